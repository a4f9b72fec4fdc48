#include "models/engine/customerwindow.h"

#include "models/command/commandneeds.h"
#include "models/store/customerpages.h"

using namespace Qt::StringLiterals;

CustomerWindow::CustomerWindow(QueryThread &query)
    : QueriedWindow([&query](const CustomerQuery &asked, std::shared_ptr<std::atomic<bool>> cancelled, QObject *receiver,
                             Receive receive) { query.order(asked, std::move(cancelled), receiver, std::move(receive)); },
                    [](const QString &dataDir) -> Result<std::unique_ptr<RowPages<CustomerRow>>> {
                        auto pages = CustomerPages::open(dataDir);
                        if (!pages)
                            return pages.error();
                        return std::unique_ptr<RowPages<CustomerRow>>(std::move(*pages));
                    })
{
}

void CustomerWindow::admit(const Permit &permit)
{
    const bool isDenied = CommandNeeds::denied(permit, u"readCustomers").has_value();
    if (std::exchange(m_isDenied, isDenied) == isDenied)
        return;
    ++m_flips;
    tell({.revision = m_committed + m_flips, .reorder = true});
}

void CustomerWindow::committed(const RowsCommitted &rows)
{
    m_committed = rows.revision;
    auto told = rows;
    told.revision += m_flips;
    tell(told);
}

void CustomerWindow::order(const CustomerQuery &query, QObject *receiver, Receive receive)
{
    // Asked again at the answer: who may read can have changed meanwhile.
    QueriedWindow::order(query, receiver, [this, flips = m_flips, receive = std::move(receive)](Result<RowOrder> order) {
        if (order) {
            order->revision += flips;
            if (m_isDenied)
                *order = {.rows = std::make_shared<const std::vector<RowId>>(), .revision = order->revision};
        }
        receive(std::move(order));
    });
}
