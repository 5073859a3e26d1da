#pragma once
#include "models/domain/expected.h"
#include <QList>

//! How long to keep quiet after something went wrong (shared/networks/common.md §4). Chance is passed in: 0 … 1.
namespace backoff {

//! 30 s, 60, 120 … 1 h, a chance's part of it; what the network asked for is kept to, and a little more.
std::chrono::milliseconds refused(int times, std::chrono::seconds asked, double chance);
//! 2 s, 4, 8 … 5 min.
std::chrono::milliseconds unreachable(int times);
//! The one of the two that fits the error.
std::chrono::milliseconds after(const Error &error, int times, double chance);
//! When an unknown outcome is looked up for the n-th time (from 0): 5, 30, 120, 600 s after the last look.
std::chrono::milliseconds reading(int nth, double scale);
constexpr int readings = 4; //!< after so many nobody would see it any more

} // namespace backoff
