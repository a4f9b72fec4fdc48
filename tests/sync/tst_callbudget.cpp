#include "models/sync/callbudget.h"
#include "tests/support/testprogram.h"

#include <random>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Time = CallBudget::Time;

namespace {
const auto host = u"api.example"_s;

CallGate::Request request(CallPriority priority, const QString &customer = {}, const QString &where = host)
{
    return {.host = where, .customerId = customer, .priority = priority};
}

CallGate::Request inTenant(const QString &customer, CallPriority priority = CallPriority::Sweep)
{
    return {.host = host, .customerId = customer, .priority = priority, .isInTenant = true};
}

/// A brute-force account of what the budget let through, checked after every step.
struct Ledger {
    struct Entry {
        CallGate::Request request{};
        std::optional<Time> started{};
        bool ended = false;
    };
    QMap<CallBudget::Ticket, Entry> entries{};
    QHash<QString, std::vector<Time>> starts{};
    std::function<bool(const CallGate::Request &)> isPaused{};

    int inFlight(const QString &where) const
    {
        int count = 0;
        for (const auto &entry : entries)
            count += entry.request.host == where && entry.started && !entry.ended ? 1 : 0;
        return count;
    }
    bool customerTwice() const
    {
        QSet<QString> busy;
        for (const auto &entry : entries) {
            if (!entry.started || entry.ended || entry.request.customerId.isEmpty())
                continue;
            const QString key = entry.request.host + u'|' + entry.request.customerId;
            if (busy.contains(key))
                return true;
            busy.insert(key);
        }
        return false;
    }
    /// Most calls in any window of a minute.
    int busiestMinute(const QString &where) const
    {
        const auto &times = starts[where];
        std::size_t most = 0;
        for (std::size_t first = 0, last = 0; last < times.size(); ++last) {
            while (times[last] - times[first] >= 60s)
                ++first;
            most = std::max(most, last - first + 1);
        }
        return static_cast<int>(most);
    }
    /// No waiting call that could have gone was passed over by a less urgent or a younger one of its host.
    bool orderKept(CallBudget::Ticket started) const
    {
        const auto &chosen = entries[started];
        for (auto other = entries.cbegin(); other != entries.cend(); ++other) {
            if (other->ended || other->request.host != chosen.request.host || other.key() == started)
                continue;
            const auto sooner = other->request.priority < chosen.request.priority
                || (other->request.priority == chosen.request.priority && other.key() < started);
            const auto blocked = other->started || isCustomerBusy(other->request, started) || isPaused(other->request);
            if (sooner && !blocked)
                return false;
        }
        return true;
    }
    bool isCustomerBusy(const CallGate::Request &wanted, CallBudget::Ticket except) const
    {
        if (wanted.customerId.isEmpty())
            return false;
        for (auto other = entries.cbegin(); other != entries.cend(); ++other) {
            if (other.key() != except && other->started && !other->ended && other->request.host == wanted.host
                && other->request.customerId == wanted.customerId)
                return true;
        }
        return entries[except].request.customerId == wanted.customerId;
    }
};
} // namespace

class CallBudgetTest : public QObject
{
    Q_OBJECT

private slots:
    void mostUrgentFirst();
    void firstComeFirstServedWithin();
    void burstThenPace();
    void noLimitStartsAtOnce();
    void oneCallPerCustomer();
    void sweepLeavesAPlace();
    void sweepUsesTheOnlyPlace();
    void pauseHoldsOneHostOnly();
    void parallelismGrowsBackEachQuietMinute();
    void shorterPauseDoesNotCutALongerOne();
    void pausedCustomerKeepsNobodyElse();
    void pausedCustomerGoesOnTimeAtTheLatest();
    void tenantsLimits_data();
    void tenantsLimits();
    void tenantsLimitsKeepNobodyElse();
    void forgetsTenantsThatAreQuiet();
    void withdrawnWhileWaiting();
    void unknownTicket();
    void expectedEnd_data();
    void expectedEnd();
    void expectedEndIsRightAtThePace();
    void randomHistoriesKeepTheLimits_data();
    void randomHistoriesKeepTheLimits();
};

void CallBudgetTest::mostUrgentFirst()
{
    CallBudget budget({.callsPerMinute = 240, .burst = 20, .inFlight = 1});
    const auto sweep = budget.enter(request(CallPriority::Sweep), 0ms);
    const auto list = budget.enter(request(CallPriority::List), 0ms);
    const auto dirty = budget.enter(request(CallPriority::Dirty), 0ms);
    const auto looking = budget.enter(request(CallPriority::Looking), 0ms);
    const auto outbox = budget.enter(request(CallPriority::Outbox), 0ms);
    const auto stale = budget.enter(request(CallPriority::Stale), 0ms);
    for (const auto expected : {looking, outbox, dirty, list, stale, sweep}) {
        const auto step = budget.next(0ms);
        QCOMPARE(step.started, std::vector{expected});
        QVERIFY(budget.leave(expected, 0ms));
    }
    QCOMPARE(budget.waiting(), 0);
    QCOMPARE(budget.inFlight(), 0);
}

void CallBudgetTest::firstComeFirstServedWithin()
{
    CallBudget budget({.callsPerMinute = 0, .burst = 0, .inFlight = 1});
    std::vector<CallBudget::Ticket> tickets;
    tickets.reserve(5);
    for (int i = 0; i < 5; ++i)
        tickets.push_back(budget.enter(request(CallPriority::List), 0ms));
    for (const auto expected : tickets) {
        QCOMPARE(budget.next(0ms).started, std::vector{expected});
        budget.leave(expected, 0ms);
    }
}

void CallBudgetTest::burstThenPace()
{
    CallBudget budget({.callsPerMinute = 240, .burst = 20, .inFlight = 1000});
    for (int i = 0; i < 30; ++i)
        budget.enter(request(CallPriority::List), 0ms);
    auto step = budget.next(0ms);
    QCOMPARE(step.started.size(), std::size_t{20});
    QCOMPARE(step.askAgain, Time{250});
    QCOMPARE(budget.next(249ms).started.size(), std::size_t{0});
    QCOMPARE(budget.next(250ms).started.size(), std::size_t{1});
    QCOMPARE(budget.next(1250ms).started.size(), std::size_t{4});
    // A quiet hour saves up no more than the burst.
    QCOMPARE(budget.next(3600s).started.size(), std::size_t{5});
    for (int i = 0; i < 50; ++i)
        budget.enter(request(CallPriority::List), 7200s);
    QCOMPARE(budget.next(7200s).started.size(), std::size_t{20});
}

void CallBudgetTest::noLimitStartsAtOnce()
{
    CallBudget budget({.callsPerMinute = 0, .burst = 20, .inFlight = 1000});
    for (int i = 0; i < 500; ++i)
        budget.enter(request(CallPriority::Sweep), 0ms);
    const auto step = budget.next(0ms);
    QCOMPARE(step.started.size(), std::size_t{500});
    QVERIFY(!step.askAgain);
}

void CallBudgetTest::oneCallPerCustomer()
{
    CallBudget budget({});
    const auto first = budget.enter(request(CallPriority::Looking, u"c1"_s), 0ms);
    const auto second = budget.enter(request(CallPriority::Looking, u"c1"_s), 0ms);
    const auto other = budget.enter(request(CallPriority::Dirty, u"c2"_s), 0ms);
    QCOMPARE(budget.next(0ms).started, (std::vector{first, other}));
    QCOMPARE(budget.next(0ms).started.size(), std::size_t{0});
    budget.leave(first, 10ms);
    QCOMPARE(budget.next(10ms).started, std::vector{second});
}

void CallBudgetTest::sweepLeavesAPlace()
{
    CallBudget budget({.callsPerMinute = 0, .burst = 0, .inFlight = 4});
    for (int i = 0; i < 10; ++i)
        budget.enter(request(CallPriority::Sweep), 0ms);
    QCOMPARE(budget.next(0ms).started.size(), std::size_t{3});
    const auto looking = budget.enter(request(CallPriority::Looking), 1ms);
    QCOMPARE(budget.next(1ms).started, std::vector{looking});
}

void CallBudgetTest::sweepUsesTheOnlyPlace()
{
    CallBudget budget({.callsPerMinute = 0, .burst = 0, .inFlight = 1});
    const auto sweep = budget.enter(request(CallPriority::Sweep), 0ms);
    QCOMPARE(budget.next(0ms).started, std::vector{sweep});
}

void CallBudgetTest::pauseHoldsOneHostOnly()
{
    CallBudget budget({});
    budget.pauseHost(host, 57s, 0ms);
    const auto here = budget.enter(request(CallPriority::Looking), 0ms);
    const auto there = budget.enter(request(CallPriority::Sweep, {}, u"graph.example"_s), 0ms);
    auto step = budget.next(0ms);
    QCOMPARE(step.started, std::vector{there});
    QCOMPARE(step.askAgain, Time{57s});
    QCOMPARE(budget.next(57s - 1ms).started.size(), std::size_t{0});
    QCOMPARE(budget.next(57s).started, std::vector{here});
}

void CallBudgetTest::parallelismGrowsBackEachQuietMinute()
{
    CallBudget budget({.callsPerMinute = 240, .burst = 20, .inFlight = 4});
    for (int i = 0; i < 50; ++i)
        budget.enter(request(CallPriority::List), 0ms);
    QCOMPARE(budget.next(0ms).started.size(), std::size_t{4});
    budget.pauseHost(host, 10s, 1s);
    for (CallBudget::Ticket ticket = 1; ticket <= 4; ++ticket)
        budget.leave(ticket, 1s);
    // Nothing saved up survives a 429: one call, however long the burst was.
    QCOMPARE(budget.next(10s).started.size(), std::size_t{1});
    const auto step = budget.next(20s);
    QCOMPARE(step.started.size(), std::size_t{0});
    QCOMPARE(step.askAgain, Time{70s});
    QCOMPARE(budget.next(70s).started.size(), std::size_t{1});
    QCOMPARE(budget.parallel(host, 70s), 2);
    QCOMPARE(budget.parallel(host, 130s), 3);
    QCOMPARE(budget.next(190s).started.size(), std::size_t{2});
    QCOMPARE(budget.parallel(host, 1000s), 4);
    budget.pauseHost(host, 1010s, 1000s);
    QCOMPARE(budget.parallel(host, 1010s), 1);
}

void CallBudgetTest::shorterPauseDoesNotCutALongerOne()
{
    CallBudget budget({});
    budget.pauseHost(host, 60s, 0s);
    budget.pauseHost(host, 5s, 1s);
    budget.enter(request(CallPriority::Looking), 1s);
    QCOMPARE(budget.next(10s).started.size(), std::size_t{0});
    QCOMPARE(budget.next(60s).started.size(), std::size_t{1});
}

void CallBudgetTest::pausedCustomerKeepsNobodyElse()
{
    CallBudget budget({});
    budget.pauseCustomer(host, u"c1"_s, 57s, 0ms);
    budget.pauseCustomer(host, u"c1"_s, 5s, 0ms); // a shorter pause does not cut a longer one
    const auto paused = budget.enter(inTenant(u"c1"_s, CallPriority::Looking), 0ms);
    const auto plain = budget.enter(request(CallPriority::Looking, u"c1"_s), 0ms);
    std::vector<CallBudget::Ticket> others;
    for (const auto &customer : {u"c2"_s, u"c3"_s, u"c4"_s})
        others.push_back(budget.enter(inTenant(customer), 0ms));
    const auto elsewhere = budget.enter(request(CallPriority::Sweep, u"c1"_s, u"graph.example"_s), 0ms);
    auto step = budget.next(0ms);
    others.push_back(elsewhere);
    QCOMPARE(QSet<CallBudget::Ticket>(step.started.begin(), step.started.end()), QSet<CallBudget::Ticket>(others.begin(), others.end()));
    QCOMPARE(step.askAgain, Time{57s});
    QCOMPARE(budget.parallel(host, 0ms), 4);
    QCOMPARE(budget.next(57s - 1ms).started.size(), std::size_t{0});
    QCOMPARE(budget.next(57s).started, std::vector{paused});
    budget.leave(paused, 57s);
    QCOMPARE(budget.next(57s).started, std::vector{plain});
    QCOMPARE(budget.parallel(host, 57s), 4);
}

void CallBudgetTest::pausedCustomerGoesOnTimeAtTheLatest()
{
    CallBudget budget({.callsPerMinute = 60, .burst = 1, .inFlight = 4});
    budget.pauseCustomer(host, u"c1"_s, 300s, 0ms);
    budget.enter(inTenant(u"c1"_s), 0ms);
    QCOMPARE(budget.expectedEnd(0ms), Time{300s});
    budget.enter(inTenant(u"c2"_s), 0ms);
    budget.enter(inTenant(u"c3"_s), 0ms);
    // The bucket's next call comes sooner than the end of the pause.
    QCOMPARE(budget.next(0ms).askAgain, Time{1s});
    QCOMPARE(budget.next(1s).started.size(), std::size_t{1});
    QCOMPARE(budget.next(1s).askAgain, Time{2s});
    budget.pauseHost(host, 400s, 2s);
    QCOMPARE(budget.next(300s).started.size(), std::size_t{0});
    QCOMPARE(budget.next(300s).askAgain, Time{400s});
}

void CallBudgetTest::tenantsLimits_data()
{
    QTest::addColumn<int>("perMinute");
    QTest::addColumn<int>("perHour");
    QTest::addColumn<qint64>("every"); // milliseconds between two calls that want to go
    QTest::newRow("a minute's") << 240 << 0 << qint64{50};
    QTest::newRow("an hour's") << 0 << 800 << qint64{50};
    QTest::newRow("both") << 240 << 800 << qint64{50};
    QTest::newRow("both, evenly") << 240 << 800 << qint64{251};
    QTest::newRow("one") << 1 << 5 << qint64{1000};
}

void CallBudgetTest::tenantsLimits()
{
    QFETCH(int, perMinute);
    QFETCH(int, perHour);
    QFETCH(qint64, every);
    CallBudget budget({.callsPerMinute = 0, .burst = 0, .inFlight = 4, .tenantPerMinute = perMinute, .tenantPerHour = perHour});
    std::vector<Time> starts;
    Time now{1'000'000};
    auto waiting = budget.enter(inTenant(u"c1"_s), now);
    while (now < Time{1'000'000} + 3h) {
        const auto step = budget.next(now);
        for (const auto ticket : step.started) {
            QCOMPARE(ticket, waiting);
            starts.push_back(now);
            budget.leave(ticket, now);
            now += Time{every};
            waiting = budget.enter(inTenant(u"c1"_s), now);
        }
        if (!step.started.empty())
            continue;
        QVERIFY(step.askAgain && *step.askAgain > now); // else it would wait for ever
        now = *step.askAgain;
    }
    const auto mostIn = [&](Time window) {
        std::size_t most = 0;
        for (std::size_t first = 0, last = 0; last < starts.size(); ++last) {
            while (starts[last] - starts[first] >= window)
                ++first;
            most = std::max(most, last - first + 1);
        }
        return static_cast<int>(most);
    };
    // Neither more than allowed nor less.
    if (perMinute > 0)
        QVERIFY2(mostIn(60s) <= perMinute, qPrintable(QString::number(mostIn(60s))));
    if (perHour > 0)
        QCOMPARE(mostIn(1h), perHour);
    else
        QCOMPARE(mostIn(60s), perMinute);
}

void CallBudgetTest::tenantsLimitsKeepNobodyElse()
{
    CallBudget budget({.callsPerMinute = 0, .burst = 0, .inFlight = 4, .tenantPerMinute = 2, .tenantPerHour = 800});
    for (int i = 0; i < 2; ++i) {
        const auto ticket = budget.enter(inTenant(u"c1"_s), 0ms);
        QCOMPARE(budget.next(0ms).started, std::vector{ticket});
        budget.leave(ticket, 0ms);
    }
    const auto third = budget.enter(inTenant(u"c1"_s, CallPriority::Looking), 0ms);
    const auto other = budget.enter(inTenant(u"c2"_s), 0ms);
    auto step = budget.next(0ms);
    QCOMPARE(step.started, std::vector{other});
    QCOMPARE(step.askAgain, Time{60s});
    // About that customer, but with our own token: not what the tenant counts.
    const auto own = budget.enter(request(CallPriority::Sweep, u"c1"_s), 1ms);
    QCOMPARE(budget.next(1ms).started, std::vector{own});
    budget.leave(own, 2ms);
    QCOMPARE(budget.next(60s).started, std::vector{third});
}

void CallBudgetTest::forgetsTenantsThatAreQuiet()
{
    CallBudget budget({.callsPerMinute = 0, .burst = 0, .inFlight = 4});
    for (int i = 0; i < 1000; ++i) {
        const Time now{i * 1000};
        const auto ticket = budget.enter(inTenant(u"c%1"_s.arg(i)), now);
        QCOMPARE(budget.next(now).started, std::vector{ticket});
        budget.leave(ticket, now);
        budget.pauseCustomer(host, u"p%1"_s.arg(i), now + 10s, now);
    }
    QCOMPARE(budget.remembered(), 1000 + 10);
    budget.next(3600s + 499s);
    QCOMPARE(budget.remembered(), 500);
    budget.next(3600s + 999s);
    QCOMPARE(budget.remembered(), 0);
}

void CallBudgetTest::withdrawnWhileWaiting()
{
    CallBudget budget({.callsPerMinute = 0, .burst = 0, .inFlight = 1});
    const auto first = budget.enter(request(CallPriority::List), 0ms);
    const auto second = budget.enter(request(CallPriority::List), 0ms);
    const auto third = budget.enter(request(CallPriority::List), 0ms);
    QCOMPARE(budget.next(0ms).started, std::vector{first});
    QVERIFY(budget.leave(second, 0ms));
    QCOMPARE(budget.waiting(), 1);
    budget.leave(first, 0ms);
    QCOMPARE(budget.next(0ms).started, std::vector{third});
}

void CallBudgetTest::unknownTicket()
{
    CallBudget budget({});
    QVERIFY(!budget.leave(17, 0ms));
    const auto ticket = budget.enter(request(CallPriority::List), 0ms);
    QVERIFY(budget.leave(ticket, 0ms));
    QVERIFY(!budget.leave(ticket, 0ms));
    QCOMPARE(budget.waiting(), 0);
}

void CallBudgetTest::expectedEnd_data()
{
    QTest::addColumn<int>("callsPerMinute");
    QTest::addColumn<int>("waiting");
    QTest::addColumn<qint64>("planned");
    QTest::addColumn<qint64>("expected"); // -1: unknown
    QTest::newRow("nothing waits") << 240 << 0 << qint64{0} << qint64{-1};
    QTest::newRow("within the burst") << 240 << 10 << qint64{0} << qint64{0};
    QTest::newRow("beyond it") << 240 << 24 << qint64{0} << qint64{1000};
    QTest::newRow("planned counts") << 240 << 20 << qint64{240} << qint64{60'000};
    QTest::newRow("no limit and nothing measured") << 0 << 20 << qint64{0} << qint64{-1};
}

void CallBudgetTest::expectedEnd()
{
    QFETCH(int, callsPerMinute);
    QFETCH(int, waiting);
    QFETCH(qint64, planned);
    QFETCH(qint64, expected);
    CallBudget budget({.callsPerMinute = callsPerMinute, .burst = 20, .inFlight = 1000});
    for (int i = 0; i < waiting; ++i)
        budget.enter(request(CallPriority::List), 0ms);
    const auto end = budget.expectedEnd(0ms, planned);
    QCOMPARE(end ? end->count() : -1, expected);
}

void CallBudgetTest::expectedEndIsRightAtThePace()
{
    // 120 calls of 100 ms each, as the budget paces them: what it foretold after the first answers must be near the truth.
    CallBudget budget({.callsPerMinute = 240, .burst = 20, .inFlight = 4});
    for (int i = 0; i < 120; ++i)
        budget.enter(request(CallPriority::List), 0ms);
    std::multimap<Time, CallBudget::Ticket> running;
    std::optional<Time> foretold;
    Time now{0};
    int ended = 0;
    while (ended < 120) {
        for (auto due = running.begin(); due != running.end() && due->first <= now; due = running.begin()) {
            budget.leave(due->second, now);
            running.erase(due);
            ++ended;
        }
        for (const auto ticket : budget.next(now).started)
            running.emplace(now + 100ms, ticket);
        if (!foretold && ended >= 10)
            foretold = budget.expectedEnd(now);
        now += 10ms;
    }
    QVERIFY(foretold);
    QVERIFY2(std::abs((*foretold - now).count()) < 2000, qPrintable(u"foretold %1, was %2"_s.arg(foretold->count()).arg(now.count())));
}

void CallBudgetTest::randomHistoriesKeepTheLimits_data()
{
    QTest::addColumn<int>("callsPerMinute");
    QTest::addColumn<int>("burst");
    QTest::addColumn<int>("inFlight");
    QTest::newRow("as the product") << 240 << 20 << 4;
    QTest::newRow("slow") << 30 << 3 << 2;
    QTest::newRow("one at a time") << 600 << 1 << 1;
    QTest::newRow("no limit") << 0 << 20 << 4;
}

void CallBudgetTest::randomHistoriesKeepTheLimits()
{
    QFETCH(int, callsPerMinute);
    QFETCH(int, burst);
    QFETCH(int, inFlight);
    for (unsigned seed = 1; seed <= 8; ++seed) {
        std::mt19937 random(seed);
        const auto upTo = [&random](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
        CallBudget budget({.callsPerMinute = callsPerMinute, .burst = burst, .inFlight = inFlight});
        Ledger ledger;
        Time now{0};
        QHash<QString, Time> pausedUntil; // a host's, and a customer's there
        const std::array hosts{host, u"graph.example"_s};
        std::optional<Time> wake;
        for (int step = 0; step < 600; ++step) {
            const auto &where = hosts.at(static_cast<std::size_t>(upTo(2)));
            switch (upTo(10)) {
            case 0:
            case 1:
            case 2:
            case 3: {
                auto wanted = request(static_cast<CallPriority>(upTo(6)), upTo(3) == 0 ? QString() : u"c%1"_s.arg(upTo(5)), where);
                wanted.isInTenant = upTo(2) == 0;
                ledger.entries.insert(budget.enter(wanted, now), {.request = wanted});
                break;
            }
            case 4:
            case 5:
            case 6: {
                std::vector<CallBudget::Ticket> open;
                for (auto entry = ledger.entries.begin(); entry != ledger.entries.end(); ++entry) {
                    if (!entry->ended)
                        open.push_back(entry.key());
                }
                if (!open.empty()) {
                    const auto ticket = open[static_cast<std::size_t>(upTo(static_cast<int>(open.size())))];
                    QVERIFY(budget.leave(ticket, now));
                    ledger.entries[ticket].ended = true;
                }
                break;
            }
            case 7:
                if (upTo(8) == 0) {
                    const auto until = now + Time{upTo(90'000)};
                    budget.pauseHost(where, until, now);
                    pausedUntil[where] = std::max(pausedUntil.value(where, Time{0}), until);
                }
                if (upTo(4) == 0) {
                    const auto customer = u"c%1"_s.arg(upTo(5));
                    const auto until = now + Time{upTo(90'000)};
                    budget.pauseCustomer(where, customer, until, now);
                    auto &paused = pausedUntil[where + u'|' + customer];
                    paused = std::max(paused, until);
                }
                break;
            case 8:
                // Exactly when it asked to be asked: this must suffice to make progress.
                if (wake && *wake > now)
                    now = *wake;
                break;
            default:
                now += Time{upTo(4000)};
            }
            const auto result = budget.next(now);
            wake = result.askAgain;
            for (const auto ticket : result.started) {
                auto &entry = ledger.entries[ticket];
                QVERIFY(!entry.started && !entry.ended);
                QVERIFY(now >= pausedUntil.value(entry.request.host, Time{0}));
                QVERIFY(now >= pausedUntil.value(entry.request.host + u'|' + entry.request.customerId, Time{0}));
                entry.started = now;
                ledger.starts[entry.request.host].push_back(now);
            }
            ledger.isPaused
                = [&](const CallGate::Request &wanted) { return now < pausedUntil.value(wanted.host + u'|' + wanted.customerId, Time{0}); };
            if (result.started.size() == 1 && inFlight == 1)
                QVERIFY2(ledger.orderKept(result.started.front()), qPrintable(u"seed %1 step %2"_s.arg(seed).arg(step)));
            QVERIFY(!ledger.customerTwice());
            qint64 waiting = 0;
            for (const auto &entry : std::as_const(ledger.entries))
                waiting += !entry.started && !entry.ended ? 1 : 0;
            QCOMPARE(budget.waiting(), waiting);
            for (const auto &each : hosts)
                QVERIFY(ledger.inFlight(each) <= inFlight);
        }
        for (const auto &each : hosts) {
            if (callsPerMinute > 0)
                QVERIFY2(ledger.busiestMinute(each) <= callsPerMinute + burst, qPrintable(u"seed %1"_s.arg(seed)));
        }
        // Nothing is ever stuck: asked only when it wants to be asked, it lets everything through.
        int turns = 0;
        while (budget.waiting() + budget.inFlight() > 0) {
            QVERIFY2(++turns < 20'000, qPrintable(u"stuck, seed %1"_s.arg(seed)));
            for (auto entry = ledger.entries.begin(); entry != ledger.entries.end(); ++entry) {
                if (entry->started && !entry->ended) {
                    QVERIFY(budget.leave(entry.key(), now));
                    entry->ended = true;
                }
            }
            const auto result = budget.next(now);
            for (const auto ticket : result.started)
                ledger.entries[ticket].started = now;
            if (result.started.empty() && result.askAgain)
                now = std::max(now, *result.askAgain);
        }
    }
}

HOUSE_TEST(CallBudgetTest)
#include "tst_callbudget.moc"
