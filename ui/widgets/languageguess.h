#pragma once
#include <QString>

//! The language of a piece of code by its unmistakable words, as a definition's name; empty when in doubt.
QString guessCodeLanguage(const QString &code);
