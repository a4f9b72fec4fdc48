#pragma once

#include "models/remote/restclient.h"
#include "models/store/storeoutcome.h"
#include "models/sync/pagetrail.h"
#include "models/sync/syncoptions.h"
#include "models/sync/syncpeers.h"

#include <QObject>

#include <optional>

/// Reads Graph's list of GDAP relationships (CONTRACT 13.2) into the cache, a page at a time, between runs: once a day, and soon when the
/// activity log tells of a change. A service that does not tell it is a fact to be kept; nothing that goes wrong here may hinder anything
/// else. An interrupted reading begins anew. Sync thread.
class AccessReader : public QObject
{
    Q_OBJECT

public:
    /// `tokens` must outlive it. `tenantId`: the partner's own, for when the token does not say; may be empty. `isOffered`: whether the
    /// cloud has GDAP.
    AccessReader(const SyncPeers &peers, TokenSource &tokens, SyncOptions options, QString tenantId, bool isOffered,
                 QObject *parent = nullptr);

    /// A run has ended well: reads if it is due, or goes on where `pause` stopped it. `ended` follows, possibly at once.
    void runEnded();
    /// A run begins: the page in hand is the last for now.
    void pause() { m_isPaused = true; }
    /// Ends reading, at once; `ended` with Cancelled.
    void stop();
    bool isReading() const { return m_isReading; }
    /// Calls answered since the start, for whoever counts.
    qint64 calls() const { return m_calls; }

signals:
    /// A page is in the cache.
    void pageStored(const PageOutcome &page);
    /// False: it was not due. An error: why the list is not wholly read; the next run tries again.
    void ended(const Result<bool> &read);

private:
    void stateRead(const AccessState &state);
    bool isDue(const AccessState &state) const;
    void tokenArrived(const Result<QByteArray> &token);
    void ask(const Endpoint &endpoint);
    void received(const Result<Reply> &reply);
    void stored(const Result<PageOutcome> &page);
    void complete();
    void refuse(AccessTold told);
    void end(const Result<bool> &read);
    /// What belongs to an earlier reading is not heard.
    template <typename Call>
    auto ofThisReading(Call call)
    {
        return [this, serial = m_serial, call = std::move(call)](const auto &argument) {
            if (serial == m_serial)
                call(argument);
        };
    }

    SyncPeers m_peers;
    TokenSource &m_tokens;
    SyncOptions m_options;
    QString m_tenantId;
    bool m_isOffered;
    Endpoint m_next{}; ///< to be asked when what is in hand is stored
    bool m_hasNext = false;
    PageTrail m_trail{};
    std::optional<RestClient::CallId> m_call{};
    quint64 m_serial = 0;
    qint64 m_calls = 0;
    bool m_isReading = false;
    bool m_isPaused = false;
    bool m_waits = false; ///< paused between two pages
};
