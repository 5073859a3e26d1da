#include "models/store/prepared.h"
#include "models/store/database.h"
#include "models/store/engine.h"
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace {

[[noreturn]] void fail(const Dialect &dialect, const QString &native, const QString &text, const QString &sql)
{
    const QString trouble = dialect.trouble(native);
    throw SqlFailure{
        trouble == u"interrupted" ? trouble : trouble + text + u" ["_s + sql.simplified().left(300) + u']'};
}

class SqlitePrepared final : public Prepared {
public:
    SqlitePrepared(sqlite3 *engine, const QString &sql) : m_engine(engine), m_sql(sql)
    {
        const QByteArray utf8 = sql.toUtf8();
        if (sqlite3_prepare_v3(
                engine, utf8.constData(), int(utf8.size()), SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr)
            != SQLITE_OK)
            failed();
    }
    ~SqlitePrepared() override { sqlite3_finalize(m_statement); }

    void run(const QVariantList &bound) override
    {
        finish();
        m_texts.clear();
        m_texts.reserve(size_t(bound.size()));
        if (sqlite3_bind_parameter_count(m_statement) != bound.size())
            fail({}, {}, u"Parameter count mismatch"_s, m_sql);
        for (int i = 0; i < bound.size(); ++i)
            bind(i + 1, bound[i]);
        m_isActive = true;
        m_isAhead = step();
    }
    bool next() override
    {
        if (std::exchange(m_isAhead, false))
            return true;
        return m_hasMore && step();
    }
    void finish() override
    {
        if (std::exchange(m_isActive, false))
            sqlite3_reset(m_statement); // says once more what step() said
        m_isAhead = m_hasMore = false;
    }
    bool isActive() const override { return m_isActive; }
    int changed() const override { return sqlite3_changes(m_engine); }
    QVariant value(int column) const override
    {
        switch (sqlite3_column_type(m_statement, column)) {
        case SQLITE_NULL: return {};
        case SQLITE_INTEGER: return qint64(sqlite3_column_int64(m_statement, column));
        case SQLITE_FLOAT: return sqlite3_column_double(m_statement, column);
        case SQLITE_BLOB:
            return QByteArray(static_cast<const char *>(sqlite3_column_blob(m_statement, column)),
                sqlite3_column_bytes(m_statement, column));
        default: return text(column);
        }
    }
    QString text(int column) const override
    {
        const auto *begin = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
        return begin ? QString::fromUtf8(begin, sqlite3_column_bytes(m_statement, column)) : QString();
    }
    qint64 number(int column) const override
    {
        return sqlite3_column_type(m_statement, column) == SQLITE_INTEGER ? sqlite3_column_int64(m_statement, column)
                                                                          : Prepared::number(column);
    }

private:
    bool step()
    {
        const int said = sqlite3_step(m_statement);
        if (said != SQLITE_ROW && said != SQLITE_DONE)
            failed();
        m_hasMore = said == SQLITE_ROW;
        return m_hasMore;
    }
    //! An absent text is empty and a flag is a number.
    void bind(int place, const QVariant &value)
    {
        int said = SQLITE_OK;
        switch (value.typeId()) {
        case QMetaType::QString: said = bindText(place, value.toString()); break;
        case QMetaType::Bool:
        case QMetaType::Int:
        case QMetaType::UInt:
        case QMetaType::Long:
        case QMetaType::ULong:
        case QMetaType::LongLong:
        case QMetaType::ULongLong:
            said = value.isNull() ? sqlite3_bind_null(m_statement, place)
                                  : sqlite3_bind_int64(m_statement, place, value.toLongLong());
            break;
        case QMetaType::Double: said = sqlite3_bind_double(m_statement, place, value.toDouble()); break;
        case QMetaType::QByteArray: {
            const QByteArray &kept = m_texts.emplace_back(value.toByteArray());
            said = sqlite3_bind_blob(m_statement, place, kept.constData(), int(kept.size()), SQLITE_STATIC);
            break;
        }
        default: said = value.isNull() ? sqlite3_bind_null(m_statement, place) : bindText(place, value.toString());
        }
        if (said != SQLITE_OK)
            failed();
    }
    int bindText(int place, const QString &text)
    {
        const QByteArray &kept = m_texts.emplace_back(text.toUtf8());
        return sqlite3_bind_text(m_statement, place, kept.constData(), int(kept.size()), SQLITE_STATIC);
    }
    [[noreturn]] void failed()
    {
        const QString native = QString::number(sqlite3_extended_errcode(m_engine));
        const QString text = QString::fromUtf8(sqlite3_errmsg(m_engine));
        finish();
        fail({}, native, text, m_sql);
    }

    sqlite3 *m_engine;
    sqlite3_stmt *m_statement = nullptr;
    QString m_sql;
    std::vector<QByteArray> m_texts; //!< bound, and so kept until the next run
    bool m_isActive = false;
    bool m_isAhead = false; //!< on the first row, which nobody has asked for yet
    bool m_hasMore = false;
};

//! PostgreSQL prepares questions and changes of rows only.
bool canPrepare(const QString &sql)
{
    for (const QStringView word : {u"SELECT", u"INSERT", u"UPDATE", u"DELETE", u"WITH"})
        if (sql.startsWith(word))
            return true;
    return false;
}

class PostgresPrepared final : public Prepared {
public:
    PostgresPrepared(const QString &connection, const QString &sql)
        : m_query(QSqlDatabase::database(connection, false)), m_sql(sql)
    {
        if (canPrepare(sql)
            && !m_query.prepare(sql)) // not forward-only: that would block every other on the connection
            failed();
    }
    void run(const QVariantList &bound) override
    {
        for (int i = 0; i < bound.size(); ++i)
            m_query.bindValue(i, plain(bound[i]));
        if (!(canPrepare(m_sql) ? m_query.exec() : m_query.exec(m_sql)))
            failed();
    }
    bool next() override
    {
        if (m_query.next())
            return true;
        if (m_query.lastError().isValid())
            failed();
        return false;
    }
    void finish() override { m_query.finish(); }
    bool isActive() const override { return m_query.isActive(); }
    int changed() const override { return m_query.numRowsAffected(); }
    QVariant value(int column) const override { return m_query.value(column); }

private:
    //! Qt binds a null QString as NULL and a bool as a boolean; to us an absent text is empty and a flag is a number.
    static QVariant plain(const QVariant &value)
    {
        if (value.typeId() == QMetaType::QString)
            return value.toString() + u""_s;
        return value.typeId() == QMetaType::Bool ? QVariant(qint64(value.toBool())) : value;
    }
    [[noreturn]] void failed() const
    {
        const QSqlError error = m_query.lastError();
        fail({true}, error.nativeErrorCode(), error.text(), m_sql);
    }

    QSqlQuery m_query;
    QString m_sql;
};
} // namespace

std::unique_ptr<Prepared> prepare(const QString &connection, const Dialect &dialect, const QString &sql)
{
    if (dialect.postgres)
        return std::make_unique<PostgresPrepared>(connection, sql);
    return std::make_unique<SqlitePrepared>(engineOf(connection), sql);
}
