#pragma once
#include "app/net/cancel.h"
#include "models/domain/account.h"
#include "models/domain/expected.h"
#include "models/domain/networkinfo.h"
#include <QCoroTask>
#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

class Http;

//! What arrived in a stream since a place in it, and the next place to ask from.
struct Page {
    struct Gone {
        QString scope;
        QString remoteId;
    };
    struct Heard {
        Identity identity;
        Relation relation;
    };
    //! Each once: what is about us says more of it.
    void add(const Message &message)
    {
        const auto same
            = std::ranges::find_if(messages, [&](const Message &m) { return m.remoteId == message.remoteId; });
        if (same == messages.end())
            messages.append(message);
        else if (message.aboutUs || !same->aboutUs)
            *same = message;
    }

    QList<Message> messages;
    QList<Gone> deletions;
    QList<Reaction> reactions;
    QList<Heard> relations;
    QString next; //!< kept in the same transaction as the rows; the same as asked: nothing new
    bool more = false; //!< ask again at once: the stream goes on
    StreamProgress progress; //!< of a walk through history; `stream` empty: this is not one
};

//! What a network answered to something that was sent.
struct Sent {
    QString remoteId;
    QString actionId;
    QString url;
    QDateTime at; //!< the network's time; invalid when it did not say
    std::optional<Message> message; //!< our own, as the network shows it, when the answer held it
    QString plan = {}; //!< it is not out: the network keeps it under this id until its time
};

struct Uploaded {
    QString handle;
    QDateTime expires;
};

//! What a session can do besides where the network keeps posts until their time (capability "schedule").
class PlanKeeping {
public:
    virtual ~PlanKeeping() = default;
    struct Rules {
        std::chrono::seconds ahead; //!< no later than this before the time
        int most; //!< kept at once
        int mostADay;
    };
    virtual Rules rules() const = 0;
    //! Hands it over, to go out at its time. Unknown when it may be kept; a Sent without a plan: it went out at once.
    virtual QCoro::Task<Expected<Sent>> keep(OutboxAction action) = 0;
    //! Whether it is kept: by its plan's id where we have one, else by what it says. None of `taken`.
    virtual QCoro::Task<Expected<std::optional<Sent>>> findKept(OutboxAction action) = 0;
    virtual QCoro::Task<Expected<Done>> moveKept(OutboxAction action) = 0; //!< to its time; Gone: it is not kept
    virtual QCoro::Task<Expected<Done>> dropKept(OutboxAction action)
        = 0; //!< likewise; done when it is seen to be gone
};

//! One signed-in account, spoken to from the sync thread. What the network cannot do is said in NetworkInfo, not by a
//! method that fails. Every method may be cancelled by stop(); none outlives the session.
class Session {
public:
    virtual ~Session() = default;
    //! Limits and switches of this very server; asked at sign-in and once a day.
    virtual QCoro::Task<Expected<NetworkInfo>> learn() = 0;
    //! Who we are here; also the test whether the sign-in still holds.
    virtual QCoro::Task<Expected<Account>> whoAmI() = 0;
    //! What the network gives in one order each: notifications, own posts, a walk through history ...
    virtual QStringList streams() const = 0;
    //! When the sign-in ends, as a renewal just said; an invalid time: it has no end. None: nothing new was said.
    virtual std::optional<QDateTime> signInEnds() const { return std::nullopt; }
    //! Returns when there is news, or after a decent wait. Rows that repeat are harmless; rows never skipped.
    virtual QCoro::Task<Expected<Page>> fetch(QString stream, QString cursor) = 0;
    //! The present state of what is already known: edits, and ids that are gone.
    virtual QCoro::Task<Expected<Page>> lookAgain(QList<Message> messages) = 0;
    virtual QCoro::Task<Expected<Uploaded>> upload(Media media, QByteArray bytes) = 0;
    //! Verb Publish. Unknown when it may be out.
    virtual QCoro::Task<Expected<Sent>> publish(OutboxAction action) = 0;
    //! The newest of ours that find() would see, asked right before the first try: reading back starts after it.
    //! nothingBefore: there is none yet; empty: the network need not be asked.
    virtual QCoro::Task<Expected<QString>> newestOwn(OutboxAction) { co_return QString(); }
    //! Did it go out? Reads back from `before`; nothing: not to be seen. An error, too, when something stands there
    //! since that could be it without saying the same: then nobody may send it again unasked.
    virtual QCoro::Task<Expected<std::optional<Sent>>> find(OutboxAction action) = 0;
    //! Every other verb. Doing one twice is the same as once, so Unknown is settled by doing it again.
    virtual QCoro::Task<Expected<Sent>> perform(OutboxAction action) = 0;
    virtual PlanKeeping *plans() { return nullptr; } //!< none: the network keeps nothing for later
    virtual QCoro::Task<Expected<Identity>> profile(Identity identity) = 0;
    //! A picture by address, for our cache; of at most `most` bytes.
    virtual QCoro::Task<Expected<QByteArray>> picture(QUrl url, qint64 most) = 0;
    virtual void stop() = 0; //!< wakes whoever waits; for good
};

//! What a person gave to sign in. Secrets are in `secret` only, and go nowhere but to the network and the keychain.
struct SignInRequest {
    QString server; //!< as typed
    QString handle; //!< as typed; may be empty where the network does not need it
    QString secretKind; //!< token, password, app-password; empty: by the browser
    QByteArray secret;
    QString caFile;
    bool pasteCode = false; //!< the browser shows a code, instead of coming back by itself
    QString language; //!< for the page that the browser shows at the end
    std::function<void(QUrl)> openBrowser;
    std::function<QCoro::Task<Expected<QString>>()> askCode;
    QString pageTitle, pageText; //!< of that page, in the person's words
    Cancel cancel; //!< ends it, wherever it is: SignIn is answered soon
};

struct SignedIn {
    Account account;
    QByteArray secret; //!< one JSON object, for the keychain
};

//! What a session may use besides the wire.
struct Surroundings {
    std::function<QDateTime()> now;
    QString folder; //!< where a simulated network keeps itself; beside the workspace
    std::function<double()> speed; //!< of a simulated network; none: 1
    QString language; //!< likewise
    std::function<QCoro::Task<Expected<Done>>(QByteArray)>
        keepSecret; //!< a renewed sign-in, to be kept before it is used
};

//! A place where people talk: what it is called, what it can do, how to sign in.
class Network {
public:
    virtual ~Network() = default;
    virtual NetworkInfo info() const = 0;
    virtual QCoro::Task<Expected<SignedIn>> signIn(Http &http, SignInRequest request) const = 0;
    virtual std::unique_ptr<Session> open(
        const Account &account, const QByteArray &secret, Http &http, Surroundings surroundings) const = 0;
    //! Tells the network that we leave; the answer does not matter.
    virtual QCoro::Task<Expected<Done>> signOut(Account account, QByteArray secret, Http &http) const = 0;
};

//! One of each, in the order of their folders' names; written by CMake.
std::vector<std::unique_ptr<Network>> allNetworks();
