#include "app/networks/bluesky/signin.h"
#include "tests/networks/bluesky/blueskydouble.h"
#include "tests/support/main.h"

using namespace Qt::StringLiterals;
using Fault = HttpDouble::Fault;
using Answer = HttpDouble::Answer;

namespace {

const QString refreshing = u"/xrpc/com.atproto.server.refreshSession"_s;

//! DNS as the test says it.
QCoro::Task<QStringList> told(QStringList texts) { co_return texts; }

//! Where a handle leads, from a registry of the test's own.
struct OwnDirectory {
    HttpDouble http;
    bluesky::Directory directory;
    QJsonObject document;

    explicit OwnDirectory(const QString &server, const QStringList &texts)
    {
        const QJsonObject service{{u"id"_s, BlueskyDouble::aliceDid() + u"#atproto_pds"_s},
            {u"type"_s, u"AtprotoPersonalDataServer"_s}, {u"serviceEndpoint"_s, server}};
        document = {{u"id"_s, BlueskyDouble::aliceDid()}, {u"alsoKnownAs"_s, QJsonArray{u"at://alice.test"_s}},
            {u"service"_s, QJsonArray{service}}};
        http.route("GET", u'/' + BlueskyDouble::aliceDid(),
            [this](const HttpDouble::Request &) { return Answer::json(QJsonDocument(document)); });
        http.route("GET", u"/xrpc/com.atproto.identity.resolveHandle"_s, [](const HttpDouble::Request &r) {
            const bool known = r.asked(u"handle"_s) == u"alice.test";
            return known ? Answer::json(QJsonDocument(QJsonObject{{u"did"_s, BlueskyDouble::aliceDid()}}))
                         : Answer{400, R"({"error":"InvalidRequest","message":"Unable to resolve handle"})"};
        });
        directory.registry = directory.resolver = http.url();
        directory.texts = [texts](QString) { return told(texts); };
    }
};

SignInRequest asking(const QString &server, const QString &handle, const QByteArray &password = "app-pass")
{
    SignInRequest request;
    request.server = server;
    request.handle = handle;
    request.secretKind = u"app-password"_s;
    request.secret = password + '\n';
    return request;
}

Expected<SignedIn> signedIn(const SignInRequest &request, const bluesky::Directory &directory)
{
    QtHttp wire;
    return answer(bluesky::signIn(wire, request, directory));
}

} // namespace

class TestBlueskySignIn : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anAppPasswordSignsIn()
    {
        BlueskyDouble server;
        const auto in = signedIn(asking(server.http.url().toString(), u"@Alice.test"_s), {});
        QVERIFY2(in, qPrintable(in ? QString() : in.error().detail));
        QCOMPARE(in->account.network, u"bluesky"_s);
        QCOMPARE(in->account.remoteId, BlueskyDouble::aliceDid());
        QCOMPARE(in->account.handle, u"alice.test"_s);
        QCOMPARE(in->account.name, u"alice"_s);
        NetworkInfo info = bluesky::generalInfo();
        applyLimits(info, in->account.limits);
        QCOMPARE(info.textLimit, 300);
        QVERIFY(answer(AliceOn(server, in->secret).session.whoAmI()));
        QtHttp wire;
        QVERIFY(answer(bluesky::signOut(in->account, in->secret, wire)));
        QCOMPARE(server.count("POST", u"com.atproto.server.deleteSession"_s), 1);
    }

    void whatIsWrongIsSaid_data()
    {
        QTest::addColumn<QString>("handle");
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<int>("kind");
        QTest::newRow("wrong password") << u"alice.test"_s << QByteArray("other") << int(Error::Kind::SignIn);
        QTest::newRow("no password") << u"alice.test"_s << QByteArray() << int(Error::Kind::SignIn);
        QTest::newRow("no handle") << u"alice"_s << QByteArray("app-pass") << int(Error::Kind::Rejected);
    }
    void whatIsWrongIsSaid()
    {
        QFETCH(QString, handle);
        QFETCH(QByteArray, password);
        QFETCH(int, kind);
        BlueskyDouble server;
        const auto in = signedIn(asking(server.http.url().toString(), handle, password), {});
        QVERIFY(!in);
        QCOMPARE(int(in.error().kind), kind);
        QVERIFY(!in.error().detail.contains(u"app-pass"_s));
    }

    void aSecondFactorWantsAnAppPassword()
    {
        BlueskyDouble server;
        server.http.fault("POST", u"/xrpc/com.atproto.server.createSession"_s,
            Fault::refuse({401, R"({"error":"AuthFactorTokenRequired","message":"A sign in code was sent"})"}));
        const auto in = signedIn(asking(server.http.url().toString(), u"alice.test"_s), {});
        QCOMPARE(in.error().kind, Error::Kind::SignIn);
        QVERIFY(in.error().detail.contains(u"app password"_s));
    }

    void aHandleLeadsToItsServer_data()
    {
        QTest::addColumn<QStringList>("dns");
        QTest::newRow("by DNS") << QStringList{u"v=spf1 -all"_s, u"did="_s + BlueskyDouble::aliceDid()};
        QTest::newRow("by the resolver") << QStringList();
        QTest::newRow("DNS says two things")
            << QStringList{u"did="_s + BlueskyDouble::aliceDid(), u"did="_s + BlueskyDouble::bobDid()};
    }
    void aHandleLeadsToItsServer()
    {
        QFETCH(QStringList, dns);
        BlueskyDouble server;
        OwnDirectory own(server.http.url().toString(), dns);
        const auto in = signedIn(asking({}, u"alice.test"_s), own.directory);
        QVERIFY2(in, qPrintable(in ? QString() : in.error().detail));
        QCOMPARE(in->account.remoteId, BlueskyDouble::aliceDid());
        QCOMPARE(in->account.server, u"https://bsky.social"_s); // stays, wherever the account moves
        QCOMPARE(bluesky::homeOf(in->account, in->secret), server.http.url());
        QCOMPARE(own.http.count("GET", u"/xrpc/com.atproto.identity.resolveHandle"_s),
            dns.size() == 2 && dns[0].startsWith(u"v=") ? 0 : 1);
    }

    void onlyWhatTheAccountConfirmsCounts()
    {
        BlueskyDouble server;
        OwnDirectory own(server.http.url().toString(), {u"did="_s + BlueskyDouble::aliceDid()});
        QCOMPARE(signedIn(asking({}, u"thief.test"_s), own.directory).error().kind, Error::Kind::Rejected);
        own.document[u"service"_s] = QJsonArray();
        QCOMPARE(signedIn(asking({}, u"alice.test"_s), own.directory).error().kind, Error::Kind::Gone);
        OwnDirectory none(server.http.url().toString(), {});
        QCOMPARE(signedIn(asking({}, u"nobody.test"_s), none.directory).error().kind, Error::Kind::Gone);
        QCOMPARE(server.count("POST", u"com.atproto.server.createSession"_s), 0); // nobody was given the password
    }

    void aServerOfThisComputerIsKeptTo()
    {
        BlueskyDouble server;
        server.didDocumentServer = u"https://elsewhere.example"_s;
        const auto in = signedIn(asking(server.http.url().toString(), u"alice.test"_s), {});
        QCOMPARE(bluesky::homeOf(in->account, in->secret), server.http.url());
        Account far;
        far.server = u"https://bsky.social"_s;
        QCOMPARE(bluesky::homeOf(far, "{\"server\":\"https://pds.example\"}"), QUrl(u"https://pds.example"_s));
    }

    void anExpiredAccessIsRenewedOnce()
    {
        BlueskyDouble server;
        AliceOn alice(server);
        server.expireAccess(); // ExpiredToken comes as HTTP 400
        Awaited<Expected<Page>> first(alice.session.fetch(u"notifications"_s, {}));
        Awaited<Expected<Page>> second(alice.session.fetch(u"own"_s, {}));
        QTRY_VERIFY(first.isThere() && second.isThere());
        QVERIFY(*first && *second);
        QCOMPARE(server.http.count("POST", refreshing), 1);
        QCOMPARE(alice.kept.size(), 1); // kept before it was used
        QVERIFY(alice.kept[0].contains("access-1"));
        QCOMPARE(QJsonDocument::fromJson(alice.kept[0]).object().keys(),
            QJsonDocument::fromJson(server.secret()).object().keys());
    }

    void whatChangesSomethingIsSentAgainAfterARenewal()
    {
        BlueskyDouble server;
        AliceOn alice(server);
        server.expireAccess();
        OutboxAction action;
        action.content.text = u"Hello"_s;
        action.key = u"k"_s;
        action.firstTry = QDateTime::currentDateTimeUtc();
        const auto sent = answer(alice.session.publish(action));
        QVERIFY2(sent, qPrintable(sent ? QString() : sent.error().detail));
        QCOMPARE(server.http.reading([&] { return server.records.size(); }), 1);
    }

    void anAnswerThatWasLostIsAskedForAgain()
    {
        BlueskyDouble server;
        AliceOn alice(server);
        server.expireAccess();
        server.http.fault("POST", refreshing, Fault::dropAfterHandling());
        const auto lost = alice.fetch(u"notifications"_s, {});
        QVERIFY(!lost);
        QCOMPARE(lost.error().kind, Error::Kind::Offline); // not: sign in again
        QVERIFY(alice.kept.isEmpty());
        QVERIFY(alice.fetch(u"notifications"_s, {})); // the server takes the old one for a while
        QCOMPARE(alice.kept.size(), 1);
    }

    void whereTheOldOneIsVoidThePasswordHelps()
    {
        BlueskyDouble server;
        server.grace = 0;
        QJsonObject secret = QJsonDocument::fromJson(server.secret()).object();
        secret[u"password"_s] = u"app-pass"_s;
        AliceOn alice(server, QJsonDocument(secret).toJson());
        server.http.reading([&] { return server.sessions += 2; });
        QVERIFY(alice.fetch(u"notifications"_s, {}));
        QCOMPARE(server.count("POST", u"com.atproto.server.createSession"_s), 1);
    }

    void aSignInThatIsOverIsSaidAndNotTriedForEver()
    {
        BlueskyDouble server;
        server.grace = 0;
        QJsonObject secret = QJsonDocument::fromJson(server.secret()).object();
        secret[u"password"_s] = u"withdrawn"_s;
        AliceOn alice(server, QJsonDocument(secret).toJson());
        server.http.reading([&] { return server.sessions += 2; });
        for (int i = 0; i < 3; ++i)
            QCOMPARE(alice.fetch(u"notifications"_s, {}).error().kind, Error::Kind::SignIn);
        QCOMPARE(server.count("POST", u"com.atproto.server.createSession"_s), 1); // they are counted strictly
    }

    void aServerInTroubleIsNoLostSignIn_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("kind");
        QTest::newRow("502") << 502 << int(Error::Kind::Offline);
        QTest::newRow("429") << 429 << int(Error::Kind::RateLimited);
    }
    void aServerInTroubleIsNoLostSignIn()
    {
        QFETCH(int, status);
        QFETCH(int, kind);
        BlueskyDouble server;
        AliceOn alice(server);
        server.expireAccess();
        server.http.fault("POST", refreshing, Fault::refuse({status, "{}"}));
        QCOMPARE(int(alice.fetch(u"notifications"_s, {}).error().kind), kind);
        QVERIFY(alice.fetch(u"notifications"_s, {}));
    }

    void refusalsMeanWhatTheySay_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("kind");
        const auto row = [](int status, const char *name, Error::Kind kind, const char *words = "x") {
            QTest::newRow(name) << status << QByteArray(R"({"error":")") + name + R"(","message":")" + words + "\"}"
                                << int(kind);
        };
        row(400, "AccountTakedown", Error::Kind::SignIn);
        row(400, "RecordNotFound", Error::Kind::Gone);
        row(400, "InvalidRequest", Error::Kind::Rejected);
        row(400, "NotFound", Error::Kind::Gone, "Post not found");
        row(403, "BlockedActor", Error::Kind::Forbidden);
        row(429, "RateLimitExceeded", Error::Kind::RateLimited);
        row(502, "UpstreamFailure", Error::Kind::Server);
        row(500, "InternalServerError", Error::Kind::Server);
    }
    void refusalsMeanWhatTheySay()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(int, kind);
        HttpReply reply;
        reply.status = status;
        reply.body = body;
        QCOMPARE(int(bluesky::errorIn({}, reply).kind), kind);
    }
};

TERTULIA_TEST(TestBlueskySignIn)
#include "tst_signin.moc"
