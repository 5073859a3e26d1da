#pragma once
#include <QStringList>

//! What lines of evidence say: facts, the same in every language, because the record cannot be edited. What a person
//! reads of them stands in ui/calendar/receiptlines.cpp.
namespace evidence {

inline const QString programEnded = QStringLiteral("the program ended meanwhile");
inline const QString byHand = QStringLiteral("asked for by hand");
inline const QString published = QStringLiteral("published"), notPublished = QStringLiteral("not published");
inline const QString deletedThere = QStringLiteral("deleted on the network");
inline const QString withFormer = QStringLiteral("with the part before it");
inline const QString edited = QStringLiteral("edited");
inline const QString takenOut = QStringLiteral("taken out of the post");
inline const QString accountRemoved = QStringLiteral("account removed");
inline const QString undone = QStringLiteral("undone"), doneAgain = QStringLiteral("done again");
inline const QString paused = QStringLiteral("publishing is paused");
inline const QString notAgainWhilePaused = QStringLiteral("not sent again while publishing is paused");
// Of a part whose former can't be answered: also the detail of its error.
inline const QString formerDeleted = QStringLiteral("the part before it was deleted on the network");
inline const QString formerUnknown = QStringLiteral("nobody knows where the part before it stands");
// Of what a network keeps until its time.
inline const QString noRoomThatDay = QStringLiteral("the network keeps no more posts for that day");
inline const QString neitherKeptNorOut = QStringLiteral("neither kept by the network nor out");
inline const QString keptAndNotSeen
    = QStringLiteral("the network kept it, its time has passed, and it is not to be seen");
inline const QString keepsNothing = QStringLiteral("the network keeps nothing for later");
inline const QString tooCloseToKeep = QStringLiteral("too close to its time");
inline const QString inThread = QStringLiteral("it belongs to a thread");
inline const QString deletedAndGone = QStringLiteral("deleted, and seen to be gone");
inline const QString goneAlready = QStringLiteral("it was gone already");
inline const QString keepsNothingOfIt = QStringLiteral("the network keeps nothing of it");

//! All of the above.
inline QStringList sentences()
{
    return {programEnded, byHand, published, notPublished, deletedThere, withFormer, edited, takenOut, accountRemoved,
        undone, doneAgain, paused, notAgainWhilePaused, formerDeleted, formerUnknown, noRoomThatDay, neitherKeptNorOut,
        keptAndNotSeen, keepsNothing, tooCloseToKeep, inThread, deletedAndGone, goneAlready, keepsNothingOfIt};
}

// Before more of a line.
inline const QString fromHere = QStringLiteral("goes out from this computer: "); //!< and why
inline const QString decided = QStringLiteral("somebody decided: "); //!< and what, and for when
inline const QString tooLate = QStringLiteral("came too late: "); //!< and what it was by then

} // namespace evidence
