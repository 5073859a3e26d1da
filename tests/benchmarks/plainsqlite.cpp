#include "tests/benchmarks/plainsqlite.h"
#include <sqlite3.h>

namespace {

void must(bool well, sqlite3 *db)
{
    if (!well)
        qFatal("plain SQLite: %s", sqlite3_errmsg(db));
}

} // namespace

PlainSqlite::PlainSqlite(const QString &path)
{
    must(sqlite3_open(path.toUtf8().constData(), &m_db) == SQLITE_OK, m_db);
    // as models/store/connection.cpp has it
    run("PRAGMA busy_timeout = 5000; PRAGMA mmap_size = 268435456; PRAGMA cache_size = -16000; PRAGMA journal_mode = "
        "WAL; "
        "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 2000");
}

PlainSqlite::~PlainSqlite() { sqlite3_close(m_db); }

void PlainSqlite::run(const char *sql) { must(sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr) == SQLITE_OK, m_db); }

qint64 PlainSqlite::number(const char *sql)
{
    PlainStatement question(*this, sql);
    must(question.next(), m_db);
    return question.number(0);
}

PlainStatement::PlainStatement(PlainSqlite &db, const QByteArray &sql) : m_db(db)
{
    must(sqlite3_prepare_v3(db.handle(), sql.constData(), -1, SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr)
            == SQLITE_OK,
        db.handle());
}

PlainStatement::~PlainStatement() { sqlite3_finalize(m_statement); }

void PlainStatement::bind(int place, qint64 number) { sqlite3_bind_int64(m_statement, place, number); }

void PlainStatement::bind(int place, const QByteArray &utf8)
{
    sqlite3_bind_text(m_statement, place, utf8.constData(), int(utf8.size()), SQLITE_STATIC);
}

void PlainStatement::bind(const Cells &cells)
{
    for (int i = 0; i < cells.size(); ++i) {
        if (const auto *number = std::get_if<qint64>(&cells[i]))
            bind(i + 1, *number);
        else if (const auto *text = std::get_if<QByteArray>(&cells[i]))
            bind(i + 1, *text);
        else
            sqlite3_bind_null(m_statement, i + 1);
    }
}

bool PlainStatement::next()
{
    const int said = sqlite3_step(m_statement);
    must(said == SQLITE_ROW || said == SQLITE_DONE, m_db.handle());
    if (said == SQLITE_DONE)
        sqlite3_reset(m_statement);
    return said == SQLITE_ROW;
}

int PlainStatement::columns() const { return sqlite3_column_count(m_statement); }

qint64 PlainStatement::number(int column) const { return sqlite3_column_int64(m_statement, column); }

QString PlainStatement::text(int column) const
{
    const auto *begin = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(begin, sqlite3_column_bytes(m_statement, column));
}

PlainStatement::Cells PlainStatement::cells() const
{
    Cells all;
    for (int column = 0; column < columns(); ++column) {
        const int type = sqlite3_column_type(m_statement, column);
        if (type == SQLITE_INTEGER)
            all.append(number(column));
        else if (type == SQLITE_TEXT)
            all.append(text(column).toUtf8());
        else
            all.append(std::monostate());
    }
    return all;
}

int PlainStatement::readAll()
{
    int rows = 0;
    for (; next(); ++rows)
        for (int column = 0; column < columns(); ++column)
            if (sqlite3_column_type(m_statement, column) == SQLITE_TEXT)
                (void)text(column);
            else
                (void)number(column);
    return rows;
}
