#pragma once

#include "models/core/schema.h"

#include <QString>

using namespace Qt::StringLiterals;

/// A service that a customer has, with the portals in which it is managed in that customer's name (CONTRACT 4). Empty text: there is none.
struct ManagedService {
    QString id{};
    QString name{};
    QString group{}; ///< the service's own word for what it belongs to, kept raw; empty with those Graph tells
    QString adminUrl{};
    QString healthUrl{}; ///< a page for people: it tells no state
    QString ticketUrl{};
    bool operator==(const ManagedService &) const = default;
};

template <>
struct Schema<ManagedService> {
    static constexpr auto table = "managed_service"_L1;
    static constexpr auto fields = std::tuple{
        Field{"id"_L1, "id"_L1, &ManagedService::id},
        Field{"name"_L1, "name"_L1, &ManagedService::name},
        Field{"group_name"_L1, "groupName"_L1, &ManagedService::group},
        Field{"admin_url"_L1, "links.adminService.uri"_L1, &ManagedService::adminUrl},
        Field{"health_url"_L1, "links.serviceHealth.uri"_L1, &ManagedService::healthUrl},
        Field{"ticket_url"_L1, "links.serviceTicket.uri"_L1, &ManagedService::ticketUrl},
    };
};

/// The same as Graph tells it for customers with GDAP (serviceManagementDetails): only the portal.
struct ServiceDetail {
    QString id{};
    QString name{};
    QString adminUrl{};
    bool operator==(const ServiceDetail &) const = default;
};

template <>
struct Schema<ServiceDetail> {
    static constexpr auto table = "managed_service"_L1;
    static constexpr auto fields = std::tuple{
        Field{"id"_L1, "id"_L1, &ServiceDetail::id},
        Field{"name"_L1, "serviceName"_L1, &ServiceDetail::name},
        Field{"admin_url"_L1, "serviceManagementUrl"_L1, &ServiceDetail::adminUrl},
    };
};

/// What a service belongs to, in the order in which the page of a customer shows them.
enum class ServiceArea { Microsoft365, Azure, Dynamics, Security, Marketplace, Other };
/// By its group, else by words in its id and name; `Other` where neither tells. Pure; any thread.
ServiceArea areaOf(const ManagedService &service);
