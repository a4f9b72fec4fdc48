#pragma once

#include "models/customers/customer.h"
#include "models/engine/queriedwindow.h"
#include "models/engine/querythread.h"
#include "models/roles/permit.h"

/// What the customers list stands on. GUI thread.
class CustomerWindow final : public QueriedWindow<CustomerRow, CustomerQuery>
{
public:
    explicit CustomerWindow(QueryThread &query);

    /// Whoever may not read customers is told of none, from now on.
    void admit(const Permit &permit);
    /// Tells every watcher of a commit to the cache.
    void committed(const RowsCommitted &rows);

    void order(const CustomerQuery &query, QObject *receiver, Receive receive) override;

private:
    bool m_isDenied = false;
    quint64 m_committed = 0; ///< the cache's own revision of the last commit
    quint64 m_flips = 0; ///< how often what is told became another without a commit: watchers hear of their sum
};
