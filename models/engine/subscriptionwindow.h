#pragma once

#include "models/core/clock.h"
#include "models/engine/queriedwindow.h"
#include "models/engine/querythread.h"
#include "models/roles/permit.h"
#include "models/subscriptions/subscriptionbook.h"
#include "models/subscriptions/subscriptionquery.h"

/// What the list of all subscriptions stands on. Its connection for rows is opened when something is first asked. GUI thread.
class SubscriptionWindow final : public QueriedWindow<OwnedSubscription, SubscriptionQuery>, public SubscriptionBook
{
public:
    /// Days are counted by `clock`, which outlives it.
    SubscriptionWindow(QueryThread &query, const Clock &clock);

    /// From now on the cache of that data folder can be read.
    void cacheReadable(const QString &dataDir);
    /// Whoever may not read customers is told of none, from now on.
    void admit(const Permit &permit);
    /// The cache got that commit; the rows in it are customers'.
    void committed(const RowsCommitted &customers);

    void order(const SubscriptionQuery &query, QObject *receiver, Receive receive) override;
    void read(QObject *receiver, std::function<void(Result<SubscriptionsRead>)> receive) override;

private:
    bool openWhenWanted();

    QueryThread &m_query;
    QString m_dataDir{}; ///< empty: the cache cannot be read yet
    bool m_isWanted = false;
    std::optional<Error> m_problem{}; ///< why the connection for rows could not be opened
    bool m_isDenied = false;
    quint64 m_revision = 0; ///< of what watchers were told last
};
