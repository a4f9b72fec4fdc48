#include "models/export/csvwriter.h"

using namespace Qt::StringLiterals;

CsvStyle CsvStyle::localeFree()
{
    return {};
}

CsvStyle CsvStyle::forOffice(const OfficeWords &words)
{
    return {.separator = words.locale.decimalPoint() == ","_L1 ? ';' : ',',
            .byteOrderMark = true,
            .guardsFormulas = true,
            .titles = true,
            .office = words};
}

CsvStyle CsvStyle::tabs(const OfficeWords &words)
{
    return {.separator = '\t', .quotes = false, .guardsFormulas = true, .titles = true, .lineEnd = "\n", .office = words};
}

bool looksLikeFormula(const QString &text)
{
    for (const auto character : text) {
        switch (character.unicode()) {
        case u'=':
        case u'+':
        case u'-':
        case u'@':
        case u'\t':
        case u'\r':
        case u'\n':
        case u'\0':
        case u'＝':
        case u'＋':
        case u'－':
        case u'＠':
            return true;
        default:
            break;
        }
        // What is not seen, or trimmed away, does not hide what comes after it.
        const auto category = character.category();
        if (!character.isSpace() && category != QChar::Other_Control && category != QChar::Other_Format)
            return false;
    }
    return false;
}

CsvWriter::CsvWriter(QIODevice &device, CsvStyle style) : m_sink(device), m_style(std::move(style))
{
}

Result<void> CsvWriter::begin(const QList<ExportColumn> &columns)
{
    m_columns = columns.size();
    if (m_style.byteOrderMark)
        m_sink.write("\xEF\xBB\xBF");
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (i > 0)
            m_sink.write(m_style.separator);
        const auto &column = columns.at(i);
        writeField(fieldText(m_style.titles && !column.title.isEmpty() ? column.title : column.key));
    }
    m_sink.write(m_style.lineEnd);
    return m_sink.flush();
}

Result<void> CsvWriter::row(const QList<Cell> &cells)
{
    for (qsizetype i = 0; i < m_columns; ++i) {
        if (i > 0)
            m_sink.write(m_style.separator);
        if (i >= cells.size())
            continue;
        const auto &cell = cells.at(i);
        auto text = fieldText(m_style.office ? officeText(cell, *m_style.office) : plainText(cell));
        // Numbers and dates are ours; only words from elsewhere can hide a formula.
        if (m_style.guardsFormulas && (std::holds_alternative<QString>(cell) || std::holds_alternative<QStringList>(cell))
            && looksLikeFormula(text))
            text.prepend(u'\'');
        writeField(text);
    }
    m_sink.write(m_style.lineEnd);
    return m_sink.state();
}

Result<void> CsvWriter::end()
{
    return m_sink.flush();
}

/// Before any guard: what one line leaves out must not stand between a guard and what it looks for.
QString CsvWriter::fieldText(const QString &text) const
{
    return m_style.quotes ? text : oneLine(text);
}

void CsvWriter::writeField(const QString &text)
{
    if (!m_style.quotes) {
        m_sink.write(text.toUtf8());
        return;
    }
    auto bytes = text.toUtf8();
    const auto special = [this](char byte) { return byte == m_style.separator || byte == '"' || byte == '\n' || byte == '\r'; };
    if (std::any_of(bytes.cbegin(), bytes.cend(), special)) {
        bytes.replace('"', "\"\"");
        m_sink.write('"');
        m_sink.write(bytes);
        m_sink.write('"');
    } else {
        m_sink.write(bytes);
    }
}
