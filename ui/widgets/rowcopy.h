#pragma once

#include "ui/widgets/shownrows.h"

#include <QBuffer>
#include <QObject>
#include <QTimer>

/// Rows of a list on their way to the clipboard: a few hundred at once, more of them in slices, between which the window lives on. One at
/// a time; the clipboard changes only when all is there. GUI thread.
class RowCopy : public QObject
{
    Q_OBJECT

public:
    /// `table` outlives it.
    RowCopy(const RowTable &table, QObject *parent);

    /// Replaces a copy under way. `columns` are places in the table. Few rows are there when this returns.
    void start(const std::vector<RowRange> &rows, const QList<int> &columns, ExportFormat format);
    /// The table's order was replaced: what stood where before means nothing any more, so it begins again with the same rows.
    void startAgain(const std::vector<RowRange> &rows);
    void cancel();
    bool isUnderWay() const { return m_writer != nullptr; }

signals:
    /// So far, of `total`; not told for what was there at once.
    void advanced(qint64 rows, qint64 total);
    /// The rows are on the clipboard; or why not. `isWhole`: none was left out for being too many.
    void finished(const Result<qint64> &rows, bool isWhole);

private:
    void step();
    void finish(const Result<qint64> &rows);

    const RowTable &m_table;
    QList<int> m_columns{};
    bool m_isWhole = true;
    ExportFormat m_format = ExportFormat::Table;
    std::unique_ptr<ShownRows> m_rows{};
    QBuffer m_text;
    std::unique_ptr<RowWriter> m_writer{}; ///< null: nothing under way
    qint64 m_written = 0;
    QTimer m_next;
};
