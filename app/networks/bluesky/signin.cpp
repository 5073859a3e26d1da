#include "app/networks/bluesky/signin.h"
#include "app/net/qthttp.h"
#include "app/networks/bluesky/browser.h"
#include "app/networks/bluesky/session.h"
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace bluesky {
namespace {

const QString usualServer = u"https://bsky.social"_s;
constexpr int permissionDays = 14; // of one given in the browser, however often it is renewed

//! What was typed, sorted out.
struct Asked {
    QString name; //!< handle, DID or e-mail address
    QUrl server; //!< empty: wherever the handle leads
    QString did; //!< known before anybody was asked for a sign-in
};

Expected<Asked> sortOut(const SignInRequest &request)
{
    Asked asked;
    QString typed = request.handle;
    if (typed.trimmed().isEmpty() && !request.server.contains(u"://"))
        typed = request.server; // one field for both
    else if (!request.server.trimmed().isEmpty())
        asked.server = webAddress(request.server);
    if (!request.server.trimmed().isEmpty() && typed != request.server && asked.server.isEmpty())
        return Error{Error::Kind::Rejected, u"that is no server's address"_s, {}};
    asked.name = plainHandle(typed);
    const bool mail = typed.indexOf(u'@') > 0 && !typed.contains(u'/');
    if (mail) {
        asked.name = typed.trimmed();
        if (asked.server.isEmpty())
            asked.server = QUrl(usualServer);
    }
    const bool pageAsks = request.secret.trimmed().isEmpty() && !asked.server.isEmpty() && typed.trimmed().isEmpty();
    if (asked.name.isEmpty() && !pageAsks)
        return Error{Error::Kind::Rejected, u"a handle looks like this: ana.bsky.social"_s, {}};
    return asked;
}

QCoro::Task<Expected<Asked>> located(Http &http, Asked asked, Directory directory)
{
    if (!asked.server.isEmpty())
        co_return asked;
    const Expected<Home> home = co_await findHome(http, directory, asked.name);
    if (!home)
        co_return home.error();
    asked.did = home->did;
    asked.server = home->server;
    co_return asked;
}

QCoro::Task<Expected<QJsonObject>> createSession(Http &http, Asked asked, QString password)
{
    const QJsonObject body{{u"identifier"_s, asked.did.isEmpty() ? asked.name : asked.did}, {u"password"_s, password}};
    const HttpRequest request = procedure(asked.server, u"com.atproto.server.createSession"_s, body);
    const Expected<HttpReply> reply = co_await http.send(request);
    if (!reply)
        co_return Error{Error::Kind::Offline, reply.error().detail, {}};
    if (errorName(*reply) == u"AuthFactorTokenRequired")
        co_return Error{Error::Kind::SignIn, u"this is the account's own password; an app password is needed"_s, {}};
    const Expected<QJsonObject> answer = answerIn(request, *reply);
    if (!answer) // whether there is one session more does not matter
        co_return Error{answer.error().kind == Error::Kind::Unknown ? Error::Kind::Server : answer.error().kind,
            answer.error().detail, answer.error().retryAfter};
    if (!isDid((*answer)[u"did"].toString()) || (*answer)[u"accessJwt"].toString().isEmpty())
        co_return Error{Error::Kind::Protocol, u"the server did not say who this account is"_s, {}};
    if (!asked.did.isEmpty() && (*answer)[u"did"].toString() != asked.did)
        co_return Error{Error::Kind::SignIn, u"the server signed another account in"_s, {}};
    co_return answer;
}

//! What a sign-in by app password holds.
QCoro::Task<Expected<QJsonObject>> byPassword(Http &http, Asked asked, QString password)
{
    const Expected<QJsonObject> session = co_await createSession(http, asked, password);
    if (!session)
        co_return session.error();
    // Whoever signs in at the network's common door is sent on to the account's own server.
    const QUrl own = serverIn((*session)[u"didDoc"].toObject());
    const QUrl home = own.isEmpty() || isLoopback(asked.server) ? asked.server : own;
    co_return QJsonObject{{u"did"_s, (*session)[u"did"]}, {u"server"_s, home.toString()},
        {u"access"_s, (*session)[u"accessJwt"]}, {u"refresh"_s, (*session)[u"refreshJwt"]}, {u"password"_s, password}};
}

//! Whoever gave the permission has to be the one to give it for that account.
QCoro::Task<Expected<QJsonObject>> byBrowser(Http &http, SignInRequest request, Asked asked, Directory directory)
{
    const Expected<QJsonObject> given = co_await permitted(http, request, asked.server, asked.name);
    if (!given)
        co_return given.error();
    const QString did = (*given)[u"did"].toString();
    if (!asked.did.isEmpty() && did != asked.did)
        co_return Error{Error::Kind::SignIn, u"the permission is for another account"_s, {}};
    if (isLoopback(asked.server))
        co_return given;
    const Expected<Home> home = co_await findHome(http, directory, did);
    if (!home)
        co_return home.error();
    const Expected<Issuer> own = co_await issuerFor(http, home->server);
    if (!own)
        co_return own.error();
    if (own->name != (*given)[u"issuer"].toString())
        co_return Error{Error::Kind::SignIn, u"the permission was given by somebody else"_s, {}};
    QJsonObject secret = *given;
    secret[u"server"_s] = home->server.toString();
    co_return secret;
}

} // namespace

QUrl homeOf(const Account &account, const QByteArray &secret)
{
    const QUrl entered = webAddress(account.server);
    const QUrl known = webAddress(QJsonDocument::fromJson(secret)[u"server"].toString());
    return known.isEmpty() || isLoopback(entered) ? entered : known;
}

QCoro::Task<Expected<SignedIn>> signIn(Http &http, SignInRequest request, Directory directory)
{
    const bool withPassword = !request.secret.trimmed().isEmpty();
    if (!withPassword && !request.openBrowser)
        co_return Error{Error::Kind::SignIn, u"no app password was given"_s, {}};
    const Expected<Asked> asked = sortOut(request);
    if (!asked)
        co_return asked.error();
    const bool byHandle = asked->server.isEmpty();
    const Expected<Asked> place = co_await located(http, *asked, directory);
    if (!place)
        co_return place.error();
    const QString password = QString::fromUtf8(request.secret.trimmed());
    Expected<QJsonObject> secret = Error{};
    if (withPassword)
        secret = co_await byPassword(http, *place, password);
    else
        secret = co_await byBrowser(http, request, *place, directory);
    if (!secret)
        co_return secret.error();
    Surroundings surroundings;
    surroundings.now = [] { return QDateTime::currentDateTimeUtc(); };
    SignedIn result;
    result.secret = QJsonDocument(*secret).toJson(QJsonDocument::Compact);
    result.account.network = u"bluesky"_s;
    result.account.server = byHandle ? usualServer : place->server.toString(); // stays when the account moves
    result.account.remoteId = (*secret)[u"did"].toString();
    if (!withPassword)
        result.account.signInExpires = surroundings.now().addDays(permissionDays);
    result.account.caFile = request.caFile;
    result.account.limits = toJson(generalInfo());
    BlueskySession opened(result.account, result.secret, http, surroundings);
    const Expected<Account> me = co_await opened.whoAmI();
    if (!me)
        co_return me.error();
    result.account = *me;
    const bool named = isDid(place->name) ? me->remoteId == place->name : me->handle == place->name;
    if (!withPassword && !plainHandle(place->name).isEmpty() && !named)
        co_return Error{
            Error::Kind::SignIn, u"the permission is for @%1, not for @%2"_s.arg(me->handle, place->name), {}};
    co_return result;
}

QCoro::Task<Expected<Done>> signOut(Account account, QByteArray secret, Http &http)
{
    const QJsonObject held = QJsonDocument::fromJson(secret).object();
    if (held[u"kind"].toString() == u"oauth") {
        Expected<Done> withdrawn = co_await withdraw(http, held);
        co_return withdrawn;
    }
    const QByteArray refresh = QJsonDocument::fromJson(secret)[u"refresh"].toString().toUtf8();
    const HttpRequest bare = procedure(homeOf(account, secret), u"com.atproto.server.deleteSession"_s);
    const HttpRequest request = bearing(bare, refresh);
    const Expected<HttpReply> reply = co_await http.send(request);
    if (!reply)
        co_return reply.error();
    co_return done(request, *reply);
}

} // namespace bluesky
