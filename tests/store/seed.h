#pragma once
#include "models/store/accounts.h"
#include "models/store/database.h"
#include "models/store/outbox.h"

//! Small beginnings that the store's tests share.
namespace seed {
inline QDateTime at(int seconds)
{
    return QDateTime::fromMSecsSinceEpoch(1'780'000'000'000 + qint64(seconds) * 1000, Qt::UTC);
}

inline AccountId account(Transaction &t, const QString &handle = QStringLiteral("ana@example.social"))
{
    Account a;
    a.network = QStringLiteral("mastodon");
    a.server = QStringLiteral("https://example.social");
    a.remoteId = handle;
    a.handle = handle;
    return accounts::keep(t, a, at(0)).id;
}

inline OutboxAction saying(AccountId account, const QString &text, const QDateTime &due = {})
{
    OutboxAction action;
    action.account = account;
    action.content.text = text;
    action.due = due;
    return action;
}

inline OutboxAction liking(AccountId account, const QString &targetId, Verb verb = Verb::Like)
{
    OutboxAction action;
    action.account = account;
    action.verb = verb;
    action.targetId = targetId;
    return action;
}
} // namespace seed
