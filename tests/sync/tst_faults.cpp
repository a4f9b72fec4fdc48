#include "tests/support/testprogram.h"
#include "tests/sync/syncrig.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Everything that goes wrong on the way, and being stopped anywhere.
class FaultsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void badAnswersAreBoundedAndHeal_data();
    void badAnswersAreBoundedAndHeal();
    void logNamesNoCustomer_data();
    void logNamesNoCustomer();
    void oneBadAnswerIsOvercome_data();
    void oneBadAnswerIsOvercome();
    void refusedTokenIsRenewedOnce();
    void signedOutWaitsForThePerson();
    void throttledWaitsAsLongAsTold();
    void noAnswerEndsByTheDeadline();
    void stoppedAnywhere_data();
    void stoppedAnywhere();
    void offlineMakesNoCallAndComesBack();
    void offlineBeforeStart();
    void cancelKeepsTheRounds();
    void cancelStopsTheSweep();
    void failedStoreIsTriedAgainNextRound();
    void recordsThatCannotBeStored();
    void damagedMirrorIsReadAnew();
    void destroyedAnywhere();

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
    /// Changes of every kind, all of them in the log.
    void changeTheWorld()
    {
        m_clock->advance(1h);
        const auto ids = m_world->ids();
        m_world->rename(ids.at(0), u"Renamed"_s, true);
        m_world->move(ids.at(1), u"Kampen"_s, true);
        m_world->remove(ids.at(2), true);
        m_world->addCustomer(u"Newcomer"_s, true, true);
    }
    /// The cache without those marked as ended, as what the world has.
    static QStringList namesIn(const QString &cache)
    {
        QStringList names;
        for (const auto &line : cache.split(u'\n')) {
            if (!line.endsWith(u"|ended"_s))
                names.append(line.section(u'|', 0, 3));
        }
        return names;
    }
};

void FaultsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>(folderTemplate());
    m_clock = std::make_unique<ManualClock>();
    m_world = std::make_unique<ScriptedWorld>(*m_clock);
    m_world->addCustomers(12);
}

void FaultsTest::badAnswersAreBoundedAndHeal_data()
{
    QTest::addColumn<QString>("route");
    QTest::addColumn<FakeAnswer>("answer");
    QTest::addColumn<Error::Kind>("kind");
    using E = FakeAnswer::Ending;
    using K = Error::Kind;
    for (const auto *route : {"list", "audit"}) {
        const auto name = QString::fromLatin1(route);
        QTest::addRow("%s 429", route) << name << FakeAnswer{.status = 429, .headers = {{"Retry-After", "57"}}} << K::Throttled;
        QTest::addRow("%s 500", route) << name << FakeAnswer{.status = 500} << K::BadReply;
        QTest::addRow("%s 503 with Retry-After", route)
            << name << FakeAnswer{.status = 503, .headers = {{"Retry-After", "30"}}} << K::BadReply;
        QTest::addRow("%s 403", route) << name << FakeAnswer{.status = 403} << K::Denied;
        QTest::addRow("%s 412", route) << name << FakeAnswer{.status = 412} << K::Conflict;
        QTest::addRow("%s redirect", route) << name << FakeAnswer{.status = 302, .headers = {{"Location", "https://evil.example/"}}}
                                            << K::BadReply;
        QTest::addRow("%s refused", route) << name << FakeAnswer{.ending = E::Refused} << K::Offline;
        QTest::addRow("%s never", route) << name << FakeAnswer{.ending = E::Never} << K::TimedOut;
        QTest::addRow("%s empty", route) << name << FakeAnswer{} << K::BadReply;
        QTest::addRow("%s html", route) << name << FakeAnswer{.body = "<html>"} << K::BadReply;
    }
}

void FaultsTest::badAnswersAreBoundedAndHeal()
{
    QFETCH(QString, route);
    QFETCH(FakeAnswer, answer);
    QFETCH(Error::Kind, kind);
    auto chosen = options();
    chosen.interval = 5min;
    const auto made = rig(chosen);
    m_world->disturb = [&](const FakeCall &call, int) -> std::optional<FakeAnswer> {
        return ScriptedWorld::routeOf(call) == route ? std::optional(answer) : std::nullopt;
    };
    const auto summary = made->sync();
    QVERIFY(!summary.complete);
    QVERIFY(summary.problem);
    QCOMPARE(summary.problem->kind, kind);
    QVERIFY(summary.failed >= 1);
    QVERIFY2(m_world->asked <= 12, qPrintable(QString::number(m_world->asked)));
    const auto &state = made->synchroniser.state();
    QCOMPARE(state.problem->kind, kind);
    QVERIFY(state.problemSince.isValid());
    QVERIFY(!state.asOf.isValid());
    QVERIFY(state.nextSync.isValid());
    // Rounds go on, each within bounds, and the first good answer heals.
    QVERIFY(made->until([&] { return made->summaries.size() == 4; }, 2h));
    QVERIFY2(m_world->asked <= 48, qPrintable(QString::number(m_world->asked)));
    m_world->disturb = {};
    QVERIFY(made->until([&] { return made->summaries.size() == 5; }, 2h));
    QVERIFY(made->summaries.last().complete);
    QVERIFY(!state.problem);
    QCOMPARE(namesIn(made->cache()), namesIn(expectedCache(*m_world, false)));
}

void FaultsTest::logNamesNoCustomer_data()
{
    QTest::addColumn<QString>("route");
    for (const auto *route : {"list", "audit", "record", "organization", "subscriptions", "services"})
        QTest::newRow(route) << QString::fromLatin1(route);
}

void FaultsTest::logNamesNoCustomer()
{
    QFETCH(QString, route);
    static QStringList lines;
    lines.clear();
    // What the service describes may name whom it is about; above debug the log must not.
    const auto before = qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &, const QString &message) {
        if (type != QtDebugMsg)
            lines.append(message);
    });
    auto chosen = options();
    chosen.readParts = true;
    const auto made = rig(chosen);
    made->sync();
    m_clock->advance(1h);
    m_world->move(m_world->ids().first(), u"Urk"_s, true);
    for (const auto status : {400, 403, 404, 409, 500}) {
        made->synchroniser.setAccount(true, QString::number(status));
        m_world->disturb = [&](const FakeCall &call, int) -> std::optional<FakeAnswer> {
            if (ScriptedWorld::routeOf(call) != route)
                return {};
            return ScriptedWorld::error(status, "4711", "Bakkerij Jansen has no agreement");
        };
        made->sync(SyncPlanKind::Full);
    }
    qInstallMessageHandler(before);
    QVERIFY(!lines.isEmpty());
    QCOMPARE(lines.filter(u"Jansen"_s), QStringList());
    QVERIFY2(!lines.filter(u"4711"_s).isEmpty(), qPrintable(lines.join(u'\n')));
}

void FaultsTest::oneBadAnswerIsOvercome_data()
{
    QTest::addColumn<FakeAnswer>("answer");
    using E = FakeAnswer::Ending;
    QTest::newRow("429") << FakeAnswer{.status = 429, .headers = {{"Retry-After", "5"}}};
    QTest::newRow("500") << FakeAnswer{.status = 500};
    QTest::newRow("503") << FakeAnswer{.status = 503};
    QTest::newRow("refused") << FakeAnswer{.ending = E::Refused};
    QTest::newRow("dead before a byte") << FakeAnswer{.status = 0, .ending = E::Cut};
    QTest::newRow("never") << FakeAnswer{.ending = E::Never};
    QTest::newRow("rubbish") << FakeAnswer{.body = "{\"totalCount\":1,\"items\":[{]}"};
}

void FaultsTest::oneBadAnswerIsOvercome()
{
    QFETCH(FakeAnswer, answer);
    // Whichever call of a first and of an incremental run it hits.
    for (int hit = 1; hit <= 14; ++hit) {
        init();
        const auto made = rig();
        m_world->disturb = [&](const FakeCall &, int number) { return number == hit ? std::optional(answer) : std::nullopt; };
        auto summary = made->sync();
        if (m_world->asked >= hit && summary.failed > 0) // the partner's profile is not asked twice for rubbish
            QVERIFY(answer.body.startsWith('{'));
        QVERIFY2(summary.complete, qPrintable(QString::number(hit)));
        changeTheWorld();
        summary = made->sync();
        QVERIFY2(summary.complete, qPrintable(QString::number(hit)));
        if (summary.failed > 0) {
            m_clock->advance(1min);
            QVERIFY(made->sync().failed == 0);
        }
        QCOMPARE(namesIn(made->cache()), namesIn(expectedCache(*m_world, false)));
    }
}

void FaultsTest::refusedTokenIsRenewedOnce()
{
    const auto made = rig();
    m_world->disturb = [](const FakeCall &call, int) -> std::optional<FakeAnswer> {
        return call.header("Authorization") == "Bearer token-1" ? std::optional(FakeAnswer{.status = 401}) : std::nullopt;
    };
    QVERIFY(made->sync().complete);
    QCOMPARE(made->tokens.rejected, QList<QByteArray>{"token-1"});
    QVERIFY(made->synchroniser.state().signedIn);
}

void FaultsTest::signedOutWaitsForThePerson()
{
    auto chosen = options();
    chosen.interval = 5min;
    chosen.sweep = true;
    const auto made = rig(chosen);
    m_world->disturb = [](const FakeCall &, int) { return std::optional(FakeAnswer{.status = 401, .body = R"({"code":900421})"}); };
    const auto summary = made->sync();
    QVERIFY(!summary.complete);
    QCOMPARE(summary.problem->kind, Error::Kind::Unauthorized);
    QVERIFY(!made->synchroniser.state().signedIn);
    QVERIFY(!made->synchroniser.state().nextSync.isValid());
    const auto asked = m_world->asked;
    QVERIFY(asked <= 2);
    QVERIFY(!made->until([] { return false; }, 24h));
    QCOMPARE(m_world->asked, asked);
    m_world->disturb = {};
    QVERIFY(made->sync().complete);
    QVERIFY(made->synchroniser.state().signedIn);
    QVERIFY(made->synchroniser.state().nextSync.isValid());
    // And when it ends in the middle of the sweep.
    m_world->addCustomers(30);
    QVERIFY(made->sync(SyncPlanKind::Full).complete);
    made->tokens.error = Error{.kind = Error::Kind::Unauthorized, .reason = Error::Reason::RefreshRejected};
    QVERIFY(made->until([&] { return made->synchroniser.state().problem.has_value(); }, 10min));
    QVERIFY(!made->synchroniser.state().signedIn);
    QVERIFY(!made->synchroniser.state().nextSync.isValid());
}

void FaultsTest::throttledWaitsAsLongAsTold()
{
    const auto made = rig();
    auto throttled = true;
    const auto began = m_clock->monotonic();
    std::chrono::milliseconds second{0};
    m_world->disturb = [&](const FakeCall &, int number) -> std::optional<FakeAnswer> {
        if (number == 2)
            second = m_clock->monotonic();
        return std::exchange(throttled, false) ? std::optional(FakeAnswer{.status = 429, .headers = {{"Retry-After", "57"}}})
                                               : std::nullopt;
    };
    QVERIFY(made->sync().complete);
    QVERIFY2(second - began >= 57s, qPrintable(QString::number((second - began).count())));
    QVERIFY(second - began < 120s);
}

void FaultsTest::noAnswerEndsByTheDeadline()
{
    const auto made = rig();
    m_world->disturb = [](const FakeCall &, int) { return std::optional(FakeAnswer{.ending = FakeAnswer::Ending::Never}); };
    const auto began = m_clock->monotonic();
    const auto summary = made->sync();
    QCOMPARE(summary.problem->kind, Error::Kind::TimedOut);
    QVERIFY(m_clock->monotonic() - began < 3 * 30s + 10s);
    QCOMPARE(made->service.open(), 0);
    QCOMPARE(made->scheduler.inFlight(), 0);
}

void FaultsTest::stoppedAnywhere_data()
{
    QTest::addColumn<bool>("offline");
    QTest::addColumn<bool>("atJob");
    QTest::newRow("cancelled at a call") << false << false;
    QTest::newRow("cancelled at a commit") << false << true;
    QTest::newRow("offline at a call") << true << false;
    QTest::newRow("offline at a commit") << true << true;
}

void FaultsTest::stoppedAnywhere()
{
    QFETCH(bool, offline);
    QFETCH(bool, atJob);
    auto reached = true;
    for (int step = 1; reached; ++step) {
        init();
        auto made = rig();
        QVERIFY(made->sync().complete);
        changeTheWorld();
        m_world->asked = 0;
        made->door.jobs = 0;
        reached = false;
        const auto stop = [&] {
            reached = true;
            if (offline)
                made->setOffline(true);
            else
                made->synchroniser.cancel();
        };
        m_world->disturb = [&](const FakeCall &, int number) -> std::optional<FakeAnswer> {
            if (!atJob && number == step)
                stop();
            return {};
        };
        made->door.before = [&](int number) {
            if (atJob && number == step)
                stop();
        };
        const auto summary = made->sync(step % 2 ? SyncPlanKind::Full : SyncPlanKind::Incremental);
        QVERIFY2(summary.problem.has_value() == reached || summary.complete, qPrintable(QString::number(step)));
        if (summary.problem)
            QCOMPARE(summary.problem->kind, offline ? Error::Kind::Offline : Error::Kind::Cancelled);
        const auto asked = m_world->asked;
        QVERIFY(!made->until([] { return false; }, 10min));
        QCOMPARE(m_world->asked, asked);
        QCOMPARE(made->service.open(), 0);
        QCOMPARE(made->scheduler.waiting() + made->scheduler.inFlight(), 0);
        QCOMPARE(made->synchroniser.state().phase, SyncState::Phase::Idle);
        QVERIFY(!made->synchroniser.state().problem);
        QCOMPARE(made->synchroniser.state().offlineByChoice, offline && reached);
        m_world->disturb = {};
        made->door.before = {};
        const auto runs = made->summaries.size();
        if (offline && reached) {
            made->setOffline(false);
            QVERIFY(made->until([&] { return made->summaries.size() > runs; }));
            QVERIFY(made->summaries.last().complete);
        } else {
            QVERIFY(made->sync().complete);
        }
        QCOMPARE(namesIn(made->cache()), namesIn(expectedCache(*m_world, false)));
        QVERIFY(made->cache().contains(u"Kampen"_s));
        QVERIFY(step < 100);
    }
}

void FaultsTest::offlineMakesNoCallAndComesBack()
{
    auto chosen = options();
    chosen.interval = 5min;
    chosen.sweep = true;
    const auto made = rig(chosen);
    QVERIFY(made->sync().complete);
    made->setOffline(true);
    QVERIFY(made->synchroniser.state().offlineByChoice);
    QVERIFY(!made->synchroniser.state().nextSync.isValid());
    const auto asked = m_world->asked;
    QCOMPARE(made->sync().problem->kind, Error::Kind::Offline);
    QVERIFY(!made->until([] { return false; }, 24h));
    QCOMPARE(m_world->asked, asked);
    QCOMPARE(m_clock->pending(), 0);
    const auto runs = made->summaries.size();
    made->setOffline(false);
    QVERIFY(made->until([&] { return made->summaries.size() > runs; }));
    QVERIFY(made->summaries.last().complete);
    QVERIFY(made->until([&] { return made->recordsStored.size() == 12; }));
}

void FaultsTest::offlineBeforeStart()
{
    const auto made = rig();
    made->setOffline(true);
    made->setOffline(false);
    QVERIFY(!made->until([] { return false; }, 1h));
    QCOMPARE(m_world->asked, 0); // coming back is no start
}

void FaultsTest::cancelKeepsTheRounds()
{
    auto chosen = options();
    chosen.interval = 5min;
    const auto made = rig(chosen);
    m_world->latency = 100ms;
    made->synchroniser.start(SyncPlanKind::Incremental);
    QVERIFY(made->until([&] { return m_world->asked == 2; }));
    made->synchroniser.cancel();
    QVERIFY(made->until([&] { return made->summaries.size() == 1; }));
    QCOMPARE(made->summaries.first().problem->kind, Error::Kind::Cancelled);
    QVERIFY(made->synchroniser.state().nextSync.isValid());
    QVERIFY(made->until([&] { return made->summaries.size() == 2; }));
    QVERIFY(made->summaries.last().complete);
    made->synchroniser.cancel(); // nothing to stop
    made->turn();
    QCOMPARE(made->summaries.size(), 2);
    QVERIFY(made->synchroniser.state().nextSync.isValid());
}

void FaultsTest::cancelStopsTheSweep()
{
    auto chosen = options();
    chosen.sweep = true;
    m_world->latency = 100ms;
    const auto made = rig(chosen);
    QVERIFY(made->sync().complete);
    QVERIFY(made->until([&] { return made->recordsStored.size() >= 3; }));
    made->synchroniser.cancel();
    QVERIFY(made->rest());
    const auto asked = m_world->asked;
    QVERIFY(!made->until([] { return false; }, 10min));
    QCOMPARE(m_world->asked, asked);
    QVERIFY(m_world->perRoute[u"record"_s] < 12);
    QCOMPARE(made->summaries.size(), 1);
}

void FaultsTest::failedStoreIsTriedAgainNextRound()
{
    auto chosen = options();
    chosen.interval = 5min;
    for (const auto *table : {"customer", "list_page", "audit_record", "partner"}) {
        init();
        m_world->note(u"ready_invoice"_s, m_world->ids().first());
        const auto made = rig(chosen);
        sql(m_folder->path(), QByteArray("CREATE TRIGGER fault BEFORE INSERT ON ") + table + " BEGIN SELECT RAISE(ABORT, 'fault'); END");
        const auto failed = made->sync();
        QVERIFY(failed.problem);
        QCOMPARE(failed.problem->kind, Error::Kind::StoreFailed);
        QVERIFY(made->synchroniser.state().problem);
        QVERIFY2(m_world->asked <= 8, qPrintable(QString::number(m_world->asked)));
        sql(m_folder->path(), "DROP TRIGGER fault");
        QVERIFY(made->until([&] { return made->summaries.size() == 2; }, 10min));
        QVERIFY2(made->summaries.last().complete, table);
        QVERIFY(!made->synchroniser.state().problem);
        QCOMPARE(made->cache(), expectedCache(*m_world, false));
    }
}

void FaultsTest::recordsThatCannotBeStored()
{
    auto chosen = options();
    chosen.interval = 5min;
    chosen.sweep = true;
    chosen.waitForRecords = false;
    const auto made = rig(chosen);
    sql(m_folder->path(), "CREATE TRIGGER fault BEFORE INSERT ON customer_record BEGIN SELECT RAISE(ABORT, 'fault'); END");
    QVERIFY(made->sync().complete);
    QVERIFY(made->until([&] { return made->synchroniser.state().problem.has_value(); }, 1min));
    QCOMPARE(made->synchroniser.state().problem->kind, Error::Kind::StoreFailed);
    QVERIFY(m_world->perRoute[u"record"_s] <= 8);
    sql(m_folder->path(), "DROP TRIGGER fault");
    QVERIFY(made->until([&] { return made->recordsStored.size() == 12; }, 10min));
    QVERIFY(!made->synchroniser.state().problem);
    QCOMPARE(made->cache(), expectedCache(*m_world, true));
}

void FaultsTest::damagedMirrorIsReadAnew()
{
    auto chosen = options();
    chosen.interval = 5min;
    m_world->addCustomers(500);
    const auto made = rig(chosen);
    QVERIFY(made->sync().complete);
    sql(m_folder->path(), "PRAGMA wal_checkpoint(TRUNCATE)");
    QFile file(m_folder->filePath(u"mirror.sqlite"_s));
    QVERIFY(file.open(QIODevice::ReadWrite));
    const auto size = file.size();
    QVERIFY(file.seek(4096));
    QVERIFY(file.write(QByteArray(static_cast<qsizetype>(size - 4096), '\x5a')) == size - 4096);
    file.close();
    sql(m_folder->path(), "PRAGMA user_version = 2"); // tells the other connection that its pages are old
    const auto failed = made->sync(SyncPlanKind::Full);
    QVERIFY(failed.problem);
    QCOMPARE(failed.problem->kind, Error::Kind::StoreCorrupt);
    QVERIFY(made->until([&] { return made->summaries.size() == 3; }, 20min));
    QVERIFY(made->summaries.last().complete);
    QVERIFY(!made->store->report().mirrorSetAside.isEmpty());
    QVERIFY(QFile::exists(made->store->report().mirrorSetAside));
    QCOMPARE(made->cache(), expectedCache(*m_world, false));
}

void FaultsTest::destroyedAnywhere()
{
    auto chosen = options();
    chosen.sweep = true;
    for (int turns = 1; turns < 200; turns += 7) {
        init();
        m_world->latency = 20ms;
        auto made = rig(chosen);
        made->synchroniser.start(SyncPlanKind::Incremental);
        made->synchroniser.openCustomer(m_world->ids().first());
        made->until([left = turns]() mutable { return --left <= 0; });
        made.reset();
        m_world->latency = 0ms;
        made = rig(chosen);
        QVERIFY2(made->sync().complete, qPrintable(QString::number(turns)));
        QVERIFY(made->rest());
        QCOMPARE(made->cache(), expectedCache(*m_world, true));
    }
}

HOUSE_TEST(FaultsTest)
#include "tst_faults.moc"
