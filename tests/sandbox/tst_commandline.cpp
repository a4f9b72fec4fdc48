#include "tests/sandbox/sandboxprocess.h"
#include "tests/support/testprogram.h"

/// Options, exit status, the profile and the end.
class TestCommandLine : public QObject
{
    Q_OBJECT

private slots:
    void wrongUsage_data();
    void wrongUsage();
    void helpAndVersion_data();
    void helpAndVersion();
    void profileIsWritten();
    void endsWithItsInput();
    void takenPort();
    void unwritableProfile();

private:
    static int run(const QStringList &arguments, QByteArray *out, QByteArray *err);
};

int TestCommandLine::run(const QStringList &arguments, QByteArray *out, QByteArray *err)
{
    QProcess process;
    process.start(SandboxProcess::program(), arguments);
    if (!process.waitForFinished(20000))
        return -1;
    *out = process.readAllStandardOutput();
    *err = process.readAllStandardError();
    return process.exitCode();
}

void TestCommandLine::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("unknown option") << QStringList{u"--nonsense"_s};
    QTest::newRow("stray word") << QStringList{u"customers"_s};
    QTest::newRow("port") << QStringList{u"--port"_s, u"70000"_s};
    QTest::newRow("customers") << QStringList{u"--customers"_s, u"many"_s};
    QTest::newRow("negative") << QStringList{u"--customers=-1"_s};
    QTest::newRow("fault route") << QStringList{u"--fault"_s, u"nowhere:500"_s};
    QTest::newRow("fault kind") << QStringList{u"--fault"_s, u"customers:sulk"_s};
    QTest::newRow("fault code") << QStringList{u"--fault"_s, u"subscriptionwrite:code:1:nonsense"_s};
    QTest::newRow("fault rate") << QStringList{u"--fault"_s, u"customers:500:2"_s};
    QTest::newRow("health") << QStringList{u"--health"_s, u"grey-tuesday"_s};
    QTest::newRow("user") << QStringList{u"--user"_s, u"nobody"_s};
    QTest::newRow("missing value") << QStringList{u"--seed"_s};
}

void TestCommandLine::wrongUsage()
{
    QFETCH(QStringList, arguments);
    QByteArray out;
    QByteArray err;
    QCOMPARE(run(arguments, &out, &err), 2);
    QVERIFY(out.isEmpty());
    QCOMPARE(err.count('\n'), 1);
    QVERIFY(err.startsWith("partnerdesk-sandbox: "));
}

void TestCommandLine::helpAndVersion_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("help") << u"--help"_s << QByteArray("--print-profile");
    QTest::newRow("help, faults") << u"--help"_s << QByteArray("expiredcontinuation");
    QTest::newRow("help, faults of writes") << u"--help"_s << QByteArray("lost-reply");
    QTest::newRow("help, route of writes") << u"--help"_s << QByteArray("subscriptionwrite");
    QTest::newRow("version") << u"--version"_s << QByteArray("partnerdesk-sandbox ");
}

void TestCommandLine::helpAndVersion()
{
    QFETCH(QString, option);
    QFETCH(QByteArray, says);
    QByteArray out;
    QByteArray err;
    QCOMPARE(run({option}, &out, &err), 0);
    QVERIFY(out.contains(says));
    QVERIFY(err.isEmpty());
}

void TestCommandLine::profileIsWritten()
{
    SandboxProcess sandbox;
    QVERIFY(sandbox.start());
    QSettings ini(sandbox.dir.filePath(u"profile.ini"_s), QSettings::IniFormat);
    QCOMPARE(ini.value(u"profile/name"_s).toString(), u"Sandbox"_s);
    for (const QString &key : {u"authority"_s, u"partnerCenter"_s, u"graph"_s})
        QCOMPARE(ini.value(u"profile/"_s + key).toString(), sandbox.base);
    QCOMPARE(ini.value(u"profile/callsPerMinute"_s).toString(), u"0"_s);
    QVERIFY(!sandbox.tenant.isEmpty() && !sandbox.client.isEmpty() && sandbox.scope.contains("offline_access"_L1));
}

void TestCommandLine::endsWithItsInput()
{
    SandboxProcess sandbox;
    QVERIFY(sandbox.start());
    sandbox.process.write("anything\n");
    QCOMPARE(sandbox.control("GET", u"truth"_s).status, 200);
    QCOMPARE(sandbox.process.state(), QProcess::Running);
    sandbox.process.closeWriteChannel();
    QVERIFY(sandbox.process.waitForFinished(10000));
    QCOMPARE(sandbox.process.exitCode(), 0);
}

void TestCommandLine::takenPort()
{
    SandboxProcess sandbox;
    QVERIFY(sandbox.start());
    QByteArray out;
    QByteArray err;
    QCOMPARE(run({u"--port"_s, sandbox.base.section(u':', 2)}, &out, &err), 1);
    QVERIFY(out.isEmpty());
    QVERIFY(err.contains("cannot listen"));
}

void TestCommandLine::unwritableProfile()
{
    QByteArray out;
    QByteArray err;
    QCOMPARE(run({u"--print-profile"_s, u"/nowhere/at/all/profile.ini"_s}, &out, &err), 1);
    QVERIFY(err.contains("/nowhere/at/all/profile.ini"));
}

HOUSE_TEST(TestCommandLine)
#include "tst_commandline.moc"
