#include "tests/support/main.h"
#include "tests/sync/syncfixture.h"

using namespace Qt::StringLiterals;

class TroubleTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whicheverStatementFailsTheNextSyncMakesItGood_data()
    {
        QTest::addColumn<bool>("honoursKeys");
        QTest::newRow("keys honoured") << true;
        QTest::newRow("keys ignored") << false;
    }
    void whicheverStatementFailsTheNextSyncMakesItGood()
    {
        QFETCH(const bool, honoursKeys);
        int broken = 0;
        for (int nth = 0;; ++nth) {
            SyncFixture f;
            f.session.honoursKeys = honoursKeys;
            f.info.evidence = honoursKeys ? Evidence::RepeatWithKey : Evidence::ReadBack;
            f.info.keyLives = std::chrono::hours(1);
            f.info.trustsOwnList = true;
            f.restart();
            const OutboxId id = f.schedule(u"hello"_s);
            f.session.pages[u"news"_s] = {f.page({u"1"_s, u"2"_s, u"3"_s}, u"3"_s)};
            statementsUntilTrouble = nth;
            const Pulled pulled = answer(f.sync->pull());
            const auto pushed = answer(f.sync->push());
            const bool spared = statementsUntilTrouble.exchange(-1) >= 0;
            broken += pulled.error || !pushed ? 1 : 0;
            heal(f);
            QVERIFY2(f.has(u"1"_s) && f.has(u"2"_s) && f.has(u"3"_s), qPrintable(u"statement %1"_s.arg(nth)));
            QCOMPARE(f.row(id).state, SendState::Published);
            QCOMPARE(f.session.standing.size(), 1);
            if (spared) {
                qInfo() << nth << "statements, each failed once;" << broken << "syncs broke and healed";
                QVERIFY(broken > 0);
                return;
            }
        }
    }

private:
    //! The next sync of the same process.
    static void heal(SyncFixture &f)
    {
        f.session.pages[u"news"_s] = {f.page({u"1"_s, u"2"_s, u"3"_s}, u"3"_s)};
        for (int i = 0; i < 3; ++i) {
            f.later(700);
            (void)answer(f.sync->pull());
            (void)answer(f.sync->resolve());
            (void)answer(f.sync->push());
        }
    }
};
TERTULIA_TEST(TroubleTest)
#include "tst_trouble.moc"
