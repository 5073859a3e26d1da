#include "app/networks/mastodon/session.h"
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace mastodon {
namespace {

QString verbPath(Verb verb)
{
    switch (verb) {
    case Verb::Like: return u"favourite"_s;
    case Verb::Unlike: return u"unfavourite"_s;
    case Verb::Boost: return u"reblog"_s;
    case Verb::Unboost: return u"unreblog"_s;
    case Verb::Block: return u"block"_s;
    case Verb::Unblock: return u"unblock"_s;
    case Verb::Mute: return u"mute"_s;
    case Verb::Unmute: return u"unmute"_s;
    default: return {};
    }
}

//! As in NetworkInfo::capabilities.
QString abilityFor(Verb verb)
{
    switch (verb) {
    case Verb::Publish: return u"publish"_s;
    case Verb::Edit: return u"edit"_s;
    case Verb::Delete: return u"delete"_s;
    case Verb::Like:
    case Verb::Unlike: return u"like"_s;
    case Verb::Boost:
    case Verb::Unboost: return u"boost"_s;
    case Verb::Hide:
    case Verb::Unhide: return u"hide"_s;
    case Verb::Block:
    case Verb::Unblock: return u"block"_s;
    case Verb::Mute:
    case Verb::Unmute: return u"mute"_s;
    case Verb::Report: return u"report"_s;
    case Verb::LimitReplies: return u"replies"_s;
    }
    Q_UNREACHABLE();
}

bool isAboutPerson(Verb verb)
{
    return verb == Verb::Block || verb == Verb::Unblock || verb == Verb::Mute || verb == Verb::Unmute;
}

void addContent(FormFields &fields, const OutboxAction &action, const QString &ownHandle)
{
    fields.append({u"status"_s, textToSend(action, ownHandle)});
    if (!action.content.warning.isEmpty()) {
        fields.append({u"spoiler_text"_s, action.content.warning});
        fields.append({u"sensitive"_s, u"true"_s});
    }
    if (!action.content.language.isEmpty())
        fields.append({u"language"_s, action.content.language});
}

//! Only a plain refusal is one. 400 is what Pixelfed says to a repeated key, and what proxies say after they passed a
//! request on; 409 and 425 say nothing about what became of it either.
Error publishError(const HttpRequest &request, const HttpReply &reply)
{
    Error error = errorFor(request, reply);
    if (reply.status == 400 || reply.status == 409 || reply.status == 425)
        error.kind = Error::Kind::Unknown;
    return error;
}

//! Pleroma keeps what it said to a key for hours, refusals too (of a limit, say), and says it again without looking.
//! Nothing stands under that key, so a second key that follows from it is as good: whoever tries again comes to it too.
bool isOldRefusal(const HttpReply &reply)
{
    return reply.headers.value("idempotent-replayed").trimmed().toLower() == "true" && reply.status >= 400
        && reply.status <= 499;
}

} // namespace

Error notSent(const Error &why)
{
    const bool inTrouble = why.kind == Error::Kind::Protocol || why.kind == Error::Kind::Server;
    return {inTrouble ? Error::Kind::Offline : why.kind, why.detail, why.retryAfter};
}

QCoro::Task<Expected<Uploaded>> MastodonSession::upload(Media media, QByteArray bytes)
{
    const FormFile file{u"file"_s, media.name, media.mime.toLatin1(), bytes};
    FormFields fields;
    if (!media.alt.isEmpty())
        fields.append({u"description"_s, media.alt});
    HttpRequest request = multipart(QByteArrayLiteral("POST"), at(m_server, u"/api/v2/media"_s), fields, {file});
    request.patience = std::chrono::minutes(2);
    Expected<HttpReply> reply = co_await send(request, Priority::Person);
    const bool onlyOlder = reply && (QList{404, 405, 410, 501}.contains(reply->status) || reply->isHtml());
    if (onlyOlder) {
        request.url = at(m_server, u"/api/v1/media"_s);
        Expected<HttpReply> older = co_await send(request, Priority::Person);
        reply = std::move(older);
    }
    const Expected<QJsonDocument> answer = reply ? json(request, *reply) : Expected<QJsonDocument>(reply.error());
    if (!answer) // an upload that nobody uses vanishes by itself: unknown is as good as not done
        co_return Error{answer.error().kind == Error::Kind::Unknown ? Error::Kind::Server : answer.error().kind,
            answer.error().detail, answer.error().retryAfter};
    const QString id = idOf(answer->object());
    if (id.isEmpty())
        co_return Error{Error::Kind::Server, u"no id for the picture"_s, {}};
    if ((reply->status == 202 || reply->status == 206) && (*answer)[u"url"].toString().isEmpty()) {
        const Expected<Done> ready = co_await prepared(id);
        if (!ready)
            co_return ready.error();
    }
    if (!media.alt.isEmpty() && (*answer)[u"description"].toString().isEmpty())
        co_await describe(id, media.alt);
    co_return Uploaded{id, m_around.now().addSecs(20 * 3600)}; // servers drop unused ones after a day
}

//! Some take the description only afterwards; one that takes none is no reason not to publish.
QCoro::Task<> MastodonSession::describe(QString mediaId, QString alt)
{
    const FormFields fields{{u"description"_s, alt}};
    const HttpRequest request
        = form(QByteArrayLiteral("PUT"), at(m_server, u"/api/v1/media/"_s + inPath(mediaId)), fields);
    const Expected<HttpReply> reply = co_await send(request, Priority::Person);
    if (!reply || !reply->isSuccess())
        qInfo("the server took no description of a picture");
}

//! Waits until the server has worked the picture up; a post that names it before is refused.
QCoro::Task<Expected<Done>> MastodonSession::prepared(QString mediaId)
{
    for (int tries = 0; tries < 60; ++tries) {
        const bool going = co_await rest(std::chrono::seconds(1));
        if (!going)
            co_return Error{Error::Kind::Offline, u"stopped"_s, {}};
        const HttpRequest question = apiGet(u"/api/v1/media/"_s + inPath(mediaId));
        const Expected<HttpReply> state = co_await send(question, Priority::Person);
        if (!state)
            co_return state.error();
        if (state->status == 200 || state->status == 405 || state->status == 501)
            co_return Done{}; // or cannot be asked: then the post will tell
        const bool over = state->status >= 400 && state->status <= 499 && state->status != 429;
        if (state->status == 422)
            co_return Error{Error::Kind::Rejected, u"the server could not read the picture"_s, {}};
        if (over)
            co_return errorFor(question, *state);
    }
    co_return Error{Error::Kind::Server, u"the picture is still being prepared"_s, {}};
}

FormFields MastodonSession::formOf(const OutboxAction &action, const QString &answeredId) const
{
    FormFields fields;
    addContent(fields, action, m_reading.ownHandle);
    fields.append({u"visibility"_s, word(action.content.visibility)});
    if (!answeredId.isEmpty())
        fields.append({u"in_reply_to_id"_s, answeredId});
    for (const Media &media : action.content.media)
        fields.append({u"media_ids[]"_s, media.remoteHandle});
    return fields;
}

HttpRequest MastodonSession::publishing(const OutboxAction &action, const FormFields &fields) const
{
    HttpRequest request = form(QByteArrayLiteral("POST"), at(m_server, u"/api/v1/statuses"_s), fields);
    request.headers.insert("Idempotency-Key", action.key.toLatin1());
    return request;
}

QCoro::Task<Expected<Sent>> MastodonSession::publish(OutboxAction action)
{
    const Expected<Done> known = co_await ready();
    if (!known)
        co_return notSent(known.error());
    if (action.content.visibility == Visibility::Direct && !m_info.visibilities.contains(Visibility::Direct))
        co_return Error{Error::Kind::Rejected, u"this server has no private messages that we could send"_s, {}};
    QString answered;
    if (!action.targetId.isEmpty()) {
        const Expected<QString> id = co_await statusId(action);
        if (!id)
            co_return notSent(id.error());
        answered = *id;
    }
    const HttpRequest request = publishing(action, formOf(action, answered));
    const Expected<QJsonObject> answer = co_await posted(request);
    if (!answer)
        co_return answer.error();
    const QJsonObject status = *answer;
    if (!action.targetId.isEmpty())
        m_threads.insert(idOf(status), {lastingId(status), action.targetId, m_threads.value(answered).rootId});
    co_return sent(status, m_reading, m_threads);
}

//! What the server says it has now; it has an id.
QCoro::Task<Expected<QJsonObject>> MastodonSession::posted(HttpRequest request)
{
    Expected<HttpReply> reply = co_await send(request, Priority::Person);
    if (reply && isOldRefusal(*reply)) {
        request.headers["Idempotency-Key"] += "-2";
        Expected<HttpReply> again = co_await send(request, Priority::Person);
        reply = std::move(again);
    }
    if (!reply)
        co_return reply.error();
    if (!reply->isSuccess()) {
        const Error error = publishError(request, *reply);
        if (error.kind != Error::Kind::Forbidden)
            co_return error;
        const Error meaning = co_await meant(error);
        co_return meaning;
    }
    const Expected<QJsonDocument> answer = json(request, *reply);
    if (!answer)
        co_return answer.error();
    if (idOf(answer->object()).isEmpty())
        co_return Error{Error::Kind::Unknown, u"an answer without an id"_s, {}};
    co_return answer->object();
}

QCoro::Task<Expected<QString>> MastodonSession::statusId(OutboxAction action)
{
    Message target;
    target.remoteId = action.targetId;
    target.actionId = action.targetActionId;
    if (!target.remoteId.contains(u"://") || target.actionId.isEmpty())
        co_return target.actionId.isEmpty() ? target.remoteId : target.actionId;
    const Expected<QJsonObject> now = co_await statusNow(target);
    if (!now)
        co_return now.error();
    co_return idOf(*now);
}

//! Our server's own number for a person; asked for when it was never heard.
QCoro::Task<Expected<QString>> MastodonSession::accountId(OutboxAction action)
{
    // Their lasting name is no id of this server: some answer it with anything but 404.
    if (!action.targetAuthorId.isEmpty() && action.targetAuthorId != action.targetAuthor.key)
        co_return action.targetAuthorId;
    Message target;
    target.remoteId = action.targetId;
    target.actionId = action.targetActionId;
    if (!target.actionId.isEmpty()) {
        const Expected<QJsonObject> status = co_await statusNow(target);
        if (status && !idOf((*status)[u"account"]).isEmpty())
            co_return idOf((*status)[u"account"]);
    }
    const Expected<QJsonObject> found = co_await person(action.targetAuthor.handle);
    if (!found)
        co_return found.error();
    co_return idOf(*found);
}

QCoro::Task<Expected<HttpRequest>> MastodonSession::editing(OutboxAction action, QString id)
{
    const HttpRequest question = apiGet(statusPath(id));
    const Expected<QJsonDocument> now = co_await ask(question, Priority::Person);
    if (!now)
        co_return now.error();
    if (!(*now)[u"poll"].toObject().isEmpty()) // it would be taken off, with every vote
        co_return Error{
            Error::Kind::Rejected, u"a post with a poll can only be changed on the server's own page"_s, {}};
    FormFields fields;
    addContent(fields, action, m_reading.ownHandle);
    if (action.content.warning.isEmpty())
        fields.append({u"spoiler_text"_s, QString()}); // taken off, not kept
    const QJsonArray media = (*now)[u"media_attachments"].toArray();
    for (const QJsonValue &kept : media) // what is not named is taken off
        fields.append({u"media_ids[]"_s, idOf(kept)});
    co_return form(QByteArrayLiteral("PUT"), at(m_server, statusPath(id)), fields);
}

QCoro::Task<Expected<HttpRequest>> MastodonSession::requestFor(OutboxAction action)
{
    if (isAboutPerson(action.verb) || action.verb == Verb::Report) {
        const Expected<QString> person = co_await accountId(action);
        if (!person)
            co_return person.error();
        if (action.verb != Verb::Report)
            co_return form(QByteArrayLiteral("POST"),
                at(m_server, u"/api/v1/accounts/"_s + inPath(*person) + u'/' + verbPath(action.verb)), {});
        FormFields fields{{u"account_id"_s, *person}, {u"comment"_s, action.reason}};
        if (!action.targetActionId.isEmpty())
            fields.append({u"status_ids[]"_s, action.targetActionId});
        co_return form(QByteArrayLiteral("POST"), at(m_server, u"/api/v1/reports"_s), fields);
    }
    const Expected<QString> id = co_await statusId(action);
    if (!id)
        co_return id.error();
    if (action.verb == Verb::Delete)
        co_return form(QByteArrayLiteral("DELETE"), at(m_server, statusPath(*id)), {});
    if (action.verb == Verb::Edit) {
        Expected<HttpRequest> request = co_await editing(action, *id);
        co_return request;
    }
    co_return form(QByteArrayLiteral("POST"), at(m_server, statusPath(*id) + u'/' + verbPath(action.verb)), {});
}

//! 404 is what is said about something that is gone, and by a server that cannot delete (snac2) about what still
//! stands.
QCoro::Task<Expected<Sent>> MastodonSession::goneAnyway(OutboxAction action)
{
    Message target;
    target.remoteId = action.targetId;
    target.actionId = action.targetActionId;
    const Expected<QJsonObject> still = co_await statusNow(target);
    if (still)
        co_return Error{
            Error::Kind::Rejected, u"the server does not delete it; delete it on the server's own page"_s, {}};
    if (still.error().kind != Error::Kind::Gone)
        co_return still.error();
    co_return Sent{action.targetId, {}, {}, {}, {}};
}

//! Some servers know a person from elsewhere only once they were looked for (snac2).
QCoro::Task<Expected<HttpReply>> MastodonSession::onceLookedUp(OutboxAction action)
{
    const Expected<QJsonObject> found = co_await person(action.targetAuthor.handle);
    if (!found)
        co_return found.error();
    const QString path = u"/api/v1/accounts/"_s + inPath(idOf(*found)) + u'/' + verbPath(action.verb);
    const HttpRequest request = form(QByteArrayLiteral("POST"), at(m_server, path), {});
    Expected<HttpReply> reply = co_await send(request, Priority::Person);
    co_return reply;
}

QCoro::Task<Expected<Sent>> MastodonSession::perform(OutboxAction action)
{
    const Expected<Done> known = co_await ready();
    if (!known)
        co_return notSent(known.error());
    const Capability ability = m_info.capabilities.value(abilityFor(action.verb));
    if (!ability.can || action.verb == Verb::Publish)
        co_return Error{Error::Kind::Rejected, ability.whyNot.en, {}};
    const Expected<HttpRequest> request = co_await requestFor(action);
    const bool alreadyGone = !request && action.verb == Verb::Delete && request.error().kind == Error::Kind::Gone;
    if (alreadyGone)
        co_return Sent{action.targetId, {}, {}, {}, {}};
    if (!request)
        co_return notSent(request.error());
    Expected<HttpReply> reply = co_await send(*request, Priority::Person);
    if (reply && reply->status == 404 && isAboutPerson(action.verb)) {
        Expected<HttpReply> again = co_await onceLookedUp(action);
        reply = std::move(again);
    }
    if (!reply)
        co_return reply.error();
    if (reply->status == 404 && action.verb == Verb::Delete) {
        const Expected<Sent> gone = co_await goneAnyway(action);
        co_return gone;
    }
    const Expected<Done> over = done(*request, *reply);
    if (!over) {
        const Error error = over.error();
        if (error.kind != Error::Kind::Forbidden)
            co_return error;
        const Error meaning = co_await meant(error);
        co_return meaning;
    }
    Sent result;
    result.remoteId = action.targetId;
    const QJsonObject status = QJsonDocument::fromJson(reply->body).object();
    if (action.verb == Verb::Edit && !idOf(status).isEmpty())
        result = sent(status, m_reading, m_threads);
    co_return result;
}

} // namespace mastodon
