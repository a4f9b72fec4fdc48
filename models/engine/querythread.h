#pragma once

#include "models/audit/activity.h"
#include "models/audit/auditchain.h"
#include "models/desk/savedview.h"
#include "models/engine/rolesread.h"
#include "models/engine/workerthread.h"
#include "models/outbox/outboxentry.h"
#include "models/query/customerfinder.h"
#include "models/store/activityreader.h"
#include "models/store/customerreader.h"
#include "models/store/healthreader.h"
#include "models/store/subscriptionreader.h"
#include "models/store/timelinereader.h"

#include <QPointer>

#include <atomic>
#include <functional>
#include <memory>

/// The query thread: a read-only connection and the search structures on it. Every sort, filter, count and search runs here, so that none
/// waits for a writing transaction. Made and destroyed on the GUI thread.
class QueryThread
{
public:
    /// `clock`: what days of our history are counted by; null takes the machine's. It outlives this.
    explicit QueryThread(QObject *home, const Clock *clock = nullptr);
    ~QueryThread();

    /// Hears on the thread of `home` of every answer that met damage in a file. Before the first question.
    void onDamage(std::function<void(const Error &)> met) { m_damageMet = std::move(met); }
    struct Opening {
        QString dataDir{};
        QString source{}; ///< not empty: NotFound (Reason::OtherCache) unless the customers are of this source, or it is not known whose
        std::optional<int> keepDays{}; ///< NotFound (Reason::CacheExpired) when nobody has signed in for so long
        bool anew = false; ///< drops a connection that stands, with its structures; else it is kept
    };
    void open(const Opening &opening, std::function<void(Result<void>)> opened);
    /// Patches the structures, then calls `patched` on the thread of `home`. May be called on any thread.
    void committed(const RowsCommitted &rows, std::function<void(const RowsCommitted &)> patched);
    /// The answer on the thread of `home` if `receiver` still lives. `cancelled` may be set at any time by the asker.
    void order(const CustomerQuery &query, std::shared_ptr<std::atomic<bool>> cancelled, QObject *receiver,
               std::function<void(Result<RowOrder>)> receive);
    void detail(const QString &customerId, QObject *receiver, std::function<void(Result<CustomerDetail>)> receive);
    void timeline(const TimelineQuery &query, QObject *receiver, std::function<void(Result<Timeline>)> receive);
    void count(QObject *receiver, std::function<void(Result<qint64>)> receive);
    void facets(QObject *receiver, std::function<void(Result<CustomerFacets>)> receive);
    /// When the list was last complete; invalid: never.
    void asOf(QObject *receiver, std::function<void(Result<QDateTime>)> receive);
    /// The office's own views of the customers pane.
    void savedViews(const QString &dataDir, QObject *receiver, std::function<void(Result<QList<SavedView>>)> receive);
    /// The outbox as it stands in the data folder.
    void outbox(const QString &dataDir, QObject *receiver, std::function<void(Result<QList<OutboxEntry>>)> receive);
    /// Whose roles are known there and who may do what, also before a mirror is open.
    void roles(const QString &dataDir, QObject *receiver, std::function<void(Result<RolesHere>)> receive);
    /// Our own audit log of the data folder opened last, whether or not its mirror can be read.
    void activityOrder(const ActivityQuery &query, std::shared_ptr<std::atomic<bool>> cancelled, QObject *receiver,
                       std::function<void(Result<RowOrder>)> receive);
    void activityFacets(const QString &onlyOf, QObject *receiver, std::function<void(Result<ActivityFacets>)> receive);
    /// The chain some thousand entries further, and what was found once its end or a fault is reached.
    struct ChainStep {
        AuditChain chain{};
        std::optional<ChainFinding> finding{};
    };
    void followChain(const AuditChain &chain, QObject *receiver, std::function<void(Result<ChainStep>)> receive);
    /// The subscriptions of all customers, out of the mirror opened last; `now` is what days are counted from.
    void subscriptionOrder(const SubscriptionQuery &query, const QDateTime &now, std::shared_ptr<std::atomic<bool>> cancelled,
                           QObject *receiver, std::function<void(Result<RowOrder>)> receive);
    void subscriptionsRead(QObject *receiver, std::function<void(Result<SubscriptionsRead>)> receive);
    /// Customers' health, out of the files of the data folder opened last. `T` is one of the answers of HealthReader, or a RowOrder.
    template <typename T>
    void health(QObject *receiver, std::function<Result<T>(HealthReader &)> job, std::function<void(Result<T>)> receive);
    void stop();

private:
    Result<void> connect(const Opening &opening);
    Result<ActivityReader *> activity();
    Result<TimelineReader *> timelineReader();
    Result<SubscriptionReader *> subscriptions();
    Result<HealthReader *> healthReader();
    template <typename T>
    void deliver(const QPointer<QObject> &receiver, Result<T> answer, std::function<void(Result<T>)> receive);
    template <typename T>
    void askActivity(QObject *receiver, std::function<Result<T>(ActivityReader &)> job, std::function<void(Result<T>)> receive);
    template <typename T>
    void askSubscriptions(QObject *receiver, std::function<Result<T>(SubscriptionReader &)> job, std::function<void(Result<T>)> receive);
    template <typename T>
    void ask(QObject *receiver, std::function<Result<T>(CustomerReader &, CustomerFinder &)> job, std::function<void(Result<T>)> receive);

    QObject *m_home;
    SystemClock m_ownClock{};
    const Clock &m_clock;
    std::function<void(const Error &)> m_damageMet{};
    WorkerThread m_thread;
    // Touched on the query thread only; the finder goes before the reader it stands on.
    std::unique_ptr<CustomerReader> m_reader{};
    std::unique_ptr<CustomerFinder> m_finder{};
    QString m_dataDir{};
    std::unique_ptr<ActivityReader> m_activity{}; ///< opened with the first question about it
    std::unique_ptr<TimelineReader> m_timeline{}; ///< likewise
    std::unique_ptr<SubscriptionReader> m_subscriptions{}; ///< opened with the first question about them
    std::unique_ptr<HealthReader> m_health{}; ///< likewise
};
