#pragma once
#include "models/store/prepared.h"
#include <functional>
#include <unordered_map>
#include <vector>

//! One connection's prepared statements, kept by their text. Lives on the connection's thread.
class Statements {
public:
    Statements(QString connection, Dialect dialect);

    struct GiveBack {
        void operator()(Prepared *statement) const { statement->finish(); }
    };
    using Running = std::unique_ptr<Prepared, GiveBack>;
    Running run(const QString &sql, const QVariantList &bound = {});
    QVariant value(const QString &sql, const QVariantList &bound = {}); //!< first column of the first row

    Dialect dialect() const { return m_dialect; }
    void setCancelled(std::function<bool()> cancelled) { m_cancelled = std::move(cancelled); }

private:
    Prepared &prepared(const QString &sql);

    QString m_connection;
    Dialect m_dialect;
    std::function<bool()> m_cancelled;
    //! Several of one text when a visitor runs the very statement that it is visiting.
    std::unordered_map<QString, std::vector<std::unique_ptr<Prepared>>> m_kept;
};
