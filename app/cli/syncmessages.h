#pragma once

#include "models/core/signedout.h"
#include "models/core/syncstate.h"

#include <QJsonObject>

/// What two processes say to each other about a synchronisation, or a sign-out, that one does for the other, one JSON object a line; errors
/// cross as data, so that each words them in its own language. Pure.
class SyncMessages
{
public:
    /// `customerId`: whose everything is to be read, too; empty: nobody's. `health`: that of all customers is wanted behind it.
    static QJsonObject request(bool full, const QString &customerId = {}, bool health = false);
    /// The request was understood; the rest follows.
    static QJsonObject accepted();
    /// Whoever holds the folder does something else first: ask again when it has gone.
    static QJsonObject wait();
    static QJsonObject progress(const SyncState &state);
    static QJsonObject ended(const SyncSummary &summary);
    /// No run could begin.
    static QJsonObject failed(const Error &error);

    static QJsonObject signOutRequest();
    static bool isSignOutRequest(const QJsonObject &request);
    static QJsonObject signedOut(const SignedOut &outcome);

    /// The parts of an answer; empty when it has none of that kind.
    static bool isWait(const QJsonObject &answer);
    static std::optional<SyncState> progressIn(const QJsonObject &answer);
    static std::optional<SyncSummary> summaryIn(const QJsonObject &answer);
    static std::optional<Error> failureIn(const QJsonObject &answer);
    static std::optional<SignedOut> signedOutIn(const QJsonObject &answer);

    /// The object that `sync --json` ends with (DESIGN 2).
    static QJsonObject jsonOf(const SyncSummary &summary);
};
