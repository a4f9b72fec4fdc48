#pragma once

#include "models/outbox/outboxentry.h"

/// What holds of every kind of change. All pure; any thread.

/// The changes that take back what this one did, in the order they are to be made: what a suspension took away besides (auto-renew,
/// DOMAIN 3.2) comes back behind the reactivation. Empty where the world does not allow it.
QList<OutboxChange> undoOf(const OutboxEntry &entry);

/// Where a value that was just read stands against a change.
enum class Standing { AsWanted, AsBefore, Other };
/// `now`: as a change writes it.
Standing standingOf(const OutboxChange &change, const QString &now);
