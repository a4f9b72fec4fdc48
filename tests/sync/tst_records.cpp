#include "tests/support/testprogram.h"
#include "tests/sync/syncrig.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Customers' own records: the opened one, the dirty ones, the sweep.
class RecordsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void sweepReadsAllOnce();
    void sweepFindsWhoLeft();
    void sweepAsksAgainOnlyWhenStale();
    void openedCustomerGoesFirst();
    void openedCustomerOvertakesItsOwnSweep();
    void twoOpeningsAreOneCall();
    void openedBeforeAnyStart();
    void openedCustomerThatLeft();
    void openedCustomerOffline();
    void oneFailureStopsNobody();
    void aFailedCustomerWaitsItsTurn();
    void serviceThatFailsForAllIsLeftAlone();
    void changeDuringTheReadingIsReadAgain();
    void anotherCustomersRecord();
    void dirtyFromTheFuture();
    void markThatComesWhileTheCustomerEnds();
    void dirtyCountsDown();
    void queueAndExpectedEnd();

private:
    std::unique_ptr<QTemporaryDir> m_folder{};
    std::unique_ptr<ManualClock> m_clock{};
    std::unique_ptr<ScriptedWorld> m_world{};

    static SyncOptions options(bool sweep)
    {
        auto options = quietOptions();
        options.sweep = sweep;
        options.recordsPerRound = 10;
        options.waitForRecords = !sweep;
        return options;
    }
    std::unique_ptr<SyncRig> rig(const SyncOptions &chosen, int callsPerMinute = 0)
    {
        return std::make_unique<SyncRig>(*m_world, *m_clock, m_folder->path(), chosen, callsPerMinute);
    }
};

void RecordsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>(folderTemplate());
    m_clock = std::make_unique<ManualClock>();
    m_world = std::make_unique<ScriptedWorld>(*m_clock);
    m_world->addCustomers(33);
}

void RecordsTest::sweepReadsAllOnce()
{
    const auto made = rig(options(true));
    QVERIFY(made->sync().complete);
    QVERIFY(made->rest());
    QCOMPARE(m_world->perRoute[u"record"_s], 33);
    QCOMPARE(made->cache(), expectedCache(*m_world, true));
    QCOMPARE(made->recordsStored.size(), 33);
    QCOMPARE(made->synchroniser.state().queued, 0);
}

void RecordsTest::sweepFindsWhoLeft()
{
    const auto made = rig(options(true));
    QVERIFY(made->sync().complete);
    const auto id = m_world->ids().last();
    m_world->remove(id, false);
    QVERIFY(made->rest());
    QVERIFY(made->cache().contains(id + u"|Customer 33|c33.example|reseller|?|ended"_s));
    QCOMPARE(made->synchroniser.state().failedCalls, 0);
    QCOMPARE(made->recordsFailed.size(), 1);
    QCOMPARE(made->recordsFailed.first().second.reason, Error::Reason::RelationshipEnded);
}

void RecordsTest::sweepAsksAgainOnlyWhenStale()
{
    const auto made = rig(options(true));
    QVERIFY(made->sync().complete);
    QVERIFY(made->rest());
    m_clock->advance(23h);
    QVERIFY(made->sync().complete);
    QVERIFY(made->rest());
    QCOMPARE(m_world->perRoute[u"record"_s], 33);
    m_clock->advance(2h);
    m_world->move(m_world->ids().first(), u"Urk"_s, false);
    QVERIFY(made->sync().complete);
    QVERIFY(made->rest());
    QCOMPARE(m_world->perRoute[u"record"_s], 66);
    QCOMPARE(made->cache(), expectedCache(*m_world, true));
}

void RecordsTest::openedCustomerGoesFirst()
{
    // At the real budget, with a slow service: fresh within two seconds while the sweep has used up the bucket.
    m_world->latency = 800ms;
    const auto made = rig(options(true), 240);
    QVERIFY(made->sync().complete);
    QVERIFY(made->until([&] { return made->recordsStored.size() >= 10; }));
    const auto id = m_world->ids().last();
    QVERIFY(!made->recordsStored.contains(id));
    const auto asked = m_clock->monotonic();
    made->synchroniser.openCustomer(id);
    QVERIFY(made->until([&] { return made->recordsStored.contains(id); }));
    QVERIFY2(m_clock->monotonic() - asked <= 2s, qPrintable(QString::number((m_clock->monotonic() - asked).count())));
    QVERIFY(made->rest());
    QCOMPARE(made->cache(), expectedCache(*m_world, true));
}

void RecordsTest::openedCustomerOvertakesItsOwnSweep()
{
    m_world->latency = 800ms;
    auto chosen = options(true);
    chosen.recordsInFlight = 33;
    const auto made = rig(chosen, 60);
    QVERIFY(made->sync().complete);
    QVERIFY(made->until([&] { return made->scheduler.waiting() >= 5; }));
    // Among those that wait for the budget already.
    const auto id = m_world->ids().at(made->recordsStored.size() + 8);
    const auto asked = m_clock->monotonic();
    made->synchroniser.openCustomer(id);
    QVERIFY(made->until([&] { return made->recordsStored.contains(id); }));
    QVERIFY2(m_clock->monotonic() - asked <= 2s, qPrintable(QString::number((m_clock->monotonic() - asked).count())));
    QVERIFY(made->rest());
    QCOMPARE(m_world->perRoute[u"record"_s], 33);
}

void RecordsTest::twoOpeningsAreOneCall()
{
    m_world->latency = 100ms;
    const auto made = rig(options(false));
    QVERIFY(made->sync().complete);
    const auto id = m_world->ids().first();
    made->synchroniser.openCustomer(id);
    made->synchroniser.openCustomer(id);
    made->turn();
    made->synchroniser.openCustomer(id);
    QVERIFY(made->rest());
    QCOMPARE(m_world->perRoute[u"record"_s], 1);
    QCOMPARE(made->recordsStored, QStringList{id});
    made->synchroniser.openCustomer(id);
    QVERIFY(made->rest());
    QCOMPARE(m_world->perRoute[u"record"_s], 2);
}

void RecordsTest::openedBeforeAnyStart()
{
    auto made = rig(options(false));
    QVERIFY(made->sync().complete);
    made.reset();
    m_world->asked = 0;
    made = rig(options(true));
    made->synchroniser.openCustomer(m_world->ids().first());
    QVERIFY(made->rest());
    QVERIFY(!made->until([] { return false; }));
    QCOMPARE(m_world->asked, 1); // and neither a run nor a sweep begins because of it
    QCOMPARE(made->recordsStored.size(), 1);
}

void RecordsTest::openedCustomerThatLeft()
{
    const auto made = rig(options(false));
    QVERIFY(made->sync().complete);
    const auto id = m_world->ids().first();
    m_world->remove(id, false);
    made->synchroniser.openCustomer(id);
    QVERIFY(made->rest());
    QCOMPARE(made->recordsFailed.size(), 1);
    QCOMPARE(made->recordsFailed.first().first, id);
    QCOMPARE(made->recordsFailed.first().second.reason, Error::Reason::RelationshipEnded);
    QVERIFY(made->cache().startsWith(id + u"|Customer 1|c1.example|reseller|?|ended"_s));
}

void RecordsTest::openedCustomerOffline()
{
    const auto made = rig(options(false));
    QVERIFY(made->sync().complete);
    const auto id = m_world->ids().first();
    m_world->asked = 0;
    m_world->latency = 1s;
    made->synchroniser.openCustomer(id);
    QVERIFY(made->until([&] { return m_world->asked == 1; }));
    made->setOffline(true);
    made->synchroniser.openCustomer(id);
    QVERIFY(made->until([&] { return made->recordsFailed.size() == 2; }));
    for (const auto &[failedId, error] : made->recordsFailed) {
        QCOMPARE(failedId, id);
        QCOMPARE(error.kind, Error::Kind::Offline);
    }
    QCOMPARE(m_world->asked, 1);
    QVERIFY(made->synchroniser.state().offlineByChoice);
    QVERIFY(!made->synchroniser.state().problem);
}

void RecordsTest::oneFailureStopsNobody()
{
    const auto made = rig(options(true));
    const auto bad = m_world->ids().at(3);
    const QList<FakeAnswer> answers{{.status = 412}, {.status = 500}, {.body = "{\"id\":"}, {.body = "[]"}, {.status = 404}};
    m_world->disturb = [&](const FakeCall &call, int) -> std::optional<FakeAnswer> {
        const auto place = m_world->ids().indexOf(call.url.path().section(u'/', -1));
        if (place >= 0 && place % 6 == 3 && place / 6 < answers.size())
            return answers.at(place / 6);
        return {};
    };
    QVERIFY(made->sync().complete);
    QVERIFY(made->rest());
    QCOMPARE(made->recordsStored.size(), 28);
    QCOMPARE(made->recordsFailed.size(), 5);
    QCOMPARE(made->synchroniser.state().failedCalls, 5);
    QVERIFY(made->cache().contains(bad + u"|Customer 4|c4.example|reseller|?|\n"_s));
}

void RecordsTest::aFailedCustomerWaitsItsTurn()
{
    auto chosen = options(true);
    chosen.interval = 5min;
    const auto made = rig(chosen);
    const auto bad = m_world->ids().at(3);
    int asked = 0;
    m_world->disturb = [&](const FakeCall &call, int) -> std::optional<FakeAnswer> {
        if (!call.target().contains(bad))
            return {};
        ++asked;
        return FakeAnswer{.status = 412};
    };
    QVERIFY(made->sync().complete);
    QVERIFY(made->until([&] { return made->summaries.size() == 40; }, 5h));
    // Every second, fourth, eighth, sixteenth … round.
    QVERIFY2(asked >= 3 && asked <= 6, qPrintable(QString::number(asked)));
    // Who presses the button means all of them.
    m_world->disturb = {};
    QVERIFY(made->sync().complete);
    QVERIFY(made->until([&] { return made->recordsStored.contains(bad); }, 1min));
}

void RecordsTest::serviceThatFailsForAllIsLeftAlone()
{
    auto chosen = options(true);
    chosen.interval = 5min;
    const auto made = rig(chosen);
    int asked = 0;
    m_world->disturb = [&](const FakeCall &call, int) -> std::optional<FakeAnswer> {
        if (ScriptedWorld::routeOf(call) != "record"_L1)
            return {};
        ++asked;
        return FakeAnswer{.status = 412};
    };
    QVERIFY(made->sync().complete);
    QVERIFY(made->until([&] { return made->synchroniser.state().problem.has_value(); }, 4min));
    QVERIFY2(asked <= 12, qPrintable(QString::number(asked)));
    QCOMPARE(made->synchroniser.state().problem->kind, Error::Kind::Conflict);
    QVERIFY(made->until([&] { return made->summaries.size() == 3; }, 1h));
    QVERIFY2(asked <= 36, qPrintable(QString::number(asked)));
    m_world->disturb = {};
    QVERIFY(made->sync().complete);
    QVERIFY(made->until([&] { return made->recordsStored.size() == 33; }, 1min));
    QVERIFY(!made->synchroniser.state().problem);
    QCOMPARE(made->cache(), expectedCache(*m_world, true));
}

void RecordsTest::changeDuringTheReadingIsReadAgain()
{
    // The record is answered, then it changes and the log says so, and only then the old answer arrives.
    auto chosen = options(true);
    const auto made = rig(chosen);
    QVERIFY(made->sync().complete);
    QVERIFY(made->rest());
    m_clock->advance(25h);
    const auto id = m_world->ids().first();
    m_world->disturb = [&, once = false](const FakeCall &call, int) mutable -> std::optional<FakeAnswer> {
        if (!call.target().contains(id) || std::exchange(once, true))
            return {};
        auto old = m_world->answer(call);
        old.late = 20s;
        return old;
    };
    QVERIFY(made->sync().complete);
    QVERIFY(made->until([&] { return made->recordsStored.size() == 33 + 32; }));
    m_world->move(id, u"Urk"_s, true);
    QVERIFY(made->sync().complete);
    QVERIFY(made->rest());
    QVERIFY(!made->until([] { return false; }, 1min));
    QCOMPARE(made->cache(), expectedCache(*m_world, true));
    QCOMPARE(made->synchroniser.state().dirty, 0);
}

void RecordsTest::anotherCustomersRecord()
{
    const auto made = rig(options(false));
    QVERIFY(made->sync().complete);
    const auto ids = m_world->ids();
    m_world->disturb = [&](const FakeCall &call, int) -> std::optional<FakeAnswer> {
        if (!call.target().contains(ids.at(0)))
            return {};
        return FakeAnswer{.body = R"({"id":")" + ids.at(1).toUtf8()
                              + R"(","companyProfile":{"companyName":"Wrong","address":{"city":"Wrong"}}})"};
    };
    made->synchroniser.openCustomer(ids.at(0));
    QVERIFY(made->rest());
    QCOMPARE(made->recordsFailed.size(), 1);
    QCOMPARE(made->recordsFailed.first().second.kind, Error::Kind::BadReply);
    QCOMPARE(made->cache(), expectedCache(*m_world, false));
}

void RecordsTest::dirtyFromTheFuture()
{
    // Marks from the future (the calendar was set back) are read once, like any other.
    const auto made = rig(options(false));
    QVERIFY(made->sync().complete);
    sql(m_folder->path(), "INSERT INTO customer_dirty (id, since) SELECT id, 4102444800000 FROM customer");
    m_world->perRoute.clear();
    QVERIFY(made->sync().complete);
    QCOMPARE(m_world->perRoute[u"record"_s], 33);
    QCOMPARE(made->synchroniser.state().dirty, 0);
    QCOMPARE(sql(m_folder->path(), "SELECT count(*) FROM customer_dirty"), 0);
}

void RecordsTest::markThatComesWhileTheCustomerEnds()
{
    const auto made = rig(options(false));
    QVERIFY(made->sync().complete);
    const auto id = m_world->ids().at(4);
    auto answered = false;
    m_world->disturb = [&](const FakeCall &call, int) -> std::optional<FakeAnswer> {
        if (!call.target().contains(id) || std::exchange(answered, true))
            return {};
        // While the answer is on its way the log tells that the customer is back.
        sql(m_folder->path(),
            "INSERT INTO customer_dirty (id, since) VALUES ('" + id.toUtf8() + "', "
                + QByteArray::number(m_clock->utcNow().toMSecsSinceEpoch()) + ")");
        return ScriptedWorld::error(403, "20002", "no relationship");
    };
    made->synchroniser.openCustomer(id);
    QVERIFY(made->rest());
    QVERIFY(made->cache().contains(u"|ended"_s));
    QCOMPARE(sql(m_folder->path(), "SELECT count(*) FROM customer_dirty"), 1);
    m_clock->advance(1min);
    QVERIFY(made->sync().complete);
    QVERIFY(!made->cache().contains(u"|ended"_s));
    QCOMPARE(made->synchroniser.state().dirty, 0);
}

void RecordsTest::dirtyCountsDown()
{
    auto chosen = options(false);
    chosen.recordsPerRound = 100;
    const auto made = rig(chosen);
    QVERIFY(made->sync().complete);
    m_clock->advance(1h);
    for (const auto &id : m_world->ids())
        m_world->move(id, u"Urk"_s, true);
    m_world->latency = 1s;
    const auto told = made->states.size();
    QVERIFY(made->sync().complete);
    QVERIFY(made->rest());
    QList<qint64> counts;
    for (const auto &state : made->states.sliced(told)) {
        if (counts.isEmpty() || counts.last() != state.dirty)
            counts.append(state.dirty);
    }
    QVERIFY2(counts.size() > 5, qPrintable(QString::number(counts.size())));
    QCOMPARE(counts.last(), 0);
    QVERIFY(std::is_sorted(counts.crbegin(), counts.crend() - 1));
    QCOMPARE(sql(m_folder->path(), "SELECT count(*) FROM customer_dirty"), 0);
}

void RecordsTest::queueAndExpectedEnd()
{
    const auto made = rig(options(true), 60);
    QVERIFY(made->sync().complete);
    QVERIFY(made->until([&] { return made->synchroniser.state().queued > 5 && made->synchroniser.state().expectedEnd.isValid(); }));
    QCOMPARE(made->synchroniser.state().phase, SyncState::Phase::ReadingDetail);
    const auto foretold = made->synchroniser.state().expectedEnd;
    QVERIFY(foretold > m_clock->utcNow());
    QVERIFY(made->rest());
    QVERIFY(!made->synchroniser.state().expectedEnd.isValid());
    QCOMPARE(made->cache(), expectedCache(*m_world, true));
}

HOUSE_TEST(RecordsTest)
#include "tst_records.moc"
