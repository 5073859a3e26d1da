#include "models/text/errortext.h"
#include <QCoreApplication>

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
