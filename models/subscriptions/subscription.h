#pragma once

#include "models/core/schema.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

using namespace Qt::StringLiterals;

/// A customer's subscription as the service last told it (CONTRACT 5.1). Empty text: not said. Times UTC; invalid: not said. An etag is
/// not among it, because it may not be kept: a change asks for a fresh one.
struct Subscription {
    QString id{}; ///< lower case
    QString entitlementId{}; ///< the Azure subscription, for Azure products
    QString offerId{}; ///< legacy: a GUID or MS-AZR-…; new commerce: product:sku:availability
    QString offerName{};
    QString friendlyName{};
    QString productType{}; ///< new commerce only
    QString unitType{};
    QString parentId{}; ///< of an add-on; lower case
    QString status{}; ///< the service's own word or number, kept raw; see `statusOf`
    QString billingType{};
    QString billingCycle{};
    QString term{}; ///< ISO 8601
    QString publisher{};
    QString partnerId{}; ///< of the indirect reseller
    QString orderId{};
    QString contractType{};
    QString promotionId{};
    QStringList actions{}; ///< what the service allows now: edit, cancel
    QStringList suspensionReasons{};
    int quantity = 0;
    QDateTime created{};
    QDateTime effective{};
    QDateTime commitmentEnd{}; ///< year 9999: it does not end
    QDateTime cancelUntil{}; ///< new commerce; invalid: it cannot be cancelled
    QDateTime cycleEnd{};
    std::optional<bool> autoRenew{};
    bool isTrial = false;
    std::optional<bool> isMicrosoft{};
    bool operator==(const Subscription &) const = default;
};

template <>
struct Schema<Subscription> {
    static constexpr auto table = "subscription"_L1;
    static constexpr auto fields = std::tuple{
        Field{"id"_L1, "id"_L1, &Subscription::id},
        Field{"entitlement_id"_L1, "entitlementId"_L1, &Subscription::entitlementId},
        Field{"offer_id"_L1, "offerId"_L1, &Subscription::offerId},
        Field{"offer_name"_L1, "offerName"_L1, &Subscription::offerName},
        Field{"friendly_name"_L1, "friendlyName"_L1, &Subscription::friendlyName},
        Field{"product_type"_L1, "productType.displayName"_L1, &Subscription::productType},
        Field{"unit_type"_L1, "unitType"_L1, &Subscription::unitType},
        Field{"parent_id"_L1, "parentSubscriptionId"_L1, &Subscription::parentId},
        Field{"status"_L1, "status"_L1, &Subscription::status},
        Field{"billing_type"_L1, "billingType"_L1, &Subscription::billingType},
        Field{"billing_cycle"_L1, "billingCycle"_L1, &Subscription::billingCycle},
        Field{"term"_L1, "termDuration"_L1, &Subscription::term},
        Field{"publisher"_L1, "publisherName"_L1, &Subscription::publisher},
        Field{"partner_id"_L1, "partnerId"_L1, &Subscription::partnerId},
        Field{"order_id"_L1, "orderId"_L1, &Subscription::orderId},
        Field{"contract_type"_L1, "contractType"_L1, &Subscription::contractType},
        Field{"promotion_id"_L1, "promotionId"_L1, &Subscription::promotionId},
        Field{"actions"_L1, "actions"_L1, &Subscription::actions},
        Field{"suspension_reasons"_L1, "suspensionReasons"_L1, &Subscription::suspensionReasons},
        Field{"quantity"_L1, "quantity"_L1, &Subscription::quantity},
        Field{"created_at"_L1, "creationDate"_L1, &Subscription::created},
        Field{"effective_at"_L1, "effectiveStartDate"_L1, &Subscription::effective},
        Field{"ends_at"_L1, "commitmentEndDate"_L1, &Subscription::commitmentEnd},
        Field{"cancel_until"_L1, "cancellationAllowedUntilDate"_L1, &Subscription::cancelUntil},
        Field{"cycle_ends_at"_L1, "billingCycleEndDate"_L1, &Subscription::cycleEnd},
        Field{"auto_renew"_L1, "autoRenewEnabled"_L1, &Subscription::autoRenew},
        Field{"is_trial"_L1, "isTrial"_L1, &Subscription::isTrial},
        Field{"is_microsoft"_L1, "isMicrosoftProduct"_L1, &Subscription::isMicrosoft},
    };
};

/// CONTRACT 5.1, in the service's own order. `Other`: a word this version does not know; show it as it came.
enum class SubscriptionStatus { None, Active, Suspended, Deleted, Expired, Pending, Disabled, Other };
/// Pure; any thread.
SubscriptionStatus statusOf(QStringView raw);

/// How a subscription was sold (CONTRACT 5.1): what suspending and cancelling mean depends on it (DOMAIN 3.2).
enum class Commerce { Legacy, New };
Commerce commerceOf(const Subscription &subscription);

/// What to call it: our customer's own name for it, else the offer's, else the offer's id. Pure.
QString titleOf(const Subscription &subscription);

/// Where it stands in a list in which every add-on follows its base: the place of its base, or -1 for one that has none there.
struct SubscriptionPlace {
    qsizetype index = 0; ///< into the list that was given
    bool isAddOn = false; ///< of a base that is in the list
};
/// Bases by title, each followed by its add-ons by title; an add-on whose base is missing, or that is its own base, stands as a base. Every
/// one stands there once. Pure.
QList<SubscriptionPlace> inOrderOfBases(const QList<Subscription> &subscriptions);
