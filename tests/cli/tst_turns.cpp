#include "tests/cli/partnerdeskrun.h"
#include "tests/support/sandboxprocess.h"
#include "tests/support/testprogram.h"

#include <sys/file.h>

/// Two synchronisations on one data folder: real processes, one writes, nobody is left without an answer.
class TestTurns : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void secondSyncFollowsTheFirst();
    void fullSyncWaitsForAnother();
    void takesOverWhenTheFirstIsKilled();
    void lockWithoutName_data();
    void lockWithoutName();

private:
    std::unique_ptr<QProcess> started(const QStringList &more = {})
    {
        return begun(QStringList{u"sync"_s, u"--json"_s, u"--profile"_s, m_sandbox->profileFile(), u"--data-dir"_s, m_home->filePath(u"cache"_s),
                                 u"--lang"_s, u"en"_s}
                         + more,
                     m_home->path());
    }
    int calls() { return m_sandbox->steer("GET", u"/_sandbox/calls"_s).value("total"_L1).toInt(); }

    std::unique_ptr<QTemporaryDir> m_home{};
    std::unique_ptr<SandboxProcess> m_sandbox{};
};

void TestTurns::init()
{
    m_sandbox.reset();
    m_home = std::make_unique<QTemporaryDir>();
    m_sandbox = std::make_unique<SandboxProcess>();
    QVERIFY(m_sandbox->start({u"--customers"_s, u"1234"_s}));
}

void TestTurns::secondSyncFollowsTheFirst()
{
    m_sandbox->steer("POST", u"/_sandbox/settings"_s, {{u"latency"_s, 300}});
    const auto first = started();
    QTRY_VERIFY_WITH_TIMEOUT(calls() > 4, 30'000); // signed in, reading
    const auto second = started();
    const auto one = ended(*first);
    const auto two = ended(*second);
    QVERIFY2(one.status == 0, one.err.constData());
    QVERIFY2(two.status == 0, two.err.constData());
    QCOMPARE(QJsonDocument::fromJson(one.out).object().value("upserted"_L1).toInt(), 1234);
    QCOMPARE(two.out, one.out);
}

void TestTurns::fullSyncWaitsForAnother()
{
    m_sandbox->steer("POST", u"/_sandbox/settings"_s, {{u"latency"_s, 300}});
    const auto first = started();
    QTRY_VERIFY_WITH_TIMEOUT(calls() > 4, 30'000);
    const auto second = started({u"--full"_s});
    const auto two = ended(*second);
    QVERIFY2(two.status == 0, two.err.constData());
    QVERIFY2(two.err.contains("Another synchronisation"), two.err.constData());
    QCOMPARE(ended(*first).status, 0);
    QCOMPARE(QJsonDocument::fromJson(two.out).object().value("unchanged"_L1).toInt(), 1234);
}

void TestTurns::takesOverWhenTheFirstIsKilled()
{
    m_sandbox->steer("POST", u"/_sandbox/settings"_s, {{u"approval"_s, u"pending"_s}});
    const auto first = started();
    QByteArray firstSaid;
    QTRY_VERIFY_WITH_TIMEOUT((firstSaid += first->readAllStandardError()).contains('\n'), 30'000);
    const auto code = firstSaid.trimmed().split(' ').last();
    const auto second = started({u"--lang"_s, u"nl"_s});
    QByteArray secondSaid;
    // The first one's code, in the second one's language.
    QTRY_VERIFY_WITH_TIMEOUT((secondSaid += second->readAllStandardError()).contains("voer de code " + code.chopped(1)), 30'000);
    first->kill();
    QVERIFY(first->waitForFinished());
    m_sandbox->steer("POST", u"/_sandbox/settings"_s, {{u"approval"_s, u"approve"_s}});
    const auto two = ended(*second);
    QVERIFY2(two.status == 0, two.err.constData());
    QVERIFY(QJsonDocument::fromJson(two.out).object().value("complete"_L1).toBool());
}

void TestTurns::lockWithoutName_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("isHeld");
    QTest::newRow("left empty by a full disk") << QByteArray() << false;
    QTest::newRow("left half written") << QByteArray("41") << false;
    QTest::newRow("its holder has not written yet") << QByteArray() << true;
}

void TestTurns::lockWithoutName()
{
    QFETCH(QByteArray, content);
    QFETCH(bool, isHeld);
    QVERIFY(QDir().mkpath(m_home->filePath(u"cache"_s)));
    QFile lock(m_home->filePath(u"cache/partnerdesk.lock"_s));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    QCOMPARE(lock.write(content), content.size());
    QVERIFY(lock.flush());
    if (isHeld)
        QCOMPARE(::flock(lock.handle(), LOCK_EX | LOCK_NB), 0);
    const auto run = ended(*started());
    QVERIFY2(run.status == (isHeld ? 1 : 0), run.err.constData());
    QCOMPARE(run.err.contains("Another program is using"), isHeld);
    QCOMPARE(lock.exists(), isHeld);
}

HOUSE_TEST(TestTurns)
#include "tst_turns.moc"
