#include "tests/support/testprogram.h"
#include "tests/ui/healthfakes.h"
#include "ui/health/creditdossier.h"
#include "ui/health/issuedossiers.h"
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

using namespace Qt::StringLiterals;

/// What is kept for claims of service-level credit.
class TestCreditDossier : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void wordsOfAWholeOne();
    void wordsOfAnEmptyOne();
    void stableKeys();
    void namesAreSafe_data();
    void namesAreSafe();
    void oneIsSaved();
    void oneForEach();
    void folderThatCannotBeWritten();
    void selectedCustomers();
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
                             u"(printed list)"_s, u"We look"_s, u"It works"_s, u"Missing: Ask the customer."_s})
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
    dossiers.saveOne({u"c-2"_s}, folder.filePath(u"one.pdf"_s));
    auto *banner = pane->findChild<Banner *>(u"issue.banner"_s);
    QTRY_VERIFY(banner->sentence().startsWith("1 dossier saved"_L1));
    QCOMPARE(world.book.claimsAsked, (QList<QStringList>{{u"c-2"_s}}));
    QCOMPARE(filesIn(folder), (QStringList{u"one.json"_s, u"one.pdf"_s}));
    dossiers.saveAll({u"c-2"_s, u"c-3"_s}, folder.path());
    QTRY_VERIFY(banner->sentence().startsWith("2 dossiers saved"_L1));
    QVERIFY(filesIn(folder).contains(u"ex100-c-3.example.pdf"_s));
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
