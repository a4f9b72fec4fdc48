#pragma once

#include "models/core/error.h"
#include "models/customers/customer.h"

/// What a failed call or commit means for the work it belongs to (CONTRACT 2.8).
enum class SyncReaction {
    Stop, ///< nothing else will go better now: stop, say it, try again next round
    SignIn, ///< stop and wait for the person
    NextOne, ///< only this customer is concerned: count it and go on
    MarkEnded, ///< the customer is no longer ours, or no longer there
    Withdrawn, ///< by ourselves; nobody needs to hear of it
};

/// For the record of one customer. Pure.
SyncReaction reactionToRecord(const Error &error);
/// For the health of one tenant, asked with a token of that tenant: what its own authority and its feed say concerns nobody else. Pure.
SyncReaction reactionToHealth(const Error &error, const QString &tenantId);
/// Whether the error is what a tenant's feed itself said, which is not silent then. Pure.
bool isSaidByFeed(const Error &error);
/// Whether that part of a customer is not for us, so that the rest is read all the same: a role or delegated access is missing. Graph's
/// list of services is an extra that anything but the network may stop. Pure.
bool isRefusalOfPart(const Error &error, PartAnswer answer);
/// Whether a listing whose continuation failed so should begin again (CONTRACT 2.6: tokens are short-lived).
bool cursorExpired(const Error &error);
/// Whether asking for the same page once more may help: a body that cannot be read, but no broken rule.
bool worthAskingAgain(const Error &error);
/// How often one page is asked for again when it may help.
inline constexpr int pageRetriesAllowed = 3;
/// Which end a MarkEnded error tells of.
CustomerEnd endToldBy(const Error &error);
/// True for what the disk or the database said.
bool isStoreError(const Error &error);
