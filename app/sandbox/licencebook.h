#pragma once

#include "app/sandbox/world.h"

#include <span>

struct Sku;

/// How many licences of a SKU a customer has, by what its subscriptions are in (CONTRACT 6.2).
struct SkuUnits {
    const Sku *sku{};
    int active = 0; ///< of active subscriptions
    int warning = 0; ///< of expired ones, which are still in use
    int suspended = 0; ///< of suspended and disabled ones
    int consumed = 0; ///< active users that hold one
    std::string_view capability{}; ///< Enabled, Warning, Suspended, LockedOut

    int total() const { return active + warning; }
    /// Below nought when more users hold one than there are, as after a suspension.
    int available() const { return total() - consumed; }
};

/// What a customer's subscriptions bring and its users hold.
class LicenceBook
{
public:
    explicit LicenceBook(const World &world) : m_world(world) { }

    /// The SKUs the customer has now, in the catalogue's order; one with no seats at all is among them.
    std::vector<SkuUnits> units(quint32 customer) const;
    /// The licences a user really has: those of SKUs among `units`. A deleted user has none.
    static std::vector<HeldLicence> held(const UserFacts &user, std::span<const SkuUnits> units);

private:
    const World &m_world;
};

/// Among `units`; null when the customer does not have it.
const SkuUnits *unitsOf(std::span<const SkuUnits> units, const Sku *sku);
