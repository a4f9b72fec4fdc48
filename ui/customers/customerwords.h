#pragma once

#include "models/customers/customer.h"
#include "models/table/column.h"

#include <QCoreApplication>

/// A customer's facts in the words of the window. Plain text. GUI thread.
class CustomerWords
{
    Q_DECLARE_TR_FUNCTIONS(CustomerWords)

public:
    /// A word this version does not know is shown as it came.
    static QString relationship(const QString &raw);
    /// The relationship, or that it ended.
    static QString standing(const CustomerRow &row);
    static CellState standingState(const CustomerRow &row);
    static QString access(const CustomerRow &row);
    static CellState accessState(const CustomerRow &row);
    static QString access(CustomerQuery::Access access);
    /// "Netherlands (NL)"; empty for an empty code.
    static QString country(const QString &iso);
    static QString notReadYet();
    static QString tags(const QStringList &tags);
    static QString changedWithin(int days);
};
