#include "ui/widgets/shownrows.h"

#include <algorithm>

ShownRows::ShownRows(const RowTable &table, std::vector<RowRange> rows, QList<int> columns, qint64 most)
    : m_table(table), m_rows(std::move(rows)), m_columns(std::move(columns)), m_most(most)
{
}

QList<ExportColumn> ShownRows::columns() const
{
    QList<ExportColumn> columns;
    for (const auto column : m_columns)
        columns.append({.key = m_table.look(column).key, .title = m_table.look(column).title});
    return columns;
}

qint64 ShownRows::rowCount() const
{
    qint64 rows = 0;
    for (const auto &range : m_rows)
        rows += range.last - range.first + 1;
    return std::min(rows, m_most);
}

Result<bool> ShownRows::next(QList<Cell> &row)
{
    if (m_given == m_most || m_range == m_rows.size())
        return false;
    const auto &range = m_rows[m_range];
    for (const auto column : m_columns)
        row.append(m_table.text(range.first + m_offset, column));
    ++m_given;
    ++m_offset;
    if (range.first + m_offset > range.last) {
        ++m_range;
        m_offset = 0;
    }
    return true;
}
