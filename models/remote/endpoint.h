#pragma once

#include "models/core/pagelink.h"
#include "models/core/result.h"
#include "models/remote/callgate.h"

#include <QDate>
#include <QUrl>

struct Profile;

/// Which service a call goes to, and so which token it needs.
enum class Audience : std::uint8_t { PartnerCenter, Graph };

/// One call as data. Made by the functions below; a caller may still change priority and headers (If-Match).
struct Endpoint {
    QByteArray method{"GET"};
    QString path{}; ///< below /v1 (Graph: /v1.0), segments already percent-encoded; unused when `link` is set
    QList<std::pair<QString, QString>> query{}; ///< plain text; encoded on the way out
    PageLink link{}; ///< a further page: taken as the service wrote it
    QList<std::pair<QByteArray, QByteArray>> headers{}; ///< beyond those of CONTRACT 2.2
    QByteArray body{}; ///< JSON; empty: none
    QString customerId{}; ///< for the call budget; empty: about no customer
    QString tenantId{}; ///< whose token; empty: the partner's own (CONTRACT 1.5)
    CallPriority priority = CallPriority::List;
    Audience audience = Audience::PartnerCenter;
    bool idempotent = true; ///< may be repeated when the answer was lost: reads only
    bool operator==(const Endpoint &) const = default;
};

/// GET /v1/customers, seek paged; `size` 1 to 500, 0 the server's maximum (CONTRACT 3).
Endpoint customersPage(int size);
/// GET /v1/customers/{id}.
Endpoint customerRecord(const QString &id, CallPriority priority = CallPriority::Stale);
/// GET /v1/auditrecords for whole days, both included; at most 30 days, none older than 90 (CONTRACT 11). An invalid day is left out: the
/// service then takes its own today as the end, and 30 days before that as the start.
Endpoint auditRecords(QDate from, QDate to, int size);
/// GET /v1/profiles/organization: who the partner is.
Endpoint organizationProfile();
/// The page a list named as its next, with every header it named (CONTRACT 2.6).
Endpoint nextPage(const PageLink &link, CallPriority priority = CallPriority::List, const QString &customerId = {});

/// Where the call goes. BadReply/ForeignLink for a link that leads to another scheme, host or port: no token ever goes there
/// (CONTRACT 2.1).
Result<QUrl> urlOf(const Endpoint &endpoint, const Profile &profile);
/// The rules for links in answers (CONTRACT 2.1) against the service's root, `version` being `v1` or `v1.0`: slashes stripped, the version
/// prefixed when it is missing (any case), a second `?` mended, nothing encoded twice. BadReply for an empty link or control characters.
Result<QUrl> urlOfLink(const QString &link, const QUrl &root, QLatin1StringView version);
