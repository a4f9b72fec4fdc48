#include "app/cli/syncmessages.h"
#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;

/// What one process tells another of a synchronisation: what goes in comes out.
class TestSyncMessages : public QObject
{
    Q_OBJECT

private slots:
    void carriesTheState_data();
    void carriesTheState();
};

void TestSyncMessages::carriesTheState_data()
{
    QTest::addColumn<SyncState>("state");
    QTest::newRow("numbers") << SyncState{.phase = SyncState::Phase::ReadingDetail, .readThisRun = 7, .queued = 3};
    QTest::newRow("code") << SyncState{.phase = SyncState::Phase::SigningIn,
                                       .deviceCode = SyncState::DeviceCode{.userCode = u"AB"_s, .verificationUri = u"https://a.example"_s}};
    QTest::newRow("browser") << SyncState{.phase = SyncState::Phase::SigningIn,
                                          .browser = SyncState::BrowserPrompt{.url = u"https://a.example/?b=c&d=e"_s}};
    QTest::newRow("not kept") << SyncState{
        .notKept = Error{.kind = Error::Kind::StoreBusy, .reason = Error::Reason::KeychainLocked, .detail = u"locked"_s}};
}

void TestSyncMessages::carriesTheState()
{
    QFETCH(const SyncState, state);
    const auto told = SyncMessages::progressIn(SyncMessages::progress(state));
    QVERIFY(told);
    QCOMPARE(*told, state);
}

HOUSE_TEST(TestSyncMessages)
#include "tst_syncmessages.moc"
