#include "models/remote/devicecodesignin.h"
#include "models/remote/profile.h"
#include "models/secrets/memoryrefreshtokens.h"
#include "models/store/healthreader.h"
#include "models/sync/healthcollector.h"
#include "tests/support/sandboxprocess.h"
#include "tests/support/testprogram.h"
#include "tests/sync/syncrig.h"

using namespace Qt::StringLiterals;

/// The collector over real HTTP, with a real sign-in and a token of each tenant's own.
class HealthSandboxTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyTenantIsToldAsItIs();
    void tokenOfAnotherTenant();
    void issuesAreThoseOfTheTenant();
    void eventsOfAzure();

private:
    bool hasServices(const QString &id);
    QStringList withAccess(const QString &kind)
    {
        QStringList ids;
        const auto told = m_sandbox.steer("GET", u"/_sandbox/health?limit=1000&access="_s + kind)[u"customers"].toArray();
        for (const auto &id : told)
            ids.append(id.toString());
        return ids;
    }
    std::optional<Error> opened(const QString &id)
    {
        std::optional<Error> problem;
        bool isTold = false;
        connect(m_collector.get(), &HealthCollector::tenantRead, this,
                [&](const QString &customer, const HealthOutcome &, const std::optional<Error> &error) {
                    isTold = isTold || customer == id;
                    problem = error;
                });
        m_collector->open(id);
        [&] { QTRY_VERIFY_WITH_TIMEOUT(isTold, 30'000); }();
        m_collector->disconnect(this);
        return problem;
    }
    HealthCoverage coverage() { return *(*HealthReader::open(m_folder.path(), m_clock))->coverage(); }
    CustomerHealth health(const QString &id) { return *(*HealthReader::open(m_folder.path(), m_clock))->customer(id); }

    SandboxProcess m_sandbox{};
    QTemporaryDir m_folder{folderTemplate()};
    SystemClock m_clock{};
    ManualClock m_doorsOwn{};
    std::unique_ptr<Store> m_store{};
    std::unique_ptr<LocalDoor> m_door{};
    Network m_network{};
    MemoryRefreshTokens m_kept{};
    std::unique_ptr<DeviceCodeSignIn> m_signIn{};
    std::unique_ptr<CallScheduler> m_scheduler{};
    std::unique_ptr<RestClient> m_client{};
    std::unique_ptr<HealthCollector> m_collector{};
};

void HealthSandboxTest::initTestCase()
{
    QVERIFY(m_sandbox.start({u"--customers"_s, u"120"_s, u"--seed"_s, u"3"_s}));
    m_sandbox.steer("POST", u"/_sandbox/settings"_s, {{u"healthPerMinute"_s, 0}, {u"healthPerHour"_s, 0}});
    const auto profile = readProfile(m_sandbox.profileFile());
    QVERIFY(profile);
    auto store = Store::open(m_folder.path(), m_clock);
    QVERIFY(store);
    m_store = std::move(*store);
    m_door = std::make_unique<LocalDoor>(*m_store, m_doorsOwn);
    m_signIn = std::make_unique<DeviceCodeSignIn>(*profile, m_network, m_clock, m_kept);
    m_scheduler = std::make_unique<CallScheduler>(m_clock, CallBudget::Limits{.callsPerMinute = 0});
    m_client = std::make_unique<RestClient>(*profile, m_network, *m_signIn, *m_scheduler, m_clock);
    const SyncPeers peers{.client = *m_client, .door = *m_door, .clock = m_clock};
    auto quiet = quietOptions();
    quiet.readHealth = false;
    Synchroniser synchroniser(peers, *m_scheduler, quiet);
    std::optional<SyncSummary> summary;
    connect(&synchroniser, &Synchroniser::finished, this, [&](const SyncSummary &told) { summary = told; });
    synchroniser.start(SyncPlanKind::Incremental);
    QTRY_VERIFY_WITH_TIMEOUT(summary, 60'000);
    QVERIFY(summary->complete);
    m_collector = std::make_unique<HealthCollector>(peers, SyncOptions{}, nullptr);
}

bool HealthSandboxTest::hasServices(const QString &id)
{
    return !m_sandbox.steer("GET", u"/_sandbox/health?customer="_s + id)[u"services"].toArray().isEmpty();
}

void HealthSandboxTest::everyTenantIsToldAsItIs()
{
    const auto all = withAccess(u"granted"_s);
    const auto victim = *std::ranges::find_if(all, [this](const QString &id) { return hasServices(id); });
    m_sandbox.steer("POST", u"/_sandbox/health"_s, {{u"access"_s, QJsonObject{{u"customers"_s, victim}, {u"kind"_s, u"other-tenant"_s}}}});
    QMap<HealthAccess, qint64> expected;
    for (const auto &[kind, access] :
         {std::pair{u"granted"_s, HealthAccess::Told}, std::pair{u"expired"_s, HealthAccess::RelationshipEnded},
          std::pair{u"no-consent"_s, HealthAccess::ConsentMissing}, std::pair{u"no-relationship"_s, HealthAccess::NoRelationship},
          std::pair{u"no-role"_s, HealthAccess::RoleMissing}, std::pair{u"not-found"_s, HealthAccess::NoFeed},
          std::pair{u"sign-in-needed"_s, HealthAccess::SignInNeeded}, std::pair{u"other-tenant"_s, HealthAccess::OtherTenant}})
        expected[access] += withAccess(kind).size();
    QVERIFY(expected.size() >= 7);
    // Whoever has no service is told of none, which is no feed.
    const auto granted = withAccess(u"granted"_s);
    const auto empty = std::ranges::count_if(granted, [this](const QString &id) { return !hasServices(id); });
    expected[HealthAccess::Told] -= empty;
    expected[HealthAccess::NoFeed] += empty;
    QVERIFY(empty > 0 && expected[HealthAccess::Told] > 0);
    QSignalSpy rounds(m_collector.get(), &HealthCollector::roundEnded);
    QSignalSpy gaveUp(m_collector.get(), &HealthCollector::gaveUp);
    m_collector->startRound();
    QTRY_VERIFY_WITH_TIMEOUT(rounds.size() + gaveUp.size() > 0, 120'000);
    QCOMPARE(gaveUp.size(), 0);
    m_collector->stop({.kind = Error::Kind::Cancelled});
    const auto known = coverage();
    QCOMPARE(known.customers, 120);
    for (int access = 0; access < healthAccessCount; ++access)
        QCOMPARE(known.byAccess.at(static_cast<std::size_t>(access)), expected.value(static_cast<HealthAccess>(access)));
    QVERIFY(health(victim).services.isEmpty());
    m_sandbox.steer("POST", u"/_sandbox/health"_s, {{u"access"_s, QJsonObject{{u"customers"_s, victim}, {u"kind"_s, QString()}}}});
    QVERIFY(!opened(victim));
    QVERIFY(!health(victim).services.isEmpty());
}

void HealthSandboxTest::tokenOfAnotherTenant()
{
    auto granted = withAccess(u"granted"_s);
    granted.removeIf([this](const QString &each) { return !hasServices(each); });
    const auto id = granted.constLast();
    // No token of that tenant is held any more.
    m_signIn->signOut();
    m_signIn->signIn();
    QTRY_VERIFY_WITH_TIMEOUT(m_signIn->isSignedIn(), 30'000);
    m_sandbox.steer("POST", u"/_sandbox/faults"_s, {{u"fault"_s, u"token:othertenant:once"_s}});
    const auto before = health(id);
    const auto problem = opened(id);
    QVERIFY(problem);
    QCOMPARE(problem->reason, Error::Reason::OtherTenant);
    QCOMPARE(problem->httpStatus, 0); // it was not even sent
    QCOMPARE(health(id).read.access, HealthAccess::OtherTenant);
    QCOMPARE(health(id).services, before.services);
    QVERIFY(!opened(id));
    QCOMPARE(health(id).read.access, HealthAccess::Told);
}

void HealthSandboxTest::issuesAreThoseOfTheTenant()
{
    int compared = 0;
    for (const auto &id : withAccess(u"granted"_s)) {
        if (!hasServices(id))
            continue;
        const auto truth = m_sandbox.steer("GET", u"/_sandbox/health?customer="_s + id);
        QSet<QString> services;
        for (const auto &service : truth[u"services"].toArray())
            services.insert(service[u"service"].toString());
        QVERIFY(!opened(id));
        QSet<QString> known;
        for (const auto &service : health(id).services)
            known.insert(service.service);
        QCOMPARE(known, services);
        if (++compared == 5)
            break;
    }
    QVERIFY(compared > 0);
}

/// Every Azure subscription of those who let us in: its events on the board, or why there are none.
void HealthSandboxTest::eventsOfAzure()
{
    const SyncPeers peers{.client = *m_client, .door = *m_door, .clock = m_clock};
    m_collector = std::make_unique<HealthCollector>(peers, SyncOptions{.readAzure = true}, nullptr);
    qsizetype told = 0;
    qsizetype refused = 0;
    QSet<QString> kinds;
    for (const auto &id : withAccess(u"granted"_s)) {
        if (!hasServices(id))
            continue;
        std::optional<QByteArray> sold;
        QObject context;
        m_client->send(customerSubscriptions(id, CallPriority::Looking), &context, [&](const Result<Reply> &reply) {
            QVERIFY(reply);
            sold = reply->body;
        });
        QTRY_VERIFY_WITH_TIMEOUT(sold, 30'000);
        QVERIFY(m_store->storePart(id, PartAnswer::Subscriptions, *sold));
        const auto subscriptions = m_store->health().azureSubscriptions(id);
        QVERIFY(!opened(id));
        const auto known = health(id);
        QCOMPARE(known.azure.size(), subscriptions->size());
        for (const auto &azure : known.azure)
            ++(azure.read.access == HealthAccess::Told ? told : refused);
        for (const auto &azure : known.azure)
            QVERIFY(azure.read.access == HealthAccess::Told || azure.read.access == HealthAccess::RoleMissing);
        for (const auto &line : known.issues) {
            if (line.told.service == "Azure"_L1)
                kinds.insert(line.told.kind);
        }
    }
    QVERIFY(told > 0);
    QVERIFY(refused > 0);
    QVERIFY(kinds.contains(u"ServiceIssue"_s) && kinds.contains(u"PlannedMaintenance"_s));
    const auto board = (*HealthReader::open(m_folder.path(), m_clock))->board({.service = u"Azure"_s});
    QVERIFY(board && !board->issues.isEmpty());
    QVERIFY(!board->issues.constFirst().told.feature.isEmpty());
}

HOUSE_TEST(HealthSandboxTest)
#include "tst_healthsandbox.moc"
