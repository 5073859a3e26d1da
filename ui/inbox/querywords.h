#pragma once
#include "models/text/query.h"

//! The query language in the program's language; what these say, text::parseQuery understands.
namespace querywords {
QList<text::QueryKey> keys(); //!< as they are offered, the most used first
QString key(text::QueryKey key); //!< "from", "de"
QString meaning(text::QueryKey key); //!< "who wrote"
QString state(const QString &state); //!< of text::queryStates(): "waiting", "a-la-espera"
QStringList days(); //!< ways to write one
QString problem(const text::QueryError &error); //!< what was not understood, and what could have been meant
QString translated(const QString &query); //!< the same question in the program's words
QString quoted(const QString &value); //!< in quotation marks where it needs them
} // namespace querywords
