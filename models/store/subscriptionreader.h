#pragma once

#include "models/core/result.h"
#include "models/core/windowsource.h"
#include "models/subscriptions/subscriptionquery.h"

#include <atomic>
#include <memory>

class Database;

/// Reads the subscriptions of all customers over a read-only connection of its own, beside whoever writes. A row id is the number of a
/// subscription in the mirror. Used on the thread that opened it. When the mirror was replaced, the next call opens the new one by itself.
class SubscriptionReader final : public RowPages<OwnedSubscription>
{
public:
    /// Errors as `CustomerReader::open`.
    static Result<std::unique_ptr<SubscriptionReader>> open(const QString &dataDir);
    ~SubscriptionReader() override;

    /// Those that pass, in the order of the view; `now` is what days are counted from. Cancelled soon after `cancelled` turned true.
    Result<RowOrder> order(const SubscriptionQuery &query, const QDateTime &now, const std::atomic<bool> &cancelled);
    /// One row per id in the order asked; an id that is gone gives a default-constructed row.
    Result<QList<OwnedSubscription>> rows(std::span<const RowId> ids) override;
    /// Of how many customers the subscriptions were read.
    Result<qint64> customersRead();

private:
    explicit SubscriptionReader(QString dataDir);
    Result<void> refresh();

    QString m_dataDir;
    std::unique_ptr<Database> m_database{};
    quint64 m_file = 0; ///< which file is open: its inode; 0: none
};
