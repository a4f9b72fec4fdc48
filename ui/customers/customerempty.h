#pragma once

#include "models/core/syncstate.h"
#include "ui/widgets/emptystate.h"

#include <QCoreApplication>

/// Why the customers list shows no row, and what can be done about it.
class CustomerEmpty
{
    Q_DECLARE_TR_FUNCTIONS(CustomerEmpty)

public:
    enum class Reason {
        Loading, ///< the cache was asked, no answer yet
        NothingFound, ///< there are customers, none passes
        Syncing, ///< the first ones are on their way
        SigningIn,
        Offline, ///< by choice, and nothing was ever read
        Problem, ///< reading them failed
        NeverSynced,
        NoCustomers, ///< the service has none
    };

    /// `answered`: the cache has answered; `filtered`: something is sought or filtered.
    static Reason reason(const SyncState &state, bool answered, bool filtered);
    /// `sought` is what was typed; empty: only filters are in force.
    static EmptyState::Words words(Reason reason, const SyncState &state, const QString &sought);
};
