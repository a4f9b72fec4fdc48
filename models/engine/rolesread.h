#pragma once

#include "models/core/result.h"
#include "models/roles/knownroles.h"
#include "models/roles/officematrix.h"

#include <QString>

/// Whose roles are known in a data folder, and who may do what there.
struct RolesHere {
    KnownRoles known{}; ///< of whoever's were read last; with `readAt` invalid when nobody's were
    OfficeMatrix office{};
    /// Whose entries of the audit log are that person's own; never empty.
    QString account() const;
};

/// Over a read-only connection of its own; what an older file does not have yet is as if nothing had been told. Any thread.
Result<RolesHere> readRoles(const QString &dataDir);

/// Who is at the desk as long as nobody has signed in, offline for instance: "name (local)".
QString userOfThisComputer();
