#include "models/health/healthaccess.h"

using Kind = Error::Kind;
using Reason = Error::Reason;

HealthAccess healthAccessOf(const Error &error)
{
    switch (error.reason) {
    case Reason::TenantConsentMissing:
        return HealthAccess::ConsentMissing;
    case Reason::TenantSignInNeeded:
    case Reason::SignInBlocked:
        return HealthAccess::SignInNeeded;
    case Reason::TenantAccessMissing:
        return HealthAccess::NoRelationship;
    case Reason::TenantAccessEnded:
        return HealthAccess::RelationshipEnded;
    case Reason::OtherTenant:
        return HealthAccess::OtherTenant;
    case Reason::UnknownTenant:
        return HealthAccess::NoFeed;
    case Reason::CursorExpired:
        return HealthAccess::Failed; // a page of the feed is not there, the feed is
    default:
        break;
    }
    switch (error.kind) {
    case Kind::Denied:
        return HealthAccess::RoleMissing;
    case Kind::NotFound:
        return HealthAccess::NoFeed;
    default:
        return HealthAccess::Failed;
    }
}

bool needsSomebody(HealthAccess access)
{
    switch (access) {
    case HealthAccess::NoRelationship:
    case HealthAccess::RelationshipEnded:
    case HealthAccess::ConsentMissing:
    case HealthAccess::RoleMissing:
    case HealthAccess::SignInNeeded:
    case HealthAccess::NoFeed:
        return true;
    case HealthAccess::NotRead:
    case HealthAccess::Told:
    case HealthAccess::OtherTenant:
    case HealthAccess::Failed:
        return false;
    }
    return false;
}
