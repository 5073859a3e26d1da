#include "app/networks/mastodon/paging.h"
#include "tests/support/main.h"
#include <QTest>

using namespace Qt::StringLiterals;
using namespace mastodon;

namespace {

const QUrl asked(u"https://server.test/api/v1/notifications?limit=40"_s);

QJsonObject item(const QString &id, const QString &at) { return {{u"id"_s, id}, {u"created_at"_s, at}}; }

QJsonArray read(const QByteArray &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    return document.array();
}

} // namespace

//! What servers say of their pages, however they say it.
class TestPaging : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void links_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("query");
        const QByteArray good = "https://server.test/api/v1/notifications?max_id=7";
        const QByteArray next = "max_id=7";
        QTest::newRow("as Mastodon") << "<" + good + ">; rel=\"next\", <" + good + "8>; rel=\"prev\"" << next;
        QTest::newRow("the other way round") << "<" + good + "8>; rel=\"prev\", <" + good + ">; rel=\"next\"" << next;
        QTest::newRow("no quotes") << "<" + good + ">;rel=next" << next;
        QTest::newRow("other quotes, other letters") << "< " + good + " > ; REL = 'Next'" << next;
        QTest::newRow("half a quote") << "<" + good + ">; rel=\"next" << next;
        QTest::newRow("several words") << "<" + good + ">; rel=\"nofollow next\"" << next;
        QTest::newRow("a comma in a title")
            << "<" + good + "8>; title=\"a, <b>; rel=next\"; rel=prev, <" + good + ">; title=\"x\"; rel=next" << next;
        QTest::newRow("relative") << QByteArray("</api/v1/notifications?max_id=7>; rel=next") << next;
        QTest::newRow("only a query") << QByteArray("<?max_id=7>; rel=next") << next;
        QTest::newRow("http behind a proxy")
            << QByteArray("<http://server.test/api/v1/notifications?max_id=7>; rel=next") << next;
        QTest::newRow("a comma in the address") << "<" + good + ",8>; rel=next" << QByteArray("max_id=7%2C8");
        QTest::newRow("none") << QByteArray() << QByteArray();
        QTest::newRow("prev only") << "<" + good + ">; rel=\"prev\"" << QByteArray();
        QTest::newRow("nexting is not next") << "<" + good + ">; rel=\"nexting\"; title=\"next\"" << QByteArray();
        QTest::newRow("to itself") << "<" + asked.toEncoded() + ">; rel=next" << QByteArray();
        QTest::newRow("to another host") << QByteArray("<https://evil.test/api/v1/notifications?max_id=7>; rel=next")
                                         << QByteArray();
        QTest::newRow("to another port") << QByteArray(
            "<https://server.test:444/api/v1/notifications?max_id=7>; rel=next")
                                         << QByteArray();
        QTest::newRow("to another list") << QByteArray("<https://server.test/api/v1/timelines/home?max_id=7>; rel=next")
                                         << QByteArray();
        QTest::newRow("nonsense") << QByteArray("next, <>; , ;;rel=next <<>> \"") << QByteArray();
        QTest::newRow("endless") << QByteArray(100000, '<') + ">;rel=next" << QByteArray();
    }
    void links()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, query);
        HttpReply reply;
        if (!header.isEmpty())
            reply.headers.insert("link", header);
        QCOMPARE(encoded(nextPage(reply, asked)), query);
    }

    void aLinkIsUsedWithTheUsualSize()
    {
        const FormFields place{{u"limit"_s, u"20"_s}, {u"cursor"_s, u"x"_s}};
        QCOMPARE(encoded(completed(u"/api/v1/accounts/1/statuses"_s, place)),
            QByteArray("exclude_reblogs=true&limit=20&cursor=x"));
        QCOMPARE(encoded(completed(u"/api/v1/notifications"_s, {})), QByteArray("limit=40"));
    }

    void listsAreTurnedRound()
    {
        const QJsonArray falling{item(u"3"_s, u"2026-05-03T00:00:00Z"_s), item(u"2"_s, u"2026-05-02T00:00:00Z"_s),
            item(u"1"_s, u"2026-05-01T00:00:00Z"_s)};
        const QJsonArray rising{falling[2], falling[1], falling[0]};
        QCOMPARE(namesOf(newestFirst(falling)), QStringList({u"3"_s, u"2"_s, u"1"_s}));
        QCOMPARE(namesOf(newestFirst(rising)), QStringList({u"3"_s, u"2"_s, u"1"_s}));
        QJsonArray pinned = falling;
        pinned.prepend(item(u"0"_s, u"2020-01-01T00:00:00Z"_s));
        QCOMPARE(namesOf(newestFirst(pinned)).first(), u"0"_s); // one odd one does not turn it
        QCOMPARE(newestId(pinned), u"3"_s);
        QCOMPARE(oldestId(pinned), u"1"_s);
        QCOMPARE(placeOfKnown(pinned, {u"0"_s, u"1"_s}), qsizetype(3));
        QCOMPARE(namesOf(newestFirst(read(R"([null,7,{"id":"a"},[1],{"id":"b"}])"))), QStringList({u"a"_s, u"b"_s}));
        QCOMPARE(newestId(read(R"([{"id":"a"},{"id":"b"}])")), u"a"_s);
        QCOMPARE(newestId(read(R"([{"id":null},{"id":"b"}])")), u"b"_s);
    }

    void whatHasNoIdIsStillToldApart()
    {
        const QJsonArray items = read(R"([{"id":null,"type":"follow","account":{"acct":"bob"}},
            {"type":"follow","account":{"acct":"carol"}},{"type":"mention","status":{"uri":"u1"}},{"id":"7"}])");
        const QStringList names = namesOf(items);
        QCOMPARE(QSet<QString>(names.cbegin(), names.cend()).size(), 4);
        QCOMPARE(unseen(items, {u"7"_s}).size(), 3);
        QCOMPARE(placeOfKnown(items, {u"7"_s}), qsizetype(3));
        QCOMPARE(placeOfKnown(items, {names[0], names[1]}), qsizetype(-1)); // no place that one could go on from
        QCOMPARE(oldestId(items), u"7"_s);
    }

    void times_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<bool>("readable");
        QTest::newRow("Mastodon") << u"2026-05-14T13:00:00.000Z"_s << true;
        QTest::newRow("microseconds") << u"2026-05-14T13:00:00.000123Z"_s << true;
        QTest::newRow("zone") << u"2026-05-14T15:00:00+02:00"_s << true;
        QTest::newRow("no zone") << u"2026-05-14T13:00:00"_s << true;
        QTest::newRow("a space") << u"2026-05-14 13:00:00Z"_s << true;
        QTest::newRow("nothing") << QString() << false;
        QTest::newRow("words") << u"yesterday"_s << false;
    }
    void times()
    {
        QFETCH(QString, written);
        QFETCH(bool, readable);
        qputenv("TZ", "America/Lima");
        tzset();
        const QDateTime at = moment(written);
        qputenv("TZ", "UTC");
        tzset();
        QCOMPARE(at.isValid(), readable);
        if (readable)
            QCOMPARE(at.toSecsSinceEpoch(), QDateTime(QDate(2026, 5, 14), QTime(13, 0), Qt::UTC).toSecsSinceEpoch());
        if (readable)
            QCOMPARE(at.timeSpec(), Qt::UTC);
    }
};

TERTULIA_TEST(TestPaging)
#include "tst_paging.moc"
