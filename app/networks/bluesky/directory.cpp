#include "app/networks/bluesky/directory.h"
#include "app/net/qthttp.h"
#include "app/networks/bluesky/xrpc.h"
#include <QDnsLookup>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace bluesky {
namespace {

constexpr auto patience = std::chrono::seconds(5); // with each of the ways, while somebody waits

QCoro::Task<QStringList> askDns(QString name)
{
    QDnsLookup lookup(QDnsLookup::TXT, name);
    const Later<Expected<Done>> over;
    QObject::connect(&lookup, &QDnsLookup::finished, &lookup, [over] { over.set(Done{}); });
    QTimer::singleShot(patience, &lookup, [over] { over.set(Done{}); });
    lookup.lookup();
    const Expected<Done> heard = co_await over;
    QStringList texts;
    if (!heard || !lookup.isFinished() || lookup.error() != QDnsLookup::NoError)
        co_return texts;
    const auto records = lookup.textRecords();
    for (const QDnsTextRecord &record : records)
        texts.append(QString::fromUtf8(record.values().join()));
    co_return texts;
}

//! Two different answers are none.
QString didIn(const QStringList &texts)
{
    QStringList dids;
    for (const QString &text : texts)
        if (text.startsWith(u"did=") && isDid(QStringView(text).mid(4)))
            dids.append(text.mid(4));
    dids.removeDuplicates();
    return dids.size() == 1 ? dids.first() : QString();
}

QCoro::Task<QString> askHost(Http &http, QString handle)
{
    HttpRequest request = get(QUrl(u"https://"_s + handle + u"/.well-known/atproto-did"_s));
    request.patience = patience;
    request.mostBytes = 4096;
    const Expected<HttpReply> reply = co_await http.send(request);
    const QString did = reply && reply->isSuccess() ? QString::fromUtf8(reply->body).trimmed() : QString();
    co_return isDid(did) ? did : QString();
}

QUrl documentAt(const Directory &directory, const QString &did)
{
    if (did.startsWith(u"did:web:")) {
        const QString host = QUrl::fromPercentEncoding(did.mid(8).toLatin1());
        const QUrl local(u"http://"_s + host);
        return QUrl((isLoopback(local) ? u"http://"_s : u"https://"_s) + host + u"/.well-known/did.json"_s);
    }
    QUrl url = directory.registry;
    url.setPath(u'/' + did);
    return url;
}

bool mayBeSpokenTo(const QUrl &url) { return url.scheme() == u"https" || (url.scheme() == u"http" && isLoopback(url)); }

} // namespace

Directory publicDirectory()
{
    Directory directory;
    directory.texts = &askDns;
    return directory;
}

QUrl serverIn(const QJsonObject &didDocument)
{
    const QJsonArray services = didDocument[u"service"].toArray();
    for (const QJsonValue &service : services) {
        if (!service[u"id"].toString().endsWith(u"#atproto_pds"))
            continue;
        const QUrl url = webAddress(service[u"serviceEndpoint"].toString());
        return mayBeSpokenTo(url) ? url : QUrl();
    }
    return {};
}

QCoro::Task<Expected<QString>> didOf(Http &http, Directory directory, QString handle)
{
    const QString name = u"_atproto."_s + handle;
    const QStringList texts = co_await directory.texts(name);
    QString did = didIn(texts);
    if (did.isEmpty()) {
        const QString said = co_await askHost(http, handle);
        did = said;
    }
    if (!did.isEmpty())
        co_return did;
    HttpRequest request = query(directory.resolver, u"com.atproto.identity.resolveHandle"_s, {{u"handle"_s, handle}});
    request.patience = patience;
    const Expected<QJsonObject> answer = co_await ask(http, request);
    if (answer && isDid((*answer)[u"did"].toString()))
        co_return (*answer)[u"did"].toString();
    const bool unheard = !answer && answer.error().isTransient();
    co_return Error{unheard ? answer.error().kind : Error::Kind::Gone, u"nobody is called @%1"_s.arg(handle), {}};
}

//! The document has to name the handle, too: else anybody could claim an account of others.
QCoro::Task<Expected<Home>> findHome(Http &http, Directory directory, QString handleOrDid)
{
    Home home;
    home.did = handleOrDid;
    if (!isDid(handleOrDid)) {
        const Expected<QString> did = co_await didOf(http, directory, handleOrDid);
        if (!did)
            co_return did.error();
        home.did = *did;
    }
    HttpRequest request = get(documentAt(directory, home.did));
    request.patience = patience;
    const Expected<QJsonObject> document = co_await ask(http, request);
    if (!document)
        co_return document.error();
    if ((*document)[u"id"].toString() != home.did)
        co_return Error{Error::Kind::Protocol, u"the document of %1 is another's"_s.arg(home.did), {}};
    const QStringList names = (*document)[u"alsoKnownAs"].toVariant().toStringList();
    if (names.contains(u"at://"_s + handleOrDid, Qt::CaseInsensitive))
        home.handle = handleOrDid;
    else if (!isDid(handleOrDid))
        co_return Error{
            Error::Kind::Rejected, u"@%1 is claimed, but not confirmed by the account"_s.arg(handleOrDid), {}};
    home.server = serverIn(*document);
    if (home.server.isEmpty())
        co_return Error{Error::Kind::Gone, u"the account of %1 has no server"_s.arg(handleOrDid), {}};
    co_return home;
}

} // namespace bluesky
