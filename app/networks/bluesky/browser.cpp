#include "app/networks/bluesky/browser.h"
#include "app/net/oauth.h"
#include "app/net/qthttp.h"
#include "app/networks/bluesky/directory.h"
#include <QJsonArray>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace bluesky {
namespace {

const QString scope = u"atproto transition:generic"_s;
const QString callback = u"/callback"_s;

//! A program on somebody's computer has no page of its own that says who it is: servers make it up from this.
QString clientId()
{
    const FormFields about{{u"scope"_s, scope}, {u"redirect_uri"_s, u"http://127.0.0.1"_s + callback}};
    return u"http://localhost?"_s + QString::fromLatin1(encoded(about));
}

QString originOf(const QUrl &url) { return url.toString(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment); }

bool wantsNonce(const HttpReply &reply)
{
    return (reply.status == 400 || reply.status == 401)
        && (errorName(reply) == u"use_dpop_nonce"
            || reply.headers.value("www-authenticate").contains("use_dpop_nonce"));
}

//! Only https, or this very computer.
QUrl safe(const QJsonValue &address)
{
    const QUrl url(address.toString());
    return url.scheme() == u"https" || (url.scheme() == u"http" && isLoopback(url)) ? url : QUrl();
}

Error asSignIn(const Error &why)
{
    const bool refused = why.kind == Error::Kind::Rejected || why.kind == Error::Kind::Gone;
    const bool vague = why.kind == Error::Kind::Unknown; // whether a permission more was made does not matter
    return {refused ? Error::Kind::SignIn : vague ? Error::Kind::Server : why.kind, why.detail, why.retryAfter};
}

//! A question to the issuer, as a form.
QCoro::Task<Expected<QJsonObject>> post(Http &http, QUrl url, FormFields fields, ProofKey key, Nonces nonces)
{
    const HttpRequest request = form(QByteArrayLiteral("POST"), url, fields);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const Expected<HttpReply> reply = co_await sendProven(http, request, key, nonces, now, QByteArray());
    if (!reply)
        co_return asSignIn(reply.error());
    const Expected<QJsonObject> answer = answerIn(request, *reply);
    if (!answer)
        co_return asSignIn(answer.error());
    co_return answer;
}

} // namespace

QCoro::Task<Expected<HttpReply>> sendProven(
    Http &http, HttpRequest request, ProofKey key, Nonces nonces, QDateTime now, QByteArray access)
{
    const QString origin = originOf(request.url);
    for (int tries = 0;; ++tries) {
        request.headers.insert("DPoP", key.proofFor(request, nonces->value(origin), now, access));
        if (!access.isEmpty())
            request.headers.insert("Authorization", "DPoP " + access);
        Expected<HttpReply> reply = co_await http.send(request);
        if (!reply)
            co_return reply;
        const QByteArray newest = reply->headers.value("dpop-nonce");
        if (!newest.isEmpty())
            nonces->insert(origin, newest);
        if (tries > 0 || newest.isEmpty() || !wantsNonce(*reply))
            co_return reply;
    }
}

QCoro::Task<Expected<Issuer>> issuerFor(Http &http, QUrl server)
{
    server.setPath(u"/.well-known/oauth-protected-resource"_s);
    const HttpRequest question = get(server);
    const Expected<QJsonObject> resource = co_await ask(http, question);
    if (!resource && resource.error().isTransient())
        co_return resource.error();
    // The network's common door names nobody else: it gives them itself.
    const QUrl named = resource ? safe((*resource)[u"authorization_servers"][0]) : QUrl();
    const QUrl place = named.isEmpty() ? QUrl(originOf(server)) : named;
    QUrl page = place;
    page.setPath(u"/.well-known/oauth-authorization-server"_s);
    const HttpRequest second = get(page);
    const Expected<QJsonObject> about = co_await ask(http, second);
    if (!about)
        co_return about.error();
    const Issuer issuer{(*about)[u"issuer"].toString(), safe((*about)[u"pushed_authorization_request_endpoint"]),
        safe((*about)[u"authorization_endpoint"]), safe((*about)[u"token_endpoint"]),
        safe((*about)[u"revocation_endpoint"])};
    if (originOf(QUrl(issuer.name)) != originOf(place) || issuer.request.isEmpty() || issuer.page.isEmpty()
        || issuer.exchange.isEmpty())
        co_return Error{Error::Kind::Protocol, u"the server does not say how permissions are given"_s, {}};
    co_return issuer;
}

QCoro::Task<Expected<QJsonObject>> permitted(Http &http, SignInRequest request, QUrl server, QString name)
{
    const Expected<Issuer> issuer = co_await issuerFor(http, server);
    if (!issuer)
        co_return issuer.error();
    LoopbackListener::Options options;
    options.path = callback;
    options.issuer = issuer->name;
    options.mustNameIssuer = true;
    options.title = request.pageTitle;
    options.welcome = request.pageText;
    LoopbackListener listener(options);
    if (!listener.isListening())
        co_return Error{Error::Kind::Offline, u"no port is free on this computer"_s, {}};
    const WhenCancelled leaving(request.cancel, [&listener] { listener.cancel(); });
    const ProofKey key = ProofKey::fresh();
    const Nonces nonces = std::make_shared<QHash<QString, QByteArray>>();
    // What would stand in the page's address is handed over beforehand; the address only names it.
    FormFields more;
    if (!name.isEmpty())
        more.append({u"login_hint"_s, name});
    const QUrlQuery whole(listener.signInUrl(issuer->page, clientId(), scope, more));
    const FormFields fields = whole.queryItems(QUrl::FullyDecoded);
    const Expected<QJsonObject> pushed = co_await post(http, issuer->request, fields, key, nonces);
    if (!pushed)
        co_return pushed.error();
    QUrl page = issuer->page;
    const FormFields named{{u"client_id"_s, clientId()}, {u"request_uri"_s, (*pushed)[u"request_uri"].toString()}};
    page.setQuery(QString::fromLatin1(encoded(named)));
    request.openBrowser(page);
    const Expected<Authorization> got = co_await listener.waitForCode();
    if (!got)
        co_return got.error();
    const FormFields exchange{{u"grant_type"_s, u"authorization_code"_s}, {u"client_id"_s, clientId()},
        {u"code"_s, got->code}, {u"redirect_uri"_s, got->redirectUri.toString()},
        {u"code_verifier"_s, QString::fromLatin1(got->verifier)}};
    const Expected<QJsonObject> answer = co_await post(http, issuer->exchange, exchange, key, nonces);
    if (!answer)
        co_return answer.error();
    if (!isDid((*answer)[u"sub"].toString()) || (*answer)[u"access_token"].toString().isEmpty())
        co_return Error{Error::Kind::SignIn, u"the server gave no permission"_s, {}};
    co_return QJsonObject{{u"kind"_s, u"oauth"_s}, {u"did"_s, (*answer)[u"sub"]}, {u"server"_s, server.toString()},
        {u"issuer"_s, issuer->name}, {u"exchange"_s, issuer->exchange.toString()},
        {u"withdrawal"_s, issuer->withdrawal.toString()}, {u"access"_s, (*answer)[u"access_token"]},
        {u"refresh"_s, (*answer)[u"refresh_token"]}, {u"key"_s, QString::fromLatin1(key.kept())}};
}

QCoro::Task<Expected<HttpReply>> renewPermission(Http &http, QJsonObject secret, Nonces nonces, QDateTime now)
{
    const FormFields fields{{u"grant_type"_s, u"refresh_token"_s}, {u"client_id"_s, clientId()},
        {u"refresh_token"_s, secret[u"refresh"].toString()}};
    const HttpRequest request = form(QByteArrayLiteral("POST"), QUrl(secret[u"exchange"].toString()), fields);
    const ProofKey key = ProofKey::from(secret[u"key"].toString().toLatin1());
    if (!key.isValid())
        co_return Error{Error::Kind::SignIn, u"the key of the permission is lost"_s, {}};
    Expected<HttpReply> reply = co_await sendProven(http, request, key, nonces, now, QByteArray());
    co_return reply;
}

QCoro::Task<Expected<Done>> withdraw(Http &http, QJsonObject secret)
{
    const FormFields fields{{u"token"_s, secret[u"refresh"].toString()}, {u"client_id"_s, clientId()}};
    const HttpRequest request = form(QByteArrayLiteral("POST"), QUrl(secret[u"withdrawal"].toString()), fields);
    const ProofKey key = ProofKey::from(secret[u"key"].toString().toLatin1());
    if (!key.isValid() || request.url.isEmpty())
        co_return Done{};
    const Nonces nonces = std::make_shared<QHash<QString, QByteArray>>();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const Expected<HttpReply> reply = co_await sendProven(http, request, key, nonces, now, QByteArray());
    if (!reply)
        co_return reply.error();
    co_return done(request, *reply);
}

} // namespace bluesky
