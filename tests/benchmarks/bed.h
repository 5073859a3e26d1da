#pragma once
#include "models/store/database.h"
#include "tests/benchmarks/community.h"
#include "tests/benchmarks/meter.h"
#include "tests/benchmarks/plainsqlite.h"
#include <QTemporaryDir>

//! A workspace of one size, built by the ingest that is itself measured, with the floor's own database beside it.
class Bed {
public:
    Bed(int size, bool quick);
    ~Bed();
    QList<Measured> measure();
    QJsonObject facts() const;

private:
    //! What must go well, asked from outside the store's threads as the program asks.
    template <class T>
    static T had(QFuture<Expected<T>> answer)
    {
        answer.waitForFinished();
        const Expected<T> result = answer.result();
        if (!result)
            qFatal("the store failed: %s", qPrintable(result.error().detail));
        return *result;
    }
    void open();
    void signIn();
    void makeFloor(); //!< the tables and indexes of messages, as the program has them
    Measured ingest();
    Taken keep(const QList<Message> &some, QList<qint64> &ids);
    QList<PlainStatement::Cells> kept(const QList<qint64> &ids);
    Taken addPlainly(const QList<PlainStatement::Cells> &rows);
    Measured start() const;
    Measured newest();
    Measured longConversation();
    Measured lint() const;
    Measured search(const QString &id, const QString &what, const QString &word);
    int runs() const { return m_quick ? 5 : 200; }

    int m_size;
    bool m_quick;
    Community m_community;
    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_db;
    std::unique_ptr<PlainSqlite> m_floor, m_beside; //!< its own file; the program's file
    QList<Account> m_accounts;
    ViewId m_view;
};

// For the start, in a process of its own: `bench --window bare|inbox [FILE]` says how much CPU it took until it was
// painted.
int showWindow(const QString &which, const QString &file);
Taken timeWindow(const QStringList &arguments);
