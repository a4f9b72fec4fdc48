#pragma once

#include "models/core/result.h"
#include "models/outbox/outboxentry.h"

#include <QObject>
#include <QStringList>

#include <functional>

/// Changes that the service has to carry out. Each is written to the outbox in one transaction, also without a connection, and sent as soon
/// as there is one; what becomes of it comes by the feed of OutboxEntry. GUI thread; `done` on the GUI thread if `receiver` still lives.
class OutboxCommands
{
public:
    /// The entries that were written or changed.
    using Done = std::function<void(Result<QList<OutboxEntry>>)>;

    OutboxCommands() = default;
    OutboxCommands(const OutboxCommands &) = delete;
    OutboxCommands &operator=(const OutboxCommands &) = delete;
    virtual ~OutboxCommands() = default;

    /// All or none. Rejected: no reason (ReasonMissing), or a change of the same thing is not finished (ChangePending).
    virtual void decide(const QList<OutboxChange> &changes, const QString &reason, QObject *receiver, Done done) = 0;
    /// Takes back what was not sent; others are as they were.
    virtual void withdraw(const QStringList &ids, QObject *receiver, Done done) = 0;
    /// Once more, also before its time; one in conflict is then based on what the service has. `seen`: of those in conflict, by id, what
    /// the service had when a person said so. All or none: Rejected (StatusNotAllowed) where one stands in a conflict that nobody has seen.
    virtual void retry(const QStringList &ids, const SeenConflicts &seen, QObject *receiver, Done done) = 0;
    /// Another value and reason for what was not sent. Rejected for others (StatusNotAllowed).
    virtual void edit(const QString &id, const QString &after, const QString &reason, QObject *receiver, Done done) = 0;
};
