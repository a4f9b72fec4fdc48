#include "tests/support/testprogram.h"
#include "tests/ui/healthfakes.h"
#include "ui/health/creditdossier.h"
#include "ui/health/issuedossiers.h"
#include "ui/health/issuepage.h"
#include "ui/health/issuesview.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/listview.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTextDocument>
#include <QToolButton>

#include <csignal>
#include <ctime>

#include <sys/resource.h>

using namespace Qt::StringLiterals;

/// What is kept for claims of service-level credit.
class TestCreditDossier : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void wordsOfAWholeOne();
    void wordsOfAnEmptyOne();
    void zoneIsNamed();
    void checksOfItsTime_data();
    void checksOfItsTime();
    void whatWasDone();
    void stableKeys();
    void namesAreSafe_data();
    void namesAreSafe();
    void oneIsSaved();
    void olderOneIsReplaced();
    void foreignFileStays_data();
    void foreignFileStays();
    void unpaintedIsNotSaved();
    void fullDiskLeavesNothing();
    void oneForEach();
    void anotherIsRefused();
    void folderThatCannotBeWritten();
    void selectedCustomers();
    void oneAfterTheOther();
    void issueThatWasChosen();
    void foreignFileIsTold();
    void nobodySelected();
    void denied();

private:
    static IssueRecord issue()
    {
        IssueRecord made{.line = {.key = u"EX1"_s,
                                  .told = {.id = u"EX1"_s,
                                           .title = u"Mail <b>is</b> late"_s,
                                           .service = u"Exchange Online"_s,
                                           .kind = u"incident"_s,
                                           .status = u"serviceRestored"_s,
                                           .isResolved = true,
                                           .startedAt = utc(1, 8),
                                           .endedAt = utc(2, 8)},
                                  .seenAt = utc(1, 9)},
                         .creditUntil = QDate(2025, 12, 31)};
        made.line.told.posts = {{.at = utc(1, 10), .type = u"regular"_s, .content = u"<p>We look</p>"_s},
                                {.at = utc(2, 8), .type = u"quick"_s, .content = u"<p>It works</p>"_s}};
        return made;
    }
    static ClaimCustomer whole()
    {
        return {.customer = {.customerId = u"0f00-1"_s,
                             .name = u"Bedrijf"_s,
                             .domain = u"bedrijf.example"_s,
                             .level = ImpactLevel::Confirmed,
                             .since = utc(1, 9),
                             .evidence = u"Call of 09:10"_s,
                             .markedBy = u"els@partner.example"_s,
                             .markedAt = utc(1, 11)},
                .checks = {{.at = utc(1, 12),
                            .author = u"jan@partner.example"_s,
                            .wasAsked = true,
                            .access = HealthAccess::Told,
                            .readAt = utc(1, 12),
                            .sawIssue = true}},
                .notes = {{.at = utc(1, 13), .author = u"jan@partner.example"_s, .channel = OutageChannel::List, .updateAt = utc(1, 10)}},
                .subscriptions = {{.id = u"sub-1"_s, .name = u"Business Basic"_s, .status = u"active"_s, .quantity = 25}}};
    }
    static QDateTime utc(int day, int hour) { return QDateTime(QDate(2025, 11, day), QTime(hour, 0), Qt::UTC); }
    static QString wordsOf(const IssueRecord &issue, const ClaimCustomer &customer, const QDateTime &now)
    {
        QTextDocument document;
        writeCreditDossier(document, issue, customer, now);
        return document.toPlainText();
    }
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static bool put(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }
    static QStringList filesIn(const QTemporaryDir &folder) { return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden); }
};

void TestCreditDossier::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    auto *english = new QTranslator(this);
    QVERIFY(english->load(u":/i18n/app_en.qm"_s));
    QVERIFY(QCoreApplication::installTranslator(english));
}

void TestCreditDossier::wordsOfAWholeOne()
{
    const auto words = wordsOf(issue(), whole(), utc(20, 9));
    for (const auto &part : {u"SLA credit claim: EX1"_s, u"Bedrijf (bedrijf.example)"_s, u"by 31/12/2025: 41 days left"_s,
                             u"Mail is late"_s, u"0f00-1"_s, u"Call of 09:10"_s, u"els@partner.example, 01/11/2025"_s,
                             u"Business Basic × 25, Active, sub-1"_s, u"health looked at by jan@partner.example: this issue was among"_s,
                             u"jan@partner.example of the update of 01/11/2025 10:00, by a printed list"_s, u"We look"_s, u"It works"_s,
                             u"Missing: Ask the customer."_s})
        QVERIFY2(words.contains(part), qPrintable(part + u" is not in "_s + words));
    QVERIFY(words.indexOf(u"We look"_s) < words.indexOf(u"It works"_s)); // as it went
    QCOMPARE(words.count(u"✘ Missing"_s), 3); // what nobody records here
    QVERIFY(!words.contains(u'<'));
    QVERIFY(wordsOf(issue(), whole(), utc(20, 9).addDays(60)).contains("that is over"_L1));
    // What Microsoft took away is told all the same.
    auto gone = issue();
    gone.line.isGone = true;
    QVERIFY(wordsOf(gone, whole(), utc(20, 9)).contains("kept here as it was read last"_L1));
    auto advisory = issue();
    advisory.line.told.kind = u"advisory"_s;
    advisory.creditUntil = {};
    QVERIFY(wordsOf(advisory, whole(), utc(20, 9)).contains("normally not credited"_L1));
}

void TestCreditDossier::wordsOfAnEmptyOne()
{
    const auto words = wordsOf({.line = {.key = u"X"_s, .told = {.id = u"X"_s}}}, {.customer = {.customerId = u"c"_s}}, utc(20, 9));
    QCOMPARE(words.count(u"✘ Missing"_s), 7);
    QVERIFY(words.contains("No update was read."_L1));
    QVERIFY(words.contains("Nothing is recorded."_L1));
    QVERIFY(words.contains("Until when a claim could be made is not known"_L1));
}

void TestCreditDossier::zoneIsNamed()
{
    const auto wasSet = qEnvironmentVariableIsSet("TZ");
    const auto before = qgetenv("TZ");
    qputenv("TZ", "Europe/Amsterdam");
    tzset();
    const auto words = wordsOf(issue(), whole(), QDateTime(QDate(2026, 7, 1), QTime(9, 0), Qt::UTC)); // in summer, of November
    if (wasSet)
        qputenv("TZ", before);
    else
        qunsetenv("TZ");
    tzset();
    QVERIFY2(words.contains("Times are those of Europe/Amsterdam."_L1), qPrintable(words));
}

void TestCreditDossier::checksOfItsTime_data()
{
    QTest::addColumn<QDateTime>("at");
    QTest::addColumn<bool>("sawIt");
    QTest::addColumn<QDateTime>("began");
    QTest::addColumn<QDateTime>("ended");
    QTest::addColumn<bool>("counts");
    QTest::newRow("before") << utc(1, 7) << false << utc(1, 8) << utc(2, 8) << false;
    QTest::newRow("before, and saw it") << utc(1, 7) << true << utc(1, 8) << utc(2, 8) << true;
    QTest::newRow("as it began") << utc(1, 8) << false << utc(1, 8) << utc(2, 8) << true;
    QTest::newRow("a day after") << utc(3, 8) << false << utc(1, 8) << utc(2, 8) << true;
    QTest::newRow("later") << utc(3, 9) << false << utc(1, 8) << utc(2, 8) << false;
    QTest::newRow("later, and saw it") << utc(3, 9) << true << utc(1, 8) << utc(2, 8) << true;
    QTest::newRow("not over") << utc(20, 9) << false << utc(1, 8) << QDateTime() << true;
    QTest::newRow("nobody knows when") << utc(1, 12) << false << QDateTime() << QDateTime() << false;
}

void TestCreditDossier::checksOfItsTime()
{
    QFETCH(QDateTime, at);
    QFETCH(bool, sawIt);
    QFETCH(QDateTime, began);
    QFETCH(QDateTime, ended);
    QFETCH(bool, counts);
    auto record = issue();
    record.line.told.startedAt = began;
    record.line.told.endedAt = ended;
    auto claim = whole();
    claim.checks[0].at = at;
    claim.checks[0].sawIssue = sawIt;
    QCOMPARE(hasPart(record, claim, ClaimPart::Checks), counts);
    const auto words = wordsOf(record, claim, utc(20, 9));
    QCOMPARE(words.contains("health while it lasted is recorded"_L1), !counts);
    QVERIFY(words.contains("health looked at by jan@partner.example"_L1)); // it is told all the same
    const auto json = QJsonDocument::fromJson(creditDossierJson(record, claim, utc(20, 9))).object();
    QCOMPARE(json[u"missing"_s].toArray().contains(QJsonValue(u"checks"_s)), !counts);
    QCOMPARE(json[u"checks"_s].toArray().size(), 1);
}

void TestCreditDossier::whatWasDone()
{
    auto claim = whole();
    claim.checks[0].sawIssue = false;
    claim.checks[0].readAt = {};
    claim.checks.append({.at = utc(1, 14), .author = u"els"_s, .access = HealthAccess::RoleMissing, .readAt = utc(1, 9)});
    claim.notes[0].updateAt = {};
    claim.notes.append({.at = utc(1, 15), .author = u"els"_s, .channel = OutageChannel::Mailto, .updateAt = utc(1, 10)});
    const auto lines = wordsOf(issue(), claim, utc(20, 9)).split(u'\n');
    for (const auto &line :
         {u"01/11/2025 12:00: health looked at by jan@partner.example: this issue was not among what the tenant told"_s,
          u"01/11/2025 14:00: health looked at by els; how it could be read: “A role is missing”, as of 01/11/2025 09:00"_s,
          u"01/11/2025 13:00: told by jan@partner.example, by a printed list"_s,
          u"01/11/2025 15:00: told by els of the update of 01/11/2025 10:00, through the mail program"_s})
        QVERIFY2(lines.contains(line), qPrintable(line + u" is not in "_s + lines.join(u'\n')));
}

void TestCreditDossier::stableKeys()
{
    const auto json = QJsonDocument::fromJson(creditDossierJson(issue(), whole(), utc(20, 9))).object();
    QCOMPARE(json.keys(),
             (QStringList{u"checks"_s, u"claimUntil"_s, u"customer"_s, u"daysLeft"_s, u"informed"_s, u"issue"_s, u"kind"_s, u"missing"_s,
                          u"subscriptions"_s, u"version"_s, u"writtenAt"_s}));
    QCOMPARE(json[u"claimUntil"_s].toString(), u"2025-12-31"_s);
    QCOMPARE(json[u"daysLeft"_s].toInt(), 41);
    QCOMPARE(json[u"missing"_s].toArray(), (QJsonArray{u"usersAndPlaces"_s, u"customerMail"_s, u"ticketNumber"_s}));
    const auto customer = json[u"customer"_s].toObject();
    QCOMPARE(customer[u"level"_s].toString(), u"confirmed"_s);
    QCOMPARE(customer[u"recordedAt"_s].toString(), u"2025-11-01T11:00:00Z"_s);
    QVERIFY(customer[u"reportedUntil"_s].isNull());
    const auto told = json[u"issue"_s].toObject();
    QCOMPARE(told[u"startedAt"_s].toString(), u"2025-11-01T08:00:00Z"_s);
    QCOMPARE(told[u"updates"_s].toArray().size(), 2);
    QCOMPARE(told[u"updates"_s][0][u"text"_s].toString(), u"We look"_s);
    QCOMPARE(json[u"informed"_s][0][u"through"_s].toString(), u"list"_s);
    QCOMPARE(json[u"checks"_s][0][u"issueSeen"_s].toBool(), true);
    const auto bare = QJsonDocument::fromJson(creditDossierJson({}, {}, utc(20, 9))).object();
    QVERIFY(bare[u"claimUntil"_s].isNull() && bare[u"daysLeft"_s].isNull());
    QCOMPARE(bare[u"missing"_s].toArray().size(), 9);
}

void TestCreditDossier::namesAreSafe_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("domain");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << u"EX1"_s << u"bedrijf.example"_s << u"ex1-bedrijf.example"_s;
    QTest::newRow("no domain") << u"EX1"_s << QString() << u"ex1-0f00-1"_s;
    QTest::newRow("a path") << u"../EX1"_s << u"/etc/passwd"_s << QString();
}

void TestCreditDossier::namesAreSafe()
{
    QFETCH(QString, id);
    QFETCH(QString, domain);
    QFETCH(QString, name);
    auto record = issue();
    record.line.told.id = id;
    const auto made = dossierFileName(record, {.customerId = u"0f00-1"_s, .domain = domain});
    if (!name.isEmpty())
        QCOMPARE(made, name);
    QVERIFY2(!made.isEmpty() && !made.contains(u'/') && !made.contains(u'\\') && !made.startsWith(u'.'), qPrintable(made));
}

void TestCreditDossier::oneIsSaved()
{
    const QTemporaryDir folder;
    DossierFiles files(nullptr);
    QSignalSpy finished(&files, &DossierFiles::finished);
    files.saveOne(folder.filePath(u"mine.pdf"_s), {.issue = issue(), .customers = {whole()}}, utc(20, 9));
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(filesIn(folder), (QStringList{u"mine.json"_s, u"mine.pdf"_s}));
    const auto pdf = contentOf(folder.filePath(u"mine.pdf"_s));
    QVERIFY(pdf.startsWith("%PDF") && pdf.trimmed().endsWith("%%EOF"));
    QCOMPARE(contentOf(folder.filePath(u"mine.json"_s)), creditDossierJson(issue(), whole(), utc(20, 9)));
    if (const auto pictures = qEnvironmentVariable("PARTNERDESK_PICTURES"); !pictures.isEmpty())
        QFile::copy(folder.filePath(u"mine.pdf"_s), QDir(pictures).filePath(u"dossier.pdf"_s));
}

void TestCreditDossier::olderOneIsReplaced()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"mine.PDF"_s);
    QVERIFY(put(path, "old"));
    QVERIFY(put(folder.filePath(u"mine.json"_s), creditDossierJson(issue(), {}, utc(3, 9))));
    QVERIFY(put(folder.filePath(u"mine.txt.pdf"_s), "theirs"));
    DossierFiles files(nullptr);
    QSignalSpy finished(&files, &DossierFiles::finished);
    files.saveOne(path, {.issue = issue(), .customers = {whole()}}, utc(20, 9));
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(contentOf(path).startsWith("%PDF"));
    QCOMPARE(contentOf(folder.filePath(u"mine.json"_s)), creditDossierJson(issue(), whole(), utc(20, 9)));
    QCOMPARE(filesIn(folder).size(), 3);
    // Nobody was asked about a file whose name comes of another ending.
    files.saveOne(folder.filePath(u"mine.txt"_s), {.issue = issue(), .customers = {whole()}}, utc(20, 9));
    QTRY_COMPARE(finished.size(), 2);
    QCOMPARE(contentOf(folder.filePath(u"mine.txt.pdf"_s)), QByteArray("theirs"));
    QCOMPARE(files.last().pdf, folder.filePath(u"mine.txt-2.pdf"_s));
}

void TestCreditDossier::foreignFileStays_data()
{
    QTest::addColumn<bool>("hasPdf");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("foreign") << false << QByteArray("{\"mine\": 1}");
    QTest::newRow("foreign, beside a PDF") << true << QByteArray("{\"mine\": 1}");
    QTest::newRow("dossier whose PDF went elsewhere") << false << creditDossierJson({}, {}, utc(3, 9));
}

void TestCreditDossier::foreignFileStays()
{
    QFETCH(bool, hasPdf);
    QFETCH(QByteArray, json);
    const QTemporaryDir folder;
    const auto theirs = folder.filePath(u"mine.json"_s);
    const auto path = folder.filePath(u"mine.pdf"_s);
    QVERIFY(put(theirs, json));
    QVERIFY(!hasPdf || put(path, "old"));
    DossierFiles files(nullptr);
    QSignalSpy finished(&files, &DossierFiles::finished);
    files.saveOne(path, {.issue = issue(), .customers = {whole()}}, utc(20, 9));
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished.at(0).at(0).toInt(), 1);
    QCOMPARE(contentOf(theirs), json);
    QVERIFY(contentOf(path).startsWith("%PDF"));
    QCOMPARE(files.last().json, folder.filePath(u"mine-2.json"_s));
    QCOMPARE(contentOf(files.last().json), creditDossierJson(issue(), whole(), utc(20, 9)));
}

void TestCreditDossier::unpaintedIsNotSaved()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"mine.pdf"_s);
    QVERIFY(put(path, "old"));
    DossierFiles files(nullptr, [](const IssueRecord &, const ClaimCustomer &, const QDateTime &) { return QByteArray(); });
    std::optional<Error> why;
    qsizetype saved = -1;
    connect(&files, &DossierFiles::finished, this, [&](qsizetype customers, const std::optional<Error> &problem) {
        saved = customers;
        why = problem;
    });
    files.saveOne(path, {.issue = issue(), .customers = {whole()}}, utc(20, 9));
    QTRY_COMPARE(saved, 0);
    QVERIFY(why && why->subject == path);
    QCOMPARE(filesIn(folder), QStringList{u"mine.pdf"_s});
    QCOMPARE(contentOf(path), QByteArray("old"));
}

void TestCreditDossier::fullDiskLeavesNothing()
{
    const QTemporaryDir folder;
    DossierFiles files(nullptr);
    std::optional<Error> why;
    connect(&files, &DossierFiles::finished, this, [&why](qsizetype, const std::optional<Error> &problem) { why = problem; });
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    auto little = before;
    little.rlim_cur = static_cast<rlim_t>(creditDossierJson(issue(), whole(), utc(20, 9)).size() + 1024); // the PDF is longer
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &little), 0);
    files.saveOne(folder.filePath(u"mine.pdf"_s), {.issue = issue(), .customers = {whole()}}, utc(20, 9));
    const auto ended = QTest::qWaitFor([&why] { return why.has_value(); });
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    QVERIFY(ended);
    QCOMPARE(why->kind, Error::Kind::DiskFull);
    QCOMPARE(filesIn(folder), QStringList());
}

void TestCreditDossier::oneForEach()
{
    const QTemporaryDir folder;
    QFile old(folder.filePath(u"ex1-bedrijf.example.pdf"_s));
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("mine") == 4);
    old.close();
    DossierFiles files(nullptr);
    QSignalSpy finished(&files, &DossierFiles::finished);
    auto other = whole();
    other.customer.domain = u"ander.example"_s;
    files.saveAll(folder.path(), {.issue = issue(), .customers = {whole(), other, whole()}}, utc(20, 9));
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished.at(0).at(0).toInt(), 3);
    QCOMPARE(contentOf(old.fileName()), QByteArray("mine"));
    QCOMPARE(filesIn(folder),
             (QStringList{u"ex1-ander.example.json"_s, u"ex1-ander.example.pdf"_s, u"ex1-bedrijf.example-2.json"_s,
                          u"ex1-bedrijf.example-2.pdf"_s, u"ex1-bedrijf.example-3.json"_s, u"ex1-bedrijf.example-3.pdf"_s,
                          u"ex1-bedrijf.example.pdf"_s}));
}

void TestCreditDossier::anotherIsRefused()
{
    const QTemporaryDir folder;
    DossierFiles files(nullptr);
    QSignalSpy finished(&files, &DossierFiles::finished);
    QVERIFY(files.saveOne(folder.filePath(u"mine.pdf"_s), {.issue = issue(), .customers = {whole()}}, utc(20, 9)));
    QVERIFY(!files.saveOne(folder.filePath(u"other.pdf"_s), {.issue = issue(), .customers = {whole()}}, utc(20, 9)));
    QVERIFY(!files.saveAll(folder.path(), {.issue = issue(), .customers = {whole()}}, utc(20, 9)));
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(filesIn(folder), (QStringList{u"mine.json"_s, u"mine.pdf"_s}));
}

void TestCreditDossier::folderThatCannotBeWritten()
{
    DossierFiles files(nullptr);
    std::optional<Error> why;
    connect(&files, &DossierFiles::finished, this, [&why](qsizetype, const std::optional<Error> &problem) { why = problem; });
    files.saveAll(u"/nowhere/at/all"_s, {.issue = issue(), .customers = {whole()}}, utc(20, 9));
    QTRY_VERIFY(why.has_value());
    QCOMPARE(why->kind, Error::Kind::ReadOnly);
}

void TestCreditDossier::selectedCustomers()
{
    const QTemporaryDir folder;
    HealthWorld world;
    world.book.everyClaim = whole();
    const auto pane = world.pane();
    pane->showIssue(u"EX100"_s);
    auto *list = pane->findChild<ListView *>(u"affected.table"_s);
    QTRY_COMPARE(list->model()->rowCount(), 5);
    list->goTo(1);
    auto &dossiers = pane->findChild<IssuesView *>(u"health.issuesview"_s)->dossiers();
    pane->findChild<QToolButton *>(u"issue.dossier"_s)->click();
    auto *asked = pane->findChild<QFileDialog *>(u"health.dossierfile"_s);
    QVERIFY(asked);
    QCOMPARE(asked->acceptMode(), QFileDialog::AcceptSave);
    asked->reject();
    dossiers.saveOne(u"EX100"_s, {u"c-2"_s}, folder.filePath(u"one.pdf"_s));
    auto *banner = pane->findChild<Banner *>(u"issue.banner"_s);
    QTRY_VERIFY(banner->sentence().startsWith("1 dossier saved"_L1));
    QCOMPARE(world.book.claimsAsked, (QList<QStringList>{{u"c-2"_s}}));
    QCOMPARE(filesIn(folder), (QStringList{u"one.json"_s, u"one.pdf"_s}));
    dossiers.saveAll(u"EX100"_s, {u"c-2"_s, u"c-3"_s}, folder.path());
    QTRY_VERIFY(banner->sentence().startsWith("2 dossiers saved"_L1));
    QVERIFY(filesIn(folder).contains(u"ex100-c-3.example.pdf"_s));
}

void TestCreditDossier::oneAfterTheOther()
{
    const QTemporaryDir folder;
    HealthWorld world;
    world.book.everyClaim = whole();
    const auto pane = world.pane();
    pane->showIssue(u"EX100"_s);
    QTRY_COMPARE(pane->findChild<ListView *>(u"affected.table"_s)->model()->rowCount(), 5);
    auto &dossiers = pane->findChild<IssuesView *>(u"health.issuesview"_s)->dossiers();
    const auto *banner = pane->findChild<Banner *>(u"issue.banner"_s);
    const auto *button = pane->findChild<QToolButton *>(u"issue.dossier"_s);
    QVERIFY(button->isEnabled());
    world.book.byHand = true;
    dossiers.saveOne(u"EX100"_s, {u"c-2"_s}, folder.filePath(u"one.pdf"_s));
    QVERIFY(dossiers.isUnderWay() && !button->isEnabled());
    QVERIFY(button->accessibleDescription().startsWith("Dossiers are being saved already"_L1));
    dossiers.saveAll(u"EX100"_s, {u"c-3"_s}, folder.path());
    QVERIFY(banner->sentence().startsWith("Dossiers are being saved already"_L1));
    world.book.answerAll();
    QVERIFY(dossiers.isUnderWay() && !button->isEnabled()); // now they are written
    dossiers.saveAll(u"EX100"_s, {u"c-3"_s}, folder.path());
    QCOMPARE(world.book.claimsAsked, (QList<QStringList>{{u"c-2"_s}}));
    QTRY_VERIFY(banner->sentence().startsWith("1 dossier saved"_L1));
    QCOMPARE(filesIn(folder), (QStringList{u"one.json"_s, u"one.pdf"_s}));
    QVERIFY(!dossiers.isUnderWay() && button->isEnabled());
    QVERIFY(button->accessibleDescription().isEmpty());
    // What is still read can be stopped, too.
    dossiers.saveOne(u"EX100"_s, {u"c-3"_s}, folder.filePath(u"two.pdf"_s));
    dossiers.stop();
    world.book.answerAll();
    QVERIFY(!dossiers.isUnderWay() && button->isEnabled());
    QVERIFY(banner->sentence().startsWith("Stopped: 0 dossiers"_L1));
    QCOMPARE(filesIn(folder).size(), 2);
}

/// News may open another issue while a person looks for a folder.
void TestCreditDossier::issueThatWasChosen()
{
    const QTemporaryDir folder;
    HealthWorld world;
    world.book.everyClaim = whole();
    const auto pane = world.pane();
    pane->showIssue(u"EX100"_s);
    auto *list = pane->findChild<ListView *>(u"affected.table"_s);
    QTRY_COMPARE(list->model()->rowCount(), 5);
    list->goTo(1);
    pane->findChild<QToolButton *>(u"issue.dossier"_s)->click();
    auto *asked = pane->findChild<QFileDialog *>(u"health.dossierfile"_s);
    QVERIFY(asked);
    const auto *page = pane->findChild<IssuePage *>(u"issuepage"_s);
    pane->showIssue(u"TM200"_s);
    QTRY_COMPARE(page->key(), u"TM200"_s);
    emit asked->fileSelected(folder.filePath(u"one.pdf"_s));
    QTRY_COMPARE(filesIn(folder), (QStringList{u"one.json"_s, u"one.pdf"_s}));
    const auto json = QJsonDocument::fromJson(contentOf(folder.filePath(u"one.json"_s))).object();
    QCOMPARE(json[u"issue"_s].toObject()[u"id"_s].toString(), u"EX100"_s);
    asked->reject();
}

void TestCreditDossier::foreignFileIsTold()
{
    const QTemporaryDir folder;
    HealthWorld world;
    world.book.everyClaim = whole();
    const auto pane = world.pane();
    pane->showIssue(u"EX100"_s);
    QTRY_COMPARE(pane->findChild<ListView *>(u"affected.table"_s)->model()->rowCount(), 5);
    QVERIFY(put(folder.filePath(u"one.json"_s), "theirs"));
    auto &dossiers = pane->findChild<IssuesView *>(u"health.issuesview"_s)->dossiers();
    dossiers.saveOne(u"EX100"_s, {u"c-2"_s}, folder.filePath(u"one.pdf"_s));
    QTRY_VERIFY(pane->findChild<Banner *>(u"issue.banner"_s)->sentence().contains("one-2.json"_L1));
    QCOMPARE(contentOf(folder.filePath(u"one.json"_s)), QByteArray("theirs"));
}

void TestCreditDossier::nobodySelected()
{
    HealthWorld world;
    const auto pane = world.pane();
    pane->showIssue(u"EX100"_s);
    QTRY_COMPARE(pane->findChild<ListView *>(u"affected.table"_s)->model()->rowCount(), 5);
    pane->findChild<QAction *>(u"health.dossier"_s)->trigger();
    QVERIFY(!pane->findChild<QFileDialog *>());
    QVERIFY(pane->findChild<Banner *>(u"issue.banner"_s)->sentence().startsWith("Select the customers"_L1));
    QCOMPARE(pane->findChild<QTabWidget *>(u"issue.tabs"_s)->currentIndex(), 1); // where they can be selected
}

void TestCreditDossier::denied()
{
    HealthWorld world;
    const auto pane = world.pane();
    pane->showIssue(u"EX100"_s);
    auto *list = pane->findChild<ListView *>(u"affected.table"_s);
    QTRY_COMPARE(list->model()->rowCount(), 5);
    list->goTo(1);
    world.permit.set(permitOf(Role::SalesAgent));
    const auto *button = pane->findChild<QToolButton *>(u"issue.dossier"_s);
    QVERIFY(!button->isEnabled());
    QVERIFY(!button->accessibleDescription().isEmpty());
    pane->findChild<QAction *>(u"health.dossier"_s)->trigger();
    QVERIFY(!pane->findChild<QFileDialog *>());
    QVERIFY(!pane->findChild<Banner *>(u"issue.banner"_s)->sentence().isEmpty());
}

HOUSE_WINDOW_TEST(TestCreditDossier)
#include "tst_creditdossier.moc"
