#pragma once
#include <QString>

//! Where the tests' files and what was built stand on this machine. One source file alone knows it, so that every other
//! compiles to the same bytes wherever the tree lies, and the compiler's cache serves all clones.
namespace paths {
QString source(const QString &file); //!< "tests/store/schema.sql"
QString built(const QString &file); //!< "tests/sync/publishchild"
QString program(); //!< Tertulia itself
} // namespace paths
