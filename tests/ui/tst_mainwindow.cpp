#include "tests/support/testprogram.h"
#include "tests/ui/shellfakes.h"
#include "tests/ui/textfit.h"
#include "ui/settings/settingspane.h"
#include "ui/shell/cheatsheet.h"
#include "ui/shell/navigationrail.h"
#include "ui/shell/palettebox.h"
#include "ui/shell/statusline.h"
#include "ui/shell/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/tokens.h"

#include <QClipboard>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

/// The window over fakes: panes, rail, menus, status line, sign-in banner.
class TestMainWindow : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void panesByKeyboard();
    void railFolds();
    void railByArrows();
    void railCounts_data();
    void railCounts();
    void remembersGeometryAndPane();
    void everyActionIsInAMenu();
    void noShortcutTwice();
    void cheatSheetNamesEveryShortcut();
    void singleLettersOnlyInLists();
    void statusLineIsHonest_data();
    void statusLineIsHonest();
    void statusLineCommands();
    void offlineDisablesSynchronising();
    void problemCanBeReadAndCopied();
    void rebuildAsksFirst();
    void noticeAboveThePanes();
    void codeBanner();
    void browserBanner();
    void opensOnlySafeAddresses_data();
    void opensOnlySafeAddresses();
    void asksBeforeAnUnknownHost();
    void themeAndDensityByMenu();
    void everyControlHasAName();
    void longWordsFit_data();
    void longWordsFit();
    void smallWindow();
    void diesWhileTheStateLives();

private:
    QApplication &application() const { return *static_cast<QApplication *>(QCoreApplication::instance()); }
    FakeMemory m_memory{};
    Preferences m_preferences{m_memory};
    Theme m_theme{m_preferences};
};

static void showActive(QWidget &window)
{
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
}

static QList<QAction *> actionsIn(const QMenu *menu)
{
    QList<QAction *> all;
    for (auto *action : menu->actions()) {
        if (action->menu())
            all += actionsIn(action->menu());
        else if (!action->isSeparator())
            all.append(action);
    }
    return all;
}

void TestMainWindow::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void TestMainWindow::panesByKeyboard()
{
    ShellFixture shell;
    MainWindow window(shell.inputs(application()));
    showActive(window);
    QCOMPARE(window.currentPane(), u"customers"_s);
    QVERIFY(!window.pane(u"settings"_s));
    QTest::keyClick(&window, Qt::Key_7, Qt::ControlModifier);
    QCOMPARE(window.currentPane(), u"settings"_s);
    QVERIFY(window.pane(u"settings"_s)->isVisible());
    QVERIFY(window.windowTitle().contains("Settings"_L1));
    QTest::keyClick(&window, Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(window.currentPane(), u"customers"_s);
    QTest::keyClick(&window, Qt::Key_Comma, Qt::ControlModifier);
    QCOMPARE(window.currentPane(), u"settings"_s);
    QVERIFY(window.findChild<QAbstractButton *>(u"rail.settings"_s)->isChecked());
    QVERIFY(!window.findChild<QAbstractButton *>(u"rail.customers"_s)->isChecked());
    window.showPane(u"nowhere"_s);
    QCOMPARE(window.currentPane(), u"settings"_s);
}

void TestMainWindow::railFolds()
{
    ShellFixture shell;
    MainWindow window(shell.inputs(application()));
    window.show();
    const auto *rail = window.findChild<NavigationRail *>();
    const auto font = window.font();
    for (const auto &[width, folded] : {std::pair{1400, false}, {1100, false}, {1099, true}, {800, true}, {1200, false}}) {
        window.resize(scaled(width, font), scaled(700, font));
        QTRY_COMPARE(rail->isFolded(), folded);
        QTRY_COMPARE(rail->width(), scaled(folded ? 56 : 208, font));
    }
}

void TestMainWindow::railByArrows()
{
    ShellFixture shell;
    MainWindow window(shell.inputs(application()));
    showActive(window);
    auto *first = window.findChild<QAbstractButton *>(u"rail.customers"_s);
    auto *second = window.findChild<QAbstractButton *>(u"rail.settings"_s);
    first->setFocus(Qt::TabFocusReason);
    QTest::keyClick(first, Qt::Key_Down);
    QCOMPARE(window.currentPane(), u"settings"_s);
    QVERIFY(second->isChecked());
}

void TestMainWindow::railCounts_data()
{
    QTest::addColumn<qint64>("known");
    QTest::addColumn<QString>("name");
    QTest::newRow("none") << qint64(0) << u"Customers, 0 items"_s;
    QTest::newRow("one") << qint64(1) << u"Customers, 1 item"_s;
    QTest::newRow("few") << qint64(12) << u"Customers, 12 items"_s;
    QTest::newRow("many") << qint64(1'234'567) << u"Customers, 1,234,567 items"_s;
}

void TestMainWindow::railCounts()
{
    QFETCH(qint64, known);
    QFETCH(QString, name);
    QTranslator english; // where the plurals are
    QVERIFY(english.load(u":/i18n/app_en.qm"_s));
    QVERIFY(QCoreApplication::installTranslator(&english));
    ShellFixture shell;
    MainWindow window(shell.inputs(application()));
    shell.state.set({.signedIn = true, .customersKnown = known});
    QCOMPARE(window.findChild<QWidget *>(u"rail.customers"_s)->accessibleName(), name);
}

void TestMainWindow::remembersGeometryAndPane()
{
    ShellFixture shell;
    {
        MainWindow window(shell.inputs(application()));
        window.show();
        window.resize(1234, 700);
        window.showPane(u"settings"_s);
        window.close();
    }
    MainWindow again(shell.inputs(application()));
    QCOMPARE(again.size(), QSize(1234, 700));
    QCOMPARE(again.currentPane(), u"settings"_s);
}

void TestMainWindow::everyActionIsInAMenu()
{
    ShellFixture shell;
    MainWindow window(shell.inputs(application()));
    window.show();
    QList<QAction *> reachable;
    for (const auto *top : window.menuBar()->actions()) {
        QVERIFY(!top->text().isEmpty());
        if (top->isVisible())
            reachable += actionsIn(top->menu());
    }
    const auto rows = shell.actions.rows();
    QVERIFY(rows.size() >= 18);
    for (const auto &row : rows) {
        QVERIFY2(!row.text.isEmpty() && !row.section.isEmpty(), qPrintable(row.id));
        QVERIFY2(reachable.contains(row.action), qPrintable(row.id));
    }
    QVERIFY(shell.actions.action(u"customers.copytsv"_s));
    // The other pane has an action of the same kind but has not been shown: the menu is the current pane's.
    window.showPane(u"settings"_s);
    QVERIFY(!shell.actions.actionsOf(ActionGroup::Current, u"settings"_s).isEmpty());
}

void TestMainWindow::noShortcutTwice()
{
    ShellFixture shell;
    MainWindow window(shell.inputs(application()));
    QHash<QKeySequence, QString> holders;
    const auto rows = shell.actions.rows();
    for (const auto &row : rows) {
        for (const auto &key : row.keys) {
            QVERIFY2(!holders.contains(key), qPrintable(row.id + u' ' + holders.value(key)));
            QVERIFY2(!shell.actions.refusal(row.id, key), qPrintable(row.id));
            holders.insert(key, row.id);
        }
    }
    QVERIFY(holders.size() >= 12);
}

void TestMainWindow::cheatSheetNamesEveryShortcut()
{
    ShellFixture shell;
    MainWindow window(shell.inputs(application()));
    showActive(window);
    QTest::keyClick(&window, Qt::Key_Slash, Qt::ControlModifier);
    const QPointer<CheatSheet> sheet = window.findChild<CheatSheet *>();
    QVERIFY(sheet);
    QString everything;
    const auto labels = sheet->findChildren<QLabel *>();
    for (const auto *label : labels)
        everything += label->text() + u'\n';
    const auto rows = shell.actions.rows();
    for (const auto &row : rows) {
        for (const auto &key : row.keys)
            QVERIFY2(everything.contains(key.toString(QKeySequence::NativeText)) && everything.contains(row.text), qPrintable(row.id));
    }
    sheet->close();
    QTRY_VERIFY(!sheet);
}

void TestMainWindow::singleLettersOnlyInLists()
{
    ShellFixture shell;
    MainWindow window(shell.inputs(application()));
    showActive(window);
    auto *pane = static_cast<ListPane *>(window.pane(u"customers"_s));
    QSignalSpy copied(pane->copy, &QAction::triggered);
    pane->list->setFocus();
    QTest::keyClick(pane->list, Qt::Key_Y);
    QCOMPARE(copied.size(), 1);

    auto *palette = window.findChild<PaletteBox *>();
    palette->summon();
    QTest::keyClicks(palette, u"jy"_s);
    QCOMPARE(palette->text(), u"jy"_s);
    QCOMPARE(copied.size(), 1);
    QTest::keyClick(palette, Qt::Key_Escape);
    QVERIFY(pane->list->hasFocus());

    auto settings = shell.preferences.settings();
    settings.listKeys = false;
    shell.preferences.change(settings);
    QTest::keyClick(pane->list, Qt::Key_Y);
    QCOMPARE(copied.size(), 1);
}

void TestMainWindow::statusLineIsHonest_data()
{
    QTest::addColumn<SyncState>("state");
    QTest::addColumn<bool>("upToDate");
    ShellFixture shell;
    const auto good = shell.state.value();
    const auto with = [&good](const std::function<void(SyncState &)> &change) {
        auto state = good;
        change(state);
        return state;
    };
    QTest::newRow("good") << good << true;
    QTest::newRow("waiting") << with([](SyncState &s) { s.queued = 4; }) << false;
    QTest::newRow("dirty") << with([](SyncState &s) { s.dirty = 1; }) << false;
    QTest::newRow("failed") << with([](SyncState &s) { s.failedCalls = 1; }) << false;
    QTest::newRow("problem") << with([](SyncState &s) { s.problem = Error{.kind = Error::Kind::BadReply}; }) << false;
    QTest::newRow("stale") << with([](SyncState &s) { s.asOf = s.asOf.addDays(-1); }) << false;
    QTest::newRow("never") << with([](SyncState &s) { s.asOf = {}; }) << false;
    QTest::newRow("signed out") << with([](SyncState &s) { s.signedIn = false; }) << false;
    QTest::newRow("reading") << with([](SyncState &s) { s.phase = SyncState::Phase::ReadingList; }) << false;
    QTest::newRow("offline") << with([](SyncState &s) { s.offlineByChoice = true; }) << false;
}

void TestMainWindow::statusLineIsHonest()
{
    QFETCH(SyncState, state);
    QFETCH(bool, upToDate);
    ShellFixture shell;
    MainWindow window(shell.inputs(application()));
    window.show();
    shell.state.set(state);
    const auto sentence = window.findChild<QLabel *>(u"statusSentence"_s)->text();
    QCOMPARE(sentence.contains("Up to date"_L1), upToDate);
    QCOMPARE(window.findChild<StatusLine *>()->text().icon == "healthy"_L1, upToDate);
    QCOMPARE(window.findChild<QLabel *>(u"statusAccount"_s)->text(), u"Partner B.V. · agent@partner.example"_s);
}

void TestMainWindow::statusLineCommands()
{
    ShellFixture shell;
    MainWindow window(shell.inputs(application()));
    showActive(window);
    QTest::keyClick(&window, Qt::Key_F5);
    QTest::keyClick(&window, Qt::Key_F5, Qt::ShiftModifier);
    window.findChild<QToolButton *>(u"statusSync"_s)->click();
    auto *cancel = window.findChild<QToolButton *>(u"statusCancel"_s);
    QVERIFY(!cancel->isVisible());
    auto state = shell.state.value();
    state.phase = SyncState::Phase::ReadingList;
    shell.state.set(state);
    QVERIFY(cancel->isVisible());
    // The buttons stand where the sentence ends, however long the one before was.
    const auto *sentence = window.findChild<QLabel *>(u"statusSentence"_s);
    QTRY_VERIFY(sentence->width() <= sentence->fontMetrics().horizontalAdvance(sentence->text()) + 4);
    cancel->click();
    window.findChild<QToolButton *>(u"statusOffline"_s)->click();
    QCOMPARE(shell.sync.asked, (QStringList{u"now"_s, u"full"_s, u"now"_s, u"cancel"_s, u"offline"_s}));
    shell.actions.action(u"status.copy"_s)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), window.findChild<QLabel *>(u"statusSentence"_s)->text());
}

void TestMainWindow::offlineDisablesSynchronising()
{
    ShellFixture shell;
    MainWindow window(shell.inputs(application()));
    auto state = shell.state.value();
    state.offlineByChoice = true;
    shell.state.set(state);
    QVERIFY(shell.actions.action(u"sync.offline"_s)->isChecked());
    QVERIFY(!shell.actions.action(u"sync.now"_s)->isEnabled());
    QVERIFY(shell.actions.action(u"sync.now"_s)->toolTip().contains("offline"_L1));
    QVERIFY(!shell.actions.action(u"cache.rebuild"_s)->isEnabled());
    shell.actions.action(u"sync.offline"_s)->trigger();
    QCOMPARE(shell.sync.asked, QStringList{u"online"_s});
    state.offlineByChoice = false;
    shell.state.set(state);
    QVERIFY(shell.actions.action(u"sync.now"_s)->isEnabled());
}

void TestMainWindow::problemCanBeReadAndCopied()
{
    ShellFixture shell;
    MainWindow window(shell.inputs(application()));
    window.show();
    auto *details = window.findChild<QToolButton *>(u"statusDetails"_s);
    QVERIFY(!details->isVisible());
    auto state = shell.state.value();
    state.problem = Error{.kind = Error::Kind::BadReply, .detail = u"<img src=x>"_s, .requestId = u"7b0c"_s};
    shell.state.set(state);
    QVERIFY(details->isVisible());
    details->click();
    const QPointer<QMessageBox> box = window.findChild<QMessageBox *>(u"problemDialog"_s);
    QVERIFY(box);
    QCOMPARE(box->textFormat(), Qt::PlainText);
    for (auto *button : box->buttons()) {
        if (box->buttonRole(button) == QMessageBox::ActionRole)
            button->click();
    }
    QVERIFY(QGuiApplication::clipboard()->text().contains("7b0c"_L1));
    QTRY_VERIFY(!box);
}

void TestMainWindow::rebuildAsksFirst()
{
    ShellFixture shell;
    MainWindow window(shell.inputs(application()));
    window.show();
    for (const auto confirmed : {false, true}) {
        shell.actions.action(u"cache.rebuild"_s)->trigger();
        const QPointer<QMessageBox> box = window.findChild<QMessageBox *>(u"rebuildDialog"_s);
        QVERIFY(box);
        QVERIFY(box->text().contains("12,431"_L1));
        QCOMPARE(box->buttonRole(box->defaultButton()), QMessageBox::RejectRole);
        QCOMPARE(shell.sync.asked, QStringList{});
        for (auto *button : box->buttons()) {
            if ((box->buttonRole(button) == QMessageBox::DestructiveRole) == confirmed)
                button->click();
        }
        QTRY_VERIFY(!box);
    }
    QCOMPARE(shell.sync.asked, QStringList{u"rebuild"_s});
}

void TestMainWindow::noticeAboveThePanes()
{
    ShellFixture shell;
    MainWindow window(shell.inputs(application()));
    window.show();
    const auto *banner = window.findChild<Banner *>(u"window.notice"_s);
    QVERIFY(!banner->isVisible());
    int opened = 0;
    window.tellNotice(u"Exchange Online: a new issue"_s, u"EX1 · <b>late</b>"_s, [&opened] { ++opened; });
    QVERIFY(banner->isVisible());
    QCOMPARE(banner->sentence(), u"Exchange Online: a new issue\nEX1 · <b>late</b>"_s);
    auto *show = banner->findChild<QPushButton *>(u"banner.action"_s);
    QCOMPARE(show->text(), u"Show"_s);
    show->click();
    QCOMPARE(opened, 1);
    QVERIFY(!banner->isVisible());
}

void TestMainWindow::codeBanner()
{
    ShellFixture shell;
    MainWindow window(shell.inputs(application()));
    window.show();
    const auto *banner = window.findChild<SignInBanner *>();
    QVERIFY(!banner->isVisible());
    auto state = shell.state.value();
    state.deviceCode = SyncState::DeviceCode{
        .userCode = u"ABCD-EFGH"_s, .verificationUri = u"https://microsoft.com/devicelogin"_s, .expires = shell.clock.now.addSecs(900)};
    shell.state.set(state);
    QVERIFY(banner->isVisible());
    const auto *code = window.findChild<QLabel *>(u"signInCode"_s);
    QCOMPARE(code->text(), u"ABCD-EFGH"_s);
    QVERIFY(code->font().pointSizeF() >= 1.8 * window.font().pointSizeF());
    const auto *address = window.findChild<QLabel *>(u"signInAddress"_s);
    QCOMPARE(address->text(), u"https://microsoft.com/devicelogin"_s);
    QVERIFY(address->textInteractionFlags().testFlag(Qt::TextSelectableByMouse));
    QCOMPARE(address->textFormat(), Qt::PlainText);
    window.findChild<QPushButton *>(u"signInCopy"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"ABCD-EFGH"_s);
    window.findChild<QPushButton *>(u"signInOpen"_s)->click();
    QCOMPARE(shell.opened, QList<QUrl>{QUrl(u"https://microsoft.com/devicelogin"_s)});
    window.findChild<QPushButton *>(u"signInCancel"_s)->click();
    QCOMPARE(shell.sync.asked, QStringList{u"cancel"_s});
    state.deviceCode = {};
    shell.state.set(state);
    QVERIFY(!banner->isVisible());
}

void TestMainWindow::browserBanner()
{
    ShellFixture shell;
    auto inputs = shell.inputs(application());
    bool isThere = true;
    inputs.openUrl = [&](const QUrl &opened) {
        if (isThere)
            shell.opened.append(opened);
        return isThere;
    };
    MainWindow window(inputs);
    window.show();
    const auto *banner = window.findChild<SignInBanner *>();
    auto state = shell.state.value();
    const auto url = u"https://login.microsoftonline.com/t/oauth2/v2.0/authorize?client_id=c&state=s"_s;
    state.browser = SyncState::BrowserPrompt{.url = url};
    shell.state.set(state);
    QVERIFY(banner->isVisible());
    QVERIFY(!window.findChild<QLabel *>(u"signInCode"_s)->isVisible());
    const auto *note = window.findChild<QLabel *>(u"signInNote"_s);
    QVERIFY2(note->text().contains(u"login.microsoftonline.com"_s), qPrintable(note->text()));
    QVERIFY(!window.findChild<QLabel *>(u"signInAddress"_s)->text().contains(u"state="_s));
    window.findChild<QPushButton *>(u"signInOpen"_s)->click();
    QCOMPARE(shell.opened, QList<QUrl>{QUrl(url)});
    auto *copy = window.findChild<QPushButton *>(u"signInCopy"_s);
    QVERIFY(!copy->isVisible());
    isThere = false;
    window.findChild<QPushButton *>(u"signInOpen"_s)->click();
    QVERIFY2(note->text().contains(u"No browser"_s), qPrintable(note->text()));
    QVERIFY(copy->isVisible());
    copy->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), url);
    auto *useCode = window.findChild<QPushButton *>(u"signInUseCode"_s);
    QVERIFY(useCode->isVisible());
    useCode->click();
    window.findChild<QPushButton *>(u"signInCancel"_s)->click();
    QCOMPARE(shell.sync.asked, QStringList({u"code"_s, u"cancel"_s}));

    state.browser->isRepeated = true;
    shell.state.set(state);
    QVERIFY2(note->text().contains(u"multifactor"_s), qPrintable(note->text()));

    // A code is no way to show who is here, unless there is no other.
    state.browser->isProof = true;
    isThere = true;
    shell.state.set(state);
    QVERIFY(!useCode->isVisible());
    window.findChild<QPushButton *>(u"signInOpen"_s)->click();
    QVERIFY(!useCode->isVisible());
    isThere = false;
    window.findChild<QPushButton *>(u"signInOpen"_s)->click();
    QVERIFY(useCode->isVisible());

    state.browser.reset();
    state.deviceCode = SyncState::DeviceCode{.userCode = u"ABCD"_s, .verificationUri = u"https://microsoft.com/devicelogin"_s};
    shell.state.set(state);
    QVERIFY(!useCode->isVisible());
    QCOMPARE(window.findChild<QLabel *>(u"signInCode"_s)->text(), u"ABCD"_s);
    copy->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"ABCD"_s);
}

void TestMainWindow::opensOnlySafeAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("safe");
    QTest::newRow("Microsoft") << u"https://login.microsoftonline.com/common/oauth2/deviceauth"_s << true;
    QTest::newRow("the sandbox") << u"http://127.0.0.1:4711/device"_s << true;
    QTest::newRow("the profile's") << u"https://login.profile.example/device"_s << true;
    QTest::newRow("https elsewhere") << u"https://login.example/device"_s << false;
    QTest::newRow("http elsewhere") << u"http://login.example/device"_s << false;
    QTest::newRow("file") << u"file:///etc/passwd"_s << false;
    QTest::newRow("script") << u"javascript:alert(1)"_s << false;
    QTest::newRow("user name") << u"https://microsoft.com@evil.example/"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestMainWindow::opensOnlySafeAddresses()
{
    QFETCH(QString, address);
    QFETCH(bool, safe);
    ShellFixture shell;
    auto inputs = shell.inputs(application());
    inputs.profileHosts = [] { return QStringList{u"127.0.0.1"_s, u"login.profile.example"_s}; };
    MainWindow window(inputs);
    window.show();
    auto state = shell.state.value();
    state.deviceCode = SyncState::DeviceCode{.userCode = u"AB"_s, .verificationUri = address};
    shell.state.set(state);
    window.findChild<QPushButton *>(u"signInOpen"_s)->click();
    QCOMPARE(shell.opened.size(), safe ? 1 : 0);
    QCOMPARE(window.findChild<QLabel *>(u"signInAddress"_s)->text(), address);
}

void TestMainWindow::asksBeforeAnUnknownHost()
{
    ShellFixture shell;
    MainWindow window(shell.inputs(application()));
    window.show();
    auto state = shell.state.value();
    const auto address = u"https://mіcrosoft.com/device"_s; // one letter is Cyrillic
    state.deviceCode = SyncState::DeviceCode{.userCode = u"AB"_s, .verificationUri = address};
    shell.state.set(state);
    for (const auto agreed : {false, true}) {
        window.findChild<QPushButton *>(u"signInOpen"_s)->click();
        const QPointer<QMessageBox> box = window.findChild<QMessageBox *>(u"openAddressDialog"_s);
        QVERIFY(box);
        QVERIFY2(box->text().contains(u"“xn--"_s), qPrintable(box->text()));
        QCOMPARE(box->buttonRole(box->defaultButton()), QMessageBox::RejectRole);
        for (auto *button : box->buttons()) {
            if ((box->buttonRole(button) == QMessageBox::AcceptRole) == agreed)
                button->click();
        }
        QTRY_VERIFY(!box);
        QCOMPARE(shell.opened.size(), agreed ? 1 : 0);
    }
}

void TestMainWindow::themeAndDensityByMenu()
{
    ShellFixture shell;
    MainWindow window(shell.inputs(application()));
    shell.actions.action(u"theme.dark"_s)->trigger();
    shell.actions.action(u"density.compact"_s)->trigger();
    QCOMPARE(shell.preferences.settings().theme, ThemeChoice::Dark);
    QCOMPARE(shell.preferences.settings().density, Density::Compact);
    QVERIFY(shell.actions.action(u"theme.dark"_s)->isChecked());
    QVERIFY(!shell.actions.action(u"theme.system"_s)->isChecked());
    auto settings = shell.preferences.settings();
    settings.theme = ThemeChoice::Light;
    shell.preferences.change(settings);
    QVERIFY(shell.actions.action(u"theme.light"_s)->isChecked());
}

void TestMainWindow::everyControlHasAName()
{
    ShellFixture shell;
    auto inputs = shell.inputs(application());
    inputs.panes[1].make = [&shell](QWidget *parent) -> QWidget * {
        return new SettingsPane({.preferences = shell.preferences, .actions = shell.actions, .state = shell.state, .dataDir = u"/d"_s},
                                parent);
    };
    MainWindow window(inputs);
    window.show();
    auto state = shell.state.value();
    state.deviceCode = SyncState::DeviceCode{.userCode = u"AB"_s, .verificationUri = u"https://login.example"_s};
    shell.state.set(state);
    window.showPane(u"settings"_s);
    const auto widgets = window.findChildren<QWidget *>();
    for (const auto *widget : widgets) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisibleTo(&window) || qobject_cast<const QLabel *>(widget))
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const auto named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty())
            || widget->objectName().startsWith("qt_"_L1) || widget->parentWidget()->focusProxy() == widget;
        QVERIFY2(named || widget->inherits("QHeaderView")
                     || (widget->parentWidget() && widget->parentWidget()->inherits("QAbstractSpinBox")),
                 qPrintable(u"%1 %2"_s.arg(QLatin1StringView(widget->metaObject()->className()), widget->objectName())));
    }
}

void TestMainWindow::longWordsFit_data()
{
    QTest::addColumn<int>("width");
    for (const auto width : {1366, 1100, 800})
        QTest::addRow("%d px", width) << width;
}

void TestMainWindow::longWordsFit()
{
    QFETCH(int, width);
    LongWords words;
    QVERIFY(QCoreApplication::installTranslator(&words));
    ShellFixture shell;
    auto inputs = shell.inputs(application());
    inputs.panes[1].make = [&shell](QWidget *parent) -> QWidget * {
        return new SettingsPane({.preferences = shell.preferences,
                                 .actions = shell.actions,
                                 .state = shell.state,
                                 .dataDir = u"/d"_s,
                                 .cacheBytes = [] { return qint64(1) << 27; }},
                                parent);
    };
    MainWindow window(inputs);
    window.show();
    window.resize(width, 768);
    QTRY_COMPARE(window.width(), width);
    QStringList problems;
    auto state = shell.state.value();
    const auto look = [&] {
        QTRY_VERIFY(QTest::qWaitForWindowExposed(&window));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        problems += TextFit(&window, true).problems();
    };
    look();
    const auto *sentence = window.findChild<QLabel *>(u"statusSentence"_s);
    QVERIFY2(sentence->width() >= sentence->sizeHint().width(), qPrintable(sentence->text()));
    window.showPane(u"settings"_s);
    look();
    state.browser = SyncState::BrowserPrompt{.url = u"https://login.example/authorize"_s};
    shell.state.set(state);
    look();
    state.browser.reset();
    state.deviceCode
        = SyncState::DeviceCode{.userCode = u"AB-CD"_s, .verificationUri = u"https://⟦login⟧.example"_s, .expires = shell.clock.now};
    shell.state.set(state);
    look();
    shell.actions.action(u"help.keys"_s)->trigger();
    problems += TextFit(window.findChild<CheatSheet *>(), true).problems();
    problems.removeDuplicates();
    QCoreApplication::removeTranslator(&words);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void TestMainWindow::smallWindow()
{
    ShellFixture shell;
    MainWindow window(shell.inputs(application()));
    window.show();
    window.resize(1024, 640);
    QTRY_COMPARE(window.size(), QSize(1024, 640));
    QVERIFY(window.minimumSizeHint().width() <= 1024);
    QVERIFY(window.minimumSizeHint().height() <= 640);
    auto state = shell.state.value();
    state.deviceCode = SyncState::DeviceCode{.userCode = u"ABCD-EFGH"_s, .verificationUri = u"https://login.example/device"_s};
    shell.state.set(state);
    QVERIFY(window.minimumSizeHint().width() <= 1024);
    QVERIFY(window.findChild<NavigationRail *>()->isFolded());
}

void TestMainWindow::diesWhileTheStateLives()
{
    ShellFixture shell;
    auto window = std::make_unique<MainWindow>(shell.inputs(application()));
    window->show();
    shell.actions.action(u"cache.rebuild"_s)->trigger();
    window.reset();
    shell.state.set({.signedIn = true});
    shell.preferences.change({.theme = ThemeChoice::Dark});
    QVERIFY(shell.actions.rows().isEmpty());
    // The next window, after a change of language, takes the same places.
    window = std::make_unique<MainWindow>(shell.inputs(application()));
    QVERIFY(shell.actions.action(u"sync.now"_s));
}

HOUSE_WINDOW_TEST(TestMainWindow)
#include "tst_mainwindow.moc"
