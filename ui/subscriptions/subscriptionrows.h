#pragma once

#include "models/core/windowsource.h"
#include "models/export/pagedrows.h"
#include "models/export/rowexport.h"
#include "models/subscriptions/subscriptionquery.h"

/// Subscriptions and whose they are for a writer of models/export, read a page at a time: the columns are the same for window and command
/// line. One that is gone meanwhile is left out. On the thread of `pages`.
class SubscriptionRows final : public RowSource
{
public:
    /// How values are written.
    enum class Speech {
        Told, ///< as the service told them, under names that stay: for programs
        Office, ///< in words, with dates that a spreadsheet can sort
        Screen, ///< in the words of the window
    };
    /// What suits a format.
    static Speech speechOf(ExportFormat format);

    /// `pages` outlives it.
    SubscriptionRows(std::shared_ptr<const std::vector<RowId>> order, RowPages<OwnedSubscription> &pages, Speech speech);

    QList<ExportColumn> columns() const override { return headings(); }
    qint64 rowCount() const override { return m_rows.count(); }
    Result<bool> next(QList<Cell> &row) override;

    /// The cells of one, in the order of `headings`.
    static QList<Cell> cellsOf(const OwnedSubscription &owned, Speech speech);
    static QList<ExportColumn> headings();

private:
    PagedRows<RowPages<OwnedSubscription>, OwnedSubscription> m_rows;
    Speech m_speech;
};
