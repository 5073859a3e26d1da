#include "models/store/migrations.h"
#include "models/store/database.h"
#include "models/store/statements.h"
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {
//! A schema file is a list of statements, each ended by ';' and an empty line (triggers keep their inner ';').
QStringList statementsIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw SqlFailure{u"cannot open "_s + path};
    static const QRegularExpression comment(u"^--.*\\n?"_s, QRegularExpression::MultilineOption);
    QStringList statements;
    for (const QString &part : QString::fromUtf8(file.readAll()).remove(comment).split(u";\n\n"_s)) {
        const QString statement = part.trimmed();
        if (!statement.isEmpty())
            statements.append(statement);
    }
    return statements;
}

void setVersion(Statements &s, int version)
{
    if (s.dialect().postgres)
        s.run(
            u"INSERT INTO workspace (name, value) VALUES ('schema_version', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s,
            {QString::number(version)});
    else
        s.run(u"PRAGMA user_version = %1"_s.arg(version));
}

void take(Statements &s, const QString &file, int step)
{
    s.run(s.dialect().begin());
    if (s.dialect().postgres)
        s.run(u"SELECT pg_advisory_xact_lock(7)"_s);
    if (migrations::version(s) >= step) { // another process was quicker
        s.run(u"ROLLBACK"_s);
        return;
    }
    for (const QString &statement : statementsIn(file))
        s.run(s.dialect().columnTypes(statement));
    setVersion(s, step);
    s.run(u"COMMIT"_s);
}
} // namespace

int migrations::newest(const Statements &statements) { return int(statements.dialect().schemaFiles().size()); }

int migrations::version(Statements &s)
{
    if (!s.dialect().postgres)
        return s.value(u"PRAGMA user_version"_s).toInt();
    if (s.value(
             u"SELECT count(*) FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = 'workspace'"_s)
            .toInt()
        == 0)
        return 0;
    return s.value(u"SELECT value FROM workspace WHERE name = 'schema_version'"_s).toInt();
}

void migrations::run(Statements &s)
{
    const QStringList files = s.dialect().schemaFiles();
    for (int step = version(s) + 1; step <= files.size(); ++step)
        take(s, files[step - 1], step);
}
