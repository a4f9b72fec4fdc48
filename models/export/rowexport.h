#pragma once

#include "models/export/celltext.h"
#include "models/export/rowwriter.h"

#include <QSaveFile>

#include <atomic>
#include <memory>

/// The formats rows can be written in.
enum class ExportFormat {
    Csv, ///< locale-free, for programs
    OfficeCsv, ///< for the office's spreadsheet
    Tsv,
    Markdown,
    Json,
    Workbook, ///< XLSX
    Table, ///< aligned text for a terminal
};

/// What the formats for people need to know.
struct ExportOptions {
    OfficeWords words{};
    QString sheet{}; ///< name of the workbook's sheet
    int tableWidth = 0; ///< columns of the terminal; 0: as wide as it gets
};

/// A writer of `format` onto `device`, which is open and outlives it.
std::unique_ptr<RowWriter> rowWriter(ExportFormat format, QIODevice &device, const ExportOptions &options);

/// Writes all rows of `source`; how many there were. Stops with Cancelled soon after `cancelled` (may be null, may be set on any thread)
/// turned true; what the device got by then is no whole document.
Result<qint64> writeRows(RowSource &source, ExportFormat format, QIODevice &device, const ExportOptions &options,
                         const std::atomic<bool> *cancelled = nullptr);
/// The rows as text, for the clipboard. Not for Workbook.
Result<QString> rowsAsText(RowSource &source, ExportFormat format, const ExportOptions &options);

/// Writes rows to a file a few at a time, so that a window stays alive beside it. The old file stays as it is until `step` said that all is
/// done; an export that failed or was dropped before leaves nothing behind. Lives on one thread.
class RowExport
{
public:
    /// `source` outlives the export. Fails with ReadOnly where the folder takes no file, DiskFull, StoreFailed.
    static Result<std::unique_ptr<RowExport>> toFile(RowSource &source, ExportFormat format, const QString &path,
                                                     const ExportOptions &options);

    /// Writes up to `rows` more rows. False: all rows are in the file, and the file is in its place. After an error nothing more happens.
    Result<bool> step(qint64 rows);
    /// Rows written so far.
    qint64 written() const { return m_written; }
    /// Rows in all; -1: not known.
    qint64 expected() const { return m_source.rowCount(); }

private:
    RowExport(RowSource &source, const QString &path);
    Result<void> finish();

    RowSource &m_source;
    QSaveFile m_file;
    std::unique_ptr<RowWriter> m_writer{};
    qint64 m_written = 0;
};
