#include "app/net/forms.h"
#include "app/net/qthttp.h"
#include "tests/support/curtserver.h"
#include "tests/support/httpdouble.h"
#include "tests/support/main.h"
#include "tests/support/wait.h"
#include <QTcpServer>

using namespace Qt::StringLiterals;
using Kind = Error::Kind;
using namespace std::chrono_literals;

namespace {

QByteArray whole(const QByteArray &status, const QByteArray &headers, const QByteArray &body)
{
    return "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n"
        + body;
}

HttpRequest post(const QUrl &url, const QByteArray &body)
{
    HttpRequest request;
    request.method = "POST";
    request.url = url;
    request.headers.insert("Content-Type", "text/plain");
    request.body = body;
    return request;
}

QUrl closedPort()
{
    QTcpServer closed;
    closed.listen(QHostAddress::LocalHost);
    return QUrl(u"http://127.0.0.1:%1/"_s.arg(closed.serverPort()));
}

} // namespace

//! QtHttp against real sockets that behave badly.
class HttpTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bodies()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("with a body") << QByteArray("hello");
        QTest::newRow("with an empty one") << QByteArray();
        QTest::newRow("with a long one") << QByteArray(300000, 'x');
    }

    void aChangeWithoutAnAnswerLeavesOnceAndIsUnknown_data() { bodies(); }
    void aChangeWithoutAnAnswerLeavesOnceAndIsUnknown()
    {
        QFETCH(const QByteArray, body);
        CurtServer server({});
        QtHttp http;
        const auto reply = answer(http.send(post(server.url(), body)));
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, Kind::Unknown);
        QTest::qWait(300); // time enough for a second one
        QCOMPARE(server.heard(), 1);
        QVERIFY(server.request(0).toLower().contains("content-length: " + QByteArray::number(body.size()) + "\r\n"));
    }

    void aServerThatHearsAndThenIsGoneIsUnknown_data() { bodies(); }
    void aServerThatHearsAndThenIsGoneIsUnknown()
    {
        QFETCH(const QByteArray, body);
        CurtServer server({});
        server.leaveAfterFirst();
        QtHttp http;
        const auto reply = answer(http.send(post(server.url(), body)));
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, Kind::Unknown);
        QCOMPARE(server.heard(), 1);
    }

    void aChangeAfterAnAnsweredOneLeavesOnce()
    {
        HttpDouble server;
        server.route("POST", u"/say"_s, [](const HttpDouble::Request &) { return HttpDouble::Answer{200, "{}"}; });
        QtHttp http;
        QVERIFY(answer(http.send(post(server.url(u"/say"_s), "one"))));
        QVERIFY(answer(http.send(get(server.url(u"/say"_s)))));
        server.fault("POST", u"/say"_s, HttpDouble::Fault::dropAfterHandling());
        const auto reply = answer(http.send(post(server.url(u"/say"_s), "two")));
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, Kind::Unknown);
        QTest::qWait(300);
        QCOMPARE(server.count("POST", u"/say"_s), 2);
    }

    void anAnswerCutShortIsUnknown_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("in its body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"id\":");
        QTest::newRow("in its headers") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le");
    }
    void anAnswerCutShortIsUnknown()
    {
        QFETCH(const QByteArray, said);
        CurtServer server(said);
        QtHttp http;
        const auto reply = answer(http.send(post(server.url(), "hello")));
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, Kind::Unknown);
        QCOMPARE(server.heard(), 1);
        const auto asked = answer(http.send(get(server.url())));
        QVERIFY(!asked);
        QCOMPARE(asked.error().kind, Kind::Offline);
    }
    void chunksCutShortAreNoDocument_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("in a chunk") << QByteArray(
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n20\r\n{\"id\":");
        QTest::newRow("between chunks") << QByteArray(
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n{\"i\r\n");
    }
    void chunksCutShortAreNoDocument() // Qt, now and then, takes the end of the connection for the end of the answer
    {
        QFETCH(const QByteArray, said);
        CurtServer server(said);
        QtHttp http;
        const HttpRequest change = post(server.url(), "hello");
        const auto reply = answer(http.send(change));
        QCOMPARE(reply ? json(change, *reply).error().kind : reply.error().kind, Kind::Unknown);
        QCOMPARE(server.heard(), 1);
        const auto asked = answer(http.send(get(server.url())));
        QVERIFY(!asked || !json(get(server.url()), *asked));
    }

    void patienceThatEndsIsUnknownForAChange_data() { bodies(); }
    void patienceThatEndsIsUnknownForAChange()
    {
        QFETCH(const QByteArray, body);
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        const QUrl url(u"http://127.0.0.1:%1/"_s.arg(silent.serverPort()));
        QtHttp http;
        HttpRequest request = post(url, body);
        request.patience = 200ms;
        const auto reply = answer(http.send(request));
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, Kind::Unknown);
        request = get(url);
        request.patience = 200ms;
        QCOMPARE(answer(http.send(request)).error().kind, Kind::Offline);
    }

    void aBodyThatNobodyTouchedIsOffline()
    {
        QTcpServer silent; // the handshake for TLS never comes to its end
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        HttpRequest request = post(QUrl(u"https://127.0.0.1:%1/"_s.arg(silent.serverPort())), "hello");
        request.patience = 200ms;
        QtHttp http;
        QCOMPARE(answer(http.send(request)).error().kind, Kind::Offline);
        request.body.clear(); // nothing proves it for this one
        QCOMPARE(answer(http.send(request)).error().kind, Kind::Unknown);
    }

    void whatNeverLeftIsOffline_data() { bodies(); }
    void whatNeverLeftIsOffline()
    {
        QFETCH(const QByteArray, body);
        QtHttp http;
        QCOMPARE(answer(http.send(post(closedPort(), body))).error().kind, Kind::Offline);
        QCOMPARE(answer(http.send(post(QUrl(u"https://nowhere.invalid/"_s), body))).error().kind, Kind::Offline);
    }

    void anAnswerIsRead()
    {
        CurtServer server(whole("200 OK", "X-Said: a\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\n", "{\"id\":\"6\"}"));
        QtHttp http;
        const HttpRequest request = post(server.url(), "hello");
        const auto reply = answer(http.send(request));
        QVERIFY2(reply, reply ? "" : qPrintable(reply.error().detail));
        QCOMPARE(reply->headers.value("x-said"), QByteArray("a"));
        QCOMPARE(reply->serverDate, QDateTime(QDate(1994, 11, 6), QTime(8, 49, 37), Qt::UTC));
        const auto read = json(request, *reply);
        QVERIFY(read);
        QCOMPARE((*read)[u"id"].toString(), u"6"_s);
        QVERIFY(server.request(0).toLower().contains("\r\nuser-agent: tertulia\r\n"));
        QVERIFY(server.request(0).endsWith("\r\n\r\nhello"));
    }

    void everyStatusIsAnAnswer_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("400") << QByteArray("400 Bad") << Kind::Rejected;
        QTest::newRow("401") << QByteArray("401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"x\"") << Kind::SignIn;
        QTest::newRow("403") << QByteArray("403 Forbidden") << Kind::Forbidden;
        QTest::newRow("404") << QByteArray("404 Not Found") << Kind::Gone;
        QTest::newRow("410") << QByteArray("410 Gone") << Kind::Gone;
        QTest::newRow("418") << QByteArray("418 Teapot") << Kind::Rejected;
        QTest::newRow("422") << QByteArray("422 No") << Kind::Rejected;
        QTest::newRow("429") << QByteArray("429 Slow") << Kind::RateLimited;
        QTest::newRow("500") << QByteArray("500 Oops") << Kind::Unknown;
        QTest::newRow("503") << QByteArray("503 Busy") << Kind::Unknown;
    }
    void everyStatusIsAnAnswer()
    {
        QFETCH(const QByteArray, status);
        QFETCH(const Kind, kind);
        CurtServer server(whole(status, {}, "{\"error\":\"no\"}"));
        QtHttp http;
        const HttpRequest request = post(server.url(), "hello");
        const auto reply = answer(http.send(request));
        QVERIFY2(reply, reply ? "" : qPrintable(reply.error().detail));
        QCOMPARE(reply->body, QByteArray("{\"error\":\"no\"}"));
        QCOMPARE(errorFor(request, *reply).kind, kind);
        QCOMPARE(server.heard(), 1);
    }

    void aTooLongAnswerIsGivenUp_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("announced") << QByteArray(
            "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n" + QByteArray(5000, 'x'));
        QTest::newRow("not announced") << QByteArray("HTTP/1.1 200 OK\r\n\r\n" + QByteArray(5000, 'x'));
        QTest::newRow("by one") << QByteArray("HTTP/1.1 200 OK\r\n\r\n" + QByteArray(1001, 'x'));
    }
    void aTooLongAnswerIsGivenUp()
    {
        QFETCH(const QByteArray, said);
        CurtServer server(said);
        QtHttp http;
        HttpRequest request = get(server.url());
        request.mostBytes = 1000;
        QCOMPARE(answer(http.send(request)).error().kind, Kind::Protocol);
        request.method = "POST";
        QCOMPARE(answer(http.send(request)).error().kind, Kind::Unknown);
    }
    void anAnswerAsLongAsAllowedIsRead()
    {
        CurtServer server(whole("200 OK", {}, QByteArray(1000, 'x')));
        QtHttp http;
        HttpRequest request = get(server.url());
        request.mostBytes = 1000;
        QCOMPARE(answer(http.send(request))->body.size(), 1000);
    }

    void plainHttpIsForThisComputer_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("elsewhere") << u"http://example.com/"_s;
        QTest::newRow("a neighbour") << u"http://192.168.1.2/"_s;
        QTest::newRow("looks like it") << u"http://127.0.0.1.example.com/"_s;
        QTest::newRow("a file") << u"file:///etc/passwd"_s;
        QTest::newRow("data") << u"data:text/plain,x"_s;
        QTest::newRow("nothing") << QString();
    }
    void plainHttpIsForThisComputer()
    {
        QFETCH(const QString, url);
        QtHttp http;
        QCOMPARE(answer(http.send(get(QUrl(url)))).error().kind, Kind::Forbidden);
        QCOMPARE(answer(http.send(post(QUrl(url), "x"))).error().kind, Kind::Forbidden);
    }
    void thisComputerHasManyNames()
    {
        for (const QString &name : {u"localhost"_s, u"127.0.0.1"_s, u"127.0.0.3"_s, u"[::1]"_s})
            QVERIFY2(isLoopback(QUrl(u"http://%1:80/"_s.arg(name))), qPrintable(name));
        QVERIFY(!isLoopback(QUrl(u"http://0.0.0.0/"_s)));
    }

    void aQuestionFollowsWithinItsOrigin()
    {
        HttpDouble server;
        server.route("GET", u"/old"_s, [](const auto &) {
            return HttpDouble::Answer{302, {}, "text/plain", {{"Location", "/new?a=1"}}};
        });
        server.route("GET", u"/new"_s, [](const auto &) { return HttpDouble::Answer{200, "{}"}; });
        QtHttp http;
        const auto reply = answer(http.send(bearing(get(server.url(u"/old"_s)), "key")));
        QVERIFY(reply);
        QCOMPARE(reply->status, 200);
        QCOMPARE(reply->url.path(), u"/new"_s);
        QCOMPARE(server.requests().last().headers.value("authorization"), QByteArray("Bearer key"));
    }
    void aQuestionDoesNotFollowToPlainHttpElsewhere_data()
    {
        QTest::addColumn<QByteArray>("place");
        QTest::newRow("plain") << QByteArray("http://example.com/");
        QTest::newRow("another port here") << QByteArray("http://127.0.0.1:9/");
        QTest::newRow("a file") << QByteArray("file:///etc/passwd");
    }
    void aQuestionDoesNotFollowToPlainHttpElsewhere()
    {
        QFETCH(const QByteArray, place);
        CurtServer server(whole("302 Found", "Location: " + place + "\r\n", {}));
        QtHttp http;
        QCOMPARE(answer(http.send(get(server.url()))).error().kind, Kind::Protocol);
        QCOMPARE(server.heard(), 1);
    }
    void circlesEnd()
    {
        CurtServer server(whole("302 Found", "Location: /say\r\n", {}));
        QtHttp http;
        QCOMPARE(answer(http.send(get(server.url()))).error().kind, Kind::Protocol);
        QCOMPARE(server.heard(), 9);
    }
    void aChangeFollowsNothing_data()
    {
        QTest::addColumn<QByteArray>("status");
        for (const char *status : {"301 M", "302 F", "303 S", "307 T", "308 P"})
            QTest::newRow(status) << QByteArray(status);
    }
    void aChangeFollowsNothing()
    {
        QFETCH(const QByteArray, status);
        CurtServer server(whole(status, "Location: /elsewhere\r\n", {}));
        QtHttp http;
        const HttpRequest request = post(server.url(), "hello");
        const auto reply = answer(http.send(request));
        QVERIFY(reply);
        QCOMPARE(errorFor(request, *reply).kind, Kind::Unknown);
        QCOMPARE(server.heard(), 1);
    }

    void cookiesAreNotKept()
    {
        CurtServer server(whole("200 OK", "Set-Cookie: a=b\r\n", "{}"));
        QtHttp http;
        QVERIFY(answer(http.send(get(server.url()))));
        QVERIFY(answer(http.send(get(server.url()))));
        QVERIFY(!server.request(1).toLower().contains("cookie"));
    }

    void stoppingEndsWhatIsUnderWay()
    {
        HttpDouble server;
        server.chooseFaults([](const auto &) { return HttpDouble::Fault::delay(60s); });
        auto http = std::make_unique<QtHttp>();
        const Awaited asked(http->send(get(server.url(u"/x"_s))));
        const Awaited changed(http->send(post(server.url(u"/x"_s), "x")));
        const Awaited emptily(http->send(post(server.url(u"/x"_s), {})));
        QTRY_COMPARE(server.requests().size(), 3);
        QVERIFY(!asked.isThere() && !changed.isThere());
        http.reset();
        QVERIFY(asked.isThere() && changed.isThere() && emptily.isThere());
        QCOMPARE((*asked).error().kind, Kind::Offline);
        QCOMPARE((*changed).error().kind, Kind::Unknown);
        QCOMPARE((*emptily).error().kind, Kind::Unknown);
    }
    void nothingIsSentAfterStopping()
    {
        CurtServer server(whole("200 OK", {}, "{}"));
        QtHttp http;
        http.stop();
        QCOMPARE(answer(http.send(post(server.url(), "x"))).error().kind, Kind::Offline);
        QCOMPARE(server.heard(), 0);
    }
};
TERTULIA_TEST(HttpTest)
#include "tst_http.moc"
