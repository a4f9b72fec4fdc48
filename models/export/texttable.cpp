#include "models/export/texttable.h"

#include "models/export/displaywidth.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace {

constexpr int columnGap = 2;
constexpr int leastWidth = 6;
constexpr qsizetype sampledRows = 2000;

/// The greatest cap under which the columns that give fit into `room`.
int capFor(const QList<int> &wanted, const QList<bool> &whole, int room)
{
    int low = 1;
    int high = wanted.isEmpty() ? 1 : *std::max_element(wanted.cbegin(), wanted.cend());
    while (low < high) {
        const int cap = (low + high + 1) / 2;
        int needed = 0;
        for (qsizetype i = 0; i < wanted.size(); ++i)
            needed += whole.at(i) ? wanted.at(i) : std::min(wanted.at(i), cap);
        if (needed <= room)
            low = cap;
        else
            high = cap - 1;
    }
    return low;
}

} // namespace

QList<int> fittedWidths(const QList<int> &wanted, const QList<bool> &whole, int gap, int width)
{
    auto kept = wanted;
    auto fixed = whole;
    const auto room = [&] { return width - gap * static_cast<int>(std::max<qsizetype>(kept.size() - 1, 0)); };
    const auto least = [&] {
        int sum = 0;
        for (qsizetype i = 0; i < kept.size(); ++i)
            sum += fixed.at(i) ? kept.at(i) : std::min(kept.at(i), leastWidth);
        return sum;
    };
    while (kept.size() > 1 && least() > room()) {
        kept.removeLast();
        fixed.removeLast();
    }
    if (least() > room())
        fixed.fill(false);
    const int cap = capFor(kept, fixed, room());
    auto widths = kept;
    for (qsizetype i = 0; i < widths.size(); ++i) {
        if (!fixed.at(i))
            widths[i] = std::min(widths.at(i), cap);
    }
    // What the cap left over goes to the first columns that were cut.
    int over = room() - std::accumulate(widths.cbegin(), widths.cend(), 0);
    for (qsizetype i = 0; i < widths.size() && over > 0; ++i) {
        if (widths.at(i) < kept.at(i)) {
            ++widths[i];
            --over;
        }
    }
    return widths;
}

TextTable::TextTable(QIODevice &device, OfficeWords words, int width) : m_sink(device), m_words(std::move(words)), m_width(width)
{
}

Result<void> TextTable::begin(const QList<ExportColumn> &columns)
{
    m_columns = columns;
    return {};
}

Result<void> TextTable::row(const QList<Cell> &cells)
{
    Line line;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        const auto cell = i < cells.size() ? cells.at(i) : Cell{};
        line.texts.append(oneLine(officeText(cell, m_words)));
        line.right.append(std::holds_alternative<qint64>(cell) || std::holds_alternative<double>(cell));
    }
    if (!m_widths.isEmpty()) {
        writeLine(line);
        return m_sink.state();
    }
    m_waiting.append(std::move(line));
    if (m_waiting.size() >= sampledRows)
        settleWidths();
    return m_sink.state();
}

Result<void> TextTable::end()
{
    if (m_widths.isEmpty())
        settleWidths();
    return m_sink.flush();
}

void TextTable::settleWidths()
{
    Line titles;
    QList<int> wanted;
    QList<bool> whole;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        const auto &column = m_columns.at(i);
        const auto title = oneLine(column.title.isEmpty() ? column.key : column.title);
        int width = displayWidth(title);
        bool right = !m_waiting.isEmpty();
        for (const auto &line : std::as_const(m_waiting)) {
            width = std::max(width, displayWidth(line.texts.at(i)));
            right = right && line.right.at(i);
        }
        titles.texts.append(title);
        titles.right.append(right);
        wanted.append(width);
        whole.append(column.whole);
    }
    m_widths = wanted;
    if (m_width > 0) {
        m_widths = fittedWidths(wanted, whole, columnGap, m_width);
        // The mark that says so needs a place of its own.
        if (m_widths.size() < wanted.size())
            m_widths = fittedWidths(wanted.first(m_widths.size()), whole.first(m_widths.size()), columnGap, m_width - columnGap - 1);
        m_shortened = m_widths.size() < wanted.size();
    }
    if (m_shortened) {
        titles.texts = titles.texts.first(m_widths.size()) << u"…"_s;
        titles.right = titles.right.first(m_widths.size()) << false;
    }
    writeLine(titles);
    Line rule;
    for (const int width : std::as_const(m_widths))
        rule.texts.append(QString(width, u'─'));
    rule.right.fill(false, rule.texts.size());
    writeLine(rule);
    for (const auto &line : std::as_const(m_waiting))
        writeLine(line);
    m_waiting.clear();
}

void TextTable::writeLine(const Line &line)
{
    QString out;
    int pending = 0;
    for (qsizetype i = 0; i < line.texts.size() && (i < m_widths.size() || line.texts.at(i) == u"…"_s); ++i) {
        const int place = i < m_widths.size() ? m_widths.at(i) : 1;
        const auto text = m_width > 0 ? elidedTo(line.texts.at(i), place) : line.texts.at(i);
        const int blanks = std::max(place - displayWidth(text), 0);
        if (i > 0)
            pending += columnGap;
        if (line.right.at(i))
            pending += blanks;
        if (!text.isEmpty()) {
            out += QString(pending, u' ') + text;
            pending = 0;
        }
        if (!line.right.at(i))
            pending += blanks;
    }
    // A cell may itself end in blanks.
    while (out.endsWith(u' '))
        out.chop(1);
    m_sink.write(out.toUtf8());
    m_sink.write('\n');
}
