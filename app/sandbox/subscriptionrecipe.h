#pragma once

#include "app/sandbox/customerrecipe.h"

#include <QDateTime>

#include <map>
#include <optional>
#include <vector>

/// Something the partner sells. Names and shapes of ids are Microsoft's, the ids are invented.
struct Product {
    enum class Kind : quint8 { Seats, AddOn, AzureLegacy, AzurePlan, Marketplace };
    std::string_view name{};
    std::string_view legacyOffer{}; ///< offer id in the legacy shape; empty: sold in the new commerce alone
    std::string_view modernProduct{}; ///< product and SKU, "CFQ7TTC0AB01:0002"; empty: sold in the legacy shape alone
    Kind kind{};
    std::string_view services{}; ///< a letter for each managed service that comes with it: see ManagedServices
    std::string_view type{}; ///< id of its productType
};

/// A customer's subscription as it is at some moment (CONTRACT 5.1).
struct SubscriptionFacts {
    const Product *product{};
    GuidText id{};
    GuidText entitlement{};
    GuidText order{};
    int parent = -1; ///< place of the base of an add-on among the customer's; -1: none
    bool parentLost = false; ///< the add-on names a base that the list does not have
    bool isModern = false;
    bool isTrial = false;
    bool autoRenew = false;
    int quantity = 0;
    QByteArray friendlyName{};
    std::string_view status{}; ///< the service's word; sometimes one the contract does not have
    std::string_view term{}; ///< ISO 8601
    std::string_view cycle{};
    QDateTime created{}; ///< UTC, as all times here
    QDateTime effective{};
    QDateTime end{};
    QDateTime cancelUntil{}; ///< invalid: it cannot be cancelled any more, or it is of the legacy kind
    std::string_view reason{}; ///< of a suspension; empty: none
    QDateTime suspended{}; ///< since when; invalid: it is not, or never was
    QByteArray partnerId{}; ///< of an indirect reseller; empty: none
    bool hasEnded = false; ///< its term ran out while the sandbox looked
    quint32 revision = 0; ///< how often a step changed it
    quint32 edits = 0; ///< how often a write changed it, its own or that of its base
    quint32 applied = 0; ///< how many of those were its own
    quint32 turns = 0; ///< terms that began and ends that came since the sandbox was started
};

/// Another one after every change, whatever made it.
QByteArray etagOf(const SubscriptionFacts &facts);

/// One write that has come into effect: what it set, and when.
struct SubscriptionEdit {
    QDateTime at{}; ///< UTC
    std::optional<std::string_view> status{};
    std::optional<int> quantity{};
    std::optional<QByteArray> friendlyName{}; ///< empty: taken away
    std::optional<bool> autoRenew{};
    std::optional<QByteArray> partnerId{}; ///< empty: taken away
    quint32 revision = 0; ///< of the subscription when it was asked for: later steps add to the quantity
    bool isOwn = true; ///< false: the base was suspended or cancelled and took it along

    bool isEmpty() const { return !status && !quantity && !friendlyName && !autoRenew && !partnerId; }
};

/// A customer's writes by the place of the subscription, each list in the order in which they came into effect.
using SubscriptionEdits = std::map<quint32, std::vector<SubscriptionEdit>>;

/// The id of the subscription at a place of the customer's list.
GuidText subscriptionId(const CustomerRecipe &recipe, quint32 index, quint32 place);

/// Invents what customers have bought: like all about a customer it follows from seed, index and how often it was changed; its times also
/// from the day on which the sandbox was started, so that there is always something to renew soon.
class SubscriptionRecipe
{
public:
    SubscriptionRecipe(const CustomerRecipe &recipe, quint64 seed, const QDateTime &today);

    /// In the order in which the service lists them; one to a dozen, and once in a while hundreds. `edits` may be null: nothing was
    /// written.
    std::vector<SubscriptionFacts> of(quint32 index, quint32 revision, const QDateTime &now, const SubscriptionEdits *edits) const;
    /// How many of() gives.
    quint32 count(quint32 index) const;

private:
    SubscriptionFacts made(quint32 index, quint32 place, const Product &product) const;

    const CustomerRecipe &m_recipe;
    quint64 m_seed = 0;
    QDateTime m_today{};
};
