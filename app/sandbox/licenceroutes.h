#pragma once

#include "app/sandbox/exchange.h"
#include "app/sandbox/licencebook.h"
#include "app/sandbox/world.h"

class QJsonObject;

/// A customer's licences on the wire: what there is, who has which, giving and taking (CONTRACT 6.2).
class LicenceRoutes
{
public:
    LicenceRoutes(World &world, const SandboxClock &clock) : m_world(world), m_clock(clock), m_licences(world) { }

    /// `route` is subscribedskus, userlicenses or licenseupdates; the method was looked at already.
    Answer answer(QByteArrayView route, quint32 customer, const QByteArray &who, const Request &request) const;

private:
    struct Update;
    Answer skus(quint32 customer, const Request &request) const;
    Answer ofUser(quint32 customer, const QByteArray &who, const Request &request) const;
    Answer update(quint32 customer, const QByteArray &who, const Request &request) const;
    static std::optional<Answer> read(const QJsonObject &wish, Update &update);
    std::optional<Answer> objection(quint32 customer, const UserFacts &user, const Update &update) const;
    Answer done(const Update &update, quint32 customer) const;

    World &m_world;
    const SandboxClock &m_clock;
    LicenceBook m_licences;
};
