#include "models/engine/syncthread.h"

#include "models/remote/browsersignin.h"
#include "models/remote/network.h"
#include "models/remote/restclient.h"
#include "models/secrets/keychainrefreshtokens.h"
#include "models/secrets/memoryrefreshtokens.h"
#include "models/sync/accessreader.h"
#include "models/sync/callscheduler.h"
#include "models/sync/healthcollector.h"
#include "models/sync/outboxsender.h"
#include "models/sync/rolesreader.h"

#include <QStandardPaths>
#include <QTimer>
#include <QUrl>

using namespace std::chrono_literals;

namespace {

std::unique_ptr<RefreshTokens> tokensFor(const SignInOptions &options, Clock &clock)
{
    if (options.isKept)
        return std::make_unique<KeychainRefreshTokens>(clock, QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation));
    return std::make_unique<MemoryRefreshTokens>();
}

constexpr auto longestHold = 5s;

SyncOptions optionsOf(const SyncThread::Setup &setup)
{
    auto options = setup.sync;
    options.hasServiceDetails = options.hasServiceDetails && offersDelegatedRelationships(setup.profile);
    options.readAzure = !setup.profile.azure.isEmpty();
    return options;
}

} // namespace

/// Everything that lives on the sync thread, in order of birth.
struct SyncThread::Parts {
    Parts(const Setup &setup, StoreDoor &door, Clock &clock)
        : refreshTokens(tokensFor(setup.signIn, clock)),
          signIn(setup.profile, network, clock, *refreshTokens),
          scheduler(clock, CallBudget::Limits{.callsPerMinute = setup.profile.callsPerMinute}),
          client(setup.profile, network, signIn, scheduler, clock),
          synchroniser(SyncPeers{.client = client, .door = door, .clock = clock}, scheduler, optionsOf(setup)),
          roles(SyncPeers{.client = client, .door = door, .clock = clock}, signIn, setup.profile.tenantId),
          access(SyncPeers{.client = client, .door = door, .clock = clock}, signIn, setup.sync, setup.profile.tenantId,
                 offersDelegatedRelationships(setup.profile)),
          outbox(SyncPeers{.client = client, .door = door, .clock = clock}),
          health(SyncPeers{.client = client, .door = door, .clock = clock}, setup.sync, nullptr),
          waitsForAccess(setup.sync.waitForAccess),
          readsHealth(setup.sync.readHealth)
    {
        hold.setSingleShot(true);
        hold.setInterval(longestHold);
        signIn.setWay(setup.signIn.way);
        signIn.setPages(setup.signIn.pages);
    }

    Network network;
    std::unique_ptr<RefreshTokens> refreshTokens;
    BrowserSignIn signIn;
    CallScheduler scheduler;
    RestClient client;
    Synchroniser synchroniser;
    RolesReader roles;
    AccessReader access;
    OutboxSender outbox;
    HealthCollector health;
    bool waitsForAccess;
    bool readsHealth;
    std::vector<SyncSummary> held{}; ///< runs that ended while roles or access are read
    qint64 callsBefore = 0; ///< of `access`, when the last of them ended
    QTimer hold{}; ///< they are told at its end in any case
};

SyncThread::SyncThread(const Setup &setup, StoreThread &store, Clock &clock, QObject *parent)
    : QObject(parent), m_thread(QStringLiteral("sync"), WorkerThread::Work::Background), m_door(store.door(m_thread.context()))
{
    m_thread.post([this, setup, &clock] {
        m_parts = std::make_unique<Parts>(setup, *m_door, clock);
        relaySignals();
        relayRoles();
        relayAccess();
        relayOutbox();
        relayHealth();
        if (setup.offline) {
            m_parts->network.setOffline(true);
            m_parts->synchroniser.setOffline(true);
        }
    });
}

SyncThread::~SyncThread()
{
    stop();
}

void SyncThread::relaySignals()
{
    auto &sync = m_parts->synchroniser;
    auto &signIn = m_parts->signIn;
    connect(&sync, &Synchroniser::stateChanged, &sync,
            [this](const SyncState &state) { postTo(this, [this, state] { emit stateChanged(state); }); });
    connect(&sync, &Synchroniser::finished, &sync, [this](const SyncSummary &summary) { runEnded(summary); });
    connect(&sync, &Synchroniser::recordStored, &sync,
            [this](const QString &customerId) { postTo(this, [this, customerId] { emit recordStored(customerId); }); });
    connect(&sync, &Synchroniser::recordFailed, &sync, [this](const QString &customerId, const Error &error) {
        postTo(this, [this, customerId, error] { emit recordFailed(customerId, error); });
    });
    connect(&signIn, &SignIn::deviceCodeShown, &sync, [&sync](const SyncState::DeviceCode &code) { sync.showDeviceCode(code); });
    connect(&signIn, &SignIn::browserShown, &sync, [&sync](const SyncState::BrowserPrompt &prompt) { sync.showBrowser(prompt); });
    connect(&signIn, &SignIn::askingEnded, &sync, [&sync] { sync.showDeviceCode(std::nullopt); });
    connect(&signIn, &SignIn::signedIn, &sync, [this, &sync](const QString &account) {
        sync.setAccount(true, account);
        postTo(this, [this, account] { emit signedIn(account); });
    });
    connect(&signIn, &SignIn::keptChanged, &sync, [&sync](const std::optional<Error> &problem) { sync.setNotKept(problem); });
    connect(&signIn, &SignIn::signedOut, &sync, [&sync] { sync.setAccount(false, {}); });
}

void SyncThread::relayRoles()
{
    auto &roles = m_parts->roles;
    auto &signIn = m_parts->signIn;
    connect(&signIn, &SignIn::signedIn, &roles, &RolesReader::read);
    connect(&signIn, &SignIn::signedOut, &roles, &RolesReader::forget);
    connect(&roles, &RolesReader::ended, &roles, [this](const Result<KnownRoles> &read) {
        postTo(this, [this, read] { emit rolesRead(read); });
        tellHeldIfRead();
    });
}

void SyncThread::relayAccess()
{
    auto &access = m_parts->access;
    connect(&m_parts->synchroniser, &Synchroniser::begun, &access, &AccessReader::pause);
    connect(&m_parts->signIn, &SignIn::signedOut, &access, &AccessReader::stop);
    connect(&access, &AccessReader::ended, &access, [this] { tellHeldIfRead(); });
    // As long as it comes in it may take its time.
    connect(&access, &AccessReader::pageStored, &access, [this] {
        if (m_parts->hold.isActive())
            m_parts->hold.start();
    });
    connect(&m_parts->hold, &QTimer::timeout, &access, [this] { tellHeld(); });
}

void SyncThread::relayOutbox()
{
    auto &outbox = m_parts->outbox;
    connect(&m_parts->signIn, &SignIn::signedIn, &outbox, &OutboxSender::setAccount);
    connect(&m_parts->signIn, &SignIn::signedOut, &outbox, [&outbox] { outbox.setAccount({}); });
    connect(&m_parts->synchroniser, &Synchroniser::begun, &outbox, &OutboxSender::send);
    connect(&outbox, &OutboxSender::changed, &outbox,
            [this](const OutboxEntry &entry) { postTo(this, [this, entry] { emit outboxChanged(entry); }); });
}

void SyncThread::relayHealth()
{
    auto &health = m_parts->health;
    connect(&m_parts->signIn, &SignIn::signedOut, &health,
            [&health] { health.stop({.kind = Error::Kind::Unauthorized, .reason = Error::Reason::SignedOut}); });
    connect(&health, &HealthCollector::issueNews, &health,
            [this](const QList<IssueNews> &news) { postTo(this, [this, news] { emit issueNews(news); }); });
    connect(&health, &HealthCollector::tenantRead, &health,
            [this](const QString &customerId, const HealthOutcome &outcome, const std::optional<Error> &problem) {
                postTo(this, [this, customerId, outcome, problem] { emit tenantRead(customerId, outcome, problem); });
            });
}

void SyncThread::runEnded(const SyncSummary &summary)
{
    auto &parts = *m_parts;
    parts.roles.readAgainIfOld();
    parts.held.push_back(summary);
    parts.callsBefore = parts.access.calls();
    parts.hold.start();
    if (summary.complete)
        parts.access.runEnded();
    if (summary.complete && parts.readsHealth)
        parts.health.startRound();
    tellHeldIfRead();
}

void SyncThread::tellHeldIfRead()
{
    const auto &parts = *m_parts;
    if (!parts.roles.isReading() && !(parts.waitsForAccess && parts.access.isReading()))
        tellHeld();
}

void SyncThread::tellHeld()
{
    auto &parts = *m_parts;
    parts.hold.stop();
    if (parts.waitsForAccess && !parts.held.empty())
        parts.held.back().calls += parts.access.calls() - parts.callsBefore;
    for (const auto &summary : std::exchange(parts.held, {}))
        postTo(this, [this, summary] { emit finished(summary); });
}

template <typename Call>
void SyncThread::ask(Call call)
{
    m_thread.post([this, call = std::move(call)] {
        if (m_parts)
            call(*m_parts);
    });
}

void SyncThread::start(SyncPlanKind kind)
{
    start(kind, [](quint64) {});
}

void SyncThread::start(SyncPlanKind kind, std::function<void(quint64)> numbered)
{
    ask([this, kind, numbered = std::move(numbered)](Parts &parts) {
        parts.signIn.signIn();
        const auto run = parts.synchroniser.start(kind);
        postTo(this, [numbered, run] { numbered(run); });
    });
}

void SyncThread::setInterval(std::chrono::seconds interval)
{
    ask([interval](Parts &parts) { parts.synchroniser.setInterval(interval); });
}

void SyncThread::setLocale(const QString &locale)
{
    ask([locale](Parts &parts) { parts.client.setLocale(locale); });
}

void SyncThread::setBrowserPages(const BrowserPages &pages)
{
    ask([pages](Parts &parts) { parts.signIn.setPages(pages); });
}

void SyncThread::signInWithCode()
{
    ask([](Parts &parts) { parts.signIn.useCode(); });
}

void SyncThread::signOut(Done done)
{
    ask([this, done = std::move(done)](Parts &parts) {
        parts.synchroniser.cancel();
        parts.signIn.signOut([this, done](const Result<void> &removed) { postTo(this, [done, removed] { done(removed); }); });
    });
}

void SyncThread::personSignedOut()
{
    ask([](Parts &parts) { parts.synchroniser.personSignedOut(); });
}

void SyncThread::signIn(std::function<void(const Result<KnownRoles> &)> done)
{
    ask([this, done = std::move(done)](Parts &parts) {
        const auto tell = [this, done](const Result<KnownRoles> &known) { postTo(this, [done, known] { done(known); }); };
        parts.signIn.signIn();
        parts.signIn.token({}, &parts.roles, [&parts, tell](const Result<QByteArray> &token) {
            if (!token) {
                tell(token.error());
                return;
            }
            const KnownRoles nobodyTold{.account = parts.signIn.account()};
            if (!parts.roles.isReading()) {
                tell(nobodyTold);
                return;
            }
            auto *once = new QObject(&parts.roles);
            connect(&parts.roles, &RolesReader::ended, once, [once, tell, nobodyTold](const Result<KnownRoles> &read) {
                once->deleteLater();
                tell(read ? *read : nobodyTold);
            });
        });
    });
}

void SyncThread::prove(const QString &account, Done done)
{
    ask([this, account, done = std::move(done)](Parts &parts) {
        parts.signIn.prove(account, [this, done](const Result<void> &proven) { postTo(this, [done, proven] { done(proven); }); });
    });
}

void SyncThread::forgetSignIn(const QString &key, Done done)
{
    ask([this, key, done = std::move(done)](Parts &parts) {
        parts.refreshTokens->remove(key, &parts.signIn,
                                    [this, done](const Result<void> &removed) { postTo(this, [done, removed] { done(removed); }); });
    });
}

void SyncThread::mendMirror()
{
    ask([](Parts &parts) {
        parts.synchroniser.mirrorDamaged();
        parts.synchroniser.start(SyncPlanKind::Rebuild);
    });
}

void SyncThread::openCustomer(const QString &customerId)
{
    ask([customerId](Parts &parts) {
        parts.synchroniser.openCustomer(customerId);
        if (parts.readsHealth)
            parts.health.open(customerId);
    });
}

void SyncThread::sendOutbox(std::function<void(const std::optional<Error> &)> rested)
{
    ask([this, rested = std::move(rested)](Parts &parts) {
        const auto tell = [this, rested](const std::optional<Error> &problem) { postTo(this, [rested, problem] { rested(problem); }); };
        parts.signIn.signIn();
        parts.signIn.token({}, &parts.outbox, [&parts, tell](const Result<QByteArray> &token) {
            if (!token) {
                tell(token.error());
                return;
            }
            auto *once = new QObject(&parts.outbox);
            connect(&parts.outbox, &OutboxSender::rested, once, [once, tell](const std::optional<Error> &problem) {
                once->deleteLater();
                tell(problem);
            });
            parts.outbox.send();
        });
    });
}

void SyncThread::call(const Endpoint &endpoint, std::function<void(const Result<Reply> &)> done)
{
    ask([this, endpoint, done = std::move(done)](Parts &parts) {
        parts.signIn.signIn();
        parts.client.send(endpoint, &parts.synchroniser,
                          [this, done](const Result<Reply> &reply) { postTo(this, [done, reply] { done(reply); }); });
    });
}

void SyncThread::readHealth(const QString &customerId)
{
    ask([customerId](Parts &parts) {
        parts.signIn.signIn();
        parts.health.open(customerId);
    });
}

void SyncThread::readAllHealth(std::function<void(const std::optional<Error> &)> done)
{
    ask([this, done = std::move(done)](Parts &parts) {
        const auto tell = [this, done](const std::optional<Error> &problem) { postTo(this, [done, problem] { done(problem); }); };
        auto *once = new QObject(&parts.health);
        connect(&parts.health, &HealthCollector::roundEnded, once, [once, tell] {
            once->deleteLater();
            tell({});
        });
        connect(&parts.health, &HealthCollector::gaveUp, once, [once, tell](const Error &error) {
            once->deleteLater();
            tell(error);
        });
        parts.signIn.signIn();
        parts.health.startRound();
    });
}

void SyncThread::cancel()
{
    ask([](Parts &parts) {
        parts.health.stop({.kind = Error::Kind::Cancelled});
        parts.synchroniser.cancel();
        parts.signIn.cancel();
        parts.roles.stop();
        parts.access.stop();
        parts.outbox.stop();
    });
}

void SyncThread::setOffline(bool offline)
{
    ask([offline](Parts &parts) {
        parts.network.setOffline(offline);
        parts.synchroniser.setOffline(offline);
        if (offline) {
            parts.health.stop({.kind = Error::Kind::Offline});
            parts.roles.stop();
            parts.access.stop();
            parts.outbox.stop();
        } else {
            parts.outbox.send();
        }
    });
}

void SyncThread::stop()
{
    m_thread.post([this] { m_parts.reset(); });
    m_thread.stop();
}
