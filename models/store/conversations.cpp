#include "models/store/conversations.h"
#include "models/store/database.h"
#include "models/store/dialect.h"
#include "models/store/predicate.h"

using namespace Qt::StringLiterals;

namespace {

using conversations::Place;

QList<Place> places(const Reader &r, const QString &sql, const QVariantList &bound)
{
    QList<Place> found;
    r.each(sql, bound, [&](const Row &row) { found.append(Place{row.number(0), {row.number(1)}}); });
    return found;
}

//! The words of a query choose from the newest messages that hold them, so that the first page costs no more for a
//! common word than for a rare one; who wants everything (ten messages for each conversation wanted) gets it.
constexpr int newestMessages = 5000;

Predicate asked(const Reader &r, const text::Query &query, int count)
{
    const Predicate match = fulltext::match(r, query);
    if (match.sql.isEmpty())
        return predicate::conversation(r, query);
    Predicate all = predicate::conversation(r, query, predicate::Words::LeftOut);
    all.add(u"c.id IN (SELECT m.conversation_id FROM (SELECT f.rowid FROM message_text f WHERE %1 ORDER BY f.rowid "
            u"DESC LIMIT %2) hit "
            "JOIN message m ON m.id = hit.rowid WHERE m.conversation_id IS NOT NULL)"_s.arg(match.sql)
                .arg(std::max(newestMessages, 10 * count)),
        match.bound);
    return all;
}

const QString newestFirst = u" ORDER BY c.last_message_at DESC, c.id DESC LIMIT ?"_s;
const QString placesOfC = u"SELECT c.last_message_at, c.id FROM conversation c WHERE %1"_s;

//! The worst of what is on its way out of a conversation.
const QString sendState
    = u"COALESCE((SELECT o.state FROM outbox o WHERE o.conversation_id = c.id AND o.state IN "
      "('unknown', 'failed', 'missed', 'held', 'publishing', 'armed', 'preparing', 'scheduled') ORDER BY CASE o.state "
      "WHEN 'unknown' THEN 0 WHEN 'failed' THEN 1 WHEN 'missed' THEN 2 WHEN 'held' THEN 3 WHEN 'publishing' THEN 4 "
      "WHEN 'armed' THEN 5 WHEN 'preparing' THEN 6 ELSE 7 END LIMIT 1), '')"_s;

Conversation from(const Row &row)
{
    Conversation c;
    c.id = {row.number(0)};
    c.account = {row.number(1)};
    c.network = row.text(2);
    c.kind = fromCode(row.text(3), Conversation::Kind::Public);
    c.key = row.text(4);
    c.rootId = row.text(5);
    c.subject = row.text(6);
    c.state = fromCode(row.text(7), Conversation::State::Open);
    c.unread = int(row.number(8));
    c.messages = int(row.number(9));
    c.identity = {row.number(10)};
    c.member = {row.number(11)};
    c.assignee = {row.number(12)};
    c.lastMessageAt = row.time(13);
    c.lastIsOurs = row.flag(14);
    c.snippet = row.text(15);
    c.visibility = fromCode(row.text(16), Visibility::Direct);
    c.snoozedUntil = row.time(17);
    c.url = row.text(18);
    c.canReply = row.flag(19);
    c.handle = row.text(20);
    c.avatar = row.text(21);
    c.memberName = row.text(22);
    c.newcomer = row.number(23) == 1;
    c.assigneeName = row.text(24);
    c.hasDraft = row.flag(25);
    c.sendState = row.text(26);
    c.wakesIfWritten = row.flag(27);
    return c;
}

void addTags(const Reader &r, QHash<ConversationId, Conversation> &all, const QString &ids)
{
    r.each(
        u"SELECT ct.conversation_id, g.name FROM conversation_tag ct JOIN tag g ON g.id = ct.tag_id WHERE ct.conversation_id IN %1 ORDER BY g.name"_s
            .arg(idList(r)),
        {ids}, [&](const Row &row) { all[{row.number(0)}].tags.append(row.text(1)); });
}

} // namespace

QList<Place> conversations::placesIn(const Reader &r, ViewId view)
{
    return places(r,
        u"SELECT sort_key, conversation_id FROM view_member WHERE view_id = ? ORDER BY sort_key DESC, conversation_id DESC"_s,
        {view.value});
}

QList<Place> conversations::firstIn(const Reader &r, ViewId view, int count, const Place &after)
{
    if (!after.id)
        return places(r,
            u"SELECT sort_key, conversation_id FROM view_member WHERE view_id = ? ORDER BY sort_key DESC, conversation_id DESC LIMIT ?"_s,
            {view.value, count});
    return places(r,
        u"SELECT sort_key, conversation_id FROM view_member WHERE view_id = ? AND (sort_key, conversation_id) < (?, ?) "
        "ORDER BY sort_key DESC, conversation_id DESC LIMIT ?"_s,
        {view.value, after.sortKey, after.id.value, count});
}

QList<Place> conversations::placesAmong(const Reader &r, ViewId view, const QSet<ConversationId> &ids)
{
    return places(r,
        u"SELECT sort_key, conversation_id FROM view_member WHERE view_id = ? AND conversation_id IN %1 "
        "ORDER BY sort_key DESC, conversation_id DESC"_s.arg(idList(r)),
        {view.value, boundIds(ids)});
}

QList<Place> conversations::matchingAmong(const Reader &r, const text::Query &query, const QSet<ConversationId> &ids)
{
    Predicate all = predicate::conversation(r, query);
    all.add(u"c.id IN "_s + idList(r), {boundIds(ids)});
    return places(r, placesOfC.arg(all.whole()) + u" ORDER BY c.last_message_at DESC, c.id DESC"_s, all.bound);
}

QList<Place> conversations::matching(const Reader &r, const text::Query &query, int count, const Place &after)
{
    Predicate all = asked(r, query, count);
    if (after.id)
        all.add(u"(c.last_message_at, c.id) < (?, ?)"_s, {after.sortKey, after.id.value});
    return places(r, placesOfC.arg(all.whole()) + newestFirst, all.bound + QVariantList{count});
}

qint64 conversations::countMatching(const Reader &r, const text::Query &query, int most)
{
    const Predicate all = asked(r, query, most);
    return r.number(
        u"SELECT count(*) FROM (SELECT c.id FROM conversation c WHERE %1 LIMIT ?) counted"_s.arg(all.whole()),
        all.bound + QVariantList{most});
}

QList<Conversation> conversations::some(const Reader &r, const QList<ConversationId> &ids)
{
    QHash<ConversationId, Conversation> all;
    const QString list = boundIds(ids);
    r.each(u"SELECT c.id, c.account_id, c.network, c.kind, c.remote_key, c.root_id, c.subject, c.state, c.unread, "
           u"c.messages, c.identity_id, c.member_id, "
           "c.assignee_id, c.last_message_at, c.last_is_ours, c.snippet, c.visibility, c.wakes_at, c.url, c.can_reply, "
           "i.handle, i.avatar, "
           "COALESCE(b.name, i.name), b.written, k.name, CASE WHEN EXISTS (SELECT 1 FROM draft d WHERE "
           "d.conversation_id = c.id) THEN 1 ELSE 0 END, %1, c.wake_if_written "
           "FROM conversation c LEFT JOIN identity i ON i.id = c.identity_id LEFT JOIN member b ON b.id = c.member_id "
           "LEFT JOIN colleague k ON k.id = c.assignee_id WHERE c.id IN %2"_s.arg(sendState, idList(r)),
        {list}, [&](const Row &row) { all.insert({row.number(0)}, from(row)); });
    addTags(r, all, list);
    QList<Conversation> ordered;
    for (const ConversationId id : ids)
        if (const auto found = all.constFind(id); found != all.cend())
            ordered.append(*found);
    return ordered;
}

std::optional<Conversation> conversations::one(const Reader &r, ConversationId id)
{
    const QList<Conversation> found = some(r, {id});
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

std::optional<Place> conversations::placeIn(const Reader &r, ViewId view, ConversationId id)
{
    const QList<Place> found = placesAmong(r, view, {id});
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

std::optional<QDateTime> conversations::nextWake(const Reader &r)
{
    const qint64 at = r.number(u"SELECT min(wakes_at) FROM conversation WHERE wakes_at IS NOT NULL"_s);
    return at ? std::optional(QDateTime::fromMSecsSinceEpoch(at, Qt::UTC)) : std::nullopt;
}

QList<Tag> conversations::tags(const Reader &r)
{
    QList<Tag> found;
    r.each(u"SELECT id, name, colour FROM tag ORDER BY name"_s, {}, [&](const Row &row) {
        found.append(Tag{{row.number(0)}, row.text(1), int(row.number(2))});
    });
    return found;
}
