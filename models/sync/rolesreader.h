#pragma once

#include "models/remote/restclient.h"
#include "models/roles/knownroles.h"
#include "models/sync/syncpeers.h"

#include <QObject>

#include <optional>

/// Reads the roles of whoever has signed in (DESIGN 6): `wids` in the access token, then Graph's /me/memberOf. What was told is stored, so
/// that a start without a connection knows it. Nothing that goes wrong here may hinder anything else: it only leaves less known. Sync thread.
class RolesReader : public QObject
{
    Q_OBJECT

public:
    /// `tokens` must outlive it. `tenantId`: the partner's own, for when the token does not say; may be empty.
    RolesReader(const SyncPeers &peers, TokenSource &tokens, QString tenantId, QObject *parent = nullptr);

    /// `ended` follows. Asked while it reads, it begins anew.
    void read(const QString &account);
    /// The same of whom it read last, unless that is less than an hour ago or somebody has to sign in first.
    void readAgainIfOld();
    /// Ends reading, at once; `ended` with Cancelled.
    void stop();
    /// Nobody is signed in any more: nothing is read again by itself.
    void forget();
    bool isReading() const { return m_isReading; }

signals:
    /// What counts from now on; an error when nothing was told (and nothing changes) or nothing could be stored.
    void ended(const Result<KnownRoles> &roles);

private:
    void tokenArrived(const Result<QByteArray> &token);
    void askGroups(const Endpoint &endpoint);
    void groupsFailed(const Error &error);
    void keep();
    void end(const Result<KnownRoles> &roles);
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
    QString m_tenantId;
    KnownRoles m_found{};
    std::optional<Error> m_problem{}; ///< why the groups are not known
    std::optional<RestClient::CallId> m_call{};
    std::optional<std::chrono::milliseconds> m_readAt{}; ///< by the monotonic clock; empty: nobody is signed in
    int m_pages = 0;
    quint64 m_serial = 0;
    bool m_isReading = false;
};
