#pragma once

#include "models/core/result.h"
#include "models/health/healthissue.h"

#include <QByteArray>
#include <QJsonObject>

/// A service of a tenant and how it is there.
struct ServiceHealth {
    QString service{}; ///< the service's name: "Exchange Online"
    QString status{}; ///< raw; see `healthStatusOf`
    bool operator==(const ServiceHealth &) const = default;
};

/// Everything that one tenant's feed tells at once.
struct TenantHealth {
    QList<ServiceHealth> services{};
    QList<HealthIssue> issues{}; ///< each id once
    qint64 skipped = 0; ///< lines that cannot be read, services that do not say which issues they have, and issues that are too many
    bool operator==(const TenantHealth &) const = default;
};

/// One issue, with its posts by time. BadReply: without an id. Pure; any thread, as all below.
Result<HealthIssue> decodeIssue(const QJsonObject &object);
/// The pages of healthOverviews?$expand=issues, in their order. BadReply: a page that is no list, or nothing that can be read; a page that
/// says it is another tenant's than `tenantId` (Reason::OtherTenant): its `@odata.context` names one. NotFound: it has no service at all,
/// so it has no feed. A page that repeats what stood in an earlier one adds nothing.
Result<TenantHealth> decodeTenantHealth(const QList<QByteArray> &pages, const QString &tenantId);
/// Whether an answer says that it is about another tenant.
bool isOfOtherTenant(const QJsonObject &answer, const QString &tenantId);
