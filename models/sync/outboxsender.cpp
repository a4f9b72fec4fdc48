#include "models/sync/outboxsender.h"

#include "models/store/storedoor.h"
#include "models/sync/outboxcalls.h"
#include "models/sync/outboxreaction.h"
#include "models/sync/syncreaction.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int customersAtOnce = 4; // CONTRACT 2.9: as many calls are in flight at most
constexpr int entriesPerFetch = 64;

} // namespace

OutboxSender::OutboxSender(const SyncPeers &peers, QObject *parent) : QObject(parent), m_peers(peers)
{
}

void OutboxSender::setAccount(const QString &account)
{
    if (std::exchange(m_account, account) == account)
        return;
    if (account.isEmpty())
        stop();
    else
        send();
}

void OutboxSender::send()
{
    m_stopped = m_account.isEmpty();
    m_problem.reset();
    m_alarm.reset();
    fill();
}

void OutboxSender::stop()
{
    stopBecause({.kind = Error::Kind::Cancelled});
}

void OutboxSender::fill()
{
    if (m_stopped || m_works.size() >= customersAtOnce) {
        restIfDone();
        return;
    }
    m_active = true;
    if (m_fetching) {
        m_again = true;
        return;
    }
    m_fetching = true;
    const QSet<QString> busy(m_works.keyBegin(), m_works.keyEnd());
    m_peers.door.post<QList<OutboxEntry>>(
        this, [account = m_account, busy](Store &store) { return store.outbox().due(account, busy, entriesPerFetch); },
        [this, serial = m_fetchSerial](const Result<QList<OutboxEntry>> &due) {
            if (serial == m_fetchSerial)
                fetched(due);
        });
}

void OutboxSender::fetched(const Result<QList<OutboxEntry>> &due)
{
    m_fetching = false;
    if (!due) {
        stopBecause(due.error());
        return;
    }
    bool isMore = false;
    for (const auto &entry : *due) {
        if (m_works.contains(entry.change.customerId))
            continue;
        if (m_works.size() >= customersAtOnce) {
            isMore = true;
            break;
        }
        begin(entry);
    }
    if (std::exchange(m_again, false) && !isMore)
        fill();
    else
        restIfDone();
}

void OutboxSender::begin(const OutboxEntry &entry)
{
    m_works.insert(entry.change.customerId, {.entry = entry});
    look(entry.change.customerId, Step::Look);
}

void OutboxSender::ask(const QString &customerId, const Endpoint &endpoint)
{
    const auto serial = ++m_serial;
    m_works[customerId].serial = serial;
    const auto call = m_peers.client.send(endpoint, this, [this, customerId, serial](const Result<Reply> &reply) {
        const auto work = m_works.find(customerId);
        if (work == m_works.end() || work->serial != serial)
            return;
        work->call.reset();
        if (work->step == Step::Write)
            written(customerId, reply);
        else
            looked(customerId, reply);
    });
    if (const auto work = m_works.find(customerId); work != m_works.end() && work->serial == serial)
        work->call = call;
}

void OutboxSender::look(const QString &customerId, Step step)
{
    auto &work = m_works[customerId];
    work.step = step;
    ask(customerId, lookCall(work.entry.change));
}

void OutboxSender::looked(const QString &customerId, const Result<Reply> &reply)
{
    if (reply)
        found(customerId, reply->body);
    else
        lookFailed(customerId, reply.error());
}

template <typename T>
void OutboxSender::commit(const QString &customerId, std::function<Result<T>(Store &)> job, std::function<void(T)> done)
{
    m_peers.door.post<T>(this, std::move(job),
                         [this, customerId, serial = m_works[customerId].serial, done = std::move(done)](Result<T> result) {
                             const auto work = m_works.find(customerId);
                             if (work == m_works.end() || work->serial != serial)
                                 return;
                             if (result) {
                                 done(std::move(*result));
                                 return;
                             }
                             m_works.remove(customerId);
                             stopBecause(result.error());
                         });
}

void OutboxSender::found(const QString &customerId, const QByteArray &body)
{
    const auto sight = sightIn(m_works[customerId].entry.change, body);
    if (!sight) {
        later(customerId, sight.error());
        return;
    }
    // What was read is news for the cache, too; whether it can be kept changes nothing here.
    if (sight->isSubscription)
        m_peers.door.post<PageOutcome>(
            this, [customerId, body](Store &store) { return store.storeSubscription(customerId, body); },
            [this, customerId](const Result<PageOutcome> &outcome) {
                if (outcome)
                    emit subscriptionRead(customerId, *outcome);
            });
    seen(customerId, *sight, body);
}

void OutboxSender::seen(const QString &customerId, const OutboxSight &sight, const QByteArray &body)
{
    const auto &change = m_works[customerId].entry.change;
    switch (sight.standing) {
    case Standing::AsWanted:
        settle(customerId, {.state = OutboxState::Verified});
        return;
    case Standing::AsBefore:
        stillAsBefore(customerId, body);
        return;
    case Standing::Other:
        break;
    }
    if (sight.isGone)
        settle(customerId,
               {.state = OutboxState::Refused,
                .found = sight.value,
                .problem = Error{.kind = Error::Kind::Rejected,
                                 .reason = Error::Reason::SubscriptionDeleted,
                                 .subject = change.subjectName,
                                 .detail = u"it was deleted"_s}});
    else
        settle(customerId, {.state = OutboxState::Conflict, .found = sight.value});
}

void OutboxSender::stillAsBefore(const QString &customerId, const QByteArray &got)
{
    const auto &entry = m_works[customerId].entry;
    if (entry.state != OutboxState::Accepted && entry.state != OutboxState::Done) {
        write(customerId, got);
        return;
    }
    // The service has taken it on, or says that it is done, and does not show it yet.
    const auto now = m_peers.clock.utcNow();
    const auto since = std::chrono::seconds(entry.sentAt.isValid() ? std::max<qint64>(0, entry.sentAt.secsTo(now)) : 0);
    OutboxOutcome outcome{.state = OutboxState::Accepted, .retryAt = now.addSecs(pauseAfterAccepted(since).count())};
    if (since >= acceptedPatience)
        outcome.problem = Error{.kind = Error::Kind::TimedOut,
                                .reason = Error::Reason::PendingAtService,
                                .subject = entry.change.subjectName,
                                .detail = u"accepted, and not shown yet"_s};
    settle(customerId, outcome);
}

void OutboxSender::write(const QString &customerId, const QByteArray &got)
{
    const auto id = m_works[customerId].entry.id;
    const auto requestId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    commit<OutboxEntry>(
        customerId,
        [id, requestId](Store &store) -> Result<OutboxEntry> {
            auto begun = store.outbox().beginSending(id, requestId);
            // Somebody has withdrawn it meanwhile: that is no failure.
            if (!begun && begun.error().reason == Error::Reason::StatusNotAllowed)
                return store.outbox().find(id);
            return begun;
        },
        [this, customerId, got, requestId](const OutboxEntry &entry) {
            auto &work = m_works[customerId];
            work.entry = entry;
            emit changed(entry);
            if (entry.requestId != requestId) {
                over(customerId);
                return;
            }
            work.step = Step::Write;
            ask(customerId, writeCall(entry.change, got, requestId));
        });
}

void OutboxSender::written(const QString &customerId, const Result<Reply> &reply)
{
    if (!reply) {
        writeFailed(customerId, reply.error());
        return;
    }
    if (reply->status == 202)
        settle(customerId,
               {.state = OutboxState::Accepted,
                .retryAt = m_peers.clock.utcNow().addSecs(pauseAfterAccepted(0s).count()),
                .requestId = reply->requestId});
    else
        settle(customerId, {.state = OutboxState::Done, .requestId = reply->requestId}, Step::Verify);
}

void OutboxSender::writeFailed(const QString &customerId, const Error &error)
{
    auto &work = m_works[customerId];
    // What says no because it is so already was done by somebody else: looked at again, and not told as done by us.
    if (const auto sight = sightIn(work.entry.change, error); sight && sight->standing == Standing::AsWanted) {
        settle(customerId, {.state = OutboxState::Waiting, .requestId = error.requestId}, Step::Look);
        return;
    }
    switch (reactionToWrite(error)) {
    case OutboxReaction::LookUp: {
        // Without a connection nothing can be looked up now; the next `send` does it first of all. A service that never answers is not
        // asked for ever, either.
        const bool isOver = error.kind == Error::Kind::Offline || error.kind == Error::Kind::Cancelled;
        OutboxOutcome outcome{.state = OutboxState::Unclear, .problem = error, .requestId = error.requestId};
        const bool isAgain = ++work.unclear > 1;
        if (isAgain)
            outcome.retryAt = m_peers.clock.utcNow().addSecs(pauseAfter(error, work.entry.attempts).count());
        settle(customerId, outcome, isOver || isAgain ? std::nullopt : std::optional(Step::Look));
        return;
    }
    case OutboxReaction::LookAgain:
        if (!std::exchange(work.etagWasStale, true)) {
            settle(customerId, {.state = OutboxState::Waiting, .requestId = error.requestId}, Step::Look);
            return;
        }
        later(customerId, error);
        return;
    case OutboxReaction::Later:
        later(customerId, error);
        return;
    case OutboxReaction::Stop:
        settle(customerId, {.state = OutboxState::Waiting, .problem = error, .requestId = error.requestId});
        stopBecause(error);
        return;
    case OutboxReaction::EndCustomer:
    case OutboxReaction::Refuse:
        refused(customerId, error);
        return;
    }
}

void OutboxSender::lookFailed(const QString &customerId, const Error &error)
{
    if (const auto sight = sightIn(m_works[customerId].entry.change, error))
        seen(customerId, *sight, {});
    else
        refused(customerId, error);
}

void OutboxSender::refused(const QString &customerId, const Error &error)
{
    const auto &entry = m_works[customerId].entry;
    switch (reactionToLook(error)) {
    case OutboxReaction::Stop:
        m_works.remove(customerId);
        stopBecause(error);
        return;
    case OutboxReaction::EndCustomer:
        m_peers.door.post<PageOutcome>(
            this, [customerId, end = endToldBy(error)](Store &store) { return store.markEnded(customerId, end); },
            [this, customerId](const Result<PageOutcome> &outcome) {
                if (outcome)
                    emit subscriptionRead(customerId, *outcome);
            });
        [[fallthrough]];
    case OutboxReaction::Refuse:
        settle(customerId, {.state = OutboxState::Refused, .problem = error, .requestId = error.requestId});
        return;
    case OutboxReaction::LookUp:
    case OutboxReaction::LookAgain:
    case OutboxReaction::Later:
        settle(customerId,
               {.state = entry.state,
                .retryAt = m_peers.clock.utcNow().addSecs(pauseAfter(error, entry.attempts + 1).count()),
                .problem = error});
        return;
    }
}

void OutboxSender::later(const QString &customerId, const Error &error)
{
    const auto &entry = m_works[customerId].entry;
    // What was on the wire and is answered "not now" was not done; what was only looked at is as it was.
    const auto state = m_works[customerId].step == Step::Write ? OutboxState::Waiting : entry.state;
    settle(customerId,
           {.state = state,
            .retryAt = m_peers.clock.utcNow().addSecs(pauseAfter(error, std::max(1, entry.attempts)).count()),
            .problem = error,
            .requestId = error.requestId});
}

void OutboxSender::settle(const QString &customerId, const OutboxOutcome &outcome, std::optional<Step> next)
{
    const auto id = m_works[customerId].entry.id;
    commit<OutboxEntry>(
        customerId, [id, outcome](Store &store) { return store.outbox().settle(id, outcome); },
        [this, customerId, next](const OutboxEntry &entry) {
            m_works[customerId].entry = entry;
            emit changed(entry);
            if (next && !m_stopped)
                look(customerId, *next);
            else
                over(customerId);
        });
}

void OutboxSender::over(const QString &customerId)
{
    m_works.remove(customerId);
    fill();
}

void OutboxSender::stopBecause(const Error &error)
{
    if (!m_problem && error.kind != Error::Kind::Cancelled)
        m_problem = error;
    m_stopped = true;
    m_fetching = false;
    m_again = false;
    ++m_fetchSerial;
    QList<RestClient::CallId> calls;
    QStringList looking;
    for (auto work = m_works.begin(); work != m_works.end(); ++work) {
        if (work->step != Step::Write && work->call)
            looking.append(work.key());
        else if (work->call)
            calls.append(*work->call);
    }
    // What is only looked at is let go; a change on the wire is told as unclear, and its commits come first.
    for (const auto &customerId : looking) {
        m_peers.client.cancel(*m_works[customerId].call);
        m_works.remove(customerId);
    }
    for (const auto call : calls)
        m_peers.client.cancel(call);
    restIfDone();
}

void OutboxSender::restIfDone()
{
    if (m_fetching || !m_works.isEmpty())
        return;
    if (!m_stopped)
        wakeWhenDue();
    if (std::exchange(m_active, false) || m_stopped)
        emit rested(m_problem);
}

void OutboxSender::wakeWhenDue()
{
    m_peers.door.post<QDateTime>(
        this, [account = m_account](Store &store) { return store.outbox().nextDue(account); },
        [this](const Result<QDateTime> &next) {
            if (!next || !next->isValid() || m_stopped || m_active)
                return;
            m_alarm = std::make_unique<QObject>();
            const auto wait = std::max<qint64>(1000, m_peers.clock.utcNow().msecsTo(*next) + 100);
            m_peers.clock.after(std::chrono::milliseconds(wait), m_alarm.get(), [this] { send(); });
        });
}
