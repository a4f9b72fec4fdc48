#include "models/customers/accessneed.h"

#include <QStringList>

using namespace Qt::StringLiterals;
using Cause = AccessDenied::Cause;
using R = EntraRole;

EntraRoles rolesFor(AccessNeed need)
{
    // A global administrator may do everything. CONTRACT 13.3 but for the last four.
    static constexpr std::pair<AccessNeed, EntraRoles> table[] = {
        {AccessNeed::ReadUsers, R::DirectoryReaders | R::GlobalReader | R::UserAdministrator | R::GlobalAdministrator},
        {AccessNeed::ReadLicences,
         R::DirectoryReaders | R::GlobalReader | R::UserAdministrator | R::LicenseAdministrator | R::GlobalAdministrator},
        {AccessNeed::ReadUserLicences,
         R::DirectoryReaders | R::DirectoryWriters | R::UserAdministrator | R::LicenseAdministrator | R::GlobalAdministrator},
        {AccessNeed::AssignLicences, R::DirectoryWriters | R::UserAdministrator | R::LicenseAdministrator | R::GlobalAdministrator},
        {AccessNeed::CreateUsers, R::DirectoryWriters | R::UserAdministrator | R::GlobalAdministrator},
        {AccessNeed::DeleteUsers, R::UserAdministrator | R::GlobalAdministrator},
        {AccessNeed::ResetPasswords,
         R::HelpdeskAdministrator | R::PasswordAdministrator | R::AuthenticationAdministrator | R::PrivilegedAuthenticationAdministrator
             | R::UserAdministrator | R::GlobalAdministrator},
        {AccessNeed::AssignRoles, R::PrivilegedRoleAdministrator | R::GlobalAdministrator},
        // CONTRACT 14.2: the usual choices.
        {AccessNeed::ReadHealth, R::ServiceSupportAdministrator | R::GlobalReader | R::GlobalAdministrator},
        // DOMAIN 1.6: a role with rights on support tickets, at least service support administrator.
        {AccessNeed::FileServiceRequests,
         R::ServiceSupportAdministrator | R::HelpdeskAdministrator | R::UserAdministrator | R::BillingAdministrator
             | R::ExchangeAdministrator | R::SharePointAdministrator | R::TeamsAdministrator | R::IntuneAdministrator
             | R::SecurityAdministrator | R::ComplianceAdministrator | R::Dynamics365Administrator | R::PowerPlatformAdministrator
             | R::GlobalAdministrator},
        {AccessNeed::OpenPortals, {}},
        // Microsoft Graph, update user, accountEnabled: of people without an admin role.
        {AccessNeed::BlockSignIns, R::HelpdeskAdministrator | R::UserAdministrator | R::GlobalAdministrator},
    };
    for (const auto &[known, roles] : table) {
        if (known == need)
            return roles;
    }
    return {};
}

std::optional<AccessDenied> accessDenied(const CustomerAccess &access, AccessNeed need)
{
    const auto denied = [&](Cause cause) { return AccessDenied{.need = need, .cause = cause, .oneOf = rolesFor(need)}; };
    if (access.dap)
        return {};
    switch (access.kind) {
    case AccessKind::NotRead:
    case AccessKind::NotTold:
    case AccessKind::Dap:
        return {};
    case AccessKind::None:
        return denied(Cause::NoAccess);
    case AccessKind::Pending:
        return denied(Cause::ApprovalPending);
    case AccessKind::Expired: {
        auto expired = denied(Cause::Expired);
        expired.endedAt = access.endsAt;
        return expired;
    }
    case AccessKind::Expiring:
    case AccessKind::Gdap:
        break;
    }
    const auto roles = rolesFor(need);
    if (roles.isEmpty() || access.roles.containsSome(roles))
        return {};
    return denied(Cause::RoleMissing);
}

Result<void> checkAccess(const CustomerAccess &access, AccessNeed need)
{
    if (const auto denied = accessDenied(access, need))
        return denied->error();
    return {};
}

Error AccessDenied::error() const
{
    return {.kind = Error::Kind::Denied,
            .reason = Error::Reason::NoDelegatedAccess,
            .detail = u"the delegated access to the customer does not give this"_s,
            .code = u"%1/%2/%3"_s.arg(QString::number(static_cast<int>(need)), QString::number(static_cast<int>(cause)),
                                      QString::number(endedAt.isValid() ? endedAt.toMSecsSinceEpoch() : 0))};
}

std::optional<AccessDenied> accessDeniedIn(const Error &error)
{
    const auto parts = error.code.split(u'/');
    if (error.reason != Error::Reason::NoDelegatedAccess || parts.size() != 3)
        return {};
    std::array<qint64, 3> numbers{};
    for (qsizetype i = 0; i < parts.size(); ++i) {
        bool isNumber = false;
        numbers[static_cast<std::size_t>(i)] = parts.at(i).toLongLong(&isNumber);
        if (!isNumber)
            return {};
    }
    const auto [need, cause, ended] = numbers;
    if (need < 0 || need >= static_cast<qint64>(allAccessNeeds.size()) || cause < 0 || cause > static_cast<qint64>(Cause::RoleMissing))
        return {};
    AccessDenied denied{.need = static_cast<AccessNeed>(need), .cause = static_cast<Cause>(cause)};
    denied.oneOf = rolesFor(denied.need);
    if (ended != 0)
        denied.endedAt = QDateTime::fromMSecsSinceEpoch(ended, Qt::UTC);
    return denied;
}
