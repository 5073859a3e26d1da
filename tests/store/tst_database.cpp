#include "models/store/dialect.h"
#include "models/store/workspace.h"
#include "tests/support/main.h"
#include "tests/support/store.h"
#include <QSignalSpy>
#include <QThread>

using namespace Qt::StringLiterals;

//! What the one door to the data promises.
class DatabaseTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void staysOverARestart();
    void nothingHalfStays();
    void aReaderCannotWrite();
    void answersOnlyAfterTheCommit();
    void tellsWhatItTouched();
    void worksOnThreadsOfItsOwn();
    void readersDoNotWaitForAWriter();
    void aNewerSearchEndsAnOlderOne();
    void aVisitorMayRunTheStatementItVisits();
    void bindsWhatQtWouldBindAsNull();
    void listsOfIds();
    void saysTroubleOnceAndThatItIsOver();
    void refusedWorkIsRolledBack();
};

namespace {
void set(Transaction &t, const QString &name, const QString &value) { workspace::setSetting(t, name, value); }
QString get(const Reader &r, const QString &name) { return workspace::settings(r).value(name); }
} // namespace

void DatabaseTest::staysOverARestart()
{
    TestStore store;
    store.did([](Transaction &t) { set(t, u"theme"_s, u"dark"_s); });
    store.reopen();
    QCOMPARE(store.saw([](const Reader &r) { return get(r, u"theme"_s); }), u"dark"_s);
}

void DatabaseTest::nothingHalfStays()
{
    TestStore store;
    QSignalSpy changed(&store.db(), &Database::changed);
    const auto wrong = store.write([](Transaction &t) {
        set(t, u"theme"_s, u"dark"_s);
        t.exec(u"INSERT INTO nowhere VALUES (1)"_s);
    });
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().kind, Error::Kind::Storage);
    QCOMPARE(store.saw([](const Reader &r) { return get(r, u"theme"_s); }), QString());
    QCOMPARE(changed.count(), 0);
    store.did([](Transaction &t) { set(t, u"theme"_s, u"light"_s); });
    QCOMPARE(store.saw([](const Reader &r) { return get(r, u"theme"_s); }), u"light"_s);
}

void DatabaseTest::aReaderCannotWrite()
{
    TestStore store;
    store.did([](Transaction &t) { set(t, u"theme"_s, u"dark"_s); });
    QVERIFY(!store.read([](const Reader &r) { r.each(u"DELETE FROM setting"_s, {}, [](const Row &) {}); }));
    QCOMPARE(store.saw([](const Reader &r) { return get(r, u"theme"_s); }), u"dark"_s);
}

void DatabaseTest::answersOnlyAfterTheCommit()
{
    TestStore store;
    const auto other = store.another();
    for (int i = 0; i < 20; ++i) {
        const QString value = QString::number(i);
        QVERIFY(store.write([value](Transaction &t) { set(t, u"n"_s, value); }));
        const auto seen = answer(other->read([](const Reader &r) { return get(r, u"n"_s); }));
        QVERIFY(seen);
        QCOMPARE(*seen, value); // another program sees it as soon as the answer is there
    }
}

void DatabaseTest::tellsWhatItTouched()
{
    TestStore store;
    QSignalSpy changed(&store.db(), &Database::changed);
    store.did([](Transaction &t) {
        t.touch(MessageId{5});
        t.touch(PostId{7});
    });
    QTRY_COMPARE(changed.count(), 1);
    const auto told = changed.first().first().value<ChangeSet>();
    QCOMPARE(told.messages, QSet<MessageId>{{5}});
    QCOMPARE(told.posts, QSet<PostId>{{7}});
    store.did([](Transaction &) {});
    QCOMPARE(changed.count(), 1); // nothing touched, nothing told
}

void DatabaseTest::worksOnThreadsOfItsOwn()
{
    TestStore store;
    const QThread *here = QThread::currentThread();
    const QThread *writer = store.did([](Transaction &) { return QThread::currentThread(); });
    const QThread *reader = store.saw([](const Reader &) { return QThread::currentThread(); });
    const auto searcher = answer(store.db().search([](const Reader &) { return QThread::currentThread(); }));
    QVERIFY(searcher);
    QCOMPARE(QSet<const QThread *>({here, writer, reader, *searcher}).size(), 4);
    QCOMPARE(writer->objectName(), u"store-write"_s);
}

void DatabaseTest::readersDoNotWaitForAWriter()
{
    TestStore store;
    QSemaphore inside, goOn;
    auto slow = store.db().write([&](Transaction &t) {
        set(t, u"slow"_s, u"1"_s);
        inside.release();
        goOn.acquire();
    });
    inside.acquire();
    QCOMPARE(store.saw([](const Reader &r) { return get(r, u"slow"_s); }), QString()); // and sees nothing half done
    goOn.release();
    QVERIFY(answer(slow));
    QCOMPARE(store.saw([](const Reader &r) { return get(r, u"slow"_s); }), u"1"_s);
}

void DatabaseTest::aNewerSearchEndsAnOlderOne()
{
    if (TestStore::isPostgres())
        QSKIP("only the embedded engine can be interrupted in the middle of a statement");
    TestStore store;
    const QString endless = u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"_s;
    QSemaphore inside;
    auto older = store.db().search([&inside, endless](const Reader &r) {
        inside.release();
        return r.number(endless);
    });
    inside.acquire();
    auto never = store.db().search([](const Reader &r) { return r.number(u"SELECT 1"_s); });
    auto newer = store.db().search([](const Reader &r) { return r.number(u"SELECT 2"_s); });
    const auto ended = answer(older);
    QVERIFY(!ended);
    QCOMPARE(ended.error(), (Error{Error::Kind::Storage, u"interrupted"_s, {}}));
    QVERIFY(!answer(never));
    const auto last = answer(newer);
    QVERIFY(last);
    QCOMPARE(*last, 2);
}

void DatabaseTest::aVisitorMayRunTheStatementItVisits()
{
    TestStore store;
    store.did([](Transaction &t) {
        set(t, u"a"_s, u"1"_s);
        set(t, u"b"_s, u"2"_s);
    });
    const QString all = u"SELECT name FROM setting ORDER BY name"_s;
    const QString seen = store.saw([all](const Reader &r) {
        QString text;
        r.each(all, {}, [&](const Row &outer) {
            r.each(all, {}, [&](const Row &inner) { text += outer.text(0) + inner.text(0) + u' '; });
        });
        return text;
    });
    QCOMPARE(seen, u"aa ab ba bb "_s);
}

void DatabaseTest::bindsWhatQtWouldBindAsNull()
{
    TestStore store;
    store.did([](Transaction &t) { set(t, u"empty"_s, QString()); });
    QCOMPARE(store.saw([](const Reader &r) {
        return r.number(u"SELECT count(*) FROM setting WHERE value = ?"_s, {QString()});
    }),
        1);
    QCOMPARE(store.did([](Transaction &t) {
        return t.exec(u"UPDATE setting SET value = 'x' WHERE name = ?"_s, {u"empty"_s});
    }),
        1);
}

void DatabaseTest::listsOfIds()
{
    TestStore store;
    store.did([](Transaction &t) {
        for (int i = 1; i <= 3; ++i)
            t.exec(u"INSERT INTO change (id, process, touched) VALUES (?, 'x', '')"_s, {i + 100});
    });
    const auto count = [&](const QList<PostId> &ids) {
        return store.saw([ids](const Reader &r) {
            return r.number(u"SELECT count(*) FROM change WHERE id IN "_s + idList(r), {boundIds(ids)});
        });
    };
    QCOMPARE(count({{101}, {103}, {999}}), 2);
    QCOMPARE(count({}), 0);
}

void DatabaseTest::saysTroubleOnceAndThatItIsOver()
{
    TestStore store;
    QSignalSpy troubled(&store.db(), &Database::troubled), recovered(&store.db(), &Database::recovered);
    const auto wrong = [](Transaction &t) { t.exec(u"INSERT INTO nowhere VALUES (1)"_s); };
    QVERIFY(!store.write(wrong));
    QVERIFY(!store.write(wrong));
    QTRY_COMPARE(troubled.count(), 1);
    QCOMPARE(recovered.count(), 0);
    store.did([](Transaction &) {});
    QTRY_COMPARE(recovered.count(), 1);
    store.did([](Transaction &) {});
    QCOMPARE(recovered.count(), 1);
}

void DatabaseTest::refusedWorkIsRolledBack()
{
    TestStore store;
    QSignalSpy troubled(&store.db(), &Database::troubled);
    const auto refused = store.write([](Transaction &t) -> Expected<int> {
        set(t, u"theme"_s, u"dark"_s);
        return Error{Error::Kind::Rejected, u"no"_s, {}};
    });
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Rejected);
    QCOMPARE(store.saw([](const Reader &r) { return get(r, u"theme"_s); }), QString());
    QCOMPARE(troubled.count(), 0); // an answer, not a trouble
}

TERTULIA_TEST(DatabaseTest)
#include "tst_database.moc"
