#pragma once

#include "models/core/result.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <variant>

/// One value of an exported row. `std::monostate`: there is no value (not read yet, never happened). A list becomes a JSON array, elsewhere
/// its members joined by ", ". Times are UTC.
using Cell = std::variant<std::monostate, QString, QStringList, qint64, double, bool, QDate, QDateTime>;

/// A column as an export shows it.
struct ExportColumn {
    QString key{}; ///< stable camelCase name: the member in JSON and the header of locale-free CSV
    QString title{}; ///< header in the office's language; empty: `key` serves
    bool whole = false; ///< a table in a terminal never cuts it short while another column can give way (an id)
    bool operator==(const ExportColumn &) const = default;
};

/// Rows to be written somewhere, in order, read once from front to back: a pane's window on a table, a command's answer. Lives on the
/// thread of whoever writes; may read page by page, so that any number of rows fits.
class RowSource
{
public:
    RowSource() = default;
    RowSource(const RowSource &) = delete;
    RowSource &operator=(const RowSource &) = delete;
    virtual ~RowSource() = default;

    /// At least one; the same at every call.
    virtual QList<ExportColumn> columns() const = 0;
    /// How many rows there are, for progress; -1: not known.
    virtual qint64 rowCount() const = 0;
    /// Fills `row` with one cell per column (it comes in empty); false after the last row.
    virtual Result<bool> next(QList<Cell> &row) = 0;
};
