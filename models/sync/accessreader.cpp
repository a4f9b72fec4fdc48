#include "models/sync/accessreader.h"

#include "models/remote/accesstoken.h"
#include "models/store/store.h"
#include "models/store/storedoor.h"
#include "models/sync/synclog.h"

#include <QThread>

#include <utility>

using namespace Qt::StringLiterals;

AccessReader::AccessReader(const SyncPeers &peers, TokenSource &tokens, SyncOptions options, QString tenantId, bool isOffered,
                           QObject *parent)
    : QObject(parent),
      m_peers(peers),
      m_tokens(tokens),
      m_options(std::move(options)),
      m_tenantId(std::move(tenantId)),
      m_isOffered(isOffered)
{
}

void AccessReader::runEnded()
{
    Q_ASSERT(thread() == QThread::currentThread());
    m_isPaused = false;
    if (m_isReading) {
        if (std::exchange(m_waits, false))
            ask(m_next);
        return;
    }
    ++m_serial;
    m_isReading = true;
    m_peers.door.post<AccessState>(
        this, [](Store &store) { return store.accessState(); }, ofThisReading([this](const Result<AccessState> &state) {
            if (state)
                stateRead(*state);
            else
                end(state.error());
        }));
}

bool AccessReader::isDue(const AccessState &state) const
{
    if (!state.askedAt.isValid())
        return true;
    const auto age = state.askedAt.secsTo(m_peers.clock.utcNow());
    // What was asked in the future was asked before the calendar was set back.
    return age < -60 || age >= m_options.accessStaleAfter.count() || (state.hasNews && age >= m_options.accessNewsAfter.count());
}

void AccessReader::stateRead(const AccessState &state)
{
    if (!m_isOffered) {
        if (state.told == AccessTold::NotOffered)
            end(false);
        else
            refuse(AccessTold::NotOffered);
        return;
    }
    if (!isDue(state)) {
        end(false);
        return;
    }
    m_tokens.token({}, this, ofThisReading([this](const Result<QByteArray> &token) { tokenArrived(token); }));
}

void AccessReader::tokenArrived(const Result<QByteArray> &token)
{
    if (!token) {
        end(token.error());
        return;
    }
    // With the tenant named, a Graph that wants more than we have says nothing about the sign-in itself (CONTRACT 1.5).
    const auto tenant = claimsOf(*token).value("tid"_L1).toString();
    m_next = delegatedRelationships(m_options.accessPageSize);
    m_next.tenantId = tenant.isEmpty() ? m_tenantId : tenant;
    m_trail = PageTrail();
    m_peers.door.post<void>(
        this, [](Store &store) { return store.beginAccess(); }, ofThisReading([this](const Result<void> &begun) {
            if (begun)
                ask(m_next);
            else
                end(begun.error());
        }));
}

void AccessReader::ask(const Endpoint &endpoint)
{
    if (m_isPaused) {
        m_waits = true;
        return;
    }
    const auto serial = m_serial;
    const auto call = m_peers.client.send(endpoint, this, ofThisReading([this](const Result<Reply> &reply) {
                                              m_call.reset();
                                              ++m_calls;
                                              received(reply);
                                          }));
    if (serial == m_serial && m_isReading)
        m_call = call;
}

void AccessReader::received(const Result<Reply> &reply)
{
    if (!reply) {
        // Who may not read it will not be allowed to in five minutes either.
        const auto &error = reply.error();
        if (error.kind == Error::Kind::Denied || error.kind == Error::Kind::NotFound || error.reason == Error::Reason::ConsentMissing) {
            qCInfo(lcSync) << "the delegated access to customers is not to be had:" << forLog(error);
            refuse(AccessTold::Refused);
            return;
        }
        end(error);
        return;
    }
    if (const auto followed = m_trail.follow(reply->next); !followed) {
        end(followed.error());
        return;
    }
    m_hasNext = !reply->next.isEmpty();
    m_next.link = reply->next;
    m_peers.door.post<PageOutcome>(
        this, [body = reply->body](Store &store) { return store.storeAccessPage(body); },
        ofThisReading([this](const Result<PageOutcome> &page) { stored(page); }));
}

void AccessReader::stored(const Result<PageOutcome> &page)
{
    if (!page) {
        end(page.error());
        return;
    }
    emit pageStored(*page);
    if (m_hasNext)
        ask(m_next);
    else
        complete();
}

void AccessReader::complete()
{
    m_peers.door.post<PageOutcome>(
        this, [](Store &store) { return store.completeAccess(); }, ofThisReading([this](const Result<PageOutcome> &done) {
            if (done)
                end(true);
            else
                end(done.error());
        }));
}

void AccessReader::refuse(AccessTold told)
{
    m_peers.door.post<void>(
        this, [told](Store &store) { return store.refuseAccess(told); }, ofThisReading([this](const Result<void> &kept) {
            if (kept)
                end(true);
            else
                end(kept.error());
        }));
}

void AccessReader::stop()
{
    if (!m_isReading)
        return;
    if (m_call)
        m_peers.client.cancel(*std::exchange(m_call, std::nullopt));
    end(Error{.kind = Error::Kind::Cancelled, .detail = u"reading the delegated access was stopped"_s});
}

void AccessReader::end(const Result<bool> &read)
{
    ++m_serial;
    m_isReading = false;
    m_waits = false;
    if (!read && read.error().kind != Error::Kind::Cancelled)
        qCInfo(lcSync) << "the delegated access to customers was not wholly read:" << forLog(read.error());
    emit ended(read);
}
