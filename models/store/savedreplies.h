#pragma once
#include "models/domain/savedreply.h"
class Reader;
class Transaction;

//! Answers that are written once and used often.
namespace savedreplies {
QList<SavedReply> all(const Reader &r); //!< the most used first

//! What keeping did; no journal entry when nothing differed.
struct Kept {
    SavedReplyId id;
    JournalId undo;
};
Kept keep(
    Transaction &t, const SavedReply &reply, const QDateTime &now); //!< new: without an id; known again by its uid
JournalId remove(Transaction &t, SavedReplyId id, const QDateTime &now);
JournalId renameFolder(Transaction &t, const QString &from, const QString &to, const QDateTime &now);
void used(Transaction &t, SavedReplyId id, const QDateTime &now); //!< counts; cannot be undone
} // namespace savedreplies
