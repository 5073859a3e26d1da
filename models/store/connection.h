#pragma once
#include "models/store/database.h"
#include "models/store/statements.h"
#include <QThread>
#include <QTimer>
#include <atomic>

//! A thread with one connection, born and buried there.
class Connection {
public:
    enum class Purpose { Writing, Reading, Searching };
    using Work = std::function<bool(Transaction &)>; //!< whether to commit
    using Over = std::function<void(const Error *)>;

    Connection(Database::Options options, Purpose purpose);
    ~Connection(); //!< what was asked before is done first
    Connection(const Connection &) = delete;

    const std::optional<OpenFailure> &failure() const { return m_failure; }
    bool isPostgres() const { return m_dialect.postgres; }
    bool wasChecked() const { return m_checked; } //!< whole, while it was opened
    int queued() const { return m_queued; }

    //! `before` is called with the transaction before its COMMIT, `tell` after it.
    void onCommit(std::function<void(Transaction &)> before, std::function<void(const ChangeSet &)> tell);
    void onOutcome(std::function<void(const Error *)> outcome) { m_outcome = std::move(outcome); }
    void post(Work work, Over over);
    void every(int msecs, std::function<void(Transaction &)> look); //!< on the connection's thread, between the works

private:
    void open();
    void close();
    void openSqlite();
    void openPostgres();
    void adopt();
    void work(const Work &work, const Over &over, quint64 turn);
    void begin();
    void rollBack();
    OpenFailure explained(const QString &what) const;

    const Database::Options m_options;
    const Purpose m_purpose;
    const Dialect m_dialect;
    const QString m_name;
    std::unique_ptr<Statements> m_statements;
    std::optional<OpenFailure> m_failure;
    bool m_checked = false;
    std::function<void(Transaction &)> m_before;
    std::function<void(const ChangeSet &)> m_tell;
    std::function<void(const Error *)> m_outcome;
    std::atomic<int> m_queued{0};
    std::atomic<quint64> m_newest{0}; //!< of the searches asked for; older ones are not finished
    quint64 m_running = 0; //!< the search under way; touched on the store's thread only
    QThread m_thread;
    QObject m_context;
};
