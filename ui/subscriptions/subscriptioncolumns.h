#pragma once

#include "models/core/clock.h"
#include "models/subscriptions/subscriptionquery.h"
#include "models/table/column.h"

#include <QCoreApplication>

/// The columns of the list of all subscriptions.
class SubscriptionColumns
{
    Q_DECLARE_TR_FUNCTIONS(SubscriptionColumns)

public:
    /// What is left of a cancellation window is counted by `clock`, which outlives them.
    static QList<Column<OwnedSubscription>> all(const Clock &clock);
};
