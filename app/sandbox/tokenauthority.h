#pragma once

#include "app/sandbox/accesstoken.h"
#include "app/sandbox/exchange.h"
#include "app/sandbox/healthaccess.h"
#include "app/sandbox/sandboxclock.h"
#include "app/sandbox/settings.h"

#include <QHash>

/// The token authority (CONTRACT 1.3 to 1.5; RFC 6749, 7636, 8628, 9207): discovery, authorize, devicecode, token. It signs in one user
/// by itself, or as the settings say. Refresh tokens rotate: an old one used again ends the whole grant. Only in a customer's tenant one is
/// not used up, and there a new one comes only when offline_access was asked for.
class TokenAuthority
{
public:
    /// `access` tells which tenants are customers' and what a token for Graph in them may do (CONTRACT 1.5).
    TokenAuthority(const Identity &identity, const Settings &settings, const SandboxClock &clock, const QByteArray &key,
                   const HealthAccess &access);

    /// `route` is one of discovery, authorize, devicecode, token, devicepage.
    Answer answer(QByteArrayView route, const Request &request);
    /// Ends every grant: refresh tokens of before are refused.
    void revokeGrants();
    /// Everything it ever gave out or was given that nobody else may know: tokens, codes, device codes, verifiers; of the tokens of
    /// customers' tenants the first fifty thousand.
    const QByteArrayList &secrets() const { return m_secrets; }

private:
    struct Grant {
        bool revoked = false;
        bool mfa = true;
        bool refreshable = false;
        qint64 authTime = 0; ///< when the person signed in
        QByteArray scope{};
    };
    struct AuthorizationCode {
        QByteArray tenant{}, redirectUri{}, challenge{}, scope{}, nonce{};
        qint64 until = 0;
        int grant = -1; ///< of the tokens it was exchanged for; -1: not used yet
    };
    struct DeviceCode {
        QByteArray tenant{}, scope{};
        qint64 until = 0;
        int polls = 0;
        bool used = false;
    };
    struct RefreshToken {
        int grant = 0;
        qint64 lastUse = 0;
        bool used = false;
    };

    QByteArray tenantOf(const Request &request) const;
    Answer discovery(const Request &request) const;
    Answer authorize(const Request &request);
    Answer deviceCode(const Request &request);
    Answer devicePage() const;
    Answer token(const Request &request);
    Answer redeemCode(const QUrlQuery &form, const QByteArray &tenant);
    Answer redeemDeviceCode(const QUrlQuery &form, const QByteArray &tenant);
    Answer redeemRefreshToken(const QUrlQuery &form, const QByteArray &tenant);
    int newGrant(const QByteArray &scope);
    /// Why the grant gives no token in this tenant; empty: it does.
    std::optional<Answer> refused(const Grant &grant, const QByteArray &tenant, bool isGraph) const;
    /// `scp` and `wids` of a token.
    void addRights(QJsonObject &claims, const QByteArray &tenant, bool isGraph) const;
    Answer tokens(int grant, const QByteArray &tenant, const QByteArray &scope, const QByteArray &nonce, bool numbersAsText);

    const Identity &m_identity;
    const Settings &m_settings;
    const SandboxClock &m_clock;
    AccessToken m_seal;
    const HealthAccess &m_access;
    QList<Grant> m_grants{};
    QHash<QByteArray, AuthorizationCode> m_codes{};
    QHash<QByteArray, DeviceCode> m_deviceCodes{};
    QHash<QByteArray, RefreshToken> m_refreshTokens{};
    QByteArrayList m_secrets{};
};
