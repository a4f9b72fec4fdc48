#pragma once

#include "models/core/clock.h"
#include "models/health/healthboard.h"
#include "models/table/column.h"

#include <QCoreApplication>

/// The columns of the board of issues.
class IssueColumns
{
    Q_DECLARE_TR_FUNCTIONS(IssueColumns)

public:
    /// What is muted, and what was today, is told by `clock`, which outlives them.
    static QList<Column<IssueLine>> all(const Clock &clock);
    static bool isMuted(const IssueLine &line, const QDateTime &now) { return line.mutedUntil.isValid() && line.mutedUntil > now; }
};
