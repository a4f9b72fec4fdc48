#include "models/query/searchwords.h"

#include "models/core/fold.h"

#include <algorithm>

namespace {

/// Whatever has `longer` has `shorter`, in one of its spellings.
bool covers(const ScanWord &longer, const ScanWord &shorter)
{
    // Where the longer word may end in either letter, its last letter proves nothing for a word that must have the one.
    if (longer.hasLastOr() && !shorter.hasLastOr())
        return longer.bytes().chopped(1).contains(shorter.bytes());
    if (longer.bytes().contains(shorter.bytes()))
        return true;
    return shorter.hasLastOr() && longer.bytes().contains(shorter.bytes().chopped(1) + shorter.lastOr());
}

} // namespace

SearchWords::SearchWords(QStringView text)
{
    const bool halfTyped = !text.isEmpty() && !text.back().isSpace();
    const auto parts = folded(text).split(' ');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (!parts[i].isEmpty())
            m_all.emplace_back(parts[i], halfTyped && i + 1 == parts.size());
    }
    std::stable_sort(m_all.begin(), m_all.end(), [](const ScanWord &a, const ScanWord &b) { return a.bytes().size() > b.bytes().size(); });
    for (const auto &word : m_all) {
        const bool said = std::any_of(m_words.cbegin(), m_words.cend(), [&word](const ScanWord &longer) { return covers(longer, word); });
        if (!said)
            m_words.push_back(word);
    }
}

bool SearchWords::narrows(const SearchWords &earlier) const
{
    return std::all_of(earlier.m_words.cbegin(), earlier.m_words.cend(), [this](const ScanWord &old) {
        return std::any_of(m_words.cbegin(), m_words.cend(), [&old](const ScanWord &word) { return covers(word, old); });
    });
}

std::optional<ScanProbes> SearchWords::grownBy(const SearchWords &earlier) const
{
    if (m_words.size() != 1 || earlier.m_words.size() != 1)
        return {};
    const auto &word = m_words.front();
    const auto &old = earlier.m_words.front();
    // Where the old one could end in either letter, its last letter is still open.
    const auto known = old.bytes().size() - (old.hasLastOr() ? 1 : 0);
    const auto more = word.bytes().size() - known;
    if (known == 0 || more < 1 || more > static_cast<qsizetype>(ScanProbes::most) || !word.isProbesOnly()
        || !word.bytes().startsWith(old.bytes().first(known)))
        return {};
    ScanProbes probes;
    for (auto at = word.bytes().size() - 1; at >= known; --at) // the last first: it may be one of two letters
        probes.probes[probes.count++] = {.offset = static_cast<std::uint8_t>(at), .byte = word.bytes()[at]};
    probes.firstOr = word.lastOr();
    return probes;
}
