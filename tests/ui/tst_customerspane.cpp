#include "tests/ui/customersfakes.h"
#include "ui/widgets/columnstate.h"
#include "ui/widgets/listview.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
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
    void similarRowsAreCounted();
    void selectionSurvivesACommit();
    void selectionEndsWithAnotherQuery();
    void scrollStaysWhereItWas();
    void columnsAreRemembered();
    void headerSorts();
    void chipsCombineAndGo();
    void facetsFillTheMenu();
    void keysOfTheList();
    void copyFormats_data();
    void copyFormats();
    void selectAllOfAMillion();
    void bulkTags();
    void savedViews();
    void viewNameTaken();
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
        auto *found = pane.findChild<T *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    static ListView &list(QWidget &pane) { return *find<ListView>(pane, u"customers.table"_s); }
    static QLineEdit &field(QWidget &pane) { return *find<QLineEdit>(pane, u"filterrow.field"_s); }
    static QString text(QWidget &pane, const QString &label) { return find<QLabel>(pane, label)->text(); }
    static QString bannerText(QWidget &pane) { return text(*find<QWidget>(pane, u"banner"_s), u"banner.sentence"_s); }
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

void TestCustomersPane::selectionSurvivesACommit()
{
    CustomersWorld world(300);
    const auto pane = world.pane();
    waitForRows(*pane, 300);
    auto &view = list(*pane);
    view.goTo(4);
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
    QCOMPARE(view.currentRow(), -1);
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

void TestCustomersPane::copyFormats_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("expected");
    QTest::newRow("text")
        << u"customers.copytext"_s
        << u"Name             Domain\n───────────────  ──────────────\nBakkerij Zonnig  klant1.example\nA|B              klant0.example\n"_s;
    QTest::newRow("tsv") << u"customers.copytsv"_s << u"Name\tDomain\nBakkerij Zonnig\tklant1.example\nA|B\tklant0.example\n"_s;
    QTest::newRow("markdown") << u"customers.copymarkdown"_s
                              << u"| Name | Domain |\n| --- | --- |\n| Bakkerij Zonnig | klant1.example |\n| A\\|B | klant0.example |\n"_s;
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
    QElapsedTimer clock;
    clock.start();
    world.window.waiting.takeLast().receive(RowOrder{.rows = std::make_shared<const std::vector<RowId>>(std::move(ids)), .exact = million});
    qInfo("a million rows shown in %lld ms", clock.elapsed());
    QCOMPARE(text(*pane, u"customers.count"_s), u"1,000,000 customer(s)"_s);
    clock.restart();
    list(*pane).selectAll();
    const auto selected = clock.elapsed();
    QCOMPARE(list(*pane).selectedCount(), qint64{1'000'000});
    clock.restart();
    find<QAction>(*pane, u"customers.copytsv"_s)->trigger();
    qInfo("selected in %lld ms, 10,000 copied in %lld ms", selected, clock.elapsed());
    QVERIFY(selected < 500);
    QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 10'001);
    QCOMPARE(bannerText(*pane), u"Only the first 10,000 row(s) were copied: the clipboard is no place for more."_s);
    find<QAction>(*pane, u"customers.tags"_s)->trigger();
    QCOMPARE(bannerText(*pane), u"At most 1,000 customer(s) can be tagged at once. Select fewer."_s);
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
    QTest::mouseClick(find<QAbstractButton>(*find<QWidget>(*pane, u"banner"_s), u"banner.action"_s), Qt::LeftButton);
    QTRY_VERIFY(!world.desk.asked.isEmpty());
    QCOMPARE(world.desk.asked.constFirst(), u"tags %1 + -Night shift"_s.arg(ids.join(u',')));
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
    QTest::mouseClick(find<QAbstractButton>(*find<QWidget>(*pane, u"banner"_s), u"banner.action"_s), Qt::LeftButton);
    QTRY_COMPARE(world.desk.asked.constLast(), u"save 'Zon & zee'"_s);
    QCOMPARE(world.desk.saved.constLast().id, u"v1"_s);
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
        if (widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith("qt_"_L1))
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

QTEST_MAIN(TestCustomersPane)
#include "tst_customerspane.moc"
