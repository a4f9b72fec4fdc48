#pragma once

#include "models/core/clock.h"
#include "models/core/pagelink.h"
#include "models/store/knownrows.h"
#include "models/store/listpage.h"
#include "models/store/storeoutcome.h"

#include <optional>

class Database;

/// The customer list as it comes in, page by page: cursor, rows, and in the end what the service no longer has. Store thread.
///
/// A line that says nothing new costs no write. A pass that finds the table empty is a first load: the indexes of `customer` are made at
/// its end, and stay.
class ListPass
{
public:
    ListPass(Database &mirror, const Clock &clock);

    Result<ListCursor> cursor();
    Result<void> begin(ListReason reason);
    /// Inside the caller's transaction: a pass that somebody waits for. A routine one gives way to it, because what it has read by now may
    /// be older than what the caller knows; another one goes on.
    Result<void> beginNeeded();
    /// One transaction: rows, cursor, and (except in a first load) which rows the page had.
    Result<PageOutcome> storePage(QByteArrayView body, const PageLink &next, PageReading reading);
    /// Only once the last page was stored: deletes what no page had, makes missing indexes, stamps the time. With a page that could not
    /// wholly be read (`PageOutcome::skipped`) nothing is deleted or stamped, yet the pass is over: which customers it lacks is not known.
    Result<PageOutcome> complete();

    /// The row of a customer; 0 when there is none.
    Result<RowId> ridOf(const QString &customerId);
    /// Whether the indexes of `customer` stand: not before the first complete list.
    Result<bool> isIndexed();
    /// Frees what a pass holds in memory; its next page makes it again. What was put off to have the list sooner is due from here on.
    void settle();

private:
    struct Progress {
        bool first = false;
        qint64 pages = 0;
        qint64 rows = 0;
        bool ended = false; ///< the last page was stored
    };

    Result<void> writeBegin(ListReason reason);
    Result<void> load();
    Result<void> loadProgress();
    Result<void> loadLastRid();
    Result<void> applyPlan(const Plan &plan, std::span<const ListRow> rows, PageOutcome &outcome);
    Result<void> insertRows(const Plan &plan, std::span<const ListRow> rows, PageOutcome &outcome);
    Result<void> updateRows(const Plan &plan, std::span<const ListRow> rows, PageOutcome &outcome);
    QByteArrayView foldOf(const ListRow &row);
    Result<void> adoptChange(const ListRow &row, RowId rid);
    Result<void> storeCursor(const PageLink &next, const PageOutcome &outcome, std::vector<RowId> seen);
    Result<PageOutcome> unreadablePages();
    Result<void> countOn(qint64 more);
    Result<void> removeRows(const std::vector<RowId> &rows);
    Result<void> insertRows(std::span<const std::uint32_t> lines, std::span<const ListRow> rows, RowId firstRid);
    void release();
    Result<void> writeEnd(bool whole);
    Result<std::vector<RowId>> unseenRows();
    Result<void> makeIndexes();
    Result<void> deriveChanges();
    Result<void> forgetWhoLeft();

    Database &m_mirror;
    const Clock &m_clock;
    std::optional<Progress> m_progress{};
    std::optional<KnownRows> m_known{};
    std::unique_ptr<ListPage> m_page{};
    std::optional<bool> m_indexed{};
    QByteArray m_fold{};
    RowId m_lastRid = 0;
};
