#pragma once

#include "models/query/onetypo.h"
#include "models/query/searchleaf.h"
#include "models/query/textscan.h"

#include <cstdint>
#include <span>
#include <vector>

/// Finds words in one leaf at a time and says which of its rows have them: one bit per row. Keeps its scratch memory from leaf to leaf.
class LeafScan
{
public:
    explicit LeafScan(ScanKernel kernel) : m_kernel(kernel) { }

    /// The leaf that is asked for after the next one: its text comes near meanwhile. Null: none.
    void announce(const SearchLeaf *leaf) { m_ahead = leaf ? leaf->text().data() : nullptr; }
    /// Marks the rows in which every word of `words` but `except` (null: none) stands. False: there is none.
    bool match(const SearchLeaf &leaf, std::span<const ScanWord> words, const ScanWord *except = nullptr);
    /// Marks the rows in which the word stands whose beginning stands at `places` and whose other letters are `rest`. False: there is none.
    bool matchGrown(const SearchLeaf &leaf, const std::uint64_t *places, const ScanProbes &rest);
    /// Marks the rows in which the word stands with at most one mistake. False: there is none.
    bool matchForgiving(const SearchLeaf &leaf, const OneTypo &typo);

    /// Where the last word looked for stands: a mask for each 64 bytes.
    std::span<const std::uint64_t> places(const SearchLeaf &leaf) const { return std::span(m_places).first(leaf.blocks()); }
    /// What the last call marked, `markWords` of it. Bits beyond the leaf's rows are 0.
    const std::vector<std::uint64_t> &rows() const { return m_rows; }

    static std::size_t markWords(const SearchLeaf &leaf) { return leaf.rids().size() / 64 + 2; }

private:
    void makeRoom(std::size_t blocks);
    bool findWhole(const SearchLeaf &leaf, const ScanWord &word);
    void scanWord(const SearchLeaf &leaf, const ScanWord &word);
    template <typename Accept>
    bool keep(const SearchLeaf &leaf, Accept accept);
    void mark(const SearchLeaf &leaf);
    bool anyRow() const;
    void clearRows(const SearchLeaf &leaf);

    ScanKernel m_kernel;
    const char *m_ahead = nullptr;
    std::vector<std::uint64_t> m_rows{};
    std::vector<std::uint64_t> m_others{};
    std::vector<std::uint64_t> m_places{}; ///< a mask of the word's places and one of row ends per 64 bytes
    std::vector<std::uint64_t> m_ends{};
};
