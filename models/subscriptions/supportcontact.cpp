#include "models/subscriptions/supportcontact.h"

#include "models/core/decode.h"

#include <QJsonDocument>

Result<SupportContact> contactTold(const QJsonObject &object)
{
    const auto text = [&object](QLatin1StringView path) { return detail::textOf(memberAt(object, path)); };
    const SupportContact contact{.tenantId = text("supportTenantId"_L1), .mpnId = text("supportMpnId"_L1), .name = text("name"_L1)};
    const bool isOne = !contact.tenantId.isEmpty() || !contact.mpnId.isEmpty();
    if (!isOne && !memberAt(object, "attributes"_L1).isObject())
        return Error{.kind = Error::Kind::BadReply, .detail = u"no support contact"_s};
    return isOne ? contact : SupportContact{};
}

QString contactText(const SupportContact &contact)
{
    if (contact.tenantId.isEmpty() && contact.mpnId.isEmpty())
        return {};
    const QJsonObject object{{u"tenant"_s, normalisedId(contact.tenantId)}, {u"mpn"_s, contact.mpnId}, {u"name"_s, contact.name}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

SupportContact contactIn(const QString &text)
{
    const auto object = QJsonDocument::fromJson(text.toUtf8()).object();
    return {.tenantId = object[u"tenant"].toString(), .mpnId = object[u"mpn"].toString(), .name = object[u"name"].toString()};
}

bool isSameContact(const SupportContact &one, const SupportContact &other)
{
    const auto here = normalisedId(one.tenantId);
    const auto there = normalisedId(other.tenantId);
    return one.mpnId.trimmed() == other.mpnId.trimmed() && (here == there || (!one.mpnId.isEmpty() && (here.isEmpty() || there.isEmpty())));
}
