#pragma once
#include "models/domain/id.h"
#include <QDateTime>
class Transaction;

//! Conversations that turn out to be one.
namespace merging {
//! Files a conversation under another root; where the person already has one there, the two become one.
void moveUnder(Transaction &t, ConversationId id, const QString &root, const QDateTime &now);
void merge(Transaction &t, ConversationId kept, ConversationId gone, const QDateTime &now);
}
