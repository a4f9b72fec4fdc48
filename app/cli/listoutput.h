#pragma once

#include "app/cli/invocation.h"
#include "models/export/rowexport.h"

/// What every `list` has in common: where its rows go, and in which words. Main thread.

ExportFormat formatOf(const QString &name);
/// Columns of the terminal on standard output; 0 when it is none.
int terminalWidth();
/// For the customers' own lists: an empty cell is one that was not read yet.
OfficeWords listWords();
/// To the file that was named, else to standard output. A file is replaced when it is whole; a device or a pipe is written to as it is.
Result<void> writeList(const Invocation &invocation, RowSource &source, const ExportOptions &options);

/// A table for people leaves out what identifies rows to programs only, and columns nobody has filled.
class PeopleColumns final : public RowSource
{
public:
    PeopleColumns(RowSource &source, std::initializer_list<QLatin1StringView> keys) : m_source(source)
    {
        const auto columns = source.columns();
        for (const auto key : keys) {
            for (qsizetype i = 0; i < columns.size(); ++i) {
                if (columns.at(i).key == key)
                    m_kept.append(i);
            }
        }
    }
    QList<ExportColumn> columns() const override
    {
        const auto all = m_source.columns();
        QList<ExportColumn> kept;
        for (const auto i : m_kept)
            kept.append(all.at(i));
        return kept;
    }
    qint64 rowCount() const override { return m_source.rowCount(); }
    Result<bool> next(QList<Cell> &row) override
    {
        QList<Cell> all;
        auto more = m_source.next(all);
        if (more && *more) {
            for (const auto i : m_kept)
                row.append(all.at(i));
        }
        return more;
    }

private:
    RowSource &m_source;
    QList<qsizetype> m_kept{};
};
