#include "models/outbox/changerules.h"

#include "models/subscriptions/supportcontact.h"

using namespace Qt::StringLiterals;

namespace {

ChangeKind oppositeOf(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Suspend:
        return ChangeKind::Reactivate;
    case ChangeKind::Reactivate:
        return ChangeKind::Suspend;
    case ChangeKind::DeleteUser:
        return ChangeKind::RestoreUser;
    case ChangeKind::RestoreUser:
        return ChangeKind::DeleteUser;
    case ChangeKind::AssignLicence:
        return ChangeKind::RemoveLicence;
    case ChangeKind::RemoveLicence:
        return ChangeKind::AssignLicence;
    case ChangeKind::BlockSignIn:
        return ChangeKind::AllowSignIn;
    case ChangeKind::AllowSignIn:
        return ChangeKind::BlockSignIn;
    default:
        return kind;
    }
}

} // namespace

bool takesAway(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Suspend:
    case ChangeKind::DeleteUser:
    case ChangeKind::RemoveLicence:
    case ChangeKind::BlockSignIn:
        return true;
    default:
        return false;
    }
}

QList<OutboxChange> undoOf(const OutboxEntry &entry)
{
    if (entry.state != OutboxState::Verified && entry.state != OutboxState::Done)
        return {};
    if (entry.attempts == 0)
        return {}; // it was so already: whoever made it so is not undone
    auto undo = entry.change;
    undo.kind = oppositeOf(entry.change.kind);
    std::swap(undo.before, undo.after);
    if (undo.after.isEmpty())
        return {}; // it was not told before, so there is nothing to go back to
    if (entry.change.kind != ChangeKind::Suspend || !entry.change.autoRenewBefore.value_or(false))
        return {undo};
    auto renew = undo;
    renew.kind = ChangeKind::AutoRenew;
    renew.before = u"false"_s;
    renew.after = u"true"_s;
    return {undo, renew};
}

OutboxEntry withoutPerson(OutboxEntry entry)
{
    if (subjectOf(entry.change.kind) != ChangeSubject::User)
        return entry;
    entry.change.subjectName.clear();
    if (entry.problem)
        entry.problem->subject.clear();
    return entry;
}

Standing standingOf(const OutboxChange &change, const QString &now)
{
    const bool isContact = change.kind == ChangeKind::SupportContact;
    const auto isSame
        = [isContact, &now](const QString &value) { return isContact ? isSameContact(contactIn(now), contactIn(value)) : now == value; };
    if (isSame(change.after))
        return Standing::AsWanted;
    return isSame(change.before) ? Standing::AsBefore : Standing::Other;
}
