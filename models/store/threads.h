#pragma once
#include "models/domain/message.h"
#include <QSet>
#include <limits>
class Reader;
class Transaction;

//! Which message belongs to which conversation (architecture §4), whatever order they arrive in.
namespace threads {

//! One of our accounts, as far as threads need to know it.
struct Us {
    QString network;
    QString remoteId;
    QString handle;
    bool is(const Identity &identity) const;
};
Us us(const Reader &r, AccountId account);

inline constexpr qint64 beforeAll
    = std::numeric_limits<qint64>::min(); //!< last_message_id of a conversation without messages
QString publicKey(const QString &root, const QString &person);

//! The first message of its thread, as far as the store knows. Hearing more later never splits a conversation: what was
//! filed under a lower message moves up, and conversations that turn out to be one become one.
QString settleRoot(Transaction &t, const Message &message, const QString &knownRoot);

//! The conversation that it belongs to, made when there is none yet; none for own posts and for context without a
//! place. `message` has its author's and its own id.
ConversationId place(Transaction &t, const Message &message, const Us &us);

//! Finds a place for those that waited for this message: its answers, and the context that it answers. Answers whose
//! conversations changed.
QSet<ConversationId> adopt(Transaction &t, const Message &message, const Us &us);

void arrived(Transaction &t, const Message &message); //!< counts, snippet and state of its conversation
void retell(Transaction &t, ConversationId id); //!< the same from the messages themselves, but for the state
ConversationId followRequest(
    Transaction &t, AccountId account, const Us &us, const Identity &author, const QDateTime &at);
} // namespace threads
