#pragma once

#include "app/sandbox/customerrecipe.h"
#include "app/sandbox/subscriptionrecipe.h"

#include <QDateTime>

#include <vector>

struct Sku;

/// A licence in a user's hands.
struct HeldLicence {
    const Sku *sku{};
    std::vector<QByteArray> excludedPlans{}; ///< ids of its service plans that are switched off
    bool operator==(const HeldLicence &) const = default;
};

/// A customer's user as it is at some moment (CONTRACT 6.1). Texts are UTF-8; an empty one is left out or null on the wire.
/// A password is nowhere kept.
struct UserFacts {
    quint32 place = 0; ///< among all the customer ever had
    QByteArray principalName{};
    QByteArray firstName{};
    QByteArray lastName{};
    QByteArray displayName{};
    QByteArray usageLocation{}; ///< ISO 3166-1 alpha-2
    QByteArray phone{};
    QByteArray immutableId{};
    std::string_view domainType{"none"}; ///< none, managed, federated
    QDateTime lastSync{}; ///< UTC; invalid: not synchronised from the customer's own directory
    QDateTime deleted{}; ///< UTC; invalid: the user is active
    std::vector<HeldLicence> licences{};
    quint32 applied = 0; ///< how often it was changed
    quint32 passwordResets = 0;
    bool isSignInBlocked = false; ///< nobody may sign in with it; kept while it is deleted

    bool isActive() const { return !deleted.isValid(); }
};

/// The id of the user at a place of a customer's list.
GuidText userId(const CustomerRecipe &recipe, quint32 customer, quint32 place);

/// Invents the people who work at customers, and which of the bought licences they hold. Like all about a customer it follows from seed and
/// index; its times also from the day on which the sandbox was started. Read only once built.
class UserRecipe
{
public:
    UserRecipe(const CustomerRecipe &recipe, const SubscriptionRecipe &subscriptions, quint64 seed, const QDateTime &today);

    /// In the order of their places: one to a few dozen, sometimes hundreds, once in a while more than two pages can hold.
    std::vector<UserFacts> of(quint32 customer) const;
    /// How many of() gives.
    quint32 count(quint32 customer) const;
    /// A family name for a user that marries, another one for each `turn`.
    QByteArray familyName(quint32 customer, quint32 place, quint32 turn) const;

private:
    struct Names;
    UserFacts made(quint32 customer, quint32 place, const Names &names) const;
    void giveLicences(quint32 customer, std::vector<UserFacts> &users) const;

    const CustomerRecipe &m_recipe;
    const SubscriptionRecipe &m_subscriptions;
    std::vector<Word> m_firstNames{};
    std::vector<Word> m_families{};
    quint64 m_seed = 0;
    QDateTime m_today{};
};
