#pragma once

#include "models/export/bytesink.h"
#include "models/export/celltext.h"
#include "models/export/rowwriter.h"

/// A table for a terminal: titles, a rule, aligned columns two blanks apart, UTF-8, no blanks at the ends of lines, no control characters.
/// Widths are taken from the first 2,000 rows.
class TextTable final : public RowWriter
{
public:
    /// `width`: the terminal's columns; cells are elided to fit, the longest first, and columns at the end left out (an … stands at the end
    /// of the titles) where each would get less than 6. 0: as wide as it gets, nothing elided.
    TextTable(QIODevice &device, OfficeWords words, int width);

    Result<void> begin(const QList<ExportColumn> &columns) override;
    Result<void> row(const QList<Cell> &cells) override;
    Result<void> end() override;

private:
    struct Line {
        QStringList texts{};
        QList<bool> right{}; ///< numbers stand at the end of their column
    };

    void settleWidths();
    void writeLine(const Line &line);

    ByteSink m_sink;
    OfficeWords m_words;
    int m_width;
    QList<ExportColumn> m_columns{};
    QList<int> m_widths{}; ///< empty until settled
    bool m_shortened = false; ///< columns were left out
    QList<Line> m_waiting{};
};

/// The widths for columns that would like `wanted`, none over its wish, `gap` columns apart, in `width` columns in all. `whole` columns
/// keep their wish while any other can give. Fewer than `wanted` when the last ones found no place.
QList<int> fittedWidths(const QList<int> &wanted, const QList<bool> &whole, int gap, int width);
