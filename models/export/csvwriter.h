#pragma once

#include "models/export/bytesink.h"
#include "models/export/celltext.h"
#include "models/export/rowwriter.h"

/// Comma-separated values as RFC 4180 has them, in the flavours we need; also tab-separated values.
struct CsvStyle {
    char separator = ',';
    bool byteOrderMark = false; ///< Excel takes a file without one for the old code page
    bool quotes = true; ///< false (tabs): text is put on one line instead
    bool guardsFormulas = false; ///< a text that a spreadsheet would run gets an apostrophe in front (ASVS 5.0, 1.2.10)
    bool titles = false; ///< headers are the titles; false: the keys
    const char *lineEnd = "\r\n";
    std::optional<OfficeWords> office{}; ///< empty: locale-free

    /// For programs: comma, point, ISO dates, keys as headers, no byte order mark. Values are left exactly as they are.
    static CsvStyle localeFree();
    /// For the office's spreadsheet: its decimal sign, and `;` between cells where that sign is a comma; byte order mark.
    static CsvStyle forOffice(const OfficeWords &words);
    /// For the clipboard: tabs, one line per row, the office's text, formulas guarded as in a file.
    static CsvStyle tabs(const OfficeWords &words);
};

/// Writes rows as CSV or TSV, UTF-8.
class CsvWriter final : public RowWriter
{
public:
    /// `device` is open and outlives the writer.
    CsvWriter(QIODevice &device, CsvStyle style);

    Result<void> begin(const QList<ExportColumn> &columns) override;
    Result<void> row(const QList<Cell> &cells) override;
    Result<void> end() override;

private:
    QString fieldText(const QString &text) const;
    void writeField(const QString &text);

    ByteSink m_sink;
    CsvStyle m_style;
    qsizetype m_columns = 0;
};

/// True when a spreadsheet would take `text` for a formula, or for something that becomes one once blanks and invisible characters in front
/// are gone.
bool looksLikeFormula(const QString &text);
