#include "models/store/subscriptiontexts.h"

#include "models/core/fold.h"

#include <algorithm>
#include <cstring>

static constexpr qsizetype wordsAtOnce = 63; ///< one bit each

template <typename T>
static T &placeOf(std::vector<T> &all, std::size_t place)
{
    if (place >= all.size())
        all.resize(place + 1);
    return all[place];
}

static QByteArrayView foldedInto(QByteArray &room, QByteArrayView text)
{
    room.resize(0);
    appendFolded(room, text.data(), text.size());
    return room;
}

std::size_t SubscriptionTexts::Pool::endOf(std::size_t owner) const
{
    return owner + 1 < m_owners.size() ? m_owners[owner + 1].begin : m_texts.size();
}

void SubscriptionTexts::Pool::set(std::uint32_t number, QByteArrayView text)
{
    auto &place = placeOf(m_places, number);
    if (place > 0) {
        const auto begin = m_owners[place - 1].begin;
        const auto size = endOf(place - 1) - begin - 1;
        if (std::string_view(m_texts).substr(begin, size) == std::string_view(text.data(), static_cast<std::size_t>(text.size())))
            return;
        place = 0;
        --m_live;
    }
    if (text.isEmpty())
        return;
    m_owners.push_back({.begin = static_cast<std::uint32_t>(m_texts.size()), .number = number});
    place = static_cast<std::uint32_t>(m_owners.size());
    ++m_live;
    m_texts.append(text.data(), static_cast<std::size_t>(text.size())).append(1, ' ');
    for (const auto byte : text)
        m_bytes.set(static_cast<unsigned char>(byte));
}

void SubscriptionTexts::Pool::mark(const QByteArrayList &words, std::vector<Bits> &marks) const
{
    marks.resize(std::max(marks.size(), m_places.size()));
    for (qsizetype word = 0; word < words.size(); ++word)
        mark(words.at(word), Bits{1} << word, marks);
}

void SubscriptionTexts::Pool::mark(const QByteArray &word, Bits bit, std::vector<Bits> &marks) const
{
    const auto isThere = [this](char byte) { return m_bytes.test(static_cast<unsigned char>(byte)); };
    if (!std::ranges::all_of(word, isThere))
        return;
    std::size_t owner = 0;
    for (std::size_t from = 0; from < m_texts.size();) {
        const auto *hit = memmem(m_texts.data() + from, m_texts.size() - from, word.constData(), static_cast<std::size_t>(word.size()));
        if (!hit)
            return;
        const auto at = static_cast<std::size_t>(static_cast<const char *>(hit) - m_texts.data());
        for (std::size_t stride = 1; endOf(owner) <= at; stride *= 2) { // the next ones mostly, else in growing steps
            while (stride > 1 && (owner + stride >= m_owners.size() || m_owners[owner + stride].begin > at))
                stride /= 2;
            owner += stride;
        }
        const auto number = m_owners[owner].number;
        if (m_places[number] == owner + 1)
            marks[number] |= bit;
        from = endOf(owner);
    }
}

void SubscriptionTexts::setCustomer(std::uint32_t customer, QByteArrayView name)
{
    m_customers.set(customer, name);
}

void SubscriptionTexts::setSubscription(RowId row, std::uint32_t customer, const Told &told)
{
    placeOf(m_rows, row) = {.customer = customer, .product = productOf(told)};
    m_ids.set(row, foldedInto(m_folded, told.id));
    m_nicknames.set(row, foldedInto(m_folded, told.nickname));
}

std::uint32_t SubscriptionTexts::productOf(const Told &told)
{
    m_key.assign(told.offerName.data(), static_cast<std::size_t>(told.offerName.size()));
    m_key.append(1, '\n').append(told.offerId.data(), static_cast<std::size_t>(told.offerId.size()));
    const auto known = m_productOf.find(std::string_view(m_key));
    if (known != m_productOf.end())
        return known->second;
    const auto product = static_cast<std::uint32_t>(m_productOf.size()) + 1;
    auto text = foldedInto(m_folded, told.offerName).toByteArray();
    text += ' ';
    text += foldedInto(m_folded, told.offerId);
    m_products.set(product, text);
    m_productOf.emplace(m_key, product);
    return product;
}

bool SubscriptionTexts::keepMatching(std::vector<RowId> &rows, const QByteArrayList &words, const std::atomic<bool> *cancelled) const
{
    for (qsizetype first = 0; first < words.size(); first += wordsAtOnce) {
        if (!keepSome(rows, words.mid(first, wordsAtOnce), cancelled))
            return false;
    }
    return true;
}

bool SubscriptionTexts::keepSome(std::vector<RowId> &rows, const QByteArrayList &words, const std::atomic<bool> *cancelled) const
{
    std::vector<Bits> ofCustomers{};
    std::vector<Bits> ofProducts{};
    std::vector<Bits> ofRows(m_rows.size());
    const std::pair<const Pool &, std::vector<Bits> &> pools[]
        = {{m_customers, ofCustomers}, {m_products, ofProducts}, {m_ids, ofRows}, {m_nicknames, ofRows}};
    for (const auto &[pool, marks] : pools) {
        if (cancelled && cancelled->load(std::memory_order_relaxed))
            return false;
        pool.mark(words, marks);
    }
    // In the order of memory first: the rows that are asked for stand in any order.
    const auto all = (Bits{1} << words.size()) - 1;
    std::vector<bool> isSought(m_rows.size());
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        const auto &[customer, product] = m_rows[row];
        const auto ofCustomer = customer < ofCustomers.size() ? ofCustomers[customer] : Bits{0};
        isSought[row] = product > 0 && (ofCustomer | ofProducts[product] | ofRows[row]) == all;
    }
    std::erase_if(rows, [&isSought](RowId row) { return row >= isSought.size() || !isSought[row]; });
    return true;
}
