#pragma once

#include "app/sandbox/accesstoken.h"
#include "app/sandbox/exchange.h"
#include "app/sandbox/sandboxclock.h"
#include "app/sandbox/settings.h"

/// Microsoft Graph as far as the sandbox speaks it: what the signed-in user belongs to. Wants a token of its own audience.
class Directory
{
public:
    Directory(const Identity &identity, const Settings &settings, const SandboxClock &clock, const QByteArray &key);

    /// `route` is memberof.
    Answer answer(QByteArrayView route, const Request &request) const;

private:
    Answer memberOf() const;

    const Identity &m_identity;
    const Settings &m_settings;
    const SandboxClock &m_clock;
    AccessToken m_tokens;
};
