#pragma once
#include "models/domain/post.h"
#include <chrono>
#include <optional>
class Reader;
class Transaction;

//! Posts that a network keeps until their time. Handing one over is a sending like any other (armed, publishing,
//! unknown); once the network has it the row is Scheduled again, with its id in `serverPlan`, and nothing else sends
//! it.
namespace serverplans {

//! In OutboxAction::serverPlan: it was asked to keep it, and its id is not known yet.
inline const QString asked = QStringLiteral("-");
inline bool isKept(const OutboxAction &row) { return !row.serverPlan.isEmpty() && row.serverPlan != asked; }

//! What a network asks of those who hand over.
struct Rules {
    std::chrono::seconds ahead{300}; //!< no later than this before the time
    int most = 300; //!< kept at once
    int mostADay = 25;
};

bool anyWaits(const Reader &r, AccountId account, const QDateTime &now); //!< to be handed over
//! The next that is to be handed over, armed as by outbox::claim(). What can't be kept is decided here, with a line of
//! evidence: it goes out from here, or waits for room. Without rules the network keeps nothing.
std::optional<OutboxAction> claim(
    Transaction &t, AccountId account, const std::optional<Rules> &rules, const QDateTime &now);
void kept(Transaction &t, OutboxId id, const QString &plan, const QDateTime &now);
void fromHere(Transaction &t, OutboxId id, const QString &why, const QDateTime &now); //!< surely not kept there

//! A row and the time that the network was told.
struct Plan {
    OutboxAction row;
    QDateTime told;
};
QList<Plan> toWithdraw(const Reader &r, AccountId account, const QDateTime &now); //!< held, cancelled, edited ...
bool anyKept(const Reader &r, AccountId account); //!< it may go out there even if nothing is done here
QList<Plan> toMove(const Reader &r, AccountId account, const QDateTime &now);
QList<Plan> over(const Reader &r, AccountId account, const QDateTime &now); //!< their time came: they should be out
QList<OutboxAction> inDoubt(
    const Reader &r, AccountId account, const QDateTime &now); //!< asked to keep it, and then nothing left
void withdrawn(Transaction &t, OutboxId id, const QString &how, const QDateTime &now);
void moved(Transaction &t, OutboxId id, const QDateTime &now);
//! Neither kept nor seen. Without a next look: nobody knows, and the person decides.
void notSeen(Transaction &t, OutboxId id, const QDateTime &nextLook, const QDateTime &now);
void lookNow(Transaction &t, AccountId account); //!< whatever was put off
void lookAgainAt(Transaction &t, OutboxId id, const QDateTime &when); //!< it is kept still
QStringList takenByOthers(const Reader &r, AccountId account, OutboxId id); //!< plans that are other rows'

std::optional<QDateTime> nextAct(const Reader &r, AccountId account); //!< when there is something to do here
} // namespace serverplans
