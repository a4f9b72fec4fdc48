#include "models/services/managedservice.h"

#include "models/core/wire.h"

#include <algorithm>

static constexpr std::pair<QLatin1StringView, ServiceArea> words[] = {
    // Longer words before those they contain; what secures a service before the service itself.
    {"defender"_L1, ServiceArea::Security},
    {"security"_L1, ServiceArea::Security},
    {"purview"_L1, ServiceArea::Security},
    {"compliance"_L1, ServiceArea::Security},
    {"sentinel"_L1, ServiceArea::Security},
    {"dynamics"_L1, ServiceArea::Dynamics},
    {"powerplatform"_L1, ServiceArea::Dynamics},
    {"powerapps"_L1, ServiceArea::Dynamics},
    {"powerautomate"_L1, ServiceArea::Dynamics},
    {"powerbi"_L1, ServiceArea::Dynamics},
    {"crm"_L1, ServiceArea::Dynamics},
    {"businesscentral"_L1, ServiceArea::Dynamics},
    {"marketplace"_L1, ServiceArea::Marketplace},
    {"saas"_L1, ServiceArea::Marketplace},
    {"intune"_L1, ServiceArea::Microsoft365},
    {"exchange"_L1, ServiceArea::Microsoft365},
    {"sharepoint"_L1, ServiceArea::Microsoft365},
    {"teams"_L1, ServiceArea::Microsoft365},
    {"skype"_L1, ServiceArea::Microsoft365},
    {"onedrive"_L1, ServiceArea::Microsoft365},
    {"yammer"_L1, ServiceArea::Microsoft365},
    {"viva"_L1, ServiceArea::Microsoft365},
    {"office"_L1, ServiceArea::Microsoft365},
    {"microsoft365"_L1, ServiceArea::Microsoft365},
    {"azure"_L1, ServiceArea::Azure},
    {"entra"_L1, ServiceArea::Azure},
};

ServiceArea areaOf(const ManagedService &service)
{
    for (const auto &text : {service.group, service.id, service.name}) {
        const auto word = normalisedWord(text);
        const auto *known = std::ranges::find_if(words, [&word](const auto &pair) { return word.contains(pair.first); });
        if (known != std::end(words))
            return known->second;
    }
    return ServiceArea::Other;
}
