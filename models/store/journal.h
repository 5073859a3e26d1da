#pragma once
#include "models/domain/id.h"
#include <QDateTime>
#include <QJsonArray>
#include <optional>
class Reader;
class Transaction;

//! What can be undone: newest first, after a restart too.
struct JournalEntry {
    JournalId id;
    QDateTime at;
    QString what;    //!< code: done, reopened, waiting, snoozed, assigned, tagged, read, joined, separated, renamed, kind, audience, moved, cancelled, ...
    QString subject; //!< whom or what: "Beatriz Salgado", or a number when there were several
    bool undone = false;
};

namespace journal {
//! `inverse` and `forward` are lists of {"sql-free" steps}: {table, id, column: value ...} that models/store knows how to apply.
JournalId add(Transaction &t, const QString &what, const QString &subject, const QJsonArray &inverse, const QJsonArray &forward, const QDateTime &now);
std::optional<JournalEntry> last(const Reader &r);          //!< the newest that is not undone
std::optional<JournalEntry> undo(Transaction &t, const QDateTime &now, JournalId id = {}); //!< the newest, or that one
std::optional<JournalEntry> redo(Transaction &t, const QDateTime &now);
}
