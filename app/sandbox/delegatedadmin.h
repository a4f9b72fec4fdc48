#pragma once

#include "app/sandbox/continuation.h"
#include "app/sandbox/delegation.h"
#include "app/sandbox/exchange.h"
#include "app/sandbox/managedservices.h"
#include "app/sandbox/world.h"

/// Graph's tenantRelationships as far as the sandbox speaks them (CONTRACT 13.2): the partner's GDAP relationships and the customers that
/// have some. Tokens are checked by whoever asks.
class DelegatedAdmin
{
public:
    DelegatedAdmin(const World &world, const Identity &identity, const Settings &settings, const SandboxClock &clock,
                   const QByteArray &key);

    /// `route` is delegatedadmin, delegatedcustomers or servicedetails.
    Answer answer(QByteArrayView route, const Request &request) const;

private:
    Answer relationships(const Request &request, qint64 from, int size) const;
    Answer customers(const Request &request, qint64 from, int size) const;
    Answer serviceDetails(const Request &request) const;
    void appendRelationship(QByteArray &out, quint32 index, const AdminRelationship &relationship) const;
    void appendCustomer(QByteArray &out, quint32 index) const;
    void open(QByteArray &out, std::string_view collection) const;
    void close(QByteArray &out, std::string_view collection, const QByteArray &list, int size, std::optional<qint64> next) const;
    QByteArray tenant(quint32 index) const;
    QByteArray name(quint32 index) const;

    const World &m_world;
    const Identity &m_identity;
    const Settings &m_settings;
    const SandboxClock &m_clock;
    Continuation m_continuation;
    ManagedServices m_services;
};

/// An error body of Graph (CONTRACT 14.2).
Answer graphError(int status, QByteArrayView code, QByteArrayView message);
