#include "tests/support/paths.h"

QString paths::source(const QString &file) { return QStringLiteral(SOURCE_DIR "/") + file; }

QString paths::built(const QString &file) { return QStringLiteral(BUILD_DIR "/") + file; }

QString paths::program() { return built(QStringLiteral("app/tertulia")); }
