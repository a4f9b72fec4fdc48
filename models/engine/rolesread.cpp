#include "models/engine/rolesread.h"

#include "models/store/database.h"
#include "models/store/desk.h"
#include "models/store/storefile.h"

#include <QFileInfo>

Result<KnownRoles> readKnownRoles(const QString &dataDir)
{
    const auto file = deskFile(dataDir);
    if (!QFileInfo::exists(file.path))
        return KnownRoles();
    const auto database = Database::open({.path = file.path});
    if (!database)
        return database.error();
    const SystemClock clock;
    return Desk(**database, clock).knownRoles();
}
