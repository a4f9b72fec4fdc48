#pragma once

#include <QStringView>

#include <array>

/// What Microsoft says of a service, or of an issue (CONTRACT 14.2, DOMAIN 5.3). The service's own word is kept beside it.
enum class HealthStatus {
    Operational,
    Investigating,
    Degradation,
    Interruption,
    Restoring,
    Verifying,
    ExtendedRecovery,
    Suspended, ///< the investigation waits for data from us
    Restored,
    FalsePositive,
    ReviewPublished,
    Resolved,
    ResolvedExternally,
    Mitigated,
    MitigatedExternally,
    Confirmed,
    Reported,
    Active, ///< Azure's only word for what goes on
    Other, ///< a word this version does not know; show it as it came
};
inline constexpr std::array allHealthStatuses{HealthStatus::Operational,
                                              HealthStatus::Investigating,
                                              HealthStatus::Degradation,
                                              HealthStatus::Interruption,
                                              HealthStatus::Restoring,
                                              HealthStatus::Verifying,
                                              HealthStatus::ExtendedRecovery,
                                              HealthStatus::Suspended,
                                              HealthStatus::Restored,
                                              HealthStatus::FalsePositive,
                                              HealthStatus::ReviewPublished,
                                              HealthStatus::Resolved,
                                              HealthStatus::ResolvedExternally,
                                              HealthStatus::Mitigated,
                                              HealthStatus::MitigatedExternally,
                                              HealthStatus::Confirmed,
                                              HealthStatus::Reported,
                                              HealthStatus::Active,
                                              HealthStatus::Other};

/// Without regard to case, since the service spells both ways. Pure; any thread, as all below.
HealthStatus healthStatusOf(QStringView raw);
/// How bad it is: 0 well, then the worse the higher (CONTRACT 14.2). A word that is not known is taken as bad as an investigation: what is
/// not known is never well.
int severityOf(HealthStatus status);
/// Over, or nothing ever was.
inline bool isWell(HealthStatus status)
{
    return severityOf(status) == 0;
}

enum class IssueKind {
    Incident, ///< a service or a main part of it is down
    Advisory, ///< some users, often with a workaround
    ServiceIssue, ///< Azure's incident
    PlannedMaintenance, ///< Azure's, as all below
    HealthAdvisory, ///< a change that needs attention: something else than Microsoft 365's advisory (DOMAIN 5.3)
    SecurityAdvisory,
    Other, ///< a word this version does not know
};
IssueKind issueKindOf(QStringView raw);
/// Something is down, in either vocabulary.
inline bool isIncident(IssueKind kind)
{
    return kind == IssueKind::Incident || kind == IssueKind::ServiceIssue;
}

enum class IssueOrigin { Microsoft, ThirdParty, Customer, Other };
IssueOrigin issueOriginOf(QStringView raw);
