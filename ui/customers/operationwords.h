#pragma once

#include "models/table/column.h"

#include <QCoreApplication>

/// What Microsoft's activity log tells (CONTRACT 11), in words. What this version does not know is shown as it came. Any thread that may
/// translate.
class OperationWords
{
    Q_DECLARE_TR_FUNCTIONS(OperationWords)

public:
    /// "Order placed"; with or without underscores and in any case.
    static QString operation(const QString &raw);
    /// "Succeeded"; empty where nothing is said.
    static QString status(const QString &raw);
    static CellState shape(const QString &status);
};
