#pragma once

#include "app/sandbox/continuation.h"
#include "app/sandbox/exchange.h"
#include "app/sandbox/healthaccess.h"
#include "app/sandbox/listpage.h"
#include "app/sandbox/world.h"

#include <QJsonObject>

/// The name by which faults and counts know a call of Graph's users: graphusers (the list), graphuser, graphuserwrite (PATCH of one). Empty
/// for all other calls. `path` is in lower case.
QByteArray graphUserRouteOf(const QString &path, QByteArrayView method);
bool isGraphUserRoute(QByteArrayView route);

/// Microsoft Graph's users of the tenant whose token is shown, as far as blocking a sign-in needs them. They are the active ones of Partner
/// Center's list, and what is changed here is recorded as there.
class GraphUserRoutes
{
public:
    struct Parts {
        World &world;
        const HealthAccess &access;
        const Identity &identity;
        const Settings &settings;
        const SandboxClock &clock;
        const QByteArray &key;
    };
    explicit GraphUserRoutes(const Parts &parts);

    /// `claims` are those of a token that was looked at already.
    Answer answer(QByteArrayView route, const Request &request, const QJsonObject &claims, const PageTwist &twist) const;

private:
    /// Which members a row has: those of $select, else what of the usual ones the sandbox knows.
    using Members = QByteArrayList;

    Answer checked(QByteArrayView route, const Request &request, const QJsonObject &claims, const PageTwist &twist) const;
    std::optional<Answer> refusal(QByteArrayView route, quint32 customer, const QJsonObject &claims) const;
    Answer list(quint32 customer, const Request &request, const PageTwist &twist) const;
    Answer one(quint32 customer, const UserFacts &user, const Request &request) const;
    Answer write(quint32 customer, UserFacts user, const Request &request) const;
    void appendRow(QByteArray &out, quint32 customer, const UserFacts &user, const Members &members, const QByteArray &context = {}) const;
    QByteArray tenant(quint32 customer) const;

    Parts m_parts;
    Continuation m_continuation;
};
