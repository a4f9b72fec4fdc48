#include "app/place.h"

#include "app/cli/commandline.h"
#include "app/profileshelf.h"
#include "models/remote/profile.h"

#include <QDir>

namespace {

/// What a folder has in which no sandbox has been yet is not the sandbox's.
constexpr auto sandboxToCome = "sandbox"_L1;

} // namespace

Result<Place> placeOf(const CommandLine &line, const ProfileShelf &shelf)
{
    const auto placed = [](const QString &dataDir, const QString &profileFile, const QString &source = {}) {
        return Place{.dataDir = QDir(dataDir).absolutePath(), .profileFile = profileFile, .source = source};
    };
    if (line.demo) {
        const auto dataDir = line.dataDir.isEmpty() ? shelf.demoDataDir(line.demoCustomers) : line.dataDir;
        const auto file = QDir(dataDir).filePath(u"sandbox.ini"_s);
        const auto earlier = readProfile(file);
        return placed(dataDir, file, earlier ? sourceOf(*earlier) : QString(sandboxToCome));
    }
    const bool connects = line.verb == CommandLine::Verb::Sync || line.verb == CommandLine::Verb::SignIn
        || line.verb == CommandLine::Verb::SignOut || line.verb == CommandLine::Verb::Window;
    const bool needsProfile = connects || line.dataDir.isEmpty();
    const auto file = shelf.fileOf(line.profile);
    if (!file) {
        if (needsProfile || !line.profile.isEmpty())
            return file.error();
        return placed(line.dataDir, {});
    }
    // The profile that was merely used last says nothing about a folder that is looked into.
    if (!needsProfile && line.profile.isEmpty())
        return placed(line.dataDir, *file);
    const auto profile = readProfile(*file);
    if (!profile && connects && !line.dataDir.isEmpty())
        return placed(line.dataDir, *file); // what is wrong with it is said when it comes to connecting
    if (!profile)
        return profile.error();
    if (line.dataDir.isEmpty()) {
        if (const auto own = shelf.refuseShared(*profile, *file); !own)
            return own.error();
    }
    return placed(line.dataDir.isEmpty() ? shelf.dataDirOf(profile->name) : line.dataDir, *file, sourceOf(*profile));
}
