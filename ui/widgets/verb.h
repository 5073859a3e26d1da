#pragma once
#include <QString>
#include <functional>

//! A word that can be clicked and what it does; the receiver's owner must outlive it.
struct Verb {
    QString text;
    std::function<void()> run;
};
