#pragma once

#include "models/outbox/outboxentry.h"

/// What holds of every kind of change. All pure; any thread.

/// People lose something by it: it is never done by one key, nor by undoing something else.
bool takesAway(ChangeKind kind);
/// The changes that take back what this one did, in the order they are to be made: what a suspension took away besides (auto-renew,
/// DOMAIN 3.2) comes back behind the reactivation. Empty where the world does not allow it.
QList<OutboxChange> undoOf(const OutboxEntry &entry);

/// For whoever may not see who works at a customer: without the name of the person it is about.
OutboxEntry withoutPerson(OutboxEntry entry);

/// Where a value that was just read stands against a change.
enum class Standing { AsWanted, AsBefore, Other };
/// `now`: as a change writes it.
Standing standingOf(const OutboxChange &change, const QString &now);
