#pragma once

#include "app/catalog.h"
#include "app/cli/demosandbox.h"
#include "app/cli/processguard.h"
#include "app/cli/singleinstance.h"
#include "app/languages.h"
#include "app/shelfbook.h"
#include "app/windowlock.h"
#include "app/windowmemory.h"
#include "models/engine/engine.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/healthnotices.h"
#include "ui/shell/healthtray.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/preferences.h"
#include "ui/shell/theme.h"

#include <QMessageBox>
#include <QPointer>

#include <memory>

class ProfilesDialog;
struct OutboxOrder;
class QApplication;

/// The window and everything it stands on: births and deaths in order. GUI thread.
class Application : public QObject
{
    Q_OBJECT

public:
    struct Start {
        QString dataDir{};
        QString profileFile{};  ///< empty: none is known yet
        QString source{};       ///< whose customers are meant; empty: not known yet
        int demoCustomers = -1; ///< >= 0: a sandbox is started and writes `profileFile`
        QString language{};     ///< of the command line; empty: as the preferences say
        SignInWay signIn = SignInWay::DeviceCode;
        FileMask usersMask = 022; ///< the umask the program was started with
        std::vector<DesktopLock::Way> desktopLocks{}; ///< how the screen of this computer can be locked
    };

    Application(QApplication &application, const Start &start, SingleInstance &instance, Clock &clock, Languages &languages);
    ~Application() override;

    /// Opens the cache, shows the window, and after its first paint goes to the service.
    void run();

    /// Null before `run`. Another one after a change of language.
    MainWindow *window() const { return m_window.get(); }
    Engine &engine() { return m_engine; }
    Preferences &preferences() { return m_preferences; }
    WindowLock &lock() { return m_lock; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Another process that waits for a synchronisation.
    struct Asker {
        QPointer<QObject> asker{};
        bool full = false;
        SingleInstance::Reply reply{};
    };

    void buildWindow();
    void firstPaintDone();
    void takeSettings(const Settings &settings);
    void rememberOffline(const SyncState &state);
    void connectWhenReady();
    void synchroniseFirst();
    void refuseAskers(const Error &error);
    void handOver(const Asker &asker);
    void carryOut(const OutboxOrder &order, QObject *asker, const SingleInstance::Reply &reply);
    void cacheOpened(const StoreReport &report);
    void cacheFailed(const Error &error);
    void serve(const QJsonObject &request, QObject *asker, const SingleInstance::Reply &reply);
    void bringForward();
    ProfilesDialog *showProfiles();
    void showIssue(const QString &key);
    void askToSignOut();
    void signedOut(const SignedOut &outcome);
    void tell(const QString &text);

    QApplication &m_application;
    Start m_start;
    SingleInstance &m_instance;
    Clock &m_clock;
    Languages &m_languages;
    WindowMemory m_memory;
    Preferences m_preferences;
    Theme m_theme;
    ActionRegistry m_actions;
    std::unique_ptr<DemoSandbox> m_sandbox{};
    Engine m_engine;
    QString m_profileName{};
    QStringList m_profileHosts{}; ///< of the profile in use, once it is read
    WindowLock m_lock;
    ProfileShelf m_shelf;
    std::unique_ptr<ShelfBook> m_book{}; ///< once the profiles were asked for
    std::unique_ptr<Catalog> m_catalog{};
    std::unique_ptr<MainWindow> m_window{};
    HealthNotices m_notices;
    HealthTray m_tray;
    QString m_language{}; ///< as the preferences have it
    QPointer<QMessageBox> m_failure{}; ///< asks what to do about files that cannot be used
    std::vector<Asker> m_askers{}; ///< they came before there was a service to ask
    std::optional<Error> m_notConnected{}; ///< why there will be none
    bool m_offline = false;
    bool m_painted = false;
    bool m_cacheOpen = false;
    bool m_serviceThere = false;
    bool m_owesFullRun = false; ///< the sandbox is another world than the one that filled the cache
};
