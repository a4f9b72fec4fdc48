#pragma once

#include <QByteArrayView>

#include <span>
#include <string_view>

/// A part of a service that can fail, with the words for it.
struct HealthFeature {
    std::string_view name{};
    std::string_view group{};
    std::string_view who{}; ///< whom it hits: "users", "admins"
    std::string_view doing{}; ///< what they then cannot do: "send mail to other organisations"
};

/// A service as the health overview lists it. Names are Microsoft's, the texts are ours.
struct HealthService {
    std::string_view id{};
    std::string_view name{};
    std::string_view prefix{}; ///< of the ids of its issues; no two services share one
    std::string_view letters{}; ///< a tenant with one of these letters of ManagedServices has it
    int days = 7; ///< it begins one issue in so many days
    std::span<const HealthFeature> features{};
};

/// In the order in which the overview lists them.
std::span<const HealthService> healthServices();
/// By name or id, without case; null when it is none of them.
const HealthService *healthServiceCalled(QByteArrayView nameOrId);
/// Whether a tenant with these letters has it.
bool isAmong(const HealthService &service, QByteArrayView letters);
