#include "app/net/http.h"
#include "app/net/skew.h"
#include "tests/support/main.h"
#include <QTest>

using namespace Qt::StringLiterals;
using Kind = Error::Kind;
using namespace std::chrono_literals;

//! What answers mean, without any wire.
class HttpRepliesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onlyARefusalIsSure_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("refused") << QByteArray("POST") << 422 << QByteArray("{}") << Kind::Rejected;
        QTest::newRow("refused in html") << QByteArray("POST") << 422 << QByteArray("<html>") << Kind::Rejected;
        QTest::newRow("busy") << QByteArray("POST") << 429 << QByteArray() << Kind::RateLimited;
        QTest::newRow("too slow") << QByteArray("POST") << 408 << QByteArray() << Kind::Unknown;
        QTest::newRow("fell over") << QByteArray("POST") << 502 << QByteArray("<html>") << Kind::Unknown;
        QTest::newRow("elsewhere") << QByteArray("POST") << 303 << QByteArray() << Kind::Unknown;
        QTest::newRow("html") << QByteArray("PUT") << 200 << QByteArray(" \n<!DOCTYPE html>") << Kind::Unknown;
        QTest::newRow("half") << QByteArray("DELETE") << 200 << QByteArray("{\"id\":") << Kind::Unknown;
        QTest::newRow("only asked") << QByteArray("GET") << 502 << QByteArray("<html>") << Kind::Server;
        QTest::newRow("only asked, html") << QByteArray("GET") << 200 << QByteArray("<html>") << Kind::Protocol;
        QTest::newRow("only asked, half") << QByteArray("GET") << 200 << QByteArray("[1,") << Kind::Protocol;
        QTest::newRow("never will") << QByteArray("POST") << 501 << QByteArray() << Kind::Unknown;
        QTest::newRow("only asked, never will") << QByteArray("GET") << 501 << QByteArray() << Kind::Rejected;
        QTest::newRow("moved") << QByteArray("POST") << 301 << QByteArray() << Kind::Unknown;
        QTest::newRow("only asked, gone") << QByteArray("GET") << 410 << QByteArray("{}") << Kind::Gone;
        QTest::newRow("only asked, elsewhere") << QByteArray("GET") << 304 << QByteArray() << Kind::Protocol;
    }
    void onlyARefusalIsSure()
    {
        QFETCH(const QByteArray, method);
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        QFETCH(const Kind, kind);
        HttpRequest request;
        request.method = method;
        HttpReply reply;
        reply.status = status;
        reply.body = body;
        const auto read = json(request, reply);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, kind);
    }

    void whatItIsCountsAndNotWhatItIsCalled()
    {
        HttpReply reply = said(200, "\n {\"id\":\"1\"}");
        reply.headers.insert("content-type", "text/html; charset=utf-8");
        QCOMPARE((*json({}, reply))[u"id"].toString(), u"1"_s);
        reply.body = "<!DOCTYPE html>";
        reply.headers["content-type"] = "application/json";
        QCOMPARE(json({}, reply).error().kind, Kind::Protocol);
        reply.body = "Welcome";
        reply.headers["content-type"] = "text/html";
        QVERIFY(reply.isHtml() && !done({}, reply));
    }
    void aDocumentIsRead()
    {
        QCOMPARE((*json({}, said(200, "[1,2]")))[1].toInt(), 2);
        QVERIFY((*json({}, said(200, "{}"))).isObject());
    }
    void successMayBeSilent()
    {
        QVERIFY(done({}, said(204, {})));
        QVERIFY(done({}, said(200, "{\"a\":1}")));
        QCOMPARE(done({}, said(200, "<html>sign in to this wifi")).error().kind, Kind::Protocol);
        QCOMPARE(done({}, said(404, {})).error().kind, Kind::Gone);
    }

    void theDetailIsReadableAndWithoutSecrets_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("detail");
        QTest::newRow("error") << QByteArray(R"({"error":"Text is too long"})") << u"HTTP 422: Text is too long"_s;
        QTest::newRow("described") << QByteArray(R"({"error":"x","error_description":"Why"})") << u"HTTP 422: Why"_s;
        QTest::newRow("html") << QByteArray("<html><b>secret") << u"HTTP 422: an HTML page"_s;
        QTest::newRow("text") << QByteArray("no\n way") << u"HTTP 422: no way"_s;
        QTest::newRow("nothing") << QByteArray() << u"HTTP 422"_s;
        QTest::newRow("echo") << QByteArray("bad: Authorization: Bearer abcdefghi")
                              << u"HTTP 422: bad: Authorization: …"_s;
    }
    void theDetailIsReadableAndWithoutSecrets()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const QString, detail);
        QCOMPARE(errorFor({}, said(422, body)).detail, detail);
    }

    void waitsAreUnderstood_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<int>("seconds");
        QTest::newRow("seconds") << 429 << QByteArray("retry-after") << QByteArray("30") << 30;
        QTest::newRow("parts") << 429 << QByteArray("retry-after") << QByteArray("0.4") << 1;
        QTest::newRow("date") << 503 << QByteArray("retry-after") << QByteArray("Tue, 06 Jan 2026 10:01:40 GMT") << 100;
        QTest::newRow("past date") << 503 << QByteArray("retry-after") << QByteArray("Tue, 06 Jan 2026 09:00:00 GMT")
                                   << 1;
        QTest::newRow("iso reset") << 429 << QByteArray("x-ratelimit-reset")
                                   << QByteArray("2026-01-06T10:05:00.000000Z") << 300;
        QTest::newRow("epoch reset") << 429 << QByteArray("ratelimit-reset") << QByteArray("1767693660") << 60;
        QTest::newRow("seconds to reset") << 429 << QByteArray("x-rate-limit-reset") << QByteArray("20") << 20;
        QTest::newRow("reset of a success") << 200 << QByteArray("x-ratelimit-reset") << QByteArray("20") << 0;
        QTest::newRow("nonsense") << 429 << QByteArray("retry-after") << QByteArray("soon") << 0;
        QTest::newRow("negative") << 429 << QByteArray("retry-after") << QByteArray("-5") << 0;
        QTest::newRow("for ever") << 429 << QByteArray("retry-after") << QByteArray("1e300") << 24 * 3600;
        QTest::newRow("a year") << 429 << QByteArray("retry-after") << QByteArray("31536000") << 24 * 3600;
        QTest::newRow("the year 9999") << 429 << QByteArray("x-ratelimit-reset") << QByteArray("9999-01-01T00:00:00Z")
                                       << 24 * 3600;
        QTest::newRow("no zone") << 429 << QByteArray("x-ratelimit-reset") << QByteArray("2026-01-06T10:05:00") << 300;
    }
    void waitsAreUnderstood()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, header);
        QFETCH(const QByteArray, value);
        QFETCH(const int, seconds);
        HttpReply reply = said(status, "{}");
        reply.headers.insert(header, value);
        reply.serverDate = QDateTime(QDate(2026, 1, 6), QTime(10, 0), Qt::UTC);
        reply.heardAt = reply.serverDate.addSecs(7200); // our clock is wrong; the server's dates are by its own
        QCOMPARE(retryAfter(reply), std::chrono::seconds(seconds));
        QCOMPARE(errorFor({}, reply).retryAfter, std::chrono::seconds(seconds));
    }

    void clocksAreCompared()
    {
        const QDateTime noon(QDate(2026, 1, 6), QTime(12, 0), Qt::UTC);
        HttpReply reply;
        reply.heardAt = noon.addSecs(1);
        QVERIFY(!clockSkew(reply, noon));
        reply.serverDate = noon.addSecs(120);
        QCOMPARE(*clockSkew(reply, noon), 120s);
        QVERIFY(isWorthAWarning(*clockSkew(reply, noon)));
        reply.serverDate = noon;
        QCOMPARE(*clockSkew(reply, noon), 0s);
        QVERIFY(!isWorthAWarning(-60s) && isWorthAWarning(-61s));
    }

private:
    static HttpReply said(int status, const QByteArray &body)
    {
        HttpReply reply;
        reply.status = status;
        reply.body = body;
        return reply;
    }
};
TERTULIA_TEST(HttpRepliesTest)
#include "tst_httpreplies.moc"
