#pragma once

#include "models/export/bytesink.h"
#include "models/export/rowwriter.h"

/// Writes rows as a JSON array of objects, one object a line, members in the order of the columns; `null` where there is no value, times in
/// UTC with milliseconds. UTF-8 (RFC 8259), no byte order mark.
class JsonWriter final : public RowWriter
{
public:
    /// `device` is open and outlives the writer.
    explicit JsonWriter(QIODevice &device);

    Result<void> begin(const QList<ExportColumn> &columns) override;
    Result<void> row(const QList<Cell> &cells) override;
    Result<void> end() override;

private:
    ByteSink m_sink;
    QList<QByteArray> m_names{}; ///< with quotes and colon
    bool m_first = true;
};
