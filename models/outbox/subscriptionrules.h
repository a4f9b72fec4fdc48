#pragma once

#include "models/core/result.h"
#include "models/outbox/outboxentry.h"
#include "models/subscriptions/subscription.h"

#include <QByteArray>
#include <QJsonObject>

/// The rules of changing a subscription (CONTRACT 5.3). All pure; any thread.

/// More licences than anybody buys by hand: beyond it is a slip of the finger.
inline constexpr int mostLicences = 100'000;
inline constexpr int longestFriendlyName = 200;

/// The member of the subscription on the wire that a change sets: quantity, friendlyName, autoRenewEnabled, status.
QLatin1StringView memberOf(ChangeKind kind);
/// What the subscription has there, as a change writes it.
QString valueOf(const Subscription &subscription, ChangeKind kind);
/// The change that makes it `after` (of Suspend and Reactivate it is always the same); the customer is left for the caller to name.
/// Rejected when the service would certainly refuse it, for a value that is none (ValueInvalid), or when nothing would change
/// (NothingToChange). The service has the last word.
Result<OutboxChange> changeOf(const Subscription &subscription, ChangeKind kind, const QString &after = {});
/// The changes that take back what this one did, in the order they are to be made: what a suspension took away besides (auto-renew,
/// DOMAIN 3.2) comes back behind the reactivation. Empty where the world does not allow it.
QList<OutboxChange> undoOf(const OutboxEntry &entry);

/// Where a value that was just read stands against a change.
enum class Standing { AsWanted, AsBefore, Other };
Standing standingOf(const OutboxChange &change, const Subscription &now);

/// The body of the call: the object as it was just read, with the one member changed (CONTRACT 5.3 rule 2).
QByteArray patchBody(QJsonObject subscription, const OutboxChange &change);
/// As it will be once the changes that are not finished are done, in the order of the decisions.
Subscription overlaid(Subscription told, const QList<OutboxEntry> &entries);

/// What a suspension or another change does, for whoever decides (DOMAIN 3.2, 3.3).
struct Consequence {
    enum class Kind {
        UsersLockedOut,      ///< `count` licences' users lose mail, files and applications at once
        AdminsKeepAccess,    ///< admins can still sign in and export data
        AddOnsGoDown,        ///< `count` add-ons go down with their base
        BillingStops,        ///< legacy: credit for the rest of the term
        BillingContinues,    ///< new commerce: to the end of the term
        UsageStillBilled,    ///< Azure: resources that are left may keep costing
        WorkloadsStop,       ///< Azure
        AutoRenewLost,       ///< and is not restored by reactivating
        AutoRenewStaysOff,   ///< after reactivating it has to be switched on again
        DataAtRisk,          ///< from `when` on
        UsersComeBack,       ///< of `count` licences
        AddOnsStayDown,      ///< `count` add-ons have to be reactivated one by one
        BillingStarts,       ///< legacy: billed again
        PriceFollows,        ///< `count` licences more (or, negative, fewer) are billed
        CannotReduceLater,   ///< new commerce: outside the cancellation window the number cannot go down before the term ends
        EndsAtTerm,          ///< without auto-renew it ends at `when`
        RenewsAtTerm,        ///< with auto-renew it renews at `when`
    };
    Kind kind{};
    int count = 0;
    QDateTime when{};
    bool operator==(const Consequence &) const = default;
};
/// In the order in which they matter. `all`: the customer's subscriptions, among them the one that is changed. `now` UTC.
QList<Consequence> consequencesOf(const OutboxChange &change, const QList<Subscription> &all, const QDateTime &now);
