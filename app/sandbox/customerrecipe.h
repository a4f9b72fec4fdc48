#pragma once

#include "app/sandbox/vocabulary.h"

#include <QByteArray>

#include <array>
#include <optional>
#include <vector>

/// How often a customer's name, the rest of its record, its delegated access and its subscriptions were changed since it first appeared.
struct Revision {
    quint32 name = 0;
    quint32 record = 0;
    quint32 access = 0;
    quint32 subscription = 0;
    bool operator==(const Revision &) const = default;
};

enum class Relationship : quint8 { Unknown, Reseller, Advisor, Syndication, MicrosoftSupport, None };

/// The service's own text of a relationship (CONTRACT 3).
std::string_view relationshipText(Relationship relationship);

/// A GUID as the wire shows it: 36 characters, lower case.
using GuidText = std::array<char, 36>;

inline std::string_view text(const GuidText &guid)
{
    return {guid.data(), guid.size()};
}

inline QByteArray bytes(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

inline void append(QByteArray &out, std::string_view text)
{
    out.append(text.data(), static_cast<qsizetype>(text.size()));
}

inline void append(QByteArray &out, const GuidText &text)
{
    out.append(text.data(), static_cast<qsizetype>(text.size()));
}

/// What the customer's own record tells beyond the list (CONTRACT 3).
struct CustomerFacts {
    std::string_view country{};
    std::string_view culture{};
    std::string_view language{};
    std::string_view city{};
    QByteArray street{};
    QByteArray postalCode{};
    QByteArray phone{};
    QByteArray email{};
    std::string_view firstName{};
    std::string_view lastName{};
    QByteArray registration{}; ///< empty: the record has none
    QByteArray extraDomain{}; ///< empty: the default domain is the only one
    std::optional<bool> delegatedAccess{}; ///< empty: left out of the record
    QByteArray associatedPartner{}; ///< empty: left out
};

/// Invents customers: each is a function of (seed, index, revision), so that a million of them cost no memory.
/// The index is the customer's place in the list. Read only once built.
class CustomerRecipe
{
public:
    explicit CustomerRecipe(quint64 seed);

    GuidText id(quint32 index) const;
    /// A GUID that belongs to the customer without being its id: its commerce id, its billing profile, …
    GuidText relatedId(quint32 index, quint64 purpose) const;
    /// The index whose id this is, in any case; empty when no index has it.
    std::optional<quint32> indexOf(QByteArrayView guid) const;

    /// UTF-8, as in JSON but not yet escaped.
    void appendName(QByteArray &out, quint32 index, quint32 nameRevision) const;
    /// The default domain; it outlives a change of name.
    void appendDomain(QByteArray &out, quint32 index) const;
    Relationship relationship(quint32 index) const;
    CustomerFacts facts(quint32 index, Revision revision) const;

private:
    struct Naming {
        std::string_view pattern{};
        std::array<const Word *, 9> words{};
        const Town *town = nullptr;
    };
    const Country &country(quint32 index) const;
    Naming naming(quint32 index, quint32 nameRevision) const;
    void appendSlug(QByteArray &out, quint32 index) const;
    quint32 scrambled(quint32 index) const;
    quint32 unscrambled(quint32 value) const;

    Vocabulary m_vocabulary{};
    quint64 m_seed = 0;
    std::array<quint32, 4> m_keys{};
    std::vector<bool> m_slugTaken{}; ///< of the first customers: an earlier one has the same words
};
