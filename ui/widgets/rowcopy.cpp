#include "ui/widgets/rowcopy.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>

#include <chrono>

using namespace std::chrono_literals;

/// Two pages of rows: read and written well within a frame.
static constexpr qint64 sliceRows = 256;

RowCopy::RowCopy(const RowTable &table, QObject *parent) : QObject(parent), m_table(table), m_text(this), m_next(this)
{
    m_next.setSingleShot(true);
    m_next.setInterval(0ms);
    connect(&m_next, &QTimer::timeout, this, &RowCopy::step);
}

void RowCopy::start(const std::vector<RowRange> &rows, const QList<int> &columns, ExportFormat format)
{
    cancel();
    m_columns = columns;
    m_format = format;
    m_isWhole = ShownRows(m_table, rows, columns, mostCopiedRows + 1).rowCount() <= mostCopiedRows;
    m_rows = std::make_unique<ShownRows>(m_table, rows, columns, mostCopiedRows);
    m_text.setData({});
    m_text.open(QIODevice::WriteOnly);
    m_writer = rowWriter(format, m_text, {.words = {.locale = QLocale()}});
    if (const auto begun = m_writer->begin(m_rows->columns()); !begun)
        finish(begun.error());
    else
        step();
}

void RowCopy::startAgain(const std::vector<RowRange> &rows)
{
    start(rows, QList<int>(m_columns), m_format);
}

void RowCopy::cancel()
{
    m_next.stop();
    m_writer.reset();
    m_rows.reset();
    m_text.close();
    m_written = 0;
}

void RowCopy::step()
{
    QList<Cell> cells;
    for (qint64 row = 0; row < sliceRows; ++row) {
        cells.clear();
        const auto more = m_rows->next(cells);
        if (!more) {
            finish(more.error());
            return;
        }
        const auto done = *more ? m_writer->row(cells) : m_writer->end();
        if (!done || !*more) {
            finish(done ? Result<qint64>(m_written) : done.error());
            return;
        }
        ++m_written;
    }
    emit advanced(m_written, m_rows->rowCount());
    m_next.start();
}

void RowCopy::finish(const Result<qint64> &rows)
{
    if (rows)
        QGuiApplication::clipboard()->setText(QString::fromUtf8(m_text.data()));
    cancel();
    emit finished(rows, m_isWhole);
}
