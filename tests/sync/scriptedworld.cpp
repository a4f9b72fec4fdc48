#include "tests/sync/scriptedworld.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace {
QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString idOf(int number, bool early)
{
    return u"%1-0000-4000-8000-%2"_s.arg(early ? 0x10 : 0x20000000, 8, 16, QChar(u'0')).arg(number, 12, 16, QChar(u'0'));
}

QJsonObject companyProfile(const QString &id, const ScriptedWorld::Tenant &tenant)
{
    return {{u"tenantId"_s, id}, {u"domain"_s, tenant.domain}, {u"companyName"_s, tenant.name}};
}
} // namespace

QString ScriptedWorld::addCustomer(const QString &name, bool audited, bool early)
{
    auto id = idOf(++m_last, early);
    m_customers.insert(id, {.name = name, .domain = u"c%1.example"_s.arg(m_last), .city = u"Zwolle"_s});
    if (audited)
        note(u"add_customer"_s, id);
    return id;
}

void ScriptedWorld::addCustomers(int count)
{
    for (int i = 0; i < count; ++i)
        addCustomer(u"Customer %1"_s.arg(m_last + 1), false);
}

void ScriptedWorld::rename(const QString &id, const QString &name, bool audited)
{
    m_customers[id].name = name;
    if (audited)
        note(u"update_customer_partner_contract_company_name"_s, id);
}

void ScriptedWorld::move(const QString &id, const QString &city, bool audited)
{
    m_customers[id].city = city;
    if (audited)
        note(u"update_customer_billing_profile"_s, id);
}

void ScriptedWorld::buy(const QString &id, int seats, bool audited)
{
    m_customers[id].seats = seats;
    if (audited)
        note(u"update_subscription"_s, id);
}

void ScriptedWorld::remove(const QString &id, bool audited)
{
    m_customers.remove(id);
    m_left.append(id);
    if (audited)
        note(u"remove_partner_customer_relationship"_s, id);
}

void ScriptedWorld::note(const QString &operation, const QString &customerId)
{
    m_log.append({.id = u"record-%1"_s.arg(++m_lastRecord), .customerId = customerId, .operation = operation, .when = now()});
}

QString ScriptedWorld::routeOf(const FakeCall &call)
{
    const auto path = call.url.path();
    if (path.endsWith("/customers"_L1))
        return u"list"_s;
    if (path.endsWith("/auditrecords"_L1))
        return u"audit"_s;
    if (path.endsWith("/subscriptions"_L1))
        return u"subscriptions"_s;
    if (path.contains("/subscriptions/"_L1))
        return call.method == "PATCH" ? u"change"_s : u"subscription"_s;
    if (path.endsWith("/subscribedskus"_L1))
        return u"licences"_s;
    if (path.endsWith("/users"_L1))
        return u"users"_s;
    if (path.endsWith("/managedservices"_L1) || path.endsWith("/serviceManagementDetails"_L1))
        return u"services"_s;
    return path.contains("/customers/"_L1) ? u"record"_s : u"organization"_s;
}

QByteArray ScriptedWorld::withWrongTypes(const QByteArray &body)
{
    auto object = QJsonDocument::fromJson(body).object();
    const auto damaged = [](QJsonObject line, qsizetype turn) {
        auto profile = line.value(u"companyProfile"_s).toObject();
        if (turn == 0)
            profile.insert(u"companyName"_s, 12345);
        line.insert(u"companyProfile"_s, turn == 1 ? QJsonValue(QJsonArray{u"no object"_s}) : QJsonValue(profile));
        if (turn == 2)
            line.insert(u"id"_s, 12345);
        return line;
    };
    if (object.value(u"items"_s).isArray()) {
        auto lines = object.value(u"items"_s).toArray();
        for (qsizetype i = 0; i < lines.size(); ++i)
            lines[i] = damaged(lines[i].toObject(), i % 3);
        object.insert(u"items"_s, lines);
    } else if (object.value(u"companyProfile"_s).isObject()) {
        auto profile = object.value(u"companyProfile"_s).toObject();
        profile.insert(u"address"_s, u"somewhere"_s);
        object.insert(u"companyProfile"_s, profile);
    }
    return json(object);
}

QByteArray ScriptedWorld::withUnknownEnums(const QByteArray &body)
{
    return QByteArray(body).replace(R"("relationshipToPartner":"reseller")", R"("relationshipToPartner":"made_up_value")");
}

QByteArray ScriptedWorld::withDuplicates(const QByteArray &body)
{
    auto object = QJsonDocument::fromJson(body).object();
    if (!object.value(u"items"_s).isArray())
        return body;
    QJsonArray twice;
    const auto lines = object.value(u"items"_s).toArray();
    for (const auto &line : lines) {
        twice.append(line);
        twice.append(line);
    }
    object.insert(u"items"_s, twice);
    return json(object);
}

FakeAnswer ScriptedWorld::error(int status, const QByteArray &code, const QByteArray &description)
{
    return {.status = status, .body = R"({"code":)" + code + R"(,"description":")" + description + R"(","data":[],"source":"PartnerFD"})"};
}

FakeAnswer ScriptedWorld::answer(const FakeCall &call)
{
    ++asked;
    const auto route = routeOf(call);
    ++perRoute[route];
    targets.append(call.target());
    if (disturb) {
        if (const auto other = disturb(call, asked))
            return *other;
    }
    auto answer = route == "list"_L1  ? list(call)
        : route == "audit"_L1         ? audit(call)
        : route == "record"_L1        ? record(call.url.path().section(u'/', -1))
        : route == "subscriptions"_L1 ? subscriptions(call.url.path().section(u'/', -2, -2))
        : route == "licences"_L1      ? licences(call.url.path().section(u'/', -2, -2))
        : route == "users"_L1         ? users(call.url.path().section(u'/', -2, -2), call)
        : route == "subscription"_L1  ? subscription(call.url.path().section(u'/', -3, -3))
        : route == "change"_L1        ? change(call.url.path().section(u'/', -3, -3), call)
        : route == "services"_L1
        ? services(call.url.path().section(u'/', -2, -2))
        : FakeAnswer{.body = R"({"id":"p","companyName":"Kantoor Noord","tenantId":"p","domain":"noord.example"})"};
    if (twist)
        twist(call, answer);
    answer.late = latency;
    if (bom)
        answer.body.prepend("\xef\xbb\xbf");
    return answer;
}

FakeAnswer ScriptedWorld::list(const FakeCall &call) const
{
    const QUrlQuery query(call.url);
    const auto size = std::min(query.queryItemValue(u"size"_s).toInt(), pageLimit);
    QString after;
    if (query.hasQueryItem(u"seekOperation"_s)) {
        const auto token = QString::fromLatin1(call.header("MS-ContinuationToken"));
        if (token.section(u'|', 0, 0).toInt() != m_epoch || token.isEmpty())
            return error(400, "1234", "the continuation token has expired");
        after = token.section(u'|', 1);
    }
    QStringList items;
    auto customer = after.isEmpty() ? m_customers.constBegin() : m_customers.upperBound(after);
    QString last;
    for (; customer != m_customers.constEnd() && items.size() < size; ++customer) {
        last = customer.key();
        items.append(QString::fromUtf8(json({{u"id"_s, last},
                                             {u"companyProfile"_s, companyProfile(last, *customer)},
                                             {u"relationshipToPartner"_s, customer->relationship}})));
    }
    return {.body = page(items, u"customers"_s, customer == m_customers.constEnd() ? QString() : last, size)};
}

FakeAnswer ScriptedWorld::audit(const FakeCall &call) const
{
    const QUrlQuery query(call.url);
    const auto today = now().date();
    const auto first = !query.hasQueryItem(u"seekOperation"_s);
    const auto token = QString::fromLatin1(call.header("MS-ContinuationToken"));
    // epoch | offset | from | to
    if (!first && token.section(u'|', 0, 0).toInt() != m_epoch)
        return error(400, "1234", "the continuation token has expired");
    auto from = QDate::fromString(first ? query.queryItemValue(u"startDate"_s) : token.section(u'|', 2, 2), Qt::ISODate);
    auto to = QDate::fromString(first ? query.queryItemValue(u"endDate"_s) : token.section(u'|', 3, 3), Qt::ISODate);
    if (first && !query.hasQueryItem(u"startDate"_s))
        from = today.addDays(-30);
    if (first && !query.hasQueryItem(u"endDate"_s))
        to = std::min(today, from.addDays(30));
    if (!from.isValid() || !to.isValid() || from.daysTo(today) > 90 || from.daysTo(to) > 30 || from > to)
        return error(400, "3000", "the window is not allowed");
    const auto size = std::min(query.queryItemValue(u"size"_s).toInt(), pageLimit);
    const auto offset = first ? 0 : token.section(u'|', 1, 1).toInt();
    QStringList items;
    int place = 0;
    auto more = false;
    for (auto entry = m_log.crbegin(); entry != m_log.crend() && !more; ++entry) {
        if (entry->when.date() < from || entry->when.date() > to || place++ < offset)
            continue;
        more = items.size() == size;
        if (!more)
            items.append(QString::fromUtf8(json({{u"id"_s, entry->id},
                                                 {u"customerId"_s, entry->customerId},
                                                 {u"resourceType"_s, u"customer"_s},
                                                 {u"operationType"_s, entry->operation},
                                                 {u"operationStatus"_s, u"succeeded"_s},
                                                 {u"operationDate"_s, entry->when.toString(Qt::ISODateWithMs)}})));
    }
    const QString next = u"%1|%2|%3"_s.arg(offset + items.size()).arg(from.toString(Qt::ISODate), to.toString(Qt::ISODate));
    return {.body = page(items, u"auditrecords"_s, more ? next : QString(), size)};
}

FakeAnswer ScriptedWorld::record(const QString &id) const
{
    if (const auto none = missing(id))
        return *none;
    const auto found = m_customers.constFind(id);
    auto profile = companyProfile(id, *found);
    profile.insert(u"address"_s, QJsonObject{{u"country"_s, u"NL"_s}, {u"city"_s, found->city}});
    return {.body = json({{u"id"_s, id},
                          {u"companyProfile"_s, profile},
                          {u"relationshipToPartner"_s, found->relationship},
                          {u"allowDelegatedAccess"_s, true}})};
}

std::optional<FakeAnswer> ScriptedWorld::missing(const QString &id) const
{
    if (m_customers.contains(id))
        return {};
    return m_left.contains(id) ? error(403, "20002", "no relationship") : error(404, "60003", "no such tenant");
}

static QJsonObject subscriptionOf(const QString &id, const ScriptedWorld::Tenant &tenant)
{
    return {{u"id"_s, id.toUpper()},
            {u"offerName"_s, u"Post"_s},
            {u"friendlyName"_s, tenant.nickname},
            {u"quantity"_s, tenant.seats},
            {u"status"_s, tenant.status},
            {u"attributes"_s, QJsonObject{{u"etag"_s, u"e%1"_s.arg(tenant.version)}, {u"objectType"_s, u"Subscription"_s}}}};
}

FakeAnswer ScriptedWorld::subscription(const QString &id) const
{
    if (const auto none = missing(id))
        return *none;
    return {.body = json(subscriptionOf(id, m_customers.value(id)))};
}

/// CONTRACT 5.3: only with the etag of the newest version, and the whole object comes back.
FakeAnswer ScriptedWorld::change(const QString &id, const FakeCall &call)
{
    requestIds.append(QString::fromLatin1(call.header("MS-RequestId")));
    if (const auto none = missing(id))
        return *none;
    if (call.header("If-Match") != "\"e" + QByteArray::number(m_customers.value(id).version) + '"')
        return error(400, "2055", "the etag is not valid any more");
    const auto wanted = QJsonDocument::fromJson(call.body).object();
    if (acceptsOnly) {
        m_accepted.insert(id, wanted);
        return {.status = 202};
    }
    apply(id, wanted);
    return {.body = json(subscriptionOf(id, m_customers.value(id)))};
}

void ScriptedWorld::apply(const QString &id, const QJsonObject &wanted)
{
    auto &tenant = m_customers[id];
    tenant.seats = wanted.value(u"quantity"_s).toInt();
    tenant.status = wanted.value(u"status"_s).toString();
    tenant.nickname = wanted.value(u"friendlyName"_s).toString();
    ++tenant.version;
    ++tenant.applied;
}

void ScriptedWorld::makeAccepted()
{
    for (auto accepted = m_accepted.cbegin(); accepted != m_accepted.cend(); ++accepted)
        apply(accepted.key(), accepted.value());
    m_accepted.clear();
}

void ScriptedWorld::setStatus(const QString &id, const QString &status)
{
    m_customers[id].status = status;
    ++m_customers[id].version;
}

FakeAnswer ScriptedWorld::subscriptions(const QString &id) const
{
    if (const auto none = missing(id))
        return *none;
    const QJsonArray items{subscriptionOf(id, m_customers.value(id))};
    return {.body = json({{u"totalCount"_s, items.size()}, {u"items"_s, items}})};
}

FakeAnswer ScriptedWorld::services(const QString &id) const
{
    if (const auto none = missing(id))
        return *none;
    const QJsonArray items{QJsonObject{{u"id"_s, u"Exchange"_s}, {u"name"_s, u"Exchange"_s}, {u"groupName"_s, u"Office"_s}}};
    return {.body = json({{u"totalCount"_s, items.size()}, {u"items"_s, items}})};
}

FakeAnswer ScriptedWorld::licences(const QString &id) const
{
    if (const auto none = missing(id))
        return *none;
    const QJsonArray items{QJsonObject{{u"productSku"_s, QJsonObject{{u"id"_s, u"SKU-1"_s}, {u"name"_s, u"Post"_s}}},
                                       {u"totalUnits"_s, m_customers.value(id).seats},
                                       {u"consumedUnits"_s, m_customers.value(id).users}}};
    return {.body = json({{u"totalCount"_s, items.size()}, {u"items"_s, items}})};
}

/// In pages of two.
FakeAnswer ScriptedWorld::users(const QString &id, const FakeCall &call) const
{
    constexpr int perPage = 2;
    if (const auto none = missing(id))
        return *none;
    const QUrlQuery query(call.url);
    const auto isDeleted = query.queryItemValue(u"filter"_s, QUrl::FullyDecoded).contains(u"Inactive"_s);
    const auto user = [](const QString &name, const QString &state) {
        return QJsonObject{
            {u"id"_s, name}, {u"userPrincipalName"_s, name + u"@x.example"_s}, {u"displayName"_s, name}, {u"state"_s, state}};
    };
    if (isDeleted)
        return {.body = json({{u"totalCount"_s, 1}, {u"items"_s, QJsonArray{user(u"gone"_s, u"inactive"_s)}}})};
    const auto all = m_customers.value(id).users;
    const auto begin = call.header("MS-ContinuationToken").toInt();
    QJsonArray items;
    for (int number = begin; number < std::min(all, begin + perPage); ++number)
        items.append(user(u"u%1"_s.arg(number), u"active"_s));
    QJsonObject body{{u"totalCount"_s, items.size()}, {u"items"_s, items}};
    if (begin + perPage < all) {
        const QJsonObject header{{u"key"_s, u"MS-ContinuationToken"_s}, {u"value"_s, QString::number(begin + perPage)}};
        body[u"links"_s] = QJsonObject{{u"next"_s,
                                        QJsonObject{{u"uri"_s, u"/customers/%1/users?size=500&seekOperation=Next"_s.arg(id)},
                                                    {u"method"_s, u"GET"_s},
                                                    {u"headers"_s, QJsonArray{header}}}}};
    }
    return {.body = json(body)};
}

QByteArray ScriptedWorld::page(const QStringList &items, const QString &route, const QString &next, int size) const
{
    auto body = R"({"totalCount":)" + QByteArray::number(items.size()) + R"(,"items":[)" + items.join(u',').toUtf8() + R"(],"links":{)";
    if (!next.isEmpty()) {
        body += R"("next":{"uri":"/)" + route.toUtf8() + "?size=" + QByteArray::number(size)
            + R"(&seekOperation=Next","method":"GET","headers":[)" + R"({"key":"MS-ContinuationToken","value":")"
            + QByteArray::number(m_epoch) + '|' + next.toUtf8() + R"("}]})";
    }
    return body + R"(},"attributes":{"objectType":"Collection"}})";
}
