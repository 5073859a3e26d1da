// What the sync thread says of the rows that it carries out.
#include "models/domain/evidence.h"
#include "models/store/database.h"
#include "models/store/messages.h"
#include "models/store/outbox.h"
#include "models/store/outboxrows.h"
#include "models/store/pause.h"
#include "models/store/serverplans.h"

using namespace Qt::StringLiterals;
using enum SendState;

namespace {
//! `e` is an earlier part of the thread that `o` is a part of.
const QString earlierPart = u"(e.post_id = o.post_id AND e.account_id = o.account_id AND e.verb = 'publish' AND "
                            "o.verb = 'publish' AND (e.part < o.part OR (e.part = o.part AND e.id < o.id)))"_s;

//! Neither a part whose former part is not out yet, nor a wish about something that an unsettled one is about.
const QString unhindered
    = u" AND NOT EXISTS (SELECT 1 FROM outbox e WHERE %1 AND e.state NOT IN ('published', 'cancelled'))"
      " AND NOT EXISTS (SELECT 1 FROM outbox e WHERE o.verb <> 'publish' AND e.verb <> 'publish' AND e.account_id = "
      "o.account_id AND e.id < o.id AND e.target_id = o.target_id AND coalesce(e.target_author_id, 0) = "
      "coalesce(o.target_author_id, 0) AND e.state IN ('preparing', 'armed', 'publishing', 'unknown'))"_s.arg(
          earlierPart);

//! Planned for a time of its own; what was merely delayed (an answer written while offline) goes out whenever it can.
const QString planned = u" AND o.verb = 'publish' AND ((o.post_id IS NULL AND o.due_at > o.created_at + 60000)"
                        " OR EXISTS (SELECT 1 FROM post p WHERE p.id = o.post_id AND p.wall_time <> ''))"_s;

//! A further part is in time as long as the one before it has not been out for long: spacing and retrying take time.
const QString longAfterItsFormer = u" AND NOT EXISTS (SELECT 1 FROM outbox e WHERE %1 AND e.state = 'published' AND "
                                   "e.published_at >= ? - 1000 * coalesce((SELECT p.late_limit FROM post p WHERE p.id "
                                   "= o.post_id), ?))"_s.arg(earlierPart);

//! A further part answers the one before it; one that was taken away is passed over.
QString formerPart(const Reader &r, const OutboxAction &row)
{
    return r.text(u"SELECT e.remote_id FROM outbox o JOIN outbox e ON "_s + earlierPart
            + u" WHERE o.id = ? AND e.state = 'published' AND e.remote_id <> '' ORDER BY e.part DESC, e.id DESC LIMIT 1"_s,
        {row.id.value});
}

//! Whether some try of this very content may be out, whatever became of the later ones.
bool isInDoubt(const Reader &r, OutboxId id)
{
    return r.number(u"SELECT count(*) FROM receipt WHERE outbox_id = ? AND what = 'no_answer' AND id > "
                    u"coalesce((SELECT max(id) FROM receipt"
                    " WHERE outbox_id = ? AND what IN ('scheduled', 'decided')), 0)"_s,
               {id.value, id.value})
        > 0;
}

void setError(Transaction &t, OutboxId id, const Error &why, const QDateTime &nextTry)
{
    t.exec(u"UPDATE outbox SET error_kind = ?, error_detail = ?, next_try_at = ? WHERE id = ?"_s,
        {code(why.kind), why.detail, bound(nextTry), id.value});
}

QString told(const Error &why) { return why.detail.isEmpty() ? code(why.kind) : code(why.kind) + u": "_s + why.detail; }

void setFlag(Transaction &t, const OutboxAction &row, const QString &column, bool on)
{
    t.exec(u"UPDATE message SET %1 = ? WHERE id = ?"_s.arg(column), {on, row.target.value});
}

void setRelation(Transaction &t, const OutboxAction &row, const QString &column, bool on)
{
    if (!row.targetAuthor.id)
        return;
    t.exec(
        u"INSERT INTO relation (account_id, identity_id, %1) VALUES (?, ?, ?) ON CONFLICT (account_id, identity_id) DO UPDATE SET %1 = excluded.%1"_s
            .arg(column),
        {row.account.value, row.targetAuthor.id.value, on});
    if (const MemberId member{t.number(u"SELECT member_id FROM identity WHERE id = ?"_s, {row.targetAuthor.id.value})})
        t.touch(member);
}

//! The version of a post that an edit or a deletion was about.
std::optional<OutboxAction> versionOf(const Reader &r, const OutboxAction &row)
{
    const auto found = outboxrows::listed(r,
        u"WHERE o.account_id = ? AND o.remote_id = ? AND o.verb = 'publish' AND o.remote_id <> '' ORDER BY o.id DESC LIMIT 1"_s,
        {row.account.value, row.targetId});
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

void takeBack(Transaction &t, const OutboxAction &row, const QDateTime &now)
{
    const QString scope = t.text(u"SELECT scope FROM message WHERE id = ?"_s, {row.target.value});
    messages::markDeleted(t, row.account, scope, row.targetId);
    outbox::gone(t, row.account, row.targetId, now);
}

void rewrite(Transaction &t, const OutboxAction &row)
{
    if (const auto version = versionOf(t, row)) {
        outboxrows::setContent(t, version->id, row.content);
        outboxrows::touch(t, *version);
    }
}

//! A thread goes on only under what stands and can be named: otherwise whoever wrote it says what becomes of the rest.
void stopRest(Transaction &t, const OutboxAction &part, const QString &why, const QDateTime &now)
{
    const Error error{Error::Kind::Gone, why, {}};
    for (const OutboxAction &row : outboxrows::laterParts(t, part)) {
        if (row.state != Scheduled)
            continue;
        setError(t, row.id, error, {});
        outboxrows::go(t, row, {Scheduled}, Failed, u"failed"_s, told(error), now);
    }
}

//! The line of evidence goes to the post whose answers it is about.
void noteLimit(Transaction &t, const OutboxAction &limit, const QString &outcome, const QDateTime &now)
{
    if (const auto version = versionOf(t, limit))
        outboxrows::receipt(t, *version, u"replies"_s, code(limit.content.replies) + outcome, now);
}

//! Who may answer is said of what stands, in a step of its own: it may fail without the post, and is not forgotten.
void limitReplies(Transaction &t, const OutboxAction &row, const outbox::Outcome &o, const QDateTime &now)
{
    if (row.verb != Verb::Publish || row.content.replies == Replies::Everybody || !row.targetId.isEmpty())
        return;
    if (o.remoteId.isEmpty())
        return outboxrows::receipt(
            t, row, u"replies"_s, code(row.content.replies) + u": not set, nobody knows where it stands"_s, now);
    OutboxAction limit;
    limit.account = row.account;
    limit.verb = Verb::LimitReplies;
    limit.post = row.post;
    limit.conversation = row.conversation;
    limit.targetId = o.remoteId;
    limit.content.replies = row.content.replies;
    limit.due = row.due.addMSecs(-1); // before the next part
    outbox::act(t, limit, now);
}

//! What a carried-out wish changes here, before the network is heard again.
void takeEffect(Transaction &t, const OutboxAction &row, const QDateTime &now)
{
    switch (row.verb) {
    case Verb::Like: return setFlag(t, row, u"liked"_s, true);
    case Verb::Unlike: return setFlag(t, row, u"liked"_s, false);
    case Verb::Boost: return setFlag(t, row, u"boosted"_s, true);
    case Verb::Unboost: return setFlag(t, row, u"boosted"_s, false);
    case Verb::Block: return setRelation(t, row, u"blocked"_s, true);
    case Verb::Unblock: return setRelation(t, row, u"blocked"_s, false);
    case Verb::Mute: return setRelation(t, row, u"muted"_s, true);
    case Verb::Unmute: return setRelation(t, row, u"muted"_s, false);
    case Verb::Edit: return rewrite(t, row);
    case Verb::Delete: return takeBack(t, row, now);
    case Verb::LimitReplies: return noteLimit(t, row, {}, now);
    case Verb::Publish:
    case Verb::Hide:
    case Verb::Unhide:
    case Verb::Report: return;
    }
}

void settle(Transaction &t, const OutboxAction &row, const outbox::Outcome &o, const QList<SendState> &from,
    const QString &what, const QString &detail, const QDateTime &now)
{
    t.exec(
        u"UPDATE outbox SET remote_id = ?, action_id = ?, url = ?, published_at = ?, next_try_at = NULL, server_plan = '', server_due = NULL, error_kind = '', error_detail = '' WHERE id = ?"_s,
        {o.remoteId, o.actionId, o.url, bound(o.at.isValid() ? o.at : now), row.id.value});
    outboxrows::go(t, row, from, Published, what, detail, now);
    if (row.state != Published)
        limitReplies(t, row, o, now);
    if (row.post && row.verb == Verb::Publish && o.remoteId.isEmpty())
        stopRest(t, row, evidence::formerUnknown, now);
    takeEffect(t, row, now);
}

//! News of a row that was settled meanwhile (by the person, by another reading) is written down and changes nothing.
bool cameTooLate(
    Transaction &t, const OutboxAction &row, const QList<SendState> &from, const QString &what, const QDateTime &now)
{
    if (from.contains(row.state))
        return false;
    outboxrows::receipt(t, row, what, evidence::tooLate + code(row.state), now);
    return true;
}

//! Whether a pause took away what was about to go out; the pause may be over again.
bool isHeld(Transaction &t, OutboxId id, const QDateTime &now)
{
    return pauses::obey(t, id, now) || outboxrows::get(t, id).state == Held;
}

void arm(
    Transaction &t, const OutboxAction &row, const QList<SendState> &from, const QString &why, const QDateTime &now)
{
    t.exec(u"UPDATE outbox SET attempts = attempts + 1, next_try_at = NULL WHERE id = ?"_s, {row.id.value});
    OutboxAction counted = row;
    ++counted.attempts;
    const QString facts = u"key %1, sha256 %2, newest own before it %3"_s.arg(
        row.key, QString::fromLatin1(row.hash), row.before.isEmpty() ? u"none"_s : row.before);
    outboxrows::go(t, counted, from, Armed, u"armed"_s, why.isEmpty() ? facts : why + u"; "_s + facts, now);
}
} // namespace

void outbox::missLate(Transaction &t, AccountId account, const Timing &timing)
{
    const qint64 now = timing.now.toMSecsSinceEpoch();
    const auto late = outboxrows::listed(t,
        u"WHERE o.state = 'scheduled' AND o.server_plan = '' AND o.account_id = ? AND o.due_at"
        " + 1000 * coalesce((SELECT p.late_limit FROM post p WHERE p.id = o.post_id), ?) < ?"_s
            + planned + unhindered + longAfterItsFormer + u" ORDER BY o.id"_s,
        {account.value, timing.lateLimit, now, now, timing.lateLimit});
    for (const OutboxAction &row : late)
        outboxrows::go(t, row, {Scheduled}, Missed, u"missed"_s,
            u"due %1, now %2"_s.arg(row.due.toString(Qt::ISODate), timing.now.toString(Qt::ISODate)), timing.now);
}

std::optional<OutboxAction> outbox::claim(Transaction &t, AccountId account, const Timing &timing)
{
    pauses::obeyAll(t, account, timing.now); // whatever made it scheduled
    missLate(t, account, timing);
    const qint64 now = timing.now.toMSecsSinceEpoch();
    const auto due = outboxrows::listed(t,
        u"WHERE o.state = 'scheduled' AND o.server_plan = '' AND o.account_id = ? AND o.due_at <= ? AND coalesce(o.next_try_at, 0) <= ?"_s
            + unhindered + u" ORDER BY o.due_at, o.id LIMIT 1"_s,
        {account.value, now, now});
    if (due.isEmpty())
        return std::nullopt;
    OutboxAction row = due.first();
    const bool first = !row.firstTry.isValid();
    if (first && row.verb == Verb::Publish) {
        row.before = messages::newestOwnRemoteId(t, account);
        if (row.post)
            row.targetId = formerPart(t, row);
    }
    if (first)
        row.firstTry = timing.now;
    row.hash = outboxrows::hashOf(row);
    t.exec(u"UPDATE outbox SET first_try_at = ?, before_id = ?, target_id = ?, hash = ? WHERE id = ?"_s,
        {bound(row.firstTry), row.before, row.targetId, QString::fromLatin1(row.hash), row.id.value});
    arm(t, row, {Scheduled}, {}, timing.now);
    return outboxrows::get(t, row.id);
}

bool outbox::preparing(Transaction &t, OutboxId id, const QDateTime &now)
{
    if (isHeld(t, id, now))
        return false;
    outboxrows::go(t, outboxrows::get(t, id), {Armed, Preparing}, Preparing, u"preparing"_s, {}, now);
    return true;
}

void outbox::uploaded(Transaction &t, OutboxId id, int position, const QString &handle, const QDateTime &expires)
{
    t.exec(u"UPDATE outbox_media SET remote_handle = ?, handle_expires_at = ? WHERE outbox_id = ? AND position = ?"_s,
        {handle, bound(expires), id.value, position});
    t.touch(id);
}

bool outbox::publishing(Transaction &t, OutboxId id, const QDateTime &now, const QString &before)
{
    if (isHeld(t, id, now))
        return false;
    if (!before.isEmpty())
        t.exec(u"UPDATE outbox SET before_id = ? WHERE id = ?"_s, {before, id.value});
    const QString seen = before.isEmpty() ? QString() : u"newest own seen before it %1"_s.arg(before);
    outboxrows::go(t, outboxrows::get(t, id), {Armed, Preparing}, Publishing, u"sent"_s, seen, now);
    return true;
}

void outbox::published(Transaction &t, OutboxId id, const Outcome &outcome, const QString &how, const QDateTime &now)
{
    const OutboxAction row = outboxrows::get(t, id);
    if (row.state == Published && row.remoteId == outcome.remoteId)
        return;
    // Failed, Held ...: what is seen on the network outweighs what anybody said of it; what it kept goes out whatever
    // was decided meanwhile
    QList<SendState> from{Armed, Preparing, Publishing, Unknown, Failed, Published, Held};
    if (!row.serverPlan.isEmpty())
        from += QList{Draft, InReview, Approved, Scheduled, Missed, Cancelled};
    if (cameTooLate(t, row, from, u"found"_s, now))
        return;
    settle(t, row, outcome, from, row.state == Publishing ? u"answered"_s : u"found"_s,
        u"%1, remote id %2 %3"_s.arg(how, outcome.remoteId, outcome.url).trimmed(), now);
}

void outbox::postponed(Transaction &t, OutboxId id, const Error &why, const QDateTime &nextTry, const QDateTime &now)
{
    const OutboxAction row = outboxrows::get(t, id);
    if (cameTooLate(t, row, {Armed, Preparing, Publishing}, u"postponed"_s, now))
        return;
    setError(t, id, why, nextTry);
    // this try is surely not out; an earlier one may be, and then the row must not look as if nothing had left
    outboxrows::go(
        t, row, {Armed, Preparing, Publishing}, isInDoubt(t, id) ? Unknown : Scheduled, u"postponed"_s, told(why), now);
}

void outbox::failed(Transaction &t, OutboxId id, const Error &why, const QDateTime &now)
{
    const OutboxAction row = outboxrows::get(t, id);
    if (cameTooLate(t, row, {Armed, Preparing, Publishing, Unknown}, u"failed"_s, now))
        return;
    setError(t, id, why, {});
    outboxrows::go(t, row, {row.state}, Failed, u"failed"_s, told(why), now);
    if (row.verb == Verb::LimitReplies)
        noteLimit(t, row, u": not set, "_s + told(why), now);
}

void outbox::unknown(Transaction &t, OutboxId id, const Error &why, const QDateTime &nextReading, const QDateTime &now)
{
    const OutboxAction row = outboxrows::get(t, id);
    if (cameTooLate(t, row, {Publishing, Unknown}, u"no_answer"_s, now))
        return;
    setError(t, id, why, nextReading);
    outboxrows::go(t, row, {row.state}, Unknown, u"no_answer"_s, told(why), now);
}

void outbox::notFound(Transaction &t, OutboxId id, const QDateTime &nextReading, const QDateTime &now)
{
    const OutboxAction row = outboxrows::get(t, id);
    if (cameTooLate(t, row, {Unknown}, u"not_found"_s, now))
        return;
    t.exec(
        u"UPDATE outbox SET readings = readings + 1, next_try_at = ? WHERE id = ?"_s, {bound(nextReading), id.value});
    outboxrows::go(t, row, {Unknown}, Unknown, u"not_found"_s, {}, now);
}

bool outbox::sendAgain(Transaction &t, OutboxId id, const QString &why, const QDateTime &now)
{
    const OutboxAction row = outboxrows::get(t, id);
    if (row.post && row.verb == Verb::Publish && pauses::isInForce(t, row.account)) {
        t.exec(u"UPDATE outbox SET next_try_at = NULL WHERE id = ?"_s, {id.value});
        outboxrows::go(t, row, {Unknown}, Unknown, u"held"_s, evidence::notAgainWhilePaused, now);
        return false;
    }
    if (row.hash != outboxrows::hashOf(row))
        throw SqlFailure{u"refused: the content of outbox row %1 is not what was tried before"_s.arg(id.value)};
    arm(t, row, {Unknown}, why, now);
    return true;
}

void outbox::gone(Transaction &t, AccountId account, const QString &remoteId, const QDateTime &now)
{
    const auto found = outboxrows::listed(t,
        u"WHERE o.account_id = ? AND o.remote_id = ? AND o.verb = 'publish' AND o.remote_id <> '' AND o.state = "
        u"'published'"_s,
        {account.value, remoteId});
    for (const OutboxAction &row : found) {
        outboxrows::go(t, row, {Published}, Cancelled, u"cancelled"_s, evidence::deletedThere, now);
        stopRest(t, row, evidence::formerDeleted, now);
    }
}

void outbox::decide(Transaction &t, OutboxId id, bool isPublished, const Outcome &outcome, const QDateTime &now)
{
    const OutboxAction row = outboxrows::get(t, id);
    if (cameTooLate(t, row, {Unknown}, u"decided"_s, now))
        return;
    if (isPublished)
        return settle(t, row, outcome, {Unknown}, u"decided"_s, evidence::published, now);
    setError(t, id, {Error::Kind::Unknown, u"not published, somebody decided"_s, {}}, {});
    outboxrows::go(t, row, {Unknown}, Failed, u"decided"_s, evidence::notPublished, now);
}

void outbox::lookNow(Transaction &t, OutboxId id, const QDateTime &now)
{
    const OutboxAction row = outboxrows::get(t, id);
    if (cameTooLate(t, row, {Unknown}, u"looked"_s, now))
        return;
    t.exec(u"UPDATE outbox SET next_try_at = ? WHERE id = ?"_s, {bound(now), id.value});
    outboxrows::go(t, row, {Unknown}, Unknown, u"looked"_s, evidence::byHand, now);
}

void outbox::note(Transaction &t, OutboxId id, const QString &what, const QString &detail, const QDateTime &now)
{
    outboxrows::receipt(t, outboxrows::get(t, id), what, detail, now);
}

int outbox::wake(Transaction &t, const QDateTime &now)
{
    const auto left
        = outboxrows::listed(t, u"WHERE o.state IN ('armed', 'preparing', 'publishing') ORDER BY o.id"_s, {});
    for (const OutboxAction &row : left) {
        const bool mayBeOut = row.state == Publishing || isInDoubt(t, row.id);
        t.exec(
            u"UPDATE outbox SET next_try_at = ? WHERE id = ?"_s, {bound(mayBeOut ? now : QDateTime()), row.id.value});
        outboxrows::go(t, row, {row.state}, mayBeOut ? Unknown : Scheduled, mayBeOut ? u"no_answer"_s : u"postponed"_s,
            evidence::programEnded, now);
    }
    return int(left.size());
}

void outbox::clockSetBack(Transaction &t, std::chrono::milliseconds by)
{
    t.exec(
        u"UPDATE outbox SET next_try_at = next_try_at - ? WHERE state IN ('scheduled', 'unknown') AND next_try_at IS "
        u"NOT NULL"_s,
        {qint64(by.count())});
    // Nobody planned these: they leave as soon as they cannot be taken back any more.
    t.exec(u"UPDATE outbox SET due_at = due_at - ? WHERE state = 'scheduled' AND post_id IS NULL AND due_at <= "
           u"created_at + 60000"_s,
        {qint64(by.count())});
}

void outbox::tryNow(Transaction &t)
{
    t.exec(
        u"UPDATE outbox SET next_try_at = NULL WHERE state = 'scheduled' AND error_kind IN ('offline', 'sign_in')"_s);
}

void outbox::signedInAgain(Transaction &t, AccountId account)
{
    t.each(u"SELECT id FROM outbox WHERE state = 'scheduled' AND error_kind = 'sign_in' AND account_id = ?"_s,
        {account.value}, [&](const Row &row) { t.touch(OutboxId{row.number(0)}); });
    t.exec(
        u"UPDATE outbox SET next_try_at = NULL WHERE state = 'scheduled' AND error_kind = 'sign_in' AND account_id = ?"_s,
        {account.value});
}

int outbox::hold(Transaction &t, AccountId account, const QString &why, const QDateTime &now)
{
    const auto waits
        = outboxrows::listed(t, u"WHERE o.state = 'scheduled' AND o.account_id = ? ORDER BY o.id"_s, {account.value});
    for (const OutboxAction &row : waits) {
        outboxrows::go(t, row, {Scheduled}, Held, u"held"_s, why, now);
        pauses::waits(t, row, now);
    }
    return int(waits.size());
}

QList<OutboxAction> outbox::unresolved(const Reader &r, AccountId account, const QDateTime &now)
{
    return outboxrows::listed(r,
        u"WHERE o.state = 'unknown' AND o.account_id = ? AND o.next_try_at <= ? ORDER BY o.next_try_at, o.id"_s,
        {account.value, bound(now)});
}

QStringList outbox::takenByOthers(const Reader &r, AccountId account, OutboxId id)
{
    // Not more than a long time brings: only what is new on the network is looked through.
    QStringList taken;
    r.each(u"SELECT remote_id FROM outbox WHERE account_id = ? AND id <> ? AND verb = 'publish' AND remote_id <> ''"
           " ORDER BY id DESC LIMIT 2000"_s,
        {account.value, id.value}, [&](const Row &other) { taken.append(other.text(0)); });
    return taken;
}

bool outbox::mayHaveLeft(const Reader &r, OutboxId id)
{
    return r.number(u"SELECT count(*) FROM receipt WHERE outbox_id = ? AND what = 'sent'"_s, {id.value}) > 0;
}

std::optional<QDateTime> outbox::nextDue(const Reader &r, AccountId account)
{
    std::optional<QDateTime> next;
    r.each(
        u"SELECT min(CASE WHEN o.state = 'unknown' OR o.next_try_at > o.due_at THEN o.next_try_at ELSE o.due_at END) "
        u"FROM outbox o"
        " WHERE o.account_id = ? AND ((o.state = 'unknown' AND o.next_try_at IS NOT NULL) OR (o.state = 'scheduled' "
        "AND "
        "o.server_plan = ''"_s
            + unhindered + u"))"_s,
        {account.value}, [&](const Row &row) {
            if (const QDateTime at = row.time(0); at.isValid())
                next = at;
        });
    const auto act = serverplans::nextAct(r, account);
    return next && act ? std::min(*next, *act) : act ? act : next;
}
