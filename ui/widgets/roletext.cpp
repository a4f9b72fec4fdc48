#include "ui/widgets/roletext.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

QString RoleText::name(Role role)
{
    switch (role) {
    case Role::GlobalAdmin:
        //: name of a role
        return tr("Global admin");
    case Role::UserManagementAdmin:
        return tr("User management admin");
    case Role::AdminAgent:
        //: name of a role
        return tr("Admin agent");
    case Role::HelpdeskAgent:
        //: name of a role
        return tr("Helpdesk agent");
    case Role::SalesAgent:
        //: name of a role
        return tr("Sales agent");
    case Role::BillingAdmin:
        //: name of a role
        return tr("Billing admin");
    case Role::DefaultUser:
        //: name of a role: somebody without special rights
        return tr("Default user");
    case Role::Unknown:
        //: instead of the name of a role
        return tr("Not known");
    }
    return {};
}

QString RoleText::names(Roles roles)
{
    QStringList names;
    for (const auto role : allRoles) {
        if (roles.contains(role))
            names.append(name(role));
    }
    return names.join(u", "_s);
}

QString RoleText::capability(Capability capability)
{
    switch (capability) {
    case Capability::Customers:
        return tr("Customers: list, search, page");
    case Capability::CustomerExport:
        return tr("Export of customers and subscriptions");
    case Capability::ServiceManagement:
        //: area of the program
        return tr("Service management");
    case Capability::ServiceHealth:
        return tr("Service health, incidents, message centre");
    case Capability::IncidentNotices:
        return tr("Linking an incident to customers and telling them");
    case Capability::AdminPortals:
        return tr("Admin portals on behalf of the customer");
    case Capability::Tickets:
        return tr("Tickets: create, diagnose, close");
    case Capability::BaselineDecision:
        //: what is solved here and what goes to Microsoft
        return tr("Baseline decision");
    case Capability::ServiceRequests:
        return tr("Service requests to Microsoft");
    case Capability::SupportContact:
        return tr("Designated support contact, support statement");
    case Capability::Entitlements:
        return tr("Support entitlements");
    case Capability::CustomerBalance:
        return tr("Balance, invoices and payments of customers");
    case Capability::LedgerImport:
        return tr("Import of ledger, invoices, bank and reconciliation files");
    case Capability::PaymentAllocation:
        return tr("Allocating payments, disputes, payment plans, holds");
    case Capability::Reminders:
        return tr("Payment reminders and demands");
    case Capability::CollectionPolicy:
        //: when unpaid customers are reminded and suspended
        return tr("Collection policy");
    case Capability::SuspensionProposal:
        return tr("Proposing a suspension");
    case Capability::SuspensionApproval:
        return tr("Approving somebody else's proposal to suspend");
    case Capability::SuspensionExecution:
        return tr("Suspending and reactivating");
    case Capability::MicrosoftInvoices:
        return tr("Microsoft's invoices and what we owe");
    case Capability::CreditClaims:
        return tr("Claims for credit");
    case Capability::AzureBudget:
        //: a limit of what Azure may cost
        return tr("Azure budget");
    case Capability::AuditLog:
        return tr("Audit log of this program");
    case Capability::UsersAndRoles:
        return tr("Users and roles of this program");
    }
    return {};
}

QString RoleText::level(Level level)
{
    switch (level) {
    case Level::None:
        //: what a role may do: nothing
        return tr("none", "right");
    case Level::Own:
        //: what a role may do: see its own work only
        return tr("own", "right");
    case Level::Read:
        //: what a role may do
        return tr("read", "right");
    case Level::Propose:
        //: what a role may do: for somebody else to decide
        return tr("propose", "right");
    case Level::Write:
        //: what a role may do
        return tr("change", "right");
    case Level::Approve:
        //: what a role may do
        return tr("approve", "right");
    case Level::Execute:
        //: what a role may do
        return tr("carry out", "right");
    }
    return {};
}

QString RoleText::grant(const Grant &grant)
{
    switch (grant.qualifier) {
    case Qualifier::None:
        return level(grant.level);
    case Qualifier::Billing:
        //: %1: what a role may do, for example: change
        return tr("%1 (billing only)").arg(level(grant.level));
    case Qualifier::Commercial:
        //: %1: what a role may do, for example: change
        return tr("%1 (commercial only)").arg(level(grant.level));
    case Qualifier::NotAzure:
        //: %1: what a role may do, for example: change
        return tr("%1 (not Azure)").arg(level(grant.level));
    }
    return {};
}

QString RoleText::granted(const Permit &permit, Capability capability)
{
    QList<Grant> grants;
    Roles others;
    for (const auto role : allRoles) {
        const auto grant = permit.matrix().grant(capability, role);
        if (grant.level == Level::None)
            continue;
        if (permit.roles().contains(role) && !grants.contains(grant))
            grants.append(grant);
        else if (role != Role::Unknown)
            others |= role;
    }
    // What another of the grants includes needs no mention.
    QStringList words;
    for (const auto &grant : std::as_const(grants)) {
        const auto isIncluded = std::any_of(grants.cbegin(), grants.cend(), [&grant](const Grant &other) {
            return !(other == grant) && other.includes(grant.level)
                && (other.qualifier == Qualifier::None || other.qualifier == grant.qualifier);
        });
        if (!isIncluded)
            words.append(RoleText::grant(grant));
    }
    if (!words.isEmpty())
        return words.join(u", "_s);
    //: %1: names of roles
    return others.isEmpty() ? level(Level::None) : tr("none; appropriate roles: %1").arg(names(others));
}

QString RoleText::missing(const KnownRoles &known)
{
    if (known.inForce() == Roles(Role::Unknown))
        return tr("Your roles are not known, so you can only read. Sign in; if that does not help, ask a global admin.");
    if (!known.groupsTold)
        return tr("The directory does not tell your groups, so the roles of agents are missing here.");
    if (!known.tokenTold)
        return tr("The sign-in does not tell your directory roles, so the roles of admins may be missing here.");
    return {};
}

QString RoleText::whomToAsk(const Permit &permit)
{
    //: %1: names of roles
    return tr("For another role, or to change what a role may do here, ask: %1.")
        .arg(names(permit.whoCan(Capability::UsersAndRoles, Level::Write)));
}

QString RoleText::changed(const OfficeMatrix &office)
{
    if (!office.changedAt.isValid())
        return {};
    const auto when = QLocale().toString(office.changedAt.toLocalTime(), QLocale::ShortFormat);
    if (office.edits.isEmpty()) {
        //: %1: who; %2: date and time
        return tr("It is as the program came with it; last changed by %1, %2.").arg(office.author, when);
    }
    //: %Ln: how many cells of the table; %1: who; %2: date and time
    return tr("%Ln right(s) differ from what the program came with; last changed by %1, %2.", nullptr,
              static_cast<int>(office.edits.size()))
        .arg(office.author, when);
}

QString RoleText::denied(const Denied &denied)
{
    const auto what = capability(denied.capability);
    const auto asked = level(denied.level);
    if (!denied.rolesKnown)
        //: %1: area of the program; %2: what a role may do there; %3: names of roles
        return tr("Your roles are not known yet, so you can only read: sign in first (%1 – %2; appropriate roles: %3).")
            .arg(what, asked, names(denied.whoCan));
    if (denied.whoCan.isEmpty())
        //: %1: area of the program; %2: what a role may do there
        return tr("You don't have permission for this action (%1 – %2), and neither has any other role.").arg(what, asked);
    //: %1: area of the program; %2: what a role may do there; %3: names of roles
    return tr("You don't have permission for this action (%1 – %2; appropriate roles: %3).").arg(what, asked, names(denied.whoCan));
}
