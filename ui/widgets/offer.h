#pragma once
#include <QString>
#include <functional>

//! A word that can be clicked (a Verb is what a network is asked to do) and what it does; the receiver's owner must
//! outlive it.
struct Offer {
    QString text;
    std::function<void()> run;
};
