#pragma once

#include "models/core/windowsource.h"

#include <QByteArray>

#include <atomic>
#include <bitset>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// What is searched through in the subscriptions of all customers, folded and in memory, so that a keystroke reads no file. What many have
/// in common, the customer's name and the product, is kept and looked at once. Takes some 80 bytes for each. On the thread of its owner.
class SubscriptionTexts
{
public:
    /// What one subscription has, UTF-8 as the mirror keeps it.
    struct Told {
        QByteArrayView offerName{};
        QByteArrayView offerId{};
        QByteArrayView nickname{};
        QByteArrayView id{};
    };

    /// `name` is folded already. Replaces what was known, as `setSubscription` does.
    void setCustomer(std::uint32_t customer, QByteArrayView name);
    void setSubscription(RowId row, std::uint32_t customer, const Told &told);
    /// So much was replaced that it is better to begin anew.
    bool isWasteful() const { return m_customers.isWasteful() || m_ids.isWasteful() || m_nicknames.isWasteful(); }

    /// Leaves of `rows`, in their order, those in which every word occurs: in the customer's name, the product, the nickname or an id.
    /// Words are folded and have no blanks. A row that was not set has no words. False: `cancelled`, which may be null, turned true.
    bool keepMatching(std::vector<RowId> &rows, const QByteArrayList &words, const std::atomic<bool> *cancelled) const;

private:
    /// One bit for each of some words: it occurs.
    using Bits = std::uint64_t;

    /// Texts by number, one behind the other, to be looked through in one go.
    class Pool
    {
    public:
        /// Replaces the text of that number; an empty one takes it away.
        void set(std::uint32_t number, QByteArrayView text);
        /// For each number which of `words` occur in its text.
        void mark(const QByteArrayList &words, std::vector<Bits> &marks) const;
        bool isWasteful() const { return m_owners.size() > 2 * m_live + 1'000; }

    private:
        struct Owner {
            std::uint32_t begin = 0; ///< where the text begins; it ends with a blank
            std::uint32_t number = 0;
        };
        std::size_t endOf(std::size_t owner) const;
        void mark(const QByteArray &word, Bits bit, std::vector<Bits> &marks) const;

        std::string m_texts{};
        std::vector<Owner> m_owners{}; ///< in the order of the texts
        std::vector<std::uint32_t> m_places{}; ///< by number: which of `m_owners` it is, from 1; 0: it has no text
        std::size_t m_live = 0; ///< texts that are still somebody's
        std::bitset<256> m_bytes{}; ///< what bytes there are: most words have a letter that no id has
    };
    struct Row {
        std::uint32_t customer = 0;
        std::uint32_t product = 0; ///< from 1; 0: the row is not set
    };
    /// So that what is looked up need not be copied first.
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };

    std::uint32_t productOf(const Told &told);
    bool keepSome(std::vector<RowId> &rows, const QByteArrayList &words, const std::atomic<bool> *cancelled) const;

    std::vector<Row> m_rows{}; ///< by row
    Pool m_customers{}; ///< names by row of the customer
    Pool m_products{}; ///< the offer's name and its id
    Pool m_ids{}; ///< by row
    Pool m_nicknames{}; ///< by row
    std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> m_productOf{}; ///< by name and id as they came
    std::string m_key{}; ///< room for what is looked up
    QByteArray m_folded{}; ///< room for what is folded
};
