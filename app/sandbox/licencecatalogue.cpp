#include "app/sandbox/licencecatalogue.h"

#include <algorithm>
#include <array>

namespace {

struct LetteredPlan {
    char letter{};
    ServicePlan plan{};
};

constexpr std::array plansByLetter{
    LetteredPlan{'f', {"40440d06-634f-402d-944f-17786a1c8b27", "Exchange Foundation", "EXCHANGE_S_FOUNDATION", true}},
    LetteredPlan{'e', {"c1d22908-a406-41e2-a87e-ef01cf808909", "Exchange Online (Plan 1)", "EXCHANGE_S_STANDARD", false}},
    LetteredPlan{'E', {"693c1f17-8a22-49e9-a920-b7793e3f1016", "Exchange Online (Plan 2)", "EXCHANGE_S_ENTERPRISE", false}},
    LetteredPlan{'s', {"d50c0a1b-fd74-4b72-ae91-580bef76f21d", "SharePoint Online (Plan 1)", "SHAREPOINTSTANDARD", false}},
    LetteredPlan{'S', {"0820207f-8b6f-4904-9635-4a50bda79057", "SharePoint Online (Plan 2)", "SHAREPOINTENTERPRISE", false}},
    LetteredPlan{'t', {"fa5326a2-0d3f-4ed5-95a4-f27823a7bf0d", "Microsoft Teams", "TEAMS1", false}},
    LetteredPlan{'o', {"d40a063f-c5ce-4ffa-aaba-1616eb584c08", "Microsoft 365 Apps for Business", "OFFICE_BUSINESS", false}},
    LetteredPlan{'O', {"ac20bd22-12eb-4e51-9347-c7b349858e77", "Microsoft 365 Apps for Enterprise", "OFFICESUBSCRIPTION", false}},
    LetteredPlan{'i', {"a7f79413-b050-4c8d-b1c2-9b4fc383d00e", "Microsoft Intune", "INTUNE_A", false}},
    LetteredPlan{'d', {"10b7b287-bf03-4b35-aaac-4faca746b0e6", "Azure Active Directory Premium P1", "AAD_PREMIUM", false}},
    LetteredPlan{'p', {"7be32471-dbab-48ba-a174-635dcde5b55a", "Power BI Pro", "BI_AZURE_P2", false}},
    LetteredPlan{'b', {"3f4d6179-1133-4e4a-abe5-abe71358d086", "Dynamics 365 Business Central", "DYN365_BUSCENTRAL", false}},
    LetteredPlan{'a', {"9f14dfd8-d61b-490c-9490-ff9dccc76cff", "Exchange Online Archiving", "EXCHANGE_S_ARCHIVE_ADDON", false}},
    LetteredPlan{'c', {"3c39bbc3-fe31-42a3-b533-6cf26de56d58", "Microsoft 365 Copilot in Apps", "M365_COPILOT_APPS", false}},
    LetteredPlan{'m', {"8b660df7-685b-4444-94d7-95c8497c3ce8", "Audio Conferencing", "MCOMEETADV", false}},
    LetteredPlan{'w', {"a15119ca-5675-48fe-9651-92cdd1fb3fca", "Power Automate Free", "FLOW_P2_VIRAL", false}},
};

constexpr std::array skus{
    Sku{"Microsoft 365 Business Basic", "45fd472b-40b8-48e0-ae05-c86490f3178c", "O365_BUSINESS_ESSENTIALS", "fest"},
    Sku{"Microsoft 365 Business Standard", "1fbb71dd-4536-41b9-8ad3-6ca5ead2e959", "O365_BUSINESS_PREMIUM", "festo"},
    Sku{"Microsoft 365 Business Premium", "a87e0504-e31f-4ee0-8684-122af0a95b33", "SPB", "festoid"},
    Sku{"Office 365 E3", "9b3e930e-baf1-4613-ba65-05a56962a196", "ENTERPRISEPACK", "fEStO"},
    Sku{"Microsoft 365 E5", "7eb15e08-59c5-4149-b8af-349a61f9d770", "SPE_E5", "fEStOidpm"},
    Sku{"Exchange Online (Plan 1)", "e4bb304f-cfb5-45c4-9851-c34290091589", "EXCHANGESTANDARD", "fe"},
    Sku{"Microsoft Intune Plan 1", "233058bb-e3e4-4df9-b419-b5a7bff2de1f", "INTUNE_A", "fi"},
    Sku{"Dynamics 365 Business Central Essentials", "15385f6a-a83b-4b31-991b-a33848bab851", "DYN365_BUSCENTRAL_ESSENTIAL", "fb", false, 0,
        "crm"},
    Sku{"Power BI Pro", "c1ab0eec-50e0-4d6f-a2b1-a13edb0c480b", "POWER_BI_PRO", "fp"},
    Sku{"Exchange Online Archiving", "474a07a0-46fc-4881-91c0-2bb399221ade", "EXCHANGEARCHIVE_ADDON", "a"},
    Sku{"Microsoft 365 Copilot", "69ed548a-b98e-4e24-9fac-2b6005d25a15", "Microsoft_365_Copilot", "c"},
    Sku{"Audio Conferencing", "e5caee39-91f7-4dfc-8b96-5170cfe706e0", "MCOMEETADV", "m"},
    Sku{"Microsoft Power Automate Free", "1a82af34-b034-4be6-884d-219e43351e94", "FLOW_FREE", "fw", false, 10'000},
    Sku{"Minecraft Education Faculty", "67b1b92e-053e-4e4a-bb38-e6b003b47959", "CFQ7TTC0K5DR/0002", "", true, 25},
};

} // namespace

std::span<const Sku> allSkus()
{
    return skus;
}

const Sku *skuOfProduct(std::string_view product)
{
    const auto *found = std::find_if(skus.begin(), skus.end(), [product](const Sku &sku) { return sku.product == product; });
    return found == skus.end() ? nullptr : found;
}

const Sku *skuWithId(QByteArrayView id)
{
    const auto *found = std::find_if(skus.begin(), skus.end(), [id](const Sku &sku) {
        return QByteArrayView(sku.id.data(), static_cast<qsizetype>(sku.id.size())).compare(id, Qt::CaseInsensitive) == 0;
    });
    return found == skus.end() ? nullptr : found;
}

bool comesFromElsewhere(const Sku &sku, quint32 customer)
{
    return sku.elsewhere > 0 && (sku.isGroup2 ? customer % 11 == 4 : customer % 3 == 1);
}

const ServicePlan &servicePlan(char letter)
{
    const auto *found
        = std::find_if(plansByLetter.begin(), plansByLetter.end(), [letter](const LetteredPlan &each) { return each.letter == letter; });
    return found == plansByLetter.end() ? plansByLetter.front().plan : found->plan;
}
