#pragma once

#include "models/command/synccommands.h"
#include "models/core/signedout.h"
#include "models/engine/activitywindow.h"
#include "models/engine/customerwindow.h"
#include "models/engine/deskqueue.h"
#include "models/engine/directcalls.h"
#include "models/engine/healthdesk.h"
#include "models/engine/openedcustomers.h"
#include "models/engine/outboxqueue.h"
#include "models/engine/querythread.h"
#include "models/engine/storethread.h"
#include "models/engine/subscriptionwindow.h"
#include "models/engine/syncthread.h"
#include "models/engine/valuechannel.h"

#include <QLocale>
#include <QTimer>

/// The one door between the window and everything behind it: owns the sync, store and query threads, and is made, used and destroyed on the
/// GUI thread. Values cross; objects do not.
class Engine : public QObject, public SyncCommands
{
    Q_OBJECT

public:
    struct Options {
        QString dataDir{};
        SyncOptions sync{};
        SignInOptions signIn{};
        bool offline = false; ///< the "work offline" switch as it was left
        bool readOnly = false; ///< beside the writer: nothing is written and nothing fetched
        std::optional<int> keepDays{}; ///< without a sign-in for so many days the mirror is wiped when it is opened; empty: never
    };

    Engine(const Options &options, Clock &clock, QObject *parent);
    ~Engine() override;

    /// Opens the cache: `opened` or `openFailed` follows. No connection is made yet. A cache of another source than `Options::sync` names
    /// is thrown away before anybody sees it.
    void open(Store::DeskConsent consent);
    /// Tells what to connect to; no connection is made before something is asked for. To be called once, after the first paint. Until then
    /// the cache is shown as it is.
    void connectToService(const Profile &profile);

    WindowSource<CustomerRow, CustomerQuery> &customers() { return m_customers; }
    CustomerBook &customerBook() { return m_opened; }
    /// Our own audit log, for the Activity pane.
    ActivityWindow &activity() { return m_activity; }
    /// The subscriptions of all customers.
    SubscriptionWindow &subscriptions() { return m_subscriptions; }
    DeskCommands &deskCommands() { return m_desk; }
    RoleCommands &roleCommands() { return m_desk; }
    Feed<SavedView> &savedViews() { return m_desk; }
    OutboxCommands &outboxCommands() { return m_outbox; }
    UserCommands &userCommands() { return m_calls; }
    CustomerLookups &lookups() { return m_calls; }
    HealthBook &health() { return m_health; }
    HealthCommands &healthCommands() { return m_health; }
    ValueFeed<HealthCount> &healthCount() { return m_health.count(); }
    /// The customers of one issue.
    WindowSource<AffectedCustomer, AffectedQuery> &affectedCustomers() { return m_health.affected(); }
    /// Every change that is not finished, and the newest of those that are.
    Feed<OutboxEntry> &outbox() { return m_outbox; }
    ValueFeed<OutboxCount> &outboxCount() { return m_outbox.count(); }
    ValueFeed<SyncState> &syncState() { return m_state; }
    /// What is known of the roles of whoever signed in here, at first of who did so last.
    ValueFeed<KnownRoles> &knownRoles() { return m_roles; }
    /// Who may do what in this office.
    ValueFeed<OfficeMatrix> &officeMatrix() { return m_matrix; }
    /// What follows from both: what may be done here now. Every command, and every reading, asks it again when it comes.
    ValueFeed<Permit> &permit() { return m_permit; }
    const Permit &lastPermit() const { return m_permit.value(); }
    const SyncState &lastState() const { return m_state.value(); }

    /// Whether there is a service to ask; until then nothing that needs it is done.
    bool isConnected() const { return m_sync != nullptr; }
    /// Synchronises and tells `receiver`, if it still lives, how the run ended that did what was asked: a full one may have to wait for
    /// the run under way. Offline at once when not connected. This is the program's own run, as at a start: signing in is how it learns
    /// what the person may do, so nobody's roles are asked for it. A person's order goes by `syncNow`, or asks `permit` first.
    void synchronise(bool full, QObject *receiver, std::function<void(const SyncSummary &)> ended);
    /// Sends what is due in the outbox, signing in first when need be, and tells `receiver` once nothing is due any more, or why it stopped.
    /// Offline at once when not connected.
    void sendOutbox(QObject *receiver, std::function<void(const std::optional<Error> &problem)> rested);
    /// Reads the health of everybody whose turn it is, signing in first when need be, and tells `receiver` at the end of the round, or why
    /// it stopped. Offline at once when not connected.
    void readAllHealth(QObject *receiver, std::function<void(const std::optional<Error> &problem)> done);
    /// Stops what is under way, forgets the sign-in, also the one that the keychain keeps, and deletes what was read from the service
    /// (Store::signOut). Works offline. The desk stays. `done` if `receiver` still lives.
    void signOut(QObject *receiver, std::function<void(const SignedOut &)> done);
    /// Signs in unless somebody is, without a synchronisation, and tells who it is and which roles are known of them. Asked as at a
    /// sign-in. Offline at once when not connected. `done` if `receiver` still lives.
    void signIn(QObject *receiver, std::function<void(const Result<KnownRoles> &)> done);
    /// Has whoever is at the desk sign in once more, to show that it is still the person with that account (SignIn::prove). Asked as at a
    /// sign-in. Offline at once when not connected.
    void prove(const QString &account, QObject *receiver, std::function<void(const Result<void> &)> done);
    /// Removes what this computer keeps under that key (SignIn::storageKeyOf) of a profile that is not the one connected to. Offline when
    /// none is connected: only the thread of a sign-in may use the keychain.
    void forgetSignIn(const QString &key, QObject *receiver, std::function<void(const Result<void> &)> done);
    /// From the end of a run to the next, from now on.
    void setInterval(std::chrono::seconds interval);
    /// The language the service is asked for texts in, from now on.
    void setLocale(const QLocale &locale);
    /// What the browser shows at the end of a sign-in, from the next one on.
    void setBrowserPages(const BrowserPages &pages);

    void syncNow(bool full) override;
    void cancel() override;
    void signInWithCode() override;
    void setOffline(bool offline) override;
    void rebuildCache() override;

signals:
    /// Also when a damaged mirror was replaced while running.
    void opened(const StoreReport &report);
    void openFailed(const Error &error);
    void syncFinished(const SyncSummary &summary);
    /// Something became of issues: one for each cause, whatever the number of tenants that tell it.
    void issueNews(const QList<IssueNews> &news);
    /// The daily copy of the desk file could not be made; told once until one is made.
    void deskNotCopied(const Error &error);

private:
    struct Follower {
        QPointer<QObject> receiver{};
        quint64 run = 0; ///< 0: not known yet
        std::function<void(const SyncSummary &)> ended{};
    };

    void takeOver(const QString &source);
    void forgetEarlierSignIns();
    void glance();
    void openReaders();
    void openActivity(bool isReadable);
    void readersOpened();
    void runEnded(const SyncSummary &summary);
    void stateArrived(const SyncState &told);
    void tellNoService();
    void damageMet(const Error &error);
    void mendMirror();
    void announceMended();
    void copyDesk();
    void signedIn(const QString &account);
    void noteSignIn();
    void wipe(const Result<void> &forgotten, const std::function<void(const SignedOut &)> &done);
    void takeIssueNews(const QList<IssueNews> &news);
    void takeRoles(const KnownRoles &roles);
    void takeRolesHere(const Result<RolesHere> &roles);
    void takeMatrix(const Result<OfficeMatrix> &matrix);
    void readMatrix();
    void settlePermit();
    bool may(QStringView command);
    void rolesRead(const Result<KnownRoles> &roles);
    void deskCopied(const std::optional<Error> &problem);

    Options m_options;
    Clock &m_clock;
    ValueChannel<SyncState> m_state;
    ValueChannel<KnownRoles> m_roles;
    ValueChannel<OfficeMatrix> m_matrix;
    ValueChannel<Permit> m_permit;
    StoreThread m_store;
    QueryThread m_query;
    std::unique_ptr<StoreDoor> m_door;
    CustomerWindow m_customers;
    ActivityWindow m_activity;
    SubscriptionWindow m_subscriptions;
    OpenedCustomers m_opened;
    DeskQueue m_desk;
    OutboxQueue m_outbox;
    DirectCalls m_calls;
    HealthDesk m_health;
    std::unique_ptr<SyncThread> m_sync{};
    StoreReport m_report{};
    std::vector<std::shared_ptr<Follower>> m_followers{};
    QTimer m_copying; ///< a window may stay open for weeks, and each day has a copy
    QString m_locale{};
    QString m_signInKey{}; ///< under which the keychain keeps the sign-in
    std::optional<Error> m_metEarly{}; ///< damage that was met while the writer still looked at the files
    bool m_failedToOpen = false;
    bool m_writes = false; ///< the store is open
    bool m_signedIn = false; ///< since the program began
    bool m_isOpen = false;
    bool m_copyFailed = false;
    bool m_mended = false;
    bool m_examinesDesk = false; ///< damage was met, and the writer looks which file has it
    bool m_syncKnows = false; ///< the synchroniser has looked into the cache itself
};
