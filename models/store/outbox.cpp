#include "models/store/outbox.h"
#include "models/domain/evidence.h"
#include "models/store/database.h"
#include "models/store/dialect.h"
#include "models/store/outboxrows.h"

using namespace Qt::StringLiterals;
using enum SendState;
using outboxrows::notYetLeft;

namespace {
std::optional<Verb> opposite(Verb verb)
{
    static const std::pair<Verb, Verb> pairs[] = {{Verb::Like, Verb::Unlike}, {Verb::Boost, Verb::Unboost},
        {Verb::Hide, Verb::Unhide}, {Verb::Block, Verb::Unblock}, {Verb::Mute, Verb::Unmute}};
    for (const auto &[one, other] : pairs)
        if (verb == one || verb == other)
            return verb == one ? other : one;
    return std::nullopt;
}

//! What the message that it is about says of it, where the caller did not.
OutboxAction aimed(const Reader &r, OutboxAction action)
{
    r.each(u"SELECT remote_id, author_id FROM message WHERE id = ?"_s, {action.target.value}, [&](const Row &row) {
        if (action.targetId.isEmpty())
            action.targetId = row.text(0);
        if (!action.targetAuthor.id)
            action.targetAuthor.id = {row.number(1)};
    });
    return action;
}

OutboxId waitingWish(const Reader &r, const OutboxAction &action, Verb verb)
{
    return {r.number(u"SELECT id FROM outbox WHERE account_id = ? AND verb = ? AND state = 'scheduled' AND target_id = "
                     u"? AND coalesce(target_author_id, 0) = ?"
                     " AND text = ? ORDER BY id DESC LIMIT 1"_s,
        {action.account.value, code(verb), action.targetId, action.targetAuthor.id.value, action.content.text})};
}

OutboxId add(Transaction &t, OutboxAction action, const QDateTime &now)
{
    if (!action.due.isValid())
        action.due = now;
    const OutboxId id = outboxrows::insert(t, action, Scheduled, now);
    const OutboxAction row = outboxrows::get(t, id);
    outboxrows::receipt(t, row, u"scheduled"_s, u"key %1, due %2"_s.arg(row.key, row.due.toString(Qt::ISODate)), now);
    outboxrows::touch(t, row);
    return id;
}
} // namespace

OutboxId outbox::reply(Transaction &t, const OutboxAction &reply, const QDateTime &now)
{
    OutboxAction action = aimed(t, reply);
    action.verb = Verb::Publish;
    return add(t, action, now);
}

OutboxId outbox::act(Transaction &t, const OutboxAction &wish, const QDateTime &now)
{
    const OutboxAction action = aimed(t, wish);
    if (const OutboxId same = waitingWish(t, action, action.verb))
        return same;
    if (const auto other = opposite(action.verb))
        if (const OutboxId undone = waitingWish(t, action, *other)) {
            withdraw(t, undone, now);
            return undone;
        }
    return add(t, action, now);
}

std::optional<OutboxAction> outbox::one(const Reader &r, OutboxId id)
{
    const QList<OutboxAction> found = outboxrows::listed(r, u"WHERE o.id = ?"_s, {id.value});
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

QList<OutboxAction> outbox::some(const Reader &r, const QSet<OutboxId> &ids)
{
    return outboxrows::listed(r, u"WHERE o.id IN %1 ORDER BY o.id"_s.arg(idList(r)), {boundIds(ids)});
}

QList<OutboxAction> outbox::inConversation(const Reader &r, ConversationId id)
{
    return outboxrows::listed(r,
        u"WHERE o.conversation_id = ? AND o.verb = 'publish' AND o.state <> 'cancelled' AND NOT (o.state = 'published'"
        " AND EXISTS (SELECT 1 FROM message k WHERE k.account_id = o.account_id AND k.remote_id = o.remote_id)) ORDER BY o.id"_s,
        {id.value});
}

QList<OutboxAction> outbox::waiting(const Reader &r)
{
    return outboxrows::listed(r,
        u"WHERE o.state IN ('scheduled', 'preparing', 'armed', 'publishing', 'unknown', 'held') ORDER BY o.due_at, o.id"_s,
        {});
}

QList<OutboxAction> outbox::overLately(const Reader &r)
{
    return outboxrows::listed(r,
        u"WHERE o.state IN ('published', 'cancelled') AND o.id IN"
        " (SELECT x.outbox_id FROM receipt x ORDER BY x.id DESC LIMIT 1000) ORDER BY o.id DESC LIMIT 200"_s,
        {});
}

outbox::Beyond outbox::plannedFrom(const Reader &r, AccountId account, const QDateTime &time)
{
    Beyond beyond;
    r.each(u"SELECT count(*), min(due_at) FROM outbox WHERE state IN ('scheduled', 'approved') AND account_id = ?"
           " AND due_at >= ?"_s,
        {account.value, bound(time)}, [&](const Row &row) {
            beyond = {int(row.number(0)), row.time(1)};
        });
    return beyond;
}

QList<Receipt> outbox::receipts(const Reader &r, OutboxId id)
{
    QList<Receipt> all;
    r.each(u"SELECT id, attempt, at, what, detail FROM receipt WHERE outbox_id = ? ORDER BY id"_s, {id.value},
        [&](const Row &row) {
            all.append({row.number(0), id, int(row.number(1)), row.time(2), row.text(3), row.text(4)});
        });
    return all;
}

bool outbox::revise(Transaction &t, OutboxId id, const Content &content, const QDateTime &now)
{
    const auto row = one(t, id);
    if (!row || !notYetLeft.contains(row->state))
        return false;
    outboxrows::setContent(t, id, content);
    outboxrows::renewKey(t, id);
    const OutboxAction revised = outboxrows::get(t, id);
    outboxrows::receipt(t, revised, u"scheduled"_s, u"text changed, key %1"_s.arg(revised.key), now);
    outboxrows::touch(t, revised);
    return true;
}

bool outbox::withdraw(Transaction &t, OutboxId id, const QDateTime &now)
{
    const auto row = one(t, id);
    if (!row || !notYetLeft.contains(row->state))
        return false;
    outboxrows::go(t, *row, notYetLeft, Cancelled, u"cancelled"_s, {}, now);
    for (const OutboxAction &later : outboxrows::laterParts(t, *row))
        if (notYetLeft.contains(later.state))
            outboxrows::go(t, later, notYetLeft, Cancelled, u"cancelled"_s, evidence::withFormer, now);
    return true;
}

bool outbox::retry(Transaction &t, OutboxId id, const QDateTime &now)
{
    const auto row = one(t, id);
    if (!row || !QList{Failed, Missed, Held}.contains(row->state))
        return false;
    if (outboxrows::wasRefused(*row))
        outboxrows::renewKey(t, id);
    t.exec(u"UPDATE outbox SET due_at = ?, next_try_at = NULL, error_kind = '', error_detail = '' WHERE id = ?"_s,
        {bound(now), id.value});
    outboxrows::go(t, *row, {Failed, Missed, Held}, Scheduled, u"scheduled"_s,
        u"once more, key "_s + outboxrows::get(t, id).key, now);
    return outboxrows::get(t, id).state == Scheduled;
}

bool outbox::isKnownAsOurs(const Reader &r, AccountId account, const QString &remoteId)
{
    return !remoteId.isEmpty()
        && r.number(u"SELECT count(*) FROM outbox WHERE account_id = ? AND remote_id = ?"_s, {account.value, remoteId})
        > 0;
}

QList<OutboxAction> outbox::dueBefore(const Reader &r, const QDateTime &until)
{
    return outboxrows::listed(
        r, u"WHERE o.state = 'scheduled' AND o.due_at <= ? ORDER BY o.due_at, o.id"_s, {bound(until)});
}

QList<OutboxAction> outbox::endedSince(const Reader &r, const QDateTime &since)
{
    return outboxrows::listed(r,
        u"WHERE o.state IN ('failed', 'unknown', 'missed') AND (SELECT max(c.at) FROM receipt c WHERE c.outbox_id = "
        u"o.id) >= ?"
        " ORDER BY o.id"_s,
        {bound(since)});
}
