#include "tests/store/dump.h"
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

//! A connection of its own, so that nothing of the program looks on.
class File {
public:
    explicit File(const QString &path, bool readOnly) : m_name(u"dump-%1"_s.arg(quintptr(this)))
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
        db.setDatabaseName(path);
        if (readOnly)
            db.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
        if (!db.open())
            qFatal("%s: %s", qPrintable(path), qPrintable(db.lastError().text()));
    }
    ~File() { QSqlDatabase::removeDatabase(m_name); }
    File(const File &) = delete;

    QStringList column(const QString &sql) const
    {
        QSqlQuery query(QSqlDatabase::database(m_name));
        query.setForwardOnly(true);
        if (!query.exec(sql))
            qFatal("%s [%s]", qPrintable(query.lastError().text()), qPrintable(sql));
        QStringList found;
        while (query.next())
            found.append(query.value(0).toString());
        return found;
    }

private:
    const QString m_name;
};

//! The full-text index is made again from the messages; its own tables are its own affair.
const QString notOurs = u"name LIKE 'sqlite_%' OR name LIKE 'message_text_%'"_s;

//! Virtual tables last, as VACUUM leaves them, whatever was made after them.
const QString inOrder = u"coalesce(rootpage, 1) = 0, rowid"_s;

QStringList rowsOf(const File &file, const QString &table)
{
    QStringList quoted;
    for (const QString &name : file.column(u"SELECT name FROM pragma_table_info('%1') ORDER BY cid"_s.arg(table)))
        quoted.append(u"quote(%1)"_s.arg(name));
    return file.column(u"SELECT 'INSERT INTO %1 VALUES (' || %2 || ')' FROM %1 ORDER BY rowid"_s.arg(
        table, quoted.join(u" || ', ' || "_s)));
}

} // namespace

QString dump::of(const QString &path)
{
    const File file(path, true);
    const auto made = [&](const QString &type) {
        return file.column(
            u"SELECT sql FROM sqlite_master WHERE type = '%1' AND sql IS NOT NULL AND NOT (%2) ORDER BY %3"_s.arg(
                type, notOurs, inOrder));
    };
    QStringList all;
    for (const QString &pragma : {u"application_id"_s, u"user_version"_s})
        all.append(u"PRAGMA %1 = %2"_s.arg(pragma, file.column(u"PRAGMA "_s + pragma).first()));
    all += made(u"table"_s);
    for (const QString &table :
        file.column(
            u"SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'message_text' AND NOT (%1) ORDER BY %2"_s
                .arg(notOurs, inOrder)))
        all += rowsOf(file, table);
    all.append(u"DELETE FROM sqlite_sequence"_s);
    all += file.column(
        u"SELECT 'INSERT INTO sqlite_sequence VALUES (' || quote(name) || ', ' || seq || ')' FROM sqlite_sequence ORDER BY name"_s);
    all.append(u"INSERT INTO message_text(message_text) VALUES ('rebuild')"_s);
    all += made(u"index"_s) + made(u"trigger"_s);
    return all.join(u";\n\n"_s) + u";\n\n"_s;
}

void dump::load(const QString &text, const QString &path)
{
    const File file(path, false);
    file.column(u"BEGIN"_s);
    for (const QString &statement : text.split(u";\n\n"_s, Qt::SkipEmptyParts))
        file.column(statement);
    file.column(u"COMMIT"_s);
}
