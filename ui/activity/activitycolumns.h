#pragma once

#include "models/audit/activity.h"
#include "models/table/column.h"

#include <QCoreApplication>

#include <optional>

/// The columns of the Activity pane.
class ActivityColumns
{
    Q_DECLARE_TR_FUNCTIONS(ActivityColumns)

public:
    static QList<Column<ActivityRow>> all();
    /// What the log is asked to sort by for a column; empty: it cannot be sorted by that column.
    static std::optional<ActivityQuery::Sort> sortOf(const QString &key);
    static QString keyOf(ActivityQuery::Sort sort);
};
