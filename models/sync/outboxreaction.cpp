#include "models/sync/outboxreaction.h"

#include <algorithm>

using namespace std::chrono_literals;
using Kind = Error::Kind;
using Reason = Error::Reason;

namespace {

/// What stops everything, whatever was asked.
bool concernsEverybody(const Error &error)
{
    switch (error.kind) {
    case Kind::Offline:
    case Kind::Unauthorized:
    case Kind::StoreBusy:
    case Kind::StoreCorrupt:
    case Kind::StoreTooNew:
    case Kind::StoreFailed:
    case Kind::DiskFull:
    case Kind::ReadOnly:
    case Kind::Cancelled:
        return true;
    default:
        return error.reason == Reason::AgreementMissing;
    }
}

OutboxReaction reactionToNo(const Error &error)
{
    switch (error.reason) {
    case Reason::RelationshipEnded:
        return OutboxReaction::EndCustomer;
    case Reason::NotReadyYet:
    case Reason::OrderInProgress:
    case Reason::CustomerUnderReview:
        return OutboxReaction::Later;
    default:
        break;
    }
    switch (error.kind) {
    case Kind::Throttled:
    case Kind::TimedOut:
    case Kind::BadReply:
        return OutboxReaction::Later;
    default:
        return OutboxReaction::Refuse;
    }
}

} // namespace

OutboxReaction reactionToWrite(const Error &error)
{
    if (error.reason == Reason::UnclearOutcome)
        return OutboxReaction::LookUp;
    if (error.reason == Reason::StaleEtag)
        return OutboxReaction::LookAgain;
    if (concernsEverybody(error))
        return OutboxReaction::Stop;
    return reactionToNo(error);
}

OutboxReaction reactionToLook(const Error &error)
{
    return concernsEverybody(error) ? OutboxReaction::Stop : reactionToNo(error);
}

std::chrono::seconds pauseAfter(const Error &error, int attempt)
{
    if (error.reason == Reason::CustomerUnderReview)
        return 24h;
    const std::chrono::seconds minutes = std::min<std::chrono::seconds>(1min * (1 << std::clamp(attempt - 1, 0, 6)), 1h);
    return error.retryAfter ? std::max(*error.retryAfter, std::chrono::seconds(1)) : minutes;
}

std::chrono::seconds pauseAfterAccepted(std::chrono::seconds since)
{
    if (since < 2min)
        return 15s;
    return since < acceptedPatience ? std::chrono::seconds(1min) : std::chrono::seconds(1h);
}
