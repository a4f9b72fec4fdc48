#pragma once

#include "models/audit/activity.h"
#include "models/core/windowsource.h"
#include "models/export/rowsource.h"

/// Entries of our own audit log for a writer of models/export, read a page at a time: the columns are the same for window and command line.
/// On the thread of `pages`.
class ActivityRows final : public RowSource
{
public:
    /// How values are written: as they were logged, under names that stay (CSV for programs, JSON), or in the office's words.
    enum class Speech { Logged, Words };

    /// `pages` outlives it.
    ActivityRows(std::shared_ptr<const std::vector<RowId>> entries, RowPages<ActivityRow> &pages, Speech speech);

    QList<ExportColumn> columns() const override;
    qint64 rowCount() const override { return static_cast<qint64>(m_entries->size()); }
    Result<bool> next(QList<Cell> &row) override;

private:
    std::shared_ptr<const std::vector<RowId>> m_entries;
    RowPages<ActivityRow> &m_pages;
    Speech m_speech;
    QList<ActivityRow> m_page{};
    qsizetype m_inPage = 0;
    std::size_t m_read = 0; ///< entries that were in a page so far
};
