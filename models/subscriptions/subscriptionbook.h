#pragma once

#include "models/core/result.h"

#include <QDateTime>
#include <QObject>

#include <functional>

/// How much of the subscriptions of all customers is known here.
struct SubscriptionsRead {
    qint64 customers = 0; ///< whose subscriptions the service told
    qint64 refused = 0; ///< whose subscriptions it does not tell us
    QDateTime oldest{}; ///< UTC: when those that were read longest ago were; invalid: none was
    bool operator==(const SubscriptionsRead &) const = default;
};

/// What a list of all subscriptions asks beside its rows. GUI thread.
class SubscriptionBook
{
public:
    SubscriptionBook() = default;
    SubscriptionBook(const SubscriptionBook &) = delete;
    SubscriptionBook &operator=(const SubscriptionBook &) = delete;
    virtual ~SubscriptionBook() = default;

    /// `receive` later, if `receiver` still lives.
    virtual void read(QObject *receiver, std::function<void(Result<SubscriptionsRead>)> receive) = 0;
};
