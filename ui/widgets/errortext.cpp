#include "ui/widgets/errortext.h"
#include "models/domain/post.h"
#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

QString say(const char *text) { return QCoreApplication::translate("ErrorText", text); }

QString whoOf(const QString &network)
{
    return network.isEmpty() ? say(QT_TRANSLATE_NOOP("ErrorText", "The network")) : network;
}

QString clockTime(const QDateTime &when) { return QLocale().toString(when.toLocalTime().time(), QLocale::ShortFormat); }

QString ago(const QDateTime &when, const QDateTime &now)
{
    const qint64 minutes = when.isValid() ? when.secsTo(now) / 60 : 0;
    if (minutes < 1)
        return say(QT_TRANSLATE_NOOP("ErrorText", "now"));
    if (minutes < 60)
        return say(QT_TRANSLATE_NOOP("ErrorText", "%1 min")).arg(minutes);
    if (minutes < 48 * 60)
        return say(QT_TRANSLATE_NOOP("ErrorText", "%1 h")).arg(minutes / 60);
    return say(QT_TRANSLATE_NOOP("ErrorText", "%1 d")).arg(minutes / (24 * 60));
}

QString fetchedText(const AccountSituation &situation)
{
    const QLocale locale;
    if (situation.total > 0)
        return say(QT_TRANSLATE_NOOP("ErrorText", "%1 of about %2"))
            .arg(locale.toString(situation.fetched), locale.toString(situation.total));
    return locale.toString(situation.fetched);
}

int daysUntil(const QDateTime &when, const QDateTime &now) { return int(qMax(qint64(0), now.daysTo(when))); }
} // namespace

QString missedText(const OutboxAction &row, const QString &time)
{
    const bool wasTried = row.attempts > 0 && row.errorKind != Error::Kind::Unknown;
    if (wasTried)
        return say(QT_TRANSLATE_NOOP("ErrorText", "At %1: %2.")).arg(time, errorCause({row.errorKind, {}, {}}));
    return say(QT_TRANSLATE_NOOP("ErrorText", "At %1 this computer was off or asleep, or Tertulia was closed."))
        .arg(time);
}

QString accountStateText(const AccountSituation &situation, const QDateTime &now)
{
    using Kind = AccountSituation::Kind;
    switch (situation.kind) {
    case Kind::UpToDate: return ago(situation.when, now);
    case Kind::Syncing: return say(QT_TRANSLATE_NOOP("ErrorText", "reading"));
    case Kind::FirstSync: return fetchedText(situation);
    case Kind::Offline: return say(QT_TRANSLATE_NOOP("ErrorText", "no connection"));
    case Kind::RateLimited:
        return situation.when.isValid()
            ? say(QT_TRANSLATE_NOOP("ErrorText", "limit: %1")).arg(clockTime(situation.when))
            : say(QT_TRANSLATE_NOOP("ErrorText", "limit"));
    case Kind::SignIn: return say(QT_TRANSLATE_NOOP("ErrorText", "reconnect"));
    case Kind::Expiring:
        if (daysUntil(situation.when, now) == 0)
            return say(QT_TRANSLATE_NOOP("ErrorText", "expires today"));
        return say(QT_TRANSLATE_NOOP("ErrorText", "expires in %1 d")).arg(daysUntil(situation.when, now));
    case Kind::Trouble: return say(QT_TRANSLATE_NOOP("ErrorText", "fault there"));
    case Kind::Paused:
    case Kind::PublishingPaused: return say(QT_TRANSLATE_NOOP("ErrorText", "paused"));
    case Kind::NeverSynced: return say(QT_TRANSLATE_NOOP("ErrorText", "not read yet"));
    }
    return {};
}

QString accountStateSentence(const AccountSituation &situation, const QString &network, const QDateTime &now)
{
    const int days = daysUntil(situation.when, now);
    using Kind = AccountSituation::Kind;
    const QString who = whoOf(network);
    switch (situation.kind) {
    case Kind::UpToDate:
        return say(QT_TRANSLATE_NOOP("ErrorText", "%1: up to date (%2).")).arg(who, ago(situation.when, now));
    case Kind::Syncing: return say(QT_TRANSLATE_NOOP("ErrorText", "%1: reading what is new.")).arg(who);
    case Kind::FirstSync:
        return say(QT_TRANSLATE_NOOP("ErrorText", "Fetching history: %1. You can work meanwhile."))
            .arg(fetchedText(situation));
    case Kind::Offline:
        if (situation.when.isValid() && !network.isEmpty())
            return say(QT_TRANSLATE_NOOP("ErrorText",
                           "No connection to %1 since %2. Everything is saved and goes out when the connection "
                           "returns."))
                .arg(network, clockTime(situation.when));
        return errorText({Error::Kind::Offline, {}, {}}, network);
    case Kind::RateLimited:
        if (situation.when.isValid())
            return say(QT_TRANSLATE_NOOP("ErrorText", "%1’s usage limit is reached. Reading resumes at %2."))
                .arg(who, clockTime(situation.when));
        return errorText({Error::Kind::RateLimited, {}, {}}, network);
    case Kind::SignIn: return errorText({Error::Kind::SignIn, {}, {}}, network);
    case Kind::Expiring:
        if (days == 0)
            return say(QT_TRANSLATE_NOOP("ErrorText", "%1’s permission expires today. Reconnect now.")).arg(who);
        return QCoreApplication::translate(
            "ErrorText", "%1’s permission expires in %n days. Reconnect before then.", nullptr, days)
            .arg(who);
    case Kind::Trouble: return errorText({Error::Kind::Server, {}, {}}, network);
    case Kind::Paused:
        return say(QT_TRANSLATE_NOOP("ErrorText", "%1: paused. Nothing is read or sent until it is resumed.")).arg(who);
    case Kind::PublishingPaused:
        return say(QT_TRANSLATE_NOOP("ErrorText", "%1: publishing is paused. Replies still go out.")).arg(who);
    case Kind::NeverSynced: return say(QT_TRANSLATE_NOOP("ErrorText", "%1: not read yet.")).arg(who);
    }
    return {};
}
