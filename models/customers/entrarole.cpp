#include "models/customers/entrarole.h"

#include "models/core/wire.h"

#include <algorithm>

using namespace Qt::StringLiterals;

/// In the order of EntraRole.
static constexpr std::array<QLatin1StringView, entraRoleCount> templateIds{
    "62e90394-69f5-4237-9190-012177145e10"_L1, // Global Administrator
    "f2ef992c-3afb-46b9-b7cf-a126ee74c451"_L1, // Global Reader
    "88d8e3e3-8f55-4a1e-953a-9b9898b8876b"_L1, // Directory Readers
    "9360feb5-f418-4baa-8175-e2a00bac4301"_L1, // Directory Writers
    "fe930be7-5e62-47db-91af-98c3a49a38b1"_L1, // User Administrator
    "4d6ac14f-3453-41d0-bef9-a3e0c569773a"_L1, // License Administrator
    "729827e3-9c14-49f7-bb1b-9608f156bbb8"_L1, // Helpdesk Administrator
    "966707d0-3269-4727-9be2-8c3a10f19b9d"_L1, // Password Administrator
    "c4e39bd9-1100-46d3-8c65-fb160da0071f"_L1, // Authentication Administrator
    "7be44c8a-adaf-4e2a-84d6-ab2649e08a13"_L1, // Privileged Authentication Administrator
    "e8611ab8-c189-46e8-94e1-60213ab1f814"_L1, // Privileged Role Administrator
    "fdd7a751-b60b-444a-984c-02652fe8fa1c"_L1, // Groups Administrator
    "95e79109-95c0-4d8e-aee3-d01accf2d47b"_L1, // Guest Inviter
    "8329153b-31d0-4727-b945-745eb3bc5f31"_L1, // Domain Name Administrator
    "f023fd81-a637-4b56-95fd-791ac0226033"_L1, // Service Support Administrator
    "790c1fb9-7f7d-4f88-86a1-ef1f95c05c1b"_L1, // Message Center Reader
    "4a5d8f65-41da-4de4-8968-e035b65339cf"_L1, // Reports Reader
    "b0f54661-2d74-4c50-afa3-1ec803f12efe"_L1, // Billing Administrator
    "29232cdf-9323-42fd-ade2-1d097af3e4de"_L1, // Exchange Administrator
    "31392ffb-586c-42d1-9346-e59415a2cc4e"_L1, // Exchange Recipient Administrator
    "f28a1f50-f6e7-4571-818b-6a12f2af6b6c"_L1, // SharePoint Administrator
    "69091246-20e8-4a56-aa4d-066075b2a7a8"_L1, // Teams Administrator
    "2b745bdf-0803-4d80-aa65-822c4493daac"_L1, // Office Apps Administrator
    "3a2c62db-5318-420d-8d74-23affee5d9d5"_L1, // Intune Administrator
    "7698a772-787b-4ac8-901f-60d6b08affd2"_L1, // Cloud Device Administrator
    "194ae4cb-b126-40b2-bd5b-6091b380977d"_L1, // Security Administrator
    "5f2222b1-57c3-48ba-8ad5-d4759f1fde6f"_L1, // Security Operator
    "5d6b6bb7-de71-4623-b4af-96380a352509"_L1, // Security Reader
    "b1be1c3e-b65d-4f19-8427-f6fa0d97feb9"_L1, // Conditional Access Administrator
    "17315797-102d-40b4-93e0-432062caca18"_L1, // Compliance Administrator
    "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3"_L1, // Application Administrator
    "158c047a-c907-4556-b7ef-446551a6b5f7"_L1, // Cloud Application Administrator
    "44367163-eba1-44c3-98af-f5787879f96a"_L1, // Dynamics 365 Administrator
    "11648597-926c-4cf3-9c36-bcebb0ba8dcc"_L1, // Power Platform Administrator
    "a9ea8996-122f-4c74-9520-8edcd192826c"_L1, // Fabric Administrator
};

std::optional<EntraRole> entraRoleOf(QStringView templateId)
{
    const auto wanted = normalisedId(templateId);
    const auto *found = std::find(templateIds.begin(), templateIds.end(), wanted);
    if (found == templateIds.end())
        return {};
    return static_cast<EntraRole>(found - templateIds.begin());
}

QLatin1StringView templateIdOf(EntraRole role)
{
    return templateIds.at(static_cast<std::size_t>(role));
}
