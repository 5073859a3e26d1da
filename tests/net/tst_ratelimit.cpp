#include "app/net/ratelimit.h"
#include "tests/support/main.h"
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class RateLimitTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aServerThatSaysNothingIsNotWaitedFor()
    {
        RateLimit limit(none());
        limit.heard(said(200, {}), noon);
        limit.leaving();
        QCOMPARE(limit.waitBefore(noon, Priority::Background), 0ms);
    }
    void dialects_data()
    {
        QTest::addColumn<QByteArray>("prefix");
        QTest::addColumn<QByteArray>("reset");
        QTest::newRow("mastodon") << QByteArray("x-ratelimit-") << QByteArray("2026-01-06T12:05:00.123456Z");
        QTest::newRow("iso with zone") << QByteArray("x-ratelimit-") << QByteArray("2026-01-06T13:05:00+01:00");
        QTest::newRow("bluesky") << QByteArray("ratelimit-") << QByteArray("1767701100");
        QTest::newRow("x") << QByteArray("x-rate-limit-") << QByteArray("1767701100");
        QTest::newRow("milliseconds") << QByteArray("x-ratelimit-") << QByteArray("1767701100000");
        QTest::newRow("seconds left") << QByteArray("x-ratelimit-") << QByteArray("300.0");
    }
    void dialects()
    {
        QFETCH(const QByteArray, prefix);
        QFETCH(const QByteArray, reset);
        RateLimit limit(none());
        limit.heard(
            said(200, {{prefix + "limit", "100;w=300"}, {prefix + "remaining", "0"}, {prefix + "reset", reset}}), noon);
        const auto wait = std::chrono::duration_cast<std::chrono::seconds>(limit.waitBefore(noon, Priority::Person));
        QCOMPARE(wait, 300s);
        QCOMPARE(limit.waitBefore(noon.addSecs(301), Priority::Person), 0ms);
    }
    void aFifthIsThePersons()
    {
        RateLimit limit(none());
        limit.heard(budget(21), noon);
        QCOMPARE(limit.waitBefore(noon, Priority::Background), 0ms);
        limit.leaving();
        QCOMPARE(limit.waitBefore(noon, Priority::Background), 300s);
        QCOMPARE(limit.waitBefore(noon, Priority::Person), 0ms);
        for (int i = 0; i < 20; ++i)
            limit.leaving();
        QCOMPARE(limit.waitBefore(noon, Priority::Person), 300s);
        limit.heard(budget(100), noon);
        QCOMPARE(limit.waitBefore(noon, Priority::Background), 0ms);
    }
    void theServersClockCounts()
    {
        RateLimit limit(none());
        HttpReply reply = budget(0);
        reply.serverDate = noon.addSecs(240); // it is ahead of us: one minute is left, not five
        limit.heard(reply, noon);
        QCOMPARE(limit.waitBefore(noon, Priority::Person), 60s);
    }
    void whatIsAskedIsWaitedExactlyAndALittleMore()
    {
        for (const int status : {429, 503}) {
            RateLimit plain(none());
            plain.heard(said(status, {{"retry-after", "30"}}), noon);
            QCOMPARE(plain.waitBefore(noon, Priority::Person), 30s);
            QCOMPARE(plain.waitBefore(noon.addSecs(29), Priority::Background), 1s);
            QCOMPARE(plain.waitBefore(noon.addSecs(30), Priority::Background), 0ms);
            RateLimit jittering([] { return 1.0; });
            jittering.heard(said(status, {{"retry-after", "30"}}), noon);
            QCOMPARE(jittering.waitBefore(noon, Priority::Person), 33s);
        }
    }
    void a429WithoutATimeWaitsLongerEachTime()
    {
        RateLimit limit([] { return 1.0; });
        for (const auto expected : {30s, 60s, 120s, 240s, 480s, 960s, 1920s, 3600s, 3600s}) {
            limit.heard(said(429, {}), noon);
            QCOMPARE(limit.waitBefore(noon, Priority::Person), expected);
        }
        limit.heard(said(200, {}), noon);
        limit.heard(said(429, {}), noon);
        QCOMPARE(limit.waitBefore(noon, Priority::Person), 30s);
    }
    void a503WithoutATimeSaysNothingOfTheBudget()
    {
        RateLimit limit(none());
        limit.heard(said(503, {}), noon);
        QCOMPARE(limit.waitBefore(noon, Priority::Person), 0ms);
    }
    void nonsenseIsNotBelieved()
    {
        RateLimit limit(none());
        limit.heard(
            said(200, {{"x-ratelimit-limit", "many"}, {"x-ratelimit-remaining", "0"}, {"x-ratelimit-reset", "later"}}),
            noon);
        QCOMPARE(limit.waitBefore(noon, Priority::Background), 0ms);
        limit.heard(said(200,
                        {{"x-ratelimit-limit", "300"}, {"x-ratelimit-remaining", "0"},
                            {"x-ratelimit-reset", "9999-12-31T00:00:00Z"}}),
            noon);
        QCOMPARE(limit.waitBefore(noon, Priority::Person), std::chrono::hours(24));
    }
    void aTimeWithoutAZoneIsNotOurs()
    {
        qputenv("TZ", "America/Lima");
        tzset();
        RateLimit limit(none());
        limit.heard(said(200,
                        {{"x-ratelimit-limit", "300"}, {"x-ratelimit-remaining", "0"},
                            {"x-ratelimit-reset", "2026-01-06T12:05:00"}}),
            noon);
        qputenv("TZ", "UTC");
        tzset();
        QCOMPARE(limit.waitBefore(noon, Priority::Person), 300s);
    }
    void budgetsAreApart()
    {
        RateLimits limits(none());
        limits.of(u"a.example"_s, u"media"_s).heard(budget(0), noon);
        QCOMPARE(limits.of(u"a.example"_s, u"media"_s).waitBefore(noon, Priority::Person), 300s);
        QCOMPARE(limits.of(u"a.example"_s).waitBefore(noon, Priority::Person), 0ms);
        QCOMPARE(limits.of(u"b.example"_s, u"media"_s).waitBefore(noon, Priority::Person), 0ms);
    }

private:
    static std::function<double()> none()
    {
        return [] { return 0.0; };
    }
    HttpReply said(int status, const QHash<QByteArray, QByteArray> &headers) const
    {
        HttpReply reply;
        reply.status = status;
        reply.headers = headers;
        reply.heardAt = noon;
        return reply;
    }
    HttpReply budget(int remaining) const
    {
        return said(200,
            {{"x-ratelimit-limit", "100"}, {"x-ratelimit-remaining", QByteArray::number(remaining)},
                {"x-ratelimit-reset", "2026-01-06T12:05:00Z"}});
    }
    const QDateTime noon{QDate(2026, 1, 6), QTime(12, 0), Qt::UTC};
};
TERTULIA_TEST(RateLimitTest)
#include "tst_ratelimit.moc"
