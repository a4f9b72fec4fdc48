#pragma once

#include "app/sandbox/auditlog.h"
#include "app/sandbox/customerrecipe.h"
#include "app/sandbox/delegation.h"
#include "app/sandbox/sandboxclock.h"
#include "app/sandbox/subscriptionrecipe.h"
#include "app/sandbox/userbook.h"
#include "app/sandbox/writelog.h"

#include <QList>

#include <set>
#include <unordered_map>

/// One change as `step` tells it back.
struct Change {
    quint32 index = 0;
    Operation operation{};
    bool silent = false; ///< without an audit record
};

/// The reseller who supports a customer with one subscription (CONTRACT 9).
struct SupportContact {
    QByteArray tenant{};
    QByteArray mpn{};
    QByteArray name{};
};

/// The partner's customers as they are now: the recipe's, plus what was added, changed and removed since. Only changes are stored.
class World
{
public:
    World(quint64 seed, quint32 customers, const SandboxClock &clock);

    const CustomerRecipe &recipe() const { return m_recipe; }
    const AuditLog &audit() const { return m_audit; }
    const Delegation &delegation() const { return m_delegation; }
    /// Every customer lets the partner in.
    void openAll() { m_delegation.openAll(); }
    /// The subscriptions of a customer as they are now: the recipe's, aged, with what steps and writes changed.
    std::vector<SubscriptionFacts> subscriptionsOf(quint32 index) const;
    WriteLog &writes() { return m_writes; }
    const WriteLog &writes() const { return m_writes; }
    const UserBook &users() const { return m_users; }

    /// Places of the list ever given out: 0 … end() - 1, removed customers included.
    quint32 end() const { return m_initial + m_added; }
    quint32 count() const { return end() - static_cast<quint32>(m_removed.size()); }
    bool exists(quint32 index) const { return index < end() && (m_removed.empty() || !m_removed.contains(index)); }
    /// True for one that was once in the list and left.
    bool left(quint32 index) const { return index < end() && m_removed.contains(index); }
    /// The next customer that exists; the last is followed by the first, and the only one by itself.
    quint32 neighbour(quint32 index) const;
    Revision revision(quint32 index) const;
    /// The place of the n-th customer that exists; end() when there are fewer.
    quint32 place(quint32 offset) const;

    Change add(bool silent);
    /// Changes the name and the record, or (`name` false) only what the record tells.
    Change change(quint32 index, bool name, bool silent);
    /// Other GDAP relationships than before.
    Change changeAccess(quint32 index, bool silent);
    /// One more seat of one of its subscriptions.
    Change changeSubscription(quint32 index, bool silent);
    /// A write comes into effect now; add-ons that are active are suspended with their base.
    void editSubscription(quint32 index, quint32 place, const SubscriptionEdit &edit);
    /// It comes into effect at `edit.at`, when settle() is next called; `record` is its place in writes().
    void editLater(quint32 index, quint32 place, const SubscriptionEdit &edit, std::size_t record);
    /// True while a write of it waits for its time.
    bool isPending(quint32 index, quint32 place) const;
    /// Lets those writes come into effect whose time has come. To be called before anybody looks.
    void settle();
    /// Who supports the customer with a subscription; null: nobody was named.
    const SupportContact *supportContact(quint32 index, quint32 place) const;
    void setSupportContact(quint32 index, quint32 place, const SupportContact &contact);
    /// One of its active users, of which there must be one; another name for it.
    Change changeUser(quint32 index, bool silent);
    /// Stores a customer's new or changed user.
    Change putUser(quint32 index, const UserFacts &facts, Operation operation, bool silent = false);
    Change remove(quint32 index, bool silent);
    /// A customer that left comes back to its old place.
    Change restore(quint32 index, bool silent);
    /// `count` changes of all kinds; which ones depends on the seed and on how many steps went before.
    QList<Change> step(int count);

    quint32 added() const { return m_added; }
    quint32 removed() const { return static_cast<quint32>(m_removed.size()); }
    quint32 changed() const { return static_cast<quint32>(m_revisions.size()); }
    quint64 steps() const { return m_steps; }

private:
    struct PendingEdit {
        quint32 index = 0;
        quint32 place = 0;
        SubscriptionEdit edit{};
        std::size_t record = 0;
    };

    std::vector<SubscriptionFacts> subscriptionsAt(quint32 index, const QDateTime &when) const;
    Change record(quint32 index, Operation operation, bool silent, qint64 user = -1);

    CustomerRecipe m_recipe;
    AuditLog m_audit;
    Delegation m_delegation;
    SubscriptionRecipe m_subscriptions;
    UserRecipe m_userRecipe;
    UserBook m_users;
    const SandboxClock &m_clock;
    quint64 m_seed = 0;
    quint32 m_initial = 0;
    quint32 m_added = 0;
    quint64 m_steps = 0;
    std::unordered_map<quint32, Revision> m_revisions{};
    std::set<quint32> m_removed{};
    std::unordered_map<quint32, SubscriptionEdits> m_edits{};
    std::vector<PendingEdit> m_pending{};
    WriteLog m_writes{};
    std::map<std::pair<quint32, quint32>, SupportContact> m_contacts{};
};
