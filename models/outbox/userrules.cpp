#include "models/outbox/userrules.h"

#include "models/core/wire.h"
#include "models/outbox/obstacle.h"
#include "models/subscriptions/productfamily.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int daysRestorable = 30; // CONTRACT 6.1

Error rejected(Error::Reason reason, const CustomerUser &user, const QString &detail)
{
    return {.kind = Error::Kind::Rejected, .reason = reason, .subject = titleOf(user), .detail = detail};
}

Error obstructed(Error::Reason reason, const CustomerUser &user, ChangeKind kind, const QString &present)
{
    return ChangeObstacle{.kind = kind, .present = present}.error(reason, titleOf(user), u"it is %1"_s.arg(present));
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject attributes(const QString &objectType)
{
    return {{u"objectType"_s, objectType}};
}

} // namespace

QString stateValue(bool isDeleted)
{
    return isDeleted ? u"deleted"_s : u"active"_s;
}

QString licenceValue(bool isAssigned)
{
    return isAssigned ? u"assigned"_s : u"unassigned"_s;
}

Result<OutboxChange> changeOf(const CustomerUser &user, ChangeKind kind, const QDateTime &now)
{
    const bool deletes = kind == ChangeKind::DeleteUser;
    if (isDeleted(user) == deletes)
        return obstructed(Error::Reason::NothingToChange, user, kind, stateValue(deletes));
    if (!deletes && user.deletedAt.isValid() && daysToRestore(user, now) == 0)
        return rejected(Error::Reason::UserGone, user, u"deleted more than %1 days ago"_s.arg(daysRestorable));
    return OutboxChange{
        .kind = kind, .subjectId = user.id, .subjectName = titleOf(user), .before = stateValue(!deletes), .after = stateValue(deletes)};
}

Result<OutboxChange> changeOf(const CustomerUser &user, ChangeKind kind, const LicenceSku &sku, std::optional<bool> isHeld)
{
    const bool gives = kind == ChangeKind::AssignLicence;
    if (isDeleted(user))
        return obstructed(Error::Reason::StatusNotAllowed, user, kind, stateValue(true));
    if (isHeld == std::optional(gives))
        return obstructed(Error::Reason::NothingToChange, user, kind, licenceValue(gives));
    if (normalisedWord(sku.targetType) == u"tenant")
        return rejected(Error::Reason::ValueInvalid, user, u"a licence of the whole tenant"_s);
    if (gives && user.usageLocation.trimmed().isEmpty())
        return rejected(Error::Reason::UsageLocationMissing, user, u"no usage location"_s);
    return OutboxChange{.kind = kind,
                        .subjectId = user.id,
                        .subjectName = titleOf(user),
                        .itemId = sku.id,
                        .itemName = titleOf(sku),
                        .before = licenceValue(!gives),
                        .after = licenceValue(gives)};
}

Result<OutboxChange> signInChangeOf(const CustomerUser &user, ChangeKind kind, std::optional<bool> isBlocked)
{
    const bool blocks = kind == ChangeKind::BlockSignIn;
    if (isDeleted(user))
        return obstructed(Error::Reason::StatusNotAllowed, user, kind, stateValue(true));
    if (isBlocked == std::optional(blocks))
        return obstructed(Error::Reason::NothingToChange, user, kind, signInValue(blocks));
    return OutboxChange{
        .kind = kind, .subjectId = user.id, .subjectName = titleOf(user), .before = signInValue(!blocks), .after = signInValue(blocks)};
}

QList<Consequence> consequencesOf(const OutboxChange &change, const QList<LicenceSku> &licences, int others, const QDateTime &now)
{
    using Kind = Consequence::Kind;
    const auto sku = std::ranges::find(licences, change.itemId, &LicenceSku::id);
    switch (change.kind) {
    case ChangeKind::DeleteUser:
        return {{.kind = Kind::SignInEnds},
                {.kind = Kind::LicencesComeFree},
                {.kind = Kind::RestorableUntil, .when = now.addDays(daysRestorable)}};
    case ChangeKind::RestoreUser:
        return {{.kind = Kind::SignInReturns}, {.kind = Kind::LicencesMayBeShort}};
    case ChangeKind::BlockSignIn:
        return {{.kind = Kind::SignInEnds}, {.kind = Kind::SessionsEnd}};
    case ChangeKind::AllowSignIn:
        return {{.kind = Kind::SignInReturns}};
    case ChangeKind::AssignLicence: {
        QList<Consequence> list{{.kind = Kind::ServicesGained}};
        if (sku != licences.end()) {
            const auto left = freeOf(*sku) - 1 - others;
            list.append(left < 0 ? Consequence{.kind = Kind::NoneFree} : Consequence{.kind = Kind::LicencesLeft, .count = left});
        }
        return list;
    }
    case ChangeKind::RemoveLicence: {
        QList<Consequence> list{{.kind = Kind::ServicesLost, .family = familyNamed(change.itemName)}};
        if (sku != licences.end())
            list.append(Consequence{.kind = Kind::LicencesLeft, .count = freeOf(*sku) + 1 + others});
        return list;
    }
    default:
        return {};
    }
}

QString signInValue(bool isBlocked)
{
    return isBlocked ? u"blocked"_s : u"allowed"_s;
}

QByteArray signInBody(const OutboxChange &change)
{
    return compact({{u"accountEnabled"_s, change.kind == ChangeKind::AllowSignIn}});
}

QByteArray restoreBody()
{
    return compact({{u"state"_s, u"active"_s}, {u"attributes"_s, attributes(u"CustomerUser"_s)}});
}

QByteArray licenceBody(const OutboxChange &change)
{
    QJsonObject body{{u"licensesToAssign"_s, QJsonValue::Null},
                     {u"licensesToRemove"_s, QJsonValue::Null},
                     {u"attributes"_s, attributes(u"LicenseUpdate"_s)}};
    if (change.kind == ChangeKind::AssignLicence)
        body[u"licensesToAssign"_s] = QJsonArray{QJsonObject{{u"skuId"_s, change.itemId}, {u"excludedPlans"_s, QJsonValue::Null}}};
    else
        body[u"licensesToRemove"_s] = QJsonArray{change.itemId};
    return compact(body);
}
