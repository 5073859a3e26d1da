#pragma once
#include "app/cli/command.h"
#include "app/sync/accountsync.h"
#include "app/sync/schedulerlock.h"

//! One account at work for a command: connected when it is needed, closed at the end.
class Worker {
public:
    Worker(Account account, Context &context);
    ~Worker();

    QCoro::Task<Expected<Done>> connect();
    QCoro::Task<> sync(); //!< everything new, and history as far as it goes
    QCoro::Task<> publish(QDateTime until); //!< until nothing is due or becomes due before `until`
    void stop(); //!< whatever is under way ends soon

    const Account &account() const { return m_account; }
    const Pulled &pulled() const { return m_pulled; }
    const std::optional<Error> &error() const { return m_error; }

private:
    QCoro::Task<std::optional<QDateTime>> nextDue();
    QCoro::Task<> greet();
    QCoro::Task<> goThroughHistory();

    Account m_account;
    Context &m_context;
    std::shared_ptr<NetworkLink> m_link;
    std::unique_ptr<AccountSync> m_sync;
    Pulled m_pulled;
    std::optional<Error> m_error;
    bool m_stopped = false;
};

//! The lock, what was under way when the program last ended, and one worker per account.
struct Crew {
    std::unique_ptr<SchedulerLock> lock;
    std::vector<std::unique_ptr<Worker>> workers;
};
QCoro::Task<Expected<std::shared_ptr<Crew>>> crewFor(
    Context &context, qint64 onlyAccount); //!< no lock within: the workspace is busy
Answer busy();
