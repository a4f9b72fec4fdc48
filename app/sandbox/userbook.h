#pragma once

#include "app/sandbox/sandboxclock.h"
#include "app/sandbox/userrecipe.h"

#include <map>
#include <optional>
#include <unordered_map>

/// The users of all customers as they are now: the recipe's, and what was changed since. Only changed users are stored. A user that was
/// deleted is kept for thirty days by the sandbox's clock.
class UserBook
{
public:
    UserBook(const CustomerRecipe &customers, const UserRecipe &recipe, const SandboxClock &clock)
        : m_customers(customers), m_recipe(recipe), m_clock(clock)
    {
    }

    /// By place: the active ones, and those deleted in the last thirty days.
    std::vector<UserFacts> of(quint32 customer) const;
    std::vector<UserFacts> active(quint32 customer) const;
    /// Among of(): by id, else by principal name, where an active user goes before a deleted one. Both are compared without case.
    std::optional<UserFacts> one(quint32 customer, QByteArrayView idOrName) const;
    /// Where the next new user of a customer goes.
    quint32 nextPlace(quint32 customer) const;
    /// Replaces the user at the facts' place or adds it, and counts the change.
    void put(quint32 customer, UserFacts facts);
    /// A user that married, or got another telephone if it is nobody's; there must be an active one. Which one follows from the changes
    /// before.
    UserFacts changedOne(quint32 customer) const;

private:
    const CustomerRecipe &m_customers;
    const UserRecipe &m_recipe;
    const SandboxClock &m_clock;
    std::unordered_map<quint32, std::map<quint32, UserFacts>> m_changed{};
};
