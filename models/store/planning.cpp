// What a person does to a post: write, plan, move, cancel.
#include "models/domain/evidence.h"
#include "models/store/database.h"
#include "models/store/journal.h"
#include "models/store/outbox.h"
#include "models/store/outboxrows.h"
#include "models/store/posts.h"
#include "models/store/uid.h"
#include <QJsonObject>

using namespace Qt::StringLiterals;
using enum SendState;
using outboxrows::notYetLeft;

namespace {
Error refused(const QString &why) { return {Error::Kind::Rejected, u"refused: "_s + why, {}}; }

QJsonValue json(const QDateTime &time) { return time.isValid() ? QJsonValue(time.toMSecsSinceEpoch()) : QJsonValue(); }

QString subjectOf(const Post &post) { return (post.title.isEmpty() ? post.idea : post.title).simplified().left(60); }

PostId keepRow(Transaction &t, const Post &p, const QDateTime &now)
{
    if (!p.id)
        return {t.add(u"INSERT INTO post (uid, title, idea, wall_time, zone, due_at, late_limit, reason, created_by, "
                      u"created_at, edited_at)"
                      " VALUES (?, ?, ?, ?, ?, ?, ?, ?, (SELECT min(id) FROM colleague), ?, ?) RETURNING id"_s,
            {p.uid.isEmpty() ? newUid() : p.uid, p.title, p.idea, p.wallTime, p.zone, bound(p.due), p.lateLimit,
                p.reason, bound(now), bound(now)})};
    t.exec(
        u"UPDATE post SET title = ?, idea = ?, wall_time = ?, zone = ?, due_at = ?, late_limit = ?, reason = ?, edited_at = ? WHERE id = ?"_s,
        {p.title, p.idea, p.wallTime, p.zone, bound(p.due), p.lateLimit, p.reason, bound(now), p.id.value});
    return p.id;
}

//! Whether the row may be written over: nothing of it is out, and nothing ever came back for it.
bool isOurs(const Variant &row)
{
    return notYetLeft.contains(row.state) || (row.state == Cancelled && row.remoteId.isEmpty());
}

//! A version may go out some minutes after the first.
QDateTime dueOf(const Variant &version, const Post &post)
{
    return post.due.isValid() && version.due.isValid() ? version.due : post.due;
}

//! How long after its post a version goes out; nothing when it is not a matter of minutes.
std::chrono::milliseconds laterBy(const Variant &row, const Post &post)
{
    using namespace std::chrono;
    const milliseconds later(post.due.isValid() && row.due.isValid() ? post.due.msecsTo(row.due) : 0);
    return later > 0s && later <= 2h ? later : 0s;
}

//! The row that a version is written over: its own, or one of its account that was cancelled before it left.
const Variant *rowFor(const Variant &wanted, const QList<Variant> &before, const QSet<OutboxId> &used)
{
    for (const Variant &row : before) {
        const bool is = wanted.id
            ? row.id == wanted.id
            : row.account == wanted.account && row.state == Cancelled && isOurs(row) && !used.contains(row.id);
        if (is)
            return &row;
    }
    return nullptr;
}

void setPart(Transaction &t, OutboxId id, int part)
{
    t.exec(u"UPDATE outbox SET part = ? WHERE id = ? AND part <> ?"_s, {part, id.value, part});
}

void keepVersion(Transaction &t, const Post &post, const Variant &wanted, const Variant *row, const QDateTime &now)
{
    if (!row) {
        Variant fresh = wanted;
        fresh.uid.clear();
        fresh.verb = Verb::Publish;
        fresh.post = post.id;
        fresh.due = dueOf(wanted, post);
        fresh.reason = post.reason;
        return t.touch(outboxrows::insert(t, fresh, Draft, now));
    }
    setPart(t, row->id, wanted.part);
    if (!isOurs(*row))
        return;
    t.exec(u"UPDATE outbox SET account_id = ?, reason = ?, due_at = ?, by_server = ? WHERE id = ?"_s,
        {wanted.account.value, post.reason, bound(dueOf(wanted, post)), wanted.byServer, row->id.value});
    outboxrows::setContent(t, row->id, wanted.content);
    if (row->state == Draft)
        return;
    outboxrows::renewKey(t, row->id);
    outboxrows::go(t, *row, {row->state}, Draft, u"draft"_s, evidence::edited, now);
}

//! The versions in the order given, each with its place among the parts of its account. What has left stays in front:
//! nothing can come before it any more.
QList<std::pair<Variant, const Variant *>> inParts(const QList<Variant> &wanted, const QList<Variant> &before)
{
    QList<std::pair<Variant, const Variant *>> all;
    QSet<OutboxId> used;
    for (const Variant &version : wanted) {
        const Variant *row = rowFor(version, before, used);
        if (row)
            used.insert(row->id);
        all.append({version, row});
    }
    std::stable_partition(all.begin(), all.end(), [](const auto &one) { return one.second && !isOurs(*one.second); });
    QHash<AccountId, int> parts;
    for (auto &[version, row] : all)
        version.part = parts[version.account]++;
    return all;
}

//! A version that the person took out of the post. What has receipts stays, cancelled: they are evidence.
void dropVersion(Transaction &t, const Variant &row, const QDateTime &now)
{
    if (!notYetLeft.contains(row.state))
        return;
    if (t.number(u"SELECT count(*) FROM receipt WHERE outbox_id = ?"_s, {row.id.value}))
        return outboxrows::go(t, row, {row.state}, Cancelled, u"cancelled"_s, evidence::takenOut, now);
    t.exec(u"DELETE FROM outbox_media WHERE outbox_id = ?"_s, {row.id.value});
    t.exec(u"DELETE FROM outbox WHERE id = ?"_s, {row.id.value});
    t.touch(row.id);
}

//! Moves those versions that are in one of the states, and tells how to put them back.
struct Steps {
    QJsonArray inverse, forward;
};
Steps moveTo(Transaction &t, const Post &post, const QList<SendState> &from, SendState to, const QString &what,
    const QDateTime &now)
{
    Steps steps;
    for (const Variant &row : post.variants) {
        if (!from.contains(row.state))
            continue;
        outboxrows::go(t, row, from, to, what, {}, now);
        steps.inverse.append(QJsonObject{{u"table"_s, u"outbox"_s}, {u"id"_s, row.id.value},
            {u"state"_s, code(row.state)}, {u"if"_s, QJsonObject{{u"state"_s, code(to)}}}});
        steps.forward.append(QJsonObject{{u"table"_s, u"outbox"_s}, {u"id"_s, row.id.value}, {u"state"_s, code(to)},
            {u"if"_s, QJsonObject{{u"state"_s, code(row.state)}}}});
    }
    return steps;
}

QJsonObject plan(PostId id, const QString &wallTime, const QString &zone, const QDateTime &due)
{
    return {{u"table"_s, u"post"_s}, {u"id"_s, id.value}, {u"wall_time"_s, wallTime}, {u"zone"_s, zone},
        {u"due_at"_s, json(due)}};
}

QJsonObject dueStep(const Variant &row, const QDateTime &due, SendState to, SendState now)
{
    return {{u"table"_s, u"outbox"_s}, {u"id"_s, row.id.value}, {u"due_at"_s, json(due)}, {u"state"_s, code(to)},
        {u"if"_s, QJsonObject{{u"state"_s, code(now)}}}};
}

Expected<OutboxAction> publishedVersion(const Reader &r, OutboxId id)
{
    const auto row = outbox::one(r, id);
    if (!row || row->verb != Verb::Publish || row->state != Published || row->remoteId.isEmpty())
        return refused(u"only what is published can be changed there"_s);
    return *row;
}

bool isOpen(const Reader &r, AccountId account)
{
    return r.number(u"SELECT count(*) FROM account WHERE id = ? AND removed = 0"_s, {account.value}) > 0;
}

OutboxAction about(const Reader &r, const OutboxAction &version, Verb verb)
{
    OutboxAction action;
    action.account = version.account;
    action.verb = verb;
    action.post = version.post;
    action.conversation = version.conversation;
    action.target = {r.number(
        u"SELECT id FROM message WHERE account_id = ? AND remote_id = ?"_s, {version.account.value, version.remoteId})};
    action.targetId = version.remoteId;
    return action;
}
} // namespace

PostId posts::save(Transaction &t, const Post &wanted, const QDateTime &now)
{
    Post post = wanted;
    const QList<Variant> before = wanted.id ? one(t, wanted.id).value_or(Post()).variants : QList<Variant>();
    post.id = keepRow(t, wanted, now);
    QSet<OutboxId> kept;
    for (const auto &[version, row] : inParts(wanted.variants, before)) {
        keepVersion(t, post, version, row, now);
        if (row)
            kept.insert(row->id);
    }
    for (const Variant &row : before)
        if (!kept.contains(row.id))
            dropVersion(t, row, now);
    derive(t, post.id);
    return post.id;
}

void posts::schedule(Transaction &t, PostId id, const QDateTime &now)
{
    const auto post = one(t, id);
    if (!post)
        return;
    const QDateTime due = post->due > now ? post->due : now;
    QList<SendState> from = notYetLeft;
    if (post->state == Cancelled)
        from.append(Cancelled);
    if (!post->due.isValid())
        t.exec(u"UPDATE post SET due_at = ? WHERE id = ?"_s, {bound(due), id.value});
    for (const Variant &row : post->variants) {
        if (!from.contains(row.state) || !isOurs(row))
            continue;
        if (outboxrows::wasRefused(row) || row.state == Cancelled)
            outboxrows::renewKey(t, row.id);
        const QDateTime its = due.addDuration(laterBy(row, *post));
        t.exec(u"UPDATE outbox SET due_at = ?, next_try_at = NULL, error_kind = '', error_detail = '' WHERE id = ?"_s,
            {bound(its), row.id.value});
        outboxrows::go(t, row, from, Scheduled, u"scheduled"_s,
            u"key %1, due %2"_s.arg(outboxrows::get(t, row.id).key, its.toString(Qt::ISODate)), now);
    }
    derive(t, id);
}

Expected<JournalId> posts::move(
    Transaction &t, PostId id, const QString &wallTime, const QString &zone, const QDateTime &due, const QDateTime &now)
{
    const auto post = one(t, id);
    const auto canMove = [](const Variant &row) { return notYetLeft.contains(row.state); };
    if (!post || (!post->variants.isEmpty() && std::none_of(post->variants.begin(), post->variants.end(), canMove)))
        return refused(u"it has left already"_s);
    QJsonArray inverse{plan(id, post->wallTime, post->zone, post->due)};
    QJsonArray forward{plan(id, wallTime, zone, due)};
    t.exec(u"UPDATE post SET wall_time = ?, zone = ?, due_at = ?, edited_at = ? WHERE id = ?"_s,
        {wallTime, zone, bound(due), bound(now), id.value});
    for (const Variant &row : post->variants) {
        if (!canMove(row))
            continue;
        // a new time is the decision that a missed or held one waits for; while paused it is held again
        const bool decided = due > now && (row.state == Missed || (row.state == Held && isOpen(t, row.account)));
        const QDateTime its = due.addDuration(laterBy(row, *post));
        t.exec(u"UPDATE outbox SET due_at = ?, next_try_at = NULL WHERE id = ?"_s, {bound(its), row.id.value});
        const SendState wanted = decided ? Scheduled : row.state;
        outboxrows::go(t, row, {row.state}, wanted, code(wanted), u"due %1"_s.arg(its.toString(Qt::ISODate)), now);
        const SendState to = outboxrows::get(t, row.id).state;
        inverse.append(dueStep(row, row.due, row.state, to));
        forward.append(dueStep(row, its, to, row.state));
    }
    derive(t, id);
    return journal::add(t, u"moved"_s, subjectOf(*post), inverse, forward, now);
}

Expected<JournalId> posts::cancel(Transaction &t, PostId id, const QDateTime &now)
{
    const auto post = one(t, id);
    const Steps steps = post ? moveTo(t, *post, notYetLeft, Cancelled, u"cancelled"_s, now) : Steps();
    if (steps.inverse.isEmpty())
        return refused(u"it has left already"_s);
    return journal::add(t, u"cancelled"_s, subjectOf(*post), steps.inverse, steps.forward, now);
}

Expected<JournalId> posts::backToDraft(Transaction &t, PostId id, const QDateTime &now)
{
    const auto post = one(t, id);
    const Steps steps
        = post ? moveTo(t, *post, {InReview, Approved, Scheduled, Missed, Held}, Draft, u"draft"_s, now) : Steps();
    if (steps.inverse.isEmpty())
        return refused(u"it has left already, or is a draft"_s);
    return journal::add(t, u"drafted"_s, subjectOf(*post), steps.inverse, steps.forward, now);
}

Expected<JournalId> posts::remove(Transaction &t, PostId id, const QDateTime &now)
{
    const auto post = one(t, id);
    const auto mayGo = [](const Variant &row) { return row.state == Draft || row.state == Cancelled; };
    if (!post || !std::all_of(post->variants.begin(), post->variants.end(), mayGo))
        return refused(u"only a draft or a cancelled post can be removed"_s);
    t.exec(u"UPDATE post SET deleted_at = ? WHERE id = ?"_s, {bound(now), id.value});
    t.touch(id);
    const auto step = [&](const QJsonValue &at) {
        return QJsonArray{QJsonObject{{u"table"_s, u"post"_s}, {u"id"_s, id.value}, {u"deleted_at"_s, at}}};
    };
    return journal::add(t, u"removed"_s, subjectOf(*post), step(QJsonValue()), step(json(now)), now);
}

Expected<Done> posts::edit(Transaction &t, OutboxId variant, const Content &content, const QDateTime &now)
{
    const auto version = publishedVersion(t, variant);
    if (!version)
        return version.error();
    OutboxAction action = about(t, *version, Verb::Edit);
    const OutboxId waits{t.number(
        u"SELECT id FROM outbox WHERE account_id = ? AND verb = 'edit' AND target_id = ? AND state = 'scheduled' ORDER BY id DESC LIMIT 1"_s,
        {action.account.value, action.targetId})};
    if (waits && outbox::revise(t, waits, content, now))
        return Done{};
    action.content = content;
    outbox::act(t, action, now);
    return Done{};
}

Expected<Done> posts::withdraw(Transaction &t, OutboxId variant, const QDateTime &now)
{
    const auto version = publishedVersion(t, variant);
    if (!version)
        return version.error();
    outbox::act(t, about(t, *version, Verb::Delete), now);
    return Done{};
}

PostId posts::duplicate(Transaction &t, PostId id, const QDateTime &now)
{
    const auto former = one(t, id);
    if (!former)
        return {};
    Post copy;
    copy.title = former->title;
    copy.idea = former->idea;
    copy.lateLimit = former->lateLimit;
    for (const Variant &row : former->variants) {
        Variant version;
        version.account = row.account;
        version.content = row.content;
        copy.variants.append(version);
    }
    return save(t, copy, now);
}
