#pragma once

#include <QStringView>

/// Which of the services whose health Microsoft tells are sold with a product (DOMAIN 5.5). The facts stand in soldservices.cpp, in two
/// tables. A product that is not among them is claimed for no service, and of none it is said that it lacks it. All pure; any thread.
using ServiceBits = quint32;
inline constexpr ServiceBits everyService = ~ServiceBits{0};

/// Changes with the facts: what was kept by older ones is worked out anew. Stands in mirror files.
inline constexpr int soldServicesVersion = 2;

/// The bit of a service by the name under which its health is told, in any spelling; 0: nobody here knows with what it is sold.
ServiceBits serviceBitOf(QStringView healthService);

struct OfferedServices {
    ServiceBits certain = 0;
    ServiceBits perhaps = 0; ///< in a small way, in some editions, or because the offer is not known here
    bool operator==(const OfferedServices &) const = default;
};
/// What is sold with an offer of Microsoft, by the offer's name.
OfferedServices servicesOfOffer(QStringView offerName);
/// What a managed service (CONTRACT 4) stands for, by its id or its name.
ServiceBits servicesOfManaged(QStringView id, QStringView name);

/// What a customer is sold, by the state of what it was sold with.
struct SoldServices {
    ServiceBits active = 0;
    ServiceBits suspended = 0; ///< only with what is suspended
    ServiceBits unsure = everyService; ///< not known: its subscriptions were not read, or are in a state or of an offer that is not known here
    bool operator==(const SoldServices &) const = default;
};
