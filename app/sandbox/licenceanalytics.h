#pragma once

#include "app/sandbox/exchange.h"
#include "app/sandbox/licencebook.h"
#include "app/sandbox/world.h"

/// What the analytics make of a customer's licences (CONTRACT 7.1). They are the partner's own: no customer lets anybody in to them.
/// Processed in batches: their time is some days ago, though the figures are of now.
class LicenceAnalytics
{
public:
    LicenceAnalytics(const World &world, const SandboxClock &clock) : m_world(world), m_clock(clock), m_licences(world) { }

    /// GET .../analytics/licenses/deployment: how many of the sold licences somebody holds.
    Answer deployment(quint32 customer) const;
    /// GET .../analytics/licenses/usage: how many of those that hold one use it, for each workload.
    Answer usage(quint32 customer) const;

private:
    QByteArray processed(quint32 customer) const;
    QByteArray name(quint32 customer) const;

    const World &m_world;
    const SandboxClock &m_clock;
    LicenceBook m_licences;
};
