#pragma once
#include "models/store/database.h"
#include "models/store/trouble.h"
#include "tests/support/wait.h"
#include <QTemporaryDir>
#include <QUuid>

//! A store of the test's own: a fresh SQLite file, or with TERTULIA_POSTGRES_URL a fresh schema in that database.
class TestStore {
public:
    //! `poll`: hear of other processes; its statements come at any time.
    explicit TestStore(bool poll = true)
    {
        const QString server = qEnvironmentVariable("TERTULIA_POSTGRES_URL");
        m_options.path = server.isEmpty()
            ? m_folder.filePath(QStringLiteral("workspace.sqlite"))
            : server + (server.contains(u'?') ? u'&' : u'?') + QStringLiteral("schema=") + m_schema;
        m_options.copies = false;
        m_options.poll = poll;
        reopen();
    }
    ~TestStore()
    {
        statementsUntilTrouble = -1;
        if (isPostgres() && m_db)
            (void)answer(m_db->write([schema = m_schema](Transaction &t) {
                t.exec(QStringLiteral("DROP SCHEMA \"%1\" CASCADE").arg(schema));
            }));
    }
    TestStore(const TestStore &) = delete;

    //! As after the end of the program.
    void reopen()
    {
        m_db.reset();
        auto opened = Database::open(m_options);
        if (const auto *failure = std::get_if<OpenFailure>(&opened))
            qFatal("the store did not open: %s", qPrintable(failure->detail));
        m_db = std::get<std::unique_ptr<Database>>(std::move(opened));
    }
    //! A second program on the same workspace.
    std::unique_ptr<Database> another() const { return std::get<std::unique_ptr<Database>>(Database::open(m_options)); }

    Database &db() { return *m_db; }
    QString path() const { return m_options.path; }
    QString folder() const { return m_folder.path(); }
    void close() { m_db.reset(); }
    static bool isPostgres() { return qEnvironmentVariableIsSet("TERTULIA_POSTGRES_URL"); }

    template <class Call>
    auto write(Call call)
    {
        return answer(m_db->write(std::move(call)));
    }
    template <class Call>
    auto read(Call call)
    {
        return answer(m_db->read(std::move(call)));
    }
    //! The answer itself, for what must go well.
    template <class Call>
    auto did(Call call)
    {
        auto result = write(std::move(call));
        if (!result)
            qFatal("the store failed: %s", qPrintable(result.error().detail));
        return *std::move(result);
    }
    template <class Call>
    auto saw(Call call)
    {
        auto result = read(std::move(call));
        if (!result)
            qFatal("the store failed: %s", qPrintable(result.error().detail));
        return *std::move(result);
    }

private:
    QTemporaryDir m_folder;
    QString m_schema = QStringLiteral("t") + QUuid::createUuid().toString(QUuid::Id128);
    Database::Options m_options;
    std::unique_ptr<Database> m_db;
};
