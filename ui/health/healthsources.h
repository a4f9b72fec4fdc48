#pragma once

#include "models/command/healthcommands.h"
#include "models/core/clock.h"
#include "models/core/feed.h"
#include "models/core/windowsource.h"
#include "models/health/healthbook.h"
#include "models/roles/permit.h"
#include "ui/widgets/viewmemory.h"

#include <QUrl>

#include <functional>

/// What the pane Service health stands on. All of it outlives the pane.
struct HealthPaneSources {
    HealthBook &book;
    HealthCommands &commands;
    WindowSource<AffectedCustomer, AffectedQuery> &affected;
    ValueFeed<Permit> &permit;
    ViewMemory &memory;
    const Clock &clock;
    std::function<bool(const QUrl &)> openUrl{}; ///< the desktop's; empty: none
};
