#include "models/subscriptions/productfamily.h"

#include "models/core/wire.h"

#include <algorithm>

ProductFamily familyNamed(const QString &productName)
{
    using Family = ProductFamily;
    // The first that fits counts: what a suite is called stands in the names of many single products.
    static constexpr std::pair<QLatin1StringView, Family> marks[] = {
        {"power bi"_L1, Family::Reports},
        {"microsoft fabric"_L1, Family::Reports},
        {"power apps"_L1, Family::Apps},
        {"power automate"_L1, Family::Apps},
        {"power pages"_L1, Family::Apps},
        {"dynamics 365"_L1, Family::Business},
        {"windows 365"_L1, Family::CloudPc},
        {"intune"_L1, Family::Protection},
        {"enterprise mobility"_L1, Family::Protection},
        {"microsoft entra"_L1, Family::Protection},
        {"entra id"_L1, Family::Protection},
        {"azure active directory"_L1, Family::Protection},
        {"information protection"_L1, Family::Protection},
        {"defender"_L1, Family::Protection},
        {"purview"_L1, Family::Protection},
        {"e5 security"_L1, Family::Protection},
        {"e5 compliance"_L1, Family::Protection},
        {"copilot"_L1, Family::Unknown},
        {"exchange"_L1, Family::Mail},
        {"sharepoint"_L1, Family::Files},
        {"onedrive"_L1, Family::Files},
        {"visio"_L1, Family::Desktop},
        {"project plan"_L1, Family::Desktop},
        {"project online"_L1, Family::Desktop},
        {"project professional"_L1, Family::Desktop},
        {"microsoft 365 apps"_L1, Family::Desktop},
        {"office 365 proplus"_L1, Family::Desktop},
        {"microsoft teams"_L1, Family::Teams},
        {"audio conferencing"_L1, Family::Teams},
        {"phone system"_L1, Family::Teams},
        {"calling plan"_L1, Family::Teams},
        {"microsoft azure"_L1, Family::Azure},
        {"azure plan"_L1, Family::Azure},
        {"office 365"_L1, Family::Suite},
        {"microsoft 365"_L1, Family::Suite},
    };
    const auto name = productName.simplified();
    const auto *found = std::ranges::find_if(marks, [&name](const auto &mark) { return name.contains(mark.first, Qt::CaseInsensitive); });
    return found == std::end(marks) ? Family::Unknown : found->second;
}

bool isAzure(const Subscription &subscription)
{
    if (normalisedWord(subscription.billingType) == u"usage")
        return true;
    const auto family = familyNamed(subscription.offerName);
    return !subscription.entitlementId.isEmpty() && (family == ProductFamily::Azure || family == ProductFamily::Unknown);
}

bool isOfMicrosoft(std::optional<bool> told, QStringView publisher)
{
    return told.value_or(true) && (publisher.isEmpty() || publisher.contains("microsoft"_L1, Qt::CaseInsensitive));
}

ProductFamily familyOf(const Subscription &subscription)
{
    if (isAzure(subscription))
        return ProductFamily::Azure;
    return isOfMicrosoft(subscription.isMicrosoft, subscription.publisher) ? familyNamed(subscription.offerName) : ProductFamily::Unknown;
}
