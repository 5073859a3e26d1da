#include "models/domain/changeset.h"

void ChangeSet::unite(const ChangeSet &other)
{
    accounts.unite(other.accounts);
    conversations.unite(other.conversations);
    messages.unite(other.messages);
    members.unite(other.members);
    posts.unite(other.posts);
    outbox.unite(other.outbox);
    views.unite(other.views);
    settings |= other.settings;
    journal |= other.journal;
    everything |= other.everything;
}
