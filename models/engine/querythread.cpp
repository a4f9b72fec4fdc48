#include "models/engine/querythread.h"

#include "models/engine/outboxqueue.h"
#include "models/engine/rolesread.h"
#include "models/engine/savedviews.h"

namespace {

constexpr int entriesPerStep = 4'000; // some hundredths of a second: other questions are asked in between

Error notOpen()
{
    return {.kind = Error::Kind::StoreFailed, .detail = QStringLiteral("the cache is not open")};
}

} // namespace

QueryThread::QueryThread(QObject *home, const Clock *clock)
    : m_home(home), m_clock(clock ? *clock : m_ownClock), m_thread(QStringLiteral("query"), WorkerThread::Work::Awaited)
{
}

QueryThread::~QueryThread()
{
    stop();
}

void QueryThread::open(const Opening &opening, std::function<void(Result<void>)> opened)
{
    m_thread.post([this, opening, opened = std::move(opened)] {
        m_dataDir = opening.dataDir;
        if (opening.anew)
            m_activity.reset();
        const auto answer = m_reader && !opening.anew ? Result<void>() : connect(opening);
        postTo(m_home, [opened, answer] { opened(answer); });
    });
}

Result<void> QueryThread::connect(const Opening &opening)
{
    m_timeline.reset();
    m_subscriptions.reset();
    m_health.reset();
    m_finder.reset();
    m_reader.reset();
    auto reader = CustomerReader::open(opening.dataDir);
    if (!reader)
        return reader.error();
    if (auto ours = (*reader)->refuseOther(opening.source); !ours)
        return ours;
    if (auto young = opening.keepDays ? (*reader)->refuseOld(*opening.keepDays) : Result<void>(); !young)
        return young;
    m_reader = std::move(*reader);
    m_finder = std::make_unique<CustomerFinder>(*m_reader);
    return {};
}

void QueryThread::committed(const RowsCommitted &rows, std::function<void(const RowsCommitted &)> patched)
{
    m_thread.post([this, rows, patched = std::move(patched)] {
        if (m_finder) {
            // A patch that fails leaves stale structures: begin them again at the next query.
            if (!m_finder->committed(rows))
                m_finder = std::make_unique<CustomerFinder>(*m_reader);
        }
        if (m_subscriptions)
            m_subscriptions->committed(rows);
        postTo(m_home, [patched, rows] { patched(rows); });
    });
}

template <typename T>
void QueryThread::ask(QObject *receiver, std::function<Result<T>(CustomerReader &, CustomerFinder &)> job,
                      std::function<void(Result<T>)> receive)
{
    m_thread.post([this, guard = QPointer<QObject>(receiver), job = std::move(job), receive = std::move(receive)] {
        deliver<T>(guard, m_finder ? job(*m_reader, *m_finder) : Result<T>(notOpen()), receive);
    });
}

template <typename T>
void QueryThread::askActivity(QObject *receiver, std::function<Result<T>(ActivityReader &)> job, std::function<void(Result<T>)> receive)
{
    m_thread.post([this, guard = QPointer<QObject>(receiver), job = std::move(job), receive = std::move(receive)] {
        const auto reader = activity();
        deliver<T>(guard, reader ? job(**reader) : Result<T>(reader.error()), receive);
    });
}

template <typename T>
void QueryThread::askSubscriptions(QObject *receiver, std::function<Result<T>(SubscriptionReader &)> job,
                                   std::function<void(Result<T>)> receive)
{
    m_thread.post([this, guard = QPointer<QObject>(receiver), job = std::move(job), receive = std::move(receive)] {
        const auto reader = subscriptions();
        deliver<T>(guard, reader ? job(**reader) : Result<T>(reader.error()), receive);
    });
}

template <typename T>
void QueryThread::deliver(const QPointer<QObject> &receiver, Result<T> answer, std::function<void(Result<T>)> receive)
{
    if (!answer && answer.error().kind == Error::Kind::StoreCorrupt && m_damageMet)
        postTo(m_home, [met = m_damageMet, error = answer.error()] { met(error); });
    postTo(m_home, [receiver, receive = std::move(receive), answer = std::move(answer)]() mutable {
        if (receiver) // asked on the GUI thread, where receivers live and die: no race
            receive(std::move(answer));
    });
}

Result<ActivityReader *> QueryThread::activity()
{
    if (m_dataDir.isEmpty())
        return notOpen();
    if (!m_activity) {
        auto reader = ActivityReader::open(m_dataDir);
        if (!reader)
            return reader.error();
        m_activity = std::move(*reader);
    }
    return m_activity.get();
}

/// Only of a cache that may be read: which one that is the other reader has found out.
Result<TimelineReader *> QueryThread::timelineReader()
{
    if (!m_finder)
        return notOpen();
    if (!m_timeline) {
        auto reader = TimelineReader::open(m_dataDir);
        if (!reader)
            return reader.error();
        m_timeline = std::move(*reader);
    }
    return m_timeline.get();
}

Result<SubscriptionReader *> QueryThread::subscriptions()
{
    if (!m_reader) // refused, or not open yet
        return notOpen();
    if (!m_subscriptions) {
        auto reader = SubscriptionReader::open(m_dataDir);
        if (!reader)
            return reader.error();
        m_subscriptions = std::move(*reader);
    }
    return m_subscriptions.get();
}

Result<HealthReader *> QueryThread::healthReader()
{
    if (!m_reader) // refused, or not open yet
        return notOpen();
    if (!m_health) {
        auto reader = HealthReader::open(m_dataDir, m_clock);
        if (!reader)
            return reader.error();
        m_health = std::move(*reader);
    }
    return m_health.get();
}

template <typename T>
void QueryThread::health(QObject *receiver, std::function<Result<T>(HealthReader &)> job, std::function<void(Result<T>)> receive)
{
    m_thread.post([this, guard = QPointer<QObject>(receiver), job = std::move(job), receive = std::move(receive)] {
        const auto reader = healthReader();
        deliver<T>(guard, reader ? job(**reader) : Result<T>(reader.error()), receive);
    });
}

template void QueryThread::health(QObject *, std::function<Result<RowOrder>(HealthReader &)>, std::function<void(Result<RowOrder>)>);
template void QueryThread::health(QObject *, std::function<Result<HealthCount>(HealthReader &)>, std::function<void(Result<HealthCount>)>);
template void QueryThread::health(QObject *, std::function<Result<HealthBoard>(HealthReader &)>, std::function<void(Result<HealthBoard>)>);
template void QueryThread::health(QObject *, std::function<Result<IssueRecord>(HealthReader &)>, std::function<void(Result<IssueRecord>)>);
template void QueryThread::health(QObject *, std::function<Result<QList<ServiceCount>>(HealthReader &)>,
                                  std::function<void(Result<QList<ServiceCount>>)>);
template void QueryThread::health(QObject *, std::function<Result<QList<HealthDay>>(HealthReader &)>,
                                  std::function<void(Result<QList<HealthDay>>)>);
template void QueryThread::health(QObject *, std::function<Result<CustomerHealth>(HealthReader &)>,
                                  std::function<void(Result<CustomerHealth>)>);
template void QueryThread::health(QObject *, std::function<Result<CreditClaims>(HealthReader &)>, std::function<void(Result<CreditClaims>)>);
template void QueryThread::health(QObject *, std::function<Result<OutageList>(HealthReader &)>, std::function<void(Result<OutageList>)>);
template void QueryThread::health(QObject *, std::function<Result<QList<MessageLine>>(HealthReader &)>,
                                  std::function<void(Result<QList<MessageLine>>)>);

void QueryThread::order(const CustomerQuery &query, std::shared_ptr<std::atomic<bool>> cancelled, QObject *receiver,
                        std::function<void(Result<RowOrder>)> receive)
{
    ask<RowOrder>(
        receiver,
        [query, cancelled = std::move(cancelled)](CustomerReader &, CustomerFinder &finder) -> Result<RowOrder> {
            if (cancelled->load())
                return Error{.kind = Error::Kind::Cancelled};
            return finder.order(query, *cancelled);
        },
        std::move(receive));
}

void QueryThread::detail(const QString &customerId, QObject *receiver, std::function<void(Result<CustomerDetail>)> receive)
{
    ask<CustomerDetail>(
        receiver,
        [this, customerId](CustomerReader &reader, CustomerFinder &) {
            auto detail = reader.detail(customerId);
            const auto health = detail ? healthReader() : Result<HealthReader *>(detail.error());
            if (!health)
                return detail; // the customer is there all the same, and its health is not known
            auto told = (*health)->customer(customerId);
            if (told)
                detail->health = *std::move(told);
            return detail;
        },
        std::move(receive));
}

void QueryThread::timeline(const TimelineQuery &query, QObject *receiver, std::function<void(Result<Timeline>)> receive)
{
    m_thread.post([this, query, guard = QPointer<QObject>(receiver), receive = std::move(receive)] {
        const auto reader = timelineReader();
        deliver<Timeline>(guard, reader ? (*reader)->events(query) : Result<Timeline>(reader.error()), receive);
    });
}

void QueryThread::count(QObject *receiver, std::function<void(Result<qint64>)> receive)
{
    ask<qint64>(
        receiver, [](CustomerReader &reader, CustomerFinder &) { return reader.count(); }, std::move(receive));
}

void QueryThread::facets(QObject *receiver, std::function<void(Result<CustomerFacets>)> receive)
{
    ask<CustomerFacets>(
        receiver, [](CustomerReader &, CustomerFinder &finder) { return finder.facets(); }, std::move(receive));
}

void QueryThread::asOf(QObject *receiver, std::function<void(Result<QDateTime>)> receive)
{
    ask<QDateTime>(
        receiver, [](CustomerReader &reader, CustomerFinder &) { return reader.asOf(); }, std::move(receive));
}

void QueryThread::savedViews(const QString &dataDir, QObject *receiver, std::function<void(Result<QList<SavedView>>)> receive)
{
    ask<QList<SavedView>>(
        receiver, [dataDir](CustomerReader &, CustomerFinder &) { return readSavedViews(dataDir); }, std::move(receive));
}

void QueryThread::outbox(const QString &dataDir, QObject *receiver, std::function<void(Result<QList<OutboxEntry>>)> receive)
{
    m_thread.post([this, dataDir, guard = QPointer<QObject>(receiver), receive = std::move(receive)] {
        deliver<QList<OutboxEntry>>(guard, readOutbox(dataDir, OutboxQueue::finishedShown), receive);
    });
}

void QueryThread::roles(const QString &dataDir, QObject *receiver, std::function<void(Result<RolesHere>)> receive)
{
    m_thread.post([this, dataDir, guard = QPointer<QObject>(receiver), receive = std::move(receive)] {
        deliver<RolesHere>(guard, readRoles(dataDir), receive);
    });
}

void QueryThread::activityOrder(const ActivityQuery &query, std::shared_ptr<std::atomic<bool>> cancelled, QObject *receiver,
                                std::function<void(Result<RowOrder>)> receive)
{
    askActivity<RowOrder>(
        receiver,
        [query, cancelled = std::move(cancelled)](ActivityReader &reader) -> Result<RowOrder> {
            if (cancelled->load())
                return Error{.kind = Error::Kind::Cancelled};
            return reader.order(query, *cancelled);
        },
        std::move(receive));
}

void QueryThread::activityFacets(const QString &onlyOf, QObject *receiver, std::function<void(Result<ActivityFacets>)> receive)
{
    askActivity<ActivityFacets>(
        receiver, [onlyOf](ActivityReader &reader) { return reader.facets(onlyOf); }, std::move(receive));
}

void QueryThread::subscriptionOrder(const SubscriptionQuery &query, const QDateTime &now, std::shared_ptr<std::atomic<bool>> cancelled,
                                    QObject *receiver, std::function<void(Result<RowOrder>)> receive)
{
    askSubscriptions<RowOrder>(
        receiver,
        [query, now, cancelled = std::move(cancelled)](SubscriptionReader &reader) -> Result<RowOrder> {
            if (cancelled->load())
                return Error{.kind = Error::Kind::Cancelled};
            auto ids = reader.find(query, now, cancelled.get());
            if (!ids)
                return ids.error();
            RowOrder order{.exact = ids->size(), .partial = query.limit > 0};
            order.rows = std::make_shared<const std::vector<RowId>>(std::move(*ids));
            return order;
        },
        std::move(receive));
}

void QueryThread::subscriptionsRead(QObject *receiver, std::function<void(Result<SubscriptionsRead>)> receive)
{
    askSubscriptions<SubscriptionsRead>(
        receiver, [](SubscriptionReader &reader) { return reader.read(); }, std::move(receive));
    // This is asked behind a list that has come: whoever looks at it may type next.
    m_thread.post([this] {
        if (m_subscriptions && !m_subscriptions->prepareWords())
            return; // the question itself will say what is wrong
    });
}

void QueryThread::followChain(const AuditChain &chain, QObject *receiver, std::function<void(Result<ChainStep>)> receive)
{
    askActivity<ChainStep>(
        receiver,
        [chain](ActivityReader &reader) -> Result<ChainStep> {
            ChainStep step{.chain = chain};
            auto finding = reader.follow(step.chain, entriesPerStep);
            if (!finding)
                return finding.error();
            step.finding = *finding;
            return step;
        },
        std::move(receive));
}

void QueryThread::stop()
{
    m_thread.post([this] {
        m_health.reset();
        m_subscriptions.reset();
        m_activity.reset();
        m_timeline.reset();
        m_finder.reset();
        m_reader.reset();
    });
    m_thread.stop();
}
