#include "app/networks/mastodon/session.h"
#include <QCoroTimer>
#include <QJsonDocument>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace mastodon {
namespace {

//! Pictures and deletions have budgets of their own (30 in half an hour): they say nothing of the others.
QString limitClass(const HttpRequest &request)
{
    const QString path = request.url.path();
    if (path.contains(u"/media"))
        return u"media"_s;
    return request.method == "DELETE" || path.endsWith(u"/unreblog") ? u"delete"_s : QString();
}

//! What servers without something answer when they are asked for it.
bool isMissing(const HttpReply &reply)
{
    constexpr std::array said{400, 403, 404, 405, 410, 422, 501};
    return std::ranges::find(said, reply.status) != said.end() || (reply.isSuccess() && reply.isHtml());
}

} // namespace

MastodonSession::MastodonSession(
    const Account &account, const QByteArray &secret, Http &http, Surroundings surroundings)
    : m_account(account),
      m_secret(QJsonDocument::fromJson(secret).object()),
      m_http(http),
      m_around(std::move(surroundings)),
      m_server(serverAddress(account.server))
{
    m_reading.account = account.id;
    m_reading.network = account.network;
    m_reading.ownId = account.remoteId;
    m_reading.ownHandle = account.handle.toLower();
}

void MastodonSession::stop() { m_stopped = true; }

std::optional<QDateTime> MastodonSession::signInEnds() const
{
    return m_secret.contains(u"ends"_s) ? std::optional(permissionEnd(m_secret)) : std::nullopt;
}

QCoro::Task<bool> MastodonSession::rest(std::chrono::milliseconds time)
{
    // In short naps, so that stop() is heard.
    for (auto left = time; left.count() > 0 && !m_stopped; left -= std::chrono::milliseconds(200)) {
        QTimer nap;
        nap.setSingleShot(true);
        nap.start(std::min(left, std::chrono::milliseconds(200)));
        co_await nap;
    }
    co_return !m_stopped;
}

HttpRequest MastodonSession::apiGet(const QString &path, const FormFields &query) const
{
    return get(at(m_server, path), query);
}

QCoro::Task<Expected<HttpReply>> MastodonSession::once(HttpRequest request, Priority priority)
{
    const QString requestClass = limitClass(request);
    const auto pause = m_limits.of(m_server.host(), requestClass).waitBefore(m_around.now(), priority);
    if (pause > std::chrono::seconds(20))
        co_return Error{Error::Kind::RateLimited, u"the server's limit is reached"_s,
            std::chrono::ceil<std::chrono::seconds>(pause)};
    const bool going = co_await rest(pause);
    if (!going)
        co_return Error{Error::Kind::Offline, u"stopped"_s, {}};
    m_limits.of(m_server.host(), requestClass).leaving();
    const HttpRequest signedRequest = bearing(request, m_secret[u"access"].toString().toUtf8());
    Expected<HttpReply> reply = co_await m_http.send(signedRequest);
    if (reply && !reply->headers.contains("idempotent-replayed")) // what was said to an older one says nothing of now
        m_limits.of(m_server.host(), requestClass).heard(*reply, m_around.now());
    co_return reply;
}

QCoro::Task<Expected<HttpReply>> MastodonSession::send(HttpRequest request, Priority priority)
{
    const QString access = m_secret[u"access"].toString();
    Expected<HttpReply> reply = co_await once(request, priority);
    const bool mayRenew = reply && reply->status == 401 && m_secret.contains(u"refresh"_s) && bool(m_around.keepSecret);
    if (!mayRenew)
        co_return reply;
    const Expected<Done> renewed = co_await renew(access);
    if (!renewed)
        co_return renewed.error();
    Expected<HttpReply> again = co_await once(request, priority);
    co_return again;
}

//! A refresh token works once: whoever is refused meanwhile waits for the one renewal.
QCoro::Task<Expected<Done>> MastodonSession::renew(QString refused)
{
    if (m_secret[u"access"].toString() != refused)
        co_return Done{}; // renewed since
    if (m_renewal.isUnderWay()) {
        const Later<Expected<Done>> turn = m_renewal.join();
        co_return co_await turn;
    }
    m_renewal.begin();
    const Expected<Done> renewed = co_await renewNow();
    m_renewal.end(renewed);
    co_return renewed;
}

//! Pleroma's sign-ins run out. The new one is kept before it is used: an answer lost here would lose the account.
QCoro::Task<Expected<Done>> MastodonSession::renewNow()
{
    const FormFields fields{{u"grant_type"_s, u"refresh_token"_s},
        {u"refresh_token"_s, m_secret[u"refresh"].toString()}, {u"client_id"_s, m_secret[u"client_id"].toString()},
        {u"client_secret"_s, m_secret[u"client_secret"].toString()}};
    const HttpRequest request = form(QByteArrayLiteral("POST"), at(m_server, u"/oauth/token"_s), fields);
    const Expected<HttpReply> reply = co_await m_http.send(request);
    if (!reply)
        co_return Error{Error::Kind::Offline, reply.error().detail, {}};
    const Expected<QJsonDocument> answer = json(request, *reply);
    if (!answer && answer.error().kind == Error::Kind::Unknown) // the server is in trouble, not the sign-in
        co_return Error{Error::Kind::Server, answer.error().detail, answer.error().retryAfter};
    if (!answer && answer.error().kind == Error::Kind::RateLimited)
        co_return answer.error();
    if (!answer || (*answer)[u"access_token"].toString().isEmpty())
        co_return Error{Error::Kind::SignIn, u"the sign-in could not be renewed"_s, {}};
    QJsonObject renewed = m_secret;
    renewed[u"access"_s] = (*answer)[u"access_token"];
    if (!(*answer)[u"refresh_token"].toString().isEmpty())
        renewed[u"refresh"_s] = (*answer)[u"refresh_token"];
    noteEnd(renewed, answer->object(), m_around.now());
    const QByteArray kept = QJsonDocument(renewed).toJson(QJsonDocument::Compact);
    const Expected<Done> stored = co_await m_around.keepSecret(kept);
    m_secret = renewed; // also when it could not be kept: the old one is void by now
    co_return stored;
}

QCoro::Task<Expected<QJsonDocument>> MastodonSession::ask(HttpRequest request, Priority priority)
{
    const Expected<HttpReply> reply = co_await send(request, priority);
    if (!reply)
        co_return reply.error();
    co_return json(request, *reply);
}

QCoro::Task<Expected<QJsonDocument>> MastodonSession::askIfThere(HttpRequest request, Priority priority)
{
    const Expected<HttpReply> reply = co_await send(request, priority);
    if (!reply)
        co_return reply.error();
    if (isMissing(*reply))
        co_return Error{Error::Kind::Gone, errorFor(request, *reply).detail, {}};
    co_return json(request, *reply);
}

//! Servers differ in how they refuse somebody whose permission was taken back: asked who we are, they say so.
QCoro::Task<Error> MastodonSession::meant(Error error)
{
    if (error.kind != Error::Kind::Forbidden && error.kind != Error::Kind::Rejected)
        co_return error;
    const Expected<Account> us = co_await whoAmI();
    const bool unknown = !us && us.error().kind == Error::Kind::SignIn;
    co_return unknown ? us.error() : error;
}

QCoro::Task<Expected<NetworkInfo>> MastodonSession::learn()
{
    const Expected<Instance> instance = co_await askInstance(m_http, m_server);
    if (!instance)
        co_return instance.error();
    m_reading.domain = instance->domain;
    m_software = instance->software;
    m_info = instance->info;
    m_reading.privateIsDirect = m_software == u"snac";
    co_return instance->info;
}

QCoro::Task<Expected<Done>> MastodonSession::ready()
{
    if (!m_reading.domain.isEmpty())
        co_return Done{};
    const Expected<NetworkInfo> learnt = co_await learn();
    const bool isPageOfAnotherKind = !learnt && learnt.error().kind == Error::Kind::Protocol;
    if (isPageOfAnotherKind) { // HTML where it should say what it is: the rest may work all the same
        const QString own = m_account.handle.section(u'@', 1);
        m_reading.domain = own.isEmpty() ? domainOf({}, m_server) : own;
        co_return Done{};
    }
    if (!learnt)
        co_return learnt.error();
    co_return Done{};
}

QCoro::Task<Expected<Account>> MastodonSession::whoAmI()
{
    const Expected<Done> known = co_await ready();
    if (!known)
        co_return known.error();
    const HttpRequest request = apiGet(u"/api/v1/accounts/verify_credentials"_s);
    const Expected<QJsonDocument> answer = co_await ask(request, Priority::Person);
    if (!answer) {
        // snac2 says 422 to a sign-in that it does not know, others 403.
        const auto kind = answer.error().kind;
        const bool refused = kind == Error::Kind::Rejected || kind == Error::Kind::Forbidden;
        co_return Error{refused ? Error::Kind::SignIn : kind, answer.error().detail, answer.error().retryAfter};
    }
    const QJsonObject me = answer->object();
    const Identity identity = mastodon::identity(me, m_reading);
    if (identity.handle.isEmpty() || idOf(me).isEmpty())
        co_return Error{Error::Kind::Protocol, u"the server did not say who this account is"_s, {}};
    Account account = m_account;
    account.remoteId = idOf(me);
    account.handle = identity.handle;
    account.name = identity.name;
    account.avatarUrl = identity.avatarUrl;
    m_reading.ownId = account.remoteId;
    m_reading.ownHandle = identity.key;
    co_return account;
}

QCoro::Task<Expected<Identity>> MastodonSession::profile(Identity identity)
{
    const Expected<Done> known = co_await ready();
    if (!known)
        co_return known.error();
    const Expected<QJsonObject> found = co_await person(identity.handle);
    if (!found)
        co_return found.error();
    co_return mastodon::identity(*found, m_reading);
}

//! Not every server looks people of other servers up; then it may find them.
QCoro::Task<Expected<QJsonObject>> MastodonSession::person(QString handle)
{
    const HttpRequest request = apiGet(u"/api/v1/accounts/lookup"_s, {{u"acct"_s, handle}});
    const Expected<QJsonDocument> answer = co_await askIfThere(request, Priority::Person);
    if (answer && !idOf(answer->object()).isEmpty())
        co_return answer->object();
    if (!answer && answer.error().kind != Error::Kind::Gone)
        co_return answer.error();
    const HttpRequest search
        = apiGet(u"/api/v2/search"_s, {{u"q"_s, u'@' + handle}, {u"type"_s, u"accounts"_s}, {u"resolve"_s, u"true"_s}});
    const Expected<QJsonDocument> found = co_await askIfThere(search, Priority::Person);
    const QJsonArray all = found ? (*found)[u"accounts"].toArray() : QJsonArray();
    for (const QJsonValue &one : all)
        if (mastodon::identity(one.toObject(), m_reading).key == handle.toLower())
            co_return one.toObject();
    co_return Error{Error::Kind::Gone, u"the server knows nobody called %1"_s.arg(handle), {}};
}

//! Pictures lie on other hosts: asked without our sign-in.
QCoro::Task<Expected<QByteArray>> MastodonSession::picture(QUrl url, qint64 most)
{
    Expected<QByteArray> bytes = co_await fileAt(m_http, url, most);
    co_return bytes;
}

} // namespace mastodon
