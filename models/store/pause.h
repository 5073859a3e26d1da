#pragma once
#include "models/domain/expected.h"
#include "models/domain/pause.h"
#include <chrono>
#include <optional>
class Reader;
class Transaction;

//! Publishing stopped, what that held, and what is decided of it; what was missed is decided of in the same way.
//! While a pause is in force no version of a post of its accounts is Scheduled or further on, whoever made it so.
namespace pauses {

// -- stopping
//! Everything that waits becomes Held, in this transaction; armed and preparing ones too, for nothing of them has left.
//! The same pause once more is the one that is in force. `account`: none for all.
PauseId begin(Transaction &t, AccountId account, const QString &reason, const QDateTime &asked, const QDateTime &now);
//! That pause; what it held stays held. Without an account: that of all, or where there is none those of each account.
//! How many ended.
int end(Transaction &t, AccountId account, const QDateTime &now);

std::optional<Pause> one(const Reader &r, PauseId id);
QList<Pause> inForce(const Reader &r); //!< that of all first
bool isInForce(const Reader &r, AccountId account); //!< of that account or of all
QList<OutboxAction> mayHaveLeft(
    const Reader &r, AccountId account); //!< on their way or not confirmed: a pause does not reach them
int publishedSince(const Reader &r, const Pause &pause); //!< versions of posts that came out in spite of it

// -- for whoever changes the outbox
//! Makes the row Held if it is a version of a post that waits, and a pause of its account is in force. Whether it is.
bool obey(Transaction &t, OutboxId id, const QDateTime &now);
void obeyAll(Transaction &t, AccountId account, const QDateTime &now);
void waits(Transaction &t, const OutboxAction &row, const QDateTime &now); //!< for a decision, but held by no pause

// -- deciding
QList<HeldVersion> waiting(const Reader &r); //!< held and missed versions, by the time they were planned for
QList<HeldVersion> heldBy(const Reader &r, PauseId id); //!< what it held, whatever became of it
//! What is to become of one version; None: undecided again.
struct Mark {
    OutboxId id;
    Decision decision = Decision::None;
    NewTime to; //!< for Move
};
//! Notes what is to become of them, as one step that can be undone; carries out nothing.
Expected<JournalId> mark(Transaction &t, const QList<Mark> &marks, const QDateTime &now);

//! What carrying out decisions did.
struct Carried {
    QList<OutboxId> published; //!< scheduled again
    QList<OutboxId> moved;
    QList<OutboxId> dropped; //!< cancelled: kept with their receipts, asking for nothing any more
    QList<OutboxId>
        left; //!< decided, but their account is paused, or the time that they were to be moved to has passed
    JournalId undo;
};
//! Does what was decided of these. What is to be published and whose time has passed goes out now, one post after the
//! other, `apart`; those before it count.
Carried carryOut(Transaction &t, const QList<OutboxId> &ids, std::chrono::milliseconds apart, const QDateTime &now);
//! Decides and carries out in one; where the account is paused it stays a decision.
Carried decide(Transaction &t, const QList<OutboxId> &ids, Decision decision, const NewTime &to,
    std::chrono::milliseconds apart, const QDateTime &now);

constexpr std::chrono::seconds lateApart{45}; //!< between two late posts, so that nobody's wall is flooded
} // namespace pauses
