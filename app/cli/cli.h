#pragma once
#include <QStringList>

//! Whether these arguments (without the program's name) ask for a command instead of the window; also for one that does
//! not exist.
bool isCommand(const QStringList &arguments);

//! Carries a command out and answers the exit status; needs a QCoreApplication.
int runCommand(const QStringList &arguments);

//! "$XDG_DATA_HOME/tertulia/tertulia.sqlite"; its folder is made when missing.
QString defaultWorkspace();
QString practiceWorkspace(); //!< beside it

QStringList commandLines(); //!< each command as it is typed, for --help
