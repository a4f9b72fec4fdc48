#pragma once

#include "models/customers/customerbook.h"
#include "models/engine/querythread.h"
#include "models/roles/permit.h"

#include <QSet>
#include <QTimer>

/// Keeps the customers' pages that are being looked at in step with the cache. GUI thread.
class OpenedCustomers : public QObject, public CustomerBook
{
    Q_OBJECT

public:
    OpenedCustomers(QueryThread &query, QObject *parent);

    /// Whoever may not read customers is shown none, from now on; whoever looks at one hears why. Of our own audit log a timeline has what
    /// the permit gives: everything, the entries of that account, which is not empty, or none.
    void admit(const Permit &permit, const QString &account);

    void open(const QString &customerId, QObject *receiver, std::function<void(Result<CustomerPage>)> changed) override;
    void refresh(const QString &customerId) override;
    void facets(QObject *receiver, std::function<void(Result<CustomerFacets>)> receive) override;
    void timeline(const TimelineQuery &query, QObject *receiver, std::function<void(Result<Timeline>)> receive) override;

    /// The cache may show other values now: pages are read again, at most four times a second.
    void cacheChanged();
    /// Something of this customer's is other at the service than it was read: who looks at it sees it fresh.
    void changedAtService(const QString &customerId);
    void recordStored(const QString &customerId);
    void recordFailed(const QString &customerId, const Error &error);

signals:
    /// Somebody looks at this customer: its record is wanted before all else.
    void recordWanted(const QString &customerId);

private:
    struct Opened {
        QPointer<QObject> receiver{};
        QString customerId{};
        std::function<void(Result<CustomerPage>)> changed{};
        bool refreshing = false;
        std::optional<Error> problem{};
    };

    void read(QObject *receiver);
    void tell(const QString &customerId, bool refreshing, const std::optional<Error> &problem);

    QueryThread &m_query;
    std::vector<Opened> m_opened{};
    QTimer m_soon;
    std::optional<Denied> m_denied{};
    bool m_givesNotes = false; ///< of our own audit log
    bool m_hidesPeople = true; ///< from whoever may not see who works at a customer
    bool m_hidesHealth = true; ///< from whoever may not see service health
    QSet<QString> m_changedWhileRead{}; ///< customers to be read once more when the reading under way is over
    QString m_onlyOf{}; ///< those of that account; empty: everybody's
};
