#include "models/sync/recordreader.h"

#include "models/core/clock.h"
#include "models/remote/endpoint.h"
#include "models/store/storedoor.h"
#include "models/sync/synclog.h"
#include "models/sync/syncreaction.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
// So many customers one after the other do not fail for reasons of their own.
constexpr int failuresInARowAllowed = 5;
constexpr int longestWaitPower = 6;
// A mark that comes while the customer is read makes it dirty again; a calendar set back would do so for ever.
constexpr int dirtyReadsARound = 2;
constexpr std::chrono::seconds youngestSwept{60};
constexpr int mostUserPages = 400; // 200,000 people: more is a list that goes round

/// Which part a step reads, and who tells it.
std::pair<CustomerPart, PartAnswer> toldBy(bool isServices, bool isLicences, PartAnswer services)
{
    if (isServices)
        return {CustomerPart::Services, services};
    if (isLicences)
        return {CustomerPart::Licences, PartAnswer::Licences};
    return {CustomerPart::Subscriptions, PartAnswer::Subscriptions};
}
} // namespace

RecordReader::RecordReader(const SyncPeers &peers, SyncOptions options, QObject *parent)
    : QObject(parent), m_peers(peers), m_options(std::move(options))
{
}

void RecordReader::open(const QString &customerId)
{
    const auto found = m_reads.find(customerId);
    if (found != m_reads.end()) {
        const auto urgent = found->priority == CallPriority::Looking;
        found->priority = CallPriority::Looking;
        found->abandoned.reset(); // wanted again
        if (urgent || found->storing)
            return;
        // It may wait behind thousands of others: ask again from the front of the queue.
        const auto read = m_reads.take(customerId);
        if (read.call)
            m_peers.client.cancel(*read.call);
    }
    send(customerId, CallPriority::Looking);
    fill();
}

void RecordReader::startRound(bool askAll, qint64 dirty)
{
    ++m_round;
    if (askAll)
        m_failures.clear();
    m_failuresInARow = 0;
    m_queue.clear();
    m_fetching = false;
    ++m_fetchSerial;
    m_exhausted = false;
    m_busySeen = false;
    m_dirtyReads.clear();
    m_dirty = dirty;
    m_stage = Stage::Dirty;
    m_sweepHeld = false;
    fill();
}

void RecordReader::holdSweep(bool held)
{
    m_sweepHeld = held;
    if (!held)
        fill();
}

void RecordReader::stop(const Error &why)
{
    withdraw(true, why);
    emit progressed();
}

void RecordReader::rest()
{
    withdraw(false, {});
    emit progressed();
}

void RecordReader::withdraw(bool openedToo, const Error &why)
{
    m_stage = Stage::Off;
    m_sweepHeld = false;
    m_queue.clear();
    m_fetching = false;
    ++m_fetchSerial;
    QList<RestClient::CallId> calls;
    QStringList opened;
    m_reads.removeIf([&](std::pair<const QString &, Read &> entry) {
        auto &read = entry.second;
        const auto looking = read.priority == CallPriority::Looking;
        if (looking && !openedToo)
            return false;
        if (read.storing) {
            read.abandoned = why;
            return false;
        }
        if (read.call)
            calls.append(*read.call);
        if (looking)
            opened.append(entry.first);
        return true;
    });
    for (const auto call : calls)
        m_peers.client.cancel(call);
    for (const auto &id : opened)
        emit failed(id, why);
}

int RecordReader::inFlight(CallPriority priority) const
{
    return static_cast<int>(
        std::count_if(m_reads.begin(), m_reads.end(), [priority](const Read &read) { return read.priority == priority; }));
}

bool RecordReader::isDue(const QString &customerId) const
{
    const auto failure = m_failures.constFind(customerId);
    if (failure != m_failures.constEnd() && failure->retryRound > m_round)
        return false;
    return m_stage != Stage::Dirty || m_dirtyReads.value(customerId) < dirtyReadsARound;
}

void RecordReader::fill()
{
    while (m_stage != Stage::Off) {
        if (m_stage == Stage::Sweep && m_sweepHeld)
            return;
        if (inFlight(CallPriority::Dirty) + inFlight(CallPriority::Sweep) >= m_options.recordsInFlight)
            return;
        if (m_queue.isEmpty()) {
            if (!m_exhausted) {
                fetch();
                return;
            }
            if (inFlight(m_stage == Stage::Dirty ? CallPriority::Dirty : CallPriority::Sweep) > 0 || (m_busySeen && !m_reads.isEmpty()))
                return;
            m_exhausted = !m_busySeen;
            m_busySeen = false;
            if (m_exhausted)
                stageOver();
            continue;
        }
        const auto id = m_queue.takeFirst();
        if (m_reads.contains(id))
            m_busySeen = m_stage == Stage::Dirty;
        else if (isDue(id))
            send(id, m_stage == Stage::Dirty ? CallPriority::Dirty : CallPriority::Sweep);
    }
}

void RecordReader::stageOver()
{
    m_exhausted = false;
    if (m_stage == Stage::Sweep) {
        m_stage = Stage::Off;
    } else {
        m_stage = m_options.sweep ? Stage::Sweep : Stage::Off;
        emit dirtyFinished();
    }
    emit progressed();
}

void RecordReader::fetch()
{
    if (m_fetching)
        return;
    m_fetching = true;
    // What is on the way, has failed or has been read comes back from the store too, and must not hide the others.
    const auto limit = m_options.recordsPerRound + static_cast<int>(m_reads.size() + m_failures.size() + m_dirtyReads.size());
    const auto age = std::max(m_options.recordStaleAfter, youngestSwept);
    const auto olderThan = m_peers.clock.utcNow().addSecs(-age.count());
    m_peers.door.post<Due>(
        this,
        [limit, olderThan, except = waitingAfterFailure(), dirty = m_stage == Stage::Dirty](Store &store) -> Result<Due> {
            const auto ids = dirty ? store.dirtyCustomers(limit) : store.customersByAge(limit, olderThan, except);
            if (!ids)
                return ids.error();
            Due due{.ids = *ids};
            if (dirty) {
                const auto count = store.dirtyCount();
                if (!count)
                    return count.error();
                due.dirty = *count;
            }
            return due;
        },
        [this, serial = m_fetchSerial](const Result<Due> &due) {
            if (serial == m_fetchSerial)
                fetched(due);
        });
}

QSet<QString> RecordReader::waitingAfterFailure() const
{
    QSet<QString> waiting;
    for (auto failure = m_failures.cbegin(); failure != m_failures.cend(); ++failure) {
        if (failure->retryRound > m_round)
            waiting.insert(failure.key());
    }
    return waiting;
}

void RecordReader::fetched(const Result<Due> &due)
{
    m_fetching = false;
    if (!due) {
        giveUp(due.error());
        return;
    }
    if (due->dirty)
        m_dirty = due->dirty;
    for (const auto &id : due->ids) {
        if (m_reads.contains(id))
            m_busySeen = m_stage == Stage::Dirty;
        else if (isDue(id))
            m_queue.append(id);
    }
    m_exhausted = m_queue.isEmpty();
    fill();
    emit progressed();
}

void RecordReader::send(const QString &customerId, CallPriority priority)
{
    m_reads.insert(
        customerId,
        {.priority = priority, .askedAt = m_peers.clock.utcNow(), .step = m_options.readParts ? Step::Subscriptions : Step::Record});
    if (priority == CallPriority::Dirty)
        ++m_dirtyReads[customerId];
    ask(customerId);
}

Endpoint RecordReader::endpointOf(const QString &customerId, const Read &read) const
{
    switch (read.step) {
    case Step::Subscriptions:
        return customerSubscriptions(customerId, read.priority);
    case Step::Services:
        return read.services == PartAnswer::ServiceDetails ? serviceDetails(customerId, read.priority)
                                                           : managedServices(customerId, read.priority);
    case Step::Licences:
        return subscribedSkus(customerId, read.priority);
    case Step::Users:
    case Step::DeletedUsers:
        return read.next.isEmpty() ? customerUsers(customerId, read.step == Step::DeletedUsers, read.priority)
                                   : nextPage(read.next, read.priority, customerId);
    case Step::Record:
        break;
    }
    return customerRecord(customerId, read.priority);
}

void RecordReader::ask(const QString &customerId)
{
    const auto serial = ++m_serial;
    m_reads[customerId].serial = serial;
    const auto endpoint = endpointOf(customerId, m_reads.value(customerId));
    const auto receive = [this, customerId, serial](const Result<Reply> &reply) {
        const auto read = m_reads.find(customerId);
        if (read == m_reads.end() || read->serial != serial || read->storing)
            return;
        read->call.reset();
        if (read->step == Step::Record)
            received(customerId, reply);
        else if (read->step == Step::Users || read->step == Step::DeletedUsers)
            usersReceived(customerId, reply);
        else
            partReceived(customerId, reply);
    };
    const auto call = m_peers.client.send(endpoint, this, receive);
    if (const auto read = m_reads.find(customerId); read != m_reads.end() && read->serial == serial && !read->storing)
        read->call = call;
    emit progressed();
}

void RecordReader::received(const QString &customerId, const Result<Reply> &reply)
{
    if (reply) {
        commit(
            customerId,
            [customerId, body = reply->body, askedAt = m_reads.value(customerId).askedAt](Store &store) {
                return store.storeRecord(customerId, body, askedAt);
            },
            [this, customerId](const PageOutcome &outcome) {
                m_failures.remove(customerId);
                m_failuresInARow = 0;
                emit stored(customerId, outcome);
                readOver(customerId);
            });
        return;
    }
    const auto &error = reply.error();
    if (reactionToRecord(error) == SyncReaction::MarkEnded)
        markEnded(customerId, error);
    else
        readFailed(customerId, error);
}

void RecordReader::markEnded(const QString &customerId, const Error &error)
{
    commit(
        customerId,
        [customerId, end = endToldBy(error), askedAt = m_reads.value(customerId).askedAt](Store &store) {
            return store.markEnded(customerId, end, askedAt);
        },
        [this, customerId, error](const PageOutcome &) {
            m_failures.remove(customerId);
            m_failuresInARow = 0;
            emit ended(customerId, error);
            readOver(customerId);
        });
}

void RecordReader::partReceived(const QString &customerId, const Result<Reply> &reply)
{
    const auto &read = m_reads[customerId];
    const auto [part, answer] = toldBy(read.step == Step::Services, read.step == Step::Licences, read.services);
    const auto next = [this, customerId](const PageOutcome &) { partOver(customerId); };
    if (reply) {
        commit(
            customerId,
            [customerId, answer = answer, body = reply->body](Store &store) { return store.storePart(customerId, answer, body); }, next);
        return;
    }
    if (isRefusalOfPart(reply.error(), answer)) {
        commit(
            customerId, [customerId, part = part](Store &store) { return store.refusePart(customerId, part); }, next);
    } else if (reactionToRecord(reply.error()) == SyncReaction::MarkEnded) {
        markEnded(customerId, reply.error());
    } else {
        readFailed(customerId, reply.error());
    }
}

void RecordReader::partOver(const QString &customerId)
{
    auto &read = m_reads[customerId];
    read.storing = false;
    if (read.abandoned) {
        const auto why = *read.abandoned;
        if (read.priority == CallPriority::Looking)
            emit failed(customerId, why);
        readOver(customerId);
        return;
    }
    read.step = stepAfter(read);
    if (read.step == Step::Services)
        askWhoTellsServices(customerId);
    else
        ask(customerId);
}

/// Who works there is read of an opened customer alone: the service tells it in pages, and a sweep has no use for it (CONTRACT 16).
RecordReader::Step RecordReader::stepAfter(const Read &read) const
{
    switch (read.step) {
    case Step::Subscriptions:
        return Step::Services;
    case Step::Services:
        return Step::Licences;
    case Step::Licences:
        return read.priority == CallPriority::Looking ? Step::Users : Step::Record;
    case Step::Users:
        return Step::DeletedUsers;
    case Step::DeletedUsers:
    case Step::Record:
        break;
    }
    return Step::Record;
}

void RecordReader::askWhoTellsServices(const QString &customerId)
{
    // Whoever let us in by GDAP alone is told by Graph; which it is, the cache knows best.
    m_peers.door.post<PartAnswer>(
        this, [customerId](Store &store) { return store.tellsServices(customerId); },
        [this, customerId, serial = m_reads[customerId].serial](const Result<PartAnswer> &answer) {
            const auto found = m_reads.find(customerId);
            if (found == m_reads.end() || found->serial != serial)
                return;
            found->services
                = answer && *answer == PartAnswer::ServiceDetails && m_options.hasServiceDetails ? *answer : PartAnswer::ManagedServices;
            ask(customerId);
        });
}

void RecordReader::usersReceived(const QString &customerId, const Result<Reply> &reply)
{
    if (!reply) {
        usersRefused(customerId, reply.error());
        return;
    }
    auto &read = m_reads[customerId];
    read.pages.append(reply->body);
    read.next = reply->next;
    if (read.pages.size() >= mostUserPages && !read.next.isEmpty()) {
        readFailed(customerId, {.kind = Error::Kind::BadReply, .subject = customerId, .detail = u"the list of users does not end"_s});
        return;
    }
    if (!read.next.isEmpty()) {
        ask(customerId);
        return;
    }
    if (read.step == Step::Users) {
        read.step = Step::DeletedUsers;
        ask(customerId);
        return;
    }
    commit(
        customerId, [customerId, pages = std::exchange(read.pages, {})](Store &store) { return store.storeUsers(customerId, pages); },
        [this, customerId](const PageOutcome &) { partOver(customerId); });
}

void RecordReader::usersRefused(const QString &customerId, const Error &error)
{
    if (isRefusalOfPart(error, PartAnswer::Users))
        commit(
            customerId, [customerId](Store &store) { return store.refusePart(customerId, CustomerPart::Users); },
            [this, customerId](const PageOutcome &) {
                m_reads[customerId].step = Step::DeletedUsers; // these are refused with the others
                partOver(customerId);
            });
    else if (reactionToRecord(error) == SyncReaction::MarkEnded)
        markEnded(customerId, error);
    else
        readFailed(customerId, error);
}

void RecordReader::commit(const QString &customerId, std::function<Result<PageOutcome>(Store &)> job,
                          std::function<void(const PageOutcome &)> done)
{
    m_reads[customerId].storing = true;
    ++m_storing;
    m_peers.door.post<PageOutcome>(this, std::move(job), [this, customerId, done = std::move(done)](const Result<PageOutcome> &outcome) {
        --m_storing;
        if (!outcome && outcome.error().kind == Error::Kind::NotFound) {
            // A list pass let go of the customer while its record was on the way.
            emit ended(customerId, outcome.error());
            readOver(customerId);
            return;
        }
        if (!outcome) {
            readFailed(customerId, outcome.error());
            return;
        }
        if (m_dirty)
            m_dirty = std::max<qint64>(0, *m_dirty - outcome->marksCleared);
        done(*outcome);
    });
}

void RecordReader::readOver(const QString &customerId)
{
    m_reads.remove(customerId);
    fill();
    emit progressed();
}

void RecordReader::readFailed(const QString &customerId, const Error &error)
{
    const auto read = m_reads.take(customerId);
    const auto reaction = reactionToRecord(error);
    const auto background = read.priority != CallPriority::Looking;
    if (reaction == SyncReaction::NextOne) {
        auto &failure = m_failures[customerId];
        failure.times = std::min(failure.times + 1, longestWaitPower);
        failure.retryRound = m_round + (quint64{1} << failure.times);
        qCInfo(lcSync) << "a customer's record could not be read:" << forLog(error);
    }
    emit failed(customerId, error);
    const auto concernsAll = reaction == SyncReaction::Stop || reaction == SyncReaction::SignIn;
    if (concernsAll || (background && reaction == SyncReaction::NextOne && ++m_failuresInARow >= failuresInARowAllowed)) {
        giveUp(error);
        return;
    }
    fill();
    emit progressed();
}

void RecordReader::giveUp(const Error &error)
{
    withdraw(false, error);
    emit gaveUp(error);
    emit progressed();
}
