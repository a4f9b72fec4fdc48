#include "models/sync/auditreader.h"

#include "models/core/clock.h"
#include "models/remote/endpoint.h"
#include "models/store/storedoor.h"
#include "models/sync/synclog.h"
#include "models/sync/syncreaction.h"

using namespace Qt::StringLiterals;

namespace {
Error auditCancelled()
{
    return {.kind = Error::Kind::Cancelled, .detail = u"reading the activity log was stopped"_s};
}
} // namespace

AuditReader::AuditReader(const SyncPeers &peers, const SyncOptions &options, QObject *parent)
    : QObject(parent), m_peers(peers), m_options(options), m_flow(peers.client, options.pagesWaiting, this)
{
    connect(&m_flow, &PageFlow::ended, this, &AuditReader::flowEnded);
}

void AuditReader::start(const AuditPlan &plan, const QDateTime &listReadAt)
{
    Q_ASSERT(!m_running);
    m_running = true;
    m_stopping = false;
    m_windows = plan.windows;
    m_disputed = plan.disputed;
    m_askedOtherwise = false;
    m_findings = {};
    m_listReadAt = listReadAt;
    m_startedAt = m_peers.clock.utcNow();
    m_restarts = 0;
    m_retries = 0;
    readWindow();
}

void AuditReader::stop()
{
    if (!m_running || m_stopping)
        return;
    m_stopping = true;
    m_flow.stop(auditCancelled());
}

void AuditReader::readWindow()
{
    if (m_windows.isEmpty()) {
        complete();
        return;
    }
    const auto &window = m_windows.first();
    // Every record of the overlap is known already, so only a link that comes back or empty pages prove a circle here.
    constexpr qint64 anyNumber = 100'000'000;
    m_flow.start(auditRecords(window.from, window.to, m_options.auditPageSize), PageTrail(0, anyNumber),
                 [this](const QByteArray &body, const PageLink &) { store(body); });
}

void AuditReader::store(const QByteArray &body)
{
    m_peers.door.post<Stored>(
        this, [body, listReadAt = m_listReadAt](Store &store) { return storePage(store, body, listReadAt); },
        [this](const Result<Stored> &stored) {
            if (!stored) {
                m_flow.pageFailed(stored.error());
                return;
            }
            m_findings.readList = m_findings.readList || stored->listBegun;
            m_flow.pageStored(stored->page.upserted + stored->page.unchanged, stored->page.upserted);
        });
}

Result<AuditReader::Stored> AuditReader::storePage(Store &store, const QByteArray &body, const QDateTime &listReadAt)
{
    // The list pass it may ask for is begun with the page: the cache will not tell of these records again, and the run may end here.
    const auto outcome = store.storeAuditPage(body, listReadAt.isValid() ? listReadAt.addSecs(-auditClockSlackSeconds) : QDateTime());
    if (!outcome)
        return outcome.error();
    return Stored{.page = outcome->page, .listBegun = outcome->readList};
}

void AuditReader::flowEnded(const Result<void> &outcome)
{
    if (m_stopping) {
        finish(auditCancelled());
        return;
    }
    if (outcome) {
        m_windows.removeFirst();
        readWindow();
        return;
    }
    const auto &error = outcome.error();
    if (!m_flow.atFirstPage() && cursorExpired(error) && m_restarts < m_options.listRestarts) {
        ++m_restarts;
        readWindow();
        return;
    }
    if (worthAskingAgain(error) && !m_flow.wentInCircles() && m_retries < pageRetriesAllowed) {
        ++m_retries;
        readWindow();
        return;
    }
    if (m_flow.atFirstPage() && error.kind == Error::Kind::Rejected && asksOtherwise()) {
        readWindow();
        return;
    }
    if (m_flow.atFirstPage() && error.kind == Error::Kind::Rejected && mayBeForgotten(m_windows.first(), m_startedAt)) {
        qCInfo(lcSync) << "the service keeps no activity from" << m_windows.first().from << "on";
        m_findings.forgotten = true;
        m_windows.clear();
        readWindow();
        return;
    }
    finish(error);
}

/// The newest days are refused when the calendar here is far from the service's; then the service may choose them. Where it insists on
/// days, ours have to do.
bool AuditReader::asksOtherwise()
{
    if (m_askedOtherwise || m_windows.first().to.isValid())
        return false;
    m_askedOtherwise = true;
    if (!m_windows.first().from.isValid()) {
        m_windows = planAudit({}, m_startedAt, 0).windows;
        return true;
    }
    qCInfo(lcSync) << "the service does not take the days of this calendar";
    // Older days would be refused as well.
    m_findings.forgotten = m_windows.size() > 1;
    m_windows = {AuditWindow{}};
    return true;
}

void AuditReader::complete()
{
    m_peers.door.post<void>(
        this,
        [now = m_startedAt, disputed = m_disputed](Store &store) -> Result<void> {
            if (!disputed.isValid())
                return store.completeAudit(now);
            const auto newest = store.newestAuditRecord();
            return newest ? store.completeAudit(readUntil(disputed, now, *newest)) : Result<void>(newest.error());
        },
        [this](const Result<void> &outcome) { finish(outcome); });
}

void AuditReader::finish(const Result<void> &outcome)
{
    m_running = false;
    emit ended(outcome);
}
