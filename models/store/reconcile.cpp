#include "models/store/reconcile.h"

#include <bit>

namespace {

/// For each line: whether a later line of the page has the same id.
std::vector<bool> supersededLines(std::span<const ListRow> page)
{
    constexpr auto none = static_cast<std::uint32_t>(-1);
    std::vector<bool> superseded(page.size(), false);
    std::vector<std::uint32_t> table(std::bit_ceil(page.size() * 2 + 1), none);
    const auto mask = table.size() - 1;
    for (std::uint32_t line = 0; line < page.size(); ++line) {
        auto slot = static_cast<std::size_t>((page[line].fingerprint * 0x9e3779b97f4a7c15ULL) >> 20) & mask;
        while (table[slot] != none && (page[table[slot]].fingerprint != page[line].fingerprint || page[table[slot]].id != page[line].id))
            slot = (slot + 1) & mask;
        if (table[slot] != none)
            superseded[table[slot]] = true;
        table[slot] = line;
    }
    return superseded;
}

} // namespace

Plan reconcile(std::span<const ListRow> page, std::span<const KnownRow> known)
{
    Q_ASSERT(page.size() == known.size());
    Plan plan{};
    const auto superseded = supersededLines(page);
    for (std::uint32_t line = 0; line < page.size(); ++line) {
        if (superseded[line])
            continue;
        if (known[line].rid == 0)
            plan.insert.push_back(line);
        else if (known[line].same)
            plan.unchanged.push_back(known[line].rid);
        else
            plan.update.push_back({.line = line, .rid = known[line].rid});
    }
    return plan;
}
