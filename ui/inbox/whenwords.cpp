#include "ui/inbox/whenwords.h"
#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;
using text::Snooze;
using text::When;

namespace {

QString problem(const When &when)
{
    switch (when.problem) {
    case When::Problem::None:
    case When::Problem::Empty: return {};
    case When::Problem::Unknown:
        return QCoreApplication::translate("Snooze", "“%1” is not understood as a time.").arg(when.word);
    case When::Problem::Twice:
        return QCoreApplication::translate("Snooze", "A second time is named: “%1”.").arg(when.word);
    case When::Problem::NoSuchDay:
        return QCoreApplication::translate("Snooze", "There is no such day: “%1”.").arg(when.word);
    case When::Problem::NoSuchHour:
        return when.word.isEmpty()
            ? QCoreApplication::translate("Snooze", "The clocks skip that hour on that day.")
            : QCoreApplication::translate("Snooze", "There is no such hour: “%1”.").arg(when.word);
    case When::Problem::Passed: return QCoreApplication::translate("Snooze", "That time has passed.");
    case When::Problem::NeedsTime: return QCoreApplication::translate("Snooze", "A time is missing: until when?");
    case When::Problem::Contrary:
        return QCoreApplication::translate("Snooze", "Until they answer, or even if they answer: only one of them.");
    }
    Q_UNREACHABLE();
}

} // namespace

QString whenwords::moment(const QDateTime &at, const QDateTime &now)
{
    const QDateTime local = at.toLocalTime();
    const bool thisYear = local.date().year() == now.toLocalTime().date().year();
    return QLocale().toString(local,
        thisYear ? QCoreApplication::translate("Snooze", "dddd d MMMM, HH:mm")
                 : QCoreApplication::translate("Snooze", "dddd d MMMM yyyy, HH:mm"));
}

QString whenwords::goesOut(const When &when, const QDateTime &now)
{
    return when.problem == When::Problem::None
        ? QCoreApplication::translate("Snooze", "Goes out on %1.").arg(moment(when.at, now))
        : problem(when);
}

QString whenwords::comesBack(const Snooze &snooze, const QDateTime &now)
{
    if (!snooze.isUnderstood())
        return problem(snooze.until);
    if (!snooze.until.at.isValid())
        return QCoreApplication::translate("Snooze", "Returns when they write.");
    return (snooze.evenIfWritten ? QCoreApplication::translate("Snooze", "Returns on %1, even if they write before.")
                                 : QCoreApplication::translate("Snooze", "Returns on %1, or when they write."))
        .arg(moment(snooze.until.at, now));
}

QString whenwords::done(const Snooze &snooze, const QDateTime &now)
{
    if (!snooze.until.at.isValid())
        return QCoreApplication::translate("Snooze", "Snoozed until they answer: “%1”");
    return (snooze.evenIfWritten ? QCoreApplication::translate("Snooze", "Snoozed until %2, even if they answer: “%1”")
                                 : QCoreApplication::translate("Snooze", "Snoozed until %2: “%1”"))
        .arg(u"%1"_s, moment(snooze.until.at, now));
}

QString whenwords::asleep(const QDateTime &until, bool wakesIfWritten, const QDateTime &now)
{
    if (!until.isValid())
        return QCoreApplication::translate("Snooze", "until they answer");
    return (wakesIfWritten ? QCoreApplication::translate("Snooze", "until %1")
                           : QCoreApplication::translate("Snooze", "until %1, even if they answer"))
        .arg(moment(until, now));
}
