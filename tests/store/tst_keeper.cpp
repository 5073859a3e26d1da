#include "models/store/drafts.h"
#include "models/store/workspace.h"
#include "seed.h"
#include "tests/support/main.h"
#include "tests/support/store.h"
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using seed::at;

namespace {

//! A clock that a test moves while the program runs.
struct Clock {
    std::atomic<qint64> seconds{0};
    std::function<QDateTime()> now()
    {
        return [this] { return at(int(seconds)); };
    }
};

std::unique_ptr<Database> running(const QString &path, Clock &clock)
{
    Database::Options options;
    options.path = path;
    options.poll = false;
    options.now = clock.now();
    options.keepEvery = 20ms;
    auto opened = Database::open(options);
    if (const auto *failure = std::get_if<OpenFailure>(&opened))
        qFatal("the store did not open: %s", qPrintable(failure->detail));
    return std::get<std::unique_ptr<Database>>(std::move(opened));
}

QStringList daily(const QString &path)
{
    return QDir(workspace::copiesFolder(path)).entryList({u"daily-*"_s}, QDir::Files, QDir::Name);
}

QString dayOf(int seconds) { return u"daily-%1.sqlite"_s.arg(at(seconds).date().toString(Qt::ISODate)); }

//! More than is looked at before it is opened.
void grow(TestStore &store)
{
    store.did([](Transaction &t) {
        for (int i = 0; i < 20; ++i)
            drafts::keep(t, u"post/%1"_s.arg(i), QString(1024 * 1024, QChar(u'a' + i)), {}, at(0));
    });
}

//! In the middle of the file, where only a whole look finds it.
void damage(const QString &path)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.size() > 17 * 1024 * 1024);
    QVERIFY(file.seek(file.size() / 2 / 4096 * 4096));
    QCOMPARE(file.write(QByteArray(4096 * 4, '\xff')), 4096 * 4);
}

} // namespace

//! What is looked after while the program runs.
class KeeperTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (TestStore::isPostgres())
            QSKIP("about files");
    }
    void everyMidnightHasItsCopy();
    void oneProcessLooksAfterIt();
    void writingGoesOnMeanwhile();
    void aLargeOneIsCheckedAfterACrash();
    void aLargeOneIsCheckedBeforeItsCopy();
    void damageMetWhileReadingIsTold();
    void whatCannotBeCopiedIsSaidUntilItCan();
};

void KeeperTest::everyMidnightHasItsCopy()
{
    TestStore store;
    store.did([](Transaction &t) { seed::account(t); });
    Clock clock;
    const auto db = running(store.path(), clock);
    QTRY_COMPARE(daily(store.path()), QStringList{dayOf(0)});
    for (int day = 1; day < 9; ++day) {
        QVERIFY(answer(db->write([=](Transaction &t) { drafts::keep(t, u"p"_s, QString::number(day), {}, at(0)); })));
        clock.seconds = day * 86400;
        QTRY_VERIFY(daily(store.path()).contains(dayOf(day * 86400)));
    }
    QTRY_COMPARE(daily(store.path()).size(), 7); // the eldest are gone
    const QString newest = workspace::copiesFolder(store.path()) + u'/' + dayOf(8 * 86400);
    QVERIFY(workspace::integrity(newest)->isEmpty());
    Clock other;
    const auto copy = running(newest, other);
    QCOMPARE(*answer(copy->read([](const Reader &r) { return drafts::one(r, u"p"_s).content; })), u"8"_s);
}

void KeeperTest::oneProcessLooksAfterIt()
{
    TestStore store;
    Clock clock, wrong;
    auto first = running(store.path(), clock);
    QTRY_COMPARE(daily(store.path()).size(), 1);
    wrong.seconds = 3 * 86400;
    const auto second = running(store.path(), wrong);
    QTest::qWait(200);
    QCOMPARE(daily(store.path()), QStringList{dayOf(0)});
    first.reset(); // the other takes over
    QTRY_VERIFY(daily(store.path()).contains(dayOf(3 * 86400)));
}

//! VACUUM INTO reads one moment of the file; whoever writes does not wait for it.
void KeeperTest::writingGoesOnMeanwhile()
{
    TestStore store;
    grow(store);
    Clock clock;
    const auto db = running(store.path(), clock);
    int written = 0;
    qint64 slowest = 0;
    while (daily(store.path()).isEmpty() && written < 5000) {
        QElapsedTimer timer;
        timer.start();
        QVERIFY(
            answer(db->write([=](Transaction &t) { drafts::keep(t, u"p"_s, QString::number(written), {}, at(0)); })));
        slowest = std::max(slowest, timer.elapsed());
        written += daily(store.path()).isEmpty(); // answered before the copy was there
    }
    QVERIFY(written > 0);
    QVERIFY2(slowest < 4000, qPrintable(QString::number(slowest))); // it waits 5 s for a lock
    const QString copy = workspace::copiesFolder(store.path()) + u'/' + dayOf(0);
    QTRY_VERIFY(QFileInfo::exists(copy));
    QVERIFY(workspace::integrity(copy)->isEmpty());
}

void KeeperTest::aLargeOneIsCheckedAfterACrash()
{
    TestStore store;
    grow(store);
    const auto good = workspace::dailyCopy(store.path(), at(0)); // today's is there: only the crash makes it look
    QVERIFY(good);
    store.close();
    Clock clock;
    {
        const auto db = running(store.path(), clock);
        QSignalSpy damaged(db.get(), &Database::damaged);
        QTest::qWait(150);
        QCOMPARE(damaged.count(), 0);
    }
    damage(store.path());
    {
        const auto db = running(store.path(), clock); // closed well and copied today: not looked at again
        QSignalSpy damaged(db.get(), &Database::damaged);
        QTest::qWait(150);
        QCOMPARE(damaged.count(), 0);
        QVERIFY(answer(db->write([](Transaction &t) { drafts::keep(t, u"p"_s, u"typed"_s, {}, at(0)); })));
        QVERIFY(QFile::copy(store.path() + u"-wal"_s, store.path() + u".kept"_s));
    }
    QVERIFY(QFile::rename(store.path() + u".kept"_s, store.path() + u"-wal"_s)); // as if it had crashed
    const auto db = running(store.path(), clock);
    QSignalSpy damaged(db.get(), &Database::damaged);
    QTRY_COMPARE(damaged.count(), 1);
    const auto failure = damaged.first().first().value<OpenFailure>();
    QCOMPARE(failure.why, OpenFailure::Why::Damaged);
    QCOMPARE(failure.goodCopy, *good);
}

void KeeperTest::aLargeOneIsCheckedBeforeItsCopy()
{
    TestStore store;
    grow(store);
    const auto good = workspace::dailyCopy(store.path(), at(0));
    QVERIFY(good);
    store.close();
    damage(store.path());
    Clock clock;
    clock.seconds = 86400;
    const auto db = running(store.path(), clock);
    QSignalSpy damaged(db.get(), &Database::damaged);
    QTRY_COMPARE(damaged.count(), 1);
    QCOMPARE(damaged.first().first().value<OpenFailure>().goodCopy, *good);
    QCOMPARE(daily(store.path()), QStringList{dayOf(0)}); // no copy of what is damaged
}

void KeeperTest::damageMetWhileReadingIsTold()
{
    TestStore store;
    grow(store);
    const auto good = workspace::dailyCopy(store.path(), at(0));
    QVERIFY(good);
    store.close();
    damage(store.path());
    Clock clock;
    const auto db = running(store.path(), clock);
    QSignalSpy damaged(db.get(), &Database::damaged);
    QVERIFY(!answer(db->read([](const Reader &r) { return drafts::all(r).size(); })));
    QTRY_COMPARE(damaged.count(), 1);
    QVERIFY(!answer(db->read([](const Reader &r) { return drafts::all(r).size(); })));
    QTest::qWait(50);
    QCOMPARE(damaged.count(), 1); // once
}

void KeeperTest::whatCannotBeCopiedIsSaidUntilItCan()
{
    TestStore store;
    QFile inTheWay(workspace::copiesFolder(store.path()));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly)); // a file where the folder should be
    inTheWay.close();
    Clock clock;
    const auto db = running(store.path(), clock);
    QSignalSpy troubled(db.get(), &Database::troubled), recovered(db.get(), &Database::recovered);
    QTRY_VERIFY(troubled.count() >= 2);
    QCOMPARE(troubled.first().first().value<Error>().kind, Error::Kind::Storage);
    QVERIFY(answer(db->write([](Transaction &t) { seed::account(t); }))); // no trouble with writing
    QCOMPARE(recovered.count(), 0);
    QVERIFY(inTheWay.remove());
    QTRY_COMPARE(recovered.count(), 1);
    QCOMPARE(daily(store.path()).size(), 1);
}

TERTULIA_TEST(KeeperTest)
#include "tst_keeper.moc"
