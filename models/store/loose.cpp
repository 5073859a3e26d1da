#include "models/store/loose.h"
#include "models/store/database.h"
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <sqlite3.h> // only to stop what runs, which QtSql cannot; Qt's driver uses the same library

using namespace Qt::StringLiterals;

Loose::Loose(const QString &path, std::function<bool()> stop)
    : m_name(u"loose-%1"_s.arg(quintptr(this))), m_stop(std::move(stop)), statements(m_name, {})
{
    if (!QFileInfo::exists(path))
        throw SqlFailure{u"cannot_open: there is no "_s + path};
    QSqlDatabase db = Dialect().connection(path, m_name, true);
    if (!db.open())
        throw SqlFailure{Dialect().trouble(db.lastError()) + db.lastError().text()};
    const QVariant handle = db.driver()->handle();
    if (m_stop && qstrcmp(handle.typeName(), "sqlite3*") == 0)
        sqlite3_progress_handler(
            *static_cast<sqlite3 *const *>(handle.constData()), 10000,
            [](void *stop) { return (*static_cast<const std::function<bool()> *>(stop))() ? 1 : 0; },
            const_cast<std::function<bool()> *>(&m_stop));
    statements.run(u"PRAGMA busy_timeout = 5000"_s);
}

Loose::~Loose()
{
    statements = Statements(m_name, {});
    QSqlDatabase::removeDatabase(m_name);
}
