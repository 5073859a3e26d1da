#include "models/store/statements.h"
#include "models/store/database.h"
#include "models/store/trouble.h"
#include <QSqlDatabase>
#include <QSqlError>

using namespace Qt::StringLiterals;

std::atomic<int> statementsUntilTrouble{-1};
std::atomic<void (*)(const QString &)> statementHeard{nullptr};

namespace {
//! Qt binds a null QString as NULL and a bool as a boolean; to us an absent text is empty and a flag is a number.
QVariant plain(const QVariant &value)
{
    if (value.typeId() == QMetaType::QString)
        return value.toString() + u""_s;
    return value.typeId() == QMetaType::Bool ? QVariant(qint64(value.toBool())) : value;
}
constexpr size_t mostKept = 400;

//! PostgreSQL prepares questions and changes of rows only.
bool canPrepare(const Dialect &dialect, const QString &sql)
{
    if (!dialect.postgres)
        return true;
    for (const QStringView word : {u"SELECT", u"INSERT", u"UPDATE", u"DELETE", u"WITH"})
        if (sql.startsWith(word))
            return true;
    return false;
}
} // namespace

Statements::Statements(QString connection, Dialect dialect)
    : m_connection(std::move(connection)), m_dialect(dialect) { }

Statements::Running Statements::run(const QString &sql, const QVariantList &bound)
{
    if (statementsUntilTrouble >= 0 && statementsUntilTrouble-- == 0)
        throw SqlFailure{u"trouble asked for"_s};
    if (const auto hear = statementHeard.load())
        hear(sql);
    if (m_cancelled && m_cancelled())
        throw SqlFailure{u"interrupted"_s};
    Running query(&prepared(sql));
    for (int i = 0; i < bound.size(); ++i)
        query->bindValue(i, plain(bound[i]));
    if (!(canPrepare(m_dialect, sql) ? query->exec() : query->exec(sql)))
        fail(sql, *query);
    return query;
}

bool Statements::next(QSqlQuery &query) const
{
    if (query.next())
        return true;
    if (query.lastError().isValid())
        fail(query.lastQuery(), query);
    return false;
}

QVariant Statements::value(const QString &sql, const QVariantList &bound)
{
    const auto query = run(sql, bound);
    return next(*query) ? query->value(0) : QVariant();
}

QSqlQuery &Statements::prepared(const QString &sql)
{
    if (m_kept.size() > mostKept)
        std::erase_if(m_kept, [](const auto &kept) {
            return std::none_of(
                kept.second.begin(), kept.second.end(), [](const auto &query) { return query->isActive(); });
        });
    auto &same = m_kept[sql];
    for (const auto &query : same)
        if (!query->isActive())
            return *query;
    auto fresh = std::make_unique<QSqlQuery>(QSqlDatabase::database(m_connection, false));
    fresh->setForwardOnly(!m_dialect.postgres); // there, a forward-only query blocks every other on the connection
    if (canPrepare(m_dialect, sql) && !fresh->prepare(sql))
        fail(sql, *fresh);
    return *same.emplace_back(std::move(fresh));
}

void Statements::fail(const QString &sql, const QSqlQuery &query) const
{
    const QSqlError error = query.lastError();
    const QString trouble = m_dialect.trouble(error);
    throw SqlFailure{
        trouble == u"interrupted" ? trouble : trouble + error.text() + u" ["_s + sql.simplified().left(300) + u']'};
}
