#include "models/store/connection.h"
#include "models/store/engine.h"
#include "models/store/migrations.h"
#include "models/store/workspace.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QUrl>
#include <QUrlQuery>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace {
constexpr int ourApplication = 0x54657274; // "Tert"
constexpr qint64 soonChecked = 16 * 1024 * 1024; // checked whole at every start; larger ones by the Keeper

//! A copy was made of it, so it was a workspace once.
void refuse(const QString &path, const QString &why)
{
    throw SqlFailure{(workspace::copies(path).isEmpty() ? u"not_ours: "_s : u"corrupt: "_s) + why};
}

//! What was written last stands in the log; where it cannot be understood, the engine would quietly begin a new one.
void lookAtLog(const QString &path)
{
    QFile log(path + u"-wal"_s);
    if (!log.exists())
        return;
    if (!log.open(QIODevice::ReadOnly))
        throw SqlFailure{u"cannot_open: "_s + log.fileName() + u": "_s + log.errorString()};
    const QByteArray begin = log.read(32);
    const bool isLog
        = begin.startsWith(QByteArray::fromHex("377f0682")) || begin.startsWith(QByteArray::fromHex("377f0683"));
    if (!isLog && begin.count('\0') < begin.size()) // nothing but zeros: a power cut before the first commit
        throw SqlFailure{u"corrupt: what was written last cannot be read: "_s + log.fileName()};
}

//! Refuses what is surely no database of ours before a connection would write to it, and what cannot be written: the
//! engine would say so at the first change only.
void lookAtFile(const QString &path, bool readOnly)
{
    QFile file(path);
    if (!file.exists())
        return;
    if (QFileInfo(path).isDir())
        throw SqlFailure{u"not_ours: it is a folder"_s};
    if (!file.open(readOnly ? QIODevice::ReadOnly : QIODevice::ReadWrite | QIODevice::ExistingOnly))
        throw SqlFailure{u"cannot_open: "_s + file.errorString()};
    if (file.size() > 0 && !file.read(16).startsWith("SQLite format 3"))
        refuse(path, u"no SQLite header"_s);
    if (file.size() == 0 && !workspace::copies(path).isEmpty())
        refuse(path, u"it is empty, and was not"_s);
    lookAtLog(path);
}
} // namespace

Connection::Connection(Database::Options options, Purpose purpose)
    : m_options(std::move(options)),
      m_purpose(purpose),
      m_dialect(Dialect::of(m_options.path)),
      m_name(u"store-%1"_s.arg(quintptr(this)))
{
    m_thread.setObjectName(purpose == Purpose::Writing ? u"store-write"_s
            : purpose == Purpose::Reading              ? u"store-read"_s
                                                       : u"store-search"_s);
    m_context.moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(
        &m_context, [this] { open(); }, Qt::BlockingQueuedConnection);
}

Connection::~Connection()
{
    QMetaObject::invokeMethod(
        &m_context, [this] { close(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void Connection::onCommit(std::function<void(Transaction &)> before, std::function<void(const ChangeSet &)> tell)
{
    m_before = std::move(before);
    m_tell = std::move(tell);
}

void Connection::post(Work work, Over over)
{
    ++m_queued;
    const quint64 turn = ++m_newest;
    QMetaObject::invokeMethod(&m_context, [this, work = std::move(work), over = std::move(over), turn] {
        this->work(work, over, turn);
        --m_queued;
    });
}

void Connection::every(int msecs, std::function<void(Transaction &)> look)
{
    const auto looking = [this, look = std::move(look)] {
        Transaction t(*m_statements);
        try {
            look(t);
        } catch (const SqlFailure &) {
            // busy or full for a moment: the next look finds the same
        }
    };
    QMetaObject::invokeMethod(
        &m_context,
        [this, msecs, looking] {
            looking(); // before anyone reads, so that nothing slips between a first reading and the first look
            auto *timer = new QTimer(&m_context);
            QObject::connect(timer, &QTimer::timeout, &m_context, looking);
            timer->start(msecs);
        },
        Qt::BlockingQueuedConnection);
}

void Connection::work(const Work &work, const Over &over, quint64 turn)
{
    if (m_purpose == Purpose::Searching) {
        m_running = turn;
        m_statements->setCancelled([this, turn] { return m_newest != turn; });
    }
    Transaction t(*m_statements);
    try {
        begin();
        const bool commit = work(t);
        if (commit && !t.m_changes.isEmpty() && m_before)
            m_before(t);
        m_statements->run(commit ? u"COMMIT"_s : u"ROLLBACK"_s);
        if (commit && !t.m_changes.isEmpty() && m_tell)
            m_tell(t.m_changes);
        if (m_outcome)
            m_outcome(nullptr);
        over(nullptr);
    } catch (const SqlFailure &failure) {
        rollBack();
        const Error error{Error::Kind::Storage, failure.what, {}};
        if (m_outcome && !failure.what.startsWith(u"refused: ")) // that is an answer, not a trouble
            m_outcome(&error);
        over(&error);
    }
}

void Connection::begin()
{
    if (m_purpose != Purpose::Writing) {
        m_statements->run(u"BEGIN"_s); // so that all its statements see one moment
        return;
    }
    if (m_options.readOnly)
        throw SqlFailure{u"read_only: opened for reading only"_s};
    m_statements->run(m_dialect.begin());
    if (m_dialect.postgres)
        m_statements->run(u"SELECT pg_advisory_xact_lock(7)"_s); // one writer at a time, so the numbers in `change`
                                                                 // follow the commits
}

void Connection::rollBack()
{
    QSqlQuery(QSqlDatabase::database(m_name, false)).exec(u"ROLLBACK"_s); // SQLite may have done so itself
}

void Connection::open()
{
    try {
        // The first connection only: closing a file takes back every lock that the process holds on it, SQLite's too.
        if (!m_dialect.postgres && m_purpose == Purpose::Writing)
            lookAtFile(m_options.path, m_options.readOnly);
        QSqlDatabase db
            = m_dialect.connection(m_options.path, m_name, m_options.readOnly || m_purpose != Purpose::Writing);
        m_statements = std::make_unique<Statements>(m_name, m_dialect);
        if (!db.open())
            throw SqlFailure{m_dialect.trouble(db.lastError().nativeErrorCode()) + db.lastError().text()};
        m_dialect.postgres ? openPostgres() : openSqlite();
    } catch (const SqlFailure &failure) {
        m_failure = explained(failure.what);
    }
}

void Connection::openSqlite()
{
    m_statements->run(u"PRAGMA busy_timeout = 5000"_s);
    m_statements->run(u"PRAGMA foreign_keys = ON"_s);
    m_statements->run(u"PRAGMA mmap_size = 268435456"_s);
    m_statements->run(u"PRAGMA cache_size = -16000"_s);
    if (m_purpose == Purpose::Searching)
        // Asked every so many steps: an interrupt from outside is lost when the search has not quite begun.
        sqlite3_progress_handler(
            engineOf(m_name), 1000,
            [](void *self) {
                const auto *connection = static_cast<const Connection *>(self);
                return connection->m_newest == connection->m_running ? 0 : 1;
            },
            this);
    if (m_purpose == Purpose::Writing)
        adopt();
    m_statements->value(u"SELECT count(*) FROM sqlite_master"_s);
}

//! Makes the file ours when it is new, refuses it when it is another's, and brings it up to date.
void Connection::adopt()
{
    const bool fresh = m_statements->value(u"SELECT count(*) FROM sqlite_master"_s).toInt() == 0;
    if (!fresh && m_statements->value(u"PRAGMA application_id"_s).toInt() != ourApplication)
        throw SqlFailure{u"not_ours: another program's database"_s};
    const int version = migrations::version(*m_statements);
    if (version > migrations::newest(*m_statements))
        throw SqlFailure{
            u"newer: schema %1, this program knows %2"_s.arg(version).arg(migrations::newest(*m_statements))};
    m_checked = fresh || QFileInfo(m_options.path).size() <= soonChecked;
    if (!fresh && m_checked)
        if (const QString found = m_statements->value(u"PRAGMA quick_check(1)"_s).toString(); found != u"ok")
            throw SqlFailure{u"corrupt: "_s + found};
    if (m_options.readOnly)
        return;
    m_statements->run(u"PRAGMA journal_mode = WAL"_s);
    m_statements->run(u"PRAGMA synchronous = FULL"_s); // what is told as kept survives a power cut
    m_statements->run(u"PRAGMA wal_autocheckpoint = 2000"_s);
    m_statements->run(u"PRAGMA journal_size_limit = 67108864"_s);
    if (fresh)
        m_statements->run(u"PRAGMA application_id = %1"_s.arg(ourApplication));
    if (!fresh && version < migrations::newest(*m_statements) && m_options.copies)
        if (const auto copy = workspace::copyBeforeMigration(m_options.path, version); !copy)
            throw SqlFailure{copy.error().detail};
    migrations::run(*m_statements);
}

void Connection::openPostgres()
{
    const QString schema = QUrlQuery(QUrl(m_options.path)).queryItemValue(u"schema"_s);
    if (!schema.isEmpty() && m_purpose == Purpose::Writing && !m_options.readOnly)
        m_statements->run(u"CREATE SCHEMA IF NOT EXISTS \"%1\""_s.arg(QString(schema).remove(u'"')));
    if (!schema.isEmpty())
        m_statements->run(u"SET search_path TO \"%1\""_s.arg(QString(schema).remove(u'"')));
    if (m_purpose != Purpose::Writing || m_options.readOnly) {
        m_statements->run(u"SET default_transaction_read_only = on"_s);
        return;
    }
    if (migrations::version(*m_statements) > migrations::newest(*m_statements))
        throw SqlFailure{u"newer: "_s};
    migrations::run(*m_statements);
}

OpenFailure Connection::explained(const QString &what) const
{
    using Why = OpenFailure::Why;
    const std::pair<QStringView, Why> words[] = {{u"no_folder: ", Why::NoFolder}, {u"read_only: ", Why::ReadOnly},
        {u"cannot_open: ", Why::ReadOnly}, {u"disk_full: ", Why::DiskFull}, {u"newer: ", Why::Newer},
        {u"corrupt: ", Why::Damaged}, {u"not_ours: ", Why::NotOurs}};
    OpenFailure failure{Why::Other, what, {}};
    for (const auto &[word, why] : words)
        if (what.startsWith(word))
            failure.why = why;
    const QStringList copies = failure.why == Why::Damaged ? workspace::copies(m_options.path) : QStringList();
    if (!copies.isEmpty())
        failure.goodCopy = copies.first(); // only verified ones are ever kept
    return failure;
}

void Connection::close()
{
    qDeleteAll(m_context.children());
    m_statements.reset();
    QSqlDatabase::removeDatabase(m_name);
}
