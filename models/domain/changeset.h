#pragma once
#include "models/domain/id.h"
#include <QSet>

//! What one committed transaction touched.
struct ChangeSet {
    QSet<AccountId> accounts;
    QSet<ConversationId> conversations;
    QSet<MessageId> messages;
    QSet<MemberId> members;
    QSet<PostId> posts;
    QSet<OutboxId> outbox;
    QSet<ViewId> views; //!< whose count or order changed
    bool settings = false;
    bool journal = false; //!< something can be undone, or no longer
    bool everything = false; //!< so much that ids were not kept: read again

    bool isEmpty() const { return *this == ChangeSet(); }
    void unite(const ChangeSet &other);
    bool operator==(const ChangeSet &) const = default;
};
Q_DECLARE_METATYPE(ChangeSet)
