#include "models/store/drafts.h"
#include "models/store/workspace.h"
#include "seed.h"
#include "tests/support/main.h"
#include "tests/support/store.h"
#include <linux/capability.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using seed::at;
using Why = OpenFailure::Why;

namespace {

//! Without the right of the superuser to read and write everything, here and on the threads begun meanwhile: what may
//! not be written is refused then as it is to everybody. Nothing changes for ordinary users.
class OrdinaryRights {
public:
    OrdinaryRights()
    {
        syscall(SYS_capget, &m_head, m_kept);
        __user_cap_data_struct less[2] = {m_kept[0], m_kept[1]};
        less[0].effective &= ~((1u << CAP_DAC_OVERRIDE) | (1u << CAP_DAC_READ_SEARCH));
        m_taken = syscall(SYS_capset, &m_head, less) == 0;
    }
    ~OrdinaryRights()
    {
        if (m_taken)
            syscall(SYS_capset, &m_head, m_kept);
    }
    OrdinaryRights(const OrdinaryRights &) = delete;

private:
    __user_cap_header_struct m_head{_LINUX_CAPABILITY_VERSION_3, 0};
    __user_cap_data_struct m_kept[2] = {};
    bool m_taken = false;
};

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

//! All files below a folder, with what is in them.
QMap<QString, QByteArray> everythingIn(const QString &folder)
{
    QMap<QString, QByteArray> all;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        all.insert(path, bytesOf(path));
    }
    return all;
}

Database::Options optionsFor(const QString &path)
{
    Database::Options options;
    options.path = path;
    options.poll = options.copies = false;
    return options;
}

std::optional<OpenFailure> failing(const QString &path)
{
    auto tried = Database::open(optionsFor(path));
    const auto *failure = std::get_if<OpenFailure>(&tried);
    return failure ? std::optional(*failure) : std::nullopt;
}

void draft(Transaction &t, const QString &text) { drafts::keep(t, u"post/new"_s, text, {}, at(1)); }
QString draftIn(TestStore &store)
{
    return store.saw([](const Reader &r) { return drafts::one(r, u"post/new"_s).content; });
}

} // namespace

#define REFUSED(path, expected)                                                                                        \
    {                                                                                                                  \
        const auto refusal = failing(path);                                                                            \
        QVERIFY(refusal);                                                                                              \
        QVERIFY2(refusal->why == Why::expected, qPrintable(refusal->detail));                                          \
        QVERIFY(!refusal->detail.isEmpty());                                                                           \
    }

//! Files that cannot be opened: each says why, and none is touched.
class FilesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (TestStore::isPostgres())
            QSKIP("about files");
    }
    void aFolderForReadingOnly();
    void aFileForReadingOnly();
    void aFileThatMayNotBeRead();
    void aFolderInItsPlace();
    void emptyFiles();
    void aLogThatMayNotBeRead();
    void aLogThatIsNone();
    void aLogIsPlayedIn();
};

void FilesTest::aFolderForReadingOnly()
{
    TestStore store;
    store.did([](Transaction &t) { draft(t, u"typed"_s); });
    store.close();
    const auto before = everythingIn(store.folder());
    {
        const OrdinaryRights rights;
        QVERIFY(QFile::setPermissions(store.folder(), QFile::ReadOwner | QFile::ExeOwner));
        REFUSED(store.path(), ReadOnly);
        REFUSED(store.folder() + u"/new.sqlite"_s, ReadOnly);
        REFUSED(store.folder() + u"/below/new.sqlite"_s, NoFolder);
        QVERIFY(QFile::setPermissions(store.folder(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }
    QCOMPARE(everythingIn(store.folder()), before);
    store.reopen();
    QCOMPARE(draftIn(store), u"typed"_s);
}

void FilesTest::aFileForReadingOnly()
{
    TestStore store;
    store.did([](Transaction &t) { draft(t, u"typed"_s); });
    store.close();
    const auto before = everythingIn(store.folder());
    {
        const OrdinaryRights rights;
        QVERIFY(QFile::setPermissions(store.path(), QFile::ReadOwner));
        REFUSED(store.path(), ReadOnly);
        QVERIFY(QFile::setPermissions(store.path(), QFile::ReadOwner | QFile::WriteOwner));
    }
    QCOMPARE(everythingIn(store.folder()), before);
    store.reopen();
    QCOMPARE(draftIn(store), u"typed"_s);
}

void FilesTest::aFileThatMayNotBeRead()
{
    TestStore store;
    store.close();
    const OrdinaryRights rights;
    QVERIFY(QFile::setPermissions(store.path(), {}));
    REFUSED(store.path(), ReadOnly);
    QVERIFY(QFile::setPermissions(store.path(), QFile::ReadOwner | QFile::WriteOwner));
}

void FilesTest::aFolderInItsPlace()
{
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(u"w.sqlite/inner"_s));
    REFUSED(folder.filePath(u"w.sqlite"_s), NotOurs);
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{u"w.sqlite"_s});
    put(folder.filePath(u"file"_s), "not a folder");
    REFUSED(folder.filePath(u"file/w.sqlite"_s), NoFolder);
}

void FilesTest::emptyFiles()
{
    QTemporaryDir folder;
    const QString fresh = folder.filePath(u"fresh.sqlite"_s);
    put(fresh, {}); // as mktemp leaves one: it may become a workspace
    QVERIFY(!failing(fresh));
    TestStore store;
    store.did([](Transaction &t) { draft(t, u"typed"_s); });
    const auto copy = workspace::dailyCopy(store.path(), at(0));
    QVERIFY(copy);
    store.close();
    put(store.path(), {}); // but one that was full is damaged
    const auto failure = failing(store.path());
    QVERIFY(failure);
    QCOMPARE(failure->why, Why::Damaged);
    QVERIFY(QFileInfo::exists(failure->goodCopy));
    QCOMPARE(bytesOf(store.path()), QByteArray());
    QVERIFY(workspace::restore(failure->goodCopy, store.path()));
    store.reopen();
    QCOMPARE(draftIn(store), u"typed"_s);
}

namespace {
//! As a crash leaves them: the file and its log.
QString left(TestStore &store)
{
    const QString path = store.folder() + u"/left.sqlite"_s;
    for (const QString &end : {u""_s, u"-wal"_s})
        QFile::copy(store.path() + end, path + end);
    return path;
}
} // namespace

void FilesTest::aLogThatMayNotBeRead()
{
    TestStore store;
    store.did([](Transaction &t) { draft(t, u"typed"_s); });
    const QString path = left(store);
    const auto before = everythingIn(store.folder());
    {
        const OrdinaryRights rights;
        QVERIFY(QFile::setPermissions(path + u"-wal"_s, {}));
        REFUSED(path, ReadOnly);
        QVERIFY(QFile::setPermissions(path + u"-wal"_s, QFile::ReadOwner | QFile::WriteOwner));
    }
    QCOMPARE(everythingIn(store.folder()), before);
    QVERIFY(!failing(path));
}

void FilesTest::aLogThatIsNone()
{
    TestStore store;
    store.did([](Transaction &t) { draft(t, u"typed"_s); });
    const QString path = left(store);
    put(path + u"-wal"_s, QByteArray(100000, 'x'));
    const auto before = everythingIn(store.folder());
    REFUSED(path, Damaged);
    QCOMPARE(everythingIn(store.folder()), before);
    put(path + u"-wal"_s, QByteArray(4096, '\0')); // the power was cut before anything stood in it
    QVERIFY(!failing(path) || failing(path)->why != Why::Damaged);
}

void FilesTest::aLogIsPlayedIn()
{
    TestStore store;
    store.did([](Transaction &t) { draft(t, u"typed"_s); });
    const QString path = left(store);
    auto opened = Database::open(optionsFor(path));
    QVERIFY(std::holds_alternative<std::unique_ptr<Database>>(opened));
    const auto found
        = answer(std::get<0>(opened)->read([](const Reader &r) { return drafts::one(r, u"post/new"_s).content; }));
    QVERIFY(found);
    QCOMPARE(*found, u"typed"_s);
}

TERTULIA_TEST(FilesTest)
#include "tst_files.moc"
