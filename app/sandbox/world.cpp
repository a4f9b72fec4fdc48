#include "app/sandbox/world.h"

#include "app/sandbox/mix.h"

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
    ++m_revisions[index].subscription;
    return record(index, Operation::UpdateSubscription, silent);
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
