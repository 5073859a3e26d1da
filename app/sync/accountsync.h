#pragma once
#include "app/networks/network.h"
#include "models/domain/post.h"
#include "models/store/serverplans.h"
#include <QHash>
#include <QSet>

class Database;
class Reader;
class Transaction;

//! What sync is given besides the account: time, chance, and where outgoing pictures are.
struct SyncOptions {
    std::function<QDateTime()> now;
    std::function<double()> chance; //!< 0 … 1, for jitter
    double settleScale = 1; //!< of the delays between looks for an unknown outcome (TERTULIA_SETTLE_SCALE)
    QString mediaFolder;
    int offlineAfter = 3; //!< unreachable so often: the account is said to be offline
};
SyncOptions syncOptions(const QString &workspace);

//! What a pull brought.
struct Pulled {
    int fresh = 0;
    int changed = 0;
    int removed = 0;
    QString gap; //!< why there is a hole, in the network's code
    bool more = false; //!< history goes on
    std::optional<Error> error; //!< of the first stream that failed; the others went on
    QList<FreshMessage> news;
    void add(const Pulled &other);
};

//! Keeps one account and the store telling each other everything. Coroutines run on the thread that calls them and must
//! be over before this goes; pulling and pushing may run side by side.
class AccountSync {
public:
    AccountSync(Account account, NetworkInfo info, Session &session, Database &db, SyncOptions options);

    QCoro::Task<Pulled> pull(); //!< every live stream, until it has no more
    QCoro::Task<Pulled> backfill(); //!< one page of each history that goes on
    QCoro::Task<Pulled> refresh(); //!< edits and deletes of what is recent and was not looked at lately
    QCoro::Task<Pulled> lookAgain(QList<Message> messages);
    QCoro::Task<Expected<int>> push(); //!< how many things went out
    QCoro::Task<Expected<int>> resolve(); //!< how many outcomes are Unknown no longer; to be done before push()
    QCoro::Task<Expected<Done>> tendPlans(); //!< what the network keeps until its time is as it should be
    QCoro::Task<Expected<Done>> greet(); //!< who we are; whether the sign-in holds
    QCoro::Task<Expected<Done>> learn(); //!< the server's limits
    QCoro::Task<Expected<Done>> noteSynced(std::optional<std::chrono::milliseconds> skew);
    QCoro::Task<> settle(std::optional<Error> error); //!< the account's state follows what was met

    //! Where something that did not go well goes from here: Scheduled (surely not out), Failed or Unknown; and when
    //! next.
    struct Verdict {
        SendState state;
        QDateTime next;
    };

    const Account &account() const { return m_account; }
    const NetworkInfo &info() const { return m_info; }
    QDateTime pushesAgainAt() const { return m_pushRest; } //!< invalid: now
    //! Others may have said how the account is, too late or by another window: what we find next is written over it.
    void hear(const Account &stored);
    void forgetRests() { m_pushRest = {}; }
    void stop() { m_stopped = true; }

private:
    using Note = std::function<void(Transaction &)>;
    // pull.cpp
    QCoro::Task<Pulled> pullStream(QString stream);
    QCoro::Task<Expected<Pulled>> pullPage(QString stream, bool &history, bool &more);
    QCoro::Task<Expected<Pulled>> keepPage(Page page, QString stream, bool first);
    QCoro::Task<Expected<Done>> recallLooks();
    // push.cpp
    QCoro::Task<Expected<bool>> carry(OutboxAction action, bool again);
    QCoro::Task<Expected<std::optional<OutboxAction>>> claimNext();
    QCoro::Task<> spaceOut(OutboxAction action);
    QCoro::Task<Expected<OutboxAction>> prepare(OutboxAction action);
    QCoro::Task<Expected<Uploaded>> uploadOne(Media media);
    QCoro::Task<Expected<bool>> leave(OutboxAction action, bool again);
    Error notLeaving(const OutboxAction &action, bool again, const Error &why);
    QCoro::Task<Expected<QString>> beforeFirst(OutboxAction action);
    QCoro::Task<Expected<std::optional<Sent>>> stands(OutboxAction action);
    QCoro::Task<Expected<bool>> standsAlready(OutboxAction action);
    //! What came back; doubted: a refusal that could not be checked by a look.
    struct Heard {
        Expected<Sent> sent;
        bool isDoubted;
    };
    QCoro::Task<Heard> sendOrSee(OutboxAction action, bool again);
    QCoro::Task<Expected<Sent>> send(OutboxAction action);
    QCoro::Task<Expected<Done>> write(Note note);
    QCoro::Task<Expected<Done>> noteWhatIsPending();
    static Note success(const OutboxAction &action, const Sent &sent, const QString &how, const QDateTime &at);
    Note trouble(const OutboxAction &action, const Error &why, bool again) const;
    Note doubt(const OutboxAction &action, const Error &why) const;
    Verdict verdictOn(const OutboxAction &action, const Error &why, bool again) const;
    Verdict verdictUnsent(const OutboxAction &action, const Error &why, bool again) const;
    void restAfter(const Error &why);
    // plans.cpp
    struct ToTend {
        QList<OutboxAction> inDoubt;
        QList<serverplans::Plan> toWithdraw, toMove, over;
    };
    QCoro::Task<Expected<std::optional<OutboxAction>>> claimToKeep();
    QCoro::Task<Expected<std::optional<Sent>>> keptOrOut(OutboxAction action);
    QCoro::Task<Expected<Done>> settleAsked(OutboxAction action);
    QCoro::Task<Expected<Done>> withdrawPlan(serverplans::Plan plan);
    QCoro::Task<Expected<Done>> movePlan(serverplans::Plan plan);
    QCoro::Task<Expected<Done>> lookForPlanned(serverplans::Plan plan);
    // resolve.cpp
    QCoro::Task<Expected<bool>> settleOne(OutboxAction action);
    QCoro::Task<Expected<bool>> lookFor(OutboxAction action);
    QCoro::Task<Expected<bool>> seen(OutboxAction action, Sent sent);
    QCoro::Task<Expected<bool>> notSeen(OutboxAction action);
    QCoro::Task<Expected<bool>> lookFailed(OutboxAction action, Error why);
    QCoro::Task<Expected<bool>> repeat(OutboxAction action);
    bool keyStillLives(const OutboxAction &action) const;

    QDateTime now() const { return m_options.now(); }

    Account m_account;
    NetworkInfo m_info;
    Session &m_session;
    Database &m_db;
    SyncOptions m_options;
    bool m_stopped = false;
    QSet<QString> m_histories; //!< streams known to walk through history
    QSet<QString> m_historiesOver;
    std::optional<QHash<MessageId, QDateTime>> m_lookedAt; //!< once read: when each was last asked about
    QHash<OutboxId, int> m_blindLooks; //!< looks for an unknown outcome that could not be made
    QDateTime m_pushRest;
    int m_pushTroubles = 0;
    int m_unreachable = 0;
    QDateTime m_unreachableSince;
    QDateTime m_lateSent;
    QList<Note> m_pending; //!< outcomes that could not be written down yet
};

//! What the network showed of something of ours, once it is out.
void applyToStore(Transaction &t, const OutboxAction &action, const Sent &sent, const QDateTime &now);

bool isRefusal(const Error &why); //!< plainly said, so that nothing came of it: if it can be believed
