#pragma once

#include "app/sandbox/exchange.h"
#include "app/sandbox/world.h"

/// A customer's subscriptions on the wire (CONTRACT 5): the list, one of them, its add-ons. Whoever asks was let in already.
class SubscriptionRoutes
{
public:
    SubscriptionRoutes(const World &world, const SandboxClock &clock) : m_world(world), m_clock(clock) { }

    /// `rest`: what stands behind "subscriptions" in the path, without slashes at its ends.
    Answer answer(quint32 customer, const QString &rest) const;
    /// The truth for tests: an array of flat objects.
    void appendTruth(QByteArray &out, quint32 customer) const;

private:
    std::vector<SubscriptionFacts> of(quint32 customer) const;
    Answer collection(quint32 customer, int parent) const;

    const World &m_world;
    const SandboxClock &m_clock;
};
