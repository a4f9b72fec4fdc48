#pragma once

#include <algorithm>
#include <chrono>
#include <optional>

/// How long to wait before a read is tried again, and how often (CONTRACT 2.9, .NET SDK policy): exponential with jitter, so that many
/// clients do not come back together; never below what the service asked for. Pure; any thread.
struct Backoff {
    static constexpr int tries = 3; ///< the first one included
    static constexpr std::chrono::milliseconds firstStep{1000};
    static constexpr std::chrono::milliseconds longestStep{60'000};

    /// `failures` counts from 1; `random` is from [0, 1). Between half a step and a whole one, or that much on top of `retryAfter`'s time.
    static std::chrono::milliseconds delay(int failures, double random, std::optional<std::chrono::seconds> retryAfter)
    {
        using std::chrono::milliseconds;
        const auto doublings = std::clamp(failures - 1, 0, 16);
        const auto half = std::min(firstStep * (1 << doublings), longestStep) / 2;
        const auto jitter = milliseconds(static_cast<milliseconds::rep>(static_cast<double>(half.count()) * std::clamp(random, 0.0, 1.0)));
        return retryAfter ? milliseconds(*retryAfter) + jitter : half + jitter;
    }
};
