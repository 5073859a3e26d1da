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

    //! Each request has its line in the journal first, or does not leave.
    void onAFullDiskNothingLeavesThatIsNotWrittenDown()
    {
        SyncFixture f;
        if (TestStore::isPostgres())
            QSKIP("about files");
        constexpr int all = 60;
        QList<OutboxId> ids;
        for (int i = 0; i < all; ++i)
            ids.append(f.schedule(u"number %1"_s.arg(i)));
        f.store.did([](Transaction &t) { // not a page more
            t.exec(u"PRAGMA max_page_count = %1"_s.arg(t.number(u"PRAGMA page_count"_s, {}) + 2));
            return Expected<Done>(Done{});
        });
        bool full = false;
        for (int i = 0; i < 2 * all && !full; ++i) {
            const auto pushed = answer(f.sync->push());
            full = !pushed && pushed.error().kind == Error::Kind::Storage;
        }
        QVERIFY(full);
        QVERIFY(f.session.standing.size() < all);
        for (int i = 0; i < 3; ++i)
            (void)answer(f.sync->push());
        const auto left = f.session.standing.size();
        for (const OutboxAction &sent : std::as_const(f.session.asked)) {
            const bool written
                = f.store.saw([id = sent.id](const Reader &r) { return Expected<bool>(outbox::mayHaveLeft(r, id)); });
            QVERIFY2(written, qPrintable(sent.content.text));
        }
        f.store.did([](Transaction &t) { // somebody made room
            t.exec(u"PRAGMA max_page_count = 1000000"_s);
            return Expected<Done>(Done{});
        });
        for (int i = 0; i < 10; ++i) {
            f.later(5); // not so late that they would be spaced
            f.sync->forgetRests();
            (void)answer(f.sync->resolve());
            (void)answer(f.sync->push());
        }
        for (const OutboxId id : std::as_const(ids))
            QCOMPARE(f.row(id).state, SendState::Published);
        QCOMPARE(f.session.standing.size(), all);
        qInfo() << left << "of" << all << "had gone out when the disk was full";
    }

    void aDatabaseForReadingOnlySendsNothing()
    {
        SyncFixture f;
        if (TestStore::isPostgres())
            QSKIP("about files");
        const OutboxId id = f.schedule(u"hello"_s);
        f.store.did([](Transaction &t) {
            t.exec(u"PRAGMA query_only = ON"_s);
            return Expected<Done>(Done{});
        });
        for (int i = 0; i < 3; ++i) {
            const auto pushed = answer(f.sync->push());
            QVERIFY(!pushed && pushed.error().kind == Error::Kind::Storage);
        }
        QVERIFY(f.session.asked.isEmpty());
        f.sync.reset();
        f.store.reopen();
        f.restart();
        QCOMPARE(*answer(f.sync->push()), 1);
        QCOMPARE(f.row(id).state, SendState::Published);
        QCOMPARE(f.session.standing.size(), 1);
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
