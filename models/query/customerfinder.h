#pragma once

#include "models/core/windowsource.h"
#include "models/customers/customer.h"
#include "models/query/rowwords.h"
#include "models/query/searchbuffer.h"
#include "models/store/customerreader.h"

#include <QElapsedTimer>

#include <atomic>
#include <memory>
#include <vector>

/// Answers what the customers pane asks: search, filters and order over all rows (DESIGN 5). Keeps the search buffer and the order last
/// asked between two questions; both are made when first needed and patched per commit. Query thread, like the reader.
class CustomerFinder
{
public:
    explicit CustomerFinder(CustomerReader &reader, ScanPath path = bestScanPath());
    CustomerFinder(const CustomerFinder &) = delete;
    CustomerFinder &operator=(const CustomerFinder &) = delete;

    /// The rows that pass the filters and in which every word of the text stands, in the order asked; rows without a value come last and
    /// equal values in name order, in either direction (domains, which no two customers share, by row id). Customers whose tenant id or
    /// telephone number begins with the text stand before all others, or behind them where the text is sooner a word ("cafe"). Where fewer
    /// than 20 match, up to 200 follow, in name order, that match when one typing mistake is forgiven (`RowOrder::exact`).
    ///
    /// With a limit only the first rows; by name, without text and filters, these do not wait for the buffer. Errors of the reader;
    /// Cancelled when the flag was set: what was built until then stays.
    Result<RowOrder> order(const CustomerQuery &query, const std::atomic<bool> &cancelled);
    /// How many customers have which value; reads the whole list when no question did so before.
    Result<CustomerFacets> facets();
    /// Takes note of a commit; small work is put off until there is enough of it or until the next question. No rows and `reorder`:
    /// everything may be different. Where reading fails, the next question begins anew and has the error.
    Result<void> committed(const RowsCommitted &rows);
    /// Frees everything that can be made again.
    void release();
    /// Bytes held by buffer and orders.
    std::size_t memory() const;

private:
    using Order = std::shared_ptr<const std::vector<RowId>>;
    enum class Stage { Nothing, Read, Ready };

    void stage(const CustomerReader::SearchRow &row);
    void stageRemoval(RowId rid);
    Result<void> prepare(const std::atomic<bool> &cancelled);
    Result<void> patch();
    const Order &byName();
    Result<Order> sorted(CustomerQuery::Sort sort, bool descending);
    Result<const RowBits *> passing(const CustomerQuery &query);
    Result<RowOrder> search(const CustomerQuery &query, const SearchWords &words, const RowBits *within,
                            const std::atomic<bool> &cancelled);
    Result<std::vector<RowId>> identified(const QString &text, const RowBits *within);
    RowOrder answer(Order rows, std::size_t exact, int limit) const;

    CustomerReader &m_reader;
    SearchBuffer m_buffer;
    RowWords m_relationships{}; ///< of the rows that the buffer has, or has staged
    Stage m_stage = Stage::Nothing;
    std::vector<RowId> m_touched{}; ///< by commits that the buffer does not contain yet
    QElapsedTimer m_sincePatch{};
    qint64 m_patchTook = 0; ///< nanoseconds
    quint64 m_revision = 0;

    Order m_byName{}; ///< null: to be made from the buffer
    Order m_column{}; ///< null: to be asked; the order by `m_columnSort`
    CustomerQuery::Sort m_columnSort = CustomerQuery::Sort::Name;
    bool m_columnDescending = false;
    CustomerQuery m_filter{}; ///< what `m_passing` was asked with
    std::unique_ptr<RowBits> m_passing{};
};
