#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

/// What a test may steer besides faults; the defaults are those of a service that works.
struct Settings {
    enum class Approval { Approve, Pending, Decline, Expire, Slow };

    bool mfa = true; ///< tokens are given out with `mfa` in amr
    Approval approval = Approval::Approve; ///< what the user does at the sign-in page or with the device code
    int accessTokenSeconds = 3600;
    int continuationSeconds = 600;
    int latencyMs = 0; ///< before every answer
    QStringList roles{QStringLiteral("729827e3-9c14-49f7-bb1b-9608f156bbb8"),
                      QStringLiteral("b0f54661-2d74-4c50-afa3-1ec803f12efe")}; ///< the token's `wids`
    int tokenEpoch = 0; ///< access tokens of an earlier epoch are refused
    int continuationEpoch = 0; ///< likewise continuation tokens
};

/// Who the sandbox says it is: invented, the same for every seed.
struct Identity {
    QByteArray partnerTenant{"5a3d1f6e-84c2-4b7a-9d10-c2f7e86b4a19"};
    QByteArray partnerDomain{"meridiaan.example"};
    QByteArray partnerName{"Meridiaan ICT-diensten B.V."};
    QByteArray clientId{"7c0e4d92-1b6f-4a53-8e2d-90f3b1a6c7d4"};
    QByteArray userId{"e19b7c40-6d25-4f8a-a3c1-5b80d2f94e67"};
    QByteArray userName{"sanne.de.wit@meridiaan.example"};
    QByteArray scope{"https://api.partnercenter.microsoft.com/user_impersonation offline_access openid profile"};
    QByteArray base{}; ///< "http://127.0.0.1:PORT", known once listening
};
