#include "app/net/qthttp.h"
#include "app/net/oncebody.h"
#include "app/net/redact.h"
#include <QHostAddress>
#include <QLoggingCategory>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(httpLog, "tertulia.http", QtWarningMsg)

constexpr int mostRedirects = 8;
constexpr int mostPatience = 10; // times the longest silence, for a whole answer

//! One request on its way, and what is known of how far it came.
struct Flight {
    // A change has connections of its own: one that a question left open may be closing just then, and Qt 6.8 tells the
    // next request of the end of a connection that was dropped under the one before it. Nobody could say whether the
    // change was heard.
    std::unique_ptr<QNetworkAccessManager, QScopedPointerDeleteLater> own;
    std::unique_ptr<QNetworkReply, QScopedPointerDeleteLater> reply;
    OnceBody *body = nullptr; //!< owned by the reply; null for a question
    QByteArray heard;
    bool wasSent = false; //!< Qt says so, in order with its errors
    bool isTooLong = false;

    //! Whether it is certain that the server cannot have acted on it. A refused connection alone is no proof: it may
    //! be the second one, made after the first was closed without an answer.
    bool surelyStayedHere() const
    {
        if (body->length() > 0)
            return !body->isTouched();
        return !wasSent && isBeforeSending(reply->error());
    }
    static bool isBeforeSending(QNetworkReply::NetworkError error)
    {
        switch (error) {
        case QNetworkReply::ConnectionRefusedError:
        case QNetworkReply::HostNotFoundError:
        case QNetworkReply::SslHandshakeFailedError:
        case QNetworkReply::ProxyConnectionRefusedError:
        case QNetworkReply::ProxyNotFoundError:
        case QNetworkReply::ProxyAuthenticationRequiredError:
        case QNetworkReply::ProtocolUnknownError: return true;
        default: return false;
        }
    }
    bool isWhole() const
    {
        const auto error = reply->error();
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (error == QNetworkReply::ContentReSendError)
            return status == 307 || status == 308; // Qt rewinds the body for these even if it is not to follow
        const bool answered = error == QNetworkReply::NoError || error >= QNetworkReply::ContentAccessDenied;
        return answered && !isTooLong && error != QNetworkReply::ProtocolUnknownError
            && error != QNetworkReply::ProtocolFailure && status > 0;
    }
};

//! QCoro's own wait also ends at errorOccurred, which comes before the rest of the answer is there.
struct Finished {
    QNetworkReply *reply;
    bool await_ready() const { return reply->isFinished(); }
    void await_suspend(std::coroutine_handle<> waiting) const
    {
        QObject::connect(
            reply, &QNetworkReply::finished, reply, [waiting] { waiting.resume(); }, Qt::SingleShotConnection);
    }
    void await_resume() const { }
};

void hear(Flight &flight, qint64 most)
{
    if (flight.isTooLong)
        return;
    flight.heard += flight.reply->read(most + 1 - flight.heard.size());
    const qint64 announced = flight.reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (flight.heard.size() <= most && announced <= most)
        return;
    flight.isTooLong = true;
    flight.reply->abort();
}

QNetworkRequest prepared(const HttpRequest &request, const QByteArray &userAgent, const QSslConfiguration &tls)
{
    QUrl url = request.url;
    url.setUserInfo({});
    QNetworkRequest qt(url);
    qt.setRawHeader("User-Agent", userAgent);
    for (auto h = request.headers.cbegin(); h != request.headers.cend(); ++h)
        qt.setRawHeader(h.key(), h.value());
    qt.setSslConfiguration(tls);
    qt.setTransferTimeout(int(request.patience.count()));
    qt.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    qt.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    qt.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    qt.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    qt.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    qt.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    return qt;
}

void depart(Flight &flight, QNetworkAccessManager &questions, QNetworkRequest qt, const HttpRequest &request)
{
    if (!request.changesSomething()) {
        flight.reply.reset(questions.sendCustomRequest(qt, request.method));
        return;
    }
    flight.own.reset(new QNetworkAccessManager);
    qt.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    qt.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    qt.setRawHeader("Connection", "close");
    auto body = std::make_unique<OnceBody>(request.body);
    flight.reply.reset(flight.own->sendCustomRequest(qt, request.method, body.get()));
    flight.body = body.release();
    flight.body->setParent(flight.reply.get());
}

HttpReply replyOf(const Flight &flight)
{
    HttpReply answer;
    answer.status = flight.reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    for (const auto &[key, value] : flight.reply->rawHeaderPairs())
        answer.headers.insert(key.toLower(), value);
    answer.body = flight.heard;
    answer.url = flight.reply->url();
    answer.serverDate = httpDate(answer.headers.value("date"));
    answer.heardAt = QDateTime::currentDateTimeUtc();
    return answer;
}

Error errorOf(const Flight &flight, const HttpRequest &request)
{
    using Kind = Error::Kind;
    const bool isQuestion = !request.changesSomething();
    if (flight.isTooLong)
        return {isQuestion ? Kind::Protocol : Kind::Unknown,
            u"The answer is longer than %1 bytes."_s.arg(request.mostBytes), {}};
    const bool isHarmless = isQuestion || flight.surelyStayedHere();
    return {isHarmless ? Kind::Offline : Kind::Unknown, redacted(flight.reply->errorString()), {}};
}

QUrl redirection(const HttpRequest &request, const HttpReply &reply)
{
    static constexpr std::array moved{301, 302, 303, 307, 308};
    const QByteArray place = reply.headers.value("location");
    if (request.changesSomething() || place.isEmpty() || std::ranges::find(moved, reply.status) == moved.end())
        return {};
    return request.url.resolved(QUrl::fromEncoded(place));
}

bool sameOrigin(const QUrl &a, const QUrl &b)
{
    const auto port = [](const QUrl &url) { return url.port(url.scheme() == u"https"_s ? 443 : 80); };
    return a.scheme() == b.scheme() && a.host() == b.host() && port(a) == port(b);
}

HttpRequest redirected(HttpRequest request, const QUrl &to)
{
    if (!sameOrigin(request.url, to)) {
        request.headers.removeIf([](QHash<QByteArray, QByteArray>::iterator header) {
            const QByteArray name = header.key().toLower();
            return name == "authorization" || name == "cookie";
        });
    }
    request.url = to;
    return request;
}

} // namespace

//! What outlives the QtHttp for as long as a coroutine is still on its way out of it.
struct QtHttp::Wire {
    HttpOptions options;
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    QString trouble; //!< why nothing may be sent at all
    bool isStopped = false;
    QList<QNetworkReply *> flying;
    QNetworkAccessManager questions;

    explicit Wire(HttpOptions o) : options(std::move(o))
    {
        if (options.caFile.isEmpty())
            return;
        const QList<QSslCertificate> own
            = QSslCertificate::fromPath(options.caFile, QSsl::Pem, QSslCertificate::PatternSyntax::FixedString);
        if (own.isEmpty())
            trouble = u"No certificate can be read from %1."_s.arg(options.caFile);
        tls.addCaCertificates(own);
    }
    std::optional<Error> refusal(const QUrl &url) const
    {
        if (isStopped)
            return Error{Error::Kind::Offline, u"The connection is shut."_s, {}};
        if (!trouble.isEmpty())
            return Error{Error::Kind::Forbidden, trouble, {}};
        if (url.scheme() == u"https"_s || (url.scheme() == u"http"_s && isLoopback(url)))
            return {};
        return Error{Error::Kind::Forbidden,
            u"Only https is allowed; plain http only for addresses of this computer: %1"_s.arg(
                redacted(url.toString())),
            {}};
    }
};

bool isLoopback(const QUrl &url) { return url.host() == u"localhost"_s || QHostAddress(url.host()).isLoopback(); }

QtHttp::QtHttp(HttpOptions options) : m_wire(std::make_shared<Wire>(std::move(options))) { }

QtHttp::~QtHttp() { stop(); }

void QtHttp::stop()
{
    const std::shared_ptr<Wire> wire = m_wire;
    wire->isStopped = true;
    while (!wire->flying.isEmpty())
        wire->flying.takeLast()->abort();
}

QCoro::Task<Expected<HttpReply>> QtHttp::send(HttpRequest request) { return ask(m_wire, std::move(request)); }

QCoro::Task<Expected<HttpReply>> QtHttp::ask(std::shared_ptr<Wire> wire, HttpRequest request)
{
    for (int hops = 0; hops <= mostRedirects; ++hops) {
        if (const auto refusal = wire->refusal(request.url))
            co_return *refusal;
        Expected<HttpReply> reply = co_await once(wire, request);
        if (!reply)
            co_return reply;
        const QUrl next = redirection(request, *reply);
        if (next.isEmpty())
            co_return reply;
        if (next.scheme() != u"https"_s && !sameOrigin(request.url, next))
            co_return Error{Error::Kind::Protocol,
                u"The server sends us on to an unprotected address: %1"_s.arg(redacted(next.toString())), {}};
        request = redirected(std::move(request), next);
    }
    co_return Error{Error::Kind::Protocol, u"The server sends us round in circles."_s, {}};
}

QCoro::Task<Expected<HttpReply>> QtHttp::once(std::shared_ptr<Wire> wire, HttpRequest request)
{
    // Qt's own thread may have queued a word for us when the reply is over already: it finds nobody any more.
    const auto flying = std::make_shared<Flight>();
    const std::weak_ptr<Flight> heard = flying;
    Flight &flight = *flying;
    depart(flight, wire->questions, prepared(request, wire->options.userAgent, wire->tls), request);
    QNetworkReply *const reply = flight.reply.get();
    wire->flying.append(reply);
    QObject::connect(reply, &QNetworkReply::requestSent, reply, [heard] {
        if (const auto flight = heard.lock())
            flight->wasSent = true;
    });
    QObject::connect(reply, &QIODevice::readyRead, reply, [heard, most = request.mostBytes] {
        if (const auto flight = heard.lock())
            hear(*flight, most);
    });
    // An answer that grows by a byte now and then makes progress for ever.
    QTimer::singleShot(mostPatience * request.patience, reply, [reply] { reply->abort(); });
    const Finished finished{reply};
    co_await finished;
    wire->flying.removeOne(reply);
    if (reply->isOpen())
        hear(flight, request.mostBytes);
    const QString called = QString::fromLatin1(request.method) + u' ' + redacted(request.url.toString());
    if (!flight.isWhole()) {
        const Error error = errorOf(flight, request);
        qCInfo(httpLog).noquote() << called << "failed:" << error.detail;
        co_return error;
    }
    HttpReply answer = replyOf(flight);
    qCInfo(httpLog).noquote() << called << answer.status << answer.body.size() << "bytes";
    co_return answer;
}
