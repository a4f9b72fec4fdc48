#pragma once

#include "models/core/result.h"

#include <QString>

/// Where profiles and their data folders are on this computer. Main thread.
class ProfileShelf
{
public:
    /// Folders by the desktop's conventions: settings under the configuration folder, caches under the data folder.
    ProfileShelf();

    /// The file a person means: a path, or the name of a file `NAME.ini` among the profiles. Empty text: the last used one, NotFound when
    /// there is none yet.
    Result<QString> fileOf(const QString &fileOrName) const;
    void rememberLast(const QString &file) const;
    /// The data folder of a profile that was not given one: by its name, so that nothing crosses between profiles.
    QString dataDirOf(const QString &profileName) const;
    QString demoDataDir(int customers) const;
    QString folder() const { return m_configDir; }

    /// Makes the folder with all its parents, readable by its owner alone.
    static Result<void> prepareDataDir(const QString &dataDir);

private:
    QString m_configDir;
    QString m_dataRoot;
};
