#include "models/store/loose.h"
#include "models/store/database.h"
#include "models/store/engine.h"
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

Loose::Loose(const QString &path, std::function<bool()> stop)
    : m_name(u"loose-%1"_s.arg(quintptr(this))), m_stop(std::move(stop)), statements(m_name, {})
{
    if (!QFileInfo::exists(path))
        throw SqlFailure{u"cannot_open: there is no "_s + path};
    QSqlDatabase db = Dialect().connection(path, m_name, true);
    if (!db.open())
        throw SqlFailure{Dialect().trouble(db.lastError().nativeErrorCode()) + db.lastError().text()};
    if (m_stop)
        sqlite3_progress_handler(
            engineOf(m_name), 10000,
            [](void *stop) { return (*static_cast<const std::function<bool()> *>(stop))() ? 1 : 0; },
            const_cast<std::function<bool()> *>(&m_stop));
    statements.run(u"PRAGMA busy_timeout = 5000"_s);
}

Loose::~Loose()
{
    statements = Statements(m_name, {});
    QSqlDatabase::removeDatabase(m_name);
}
