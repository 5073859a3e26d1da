#include "models/store/database.h"
#include "models/store/messagerow.h"
#include "models/store/threads.h"

using namespace Qt::StringLiterals;

namespace {

QString snippet(const Message &m)
{
    if (m.deleted)
        return {};
    return messagerow::oneLine(m.warning.isEmpty() ? m.text : m.warning);
}

//! The newest message is what the inbox shows of a conversation, and where it stands in the list.
void setLast(Transaction &t, const Message &m)
{
    t.exec(
        u"UPDATE conversation SET last_message_id = ?, last_message_at = ?, last_is_ours = ?, snippet = ? WHERE id = ?"_s,
        {m.id.value, bound(m.sentAt), int(m.direction == Message::Direction::Out), snippet(m), m.conversation.value});
}

//! How an answer would be seen, and where the conversation is found in the browser.
void setHeard(Transaction &t, const Message &m)
{
    t.exec(u"UPDATE conversation SET visibility = ?, url = ? WHERE id = ?"_s,
        {code(m.visibility), m.url, m.conversation.value});
}

void countIn(Transaction &t, const Message &m, bool newest)
{
    t.exec(u"UPDATE conversation SET messages = messages + 1, unread = unread + ? WHERE id = ?"_s,
        {int(!m.read && !m.deleted), m.conversation.value});
    if (newest
        || !t.number(
            u"SELECT count(*) FROM (SELECT 1 FROM message WHERE conversation_id = ? AND id > ? AND direction = 'in' AND about_us = 1 LIMIT 1) x"_s,
            {m.conversation.value, m.id.value}))
        setHeard(t, m);
    if (newest && !m.read)
        t.exec(
            u"UPDATE conversation SET state = 'open', wakes_at = NULL WHERE id = ? AND (state IN ('done', 'waiting') "
            "OR (state = 'snoozed' AND wake_if_written = 1)) AND messages > 1"_s,
            {m.conversation.value});
    if (newest)
        t.exec(u"UPDATE conversation SET state = 'new' WHERE id = ? AND state = 'done' AND messages = 1"_s,
            {m.conversation.value});
}

//! An answer of ours, wherever it was written, answers all that was there before it.
void countOut(Transaction &t, const Message &m, bool newest)
{
    t.exec(u"UPDATE conversation SET messages = messages + 1 WHERE id = ?"_s, {m.conversation.value});
    if (!newest)
        return;
    t.each(
        u"UPDATE message SET is_read = 1 WHERE conversation_id = ? AND is_read = 0 AND direction = 'in' RETURNING id"_s,
        {m.conversation.value}, [&](const Row &row) { t.touch(MessageId{row.number(0)}); });
    t.exec(
        u"UPDATE conversation SET unread = 0, state = CASE state WHEN 'new' THEN 'open' ELSE state END WHERE id = ?"_s,
        {m.conversation.value});
}

//! One, or none: a tombstone only where nothing else is left.
QList<Message> newest(const Reader &r, const QString &which, ConversationId id)
{
    const QString last = u" ORDER BY m.id DESC LIMIT 1"_s;
    const QList<Message> found = messagerow::listed(r, which + u" AND m.deleted = 0"_s + last, {id.value});
    return found.isEmpty() ? messagerow::listed(r, which + last, {id.value}) : found;
}

} // namespace

void threads::arrived(Transaction &t, const Message &m)
{
    t.touch(m.conversation);
    const bool incoming = m.direction == Message::Direction::In;
    if (incoming && !m.aboutUs)
        return;
    const bool newest
        = m.id.value > t.number(u"SELECT last_message_id FROM conversation WHERE id = ?"_s, {m.conversation.value});
    if (incoming)
        countIn(t, m, newest);
    else
        countOut(t, m, newest);
    if (newest)
        setLast(t, m);
}

void threads::retell(Transaction &t, ConversationId id)
{
    const QString own = u"WHERE m.conversation_id = ? AND (m.about_us = 1 OR m.direction = 'out')"_s;
    t.exec(u"UPDATE conversation SET "
           "messages = (SELECT count(*) FROM message m WHERE m.conversation_id = conversation.id AND (m.about_us = 1 "
           "OR m.direction = 'out')), "
           "unread = CASE kind WHEN 'follow_request' THEN unread ELSE (SELECT count(*) FROM message m WHERE "
           "m.conversation_id = conversation.id "
           "AND m.about_us = 1 AND m.direction = 'in' AND m.is_read = 0 AND m.deleted = 0) END WHERE id = ?"_s,
        {id.value});
    for (const Message &last : newest(t, own, id))
        setLast(t, last);
    for (const Message &heard : newest(t, own + u" AND m.direction = 'in'"_s, id))
        setHeard(t, heard);
    t.touch(id);
}
