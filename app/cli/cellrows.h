#pragma once

#include "models/export/rowsource.h"

/// Rows that are whole already. Any thread.
class CellRows final : public RowSource
{
public:
    CellRows(QList<ExportColumn> columns, QList<QList<Cell>> rows) : m_columns(std::move(columns)), m_rows(std::move(rows)) { }

    QList<ExportColumn> columns() const override { return m_columns; }
    qint64 rowCount() const override { return m_rows.size(); }
    Result<bool> next(QList<Cell> &row) override
    {
        if (m_next >= m_rows.size())
            return false;
        row = m_rows.at(m_next++);
        return true;
    }

private:
    QList<ExportColumn> m_columns;
    QList<QList<Cell>> m_rows;
    qsizetype m_next = 0;
};
