#include "models/roles/permit.h"

#include <QStringList>

using namespace Qt::StringLiterals;

static constexpr std::array allLevels{Level::None, Level::Own, Level::Read, Level::Propose, Level::Write, Level::Approve, Level::Execute};

Error Denied::error() const
{
    return {.kind = Error::Kind::Denied,
            .reason = Error::Reason::NotPermitted,
            .detail = u"not allowed by the role matrix; roles that are: "_s + shortNames(whoCan),
            .code = u"%1/%2/%3/%4/%5"_s.arg(QString::number(numberOf(capability)), QString::number(static_cast<int>(level)),
                                               QString::number(static_cast<int>(matter)), QString::number(whoCan.bits()),
                                               QString::number(rolesKnown ? 1 : 0))};
}

std::optional<Denied> deniedIn(const Error &error)
{
    const auto parts = error.code.split(u'/');
    if (error.reason != Error::Reason::NotPermitted || parts.size() != 5)
        return {};
    std::array<unsigned, 5> numbers{};
    for (qsizetype i = 0; i < parts.size(); ++i) {
        bool isNumber = false;
        numbers[static_cast<std::size_t>(i)] = parts.at(i).toUInt(&isNumber);
        if (!isNumber)
            return {};
    }
    const auto [capability, level, matter, roles, known] = numbers;
    if (capability < 1 || capability > capabilityCount || level >= allLevels.size() || matter >= matterCount || roles > 0xff)
        return {};
    return Denied{.capability = static_cast<Capability>(capability),
                  .level = static_cast<Level>(level),
                  .matter = static_cast<Matter>(matter),
                  .whoCan = Roles::fromBits(static_cast<std::uint8_t>(roles)),
                  .rolesKnown = known != 0};
}

Permit::Permit(const RoleMatrix &matrix, Roles roles) : m_matrix(matrix), m_roles(roles.isEmpty() ? Roles(Role::Unknown) : roles)
{
    for (std::size_t row = 0; row < capabilityCount; ++row) {
        for (const auto matter : allMatters) {
            auto &allowed = m_allowed[row][static_cast<std::size_t>(matter)];
            for (const auto role : allRoles) {
                if (!m_roles.contains(role))
                    continue;
                const auto grant = matrix.grant(static_cast<Capability>(row + 1), role);
                for (const auto level : allLevels) {
                    if (grant.includes(level, matter))
                        allowed |= static_cast<std::uint8_t>(1U << static_cast<unsigned>(level));
                }
            }
        }
    }
}

bool Permit::permitsSome(Capability capability, Level level) const noexcept
{
    for (const auto matter : allMatters) {
        if (permits(capability, level, matter))
            return true;
    }
    return false;
}

std::optional<Denied> Permit::denied(Capability capability, Level level, Matter matter) const
{
    if (permits(capability, level, matter))
        return {};
    return Denied{.capability = capability,
                  .level = level,
                  .matter = matter,
                  .whoCan = whoCan(capability, level, matter),
                  .rolesKnown = !m_roles.contains(Role::Unknown)};
}

Result<void> Permit::check(Capability capability, Level level, Matter matter) const
{
    if (permits(capability, level, matter))
        return {};
    return denied(capability, level, matter)->error();
}
