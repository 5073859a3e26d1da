#include "models/store/serverplans.h"
#include "models/domain/evidence.h"
#include "models/store/database.h"
#include "models/store/messages.h"
#include "models/store/outboxrows.h"

using namespace Qt::StringLiterals;
using enum SendState;

namespace {

constexpr qint64 dayMs = 86'400'000; //!< the days of the limits are UTC's
constexpr qint64 roomAgainMs = 3'600'000;
constexpr qint64 graceMs = 15'000; //!< a network is a little late with what it keeps

//! Waits to be handed over. Time is no part of it: what can't be handed over is decided at once.
const QString waits = u"o.state = 'scheduled' AND o.verb = 'publish' AND o.by_server = 1 AND o.server_plan = ''"_s;
const QString isKeptThere = u"o.server_plan > '' AND o.server_plan <> '-'"_s;
//! Nothing that is on its way, or that nobody knows of, is touched.
const QString toBeWithdrawn = isKeptThere
    + u" AND (o.state IN ('draft', 'in_review', 'approved', 'failed', 'missed', 'held', 'cancelled')"
      " OR (o.state = 'scheduled' AND (o.by_server = 0 OR o.hash = '')))"_s; // the hash goes with what was tried
const QString toBeMoved
    = isKeptThere + u" AND o.state = 'scheduled' AND o.by_server = 1 AND o.hash <> '' AND o.server_due <> o.due_at"_s;
const QString hasItsTime
    = isKeptThere + u" AND o.state = 'scheduled' AND o.by_server = 1 AND o.hash <> '' AND o.server_due = o.due_at"_s;

QList<serverplans::Plan> plans(const Reader &r, const QString &where, const QVariantList &values)
{
    QList<serverplans::Plan> all;
    for (const OutboxAction &row :
        outboxrows::listed(r, u"WHERE o.account_id = ? AND "_s + where + u" ORDER BY o.due_at, o.id"_s, values))
        all.append({row,
            QDateTime::fromMSecsSinceEpoch(
                r.number(u"SELECT coalesce(server_due, 0) FROM outbox WHERE id = ?"_s, {row.id.value}), Qt::UTC)});
    return all;
}

qint64 keptCount(const Reader &r, AccountId account, qint64 from, qint64 to)
{
    return r.number(u"SELECT count(*) FROM outbox o WHERE o.account_id = ? AND o.server_plan > '' AND o.server_due >= ?"
                    " AND o.server_due < ?"_s,
        {account.value, from, to});
}

bool hasRoom(const Reader &r, const OutboxAction &row, const serverplans::Rules &rules)
{
    const qint64 day = row.due.toMSecsSinceEpoch() / dayMs * dayMs;
    return keptCount(r, row.account, 0, std::numeric_limits<qint64>::max()) < rules.most
        && keptCount(r, row.account, day, day + dayMs) < rules.mostADay;
}

//! A part answers the one before it, which has no name before it is out.
bool isPartOfThread(const Reader &r, const OutboxAction &row)
{
    return !row.targetId.isEmpty()
        || r.number(
               u"SELECT count(*) FROM outbox WHERE post_id = ? AND account_id = ? AND verb = 'publish' AND state <> "
               u"'cancelled'"_s,
               {row.post.value, row.account.value})
        > 1;
}

void forget(Transaction &t, OutboxId id)
{
    t.exec(u"UPDATE outbox SET server_plan = '', server_due = NULL, next_try_at = NULL, readings = 0 WHERE id = ?"_s,
        {id.value});
}

OutboxAction arm(Transaction &t, OutboxAction row, const QDateTime &now)
{
    if (!row.firstTry.isValid()) {
        row.firstTry = now;
        row.before = messages::newestOwnRemoteId(t, row.account);
    }
    row.hash = outboxrows::hashOf(row);
    ++row.attempts;
    t.exec(u"UPDATE outbox SET first_try_at = ?, before_id = ?, hash = ?, server_plan = ?, server_due = due_at, "
           u"attempts = "
           u"?, next_try_at = NULL WHERE id = ?"_s,
        {bound(row.firstTry), row.before, QString::fromLatin1(row.hash), serverplans::asked, row.attempts,
            row.id.value});
    outboxrows::go(t, row, {Scheduled}, Armed, u"armed"_s,
        u"to be kept by the network until %1, key %2, sha256 %3"_s.arg(
            row.due.toString(Qt::ISODate), row.key, QString::fromLatin1(row.hash)),
        now);
    return outboxrows::get(t, row.id);
}

} // namespace

bool serverplans::anyWaits(const Reader &r, AccountId account, const QDateTime &now)
{
    return r.number(u"SELECT count(*) FROM outbox o WHERE "_s + waits
                   + u" AND o.account_id = ? AND coalesce(o.next_try_at, 0) <= ?"_s,
               {account.value, bound(now)})
        > 0;
}

bool serverplans::anyKept(const Reader &r, AccountId account)
{
    return r.number(u"SELECT count(*) FROM outbox WHERE account_id = ? AND server_plan > '' AND state <> 'published'"_s,
               {account.value})
        > 0;
}

std::optional<OutboxAction> serverplans::claim(
    Transaction &t, AccountId account, const std::optional<Rules> &rules, const QDateTime &now)
{
    const auto waiting = outboxrows::listed(t,
        u"WHERE "_s + waits + u" AND o.account_id = ? AND coalesce(o.next_try_at, 0) <= ? ORDER BY o.due_at, o.id"_s,
        {account.value, now.toMSecsSinceEpoch()});
    for (const OutboxAction &row : waiting) {
        if (!rules) {
            fromHere(t, row.id, evidence::keepsNothing, now);
        } else if (row.due < now.addSecs(rules->ahead.count())) {
            fromHere(t, row.id, evidence::tooCloseToKeep, now);
        } else if (isPartOfThread(t, row)) {
            fromHere(t, row.id, evidence::inThread, now);
        } else if (!hasRoom(t, row, *rules)) {
            t.exec(u"UPDATE outbox SET next_try_at = ? WHERE id = ?"_s,
                {now.toMSecsSinceEpoch() + roomAgainMs, row.id.value});
            outboxrows::receipt(t, row, u"postponed"_s, evidence::noRoomThatDay, now);
        } else {
            return arm(t, row, now);
        }
    }
    return std::nullopt;
}

void serverplans::kept(Transaction &t, OutboxId id, const QString &plan, const QDateTime &now)
{
    const OutboxAction row = outboxrows::get(t, id);
    t.exec(u"UPDATE outbox SET server_plan = ?, next_try_at = NULL, readings = 0, error_kind = '', error_detail = '' "
           u"WHERE "
           u"id = ?"_s,
        {plan, id.value});
    const QDateTime told = QDateTime::fromMSecsSinceEpoch(
        t.number(u"SELECT coalesce(server_due, 0) FROM outbox WHERE id = ?"_s, {id.value}), Qt::UTC);
    const QString detail = u"plan %1, until %2"_s.arg(plan, told.toString(Qt::ISODate));
    const QList<SendState> underWay{Armed, Preparing, Publishing, Unknown};
    if (underWay.contains(row.state))
        outboxrows::go(t, row, underWay, Scheduled, u"kept"_s, detail, now);
    else
        outboxrows::receipt(t, row, u"kept"_s, detail, now); // decided otherwise meanwhile: it is withdrawn next
    outboxrows::touch(t, row);
}

void serverplans::fromHere(Transaction &t, OutboxId id, const QString &why, const QDateTime &now)
{
    const OutboxAction row = outboxrows::get(t, id);
    forget(t, id);
    if (row.attempts > 0) // what was said to the old key is no answer to what comes now
        outboxrows::renewKey(t, id);
    t.exec(u"UPDATE outbox SET by_server = 0, error_kind = '', error_detail = '' WHERE id = ?"_s, {id.value});
    const QString said = evidence::fromHere + why;
    if (row.state == Scheduled)
        outboxrows::receipt(t, row, u"scheduled"_s, said, now);
    else
        outboxrows::go(t, row, {Armed, Preparing, Publishing, Unknown}, Scheduled, u"scheduled"_s, said, now);
    outboxrows::touch(t, row);
}

QList<serverplans::Plan> serverplans::toWithdraw(const Reader &r, AccountId account, const QDateTime &now)
{
    return plans(r, toBeWithdrawn + u" AND coalesce(o.next_try_at, 0) <= ?"_s, {account.value, bound(now)});
}

QList<serverplans::Plan> serverplans::toMove(const Reader &r, AccountId account, const QDateTime &now)
{
    return plans(r, toBeMoved + u" AND coalesce(o.next_try_at, 0) <= ?"_s, {account.value, bound(now)});
}

QList<serverplans::Plan> serverplans::over(const Reader &r, AccountId account, const QDateTime &now)
{
    return plans(r, hasItsTime + u" AND o.due_at + ? <= ? AND coalesce(o.next_try_at, 0) <= ?"_s,
        {account.value, graceMs, bound(now), bound(now)});
}

QList<OutboxAction> serverplans::inDoubt(const Reader &r, AccountId account, const QDateTime &now)
{
    return outboxrows::listed(r,
        u"WHERE o.account_id = ? AND o.server_plan = '-' AND o.state NOT IN ('armed', 'preparing', 'publishing', "
        u"'unknown', 'published') AND coalesce(o.next_try_at, 0) <= ? ORDER BY o.id"_s,
        {account.value, bound(now)});
}

void serverplans::withdrawn(Transaction &t, OutboxId id, const QString &how, const QDateTime &now)
{
    const OutboxAction row = outboxrows::get(t, id);
    forget(t, id);
    outboxrows::renewKey(t, id); // a server that knows the old one would say that it keeps it still
    outboxrows::receipt(t, row, u"withdrawn"_s, u"plan %1: %2"_s.arg(row.serverPlan, how), now);
    outboxrows::touch(t, row);
}

void serverplans::moved(Transaction &t, OutboxId id, const QDateTime &now)
{
    const OutboxAction row = outboxrows::get(t, id);
    t.exec(u"UPDATE outbox SET server_due = due_at WHERE id = ?"_s, {id.value});
    outboxrows::receipt(
        t, row, u"kept"_s, u"plan %1, moved to %2"_s.arg(row.serverPlan, row.due.toString(Qt::ISODate)), now);
    outboxrows::touch(t, row);
}

void serverplans::notSeen(Transaction &t, OutboxId id, const QDateTime &nextLook, const QDateTime &now)
{
    const OutboxAction row = outboxrows::get(t, id);
    t.exec(u"UPDATE outbox SET readings = readings + 1, next_try_at = ? WHERE id = ?"_s, {bound(nextLook), id.value});
    if (nextLook.isValid()) {
        outboxrows::receipt(t, row, u"not_found"_s, evidence::neitherKeptNorOut, now);
        return outboxrows::touch(t, row);
    }
    const QString why = evidence::keptAndNotSeen;
    t.exec(
        u"UPDATE outbox SET server_plan = '', server_due = NULL, error_kind = 'unknown', error_detail = ? WHERE id = ?"_s,
        {why, id.value});
    outboxrows::go(t, row, {row.state}, Unknown, u"no_answer"_s, why, now);
}

void serverplans::lookNow(Transaction &t, AccountId account)
{
    t.exec(u"UPDATE outbox SET next_try_at = NULL WHERE account_id = ? AND server_plan > '' AND state <> 'unknown'"_s,
        {account.value});
}

void serverplans::lookAgainAt(Transaction &t, OutboxId id, const QDateTime &when)
{
    t.exec(u"UPDATE outbox SET next_try_at = ? WHERE id = ?"_s, {bound(when), id.value});
    t.touch(id);
}

QStringList serverplans::takenByOthers(const Reader &r, AccountId account, OutboxId id)
{
    QStringList taken;
    r.each(
        u"SELECT server_plan FROM outbox WHERE account_id = ? AND id <> ? AND server_plan > '' AND server_plan <> '-'"_s,
        {account.value, id.value}, [&](const Row &other) { taken.append(other.text(0)); });
    return taken;
}

std::optional<QDateTime> serverplans::nextAct(const Reader &r, AccountId account)
{
    std::optional<QDateTime> next;
    const auto note = [&next](const Row &row) {
        if (const QDateTime at = row.time(0); at.isValid() && (!next || at < *next))
            next = at;
    };
    r.each(u"SELECT min(CASE WHEN "_s + hasItsTime
            + u" AND coalesce(o.next_try_at, 0) <= o.due_at + ? THEN o.due_at + ? ELSE coalesce(o.next_try_at, "
              u"o.created_at) "
              "END) FROM outbox o WHERE o.account_id = ? AND o.server_plan > '' AND (("_s
            + hasItsTime + u") OR ("_s + toBeWithdrawn + u") OR ("_s + toBeMoved
            + u") OR (o.server_plan = '-' AND o.state = 'scheduled'))"_s,
        {graceMs, graceMs, account.value}, note);
    r.each(u"SELECT min(coalesce(o.next_try_at, o.created_at)) FROM outbox o WHERE o.account_id = ? AND "_s + waits,
        {account.value}, note);
    return next;
}
