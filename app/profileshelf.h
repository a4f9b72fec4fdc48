#pragma once

#include "models/core/clock.h"
#include "models/core/result.h"
#include "models/profiles/profilebook.h"

/// Where profiles and their data folders are on this computer. Main thread.
class ProfileShelf
{
public:
    /// Folders by the desktop's conventions: settings under the configuration folder, caches under the data folder.
    ProfileShelf();

    /// The file a person means: a path, or the name of a profile or of its file among the profiles. Empty text: the one that was made the
    /// default, else the last used one; NotFound when there is none yet.
    Result<QString> fileOf(const QString &fileOrName) const;
    /// At that moment (UTC) its window was opened.
    void rememberLast(const QString &file, const QDateTime &when) const;
    /// Every profile of this computer: those among the profiles, and those elsewhere that were used. By name.
    QList<KnownProfile> profiles() const;
    /// Writes it among the profiles, or over `file`, whose name it keeps then. Rejected (Reason::ProfileInvalid) for what is missing or
    /// wrong; Rejected (Reason::NameTaken) when its data would get into the folder of another profile or of the sandbox.
    Result<QString> save(const Profile &profile, const QString &file) const;
    Result<void> makeDefault(const QString &file) const;
    /// Rejected (Reason::NameTaken) when another profile of this computer leads elsewhere and has the same data folder.
    Result<void> refuseShared(const Profile &profile, const QString &file) const;
    /// Deletes the file alone, and what is remembered of it.
    Result<void> forget(const QString &file) const;
    /// The data folder of a profile that was not given one: by its name, so that nothing crosses between profiles.
    QString dataDirOf(const QString &profileName) const;
    QString demoDataDir(int customers) const;
    QString folder() const { return m_configDir; }

    /// Makes the folder with all its parents, readable by its owner alone.
    static Result<void> prepareDataDir(const QString &dataDir);

private:
    QString defaultFile() const;
    Result<void> write(const QString &name, const QByteArray &bytes) const;

    QString m_configDir;
    QString m_dataRoot;
};
