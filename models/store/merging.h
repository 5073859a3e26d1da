#pragma once
#include "models/domain/id.h"
class Transaction;

//! Conversations that turn out to be one.
namespace merging {
//! Files a conversation under another root; where the person already has one there, the two become one.
void moveUnder(Transaction &t, ConversationId id, const QString &root);
void merge(Transaction &t, ConversationId kept, ConversationId gone);
} // namespace merging
