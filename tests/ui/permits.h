#pragma once

#include "models/core/feed.h"
#include "models/roles/permit.h"

#include <QList>
#include <QPointer>

/// A feed whose value the test sets.
template <typename T>
class FakeValue final : public ValueFeed<T>
{
public:
    explicit FakeValue(T value = {}) : m_value(std::move(value)) { }
    void subscribe(QObject *receiver, std::function<void(const T &)> changed) override
    {
        changed(m_value);
        m_watchers.append({receiver, std::move(changed)});
    }
    const T &value() const { return m_value; }
    void set(const T &value)
    {
        m_value = value;
        for (const auto &[receiver, changed] : std::as_const(m_watchers)) {
            if (receiver)
                changed(m_value);
        }
    }

private:
    T m_value;
    QList<std::pair<QPointer<QObject>, std::function<void(const T &)>>> m_watchers{};
};

/// Roles that together may do everything.
inline constexpr Roles everyRight = Roles(Role::GlobalAdmin) | Role::AdminAgent | Role::BillingAdmin;

/// What the roles give by the matrix that comes with the program.
inline Permit permitOf(Roles roles)
{
    const auto matrix = RoleMatrix::load(RoleMatrix::bundledPath());
    if (!matrix)
        qFatal("no matrix");
    return {*matrix, roles};
}
