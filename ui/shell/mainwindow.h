#pragma once

#include "models/core/feed.h"
#include "models/core/syncstate.h"
#include "models/roles/permit.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/palettehit.h"
#include "ui/shell/paneentry.h"
#include "ui/shell/signinbanner.h"

#include <QMainWindow>

#include <functional>

class Banner;
class Clock;
class NavigationRail;
class PaletteBox;
class PaneStack;
class Preferences;
class QApplication;
class StatusLine;
class SyncCommands;
class ViewMemory;
struct Settings;
struct StatusText;

/// The window: menus, rail, search and palette, the pane on show, and the line that says how fresh everything is. It is rebuilt when the
/// language changes. GUI thread.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// All references outlive the window.
    struct Inputs {
        QApplication &application;
        ActionRegistry &actions;
        Preferences &preferences;
        ViewMemory &memory;
        const Clock &clock;
        SyncCommands &sync;
        ValueFeed<SyncState> &state;
        ValueFeed<Permit> &permit;
        QList<PaneEntry> panes{};
        PaletteSearch search{};
        SignInBanner::OpenUrl openUrl{};
        SignInBanner::Hosts profileHosts{}; ///< null: only Microsoft's hosts open without asking
        QString profile{}; ///< name of the profile in use
        std::function<void()> lock = [] {}; ///< the person wants the window locked
        std::function<void()> profiles = [] {}; ///< the person wants to see the profiles of this computer
        std::function<void()> gettingStarted = [] {}; ///< the person wants to know how to begin
        std::function<void()> signOut = [] {}; ///< the person wants to sign out and has not been asked yet
    };
    explicit MainWindow(const Inputs &inputs, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Does nothing when there is no such pane, or the person may not see it.
    void showPane(const QString &id);
    QString currentPane() const;
    /// Null until the pane was shown once.
    QWidget *pane(const QString &id) const;
    /// A notice that the desktop has no place for, above the panes until it is dismissed; `open` shows what it is about.
    void tellNotice(const QString &title, const QString &text, std::function<void()> open);

signals:
    /// A customer was picked in the palette.
    void customerChosen(const QString &id);

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void addActions(const Inputs &inputs);
    void addMenus();
    void layOut(const Inputs &inputs);
    void adoptPane(const QString &id, QWidget *pane);
    void fillCurrentMenu(const QString &id);
    void takeState(const SyncState &state);
    void takePermit(const Permit &permit);
    bool isPermitted(const QString &paneId) const;
    QString firstPermitted() const;
    void takeSettings(const Settings &settings);
    void changeSettings(const std::function<void(Settings &)> &change);
    void foldRail();
    void confirmRebuild();
    void showProblem(const StatusText &text);
    void showKeys();
    void showAbout();

    ActionRegistry &m_actions;
    Preferences &m_preferences;
    ViewMemory &m_memory;
    SyncCommands &m_sync;
    QList<PaneEntry> m_panes{};
    Permit m_permit{};
    qint64 m_customersKnown = 0;
    Banner *m_notice = nullptr;
    PaneStack *m_stack = nullptr;
    NavigationRail *m_rail = nullptr;
    PaletteBox *m_palette = nullptr;
    StatusLine *m_status = nullptr;
    QMenu *m_currentMenu = nullptr;
    QMetaObject::Connection m_focus{};
};
