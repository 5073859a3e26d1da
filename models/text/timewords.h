#pragma once
#include <QString>
#include <optional>

//! Words of time, English and Spanish, folded.
namespace text::timewords {
enum class Unit { Minutes, Hours, Days, Weeks, Months };
int weekdayNamed(const QString &word); //!< Monday is 1; 0: none
int monthNamed(const QString &word);
std::optional<Unit> unitNamed(const QString &word);
std::optional<int> numberNamed(const QString &word); //!< "2", "dos", "a"
} // namespace text::timewords
