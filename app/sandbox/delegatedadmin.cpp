#include "app/sandbox/delegatedadmin.h"

#include "app/sandbox/jsontext.h"
#include "app/sandbox/mix.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int largestPage = 300;
constexpr int usualPage = 100;
constexpr qint64 placesOfOne = 4; ///< a place in the list: the customer's index times this, and which of its relationships

/// Graph's own parameters begin with a dollar sign, which may come encoded.
QString graphParameter(const Request &request, QStringView name)
{
    const auto items = request.query.queryItems(QUrl::FullyDecoded);
    for (const auto &[key, value] : items) {
        if (key == name)
            return value;
    }
    return {};
}

// Seven fraction digits, as Graph writes them.
QByteArray timeText(const QDateTime &when)
{
    return when.toString(u"yyyy-MM-ddTHH:mm:ss"_s).toLatin1() + ".0000000Z";
}

void timeOrNull(JsonText &json, std::string_view key, const QDateTime &when)
{
    if (when.isValid())
        json.text(key, timeText(when));
    else
        json.raw(key, "null");
}

} // namespace

Answer graphError(int status, QByteArrayView code, QByteArrayView message)
{
    Answer answer{.status = status};
    JsonText(answer.body)
        .open('{')
        .open("error", '{')
        .text("code", code.toByteArray())
        .text("message", message.toByteArray())
        .close('}')
        .close('}');
    return answer;
}

DelegatedAdmin::DelegatedAdmin(const World &world, const Identity &identity, const Settings &settings, const SandboxClock &clock,
                               const QByteArray &key)
    : m_world(world),
      m_identity(identity),
      m_settings(settings),
      m_clock(clock),
      m_continuation(key, clock, settings),
      m_services(world, clock)
{
}

Answer DelegatedAdmin::answer(QByteArrayView route, const Request &request) const
{
    if (!m_settings.delegatedAdmin)
        return graphError(403, "Forbidden", "Insufficient privileges to complete the operation.");
    if (route == "servicedetails")
        return serviceDetails(request);
    const auto items = request.query.queryItems(QUrl::FullyDecoded);
    for (const auto &[key, value] : items) {
        if (key != "$top"_L1 && key != "$skiptoken"_L1)
            return graphError(400, "BadRequest", "The query option " + key.toUtf8() + " is not supported here.");
    }
    const QString top = graphParameter(request, u"$top");
    bool isNumber = true;
    const int size = top.isEmpty() ? usualPage : top.toInt(&isNumber);
    if (!isNumber || size < 1 || size > largestPage)
        return graphError(400, "BadRequest", "The value of $top must be from 1 to 300.");
    qint64 from = 0;
    if (const QString token = graphParameter(request, u"$skiptoken"); !token.isEmpty()) {
        const auto cursor = m_continuation.cursor(token.toLatin1(), route);
        if (!cursor)
            return graphError(400, "Directory_ExpiredPageToken", "The specified page token value has expired.");
        from = cursor->position;
    }
    Answer answer = route == "delegatedadmin" ? relationships(request, from, size) : customers(request, from, size);
    answer.contentType = "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";
    return answer;
}

Answer DelegatedAdmin::serviceDetails(const Request &request) const
{
    const auto index = m_world.recipe().indexOf(request.path.section(u'/', 4, 4).toLatin1());
    if (!request.query.isEmpty())
        return graphError(400, "BadRequest", "No query option is supported here.");
    if (!index || !m_world.exists(*index))
        return graphError(404, "notFound", "The delegated admin customer was not found.");
    return m_services.details(*index, m_identity.base);
}

Answer DelegatedAdmin::relationships(const Request &, qint64 from, int size) const
{
    Answer answer;
    open(answer.body, "delegatedAdminRelationships");
    const QDateTime now = m_clock.now();
    std::optional<qint64> next;
    int rows = 0;
    for (auto index = static_cast<quint32>(from / placesOfOne); index < m_world.end() && !next; ++index) {
        if (!m_world.exists(index))
            continue;
        const auto all = m_world.delegation().of(index, m_world.revision(index).access, now);
        for (std::size_t number = 0; number < all.size() && !next; ++number) {
            const qint64 place = index * placesOfOne + static_cast<qint64>(number);
            if (place < from)
                continue;
            if (rows == size) {
                next = place;
            } else {
                answer.body.append(rows++ > 0 ? "," : "");
                appendRelationship(answer.body, index, all[number]);
            }
        }
    }
    close(answer.body, "delegatedAdminRelationships", "delegatedadmin", size, next);
    return answer;
}

Answer DelegatedAdmin::customers(const Request &, qint64 from, int size) const
{
    Answer answer;
    open(answer.body, "delegatedAdminCustomers");
    const QDateTime now = m_clock.now();
    std::optional<qint64> next;
    int rows = 0;
    for (auto index = static_cast<quint32>(from); index < m_world.end() && !next; ++index) {
        if (!m_world.exists(index) || m_world.delegation().of(index, m_world.revision(index).access, now).empty())
            continue;
        if (rows == size) {
            next = index;
        } else {
            answer.body.append(rows++ > 0 ? "," : "");
            appendCustomer(answer.body, index);
        }
    }
    close(answer.body, "delegatedAdminCustomers", "delegatedcustomers", size, next);
    return answer;
}

QByteArray DelegatedAdmin::tenant(quint32 index) const
{
    const GuidText guid = m_world.recipe().id(index);
    const QByteArray text(guid.data(), 36);
    // The service changes the case of ids from one endpoint to the next.
    return index % 5 == 3 ? text.toUpper() : text;
}

QByteArray DelegatedAdmin::name(quint32 index) const
{
    QByteArray name;
    m_world.recipe().appendName(name, index, m_world.revision(index).name);
    return name;
}

void DelegatedAdmin::appendRelationship(QByteArray &out, quint32 index, const AdminRelationship &relationship) const
{
    JsonText json(out);
    json.open('{').text("@odata.type", "#microsoft.graph.delegatedAdminRelationship");
    json.text("@odata.etag", "W/\"" + QByteArray::number(mixed(index, relationship.status.size(), 5), 16) + '"');
    json.text("id", relationship.id).text("displayName", relationship.name);
    json.text("duration", 'P' + QByteArray::number(relationship.days) + 'D');
    json.open("customer", '{').text("tenantId", tenant(index)).text("displayName", name(index)).close('}');
    json.open("accessDetails", '{').open("unifiedRoles", '[');
    for (const std::string_view role : relationship.roles)
        json.open('{').text("roleDefinitionId", role).close('}');
    json.close(']').close('}');
    json.text("status", relationship.status).text("autoExtendDuration", relationship.autoExtend);
    json.text("createdDateTime", timeText(relationship.created))
        .text("lastModifiedDateTime", timeText(relationship.activated.isValid() ? relationship.activated : relationship.created));
    timeOrNull(json, "activatedDateTime", relationship.activated);
    timeOrNull(json, "endDateTime", relationship.end);
    json.close('}');
}

void DelegatedAdmin::appendCustomer(QByteArray &out, quint32 index) const
{
    JsonText(out)
        .open('{')
        .text("@odata.type", "#microsoft.graph.delegatedAdminCustomer")
        .text("id", tenant(index))
        .text("tenantId", tenant(index))
        .text("displayName", name(index))
        .close('}');
}

void DelegatedAdmin::open(QByteArray &out, std::string_view collection) const
{
    const QByteArray set(collection.data(), static_cast<qsizetype>(collection.size()));
    out = "{\"@odata.context\":\"" + m_identity.base + "/v1.0/tenantRelationships/$metadata#" + set + "\",\"value\":[";
}

// The next link is absolute and carries its token itself.
void DelegatedAdmin::close(QByteArray &out, std::string_view collection, const QByteArray &list, int size, std::optional<qint64> next) const
{
    out.append(']');
    if (next) {
        const QByteArray set(collection.data(), static_cast<qsizetype>(collection.size()));
        const QByteArray token = m_continuation.token({.list = list, .position = *next});
        out.append(",\"@odata.nextLink\":\"" + m_identity.base + "/v1.0/tenantRelationships/" + set + "?$top=" + QByteArray::number(size)
                   + "&$skiptoken=" + token.toPercentEncoding() + '"');
    }
    out.append("}\n");
}
