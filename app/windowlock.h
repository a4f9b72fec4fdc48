#pragma once

#include "models/engine/engine.h"
#include "ui/shell/desktoplock.h"
#include "ui/shell/idlewatch.h"
#include "ui/shell/lockscreen.h"
#include "ui/shell/preferences.h"
#include "ui/shell/windowcover.h"

#include <memory>

/// The quick lock: covers all windows until whoever was signed in does so once more. Offline it locks the screen of the computer and leaves
/// the windows as they are, so that nobody is kept from work. A program that ends while it is locked begins locked. It keeps eyes away from
/// the screen; files are kept from others by their permissions and by an encrypted disk. GUI thread.
class WindowLock : public QObject
{
    Q_OBJECT

public:
    /// All outlive it.
    struct Parts {
        QApplication &application;
        Engine &engine;
        Preferences &preferences;
        ViewMemory &memory;
        Clock &clock;
        SignInBanner::Browsing browsing{};
    };

    WindowLock(Parts parts, std::vector<DesktopLock::Way> ways, QObject *parent = nullptr);
    ~WindowLock() override;

    bool isLocked() const { return m_screen != nullptr; }
    void lock();
    /// Locks at once when the run before ended locked; before any window is shown.
    void resume();
    /// Instead of showing a window that is new while the program is locked.
    void hold(QWidget *window) { m_cover.hold(window); }
    void bringForward();

signals:
    /// The screen of the computer was to be locked, and was not.
    void desktopNotLocked(const Error &error);

private:
    void cover();
    void uncover();
    void askToSignIn();
    void lockDesktop();
    bool isOffline() const;

    Parts m_parts;
    DesktopLock m_desktop;
    IdleWatch m_idle;
    WindowCover m_cover;
    std::unique_ptr<LockScreen> m_screen{};
    QString m_account{}; ///< whose sign-in opens it; empty: nobody's in particular
    bool m_unreached = false; ///< the last attempt to sign in met no service
};
