#pragma once

#include <QDate>
#include <QDateTime>
#include <QList>

/// Days of the activity log that one listing asks for, both inclusive, UTC.
struct AuditWindow {
    QDate from{};
    QDate to{};
    bool operator==(const AuditWindow &) const = default;
};

/// What must be read of the activity log to be complete (CONTRACT 11: 90 days are kept, a window has at most 30, the grain is a day).
struct AuditPlan {
    QList<AuditWindow> windows{}; ///< newest first, so that what changed last is known soonest
    bool gap = false; ///< the log does not reach back to `watermark`: only a list pass tells who came and went meanwhile
    bool operator==(const AuditPlan &) const = default;
};

/// From `watermark` (invalid: never read) less the overlap to the day of `now`. A watermark from the future proves nothing: as if the log
/// had not been read for longer than it is kept. Pure.
AuditPlan planAudit(const QDateTime &watermark, const QDateTime &now, int overlapDays);

/// True for a window that the service may refuse because its own today is ahead of ours and the window reaches past what it keeps.
bool mayBeForgotten(const AuditWindow &window, const QDateTime &now);
