#include "models/query/stagedrows.h"

#include "models/core/fold.h"
#include "models/query/rowbits.h"
#include "models/query/searchleaf.h"

#include <algorithm>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace {

constexpr auto blockSize = qsizetype{1024} * 1024;

/// Eight bytes of the name a row begins with, from `depth` on, as a number that sorts as they do; 0 where the name has ended.
std::uint64_t keyAt(std::string_view row, std::size_t depth)
{
    std::uint64_t key = 0;
    for (std::size_t i = depth; i < depth + 8; ++i) {
        if (i >= row.size() || row[i] == fieldEnd)
            return i == depth ? 0 : key << (8 * (depth + 8 - i));
        key = (key << 8) | static_cast<unsigned char>(row[i]);
    }
    return key;
}

/// Eight bytes of name at a time: a text is looked at once for all comparisons of those, because a million of them do not fit any
/// processor's cache.
void sortFrom(std::span<StagedRow> rows, std::size_t depth)
{
    for (StagedRow &row : rows)
        row.key = keyAt(row.row(), depth);
    std::sort(rows.begin(), rows.end(),
              [](const StagedRow &a, const StagedRow &b) { return a.key != b.key ? a.key < b.key : a.rid < b.rid; });
    for (std::size_t from = 0; from < rows.size();) {
        std::size_t end = from + 1;
        while (end < rows.size() && rows[end].key == rows[from].key)
            ++end;
        const bool nameEnded = (rows[from].key & 0xFF) == 0;
        if (end - from > 1 && !nameEnded)
            sortFrom(rows.subspan(from, end - from), depth + 8);
        from = end;
    }
}

} // namespace

std::string_view StagedRow::name() const
{
    return SearchLeaf::nameOf(row());
}

bool StagedRow::operator<(const StagedRow &other) const
{
    const int order = name().compare(other.name());
    return order != 0 ? order < 0 : rid < other.rid;
}

void StagedRows::appendField(QByteArrayView field)
{
    if (field.isEmpty())
        return;
    const qsizetype before = m_text.size();
    m_text.append(fieldEnd);
    appendFolded(m_text, field.data(), field.size());
    if (m_text.size() == before + 1)
        m_text.chop(1);
}

void StagedRows::add(const SearchRow &row)
{
    m_text.resize(0);
    m_text.append(row.name);
    // The name comes folded; should it not be, its control characters must not tear the rows apart.
    std::replace_if(
        m_text.begin(), m_text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    appendField(row.domain);
    appendField(row.city);
    appendField(row.alias);
    appendField(row.tags);
    if (m_blocks.empty() || m_blocks.back().capacity() - m_blocks.back().size() < m_text.size()) {
        m_blocks.emplace_back();
        m_blocks.back().reserve(qMax(blockSize, m_text.size()));
    }
    QByteArray &block = m_blocks.back();
    const qsizetype from = block.size();
    block.append(m_text);
    m_rows.push_back({.text = block.constData() + from, .size = static_cast<std::uint32_t>(m_text.size()), .rid = row.rid});
}

void StagedRows::remove(RowId rid)
{
    m_rows.push_back({.rid = rid});
}

void StagedRows::settle()
{
    RowBits said;
    auto kept = m_rows.end();
    for (auto it = m_rows.end(); it != m_rows.begin();) {
        --it;
        if (said.insert(it->rid))
            *--kept = *it;
    }
    m_rows.erase(m_rows.begin(), kept);
}

void StagedRows::sortByName()
{
    std::erase_if(m_rows, [](const StagedRow &row) { return !row.text; });
    sortFrom(m_rows, 0);
}

std::size_t StagedRows::memory() const
{
    std::size_t sum = m_rows.capacity() * sizeof(StagedRow);
    for (const auto &block : m_blocks)
        sum += static_cast<std::size_t>(block.capacity());
    return sum;
}

void StagedRows::clear()
{
    const bool much = m_blocks.size() > 1;
    std::vector<QByteArray>().swap(m_blocks);
    std::vector<StagedRow>().swap(m_rows);
#if defined(__GLIBC__)
    // The allocator would keep what was freed in pieces, and a first load has staged as much as the search text is long.
    if (much)
        malloc_trim(0);
#else
    Q_UNUSED(much);
#endif
}
