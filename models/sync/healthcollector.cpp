#include "models/sync/healthcollector.h"

#include "models/core/clock.h"
#include "models/remote/endpoint.h"
#include "models/store/store.h"
#include "models/store/storedoor.h"
#include "models/sync/synclog.h"
#include "models/sync/syncreaction.h"

#include <QThread>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr qsizetype mostPages = 50;
constexpr int mostRepresentatives = 20; // at a time
// So many tenants one after the other seldom fail for reasons of their own: what is behind them may need some time.
constexpr qsizetype failuresInARowAllowed = 5;
constexpr std::chrono::milliseconds firstPause = 30s;
constexpr std::chrono::milliseconds longestPause = 300s;
constexpr std::chrono::milliseconds pauseBetween = 30s;
// A tenant that lets us wait longer takes no place from the others.
constexpr std::chrono::milliseconds patience = 60s;
constexpr qsizetype mostWaitedFor = 100;
constexpr int mostEmptyTurns = 1000;

Error badList(const QString &customerId, const QString &detail)
{
    return {.kind = Error::Kind::BadReply, .subject = customerId, .detail = detail};
}
} // namespace

HealthCollector::HealthCollector(const SyncPeers &peers, SyncOptions options, QObject *parent)
    : QObject(parent), m_peers(peers), m_options(std::move(options))
{
}

void HealthCollector::open(const QString &customerId)
{
    Q_ASSERT(thread() == QThread::currentThread());
    const auto found = m_reads.find(customerId);
    if (found == m_reads.end()) {
        begin(customerId, CallPriority::Looking);
        return;
    }
    found->isAbandoned = false; // wanted again
    if (std::exchange(found->priority, CallPriority::Looking) != CallPriority::Looking && found->call) {
        // It may wait behind thousands of others: the same page is asked for again from the front of the queue.
        const auto call = *std::exchange(found->call, std::nullopt);
        ask(customerId);
        m_peers.client.cancel(call);
    }
    fill();
}

void HealthCollector::startRound()
{
    Q_ASSERT(thread() == QThread::currentThread());
    m_isTurnUntold = true;
    m_idleUntil = 0ms;
    if (!std::exchange(m_isRound, true)) {
        m_representativesAt.reset();
        answersAgain();
    }
    fill();
}

void HealthCollector::stop(const Error &why)
{
    Q_ASSERT(thread() == QThread::currentThread());
    const bool wasRound = m_isRound;
    withdraw(true, why);
    if (wasRound)
        emit gaveUp(why);
}

void HealthCollector::withdraw(bool openedToo, const Error &why)
{
    m_isRound = false;
    m_alarm.reset();
    m_representatives.clear();
    m_isFetching = false;
    ++m_fetchSerial;
    QMap<QString, Read> gone;
    for (auto read = m_reads.begin(); read != m_reads.end();) {
        if (read->priority == CallPriority::Looking && !openedToo) {
            ++read;
        } else if (read->isStoring) {
            read->isAbandoned = true;
            ++read;
        } else {
            gone.insert(read.key(), *read);
            read = m_reads.erase(read);
        }
    }
    for (auto read = gone.cbegin(); read != gone.cend(); ++read) {
        if (read->call)
            m_peers.client.cancel(*read->call);
    }
    for (auto read = gone.cbegin(); read != gone.cend(); ++read)
        letGo(read.key(), *read, why);
}

/// Nothing more is read of that tenant now. What is in the cache of it already is told as it is.
void HealthCollector::letGo(const QString &customerId, const Read &read, const std::optional<Error> &why)
{
    if (read.step != Step::Health)
        emit tenantRead(customerId, read.outcome, std::nullopt);
    else if (read.priority == CallPriority::Looking)
        emit tenantRead(customerId, {}, why);
    else if (read.priority == CallPriority::Sweep)
        m_turn.prepend(customerId);
}

void HealthCollector::giveUp(const Error &error)
{
    if (!m_isRound)
        return;
    withdraw(false, error);
    qCWarning(lcSync) << "health is not read any further:" << forLog(error);
    emit gaveUp(error);
}

bool HealthCollector::isQuick(const Read &read) const
{
    return m_peers.clock.monotonic() - read.since < patience;
}

bool HealthCollector::hasPlace() const
{
    const auto quick
        = std::ranges::count_if(m_reads, [this](const Read &read) { return read.priority != CallPriority::Looking && isQuick(read); });
    return quick < (m_pause > 0ms ? 1 : std::max(1, m_options.healthInFlight));
}

bool HealthCollector::isPaused() const
{
    return m_peers.clock.monotonic() < m_pausedUntil;
}

/// Whoever lets us wait does not wait in any number: those who do so longest are asked again at their next turn.
void HealthCollector::makePlace()
{
    while (true) {
        qsizetype slow = 0;
        auto longest = m_reads.cend();
        for (auto read = m_reads.cbegin(); read != m_reads.cend(); ++read) {
            if (read->priority == CallPriority::Looking || !read->call || isQuick(*read))
                continue;
            ++slow;
            if (longest == m_reads.cend() || read->since < longest->since)
                longest = read;
        }
        if (slow <= mostWaitedFor)
            return;
        losePlace(QString(longest.key()));
    }
}

void HealthCollector::losePlace(const QString &customerId)
{
    const auto call = *std::exchange(m_reads[customerId].call, std::nullopt);
    m_peers.client.cancel(call);
    failed(customerId, {.kind = Error::Kind::TimedOut, .subject = customerId, .detail = u"it lets us wait"_s});
}

/// Says that a tenant failed, and pauses where too many did since one answered.
void HealthCollector::failsInARow(const QString &customerId)
{
    m_failing.insert(customerId);
    if (m_failing.size() < failuresInARowAllowed || isPaused())
        return;
    m_pause = m_pause > 0ms ? std::min(2 * m_pause, longestPause) : firstPause;
    m_pausedUntil = m_peers.clock.monotonic() + m_pause;
    qCInfo(lcSync) << m_failing.size() << "tenants in a row could not be read; the next is asked in" << m_pause.count() << "ms";
}

void HealthCollector::answersAgain()
{
    m_failing.clear();
    m_pause = 0ms;
    m_pausedUntil = 0ms;
}

bool HealthCollector::readsInTurn() const
{
    return std::ranges::any_of(m_reads, [this](const Read &read) { return read.priority == CallPriority::Sweep && isQuick(read); });
}

void HealthCollector::fill()
{
    if (m_isRound)
        makePlace();
    while (m_isRound && !m_isFetching && !isPaused() && hasPlace()) {
        const auto now = m_peers.clock.monotonic();
        if (!m_representatives.isEmpty()) {
            begin(m_representatives.takeFirst(), CallPriority::Stale);
        } else if (!m_representativesAt || now - *m_representativesAt >= pauseBetween) {
            fetchRepresentatives();
        } else if (!m_turn.isEmpty()) {
            m_isTurnUntold = true;
            begin(m_turn.takeFirst(), CallPriority::Sweep);
        } else if (m_endsTurn) {
            if (readsInTurn())
                break;
            m_endsTurn = false;
            if (std::exchange(m_isTurnUntold, false))
                emit roundEnded();
        } else if (now < m_idleUntil) {
            break;
        } else {
            fetchTurn();
        }
    }
    if (m_isRound)
        armAlarm();
}

/// Rings when a pause is over, and when a tenant has been slow for so long that somebody else may have its place.
void HealthCollector::armAlarm()
{
    const auto now = m_peers.clock.monotonic();
    std::optional<std::chrono::milliseconds> next;
    if (const auto resting = std::max(m_idleUntil, m_pausedUntil); resting > now)
        next = resting;
    for (const auto &read : std::as_const(m_reads)) {
        if (read.priority != CallPriority::Looking && isQuick(read))
            next = std::min(next.value_or(read.since + patience), read.since + patience);
    }
    m_alarm = next ? std::make_unique<QObject>() : nullptr;
    if (next)
        m_peers.clock.after(*next - now, m_alarm.get(), [this] { fill(); });
}

template <typename T>
void HealthCollector::fetch(std::function<Result<T>(HealthShelf)> ask, std::function<void(const T &)> receive)
{
    m_isFetching = true;
    m_peers.door.post<T>(
        this, [ask = std::move(ask)](Store &store) { return ask(store.health()); },
        [this, receive = std::move(receive), serial = m_fetchSerial](const Result<T> &answer) {
            if (serial != m_fetchSerial)
                return;
            m_isFetching = false;
            if (!answer) {
                giveUp(answer.error());
                return;
            }
            receive(*answer);
            fill();
        });
}

void HealthCollector::fetchRepresentatives()
{
    m_representativesAt = m_peers.clock.monotonic();
    const auto notAfter = m_peers.clock.utcNow().addSecs(-m_options.issueAgain.count());
    fetch<QStringList>([notAfter](HealthShelf health) { return health.representatives(notAfter, mostRepresentatives); },
                       [this](const QStringList &customers) { m_representatives = customers; });
}

void HealthCollector::fetchTurn()
{
    const auto now = m_peers.clock.utcNow();
    const auto notAfter = now.addSecs(-m_options.healthAgain.count());
    const auto waitAfter = now.addSecs(-m_options.healthWaitsFor.count());
    const auto most = std::max(1, m_options.healthInFlight);
    fetch<HealthTurn>([=](HealthShelf health) { return health.nextInTurn(most, notAfter, waitAfter); },
                      [this](const HealthTurn &turn) {
                          std::ranges::copy_if(turn.customers, std::back_inserter(m_turn),
                                               [this](const QString &id) { return !m_reads.contains(id); });
                          m_endsTurn = turn.isRound;
                          // The store looks at so many customers at a time: it may not have come to one who is due.
                          m_emptyTurns = turn.customers.isEmpty() && !turn.isRound ? m_emptyTurns + 1 : 0;
                          const bool looksOn = m_emptyTurns > 0 && m_emptyTurns < mostEmptyTurns;
                          if (m_turn.isEmpty() && !looksOn)
                              m_idleUntil = m_peers.clock.monotonic() + pauseBetween;
                      });
}

void HealthCollector::begin(const QString &customerId, CallPriority priority)
{
    if (m_reads.contains(customerId))
        return;
    m_reads.insert(customerId, {.priority = priority, .since = m_peers.clock.monotonic()});
    ask(customerId);
}

Endpoint HealthCollector::endpointOf(const QString &customerId, const Read &read) const
{
    auto endpoint = read.step == Step::Health ? tenantHealth(customerId, read.priority)
        : read.step == Step::Messages         ? tenantMessages(customerId, read.priority)
                                              : azureEvents(customerId, read.azure.constFirst(), read.priority);
    if (read.next.isEmpty())
        return endpoint;
    auto further = nextPage(read.next, read.priority, customerId);
    further.audience = endpoint.audience;
    further.tenantId = endpoint.tenantId;
    further.headers = endpoint.headers;
    return further;
}

void HealthCollector::ask(const QString &customerId)
{
    const auto serial = ++m_serial;
    auto &read = m_reads[customerId];
    read.serial = serial;
    read.call = m_peers.client.send(endpointOf(customerId, read), this, [this, customerId, serial](const Result<Reply> &reply) {
        const auto answered = m_reads.find(customerId);
        if (answered == m_reads.end() || answered->serial != serial || !answered->call)
            return;
        answered->call.reset();
        received(customerId, reply);
    });
}

void HealthCollector::beginList(Read &read, Step step) const
{
    read.step = step;
    read.pages.clear();
    read.bytes = 0;
    read.next = {};
    read.trail = PageTrail();
}

void HealthCollector::received(const QString &customerId, const Result<Reply> &reply)
{
    if (!reply) {
        failed(customerId, reply.error());
        return;
    }
    auto &read = m_reads[customerId];
    read.pages.append(reply->body);
    read.bytes += reply->body.size();
    read.next = reply->next;
    if (read.next.isEmpty()) {
        if (read.step == Step::Health)
            storeHealth(customerId);
        else if (read.step == Step::Messages)
            storeMessages(customerId);
        else
            azureAnswered(customerId, HealthAccess::Told);
        return;
    }
    const auto followed = read.trail.follow(read.next);
    if (!followed)
        failed(customerId, badList(customerId, followed.error().detail));
    else if (read.pages.size() >= mostPages || read.bytes > largestPage)
        failed(customerId, badList(customerId, u"a list that has no end"_s));
    else
        ask(customerId);
}

void HealthCollector::failed(const QString &customerId, const Error &error)
{
    auto &read = m_reads[customerId];
    if (cursorExpired(error) && !read.next.isEmpty() && !read.hasBegunAgain) {
        beginList(read, read.step);
        read.hasBegunAgain = true;
        ask(customerId);
    } else if (reactionToHealth(error, customerId) != SyncReaction::NextOne) {
        endForAll(customerId, error);
    } else if (read.step == Step::Health) {
        refuse(customerId, error);
    } else if (read.step == Step::Azure) {
        qCInfo(lcSync) << "the events of an Azure subscription could not be read:" << forLog(error);
        read.pages.clear();
        azureAnswered(customerId, healthAccessOf(error));
    } else {
        // Many a tenant that shows its health does not show this.
        qCInfo(lcSync) << "a tenant's messages could not be read:" << forLog(error);
        readOver(customerId);
    }
}

void HealthCollector::storeHealth(const QString &customerId)
{
    auto &asked = m_reads[customerId];
    asked.isStoring = true;
    m_peers.door.post<Stored>(
        this,
        [customerId, readsAzure = m_options.readAzure, pages = std::exchange(asked.pages, {})](Store &store) -> Result<Stored> {
            auto health = store.health();
            Stored stored;
            const auto outcome = health.storeTenant(customerId, pages, &stored.news);
            const auto messagesAt = outcome ? health.messagesReadAt(customerId) : Result<QDateTime>(outcome.error());
            if (messagesAt)
                stored.messagesAt = *messagesAt;
            else
                stored.problem = messagesAt.error();
            if (outcome)
                stored.outcome = *outcome;
            const auto azure = outcome && readsAzure ? health.azureSubscriptions(customerId) : Result<QStringList>(QStringList());
            if (azure)
                stored.azure = *azure;
            else
                stored.problem = azure.error();
            return stored;
        },
        [this, customerId](const Result<Stored> &stored) {
            if (stored && !stored->news.isEmpty())
                emit issueNews(stored->news);
            auto &read = m_reads[customerId];
            read.isStoring = false;
            if (!stored || stored->problem) {
                storeFailed(customerId, stored ? *stored->problem : stored.error());
                return;
            }
            answersAgain();
            read.outcome = stored->outcome;
            read.azure = stored->azure;
            if (!wantsMessages(customerId, read, stored->messagesAt)) {
                readOver(customerId);
                return;
            }
            m_messagesAskedAt.insert(customerId, m_peers.clock.monotonic());
            beginList(read, Step::Messages);
            ask(customerId);
        });
}

bool HealthCollector::wantsMessages(const QString &customerId, const Read &read, const QDateTime &messagesAt) const
{
    if (read.isAbandoned || read.priority == CallPriority::Looking)
        return !read.isAbandoned;
    // Whoever refuses them is not asked at every turn.
    const auto askedAt = m_messagesAskedAt.constFind(customerId);
    if (askedAt != m_messagesAskedAt.constEnd() && m_peers.clock.monotonic() - *askedAt < m_options.messagesAgain)
        return false;
    const auto age = messagesAt.isValid() ? messagesAt.secsTo(m_peers.clock.utcNow()) : -1;
    return age < 0 || age >= m_options.messagesAgain.count();
}

void HealthCollector::storeMessages(const QString &customerId)
{
    auto &asked = m_reads[customerId];
    asked.isStoring = true;
    m_peers.door.post<HealthOutcome>(
        this, [customerId, pages = std::exchange(asked.pages, {})](Store &store) { return store.health().storeMessages(customerId, pages); },
        [this, customerId](const Result<HealthOutcome> &outcome) {
            auto &read = m_reads[customerId];
            read.isStoring = false;
            if (!outcome) {
                storeFailed(customerId, outcome.error());
                return;
            }
            read.outcome.isNews = read.outcome.isNews || outcome->isNews;
            read.outcome.skipped += outcome->skipped;
            readOver(customerId);
        });
}

void HealthCollector::storeFailed(const QString &customerId, const Error &error)
{
    if (error.kind == Error::Kind::NotFound && error.reason == Error::Reason::NotCached) {
        // The list of customers let go of it while its health was on the way.
        letGo(customerId, m_reads.take(customerId), error);
        m_turn.removeAll(customerId);
        fill();
        return;
    }
    failed(customerId, error);
}

void HealthCollector::refuse(const QString &customerId, const Error &error)
{
    qCInfo(lcSync) << "a tenant's health could not be read:" << forLog(error);
    m_reads[customerId].isStoring = true;
    m_peers.door.post<HealthOutcome>(
        this, [customerId, access = healthAccessOf(error)](Store &store) { return store.health().refuse(customerId, access); },
        [this, customerId, error](const Result<HealthOutcome> &outcome) {
            m_reads[customerId].isStoring = false;
            if (outcome)
                refused(customerId, error, *outcome);
            else if (outcome.error().kind == Error::Kind::NotFound)
                storeFailed(customerId, outcome.error());
            else
                endForAll(customerId, outcome.error());
        });
}

void HealthCollector::refused(const QString &customerId, const Error &error, const HealthOutcome &outcome)
{
    m_reads.remove(customerId);
    emit tenantRead(customerId, outcome, error);
    // A refusal is an answer; whoever is throttled or lets us wait says nothing of the others.
    if (healthAccessOf(error) != HealthAccess::Failed)
        answersAgain();
    else if (error.kind != Error::Kind::Throttled && error.kind != Error::Kind::TimedOut)
        failsInARow(customerId);
    fill();
}

void HealthCollector::readOver(const QString &customerId)
{
    if (auto &read = m_reads[customerId]; !read.azure.isEmpty() && !read.isAbandoned) {
        beginList(read, Step::Azure);
        ask(customerId);
        return;
    }
    emit tenantRead(customerId, m_reads.take(customerId).outcome, std::nullopt);
    fill();
}

void HealthCollector::azureAnswered(const QString &customerId, HealthAccess access)
{
    auto &read = m_reads[customerId];
    read.azureAnswers.append({.subscription = read.azure.takeFirst(), .pages = std::exchange(read.pages, {}), .access = access});
    if (read.azure.isEmpty()) {
        storeAzure(customerId);
        return;
    }
    beginList(read, Step::Azure);
    ask(customerId);
}

void HealthCollector::storeAzure(const QString &customerId)
{
    auto &asked = m_reads[customerId];
    asked.isStoring = true;
    m_peers.door.post<Stored>(
        this,
        [customerId, answers = std::exchange(asked.azureAnswers, {})](Store &store) -> Result<Stored> {
            Stored stored;
            const auto outcome = store.health().storeAzure(customerId, answers, &stored.news);
            if (outcome)
                stored.outcome = *outcome;
            else
                stored.problem = outcome.error();
            return stored;
        },
        [this, customerId](const Result<Stored> &stored) {
            if (stored && !stored->news.isEmpty())
                emit issueNews(stored->news);
            auto &read = m_reads[customerId];
            read.isStoring = false;
            if (!stored || stored->problem) {
                const auto error = stored ? *stored->problem : stored.error();
                if (error.kind == Error::Kind::NotFound)
                    storeFailed(customerId, error);
                else
                    endForAll(customerId, error);
                return;
            }
            read.outcome.isNews = read.outcome.isNews || stored->outcome.isNews;
            read.outcome.skipped += stored->outcome.skipped;
            readOver(customerId);
        });
}

/// What concerns everybody says nothing of this tenant.
void HealthCollector::endForAll(const QString &customerId, const Error &error)
{
    letGo(customerId, m_reads.take(customerId), error);
    giveUp(error);
}
