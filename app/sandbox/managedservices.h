#pragma once

#include "app/sandbox/exchange.h"
#include "app/sandbox/world.h"

/// The portals of a customer's services (CONTRACT 4): Partner Center's list, which the old delegated access (DAP) opens, and Graph's
/// counterpart for customers with GDAP. Whoever asks was let in already.
class ManagedServices
{
public:
    ManagedServices(const World &world, const SandboxClock &clock) : m_world(world), m_clock(clock) { }

    /// GET /v1/customers/{id}/managedservices. Empty for a customer without DAP.
    Answer list(quint32 customer) const;
    /// Graph's serviceManagementDetails; 404 for a customer without GDAP.
    Answer details(quint32 customer, const QByteArray &base) const;

    /// A letter for each service of each subscription that is not deleted; letters may come again.
    QByteArray lettersOf(quint32 customer) const;

private:
    const World &m_world;
    const SandboxClock &m_clock;
};
