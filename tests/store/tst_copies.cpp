#include "dump.h"
#include "models/store/workspace.h"
#include "seed.h"
#include "tests/support/main.h"
#include "tests/support/paths.h"
#include "tests/support/store.h"
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using seed::at;

namespace {
OpenFailure opening(const QString &path, bool copies = false)
{
    Database::Options options;
    options.path = path;
    options.copies = copies;
    auto opened = Database::open(options);
    const auto *failure = std::get_if<OpenFailure>(&opened);
    return failure ? *failure : OpenFailure{OpenFailure::Why::Other, u"it opened"_s, {}};
}

void run(const QString &path, const QString &sql)
{
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"by-hand"_s);
        db.setDatabaseName(path);
        QVERIFY(db.open());
        QSqlQuery query(db);
        QVERIFY2(query.exec(sql), qPrintable(query.lastError().text()));
    }
    QSqlDatabase::removeDatabase(u"by-hand"_s);
}

void overwrite(const QString &path, qint64 from, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(from));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
} // namespace

//! Copies, damage, and files that are not ours to touch. Files only: a server keeps its own copies.
class CopiesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (TestStore::isPostgres())
            QSKIP("about files");
    }
    void refusesANewerFile();
    void aMissingOneIsNotReplacedInSilence();
    void refusesWhatIsNotOurs();
    void noticesDamageAndOffersTheCopy();
    void restoresBesideTheDamagedFile();
    void refusesABadCopy();
    void aCopyHoldsEverything();
    void neverPutsABadCopyOverAGoodOne();
    void whatIsNotSoundIsNoCopy();
    void rotates();
    void copiesBeforeAMigration();
};

void CopiesTest::aMissingOneIsNotReplacedInSilence()
{
    TestStore store;
    store.did([](Transaction &t) { seed::account(t); });
    const QString path = store.path();
    const auto copy = workspace::dailyCopy(path, at(0));
    QVERIFY(copy && QFileInfo::exists(*copy));
    store.close();
    QVERIFY(QFile::remove(path));
    const QByteArray bytes = bytesOf(*copy);
    const OpenFailure failure = opening(path);
    QCOMPARE(failure.why, OpenFailure::Why::Missing);
    QCOMPARE(failure.goodCopy, workspace::copies(path).first());
    QVERIFY(!QFileInfo::exists(path)); // nothing was made in its place
    // going on with the copy brings everything back, and leaves the copy as it was
    QVERIFY(workspace::restore(failure.goodCopy, path));
    store.reopen();
    QCOMPARE(store.saw([](const Reader &r) { return accounts::all(r); }).size(), 1);
    QCOMPARE(bytesOf(*copy), bytes);
    // or an empty one, when the person says so: the copies stay, too
    store.close();
    QVERIFY(QFile::remove(path));
    Database::Options anew;
    anew.path = path;
    anew.copies = false;
    anew.startAnew = true;
    const auto opened = Database::open(anew);
    QVERIFY(std::holds_alternative<std::unique_ptr<Database>>(opened));
    QCOMPARE(answer(std::get<std::unique_ptr<Database>>(opened)->read([](const Reader &r) {
        return accounts::all(r);
    }))->size(),
        0);
    QCOMPARE(bytesOf(*copy), bytes);
}

void CopiesTest::refusesANewerFile()
{
    TestStore store;
    store.close();
    run(store.path(), u"PRAGMA user_version = 9999"_s);
    const QByteArray before = bytesOf(store.path());
    QCOMPARE(opening(store.path()).why, OpenFailure::Why::Newer);
    QCOMPARE(bytesOf(store.path()), before);
}

void CopiesTest::refusesWhatIsNotOurs()
{
    QTemporaryDir folder;
    const QString text = folder.filePath(u"letter.txt"_s);
    overwrite(text, 0, "Dear Ana, this is no database at all.");
    QCOMPARE(opening(text).why, OpenFailure::Why::NotOurs);
    QCOMPARE(bytesOf(text), QByteArray("Dear Ana, this is no database at all."));
    const QString other = folder.filePath(u"other.sqlite"_s);
    run(other, u"CREATE TABLE recipes (name TEXT)"_s);
    const QByteArray before = bytesOf(other);
    QCOMPARE(opening(other).why, OpenFailure::Why::NotOurs);
    QCOMPARE(bytesOf(other), before);
}

void CopiesTest::noticesDamageAndOffersTheCopy()
{
    TestStore store;
    store.did([](Transaction &t) { seed::account(t); });
    const auto copy = workspace::dailyCopy(store.path(), at(0));
    QVERIFY(copy);
    store.close();
    const qint64 size = QFileInfo(store.path()).size();
    overwrite(store.path(), 4096, QByteArray(int(size) - 4096, 'x'));
    const QByteArray damaged = bytesOf(store.path());
    const OpenFailure failure = opening(store.path());
    QCOMPARE(failure.why, OpenFailure::Why::Damaged);
    QCOMPARE(QFileInfo(failure.goodCopy).fileName().left(6), u"daily-"_s.left(6));
    QCOMPARE(bytesOf(store.path()), damaged);
    overwrite(store.path(), 0, QByteArray(4096, 'x')); // now even the header is gone
    QCOMPARE(opening(store.path()).why, OpenFailure::Why::Damaged);
    const auto problems = workspace::integrity(store.path());
    QVERIFY(problems);
    QVERIFY(!problems->isEmpty());
}

void CopiesTest::restoresBesideTheDamagedFile()
{
    TestStore store;
    store.did([](Transaction &t) { seed::account(t); });
    const auto copy = workspace::dailyCopy(store.path(), at(0));
    QVERIFY(copy);
    store.close();
    overwrite(store.path(), 0, QByteArray(9000, 'x'));
    overwrite(store.path() + u"-wal"_s, 0, "a stale log");
    QVERIFY(workspace::restore(*copy, store.path()));
    const QStringList aside
        = QDir(store.folder()).entryList({u"workspace.sqlite.damaged-*"_s}, QDir::Files, QDir::Name);
    QCOMPARE(aside.size(), 2); // with its log
    QVERIFY(bytesOf(store.folder() + u'/' + aside[0]).startsWith("xxxx"));
    store.reopen();
    QCOMPARE(store.saw([](const Reader &r) { return accounts::all(r); }).size(), 1);
}

void CopiesTest::refusesABadCopy()
{
    TestStore store;
    store.did([](Transaction &t) { seed::account(t); });
    store.close();
    const QString bad = store.folder() + u"/bad.sqlite"_s;
    overwrite(bad, 0, QByteArray(9000, 'x'));
    const QByteArray before = bytesOf(store.path());
    QVERIFY(!workspace::restore(bad, store.path()));
    QCOMPARE(bytesOf(store.path()), before);
}

void CopiesTest::aCopyHoldsEverything()
{
    TestStore store;
    const QString target = store.folder() + u"/kept/here.sqlite"_s;
    store.did([](Transaction &t) { seed::account(t); });
    QVERIFY(workspace::copyNow(store.path(), target)); // while it is open, with what is still in the log only
    QVERIFY(!QFile::exists(target + u".part"_s));
    Database::Options options;
    options.path = target;
    options.copies = false;
    auto opened = Database::open(options);
    QVERIFY(std::holds_alternative<std::unique_ptr<Database>>(opened));
    const auto all = answer(std::get<0>(opened)->read([](const Reader &r) { return accounts::all(r); }));
    QCOMPARE(all->size(), 1);
}

void CopiesTest::neverPutsABadCopyOverAGoodOne()
{
    TestStore store;
    store.did([](Transaction &t) { seed::account(t); });
    const QString target = store.folder() + u"/copy.sqlite"_s;
    QVERIFY(workspace::copyNow(store.path(), target));
    const QByteArray good = bytesOf(target);
    store.close();
    overwrite(store.path(), 4096, QByteArray(int(QFileInfo(store.path()).size()) - 4096, 'x'));
    QVERIFY(!workspace::copyNow(store.path(), target));
    QCOMPARE(bytesOf(target), good);
    QVERIFY(!workspace::copyNow(target, target));
}

//! Damage that the engine copies without a word: only looking at the copy finds it.
void CopiesTest::whatIsNotSoundIsNoCopy()
{
    TestStore store;
    store.did([](Transaction &t) { seed::account(t); });
    store.close();
    run(store.path(), u"INSERT INTO cursor (account_id, stream, place) VALUES (99, 's', 'p')"_s);
    const QString target = store.folder() + u"/copy.sqlite"_s;
    const auto made = workspace::copyNow(store.path(), target);
    QVERIFY(!made);
    QVERIFY2(made.error().detail.contains(u"cursor"_s), qPrintable(made.error().detail));
    QCOMPARE(QDir(store.folder()).entryList({u"copy*"_s}), QStringList());
}

void CopiesTest::rotates()
{
    TestStore store;
    for (int day = 0; day < 40; ++day)
        QVERIFY(workspace::dailyCopy(store.path(), at(day * 86400)));
    const auto again = workspace::dailyCopy(store.path(), at(39 * 86400));
    QVERIFY(again);
    QVERIFY(again->isEmpty()); // today's is there
    const QDir folder(workspace::copiesFolder(store.path()));
    QCOMPARE(folder.entryList({u"daily-*"_s}).size(), 7);
    QCOMPARE(folder.entryList({u"weekly-*"_s}).size(), 4);
    QCOMPARE(folder.entryList({u"daily-*"_s}, QDir::Files, QDir::Name).last(),
        u"daily-%1.sqlite"_s.arg(at(39 * 86400).date().toString(Qt::ISODate)));
}

void CopiesTest::copiesBeforeAMigration()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"old.tertulia"_s);
    QFile old(paths::source(u"tests/store/frozen/0004.sql"_s)); // of a program that knew no later step
    QVERIFY(old.open(QIODevice::ReadOnly));
    dump::load(QString::fromUtf8(old.readAll()), path);
    Database::Options options;
    options.path = path;
    const auto opened = Database::open(options);
    QVERIFY(std::holds_alternative<std::unique_ptr<Database>>(opened));
    QVERIFY(answer(std::get<0>(opened)->read([](const Reader &r) { return accounts::all(r, true); }))->size() > 0);
    QCOMPARE(QDir(workspace::copiesFolder(path)).entryList({u"before-*"_s}).size(), 1);
}

TERTULIA_TEST(CopiesTest)
#include "tst_copies.moc"
