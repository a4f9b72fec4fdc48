#include "models/store/identitymap.h"

#include <QHashFunctions>

#include <array>

namespace {

constexpr std::array<int, 256> hexValues = [] {
    std::array<int, 256> values{};
    values.fill(-1);
    for (std::size_t i = 0; i < 10; ++i)
        values[std::size_t{'0'} + i] = static_cast<int>(i);
    for (std::size_t i = 0; i < 6; ++i)
        values[std::size_t{'a'} + i] = static_cast<int>(10 + i);
    return values;
}();

/// Reads `count` lower-case hex digits; a negative result means that one was none.
qint64 hexDigits(const char *text, int count)
{
    qint64 number = 0;
    qint64 bad = 0;
    for (int i = 0; i < count; ++i) {
        const qint64 value = hexValues[static_cast<unsigned char>(text[i])];
        bad |= value;
        number = (number << 4) | (value & 0xf);
    }
    return bad < 0 ? -1 : number;
}

} // namespace

bool readLowerGuid(QByteArrayView id, quint64 &fingerprint)
{
    if (id.size() != 36 || id[8] != '-' || id[13] != '-' || id[18] != '-' || id[23] != '-')
        return false;
    const auto *text = id.data();
    const auto first = hexDigits(text, 8);
    const auto second = hexDigits(text + 9, 4);
    const auto third = hexDigits(text + 14, 4);
    const auto fourth = hexDigits(text + 19, 4);
    const auto fifth = hexDigits(text + 24, 12);
    if ((first | second | third | fourth | fifth) < 0)
        return false;
    const auto high = static_cast<quint64>(first) << 32 | static_cast<quint64>(second) << 16 | static_cast<quint64>(third);
    const auto low = static_cast<quint64>(fourth) << 48 | static_cast<quint64>(fifth);
    fingerprint = high ^ (low * 0x9e3779b97f4a7c15ULL);
    return true;
}

quint64 fingerprintOf(QByteArrayView id)
{
    quint64 fingerprint = 0;
    return readLowerGuid(id, fingerprint) ? fingerprint : qHashBits(id.data(), static_cast<size_t>(id.size()), 0x2f0b4c47);
}

std::size_t IdentityMap::slotOf(quint64 fingerprint) const
{
    // Ids need not be random: mix before the high bits choose the slot.
    const auto mixed = (fingerprint ^ (fingerprint >> 29)) * 0xd6e8feb86659fd93ULL;
    return static_cast<std::size_t>(((mixed >> 32) * m_slots.size()) >> 32);
}

void IdentityMap::prefetch(quint64 fingerprint) const
{
#ifdef Q_CC_GNU
    if (!m_slots.empty())
        __builtin_prefetch(m_slots.data() + slotOf(fingerprint));
#else
    Q_UNUSED(fingerprint)
#endif
}

RowId IdentityMap::find(quint64 fingerprint) const
{
    if (m_slots.empty())
        return 0;
    for (auto slot = slotOf(fingerprint); m_slots[slot].rid != 0; slot = slot + 1 == m_slots.size() ? 0 : slot + 1) {
        if (m_slots[slot].fingerprint == fingerprint)
            return m_slots[slot].rid;
    }
    return 0;
}

void IdentityMap::put(quint64 fingerprint, RowId rid)
{
    if ((m_size + 1) * 4 > m_slots.size() * 3)
        grow(std::max<std::size_t>(4096, m_slots.size() * 2));
    auto slot = slotOf(fingerprint);
    while (m_slots[slot].rid != 0 && m_slots[slot].fingerprint != fingerprint)
        slot = slot + 1 == m_slots.size() ? 0 : slot + 1;
    if (m_slots[slot].rid != 0)
        return;
    ++m_size;
    m_slots[slot] = {.fingerprint = fingerprint, .rid = rid};
}

void IdentityMap::reserve(std::size_t count)
{
    if (const auto room = count + count / 2 + 4096; room > m_slots.size())
        grow(room);
}

void IdentityMap::grow(std::size_t room)
{
    std::vector<Slot> old(room);
    old.swap(m_slots);
    m_size = 0;
    for (const auto &slot : old) {
        if (slot.rid != 0)
            put(slot.fingerprint, slot.rid);
    }
}
