#pragma once

#include "app/sandbox/exchange.h"
#include "app/sandbox/settings.h"
#include "app/sandbox/subscriptionroutes.h"
#include "app/sandbox/world.h"

/// Changes of subscriptions (CONTRACT 5.3, 9): whether they are allowed, and what they do. Whoever asks was let in already.
class SubscriptionWrites
{
public:
    SubscriptionWrites(World &world, const SubscriptionRoutes &routes, const Settings &settings, const SandboxClock &clock)
        : m_world(world), m_routes(routes), m_settings(settings), m_clock(clock)
    {
    }

    /// PATCH of one.
    Answer patch(quint32 customer, const Request &request);
    /// Notes down that one was refused before the subscription was looked for, and gives back the same answer.
    Answer refused(const Request &request, const Answer &problem);
    /// PUT of its support contact.
    Answer putSupportContact(quint32 customer, const Request &request);

private:
    WriteRecord begun(const Request &request) const;
    Answer ended(WriteRecord &record, WriteResult result, const Answer &answer);
    std::optional<Answer> staleEtag(const Request &request, const QJsonObject &body, const QByteArray &current) const;
    Answer land(quint32 customer, std::size_t place, const SubscriptionEdit &edit, WriteRecord &record);

    World &m_world;
    const SubscriptionRoutes &m_routes;
    const Settings &m_settings;
    const SandboxClock &m_clock;
};
