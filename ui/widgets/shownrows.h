#pragma once

#include "models/export/rowexport.h"
#include "models/table/windowtable.h"

/// More rows than this are not copied: a clipboard is not an export.
constexpr qint64 mostCopiedRows = 10'000;

/// Rows of a list for a writer of models/export, in the words of the screen. Lives no longer than `table` and on its thread.
class ShownRows final : public RowSource
{
public:
    /// `columns` are the places of the columns in `table`, in the order wanted. Rows after `most` are left out.
    ShownRows(const RowTable &table, std::vector<RowRange> rows, QList<int> columns, qint64 most);

    QList<ExportColumn> columns() const override;
    qint64 rowCount() const override;
    Result<bool> next(QList<Cell> &row) override;

private:
    const RowTable &m_table;
    std::vector<RowRange> m_rows;
    QList<int> m_columns;
    qint64 m_most;
    qint64 m_given = 0;
    std::size_t m_range = 0;
    int m_offset = 0; ///< rows of the range in hand that were given
};
