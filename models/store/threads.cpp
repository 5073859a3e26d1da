#include "models/store/threads.h"
#include "models/store/conversations.h"
#include "models/store/database.h"
#include "models/store/identities.h"
#include "models/store/merging.h"
#include "models/store/messagerow.h"

using namespace Qt::StringLiterals;

namespace {

const QString separator = u"\n"_s;

struct Standing {
    QString root;
    ConversationId conversation;
    IdentityId author;
    QString authorKey;
    bool ours = false;
    bool known = false;
};

Standing standing(const Reader &r, const Message &m, const QString &remoteId)
{
    Standing found;
    r.each(u"SELECT m.root_id, m.conversation_id, m.author_id, i.remote_key, m.direction FROM message m LEFT JOIN "
           u"identity i ON i.id = m.author_id "
           "WHERE m.account_id = ? AND m.scope = ? AND m.remote_id = ?"_s,
        {m.account.value, m.scope, remoteId}, [&](const Row &row) {
            found = {row.text(0), {row.number(1)}, {row.number(2)}, row.text(3), row.text(4) == u"out", true};
        });
    return found;
}

//! Up from a message that is said to be first, to the one that the store knows to be.
QString climbed(const Reader &r, const Message &m, QString root)
{
    for (int steps = 0; steps < 50; ++steps) { // a network may say that two messages answer each other
        const Standing above = standing(r, m, root);
        if (!above.known || above.root.isEmpty() || above.root == root)
            break;
        root = above.root;
    }
    return root;
}

QString rootOf(const Reader &r, const Message &m, const QString &knownRoot)
{
    const Standing parent = m.parentId.isEmpty() ? Standing() : standing(r, m, m.parentId);
    // what the parent is filed under, unless that is a mere name and the network has a better one
    if (parent.known && (m.rootId.isEmpty() || standing(r, m, parent.root).known))
        return climbed(r, m, parent.root);
    if (!m.rootId.isEmpty())
        return climbed(r, m, m.rootId);
    if (!knownRoot.isEmpty() && knownRoot != m.remoteId)
        return climbed(r, m, knownRoot);
    return climbed(r, m, m.parentId.isEmpty() ? m.remoteId : m.parentId);
}

struct Fresh {
    Conversation::Kind kind = Conversation::Kind::Public;
    QString key;
    IdentityId other;
    bool byUs = false; //!< we began: nothing in it waits for an answer of ours
};

ConversationId add(Transaction &t, const Message &m, const threads::Us &us, const Fresh &fresh)
{
    const qint64 member = t.number(u"SELECT member_id FROM identity WHERE id = ?"_s, {fresh.other.value});
    const QString subject = t.text(u"SELECT text FROM message WHERE account_id = ? AND scope = ? AND remote_id = ?"_s,
        {m.account.value, m.scope, m.rootId == m.remoteId ? QString() : m.rootId});
    const QVariant none(QMetaType::fromType<qint64>());
    return {t.add(u"INSERT INTO conversation (account_id, network, kind, remote_key, root_id, subject, state, "
                  u"identity_id, member_id, last_message_id, "
                  "last_message_at, visibility) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"_s,
        {m.account.value, us.network, code(fresh.kind), fresh.key, m.rootId, messagerow::oneLine(subject),
            code(fresh.byUs ? Conversation::State::Done : Conversation::State::New), fresh.other.value,
            member ? QVariant(member) : none, threads::beforeAll, bound(m.sentAt), code(m.visibility)})};
}

ConversationId findOrAdd(Transaction &t, const Message &m, const threads::Us &us, const Fresh &fresh)
{
    const qint64 found = t.number(
        u"SELECT id FROM conversation WHERE account_id = ? AND remote_key = ?"_s, {m.account.value, fresh.key});
    return found ? ConversationId{found} : add(t, m, us, fresh);
}

bool isPrivate(const Message &m) { return m.kind == Message::Kind::Direct || m.visibility == Visibility::Direct; }

ConversationId ofOutboxRow(const Reader &r, const Message &m)
{
    return {r.number(u"SELECT conversation_id FROM outbox WHERE id = ?"_s, {m.sentBy.value})};
}

QStringList others(const Message &m, const threads::Us &us)
{
    QStringList keys = m.participants;
    if (m.direction == Message::Direction::In)
        keys.append(m.author.key);
    else
        keys.removeAll(m.author.key);
    keys.removeAll(us.remoteId);
    keys.removeDuplicates();
    keys.sort();
    return keys;
}

IdentityId identityFor(Transaction &t, const QString &network, const QString &key, const QDateTime &at)
{
    Identity named;
    named.network = network;
    named.key = named.handle = key;
    return identities::keep(t, named, false, at).id;
}

ConversationId placePrivate(Transaction &t, const Message &m, const threads::Us &us)
{
    const bool incoming = m.direction == Message::Direction::In;
    if (m.participants.isEmpty() && !incoming) { // to whom it went is only known from what it answers
        const Standing parent = standing(t, m, m.parentId);
        return parent.conversation ? parent.conversation : ofOutboxRow(t, m);
    }
    const QStringList keys = others(m, us);
    if (keys.isEmpty())
        return {};
    const IdentityId other = incoming ? m.authorId : identityFor(t, us.network, keys.first(), m.sentAt);
    return findOrAdd(
        t, m, us, {Conversation::Kind::Private, u"private"_s + separator + keys.join(separator), other, !incoming});
}

ConversationId placeOurs(Transaction &t, const Message &m, const threads::Us &us)
{
    if (const ConversationId sent = ofOutboxRow(t, m))
        return sent;
    const Standing parent = m.parentId.isEmpty() ? Standing() : standing(t, m, m.parentId);
    if (parent.conversation || parent.ours || !parent.author)
        return parent.conversation;
    // said to somebody who had not written to us
    return findOrAdd(
        t, m, us, {Conversation::Kind::Public, threads::publicKey(m.rootId, parent.authorKey), parent.author, true});
}

ConversationId placeContext(const Reader &r, const Message &m)
{
    if (m.rootId == m.remoteId)
        return {}; // shown as the root of every conversation under it
    const Standing parent = m.parentId.isEmpty() ? Standing() : standing(r, m, m.parentId);
    if (parent.conversation)
        return parent.conversation;
    return {r.number(
        u"SELECT conversation_id FROM message WHERE account_id = ? AND parent_id = ? AND conversation_id IS NOT NULL ORDER BY id LIMIT 1"_s,
        {m.account.value, m.remoteId})};
}

//! Files everything that stood under `lower` under `upper`.
void reroot(Transaction &t, AccountId account, const QString &lower, const QString &upper)
{
    if (!t.number(u"SELECT count(*) FROM (SELECT 1 FROM message WHERE account_id = ? AND root_id = ? LIMIT 1) x"_s,
            {account.value, lower}))
        return;
    QList<ConversationId> moved;
    t.each(u"SELECT DISTINCT c.id FROM message m JOIN conversation c ON c.id = m.conversation_id WHERE m.account_id = "
           u"? AND m.root_id = ? AND c.root_id = ? "
           "ORDER BY c.id"_s,
        {account.value, lower, lower}, [&](const Row &row) { moved.append(ConversationId{row.number(0)}); });
    t.exec(u"UPDATE message SET root_id = ? WHERE account_id = ? AND root_id = ?"_s, {upper, account.value, lower});
    for (const ConversationId id : std::as_const(moved))
        merging::moveUnder(t, id, upper);
}

} // namespace

bool threads::Us::is(const Identity &identity) const
{
    return (!remoteId.isEmpty() && identity.key == remoteId)
        || (!handle.isEmpty() && identity.handle.compare(handle, Qt::CaseInsensitive) == 0);
}

threads::Us threads::us(const Reader &r, AccountId account)
{
    Us found;
    r.each(u"SELECT network, remote_id, handle FROM account WHERE id = ?"_s, {account.value}, [&](const Row &row) {
        found = {row.text(0), row.text(1), row.text(2)};
    });
    return found;
}

QString threads::publicKey(const QString &root, const QString &person)
{
    return u"public"_s + separator + root + separator + person;
}

QString threads::settleRoot(Transaction &t, const Message &m, const QString &knownRoot)
{
    const QString root = rootOf(t, m, knownRoot);
    QStringList lower{m.remoteId, knownRoot, m.parentId};
    if (!m.parentId.isEmpty())
        lower.append(standing(t, m, m.parentId).root);
    lower.removeAll(root);
    lower.removeAll(QString());
    lower.removeDuplicates();
    for (const QString &name : std::as_const(lower))
        reroot(t, m.account, name, root);
    return root;
}

ConversationId threads::place(Transaction &t, const Message &m, const Us &us)
{
    const bool incoming = m.direction == Message::Direction::In;
    if (incoming && !m.aboutUs)
        return placeContext(t, m);
    if (isPrivate(m))
        return placePrivate(t, m, us);
    if (!incoming)
        return placeOurs(t, m, us);
    if (m.kind == Message::Kind::Review)
        return findOrAdd(t, m, us,
            {Conversation::Kind::Review, u"review"_s + separator + m.rootId + separator + m.author.key, m.authorId});
    return findOrAdd(t, m, us, {Conversation::Kind::Public, publicKey(m.rootId, m.author.key), m.authorId});
}

QSet<ConversationId> threads::adopt(Transaction &t, const Message &m, const Us &us)
{
    QList<Message> waiting = messagerow::listed(t,
        u"WHERE m.account_id = ? AND m.parent_id = ? AND m.conversation_id IS NULL AND m.id <> ?"_s,
        {m.account.value, m.remoteId, m.id.value});
    if (m.conversation && !m.parentId.isEmpty())
        waiting += messagerow::listed(t,
            u"WHERE m.account_id = ? AND m.scope = ? AND m.remote_id = ? AND m.conversation_id IS NULL AND m.about_us = 0"_s,
            {m.account.value, m.scope, m.parentId});
    QSet<ConversationId> changed;
    for (Message &orphan : waiting) {
        orphan.conversation = place(t, orphan, us);
        if (!orphan.conversation)
            continue;
        t.exec(u"UPDATE message SET conversation_id = ? WHERE id = ?"_s, {orphan.conversation.value, orphan.id.value});
        t.touch(orphan.id);
        arrived(t, orphan);
        changed.insert(orphan.conversation);
        changed.unite(adopt(t, orphan, us)); // ends: each round gives one more message its place
    }
    return changed;
}

ConversationId threads::followRequest(
    Transaction &t, AccountId account, const Us &us, const Identity &author, const QDateTime &at)
{
    Message asked;
    asked.account = account;
    asked.sentAt = at;
    return findOrAdd(
        t, asked, us, {Conversation::Kind::FollowRequest, u"follow_request"_s + separator + author.key, author.id});
}
