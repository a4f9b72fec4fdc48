#pragma once

#include "models/core/windowsource.h"
#include "models/export/pagedrows.h"
#include "models/export/rowexport.h"
#include "models/health/healthbook.h"

/// Issues as they stand on the board, for a writer of models/export: whole, since they are few. Any thread.
class IssueRows final : public RowSource
{
public:
    /// `inWords`: in the words of the window; else as the service told them, under names that stay.
    IssueRows(QList<IssueLine> lines, bool inWords);

    QList<ExportColumn> columns() const override;
    qint64 rowCount() const override { return m_lines.size(); }
    Result<bool> next(QList<Cell> &row) override;

private:
    QList<IssueLine> m_lines;
    bool m_inWords;
    qsizetype m_next = 0;
};

/// The customers of an issue for a writer of models/export, read a page at a time. One that is gone meanwhile is left out. On the thread of
/// `pages`.
class AffectedRows final : public RowSource
{
public:
    static bool speechOf(ExportFormat format);

    /// `pages` outlives it.
    AffectedRows(std::shared_ptr<const std::vector<RowId>> order, RowPages<AffectedCustomer> &pages, bool inWords);

    QList<ExportColumn> columns() const override;
    qint64 rowCount() const override { return m_rows.count(); }
    Result<bool> next(QList<Cell> &row) override;

private:
    PagedRows<RowPages<AffectedCustomer>, AffectedCustomer> m_rows;
    bool m_inWords;
};
