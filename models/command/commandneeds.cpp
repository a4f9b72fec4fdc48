#include "models/command/commandneeds.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr CommandNeed everybody(QLatin1StringView command)
{
    return {.command = command};
}
constexpr CommandNeed needs(QLatin1StringView command, Capability capability, Level level)
{
    return {.command = command, .capability = capability, .level = level};
}

// clang-format off
constexpr CommandNeed entries[] = {
    // The engine, by function. Aliases and tags are the office's, a saved view is the person's own setting.
    needs("setAlias"_L1, Capability::Customers, Level::Write),
    needs("changeTags"_L1, Capability::Customers, Level::Write),
    needs("saveView"_L1, Capability::Customers, Level::Read),
    needs("removeView"_L1, Capability::Customers, Level::Read),
    // Who may do neither is told of the audit log what is their own, or nothing.
    needs("readCustomers"_L1, Capability::Customers, Level::Read),
    needs("readActivity"_L1, Capability::AuditLog, Level::Own),
    needs("readAllActivity"_L1, Capability::AuditLog, Level::Read),
    needs("changeGrants"_L1, Capability::UsersAndRoles, Level::Write),
    needs("resetMatrix"_L1, Capability::UsersAndRoles, Level::Write),
    // Service health: what somebody says of a customer's part in an issue is what notices and claims rest on; the rest is the work with it.
    needs("noteOutageMessage"_L1, Capability::IncidentNotices, Level::Write),
    needs("markAffected"_L1, Capability::IncidentNotices, Level::Write),
    needs("unmarkAffected"_L1, Capability::IncidentNotices, Level::Write),
    needs("restoreMarks"_L1, Capability::IncidentNotices, Level::Write),
    needs("muteHealth"_L1, Capability::ServiceHealth, Level::Write),
    needs("unmuteHealth"_L1, Capability::ServiceHealth, Level::Write),
    needs("markMessage"_L1, Capability::ServiceHealth, Level::Write),
    needs("checkHealthNow"_L1, Capability::ServiceHealth, Level::Read),
    // Changes of a subscription, by kind. What only the partner's own list shows is the customers' line; access is the line of suspensions.
    needs("subscription.quantity"_L1, Capability::Customers, Level::Write),
    needs("subscription.friendlyName"_L1, Capability::Customers, Level::Write),
    needs("subscription.autoRenew"_L1, Capability::Customers, Level::Write),
    needs("subscription.suspend"_L1, Capability::SuspensionExecution, Level::Execute),
    needs("subscription.reactivate"_L1, Capability::SuspensionExecution, Level::Execute),
    needs("subscription.supportContact"_L1, Capability::Customers, Level::Write),
    // Acting in the customer's tenant, as in its portals.
    needs("user.password"_L1, Capability::AdminPortals, Level::Execute),
    needs("user.delete"_L1, Capability::AdminPortals, Level::Execute),
    needs("user.restore"_L1, Capability::AdminPortals, Level::Execute),
    needs("user.assignLicence"_L1, Capability::AdminPortals, Level::Execute),
    needs("user.removeLicence"_L1, Capability::AdminPortals, Level::Execute),
    needs("user.blockSignIn"_L1, Capability::AdminPortals, Level::Execute),
    needs("user.allowSignIn"_L1, Capability::AdminPortals, Level::Execute),
    // What is asked of the service when it is looked at, and kept nowhere.
    needs("readPeople"_L1, Capability::ServiceManagement, Level::Read), // their names, wherever they stand
    needs("readSignIns"_L1, Capability::ServiceManagement, Level::Read),
    needs("readUserLicences"_L1, Capability::ServiceManagement, Level::Read),
    needs("readLicenceUse"_L1, Capability::ServiceManagement, Level::Read),
    needs("readSupportContact"_L1, Capability::Customers, Level::Read),
    needs("syncNow"_L1, Capability::Customers, Level::Read),
    needs("rebuildCache"_L1, Capability::Customers, Level::Read),
    // Stopping, connecting, signing in and out concern the person alone, and are how other roles become known.
    everybody("cancel"_L1),
    everybody("setOffline"_L1),
    everybody("signInWithCode"_L1),
    everybody("signOut"_L1),

    // The window's own actions.
    needs("sync.now"_L1, Capability::Customers, Level::Read),
    needs("sync.full"_L1, Capability::Customers, Level::Read),
    needs("cache.rebuild"_L1, Capability::Customers, Level::Read),
    everybody("sync.cancel"_L1),
    everybody("sync.offline"_L1),
    everybody("window.lock"_L1),
    everybody("account.signOut"_L1),
    everybody("app.quit"_L1),
    everybody("edit.search"_L1),
    everybody("status.copy"_L1),
    everybody("theme.system"_L1),
    everybody("theme.light"_L1),
    everybody("theme.dark"_L1),
    everybody("density.compact"_L1),
    everybody("density.normal"_L1),
    everybody("density.comfortable"_L1),
    everybody("help.keys"_L1),
    everybody("help.about"_L1),
    everybody("help.started"_L1),
    everybody("profiles.show"_L1),

    // Panes; one that is denied is not in the rail.
    needs("pane.customers"_L1, Capability::Customers, Level::Read),
    needs("pane.activity"_L1, Capability::AuditLog, Level::Own),
    everybody("pane.roles"_L1),
    everybody("pane.settings"_L1),

    // The customers pane. One row on the clipboard is reading. Several are a list that leaves the program as a file does, so that whoever may
    // not export may not copy it either ("copyRows", asked once it is known how many rows are selected).
    needs("customers.filter"_L1, Capability::Customers, Level::Read),
    needs("customers.next"_L1, Capability::Customers, Level::Read),
    needs("customers.previous"_L1, Capability::Customers, Level::Read),
    needs("customers.open"_L1, Capability::Customers, Level::Read),
    needs("customers.detail"_L1, Capability::Customers, Level::Read),
    needs("customers.refresh"_L1, Capability::Customers, Level::Read),
    needs("customers.copyid"_L1, Capability::Customers, Level::Read),
    needs("customers.copydomain"_L1, Capability::Customers, Level::Read),
    needs("customers.copydomains"_L1, Capability::Customers, Level::Read),
    needs("customers.copycommerceid"_L1, Capability::Customers, Level::Read),
    needs("customers.copyregistration"_L1, Capability::Customers, Level::Read),
    needs("customers.copypartnerid"_L1, Capability::Customers, Level::Read),
    needs("customers.copytext"_L1, Capability::Customers, Level::Read),
    needs("customers.copytsv"_L1, Capability::Customers, Level::Read),
    needs("customers.copymarkdown"_L1, Capability::Customers, Level::Read),
    needs("customers.copyas"_L1, Capability::Customers, Level::Read),
    needs("copyRows"_L1, Capability::CustomerExport, Level::Read),
    needs("customers.tags"_L1, Capability::Customers, Level::Write),
    needs("customers.overview"_L1, Capability::Customers, Level::Read),
    needs("customers.services"_L1, Capability::ServiceManagement, Level::Read),
    needs("customers.subscriptions"_L1, Capability::Customers, Level::Read),
    // People's names are personal data: whoever works in the customer's services sees them (DOMAIN 2.3).
    needs("customers.users"_L1, Capability::ServiceManagement, Level::Read),
    needs("customers.issues"_L1, Capability::ServiceHealth, Level::Read),
    // Opening a portal is acting there in the customer's name.
    needs("services.portal"_L1, Capability::AdminPortals, Level::Execute),
    needs("services.health"_L1, Capability::ServiceHealth, Level::Read),
    needs("services.request"_L1, Capability::ServiceRequests, Level::Execute),
    needs("customers.activity"_L1, Capability::AuditLog, Level::Own),

    // Each of the dialogs asks once more by the kind of the change.
    needs("subscriptions.quantity"_L1, Capability::Customers, Level::Write),
    needs("subscriptions.nickname"_L1, Capability::Customers, Level::Write),
    needs("subscriptions.autorenew"_L1, Capability::Customers, Level::Write),
    needs("subscriptions.suspend"_L1, Capability::SuspensionExecution, Level::Execute),
    needs("subscriptions.reactivate"_L1, Capability::SuspensionExecution, Level::Execute),
    needs("subscriptions.contact"_L1, Capability::Customers, Level::Write),

    // The Subscriptions pane, over all customers. Several rows on the clipboard need "copyRows" besides.
    needs("pane.subscriptions"_L1, Capability::Customers, Level::Read),
    needs("subscriptionlist.filter"_L1, Capability::Customers, Level::Read),
    needs("subscriptionlist.next"_L1, Capability::Customers, Level::Read),
    needs("subscriptionlist.previous"_L1, Capability::Customers, Level::Read),
    needs("subscriptionlist.open"_L1, Capability::Customers, Level::Read),
    needs("subscriptionlist.copyid"_L1, Capability::Customers, Level::Read),
    needs("subscriptionlist.renewing"_L1, Capability::Customers, Level::Read),
    needs("subscriptionlist.expiring"_L1, Capability::Customers, Level::Read),
    needs("subscriptionlist.suspended"_L1, Capability::Customers, Level::Read),
    needs("subscriptionlist.cancellable"_L1, Capability::Customers, Level::Read),
    needs("subscriptionlist.all"_L1, Capability::Customers, Level::Read),
    needs("subscriptionlist.days7"_L1, Capability::Customers, Level::Read),
    needs("subscriptionlist.days30"_L1, Capability::Customers, Level::Read),
    needs("subscriptionlist.days90"_L1, Capability::Customers, Level::Read),
    needs("subscriptionlist.copytext"_L1, Capability::Customers, Level::Read),
    needs("subscriptionlist.copytsv"_L1, Capability::Customers, Level::Read),
    needs("subscriptionlist.copymarkdown"_L1, Capability::Customers, Level::Read),
    needs("subscriptionlist.copyas"_L1, Capability::Customers, Level::Read),
    needs("subscriptionlist.exportcsv"_L1, Capability::CustomerExport, Level::Read),
    needs("subscriptionlist.exportxlsx"_L1, Capability::CustomerExport, Level::Read),
    needs("subscriptionlist.exportjson"_L1, Capability::CustomerExport, Level::Read),

    // The pane Service health. Several rows on the clipboard need "copyRows" besides.
    needs("pane.health"_L1, Capability::ServiceHealth, Level::Read),
    needs("health.filter"_L1, Capability::ServiceHealth, Level::Read),
    needs("health.next"_L1, Capability::ServiceHealth, Level::Read),
    needs("health.previous"_L1, Capability::ServiceHealth, Level::Read),
    needs("health.issues"_L1, Capability::ServiceHealth, Level::Read),
    needs("health.services"_L1, Capability::ServiceHealth, Level::Read),
    needs("health.history"_L1, Capability::ServiceHealth, Level::Read),
    needs("health.messages"_L1, Capability::ServiceHealth, Level::Read),
    needs("health.active"_L1, Capability::ServiceHealth, Level::Read),
    needs("health.recent"_L1, Capability::ServiceHealth, Level::Read),
    needs("health.all"_L1, Capability::ServiceHealth, Level::Read),
    needs("health.withmuted"_L1, Capability::ServiceHealth, Level::Read),
    needs("health.coveragewhy"_L1, Capability::ServiceHealth, Level::Read),
    needs("health.open"_L1, Capability::ServiceHealth, Level::Read),
    needs("health.detail"_L1, Capability::ServiceHealth, Level::Read),
    needs("health.copyid"_L1, Capability::ServiceHealth, Level::Read),
    needs("health.openmessage"_L1, Capability::ServiceHealth, Level::Read),
    needs("health.customer"_L1, Capability::Customers, Level::Read),
    needs("health.check"_L1, Capability::ServiceHealth, Level::Read),
    needs("health.copytext"_L1, Capability::ServiceHealth, Level::Read),
    needs("health.copytsv"_L1, Capability::ServiceHealth, Level::Read),
    needs("health.copymarkdown"_L1, Capability::ServiceHealth, Level::Read),
    needs("health.copyas"_L1, Capability::ServiceHealth, Level::Read),
    needs("health.mute"_L1, Capability::ServiceHealth, Level::Write),
    needs("health.unmute"_L1, Capability::ServiceHealth, Level::Write),
    needs("health.message"_L1, Capability::ServiceHealth, Level::Write),
    needs("health.mark"_L1, Capability::IncidentNotices, Level::Write),
    needs("health.marknot"_L1, Capability::IncidentNotices, Level::Write),
    needs("health.unmark"_L1, Capability::IncidentNotices, Level::Write),
    needs("health.inform"_L1, Capability::IncidentNotices, Level::Write),
    needs("health.calendar"_L1, Capability::ServiceHealth, Level::Read),
    needs("health.dossier"_L1, Capability::CreditClaims, Level::Propose),
    needs("health.exportcsv"_L1, Capability::CustomerExport, Level::Read),
    needs("health.exportxlsx"_L1, Capability::CustomerExport, Level::Read),
    needs("health.exportjson"_L1, Capability::CustomerExport, Level::Read),
    needs("affected.exportcsv"_L1, Capability::CustomerExport, Level::Read),
    needs("affected.exportxlsx"_L1, Capability::CustomerExport, Level::Read),
    needs("affected.exportjson"_L1, Capability::CustomerExport, Level::Read),

    // The Outbox pane. Taking back, trying again and undoing need what the change itself needs: that is asked for each of them.
    needs("pane.outbox"_L1, Capability::Customers, Level::Read),
    needs("outbox.filter"_L1, Capability::Customers, Level::Read),
    needs("outbox.next"_L1, Capability::Customers, Level::Read),
    needs("outbox.previous"_L1, Capability::Customers, Level::Read),
    needs("outbox.retry"_L1, Capability::Customers, Level::Read),
    needs("outbox.withdraw"_L1, Capability::Customers, Level::Read),
    needs("outbox.edit"_L1, Capability::Customers, Level::Read),
    needs("outbox.undo"_L1, Capability::Customers, Level::Read),
    needs("outbox.customer"_L1, Capability::Customers, Level::Read),
    needs("outbox.copytext"_L1, Capability::Customers, Level::Read),
    needs("outbox.copytsv"_L1, Capability::Customers, Level::Read),
    needs("outbox.copymarkdown"_L1, Capability::Customers, Level::Read),
    needs("outbox.copyas"_L1, Capability::Customers, Level::Read),

    // The Activity pane shows nobody more than the level gives, so that copying and exporting need no more than seeing does.
    needs("activity.filter"_L1, Capability::AuditLog, Level::Own),
    needs("activity.next"_L1, Capability::AuditLog, Level::Own),
    needs("activity.previous"_L1, Capability::AuditLog, Level::Own),
    needs("activity.open"_L1, Capability::AuditLog, Level::Own),
    needs("activity.onlycustomer"_L1, Capability::AuditLog, Level::Own),
    needs("activity.copytext"_L1, Capability::AuditLog, Level::Own),
    needs("activity.copytsv"_L1, Capability::AuditLog, Level::Own),
    needs("activity.copymarkdown"_L1, Capability::AuditLog, Level::Own),
    needs("activity.copyas"_L1, Capability::AuditLog, Level::Own),
    needs("activity.exportcsv"_L1, Capability::AuditLog, Level::Own),
    needs("activity.exportxlsx"_L1, Capability::AuditLog, Level::Own),
    needs("activity.exportjson"_L1, Capability::AuditLog, Level::Own),
    needs("activity.check"_L1, Capability::AuditLog, Level::Own),
    needs("activity.detail"_L1, Capability::AuditLog, Level::Own),
    needs("activity.customer"_L1, Capability::Customers, Level::Read),

    // The My roles pane.
    needs("roles.change"_L1, Capability::UsersAndRoles, Level::Write),
    needs("roles.reset"_L1, Capability::UsersAndRoles, Level::Write),

    needs("readHealth"_L1, Capability::ServiceHealth, Level::Read),

    // The command line. A table on the terminal is reading; a file, or a format for other programs, is an export. A picture is no export: it
    // shows a screenful, which whoever sees the window may keep by other means too.
    everybody("cli.window"_L1),
    needs("cli.sync"_L1, Capability::Customers, Level::Read),
    needs("cli.list.customers"_L1, Capability::Customers, Level::Read),
    needs("cli.export.customers"_L1, Capability::CustomerExport, Level::Read),
    needs("cli.list.subscriptions"_L1, Capability::Customers, Level::Read),
    needs("cli.export.subscriptions"_L1, Capability::CustomerExport, Level::Read),
    needs("cli.list.users"_L1, Capability::ServiceManagement, Level::Read),
    needs("cli.export.users"_L1, Capability::CustomerExport, Level::Read),
    needs("cli.list.licences"_L1, Capability::ServiceManagement, Level::Read),
    needs("cli.export.licences"_L1, Capability::CustomerExport, Level::Read),
    needs("cli.list.services"_L1, Capability::ServiceManagement, Level::Read),
    needs("cli.export.services"_L1, Capability::CustomerExport, Level::Read),
    needs("cli.list.health"_L1, Capability::ServiceHealth, Level::Read),
    needs("cli.export.health"_L1, Capability::CustomerExport, Level::Read),
    needs("cli.list.issues"_L1, Capability::ServiceHealth, Level::Read),
    needs("cli.export.issues"_L1, Capability::CustomerExport, Level::Read),
    needs("cli.list.affected"_L1, Capability::ServiceHealth, Level::Read),
    needs("cli.export.affected"_L1, Capability::CustomerExport, Level::Read),
    needs("cli.list.messages"_L1, Capability::ServiceHealth, Level::Read),
    needs("cli.export.messages"_L1, Capability::CustomerExport, Level::Read),
    needs("cli.show.issue"_L1, Capability::ServiceHealth, Level::Read),
    needs("cli.snapshot.health"_L1, Capability::ServiceHealth, Level::Read),
    needs("cli.list.outbox"_L1, Capability::Customers, Level::Read),
    needs("cli.export.outbox"_L1, Capability::CustomerExport, Level::Read),
    needs("cli.list.timeline"_L1, Capability::Customers, Level::Read), // of our own audit log what "readActivity" gives
    needs("cli.export.timeline"_L1, Capability::CustomerExport, Level::Read),
    needs("cli.show.outbox"_L1, Capability::Customers, Level::Read),
    needs("cli.show.subscription"_L1, Capability::Customers, Level::Read),
    needs("cli.snapshot.outbox"_L1, Capability::Customers, Level::Read),
    needs("cli.snapshot.subscriptions"_L1, Capability::Customers, Level::Read),
    needs("cli.suspend"_L1, Capability::SuspensionExecution, Level::Execute),
    needs("cli.reactivate"_L1, Capability::SuspensionExecution, Level::Execute),
    needs("cli.set-quantity"_L1, Capability::Customers, Level::Write),
    needs("cli.outbox.retry"_L1, Capability::Customers, Level::Read), // and of each entry what its change needs
    needs("cli.outbox.withdraw"_L1, Capability::Customers, Level::Read),
    needs("cli.list.audit"_L1, Capability::AuditLog, Level::Own),
    needs("cli.show.customer"_L1, Capability::Customers, Level::Read),
    needs("cli.snapshot.customers"_L1, Capability::Customers, Level::Read),
    needs("cli.snapshot.activity"_L1, Capability::AuditLog, Level::Own),
    everybody("cli.verify"_L1),
    everybody("cli.roles"_L1),
    everybody("cli.sign-in"_L1),
    everybody("cli.sign-out"_L1),
    everybody("cli.profiles"_L1),
    everybody("cli.profiles.test"_L1),
    everybody("cli.version"_L1),
    everybody("cli.help"_L1),
};
// clang-format on

} // namespace

std::span<const CommandNeed> CommandNeeds::table()
{
    return entries;
}

const CommandNeed *CommandNeeds::find(QStringView command)
{
    const auto *entry = std::ranges::find_if(entries, [command](const CommandNeed &each) { return command == each.command; });
    return entry == std::end(entries) ? nullptr : entry;
}

std::optional<Denied> CommandNeeds::denied(const Permit &permit, QStringView command, Matter matter)
{
    const auto *entry = find(command);
    if (!entry)
        return Denied{.capability = Capability::UsersAndRoles, .level = Level::Execute, .rolesKnown = true};
    if (!entry->capability)
        return {};
    return permit.denied(*entry->capability, entry->level, matter);
}

Result<void> CommandNeeds::check(const Permit &permit, QStringView command)
{
    const auto why = denied(permit, command);
    return why ? Result<void>(why->error()) : Result<void>();
}
