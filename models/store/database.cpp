#include "models/store/database.h"
#include "models/store/changelog.h"
#include "models/store/connection.h"
#include "models/store/conversations.h"
#include "models/store/keeper.h"
#include "models/store/uid.h"
#include "models/store/workspace.h"
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

QVariant Row::operator[](int column) const { return m_statement.value(column); }

QString Row::text(int column) const { return m_statement.text(column); }

qint64 Row::number(int column) const { return m_statement.number(column); }

QDateTime Row::time(int column) const
{
    const QVariant value = m_statement.value(column);
    return value.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

QVariant bound(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant(QMetaType::fromType<qint64>());
}

void Reader::each(const QString &sql, const QVariantList &bound, const std::function<void(const Row &)> &visit) const
{
    const auto statement = m_statements.run(sql, bound);
    while (statement->next())
        visit(Row(*statement));
}

qint64 Reader::number(const QString &sql, const QVariantList &bound) const
{
    return m_statements.value(sql, bound).toLongLong();
}

QString Reader::text(const QString &sql, const QVariantList &bound) const
{
    return m_statements.value(sql, bound).toString();
}

bool Reader::isPostgres() const { return m_statements.dialect().postgres; }

int Transaction::exec(const QString &sql, const QVariantList &bound) { return m_statements.run(sql, bound)->changed(); }

qint64 Transaction::add(const QString &sql, const QVariantList &bound)
{
    const QVariant id = m_statements.value(sql, bound);
    if (!id.isValid())
        throw SqlFailure{u"no row came back ["_s + sql + u']'};
    return id.toLongLong();
}

//! The threads, and what they need to tell each other's changes apart.
struct Database::Private {
    Options options;
    QString process = newUid();
    std::atomic<bool> inTrouble{false};
    std::atomic<bool> withoutCopy{false}; //!< the last one due could not be made
    std::atomic<bool> isDamaged{false};
    qint64 version = -1; //!< data_version at the last look; on the first reader's thread
    qint64 place = 0; //!< in `change`; likewise
    std::unique_ptr<Connection> writer; // first: it makes the file that the readers open
    std::unique_ptr<Connection> readers[2];
    std::unique_ptr<Connection> searcher;
    std::unique_ptr<Keeper> keeper;
};

Database::Database(const Options &options) : d(std::make_unique<Private>())
{
    d->options = options;
    if (!d->options.now)
        d->options.now = [] { return QDateTime::currentDateTimeUtc(); };
}

Database::~Database()
{
    d->keeper.reset();
    d->searcher.reset();
    for (auto &reader : d->readers)
        reader.reset();
    d->writer.reset(); // last: closing the only connection left tidies the files away
}

std::variant<std::unique_ptr<Database>, OpenFailure> Database::open(const Options &options)
{
    qRegisterMetaType<ChangeSet>();
    qRegisterMetaType<Error>();
    const bool isFile = !Dialect::of(options.path).postgres;
    if (isFile && !options.readOnly && !QDir().mkpath(QFileInfo(options.path).absolutePath()))
        return OpenFailure{OpenFailure::Why::NoFolder, QFileInfo(options.path).absolutePath(), {}};
    if (isFile && !options.startAnew && workspace::isLost(options.path))
        return OpenFailure{OpenFailure::Why::Missing, options.path, workspace::copies(options.path).value(0)};
    if (isFile && options.readOnly && !QFileInfo::exists(options.path))
        return OpenFailure{OpenFailure::Why::NoFolder, options.path, {}};
    std::unique_ptr<Database> db(new Database(options));
    if (const auto failure = db->start())
        return *failure;
    return db;
}

std::optional<OpenFailure> Database::start()
{
    const bool isLeft = QFileInfo(d->options.path + u"-wal"_s).size() > 0; // asked before it is played in
    d->writer = std::make_unique<Connection>(d->options, Connection::Purpose::Writing);
    if (d->writer->failure())
        return d->writer->failure();
    for (auto &reader : d->readers)
        reader = std::make_unique<Connection>(d->options, Connection::Purpose::Reading);
    d->searcher = std::make_unique<Connection>(d->options, Connection::Purpose::Searching);
    for (const Connection *connection : {d->readers[0].get(), d->readers[1].get(), d->searcher.get()})
        if (connection->failure())
            return connection->failure();
    d->writer->onCommit(
        [this](Transaction &t) {
            if (const auto touched = t.changes().conversations; !touched.isEmpty())
                conversations::reevaluate(t, touched, d->options.now());
            changelog::add(t, d->process);
        },
        [this](const ChangeSet &changes) { Q_EMIT changed(changes); });
    d->writer->onOutcome([this](const Error *error) { noteOutcome(error); });
    for (Connection *reading : {d->readers[0].get(), d->readers[1].get(), d->searcher.get()})
        reading->onOutcome([this](const Error *error) { noteReading(error); });
    if (d->options.poll)
        d->readers[0]->every(250, [this](Transaction &t) { look(t); });
    if (d->options.copies && !d->options.readOnly && !d->writer->isPostgres())
        keep(isLeft && !d->writer->wasChecked());
    return {};
}

void Database::keep(bool unclean)
{
    // told on this object's own thread, so that whoever opened it has the time to connect
    const auto told = [this](auto tell) { QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection); };
    Keeper::Telling telling;
    telling.failed = [this, told](const Error &error) { told([this, error] { noteCopy(&error); }); };
    telling.copied = [this, told] { told([this] { noteCopy(nullptr); }); };
    telling.damaged = [this](const OpenFailure &failure) { noteDamage(failure); };
    d->keeper = std::make_unique<Keeper>(d->options, unclean, std::move(telling));
}

QString Database::path() const { return d->options.path; }

void Database::post(Side side, Work work, Over over)
{
    if (side == Side::Writing)
        return d->writer->post(std::move(work), std::move(over));
    if (side == Side::Searching)
        return d->searcher->post(std::move(work), std::move(over));
    Connection &idler = d->readers[0]->queued() <= d->readers[1]->queued() ? *d->readers[0] : *d->readers[1];
    idler.post(std::move(work), std::move(over));
}

//! On the thread of the statement, as the next one.
void Database::noteReading(const Error *error)
{
    if (error && error->detail.startsWith(u"corrupt: "))
        noteDamage({OpenFailure::Why::Damaged, error->detail, workspace::copies(d->options.path).value(0)});
}

void Database::noteOutcome(const Error *error)
{
    noteReading(error);
    if (error && !d->inTrouble.exchange(true))
        Q_EMIT troubled(*error);
    if (!error && d->inTrouble.exchange(false) && !d->withoutCopy)
        Q_EMIT recovered();
}

//! Said at every try, so that a window that came later hears of it, too.
void Database::noteCopy(const Error *error)
{
    if (error) {
        d->withoutCopy = true;
        Q_EMIT troubled(*error);
    } else if (d->withoutCopy.exchange(false) && !d->inTrouble) {
        Q_EMIT recovered();
    }
}

void Database::noteDamage(const OpenFailure &failure)
{
    if (!d->isDamaged.exchange(true))
        QMetaObject::invokeMethod(
            this, [this, failure] { Q_EMIT damaged(failure); }, Qt::QueuedConnection);
}

//! On the first reader's thread: whether another process wrote, and what.
void Database::look(Transaction &t)
{
    const qint64 version = t.isPostgres() ? changelog::last(t) : t.number(u"PRAGMA data_version"_s);
    if (version == d->version)
        return;
    if (d->version < 0)
        d->place = changelog::last(t);
    d->version = version;
    if (const ChangeSet theirs = changelog::since(t, d->process, d->place); !theirs.isEmpty())
        Q_EMIT changed(theirs);
}
