#include "models/store/posts.h"
#include "models/store/database.h"
#include "models/store/dialect.h"
#include "models/store/outboxrows.h"

using namespace Qt::StringLiterals;
using enum SendState;

namespace {
Post fromRow(const Row &row)
{
    Post p;
    p.id = {row.number(0)};
    p.uid = row.text(1);
    p.title = row.text(2);
    p.idea = row.text(3);
    p.state = fromCode(row.text(4), Draft);
    p.wallTime = row.text(5);
    p.zone = row.text(6);
    p.due = row.time(7);
    p.lateLimit = int(row.number(8));
    p.reason = row.text(9);
    p.created = row.time(10);
    p.edited = row.time(11);
    return p;
}

//! Account by account, each with its parts in order.
void arrange(QList<Variant> &variants)
{
    QHash<AccountId, qint64> first;
    for (const Variant &v : std::as_const(variants)) // they come by their ids
        if (!first.contains(v.account))
            first.insert(v.account, v.id.value);
    std::stable_sort(variants.begin(), variants.end(), [&](const Variant &a, const Variant &b) {
        return std::pair(first.value(a.account), a.part) < std::pair(first.value(b.account), b.part);
    });
}

QList<Post> listed(const Reader &r, const QString &whereAndOrder, const QVariantList &values)
{
    QList<Post> found;
    QList<PostId> ids;
    QHash<PostId, qsizetype> places;
    r.each(
        u"SELECT id, uid, title, idea, state, wall_time, zone, due_at, late_limit, reason, created_at, edited_at FROM post WHERE deleted_at IS NULL AND "_s
            + whereAndOrder,
        values, [&](const Row &row) {
            found.append(fromRow(row));
            ids.append(found.last().id);
            places.insert(ids.last(), found.size() - 1);
        });
    if (found.isEmpty())
        return found;
    for (const Variant &version :
        outboxrows::listed(r, u"WHERE o.verb = 'publish' AND o.post_id IN %1 ORDER BY o.post_id, o.id"_s.arg(idList(r)),
            {boundIds(ids)}))
        found[places.value(version.post)].variants.append(version);
    for (Post &post : found)
        arrange(post.variants);
    return found;
}

//! How urgently somebody should look: the worst of the versions is the post's.
SendState worst(const QSet<SendState> &states)
{
    for (const SendState state : {Unknown, Failed, Missed, Held, Publishing, Armed, Preparing, Scheduled, Approved,
             InReview, Draft, Published, Cancelled})
        if (states.contains(state))
            return state;
    return Draft;
}

SendState derived(QSet<SendState> states)
{
    if (states.size() > 1)
        states.remove(Cancelled);
    if (states.size() <= 1 || !states.contains(Published))
        return worst(states);
    states.remove(Published);
    const QSet<SendState> onTheWay{Scheduled, Preparing, Armed, Publishing};
    return (states - onTheWay).isEmpty() ? Publishing : Partial;
}
} // namespace

QList<Post> posts::between(const Reader &r, const QDateTime &from, const QDateTime &to)
{
    return listed(r, u"due_at >= ? AND due_at < ? ORDER BY due_at, id"_s, {bound(from), bound(to)});
}

QList<Post> posts::unplanned(const Reader &r)
{
    return listed(r, u"due_at IS NULL AND state <> 'cancelled' ORDER BY edited_at DESC, id DESC"_s, {});
}

QList<Post> posts::needingDecision(const Reader &r)
{
    return listed(r,
        u"id IN (SELECT o.post_id FROM outbox o WHERE o.verb = 'publish' AND o.state IN ('failed', 'unknown', 'missed', 'held')) ORDER BY due_at, id"_s,
        {});
}

QList<Post> posts::all(const Reader &r, const QString &stateCode, int count)
{
    return listed(r, u"(? = '' OR state = ?) ORDER BY coalesce(due_at, edited_at) DESC, id DESC LIMIT ?"_s,
        {stateCode, stateCode, count});
}

QList<Post> posts::some(const Reader &r, const QSet<PostId> &ids)
{
    return listed(r, u"id IN %1 ORDER BY due_at, id"_s.arg(idList(r)), {boundIds(ids)});
}

QList<text::Said> posts::saidSince(const Reader &r, const QDateTime &from)
{
    QList<text::Said> all;
    r.each(
        u"SELECT o.account_id, o.post_id, o.text, coalesce(o.published_at, o.due_at) FROM outbox o JOIN post p ON p.id "
        u"= o.post_id"
        " WHERE o.verb = 'publish' AND p.deleted_at IS NULL AND coalesce(o.published_at, o.due_at) >= ?"
        " AND o.state IN ('scheduled', 'preparing', 'armed', 'publishing', 'published', 'unknown', 'held') ORDER BY o.id"_s,
        {bound(from)}, [&all](const Row &row) {
            all.append({{row.number(0)}, {row.number(1)}, row.text(2), row.time(3)});
        });
    return all;
}

std::optional<Post> posts::one(const Reader &r, PostId id)
{
    const QList<Post> found = listed(r, u"id = ?"_s, {id.value});
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

void posts::derive(Transaction &t, PostId id)
{
    QSet<SendState> states;
    t.each(u"SELECT DISTINCT state FROM outbox WHERE post_id = ? AND verb = 'publish'"_s, {id.value},
        [&](const Row &row) { states.insert(fromCode(row.text(0), Unknown)); });
    t.exec(u"UPDATE post SET state = ? WHERE id = ?"_s, {code(derived(states)), id.value});
    t.touch(id);
}

MediaId posts::keepMedia(Transaction &t, const Media &m, const QDateTime &now)
{
    return {t.add(u"INSERT INTO media (sha256, file, name, mime, bytes, width, height, created_at) VALUES (?, ?, ?, ?, "
                  u"?, ?, ?, ?)"
                  " ON CONFLICT (sha256) DO UPDATE SET file = excluded.file RETURNING id"_s,
        {m.sha256, m.file, m.name, m.mime, m.bytes, m.size.width(), m.size.height(), bound(now)})};
}
