#include "models/query/leafscan.h"

#include <algorithm>
#include <bit>

void LeafScan::clearRows(const SearchLeaf &leaf)
{
    m_rows.assign(markWords(leaf), 0);
}

bool LeafScan::anyRow() const
{
    return std::any_of(m_rows.cbegin(), m_rows.cend(), [](std::uint64_t word) { return word != 0; });
}

void LeafScan::makeRoom(std::size_t blocks)
{
    if (m_places.size() < blocks) {
        m_places.resize(blocks);
        m_ends.resize(blocks);
    }
}

/// Leaves in `m_places` where the word stands. False: nowhere.
bool LeafScan::findWhole(const SearchLeaf &leaf, const ScanWord &word)
{
    const std::size_t blocks = leaf.blocks();
    makeRoom(blocks);
    const std::string_view text = leaf.text();
    const auto groups = word.probes();
    std::size_t found = m_kernel.find(text.data(), blocks, groups.front(), m_places.data(), m_ends.data(), m_ahead ? m_ahead : text.data());
    std::size_t next = 1;
    // Looking at each candidate costs a mispredicted branch or two; while many are left, reading the leaf again is cheaper.
    for (; next < groups.size() && found * 16 > blocks; ++next)
        found = m_kernel.refine(text.data(), blocks, groups[next], m_places.data());
    if (found == 0 || (next == groups.size() && word.isProbesOnly()))
        return found != 0;
    const char *end = text.data() + text.size();
    return keep(leaf, [&word, end](const char *at) { return word.standsAt(at, static_cast<std::size_t>(end - at)); });
}

/// Drops the places that `accept(pointer)` does not take. False: none is left.
template <typename Accept>
bool LeafScan::keep(const SearchLeaf &leaf, Accept accept)
{
    const char *text = leaf.text().data();
    bool any = false;
    for (std::size_t block = 0; block < leaf.blocks(); ++block, text += 64) {
        std::uint64_t taken = m_places[block];
        for (std::uint64_t left = taken; left != 0; left &= left - 1) {
            if (!accept(text + std::countr_zero(left)))
                taken ^= left & (0 - left);
        }
        m_places[block] = taken;
        any = any || taken != 0;
    }
    return any;
}

/// Marks the rows that `m_places` stands in.
void LeafScan::mark(const SearchLeaf &leaf)
{
    RowMarks marks(m_rows.data());
    for (std::size_t block = 0; block < leaf.blocks(); ++block)
        marks.add(m_places[block], m_ends[block]);
    marks.finish();
}

void LeafScan::scanWord(const SearchLeaf &leaf, const ScanWord &word)
{
    if (findWhole(leaf, word))
        mark(leaf);
}

bool LeafScan::match(const SearchLeaf &leaf, std::span<const ScanWord> words, const ScanWord *except)
{
    bool first = true;
    for (const auto &word : words) {
        if (&word == except)
            continue;
        if (!first)
            m_others.swap(m_rows);
        clearRows(leaf);
        scanWord(leaf, word);
        if (!first) {
            for (std::size_t i = 0; i < m_rows.size(); ++i)
                m_rows[i] &= m_others[i];
        }
        if (!anyRow())
            return false;
        first = false;
    }
    if (!first)
        return true;
    m_rows.assign(markWords(leaf), 0); // no word at all: every row
    for (std::size_t row = 0; row < leaf.rids().size(); ++row)
        m_rows[row / 64] |= std::uint64_t(1) << (row % 64);
    return !leaf.rids().empty();
}

bool LeafScan::matchGrown(const SearchLeaf &leaf, const std::uint64_t *places, const ScanProbes &rest)
{
    const std::size_t blocks = leaf.blocks();
    makeRoom(blocks);
    const char *text = leaf.text().data();
    m_kernel.find(text, blocks, rest, m_places.data(), m_ends.data(), m_ahead ? m_ahead : text);
    std::uint64_t any = 0;
    for (std::size_t block = 0; block < blocks; ++block) {
        m_places[block] &= places[block];
        any |= m_places[block];
    }
    if (any == 0)
        return false;
    clearRows(leaf);
    mark(leaf);
    return true;
}

bool LeafScan::matchForgiving(const SearchLeaf &leaf, const OneTypo &typo)
{
    clearRows(leaf);
    const std::string_view text = leaf.text();
    const char *begin = text.data();
    const char *end = begin + text.size();
    if (findWhole(leaf, typo.firstHalf()) && keep(leaf, [&](const char *at) { return typo.continuesAfter(at, end); }))
        mark(leaf);
    if (findWhole(leaf, typo.secondHalf()) && keep(leaf, [&](const char *at) { return typo.precededBefore(at, begin); }))
        mark(leaf);
    if (typo.exchanged())
        scanWord(leaf, *typo.exchanged());
    return anyRow();
}
