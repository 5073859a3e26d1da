#pragma once
#include "models/store/dialect.h"
#include <QSqlQuery>
#include <QVariant>
#include <functional>
#include <memory>
#include <unordered_map>
#include <vector>

//! One connection's prepared statements, kept by their text. Lives on the connection's thread.
class Statements {
public:
    Statements(QString connection, Dialect dialect);

    struct GiveBack {
        void operator()(QSqlQuery *query) const { query->finish(); }
    };
    using Running = std::unique_ptr<QSqlQuery, GiveBack>;
    Running run(const QString &sql, const QVariantList &bound = {});
    bool next(QSqlQuery &query) const; //!< throws where QSqlQuery would only stop early
    QVariant value(const QString &sql, const QVariantList &bound = {}); //!< first column of the first row

    Dialect dialect() const { return m_dialect; }
    void setCancelled(std::function<bool()> cancelled) { m_cancelled = std::move(cancelled); }

private:
    QSqlQuery &prepared(const QString &sql);
    [[noreturn]] void fail(const QString &sql, const QSqlQuery &query) const;

    QString m_connection;
    Dialect m_dialect;
    std::function<bool()> m_cancelled;
    //! Several of one text when a visitor runs the very statement that it is visiting.
    std::unordered_map<QString, std::vector<std::unique_ptr<QSqlQuery>>> m_kept;
};
