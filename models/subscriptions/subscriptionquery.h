#pragma once

#include "models/subscriptions/subscription.h"

/// A subscription and whose it is.
struct OwnedSubscription {
    QString customerId{};
    QString customerName{};
    Subscription told{};
    bool operator==(const OwnedSubscription &) const = default;
};

/// What can be asked of the subscriptions of all customers.
struct SubscriptionQuery {
    enum class View {
        All, ///< by customer
        Renewing, ///< active, and renewing by themselves within `days`; the next first
        Expiring, ///< active, and ending within `days` without renewing; the next first
        Suspended, ///< by customer
        Cancellable, ///< those whose cancellation window closes within `days`; the next first
    };
    View view = View::All;
    int days = 30;
    QString customerId{}; ///< only this customer's; empty: everybody's
    QString text{}; ///< every word must occur in the customer's name, the product, the nickname or an id; empty: no matter
    int limit = 0; ///< > 0: only the first rows (start-up)
    bool operator==(const SubscriptionQuery &) const = default;
};
