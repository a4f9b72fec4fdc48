#pragma once

#include "models/core/result.h"
#include "models/outbox/consequence.h"
#include "models/outbox/outboxentry.h"
#include "models/users/user.h"

#include <QByteArray>

/// The rules of deleting and restoring people, and of giving and taking their licences (CONTRACT 6). All pure; any thread.

/// "active" or "deleted", as a change writes it.
QString stateValue(bool isDeleted);
/// "assigned" or "unassigned".
QString licenceValue(bool isAssigned);

/// DeleteUser or RestoreUser; the customer is left for the caller to name. Rejected when the service would certainly refuse it: it is so
/// already (NothingToChange), or the thirty days are over (UserGone). `now` UTC.
Result<OutboxChange> changeOf(const CustomerUser &user, ChangeKind kind, const QDateTime &now);
/// AssignLicence or RemoveLicence. `isHeld`: whether the person has it now; empty: not known, then the service is asked before anything is
/// sent. Rejected for whoever is deleted (StatusNotAllowed), has no usage location (UsageLocationMissing), for licences of the whole tenant
/// (ValueInvalid), or when nothing would change. That none is free is no reason: one may come free before it is sent.
Result<OutboxChange> changeOf(const CustomerUser &user, ChangeKind kind, const LicenceSku &sku, std::optional<bool> isHeld);

/// BlockSignIn or AllowSignIn. `isBlocked`: how it is now; empty: not known. Rejected for whoever is deleted (StatusNotAllowed), or when
/// nothing would change.
Result<OutboxChange> signInChangeOf(const CustomerUser &user, ChangeKind kind, std::optional<bool> isBlocked);

/// In the order in which they matter. `licences`: the customer's; `others`: how many more of the same licence are decided with it.
QList<Consequence> consequencesOf(const OutboxChange &change, const QList<LicenceSku> &licences, int others, const QDateTime &now);

/// "allowed" or "blocked".
QString signInValue(bool isBlocked);

/// The body of the call that blocks a sign-in or allows it again.
QByteArray signInBody(const OutboxChange &change);
/// The body of the call that restores a person.
QByteArray restoreBody();
/// The body of the call that gives or takes one licence: one licence group per call (CONTRACT 6.2).
QByteArray licenceBody(const OutboxChange &change);
