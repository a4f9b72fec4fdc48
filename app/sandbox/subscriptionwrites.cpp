#include "app/sandbox/subscriptionwrites.h"

#include "app/sandbox/jsontext.h"
#include "app/sandbox/resellers.h"
#include "app/sandbox/subscriptionrules.h"

#include <QJsonDocument>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace {

QByteArray pathPart(const Request &request, int part)
{
    return request.path.section(u'/', part, part).toUtf8();
}

/// Empty when it is not one JSON object; a byte order mark before it is no harm.
std::optional<QJsonObject> objectIn(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body.startsWith(byteOrderMark) ? body.sliced(3) : body);
    return document.isObject() ? document.object() : std::optional<QJsonObject>();
}

Answer notReadable()
{
    return serviceError(400, 3000, "Invalid property: the request body is not a valid JSON object.", "PartnerApiServiceControllers");
}

/// Quotes are optional, and so is the mark of a weak etag.
QByteArray bareEtag(QByteArray text)
{
    text = text.trimmed();
    if (text.startsWith("W/"))
        text = text.sliced(2);
    return text.size() >= 2 && text.startsWith('"') && text.endsWith('"') ? text.sliced(1, text.size() - 2) : text;
}

} // namespace

WriteRecord SubscriptionWrites::begun(const Request &request) const
{
    return {.at = m_clock.now(),
            .customer = pathPart(request, 3).toLower(),
            .subscription = pathPart(request, 5).toLower(),
            .requestId = request.header("MS-RequestId"),
            .body = request.body};
}

Answer SubscriptionWrites::ended(WriteRecord &record, WriteResult result, const Answer &answer)
{
    record.result = result;
    record.status = answer.status;
    if (result == WriteResult::Refused)
        record.code = QJsonDocument::fromJson(answer.body).object()["code"_L1].toVariant().toLongLong();
    if (record.etagAfter.isEmpty())
        record.etagAfter = record.etagBefore;
    record.answer = answer;
    m_world.writes().add(record);
    return answer;
}

Answer SubscriptionWrites::refused(const Request &request, const Answer &problem)
{
    WriteRecord record = begun(request);
    return ended(record, WriteResult::Refused, problem);
}

// CONTRACT 2.8, 2.10: the etag may come in the header, in the body, in both or not at all.
std::optional<Answer> SubscriptionWrites::staleEtag(const Request &request, const QJsonObject &body, const QByteArray &current) const
{
    const QByteArray inHeader = bareEtag(request.header("If-Match"));
    const QJsonObject attributes = memberOf(body, "attributes"_L1).toObject();
    const QByteArray inBody = bareEtag(memberOf(attributes, "etag"_L1).toString().toLatin1());
    const bool isFresh = (inHeader.isEmpty() || inHeader == "*" || inHeader == current) && (inBody.isEmpty() || inBody == current);
    if (isFresh)
        return {};
    if (m_settings.etagStatus != 412)
        return serviceError(400, 2055, "Etag is no longer valid");
    Answer answer{.status = 412};
    JsonText(answer.body).open('{').number("statusCode", 412).text("message", "Precondition failed.").close('}');
    return answer;
}

Answer SubscriptionWrites::patch(quint32 customer, const Request &request)
{
    WriteRecord record = begun(request);
    const auto refuse = [&](const Answer &problem) { return ended(record, WriteResult::Refused, problem); };
    const auto all = m_world.subscriptionsOf(customer);
    const auto place = placeOf(all, record.subscription);
    if (!place)
        return refuse(unknownSubscription(pathPart(request, 5)));
    record.etagBefore = etagOf(all[*place]);
    const WriteRecord *earlier = m_settings.deduplicate ? m_world.writes().sameAs(record) : nullptr;
    if (earlier != nullptr)
        return ended(record, WriteResult::Repeated, Answer(earlier->answer));
    const auto body = objectIn(request.body);
    if (!body)
        return refuse(notReadable());
    if (m_world.isPending(customer, static_cast<quint32>(*place)))
        return refuse(
            serviceError(409, 800060, "Your order is in progress. Please check your order history for recent orders in few minutes"));
    if (const auto problem = staleEtag(request, *body, record.etagBefore))
        return refuse(*problem);
    SubscriptionEdit edit{.at = m_clock.now()};
    if (const auto problem = readEdit(*body, all[*place], edit))
        return refuse(*problem);
    record.members = membersOf(edit);
    if (edit.isEmpty())
        return ended(record, WriteResult::Unchanged, m_routes.one(customer, *place, true));
    if (const auto problem = forbidden(all, *place, edit))
        return refuse(*problem);
    return land(customer, *place, edit, record);
}

Answer SubscriptionWrites::land(quint32 customer, std::size_t place, const SubscriptionEdit &edit, WriteRecord &record)
{
    const auto at = static_cast<quint32>(place);
    if (m_settings.slowWrites <= 0) {
        m_world.editSubscription(customer, at, edit);
        record.etagAfter = etagOf(m_world.subscriptionsOf(customer)[place]);
        return ended(record, WriteResult::Applied, m_routes.one(customer, place, true));
    }
    const QByteArray location = "/customers/" + record.customer + "/subscriptions/" + record.subscription;
    Answer answer = ended(record, WriteResult::Accepted, {.status = 202, .headers = {{"Location", location}}});
    SubscriptionEdit later = edit;
    later.at = edit.at.addSecs(m_settings.slowWrites);
    m_world.editLater(customer, at, later, m_world.writes().count() - 1);
    return answer;
}

// The contact is one of the partner's resellers.
Answer SubscriptionWrites::putSupportContact(quint32 customer, const Request &request)
{
    const auto place = placeOf(m_world.subscriptionsOf(customer), pathPart(request, 5));
    if (!place)
        return unknownSubscription(pathPart(request, 5));
    const auto body = objectIn(request.body);
    if (!body)
        return notReadable();
    const QString tenant = memberOf(*body, "supportTenantId"_L1).toString();
    const QByteArray mpn = memberOf(*body, "supportMpnId"_L1).toVariant().toByteArray();
    if (!isReseller(tenant.toLatin1(), mpn))
        return serviceError(400, 3000, "Invalid property: the support contact is not one of the partner's resellers.",
                            "PartnerApiServiceControllers");
    m_world.setSupportContact(customer, static_cast<quint32>(*place),
                              {.tenant = tenant.toLatin1(), .mpn = mpn, .name = memberOf(*body, "name"_L1).toString().toUtf8()});
    return m_routes.answer(customer, request.path.sliced(3).section(u'/', 4));
}
