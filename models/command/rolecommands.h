#pragma once

#include "models/core/result.h"
#include "models/roles/rolematrix.h"

#include <QObject>

#include <functional>

/// Changes to who may do what in this office (DOMAIN 2.2, line 24). Each is one transaction in desk.sqlite with entries in the audit log;
/// what holds then comes by the OfficeMatrix and Permit feeds. GUI thread; `done` on the GUI thread if `receiver` still lives.
class RoleCommands
{
public:
    using Done = std::function<void(Result<void>)>;

    RoleCommands() = default;
    RoleCommands(const RoleCommands &) = delete;
    RoleCommands &operator=(const RoleCommands &) = delete;
    virtual ~RoleCommands() = default;

    /// Rejected, and nothing changes: cells that no matrix can have (Reason::MatrixInvalid), or nobody could change the roles any more
    /// (Reason::NobodyLeft).
    virtual void changeGrants(const QList<GrantEdit> &edits, QObject *receiver, Done done) = 0;
    /// Every cell as the program came with it.
    virtual void resetMatrix(QObject *receiver, Done done) = 0;
};
