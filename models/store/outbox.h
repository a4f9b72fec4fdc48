#pragma once

#include "models/core/clock.h"
#include "models/core/result.h"
#include "models/outbox/outboxentry.h"
#include "models/store/audittrail.h"

#include <QSet>
#include <QStringList>

#include <functional>

class Database;
class Transaction;

/// What became of an entry at the service.
struct OutboxOutcome {
    OutboxState state{};
    QDateTime retryAt{}; ///< UTC; invalid: as soon as may be
    QString found{}; ///< of a conflict
    std::optional<Error> problem{};
    QString requestId{}; ///< of the call that was answered; empty: that of the attempt
};

/// Everything that is not finished, and the newest `finished` of what is, read beside whoever writes; none where there is no such file or
/// an older one. Any thread.
Result<QList<OutboxEntry>> readOutbox(const QString &dataDir, int finished);

/// How much unsent work desk.sqlite holds, out of a file beside it: known also when that one cannot be read. Empty: not known. Any thread.
std::optional<int> unsentBeside(const QString &dataDir);

/// The outbox in desk.sqlite (DESIGN 3): each call is one transaction, in which the audit log tells what was decided, done, verified,
/// refused or withdrawn. Store thread.
class Outbox
{
public:
    Outbox(Database &desk, const Clock &clock);

    /// Writes changes down together, in their order. Rejected, and none is: no reason (ValueInvalid), or one of them is decided already and
    /// not finished (ChangePending, `subject` names it).
    Result<QList<OutboxEntry>> decide(const QList<OutboxChange> &changes, const QString &reason, const Actor &actor);
    /// Everything that is not finished, and the newest `finished` of what is; in the order of the decisions.
    Result<QList<OutboxEntry>> recent(int finished);
    /// NotFound when there is none.
    Result<OutboxEntry> find(const QString &id);
    /// Those about this customer, newest first.
    Result<QList<OutboxEntry>> ofCustomer(const QString &customerId, int most);
    Result<OutboxCount> count();
    /// What may be asked of the service now: decided by `account` (empty: by anybody), not before its time, oldest first, of each
    /// subscription only the oldest, and none of the customers in `busy`.
    Result<QList<OutboxEntry>> due(const QString &account, const QSet<QString> &busy, int most);
    /// When the next one that waits for a time is due; invalid: none does.
    Result<QDateTime> nextDue(const QString &account);

    /// Before anything goes out: from now on it counts as sent. Rejected (StatusNotAllowed) when it may not be sent any more, because
    /// somebody has withdrawn it.
    Result<OutboxEntry> beginSending(const QString &id, const QString &requestId);
    Result<OutboxEntry> settle(const QString &id, const OutboxOutcome &outcome);

    /// Those of `ids` that could be; the others are as they were.
    Result<QList<OutboxEntry>> withdraw(const QStringList &ids, const Actor &actor);
    /// Refused ones and those in conflict wait again, and are then based on what the service has.
    /// As `OutboxCommands::retry`.
    Result<QList<OutboxEntry>> retry(const QStringList &ids, const SeenConflicts &seen, const Actor &actor);
    /// Another value, of an entry that nobody has sent. Rejected (StatusNotAllowed) for others.
    Result<OutboxEntry> edit(const QString &id, const QString &after, const QString &reason, const Actor &actor);

private:
    friend Result<QList<OutboxEntry>> readOutbox(const QString &dataDir, int finished);
    Result<QList<OutboxEntry>> select(const QString &where, const QVariantList &values);
    Result<OutboxEntry> write(OutboxEntry entry);
    Result<void> insert(OutboxEntry &entry);
    Result<void> refusePending(const OutboxEntry &entry);
    Result<void> tell(const OutboxEntry &entry, const QString &answer, const Actor &actor);
    Result<QList<OutboxEntry>> changeEach(const QStringList &ids, const Actor &actor,
                                          const std::function<Result<std::optional<QString>>(OutboxEntry &)> &rule);
    static void revive(OutboxEntry &entry);
    /// Commits, and keeps the count beside the file.
    Result<void> finish(Transaction &transaction);

    Database &m_desk;
    const Clock &m_clock;
    AuditTrail m_trail;
    QLatin1StringView m_itemColumns; ///< what is read of an entry's licence
};
