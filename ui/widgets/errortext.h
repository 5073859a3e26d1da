#pragma once
#include "models/text/errortext.h"
#include <QDateTime>
#include <QString>

struct OutboxAction;

//! Why something planned was missed, as a sentence; its time is given as it is to be read: "18:30".
QString missedText(const OutboxAction &row, const QString &time);

//! How an account is doing, for one line in the sidebar or a settings page.
struct AccountSituation {
    enum class Kind {
        UpToDate,
        Syncing,
        FirstSync,
        Offline,
        RateLimited,
        SignIn,
        Expiring,
        Trouble,
        Paused,
        PublishingPaused, //!< by a pause of its own
        NeverSynced
    };
    Kind kind = Kind::NeverSynced;
    QDateTime when = {}; //!< last success, end of the limit or of the permission, since when Offline; by kind
    int fetched = 0; //!< FirstSync
    int total = 0; //!< FirstSync; 0: the network does not say
};
QString accountStateText(const AccountSituation &situation, const QDateTime &now); //!< short: "1 min", "no connection"
QString accountStateSentence(const AccountSituation &situation, const QString &network,
    const QDateTime &now); //!< for tooltips and screen readers
