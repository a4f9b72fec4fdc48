#include "ui/customers/customerempty.h"

#include "ui/widgets/errortext.h"

using namespace Qt::StringLiterals;

CustomerEmpty::Reason CustomerEmpty::reason(const SyncState &state, bool answered, bool filtered)
{
    if (!answered)
        return Reason::Loading;
    if (filtered && (state.customersKnown > 0 || state.asOf.isValid()))
        return Reason::NothingFound;
    if (state.offlineByChoice)
        return Reason::Offline;
    if (state.phase == SyncState::Phase::SigningIn)
        return Reason::SigningIn;
    if (state.phase != SyncState::Phase::Idle)
        return Reason::Syncing;
    if (state.problem)
        return Reason::Problem;
    return state.asOf.isValid() ? Reason::NoCustomers : Reason::NeverSynced;
}

EmptyState::Words CustomerEmpty::words(Reason reason, const SyncState &state, const QString &sought)
{
    switch (reason) {
    case Reason::Loading:
        return {.icon = u"wait"_s, .title = tr("Reading the customers"), .sentence = tr("They are being read from this computer.")};
    case Reason::NothingFound:
        return {.icon = u"search"_s,
                .title = tr("No customer found"),
                //: %1: what was typed
                .sentence = sought.isEmpty() ? tr("No customer passes the filters that are in force.")
                                             : tr("No customer has “%1” in its name, domain, city, alias or tags.").arg(sought),
                .action = tr("Show all customers")};
    case Reason::Syncing:
        return {.icon = u"sync"_s,
                .title = tr("The first customers are on their way"),
                .sentence = tr("The list fills while it is being read; you can start working at once.")};
    case Reason::SigningIn:
        return {.icon = u"sign-in"_s,
                .title = tr("Waiting for the sign-in"),
                .sentence = tr("The customers are read as soon as you are signed in.")};
    case Reason::Offline:
        return {.icon = u"offline"_s,
                .title = tr("Working offline"),
                .sentence = tr("No customer was read on this computer yet, and no connection is made while you work offline."),
                .action = tr("Go online")};
    case Reason::Problem:
        return {.icon = u"warning"_s,
                .title = ErrorText::title(*state.problem),
                .sentence = ErrorText::sentence(*state.problem),
                .action = tr("Try again"),
                .second = tr("Copy details")};
    case Reason::NeverSynced:
        return {.icon = u"customers"_s,
                .title = tr("No customers on this computer yet"),
                .sentence = tr("Read them from the service once; from then on they are here at once, also without a connection."),
                .action = tr("Synchronise now")};
    case Reason::NoCustomers:
        return {.icon = u"customers"_s,
                .title = tr("You have no customers"),
                .sentence = tr("The service knows no customer of your organisation."),
                .action = tr("Synchronise now")};
    }
    return {};
}
