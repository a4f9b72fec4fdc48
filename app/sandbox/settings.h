#pragma once

#include "app/sandbox/user.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

/// What a test may steer besides faults; the defaults are those of a service that works.
struct Settings {
    enum class Approval { Approve, Pending, Decline, Expire, Slow, AtOnce };

    bool mfa = true; ///< tokens are given out with `mfa` in amr
    Approval approval = Approval::Approve; ///< what the user does at the sign-in page or with the device code
    int rememberedSeconds = 0; ///< since the user last gave a password, where the browser remembers that
    int accessTokenSeconds = 3600;
    int continuationSeconds = 600;
    int latencyMs = 0; ///< before every answer
    int slowWrites = 0; ///< seconds until a write comes into effect and is seen; 0: at once
    int etagStatus = 400; ///< how a write with a stale etag is refused: 400 (with a code) or 412
    bool deduplicate = false; ///< a write is not applied twice with one request id
    User user = defaultUser(); ///< who signs in
    bool wids = true; ///< access tokens have the claim that names the user's roles
    bool delegatedAdmin = true; ///< the user may see the GDAP relationships
    bool publicClient = true; ///< the application is registered as one without a secret
    bool redirect = true; ///< http://localhost is among its redirect addresses
    bool consent = true; ///< somebody has allowed the application
    QStringList graphScopes{QStringLiteral("User.Read"), QStringLiteral("GroupMember.Read.All"),
                            QStringLiteral("DelegatedAdminRelationship.Read.All")}; ///< that it was allowed on Graph
    int healthPerMinute = 240; ///< calls to service announcements of a tenant; 0: no limit, also for the two below
    int healthPerHour = 800; ///< likewise in an hour
    int healthPerMinuteInAll = 0; ///< over all tenants
    int tokenEpoch = 0; ///< access tokens of an earlier epoch are refused
    int continuationEpoch = 0; ///< likewise continuation tokens
};

/// Who the sandbox says it is: invented, the same for every seed.
struct Identity {
    QByteArray partnerTenant{"5a3d1f6e-84c2-4b7a-9d10-c2f7e86b4a19"};
    QByteArray partnerDomain{"meridiaan.example"};
    QByteArray partnerName{"Meridiaan ICT-diensten B.V."};
    QByteArray clientId{"7c0e4d92-1b6f-4a53-8e2d-90f3b1a6c7d4"};
    QByteArray scope{"https://api.partnercenter.microsoft.com/user_impersonation offline_access openid profile"};
    QByteArray base{}; ///< "http://127.0.0.1:PORT", known once listening
};
