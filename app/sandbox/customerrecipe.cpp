#include "app/sandbox/customerrecipe.h"

#include "app/sandbox/mix.h"

#include <QSet>

#include <cstring>

namespace {

// Below this index a domain carries a number only when an earlier customer has the same words; above it always.
constexpr quint32 plainDomains = 5000;
// Above this index names are made of more words.
constexpr quint32 shortNames = 20000;

enum Salt : quint64 { NameSalt = 1, CountrySalt, IdSalt, RelationshipSalt, FactSalt, HomeSalt, RelatedSalt };

constexpr std::string_view wordLetters = "sfgtaoncl";
constexpr std::string_view longNames[] = {
    "Stichting tot Bevordering van de Samenwerking tussen f, g en Partners in t te c en Omstreken (in oprichting)",
    "Coöperatieve Vereniging van Ondernemers \"s a o\" te c, mede handelend onder de naam n f t U.A.",
    "f's t & g/f (afd. c) – «n» l",
};

char *putHex(char *out, quint64 value, int digits)
{
    constexpr char alphabet[] = "0123456789abcdef";
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4)
        *out++ = alphabet[(value >> shift) & 0xf];
    return out;
}

GuidText guidFrom(quint32 first, quint64 bits)
{
    GuidText text{};
    char *out = putHex(text.data(), first, 8);
    *out++ = '-';
    out = putHex(out, bits & 0xffff, 4);
    *out++ = '-';
    out = putHex(out, 0x4000 | ((bits >> 16) & 0x0fff), 4);
    *out++ = '-';
    const quint64 rest = mixed(bits);
    out = putHex(out, 0x8000 | (rest & 0x3fff), 4);
    *out++ = '-';
    putHex(out, (rest >> 14) & 0xffffffffffffULL, 12);
    return text;
}

/// Which word the letter at `at` stands for: none when it is part of a literal word or of an English genitive.
size_t wordAt(std::string_view pattern, size_t at)
{
    const auto isText = [](char sign) { return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z'); };
    const bool alone
        = (at == 0 || (!isText(pattern[at - 1]) && pattern[at - 1] != '\'')) && (at + 1 == pattern.size() || !isText(pattern[at + 1]));
    return alone ? wordLetters.find(pattern[at]) : std::string_view::npos;
}

bool namesItsTown(std::string_view pattern)
{
    for (size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == 'c' && wordAt(pattern, i) != std::string_view::npos)
            return true;
    }
    return false;
}

template <typename List>
const auto &oneOf(const List &list, Draw &draw)
{
    return list[draw.below(static_cast<quint32>(list.size()))];
}

QByteArray digits(Draw &draw, int count)
{
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += static_cast<char>('0' + draw.below(10));
    return text;
}

QByteArray postalCode(const Country &country, const Town &town, Draw &draw)
{
    const QByteArray start = bytes(town.postal);
    const auto letter = [&draw] { return static_cast<char>('A' + draw.below(26)); };
    if (country.code == "NL")
        return start + digits(draw, 2) + ' ' + letter() + letter();
    if (country.code == "BE")
        return start + digits(draw, 2);
    if (country.code == "GB")
        return start + digits(draw, 1) + letter() + letter();
    return start + digits(draw, 3);
}

} // namespace

std::string_view relationshipText(Relationship relationship)
{
    constexpr std::string_view texts[] = {"unknown", "reseller", "advisor", "syndication", "microsoft_support", "none"};
    return texts[static_cast<size_t>(relationship)];
}

CustomerRecipe::CustomerRecipe(quint64 seed) : m_seed(seed)
{
    for (quint64 round = 0; round < m_keys.size(); ++round)
        m_keys[round] = static_cast<quint32>(mixed(seed, round, IdSalt));
    m_slugTaken.resize(plainDomains);
    QSet<QByteArray> seen;
    for (quint32 index = 0; index < plainDomains; ++index) {
        QByteArray slug;
        appendSlug(slug, index);
        m_slugTaken[index] = seen.contains(slug);
        seen.insert(slug);
    }
}

GuidText CustomerRecipe::id(quint32 index) const
{
    return guidFrom(scrambled(index), mixed(m_seed, index, IdSalt));
}

GuidText CustomerRecipe::relatedId(quint32 index, quint64 purpose) const
{
    const quint64 bits = mixed(m_seed, index, RelatedSalt + purpose);
    return guidFrom(static_cast<quint32>(bits >> 32), bits);
}

std::optional<quint32> CustomerRecipe::indexOf(QByteArrayView guid) const
{
    if (guid.size() != 36)
        return {};
    bool isNumber = false;
    const quint32 first = guid.first(8).toByteArray().toUInt(&isNumber, 16);
    if (!isNumber)
        return {};
    const quint32 index = unscrambled(first);
    const GuidText expected = id(index);
    if (QByteArrayView(expected.data(), 36).compare(guid, Qt::CaseInsensitive) != 0)
        return {};
    return index;
}

// A Feistel network over 32 bits: every index gets another first group, and the group leads back to the index.
quint32 CustomerRecipe::scrambled(quint32 index) const
{
    quint32 left = index >> 16;
    quint32 right = index & 0xffff;
    for (const quint32 key : m_keys) {
        const quint32 next = left ^ (static_cast<quint32>(mixed(right ^ (quint64(key) << 16))) & 0xffff);
        left = right;
        right = next;
    }
    return (left << 16) | right;
}

quint32 CustomerRecipe::unscrambled(quint32 value) const
{
    quint32 left = value >> 16;
    quint32 right = value & 0xffff;
    for (std::size_t key = m_keys.size(); key-- > 0;) {
        const quint32 before = right ^ (static_cast<quint32>(mixed(left ^ (quint64(m_keys[key]) << 16))) & 0xffff);
        right = left;
        left = before;
    }
    return (left << 16) | right;
}

const Country &CustomerRecipe::country(quint32 index) const
{
    return m_vocabulary.country(Draw(mixed(m_seed, index, CountrySalt)).below(100));
}

CustomerRecipe::Naming CustomerRecipe::naming(quint32 index, quint32 nameRevision) const
{
    const Country &land = country(index);
    Draw draw(mixed(m_seed, index, NameSalt) ^ mixed(nameRevision));
    Naming naming;
    naming.words[0] = &oneOf(land.shops, draw);
    naming.words[1] = &oneOf(land.families, draw);
    naming.words[2] = &oneOf(land.families, draw);
    naming.words[3] = &oneOf(land.trades, draw);
    naming.words[4] = &oneOf(land.adjectives, draw);
    naming.words[5] = &oneOf(land.nouns, draw);
    naming.words[6] = &oneOf(land.firstNames, draw);
    naming.town = &oneOf(land.towns, draw);
    naming.words[7] = &naming.town->name;
    naming.words[8] = &oneOf(land.legalForms, draw);
    if (draw.below(400) == 0)
        naming.pattern = longNames[draw.below(std::size(longNames))];
    else if (index < shortNames || draw.below(4) == 0)
        naming.pattern = oneOf(land.patterns, draw);
    else
        naming.pattern = oneOf(land.longPatterns, draw);
    return naming;
}

void CustomerRecipe::appendName(QByteArray &out, quint32 index, quint32 nameRevision) const
{
    const Naming made = naming(index, nameRevision);
    for (size_t i = 0; i < made.pattern.size(); ++i) {
        const size_t word = wordAt(made.pattern, i);
        if (word == std::string_view::npos)
            out.append(made.pattern[i]);
        else
            append(out, made.words[word]->text);
    }
}

void CustomerRecipe::appendSlug(QByteArray &out, quint32 index) const
{
    const Naming made = naming(index, 0);
    const qsizetype start = out.size();
    const std::string_view pattern = made.pattern;
    for (size_t i = 0; i < pattern.size() && out.size() - start < 30; ++i) {
        const bool alone = (i == 0 || pattern[i - 1] == ' ' || pattern[i - 1] == '-')
            && (i + 1 == pattern.size() || std::strchr(" -,", pattern[i + 1]) != nullptr);
        const size_t word = alone ? wordLetters.substr(0, 8).find(pattern[i]) : std::string_view::npos;
        if (word == std::string_view::npos)
            continue;
        if (out.size() > start)
            out.append('-');
        append(out, made.words[word]->slug);
    }
}

void CustomerRecipe::appendDomain(QByteArray &out, quint32 index) const
{
    appendSlug(out, index);
    if (index >= plainDomains || m_slugTaken[index])
        out.append('-').append(QByteArray::number(index + 1));
    append(out, ".example");
}

Relationship CustomerRecipe::relationship(quint32 index) const
{
    const quint32 lot = Draw(mixed(m_seed, index, RelationshipSalt)).below(200);
    if (lot < 2)
        return Relationship::Advisor;
    if (lot == 2)
        return Relationship::Syndication;
    if (lot == 3)
        return Relationship::MicrosoftSupport;
    return Relationship::Reseller;
}

CustomerFacts CustomerRecipe::facts(quint32 index, Revision revision) const
{
    const Country &land = country(index);
    CustomerFacts facts;
    facts.country = land.code;
    facts.culture = land.culture;
    facts.language = land.language;
    // Town and street move with every change of the record, so that a changed record never reads as before.
    Draw home(mixed(m_seed, index, HomeSalt) ^ mixed(revision.record));
    const Naming made = naming(index, revision.name);
    const Town &drawn = oneOf(land.towns, home);
    const Town &town = namesItsTown(made.pattern) ? *made.town : drawn;
    facts.city = town.name.text;
    facts.street = bytes(oneOf(land.streets, home)) + ' ' + QByteArray::number(1 + home.below(280));
    facts.postalCode = postalCode(land, town, home);
    facts.phone = bytes(land.dialling) + ' ' + bytes(town.area) + " 555 " + digits(home, 4);
    const Word &first = oneOf(land.firstNames, home);
    const Word &last = oneOf(land.families, home);
    facts.firstName = first.text;
    facts.lastName = last.text;

    Draw fixed(mixed(m_seed, index, FactSalt));
    QByteArray domain;
    appendDomain(domain, index);
    facts.email = bytes(first.slug) + '.' + bytes(last.slug) + '@' + domain;
    if (fixed.below(2) == 0)
        facts.registration = digits(fixed, 8);
    if (fixed.below(3) == 0)
        facts.extraDomain = "mail." + domain;
    if (fixed.below(12) != 0)
        facts.delegatedAccess = (fixed.below(4) != 0) != (revision.record % 2 == 1);
    if (fixed.below(9) == 0)
        facts.associatedPartner = "4" + digits(fixed, 6);
    return facts;
}
