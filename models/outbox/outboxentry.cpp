#include "models/outbox/outboxentry.h"

#include <algorithm>

using namespace Qt::StringLiterals;

QString changeWord(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Quantity:
        return u"quantity"_s;
    case ChangeKind::FriendlyName:
        return u"friendlyName"_s;
    case ChangeKind::AutoRenew:
        return u"autoRenew"_s;
    case ChangeKind::Suspend:
        return u"suspend"_s;
    case ChangeKind::Reactivate:
        return u"reactivate"_s;
    case ChangeKind::SupportContact:
        return u"supportContact"_s;
    case ChangeKind::DeleteUser:
        return u"delete"_s;
    case ChangeKind::RestoreUser:
        return u"restore"_s;
    case ChangeKind::AssignLicence:
        return u"assignLicence"_s;
    case ChangeKind::RemoveLicence:
        return u"removeLicence"_s;
    case ChangeKind::BlockSignIn:
        return u"blockSignIn"_s;
    case ChangeKind::AllowSignIn:
        return u"allowSignIn"_s;
    }
    return {};
}

std::optional<ChangeKind> changeNamed(QStringView word)
{
    const auto *found = std::ranges::find_if(allChangeKinds, [word](ChangeKind kind) { return changeWord(kind) == word; });
    return found == std::end(allChangeKinds) ? std::nullopt : std::optional(*found);
}

QString outboxWord(OutboxState state)
{
    switch (state) {
    case OutboxState::Waiting:
        return u"waiting"_s;
    case OutboxState::Sending:
        return u"sending"_s;
    case OutboxState::Unclear:
        return u"unclear"_s;
    case OutboxState::Accepted:
        return u"accepted"_s;
    case OutboxState::Done:
        return u"done"_s;
    case OutboxState::Verified:
        return u"verified"_s;
    case OutboxState::Refused:
        return u"refused"_s;
    case OutboxState::Conflict:
        return u"conflict"_s;
    case OutboxState::Withdrawn:
        return u"withdrawn"_s;
    }
    return {};
}

std::optional<OutboxState> outboxStateNamed(QStringView word)
{
    const auto *found = std::ranges::find_if(allOutboxStates, [word](OutboxState state) { return outboxWord(state) == word; });
    return found == std::end(allOutboxStates) ? std::nullopt : std::optional(*found);
}

ChangeSubject subjectOf(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::DeleteUser:
    case ChangeKind::RestoreUser:
    case ChangeKind::AssignLicence:
    case ChangeKind::RemoveLicence:
    case ChangeKind::BlockSignIn:
    case ChangeKind::AllowSignIn:
        return ChangeSubject::User;
    default:
        return ChangeSubject::Subscription;
    }
}

QString subjectWord(ChangeSubject subject)
{
    return subject == ChangeSubject::User ? u"user"_s : u"subscription"_s;
}

QLatin1StringView memberOf(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Quantity:
        return "quantity"_L1;
    case ChangeKind::FriendlyName:
        return "friendlyName"_L1;
    case ChangeKind::AutoRenew:
        return "autoRenewEnabled"_L1;
    case ChangeKind::SupportContact:
        return "supportContact"_L1;
    case ChangeKind::DeleteUser:
    case ChangeKind::RestoreUser:
        return "state"_L1;
    case ChangeKind::AssignLicence:
    case ChangeKind::RemoveLicence:
        return "licence"_L1;
    case ChangeKind::BlockSignIn:
    case ChangeKind::AllowSignIn:
        return "accountEnabled"_L1;
    case ChangeKind::Suspend:
    case ChangeKind::Reactivate:
        break;
    }
    return "status"_L1;
}

QString commandOf(ChangeKind kind)
{
    return subjectWord(subjectOf(kind)) + u'.' + changeWord(kind);
}

bool isFinished(OutboxState state)
{
    return state == OutboxState::Verified || state == OutboxState::Withdrawn;
}

bool needsPerson(OutboxState state)
{
    return state == OutboxState::Refused || state == OutboxState::Conflict;
}

bool isOnItsWay(OutboxState state)
{
    return state == OutboxState::Sending || state == OutboxState::Unclear || state == OutboxState::Accepted || state == OutboxState::Done;
}

bool canWithdraw(OutboxState state)
{
    return state == OutboxState::Waiting || needsPerson(state);
}

bool canRetry(OutboxState state)
{
    return state == OutboxState::Waiting || state == OutboxState::Accepted || needsPerson(state);
}
