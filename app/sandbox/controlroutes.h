#pragma once

#include "app/sandbox/calllog.h"
#include "app/sandbox/exchange.h"
#include "app/sandbox/fault.h"
#include "app/sandbox/healthcontrol.h"
#include "app/sandbox/settings.h"
#include "app/sandbox/tokenauthority.h"
#include "app/sandbox/world.h"

/// The doors behind `/_sandbox/`, by which tests steer. No token, not counted, JSON both ways; a wrong wish is 400 {"error":sentence} and
/// changes nothing.
///
///     POST step      {"changes":n} and/or
///     {"add":n,"change":[ids],"access":[ids],"subscription":[ids],"user":[ids],"remove":[ids],"restore":[ids],
///                    "what":"name"|"record","silent":true}
///     GET, POST, DELETE faults   {"fault":spec} or {"faults":[specs]} are added; the answer tells how often each struck
///     GET, DELETE calls          counts per route and status, connections, most in flight, tokens that strayed to another host name
///     GET, POST clock            {"advance":seconds}, also backwards
///     GET, POST settings         mfa, approval (approve, pending, decline, expire, slow, at-once), accessTokenSeconds,
///                                continuationSeconds, latency (ms), user (a word of --user), wids (whether tokens have the claim),
///                                roles and groups of that user; slowWrites (seconds until a write comes into effect, answered with 202;
///                                0: at once), etagStatus (400 or 412: how a stale etag is refused), deduplicate (a write is not applied
///                                twice with one MS-RequestId), healthPerMinute, healthPerHour (calls to service announcements that a
///                                tenant allows; 0: any number), healthPerMinuteInAll; and once each: expireAccessTokens,
///                                expireContinuations, revokeGrants
///     GET customers?offset&limit the customers as they are, flat and without quirks
///     GET subscriptions?customer  those of one customer, likewise, each with how many writes were applied and whether one is pending
///     GET writes                 every PATCH of a subscription that was processed: what it wanted, etags, result, code
///     GET users?customer         those of one customer, active and deleted, likewise, each with whether it may sign in (accountEnabled)
///     GET, POST health?customer  see HealthControl
///     GET secrets                every token, code and verifier the authority gave out or was given
///     GET truth                  counts, and a hash of the list that does not depend on its order
class ControlRoutes
{
public:
    struct Parts {
        World &world;
        FaultBook &faults;
        CallLog &calls;
        SandboxClock &clock;
        Settings &settings;
        TokenAuthority &authority;
        HealthControl health;
    };
    explicit ControlRoutes(const Parts &parts) : m_parts(parts) { }

    Answer answer(const Request &request);

private:
    Answer step(const QJsonObject &wish);
    Answer faults(const Request &request, const QJsonObject &wish);
    Answer clock(const Request &request, const QJsonObject &wish);
    Answer settings(const Request &request, const QJsonObject &wish);
    Answer customers(const Request &request) const;
    Answer subscriptions(const Request &request) const;
    Answer users(const Request &request) const;
    Answer truth() const;
    Answer secrets() const;

    Parts m_parts;
};
