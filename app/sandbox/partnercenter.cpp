#include "app/sandbox/partnercenter.h"

#include "app/sandbox/jsontext.h"
#include "app/sandbox/mix.h"
#include "app/sandbox/resellers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace {

constexpr int auditDays = 90;
constexpr int auditWindow = 30;

Answer unauthorized(qint64 code, QByteArrayView description)
{
    Answer answer = serviceError(401, code, description, "PartnerApi");
    answer.headers.emplaceBack("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    return answer;
}

} // namespace

PartnerCenter::PartnerCenter(World &world, const Identity &identity, const Settings &settings, const SandboxClock &clock,
                             const QByteArray &key)
    : m_world(world),
      m_json(world),
      m_subscriptions(world),
      m_writes(world, m_subscriptions, settings, clock),
      m_services(world, clock),
      m_users(world, settings, clock, key),
      m_identity(identity),
      m_settings(settings),
      m_clock(clock),
      m_tokens(key),
      m_continuation(key, clock, settings)
{
}

Answer PartnerCenter::answer(QByteArrayView route, const Request &request, const PageTwist &twist)
{
    if (auto refusal = refused(request))
        return *refusal;
    Answer answer;
    if (isUserRoute(route))
        answer = ofUsers(route, request, twist);
    else if (request.method == "GET")
        answer = read(route, request, twist);
    else if (const auto done = written(route, request))
        answer = *done;
    else
        answer = serviceError(405, 1000, "The requested resource does not support this method.", "PartnerApi");
    if (request.header("ValidateMfa").toLower() == "true")
        answer.headers.emplaceBack("isMfaCompliant", "true");
    return answer;
}

Answer PartnerCenter::consent(const Request &request, HealthAccess &access) const
{
    if (auto refusal = refused(request))
        return *refusal;
    Answer problem;
    const auto index = place(request.path.section(u'/', 3, 3).toLatin1(), problem);
    return index ? access.consent(request, *index) : problem;
}

Answer PartnerCenter::read(QByteArrayView route, const Request &request, const PageTwist &twist) const
{
    const QString path = request.path.sliced(3);
    if (route == "customers")
        return customers(request, twist);
    if (route == "customer")
        return customer(path.section(u'/', 2, 2).toLatin1());
    if (route == "subscriptions" || route == "subscription" || route == "supportcontact" || route == "managedservices")
        return partOf(route, path);
    if (route == "organization")
        return organization();
    if (route == "relationships")
        return resellerList(request);
    if (route == "auditrecords" && path.count(u'/') > 1 && !path.section(u'/', 2, 2).isEmpty())
        return auditRecord(path.section(u'/', 2, 2).toUtf8());
    if (route == "auditrecords")
        return auditRecords(request, twist);
    return serviceError(404, 1000, "Not found");
}

std::optional<Answer> PartnerCenter::written(QByteArrayView route, const Request &request)
{
    const bool isContact = route == "supportcontact" && request.method == "PUT";
    if (route != "subscriptionwrite" && !isContact)
        return {};
    Answer problem;
    const auto index = place(request.path.section(u'/', 3, 3).toLatin1(), problem);
    if (isContact)
        return index ? m_writes.putSupportContact(*index, request) : problem;
    return index ? m_writes.patch(*index, request) : m_writes.refused(request, problem);
}

// CONTRACT 1.4 and 2.8: which 401 says what.
std::optional<Answer> PartnerCenter::refused(const Request &request) const
{
    const QByteArray line = request.header("Authorization");
    if (!line.startsWith("Bearer "))
        return unauthorized(800001, "Partner Token missing in request context");
    const auto claims = m_tokens.opened(QByteArrayView(line).sliced(7));
    if (!claims)
        return unauthorized(400, "Access denied");
    const QString audience = (*claims)["aud"_L1].toString();
    if (audience != "https://api.partnercenter.microsoft.com"_L1 && audience != "fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd"_L1)
        return unauthorized(
            900420, "The audience '" + audience.toUtf8() + "' in the token is invalid and is no longer supported in Partner Center API.");
    const bool current
        = (*claims)["exp"_L1].toInteger() > m_clock.now().toSecsSinceEpoch() && (*claims)["epoch"_L1].toInt() == m_settings.tokenEpoch;
    if (!current)
        return unauthorized(400, "Access denied");
    if ((*claims)["tid"_L1].toString().toLatin1() != m_identity.partnerTenant)
        return unauthorized(800001, "Partner Token missing in request context");
    if (!(*claims)["amr"_L1].toArray().contains(u"mfa"_s))
        return unauthorized(900421, "Multifactor authentication is required for this app+user call.");
    return {};
}

bool PartnerCenter::filterMatches(const Cursor &cursor, const QString &wanted, quint32 index) const
{
    if (cursor.field.isEmpty())
        return true;
    QByteArray text;
    text.reserve(128);
    if (cursor.field == "Domain")
        m_world.recipe().appendDomain(text, index);
    else
        m_world.recipe().appendName(text, index, m_world.revision(index).name);
    return QString::fromUtf8(text).startsWith(wanted, Qt::CaseInsensitive);
}

// Seek by place: a row keeps its place for ever, so what comes or goes between two pages neither repeats nor hides another.
Answer PartnerCenter::customers(const Request &request, const PageTwist &twist) const
{
    Cursor cursor{.list = "customers"};
    const QByteArray token = request.header("MS-ContinuationToken");
    if (!token.isEmpty()) {
        const auto known = m_continuation.cursor(token, cursor.list);
        if (!known)
            return invalid("The continuation token is invalid or expired.");
        cursor = *known;
    } else {
        const SimpleFilter filter = readFilter(request);
        if (!filter.fits)
            return invalid("The filter is not valid.");
        if (!filter.field.isEmpty() && filter.field != "CompanyName" && filter.field != "Domain")
            return invalid("Filtering customers by " + filter.field + " is not supported.");
        if (!filter.field.isEmpty() && filter.operation != "starts_with")
            return invalid("The operator " + filter.operation + " is not supported for customers.");
        cursor.field = filter.field;
        cursor.value = filter.value;
    }

    const QString wanted = QString::fromUtf8(cursor.value);
    const int size = pageSize(request);
    const auto first = static_cast<quint32>(cursor.position);
    const bool prefixed = (first / static_cast<quint32>(size)) % 2 == 1;
    Answer answer;
    QByteArray &body = answer.body;
    body.reserve(qMin<qsizetype>(size, m_world.count()) * CustomerJson::itemSize + 2048);
    if (mixed(first) % 5 == 0 && first > 0)
        body.append(byteOrderMark);
    append(body, "{\n    \"items\": [\n");
    const bool repeats = twist.duplicate && cursor.previous >= 0;
    if (repeats)
        m_json.appendItem(body, static_cast<quint32>(cursor.previous));
    qint64 rows = 0;
    quint32 index = first;
    for (; index < m_world.end(); ++index) {
        if (!m_world.exists(index) || !filterMatches(cursor, wanted, index))
            continue;
        if (rows >= size)
            break;
        if (rows++ > 0 || repeats)
            append(body, ",\n");
        m_json.appendItem(body, index);
        cursor.previous = index;
    }
    PageEnd end{.rows = rows + (repeats ? 1 : 0),
                .path = "/customers",
                .query = "size=" + QByteArray::number(size) + "&seekOperation=Next",
                .prefixed = prefixed};
    if (index < m_world.end()) {
        cursor.position = index;
        end.token = m_continuation.token(cursor);
    }
    closePage(body, request, end, twist);
    return answer;
}

std::optional<quint32> PartnerCenter::place(const QByteArray &id, Answer &problem) const
{
    const auto index = m_world.recipe().indexOf(id);
    if (QUuid::fromString(QLatin1StringView(id)).isNull() || id.size() != 36)
        problem = serviceError(400, 2000, "Tenant Id must be a GUID.", "PartnerApiServiceControllers");
    else if (index && m_world.left(*index))
        problem = serviceError(
            403, 20002, "The partner id " + m_identity.partnerTenant + " has no commerce relationship with the customer id " + id + '.');
    else if (!index || !m_world.exists(*index))
        problem = serviceError(404, 60003, "Tenant not found");
    else
        return index;
    return {};
}

Answer PartnerCenter::partOf(QByteArrayView route, const QString &path) const
{
    Answer problem;
    const auto index = place(path.section(u'/', 2, 2).toLatin1(), problem);
    if (!index)
        return problem;
    return route == "managedservices" ? m_services.list(*index) : m_subscriptions.answer(*index, path.section(u'/', 4));
}

Answer PartnerCenter::ofUsers(QByteArrayView route, const Request &request, const PageTwist &twist) const
{
    Answer problem;
    const auto index = place(request.path.section(u'/', 3, 3).toLatin1(), problem);
    return index ? m_users.answer(route, *index, request, twist) : problem;
}

Answer PartnerCenter::customer(const QByteArray &id) const
{
    Answer answer;
    const auto index = place(id, answer);
    if (!index)
        return answer;
    answer.body.reserve(2600);
    if (*index % 7 == 3)
        answer.body.append(byteOrderMark);
    m_json.appendRecord(answer.body, *index);
    return answer;
}

std::optional<AuditQuery> PartnerCenter::auditQuery(const Request &request, Answer &problem) const
{
    const QDate today = m_clock.now().date();
    const auto day = [&request](const QString &name) { return QDate::fromString(request.parameter(name).left(10), Qt::ISODate); };
    const bool hasStart = request.query.hasQueryItem(u"startDate"_s);
    const bool hasEnd = request.query.hasQueryItem(u"endDate"_s);
    AuditQuery query;
    query.from = hasStart ? day(u"startDate"_s) : today.addDays(-auditWindow);
    query.to = hasEnd ? day(u"endDate"_s) : qMin(today, query.from.isValid() ? query.from.addDays(auditWindow) : today);
    const SimpleFilter filter = readFilter(request);
    query.field = filter.field;
    query.value = filter.value;
    const bool known = filter.field.isEmpty() || (filter.field == "CompanyName" && filter.operation == "substring")
        || ((filter.field == "CustomerId" || filter.field == "ResourceType") && filter.operation == "equals");
    if (!query.from.isValid() || !query.to.isValid())
        problem = invalid("The date is not valid.");
    else if (query.from < today.addDays(-auditDays))
        problem = invalid("startDate must not be older than 90 days.");
    else if (query.to < query.from)
        problem = invalid("endDate must not be before startDate.");
    else if (query.from.daysTo(query.to) > auditWindow)
        problem = invalid("The window must not be longer than 30 days.");
    else if (!filter.fits || !known)
        problem = invalid("The filter is not supported for audit records.");
    else
        return query;
    return {};
}

Answer PartnerCenter::auditRecords(const Request &request, const PageTwist &twist) const
{
    Answer answer;
    Cursor cursor{.list = "auditrecords", .position = m_world.audit().count()};
    const QByteArray token = request.header("MS-ContinuationToken");
    AuditQuery query;
    if (!token.isEmpty()) {
        const auto known = m_continuation.cursor(token, cursor.list);
        if (!known)
            return invalid("The continuation token is invalid or expired.");
        cursor = *known;
        query = {.from = cursor.from, .to = cursor.to, .field = cursor.field, .value = cursor.value};
    } else {
        const auto asked = auditQuery(request, answer);
        if (!asked)
            return answer;
        query = *asked;
    }

    const int size = pageSize(request);
    QByteArray &body = answer.body;
    if (cursor.position % 3 == 1)
        body.append(byteOrderMark);
    append(body, "{\n    \"items\": [\n");
    const std::string partner = m_identity.partnerTenant.toStdString();
    const bool repeats = twist.duplicate && cursor.previous >= 0;
    if (repeats)
        m_world.audit().appendRecord(body, cursor.previous, partner);
    qint64 rows = 0;
    bool more = false;
    m_world.audit().eachBackwards(query, cursor.position, [&](qint64 position) {
        more = rows >= size;
        if (more)
            return false;
        if (rows++ > 0 || repeats)
            append(body, ",\n");
        m_world.audit().appendRecord(body, position, partner);
        cursor.previous = position;
        return true;
    });
    PageEnd end{.rows = rows + (repeats ? 1 : 0),
                .path = "/auditrecords",
                .query = "startDate=" + query.from.toString(Qt::ISODate).toLatin1()
                    + "&endDate=" + query.to.toString(Qt::ISODate).toLatin1() + "&size=" + QByteArray::number(size) + "&seekOperation=Next",
                .prefixed = cursor.position % 2 == 1};
    if (more) {
        cursor = {.list = cursor.list,
                  .position = cursor.previous,
                  .previous = cursor.previous,
                  .field = query.field,
                  .value = query.value,
                  .from = query.from,
                  .to = query.to};
        end.token = m_continuation.token(cursor);
    }
    closePage(body, request, end, twist);
    return answer;
}

Answer PartnerCenter::auditRecord(const QByteArray &id) const
{
    Answer answer;
    const qint64 position = m_world.audit().positionOf(id);
    if (position < 0)
        answer.body = "null";
    else
        m_world.audit().appendRecord(answer.body, position, m_identity.partnerTenant.toStdString());
    return answer;
}

Answer PartnerCenter::organization() const
{
    Answer answer;
    JsonText json(answer.body);
    json.open('{').text("id", m_identity.partnerTenant).text("companyName", m_identity.partnerName);
    json.open("defaultAddress", '{')
        .text("country", "NL")
        .text("city", "Zwolle")
        .text("state", "")
        .text("addressLine1", "Stationsplein 14")
        .text("addressLine2", "");
    json.text("postalCode", "8011 CW")
        .text("firstName", "Sanne")
        .text("lastName", "de Wit")
        .text("phoneNumber", "+31 38 555 0100")
        .close('}');
    json.text("tenantId", m_identity.partnerTenant)
        .text("domain", m_identity.partnerDomain)
        .text("email", "sanne.de.wit@meridiaan.example");
    json.text("language", "nl").text("culture", "nl-NL").text("profileType", "OrganizationProfile");
    json.open("links", '{')
        .open("self", '{')
        .text("uri", "/profiles/organization")
        .text("method", "GET")
        .open("headers", '[')
        .close(']')
        .close('}')
        .close('}');
    json.open("attributes", '{').text("etag", "-5120418337204418821").text("objectType", "OrganizationProfile").close('}').close('}');
    return answer;
}
