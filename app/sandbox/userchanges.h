#pragma once

#include "app/sandbox/exchange.h"
#include "app/sandbox/userjson.h"
#include "app/sandbox/world.h"

class QJsonObject;

/// 404: the customer has no such user (any more).
Answer unknownUser();

/// Creates, changes, deletes and restores a customer's users (CONTRACT 6.1). Everything is looked at before anything is done; what changes
/// nothing leaves no record.
class UserChanges
{
public:
    UserChanges(World &world, const SandboxClock &clock) : m_world(world), m_clock(clock), m_json(world), m_licences(world)
    {
    }

    /// POST without `who`; PATCH and DELETE with the user's id or principal name.
    Answer answer(quint32 customer, const QByteArray &who, const Request &request) const;

private:
    bool mayWrite(quint32 customer, const Request &request, bool restores, const QJsonObject &wish) const;
    Answer create(quint32 customer, const QJsonObject &wish) const;
    Answer update(quint32 customer, const UserFacts &user, const QJsonObject &wish) const;
    Answer restore(quint32 customer, UserFacts user, const QJsonObject &wish) const;
    Answer remove(quint32 customer, UserFacts user) const;
    /// Why the facts cannot be a user of this customer.
    std::optional<Answer> objection(quint32 customer, const UserFacts &facts) const;
    bool isCustomersDomain(quint32 customer, const QByteArray &principalName) const;

    World &m_world;
    const SandboxClock &m_clock;
    UserJson m_json;
    LicenceBook m_licences;
};
