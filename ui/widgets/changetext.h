#pragma once

#include "models/outbox/consequence.h"
#include "models/outbox/outboxentry.h"
#include "models/subscriptions/supportcontact.h"
#include "models/table/column.h"

#include <QCoreApplication>

struct ChangeObstacle;

/// The words for changes and for what becomes of them, in the window and on the command line. GUI thread.
class ChangeText
{
    Q_DECLARE_TR_FUNCTIONS(ChangeText)

public:
    /// "Suspend", "Change the quantity": what is done, without to what.
    static QString action(ChangeKind kind);
    /// One value of a change as people say it: "25", "On", "Suspended".
    static QString value(ChangeKind kind, const QString &wire);
    /// "Trey Research (Partner ID 4391507)"; "nobody".
    static QString contactWords(const SupportContact &contact);
    /// "Quantity from 20 to 25", "Suspend", "Assign Office 365 E3".
    static QString summary(const OutboxChange &change);
    static QString state(OutboxState state);
    /// The shape that goes with the word.
    static CellState shape(OutboxState state);
    /// What stands in the way, or what comes next, as a sentence; empty where the state says it all.
    static QString explanation(const OutboxEntry &entry);
    /// Whose sign-in it waits for, as a sentence: only whoever decided it is named to the service for it. `account` is signed in now.
    /// Empty: for nobody's.
    static QString waitsForSignIn(const OutboxEntry &entry, const QString &account);
    static QString consequence(const Consequence &consequence);
    /// Why a change cannot be and what can be done instead, of an Error that says so (models/outbox/obstacle.h); empty for others.
    static QString obstacle(const Error &error);

private:
    static QString lockedOut(const Consequence &consequence);
    static QString dataAtRisk(const Consequence &consequence);
    static QString asItIs(const ChangeObstacle &obstacle, const QString &subject);
    static QString wrongStatus(const ChangeObstacle &obstacle, const QString &subject);
};
