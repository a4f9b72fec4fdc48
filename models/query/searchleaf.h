#pragma once

#include "models/core/windowsource.h"
#include "models/query/textscan.h"

#include <memory>
#include <span>
#include <string_view>
#include <vector>

/// Some hundred neighbouring rows of the search text: their text in one piece, with the pads a scan needs, and their row ids.
class SearchLeaf
{
public:
    SearchLeaf() = default;

    /// `text` holds one row (ended by `rowEnd`) per id.
    void assign(std::string_view text, std::span<const RowId> rids);

    std::string_view text() const { return {m_block.get() + scanFrontPad, m_size}; }
    const std::vector<RowId> &rids() const { return m_rids; }
    std::size_t blocks() const { return (m_size + 63) / 64; }
    std::size_t memory() const;

    /// The name of a row without its end: the first field.
    static std::string_view nameOf(std::string_view row) { return row.substr(0, row.find(fieldEnd)); }
    std::string_view firstName() const { return nameOf(text().substr(0, text().find(rowEnd))); }

    std::uint32_t place = 0; ///< in name order
    std::uint32_t slot = 0; ///< stays when the place changes

    /// What questions found in this text, by their numbers; forgotten when it changes.
    struct Memory {
        std::uint32_t missed = 0; ///< the last that found nothing here; 0: none
        std::uint32_t placed = 0; ///< that left `places`; 0: none
        std::unique_ptr<std::uint64_t[]> places{}; ///< where its word stands: a mask for each 64 bytes
    };
    Memory &memoryOf() const { return m_memory; }

private:
    std::unique_ptr<char[]> m_block{};
    std::uint32_t m_size = 0;
    std::uint32_t m_capacity = 0;
    std::vector<RowId> m_rids{};
    mutable Memory m_memory{};
};

/// Tells the rows of one leaf apart, reading it once with the scan's own means. Keeps its scratch memory from leaf to leaf.
class LeafRows
{
public:
    explicit LeafRows(ScanKernel kernel) : m_kernel(kernel) { }

    /// Valid until the leaf changes.
    void read(const SearchLeaf &leaf);
    std::size_t count() const { return m_ends.size(); }
    /// Where the row begins; for the row behind the last, where the text ends.
    std::size_t begin(std::size_t row) const { return row == 0 ? 0 : m_ends[row - 1] + 1; }
    /// Without its end.
    std::string_view row(std::size_t row) const { return m_text.substr(begin(row), m_ends[row] - begin(row)); }
    std::string_view name(std::size_t row) const { return SearchLeaf::nameOf(this->row(row)); }

private:
    ScanKernel m_kernel;
    std::string_view m_text{};
    std::vector<std::uint32_t> m_ends{};
    std::vector<std::uint64_t> m_masks{};
    std::vector<std::uint64_t> m_sameMasks{};
};
