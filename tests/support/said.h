#pragma once
#include "models/domain/message.h"

//! Messages as a network would give them, for tests.
namespace said {

inline QDateTime at(int seconds)
{
    return QDateTime::fromMSecsSinceEpoch(1'780'000'000'000 + qint64(seconds) * 1000, Qt::UTC);
}

inline Identity person(const QString &name)
{
    Identity who;
    who.network = QStringLiteral("mastodon");
    who.key = QStringLiteral("https://far.example/users/") + name;
    who.handle = name.toLower() + QStringLiteral("@far.example");
    who.name = name;
    return who;
}

//! Addressed to us, in public, unless changed afterwards.
inline Message in(AccountId account, const QString &id, const QString &who, const QString &text, int seconds,
    const QString &parent = {})
{
    Message m;
    m.account = account;
    m.remoteId = id;
    m.parentId = parent;
    m.kind = parent.isEmpty() ? Message::Kind::Mention : Message::Kind::Reply;
    m.author = person(who);
    m.html = QStringLiteral("<p>") + text + QStringLiteral("</p>");
    m.sentAt = at(seconds);
    return m;
}

inline Message direct(AccountId account, const QString &id, const QString &who, const QString &text, int seconds)
{
    Message m = in(account, id, who, text, seconds);
    m.kind = Message::Kind::Direct;
    m.visibility = Visibility::Direct;
    m.participants = {m.author.key};
    return m;
}

//! Heard of only as part of a thread.
inline Message context(AccountId account, const QString &id, const QString &who, const QString &text, int seconds,
    const QString &parent = {})
{
    Message m = in(account, id, who, text, seconds, parent);
    m.aboutUs = false;
    return m;
}

//! By us; without a parent a post, else an answer.
inline Message out(AccountId account, const QString &id, const QString &text, int seconds, const QString &parent = {})
{
    Message m = in(account, id, QStringLiteral("Ana"), text, seconds, parent);
    m.author.key = m.author.handle = QStringLiteral("ana@example.social"); // as tests/store/seed.h signs in
    m.kind = parent.isEmpty() ? Message::Kind::Post : Message::Kind::Reply;
    m.direction = Message::Direction::Out;
    return m;
}
} // namespace said
