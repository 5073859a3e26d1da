#pragma once
#include "app/sync/accountloop.h"
#include "app/sync/mediacache.h"
#include "models/domain/changeset.h"
#include <QElapsedTimer>
#include <QFuture>
#include <QPromise>
#include <QThread>
#include <QTimer>
#include <map>

class SchedulerLock;

//! Everything that goes on between this workspace and its networks. Lives on the sync thread; the methods that answer a
//! QFuture may be called from any thread, and so may the slots through queued connections.
class Engine : public QObject {
    Q_OBJECT
public:
    Engine(Database &db, std::unique_ptr<NetworkLinks> links, SyncOptions options);
    ~Engine() override; //!< after stop() is over

    QFuture<Expected<Account>> signIn(
        QString network, SignInRequest request); //!< its functions are called on the sync thread
    QFuture<Expected<Done>> removeAccount(AccountId id);
    QFuture<Expected<Account>> checkAccount(AccountId id);
    QFuture<Expected<Identity>> findPerson(AccountId id, QString name); //!< by the name that people write; Gone: nobody
    QFuture<Expected<Done>> lookAgain(QList<MessageId> messages); //!< a conversation was opened
    QFuture<Expected<Done>> stop(); //!< accepts nothing more, ends what is under way, waits for it

public Q_SLOTS:
    void start(); //!< once, when whoever listens is connected
    void setAttention(bool attention); //!< the window is looked at
    void syncNow();
    void cancelSignIns(); //!< whoever is signing in changed their mind

Q_SIGNALS:
    void schedulerBusy(bool busy); //!< another process sends what this workspace has to send
    void accountSyncing(AccountId account, bool busy);
    void freshMessages(const QList<FreshMessage> &messages); //!< once each
    void clockDiffers(AccountId account, qint64 ms);
    void onlineChanged(bool online); //!< false: no account can be reached

private:
    template <class T>
    QFuture<Expected<T>> onOwnThread(std::function<QCoro::Task<Expected<T>>()> work);
    template <class T>
    QCoro::Task<> carryOut(
        std::function<QCoro::Task<Expected<T>>()> work, std::shared_ptr<QPromise<Expected<T>>> promise);

    void takeLock();
    void noticeTime(); //!< it may have jumped
    void begin(); //!< holds the scheduler's lock now
    void beat(); //!< every few seconds
    QCoro::Task<> wake();
    QCoro::Task<> reload();
    void begin(const Account &account);
    void end(AccountId id);
    QCoro::Task<> finish(std::shared_ptr<AccountLoop> loop);
    void noticeChanges(const ChangeSet &changes);
    void notePulled(AccountId id, const Pulled &pulled);
    QCoro::Task<> wakeConversations();
    QCoro::Task<> fetchPictures();
    QCoro::Task<Expected<Done>> lookAgainNow(QList<MessageId> ids);
    QCoro::Task<Expected<Account>> signInNow(QString network, SignInRequest request);
    QCoro::Task<Expected<Done>> removeNow(AccountId id);
    QCoro::Task<Expected<Account>> checkNow(AccountId id);
    QCoro::Task<Expected<Identity>> findPersonNow(AccountId id, QString name);
    QCoro::Task<Expected<Done>> stopNow();
    std::shared_ptr<NetworkLink> linkFor(const QString &network) const;

    //! Counts what is under way, so that nobody is left behind.
    struct Under {
        explicit Under(Engine &engine) : m_engine(engine) { ++m_engine.m_under; }
        ~Under()
        {
            --m_engine.m_under;
            m_engine.m_over.ring();
        }
        Engine &m_engine;
    };

    struct SigningIn;

    Database &m_db;
    std::unique_ptr<NetworkLinks> m_links;
    SyncOptions m_options;
    std::unique_ptr<SchedulerLock> m_lock;
    std::map<AccountId, std::shared_ptr<AccountLoop>> m_loops;
    MediaCache m_media;
    Bell m_over;
    std::unique_ptr<QTimer> m_beat;
    QElapsedTimer m_steady;
    qint64 m_wallAtBeat = 0;
    QDateTime m_nextPictures, m_nextWake;
    QMap<int, Cancel> m_signIns; //!< under way
    int m_lastSignIn = 0;
    std::optional<bool> m_busy; //!< as last said
    int m_under = 0;
    bool m_stopping = false;
    bool m_attention = false;
    bool m_begun = false;
    bool m_reloading = false, m_reloadAgain = false;
    bool m_fetching = false;
    bool m_online = true;
};

//! The sync thread, and the engine on it: both there from the first line to the last.
class SyncThread {
public:
    SyncThread(Database &db, std::unique_ptr<NetworkLinks> links, SyncOptions options);
    ~SyncThread(); //!< waits until everything under way is over
    void start(); //!< once, when whoever listens to the engine is connected
    Engine &engine() { return *m_engine; }

private:
    QThread m_thread;
    std::unique_ptr<Engine> m_engine;
};
