#include "app/sandbox/healthcatalogue.h"

#include <algorithm>
#include <array>

namespace {

constexpr std::array exchangeFeatures{
    HealthFeature{"Mail flow", "Timely delivery of mail", "users", "send mail to other organisations"},
    HealthFeature{"Mailbox access", "Access and sign-in", "users", "open their mailbox in Outlook on the web"},
    HealthFeature{"Calendar", "Calendar and scheduling", "users", "see when colleagues are free in the scheduling assistant"},
    HealthFeature{"Search", "Mailbox search", "users", "find mail of the last seven days by searching"},
    HealthFeature{"Mailbox moves", "Management and provisioning", "admins", "complete the move of a mailbox"},
    HealthFeature{"Message trace", "Management and provisioning", "admins", "open the trace of a message in the admin center"},
};
constexpr std::array suiteFeatures{
    HealthFeature{"Admin center", "Portal", "admins", "open the pages for users and groups in the admin center"},
    HealthFeature{"Licence assignment", "Provisioning", "admins", "see licences that were assigned today"},
    HealthFeature{"Access", "Portal", "users", "reach the start page of Microsoft 365"},
    HealthFeature{"Reports", "Reporting", "admins", "see usage reports of the last two days"},
};
constexpr std::array teamsFeatures{
    HealthFeature{"Meetings", "Meetings and calls", "users", "join a meeting from the desktop app"},
    HealthFeature{"Calling", "Meetings and calls", "users", "make or take calls on the public telephone network"},
    HealthFeature{"Chat", "Messaging", "users", "send pictures in a chat"},
    HealthFeature{"Files", "Files and apps", "users", "open files in the Files tab of a channel"},
    HealthFeature{"Presence", "Messaging", "users", "see whether others are available"},
};
constexpr std::array sharePointFeatures{
    HealthFeature{"Pages", "Sites", "users", "open pages of team sites"},
    HealthFeature{"Search", "Search", "users", "find documents that were added in the last days"},
    HealthFeature{"Lists", "Lists and libraries", "users", "save changes to items of a list"},
    HealthFeature{"Site creation", "Management", "admins", "create sites from a template"},
};
constexpr std::array oneDriveFeatures{
    HealthFeature{"Sync", "Sync client", "users", "keep files on their computer in step with the cloud"},
    HealthFeature{"Sharing", "Sharing", "users", "open links that people outside the organisation shared with them"},
    HealthFeature{"Access", "Web access", "users", "open OneDrive in a browser"},
};
constexpr std::array entraFeatures{
    HealthFeature{"Sign-in", "Authentication", "users", "sign in with the authenticator app"},
    HealthFeature{"Conditional access", "Authentication", "admins", "save changes to conditional access policies"},
    HealthFeature{"Audit logs", "Reporting", "admins", "see sign-in logs of the last hours"},
    HealthFeature{"Self-service password reset", "Authentication", "users", "reset their own password"},
};
constexpr std::array intuneFeatures{
    HealthFeature{"Enrolment", "Device management", "users", "enrol a new Windows device"},
    HealthFeature{"Compliance", "Device management", "admins", "see whether devices comply with policies"},
    HealthFeature{"App deployment", "Applications", "admins", "deploy applications to iOS devices"},
};
constexpr std::array defenderFeatures{
    HealthFeature{"Alerts", "Detection", "admins", "receive alerts within the usual time"},
    HealthFeature{"Advanced hunting", "Investigation", "admins", "run queries over the last day"},
    HealthFeature{"Device actions", "Response", "admins", "isolate a device from the portal"},
};
constexpr std::array appsFeatures{
    HealthFeature{"Activation", "Licensing", "users", "activate desktop applications on a new computer"},
    HealthFeature{"Updates", "Installation", "admins", "see updates in the monthly channel"},
    HealthFeature{"Add-ins", "Extensibility", "users", "load add-ins in Outlook and Excel"},
};
constexpr std::array webFeatures{
    HealthFeature{"Editing", "Documents", "users", "edit documents together in a browser"},
    HealthFeature{"Printing", "Documents", "users", "print a workbook from the browser"},
};
constexpr std::array plannerFeatures{
    HealthFeature{"Tasks", "Boards", "users", "move tasks between buckets"},
    HealthFeature{"Notifications", "Boards", "users", "receive mail about tasks that were assigned to them"},
};
constexpr std::array engageFeatures{
    HealthFeature{"Feeds", "Communities", "users", "see new conversations in their feed"},
    HealthFeature{"Live events", "Communities", "users", "join a live event"},
};
constexpr std::array skypeFeatures{
    HealthFeature{"Interoperability", "Federation", "users", "chat with people who still use the older client"},
};
constexpr std::array powerBiFeatures{
    HealthFeature{"Refresh", "Datasets", "users", "refresh datasets on schedule"},
    HealthFeature{"Reports", "Reports", "users", "open reports that were published to a workspace"},
    HealthFeature{"Gateway", "Connectivity", "admins", "connect a gateway to sources on premises"},
};
constexpr std::array powerAppsFeatures{
    HealthFeature{"Canvas apps", "Running apps", "users", "start apps that were shared with them"},
    HealthFeature{"Environments", "Management", "admins", "copy an environment"},
};
constexpr std::array automateFeatures{
    HealthFeature{"Cloud flows", "Running flows", "users", "run flows that are started by a new mail"},
    HealthFeature{"Connectors", "Connectivity", "users", "sign in again to a connection"},
};
constexpr std::array dynamicsFeatures{
    HealthFeature{"Sales", "Customer engagement", "users", "open records from the mobile app"},
    HealthFeature{"Workflows", "Customer engagement", "users", "see results of background workflows in time"},
    HealthFeature{"Server-side mail", "Integration", "users", "track mail in Dynamics 365"},
};
constexpr std::array businessCentralFeatures{
    HealthFeature{"Posting", "Finance", "users", "post invoices without a time-out"},
    HealthFeature{"Admin center", "Management", "admins", "start the update of an environment"},
    HealthFeature{"Reports", "Finance", "users", "print reports in the layout they chose"},
};

constexpr std::array healthServiceList{
    HealthService{"Exchange", "Exchange Online", "EX", "e", 3, exchangeFeatures},
    HealthService{"OSDPPlatform", "Microsoft 365 suite", "MO", "est", 5, suiteFeatures},
    HealthService{"microsoftteams", "Microsoft Teams", "TM", "t", 4, teamsFeatures},
    HealthService{"SharePoint", "SharePoint Online", "SP", "s", 5, sharePointFeatures},
    HealthService{"OneDriveForBusiness", "OneDrive for Business", "OD", "s", 7, oneDriveFeatures},
    HealthService{"OrgLiveID", "Microsoft Entra", "AD", "d", 7, entraFeatures},
    HealthService{"Intune", "Microsoft Intune", "IT", "i", 6, intuneFeatures},
    HealthService{"Microsoft365Defender", "Microsoft Defender XDR", "DZ", "f", 6, defenderFeatures},
    HealthService{"O365Client", "Microsoft 365 apps", "OP", "s", 8, appsFeatures},
    HealthService{"officeonline", "Microsoft 365 for the web", "OW", "s", 12, webFeatures},
    HealthService{"Planner", "Planner", "PL", "st", 14, plannerFeatures},
    HealthService{"yammer", "Viva Engage", "YA", "t", 14, engageFeatures},
    HealthService{"Lync", "Skype for Business", "LY", "k", 25, skypeFeatures},
    HealthService{"PowerBIcom", "Power BI", "PB", "p", 6, powerBiFeatures},
    HealthService{"PowerApps", "Power Apps", "PA", "p", 9, powerAppsFeatures},
    HealthService{"MicrosoftFlow", "Microsoft Power Automate", "MF", "p", 9, automateFeatures},
    HealthService{"DynamicsCRM", "Dynamics 365 Apps", "CR", "c", 7, dynamicsFeatures},
    HealthService{"Dynamics365BusinessCentral", "Dynamics 365 Business Central", "BC", "c", 9, businessCentralFeatures},
};

bool isSame(std::string_view text, QByteArrayView other)
{
    return QByteArrayView(text.data(), static_cast<qsizetype>(text.size())).compare(other, Qt::CaseInsensitive) == 0;
}

} // namespace

std::span<const HealthService> healthServices()
{
    return healthServiceList;
}

const HealthService *healthServiceCalled(QByteArrayView nameOrId)
{
    const auto *found = std::find_if(healthServiceList.begin(), healthServiceList.end(), [nameOrId](const HealthService &service) {
        return isSame(service.name, nameOrId) || isSame(service.id, nameOrId);
    });
    return found == healthServiceList.end() ? nullptr : found;
}

bool isAmong(const HealthService &service, QByteArrayView letters)
{
    return std::any_of(service.letters.begin(), service.letters.end(), [letters](char letter) { return letters.contains(letter); });
}
