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

QString pause(std::chrono::seconds wait)
{
    if (wait.count() < 90)
        return QCoreApplication::translate("ErrorText", "%n seconds", nullptr, int(wait.count()));
    const int minutes
        = int(wait.count() + 59) / 60; // named: lupdate 6.4 loops for ever over parentheses within a count
    return QCoreApplication::translate("ErrorText", "%n minutes", nullptr, minutes);
}

QString limited(const Error &error, const QString &who)
{
    if (error.retryAfter.count() > 0)
        return say(QT_TRANSLATE_NOOP("ErrorText", "%1’s usage limit is reached. It goes on by itself in %2."))
            .arg(who, pause(error.retryAfter));
    return say(QT_TRANSLATE_NOOP(
                   "ErrorText", "%1’s usage limit is reached. It goes on by itself as soon as the network allows."))
        .arg(who);
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

QString errorText(const Error &error, const QString &network)
{
    const QString who = whoOf(network);
    switch (error.kind) {
    case Error::Kind::Offline:
        return say(QT_TRANSLATE_NOOP("ErrorText",
                       "There is no connection to %1. Everything is saved and goes out when the connection returns."))
            .arg(network.isEmpty() ? say(QT_TRANSLATE_NOOP("ErrorText", "the network")) : network);
    case Error::Kind::RateLimited: return limited(error, who);
    case Error::Kind::SignIn:
        return say(QT_TRANSLATE_NOOP("ErrorText",
                       "%1 no longer accepts the sign-in of this account. Reconnect the account; its history stays."))
            .arg(who);
    case Error::Kind::Forbidden:
        return say(QT_TRANSLATE_NOOP("ErrorText",
                       "%1 does not allow this account to do that. Somebody with more rights there can allow it."))
            .arg(who);
    case Error::Kind::Rejected:
        return say(QT_TRANSLATE_NOOP("ErrorText",
                       "%1 did not accept it as it is. Nothing was published; change it and send it again."))
            .arg(who);
    case Error::Kind::Gone:
        return say(QT_TRANSLATE_NOOP("ErrorText",
                       "It is no longer on %1: it was deleted or hidden there. There is nothing left to do."))
            .arg(network.isEmpty() ? say(QT_TRANSLATE_NOOP("ErrorText", "the network")) : network);
    case Error::Kind::Server:
        return say(
            QT_TRANSLATE_NOOP("ErrorText", "%1 has a fault of its own at the moment. It is tried again by itself."))
            .arg(who);
    case Error::Kind::Protocol:
        return say(QT_TRANSLATE_NOOP("ErrorText",
                       "%1 answered with something that cannot be read. Check the address of the account; the details "
                       "are in the log."))
            .arg(who);
    case Error::Kind::Storage:
        return say(QT_TRANSLATE_NOOP("ErrorText",
            "It could not be saved on this computer: the disk is full or cannot be written. Make room, then try "
            "again."));
    case Error::Kind::Unknown:
        return say(QT_TRANSLATE_NOOP("ErrorText",
                       "Not known whether it reached %1: no answer came. It is not sent again by itself; read the "
                       "account to find out."))
            .arg(network.isEmpty() ? say(QT_TRANSLATE_NOOP("ErrorText", "the network")) : network);
    }
    return {};
}

QString errorCause(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Offline: return say(QT_TRANSLATE_NOOP("ErrorText", "no connection"));
    case Error::Kind::RateLimited: return say(QT_TRANSLATE_NOOP("ErrorText", "usage limit reached"));
    case Error::Kind::SignIn: return say(QT_TRANSLATE_NOOP("ErrorText", "the sign-in expired"));
    case Error::Kind::Forbidden: return say(QT_TRANSLATE_NOOP("ErrorText", "not allowed for this account"));
    case Error::Kind::Rejected: return say(QT_TRANSLATE_NOOP("ErrorText", "not accepted by the network"));
    case Error::Kind::Gone: return say(QT_TRANSLATE_NOOP("ErrorText", "deleted or hidden there"));
    case Error::Kind::Server: return say(QT_TRANSLATE_NOOP("ErrorText", "fault on the network’s side"));
    case Error::Kind::Protocol: return say(QT_TRANSLATE_NOOP("ErrorText", "unreadable answer"));
    case Error::Kind::Storage: return say(QT_TRANSLATE_NOOP("ErrorText", "could not be saved on this computer"));
    case Error::Kind::Unknown: return say(QT_TRANSLATE_NOOP("ErrorText", "no answer; it may have arrived"));
    }
    return {};
}

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
        return say(QT_TRANSLATE_NOOP("ErrorText", "expires in %1 d")).arg(daysUntil(situation.when, now));
    case Kind::Trouble: return say(QT_TRANSLATE_NOOP("ErrorText", "fault there"));
    case Kind::Paused: return say(QT_TRANSLATE_NOOP("ErrorText", "paused"));
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
        return QCoreApplication::translate(
            "ErrorText", "%1’s permission expires in %n days. Reconnect before then.", nullptr, days)
            .arg(who);
    case Kind::Trouble: return errorText({Error::Kind::Server, {}, {}}, network);
    case Kind::Paused:
        return say(QT_TRANSLATE_NOOP("ErrorText", "%1: paused. Nothing is read or sent until it is resumed.")).arg(who);
    case Kind::NeverSynced: return say(QT_TRANSLATE_NOOP("ErrorText", "%1: not read yet.")).arg(who);
    }
    return {};
}
