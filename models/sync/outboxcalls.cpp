#include "models/sync/outboxcalls.h"

#include "models/core/decode.h"
#include "models/outbox/subscriptionrules.h"
#include "models/outbox/userrules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

Error notAsAsked(const OutboxChange &change, const QString &detail)
{
    return {.kind = Error::Kind::BadReply, .subject = change.subjectName, .detail = detail};
}

OutboxSight sightOf(const OutboxChange &change, const QString &value)
{
    return {.standing = standingOf(change, value), .value = value};
}

bool isAboutState(ChangeKind kind)
{
    return kind == ChangeKind::DeleteUser || kind == ChangeKind::RestoreUser;
}

Result<OutboxSight> subscriptionIn(const OutboxChange &change, const QByteArray &body)
{
    const auto object = parseObject(body);
    if (!object)
        return object.error();
    const auto told = decode<Subscription>(*object);
    if (!told)
        return told.error();
    if (normalisedId(told->id) != change.subjectId)
        return notAsAsked(change, u"another subscription was answered than was asked for"_s);
    auto sight = sightOf(change, valueOf(*told, change.kind));
    sight.isSubscription = true;
    sight.isGone = statusOf(told->status) == SubscriptionStatus::Deleted;
    return sight;
}

Result<OutboxSight> userIn(const OutboxChange &change, const QByteArray &body)
{
    const auto object = parseObject(body);
    if (!object)
        return object.error();
    const auto told = decode<CustomerUser>(*object);
    if (!told)
        return told.error();
    if (normalisedId(told->id) != change.subjectId)
        return notAsAsked(change, u"another person was answered than was asked for"_s);
    return sightOf(change, stateValue(isDeleted(*told)));
}

Result<OutboxSight> signInIn(const OutboxChange &change, const QByteArray &body)
{
    const auto object = parseObject(body);
    if (!object)
        return object.error();
    if (normalisedId(memberAt(*object, "id"_L1).toString()) != change.subjectId)
        return notAsAsked(change, u"another person was answered than was asked for"_s);
    const auto isEnabled = memberAt(*object, "accountEnabled"_L1);
    if (!isEnabled.isBool())
        return notAsAsked(change, u"it is not said whether the person may sign in"_s);
    return sightOf(change, signInValue(!isEnabled.toBool()));
}

Result<OutboxSight> licencesIn(const OutboxChange &change, const QByteArray &body)
{
    const auto items = parseItems(body);
    if (!items)
        return items.error();
    const bool isHeld = std::ranges::any_of(*items, [&change](const QJsonValue &item) {
        return normalisedId(memberAt(item.toObject(), "productSku.id"_L1).toString()) == change.itemId;
    });
    return sightOf(change, licenceValue(isHeld));
}

Result<OutboxSight> contactIn(const OutboxChange &change, const QByteArray &body)
{
    const auto object = parseObject(body);
    if (!object)
        return object.error();
    const auto told = contactTold(*object);
    if (!told)
        return told.error();
    return sightOf(change, contactText(*told));
}

} // namespace

Endpoint lookCall(const OutboxChange &change)
{
    constexpr auto priority = CallPriority::Outbox;
    switch (change.kind) {
    case ChangeKind::DeleteUser:
    case ChangeKind::RestoreUser:
        return customerUser(change.customerId, change.subjectId, priority);
    case ChangeKind::AssignLicence:
    case ChangeKind::RemoveLicence:
        return userLicences(change.customerId, change.subjectId, priority);
    case ChangeKind::BlockSignIn:
    case ChangeKind::AllowSignIn:
        return signInState(change.customerId, change.subjectId, priority);
    case ChangeKind::SupportContact:
        return supportContact(change.customerId, change.subjectId, priority);
    default:
        return customerSubscription(change.customerId, change.subjectId, priority);
    }
}

Result<OutboxSight> sightIn(const OutboxChange &change, const QByteArray &body)
{
    switch (change.kind) {
    case ChangeKind::DeleteUser:
    case ChangeKind::RestoreUser:
        return userIn(change, body);
    case ChangeKind::AssignLicence:
    case ChangeKind::RemoveLicence:
        return licencesIn(change, body);
    case ChangeKind::BlockSignIn:
    case ChangeKind::AllowSignIn:
        return signInIn(change, body);
    case ChangeKind::SupportContact:
        return contactIn(change, body);
    default:
        return subscriptionIn(change, body);
    }
}

std::optional<OutboxSight> sightIn(const OutboxChange &change, const Error &error)
{
    if (!isAboutState(change.kind) || error.reason != Error::Reason::UserGone)
        return std::nullopt;
    return sightOf(change, stateValue(true));
}

Endpoint writeCall(const OutboxChange &change, const QByteArray &got, const QString &requestId)
{
    switch (change.kind) {
    case ChangeKind::DeleteUser:
        return userDeletion(change.customerId, change.subjectId, requestId);
    case ChangeKind::RestoreUser:
        return userChange(change.customerId, change.subjectId, restoreBody(), requestId);
    case ChangeKind::AssignLicence:
    case ChangeKind::RemoveLicence:
        return licenceUpdate(change.customerId, change.subjectId, licenceBody(change), requestId);
    case ChangeKind::BlockSignIn:
    case ChangeKind::AllowSignIn:
        return signInChange(change.customerId, change.subjectId, signInBody(change), requestId);
    case ChangeKind::SupportContact:
        return supportContactChange(change.customerId, change.subjectId, contactBody(change), requestId);
    default:
        break;
    }
    const auto read = parseObject(got);
    const auto subscription = read ? *read : QJsonObject();
    const auto etag = memberAt(subscription, "attributes.etag"_L1).toString();
    return subscriptionChange(change.customerId, change.subjectId, patchBody(subscription, change), etag, requestId);
}
