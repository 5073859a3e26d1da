#include "app/net/forms.h"
#include "app/net/qthttp.h"
#include "tests/support/httpdouble.h"
#include "tests/support/main.h"
#include "tests/support/transcript.h"
#include "tests/support/wait.h"
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = Error::Kind;
using Double = HttpDouble;

//! The doubles that other tests rely upon do what they promise.
class SupportTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void faults_data()
    {
        QTest::addColumn<Double::Fault>("fault");
        QTest::addColumn<bool>("isDone");
        QTest::addColumn<int>("status"); // 0: no answer
        QTest::newRow("none") << Double::Fault() << true << 200;
        QTest::newRow("drop unhandled") << Double::Fault::dropUnhandled() << false << 0;
        QTest::newRow("drop after handling") << Double::Fault::dropAfterHandling() << true << 0;
        QTest::newRow("half") << Double::Fault::halfAnswer() << true << 0;
        QTest::newRow("500 after handling") << Double::Fault::answerAfterHandling({500, "{}"}) << true << 500;
        QTest::newRow("400 after handling") << Double::Fault::answerAfterHandling({400, "{}"}) << true << 400;
        QTest::newRow("html") << Double::Fault::refuse(Double::Answer::html()) << false << 502;
        QTest::newRow("429") << Double::Fault::refuse(Double::Answer::limited(7)) << false << 429;
        QTest::newRow("delay") << Double::Fault::delay(50ms, 50ms) << true << 200;
    }
    void faults()
    {
        QFETCH(const Double::Fault, fault);
        QFETCH(const bool, isDone);
        QFETCH(const int, status);
        Double server;
        QStringList said;
        server.route("POST", u"/say"_s, [&](const Double::Request &request) {
            said += request.sent(u"text"_s);
            return Double::Answer::json(QJsonDocument(QJsonObject{{u"id"_s, 6}}));
        });
        server.fault("POST", u"/say"_s, fault);
        QtHttp http;
        const auto reply = answer(http.send(form("POST", server.url(u"/say"_s), {{u"text"_s, u"a +ñ"_s}})));
        QCOMPARE(bool(reply), status != 0);
        if (reply)
            QCOMPARE(reply->status, status);
        QCOMPARE(server.reading([&] { return said; }), isDone ? QStringList(u"a +ñ"_s) : QStringList());
        QCOMPARE(server.count("POST", u"/say"_s), 1);
        const auto next = answer(http.send(form("POST", server.url(u"/say"_s), {{u"text"_s, u"b"_s}}))); // once only
        QVERIFY2(next, next ? "" : qPrintable(next.error().detail));
        QCOMPARE(next->status, 200);
    }
    void faultsMayBeChosen()
    {
        Double server;
        server.route("GET", u"/a/*"_s, [](const Double::Request &r) { return Double::Answer{200, r.rest.toUtf8()}; });
        server.chooseFaults([](const Double::Request &r) -> std::optional<Double::Fault> {
            if (r.asked(u"bad"_s).isEmpty())
                return {};
            return Double::Fault::refuse({403, "{}"});
        });
        QtHttp http;
        QCOMPARE(answer(http.send(get(server.url(u"/a/b/c"_s))))->body, QByteArray("b/c"));
        QCOMPARE(answer(http.send(get(server.url(u"/a/b"_s), {{u"bad"_s, u"1"_s}})))->status, 403);
        server.clearFaults();
        QCOMPARE(answer(http.send(get(server.url(u"/a/b"_s), {{u"bad"_s, u"1"_s}})))->status, 200);
        QCOMPARE(answer(http.send(get(server.url(u"/b"_s))))->status, 404);
        QCOMPARE(server.count("GET", u"/a/*"_s), 3);
    }
    void connectionsMayBeDropped()
    {
        Double server;
        server.route("POST", u"/say"_s, [](const auto &) { return Double::Answer{200, "{}"}; });
        server.dropConnections(1);
        QtHttp http;
        QVERIFY(!answer(http.send(form("POST", server.url(u"/say"_s), {{u"a"_s, u"b"_s}}))));
        QVERIFY(server.requests().isEmpty());
        QVERIFY(answer(http.send(form("POST", server.url(u"/say"_s), {}))));
    }
    void aServerMayBeDown()
    {
        Double server;
        server.route("GET", u"/x"_s, [](const auto &) { return Double::Answer{200, "{}"}; });
        QtHttp http;
        QVERIFY(answer(http.send(get(server.url(u"/x"_s)))));
        server.shut();
        QCOMPARE(answer(http.send(get(server.url(u"/x"_s)))).error().kind, Kind::Offline);
        server.reopen();
        QVERIFY(answer(http.send(get(server.url(u"/x"_s)))));
    }

    void aTranscriptIsFollowed()
    {
        Transcript http
            = Transcript::of("# how it went\n"
                             "> GET /said?after=4\n>H Authorization: Bearer k\n< 200\n<H Link: x; rel=next\n[1]\n"
                             "> POST /say\na=b\n< 502\n<html>\n> DELETE /say/6\n< unknown\n");
        const auto first = answer(http.send(bearing(get(QUrl(u"https://a.example/said?after=4"_s)), "k")));
        QCOMPARE(first->headers.value("link"), QByteArray("x; rel=next"));
        QCOMPARE((*json({}, *first))[0].toInt(), 1);
        QCOMPARE(answer(http.send(form("POST", QUrl(u"https://a.example/say"_s), {{u"a"_s, u"b"_s}})))->status, 502);
        QVERIFY(!http.spent());
        QCOMPARE(answer(http.send(form("DELETE", QUrl(u"https://a.example/say/6"_s), {}))).error().kind, Kind::Unknown);
        QVERIFY(http.spent());
        QCOMPARE(answer(http.send(get(QUrl(u"https://a.example/more"_s)))).error().kind, Kind::Protocol);
        QVERIFY(!http.spent());
    }
    void anythingElseIsNoticed_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<bool>("isRight");
        QTest::newRow("right") << QByteArray("POST") << u"https://h/say?x=1"_s << QByteArray("a=b") << QByteArray("k")
                               << true;
        QTest::newRow("method") << QByteArray("PUT") << u"https://h/say?x=1"_s << QByteArray("a=b") << QByteArray("k")
                                << false;
        QTest::newRow("path") << QByteArray("POST") << u"https://h/said?x=1"_s << QByteArray("a=b") << QByteArray("k")
                              << false;
        QTest::newRow("query") << QByteArray("POST") << u"https://h/say?x=2"_s << QByteArray("a=b") << QByteArray("k")
                               << false;
        QTest::newRow("body") << QByteArray("POST") << u"https://h/say?x=1"_s << QByteArray("a=c") << QByteArray("k")
                              << false;
        QTest::newRow("header") << QByteArray("POST") << u"https://h/say?x=1"_s << QByteArray("a=b") << QByteArray("l")
                                << false;
    }
    void anythingElseIsNoticed()
    {
        QFETCH(const QByteArray, method);
        QFETCH(const QString, url);
        QFETCH(const QByteArray, body);
        QFETCH(const QByteArray, key);
        QFETCH(const bool, isRight);
        Transcript http = Transcript::of("> POST /say?x=1\n>H idempotency-key: k\na=b\n< 200\n{}\n");
        HttpRequest request;
        request.method = method;
        request.url = QUrl(url);
        request.body = body;
        request.headers.insert("Idempotency-Key", key);
        QCOMPARE(bool(answer(http.send(request))), isRight);
        QCOMPARE(http.spent(), isRight);
        QCOMPARE(http.trouble().isEmpty(), isRight);
    }
};
TERTULIA_TEST(SupportTest)
#include "tst_support.moc"
