#include "models/sync/auditplan.h"

#include <algorithm>

namespace {
constexpr int daysKept = 90;
constexpr int daysAWindow = 30;
// How far a watermark may lie ahead of the clock before it is disbelieved: two machines' clocks differ, and the overlap covers this much.
constexpr auto disbeliefSeconds = qint64{24} * 60 * 60;
} // namespace

AuditPlan planAudit(const QDateTime &watermark, const QDateTime &now, int overlapDays)
{
    const auto today = now.toUTC().date();
    const auto oldest = today.addDays(1 - daysKept);
    AuditPlan plan;
    auto from = oldest;
    if (watermark > now.addSecs(disbeliefSeconds))
        return {.windows = {AuditWindow{}}, .gap = true, .disputed = watermark};
    if (watermark.isValid()) {
        const auto read = std::min(watermark.toUTC().date(), today);
        plan.gap = read < oldest;
        if (!plan.gap)
            from = std::max(oldest, read.addDays(-overlapDays));
    }
    for (auto to = today; to >= from; to = to.addDays(-daysAWindow))
        plan.windows.append({.from = std::max(from, to.addDays(1 - daysAWindow)), .to = to == today ? QDate() : to});
    return plan;
}

QDateTime readUntil(const QDateTime &disputed, const QDateTime &now, const QDateTime &newestRecord)
{
    const auto borneOut = newestRecord.isValid() && qAbs(newestRecord.secsTo(now)) <= disbeliefSeconds;
    return disputed > now && !borneOut ? disputed : now;
}

bool mayBeForgotten(const AuditWindow &window, const QDateTime &now)
{
    return window.from.daysTo(now.toUTC().date()) >= daysAWindow;
}
