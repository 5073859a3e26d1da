#include "models/store/database.h"
#include "models/store/dialect.h"
#include "models/store/members.h"
#include "models/store/messagerow.h"
#include "models/store/people.h"
#include "models/store/timekey.h"
#include <tuple>

using namespace Qt::StringLiterals;

namespace {

//! Where an entry stands: all sources count time in the units of message ids, 64 a second, so that they can be merged
//! by one key. Ties are ordered by the source's letter, then by what orders it inside.
struct Key {
    qint64 ticks = 0;
    QChar source;
    qint64 at = 0;
    qint64 id = 0;
};

constexpr qint64 shift = qint64(1) << 60; // keeps the written number positive
constexpr qint64 epoch = 1577836800000; // 2020-01-01, ms

qint64 ticksAt(qint64 ms)
{
    const qint64 scaled = (ms - epoch) * 64;
    return scaled >= 0 ? scaled / 1000 : -((999 - scaled) / 1000);
}

qint64 beginOf(qint64 ticks) //!< the first ms of a tick
{
    const qint64 scaled = ticks * 1000;
    return epoch + (scaled >= 0 ? (scaled + 63) / 64 : -(-scaled / 64));
}

QString written(const Key &key)
{
    return u"%1%2%3%4"_s.arg(key.ticks + shift, 19, 10, QChar(u'0'))
        .arg(key.source)
        .arg(key.at + shift, 19, 10, QChar(u'0'))
        .arg(key.id + shift, 19, 10, QChar(u'0'));
}

std::optional<Key> parsed(const QString &text)
{
    if (text.size() != 58)
        return std::nullopt;
    return Key{text.mid(0, 19).toLongLong() - shift, text[19], text.mid(20, 19).toLongLong() - shift,
        text.mid(39).toLongLong() - shift};
}

//! For a source ordered by (at, id): what comes after the key.
QString olderThan(
    const std::optional<Key> &key, QChar source, const QString &at, const QString &id, QVariantList &bound)
{
    if (!key)
        return u"1 = 1"_s;
    if (source == key->source) {
        bound += {key->at, key->id};
        return u"(%1, %2) < (?, ?)"_s.arg(at, id);
    }
    bound += beginOf(source < key->source ? key->ticks + 1 : key->ticks);
    return at + u" < ?"_s;
}

//! The least message id that is no more to come.
qint64 messagesBefore(const std::optional<Key> &key)
{
    if (!key)
        return std::numeric_limits<qint64>::max();
    return key->source > u'm' ? key->ticks + 1 : key->ticks;
}

struct Asking {
    const Reader &r;
    QList<MemberId> people;
    QList<IdentityId> identities;
    int count;
    std::optional<Key> after;
};

TimelineEntry entry(const Message &m)
{
    TimelineEntry e;
    e.key = written({m.id.value, u'm', 0, 0});
    e.kind = code(m.kind);
    e.at = m.sentAt;
    e.text = messagerow::oneLine(m.warning.isEmpty() ? m.text : m.warning);
    e.outgoing = m.direction == Message::Direction::Out;
    e.visibility = code(m.visibility);
    e.account = m.account;
    e.network = m.author.network;
    e.identity = m.authorId;
    e.conversation = m.conversation;
    e.message = m.id;
    e.url = m.url;
    return e;
}

QList<TimelineEntry> messagesOf(const Asking &a)
{
    QList<Message> found;
    for (const IdentityId identity : a.identities)
        found += messagerow::listed(a.r,
            u"WHERE m.author_id = ? AND m.id < ? AND m.about_us = 1 AND m.direction = 'in' ORDER BY m.id DESC LIMIT ?"_s,
            {identity.value, messagesBefore(a.after), a.count});
    found += messagerow::listed(a.r,
        u"WHERE m.id IN (SELECT x.id FROM conversation c JOIN message x ON x.conversation_id = c.id WHERE c.member_id "
        u"= ? "
        "AND x.direction = 'out' AND x.id < ? ORDER BY x.id DESC LIMIT ?)"_s,
        {a.people.first().value, messagesBefore(a.after), a.count});
    QList<TimelineEntry> entries;
    for (const Message &m : std::as_const(found))
        entries.append(entry(m));
    return entries;
}

QList<TimelineEntry> reactionsOf(const Asking &a)
{
    QList<TimelineEntry> entries;
    for (const IdentityId identity : a.identities) {
        QVariantList bound{identity.value};
        const QString older = olderThan(a.after, u'r', u"x.at"_s, u"x.id"_s, bound);
        a.r.each(u"SELECT x.id, x.kind, x.at, x.account_id, i.network, x.author_id, m.id, m.text, m.url, (SELECT "
                 u"o.post_id FROM outbox o WHERE o.id = m.outbox_id), "
                 "m.conversation_id FROM reaction x JOIN identity i ON i.id = x.author_id LEFT JOIN message m ON "
                 "m.account_id = x.account_id "
                 "AND x.message_remote_id <> '' AND m.scope = '' AND m.remote_id = x.message_remote_id "
                 "WHERE x.author_id = ? AND %1 ORDER BY x.at DESC, x.id DESC LIMIT ?"_s.arg(older),
            bound + QVariantList{a.count}, [&](const Row &row) {
                TimelineEntry e;
                e.key = written({ticksAt(row.number(2)), u'r', row.number(2), row.number(0)});
                e.kind = row.text(1);
                e.at = row.time(2);
                e.account = {row.number(3)};
                e.network = row.text(4);
                e.identity = {row.number(5)};
                e.message = {row.number(6)};
                e.text = messagerow::oneLine(row.text(7));
                e.url = row.text(8);
                e.post = {row.number(9)};
                e.conversation = {row.number(10)};
                entries.append(e);
            });
    }
    return entries;
}

QList<TimelineEntry> notesOf(const Asking &a)
{
    QVariantList bound{boundIds(a.people)};
    const QString older = olderThan(a.after, u'n', u"n.created_at"_s, u"n.id"_s, bound);
    QList<TimelineEntry> entries;
    a.r.each(u"SELECT n.id, n.created_at, n.text, n.conversation_id FROM note n WHERE n.member_id IN %1 AND "
             u"n.deleted_at IS NULL AND %2 "
             "ORDER BY n.created_at DESC, n.id DESC LIMIT ?"_s.arg(idList(a.r), older),
        bound + QVariantList{a.count}, [&](const Row &row) {
            TimelineEntry e;
            e.key = written({ticksAt(row.number(1)), u'n', row.number(1), row.number(0)});
            e.kind = u"note"_s;
            e.at = row.time(1);
            e.text = messagerow::oneLine(row.text(2));
            e.outgoing = true;
            e.visibility = code(Visibility::Internal);
            e.conversation = {row.number(3)};
            entries.append(e);
        });
    return entries;
}

//! Of our posts that the shown messages answer.
void addPosts(const Reader &r, QList<TimelineEntry> &entries)
{
    QList<MessageId> ids;
    for (const TimelineEntry &e : std::as_const(entries))
        if (e.kind != u"note" && e.message)
            ids.append(e.message);
    QHash<MessageId, std::pair<PostId, QString>> posts;
    r.each(u"SELECT m.id, o.post_id, root.text FROM message m JOIN message root ON root.account_id = m.account_id AND "
           u"root.scope "
           u"= m.scope AND root.remote_id = m.root_id "
           "JOIN outbox o ON o.id = root.outbox_id WHERE m.id IN %1 AND o.post_id IS NOT NULL"_s.arg(idList(r)),
        {boundIds(ids)}, [&](const Row &row) {
            posts.insert({row.number(0)}, {{row.number(1)}, messagerow::oneLine(row.text(2)).left(200)});
        });
    for (TimelineEntry &e : entries)
        if (!e.post && posts.contains(e.message))
            std::tie(e.post, e.postText) = posts.value(e.message);
}

} // namespace

QList<TimelineEntry> members::timeline(const Reader &r, MemberId id, int count, const QString &after)
{
    Asking a{r, people::joined(r, id), {}, count, parsed(after)};
    r.each(u"SELECT id FROM identity WHERE member_id = ?"_s, {id.value},
        [&](const Row &row) { a.identities.append(IdentityId{row.number(0)}); });
    QList<TimelineEntry> all = messagesOf(a) + reactionsOf(a) + notesOf(a);
    std::sort(all.begin(), all.end(), [](const TimelineEntry &x, const TimelineEntry &y) { return x.key > y.key; });
    all = all.mid(0, count);
    addPosts(r, all);
    return all;
}
