#pragma once

#include "models/remote/restclient.h"
#include "models/sync/syncpeers.h"

#include <QObject>

#include <optional>

/// Reads the partner's own organization profile once after each sign-in. Sync thread.
class PartnerProfile : public QObject
{
    Q_OBJECT

public:
    PartnerProfile(const SyncPeers &peers, QObject *parent);

    /// `ended` follows, at once when it was read already.
    void read();
    /// Finishes the commit in hand, then `ended` with Cancelled.
    void stop();
    /// Somebody else may have signed in.
    void forget() { m_asked = false; }

signals:
    /// The partner's name as the cache has it now; empty when it was not read again.
    void ended(const Result<QString> &name);

private:
    void received(const Result<Reply> &reply);

    SyncPeers m_peers;
    std::optional<RestClient::CallId> m_call{};
    quint64 m_serial = 0;
    bool m_asked = false;
};
