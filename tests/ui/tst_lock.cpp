#include "tests/support/manualclock.h"
#include "tests/support/testprogram.h"
#include "tests/ui/shellfakes.h"
#include "ui/shell/desktoplock.h"
#include "ui/shell/idlewatch.h"
#include "ui/shell/lockscreen.h"
#include "ui/shell/windowcover.h"
#include "ui/widgets/plainmessage.h"

#include <QAccessible>
#include <QDBusConnection>
#include <QDBusServer>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolTip>

using namespace std::chrono_literals;

namespace {

/// Everything a screen reader can get to from the program down, as one text.
QString heard(QAccessibleInterface *from)
{
    if (!from)
        return {};
    QString all;
    for (const auto kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
        all += from->text(kind) + u'\n';
    if (auto *text = from->textInterface())
        all += text->text(0, text->characterCount()) + u'\n';
    for (int i = 0; i < from->childCount(); ++i)
        all += heard(from->child(i));
    return all;
}

QString heardInAll()
{
    return heard(QAccessible::queryAccessibleInterface(QCoreApplication::instance()));
}

QList<QWidget *> visibleWindows()
{
    auto windows = QApplication::topLevelWidgets();
    windows.removeIf([](const QWidget *window) { return !window->isVisible(); });
    return windows;
}

} // namespace

/// A screen saver as a desktop has it, at the other end of a connection.
class FakeSaver : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.ScreenSaver")

public:
    int asked = 0;
    int looks = 0;
    int locksAfter = 0; ///< looks; negative: never

public slots:
    // NOLINTBEGIN(readability-identifier-naming): the interface names them
    void Lock() { ++asked; }
    bool GetActive() { return looks++ >= locksAfter && locksAfter >= 0; }
    // NOLINTEND(readability-identifier-naming)
};

/// The quick lock: what is covered, when, and what the locked window says.
class TestLock : public QObject
{
    Q_OBJECT

private slots:
    void coversEverythingAndBringsItBack();
    void windowsThatOpenMeanwhileWait();
    void whatBelongsToTheLockStays();
    void idleAfterTheLimit();
    void touchAfterSleepDoesNothingElse();
    void neverIdleWhenOff();
    void lockScreenSaysWhoAndWhat();
    void lockScreenAsksInPlace();
    void desktopLocks_data();
    void desktopLocks();
    void desktopWithoutAnyLock();

private:
    QApplication &application() const { return *static_cast<QApplication *>(QCoreApplication::instance()); }
};

void TestLock::coversEverythingAndBringsItBack()
{
    QAccessible::setActive(true);
    ShellFixture shell;
    MainWindow window(shell.inputs(application()));
    window.show();
    auto *list = static_cast<ListPane *>(window.pane(u"customers"_s))->list;
    list->setItem(3, 1, new QTableWidgetItem(u"Kanarie B.V."_s));
    window.setWindowTitle(u"Kanarie in the title"_s);
    auto *box = plainMessage(QMessageBox::Warning, u"Kanarie dialog"_s, {u"About Kanarie"_s}, &window);
    auto *typed = new QLineEdit(box);
    box->open();
    typed->setText(u"half a word about Kanarie"_s);
    auto *menu = window.menuBar()->actions().constFirst()->menu();
    menu->popup(QPoint(10, 10));
    QToolTip::showText(QPoint(20, 20), u"Kanarie tip"_s, &window);
    QTRY_VERIFY(visibleWindows().size() >= 4);
    QVERIFY(heardInAll().contains("Kanarie"_L1));

    QWidget lock;
    lock.setWindowTitle(u"Locked"_s);
    lock.show();
    WindowCover cover(application());
    cover.cover(&lock);
    QTRY_COMPARE(visibleWindows(), QList<QWidget *>{&lock});
    QVERIFY2(!heardInAll().contains("Kanarie"_L1), qPrintable(heardInAll()));
    for (const auto *each : QGuiApplication::topLevelWindows())
        QVERIFY2(!each->title().contains("Kanarie"_L1), qPrintable(each->title()));
    QVERIFY(heardInAll().contains("Locked"_L1));

    cover.uncover();
    lock.hide();
    QTRY_VERIFY(window.isVisible() && box->isVisible());
    QVERIFY(box->isModal());
    QCOMPARE(typed->text(), u"half a word about Kanarie"_s);
    QCOMPARE(window.windowTitle(), u"Kanarie in the title"_s);
    QVERIFY(!menu->isVisible());
    QVERIFY(heardInAll().contains("Kanarie"_L1));
    box->reject();
}

void TestLock::windowsThatOpenMeanwhileWait()
{
    QWidget window;
    window.show();
    QWidget lock;
    lock.show();
    WindowCover cover(application());
    cover.cover(&lock);
    QWidget unborn;
    cover.hold(&unborn);
    QPointer<QMessageBox> late = plainMessage(QMessageBox::Warning, u"Late"_s, {u"News"_s}, &window);
    late->open();
    QTRY_VERIFY(!late->isVisible());
    QCOMPARE(visibleWindows(), QList<QWidget *>{&lock});
    cover.uncover();
    QVERIFY(window.isVisible() && unborn.isVisible());
    QVERIFY(late && late->isVisible());
    late->reject();
}

void TestLock::whatBelongsToTheLockStays()
{
    QWidget lock;
    lock.show();
    WindowCover cover(application());
    cover.cover(&lock);
    auto *question = plainMessage(QMessageBox::Question, u"Open?"_s, {u"This address"_s}, &lock);
    question->open();
    QCoreApplication::sendPostedEvents();
    QTRY_VERIFY(question->isVisible());
    question->reject();
    cover.uncover();
}

void TestLock::idleAfterTheLimit()
{
    ManualClock clock;
    QLineEdit field;
    IdleWatch watch(application(), clock);
    QSignalSpy idle(&watch, &IdleWatch::idle);
    watch.setLimit(15min);
    clock.advance(14min);
    QTest::keyClick(&field, Qt::Key_A);
    clock.advance(14min);
    QCOMPARE(idle.count(), 0);
    clock.advance(1min);
    QCOMPARE(idle.count(), 1);
    clock.advance(60min);
    QCOMPARE(idle.count(), 1); // once per pause
    QTest::mouseMove(&field, QPoint(3, 3));
    QTest::keyClick(&field, Qt::Key_B);
    QCOMPARE(field.text(), u"ab"_s);
    clock.advance(15min);
    QCOMPARE(idle.count(), 2);
    watch.setLimit(1min); // counts at once
    clock.advance(1min);
    QCOMPARE(idle.count(), 3);
    // A calendar that was set back does not lengthen it.
    QTest::keyClick(&field, Qt::Key_C);
    clock.setUtc(clock.utcNow().addDays(-3));
    clock.advance(1min);
    QCOMPARE(idle.count(), 4);
}

void TestLock::touchAfterSleepDoesNothingElse()
{
    ManualClock clock;
    QLineEdit field;
    IdleWatch watch(application(), clock);
    QSignalSpy idle(&watch, &IdleWatch::idle);
    watch.setLimit(15min);
    clock.setUtc(clock.utcNow().addSecs(3600)); // the computer slept: the calendar went on, the timers did not
    QTest::keyClick(&field, Qt::Key_A);
    QCOMPARE(idle.count(), 1);
    QCOMPARE(field.text(), QString());
    QTest::keyClick(&field, Qt::Key_B);
    QCOMPARE(idle.count(), 1);
    QCOMPARE(field.text(), u"b"_s);
}

void TestLock::neverIdleWhenOff()
{
    ManualClock clock;
    QLineEdit field;
    IdleWatch watch(application(), clock);
    QSignalSpy idle(&watch, &IdleWatch::idle);
    watch.setLimit(1min);
    watch.setLimit(0min);
    clock.advance(600min);
    QTest::keyClick(&field, Qt::Key_A);
    QCOMPARE(idle.count(), 0);
    QCOMPARE(field.text(), u"a"_s);
}

void TestLock::lockScreenSaysWhoAndWhat()
{
    ShellFixture shell;
    LockScreen screen(shell.state, shell.sync, {});
    screen.show();
    const auto said = [&] { return screen.findChild<QLabel *>(u"emptystate.sentence"_s)->text(); };
    auto *signIn = screen.findChild<QPushButton *>(u"emptystate.action"_s);
    auto *desktop = screen.findChild<QPushButton *>(u"emptystate.second"_s);
    QSignalSpy wanted(&screen, &LockScreen::signInWanted);
    QSignalSpy desktopWanted(&screen, &LockScreen::desktopLockWanted);
    QSignalSpy quitWanted(&screen, &LockScreen::quitWanted);
    screen.setAccount(u"jan@office.example"_s);
    QVERIFY2(said().contains("jan@office.example"_L1), qPrintable(said()));
    QVERIFY(!desktop->isVisible());
    signIn->setFocus();
    QTest::keyClick(signIn, Qt::Key_Space);
    QCOMPARE(wanted.count(), 1);
    screen.setAsking(true);
    QVERIFY(!signIn->isVisible());
    screen.setAsking(false);
    screen.setOffline(true);
    screen.say(u"<b>Somebody</b> else signed in."_s);
    QVERIFY(said().startsWith("<b>Somebody</b>"_L1));
    desktop->click();
    QCOMPARE(desktopWanted.count(), 1);
    screen.findChild<QPushButton *>(u"lockQuit"_s)->click();
    QCOMPARE(quitWanted.count(), 1);
    for (const auto *button : screen.findChildren<QPushButton *>())
        QVERIFY2(!button->isVisible() || !button->text().isEmpty(), qPrintable(button->objectName()));
}

void TestLock::lockScreenAsksInPlace()
{
    ShellFixture shell;
    LockScreen screen(shell.state, shell.sync, {});
    screen.show();
    auto state = shell.state.value();
    state.deviceCode = SyncState::DeviceCode{.userCode = u"ABCD-EFGH"_s, .verificationUri = u"https://login.example/device"_s};
    shell.state.set(state);
    QVERIFY(!screen.findChild<QLabel *>(u"signInCode"_s)->isVisible()); // nobody asked for it here
    screen.setAsking(true);
    QVERIFY(screen.findChild<QLabel *>(u"signInCode"_s)->isVisible());
    QCOMPARE(screen.findChild<QLabel *>(u"signInCode"_s)->text(), u"ABCD-EFGH"_s);
    screen.findChild<QPushButton *>(u"signInCancel"_s)->click();
    QCOMPARE(shell.sync.asked, QStringList{u"cancel"_s});
}

void TestLock::desktopLocks_data()
{
    QTest::addColumn<int>("locksAfter");
    QTest::addColumn<bool>("locked");
    QTest::newRow("at once") << 0 << true;
    QTest::newRow("after a moment") << 4 << true;
    QTest::newRow("says yes and does nothing") << -1 << false;
}

void TestLock::desktopLocks()
{
    QFETCH(int, locksAfter);
    QFETCH(bool, locked);
    ManualClock clock;
    FakeSaver saver;
    saver.locksAfter = locksAfter;
    QDBusServer server;
    QVERIFY(server.isConnected());
    server.setAnonymousAuthenticationAllowed(true);
    connect(&server, &QDBusServer::newConnection, &saver, [&saver](QDBusConnection there) {
        there.registerObject(u"/org/freedesktop/ScreenSaver"_s, &saver, QDBusConnection::ExportAllSlots);
    });
    const auto here = QDBusConnection::connectToPeer(server.address(), u"lock-%1"_s.arg(locksAfter));
    QVERIFY(here.isConnected());
    DesktopLock::Way absent{.bus = here, .path = u"/nothing/here"_s, .interface = u"org.gnome.ScreenSaver"_s};
    DesktopLock::Way present{.bus = here, .path = u"/org/freedesktop/ScreenSaver"_s, .interface = u"org.freedesktop.ScreenSaver"_s};
    DesktopLock desktop({absent, present}, clock);
    std::optional<Result<void>> outcome;
    desktop.lock([&outcome](const Result<void> &done) { outcome = done; });
    QTRY_VERIFY((clock.advance(clock.pending() > 0 ? 200ms : 0ms), outcome.has_value()));
    QCOMPARE(outcome->has_value(), locked);
    QCOMPARE(saver.asked, 1);
    if (!locked)
        QCOMPARE(outcome->error().reason, Error::Reason::DesktopNotLocked);
    QDBusConnection::disconnectFromPeer(here.name());
}

void TestLock::desktopWithoutAnyLock()
{
    ManualClock clock;
    DesktopLock desktop({}, clock);
    std::optional<Result<void>> outcome;
    desktop.lock([&outcome](const Result<void> &done) { outcome = done; });
    QVERIFY(outcome && !*outcome);
    QCOMPARE(outcome->error().reason, Error::Reason::DesktopNotLocked);
}

HOUSE_WINDOW_TEST(TestLock)
#include "tst_lock.moc"
