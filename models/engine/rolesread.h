#pragma once

#include "models/core/result.h"
#include "models/roles/knownroles.h"

#include <QString>

/// Whose roles were read last into a data folder, over a read-only connection of its own; with `readAt` invalid when nobody's were. Any
/// thread.
Result<KnownRoles> readKnownRoles(const QString &dataDir);
