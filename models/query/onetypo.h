#pragma once

#include "models/query/textscan.h"

#include <optional>
#include <vector>

/// A word of which one letter may be missing, added, wrong or exchanged with its neighbour. One mistake leaves one half of the word whole,
/// unless it exchanged the two letters in the middle: so two halves and one exchanged spelling are scanned, and only where a half stands
/// is the other half compared letter by letter.
class OneTypo
{
public:
    /// Words of fewer than four letters are never forgiven: they would match nearly everything.
    static bool mayForgive(const ScanWord &word);
    /// `word` must be one of those.
    explicit OneTypo(const ScanWord &word);

    const ScanWord &firstHalf() const { return m_first; }
    const ScanWord &secondHalf() const { return m_second; }
    /// The word with its two middle letters exchanged; empty when they are the same.
    const std::optional<ScanWord> &exchanged() const { return m_exchanged; }

    /// The first half stands at `at`: does the second follow with at most one mistake? Reads up to `end`.
    bool continuesAfter(const char *at, const char *end) const;
    /// The second half stands at `at`: does the first precede it with at most one mistake? Reads down to `begin`, a row end or beyond one.
    bool precededBefore(const char *at, const char *begin) const;

private:
    ScanWord m_first;
    ScanWord m_second;
    std::optional<ScanWord> m_exchanged{};
};
