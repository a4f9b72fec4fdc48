#pragma once

#include "app/sandbox/accesstoken.h"
#include "app/sandbox/delegatedadmin.h"
#include "app/sandbox/exchange.h"
#include "app/sandbox/graphuserroutes.h"
#include "app/sandbox/healthroutes.h"
#include "app/sandbox/sandboxclock.h"
#include "app/sandbox/settings.h"

/// Microsoft Graph as far as the sandbox speaks it: what the signed-in user belongs to, and the partner's
/// delegated access to customers. Wants a token of its own audience.
class Directory
{
public:
    Directory(const World &world, const Identity &identity, const Settings &settings, const SandboxClock &clock, const QByteArray &key);

    /// Those who answer their own routes with a token of a customer's tenant.
    struct OfTenants {
        HealthRoutes &health;
        const GraphUserRoutes &users;
    };
    /// `route` is theirs, or me, memberof, delegatedadmin, delegatedcustomers or servicedetails.
    Answer answer(QByteArrayView route, const Request &request, const OfTenants &ofTenants, const PageTwist &twist) const;

private:
    Answer me() const;
    Answer memberOf() const;

    const Identity &m_identity;
    const Settings &m_settings;
    const SandboxClock &m_clock;
    AccessToken m_tokens;
    DelegatedAdmin m_delegatedAdmin;
};
