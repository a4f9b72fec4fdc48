#pragma once

#include "models/command/healthcommands.h"
#include "models/core/clock.h"
#include "models/engine/queriedwindow.h"
#include "models/engine/querythread.h"
#include "models/engine/valuechannel.h"
#include "models/health/healthbook.h"
#include "models/roles/permit.h"
#include "models/store/audittrail.h"

#include <QSet>
#include <QTimer>

class HealthReader;
class Store;
class StoreDoor;
struct HealthOutcome;
class SyncThread;

/// Which issue's customer a row is: each issue has a range of row ids of its own, so that rows of several can be read side by side. Ranges
/// outlive thousands of other issues.
class IssueRanges
{
public:
    struct Range {
        QString key{};
        quint64 first = 0;
        quint64 size = 0;
    };

    /// The first id of a range that has room for tenants of the desk file up to `largest`.
    RowId firstOf(const QString &key, RowId largest);
    /// Null: that range is gone.
    const Range *rangeOf(RowId id) const;

private:
    QList<Range> m_ranges{};
    quint64 m_next = 0;
};

/// The customers of an issue, as a list of any length stands on them. An order's rows stay those of its issue, whatever is asked for later.
/// GUI thread.
class AffectedWindow final : public QueriedWindow<AffectedCustomer, AffectedQuery>
{
public:
    /// `clock` outlives it.
    AffectedWindow(QueryThread &query, const Clock &clock);

    /// From now on the cache of that data folder can be read: its connection for rows is opened when something is first asked.
    void cacheReadable(const QString &dataDir) { m_dataDir = dataDir; }
    void order(const AffectedQuery &query, QObject *receiver, Receive receive) override;
    /// Something of customers' health differs: watchers ask again.
    void changed();
    void setDenied(const std::optional<Denied> &denied) { m_denied = denied; }

private:
    AffectedWindow(QueryThread &query, const Clock &clock, std::shared_ptr<IssueRanges> ranges);

    QString m_dataDir{};
    std::shared_ptr<IssueRanges> m_ranges;
    std::optional<Denied> m_denied{};
    quint64 m_revision = 0;
};

/// The health of customers as the window sees it: questions to the query thread, and commands to the desk. Whoever may not see service
/// health is told so. GUI thread.
class HealthDesk : public QObject, public HealthBook, public HealthCommands
{
    Q_OBJECT

public:
    HealthDesk(QueryThread &query, StoreDoor &door, const Clock &clock, QObject *parent);

    AffectedWindow &affected() { return m_affected; }
    ValueFeed<HealthCount> &count() { return m_count; }
    void cacheReadable(const QString &dataDir);
    /// Null: there is no service to ask.
    void setService(SyncThread *service) { m_service = service; }
    void setPermit(const Permit &permit);
    void setActor(const Actor &actor) { m_actor = actor; }
    /// The desk can be written to.
    void opened() { m_writes = true; }
    /// What is shown of customers' health may be other now: watchers hear of it, at most once a second.
    void changed();
    /// A tenant was asked; `problem`: why nothing newer of it is known.
    void tenantRead(const QString &customerId, const HealthOutcome &outcome, const std::optional<Error> &problem);

    void board(const IssueQuery &query, QObject *receiver, Receive<HealthBoard> receive) override;
    void issue(const QString &key, QObject *receiver, Receive<IssueRecord> receive) override;
    void matrix(QObject *receiver, Receive<QList<ServiceCount>> receive) override;
    void history(int days, QObject *receiver, Receive<QList<HealthDay>> receive) override;
    void customer(const QString &customerId, QObject *receiver, Receive<CustomerHealth> receive) override;
    void messages(const MessageQuery &query, QObject *receiver, Receive<QList<MessageLine>> receive) override;
    void outageList(const QString &key, QObject *receiver, Receive<OutageList> receive) override;
    void creditClaims(const QString &key, const QStringList &customerIds, QObject *receiver, Receive<CreditClaims> receive) override;
    void watch(QObject *receiver, std::function<void()> changed) override;

    void markAffected(const QString &issueKey, const QStringList &customerIds, ImpactLevel level, const QString &evidence,
                      QObject *receiver, Marked done) override;
    void unmarkAffected(const QString &issueKey, const QStringList &customerIds, QObject *receiver, Marked done) override;
    void restoreMarks(const MarkChange &change, QObject *receiver, Done done) override;
    void muteHealth(const QString &issueKey, const QString &service, const QString &reason, const QDateTime &until, QObject *receiver,
                    Done done) override;
    void unmuteHealth(const QString &issueKey, const QString &service, QObject *receiver, Done done) override;
    void checkHealthNow(const QString &customerId, QObject *receiver, Done done) override;
    void markMessage(const QString &messageId, const QString &note, QObject *receiver, Done done) override;
    void noteOutageMessage(const OutageMessage &message, QObject *receiver, Done done) override;

private:
    struct Watcher {
        QPointer<QObject> receiver{};
        std::function<void()> changed{};
    };
    /// Somebody waits for a tenant to be asked.
    struct Check {
        QString customerId{};
        QPointer<QObject> receiver{};
        Done done{};
    };

    template <typename T>
    void ask(QObject *receiver, std::function<Result<T>(HealthReader &)> job, Receive<T> receive);
    template <typename T>
    void run(QStringView command, std::function<Result<T>(Store &)> job, QObject *receiver, std::function<void(Result<T>)> done);
    void note(const Check &check, const std::optional<Error> &problem);
    void tell();
    void countAgain();

    QueryThread &m_query;
    StoreDoor &m_door;
    AffectedWindow m_affected;
    ValueChannel<HealthCount> m_count{};
    SyncThread *m_service = nullptr;
    Permit m_permit{};
    Actor m_actor{};
    bool m_writes = false;
    std::vector<Watcher> m_watchers{};
    std::vector<Check> m_checks{};
    QTimer m_soon; ///< a reading tells of many tenants a second
};
