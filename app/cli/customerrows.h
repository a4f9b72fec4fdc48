#pragma once

#include "models/customers/customer.h"
#include "models/export/pagedrows.h"
#include "models/export/rowsource.h"
#include "models/store/customerreader.h"

/// Customers in a given order as rows for a file or a terminal, read a page at a time. Thread of the reader.
class CustomerRows final : public RowSource
{
public:
    /// Stable words are for files and programs, those of the window for people.
    enum class Words : std::uint8_t { Stable, Window };

    CustomerRows(CustomerReader &reader, std::shared_ptr<const std::vector<RowId>> order, Words words = Words::Stable);

    QList<ExportColumn> columns() const override;
    qint64 rowCount() const override;
    Result<bool> next(QList<Cell> &row) override;

    /// The cells of one customer, in the order of `columns`.
    static QList<Cell> cellsOf(const CustomerRow &row, Words words = Words::Stable);

private:
    PagedRows<CustomerReader, CustomerRow> m_rows;
    Words m_words;
};
