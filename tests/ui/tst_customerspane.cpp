#include "tests/support/testprogram.h"
#include "tests/ui/customersfakes.h"
#include "tests/ui/shellfakes.h"
#include "ui/shell/cheatsheet.h"
#include "ui/shell/palettebox.h"
#include "ui/widgets/columnstate.h"
#include "ui/widgets/listview.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QCompleter>
#include <QDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>

/// Presses the customers list over fakes and looks at what it asks and shows.
class TestCustomersPane : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void typingAsksAndShows();
    void lateAnswersAreDropped();
    void enterBeforeTheAnswer();
    void enterBeforeAFailure();
    void similarRowsAreCounted();
    void selectionSurvivesACommit_data();
    void selectionSurvivesACommit();
    void pageStaysThroughACommit_data();
    void pageStaysThroughACommit();
    void pageStaysWhenTheListGetsTheKeyboard();
    void selectionEndsWithAnotherQuery();
    void scrollStaysWhereItWas();
    void columnsAreRemembered();
    void headerSorts();
    void chipsCombineAndGo();
    void facetsFillTheMenu();
    void keysOfTheList();
    void keysInTheWindow();
    void keysOfACoveringPage();
    void keysWithoutCustomers();
    void identifiersByOneKey_data();
    void identifiersByOneKey();
    void copyFormats_data();
    void copyFormats();
    void selectAllOfAMillion();
    void copiesInSlices();
    void severalRowsAreAnExport();
    void copyingCanBeStopped();
    void copyingFollowsTheOrder();
    void bulkTags();
    void tagsAreCountedWhenUsed();
    void savedViews();
    void savedViewHasTheColumns();
    void viewNameTaken();
    void viewThatComesLate_data();
    void viewThatComesLate();
    void emptyStates_data();
    void emptyStates();
    void emptyActions();
    void narrowWindow();
    void diesWhileAsked();
    void everythingHasAName();
    void actionsHaveIds();

private:
    template <typename T>
    static T *find(QWidget &pane, const QString &name)
    {
        const auto all = pane.findChildren<T *>(name);
        if (all.isEmpty())
            qFatal("no %s", qPrintable(name));
        // The list and the page beside it have parts of one kind; the one that is seen is meant.
        if constexpr (std::is_base_of_v<QWidget, T>) {
            const auto seen = std::ranges::find_if(all, [](const T *each) { return each->isVisible(); });
            return seen == all.end() ? all.first() : *seen;
        }
        return all.first();
    }
    static ListView &list(QWidget &pane) { return *find<ListView>(pane, u"customers.table"_s); }
    static QLineEdit &field(QWidget &pane) { return *find<QLineEdit>(pane, u"filterrow.field"_s); }
    static QString text(QWidget &pane, const QString &label) { return find<QLabel>(pane, label)->text(); }
    static QString bannerText(QWidget &pane) { return text(*find<QWidget>(pane, u"customers.banner"_s), u"banner.sentence"_s); }
    static QString cell(QWidget &pane, int row, int column) { return list(pane).model()->index(row, column).data().toString(); }
    static QAction *entry(QMenu *menu, const QString &name)
    {
        emit menu->aboutToShow();
        QList<QPointer<QMenu>> inner; // filling one menu may throw away actions of another
        for (auto *action : menu->findChildren<QAction *>()) {
            if (action->menu())
                inner.append(action->menu());
        }
        for (const auto &each : std::as_const(inner)) {
            if (each)
                emit each->aboutToShow();
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
    /// Whether the opened page is about to follow the list, or anything else is about to happen to it.
    static bool isAboutToFollow(QWidget &pane)
    {
        const auto timers = pane.findChildren<QTimer *>(Qt::FindDirectChildrenOnly);
        return std::ranges::any_of(timers, &QTimer::isActive);
    }
    /// The real pane in the window, which takes single letters away where they are not wanted.
    static MainWindow::Inputs windowOf(ShellFixture &shell, CustomersWorld &world)
    {
        auto inputs = shell.inputs(*static_cast<QApplication *>(QCoreApplication::instance()));
        inputs.panes[0].make = [&world](QWidget *parent) -> QWidget * { return new CustomersPane(world.sources(), parent); };
        return inputs;
    }
    static void waitForRows(QWidget &pane, int rows) { QTRY_COMPARE(list(pane).model()->rowCount(), rows); }
};

void TestCustomersPane::typingAsksAndShows()
{
    CustomersWorld world(300);
    const auto pane = world.pane();
    QCOMPARE(world.window.asked.constFirst().limit, 50);
    waitForRows(*pane, 300);
    QCOMPARE(text(*pane, u"customers.count"_s), u"300 customer(s)"_s);
    world.window.asked.clear();
    QTest::keyClicks(&field(*pane), u"cafe 2"_s);
    QStringList texts;
    for (const auto &query : std::as_const(world.window.asked))
        texts.append(query.text);
    QCOMPARE(texts, (QStringList{u"c"_s, u"ca"_s, u"caf"_s, u"cafe"_s, u"cafe "_s, u"cafe 2"_s})); // one question per key
    QTRY_VERIFY(list(*pane).model()->rowCount() < 31);
    QVERIFY(cell(*pane, 0, 0).startsWith(u"Café"_s));
    QCOMPARE(list(*pane).model()->index(0, 0).data(TableRole::Match).value<QByteArrayList>(), (QByteArrayList{"cafe"_ba, "2"_ba}));
    QTest::keyClick(&field(*pane), Qt::Key_Escape);
    waitForRows(*pane, 300);
}

void TestCustomersPane::lateAnswersAreDropped()
{
    CustomersWorld world(300);
    const auto pane = world.pane();
    waitForRows(*pane, 300);
    world.window.byHand = true;
    QTest::keyClicks(&field(*pane), u"ca"_s);
    QCOMPARE(world.window.waiting.size(), 2);
    const auto late = world.window.waiting.takeFirst();
    world.window.answerAll();
    const auto rows = list(*pane).model()->rowCount();
    late.receive(RowOrder{.rows = std::make_shared<const std::vector<RowId>>(5, 1)});
    QCOMPARE(list(*pane).model()->rowCount(), rows);
}

void TestCustomersPane::enterBeforeTheAnswer()
{
    CustomersWorld world(300);
    const auto pane = world.pane();
    waitForRows(*pane, 300);
    world.window.byHand = true;
    QTest::keyClicks(&field(*pane), u"noorder"_s);
    QTest::keyClick(&field(*pane), Qt::Key_Return);
    QVERIFY(world.book.opened.isEmpty());
    world.window.answerAll();
    QCOMPARE(world.book.opened, QStringList{list(*pane).model()->index(0, 10).data().toString()});
    QVERIFY(cell(*pane, 0, 0).startsWith(u"Noorder"_s));
}

void TestCustomersPane::enterBeforeAFailure()
{
    CustomersWorld world(300);
    const auto pane = world.pane();
    waitForRows(*pane, 300);
    world.window.byHand = true;
    QTest::keyClicks(&field(*pane), u"n"_s);
    QTest::keyClick(&field(*pane), Qt::Key_Return);
    world.window.waiting.takeLast().receive(Error{.kind = Error::Kind::StoreBusy});
    world.window.waiting.clear();
    // The next answer is to a question that nobody pressed Enter after.
    world.window.commit({.revision = ++world.window.revision, .changed = {1}, .reorder = true});
    QTRY_VERIFY(!world.window.waiting.isEmpty());
    world.window.answerAll();
    QCOMPARE(world.book.opened, QStringList());
}

void TestCustomersPane::similarRowsAreCounted()
{
    CustomersWorld world(300);
    world.window.forgiving = true;
    const auto pane = world.pane();
    waitForRows(*pane, 300);
    field(*pane).setText(u"klant7.example"_s);
    waitForRows(*pane, 4);
    QCOMPARE(text(*pane, u"customers.count"_s), u"1 customer(s), and 3 similar"_s);
    QVERIFY(!list(*pane).model()->index(0, 0).data(TableRole::Similar).toBool());
    QVERIFY(list(*pane).model()->index(1, 0).data(TableRole::Similar).toBool());
    QVERIFY(list(*pane).model()->index(1, 0).data(Qt::AccessibleTextRole).toString().endsWith(u"similar to what you typed"_s));
}

void TestCustomersPane::selectionSurvivesACommit_data()
{
    QTest::addColumn<bool>("opened");
    QTest::newRow("list alone") << false;
    QTest::newRow("with a page") << true;
}

void TestCustomersPane::selectionSurvivesACommit()
{
    QFETCH(bool, opened);
    CustomersWorld world(300);
    const auto pane = world.pane();
    waitForRows(*pane, 300);
    auto &view = list(*pane);
    view.goTo(4);
    if (opened)
        pane->openRow(4);
    view.selectionModel()->select(view.model()->index(9, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    const auto key = view.model()->index(4, 10).data().toString();
    const auto other = view.model()->index(9, 10).data().toString();
    QCOMPARE(view.selectedCount(), 2);
    CustomerRow first = inventedCustomers(1).constFirst();
    first.customer.id = u"ffffffff-0000-4000-8000-000000000001"_s;
    first.customer.name = u"Aaa Eerste"_s;
    world.window.table.append(first);
    world.window.commit({.added = {301}, .reorder = true});
    waitForRows(*pane, 301);
    QCOMPARE(cell(*pane, 0, 0), u"Aaa Eerste"_s);
    QCOMPARE(view.currentRow(), 5);
    QCOMPARE(view.model()->index(view.currentRow(), 10).data().toString(), key);
    QCOMPARE(view.selectedRanges(), (std::vector<RowRange>{{.first = 5, .last = 5}, {.first = 10, .last = 10}}));
    QCOMPARE(view.model()->index(10, 10).data().toString(), other);
    QCOMPARE(text(*pane, u"customers.selected"_s), u"2 selected"_s);
    QCOMPARE(world.book.opened, opened ? QStringList{key} : QStringList());
    QVERIFY(!isAboutToFollow(*pane));
}

void TestCustomersPane::pageStaysThroughACommit_data()
{
    QTest::addColumn<bool>("sorted");
    QTest::newRow("commit") << false;
    QTest::newRow("another order") << true;
}

void TestCustomersPane::pageStaysThroughACommit()
{
    QFETCH(bool, sorted);
    CustomersWorld world(300);
    const auto pane = world.pane();
    waitForRows(*pane, 300);
    auto &view = list(*pane);
    view.goTo(4);
    const auto other = world.window.table.at(150).customer.id;
    pane->open(other); // as the palette does: the list stays where it is
    QTRY_COMPARE(text(*pane, u"fact.id"_s), other);
    const auto key = view.model()->index(4, 10).data().toString();
    QSignalSpy moved(&view, &ListView::currentRowChanged);
    if (sorted) {
        press(find<QToolButton>(*pane, u"filterrow.columns"_s), u"sort.domain"_s);
        QTRY_VERIFY(view.currentRow() != 4);
    } else {
        auto first = inventedCustomers(1).constFirst();
        first.customer.name = u"Aaa Eerste"_s;
        world.window.table.append(first);
        world.window.commit({.added = {301}, .reorder = true});
        waitForRows(*pane, 301);
    }
    QCOMPARE(view.model()->index(view.currentRow(), 10).data().toString(), key);
    QCOMPARE(moved.size(), 0);
    QVERIFY(!isAboutToFollow(*pane));
    QCOMPARE(world.book.opened, QStringList{other});
    view.step(1); // a person's move is followed as before
    QTRY_COMPARE(world.book.opened.size(), 2);
}

void TestCustomersPane::pageStaysWhenTheListGetsTheKeyboard()
{
    CustomersWorld world(30);
    const auto pane = world.pane();
    waitForRows(*pane, 30);
    QApplication::setActiveWindow(pane.get());
    const auto other = world.window.table.at(15).customer.id;
    field(*pane).setFocus();
    pane->open(other);
    list(*pane).setFocus(Qt::TabFocusReason);
    QVERIFY(list(*pane).hasFocus());
    QVERIFY(!isAboutToFollow(*pane));
    QCOMPARE(world.book.opened, QStringList{other});
}

void TestCustomersPane::selectionEndsWithAnotherQuery()
{
    CustomersWorld world(300);
    const auto pane = world.pane();
    waitForRows(*pane, 300);
    list(*pane).goTo(4);
    list(*pane).selectAll();
    QCOMPARE(text(*pane, u"customers.selected"_s), u"300 selected"_s);
    field(*pane).setText(u"bakkerij"_s);
    QTRY_VERIFY(list(*pane).model()->rowCount() < 300);
    QCOMPARE(list(*pane).selectedCount(), 0);
    QCOMPARE(text(*pane, u"customers.selected"_s), QString());
}

void TestCustomersPane::scrollStaysWhereItWas()
{
    CustomersWorld world(300);
    const auto pane = world.pane();
    waitForRows(*pane, 300);
    auto &view = list(*pane);
    view.verticalScrollBar()->setValue(1503);
    const auto top = view.rowAt(0);
    const auto key = view.model()->index(top, 10).data().toString();
    const auto offset = view.rowViewportPosition(top);
    CustomerRow first = inventedCustomers(1).constFirst();
    first.customer.name = u"Aaa"_s;
    world.window.table.append(first);
    world.window.commit({.added = {301}, .reorder = true});
    waitForRows(*pane, 301);
    QCOMPARE(view.rowAt(0), top + 1);
    QCOMPARE(view.model()->index(top + 1, 10).data().toString(), key);
    QCOMPARE(view.rowViewportPosition(top + 1), offset);
    field(*pane).setText(u"b"_s);
    QTRY_COMPARE(view.verticalScrollBar()->value(), 0);
}

void TestCustomersPane::columnsAreRemembered()
{
    CustomersWorld world(20);
    {
        const auto pane = world.pane();
        waitForRows(*pane, 20);
        auto *header = list(*pane).horizontalHeader();
        QVERIFY(header->isSectionHidden(10)); // Microsoft ID is not shown by itself
        press(find<QToolButton>(*pane, u"filterrow.columns"_s), u"column.id"_s);
        press(find<QToolButton>(*pane, u"filterrow.columns"_s), u"column.city"_s);
        header->resizeSection(1, 222);
        header->moveSection(header->visualIndex(2), 0);
        press(find<QToolButton>(*pane, u"filterrow.columns"_s), u"sort.domain"_s);
    }
    const auto pane = world.pane();
    waitForRows(*pane, 20);
    const auto *header = list(*pane).horizontalHeader();
    QVERIFY(!header->isSectionHidden(10));
    QVERIFY(header->isSectionHidden(4));
    QCOMPARE(header->sectionSize(1), 222);
    QCOMPARE(header->logicalIndex(0), 2);
    QCOMPARE(header->sortIndicatorSection(), 1);
    QCOMPARE(world.window.asked.constLast().sort, CustomerQuery::Sort::Domain);
    press(find<QToolButton>(*pane, u"filterrow.columns"_s), u"column.reset"_s);
    QVERIFY(header->isSectionHidden(10));
    QCOMPARE(header->logicalIndex(0), 0);
}

void TestCustomersPane::headerSorts()
{
    CustomersWorld world(20);
    const auto pane = world.pane();
    waitForRows(*pane, 20);
    auto *header = list(*pane).horizontalHeader();
    const auto click = [&](int column) {
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, {header->sectionViewportPosition(column) + 20, header->height() / 2});
    };
    click(1);
    QCOMPARE(world.window.asked.constLast().sort, CustomerQuery::Sort::Domain);
    QCOMPARE(world.window.asked.constLast().descending, false);
    click(1);
    QCOMPARE(world.window.asked.constLast().descending, true);
    QTRY_COMPARE(cell(*pane, 0, 1), u"klant9.example"_s);
    press(find<QToolButton>(*pane, u"filterrow.columns"_s), u"column.id"_s);
    const auto questions = world.window.asked.size();
    click(10); // nobody sorts by an id
    QCOMPARE(world.window.asked.size(), questions);
    QCOMPARE(header->sortIndicatorSection(), 1);
}

void TestCustomersPane::chipsCombineAndGo()
{
    CustomersWorld world(300);
    const auto pane = world.pane();
    waitForRows(*pane, 300);
    auto *button = find<QToolButton>(*pane, u"filterrow.filter"_s);
    emit button->menu()->aboutToShow();
    QTRY_VERIFY(entry(button->menu(), u"filter.NL"_s));
    press(button, u"filter.NL"_s);
    press(button, u"filter.gold"_s);
    press(button, u"filter.changed.30"_s);
    const auto last = world.window.asked.constLast();
    QCOMPARE(last.countries, QStringList{u"NL"_s});
    QCOMPARE(last.tags, QStringList{u"gold"_s});
    QCOMPARE(last.changedWithinDays, 30);
    QCOMPARE(find<QToolButton>(*pane, u"filterrow.view"_s)->text(), u"All customers (changed)"_s);
    auto *chip = find<QAbstractButton>(*pane, u"chip.country:NL"_s);
    QCOMPARE(chip->text(), u"Country: Netherlands (NL)"_s);
    QCOMPARE(chip->accessibleName(), u"Remove the filter Country: Netherlands (NL)"_s);
    QTest::mouseClick(chip, Qt::LeftButton);
    QCOMPARE(world.window.asked.constLast().countries, QStringList());
    QCOMPARE(world.window.asked.constLast().tags, QStringList{u"gold"_s});
    QTest::keyClick(find<QAbstractButton>(*pane, u"chip.changed"_s), Qt::Key_Delete);
    QCOMPARE(world.window.asked.constLast().changedWithinDays, std::nullopt);
    press(button, u"filter.none"_s);
    QCOMPARE(world.window.asked.constLast(), CustomerQuery{});
    QCOMPARE(find<QToolButton>(*pane, u"filterrow.view"_s)->text(), u"All customers"_s);
}

void TestCustomersPane::facetsFillTheMenu()
{
    CustomersWorld world(10);
    world.book.counts.tags = {{u"R&D <b>x</b>"_s, 3}};
    const auto pane = world.pane();
    waitForRows(*pane, 10);
    auto *button = find<QToolButton>(*pane, u"filterrow.filter"_s);
    QTRY_VERIFY(entry(button->menu(), u"filter.R&D <b>x</b>"_s));
    QCOMPARE(entry(button->menu(), u"filter.R&D <b>x</b>"_s)->text(), u"R&&D <b>x</b>  (3)"_s);
    QCOMPARE(entry(button->menu(), u"filter.NL"_s)->text(), u"Netherlands (NL)  (180)"_s);
}

void TestCustomersPane::keysOfTheList()
{
    CustomersWorld world(30);
    const auto pane = world.pane();
    waitForRows(*pane, 30);
    QApplication::setActiveWindow(pane.get());
    auto &view = list(*pane);
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_J);
    QCOMPARE(view.currentRow(), 0);
    QTest::keyClick(&view, Qt::Key_J);
    QTest::keyClick(&view, Qt::Key_J);
    QTest::keyClick(&view, Qt::Key_K);
    QCOMPARE(view.currentRow(), 1);
    QTest::keyClick(&view, Qt::Key_End);
    QCOMPARE(view.currentRow(), 29);
    QTest::keyClick(&view, Qt::Key_Home);
    QCOMPARE(view.currentRow(), 0);
    QTest::keyClick(&view, Qt::Key_Period);
    QCOMPARE(QGuiApplication::clipboard()->text(), view.model()->index(0, 10).data().toString());
    QTest::keyClick(&view, Qt::Key_D);
    QCOMPARE(QGuiApplication::clipboard()->text(), cell(*pane, 0, 1));
    QTest::keyClick(&view, Qt::Key_Slash);
    QVERIFY(field(*pane).hasFocus());
    QTest::keyClicks(&field(*pane), u"jk./"_s); // letters are letters in a field
    QCOMPARE(field(*pane).text(), u"jk./"_s);
    QTRY_COMPARE(view.currentRow(), -1);
    field(*pane).clear();
    waitForRows(*pane, 30);
    QTest::keyClick(&field(*pane), Qt::Key_Down);
    QVERIFY(view.hasFocus());
    QCOMPARE(view.currentRow(), 0);
    QTest::keyClick(&view, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(field(*pane).hasFocus());
    QTest::keyClick(&field(*pane), Qt::Key_Return);
    QCOMPARE(world.book.opened, QStringList{view.model()->index(0, 10).data().toString()});
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_Tab);
    QVERIFY(!view.hasFocus()); // no trap
}

void TestCustomersPane::keysInTheWindow()
{
    ShellFixture shell;
    CustomersWorld world(30);
    MainWindow window(windowOf(shell, world));
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto &pane = *window.pane(u"customers"_s);
    auto &view = list(pane);
    waitForRows(pane, 30);
    QVERIFY(view.hasFocus()); // from the start
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_J);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_J);
    QCOMPARE(view.currentRow(), 1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QCOMPARE(view.currentRow(), 2);
    QTest::keyClick(&window, Qt::Key_7, Qt::ControlModifier);
    QVERIFY(!view.hasFocus());
    QTest::keyClick(&window, Qt::Key_1, Qt::ControlModifier);
    QVERIFY(view.hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Slash);
    QVERIFY(field(pane).hasFocus());
    window.findChild<PaletteBox *>()->summon();
    QTest::keyClick(&window, Qt::Key_1, Qt::ControlModifier); // also from elsewhere in the window
    QVERIFY(view.hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Question);
    const QPointer<CheatSheet> sheet = window.findChild<CheatSheet *>();
    QVERIFY(sheet);
    QString everything;
    for (const auto *label : sheet->findChildren<QLabel *>())
        everything += label->text() + u'\n';
    QVERIFY(everything.contains(u"Copy commerce ID"_s));
}

void TestCustomersPane::keysOfACoveringPage()
{
    ShellFixture shell;
    CustomersWorld world(30);
    MainWindow window(windowOf(shell, world));
    window.resize(800, 640);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto &pane = *window.pane(u"customers"_s);
    waitForRows(pane, 30);
    list(pane).goTo(2);
    QTest::keyClick(&list(pane), Qt::Key_Return);
    QVERIFY(!list(pane).isVisible());
    auto *detail = find<QWidget>(pane, u"customerdetail"_s);
    QCOMPARE(QApplication::focusWidget(), detail);
    QTRY_VERIFY(find<QWidget>(pane, u"alias.field"_s)->isVisible());
    QTest::keyClick(detail, Qt::Key_Period);
    QCOMPARE(QGuiApplication::clipboard()->text(), world.book.opened.constLast());
    QTest::keyClick(&window, Qt::Key_7, Qt::ControlModifier);
    QTest::keyClick(&window, Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget(), detail);
    find<QWidget>(pane, u"alias.field"_s)->setFocus();
    QTest::keyClicks(QApplication::focusWidget(), u"d.c"_s); // letters are letters in a field
    QCOMPARE(find<QLineEdit>(pane, u"alias.field"_s)->text().right(3), u"d.c"_s);
    detail->setFocus();
    QTest::keyClick(detail, Qt::Key_Slash);
    QVERIFY(field(pane).hasFocus());
    QVERIFY(!detail->isVisible());
}

void TestCustomersPane::keysWithoutCustomers()
{
    ShellFixture shell;
    CustomersWorld world(0);
    MainWindow window(windowOf(shell, world));
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto &pane = *window.pane(u"customers"_s);
    QTRY_VERIFY(find<QWidget>(pane, u"emptystate.title"_s)->isVisible());
    QVERIFY(field(pane).hasFocus());
    QTest::keyClick(&window, Qt::Key_7, Qt::ControlModifier);
    QTest::keyClick(&window, Qt::Key_1, Qt::ControlModifier);
    QVERIFY(field(pane).hasFocus());
}

void TestCustomersPane::identifiersByOneKey_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<QString>("copied");
    QTest::newRow("Microsoft ID") << Qt::Key_Period << Qt::KeyboardModifiers() << u"00000000-0000-4000-8000-000000000000"_s;
    QTest::newRow("domain") << Qt::Key_D << Qt::KeyboardModifiers() << u"klant0.example"_s;
    QTest::newRow("domains") << Qt::Key_D << Qt::KeyboardModifiers(Qt::ShiftModifier) << u"vdberg.example, vdberg-logistiek.example"_s;
    QTest::newRow("commerce ID") << Qt::Key_C << Qt::KeyboardModifiers() << u"11111111-0000-4000-8000-000000000001"_s;
    QTest::newRow("registration") << Qt::Key_R << Qt::KeyboardModifiers() << u"KVK-1"_s;
    QTest::newRow("partner ID") << Qt::Key_M << Qt::KeyboardModifiers() << u"4567"_s;
}

void TestCustomersPane::identifiersByOneKey()
{
    QFETCH(Qt::Key, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    QFETCH(QString, copied);
    CustomersWorld world(1);
    world.book.byHand = true;
    const auto pane = world.pane();
    waitForRows(*pane, 1);
    QApplication::setActiveWindow(pane.get());
    auto page = world.book.pageOf(world.window.table.at(0).customer.id);
    page.detail.record.registrationNumber = u"KVK-1"_s;
    page.detail.record.associatedPartnerId = u"4567"_s;
    page.refreshing = true;
    QGuiApplication::clipboard()->setText(u"before"_s);
    list(*pane).setFocus();
    list(*pane).goTo(0);
    QTest::keyClick(&list(*pane), key, modifiers); // from the list: the record is still to come
    world.book.tell(page);
    QCOMPARE(QGuiApplication::clipboard()->text(), copied);

    QGuiApplication::clipboard()->setText(u"before"_s);
    pane->openRow(0);
    world.book.tell(page);
    auto *detail = find<QWidget>(*pane, u"customerdetail"_s);
    detail->setFocus();
    QTest::keyClick(detail, key, modifiers); // from the page
    QCOMPARE(QGuiApplication::clipboard()->text(), copied);
    auto *button = find<QAbstractButton>(*pane, u"copy.id"_s);
    button->setFocus();
    QTest::keyClick(button, key, modifiers); // and from within it
    QVERIFY(text(*pane, u"customers.notice"_s).startsWith(u"Copied: "_s));
}

void TestCustomersPane::copyFormats_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("expected");
    QTest::newRow("text")
        << u"customers.copytext"_s
        << u"Company name     Primary domain name\n───────────────  ───────────────────\nBakkerij Zonnig  klant1.example\nA|B              klant0.example\n"_s;
    QTest::newRow("tsv") << u"customers.copytsv"_s
                         << u"Company name\tPrimary domain name\nBakkerij Zonnig\tklant1.example\nA|B\tklant0.example\n"_s;
    QTest::newRow("markdown")
        << u"customers.copymarkdown"_s
        << u"| Company name | Primary domain name |\n| --- | --- |\n| Bakkerij Zonnig | klant1.example |\n| A\\|B | klant0.example |\n"_s;
}

void TestCustomersPane::copyFormats()
{
    QFETCH(QString, action);
    QFETCH(QString, expected);
    CustomersWorld world(2);
    world.window.table[0].customer.name = u"A|B"_s;
    ColumnState columns{.sortKey = u"name"_s, .descending = true};
    for (const auto *key : {"name", "domain"})
        columns.columns.append({.key = QString::fromLatin1(key), .shown = ColumnState::Choice::Shown::Yes});
    for (const auto *key : {"relationship", "country", "city", "access", "lastChange", "asOf", "alias", "tags"})
        columns.columns.append({.key = QString::fromLatin1(key), .shown = ColumnState::Choice::Shown::No});
    world.memory.setValue(u"customers/columns/all"_s, columnStateToJson(columns));
    const auto pane = world.pane();
    waitForRows(*pane, 2);
    list(*pane).selectAll();
    find<QAction>(*pane, action)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), expected);
    QCOMPARE(text(*pane, u"customers.notice"_s), u"2 row(s) copied"_s);
}

void TestCustomersPane::selectAllOfAMillion()
{
    CustomersWorld world(300);
    const auto pane = world.pane();
    waitForRows(*pane, 300);
    world.window.byHand = true;
    field(*pane).setText(u"b"_s);
    constexpr RowId million = 1'000'000;
    std::vector<RowId> ids(million);
    for (RowId place = 0; place < million; ++place)
        ids[place] = place % 300 + 1;
    world.window.waiting.takeLast().receive(RowOrder{.rows = std::make_shared<const std::vector<RowId>>(std::move(ids)), .exact = million});
    QCOMPARE(text(*pane, u"customers.count"_s), u"1,000,000 customer(s)"_s);
    list(*pane).selectAll();
    QCOMPARE(list(*pane).selectedCount(), qint64{1'000'000});
    find<QAction>(*pane, u"customers.copytsv"_s)->trigger();
    QTRY_COMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 10'001);
    QCOMPARE(bannerText(*pane), u"Only the first 10,000 row(s) were copied: the clipboard is no place for more."_s);
    find<QAction>(*pane, u"customers.tags"_s)->trigger();
    QCOMPARE(bannerText(*pane), u"At most 1,000 customer(s) can be tagged at once. Select fewer."_s);
}

void TestCustomersPane::copiesInSlices()
{
    CustomersWorld world(3'000);
    const auto pane = world.pane();
    waitForRows(*pane, 3'000);
    QGuiApplication::clipboard()->setText(u"before"_s);
    list(*pane).selectAll();
    find<QAction>(*pane, u"customers.copytsv"_s)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s); // not all at once: the window lives on
    QVERIFY(!text(*pane, u"customers.notice"_s).isEmpty());
    QTRY_VERIFY(text(*pane, u"customers.notice"_s).endsWith(u" of 3,000 row(s) copied; Escape stops it"_s));
    QTRY_COMPARE(text(*pane, u"customers.notice"_s), u"3,000 row(s) copied"_s);
    QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 3'001);

    find<QAction>(*pane, u"customers.copytext"_s)->trigger();
    list(*pane).goTo(0);
    find<QAction>(*pane, u"customers.copytsv"_s)->trigger(); // takes the place of the one under way
    QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 2);
    QCOMPARE(text(*pane, u"customers.notice"_s), u"1 row(s) copied"_s);
}

void TestCustomersPane::severalRowsAreAnExport()
{
    CustomersWorld world(30);
    const auto pane = world.pane();
    waitForRows(*pane, 30);
    world.permit.set(permitOf(Role::HelpdeskAgent)); // changes customers, exports none
    QGuiApplication::clipboard()->setText(u"before"_s);
    list(*pane).selectAll();
    for (const auto &action : {u"customers.copytext"_s, u"customers.copytsv"_s, u"customers.copymarkdown"_s}) {
        find<QAction>(*pane, action)->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
        QVERIFY2(bannerText(*pane).contains("appropriate roles: Global admin, Admin agent, Billing admin"_L1),
                 qPrintable(bannerText(*pane)));
    }
    list(*pane).goTo(3);
    find<QAction>(*pane, u"customers.copytsv"_s)->trigger();
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(cell(*pane, 3, 0)));
    world.permit.set(permitOf(Role::AdminAgent));
    list(*pane).selectAll();
    find<QAction>(*pane, u"customers.copytsv"_s)->trigger();
    QTRY_COMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 31);
}

void TestCustomersPane::copyingCanBeStopped()
{
    CustomersWorld world(3'000);
    auto pane = world.pane();
    waitForRows(*pane, 3'000);
    QGuiApplication::clipboard()->setText(u"before"_s);
    list(*pane).selectAll();
    find<QAction>(*pane, u"customers.copytsv"_s)->trigger();
    QTest::keyClick(&list(*pane), Qt::Key_Escape);
    QCOMPARE(text(*pane, u"customers.notice"_s), u"Copying has stopped; the clipboard is as it was"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
    find<QAction>(*pane, u"customers.copytsv"_s)->trigger();
    pane.reset(); // dies in the middle
    QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
}

void TestCustomersPane::copyingFollowsTheOrder()
{
    CustomersWorld world(2'000);
    const auto pane = world.pane();
    waitForRows(*pane, 2'000);
    auto &view = list(*pane);
    view.selectionModel()->select(QItemSelection(view.model()->index(0, 0), view.model()->index(999, 0)),
                                  QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    QStringList names;
    for (int row = 0; row < 1'000; ++row)
        names.append(cell(*pane, row, 0));
    find<QAction>(*pane, u"customers.copytsv"_s)->trigger();
    auto first = inventedCustomers(1).constFirst();
    first.customer.name = u"Aaa Eerste"_s;
    world.window.table.append(first);
    world.window.commit({.added = {2'001}, .reorder = true});
    QTRY_COMPARE(text(*pane, u"customers.notice"_s), u"1,000 row(s) copied"_s);
    waitForRows(*pane, 2'001);
    QStringList copied;
    const auto lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts).sliced(1);
    for (const auto &line : lines)
        copied.append(line.section(u'\t', 0, 0));
    QCOMPARE(copied, names);
}

void TestCustomersPane::bulkTags()
{
    CustomersWorld world(10);
    const auto pane = world.pane();
    waitForRows(*pane, 10);
    auto &view = list(*pane);
    view.selectionModel()->select(QItemSelection(view.model()->index(0, 0), view.model()->index(2, 0)),
                                  QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    QStringList ids;
    for (int row = 0; row < 3; ++row)
        ids.append(view.model()->index(row, 10).data().toString().right(3));
    find<QAction>(*pane, u"customers.tags"_s)->trigger();
    auto *dialog = find<QDialog>(*pane, u"tags"_s);
    QCOMPARE(dialog->windowTitle(), u"Tag 3 customer(s)"_s);
    QCOMPARE(find<QWidget>(*dialog, u"tags.names"_s)->property("plainText").toString().count(u'\n'), 2);
    auto *apply = find<QAbstractButton>(*dialog, u"tags.apply"_s);
    QVERIFY(!apply->isEnabled());
    QTest::keyClicks(find<QLineEdit>(*dialog, u"tags.add"_s), u" Night shift , gold"_s);
    world.desk.error = Error{.kind = Error::Kind::DiskFull};
    QTest::mouseClick(apply, Qt::LeftButton);
    QTRY_VERIFY(find<QLabel>(*dialog, u"tags.problem"_s)->isVisible());
    QCOMPARE(find<QLineEdit>(*dialog, u"tags.add"_s)->text(), u" Night shift , gold"_s); // what was typed stays
    world.desk.error.reset();
    world.desk.asked.clear();
    QTest::mouseClick(apply, Qt::LeftButton);
    QTRY_COMPARE(bannerText(*pane), u"3 customer(s) tagged."_s);
    QCOMPARE(world.desk.asked, QStringList{u"tags %1 +Night shift,gold -"_s.arg(ids.join(u','))});
    world.desk.asked.clear();
    QTest::mouseClick(find<QAbstractButton>(*find<QWidget>(*pane, u"customers.banner"_s), u"banner.action"_s), Qt::LeftButton);
    QTRY_VERIFY(!world.desk.asked.isEmpty());
    QCOMPARE(world.desk.asked.constFirst(), u"tags %1 + -Night shift"_s.arg(ids.join(u',')));
}

void TestCustomersPane::tagsAreCountedWhenUsed()
{
    CustomersWorld world(30);
    const auto pane = world.pane();
    waitForRows(*pane, 30);
    QApplication::setActiveWindow(pane.get());
    const auto offered = [](const QLineEdit &field) { return field.completer()->model()->rowCount(); };

    list(*pane).goTo(0);
    find<QAction>(*pane, u"customers.tags"_s)->trigger(); // no page was ever opened
    const QPointer<QDialog> dialog = find<QDialog>(*pane, u"tags"_s);
    QCOMPARE(world.book.counted, 1);
    QTRY_COMPARE(offered(*find<QLineEdit>(*dialog, u"tags.add"_s)), 2);
    dialog->reject();
    QTRY_VERIFY(!dialog);

    pane->openRow(0);
    pane->openRow(1);
    pane->openRow(1);
    world.window.commit({.changed = {1, 2}, .reorder = true});
    QTRY_VERIFY(find<QWidget>(*pane, u"tags.field"_s)->isVisible());
    auto *tags = find<QLineEdit>(*pane, u"tags.field"_s);
    tags->setFocus();
    QCOMPARE(world.book.counted, 1); // nothing was changed since
    QCOMPARE(offered(*tags), 2);
    QCOMPARE(world.book.opened.size(), 2);

    world.book.counts.tags.append({u"night"_s, 1});
    QTest::keyClicks(tags, u"night"_s);
    QTest::keyClick(tags, Qt::Key_Return);
    QTRY_VERIFY(pane->findChild<QAbstractButton *>(u"tag.night"_s));
    QTest::keyClicks(tags, u"ni"_s);
    QCOMPARE(world.book.counted, 2);
    QTRY_COMPARE(offered(*tags), 3);
}

void TestCustomersPane::savedViews()
{
    CustomersWorld world(300);
    const auto pane = world.pane();
    waitForRows(*pane, 300);
    auto *button = find<QToolButton>(*pane, u"filterrow.view"_s);
    press(button, u"view.not-read"_s);
    QCOMPARE(world.window.asked.constLast().access, CustomerQuery::Access::NotRead);
    QCOMPARE(world.memory.values.value(u"customers/view"_s), "not-read"_ba);
    field(*pane).setText(u"zon"_s);
    press(button, u"view.saveas"_s);
    auto *dialog = find<QDialog>(*pane, u"view.name"_s);
    QVERIFY(!find<QAbstractButton>(*dialog, u"view.name.accept"_s)->isEnabled());
    QTest::keyClicks(find<QLineEdit>(*dialog, u"view.name.field"_s), u"Zon & zee"_s);
    QTest::keyClick(find<QLineEdit>(*dialog, u"view.name.field"_s), Qt::Key_Return);
    QTRY_COMPARE(world.desk.saved.size(), 1);
    auto view = world.desk.saved.constFirst();
    QCOMPARE(view.name, u"Zon & zee"_s);
    QCOMPARE(customerViewFrom(view.definition).query.text, u"zon"_s);
    QCOMPARE(customerViewFrom(view.definition).query.access, CustomerQuery::Access::NotRead);
    QTRY_COMPARE(bannerText(*pane), u"The view “Zon & zee” is saved."_s);

    view.id = u"v1"_s;
    world.views.reset({view, {.id = u"other"_s, .pane = u"tickets"_s, .name = u"Not ours"_s}});
    QVERIFY(!entry(button->menu(), u"view.other"_s));
    press(button, u"view.all"_s);
    waitForRows(*pane, 300);
    QVERIFY(!entry(button->menu(), u"view.rename"_s));
    press(button, u"view.v1"_s);
    QCOMPARE(field(*pane).text(), u"zon"_s);
    QCOMPARE(button->text(), u"Zon && zee"_s);
    press(button, u"view.remove"_s);
    QTRY_COMPARE(bannerText(*pane), u"The view “Zon & zee” is deleted."_s);
    QCOMPARE(world.desk.asked.constLast(), u"remove v1"_s);
    QCOMPARE(button->text(), u"All customers"_s);
    QTest::mouseClick(find<QAbstractButton>(*find<QWidget>(*pane, u"customers.banner"_s), u"banner.action"_s), Qt::LeftButton);
    QTRY_COMPARE(world.desk.asked.constLast(), u"save 'Zon & zee'"_s);
    QCOMPARE(world.desk.saved.constLast().id, u"v1"_s);
}

void TestCustomersPane::savedViewHasTheColumns()
{
    CustomersWorld world(20);
    const auto pane = world.pane();
    waitForRows(*pane, 20);
    press(find<QToolButton>(*pane, u"filterrow.columns"_s), u"column.city"_s);
    list(*pane).horizontalHeader()->resizeSection(1, 222);
    press(find<QToolButton>(*pane, u"filterrow.view"_s), u"view.saveas"_s);
    auto *dialog = find<QDialog>(*pane, u"view.name"_s);
    QTest::keyClicks(find<QLineEdit>(*dialog, u"view.name.field"_s), u"Mine"_s);
    QTest::keyClick(find<QLineEdit>(*dialog, u"view.name.field"_s), Qt::Key_Return);
    QTRY_COMPARE(world.desk.saved.size(), 1);
    const auto columns = customerViewFrom(world.desk.saved.constFirst().definition).columns.value_or(ColumnState{}).columns;
    const auto of = [&columns](const QString &key) { return *std::ranges::find(columns, key, &ColumnState::Choice::key); };
    QCOMPARE(of(u"city"_s).shown, ColumnState::Choice::Shown::No);
    QVERIFY(of(u"domain"_s).width > 0);
    QCOMPARE(columns, columnStateFrom(world.memory.values.value(u"customers/columns/all"_s)).columns);
}

void TestCustomersPane::viewNameTaken()
{
    CustomersWorld world(3);
    const auto pane = world.pane();
    world.desk.error = Error{.kind = Error::Kind::Rejected};
    press(find<QToolButton>(*pane, u"filterrow.view"_s), u"view.saveas"_s);
    auto *dialog = find<QDialog>(*pane, u"view.name"_s);
    QTest::keyClicks(find<QLineEdit>(*dialog, u"view.name.field"_s), u"Mine"_s);
    QTest::keyClick(find<QLineEdit>(*dialog, u"view.name.field"_s), Qt::Key_Return);
    QTRY_COMPARE(bannerText(*pane), u"There is a view “Mine” already. Choose another name."_s);
}

void TestCustomersPane::viewThatComesLate_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("then");
    QTest::newRow("nothing typed meanwhile") << QString() << u"zon"_s;
    QTest::newRow("something typed meanwhile") << u"berg"_s << u"berg"_s;
}

void TestCustomersPane::viewThatComesLate()
{
    QFETCH(QString, typed);
    QFETCH(QString, then);
    CustomersWorld world(300);
    world.memory.values.insert(u"customers/view"_s, "v1");
    const auto pane = world.pane();
    waitForRows(*pane, 300);
    QTest::keyClicks(&field(*pane), typed);
    QCOMPARE(world.memory.values.value(u"customers/view"_s), "v1"_ba); // also when the window closes before it comes
    world.views.reset(
        {{.id = u"v1"_s, .pane = u"customers"_s, .name = u"Sun"_s, .definition = customerViewToJson({.query = {.text = u"zon"_s}})}});
    QTRY_COMPARE(field(*pane).text(), then);
    QTRY_COMPARE(world.window.asked.constLast().text, then);
}

void TestCustomersPane::emptyStates_data()
{
    QTest::addColumn<SyncState>("state");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("action");
    const QDateTime now(QDate(2025, 11, 3), QTime(10, 42), Qt::UTC);
    QTest::newRow("never") << SyncState{} << u"No customers on this computer yet"_s << u"Synchronise now"_s;
    QTest::newRow("none") << SyncState{.asOf = now} << u"You have no customers"_s << u"Synchronise now"_s;
    QTest::newRow("syncing") << SyncState{.phase = SyncState::Phase::ReadingList} << u"The first customers are on their way"_s << QString();
    QTest::newRow("signing in") << SyncState{.phase = SyncState::Phase::SigningIn} << u"Waiting for the sign-in"_s << QString();
    QTest::newRow("offline") << SyncState{.offlineByChoice = true} << u"Working offline"_s << u"Go online"_s;
    QTest::newRow("problem") << SyncState{.problem = Error{.kind = Error::Kind::TimedOut}} << u"No answer in time"_s << u"Try again"_s;
}

void TestCustomersPane::emptyStates()
{
    QFETCH(SyncState, state);
    QFETCH(QString, title);
    QFETCH(QString, action);
    CustomersWorld world(0);
    world.state.set(state);
    const auto pane = world.pane();
    QTRY_COMPARE(text(*pane, u"emptystate.title"_s), title);
    QVERIFY(!text(*pane, u"emptystate.sentence"_s).isEmpty());
    QCOMPARE(find<QAbstractButton>(*pane, u"emptystate.action"_s)->text(), action);
    QCOMPARE(find<QAbstractButton>(*pane, u"emptystate.action"_s)->isVisible(), !action.isEmpty());
}

void TestCustomersPane::emptyActions()
{
    CustomersWorld world(0);
    world.window.byHand = true;
    const auto pane = world.pane();
    QTRY_COMPARE(text(*pane, u"emptystate.title"_s), u"Reading the customers"_s);
    world.window.byHand = false;
    world.window.answerAll();
    auto *button = find<QAbstractButton>(*pane, u"emptystate.action"_s);
    QTRY_COMPARE(button->text(), u"Synchronise now"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(world.sync.asked, QStringList{u"now"_s});
    world.state.set({.offlineByChoice = true});
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(world.sync.asked.constLast(), u"online"_s);

    world.window.table = inventedCustomers(20);
    world.state.set({.asOf = QDateTime::currentDateTimeUtc(), .customersKnown = 20});
    world.window.commit({.added = {1, 2}, .reorder = true});
    waitForRows(*pane, 20);
    field(*pane).setText(u"<b>nobody</b>"_s);
    QTRY_COMPARE(text(*pane, u"emptystate.title"_s), u"No customer found"_s);
    QVERIFY(text(*pane, u"emptystate.sentence"_s).contains(u"“<b>nobody</b>”"_s));
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(field(*pane).text(), QString());
    waitForRows(*pane, 20);
}

void TestCustomersPane::narrowWindow()
{
    CustomersWorld world(30);
    const auto pane = world.pane({1400, 900});
    waitForRows(*pane, 30);
    auto &view = list(*pane);
    auto *detail = find<QWidget>(*pane, u"customerdetail"_s);
    QVERIFY(!detail->isVisible());
    view.setFocus();
    view.goTo(2);
    QTest::keyClick(&view, Qt::Key_Return);
    QVERIFY(detail->isVisible() && view.isVisible());
    QVERIFY(!find<QWidget>(*pane, u"detail.back"_s)->isVisible());
    pane->resize(700, 640);
    QTRY_VERIFY(!view.isVisible());
    QVERIFY(detail->isVisible());
    QTRY_COMPARE(detail->width(), 700);
    QTest::mouseClick(find<QAbstractButton>(*pane, u"detail.back"_s), Qt::LeftButton);
    QVERIFY(!detail->isVisible() && view.isVisible());
    QCOMPARE(view.currentRow(), 2);
    QCOMPARE(view.horizontalScrollBar()->maximum(), 0);
    pane->resize(1024, 640);
    QTest::keyClick(&view, Qt::Key_Return);
    QVERIFY(detail->isVisible() && view.isVisible());
    QCOMPARE(view.horizontalScrollBar()->maximum(), 0);
    QVERIFY(!view.isColumnHidden(0));
    pane->open(u"00000000-0000-4000-8000-000000000007"_s);
    QTRY_COMPARE(text(*pane, u"detail.name"_s), world.window.table.at(7).customer.name);
}

void TestCustomersPane::diesWhileAsked()
{
    CustomersWorld world(30);
    world.window.byHand = true;
    world.book.byHand = true;
    auto pane = world.pane();
    pane->open(u"00000000-0000-4000-8000-000000000007"_s);
    pane.reset();
    world.window.answerAll();
    world.book.tell(world.book.pageOf(u"00000000-0000-4000-8000-000000000007"_s));
    world.window.commit({.added = {1}, .reorder = true});
    world.state.set({});
    world.views.reset({});
    QCoreApplication::processEvents();
    QVERIFY(world.window.waiting.isEmpty());
}

void TestCustomersPane::everythingHasAName()
{
    CustomersWorld world(30);
    const auto pane = world.pane();
    waitForRows(*pane, 30);
    world.memory.values.clear();
    list(*pane).goTo(0);
    pane->openRow(0);
    auto *button = find<QToolButton>(*pane, u"filterrow.filter"_s);
    entry(button->menu(), u"filter.ended"_s)->trigger();
    entry(button->menu(), u"filter.ended"_s)->trigger();
    QTRY_VERIFY(find<QWidget>(*pane, u"alias.field"_s)->isVisible());
    QStringList nameless;
    for (const auto *widget : pane->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget->objectName().startsWith("qt_"_L1))
            continue;
        const auto *interface = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        if (!interface || interface->text(QAccessible::Name).isEmpty())
            nameless.append(u"%1 %2"_s.arg(QLatin1StringView(widget->metaObject()->className()), widget->objectName()));
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

void TestCustomersPane::actionsHaveIds()
{
    CustomersWorld world(3);
    const auto pane = world.pane();
    QSet<QString> ids;
    for (const auto *action : pane->actions()) {
        QVERIFY(action->objectName().startsWith("customers."_L1));
        QVERIFY(!action->text().isEmpty());
        QVERIFY(!ids.contains(action->objectName()));
        ids.insert(action->objectName());
        const auto keys = action->shortcuts();
        for (const auto &key : keys)
            QVERIFY(!(key[0].keyboardModifiers() & Qt::AltModifier));
    }
    QVERIFY(ids.size() >= 12);
}

HOUSE_WINDOW_TEST(TestCustomersPane)
#include "tst_customerspane.moc"
