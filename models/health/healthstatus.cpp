#include "models/health/healthstatus.h"

#include "models/core/wire.h"

#include <QString>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Word {
    QLatin1StringView word;
    HealthStatus status;
    int severity;
};

// "Investigating" and below it are ordered as CONTRACT 14.2 has them; what is reserved there stands where its meaning puts it.
constexpr std::array words{
    Word{"serviceoperational"_L1, HealthStatus::Operational, 0},
    Word{"investigating"_L1, HealthStatus::Investigating, 4},
    Word{"servicedegradation"_L1, HealthStatus::Degradation, 7},
    Word{"serviceinterruption"_L1, HealthStatus::Interruption, 8},
    Word{"restoringservice"_L1, HealthStatus::Restoring, 5},
    Word{"verifyingservice"_L1, HealthStatus::Verifying, 3},
    Word{"extendedrecovery"_L1, HealthStatus::ExtendedRecovery, 6},
    Word{"investigationsuspended"_L1, HealthStatus::Suspended, 2},
    Word{"servicerestored"_L1, HealthStatus::Restored, 0},
    Word{"falsepositive"_L1, HealthStatus::FalsePositive, 0},
    Word{"postincidentreviewpublished"_L1, HealthStatus::ReviewPublished, 0},
    Word{"resolved"_L1, HealthStatus::Resolved, 0},
    Word{"resolvedexternal"_L1, HealthStatus::ResolvedExternally, 0},
    Word{"mitigated"_L1, HealthStatus::Mitigated, 1},
    Word{"mitigatedexternal"_L1, HealthStatus::MitigatedExternally, 1},
    Word{"confirmed"_L1, HealthStatus::Confirmed, 4},
    Word{"reported"_L1, HealthStatus::Reported, 4},
    Word{"active"_L1, HealthStatus::Active, 4},
};
constexpr int severityUnknown = 4;

} // namespace

HealthStatus healthStatusOf(QStringView raw)
{
    const auto word = normalisedWord(raw);
    const auto found = std::ranges::find_if(words, [&](const Word &known) { return word == known.word; });
    return found == words.end() ? HealthStatus::Other : found->status;
}

int severityOf(HealthStatus status)
{
    const auto found = std::ranges::find(words, status, &Word::status);
    return found == words.end() ? severityUnknown : found->severity;
}

IssueKind issueKindOf(QStringView raw)
{
    const auto word = normalisedWord(raw);
    return word == "incident"_L1          ? IssueKind::Incident
        : word == "advisory"_L1           ? IssueKind::Advisory
        : word == "serviceissue"_L1       ? IssueKind::ServiceIssue
        : word == "plannedmaintenance"_L1 ? IssueKind::PlannedMaintenance
        : word == "healthadvisory"_L1     ? IssueKind::HealthAdvisory
        : word == "securityadvisory"_L1   ? IssueKind::SecurityAdvisory
                                          : IssueKind::Other;
}

IssueOrigin issueOriginOf(QStringView raw)
{
    const auto word = normalisedWord(raw);
    return word == "microsoft"_L1 ? IssueOrigin::Microsoft
        : word == "thirdparty"_L1 ? IssueOrigin::ThirdParty
        : word == "customer"_L1   ? IssueOrigin::Customer
                                  : IssueOrigin::Other;
}
