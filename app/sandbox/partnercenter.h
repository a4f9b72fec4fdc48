#pragma once

#include "app/sandbox/accesstoken.h"
#include "app/sandbox/continuation.h"
#include "app/sandbox/customerjson.h"
#include "app/sandbox/exchange.h"
#include "app/sandbox/healthaccess.h"
#include "app/sandbox/listpage.h"
#include "app/sandbox/managedservices.h"
#include "app/sandbox/subscriptionroutes.h"
#include "app/sandbox/subscriptionwrites.h"
#include "app/sandbox/userroutes.h"

/// Partner Center v1 as far as the sandbox speaks it (CONTRACT 2, 3, 9, 11): tokens are checked first, on every call.
class PartnerCenter
{
public:
    PartnerCenter(World &world, const Identity &identity, const Settings &settings, const SandboxClock &clock, const QByteArray &key);

    /// Answers applicationconsents of a customer; `access` keeps them.
    Answer consent(const Request &request, HealthAccess &access) const;
    /// `route` is one of customers, customer, subscriptions, subscription, subscriptionwrite, supportcontact, managedservices,
    /// auditrecords, organization, or one of userRouteOf(); anything else is answered 404.
    Answer answer(QByteArrayView route, const Request &request, const PageTwist &twist);

private:
    std::optional<Answer> refused(const Request &request) const;
    Answer read(QByteArrayView route, const Request &request, const PageTwist &twist) const;
    /// Empty when the route takes no writes.
    std::optional<Answer> written(QByteArrayView route, const Request &request);
    Answer customers(const Request &request, const PageTwist &twist) const;
    /// The place of a customer that exists; otherwise why not.
    std::optional<quint32> place(const QByteArray &id, Answer &problem) const;
    Answer customer(const QByteArray &id) const;
    Answer partOf(QByteArrayView route, const QString &path) const;
    Answer ofUsers(QByteArrayView route, const Request &request, const PageTwist &twist) const;
    Answer auditRecords(const Request &request, const PageTwist &twist) const;
    Answer auditRecord(const QByteArray &id) const;
    Answer organization() const;
    std::optional<AuditQuery> auditQuery(const Request &request, Answer &problem) const;
    bool filterMatches(const Cursor &cursor, const QString &wanted, quint32 index) const;

    World &m_world;
    CustomerJson m_json;
    SubscriptionRoutes m_subscriptions;
    SubscriptionWrites m_writes;
    ManagedServices m_services;
    UserRoutes m_users;
    const Identity &m_identity;
    const Settings &m_settings;
    const SandboxClock &m_clock;
    AccessToken m_tokens;
    Continuation m_continuation;
};
