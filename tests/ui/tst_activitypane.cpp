#include "tests/support/testprogram.h"
#include "tests/ui/activityfakes.h"
#include "ui/activity/chaincheck.h"
#include "ui/activity/daysdialog.h"
#include "ui/widgets/activitywords.h"
#include "ui/widgets/columnstate.h"
#include "ui/widgets/fileexport.h"
#include "ui/widgets/listview.h"

#include <QAccessible>
#include <QClipboard>
#include <QDateEdit>
#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>

using Fault = ChainFinding::Fault;

/// Presses the Activity pane over fakes and looks at what it asks and shows.
class TestActivityPane : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void showsTheNewestFirst();
    void saysWhatWasDoneInWords_data();
    void saysWhatWasDoneInWords();
    void newEntriesComeByThemselves();
    void filtersCombineAndGo();
    void daysAreChosen();
    void onlyOneCustomer();
    void headerSortsAndColumnsAreRemembered();
    void textFindsWordsOfActions();
    void detailHasEverything();
    void copyFormats_data();
    void copyFormats();
    void exports_data();
    void exports();
    void exportCanBeStopped();
    void exportThatFailsIsSaid();
    void chainIsChecked_data();
    void chainIsChecked();
    void checkingCanBeStopped();
    void emptyStates_data();
    void emptyStates();
    void damageIsSaidInPlace();
    void narrowWindow();
    void diesWhileAsked();
    void everythingHasAName();

private:
    template <typename T>
    static T *find(QWidget &pane, const QString &name)
    {
        auto *found = pane.findChild<T *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    static ListView &list(QWidget &pane) { return *find<ListView>(pane, u"activity.table"_s); }
    static WindowTable &model(QWidget &pane) { return *static_cast<WindowTable *>(list(pane).model()); }
    static QString text(QWidget &pane, const QString &label) { return find<QLabel>(pane, label)->text(); }
    static QString bannerText(QWidget &pane) { return text(*find<QWidget>(pane, u"activity.banner"_s), u"banner.sentence"_s); }
    static QString cell(QWidget &pane, int row, const QString &key) { return model(pane).text(row, model(pane).columnOf(key)); }
    static QAction *entry(QMenu *menu, const QString &name)
    {
        emit menu->aboutToShow();
        for (auto *action : menu->actions()) {
            if (action->menu())
                emit action->menu()->aboutToShow();
        }
        return menu->findChild<QAction *>(name);
    }
    static void press(QToolButton *button, const QString &name)
    {
        auto *action = entry(button->menu(), name);
        if (!action)
            qFatal("no %s", qPrintable(name));
        action->trigger();
    }
    static void act(QWidget &pane, const QString &name) { find<QAction>(pane, name)->trigger(); }
    static void waitForRows(QWidget &pane, int rows) { QTRY_COMPARE(list(pane).model()->rowCount(), rows); }
    /// Answers the dialog that asks for a file.
    static void chooseFile(QWidget &pane, const QString &path)
    {
        auto *dialog = find<QFileDialog>(pane, u"activity.exportfile"_s);
        emit dialog->fileSelected(path);
        dialog->close();
    }
};

void TestActivityPane::showsTheNewestFirst()
{
    ActivityWorld world(300);
    const auto pane = world.pane();
    QCOMPARE(world.activity.asked.constFirst().limit, 50);
    QVERIFY(world.activity.asked.constFirst().descending);
    waitForRows(*pane, 300);
    QCOMPARE(text(*pane, u"activity.count"_s), u"300 entries"_s);
    QCOMPARE(cell(*pane, 0, u"number"_s), u"300"_s);
    QCOMPARE(cell(*pane, 0, u"at"_s), u"03/11/2025 09:00"_s);
    QCOMPARE(cell(*pane, 299, u"number"_s), u"1"_s);
}

void TestActivityPane::saysWhatWasDoneInWords_data()
{
    QTest::addColumn<AuditEntry>("logged");
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("spoken");
    QTest::newRow("alias") << AuditEntry{.command = u"customer.alias"_s, .before = u"{\"alias\":\"a\"}"_s, .after = u"{\"alias\":\"b\"}"_s}
                           << u"Alias changed"_s << u"a → b"_s << u"from a to b"_s;
    QTest::newRow("tags that came") << AuditEntry{.command = u"customer.tags"_s, .after = u"[\"VIP\",\"gold\"]"_s} << u"Tags changed"_s
                                    << u"nothing → VIP, gold"_s << u"added: VIP, gold"_s;
    QTest::newRow("view that went") << AuditEntry{.command = u"view.remove"_s, .before = u"{\"name\":\"Zorg\",\"definition\":{}}"_s}
                                    << u"View removed"_s << u"Zorg → nothing"_s << u"taken away: Zorg"_s;
    QTest::newRow("unknown") << AuditEntry{.command = u"subscription.explode"_s, .before = u"{\"status\":\"active\"}"_s, .after = u"7"_s}
                             << u"subscription.explode"_s << u"active → 7"_s << u"from active to 7"_s;
    QTest::newRow("nothing to tell") << AuditEntry{.command = u"sign-out"_s} << u"sign-out"_s << QString() << QString();
    QTest::newRow("text that looks rich") << AuditEntry{.command = u"customer.alias"_s, .after = u"{\"alias\":\"<b>x</b>\"}"_s}
                                          << u"Alias changed"_s << u"nothing → <b>x</b>"_s << u"added: <b>x</b>"_s;
}

void TestActivityPane::saysWhatWasDoneInWords()
{
    QFETCH(AuditEntry, logged);
    QFETCH(QString, command);
    QFETCH(QString, change);
    QFETCH(QString, spoken);
    ActivityWorld world(1);
    logged.number = 1;
    logged.id = u"id-1"_s;
    logged.roles = u"AA HA"_s;
    logged.answer = u"done"_s;
    world.activity.table = {{.entry = logged}};
    const auto pane = world.pane();
    waitForRows(*pane, 1);
    QCOMPARE(cell(*pane, 0, u"command"_s), command);
    QCOMPARE(cell(*pane, 0, u"change"_s), change);
    QCOMPARE(model(*pane).index(0, model(*pane).columnOf(u"change"_s)).data(Qt::AccessibleTextRole).toString(), spoken);
    QCOMPARE(cell(*pane, 0, u"roles"_s), u"Admin agent, Helpdesk agent"_s);
    QCOMPARE(cell(*pane, 0, u"answer"_s), u"Done"_s);
    QCOMPARE(model(*pane).index(0, model(*pane).columnOf(u"answer"_s)).data(TableRole::State).toInt(), int(CellState::Healthy));
}

void TestActivityPane::newEntriesComeByThemselves()
{
    ActivityWorld world(20);
    const auto pane = world.pane();
    waitForRows(*pane, 20);
    list(*pane).goTo(3);
    QCOMPARE(cell(*pane, list(*pane).currentRow(), u"number"_s), u"17"_s);
    world.activity.table = inventedActivity(21);
    world.activity.commit({.added = {21}});
    waitForRows(*pane, 21);
    QCOMPARE(cell(*pane, 0, u"number"_s), u"21"_s);
    QCOMPARE(cell(*pane, list(*pane).currentRow(), u"number"_s), u"17"_s); // who reads on keeps the place
    QCOMPARE(text(*pane, u"activity.count"_s), u"21 entries"_s);
    // A customer who comes to have a name has it here too.
    const auto row = 21 - 18; // entry 18
    QVERIFY(!cell(*pane, row, u"customer"_s).isEmpty());
    for (auto &each : world.activity.table)
        each.customerName = u"Renamed"_s;
    world.activity.commit({});
    QTRY_COMPARE(cell(*pane, row, u"customer"_s), u"Renamed"_s);
}

void TestActivityPane::filtersCombineAndGo()
{
    ActivityWorld world(300);
    const auto pane = world.pane();
    waitForRows(*pane, 300);
    auto *button = find<QToolButton>(*pane, u"filterrow.filter"_s);
    QTRY_VERIFY(entry(button->menu(), u"filter.account.anna@partner.example"_s));
    QCOMPARE(entry(button->menu(), u"filter.account.anna@partner.example"_s)->text(), u"anna@partner.example  (100)"_s);
    press(button, u"filter.account.anna@partner.example"_s);
    press(button, u"filter.command.customer.tags"_s);
    press(button, u"filter.days.7"_s);
    find<QLineEdit>(*pane, u"filterrow.field"_s)->setText(u"vip"_s);
    const auto query = world.activity.asked.constLast();
    QCOMPARE(query.accounts, QStringList{u"anna@partner.example"_s});
    QCOMPARE(query.commands, QStringList{u"customer.tags"_s});
    QCOMPARE(query.from, QDate::currentDate().addDays(-6).startOfDay().toUTC());
    QVERIFY(!query.before.isValid());
    QCOMPARE(query.text, u"vip"_s);
    auto *chip = find<QAbstractButton>(*pane, u"chip.command:customer.tags"_s);
    QCOMPARE(chip->text(), u"Action: Tags changed"_s);
    QCOMPARE(chip->accessibleName(), u"Remove the filter Action: Tags changed"_s);
    chip->click();
    QCOMPARE(world.activity.asked.constLast().commands, QStringList());
    find<QAbstractButton>(*pane, u"chip.days"_s)->click();
    QVERIFY(!world.activity.asked.constLast().from.isValid());
    const auto isAnnas = [&] {
        const auto rows = list(*pane).model()->rowCount();
        for (int row = 0; row < rows; ++row) {
            if (cell(*pane, row, u"account"_s) != u"anna@partner.example"_s)
                return false;
        }
        return rows > 0;
    };
    QTRY_VERIFY(isAnnas());
    press(button, u"filter.none"_s);
    QCOMPARE(world.activity.asked.constLast().accounts, QStringList());
    QCOMPARE(world.activity.asked.constLast().text, u"vip"_s);
}

void TestActivityPane::daysAreChosen()
{
    ActivityWorld world(300);
    const auto pane = world.pane();
    waitForRows(*pane, 300);
    press(find<QToolButton>(*pane, u"filterrow.filter"_s), u"filter.days.choose"_s);
    auto *dialog = find<DaysDialog>(*pane, u"days"_s);
    // The wrong way round is put right.
    find<QDateEdit>(*dialog, u"days.first"_s)->setDate(QDate(2025, 11, 2));
    find<QDateEdit>(*dialog, u"days.last"_s)->setDate(QDate(2025, 11, 1));
    find<QPushButton>(*dialog, u"days.apply"_s)->click();
    const auto query = world.activity.asked.constLast();
    QCOMPARE(query.from, QDate(2025, 11, 1).startOfDay().toUTC());
    QCOMPARE(query.before, QDate(2025, 11, 3).startOfDay().toUTC());
    QCOMPARE(find<QAbstractButton>(*pane, u"chip.days"_s)->text(), u"01/11/2025 to 02/11/2025"_s);
    QTRY_COMPARE(cell(*pane, 0, u"at"_s), u"02/11/2025 23:30"_s);
}

void TestActivityPane::onlyOneCustomer()
{
    ActivityWorld world(40);
    const auto pane = world.pane();
    waitForRows(*pane, 40);
    find<QLineEdit>(*pane, u"filterrow.field"_s)->setText(u"nothing like this"_s);
    waitForRows(*pane, 0);
    const auto id = u"00000000-0000-4000-8000-000000000001"_s;
    pane->showCustomer(id, u"Bakkerij Zonnig"_s);
    QCOMPARE(world.activity.asked.constLast().customerId, id);
    QCOMPARE(world.activity.asked.constLast().text, QString()); // what was sought before would hide them
    QCOMPARE(find<QAbstractButton>(*pane, u"chip.customer"_s)->text(), u"Customer: Bakkerij Zonnig"_s);
    QTRY_VERIFY(list(*pane).model()->rowCount() > 0);
    for (int row = 0; row < list(*pane).model()->rowCount(); ++row)
        QCOMPARE(cell(*pane, row, u"customer"_s), u"Bakkerij Zonnig"_s);

    list(*pane).goTo(0);
    QSignalSpy wanted(pane.get(), &ActivityPane::customerWanted);
    act(*pane, u"activity.customer"_s);
    QCOMPARE(wanted.constFirst().constFirst().toString(), id);
    find<QAbstractButton>(*pane, u"chip.customer"_s)->click();
    waitForRows(*pane, 40);
    list(*pane).goTo(2); // entry 38, of another customer
    act(*pane, u"activity.onlycustomer"_s);
    QCOMPARE(world.activity.asked.constLast().customerId, world.activity.table.at(37).entry.customerTenantId);
}

void TestActivityPane::headerSortsAndColumnsAreRemembered()
{
    ActivityWorld world(40);
    {
        const auto pane = world.pane();
        waitForRows(*pane, 40);
        auto *header = list(*pane).horizontalHeader();
        const auto column = model(*pane).columnOf(u"account"_s);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          QPoint(header->sectionViewportPosition(column) + 20, header->height() / 2));
        QCOMPARE(world.activity.asked.constLast().sort, ActivityQuery::Sort::Account);
        QVERIFY(!world.activity.asked.constLast().descending);
        press(find<QToolButton>(*pane, u"filterrow.columns"_s), u"column.requestId"_s);
    }
    const auto kept = columnStateFrom(world.memory.values.value(u"activity/columns"_s));
    QCOMPARE(kept.sortKey, u"account"_s);
    world.activity.asked.clear();
    const auto pane = world.pane();
    QCOMPARE(world.activity.asked.constFirst().sort, ActivityQuery::Sort::Account);
    QVERIFY(!list(*pane).isColumnHidden(model(*pane).columnOf(u"requestId"_s)));
}

void TestActivityPane::textFindsWordsOfActions()
{
    ActivityWorld world(40);
    const auto pane = world.pane();
    waitForRows(*pane, 40);
    find<QLineEdit>(*pane, u"filterrow.field"_s)->setText(u"view saved"_s);
    QTRY_VERIFY(list(*pane).model()->rowCount() < 40);
    QVERIFY(list(*pane).model()->rowCount() > 0);
    QCOMPARE(cell(*pane, 0, u"command"_s), u"View saved"_s);
    QCOMPARE(cell(*pane, 0, u"subject"_s), u"View “Zorg”"_s);
}

void TestActivityPane::detailHasEverything()
{
    ActivityWorld world(40);
    const auto pane = world.pane();
    waitForRows(*pane, 40);
    list(*pane).goTo(40 - 28); // entry 28: refused, with a request id
    emit list(*pane).opened(40 - 28);
    auto *detail = find<QWidget>(*pane, u"activitydetail"_s);
    QVERIFY(detail->isVisible());
    const auto &logged = world.activity.table.at(27).entry;
    const QList<std::pair<QString, QString>> copied{{u"account"_s, logged.account},
                                                    {u"roles"_s, u"Billing admin, Helpdesk agent"_s},
                                                    {u"utc"_s, logged.at.toString(Qt::ISODateWithMs)},
                                                    {u"command"_s, u"subscription.suspend"_s},
                                                    {u"tenant"_s, logged.customerTenantId},
                                                    {u"before"_s, u"bakker"_s},
                                                    {u"after"_s, u"Bakker op de hoek"_s},
                                                    {u"answer"_s, u"refused: 800040"_s},
                                                    {u"requestId"_s, logged.requestId},
                                                    {u"number"_s, u"28"_s},
                                                    {u"id"_s, logged.id},
                                                    {u"hash"_s, QString::fromLatin1(logged.hash)},
                                                    {u"previousHash"_s, QString::fromLatin1(logged.previousHash)}};
    for (const auto &[fact, value] : copied) {
        QGuiApplication::clipboard()->clear();
        find<QToolButton>(*detail, "copy."_L1 + fact)->click();
        if (fact == "roles"_L1)
            QVERIFY2(QGuiApplication::clipboard()->text().contains(u"Helpdesk agent"_s), qPrintable(fact));
        else
            QCOMPARE(QGuiApplication::clipboard()->text(), value);
    }
    // What was logged, to the letter.
    auto *before = find<QWidget>(*detail, u"activity.before"_s);
    find<QToolButton>(*before, u"raw.fold"_s)->click();
    QVERIFY(find<QPlainTextEdit>(*before, u"raw.text"_s)->toPlainText().contains(u"\"alias\": \"bakker\""_s));
    find<QPushButton>(*before, u"raw.copy"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), logged.before);

    // It follows the list, and closes.
    list(*pane).goTo(0);
    emit list(*pane).currentRowChanged(0);
    QTRY_COMPARE(text(*detail, u"fact.number"_s), u"40"_s);
    QTest::keyClick(detail, Qt::Key_Escape);
    QVERIFY(!detail->isVisible());
}

void TestActivityPane::copyFormats_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("between");
    QTest::newRow("text") << u"activity.copytext"_s << u"  "_s;
    QTest::newRow("tsv") << u"activity.copytsv"_s << u"\t"_s;
    QTest::newRow("markdown") << u"activity.copymarkdown"_s << u" | "_s;
}

void TestActivityPane::copyFormats()
{
    QFETCH(QString, action);
    QFETCH(QString, between);
    ActivityWorld world(10);
    const auto pane = world.pane();
    waitForRows(*pane, 10);
    list(*pane).goTo(0);
    QGuiApplication::clipboard()->clear();
    act(*pane, action);
    const auto copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.contains(u"Affected customer"_s) && copied.contains(u"Alias changed"_s) && copied.contains(between),
             qPrintable(copied));
    QCOMPARE(text(*pane, u"activity.notice"_s), u"1 row(s) copied"_s);
}

void TestActivityPane::exports_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("ending");
    QTest::newRow("CSV") << u"activity.exportcsv"_s << u"csv"_s;
    QTest::newRow("XLSX") << u"activity.exportxlsx"_s << u"xlsx"_s;
    QTest::newRow("JSON") << u"activity.exportjson"_s << u"json"_s;
}

void TestActivityPane::exports()
{
    QFETCH(QString, action);
    QFETCH(QString, ending);
    ActivityWorld world(1000);
    const auto pane = world.pane();
    waitForRows(*pane, 1000);
    pane->showCustomer(u"00000000-0000-4000-8000-000000000001"_s, u"Bakkerij Zonnig"_s); // what is filtered out is not exported
    QTRY_VERIFY(list(*pane).model()->rowCount() < 1000);
    const auto rows = list(*pane).model()->rowCount();
    const QTemporaryDir folder;
    const auto path = folder.filePath("a."_L1 + ending);
    act(*pane, action);
    QVERIFY(find<QFileDialog>(*pane, u"activity.exportfile"_s)->selectedFiles().value(0).endsWith(ending));
    chooseFile(*pane, path);
    QTRY_COMPARE(bannerText(*pane), u"%1 row(s) exported to “%2”."_s.arg(QLocale().toString(rows), QDir::toNativeSeparators(path)));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto bytes = file.readAll();
    if (ending == "json"_L1) {
        const auto entries = QJsonDocument::fromJson(bytes).array();
        QCOMPARE(entries.size(), rows);
        QCOMPARE(entries.at(0)["command"_L1].toString(), world.activity.table.at(entries.at(0)["number"_L1].toInt() - 1).entry.command);
        QCOMPARE(entries.at(0)["customerName"_L1].toString(), u"Bakkerij Zonnig"_s);
    } else if (ending == "csv"_L1) {
        QCOMPARE(bytes.count('\n'), rows + 1);
        QVERIFY(bytes.startsWith("\xEF\xBB\xBFNumber,Date/time,Account"));
        QVERIFY(bytes.contains("Tags changed"));
    } else {
        QVERIFY(bytes.startsWith("PK"));
    }
    QCOMPARE(QString::fromUtf8(world.memory.values.value(u"activity/exportfolder"_s)), folder.path());
}

void TestActivityPane::exportCanBeStopped()
{
    ActivityWorld world(5000);
    const auto pane = world.pane();
    waitForRows(*pane, 5000);
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"a.csv"_s);
    QStringList notices;
    connect(pane->findChild<FileExport *>(), &FileExport::advanced, pane.get(), [&] {
        notices.append(text(*pane, u"activity.notice"_s));
        if (notices.size() == 3)
            QTest::keyClick(&list(*pane), Qt::Key_Escape);
    });
    act(*pane, u"activity.exportcsv"_s);
    chooseFile(*pane, path);
    QTRY_COMPARE(text(*pane, u"activity.notice"_s), u"The export has stopped; no file was written"_s);
    QCOMPARE(notices.size(), 3);
    QCOMPARE(notices.constLast(), u"768 of 5,000 row(s) exported; Escape stops it"_s);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList());
}

void TestActivityPane::exportThatFailsIsSaid()
{
    ActivityWorld world(10);
    const auto pane = world.pane();
    waitForRows(*pane, 10);
    act(*pane, u"activity.exportcsv"_s);
    chooseFile(*pane, u"/no/such/folder/a.csv"_s);
    QTRY_VERIFY(bannerText(*pane).contains(u"/no/such/folder/a.csv"_s));
}

void TestActivityPane::chainIsChecked_data()
{
    QTest::addColumn<ChainFinding>("finding");
    QTest::addColumn<QString>("words");
    QTest::newRow("intact") << ChainFinding{.number = 20, .entries = 20}
                            << u"The audit log is intact: each of its 20 entries follows the one before it."_s;
    QTest::newRow("gap") << ChainFinding{.fault = Fault::Gap, .number = 7, .entries = 6}
                         << u"Entries are missing from the audit log before number 7."_s;
    QTest::newRow("changed") << ChainFinding{.fault = Fault::Changed, .number = 7, .entries = 6}
                             << u"Entry 7 of the audit log was changed after it was written."_s;
}

void TestActivityPane::chainIsChecked()
{
    QFETCH(ChainFinding, finding);
    QFETCH(QString, words);
    ActivityWorld world(20);
    const auto pane = world.pane();
    waitForRows(*pane, 20);
    find<QToolButton>(*pane, u"chain.button"_s)->click();
    QCOMPARE(world.activity.checks.size(), 1);
    QCOMPARE(find<QToolButton>(*pane, u"chain.button"_s)->text(), u"Stop"_s);
    world.activity.checks.constLast().advanced(12'000);
    QCOMPARE(text(*pane, u"chain.words"_s), u"12,000 entries checked so far"_s);
    world.activity.checks.takeLast().ended(finding);
    QCOMPARE(text(*pane, u"chain.words"_s), words);
    QCOMPARE(find<QToolButton>(*pane, u"chain.button"_s)->text(), u"Check the log"_s);
    const auto isIntact = finding.fault == Fault::None;
    QCOMPARE(find<QWidget>(*pane, u"activity.banner"_s)->isVisible(), !isIntact);
    if (!isIntact)
        QCOMPARE(bannerText(*pane), words);
    // What was found intact is said of the log as it was; a fault stays one.
    world.activity.table = inventedActivity(21);
    world.activity.commit({.added = {21}});
    waitForRows(*pane, 21);
    QCOMPARE(text(*pane, u"chain.words"_s), isIntact ? QString() : words);
}

void TestActivityPane::checkingCanBeStopped()
{
    ActivityWorld world(20);
    const auto pane = world.pane();
    waitForRows(*pane, 20);
    act(*pane, u"activity.check"_s);
    act(*pane, u"activity.check"_s);
    QVERIFY(world.activity.checks.isEmpty());
    QCOMPARE(text(*pane, u"chain.words"_s), QString());
    act(*pane, u"activity.check"_s);
    world.activity.checks.takeLast().ended(Error{.kind = Error::Kind::StoreBusy, .subject = u"desk.sqlite"_s});
    QVERIFY(bannerText(*pane).contains(u"desk.sqlite"_s));
}

void TestActivityPane::emptyStates_data()
{
    QTest::addColumn<QString>("scene");
    QTest::addColumn<QString>("title");
    QTest::newRow("loading") << u"loading"_s << u"Reading the activity"_s;
    QTest::newRow("nothing yet") << u"empty"_s << u"No activity yet"_s;
    QTest::newRow("nothing found") << u"filtered"_s << u"Nothing found"_s;
    QTest::newRow("damaged") << u"damaged"_s << u"Data damaged"_s;
}

void TestActivityPane::emptyStates()
{
    QFETCH(QString, scene);
    QFETCH(QString, title);
    ActivityWorld world(scene == "filtered"_L1 ? 20 : 0);
    world.activity.byHand = scene == "loading"_L1;
    if (scene == "damaged"_L1)
        world.activity.problem = Error{.kind = Error::Kind::StoreCorrupt, .subject = u"/data/desk.sqlite"_s};
    const auto pane = world.pane();
    if (scene == "filtered"_L1)
        find<QLineEdit>(*pane, u"filterrow.field"_s)->setText(u"qqq"_s);
    QTRY_VERIFY(find<QLabel>(*pane, u"emptystate.title"_s)->isVisible());
    QTRY_COMPARE(text(*pane, u"emptystate.title"_s), title);
    QVERIFY(text(*pane, u"emptystate.sentence"_s).size() > 20);
    auto *action = find<QPushButton>(*pane, u"emptystate.action"_s);
    if (scene == "filtered"_L1) {
        action->click();
        waitForRows(*pane, 20);
        QCOMPARE(find<QLineEdit>(*pane, u"filterrow.field"_s)->text(), QString());
    } else if (scene == "damaged"_L1) {
        find<QPushButton>(*pane, u"emptystate.second"_s)->click();
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"StoreCorrupt"_s));
        world.activity.problem.reset();
        world.activity.table = inventedActivity(3);
        action->click();
        waitForRows(*pane, 3);
    }
}

void TestActivityPane::damageIsSaidInPlace()
{
    ActivityWorld world(20);
    const auto pane = world.pane();
    waitForRows(*pane, 20);
    world.activity.problem = Error{.kind = Error::Kind::StoreCorrupt, .subject = u"/data/desk.sqlite"_s};
    find<QLineEdit>(*pane, u"filterrow.field"_s)->setText(u"anna"_s);
    QTRY_VERIFY(bannerText(*pane).contains(u"desk.sqlite"_s));
    QCOMPARE(list(*pane).model()->rowCount(), 20); // what is there stays
}

void TestActivityPane::narrowWindow()
{
    ActivityWorld world(20);
    const auto pane = world.pane({700, 640});
    waitForRows(*pane, 20);
    pane->openRow(0);
    QVERIFY(!list(*pane).isVisible());
    QVERIFY(find<QToolButton>(*pane, u"activity.back"_s)->isVisible());
    find<QToolButton>(*pane, u"activity.back"_s)->click();
    QVERIFY(list(*pane).isVisible());
    QVERIFY(!find<QWidget>(*pane, u"activitydetail"_s)->isVisible());
}

void TestActivityPane::diesWhileAsked()
{
    ActivityWorld world(20);
    world.activity.byHand = true;
    {
        const auto pane = world.pane();
        act(*pane, u"activity.check"_s);
        act(*pane, u"activity.exportjson"_s);
        chooseFile(*pane, QDir::temp().filePath(u"never.json"_s));
    }
    world.activity.answerAll();
    QVERIFY(!world.activity.checks.constFirst().receiver);
    QVERIFY(!QFile::exists(QDir::temp().filePath(u"never.json"_s)));
}

void TestActivityPane::everythingHasAName()
{
    ActivityWorld world(20);
    const auto pane = world.pane();
    waitForRows(*pane, 20);
    pane->openRow(0);
    QStringList nameless;
    const auto widgets = pane->findChildren<QWidget *>();
    for (auto *widget : widgets) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget->focusProxy()
            || widget->objectName().startsWith("qt_"_L1))
            continue;
        auto *spoken = QAccessible::queryAccessibleInterface(widget);
        if (!spoken || spoken->text(QAccessible::Name).isEmpty())
            nameless.append(QString(QLatin1StringView(widget->metaObject()->className()) + u' ' + widget->objectName()));
    }
    QCOMPARE(nameless, QStringList());
    QStringList ids;
    for (const auto *action : pane->actions()) {
        QVERIFY(action->objectName().startsWith(u"activity."_s) && !action->text().isEmpty());
        QVERIFY(!ids.contains(action->objectName()));
        ids.append(action->objectName());
    }
    QVERIFY(ids.size() >= 15);
}

HOUSE_WINDOW_TEST(TestActivityPane)
#include "tst_activitypane.moc"
