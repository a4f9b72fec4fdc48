#pragma once

#include "models/core/error.h"

#include <chrono>
#include <optional>

/// What a failed call means for the change it was about (CONTRACT 2.8, 2.10).
enum class OutboxReaction {
    LookUp, ///< the service may have done it: nothing is sent again before it is read back
    LookAgain, ///< the etag was stale: read, compare, and once more
    Later, ///< not now: the same change may be asked for again after a while
    Refuse, ///< the service said no for good; a person decides what comes next
    EndCustomer, ///< likewise, and the customer is no longer ours
    Stop, ///< nothing else will go better now: wait for connection, sign-in or agreement
};

/// For the answer to the call that makes the change. Pure.
OutboxReaction reactionToWrite(const Error &error);
/// For the answer to the call that reads the subscription, before or after. Pure.
OutboxReaction reactionToLook(const Error &error);
/// How long Later is, the `attempt`th time (from 1): minutes, an hour at most; a day while the customer is under review. Pure.
std::chrono::seconds pauseAfter(const Error &error, int attempt);
/// How long after it was accepted the service is asked again, `since` it was: every 15 seconds at first, every minute later, after half an
/// hour every hour (CONTRACT 5.3 rule 3). Pure.
std::chrono::seconds pauseAfterAccepted(std::chrono::seconds since);
/// After that the window says that it is pending at Microsoft.
inline constexpr std::chrono::minutes acceptedPatience{30};
