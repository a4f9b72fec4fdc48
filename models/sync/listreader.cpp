#include "models/sync/listreader.h"

#include "models/core/clock.h"
#include "models/remote/endpoint.h"
#include "models/store/storedoor.h"
#include "models/sync/synclog.h"
#include "models/sync/syncreaction.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace {
// Older than this an interrupted pass is begun again: its continuation token is long dead, and what it has seen says little about today.
constexpr auto resumableSeconds = qint64{24} * 60 * 60;
constexpr int pagesForgiven = 40;
constexpr qint64 smallestPage = 50;

Error listCancelled()
{
    return {.kind = Error::Kind::Cancelled, .detail = u"the list pass was stopped"_s};
}
} // namespace

ListReader::ListReader(const SyncPeers &peers, const SyncOptions &options, QObject *parent)
    : QObject(parent), m_peers(peers), m_options(options), m_flow(peers.client, options.pagesWaiting, this)
{
    connect(&m_flow, &PageFlow::ended, this, &ListReader::flowEnded);
}

void ListReader::start(bool fresh, ListReason reason)
{
    Q_ASSERT(!m_running);
    m_running = true;
    m_stopping = false;
    m_unreadable = false;
    m_reason = reason;
    m_restarts = 0;
    m_retries = 0;
    begin(fresh || std::exchange(m_beginAgain, false));
}

void ListReader::stop()
{
    if (!m_running || m_stopping)
        return;
    m_stopping = true;
    if (m_broken)
        m_broken->store(true);
    m_flow.stop(listCancelled());
}

void ListReader::begin(bool fresh)
{
    m_broken = std::make_shared<std::atomic<bool>>(false);
    const auto now = m_peers.clock.utcNow();
    m_peers.door.post<Opening>(
        this,
        [fresh, now, reason = m_reason](Store &store) -> Result<Opening> {
            const auto cursor = store.listCursor();
            if (!cursor)
                return cursor.error();
            Opening opening{.cursor = *cursor};
            const auto stale = !cursor->startedAt.isValid() || qAbs(cursor->startedAt.secsTo(now)) > resumableSeconds;
            if (fresh || !cursor->running || stale) {
                if (const auto begun = store.beginList(reason); !begun)
                    return begun.error();
                opening.cursor = {};
            }
            const auto count = store.customerCount();
            if (!count)
                return count.error();
            opening.rowsBefore = *count;
            return opening;
        },
        [this, now](Result<Opening> opening) {
            m_begunAt = opening && opening->cursor.startedAt.isValid() ? opening->cursor.startedAt : now;
            opened(opening);
        });
}

void ListReader::opened(const Result<Opening> &opening)
{
    if (!opening) {
        finish(opening.error());
        return;
    }
    if (m_stopping) {
        finish(listCancelled());
        return;
    }
    const auto &cursor = opening->cursor;
    m_resumed = cursor.pages > 0;
    if (m_resumed && cursor.next.isEmpty()) {
        complete();
        return;
    }
    const auto forgiven = pagesForgiven * std::max<qint64>(smallestPage, m_options.pageSize);
    auto first = m_resumed ? nextPage(cursor.next) : customersPage(m_options.pageSize);
    first.priority = priority();
    m_flow.start(first, PageTrail(opening->rowsBefore, forgiven),
                 [this](const QByteArray &body, const PageLink &next) { store(body, next); });
}

void ListReader::store(const QByteArray &body, const PageLink &next)
{
    // A page that cannot wholly be read is asked for again like one that cannot be read at all; what stays so is taken as far as it goes.
    const auto reading = m_retries < pageRetriesAllowed ? PageReading::Strict : PageReading::Lenient;
    m_peers.door.post<PageOutcome>(
        this,
        [body, next, reading, broken = m_broken](Store &store) -> Result<PageOutcome> {
            if (broken->load())
                return listCancelled();
            auto outcome = store.storeListPage(body, next, reading);
            if (!outcome)
                broken->store(true);
            return outcome;
        },
        [this](const Result<PageOutcome> &outcome) {
            if (!outcome) {
                m_flow.pageFailed(outcome.error());
                return;
            }
            emit pageStored(*outcome);
            m_flow.pageStored(outcome->upserted + outcome->unchanged, static_cast<qint64>(outcome->rows.added.size()));
        });
}

void ListReader::flowEnded(const Result<void> &outcome)
{
    if (outcome) {
        complete();
        return;
    }
    const auto &error = outcome.error();
    if (m_stopping) {
        finish(listCancelled());
        return;
    }
    const auto staleLink = m_resumed && m_flow.atFirstPage();
    const auto asksForMore = m_resumed || !m_flow.atFirstPage();
    const auto placeLost = (asksForMore && cursorExpired(error)) || (staleLink && error.kind == Error::Kind::BadReply);
    if (placeLost && m_restarts < m_options.listRestarts) {
        ++m_restarts;
        qCInfo(lcSync) << "the service forgot the place in the list; beginning again, time" << m_restarts;
        begin(true);
        return;
    }
    if (worthAskingAgain(error) && !m_flow.wentInCircles() && m_retries < pageRetriesAllowed) {
        ++m_retries;
        qCInfo(lcSync) << "a page could not be read:" << forLog(error) << "asking again, time" << m_retries;
        qCDebug(lcSync) << error.detail;
        begin(false);
        return;
    }
    // The stored place leads into the circle, so it is not worth going on from.
    m_beginAgain = m_flow.wentInCircles();
    finish(error);
}

void ListReader::complete()
{
    m_peers.door.post<PageOutcome>(
        this, [](Store &store) { return store.completeList(); },
        [this](const Result<PageOutcome> &outcome) {
            if (!outcome) {
                finish(outcome.error());
                return;
            }
            emit completed(*outcome);
            m_unreadable = outcome->skipped > 0;
            if (m_unreadable)
                finish(Error{.kind = Error::Kind::BadReply,
                             .subject = u"/v1/customers"_s,
                             .detail = u"the customer list has lines that cannot be read, on %1 of its pages; the first: %2"_s.arg(
                                 QString::number(outcome->skipped), outcome->firstSkipped)});
            else
                finish({});
        });
}

void ListReader::finish(const Result<void> &outcome)
{
    m_running = false;
    if (!outcome) {
        // The pass may go on in five minutes or never: until then the store need not keep what it remembers of all rows.
        m_peers.door.settle(this);
    }
    emit ended(outcome);
}
