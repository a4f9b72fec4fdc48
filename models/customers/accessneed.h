#pragma once

#include "models/customers/delegatedaccess.h"

/// What is done inside a customer's tenant, and therefore takes delegated access to it.
enum class AccessNeed : std::uint8_t {
    ReadUsers, ///< list, details, their roles
    ReadLicences, ///< what the customer has (subscribedSkus)
    ReadUserLicences, ///< what one user has
    AssignLicences,
    CreateUsers,
    DeleteUsers,
    ResetPasswords,
    AssignRoles, ///< members of directory roles
    ReadHealth, ///< service health, incidents, message centre
    FileServiceRequests, ///< at Microsoft, from within the customer's tenant
    OpenPortals, ///< admin portals on behalf of the customer
    BlockSignIns, ///< through Graph, in the customer's tenant
};

inline constexpr std::array<AccessNeed, 12> allAccessNeeds{
    AccessNeed::ReadUsers,   AccessNeed::ReadLicences,        AccessNeed::ReadUserLicences, AccessNeed::AssignLicences,
    AccessNeed::CreateUsers, AccessNeed::DeleteUsers,         AccessNeed::ResetPasswords,   AccessNeed::AssignRoles,
    AccessNeed::ReadHealth,  AccessNeed::FileServiceRequests, AccessNeed::OpenPortals,      AccessNeed::BlockSignIns};

/// The roles of which GDAP must grant one (CONTRACT 13.3, 14.2 and DOMAIN 1.6; Microsoft Entra built-in roles for passwords); empty: whichever there is will do. Allocates nothing.
EntraRoles rolesFor(AccessNeed need);

/// Why the access to a customer does not give what is needed. The cause is also the remedy: what is missing has to be got.
struct AccessDenied {
    enum class Cause : std::uint8_t {
        NoAccess,        ///< ask the customer for a relationship
        ApprovalPending, ///< the customer has to approve the one that was asked for
        Expired,         ///< ask for a new one: what is over cannot be brought back
        RoleMissing,     ///< ask for a relationship with one of `oneOf`
    };
    AccessNeed need = AccessNeed::ReadUsers;
    Cause cause = Cause::NoAccess;
    EntraRoles oneOf{};    ///< see `rolesFor`
    QDateTime endedAt{};   ///< UTC, Expired: when; invalid: not known

    /// As an Error that goes through a Result: Denied, Reason::NoDelegatedAccess, `code` for `accessDeniedIn` alone.
    Error error() const;
    bool operator==(const AccessDenied &) const = default;
};

/// Empty: the access gives it, or nobody knows: then the service decides. Allocates nothing when it is given. DAP gives everything, within
/// what the partner's own roles allow (see Permit). Pure; any thread.
std::optional<AccessDenied> accessDenied(const CustomerAccess &access, AccessNeed need);
/// `accessDenied` as a Result.
Result<void> checkAccess(const CustomerAccess &access, AccessNeed need);
/// What an Error made by `AccessDenied::error` was made of; empty for any other.
std::optional<AccessDenied> accessDeniedIn(const Error &error);
