#pragma once

#include "models/core/result.h"

#include <QString>

class ProfileShelf;
struct CommandLine;

/// Where the profile and the data of this run are.
struct Place {
    QString dataDir{}; ///< absolute
    QString profileFile{}; ///< empty: none is known, and the command needs none
    QString source{}; ///< whose customers are meant (`sourceOf` the profile); empty: whoever's the folder has
};

/// As the command line and the profiles of this computer say. NotFound (Reason::NoProfile) when a profile is needed and none is known;
/// errors of readProfile and of ProfileShelf::refuseShared. Main thread.
Result<Place> placeOf(const CommandLine &line, const ProfileShelf &shelf);
