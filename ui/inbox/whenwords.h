#pragma once
#include "models/text/when.h"

//! What snoozing words mean, and why others mean nothing.
namespace whenwords {
QString moment(const QDateTime &at, const QDateTime &now); //!< "Tuesday 12 May, 09:00"
QString goesOut(const text::When &when, const QDateTime &now); //!< likewise, for an answer
QString comesBack(const text::Snooze &snooze, const QDateTime &now); //!< while one types: the effect, or the problem
QString done(const text::Snooze &snooze, const QDateTime &now); //!< "Snoozed until …: “%1”"
QString asleep(const QDateTime &until, bool wakesIfWritten, const QDateTime &now); //!< beside a conversation's state
} // namespace whenwords
