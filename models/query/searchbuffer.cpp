#include "models/query/searchbuffer.h"

#include <algorithm>
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
    m_question = 0;
    std::vector<std::uint32_t>().swap(m_foundIn);
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
    return changed;
}

/// The places of the leaves in which the next question's words can stand.
std::vector<std::uint32_t> SearchBuffer::leavesToRead(bool narrowed) const
{
    constexpr std::size_t ahead = 16;
    std::vector<std::uint32_t> places;
    places.reserve(m_leaves.count());
    for (std::size_t place = 0; place < m_leaves.count(); ++place) {
        if (place + ahead < m_leaves.count())
            __builtin_prefetch(&m_leaves.at(place + ahead));
        auto &missed = m_leaves.at(place).memoryOf().missed;
        if (narrowed && missed == m_question)
            missed = m_question + 1;
        else
            places.push_back(static_cast<std::uint32_t>(place));
    }
    return places;
}

/// The next question's answer for one leaf, from what the last one left in it where that helps.
bool SearchBuffer::matches(const SearchLeaf &leaf, const SearchWords &words, const std::optional<ScanProbes> &grown)
{
    constexpr qsizetype shortest = 3; // of shorter words, reading anew costs no more
    auto &memory = leaf.memoryOf();
    const bool found = grown && memory.placed == m_question && memory.places ? m_scan.matchGrown(leaf, memory.places.get(), *grown)
                                                                             : m_scan.match(leaf, words.words());
    if (!found) {
        memory.missed = m_question + 1;
        memory.places.reset();
        return false;
    }
    if (words.words().size() == 1 && words.words().front().bytes().size() >= shortest) {
        const auto places = m_scan.places(leaf);
        if (!memory.places)
            memory.places = std::make_unique_for_overwrite<std::uint64_t[]>(places.size());
        std::copy(places.begin(), places.end(), memory.places.get());
        memory.placed = m_question + 1;
    } else {
        memory.places.reset();
    }
    return true;
}

Result<std::vector<RowId>> SearchBuffer::find(const SearchWords &words, const RowBits *within, const std::atomic<bool> &cancelled)
{
    const bool narrowed = m_question > 0 && words.narrows(m_lastWords);
    const auto grown = narrowed ? words.grownBy(m_lastWords) : std::nullopt;
    std::size_t count = 0;
    m_marks.clear();
    m_foundIn.clear();
    const auto toRead = leavesToRead(narrowed);
    for (std::size_t i = 0; i < toRead.size(); ++i) {
        if (i % leavesBetweenLooks == 0 && cancelled.load(std::memory_order_relaxed)) {
            m_question += 2; // what is remembered of this one by then is of no use
            m_lastWords = {};
            return cancelledError();
        }
        m_scan.announce(i + 1 < toRead.size() ? &m_leaves.at(toRead[i + 1]) : nullptr);
        if (!matches(m_leaves.at(toRead[i]), words, grown))
            continue;
        m_foundIn.push_back(toRead[i]);
        for (const std::uint64_t marks : m_scan.rows())
            count += static_cast<std::size_t>(std::popcount(marks));
        m_marks.insert(m_marks.end(), m_scan.rows().cbegin(), m_scan.rows().cend());
    }
    ++m_question;
    m_lastWords = words;
    return marked(m_foundIn, count, within);
}

/// The `count` rows of `m_marks`, in a block of just their size: one for all rows at each keystroke would cost more than the scan.
std::vector<RowId> SearchBuffer::marked(std::span<const std::uint32_t> foundIn, std::size_t count, const RowBits *within) const
{
    constexpr int dense = 24; // of 64: from here on copying them all costs less than finding each
    std::vector<RowId> found(count + 64); // room for the last step to write past what counts
    RowId *next = found.data();
    auto marks = m_marks.cbegin();
    for (const auto place : foundIn) {
        const SearchLeaf &leaf = m_leaves.at(place);
        const RowId *rids = leaf.rids().data();
        const RowId *const end = rids + leaf.rids().size();
        for (const auto last = marks + static_cast<std::ptrdiff_t>(LeafScan::markWords(leaf)); marks != last; ++marks, rids += 64) {
            if (!within && end - rids >= 64 && std::popcount(*marks) >= dense) {
                for (unsigned row = 0; row < 64; ++row) {
                    *next = rids[row];
                    next += (*marks >> row) & 1;
                }
                continue;
            }
            for (std::uint64_t left = *marks; left != 0; left &= left - 1) {
                const RowId rid = rids[std::countr_zero(left)];
                if (!within || within->contains(rid))
                    *next++ = rid;
            }
        }
    }
    found.resize(static_cast<std::size_t>(next - found.data()));
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
