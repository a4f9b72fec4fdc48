#pragma once

#include "models/export/rowsource.h"
#include "models/outbox/outboxentry.h"

/// Changes of the outbox as rows for a file or a terminal. Main thread.
class OutboxRows final : public RowSource
{
public:
    /// `forPeople`: in the words of the window; else in stable ones.
    OutboxRows(QList<OutboxEntry> entries, bool forPeople) : m_entries(std::move(entries)), m_forPeople(forPeople) { }

    QList<ExportColumn> columns() const override;
    qint64 rowCount() const override { return m_entries.size(); }
    Result<bool> next(QList<Cell> &row) override;

    /// The cells of one, in the order of `columns`.
    static QList<ExportColumn> headings();
    static QList<Cell> cellsOf(const OutboxEntry &entry, bool forPeople);

private:
    QList<OutboxEntry> m_entries;
    bool m_forPeople;
    qsizetype m_next = 0;
};
