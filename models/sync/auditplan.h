#pragma once

#include <QDate>
#include <QDateTime>
#include <QList>

/// Days of the activity log that one listing asks for, both inclusive, UTC.
struct AuditWindow {
    QDate from{}; ///< invalid: as the service has it, 30 days back from its own today
    QDate to{}; ///< invalid: to the service's own today, which a calendar set back does not know
    bool operator==(const AuditWindow &) const = default;
};

/// What must be read of the activity log to be complete (CONTRACT 11: 90 days are kept, a window has at most 30, the grain is a day).
struct AuditPlan {
    QList<AuditWindow> windows{}; ///< newest first, so that what changed last is known soonest
    bool gap = false; ///< the log does not reach back to `watermark`: only a list pass tells who came and went meanwhile
    QDateTime disputed{}; ///< the watermark, when it lies in the future; else invalid
    bool operator==(const AuditPlan &) const = default;
};

/// From `watermark` (invalid: never read) less the overlap to the service's today. A watermark from the future means that the calendar was
/// wrong then or is wrong now, so a gap, and days that the service has to choose. Pure.
AuditPlan planAudit(const QDateTime &watermark, const QDateTime &now, int overlapDays);

/// True for a window that the service may refuse because its own today is ahead of ours and the window reaches past what it keeps: any but
/// the newest. Those before it are forgotten as well.
bool mayBeForgotten(const AuditWindow &window, const QDateTime &now);

/// Up to when the log counts as read after a complete reading at `now`: `now`, except that a disputed watermark stays until the service's
/// own dates (`newestRecord`; invalid: none) bear the calendar out. While it is too early by our calendar, the next reading has to ask
/// without days again. Pure.
QDateTime readUntil(const QDateTime &disputed, const QDateTime &now, const QDateTime &newestRecord);
