#pragma once

#include "models/remote/restclient.h"
#include "models/store/healthshelf.h"
#include "models/sync/syncoptions.h"
#include "models/sync/syncpeers.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <optional>

/// Reads the health of customers' tenants (CONTRACT 14.2, 1.5), each with a token of its own: the tenant that somebody looks at at once; of
/// every issue that goes on one tenant that has it, every few minutes; and everybody in turn, in an order that looks like chance, so that an
/// issue that hits a twentieth of all tenants is met within some twenty calls. A tenant that cannot be read says why, and keeps nobody else
/// waiting. What concerns everybody (no connection, our own sign-in, the cache) ends the reading until `startRound`. Sync thread.
class HealthCollector : public QObject
{
    Q_OBJECT

public:
    HealthCollector(const SyncPeers &peers, SyncOptions options, QObject *parent);

    /// Reads this customer's health and messages before all else; `tenantRead` follows. Two openings of one customer are one reading.
    void open(const QString &customerId);
    /// The list of customers is in the cache and the service answers: goes on with representatives and turn until `stop`.
    void startRound();
    /// No more calls but those in hand that are being stored. Openings end with `why`.
    void stop(const Error &why);

    bool isActive() const;
    qint64 calls() const { return m_calls; }

signals:
    /// A tenant was asked and what it said is in the cache. `error`: why nothing newer is; empty: it is read.
    void tenantRead(const QString &customerId, const HealthOutcome &outcome, const std::optional<Error> &error);
    /// Everybody had a turn.
    void roundEnded();
    /// Everything stopped because of this; openings are still taken.
    void gaveUp(const Error &error);

private:
    SyncPeers m_peers;
    SyncOptions m_options;
    qint64 m_calls = 0;
};
