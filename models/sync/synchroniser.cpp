#include "models/sync/synchroniser.h"

#include "models/core/clock.h"
#include "models/remote/restclient.h"
#include "models/store/store.h"
#include "models/store/storedoor.h"
#include "models/sync/synclog.h"
#include "models/sync/syncreaction.h"

#include <QThread>

#include <utility>

using namespace Qt::StringLiterals;

namespace {
// Runs between two tries of a list that cannot be read, as a power of two.
constexpr int longestListWaitPower = 6;

Error offline()
{
    return {.kind = Error::Kind::Offline, .detail = u"working offline by choice"_s};
}

// A moment from the future says nothing about freshness: the calendar was set back since. Two clocks may differ a little.
QDateTime believable(const QDateTime &moment, const QDateTime &now)
{
    constexpr qint64 forgivenSeconds = 60;
    return moment.isValid() && moment <= now.addSecs(forgivenSeconds) ? moment : QDateTime{};
}
} // namespace

Synchroniser::Synchroniser(const SyncPeers &peers, CallScheduler &scheduler, const SyncOptions &options, QObject *parent)
    : QObject(parent),
      m_peers(peers),
      m_scheduler(scheduler),
      m_options(options),
      m_board(peers.clock),
      m_timer(peers.clock),
      m_list(peers, options, this),
      m_audit(peers, options, this),
      m_partner(peers, this),
      m_records(peers, options, this)
{
    connectParts();
}

void Synchroniser::connectParts()
{
    connect(&m_board, &SyncBoard::told, this, &Synchroniser::stateChanged);
    connect(&m_timer, &RoundTimer::due, this, [this] { begin(SyncPlanKind::Incremental, false); });
    connect(&m_scheduler, &CallScheduler::queueChanged, this, [this] { refresh(); });
    connect(&m_list, &ListReader::pageStored, this, [this](const PageOutcome &page) {
        m_board.edit().readThisRun += page.upserted + page.unchanged;
        m_board.edit().customersKnown += static_cast<qint64>(page.rows.added.size());
        m_summary.upserted += page.upserted;
        m_summary.unchanged += page.unchanged;
        refresh();
    });
    connect(&m_list, &ListReader::completed, this, [this](const PageOutcome &page) {
        m_summary.removed += page.removed;
        m_board.edit().customersKnown -= page.removed;
    });
    connect(&m_list, &ListReader::ended, this, &Synchroniser::listStopped);
    connect(&m_audit, &AuditReader::ended, this, &Synchroniser::auditEnded);
    connect(&m_partner, &PartnerProfile::ended, this, &Synchroniser::partnerRead);
    connect(&m_records, &RecordReader::stored, this, [this](const QString &customerId, const PageOutcome &page) {
        m_summary.upserted += page.upserted;
        m_summary.unchanged += page.unchanged;
        m_board.edit().customersKnown += static_cast<qint64>(page.rows.added.size());
        m_board.edit().signedIn = true;
        emit recordStored(customerId);
    });
    connect(&m_records, &RecordReader::ended, this, &Synchroniser::recordFailed);
    connect(&m_records, &RecordReader::failed, this, &Synchroniser::recordFailedToRead);
    connect(&m_records, &RecordReader::dirtyFinished, this, &Synchroniser::dirtyFinished);
    connect(&m_records, &RecordReader::gaveUp, this, &Synchroniser::recordsGaveUp);
    connect(&m_records, &RecordReader::progressed, this, [this] {
        finishStopped();
        refresh();
    });
}

quint64 Synchroniser::start(SyncPlanKind kind)
{
    Q_ASSERT(thread() == QThread::currentThread());
    m_wanted = true;
    if (m_board.state().offlineByChoice) {
        QMetaObject::invokeMethod(
            this, [this, run = ++m_run] { emit finished({.run = run, .problem = offline()}); }, Qt::QueuedConnection);
        return m_run;
    }
    m_waitsForPerson = false;
    // With nothing in the store's hands the run has stopped when this returns.
    if (kind == SyncPlanKind::Rebuild && isRunning() && !m_stopping)
        cancel();
    if (isRunning() || m_stopping) {
        // The more thorough of what was asked for while this run ends.
        if (kind != SyncPlanKind::Incremental || m_stopping)
            m_pending = m_pending ? std::max(*m_pending, kind) : kind;
        const auto follows = kind != SyncPlanKind::Incremental || m_stopping;
        const auto run = follows ? m_run + 1 : m_run;
        finishStopped();
        return run;
    }
    begin(kind, true);
    return m_runAfterPass ? m_run + 1 : m_run;
}

void Synchroniser::setInterval(std::chrono::seconds interval)
{
    Q_ASSERT(thread() == QThread::currentThread());
    if (std::exchange(m_options.interval, interval) == interval || isRunning() || m_stopping)
        return; // the end of the run plans the next
    m_timer.stop();
    planNext();
    refresh();
}

void Synchroniser::begin(SyncPlanKind kind, bool byPerson)
{
    if (isRunning() || m_stopping)
        return;
    m_timer.stop();
    if (m_routinePass) {
        // The log may tell that the pass is behind, so the two never run together. The pass goes on from its page after the run.
        if (!m_runAfterPass || kind > m_runAfterPass->kind)
            m_runAfterPass = Run{.kind = kind};
        m_runAfterPass->byPerson = m_runAfterPass->byPerson || byPerson;
        m_list.stop();
        return;
    }
    emit begun();
    ++m_runs;
    m_byPerson = byPerson;
    m_listTried = false;
    m_listRead = false;
    m_auditRead = false;
    m_complete = false;
    m_failure.reset();
    m_summary = {.run = ++m_run};
    m_attemptsBefore = m_peers.client.attempts();
    m_startedAt = m_peers.clock.monotonic();
    m_board.edit().readThisRun = 0;
    m_board.edit().failedCalls = 0;
    m_step = Step::Facts;
    if (kind == SyncPlanKind::Rebuild)
        m_records.stop({.kind = Error::Kind::Cancelled, .detail = u"the cache is being rebuilt"_s});
    if (kind == SyncPlanKind::Rebuild || m_mirrorDamaged)
        m_partner.forget();
    m_peers.door.post<Facts>(
        this,
        [rebuild = kind == SyncPlanKind::Rebuild, damaged = m_mirrorDamaged, source = m_options.source](Store &store) -> Result<Facts> {
            if (rebuild || damaged) {
                if (const auto renewed = damaged ? store.setMirrorAside() : store.rebuildMirror(); !renewed)
                    return renewed.error();
            }
            const auto renewed = store.belongTo(source);
            if (!renewed)
                return renewed.error();
            auto facts = readFacts(store);
            if (facts)
                facts->otherSource = *renewed;
            return facts;
        },
        [this, kind](const Result<Facts> &facts) {
            m_mirrorDamaged = m_mirrorDamaged && !facts;
            factsRead(kind, facts);
        });
    refresh();
}

Result<Synchroniser::Facts> Synchroniser::readFacts(Store &store)
{
    Facts facts;
    std::optional<Error> failure;
    const auto take = [&failure](auto &to, auto result) {
        if (result)
            to = *result;
        else if (!failure)
            failure = result.error();
    };
    take(facts.customers, store.customerCount());
    take(facts.dirty, store.dirtyCount());
    take(facts.listCompleteAt, store.listCompleteAt());
    take(facts.auditCompleteAt, store.auditCompleteAt());
    take(facts.auditWatermark, store.auditWatermark());
    take(facts.partnerName, store.partnerName());
    if (const auto cursor = store.listCursor())
        facts.passNeeded = cursor->running && !cursor->routine;
    else if (!failure)
        failure = cursor.error();
    if (failure)
        return *failure;
    return facts;
}

void Synchroniser::takeFacts(const Facts &facts)
{
    m_facts = facts;
    auto &state = m_board.edit();
    state.customersKnown = facts.customers;
    state.dirty = facts.dirty;
    state.partnerName = facts.partnerName;
}

QDateTime Synchroniser::asOf() const
{
    if (!m_facts.listCompleteAt.isValid())
        return {};
    // The log tells what happened since the list was read, so its time counts, unless it has just told that the list is behind.
    const auto behind = m_facts.passNeeded && m_facts.listCompleteAt < m_facts.auditCompleteAt;
    return believable(behind ? m_facts.listCompleteAt : m_facts.auditCompleteAt, m_peers.clock.utcNow());
}

void Synchroniser::factsRead(SyncPlanKind kind, const Result<Facts> &facts)
{
    if (!facts) {
        stepFailed(facts.error());
        return;
    }
    takeFacts(*facts);
    if (facts->otherSource)
        m_partner.forget();
    if (m_stopReason) {
        stepStopped();
        return;
    }
    if (kind == SyncPlanKind::Full)
        startList(true);
    else if (listIsNeeded(planAudit(facts->auditWatermark, m_peers.clock.utcNow(), m_options.auditOverlapDays)))
        startList(false);
    else
        startAudit();
}

bool Synchroniser::listIsNeeded(const AuditPlan &plan)
{
    // A calendar that is wrong stays so for a while, and one list makes up for what it did to the log.
    const auto gap = plan.gap && !(plan.disputed.isValid() && std::exchange(m_futureSeen, true));
    if (gap || m_facts.passNeeded)
        return true;
    if (m_listWait.problem)
        return m_byPerson || (!m_facts.listCompleteAt.isValid() && m_runs >= m_listWait.untilRun);
    return !m_facts.listCompleteAt.isValid();
}

void Synchroniser::startList(bool fresh)
{
    m_step = Step::List;
    m_listTried = true;
    m_list.start(fresh);
    refresh();
}

void Synchroniser::listStopped(const Result<void> &outcome)
{
    if (outcome)
        m_listWait = {};
    if (m_routinePass)
        routinePassEnded(outcome);
    else
        listEnded(outcome);
}

void Synchroniser::listEnded(const Result<void> &outcome)
{
    if (!outcome && !m_list.wasUnreadable()) {
        stepFailed(outcome.error());
        return;
    }
    if (!outcome)
        listFailed(outcome.error());
    m_board.edit().signedIn = true;
    m_listRead = true;
    if (m_stopReason) {
        stepStopped();
        return;
    }
    if (!m_auditRead) {
        startAudit();
        return;
    }
    readPartner();
}

/// The list was read, but not all of it, or not at all: everything else goes on, and the problem stays until a pass brings the whole list.
void Synchroniser::listFailed(const Error &error)
{
    qCWarning(lcSync) << "the customer list could not be read:" << forLog(error);
    ++m_summary.failed;
    ++m_board.edit().failedCalls;
    m_board.setProblem(error);
    m_listWait.problem = error;
    m_listWait.untilRun = m_runs + (quint64{1} << m_listWait.times);
    m_listWait.times = std::min(m_listWait.times + 1, longestListWaitPower);
}

void Synchroniser::startRoutinePass()
{
    const auto now = m_peers.clock.utcNow();
    const auto &read = m_facts.listCompleteAt;
    // What was complete in the future was so before the calendar was set back.
    const auto old = read.isValid() && (!believable(read, now).isValid() || read.secsTo(now) > m_options.listStaleAfter.count());
    const auto due = m_listWait.problem ? m_runs >= m_listWait.untilRun : old;
    if (!m_options.sweep || !due || m_listTried || m_routinePass || isRunning() || m_stopping || m_waitsForPerson)
        return;
    m_routinePass = true;
    m_records.holdSweep(true);
    m_list.start(false, ListReason::Routine);
    refresh();
}

void Synchroniser::routinePassEnded(const Result<void> &outcome)
{
    m_routinePass = false;
    const auto withdrawn = !outcome && outcome.error().kind == Error::Kind::Cancelled;
    if (outcome) {
        m_facts.listCompleteAt = m_peers.clock.utcNow();
    } else if (!withdrawn && !m_stopping) {
        const auto &error = outcome.error();
        listFailed(error);
        m_mirrorDamaged = m_mirrorDamaged || error.kind == Error::Kind::StoreCorrupt;
        const auto reaction = reactionToRecord(error);
        // What has nothing to do with the list itself is over as soon as another call succeeds.
        if (reaction != SyncReaction::NextOne) {
            m_listWait = {};
            m_records.rest();
        }
        if (reaction == SyncReaction::SignIn)
            signedOut();
    }
    if (m_stopping) {
        finishStopped();
        return;
    }
    if (const auto run = std::exchange(m_runAfterPass, std::nullopt)) { // whose own round lets the sweep go on
        begin(run->kind, run->byPerson);
        return;
    }
    m_records.holdSweep(false);
    refresh();
}

void Synchroniser::startAudit()
{
    m_step = Step::Audit;
    m_audit.start(planAudit(m_facts.auditWatermark, m_peers.clock.utcNow(), m_options.auditOverlapDays),
                  m_listRead ? m_list.passBegunAt() : QDateTime{});
    refresh();
}

void Synchroniser::auditEnded(const Result<void> &outcome)
{
    const auto findings = m_audit.findings();
    if (!outcome) {
        stepFailed(outcome.error());
        return;
    }
    m_board.edit().signedIn = true;
    m_auditRead = true;
    if (m_stopReason) {
        stepStopped();
        return;
    }
    if (findings.readList || (findings.forgotten && !m_listRead)) {
        startList(false);
        return;
    }
    readPartner();
}

void Synchroniser::readPartner()
{
    m_complete = !m_listWait.problem;
    m_step = Step::Partner;
    m_partner.read();
}

void Synchroniser::partnerRead(const Result<QString> &name)
{
    if (m_step != Step::Partner)
        return;
    if (m_stopReason) {
        stepStopped();
        return;
    }
    if (name) {
        countAgain();
        return;
    }
    if (reactionToRecord(name.error()) != SyncReaction::NextOne) {
        stepFailed(name.error());
        return;
    }
    ++m_summary.failed;
    ++m_board.edit().failedCalls;
    countAgain();
}

void Synchroniser::countAgain()
{
    m_step = Step::Counts;
    m_peers.door.post<Facts>(this, &Synchroniser::readFacts, [this](const Result<Facts> &facts) { counted(facts); });
}

void Synchroniser::counted(const Result<Facts> &facts)
{
    if (m_stopReason) {
        stepStopped();
        return;
    }
    if (!facts) {
        m_records.rest();
        finishRun(facts.error());
        return;
    }
    takeFacts(*facts);
    m_step = Step::Records;
    if (m_failure && reactionToRecord(*m_failure) != SyncReaction::NextOne) {
        m_records.rest();
        finishRun(m_failure);
        return;
    }
    if (!m_failure && m_listWait.problem)
        m_board.setProblem(*m_listWait.problem);
    else if (!m_failure)
        m_board.clearProblem();
    m_records.startRound(m_byPerson, m_facts.dirty);
    if (m_failure || !m_options.waitForRecords)
        finishRun(m_failure);
    else
        refresh();
}

void Synchroniser::dirtyFinished()
{
    if (m_stopReason)
        return;
    if (m_step == Step::Records)
        finishRun({});
    startRoutinePass();
}

void Synchroniser::recordFailedToRead(const QString &customerId, const Error &error)
{
    const auto withdrawn = error.kind == Error::Kind::Cancelled || m_board.state().offlineByChoice;
    if (!withdrawn) {
        ++m_summary.failed;
        ++m_board.edit().failedCalls;
    }
    emit recordFailed(customerId, error);
}

void Synchroniser::recordsGaveUp(const Error &error)
{
    if (m_stopReason)
        return;
    m_board.setProblem(error);
    m_mirrorDamaged = m_mirrorDamaged || error.kind == Error::Kind::StoreCorrupt;
    if (reactionToRecord(error) == SyncReaction::SignIn)
        signedOut();
    if (m_step == Step::Records)
        finishRun(error);
    else
        refresh();
}

void Synchroniser::signedOut()
{
    m_board.edit().signedIn = false;
    m_waitsForPerson = true;
    m_timer.stop();
}

void Synchroniser::personSignedOut()
{
    signedOut();
    m_listWait = {};
    m_partner.forget();
    takeFacts({});
    m_board.clearProblem();
    refresh();
}

void Synchroniser::stepFailed(const Error &error)
{
    if (m_stopReason) {
        stepStopped();
        return;
    }
    qCWarning(lcSync) << "a run stopped:" << forLog(error);
    qCDebug(lcSync) << error.detail;
    ++m_summary.failed;
    ++m_board.edit().failedCalls;
    m_board.setProblem(error);
    if (reactionToRecord(error) == SyncReaction::SignIn)
        signedOut();
    if (isStoreError(error)) {
        m_mirrorDamaged = m_mirrorDamaged || error.kind == Error::Kind::StoreCorrupt;
        m_records.rest();
        finishRun(error);
        return;
    }
    m_failure = error;
    countAgain();
}

void Synchroniser::finishRun(const std::optional<Error> &problem)
{
    m_step = Step::None;
    m_summary.calls = m_peers.client.attempts() - m_attemptsBefore;
    m_summary.seconds = std::chrono::duration<double>(m_peers.clock.monotonic() - m_startedAt).count();
    m_summary.complete = m_complete;
    m_summary.problem = problem ? problem : m_listWait.problem;
    if (problem && problem->kind != Error::Kind::Cancelled && !m_board.state().offlineByChoice)
        m_board.setProblem(*problem);
    qCInfo(lcSync) << "run over:" << m_summary.calls << "calls," << m_summary.upserted << "upserted," << m_summary.removed << "removed,"
                   << m_summary.unchanged << "unchanged," << m_summary.failed << "failed, complete" << m_summary.complete;
    planNext();
    refresh();
    const auto pending = std::exchange(m_pending, std::nullopt);
    emit finished(m_summary);
    m_peers.door.settle(this);
    if (pending)
        start(*pending);
}

void Synchroniser::planNext()
{
    if (m_wanted && m_options.interval.count() > 0 && !m_board.state().offlineByChoice && !m_waitsForPerson)
        m_timer.plan(m_options.interval);
}

void Synchroniser::openCustomer(const QString &customerId)
{
    Q_ASSERT(thread() == QThread::currentThread());
    if (m_board.state().offlineByChoice) {
        QMetaObject::invokeMethod(
            this, [this, customerId] { emit recordFailed(customerId, offline()); }, Qt::QueuedConnection);
        return;
    }
    m_records.open(customerId);
}

void Synchroniser::cancel()
{
    stopAll({.kind = Error::Kind::Cancelled, .detail = u"stopped by the person"_s});
}

void Synchroniser::setOffline(bool isOffline)
{
    if (m_board.state().offlineByChoice == isOffline)
        return;
    m_board.edit().offlineByChoice = isOffline;
    if (isOffline) {
        stopAll(offline());
        m_peers.client.cancelAll();
    } else if (m_wanted) {
        start(SyncPlanKind::Incremental);
    }
    refresh();
}

void Synchroniser::stopAll(const Error &why)
{
    // The run that is under way tells its end; one that only waited would never tell.
    const auto waitedForRun = std::exchange(m_pending, std::nullopt).has_value() && !isRunning();
    const auto waitedForPass = std::exchange(m_runAfterPass, std::nullopt).has_value();
    if (waitedForRun || waitedForPass)
        QMetaObject::invokeMethod(
            this, [this, run = ++m_run, why] { emit finished({.run = run, .problem = why}); }, Qt::QueuedConnection);
    m_timer.stop();
    m_stopReason = why;
    m_stopping = true;
    m_records.stop(why);
    m_partner.stop();
    m_audit.stop();
    m_list.stop();
    finishStopped();
    refresh();
}

void Synchroniser::stepStopped()
{
    m_step = Step::Records;
    finishStopped();
}

void Synchroniser::finishStopped()
{
    const auto stepUnderWay = m_step != Step::None && m_step != Step::Records;
    if (!m_stopping || stepUnderWay || m_routinePass || m_records.hasCommitsInHand())
        return;
    m_stopping = false;
    const auto reason = *std::exchange(m_stopReason, std::nullopt);
    if (m_step == Step::Records) {
        finishRun(reason);
        return;
    }
    planNext();
    refresh();
    if (const auto pending = std::exchange(m_pending, std::nullopt))
        start(*pending);
}

void Synchroniser::showDeviceCode(const std::optional<SyncState::DeviceCode> &code)
{
    m_board.edit().deviceCode = code;
    m_board.edit().browser.reset();
    refresh();
}

void Synchroniser::showBrowser(const SyncState::BrowserPrompt &prompt)
{
    m_board.edit().deviceCode.reset();
    m_board.edit().browser = prompt;
    refresh();
}

void Synchroniser::setNotKept(const std::optional<Error> &problem)
{
    m_board.edit().notKept = problem;
    refresh();
}

void Synchroniser::setAccount(bool signedIn, const QString &account)
{
    auto &state = m_board.edit();
    if (state.account != account)
        m_partner.forget();
    state.signedIn = signedIn;
    state.account = account;
    if (signedIn) {
        state.deviceCode.reset();
        state.browser.reset();
    }
    refresh();
}

SyncState::Phase Synchroniser::phase() const
{
    if (m_stopping)
        return SyncState::Phase::Stopping;
    if (m_board.state().deviceCode || m_board.state().browser)
        return SyncState::Phase::SigningIn;
    switch (m_step) {
    case Step::List:
        return SyncState::Phase::ReadingList;
    case Step::Facts:
    case Step::Audit:
    case Step::Partner:
    case Step::Counts:
        return SyncState::Phase::ReadingAudit;
    case Step::Records:
        return SyncState::Phase::ReadingDetail;
    case Step::None:
        break;
    }
    if (m_routinePass)
        return SyncState::Phase::ReadingList;
    return m_records.isActive() ? SyncState::Phase::ReadingDetail : SyncState::Phase::Idle;
}

void Synchroniser::refresh()
{
    auto &state = m_board.edit();
    const auto backlog = m_records.backlog();
    const auto end = m_scheduler.expectedEnd(backlog);
    state.phase = phase();
    state.queued = m_scheduler.waiting() + backlog;
    // Whole seconds: an estimate that flutters would be told ten times a second.
    state.expectedEnd = end.isValid() ? QDateTime::fromSecsSinceEpoch(end.toSecsSinceEpoch(), Qt::UTC) : QDateTime{};
    state.dirty = m_records.dirty().value_or(m_facts.dirty);
    state.nextSync = m_timer.next();
    state.asOf = asOf();
    m_board.publish();
}
