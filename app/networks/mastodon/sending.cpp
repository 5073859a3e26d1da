#include "app/networks/mastodon/session.h"
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace mastodon {
namespace {

constexpr int pagesReadBack = 5;

QString idOf(const QJsonValue &item) { return item[u"id"].toVariant().toString(); }

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

} // namespace

QCoro::Task<Expected<Uploaded>> MastodonSession::upload(Media media, QByteArray bytes)
{
    const FormFile file{u"file"_s, media.name, media.mime.toLatin1(), bytes};
    FormFields fields;
    if (!media.alt.isEmpty())
        fields.append({u"description"_s, media.alt});
    HttpRequest request = multipart(QByteArrayLiteral("POST"), at(m_server, u"/api/v2/media"_s), fields, {file});
    request.patience = std::chrono::minutes(2);
    Expected<QJsonDocument> answer = co_await ask(request, Priority::Person);
    if (!answer && answer.error().kind == Error::Kind::Gone) {
        request.url = at(m_server, u"/api/v1/media"_s);
        Expected<QJsonDocument> older = co_await ask(request, Priority::Person);
        answer = std::move(older);
    }
    if (!answer) // an upload that nobody uses vanishes by itself: unknown is as good as not done
        co_return Error{answer.error().kind == Error::Kind::Unknown ? Error::Kind::Server : answer.error().kind, answer.error().detail,
                        answer.error().retryAfter};
    const QString id = answer->object()[u"id"].toVariant().toString();
    if (id.isEmpty())
        co_return Error{Error::Kind::Server, u"no id for the picture"_s, {}};
    bool ready = !(*answer)[u"url"].toString().isEmpty();
    for (int tries = 0; !ready && tries < 60; ++tries) {
        const bool going = co_await rest(std::chrono::seconds(1));
        if (!going)
            co_return Error{Error::Kind::Offline, u"stopped"_s, {}};
        const HttpRequest question = apiGet(u"/api/v1/media/"_s + id);
        const Expected<HttpReply> state = co_await send(question, Priority::Person);
        if (!state)
            co_return state.error();
        if (state->status == 422)
            co_return Error{Error::Kind::Rejected, u"the server could not read the picture"_s, {}};
        ready = state->status == 200;
    }
    if (!ready)
        co_return Error{Error::Kind::Server, u"the picture is still being prepared"_s, {}};
    co_return Uploaded{id, m_around.now().addSecs(20 * 3600)}; // servers drop unused ones after a day
}

HttpRequest MastodonSession::publishing(const OutboxAction &action, const QString &answeredId) const
{
    FormFields fields;
    addContent(fields, action, m_reading.ownHandle);
    fields.append({u"visibility"_s, word(action.content.visibility)});
    if (!answeredId.isEmpty())
        fields.append({u"in_reply_to_id"_s, answeredId});
    for (const Media &media : action.content.media)
        fields.append({u"media_ids[]"_s, media.remoteHandle});
    HttpRequest request = form(QByteArrayLiteral("POST"), at(m_server, u"/api/v1/statuses"_s), fields);
    request.headers.insert("Idempotency-Key", action.key.toLatin1());
    return request;
}

QCoro::Task<Expected<Sent>> MastodonSession::publish(OutboxAction action)
{
    const Expected<Done> known = co_await ready(); // only asks: nothing has left
    if (!known)
        co_return Error{known.error().kind == Error::Kind::Protocol ? Error::Kind::Offline : known.error().kind, known.error().detail,
                        known.error().retryAfter};
    QString answered;
    if (!action.targetId.isEmpty()) {
        const Expected<QString> id = co_await statusId(action);
        if (!id)
            co_return id.error();
        answered = *id;
    }
    const HttpRequest request = publishing(action, answered);
    const Expected<HttpReply> reply = co_await send(request, Priority::Person);
    if (!reply)
        co_return reply.error();
    if (!reply->isSuccess())
        co_return publishError(request, *reply);
    const Expected<QJsonDocument> answer = json(request, *reply);
    if (!answer)
        co_return answer.error();
    const QJsonObject status = answer->object();
    if (idOf(status).isEmpty())
        co_return Error{Error::Kind::Unknown, u"an answer without an id"_s, {}};
    if (!action.targetId.isEmpty())
        m_threads.insert(idOf(status), {lastingId(status), action.targetId, m_threads.value(answered).rootId});
    co_return sent(status, m_reading, m_threads);
}

//! Walks our own statuses, newest first, back to the newest known before the first try (or to well before it), and takes
//! the oldest that says the same and is no other row's.
QCoro::Task<Expected<std::optional<Sent>>> MastodonSession::find(OutboxAction action)
{
    const Expected<Done> known = co_await ready();
    if (!known)
        co_return known.error();
    std::optional<Sent> found;
    QString from;
    QSet<QString> read;
    for (int pages = 0; pages < pagesReadBack; ++pages) {
        FormFields query{{u"limit"_s, u"40"_s}, {u"exclude_reblogs"_s, u"true"_s}};
        if (!from.isEmpty())
            query.append({u"max_id"_s, from});
        const HttpRequest request = apiGet(listPath(u"own"_s), query);
        const Expected<QJsonDocument> answer = co_await ask(request, Priority::Person);
        if (!answer)
            co_return answer.error();
        const QJsonArray statuses = answer->array();
        bool progress = false;
        for (const QJsonValue &one : statuses) {
            const QJsonObject status = one.toObject();
            const Sent candidate = sent(status, m_reading, m_threads);
            const bool before = action.firstTry.isValid() && candidate.at.isValid() && candidate.at < action.firstTry.addSecs(-600);
            if (candidate.remoteId == action.before || before)
                co_return found;
            progress |= !read.contains(candidate.actionId);
            read.insert(candidate.actionId);
            from = candidate.actionId;
            if (!action.taken.contains(candidate.remoteId) && isSame(status, action, m_reading))
                found = candidate;
        }
        if (!progress)
            break;
    }
    co_return found;
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
    if (!action.targetAuthorId.isEmpty())
        co_return action.targetAuthorId;
    Message target;
    target.remoteId = action.targetId;
    target.actionId = action.targetActionId;
    if (!target.actionId.isEmpty()) {
        const Expected<QJsonObject> status = co_await statusNow(target);
        if (status && !idOf((*status)[u"account"]).isEmpty())
            co_return idOf((*status)[u"account"]);
    }
    const HttpRequest request = apiGet(u"/api/v1/accounts/lookup"_s, {{u"acct"_s, action.targetAuthor.handle}});
    const Expected<QJsonDocument> answer = co_await ask(request, Priority::Person);
    if (!answer)
        co_return answer.error();
    co_return idOf(answer->object());
}

QCoro::Task<Expected<HttpRequest>> MastodonSession::editing(OutboxAction action, QString id)
{
    const HttpRequest question = apiGet(u"/api/v1/statuses/"_s + id);
    const Expected<QJsonDocument> now = co_await ask(question, Priority::Person);
    if (!now)
        co_return now.error();
    FormFields fields;
    addContent(fields, action, m_reading.ownHandle);
    const QJsonArray media = (*now)[u"media_attachments"].toArray();
    for (const QJsonValue &kept : media) // what is not named is taken off
        fields.append({u"media_ids[]"_s, idOf(kept)});
    co_return form(QByteArrayLiteral("PUT"), at(m_server, u"/api/v1/statuses/"_s + id), fields);
}

QCoro::Task<Expected<HttpRequest>> MastodonSession::requestFor(OutboxAction action)
{
    if (isAboutPerson(action.verb) || action.verb == Verb::Report) {
        const Expected<QString> person = co_await accountId(action);
        if (!person)
            co_return person.error();
        if (action.verb != Verb::Report)
            co_return form(QByteArrayLiteral("POST"), at(m_server, u"/api/v1/accounts/"_s + *person + u'/' + verbPath(action.verb)), {});
        FormFields fields{{u"account_id"_s, *person}, {u"comment"_s, action.reason}};
        if (!action.targetActionId.isEmpty())
            fields.append({u"status_ids[]"_s, action.targetActionId});
        co_return form(QByteArrayLiteral("POST"), at(m_server, u"/api/v1/reports"_s), fields);
    }
    const Expected<QString> id = co_await statusId(action);
    if (!id)
        co_return id.error();
    if (action.verb == Verb::Delete)
        co_return form(QByteArrayLiteral("DELETE"), at(m_server, u"/api/v1/statuses/"_s + *id), {});
    if (action.verb == Verb::Edit) {
        Expected<HttpRequest> request = co_await editing(action, *id);
        co_return request;
    }
    co_return form(QByteArrayLiteral("POST"), at(m_server, u"/api/v1/statuses/"_s + *id + u'/' + verbPath(action.verb)), {});
}

QCoro::Task<Expected<Sent>> MastodonSession::perform(OutboxAction action)
{
    const Expected<Done> known = co_await ready();
    if (!known)
        co_return known.error();
    const Expected<HttpRequest> request = co_await requestFor(action);
    const bool alreadyGone = !request && action.verb == Verb::Delete && request.error().kind == Error::Kind::Gone;
    if (alreadyGone)
        co_return Sent{action.targetId, {}, {}, {}, {}};
    if (!request)
        co_return request.error();
    const Expected<HttpReply> reply = co_await send(*request, Priority::Person);
    if (!reply)
        co_return reply.error();
    if (reply->status == 404 && action.verb == Verb::Delete)
        co_return Sent{action.targetId, {}, {}, {}, {}};
    const Expected<Done> over = done(*request, *reply);
    if (!over)
        co_return over.error();
    Sent result;
    result.remoteId = action.targetId;
    const QJsonObject status = QJsonDocument::fromJson(reply->body).object();
    if (action.verb == Verb::Edit && !idOf(status).isEmpty())
        result = sent(status, m_reading, m_threads);
    co_return result;
}

} // namespace mastodon
