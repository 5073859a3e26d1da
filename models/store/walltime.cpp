#include "models/store/posts.h"
#include <QTimeZone>

namespace {
//! The moments that a wall clock's reading can mean: one, in an overlap two, and in a gap the two that it is between.
struct Readings {
    QDateTime first;
    QDateTime second;
    posts::WallTime kind = posts::WallTime::Plain;
};

Readings readings(const QString &wallTime, const QString &zone)
{
    const QTimeZone place(zone.toLatin1());
    QDateTime wall = QDateTime::fromString(wallTime, Qt::ISODate);
    if (!place.isValid() || !wall.isValid())
        return {};
    wall.setTimeSpec(Qt::UTC);
    // any offset that can hold at that reading held a day before or will a day later
    const int before = place.offsetFromUtc(wall.addDays(-1));
    const int after = place.offsetFromUtc(wall.addDays(1));
    const QDateTime byBefore = wall.addSecs(-before);
    const QDateTime byAfter = wall.addSecs(-after);
    const bool beforeHolds = place.offsetFromUtc(byBefore) == before;
    const bool afterHolds = place.offsetFromUtc(byAfter) == after;
    if (before == after || (beforeHolds && !afterHolds))
        return {byBefore, byBefore};
    if (afterHolds && !beforeHolds)
        return {byAfter, byAfter};
    return {std::min(byBefore, byAfter), std::max(byBefore, byAfter),
        beforeHolds ? posts::WallTime::Overlap : posts::WallTime::Gap};
}
} // namespace

QDateTime posts::instant(const QString &wallTime, const QString &zone)
{
    const Readings r = readings(wallTime, zone);
    return r.kind == WallTime::Gap ? r.second : r.first;
}

posts::WallTime posts::kindOf(const QString &wallTime, const QString &zone) { return readings(wallTime, zone).kind; }
