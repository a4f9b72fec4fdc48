#include "app/cli/invocation.h"
#include "models/engine/rolesread.h"
#include "models/export/celltext.h"
#include "models/roles/permit.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/roletext.h"

#include <QFileInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

class RolesPrint
{
    Q_DECLARE_TR_FUNCTIONS(RolesPrint)

public:
    static QStringList lines(const RolesHere &here)
    {
        const auto &known = here.known;
        const Permit permit(here.office.matrix, known.inForce());
        QStringList lines;
        if (!known.account.isEmpty())
            //: %1: who signed in
            lines.append(tr("Account: %1").arg(known.account));
        //: %1: names of roles
        lines.append(tr("Roles: %1").arg(RoleText::names(known.inForce())));
        if (known.readAt.isValid())
            //: %1: date and time
            lines.append(tr("As of: %1").arg(QLocale().toString(known.readAt.toLocalTime(), QLocale::ShortFormat)));
        if (const auto missing = RoleText::missing(known); !missing.isEmpty())
            lines.append(missing);
        lines.append(QString());
        qsizetype width = 0;
        for (int number = 1; number <= int(capabilityCount); ++number)
            width = std::max(width, RoleText::capability(static_cast<Capability>(number)).size());
        for (int number = 1; number <= int(capabilityCount); ++number) {
            const auto capability = static_cast<Capability>(number);
            lines.append(RoleText::capability(capability).leftJustified(width) + u"  "_s + RoleText::granted(permit, capability));
        }
        lines.append(QString());
        //: %1: a date
        lines.append(tr("This holds since %1.").arg(QLocale().toString(permit.matrix().effective(), QLocale::ShortFormat)));
        lines.append(RoleText::whomToAsk(permit));
        if (const auto changed = RoleText::changed(here.office); !changed.isEmpty())
            lines.append(changed);
        if (here.office.problem)
            lines.append(ErrorText::sentence(*here.office.problem));
        return lines;
    }
};

} // namespace

int runRoles(const Invocation &invocation)
{
    if (!QFileInfo(invocation.dataDir).isDir())
        return fail(invocation, {.kind = Error::Kind::NotFound, .reason = Error::Reason::NoCache, .subject = invocation.dataDir});
    const auto here = readRoles(invocation.dataDir);
    if (!here)
        return fail(invocation, here.error());
    const auto lines = RolesPrint::lines(*here);
    for (const auto &line : lines)
        invocation.out << oneLine(line) << '\n';
    return ExitDone;
}
