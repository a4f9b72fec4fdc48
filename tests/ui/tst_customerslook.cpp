#include "tests/support/testprogram.h"
#include "tests/ui/customersfakes.h"
#include "tests/ui/lookhelp.h"
#include "tests/ui/shellfakes.h"
#include "ui/customers/customerlist.h"
#include "ui/settings/settingspane.h"
#include "ui/shell/housestyle.h"
#include "ui/shell/palettebox.h"
#include "ui/shell/theme.h"
#include "ui/widgets/listview.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>

/// The pane and the whole window as they are painted, in both languages: nothing is clipped, nothing needs sideways scrolling. With
/// PARTNERDESK_PICTURES naming a folder, every scene in every look is left there as a picture.
class TestCustomersLook : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void pane_data();
    void pane();
    void window_data();
    void window();

private:
    static void addRows(const QList<QSize> &sizes, const QStringList &scenes);
    static SyncState stateOf(const QString &scene, const QDateTime &now);
    /// With a picture of it left where that is wanted.
    static QPixmap painted(QWidget &root);
};

void TestCustomersLook::initTestCase()
{
    QApplication::setStyle(std::make_unique<HouseStyle>(Density::Normal).release());
    QApplication::setFont(Theme::houseFont(QApplication::font()));
}

void TestCustomersLook::addRows(const QList<QSize> &sizes, const QStringList &scenes)
{
    QTest::addColumn<Scheme>("scheme");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("scene");
    // What fits does not depend on the colours, and Dutch words are the longer ones: the rest is painted only for the eye.
    const auto isForTheEye = qEnvironmentVariableIsSet("PARTNERDESK_PICTURES");
    const auto isProbed = [&](Scheme scheme, const QString &language, const QSize &size, const QString &scene) {
        if (scheme == Scheme::Dark)
            return language == "nl"_L1 && size == sizes.constFirst() && scene == "detail"_L1;
        return language == "nl"_L1 || size == sizes.constLast();
    };
    for (const auto scheme : {Scheme::Light, Scheme::Dark}) {
        for (const auto &language : {u"nl"_s, u"en"_s}) {
            for (const auto &size : sizes) {
                for (const auto &scene : scenes) {
                    if (!isForTheEye && !isProbed(scheme, language, size, scene))
                        continue;
                    const auto look = scheme == Scheme::Dark ? u"dark"_s : u"light"_s;
                    const auto name
                        = u"%1-%2x%3-%4-%5"_s.arg(scene, QString::number(size.width()), QString::number(size.height()), look, language);
                    QTest::newRow(qPrintable(name)) << scheme << language << size << scene;
                }
            }
        }
    }
}

SyncState TestCustomersLook::stateOf(const QString &scene, const QDateTime &now)
{
    SyncState state{.signedIn = true,
                    .account = u"agent@partner.example"_s,
                    .partnerName = u"Partner B.V."_s,
                    .asOf = now.addSecs(-180),
                    .nextSync = now.addSecs(120),
                    .customersKnown = 300};
    if (scene == "first-sync"_L1)
        return {.phase = SyncState::Phase::ReadingList, .signedIn = true, .readThisRun = 500};
    if (scene == "first-offline"_L1)
        return {.offlineByChoice = true};
    if (scene == "first-problem"_L1)
        return {.signedIn = true, .problem = Error{.kind = Error::Kind::TimedOut, .requestId = u"r-1"_s}};
    if (scene == "empty"_L1)
        return {};
    if (scene.startsWith("syncing"_L1)) {
        state.phase = SyncState::Phase::ReadingDetail;
        state.queued = 831;
        state.expectedEnd = now.addSecs(300);
    }
    if (scene == "syncing-problem"_L1)
        state.problem = Error{.kind = Error::Kind::Throttled};
    if (scene == "offline"_L1)
        state.offlineByChoice = true;
    if (scene == "sign-in"_L1)
        state.deviceCode = SyncState::DeviceCode{
            .userCode = u"ABCD-EFGH"_s, .verificationUri = u"https://microsoft.com/devicelogin"_s, .expires = now.addSecs(900)};
    return state;
}

QPixmap TestCustomersLook::painted(QWidget &root)
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest); // a button that lost its words is narrower only then
    auto picture = root.grab();
    if (const auto folder = qEnvironmentVariable("PARTNERDESK_PICTURES"); !folder.isEmpty()) {
        const auto name = u"%1-%2.png"_s.arg(QLatin1StringView(QTest::currentTestFunction()), QLatin1StringView(QTest::currentDataTag()));
        if (!picture.save(QDir(folder).filePath(name)))
            qWarning("no picture at %s", qPrintable(folder));
    }
    return picture;
}

/// That customer with so many of everything.
static CustomerPage withParts(CustomerPage page, int rows)
{
    auto &detail = page.detail;
    const auto repeat = [rows](const auto &like, const auto &change) {
        std::remove_cvref_t<decltype(like)> all;
        for (int row = 0; row < rows; ++row) {
            auto one = like.at(row % like.size());
            change(one, row);
            all.append(one);
        }
        return all;
    };
    const auto number = [](QString &text, int row) { text += u"-%1"_s.arg(row); };
    detail.services = repeat(detail.services, [&](ManagedService &one, int row) { number(one.id, row); });
    detail.subscriptions = repeat(detail.subscriptions, [&](Subscription &one, int row) {
        number(one.id, row);
        one.parentId.clear();
    });
    detail.users = repeat(detail.users, [&](CustomerUser &one, int row) { number(one.id, row); });
    detail.licences = repeat(detail.licences, [&](LicenceSku &one, int row) { number(one.id, row); });
    const QList<IssueLine> issues{{.key = u"EX1"_s,
                                   .told = {.id = u"EX1"_s,
                                            .title = u"Some users can't open their shared mailboxes in the desktop application"_s,
                                            .service = u"Exchange Online"_s,
                                            .kind = u"incident"_s,
                                            .status = u"serviceInterruption"_s,
                                            .startedAt = detail.servicesState.readAt.addSecs(-7'200),
                                            .modifiedAt = detail.servicesState.readAt}},
                                  {.key = u"TM2"_s,
                                   .told = {.id = u"TM2"_s,
                                            .title = u"Delays in joining meetings"_s,
                                            .service = u"Microsoft Teams"_s,
                                            .kind = u"advisory"_s,
                                            .status = u"serviceRestored"_s,
                                            .isResolved = true,
                                            .startedAt = detail.servicesState.readAt.addDays(-3),
                                            .modifiedAt = detail.servicesState.readAt.addDays(-2)}}};
    detail.health = {.read = {.access = HealthAccess::Told, .askedAt = detail.servicesState.readAt, .readAt = detail.servicesState.readAt},
                     .services = {{.service = u"SharePoint Online"_s, .status = u"serviceOperational"_s}},
                     .issues = repeat(issues, [&](IssueLine &one, int row) { number(one.key, row); })};
    return page;
}

void TestCustomersLook::pane_data()
{
    addRows({{1400, 900}, {1024, 640}, {720, 640}},
            {u"list"_s,
             u"search"_s,
             u"nothing"_s,
             u"detail"_s,
             u"failed"_s,
             u"empty"_s,
             u"first-sync"_s,
             u"first-offline"_s,
             u"first-problem"_s,
             u"services"_s,
             u"services-none"_s,
             u"services-one"_s,
             u"services-many"_s,
             u"subscriptions"_s,
             u"subscriptions-none"_s,
             u"subscriptions-one"_s,
             u"subscriptions-many"_s,
             u"users"_s,
             u"users-none"_s,
             u"users-one"_s,
             u"users-many"_s,
             u"issues-none"_s,
             u"issues-one"_s,
             u"issues-many"_s});
}

void TestCustomersLook::pane()
{
    QFETCH(Scheme, scheme);
    QFETCH(QString, language);
    QFETCH(QSize, size);
    QFETCH(QString, scene);
    const SpokenLanguage spoken(language);
    QVERIFY(spoken.isThere());
    QApplication::setPalette(paletteOf(scheme));
    const auto tab = scene.section(u'-', 0, 0);
    const QStringList tabs{u"services"_s, u"subscriptions"_s, u"users"_s, u"issues"_s}; // of the customer's page
    const auto hasRows = scene != "empty"_L1 && !scene.startsWith("first-"_L1);
    CustomersWorld world(hasRows ? 300 : 0);
    world.window.forgiving = scene == "search"_L1;
    world.state.set(stateOf(scene, StillClock().now));
    const auto pane = world.pane(size);
    pane->setAutoFillBackground(true);
    QApplication::setActiveWindow(pane.get());
    auto *view = pane->findChild<ListView *>(u"customers.table"_s);
    if (!hasRows) {
        QTRY_VERIFY(pane->findChild<CustomerList *>()->findChild<QLabel *>(u"emptystate.title"_s)->isVisible());
    } else {
        QTRY_COMPARE(view->model()->rowCount(), 300);
        view->setFocus(Qt::TabFocusReason);
        view->goTo(3);
        for (const auto row : {5, 6})
            view->selectionModel()->select(view->model()->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    if (scene == "search"_L1 || scene == "nothing"_L1) {
        pane->findChild<QLineEdit *>(u"filterrow.field"_s)->setText(scene == "search"_L1 ? u"berg zwo"_s : u"qqq"_s);
        QTRY_VERIFY(view->model()->rowCount() < 100);
        pane->findChild<QLineEdit *>(u"filterrow.field"_s)->setFocus();
    }
    if (scene == "detail"_L1 || scene == "failed"_L1 || tabs.contains(tab)) {
        pane->open(world.window.table.at(0).customer.id);
        QTRY_VERIFY(pane->findChild<QWidget *>(u"alias.field"_s)->isVisible());
    }
    if (tabs.contains(tab)) {
        if (tab != scene) {
            const auto rows = scene.endsWith("-many"_L1) ? 400 : scene.endsWith("-one"_L1) ? 1 : 0;
            world.book.tell(withParts(world.book.pageOf(world.window.table.at(0).customer.id), rows));
        }
        pane->findChild<QAction *>("customers."_L1 + tab)->trigger();
        const auto *list = pane->findChild<ListView *>(tab + u".table"_s);
        const auto rows = scene.endsWith("-many"_L1) ? 400 : scene.endsWith("-one"_L1) ? 1 : scene.endsWith("-none"_L1) ? 0 : -1;
        if (rows < 0)
            QTRY_VERIFY(list->model()->rowCount() > 0);
        else
            QTRY_COMPARE(list->model()->rowCount(), rows);
        QTRY_COMPARE(list->isVisible(), rows != 0);
    }
    if (scene == "failed"_L1) {
        auto page = world.book.pageOf(world.window.table.at(0).customer.id);
        page.refreshProblem = Error{.kind = Error::Kind::Offline, .requestId = u"r-1"_s};
        world.book.tell(page);
    }
    QTRY_VERIFY2(clipped(*pane).isEmpty(), qPrintable(clipped(*pane).join(u'\n'))); // layouts follow their texts a moment later
    QCOMPARE(painted(*pane).size(), size);
    if (hasRows)
        QCOMPARE(view->horizontalScrollBar()->maximum(), 0);
}

void TestCustomersLook::window_data()
{
    addRows({{1400, 900}, {1024, 640}},
            {u"list"_s, u"detail"_s, u"empty"_s, u"first-sync"_s, u"syncing"_s, u"syncing-problem"_s, u"offline"_s, u"sign-in"_s,
             u"palette"_s, u"settings"_s, u"keys"_s});
}

void TestCustomersLook::window()
{
    QFETCH(Scheme, scheme);
    QFETCH(QString, language);
    QFETCH(QSize, size);
    QFETCH(QString, scene);
    const SpokenLanguage spoken(language);
    QVERIFY(spoken.isThere());
    QApplication::setPalette(paletteOf(scheme));
    const auto hasRows = scene != "empty"_L1 && !scene.startsWith("first-"_L1);
    CustomersWorld world(hasRows ? 300 : 0);
    ShellFixture shell;
    const auto state = stateOf(scene, shell.clock.now);
    shell.state.set(state);
    world.state.set(state);
    shell.search = [](const QString &, QObject *, const std::function<void(const QList<PaletteHit> &)> &receive) {
        receive({{.id = u"1"_s, .title = u"Sint Nicolaas Speelgoed B.V."_s, .caption = u"sintnicolaas.example"_s},
                 {.id = u"2"_s, .title = u"Synthese Advies"_s, .caption = u"synthese.example"_s, .similar = true}});
    };
    auto inputs = shell.inputs(*static_cast<QApplication *>(QCoreApplication::instance()));
    inputs.panes[0].title = language == "nl"_L1 ? u"Klanten"_s : u"Customers"_s;
    inputs.panes[0].make = [&world](QWidget *parent) -> QWidget * { return new CustomersPane(world.sources(), parent); };
    inputs.panes[1].title = language == "nl"_L1 ? u"Instellingen"_s : u"Settings"_s;
    inputs.panes[1].make = [&shell](QWidget *parent) -> QWidget * {
        return new SettingsPane({.preferences = shell.preferences,
                                 .actions = shell.actions,
                                 .state = shell.state,
                                 .dataDir = u"/home/agent/.local/share/partnerdesk"_s,
                                 .cacheBytes = [] { return qint64(120) << 20; }},
                                parent);
    };
    MainWindow window(inputs);
    window.resize(size);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto *pane = window.pane(u"customers"_s);
    auto *view = pane->findChild<ListView *>(u"customers.table"_s);
    if (hasRows) {
        QTRY_COMPARE(view->model()->rowCount(), 300);
        view->goTo(3);
    } else {
        QTRY_VERIFY(pane->findChild<CustomerList *>()->findChild<QLabel *>(u"emptystate.title"_s)->isVisible());
    }
    if (scene == "detail"_L1) {
        static_cast<CustomersPane *>(pane)->openRow(3);
        QTRY_VERIFY(pane->findChild<QWidget *>(u"alias.field"_s)->isVisible());
    }
    if (scene == "palette"_L1) {
        window.findChild<PaletteBox *>()->summon();
        QTest::keyClicks(window.findChild<PaletteBox *>(), u"syn"_s);
    }
    if (scene == "settings"_L1)
        window.showPane(u"settings"_s);
    QWidget *shown = &window;
    if (scene == "keys"_L1) {
        shell.actions.action(u"help.keys"_s)->trigger();
        shown = window.findChild<QWidget *>(u"cheatSheet"_s);
    }
    QTRY_VERIFY2(clipped(*shown).isEmpty(), qPrintable(clipped(*shown).join(u'\n')));
    painted(*shown);
    QCOMPARE(window.size(), size);
    if (hasRows)
        QCOMPARE(view->horizontalScrollBar()->maximum(), 0);
}

HOUSE_WINDOW_TEST(TestCustomersLook)
#include "tst_customerslook.moc"
