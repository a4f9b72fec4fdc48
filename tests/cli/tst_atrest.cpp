#include "tests/cli/partnerdeskrun.h"
#include "tests/support/bytes.h"
#include "tests/support/sandboxprocess.h"
#include "tests/support/testprogram.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSet>
#include <QSettings>

#include <sys/stat.h>

#include <csignal>

/// What the program itself leaves behind for others: permissions, secrets, core dumps, and customers after a sign-out.
class TestAtRestCli : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void filesAreTheOwnersWhateverTheUmask();
    void whatAPersonAsksForIsTheirs_data();
    void whatAPersonAsksForIsTheirs();
    void crashLeavesNoMemory();
    void noSecretIsWritten_data();
    void noSecretIsWritten();
    void signsOut();
    void signOutNeedsNoFolder();
    void oldCacheIsNotShown();

private:
    /// The program under a shell that sets limits first, in a home, a run-time and a temporary folder of its own.
    std::unique_ptr<QProcess> started(const QString &limits, const QStringList &arguments);
    Ran run(const QStringList &arguments) { return ended(*started(u":"_s, arguments)); }
    QStringList syncWords(const QStringList &more = {}) const
    {
        return QStringList{u"sync"_s, u"--profile"_s, m_sandbox.profileFile(), u"--lang"_s, u"en"_s} + more;
    }
    QList<QByteArray> secrets();
    QByteArray someCustomersName() const;

    SandboxProcess m_sandbox;
    std::unique_ptr<QTemporaryDir> m_home{};
};

void TestAtRestCli::initTestCase()
{
    QVERIFY(m_sandbox.start({u"--customers"_s, u"700"_s}));
}

void TestAtRestCli::init()
{
    m_sandbox.steer("DELETE", u"/_sandbox/faults"_s);
    m_sandbox.steer("POST", u"/_sandbox/settings"_s, {{u"latency"_s, 0}});
    m_home = std::make_unique<QTemporaryDir>();
    for (const auto &name : {u"run"_s, u"tmp"_s}) {
        QVERIFY(QDir(m_home->path()).mkdir(name));
        QVERIFY(QFile::setPermissions(m_home->filePath(name), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }
}

std::unique_ptr<QProcess> TestAtRestCli::started(const QString &limits, const QStringList &arguments)
{
    auto process = std::make_unique<QProcess>();
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, m_home->path());
    environment.insert(u"XDG_CONFIG_HOME"_s, m_home->filePath(u"config"_s));
    environment.insert(u"XDG_DATA_HOME"_s, m_home->filePath(u"share"_s));
    environment.insert(u"XDG_RUNTIME_DIR"_s, m_home->filePath(u"run"_s));
    environment.insert(u"TMPDIR"_s, m_home->filePath(u"tmp"_s));
    environment.insert(u"ASAN_OPTIONS"_s, u"disable_coredump=0"_s);
    if (limits.contains("log"_L1))
        environment.insert(u"QT_LOGGING_RULES"_s, u"app.*=true"_s);
    process->setProcessEnvironment(environment);
    process->setWorkingDirectory(m_home->path());
    process->start(u"/bin/sh"_s,
                   QStringList{u"-c"_s, limits + u"; exec \"$0\" \"$@\""_s, QStringLiteral(BIN_DIR "/partnerdesk")} + arguments);
    return process;
}

QList<QByteArray> TestAtRestCli::secrets()
{
    QList<QByteArray> all;
    const auto told = m_sandbox.steer("GET", u"/_sandbox/secrets"_s).value("items"_L1).toArray();
    for (const auto &each : told)
        all.append(each.toString().toLatin1());
    return all;
}

QByteArray TestAtRestCli::someCustomersName() const
{
    const auto &folder = m_home->path();
    QProcess list;
    list.setProcessEnvironment(QProcessEnvironment::systemEnvironment());
    list.start(QStringLiteral(BIN_DIR "/partnerdesk"),
               {u"list"_s, u"customers"_s, u"--format"_s, u"json"_s, u"--data-dir"_s, folder + u"/cache"_s});
    return QJsonDocument::fromJson(ended(list).out).array().at(11).toObject().value("name"_L1).toString().toUtf8();
}

void TestAtRestCli::filesAreTheOwnersWhateverTheUmask()
{
    QSet<QString> met;
    QStringList open;
    const auto look = [&] {
        QDirIterator entries(m_home->path(), QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                             QDirIterator::Subdirectories);
        while (entries.hasNext()) {
            const auto path = entries.next();
            struct stat found {
            };
            if (::lstat(QFile::encodeName(path).constData(), &found) != 0)
                continue; // gone meanwhile
            met.insert(path.mid(m_home->path().size() + 1));
            if ((found.st_mode & 077) != 0)
                open.append(u"%1 %2"_s.arg(QString::number(found.st_mode & 0777, 8), path));
        }
    };
    m_sandbox.steer("POST", u"/_sandbox/settings"_s, {{u"latency"_s, 40}});
    const auto sync = started(u"umask 0"_s, syncWords());
    QTRY_VERIFY_WITH_TIMEOUT((look(), sync->state() == QProcess::NotRunning), 30'000);
    QCOMPARE(ended(*sync).status, 0);
    QCOMPARE(ended(*started(u"umask 0"_s, {u"verify"_s, u"--profile"_s, m_sandbox.profileFile()})).status, 0);
    look();
    QCOMPARE(open, QStringList());
    // It looked at all there is while it was there.
    const auto folder = u"share/partnerdesk/"_s;
    for (const auto &part : {u"mirror.sqlite"_s, u"mirror.sqlite-wal"_s, u"mirror.sqlite-shm"_s, u"desk.sqlite"_s, u"desk.sqlite-wal"_s,
                             u"partnerdesk.lock"_s, u"copies/desk-"_s}) {
        const auto isMet = std::ranges::any_of(met, [&](const QString &path) { return path.startsWith(folder) && path.contains(part); });
        QVERIFY2(isMet, qPrintable(part));
    }
    QVERIFY(std::ranges::any_of(met, [](const QString &path) { return path.startsWith("tmp/partnerdesk-"_L1); })); // the socket
}

void TestAtRestCli::whatAPersonAsksForIsTheirs_data()
{
    QTest::addColumn<QString>("umask");
    QTest::addColumn<int>("there");
    QTest::addColumn<int>("mode");
    QTest::newRow("new, usual") << u"umask 022"_s << 0 << 0600;
    QTest::newRow("new, nothing held back") << u"umask 0"_s << 0 << 0600;
    QTest::newRow("shared before") << u"umask 077"_s << 0640 << 0640;
}

void TestAtRestCli::whatAPersonAsksForIsTheirs()
{
    QFETCH(QString, umask);
    QFETCH(int, there);
    QFETCH(int, mode);
    const auto data = QStringList{u"--data-dir"_s, m_home->filePath(u"cache"_s)};
    QCOMPARE(run(syncWords(data)).status, 0);
    const auto table = m_home->filePath(u"customers.csv"_s);
    const auto picture = m_home->filePath(u"customers.png"_s);
    for (const auto &path : {table, picture}) {
        QFile::remove(path);
        if (QFile file(path); there != 0) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            QCOMPARE(::chmod(QFile::encodeName(path).constData(), static_cast<mode_t>(there)), 0);
        }
    }
    const auto listed = started(umask, QStringList{u"list"_s, u"customers"_s, u"-o"_s, table} + data);
    QCOMPARE(ended(*listed).status, 0);
    QCOMPARE(ended(*started(umask, QStringList{u"snapshot"_s, u"customers"_s, u"-o"_s, picture} + data)).status, 0);
    for (const auto &file : {table, picture}) {
        struct stat found {
        };
        QCOMPARE(::stat(QFile::encodeName(file).constData(), &found), 0);
        QCOMPARE(static_cast<int>(found.st_mode & 0777), mode);
    }
}

void TestAtRestCli::crashLeavesNoMemory()
{
    m_sandbox.steer("POST", u"/_sandbox/settings"_s, {{u"latency"_s, 2000}});
    const auto sync = started(u"ulimit -c unlimited"_s, syncWords());
    const auto process = u"/proc/%1/"_s.arg(sync->processId());
    const auto read = [&](const QString &name) {
        QFile file(process + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
    };
    QTRY_VERIFY(read(u"limits"_s).contains("Max core file size        0                    0"));
    QTRY_COMPARE(read(u"coredump_filter"_s), QByteArray("00000000"));
    ::kill(static_cast<pid_t>(sync->processId()), SIGABRT);
    QVERIFY(sync->waitForFinished(20'000));
    QCOMPARE(sync->exitStatus(), QProcess::CrashExit);
    QCOMPARE(QDir(m_home->path()).entryList({u"*core*"_s}, QDir::Files | QDir::Hidden), QStringList());
}

void TestAtRestCli::noSecretIsWritten_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("way");
    QTest::newRow("all goes well") << QString() << u"device-code"_s;
    // Each takes several runs of the program: a share of them, all with PARTNERDESK_EVERY_SECRET.
    int number = 0;
    for (const auto *fault : {"token:500:x1",       "token:malformed",       "token:wrongtypes",
                              "token:html:x1",      "token:redirect",        "token:notoken",
                              "token:emptybody:x1", "token:truncate:x2",     "token:reset:x2",
                              "token:mfa",          "devicecode:malformed",  "devicecode:redirect",
                              "discovery:html",     "customers:staletoken",  "customers:mfa",
                              "customers:redirect", "customers:foreignlink", "customers:malformed",
                              "customers:html",     "auditrecords:redirect", "organization:staletoken",
                              "memberof:mfa",       "memberof:redirect"})
        if (number++ % 3 == 0 || qEnvironmentVariableIsSet("PARTNERDESK_EVERY_SECRET"))
            QTest::newRow(fault) << QString::fromLatin1(fault) << u"device-code"_s;
    QTest::newRow("nobody asked") << QString() << u"stored"_s;
    for (const auto *fault : {"", "token:500:x1", "token:mfa", "token:wrongtypes", "authorize:500", "customers:staletoken"})
        QTest::addRow("in the browser %s", fault) << QString::fromLatin1(fault) << u"browser"_s;
}

void TestAtRestCli::noSecretIsWritten()
{
    QFETCH(QString, fault);
    QFETCH(QString, way);
    if (!fault.isEmpty())
        QVERIFY(m_sandbox.steer("POST", u"/_sandbox/faults"_s, {{u"fault"_s, fault}}).contains("faults"_L1));
    m_sandbox.steer("POST", u"/_sandbox/settings"_s, {{u"latency"_s, 20}});
    const auto sync = started(u": log everything"_s, syncWords({u"--json"_s, u"--sign-in"_s, way}));
    QByteArray seen;
    const auto process = u"/proc/%1/"_s.arg(sync->processId());
    const auto look = [&] {
        for (const auto &name : {u"environ"_s, u"cmdline"_s}) {
            QFile file(process + name);
            if (file.open(QIODevice::ReadOnly))
                seen += file.readAll();
        }
    };
    // The address stands on the terminal; a browser that follows it here hands nothing on.
    QByteArray told;
    qsizetype followed = 0;
    QNetworkAccessManager browser;
    const auto follow = [&] {
        told += sync->readAllStandardError();
        static const QRegularExpression addresses(u"http://\\S+/authorize\\?\\S+"_s);
        const auto met = addresses.globalMatch(QString::fromUtf8(told));
        QStringList all;
        for (auto at = met; at.hasNext();)
            all.append(at.next().captured());
        all.removeDuplicates();
        for (; followed < all.size(); ++followed) {
            const auto *reply = browser.get(QNetworkRequest(QUrl(all.at(followed))));
            if (fault.startsWith("authorize"_L1)) // the person gives up
                connect(reply, &QNetworkReply::finished, sync.get(), [&sync] { ::kill(static_cast<pid_t>(sync->processId()), SIGINT); });
        }
    };
    QTRY_VERIFY_WITH_TIMEOUT((look(), follow(), sync->state() == QProcess::NotRunning), 60'000);
    auto ran = ended(*sync);
    ran.err = told + ran.err;
    QVERIFY(ran.status == 0 || ran.status == 1);
    QVERIFY2(ran.err.contains("app."), "the log was on");
    // What else a person may do with what there is now.
    const auto verified = run({u"verify"_s, u"--profile"_s, m_sandbox.profileFile()});
    const auto roles = run({u"roles"_s, u"--profile"_s, m_sandbox.profileFile()});
    const auto all = secrets();
    QVERIFY(way == u"stored"_s || all.size() > 1);
    seen += ran.out + ran.err + verified.out + verified.err + roles.out + roles.err;
    for (const auto &secret : all) {
        QVERIFY2(secret.size() >= 20, secret.constData());
        QVERIFY2(!seen.contains(secret), secret.constData());
    }
    QCOMPARE(bytesBelow({m_home->path()}, all), QStringList());
}

void TestAtRestCli::signsOut()
{
    const auto data = QStringList{u"--data-dir"_s, m_home->filePath(u"cache"_s)};
    QCOMPARE(run(syncWords(data)).status, 0);
    const auto name = someCustomersName();
    QVERIFY(name.size() > 5);
    QVERIFY(!bytesBelow({m_home->path()}, {name}).isEmpty());
    const auto words = QStringList{u"sign-out"_s, u"--profile"_s, m_sandbox.profileFile()} + data;
    const auto out = run(words + QStringList{u"--lang"_s, u"en"_s});
    QVERIFY2(out.status == 0, out.err.constData());
    QCOMPARE(out.out, QByteArray("You are signed out, and what was read from Microsoft is wiped. Your own notes, tags and views stay.\n"));
    QCOMPARE(bytesBelow({m_home->path()}, {name}), QStringList());
    QVERIFY(run(QStringList{u"list"_s, u"audit"_s, u"--format"_s, u"json"_s} + data).out.contains("account.sign-out"));
    QCOMPARE(run(QStringList{u"verify"_s} + data).status, 0);
    QVERIFY(run(words + QStringList{u"--lang"_s, u"nl"_s}).out.contains("afgemeld")); // once more does no harm
}

void TestAtRestCli::signOutNeedsNoFolder()
{
    const auto out = run({u"sign-out"_s, u"--profile"_s, m_sandbox.profileFile(), u"--data-dir"_s, m_home->filePath(u"nowhere"_s)});
    QVERIFY2(out.status == 0, out.err.constData());
    QVERIFY(!QFileInfo::exists(m_home->filePath(u"nowhere"_s)));
    const auto nobody = run({u"sign-out"_s, u"--profile"_s, u"/no/profile.ini"_s, u"--lang"_s, u"en"_s});
    QCOMPARE(nobody.status, 1);
    QVERIFY2(nobody.err.contains("/no/profile.ini"), nobody.err.constData());
}

void TestAtRestCli::oldCacheIsNotShown()
{
    const auto data = QStringList{u"--data-dir"_s, m_home->filePath(u"cache"_s)};
    const auto listing = QStringList{u"list"_s, u"customers"_s, u"--format"_s, u"json"_s, u"--lang"_s, u"en"_s} + data;
    const auto makeOld = [this] {
        const auto then = QDateTime::currentDateTimeUtc().addDays(-31).toMSecsSinceEpoch();
        execute(m_home->filePath(u"cache/desk.sqlite"_s),
                u"UPDATE setting SET value = '%1 %1 0' WHERE key = 'mirror.age'"_s.arg(QString::number(then)));
    };
    QCOMPARE(run(syncWords(data)).status, 0);
    const auto name = someCustomersName();
    makeOld();
    const auto refused = run(listing);
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.err.contains("Nobody has signed in for so long"), refused.err.constData());
    QCOMPARE(refused.out, QByteArray());
    QCOMPARE(bytesBelow({m_home->path()}, {name}), QStringList());

    QCOMPARE(run(syncWords(data)).status, 0);
    makeOld();
    const auto synced = run(syncWords(data));
    QCOMPARE(synced.status, 0);
    QVERIFY2(synced.err.contains("Nobody had signed in for 31 days, so the cache was wiped"), synced.err.constData());
    QCOMPARE(QJsonDocument::fromJson(run(listing).out).array().size(), 700);
    // An office may keep it longer.
    QSettings(m_home->filePath(u"cache/window.ini"_s), QSettings::IniFormat)
        .setValue(u"window/settings"_s, QByteArray("{\"keepDays\":60}"));
    makeOld();
    QCOMPARE(QJsonDocument::fromJson(run(listing).out).array().size(), 700);
}

HOUSE_TEST(TestAtRestCli)
#include "tst_atrest.moc"
