#pragma once

#include "models/core/schema.h"

#include <QDateTime>
#include <QList>
#include <QString>

using namespace Qt::StringLiterals;

/// A person in a customer's tenant, as the service last told it (CONTRACT 6.1). Empty text: not said. Times UTC; invalid: not said. A
/// password is never among it.
struct CustomerUser {
    QString id{}; ///< lower case
    QString principalName{}; ///< what the person signs in with
    QString displayName{};
    QString firstName{};
    QString lastName{};
    QString usageLocation{}; ///< ISO 3166-1 alpha-2; without one no licence can be assigned
    QString phone{};
    QString domainType{}; ///< none, managed, federated; raw
    QString state{}; ///< the service's own word, kept raw; see `isDeleted`
    QDateTime syncedAt{}; ///< from the customer's own directory; valid: that is where it is changed
    QDateTime deletedAt{};
    bool operator==(const CustomerUser &) const = default;
};

template <>
struct Schema<CustomerUser> {
    static constexpr auto table = "customer_user"_L1;
    static constexpr auto fields = std::tuple{
        Field{"id"_L1, "id"_L1, &CustomerUser::id},
        Field{"principal_name"_L1, "userPrincipalName"_L1, &CustomerUser::principalName},
        Field{"display_name"_L1, "displayName"_L1, &CustomerUser::displayName},
        Field{"first_name"_L1, "firstName"_L1, &CustomerUser::firstName},
        Field{"last_name"_L1, "lastName"_L1, &CustomerUser::lastName},
        Field{"usage_location"_L1, "usageLocation"_L1, &CustomerUser::usageLocation},
        Field{"phone"_L1, "phoneNumber"_L1, &CustomerUser::phone},
        Field{"domain_type"_L1, "userDomainType"_L1, &CustomerUser::domainType},
        Field{"state"_L1, "state"_L1, &CustomerUser::state},
        Field{"synced_at"_L1, "lastDirectorySyncTime"_L1, &CustomerUser::syncedAt},
        Field{"deleted_at"_L1, "softDeletionTime"_L1, &CustomerUser::deletedAt},
    };
};

/// Deleted within the last thirty days, and can be restored: CONTRACT 6.1 calls that inactive. Pure.
bool isDeleted(const CustomerUser &user);
/// How many days are left to restore it; 0: none, or it is not deleted. Pure.
int daysToRestore(const CustomerUser &user, const QDateTime &now);
/// What to call a person: the display name, else first and last name, else what the person signs in with. Pure.
QString titleOf(const CustomerUser &user);

/// Licences of one kind that a customer has (CONTRACT 6.2, subscribedSkus).
struct LicenceSku {
    QString id{}; ///< lower case
    QString name{};
    QString partNumber{};
    QString targetType{}; ///< User or Tenant; raw
    QString group{}; ///< group1: everything that Entra manages
    QString status{}; ///< capabilityStatus, raw
    int active = 0;
    int consumed = 0; ///< assigned to users
    int suspended = 0;
    int total = 0; ///< active and in their grace
    int warning = 0; ///< in their grace
    bool operator==(const LicenceSku &) const = default;
};

template <>
struct Schema<LicenceSku> {
    static constexpr auto table = "licence_sku"_L1;
    static constexpr auto fields = std::tuple{
        Field{"id"_L1, "productSku.id"_L1, &LicenceSku::id},
        Field{"name"_L1, "productSku.name"_L1, &LicenceSku::name},
        Field{"part_number"_L1, "productSku.skuPartNumber"_L1, &LicenceSku::partNumber},
        Field{"target_type"_L1, "productSku.targetType"_L1, &LicenceSku::targetType},
        Field{"licence_group"_L1, "productSku.licenseGroupId"_L1, &LicenceSku::group},
        Field{"status"_L1, "capabilityStatus"_L1, &LicenceSku::status},
        Field{"active"_L1, "activeUnits"_L1, &LicenceSku::active},
        Field{"consumed"_L1, "consumedUnits"_L1, &LicenceSku::consumed},
        Field{"suspended"_L1, "suspendedUnits"_L1, &LicenceSku::suspended},
        Field{"total"_L1, "totalUnits"_L1, &LicenceSku::total},
        Field{"warning"_L1, "warningUnits"_L1, &LicenceSku::warning},
    };
};

/// Licences that can still be assigned; negative: more are assigned than there are (CONTRACT 6.2: total less consumed). Pure.
int freeOf(const LicenceSku &sku);
QString titleOf(const LicenceSku &sku);

/// What the numbers of a kind of licence suggest to do (DOMAIN S14). Pure.
enum class LicenceHint {
    None,
    NoneLeft, ///< all are assigned: who comes next needs one more
    Overused, ///< more are assigned than were bought
    Unused,   ///< half or more of at least four stand idle
};
LicenceHint hintOf(const LicenceSku &sku);
