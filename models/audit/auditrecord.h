#pragma once

#include "models/core/schema.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

using namespace Qt::StringLiterals;

/// A line of the partner's activity log (CONTRACT 11). Only what partner users and applications did through Partner Center is in it.
struct AuditRecord {
    QString id{};         ///< the service's; made from the other fields where it gave none (`withKey`)
    QString customerId{}; ///< lower case; empty: not about a customer
    QString customerName{};
    QString user{};       ///< userPrincipalName
    QString resourceType{};
    QString operationType{};
    QString status{};     ///< succeeded, failed, progress, decline; raw
    QDateTime when{};     ///< UTC
    bool operator==(const AuditRecord &) const = default;
};

template <>
struct Schema<AuditRecord> {
    static constexpr auto table = "audit_record"_L1;
    static constexpr auto fields = std::tuple{
        Field{"id"_L1, "id"_L1, &AuditRecord::id},
        Field{"customer_id"_L1, "customerId"_L1, &AuditRecord::customerId},
        Field{"customer_name"_L1, "customerName"_L1, &AuditRecord::customerName},
        Field{"user_name"_L1, "userPrincipalName"_L1, &AuditRecord::user},
        Field{"resource_type"_L1, "resourceType"_L1, &AuditRecord::resourceType},
        Field{"operation_type"_L1, "operationType"_L1, &AuditRecord::operationType},
        Field{"status"_L1, "operationStatus"_L1, &AuditRecord::status},
        Field{"occurred_at"_L1, "operationDate"_L1, &AuditRecord::when},
    };
};

/// The object with an `id`: its own, or one made of customerId, resourceType, operationType, operationDate and customizedData (2017 records
/// have none; CONTRACT 11).
QJsonObject withKey(const QJsonObject &record);

/// The service dates its records by its own clock: so far a record may stand from when it happened by ours.
inline constexpr auto auditClockSlackSeconds = qint64{60} * 60;

/// What a record means for the cache (CONTRACT 11, "what to re-read").
enum class AuditEffect {
    None,         ///< shown in the activity view only
    CustomerList, ///< a customer came: read the list again
    Customer,     ///< read this customer's record again
    CustomerGone, ///< the relationship ended: ask, then mark it
    Access,       ///< a GDAP relationship came, changed or went: read their list again
};
AuditEffect effectOf(const AuditRecord &record);
