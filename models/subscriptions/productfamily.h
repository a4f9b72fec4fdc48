#pragma once

#include "models/subscriptions/subscription.h"

/// What a product is for, as far as its name tells: what a customer loses with it, and which data it keeps, depends on that (DOMAIN 3.2,
/// 3.3).
enum class ProductFamily {
    Unknown, ///< nothing is claimed of it
    Suite, ///< mail, files and applications together
    Mail,
    Files,
    Teams, ///< meetings and calls
    Reports, ///< Power BI
    Apps, ///< Power Apps, Power Automate: what an office has built
    Business, ///< Dynamics 365
    Desktop, ///< applications alone: Visio, Project, Microsoft 365 Apps
    Protection, ///< of sign-in, devices and data
    CloudPc, ///< Windows 365
    Azure,
};

/// By the name that Microsoft gives a product. Pure; any thread.
ProductFamily familyNamed(const QString &productName);
/// Of a subscription; what another publisher sells is Unknown.
ProductFamily familyOf(const Subscription &subscription);
/// By the two that tell whose a product is. Few products say it; one whose publisher is told and is another is not Microsoft's.
bool isOfMicrosoft(std::optional<bool> told, QStringView publisher);
/// Billed by use, in Azure; or with an Azure subscription behind it (`entitlementId`) and no name that says otherwise: some answers give a
/// licence an entitlement, too.
bool isAzure(const Subscription &subscription);
