#pragma once

#include "models/core/feed.h"
#include "models/core/result.h"
#include "models/core/signinway.h"
#include "models/core/syncstate.h"
#include "models/profiles/connectiontest.h"
#include "models/profiles/profile.h"

#include <QDateTime>

/// One profile of this computer.
struct KnownProfile {
    Profile profile{}; ///< with the name alone when the file has a mistake
    QString file{};
    QString dataDir{};
    QDateTime lastUsed{}; ///< UTC; invalid: not yet
    bool isDefault = false; ///< taken when nobody names one
    bool isOpen = false; ///< by this window
    std::optional<Error> mistake{}; ///< in the file
    bool operator==(const KnownProfile &) const = default;
};

/// What removing a profile came to.
struct ProfileGone {
    QString notesKeptAt{}; ///< the folder with the office's own notes; empty: there were none, or they were to go
    std::optional<Error> signIn{}; ///< what is kept to sign in with may still be in the keychain
    std::optional<Error> files{}; ///< why files of it are still there; the profile stays then
};

/// The profiles of this computer, for the window: the real ones in the application, a plain fake in tests. GUI thread.
class ProfileBook
{
public:
    ProfileBook() = default;
    ProfileBook(const ProfileBook &) = delete;
    ProfileBook &operator=(const ProfileBook &) = delete;
    virtual ~ProfileBook() = default;

    /// By name.
    virtual QList<KnownProfile> profiles() const = 0;
    /// Writes it to `file` (empty: a new one) and gives the file. Rejected (Reason::ProfileInvalid) for what is missing or wrong, `subject`
    /// being the key; Rejected (Reason::ProfileNameTaken) for a name whose data folder another profile has, `subject` being its name.
    virtual Result<QString> save(const Profile &profile, const QString &file) = 0;
    virtual Result<void> makeDefault(const QString &file) = 0;
    enum class Removal {
        Possible,
        IsOpen, ///< by this window
        NeedsWindow, ///< only a window that is connected to another profile can reach the keychain
    };
    virtual Removal removal(const QString &file) const = 0;
    /// The file, the sign-in and the data folder; the notes are set aside or go with it.
    virtual void remove(const QString &file, bool withNotes, QObject *receiver, std::function<void(const ProfileGone &)> done) = 0;
    /// Opens it in a window of its own, or in this one's place where there is none yet.
    virtual void open(const QString &file) = 0;

    /// Ends a test that runs. `changed` after each step, the last time with no step left that waits or runs; nothing after `receiver` died.
    virtual void test(const Profile &profile, bool signIn, QObject *receiver, std::function<void(const TestReport &)> changed) = 0;
    virtual void cancelTest() = 0;
    /// The sign-in under way goes on with a code.
    virtual void useCode() = 0;
    /// What the person is asked meanwhile.
    virtual ValueFeed<SyncState> &prompt() = 0;
};
