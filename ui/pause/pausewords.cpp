#include "ui/pause/pausewords.h"
#include "ui/calendar/accountbook.h"
#include "ui/calendar/postwords.h"
#include "ui/widgets/theme.h"
#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {
//! Names the context of the words.
class PauseWords {
    Q_DECLARE_TR_FUNCTIONS(PauseWords)
};

QString toTheSecond(const QDateTime &when, const QTimeZone &zone)
{
    return when.toTimeZone(zone).toString(u"HH:mm:ss"_s);
}

QString toTheMillisecond(const QDateTime &when, const QTimeZone &zone)
{
    const QDateTime there = when.toTimeZone(zone);
    return there.toString(u"yyyy-MM-dd HH:mm:ss.zzz "_s) + postwords::offsetOf(zone, when);
}
} // namespace

QString pausewords::since(
    const Pause &pause, const QDateTime &now, const QTimeZone &zone, const AccountBook &accounts, const Theme &theme)
{
    const QDate day = pause.asked.toTimeZone(zone).date();
    const QString clock = toTheSecond(pause.asked, zone);
    const bool today = day == now.toTimeZone(zone).date();
    const QString time = today ? clock : PauseWords::tr("%1, %2").arg(postwords::dayOf(day), clock);
    return pause.account ? PauseWords::tr("%1 paused since %2").arg(accounts.nameOf(theme, pause.account), time)
                         : PauseWords::tr("Everything paused since %1").arg(time);
}

QString pausewords::inForce(const Pause &pause)
{
    const double seconds = double(qMax<qint64>(0, pause.asked.msecsTo(pause.inForce))) / 1000;
    return PauseWords::tr("In force in %1 s").arg(QLocale().toString(seconds, 'f', 1));
}

QString pausewords::counts(int held, int published)
{
    return PauseWords::tr("%1, %2").arg(
        PauseWords::tr("%n held", nullptr, held), PauseWords::tr("%n published", nullptr, published));
}

QString pausewords::decided(Decision decision)
{
    switch (decision) {
    case Decision::Publish: return PauseWords::tr("Publish");
    case Decision::Move: return PauseWords::tr("Move");
    case Decision::Drop: return PauseWords::tr("Drop");
    case Decision::None: break;
    }
    return PauseWords::tr("undecided");
}

QString pausewords::proof(const Pause &pause, const QList<HeldVersion> &held, const QList<OutboxAction> &mayHaveLeft,
    const QTimeZone &zone, const AccountBook &accounts, const Theme &theme)
{
    QStringList lines{since(pause, pause.asked, zone, accounts, theme) + u'.',
        PauseWords::tr("Asked for: %1").arg(toTheMillisecond(pause.asked, zone)),
        PauseWords::tr("In force: %1").arg(toTheMillisecond(pause.inForce, zone))};
    if (!pause.by.isEmpty())
        lines.append(PauseWords::tr("By: %1").arg(pause.by));
    if (!pause.reason.isEmpty())
        lines.append(PauseWords::tr("Reason: %1").arg(pause.reason));
    lines += {QString(), PauseWords::tr("Held: %1").arg(held.size())};
    for (const HeldVersion &one : held)
        lines.append(PauseWords::tr("%1 · %2 · “%3” · held %4 · now: %5")
                         .arg(toTheMillisecond(one.due, zone), accounts.nameOf(theme, one.version.account),
                             one.title.isEmpty() ? postwords::titleOf(one.version) : one.title.simplified(),
                             toTheMillisecond(one.since, zone), postwords::stateWord(one.version.state)));
    lines += {QString(), PauseWords::tr("On its way before the pause, or not confirmed: %1").arg(mayHaveLeft.size())};
    for (const OutboxAction &one : mayHaveLeft)
        lines.append(PauseWords::tr("%1 · %2 · “%3” · now: %4")
                         .arg(toTheMillisecond(one.due, zone), accounts.nameOf(theme, one.account),
                             postwords::titleOf(one), postwords::stateWord(one.state)));
    return lines.join(u'\n');
}
