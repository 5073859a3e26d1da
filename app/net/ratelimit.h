#pragma once
#include "app/net/http.h"
#include <QHash>
#include <functional>

//! Who waits: a person for what they just did, or nobody for what we do by ourselves.
enum class Priority { Person, Background };

//! What one budget of a server leaves us: learnt from its answers, kept so that a fifth stays for the person's actions.
//! Time is passed in.
class RateLimit {
public:
    explicit RateLimit(std::function<double()> random = {}); //!< 0 … 1, for the jitter; the default is a real one

    void leaving(); //!< a request goes out; it counts until the next answer says better
    void heard(const HttpReply &reply, const QDateTime &now);
    std::chrono::milliseconds waitBefore(const QDateTime &now, Priority priority) const;

private:
    void refused(const HttpReply &reply, const QDateTime &now);

    std::function<double()> m_random;
    double m_limit = 0; //!< zero: the server never said
    double m_remaining = 0;
    QDateTime m_resetAt;
    QDateTime m_shutUntil; //!< after a 429 or 503, for everybody
    int m_refusals = 0; //!< in a row, without a time given
};

//! One account's RateLimits by server and class of request ("media", "read" ...): the network names its classes.
class RateLimits {
public:
    explicit RateLimits(std::function<double()> random = {}) : m_random(std::move(random)) { }
    RateLimit &of(const QString &host, const QString &requestClass = {});

private:
    std::function<double()> m_random;
    QHash<QString, RateLimit> m_limits;
};

//! When the budget is full again: X-RateLimit-Reset and its relatives as ISO time, epoch or seconds left, turned into
//! the clock of the reply (its Date, else ours); invalid when it did not say.
QDateTime rateLimitReset(const HttpReply &reply);
