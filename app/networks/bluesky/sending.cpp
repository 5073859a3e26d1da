#include "app/networks/bluesky/fitting.h"
#include "app/networks/bluesky/session.h"
#include "app/networks/bluesky/tid.h"
#include <QCoroFuture>
#include <QJsonDocument>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace bluesky {
namespace {

constexpr qint64 mostImageBytes = 2'000'000;
const QString postType = u"app.bsky.feed.post"_s;

//! Nothing has left yet: whatever stood in the way, it can be tried again.
Error unsent(const Error &why)
{
    const bool vague
        = why.kind == Error::Kind::Server || why.kind == Error::Kind::Protocol || why.kind == Error::Kind::Unknown;
    return {vague ? Error::Kind::Offline : why.kind, why.detail, why.retryAfter};
}

bool isRefusal(Error::Kind kind)
{
    return kind == Error::Kind::Rejected || kind == Error::Kind::Forbidden || kind == Error::Kind::Gone;
}

//! Everything here is for everybody, and says only what it says: what was meant otherwise must not be made so.
QString whyNotHere(const Content &content)
{
    if (content.visibility != Visibility::Public)
        return u"on Bluesky everybody sees what is published; this was meant for fewer people"_s;
    if (!content.warning.isEmpty())
        return u"Bluesky has no warnings in one's own words; this one would be lost"_s;
    return {};
}

} // namespace

QCoro::Task<Expected<Uploaded>> BlueskySession::upload(Media media, QByteArray bytes)
{
    const QByteArray mime = media.mime.toLatin1();
    const auto fitting = QtConcurrent::run(&fitted, bytes, mime, mostImageBytes);
    const std::optional<Fitted> picture = co_await fitting;
    if (!picture)
        co_return Error{
            Error::Kind::Rejected, u"%1 has more than 2 MB and cannot be made smaller"_s.arg(media.name), {}};
    const Expected<QJsonObject> blob = co_await uploadBytes(picture->bytes, picture->mime);
    if (!blob)
        co_return blob.error();
    const QSize size = picture->size.isEmpty() ? media.size : picture->size;
    const QJsonObject handle{{u"blob"_s, *blob}, {u"width"_s, size.width()}, {u"height"_s, size.height()}};
    const QString kept = QString::fromUtf8(QJsonDocument(handle).toJson(QJsonDocument::Compact));
    co_return Uploaded{kept, m_client.now().addSecs(30 * 60)}; // servers drop what no record names
}

QCoro::Task<Expected<QJsonObject>> BlueskySession::uploadBytes(QByteArray bytes, QByteArray mime)
{
    HttpRequest request = m_client.procedure(u"com.atproto.repo.uploadBlob"_s);
    request.headers.insert("Content-Type", mime);
    request.body = bytes;
    request.patience = std::chrono::minutes(2);
    const Expected<QJsonObject> answer = co_await m_client.ask(request, Priority::Person);
    if (!answer) // what nobody names vanishes by itself: unknown is as good as not done
        co_return Error{answer.error().kind == Error::Kind::Unknown ? Error::Kind::Server : answer.error().kind,
            answer.error().detail, answer.error().retryAfter};
    const QJsonObject blob = (*answer)[u"blob"].toObject();
    if (blob[u"ref"][u"$link"].toString().isEmpty())
        co_return Error{Error::Kind::Server, u"no name for the picture"_s, {}};
    co_return blob;
}

//! The record's place follows from the row: the same for every try.
Place BlueskySession::ours(const QString &collection, const OutboxAction &action) const
{
    return {m_reading.did, collection, recordKey(action.firstTry, action.key)};
}

//! Only where nothing stands: the same record again changes nothing, another one is refused.
HttpRequest BlueskySession::putting(const Place &place, const QJsonObject &record) const
{
    return m_client.procedure(u"com.atproto.repo.putRecord"_s,
        {{u"repo"_s, place.did}, {u"collection"_s, place.collection}, {u"rkey"_s, place.key}, {u"record"_s, record},
            {u"swapRecord"_s, QJsonValue::Null}});
}

QCoro::Task<Expected<Sent>> BlueskySession::publish(OutboxAction action)
{
    if (const QString why = whyNotHere(action.content); !why.isEmpty())
        co_return Error{Error::Kind::Rejected, why, {}};
    const Expected<QJsonObject> record = co_await recordFor(action);
    if (!record)
        co_return unsent(record.error());
    const Place place = ours(postType, action);
    const HttpRequest request = putting(place, *record);
    const Expected<HttpReply> reply = co_await m_client.send(request, Priority::Person);
    if (!reply)
        co_return reply.error();
    const Expected<QJsonObject> answer = answerIn(request, *reply);
    if (!answer) {
        const Error why = answer.error();
        Expected<Sent> after = co_await refused(action, why);
        co_return after;
    }
    if ((*answer)[u"uri"].toString() != place.uri() || (*answer)[u"cid"].toString().isEmpty())
        co_return Error{Error::Kind::Unknown, u"an answer about something else"_s, {}};
    co_return sent(place.uri(), (*answer)[u"cid"].toString(), *record);
}

//! A refusal is one only if nothing stands there: an earlier try may, or what stood between us and the server spoke.
QCoro::Task<Expected<Sent>> BlueskySession::refused(OutboxAction action, Error why)
{
    if (!isRefusal(why.kind))
        co_return why;
    const Expected<std::optional<Sent>> found = co_await find(action);
    if (!found)
        co_return Error{Error::Kind::Unknown, why.detail + u"; not to be looked up: "_s + found.error().detail, {}};
    if (*found)
        co_return **found;
    co_return why;
}

//! Reads the record itself, from the server that keeps it.
QCoro::Task<Expected<std::optional<Sent>>> BlueskySession::find(OutboxAction action)
{
    const Expected<QJsonObject> there = co_await record(ours(postType, action));
    if (there)
        co_return std::optional(
            sent((*there)[u"uri"].toString(), (*there)[u"cid"].toString(), (*there)[u"value"].toObject()));
    if (there.error().kind == Error::Kind::Gone)
        co_return std::optional<Sent>();
    co_return there.error();
}

QCoro::Task<Expected<QJsonObject>> BlueskySession::record(Place place)
{
    const FormFields fields{{u"repo"_s, place.did}, {u"collection"_s, place.collection}, {u"rkey"_s, place.key}};
    const HttpRequest request = m_client.query(u"com.atproto.repo.getRecord"_s, fields);
    const Expected<HttpReply> reply = co_await m_client.send(request, Priority::Person);
    if (!reply)
        co_return reply.error();
    const Expected<QJsonObject> answer = answerIn(request, *reply);
    // Only these very words say that it is not there; a page not found anywhere on the way does not.
    const bool absent = errorName(*reply) == u"RecordNotFound"
        || QJsonDocument::fromJson(reply->body)[u"message"].toString().startsWith(u"Could not locate record"_s);
    if (!answer && answer.error().kind == Error::Kind::Gone && !absent)
        co_return Error{Error::Kind::Protocol, answer.error().detail, {}};
    if (answer && ((*answer)[u"uri"].toString() != place.uri() || !(*answer)[u"value"].isObject()))
        co_return Error{Error::Kind::Protocol, u"an answer about something else"_s, {}};
    co_return answer;
}

Sent BlueskySession::sent(const QString &uri, const QString &cid, const QJsonObject &record) const
{
    const QJsonObject author{{u"did"_s, m_reading.did}, {u"handle"_s, m_account.handle},
        {u"displayName"_s, m_account.name}, {u"avatar"_s, m_account.avatarUrl}};
    Sent s;
    s.message = message({{u"uri"_s, uri}, {u"cid"_s, cid}, {u"author"_s, author}, {u"record"_s, record}}, m_reading);
    s.remoteId = uri;
    s.actionId = cid;
    s.url = s.message->url;
    s.at = s.message->sentAt;
    return s;
}

} // namespace bluesky
