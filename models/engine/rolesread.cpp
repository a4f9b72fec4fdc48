#include "models/engine/rolesread.h"

#include "models/store/database.h"
#include "models/store/desk.h"
#include "models/store/rolegrants.h"
#include "models/store/storefile.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

QString userOfThisComputer()
{
    const auto user = qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME"));
    return user.isEmpty() ? u"(local)"_s : user + u" (local)"_s;
}

QString RolesHere::account() const
{
    return known.account.isEmpty() ? userOfThisComputer() : known.account;
}

static Result<bool> hasTable(Database &desk, const QString &name)
{
    const auto count = desk.value(u"SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = ?"_s, {name});
    return count ? Result<bool>(count->toInt() > 0) : Result<bool>(count.error());
}

Result<RolesHere> readRoles(const QString &dataDir)
{
    auto bundled = RoleMatrix::load(RoleMatrix::bundledPath());
    if (!bundled)
        return bundled.error();
    RolesHere here{.office = {.matrix = *bundled}};
    const auto file = deskFile(dataDir);
    if (!QFileInfo::exists(file.path))
        return here;
    const auto database = Database::open({.path = file.path});
    if (!database)
        return database.error();
    const SystemClock clock;
    const auto knowsRoles = hasTable(**database, u"known_roles"_s);
    if (!knowsRoles)
        return knowsRoles.error();
    if (*knowsRoles) {
        const auto known = Desk(**database, clock).knownRoles();
        if (!known)
            return known.error();
        here.known = *known;
    }
    const auto knowsGrants = hasTable(**database, u"role_grant"_s);
    if (!knowsGrants)
        return knowsGrants.error();
    if (*knowsGrants) {
        const auto office = RoleGrants(**database, clock).read();
        if (!office)
            return office.error();
        here.office = *office;
    }
    return here;
}
