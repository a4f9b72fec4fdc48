#include "tests/support/testprogram.h"
#include "tests/ui/shellfakes.h"
#include "ui/shell/statustext.h"
#include "ui/widgets/icon.h"

using Tone = StatusText::Tone;
using Phase = SyncState::Phase;

/// The words about freshness are honest.
class TestStatusText : public QObject
{
    Q_OBJECT
private slots:
    void words_data();
    void words();
    void neverGreenWhileSomethingIsWrong();
    void aProblemCanBeCopied();

private:
    const QDateTime m_now{QDate(2025, 11, 3), QTime(10, 45), Qt::UTC};
    SyncState fresh() const
    {
        return {.signedIn = true, .asOf = m_now.addSecs(-180), .nextSync = m_now.addSecs(120), .customersKnown = 12'431};
    }
};

void TestStatusText::words_data()
{
    QTest::addColumn<SyncState>("state");
    QTest::addColumn<Tone>("tone");
    QTest::addColumn<QString>("part");
    QTest::addColumn<bool>("canCancel");
    const auto add
        = [this](const char *name, const std::function<void(SyncState &)> &change, Tone tone, const QString &part, bool canCancel = false) {
              auto state = fresh();
              change(state);
              QTest::newRow(name) << state << tone << part << canCancel;
          };
    add(
        "fresh", [](SyncState &) {}, Tone::UpToDate, u"Up to date as of 10:42 · next synchronisation at 10:47"_s);
    add(
        "no next one planned", [](SyncState &s) { s.nextSync = {}; }, Tone::UpToDate, u"Up to date as of 10:42"_s);
    add(
        "sweeping is work, not freshness", [](SyncState &s) { s.phase = Phase::ReadingDetail; }, Tone::Working,
        u"Reading customer records"_s, true);
    add(
        "list",
        [](SyncState &s) {
            s.phase = Phase::ReadingList;
            s.readThisRun = 12'500;
        },
        Tone::Working, u"12,500 customer"_s, true);
    add(
        "log", [](SyncState &s) { s.phase = Phase::ReadingAudit; }, Tone::Working, u"changed"_s, true);
    add(
        "records with an end",
        [this](SyncState &s) {
            s.phase = Phase::ReadingDetail;
            s.queued = 831;
            s.expectedEnd = m_now.addSecs(300);
        },
        Tone::Working, u"831 call(s) waiting, done at about 10:50"_s, true);
    add(
        "records, end passed",
        [this](SyncState &s) {
            s.phase = Phase::ReadingDetail;
            s.queued = 831;
            s.expectedEnd = m_now.addSecs(-1);
        },
        Tone::Working, u"831 call(s) waiting"_s, true);
    add(
        "signing in", [](SyncState &s) { s.phase = Phase::SigningIn; }, Tone::Working, u"Signing in"_s, true);
    add(
        "stopping", [](SyncState &s) { s.phase = Phase::Stopping; }, Tone::Working, u"Stopping"_s);
    add(
        "waiting calls", [](SyncState &s) { s.queued = 3; }, Tone::Waiting, u"3 call(s) waiting · as of 10:42"_s, true);
    add(
        "dirty customers", [](SyncState &s) { s.dirty = 2; }, Tone::Waiting, u"2 changed customer(s)"_s);
    add(
        "failed calls", [](SyncState &s) { s.failedCalls = 1; }, Tone::Warning, u"1 call(s) of the last run failed"_s);
    add(
        "stale",
        [this](SyncState &s) {
            s.asOf = m_now.addSecs(-601);
            s.nextSync = {};
        },
        Tone::Warning, u"Not refreshed since 10:34"_s);
    add(
        "stale though one is planned", [this](SyncState &s) { s.asOf = m_now.addSecs(-86400); }, Tone::Warning,
        u"Not refreshed since 2025-11-02"_s);
    add(
        "clock set back", [this](SyncState &s) { s.asOf = m_now.addSecs(7200); }, Tone::Warning, u"in the future"_s);
    add(
        "never read", [](SyncState &s) { s.asOf = {}; }, Tone::Unknown, u"never been read completely"_s);
    add(
        "not signed in", [](SyncState &s) { s.signedIn = false; }, Tone::Unknown, u"Not signed in · as of 10:42"_s);
    add(
        "not signed in, nothing read",
        [](SyncState &s) {
            s.signedIn = false;
            s.asOf = {};
            s.customersKnown = 0;
        },
        Tone::Unknown, u"nothing has been read yet"_s);
    add(
        "not signed in, list half read",
        [](SyncState &s) {
            s.signedIn = false;
            s.asOf = {};
            s.customersKnown = 500;
        },
        Tone::Unknown, u"has not been read completely yet"_s);
    add(
        "offline by choice", [](SyncState &s) { s.offlineByChoice = true; }, Tone::Offline, u"Working offline · as of 10:42"_s);
    add(
        "offline by choice beats a problem",
        [](SyncState &s) {
            s.offlineByChoice = true;
            s.problem = Error{.kind = Error::Kind::Offline};
        },
        Tone::Offline, u"Working offline"_s);
    add(
        "offline, nothing read",
        [](SyncState &s) {
            s.offlineByChoice = true;
            s.asOf = {};
        },
        Tone::Offline, u"never read completely"_s);
    add(
        "no connection", [](SyncState &s) { s.problem = Error{.kind = Error::Kind::Offline}; }, Tone::Offline, u"as of 10:42"_s);
    add(
        "timed out", [](SyncState &s) { s.problem = Error{.kind = Error::Kind::TimedOut}; }, Tone::Problem, u"as of 10:42"_s);
    add(
        "an older problem does not hide the work",
        [this](SyncState &s) {
            s.phase = Phase::ReadingDetail;
            s.queued = 831;
            s.expectedEnd = m_now.addSecs(300);
            s.problem = Error{.kind = Error::Kind::Throttled};
        },
        Tone::Problem, u"831 call(s) waiting, done at about 10:50 · Service is busy"_s, true);
    add(
        "list with an older problem",
        [](SyncState &s) {
            s.phase = Phase::ReadingList;
            s.readThisRun = 500;
            s.problem = Error{.kind = Error::Kind::TimedOut};
        },
        Tone::Problem, u"500 customer(s) read so far · No answer in time"_s, true);
    add(
        "trying without a connection",
        [](SyncState &s) {
            s.phase = Phase::ReadingAudit;
            s.problem = Error{.kind = Error::Kind::Offline};
        },
        Tone::Offline, u"Reading what has changed since the last time · No connection"_s, true);
    add(
        "signing in after a problem",
        [](SyncState &s) {
            s.phase = Phase::SigningIn;
            s.problem = Error{.kind = Error::Kind::Unauthorized};
        },
        Tone::Problem, u"Signing in · Sign-in needed"_s, true);
    add(
        "stopping with a problem",
        [](SyncState &s) {
            s.phase = Phase::Stopping;
            s.problem = Error{.kind = Error::Kind::TimedOut};
        },
        Tone::Problem, u"Stopping"_s);
    add(
        "code", [](SyncState &s) { s.deviceCode = SyncState::DeviceCode{.userCode = u"AB"_s}; }, Tone::Waiting, u"sign in with the code"_s,
        true);
    add(
        "browser", [](SyncState &s) { s.browser = SyncState::BrowserPrompt{}; }, Tone::Waiting, u"sign in with the browser"_s, true);
}

void TestStatusText::words()
{
    QFETCH(SyncState, state);
    QFETCH(Tone, tone);
    QFETCH(QString, part);
    QFETCH(bool, canCancel);
    const auto text = StatusWords::of(state, m_now, std::chrono::minutes(5));
    QVERIFY2(text.sentence.contains(part), qPrintable(text.sentence));
    QCOMPARE(text.tone, tone);
    QCOMPARE(text.canCancel, canCancel);
    QVERIFY2(hasIcon(text.icon), qPrintable(text.icon));
    QCOMPARE(text.icon == "healthy"_L1, tone == Tone::UpToDate);
    QCOMPARE(text.sentence.contains("Up to date"_L1), tone == Tone::UpToDate);
}

void TestStatusText::neverGreenWhileSomethingIsWrong()
{
    // Every combination of the facts that forbid it, beside the one that allows it.
    int green = 0;
    for (unsigned facts = 0; facts < 1024; ++facts) {
        auto state = fresh();
        if (facts & 1)
            state.queued = 1;
        if (facts & 2)
            state.dirty = 1;
        if (facts & 4)
            state.failedCalls = 1;
        if (facts & 8)
            state.problem = Error{.kind = Error::Kind::TimedOut};
        if (facts & 16)
            state.offlineByChoice = true;
        if (facts & 32)
            state.signedIn = false;
        if (facts & 64)
            state.asOf = m_now.addSecs(-3600);
        if (facts & 128)
            state.phase = Phase::ReadingAudit;
        if (facts & 256)
            state.deviceCode = SyncState::DeviceCode{};
        if (facts & 512)
            state.browser = SyncState::BrowserPrompt{};
        const auto isGreen = StatusWords::of(state, m_now, std::chrono::minutes(5)).tone == Tone::UpToDate;
        QVERIFY2(!isGreen || facts == 0, qPrintable(u"facts %1"_s.arg(facts, 10, 2, QLatin1Char('0'))));
        green += isGreen ? 1 : 0;
    }
    QCOMPARE(green, 1);
}

void TestStatusText::aProblemCanBeCopied()
{
    auto state = fresh();
    state.problem = Error{.kind = Error::Kind::TimedOut, .detail = u"deadline"_s, .requestId = u"7b0c"_s};
    for (const auto phase : {Phase::Idle, Phase::SigningIn, Phase::ReadingList, Phase::ReadingDetail, Phase::Stopping}) {
        state.phase = phase;
        const auto text = StatusWords::of(state, m_now, std::chrono::minutes(5));
        QVERIFY(!text.details.isEmpty());
        QVERIFY(text.copy.contains("7b0c"_L1));
        QCOMPARE(text.icon, u"interrupted"_s);
    }
}

HOUSE_WINDOW_TEST(TestStatusText)
#include "tst_statustext.moc"
