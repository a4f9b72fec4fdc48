#include "models/export/jsonwriter.h"

#include "models/export/celltext.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

QByteArray quoted(const QString &text)
{
    QString out;
    out.reserve(text.size() + 2);
    out += u'"';
    for (const auto character : text) {
        switch (character.unicode()) {
        case u'"':
            out += "\\\""_L1;
            break;
        case u'\\':
            out += "\\\\"_L1;
            break;
        case u'\n':
            out += "\\n"_L1;
            break;
        case u'\r':
            out += "\\r"_L1;
            break;
        case u'\t':
            out += "\\t"_L1;
            break;
        default:
            if (character.unicode() < 0x20)
                out += u"\\u%1"_s.arg(uint(character.unicode()), 4, 16, QChar(u'0'));
            else
                out += character;
        }
    }
    out += u'"';
    return out.toUtf8();
}

QByteArray jsonOf(const Cell &cell)
{
    if (std::holds_alternative<std::monostate>(cell))
        return "null";
    if (const auto *texts = std::get_if<QStringList>(&cell)) {
        QByteArrayList items;
        for (const auto &text : *texts)
            items.append(quoted(text));
        return '[' + items.join(',') + ']';
    }
    if (const auto *number = std::get_if<double>(&cell); number && !std::isfinite(*number))
        return "null";
    if (std::holds_alternative<qint64>(cell) || std::holds_alternative<double>(cell) || std::holds_alternative<bool>(cell))
        return plainText(cell).toUtf8();
    if (const auto *date = std::get_if<QDate>(&cell); date && !date->isValid())
        return "null";
    if (const auto *when = std::get_if<QDateTime>(&cell); when && !when->isValid())
        return "null";
    return quoted(plainText(cell));
}

} // namespace

JsonWriter::JsonWriter(QIODevice &device) : m_sink(device)
{
}

Result<void> JsonWriter::begin(const QList<ExportColumn> &columns)
{
    for (const auto &column : columns)
        m_names.append(quoted(column.key) + ':');
    m_sink.write('[');
    return m_sink.flush();
}

Result<void> JsonWriter::row(const QList<Cell> &cells)
{
    m_sink.write(m_first ? "\n" : ",\n");
    m_first = false;
    for (qsizetype i = 0; i < m_names.size(); ++i) {
        m_sink.write(i == 0 ? '{' : ',');
        m_sink.write(m_names.at(i));
        m_sink.write(i < cells.size() ? jsonOf(cells.at(i)) : QByteArray("null"));
    }
    m_sink.write('}');
    return m_sink.state();
}

Result<void> JsonWriter::end()
{
    m_sink.write(m_first ? "]\n" : "\n]\n");
    return m_sink.flush();
}
