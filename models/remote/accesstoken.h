#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>

#include <chrono>
#include <optional>

/// A token answer of the authority (CONTRACT 1.3), v1 or v2.
struct TokenAnswer {
    QByteArray accessToken{};
    QByteArray refreshToken{}; ///< empty: keep the one there is
    std::chrono::seconds lifetime{3600}; ///< from the moment of the answer
    QString account{}; ///< who signed in, as the tokens say; empty when they do not
    QDateTime authenticatedUtc{}; ///< when that person signed in, as the id token says; invalid when it does not
    QString tenantId{}; ///< whose tenant the access token is for, as it says itself (`tid`); empty: it is opaque, or does not say
    std::optional<bool> hasMfa{}; ///< `mfa` in `amr` (CONTRACT 1.4); empty: the access token is opaque
    bool operator==(const TokenAnswer &) const = default;
};

/// Reads a token answer; numbers may be texts (v1). BadReply without an access token or with one that no header can carry. Pure; any
/// thread.
Result<TokenAnswer> readTokenAnswer(const QJsonObject &object);
/// The claims of a JWT without any validation: it is ours to look at, the service judges it. Empty for an opaque token. Pure; any thread.
QJsonObject claimsOf(QByteArrayView token);
/// Who the claims say is signed in; empty when they do not. Pure; any thread.
QString accountOf(const QJsonObject &claims);
