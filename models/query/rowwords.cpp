#include "models/query/rowwords.h"

#include <algorithm>
#include <numeric>

void RowWords::set(RowId rid, QByteArrayView word)
{
    const auto code = codeOf(word);
    if (rid >= m_codes.size())
        m_codes.resize(rid + std::size_t(1), 0);
    auto &held = m_codes[rid];
    if (held == code)
        return;
    if (held != 0)
        --m_words[held].rows;
    ++m_words[code].rows;
    held = code;
}

void RowWords::remove(RowId rid)
{
    if (rid >= m_codes.size() || m_codes[rid] == 0)
        return;
    --m_words[m_codes[rid]].rows;
    m_codes[rid] = 0;
}

void RowWords::clear()
{
    *this = RowWords();
}

void RowWords::keep(std::vector<RowId> &rows, const QStringList &words) const
{
    std::vector<bool> wanted(m_words.size(), false);
    for (const auto &word : words) {
        if (const auto code = m_known.value(word.toUtf8(), 0); code != 0)
            wanted[code] = true;
    }
    std::erase_if(rows, [&](RowId rid) { return rid >= m_codes.size() || !wanted[m_codes[rid]]; });
}

RowWords::Code RowWords::codeOf(QByteArrayView word)
{
    // Rows that follow each other mostly have the same word.
    if (m_last != 0 && m_words[m_last].text == word)
        return m_last;
    const auto text = word.toByteArray();
    auto known = m_known.find(text);
    if (known == m_known.end()) {
        known = m_known.insert(text, static_cast<Code>(m_words.size()));
        m_words.push_back({.text = text});
    }
    m_last = *known;
    return m_last;
}

std::vector<RowWords::Code> RowWords::ascending() const
{
    std::vector<Code> codes(m_words.size() - 1);
    std::iota(codes.begin(), codes.end(), Code(1));
    std::sort(codes.begin(), codes.end(), [this](Code a, Code b) { return m_words[a].text < m_words[b].text; });
    return codes;
}

std::vector<RowId> RowWords::sorted(std::span<const RowId> order, bool descending) const
{
    // Counting sort. A row that has no code, which no order of the same moment contains, goes to the rows without a word.
    auto ranks = ascending();
    if (descending)
        std::reverse(ranks.begin(), ranks.end());
    std::stable_partition(ranks.begin(), ranks.end(), [this](Code code) { return !m_words[code].text.isEmpty(); });
    ranks.push_back(0);
    std::vector<std::uint32_t> rankOf(m_words.size());
    for (std::uint32_t rank = 0; rank < ranks.size(); ++rank)
        rankOf[ranks[rank]] = rank;
    const auto rankOfRow = [&](RowId rid) { return rankOf[rid < m_codes.size() ? m_codes[rid] : 0]; };
    std::vector<std::size_t> place(ranks.size() + 1, 0);
    for (const auto rid : order)
        ++place[rankOfRow(rid) + 1];
    std::partial_sum(place.begin(), place.end(), place.begin());
    std::vector<RowId> rows(order.size());
    for (const auto rid : order)
        rows[place[rankOfRow(rid)]++] = rid;
    return rows;
}

QList<std::pair<QString, qint64>> RowWords::counts() const
{
    QList<std::pair<QString, qint64>> counts;
    for (const auto code : ascending()) {
        if (m_words[code].rows > 0)
            counts.append({QString::fromUtf8(m_words[code].text), m_words[code].rows});
    }
    return counts;
}

std::size_t RowWords::memory() const
{
    return m_codes.capacity() * sizeof(Code) + m_words.capacity() * sizeof(Word);
}
