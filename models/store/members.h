#pragma once
#include "models/domain/member.h"
#include <QHash>
#include <QSet>
#include <optional>
class Reader;
class Transaction;

//! People and the accounts that they have on networks.
namespace members {

struct Place {
    qint64 sortKey = 0; //!< last contact, ms; newest first
    MemberId id;
    bool operator==(const Place &) const = default;
};
//! All words must begin a word of name, handle, tag or note; is:actual, is:target, is:potential and is:newcomer narrow,
//! too.
QList<Place> places(const Reader &r, const QString &filter = {});
QList<Place> first(const Reader &r, const QString &filter, int count);
QList<Place> placesAmong(
    const Reader &r, const QString &filter, const QSet<MemberId> &ids); //!< those of them that fit the filter
QList<Member> some(const Reader &r, const QList<MemberId> &ids);
std::optional<Member> one(const Reader &r, MemberId id);
std::optional<Identity> identity(const Reader &r, IdentityId id);
std::optional<Identity> identityByKey(const Reader &r, const QString &network, const QString &key);
Relation relation(const Reader &r, AccountId account, IdentityId identity);
//! Identity as heard; makes it and its member when new, keeps former names.
IdentityId keep(Transaction &t, const Identity &identity, const QDateTime &now);

QList<TimelineEntry> timeline(
    const Reader &r, MemberId id, int count, const QString &after = {}); //!< newest first, all networks, notes too
qint64 contacts(const Reader &r, MemberId id);
QHash<IdentityId, qint64> writtenBy(
    const Reader &r, MemberId id); //!< how often each of the person's identities wrote to us
struct Counts {
    qint64 all = 0, actual = 0, target = 0, potential = 0, newcomers = 0;
    bool operator==(const Counts &) const = default;
};
Counts counts(const Reader &r); //!< for the sidebar

// Each is one journal entry that can be undone, and answers its id.
JournalId rename(Transaction &t, MemberId id, const QString &name, const QDateTime &now);
JournalId setKind(Transaction &t, MemberId id, Member::Kind kind, const QDateTime &now);
JournalId setAudience(Transaction &t, MemberId id, Member::Audience audience, const QDateTime &now);
JournalId setTags(Transaction &t, MemberId id, const QStringList &add, const QStringList &remove, const QDateTime &now);
JournalId join(Transaction &t, MemberId kept, MemberId other,
    const QDateTime &now); //!< the other's notes, tags and history show under the kept one; its row stays
JournalId separate(Transaction &t, IdentityId identity,
    const QDateTime &now); //!< back to the member it came from, or to one of its own

QList<Note> notes(const Reader &r, MemberId id); //!< newest first, those of joined members too
QList<Note> notesIn(const Reader &r, ConversationId id);
JournalId addNote(Transaction &t, const Note &note, const QDateTime &now);
JournalId editNote(Transaction &t, NoteId id, const QString &text, const QDateTime &now); //!< none: nothing changed
JournalId removeNote(Transaction &t, NoteId id, const QDateTime &now);
} // namespace members
