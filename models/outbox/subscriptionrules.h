#pragma once

#include "models/core/result.h"
#include "models/outbox/consequence.h"
#include "models/outbox/outboxentry.h"
#include "models/subscriptions/subscription.h"
#include "models/subscriptions/supportcontact.h"

#include <QByteArray>
#include <QJsonObject>

/// The rules of changing a subscription (CONTRACT 5.3): quantity, nickname, auto-renew, suspension. All pure; any thread.

/// More licences than anybody buys by hand: beyond it is a slip of the finger.
inline constexpr int mostLicences = 100'000;
inline constexpr int longestFriendlyName = 200;

/// What the subscription has there, as a change writes it.
QString valueOf(const Subscription &subscription, ChangeKind kind);
/// The change that makes it `after` (of Suspend and Reactivate it is always the same); the customer is left for the caller to name.
/// Rejected when the service would certainly refuse it, for a value that is none (ValueInvalid), when nothing would change
/// (NothingToChange), or when the number of licences could go down only until a moment before `now`, UTC (ReductionClosed; invalid: not
/// judged). See models/outbox/obstacle.h. The service has the last word.
Result<OutboxChange> changeOf(const Subscription &subscription, ChangeKind kind, const QString &after = {}, const QDateTime &now = {});
/// Another reseller that supports it. Rejected: `after` is none (ValueInvalid), or the same (NothingToChange).
Result<OutboxChange> changeOf(const Subscription &subscription, const SupportContact &before, const SupportContact &after);
/// The body of the call that sets the support contact: the whole of it (CONTRACT 2.10).
QByteArray contactBody(const OutboxChange &change);

/// The body of the call: the object as it was just read, with the one member changed (CONTRACT 5.3 rule 2).
QByteArray patchBody(QJsonObject subscription, const OutboxChange &change);
/// As it will be once the changes that are not finished are done, in the order of the decisions.
Subscription overlaid(Subscription told, const QList<OutboxEntry> &entries);

/// In the order in which they matter. `all`: the customer's subscriptions, among them the one that is changed. `now` UTC.
QList<Consequence> consequencesOf(const OutboxChange &change, const QList<Subscription> &all, const QDateTime &now);
