#include "models/store/conversations.h"
#include "models/store/database.h"
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

QJsonValue orNull(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toMSecsSinceEpoch()) : QJsonValue(QJsonValue::Null);
}

//! Marks messages, and says how many in the conversation are unread then.
void mark(Steps &steps, const Reader &r, ConversationId id, const QString &which, bool read)
{
    QList<qint64> messages;
    r.each(
        u"SELECT id FROM message WHERE conversation_id = ? AND is_read = %1 AND direction = 'in' AND about_us = 1 AND deleted = 0 %2"_s
            .arg(int(!read))
            .arg(which),
        {id.value}, [&](const Row &row) { messages.append(row.number(0)); });
    for (const qint64 message : std::as_const(messages))
        steps.set(u"message"_s, message, {{u"is_read"_s, int(read)}});
    if (!messages.isEmpty() || read)
        steps.set(u"conversation"_s, id.value, {{u"unread"_s, read ? 0 : int(messages.size())}});
}

} // namespace

JournalId conversations::setState(Transaction &t, const QList<ConversationId> &ids, Conversation::State state,
    const QDateTime &now, const QDateTime &until)
{
    Steps steps(t);
    for (const ConversationId id : ids)
        steps.set(u"conversation"_s, id.value,
            {{u"state"_s, code(state)},
                {u"wakes_at"_s, orNull(state == Conversation::State::Snoozed ? until : QDateTime())}});
    return steps.note(word(state), subject(t, ids), now);
}

JournalId conversations::setUnread(Transaction &t, const QList<ConversationId> &ids, bool unread, const QDateTime &now)
{
    Steps steps(t);
    for (const ConversationId id : ids) {
        if (!unread)
            mark(steps, t, id, QString(), true);
        else if (t.number(u"SELECT unread FROM conversation WHERE id = ?"_s, {id.value}) == 0)
            mark(steps, t, id, u"ORDER BY id DESC LIMIT 1"_s, false);
    }
    return steps.note(unread ? u"unread"_s : u"read"_s, subject(t, ids), now);
}

JournalId conversations::assign(Transaction &t, const QList<ConversationId> &ids, ColleagueId to, const QDateTime &now)
{
    Steps steps(t);
    for (const ConversationId id : ids)
        steps.set(u"conversation"_s, id.value,
            {{u"assignee_id"_s, to ? QJsonValue(to.value) : QJsonValue(QJsonValue::Null)}});
    return steps.note(u"assigned"_s, subject(t, ids), now);
}

JournalId conversations::setTags(Transaction &t, const QList<ConversationId> &ids, const QStringList &add,
    const QStringList &remove, const QDateTime &now)
{
    Steps steps(t);
    for (const ConversationId id : ids) {
        for (const QString &name : add)
            steps.link(u"conversation_tag"_s, id.value, steps::tagNamed(t, name), true);
        for (const QString &name : remove)
            steps.link(u"conversation_tag"_s, id.value, steps::tagNamed(t, name), false);
    }
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
        u"UPDATE conversation SET state = 'open', wakes_at = NULL WHERE state = 'snoozed' AND wakes_at <= ? RETURNING id"_s,
        {bound(now)}, [&](const Row &row) {
            t.touch(ConversationId{row.number(0)});
            ++count;
        });
    return count;
}
