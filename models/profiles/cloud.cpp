#include "models/profiles/cloud.h"

#include <algorithm>
#include <array>

namespace {

struct CloudHosts {
    Cloud cloud;
    QLatin1StringView authority;
    QLatin1StringView partnerCenter;
    QLatin1StringView graph;
    QLatin1StringView graphEnding; ///< also of its closed parts, such as dod-graph.microsoft.us
    QLatin1StringView azure; ///< Azure Resource Manager; empty: none that is open
};

constexpr auto globalPartnerCenter = "https://api.partnercenter.microsoft.com"_L1;

constexpr std::array cloudHosts{
    CloudHosts{Cloud::Global, "https://login.microsoftonline.com"_L1, globalPartnerCenter, "https://graph.microsoft.com"_L1,
               "graph.microsoft.com"_L1, "https://management.azure.com"_L1},
    CloudHosts{Cloud::UsGovernment, "https://login.microsoftonline.us"_L1, globalPartnerCenter, "https://graph.microsoft.us"_L1,
               ".microsoft.us"_L1, "https://management.usgovcloudapi.net"_L1},
    CloudHosts{Cloud::China, "https://login.chinacloudapi.cn"_L1, "https://partner.partnercenterapi.microsoftonline.cn"_L1,
               "https://microsoftgraph.chinacloudapi.cn"_L1, ".chinacloudapi.cn"_L1, "https://management.chinacloudapi.cn"_L1},
    CloudHosts{Cloud::Germany, "https://login.microsoftonline.de"_L1, globalPartnerCenter, "https://graph.microsoft.de"_L1,
               ".microsoft.de"_L1, ""_L1},
};

} // namespace

QList<Cloud> cloudsToChoose()
{
    return {Cloud::Global, Cloud::UsGovernment, Cloud::China, Cloud::Own};
}

Cloud cloudOf(const Profile &profile)
{
    const auto host = profile.graph.host().toLower();
    const auto *const found = std::ranges::find_if(cloudHosts, [&host](const CloudHosts &each) { return host.endsWith(each.graphEnding); });
    return found == cloudHosts.end() ? Cloud::Own : found->cloud;
}

Profile presetOf(Cloud cloud)
{
    const auto *const found = std::ranges::find(cloudHosts, cloud, &CloudHosts::cloud);
    if (found == cloudHosts.end())
        return {};
    return {.authority = QUrl(found->authority),
            .partnerCenter = QUrl(found->partnerCenter),
            .graph = QUrl(found->graph),
            .azure = QUrl(found->azure)};
}

QList<CloudOffer> notOffered(Cloud cloud)
{
    switch (cloud) {
    case Cloud::UsGovernment:
        return {CloudOffer::DelegatedRelationships, CloudOffer::MicrosoftSubscriptions, CloudOffer::UserChanges};
    case Cloud::China:
        return {CloudOffer::DelegatedRelationships, CloudOffer::LicenceChanges,     CloudOffer::ServiceRequests,
                CloudOffer::ServiceUpdates,         CloudOffer::AzureSubscriptions, CloudOffer::AuditRecords};
    case Cloud::Germany:
        return {CloudOffer::DelegatedRelationships};
    case Cloud::Global:
    case Cloud::Own:
        break;
    }
    return {};
}

bool offers(Cloud cloud, CloudOffer offer)
{
    return !notOffered(cloud).contains(offer);
}

QStringList partnerCenterPermissions()
{
    return {u"user_impersonation"_s};
}

QStringList graphPermissions(Cloud cloud)
{
    QStringList names{u"User.Read"_s, u"GroupMember.Read.All"_s};
    if (offers(cloud, CloudOffer::DelegatedRelationships))
        names.append(u"DelegatedAdminRelationship.Read.All"_s);
    return names;
}
