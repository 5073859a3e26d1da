#include "models/store/posts.h"
#include "tests/support/main.h"
#include <QTest>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(posts::WallTime)

//! Wall clocks that jump: the zones' rules are the system's, so the years are past ones.
class WallTimeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void means_data();
    void means();
    void refusesNonsense();
};

void WallTimeTest::means_data()
{
    using enum posts::WallTime;
    QTest::addColumn<QString>("wall");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("instant");
    QTest::addColumn<posts::WallTime>("kind");
    QTest::newRow("Madrid, winter") << u"2024-01-15T13:00"_s << u"Europe/Madrid"_s << u"2024-01-15T12:00:00Z"_s
                                    << Plain;
    QTest::newRow("Madrid, summer") << u"2024-07-15T13:00"_s << u"Europe/Madrid"_s << u"2024-07-15T11:00:00Z"_s
                                    << Plain;
    QTest::newRow("Madrid, just before the gap")
        << u"2024-03-31T01:59"_s << u"Europe/Madrid"_s << u"2024-03-31T00:59:00Z"_s << Plain;
    QTest::newRow("Madrid, in the gap") << u"2024-03-31T02:30"_s << u"Europe/Madrid"_s << u"2024-03-31T01:30:00Z"_s
                                        << Gap;
    QTest::newRow("Madrid, just after the gap")
        << u"2024-03-31T03:00"_s << u"Europe/Madrid"_s << u"2024-03-31T01:00:00Z"_s << Plain;
    QTest::newRow("Madrid, in the overlap: the first")
        << u"2024-10-27T02:30"_s << u"Europe/Madrid"_s << u"2024-10-27T00:30:00Z"_s << Overlap;
    QTest::newRow("Madrid, just after the overlap")
        << u"2024-10-27T03:00"_s << u"Europe/Madrid"_s << u"2024-10-27T02:00:00Z"_s << Plain;
    QTest::newRow("Mexico City, no summer time since 2022")
        << u"2023-04-02T02:30"_s << u"America/Mexico_City"_s << u"2023-04-02T08:30:00Z"_s << Plain;
    QTest::newRow("Mexico City, the last gap")
        << u"2022-04-03T02:30"_s << u"America/Mexico_City"_s << u"2022-04-03T08:30:00Z"_s << Gap;
    QTest::newRow("Lord Howe, half an hour's gap")
        << u"2024-10-06T02:15"_s << u"Australia/Lord_Howe"_s << u"2024-10-05T15:45:00Z"_s << Gap;
    QTest::newRow("Lord Howe, after that gap")
        << u"2024-10-06T02:30"_s << u"Australia/Lord_Howe"_s << u"2024-10-05T15:30:00Z"_s << Plain;
    QTest::newRow("Lord Howe, half an hour's overlap")
        << u"2024-04-07T01:45"_s << u"Australia/Lord_Howe"_s << u"2024-04-06T14:45:00Z"_s << Overlap;
    QTest::newRow("Madrid 2026, in the gap")
        << u"2026-03-29T02:30"_s << u"Europe/Madrid"_s << u"2026-03-29T01:30:00Z"_s << Gap;
    QTest::newRow("Madrid 2026, in the overlap")
        << u"2026-10-25T02:30"_s << u"Europe/Madrid"_s << u"2026-10-25T00:30:00Z"_s << Overlap;
    QTest::newRow("Mexico City 2026, the night of the others")
        << u"2026-04-05T02:30"_s << u"America/Mexico_City"_s << u"2026-04-05T08:30:00Z"_s << Plain;
    QTest::newRow("Tijuana 2026, which has summer time: in the gap")
        << u"2026-03-08T02:30"_s << u"America/Tijuana"_s << u"2026-03-08T10:30:00Z"_s << Gap;
    QTest::newRow("Tijuana 2026, in the overlap")
        << u"2026-11-01T01:30"_s << u"America/Tijuana"_s << u"2026-11-01T08:30:00Z"_s << Overlap;
    QTest::newRow("Lord Howe 2026, half an hour's gap")
        << u"2026-10-04T02:15"_s << u"Australia/Lord_Howe"_s << u"2026-10-03T15:45:00Z"_s << Gap;
    QTest::newRow("Lord Howe 2026, half an hour's overlap")
        << u"2026-04-05T01:45"_s << u"Australia/Lord_Howe"_s << u"2026-04-04T14:45:00Z"_s << Overlap;
    QTest::newRow("Kathmandu, a quarter")
        << u"2024-04-07T01:45"_s << u"Asia/Kathmandu"_s << u"2024-04-06T20:00:00Z"_s << Plain;
}

void WallTimeTest::means()
{
    QFETCH(const QString, wall);
    QFETCH(const QString, zone);
    QFETCH(const QString, instant);
    QFETCH(const posts::WallTime, kind);
    QCOMPARE(posts::instant(wall, zone).toString(Qt::ISODate), instant);
    QCOMPARE(posts::kindOf(wall, zone), kind);
}

void WallTimeTest::refusesNonsense()
{
    QVERIFY(!posts::instant(u"tomorrow"_s, u"Europe/Madrid"_s).isValid());
    QVERIFY(!posts::instant(u"2024-01-15T13:00"_s, u"Nowhere/Land"_s).isValid());
}

TERTULIA_TEST(WallTimeTest)
#include "tst_walltime.moc"
