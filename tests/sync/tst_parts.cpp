#include "models/store/customerreader.h"
#include "tests/support/testprogram.h"
#include "tests/sync/syncrig.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What customers have is read with the customer: subscriptions, services, and last its own record.
class PartsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void readWithTheRecord();
    void costsFourCallsACustomer();
    void openedIsReadWithItsUsers();
    void usersNobodyMaySee();
    void usersThatNeverEnd();
    void openedIsCompleteInTime();
    void refusedPartStopsNothing_data();
    void refusedPartStopsNothing();
    void failedPartIsTriedAgain();
    void goneCustomerIsMarkedByItsFirstPart();
    void gdapIsToldByGraph();
    void graphIsAnExtra_data();
    void graphIsAnExtra();
    void withoutGraph();
    void killedBetweenThePartsIsReadAgain();
    void stoppedBetweenTheParts();
    void openedWhileSwept();
    void openedAfterTheRoundWasStopped();

private:
    static SyncOptions options(bool sweep)
    {
        auto chosen = quietOptions();
        chosen.readParts = true;
        chosen.sweep = sweep;
        return chosen;
    }
    std::unique_ptr<SyncRig> rig(const SyncOptions &chosen, int callsPerMinute = 0)
    {
        return std::make_unique<SyncRig>(*m_world, *m_clock, m_folder->path(), chosen, callsPerMinute);
    }
    CustomerDetail detail(const QString &id)
    {
        const auto reader = CustomerReader::open(m_folder->path(), m_clock.get());
        const auto found = reader ? (*reader)->detail(id) : Result<CustomerDetail>(reader.error());
        return found ? *found : CustomerDetail{};
    }
    /// A GDAP relationship in force with that customer, as another pass has read it.
    void letInByGdap(SyncRig &made, const QString &id)
    {
        const QJsonObject relationship{{u"id"_s, u"g"_s},
                                       {u"status"_s, u"active"_s},
                                       {u"customer"_s, QJsonObject{{u"tenantId"_s, id}}},
                                       {u"endDateTime"_s, m_clock->utcNow().addDays(90).toString(Qt::ISODate)}};
        const QJsonObject list{{u"value"_s, QJsonArray{relationship}}};
        QVERIFY(made.store->beginAccess() && made.store->storeAccessPage(QJsonDocument(list).toJson()) && made.store->completeAccess());
    }
    /// Without DAP the record says so.
    void closeToDap()
    {
        m_world->twist = [](const FakeCall &call, FakeAnswer &answer) {
            if (ScriptedWorld::routeOf(call) == "record"_L1)
                answer.body.replace("\"allowDelegatedAccess\":true", "\"allowDelegatedAccess\":false");
        };
    }
    bool rests(SyncRig &made) { return made.rest(); }

    std::unique_ptr<QTemporaryDir> m_folder{};
    std::unique_ptr<ManualClock> m_clock{};
    std::unique_ptr<ScriptedWorld> m_world{};
};

void PartsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>(folderTemplate());
    m_clock = std::make_unique<ManualClock>();
    m_world = std::make_unique<ScriptedWorld>(*m_clock);
    m_world->addCustomers(12);
}

void PartsTest::readWithTheRecord()
{
    const auto made = rig(options(true));
    made->sync();
    QVERIFY(rests(*made));
    QCOMPARE(made->cache(true), expectedCache(*m_world, true, true));
    for (const auto &id : m_world->ids()) {
        const auto known = detail(id);
        QCOMPARE(known.servicesState.told, PartState::Told::Told);
        QCOMPARE(known.services.size(), 1);
    }
}

/// CONTRACT 16: one call each for the record, the subscriptions, the services and the licences, whatever else there is.
void PartsTest::costsFourCallsACustomer()
{
    const auto made = rig(options(true));
    made->sync();
    QVERIFY(rests(*made));
    QCOMPARE(m_world->perRoute[u"record"_s], 12);
    QCOMPARE(m_world->perRoute[u"subscriptions"_s], 12);
    QCOMPARE(m_world->perRoute[u"services"_s], 12);
    QCOMPARE(m_world->perRoute[u"licences"_s], 12);
    QCOMPARE(m_world->perRoute[u"users"_s], 0);
}

void PartsTest::openedIsReadWithItsUsers()
{
    const auto made = rig(options(false));
    made->sync();
    const auto id = m_world->ids().first();
    m_world->hire(id, 5);
    made->synchroniser.openCustomer(id);
    QVERIFY(made->until([&] { return made->recordsStored.contains(id); }));
    auto known = detail(id);
    QCOMPARE(known.usersState.told, PartState::Told::Told);
    QCOMPARE(known.users.size(), 6); // three pages, and who was deleted
    QCOMPARE(known.users.constFirst().principalName, u"u0@x.example"_s);
    QVERIFY(isDeleted(known.users.constLast()));
    QCOMPARE(known.licences.size(), 1);
    QCOMPARE(known.licences.first().id, u"sku-1"_s);
    QCOMPARE(known.licences.first().consumed, 5);
    // Whoever leaves is gone, and what says nothing new costs no write.
    m_world->hire(id, 2);
    made->recordsStored.clear();
    made->synchroniser.openCustomer(id);
    QVERIFY(made->until([&] { return made->recordsStored.contains(id); }));
    known = detail(id);
    QCOMPARE(known.users.size(), 3);
}

void PartsTest::usersNobodyMaySee()
{
    m_world->disturb = [](const FakeCall &call, int) -> std::optional<FakeAnswer> {
        return ScriptedWorld::routeOf(call) == u"users"_s ? std::optional(ScriptedWorld::error(403, "2032", "role")) : std::nullopt;
    };
    const auto made = rig(options(false));
    made->sync();
    const auto id = m_world->ids().first();
    made->synchroniser.openCustomer(id);
    QVERIFY(made->until([&] { return made->recordsStored.contains(id); }));
    QCOMPARE(detail(id).usersState.told, PartState::Told::Refused);
    QCOMPARE(detail(id).licencesState.told, PartState::Told::Told);
    QCOMPARE(m_world->perRoute[u"users"_s], 1); // the deleted ones are refused with the others
    QVERIFY(detail(id).row.recordRead);
}

/// A service that always names a next page is not followed for ever.
void PartsTest::usersThatNeverEnd()
{
    int pages = 0;
    m_world->disturb = [&](const FakeCall &call, int) -> std::optional<FakeAnswer> {
        if (ScriptedWorld::routeOf(call) != u"users"_s)
            return {};
        ++pages;
        return FakeAnswer{.body = "{\"items\":[{\"id\":\"u" + QByteArray::number(pages)
                              + "\"}],\"links\":{\"next\":{\"uri\":\"/customers/x/users?page=" + QByteArray::number(pages)
                              + "\",\"headers\":[]}}}"};
    };
    const auto made = rig(options(false));
    made->sync();
    const auto id = m_world->ids().first();
    made->synchroniser.openCustomer(id);
    QVERIFY(made->until([&] { return !made->recordsFailed.isEmpty(); }));
    QVERIFY(pages <= 400);
    QCOMPARE(detail(id).usersState.told, PartState::Told::NotRead);
}

/// An opened customer is complete within 2 s where every call takes 150 ms, also while a sweep uses the call budget.
void PartsTest::openedIsCompleteInTime()
{
    const auto made = rig(options(true), 240);
    made->sync();
    m_world->latency = 150ms;
    const auto id = m_world->ids().last();
    m_world->buy(id, 88, false);
    const auto begun = m_clock->monotonic();
    made->recordsStored.clear();
    made->synchroniser.openCustomer(id);
    QVERIFY(made->until([&] { return made->recordsStored.contains(id); }));
    QVERIFY2(m_clock->monotonic() - begun <= 2s, qPrintable(QString::number((m_clock->monotonic() - begun).count())));
    QCOMPARE(detail(id).subscriptions.first().quantity, 88);
}

void PartsTest::refusedPartStopsNothing_data()
{
    QTest::addColumn<QString>("route");
    QTest::newRow("subscriptions") << u"subscriptions"_s;
    QTest::newRow("services") << u"services"_s;
}

void PartsTest::refusedPartStopsNothing()
{
    QFETCH(QString, route);
    m_world->disturb = [route](const FakeCall &call, int) -> std::optional<FakeAnswer> {
        return ScriptedWorld::routeOf(call) == route ? std::optional(ScriptedWorld::error(403, "900150", "role")) : std::nullopt;
    };
    const auto made = rig(options(true));
    made->sync();
    QVERIFY(rests(*made));
    QCOMPARE(made->cache(), expectedCache(*m_world, true));
    const auto known = detail(m_world->ids().first());
    const auto isServices = route == "services"_L1;
    QCOMPARE((isServices ? known.servicesState : known.subscriptionsState).told, PartState::Told::Refused);
    QCOMPARE((isServices ? known.subscriptionsState : known.servicesState).told, PartState::Told::Told);
    QVERIFY(made->recordsFailed.isEmpty());
}

void PartsTest::failedPartIsTriedAgain()
{
    const auto id = m_world->ids().at(3);
    bool isBroken = true;
    m_world->disturb = [&](const FakeCall &call, int) -> std::optional<FakeAnswer> {
        const auto hit = isBroken && ScriptedWorld::routeOf(call) == "services"_L1 && call.url.path().contains(id);
        return hit ? std::optional(FakeAnswer{.body = "<html>"}) : std::nullopt;
    };
    const auto made = rig(options(true));
    made->sync();
    QVERIFY(rests(*made));
    QCOMPARE(made->recordsFailed.size(), 1);
    QVERIFY(!detail(id).row.recordRead); // the record comes last: it says that all was read
    QCOMPARE(detail(id).servicesState.told, PartState::Told::NotRead);
    isBroken = false;
    for (int round = 0; round < 3; ++round) { // a failure waits some rounds
        made->sync();
        QVERIFY(rests(*made));
    }
    QCOMPARE(made->cache(true), expectedCache(*m_world, true, true));
    QCOMPARE(detail(id).servicesState.told, PartState::Told::Told);
}

void PartsTest::goneCustomerIsMarkedByItsFirstPart()
{
    const auto made = rig(options(false));
    made->sync();
    const auto id = m_world->ids().at(2);
    m_world->remove(id, false);
    made->synchroniser.openCustomer(id);
    QVERIFY(made->until([&] { return !made->recordsFailed.isEmpty() || detail(id).row.end != CustomerEnd::None; }));
    QVERIFY(rests(*made));
    QCOMPARE(detail(id).row.end, CustomerEnd::RelationshipEnded);
    QCOMPARE(m_world->perRoute[u"subscriptions"_s], 1);
    QCOMPARE(m_world->perRoute[u"record"_s], 0);
}

void PartsTest::gdapIsToldByGraph()
{
    closeToDap();
    const auto made = rig(options(false));
    made->sync();
    const auto id = m_world->ids().first();
    letInByGdap(*made, id);
    QString graph;
    m_world->disturb = [&](const FakeCall &call, int) -> std::optional<FakeAnswer> {
        if (!call.url.path().endsWith("/serviceManagementDetails"_L1))
            return {};
        graph = call.url.path();
        return FakeAnswer{.body = "{\"value\":[{\"id\":\"t\",\"serviceName\":\"Teams\",\"serviceManagementUrl\":\"https://a.example\"}]}"};
    };
    made->synchroniser.openCustomer(id);
    QVERIFY(made->until([&] { return made->recordsStored.contains(id); }));
    QCOMPARE(graph, u"/v1.0/tenantRelationships/delegatedAdminCustomers/%1/serviceManagementDetails"_s.arg(id));
    QCOMPARE(detail(id).services.size(), 1);
    QCOMPARE(detail(id).services.first().name, u"Teams"_s);
    QCOMPARE(m_world->perRoute[u"services"_s], 1); // one call, not both
}

void PartsTest::graphIsAnExtra_data()
{
    QTest::addColumn<int>("status");
    for (const auto status : {400, 401, 403, 404})
        QTest::addRow("%d", status) << status;
}

/// Whatever Graph says of its list, the rest of the customer is read and nobody is asked to sign in for that.
void PartsTest::graphIsAnExtra()
{
    QFETCH(int, status);
    closeToDap();
    const auto made = rig(options(false));
    made->sync();
    const auto id = m_world->ids().first();
    letInByGdap(*made, id);
    m_world->disturb = [status](const FakeCall &call, int) -> std::optional<FakeAnswer> {
        const auto isGraph = call.url.path().endsWith("/serviceManagementDetails"_L1);
        return isGraph ? std::optional(FakeAnswer{.status = status, .body = "{\"error\":{\"code\":\"x\",\"message\":\"y\"}}"})
                       : std::nullopt;
    };
    made->synchroniser.openCustomer(id);
    QVERIFY(made->until([&] { return made->recordsStored.contains(id); }));
    QCOMPARE(detail(id).servicesState.told, PartState::Told::Refused);
    QVERIFY(detail(id).row.recordRead);
}

/// Where the profile's cloud has no GDAP, Graph is not asked.
void PartsTest::withoutGraph()
{
    auto chosen = options(false);
    chosen.hasServiceDetails = false;
    const auto made = rig(chosen);
    made->sync();
    const auto id = m_world->ids().first();
    letInByGdap(*made, id);
    made->synchroniser.openCustomer(id);
    QVERIFY(made->until([&] { return made->recordsStored.contains(id); }));
    QVERIFY(m_world->targets.filter(u"serviceManagementDetails"_s).isEmpty());
    QCOMPARE(detail(id).services.size(), 1);
}

void PartsTest::killedBetweenThePartsIsReadAgain()
{
    const auto id = m_world->ids().first();
    {
        const auto made = rig(options(false));
        made->sync();
        m_world->disturb = [](const FakeCall &call, int) -> std::optional<FakeAnswer> {
            return ScriptedWorld::routeOf(call) == "services"_L1 ? std::optional(FakeAnswer{.ending = FakeAnswer::Ending::Never})
                                                                 : std::nullopt;
        };
        made->synchroniser.openCustomer(id);
        QVERIFY(made->until([&] { return m_world->perRoute[u"services"_s] == 1; }));
        QCOMPARE(detail(id).subscriptions.size(), 1);
    }
    m_world->disturb = {};
    const auto made = rig(options(true));
    made->sync();
    QVERIFY(rests(*made));
    QCOMPARE(made->cache(true), expectedCache(*m_world, true, true));
}

void PartsTest::stoppedBetweenTheParts()
{
    const auto made = rig(options(false));
    made->sync();
    const auto id = m_world->ids().first();
    made->door.before = [&](int) {
        if (m_world->perRoute[u"subscriptions"_s] == 1 && m_world->perRoute[u"services"_s] == 0)
            QMetaObject::invokeMethod(
                &made->synchroniser, [&] { made->setOffline(true); }, Qt::QueuedConnection);
    };
    made->synchroniser.openCustomer(id);
    QVERIFY(made->until([&] { return !made->recordsFailed.isEmpty(); }));
    QCOMPARE(made->recordsFailed.first().first, id);
    QVERIFY(!made->recordsStored.contains(id));
    QVERIFY(rests(*made));
    QCOMPARE(m_world->perRoute[u"record"_s], 0);
}

void PartsTest::openedWhileSwept()
{
    const auto made = rig(options(true));
    const auto id = m_world->ids().at(5);
    made->synchroniser.start(SyncPlanKind::Incremental);
    QVERIFY(made->until([&] { return m_world->perRoute[u"subscriptions"_s] > 0; }));
    made->synchroniser.openCustomer(id);
    QVERIFY(made->until([&] { return made->recordsStored.contains(id); }));
    QVERIFY(rests(*made));
    QCOMPARE(made->cache(true), expectedCache(*m_world, true, true));
    QCOMPARE(made->service.open(), 0);
}

/// A part was being stored when the round was stopped, and then somebody opens that very customer: it is read all the same.
void PartsTest::openedAfterTheRoundWasStopped()
{
    const auto made = rig(options(true));
    made->synchroniser.start(SyncPlanKind::Incremental);
    QVERIFY(made->until([&] { return m_world->perRoute[u"subscriptions"_s] > 0; }));
    made->door.hold(true);
    while (made->turn()) { // until the answers that came wait for the store
    }
    const auto id = m_world->targets.filter(u"/subscriptions"_s).constFirst().section(u'/', 3, 3);
    QVERIFY(m_world->ids().contains(id));
    made->synchroniser.cancel();
    made->synchroniser.openCustomer(id);
    made->door.hold(false);
    QVERIFY(made->until([&] { return made->recordsStored.contains(id); }));
    QVERIFY(made->recordsFailed.isEmpty());
}

HOUSE_TEST(PartsTest)
#include "tst_parts.moc"
