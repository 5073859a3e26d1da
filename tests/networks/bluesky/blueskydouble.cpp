#include "tests/networks/bluesky/blueskydouble.h"
#include <QCryptographicHash>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

QString nameFor(const QByteArray &content)
{
    return u"bafy"_s + QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha1).toHex());
}

} // namespace

BlueskyDouble::BlueskyDouble()
{
    routeSignIn();
    routeReading();
    routeRecords();
}

HttpDouble::Answer BlueskyDouble::json(const QJsonObject &object, int status)
{
    return Answer::json(QJsonDocument(object), status);
}

HttpDouble::Answer BlueskyDouble::refusal(int status, const QString &name, const QString &words)
{
    return json({{u"error"_s, name}, {u"message"_s, words}}, status);
}

QJsonObject BlueskyDouble::profile(const QString &did, const QString &handle)
{
    return {{u"did"_s, did}, {u"handle"_s, handle}, {u"displayName"_s, handle.section(u'.', 0, 0)}};
}

QString BlueskyDouble::postUri(const QString &did, int number)
{
    return u"at://%1/app.bsky.feed.post/3k%2"_s.arg(did).arg(number, 11, 10, QLatin1Char('a'));
}

QJsonObject BlueskyDouble::post(const QJsonObject &author, int number, const QString &text, const QString &parent)
{
    const QString uri = postUri(author[u"did"].toString(), number);
    QJsonObject record{{u"$type"_s, u"app.bsky.feed.post"_s}, {u"text"_s, text}, {u"createdAt"_s, instant(number)},
        {u"langs"_s, QJsonArray{u"es"_s}}};
    if (!parent.isEmpty()) {
        const QJsonObject reference{{u"uri"_s, parent}, {u"cid"_s, nameFor(parent.toUtf8())}};
        record[u"reply"_s] = QJsonObject{{u"root"_s, reference}, {u"parent"_s, reference}};
    }
    return {{u"uri"_s, uri}, {u"cid"_s, nameFor(uri.toUtf8())}, {u"author"_s, author}, {u"record"_s, record},
        {u"indexedAt"_s, instant(number)}, {u"likeCount"_s, 2}, {u"replyCount"_s, 1}};
}

QJsonObject BlueskyDouble::notification(const QString &reason, const QJsonObject &post, const QString &subject)
{
    QJsonObject told{{u"uri"_s, post[u"uri"]}, {u"cid"_s, post[u"cid"]}, {u"author"_s, post[u"author"]},
        {u"reason"_s, reason}, {u"record"_s, post[u"record"]}, {u"indexedAt"_s, post[u"indexedAt"]}};
    if (!subject.isEmpty())
        told[u"reasonSubject"_s] = subject;
    return told;
}

void BlueskyDouble::mention(int number, const QString &at)
{
    http.reading([&] {
        QJsonObject said = post(bob(), number, u"@alice.test hello %1"_s.arg(number));
        if (!at.isEmpty()) {
            QJsonObject record = said[u"record"].toObject();
            record[u"createdAt"_s] = at;
            said[u"record"_s] = record;
            said[u"indexedAt"_s] = at;
        }
        posts.insert(said[u"uri"].toString(), said);
        const QString when = said[u"indexedAt"].toString();
        qsizetype place = 0;
        while (place < notifications.size() && notifications[place][u"indexedAt"].toString() > when)
            ++place;
        notifications.insert(place, notification(u"mention"_s, said));
        return 0;
    });
}

Account BlueskyDouble::account() const
{
    Account account;
    account.id = {7};
    account.network = u"bluesky"_s;
    account.server = http.url().toString();
    account.remoteId = aliceDid();
    account.handle = u"alice.test"_s;
    return account;
}

QByteArray BlueskyDouble::secret() const
{
    const QJsonObject held{{u"did"_s, aliceDid()}, {u"server"_s, http.url().toString()},
        {u"access"_s, u"access-%1"_s.arg(sessions)}, {u"refresh"_s, u"refresh-%1"_s.arg(sessions)}};
    return QJsonDocument(held).toJson(QJsonDocument::Compact);
}

bool BlueskyDouble::isSignedIn(const Request &request) const
{
    const QByteArray access = "access-" + QByteArray::number(sessions);
    return request.headers.value("authorization") == (request.headers.contains("dpop") ? "DPoP " : "Bearer ") + access;
}

void BlueskyDouble::route(const QByteArray &method, const QString &call, HttpDouble::Route answer)
{
    http.route(method, u"/xrpc/"_s + call, [this, answer](const Request &request) {
        return isSignedIn(request) ? answer(request) : refusal(400, u"ExpiredToken"_s, u"Token has expired"_s);
    });
}

HttpDouble::Answer BlueskyDouble::session() const
{
    QJsonObject given{{u"did"_s, aliceDid()}, {u"handle"_s, u"alice.test"_s},
        {u"accessJwt"_s, u"access-%1"_s.arg(sessions)}, {u"refreshJwt"_s, u"refresh-%1"_s.arg(sessions)}};
    if (!didDocumentServer.isEmpty()) {
        const QJsonObject service{{u"id"_s, u"#atproto_pds"_s}, {u"serviceEndpoint"_s, didDocumentServer}};
        given[u"didDoc"_s] = QJsonObject{{u"id"_s, aliceDid()}, {u"service"_s, QJsonArray{service}}};
    }
    return json(given);
}

void BlueskyDouble::routeSignIn()
{
    http.route("POST", u"/xrpc/com.atproto.server.createSession"_s, [this](const Request &r) {
        const QJsonObject asked = r.json().object();
        const QStringList ours{aliceDid(), u"alice.test"_s};
        if (!ours.contains(asked[u"identifier"].toString()) || asked[u"password"].toString() != u"app-pass")
            return refusal(401, u"AuthenticationRequired"_s, u"Invalid identifier or password"_s);
        ++sessions;
        return session();
    });
    http.route("POST", u"/xrpc/com.atproto.server.refreshSession"_s, [this](const Request &r) {
        for (int ago = 0; ago <= grace; ++ago) {
            if (r.headers.value("authorization") != "Bearer refresh-" + QByteArray::number(sessions - ago))
                continue;
            sessions += ago == 0 ? 1 : 0;
            return session();
        }
        return refusal(400, u"ExpiredToken"_s, u"Token has been revoked"_s);
    });
    http.route("POST", u"/xrpc/com.atproto.server.deleteSession"_s, [](const Request &) { return Answer{}; });
    route("GET", u"com.atproto.server.getSession"_s, [](const Request &) { return json(alice()); });
}

void BlueskyDouble::routeReading()
{
    route(
        "GET", u"app.bsky.notification.listNotifications"_s, [this](const Request &r) { return listNotifications(r); });
    route("GET", u"app.bsky.feed.getAuthorFeed"_s, [this](const Request &) { return getAuthorFeed(); });
    route("GET", u"app.bsky.feed.getPosts"_s, [this](const Request &r) { return getPosts(r); });
    route("GET", u"app.bsky.feed.getPostThread"_s, [this](const Request &r) {
        const QString uri = r.asked(u"uri"_s);
        return threads.contains(uri) ? json({{u"thread"_s, threads[uri]}})
                                     : refusal(400, u"NotFound"_s, u"Post not found"_s);
    });
    route("GET", u"app.bsky.actor.getProfile"_s,
        [](const Request &r) { return r.asked(u"actor"_s) == aliceDid() ? json(alice()) : json(bob()); });
    route("GET", u"com.atproto.identity.resolveHandle"_s, [this](const Request &r) {
        const QString did = dids.value(r.asked(u"handle"_s));
        return did.isEmpty() ? refusal(400, u"InvalidRequest"_s, u"Unable to resolve handle"_s)
                             : json({{u"did"_s, did}});
    });
}

//! The cursor is the last one's instant, and what follows is older: others of that very instant are passed over, as
//! the real index does.
HttpDouble::Answer BlueskyDouble::listNotifications(const Request &request) const
{
    QString after = circles ? QString() : request.asked(u"cursor"_s);
    const int limit = request.asked(u"limit"_s).toInt();
    const qsizetype bar = after.indexOf(u'|');
    int empty = bar > 0 ? after.left(bar).toInt() : 0;
    after = after.mid(bar + 1);
    if (empty > 0)
        return json({{u"notifications"_s, QJsonArray()}, {u"cursor"_s, u"%1|%2"_s.arg(empty - 1).arg(after)}});
    QJsonArray page;
    for (const QJsonValue &one : notifications)
        if ((after.isEmpty() || one[u"indexedAt"].toString() < after) && page.size() < limit)
            page.append(one);
    QJsonObject answer{{u"notifications"_s, page}};
    if (circles)
        answer[u"cursor"_s] = u"further-%1"_s.arg(++m_asked);
    else if (page.size() == limit)
        answer[u"cursor"_s] = u"%1|%2"_s.arg(emptyPages).arg(page.last()[u"indexedAt"].toString());
    return json(answer);
}

//! With what was published here, as the server adds it before the index knows.
HttpDouble::Answer BlueskyDouble::getAuthorFeed() const
{
    QJsonArray all = feed;
    for (const QJsonObject &record : records) {
        const QJsonObject value = record[u"value"].toObject();
        if (value[u"$type"].toString() == u"app.bsky.feed.post")
            all.prepend(QJsonObject{{u"post"_s,
                QJsonObject{{u"uri"_s, record[u"uri"]}, {u"cid"_s, record[u"cid"]}, {u"author"_s, alice()},
                    {u"record"_s, value}, {u"indexedAt"_s, value[u"createdAt"]}}}});
    }
    return json({{u"feed"_s, all}});
}

HttpDouble::Answer BlueskyDouble::getPosts(const Request &request) const
{
    const QStringList uris = request.query.allQueryItemValues(u"uris"_s, QUrl::FullyDecoded);
    if (uris.size() > 25)
        return refusal(400, u"InvalidRequest"_s, u"uris must not have more than 25 elements"_s);
    QJsonArray shown;
    for (const QString &uri : uris)
        if (posts.contains(uri))
            shown.append(posts[uri]);
    return json({{u"posts"_s, shown}});
}

void BlueskyDouble::routeRecords()
{
    route("POST", u"com.atproto.repo.putRecord"_s, [this](const Request &r) { return putRecord(r); });
    route("GET", u"com.atproto.repo.getRecord"_s, [this](const Request &r) { return getRecord(r); });
    route("GET", u"com.atproto.repo.listRecords"_s, [this](const Request &r) { return listRecords(r); });
    route("POST", u"com.atproto.repo.deleteRecord"_s, [this](const Request &r) {
        const QJsonObject asked = r.json().object();
        records.remove(u"at://%1/%2/%3"_s.arg(
            asked[u"repo"].toString(), asked[u"collection"].toString(), asked[u"rkey"].toString()));
        return json({});
    });
    route("POST", u"com.atproto.repo.uploadBlob"_s, [this](const Request &r) {
        const QString cid = nameFor(r.body);
        blobs.insert(cid, r.body);
        return json({{u"blob"_s,
            QJsonObject{{u"$type"_s, u"blob"_s}, {u"ref"_s, QJsonObject{{u"$link"_s, cid}}},
                {u"mimeType"_s, QString::fromLatin1(r.headers.value("content-type"))}, {u"size"_s, r.body.size()}}}});
    });
    for (const QString &call :
        {u"app.bsky.graph.muteActor"_s, u"app.bsky.graph.unmuteActor"_s, u"com.atproto.moderation.createReport"_s})
        route("POST", call, [this, call](const Request &r) {
            calls.append(call.section(u'.', -1) + u' ' + QString::fromUtf8(r.body));
            return Answer{};
        });
}

//! As the reference server: nothing happens when the very same stands there; null means that nothing may.
HttpDouble::Answer BlueskyDouble::putRecord(const Request &request)
{
    const QJsonObject asked = request.json().object();
    const QString uri
        = u"at://%1/%2/%3"_s.arg(asked[u"repo"].toString(), asked[u"collection"].toString(), asked[u"rkey"].toString());
    const QJsonObject value = asked[u"record"].toObject();
    const QString cid = nameFor(QJsonDocument(value).toJson(QJsonDocument::Compact));
    const QString there = records.value(uri)[u"cid"].toString();
    if (cid != there && asked.contains(u"swapRecord") && asked[u"swapRecord"].toString() != there)
        return refusal(400, u"InvalidSwap"_s, u"Record was at "_s + there);
    records.insert(uri, {{u"uri"_s, uri}, {u"cid"_s, cid}, {u"value"_s, value}});
    return json({{u"uri"_s, uri}, {u"cid"_s, cid}});
}

HttpDouble::Answer BlueskyDouble::getRecord(const Request &request) const
{
    const QString uri
        = u"at://%1/%2/%3"_s.arg(request.asked(u"repo"_s), request.asked(u"collection"_s), request.asked(u"rkey"_s));
    return records.contains(uri) ? json(records[uri])
                                 : refusal(400, u"RecordNotFound"_s, u"Could not locate record: "_s + uri);
}

HttpDouble::Answer BlueskyDouble::listRecords(const Request &request) const
{
    QJsonArray found;
    const QString under = u"at://%1/%2/"_s.arg(request.asked(u"repo"_s), request.asked(u"collection"_s));
    for (const QJsonObject &record : records)
        if (record[u"uri"].toString().startsWith(under))
            found.prepend(record);
    return json({{u"records"_s, found}});
}
