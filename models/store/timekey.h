#pragma once
#include <QDateTime>
class Reader;

//! A message's id is its place in time: seconds since 2020 in units of 64, then the next free one. So newest first is
//! ORDER BY id DESC, everywhere, and the full-text index stays small (shared/platform/speed.md).
namespace timekey {
qint64 first(const QDateTime &at); //!< the smallest id of that second; negative before 2020
QDateTime plausible(const QDateTime &at, const QDateTime &now); //!< never invalid, never more than a day ahead
qint64 free(const Reader &r, const QDateTime &at); //!< no message has it yet; stays in its second while there is room
} // namespace timekey
