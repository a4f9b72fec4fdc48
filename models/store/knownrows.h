#pragma once

#include "models/core/result.h"
#include "models/store/identitymap.h"
#include "models/store/reconcile.h"

#include <memory>
#include <optional>

class Database;
class Statement;

/// Finds what the table `customer` has of the lines of a page. Store thread; lives while a list pass runs.
///
/// The service lists customers in the order in which they came into the cache, more or less: so the row behind the one found last is tried
/// first, and only a line that is somewhere else is looked up, through the index. That needs no memory per row, and an unchanged page costs
/// less than a hash of every row would. Before the first list is complete there is no index: then a map from fingerprints to rows
/// takes its place.
///
/// Reads over a connection of its own with a small cache: reading the whole table along would push everything else out of the writer's.
class KnownRows
{
public:
    static Result<KnownRows> open(const QString &mirrorPath, bool indexed);
    KnownRows(KnownRows &&) noexcept;
    KnownRows &operator=(KnownRows &&) noexcept;
    ~KnownRows();

    /// One answer per line.
    Result<std::vector<KnownRow>> find(std::span<const ListRow> page);
    /// The row of one customer; 0 when there is none.
    Result<RowId> ridOf(QByteArrayView id);
    /// To be called after the commit that inserted the line.
    void inserted(const ListRow &line, RowId rid);

private:
    KnownRows(std::unique_ptr<Database> reader, bool indexed);
    Result<void> loadMap();
    Result<KnownRow> lookUp(const ListRow &line);
    Result<KnownRow> compare(RowId rid, const ListRow &line);

    std::unique_ptr<Database> m_reader;
    bool m_indexed;
    std::optional<IdentityMap> m_map{}; ///< only without an index
    RowId m_lastFound = 0;
};
