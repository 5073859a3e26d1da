#pragma once
#include <QByteArray>
#include <QList>
#include <QString>
#include <variant>

struct sqlite3;
struct sqlite3_stmt;

//! SQLite as its own C interface gives it: the floor under everything that the store does. Fails by ending the program.
class PlainSqlite {
public:
    explicit PlainSqlite(const QString &path);
    ~PlainSqlite();
    PlainSqlite(const PlainSqlite &) = delete;
    void run(const char *sql);
    sqlite3 *handle() const { return m_db; }
    qint64 number(const char *sql);

private:
    sqlite3 *m_db = nullptr;
};

//! One statement, prepared once.
class PlainStatement {
public:
    using Cells = QList<std::variant<std::monostate, qint64, QByteArray>>; //!< of one row
    PlainStatement(PlainSqlite &db, const QByteArray &sql);
    ~PlainStatement();
    PlainStatement(const PlainStatement &) = delete;
    void bind(int place, qint64 number);
    void bind(int place, const QByteArray &utf8); //!< must live until all rows are read
    void bind(const Cells &cells);
    bool next(); //!< false: done, and ready to be bound again
    int columns() const;
    qint64 number(int column) const;
    QString text(int column) const;
    Cells cells() const;
    int readAll(); //!< every column of every row as QString or number, as who shows them would; answers how many rows

private:
    sqlite3_stmt *m_statement = nullptr;
    PlainSqlite &m_db;
};
