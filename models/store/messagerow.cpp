#include "models/store/messagerow.h"
#include "models/store/database.h"
#include "models/store/dialect.h"
#include "models/store/identities.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int ownColumns = 30;

Message from(const Row &row)
{
    Message m;
    m.id = {row.number(0)};
    m.account = {row.number(1)};
    m.scope = row.text(2);
    m.remoteId = row.text(3);
    m.actionId = row.text(4);
    m.parentId = row.text(5);
    m.rootId = row.text(6);
    m.conversation = {row.number(7)};
    m.authorId = {row.number(8)};
    m.direction = fromCode(row.text(9), Message::Direction::In);
    m.kind = fromCode(row.text(10), Message::Kind::Other);
    m.rawKind = row.text(11);
    m.html = row.text(12);
    m.text = row.text(13);
    m.warning = row.text(14);
    m.language = row.text(15);
    m.visibility = fromCode(row.text(16), Visibility::Direct); // what is not understood is treated as the narrowest
    m.sentAt = row.time(17);
    m.editedAt = row.time(18);
    m.revision = row.text(19);
    m.deleted = row.flag(20);
    m.read = row.flag(21);
    m.aboutUs = row.flag(22);
    m.url = row.text(23);
    m.likes = int(row.number(24));
    m.boosts = int(row.number(25));
    m.replies = int(row.number(26));
    m.likedByUs = row.flag(27);
    m.boostedByUs = row.flag(28);
    m.sentBy = {row.number(29)};
    m.author = identities::from(row, ownColumns);
    return m;
}

Attachment attachment(const Row &row)
{
    Attachment a;
    a.id = {row.number(1)};
    a.kind = fromCode(row.text(2), Attachment::Kind::File);
    a.url = row.text(3);
    a.previewUrl = row.text(4);
    a.alt = row.text(5);
    a.mime = row.text(6);
    if (row.number(7) > 0)
        a.size = QSize(int(row.number(7)), int(row.number(8)));
    a.cached = row.text(9);
    return a;
}

void addAttachments(const Reader &r, QList<Message> &messages)
{
    QHash<MessageId, qsizetype> places;
    QList<MessageId> ids;
    for (qsizetype i = 0; i < messages.size(); ++i) {
        places.insert(messages[i].id, i);
        ids.append(messages[i].id);
    }
    r.each(u"SELECT message_id, id, kind, url, preview_url, alt, mime, width, height, cached FROM attachment WHERE "
           u"message_id IN %1 "
           "ORDER BY message_id, position"_s.arg(idList(r)),
        {boundIds(ids)},
        [&](const Row &row) { messages[places.value(MessageId{row.number(0)})].attachments.append(attachment(row)); });
}

} // namespace

QString messagerow::select(const QString &rest)
{
    return u"SELECT m.id, m.account_id, m.scope, m.remote_id, m.action_id, m.parent_id, m.root_id, m.conversation_id, "
           u"m.author_id, m.direction, "
           "m.kind, m.raw_kind, m.html, m.text, m.warning, m.language, m.visibility, m.sent_at, m.edited_at, "
           "m.revision, m.deleted, m.is_read, "
           "m.about_us, m.url, m.likes, m.boosts, m.replies, m.liked, m.boosted, m.outbox_id, %1 FROM message m LEFT JOIN identity i ON i.id = m.author_id %2"_s
               .arg(identities::columns(u"i"_s), rest);
}

QList<Message> messagerow::listed(const Reader &r, const QString &rest, const QVariantList &bound)
{
    QList<Message> found;
    r.each(select(rest), bound, [&](const Row &row) { found.append(from(row)); });
    if (!found.isEmpty())
        addAttachments(r, found);
    return found;
}

QString messagerow::oneLine(const QString &text, int most) { return text.left(most * 2).simplified().left(most); }
