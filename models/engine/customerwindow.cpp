#include "models/engine/customerwindow.h"

#include "models/store/customerpages.h"

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
