#include "app/sandbox/requestbody.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace {

QJsonObject withLowerNames(const QJsonObject &object)
{
    QJsonObject lowered;
    for (auto member = object.begin(); member != object.end(); ++member)
        lowered.insert(member.key().toLower(), member.value());
    return lowered;
}

QJsonValue lowerInside(const QJsonValue &value)
{
    if (value.isObject())
        return withLowerNames(value.toObject());
    if (!value.isArray())
        return value;
    QJsonArray lowered;
    const QJsonArray array = value.toArray();
    for (const auto &each : array)
        lowered.append(each.isObject() ? QJsonValue(withLowerNames(each.toObject())) : QJsonValue(each));
    return lowered;
}

} // namespace

std::optional<QJsonObject> requestObject(const Request &request)
{
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    if (!document.isObject())
        return {};
    const QJsonObject object = document.object();
    QJsonObject lowered;
    for (auto member = object.begin(); member != object.end(); ++member)
        lowered.insert(member.key().toLower(), lowerInside(member.value()));
    return lowered;
}
