#include "app/sandbox/auditlog.h"

#include "app/sandbox/jsontext.h"
#include "app/sandbox/subscriptionrecipe.h"
#include "app/sandbox/userrecipe.h"

#include <QDateTime>
#include <QString>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace {

// 100-nanosecond ticks between the year 1 and 1970, as in the service's record ids.
constexpr qint64 ticksTo1970 = 621355968000000000LL;

qint64 tick(qint64 at, qint64 position)
{
    return ticksTo1970 + at * 10000 + position % 10000;
}

// Seven fraction digits, as the service writes them.
QByteArray dateText(qint64 at, qint64 position)
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(at, QTimeZone::utc());
    return moment.toString(u"yyyy-MM-ddTHH:mm:ss"_s).toLatin1() + '.'
        + QByteArray::number(at % 1000 * 10000 + position % 10000).rightJustified(7, '0') + 'Z';
}

QByteArray recordId(const AuditRecord &record, qint64 position, std::string_view partnerTenant)
{
    QByteArray operation(operationText(record.operation).data(), static_cast<qsizetype>(operationText(record.operation).size()));
    QByteArray id(partnerTenant.data(), static_cast<qsizetype>(partnerTenant.size()));
    return id + '_' + QByteArray::number(position) + '_' + operation.replace("_", "") + '_' + QByteArray::number(tick(record.at, position));
}

} // namespace

std::string_view operationText(Operation operation)
{
    constexpr std::string_view texts[] = {"add_customer",
                                          "extend_relationship",
                                          "update_company_info",
                                          "update_customer_partner_contract_company_name",
                                          "update_customer_billing_profile",
                                          "update_customer_qualification",
                                          "remove_partner_customer_relationship",
                                          "granular_admin_relationship_activated",
                                          "update_subscription",
                                          "create_customer_user",
                                          "update_customer_user",
                                          "update_customer_user_principal_name",
                                          "delete_customer_user",
                                          "restore_customer_user",
                                          "reset_customer_user_password",
                                          "update_customer_user_licenses"};
    return texts[static_cast<size_t>(operation)];
}

std::string_view resourceText(Operation operation)
{
    if (operation == Operation::AdminRelationshipActivated)
        return "granular_admin_relationship";
    if (operation == Operation::UpdateSubscription)
        return "subscription";
    if (operation == Operation::UpdateUserLicences)
        return "license";
    if (operation >= Operation::CreateUser && operation <= Operation::ResetUserPassword)
        return "customer_user";
    return operation == Operation::RemoveRelationship || operation == Operation::ExtendRelationship ? "partner_customer_relationship"
                                                                                                    : "customer";
}

bool AuditLog::matches(const AuditRecord &record, const AuditQuery &query) const
{
    if (query.field == "CustomerId") {
        const GuidText id = m_recipe.id(record.customer);
        return QByteArrayView(id.data(), 36).compare(query.value, Qt::CaseInsensitive) == 0;
    }
    if (query.field == "ResourceType") {
        const std::string_view resource = resourceText(record.operation);
        return QByteArrayView(resource.data(), static_cast<qsizetype>(resource.size())).compare(query.value, Qt::CaseInsensitive) == 0;
    }
    if (query.field == "CompanyName") {
        QByteArray name;
        m_recipe.appendName(name, record.customer, record.revision.name);
        return QString::fromUtf8(name).contains(QString::fromUtf8(query.value), Qt::CaseInsensitive);
    }
    return true;
}

void AuditLog::eachBackwards(const AuditQuery &query, qint64 before, const std::function<bool(qint64)> &each) const
{
    const qint64 first = query.from.startOfDay(Qt::UTC).toMSecsSinceEpoch();
    const qint64 beyond = query.to.addDays(1).startOfDay(Qt::UTC).toMSecsSinceEpoch();
    for (qint64 position = qMin(before, count()) - 1; position >= 0; --position) {
        const AuditRecord &record = m_records[static_cast<size_t>(position)];
        if (record.at < first || record.at >= beyond || !matches(record, query))
            continue;
        if (!each(position))
            return;
    }
}

void AuditLog::appendRecord(QByteArray &out, qint64 position, std::string_view partnerTenant) const
{
    const AuditRecord &record = m_records[static_cast<size_t>(position)];
    const GuidText guid = m_recipe.id(record.customer);
    QByteArray customer(guid.data(), 36);
    // The service changes the case of ids from one endpoint to the next.
    if (record.customer % 5 == 2)
        customer = customer.toUpper();
    QByteArray name;
    m_recipe.appendName(name, record.customer, record.revision.name);
    const GuidText userGuid = record.user < 0 ? GuidText{} : userId(m_recipe, record.customer, static_cast<quint32>(record.user));
    QByteArray changed;
    if (record.user >= 0)
        JsonText(changed).open('{').text("Id", text(userGuid)).text("CustomerId", customer).close('}');
    else
        JsonText(changed).open('{').text("Id", customer).text("CompanyName", name).raw("BillingProfile", "null").close('}');

    JsonText json(out);
    json.open('{')
        .text("id", recordId(record, position, partnerTenant))
        .text("partnerId", partnerTenant)
        .text("customerId", customer)
        .text("customerName", name);
    json.text("userPrincipalName", "sanne.de.wit@meridiaan.example").text("applicationId", "Partner Center Web App");
    json.text("resourceType",
              position % 7 == 3 && record.operation != Operation::RemoveRelationship ? "Customer" : resourceText(record.operation));
    if (record.operation != Operation::RemoveRelationship && record.place < 0)
        json.text("resourceNewValue", changed);
    json.text("operationType", operationText(record.operation)).text("operationDate", dateText(record.at, position));
    json.text("operationStatus", position % 11 == 5 ? "Succeeded" : "succeeded");
    json.open("customizedData", '[');
    if (record.place >= 0) {
        const GuidText subscription = subscriptionId(m_recipe, record.customer, static_cast<quint32>(record.place));
        json.open('{').text("key", "SubscriptionId").text("value", text(subscription)).close('}');
    }
    json.open('{').text("key", "CustomerId").text("value", customer).close('}');
    if (record.user >= 0)
        json.open('{').text("key", "CustomerUserId").text("value", text(userGuid)).close('}');
    json.open('{').text("key", "RequestedBy").raw("value", "null").close('}').close(']');
    json.open("attributes", '{').text("objectType", "AuditRecord").close('}').close('}');
}

qint64 AuditLog::positionOf(QByteArrayView id) const
{
    const qsizetype start = id.indexOf('_') + 1;
    const qsizetype end = id.indexOf('_', start);
    bool isNumber = false;
    const qint64 position = end < 0 ? -1 : id.sliced(start, end - start).toByteArray().toLongLong(&isNumber);
    return isNumber && position >= 0 && position < count() ? position : -1;
}
