#include "models/subscriptions/supportcontact.h"

#include "models/core/wire.h"

#include <QJsonDocument>
#include <QJsonObject>

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
    return normalisedId(one.tenantId) == normalisedId(other.tenantId) && one.mpnId.trimmed() == other.mpnId.trimmed();
}
