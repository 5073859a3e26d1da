#pragma once
#include "models/domain/message.h"
#include <optional>
class Reader;
class Transaction;

//! What was said, by others and by us.
namespace messages {

//! Writes what the network told us; hearing the same thing twice changes nothing. Identity, member, conversation, views
//! and counts follow in the same transaction. Bodies are sanitised here. `fresh`: this row was newly inserted (notify
//! once).
struct Kept {
    MessageId id;
    ConversationId conversation;
    bool fresh = false;
    bool changed = false;
};
Kept keep(Transaction &t, const Message &message, const QDateTime &now);
bool keepReaction(Transaction &t, const Reaction &reaction, const QDateTime &now); //!< whether it was new
void keepRelation(
    Transaction &t, AccountId account, const Identity &identity, const Relation &relation, const QDateTime &now);
bool markDeleted(
    Transaction &t, AccountId account, const QString &scope, const QString &remoteId); //!< a tombstone; body wiped
//! Missing once is only suspect; the second time it is deleted (shared/networks/common.md §3).
void markMissing(Transaction &t, AccountId account, const QString &remoteId);

std::optional<Message> one(const Reader &r, MessageId id);
std::optional<Message> byRemoteId(const Reader &r, AccountId account, const QString &remoteId);
QList<Message> some(const Reader &r, const QSet<MessageId> &ids);
//! A conversation's messages, oldest first within the page. `before`: those older than it; none: the newest.
//! Includes context (aboutUs false) between root and answers.
QList<Message> page(const Reader &r, ConversationId conversation, int count, MessageId before = {});
QList<MessageId> idsOf(const Reader &r, ConversationId conversation); //!< all, in order: for the scroll bar
std::optional<Message> root(const Reader &r, ConversationId conversation); //!< the post that it answers
QString newestOwnRemoteId(const Reader &r, AccountId account);
QList<Message> toRefresh(const Reader &r, AccountId account, const QDateTime &now,
    int count); //!< due to be looked at again for edits and deletes
void setCached(Transaction &t, AttachmentId id, const QString &file);
void setAvatar(Transaction &t, IdentityId id, const QString &file);
QList<Identity> avatarsToFetch(const Reader &r, int count);
QList<Attachment> imagesToFetch(const Reader &r, int count);
} // namespace messages
