#pragma once
#include <QString>

namespace text {

//! The text without case and accents, for comparing and looking up; never shown.
QString folded(const QString &text);

//! Whether each word of the query begins a word of the candidate, in any order.
bool matchesWords(const QString &query, const QString &candidate);

//! How well a candidate answers what was typed in the command bar; larger is better, -1 is not at all.
int matchScore(const QString &pattern, const QString &candidate);

} // namespace text
