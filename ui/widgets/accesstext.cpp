#include "ui/widgets/accesstext.h"

#include "ui/widgets/momenttext.h"

using namespace Qt::StringLiterals;

QString AccessText::kind(AccessKind kind)
{
    switch (kind) {
    case AccessKind::NotRead:
        //: delegated access: not known yet
        return tr("Not read yet");
    case AccessKind::NotTold:
        //: delegated access: the service does not say
        return tr("Not stated");
    case AccessKind::None:
        //: delegated access: there is none
        return tr("None");
    case AccessKind::Expired:
        //: delegated access: there was GDAP, and it is over
        return tr("GDAP, expired");
    case AccessKind::Pending:
        //: delegated access: the customer has not approved it yet
        return tr("GDAP, approval pending");
    case AccessKind::Dap:
        //: delegated access of the old kind
        return tr("DAP");
    case AccessKind::Expiring:
        //: delegated access: GDAP that ends within a month
        return tr("GDAP, ends soon");
    case AccessKind::Gdap:
        //: delegated access: granular delegated admin privileges
        return tr("GDAP");
    }
    return {};
}

QString AccessText::access(const CustomerAccess &access)
{
    const auto day = dayText(access.endsAt);
    if (day.isEmpty() || access.extends)
        return kind(access.kind);
    switch (access.kind) {
    case AccessKind::Expired:
        //: %1: a date
        return tr("GDAP, expired %1").arg(day);
    case AccessKind::Expiring:
        //: %1: a date that is near
        return tr("GDAP, ends %1").arg(day);
    case AccessKind::Gdap:
        //: %1: a date
        return tr("GDAP until %1").arg(day);
    default:
        return kind(access.kind);
    }
}

QString AccessText::status(const QString &raw)
{
    const auto word = raw.toLower();
    //: status of a relationship with a customer
    const std::pair<QLatin1StringView, QString> words[] = {{"created"_L1, tr("Created")},
                                                           //: status of a relationship with a customer
                                                           {"approvalpending"_L1, tr("Approval pending")},
                                                           //: status of a relationship with a customer
                                                           {"approved"_L1, tr("Approved")},
                                                           //: status of a relationship with a customer
                                                           {"activating"_L1, tr("Being activated")},
                                                           //: status of a relationship with a customer
                                                           {"active"_L1, tr("Active")},
                                                           //: status of a relationship with a customer
                                                           {"expiring"_L1, tr("Expiring")},
                                                           //: status of a relationship with a customer
                                                           {"expired"_L1, tr("Expired")},
                                                           //: status of a relationship with a customer
                                                           {"terminationrequested"_L1, tr("Termination requested")},
                                                           //: status of a relationship with a customer
                                                           {"terminating"_L1, tr("Being terminated")},
                                                           //: status of a relationship with a customer
                                                           {"terminated"_L1, tr("Terminated")}};
    for (const auto &[known, text] : words) {
        if (word == known)
            return text;
    }
    return raw;
}

QString AccessText::standing(const DelegatedRelationship &relationship)
{
    auto status = AccessText::status(relationship.status);
    const auto day = dayText(relationship.endsAt);
    if (day.isEmpty())
        return status;
    if (phaseOf(relationship.status) == RelationshipPhase::Ended) {
        //: a relationship with a customer; %1: its status, %2: the date of its end
        return tr("%1, ended %2").arg(status, day);
    }
    if (extendsItself(relationship)) {
        //: a relationship with a customer; %1: its status, %2: the date of its end
        return tr("%1 until %2, then extended automatically").arg(status, day);
    }
    //: a relationship with a customer; %1: its status, %2: the date of its end
    return tr("%1 until %2").arg(status, day);
}

QString AccessText::grantedRoles(const QStringList &templateIds)
{
    //: %1: names of roles
    return tr("Roles: %1").arg(roles(templateIds));
}

QString AccessText::name(EntraRole role)
{
    switch (role) {
    case EntraRole::GlobalAdministrator:
        //: name of a role in Microsoft Entra
        return tr("Global Administrator");
    case EntraRole::GlobalReader:
        //: name of a role in Microsoft Entra
        return tr("Global Reader");
    case EntraRole::DirectoryReaders:
        //: name of a role in Microsoft Entra
        return tr("Directory Readers");
    case EntraRole::DirectoryWriters:
        //: name of a role in Microsoft Entra
        return tr("Directory Writers");
    case EntraRole::UserAdministrator:
        //: name of a role in Microsoft Entra
        return tr("User Administrator");
    case EntraRole::LicenseAdministrator:
        //: name of a role in Microsoft Entra
        return tr("License Administrator");
    case EntraRole::HelpdeskAdministrator:
        //: name of a role in Microsoft Entra
        return tr("Helpdesk Administrator");
    case EntraRole::PasswordAdministrator:
        //: name of a role in Microsoft Entra
        return tr("Password Administrator");
    case EntraRole::AuthenticationAdministrator:
        //: name of a role in Microsoft Entra
        return tr("Authentication Administrator");
    case EntraRole::PrivilegedAuthenticationAdministrator:
        return tr("Privileged Authentication Administrator");
    case EntraRole::PrivilegedRoleAdministrator:
        return tr("Privileged Role Administrator");
    case EntraRole::GroupsAdministrator:
        //: name of a role in Microsoft Entra
        return tr("Groups Administrator");
    case EntraRole::GuestInviter:
        //: name of a role in Microsoft Entra
        return tr("Guest Inviter");
    case EntraRole::DomainNameAdministrator:
        return tr("Domain Name Administrator");
    case EntraRole::ServiceSupportAdministrator:
        return tr("Service Support Administrator");
    case EntraRole::MessageCenterReader:
        return tr("Message Center Reader");
    case EntraRole::ReportsReader:
        //: name of a role in Microsoft Entra
        return tr("Reports Reader");
    case EntraRole::BillingAdministrator:
        //: name of a role in Microsoft Entra
        return tr("Billing Administrator");
    case EntraRole::ExchangeAdministrator:
        //: name of a role in Microsoft Entra
        return tr("Exchange Administrator");
    case EntraRole::ExchangeRecipientAdministrator:
        return tr("Exchange Recipient Administrator");
    case EntraRole::SharePointAdministrator:
        //: name of a role in Microsoft Entra
        return tr("SharePoint Administrator");
    case EntraRole::TeamsAdministrator:
        //: name of a role in Microsoft Entra
        return tr("Teams Administrator");
    case EntraRole::OfficeAppsAdministrator:
        return tr("Office Apps Administrator");
    case EntraRole::IntuneAdministrator:
        //: name of a role in Microsoft Entra
        return tr("Intune Administrator");
    case EntraRole::CloudDeviceAdministrator:
        return tr("Cloud Device Administrator");
    case EntraRole::SecurityAdministrator:
        //: name of a role in Microsoft Entra
        return tr("Security Administrator");
    case EntraRole::SecurityOperator:
        //: name of a role in Microsoft Entra
        return tr("Security Operator");
    case EntraRole::SecurityReader:
        //: name of a role in Microsoft Entra
        return tr("Security Reader");
    case EntraRole::ConditionalAccessAdministrator:
        return tr("Conditional Access Administrator");
    case EntraRole::ComplianceAdministrator:
        //: name of a role in Microsoft Entra
        return tr("Compliance Administrator");
    case EntraRole::ApplicationAdministrator:
        //: name of a role in Microsoft Entra
        return tr("Application Administrator");
    case EntraRole::CloudApplicationAdministrator:
        return tr("Cloud Application Administrator");
    case EntraRole::Dynamics365Administrator:
        return tr("Dynamics 365 Administrator");
    case EntraRole::PowerPlatformAdministrator:
        return tr("Power Platform Administrator");
    case EntraRole::FabricAdministrator:
        //: name of a role in Microsoft Entra
        return tr("Fabric Administrator");
    }
    return {};
}

QString AccessText::role(const QString &templateId)
{
    const auto role = entraRoleOf(templateId);
    return role ? name(*role) : templateId;
}

QString AccessText::names(EntraRoles roles)
{
    QStringList names;
    for (std::size_t i = 0; i < entraRoleCount; ++i) {
        if (const auto role = static_cast<EntraRole>(i); roles.contains(role))
            names.append(name(role));
    }
    return names.join(u", "_s);
}

QString AccessText::roles(const QStringList &templateIds)
{
    QStringList names;
    for (const auto &id : templateIds)
        names.append(role(id));
    names.sort(Qt::CaseInsensitive);
    return names.join(u", "_s);
}

QString AccessText::need(AccessNeed need)
{
    switch (need) {
    case AccessNeed::ReadUsers:
        //: what delegated access is needed for
        return tr("Seeing users");
    case AccessNeed::ReadLicences:
        //: what delegated access is needed for
        return tr("Seeing licences");
    case AccessNeed::ReadUserLicences:
        return tr("Seeing a user’s licences");
    case AccessNeed::AssignLicences:
        //: what delegated access is needed for
        return tr("Assigning licences");
    case AccessNeed::CreateUsers:
        //: what delegated access is needed for
        return tr("Creating users");
    case AccessNeed::ResetPasswords:
        //: what delegated access is needed for
        return tr("Resetting passwords");
    case AccessNeed::DeleteUsers:
        //: what delegated access is needed for
        return tr("Deleting users");
    case AccessNeed::AssignRoles:
        return tr("Giving users admin roles");
    case AccessNeed::ReadHealth:
        return tr("Seeing service health and messages");
    case AccessNeed::FileServiceRequests:
        return tr("Filing service requests for the customer");
    case AccessNeed::BlockSignIns:
        return tr("Blocking and allowing sign-ins");
    case AccessNeed::OpenPortals:
        return tr("Opening admin portals for the customer");
    }
    return {};
}

QString AccessText::denied(const AccessDenied &denied)
{
    const auto what = need(denied.need);
    switch (denied.cause) {
    case AccessDenied::Cause::NoAccess:
        //: %1: for example: Seeing users
        return tr("%1 is not possible: there is no delegated access to this customer. Ask the customer for a relationship.").arg(what);
    case AccessDenied::Cause::ApprovalPending:
        //: %1: for example: Seeing users
        return tr("%1 is not possible yet: the customer has not approved the relationship you asked for. Remind the customer.").arg(what);
    case AccessDenied::Cause::Expired:
        if (denied.endedAt.isValid())
            //: %1: for example: Seeing users; %2: a date
            return tr("%1 is not possible: the delegated access ended on %2. Ask the customer for a new relationship.")
                .arg(what, dayText(denied.endedAt));
        //: %1: for example: Seeing users
        return tr("%1 is not possible: the delegated access has ended. Ask the customer for a new relationship.").arg(what);
    case AccessDenied::Cause::RoleMissing:
        //: %1: for example: Seeing users; %2: names of roles
        return tr("%1 is not possible: the delegated access lacks the role for it. Ask the customer for a relationship with one of: %2.")
            .arg(what, names(denied.oneOf.without(EntraRole::GlobalAdministrator)));
    }
    return {};
}

QString AccessText::shortfall(const CustomerAccess &access)
{
    if (access.dap)
        return {};
    switch (access.kind) {
    case AccessKind::None:
        return tr("Nothing can be done in the customer’s tenant. Ask the customer for a relationship.");
    case AccessKind::Pending:
        return tr("Nothing can be done in the customer’s tenant until the customer approves the relationship. Remind the customer.");
    case AccessKind::Expired:
        return tr("Nothing can be done in the customer’s tenant any more. Ask the customer for a new relationship: an ended one does not "
                  "come back.");
    default:
        return {};
    }
}

QString AccessText::warning(const DelegatedRelationship &relationship, const QDateTime &now)
{
    if (!isExpiring(relationship, now))
        return {};
    const auto days = static_cast<int>(now.toLocalTime().date().daysTo(relationship.endsAt.toLocalTime().date()));
    return tr("Ends in %n day(s): ask the customer for a new relationship in time.", nullptr, days);
}

QString AccessText::missing(AccessTold told, const QDateTime &readAt)
{
    switch (told) {
    case AccessTold::Told:
        return {};
    case AccessTold::NotRead:
        return tr("The granular delegated admin privileges (GDAP) for this customer have not been read yet.");
    case AccessTold::NotOffered:
        return tr("This cloud does not offer granular delegated admin privileges (GDAP), so only DAP can be shown.");
    case AccessTold::Refused:
        break;
    }
    if (!readAt.isValid())
        return tr("The service does not tell you the GDAP relationships with customers. Ask an administrator for that permission.");
    //: %1: a date
    return tr("The service no longer tells you the GDAP relationships with customers. What is shown is of %1.").arg(dayText(readAt));
}
