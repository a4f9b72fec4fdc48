#include "models/health/soldservices.h"

#include "models/core/wire.h"

#include <QString>

#include <algorithm>
#include <initializer_list>
#include <span>

using namespace Qt::StringLiterals;

namespace {

// The order is that of the bits in mirror files: a new one goes to the end, and soldServicesVersion up.
enum Service : unsigned {
    Exchange,
    Suite,
    Teams,
    SharePoint,
    OneDrive,
    Entra,
    Intune,
    Defender,
    Apps,
    Web,
    Planner,
    Engage,
    Skype,
    PowerBi,
    PowerApps,
    PowerAutomate,
    DynamicsApps,
    BusinessCentral,
    Protection,
    Forms,
    Bookings,
    Copilot,
};

constexpr ServiceBits bits(std::initializer_list<Service> services)
{
    ServiceBits all = 0;
    for (const auto service : services)
        all |= ServiceBits{1} << service;
    return all;
}

struct Fact {
    QLatin1StringView name{}; ///< as `normalisedWord` gives it
    ServiceBits services = 0;
};

struct Offer {
    QLatin1StringView name{};
    ServiceBits certain = 0;
    ServiceBits perhaps = 0;
};

/// Names under which health is told (CONTRACT 14.2), older ones among them.
constexpr Fact healthNames[] = {
    {"exchangeonline"_L1, bits({Exchange})},
    {"microsoft365suite"_L1, bits({Suite})},
    {"office365portal"_L1, bits({Suite})},
    {"microsoftteams"_L1, bits({Teams})},
    {"sharepointonline"_L1, bits({SharePoint})},
    {"onedriveforbusiness"_L1, bits({OneDrive})},
    {"microsoftentra"_L1, bits({Entra})},
    {"azureactivedirectory"_L1, bits({Entra})},
    {"identityservice"_L1, bits({Entra})},
    {"microsoftintune"_L1, bits({Intune})},
    {"microsoftdefenderxdr"_L1, bits({Defender})},
    {"microsoft365defender"_L1, bits({Defender})},
    {"microsoft365apps"_L1, bits({Apps})},
    {"officesubscription"_L1, bits({Apps})},
    {"microsoft365fortheweb"_L1, bits({Web})},
    {"officefortheweb"_L1, bits({Web})},
    {"planner"_L1, bits({Planner})},
    {"microsoftplanner"_L1, bits({Planner})},
    {"vivaengage"_L1, bits({Engage})},
    {"microsoftvivaengage"_L1, bits({Engage})},
    {"yammerenterprise"_L1, bits({Engage})},
    {"skypeforbusiness"_L1, bits({Skype})},
    {"skypeforbusinessonline"_L1, bits({Skype})},
    {"powerbi"_L1, bits({PowerBi})},
    {"powerapps"_L1, bits({PowerApps})},
    {"microsoftpowerapps"_L1, bits({PowerApps})},
    {"powerautomate"_L1, bits({PowerAutomate})},
    {"microsoftpowerautomate"_L1, bits({PowerAutomate})},
    {"dynamics365apps"_L1, bits({DynamicsApps})},
    {"dynamics365businesscentral"_L1, bits({BusinessCentral})},
    {"exchangeonlineprotection"_L1, bits({Protection})},
    {"microsoftforms"_L1, bits({Forms})},
    {"microsoftbookings"_L1, bits({Bookings})},
    {"microsoftcopilot(microsoft365)"_L1, bits({Copilot})},
    {"microsoft365copilot"_L1, bits({Copilot})},
};

constexpr auto basis = bits({Exchange, Suite, Teams, SharePoint, OneDrive, Entra, Web, Planner, Engage, Protection, Forms, Bookings});
constexpr auto withApps = basis | bits({Apps});
constexpr auto appsAlone = bits({Suite, OneDrive, Entra, Apps, Web});
constexpr auto frontline = bits({Suite, Teams, SharePoint, OneDrive, Entra, Web, Planner, Engage, Forms});

constexpr auto inASuite = bits({PowerApps, PowerAutomate, Skype}); // rights that come along in a small way, or came in earlier years
constexpr auto protectedByIt = bits({Exchange, SharePoint, OneDrive, Teams});

/// How names of offers begin; "Microsoft" and "Office 365" where both are said stand once each. Longer ones before those they begin with.
constexpr Offer offers[] = {
    {"microsoft365businessvoice"_L1, bits({Teams})},
    {"microsoft365businessbasic"_L1, basis, inASuite},
    {"office365businessessentials"_L1, basis, inASuite},
    {"microsoft365businessstandard"_L1, withApps, inASuite},
    {"office365businesspremium"_L1, withApps, inASuite},
    {"microsoft365businesspremium"_L1, withApps | bits({Intune, Defender}), inASuite},
    {"microsoft365business"_L1, withApps | bits({Intune}), inASuite}, // the plan's name until 2020
    {"microsoft365appsfor"_L1, appsAlone},
    {"office365proplus"_L1, appsAlone},
    {"office365business"_L1, appsAlone},
    {"office365e1"_L1, basis, inASuite},
    {"office365e3"_L1, withApps, inASuite},
    {"office365e5"_L1, withApps | bits({Defender, PowerBi}), inASuite},
    {"office365f"_L1, basis, inASuite},
    {"office365a1"_L1, basis, inASuite},
    {"office365a3"_L1, withApps, inASuite},
    {"office365a5"_L1, withApps | bits({Defender, PowerBi}), inASuite},
    {"microsoft365e3"_L1, withApps | bits({Intune}), inASuite},
    {"microsoft365e5security"_L1, bits({Defender, Entra})},
    {"microsoft365e5compliance"_L1, 0, protectedByIt},
    {"microsoft365e5insiderrisk"_L1, 0, protectedByIt},
    {"microsoft365e5ediscovery"_L1, 0, protectedByIt},
    {"microsoft365e5information"_L1, 0, protectedByIt},
    {"microsoft365f5"_L1, bits({Entra}), protectedByIt | bits({Defender})},
    {"microsoft365e5"_L1, withApps | bits({Intune, Defender, PowerBi}), inASuite},
    {"microsoft365a3"_L1, withApps | bits({Intune}), inASuite},
    {"microsoft365a5"_L1, withApps | bits({Intune, Defender, PowerBi}), inASuite},
    {"microsoft365f1"_L1, frontline | bits({Intune}), inASuite},
    {"microsoft365f3"_L1, basis | bits({Intune}), inASuite},
    {"microsoft365copilot"_L1, bits({Copilot})},
    {"copilotformicrosoft365"_L1, bits({Copilot})},
    {"microsoft365audioconferencing"_L1, bits({Teams})},
    {"audioconferencing"_L1, bits({Teams})},
    {"exchangeonlineprotection"_L1, bits({Protection})},
    {"exchangeonline"_L1, bits({Exchange, Entra, Protection})},
    {"sharepointonline"_L1, bits({SharePoint, OneDrive, Entra})},
    {"sharepointplan"_L1, bits({SharePoint, OneDrive, Entra})},
    {"onedriveforbusiness"_L1, bits({OneDrive, Entra})},
    {"microsoftteams"_L1, bits({Teams})},
    {"teamsphone"_L1, bits({Teams})},
    {"teamsrooms"_L1, bits({Teams})},
    {"microsoftplanner"_L1, bits({Planner})},
    {"plannerplan"_L1, bits({Planner})},
    {"skypeforbusiness"_L1, bits({Skype})},
    {"vivaengage"_L1, bits({Engage})},
    {"yammer"_L1, bits({Engage})},
    {"powerbi"_L1, bits({PowerBi})},
    {"microsoftpowerbi"_L1, bits({PowerBi})},
    {"powerapps"_L1, bits({PowerApps})},
    {"microsoftpowerapps"_L1, bits({PowerApps})},
    {"powerautomate"_L1, bits({PowerAutomate})},
    {"microsoftpowerautomate"_L1, bits({PowerAutomate})},
    {"dynamics365businesscentral"_L1, bits({BusinessCentral})},
    {"dynamics365sales"_L1, bits({DynamicsApps})},
    {"dynamics365customer"_L1, bits({DynamicsApps})},
    {"dynamics365fieldservice"_L1, bits({DynamicsApps})},
    {"dynamics365projectoperations"_L1, bits({DynamicsApps})},
    {"dynamics365teammembers"_L1, bits({DynamicsApps})},
    {"microsoftintune"_L1, bits({Intune, Entra})},
    {"intune"_L1, bits({Intune, Entra})},
    {"enterprisemobility+securitye"_L1, bits({Intune, Entra})},
    {"microsoftentraid"_L1, bits({Entra})},
    {"azureactivedirectorypremium"_L1, bits({Entra})},
    {"microsoftdefenderfor"_L1, bits({Defender})},
    // Sold with none of the services whose health is told in this way.
    {"azureplan"_L1, 0},
    {"microsoftazure"_L1, 0},
    {"visio"_L1, 0, bits({OneDrive, Web})},
    {"project"_L1, 0, bits({SharePoint, Planner})},
    {"windows"_L1, 0, bits({Intune})},
};

constexpr Fact managed[] = {
    {"exchange"_L1, bits({Exchange})},
    {"exchangeonline"_L1, bits({Exchange})},
    {"sharepoint"_L1, bits({SharePoint})},
    {"sharepointonline"_L1, bits({SharePoint})},
    {"microsoftteams"_L1, bits({Teams})},
    {"teams"_L1, bits({Teams})},
    {"microsoftcommunicationsonline"_L1, bits({Skype})},
    {"skypeforbusiness"_L1, bits({Skype})},
    {"windowsintune"_L1, bits({Intune})},
    {"microsoftintune"_L1, bits({Intune})},
    {"azureactivedirectory"_L1, bits({Entra})},
    {"microsoftentraid"_L1, bits({Entra})},
    {"dynamics365businesscentral"_L1, bits({BusinessCentral})},
    {"powerplatform"_L1, bits({PowerApps, PowerAutomate})},
    {"microsoft365defender"_L1, bits({Defender})},
    {"microsoftdefenderxdr"_L1, bits({Defender})},
};

ServiceBits exactly(std::span<const Fact> facts, QStringView name)
{
    const auto word = normalisedWord(name.toString());
    const auto found = std::ranges::find_if(facts, [&word](const Fact &fact) { return word == fact.name; });
    return found == facts.end() ? 0 : found->services;
}

} // namespace

ServiceBits serviceBitOf(QStringView healthService)
{
    return exactly(healthNames, healthService);
}

OfferedServices servicesOfOffer(QStringView offerName)
{
    const auto word = normalisedWord(offerName.toString());
    const auto *found = std::ranges::find_if(offers, [&word](const Offer &offer) { return word.startsWith(offer.name); });
    if (found == std::end(offers))
        return {.certain = 0, .perhaps = everyService};
    // As suites are sold in the European Economic Area since 2023.
    const auto isWithoutTeams = word.contains("noteams"_L1) || word.contains("withoutteams"_L1) || word.contains("zonderteams"_L1);
    return {.certain = isWithoutTeams ? found->certain & ~bits({Teams}) : found->certain, .perhaps = found->perhaps};
}

ServiceBits servicesOfManaged(QStringView id, QStringView name)
{
    const auto services = exactly(managed, id);
    return services != 0 ? services : exactly(managed, name);
}
