#pragma once
#include "models/domain/id.h"
#include <QDateTime>
#include <QStringList>
class Reader;

//! What came and what went wrong while nobody looked (feature I30).
struct Digest {
    static constexpr int mostNames = 3;

    QDateTime since;
    int conversations = 0; //!< in which somebody wrote since, and that are to be worked on
    int messages = 0; //!< to us
    QStringList people; //!< who wrote, the latest first; at most mostNames
    int writers = 0; //!< how many they are
    int newcomers = 0; //!< among them, with their first message ever
    QStringList newcomerNames; //!< at most mostNames
    ConversationId firstNewcomer; //!< the conversation of the latest
    ConversationId oldest; //!< that waits for an answer, and since before `since`
    QString oldestName;
    QDateTime oldestSince;
    int failed = 0; //!< not published, missed, or nobody knows
    QList<QPair<AccountId, QString>> signIns; //!< accounts that must sign in again, by their handles
    int dueToday = 0; //!< planned posts
    QDateTime firstDue;

    bool isEmpty() const;
    bool operator==(const Digest &) const = default;
};

namespace digest {
//! `dayEnds`: of the person's day. Costs what came since, never what there is.
Digest read(const Reader &r, const QDateTime &since, const QDateTime &now, const QDateTime &dayEnds);
} // namespace digest
