#pragma once
#include "models/domain/code.h"
#include "models/domain/id.h"
#include <QDateTime>
#include <QJsonObject>
#include <QString>

//! Our sign-in on one network.
struct Account {
    enum class State { Ok, NeedsSignIn, RateLimited, Offline, Disabled };
    AccountId id;
    QString uid;
    QString network; //!< the network folder's name
    QString server; //!< address as entered and normalised: "https://example.social"
    QString remoteId; //!< the network's own id for us
    QString handle; //!< without the leading @: "alice@example.social"
    QString name;
    QString avatarUrl;
    State state = State::Ok;
    QString stateDetail; //!< redacted; for the log and the fold
    QDateTime stateUntil; //!< when RateLimited ends; since when Offline
    QJsonObject limits; //!< what the server said of itself, see NetworkInfo
    QString caFile; //!< own certificate authority for this account; empty: the system's
    QDateTime lastSync;
    QDateTime signInExpires; //!< invalid: never, or not known
    qint64 skew = 0; //!< server's clock minus ours, ms
    bool removed = false; //!< history stays
    bool paused = false; //!< by a pause of its own; that of all is not told here
    QDateTime created;
    QString secretKey() const { return QStringLiteral("account/") + uid; } //!< the name of its entry in the keychain
    bool operator==(const Account &) const = default;
};

template <>
struct Codes<Account::State> {
    static constexpr std::array table{std::pair{Account::State::Ok, u"ok"},
        std::pair{Account::State::NeedsSignIn, u"needs_sign_in"},
        std::pair{Account::State::RateLimited, u"rate_limited"}, std::pair{Account::State::Offline, u"offline"},
        std::pair{Account::State::Disabled, u"disabled"}};
};

//! How far a stream of an account has been read.
struct StreamProgress {
    QString stream;
    qint64 fetched = 0;
    qint64 expected = 0; //!< 0: the network does not say
    bool done = false; //!< history read as far back as the network gives
    QDateTime oldest; //!< the oldest message that the network gave
    QString gap; //!< why there is a hole, in the network's code: "limit", "not_offered"; empty: none
    bool operator==(const StreamProgress &) const = default;
};
