#pragma once

#include "models/customers/customer.h"
#include "models/table/column.h"

#include <QCoreApplication>

#include <optional>

/// The columns of the customers list.
class CustomerColumns
{
    Q_DECLARE_TR_FUNCTIONS(CustomerColumns)

public:
    static QList<Column<CustomerRow>> all();
    /// What the list is asked to sort by for a column; empty: it cannot be sorted by that column.
    static std::optional<CustomerQuery::Sort> sortOf(const QString &key);
    static QString keyOf(CustomerQuery::Sort sort);
};
