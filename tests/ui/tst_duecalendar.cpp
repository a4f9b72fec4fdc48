#include "tests/support/testprogram.h"
#include "tests/ui/healthfakes.h"
#include "ui/health/duecalendar.h"
#include "ui/health/messagelist.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/listview.h"

#include <QAction>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;

/// The month of what must be done by when, above the messages.
class TestDueCalendar : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void weeksBeginAsTheLocaleHasIt_data();
    void weeksBeginAsTheLocaleHasIt();
    void daysAreCounted();
    void monthsGoOn();
    void keys();
    void keysOfSomebodyElse();
    void dayFiltersTheList();
    void everythingIsReadAnew();
    void emptyDay();
    void closedCalendarFiltersNothing();
    void isRemembered();
    void languageDecides();

private:
    template <typename T>
    T *find(const QString &name) const
    {
        auto *found = m_pane->findChild<T *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    static MessageLine due(const QString &id, const QDateTime &by)
    {
        return {.told = {.id = id, .title = id, .actBy = by}, .customers = 1};
    }
    QTableView &days() const { return *find<QTableView>(u"calendar.days"_s); }
    QString spoken(const QDate &day) const
    {
        const auto *model = static_cast<const DueDays *>(days().model());
        return model->indexOf(day).data(Qt::AccessibleTextRole).toString();
    }
    QDate current() const { return days().currentIndex().data(DueDays::DayRole).toDate(); }
    QStringList listed() const
    {
        QStringList all;
        const auto *table = qobject_cast<const RowTable *>(find<ListView>(u"messages.table"_s)->model());
        for (int row = 0; row < table->rowCount(); ++row)
            all.append(table->index(row, table->columnOf(u"id"_s)).data().toString());
        return all;
    }
    void showCalendar() const
    {
        m_pane->findChild<QAction *>(u"health.messages"_s)->trigger();
        QTRY_COMPARE(listed().size(), 5);
        find<QToolButton>(u"messages.calendarbutton"_s)->click();
        QVERIFY(days().isVisible());
    }

    std::unique_ptr<HealthWorld> m_world{};
    std::unique_ptr<HealthPane> m_pane{};
};

void TestDueCalendar::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    auto *english = new QTranslator(this);
    QVERIFY(english->load(u":/i18n/app_en.qm"_s));
    QVERIFY(QCoreApplication::installTranslator(english));
}

void TestDueCalendar::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_world = std::make_unique<HealthWorld>(); // 3 November 2025, a Monday
    const auto &now = m_world->clock.now;
    m_world->book.mail = {due(u"MC1"_s, now.addDays(9)), due(u"MC2"_s, now.addDays(9)), due(u"MC3"_s, now.addSecs(-3600)),
                          due(u"MC4"_s, now.addDays(40)), due(u"MC5"_s, {})};
    m_pane = m_world->pane();
    QApplication::setActiveWindow(m_pane.get());
}

void TestDueCalendar::cleanup()
{
    m_pane.reset();
    m_world.reset();
}

void TestDueCalendar::weeksBeginAsTheLocaleHasIt_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QString>("name");
    QTest::newRow("nl") << QLocale(QLocale::Dutch, QLocale::Netherlands) << QDate(2025, 10, 27) << u"ma"_s;
    QTest::newRow("en_GB") << QLocale(QLocale::English, QLocale::UnitedKingdom) << QDate(2025, 10, 27) << u"Mon"_s;
    QTest::newRow("en_US") << QLocale(QLocale::English, QLocale::UnitedStates) << QDate(2025, 10, 26) << u"Sun"_s;
}

void TestDueCalendar::weeksBeginAsTheLocaleHasIt()
{
    QFETCH(QLocale, locale);
    QFETCH(QDate, first);
    QFETCH(QString, name);
    QLocale::setDefault(locale);
    const DueDays model(m_world->clock, nullptr);
    QCOMPARE(model.dayAt(model.index(0, 0)), first);
    QCOMPARE(model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), name);
    QCOMPARE(model.headerData(0, Qt::Vertical, Qt::DisplayRole).toString(), u"44"_s);
    QCOMPARE(model.dayAt(model.indexOf(QDate(2025, 11, 30))), QDate(2025, 11, 30));
    QVERIFY(!model.indexOf(QDate(2026, 3, 1)).isValid());
}

void TestDueCalendar::daysAreCounted()
{
    showCalendar();
    QCOMPARE(spoken(QDate(2025, 11, 12)), u"12 November: 2 messages"_s);
    QCOMPARE(spoken(QDate(2025, 11, 3)), u"3 November: 1 message, 1 overdue"_s);
    QCOMPARE(spoken(QDate(2025, 11, 4)), u"4 November: no messages"_s);
    QCOMPARE(find<QLabel>(u"calendar.month"_s)->text(), u"November 2025"_s);
    QCOMPARE(find<QLabel>(u"calendar.sum"_s)->text(), u"3 in this month"_s);
    QCOMPARE(find<QLabel>(u"calendar.overdue"_s)->text(), u"1 overdue in all"_s);
    // What somebody has seen to is not overdue any more.
    m_world->book.mail[2].handledAt = m_world->clock.now;
    find<QAction>(u"messageview.2"_s)->trigger();
    QTRY_COMPARE(spoken(QDate(2025, 11, 3)), u"3 November: 1 message"_s);
    QVERIFY(find<QLabel>(u"calendar.overdue"_s)->isHidden());
}

void TestDueCalendar::monthsGoOn()
{
    showCalendar();
    find<QToolButton>(u"calendar.after"_s)->click();
    QCOMPARE(find<QLabel>(u"calendar.month"_s)->text(), u"December 2025"_s);
    QCOMPARE(current(), QDate(2025, 12, 3));
    QCOMPARE(spoken(QDate(2025, 12, 13)), u"13 December: 1 message"_s);
    find<QToolButton>(u"calendar.before"_s)->click();
    find<QToolButton>(u"calendar.before"_s)->click();
    QCOMPARE(find<QLabel>(u"calendar.month"_s)->text(), u"October 2025"_s);
    find<QToolButton>(u"calendar.today"_s)->click();
    QCOMPARE(current(), QDate(2025, 11, 3));
    QCOMPARE(find<QToolButton>(u"calendar.after"_s)->accessibleName(), u"The month after"_s);
}

void TestDueCalendar::keys()
{
    showCalendar();
    auto &table = days();
    table.setFocus();
    QCOMPARE(current(), QDate(2025, 11, 3));
    QTest::keyClick(&table, Qt::Key_Right);
    QTest::keyClick(&table, Qt::Key_Down);
    QCOMPARE(current(), QDate(2025, 11, 11));
    QTest::keyClick(&table, Qt::Key_Home);
    QCOMPARE(current(), QDate(2025, 11, 1));
    QTest::keyClick(&table, Qt::Key_Left); // on into the month before
    QCOMPARE(current(), QDate(2025, 10, 31));
    QCOMPARE(find<QLabel>(u"calendar.month"_s)->text(), u"October 2025"_s);
    QTest::keyClick(&table, Qt::Key_PageDown);
    QCOMPARE(current(), QDate(2025, 11, 30)); // November has no 31st
    QTest::keyClick(&table, Qt::Key_End);
    QTest::keyClick(&table, Qt::Key_Right);
    QCOMPARE(current(), QDate(2025, 12, 1));
    QTest::keyClick(&table, Qt::Key_PageUp);
    QCOMPARE(current(), QDate(2025, 11, 1));
    QTest::keyClick(&table, Qt::Key_Tab);
    QVERIFY(!table.hasFocus()); // no trap
}

void TestDueCalendar::keysOfSomebodyElse()
{
    showCalendar();
    auto &table = days();
    table.setFocus();
    QTest::keyClick(&table, Qt::Key_Right, Qt::KeypadModifier);
    QCOMPARE(current(), QDate(2025, 11, 4));
    QSignalSpy chosen(m_pane->findChild<DueCalendar *>(), &DueCalendar::dayChosen);
    for (const auto modifier : {Qt::ControlModifier, Qt::AltModifier, Qt::ShiftModifier}) {
        QTest::keyClick(&table, Qt::Key_Return, modifier);
        QTest::keyClick(&table, Qt::Key_PageDown, modifier);
    }
    QVERIFY(chosen.isEmpty());
    QCOMPARE(find<QLabel>(u"calendar.month"_s)->text(), u"November 2025"_s);
}

void TestDueCalendar::dayFiltersTheList()
{
    showCalendar();
    auto &table = days();
    table.setFocus();
    const auto asked = m_world->book.askedMessages.size();
    for (int day = 0; day < 9; ++day)
        QTest::keyClick(&table, Qt::Key_Right);
    QTest::keyClick(&table, Qt::Key_Return);
    QTRY_COMPARE(listed(), (QStringList{u"MC1"_s, u"MC2"_s}));
    QCOMPARE(spoken(QDate(2025, 11, 3)), u"3 November: 1 message, 1 overdue"_s); // the calendar counts on
    QCOMPARE(m_world->book.askedMessages.size(), asked); // and nothing was read for it
    auto *chip = find<MessageList>(u"messages.list"_s)->tools().chips()->findChild<Chip *>();
    QVERIFY(chip);
    // What comes from a commit keeps the day.
    m_world->book.mail.append(due(u"MC6"_s, m_world->clock.now.addDays(9)));
    find<QAction>(u"messageview.0"_s)->trigger();
    QTRY_COMPARE(listed(), (QStringList{u"MC1"_s, u"MC2"_s, u"MC6"_s}));
    QTest::keyClick(&table, Qt::Key_Return); // the same day again
    QTRY_COMPARE(listed().size(), 6);
    const auto place = table.visualRect(static_cast<const DueDays *>(table.model())->indexOf(QDate(2025, 11, 3))).center();
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, place);
    QTRY_COMPARE(listed(), QStringList{u"MC3"_s});
}

void TestDueCalendar::emptyDay()
{
    showCalendar();
    auto &table = days();
    table.setCurrentIndex(static_cast<const DueDays *>(table.model())->indexOf(QDate(2025, 11, 4)));
    QTest::keyClick(&table, Qt::Key_Space);
    QTRY_COMPARE(listed().size(), 0);
    QTRY_COMPARE(find<EmptyState>(u"messages.empty"_s)->words().title, u"Nothing found"_s);
    QVERIFY(days().isVisible());
}

/// What answered the old question is no answer to the new one.
void TestDueCalendar::everythingIsReadAnew()
{
    m_world->book.mail[4].handledAt = m_world->clock.now;
    m_pane->findChild<QAction *>(u"health.messages"_s)->trigger();
    QTRY_COMPARE(listed().size(), 4);
    find<QToolButton>(u"messages.calendarbutton"_s)->click();
    auto &table = days();
    table.setCurrentIndex(static_cast<const DueDays *>(table.model())->indexOf(QDate(2025, 11, 4)));
    QTest::keyClick(&table, Qt::Key_Space);
    QTRY_COMPARE(listed().size(), 0);
    auto *list = find<MessageList>(u"messages.list"_s);
    const auto chips = [list] {
        const auto all = list->tools().chips()->findChildren<Chip *>();
        return std::ranges::count_if(all, [](const Chip *chip) { return !chip->isHidden(); });
    };
    QCOMPARE(chips(), 1);
    m_world->book.byHand = true;
    emit list->everythingWanted();
    QSignalSpy rows(find<ListView>(u"messages.table"_s)->model(), &QAbstractItemModel::rowsInserted);
    QSignalSpy anew(find<ListView>(u"messages.table"_s)->model(), &QAbstractItemModel::modelReset);
    for (int turn = 0; turn < 20; ++turn)
        QCoreApplication::processEvents(); // in which rows would come
    QCOMPARE(listed().size(), 0);
    QVERIFY(rows.isEmpty() && anew.isEmpty());
    m_world->book.answerAll();
    QTRY_COMPARE(listed().size(), 5);
    QTRY_COMPARE(chips(), 0);
}

void TestDueCalendar::closedCalendarFiltersNothing()
{
    showCalendar();
    auto &table = days();
    table.setFocus();
    QTest::keyClick(&table, Qt::Key_Return);
    QTRY_COMPARE(listed(), QStringList{u"MC3"_s});
    find<QAction>(u"health.calendar"_s)->trigger();
    QVERIFY(!table.isVisible());
    QTRY_COMPARE(listed().size(), 5);
    QVERIFY(!find<QToolButton>(u"messages.calendarbutton"_s)->isChecked());
}

void TestDueCalendar::isRemembered()
{
    showCalendar();
    m_pane = m_world->pane();
    m_pane->findChild<QAction *>(u"health.messages"_s)->trigger();
    QVERIFY(days().isVisible());
    QTRY_COMPARE(spoken(QDate(2025, 11, 12)), u"12 November: 2 messages"_s);
}

void TestDueCalendar::languageDecides()
{
    QTranslator dutch;
    QVERIFY(dutch.load(u":/i18n/app_nl.qm"_s));
    QCoreApplication::installTranslator(&dutch);
    QLocale::setDefault(QLocale(QLocale::Dutch, QLocale::Netherlands));
    DueDays model(m_world->clock, nullptr);
    model.show(m_world->book.mail);
    const auto words = model.spoken(QDate(2025, 11, 12));
    QCoreApplication::removeTranslator(&dutch);
    QCOMPARE(words, u"12 november: 2 berichten"_s);
}

HOUSE_WINDOW_TEST(TestDueCalendar)
#include "tst_duecalendar.moc"
