#pragma once
#include "models/domain/member.h"
#include <QSet>
class Reader;
class Transaction;

//! Which member rows are one person.
namespace people {
QList<MemberId> joined(const Reader &r, MemberId kept); //!< itself and all that were joined to it, however deep
QSet<MemberId> kept(const Reader &r, const QSet<MemberId> &members); //!< each, or the one that it was joined to
MemberId kept(const Reader &r, MemberId member);
//! After an identity changed hands: its conversations go with it, and both members count again.
void moved(Transaction &t, IdentityId identity, MemberId from);
} // namespace people
