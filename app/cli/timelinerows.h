#pragma once

#include "models/export/rowsource.h"
#include "models/timeline/timeline.h"

/// What happened with a customer as rows for a file or a terminal. Main thread.
class TimelineRows final : public RowSource
{
public:
    /// `forPeople`: in the words of the window; else in stable ones and as it was logged.
    TimelineRows(QList<TimelineEvent> events, bool forPeople) : m_events(std::move(events)), m_forPeople(forPeople) { }

    QList<ExportColumn> columns() const override;
    qint64 rowCount() const override { return m_events.size(); }
    Result<bool> next(QList<Cell> &row) override;

private:
    QList<Cell> cellsOf(const TimelineEvent &event) const;

    QList<TimelineEvent> m_events;
    bool m_forPeople;
    qsizetype m_next = 0;
};
