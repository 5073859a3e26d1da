#pragma once
#include <QString>

//! A whole SQLite file as text that a newer engine and a reader understand, and back.
namespace dump {
QString of(const QString &path);
void load(const QString &text, const QString &path); //!< into a file that is not there yet
} // namespace dump
