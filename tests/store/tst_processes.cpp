#include "models/store/workspace.h"
#include "seed.h"
#include "tests/support/main.h"
#include "tests/support/store.h"
#include <QSignalSpy>

using namespace Qt::StringLiterals;

//! A window and a command line beside it, on one workspace.
class ProcessesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hearEachOther();
    void doNotHearThemselvesTwice();
    void takeTurnsInWriting();
};

void ProcessesTest::hearEachOther()
{
    TestStore store;
    const auto other = store.another();
    QSignalSpy here(&store.db(), &Database::changed), there(other.get(), &Database::changed);
    const auto account = answer(other->write([](Transaction &t) { return seed::account(t); }));
    QVERIFY(account);
    QTRY_COMPARE(here.count(), 1);
    QCOMPARE(here.first().first().value<ChangeSet>().accounts, QSet<AccountId>{*account});
    store.did([](Transaction &t) { workspace::setSetting(t, u"theme"_s, u"dark"_s); });
    QTRY_COMPARE(there.count(), 2); // its own, and ours
    QVERIFY(there.last().first().value<ChangeSet>().settings);
}

void ProcessesTest::doNotHearThemselvesTwice()
{
    TestStore store;
    const auto other = store.another();
    QSignalSpy here(&store.db(), &Database::changed);
    store.did([](Transaction &t) { t.touch(PostId{1}); });
    QVERIFY(
        answer(other->write([](Transaction &t) { t.touch(PostId{2}); }))); // seen only after a look that saw ours, too
    QTRY_COMPARE(here.count(), 2);
    QCOMPARE(here.last().first().value<ChangeSet>().posts, QSet<PostId>{{2}});
}

void ProcessesTest::takeTurnsInWriting()
{
    TestStore store;
    const auto other = store.another();
    store.did([](Transaction &t) { workspace::setSetting(t, u"n"_s, u"0"_s); });
    const auto count = [](Transaction &t) {
        workspace::setSetting(t, u"n"_s, QString::number(workspace::settings(t).value(u"n"_s).toInt() + 1));
    };
    QList<QFuture<Expected<Done>>> all;
    for (int i = 0; i < 20; ++i)
        all << store.db().write(count) << other->write(count);
    for (const auto &one : all)
        QVERIFY(answer(one));
    QCOMPARE(store.saw([](const Reader &r) { return workspace::settings(r).value(u"n"_s); }), u"40"_s);
}

TERTULIA_TEST(ProcessesTest)
#include "tst_processes.moc"
