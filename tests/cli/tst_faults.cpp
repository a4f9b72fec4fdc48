#include "tests/cli/partnerdeskrun.h"
#include "tests/support/sandboxprocess.h"
#include "tests/support/testprogram.h"

#include <QElapsedTimer>
#include <QRegularExpression>

#include <deque>
#include <utility>

#include <unistd.h>

namespace {

constexpr int customers = 1200; // three pages
constexpr int mostAtOnce = 8;
constexpr int mostCalls = 40; ///< of one synchronisation that fails; a well one has eleven, sign-in included
constexpr qint64 deadline = 600'000; ///< milliseconds for one run: where every second call waits its 30 s, some twenty calls take that long

/// CONTRACT 1.4: the prompt is not the failure's sentence.
bool isPrompt(const QString &line)
{
    static const QRegularExpression prompt(u"/device (and enter the code|en voer de code) "_s);
    return prompt.match(line).hasMatch();
}

bool isOf(const QString &language, const QString &sentence)
{
    static const QRegularExpression dutch(u"^(De|Het|Er|U|Uw|Microsoft vereist|Een|\\d+ aanroep(en)?) "_s);
    static const QRegularExpression english(u"^(The|There|You|Your|Microsoft wants|Reading|\\d+ calls? (was|were)) "_s);
    return (language == "nl"_L1 ? dutch : english).match(sentence).hasMatch();
}

/// Id, domain and name of each customer, in order of id. The relationship is left out: the service writes it in several ways.
QStringList textOf(const QJsonArray &rows)
{
    QStringList lines;
    for (const auto &row : rows) {
        const auto object = row.toObject();
        lines.append(QStringList{object.value("id"_L1).toString(), object.value("domain"_L1).toString(), object.value("name"_L1).toString()}.join(u' '));
    }
    lines.sort();
    return lines;
}

QStringList listed(const QByteArray &out)
{
    return textOf(QJsonDocument::fromJson(out).array());
}

QStringList told(SandboxProcess &sandbox)
{
    return textOf(sandbox.steer("GET", u"/_sandbox/customers?limit=100000"_s).value("items"_L1).toArray());
}

/// One fault from its beginning to the service being well again: a sandbox and a data folder of its own.
class Trial
{
public:
    Trial(QString fault, QString language) : m_fault(std::move(fault)), m_language(std::move(language)) { }

    bool begin()
    {
        if (!m_sandbox.start({u"--customers"_s, QString::number(customers), u"--fault"_s, m_fault}))
            return false;
        next({u"sync"_s, u"--profile"_s, m_sandbox.profileFile()});
        return true;
    }
    /// Looks whether the run under way is over, and goes on with the next. False: all is done.
    bool goOn()
    {
        if (m_process->state() != QProcess::NotRunning) {
            if (m_began.elapsed() <= deadline)
                return true;
            complain(u"step %1 did not end"_s.arg(m_step));
            m_process->kill();
            m_process->waitForFinished();
            return false;
        }
        const auto ran = ended(*m_process);
        const auto err = QString::fromUtf8(ran.err);
        switch (++m_step) {
        case 1:
            judgeFault(ran.status, err);
            next({u"verify"_s});
            return true;
        case 2:
            if (ran.status != 0)
                complain(u"verify after the fault: "_s + err);
            m_sandbox.steer("DELETE", u"/_sandbox/faults"_s);
            next({u"sync"_s, u"--profile"_s, m_sandbox.profileFile()}, healsOnlyWhole() ? QStringList{u"--full"_s} : QStringList());
            return true;
        case 3:
            if (ran.status != 0)
                complain(u"the next synchronisation: "_s + err);
            next({u"list"_s, u"customers"_s, u"--format"_s, u"json"_s});
            return true;
        case 4:
            if (listed(ran.out) != told(m_sandbox))
                complain(u"the cache is not the service"_s);
            break;
        default:
            break;
        }
        return false;
    }
    const QStringList &complaints() const { return m_complaints; }

private:
    // A list that told lines without a usable id leaves those out, and the activity log does not tell of them.
    bool healsOnlyWhole() const { return m_fault.contains("wrongtypes"_L1); }
    void judgeFault(int status, const QString &err)
    {
        auto lines = err.split(u'\n', Qt::SkipEmptyParts);
        lines.removeIf([](const QString &line) { return isPrompt(line); });
        if (status != 0 && status != 1)
            complain(u"exit status %1"_s.arg(status));
        if (lines.size() != status)
            complain(u"%1 sentences with status %2: %3"_s.arg(QString::number(lines.size()), QString::number(status), err));
        for (const auto &line : lines) {
            if (!isOf(m_language, line))
                complain(u"not in the language asked for: "_s + line);
            // A link elsewhere is named by the host it leads to.
            const auto place = m_fault.contains("foreignlink"_L1) ? "(localhost)"_L1 : "127.0.0.1"_L1;
            if (!line.contains(place) && !line.contains("/v1/"_L1))
                complain(u"does not say where: "_s + line);
        }
        const auto calls = m_sandbox.steer("GET", u"/_sandbox/calls"_s).value("total"_L1).toInt();
        if (calls < 1 || calls > mostCalls)
            complain(u"%1 calls"_s.arg(calls));
    }
    void next(const QStringList &words, const QStringList &more = {})
    {
        m_began.start();
        m_process = begun(words + more + QStringList{u"--data-dir"_s, m_home.filePath(u"cache"_s), u"--lang"_s, m_language}, m_home.path());
    }
    void complain(const QString &what) { m_complaints.append(u"%1 (%2): %3"_s.arg(m_fault, m_language, what)); }

    QString m_fault;
    QString m_language;
    QTemporaryDir m_home{};
    SandboxProcess m_sandbox{};
    std::unique_ptr<QProcess> m_process{};
    QElapsedTimer m_began{};
    int m_step = 0;
    QStringList m_complaints{};
};

} // namespace

/// The program against everything that can go wrong, as a script sees it: it ends, says one sentence in the chosen language, asks no more
/// than is decent, and the next synchronisation mends all.
class TestFaults : public QObject
{
    Q_OBJECT

private slots:
    void everyFault();
    void clockSetBack_data();
    void clockSetBack();
    void readOnlyFolder_data();
    void readOnlyFolder();
};

void TestFaults::everyFault()
{
    // A call that is kept waiting costs its whole deadline: these come first, and only where one such call ends the run. What more of them
    // do is tested over sockets with an injected clock.
    std::deque<std::unique_ptr<Trial>> waiting;
    for (const auto &kind : {u"timeout"_s, u"slow"_s}) {
        waiting.push_back(std::make_unique<Trial>(u"*:%1"_s.arg(kind), u"nl"_s));
        waiting.push_back(std::make_unique<Trial>(u"*:%1:1/2"_s.arg(kind), u"en"_s));
    }
    const QStringList kinds{u"429"_s,        u"500"_s,        u"503"_s,     u"reset"_s,       u"truncate"_s, u"malformed"_s,           u"wrongtypes"_s, u"bom"_s,
                            u"unknownenum"_s, u"staletoken"_s, u"expiredcontinuation"_s, u"gzipbomb"_s, u"endless"_s, u"html"_s,       u"redirect"_s,   u"notoken"_s,
                            u"emptybody"_s,  u"mfa"_s,        u"foreignlink"_s, u"samelink"_s, u"duplicates"_s, u"latency"_s};
    for (const auto &kind : kinds) {
        const auto argument = kind == "gzipbomb"_L1 ? u":128"_s : kind == "latency"_L1 ? u":50"_s : kind == "429"_L1 ? u":1"_s : QString();
        waiting.push_back(std::make_unique<Trial>(u"*:%1:1%2"_s.arg(kind, argument), u"nl"_s));
        waiting.push_back(std::make_unique<Trial>(u"customers:%1:1%2"_s.arg(kind, argument), u"en"_s));
        waiting.push_back(std::make_unique<Trial>(u"*:%1:0.3%2"_s.arg(kind, argument), u"en"_s));
    }
    // A share of them in each test run; all with PARTNERDESK_FAULT_STRIDE=1, as the soak has it.
    const auto stride = std::max<std::size_t>(1, qEnvironmentVariable("PARTNERDESK_FAULT_STRIDE", u"9"_s).toUInt());
    std::deque<std::unique_ptr<Trial>> chosen;
    for (auto place = stride - 1; place < waiting.size(); place += stride)
        chosen.push_back(std::move(waiting[place]));
    waiting = std::move(chosen);
    std::vector<std::unique_ptr<Trial>> running;
    QStringList complaints;
    const auto someEnded = [&] {
        return std::erase_if(running,
                             [&](const std::unique_ptr<Trial> &trial) {
                                 const auto goesOn = trial->goOn();
                                 complaints += goesOn ? QStringList() : trial->complaints();
                                 return !goesOn;
                             })
            > 0;
    };
    while (!waiting.empty() || !running.empty()) {
        while (!waiting.empty() && running.size() < mostAtOnce) {
            running.push_back(std::move(waiting.front()));
            waiting.pop_front();
            QVERIFY(running.back()->begin());
        }
        QVERIFY(QTest::qWaitFor(someEnded, 5 * static_cast<int>(deadline)));
    }
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

void TestFaults::clockSetBack_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("said");
    QTest::newRow("nl") << u"nl"_s << u"De klok van deze computer is teruggezet"_s;
    QTest::newRow("en") << u"en"_s << u"The clock of this computer was set back"_s;
}

void TestFaults::clockSetBack()
{
    QFETCH(QString, language);
    QFETCH(QString, said);
    const QTemporaryDir home;
    SandboxProcess sandbox;
    QVERIFY(sandbox.start({u"--customers"_s, u"700"_s}));
    const auto run = [&](const QStringList &words) {
        return ended(*begun(words + QStringList{u"--data-dir"_s, home.filePath(u"cache"_s), u"--lang"_s, language}, home.path()));
    };
    const QStringList sync{u"sync"_s, u"--profile"_s, sandbox.profileFile()};
    QCOMPARE(run(sync).status, 0);
    // To the program it is the same whether its clock goes back or what it wrote goes forward.
    const auto year = QString::number(qint64{365} * 86'400'000);
    execute(home.filePath(u"cache/mirror.sqlite"_s),
            u"UPDATE sync_state SET list_complete_at = list_complete_at + %1, audit_complete_at = audit_complete_at + %1,"
            " audit_read_until = audit_read_until + %1"_s.arg(year));
    sandbox.steer("DELETE", u"/_sandbox/calls"_s);
    const auto again = run(sync);
    QVERIFY2(again.status == 0, again.err.constData());
    auto lines = QString::fromUtf8(again.err).split(u'\n', Qt::SkipEmptyParts);
    lines.removeIf([](const QString &line) { return isPrompt(line); });
    QCOMPARE(lines.size(), 1);
    QVERIFY2(lines.first().startsWith(said), qPrintable(lines.first()));
    QVERIFY(sandbox.steer("GET", u"/_sandbox/calls"_s).value("total"_L1).toInt() <= mostCalls);
    QCOMPARE(run({u"verify"_s}).status, 0);
    QCOMPARE(listed(run({u"list"_s, u"customers"_s, u"--format"_s, u"json"_s}).out), told(sandbox));
}

void TestFaults::readOnlyFolder_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("filled");
    QTest::addColumn<QString>("said");
    QTest::newRow("nl, no folder yet") << u"nl"_s << false << u"is niet mogelijk"_s;
    QTest::newRow("en, no folder yet") << u"en"_s << false << u"cannot be written"_s;
    QTest::newRow("nl, filled") << u"nl"_s << true << u"is niet mogelijk"_s;
    QTest::newRow("en, filled") << u"en"_s << true << u"cannot be written"_s;
}

void TestFaults::readOnlyFolder()
{
    QFETCH(QString, language);
    QFETCH(bool, filled);
    QFETCH(QString, said);
    // The superuser may write anywhere, so somebody else has to try, who must be able to reach program and profile.
    const auto somebodyElse = ::geteuid() == 0;
    const QStringList become{u"setpriv"_s, u"--reuid=65534"_s, u"--regid=65534"_s, u"--clear-groups"_s};
    const QTemporaryDir home;
    SandboxProcess sandbox;
    QVERIFY(sandbox.start({u"--customers"_s, u"30"_s}));
    QVERIFY(QFile::setPermissions(home.path(), QFileDevice::Permissions(0x7755)));
    const auto program = home.filePath(u"partnerdesk"_s);
    QVERIFY(QFile::copy(QStringLiteral(BIN_DIR "/partnerdesk"), program));
    QVERIFY(QFile::setPermissions(program, QFileDevice::Permissions(0x7755)));
    const auto profile = home.filePath(u"profile.ini"_s);
    QVERIFY(QFile::copy(sandbox.profileFile(), profile));
    QVERIFY(QFile::setPermissions(profile, QFileDevice::Permissions(0x6644)));
    const auto place = home.filePath(u"place"_s);
    QVERIFY(QDir().mkpath(place));
    const auto data = place + u"/cache"_s;
    const auto words = [&](const QStringList &command) {
        return command + QStringList{u"--data-dir"_s, data, u"--lang"_s, language};
    };
    if (filled) {
        QCOMPARE(ended(*begun(words({u"sync"_s, u"--profile"_s, profile}), home.path())).status, 0);
        for (const auto &file : QDir(data).entryInfoList(QDir::Files))
            QVERIFY(QFile::setPermissions(file.filePath(), QFileDevice::Permissions(0x4444)));
        QVERIFY(QFile::setPermissions(data, QFileDevice::Permissions(0x5555)));
    }
    QVERIFY(QFile::setPermissions(place, QFileDevice::Permissions(0x5555)));
    const auto run = [&](const QStringList &command) {
        const auto all = somebodyElse ? become + QStringList{program} + words(command) : QStringList{program} + words(command);
        return ended(*begun(all.mid(1), home.path(), all.first()));
    };
    sandbox.steer("DELETE", u"/_sandbox/calls"_s);
    const auto ran = run({u"sync"_s, u"--profile"_s, profile});
    QCOMPARE(ran.status, 1);
    const auto err = QString::fromUtf8(ran.err);
    QCOMPARE(err.count(u'\n'), 1);
    QVERIFY2(err.contains(said) && err.contains(data), qPrintable(err));
    QCOMPARE(sandbox.steer("GET", u"/_sandbox/calls"_s).value("total"_L1).toInt(), 0);
    if (filled) {
        const auto looked = run({u"list"_s, u"customers"_s});
        QCOMPARE(looked.status, 1);
        QCOMPARE(looked.err.count('\n'), 1);
    }
    QVERIFY(QFile::setPermissions(place, QFileDevice::Permissions(0x7755)));
    if (filled)
        QVERIFY(QFile::setPermissions(data, QFileDevice::Permissions(0x7755)));
}

HOUSE_TEST(TestFaults)
#include "tst_faults.moc"
