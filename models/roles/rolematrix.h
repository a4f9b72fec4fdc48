#pragma once

#include "models/core/result.h"
#include "models/roles/capability.h"
#include "models/roles/role.h"

#include <QByteArrayView>
#include <QDate>
#include <QList>
#include <QString>

#include <optional>

/// One cell of the matrix.
struct Grant {
    Level level = Level::None;
    Qualifier qualifier = Qualifier::None;
    /// Whether it includes that; None is included in everything.
    bool includes(Level asked, Matter matter = Matter::General) const;
    bool operator==(const Grant &) const = default;
};

/// The word of a cell: "-", "W", "X(not-azure)".
QString grantWord(const Grant &grant);
/// The reverse; empty for what is no cell.
std::optional<Grant> grantNamed(QStringView word);

/// A cell that is to be otherwise.
struct GrantEdit {
    Capability capability = Capability::Customers;
    Role role = Role::Unknown;
    Grant grant{};
    bool operator==(const GrantEdit &) const = default;
};

/// Who may do what (DOMAIN 2.2), as read from its file: a value.
///
///     effective 2026-11-01
///     role  GA UMA AA HA SA BA DU unknown
///     1     R  R   W  W  W  R  -  R          # Customer list
///
/// `#` begins a remark. A cell is -, own, R, P, W, A or X; R, P, W, A and X may be followed by (billing), (commercial) or (not-azure). The
/// last column holds for people of whom no role is known and may only read. Some role must be able to change the roles themselves (line
/// 24): else nobody could ever mend the table.
class RoleMatrix
{
public:
    /// Rejected (Reason::MatrixInvalid): `subject` is "name:line:column" of the first mistake, both from 1, `detail` says in English what
    /// it is. A line that is missing is reported behind the last one. Nothing is passed over in silence.
    static Result<RoleMatrix> read(QByteArrayView text, const QString &name);
    /// The same of a file; StoreFailed (Reason::FileUnreadable) when it cannot be read.
    static Result<RoleMatrix> load(const QString &path);
    /// Where the one stands that comes with the program.
    static QString bundledPath();

    /// The same with these cells instead, holding since that day. Rejected: Reason::MatrixInvalid for a cell that no matrix can have, with
    /// "number role" as `subject`; Reason::NobodyLeft when nobody could change the roles any more.
    Result<RoleMatrix> with(const QList<GrantEdit> &edits, QDate effective) const;

    /// Since when it holds.
    QDate effective() const { return m_effective; }
    Grant grant(Capability capability, Role role) const
    {
        return m_grants[static_cast<std::size_t>(numberOf(capability) - 1)][static_cast<std::size_t>(role)];
    }
    /// The roles that have it; Role::Unknown never counts. Allocates nothing.
    Roles whoCan(Capability capability, Level level, Matter matter = Matter::General) const;
    bool operator==(const RoleMatrix &) const = default;

private:
    class Reading;

    QDate m_effective{};
    std::array<std::array<Grant, roleCount>, capabilityCount> m_grants{};
};
