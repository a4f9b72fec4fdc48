#pragma once

#include "models/export/bytesink.h"
#include "models/export/celltext.h"
#include "models/export/rowwriter.h"

#include <QTemporaryFile>

#include <memory>

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

/// Writes rows as an Excel workbook of one sheet (ECMA-376): real numbers, truth values, dates (local time, shown as the reader's own Excel
/// shows dates), titles bold and frozen, a filter on each column. Rows go through files in the temporary folder, so that any number
/// takes the same memory; the device gets the finished workbook at `end`. Where the system can do that the files have no name, so that
/// nothing is left of them however this ends.
class WorkbookWriter final : public RowWriter
{
public:
    /// `device` is open and outlives the writer. `sheet` names the sheet; what Excel does not take in a name is left out.
    WorkbookWriter(QIODevice &device, OfficeWords words, const QString &sheet);
    ~WorkbookWriter() override;

    Result<void> begin(const QList<ExportColumn> &columns) override;
    /// Rejected after row 1,048,575, which is Excel's last. Text over 32,767 characters is cut, ending in ….
    Result<void> row(const QList<Cell> &cells) override;
    Result<void> end() override;

private:
    void writeCell(quint16 column, const Cell &cell);
    void writeText(quint16 column, const QString &text, lxw_format *format);
    Result<void> checkTemporarySpace(qint64 needed) const;

    QIODevice &m_device;
    OfficeWords m_words;
    QString m_sheetName;
    QString m_folder; ///< the temporary one
    QTemporaryFile m_book{}; ///< the workbook while it is made
    lxw_workbook *m_workbook = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    lxw_format *m_bold = nullptr;
    lxw_format *m_date = nullptr;
    lxw_format *m_dateTime = nullptr;
    QList<int> m_widths{};
    quint32 m_row = 0;
    qint64 m_bytes = 0; ///< of text written so far, about
};
