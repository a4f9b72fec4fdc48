#include "tests/support/manualclock.h"
#include "tests/support/testprogram.h"
#include "tests/ui/customersfakes.h"
#include "tests/ui/healthfakes.h"
#include "ui/health/outagedialog.h"
#include "ui/health/outageletter.h"
#include "ui/health/outagesheet.h"
#include "ui/shell/healthnotices.h"
#include "ui/shell/healthtray.h"
#include "ui/shell/preferences.h"
#include "ui/widgets/activitywords.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/listview.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPaintEngine>
#include <QPlainTextEdit>
#include <QPrintEngine>
#include <QPrinter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <csignal>

#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace {

/// Paints nothing and keeps what becomes of its job.
class JobEngine final : public QPaintEngine, public QPrintEngine
{
public:
    JobEngine() : QPaintEngine(AllFeatures) { }
    const QStringList &story() const { return m_story; }

    bool begin(QPaintDevice *) override
    {
        m_story.append(u"begun"_s);
        m_job = QPrinter::Active;
        return true;
    }
    bool end() override
    {
        m_story.append(u"ended"_s);
        return true;
    }
    bool abort() override
    {
        m_story.append(u"aborted"_s);
        m_job = QPrinter::Aborted;
        return true;
    }
    bool newPage() override { return true; }
    QPrinter::PrinterState printerState() const override { return m_job; }
    Type type() const override { return User; }
    void updateState(const QPaintEngineState &) override { }
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override { }
    void drawPath(const QPainterPath &) override { }
    void drawTextItem(const QPointF &, const QTextItem &) override { }
    using QPaintEngine::drawPolygon;
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override { }
    void setProperty(PrintEnginePropertyKey key, const QVariant &value) override { m_properties.insert(key, value); }
    QVariant property(PrintEnginePropertyKey key) const override { return m_properties.value(key); }
    int metric(QPaintDevice::PaintDeviceMetric what) const override
    {
        switch (what) {
        case QPaintDevice::PdmWidth:
            return 2480;
        case QPaintDevice::PdmHeight:
            return 3508;
        case QPaintDevice::PdmWidthMM:
            return 210;
        case QPaintDevice::PdmHeightMM:
            return 297;
        case QPaintDevice::PdmDepth:
            return 32;
        case QPaintDevice::PdmDevicePixelRatio:
            return 1;
        case QPaintDevice::PdmDevicePixelRatioScaled:
            return static_cast<int>(QPaintDevice::devicePixelRatioFScale());
        default:
            return 300; // dots per inch
        }
    }

private:
    QStringList m_story{};
    QPrinter::PrinterState m_job = QPrinter::Idle;
    QHash<int, QVariant> m_properties{};
};

class JobPrinter final : public QPrinter
{
public:
    /// `engine` outlives it.
    explicit JobPrinter(JobEngine &engine) { setEngines(&engine, &engine); }
};

} // namespace

/// One outage, one message: who gets it, in which language, and what is kept of it. And what is told by itself.
class TestOutage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void letters_data();
    void letters();
    void factsAreNoPlaces();
    void textOfThePersonIsNoPlace();
    void whoGetsIt();
    void leftOut();
    void draftsAreWrittenAndNoted();
    void nothingIsWrittenOver();
    void noNameIsFree();
    void batchesAreNoted();
    void diesWhileItWrites();
    void stopsWhereNothingIsNoted();
    void deniedWritesNothing();
    void lettersCostNoRows();
    void listIsSavedAndNoted();
    void listThatCannotBeSaved();
    void listOfThoseWithoutAddress();
    void listIsPrinted();
    void printIsDropped_data();
    void printIsDropped();
    void listIsStopped();
    void listOfMany();
    void folderThatCannotBeWritten();
    void mailsAreOpened();
    void manyAreNotOpened();
    void lacksText();
    void listThatDoesNotCome();
    void closedWhileItIsRead();
    void notices();
    void noticeOfSeveral();
    void rulesAreRemembered();
    void trayWords_data();
    void trayWords();
    void noticesFindTheirPlace();
    void trayFollowsTheLanguage();
    void deedsHaveWords_data();
    void deedsHaveWords();

private:
    static IssueRecord record()
    {
        return {.line = {.key = u"EX1"_s,
                         .told = {.id = u"EX1"_s,
                                  .title = u"Mail <b>is</b> late"_s,
                                  .service = u"Exchange Online"_s,
                                  .kind = u"Incident"_s,
                                  .status = u"ServiceInterruption"_s,
                                  .impact = u"Users wait"_s,
                                  .startedAt = QDateTime(QDate(2026, 11, 30), QTime(8, 5), Qt::UTC)}}};
    }
    static OutageRecipient recipient(const QString &id, bool isDutch, const QString &address)
    {
        return {.customerId = id,
                .name = u"Bedrijf "_s + id,
                .domain = id + u".example"_s,
                .contact = u"Jan "_s + id,
                .address = address,
                .isDutch = isDutch};
    }
    std::unique_ptr<OutageDialog> dialog()
    {
        auto made = std::make_unique<OutageDialog>(OutageSources{.book = m_book,
                                                                 .commands = m_commands,
                                                                 .memory = m_memory,
                                                                 .clock = m_clock,
                                                                 .openUrl =
                                                                     [this](const QUrl &url) {
                                                                         m_opened.append(url);
                                                                         return m_hasMailProgram;
                                                                     },
                                                                 .mayNote = [this] { return m_may; }},
                                                   record(), nullptr);
        made->show();
        return made;
    }
    void many(int count)
    {
        m_book.outage.recipients.clear();
        for (int number = 0; number < count; ++number)
            m_book.outage.recipients.append(recipient(u"c%1"_s.arg(number), number % 2 == 0, u"x%1@c.example"_s.arg(number)));
    }
    template <typename T>
    static T *in(OutageDialog &dialog, const QString &name)
    {
        return dialog.findChild<T *>(name);
    }
    static QString sum(OutageDialog &dialog) { return in<QLabel>(dialog, u"outage.sum"_s)->text(); }

private slots:
    void init()
    {
        m_book.outage = {.recipients = {recipient(u"a"_s, true, u"jan@a.example"_s), recipient(u"b"_s, false, u"jan@b.example"_s),
                                        recipient(u"c"_s, true, {}), recipient(u"d"_s, true, u"jan@d.example"_s)}};
        m_book.outage.recipients[3].informedAt = m_clock.now;
        m_book.outage.updateAt = m_clock.now.addSecs(-60);
        m_may = {};
        m_commands.messages.clear();
        m_commands.problem.reset();
        m_opened.clear();
        m_hasMailProgram = true;
        m_memory.values.clear();
    }

private:
    StillClock m_clock{};
    FakeHealthBook m_book{};
    FakeHealthCommands m_commands{};
    MemoryInRam m_memory{};
    QList<QUrl> m_opened{};
    bool m_hasMailProgram = true;
    Result<void> m_may{};
};

void TestOutage::initTestCase()
{
    auto *english = new QTranslator(this);
    QVERIFY(english->load(u":/i18n/app_en.qm"_s));
    QVERIFY(QCoreApplication::installTranslator(english));
}

void TestOutage::letters_data()
{
    QTest::addColumn<bool>("dutch");
    QTest::addColumn<QStringList>("parts");
    QTest::newRow("nl") << true
                        << QStringList{u"Exchange Online: incident EX1"_s, u"Mail is late"_s, u"serviceonderbreking"_s,
                                       u"30-11-2026 08:05"_s};
    QTest::newRow("en") << false
                        << QStringList{u"Exchange Online: incident EX1"_s, u"Mail is late"_s, u"service interruption"_s, u"30/11/2026"_s};
}

void TestOutage::letters()
{
    QFETCH(bool, dutch);
    QFETCH(QStringList, parts);
    const auto letter = outageLetter(dutch, record());
    for (const auto &part : parts)
        QVERIFY2((letter.subject + letter.body).contains(part), qPrintable(letter.subject + u'\n' + letter.body + u" lacks "_s + part));
    QVERIFY(letter.body.contains("{contact}"_L1));
    const auto mail = outageMail(letter, recipient(u"a"_s, dutch, u"jan@a.example"_s), u"De helpdesk"_s, m_clock.now);
    QVERIFY(mail.body.contains("Jan a"_L1) && mail.body.contains("De helpdesk"_L1) && !mail.body.contains(u'{'));
    // A state nobody has heard of stands there as it came.
    auto odd = record();
    odd.line.told.status = u"onFire"_s;
    QVERIFY(outageLetter(dutch, odd).body.contains("onFire"_L1));
}

void TestOutage::factsAreNoPlaces()
{
    auto tricky = record();
    tricky.line.told.title = u"{sender} {contact} {status}"_s;
    const auto letter = outageLetter(false, tricky);
    auto read = letter.body;
    QVERIFY(read.remove(QChar(0x2060)).contains("What is wrong: {sender} {contact} {status}"_L1));
    const auto told = addressed(letter, recipient(u"a"_s, false, u"jan@a.example"_s), u"The helpdesk"_s);
    QVERIFY2(told.body.contains("What is wrong: {sender} {contact} {status}"_L1), qPrintable(told.body));
    QVERIFY(told.body.contains("Dear Jan a"_L1) && told.body.endsWith("The helpdesk"_L1));
    // A brace that nothing closes swallows no place behind it, and one that closes nothing is text.
    tricky.line.told.title = u"Odd {customer"_s;
    tricky.line.told.impact = u"Odd } and {customer}"_s;
    const auto odd = addressed(outageLetter(false, tricky), recipient(u"a"_s, false, u"jan@a.example"_s), u"The helpdesk"_s);
    QVERIFY2(odd.body.contains("What is wrong: Odd {customer\n"_L1), qPrintable(odd.body));
    QVERIFY2(odd.body.contains("User impact: Odd } and {customer}\n"_L1), qPrintable(odd.body));
    QVERIFY2(odd.body.endsWith("The helpdesk"_L1), qPrintable(odd.body));
}

void TestOutage::textOfThePersonIsNoPlace()
{
    const OutageText typed{.subject = u"{ {customer}"_s, .body = u"}{oops {contact} {sender}{"_s};
    const auto told = addressed(typed, recipient(u"a"_s, false, u"jan@a.example"_s), u"{contact}"_s);
    QCOMPARE(told.subject, u"{ Bedrijf a"_s);
    QCOMPARE(told.body, u"}{oops Jan a {contact}{"_s);
}

void TestOutage::whoGetsIt()
{
    const auto made = dialog();
    QTRY_COMPARE(in<ListView>(*made, u"outage.recipients"_s)->model()->rowCount(), 4);
    QCOMPARE(m_book.outagesAsked.constLast(), u"EX1"_s);
    QVERIFY2(sum(*made).contains(u" get it: 1 in Dutch, 1 in English."_s), qPrintable(sum(*made)));
    const auto &model = *in<ListView>(*made, u"outage.recipients"_s)->model();
    QStringList standing;
    for (int row = 0; row < 4; ++row)
        standing.append(model.index(row, 1).data().toString());
    QCOMPARE(standing.mid(0, 3), (QStringList{u"Gets it"_s, u"Gets it"_s, u"No address"_s}));
    QVERIFY(standing.at(3).startsWith(u"Was told"_s));
    QVERIFY(in<QPushButton>(*made, u"outage.make"_s)->isEnabled());
}

void TestOutage::leftOut()
{
    const auto made = dialog();
    auto *view = in<ListView>(*made, u"outage.recipients"_s);
    QTRY_COMPARE(view->model()->rowCount(), 4);
    view->goTo(0);
    in<QPushButton>(*made, u"outage.leaveout"_s)->click();
    QTRY_COMPARE(view->model()->index(0, 1).data().toString(), u"Left out"_s);
    QVERIFY2(sum(*made).contains(u" get it: 0 in Dutch, 1 in English."_s), qPrintable(sum(*made)));
    view->goTo(0);
    in<QPushButton>(*made, u"outage.takein"_s)->click();
    QTRY_COMPARE(view->model()->index(0, 1).data().toString(), u"Gets it"_s);
}

void TestOutage::draftsAreWrittenAndNoted()
{
    const QTemporaryDir folder;
    const auto made = dialog();
    QTRY_COMPARE(in<ListView>(*made, u"outage.recipients"_s)->model()->rowCount(), 4);
    in<QLineEdit>(*made, u"outage.sender"_s)->setText(u"De helpdesk"_s);
    in<QLineEdit>(*made, u"outage.nl.subject"_s)->setText(u"Storing mail"_s);
    made->makeDrafts(folder.path());
    QTRY_COMPARE(m_commands.messages.size(), 1);
    const auto files = QDir(folder.path()).entryList(QDir::Files);
    QCOMPARE(files, (QStringList{u"ex1-a.example.eml"_s, u"ex1-b.example.eml"_s}));
    QFile dutch(folder.filePath(files.at(0)));
    QVERIFY(dutch.open(QIODevice::ReadOnly));
    const auto eml = dutch.readAll();
    QVERIFY(eml.contains("Subject: Storing mail"));
    QVERIFY(QByteArray::fromBase64(eml.mid(eml.indexOf("\r\n\r\n") + 4)).contains("Beste Jan a"));
    const auto &noted = m_commands.messages.constFirst();
    QCOMPARE(noted.issueKey, u"EX1"_s);
    QCOMPARE(noted.customerIds, (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(noted.channel, OutageChannel::Drafts);
    QCOMPARE(noted.updateAt, m_book.outage.updateAt);
    QCOMPARE(noted.dutch.subject, u"Storing mail"_s);
    QCOMPARE(m_memory.value(u"health/sender"_s), QByteArray("De helpdesk"));
    QTRY_COMPARE(m_book.outagesAsked.size() >= 2, true); // who was told is read again
}

void TestOutage::nothingIsWrittenOver()
{
    const QTemporaryDir folder;
    QFile old(folder.filePath(u"ex1-a.example.eml"_s));
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("mine") == 4);
    old.close();
    const auto made = dialog();
    QTRY_COMPARE(in<ListView>(*made, u"outage.recipients"_s)->model()->rowCount(), 4);
    made->makeDrafts(folder.path());
    QTRY_COMPARE(m_commands.messages.size(), 1);
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArray("mine"));
    QVERIFY(QFile::exists(folder.filePath(u"ex1-a.example-2.eml"_s)));
}

void TestOutage::noNameIsFree()
{
    const QTemporaryDir folder;
    QList<DraftFiles::Draft> drafts;
    for (int number = 0; number < 4; ++number) {
        drafts.append({.customerId = QString::number(number), .fileName = u"x.eml"_s, .mail = [number] {
                           return OutageMail{.body = QString::number(number)};
                       }});
    }
    DraftFiles files(nullptr, 3);
    QSignalSpy wrote(&files, &DraftFiles::wrote);
    std::optional<Error> why;
    qsizetype count = -1;
    connect(&files, &DraftFiles::finished, this, [&](qsizetype written, const std::optional<Error> &problem) {
        count = written;
        why = problem;
    });
    files.start(folder.path(), drafts);
    QTRY_COMPARE(count, 3);
    QVERIFY(why && why->subject.endsWith("x.eml"_L1));
    QCOMPARE(wrote.size(), 1);
    QCOMPARE(wrote.at(0).at(0).toStringList(), (QStringList{u"0"_s, u"1"_s, u"2"_s}));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), (QStringList{u"x-2.eml"_s, u"x-3.eml"_s, u"x.eml"_s}));
}

void TestOutage::batchesAreNoted()
{
    const QTemporaryDir folder;
    many(450);
    const auto made = dialog();
    QTRY_COMPARE(in<ListView>(*made, u"outage.recipients"_s)->model()->rowCount(), 450);
    const auto read = m_book.outagesAsked.size();
    made->makeDrafts(folder.path());
    QTRY_COMPARE(m_commands.messages.size(), 3);
    QSet<QString> told;
    for (const auto &message : std::as_const(m_commands.messages)) {
        QVERIFY(message.customerIds.size() <= 200);
        told.unite(QSet<QString>(message.customerIds.begin(), message.customerIds.end()));
    }
    QCOMPARE(told.size(), 450);
    QTRY_COMPARE(m_book.outagesAsked.size(), read + 1); // once, when all is noted
    QVERIFY(made->findChild<Banner *>(u"outage.banner"_s)->sentence().contains("450"_L1));
}

void TestOutage::diesWhileItWrites()
{
    const QTemporaryDir folder;
    many(1000);
    auto made = dialog();
    QTRY_COMPARE(in<ListView>(*made, u"outage.recipients"_s)->model()->rowCount(), 1000);
    made->makeDrafts(folder.path());
    QTRY_VERIFY(!QDir(folder.path()).entryList(QDir::Files).isEmpty());
    made.reset();
    qsizetype noted = 0;
    for (const auto &message : std::as_const(m_commands.messages))
        noted += message.customerIds.size();
    QCOMPARE(noted, QDir(folder.path()).entryList(QDir::Files).size());
    QVERIFY(noted < 1000);
}

void TestOutage::stopsWhereNothingIsNoted()
{
    const QTemporaryDir folder;
    many(2000);
    const auto made = dialog();
    QTRY_COMPARE(in<ListView>(*made, u"outage.recipients"_s)->model()->rowCount(), 2000);
    m_commands.problem = Error{.kind = Error::Kind::DiskFull};
    made->makeDrafts(folder.path());
    QTRY_VERIFY(in<QPushButton>(*made, u"outage.make"_s)->isEnabled());
    QVERIFY(QDir(folder.path()).entryList(QDir::Files).size() < 2000);
    QVERIFY(made->findChild<Banner *>(u"outage.banner"_s)->sentence().contains("told twice"_L1));
}

void TestOutage::deniedWritesNothing()
{
    const QTemporaryDir folder;
    const auto made = dialog();
    QTRY_COMPARE(in<ListView>(*made, u"outage.recipients"_s)->model()->rowCount(), 4);
    m_may = Error{.kind = Error::Kind::Denied, .reason = Error::Reason::RoleMissing};
    made->makeDrafts(folder.path());
    in<QPushButton>(*made, u"outage.open"_s)->click();
    QVERIFY(!made->findChild<Banner *>(u"outage.banner"_s)->isHidden());
    QCoreApplication::processEvents(); // a turn in which drafts would be written
    QVERIFY(QDir(folder.path()).entryList(QDir::Files).isEmpty());
    QVERIFY(m_opened.isEmpty() && m_commands.messages.isEmpty());
}

/// Who gets it is counted when the list changes, not with every letter that is typed.
void TestOutage::lettersCostNoRows()
{
    many(2000);
    const auto made = dialog();
    auto *view = in<ListView>(*made, u"outage.recipients"_s);
    QTRY_COMPARE(view->model()->rowCount(), 2000);
    const auto read = m_book.outagesAsked.size();
    QSignalSpy changed(view->model(), &QAbstractItemModel::dataChanged);
    QSignalSpy reset(view->model(), &QAbstractItemModel::modelReset);
    const auto counted = made->linesCounted();
    QVERIFY(counted >= 2000);
    auto *subject = in<QLineEdit>(*made, u"outage.en.subject"_s);
    for (int letter = 0; letter < 200; ++letter)
        subject->insert(u"x"_s);
    QCOMPARE(made->linesCounted(), counted);
    QCOMPARE(m_book.outagesAsked.size(), read);
    QVERIFY(changed.isEmpty() && reset.isEmpty());
}

/// How many sheets a PDF has.
static qsizetype sheetsOf(const QByteArray &pdf)
{
    return pdf.count("/Type /Page\n");
}

static QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestOutage::listIsSavedAndNoted()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"list.pdf"_s);
    const auto made = dialog();
    QTRY_COMPARE(in<ListView>(*made, u"outage.recipients"_s)->model()->rowCount(), 4);
    QCOMPARE(in<QPushButton>(*made, u"outage.list"_s)->text(), u"L&ist of 3"_s);
    made->saveList(path);
    QVERIFY(m_commands.messages.isEmpty()); // nothing is there yet
    QTRY_COMPARE(m_commands.messages.size(), 1);
    const auto pdf = contentOf(path);
    QVERIFY(pdf.startsWith("%PDF") && pdf.trimmed().endsWith("%%EOF"));
    QCOMPARE(sheetsOf(pdf), 2); // what is said, and to whom
    const auto &noted = m_commands.messages.constFirst();
    QCOMPARE(noted.channel, OutageChannel::List);
    QCOMPARE(noted.customerIds, (QStringList{u"a"_s, u"b"_s, u"c"_s})); // also who has no address; not who was told
    QCOMPARE(noted.updateAt, m_book.outage.updateAt);
    QTRY_VERIFY(made->findChild<Banner *>(u"outage.banner"_s)->sentence().contains("count as told"_L1));
}

void TestOutage::listThatCannotBeSaved()
{
    const auto made = dialog();
    auto *banner = made->findChild<Banner *>(u"outage.banner"_s);
    QTRY_COMPARE(in<ListView>(*made, u"outage.recipients"_s)->model()->rowCount(), 4);
    made->saveList(u"/nowhere/at/all/list.pdf"_s);
    QTRY_VERIFY(banner->sentence().contains("nobody counts as told"_L1));
    // A disk that is full says so only when it is written to.
    const QTemporaryDir folder;
    QFile old(folder.filePath(u"list.pdf"_s));
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("mine") == 4);
    old.close();
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    auto little = before;
    little.rlim_cur = 1024;
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &little), 0);
    banner->clear();
    made->saveList(old.fileName());
    const auto said = QTest::qWaitFor([banner] { return !banner->sentence().isEmpty(); });
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    QVERIFY(said);
    QVERIFY2(banner->sentence().contains("nobody counts as told"_L1), qPrintable(banner->sentence()));
    QCOMPARE(contentOf(old.fileName()), QByteArray("mine"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    QVERIFY(m_commands.messages.isEmpty());
    QVERIFY(in<QPushButton>(*made, u"outage.list"_s)->isEnabled());
}

void TestOutage::listOfThoseWithoutAddress()
{
    const QTemporaryDir folder;
    const auto made = dialog();
    QTRY_COMPARE(in<ListView>(*made, u"outage.recipients"_s)->model()->rowCount(), 4);
    made->findChild<QAction *>(u"outage.onlywithout"_s)->setChecked(true);
    QCOMPARE(in<QPushButton>(*made, u"outage.list"_s)->text(), u"L&ist of 1"_s);
    made->saveList(folder.filePath(u"list.pdf"_s));
    QTRY_COMPARE(m_commands.messages.size(), 1);
    QCOMPARE(m_commands.messages.constFirst().customerIds, QStringList{u"c"_s});
}

void TestOutage::listIsPrinted()
{
    const QTemporaryDir folder;
    const auto made = dialog();
    QTRY_COMPARE(in<ListView>(*made, u"outage.recipients"_s)->model()->rowCount(), 4);
    const auto printerTo = [](const QString &path) {
        auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
        printer->setOutputFormat(QPrinter::PdfFormat);
        printer->setOutputFileName(path);
        return printer;
    };
    made->printList(printerTo(u"/nowhere/at/all/list.pdf"_s));
    QTRY_VERIFY(made->findChild<Banner *>(u"outage.banner"_s)->sentence().startsWith("The printer did not take"_L1));
    QVERIFY(m_commands.messages.isEmpty());
    made->printList(printerTo(folder.filePath(u"list.pdf"_s)));
    QTRY_COMPARE(m_commands.messages.size(), 1);
    QCOMPARE(m_commands.messages.constFirst().channel, OutageChannel::List);
    QCOMPARE(sheetsOf(contentOf(folder.filePath(u"list.pdf"_s))), 2);
}

void TestOutage::printIsDropped_data()
{
    QTest::addColumn<bool>("stopped");
    QTest::newRow("stopped") << true;
    QTest::newRow("destroyed") << false;
}

/// Half a list is not sent to the printer.
void TestOutage::printIsDropped()
{
    QFETCH(bool, stopped);
    OutageSheet sheet{.issueId = u"EX1"_s, .title = u"Mail is late"_s};
    for (int number = 0; number < 5000; ++number)
        sheet.recipients.append(recipient(u"c%1"_s.arg(number), false, u"x%1@c.example"_s.arg(number)));
    JobEngine engine;
    auto print = std::make_unique<SheetPrint>(nullptr);
    int told = 0;
    connect(print.get(), &SheetPrint::finished, this, [&told] { ++told; });
    print->print(std::make_shared<JobPrinter>(engine), sheet);
    for (int turn = 0; turn < 100'000 && engine.story().isEmpty(); ++turn)
        QCoreApplication::processEvents();
    QCOMPARE(engine.story(), QStringList{u"begun"_s});
    if (stopped)
        print->stop();
    print.reset();
    QCOMPARE(engine.story(), (QStringList{u"begun"_s, u"aborted"_s, u"ended"_s}));
    QCOMPARE(told, stopped ? 1 : 0);
}

void TestOutage::listIsStopped()
{
    const QTemporaryDir folder;
    many(5000);
    const auto made = dialog();
    QTRY_COMPARE(in<ListView>(*made, u"outage.recipients"_s)->model()->rowCount(), 5000);
    made->saveList(folder.filePath(u"list.pdf"_s));
    QCoreApplication::processEvents();
    QTest::keyClick(made.get(), Qt::Key_Escape);
    QVERIFY(made->isVisible());
    QVERIFY(made->findChild<Banner *>(u"outage.banner"_s)->sentence().startsWith("The list was stopped"_L1));
    QVERIFY(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).isEmpty());
    QVERIFY(m_commands.messages.isEmpty());
}

void TestOutage::listOfMany()
{
    const QTemporaryDir folder;
    many(300);
    m_book.outage.recipients[7].name = u"Vereniging "_s.repeated(40);
    m_book.outage.recipients[8].address = u"a"_s.repeated(60) + u"@"_s + u"b"_s.repeated(100) + u".example"_s;
    const auto made = dialog();
    QTRY_COMPARE(in<ListView>(*made, u"outage.recipients"_s)->model()->rowCount(), 300);
    made->saveList(folder.filePath(u"list.pdf"_s));
    QTRY_COMPARE(m_commands.messages.size(), 1);
    QCOMPARE(m_commands.messages.constFirst().customerIds.size(), 300);
    const auto pdf = contentOf(folder.filePath(u"list.pdf"_s));
    QVERIFY2(sheetsOf(pdf) > 10, qPrintable(QString::number(sheetsOf(pdf))));
    if (const auto pictures = qEnvironmentVariable("PARTNERDESK_PICTURES"); !pictures.isEmpty())
        QFile::copy(folder.filePath(u"list.pdf"_s), QDir(pictures).filePath(u"outage-list.pdf"_s));
}

void TestOutage::folderThatCannotBeWritten()
{
    const auto made = dialog();
    QTRY_COMPARE(in<ListView>(*made, u"outage.recipients"_s)->model()->rowCount(), 4);
    made->makeDrafts(u"/nowhere/at/all"_s);
    QTRY_VERIFY(!made->findChild<QWidget *>(u"outage.banner"_s)->isHidden());
    QVERIFY(m_commands.messages.isEmpty()); // nobody counts as told
    QTRY_VERIFY(in<QPushButton>(*made, u"outage.make"_s)->isEnabled());
}

void TestOutage::mailsAreOpened()
{
    const auto made = dialog();
    QTRY_COMPARE(in<ListView>(*made, u"outage.recipients"_s)->model()->rowCount(), 4);
    in<QPushButton>(*made, u"outage.open"_s)->click();
    QCOMPARE(m_opened.size(), 2);
    QCOMPARE(m_opened.constFirst().path(), u"jan@a.example"_s);
    QTRY_COMPARE(m_commands.messages.size(), 1);
    QCOMPARE(m_commands.messages.constFirst().channel, OutageChannel::Mailto);
    // Where no program takes them nobody was written to.
    m_commands.messages.clear();
    m_hasMailProgram = false;
    in<QPushButton>(*made, u"outage.open"_s)->click();
    QTRY_VERIFY(!made->findChild<QWidget *>(u"outage.banner"_s)->isHidden());
    QVERIFY(m_commands.messages.isEmpty());
}

void TestOutage::manyAreNotOpened()
{
    m_book.outage.recipients.clear();
    for (int number = 0; number < 6; ++number)
        m_book.outage.recipients.append(recipient(u"c%1"_s.arg(number), false, u"x%1@c.example"_s.arg(number)));
    const auto made = dialog();
    QTRY_COMPARE(in<ListView>(*made, u"outage.recipients"_s)->model()->rowCount(), 6);
    QVERIFY(!in<QPushButton>(*made, u"outage.open"_s)->isEnabled());
    QVERIFY(!in<QPushButton>(*made, u"outage.open"_s)->toolTip().isEmpty());
    QVERIFY(in<QPushButton>(*made, u"outage.make"_s)->isEnabled());
}

void TestOutage::lacksText()
{
    const auto made = dialog();
    QTRY_COMPARE(in<ListView>(*made, u"outage.recipients"_s)->model()->rowCount(), 4);
    in<QPlainTextEdit>(*made, u"outage.en.body"_s)->setPlainText(u"  "_s);
    QVERIFY(!in<QPushButton>(*made, u"outage.make"_s)->isEnabled());
    // Where nobody is written to in English it need not be there.
    in<ListView>(*made, u"outage.recipients"_s)->goTo(1);
    in<QPushButton>(*made, u"outage.leaveout"_s)->click();
    QVERIFY(in<QPushButton>(*made, u"outage.make"_s)->isEnabled());
}

void TestOutage::listThatDoesNotCome()
{
    m_book.outage.recipients.clear();
    const auto made = dialog();
    QTRY_VERIFY(sum(*made).startsWith(u"0 customer"_s));
    QVERIFY(!in<QPushButton>(*made, u"outage.make"_s)->isEnabled());
    QCOMPARE(in<QPushButton>(*made, u"outage.make"_s)->toolTip(), u"There is nobody to be told."_s);
}

void TestOutage::closedWhileItIsRead()
{
    auto made = dialog();
    made.reset(); // its answer is on the way
    QCoreApplication::processEvents();
    QVERIFY(m_commands.messages.isEmpty());
}

void TestOutage::notices()
{
    ManualClock clock;
    Preferences preferences(m_memory);
    HealthNotices notices(preferences, clock, nullptr);
    QSignalSpy told(&notices, &HealthNotices::told);
    notices.add({{.what = IssueNews::What::Came, .issue = record().line.told, .key = u"EX1"_s}});
    QCOMPARE(told.size(), 0);
    clock.advance(std::chrono::seconds(11));
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.at(0).at(0).toString(), u"Exchange Online: a new issue"_s);
    QVERIFY(told.at(0).at(1).toString().startsWith(u"EX1 · Service interruption"_s));
    QCOMPARE(told.at(0).at(2).toString(), u"EX1"_s);
    clock.advance(std::chrono::hours(2));
    QCOMPARE(told.size(), 1);
    // Turned off, nothing is told.
    auto settings = preferences.settings();
    settings.notices.isOn = false;
    preferences.change(settings);
    notices.add({{.what = IssueNews::What::Worsened, .issue = record().line.told, .key = u"EX1"_s}});
    clock.advance(std::chrono::hours(2));
    QCOMPARE(told.size(), 1);
}

void TestOutage::noticeOfSeveral()
{
    ManualClock clock;
    Preferences preferences(m_memory);
    HealthNotices notices(preferences, clock, nullptr);
    QSignalSpy told(&notices, &HealthNotices::told);
    QList<IssueNews> news;
    for (int number = 0; number < 6; ++number)
        news.append({.what = IssueNews::What::Came, .issue = record().line.told, .key = QString::number(number)});
    notices.add(news);
    clock.advance(std::chrono::seconds(11));
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.at(0).at(0).toString(), u"News of 6 issues"_s);
    QVERIFY(told.at(0).at(1).toString().endsWith(u"and 2 more"_s));
    QVERIFY(told.at(0).at(2).toString().isEmpty());
}

void TestOutage::rulesAreRemembered()
{
    Settings settings;
    settings.notices = {.isOn = true,
                        .came = false,
                        .changed = true,
                        .advisories = false,
                        .quietFrom = QTime(18, 30),
                        .quietUntil = QTime(7, 0),
                        .quietServices = {u"Planner"_s}};
    QCOMPARE(settingsFrom(settingsToJson(settings)), settings);
    QCOMPARE(settingsFrom("{}").notices, NoticeRules());
    QCOMPARE(settingsFrom(R"({"notices":{"on":"yes","quietFrom":"99:99"}})").notices, NoticeRules());
}

void TestOutage::trayWords_data()
{
    QTest::addColumn<HealthCount>("count");
    QTest::addColumn<QString>("words");
    QTest::newRow("not read") << HealthCount{.customers = 3, .notKnown = 3} << u"Service health: not read yet"_s;
    QTest::newRow("nothing known") << HealthCount{.isKnown = true, .customers = 3, .notKnown = 3}
                                   << u"No issue is known\nNot known of 3 customers"_s;
    QTest::newRow("issues") << HealthCount{.isKnown = true, .issues = 2, .customers = 3} << u"2 issues going on"_s;
    QTest::newRow("both") << HealthCount{.isKnown = true, .issues = 1, .customers = 3, .notKnown = 1}
                          << u"1 issue going on\nNot known of 1 customer"_s;
}

void TestOutage::trayWords()
{
    QFETCH(HealthCount, count);
    QFETCH(QString, words);
    QCOMPARE(HealthTray::wordsOf(count), words);
}

void TestOutage::noticesFindTheirPlace()
{
    FakeValue<HealthCount> count{HealthCount()};
    bool hasPanel = false;
    HealthTray tray(count, nullptr, [&hasPanel] { return hasPanel; });
    QSignalSpy elsewhere(&tray, &HealthTray::notShown);
    QVERIFY(!tray.show(u"title"_s, u"text"_s, u"EX1"_s));
    QCOMPARE(elsewhere.size(), 1);
    QCOMPARE(elsewhere.at(0), (QVariantList{u"title"_s, u"text"_s, u"EX1"_s}));
    hasPanel = true; // it comes later than the program
    QVERIFY(tray.show(u"title"_s, u"text"_s, u"EX1"_s));
    hasPanel = false;
    QVERIFY(!tray.show(u"title"_s, u"text"_s, u"EX1"_s));
    QCOMPARE(elsewhere.size(), 2);
}

void TestOutage::trayFollowsTheLanguage()
{
    FakeValue<HealthCount> count{HealthCount{.isKnown = true, .issues = 2}};
    const HealthTray tray(count, nullptr, [] { return false; });
    QVERIFY(tray.toolTip().endsWith("2 issues going on"_L1));
    LongWords other;
    QCoreApplication::installTranslator(&other);
    const auto now = tray.toolTip();
    QCoreApplication::removeTranslator(&other);
    QVERIFY2(now.endsWith(HealthTray::wordsOf({.isKnown = true, .issues = 2})) == false, qPrintable(now));
    QVERIFY(tray.toolTip().endsWith("2 issues going on"_L1));
}

void TestOutage::deedsHaveWords_data()
{
    QTest::addColumn<QString>("logged");
    for (const auto *logged :
         {"issue.mark", "issue.unmark", "issue.inform", "health.mute", "health.unmute", "health.check", "message.mark"})
        QTest::newRow(logged) << QString::fromLatin1(logged);
}

void TestOutage::deedsHaveWords()
{
    QFETCH(QString, logged);
    QVERIFY(ActivityWords::command(logged) != logged);
    // On a timeline it says how a customer was told.
    const AuditEntry entry{.command = u"issue.inform"_s, .after = uR"({"name":"EX1","channel":"list"})"_s};
    QCOMPARE(ActivityWords::change(entry), u"EX1 (printed list)"_s);
    QCOMPARE(ActivityWords::spokenChange(entry), u"EX1 (printed list)"_s);
}

HOUSE_WINDOW_TEST(TestOutage)
#include "tst_outage.moc"
