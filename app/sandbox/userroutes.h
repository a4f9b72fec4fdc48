#pragma once

#include "app/sandbox/continuation.h"
#include "app/sandbox/exchange.h"
#include "app/sandbox/licenceanalytics.h"
#include "app/sandbox/licenceroutes.h"
#include "app/sandbox/listpage.h"
#include "app/sandbox/userchanges.h"
#include "app/sandbox/userjson.h"
#include "app/sandbox/world.h"

/// The name by which faults and counts know a call about a customer's users or licences: users, user, userwrite (any other method than GET
/// on these two), userroles, userlicenses, licenseupdates, subscribedskus, licensedeployment, licenseusage. Empty for all other calls.
/// `path` is in lower case and begins with /customers/.
QByteArray userRouteOf(const QString &path, QByteArrayView method);
bool isUserRoute(QByteArrayView route);

/// A customer's users and licences on the wire (CONTRACT 6, 7.1). Whoever asks was let in by Partner Center already; whether the customer
/// lets the partner in is asked here.
class UserRoutes
{
public:
    UserRoutes(World &world, const Settings &settings, const SandboxClock &clock, const QByteArray &key);

    /// `route` is one of userRouteOf().
    Answer answer(QByteArrayView route, quint32 customer, const Request &request, const PageTwist &twist) const;

private:
    Answer list(quint32 customer, const Request &request, const PageTwist &twist) const;
    Answer one(quint32 customer, const QByteArray &who) const;
    Answer roles(quint32 customer, const QByteArray &who) const;
    Answer ofUsers(QByteArrayView route, quint32 customer, const QByteArray &who, const Request &request, const PageTwist &twist) const;

    const World &m_world;
    const SandboxClock &m_clock;
    Continuation m_continuation;
    UserJson m_json;
    UserChanges m_changes;
    LicenceRoutes m_licences;
    LicenceAnalytics m_analytics;
};
