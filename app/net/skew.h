#pragma once
#include "app/net/http.h"
#include <optional>

//! How far the server's clock is ahead of ours (negative: behind), to about a second; nothing when it did not say.
//! `sentAt` is our clock when the request left.
inline std::optional<std::chrono::milliseconds> clockSkew(const HttpReply &reply, const QDateTime &sentAt)
{
    if (!reply.serverDate.isValid() || !reply.heardAt.isValid() || !sentAt.isValid())
        return {};
    const qint64 middle = (sentAt.toMSecsSinceEpoch() + reply.heardAt.toMSecsSinceEpoch()) / 2;
    return std::chrono::milliseconds(
        reply.serverDate.toMSecsSinceEpoch() + 500 - middle); // Date is cut to whole seconds
}

//! From here on sign-in and schedules suffer and the person should be told.
constexpr bool isWorthAWarning(std::chrono::milliseconds skew)
{
    return skew > std::chrono::seconds(60) || skew < std::chrono::seconds(-60);
}
