#pragma once

#include <QString>
#include <QStringView>

#include <array>
#include <bit>
#include <cstdint>
#include <optional>

/// What somebody of the partner may be (DOMAIN 2.1). Unknown stands for a person about whom neither the token nor the directory has told
/// everything, and none of these.
enum class Role : std::uint8_t {
    GlobalAdmin,
    UserManagementAdmin,
    AdminAgent,
    HelpdeskAgent,
    SalesAgent,
    BillingAdmin,
    DefaultUser,
    Unknown,
};

inline constexpr std::size_t roleCount = 8;

/// A set of roles, one byte. Rights of a set are the union of those of its roles.
class Roles
{
public:
    constexpr Roles() = default;
    constexpr Roles(Role role) : m_bits(bit(role)) { }

    static constexpr Roles fromBits(std::uint8_t bits) { return Roles(bits); }
    constexpr std::uint8_t bits() const { return m_bits; }
    constexpr bool isEmpty() const { return m_bits == 0; }
    constexpr int count() const { return std::popcount(m_bits); }
    constexpr bool contains(Role role) const { return (m_bits & bit(role)) != 0; }
    constexpr Roles operator|(Roles other) const { return Roles(static_cast<std::uint8_t>(m_bits | other.m_bits)); }
    constexpr Roles &operator|=(Roles other) { return *this = *this | other; }
    constexpr Roles without(Role role) const { return Roles(static_cast<std::uint8_t>(m_bits & ~bit(role))); }
    bool operator==(const Roles &) const = default;

private:
    explicit constexpr Roles(std::uint8_t bits) : m_bits(bits) { }
    static constexpr std::uint8_t bit(Role role) { return static_cast<std::uint8_t>(1U << static_cast<unsigned>(role)); }

    std::uint8_t m_bits = 0;
};

/// All of them in the order of the matrix, for going through.
inline constexpr std::array<Role, roleCount> allRoles{Role::GlobalAdmin, Role::UserManagementAdmin, Role::AdminAgent,  Role::HelpdeskAgent,
                                                      Role::SalesAgent,  Role::BillingAdmin,        Role::DefaultUser, Role::Unknown};

/// The short names of the matrix: GA UMA AA HA SA BA DU unknown. They are also how roles are stored.
QString shortName(Role role);
std::optional<Role> roleNamed(QStringView shortName);
/// "HA BA", in the order of the matrix; empty for none.
QString shortNames(Roles roles);
/// The reverse; words that are no role are passed over.
Roles rolesNamed(QStringView shortNames);
