#include "models/store/conversations.h"
#include "models/store/database.h"
#include "models/store/dialect.h"
#include "models/store/steps.h"

using namespace Qt::StringLiterals;

namespace {

//! One conversation by its person, several by their number.
QString subject(const Reader &r, const QList<ConversationId> &ids)
{
    if (ids.size() != 1)
        return QString::number(ids.size());
    return r.text(u"SELECT COALESCE(b.name, i.name, '') FROM conversation c LEFT JOIN member b ON b.id = c.member_id "
                  u"LEFT JOIN identity i ON i.id = c.identity_id "
                  "WHERE c.id = ?"_s,
        {ids.first().value});
}

QString word(Conversation::State state)
{
    switch (state) {
    case Conversation::State::New:
    case Conversation::State::Open: return u"reopened"_s;
    case Conversation::State::Waiting: return u"waiting"_s;
    case Conversation::State::Snoozed: return u"snoozed"_s;
    case Conversation::State::Done: return u"done"_s;
    }
    Q_UNREACHABLE();
}

QList<qint64> numbers(const QList<ConversationId> &ids)
{
    QList<qint64> all;
    for (const ConversationId id : ids)
        all.append(id.value);
    return all;
}

//! Only a sleeping conversation has a time to wake, and only it may sleep through what is written.
QJsonObject standing(Conversation::State state, const QDateTime &wakes = {}, bool wakesIfWritten = true)
{
    return {{u"state"_s, code(state)},
        {u"wakes_at"_s, wakes.isValid() ? QJsonValue(wakes.toMSecsSinceEpoch()) : QJsonValue(QJsonValue::Null)},
        {u"wake_if_written"_s, int(wakesIfWritten)}};
}

const QString toUs = u"m.direction = 'in' AND m.about_us = 1 AND m.deleted = 0"_s;

void markAsRead(Transaction &t, Steps &steps, const QList<ConversationId> &ids)
{
    QList<qint64> messages;
    t.each(u"SELECT m.id FROM message m WHERE m.conversation_id IN %1 AND m.is_read = 0 AND %2"_s.arg(idList(t), toUs),
        {boundIds(ids)}, [&](const Row &row) { messages.append(row.number(0)); });
    steps.set(u"message"_s, messages, {{u"is_read"_s, 1}});
    steps.set(u"conversation"_s, numbers(ids), {{u"unread"_s, 0}});
}

//! The newest message of each that has none unread.
void markAsUnread(Transaction &t, Steps &steps, const QList<ConversationId> &ids)
{
    QList<qint64> messages, those;
    t.each(u"SELECT max(m.id), c.id FROM conversation c JOIN message m ON m.conversation_id = c.id WHERE c.id IN %1 "
           u"AND c.unread = 0 AND m.is_read = 1 AND %2 GROUP BY c.id"_s.arg(idList(t), toUs),
        {boundIds(ids)}, [&](const Row &row) {
            messages.append(row.number(0));
            those.append(row.number(1));
        });
    steps.set(u"message"_s, messages, {{u"is_read"_s, 0}});
    steps.set(u"conversation"_s, those, {{u"unread"_s, 1}});
}

} // namespace

JournalId conversations::setState(
    Transaction &t, const QList<ConversationId> &ids, Conversation::State state, const QDateTime &now)
{
    Steps steps(t);
    setState(steps, ids, state);
    return steps.note(word(state), subject(t, ids), now);
}

void conversations::setState(Steps &steps, const QList<ConversationId> &ids, Conversation::State state)
{
    steps.set(u"conversation"_s, numbers(ids), standing(state));
}

JournalId conversations::snooze(
    Transaction &t, const QList<ConversationId> &ids, const QDateTime &until, bool evenIfWritten, const QDateTime &now)
{
    Q_ASSERT(until.isValid() || !evenIfWritten); // else it would never come back
    Steps steps(t);
    steps.set(u"conversation"_s, numbers(ids), standing(Conversation::State::Snoozed, until, !evenIfWritten));
    return steps.note(word(Conversation::State::Snoozed), subject(t, ids), now);
}

JournalId conversations::setUnread(Transaction &t, const QList<ConversationId> &ids, bool unread, const QDateTime &now)
{
    Steps steps(t);
    unread ? markAsUnread(t, steps, ids) : markAsRead(t, steps, ids);
    return steps.note(unread ? u"unread"_s : u"read"_s, subject(t, ids), now);
}

JournalId conversations::assign(Transaction &t, const QList<ConversationId> &ids, ColleagueId to, const QDateTime &now)
{
    Steps steps(t);
    steps.set(u"conversation"_s, numbers(ids),
        {{u"assignee_id"_s, to ? QJsonValue(to.value) : QJsonValue(QJsonValue::Null)}});
    return steps.note(u"assigned"_s, subject(t, ids), now);
}

JournalId conversations::setTags(Transaction &t, const QList<ConversationId> &ids, const QStringList &add,
    const QStringList &remove, const QDateTime &now)
{
    Steps steps(t);
    for (const QString &name : add)
        steps.link(u"conversation_tag"_s, numbers(ids), steps.tag(name), true);
    for (const QString &name : remove)
        steps.link(u"conversation_tag"_s, numbers(ids), steps::tagNamed(t, name), false);
    return steps.note(u"tagged"_s, subject(t, ids), now);
}

void conversations::markRead(Transaction &t, ConversationId id)
{
    t.each(
        u"UPDATE message SET is_read = 1 WHERE conversation_id = ? AND is_read = 0 AND direction = 'in' RETURNING id"_s,
        {id.value}, [&](const Row &row) { t.touch(MessageId{row.number(0)}); });
    if (t.exec(u"UPDATE conversation SET unread = 0 WHERE id = ? AND unread > 0"_s, {id.value}) > 0)
        t.touch(id);
}

int conversations::wake(Transaction &t, const QDateTime &now)
{
    int count = 0;
    t.each(
        u"UPDATE conversation SET state = 'open', wakes_at = NULL, wake_if_written = 1 WHERE state = 'snoozed' AND wakes_at <= ? RETURNING id"_s,
        {bound(now)}, [&](const Row &row) {
            t.touch(ConversationId{row.number(0)});
            ++count;
        });
    return count;
}
