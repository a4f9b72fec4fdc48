#include "models/remote/endpoint.h"

#include "models/profiles/cloud.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace {

constexpr int usersPerPage = 500; // CONTRACT 6.1

Error badLink(Error::Reason reason, const QString &subject, const QString &detail)
{
    return {.kind = Error::Kind::BadReply, .reason = reason, .subject = subject, .detail = detail};
}

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == "https"_L1 ? 443 : 80);
}

bool sameOrigin(const QUrl &one, const QUrl &other)
{
    return one.scheme() == other.scheme() && one.host().compare(other.host(), Qt::CaseInsensitive) == 0 && portOf(one) == portOf(other);
}

/// The documented OneTime link has two question marks; a `#` in a link from a service can only be data.
QString mended(QString link)
{
    if (const auto first = link.indexOf(u'?'); first >= 0) {
        for (auto at = link.indexOf(u'?', first + 1); at >= 0; at = link.indexOf(u'?', at + 1))
            link[at] = u'&';
    }
    return link.replace(u'#', "%23"_L1);
}

bool startsWithVersion(QStringView link, QLatin1StringView version)
{
    if (!link.startsWith(version, Qt::CaseInsensitive))
        return false;
    const auto rest = link.sliced(version.size());
    return rest.isEmpty() || rest.front() == u'/' || rest.front() == u'?';
}

QByteArray encoded(const QString &text)
{
    return QUrl::toPercentEncoding(text);
}

constexpr std::array branches{"v1"_L1, "partner/v1"_L1, "webhooks/v1"_L1};

QLatin1StringView versionOf(const Endpoint &endpoint)
{
    if (endpoint.audience == Audience::Azure)
        return {};
    return endpoint.audience == Audience::Graph ? "v1.0"_L1 : branches.at(static_cast<std::size_t>(endpoint.branch));
}

QList<std::pair<QString, QString>> queryOf(const Endpoint &endpoint)
{
    auto query = endpoint.query;
    const auto size = QString::number(endpoint.paging.size);
    const auto from = QString::number(endpoint.paging.from);
    switch (endpoint.paging.style) {
    case Paging::Style::None:
        break;
    case Paging::Style::Seek:
        query.append({u"size"_s, size});
        break;
    case Paging::Style::Index:
        query.append({{u"size"_s, size}, {u"offset"_s, from}});
        break;
    case Paging::Style::Analytics:
        query.append({{u"top"_s, size}, {u"skip"_s, from}});
        break;
    }
    if (!endpoint.filter.isEmpty())
        query.append({u"filter"_s, endpoint.filter.json()});
    return query;
}

} // namespace

Endpoint customersPage(int size, const ListFilter &filter)
{
    return {.path = u"customers"_s, .filter = filter, .paging = {.style = Paging::Style::Seek, .size = size}};
}

ListFilter customersWhere(CustomersField field, const QString &begin)
{
    static constexpr std::array names{"CompanyName"_L1, "Domain"_L1, "IndirectReseller"_L1, "IndirectCloudSolutionProvider"_L1};
    return {names.at(static_cast<std::size_t>(field)), ListFilter::Operator::StartsWith, begin};
}

Endpoint customerRecord(const QString &id, CallPriority priority)
{
    return {.path = u"customers/"_s + QString::fromLatin1(encoded(id)), .customerId = id, .priority = priority, .bodyBytes = largestRecord};
}

static Endpoint partOf(const QString &customerId, const QString &part, CallPriority priority)
{
    return {
        .path = u"customers/%1/%2"_s.arg(QString::fromLatin1(encoded(customerId)), part), .customerId = customerId, .priority = priority};
}

Endpoint managedServices(const QString &customerId, CallPriority priority)
{
    return partOf(customerId, u"managedservices"_s, priority);
}

Endpoint serviceDetails(const QString &customerId, CallPriority priority)
{
    return {.path
            = u"tenantRelationships/delegatedAdminCustomers/%1/serviceManagementDetails"_s.arg(QString::fromLatin1(encoded(customerId))),
            .customerId = customerId,
            .priority = priority,
            .audience = Audience::Graph,
            .bodyBytes = largestRecord};
}

Endpoint customerSubscriptions(const QString &customerId, CallPriority priority)
{
    return partOf(customerId, u"subscriptions"_s, priority);
}

Endpoint subscribedSkus(const QString &customerId, CallPriority priority)
{
    return partOf(customerId, u"subscribedskus"_s, priority);
}

Endpoint customerUsers(const QString &customerId, bool deleted, CallPriority priority)
{
    auto endpoint = partOf(customerId, u"users"_s, priority);
    endpoint.paging = {.style = Paging::Style::Seek, .size = usersPerPage};
    if (deleted)
        endpoint.filter = ListFilter("UserState"_L1, ListFilter::Operator::Equals, u"Inactive"_s);
    return endpoint;
}

/// A part of the customer that stands below one of its people or subscriptions.
static Endpoint recordOf(const QString &customerId, QLatin1StringView list, const QString &id, const QString &part, CallPriority priority)
{
    auto endpoint = partOf(customerId, list + u'/' + QString::fromLatin1(encoded(id)) + part, priority);
    endpoint.bodyBytes = largestRecord;
    return endpoint;
}

/// A call that changes something: it is never repeated blindly.
static Endpoint writing(Endpoint endpoint, const QByteArray &method, const QByteArray &body, const QString &requestId)
{
    endpoint.method = method;
    endpoint.body = body;
    endpoint.requestId = requestId.toLatin1();
    endpoint.idempotent = false;
    return endpoint;
}

Endpoint customerUser(const QString &customerId, const QString &userId, CallPriority priority)
{
    return recordOf(customerId, "users"_L1, userId, {}, priority);
}

Endpoint userPassword(const QString &customerId, const QString &userId, const QString &password)
{
    const QJsonObject profile{{u"password"_s, password}, {u"forceChangePassword"_s, true}};
    const QJsonObject body{{u"passwordProfile"_s, profile}, {u"attributes"_s, QJsonObject{{u"objectType"_s, u"CustomerUser"_s}}}};
    return writing(customerUser(customerId, userId, CallPriority::Looking), "PATCH"_ba, QJsonDocument(body).toJson(QJsonDocument::Compact),
                   {});
}

Endpoint userDeletion(const QString &customerId, const QString &userId, const QString &requestId)
{
    return writing(customerUser(customerId, userId, CallPriority::Outbox), "DELETE"_ba, {}, requestId);
}

Endpoint userChange(const QString &customerId, const QString &userId, const QByteArray &body, const QString &requestId)
{
    return writing(customerUser(customerId, userId, CallPriority::Outbox), "PATCH"_ba, body, requestId);
}

Endpoint userLicences(const QString &customerId, const QString &userId, CallPriority priority)
{
    return recordOf(customerId, "users"_L1, userId, u"/licenses"_s, priority);
}

Endpoint licenceUpdate(const QString &customerId, const QString &userId, const QByteArray &body, const QString &requestId)
{
    return writing(recordOf(customerId, "users"_L1, userId, u"/licenseupdates"_s, CallPriority::Outbox), "POST"_ba, body, requestId);
}

static Endpoint inTenant(const QString &tenantId, const QString &path, CallPriority priority)
{
    return {.path = path, .customerId = tenantId, .tenantId = tenantId, .priority = priority, .audience = Audience::Graph};
}

Endpoint signInStates(const QString &tenantId, int size)
{
    auto endpoint = inTenant(tenantId, u"users"_s, CallPriority::Looking);
    endpoint.query = {{u"$select"_s, u"id,accountEnabled"_s}, {u"$top"_s, QString::number(size)}};
    return endpoint;
}

Endpoint signInState(const QString &tenantId, const QString &userId, CallPriority priority)
{
    auto endpoint = inTenant(tenantId, u"users/"_s + QString::fromLatin1(encoded(userId)), priority);
    endpoint.query = {{u"$select"_s, u"id,accountEnabled"_s}};
    endpoint.bodyBytes = largestRecord;
    return endpoint;
}

Endpoint signInChange(const QString &tenantId, const QString &userId, const QByteArray &body, const QString &requestId)
{
    auto endpoint = inTenant(tenantId, u"users/"_s + QString::fromLatin1(encoded(userId)), CallPriority::Outbox);
    endpoint.bodyBytes = largestRecord;
    return writing(endpoint, "PATCH"_ba, body, requestId);
}

Endpoint tenantHealth(const QString &tenantId, CallPriority priority)
{
    auto endpoint = inTenant(tenantId, u"admin/serviceAnnouncement/healthOverviews"_s, priority);
    endpoint.query = {{u"$expand"_s, u"issues"_s}};
    return endpoint;
}

Endpoint tenantMessages(const QString &tenantId, CallPriority priority)
{
    auto endpoint = inTenant(tenantId, u"admin/serviceAnnouncement/messages"_s, priority);
    endpoint.headers = {{"Prefer", "odata.maxpagesize=1000"}};
    return endpoint;
}

Endpoint azureEvents(const QString &tenantId, const QString &azureSubscriptionId, CallPriority priority)
{
    auto endpoint = inTenant(
        tenantId, u"subscriptions/%1/providers/Microsoft.ResourceHealth/events"_s.arg(QString::fromLatin1(encoded(azureSubscriptionId))),
        priority);
    endpoint.query = {{u"api-version"_s, u"2022-10-01"_s}};
    endpoint.audience = Audience::Azure;
    return endpoint;
}

Endpoint licenceDeployment(const QString &customerId)
{
    return partOf(customerId, u"analytics/licenses/deployment"_s, CallPriority::Looking);
}

Endpoint licenceUsage(const QString &customerId)
{
    return partOf(customerId, u"analytics/licenses/usage"_s, CallPriority::Looking);
}

Endpoint supportContact(const QString &customerId, const QString &subscriptionId, CallPriority priority)
{
    return recordOf(customerId, "subscriptions"_L1, subscriptionId, u"/supportcontact"_s, priority);
}

Endpoint supportContactChange(const QString &customerId, const QString &subscriptionId, const QByteArray &body, const QString &requestId)
{
    return writing(supportContact(customerId, subscriptionId, CallPriority::Outbox), "PUT"_ba, body, requestId);
}

Endpoint resellers()
{
    return {.path = u"relationships"_s,
            .query = {{u"relationship_type"_s, u"IsIndirectCloudSolutionProviderOf"_s}},
            .priority = CallPriority::Looking};
}

Endpoint customerSubscription(const QString &customerId, const QString &subscriptionId, CallPriority priority)
{
    return recordOf(customerId, "subscriptions"_L1, subscriptionId, {}, priority);
}

Endpoint subscriptionChange(const QString &customerId, const QString &subscriptionId, const QByteArray &body, const QString &etag,
                            const QString &requestId)
{
    auto endpoint = writing(customerSubscription(customerId, subscriptionId, CallPriority::Outbox), "PATCH"_ba, body, requestId);
    if (const auto bare = etag.trimmed().toLatin1(); !bare.isEmpty())
        endpoint.headers.append({"If-Match"_ba, bare.startsWith('"') ? bare : '"' + bare + '"'});
    return endpoint;
}

Endpoint auditRecords(QDate from, QDate to, int size, const ListFilter &filter)
{
    Endpoint endpoint{.path = u"auditrecords"_s, .filter = filter, .paging = {.style = Paging::Style::Seek, .size = size}};
    if (from.isValid())
        endpoint.query.append({u"startDate"_s, from.toString(Qt::ISODate)});
    if (to.isValid())
        endpoint.query.append({u"endDate"_s, to.toString(Qt::ISODate)});
    return endpoint;
}

ListFilter auditRecordsWhere(AuditField field, const QString &value)
{
    static constexpr std::array names{"CompanyName"_L1, "CustomerId"_L1, "ResourceType"_L1};
    return {names.at(static_cast<std::size_t>(field)),
            field == AuditField::CompanyName ? ListFilter::Operator::Substring : ListFilter::Operator::Equals, value};
}

Endpoint organizationProfile()
{
    return {.path = u"profiles/organization"_s, .bodyBytes = largestRecord};
}

Endpoint signedInUser()
{
    return {.path = u"me"_s, .audience = Audience::Graph, .bodyBytes = largestRecord};
}

Endpoint memberships()
{
    return {.path = u"me/memberOf"_s, .audience = Audience::Graph};
}

Endpoint delegatedRelationships(int size)
{
    return {.path = u"tenantRelationships/delegatedAdminRelationships"_s,
            .query = {{u"$top"_s, QString::number(size)}},
            .priority = CallPriority::Stale,
            .audience = Audience::Graph};
}

bool offersDelegatedRelationships(const Profile &profile)
{
    return offers(cloudOf(profile), CloudOffer::DelegatedRelationships);
}

Endpoint nextPage(const PageLink &link, CallPriority priority, const QString &customerId)
{
    return {.link = link, .customerId = customerId, .priority = priority};
}

bool isInCustomersTenant(const Endpoint &endpoint)
{
    return !endpoint.tenantId.isEmpty() && endpoint.tenantId == endpoint.customerId;
}

Result<QUrl> urlOf(const Endpoint &endpoint, const Profile &profile)
{
    const auto &root = endpoint.audience == Audience::Graph ? profile.graph
        : endpoint.audience == Audience::Azure              ? profile.azure
                                                            : profile.partnerCenter;
    const auto version = versionOf(endpoint);
    if (!endpoint.link.isEmpty())
        return urlOfLink(endpoint.link.uri, root, version);

    auto text = root.toEncoded() + '/' + QByteArray(version.data(), version.size());
    text += (version.isEmpty() ? "" : "/") + endpoint.path.toUtf8();
    char separator = '?';
    const auto query = queryOf(endpoint);
    for (const auto &[key, value] : query) {
        text += separator + encoded(key) + '=' + encoded(value);
        separator = '&';
    }
    return QUrl::fromEncoded(text);
}

Result<QUrl> urlOfLink(const QString &link, const QUrl &root, QLatin1StringView version)
{
    static const QRegularExpression scheme(u"^[A-Za-z][A-Za-z0-9+.-]*:"_s);
    const auto trimmed = link.trimmed();
    if (trimmed.isEmpty())
        return badLink(Error::Reason::None, {}, u"an empty link"_s);
    if (std::any_of(trimmed.begin(), trimmed.end(), [](QChar c) { return c < u' ' || c == u'\x7f'; }))
        return badLink(Error::Reason::None, {}, u"a link with control characters"_s);

    if (scheme.match(trimmed).hasMatch()) {
        const auto url = QUrl::fromEncoded(mended(trimmed).toUtf8());
        if (!url.isValid() || !url.userInfo().isEmpty() || !sameOrigin(url, root))
            return badLink(Error::Reason::ForeignLink, url.host(), u"a link to another host: %1"_s.arg(url.host()));
        return url;
    }
    auto relative = mended(trimmed);
    relative.remove(0, std::distance(relative.cbegin(), std::find_if(relative.cbegin(), relative.cend(), [](QChar c) {
                                         return c != u'/' && c != u'\\';
                                     })));
    const auto isVersion = [&relative](QLatin1StringView prefix) { return startsWithVersion(relative, prefix); };
    if (!version.isEmpty() && !isVersion(version) && std::none_of(branches.begin(), branches.end(), isVersion))
        relative.prepend(version + u'/');
    const auto url = QUrl::fromEncoded(root.toEncoded() + '/' + relative.toUtf8());
    if (!url.isValid() || !sameOrigin(url, root))
        return badLink(Error::Reason::None, {}, u"a link that is no URL"_s);
    return url;
}
