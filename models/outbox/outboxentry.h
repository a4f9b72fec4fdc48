#pragma once

#include "models/core/error.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>

#include <optional>

/// What is done to a subscription (CONTRACT 5.2, 9), or to a person in the customer's tenant (CONTRACT 6). The words that `changeWord`
/// gives stand in desk files.
enum class ChangeKind {
    Quantity,
    FriendlyName,
    AutoRenew,
    Suspend,
    Reactivate,
    SupportContact, ///< which of our resellers supports it
    DeleteUser,
    RestoreUser, ///< within thirty days
    AssignLicence,
    RemoveLicence,
    BlockSignIn,
    AllowSignIn,
};

inline constexpr ChangeKind allChangeKinds[]
    = {ChangeKind::Quantity,      ChangeKind::FriendlyName,   ChangeKind::AutoRenew,   ChangeKind::Suspend,
       ChangeKind::Reactivate,    ChangeKind::SupportContact, ChangeKind::DeleteUser,  ChangeKind::RestoreUser,
       ChangeKind::AssignLicence, ChangeKind::RemoveLicence,  ChangeKind::BlockSignIn, ChangeKind::AllowSignIn};

/// What it is done to. The words that `subjectWord` gives stand in the audit log.
enum class ChangeSubject { Subscription, User };

/// How far a change has come. *Decided*, *done* and *verified* are three things (DOMAIN S46): Waiting is decided, Done is what the service
/// says, Verified is what was read back. The words that `outboxWord` gives stand in desk files.
enum class OutboxState {
    Waiting,   ///< decided here; the service has not been asked, or has said "not now" and will be asked again
    Sending,   ///< on the wire, or was when the program ended: looked up before anything else is done
    Unclear,   ///< the answer was lost: looked up before anything else is done
    Accepted,  ///< the service works on it (202)
    Done,      ///< the service says that it is done; not read back yet
    Verified,  ///< read back
    Refused,   ///< the service understood and said no: nothing was changed
    Conflict,  ///< the service has another value than the one that was decided upon
    Withdrawn, ///< by a person, before it was sent
};

inline constexpr OutboxState allOutboxStates[] = {OutboxState::Waiting,  OutboxState::Sending, OutboxState::Unclear,
                                                  OutboxState::Accepted, OutboxState::Done,    OutboxState::Verified,
                                                  OutboxState::Refused,  OutboxState::Conflict, OutboxState::Withdrawn};

/// A change that a person wants, before it is written down. Values are texts as the wire has them: "25", "true", "suspended"; of a person
/// "active" or "deleted", of a licence "assigned" or "unassigned", of a sign-in "allowed" or "blocked", of a support contact its JSON.
struct OutboxChange {
    ChangeKind kind{};
    QString customerId{};
    QString customerName{}; ///< as it was shown to whoever decided
    QString subjectId{}; ///< of the subscription or the person
    QString subjectName{}; ///< as it was shown
    QString itemId{}; ///< of the kind of licence; empty for others
    QString itemName{}; ///< as it was shown
    QString before{}; ///< what it is based on
    QString after{};
    std::optional<bool> autoRenewBefore{}; ///< suspending takes it away for good (DOMAIN 3.2), so it is remembered
    bool operator==(const OutboxChange &) const = default;
};

/// What the service had of entries in conflict when a person saw it; by id.
using SeenConflicts = QHash<QString, QString>;

/// One line of the outbox.
struct OutboxEntry {
    qint64 number = 0;   ///< in the order of the decisions
    QString id{};        ///< time-ordered UUID
    int version = 1;     ///< counts what was written of it: a late word of an earlier one is not news
    QString batch{};     ///< what was decided together has this in common
    OutboxChange change{};
    QString reason{};    ///< why, or the number of a ticket
    QString account{};   ///< who decided
    QString roles{};     ///< that person's then
    QDateTime decidedAt{}; ///< UTC, as all times here
    OutboxState state = OutboxState::Waiting;
    QString requestId{}; ///< MS-RequestId of the newest attempt; empty: none was made
    int attempts = 0;
    QDateTime sentAt{};  ///< of the newest attempt
    QDateTime doneAt{};  ///< when the service said that it is done
    QDateTime verifiedAt{};
    QDateTime retryAt{}; ///< not before; invalid: as soon as there is a connection
    QString found{};     ///< of a conflict: what the service has
    std::optional<Error> problem{}; ///< why it is not further
    bool operator==(const OutboxEntry &) const = default;
};

/// Stable words: "quantity", "friendlyName", …, "assignLicence", "removeLicence"; "waiting", "sending", ….
QString changeWord(ChangeKind kind);
std::optional<ChangeKind> changeNamed(QStringView word);
QString outboxWord(OutboxState state);
std::optional<OutboxState> outboxStateNamed(QStringView word);

ChangeSubject subjectOf(ChangeKind kind);
/// "subscription", "user".
QString subjectWord(ChangeSubject subject);
/// What a change sets, by its name on the wire: two that set the same of one subject are about one thing. "status" of a subscription that
/// is suspended or reactivated, "state" of a person, "licence",
/// "accountEnabled".
QLatin1StringView memberOf(ChangeKind kind);
/// The name that a change has as a command, in the table of needs and in the audit log: "subscription.quantity", "user.delete".
QString commandOf(ChangeKind kind);

/// Nothing more happens by itself, and nothing is wrong.
bool isFinished(OutboxState state);
/// A person has to look at it.
bool needsPerson(OutboxState state);
/// The service may have been asked, and what became of it is not known yet.
bool isOnItsWay(OutboxState state);
/// May be taken back, because the service certainly has not done it.
bool canWithdraw(OutboxState state);
/// May be tried again.
bool canRetry(OutboxState state);

/// What the outbox holds, for the rail, the status bar and the tray.
struct OutboxCount {
    int waiting = 0; ///< not verified and nothing wrong with it
    int attention = 0; ///< refused or in conflict
    bool operator==(const OutboxCount &) const = default;
};
