#include "app/sandbox/licencebook.h"

#include "app/sandbox/licencecatalogue.h"

#include <algorithm>

namespace {

SkuUnits &entryOf(std::vector<SkuUnits> &units, const Sku *sku)
{
    const auto found = std::find_if(units.begin(), units.end(), [sku](const SkuUnits &each) { return each.sku == sku; });
    return found != units.end() ? *found : units.emplace_back(SkuUnits{.sku = sku});
}

/// A SKU is as well as the best of its subscriptions.
std::string_view better(std::string_view one, std::string_view other)
{
    for (const std::string_view word : {"Enabled", "Warning", "Suspended", "LockedOut"}) {
        if (one == word || other == word)
            return word;
    }
    return one;
}

void addSeats(std::vector<SkuUnits> &units, const Sku *sku, const SubscriptionFacts &facts)
{
    const std::string_view status = facts.status;
    if (status == "pending" || status == "deleted")
        return;
    SkuUnits &entry = entryOf(units, sku);
    if (status == "active") {
        entry.active += facts.quantity;
        entry.capability = better(entry.capability, "Enabled");
    } else if (status == "expired") {
        entry.warning += facts.quantity;
        entry.capability = better(entry.capability, "Warning");
    } else {
        entry.suspended += facts.quantity;
        entry.capability = better(entry.capability, status == "suspended" || status == "disabled" ? "Suspended" : "LockedOut");
    }
}

} // namespace

const SkuUnits *unitsOf(std::span<const SkuUnits> units, const Sku *sku)
{
    const auto found = std::find_if(units.begin(), units.end(), [sku](const SkuUnits &each) { return each.sku == sku; });
    return found == units.end() ? nullptr : &*found;
}

std::vector<HeldLicence> LicenceBook::held(const UserFacts &user, std::span<const SkuUnits> units)
{
    std::vector<HeldLicence> licences = user.isActive() ? user.licences : std::vector<HeldLicence>{};
    std::erase_if(licences, [units](const HeldLicence &each) { return !unitsOf(units, each.sku); });
    return licences;
}

std::vector<SkuUnits> LicenceBook::units(quint32 customer) const
{
    std::vector<SkuUnits> units;
    for (const SubscriptionFacts &facts : m_world.subscriptionsOf(customer)) {
        if (const Sku *sku = skuOfProduct(facts.product->name))
            addSeats(units, sku, facts);
    }
    for (const Sku &sku : allSkus()) {
        if (comesFromElsewhere(sku, customer))
            units.push_back({.sku = &sku, .active = sku.elsewhere, .capability = "Enabled"});
    }
    for (const UserFacts &user : m_world.users().active(customer)) {
        for (const HeldLicence &licence : held(user, units))
            ++entryOf(units, licence.sku).consumed;
    }
    // All SKUs stand in one array.
    std::sort(units.begin(), units.end(), [](const SkuUnits &one, const SkuUnits &other) { return std::less<>()(one.sku, other.sku); });
    return units;
}
