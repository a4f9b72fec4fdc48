#include "app/sandbox/healthissue.h"

#include "app/sandbox/healthcatalogue.h"
#include "app/sandbox/mix.h"

#include <algorithm>
#include <array>

namespace {

constexpr quint64 hitSalt = 901;
constexpr quint64 delaySalt = 902;
constexpr quint32 mostDelay = 7200;

constexpr std::array<QByteArrayView, 5> overWords{"serviceRestored", "falsePositive", "postIncidentReviewPublished", "resolved",
                                                  "resolvedExternal"};

struct StatusRank {
    QByteArrayView word;
    int rank;
};

constexpr std::array statusRanks{
    StatusRank{"serviceOperational", 0}, StatusRank{"mitigated", 1},          StatusRank{"mitigatedExternal", 1},
    StatusRank{"reported", 2},           StatusRank{"confirmed", 2},          StatusRank{"investigationSuspended", 3},
    StatusRank{"verifyingService", 4},   StatusRank{"investigating", 5},      StatusRank{"restoringService", 6},
    StatusRank{"extendedRecovery", 7},   StatusRank{"serviceDegradation", 8}, StatusRank{"serviceInterruption", 9},
};
constexpr int unknownRank = 10;

} // namespace

bool isHit(const HealthAudience &audience, const HealthService *service, const HealthTenant &tenant)
{
    if (audience.isNamed)
        return audience.customers.contains(tenant.index);
    if (service && !isAmong(*service, tenant.letters))
        return false;
    if (!audience.country.isEmpty() && audience.country != tenant.country)
        return false;
    return Draw(mixed(audience.lot, tenant.index, hitSalt)).below(1000) < audience.perMille;
}

qint64 delayOf(const HealthAudience &audience, const HealthTenant &tenant)
{
    Draw draw(mixed(audience.lot, tenant.index, delaySalt));
    return audience.isStaggered && draw.below(5) < 2 ? draw.below(mostDelay) : 0;
}

bool isOver(QByteArrayView status)
{
    return std::any_of(overWords.begin(), overWords.end(),
                       [status](QByteArrayView word) { return word.compare(status, Qt::CaseInsensitive) == 0; });
}

int badness(QByteArrayView status)
{
    if (isOver(status))
        return 0;
    const auto *found = std::find_if(statusRanks.begin(), statusRanks.end(),
                                     [status](const StatusRank &each) { return each.word.compare(status, Qt::CaseInsensitive) == 0; });
    return found == statusRanks.end() ? unknownRank : found->rank;
}
