#pragma once
#include <QDateTime>

//! A zone whose clocks change in a moment: what happens twice a year, while a test looks on. The rule is POSIX's; the
//! jump is of 20 seconds, so that both of its readings come within the test.
namespace night {

constexpr int jump = 20; // s

inline QString ruleDay(const QDateTime &local)
{
    const QDate day = local.date();
    const bool afterLeapDay = QDate::isLeapYear(day.year()) && day.dayOfYear() > 60;
    return QStringLiteral("J%1/%2")
        .arg(day.dayOfYear() - (afterLeapDay ? 1 : 0))
        .arg(local.toString(QStringLiteral("HH:mm:ss")));
}

//! At that moment the clocks are put forward.
inline QString forwardAt(const QDateTime &utc)
{
    const QDateTime local = utc.addSecs(3600);
    return QStringLiteral("AAA-1BBB-1:00:20,%1,%2").arg(ruleDay(local), ruleDay(local.addDays(150)));
}

//! At that moment the clocks are put back.
inline QString backAt(const QDateTime &utc)
{
    const QDateTime local = utc.addSecs(3600 + jump);
    return QStringLiteral("AAA-1BBB-1:00:20,%1,%2").arg(ruleDay(local.addDays(150)), ruleDay(local));
}
} // namespace night
