#pragma once

#include "models/outbox/outboxentry.h"
#include "models/table/column.h"

#include <QCoreApplication>

/// The columns of the outbox. GUI thread.
class OutboxColumns
{
    Q_DECLARE_TR_FUNCTIONS(OutboxColumns)

public:
    static QList<Column<OutboxEntry>> all();
    /// What the shape before a state means.
    static CellState state(OutboxState state);
};
