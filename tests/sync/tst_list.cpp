#include "tests/support/testprogram.h"
#include "tests/sync/syncrig.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The customer list: first pass, resuming, deletion, and lists that lie. Two worlds, one sync, compare.
class ListTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void nothingBeforeStart();
    void firstSync();
    void pagesAreAskedForAheadWithinBounds();
    void killedBetweenPagesGoesOnThere();
    void killedBeforeCompletionOnlyCompletes();
    void oldPassBeginsAgain();
    void deletesOnlyAfterACompletePass();
    void fullReadsEveryPageAndWritesNothing();
    void expiredPlaceBeginsAgain();
    void expiredPlaceIsGivenUpAfterThreeTimes();
    void linkThatComesBack_data();
    void linkThatComesBack();
    void endlessList();
    void malformedPage_data();
    void malformedPage();
    void failedCommitLosesNoPage();
    void foreignLink();
    void rowsTwice();
    void byteOrderMarks();
    void unreadableLinesDeleteNobody();
    void unreadableLinesThatHeal();
    void unreadableLinesInAFirstSync();
    void unreadableListIsNotReadRoundAndRound();
    void oddAnswersAreTakenAsTheyAre();
    void sweepReadsAnOldList();
    void sweepGoesOnWithAnInterruptedList();
    void logThatKnowsMoreThanTheRoutinePass();
    void failingRoutineIsSaidAndTriedAgain();
    void routineStopsWhenToldTo_data();
    void routineStopsWhenToldTo();
    void cacheOfAnotherSource();
    void rebuildReadsAllAgain();
    void rebuildIsRefusedOffline();

private:
    std::unique_ptr<QTemporaryDir> m_folder{};
    std::unique_ptr<ManualClock> m_clock{};
    std::unique_ptr<ScriptedWorld> m_world{};

    std::unique_ptr<SyncRig> rig(const SyncOptions &options = quietOptions())
    {
        return std::make_unique<SyncRig>(*m_world, *m_clock, m_folder->path(), options);
    }
};

void ListTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>(folderTemplate());
    m_clock = std::make_unique<ManualClock>();
    m_world = std::make_unique<ScriptedWorld>(*m_clock);
    m_world->addCustomers(23);
}

void ListTest::nothingBeforeStart()
{
    auto options = quietOptions();
    options.interval = 5min;
    options.sweep = true;
    const auto made = rig(options);
    QVERIFY(!made->until([] { return false; }, 1h));
    QCOMPARE(m_world->asked, 0);
    QCOMPARE(made->door.jobs, 0);
    QCOMPARE(made->synchroniser.state().phase, SyncState::Phase::Idle);
    QVERIFY(!made->synchroniser.state().asOf.isValid());
}

void ListTest::firstSync()
{
    const auto made = rig();
    const auto summary = made->sync();
    QVERIFY(summary.complete);
    QVERIFY(!summary.problem);
    QCOMPARE(summary.upserted, 23);
    QCOMPARE(summary.removed, 0);
    QCOMPARE(summary.failed, 0);
    QCOMPARE(summary.calls, 5 + 3 + 1); // pages, windows of the log, the partner's profile
    QCOMPARE(m_world->asked, 9);
    QCOMPARE(made->cache(), expectedCache(*m_world, false));
    QVERIFY(made->rest());
    const auto &state = made->synchroniser.state();
    QCOMPARE(state.customersKnown, 23);
    QCOMPARE(state.readThisRun, 23);
    QCOMPARE(state.partnerName, u"Kantoor Noord"_s);
    QVERIFY(state.signedIn);
    QVERIFY(state.asOf.isValid() && state.asOf <= m_clock->utcNow());
    QVERIFY(!state.problem);
    QVERIFY(!state.nextSync.isValid());
    QVERIFY(made->until([&] { return made->states.last() == state; }));
}

void ListTest::pagesAreAskedForAheadWithinBounds()
{
    const auto made = rig();
    made->synchroniser.start(SyncPlanKind::Incremental);
    QVERIFY(made->until([&] { return m_world->perRoute[u"list"_s] == 1; }));
    made->door.hold(true);
    QVERIFY(!made->until([] { return false; }, 10s));
    // The second and third page came although the first is not stored; three bodies wait, so the fourth is not asked for.
    QCOMPARE(m_world->perRoute[u"list"_s], 3);
    made->door.hold(false);
    QVERIFY(made->until([&] { return !made->summaries.isEmpty(); }));
    QCOMPARE(made->cache(), expectedCache(*m_world, false));
}

void ListTest::killedBetweenPagesGoesOnThere()
{
    for (int stored = 0; stored <= 4; ++stored) {
        init();
        auto made = rig();
        made->synchroniser.start(SyncPlanKind::Incremental);
        QVERIFY(made->until([&] { return sql(m_folder->path(), "SELECT count(*) FROM list_page") >= stored && made->door.jobs >= 2; }));
        const auto pages = sql(m_folder->path(), "SELECT count(*) FROM list_page");
        made.reset();
        m_world->perRoute.clear();
        made = rig();
        const auto summary = made->sync();
        QVERIFY2(summary.complete, qPrintable(QString::number(stored)));
        QCOMPARE(m_world->perRoute[u"list"_s], 5 - pages);
        QCOMPARE(made->cache(), expectedCache(*m_world, false));
    }
}

void ListTest::killedBeforeCompletionOnlyCompletes()
{
    auto made = rig();
    made->synchroniser.start(SyncPlanKind::Incremental);
    QVERIFY(made->until([&] { return sql(m_folder->path(), "SELECT count(*) FROM list_page") == 5; }));
    made.reset();
    m_world->perRoute.clear();
    made = rig();
    QVERIFY(made->sync().complete);
    QCOMPARE(m_world->perRoute.value(u"list"_s), 0);
    QCOMPARE(made->cache(), expectedCache(*m_world, false));
}

void ListTest::oldPassBeginsAgain()
{
    auto made = rig();
    made->synchroniser.start(SyncPlanKind::Incremental);
    QVERIFY(made->until([&] { return sql(m_folder->path(), "SELECT count(*) FROM list_page") == 2; }));
    made.reset();
    m_clock->advance(25h);
    m_world->perRoute.clear();
    made = rig();
    QVERIFY(made->sync().complete);
    QCOMPARE(m_world->perRoute[u"list"_s], 5);
    QCOMPARE(made->cache(), expectedCache(*m_world, false));
}

void ListTest::deletesOnlyAfterACompletePass()
{
    const auto made = rig();
    QVERIFY(made->sync().complete);
    m_world->remove(m_world->ids().at(2), false);
    // The fourth page never comes right.
    m_world->disturb = [&, list = 0](const FakeCall &call, int) mutable -> std::optional<FakeAnswer> {
        if (ScriptedWorld::routeOf(call) == "list"_L1 && ++list >= 4)
            return FakeAnswer{.status = 500};
        return {};
    };
    const auto failed = made->sync(SyncPlanKind::Full);
    QVERIFY(!failed.complete);
    QCOMPARE(failed.removed, 0);
    QCOMPARE(sql(m_folder->path(), "SELECT count(*) FROM customer"), 23);
    QVERIFY(made->synchroniser.state().problem);
    m_world->disturb = {};
    const auto healed = made->sync();
    QVERIFY(healed.complete);
    QCOMPARE(healed.removed, 1);
    QCOMPARE(made->cache(), expectedCache(*m_world, false));
    QVERIFY(!made->synchroniser.state().problem);
}

void ListTest::fullReadsEveryPageAndWritesNothing()
{
    const auto made = rig();
    QVERIFY(made->sync().complete);
    sql(m_folder->path(),
        "CREATE TABLE touched (what TEXT);"
        "CREATE TRIGGER t1 AFTER INSERT ON customer BEGIN INSERT INTO touched VALUES ('i'); END;"
        "CREATE TRIGGER t2 AFTER UPDATE ON customer BEGIN INSERT INTO touched VALUES ('u'); END;"
        "CREATE TRIGGER t3 AFTER DELETE ON customer BEGIN INSERT INTO touched VALUES ('d'); END;");
    m_world->perRoute.clear();
    const auto summary = made->sync(SyncPlanKind::Full);
    QVERIFY(summary.complete);
    QCOMPARE(m_world->perRoute[u"list"_s], 5);
    QCOMPARE(summary.upserted, 0);
    QCOMPARE(summary.unchanged, 23);
    QCOMPARE(sql(m_folder->path(), "SELECT count(*) FROM touched"), 0);
}

void ListTest::expiredPlaceBeginsAgain()
{
    const auto made = rig();
    m_world->disturb = [this, list = 0](const FakeCall &call, int) mutable -> std::optional<FakeAnswer> {
        if (ScriptedWorld::routeOf(call) == "list"_L1 && ++list == 3)
            m_world->expireTokens();
        return {};
    };
    const auto summary = made->sync();
    QVERIFY(summary.complete);
    QVERIFY(!summary.problem);
    QCOMPARE(m_world->perRoute[u"list"_s], 3 + 5);
    QCOMPARE(made->cache(), expectedCache(*m_world, false));
}

void ListTest::expiredPlaceIsGivenUpAfterThreeTimes()
{
    const auto made = rig();
    m_world->disturb = [this](const FakeCall &call, int) -> std::optional<FakeAnswer> {
        if (call.target().contains("seekOperation"_L1))
            m_world->expireTokens();
        return {};
    };
    const auto summary = made->sync();
    QVERIFY(!summary.complete);
    QVERIFY(summary.problem);
    QCOMPARE(summary.problem->reason, Error::Reason::CursorExpired);
    QCOMPARE(m_world->perRoute[u"list"_s], 4 * 2);
    m_world->disturb = {};
    QVERIFY(made->sync().complete);
    QCOMPARE(made->cache(), expectedCache(*m_world, false));
}

void ListTest::linkThatComesBack_data()
{
    QTest::addColumn<int>("period");
    QTest::newRow("the same page") << 1;
    QTest::newRow("two pages in turn") << 2;
    QTest::newRow("three pages in turn") << 3;
}

void ListTest::linkThatComesBack()
{
    QFETCH(int, period);
    const auto made = rig();
    m_world->disturb = [period, list = 0](const FakeCall &call, int) mutable -> std::optional<FakeAnswer> {
        if (ScriptedWorld::routeOf(call) != "list"_L1)
            return {};
        ++list;
        return FakeAnswer{.body = R"({"items":[{"id":"x)" + QByteArray::number(list)
                              + R"("}],"links":{"next":{"uri":"/customers?size=5&turn=)" + QByteArray::number(list % period)
                              + R"(","method":"GET","headers":[]}}})"};
    };
    const auto summary = made->sync();
    QVERIFY(!summary.complete);
    QCOMPARE(summary.problem->kind, Error::Kind::BadReply);
    QVERIFY2(m_world->asked <= 12, qPrintable(QString::number(m_world->asked)));
    m_world->disturb = {};
    // The invented rows go with the next whole list.
    QVERIFY(made->sync().complete);
    QVERIFY(made->sync(SyncPlanKind::Full).complete);
    QCOMPARE(made->cache(), expectedCache(*m_world, false));
}

void ListTest::endlessList()
{
    const auto made = rig();
    QVERIFY(made->sync().complete);
    m_world->asked = 0;
    m_world->disturb = [this, list = 0](const FakeCall &call, int) mutable -> std::optional<FakeAnswer> {
        if (ScriptedWorld::routeOf(call) != "list"_L1)
            return {};
        ++list;
        QByteArray items;
        for (const auto &id : m_world->ids().first(20))
            items += (items.isEmpty() ? "" : ",") + QByteArray(R"({"id":")" + id.toUtf8() + R"("})");
        return FakeAnswer{.body = R"({"items":[)" + items + R"(],"links":{"next":{"uri":"/customers?size=5&page=)"
                              + QByteArray::number(list) + R"(","method":"GET","headers":[]}}})"};
    };
    const auto summary = made->sync(SyncPlanKind::Full);
    QVERIFY(!summary.complete);
    QCOMPARE(summary.problem->kind, Error::Kind::BadReply);
    QVERIFY2(m_world->asked < 200, qPrintable(QString::number(m_world->asked)));
    QCOMPARE(sql(m_folder->path(), "SELECT count(*) FROM customer"), 23);
    m_world->disturb = {};
    QVERIFY(made->sync().complete);
    QCOMPARE(made->cache(), expectedCache(*m_world, false));
}

void ListTest::malformedPage_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("times");
    QTest::addColumn<bool>("complete");
    QTest::newRow("half a page, once") << QByteArray(R"({"totalCount":2,"items":[{"id":"a)") << 1 << true;
    QTest::newRow("no page at all, twice") << QByteArray("<html>busy</html>") << 2 << true;
    QTest::newRow("items of another type, once") << QByteArray(R"({"totalCount":2,"items":7,"links":{}})") << 1 << true;
    QTest::newRow("always") << QByteArray("[") << 1000 << false;
}

void ListTest::malformedPage()
{
    QFETCH(QByteArray, body);
    QFETCH(int, times);
    QFETCH(bool, complete);
    const auto made = rig();
    m_world->disturb = [&, list = 0, left = times](const FakeCall &call, int) mutable -> std::optional<FakeAnswer> {
        if (ScriptedWorld::routeOf(call) != "list"_L1 || ++list < 3 || left-- <= 0)
            return {};
        return FakeAnswer{.body = body};
    };
    const auto summary = made->sync();
    QCOMPARE(summary.complete, complete);
    QVERIFY2(m_world->asked <= 24, qPrintable(QString::number(m_world->asked)));
    if (!complete) {
        QCOMPARE(summary.problem->kind, Error::Kind::BadReply);
        m_world->disturb = {};
        QVERIFY(made->sync().complete);
    }
    QCOMPARE(made->cache(), expectedCache(*m_world, false));
}

void ListTest::failedCommitLosesNoPage()
{
    // Pages behind the one that could not be stored are on the way already: none of them may move the cursor past it.
    const auto made = rig();
    sql(m_folder->path(),
        "CREATE TRIGGER fault BEFORE INSERT ON customer WHEN new.id LIKE '%00000008' BEGIN SELECT RAISE(ABORT, 'fault'); END");
    made->synchroniser.start(SyncPlanKind::Incremental);
    QVERIFY(made->until([&] { return m_world->perRoute[u"list"_s] == 1; }));
    made->door.hold(true);
    QVERIFY(!made->until([] { return false; }, 10s));
    made->door.hold(false);
    QVERIFY(made->until([&] { return !made->summaries.isEmpty(); }));
    const auto failed = made->summaries.first();
    QVERIFY(!failed.complete);
    QCOMPARE(failed.problem->kind, Error::Kind::StoreFailed);
    QCOMPARE(sql(m_folder->path(), "SELECT max(page) FROM list_page"), 1);
    QCOMPARE(sql(m_folder->path(), "SELECT count(*) FROM customer"), 5);
    sql(m_folder->path(), "DROP TRIGGER fault");
    m_world->perRoute.clear();
    QVERIFY(made->sync().complete);
    QCOMPARE(m_world->perRoute[u"list"_s], 4);
    QCOMPARE(made->cache(), expectedCache(*m_world, false));
}

void ListTest::foreignLink()
{
    const auto made = rig();
    m_world->disturb = [](const FakeCall &call, int) -> std::optional<FakeAnswer> {
        if (!call.target().contains("seekOperation"_L1))
            return {};
        return FakeAnswer{.body
                          = R"({"items":[],"links":{"next":{"uri":"https://evil.example/v1/customers","method":"GET","headers":[]}}})"};
    };
    const auto summary = made->sync();
    QVERIFY(!summary.complete);
    QCOMPARE(summary.problem->kind, Error::Kind::BadReply);
    QCOMPARE(summary.problem->reason, Error::Reason::ForeignLink);
    for (const auto &call : made->service.calls())
        QCOMPARE(call.url.host(), u"api.example"_s);
    QVERIFY(m_world->asked <= 4);
    m_world->disturb = {};
    QVERIFY(made->sync().complete);
    QCOMPARE(made->cache(), expectedCache(*m_world, false));
}

void ListTest::rowsTwice()
{
    const auto made = rig();
    const auto ids = m_world->ids();
    m_world->disturb = [&](const FakeCall &call, int) -> std::optional<FakeAnswer> {
        if (ScriptedWorld::routeOf(call) != "list"_L1)
            return {};
        // The whole list on one page, each line twice.
        QByteArray items;
        for (const auto &id : ids + ids) {
            const auto &tenant = m_world->customers()[id];
            items += (items.isEmpty() ? "" : ",")
                + QByteArray(R"({"id":")" + id.toUtf8() + R"(","companyProfile":{"companyName":")" + tenant.name.toUtf8()
                             + R"(","domain":")" + tenant.domain.toUtf8() + R"("},"relationshipToPartner":"reseller"})");
        }
        return FakeAnswer{.body = R"({"items":[)" + items + R"(],"links":{}})"};
    };
    const auto summary = made->sync();
    QVERIFY(summary.complete);
    QCOMPARE(summary.upserted, 23);
    QCOMPARE(made->cache(), expectedCache(*m_world, false));
}

void ListTest::byteOrderMarks()
{
    m_world->bom = true;
    const auto made = rig();
    QVERIFY(made->sync().complete);
    QCOMPARE(made->cache(), expectedCache(*m_world, false));
}

namespace {
void makeListCareless(ScriptedWorld &world)
{
    world.twist = [](const FakeCall &call, FakeAnswer &answer) {
        if (ScriptedWorld::routeOf(call) == "list"_L1)
            answer.body = ScriptedWorld::withWrongTypes(answer.body);
    };
}
} // namespace

void ListTest::unreadableLinesDeleteNobody()
{
    auto chosen = quietOptions();
    chosen.waitForRecords = true;
    const auto made = rig(chosen);
    QVERIFY(made->sync().complete);
    made->synchroniser.openCustomer(m_world->ids().at(2));
    QVERIFY(made->rest());
    const auto before = made->cache();
    const auto readAt = sql(m_folder->path(), "SELECT list_complete_at FROM sync_state");
    m_clock->advance(1h);
    makeListCareless(*m_world);
    m_world->perRoute.clear();
    const auto summary = made->sync(SyncPlanKind::Full);
    QVERIFY(!summary.complete);
    QCOMPARE(summary.removed, 0);
    QVERIFY(summary.problem);
    QCOMPARE(summary.problem->kind, Error::Kind::BadReply);
    QVERIFY2(summary.problem->detail.contains(u"page 1, line 1"_s), qPrintable(summary.problem->detail));
    QCOMPARE(made->synchroniser.state().problem, summary.problem);
    QCOMPARE(made->cache(), before);
    QCOMPARE(sql(m_folder->path(), "SELECT list_complete_at FROM sync_state"), readAt);
    QCOMPARE(m_world->perRoute[u"audit"_s], 1); // the log is read all the same
    const auto pages = (m_world->customers().size() + chosen.pageSize - 1) / chosen.pageSize;
    QVERIFY2(m_world->perRoute[u"list"_s] <= pages + 6, qPrintable(m_world->targets.join(u'\n')));
    // Until a whole list has come, the problem stays.
    m_world->twist = {};
    const auto healed = made->sync();
    QVERIFY(healed.complete);
    QVERIFY(!healed.problem);
    QVERIFY(!made->synchroniser.state().problem);
    QCOMPARE(made->cache(), before);
}

void ListTest::unreadableLinesThatHeal()
{
    const auto made = rig();
    QVERIFY(made->sync().complete);
    m_world->remove(m_world->ids().at(4), false);
    m_world->twist = [left = 2](const FakeCall &call, FakeAnswer &answer) mutable {
        if (ScriptedWorld::routeOf(call) == "list"_L1 && left-- > 0)
            answer.body = ScriptedWorld::withWrongTypes(answer.body);
    };
    const auto summary = made->sync(SyncPlanKind::Full);
    QVERIFY(summary.complete);
    QVERIFY(!summary.problem);
    QCOMPARE(summary.removed, 1);
    QCOMPARE(made->cache(), expectedCache(*m_world, false));
}

void ListTest::unreadableLinesInAFirstSync()
{
    const auto made = rig();
    const auto bad = m_world->ids().at(7);
    m_world->twist = [&](const FakeCall &call, FakeAnswer &answer) {
        if (ScriptedWorld::routeOf(call) == "list"_L1)
            answer.body.replace("\"id\":\"" + bad.toUtf8() + '"', "\"id\":7");
    };
    const auto summary = made->sync();
    QVERIFY(!summary.complete);
    QVERIFY(summary.problem);
    QVERIFY(!made->synchroniser.state().asOf.isValid());
    // All the others can be worked with.
    auto expected = expectedCache(*m_world, false).split(u'\n');
    expected.removeIf([&](const QString &line) { return line.startsWith(bad); });
    QCOMPARE(made->cache(), expected.join(u'\n'));
    m_world->twist = {};
    QVERIFY(made->sync().complete);
    QCOMPARE(made->cache(), expectedCache(*m_world, false));
}

void ListTest::unreadableListIsNotReadRoundAndRound()
{
    auto chosen = quietOptions();
    chosen.interval = 5min;
    const auto made = rig(chosen);
    makeListCareless(*m_world);
    m_world->perRoute.clear();
    QVERIFY(!made->sync().complete);
    const auto once = m_world->perRoute[u"list"_s];
    QVERIFY(made->until([&] { return made->summaries.size() == 1 + 24 * 12; }, 25h));
    QVERIFY2(m_world->perRoute[u"list"_s] <= 12 * once, qPrintable(QString::number(m_world->perRoute[u"list"_s])));
    QVERIFY(made->synchroniser.state().problem);
    for (const auto &summary : std::as_const(made->summaries))
        QVERIFY(!summary.complete && summary.problem);
    // It heals by itself, at the latest in a few hours.
    m_world->twist = {};
    QVERIFY(made->until([&] { return made->summaries.last().complete; }, 6h));
    QVERIFY(!made->synchroniser.state().problem);
    QCOMPARE(made->cache(), expectedCache(*m_world, false));
}

void ListTest::oddAnswersAreTakenAsTheyAre()
{
    const auto made = rig();
    QVERIFY(made->sync().complete);
    m_world->twist = [](const FakeCall &, FakeAnswer &answer) { answer.body = ScriptedWorld::withDuplicates(answer.body); };
    m_world->bom = true;
    auto summary = made->sync(SyncPlanKind::Full);
    QVERIFY(summary.complete);
    QCOMPARE(summary.upserted + summary.removed, 0);
    QCOMPARE(made->cache(), expectedCache(*m_world, false));
    m_world->twist = [](const FakeCall &, FakeAnswer &answer) { answer.body = ScriptedWorld::withUnknownEnums(answer.body); };
    summary = made->sync(SyncPlanKind::Full);
    QVERIFY(summary.complete);
    QCOMPARE(summary.removed, 0);
    QCOMPARE(made->cache(), expectedCache(*m_world, false).replace(u"|reseller|"_s, u"|made_up_value|"_s));
}

void ListTest::sweepReadsAnOldList()
{
    auto chosen = quietOptions();
    chosen.interval = 5min;
    chosen.sweep = true;
    const auto made = rig(chosen);
    QVERIFY(made->sync().complete);
    QVERIFY(made->rest());
    const auto came = m_world->addCustomer(u"Came in silence"_s, false, true);
    const auto left = m_world->ids().last();
    m_world->remove(left, false);
    m_world->perRoute.clear();
    QVERIFY(made->until([&] { return made->summaries.size() == qsizetype{12} * 12; }, 13h));
    QCOMPARE(m_world->perRoute.value(u"list"_s), 0);
    // A day after the last pass it is read, after a run and not in it.
    QVERIFY(made->until([&] { return made->cache().contains(came); }, 14h));
    QVERIFY(made->rest());
    QVERIFY(!made->cache().contains(left));
    QCOMPARE(made->cache(), expectedCache(*m_world, true)); // the new one is swept at once
    for (const auto &summary : made->summaries.sliced(1))
        QVERIFY2(summary.calls <= 5 && summary.complete, qPrintable(QString::number(summary.calls)));
    QCOMPARE(m_world->perRoute[u"list"_s], (m_world->customers().size() + 4) / 5);
    // Once a day, no oftener.
    m_world->perRoute.clear();
    QVERIFY(!made->until([] { return false; }, 23h));
    QCOMPARE(m_world->perRoute.value(u"list"_s), 0);
    // A pass from the future, because the clock was set back, is followed by one that is not.
    m_clock->setUtc(m_clock->utcNow().addDays(-20));
    QVERIFY(!made->until([] { return false; }, 2h));
    const auto pages = m_world->perRoute.value(u"list"_s);
    QVERIFY(pages > 0 && pages <= 2 * (m_world->customers().size() + 4) / 5);
    QCOMPARE(made->cache(), expectedCache(*m_world, true));
}

void ListTest::sweepGoesOnWithAnInterruptedList()
{
    auto chosen = quietOptions();
    chosen.sweep = true;
    auto made = rig(chosen);
    QVERIFY(made->sync().complete);
    QVERIFY(made->rest());
    m_clock->advance(25h);
    m_world->latency = 100ms;
    m_world->perRoute.clear();
    QVERIFY(made->sync().complete);
    QVERIFY(made->until([&] { return sql(m_folder->path(), "SELECT count(*) FROM list_page") == 2; }));
    QCOMPARE(made->synchroniser.state().phase, SyncState::Phase::ReadingList);
    QVERIFY(!made->synchroniser.isRunning());
    // Somebody looks at a customer: at once. And a run in between is as short as ever.
    const auto ids = m_world->ids();
    const auto asked = m_clock->monotonic();
    made->synchroniser.openCustomer(ids.at(3));
    QVERIFY(made->until([&] { return made->recordsStored.contains(ids.at(3)); }));
    QVERIFY(m_clock->monotonic() - asked < 2s);
    m_world->move(ids.at(5), u"Kampen"_s, true);
    const auto quiet = made->sync();
    QVERIFY(quiet.complete);
    QVERIFY2(quiet.calls <= 5, qPrintable(QString::number(quiet.calls)));
    // Killed in the middle of the pass: the next life does not read it in its run either, and goes on where it stopped.
    QVERIFY(made->until([&] { return sql(m_folder->path(), "SELECT count(*) FROM list_page") >= 3; }));
    made.reset();
    made = rig(chosen);
    const auto resumed = made->sync();
    QVERIFY(resumed.complete);
    QVERIFY2(resumed.calls <= 5, qPrintable(QString::number(resumed.calls)));
    QVERIFY(made->rest());
    const auto pages = (m_world->customers().size() + 4) / 5;
    QVERIFY2(m_world->perRoute[u"list"_s] <= pages + 4, qPrintable(QString::number(m_world->perRoute[u"list"_s])));
    QCOMPARE(sql(m_folder->path(), "SELECT count(*) FROM list_page"), 0);
    QCOMPARE(made->cache(), expectedCache(*m_world, true));
}

void ListTest::logThatKnowsMoreThanTheRoutinePass()
{
    auto chosen = quietOptions();
    chosen.sweep = true;
    const auto made = rig(chosen);
    QVERIFY(made->sync().complete);
    QVERIFY(made->rest());
    m_clock->advance(25h);
    m_world->latency = 100ms;
    QVERIFY(made->sync().complete);
    QVERIFY(made->until([&] { return sql(m_folder->path(), "SELECT count(*) FROM list_page") >= 2; }));
    // Comes where the pass has been already.
    const auto id = m_world->addCustomer(u"Newcomer"_s, true, true);
    QVERIFY(made->sync().complete);
    QVERIFY(made->cache().contains(id));
    QVERIFY(made->rest());
    QCOMPARE(made->cache(), expectedCache(*m_world, true));
}

void ListTest::failingRoutineIsSaidAndTriedAgain()
{
    auto chosen = quietOptions();
    chosen.interval = 5min;
    chosen.sweep = true;
    const auto made = rig(chosen);
    QVERIFY(made->sync().complete);
    QVERIFY(made->rest());
    m_clock->advance(25h);
    const auto before = made->cache();
    makeListCareless(*m_world);
    m_world->perRoute.clear();
    QVERIFY(made->until([&] { return made->synchroniser.state().problem.has_value(); }, 1h));
    QCOMPARE(made->synchroniser.state().problem->kind, Error::Kind::BadReply);
    const auto once = m_world->perRoute[u"list"_s];
    QVERIFY(!made->until([] { return false; }, 5h));
    QVERIFY(made->synchroniser.state().problem);
    QCOMPARE(made->cache(), before);
    QVERIFY2(m_world->perRoute[u"list"_s] <= 8 * once, qPrintable(QString::number(m_world->perRoute[u"list"_s])));
    QCOMPARE(m_world->perRoute[u"record"_s], m_world->customers().size()); // swept all the same
    m_world->twist = {};
    QVERIFY(made->until([&] { return !made->synchroniser.state().problem; }, 6h));
    QVERIFY(made->summaries.last().complete || made->until([&] { return made->summaries.last().complete; }, 10min));
    QCOMPARE(made->cache(), expectedCache(*m_world, true));
}

void ListTest::routineStopsWhenToldTo_data()
{
    QTest::addColumn<bool>("offline");
    QTest::newRow("cancelled") << false;
    QTest::newRow("offline") << true;
}

void ListTest::routineStopsWhenToldTo()
{
    QFETCH(bool, offline);
    auto chosen = quietOptions();
    chosen.sweep = true;
    for (int turns = 1; turns < 60; turns += 3) {
        init();
        const auto made = rig(chosen);
        QVERIFY(made->sync().complete);
        QVERIFY(made->rest());
        m_clock->advance(25h);
        m_world->latency = 50ms;
        QVERIFY(made->sync().complete);
        made->until([left = turns]() mutable { return --left <= 0; });
        // A run that is asked for while the pass is being stopped is answered, too.
        const auto runs = made->summaries.size();
        made->synchroniser.start(SyncPlanKind::Incremental);
        if (offline)
            made->setOffline(true);
        else
            made->synchroniser.cancel();
        QVERIFY(made->until([&] { return made->summaries.size() > runs; }));
        QVERIFY(!made->until([] { return false; }, 10min));
        QCOMPARE(made->synchroniser.state().phase, SyncState::Phase::Idle);
        QCOMPARE(made->service.open(), 0);
        QCOMPARE(made->scheduler.waiting() + made->scheduler.inFlight(), 0);
        QVERIFY(!made->synchroniser.state().problem);
        if (offline)
            made->setOffline(false);
        QVERIFY(made->sync().complete);
        QVERIFY(made->rest());
        QCOMPARE(made->cache(), expectedCache(*m_world, true));
        QCOMPARE(sql(m_folder->path(), "SELECT count(*) FROM list_page"), 0);
    }
}

void ListTest::cacheOfAnotherSource()
{
    auto chosen = quietOptions();
    {
        const auto made = rig(chosen); // from before the cache knew whose it was
        QVERIFY(made->sync().complete);
    }
    chosen.source = u"login.example tenant-a api.example"_s;
    {
        const auto made = rig(chosen);
        m_world->perRoute.clear();
        QVERIFY(made->sync().complete);
        QCOMPARE(m_world->perRoute.value(u"list"_s), 0); // taken on
        QCOMPARE(made->cache(), expectedCache(*m_world, false));
    }
    ScriptedWorld other(*m_clock);
    other.addCustomers(2);
    other.rename(other.ids().constFirst(), u"Somebody else's"_s, false);
    chosen.source = u"login.example tenant-b api.example"_s;
    SyncRig second(other, *m_clock, m_folder->path(), chosen);
    QVERIFY(!second.synchroniser.state().asOf.isValid());
    // Even when the service cannot be reached, nothing of the other's is shown.
    second.service.setOffline(true);
    QVERIFY(!second.sync().complete);
    QCOMPARE(second.cache(), QString());
    QVERIFY(!second.synchroniser.state().asOf.isValid());
    QCOMPARE(second.synchroniser.state().customersKnown, 0);
    QCOMPARE(second.synchroniser.state().partnerName, QString());
    second.service.setOffline(false);
    QVERIFY(second.sync().complete);
    QCOMPARE(second.cache(), expectedCache(other, false));
    QCOMPARE(second.synchroniser.state().partnerName, u"Kantoor Noord"_s);
    // Its own cache is kept.
    other.perRoute.clear();
    QVERIFY(second.sync().complete);
    QCOMPARE(other.perRoute.value(u"list"_s), 0);
}

void ListTest::rebuildReadsAllAgain()
{
    const auto made = rig();
    QVERIFY(made->sync().complete);
    m_world->remove(m_world->ids().first(), false);
    m_world->perRoute.clear();
    const auto summary = made->sync(SyncPlanKind::Rebuild);
    QVERIFY(summary.complete);
    QCOMPARE(m_world->perRoute[u"list"_s], 5);
    QCOMPARE(summary.upserted, 22);
    QCOMPARE(made->cache(), expectedCache(*m_world, false));
    // The partner's own name went with the file.
    QCOMPARE(m_world->perRoute[u"organization"_s], 1);
    QCOMPARE(made->synchroniser.state().partnerName, u"Kantoor Noord"_s);
}

void ListTest::rebuildIsRefusedOffline()
{
    const auto made = rig();
    QVERIFY(made->sync().complete);
    made->setOffline(true);
    const auto summary = made->sync(SyncPlanKind::Rebuild);
    QVERIFY(!summary.complete);
    QCOMPARE(summary.problem->kind, Error::Kind::Offline);
    QCOMPARE(made->cache(), expectedCache(*m_world, false));
}

HOUSE_TEST(ListTest)
#include "tst_list.moc"
