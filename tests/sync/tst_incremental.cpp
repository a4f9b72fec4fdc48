#include "tests/support/testprogram.h"
#include "tests/sync/syncrig.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The activity log, rounds, and what the state says about freshness.
class IncrementalTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void quietSync();
    void changesByTheLog();
    void newCustomerByTheLogReadsTheList();
    void oldArrivalsDoNotReadTheListTwice();
    void arrivalOutlivesAKill();
    void manyPagesOfLog();
    void expiredPlaceInTheLog();
    void brokenPageOfLog();
    void watermarkMovesOnlyWhenAllWindowsAreRead();
    void longPauseReadsTheList();
    void windowTheServiceForgot();
    void partnerIsReadOncePerSignIn();
    void partnerThatMayNotBeReadIsNotAskedAgain();
    void roundsComeByThemselves();
    void clockSetBack_data();
    void clockSetBack();
    void firstSyncWithAWrongClock_data();
    void firstSyncWithAWrongClock();
    void marksFromBeforeTheClockWasSetBack();
    void stateIsToldInItsPaceAndToTheEnd();
    void startsDuringARun();
    void nothingIsFreshWhileSomethingFails();

private:
    std::unique_ptr<QTemporaryDir> m_folder{};
    std::unique_ptr<ManualClock> m_clock{};
    std::unique_ptr<ScriptedWorld> m_world{};

    static SyncOptions options()
    {
        auto options = quietOptions();
        options.waitForRecords = true;
        return options;
    }
    std::unique_ptr<SyncRig> rig(const SyncOptions &chosen = options())
    {
        return std::make_unique<SyncRig>(*m_world, *m_clock, m_folder->path(), chosen);
    }
    qint64 count(const QByteArray &what) { return sql(m_folder->path(), "SELECT count(*) FROM " + what); }
    /// From now on every row of a resource table that is written leaves a mark in `touched`.
    void watchTables()
    {
        QByteArray statements = "CREATE TABLE touched (what TEXT);";
        for (const auto *table : {"customer", "customer_record", "customer_raw", "customer_phone", "customer_read", "customer_change",
                                  "customer_end", "customer_dirty", "audit_record", "partner", "list_page"}) {
            for (const auto *event : {"INSERT", "UPDATE", "DELETE"})
                statements += QByteArray("CREATE TRIGGER watch_") + table + event + " AFTER " + event + " ON " + table
                    + " BEGIN INSERT INTO touched VALUES ('" + table + "'); END;";
        }
        sql(m_folder->path(), statements);
    }
};

void IncrementalTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>(folderTemplate());
    m_clock = std::make_unique<ManualClock>();
    m_world = std::make_unique<ScriptedWorld>(*m_clock);
    m_world->addCustomers(12);
}

void IncrementalTest::quietSync()
{
    auto made = rig();
    m_world->move(m_world->ids().at(1), u"Meppel"_s, true);
    QVERIFY(made->sync().complete);
    made.reset();
    watchTables();
    for (const auto pause : {std::chrono::milliseconds(5min), std::chrono::milliseconds(26h)}) {
        m_clock->advance(pause);
        m_world->asked = 0;
        made = rig();
        const auto summary = made->sync();
        QVERIFY(summary.complete);
        QCOMPARE(summary.upserted, 0);
        QCOMPARE(summary.removed, 0);
        QVERIFY2(m_world->asked <= 2, qPrintable(m_world->targets.join(u'\n')));
        QCOMPARE(summary.calls, m_world->asked);
        QCOMPARE(count("touched"), 0);
        made.reset();
    }
}

void IncrementalTest::changesByTheLog()
{
    const auto made = rig();
    QVERIFY(made->sync().complete);
    m_clock->advance(1h);
    const auto ids = m_world->ids();
    m_world->rename(ids.at(0), u"Renamed"_s, true);
    m_world->move(ids.at(1), u"Kampen"_s, true);
    m_world->remove(ids.at(2), true);
    m_world->note(u"ready_invoice"_s, ids.at(3));
    m_world->perRoute.clear();
    const auto summary = made->sync();
    QVERIFY(summary.complete);
    QCOMPARE(summary.failed, 0);
    QCOMPARE(m_world->perRoute.value(u"list"_s), 0);
    QCOMPARE(m_world->perRoute.value(u"record"_s), 3);
    auto expected = expectedCache(*m_world, false).split(u'\n');
    expected.replaceInStrings(QRegularExpression(u"\\|\\?\\|$"_s), u"|?|"_s);
    const auto cache = made->cache();
    QVERIFY2(cache.contains(ids.at(0) + u"|Renamed|c1.example|reseller|Zwolle|"_s), qPrintable(cache));
    QVERIFY2(cache.contains(ids.at(1) + u"|Customer 2|c2.example|reseller|Kampen|"_s), qPrintable(cache));
    QVERIFY2(cache.contains(ids.at(2) + u"|Customer 3|c3.example|reseller|?|ended"_s), qPrintable(cache));
    QVERIFY2(cache.contains(ids.at(3) + u"|Customer 4|c4.example|reseller|?|\n"_s), qPrintable(cache));
    QCOMPARE(count("customer_dirty"), 0);
    QCOMPARE(made->synchroniser.state().dirty, 0);
    // The next whole list lets go of who left.
    QCOMPARE(made->sync(SyncPlanKind::Full).removed, 1);
}

void IncrementalTest::newCustomerByTheLogReadsTheList()
{
    const auto made = rig();
    QVERIFY(made->sync().complete);
    m_clock->advance(1h);
    const auto id = m_world->addCustomer(u"Newcomer"_s, true, true);
    m_world->perRoute.clear();
    const auto summary = made->sync();
    QVERIFY(summary.complete);
    QCOMPARE(m_world->perRoute[u"list"_s], 3);
    QCOMPARE(m_world->perRoute[u"audit"_s], 1);
    QVERIFY(made->cache().contains(id + u"|Newcomer|c13.example|reseller|Zwolle|"_s));
    // Told once: the same records in the overlap do not read the list again.
    m_clock->advance(1h);
    m_world->perRoute.clear();
    QVERIFY(made->sync().complete);
    QCOMPARE(m_world->perRoute.value(u"list"_s), 0);
}

void IncrementalTest::oldArrivalsDoNotReadTheListTwice()
{
    m_world->addCustomer(u"Came before"_s, true);
    m_clock->advance(48h);
    auto made = rig();
    QVERIFY(made->sync().complete);
    QCOMPARE(m_world->perRoute[u"list"_s], 3);
    made.reset();
    // Who comes while the list is read may stand behind the place that was read: then it is read again.
    init();
    const auto second = rig();
    QString id;
    m_world->disturb = [&](const FakeCall &call, int) -> std::optional<FakeAnswer> {
        if (call.target().contains("seekOperation"_L1) && id.isEmpty())
            id = m_world->addCustomer(u"Came meanwhile"_s, true, true);
        return {};
    };
    QVERIFY(second->sync().complete);
    QVERIFY2(second->cache().contains(id), qPrintable(second->cache()));
}

void IncrementalTest::arrivalOutlivesAKill()
{
    auto made = rig();
    QVERIFY(made->sync().complete);
    m_clock->advance(1h);
    const auto id = m_world->addCustomer(u"Newcomer"_s, true, true);
    made->synchroniser.start(SyncPlanKind::Incremental);
    QVERIFY(made->until([&] { return count("audit_record") == 1; }));
    made.reset();
    made = rig();
    QVERIFY(made->sync().complete);
    QVERIFY(made->cache().contains(id));
}

void IncrementalTest::manyPagesOfLog()
{
    const auto made = rig();
    QVERIFY(made->sync().complete);
    m_clock->advance(1h);
    for (const auto &id : m_world->ids())
        m_world->move(id, u"Urk"_s, true);
    m_world->perRoute.clear();
    QVERIFY(made->sync().complete);
    QCOMPARE(m_world->perRoute[u"audit"_s], 3); // 12 records, 5 a page
    QCOMPARE(made->cache(), expectedCache(*m_world, true));
}

void IncrementalTest::expiredPlaceInTheLog()
{
    const auto made = rig();
    QVERIFY(made->sync().complete);
    m_clock->advance(1h);
    for (const auto &id : m_world->ids())
        m_world->move(id, u"Urk"_s, true);
    m_world->disturb = [this, once = false](const FakeCall &call, int) mutable -> std::optional<FakeAnswer> {
        if (ScriptedWorld::routeOf(call) == "audit"_L1 && call.target().contains("seekOperation"_L1) && !std::exchange(once, true))
            m_world->expireTokens();
        return {};
    };
    const auto summary = made->sync();
    QVERIFY(summary.complete);
    QCOMPARE(made->cache(), expectedCache(*m_world, true));
    m_world->disturb = [this](const FakeCall &call, int) -> std::optional<FakeAnswer> {
        if (ScriptedWorld::routeOf(call) == "audit"_L1)
            m_world->expireTokens();
        return {};
    };
    m_world->asked = 0;
    const auto failed = made->sync();
    QVERIFY(!failed.complete);
    QCOMPARE(failed.problem->reason, Error::Reason::CursorExpired);
    QVERIFY2(m_world->asked <= 8, qPrintable(QString::number(m_world->asked)));
}

void IncrementalTest::brokenPageOfLog()
{
    const auto made = rig();
    QVERIFY(made->sync().complete);
    m_clock->advance(1h);
    m_world->move(m_world->ids().first(), u"Urk"_s, true);
    m_world->disturb = [left = 2](const FakeCall &call, int) mutable -> std::optional<FakeAnswer> {
        if (ScriptedWorld::routeOf(call) != "audit"_L1 || left-- <= 0)
            return {};
        return FakeAnswer{.body = "{\"items\":"};
    };
    QVERIFY(made->sync().complete);
    QVERIFY(made->cache().contains(u"Urk"_s));
}

void IncrementalTest::watermarkMovesOnlyWhenAllWindowsAreRead()
{
    const auto made = rig();
    m_world->disturb = [audit = 0](const FakeCall &call, int) mutable -> std::optional<FakeAnswer> {
        if (ScriptedWorld::routeOf(call) == "audit"_L1 && ++audit >= 3)
            return FakeAnswer{.status = 403, .body = R"({"code":2032,"description":"denied"})"};
        return {};
    };
    const auto summary = made->sync();
    QVERIFY(!summary.complete);
    QCOMPARE(summary.problem->kind, Error::Kind::Denied);
    QVERIFY(!made->synchroniser.state().asOf.isValid());
    QCOMPARE(sql(m_folder->path(), "SELECT audit_read_until IS NULL FROM sync_state"), 1);
    m_world->disturb = {};
    m_world->perRoute.clear();
    QVERIFY(made->sync().complete);
    QCOMPARE(m_world->perRoute[u"audit"_s], 3);
    QCOMPARE(m_world->perRoute.value(u"list"_s), 0);
    QVERIFY(made->synchroniser.state().asOf.isValid());
}

void IncrementalTest::longPauseReadsTheList()
{
    const auto made = rig();
    QVERIFY(made->sync().complete);
    m_clock->advance(24h * 100);
    const auto id = m_world->addCustomer(u"Came long ago"_s, false, true);
    m_world->perRoute.clear();
    QVERIFY(made->sync().complete);
    QCOMPARE(m_world->perRoute[u"list"_s], 3);
    QCOMPARE(m_world->perRoute[u"audit"_s], 3);
    QVERIFY(made->cache().contains(id));
}

void IncrementalTest::windowTheServiceForgot()
{
    // The service's clock is ahead of ours: the oldest window reaches past what it keeps.
    m_world->disturb = [this](const FakeCall &call, int) -> std::optional<FakeAnswer> {
        const auto start = QDate::fromString(call.target().section(u"startDate="_s, 1).left(10), Qt::ISODate);
        if (ScriptedWorld::routeOf(call) == "audit"_L1 && start.isValid() && start.daysTo(m_clock->utcNow().date()) > 80)
            return ScriptedWorld::error(400, "3000", "startDate is too old");
        return {};
    };
    const auto made = rig();
    const auto summary = made->sync();
    QVERIFY(summary.complete);
    QVERIFY(!summary.problem);
    QCOMPARE(m_world->perRoute[u"list"_s], 3);
}

void IncrementalTest::partnerIsReadOncePerSignIn()
{
    const auto made = rig();
    QVERIFY(made->sync().complete);
    QVERIFY(made->sync().complete);
    QCOMPARE(m_world->perRoute[u"organization"_s], 1);
    made->synchroniser.setAccount(true, u"agent@noord.example"_s);
    QVERIFY(made->sync().complete);
    QCOMPARE(m_world->perRoute[u"organization"_s], 2);
    QCOMPARE(made->synchroniser.state().account, u"agent@noord.example"_s);
    made->synchroniser.setAccount(true, u"agent@noord.example"_s);
    QVERIFY(made->sync().complete);
    QCOMPARE(m_world->perRoute[u"organization"_s], 2);
}

void IncrementalTest::partnerThatMayNotBeReadIsNotAskedAgain()
{
    const auto made = rig();
    m_world->disturb = [](const FakeCall &call, int) -> std::optional<FakeAnswer> {
        if (ScriptedWorld::routeOf(call) == "organization"_L1)
            return FakeAnswer{.status = 403, .body = R"({"code":900150,"description":"denied"})"};
        return {};
    };
    const auto summary = made->sync();
    QVERIFY(summary.complete);
    QVERIFY(!summary.problem);
    QVERIFY(made->sync().complete);
    QCOMPARE(m_world->perRoute[u"organization"_s], 1);
}

void IncrementalTest::roundsComeByThemselves()
{
    auto chosen = options();
    chosen.interval = 5min;
    const auto made = rig(chosen);
    QVERIFY(made->sync().complete);
    const auto &state = made->synchroniser.state();
    QVERIFY(qAbs(state.nextSync.secsTo(m_clock->utcNow().addSecs(300))) <= 1);
    m_world->move(m_world->ids().first(), u"Urk"_s, true);
    const auto asOf = state.asOf;
    QVERIFY(made->until([&] { return made->summaries.size() == 13; }, 2h));
    QVERIFY(made->cache().contains(u"Urk"_s));
    QVERIFY(asOf.secsTo(state.asOf) >= 3600 && asOf.secsTo(state.asOf) < 3700);
    QVERIFY2(m_world->asked < 40, qPrintable(QString::number(m_world->asked)));
}

void IncrementalTest::clockSetBack_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::newRow("ten minutes") << qint64{600};
    QTest::newRow("a day") << qint64{86'400};
    QTest::newRow("ten days") << qint64{10} * 86'400;
    QTest::newRow("45 days") << qint64{45} * 86'400;
    QTest::newRow("70 days") << qint64{70} * 86'400;
    QTest::newRow("100 days") << qint64{100} * 86'400;
    QTest::newRow("a year") << qint64{365} * 86'400;
}

void IncrementalTest::clockSetBack()
{
    QFETCH(qint64, seconds);
    auto chosen = options();
    chosen.interval = 5min;
    const auto made = rig(chosen);
    QVERIFY(made->sync().complete);
    const auto id = m_world->addCustomer(u"Before"_s, true);
    QVERIFY(made->until([&] { return made->states.last() == made->synchroniser.state(); }));
    m_clock->setUtc(m_clock->utcNow().addSecs(-seconds));
    m_world->asked = 0;
    const auto told = made->states.size();
    QVERIFY(made->until([&] { return made->summaries.size() == 13; }, 2h));
    // An hour: twelve rounds, and perhaps once the whole list and log.
    QVERIFY2(m_world->asked <= 12 * 3 + 12, qPrintable(QString::number(m_world->asked)));
    // One list before, one for the watermark, and one for the customer that the log told of.
    QVERIFY2(m_world->perRoute[u"list"_s] <= 3 + 3 + 3, qPrintable(QString::number(m_world->perRoute[u"list"_s])));
    QVERIFY(made->summaries.last().complete);
    QVERIFY(!made->synchroniser.state().problem);
    for (const auto &state : made->states.sliced(told)) {
        QVERIFY(!state.asOf.isValid() || state.asOf <= m_clock->utcNow());
        QVERIFY(!state.nextSync.isValid() || state.nextSync <= m_clock->utcNow().addSecs(400));
    }
    QVERIFY(made->synchroniser.state().asOf.isValid());
    QVERIFY(made->cache().contains(id));
    // The log is followed all the same, round after round and in the next life.
    for (const auto &city : {u"Urk"_s, u"Kampen"_s}) {
        m_world->move(m_world->ids().first(), city, true);
        m_clock->advance(1min);
        QVERIFY(made->sync().complete);
        QVERIFY2(made->cache().contains(city), qPrintable(m_world->targets.last()));
        QCOMPARE(made->synchroniser.state().dirty, 0);
        m_clock->advance(24h);
    }
    const auto next = rig(chosen);
    m_world->move(m_world->ids().first(), u"Meppel"_s, true);
    QVERIFY(next->sync().complete);
    QVERIFY(next->cache().contains(u"Meppel"_s));
    // And put right again, the calendar costs no more than any other day.
    m_clock->setUtc(m_clock->utcNow().addSecs(seconds));
    QVERIFY(next->sync().complete);
    m_world->move(m_world->ids().first(), u"Assen"_s, true);
    m_world->perRoute.clear();
    QVERIFY(next->sync().complete);
    QVERIFY(next->cache().contains(u"Assen"_s));
    QCOMPARE(m_world->perRoute.value(u"list"_s), 0);
    QCOMPARE(m_world->perRoute[u"audit"_s], 1);
}

void IncrementalTest::firstSyncWithAWrongClock_data()
{
    QTest::addColumn<int>("days");
    for (const auto days : {-365, -100, -70, -40, -2, 2, 20})
        QTest::addRow("%d days", days) << days;
}

void IncrementalTest::firstSyncWithAWrongClock()
{
    QFETCH(int, days);
    m_world->move(m_world->ids().first(), u"Urk"_s, true);
    m_clock->setUtc(m_clock->utcNow().addDays(days));
    const auto made = rig();
    const auto summary = made->sync();
    QVERIFY(summary.complete);
    QVERIFY(!summary.problem);
    QVERIFY2(m_world->asked <= 12, qPrintable(m_world->targets.join(u'\n')));
    // Where the service's today is just beyond the first window, the second run has it; where it is far off, the service chooses the days.
    QVERIFY(made->sync().complete);
    QVERIFY(made->cache().contains(u"Urk"_s) || days == -40);
}

void IncrementalTest::marksFromBeforeTheClockWasSetBack()
{
    const auto made = rig();
    QVERIFY(made->sync().complete);
    m_clock->advance(1h);
    for (const auto &id : m_world->ids())
        m_world->move(id, u"Urk"_s, true);
    // Marked, and the program ends before one of them is read.
    m_world->disturb = [](const FakeCall &call, int) -> std::optional<FakeAnswer> {
        return ScriptedWorld::routeOf(call) == "record"_L1 ? std::optional(FakeAnswer{.status = 500}) : std::nullopt;
    };
    made->sync();
    QCOMPARE(made->synchroniser.state().dirty, 12);
    m_world->disturb = {};
    m_clock->setUtc(m_clock->utcNow().addDays(-30));
    m_world->perRoute.clear();
    for (int round = 0; round < 3; ++round) {
        QVERIFY(made->sync().complete);
        m_clock->advance(5min);
    }
    QCOMPARE(m_world->perRoute[u"record"_s], 12);
    QCOMPARE(made->synchroniser.state().dirty, 0);
    QCOMPARE(count("customer_dirty"), 0);
}

void IncrementalTest::stateIsToldInItsPaceAndToTheEnd()
{
    m_world->addCustomers(200);
    m_world->latency = 10ms;
    const auto made = rig();
    QVERIFY(made->sync().complete);
    QVERIFY(made->until([&] { return !made->states.isEmpty() && made->states.last() == made->synchroniser.state(); }));
    QVERIFY(made->states.size() > 3);
    for (qsizetype i = 1; i < made->toldAt.size(); ++i)
        QVERIFY(made->toldAt[i] - made->toldAt[i - 1] >= 100ms);
    for (qsizetype i = 1; i < made->states.size(); ++i)
        QVERIFY(made->states[i] != made->states[i - 1]);
    QCOMPARE(made->states.last().phase, SyncState::Phase::Idle);
    QCOMPARE(made->states.last().readThisRun, 212);
}

void IncrementalTest::startsDuringARun()
{
    const auto made = rig();
    QVERIFY(made->sync().complete);
    m_world->perRoute.clear();
    m_world->latency = 1s;
    made->synchroniser.start(SyncPlanKind::Incremental);
    made->synchroniser.start(SyncPlanKind::Incremental);
    made->synchroniser.start(SyncPlanKind::Full);
    QVERIFY(made->until([&] { return made->summaries.size() == 3; }));
    QVERIFY(!made->until([&] { return made->summaries.size() > 3; }));
    QCOMPARE(m_world->perRoute[u"list"_s], 3);
    QCOMPARE(m_world->perRoute[u"audit"_s], 2);
    // Rebuild does not wait for what it will throw away.
    made->synchroniser.start(SyncPlanKind::Full);
    made->turn();
    made->synchroniser.start(SyncPlanKind::Rebuild);
    QVERIFY(made->until([&] { return made->summaries.size() == 5; }));
    QCOMPARE(made->summaries.at(3).problem->kind, Error::Kind::Cancelled);
    QVERIFY(made->summaries.at(4).complete);
    QCOMPARE(made->cache(), expectedCache(*m_world, false));
    // Nor for an answer that is still under way.
    const auto before = m_world->perRoute[u"list"_s];
    made->synchroniser.start(SyncPlanKind::Full);
    QVERIFY(made->until([&] { return m_world->perRoute[u"list"_s] > before; }));
    QVERIFY(made->turn() || made->scheduler.inFlight() > 0);
    const auto run = made->synchroniser.start(SyncPlanKind::Rebuild);
    QVERIFY(made->until([&] { return !made->summaries.isEmpty() && made->summaries.last().run >= run; }));
    QCOMPARE(made->summaries.at(5).problem->kind, Error::Kind::Cancelled);
    QVERIFY(made->summaries.last().complete);
    QCOMPARE(made->cache(), expectedCache(*m_world, false));
}

void IncrementalTest::nothingIsFreshWhileSomethingFails()
{
    const auto made = rig();
    QVERIFY(made->sync().complete);
    m_clock->advance(1h);
    const auto id = m_world->ids().first();
    m_world->move(id, u"Urk"_s, true);
    m_world->disturb = [&](const FakeCall &call, int) -> std::optional<FakeAnswer> {
        if (call.target().contains(id))
            return FakeAnswer{.status = 412};
        return {};
    };
    const auto summary = made->sync();
    QVERIFY(summary.complete);
    QCOMPARE(summary.failed, 1);
    QCOMPARE(made->synchroniser.state().failedCalls, 1);
    QCOMPARE(made->synchroniser.state().dirty, 1);
    m_world->disturb = {};
    m_clock->advance(1min);
    QCOMPARE(made->sync().failed, 0);
    QCOMPARE(made->synchroniser.state().failedCalls, 0);
    QCOMPARE(made->synchroniser.state().dirty, 0);
    QVERIFY(made->cache().contains(u"Urk"_s));
}

HOUSE_TEST(IncrementalTest)
#include "tst_incremental.moc"
