#include "app/networks/mastodon/wire.h"
#include "app/networks/mastodon/paging.h"
#include "models/text/sanitise.h"
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace mastodon {
namespace {

QDateTime time(const QJsonValue &value) { return moment(value.toString()); }

Attachment attachment(const QJsonObject &media)
{
    static const QHash<QString, Attachment::Kind> kinds{{u"image"_s, Attachment::Kind::Image},
        {u"gifv"_s, Attachment::Kind::Video}, {u"video"_s, Attachment::Kind::Video},
        {u"audio"_s, Attachment::Kind::Audio}};
    const QJsonObject original = media[u"meta"][u"original"].toObject();
    return {.id = {},
        .kind = kinds.value(media[u"type"].toString(), Attachment::Kind::File),
        .url = media[u"url"].toString(media[u"remote_url"].toString()),
        .previewUrl = media[u"preview_url"].toString(),
        .alt = media[u"description"].toString(),
        .mime = {},
        .size = {original[u"width"].toInt(), original[u"height"].toInt()},
        .cached = {}};
}

//! What two texts have in common when one went through the network: no markup, no hosts in mentions, no white space.
QString bare(const QString &plain)
{
    static const QRegularExpression host(u"(@[\\w.-]+)@[\\w.:-]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression space(u"\\s+"_s, QRegularExpression::UseUnicodePropertiesOption);
    QString same = plain.normalized(QString::NormalizationForm_C);
    same.replace(host, u"\\1"_s);
    same.remove(space);
    return same.toCaseFolded();
}

//! What no server changes about a text, whatever it takes for Markdown or an emoticon.
QString letters(const QString &plain)
{
    QString kept;
    for (const QChar c : bare(plain))
        if (c.isLetterOrNumber())
            kept += c;
    return kept;
}

//! Links are shown shortened: their addresses stand in the markup, so the markup is read for them.
QString plainStatus(const QJsonObject &status)
{
    const QString source = status[u"text"].toString();
    return source.isEmpty() ? text::sanitise(status[u"content"].toString()).plain : source;
}

Reaction reaction(Reaction::Kind kind, const QJsonObject &notification, const Reading &reading)
{
    const QString id = textOf(notification[u"id"]);
    const QString author = identity(notification[u"account"].toObject(), reading).key;
    const QString about = lastingId(notification[u"status"].toObject());
    return {.account = reading.account,
        .remoteId = id.isEmpty() ? notification[u"type"].toString() + u'/' + author + u'/' + about : id,
        .kind = kind,
        .rawKind = notification[u"type"].toString(),
        .messageId = about,
        .author = identity(notification[u"account"].toObject(), reading),
        .at = time(notification[u"created_at"]),
        .removed = false};
}

Message followRequest(const QJsonObject &notification, const Reading &reading)
{
    Message m;
    m.account = reading.account;
    m.author = identity(notification[u"account"].toObject(), reading);
    m.remoteId = u"follow_request/"_s + m.author.key;
    m.kind = Message::Kind::Other;
    m.rawKind = u"follow_request"_s;
    m.participants = {m.author.key};
    m.visibility = Visibility::Direct;
    m.sentAt = time(notification[u"created_at"]);
    m.url = m.author.url;
    return m;
}

} // namespace

Visibility visibility(const QString &word)
{
    if (word == u"public")
        return Visibility::Public;
    if (word == u"unlisted")
        return Visibility::Unlisted;
    return word == u"direct" ? Visibility::Direct : Visibility::Followers; // what nobody has seen is not made wider
}

QString word(Visibility visibility)
{
    switch (visibility) {
    case Visibility::Public: return u"public"_s;
    case Visibility::Unlisted: return u"unlisted"_s;
    case Visibility::Followers: return u"private"_s;
    case Visibility::Direct:
    case Visibility::Internal: return u"direct"_s;
    }
    Q_UNREACHABLE();
}

QString fullHandle(const QString &acct, const QString &domain)
{
    const QString bareHandle = acct.startsWith(u'@') ? acct.mid(1) : acct;
    return bareHandle.isEmpty() || bareHandle.contains(u'@') ? bareHandle : bareHandle + u'@' + domain;
}

Identity identity(const QJsonObject &account, const Reading &reading)
{
    Identity i;
    i.network = reading.network;
    const QString acct = account[u"acct"].toString();
    i.handle = fullHandle(acct.isEmpty() ? account[u"username"].toString() : acct, reading.domain);
    i.key = i.handle.toLower();
    i.name = account[u"display_name"].toString();
    i.avatarUrl = account[u"avatar_static"].toString(account[u"avatar"].toString());
    i.url = account[u"url"].toString();
    i.bot = account[u"bot"].toBool();
    return i;
}

bool isOurs(const QJsonObject &account, const Reading &reading)
{
    const QString id = textOf(account[u"id"]);
    const QString key = identity(account, reading).key;
    return (!id.isEmpty() && id == reading.ownId) || (!key.isEmpty() && key == reading.ownHandle);
}

QString textOf(const QJsonValue &value)
{
    if (!value.isDouble())
        return value.toString();
    const qint64 whole = value.toInteger(-1); // exact up to 2^63; beyond it a server has to send text
    return whole == -1 ? QString::number(value.toDouble(), 'f', 0) : QString::number(whole);
}

QString idOf(const QJsonValue &item) { return textOf(item[u"id"]); }

QString lastingId(const QJsonObject &status)
{
    const QString uri = status[u"uri"].toString();
    return uri.isEmpty() ? textOf(status[u"id"]) : uri;
}

Message message(const QJsonObject &status, const Reading &reading, const Threads &threads)
{
    const QJsonObject author = status[u"account"].toObject();
    Message m;
    m.account = reading.account;
    m.remoteId = lastingId(status);
    m.actionId = textOf(status[u"id"]);
    m.author = identity(author, reading);
    m.direction = isOurs(author, reading) ? Message::Direction::Out : Message::Direction::In;
    m.html = status[u"content"].toString();
    m.warning = status[u"spoiler_text"].toString();
    m.language = status[u"language"].toString();
    m.visibility = visibility(status[u"visibility"].toString());
    if (reading.privateIsDirect && m.visibility == Visibility::Followers)
        m.visibility = Visibility::Direct;
    m.sentAt = time(status[u"created_at"]);
    m.editedAt = time(status[u"edited_at"]);
    m.revision = status[u"edited_at"].toString();
    m.url = status[u"url"].toString(status[u"uri"].toString());
    m.likes = status[u"favourites_count"].toInt();
    m.boosts = status[u"reblogs_count"].toInt();
    m.replies = status[u"replies_count"].toInt();
    m.likedByUs = status[u"favourited"].toBool();
    m.boostedByUs = status[u"reblogged"].toBool();
    for (const QJsonValue &media : status[u"media_attachments"].toArray())
        m.attachments.append(attachment(media.toObject()));

    const Thread thread = threads.value(m.actionId);
    m.parentId
        = thread.parentId.isEmpty() ? threads.value(textOf(status[u"in_reply_to_id"])).remoteId : thread.parentId;
    m.rootId = thread.rootId.isEmpty() ? (m.parentId.isEmpty() ? m.remoteId : m.parentId) : thread.rootId;
    const bool answers = !textOf(status[u"in_reply_to_id"]).isEmpty();
    if (m.visibility == Visibility::Direct) {
        m.kind = Message::Kind::Direct;
        if (m.direction == Message::Direction::In)
            m.participants.append(m.author.key);
        for (const QJsonValue &mention : status[u"mentions"].toArray()) {
            const QString key = fullHandle(mention[u"acct"].toString(), reading.domain).toLower();
            if (key != reading.ownHandle && !m.participants.contains(key))
                m.participants.append(key);
        }
        m.participants.sort();
    } else if (answers) {
        m.kind = Message::Kind::Reply;
    } else {
        m.kind = m.direction == Message::Direction::Out ? Message::Kind::Post : Message::Kind::Mention;
    }
    m.rawKind = u"status"_s;
    return m;
}

void add(Page &page, const Message &message)
{
    if (!message.remoteId.isEmpty() && !message.author.key.isEmpty())
        page.add(message);
}

void learn(Threads &threads, const QJsonObject &status, const QJsonObject &context)
{
    QJsonArray all = context[u"ancestors"].toArray();
    const QString root = lastingId(all.isEmpty() ? status : all.first().toObject());
    all.append(status);
    for (const QJsonValue &later : context[u"descendants"].toArray())
        all.append(later);
    QHash<QString, QString> names;
    for (const QJsonValue &one : std::as_const(all))
        names.insert(textOf(one[u"id"]), lastingId(one.toObject()));
    for (const QJsonValue &one : std::as_const(all))
        threads.insert(
            textOf(one[u"id"]), {lastingId(one.toObject()), names.value(textOf(one[u"in_reply_to_id"])), root});
}

void addNotification(Page &page, const QJsonObject &notification, const Reading &reading, const Threads &threads)
{
    const QString type = notification[u"type"].toString();
    QJsonObject status = notification[u"status"].toObject();
    if (type == u"mention" && !status.isEmpty() && status[u"account"].toObject().isEmpty())
        status[u"account"_s] = notification[u"account"]; // who mentions us has written it
    const bool ours = isOurs(status[u"account"].toObject(), reading);
    if (!status.isEmpty()) {
        Message m = message(status, reading, threads);
        m.aboutUs = ours || type == u"mention" || type == u"quote";
        if (!ours && m.aboutUs)
            m.rawKind = type;
        add(page, m);
    }
    if (identity(notification[u"account"].toObject(), reading).key.isEmpty())
        return; // nobody did it
    if (type == u"favourite")
        page.reactions.append(reaction(Reaction::Kind::Like, notification, reading));
    else if (type == u"reblog")
        page.reactions.append(reaction(Reaction::Kind::Boost, notification, reading));
    else if (type == u"follow")
        page.reactions.append(reaction(Reaction::Kind::Follow, notification, reading));
    else if (type == u"follow_request")
        add(page, followRequest(notification, reading));
    else if (type != u"mention" && type != u"quote" && type != u"status" && type != u"update" && type != u"poll"
        && !isOurs(notification[u"account"].toObject(), reading))
        page.reactions.append(
            reaction(Reaction::Kind::Other, notification, reading)); // emoji reactions and what will yet come
}

QString textToSend(const OutboxAction &action, const QString &ownHandle)
{
    const QString &text = action.content.text;
    const QString handle = action.targetAuthor.handle;
    if (action.targetId.isEmpty() || handle.isEmpty() || handle.toLower() == ownHandle)
        return text;
    const QString shortName = u'@' + handle.section(u'@', 0, 0);
    const QRegularExpression there(u"(?<![\\w@])%1(@%2)?(?![\\w@])"_s.arg(QRegularExpression::escape(shortName),
                                       QRegularExpression::escape(handle.section(u'@', 1))),
        QRegularExpression::CaseInsensitiveOption);
    return text.contains(there) ? text : u'@' + handle + u' ' + text;
}

bool saysTheSame(const QString &plain, const OutboxAction &action, const Reading &reading)
{
    return bare(plain) == bare(textToSend(action, reading.ownHandle));
}

Likeness likeness(const QJsonObject &status, const OutboxAction &action, const Reading &reading)
{
    const auto isClosed = [&](Visibility v) {
        return v == Visibility::Direct || (reading.privateIsDirect && v == Visibility::Followers);
    };
    const QString shown = status[u"visibility"].toString();
    const bool answers = !textOf(status[u"in_reply_to_id"]).isEmpty();
    if (answers != !action.targetId.isEmpty()
        || status[u"media_attachments"].toArray().size() != action.content.media.size()
        || (!shown.isEmpty() && isClosed(visibility(shown)) != isClosed(action.content.visibility))
        || letters(status[u"spoiler_text"].toString()) != letters(action.content.warning))
        return Likeness::Different;
    const QString plain = plainStatus(status);
    if (saysTheSame(plain, action, reading))
        return Likeness::Same;
    const QString meant = letters(textToSend(action, reading.ownHandle));
    return !meant.isEmpty() && letters(plain) == meant ? Likeness::Alike : Likeness::Different;
}

Sent sent(const QJsonObject &status, const Reading &reading, const Threads &threads)
{
    Sent s;
    s.remoteId = lastingId(status);
    s.actionId = textOf(status[u"id"]);
    s.url = status[u"url"].toString(s.remoteId);
    s.at = time(status[u"created_at"]);
    s.message = message(status, reading, threads);
    return s;
}

} // namespace mastodon
