#include "models/command/commandneeds.h"
#include "tests/support/testprogram.h"
#include "tests/ui/subscriptionfakes.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/fileexport.h"
#include "ui/widgets/listview.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>

/// The subscriptions of all customers, as a person sees them.
class TestSubscriptionsPane : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void init();
    void cleanup();
    void beginsWithWhatRenews();
    void views_data();
    void views();
    void daysAreChosen();
    void choiceIsRemembered();
    void whatARowSays();
    void unknownStatusIsShownAsItCame();
    void countdownGoesOn();
    void filters();
    void opensTheSubscriptionAtItsCustomer();
    void copies();
    void copyingManyNeedsAnExport();
    void exports_data();
    void exports();
    void exportNeedsTheRight();
    void exportCanBeStopped();
    void columnsAreRemembered();
    void saysOfHowManyCustomers();
    void commitsAreFollowed();
    void emptyStates_data();
    void emptyStates();
    void nothingReadLeadsToTheCustomers();
    void failureIsSaidInPlace();
    void diesWhileAsked();
    void actionsAreNamed();

private:
    template <typename T>
    T *find(const QString &name) const
    {
        auto *found = m_pane->findChild<T *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    ListView &view() const { return *find<ListView>(u"subscriptionlist.table"_s); }
    QString cell(int row, const QString &key, int role = Qt::DisplayRole) const
    {
        const auto *table = qobject_cast<const RowTable *>(view().model());
        return table->index(row, table->columnOf(key)).data(role).toString();
    }
    QStringList ids() const
    {
        QStringList all;
        for (int row = 0; row < view().model()->rowCount(); ++row)
            all.append(cell(row, u"id"_s));
        return all;
    }
    QString label(const QString &name) const { return find<QLabel>("subscriptionlist."_L1 + name)->text(); }
    void trigger(const QString &action) const { find<QAction>("subscriptionlist."_L1 + action)->trigger(); }
    void choose(const QString &entry) const
    {
        auto *menu = find<QToolButton>(u"filterrow.view"_s)->menu();
        auto *action = menu->findChild<QAction *>(entry);
        QVERIFY2(action, qPrintable(entry));
        action->trigger();
    }

    /// A thousand more, of many customers, every fourth of them suspended.
    void sellMany() const
    {
        for (int number = 0; number < 1000; ++number) {
            auto row = m_world->subscriptions.table.at(number % 6);
            row.customerName = u"Zaak %1"_s.arg(number);
            row.told.id = u"n-%1"_s.arg(number);
            row.told.status = number % 4 == 0 ? u"suspended"_s : u"active"_s;
            m_world->subscriptions.table.append(row);
        }
        m_world->subscriptions.commit();
    }
    /// As if the person chose that file in the dialog that stands there.
    void chooseFile(const QString &path) const
    {
        auto *dialog = find<QFileDialog>(u"subscriptionlist.exportfile"_s);
        emit dialog->fileSelected(path);
        dialog->close();
    }
    Banner &banner() const { return *find<Banner>(u"subscriptionlist.banner"_s); }

    std::unique_ptr<SubscriptionsWorld> m_world{};
    std::unique_ptr<SubscriptionsPane> m_pane{};
};

void TestSubscriptionsPane::init()
{
    m_world = std::make_unique<SubscriptionsWorld>();
    m_pane = m_world->pane();
    QApplication::setActiveWindow(m_pane.get());
    QTRY_COMPARE(view().model()->rowCount(), 2);
}

void TestSubscriptionsPane::cleanup()
{
    m_pane.reset();
    m_world.reset();
}

void TestSubscriptionsPane::beginsWithWhatRenews()
{
    QCOMPARE(ids(), (QStringList{u"s-1"_s, u"s-2"_s}));
    QCOMPARE(find<QToolButton>(u"filterrow.view"_s)->text(), u"Renewing within 30 day(s)"_s);
    QCOMPARE(m_world->subscriptions.asked.constFirst(), (SubscriptionQuery{.view = SubscriptionQuery::View::Renewing, .limit = 50}));
    QTRY_COMPARE(label(u"count"_s), u"2 subscription(s)"_s);
}

void TestSubscriptionsPane::views_data()
{
    QTest::addColumn<QString>("entry");
    QTest::addColumn<QStringList>("shown");
    QTest::addColumn<QString>("title");
    QTest::newRow("expiring") << u"expiring"_s << QStringList{u"s-3"_s} << u"Expiring within 30 day(s)"_s;
    QTest::newRow("suspended") << u"suspended"_s << QStringList{u"s-4"_s} << u"Suspended"_s;
    QTest::newRow("cancellable") << u"cancellable"_s << QStringList{u"s-6"_s} << u"Cancellation window closing within 30 day(s)"_s;
    QTest::newRow("all") << u"all"_s << QStringList{u"s-1"_s, u"s-2"_s, u"s-3"_s, u"s-4"_s, u"s-5"_s, u"s-6"_s} << u"All subscriptions"_s;
}

void TestSubscriptionsPane::views()
{
    QFETCH(QString, entry);
    QFETCH(QStringList, shown);
    QFETCH(QString, title);
    choose("view."_L1 + entry);
    QTRY_COMPARE(ids(), shown);
    QCOMPARE(find<QToolButton>(u"filterrow.view"_s)->text(), title);
    // What the menu does, a command of the palette does, too.
    trigger(u"renewing"_s);
    QTRY_COMPARE(view().model()->rowCount(), 2);
    trigger(entry);
    QTRY_COMPARE(ids(), shown);
}

void TestSubscriptionsPane::daysAreChosen()
{
    choose(u"days.7"_s);
    QTRY_COMPARE(ids(), QStringList{u"s-1"_s});
    choose(u"days.90"_s);
    QTRY_COMPARE(ids(), (QStringList{u"s-1"_s, u"s-2"_s, u"s-6"_s}));
    QCOMPARE(find<QToolButton>(u"filterrow.view"_s)->text(), u"Renewing within 90 day(s)"_s);
    choose(u"view.suspended"_s);
    QVERIFY(!find<QToolButton>(u"filterrow.view"_s)->menu()->findChild<QAction *>(u"days.7"_s)->isEnabled());
    trigger(u"days7"_s); // asked for by name it is a view that counts days
    QTRY_COMPARE(ids(), QStringList{u"s-1"_s});
}

void TestSubscriptionsPane::choiceIsRemembered()
{
    choose(u"view.expiring"_s);
    choose(u"days.90"_s);
    QTRY_COMPARE(ids(), QStringList{u"s-3"_s});
    m_pane = m_world->pane();
    QTRY_COMPARE(ids(), QStringList{u"s-3"_s});
    QCOMPARE(find<QToolButton>(u"filterrow.view"_s)->text(), u"Expiring within 90 day(s)"_s);
    m_world->memory.values.insert(u"subscriptions/view"_s, "unheard of:12");
    m_pane = m_world->pane();
    QTRY_COMPARE(find<QToolButton>(u"filterrow.view"_s)->text(), u"Renewing within 30 day(s)"_s);
}

void TestSubscriptionsPane::whatARowSays()
{
    QCOMPARE(cell(0, u"customer"_s), u"Bedrijf 1"_s);
    QCOMPARE(cell(0, u"product"_s), u"Business Premium"_s);
    QCOMPARE(cell(1, u"product"_s), u"+ Copilot"_s);
    QCOMPARE(cell(1, u"product"_s, Qt::AccessibleTextRole), u"Add-on: Copilot"_s);
    QCOMPARE(cell(0, u"status"_s), u"Active"_s);
    QCOMPARE(cell(0, u"status"_s, TableRole::State).toInt(), static_cast<int>(CellState::Healthy));
    QCOMPARE(cell(0, u"quantity"_s), u"25"_s);
    QCOMPARE(cell(0, u"end"_s), u"Renews 08/11/2025"_s);
    QCOMPARE(cell(0, u"autoRenew"_s), u"On"_s);
    QCOMPARE(cell(0, u"cancel"_s), u"Closed"_s);
    QCOMPARE(cell(0, u"term"_s), u"1 year(s)"_s);
    QCOMPARE(cell(0, u"commerce"_s), u"NCE"_s);
    QCOMPARE(cell(0, u"commerce"_s, Qt::AccessibleTextRole), u"New commerce (NCE)"_s);
    choose(u"view.cancellable"_s);
    QTRY_COMPARE(ids(), QStringList{u"s-6"_s});
    QCOMPARE(cell(0, u"cancel"_s), u"2 day(s) left (05/11/2025)"_s);
    QCOMPARE(cell(0, u"cancel"_s, TableRole::State).toInt(), static_cast<int>(CellState::Degraded));
}

void TestSubscriptionsPane::unknownStatusIsShownAsItCame()
{
    choose(u"view.all"_s);
    QTRY_COMPARE(view().model()->rowCount(), 6);
    QCOMPARE(cell(4, u"status"_s), u"quarantined"_s);
    QCOMPARE(cell(4, u"status"_s, TableRole::State).toInt(), static_cast<int>(CellState::Unknown));
    QCOMPARE(cell(3, u"status"_s, TableRole::State).toInt(), static_cast<int>(CellState::Suspended));
}

void TestSubscriptionsPane::countdownGoesOn()
{
    choose(u"view.cancellable"_s);
    QTRY_COMPARE(cell(0, u"cancel"_s), u"2 day(s) left (05/11/2025)"_s);
    m_world->clock.now = m_world->clock.now.addSecs(10 * 3600);
    QCOMPARE(cell(0, u"cancel"_s), u"40 hour(s) left (05/11/2025)"_s);
    // A pane that comes back into sight asks anew: what was within the days may not be any more.
    m_world->subscriptions.now = m_world->clock.now.addDays(3);
    m_pane->hide();
    m_pane->show();
    QTRY_COMPARE(view().model()->rowCount(), 0);
}

void TestSubscriptionsPane::filters()
{
    choose(u"view.all"_s);
    auto *field = find<QLineEdit>(u"filterrow.field"_s);
    field->setText(u"bedrijf 2 vis"_s);
    QTRY_COMPARE(ids(), QStringList{u"s-4"_s});
    QTRY_COMPARE(label(u"count"_s), u"1 subscription(s)"_s);
    field->setText(u"nergens"_s);
    QTRY_COMPARE(view().model()->rowCount(), 0);
    QTRY_COMPARE(find<QLabel>(u"emptystate.title"_s)->text(), u"Nothing found"_s);
    find<QPushButton>(u"emptystate.action"_s)->click();
    QTRY_COMPARE(view().model()->rowCount(), 6);
    QVERIFY(field->text().isEmpty());
}

void TestSubscriptionsPane::opensTheSubscriptionAtItsCustomer()
{
    QSignalSpy wanted(m_pane.get(), &SubscriptionsPane::subscriptionWanted);
    choose(u"view.suspended"_s);
    QTRY_COMPARE(ids(), QStringList{u"s-4"_s});
    view().setFocus();
    view().goTo(0);
    QTest::keyClick(&view(), Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.last(), (QVariantList{u"c-2"_s, u"s-4"_s}));
    const auto place = view().visualRect(view().model()->index(0, 0)).center();
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(view().viewport(), Qt::LeftButton, {}, place);
    QTRY_COMPARE(wanted.size(), 2);
    trigger(u"open"_s);
    QCOMPARE(wanted.size(), 3);
}

void TestSubscriptionsPane::copies()
{
    view().selectAll();
    trigger(u"copytext"_s);
    QTRY_COMPARE(label(u"notice"_s), u"2 row(s) copied"_s);
    const auto text = QGuiApplication::clipboard()->text();
    QVERIFY(text.contains(u"Business Premium"_s) && text.contains(u"+ Copilot"_s) && text.contains(u"Renews 08/11/2025"_s));
    trigger(u"copytsv"_s);
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(u"Bedrijf 1\tBusiness Premium\tActive\t25"_s));
    trigger(u"copymarkdown"_s);
    QTRY_VERIFY(QGuiApplication::clipboard()->text().startsWith(u'|'));
    view().goTo(1);
    trigger(u"copyid"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"s-2"_s);
}

void TestSubscriptionsPane::copyingManyNeedsAnExport()
{
    QGuiApplication::clipboard()->setText(u"as it was"_s);
    m_world->permit.set(permitOf(Role::HelpdeskAgent));
    QVERIFY(CommandNeeds::denied(m_world->permit.value(), u"copyRows"));
    view().selectAll();
    trigger(u"copytext"_s);
    QVERIFY(find<Banner>(u"subscriptionlist.banner"_s)->isVisible());
    QCOMPARE(QGuiApplication::clipboard()->text(), u"as it was"_s);
    view().goTo(0);
    trigger(u"copytext"_s);
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(u"Business Premium"_s)); // one row is reading
}

void TestSubscriptionsPane::exports_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("ending");
    QTest::newRow("CSV") << u"exportcsv"_s << u"csv"_s;
    QTest::newRow("XLSX") << u"exportxlsx"_s << u"xlsx"_s;
    QTest::newRow("JSON") << u"exportjson"_s << u"json"_s;
}

void TestSubscriptionsPane::exports()
{
    QFETCH(QString, action);
    QFETCH(QString, ending);
    sellMany();
    choose(u"view.suspended"_s); // what the list does not show is not exported, and what it shows is, in sight or not
    find<QLineEdit>(u"filterrow.field"_s)->setText(u"zaak"_s);
    QTRY_COMPARE(view().model()->rowCount(), 250);
    m_world->subscriptions.table[6].told.id.clear(); // gone meanwhile
    const QTemporaryDir folder;
    const auto path = folder.filePath("s."_L1 + ending);
    trigger(action);
    const auto proposed = find<QFileDialog>(u"subscriptionlist.exportfile"_s)->selectedFiles().value(0);
    QVERIFY2(QFileInfo(proposed).fileName().startsWith(u"subscriptions-"_s) && proposed.endsWith(ending), qPrintable(proposed));
    chooseFile(path);
    QTRY_COMPARE(banner().sentence(), u"249 row(s) exported to “%1”."_s.arg(QDir::toNativeSeparators(path)));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto bytes = file.readAll();
    if (ending == "json"_L1) {
        const auto sold = QJsonDocument::fromJson(bytes).array();
        QCOMPARE(sold.size(), 249);
        QCOMPARE(sold.at(0)["id"_L1].toString(), u"n-4"_s);
        QCOMPARE(sold.at(0)["customer"_L1].toString(), u"Zaak 4"_s);
        QCOMPARE(sold.at(0)["status"_L1].toString(), u"suspended"_s);
        QCOMPARE(sold.at(0)["term"_L1].toString(), u"P1Y"_s);
        QCOMPARE(sold.at(248)["id"_L1].toString(), u"n-996"_s);
    } else if (ending == "csv"_L1) {
        QCOMPARE(bytes.count('\n'), 250);
        QVERIFY(bytes.startsWith("\xEF\xBB\xBFMicrosoft ID,Company name,Subscription ID,Product"));
        // The row of n-4: in words, and the day by itself, so that a spreadsheet can sort by it.
        QVERIFY2(bytes.contains("Zaak 4,n-4,Defender,,Suspended,25,02/01/2026 10:45,yes"), bytes.left(600).constData());
    } else {
        QVERIFY(bytes.startsWith("PK"));
    }
    QCOMPARE(QString::fromUtf8(m_world->memory.values.value(u"subscriptions/exportfolder"_s)), folder.path());
}

void TestSubscriptionsPane::exportNeedsTheRight()
{
    QTRY_COMPARE(m_world->subscriptions.asked.size(), 2); // the first rows, and all
    const QTemporaryDir folder;
    trigger(u"exportjson"_s);
    m_world->permit.set(permitOf(Role::HelpdeskAgent)); // the right went while the dialog stood there
    chooseFile(folder.filePath(u"s.json"_s));
    QVERIFY(banner().isVisible());
    QVERIFY(QDir(folder.path()).isEmpty());
    trigger(u"exportcsv"_s);
    QTRY_VERIFY(!m_pane->findChild<QFileDialog *>());
    QCOMPARE(m_world->subscriptions.asked.size(), 2);
}

void TestSubscriptionsPane::exportCanBeStopped()
{
    sellMany();
    choose(u"view.all"_s);
    QTRY_COMPARE(view().model()->rowCount(), 1006);
    const QTemporaryDir folder;
    QStringList notices;
    connect(m_pane->findChild<FileExport *>(), &FileExport::advanced, m_pane.get(), [&] {
        notices.append(label(u"notice"_s));
        if (notices.size() == 2)
            QTest::keyClick(&view(), Qt::Key_Escape);
    });
    trigger(u"exportcsv"_s);
    chooseFile(folder.filePath(u"s.csv"_s));
    QTRY_COMPARE(label(u"notice"_s), u"The export has stopped; no file was written"_s);
    QCOMPARE(notices,
             (QStringList{u"256 of 1,006 row(s) exported; Escape stops it"_s, u"512 of 1,006 row(s) exported; Escape stops it"_s}));
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestSubscriptionsPane::columnsAreRemembered()
{
    auto *menu = find<QToolButton>(u"filterrow.columns"_s)->menu();
    QMetaObject::invokeMethod(menu, &QMenu::aboutToShow);
    auto *term = menu->findChild<QAction *>(u"column.term"_s);
    QVERIFY(term && term->isChecked());
    term->trigger();
    const auto *table = qobject_cast<const RowTable *>(view().model());
    QVERIFY(view().isColumnHidden(table->columnOf(u"term"_s)));
    m_pane = m_world->pane();
    table = qobject_cast<const RowTable *>(view().model());
    QTRY_VERIFY(view().isColumnHidden(table->columnOf(u"term"_s)));
    QVERIFY(!view().isColumnHidden(table->columnOf(u"commerce"_s)));
}

void TestSubscriptionsPane::saysOfHowManyCustomers()
{
    QTRY_COMPARE(label(u"read"_s), u"Of all 3 customers"_s);
    auto state = m_world->state.value();
    state.customersKnown = 60;
    m_world->state.set(state);
    QCOMPARE(label(u"read"_s), u"Read of 3 of 60 customers"_s);
    m_world->subscriptions.told.customers = 4;
    m_world->subscriptions.told.refused = 2;
    m_world->subscriptions.commit();
    QTRY_COMPARE(label(u"read"_s), u"Read of 4 of 60 customers"_s);
    const auto details = find<QLabel>(u"subscriptionlist.read"_s)->toolTip();
    QVERIFY2(details.contains(u"01/10/2025"_s) && details.contains(u"those of 2 customer(s)"_s), qPrintable(details));
}

void TestSubscriptionsPane::commitsAreFollowed()
{
    m_world->subscriptions.table[1].told.status = u"deleted"_s;
    m_world->subscriptions.commit();
    QTRY_COMPARE(ids(), QStringList{u"s-1"_s});
    QTRY_COMPARE(label(u"count"_s), u"1 subscription(s)"_s);
}

void TestSubscriptionsPane::emptyStates_data()
{
    QTest::addColumn<qint64>("customers");
    QTest::addColumn<qint64>("refused");
    QTest::addColumn<QString>("view");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("never read") << qint64(0) << qint64(0) << u"all:30"_s << u"No subscriptions read yet"_s << u"is opened"_s;
    QTest::newRow("refused") << qint64(0) << qint64(2) << u"all:30"_s << u"Not told to you"_s << u"a role is missing"_s;
    QTest::newRow("none of some") << qint64(2) << qint64(0) << u"renewing:7"_s << u"Nothing in this view"_s << u"of 2 of 3 customers"_s;
    QTest::newRow("none of all") << qint64(3) << qint64(0) << u"suspended:7"_s << u"Nothing in this view"_s << u"of every customer"_s;
    QTest::newRow("none at all") << qint64(3) << qint64(0) << u"all:30"_s << u"No subscriptions"_s << u"of every customer"_s;
}

void TestSubscriptionsPane::emptyStates()
{
    QFETCH(qint64, customers);
    QFETCH(qint64, refused);
    QFETCH(QString, view);
    QFETCH(QString, title);
    QFETCH(QString, sentence);
    m_world->subscriptions.table.clear();
    m_world->subscriptions.told = {.customers = customers, .refused = refused};
    m_world->memory.values.insert(u"subscriptions/view"_s, view.toUtf8());
    m_pane = m_world->pane();
    QTRY_COMPARE(find<QLabel>(u"emptystate.title"_s)->text(), title);
    const auto said = find<QLabel>(u"emptystate.sentence"_s)->text();
    QVERIFY2(said.contains(sentence), qPrintable(said));
}

void TestSubscriptionsPane::nothingReadLeadsToTheCustomers()
{
    m_world->subscriptions.table.clear();
    m_world->subscriptions.told = {};
    m_pane = m_world->pane();
    QSignalSpy wanted(m_pane.get(), &SubscriptionsPane::customersWanted);
    QTRY_COMPARE(find<QPushButton>(u"emptystate.action"_s)->text(), u"Show customers"_s);
    QCOMPARE(label(u"count"_s), QString()); // none that is read is not none
    find<QPushButton>(u"emptystate.action"_s)->click();
    QCOMPARE(wanted.size(), 1);
}

void TestSubscriptionsPane::failureIsSaidInPlace()
{
    m_world->subscriptions.problem = Error{.kind = Error::Kind::StoreFailed, .detail = u"disk"_s};
    choose(u"view.all"_s);
    auto *banner = find<Banner>(u"subscriptionlist.banner"_s);
    QTRY_VERIFY(banner->isVisible()); // what was there stays in sight
    QCOMPARE(view().model()->rowCount(), 2);
    m_pane = m_world->pane();
    QTRY_COMPARE(find<QPushButton>(u"emptystate.action"_s)->text(), u"Try again"_s);
    m_world->subscriptions.problem.reset();
    find<QPushButton>(u"emptystate.action"_s)->click();
    QTRY_COMPARE(view().model()->rowCount(), 6);
}

void TestSubscriptionsPane::diesWhileAsked()
{
    m_world->subscriptions.byHand = true;
    choose(u"view.all"_s);
    QCOMPARE(m_world->subscriptions.waiting.size(), 1);
    m_pane.reset();
    m_world->subscriptions.answerAll();
    m_world->subscriptions.commit();
}

void TestSubscriptionsPane::actionsAreNamed()
{
    for (const auto *action : m_pane->actions()) {
        QVERIFY(action->objectName().startsWith(u"subscriptionlist."_s));
        QVERIFY(!action->text().isEmpty());
        QVERIFY2(CommandNeeds::find(action->objectName()), qPrintable(action->objectName()));
    }
    QVERIFY(m_pane->actions().size() >= 20);
    for (const auto *widget : m_pane->findChildren<QToolButton *>())
        QVERIFY2(!widget->isVisible() || !widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
}

HOUSE_WINDOW_TEST(TestSubscriptionsPane)
#include "tst_subscriptionspane.moc"
