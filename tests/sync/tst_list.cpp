#include "tests/sync/syncrig.h"

#include <QTest>

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

QTEST_GUILESS_MAIN(ListTest)
#include "tst_list.moc"
