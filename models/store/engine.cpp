#include "models/store/engine.h"
#include "models/store/database.h"
#include <QSqlDatabase>
#include <QSqlDriver>

using namespace Qt::StringLiterals;

sqlite3 *engineOf(const QString &connection)
{
    const QVariant handle = QSqlDatabase::database(connection, false).driver()->handle();
    sqlite3 *const engine
        = qstrcmp(handle.typeName(), "sqlite3*") == 0 ? *static_cast<sqlite3 *const *>(handle.constData()) : nullptr;
    if (!engine)
        throw SqlFailure{u"cannot_open: the connection is not open"_s};
    return engine;
}
