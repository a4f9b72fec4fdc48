#include "models/roles/role.h"

#include <QLatin1StringView>
#include <QStringList>

using namespace Qt::StringLiterals;

static constexpr std::array<QLatin1StringView, roleCount> names{"GA"_L1, "UMA"_L1, "AA"_L1, "HA"_L1,
                                                                "SA"_L1, "BA"_L1,  "DU"_L1, "unknown"_L1};

QString shortName(Role role)
{
    return names.at(static_cast<std::size_t>(role));
}

std::optional<Role> roleNamed(QStringView shortName)
{
    for (const auto role : allRoles) {
        if (shortName == names.at(static_cast<std::size_t>(role)))
            return role;
    }
    return {};
}

QString shortNames(Roles roles)
{
    QStringList words;
    for (const auto role : allRoles) {
        if (roles.contains(role))
            words.append(shortName(role));
    }
    return words.join(u' ');
}

Roles rolesNamed(QStringView shortNames)
{
    Roles roles;
    const auto words = shortNames.split(u' ', Qt::SkipEmptyParts);
    for (const auto word : words) {
        if (const auto role = roleNamed(word))
            roles |= *role;
    }
    return roles;
}
