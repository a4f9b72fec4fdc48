#pragma once

#include "models/core/pagelink.h"
#include "models/core/result.h"
#include "models/remote/callgate.h"
#include "models/remote/listfilter.h"

#include <QDate>
#include <QUrl>

struct Profile;

/// Which service a call goes to, and so which token it needs.
enum class Audience : std::uint8_t { PartnerCenter, Graph, Azure };
/// The parts of the Partner Center API that stand beside each other on its host (CONTRACT 2.1).
enum class Branch : std::uint8_t { Service, Analytics, Webhooks };

/// How a list is asked for its first page; every further one stands in the answer, whatever the style (CONTRACT 2.6).
struct Paging {
    enum class Style : std::uint8_t {
        None, ///< no size to name; a next page is followed all the same
        Seek, ///< `size`; further on by a token
        Index, ///< `size` and `offset`
        Analytics, ///< `top` and `skip`
    };
    Style style = Style::None;
    int size = 0;
    int from = 0; ///< items to pass over; not for Seek
    bool operator==(const Paging &) const = default;
};

/// Caps on what an answer may hold, unpacked.
inline constexpr qint64 largestPage = qint64(64) * 1024 * 1024;
inline constexpr qint64 largestRecord = qint64(1024) * 1024;

/// One call as data. Made by the functions below; a caller may still change priority and headers (If-Match).
struct Endpoint {
    QByteArray method{"GET"};
    QString path{}; ///< below the branch's /v1 (Graph: /v1.0), segments already percent-encoded; unused when `link` is set
    Branch branch = Branch::Service; ///< Graph has none
    QList<std::pair<QString, QString>> query{}; ///< plain text; encoded on the way out
    ListFilter filter{}; ///< not sent with a further page: the service's link says what goes with it
    Paging paging{};
    PageLink link{}; ///< a further page: taken as the service wrote it
    QList<std::pair<QByteArray, QByteArray>> headers{}; ///< beyond those of CONTRACT 2.2
    QByteArray body{}; ///< JSON; empty: none
    QByteArray requestId{}; ///< MS-RequestId of the first attempt; empty: one is made
    QString customerId{}; ///< for the call budget; empty: about no customer
    QString tenantId{}; ///< whose token; empty: the partner's own (CONTRACT 1.5)
    CallPriority priority = CallPriority::List;
    Audience audience = Audience::PartnerCenter;
    bool idempotent = true; ///< may be repeated when the answer was lost: reads only
    qint64 bodyBytes = largestPage; ///< an answer of more is not read (DESIGN 4)
    bool operator==(const Endpoint &) const = default;
};

/// GET /v1/customers, seek paged; `size` 1 to 500, 0 the server's maximum (CONTRACT 3).
Endpoint customersPage(int size, const ListFilter &filter = {});
/// The one filter that list knows: a field that begins with that text.
enum class CustomersField : std::uint8_t { CompanyName, Domain, IndirectReseller, IndirectCloudSolutionProvider };
ListFilter customersWhere(CustomersField field, const QString &begin);
/// GET /v1/customers/{id}.
Endpoint customerRecord(const QString &id, CallPriority priority = CallPriority::Stale);
/// GET /v1/customers/{id}/managedservices: not paged (CONTRACT 4).
Endpoint managedServices(const QString &customerId, CallPriority priority = CallPriority::Stale);
/// Graph's counterpart for customers with GDAP: GET /v1.0/tenantRelationships/delegatedAdminCustomers/{id}/serviceManagementDetails.
Endpoint serviceDetails(const QString &customerId, CallPriority priority = CallPriority::Stale);
/// GET /v1/customers/{id}/subscriptions: no paging is documented (CONTRACT 5.2).
Endpoint customerSubscriptions(const QString &customerId, CallPriority priority = CallPriority::Stale);
/// GET /v1/customers/{id}/subscribedskus: the licences there are, of the group that Entra manages (CONTRACT 6.2).
Endpoint subscribedSkus(const QString &customerId, CallPriority priority = CallPriority::Stale);
/// GET /v1/customers/{id}/users, seek paged; `deleted`: those of the last thirty days instead (CONTRACT 6.1).
Endpoint customerUsers(const QString &customerId, bool deleted, CallPriority priority = CallPriority::Stale);
/// PATCH /v1/customers/{id}/users/{id} with a new password that has to be changed at the next sign-in (CONTRACT 6.1).
Endpoint userPassword(const QString &customerId, const QString &userId, const QString &password);
/// GET /v1/customers/{id}/users/{id}: whoever is deleted is not found (CONTRACT 6.1).
Endpoint customerUser(const QString &customerId, const QString &userId, CallPriority priority);
/// DELETE /v1/customers/{id}/users/{id}: gone for good after thirty days (CONTRACT 6.1).
Endpoint userDeletion(const QString &customerId, const QString &userId, const QString &requestId);
/// PATCH /v1/customers/{id}/users/{id} with the members to be changed.
Endpoint userChange(const QString &customerId, const QString &userId, const QByteArray &body, const QString &requestId);
/// GET /v1/customers/{id}/users/{id}/licenses, of the group that Entra manages (CONTRACT 6.2).
Endpoint userLicences(const QString &customerId, const QString &userId, CallPriority priority);
/// POST /v1/customers/{id}/users/{id}/licenseupdates (CONTRACT 6.2).
Endpoint licenceUpdate(const QString &customerId, const QString &userId, const QByteArray &body, const QString &requestId);
/// Graph's GET /v1.0/users of a customer's tenant: who may sign in there, `size` 1 to 999 a page.
Endpoint signInStates(const QString &tenantId, int size);
/// Of one of them.
Endpoint signInState(const QString &tenantId, const QString &userId, CallPriority priority);
/// PATCH of it.
Endpoint signInChange(const QString &tenantId, const QString &userId, const QByteArray &body, const QString &requestId);
/// Graph's GET /v1.0/admin/serviceAnnouncement/healthOverviews of a customer's tenant: its services, and below each what goes on there
/// (CONTRACT 14.2).
Endpoint tenantHealth(const QString &tenantId, CallPriority priority);
/// Likewise /messages: its message centre, as many a page as there may be.
Endpoint tenantMessages(const QString &tenantId, CallPriority priority);
/// Azure Resource Manager's GET /subscriptions/{id}/providers/Microsoft.ResourceHealth/events: what Azure says goes on for a subscription,
/// with a token of the customer's tenant (CONTRACT 15.1).
Endpoint azureEvents(const QString &tenantId, const QString &azureSubscriptionId, CallPriority priority);
/// GET /v1/customers/{id}/analytics/licenses/deployment and …/usage (CONTRACT 7.1).
Endpoint licenceDeployment(const QString &customerId);
Endpoint licenceUsage(const QString &customerId);
/// GET /v1/customers/{id}/subscriptions/{id}/supportcontact (CONTRACT 9).
Endpoint supportContact(const QString &customerId, const QString &subscriptionId, CallPriority priority);
/// PUT of the whole of it.
Endpoint supportContactChange(const QString &customerId, const QString &subscriptionId, const QByteArray &body, const QString &requestId);
/// GET /v1/relationships: the partner's resellers (CONTRACT 13.1).
Endpoint resellers();
/// GET /v1/customers/{id}/subscriptions/{id}: the etag of the answer is good for one change (CONTRACT 2.10).
Endpoint customerSubscription(const QString &customerId, const QString &subscriptionId, CallPriority priority = CallPriority::Stale);
/// PATCH /v1/customers/{id}/subscriptions/{id} with the whole object (CONTRACT 5.3); `etag` as the object has it, empty: none is sent.
Endpoint subscriptionChange(const QString &customerId, const QString &subscriptionId, const QByteArray &body, const QString &etag,
                            const QString &requestId);
/// GET /v1/auditrecords for whole days, both included; at most 30 days, none older than 90 (CONTRACT 11). An invalid day is left out: the
/// service then takes its own today as the end, and 30 days before that as the start.
Endpoint auditRecords(QDate from, QDate to, int size, const ListFilter &filter = {});
/// The one filter that list knows: a part of the company's name, or the whole of the others.
enum class AuditField : std::uint8_t { CompanyName, CustomerId, ResourceType };
ListFilter auditRecordsWhere(AuditField field, const QString &value);
/// GET /v1/profiles/organization: who the partner is.
Endpoint organizationProfile();
/// Graph's GET /v1.0/me: who is signed in.
Endpoint signedInUser();
/// Graph's GET /v1.0/me/memberOf: groups and directory roles of the person signed in.
Endpoint memberships();
/// Graph's GET /v1.0/tenantRelationships/delegatedAdminRelationships: every GDAP relationship with every customer, `size` 1 to 300 a page
/// (CONTRACT 13.2).
Endpoint delegatedRelationships(int size);
/// Whether the profile's cloud has them: not the national ones (CONTRACT 1.1, 13.2).
bool offersDelegatedRelationships(const Profile &profile);
/// The page a list named as its next, with every header it named (CONTRACT 2.6).
Endpoint nextPage(const PageLink &link, CallPriority priority = CallPriority::List, const QString &customerId = {});

/// Goes into a customer's tenant, with a token of that tenant (CONTRACT 1.5).
bool isInCustomersTenant(const Endpoint &endpoint);

/// Where the call goes. BadReply/ForeignLink for a link that leads to another scheme, host or port: no token ever goes there
/// (CONTRACT 2.1).
Result<QUrl> urlOf(const Endpoint &endpoint, const Profile &profile);
/// The rules for links in answers (CONTRACT 2.1) against the service's root, `version` being `v1` or `v1.0`: slashes stripped, the version
/// prefixed when neither it nor another branch's stands there (any case), a second `?` mended, nothing encoded twice. BadReply for an empty
/// link or control characters.
Result<QUrl> urlOfLink(const QString &link, const QUrl &root, QLatin1StringView version);
