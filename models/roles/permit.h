#pragma once

#include "models/roles/rolematrix.h"

/// Why something is not allowed: what it takes, and who has that.
struct Denied {
    Capability capability = Capability::Customers;
    Level level = Level::Read; ///< what is missing
    Matter matter = Matter::General;
    Roles whoCan{};            ///< empty: nobody, by the matrix
    bool rolesKnown = true;    ///< false: the person's own roles are not known (yet), so that only reading is allowed

    /// As an Error that goes through a Result: Denied, Reason::NotPermitted, `code` for `deniedIn` alone.
    Error error() const;
    bool operator==(const Denied &) const = default;
};

/// What an Error made by `Denied::error` was made of; empty for any other.
std::optional<Denied> deniedIn(const Error &error);

/// What one person may do: the union of what the matrix gives each of the person's roles. A value of a few hundred bytes; any thread. It is
/// a work rule: the service enforces its own.
class Permit
{
public:
    /// Nothing, for want of a matrix.
    Permit() = default;
    /// No role at all counts as Role::Unknown.
    Permit(const RoleMatrix &matrix, Roles roles);

    /// One look into a table: allocates nothing.
    bool permits(Capability capability, Level level, Matter matter = Matter::General) const noexcept
    {
        return (m_allowed[index(capability)][static_cast<std::size_t>(matter)] >> static_cast<unsigned>(level) & 1U) != 0;
    }
    /// The same in whatever matter: whether a control that serves several has any use.
    bool permitsSome(Capability capability, Level level) const noexcept;
    /// Empty: it is allowed.
    std::optional<Denied> denied(Capability capability, Level level, Matter matter = Matter::General) const;
    /// `denied` as a Result.
    Result<void> check(Capability capability, Level level, Matter matter = Matter::General) const;
    /// The roles that have it, whoever asks.
    Roles whoCan(Capability capability, Level level, Matter matter = Matter::General) const
    {
        return m_matrix.whoCan(capability, level, matter);
    }
    Roles roles() const { return m_roles; }
    const RoleMatrix &matrix() const { return m_matrix; }
    bool operator==(const Permit &other) const { return m_roles == other.m_roles && m_matrix == other.m_matrix; }

private:
    static constexpr std::size_t index(Capability capability) { return static_cast<std::size_t>(numberOf(capability) - 1); }

    RoleMatrix m_matrix{};
    Roles m_roles{Role::Unknown};
    std::array<std::array<std::uint8_t, matterCount>, capabilityCount> m_allowed{}; ///< a bit for each level
};
