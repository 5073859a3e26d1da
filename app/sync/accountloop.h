#pragma once
#include "app/sync/accountsync.h"
#include "app/sync/bell.h"
#include "app/sync/networklink.h"
#include <QElapsedTimer>

//! One account, kept up to date and emptied into the network for as long as the program runs: two loops side by side,
//! so that a pull that waits never holds up what goes out. Lives on the sync thread; is destroyed after stop() is over.
class AccountLoop : public QObject {
    Q_OBJECT
public:
    AccountLoop(Account account, NetworkLinks &links, Database &db, SyncOptions options);

    void start();
    QCoro::Task<> stop();
    void setAttention(bool attention); //!< somebody looks at the window: ask more often
    void syncNow();
    void timeJumped(); //!< the computer slept, or its clock was set
    void hear(const Account &stored); //!< what the workspace says of the account by now
    void lookAtOutbox(); //!< something may be due
    QCoro::Task<Expected<Done>> lookAgain(QList<Message> messages);

    const Account &account() const { return m_sync ? m_sync->account() : m_account; }
    std::shared_ptr<NetworkLink> link() const { return m_link; }

Q_SIGNALS:
    void syncing(AccountId account, bool busy);
    void pulled(AccountId account, const Pulled &pulled);
    void clockDiffers(AccountId account, qint64 ms);

private:
    QCoro::Task<> live();
    QCoro::Task<> pullLoop();
    QCoro::Task<> pushLoop();
    QCoro::Task<> pullOnce();
    QCoro::Task<> goOnWithHistory();
    QCoro::Task<> askAboutUs();
    QCoro::Task<> noteUnopened(Error why);
    QCoro::Task<> noteMissed();
    QCoro::Task<std::chrono::milliseconds> untilNextDue();
    std::chrono::milliseconds pollInterval() const;
    QDateTime now() const { return m_options.now(); }

    Account m_account;
    NetworkLinks &m_links;
    Database &m_db;
    SyncOptions m_options;
    std::shared_ptr<NetworkLink> m_link;
    std::unique_ptr<AccountSync> m_sync;
    Bell m_pullBell, m_pushBell, m_overBell;
    bool m_stopping = false;
    bool m_attention = false;
    bool m_hurry = false; //!< somebody asks: connect at once
    bool m_pullAgain = false; //!< somebody asked while a pull was under way
    bool m_history = false; //!< goes on
    int m_running = 0;
    bool m_pushing = false; //!< something may be on its way
    int m_troubles = 0; //!< pulls that failed, in a row
    QDateTime m_nextPull, m_nextRefresh, m_nextLearning;
};
