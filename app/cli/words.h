#pragma once
#include <QCoreApplication>

//! The command line's words for people: Cli::tr("…"). Keys and codes are not among them.
class Cli {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

void speak(const QString &language); //!< from now on, with numbers and dates: "es", or English
