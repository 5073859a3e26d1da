#include "models/store/statements.h"
#include "models/store/database.h"
#include "models/store/trouble.h"

using namespace Qt::StringLiterals;

std::atomic<int> statementsUntilTrouble{-1};
std::atomic<void (*)(const QString &)> statementHeard{nullptr};

namespace {
constexpr size_t mostKept = 400;
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
    Running statement(&prepared(sql));
    statement->run(bound);
    return statement;
}

QVariant Statements::value(const QString &sql, const QVariantList &bound)
{
    const auto statement = run(sql, bound);
    return statement->next() ? statement->value(0) : QVariant();
}

Prepared &Statements::prepared(const QString &sql)
{
    if (m_kept.size() > mostKept)
        std::erase_if(m_kept, [](const auto &kept) {
            return std::none_of(
                kept.second.begin(), kept.second.end(), [](const auto &one) { return one->isActive(); });
        });
    auto &same = m_kept[sql];
    for (const auto &one : same)
        if (!one->isActive())
            return *one;
    return *same.emplace_back(prepare(m_connection, m_dialect, sql));
}
