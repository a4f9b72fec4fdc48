#include "app/sandbox/world.h"

#include "app/sandbox/mix.h"

#include <algorithm>
#include <utility>

namespace {
constexpr quint64 stepSalt = 101;
}

World::World(quint64 seed, quint32 customers, const SandboxClock &clock)
    : m_recipe(seed),
      m_audit(m_recipe),
      m_delegation(m_recipe, seed, clock.now()),
      m_subscriptions(m_recipe, seed, clock.now()),
      m_userRecipe(m_recipe, m_subscriptions, seed, clock.now()),
      m_users(m_recipe, m_userRecipe, clock),
      m_clock(clock),
      m_seed(seed),
      m_initial(customers)
{
}

quint32 World::neighbour(quint32 index) const
{
    quint32 other = (index + 1) % end();
    while (other != index && !exists(other))
        other = (other + 1) % end();
    return other;
}

Revision World::revision(quint32 index) const
{
    if (m_revisions.empty())
        return {};
    const auto found = m_revisions.find(index);
    return found == m_revisions.end() ? Revision{} : found->second;
}

quint32 World::place(quint32 offset) const
{
    quint32 index = offset;
    for (const quint32 gone : m_removed) {
        if (gone > index)
            break;
        ++index;
    }
    return qMin(index, end());
}

Change World::record(quint32 index, Operation operation, bool silent, qint64 user)
{
    if (!silent)
        m_audit.add({.at = m_clock.now().toMSecsSinceEpoch(),
                     .customer = index,
                     .revision = revision(index),
                     .operation = operation,
                     .user = user});
    return {index, operation, silent};
}

Change World::add(bool silent)
{
    const quint32 index = end();
    ++m_added;
    return record(index, Operation::AddCustomer, silent);
}

Change World::change(quint32 index, bool name, bool silent)
{
    Revision &revision = m_revisions[index];
    ++revision.record;
    if (!name)
        return record(index, Operation::UpdateBillingProfile, silent);
    ++revision.name;
    return record(index, revision.name % 3 == 0 ? Operation::RenameCompany : Operation::UpdateCompanyInfo, silent);
}

Change World::changeAccess(quint32 index, bool silent)
{
    ++m_revisions[index].access;
    return record(index, Operation::AdminRelationshipActivated, silent);
}

Change World::changeSubscription(quint32 index, bool silent)
{
    const quint32 before = m_revisions[index].subscription++;
    const quint32 count = m_subscriptions.count(index);
    if (!silent)
        m_audit.add({.at = m_clock.now().toMSecsSinceEpoch(),
                     .customer = index,
                     .place = count > 0 ? static_cast<int>(before % count) : -1,
                     .revision = revision(index),
                     .operation = Operation::UpdateSubscription});
    return {index, Operation::UpdateSubscription, silent};
}

std::vector<SubscriptionFacts> World::subscriptionsAt(quint32 index, const QDateTime &when) const
{
    const auto edits = m_edits.empty() ? m_edits.end() : m_edits.find(index);
    return m_subscriptions.of(index, revision(index).subscription, when, edits == m_edits.end() ? nullptr : &edits->second);
}

std::vector<SubscriptionFacts> World::subscriptionsOf(quint32 index) const
{
    return subscriptionsAt(index, m_clock.now());
}

void World::editSubscription(quint32 index, quint32 place, const SubscriptionEdit &edit)
{
    const auto all = subscriptionsAt(index, edit.at);
    SubscriptionEdits &edits = m_edits[index];
    edits[place].push_back(edit);
    const bool leavesAddOns = !edit.status || *edit.status == "active";
    for (quint32 other = 0; !leavesAddOns && other < all.size(); ++other) {
        const SubscriptionFacts &addOn = all[other];
        if (addOn.parent == static_cast<int>(place) && !addOn.parentLost && addOn.status == "active")
            edits[other].push_back({.at = edit.at, .status = "suspended", .revision = addOn.revision, .isOwn = false});
    }
    m_audit.add({.at = edit.at.toMSecsSinceEpoch(),
                 .customer = index,
                 .place = static_cast<int>(place),
                 .revision = revision(index),
                 .operation = Operation::UpdateSubscription});
}

void World::editLater(quint32 index, quint32 place, const SubscriptionEdit &edit, std::size_t record)
{
    m_pending.push_back({.index = index, .place = place, .edit = edit, .record = record});
}

bool World::isPending(quint32 index, quint32 place) const
{
    return std::any_of(m_pending.begin(), m_pending.end(),
                       [&](const PendingEdit &each) { return each.index == index && each.place == place; });
}

void World::settle()
{
    const QDateTime now = m_clock.now();
    while (!m_pending.empty()) {
        const auto next = std::min_element(m_pending.begin(), m_pending.end(),
                                           [](const PendingEdit &a, const PendingEdit &b) { return a.edit.at < b.edit.at; });
        if (next->edit.at > now)
            return;
        const PendingEdit due = std::move(*next);
        m_pending.erase(next);
        editSubscription(due.index, due.place, due.edit);
        m_writes.landed(due.record, etagOf(subscriptionsAt(due.index, due.edit.at)[due.place]));
    }
}

const SupportContact *World::supportContact(quint32 index, quint32 place) const
{
    const auto found = m_contacts.find({index, place});
    return found == m_contacts.end() ? nullptr : &found->second;
}

void World::setSupportContact(quint32 index, quint32 place, const SupportContact &contact)
{
    m_contacts[{index, place}] = contact;
}

Change World::changeUser(quint32 index, bool silent)
{
    return putUser(index, m_users.changedOne(index), Operation::UpdateUser, silent);
}

Change World::putUser(quint32 index, const UserFacts &facts, Operation operation, bool silent)
{
    m_users.put(index, facts);
    return record(index, operation, silent, facts.place);
}

Change World::remove(quint32 index, bool silent)
{
    m_removed.insert(index);
    return record(index, Operation::RemoveRelationship, silent);
}

Change World::restore(quint32 index, bool silent)
{
    m_removed.erase(index);
    return record(index, Operation::ExtendRelationship, silent);
}

QList<Change> World::step(int count)
{
    QList<Change> changes;
    for (int i = 0; i < count; ++i) {
        Draw draw(mixed(m_seed, m_steps++, stepSalt));
        const quint32 lot = draw.below(10);
        if (this->count() == 0 || lot < 2) {
            changes.append(add(false));
            continue;
        }
        quint32 index = draw.below(end());
        while (!exists(index))
            index = (index + 1) % end();
        changes.append(lot < 4 ? remove(index, false) : change(index, lot < 7, false));
    }
    return changes;
}
