#include "models/store/store.h"
#include "tests/cli/partnerdeskrun.h"
#include "tests/support/sandboxprocess.h"
#include "tests/support/testprogram.h"

#include <QImage>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSet>

#include <sqlite3.h>

#include <csignal>

using namespace Qt::StringLiterals;

/// The program itself, as a script uses it: real processes, real files, real HTTP to the sandbox.
class TestPartnerdesk : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void synchronisesAndListsEverybody();
    void signsInWithTheBrowser();
    void asksNobodyWhenToldSo();
    void quietSyncCostsAHandfulOfCalls();
    void followsChanges();
    void showsOneCustomer();
    void delegatedAccessIsTold();
    void writesFiles();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void interruptKeepsWhatWasRead();
    void takesAPicture();
    void demoNeedsNothing();
    void demoOfAnotherSizeIsReadAgain();
    void rolesAreTold();
    void auditLogIsListedAndVerified();

private:
    std::unique_ptr<QProcess> started(const QStringList &arguments);

    Ran run(const QStringList &arguments) { return ended(*started(arguments)); }
    Ran sync(const QStringList &more = {}) { return run(syncWords(more)); }
    QStringList syncWords(const QStringList &more) const
    {
        return QStringList{u"sync"_s, u"--json"_s, u"--profile"_s, m_sandbox->profileFile(), u"--lang"_s, u"en"_s} + more;
    }
    int calls() { return m_sandbox->steer("GET", u"/_sandbox/calls"_s).value("total"_L1).toInt(); }
    QJsonArray listed() { return QJsonDocument::fromJson(run({u"list"_s, u"customers"_s, u"--format"_s, u"json"_s}).out).array(); }

    std::unique_ptr<QTemporaryDir> m_home{};
    std::unique_ptr<SandboxProcess> m_sandbox{};
    QString m_data{};
};

void TestPartnerdesk::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_data = m_home->filePath(u"cache"_s);
    m_sandbox = std::make_unique<SandboxProcess>();
    QVERIFY(m_sandbox->start({u"--customers"_s, u"1234"_s}));
}

std::unique_ptr<QProcess> TestPartnerdesk::started(const QStringList &arguments)
{
    return begun(arguments + QStringList{u"--data-dir"_s, m_data}, m_home->path());
}

void TestPartnerdesk::cleanup()
{
    m_sandbox.reset();
    m_home.reset();
}

void TestPartnerdesk::synchronisesAndListsEverybody()
{
    const auto synced = sync();
    QVERIFY2(synced.status == 0, synced.err.constData());
    const auto summary = QJsonDocument::fromJson(synced.out).object();
    QCOMPARE(summary.value("upserted"_L1).toInt(), 1234);
    QCOMPARE(summary.value("complete"_L1).toBool(), true);
    QVERIFY2(synced.err.contains("code"), "the sign-in prompt goes to standard error");

    const auto truth = m_sandbox->steer("GET", u"/_sandbox/customers?limit=5000"_s).value("items"_L1).toArray();
    QSet<QString> expected;
    for (const auto &customer : truth)
        expected.insert(customer.toObject().value("id"_L1).toString());
    QCOMPARE(expected.size(), 1234);
    QSet<QString> have;
    const auto customersRead = listed();
    for (const auto &customer : customersRead) {
        const auto object = customer.toObject();
        have.insert(object.value("id"_L1).toString());
        for (const auto key : {"id"_L1, "name"_L1, "domain"_L1, "country"_L1, "relationship"_L1, "access"_L1, "asOf"_L1})
            QVERIFY2(object.contains(key), qPrintable(QString(key)));
        QVERIFY(object.value("country"_L1).isNull()); // comes with the record only
    }
    QCOMPARE(have, expected);
    QCOMPARE(run({u"verify"_s}).status, 0);
}

void TestPartnerdesk::signsInWithTheBrowser()
{
    const auto process = started(syncWords({u"--sign-in"_s, u"browser"_s}));
    process->setReadChannel(QProcess::StandardError);
    QByteArray said;
    QVERIFY(QTest::qWaitFor(
        [&] {
            while (process->canReadLine())
                said += process->readLine();
            return said.contains("http://");
        },
        30'000));
    const auto address = said.mid(said.indexOf("http://")).split('\n').first();
    QNetworkAccessManager browser;
    const std::unique_ptr<QNetworkReply> page(browser.get(QNetworkRequest(QUrl(QString::fromUtf8(address)))));
    QVERIFY(QTest::qWaitFor([&] { return page->isFinished(); }, 30'000));
    QCOMPARE(page->error(), QNetworkReply::NoError);
    QCOMPARE(page->url().host(), u"localhost"_s);
    QVERIFY(page->readAll().contains("Partnerdesk"));
    const auto synced = ended(*process);
    QVERIFY2(synced.status == 0, synced.err.constData());
    QCOMPARE(QJsonDocument::fromJson(synced.out).object().value("upserted"_L1).toInt(), 1234);
    QCOMPARE(synced.err, QByteArray());
}

void TestPartnerdesk::asksNobodyWhenToldSo()
{
    const auto refused = sync({u"--sign-in"_s, u"stored"_s});
    QCOMPARE(refused.status, 1);
    QCOMPARE(refused.err, QByteArray("No sign-in is kept on this computer. Leave out --sign-in stored to sign in.\n"));
}

void TestPartnerdesk::quietSyncCostsAHandfulOfCalls()
{
    QCOMPARE(sync().status, 0);
    const auto again = QJsonDocument::fromJson(sync().out).object();
    QVERIFY2(again.value("calls"_L1).toInt() <= 5, qPrintable(QString::number(again.value("calls"_L1).toInt())));
    QCOMPARE(again.value("upserted"_L1).toInt(), 0);
    QCOMPARE(again.value("removed"_L1).toInt(), 0);
    QCOMPARE(again.value("complete"_L1).toBool(), true);
    const auto full = QJsonDocument::fromJson(sync({u"--full"_s}).out).object();
    QCOMPARE(full.value("unchanged"_L1).toInt(), 1234);
    QCOMPARE(full.value("upserted"_L1).toInt(), 0);
}

void TestPartnerdesk::followsChanges()
{
    QCOMPARE(sync().status, 0);
    const auto before = listed();
    const auto renamed = before.at(4).toObject();
    m_sandbox->steer("POST", u"/_sandbox/step"_s, {{u"change"_s, QJsonArray{renamed.value("id"_L1)}}});
    const auto changed = sync();
    QCOMPARE(changed.status, 0);
    // The activity log alone tells it: no page of the list was read again.
    QVERIFY2(QJsonDocument::fromJson(changed.out).object().value("unchanged"_L1).toInt() < 10, changed.out.constData());
    const auto nameNow = [&] {
        const auto now
            = QJsonDocument::fromJson(run({u"show"_s, u"customer"_s, renamed.value("id"_L1).toString(), u"--format"_s, u"json"_s}).out);
        return now.object().value("name"_L1).toString();
    };
    QVERIFY(!nameNow().isEmpty());
    QVERIFY(nameNow() != renamed.value("name"_L1).toString());

    const auto leaver = before.at(3).toObject().value("id"_L1).toString();
    m_sandbox->steer("POST", u"/_sandbox/step"_s, {{u"add"_s, 2}, {u"remove"_s, QJsonArray{leaver}}});
    QCOMPARE(sync().status, 0); // and nothing more before it is looked at
    const auto after = listed();
    QCOMPARE(after.size(), 1235);
    for (const auto &customer : after)
        QVERIFY(customer.toObject().value("id"_L1).toString() != leaver);
}

void TestPartnerdesk::showsOneCustomer()
{
    QCOMPARE(sync().status, 0);
    const auto customer = listed().at(10).toObject();
    const auto byId = run({u"show"_s, u"customer"_s, customer.value("id"_L1).toString().toUpper(), u"--format"_s, u"json"_s});
    QCOMPARE(byId.status, 0);
    QCOMPARE(QJsonDocument::fromJson(byId.out).object().value("name"_L1), customer.value("name"_L1));
    const auto byDomain = run({u"show"_s, u"customer"_s, customer.value("domain"_L1).toString(), u"--lang"_s, u"en"_s});
    QCOMPARE(byDomain.status, 0);
    QVERIFY(byDomain.out.contains(customer.value("name"_L1).toString().toUtf8()));
    QVERIFY(byDomain.out.contains("not read yet"));
}

void TestPartnerdesk::delegatedAccessIsTold()
{
    QCOMPARE(sync().status, 0);
    QSet<QString> words;
    QString ended;
    QString lacking;
    const auto rows = listed();
    for (const auto &row : rows) {
        const auto word = row["access"_L1].toString();
        words.insert(word);
        QCOMPARE(row["access"_L1].isNull(), word.isEmpty());
        if (word == "gdapExpired"_L1 && !row["accessEnds"_L1].isNull())
            ended = row["id"_L1].toString();
        if (word == "gdap"_L1)
            lacking = row["id"_L1].toString();
    }
    // DAP stands in the customers' own records, which a synchronisation of the list does not read.
    QCOMPARE(words, (QSet<QString>{{}, u"gdap"_s, u"gdapExpiring"_s, u"gdapExpired"_s, u"gdapPending"_s}));
    const auto over = run({u"show"_s, u"customer"_s, ended, u"--lang"_s, u"en"_s});
    QVERIFY2(over.out.contains("Nothing can be done in the customer"), over.out.constData());
    const auto some = run({u"show"_s, u"customer"_s, lacking, u"--lang"_s, u"en"_s});
    QVERIFY2(some.out.contains("GDAP relationship") && some.out.contains("Roles: "), some.out.constData());
    const auto json = QJsonDocument::fromJson(run({u"show"_s, u"customer"_s, lacking, u"--format"_s, u"json"_s}).out).object();
    const auto relationships = json["delegatedRelationships"_L1].toArray();
    QVERIFY(!relationships.isEmpty());
    QVERIFY(!relationships.first()["roles"_L1].toArray().first()["roleDefinitionId"_L1].toString().isEmpty());

    // What GDAP lacks stays to be seen when the customer's own record tells that there is DAP, too.
    const auto shown = [this](const QString &id) { return run({u"show"_s, u"customer"_s, id, u"--lang"_s, u"en"_s}).out; };
    QString narrow;
    for (const auto &row : rows) {
        if (narrow.isEmpty() && row["access"_L1] == "gdap"_L1 && shown(row["id"_L1].toString()).contains("\nNot possible "))
            narrow = row["id"_L1].toString();
    }
    QVERIFY(!narrow.isEmpty());
    const auto gaps = shown(narrow).count("\nNot possible ");
    QCOMPARE(sync({u"--customer"_s, narrow}).status, 0);
    execute(m_data + u"/mirror.sqlite"_s, u"UPDATE customer_record SET delegated_access = 1"_s);
    const auto both = shown(narrow);
    QVERIFY2(both.contains("Besides GDAP there is DAP"), both.constData());
    QCOMPARE(both.count("\nNot possible without DAP "), gaps);
    execute(m_data + u"/mirror.sqlite"_s, u"UPDATE customer_record SET delegated_access = 0"_s);
    QCOMPARE(shown(narrow).count("\nNot possible "), gaps);

    // Told by the activity log, and read again once the last reading is old enough; refused, the list is complete all the same.
    m_sandbox->steer("POST", u"/_sandbox/settings"_s, {{u"delegatedAdmin"_s, false}});
    m_data = m_home->filePath(u"other"_s);
    const auto refused = sync();
    QCOMPARE(refused.status, 0);
    QCOMPARE(refused.err.count("denied"), 0);
    const auto unknown = run({u"show"_s, u"customer"_s, lacking, u"--lang"_s, u"en"_s});
    QVERIFY2(unknown.out.contains("The service does not tell you the GDAP relationships"), unknown.out.constData());
    QCOMPARE(QJsonDocument::fromJson(sync().out).object().value("complete"_L1).toBool(), true);
}

void TestPartnerdesk::writesFiles()
{
    QCOMPARE(sync().status, 0);
    const auto csv = m_home->filePath(u"customers.csv"_s);
    QCOMPARE(run({u"list"_s, u"customers"_s, u"--format"_s, u"csv"_s, u"-o"_s, csv}).status, 0);
    QFile file(csv);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto lines = file.readAll().split('\n');
    QVERIFY2(lines.first().startsWith("id,name,domain,country"), lines.first().constData());
    QCOMPARE(lines.size(), 1234 + 2); // a header, and nothing behind the last line end
    QCOMPARE(run({u"list"_s, u"customers"_s, u"--format"_s, u"xlsx"_s, u"-o"_s, m_home->filePath(u"customers.xlsx"_s)}).status, 0);
    QVERIFY(QFileInfo(m_home->filePath(u"customers.xlsx"_s)).size() > 10'000);
    const auto table = run({u"list"_s, u"customers"_s, u"--filter"_s, u"van"_s, u"--lang"_s, u"nl"_s});
    QCOMPARE(table.status, 0);
    QVERIFY2(table.out.contains("Bedrijfsnaam"), table.out.left(200).constData());
    // People read the words of the window, in their language; programs the stable ones.
    QVERIFY2(table.out.contains("GDAP tot") && !table.out.contains("gdap "), table.out.left(600).constData());
    QVERIFY2(table.out.contains("Vertrouwd adviseur") && !table.out.contains("advisor"), table.out.left(600).constData());
    QVERIFY(std::ranges::any_of(lines, [](const auto &line) { return line.contains(",advisor,") && !line.contains("adviseur"); }));
}

void TestPartnerdesk::saysWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("named");
    QTest::newRow("nothing cached yet") << QStringList{u"list"_s, u"customers"_s} << 1 << u"cache"_s;
    QTest::newRow("unknown customer cannot be shown") << QStringList{u"show"_s, u"customer"_s, u"nobody.example"_s} << 1 << u"cache"_s;
    QTest::newRow("no such profile") << QStringList{u"sync"_s, u"--profile"_s, u"/nowhere/p.ini"_s} << 1 << u"/nowhere/p.ini"_s;
    QTest::newRow("usage") << QStringList{u"fly"_s} << 2 << u"fly"_s;
    QTest::newRow("dutch usage") << QStringList{u"fly"_s, u"--lang"_s, u"nl"_s} << 2 << u"opdracht"_s;
}

void TestPartnerdesk::saysWhatIsWrong()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    QFETCH(QString, named);
    const auto ran = run(arguments.contains(u"--lang"_s) ? arguments : arguments + QStringList{u"--lang"_s, u"en"_s});
    QCOMPARE(ran.status, status);
    QVERIFY2(ran.err.contains(named.toUtf8()), ran.err.constData());
    QCOMPARE(ran.err.trimmed().count('\n'), 0); // one sentence
    QVERIFY(ran.out.isEmpty());
}

void TestPartnerdesk::interruptKeepsWhatWasRead()
{
    m_sandbox = std::make_unique<SandboxProcess>();
    QVERIFY(m_sandbox->start({u"--customers"_s, u"30000"_s, u"--latency"_s, u"30"_s}));
    QProcess process;
    process.start(QStringLiteral(BIN_DIR "/partnerdesk"),
                  {u"sync"_s, u"--profile"_s, m_sandbox->profileFile(), u"--data-dir"_s, m_data, u"--lang"_s, u"en"_s});
    QTRY_VERIFY_WITH_TIMEOUT(
        m_sandbox->steer("GET", u"/_sandbox/calls"_s).value("total"_L1).toInt() > 12 || process.state() == QProcess::NotRunning, 30'000);
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(20'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 1);
    QVERIFY(process.readAllStandardError().contains("Stopped"));
    QCOMPARE(run({u"verify"_s}).status, 0);
    const auto kept = listed().size();
    QVERIFY(kept > 0 && kept < 30'000);
    m_sandbox->steer("POST", u"/_sandbox/settings"_s, {{u"latency"_s, 0}, {u"delegatedAdmin"_s, false}});
    m_sandbox->steer("DELETE", u"/_sandbox/calls"_s);
    const auto rest = sync();
    QVERIFY2(rest.status == 0, rest.err.constData());
    QCOMPARE(listed().size(), 30'000);
    // It went on from the last committed page: what was there already was not read again.
    QCOMPARE(QJsonDocument::fromJson(rest.out).object().value("upserted"_L1).toInt(), 30'000 - static_cast<int>(kept));
}

void TestPartnerdesk::takesAPicture()
{
    QCOMPARE(sync().status, 0);
    const auto file = m_home->filePath(u"customers.png"_s);
    const auto taken
        = run({u"snapshot"_s, u"customers"_s, u"-o"_s, file, u"--size"_s, u"1024x640"_s, u"--theme"_s, u"dark"_s, u"--lang"_s, u"nl"_s});
    QVERIFY2(taken.status == 0, taken.err.constData());
    const QImage picture(file);
    QCOMPARE(picture.size(), QSize(1024, 640));
    QVERIFY(picture.pixelColor(900, 12).lightness() < 100); // the empty end of the menu bar
}

void TestPartnerdesk::demoNeedsNothing()
{
    const auto synced = run({u"--demo"_s, u"--customers"_s, u"60"_s, u"sync"_s, u"--json"_s});
    QVERIFY2(synced.status == 0, synced.err.constData());
    QCOMPARE(listed().size(), 60);
}

void TestPartnerdesk::demoOfAnotherSizeIsReadAgain()
{
    QCOMPARE(run({u"--demo"_s, u"--customers"_s, u"60"_s, u"sync"_s}).status, 0);
    QCOMPARE(run({u"--demo"_s, u"--customers"_s, u"41"_s, u"sync"_s}).status, 0);
    QCOMPARE(listed().size(), 41);
}

void TestPartnerdesk::rolesAreTold()
{
    const auto nobody = run({u"roles"_s, u"--lang"_s, u"en"_s});
    QCOMPARE(nobody.status, 1);
    QCOMPARE(nobody.err.count('\n'), 1);
    m_sandbox->steer("POST", u"/_sandbox/settings"_s, {{u"user"_s, u"sales"_s}});
    QCOMPARE(sync().status, 0);
    const auto told = run({u"roles"_s, u"--lang"_s, u"en"_s});
    QCOMPARE(told.status, 0);
    QVERIFY2(told.out.contains("Account: daan.visser@meridiaan.example\nRoles: Sales agent\n"), told.out.constData());
    QVERIFY2(told.out.contains("none; appropriate roles: Global admin, Admin agent, Billing admin\n"), told.out.constData());
    QCOMPARE(told.out.count('\n'), 3 + 1 + 24 + 3);
    QVERIFY(told.out.endsWith("ask: Global admin, User management admin.\n"));
    QVERIFY(run({u"roles"_s, u"--lang"_s, u"nl"_s}).out.contains("Rollen: Verkoopagent\n"));
}

void TestPartnerdesk::auditLogIsListedAndVerified()
{
    QCOMPARE(sync().status, 0);
    QCOMPARE(run({u"list"_s, u"audit"_s, u"--format"_s, u"json"_s}).out.trimmed(), QByteArray("[]"));
    {
        const SystemClock clock;
        const auto store = Store::open(m_data, clock);
        QVERIFY(store);
        QVERIFY((*store)->setAlias(u"klant"_s, u"Bakker"_s, Actor(u"anna@example"_s, u"HA"_s)));
        QVERIFY((*store)->setAlias(u"klant"_s, u"Slager"_s, Actor(u"anna@example"_s, u"HA"_s)));
    }
    const auto entries = QJsonDocument::fromJson(run({u"list"_s, u"audit"_s, u"--format"_s, u"json"_s}).out).array();
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries.at(1)["number"_L1].toInt(), 2);
    QCOMPARE(entries.at(1)["account"_L1].toString(), u"anna@example"_s);
    QCOMPARE(entries.at(1)["command"_L1].toString(), u"customer.alias"_s);
    QCOMPARE(entries.at(1)["customerTenantId"_L1].toString(), u"klant"_s);
    QVERIFY(run({u"list"_s, u"audit"_s}).out.contains("anna@example"));
    const auto numbers = [this](const QStringList &filters) {
        QList<int> found;
        const auto all = QJsonDocument::fromJson(run(QStringList{u"list"_s, u"audit"_s, u"--format"_s, u"json"_s} + filters).out).array();
        for (const auto &entry : all)
            found.append(entry["number"_L1].toInt());
        return found;
    };
    QCOMPARE(numbers({u"--account"_s, u"anna@example"_s, u"--action"_s, u"customer.alias"_s}), QList<int>({1, 2}));
    QCOMPARE(numbers({u"--account"_s, u"piet@example"_s}), QList<int>());
    QCOMPARE(numbers({u"--filter"_s, u"SLAGER"_s}), QList<int>({2}));
    QCOMPARE(numbers({u"--filter"_s, u"alias changed"_s, u"--lang"_s, u"en"_s}), QList<int>({1, 2}));
    QCOMPARE(numbers({u"--since"_s, u"2999-01-01"_s}), QList<int>());
    QCOMPARE(numbers({u"--until"_s, u"2999-01-01"_s}), QList<int>({1, 2}));
    // As a file: the same columns, for programs as they were logged, for people in words.
    const auto csv = m_home->filePath(u"audit.csv"_s);
    QCOMPARE(run({u"list"_s, u"audit"_s, u"--format"_s, u"csv"_s, u"-o"_s, csv}).status, 0);
    QFile file(csv);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readLine(),
             QByteArray("number,at,account,roles,command,subjectKind,subjectId,customerTenantId,customerName,before,after,answer,"
                        "requestId,id,hash\r\n"));
    QVERIFY(file.readLine().contains(",anna@example,HA,customer.alias,customer,klant,klant,,,\"{\"\"alias\"\":\"\"Bakker\"\"}\",done,"));
    QCOMPARE(run({u"list"_s, u"audit"_s, u"--format"_s, u"xlsx"_s, u"-o"_s, m_home->filePath(u"audit.xlsx"_s)}).status, 0);
    QVERIFY(QFile::exists(m_home->filePath(u"audit.xlsx"_s)));
    const auto nothing = run({u"list"_s, u"audit"_s, u"--account"_s, u"piet@example"_s, u"--lang"_s, u"en"_s});
    QCOMPARE(nothing.status, 0);
    QCOMPARE(nothing.err, QByteArray("No entry of the audit log fits.\n"));
    QCOMPARE(run({u"verify"_s}).status, 0);
    sqlite3 *database = nullptr;
    sqlite3_open((m_data + u"/desk.sqlite"_s).toUtf8().constData(), &database);
    const auto *sql = "DROP TRIGGER audit_entry_unchanged; UPDATE audit_entry SET account = 'piet' WHERE number = 1;"
                      "CREATE TRIGGER audit_entry_unchanged BEFORE UPDATE ON audit_entry BEGIN SELECT RAISE(ABORT, 'no'); END";
    QCOMPARE(sqlite3_exec(database, sql, nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(database);
    const auto verified = run({u"verify"_s, u"--lang"_s, u"en"_s});
    QCOMPARE(verified.status, 1);
    QVERIFY2(verified.err.contains("desk.sqlite: Entry 1 of the audit log was changed after it was written."), verified.err.constData());
}

HOUSE_TEST(TestPartnerdesk)
#include "tst_partnerdesk.moc"
