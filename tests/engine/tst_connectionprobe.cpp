#include "models/engine/connectionprobe.h"
#include "models/profiles/cloud.h"
#include "models/remote/profile.h"
#include "tests/support/sandboxprocess.h"
#include "tests/support/testprogram.h"

#include <QTcpServer>

using namespace Qt::StringLiterals;
using State = TestOutcome::State;

/// The test of a connection over real HTTP to the sandbox: everything in order, and each thing that can be missing told at its own step.
class TestConnectionProbe : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void everythingIsInOrder_data();
    void everythingIsInOrder();
    void oneThingIsMissing_data();
    void oneThingIsMissing();
    void namesEachMissingPermission();
    void clockIsComparedWithTheirs_data();
    void clockIsComparedWithTheirs();
    void nothingIsSentForAnIncompleteProfile();
    void nobodyAtThatAddress();
    void somethingElseAtThatAddress();
    void cancelledTestTellsNothingMore();
    void anotherTestEndsTheFirst();
    void asksThePerson();

private:
    TestReport tested(const Profile &profile, bool signIn, int most = 30'000);
    Profile profile() const { return *readProfile(m_sandbox->profileFile()); }
    static const TestOutcome &at(const TestReport &report, TestStep step) { return report.at(static_cast<qsizetype>(step)); }

    SystemClock m_clock;
    std::unique_ptr<SandboxProcess> m_sandbox{};
};

void TestConnectionProbe::init()
{
    m_sandbox = std::make_unique<SandboxProcess>();
    QVERIFY(m_sandbox->start({u"--customers"_s, u"5"_s}));
}

TestReport TestConnectionProbe::tested(const Profile &profile, bool signIn, int most)
{
    ConnectionProbe probe(m_clock);
    TestReport last;
    bool isDone = false;
    connect(&probe, &ConnectionProbe::changed, &probe, [&](const TestReport &report, bool isOver) {
        last = report;
        isDone = isOver;
    });
    probe.start(profile, signIn ? std::optional(SignInOptions{.way = SignInWay::DeviceCode}) : std::nullopt);
    [&] { QTRY_VERIFY_WITH_TIMEOUT(isDone, most); }();
    return isDone ? last : TestReport();
}

void TestConnectionProbe::everythingIsInOrder_data()
{
    QTest::addColumn<bool>("signIn");
    QTest::newRow("nobody signs in") << false;
    QTest::newRow("somebody signs in") << true;
}

void TestConnectionProbe::everythingIsInOrder()
{
    QFETCH(const bool, signIn);
    const auto report = tested(profile(), signIn);
    QCOMPARE(report.size(), static_cast<qsizetype>(TestStep::Graph) + 1);
    for (const auto step : {TestStep::Profile, TestStep::Authority, TestStep::Clock, TestStep::Tenant, TestStep::Discovery,
                            TestStep::Application, TestStep::Redirect})
        QVERIFY2(at(report, step).state == State::Passed, qPrintable(QString::number(static_cast<int>(step))));
    for (const auto step : {TestStep::SignIn, TestStep::Permissions})
        QCOMPARE(at(report, step).state, signIn ? State::Passed : State::NotTried);
    for (const auto step : {TestStep::PartnerCenter, TestStep::Graph})
        QCOMPARE(at(report, step).state, signIn ? State::Passed : State::Noted);
    QVERIFY(isGood(report));
    if (!signIn)
        return;
    QCOMPARE(at(report, TestStep::SignIn).subject, u"sanne.de.wit@meridiaan.example"_s);
    QCOMPARE(at(report, TestStep::PartnerCenter).subject, u"Meridiaan ICT-diensten B.V."_s);
    QCOMPARE(at(report, TestStep::Graph).subject, u"Sanne de Wit"_s);
}

void TestConnectionProbe::oneThingIsMissing_data()
{
    QTest::addColumn<QJsonObject>("settings");
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("key"); // of the profile, to be wrong
    QTest::addColumn<bool>("signIn");
    QTest::addColumn<TestStep>("step");
    QTest::addColumn<Error::Reason>("reason");
    using Reason = Error::Reason;
    const auto row = [](const char *name, const QJsonObject &settings, const QString &fault, const QString &key, bool signIn, TestStep step,
                        Reason reason) { QTest::newRow(name) << settings << fault << key << signIn << step << reason; };
    row("unknown tenant", {}, {}, u"tenantId"_s, false, TestStep::Tenant, Reason::UnknownTenant);
    row("unknown application", {}, {}, u"clientId"_s, false, TestStep::Application, Reason::UnknownApplication);
    row("application with a secret", {{u"publicClient"_s, false}}, {}, {}, false, TestStep::Application, Reason::NotPublicClient);
    row("redirect address not registered", {{u"redirect"_s, false}}, {}, {}, false, TestStep::Redirect, Reason::RedirectNotAllowed);
    row("no consent", {{u"consent"_s, false}}, {}, {}, true, TestStep::Permissions, Reason::ConsentMissing);
    row("no second factor", {{u"mfa"_s, false}}, {}, {}, true, TestStep::SignIn, Reason::MfaRequired);
    row("person declines", {{u"approval"_s, u"decline"_s}}, {}, {}, true, TestStep::SignIn, Reason::DeclinedByUser);
    row("authority out of order", {}, u"discovery:500"_s, {}, false, TestStep::Authority, Reason::None);
    row("authority cut off", {}, u"discovery:reset"_s, {}, false, TestStep::Authority, Reason::None);
    row("Partner Center out of order", {}, u"organization:503"_s, {}, false, TestStep::PartnerCenter, Reason::None);
    row("Partner Center wants more of a sign-in", {}, u"organization:mfa"_s, {}, true, TestStep::PartnerCenter, Reason::MfaRequired);
    row("Partner Center gives a page", {}, u"organization:html"_s, {}, false, TestStep::PartnerCenter, Reason::None);
    row("Graph out of order", {}, u"me:500"_s, {}, false, TestStep::Graph, Reason::None);
}

void TestConnectionProbe::oneThingIsMissing()
{
    QFETCH(const QJsonObject, settings);
    QFETCH(const QString, fault);
    QFETCH(const QString, key);
    QFETCH(const bool, signIn);
    QFETCH(const TestStep, step);
    QFETCH(const Error::Reason, reason);
    if (!settings.isEmpty())
        m_sandbox->steer("POST", u"/_sandbox/settings"_s, settings);
    if (!fault.isEmpty())
        m_sandbox->steer("POST", u"/_sandbox/faults"_s, {{u"fault"_s, fault}});
    auto wrong = profile();
    if (key == "tenantId"_L1)
        wrong.tenantId = u"11111111-2222-3333-4444-555555555555"_s;
    if (key == "clientId"_L1)
        wrong.clientId = u"11111111-2222-3333-4444-555555555555"_s;
    const auto report = tested(wrong, signIn);
    QVERIFY(!report.isEmpty());
    QVERIFY(!isGood(report));
    for (const auto &outcome : report) {
        if (outcome.step == step) {
            QCOMPARE(outcome.state, State::Failed);
            QVERIFY(outcome.error);
            QCOMPARE(outcome.error->reason, reason);
        } else {
            QVERIFY2(outcome.state != State::Failed, qPrintable(QString::number(static_cast<int>(outcome.step))));
        }
    }
}

void TestConnectionProbe::namesEachMissingPermission()
{
    m_sandbox->steer("POST", u"/_sandbox/settings"_s, {{u"graphScopes"_s, QJsonArray{u"User.Read"_s}}});
    const auto report = tested(profile(), true);
    const auto &permissions = at(report, TestStep::Permissions);
    QCOMPARE(permissions.state, State::Failed);
    QCOMPARE(permissions.missing, QStringList({u"GroupMember.Read.All"_s, u"DelegatedAdminRelationship.Read.All"_s}));
    QCOMPARE(at(report, TestStep::PartnerCenter).state, State::Passed);
    QCOMPARE(at(report, TestStep::Graph).state, State::Passed);
}

void TestConnectionProbe::clockIsComparedWithTheirs_data()
{
    QTest::addColumn<int>("advance");
    QTest::addColumn<State>("state");
    QTest::newRow("four minutes") << 240 << State::Passed;
    QTest::newRow("they are ahead") << 3600 << State::Failed;
    QTest::newRow("they are behind") << -3600 << State::Failed;
}

void TestConnectionProbe::clockIsComparedWithTheirs()
{
    QFETCH(const int, advance);
    QFETCH(const State, state);
    m_sandbox->steer("POST", u"/_sandbox/clock"_s, {{u"advance"_s, advance}});
    const auto report = tested(profile(), false);
    const auto &clock = at(report, TestStep::Clock);
    QCOMPARE(clock.state, state);
    QVERIFY(std::abs(clock.skewSeconds + advance) < 30);
}

void TestConnectionProbe::nothingIsSentForAnIncompleteProfile()
{
    auto incomplete = profile();
    incomplete.clientId.clear();
    m_sandbox->steer("DELETE", u"/_sandbox/calls"_s);
    const auto report = tested(incomplete, true);
    QCOMPARE(at(report, TestStep::Profile).state, State::Failed);
    QCOMPARE(at(report, TestStep::Profile).subject, u"clientId"_s);
    for (qsizetype i = 1; i < report.size(); ++i)
        QCOMPARE(report.at(i).state, State::NotTried);
    QCOMPARE(m_sandbox->steer("GET", u"/_sandbox/calls"_s).value("total"_L1).toInt(), 0);
}

void TestConnectionProbe::nobodyAtThatAddress()
{
    quint16 unused = 0;
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        unused = server.serverPort();
    }
    auto wrong = profile();
    wrong.authority = QUrl(u"http://127.0.0.1:%1"_s.arg(unused));
    wrong.graph = wrong.authority;
    const auto report = tested(wrong, true);
    QCOMPARE(at(report, TestStep::Authority).state, State::Failed);
    QCOMPARE(at(report, TestStep::Authority).error->kind, Error::Kind::Offline);
    QCOMPARE(at(report, TestStep::Tenant).state, State::NotTried);
    QCOMPARE(at(report, TestStep::SignIn).state, State::NotTried);
    QCOMPARE(at(report, TestStep::PartnerCenter).state, State::Noted); // is looked at all the same
    QCOMPARE(at(report, TestStep::Graph).state, State::Failed);
}

void TestConnectionProbe::somethingElseAtThatAddress()
{
    auto wrong = profile();
    wrong.partnerCenter.setPath(u"/elsewhere"_s);
    const auto report = tested(wrong, false);
    QCOMPARE(at(report, TestStep::PartnerCenter).state, State::Failed);
    QCOMPARE(at(report, TestStep::PartnerCenter).error->kind, Error::Kind::NotFound);
}

void TestConnectionProbe::cancelledTestTellsNothingMore()
{
    m_sandbox->steer("POST", u"/_sandbox/faults"_s, {{u"fault"_s, u"discovery:timeout"_s}});
    ConnectionProbe probe(m_clock);
    QSignalSpy changed(&probe, &ConnectionProbe::changed);
    probe.start(profile(), {});
    QTRY_VERIFY(m_sandbox->steer("GET", u"/_sandbox/calls"_s).value("total"_L1).toInt() > 0);
    probe.cancel();
    changed.clear();
    probe.start({}, {}); // ends at once
    QTRY_VERIFY(!changed.isEmpty() && changed.last().at(1).toBool());
    for (const auto &told : changed)
        QVERIFY(at(told.at(0).value<TestReport>(), TestStep::Profile).state != State::Passed);
}

void TestConnectionProbe::anotherTestEndsTheFirst()
{
    m_sandbox->steer("POST", u"/_sandbox/faults"_s, {{u"fault"_s, u"discovery:timeout:once"_s}});
    ConnectionProbe probe(m_clock);
    QSignalSpy changed(&probe, &ConnectionProbe::changed);
    probe.start(profile(), {});
    QTRY_VERIFY(m_sandbox->steer("GET", u"/_sandbox/calls"_s).value("total"_L1).toInt() > 0);
    probe.start(profile(), {});
    QTRY_VERIFY(!changed.isEmpty() && changed.last().at(1).toBool());
    QVERIFY(isGood(changed.last().at(0).value<TestReport>()));
}

void TestConnectionProbe::asksThePerson()
{
    m_sandbox->steer("POST", u"/_sandbox/settings"_s, {{u"approval"_s, u"pending"_s}});
    ConnectionProbe probe(m_clock);
    SyncState asked;
    probe.prompt().subscribe(&probe, [&asked](const SyncState &state) { asked = state; });
    probe.start(profile(), SignInOptions{.way = SignInWay::Browser});
    QTRY_VERIFY(asked.browser);
    probe.useCode();
    QTRY_VERIFY(asked.deviceCode);
    probe.cancel();
    QVERIFY(!asked.browser && !asked.deviceCode);
}

HOUSE_TEST(TestConnectionProbe)
#include "tst_connectionprobe.moc"
