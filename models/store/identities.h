#pragma once
#include "models/domain/member.h"
#include <optional>
class Reader;
class Row;
class Transaction;

//! The accounts that people have on networks, as rows. Whose they are is models/store/members.h.
namespace identities {

inline constexpr int columnCount = 13;
QString columns(const QString &alias); //!< for a SELECT; from() reads them
Identity from(const Row &row, int first);

QString words(const QString &names); //!< as kept in `folded`: each word without case and accents, after a space
QString displayName(const Identity &identity);

struct Kept {
    IdentityId id;
    MemberId member;
    bool made = false;
    bool changed = false;
};
//! `ours`: one of our own sign-ins, which is nobody's member until it writes to another of our accounts.
Kept keep(Transaction &t, const Identity &heard, bool ours, const QDateTime &now);
//! Those of the names that we have met on the network; a name without a host is of `host`, where that is said.
QStringList known(const Reader &r, const QString &network, const QString &host, const QStringList &names);
QList<Identity> ofMember(const Reader &r, MemberId id);
MemberId home(Transaction &t, IdentityId id, const QDateTime &now); //!< gives it a member when it has none
void count(Transaction &t, MemberId member, const QDateTime &at, bool written); //!< one more contact
void recount(Transaction &t, MemberId member); //!< from the messages and reactions themselves
} // namespace identities
