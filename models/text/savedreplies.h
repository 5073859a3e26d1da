#pragma once
#include "models/domain/savedreply.h"

//! Which saved reply is meant, and which of its versions fits.
namespace text {

//! The one for that language and network; where there is none, the one for any; before saying nothing, one in another
//! language or for another network, for the person sees it before it goes out. Null: it says nothing at all.
const ReplyVersion *fitting(const QList<ReplyVersion> &versions, const QString &network, const QString &language);

//! Those that answer what was typed, best first, equals in the order given: its letters, then words of the title by
//! their beginnings or initials, then its folder, then what it says. Nothing typed finds all.
QList<SavedReply> found(const QList<SavedReply> &replies, const QString &typed);

//! Two letters for a new one that no other has; empty when the title has none to give.
QString lettersFor(const QString &title, const QStringList &taken);

} // namespace text
