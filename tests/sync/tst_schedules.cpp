#include "tests/support/testprogram.h"
#include "tests/sync/syncrig.h"

#include <random>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Random schedules against a model: customers come, change and leave with or without a word in the log, calls fail in every way, runs are
/// stopped, the program is killed and started, the clock runs on. At rest the cache says what the service has. PARTNERDESK_SCHEDULES sets
/// how many (default 100), PARTNERDESK_SEED the first one.
class SchedulesTest : public QObject
{
    Q_OBJECT

public:
    // Thousands of faults would fill the log.
    static void initMain() { QLoggingCategory::setFilterRules(u"app.*=false"_s); }

private slots:
    void atRestTheCacheIsTheService_data();
    void atRestTheCacheIsTheService();

private:
    static int setting(const char *name, int otherwise)
    {
        const auto value = qEnvironmentVariableIntValue(name);
        return value > 0 ? value : otherwise;
    }
};

namespace {
constexpr int stepsOfASchedule = 50;

/// One schedule, told as it goes so that a failure can be read.
class Schedule
{
public:
    explicit Schedule(unsigned seed) : m_random(seed), m_allTold(chance(50)) { m_world.addCustomers(upTo(30)); }

    /// Empty: at rest the cache was the service's. Else what differs.
    QString play()
    {
        start();
        for (int step = 0; step < stepsOfASchedule; ++step)
            act();
        return settle();
    }
    QString story() const { return m_story.join(u", "_s); }

private:
    int upTo(int most) { return static_cast<int>(m_random() % static_cast<unsigned>(most)); }
    bool chance(int percent) { return upTo(100) < percent; }
    bool isTold() { return m_allTold || chance(70); }
    QString anybody() { return m_world.ids().value(m_world.ids().isEmpty() ? 0 : upTo(static_cast<int>(m_world.ids().size()))); }
    void tell(const QString &what) { m_story.append(what); }

    void start()
    {
        SyncOptions options{.pageSize = 1 + upTo(7), .auditPageSize = 1 + upTo(7), .interval = 5min, .recordsPerRound = 1 + upTo(9)};
        options.waitForRecords = chance(50);
        m_rig.reset();
        m_rig = std::make_unique<SyncRig>(m_world, m_clock, m_folder.path(), options, chance(30) ? 240 : 0);
    }

    void act()
    {
        switch (upTo(13)) {
        case 0:
            addSomebody();
            break;
        case 1:
        case 2:
            changeSomebody();
            break;
        case 3:
            if (const auto id = anybody(); !id.isEmpty()) {
                tell(u"remove "_s + id.right(3));
                m_world.remove(id, isTold());
            }
            break;
        case 4:
        case 5:
        case 6:
            tell(u"sync"_s);
            m_rig->synchroniser.start(chance(20) ? SyncPlanKind::Full : chance(5) ? SyncPlanKind::Rebuild : SyncPlanKind::Incremental);
            run();
            break;
        case 7:
            breakSomething();
            break;
        case 8:
            tell(u"restart"_s);
            start();
            break;
        case 9:
            stopSomehow();
            break;
        case 10:
            if (const auto id = anybody(); !id.isEmpty())
                m_rig->synchroniser.openCustomer(id);
            run();
            break;
        case 11:
            tell(u"slow store"_s);
            m_rig->door.hold(true);
            m_rig->synchroniser.start(SyncPlanKind::Incremental);
            run();
            m_rig->door.hold(false);
            run();
            break;
        default:
            passTime();
        }
    }

    // Each number is drawn in a statement of its own: compilers differ in the order in which they work out arguments, and a seed has to
    // mean one schedule.
    void addSomebody()
    {
        const auto name = u"New %1"_s.arg(upTo(1000));
        const auto told = isTold();
        const auto early = chance(50);
        tell(u"add "_s + m_world.addCustomer(name, told, early).right(3));
    }

    void changeSomebody()
    {
        const auto id = anybody();
        if (id.isEmpty())
            return;
        tell(u"change "_s + id.right(3));
        const auto kind = upTo(3);
        const auto number = upTo(1000);
        const auto told = isTold();
        if (kind == 0)
            m_world.rename(id, u"Name %1"_s.arg(number), told);
        else if (kind == 1)
            m_world.move(id, u"City %1"_s.arg(number), told);
        else
            m_world.buy(id, number, told);
    }

    /// Some turns of what is under way, so that the next step finds it anywhere.
    void run()
    {
        const auto turns = chance(30) ? 100'000 : upTo(300);
        const auto most = std::chrono::seconds(upTo(400));
        m_rig->until([left = turns]() mutable { return --left <= 0; }, most);
    }

    void stopSomehow()
    {
        if (chance(50)) {
            tell(u"cancel"_s);
            m_rig->synchroniser.cancel();
        } else {
            tell(u"offline"_s);
            m_rig->setOffline(true);
            run();
            m_rig->setOffline(false);
        }
        run();
    }

    void passTime()
    {
        const auto hours = chance(20) ? 24 * 95 : chance(30) ? 30 : 1;
        tell(u"%1 h"_s.arg(hours));
        // By day and not by round: what matters is that it is later.
        m_rig->setOffline(true);
        m_rig->until([] { return false; }, 1min);
        m_clock.advance(std::chrono::hours(hours));
        m_rig->setOffline(false);
        run();
    }

    FakeAnswer someFault()
    {
        using E = FakeAnswer::Ending;
        const QList<FakeAnswer> faults{{.status = 429, .headers = {{"Retry-After", "7"}}},
                                       {.status = 500},
                                       {.status = 503},
                                       {.status = 401},
                                       {.status = 412},
                                       {.status = 404},
                                       {.status = 400},
                                       {.status = 302, .headers = {{"Location", "/elsewhere"}}},
                                       {.body = R"({"items":[{"id":"half)"},
                                       {.body = R"({"totalCount":0,"items":{},"links":{}})"},
                                       {.body = "<html>"},
                                       {.ending = E::Refused},
                                       {.ending = E::Never},
                                       {.status = 0, .ending = E::Cut},
                                       {.body = R"({"items":[],"links":{"next":{"uri":"https://evil.example/x","headers":[]}}})"}};
        return faults.at(upTo(static_cast<int>(faults.size())));
    }

    void breakSomething()
    {
        if (chance(20)) {
            tell(u"tokens expire"_s);
            m_world.expireTokens();
            return;
        }
        if (chance(20)) {
            tell(u"store fails"_s);
            const auto *table = chance(50) ? "customer" : chance(50) ? "list_page" : "customer_record";
            sql(m_folder.path(),
                QByteArray("CREATE TRIGGER IF NOT EXISTS fault BEFORE INSERT ON ") + table + " BEGIN SELECT RAISE(ABORT, 'fault'); END");
            m_rig->door.hold(chance(50));
            m_rig->synchroniser.start(SyncPlanKind::Incremental);
            run();
            m_rig->door.hold(false);
            run();
            m_rig->synchroniser.cancel();
            sql(m_folder.path(), "DROP TRIGGER IF EXISTS fault");
            return;
        }
        if (chance(25)) {
            answerCarelessly();
            return;
        }
        const auto fault = someFault();
        const auto rate = 5 + upTo(60);
        tell(u"fault %1/%2 %3 %"_s.arg(fault.status).arg(static_cast<int>(fault.ending)).arg(rate));
        m_world.disturb = [this, fault, rate](const FakeCall &, int) { return chance(rate) ? std::optional(fault) : std::nullopt; };
        m_rig->synchroniser.start(SyncPlanKind::Incremental);
        run();
        if (chance(60))
            m_world.disturb = {};
    }

    /// Answers that come whole and yet are not what they should be.
    void answerCarelessly()
    {
        const auto kind = upTo(4);
        const auto rate = 5 + upTo(95);
        tell(u"careless %1 %2 %"_s.arg(kind).arg(rate));
        // A word that is not known may be a new one, so the cache takes it for true until it reads the customer again.
        if (kind == 1)
            m_allTold = false;
        m_world.twist = [this, kind, rate](const FakeCall &call, FakeAnswer &answer) {
            if (!chance(rate))
                return;
            if (kind == 0)
                answer.body = ScriptedWorld::withWrongTypes(answer.body);
            else if (kind == 1 && ScriptedWorld::routeOf(call) != "audit"_L1)
                answer.body = ScriptedWorld::withUnknownEnums(answer.body);
            else if (kind == 2)
                answer.body.prepend("\xef\xbb\xbf");
            else if (kind == 3)
                answer.body = ScriptedWorld::withDuplicates(answer.body);
        };
        m_rig->synchroniser.start(chance(50) ? SyncPlanKind::Full : SyncPlanKind::Incremental);
        run();
        if (chance(60))
            m_world.twist = {};
    }

    /// The faults end. Where the log told of every change, the next runs must find them all by it; where it did not, a whole list and every
    /// record are read.
    QString settle()
    {
        m_world.disturb = {};
        m_world.twist = {};
        m_rig->setOffline(true);
        m_rig->until([] { return false; }, 5min);
        m_clock.advance(m_allTold ? 1min : 25h);
        m_rig->setOffline(false);
        SyncSummary summary;
        for (int round = 0; round < 3; ++round) {
            if (!m_rig->until([this] { return !m_rig->synchroniser.isRunning(); }, 1h))
                return u"a run never ended"_s;
            summary = m_rig->sync(m_allTold ? SyncPlanKind::Incremental : SyncPlanKind::Full);
            if (!m_rig->until([this] { return m_rig->synchroniser.state().phase == SyncState::Phase::Idle; }, 4min))
                return u"the sweep never ended"_s;
            m_clock.advance(1s);
        }
        if (!summary.complete || summary.problem || summary.failed > 0)
            return u"the last run failed: "_s + (summary.problem ? summary.problem->detail : QString());
        const auto &state = m_rig->synchroniser.state();
        if (state.problem || state.dirty != 0 || state.queued != 0 || state.failedCalls != 0 || !state.asOf.isValid()
            || state.customersKnown != (m_allTold ? sql(m_folder.path(), "SELECT count(*) FROM customer") : m_world.customers().size()))
            return u"the state is not at rest: dirty %1, queued %2, failed %3, known %4"_s.arg(state.dirty)
                .arg(state.queued)
                .arg(state.failedCalls)
                .arg(state.customersKnown);
        if (m_rig->service.open() != 0 || m_rig->scheduler.waiting() + m_rig->scheduler.inFlight() != 0)
            return u"calls are left over"_s;
        const auto cache = withoutEnded(m_rig->cache(true));
        const auto expected = expectedCache(m_world, true, true);
        return cache == expected
            ? QString()
            : u"only in the cache:\n%1\nonly at the service:\n%2"_s.arg(linesOnlyIn(cache, expected), linesOnlyIn(expected, cache));
    }

    static QString linesOnlyIn(const QString &text, const QString &other)
    {
        auto lines = text.split(u'\n');
        lines.removeIf([rest = other.split(u'\n')](const QString &line) { return rest.contains(line); });
        return lines.join(u'\n');
    }

    /// Who left stays in the cache, marked, until the next whole list.
    QString withoutEnded(const QString &cache) const
    {
        auto lines = cache.split(u'\n');
        if (m_allTold)
            lines.removeIf([](const QString &line) { return line.contains(u"|ended|"_s); });
        return lines.join(u'\n');
    }

    std::mt19937 m_random;
    bool m_allTold;
    QTemporaryDir m_folder{folderTemplate()};
    ManualClock m_clock{};
    ScriptedWorld m_world{m_clock};
    std::unique_ptr<SyncRig> m_rig{};
    QStringList m_story{};
};
} // namespace

void SchedulesTest::atRestTheCacheIsTheService_data()
{
    constexpr int together = 10;
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("last");
    const auto seed = setting("PARTNERDESK_SEED", 1);
    const auto end = seed + setting("PARTNERDESK_SCHEDULES", 100);
    for (auto first = seed; first < end; first += together)
        QTest::addRow("SEED=%d", first) << first << std::min(first + together, end) - 1;
}

void SchedulesTest::atRestTheCacheIsTheService()
{
    QFETCH(int, first);
    QFETCH(int, last);
    for (auto seed = first; seed <= last; ++seed) {
        Schedule schedule(static_cast<unsigned>(seed));
        const auto difference = schedule.play();
        QVERIFY2(difference.isEmpty(),
                 qPrintable(u"PARTNERDESK_SEED=%1 PARTNERDESK_SCHEDULES=1: %2\n%3"_s.arg(seed).arg(difference, schedule.story())));
    }
}

HOUSE_TEST(SchedulesTest)
#include "tst_schedules.moc"
