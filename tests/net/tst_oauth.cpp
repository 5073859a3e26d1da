#include "app/net/oauth.h"
#include "tests/support/main.h"
#include "tests/support/wait.h"
#include <QTcpSocket>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = Error::Kind;

namespace {

LoopbackListener::Options options()
{
    LoopbackListener::Options all;
    all.welcome = u"Done <b>& you may close this"_s;
    all.refusal = u"Refused"_s;
    return all;
}

//! What the listener says to some bytes.
QByteArray said(const LoopbackListener &listener, const QByteArray &bytes)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, quint16(listener.redirectUri().port()));
    socket.write(bytes);
    QByteArray heard;
    QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [&] { heard += socket.readAll(); });
    if (!QTest::qWaitFor([&] { return socket.state() == QTcpSocket::UnconnectedState; }, 5000))
        return "still open";
    return heard;
}

QByteArray request(const LoopbackListener &listener, const QByteArray &query, const QByteArray &method = "GET")
{
    const QUrl uri = listener.redirectUri();
    return method + ' ' + uri.path().toLatin1() + query
        + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(uri.port()) + "\r\n\r\n";
}

QByteArray good(const LoopbackListener &listener)
{
    return request(listener, "?code=the%2Bcode&state=" + listener.state().toLatin1());
}

} // namespace

//! The listener for the sign-in, and what may try to disturb it.
class OAuthTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theChallengeOfRfc7636()
    {
        QCOMPARE(Pkce::of("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk").challenge,
            QByteArray("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"));
    }
    void everyVerifierIsFreshAndLongEnough()
    {
        const Pkce one = Pkce::fresh();
        QVERIFY(one.verifier.size() >= 43 && one.verifier.size() <= 128);
        QVERIFY(one.verifier != Pkce::fresh().verifier);
        QVERIFY(QRegularExpression(u"^[A-Za-z0-9_-]+$"_s).match(QString::fromLatin1(one.verifier)).hasMatch());
    }
    void stateAndPathAreFresh()
    {
        const LoopbackListener one(options());
        const LoopbackListener two(options());
        QVERIFY(one.state() != two.state() && one.state().size() >= 22); // 128 bits
        QVERIFY(one.redirectUri().path() != two.redirectUri().path());
        QCOMPARE(one.redirectUri().host(), u"127.0.0.1"_s);
    }

    void theBrowserIsSentWithEverything()
    {
        LoopbackListener listener(options());
        const QUrl url = listener.signInUrl(
            QUrl(u"https://a.example/oauth/authorize?x=1"_s), u"id+1"_s, u"read write"_s, {{u"lang"_s, u"es"_s}});
        const QUrlQuery query(url);
        const auto value = [&](const QString &key) { return query.queryItemValue(key, QUrl::FullyDecoded); };
        QCOMPARE(value(u"x"_s), u"1"_s);
        QCOMPARE(value(u"client_id"_s), u"id+1"_s);
        QCOMPARE(value(u"scope"_s), u"read write"_s);
        QCOMPARE(value(u"redirect_uri"_s), listener.redirectUri().toString());
        QCOMPARE(value(u"state"_s), listener.state());
        QCOMPARE(value(u"code_challenge_method"_s), u"S256"_s);
        QCOMPARE(value(u"lang"_s), u"es"_s);
        const Awaited result(listener.waitForCode());
        said(listener, good(listener));
        QTRY_VERIFY(result.isThere());
        QCOMPARE(value(u"code_challenge"_s), QString::fromLatin1(Pkce::of((*result)->verifier).challenge));
    }

    void theFirstGoodAnswerWins()
    {
        LoopbackListener listener(options());
        const QUrl uri = listener.redirectUri();
        const Awaited result(listener.waitForCode());
        const QByteArray page = said(listener, good(listener));
        QVERIFY(page.startsWith("HTTP/1.1 200 "));
        QVERIFY(page.contains("\r\nCache-Control: no-store\r\n"));
        QVERIFY(page.contains("Done &lt;b&gt;&amp; you may close this"));
        QVERIFY(!page.contains("src=") && !page.contains("href=") && !page.contains("script"));
        QVERIFY(result.isThere() && *result);
        QCOMPARE((*result)->code, u"the+code"_s);
        QCOMPARE((*result)->redirectUri, uri);
        QVERIFY(!listener.isListening());
    }
    void anAnswerBeforeAnybodyWaitsIsKept()
    {
        LoopbackListener listener(options());
        said(listener, good(listener));
        QCOMPARE(answer(listener.waitForCode())->code, u"the+code"_s);
    }
    void aFixedPathIsUsed()
    {
        LoopbackListener::Options fixed = options();
        fixed.path = u"/cb"_s;
        LoopbackListener listener(fixed);
        QCOMPARE(listener.redirectUri().path(), u"/cb"_s);
        said(listener, good(listener));
        QVERIFY(answer(listener.waitForCode()));
    }
    void aKeyInsteadOfACodeIsTaken()
    {
        LoopbackListener listener(options());
        said(listener, request(listener, "?access_token=abc&state=" + listener.state().toLatin1()));
        const auto result = answer(listener.waitForCode());
        QCOMPARE(result->accessToken, u"abc"_s);
        QVERIFY(result->code.isEmpty());
    }

    void disturbancesAreTurnedAway_data()
    {
        QTest::addColumn<QByteArray>("change"); // what is replaced in a good request
        QTest::addColumn<QByteArray>("by");
        QTest::addColumn<QByteArray>("status");
        QTest::newRow("another method") << QByteArray("GET ") << QByteArray("POST ") << QByteArray("405");
        QTest::newRow("another path") << QByteArray("GET /") << QByteArray("GET /x") << QByteArray("404");
        QTest::newRow("the icon") << QByteArray("GET /") << QByteArray("GET /favicon.ico?") << QByteArray("404");
        QTest::newRow("another host") << QByteArray("Host: 127.0.0.1") << QByteArray("Host: evil.example")
                                      << QByteArray("400");
        QTest::newRow("localhost") << QByteArray("Host: 127.0.0.1") << QByteArray("Host: localhost")
                                   << QByteArray("400");
        QTest::newRow("no host") << QByteArray("Host: ") << QByteArray("Toast: ") << QByteArray("400");
        QTest::newRow("two hosts") << QByteArray("Host: ") << QByteArray("Host: evil.example\r\nHost: ")
                                   << QByteArray("400");
        QTest::newRow("another state") << QByteArray("state=") << QByteArray("state=x") << QByteArray("400");
        QTest::newRow("no state") << QByteArray("state=") << QByteArray("stat=") << QByteArray("400");
        QTest::newRow("no code") << QByteArray("code=the%2Bcode") << QByteArray("code=") << QByteArray("400");
        QTest::newRow("no http") << QByteArray(" HTTP/1.1") << QByteArray(" SPDY/9") << QByteArray("404");
        QTest::newRow("whole address") << QByteArray("GET /") << QByteArray("GET http://evil.example/")
                                       << QByteArray("404");
        QTest::newRow("too long") << QByteArray("\r\n\r\n") << "\r\nX: " + QByteArray(9000, 'x') + "\r\n\r\n"
                                  << QByteArray("413");
        QTest::newRow("endless") << QByteArray("\r\n\r\n") << "\r\nX: " + QByteArray(9000, 'x') << QByteArray("413");
    }
    void disturbancesAreTurnedAway()
    {
        QFETCH(const QByteArray, change);
        QFETCH(const QByteArray, by);
        QFETCH(const QByteArray, status);
        LoopbackListener listener(options());
        const Awaited result(listener.waitForCode());
        const QByteArray bad = good(listener).replace(change, by);
        QVERIFY(bad != good(listener));
        const QByteArray page = said(listener, bad);
        QVERIFY2(page.startsWith("HTTP/1.1 " + status), page);
        QVERIFY(!result.isThere());
        said(listener, good(listener)); // and the real one still gets through
        QTRY_VERIFY(result.isThere());
        QVERIFY(*result);
    }
    void aSecondAnswerComesTooLate()
    {
        LoopbackListener listener(options());
        const quint16 port = quint16(listener.redirectUri().port());
        QTcpSocket second;
        second.connectToHost(QHostAddress::LocalHost, port);
        QTRY_COMPARE(second.state(), QTcpSocket::ConnectedState);
        const QByteArray late = request(listener, "?code=other&state=" + listener.state().toLatin1());
        said(listener, good(listener));
        second.write(late);
        QByteArray heard;
        connect(&second, &QTcpSocket::readyRead, &second, [&] { heard += second.readAll(); });
        QTRY_COMPARE(second.state(), QTcpSocket::UnconnectedState);
        QVERIFY2(heard.startsWith("HTTP/1.1 400"), heard);
        QCOMPARE(answer(listener.waitForCode())->code, u"the+code"_s);
    }

    void aNoIsANo()
    {
        LoopbackListener listener(options());
        const QByteArray page = said(listener,
            request(
                listener, "?error=access_denied&error_description=You+said+no&state=" + listener.state().toLatin1()));
        QVERIFY(page.contains("Refused"));
        const auto result = answer(listener.waitForCode());
        QCOMPARE(result.error().kind, Kind::SignIn);
        QCOMPARE(result.error().detail, u"access_denied: You said no"_s);
    }
    void issuers_data()
    {
        QTest::addColumn<QByteArray>("iss");
        QTest::addColumn<bool>("must");
        QTest::addColumn<bool>("isGood");
        QTest::newRow("the right one") << QByteArray("&iss=https%3A%2F%2Fa.example") << true << true;
        QTest::newRow("another") << QByteArray("&iss=https%3A%2F%2Fevil.example") << false << false;
        QTest::newRow("none, not promised") << QByteArray() << false << true;
        QTest::newRow("none, but promised") << QByteArray() << true << false;
    }
    void issuers()
    {
        QFETCH(const QByteArray, iss);
        QFETCH(const bool, must);
        QFETCH(const bool, isGood);
        LoopbackListener::Options all = options();
        all.issuer = u"https://a.example"_s;
        all.mustNameIssuer = must;
        LoopbackListener listener(all);
        said(listener, request(listener, "?code=c&state=" + listener.state().toLatin1() + iss));
        const auto result = answer(listener.waitForCode());
        QCOMPARE(bool(result), isGood);
        if (!isGood)
            QCOMPARE(result.error().kind, Kind::Protocol);
    }

    void nobodyComes()
    {
        LoopbackListener::Options all = options();
        all.patience = 50ms;
        LoopbackListener listener(all);
        QCOMPARE(answer(listener.waitForCode()).error().kind, Kind::SignIn);
        QVERIFY(!listener.isListening());
    }
    void itCanBeCancelled()
    {
        LoopbackListener listener(options());
        const Awaited result(listener.waitForCode());
        QVERIFY(!result.isThere());
        listener.cancel();
        QVERIFY(result.isThere());
        QCOMPARE((*result).error().kind, Kind::SignIn);
    }
    void itsEndIsACancel()
    {
        auto listener = std::make_unique<LoopbackListener>(options());
        const Awaited result(listener->waitForCode());
        listener.reset();
        QVERIFY(result.isThere());
    }
};
TERTULIA_TEST(OAuthTest)
#include "tst_oauth.moc"
