#include "models/store/merging.h"
#include "models/store/conversations.h"
#include "models/store/database.h"
#include "models/store/messagerow.h"
#include "models/store/threads.h"

using namespace Qt::StringLiterals;

namespace {

//! What is being typed stays where the person will find it; a place that is already taken keeps its own text.
void moveDrafts(Transaction &t, ConversationId kept, ConversationId gone)
{
    QStringList places;
    t.each(u"SELECT place FROM draft WHERE conversation_id = ?"_s, {gone.value},
        [&](const Row &row) { places.append(row.text(0)); });
    for (const QString &place : std::as_const(places)) {
        QStringList parts = place.split(u'/');
        for (QString &part : parts)
            if (part == QString::number(gone.value))
                part = QString::number(kept.value);
        const bool taken = t.number(u"SELECT count(*) FROM draft WHERE place = ?"_s, {parts.join(u'/')}) > 0;
        t.exec(u"UPDATE draft SET place = ?, conversation_id = ? WHERE place = ?"_s,
            {taken ? parts.join(u'/') + u"/from-"_s + QString::number(gone.value) : parts.join(u'/'), kept.value,
                place});
    }
}

//! The one that more is to be done about decides where the whole stands.
void mergeState(Transaction &t, ConversationId kept, ConversationId gone)
{
    const QString urgency
        = u"CASE state WHEN 'new' THEN 4 WHEN 'open' THEN 3 WHEN 'waiting' THEN 2 WHEN 'snoozed' THEN 1 ELSE 0 END"_s;
    const QString of = u"SELECT "_s + urgency + u" FROM conversation WHERE id = ?"_s;
    if (t.number(of, {gone.value}) > t.number(of, {kept.value}))
        t.exec(u"UPDATE conversation SET (state, wakes_at, wake_if_written) = "
               u"(SELECT g.state, g.wakes_at, g.wake_if_written FROM conversation g WHERE g.id = ?) WHERE id = ?"_s,
            {gone.value, kept.value});
    t.exec(
        u"UPDATE conversation SET assignee_id = (SELECT g.assignee_id FROM conversation g WHERE g.id = ?) WHERE id = ? AND assignee_id IS NULL"_s,
        {gone.value, kept.value});
}

void setRoot(Transaction &t, ConversationId id, const QString &root)
{
    t.exec(u"UPDATE conversation SET root_id = ? WHERE id = ?"_s, {root, id.value});
    t.touch(id);
}

//! What is being talked about, where the first message is known and is no part of the conversation itself.
void setSubject(Transaction &t, ConversationId id, qint64 account, const QString &root)
{
    t.each(u"SELECT text FROM message WHERE account_id = ? AND remote_id = ? AND conversation_id IS NULL"_s,
        {account, root}, [&](const Row &row) {
            t.exec(u"UPDATE conversation SET subject = ? WHERE id = ?"_s, {messagerow::oneLine(row.text(0)), id.value});
        });
}

} // namespace

void merging::moveUnder(Transaction &t, ConversationId id, const QString &root)
{
    QString person;
    qint64 account = 0;
    t.each(
        u"SELECT c.account_id, i.remote_key FROM conversation c JOIN identity i ON i.id = c.identity_id WHERE c.id = ? AND c.kind = 'public'"_s,
        {id.value}, [&](const Row &row) {
            account = row.number(0);
            person = row.text(1);
        });
    if (!account)
        return setRoot(t, id, root);
    const QString key = threads::publicKey(root, person);
    const ConversationId other{
        t.number(u"SELECT id FROM conversation WHERE account_id = ? AND remote_key = ?"_s, {account, key})};
    if (other && other != id)
        merge(t, std::min(id, other), std::max(id, other));
    const ConversationId kept = other ? std::min(id, other) : id;
    t.exec(u"UPDATE conversation SET root_id = ?, remote_key = ? WHERE id = ?"_s, {root, key, kept.value});
    setSubject(t, kept, account, root);
    t.touch(kept);
}

void merging::merge(Transaction &t, ConversationId kept, ConversationId gone)
{
    mergeState(t, kept, gone);
    moveDrafts(t, kept, gone);
    for (const QString &table : {u"message"_s, u"note"_s, u"outbox"_s})
        t.exec(u"UPDATE %1 SET conversation_id = ? WHERE conversation_id = ?"_s.arg(table), {kept.value, gone.value});
    t.exec(u"INSERT INTO conversation_tag (conversation_id, tag_id) SELECT CAST(? AS BIGINT), tag_id FROM "
           u"conversation_tag WHERE conversation_id = ? "
           "ON CONFLICT DO NOTHING"_s,
        {kept.value, gone.value});
    t.exec(u"DELETE FROM conversation_tag WHERE conversation_id = ?"_s, {gone.value});
    conversations::leaveViews(t, gone);
    t.exec(u"DELETE FROM conversation WHERE id = ?"_s, {gone.value});
    t.touch(gone);
    threads::retell(t, kept);
}
