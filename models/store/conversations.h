#pragma once
#include "models/domain/message.h"
#include "models/text/query.h"
#include <QSet>
#include <optional>
class Reader;
class Steps;
class Transaction;

//! The inbox: which conversations there are, where they stand, and the views over them.
namespace conversations {

struct Place { //!< of a row in a list: newest first, ties by id
    qint64 sortKey = 0;
    ConversationId id;
    bool operator==(const Place &) const = default;
};

//! Everything that a view's list needs to know to be scrolled anywhere (16 bytes a row).
QList<Place> placesIn(const Reader &r, ViewId view);
QList<Place> firstIn(const Reader &r, ViewId view, int count, const Place &after = {}); //!< keyset page
QList<Place> matching(
    const Reader &r, const text::Query &query, int count, const Place &after = {}); //!< for a query that is no view
qint64 countMatching(const Reader &r, const text::Query &query, int most);
QList<Conversation> some(const Reader &r, const QList<ConversationId> &ids); //!< in the order asked
std::optional<Conversation> one(const Reader &r, ConversationId id);
QList<Place> placesAmong(
    const Reader &r, ViewId view, const QSet<ConversationId> &ids); //!< those of them that the view shows
QList<Place> matchingAmong(const Reader &r, const text::Query &query, const QSet<ConversationId> &ids);
std::optional<Place> placeIn(const Reader &r, ViewId view, ConversationId id);

// Each is one journal entry that can be undone, and answers its id; of any number of conversations at once.
JournalId setState(Transaction &t, const QList<ConversationId> &ids, Conversation::State state, const QDateTime &now);
//! As a part of a larger deed.
void setState(Steps &steps, const QList<ConversationId> &ids, Conversation::State state);
//! Comes back at `until` and, unless `evenIfWritten`, when the person writes. Without a time: only when they write.
JournalId snooze(
    Transaction &t, const QList<ConversationId> &ids, const QDateTime &until, bool evenIfWritten, const QDateTime &now);
JournalId setUnread(Transaction &t, const QList<ConversationId> &ids, bool unread, const QDateTime &now);
JournalId assign(
    Transaction &t, const QList<ConversationId> &ids, ColleagueId to, const QDateTime &now); //!< none: nobody
JournalId setTags(Transaction &t, const QList<ConversationId> &ids, const QStringList &add, const QStringList &remove,
    const QDateTime &now);
void markRead(Transaction &t, ConversationId id); //!< by looking at it: not undone
int wake(Transaction &t, const QDateTime &now); //!< brings back what was snoozed until now; how many
std::optional<QDateTime> nextWake(const Reader &r);

QList<View> views(const Reader &r);
struct AddedView {
    ViewId id;
    JournalId undo;
};
AddedView addView(Transaction &t, const QString &name, const QString &query, const QDateTime &now);
JournalId changeView(Transaction &t, ViewId id, const QString &name, const QString &query, const QDateTime &now);
JournalId moveView(Transaction &t, ViewId id, int position, const QDateTime &now);
JournalId removeView(Transaction &t, ViewId id, const QDateTime &now); //!< not one that ships with the program
void ensureBuiltinViews(
    Transaction &t, const QDateTime &now); //!< inbox, mine, unassigned, mentions, direct, waiting, snoozed, done
void reevaluate(
    Transaction &t, const QSet<ConversationId> &ids, const QDateTime &now); //!< view_member and counts of just these
void leaveViews(Transaction &t, ConversationId id); //!< before its row goes

QList<Tag> tags(const Reader &r);
} // namespace conversations
