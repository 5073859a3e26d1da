#include "tests/support/main.h"
#include "tests/sync/killbed.h"

using namespace Qt::StringLiterals;

//! A program is killed again and again while it publishes to a network that misbehaves; every post stands exactly once.
class KillTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyPostStandsExactlyOnce_data()
    {
        QTest::addColumn<bool>("honoursKeys");
        QTest::newRow("keys honoured") << true;
        QTest::newRow("keys ignored") << false;
    }
    void everyPostStandsExactlyOnce()
    {
        QFETCH(const bool, honoursKeys);
        KillBed bed({killsWanted(50), honoursKeys, true, killSeed()});
        const KillCount count = bed.run();
        say(count);
        QCOMPARE(count.lost, 0);
        QCOMPARE(count.twice, 0);
        QVERIFY2(bed.wrong().isEmpty(), qPrintable(bed.wrong().mid(0, 10).join(u"; "_s)));
    }
    void withoutAJournalItWouldNot()
    {
        KillBed bed({killsWanted(50), false, false, killSeed()});
        const KillCount count = bed.run();
        say(count);
        QVERIFY(count.twice > 0);
    }
};
TERTULIA_TEST(KillTest)
#include "tst_kill.moc"
