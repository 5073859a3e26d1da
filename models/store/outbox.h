#pragma once
#include "models/domain/post.h"
#include <chrono>
#include <optional>
class Reader;
class Transaction;

//! Everything that is to leave this computer, and the journal that lets it leave once (architecture §5). Each change of
//! state writes its receipt in the same transaction.
namespace outbox {

OutboxId reply(Transaction &t, const OutboxAction &reply,
    const QDateTime &now); //!< account, conversation, target, content, due; key made here
OutboxId act(Transaction &t, const OutboxAction &action,
    const QDateTime &now); //!< verb and target; the same wish twice is one row while it waits
std::optional<OutboxAction> one(const Reader &r, OutboxId id);
QList<OutboxAction> some(const Reader &r, const QSet<OutboxId> &ids);
QList<OutboxAction> inConversation(
    const Reader &r, ConversationId id); //!< replies that are not yet messages, oldest first
QList<OutboxAction> waiting(const Reader &r); //!< everything not over, by due
QList<OutboxAction> overLately(const Reader &r); //!< published, done or cancelled, among what happened last
QList<Receipt> receipts(const Reader &r, OutboxId id);

// -- before it left
bool revise(
    Transaction &t, OutboxId id, const Content &content, const QDateTime &now); //!< a reply not yet armed; new key
//! Likewise: cancelled. The parts of a thread that follow it go with it: they would hang in the air.
bool withdraw(Transaction &t, OutboxId id, const QDateTime &now);
//! Failed, missed or held → scheduled now, new key when the refusal was definite. False: it was none of these, or a
//! pause holds it again.
bool retry(Transaction &t, OutboxId id, const QDateTime &now);

// -- for the sync thread
struct Timing {
    QDateTime now;
    int lateLimit = 600; //!< for rows without a post, seconds
};
//! What a pause stops is held, late ones become missed; the next due row becomes armed: hash, before, attempt, firstTry
//! written. Nothing has left.
std::optional<OutboxAction> claim(Transaction &t, AccountId account, const Timing &timing);
//! Committed before the first byte leaves; `before`: what the network just showed. False: a pause holds it, and
//! nothing may leave.
bool publishing(Transaction &t, OutboxId id, const QDateTime &now, const QString &before = {});
bool preparing(Transaction &t, OutboxId id, const QDateTime &now); //!< media is going up; false as above
void uploaded(Transaction &t, OutboxId id, int position, const QString &handle, const QDateTime &expires);
struct Outcome {
    QString remoteId;
    QString actionId;
    QString url;
    QDateTime at; //!< the network's own time, when it says
};
void published(Transaction &t, OutboxId id, const Outcome &outcome, const QString &how, const QDateTime &now);
void postponed(Transaction &t, OutboxId id, const Error &why, const QDateTime &nextTry,
    const QDateTime &now); //!< only for what is surely not out
void failed(Transaction &t, OutboxId id, const Error &why, const QDateTime &now);
void unknown(Transaction &t, OutboxId id, const Error &why, const QDateTime &nextReading, const QDateTime &now);
void notFound(Transaction &t, OutboxId id, const QDateTime &nextReading,
    const QDateTime &now); //!< a reading back that saw nothing
bool sendAgain(Transaction &t, OutboxId id, const QString &why,
    const QDateTime &now); //!< surely not there: armed once more, same key, same content; false: not while paused
void gone(Transaction &t, AccountId account, const QString &remoteId,
    const QDateTime &now); //!< what we had published stands there no more: parts that would have answered it ask
void decide(Transaction &t, OutboxId id, bool isPublished, const Outcome &outcome,
    const QDateTime &now); //!< what the person says of an unknown one
void lookNow(Transaction &t, OutboxId id, const QDateTime &now); //!< the person wants the account read
void note(
    Transaction &t, OutboxId id, const QString &what, const QString &detail, const QDateTime &now); //!< a receipt line
int wake(Transaction &t,
    const QDateTime &now); //!< at start, after a crash: publishing → unknown, armed and preparing → scheduled; how many
void clockSetBack(Transaction &t,
    std::chrono::milliseconds by); //!< what waits, and was not planned for a time, does not wait for it to come again
void tryNow(Transaction &t); //!< what lacked a connection or a sign-in waits no longer: somebody asks for it
void signedInAgain(Transaction &t, AccountId account); //!< likewise, on one account, what lacked a sign-in
void missLate(Transaction &t, AccountId account, const Timing &timing); //!< as claim() does first, where nothing can
                                                                        //!< go out
int hold(Transaction &t, AccountId account, const QString &why,
    const QDateTime &now); //!< what waits to go out: held until somebody decides; how many

QList<OutboxAction> unresolved(
    const Reader &r, AccountId account, const QDateTime &now); //!< Unknown and due to be looked at
QStringList takenByOthers(
    const Reader &r, AccountId account, OutboxId id); //!< remote ids that a reading back for this row must not take
bool mayHaveLeft(const Reader &r, OutboxId id); //!< it was sent before, whatever came back
std::optional<QDateTime> nextDue(const Reader &r, AccountId account); //!< next send or reading back
bool isKnownAsOurs(const Reader &r, AccountId account, const QString &remoteId);
//! What is to go out on an account at or after a time, when its sign-in will be over.
struct Beyond {
    int count = 0;
    QDateTime first;
};
Beyond plannedFrom(const Reader &r, AccountId account, const QDateTime &time);
QList<OutboxAction> dueBefore(const Reader &r, const QDateTime &until); //!< for quitting
QList<OutboxAction> endedSince(const Reader &r, const QDateTime &since); //!< failed, unknown, missed
} // namespace outbox
