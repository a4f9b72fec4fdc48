#pragma once

#include "models/subscriptions/subscription.h"
#include "models/table/column.h"

#include <QCoreApplication>

/// A subscription's facts in the words of the window. Plain text; what this version does not know is shown as it came. GUI thread.
class SubscriptionWords
{
    Q_DECLARE_TR_FUNCTIONS(SubscriptionWords)

public:
    static QString status(const QString &raw);
    static CellState state(const QString &raw);
    static QString commerce(Commerce commerce);
    /// "1 year" for P1Y.
    static QString term(const QString &iso);
    static QString cycle(const QString &raw);
    /// When it renews or ends, and which of the two.
    static QString end(const Subscription &subscription);
    /// Whether it renews by itself; empty: not said.
    static QString autoRenew(const Subscription &subscription);
    /// Until when it can be cancelled, with what is left of that, or that it cannot.
    static QString cancelWindow(const Subscription &subscription, const QDateTime &now);
    /// The same in few words, for a column: what is left of the time.
    static QString cancelLeft(const Subscription &subscription, const QDateTime &now);
    /// Whether what is left of that time is less than three days.
    static bool cancelsSoon(const Subscription &subscription, const QDateTime &now);
    /// Why Microsoft or we suspended it; the service's own words where they are not known.
    static QString reasons(const QStringList &raw);
    static QString quantity(const Subscription &subscription);

private:
    static QString leftText(const QDateTime &now, const QDateTime &until);
};
