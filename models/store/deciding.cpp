// What becomes of what was held or missed.
#include "models/domain/evidence.h"
#include "models/store/database.h"
#include "models/store/dialect.h"
#include "models/store/journal.h"
#include "models/store/outboxrows.h"
#include "models/store/pause.h"
#include "models/store/posts.h"
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using enum SendState;

namespace {
Error refused(const QString &why) { return {Error::Kind::Rejected, u"refused: "_s + why, {}}; }

QJsonValue json(const QDateTime &time) { return time.isValid() ? QJsonValue(time.toMSecsSinceEpoch()) : QJsonValue(); }

//! The latest row of `held` about the outbox row `o`.
const QString latest
    = u"h.id = (SELECT x.id FROM held x WHERE x.outbox_id = o.id ORDER BY x.held_at DESC, x.id DESC LIMIT 1)"_s;

const QString columns
    = u"SELECT o.id, coalesce(h.due_at, o.due_at), h.held_at, h.pause_id, h.decision, h.wall_time, "
      "h.zone, h.move_to, p.title, p.idea,"
      " (SELECT count(*) FROM pause q WHERE q.ended_at IS NULL AND (q.account_id IS NULL OR "
      "q.account_id = o.account_id))"
      " FROM outbox o JOIN post p ON p.id = o.post_id JOIN account a ON a.id = o.account_id LEFT JOIN held h ON "_s;

const QString isWaiting = u" WHERE o.verb = 'publish' AND o.state IN ('held', 'missed') AND a.removed = 0 AND "
                          "p.deleted_at IS NULL"_s;

QList<HeldVersion> listed(const Reader &r, const QString &on, const QString &whereAndOrder, const QVariantList &values)
{
    QList<HeldVersion> found;
    QHash<OutboxId, qsizetype> places;
    r.each(columns + on + whereAndOrder, values, [&](const Row &row) {
        HeldVersion h;
        h.version.id = {row.number(0)};
        h.due = row.time(1);
        h.since = row.time(2);
        h.pause = {row.number(3)};
        h.decision = fromCode(row.text(4), Decision::None);
        h.moveTo = {row.text(5), row.text(6), row.time(7)};
        h.title = row.text(8).isEmpty() ? row.text(9) : row.text(8);
        h.isPaused = row.number(10) > 0;
        places.insert(h.version.id, found.size());
        found.append(h);
    });
    for (const OutboxAction &row : outboxrows::listed(
             r, u"WHERE o.id IN %1"_s.arg(idList(r)), {boundIds(QSet<OutboxId>(places.keyBegin(), places.keyEnd()))}))
        found[places.value(row.id)].version = row;
    return found;
}

//! Those of them that wait, in the order in which they would have gone out.
QList<HeldVersion> waitingAmong(const Reader &r, const QList<OutboxId> &ids)
{
    return listed(r, latest,
        isWaiting + u" AND o.id IN %1 ORDER BY coalesce(h.due_at, o.due_at), o.id"_s.arg(idList(r)), {boundIds(ids)});
}

//! The row of `held` about it; made where there is none yet.
qint64 heldRow(Transaction &t, const HeldVersion &held, const QDateTime &now)
{
    const qint64 id = t.number(u"SELECT max(id) FROM held WHERE outbox_id = ?"_s, {held.version.id.value});
    return id ? id
              : t.add(u"INSERT INTO held (outbox_id, due_at, held_at) VALUES (?, ?, ?) RETURNING id"_s,
                  {held.version.id.value, bound(held.version.due), bound(now)});
}

QJsonObject markStep(qint64 row, Decision decision, const NewTime &to)
{
    return {{u"table"_s, u"held"_s}, {u"id"_s, row}, {u"decision"_s, code(decision)}, {u"wall_time"_s, to.wallTime},
        {u"zone"_s, to.zone}, {u"move_to"_s, json(to.due)}};
}

//! Both directions of what is done, as the journal wants them.
struct Both {
    QJsonArray inverse, forward;
};

void setMark(
    Transaction &t, HeldVersion &held, Decision decision, const NewTime &time, const QDateTime &now, Both &both)
{
    const NewTime to = decision == Decision::Move ? time : NewTime();
    const qint64 row = heldRow(t, held, now);
    both.inverse.append(markStep(row, held.decision, held.moveTo));
    both.forward.append(markStep(row, decision, to));
    t.exec(u"UPDATE held SET decision = ?, decided_at = ?, wall_time = ?, zone = ?, move_to = ? WHERE id = ?"_s,
        {code(decision), bound(decision == Decision::None ? QDateTime() : now), to.wallTime, to.zone, bound(to.due),
            row});
    held.decision = decision;
    held.moveTo = to;
    t.touch(held.version.id);
    t.touch(held.version.post);
}

QString subjectOf(const QList<HeldVersion> &all)
{
    QSet<PostId> posts;
    for (const HeldVersion &held : all)
        posts.insert(held.version.post);
    return posts.size() == 1 ? all.first().title.simplified().left(60) : QString::number(posts.size());
}

QString wordFor(Decision decision)
{
    return decision == Decision::None ? u"undecided"_s : u"decided-"_s + code(decision);
}

//! When late posts go out: the first at once, each further one a while after the one before it; the versions of one
//! post together. Those let go before and not yet out count.
class Slots {
public:
    Slots(const Reader &r, std::chrono::milliseconds apart, const QDateTime &now) : m_apart(apart), m_next(now)
    {
        r.each(u"SELECT max(o.due_at) FROM outbox o JOIN held h ON h.outbox_id = o.id WHERE o.state IN ('scheduled', "
               u"'preparing', 'armed', 'publishing') AND h.decision = 'publish' AND o.due_at > h.due_at"_s,
            {}, [&](const Row &row) {
                if (const QDateTime last = row.time(0); last.isValid())
                    m_next = std::max(m_next, last.addMSecs(apart.count()));
            });
    }
    QDateTime of(PostId post)
    {
        if (!m_given.contains(post)) {
            m_given.insert(post, m_next);
            m_next = m_next.addMSecs(m_apart.count());
        }
        return m_given.value(post);
    }

private:
    std::chrono::milliseconds m_apart;
    QDateTime m_next;
    QHash<PostId, QDateTime> m_given;
};

void step(Transaction &t, const HeldVersion &held, SendState to, const QDateTime &due, const QString &detail,
    Both &both, const QDateTime &now)
{
    const OutboxAction &row = held.version;
    t.exec(u"UPDATE outbox SET due_at = ?, next_try_at = NULL, error_kind = '', error_detail = '' WHERE id = ?"_s,
        {bound(due), row.id.value});
    outboxrows::go(t, row, {Held, Missed}, to, code(to), detail, now);
    const auto one = [&](SendState state, const QDateTime &at, SendState from) {
        return QJsonObject{{u"table"_s, u"outbox"_s}, {u"id"_s, row.id.value}, {u"state"_s, code(state)},
            {u"due_at"_s, json(at)}, {u"if"_s, QJsonObject{{u"state"_s, code(from)}}}};
    };
    both.inverse.append(one(row.state, row.due, to));
    both.forward.append(one(to, due, row.state));
}

//! A post all of whose versions that can still move go to the same time is planned anew; else only they are.
void planAnew(Transaction &t, const QList<HeldVersion> &moved, const QDateTime &now, Both &both)
{
    QHash<PostId, QList<HeldVersion>> byPost;
    for (const HeldVersion &held : moved)
        byPost[held.version.post].append(held);
    for (auto it = byPost.cbegin(); it != byPost.cend(); ++it) {
        const auto post = posts::one(t, it.key());
        const NewTime to = it->first().moveTo;
        const auto isMoved = [&](const Variant &v) {
            return std::any_of(it->cbegin(), it->cend(),
                [&](const HeldVersion &held) { return held.version.id == v.id && held.moveTo == to; });
        };
        if (!post || !std::all_of(post->variants.cbegin(), post->variants.cend(), [&](const Variant &v) {
                return isMoved(v) || !outboxrows::notYetLeft.contains(v.state);
            }))
            continue;
        const auto plan = [&](const QString &wallTime, const QString &zone, const QDateTime &due) {
            return QJsonObject{{u"table"_s, u"post"_s}, {u"id"_s, it.key().value}, {u"wall_time"_s, wallTime},
                {u"zone"_s, zone}, {u"due_at"_s, json(due)}};
        };
        t.exec(u"UPDATE post SET wall_time = ?, zone = ?, due_at = ?, edited_at = ? WHERE id = ?"_s,
            {to.wallTime, to.zone, bound(to.due), bound(now), it.key().value});
        t.touch(it.key());
        both.inverse.append(plan(post->wallTime, post->zone, post->due));
        both.forward.append(plan(to.wallTime, to.zone, to.due));
    }
}

pauses::Carried carry(
    Transaction &t, const QList<HeldVersion> &all, std::chrono::milliseconds apart, const QDateTime &now, Both &both)
{
    pauses::Carried done;
    Slots late(t, apart, now);
    QList<HeldVersion> moved;
    for (const HeldVersion &held : all) {
        if (held.decision == Decision::Drop) {
            step(t, held, Cancelled, held.version.due, evidence::decided + evidence::notPublished, both, now);
            done.dropped.append(held.version.id);
        } else if (held.decision != Decision::None
            && (held.isPaused || (held.decision == Decision::Move && held.moveTo.due <= now))) {
            done.left.append(held.version.id);
        } else if (held.decision == Decision::Publish) {
            const QDateTime due = held.due > now ? held.due : late.of(held.version.post);
            step(t, held, Scheduled, due, (evidence::decided + u"published, due %1"_s).arg(due.toString(Qt::ISODate)),
                both, now);
            done.published.append(held.version.id);
        } else if (held.decision == Decision::Move) {
            step(t, held, Scheduled, held.moveTo.due,
                (evidence::decided + u"moved, due %1"_s).arg(held.moveTo.due.toString(Qt::ISODate)), both, now);
            done.moved.append(held.version.id);
            moved.append(held);
        }
    }
    planAnew(t, moved, now, both);
    return done;
}
} // namespace

QList<HeldVersion> pauses::waiting(const Reader &r)
{
    return listed(r, latest, isWaiting + u" ORDER BY coalesce(h.due_at, o.due_at), o.id"_s, {});
}

QList<HeldVersion> pauses::heldBy(const Reader &r, PauseId id)
{
    return listed(r, u"h.outbox_id = o.id"_s, u" WHERE h.pause_id = ? ORDER BY h.due_at, o.id"_s, {id.value});
}

Expected<JournalId> pauses::mark(Transaction &t, const QList<Mark> &marks, const QDateTime &now)
{
    QHash<OutboxId, Mark> wanted;
    QSet<Decision> decisions;
    for (const Mark &mark : marks) {
        wanted.insert(mark.id, mark);
        decisions.insert(mark.decision);
    }
    QList<HeldVersion> all = waitingAmong(t, wanted.keys());
    if (all.isEmpty())
        return refused(u"nothing of it waits for a decision"_s);
    Both both;
    for (HeldVersion &held : all) {
        const Mark mark = wanted.value(held.version.id);
        setMark(t, held, mark.decision, mark.to, now, both);
    }
    const QString what = decisions.size() == 1 ? wordFor(*decisions.begin()) : u"decided"_s;
    return journal::add(t, what, subjectOf(all), both.inverse, both.forward, now);
}

pauses::Carried pauses::carryOut(
    Transaction &t, const QList<OutboxId> &ids, std::chrono::milliseconds apart, const QDateTime &now)
{
    QList<HeldVersion> all = waitingAmong(t, ids);
    all.removeIf([](const HeldVersion &held) { return held.decision == Decision::None; });
    Both both;
    Carried done = carry(t, all, apart, now, both);
    if (!both.inverse.isEmpty())
        done.undo = journal::add(t, u"decided"_s, subjectOf(all), both.inverse, both.forward, now);
    return done;
}

pauses::Carried pauses::decide(Transaction &t, const QList<OutboxId> &ids, Decision decision, const NewTime &to,
    std::chrono::milliseconds apart, const QDateTime &now)
{
    QList<HeldVersion> all = waitingAmong(t, ids);
    if (all.isEmpty())
        return {};
    Both marks, both;
    for (HeldVersion &held : all)
        setMark(t, held, decision, to, now, marks);
    Carried done = carry(t, all, apart, now, both);
    // undone: it waits again, undecided
    for (const QJsonValue &step : std::as_const(marks.inverse))
        both.inverse.append(step);
    for (const QJsonValue &step : std::as_const(marks.forward))
        both.forward.prepend(step);
    done.undo = journal::add(t, wordFor(decision), subjectOf(all), both.inverse, both.forward, now);
    return done;
}
