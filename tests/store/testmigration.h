#pragma once
#include "tests/support/paths.h"
#include <QResource>
#include <QString>

//! A schema file 0999 that only a test knows, as long as this lives: "good" or "failing" of tests/store/migrations.
class TestMigration {
public:
    explicit TestMigration(const QString &name) : m_file(paths::built(QStringLiteral("tests/store/%1.rcc").arg(name)))
    {
        if (!QResource::registerResource(m_file))
            qFatal("no %s", qPrintable(m_file));
    }
    ~TestMigration() { QResource::unregisterResource(m_file); }
    TestMigration(const TestMigration &) = delete;

private:
    const QString m_file;
};
