#include "app/sandbox/managedservices.h"

#include "app/sandbox/delegatedadmin.h"
#include "app/sandbox/jsontext.h"

#include <array>

namespace {

struct Service {
    char letter{};
    std::string_view id{};
    std::string_view name{};
    std::string_view group{};
    std::string_view destination{}; ///< of Partner Center's link; empty: the service has no page for administrators
    std::string_view graphName{};
    std::string_view graphAddress{}; ///< before the customer's domain
};

constexpr std::array services{
    Service{'e', "Exchange", "Exchange", "Office", "Exchange", "Exchange Online", "https://admin.exchange.microsoft.com/?delegatedOrg="},
    Service{'s', "SharePoint", "SharePoint", "Office", "SharePoint", "SharePoint", "https://admin.microsoft.com/sharepoint?delegatedOrg="},
    Service{'t', "MicrosoftTeams", "Microsoft Teams", "Office", "Teams", "Teams", "https://admin.teams.microsoft.com/?delegatedOrg="},
    Service{'k', "MicrosoftCommunicationsOnline", "SkypeforBusiness", "Office", "MicrosoftCommunicationsOnline", "", ""},
    Service{'i', "WindowsIntune", "Microsoft Intune", "Intune", "Intune", "Microsoft Intune", "https://intune.microsoft.com/"},
    Service{'d', "AzureActiveDirectory", "Azure Active Directory", "Azure", "ActiveDirectory", "Azure Active Directory",
            "https://aad.portal.azure.com/"},
    Service{'a', "AzureManagementPortal", "Microsoft Azure Management Portal", "Azure", "Azure", "Azure portal",
            "https://portal.azure.com/"},
    Service{'c', "DynamicsCRMOnline", "Dynamics 365", "Dynamics", "CRM", "Dynamics 365 Business Central",
            "https://businesscentral.dynamics.com/"},
    Service{'p', "PowerPlatform", "Power Platform", "PowerPlatform", "", "Power Platform", "https://admin.powerplatform.microsoft.com/"},
    Service{'f', "Defender", "Microsoft 365 Defender", "Security", "Security", "Microsoft 365 Defender",
            "https://security.microsoft.com/?tid="},
};

} // namespace

QByteArray ManagedServices::lettersOf(quint32 customer) const
{
    QByteArray letters;
    const auto all = m_world.subscriptionsOf(customer);
    for (const SubscriptionFacts &facts : all) {
        if (facts.status != "deleted")
            letters += bytes(facts.product->services);
    }
    return letters;
}

Answer ManagedServices::list(quint32 customer) const
{
    const bool isOpen = m_world.recipe().facts(customer, m_world.revision(customer)).delegatedAccess.value_or(false);
    const GuidText guid = m_world.recipe().id(customer);
    const QByteArray letters = isOpen ? lettersOf(customer) : QByteArray();
    QByteArray domain;
    m_world.recipe().appendDomain(domain, customer);
    const QByteArray portal = "https://portal.office.com/Partner/BeginClientSession.aspx?CTID=" + QByteArray(guid.data(), 36) + "&CSDEST=";
    Answer answer;
    append(answer.body, "{");
    QByteArray items;
    qint64 rows = 0;
    for (const Service &service : services) {
        if (!letters.contains(service.letter))
            continue;
        if (rows++ > 0)
            items.append(',');
        JsonText json(items);
        json.open('{').text("id", service.id).text("name", service.name).text("groupName", service.group).open("links", '{');
        if (!service.destination.empty())
            appendLink(json, "adminService", portal + bytes(service.destination) + "&InitialDomain=" + domain + "&PrimaryDomain=" + domain);
        appendLink(json, "serviceHealth", portal + "ServiceStatus");
        if (service.letter != 'c')
            appendLink(json, "serviceTicket", portal + "Support");
        json.close('}').open("attributes", '{').text("objectType", "ManagedService").close('}').close('}');
    }
    QByteArray head;
    JsonText(head).number("totalCount", rows).open("items", '[');
    answer.body.append(head).append(items);
    append(answer.body, "],\"attributes\":{\"objectType\":\"Collection\"}}");
    return answer;
}

Answer ManagedServices::details(quint32 customer, const QByteArray &base) const
{
    if (m_world.delegation().of(customer, m_world.revision(customer).access, m_clock.now()).empty())
        return graphError(404, "notFound", "The delegated admin customer was not found.");
    const GuidText guid = m_world.recipe().id(customer);
    const QByteArray letters = lettersOf(customer);
    QByteArray domain;
    m_world.recipe().appendDomain(domain, customer);
    Answer answer;
    answer.body = "{\"@odata.context\":\"" + base + "/v1.0/tenantRelationships/$metadata#delegatedAdminCustomers/"
        + QByteArray(guid.data(), 36) + "/serviceManagementDetails\",\"value\":[";
    bool first = true;
    for (const Service &service : services) {
        if (service.graphName.empty() || !letters.contains(service.letter))
            continue;
        if (!first)
            answer.body.append(',');
        first = false;
        QByteArray id = bytes(service.id);
        JsonText(answer.body)
            .open('{')
            .text("@odata.type", "#microsoft.graph.delegatedAdminServiceManagementDetail")
            .text("id", id)
            .text("serviceManagementUrl", bytes(service.graphAddress) + domain)
            .text("serviceName", service.graphName)
            .close('}');
    }
    append(answer.body, "]}\n");
    return answer;
}
