#pragma once

#include <QtGlobal>

#include <string>
#include <string_view>
#include <vector>

/// A word of an invented name: as written, and as it stands in a domain (a-z, 0-9 and '-').
struct Word {
    std::string text{};
    std::string slug{};
};

/// `text` as it stands in a domain or an address; `joined` leaves out blanks and hyphens instead of writing '-'.
std::string slugOf(std::string_view text, bool joined);

/// A town with the start of its postal code and its telephone area, both without country prefix.
struct Town {
    Word name{};
    std::string postal{};
    std::string area{};
};

/// The words from which one country's customers are invented. A pattern is a row of letters, each standing for a word:
/// s shop, f family, g second family, t trade, a adjective, o noun, n first name, c town, l legal form; the rest is literal.
struct Country {
    std::string_view code{}; ///< ISO 3166-1 alpha-2
    std::string_view dialling{}; ///< "+31"
    std::string_view culture{}; ///< "nl-NL"
    std::string_view language{}; ///< "nl"
    std::vector<std::string_view> patterns{}; ///< for the first customers of a world: short and pleasant
    std::vector<std::string_view> longPatterns{}; ///< for the rest: with more words, so that a million names stay apart
    std::vector<Word> families{};
    std::vector<Word> trades{};
    std::vector<Word> shops{};
    std::vector<Word> adjectives{};
    std::vector<Word> nouns{};
    std::vector<Word> firstNames{};
    std::vector<Word> legalForms{};
    std::vector<Town> towns{};
    std::vector<std::string_view> streets{};
};

/// All words the sandbox invents customers from. Built once at start, only read afterwards. Every name is invented.
class Vocabulary
{
public:
    Vocabulary();

    /// Mostly the Netherlands, then Belgium, Germany, Great Britain and France; `lot` is 0 … 99.
    const Country &country(quint32 lot) const;

private:
    std::vector<Country> m_countries{};
};
