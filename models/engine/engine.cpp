#include "models/engine/engine.h"

#include "models/command/commandneeds.h"
#include "models/remote/signin.h"
#include "models/store/storefile.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto afterFirstPaint = 50ms;

Error noService()
{
    return {.kind = Error::Kind::Offline, .detail = QStringLiteral("not connected to a service")};
}

} // namespace

Engine::Engine(const Options &options, Clock &clock, QObject *parent)
    : QObject(parent),
      m_options(options),
      m_clock(clock),
      m_query(this, &clock),
      m_door(m_store.door(this)),
      m_customers(m_query),
      m_activity(m_query),
      m_subscriptions(m_query, clock),
      m_opened(m_query, this),
      m_desk(*m_door, this),
      m_outbox(*m_door, this),
      m_calls(*m_door, this),
      m_health(m_query, *m_door, clock, this)
{
    auto state = m_state.value();
    state.offlineByChoice = options.offline;
    m_state.publish(state);
    m_desk.setActor({userOfThisComputer(), shortName(Role::Unknown)});
    m_calls.setActor(m_desk.actor());
    m_health.setActor(m_desk.actor());
    connect(&m_desk, &DeskQueue::matrixChanged, this, &Engine::readMatrix);
    connect(&m_outbox, &OutboxQueue::sendWanted, this, [this] {
        if (m_sync)
            m_sync->sendOutbox([](const std::optional<Error> &) {});
    });
    if (const auto bundled = RoleMatrix::load(RoleMatrix::bundledPath()))
        takeMatrix(OfficeMatrix{.matrix = *bundled});
    m_query.onDamage([this](const Error &error) { damageMet(error); });
    m_customers.onDamage([this](const Error &error) { damageMet(error); });
    m_activity.onDamage([this](const Error &error) { damageMet(error); });
    m_subscriptions.onDamage([this](const Error &error) { damageMet(error); });
    m_health.affected().onDamage([this](const Error &error) { damageMet(error); });
    m_store.onAudited([this](const std::vector<RowId> &entries) { postTo(this, [this, entries] { m_activity.entriesCame(entries); }); });
    m_copying.setInterval(1h);
    connect(&m_copying, &QTimer::timeout, this, &Engine::copyDesk);
    connect(&m_opened, &OpenedCustomers::recordWanted, this, [this](const QString &customerId) {
        if (m_sync)
            m_sync->openCustomer(customerId);
        else
            m_opened.recordFailed(customerId, Error{.kind = Error::Kind::Offline});
    });
}

Engine::~Engine()
{
    // The clients of the store first, then the store; each finishes what it has in hand.
    m_calls.setService(nullptr);
    m_health.setService(nullptr);
    if (m_sync)
        m_sync->stop();
    m_query.stop();
    m_activity.close();
    m_subscriptions.close();
    m_health.affected().close();
    m_customers.close(); // the writer closes last, so that it can take the write-ahead log into the file
    m_store.stop();
}

void Engine::open(Store::DeskConsent consent)
{
    if (m_options.readOnly) {
        openReaders();
        return;
    }
    // Who may see what comes before what there is to see.
    m_query.roles(m_options.dataDir, this, [this](const Result<RolesHere> &roles) { takeRolesHere(roles); });
    const auto committed = [this](const RowsCommitted &rows) {
        // On the store thread: the search structures are patched before anybody is told, so that a new question finds the new rows.
        m_query.committed(rows, [this](const RowsCommitted &patched) {
            m_customers.committed(patched);
            m_activity.namesChanged();
            m_subscriptions.committed(patched);
            m_opened.cacheChanged();
        });
    };
    glance();
    const auto make = [options = m_options, &clock = m_clock, consent] {
        return Store::open(options.dataDir, clock, consent, options.sync.source, options.keepDays);
    };
    m_failedToOpen = false;
    m_store.open(make, this, committed, [this](Result<StoreReport> report) {
        if (!report) {
            m_failedToOpen = true;
            emit openFailed(report.error());
            return;
        }
        m_report = std::move(*report);
        deskCopied(m_report.deskCopyProblem);
        m_copying.start();
        m_desk.opened();
        m_outbox.opened();
        m_health.opened();
        m_writes = true;
        m_door->post<KnownRoles>(
            this, [](Store &store) { return store.knownRoles(); },
            [this](const Result<KnownRoles> &known) {
                if (known && m_roles.value() == KnownRoles{})
                    takeRoles(*known);
            });
        readMatrix();
        openReaders();
        if (const auto early = std::exchange(m_metEarly, std::nullopt); early && m_report.mirrorSetAside.isEmpty())
            damageMet(*early);
        m_door->post<qint64>(
            this, [](Store &store) { return store.customerCount(); },
            [this](Result<qint64> count) {
                if (!count || m_syncKnows)
                    return;
                auto state = m_state.value();
                state.customersKnown = *count;
                m_state.publish(state);
            });
    });
}

/// Reads a cache that is as it should be while the writer still opens, looks at and copies its files: the first rows wait for none of that.
/// What stands in the way of it the writer finds, too, and tells.
void Engine::glance()
{
    m_query.open({.dataDir = m_options.dataDir, .source = m_options.sync.source, .keepDays = m_options.keepDays},
                 [this](const Result<void> &readable) {
                     if (readable && !m_customers.isOpen())
                         (void)m_customers.open(m_options.dataDir);
                 });
}

void Engine::openReaders()
{
    const auto anew = !m_report.deskSetAside.isEmpty(); // the connection has the file that was moved away
    // What a writer opened is young; beside one, nothing is wiped.
    const auto keepDays = m_options.readOnly ? m_options.keepDays : std::nullopt;
    m_query.open({.dataDir = m_options.dataDir, .keepDays = keepDays, .anew = anew}, [this, anew](const Result<void> &readable) {
        // Behind the first rows: their paint does not wait for it.
        QTimer::singleShot(afterFirstPaint, this, [this, isReadable = static_cast<bool>(readable)] { openActivity(isReadable); });
        if (!readable) {
            emit openFailed(readable.error());
            return;
        }
        m_subscriptions.cacheReadable(m_options.dataDir);
        m_health.cacheReadable(m_options.dataDir);
        // Before the questions that wait, which may take long: who hears that the cache is open knows how old it is.
        m_query.asOf(this, [this](const Result<QDateTime> &asOf) {
            if (asOf && !m_syncKnows) {
                auto state = m_state.value();
                state.asOf = *asOf;
                m_state.publish(state);
            }
            if (!m_options.readOnly)
                readersOpened();
        });
        if (m_options.readOnly) {
            m_query.count(this, [this](const Result<qint64> &count) {
                auto state = m_state.value();
                state.customersKnown = count ? *count : 0;
                m_state.publish(state);
            });
            m_query.roles(m_options.dataDir, this, [this](const Result<RolesHere> &roles) { takeRolesHere(roles); });
            m_query.outbox(m_options.dataDir, this,
                           [this](const Result<QList<OutboxEntry>> &entries) { m_outbox.openedReadOnly(entries); });
            m_query.savedViews(m_options.dataDir, this, [this](const Result<QList<SavedView>> &views) {
                m_desk.openedReadOnly(views);
                readersOpened();
            });
        }
        if (m_customers.isOpen() && !anew)
            return;
        if (const auto pages = m_customers.open(m_options.dataDir); !pages)
            emit openFailed(pages.error());
    });
}

/// The audit log stands in the desk file: it is there whatever became of the mirror.
void Engine::openActivity(bool isReadable)
{
    if (const auto log = m_activity.open(m_options.dataDir); !log && isReadable)
        emit openFailed(log.error());
}

void Engine::readersOpened()
{
    const bool again = std::exchange(m_isOpen, true);
    m_opened.cacheChanged();
    if (!again)
        emit opened(m_report);
}

void Engine::connectToService(const Profile &profile)
{
    if (m_options.readOnly || m_sync)
        return;
    takeOver(sourceOf(profile));
    m_sync = std::make_unique<SyncThread>(
        SyncThread::Setup{.profile = profile, .sync = m_options.sync, .signIn = m_options.signIn, .offline = m_options.offline}, m_store,
        m_clock, this);
    connect(m_sync.get(), &SyncThread::stateChanged, this, &Engine::stateArrived);
    connect(m_sync.get(), &SyncThread::finished, this, &Engine::runEnded);
    connect(m_sync.get(), &SyncThread::recordStored, &m_opened, &OpenedCustomers::recordStored);
    connect(m_sync.get(), &SyncThread::recordFailed, &m_opened, &OpenedCustomers::recordFailed);
    connect(m_sync.get(), &SyncThread::signedIn, this, &Engine::signedIn);
    connect(m_sync.get(), &SyncThread::rolesRead, this, &Engine::rolesRead);
    connect(m_sync.get(), &SyncThread::outboxChanged, &m_outbox, &OutboxQueue::entryChanged);
    connect(m_sync.get(), &SyncThread::outboxChanged, this, [this](const OutboxEntry &entry) {
        // What was done to people shows only in the customer's lists: they are read again where somebody looks at them, once all is done.
        if (entry.state == OutboxState::Verified && subjectOf(entry.change.kind) == ChangeSubject::User
            && !m_outbox.hasOpenUserChanges(entry.change.customerId))
            m_opened.changedAtService(entry.change.customerId);
    });
    connect(m_sync.get(), &SyncThread::tenantRead, this,
            [this](const QString &customerId, const HealthOutcome &outcome, const std::optional<Error> &problem) {
                m_health.tenantRead(customerId, outcome, problem);
            });
    connect(m_sync.get(), &SyncThread::issueNews, this, &Engine::takeIssueNews);
    m_calls.setService(m_sync.get());
    m_health.setService(m_sync.get());
    if (!m_locale.isEmpty())
        m_sync->setLocale(m_locale);
    m_signInKey = SignIn::storageKeyOf(profile);
    if (m_options.signIn.isKept)
        forgetEarlierSignIns();
}

/// What was kept before the profile was changed is of no use any more.
void Engine::forgetEarlierSignIns()
{
    m_door->post<QStringList>(
        this, [](Store &store) { return store.keptSignIns(); },
        [this](const Result<QStringList> &keys) {
            for (const auto &key : keys ? *keys : QStringList()) {
                if (key == m_signInKey)
                    continue;
                forgetSignIn(key, this, [this, key](const Result<void> &removed) {
                    if (removed)
                        m_door->post<void>(
                            this, [key](Store &store) { return store.noteKeptSignIn(key, false); }, [](const Result<void> &) {});
                });
            }
        });
}

/// The cache may have been opened before it was known whose it is to be.
void Engine::takeOver(const QString &source)
{
    if (std::exchange(m_options.sync.source, source) == source)
        return;
    m_door->post<bool>(
        this, [source](Store &store) { return store.belongTo(source); },
        [this](const Result<bool> &renewed) {
            if (!renewed || !*renewed || m_syncKnows)
                return;
            auto state = m_state.value();
            state.customersKnown = 0;
            state.asOf = {};
            m_state.publish(state);
        });
}

/// The mirror is as old as the last sign-in, and one whose tokens the service still accepts counts as one.
void Engine::noteSignIn()
{
    const auto isKept = m_options.signIn.isKept && !m_state.value().notKept;
    m_door->post<void>(
        this,
        [isKept, key = m_signInKey](Store &store) {
            if (auto noted = isKept ? store.noteKeptSignIn(key, true) : Result<void>(); !noted)
                return noted;
            return store.noteSignIn();
        },
        [](const Result<void> &) {});
}

void Engine::signOut(QObject *receiver, std::function<void(const SignedOut &)> done)
{
    const auto tell = [guard = QPointer<QObject>(receiver), done = std::move(done)](const SignedOut &outcome) {
        if (guard)
            done(outcome);
    };
    if (m_sync)
        m_sync->signOut([this, tell](const Result<void> &forgotten) { wipe(forgotten, tell); });
    else
        wipe(noService(), tell);
}

void Engine::wipe(const Result<void> &forgotten, const std::function<void(const SignedOut &)> &done)
{
    SignedOut outcome;
    // Where there is no keychain nothing was ever kept, unless it is only out of reach.
    const auto isMissing = !forgotten && forgotten.error().reason == Error::Reason::KeychainMissing;
    if (!forgotten && !isMissing)
        outcome.signIn = forgotten.error();
    const auto actor = m_desk.actor();
    m_signedIn = false;
    takeRoles({});
    if (!m_writes) {
        // Nobody else has the folder, and nothing in it can be opened: what can be read again goes all the same.
        if (m_failedToOpen) {
            if (const auto wiped = deleteMirror(m_options.dataDir); !wiped)
                outcome.cache = wiped.error();
        }
        done(outcome);
        return;
    }
    const auto wipeStore = [actor, isMissing, key = m_signInKey, isGone = static_cast<bool>(forgotten)](Store &store) -> Result<bool> {
        const auto kept = store.keptSignIns();
        if (auto wiped = store.signOut(actor); !wiped)
            return wiped.error();
        if (auto noted = isGone ? store.noteKeptSignIn(key, false) : Result<void>(); !noted)
            return noted.error();
        return isMissing && kept && !kept->isEmpty();
    };
    m_door->post<bool>(this, wipeStore, [this, forgotten, outcome, done](const Result<bool> &wiped) mutable {
        if (!wiped)
            outcome.cache = wiped.error();
        else if (*wiped)
            outcome.signIn = forgotten.error();
        auto state = m_state.value();
        state.customersKnown = 0;
        state.asOf = {};
        m_state.publish(state);
        if (m_sync)
            m_sync->personSignedOut();
        done(outcome);
    });
}

void Engine::signIn(QObject *receiver, std::function<void(const Result<KnownRoles> &)> done)
{
    if (!m_sync) {
        done(noService());
        return;
    }
    m_sync->signIn([guard = QPointer<QObject>(receiver), done = std::move(done)](const Result<KnownRoles> &known) {
        if (guard)
            done(known);
    });
}

void Engine::prove(const QString &account, QObject *receiver, std::function<void(const Result<void> &)> done)
{
    if (!m_sync) {
        done(noService());
        return;
    }
    m_sync->prove(account, [guard = QPointer<QObject>(receiver), done = std::move(done)](const Result<void> &proven) {
        if (guard)
            done(proven);
    });
}

void Engine::forgetSignIn(const QString &key, QObject *receiver, std::function<void(const Result<void> &)> done)
{
    if (!m_sync) {
        done(noService());
        return;
    }
    m_sync->forgetSignIn(key, [guard = QPointer<QObject>(receiver), done = std::move(done)](const Result<void> &removed) {
        if (guard)
            done(removed);
    });
}

void Engine::signedIn(const QString &account)
{
    m_signedIn = true;
    noteSignIn();
    if (account == m_roles.value().account && m_roles.value().readAt.isValid()) {
        takeRoles(m_roles.value());
        return;
    }
    // Somebody else: the roles of who was here before end now.
    takeRoles({.account = account});
    m_door->post<KnownRoles>(
        this, [account](Store &store) { return store.knownRolesOf(account); },
        [this, account](const Result<KnownRoles> &known) {
            if (known && known->readAt.isValid() && m_roles.value() == KnownRoles{.account = account})
                takeRoles(*known);
        });
}

void Engine::rolesRead(const Result<KnownRoles> &roles)
{
    if (roles)
        takeRoles(*roles);
}

/// Nobody is told of what they may not see.
void Engine::takeIssueNews(const QList<IssueNews> &news)
{
    m_health.changed();
    if (!CommandNeeds::denied(m_permit.value(), u"readHealth"))
        emit issueNews(news);
}

void Engine::takeRoles(const KnownRoles &roles)
{
    m_roles.publish(roles);
    const auto isNamed = m_signedIn && !roles.account.isEmpty();
    m_desk.setActor({isNamed ? roles.account : userOfThisComputer(), shortNames(roles.inForce())});
    m_calls.setActor(m_desk.actor());
    m_health.setActor(m_desk.actor());
    // Whoever decided without a connection is the one by whose roles it was allowed: it is sent when that person is signed in.
    m_outbox.setActor({RolesHere{.known = roles}.account(), shortNames(roles.inForce())});
    settlePermit();
}

void Engine::takeRolesHere(const Result<RolesHere> &roles)
{
    if (!roles)
        return; // the writer tells what is wrong with the file
    takeMatrix(roles->office);
    if (m_roles.value() == KnownRoles{})
        takeRoles(roles->known);
}

void Engine::takeMatrix(const Result<OfficeMatrix> &matrix)
{
    if (!matrix)
        return; // what held before holds on
    m_matrix.publish(*matrix);
    settlePermit();
}

void Engine::readMatrix()
{
    m_door->post<OfficeMatrix>(
        this, [](Store &store) { return store.officeMatrix(); }, [this](const Result<OfficeMatrix> &matrix) { takeMatrix(matrix); });
}

/// Those who give and take hear of it before those who show it.
void Engine::settlePermit()
{
    const Permit permit(m_matrix.value().matrix, m_roles.value().inForce());
    m_desk.setPermit(permit);
    m_outbox.setPermit(permit);
    m_calls.setPermit(permit);
    m_health.setPermit(permit);
    m_customers.admit(permit);
    m_subscriptions.admit(permit);
    const auto account = RolesHere{.known = m_roles.value()}.account();
    m_opened.admit(permit, account);
    m_activity.admit(permit, account);
    m_permit.publish(permit);
}

/// Says in the state of the synchronisation why not.
bool Engine::may(QStringView command)
{
    const auto denied = CommandNeeds::denied(m_permit.value(), command);
    if (!denied)
        return true;
    auto state = m_state.value();
    state.problem = denied->error();
    m_state.publish(state);
    return false;
}

void Engine::syncNow(bool full)
{
    if (!may(u"syncNow"))
        return;
    if (m_sync)
        m_sync->start(full ? SyncPlanKind::Full : SyncPlanKind::Incremental);
    else
        tellNoService();
}

void Engine::tellNoService()
{
    auto state = m_state.value();
    state.problem = noService();
    m_state.publish(state);
}

void Engine::synchronise(bool full, QObject *receiver, std::function<void(const SyncSummary &)> ended)
{
    if (!m_sync) {
        ended({.problem = noService()});
        return;
    }
    const auto follower = std::make_shared<Follower>(Follower{.receiver = receiver, .ended = std::move(ended)});
    m_followers.push_back(follower);
    m_sync->start(full ? SyncPlanKind::Full : SyncPlanKind::Incremental, [follower](quint64 run) { follower->run = run; });
}

void Engine::sendOutbox(QObject *receiver, std::function<void(const std::optional<Error> &)> rested)
{
    if (!m_sync) {
        rested(noService());
        return;
    }
    m_sync->sendOutbox([guard = QPointer<QObject>(receiver), rested = std::move(rested)](const std::optional<Error> &problem) {
        if (guard)
            rested(problem);
    });
}

void Engine::readAllHealth(QObject *receiver, std::function<void(const std::optional<Error> &)> done)
{
    if (!m_sync) {
        done(noService());
        return;
    }
    m_sync->readAllHealth([guard = QPointer<QObject>(receiver), done = std::move(done)](const std::optional<Error> &problem) {
        if (guard)
            done(problem);
    });
}

void Engine::runEnded(const SyncSummary &summary)
{
    if (summary.complete)
        noteSignIn();
    if (summary.upserted > 0 || summary.removed > 0)
        m_health.changed(); // whose health is known is counted among all customers
    // Whoever cancels a run, or goes offline in it, cancels what waits behind it too.
    const auto cancelled = summary.problem && (summary.problem->kind == Error::Kind::Cancelled || m_options.offline);
    std::vector<std::shared_ptr<Follower>> told;
    std::erase_if(m_followers, [&](const std::shared_ptr<Follower> &follower) {
        const auto isOver = follower->run > 0 && (cancelled || summary.run >= follower->run);
        if (isOver)
            told.push_back(follower);
        return isOver || !follower->receiver;
    });
    for (const auto &follower : told) {
        if (follower->receiver)
            follower->ended(summary);
    }
    if (m_mended)
        announceMended();
    emit syncFinished(summary);
}

void Engine::setInterval(std::chrono::seconds interval)
{
    m_options.sync.interval = interval;
    if (m_sync)
        m_sync->setInterval(interval);
}

void Engine::setLocale(const QLocale &locale)
{
    // CONTRACT 2.2, X-Locale: language and country with a hyphen.
    m_locale = locale.name().replace(u'_', u'-');
    if (m_sync)
        m_sync->setLocale(m_locale);
}

void Engine::setBrowserPages(const BrowserPages &pages)
{
    m_options.signIn.pages = pages;
    if (m_sync)
        m_sync->setBrowserPages(pages);
}

void Engine::cancel()
{
    if (m_sync)
        m_sync->cancel();
}

void Engine::signInWithCode()
{
    if (m_sync)
        m_sync->signInWithCode();
}

void Engine::setOffline(bool offline)
{
    m_options.offline = offline;
    if (m_sync) {
        m_sync->setOffline(offline);
        return;
    }
    auto state = m_state.value();
    state.offlineByChoice = offline;
    m_state.publish(state);
}

void Engine::rebuildCache()
{
    if (!may(u"rebuildCache"))
        return;
    if (!m_sync) {
        tellNoService();
        return;
    }
    m_syncKnows = true; // the old numbers go with the old cache
    m_sync->start(SyncPlanKind::Rebuild);
}

void Engine::stateArrived(const SyncState &told)
{
    auto state = told;
    m_syncKnows = m_syncKnows || told.customersKnown > 0 || told.asOf.isValid();
    if (!m_syncKnows) { // it has not looked yet, and offline it never does
        state.customersKnown = m_state.value().customersKnown;
        state.asOf = m_state.value().asOf;
    }
    const bool isNew = state.problem != m_state.value().problem;
    m_state.publish(state);
    if (isNew && state.problem && state.problem->kind == Error::Kind::StoreCorrupt)
        damageMet(*state.problem);
    if (m_mended && isNew && !state.problem)
        announceMended();
}

void Engine::damageMet(const Error &error)
{
    if (m_options.readOnly || m_mended || m_examinesDesk)
        return;
    if (!m_writes) {
        m_metEarly = error;
        return;
    }
    // Both files are read over one connection, so only the files themselves can tell which of them is damaged.
    m_examinesDesk = true;
    m_door->post<bool>(
        this, [](Store &store) { return store.isDeskWell(); },
        [this, error](const Result<bool> &isWell) {
            m_examinesDesk = false;
            if (isWell && *isWell)
                mendMirror();
            else
                emit openFailed(isWell ? error : isWell.error());
        });
}

void Engine::mendMirror()
{
    // The mirror can be read again, so it is moved aside, never deleted, and begun anew. Once per run of the program: damage that comes
    // back is the disk's, and then a person must look.
    if (std::exchange(m_mended, true))
        return;
    if (m_sync) {
        m_sync->mendMirror();
        return;
    }
    m_door->post<void>(
        this, [](Store &store) { return store.setMirrorAside(); },
        [this](const Result<void> &done) {
            if (done)
                announceMended();
            else
                emit openFailed(done.error());
        });
}

void Engine::announceMended()
{
    m_door->post<StoreReport>(
        this, [](Store &store) -> Result<StoreReport> { return store.report(); },
        [this](const Result<StoreReport> &report) {
            if (!report || report->mirrorSetAside == m_report.mirrorSetAside)
                return;
            m_report = *report;
            emit opened(m_report);
        });
}

void Engine::copyDesk()
{
    m_door->post<QString>(
        this, [](Store &store) { return store.copyDeskIfDue(); },
        [this](const Result<QString> &copied) { deskCopied(copied ? std::nullopt : std::optional(copied.error())); });
}

void Engine::deskCopied(const std::optional<Error> &problem)
{
    const auto isNews = problem && !m_copyFailed;
    m_copyFailed = problem.has_value();
    if (isNews)
        emit deskNotCopied(*problem);
}
