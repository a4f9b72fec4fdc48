#include "ui/widgets/fileexport.h"

#include <chrono>

using namespace std::chrono_literals;

/// Some pages of rows: read and written well within a frame or two.
static constexpr qint64 exportSlice = 256;

FileExport::FileExport(AskRows askRows, QObject *parent) : QObject(parent), m_askRows(std::move(askRows)), m_next(this)
{
    m_next.setSingleShot(true);
    m_next.setInterval(0ms);
    connect(&m_next, &QTimer::timeout, this, &FileExport::step);
}

FileExport::~FileExport() = default;

void FileExport::start(ExportFormat format, const QString &path, const ExportOptions &options)
{
    cancel();
    m_path = path;
    m_isUnderWay = true;
    m_askRows(format, this, [this, asked = m_asked, format, options](Result<std::unique_ptr<RowSource>> rows) {
        if (asked != m_asked)
            return;
        if (rows)
            begin(std::move(*rows), format, options);
        else
            finish(rows.error());
    });
}

void FileExport::begin(std::unique_ptr<RowSource> rows, ExportFormat format, const ExportOptions &options)
{
    m_rows = std::move(rows);
    auto opened = RowExport::toFile(*m_rows, format, m_path, options);
    if (!opened) {
        finish(opened.error());
        return;
    }
    m_export = std::move(*opened);
    step();
}

void FileExport::step()
{
    const auto more = m_export->step(exportSlice);
    if (!more) {
        finish(more.error());
    } else if (*more) {
        m_next.start(); // before it is told: who hears of it may stop it
        emit advanced(m_export->written(), m_export->expected());
    } else {
        finish(m_export->written());
    }
}

void FileExport::cancel()
{
    ++m_asked;
    m_isUnderWay = false;
    m_next.stop();
    m_export.reset(); // before the rows it reads
    m_rows.reset();
}

void FileExport::finish(const Result<qint64> &rows)
{
    cancel();
    emit finished(rows, m_path);
}
