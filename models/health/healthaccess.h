#pragma once

#include "models/core/error.h"

#include <QDateTime>

/// Whether a customer's tenant lets us read its health, and if not, why (CONTRACT 1.5). The numbers stand in mirror files.
enum class HealthAccess {
    NotRead = 0, ///< nobody has asked yet
    Told = 1,
    NoRelationship = 2, ///< no GDAP relationship that was ever active
    RelationshipEnded = 3,
    ConsentMissing = 4, ///< this application has no consent in that tenant
    RoleMissing = 5, ///< the relationship has no role that may see health
    SignInNeeded = 6, ///< the tenant has rules of its own for who signs in there
    NoFeed = 7, ///< the tenant has no service announcements
    OtherTenant = 8, ///< what came was about another tenant, and was not taken
    Failed = 9, ///< anything else: the service did not answer, or not with what can be read
};
inline constexpr int healthAccessCount = 10;

/// What an error of a tenant's feed, or of the token for it, says of our access. Pure; any thread.
HealthAccess healthAccessOf(const Error &error);
/// It will stay like that until somebody does something: no use in asking soon.
bool needsSomebody(HealthAccess access);

/// What is known of how a tenant's health was read last.
struct HealthRead {
    HealthAccess access = HealthAccess::NotRead;
    QDateTime askedAt{}; ///< UTC: when the tenant was last asked; invalid: never
    QDateTime readAt{}; ///< UTC: as of when what is known of it is; invalid: nothing is
    bool operator==(const HealthRead &) const = default;
};
