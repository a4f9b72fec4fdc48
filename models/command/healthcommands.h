#pragma once

#include "models/core/result.h"
#include "models/health/healthboard.h"
#include "models/health/outagemessage.h"

#include <QObject>
#include <QStringList>

#include <functional>

/// What people here say of the health of customers (DESIGN 3, Desk), and looking at it now. Each is one transaction in desk.sqlite, with author,
/// time and its entry in the audit log. GUI thread; `done` on the GUI thread if `receiver` still lives.
class HealthCommands
{
public:
    using Done = std::function<void(Result<void>)>;
    /// What was changed, so that it can be put back.
    using Marked = std::function<void(Result<MarkChange>)>;

    HealthCommands() = default;
    HealthCommands(const HealthCommands &) = delete;
    HealthCommands &operator=(const HealthCommands &) = delete;
    virtual ~HealthCommands() = default;

    /// Confirmed or NotAffected, with what shows it (Rejected, ReasonMissing, without).
    virtual void markAffected(const QString &issueKey, const QStringList &customerIds, ImpactLevel level, const QString &evidence,
                              QObject *receiver, Marked done)
        = 0;
    virtual void unmarkAffected(const QString &issueKey, const QStringList &customerIds, QObject *receiver, Marked done) = 0;
    /// Undoes such a change.
    virtual void restoreMarks(const MarkChange &change, QObject *receiver, Done done) = 0;
    /// An issue by its key or a service by its name, one of both empty, until then, for a reason.
    virtual void muteHealth(const QString &issueKey, const QString &service, const QString &reason, const QDateTime &until,
                            QObject *receiver, Done done) = 0;
    virtual void unmuteHealth(const QString &issueKey, const QString &service, QObject *receiver, Done done) = 0;
    /// Reads the health of that customer's tenant before all else, and notes who looked, when and at what (DOMAIN S9). `done` when it was read, or
    /// could not be: what is noted then is how old what is known is.
    virtual void checkHealthNow(const QString &customerId, QObject *receiver, Done done) = 0;
    /// Somebody here has seen to it.
    virtual void markMessage(const QString &messageId, const QString &note, QObject *receiver, Done done) = 0;
    /// Writes down what customers were told of an issue: each stands on its customer's timeline.
    virtual void noteOutageMessage(const OutageMessage &message, QObject *receiver, Done done) = 0;
};
