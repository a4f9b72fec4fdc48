#include "models/export/markdownwriter.h"

using namespace Qt::StringLiterals;

namespace {

QByteArray escaped(const QString &text)
{
    QString out;
    const auto line = oneLine(text);
    for (const auto character : line) {
        if (u"\\|<[]*`"_s.contains(character))
            out += u'\\';
        out += character;
    }
    return out.toUtf8();
}

} // namespace

MarkdownWriter::MarkdownWriter(QIODevice &device, OfficeWords words) : m_sink(device), m_words(std::move(words))
{
}

Result<void> MarkdownWriter::begin(const QList<ExportColumn> &columns)
{
    m_columns = columns.size();
    m_sink.write('|');
    for (const auto &column : columns) {
        m_sink.write(' ');
        m_sink.write(escaped(column.title.isEmpty() ? column.key : column.title));
        m_sink.write(" |");
    }
    m_sink.write("\n|");
    for (qsizetype i = 0; i < m_columns; ++i)
        m_sink.write(" --- |");
    m_sink.write('\n');
    return m_sink.flush();
}

Result<void> MarkdownWriter::row(const QList<Cell> &cells)
{
    m_sink.write('|');
    for (qsizetype i = 0; i < m_columns; ++i) {
        m_sink.write(' ');
        m_sink.write(escaped(officeText(i < cells.size() ? cells.at(i) : Cell{}, m_words)));
        m_sink.write(" |");
    }
    m_sink.write('\n');
    return m_sink.state();
}

Result<void> MarkdownWriter::end()
{
    return m_sink.flush();
}
