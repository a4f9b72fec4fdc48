#pragma once

#include "models/core/schema.h"

#include <QDateTime>
#include <QList>
#include <QString>

using namespace Qt::StringLiterals;

/// How many of the licences sold of a product are assigned, by Microsoft's own count (CONTRACT 7.1), some days old.
struct LicenceDeployment {
    QString product{};
    QString service{}; ///< serviceName: o365, crm; raw
    int sold = 0;
    int deployed = 0;
    QDateTime countedAt{}; ///< UTC; invalid: not said
    bool operator==(const LicenceDeployment &) const = default;
};

template <>
struct Schema<LicenceDeployment> {
    static constexpr auto table = "licence_deployment"_L1; ///< is kept nowhere: it is asked for when it is looked at
    static constexpr auto fields = std::tuple{
        Field{"product"_L1, "productName"_L1, &LicenceDeployment::product},
        Field{"service"_L1, "serviceName"_L1, &LicenceDeployment::service},
        Field{"sold"_L1, "licensesSold"_L1, &LicenceDeployment::sold},
        Field{"deployed"_L1, "licensesDeployed"_L1, &LicenceDeployment::deployed},
        Field{"counted_at"_L1, "processedDateTime"_L1, &LicenceDeployment::countedAt},
    };
};

/// How many of those who may use a workload (Exchange, Teams) do (CONTRACT 7.1b).
struct WorkloadUse {
    QString workload{};
    QString product{};
    int qualified = 0;
    int active = 0;
    QDateTime countedAt{}; ///< UTC; invalid: not said
    bool operator==(const WorkloadUse &) const = default;
};

template <>
struct Schema<WorkloadUse> {
    static constexpr auto table = "workload_use"_L1; ///< likewise
    static constexpr auto fields = std::tuple{
        Field{"workload"_L1, "workloadName"_L1, &WorkloadUse::workload},
        Field{"product"_L1, "productName"_L1, &WorkloadUse::product},
        Field{"qualified"_L1, "licensesQualified"_L1, &WorkloadUse::qualified},
        Field{"active"_L1, "licensesActive"_L1, &WorkloadUse::active},
        Field{"counted_at"_L1, "processedDateTime"_L1, &WorkloadUse::countedAt},
    };
};

/// Both counts of one customer.
struct LicenceUse {
    QList<LicenceDeployment> deployment{};
    QList<WorkloadUse> workloads{};
};
