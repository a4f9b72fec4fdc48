#pragma once

#include "models/query/textscan.h"

#include <QList>
#include <QStringView>

#include <optional>
#include <vector>

/// What somebody typed, as the scan takes it: folded words, the most telling one first, none that another contains. A row matches when
/// every word stands somewhere in it. The last word is half typed while no blank follows it.
class SearchWords
{
public:
    SearchWords() = default;
    explicit SearchWords(QStringView text);

    bool isEmpty() const { return m_words.empty(); }
    const std::vector<ScanWord> &words() const { return m_words; }
    /// All that was typed, words within others too: when a mistake in the other is forgiven, they still have to stand.
    const std::vector<ScanWord> &all() const { return m_all; }
    /// Every row that matches this matches `earlier` as well: typing went on.
    bool narrows(const SearchWords &earlier) const;

    /// Of one word alone that is a single `earlier` word with up to three letters more: those letters, where they stand in it. Empty
    /// otherwise.
    std::optional<ScanProbes> grownBy(const SearchWords &earlier) const;

private:
    std::vector<ScanWord> m_all{};
    std::vector<ScanWord> m_words{};
};
