#pragma once

#include "models/core/error.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QDateTime>

/// An answer that is no success, as far as its error needs it.
struct FailedAnswer {
    int status = 0;
    QByteArrayView body{}; ///< any bytes; valid during the call only
    QByteArray challenge{}; ///< WWW-Authenticate
    QByteArray retryAfter{};
    QString requestId{};
    QString subject{}; ///< what the call was about
    bool paging = false; ///< a further page of a list was asked for
};

/// What an answer of the service means (CONTRACT 2.8, the reaction table): service errors with a number or a text as code, the gateway's
/// shape, Graph's, OAuth's, an empty body and HTML. `nowUtc` turns a Retry-After date into seconds. 5xx is BadReply with its status (504
/// and 408: TimedOut). Pure; any thread; takes any bytes.
Error serviceError(const FailedAnswer &answer, const QDateTime &nowUtc);
/// What an answer of the token authority means (RFC 6749 5.2, RFC 8628 3.5, AADSTS numbers). `code` is the OAuth error word, so that a
/// caller can tell `authorization_pending` and `slow_down`. Pure; any thread; takes any bytes.
Error authorityError(const FailedAnswer &answer, const QDateTime &nowUtc);
/// What an error means that the authority sent by way of the browser (RFC 6749 4.1.2.1). Pure; any thread; takes any text.
Error authorityRefusal(const QString &word, const QString &description, const QString &subject);
/// Retry-After as seconds or as an HTTP date (RFC 9110 10.2.3), at least 0 and at most an hour; empty when it is neither.
std::optional<std::chrono::seconds> parseRetryAfter(QByteArrayView header, const QDateTime &nowUtc);
