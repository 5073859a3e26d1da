#pragma once
#include "models/domain/id.h"
#include <QDateTime>
#include <QJsonArray>
#include <optional>
class Reader;
class Transaction;

//! A draft that an undo brought back (models/store/drafts.h).
struct WrittenAgain {
    ConversationId conversation; //!< none: there is no such draft
    QString place;
    QString content; //!< without what was begun there meanwhile
};

//! What can be undone: newest first, after a restart too.
struct JournalEntry {
    JournalId id;
    QDateTime at;
    QString what; //!< code: done, reopened, waiting, snoozed, assigned, tagged, read, joined, separated, renamed, kind,
                  //!< audience, moved, cancelled, ...
    QString subject; //!< whom or what: "Beatriz Salgado", or a number when there were several
    bool undone = false;
    bool whole = true; //!< false: an answer in it had left already, or was taken back by hand; the rest was undone
    WrittenAgain draft;
};

namespace journal {
//! `inverse` and `forward` are lists of steps, applied in their order (models/store/journalsteps.cpp lists tables and
//! columns):
//!   {"table": "conversation", "id": 17, "state": "open", "wakes_at": null}         sets columns of one row
//!   {"table": "conversation", "ids": [17, 18], "state": "open"}                    of several, in one statement
//!   {"table": "conversation", "where": {"identity_id": 5}, "member_id": 7}         of all rows that are so
//!   {"table": "conversation_tag", "conversation_id": 17, "tag_id": 3, "present": true}   a tag is there, or not
//!   {"table": "conversation_tag", "ids": [17, 18], "tag_id": 3, "present": true}   on several
//!   {"table": "view", "id": 9, "name": "Ruedas" ..., "present": true}              a whole row is there, or not
//!   {"table": "draft", "place": "reply/17/public", "content": "Hola", "conversation_id": 17, "present": true}
//! With "while_waiting": 5 it is left out once row 5 of the outbox may have left.
//! With "if": {column: value ...} the whole entry is refused when a row is no longer so; rows of the outbox that may
//! have left always refuse. An empty `forward`: cannot be done again.
JournalId add(Transaction &t, const QString &what, const QString &subject, const QJsonArray &inverse,
    const QJsonArray &forward, const QDateTime &now);
std::optional<JournalEntry> last(const Reader &r); //!< the newest that is not undone
std::optional<JournalEntry> undo(Transaction &t, const QDateTime &now,
    JournalId id = {}); //!< the newest, or that one; none: there is nothing, or it can no longer be undone
std::optional<JournalEntry> redo(Transaction &t, const QDateTime &now);
} // namespace journal
