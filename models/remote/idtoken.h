#pragma once

#include "models/core/error.h"

#include <QByteArray>
#include <QDateTime>

#include <optional>

/// What the claims of an id token must say (OpenID Connect Core 3.1.3.7).
struct IdTokenTerms {
    QString clientId{};
    QString nonce{};
    QString issuer{}; ///< as the discovery document has it; empty: any
    QDateTime nowUtc{};
};

/// Whether `actual` is the issuer a discovery document names, where `{tenantid}` stands for any tenant. Pure; any thread.
bool isIssuer(const QString &expected, const QString &actual);
/// What is wrong with the token, if anything; clocks may differ by five minutes. The signature is not looked at, because the token came
/// from the authority itself over a safe connection. BadReply when it is no id token at all. Pure; any thread.
std::optional<Error> idTokenFault(const QByteArray &idToken, const IdTokenTerms &terms);
