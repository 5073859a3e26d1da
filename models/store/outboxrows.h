#pragma once
#include "models/domain/post.h"
class Reader;
class Transaction;

//! Rows of the outbox, for the subjects that write them: models/store/outbox.cpp, outboxsend.cpp and posts.cpp.
namespace outboxrows {

QList<OutboxAction> listed(const Reader &r, const QString &whereAndOrder,
    const QVariantList &values); //!< the row is `o`; with media, in few statements
OutboxAction get(const Reader &r, OutboxId id); //!< throws when there is none
QList<OutboxAction> laterParts(const Reader &r, const OutboxAction &part); //!< of the same thread, in order
OutboxId insert(
    Transaction &t, const OutboxAction &action, SendState state, const QDateTime &now); //!< gives it its uid and key
void setContent(Transaction &t, OutboxId id, const Content &content);
void renewKey(Transaction &t, OutboxId id); //!< what comes now is another message than what was tried before

//! States in which nothing of the present content can be out, so that a person may still change it.
inline const QList<SendState> notYetLeft{SendState::Draft, SendState::InReview, SendState::Approved,
    SendState::Scheduled, SendState::Failed, SendState::Missed, SendState::Held};
bool wasRefused(const OutboxAction &row); //!< for good: what is sent after it is another message

void receipt(Transaction &t, const OutboxAction &row, const QString &what, const QString &detail, const QDateTime &now);
//! Changes the state with its receipt, and all who show it hear of it. Refused (a failure, so nothing of the
//! transaction stays) when the row is in none of the states `from`. What becomes Scheduled while a pause is in force
//! becomes Held at once (models/store/pause.h).
void go(Transaction &t, const OutboxAction &row, const QList<SendState> &from, SendState to, const QString &what,
    const QString &detail, const QDateTime &now);
void touch(Transaction &t, const OutboxAction &row);
QByteArray hashOf(const OutboxAction &row); //!< SHA-256 over the canonical JSON of what would be sent
} // namespace outboxrows
