#include "models/export/rowexport.h"

#include "models/export/csvwriter.h"
#include "models/export/jsonwriter.h"
#include "models/export/markdownwriter.h"
#include "models/export/texttable.h"
#include "models/export/workbookwriter.h"

#include <QBuffer>

#include <cerrno>
#include <limits>

namespace {

/// Up to `rows` rows; false after the last.
Result<bool> copyRows(RowSource &source, RowWriter &writer, qint64 rows, qint64 &written, const std::atomic<bool> *cancelled)
{
    QList<Cell> cells;
    for (qint64 i = 0; i < rows; ++i) {
        if (cancelled && cancelled->load(std::memory_order_relaxed))
            return Error{.kind = Error::Kind::Cancelled};
        cells.clear();
        auto more = source.next(cells);
        if (!more)
            return more.error();
        if (!*more)
            return false;
        if (auto done = writer.row(cells); !done)
            return done.error();
        ++written;
    }
    return true;
}

} // namespace

std::unique_ptr<RowWriter> rowWriter(ExportFormat format, QIODevice &device, const ExportOptions &options)
{
    switch (format) {
    case ExportFormat::Csv:
        return std::make_unique<CsvWriter>(device, CsvStyle::localeFree());
    case ExportFormat::OfficeCsv:
        return std::make_unique<CsvWriter>(device, CsvStyle::forOffice(options.words));
    case ExportFormat::Tsv:
        return std::make_unique<CsvWriter>(device, CsvStyle::tabs(options.words));
    case ExportFormat::Markdown:
        return std::make_unique<MarkdownWriter>(device, options.words);
    case ExportFormat::Json:
        return std::make_unique<JsonWriter>(device);
    case ExportFormat::Workbook:
        return std::make_unique<WorkbookWriter>(device, options.words, options.sheet);
    case ExportFormat::Table:
        break;
    }
    return std::make_unique<TextTable>(device, options.words, options.tableWidth);
}

Result<qint64> writeRows(RowSource &source, ExportFormat format, QIODevice &device, const ExportOptions &options,
                         const std::atomic<bool> *cancelled)
{
    const auto writer = rowWriter(format, device, options);
    qint64 written = 0;
    if (auto begun = writer->begin(source.columns()); !begun)
        return begun.error();
    if (auto copied = copyRows(source, *writer, std::numeric_limits<qint64>::max(), written, cancelled); !copied)
        return copied.error();
    if (auto ended = writer->end(); !ended)
        return ended.error();
    return written;
}

Result<QString> rowsAsText(RowSource &source, ExportFormat format, const ExportOptions &options)
{
    Q_ASSERT(format != ExportFormat::Workbook);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (auto written = writeRows(source, format, buffer, options); !written)
        return written.error();
    return QString::fromUtf8(buffer.data());
}

RowExport::RowExport(RowSource &source, const QString &path) : m_source(source), m_file(path)
{
}

Result<std::unique_ptr<RowExport>> RowExport::toFile(RowSource &source, ExportFormat format, const QString &path,
                                                     const ExportOptions &options)
{
    std::unique_ptr<RowExport> out(new RowExport(source, path));
    errno = 0;
    if (!out->m_file.open(QIODevice::WriteOnly))
        return fileError(path, errno, out->m_file.errorString());
    out->m_writer = rowWriter(format, out->m_file, options);
    if (auto begun = out->m_writer->begin(source.columns()); !begun)
        return begun.error();
    return out;
}

Result<bool> RowExport::step(qint64 rows)
{
    if (!m_writer)
        return Error{.kind = Error::Kind::Cancelled, .subject = m_file.fileName()};
    auto more = copyRows(m_source, *m_writer, rows, m_written, nullptr);
    if (more && *more)
        return true;
    Result<void> finished = more ? finish() : Result<void>(more.error());
    m_writer.reset();
    if (!finished) {
        m_file.cancelWriting();
        return finished.error();
    }
    return false;
}

Result<void> RowExport::finish()
{
    if (auto ended = m_writer->end(); !ended)
        return ended;
    errno = 0;
    if (!m_file.commit())
        return fileError(m_file.fileName(), errno, m_file.errorString());
    return {};
}
