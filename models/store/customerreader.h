#pragma once

#include "models/core/clock.h"
#include "models/core/result.h"
#include "models/core/windowsource.h"
#include "models/customers/customer.h"

#include <functional>
#include <memory>
#include <span>
#include <vector>

class Database;
class Statement;

/// Reads customers over a read-only connection of its own, beside whoever writes; the desk file is attached. For the query thread, or the
/// main thread of a command line run: used on the thread that opened it. Each call sees one moment of the cache. When mirror.sqlite was
/// replaced (Store::rebuildMirror), the next call opens the new one by itself.
///
/// Row ids and orders as in windowsource.h. Errors as in Store; StoreCorrupt is for the writer to mend (Store::setMirrorAside).
class CustomerReader
{
public:
    /// NotFound, with the path as subject, when there is no cache yet; StoreTooNew for files of a newer version, StoreFailed for files of
    /// an older one that no writer has migrated yet. `clock`: null takes the machine's.
    static Result<std::unique_ptr<CustomerReader>> open(const QString &dataDir, const Clock *clock = nullptr);
    ~CustomerReader();
    CustomerReader(const CustomerReader &) = delete;
    CustomerReader &operator=(const CustomerReader &) = delete;

    /// What search looks through, UTF-8; the views live for the call only. Tags are joined by line breaks.
    struct SearchRow {
        RowId rid = 0;
        QByteArrayView nameFold{};
        QByteArrayView domain{};
        QByteArrayView relationship{};
        QByteArrayView city{};
        QByteArrayView alias{};
        QByteArrayView tags{};
    };
    /// All rows by row id.
    Result<void> eachSearchRow(const std::function<void(const SearchRow &)> &row);
    /// Those that exist, in the order asked.
    Result<void> searchRows(std::span<const RowId> ids, const std::function<void(const SearchRow &)> &row);

    /// By (name_fold, rid), from the covering index once the first list is complete.
    Result<std::vector<RowId>> nameOrder();
    /// Ascending; equal values by row id; rows without a value are left out. Freshness: all rows that only the list vouches for are equal.
    Result<std::vector<RowId>> order(CustomerQuery::Sort sort);
    /// The same with equal values in the order of `byName` (domains by row id: no two customers share one); rows that are not in `byName`
    /// are left out. Slow by relationship, which no index holds: whoever has the rows in memory sorts and filters by it there.
    Result<std::vector<RowId>> order(CustomerQuery::Sort sort, std::span<const RowId> byName);
    /// The rows that pass the filters of `query` (not its text, sort and limit), by row id.
    Result<std::vector<RowId>> filtered(const CustomerQuery &query);
    /// Tenant ids that begin with `prefix`, then telephone numbers that do, whichever way they are written.
    Result<std::vector<RowId>> byIdentifier(const QString &prefix, int limit);
    Result<std::vector<RowId>> firstByName(int limit);

    /// NotFound when the cache has no such customer.
    Result<CustomerDetail> detail(const QString &customerId);
    /// One row per id in the order asked; an id that is gone gives a default-constructed row.
    Result<QList<CustomerRow>> rows(std::span<const RowId> ids);
    Result<qint64> count();
    /// One more than the largest row id.
    Result<std::size_t> rowLimit();
    /// Without the relationships.
    Result<CustomerFacets> facets();
    /// When the list was last complete; invalid: never.
    Result<QDateTime> asOf();
    /// Whose customers these are (Store::belongTo); empty: not known.
    Result<QString> source();
    /// NotFound (Reason::OtherCache, the folder as subject) when they are known to be of another source than the one meant; empty means any.
    Result<void> refuseOther(const QString &meant);
    /// NotFound (Reason::CacheExpired, the folder as subject) when nobody has signed in for `keepDays` days (MirrorAge): the next who
    /// writes wipes it.
    Result<void> refuseOld(int keepDays);
    /// Changes whenever somebody else committed to either file. Only good for comparing with an earlier answer.
    Result<quint64> dataVersion();

private:
    CustomerReader(QString dataDir, const Clock *clock);
    Result<void> connect();
    Result<void> refresh();
    Result<std::vector<RowId>> rowIds(const char *sql);
    Result<void> eachGroup(CustomerQuery::Sort sort, const std::function<void(RowId row, bool newValue)> &next);
    Result<void> eachMarkGroup(const char *sql, const std::function<void(RowId row, bool newValue)> &next);
    Result<void> eachFreshness(const std::function<void(RowId row, bool newValue)> &next);
    Result<QList<CustomerRow>> rowsOfOnePage(std::span<const RowId> ids);
    Result<void> readAccess(CustomerDetail &detail, RowId rid);
    Result<void> readParts(CustomerDetail &detail, qint64 rid);
    Result<std::vector<AccessKind>> accessKinds();
    Result<void> eachAccess(const std::function<void(RowId row, bool newValue)> &next);
    QDateTime now() const;

    QString m_dataDir;
    const Clock *m_clock;
    std::unique_ptr<Database> m_database{};
    quint64 m_file = 0; ///< which file is open: its inode
    quint64 m_opened = 0;
};
