#include "ui/customers/customerwords.h"

#include "ui/customers/countryname.h"
#include "ui/widgets/accesstext.h"

using namespace Qt::StringLiterals;

QString CustomerWords::relationship(const QString &raw)
{
    switch (relationshipOf(raw)) {
    case Relationship::Unknown:
        //: relationship between partner and customer
        return tr("Unknown");
    case Relationship::Reseller:
        //: relationship between partner and customer
        return tr("Reseller");
    case Relationship::Advisor:
        //: relationship between partner and customer
        return tr("Trusted adviser");
    case Relationship::Syndication:
        //: relationship between partner and customer
        return tr("Syndication");
    case Relationship::MicrosoftSupport:
        //: relationship between partner and customer
        return tr("Microsoft support");
    case Relationship::None:
        //: relationship between partner and customer: there is none
        return tr("None");
    case Relationship::Other:
        break;
    }
    return raw;
}

QString CustomerWords::standing(const CustomerRow &row)
{
    switch (row.end) {
    case CustomerEnd::RelationshipEnded:
        return tr("Relationship ended");
    case CustomerEnd::TenantGone:
        //: the customer's tenant no longer exists
        return tr("Tenant gone");
    case CustomerEnd::None:
        break;
    }
    return relationship(row.customer.relationship);
}

CellState CustomerWords::standingState(const CustomerRow &row)
{
    return row.end == CustomerEnd::None ? CellState::None : CellState::Suspended;
}

QString CustomerWords::access(const CustomerRow &row)
{
    return AccessText::access(row.access);
}

CellState CustomerWords::accessState(const CustomerRow &row)
{
    switch (row.access.kind) {
    case AccessKind::NotRead:
    case AccessKind::NotTold:
        return CellState::None;
    case AccessKind::None:
        return CellState::Unknown;
    case AccessKind::Expired:
        return CellState::Interrupted;
    case AccessKind::Pending:
        return CellState::Advisory;
    case AccessKind::Expiring:
        return CellState::Degraded;
    case AccessKind::Dap:
    case AccessKind::Gdap:
        return CellState::Healthy;
    }
    return CellState::None;
}

QString CustomerWords::access(CustomerQuery::Access access)
{
    switch (access) {
    case CustomerQuery::Access::Any:
        //: delegated access: no matter which
        return tr("Any");
    case CustomerQuery::Access::Granted:
        //: delegated access
        return tr("Granted");
    case CustomerQuery::Access::Missing:
        //: delegated access
        return tr("Not granted");
    case CustomerQuery::Access::Gdap:
        //: filter: delegated access by GDAP, whatever its end
        return tr("GDAP in force");
    case CustomerQuery::Access::Expiring:
        return AccessText::kind(AccessKind::Expiring);
    case CustomerQuery::Access::Dap:
        //: filter: delegated access by DAP and not by GDAP
        return tr("DAP only");
    case CustomerQuery::Access::Expired:
        return AccessText::kind(AccessKind::Expired);
    case CustomerQuery::Access::Pending:
        return AccessText::kind(AccessKind::Pending);
    case CustomerQuery::Access::NotRead:
        break;
    }
    return notReadYet();
}

QString CustomerWords::country(const QString &iso)
{
    if (iso.isEmpty())
        return {};
    const auto name = countryName(iso);
    //: %1: name of a country, %2: its ISO code
    return name == iso ? iso : tr("%1 (%2)").arg(name, iso);
}

QString CustomerWords::notReadYet()
{
    //: in a cell: the customer's own record was not read yet
    return tr("Not read yet");
}

QString CustomerWords::tags(const QStringList &tags)
{
    return tags.join(u", "_s);
}

QString CustomerWords::changedWithin(int days)
{
    return tr("Changed within %n day(s)", nullptr, days);
}
