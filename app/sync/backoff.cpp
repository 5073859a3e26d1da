#include "app/sync/backoff.h"
#include <algorithm>
#include <array>

namespace backoff {
using namespace std::chrono_literals;
using std::chrono::milliseconds;

milliseconds refused(int times, std::chrono::seconds asked, double chance)
{
    if (asked.count() > 0)
        return milliseconds(asked) + milliseconds(qint64(double(milliseconds(asked).count()) * 0.1 * chance));
    const milliseconds whole = std::min<milliseconds>(30s * (1 << std::clamp(times, 0, 7)), 1h);
    return whole / 2 + milliseconds(qint64(double(whole.count()) / 2 * chance));
}

milliseconds unreachable(int times) { return std::min<milliseconds>(2s * (1 << std::clamp(times, 0, 8)), 5min); }

milliseconds after(const Error &error, int times, double chance)
{
    if (error.kind == Error::Kind::Offline && error.retryAfter.count() == 0)
        return unreachable(times);
    return refused(times, error.retryAfter, chance);
}

milliseconds reading(int nth, double scale)
{
    constexpr std::array<milliseconds, readings> delays{5s, 30s, 120s, 600s};
    const auto delay = delays[size_t(std::clamp(nth, 0, readings - 1))];
    return milliseconds(qint64(double(delay.count()) * scale));
}

} // namespace backoff
