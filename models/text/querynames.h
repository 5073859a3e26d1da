#pragma once
#include "models/text/query.h"

//! The words of the query language, English and Spanish, whatever their case and accents.
namespace text::querynames {
std::optional<QueryKey> key(const QString &name);
QString state(const QString &word); //!< in its canonical form; empty: it is none
//! Each state, first in its canonical form, then as people also write it (folded, without spaces or dashes).
const QList<QStringList> &states();
QString nearKey(const QString &name); //!< what it must have been meant for, a slip or two away; empty: nothing
QString nearState(const QString &word);
} // namespace text::querynames
