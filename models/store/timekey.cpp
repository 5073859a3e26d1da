#include "models/store/timekey.h"
#include "models/store/database.h"

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 slots = 64;
constexpr qint64 epoch = 1577836800; // 2020-01-01 00:00:00 UTC

//! The next id of a second's slots, or none when the second is full.
std::optional<qint64> nextIn(const Reader &r, qint64 first)
{
    qint64 next = first;
    r.each(u"SELECT max(id) FROM message WHERE id >= ? AND id < ?"_s, {first, first + slots}, [&](const Row &row) {
        if (!row[0].isNull())
            next = row.number(0) + 1;
    });
    if (next == 0)
        next = 1; // zero is no message
    return next < first + slots ? std::optional(next) : std::nullopt;
}

} // namespace

qint64 timekey::first(const QDateTime &at)
{
    const qint64 ms = at.toMSecsSinceEpoch();
    const qint64 second = ms >= 0 ? ms / 1000 : -((999 - ms) / 1000);
    return (second - epoch) * slots;
}

QDateTime timekey::plausible(const QDateTime &at, const QDateTime &now)
{
    static constexpr qint64 earliest = -2208988800000; // 1900: older dates are a server's mistake
    if (!at.isValid())
        return now.toUTC();
    const qint64 latest = now.addDays(1).toMSecsSinceEpoch();
    return QDateTime::fromMSecsSinceEpoch(std::clamp(at.toMSecsSinceEpoch(), earliest, latest), Qt::UTC);
}

qint64 timekey::free(const Reader &r, const QDateTime &at)
{
    const qint64 start = first(at);
    if (const auto next = nextIn(r, start))
        return *next;
    // Thousands share this second: leap ahead to a second with room, then back to the first such one.
    qint64 full = 0;
    qint64 roomy = 1;
    while (!nextIn(r, start + roomy * slots)) {
        full = roomy;
        roomy *= 2;
    }
    while (roomy - full > 1) {
        const qint64 middle = full + (roomy - full) / 2;
        (nextIn(r, start + middle * slots) ? roomy : full) = middle;
    }
    return *nextIn(r, start + roomy * slots);
}
