#pragma once

#include "models/export/rowsource.h"

/// One format being written: `begin` once, `row` for each, `end` once. A failure is final: whoever writes stops there and throws away what
/// stands on the disk. Thread of whoever writes.
class RowWriter
{
public:
    RowWriter() = default;
    RowWriter(const RowWriter &) = delete;
    RowWriter &operator=(const RowWriter &) = delete;
    virtual ~RowWriter() = default;

    virtual Result<void> begin(const QList<ExportColumn> &columns) = 0;
    /// As many cells as there are columns; missing ones count as no value. Fails with DiskFull, ReadOnly, StoreFailed, or Rejected where
    /// the format has a limit.
    virtual Result<void> row(const QList<Cell> &cells) = 0;
    /// Everything is with the device once this succeeds.
    virtual Result<void> end() = 0;
};
