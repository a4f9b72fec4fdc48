#pragma once

#include "models/core/windowsource.h"

#include <QByteArray>
#include <QByteArrayView>

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

/// What is searched of one row. `name` is folded already, the others are folded on their way in; the views are read at once.
struct SearchRow {
    RowId rid = 0;
    QByteArrayView name{};
    QByteArrayView domain{};
    QByteArrayView city{};
    QByteArrayView alias{};
    QByteArrayView tags{};
};

/// A row on its way into the search text, or on its way out.
struct StagedRow {
    std::uint64_t key = 0; ///< scratch of `StagedRows::sortByName`
    const char *text = nullptr; ///< as it will stand there; null: on its way out
    std::uint32_t size = 0; ///< without the row's end
    RowId rid = 0;

    std::string_view row() const { return {text, size}; }
    std::string_view name() const;
    /// Name order: by folded name, then by row id.
    bool operator<(const StagedRow &other) const;
};

/// Rows that wait to be taken in together, in large blocks of text: a first load stages a million of them.
class StagedRows
{
public:
    void add(const SearchRow &row);
    void remove(RowId rid);
    bool isEmpty() const { return m_rows.empty(); }
    /// Of several words on one row only the last stays.
    void settle();
    /// Leaves only rows on their way in, in name order.
    void sortByName();
    std::span<const StagedRow> rows() const { return m_rows; }
    /// Bytes held.
    std::size_t memory() const;
    /// Gives all memory back.
    void clear();

private:
    void appendField(QByteArrayView field);

    std::vector<QByteArray> m_blocks{}; ///< none is ever reallocated: rows point into them
    std::vector<StagedRow> m_rows{};
    QByteArray m_text{}; ///< of the row being added; reused
};
