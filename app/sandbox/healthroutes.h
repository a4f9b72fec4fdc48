#pragma once

#include "app/sandbox/exchange.h"
#include "app/sandbox/healthaccess.h"
#include "app/sandbox/healthbook.h"
#include "app/sandbox/healthjson.h"
#include "app/sandbox/healthquery.h"
#include "app/sandbox/healthquota.h"
#include "app/sandbox/listpage.h"

#include <QJsonObject>

/// The name by which faults and counts know a call of Graph's service announcements: healthoverviews (the list or one), healthissues,
/// healthissue (also its report), healthmessages. Empty for all other calls. `path` is in lower case.
QByteArray healthRouteOf(const QString &path);
bool isHealthRoute(QByteArrayView route);

/// Microsoft Graph's service communications (CONTRACT 14.2) of the tenant whose token is shown: there is no other way to name one.
class HealthRoutes
{
public:
    struct Parts {
        const HealthBook &book;
        const HealthAccess &access;
        const World &world;
        const Identity &identity;
        const Settings &settings;
        const SandboxClock &clock;
    };
    explicit HealthRoutes(const Parts &parts) : m_parts(parts), m_quota(parts.settings) { }

    /// `claims` are those of a token that was looked at already.
    Answer answer(QByteArrayView route, const Request &request, const QJsonObject &claims, const PageTwist &twist);

private:
    /// One answer in the making.
    struct Ask {
        const Request &request;
        const PageTwist &twist;
        HealthTenant tenant{};
        HealthSpelling spelling{};
        QByteArray stranger{}; ///< the tenant whose data is given instead; empty: it is the right one's
    };

    Answer checked(QByteArrayView route, const Request &request, const QJsonObject &claims, const PageTwist &twist);
    std::optional<Answer> refusal(QByteArrayView route, quint32 customer, const QJsonObject &claims) const;
    Answer overviews(const Ask &ask) const;
    Answer issues(const Ask &ask) const;
    Answer issue(const Ask &ask) const;
    static Answer incidentReport(const HealthIssue &issue);
    Answer messages(const Ask &ask) const;
    template <typename Row, typename Append>
    Answer list(const Ask &ask, std::vector<Row> rows, const HealthQuery &query, QByteArrayView set, Append append) const;
    QByteArray context(const Ask &ask, QByteArrayView set) const;
    QByteArray nextLink(const Ask &ask, QByteArrayView set, qint64 skip) const;

    Parts m_parts;
    HealthQuota m_quota;
};
