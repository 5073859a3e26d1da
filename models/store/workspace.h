#pragma once
#include "models/domain/expected.h"
#include "models/domain/member.h"
#include <QMap>
#include <functional>
class Reader;
class Transaction;

//! The workspace as a whole: whose it is, what it remembers of the window, its copies on disk.
namespace workspace {

QString value(const Reader &r, const QString &name); //!< "uid", "practice" ...; empty when not set
void setValue(Transaction &t, const QString &name, const QString &value);
bool isPractice(const Reader &r);
bool makePractice(Transaction &t); //!< whether it is a practice workspace now: one with real accounts never becomes one

QMap<QString, QString> settings(const Reader &r);
bool asksForAltText(const Reader &r); //!< the setting of that name, for who has no window
void setSetting(Transaction &t, const QString &name, const QString &value);

Colleague me(const Reader &r); //!< the colleague at this computer
Colleague ensureMe(
    Transaction &t, const QString &name, const QString &language, const QString &zone, const QDateTime &now);
QList<Colleague> colleagues(const Reader &r);

struct Facts {
    qint64 messages = 0, conversations = 0, members = 0, identities = 0, accounts = 0;
};
Facts facts(const Reader &r); //!< for the status bar; cheap

// -- copies: no connection needed; off the UI thread
QString copiesFolder(const QString &databasePath);
QStringList copies(const QString &databasePath); //!< newest first
//! Whether there is nothing at that path, though copies say that there was.
bool isLost(const QString &databasePath);
Expected<QString> copyNow(const QString &databasePath,
    const QString &target); //!< consistent, verified, fsynced; never overwrites a good copy with a bad one
Expected<QString> dailyCopy(const QString &databasePath,
    const QDateTime &now); //!< keeps 7 daily and 4 weekly; the path, or empty when today's is there
bool isCopyDue(const QString &databasePath, const QDateTime &now); //!< there is none of this day yet
Expected<QString> copyBeforeMigration(
    const QString &databasePath, int version); //!< "before-<version>-<time>"; always kept
Expected<Done> restore(
    const QString &copy, const QString &databasePath); //!< what stands there is kept beside it under another name
Expected<QStringList> integrity(const QString &databasePath); //!< problems found; empty: sound
//! The first problem, or none; what `stop` ends is an error "interrupted". Less is looked at than by integrity().
Expected<QString> quickCheck(const QString &databasePath, const std::function<bool()> &stop);
} // namespace workspace
