#pragma once

#include "models/core/result.h"
#include "models/customers/customer.h"
#include "models/timeline/timeline.h"

#include <QObject>

#include <functional>

/// A customer that somebody looks at: what the cache has, and what became of asking the service for it.
struct CustomerPage {
    CustomerDetail detail{};
    bool refreshing = false;               ///< the service is being asked now
    std::optional<Error> refreshProblem{}; ///< why the last asking gave nothing newer
    bool operator==(const CustomerPage &) const = default;
};

/// The customers' own pages, for panes. GUI thread; implemented by the engine, by a fake in pane tests.
class CustomerBook
{
public:
    CustomerBook() = default;
    CustomerBook(const CustomerBook &) = delete;
    CustomerBook &operator=(const CustomerBook &) = delete;
    virtual ~CustomerBook() = default;

    /// `changed` soon with what the cache has, then again whenever that changes, until `receiver` dies or opens another (one at a time per
    /// receiver). Asks the service for a fresh record before all other work. NotFound when the cache has no such customer.
    virtual void open(const QString &customerId, QObject *receiver, std::function<void(Result<CustomerPage>)> changed) = 0;
    /// Asks the service again for the record now.
    virtual void refresh(const QString &customerId) = 0;
    /// The values filters can offer, counted now.
    virtual void facets(QObject *receiver, std::function<void(Result<CustomerFacets>)> receive) = 0;
    /// What happened with a customer, as it is now: to be asked again when the page is told. Of our own audit log only what the person may
    /// read of it, whatever is asked (DOMAIN 2.2, line 23).
    virtual void timeline(const TimelineQuery &query, QObject *receiver, std::function<void(Result<Timeline>)> receive) = 0;
};
