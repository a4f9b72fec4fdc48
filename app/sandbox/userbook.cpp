#include "app/sandbox/userbook.h"

namespace {
constexpr int daysKept = 30;
}

std::vector<UserFacts> UserBook::of(quint32 customer) const
{
    std::vector<UserFacts> users = m_recipe.of(customer);
    if (const auto changed = m_changed.find(customer); changed != m_changed.end()) {
        for (const auto &[place, facts] : changed->second) {
            if (place < users.size())
                users[place] = facts;
            else
                users.push_back(facts);
        }
    }
    const QDateTime oldest = m_clock.now().addDays(-daysKept);
    std::erase_if(users, [&oldest](const UserFacts &user) { return !user.isActive() && user.deleted <= oldest; });
    return users;
}

std::vector<UserFacts> UserBook::active(quint32 customer) const
{
    std::vector<UserFacts> users = of(customer);
    std::erase_if(users, [](const UserFacts &user) { return !user.isActive(); });
    return users;
}

std::optional<UserFacts> UserBook::one(quint32 customer, QByteArrayView idOrName) const
{
    std::optional<UserFacts> found;
    for (const UserFacts &user : of(customer)) {
        const GuidText id = userId(m_customers, customer, user.place);
        if (QByteArrayView(id.data(), 36).compare(idOrName, Qt::CaseInsensitive) == 0)
            return user;
        if (idOrName.compare(user.principalName, Qt::CaseInsensitive) == 0 && (!found || user.isActive()))
            found = user;
    }
    return found;
}

quint32 UserBook::nextPlace(quint32 customer) const
{
    const quint32 invented = m_recipe.count(customer);
    const auto changed = m_changed.find(customer);
    return changed == m_changed.end() ? invented : qMax(invented, changed->second.rbegin()->first + 1);
}

void UserBook::put(quint32 customer, UserFacts facts)
{
    ++facts.applied;
    const quint32 place = facts.place;
    m_changed[customer].insert_or_assign(place, std::move(facts));
}

UserFacts UserBook::changedOne(quint32 customer) const
{
    const std::vector<UserFacts> users = active(customer);
    quint32 turn = 0;
    for (const UserFacts &user : users)
        turn += user.applied;
    UserFacts user = users[turn % users.size()];
    if (user.lastName.isEmpty()) {
        user.phone = "+31 38 555 " + QByteArray::number(1000 + (turn * 7 + 1) % 9000);
        return user;
    }
    QByteArray name = m_recipe.familyName(customer, user.place, turn);
    if (name == user.lastName)
        name = m_recipe.familyName(customer, user.place, turn + 1);
    user.lastName = name;
    user.displayName = user.firstName.isEmpty() ? name : user.firstName + ' ' + name;
    return user;
}
