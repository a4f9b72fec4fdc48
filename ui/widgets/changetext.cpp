#include "ui/widgets/changetext.h"

#include "models/core/wire.h"
#include "models/outbox/obstacle.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/momenttext.h"
#include "ui/widgets/subscriptionwords.h"

#include <QLocale>

QString ChangeText::action(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Quantity:
        //: what is done to a subscription
        return tr("Change the quantity");
    case ChangeKind::FriendlyName:
        //: what is done to a subscription
        return tr("Change the nickname");
    case ChangeKind::AutoRenew:
        //: what is done to a subscription
        return tr("Switch auto-renew");
    case ChangeKind::Suspend:
        //: what is done to a subscription
        return tr("Suspend");
    case ChangeKind::Reactivate:
        //: what is done to a subscription
        return tr("Reactivate");
    case ChangeKind::SupportContact:
        //: what is done to a subscription: another reseller supports it
        return tr("Change the support contact");
    case ChangeKind::DeleteUser:
        //: what is done to a person's account
        return tr("Delete user");
    case ChangeKind::RestoreUser:
        //: what is done to a deleted person's account
        return tr("Restore user");
    case ChangeKind::AssignLicence:
        //: what is done to a person
        return tr("Assign licence");
    case ChangeKind::RemoveLicence:
        //: what is done to a person
        return tr("Remove licence");
    case ChangeKind::BlockSignIn:
        //: what is done to a person
        return tr("Block sign-in");
    case ChangeKind::AllowSignIn:
        //: what is done to a person
        return tr("Allow sign-in");
    }
    return {};
}

QString ChangeText::value(ChangeKind kind, const QString &wire)
{
    switch (kind) {
    case ChangeKind::Quantity: {
        bool isNumber = false;
        const auto number = wire.toInt(&isNumber);
        return isNumber ? QLocale().toString(number) : wire;
    }
    case ChangeKind::FriendlyName:
        //: the nickname of a subscription that has none
        return wire.isEmpty() ? tr("no nickname") : tr("“%1”").arg(wire);
    case ChangeKind::AutoRenew:
        if (wire == u"true") {
            //: auto-renew of a subscription
            return tr("on");
        }
        if (wire == u"false") {
            //: auto-renew of a subscription
            return tr("off");
        }
        //: auto-renew of a subscription: the service does not say
        return wire.isEmpty() ? tr("not stated") : wire;
    case ChangeKind::SupportContact:
        return contactWords(contactIn(wire));
    default:
        break;
    }
    if (wire == u"deleted") {
        //: state of a person's account within a sentence
        return tr("deleted");
    }
    if (wire == u"assigned") {
        //: a licence within a sentence: a person has it
        return tr("assigned");
    }
    if (wire == u"unassigned") {
        //: a licence within a sentence: a person does not have it
        return tr("not assigned");
    }
    if (wire == u"blocked") {
        //: a person's sign-in within a sentence
        return tr("blocked");
    }
    if (wire == u"allowed") {
        //: a person's sign-in within a sentence
        return tr("allowed");
    }
    if (wire == u"active") {
        //: status of a subscription or a person's account within a sentence
        return tr("active");
    }
    if (wire == u"suspended") {
        //: status of a subscription within a sentence
        return tr("suspended");
    }
    return wire;
}

QString ChangeText::contactWords(const SupportContact &contact)
{
    if (contact.mpnId.isEmpty() && contact.tenantId.isEmpty()) {
        //: the support contact of a subscription that has none
        return tr("nobody");
    }
    const auto name = contact.name.isEmpty() ? contact.tenantId : contact.name;
    //: %1: a reseller, %2: its Partner ID
    return contact.mpnId.isEmpty() ? name : tr("%1 (Partner ID %2)").arg(name, contact.mpnId);
}

QString ChangeText::summary(const OutboxChange &change)
{
    const auto before = value(change.kind, change.before);
    const auto after = value(change.kind, change.after);
    switch (change.kind) {
    case ChangeKind::Quantity:
        //: a number of licences is changed
        return tr("Quantity from %1 to %2").arg(before, after);
    case ChangeKind::FriendlyName:
        //: both are nicknames, or "no nickname"
        return tr("Nickname from %1 to %2").arg(before, after);
    case ChangeKind::AutoRenew:
        //: %1: on or off
        return tr("Auto-renew %1").arg(after);
    case ChangeKind::SupportContact:
        //: both are resellers, or "nobody"
        return tr("Support contact from %1 to %2").arg(before, after);
    case ChangeKind::AssignLicence:
        //: %1: a kind of licence
        return tr("Assign %1").arg(change.itemName);
    case ChangeKind::RemoveLicence:
        //: %1: a kind of licence
        return tr("Remove %1").arg(change.itemName);
    default:
        break;
    }
    return action(change.kind);
}

QString ChangeText::state(OutboxState state)
{
    switch (state) {
    case OutboxState::Waiting:
        //: state of a change in the outbox
        return tr("Waiting");
    case OutboxState::Sending:
        //: state of a change in the outbox
        return tr("Being sent");
    case OutboxState::Unclear:
        //: state of a change in the outbox: the answer was lost
        return tr("Being checked");
    case OutboxState::Accepted:
        //: state of a change in the outbox: Microsoft works on it
        return tr("In progress at Microsoft");
    case OutboxState::Done:
        //: state of a change in the outbox: not read back yet
        return tr("Done, not verified");
    case OutboxState::Verified:
        //: state of a change in the outbox: read back
        return tr("Verified");
    case OutboxState::Refused:
        //: state of a change in the outbox
        return tr("Refused");
    case OutboxState::Conflict:
        //: state of a change in the outbox
        return tr("Conflict");
    case OutboxState::Withdrawn:
        //: state of a change in the outbox
        return tr("Withdrawn");
    }
    return {};
}

CellState ChangeText::shape(OutboxState state)
{
    switch (state) {
    case OutboxState::Verified:
        return CellState::Healthy;
    case OutboxState::Waiting:
    case OutboxState::Sending:
    case OutboxState::Accepted:
    case OutboxState::Done:
        return CellState::Advisory;
    case OutboxState::Unclear:
        return CellState::Degraded;
    case OutboxState::Refused:
    case OutboxState::Conflict:
        return CellState::Interrupted;
    case OutboxState::Withdrawn:
        break;
    }
    return CellState::Unknown;
}

QString ChangeText::explanation(const OutboxEntry &entry)
{
    const auto &change = entry.change;
    if (entry.state == OutboxState::Conflict)
        return tr("It was decided when the service had %1; now it has %2. Nothing was changed.")
            .arg(value(change.kind, change.before), value(change.kind, entry.found));
    if (entry.state == OutboxState::Unclear)
        return tr("The answer of the service was lost. It is looked up whether it was done before anything is sent again.");
    if (entry.problem && !isFinished(entry.state))
        return ErrorText::sentence(*entry.problem);
    if (entry.state == OutboxState::Verified && entry.attempts == 0)
        return tr("It was so already when it was to be done: nothing had to be sent.");
    return {};
}

QString ChangeText::waitsForSignIn(const OutboxEntry &entry, const QString &account)
{
    const auto isOpen = entry.state == OutboxState::Waiting || isOnItsWay(entry.state);
    if (!isOpen || entry.account.isEmpty() || entry.account.compare(account, Qt::CaseInsensitive) == 0)
        return {};
    //: %1: a person's account
    return tr("It waits until %1 is signed in here: whoever decided it is named to Microsoft for it.").arg(entry.account);
}

QString ChangeText::consequence(const Consequence &consequence)
{
    const auto count = consequence.count;
    const auto isOpen = !consequence.when.isValid() || isOpenEnded(consequence.when);
    const auto day = dayText(consequence.when);
    switch (consequence.kind) {
    case Consequence::Kind::UsersLockedOut:
        return lockedOut(consequence);
    case Consequence::Kind::AdminsKeepAccess:
        return tr("The customer's admins can still sign in and export data.");
    case Consequence::Kind::AddOnsGoDown:
        return tr("%Ln add-on(s) go down with it.", nullptr, count);
    case Consequence::Kind::BillingStops:
        return tr("Microsoft stops billing us for it.");
    case Consequence::Kind::BillingContinues:
        return isOpen ? tr("Microsoft goes on billing us for it.") : tr("Microsoft goes on billing us for it until %1.").arg(day);
    case Consequence::Kind::UsageStillBilled:
        return tr("Resources that are left in Azure may go on costing money.");
    case Consequence::Kind::WorkloadsStop:
        return tr("Everything that runs in this Azure subscription stops.");
    case Consequence::Kind::AutoRenewLost:
        return tr("Auto-renew is switched off and does not come back with reactivation.");
    case Consequence::Kind::AutoRenewStaysOff:
        return isOpen ? tr("Auto-renew stays off until somebody switches it on again.")
                      : tr("Auto-renew stays off: without it the subscription ends on %1.").arg(day);
    case Consequence::Kind::DataAtRisk:
        return dataAtRisk(consequence);
    case Consequence::Kind::UsersComeBack:
        return tr("The users of %Ln licence(s) can work again.", nullptr, count);
    case Consequence::Kind::AddOnsStayDown:
        return tr("%Ln add-on(s) stay suspended until they are reactivated themselves.", nullptr, count);
    case Consequence::Kind::BillingStarts:
        return tr("Microsoft bills us for it again.");
    case Consequence::Kind::PriceFollows:
        return count > 0 ? tr("Microsoft bills us for %Ln licence(s) more.", nullptr, count)
                         : tr("Microsoft bills us for %Ln licence(s) fewer.", nullptr, -count);
    case Consequence::Kind::CannotReduceLater:
        return isOpen ? tr("After the cancellation window the quantity cannot go down again before the term ends.")
                      : tr("After the cancellation window the quantity cannot go down again before %1.").arg(day);
    case Consequence::Kind::EndsAtTerm:
        return isOpen ? tr("The subscription ends with its term.") : tr("The subscription ends on %1.").arg(day);
    case Consequence::Kind::RenewsAtTerm:
        return isOpen ? tr("The subscription renews with its term.") : tr("The subscription renews on %1.").arg(day);
    case Consequence::Kind::SignInEnds:
        return tr("This person cannot sign in any more.");
    case Consequence::Kind::LicencesComeFree:
        return tr("The licences of this person come free. They are billed all the same until their number is lowered.");
    case Consequence::Kind::RestorableUntil:
        return tr("Until %1 the account can be restored, with its mail and files; after that it is gone for good.").arg(day);
    case Consequence::Kind::SignInReturns:
        return tr("This person can sign in again.");
    case Consequence::Kind::LicencesMayBeShort:
        return tr("Of the licences from before those come back of which some are free.");
    case Consequence::Kind::ServicesGained:
        return tr("This person can use what belongs to the licence within minutes.");
    case Consequence::Kind::LicencesLeft:
        return tr("%Ln licence(s) of this kind will then be free.", nullptr, count);
    case Consequence::Kind::NoneFree:
        return tr("None of this kind is free: unless one comes free before, the service will refuse it. Raise the number first.");
    case Consequence::Kind::ServicesLost:
        return consequence.family == ProductFamily::Suite || consequence.family == ProductFamily::Mail
                || consequence.family == ProductFamily::Files
            ? tr("This person loses what belongs to the licence; Microsoft deletes mail and files kept in it after some weeks.")
            : tr("This person loses what belongs to the licence; what is kept in it Microsoft may delete after some weeks.");
    case Consequence::Kind::SessionsEnd:
        return tr("Whoever works at the moment is signed out within the hour. Mail, files and licences stay as they are.");
    case Consequence::Kind::ReductionUncertain:
        return isOpen
            ? tr("Microsoft does not say until when the quantity may go down. After the cancellation window it refuses that; then "
                 "switch auto-renew off, or let it renew with fewer licences.")
            : tr("Microsoft does not say until when the quantity may go down. After the cancellation window it refuses that; then "
                 "switch auto-renew off, or let it renew with fewer licences on %1.")
                  .arg(day);
    case Consequence::Kind::SupportMoves:
        return tr("This reseller supports the subscription from then on, and is named to Microsoft for it.");
    }
    return {};
}

QString ChangeText::lockedOut(const Consequence &consequence)
{
    const auto count = consequence.count;
    switch (consequence.family) {
    case ProductFamily::Suite:
        return tr("The users of %Ln licence(s) lose mail, files and applications at once.", nullptr, count);
    case ProductFamily::Mail:
        return tr("The users of %Ln licence(s) lose mail and calendar at once.", nullptr, count);
    case ProductFamily::Files:
        return tr("The users of %Ln licence(s) lose their files in SharePoint and OneDrive at once.", nullptr, count);
    case ProductFamily::Teams:
        return tr("The users of %Ln licence(s) lose the meetings and calls that belong to it at once.", nullptr, count);
    case ProductFamily::Reports:
        return tr("The users of %Ln licence(s) can no longer make, share or open reports.", nullptr, count);
    case ProductFamily::Apps:
        return tr("The users of %Ln licence(s) can no longer use the apps that were built with it, and its flows stop.", nullptr, count);
    case ProductFamily::Business:
        return tr("The users of %Ln licence(s) can no longer work in Dynamics 365.", nullptr, count);
    case ProductFamily::Desktop:
        return tr("The users of %Ln licence(s) can no longer edit in these applications; files that are kept elsewhere stay.", nullptr,
                  count);
    case ProductFamily::Protection:
        return tr("For the users of %Ln licence(s) it no longer guards sign-in, devices or data; mail and files stay as they are.", nullptr,
                  count);
    case ProductFamily::CloudPc:
        return tr("The users of %Ln licence(s) can no longer sign in to their Cloud PC.", nullptr, count);
    case ProductFamily::Unknown:
    case ProductFamily::Azure:
        break;
    }
    return tr("The users of %Ln licence(s) can no longer use it. Which work stops with it depends on the product: ask the customer first.",
              nullptr, count);
}

QString ChangeText::dataAtRisk(const Consequence &consequence)
{
    const auto day = dayText(consequence.when);
    switch (consequence.family) {
    case ProductFamily::Suite:
        return tr("From %1 on Microsoft may delete the mail and files of these users.").arg(day);
    case ProductFamily::Mail:
        return tr("From %1 on Microsoft may delete the mail of these users.").arg(day);
    case ProductFamily::Files:
        return tr("From %1 on Microsoft may delete the files in SharePoint and OneDrive.").arg(day);
    case ProductFamily::Reports:
        return tr("From %1 on Microsoft may delete the reports and the data behind them.").arg(day);
    case ProductFamily::Apps:
        return tr("From %1 on Microsoft may delete the apps, the flows and the data in them.").arg(day);
    case ProductFamily::Business:
        return tr("From %1 on Microsoft may delete the data in Dynamics 365.").arg(day);
    case ProductFamily::Protection:
        return tr("From %1 on Microsoft may delete the policies and settings in it.").arg(day);
    case ProductFamily::CloudPc:
        return tr("From %1 on Microsoft may delete the Cloud PCs with everything on them.").arg(day);
    case ProductFamily::Azure:
        return tr("From %1 on Microsoft may delete what stands in this Azure subscription.").arg(day);
    case ProductFamily::Teams:
    case ProductFamily::Desktop:
    case ProductFamily::Unknown:
        break;
    }
    return tr("From %1 on Microsoft may delete what the customer keeps in it.").arg(day);
}

QString ChangeText::asItIs(const ChangeObstacle &obstacle, const QString &subject)
{
    const auto present = value(obstacle.kind, obstacle.present);
    switch (obstacle.kind) {
    case ChangeKind::Quantity:
        //: %1: a subscription
        return tr("%1 has %Ln licence(s) already: there is nothing to change.", nullptr, obstacle.present.toInt()).arg(subject);
    case ChangeKind::FriendlyName:
        //: %1: the nickname of a subscription
        return tr("The nickname is %1 already: there is nothing to change.").arg(present);
    case ChangeKind::AutoRenew:
        //: %1: a subscription, %2: on or off
        return tr("Auto-renew of %1 is %2 already: there is nothing to change.").arg(subject, present);
    case ChangeKind::SupportContact:
        //: %1: a subscription, %2: a reseller
        return tr("The support contact of %1 is %2 already: there is nothing to change.").arg(subject, present);
    case ChangeKind::AssignLicence:
        //: %1: a person
        return tr("%1 has this licence already: there is nothing to change.").arg(subject);
    case ChangeKind::RemoveLicence:
        //: %1: a person
        return tr("%1 does not have this licence: there is nothing to change.").arg(subject);
    case ChangeKind::BlockSignIn:
    case ChangeKind::AllowSignIn:
        //: %1: a person, %2: blocked or allowed
        return tr("The sign-in of %1 is %2 already: there is nothing to change.").arg(subject, present);
    case ChangeKind::Suspend:
    case ChangeKind::Reactivate:
    case ChangeKind::DeleteUser:
    case ChangeKind::RestoreUser:
        break;
    }
    //: %1: a subscription or a person, %2: its state, for example suspended
    return tr("%1 is %2 already: there is nothing to change.").arg(subject, present);
}

QString ChangeText::wrongStatus(const ChangeObstacle &obstacle, const QString &subject)
{
    if (subjectOf(obstacle.kind) == ChangeSubject::User) {
        //: %1: a person
        return tr("%1 has been deleted. Restore the user first.").arg(subject);
    }
    const auto present = SubscriptionWords::status(obstacle.present);
    const auto isSuspended = statusOf(obstacle.present) == SubscriptionStatus::Suspended;
    switch (obstacle.kind) {
    case ChangeKind::Suspend:
        //: %1: a subscription, %2: its status; the status Suspended is what was wanted
        return tr("%1 has the status %2 and cannot become Suspended: only an active subscription can be suspended.").arg(subject, present);
    case ChangeKind::Reactivate:
        //: %1: a subscription, %2: its status; the status Active is what was wanted
        return tr("%1 has the status %2 and cannot become Active: only a suspended subscription can be reactivated. What has expired is "
                  "ordered anew in Partner Center.")
            .arg(subject, present);
    default:
        break;
    }
    //: %1: a subscription, %2: its status
    return isSuspended ? tr("%1 has the status %2. This can be changed once it is Active: reactivate it first.").arg(subject, present)
                       //: %1: a subscription, %2: its status
                       : tr("%1 has the status %2. This can be changed only while a subscription is Active.").arg(subject, present);
}

QString ChangeText::obstacle(const Error &error)
{
    const auto found = changeObstacleIn(error);
    if (!found)
        return {};
    switch (error.reason) {
    case Error::Reason::NothingToChange:
        return asItIs(*found, error.subject);
    case Error::Reason::StatusNotAllowed:
        return wrongStatus(*found, error.subject);
    case Error::Reason::ReductionClosed:
        if (!found->ends.isValid() || isOpenEnded(found->ends)) {
            //: %1: a subscription, %2: date and time until which the number of licences could go down
            return tr("The quantity of %1 could go down until %2; now Microsoft refuses that for the rest of the term. Switch auto-renew "
                      "off, or "
                      "let it renew with fewer licences: that is set in Partner Center.")
                .arg(error.subject, fullMomentText(found->until));
        }
        //: %1: a subscription, %2: date and time until which the number of licences could go down, %3: the day on which the term ends
        return tr("The quantity of %1 could go down until %2; now Microsoft refuses that until the term ends on %3. Switch auto-renew off, "
                  "or "
                  "let it renew with fewer licences: that is set in Partner Center.")
            .arg(error.subject, fullMomentText(found->until), dayText(found->ends));
    default:
        break;
    }
    return {};
}
