#pragma once

#include "models/roles/permit.h"

#include <QLatin1StringView>
#include <QStringView>

#include <optional>
#include <span>

/// What it takes to give one command.
struct CommandNeed {
    QLatin1StringView command{};
    std::optional<Capability> capability{}; ///< empty: nothing, everybody may
    Level level = Level::None;
};

/// Which command needs what: the one table that the window, the command line and the engine ask, so that no path goes round it. A command
/// of the engine goes by the name of its function ("setAlias"), one of the window by the id of its action ("customers.tags"), a pane by
/// "pane." and its id, one of the command line by "cli." and its words ("cli.list.audit"). Reading allocates nothing; any thread.
class CommandNeeds
{
public:
    static std::span<const CommandNeed> table();
    /// Null: nobody has entered such a command.
    static const CommandNeed *find(QStringView command);
    /// Empty: it is allowed. A command without an entry is nobody's.
    static std::optional<Denied> denied(const Permit &permit, QStringView command, Matter matter = Matter::General);
    /// `denied` as a Result.
    static Result<void> check(const Permit &permit, QStringView command);
};
