#include "app/net/http.h"
#include "app/net/ratelimit.h"
#include "app/net/redact.h"
#include <QJsonObject>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds longestWait = std::chrono::hours(24); // whoever asks for more is asked again once a day

Error::Kind kindOf(const HttpRequest &request, int status)
{
    using Kind = Error::Kind;
    const bool refused = status >= 400 && status <= 499 && status != 408; // 408: the server does not know either
    if (request.changesSomething() && !refused)
        return Kind::Unknown;
    switch (status) {
    case 401: return Kind::SignIn;
    case 403: return Kind::Forbidden;
    case 404:
    case 410: return Kind::Gone;
    case 408: return Kind::Server;
    case 429: return Kind::RateLimited;
    case 501: return Kind::Rejected; // it never will, unlike the other 5xx
    default: return status >= 500 ? Kind::Server : status >= 400 ? Kind::Rejected : Kind::Protocol;
    }
}

//! What the server says about it, if it says it in a readable way.
QString words(const HttpReply &reply)
{
    if (reply.isHtml())
        return u"an HTML page"_s;
    const QJsonObject object = QJsonDocument::fromJson(reply.body).object();
    for (const QString &key : {u"error_description"_s, u"error"_s, u"message"_s}) {
        if (object[key].isString() && !object[key].toString().isEmpty())
            return object[key].toString();
    }
    return QString::fromUtf8(reply.body.left(500)).simplified();
}

QString detailOf(const HttpReply &reply)
{
    const QString said = redacted(words(reply)).left(500);
    return said.isEmpty() ? u"HTTP %1"_s.arg(reply.status) : u"HTTP %1: "_s.arg(reply.status) + said;
}

Error useless(const HttpRequest &request, const HttpReply &reply, const QString &why)
{
    const auto kind = request.changesSomething() ? Error::Kind::Unknown : Error::Kind::Protocol;
    return {kind, u"HTTP %1: %2"_s.arg(reply.status).arg(why), {}};
}

std::chrono::seconds until(const QDateTime &when, const HttpReply &reply)
{
    const QDateTime now
        = reply.serverDate.isValid() ? reply.serverDate : reply.heardAt; // a date is by the server's clock
    if (!when.isValid() || !now.isValid())
        return {};
    return std::chrono::seconds(std::clamp<qint64>(now.secsTo(when), 1, longestWait.count()));
}

} // namespace

bool HttpReply::isHtml() const
{
    const QByteArray start = body.left(64).trimmed();
    if (start.startsWith('{') || start.startsWith('['))
        return false; // servers that name every answer HTML
    return headers.value("content-type").toLower().contains("html") || start.startsWith('<');
}

Error errorFor(const HttpRequest &request, const HttpReply &reply)
{
    return {kindOf(request, reply.status), detailOf(reply), retryAfter(reply)};
}

Expected<QJsonDocument> json(const HttpRequest &request, const HttpReply &reply)
{
    if (!reply.isSuccess())
        return errorFor(request, reply);
    if (reply.isHtml())
        return useless(request, reply, u"an HTML page instead of an answer"_s);
    const QJsonDocument read = QJsonDocument::fromJson(reply.body);
    if (read.isNull())
        return useless(request, reply, u"not JSON"_s);
    return read;
}

Expected<Done> done(const HttpRequest &request, const HttpReply &reply)
{
    if (!reply.isSuccess())
        return errorFor(request, reply);
    if (reply.isHtml())
        return useless(request, reply, u"an HTML page instead of an answer"_s);
    return Done{};
}

std::chrono::seconds retryAfter(const HttpReply &reply)
{
    const QByteArray asked = reply.headers.value("retry-after").trimmed();
    bool isNumber = false;
    const double seconds = asked.toDouble(&isNumber);
    if (isNumber && seconds >= 0)
        return std::chrono::seconds(qint64(std::ceil(std::min(seconds, double(longestWait.count())))));
    if (const QDateTime date = httpDate(asked); date.isValid())
        return until(date, reply);
    if (reply.status != 429)
        return {};
    return until(rateLimitReset(reply), reply);
}

QDateTime httpDate(const QByteArray &text)
{
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(text.trimmed()), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    date.setTimeSpec(Qt::UTC);
    return date;
}

QCoro::Task<Expected<QByteArray>> fileAt(Http &http, QUrl url, qint64 most)
{
    HttpRequest request;
    request.url = url;
    request.mostBytes = most;
    const Expected<HttpReply> reply = co_await http.send(request);
    if (!reply)
        co_return reply.error();
    if (!reply->isSuccess())
        co_return errorFor(request, *reply);
    co_return reply->body;
}
