#pragma once

#include "models/core/result.h"

#include <QObject>

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <vector>

/// A row's place in the local cache. Never leaves the process and never outlives the file: everything else refers to the service's ids.
using RowId = std::uint32_t;

/// The answer to a query over a large table: the row ids in the order to show.
struct RowOrder {
    std::shared_ptr<const std::vector<RowId>> rows{}; ///< never null in an answer
    std::size_t exact = 0; ///< rows from this index on matched only when one typing mistake is forgiven
    quint64 revision = 0;  ///< the newest commit that is contained
    bool partial = false;  ///< only the first rows (start-up); the whole order follows by `committed`
};

/// What a commit means to a window on a large table.
struct RowsCommitted {
    quint64 revision = 0;
    std::vector<RowId> added{};
    std::vector<RowId> changed{}; ///< shown cells may differ; the order may differ too
    std::vector<RowId> removed{};
    bool reorder = false;         ///< ask for the order again (at most once a second)
    bool textStays = false;       ///< nothing that is searched through differs
};

/// Reads visible rows by row id, at most 128 at a time, over a read-only connection: the only SQL that may run on the GUI thread.
template <typename T>
class RowPages
{
public:
    RowPages() = default;
    RowPages(const RowPages &) = delete;
    RowPages &operator=(const RowPages &) = delete;
    virtual ~RowPages() = default;

    /// One row per id, in the order asked; an id that is gone gives a default-constructed row. GUI thread.
    virtual Result<QList<T>> rows(std::span<const RowId> ids) = 0;
};

/// What a window on a large table stands on. `T` is the row shown, `Query` what was asked (order, filters, search text). GUI thread.
template <typename T, typename Query>
class WindowSource
{
public:
    WindowSource() = default;
    WindowSource(const WindowSource &) = delete;
    WindowSource &operator=(const WindowSource &) = delete;
    virtual ~WindowSource() = default;

    /// Works the query out away from the GUI thread, then calls `receive` on it if `receiver` still lives. A newer query from the same
    /// receiver makes an older one pointless: it may be answered with Kind::Cancelled.
    virtual void order(const Query &query, QObject *receiver, std::function<void(Result<RowOrder>)> receive) = 0;
    /// `committed` after each commit that touched the table, until `receiver` dies.
    virtual void watch(QObject *receiver, std::function<void(const RowsCommitted &)> committed) = 0;
    virtual RowPages<T> &pages() = 0;
};
