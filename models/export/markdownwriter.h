#pragma once

#include "models/export/bytesink.h"
#include "models/export/celltext.h"
#include "models/export/rowwriter.h"

/// Writes rows as a table of GitHub Flavored Markdown. Text is text: what Markdown or HTML would take for markup is escaped. UTF-8.
class MarkdownWriter final : public RowWriter
{
public:
    /// `device` is open and outlives the writer.
    MarkdownWriter(QIODevice &device, OfficeWords words);

    Result<void> begin(const QList<ExportColumn> &columns) override;
    Result<void> row(const QList<Cell> &cells) override;
    Result<void> end() override;

private:
    ByteSink m_sink;
    OfficeWords m_words;
    qsizetype m_columns = 0;
};
