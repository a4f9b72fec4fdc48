#include "models/engine/subscriptionwindow.h"

#include "models/command/commandneeds.h"
#include "models/store/subscriptionreader.h"

SubscriptionWindow::SubscriptionWindow(QueryThread &query, const Clock &clock)
    : QueriedWindow(
        [&query, &clock](const SubscriptionQuery &asked, std::shared_ptr<std::atomic<bool>> cancelled, QObject *receiver, Receive receive) {
            query.subscriptionOrder(asked, clock.utcNow(), std::move(cancelled), receiver, std::move(receive));
        },
        [](const QString &dataDir) -> Result<std::unique_ptr<RowPages<OwnedSubscription>>> {
            auto reader = SubscriptionReader::open(dataDir);
            if (!reader)
                return reader.error();
            return std::unique_ptr<RowPages<OwnedSubscription>>(std::move(*reader));
        }),
      m_query(query)
{
}

void SubscriptionWindow::cacheReadable(const QString &dataDir)
{
    m_dataDir = dataDir;
    if (m_isWanted)
        openWhenWanted();
}

/// False: it could not be opened.
bool SubscriptionWindow::openWhenWanted()
{
    m_isWanted = true;
    if (isOpen() || m_dataDir.isEmpty())
        return true;
    const auto opened = open(m_dataDir);
    m_problem = opened ? std::nullopt : std::optional(opened.error());
    return static_cast<bool>(opened);
}

void SubscriptionWindow::admit(const Permit &permit)
{
    const bool isDenied = CommandNeeds::denied(permit, u"readCustomers").has_value();
    if (std::exchange(m_isDenied, isDenied) != isDenied)
        tell({.revision = ++m_revision, .reorder = true});
}

void SubscriptionWindow::committed(const RowsCommitted &customers)
{
    // Customers who are new have nothing yet: a first list of them goes by without a question.
    if (!customers.added.empty() && customers.changed.empty() && customers.removed.empty())
        return;
    tell({.revision = ++m_revision, .reorder = true});
}

void SubscriptionWindow::order(const SubscriptionQuery &query, QObject *receiver, Receive receive)
{
    if (!openWhenWanted()) {
        QMetaObject::invokeMethod(
            receiver, [receive = std::move(receive), problem = *m_problem] { receive(problem); }, Qt::QueuedConnection);
        return;
    }
    // What was told before the question was committed before it. Who may read is asked again at the answer: it can have changed meanwhile.
    QueriedWindow::order(query, receiver, [this, revision = m_revision, receive = std::move(receive)](Result<RowOrder> order) {
        if (order)
            order->revision = revision;
        if (order && m_isDenied)
            *order = {.rows = std::make_shared<const std::vector<RowId>>(), .revision = revision};
        receive(std::move(order));
    });
}

void SubscriptionWindow::read(QObject *receiver, std::function<void(Result<SubscriptionsRead>)> receive)
{
    m_query.subscriptionsRead(receiver, [this, receive = std::move(receive)](const Result<SubscriptionsRead> &read) {
        receive(read && m_isDenied ? Result<SubscriptionsRead>(SubscriptionsRead()) : read);
    });
}
