#include "app/networks/bluesky/wire.h"
#include "app/networks/bluesky/embeds.h"
#include "app/networks/bluesky/richtext.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace bluesky {
namespace {

const QString profilePage = u"https://bsky.app/profile/"_s;

struct LabelWords {
    QStringView label;
    Words words;
};

const QList<LabelWords> &knownLabels()
{
    static const QList<LabelWords> all{{u"porn", {u"adult content"_s, u"contenido para adultos"_s}},
        {u"sexual", {u"suggestive content"_s, u"contenido sugerente"_s}}, {u"nudity", {u"nudity"_s, u"desnudez"_s}},
        {u"graphic-media", {u"disturbing pictures"_s, u"imágenes desagradables"_s}},
        {u"gore", {u"disturbing pictures"_s, u"imágenes desagradables"_s}}, {u"spam", {u"junk"_s, u"correo basura"_s}},
        {u"impersonation", {u"somebody passing for another"_s, u"alguien que se hace pasar por otra persona"_s}},
        {u"!warn", {u"the moderation warns of this"_s, u"la moderación avisa de esto"_s}},
        {u"!hide", {u"hidden by the moderation"_s, u"oculto por la moderación"_s}}};
    return all;
}

//! Said by an account about itself to the network's pages, not to whoever reads.
bool isForMachines(const QString &label)
{
    return label == u"!no-unauthenticated" || label == u"bot" || label == u"!no-promote";
}

bool hasLabel(const QJsonArray &labels, QStringView label)
{
    return std::any_of(labels.cbegin(), labels.cend(),
        [label](const QJsonValue &one) { return one[u"val"].toString() == label && !one[u"neg"].toBool(); });
}

//! Posts say when they were written, and may lie: never later than the network saw them.
QDateTime saidAt(const QJsonValue &created, const QJsonValue &indexed)
{
    const QDateTime said = moment(created), seen = moment(indexed);
    return said.isValid() && seen.isValid() ? std::min(said, seen) : said.isValid() ? said : seen;
}

QJsonArray joined(QJsonArray all, const QJsonArray &more)
{
    for (const QJsonValue &one : more)
        all.append(one);
    return all;
}

std::optional<Reaction::Kind> reactionKind(const QString &reason)
{
    if (reason == u"like")
        return Reaction::Kind::Like;
    if (reason == u"repost")
        return Reaction::Kind::Boost;
    if (reason == u"follow")
        return Reaction::Kind::Follow;
    return std::nullopt;
}

bool isSaid(const QString &reason)
{
    return reason == u"mention" || reason == u"reply" || reason == u"quote" || reason == u"subscribed-post";
}

QString subjectOf(const QJsonObject &notification)
{
    QString subject = notification[u"reasonSubject"].toString();
    const auto place = Place::in(subject);
    if (place && place->isPost())
        return subject;
    return notification[u"record"][u"subject"][u"uri"].toString(); // a like of a repost is about the post
}

Reaction reaction(const QJsonObject &notification, const Reading &reading)
{
    const QString reason = notification[u"reason"].toString();
    return {.account = reading.account,
        .remoteId = notification[u"uri"].toString(),
        .kind = reactionKind(reason).value_or(Reaction::Kind::Other),
        .rawKind = reason,
        .messageId = subjectOf(notification),
        .author = identity(notification[u"author"].toObject(), reading),
        .at = saidAt(notification[u"record"][u"createdAt"], notification[u"indexedAt"]),
        .removed = false};
}

void addAsContext(Page &page, const QJsonObject &post, const Reading &reading)
{
    Message m = message(post, reading);
    m.aboutUs = m.direction == Message::Direction::Out;
    if (!m.aboutUs)
        m.rawKind.clear(); // known better, or not at all
    add(page, m);
}

} // namespace

QDateTime moment(const QJsonValue &value)
{
    QDateTime read = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    if (read.isValid() && read.timeSpec() == Qt::LocalTime)
        read.setTimeSpec(Qt::UTC);
    return read.toUTC();
}

QString pageOf(const Place &place) { return profilePage + place.did + u"/post/"_s + place.key; }

Identity identity(const QJsonObject &profile, const Reading &reading)
{
    Identity i;
    i.network = reading.network;
    i.key = profile[u"did"].toString();
    i.handle = profile[u"handle"].toString();
    if (i.handle == u"handle.invalid")
        i.handle = i.key; // its domain no longer says that it is theirs
    i.name = profile[u"displayName"].toString();
    i.avatarUrl = profile[u"avatar"].toString();
    i.url = i.key.isEmpty() ? QString() : profilePage + i.key;
    i.bot = hasLabel(profile[u"labels"].toArray(), u"bot");
    return i;
}

QString warningFor(const QJsonArray &labels, QStringView language)
{
    QStringList words;
    for (const QJsonValue &label : labels) {
        const QString value = label[u"val"].toString();
        if (value.isEmpty() || label[u"neg"].toBool() || isForMachines(value))
            continue;
        const auto known = std::ranges::find(knownLabels(), QStringView(value), &LabelWords::label);
        words.append(known == knownLabels().cend() ? value : known->words.in(language));
    }
    words.removeDuplicates();
    return words.join(u", "_s);
}

Message message(const QJsonObject &post, const Reading &reading)
{
    const QJsonObject record = post[u"record"].toObject();
    const QJsonObject author = post[u"author"].toObject();
    Message m;
    m.account = reading.account;
    m.remoteId = post[u"uri"].toString();
    m.actionId = post[u"cid"].toString();
    m.revision = m.actionId;
    m.author = identity(author, reading);
    m.direction = m.author.key == reading.did ? Message::Direction::Out : Message::Direction::In;
    m.html = html(record[u"text"].toString(), record[u"facets"].toArray());
    const Hanging hanging = hangingOn(post[u"embed"].toObject(), m.html);
    m.html += hanging.html;
    m.attachments = hanging.attachments;
    m.warning = warningFor(
        joined(joined(post[u"labels"].toArray(), record[u"labels"][u"values"].toArray()), author[u"labels"].toArray()),
        reading.language);
    m.language = record[u"langs"][0].toString();
    m.sentAt = saidAt(record[u"createdAt"], post[u"indexedAt"]);
    if (const auto place = Place::in(m.remoteId))
        m.url = pageOf(*place);
    m.likes = post[u"likeCount"].toInt();
    m.boosts = post[u"repostCount"].toInt();
    m.replies = post[u"replyCount"].toInt();
    m.likedByUs = post[u"viewer"][u"like"].isString();
    m.boostedByUs = post[u"viewer"][u"repost"].isString();
    m.parentId = record[u"reply"][u"parent"][u"uri"].toString();
    m.rootId = record[u"reply"][u"root"][u"uri"].toString();
    if (m.rootId.isEmpty())
        m.rootId = m.parentId.isEmpty() ? m.remoteId : m.parentId;
    m.kind = !m.parentId.isEmpty()               ? Message::Kind::Reply
        : m.direction == Message::Direction::Out ? Message::Kind::Post
                                                 : Message::Kind::Mention;
    m.rawKind = u"post"_s;
    return m;
}

void add(Page &page, const Message &message)
{
    const auto place = Place::in(message.remoteId);
    if (place && !message.author.key.isEmpty())
        page.add(message);
}

void addNotification(Page &page, const QJsonObject &notification, const Posts &posts, const Reading &reading)
{
    const QString reason = notification[u"reason"].toString();
    const QStringList around = postsAround(notification);
    for (const QString &uri : around)
        if (posts.contains(uri) && uri != notification[u"uri"].toString())
            addAsContext(page, posts[uri], reading);
    if (identity(notification[u"author"].toObject(), reading).key.isEmpty())
        return; // nobody did it
    if (!isSaid(reason)) {
        if (!notification[u"uri"].toString().isEmpty())
            page.reactions.append(reaction(notification, reading));
        return;
    }
    // What the network no longer shows is known by the notification itself, for as long as that is given.
    Message m = message(posts.value(notification[u"uri"].toString(), notification), reading);
    m.aboutUs = reason != u"subscribed-post";
    m.rawKind = reason;
    add(page, m);
}

QStringList postsAround(const QJsonObject &notification)
{
    QStringList uris;
    const QJsonObject reply = notification[u"record"][u"reply"].toObject();
    if (isSaid(notification[u"reason"].toString()))
        uris << notification[u"uri"].toString() << reply[u"parent"][u"uri"].toString()
             << reply[u"root"][u"uri"].toString();
    else
        uris << subjectOf(notification);
    uris.removeIf([](const QString &uri) {
        const auto place = Place::in(uri);
        return !place || !place->isPost();
    });
    uris.removeDuplicates();
    return uris;
}

void addFeedItem(Page &page, const QJsonObject &item, const Reading &reading)
{
    if (item[u"reason"][u"$type"].toString() == u"app.bsky.feed.defs#reasonRepost")
        return;
    for (const QStringView before : {QStringView(u"root"), QStringView(u"parent")})
        addAsContext(page, item[u"reply"][before].toObject(), reading);
    add(page, message(item[u"post"].toObject(), reading));
}

void addThread(Page &page, const QJsonObject &thread, const Reading &reading)
{
    QList<QJsonObject> open{thread};
    while (!open.isEmpty()) {
        const QJsonObject node = open.takeLast();
        addAsContext(page, node[u"post"].toObject(), reading); // none where it was taken away or is blocked
        if (node[u"parent"].isObject())
            open.append(node[u"parent"].toObject());
        const QJsonArray replies = node[u"replies"].toArray();
        for (const QJsonValue &reply : replies)
            open.append(reply.toObject());
    }
}

} // namespace bluesky
