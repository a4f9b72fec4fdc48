#include "ui/widgets/healthwords.h"

#include "models/core/wire.h"

#include <QLocale>

using namespace Qt::StringLiterals;

QString HealthWords::status(const QString &raw)
{
    switch (healthStatusOf(raw)) {
    case HealthStatus::Operational:
        //: how a service is: all is well there
        return tr("Healthy");
    case HealthStatus::Investigating:
        //: how an issue stands
        return tr("Investigating");
    case HealthStatus::Degradation:
        return tr("Service degradation");
    case HealthStatus::Interruption:
        return tr("Service interruption");
    case HealthStatus::Restoring:
        return tr("Restoring service");
    case HealthStatus::Verifying:
        return tr("Verifying service");
    case HealthStatus::ExtendedRecovery:
        return tr("Extended recovery");
    case HealthStatus::Suspended:
        return tr("Investigation suspended (waits for data)");
    case HealthStatus::Restored:
        return tr("Service restored");
    case HealthStatus::FalsePositive:
        return tr("False positive");
    case HealthStatus::ReviewPublished:
        return tr("Post-incident report published");
    case HealthStatus::Resolved:
        //: how an issue stands
        return tr("Resolved");
    case HealthStatus::ResolvedExternally:
        return tr("Resolved (externally)");
    case HealthStatus::Mitigated:
        //: how an issue stands: its effects are less
        return tr("Mitigated");
    case HealthStatus::MitigatedExternally:
        return tr("Mitigated (externally)");
    case HealthStatus::Confirmed:
        //: how an issue stands: Microsoft says that it is there
        return tr("Confirmed");
    case HealthStatus::Reported:
        //: how an issue stands: somebody told Microsoft of it
        return tr("Reported");
    case HealthStatus::Active:
        //: how an event of Azure stands
        return tr("Active", "event");
    case HealthStatus::Other:
        break;
    }
    //: how a service or an issue is: the service does not say
    return raw.trimmed().isEmpty() ? tr("Not stated") : raw;
}

CellState HealthWords::state(const QString &raw)
{
    switch (healthStatusOf(raw)) {
    case HealthStatus::Operational:
    case HealthStatus::Restored:
    case HealthStatus::FalsePositive:
    case HealthStatus::ReviewPublished:
    case HealthStatus::Resolved:
    case HealthStatus::ResolvedExternally:
        return CellState::Healthy;
    case HealthStatus::Interruption:
        return CellState::Interrupted;
    case HealthStatus::Degradation:
    case HealthStatus::ExtendedRecovery:
    case HealthStatus::Restoring:
    case HealthStatus::Confirmed:
        return CellState::Degraded;
    case HealthStatus::Investigating:
    case HealthStatus::Verifying:
    case HealthStatus::Mitigated:
    case HealthStatus::MitigatedExternally:
    case HealthStatus::Reported:
    case HealthStatus::Active:
        return CellState::Advisory;
    case HealthStatus::Suspended:
        return CellState::Suspended;
    case HealthStatus::Other:
        break;
    }
    return CellState::Unknown;
}

QString HealthWords::kind(const QString &raw)
{
    switch (issueKindOf(raw)) {
    case IssueKind::Incident:
        //: type of an issue: a service or a main part of it is down
        return tr("Incident");
    case IssueKind::Advisory:
        //: type of an issue: some users have a problem
        return tr("Advisory");
    case IssueKind::ServiceIssue:
        //: type of an event of Azure
        return tr("Service issue");
    case IssueKind::PlannedMaintenance:
        //: type of an event of Azure
        return tr("Planned maintenance");
    case IssueKind::HealthAdvisory:
        //: type of an event of Azure: a change that needs attention
        return tr("Health advisory");
    case IssueKind::SecurityAdvisory:
        //: type of an event of Azure
        return tr("Security advisory");
    case IssueKind::Other:
        break;
    }
    return raw;
}

QString HealthWords::origin(const QString &raw)
{
    switch (issueOriginOf(raw)) {
    case IssueOrigin::Microsoft:
        return u"Microsoft"_s;
    case IssueOrigin::ThirdParty:
        //: where an issue comes from
        return tr("Third party");
    case IssueOrigin::Customer:
        //: where an issue comes from
        return tr("Customer environment");
    case IssueOrigin::Other:
        break;
    }
    return raw;
}

QString HealthWords::level(ImpactLevel level)
{
    switch (level) {
    case ImpactLevel::Reported:
        //: how a customer stands to an issue: the customer's own tenant has it
        return tr("Reported", "customer");
    case ImpactLevel::Possibly:
        return tr("Possibly affected");
    case ImpactLevel::Confirmed:
        //: how a customer stands to an issue: somebody here says that the customer is affected
        return tr("Confirmed", "customer");
    case ImpactLevel::NotAffected:
        return tr("Not affected");
    }
    return {};
}

QString HealthWords::suspended(ImpactLevel level)
{
    //: %1: how a customer stands to an issue
    return level == ImpactLevel::NotAffected ? HealthWords::level(level) : tr("%1, subscription suspended").arg(HealthWords::level(level));
}

QString HealthWords::possibly(const IssueLine &line)
{
    if (!line.possibly || (*line.possibly == 0 && line.notTold > 0)) {
        //: how many customers are possibly affected
        return tr("Not known");
    }
    const auto number = QLocale().toString(*line.possibly);
    //: %1: how many customers are possibly affected at least
    return line.notTold > 0 ? tr("%1 or more").arg(number) : number;
}

QString HealthWords::possiblySpoken(const IssueLine &line)
{
    const QLocale locale;
    if (!line.possibly)
        return tr("It is not known with which products this service is sold, so who is possibly affected is not known either");
    if (line.notTold > 0)
        //: %1, %2: numbers of customers
        return tr("%1 possibly affected; of %2 more it is not known whether they have the service")
            .arg(locale.toString(*line.possibly), locale.toString(line.notTold));
    //: %1: number of customers
    return tr("%1 possibly affected").arg(locale.toString(*line.possibly));
}

CellState HealthWords::state(ImpactLevel level)
{
    switch (level) {
    case ImpactLevel::Reported:
        return CellState::Advisory;
    case ImpactLevel::Possibly:
        return CellState::Unknown;
    case ImpactLevel::Confirmed:
        return CellState::Interrupted;
    case ImpactLevel::NotAffected:
        return CellState::Healthy;
    }
    return CellState::Unknown;
}

QString HealthWords::azure(const AzureRead &read)
{
    if (read.read.access == HealthAccess::Told)
        return {};
    //: %1: id of an Azure subscription, %2: why its events are not known
    const auto why = tr("Azure subscription %1: %2").arg(read.subscription, access(read.read.access));
    if (read.read.access != HealthAccess::RoleMissing && read.read.access != HealthAccess::ConsentMissing)
        return why;
    return QStringList{why,
                       tr("The remedy is a Reader role on this Azure subscription for the partner’s people, or consent for this program in "
                          "the tenant.")}
        .join(u". "_s);
}

QString HealthWords::access(HealthAccess access)
{
    switch (access) {
    case HealthAccess::NotRead:
        //: of a customer's health
        return tr("Not read yet");
    case HealthAccess::Told:
        //: of a customer's health: it can be read
        return tr("Known");
    case HealthAccess::NoRelationship:
        return tr("No delegated access (GDAP)");
    case HealthAccess::RelationshipEnded:
        return tr("Delegated access (GDAP) has ended");
    case HealthAccess::ConsentMissing:
        return tr("No consent for this program");
    case HealthAccess::RoleMissing:
        return tr("A role is missing");
    case HealthAccess::SignInNeeded:
        return tr("The tenant asks for another sign-in");
    case HealthAccess::NoFeed:
        return tr("The tenant has no service announcements");
    case HealthAccess::OtherTenant:
        return tr("The answer was about another tenant");
    case HealthAccess::Failed:
        return tr("The service did not answer");
    }
    return {};
}

QString HealthWords::remedy(HealthAccess access)
{
    switch (access) {
    case HealthAccess::NotRead:
        return tr("They are read customer by customer while there is a connection.");
    case HealthAccess::Told:
        return {};
    case HealthAccess::NoRelationship:
        return tr("Ask the customer for a relationship in Partner Center that has the role Service support administrator.");
    case HealthAccess::RelationshipEnded:
        return tr("Have the relationship renewed in Partner Center; the customer has to agree.");
    case HealthAccess::ConsentMissing:
        return tr("An administrator of your office can give it in Partner Center for each customer.");
    case HealthAccess::RoleMissing:
        return tr("Have the role Service support administrator added to the relationship and to your security group in Partner Center.");
    case HealthAccess::SignInNeeded:
        return tr("The tenant has sign-in rules of its own: ask its administrator to let your partner account in, or sign in again.");
    case HealthAccess::NoFeed:
        return tr("There is nothing to be done: no Microsoft 365 service is told of for this tenant.");
    case HealthAccess::OtherTenant:
        return tr("It was not taken. Check which tenant the customer has; it is asked again by itself.");
    case HealthAccess::Failed:
        return tr("It is asked again by itself; nothing needs to be done.");
    }
    return {};
}

QString HealthWords::postType(const QString &raw)
{
    const auto word = normalisedWord(raw);
    if (word == "quick"_L1)
        return tr("Quick update");
    if (word == "regular"_L1 || word == "strategic"_L1) {
        //: what kind of post Microsoft wrote about an issue
        return word == "regular"_L1 ? tr("Update") : tr("Additional details");
    }
    return raw;
}

QString HealthWords::category(const QString &raw)
{
    switch (messageCategoryOf(raw)) {
    case MessageCategory::PreventOrFix:
        //: what a message of the message centre asks for
        return tr("Prevent or fix an issue");
    case MessageCategory::PlanForChange:
        //: what a message of the message centre asks for
        return tr("Plan for change");
    case MessageCategory::StayInformed:
        //: what a message of the message centre asks for
        return tr("Stay informed");
    case MessageCategory::Other:
        break;
    }
    return raw;
}

QString HealthWords::severity(const QString &raw)
{
    const auto word = normalisedWord(raw);
    if (word == "normal"_L1) {
        //: how weighty a message is
        return tr("Normal");
    }
    if (word == "high"_L1) {
        //: how weighty a message is
        return tr("High");
    }
    if (word == "critical"_L1) {
        //: how weighty a message is
        return tr("Critical");
    }
    return raw;
}

QString HealthWords::channel(OutageChannel channel)
{
    switch (channel) {
    case OutageChannel::Drafts:
        //: how a customer was told of an issue: a draft of a mail was made
        return tr("draft");
    case OutageChannel::Mailto:
        //: how a customer was told of an issue: the mail program was opened
        return tr("mail program");
    case OutageChannel::List:
        //: how a customer was told of an issue: it stood on a list that was printed or saved
        return tr("printed list");
    }
    return {};
}

qint64 HealthWords::notAsked(const HealthCoverage &coverage)
{
    qint64 asked = 0;
    for (std::size_t access = 1; access < coverage.byAccess.size(); ++access)
        asked += coverage.byAccess[access];
    return std::max<qint64>(0, coverage.customers - asked);
}

qint64 HealthWords::cannotBeRead(const HealthCoverage &coverage)
{
    return std::max<qint64>(0, coverage.notKnown() - notAsked(coverage));
}

QString HealthWords::coverage(const HealthCoverage &coverage)
{
    const QLocale locale;
    //: %1: of how many customers the health of their services is known, %2: how many customers there are
    QStringList sentences{tr("Known of %1 of %2 customers").arg(locale.toString(coverage.told()), locale.toString(coverage.customers))};
    if (const auto unread = cannotBeRead(coverage); unread > 0) {
        //: %Ln: a number of customers
        sentences.append(tr("%Ln cannot be read", nullptr, static_cast<int>(unread)));
    }
    if (const auto later = notAsked(coverage); later > 0) {
        //: %Ln: a number of customers
        sentences.append(tr("%Ln not read yet", nullptr, static_cast<int>(later)));
    }
    return sentences.join(u" · "_s);
}
