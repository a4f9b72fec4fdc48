#pragma once

#include "models/core/result.h"

#include <QString>

class ProfileShelf;
struct CommandLine;

/// Where the profile and the data of this run are.
struct Place {
    QString dataDir{};     ///< absolute
    QString profileFile{}; ///< empty: none is known, and the command needs none
};

/// As the command line and the profiles of this computer say. NotFound (Reason::NoProfile) when a profile is needed and none is known;
/// errors of readProfile. Main thread.
Result<Place> placeOf(const CommandLine &line, const ProfileShelf &shelf);
