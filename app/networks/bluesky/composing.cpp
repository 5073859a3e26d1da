#include "app/networks/bluesky/directory.h"
#include "app/networks/bluesky/fitting.h"
#include "app/networks/bluesky/richtext.h"
#include "app/networks/bluesky/session.h"
#include "models/text/pagecard.h"
#include <QCoroFuture>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

//! What a post of ours is, as a record of the network.
namespace bluesky {
namespace {

constexpr qint64 mostThumbBytes = 1'000'000;
constexpr auto cardPatience = std::chrono::seconds(8);

//! Nobody of that name, or nothing there: no reason not to publish.
bool isNobody(const Error &error)
{
    return error.kind == Error::Kind::Rejected || error.kind == Error::Kind::Gone
        || error.kind == Error::Kind::Forbidden;
}

QJsonObject pictures(const QList<Media> &media)
{
    QJsonArray images;
    for (const Media &one : media) {
        const QJsonObject handle = QJsonDocument::fromJson(one.remoteHandle.toUtf8()).object();
        QJsonObject image{{u"alt"_s, one.alt}, {u"image"_s, handle[u"blob"]}};
        if (handle[u"width"].toInt() > 0 && handle[u"height"].toInt() > 0)
            image[u"aspectRatio"_s] = QJsonObject{{u"width"_s, handle[u"width"]}, {u"height"_s, handle[u"height"]}};
        images.append(image);
    }
    return {{u"$type"_s, u"app.bsky.embed.images"_s}, {u"images"_s, images}};
}

using Linked = std::pair<QString, QString>; // who wrote it, and its key

//! Who and what a link to a post on the network's own page names.
std::optional<Linked> postLinked(const QString &address)
{
    static const QRegularExpression page(
        u"^https://(?:bsky\\.app|staging\\.bsky\\.app)/profile/([^/?#]+)/post/([a-z2-7]{13})/?(?:[?#].*)?$"_s);
    const auto match = page.match(address);
    if (!match.hasMatch() || plainHandle(match.captured(1)).isEmpty())
        return std::nullopt;
    return Linked(plainHandle(match.captured(1)), match.captured(2));
}

//! Posts that the text links to, by their page or by the network's own kind of address.
QList<Linked> postsLinkedIn(const QString &text)
{
    static const QRegularExpression address(
        u"(?<![^\\s(])at://(did:[a-z]+:[A-Za-z0-9._:%-]+|[A-Za-z0-9.-]+)/app\\.bsky\\.feed\\.post/([a-z2-7]{13})(?![a-z2-7])"_s);
    QList<Linked> all;
    for (const Marked &mark : marksIn(text))
        if (const auto linked = postLinked(mark.value); linked && mark.kind == Marked::Kind::Link)
            all.append(*linked);
    for (auto found = address.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        const QString who = isDid(match.captured(1)) ? match.captured(1) : plainHandle(match.captured(1));
        if (!who.isEmpty())
            all.append({who, match.captured(2)});
    }
    return all;
}

QString createdAt(const OutboxAction &action) { return action.firstTry.toUTC().toString(Qt::ISODateWithMs); }

} // namespace

QCoro::Task<Expected<QJsonObject>> BlueskySession::recordFor(OutboxAction action)
{
    const QString text = cleanText(action.content.text);
    QJsonObject record{{u"$type"_s, u"app.bsky.feed.post"_s}, {u"text"_s, text}, {u"createdAt"_s, createdAt(action)}};
    if (!action.content.language.isEmpty())
        record[u"langs"_s] = QJsonArray{action.content.language};
    const Expected<QHash<QString, QString>> people = co_await mentioned(text, action);
    if (!people)
        co_return people.error();
    if (const QJsonArray marks = facets(text, *people); !marks.isEmpty())
        record[u"facets"_s] = marks;
    if (!action.targetId.isEmpty()) {
        const Expected<QJsonObject> reply = co_await answering(action.targetId);
        if (!reply)
            co_return reply.error();
        record[u"reply"_s] = *reply;
    }
    const Expected<QJsonObject> embed = co_await embedded(text, action.content.media);
    if (!embed)
        co_return embed.error();
    if (!embed->isEmpty())
        record[u"embed"_s] = *embed;
    co_return record;
}

//! A mention reaches only whom it names by the lasting name.
QCoro::Task<Expected<QHash<QString, QString>>> BlueskySession::mentioned(QString text, OutboxAction action)
{
    QHash<QString, QString> dids;
    if (isDid(action.targetAuthor.key))
        dids.insert(action.targetAuthor.handle.toLower(), action.targetAuthor.key);
    const QList<Marked> marks = marksIn(text);
    for (const Marked &mark : marks) {
        if (mark.kind != Marked::Kind::Mention || dids.contains(mark.value))
            continue;
        const Expected<QString> did = co_await didFor(mark.value);
        if (!did && !isNobody(did.error()))
            co_return did.error();
        dids.insert(mark.value, did ? *did : QString());
    }
    co_return dids;
}

QCoro::Task<Expected<QString>> BlueskySession::didFor(QString handle)
{
    if (isDid(handle))
        co_return handle;
    const HttpRequest request = m_client.query(u"com.atproto.identity.resolveHandle"_s, {{u"handle"_s, handle}});
    const Expected<QJsonObject> answer = co_await m_client.ask(request, Priority::Person);
    if (!answer)
        co_return answer.error();
    const QString did = (*answer)[u"did"].toString();
    if (!isDid(did))
        co_return Error{Error::Kind::Gone, u"nobody is called @%1"_s.arg(handle), {}};
    co_return did;
}

//! A post as its author's server has it, or as the index shows it: uri, cid, value.
QCoro::Task<Expected<QJsonObject>> BlueskySession::known(QString uri)
{
    const auto place = Place::in(uri);
    if (!place || !place->isPost())
        co_return Error{Error::Kind::Rejected, u"that is no post on Bluesky"_s, {}};
    if (place->did != m_reading.did) {
        const QStringList one{uri};
        const Expected<Posts> shown = co_await posts(one);
        if (!shown)
            co_return shown.error();
        const QJsonObject post = shown->value(uri);
        if (!post.isEmpty())
            co_return QJsonObject{{u"uri"_s, uri}, {u"cid"_s, post[u"cid"]}, {u"value"_s, post[u"record"]}};
    }
    Expected<QJsonObject> there = co_await record(*place);
    co_return there;
}

QCoro::Task<Expected<QJsonObject>> BlueskySession::answering(QString uri)
{
    const Expected<QJsonObject> parent = co_await known(uri);
    if (!parent)
        co_return parent.error();
    const QJsonObject itself{{u"uri"_s, uri}, {u"cid"_s, (*parent)[u"cid"]}};
    const QJsonObject above = (*parent)[u"value"][u"reply"][u"root"].toObject();
    const bool hasRoot = above[u"uri"].isString() && above[u"cid"].isString();
    const QJsonObject root{{u"uri"_s, above[u"uri"]}, {u"cid"_s, above[u"cid"]}};
    co_return QJsonObject{{u"root"_s, hasRoot ? root : itself}, {u"parent"_s, itself}};
}

QCoro::Task<Expected<QJsonObject>> BlueskySession::embedded(QString text, QList<Media> media)
{
    const Expected<QJsonObject> quote = co_await quoted(text);
    if (!quote)
        co_return quote.error();
    QJsonObject beside;
    if (!media.isEmpty())
        beside = pictures(media);
    else
        beside = co_await card(text, (*quote)[u"uri"].toString());
    if (quote->isEmpty())
        co_return beside;
    const QJsonObject record{{u"$type"_s, u"app.bsky.embed.record"_s}, {u"record"_s, *quote}};
    if (beside.isEmpty())
        co_return record;
    co_return QJsonObject{
        {u"$type"_s, u"app.bsky.embed.recordWithMedia"_s}, {u"record"_s, record}, {u"media"_s, beside}};
}

//! The first post that the text links to is quoted, as the network's own app does it.
QCoro::Task<Expected<QJsonObject>> BlueskySession::quoted(QString text)
{
    const QList<Linked> posts = postsLinkedIn(text);
    for (const Linked &linked : posts) {
        const Expected<QString> did = co_await didFor(linked.first);
        if (!did && !isNobody(did.error()))
            co_return did.error();
        if (!did)
            continue;
        const Place place{*did, u"app.bsky.feed.post"_s, linked.second};
        const Expected<QJsonObject> post = co_await known(place.uri());
        if (post)
            co_return QJsonObject{{u"uri"_s, (*post)[u"uri"]}, {u"cid"_s, (*post)[u"cid"]}};
        if (!isNobody(post.error()))
            co_return post.error();
    }
    co_return QJsonObject();
}

//! The network shows nothing of a page by itself: whoever links to it says what it is. A page that does not answer is
//! a mere link.
QCoro::Task<QJsonObject> BlueskySession::card(QString text, QString quotedUri)
{
    QString address;
    const QList<Marked> marks = marksIn(text);
    for (const Marked &mark : marks)
        if (mark.kind == Marked::Kind::Link && address.isEmpty() && (quotedUri.isEmpty() || !postLinked(mark.value)))
            address = mark.value;
    const QUrl url(address);
    if (address.isEmpty() || !url.isValid())
        co_return QJsonObject();
    HttpRequest request = get(url);
    request.patience = cardPatience;
    request.mostBytes = 4 * 1024 * 1024;
    const Expected<HttpReply> reply = co_await m_http.send(request);
    if (!reply || !reply->isSuccess() || !reply->headers.value("content-type").contains("html"))
        co_return QJsonObject();
    const text::PageCard page = text::pageCard(reply->body);
    if (page.title.isEmpty())
        co_return QJsonObject();
    QJsonObject external{{u"uri"_s, address}, {u"title"_s, page.title}, {u"description"_s, page.description}};
    if (!page.image.isEmpty()) {
        const QJsonObject thumb = co_await thumbnail(reply->url.resolved(QUrl(page.image)));
        if (!thumb.isEmpty())
            external[u"thumb"_s] = thumb;
    }
    co_return QJsonObject{{u"$type"_s, u"app.bsky.embed.external"_s}, {u"external"_s, external}};
}

QCoro::Task<QJsonObject> BlueskySession::thumbnail(QUrl address)
{
    HttpRequest request = get(address);
    request.patience = cardPatience;
    const Expected<HttpReply> reply = co_await m_http.send(request);
    if (!reply || !reply->isSuccess())
        co_return QJsonObject();
    const QByteArray mime = mimeOf(reply->body);
    if (mime.isEmpty())
        co_return QJsonObject();
    const auto fitting = QtConcurrent::run(&fitted, reply->body, mime, mostThumbBytes);
    const std::optional<Fitted> picture = co_await fitting;
    if (!picture)
        co_return QJsonObject();
    const Expected<QJsonObject> blob = co_await uploadBytes(picture->bytes, picture->mime);
    co_return blob ? *blob : QJsonObject();
}

} // namespace bluesky
