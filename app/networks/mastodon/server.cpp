#include "app/networks/mastodon/server.h"
#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace mastodon {
namespace {

QCoro::Task<Expected<QJsonObject>> ask(Http &http, QUrl url)
{
    const HttpRequest request = get(url);
    const Expected<HttpReply> reply = co_await http.send(request);
    if (!reply)
        co_return reply.error();
    const Expected<QJsonDocument> read = json(request, *reply);
    if (!read)
        co_return read.error();
    co_return read->object();
}

//! What Mastodon's relatives say in the place of a version of Mastodon: "2.7.2 (compatible; Akkoma 3.1)".
QString softwareIn(const QString &version)
{
    static const QRegularExpression relative(u"compatible; *([a-z]+)"_s, QRegularExpression::CaseInsensitiveOption);
    return version.contains(u"snac/") ? u"snac"_s : relative.match(version).captured(1).toLower();
}

//! An answer that only failed to come is none: on some servers private messages look like public ones to those who do
//! not know which software they have before them.
QCoro::Task<Expected<QString>> askSoftware(Http &http, QUrl server)
{
    const QUrl well = at(server, u"/.well-known/nodeinfo"_s);
    const Expected<QJsonObject> links = co_await ask(http, well);
    if (!links && links.error().isTransient())
        co_return links.error();
    if (!links)
        co_return QString();
    const QJsonArray all = (*links)[u"links"].toArray();
    for (const QJsonValue &link : all) {
        const QUrl url(link[u"href"].toString());
        if (url.host() != server.host() || url.port() != server.port() || url.scheme() != server.scheme())
            continue;
        const Expected<QJsonObject> info = co_await ask(http, url);
        if (!info && info.error().isTransient())
            co_return info.error();
        if (info)
            co_return (*info)[u"software"][u"name"].toString().toLower();
    }
    co_return QString();
}

//! There are servers without such a page, and some that show it to nobody: Mastodon's own values do then.
bool isKeptBack(const Error &error)
{
    return error.kind == Error::Kind::Gone || error.kind == Error::Kind::SignIn || error.kind == Error::Kind::Forbidden
        || error.kind == Error::Kind::Rejected;
}

} // namespace

QCoro::Task<Expected<Instance>> askInstance(Http &http, QUrl server)
{
    const QUrl newer = at(server, u"/api/v2/instance"_s);
    Expected<QJsonObject> page = co_await ask(http, newer);
    if (!page || page->isEmpty()) {
        const QUrl older = at(server, u"/api/v1/instance"_s);
        Expected<QJsonObject> old = co_await ask(http, older);
        page = std::move(old);
    }
    const bool saysNothing = !page && isKeptBack(page.error());
    if (saysNothing)
        page = QJsonObject();
    if (!page)
        co_return page.error();
    Instance instance;
    instance.domain = domainOf(*page, server);
    instance.info = generalInfo();
    readLimits(instance.info, *page);
    const Expected<QString> software = co_await askSoftware(http, server);
    instance.software = software && !software->isEmpty() ? *software : softwareIn((*page)[u"version"].toString());
    if (!software && instance.software.isEmpty())
        co_return software.error();
    applySoftware(instance.info, instance.software);
    co_return instance;
}

void noteEnd(QJsonObject &permission, const QJsonObject &answer, const QDateTime &now)
{
    const QString life = permission.contains(u"refresh"_s) ? u"refresh_token_expires_in"_s : u"expires_in"_s;
    const qint64 seconds = answer.value(life).toVariant().toLongLong(); // a string on some servers
    permission.insert(u"ends"_s, seconds > 0 ? now.toUTC().addSecs(seconds).toString(Qt::ISODate) : QString());
}

QDateTime permissionEnd(const QJsonObject &permission)
{
    return QDateTime::fromString(permission.value(u"ends"_s).toString(), Qt::ISODate);
}

} // namespace mastodon
