#pragma once

#include "models/roles/officematrix.h"
#include "models/store/audittrail.h"

class Database;

/// The cells of the role matrix that the office has changed, in desk.sqlite. Each change is one transaction; each cell that changes has its
/// entry in the audit log ("roles.matrix") in the same. Store thread, or a read-only connection anywhere.
class RoleGrants
{
public:
    RoleGrants(Database &desk, const Clock &clock);

    /// What holds in this office. What makes no matrix is told in `problem` and does not hold.
    Result<OfficeMatrix> read();
    /// Errors as RoleMatrix::with: then nothing changes. The changes that hold so far must make a matrix.
    Result<void> change(const QList<GrantEdit> &edits, const Actor &actor);
    /// Every cell as the program came with it, whatever stands there now.
    Result<void> reset(const Actor &actor);

private:
    struct Line {
        int capability = 0;
        QString role{};
        QString granted{};
    };

    Result<QList<Line>> lines();
    Result<void> write(const Line &line, const QString &before, const QString &after, const Actor &actor);

    Database &m_desk;
    const Clock &m_clock;
    AuditTrail m_trail;
};
