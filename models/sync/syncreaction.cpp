#include "models/sync/syncreaction.h"

using namespace Qt::StringLiterals;

bool isStoreError(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::StoreBusy:
    case Error::Kind::StoreCorrupt:
    case Error::Kind::StoreTooNew:
    case Error::Kind::StoreFailed:
    case Error::Kind::DiskFull:
    case Error::Kind::ReadOnly:
        return true;
    default:
        return false;
    }
}

SyncReaction reactionToRecord(const Error &error)
{
    if (isStoreError(error))
        return SyncReaction::Stop;
    switch (error.kind) {
    case Error::Kind::Unauthorized:
        return SyncReaction::SignIn;
    case Error::Kind::Offline:
    case Error::Kind::Throttled:
        return SyncReaction::Stop;
    case Error::Kind::Cancelled:
        return SyncReaction::Withdrawn;
    case Error::Kind::Denied:
        if (error.reason == Error::Reason::RelationshipEnded || error.code == "20002"_L1)
            return SyncReaction::MarkEnded;
        return error.reason == Error::Reason::AgreementMissing ? SyncReaction::Stop : SyncReaction::NextOne;
    case Error::Kind::NotFound:
        return error.reason == Error::Reason::RelationshipEnded || error.code == "60003"_L1 ? SyncReaction::MarkEnded
                                                                                            : SyncReaction::NextOne;
    default:
        return SyncReaction::NextOne;
    }
}

bool isSaidByFeed(const Error &error)
{
    return error.httpStatus != 0
        && (error.subject.contains("/admin/serviceAnnouncement/"_L1) || error.subject.contains("/providers/Microsoft.ResourceHealth/"_L1));
}

SyncReaction reactionToHealth(const Error &error, const QString &tenantId)
{
    if (isStoreError(error))
        return SyncReaction::Stop;
    switch (error.reason) {
    case Error::Reason::SignInUnfinished:
        return SyncReaction::SignIn;
    case Error::Reason::NotPublicClient:
        return SyncReaction::Stop;
    default:
        break;
    }
    switch (error.kind) {
    case Error::Kind::Unauthorized:
        return error.subject == tenantId || isSaidByFeed(error) ? SyncReaction::NextOne : SyncReaction::SignIn;
    case Error::Kind::Throttled:
        return isSaidByFeed(error) ? SyncReaction::NextOne : SyncReaction::Stop;
    case Error::Kind::Offline:
    case Error::Kind::Cancelled:
        return SyncReaction::Stop;
    default:
        return SyncReaction::NextOne;
    }
}

bool isRefusalOfPart(const Error &error, PartAnswer answer)
{
    const auto reaction = reactionToRecord(error);
    if (answer == PartAnswer::ServiceDetails)
        return !isStoreError(error) && error.kind != Error::Kind::Offline && error.kind != Error::Kind::Throttled
            && error.kind != Error::Kind::TimedOut && reaction != SyncReaction::Withdrawn && error.httpStatus < 500;
    return error.kind == Error::Kind::Denied && reaction == SyncReaction::NextOne && error.reason != Error::Reason::CustomerUnderReview;
}

bool cursorExpired(const Error &error)
{
    return error.reason == Error::Reason::CursorExpired;
}

bool worthAskingAgain(const Error &error)
{
    // 5xx has been tried again by the client already.
    return error.kind == Error::Kind::BadReply && error.reason == Error::Reason::None && error.httpStatus < 300;
}

CustomerEnd endToldBy(const Error &error)
{
    return error.kind == Error::Kind::NotFound ? CustomerEnd::TenantGone : CustomerEnd::RelationshipEnded;
}
