#pragma once

#include "models/core/windowsource.h"

#include <cstdint>
#include <span>
#include <vector>

/// A set of rows as one bit per row id: 125 kB for a million. Query thread.
class RowBits
{
public:
    RowBits() = default;
    explicit RowBits(std::span<const RowId> rows)
    {
        for (const RowId row : rows)
            insert(row);
    }

    /// True when the row was not in the set before.
    bool insert(RowId row)
    {
        const std::size_t word = row / 64;
        if (word >= m_words.size())
            m_words.resize(word + word / 4 + 1);
        const std::uint64_t bit = std::uint64_t(1) << (row % 64);
        const bool added = (m_words[word] & bit) == 0;
        m_words[word] |= bit;
        return added;
    }
    bool contains(RowId row) const
    {
        const std::size_t word = row / 64;
        return word < m_words.size() && ((m_words[word] >> (row % 64)) & 1) != 0;
    }

private:
    std::vector<std::uint64_t> m_words{};
};
