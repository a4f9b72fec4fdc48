#pragma once

#include "models/core/clock.h"
#include "models/engine/engine.h"

/// What becomes of the office's own notes when a profile is removed.
enum class DeskFate {
    SetAside, ///< moved out of the way, whole: a folder beside the data folder
    Delete, ///< gone for good, with their copies and the audit log: only after a question that says so
};

/// What removing a profile's data came to.
struct ProfileRemoved {
    QString deskKeptAt{}; ///< the folder with the notes; empty: there were none, or they were to go
    std::optional<Error> signIn{}; ///< what is kept to sign in with may still be in the keychain (SignOutText::problems words it)
    std::optional<Error> files{}; ///< why files of it are still there
};

/// Removes what this computer keeps of a profile: the sign-in in the keychain, the mirror with its log and every one set aside, temporary
/// files, what its window remembered, and the notes as `fate` says. The profile file is the caller's. For a profile that is not the one in
/// use: StoreBusy in `files` while any program, this one too, has the folder, and nothing is touched then. `engine` is that of this window,
/// because one thread of a process may use the keychain; `done` on the GUI thread if `receiver` still lives. GUI thread.
void removeProfileData(Engine &engine, const Profile &profile, const QString &dataDir, DeskFate fate, const Clock &clock, QObject *receiver,
                       std::function<void(const ProfileRemoved &)> done);

/// The part with the files: where the notes are now; empty when there are none left. Files that are not ours stay, and their folder then.
Result<QString> removeProfileFiles(const QString &dataDir, DeskFate fate, const Clock &clock);
