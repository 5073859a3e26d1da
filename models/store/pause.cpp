// Publishing stopped and begun again.
#include "models/store/pause.h"
#include "models/domain/evidence.h"
#include "models/store/database.h"
#include "models/store/dialect.h"
#include "models/store/outboxrows.h"
#include "models/store/posts.h"

using namespace Qt::StringLiterals;
using enum SendState;

namespace {
//! No try of it is without an answer; the outbox row is `outbox`.
const QString nothingLeft
    = u" AND NOT EXISTS (SELECT 1 FROM receipt c WHERE c.outbox_id = outbox.id AND c.what = 'no_answer' AND c.id > "
      "coalesce((SELECT max(d.id) FROM receipt d WHERE d.outbox_id = outbox.id AND d.what IN ('scheduled', 'decided')), 0))"_s;

const QString waits
    = u"verb = 'publish' AND post_id IS NOT NULL AND state IN ('scheduled', 'armed', 'preparing')"_s + nothingLeft;

//! For an account, or with 0 for all.
const QString ofAccount = u" AND CAST(? AS bigint) IN (0, account_id)"_s;

const QString columns
    = u"SELECT p.id, p.account_id, p.reason, coalesce(c.name, ''), p.asked_at, p.in_force_at, p.ended_at"
      " FROM pause p LEFT JOIN colleague c ON c.id = p.colleague_id "_s;

QList<Pause> listed(const Reader &r, const QString &whereAndOrder, const QVariantList &values)
{
    QList<Pause> found;
    r.each(columns + whereAndOrder, values, [&](const Row &row) {
        found.append(
            {{row.number(0)}, {row.number(1)}, row.text(2), row.text(3), row.time(4), row.time(5), row.time(6)});
    });
    return found;
}

PauseId sameInForce(const Reader &r, AccountId account)
{
    return {r.number(
        u"SELECT min(id) FROM pause WHERE ended_at IS NULL AND coalesce(account_id, 0) = ?"_s, {account.value})};
}

PauseId holding(const Reader &r, AccountId account)
{
    return {r.number(u"SELECT min(id) FROM pause WHERE ended_at IS NULL AND (account_id IS NULL OR account_id = ?)"_s,
        {account.value})};
}

//! Whoever shows an account shows that it is paused, or no longer.
void touchAccounts(Transaction &t, AccountId account)
{
    t.each(u"SELECT id FROM account WHERE removed = 0"_s + u" AND CAST(? AS bigint) IN (0, id)"_s, {account.value},
        [&](const Row &row) { t.touch(AccountId{row.number(0)}); });
}

//! The same pause may hold the same row again.
const QString anew = u" ON CONFLICT (outbox_id, pause_id) DO UPDATE SET due_at = excluded.due_at, held_at = "
                     "excluded.held_at, decision = '', decided_at = NULL"_s;

void keepHeld(Transaction &t, const OutboxAction &row, PauseId id, const QDateTime &now)
{
    t.exec(u"INSERT INTO held (outbox_id, pause_id, due_at, held_at) VALUES (?, ?, ?, ?)"_s + anew,
        {row.id.value, id ? QVariant(id.value) : QVariant(QMetaType::fromType<qint64>()), bound(row.due), bound(now)});
}

//! In few statements, however many thousands wait: it is to be in force at once.
void holdAll(Transaction &t, PauseId id, AccountId account, const QDateTime &now)
{
    QList<OutboxId> rows;
    QSet<PostId> posts;
    t.each(u"SELECT id, post_id FROM outbox WHERE "_s + waits + ofAccount, {account.value}, [&](const Row &row) {
        rows.append(OutboxId{row.number(0)});
        posts.insert(PostId{row.number(1)});
    });
    if (rows.isEmpty())
        return;
    const QString these = u" FROM outbox WHERE id IN "_s + idList(t);
    t.exec(
        u"INSERT INTO held (outbox_id, pause_id, due_at, held_at) SELECT id, CAST(? AS bigint), due_at, CAST(? AS bigint)"_s
            + these + anew,
        {id.value, bound(now), boundIds(rows)});
    t.exec(
        u"INSERT INTO receipt (outbox_id, attempt, at, what, detail) SELECT id, attempts, CAST(? AS bigint), 'held', "
        u"'publishing is paused'"_s
            + these,
        {bound(now), boundIds(rows)});
    t.exec(u"UPDATE outbox SET state = 'held', next_try_at = NULL, error_kind = '', error_detail = '' WHERE id IN "_s
            + idList(t),
        {boundIds(rows)});
    for (const OutboxId row : std::as_const(rows))
        t.touch(row);
    for (const PostId post : std::as_const(posts))
        posts::derive(t, post);
}
} // namespace

PauseId pauses::begin(
    Transaction &t, AccountId account, const QString &reason, const QDateTime &asked, const QDateTime &now)
{
    PauseId id = sameInForce(t, account);
    if (!id)
        id = {
            t.add(u"INSERT INTO pause (account_id, reason, colleague_id, asked_at, in_force_at) VALUES (?, ?, (SELECT "
                  u"min(id) FROM colleague), ?, ?) RETURNING id"_s,
                {account ? QVariant(account.value) : QVariant(QMetaType::fromType<qint64>()), reason, bound(asked),
                    bound(now)})};
    holdAll(t, id, account, now);
    touchAccounts(t, account);
    return id;
}

int pauses::end(Transaction &t, AccountId account, const QDateTime &now)
{
    int ended = t.exec(u"UPDATE pause SET ended_at = ? WHERE ended_at IS NULL AND coalesce(account_id, 0) = ?"_s,
        {bound(now), account.value});
    if (ended == 0 && !account)
        ended = t.exec(u"UPDATE pause SET ended_at = ? WHERE ended_at IS NULL"_s, {bound(now)});
    if (ended == 0)
        return 0;
    // what was not sent again while it could not be found is looked for once more
    QList<OutboxId> heldBack;
    t.each(
        u"SELECT o.id, o.account_id FROM outbox o WHERE o.state = 'unknown' AND o.next_try_at IS NULL AND 'held' = (SELECT c.what FROM receipt c WHERE c.outbox_id = o.id ORDER BY c.id DESC LIMIT 1)"_s,
        {}, [&](const Row &row) {
            if (!isInForce(t, AccountId{row.number(1)}))
                heldBack.append(OutboxId{row.number(0)});
        });
    for (const OutboxId id : std::as_const(heldBack)) {
        t.exec(u"UPDATE outbox SET next_try_at = ? WHERE id = ?"_s, {bound(now), id.value});
        t.touch(id);
    }
    touchAccounts(t, account);
    return ended;
}

std::optional<Pause> pauses::one(const Reader &r, PauseId id)
{
    const QList<Pause> found = listed(r, u"WHERE p.id = ?"_s, {id.value});
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

QList<Pause> pauses::inForce(const Reader &r)
{
    return listed(r, u"WHERE p.ended_at IS NULL ORDER BY coalesce(p.account_id, 0), p.id"_s, {});
}

bool pauses::isInForce(const Reader &r, AccountId account) { return bool(holding(r, account)); }

QList<OutboxAction> pauses::mayHaveLeft(const Reader &r, AccountId account)
{
    return outboxrows::listed(r,
        u"WHERE o.verb = 'publish' AND o.post_id IS NOT NULL AND o.state IN ('publishing', 'unknown', 'armed', "
        u"'preparing') AND CAST(? AS bigint) IN (0, o.account_id) ORDER BY o.id"_s,
        {account.value});
}

int pauses::publishedSince(const Reader &r, const Pause &pause)
{
    return int(r.number(
        u"SELECT count(DISTINCT o.id) FROM outbox o JOIN receipt c ON c.outbox_id = o.id WHERE o.verb = 'publish' AND "
        u"o.post_id IS NOT NULL AND o.state = 'published' AND c.what IN ('answered', 'found') AND c.at >= ? AND CAST(? "
        u"AS bigint) IN (0, o.account_id)"_s,
        {bound(pause.inForce), pause.account.value}));
}

bool pauses::obey(Transaction &t, OutboxId id, const QDateTime &now)
{
    const OutboxAction row = outboxrows::get(t, id);
    if (row.verb != Verb::Publish || !row.post)
        return false;
    const PauseId stopped = holding(t, row.account);
    if (!stopped)
        return false;
    if (row.state != Scheduled && row.state != Armed && row.state != Preparing)
        return row.state == Held;
    t.exec(u"UPDATE outbox SET next_try_at = NULL, error_kind = '', error_detail = '' WHERE id = ?"_s, {id.value});
    outboxrows::go(t, row, {row.state}, Held, u"held"_s, evidence::paused, now);
    keepHeld(t, row, stopped, now);
    return true;
}

void pauses::obeyAll(Transaction &t, AccountId account, const QDateTime &now)
{
    if (const PauseId stopped = holding(t, account))
        holdAll(t, stopped, account, now);
}

void pauses::waits(Transaction &t, const OutboxAction &row, const QDateTime &now)
{
    if (row.verb == Verb::Publish && row.post)
        keepHeld(t, row, {}, now);
}
