#pragma once

#include <QDateTime>

/// What belongs to a customer and is read with a call of its own. The numbers stand in mirror files.
enum class CustomerPart { Services = 1, Subscriptions = 2, Licences = 3, Users = 4 };

/// The answers that tell one: GDAP has its own for services.
enum class PartAnswer { ManagedServices, ServiceDetails, Subscriptions, Licences, Users };

/// What is known of how a part was read last.
struct PartState {
    enum class Told {
        NotRead,
        Told,
        Refused, ///< the service does not tell it to us: a role or delegated access is missing. What was known before stays
    };
    Told told = Told::NotRead;
    QDateTime readAt{}; ///< UTC; invalid: never
    bool operator==(const PartState &) const = default;
};
