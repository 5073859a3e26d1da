#pragma once
#include "app/cli/arguments.h"
#include "app/cli/signals.h"
#include "app/cli/words.h"
#include "app/sync/networklink.h"
#include <QJsonObject>

class Database;

//! The exit statuses of shared/design/cli.md.
enum class Exit { Done = 0, SomethingFailed = 1, WrongUsage = 2, Busy = 3, MustSignIn = 4, CannotOpen = 5 };

//! What a command has to say: one JSON object and an exit status.
struct Answer {
    QJsonObject json;
    Exit exit = Exit::Done;
};

//! What a command works on. The workspace and the links live as long as the command runs.
struct Context {
    Database &db;
    NetworkLinks &links;
    QString workspace;
    QString language;
    EndSignals *ending = nullptr; //!< for a command that ends by itself when it is told to
    QDateTime now() const { return QDateTime::currentDateTimeUtc(); }
};

Answer failure(const Error &error); //!< our own words in `detail`; of the store's only the kind is told in words
Answer failureThere(const Error &error, const QString &who); //!< what a network or a keychain said, in plain words
Answer misused(); //!< wrong usage: how it is to be used is said for it
Answer wrongUsage(const QString &why);
Answer refused(const QString &why); //!< what was asked for makes no sense here; nothing was done
void say(const QString &words); //!< to a person: standard error

//! One command: its words, what follows them, its options, what it does.
struct Command {
    QString name; //!< "accounts add"
    QString usage; //!< "NETWORK --server URL …"
    QStringList withValue;
    QStringList flags;
    QCoro::Task<Answer> (*run)(Context &context, Arguments arguments);
    bool endsItself = false; //!< SIGTERM and SIGINT are its own affair
};
QList<Command> accountCommands();
QList<Command> inboxCommands();
QList<Command> postingCommands();
QList<Command> publishingCommands();
QList<Command> pausingCommands();
QList<Command> memberCommands();
QList<Command> dataCommands();
