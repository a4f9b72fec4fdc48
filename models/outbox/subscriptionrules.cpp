#include "models/outbox/subscriptionrules.h"

#include "models/core/wire.h"
#include "models/outbox/obstacle.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int dataKeptDays = 90; // DOMAIN 3.1, the shorter of what Microsoft's texts say

Error rejected(Error::Reason reason, const Subscription &subscription, const QString &detail)
{
    return {.kind = Error::Kind::Rejected, .reason = reason, .subject = titleOf(subscription), .detail = detail};
}

QString truthWord(bool truth)
{
    return truth ? u"true"_s : u"false"_s;
}

bool isOpen(const QDateTime &until, const QDateTime &now)
{
    return until.isValid() && until > now;
}

Error wrongStatus(const Subscription &subscription, const OutboxChange &change, const QString &detail)
{
    return ChangeObstacle{.kind = change.kind, .present = subscription.status, .wanted = change.after}.error(
        Error::Reason::StatusNotAllowed, titleOf(subscription), detail);
}

Error asItIs(const Subscription &subscription, const OutboxChange &change)
{
    return ChangeObstacle{.kind = change.kind, .present = change.before, .wanted = change.after}.error(
        Error::Reason::NothingToChange, titleOf(subscription), u"it is so already"_s);
}

/// Why the number of licences cannot become what is wanted. `now` invalid: whatever the time.
Result<void> quantityAllowed(const Subscription &subscription, const OutboxChange &change, const QDateTime &now)
{
    bool isNumber = false;
    const auto number = change.after.toInt(&isNumber);
    if (!isNumber || number < 1 || number > mostLicences)
        return rejected(Error::Reason::ValueInvalid, subscription, u"a quantity is a number from 1 to %1"_s.arg(mostLicences));
    const auto status = statusOf(subscription.status);
    if (status == SubscriptionStatus::Suspended)
        return rejected(Error::Reason::QuantityLocked, subscription, u"suspended"_s);
    if (status != SubscriptionStatus::Active)
        return wrongStatus(subscription, change, u"not active"_s);
    if (isAzure(subscription) || subscription.isTrial)
        return rejected(Error::Reason::QuantityFixed, subscription, u"billed by use, or a trial"_s);
    const auto &until = subscription.cancelUntil;
    if (number < subscription.quantity && commerceOf(subscription) == Commerce::New && until.isValid() && now.isValid() && until <= now)
        return ChangeObstacle{
            .kind = change.kind, .present = change.before, .wanted = change.after, .until = until, .ends = subscription.commitmentEnd}
            .error(Error::Reason::ReductionClosed, titleOf(subscription), u"the cancellation window has closed"_s);
    return {};
}

Result<void> allowed(const Subscription &subscription, const OutboxChange &change, const QDateTime &now)
{
    const auto kind = change.kind;
    const auto &after = change.after;
    const auto status = statusOf(subscription.status);
    if (status == SubscriptionStatus::Deleted)
        return rejected(Error::Reason::SubscriptionDeleted, subscription, u"deleted"_s);
    switch (kind) {
    case ChangeKind::Quantity:
        return quantityAllowed(subscription, change, now);
    case ChangeKind::FriendlyName:
        if (after.trimmed().isEmpty() || after.size() > longestFriendlyName)
            return rejected(Error::Reason::ValueInvalid, subscription, u"a name has 1 to %1 characters"_s.arg(longestFriendlyName));
        return {};
    case ChangeKind::AutoRenew:
        if (after != u"true" && after != u"false")
            return rejected(Error::Reason::ValueInvalid, subscription, u"true or false"_s);
        [[fallthrough]];
    case ChangeKind::Suspend:
        return status == SubscriptionStatus::Active ? Result<void>() : Result<void>(wrongStatus(subscription, change, u"not active"_s));
    case ChangeKind::Reactivate:
        return status == SubscriptionStatus::Suspended ? Result<void>()
                                                       : Result<void>(wrongStatus(subscription, change, u"not suspended"_s));
    default:
        return {};
    }
}

QString wantedValue(ChangeKind kind, const QString &after)
{
    switch (kind) {
    case ChangeKind::Suspend:
        return u"suspended"_s;
    case ChangeKind::Reactivate:
        return u"active"_s;
    default:
        break;
    }
    return after.trimmed();
}

int activeAddOns(const Subscription &base, const QList<Subscription> &all, SubscriptionStatus status)
{
    return static_cast<int>(std::ranges::count_if(
        all, [&](const Subscription &each) { return each.parentId == base.id && each.id != base.id && statusOf(each.status) == status; }));
}

void addSuspension(QList<Consequence> &list, const Subscription &subscription, const QList<Subscription> &all, const QDateTime &now)
{
    using Kind = Consequence::Kind;
    const bool isNew = commerceOf(subscription) == Commerce::New;
    const auto family = familyOf(subscription);
    if (family == ProductFamily::Azure) {
        list.append(Consequence{.kind = Kind::WorkloadsStop});
        list.append(Consequence{.kind = Kind::UsageStillBilled});
    } else {
        list.append(Consequence{.kind = Kind::UsersLockedOut, .count = subscription.quantity, .family = family});
        list.append(Consequence{.kind = Kind::AdminsKeepAccess});
        list.append(Consequence{.kind = isNew ? Kind::BillingContinues : Kind::BillingStops, .when = subscription.commitmentEnd});
    }
    if (const auto addOns = activeAddOns(subscription, all, SubscriptionStatus::Active); addOns > 0)
        list.append(Consequence{.kind = Kind::AddOnsGoDown, .count = addOns});
    if (isNew && subscription.autoRenew.value_or(false))
        list.append(Consequence{.kind = Kind::AutoRenewLost});
    auto risk = now.addDays(dataKeptDays);
    if (isNew && isOpen(subscription.commitmentEnd, now))
        risk = std::min(risk, subscription.commitmentEnd);
    list.append(Consequence{.kind = Kind::DataAtRisk, .when = risk, .family = family});
}

void addReactivation(QList<Consequence> &list, const Subscription &subscription, const QList<Subscription> &all)
{
    using Kind = Consequence::Kind;
    const bool isNew = commerceOf(subscription) == Commerce::New;
    if (!isAzure(subscription))
        list.append(Consequence{.kind = Kind::UsersComeBack, .count = subscription.quantity});
    if (!isNew)
        list.append(Consequence{.kind = Kind::BillingStarts});
    if (const auto addOns = activeAddOns(subscription, all, SubscriptionStatus::Suspended); addOns > 0)
        list.append(Consequence{.kind = Kind::AddOnsStayDown, .count = addOns});
    if (isNew && !subscription.autoRenew.value_or(false))
        list.append(Consequence{.kind = Kind::AutoRenewStaysOff, .when = subscription.commitmentEnd});
}

} // namespace

QString valueOf(const Subscription &subscription, ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Quantity:
        return QString::number(subscription.quantity);
    case ChangeKind::FriendlyName:
        return subscription.friendlyName.trimmed();
    case ChangeKind::AutoRenew:
        return subscription.autoRenew ? truthWord(*subscription.autoRenew) : QString();
    default:
        break;
    }
    switch (statusOf(subscription.status)) {
    case SubscriptionStatus::Active:
        return u"active"_s;
    case SubscriptionStatus::Suspended:
        return u"suspended"_s;
    default:
        return subscription.status;
    }
}

Result<OutboxChange> changeOf(const Subscription &subscription, const SupportContact &before, const SupportContact &after)
{
    const OutboxChange change{.kind = ChangeKind::SupportContact,
                              .subjectId = subscription.id,
                              .subjectName = titleOf(subscription),
                              .before = contactText(before),
                              .after = contactText(after)};
    if (statusOf(subscription.status) == SubscriptionStatus::Deleted)
        return rejected(Error::Reason::SubscriptionDeleted, subscription, u"deleted"_s);
    if (change.after.isEmpty())
        return rejected(Error::Reason::ValueInvalid, subscription, u"no reseller"_s);
    if (isSameContact(before, after))
        return asItIs(subscription, change);
    return change;
}

QByteArray contactBody(const OutboxChange &change)
{
    const auto contact = contactIn(change.after);
    const QJsonObject body{{u"supportTenantId"_s, contact.tenantId},
                           {u"supportMpnId"_s, contact.mpnId},
                           {u"name"_s, contact.name},
                           {u"attributes"_s, QJsonObject{{u"objectType"_s, u"SupportContact"_s}}}};
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

Result<OutboxChange> changeOf(const Subscription &subscription, ChangeKind kind, const QString &after, const QDateTime &now)
{
    OutboxChange change{.kind = kind,
                        .subjectId = subscription.id,
                        .subjectName = titleOf(subscription),
                        .before = valueOf(subscription, kind),
                        .after = wantedValue(kind, after),
                        .autoRenewBefore = subscription.autoRenew};
    const auto isOfStatus = kind == ChangeKind::Suspend || kind == ChangeKind::Reactivate;
    if (isOfStatus && change.before == change.after)
        return asItIs(subscription, change);
    if (auto may = allowed(subscription, change, now); !may)
        return may.error();
    if (kind == ChangeKind::Quantity)
        change.after = QString::number(change.after.toInt());
    if (change.before == change.after)
        return asItIs(subscription, change);
    return change;
}

QByteArray patchBody(QJsonObject subscription, const OutboxChange &change)
{
    const QString member = memberOf(change.kind);
    // Members come in any case (CONTRACT 2.4); two of one name must not go out.
    auto key = member;
    for (auto each = subscription.constBegin(); each != subscription.constEnd(); ++each) {
        if (each.key().compare(member, Qt::CaseInsensitive) == 0)
            key = each.key();
    }
    switch (change.kind) {
    case ChangeKind::Quantity:
        subscription[key] = change.after.toInt();
        break;
    case ChangeKind::AutoRenew:
        subscription[key] = change.after == u"true";
        break;
    default:
        subscription[key] = change.after;
        break;
    }
    return QJsonDocument(subscription).toJson(QJsonDocument::Compact);
}

Subscription overlaid(Subscription told, const QList<OutboxEntry> &entries)
{
    for (const auto &entry : entries) {
        const auto &change = entry.change;
        if (change.subjectId != told.id || isFinished(entry.state) || needsPerson(entry.state) || change.kind == ChangeKind::SupportContact)
            continue;
        switch (change.kind) {
        case ChangeKind::Quantity:
            told.quantity = change.after.toInt();
            break;
        case ChangeKind::FriendlyName:
            told.friendlyName = change.after;
            break;
        case ChangeKind::AutoRenew:
            told.autoRenew = change.after == u"true";
            break;
        default:
            told.status = change.after;
            break;
        }
    }
    return told;
}

QList<Consequence> consequencesOf(const OutboxChange &change, const QList<Subscription> &all, const QDateTime &now)
{
    using Kind = Consequence::Kind;
    QList<Consequence> list;
    const auto found = std::ranges::find(all, change.subjectId, &Subscription::id);
    if (found == all.end())
        return list;
    const auto &subscription = *found;
    const bool isNew = commerceOf(subscription) == Commerce::New;
    switch (change.kind) {
    case ChangeKind::Suspend:
        addSuspension(list, subscription, all, now);
        break;
    case ChangeKind::Reactivate:
        addReactivation(list, subscription, all);
        break;
    case ChangeKind::Quantity: {
        const auto more = change.after.toInt() - change.before.toInt();
        list.append(Consequence{.kind = Kind::PriceFollows, .count = more});
        if (isNew && more > 0)
            list.append(Consequence{.kind = Kind::CannotReduceLater, .when = subscription.commitmentEnd});
        if (isNew && more < 0 && !isOpen(subscription.cancelUntil, now))
            list.append(Consequence{.kind = Kind::ReductionUncertain, .when = subscription.commitmentEnd});
        break;
    }
    case ChangeKind::AutoRenew:
        list.append(
            Consequence{.kind = change.after == u"true" ? Kind::RenewsAtTerm : Kind::EndsAtTerm, .when = subscription.commitmentEnd});
        break;
    default:
        break;
    }
    return list;
}
