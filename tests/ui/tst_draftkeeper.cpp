#include "models/store/database.h"
#include "tests/support/main.h"
#include "tests/support/store.h"
#include "ui/inbox/draftkeeper.h"
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace {
const QString place = u"reply/1/public"_s;
const QString typed(50000, u'w');

//! How many pages the file may have: with one, nothing more goes in.
void limit(TestStore &store, int pages)
{
    store.did([=](Transaction &t) { t.number(u"PRAGMA max_page_count = %1"_s.arg(pages)); });
}

QString kept(TestStore &store)
{
    return store.saw([](const Reader &r) { return drafts::one(r, place).content; });
}
} // namespace

//! What is typed outlives a full disk.
class DraftKeeperTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatFoundNoRoomIsWrittenWhenThereIsSome()
    {
        TestStore store;
        DraftKeeper keeper(store.db());
        QSignalSpy troubled(&store.db(), &Database::troubled);
        limit(store, 1);
        keeper.keep(place, typed, {});
        QTRY_COMPARE(troubled.count(), 1);
        QVERIFY(troubled.first().first().value<Error>().detail.startsWith(u"disk_full: "_s));
        QCOMPARE(kept(store), QString());
        limit(store, 1000000); // not a letter more is typed
        QTRY_COMPARE(kept(store), typed);
    }

    void whatIsTypedMeanwhileIsWrittenSoon()
    {
        TestStore store;
        DraftKeeper keeper(store.db());
        QSignalSpy troubled(&store.db(), &Database::troubled);
        limit(store, 1);
        keeper.keep(place, typed, {});
        QTRY_COMPARE(troubled.count(), 1);
        QTest::qWait(50); // the next try is seconds away by now
        QElapsedTimer since;
        since.start();
        keeper.keep(place, u"short"_s, {}); // fits where the file has room
        QTRY_COMPARE(kept(store), u"short"_s);
        QVERIFY(since.elapsed() < 3000);
    }

    //! Whoever types on while an answer is taken back loses neither.
    void whatCameBackStandsBeforeWhatIsTyped()
    {
        TestStore store;
        DraftKeeper keeper(store.db());
        keeper.keep(place, u"half a"_s, {}); // not on the disk yet
        store.did(
            [](Transaction &t) { drafts::putBack(t, place, u"We are open"_s, {}, QDateTime::currentDateTimeUtc()); });
        keeper.cameBack(place, u"We are open"_s);
        keeper.flush();
        QTRY_COMPARE(kept(store), u"We are open\n\nhalf a"_s);
        QTest::qWait(50);
        keeper.cameBack(place, u"again"_s); // nothing is typed: the disk has all of it
        keeper.flush();
        QTest::qWait(200);
        QCOMPARE(kept(store), u"We are open\n\nhalf a"_s);
    }
};
TERTULIA_TEST(DraftKeeperTest)
#include "tst_draftkeeper.moc"
