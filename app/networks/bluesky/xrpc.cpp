#include "app/networks/bluesky/xrpc.h"
#include "app/net/redact.h"
#include "app/networks/bluesky/browser.h"
#include <QCoroTimer>
#include <QJsonDocument>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace bluesky {
namespace {

constexpr auto longestPause = std::chrono::seconds(20); // a longer one is the engine's to wait for

QJsonObject bodyOf(const HttpReply &reply) { return QJsonDocument::fromJson(reply.body).object(); }

//! The account itself is in question: nothing goes on until somebody has looked at it.
bool isAboutSignIn(const QString &name)
{
    static const QStringList names{u"ExpiredToken"_s, u"InvalidToken"_s, u"AuthMissing"_s, u"AuthenticationRequired"_s,
        u"AuthFactorTokenRequired"_s, u"AccountTakedown"_s, u"AccountDeactivated"_s, u"invalid_token"_s};
    return names.contains(name);
}

bool isAboutSomethingGone(const QString &name, const QString &words)
{
    static const QStringList names{u"RecordNotFound"_s, u"NotFound"_s, u"AccountNotFound"_s};
    return names.contains(name) || words.startsWith(u"Could not locate record"_s)
        || words.endsWith(u" not found"_s, Qt::CaseInsensitive);
}

bool isOverload(const QString &name) { return name == u"UpstreamFailure" || name == u"UpstreamTimeout"; }

Error::Kind refusalKind(const HttpRequest &request, const HttpReply &reply, Error::Kind otherwise)
{
    const QString name = errorName(reply);
    if (isAboutSignIn(name))
        return Error::Kind::SignIn;
    if (name == u"RateLimitExceeded")
        return Error::Kind::RateLimited;
    if (isOverload(name))
        return request.changesSomething() ? Error::Kind::Unknown : Error::Kind::Server;
    if (name == u"BlockedActor" || name == u"BlockedByActor")
        return Error::Kind::Forbidden;
    if (reply.status == 400 && isAboutSomethingGone(name, bodyOf(reply)[u"message"].toString()))
        return Error::Kind::Gone;
    return otherwise;
}

} // namespace

HttpRequest query(const QUrl &server, const QString &name, const FormFields &fields)
{
    QUrl url = server;
    url.setPath(u"/xrpc/"_s + name);
    return get(url, fields);
}

HttpRequest procedure(const QUrl &server, const QString &name, const QJsonObject &body)
{
    QUrl url = server;
    url.setPath(u"/xrpc/"_s + name);
    if (!body.isEmpty())
        return jsonBody(QByteArrayLiteral("POST"), url, QJsonDocument(body));
    HttpRequest request;
    request.method = QByteArrayLiteral("POST");
    request.url = url;
    return request;
}

QString errorName(const HttpReply &reply) { return bodyOf(reply)[u"error"].toString(); }

Error errorIn(const HttpRequest &request, const HttpReply &reply)
{
    Error error = errorFor(request, reply);
    const QString name = errorName(reply);
    if (reply.isHtml() || name.isEmpty())
        return error;
    error.kind = refusalKind(request, reply, error.kind);
    const QString words = bodyOf(reply)[u"message"].toString(bodyOf(reply)[u"error_description"].toString());
    error.detail = u"HTTP %1 %2: %3"_s.arg(QString::number(reply.status), name, redacted(words).left(500));
    return error;
}

Expected<QJsonObject> answerIn(const HttpRequest &request, const HttpReply &reply)
{
    if (!reply.isSuccess())
        return errorIn(request, reply);
    const Expected<QJsonDocument> read = json(request, reply);
    if (!read)
        return read.error();
    return read->object();
}

QCoro::Task<Expected<QJsonObject>> ask(Http &http, HttpRequest request)
{
    const Expected<HttpReply> reply = co_await http.send(request);
    if (!reply)
        co_return reply.error();
    co_return answerIn(request, *reply);
}

bool isAccessRefused(const HttpReply &reply)
{
    const QString name = errorName(reply);
    return name == u"ExpiredToken" || name == u"InvalidToken" || reply.status == 401;
}

Client::Client(QUrl server, const QByteArray &secret, Http &http, Surroundings surroundings)
    : m_server(std::move(server)),
      m_secret(QJsonDocument::fromJson(secret).object()),
      m_http(http),
      m_around(std::move(surroundings)),
      m_key(ProofKey::from(m_secret.value(u"key").toString().toLatin1())) // [] would add it
{
}

HttpRequest Client::query(const QString &name, const FormFields &fields) const
{
    return bluesky::query(m_server, name, fields);
}

HttpRequest Client::procedure(const QString &name, const QJsonObject &body) const
{
    return bluesky::procedure(m_server, name, body);
}

QCoro::Task<bool> Client::rest(std::chrono::milliseconds time)
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

QCoro::Task<Expected<HttpReply>> Client::once(HttpRequest request, Priority priority)
{
    const QString budget = request.changesSomething() ? u"write"_s : QString(); // counted apart by the servers
    const auto pause = m_limits.of(m_server.host(), budget).waitBefore(m_around.now(), priority);
    if (pause > longestPause)
        co_return Error{Error::Kind::RateLimited, u"the server's limit is reached"_s,
            std::chrono::ceil<std::chrono::seconds>(pause)};
    const bool going = co_await rest(pause);
    if (!going)
        co_return Error{Error::Kind::Offline, u"stopped"_s, {}};
    m_limits.of(m_server.host(), budget).leaving();
    Expected<HttpReply> reply = co_await sendSigned(request);
    if (reply)
        m_limits.of(m_server.host(), budget).heard(*reply, m_around.now());
    co_return reply;
}

QCoro::Task<Expected<HttpReply>> Client::sendSigned(HttpRequest request)
{
    const QByteArray access = m_secret[u"access"].toString().toUtf8();
    if (m_key.isValid()) {
        Expected<HttpReply> reply = co_await sendProven(m_http, request, m_key, m_nonces, m_around.now(), access);
        co_return reply;
    }
    const HttpRequest signedRequest = bearing(request, access);
    Expected<HttpReply> reply = co_await m_http.send(signedRequest);
    co_return reply;
}

//! A refused access says that nothing was done, so the request may be sent once more.
QCoro::Task<Expected<HttpReply>> Client::send(HttpRequest request, Priority priority)
{
    const QString access = m_secret[u"access"].toString();
    Expected<HttpReply> reply = co_await once(request, priority);
    if (!reply || reply->isSuccess() || !isAccessRefused(*reply))
        co_return reply;
    const Expected<Done> renewed = co_await renew(access);
    if (!renewed) // a server that is in trouble: what was asked for was refused, and so surely not done
        co_return Error{renewed.error().kind == Error::Kind::Server ? Error::Kind::Offline : renewed.error().kind,
            renewed.error().detail, renewed.error().retryAfter};
    Expected<HttpReply> again = co_await once(request, priority);
    co_return again;
}

QCoro::Task<Expected<QJsonObject>> Client::ask(HttpRequest request, Priority priority)
{
    const Expected<HttpReply> reply = co_await send(request, priority);
    if (!reply)
        co_return reply.error();
    co_return answerIn(request, *reply);
}

QCoro::Task<Expected<Done>> Client::order(HttpRequest request, Priority priority)
{
    const Expected<HttpReply> reply = co_await send(request, priority);
    if (!reply)
        co_return reply.error();
    if (!reply->isSuccess())
        co_return errorIn(request, *reply);
    co_return done(request, *reply);
}

//! What renews works once: whoever is refused meanwhile waits for the one renewal.
QCoro::Task<Expected<Done>> Client::renew(QString refused)
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

//! The new sign-in is kept before it is used: the old one is worth nothing soon.
QCoro::Task<Expected<Done>> Client::renewNow()
{
    Expected<QJsonObject> answer = Error{};
    if (m_key.isValid())
        answer = co_await refreshedByKey();
    else
        answer = co_await refreshed();
    const bool refused = !answer && answer.error().kind == Error::Kind::SignIn;
    if (refused && m_secret.contains(u"password"_s) && !m_passwordRefused) {
        Expected<QJsonObject> anew = co_await signedInAgain();
        answer = std::move(anew);
        m_passwordRefused = !answer && answer.error().kind == Error::Kind::SignIn;
    }
    if (!answer)
        co_return answer.error();
    QJsonObject renewed = m_secret;
    renewed[u"access"_s] = (*answer)[u"accessJwt"];
    renewed[u"refresh"_s] = (*answer)[u"refreshJwt"];
    const QByteArray kept = QJsonDocument(renewed).toJson(QJsonDocument::Compact);
    const Expected<Done> stored = co_await m_around.keepSecret(kept);
    m_secret = renewed; // also when it could not be kept: it is the one that counts from now on
    co_return stored;
}

namespace {

//! Of a renewal: what is not plainly refused may go well the next time. An answer that was lost is one of these: the
//! server takes the old one for a while longer, and gives the same again.
Expected<QJsonObject> renewal(const HttpRequest &request, const Expected<HttpReply> &reply)
{
    if (!reply)
        return Error{reply.error().kind == Error::Kind::SignIn ? Error::Kind::SignIn : Error::Kind::Offline,
            reply.error().detail, {}};
    const Expected<QJsonObject> answer = answerIn(request, *reply);
    if (answer && !(*answer)[u"accessJwt"].toString().isEmpty() && !(*answer)[u"refreshJwt"].toString().isEmpty())
        return *answer;
    if (answer)
        return Error{Error::Kind::Server, u"an answer without a sign-in"_s, {}};
    const Error why = answer.error();
    if (why.kind == Error::Kind::RateLimited)
        return why;
    if (why.kind == Error::Kind::Unknown)
        return Error{Error::Kind::Server, why.detail, why.retryAfter};
    return Error{Error::Kind::SignIn, u"the sign-in could not be renewed: "_s + why.detail, {}};
}

} // namespace

//! The same in the words of the other way. Here a lost answer is the end: what renews counts once.
QCoro::Task<Expected<QJsonObject>> Client::refreshedByKey()
{
    const Expected<HttpReply> reply = co_await renewPermission(m_http, m_secret, m_nonces, m_around.now());
    Expected<HttpReply> same = reply;
    if (reply && reply->isSuccess()) {
        const QJsonObject given = bodyOf(*reply);
        const QJsonObject said{{u"accessJwt"_s, given[u"access_token"]}, {u"refreshJwt"_s, given[u"refresh_token"]}};
        HttpReply reworded = *reply;
        reworded.body = QJsonDocument(said).toJson(QJsonDocument::Compact);
        same = reworded;
    }
    HttpRequest asked;
    asked.method = QByteArrayLiteral("POST");
    co_return renewal(asked, same);
}

QCoro::Task<Expected<QJsonObject>> Client::refreshed()
{
    const HttpRequest bare = procedure(u"com.atproto.server.refreshSession"_s);
    const HttpRequest request = bearing(bare, m_secret[u"refresh"].toString().toUtf8());
    const Expected<HttpReply> reply = co_await m_http.send(request);
    co_return renewal(request, reply);
}

//! Rare: after months without a word, or when the answer to a renewal was lost for good. Servers count these strictly.
QCoro::Task<Expected<QJsonObject>> Client::signedInAgain()
{
    const QJsonObject body{{u"identifier"_s, did()}, {u"password"_s, m_secret[u"password"]}};
    const HttpRequest request = procedure(u"com.atproto.server.createSession"_s, body);
    const Expected<HttpReply> reply = co_await m_http.send(request);
    co_return renewal(request, reply);
}

} // namespace bluesky
