#pragma once

#include "models/core/error.h"
#include "models/outbox/outboxentry.h"

/// Why a change cannot be, in facts: what stands there, what was wanted, and until when it was possible. Whoever words it for people finds
/// it in the Error.
struct ChangeObstacle {
    ChangeKind kind{};
    QString present{}; ///< the status or the value that stands there, raw
    QString wanted{};
    QDateTime until{}; ///< UTC: until when it was possible; invalid: not known
    QDateTime ends{}; ///< UTC: when the term ends; invalid: not known
    bool operator==(const ChangeObstacle &) const = default;

    /// Rejected for that reason; `subject` is what people call it. `code` is for `changeObstacleIn` alone.
    Error error(Error::Reason reason, const QString &subject, const QString &detail) const;
};

/// What an Error made by `ChangeObstacle::error` was made of; empty for any other. Pure; any thread.
std::optional<ChangeObstacle> changeObstacleIn(const Error &error);
