#pragma once

#include "models/core/windowsource.h"
#include "models/customers/customer.h"
#include "models/engine/querythread.h"
#include "models/store/customerpages.h"

#include <QHash>

/// What the customers list stands on: orders from the query thread, rows by row id over a connection of the GUI thread. GUI thread.
class CustomerWindow : public QObject, public WindowSource<CustomerRow, CustomerQuery>
{
    Q_OBJECT

public:
    CustomerWindow(QueryThread &query, QObject *parent);
    ~CustomerWindow() override;

    /// Hears, from the event loop, when reading rows met damage in a file.
    void onDamage(std::function<void(const Error &)> met);
    /// (Re)opens the connection for rows; queries that came before are asked now.
    Result<void> open(const QString &dataDir);
    bool isOpen() const { return m_open; }
    /// Closes the connection for rows; rows asked for later come empty.
    void close();
    /// Tells every watcher of a commit that the search structures contain already.
    void tell(const RowsCommitted &rows);

    void order(const CustomerQuery &query, QObject *receiver, std::function<void(Result<RowOrder>)> receive) override;
    void watch(QObject *receiver, std::function<void(const RowsCommitted &)> committed) override;
    RowPages<CustomerRow> &pages() override;

private:
    class Pages;
    struct Waiting {
        CustomerQuery query{};
        QPointer<QObject> receiver{};
        std::function<void(Result<RowOrder>)> receive{};
    };
    struct Watcher {
        QPointer<QObject> receiver{};
        std::function<void(const RowsCommitted &)> committed{};
    };

    QueryThread &m_query;
    std::unique_ptr<Pages> m_pages;
    bool m_open = false;
    std::vector<Waiting> m_waiting{};
    std::vector<Watcher> m_watchers{};
    QHash<QObject *, std::shared_ptr<std::atomic<bool>>> m_running{}; ///< the newest query of each receiver
};
