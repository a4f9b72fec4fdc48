#pragma once

#include "models/outbox/changerules.h"
#include "models/remote/endpoint.h"

#include <optional>

/// What the change of the outbox means on the wire, kind by kind. All pure; any thread.

/// What was read of the thing that a change is about.
struct OutboxSight {
    Standing standing{};
    QString value{}; ///< as a change writes it
    bool isSubscription = false; ///< the body is a whole subscription, and so news for the cache
    bool isGone = false; ///< it was deleted for good
};

/// The call that reads what the change is about.
Endpoint lookCall(const OutboxChange &change);
/// BadReply for an answer that tells nothing of it, or that is about something else.
Result<OutboxSight> sightIn(const OutboxChange &change, const QByteArray &body);
/// What the failure of that call tells of it: whoever is deleted is not found. Empty: nothing.
std::optional<OutboxSight> sightIn(const OutboxChange &change, const Error &error);
/// The call that makes the change. `got`: the body that was read last.
Endpoint writeCall(const OutboxChange &change, const QByteArray &got, const QString &requestId);
