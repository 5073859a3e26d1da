#pragma once
#include "app/cli/checks.h"
#include "app/cli/command.h"
#include "models/store/posts.h"

//! When something is to go out: the instant, and the wall time and zone that a person meant.
struct When {
    QDateTime due;
    QString wallTime;
    QString zone;
    posts::WallTime kind = posts::WallTime::Plain;
};
Expected<When> whenFrom(const Arguments &arguments, const QDateTime &now); //!< --at and --zone; without them now
Expected<When> whenTyped(const QString &text); //!< without a zone of its own, in the computer's
Expected<QString> textFrom(const QString &file); //!< "-": standard input
Expected<Content> contentFrom(const Arguments &arguments, const Context &context); //!< Error Protocol: wrong usage
Expected<QList<Content>> partsFrom(const Arguments &arguments, const Context &context); //!< with each --part-file
QList<Check> checkedTime(const When &when, const QDateTime &now, AccountId account);
Answer asTyped(const Error &error); //!< Error Protocol is wrong usage
Answer refusedBy(const QList<Check> &checks);

QCoro::Task<Answer> reply(Context &context, Arguments arguments);
QCoro::Task<Answer> act(Context &context, Arguments arguments);
