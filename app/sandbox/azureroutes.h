#pragma once

#include "app/sandbox/accesstoken.h"
#include "app/sandbox/exchange.h"
#include "app/sandbox/healthaccess.h"
#include "app/sandbox/listpage.h"
#include "app/sandbox/settings.h"

/// The name by which faults and counts know a call for an Azure subscription's events: azureevents. Empty for all other calls. `path` is in
/// lower case.
QByteArray azureRouteOf(const QString &path);

/// Azure Resource Manager's events of service health (CONTRACT 15.1), below /azure: of one Azure subscription of the tenant whose token is
/// shown. Of eight subscriptions one has no Reader among the partner's people.
class AzureRoutes
{
public:
    struct Parts {
        const HealthAccess &access;
        const World &world;
        const Identity &identity;
        const Settings &settings;
        const SandboxClock &clock;
    };
    AzureRoutes(const Parts &parts, const QByteArray &key);

    Answer answer(const Request &request, const PageTwist &twist) const;

private:
    Answer events(const Request &request, quint32 customer, const QByteArray &subscription, const PageTwist &twist) const;

    Parts m_parts;
    AccessToken m_tokens;
    QDateTime m_begin; ///< the events are as old as if all had been told then
};
