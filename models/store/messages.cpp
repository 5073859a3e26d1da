#include "models/store/messages.h"
#include "models/store/database.h"
#include "models/store/dialect.h"
#include "models/store/identities.h"
#include "models/store/messagerow.h"
#include "models/store/threads.h"
#include "models/store/timekey.h"

using namespace Qt::StringLiterals;

namespace {

std::optional<Message> first(const QList<Message> &found)
{
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

} // namespace

bool messages::markDeleted(Transaction &t, AccountId account, const QString &scope, const QString &remoteId)
{
    MessageId id;
    ConversationId conversation;
    t.each(
        u"SELECT id, conversation_id FROM message WHERE account_id = ? AND scope = ? AND remote_id = ? AND deleted = 0"_s,
        {account.value, scope, remoteId}, [&](const Row &row) {
            id = {row.number(0)};
            conversation = {row.number(1)};
        });
    if (!id)
        return false;
    t.exec(
        u"UPDATE message SET deleted = 1, html = '', text = '', warning = '', is_read = 1 WHERE id = ?"_s, {id.value});
    t.exec(u"DELETE FROM attachment WHERE message_id = ?"_s, {id.value});
    t.touch(id);
    if (conversation)
        threads::retell(t, conversation);
    return true;
}

void messages::markMissing(Transaction &t, AccountId account, const QString &remoteId)
{
    QString scope;
    bool suspect = false;
    t.each(u"SELECT scope, missing FROM message WHERE account_id = ? AND remote_id = ? AND deleted = 0"_s,
        {account.value, remoteId}, [&](const Row &row) {
            scope = row.text(0);
            suspect = row.flag(1);
        });
    if (suspect)
        markDeleted(t, account, scope, remoteId);
    else
        t.exec(u"UPDATE message SET missing = 1 WHERE account_id = ? AND remote_id = ?"_s, {account.value, remoteId});
}

std::optional<Message> messages::one(const Reader &r, MessageId id)
{
    return first(messagerow::listed(r, u"WHERE m.id = ?"_s, {id.value}));
}

std::optional<Message> messages::byRemoteId(const Reader &r, AccountId account, const QString &remoteId)
{
    return first(
        messagerow::listed(r, u"WHERE m.id = (SELECT min(id) FROM message WHERE account_id = ? AND remote_id = ?)"_s,
            {account.value, remoteId}));
}

QList<Message> messages::some(const Reader &r, const QSet<MessageId> &ids)
{
    return messagerow::listed(r, u"WHERE m.id IN %1 ORDER BY m.id"_s.arg(idList(r)), {boundIds(ids)});
}

QList<Message> messages::page(const Reader &r, ConversationId conversation, int count, MessageId before)
{
    QList<Message> found = before
        ? messagerow::listed(r, u"WHERE m.conversation_id = ? AND m.id < ? ORDER BY m.id DESC LIMIT ?"_s,
            {conversation.value, before.value, count})
        : messagerow::listed(
            r, u"WHERE m.conversation_id = ? ORDER BY m.id DESC LIMIT ?"_s, {conversation.value, count});
    std::reverse(found.begin(), found.end());
    return found;
}

QList<MessageId> messages::idsOf(const Reader &r, ConversationId conversation)
{
    QList<MessageId> ids;
    r.each(u"SELECT id FROM message WHERE conversation_id = ? ORDER BY id"_s, {conversation.value},
        [&](const Row &row) { ids.append(MessageId{row.number(0)}); });
    return ids;
}

std::optional<Message> messages::root(const Reader &r, ConversationId conversation)
{
    return first(messagerow::listed(r,
        u"WHERE m.id = (SELECT min(x.id) FROM conversation c JOIN message x ON x.account_id = c.account_id "
        "AND x.remote_id = c.root_id WHERE c.id = ?) AND (m.conversation_id IS NULL OR m.conversation_id <> ?)"_s,
        {conversation.value, conversation.value}));
}

QString messages::newestOwnRemoteId(const Reader &r, AccountId account)
{
    return r.text(
        u"SELECT remote_id FROM message WHERE id = (SELECT max(newest) FROM (SELECT (SELECT m.id FROM message m WHERE "
        u"m.author_id = i.id "
        "AND m.account_id = ? AND m.direction = 'out' AND m.deleted = 0 ORDER BY m.id DESC LIMIT 1) AS newest FROM identity i WHERE i.ours = 1) x)"_s,
        {account.value});
}

QList<Message> messages::toRefresh(const Reader &r, AccountId account, const QDateTime &now, int count)
{
    // an id follows time, so the last week is a range of the key; by its account's index all of its history would be
    // read
    return messagerow::listed(r,
        u"WHERE m.account_id + 0 = ? AND m.id >= ? AND m.deleted = 0 ORDER BY m.id DESC LIMIT ?"_s,
        {account.value, timekey::first(now.addDays(-7)), count});
}

void messages::setCached(Transaction &t, AttachmentId id, const QString &file)
{
    t.each(u"UPDATE attachment SET cached = ? WHERE id = ? RETURNING message_id"_s, {file, id.value},
        [&](const Row &row) { t.touch(MessageId{row.number(0)}); });
}

void messages::setAvatar(Transaction &t, IdentityId id, const QString &file)
{
    t.each(u"UPDATE identity SET avatar = ? WHERE id = ? RETURNING member_id"_s, {file, id.value}, [&](const Row &row) {
        if (!row[0].isNull())
            t.touch(MemberId{row.number(0)});
    });
    QList<ConversationId> shown;
    t.each(u"SELECT id FROM conversation WHERE identity_id = ?"_s, {id.value},
        [&](const Row &row) { shown.append(ConversationId{row.number(0)}); });
    for (const ConversationId conversation : std::as_const(shown))
        t.touch(conversation);
}

QList<Identity> messages::avatarsToFetch(const Reader &r, int count)
{
    QList<Identity> found;
    r.each(
        u"SELECT %1 FROM identity i WHERE i.avatar = '' AND i.avatar_url <> '' ORDER BY i.last_seen_at DESC LIMIT ?"_s
            .arg(identities::columns(u"i"_s)),
        {count}, [&](const Row &row) { found.append(identities::from(row, 0)); });
    return found;
}

QList<Attachment> messages::imagesToFetch(const Reader &r, int count)
{
    QList<Attachment> found;
    r.each(
        u"SELECT id, kind, url, preview_url, alt, mime, width, height FROM attachment WHERE cached = '' AND kind = 'image' ORDER BY message_id DESC LIMIT ?"_s,
        {count}, [&](const Row &row) {
            found.append(Attachment{.id = {row.number(0)},
                .kind = Attachment::Kind::Image,
                .url = row.text(2),
                .previewUrl = row.text(3),
                .alt = row.text(4),
                .mime = row.text(5),
                .size = {},
                .cached = {}});
        });
    return found;
}
