#include "models/sync/callscheduler.h"
#include "models/sync/roundtimer.h"
#include "models/sync/syncboard.h"
#include "tests/support/manualclock.h"
#include "tests/support/testprogram.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
CallGate::Request callOf(CallPriority priority = CallPriority::List, const QString &customer = {})
{
    return {.host = u"api.example"_s, .customerId = customer, .priority = priority};
}
} // namespace

/// What drives the pure parts by the clock: the gate, the state's pace, the rounds.
class CallSchedulerTest : public QObject
{
    Q_OBJECT

private slots:
    void startsFromTheEventLoop();
    void waitsForTheBucketAndArmsOneTimer();
    void pausedHostWaits();
    void pausedCustomerWaitsAlone();
    void contextThatDiesGivesItsPlaceBack_data();
    void contextThatDiesGivesItsPlaceBack();
    void withdrawnBeforeItsTurn();
    void leavingTwiceIsHarmless();
    void callsMadeInsideAStartAreKept();
    void survivesBeingDestroyedInsideAStart();
    void tellsTheQueue();
    void boardTellsTheLastStateInItsPace();
    void boardKeepsTheMomentAProblemBegan();
    void roundsIgnoreTheCalendar();
    void stoppedRoundNeverComes();
};

void CallSchedulerTest::startsFromTheEventLoop()
{
    ManualClock clock;
    CallScheduler scheduler(clock, {});
    auto started = false;
    scheduler.enter(callOf(), this, [&] { started = true; });
    QVERIFY(!started); // its owner does not know the ticket yet
    QTRY_VERIFY(started);
    QCOMPARE(scheduler.inFlight(), 1);
}

void CallSchedulerTest::waitsForTheBucketAndArmsOneTimer()
{
    ManualClock clock;
    CallScheduler scheduler(clock, {.callsPerMinute = 60, .burst = 2, .inFlight = 100});
    int started = 0;
    for (int i = 0; i < 6; ++i)
        scheduler.enter(callOf(), this, [&] { ++started; });
    QTRY_COMPARE(started, 2);
    QCOMPARE(clock.pending(), 1);
    for (int expected = 3; expected <= 6; ++expected) {
        clock.advance(999ms);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(started, expected - 1);
        clock.advance(1ms);
        QTRY_COMPARE(started, expected);
        QVERIFY(clock.pending() <= 1);
    }
    clock.advance(10s);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(clock.pending(), 0);
}

void CallSchedulerTest::pausedHostWaits()
{
    ManualClock clock;
    CallScheduler scheduler(clock, {});
    scheduler.pauseHost(u"api.example"_s, clock.monotonic() + 57s);
    auto started = false;
    scheduler.enter(callOf(CallPriority::Looking), this, [&] { started = true; });
    QCoreApplication::sendPostedEvents();
    clock.advance(56'999ms);
    QCoreApplication::sendPostedEvents();
    QVERIFY(!started);
    clock.advance(1ms);
    QTRY_VERIFY(started);
}

void CallSchedulerTest::pausedCustomerWaitsAlone()
{
    ManualClock clock;
    CallScheduler scheduler(clock, {});
    scheduler.pauseCustomer(u"api.example"_s, u"c1"_s, clock.monotonic() + 57s);
    auto started = false;
    auto other = false;
    scheduler.enter(callOf(CallPriority::Looking, u"c1"_s), this, [&] { started = true; });
    scheduler.enter(callOf(CallPriority::Sweep, u"c2"_s), this, [&] { other = true; });
    QTRY_VERIFY(other);
    clock.advance(56'999ms);
    QCoreApplication::sendPostedEvents();
    QVERIFY(!started);
    clock.advance(1ms);
    QTRY_VERIFY(started);
}

void CallSchedulerTest::contextThatDiesGivesItsPlaceBack_data()
{
    QTest::addColumn<bool>("startedBefore");
    QTest::newRow("while waiting") << false;
    QTest::newRow("in flight") << true;
}

void CallSchedulerTest::contextThatDiesGivesItsPlaceBack()
{
    QFETCH(bool, startedBefore);
    ManualClock clock;
    CallScheduler scheduler(clock, {.callsPerMinute = 0, .burst = 0, .inFlight = 1});
    auto context = std::make_unique<QObject>();
    auto first = false;
    auto second = false;
    scheduler.enter(callOf(), context.get(), [&] { first = true; });
    if (startedBefore)
        QTRY_VERIFY(first);
    context.reset();
    scheduler.enter(callOf(), this, [&] { second = true; });
    QTRY_VERIFY(second);
    QCOMPARE(first, startedBefore);
    QCOMPARE(scheduler.inFlight(), 1);
    QCOMPARE(scheduler.waiting(), 0);
}

void CallSchedulerTest::withdrawnBeforeItsTurn()
{
    ManualClock clock;
    CallScheduler scheduler(clock, {});
    auto started = false;
    const auto ticket = scheduler.enter(callOf(), this, [&] { started = true; });
    scheduler.withdraw(ticket);
    QCoreApplication::sendPostedEvents();
    QVERIFY(!started);
    QCOMPARE(scheduler.waiting(), 0);
}

void CallSchedulerTest::leavingTwiceIsHarmless()
{
    ManualClock clock;
    CallScheduler scheduler(clock, {});
    const auto ticket = scheduler.enter(callOf(), this, [] {});
    QTRY_COMPARE(scheduler.inFlight(), 1);
    scheduler.leave(ticket);
    scheduler.leave(ticket);
    scheduler.withdraw(ticket);
    QCOMPARE(scheduler.inFlight(), 0);
}

void CallSchedulerTest::callsMadeInsideAStartAreKept()
{
    ManualClock clock;
    CallScheduler scheduler(clock, {.callsPerMinute = 0, .burst = 0, .inFlight = 2});
    QStringList order;
    CallGate::Ticket later = 0;
    scheduler.enter(callOf(), this, [&] {
        order.append(u"first"_s);
        scheduler.withdraw(later);
        scheduler.enter(callOf(CallPriority::Looking), this, [&] { order.append(u"inner"_s); });
    });
    later = scheduler.enter(callOf(), this, [&] { order.append(u"withdrawn"_s); });
    QTRY_COMPARE(order, (QStringList{u"first"_s, u"inner"_s}));
    QCOMPARE(scheduler.waiting(), 0);
}

void CallSchedulerTest::survivesBeingDestroyedInsideAStart()
{
    ManualClock clock;
    auto scheduler = std::make_unique<CallScheduler>(clock, CallBudget::Limits{});
    auto second = false;
    scheduler->enter(callOf(), this, [&] { scheduler.reset(); });
    scheduler->enter(callOf(), this, [&] { second = true; });
    QTRY_VERIFY(!scheduler);
    QCoreApplication::sendPostedEvents();
    QVERIFY(!second);
}

void CallSchedulerTest::tellsTheQueue()
{
    ManualClock clock;
    CallScheduler scheduler(clock, {.callsPerMinute = 60, .burst = 1, .inFlight = 10});
    QSignalSpy told(&scheduler, &CallScheduler::queueChanged);
    for (int i = 0; i < 11; ++i)
        scheduler.enter(callOf(), this, [] {});
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(told.first().at(0).toLongLong(), 10);
    QCOMPARE(told.first().at(1).toDateTime(), clock.utcNow().addSecs(10));
    QCOMPARE(scheduler.expectedEnd(50), clock.utcNow().addSecs(60));
}

void CallSchedulerTest::boardTellsTheLastStateInItsPace()
{
    ManualClock clock;
    SyncBoard board(clock);
    QList<qint64> told;
    QList<std::chrono::milliseconds> times;
    connect(&board, &SyncBoard::told, this, [&](const SyncState &state) {
        told.append(state.readThisRun);
        times.append(clock.monotonic());
    });
    for (int i = 1; i <= 1000; ++i) {
        board.edit().readThisRun = i;
        board.publish();
        clock.advance(1ms);
    }
    QVERIFY2(told.size() <= 11, qPrintable(QString::number(told.size())));
    QVERIFY(told.size() >= 9);
    clock.advance(100ms);
    QCOMPARE(told.last(), 1000);
    for (qsizetype i = 1; i < times.size(); ++i)
        QVERIFY(times[i] - times[i - 1] >= 100ms);
    // Nothing new, nothing told.
    const auto before = told.size();
    board.publish();
    clock.advance(1s);
    QCOMPARE(told.size(), before);
}

void CallSchedulerTest::boardKeepsTheMomentAProblemBegan()
{
    ManualClock clock;
    SyncBoard board(clock);
    const auto began = clock.utcNow();
    board.setProblem({.kind = Error::Kind::Offline, .detail = u"once"_s});
    clock.advance(10min);
    board.setProblem({.kind = Error::Kind::Offline, .detail = u"twice"_s});
    QCOMPARE(board.state().problemSince, began);
    QCOMPARE(board.state().problem->detail, u"twice"_s);
    board.setProblem({.kind = Error::Kind::DiskFull});
    QCOMPARE(board.state().problemSince, began.addSecs(600));
    board.clearProblem();
    QVERIFY(!board.state().problem);
    QVERIFY(!board.state().problemSince.isValid());
}

void CallSchedulerTest::roundsIgnoreTheCalendar()
{
    ManualClock clock;
    RoundTimer timer(clock);
    int rounds = 0;
    connect(&timer, &RoundTimer::due, this, [&] {
        ++rounds;
        timer.plan(5min);
    });
    timer.plan(5min);
    QCOMPARE(timer.next(), clock.utcNow().addSecs(300));
    clock.setUtc(clock.utcNow().addYears(-1));
    QCOMPARE(timer.next(), clock.utcNow().addSecs(300));
    clock.advance(1h);
    QCOMPARE(rounds, 12);
    clock.setUtc(clock.utcNow().addYears(3));
    clock.advance(1h);
    QCOMPARE(rounds, 24);
}

void CallSchedulerTest::stoppedRoundNeverComes()
{
    ManualClock clock;
    RoundTimer timer(clock);
    QSignalSpy due(&timer, &RoundTimer::due);
    timer.plan(1min);
    timer.stop();
    QVERIFY(!timer.next().isValid());
    QCOMPARE(clock.pending(), 0);
    clock.advance(1h);
    QCOMPARE(due.size(), 0);
    timer.plan(1min);
    timer.plan(2min);
    clock.advance(90s);
    QCOMPARE(due.size(), 0);
    clock.advance(30s);
    QCOMPARE(due.size(), 1);
}

HOUSE_TEST(CallSchedulerTest)
#include "tst_callscheduler.moc"
