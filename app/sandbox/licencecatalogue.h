#pragma once

#include <QByteArrayView>
#include <QtGlobal>

#include <span>
#include <string_view>

/// A part of a product that is switched on for each user by itself (CONTRACT 6.2).
struct ServicePlan {
    std::string_view id{};
    std::string_view displayName{};
    std::string_view serviceName{};
    bool forTenant = false; ///< targetType Tenant instead of User
};

/// What a licence is of. Names are Microsoft's, the ids are invented.
struct Sku {
    std::string_view product{}; ///< name of the Product that brings it
    std::string_view id{};
    std::string_view partNumber{};
    std::string_view plans{}; ///< a letter for each of its service plans
    bool isGroup2 = false; ///< licence group: Minecraft alone is in the second one
    int elsewhere = 0; ///< units that some customers have without the partner's doing; 0: sold by the partner
    std::string_view system{"o365"}; ///< serviceName of the analytics: o365, crm
};

/// In the order in which the service lists them.
std::span<const Sku> allSkus();
/// The SKU that seats of a product bring; null for products without one.
const Sku *skuOfProduct(std::string_view product);
/// Ids are compared without case; null when it is none.
const Sku *skuWithId(QByteArrayView id);
/// Whether a customer has units of this SKU that the partner did not sell.
bool comesFromElsewhere(const Sku &sku, quint32 customer);
/// The plan behind a letter of Sku::plans.
const ServicePlan &servicePlan(char letter);
