#pragma once

#include "models/engine/signinoptions.h"
#include "models/engine/storethread.h"
#include "models/engine/workerthread.h"
#include "models/outbox/outboxentry.h"
#include "models/remote/endpoint.h"
#include "models/remote/profile.h"
#include "models/remote/reply.h"
#include "models/roles/knownroles.h"
#include "models/sync/synchroniser.h"

/// The sync thread: owns the network, the sign-in, the call budget and the synchroniser, which are born, used and destroyed there. Made and
/// destroyed on the GUI thread; its signals come there.
class SyncThread : public QObject
{
    Q_OBJECT

public:
    struct Setup {
        Profile profile{};
        SyncOptions sync{};
        SignInOptions signIn{};
        bool offline = false;
    };

    /// Makes no connection yet. `store` and `clock` must outlive it.
    SyncThread(const Setup &setup, StoreThread &store, Clock &clock, QObject *parent);
    ~SyncThread() override;

    /// Somebody asks for a run, so that an earlier refusal of the sign-in does not stand any longer. It does for rounds that begin by
    /// themselves.
    void start(SyncPlanKind kind);
    /// Likewise, and tells on the GUI thread which run will have done it, before that run's `finished`.
    void start(SyncPlanKind kind, std::function<void(quint64 run)> numbered);
    void setInterval(std::chrono::seconds interval);
    void setLocale(const QString &locale);
    void setBrowserPages(const BrowserPages &pages);
    /// Whoever is asked to sign in with the browser is given a code instead.
    void signInWithCode();
    using Done = std::function<void(const Result<void> &)>;
    /// Ends what is under way and forgets the sign-in (SignIn::signOut). `done` on the GUI thread, after which nothing more of before is
    /// stored.
    void signOut(Done done);
    /// What was stored of before is wiped: from now on the state says so.
    void personSignedOut();
    /// Signs in unless somebody is, and reads the roles. `done` on the GUI thread with what is known of them then: what cannot be read of
    /// roles is missing there, and no error.
    void signIn(std::function<void(const Result<KnownRoles> &)> done);
    /// SignIn::prove; `done` on the GUI thread.
    void prove(const QString &account, Done done);
    /// Removes what is kept on this computer under that key (SignIn::storageKeyOf), which is not this profile's; `done` on the GUI thread.
    void forgetSignIn(const QString &key, Done done);
    /// The mirror is damaged: a run begins that sets it aside and reads everything anew; offline, once that ends.
    void mendMirror();
    void openCustomer(const QString &customerId);
    /// Signs in unless somebody is, and sends what is due in the outbox. `rested` on the GUI thread, when nothing is due any more or it was
    /// stopped.
    void sendOutbox(std::function<void(const std::optional<Error> &problem)> rested);
    /// One call that a person waits for, signing in first when need be. `done` on the GUI thread.
    void call(const Endpoint &endpoint, std::function<void(const Result<Reply> &)> done);
    /// Reads that customer's health before all else; `tenantRead` follows.
    void readHealth(const QString &customerId);
    /// Reads everybody's once, whatever is due of it; `done` on the GUI thread when that is so, or it was stopped or cannot go on. Signs in
    /// first when need be.
    void readAllHealth(std::function<void(const std::optional<Error> &problem)> done);
    void cancel();
    void setOffline(bool offline);
    /// Ends every call, then the thread.
    void stop();

signals:
    void stateChanged(const SyncState &state);
    void finished(const SyncSummary &summary);
    void recordStored(const QString &customerId);
    void recordFailed(const QString &customerId, const Error &error);
    void signedIn(const QString &account);
    /// What is known of the roles of whoever has signed in; an error when nothing more than before is.
    void rolesRead(const Result<KnownRoles> &roles);
    /// Something became of a change.
    void outboxChanged(const OutboxEntry &entry);
    /// What became of issues by a tenant's answer: as soon as it is kept, before the rest of that tenant is read.
    void issueNews(const QList<IssueNews> &news);
    /// A customer's tenant was asked for its health; `problem`: why nothing newer of it is known.
    void tenantRead(const QString &customerId, const HealthOutcome &outcome, const std::optional<Error> &problem);

private:
    struct Parts;

    void relaySignals();
    void relayRoles();
    void relayAccess();
    void relayOutbox();
    void relayHealth();
    /// Tells of a run's end: whoever waits for it also wants to know what may be done now, so the reading of roles goes first for a while,
    /// and that of the delegated access where that is asked for.
    void runEnded(const SyncSummary &summary);
    void tellHeldIfRead();
    void tellHeld();
    /// Runs `call(Parts &)` on the sync thread.
    template <typename Call>
    void ask(Call call);

    WorkerThread m_thread;
    std::unique_ptr<StoreDoor> m_door{};
    std::unique_ptr<Parts> m_parts{}; ///< touched on the sync thread only
};
