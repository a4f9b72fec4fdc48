#include "app/place.h"

#include "app/cli/commandline.h"
#include "app/profileshelf.h"
#include "models/remote/profile.h"

#include <QDir>

Result<Place> placeOf(const CommandLine &line, const ProfileShelf &shelf)
{
    const auto placed = [](const QString &dataDir, const QString &profileFile) {
        return Place{.dataDir = QDir(dataDir).absolutePath(), .profileFile = profileFile};
    };
    if (line.demo) {
        const auto dataDir = line.dataDir.isEmpty() ? shelf.demoDataDir(line.demoCustomers) : line.dataDir;
        return placed(dataDir, QDir(dataDir).filePath(u"sandbox.ini"_s));
    }
    const bool needsProfile = line.verb == CommandLine::Verb::Sync || line.verb == CommandLine::Verb::Window || line.dataDir.isEmpty();
    const auto file = shelf.fileOf(line.profile);
    if (!file) {
        if (needsProfile || !line.profile.isEmpty())
            return file.error();
        return placed(line.dataDir, {});
    }
    if (!line.dataDir.isEmpty())
        return placed(line.dataDir, *file);
    const auto profile = readProfile(*file);
    if (!profile)
        return profile.error();
    return placed(shelf.dataDirOf(profile->name), *file);
}
