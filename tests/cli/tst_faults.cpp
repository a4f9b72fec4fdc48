#include "tests/cli/partnerdeskrun.h"
#include "tests/support/sandboxprocess.h"

#include <QRegularExpression>
#include <QTest>

#include <unistd.h>

namespace {

constexpr int mostCalls = 40; ///< of one synchronisation that fails; a well one has eleven, sign-in included

/// CONTRACT 1.4: the prompt is not the failure's sentence.
bool isPrompt(const QString &line)
{
    static const QRegularExpression prompt(u"/device (and enter the code|en voer de code) "_s);
    return prompt.match(line).hasMatch();
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

} // namespace

/// The program where its surroundings are not what they should be, as a script sees it: one sentence in the chosen language, and nothing lost.
class TestFaults : public QObject
{
    Q_OBJECT

private slots:
    void clockSetBack_data();
    void clockSetBack();
    void readOnlyFolder_data();
    void readOnlyFolder();
};

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

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
