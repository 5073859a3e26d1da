#pragma once
#include <QString>
struct sqlite3;

//! What stands behind an open connection to an SQLite file, for what QtSql cannot ask or is slow at. Qt's driver uses
//! the same library. Throws SqlFailure where there is none.
sqlite3 *engineOf(const QString &connection);
