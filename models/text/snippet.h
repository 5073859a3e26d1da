#pragma once
#include <QString>

namespace text {

//! The beginning of a text on one line, at most `max` characters, cut between words where that costs little.
QString snippet(const QString &plain, int max = 160);

} // namespace text
