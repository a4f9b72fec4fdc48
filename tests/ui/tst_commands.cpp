#include "app/catalog.h"
#include "models/command/commandneeds.h"
#include "tests/support/testprogram.h"
#include "tests/ui/shellfakes.h"
#include "ui/shell/palettebox.h"
#include "ui/shell/palettemodel.h"
#include "ui/widgets/roletext.h"

#include <QAction>
#include <QListView>
#include <QSignalSpy>
#include <QToolButton>

/// Every action of the window, with the panes as the program makes them, for every role and for none known, against the matrix: what the
/// matrix does not give cannot be pressed, and says why wherever it stands.
class TestCommands : public QObject
{
    Q_OBJECT

private slots:
    void everyRole_data();
    void everyRole();
    void followsWhoIsSignedIn();

private:
    /// The program's window over a data folder of somebody with these roles.
    struct Desk {
        explicit Desk(Roles roles);
        bool open();
        /// Shows every pane that may be shown, so that its actions are there.
        void showPanes();

        QTemporaryDir folder;
        SystemClock clock;
        FakeMemory memory;
        Preferences preferences{memory};
        ActionRegistry actions{memory};
        Roles held;
        std::unique_ptr<Engine> engine{};
        std::unique_ptr<Catalog> catalog{};
        std::unique_ptr<MainWindow> window{};
    };
    static KnownRoles known(Roles roles, const QString &account, const QDateTime &when)
    {
        const auto isKnown = !roles.contains(Role::Unknown);
        return {.account = account,
                .roles = roles.without(Role::DefaultUser).without(Role::Unknown),
                .tokenTold = isKnown,
                .groupsTold = isKnown,
                .readAt = when};
    }
    /// By the matrix alone.
    static bool gives(const RoleMatrix &matrix, Roles roles, Capability capability, Level level)
    {
        return std::ranges::any_of(allRoles,
                                   [&](Role role) { return roles.contains(role) && matrix.grant(capability, role).includes(level); });
    }
};

TestCommands::Desk::Desk(Roles roles) : held(roles)
{
    const auto store = Store::open(folder.path(), clock);
    if (!store || !(*store)->storeKnownRoles(known(roles, u"els@partner.example"_s, clock.utcNow())))
        qFatal("no store");
}

bool TestCommands::Desk::open()
{
    engine = std::make_unique<Engine>(Engine::Options{.dataDir = folder.path()}, clock, nullptr);
    QSignalSpy opened(engine.get(), &Engine::opened);
    engine->open(Store::DeskConsent::Refuse);
    if (!QTest::qWaitFor([&] { return !opened.isEmpty() && engine->lastPermit().roles() == held; }))
        return false;
    catalog = std::make_unique<Catalog>(*engine, preferences, actions, memory, clock, folder.path(), LinkOpener{});
    window = std::make_unique<MainWindow>(MainWindow::Inputs{.application = *qobject_cast<QApplication *>(QCoreApplication::instance()),
                                                             .actions = actions,
                                                             .preferences = preferences,
                                                             .memory = memory,
                                                             .clock = clock,
                                                             .sync = *engine,
                                                             .state = engine->syncState(),
                                                             .permit = engine->permit(),
                                                             .panes = catalog->panes(),
                                                             .search = catalog->search()});
    window->show();
    return QTest::qWaitForWindowActive(window.get());
}

void TestCommands::Desk::showPanes()
{
    const auto panes = catalog->panes();
    for (const auto &pane : panes)
        window->showPane(pane.id);
}

void TestCommands::everyRole_data()
{
    QTest::addColumn<int>("bits");
    for (const auto role : allRoles)
        QTest::newRow(qPrintable(shortName(role))) << int(Roles(role).bits());
    const auto both = Roles(Role::HelpdeskAgent) | Role::BillingAdmin;
    QTest::newRow("HA BA") << int(both.bits());
}

void TestCommands::everyRole()
{
    QFETCH(int, bits);
    const auto roles = Roles::fromBits(static_cast<std::uint8_t>(bits));
    Desk desk(roles);
    QVERIFY(desk.open());
    desk.showPanes();
    const auto matrix = RoleMatrix::load(RoleMatrix::bundledPath());
    QVERIFY(matrix);

    auto *box = desk.window->findChild<PaletteBox *>(u"paletteBox"_s);
    auto *lines = desk.window->findChild<QListView *>(u"paletteList"_s)->model();
    box->summon();
    const auto rows = desk.actions.rows();
    int denied = 0;
    for (const auto &row : rows) {
        // Whoever adds an action finds out here that it must say what it needs.
        const auto *need = CommandNeeds::find(row.id);
        QVERIFY2(need, qPrintable(row.id));
        const auto isGiven = !need->capability || gives(*matrix, roles, *need->capability, need->level);
        const auto line = lines->match(lines->index(0, 0), Qt::DisplayRole, row.text, -1, Qt::MatchExactly | Qt::MatchCaseSensitive);
        QVERIFY2(!line.isEmpty(), qPrintable(row.id));
        if (isGiven) {
            // What has nothing to do just now says so by itself.
            QVERIFY2(row.action->isEnabled() || row.id == "sync.cancel"_L1, qPrintable(row.id));
            QVERIFY2(row.reason.isEmpty(), qPrintable(row.id));
            continue;
        }
        ++denied;
        QVERIFY2(!row.action->isEnabled(), qPrintable(row.id));
        const auto reason = RoleText::denied(*CommandNeeds::denied(Permit(*matrix, roles), row.id));
        QVERIFY2(reason.contains(RoleText::names(matrix->whoCan(*need->capability, need->level))), qPrintable(reason));
        QCOMPARE(row.action->toolTip(), reason);
        QCOMPARE(row.action->statusTip(), reason);
        QVERIFY2(std::ranges::any_of(line,
                                     [&](const QModelIndex &index) {
                                         return index.data(PaletteModel::CaptionRole) == reason
                                             && index.data(Qt::AccessibleTextRole).toString().contains(reason)
                                             && !index.data(PaletteModel::UsableRole).toBool() && index.flags().testFlag(Qt::ItemIsEnabled);
                                     }),
                 qPrintable(row.id));
    }
    // Only an admin agent who is a global admin, too, may do all that there is in the window.
    QVERIFY(denied > 0);
    QTest::keyClick(box, Qt::Key_Escape);

    const auto panes = desk.catalog->panes();
    for (const auto &pane : panes) {
        const auto *need = CommandNeeds::find(QString("pane."_L1 + pane.id));
        QVERIFY2(need, qPrintable(pane.id));
        const auto isGiven = !need->capability || gives(*matrix, roles, *need->capability, need->level);
        QVERIFY2(desk.window->findChild<QWidget *>("rail."_L1 + pane.id)->isVisible() == isGiven, qPrintable(pane.id));
        QVERIFY2((desk.window->pane(pane.id) != nullptr) == isGiven, qPrintable(pane.id));
    }
    QVERIFY(desk.window->findChild<QToolButton *>(u"statusRoles"_s)->accessibleName().contains(RoleText::names(roles)));
}

void TestCommands::followsWhoIsSignedIn()
{
    Desk desk(Role::AdminAgent);
    QVERIFY(desk.open());
    desk.showPanes();
    desk.window->showPane(u"customers"_s);
    QVERIFY(desk.actions.action(u"customers.tags"_s)->isEnabled());
    QVERIFY(!desk.actions.action(u"roles.change"_s)->isEnabled());

    // Signing out: nobody's roles are known, so that there is only reading.
    bool isOut = false;
    desk.engine->signOut(this, [&](const SignedOut &) { isOut = true; });
    QTRY_VERIFY(isOut);
    auto *tags = desk.actions.action(u"customers.tags"_s);
    QVERIFY(!tags->isEnabled());
    QVERIFY2(tags->toolTip().contains("sign in first"_L1), qPrintable(tags->toolTip()));
    QCOMPARE(desk.window->currentPane(), u"customers"_s);
    QCOMPARE(desk.window->findChild<QToolButton *>(u"statusRoles"_s)->text(), u"Roles not known"_s);
    QTest::mouseClick(desk.window->findChild<QToolButton *>(u"statusRoles"_s), Qt::LeftButton);
    QCOMPARE(desk.window->currentPane(), u"roles"_s);
}

HOUSE_WINDOW_TEST(TestCommands)
#include "tst_commands.moc"
