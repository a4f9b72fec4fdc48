#pragma once

#include "models/audit/activity.h"
#include "models/core/windowsource.h"
#include "models/export/pagedrows.h"
#include "models/export/rowexport.h"

/// Entries of our own audit log for a writer of models/export, read a page at a time: the columns are the same for window and command line.
/// On the thread of `pages`.
class ActivityRows final : public RowSource
{
public:
    /// How values are written: as they were logged, under names that stay (CSV for programs, JSON), or in the office's words.
    enum class Speech { Logged, Words };
    /// What suits a format.
    static Speech speechOf(ExportFormat format);

    /// `pages` outlives it.
    ActivityRows(std::shared_ptr<const std::vector<RowId>> entries, RowPages<ActivityRow> &pages, Speech speech);

    QList<ExportColumn> columns() const override;
    qint64 rowCount() const override { return m_rows.count(); }
    Result<bool> next(QList<Cell> &row) override;

private:
    PagedRows<RowPages<ActivityRow>, ActivityRow> m_rows;
    Speech m_speech;
};
