#include "app/net/oauth.h"
#include "app/net/redact.h"
#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QTcpSocket>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestRequest = 8 * 1024;
constexpr auto requestPatience = std::chrono::seconds(10);

QByteArray urlSafe(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray reason(int status)
{
    switch (status) {
    case 200: return "OK";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 413: return "Content Too Large";
    default: return "Bad Request";
    }
}

QByteArray page(const QString &title, const QString &text)
{
    return u"<!doctype html><html><head><meta charset=\"utf-8\"><title>%1</title></head>"
           "<body style=\"font-family:sans-serif;margin:4em auto;max-width:30em\"><h1>%1</h1><p>%2</p></body></html>"_s
               .arg(title.toHtmlEscaped(), text.toHtmlEscaped())
               .toUtf8();
}

QString value(const QUrlQuery &query, const QString &key) { return query.queryItemValue(key, QUrl::FullyDecoded); }

Error signIn(const QString &detail) { return {Error::Kind::SignIn, redacted(detail).left(500), {}}; }

QCoro::Task<Expected<Authorization>> awaited(Later<Expected<Authorization>> result) { co_return co_await result; }

} // namespace

struct LoopbackListener::Asked {
    QByteArray method;
    QUrl target;
    QByteArray host;

    //! From the text up to the empty line.
    static Asked in(const QByteArray &head)
    {
        const QByteArrayList lines = head.split('\n');
        const QByteArrayList words = lines.first().trimmed().split(' ');
        Asked asked;
        asked.method = words.value(0);
        if (words.size() == 3 && words[1].startsWith('/') && words[2].startsWith("HTTP/1."))
            asked.target = QUrl::fromEncoded("http://127.0.0.1" + words[1], QUrl::StrictMode);
        for (const QByteArray &line : lines.mid(1)) {
            if (line.left(5).toLower() == "host:")
                asked.host = asked.host.isEmpty() ? line.mid(5).trimmed() : QByteArray("two hosts");
        }
        return asked;
    }
};

Pkce Pkce::of(const QByteArray &verifier)
{
    return {verifier, urlSafe(QCryptographicHash::hash(verifier, QCryptographicHash::Sha256))};
}

Pkce Pkce::fresh() { return of(randomText(48)); }

QByteArray randomText(int bytes)
{
    QByteArray random(bytes, Qt::Uninitialized);
    QRandomGenerator *const system = QRandomGenerator::system();
    std::ranges::generate(random, [system] { return char(system->bounded(256)); });
    return urlSafe(random);
}

LoopbackListener::LoopbackListener(Options options)
    : m_options(std::move(options)), m_state(QString::fromLatin1(randomText(16)))
{
    if (m_options.path.isEmpty())
        m_options.path = u'/' + QString::fromLatin1(randomText(12));
    m_deadline.setSingleShot(true);
    QObject::connect(
        &m_deadline, &QTimer::timeout, &m_deadline, [this] { finish(signIn(u"nobody signed in in time"_s)); });
    QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
        while (QTcpSocket *const socket = m_server.nextPendingConnection()) {
            QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { receive(socket); });
            QTimer::singleShot(requestPatience, socket, [socket] { socket->abort(); });
        }
    });
    m_server.setMaxPendingConnections(10);
    if (!m_server.listen(QHostAddress::LocalHost))
        m_result.set(Error{Error::Kind::Offline, m_server.errorString(), {}});
}

LoopbackListener::~LoopbackListener() { cancel(); }

QUrl LoopbackListener::redirectUri() const
{
    return QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_server.serverPort()).arg(m_options.path));
}

QUrl LoopbackListener::signInUrl(
    const QUrl &endpoint, const QString &clientId, const QString &scope, const FormFields &more) const
{
    const FormFields own{{u"response_type"_s, u"code"_s}, {u"client_id"_s, clientId},
        {u"redirect_uri"_s, redirectUri().toString()}, {u"scope"_s, scope}, {u"state"_s, m_state},
        {u"code_challenge"_s, QString::fromLatin1(m_pkce.challenge)}, {u"code_challenge_method"_s, u"S256"_s}};
    QUrl url = endpoint;
    const QString before = endpoint.query(QUrl::FullyEncoded);
    url.setQuery((before.isEmpty() ? before : before + u'&') + QString::fromLatin1(encoded(own + more)));
    return url;
}

QCoro::Task<Expected<Authorization>> LoopbackListener::waitForCode()
{
    if (!m_result.isSet())
        m_deadline.start(m_options.patience);
    return awaited(m_result);
}

void LoopbackListener::cancel() { finish(signIn(u"the sign-in was cancelled"_s)); }

void LoopbackListener::finish(const Expected<Authorization> &result)
{
    m_deadline.stop();
    m_server.close();
    m_result.set(result); // last: whoever waits may destroy us
}

void LoopbackListener::receive(QTcpSocket *socket)
{
    const QByteArray heard = socket->peek(longestRequest + 1);
    const qsizetype end = heard.indexOf("\r\n\r\n");
    if (end < 0 && heard.size() <= longestRequest)
        return;
    QObject::disconnect(socket, &QTcpSocket::readyRead, nullptr, nullptr);
    socket->readAll();
    if (end < 0 || end > longestRequest)
        return answer(socket, 413, {});
    judge(socket, Asked::in(heard.left(end)));
}

void LoopbackListener::judge(QTcpSocket *socket, const Asked &asked)
{
    if (asked.host != "127.0.0.1:" + QByteArray::number(m_server.serverPort()))
        return answer(socket, 400, {}); // another name for us: DNS rebinding
    if (asked.method != "GET")
        return answer(socket, 405, {});
    if (!asked.target.isValid() || asked.target.path() != m_options.path)
        return answer(socket, 404, {});
    const QUrlQuery query(asked.target);
    if (m_result.isSet() || value(query, u"state"_s) != m_state)
        return answer(socket, 400, {});
    redeem(socket, query);
}

void LoopbackListener::redeem(QTcpSocket *socket, const QUrlQuery &query)
{
    const QString issuer = value(query, u"iss"_s);
    const bool isForeign
        = issuer.isEmpty() ? m_options.mustNameIssuer : !m_options.issuer.isEmpty() && issuer != m_options.issuer;
    const QString error = value(query, u"error"_s);
    const Authorization brought{
        value(query, u"code"_s), value(query, u"access_token"_s), redirectUri(), m_pkce.verifier};
    if (error.isEmpty() && brought.code.isEmpty() && brought.accessToken.isEmpty())
        return answer(socket, 400, {});
    const bool isWelcome = !isForeign && error.isEmpty();
    answer(socket, 200, isWelcome ? m_options.welcome : m_options.refusal);
    if (isForeign)
        return finish(
            Error{Error::Kind::Protocol, u"The answer came from another issuer: %1"_s.arg(redacted(issuer)), {}});
    if (!error.isEmpty()) {
        const QString words = value(query, u"error_description"_s).replace(u'+', u' ');
        return finish(signIn(words.isEmpty() ? error : error + u": "_s + words));
    }
    finish(brought);
}

void LoopbackListener::answer(QTcpSocket *socket, int status, const QString &text)
{
    const QByteArray body = status == 200 ? page(m_options.title, text) : QByteArray();
    socket->write("HTTP/1.1 " + QByteArray::number(status) + ' ' + reason(status)
        + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\nX-Content-Type-Options: nosniff"
          "\r\nContent-Security-Policy: default-src 'none'; style-src 'unsafe-inline'\r\nConnection: close\r\n\r\n"
        + body);
    socket->setParent(nullptr); // it finishes saying so after the server is gone
    socket->disconnectFromHost();
}
