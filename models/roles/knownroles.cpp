#include "models/roles/knownroles.h"

#include "models/core/wire.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

/// Entra's role templates, the same in every tenant (Microsoft Entra built-in roles).
Roles roleOfTemplate(const QString &id)
{
    static constexpr std::pair<QLatin1StringView, Role> templates[]
        = {{"62e90394-69f5-4237-9190-012177145e10"_L1, Role::GlobalAdmin},
           {"fe930be7-5e62-47db-91af-98c3a49a38b1"_L1, Role::UserManagementAdmin},
           {"b0f54661-2d74-4c50-afa3-1ec803f12efe"_L1, Role::BillingAdmin}};
    const auto wanted = normalisedId(id);
    for (const auto &[known, role] : templates) {
        if (wanted == known)
            return role;
    }
    return {};
}

/// The groups that Partner Center makes in a partner's tenant.
Roles roleOfGroup(const QString &name)
{
    static constexpr std::pair<QLatin1StringView, Role> groups[] = {
        {"AdminAgents"_L1, Role::AdminAgent}, {"HelpdeskAgents"_L1, Role::HelpdeskAgent}, {"SalesAgents"_L1, Role::SalesAgent}};
    for (const auto &[known, role] : groups) {
        if (name.compare(known, Qt::CaseInsensitive) == 0)
            return role;
    }
    return {};
}

} // namespace

Roles KnownRoles::inForce() const
{
    if (!roles.isEmpty())
        return roles;
    return tokenTold && groupsTold ? Role::DefaultUser : Role::Unknown;
}

std::optional<Roles> rolesInClaims(const QJsonObject &claims)
{
    const auto claim = memberAt(claims, "wids"_L1);
    if (!claim.isArray())
        return {};
    Roles roles;
    const auto ids = claim.toArray();
    for (const auto &id : ids)
        roles |= roleOfTemplate(id.toString());
    return roles;
}

Result<Memberships> rolesInMemberships(QByteArrayView body)
{
    const auto items = parseItems(body);
    if (!items)
        return items.error();
    Memberships found;
    for (const auto &item : *items) {
        const auto object = item.toObject();
        const auto type = object.value("@odata.type"_L1).toString(); // a dot that is no path
        const auto name = memberAt(object, "displayName"_L1).toString();
        if (type == "#microsoft.graph.directoryRole"_L1) {
            found.roles |= roleOfTemplate(memberAt(object, "roleTemplateId"_L1).toString());
            continue;
        }
        if (type == "#microsoft.graph.group"_L1) {
            found.complete = found.complete && !name.isEmpty();
            found.roles |= roleOfGroup(name);
        }
    }
    return found;
}
