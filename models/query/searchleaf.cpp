#include "models/query/searchleaf.h"

#include <bit>
#include <cstring>

void SearchLeaf::assign(std::string_view text, std::span<const RowId> rids)
{
    // A little room, so that a row that grows by a word does not cost a new block each time.
    constexpr std::size_t step = 256;
    m_memory = {};
    const std::size_t wanted = (text.size() + step - 1) / step * step;
    if (wanted > m_capacity || wanted + 4 * step < m_capacity) {
        m_block = std::make_unique_for_overwrite<char[]>(scanFrontPad + wanted + scanBackPad);
        std::memset(m_block.get(), rowEnd, scanFrontPad);
        m_capacity = static_cast<std::uint32_t>(wanted);
    }
    char *begin = m_block.get() + scanFrontPad;
    std::copy(text.begin(), text.end(), begin);
    std::memset(begin + text.size(), 0, m_capacity - text.size() + scanBackPad);
    m_size = static_cast<std::uint32_t>(text.size());
    if (rids.size() > m_rids.capacity() || rids.size() + 64 < m_rids.capacity())
        m_rids = std::vector<RowId>(rids.begin(), rids.end());
    else
        m_rids.assign(rids.begin(), rids.end());
}

std::size_t SearchLeaf::memory() const
{
    const std::size_t places = m_memory.places ? blocks() * sizeof(std::uint64_t) + 16 : 0;
    return places + sizeof *this + scanFrontPad + m_capacity + scanBackPad + m_rids.capacity() * sizeof(RowId) + 48; // three heap headers
}

void LeafRows::read(const SearchLeaf &leaf)
{
    m_text = leaf.text();
    m_ends.clear();
    const std::size_t blocks = leaf.blocks();
    m_masks.resize(std::max(m_masks.size(), blocks));
    m_sameMasks.resize(m_masks.size());
    ScanProbes ends{.count = 1, .firstOr = rowEnd};
    ends.probes[0].byte = rowEnd;
    m_kernel.find(m_text.data(), blocks, ends, m_masks.data(), m_sameMasks.data(), m_text.data());
    for (std::size_t block = 0; block < blocks; ++block) {
        for (std::uint64_t left = m_masks[block]; left != 0; left &= left - 1)
            m_ends.push_back(static_cast<std::uint32_t>(block * 64) + static_cast<std::uint32_t>(std::countr_zero(left)));
    }
}
