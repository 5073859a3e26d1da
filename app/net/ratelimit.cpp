#include "app/net/ratelimit.h"
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

constexpr double keptForPeople = 0.2;
constexpr seconds firstWait{30};
constexpr seconds longestWait = std::chrono::hours(1);
constexpr seconds longestWindow = std::chrono::hours(24); // a budget that is full again later than this is nonsense

QByteArray said(const HttpReply &reply, const QByteArray &what)
{
    for (const char *const prefix : {"x-ratelimit-", "x-rate-limit-", "ratelimit-"}) {
        if (const auto found = reply.headers.constFind(prefix + what); found != reply.headers.cend())
            return found->trimmed();
    }
    return {};
}

//! The leading number of "300", "14.0", "100;w=60" or "300, 300"; negative when there is none.
double number(const QByteArray &text)
{
    qsizetype end = 0;
    while (end < text.size() && (std::isdigit(static_cast<unsigned char>(text[end])) || text[end] == '.'))
        ++end;
    bool isNumber = false;
    const double value = text.left(end).toDouble(&isNumber);
    return isNumber ? value : -1;
}

QDateTime clockOf(const HttpReply &reply) { return reply.serverDate.isValid() ? reply.serverDate : reply.heardAt; }

milliseconds timeUntil(const QDateTime &when, const QDateTime &now)
{
    return milliseconds(when.isValid() ? std::max<qint64>(0, now.msecsTo(when)) : 0);
}

} // namespace

QDateTime rateLimitReset(const HttpReply &reply)
{
    const QByteArray text = said(reply, "reset");
    const bool isDate = text.contains('T') && text.contains('-');
    if (isDate) {
        QDateTime date = QDateTime::fromString(QString::fromLatin1(text), Qt::ISODateWithMs);
        if (date.timeSpec() == Qt::LocalTime)
            date.setTimeSpec(Qt::UTC); // a server that leaves out the zone means UTC
        return date.toUTC();
    }
    const double value = number(text);
    if (value < 0 || value > 1e14)
        return {};
    if (value > 1e11)
        return QDateTime::fromMSecsSinceEpoch(qint64(value), Qt::UTC);
    if (value > 1e9)
        return QDateTime::fromMSecsSinceEpoch(qint64(value * 1000), Qt::UTC);
    const QDateTime clock = clockOf(reply);
    return clock.isValid() ? clock.addMSecs(qint64(value * 1000)) : QDateTime();
}

RateLimit::RateLimit(std::function<double()> random) : m_random(std::move(random))
{
    if (!m_random)
        m_random = [] { return QRandomGenerator::global()->generateDouble(); };
}

void RateLimit::leaving() { m_remaining = std::max(0.0, m_remaining - 1); }

void RateLimit::heard(const HttpReply &reply, const QDateTime &now)
{
    const double limit = number(said(reply, "limit"));
    const double remaining = number(said(reply, "remaining"));
    const QDateTime reset = rateLimitReset(reply);
    if (limit > 0 && remaining >= 0 && reset.isValid()) {
        m_limit = limit;
        m_remaining = remaining;
        const QDateTime clock = clockOf(reply);
        m_resetAt = std::min(
            clock.isValid() ? now.addMSecs(clock.msecsTo(reset)) : reset, now.addSecs(longestWindow.count()));
    }
    if (reply.status == 429 || reply.status == 503)
        refused(reply, now);
    else if (reply.isSuccess())
        m_refusals = 0;
}

void RateLimit::refused(const HttpReply &reply, const QDateTime &now)
{
    if (const milliseconds asked = retryAfter(reply); asked.count() > 0) {
        m_shutUntil = now.addMSecs(qint64(double(asked.count()) * (1 + m_random() / 10)));
        return;
    }
    if (reply.status == 503)
        return; // a server that fell over says nothing about our budget
    const milliseconds most = std::min<milliseconds>(longestWait, firstWait * (1 << std::min(m_refusals, 7)));
    ++m_refusals;
    m_shutUntil = now.addMSecs(qint64(double(most.count()) * (0.5 + m_random() / 2)));
}

milliseconds RateLimit::waitBefore(const QDateTime &now, Priority priority) const
{
    const milliseconds shut = timeUntil(m_shutUntil, now);
    const double kept = priority == Priority::Person ? 0 : m_limit * keptForPeople;
    const bool isSpent = m_limit > 0 && m_remaining <= kept;
    return isSpent ? std::max(shut, timeUntil(m_resetAt, now)) : shut;
}

RateLimit &RateLimits::of(const QString &host, const QString &requestClass)
{
    const QString key = host + u' ' + requestClass;
    auto found = m_limits.find(key);
    if (found == m_limits.end())
        found = m_limits.insert(key, RateLimit(m_random));
    return *found;
}
