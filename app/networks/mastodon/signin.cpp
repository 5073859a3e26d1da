#include "app/networks/mastodon/signin.h"
#include "app/net/oauth.h"
#include "app/networks/mastodon/session.h"
#include <QJsonDocument>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace mastodon {
namespace {

const QString outOfBand = u"urn:ietf:wg:oauth:2.0:oob"_s;

//! Mastodon knows fine scopes; of its relatives some know only the coarse ones.
QString scopes(const QString &software)
{
    return software == u"mastodon"
        ? u"read write:statuses write:media write:favourites write:conversations write:follows "
          "write:blocks write:mutes write:reports"_s
        : u"read write follow"_s;
}

struct App {
    QString id;
    QString secret;
    QString redirect;
    QString scope;
};

QCoro::Task<Expected<QJsonObject>> post(Http &http, QUrl url, FormFields fields)
{
    const HttpRequest request = form(QByteArrayLiteral("POST"), url, fields);
    const Expected<HttpReply> reply = co_await http.send(request);
    if (!reply)
        co_return reply.error();
    const Expected<QJsonDocument> read = json(request, *reply);
    if (!read)
        co_return read.error();
    co_return read->object();
}

//! Registered anew at each sign-in, after the port is bound: many servers compare the whole address.
QCoro::Task<Expected<App>> registerApp(Http &http, QUrl server, QString redirect, QString scope)
{
    const FormFields fields{{u"client_name"_s, u"Tertulia"_s}, {u"redirect_uris"_s, redirect}, {u"scopes"_s, scope}};
    const Expected<QJsonObject> answer = co_await post(http, at(server, u"/api/v1/apps"_s), fields);
    if (!answer)
        co_return answer.error();
    const App app{(*answer)[u"client_id"].toVariant().toString(), (*answer)[u"client_secret"].toVariant().toString(),
        redirect, scope};
    if (app.id.isEmpty())
        co_return Error{Error::Kind::Protocol, u"the server registered no app"_s, {}};
    co_return app;
}

QJsonObject secretOf(const App &app, const QJsonObject &answer)
{
    QJsonObject secret{
        {u"access"_s, answer[u"access_token"]}, {u"client_id"_s, app.id}, {u"client_secret"_s, app.secret}};
    if (answer[u"refresh_token"].isString())
        secret[u"refresh"_s] = answer[u"refresh_token"];
    noteEnd(secret, answer, QDateTime::currentDateTimeUtc());
    return secret;
}

QCoro::Task<Expected<QJsonObject>> redeem(Http &http, QUrl server, App app, Authorization got)
{
    if (!got.accessToken.isEmpty()) {
        const QJsonObject answer{{u"access_token"_s, got.accessToken}};
        co_return secretOf(app, answer);
    }
    FormFields fields{{u"grant_type"_s, u"authorization_code"_s}, {u"code"_s, got.code}, {u"client_id"_s, app.id},
        {u"client_secret"_s, app.secret}, {u"redirect_uri"_s, app.redirect}, {u"scope"_s, app.scope}};
    if (!got.verifier.isEmpty())
        fields.append({u"code_verifier"_s, QString::fromLatin1(got.verifier)});
    const Expected<QJsonObject> answer = co_await post(http, at(server, u"/oauth/token"_s), fields);
    if (!answer)
        co_return Error{answer.error().kind == Error::Kind::Rejected ? Error::Kind::SignIn : answer.error().kind,
            answer.error().detail, {}};
    if ((*answer)[u"access_token"].toString().isEmpty())
        co_return Error{Error::Kind::SignIn, u"the server gave no permission"_s, {}};
    co_return secretOf(app, *answer);
}

QCoro::Task<Expected<QJsonObject>> byBrowser(Http &http, QUrl server, QString scope, SignInRequest request)
{
    LoopbackListener::Options options;
    options.title = request.pageTitle;
    options.welcome = request.pageText;
    LoopbackListener listener(options);
    if (!listener.isListening())
        co_return Error{Error::Kind::Offline, u"no port is free on this computer"_s, {}};
    const Expected<App> app
        = co_await registerApp(http, server, listener.redirectUri().toString(QUrl::FullyEncoded), scope);
    if (!app)
        co_return app.error();
    const FormFields more{{u"force_login"_s, u"true"_s}, {u"lang"_s, request.language}};
    const WhenCancelled leaving(request.cancel, [&listener] { listener.cancel(); });
    request.openBrowser(listener.signInUrl(at(server, u"/oauth/authorize"_s), app->id, scope, more));
    const Expected<Authorization> got = co_await listener.waitForCode();
    if (!got)
        co_return got.error();
    Expected<QJsonObject> secret = co_await redeem(http, server, *app, *got);
    co_return secret;
}

QCoro::Task<Expected<QJsonObject>> byCode(Http &http, QUrl server, QString scope, SignInRequest request)
{
    const Expected<App> app = co_await registerApp(http, server, outOfBand, scope);
    if (!app)
        co_return app.error();
    const Pkce pkce = Pkce::fresh();
    QUrl page = at(server, u"/oauth/authorize"_s);
    QUrlQuery query;
    query.setQueryItems({{u"response_type"_s, u"code"_s}, {u"client_id"_s, app->id}, {u"redirect_uri"_s, outOfBand},
        {u"scope"_s, QString(scope).replace(u' ', u'+')}, {u"force_login"_s, u"true"_s},
        {u"code_challenge"_s, QString::fromLatin1(pkce.challenge)}, {u"code_challenge_method"_s, u"S256"_s}});
    page.setQuery(query);
    request.openBrowser(page);
    const Later<Expected<QString>> answered; // whoever is asked may never answer
    const WhenCancelled leaving(request.cancel, [&answered] {
        answered.set(Error{Error::Kind::SignIn, u"the sign-in was cancelled"_s, {}});
    });
    deliver(request.askCode(), answered);
    const Expected<QString> code = co_await answered;
    if (!code)
        co_return code.error();
    Authorization got;
    got.code = code->trimmed();
    got.verifier = pkce.verifier;
    Expected<QJsonObject> secret = co_await redeem(http, server, *app, got);
    co_return secret;
}

QCoro::Task<Expected<QJsonObject>> secretFor(Http &http, QUrl server, QString scope, SignInRequest request)
{
    if (!request.secret.isEmpty()) {
        if (!request.secretKind.isEmpty() && request.secretKind != u"token")
            co_return Error{Error::Kind::Rejected,
                u"this network signs in by the browser or with an access key, not with a password"_s, {}};
        const QJsonObject secret{{u"access"_s, QString::fromUtf8(request.secret.trimmed())}};
        co_return secret;
    }
    if (!request.openBrowser)
        co_return Error{Error::Kind::SignIn, u"no browser and no access key"_s, {}};
    if (request.pasteCode) {
        Expected<QJsonObject> pasted = co_await byCode(http, server, scope, request);
        co_return pasted;
    }
    Expected<QJsonObject> browsed = co_await byBrowser(http, server, scope, request);
    co_return browsed;
}

} // namespace

QCoro::Task<Expected<SignedIn>> signIn(Http &http, SignInRequest request)
{
    const QUrl server = serverAddress(request.server.isEmpty() ? request.handle : request.server);
    if (server.isEmpty())
        co_return Error{Error::Kind::Rejected, u"that is no server's address"_s, {}};
    const Expected<Instance> instance = co_await askInstance(http, server);
    if (!instance)
        co_return instance.error();
    const QString scope = scopes(instance->software);
    const Expected<QJsonObject> secret = co_await secretFor(http, server, scope, request);
    if (!secret)
        co_return secret.error();
    SignedIn result;
    result.secret = QJsonDocument(*secret).toJson(QJsonDocument::Compact);
    result.account.network = u"mastodon"_s;
    result.account.server = server.toString();
    result.account.caFile = request.caFile;
    result.account.signInExpires = permissionEnd(*secret);
    result.account.limits = toJson(instance->info);
    Surroundings surroundings;
    surroundings.now = [] { return QDateTime::currentDateTimeUtc(); };
    MastodonSession session(result.account, result.secret, http, surroundings);
    const Expected<Account> me = co_await session.whoAmI();
    if (!me)
        co_return me.error();
    result.account.remoteId = me->remoteId;
    result.account.handle = me->handle;
    result.account.name = me->name;
    result.account.avatarUrl = me->avatarUrl;
    const QString asked = fullHandle(request.handle.trimmed(), instance->domain).toLower();
    if (!asked.isEmpty() && asked.section(u'@', 0, 0) != me->handle.toLower().section(u'@', 0, 0))
        co_return Error{Error::Kind::SignIn, u"the permission is for @%1, not for @%2"_s.arg(me->handle, asked), {}};
    co_return result;
}

QCoro::Task<Expected<Done>> signOut(Account account, QByteArray secret, Http &http)
{
    const QJsonObject held = QJsonDocument::fromJson(secret).object();
    const FormFields fields{{u"client_id"_s, held[u"client_id"].toString()},
        {u"client_secret"_s, held[u"client_secret"].toString()}, {u"token"_s, held[u"access"].toString()}};
    const Expected<QJsonObject> answer
        = co_await post(http, at(serverAddress(account.server), u"/oauth/revoke"_s), fields);
    if (!answer)
        co_return answer.error();
    co_return Done{};
}

} // namespace mastodon
