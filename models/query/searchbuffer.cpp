#include "models/query/searchbuffer.h"

#include <bit>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace {

constexpr std::size_t leavesBetweenLooks = 32; ///< how often a scan asks whether it is still wanted: every 256 kB

Error cancelledError()
{
    return {.kind = Error::Kind::Cancelled};
}

} // namespace

/// A word and how it may be misspelt.
struct SearchBuffer::ForgivenWord {
    const ScanWord *word = nullptr;
    OneTypo typo;
};

SearchBuffer::SearchBuffer(ScanPath path) : m_leaves(scanKernel(path)), m_scan(scanKernel(path))
{
}

std::size_t SearchBuffer::memory() const
{
    return m_leaves.memory() + m_staged.memory() + m_marks.capacity() * sizeof(std::uint64_t);
}

void SearchBuffer::clear()
{
    m_leaves.clear();
    m_staged.clear();
    m_lastWords = {};
    std::vector<bool>().swap(m_lastFound);
    std::vector<std::uint64_t>().swap(m_marks);
#if defined(__GLIBC__)
    malloc_trim(0);
#endif
}

bool SearchBuffer::applyStaged()
{
    m_staged.settle();
    const bool changed = m_leaves.take(m_staged);
    m_staged.clear();
    if (changed)
        m_lastFound.clear();
    return changed;
}

Result<std::vector<RowId>> SearchBuffer::find(const SearchWords &words, const RowBits *within, const std::atomic<bool> &cancelled)
{
    const bool narrowed = m_lastFound.size() == m_leaves.count() && words.narrows(m_lastWords);
    std::vector<bool> foundIn(m_leaves.count(), false);
    std::size_t count = 0;
    m_marks.clear();
    for (std::size_t place = 0; place < m_leaves.count(); ++place) {
        if (place % leavesBetweenLooks == 0 && cancelled.load(std::memory_order_relaxed))
            return cancelledError();
        if ((narrowed && !m_lastFound[place]) || !m_scan.match(m_leaves.at(place), words.words()))
            continue;
        foundIn[place] = true;
        for (const std::uint64_t marks : m_scan.rows())
            count += static_cast<std::size_t>(std::popcount(marks));
        m_marks.insert(m_marks.end(), m_scan.rows().cbegin(), m_scan.rows().cend());
    }
    auto found = marked(foundIn, count, within);
    m_lastWords = words;
    m_lastFound = std::move(foundIn);
    return found;
}

/// The `count` rows of `m_marks`, in a block of just their size: one for all rows at each keystroke would cost more than the scan.
std::vector<RowId> SearchBuffer::marked(const std::vector<bool> &foundIn, std::size_t count, const RowBits *within) const
{
    std::vector<RowId> found;
    found.reserve(count);
    auto marks = m_marks.cbegin();
    for (std::size_t place = 0; place < foundIn.size(); ++place) {
        if (!foundIn[place])
            continue;
        const SearchLeaf &leaf = m_leaves.at(place);
        const RowId *rids = leaf.rids().data();
        for (const auto end = marks + static_cast<std::ptrdiff_t>(LeafScan::markWords(leaf)); marks != end; ++marks, rids += 64) {
            for (std::uint64_t left = *marks; left != 0; left &= left - 1) {
                const RowId rid = rids[std::countr_zero(left)];
                if (!within || within->contains(rid))
                    found.push_back(rid);
            }
        }
    }
    return found;
}

/// Leaves in `m_marks` the rows in which one of the words may be misspelt and the others stand. False: there is none.
bool SearchBuffer::forgive(const SearchLeaf &leaf, const SearchWords &words, std::span<const ForgivenWord> forgiven)
{
    m_marks.assign(LeafScan::markWords(leaf), 0);
    bool any = false;
    for (const auto &[word, typo] : forgiven) {
        if (!m_scan.matchForgiving(leaf, typo))
            continue;
        const auto misspelt = m_scan.rows();
        if (!m_scan.match(leaf, words.all(), word)) // the others, as they are
            continue;
        for (std::size_t i = 0; i < m_marks.size(); ++i)
            m_marks[i] |= misspelt[i] & m_scan.rows()[i];
        any = true;
    }
    return any;
}

Result<std::vector<RowId>> SearchBuffer::findForgiving(const SearchWords &words, const RowBits *within, std::size_t limit,
                                                       const std::atomic<bool> &cancelled)
{
    std::vector<ForgivenWord> forgiven;
    for (const auto &word : words.all()) {
        if (OneTypo::mayForgive(word))
            forgiven.push_back({.word = &word, .typo = OneTypo(word)});
    }
    std::vector<RowId> found;
    for (std::size_t place = 0; !forgiven.empty() && place < m_leaves.count() && found.size() < limit; ++place) {
        if (place % leavesBetweenLooks == 0 && cancelled.load(std::memory_order_relaxed))
            return cancelledError();
        const SearchLeaf &leaf = m_leaves.at(place);
        if (!forgive(leaf, words, forgiven))
            continue;
        if (m_scan.match(leaf, words.words())) { // those have no mistake
            for (std::size_t i = 0; i < m_marks.size(); ++i)
                m_marks[i] &= ~m_scan.rows()[i];
        }
        for (std::size_t row = 0; row < leaf.rids().size() && found.size() < limit; ++row) {
            const RowId rid = leaf.rids()[row];
            if (((m_marks[row / 64] >> (row % 64)) & 1) != 0 && (!within || within->contains(rid)))
                found.push_back(rid);
        }
    }
    return found;
}
