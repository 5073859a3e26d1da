#include "dump.h"
#include "models/store/conversations.h"
#include "models/store/drafts.h"
#include "models/store/messages.h"
#include "models/store/workspace.h"
#include "seed.h"
#include "testmigration.h"
#include "tests/support/main.h"
#include "tests/support/said.h"
#include "tests/support/smalldisk.h"
#include "tests/support/store.h"
#include <QProcess>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using seed::at;

namespace {

constexpr const char *within = "TERTULIA_ON_A_SMALL_DISK";

using Opened = std::variant<std::unique_ptr<Database>, OpenFailure>;

Opened opened(const QString &path, bool copies = false)
{
    Database::Options options;
    options.path = path;
    options.copies = copies;
    options.poll = false;
    return Database::open(options);
}

std::unique_ptr<Database> good(Opened opened)
{
    if (const auto *failure = std::get_if<OpenFailure>(&opened))
        qFatal("the store did not open: %s", qPrintable(failure->detail));
    return std::get<std::unique_ptr<Database>>(std::move(opened));
}

//! Why it did not open; nothing when it did.
std::optional<OpenFailure> failing(const QString &path, bool copies = false)
{
    auto tried = opened(path, copies);
    const auto *failure = std::get_if<OpenFailure>(&tried);
    return failure ? std::optional(*failure) : std::nullopt;
}

QString typed(int n) { return u"%1 "_s.arg(n) + QString(20000, u'w'); }

void type(Transaction &t, int n) { drafts::keep(t, u"reply/1/public"_s, typed(n), {}, at(n)); }
QString draft(const Reader &r) { return drafts::one(r, u"reply/1/public"_s).content; }

//! What one press of "Send" writes: the answer on its way out, the draft gone.
void send(Transaction &t)
{
    outbox::reply(t, seed::saying(accounts::all(t).first().id, typed(0)), at(1));
    drafts::forget(t, u"reply/1/public"_s);
}

void hear(Transaction &t, int from, int count)
{
    for (int i = from; i < from + count; ++i)
        messages::keep(t,
            said::in(accounts::all(t).first().id, QString::number(i), u"P%1"_s.arg(i), u"%1 "_s.arg(i) + typed(i), i),
            at(100000));
}

//! The answer itself, for what must go well.
template <class Call>
auto saw(const std::unique_ptr<Database> &db, Call call)
{
    auto result = answer(db->read(std::move(call)));
    if (!result)
        qFatal("the store failed: %s", qPrintable(result.error().detail));
    return *std::move(result);
}

qint64 rows(const Reader &r, const QString &table) { return r.number(u"SELECT count(*) FROM "_s + table); }

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

#define FULL(error)                                                                                                    \
    {                                                                                                                  \
        QCOMPARE(error.kind, Error::Kind::Storage);                                                                    \
        QVERIFY2(error.detail.startsWith(u"disk_full: "), qPrintable(error.detail));                                   \
    }

//! The real store on a real file system that is full or may only be read. Started by FullDiskTest in a mount namespace.
class OnASmallDisk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (!qEnvironmentVariableIsSet(within))
            QSKIP("started by tst_fulldisk in a mount namespace of its own");
    }
    void whatWasTypedStays();
    void whateverRoomIsLeftNothingHalfStays();
    void opensAgainWhenThereIsRoom();
    void aNewWorkspaceFindsNoRoom();
    void endsAndGoesOnWhileFull();
    void aCopyThatFailsReplacesNone();
    void aStepThatFindsNoRoom();
    void aDiskForReadingOnly();
};

void OnASmallDisk::whatWasTypedStays()
{
    SmallDisk disk(4);
    QVERIFY(disk.isMounted());
    const auto db = good(opened(disk.file(u"w.sqlite"_s)));
    QSignalSpy troubled(db.get(), &Database::troubled), recovered(db.get(), &Database::recovered);
    QVERIFY(answer(db->write([](Transaction &t) {
        seed::account(t);
        type(t, 1);
    })));
    disk.fill();
    const auto second = answer(db->write([](Transaction &t) { type(t, 2); }));
    QVERIFY(!second);
    FULL(second.error())
    const auto sent = answer(db->write([](Transaction &t) { send(t); }));
    QVERIFY(!sent);
    FULL(sent.error())
    QTRY_COMPARE(troubled.count(), 1); // said once
    QCOMPARE(saw(db, [](const Reader &r) { return draft(r); }), typed(1)); // reading goes on
    QCOMPARE(saw(db, [](const Reader &r) { return rows(r, u"outbox"_s) + rows(r, u"receipt"_s); }), 0);
    disk.makeRoom();
    QVERIFY(answer(db->write([](Transaction &t) { type(t, 2); })));
    QTRY_COMPARE(recovered.count(), 1);
    QCOMPARE(saw(db, [](const Reader &r) { return draft(r); }), typed(2));
    QVERIFY(answer(db->write([](Transaction &t) { send(t); })));
    QCOMPARE(saw(db, [](const Reader &r) { return rows(r, u"outbox"_s); }), 1);
    QCOMPARE(saw(db, [](const Reader &r) { return draft(r); }), QString());
}

//! From no room at all to enough: the write is whole or not at all, and the file is sound.
void OnASmallDisk::whateverRoomIsLeftNothingHalfStays()
{
    int refused = 0, kept = 0;
    for (qint64 pages = 0; kept < 3; pages += 3) {
        SmallDisk disk(6);
        QVERIFY(disk.isMounted());
        const QString path = disk.file(u"w.sqlite"_s);
        auto db = good(opened(path));
        QVERIFY(answer(db->write([](Transaction &t) {
            seed::account(t);
            conversations::ensureBuiltinViews(t, at(0));
            hear(t, 0, 5);
            type(t, 1);
        })));
        disk.fill(pages * 4096);
        const auto both = answer(db->write([](Transaction &t) {
            send(t);
            hear(t, 5, 3);
        }));
        (both ? kept : refused)++;
        const auto look = [&](const Reader &r) {
            return QList<qint64>{rows(r, u"outbox"_s), rows(r, u"receipt"_s), rows(r, u"message"_s),
                rows(r, u"conversation"_s), conversations::views(r).first().count, draft(r).size(),
                r.number(u"SELECT count(*) FROM message_text WHERE message_text MATCH '7'"_s)};
        };
        const QList<qint64> whole{1, 1, 8, 8, 8, 0, 1}, before{0, 0, 5, 5, 5, typed(1).size(), 0};
        QCOMPARE(saw(db, look), both ? whole : before);
        if (!both)
            FULL(both.error())
        db.reset(); // without room for a checkpoint
        disk.makeRoom();
        const auto problems = workspace::integrity(path);
        QVERIFY(problems);
        QCOMPARE(*problems, QStringList());
        db = good(opened(path));
        QCOMPARE(saw(db, look), both ? whole : before);
    }
    QVERIFY(refused >= 3);
}

void OnASmallDisk::opensAgainWhenThereIsRoom()
{
    SmallDisk disk(4);
    QVERIFY(disk.isMounted());
    const QString path = disk.file(u"w.sqlite"_s);
    QVERIFY(answer(good(opened(path))->write([](Transaction &t) { type(t, 1); })));
    const QByteArray before = bytesOf(path);
    for (const int pages : {0, 1, 4, 8}) {
        disk.fill(pages * 4096);
        if (const auto failure = failing(path))
            QVERIFY2(failure->why == OpenFailure::Why::DiskFull, qPrintable(failure->detail));
        QCOMPARE(bytesOf(path), before);
    }
    disk.fill();
    QVERIFY(failing(path));
    disk.makeRoom();
    QCOMPARE(saw(good(opened(path)), [](const Reader &r) { return draft(r); }), typed(1));
}

void OnASmallDisk::aNewWorkspaceFindsNoRoom()
{
    for (int pages = 0; pages < 120; pages += 8) {
        SmallDisk disk(4);
        QVERIFY(disk.isMounted());
        const QString path = disk.file(u"new.sqlite"_s);
        disk.fill(pages * 4096);
        const auto failure = failing(path);
        QVERIFY(failure);
        QVERIFY2(failure->why == OpenFailure::Why::DiskFull, qPrintable(failure->detail));
        disk.makeRoom();
        const auto db = good(opened(path, true)); // what was begun is finished
        QVERIFY(answer(db->write([](Transaction &t) { type(t, 1); })));
    }
}

//! A crash while the disk is full leaves a log beside the file; what it holds is not lost.
void OnASmallDisk::endsAndGoesOnWhileFull()
{
    SmallDisk disk(6);
    QVERIFY(disk.isMounted());
    const QString path = disk.file(u"w.sqlite"_s), left = disk.file(u"left.sqlite"_s);
    {
        const auto db = good(opened(path));
        QVERIFY(answer(db->write([](Transaction &t) {
            seed::account(t);
            hear(t, 0, 3);
            type(t, 1);
        })));
        for (const QString &end : {u""_s, u"-wal"_s}) // as a crash leaves them
            QVERIFY(QFile::copy(path + end, left + end));
    }
    const QByteArray log = bytesOf(left + u"-wal"_s);
    QVERIFY(log.size() > 10000);
    disk.fill();
    const auto failure = failing(left);
    QVERIFY(failure);
    QVERIFY2(failure->why == OpenFailure::Why::DiskFull, qPrintable(failure->detail));
    QCOMPARE(bytesOf(left + u"-wal"_s), log);
    disk.makeRoom();
    const auto db = good(opened(left));
    QCOMPARE(saw(db, [](const Reader &r) { return draft(r); }), typed(1));
    QCOMPARE(saw(db, [](const Reader &r) { return rows(r, u"message"_s); }), 3);
}

void OnASmallDisk::aCopyThatFailsReplacesNone()
{
    SmallDisk disk(6);
    QVERIFY(disk.isMounted());
    const QString path = disk.file(u"w.sqlite"_s);
    const auto db = good(opened(path));
    QVERIFY(answer(db->write([](Transaction &t) {
        seed::account(t);
        hear(t, 0, 3);
    })));
    const auto first = workspace::dailyCopy(path, at(0));
    QVERIFY(first);
    QHash<QString, QByteArray> before;
    const QDir folder(workspace::copiesFolder(path));
    for (const QString &name : folder.entryList(QDir::Files))
        before.insert(name, bytesOf(folder.filePath(name)));
    for (const qint64 pages : {0, 1, 20, 60}) {
        disk.fill(pages * 4096);
        const auto next = workspace::dailyCopy(path, at(86400 * 8));
        QVERIFY(!next);
        FULL(next.error())
        const auto same = workspace::copyNow(path, *first); // not even onto itself
        QVERIFY(!same);
        FULL(same.error())
        disk.makeRoom();
        QCOMPARE(folder.entryList(QDir::Files).size(), before.size()); // no half ones lie about
        for (const QString &name : folder.entryList(QDir::Files))
            QCOMPARE(bytesOf(folder.filePath(name)), before.value(name));
    }
    QVERIFY(!workspace::dailyCopy(path, at(86400 * 8))->isEmpty());
}

//! Neither for the copy that comes first, nor for the step itself.
void OnASmallDisk::aStepThatFindsNoRoom()
{
    int withoutCopy = 0, withCopy = 0;
    for (const qint64 pages : {0, 40, 120, 180, 240, 270, 300, 330, 360}) {
        SmallDisk disk(6);
        QVERIFY(disk.isMounted());
        const QString path = disk.file(u"w.sqlite"_s);
        {
            const auto db = good(opened(path));
            QVERIFY(answer(db->write([](Transaction &t) {
                seed::account(t);
                hear(t, 0, 6);
                type(t, 1);
            })));
        }
        const QString before = dump::of(path);
        disk.fill(pages * 4096);
        const TestMigration migration(u"good"_s);
        const auto failure = failing(path, true);
        if (failure) {
            QVERIFY2(failure->why == OpenFailure::Why::DiskFull, qPrintable(failure->detail));
            disk.makeRoom();
            QCOMPARE(dump::of(path), before);
            const QDir folder(workspace::copiesFolder(path));
            const QStringList copies = folder.entryList({u"before-*"_s}, QDir::Files);
            for (const QString &copy : copies)
                QCOMPARE(dump::of(folder.filePath(copy)), before);
            (copies.isEmpty() ? withoutCopy : withCopy)++;
        }
        disk.makeRoom();
        const auto db = good(opened(path, true));
        QCOMPARE(saw(db, [](const Reader &r) { return rows(r, u"echo"_s); }), 6);
        QCOMPARE(saw(db, [](const Reader &r) { return draft(r); }), typed(1));
    }
    QVERIFY2(withoutCopy > 0 && withCopy > 0, qPrintable(u"%1 %2"_s.arg(withoutCopy).arg(withCopy)));
}

void OnASmallDisk::aDiskForReadingOnly()
{
    SmallDisk disk(4);
    QVERIFY(disk.isMounted());
    const QString path = disk.file(u"w.sqlite"_s);
    QVERIFY(answer(good(opened(path))->write([](Transaction &t) { type(t, 1); })));
    const QByteArray before = bytesOf(path);
    QVERIFY(disk.setReadOnly(true));
    const auto failure = failing(path, true);
    QVERIFY(failure);
    QVERIFY2(failure->why == OpenFailure::Why::ReadOnly, qPrintable(failure->detail));
    const auto fresh = failing(disk.file(u"new/new.sqlite"_s), true);
    QVERIFY(fresh);
    QVERIFY2(fresh->why == OpenFailure::Why::NoFolder, qPrintable(fresh->detail));
    QVERIFY(!workspace::dailyCopy(path, at(0)));
    QVERIFY(disk.setReadOnly(false));
    QCOMPARE(bytesOf(path), before);
    QCOMPARE(QDir(disk.path()).entryList(QDir::Files), QStringList{u"w.sqlite"_s});
    QCOMPARE(saw(good(opened(path)), [](const Reader &r) { return draft(r); }), typed(1));
}

//! Runs the tests above in a mount namespace, and what can be shown without one here.
class FullDiskTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (TestStore::isPostgres())
            QSKIP("about files");
    }
    void onADiskOfItsOwn();
    void aFullFileLosesNothing();
};

void FullDiskTest::onADiskOfItsOwn()
{
    QProcess probe;
    probe.start(u"unshare"_s, {u"-rm"_s, u"mount"_s, u"-t"_s, u"tmpfs"_s, u"none"_s, u"/mnt"_s});
    if (!probe.waitForFinished() || probe.exitStatus() != QProcess::NormalExit || probe.exitCode() != 0)
        QSKIP("no mount namespace can be had here: only aFullFileLosesNothing is shown");
    QProcess tests;
    tests.setProcessChannelMode(QProcess::ForwardedChannels);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(within), u"1"_s);
    tests.setProcessEnvironment(environment);
    tests.start(u"unshare"_s, {u"-rm"_s, QCoreApplication::applicationFilePath(), u"onasmalldisk"_s});
    QVERIFY(tests.waitForFinished(110'000));
    QCOMPARE(tests.exitStatus(), QProcess::NormalExit);
    QCOMPARE(tests.exitCode(), 0);
}

//! The engine's own limit instead of the disk's.
void FullDiskTest::aFullFileLosesNothing()
{
    TestStore store;
    store.did([](Transaction &t) {
        seed::account(t);
        type(t, 1);
    });
    const auto limit = [&](const QString &pages) {
        store.did([pages](Transaction &t) { t.number(u"PRAGMA max_page_count = "_s + pages); });
    };
    limit(u"1"_s); // no more than there are
    const auto sent = store.write([](Transaction &t) {
        send(t);
        hear(t, 0, 5);
    });
    QVERIFY(!sent);
    FULL(sent.error())
    QCOMPARE(store.saw([](const Reader &r) { return rows(r, u"outbox"_s) + rows(r, u"message"_s); }), 0);
    QCOMPARE(store.saw([](const Reader &r) { return draft(r); }), typed(1));
    limit(u"1000000"_s);
    store.did([](Transaction &t) {
        send(t);
        hear(t, 0, 5);
    });
    QCOMPARE(store.saw([](const Reader &r) { return rows(r, u"outbox"_s) + rows(r, u"message"_s); }), 6);
}

static const int onASmallDisk = registerTest("onasmalldisk.cpp", [] { return new OnASmallDisk; });
TERTULIA_TEST(FullDiskTest)
#include "tst_fulldisk.moc"
