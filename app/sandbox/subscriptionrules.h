#pragma once

#include "app/sandbox/exchange.h"
#include "app/sandbox/subscriptionrecipe.h"

#include <QJsonObject>

/// A member of an object whose names are compared without case (CONTRACT 2.4); undefined when there is none.
QJsonValue memberOf(const QJsonObject &object, QLatin1StringView name);

/// Reads from the body of a PATCH what would be another value than now; all other members are ignored, null is as good as missing.
/// Gives the refusal when a value cannot be understood.
std::optional<Answer> readEdit(const QJsonObject &body, const SubscriptionFacts &facts, SubscriptionEdit &edit);
/// The edit as the wire names it.
QJsonObject membersOf(const SubscriptionEdit &edit);

/// Why the subscription at `place` must not be changed like that (CONTRACT 2.8, 5.3); empty: it may.
std::optional<Answer> forbidden(const std::vector<SubscriptionFacts> &all, std::size_t place, const SubscriptionEdit &edit);
