#pragma once

#include "models/core/result.h"
#include "models/core/windowsource.h"
#include "models/subscriptions/subscriptionquery.h"

#include <memory>

class Database;

/// Reads the subscriptions of all customers over a read-only connection of its own, beside whoever writes. A row id is the number of a
/// subscription in the mirror. Used on the thread that opened it. When the mirror was replaced, the next call opens the new one by itself.
class SubscriptionReader
{
public:
    /// Errors as `CustomerReader::open`.
    static Result<std::unique_ptr<SubscriptionReader>> open(const QString &dataDir);
    ~SubscriptionReader();

    /// Those that pass, in the order of the view; `now` is what days are counted from.
    Result<std::vector<RowId>> find(const SubscriptionQuery &query, const QDateTime &now);
    /// One row per id in the order asked; an id that is gone gives a default-constructed row.
    Result<QList<OwnedSubscription>> rows(std::span<const RowId> ids);
    /// The one with that id. NotFound (NotCached) when no customer has it.
    Result<OwnedSubscription> byId(const QString &id);
    /// Of how many customers the subscriptions were read.
    Result<qint64> customersRead();

private:
    explicit SubscriptionReader(QString dataDir);
    Result<void> refresh();

    QString m_dataDir;
    std::unique_ptr<Database> m_database{};
    quint64 m_file = 0; ///< which file is open: its inode; 0: none
};
