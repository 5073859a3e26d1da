#pragma once
#include "app/net/qthttp.h"
#include "app/networks/bluesky/session.h"
#include "tests/support/httpdouble.h"
#include "tests/support/wait.h"
#include <QJsonArray>
#include <QJsonObject>

//! A server of the AT Protocol with one account ("alice.test"), holding its records and showing what the index would,
//! with the switches in which such servers differ.
class BlueskyDouble {
public:
    using Request = HttpDouble::Request;
    using Answer = HttpDouble::Answer;

    HttpDouble http;
    // Set before anything is asked, or within http.reading().
    QJsonArray notifications; //!< newest first
    QJsonArray feed; //!< our own posts, newest first
    QHash<QString, QJsonObject> posts; //!< as the index shows them, by uri
    QHash<QString, QJsonObject> threads;
    QHash<QString, QString> dids{{QStringLiteral("bob.test"), bobDid()}};
    QMap<QString, QJsonObject> records; //!< uri to {cid, value}
    QMap<QString, QByteArray> blobs; //!< cid to bytes
    QStringList calls; //!< procedures that need no state: "muteActor did:…"
    int sessions = 0; //!< the access that is good is "access-<this>"
    int grace = 1; //!< how many refreshes ago still count
    int emptyPages = 0; //!< between two pages of notifications
    bool circles = false; //!< every list gives its first page, whatever is asked
    QString didDocumentServer; //!< said at the sign-in; empty: no document

    BlueskyDouble();

    static QString aliceDid() { return QStringLiteral("did:plc:aaaaaaaaaaaaaaaaaaaaaaaa"); }
    static QString bobDid() { return QStringLiteral("did:plc:bbbbbbbbbbbbbbbbbbbbbbbb"); }
    static QJsonObject profile(const QString &did, const QString &handle);
    static QJsonObject bob() { return profile(bobDid(), QStringLiteral("bob.test")); }
    static QJsonObject alice() { return profile(aliceDid(), QStringLiteral("alice.test")); }
    static QString postUri(const QString &did, int number);
    static QString instant(int number) //!< one second after the other
    {
        return QDateTime::fromSecsSinceEpoch(1700000000 + number, Qt::UTC).toString(Qt::ISODateWithMs);
    }
    //! A post as the index shows it. `parent`: uri of what it answers; the root is the same.
    static QJsonObject post(const QJsonObject &author, int number, const QString &text, const QString &parent = {});
    //! What the index tells of it to whoever it is about.
    static QJsonObject notification(const QString &reason, const QJsonObject &post, const QString &subject = {});
    void mention(
        int number, const QString &at = {}); //!< by bob; into posts and notifications, where it belongs in time

    void expireAccess() //!< no access given so far is good any longer
    {
        http.reading([this] { return ++sessions; });
    }
    int count(const QByteArray &method, const QString &call) const
    {
        return http.count(method, QStringLiteral("/xrpc/") + call);
    }
    Account account() const;
    QByteArray secret() const; //!< with an access that is good now

private:
    mutable int m_asked = 0;
    bool isSignedIn(const Request &request) const;
    void route(const QByteArray &method, const QString &call, HttpDouble::Route answer);
    void routeSignIn();
    void routeReading();
    void routeRecords();
    Answer session() const;
    Answer listNotifications(const Request &request) const;
    Answer getAuthorFeed() const;
    Answer getPosts(const Request &request) const;
    Answer putRecord(const Request &request);
    Answer getRecord(const Request &request) const;
    Answer listRecords(const Request &request) const;
    static Answer json(const QJsonObject &object, int status = 200);
    static Answer refusal(int status, const QString &name, const QString &words = {});
};

//! A session of alice on the double.
struct AliceOn {
    QtHttp wire;
    QList<QByteArray> kept; //!< renewed sign-ins
    QDateTime now = QDateTime::currentDateTimeUtc();
    bluesky::BlueskySession session;

    explicit AliceOn(const BlueskyDouble &server, const QByteArray &secret = {})
        : session(server.account(), secret.isEmpty() ? server.secret() : secret, wire, surroundings())
    {
    }
    Surroundings surroundings()
    {
        Surroundings around;
        around.now = [this] { return now; };
        around.language = QStringLiteral("es");
        around.keepSecret = [this](QByteArray secret) { return keep(std::move(secret)); };
        return around;
    }
    QCoro::Task<Expected<Done>> keep(QByteArray secret)
    {
        kept.append(secret);
        co_return Done{};
    }
    Expected<Page> fetch(const QString &stream, const QString &cursor) { return answer(session.fetch(stream, cursor)); }
};

inline QStringList idsIn(const Page &page)
{
    QStringList ids;
    for (const Message &message : page.messages)
        ids.append(message.remoteId);
    return ids;
}
