#pragma once

#include "models/core/clock.h"
#include "models/health/healthboard.h"
#include "models/table/column.h"

#include <QCoreApplication>

/// The columns of the customers of an issue.
class AffectedColumns
{
    Q_DECLARE_TR_FUNCTIONS(AffectedColumns)

public:
    /// `clock` outlives them.
    static QList<Column<AffectedCustomer>> all(const Clock &clock);
    /// The customer's name; its id where the cache has no name any more.
    static QString nameOf(const AffectedCustomer &customer);
};
