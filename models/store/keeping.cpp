#include "models/store/database.h"
#include "models/store/identities.h"
#include "models/store/messagerow.h"
#include "models/store/messages.h"
#include "models/store/threads.h"
#include "models/store/timekey.h"
#include "models/text/sanitise.h"

using namespace Qt::StringLiterals;

namespace {

const QVariant none(QMetaType::fromType<qint64>());

template <class T>
QVariant orNone(Id<T> id)
{
    return id ? QVariant(id.value) : none;
}

//! What was heard together with what was known, as it will stand in the store.
struct Hearing {
    Message message;
    std::optional<Message> known;
    threads::Us us;
    bool identityChanged = false;
};

void clean(Message &m)
{
    if (m.html.isEmpty()) {
        m.html = m.text.isEmpty() ? QString() : text::plainToHtml(m.text);
        return;
    }
    const text::Sanitised body = text::sanitise(m.html);
    m.html = body.html;
    if (m.text.isEmpty())
        m.text = body.plain;
}

//! What the network does not repeat stays as it was known.
void complete(Message &m, const Message &known)
{
    m.id = known.id;
    m.conversation = known.conversation;
    m.sentAt = known.sentAt;
    m.aboutUs = known.aboutUs || m.aboutUs;
    m.read = known.read || m.read;
    for (QString Message::*field :
        {&Message::actionId, &Message::parentId, &Message::url, &Message::revision, &Message::rawKind})
        if ((m.*field).isEmpty())
            m.*field = known.*field;
    if (m.kind == Message::Kind::Other)
        m.kind = known.kind;
    if (!m.editedAt.isValid())
        m.editedAt = known.editedAt;
    if (!m.sentBy)
        m.sentBy = known.sentBy;
}

std::optional<Message> find(const Reader &r, const Message &m)
{
    const QList<Message> found = messagerow::listed(
        r, u"WHERE m.account_id = ? AND m.scope = ? AND m.remote_id = ?"_s, {m.account.value, m.scope, m.remoteId});
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

//! The outbox row that this is the echo of.
OutboxId sentBy(const Reader &r, const Message &m)
{
    if (m.direction == Message::Direction::In)
        return {};
    return {r.number(u"SELECT id FROM outbox WHERE account_id = ? AND remote_id = ? AND verb = 'publish'"_s,
        {m.account.value, m.remoteId})};
}

Hearing hear(Transaction &t, const Message &heard, const QDateTime &now)
{
    Hearing h{heard, find(t, heard), threads::us(t, heard.account), false};
    Message &m = h.message;
    if (m.author.network.isEmpty())
        m.author.network = h.us.network;
    if (h.us.is(m.author))
        m.direction = Message::Direction::Out;
    const bool ours = m.direction == Message::Direction::Out;
    const identities::Kept author = identities::keep(t, m.author, ours, now);
    m.authorId = m.author.id = author.id;
    h.identityChanged = author.changed;
    m.sentAt = timekey::plausible(m.sentAt, now);
    m.read = m.read || ours;
    clean(m);
    if (!m.sentBy)
        m.sentBy = sentBy(t, m);
    if (h.known)
        complete(m, *h.known);
    m.rootId = threads::settleRoot(t, m, h.known ? h.known->rootId : QString());
    return h;
}

//! Words for the filters of a search; none of them ever changes.
QString meta(const Message &m)
{
    QString network = u"n"_s;
    for (const QChar c : m.author.network.toLower())
        if (c.isLetterOrNumber())
            network += c;
    return u"a%1 %2 i%3"_s.arg(m.account.value).arg(network).arg(m.authorId.value);
}

QVariantList columns(const Message &m)
{
    return {m.actionId, m.parentId, m.rootId, orNone(m.conversation), orNone(m.authorId), code(m.direction),
        code(m.kind), m.rawKind, m.html, m.text, meta(m), m.warning, m.language, code(m.visibility), bound(m.sentAt),
        bound(m.editedAt), m.revision, int(m.read), int(m.aboutUs), m.url, m.likes, m.boosts, m.replies,
        int(m.likedByUs), int(m.boostedByUs), orNone(m.sentBy)};
}

const QString names
    = u"action_id, parent_id, root_id, conversation_id, author_id, direction, kind, raw_kind, html, text, meta, "
      u"warning, language, "
      "visibility, sent_at, edited_at, revision, is_read, about_us, url, likes, boosts, replies, liked, boosted, outbox_id"_s;

void insert(Transaction &t, const Message &m)
{
    t.exec(u"INSERT INTO message (id, account_id, scope, remote_id, %1) VALUES (?, ?, ?, ?, %2)"_s.arg(
               names, QStringList(26, u"?"_s).join(u", "_s)),
        QVariantList{m.id.value, m.account.value, m.scope, m.remoteId} + columns(m));
}

void update(Transaction &t, const Message &m)
{
    t.exec(u"UPDATE message SET deleted = 0, missing = 0, %1 = ? WHERE id = ?"_s.arg(
               QString(names).replace(u", "_s, u" = ?, "_s)),
        columns(m) + QVariantList{m.id.value});
}

void setAttachments(Transaction &t, const Message &m, const QList<Attachment> &known)
{
    t.exec(u"DELETE FROM attachment WHERE message_id = ?"_s, {m.id.value});
    int position = 0;
    for (const Attachment &a : m.attachments) {
        const auto same
            = std::find_if(known.cbegin(), known.cend(), [&](const Attachment &k) { return k.url == a.url; });
        t.exec(
            u"INSERT INTO attachment (message_id, position, kind, url, preview_url, alt, mime, width, height, cached) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
            {m.id.value, position++, code(a.kind), a.url, a.previewUrl, a.alt, a.mime, std::max(0, a.size.width()),
                std::max(0, a.size.height()), same == known.cend() ? QString() : same->cached});
    }
}

bool sameAttachments(const QList<Attachment> &a, const QList<Attachment> &b)
{
    return std::equal(a.cbegin(), a.cend(), b.cbegin(), b.cend(), [](Attachment x, const Attachment &y) {
        x.id = y.id;
        x.cached = y.cached;
        if (x.size.isEmpty() && y.size.isEmpty())
            x.size = y.size;
        return x == y;
    });
}

//! Whether anything that the store keeps of it differs.
bool differs(Message m, const Message &known)
{
    const bool attachments = !sameAttachments(m.attachments, known.attachments);
    m.attachments = known.attachments;
    m.participants = known.participants;
    m.author = known.author;
    return attachments || known.deleted || m != known;
}

//! A subject is the first message's text, and that may arrive after its answers.
void setSubject(Transaction &t, const Message &m)
{
    if (m.rootId != m.remoteId || m.conversation)
        return;
    t.each(u"UPDATE conversation SET subject = ? WHERE id IN (SELECT conversation_id FROM message WHERE account_id = ? "
           u"AND root_id = ?) AND root_id = ? "
           "AND subject <> ? RETURNING id"_s,
        {messagerow::oneLine(m.text), m.account.value, m.remoteId, m.remoteId, messagerow::oneLine(m.text)},
        [&](const Row &row) { t.touch(ConversationId{row.number(0)}); });
}

//! A person's first message makes them a newcomer, the second one no longer: their other conversations show it.
void countAuthor(Transaction &t, const Message &m, const QDateTime &now, QSet<ConversationId> &changed)
{
    if (m.direction == Message::Direction::Out || !m.aboutUs)
        return;
    t.exec(u"UPDATE identity SET last_seen_at = ? WHERE id = ? AND last_seen_at < ?"_s,
        {bound(m.sentAt), m.authorId.value, bound(m.sentAt)});
    const MemberId member = identities::home(t, m.authorId, now);
    identities::count(t, member, m.sentAt, true);
    t.exec(u"UPDATE conversation SET member_id = ? WHERE id = ? AND member_id IS NULL"_s,
        {member.value, m.conversation.value});
    if (t.number(u"SELECT written FROM member WHERE id = ?"_s, {member.value}) == 2)
        t.each(u"SELECT id FROM conversation WHERE member_id = ?"_s, {member.value},
            [&](const Row &row) { changed.insert({row.number(0)}); });
}

//! For a message that counts for the first time: just inserted, or context so far and now addressed to us.
void welcome(Transaction &t, const Hearing &h, const QDateTime &now)
{
    const Message &m = h.message;
    if (m.conversation)
        threads::arrived(t, m); // before its answers, which answer it
    QSet<ConversationId> changed = threads::adopt(t, m, h.us);
    if (m.conversation)
        changed.insert(m.conversation);
    countAuthor(t, m, now, changed);
    setSubject(t, m);
    if (m.sentBy)
        t.touch(m.sentBy);
    for (const ConversationId id : std::as_const(changed))
        t.touch(id); // views are put right before the commit
}

messages::Kept add(Transaction &t, Hearing h, const QDateTime &now)
{
    Message &m = h.message;
    m.id = {timekey::free(t, m.sentAt)};
    m.conversation = threads::place(t, m, h.us);
    insert(t, m);
    if (!m.attachments.isEmpty())
        setAttachments(t, m, {});
    t.touch(m.id);
    welcome(t, h, now);
    return {m.id, m.conversation, true, true};
}

//! Another name or picture of a person shows in their conversations.
void touchConversationsOf(Transaction &t, IdentityId author)
{
    t.each(u"SELECT id FROM conversation WHERE identity_id = ?"_s, {author.value},
        [&](const Row &row) { t.touch(ConversationId{row.number(0)}); });
}

messages::Kept change(Transaction &t, Hearing h, const QDateTime &now)
{
    Message &m = h.message;
    const Message &known = *h.known;
    // merging and settling may have moved it since it was read
    m.conversation = {t.number(u"SELECT conversation_id FROM message WHERE id = ?"_s, {m.id.value})};
    const bool raised = m.aboutUs && !known.aboutUs;
    if (raised || !m.conversation)
        m.conversation = threads::place(t, m, h.us);
    if (!differs(m, known)) {
        t.exec(u"UPDATE message SET missing = 0 WHERE id = ? AND missing = 1"_s, {m.id.value});
        return {m.id, m.conversation, false, h.identityChanged};
    }
    update(t, m);
    if (!sameAttachments(m.attachments, known.attachments))
        setAttachments(t, m, known.attachments);
    t.touch(m.id);
    if (raised || (m.conversation && !known.conversation)) {
        welcome(t, h, now);
    } else if (m.conversation) {
        threads::retell(t, m.conversation);
    }
    setSubject(t, m);
    return {m.id, m.conversation, raised && m.direction == Message::Direction::In && !m.read, true};
}

} // namespace

messages::Kept messages::keep(Transaction &t, const Message &heard, const QDateTime &now)
{
    if (heard.deleted) {
        const std::optional<Message> known = find(t, heard);
        const bool gone = markDeleted(t, heard.account, heard.scope, heard.remoteId);
        return {known ? known->id : MessageId(), known ? known->conversation : ConversationId(), false, gone};
    }
    Hearing h = hear(t, heard, now);
    if (h.identityChanged)
        touchConversationsOf(t, h.message.authorId);
    return h.known ? change(t, std::move(h), now) : add(t, std::move(h), now);
}

bool messages::keepReaction(Transaction &t, const Reaction &heard, const QDateTime &now)
{
    const threads::Us us = threads::us(t, heard.account);
    Identity author = heard.author;
    if (author.network.isEmpty())
        author.network = us.network;
    const bool ours = us.is(author);
    const identities::Kept kept = identities::keep(t, author, ours, now);
    author.id = kept.id;
    const QDateTime at = timekey::plausible(heard.at, now);
    const bool known = t.number(u"SELECT count(*) FROM reaction WHERE account_id = ? AND remote_id = ?"_s,
                           {heard.account.value, heard.remoteId})
        > 0;
    const int changed = t.exec(
        u"INSERT INTO reaction (account_id, remote_id, kind, raw_kind, message_remote_id, author_id, at, removed) "
        u"VALUES (?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (account_id, remote_id) DO UPDATE SET removed = excluded.removed WHERE reaction.removed <> excluded.removed"_s,
        {heard.account.value, heard.remoteId, code(heard.kind), heard.rawKind, heard.messageId, author.id.value,
            bound(at), int(heard.removed)});
    if (changed < 1)
        return false;
    if (!known && !ours)
        identities::count(t, identities::home(t, author.id, now), at, false);
    t.each(u"SELECT id FROM message WHERE account_id = ? AND remote_id = ?"_s, {heard.account.value, heard.messageId},
        [&](const Row &row) { t.touch(MessageId{row.number(0)}); });
    if (heard.kind == Reaction::Kind::FollowRequest && !ours) {
        const ConversationId asked = threads::followRequest(t, heard.account, us, author, at);
        t.exec(u"UPDATE conversation SET state = ?, unread = ?, last_message_at = ? WHERE id = ?"_s,
            {code(heard.removed ? Conversation::State::Done : Conversation::State::New), int(!heard.removed), bound(at),
                asked.value});
        t.touch(asked);
    }
    return !known;
}

void messages::keepRelation(
    Transaction &t, AccountId account, const Identity &heard, const Relation &relation, const QDateTime &now)
{
    Identity identity = heard;
    if (identity.network.isEmpty())
        identity.network = threads::us(t, account).network;
    const identities::Kept kept = identities::keep(t, identity, false, now);
    const int changed = t.exec(u"INSERT INTO relation (account_id, identity_id, remote_id, follows_us, we_follow, "
                               u"blocked, muted) VALUES (?, ?, ?, ?, ?, ?, ?) "
                               "ON CONFLICT (account_id, identity_id) DO UPDATE SET remote_id = excluded.remote_id, "
                               "follows_us = excluded.follows_us, "
                               "we_follow = excluded.we_follow, blocked = excluded.blocked, muted = excluded.muted "
                               "WHERE relation.remote_id <> excluded.remote_id "
                               "OR relation.follows_us <> excluded.follows_us OR relation.we_follow <> "
                               "excluded.we_follow OR relation.blocked <> excluded.blocked "
                               "OR relation.muted <> excluded.muted"_s,
        {account.value, kept.id.value, relation.remoteId, int(relation.followsUs), int(relation.weFollow),
            int(relation.blocked), int(relation.muted)});
    if (changed > 0 && kept.member)
        t.touch(kept.member);
}
