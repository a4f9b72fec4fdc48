#pragma once

#include <QStringView>

#include <array>
#include <bit>
#include <cstdint>
#include <optional>

/// Entra's built-in roles as delegated relationships grant them; those that this program knows by name. Their template ids are the same in
/// every tenant (Microsoft Entra built-in roles).
enum class EntraRole : std::uint8_t {
    GlobalAdministrator,
    GlobalReader,
    DirectoryReaders,
    DirectoryWriters,
    UserAdministrator,
    LicenseAdministrator,
    HelpdeskAdministrator,
    PasswordAdministrator,
    AuthenticationAdministrator,
    PrivilegedAuthenticationAdministrator,
    PrivilegedRoleAdministrator,
    GroupsAdministrator,
    GuestInviter,
    DomainNameAdministrator,
    ServiceSupportAdministrator,
    MessageCenterReader,
    ReportsReader,
    BillingAdministrator,
    ExchangeAdministrator,
    ExchangeRecipientAdministrator,
    SharePointAdministrator,
    TeamsAdministrator,
    OfficeAppsAdministrator,
    IntuneAdministrator,
    CloudDeviceAdministrator,
    SecurityAdministrator,
    SecurityOperator,
    SecurityReader,
    ConditionalAccessAdministrator,
    ComplianceAdministrator,
    ApplicationAdministrator,
    CloudApplicationAdministrator,
    Dynamics365Administrator,
    PowerPlatformAdministrator,
    FabricAdministrator,
};

inline constexpr std::size_t entraRoleCount = 35;

/// A set of them, eight bytes.
class EntraRoles
{
public:
    constexpr EntraRoles() = default;
    constexpr EntraRoles(EntraRole role) : m_bits(bit(role)) { }

    static constexpr EntraRoles fromBits(std::uint64_t bits)
    {
        EntraRoles roles;
        roles.m_bits = bits & ((std::uint64_t{1} << entraRoleCount) - 1);
        return roles;
    }
    constexpr std::uint64_t bits() const { return m_bits; }
    constexpr bool isEmpty() const { return m_bits == 0; }
    constexpr int count() const { return std::popcount(m_bits); }
    constexpr bool contains(EntraRole role) const { return (m_bits & bit(role)) != 0; }
    constexpr bool containsSome(EntraRoles others) const { return (m_bits & others.m_bits) != 0; }
    constexpr EntraRoles without(EntraRole role) const { return fromBits(m_bits & ~bit(role)); }
    constexpr EntraRoles operator|(EntraRoles other) const { return fromBits(m_bits | other.m_bits); }
    constexpr EntraRoles &operator|=(EntraRoles other) { return *this = *this | other; }
    bool operator==(const EntraRoles &) const = default;

private:
    static constexpr std::uint64_t bit(EntraRole role) { return std::uint64_t{1} << static_cast<unsigned>(role); }

    std::uint64_t m_bits = 0;
};

constexpr EntraRoles operator|(EntraRole one, EntraRole other)
{
    return EntraRoles(one) | other;
}

/// The role of a template id in whatever case; empty for one that this program does not know.
std::optional<EntraRole> entraRoleOf(QStringView templateId);
/// Its template id, lower case.
QLatin1StringView templateIdOf(EntraRole role);
