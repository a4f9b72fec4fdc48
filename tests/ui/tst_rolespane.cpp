#include "tests/support/testprogram.h"
#include "tests/ui/permits.h"
#include "ui/roles/matrixtable.h"
#include "ui/roles/rolespane.h"
#include "ui/shell/housestyle.h"
#include "ui/shell/theme.h"
#include "ui/widgets/roletext.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QToolButton>
#include <QTranslator>

using namespace Qt::StringLiterals;

/// Writes down what was asked, and does it to the matrix that the test shows; fails when told to.
class FakeRoleCommands final : public RoleCommands
{
public:
    explicit FakeRoleCommands(FakeValue<OfficeMatrix> &shown) : m_shown(shown) { }

    QList<QList<GrantEdit>> asked{};
    int resets = 0;
    std::optional<Error> error{};

    void changeGrants(const QList<GrantEdit> &edits, QObject *, Done done) override
    {
        asked.append(edits);
        if (error) {
            done(*error);
            return;
        }
        auto office = m_shown.value();
        office.matrix = *office.matrix.with(edits, QDate(2026, 11, 20));
        office.edits += edits;
        office.author = u"farid@partner.example"_s;
        office.changedAt = QDateTime(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC);
        m_shown.set(office);
        done({});
    }
    void resetMatrix(QObject *, Done done) override
    {
        ++resets;
        m_shown.set({.matrix = *RoleMatrix::load(RoleMatrix::bundledPath())});
        done({});
    }

private:
    FakeValue<OfficeMatrix> &m_shown;
};

/// The My roles page over fakes: what it says, how it is changed, and how it is painted.
class TestRolesPane : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void saysWhoOneIs();
    void saysWhatNobodyTold();
    void ownColumnsAreMarked();
    void changesACell();
    void unknownMayReadAtMost();
    void refusalIsSaid();
    void goesBackToTheDefault();
    void badChangesAreSaid();
    void everythingHasAName();
    void look_data();
    void look();

private:
    struct World {
        FakeValue<KnownRoles> known{KnownRoles{.account = u"noor.bakker@partner.example"_s,
                                               .roles = Roles(Role::HelpdeskAgent) | Role::BillingAdmin,
                                               .tokenTold = true,
                                               .groupsTold = true,
                                               .readAt = QDateTime(QDate(2026, 11, 20), QTime(8, 0), Qt::UTC)}};
        FakeValue<OfficeMatrix> office{OfficeMatrix{.matrix = *RoleMatrix::load(RoleMatrix::bundledPath())}};
        FakeValue<Permit> permit{permitOf(Roles(Role::HelpdeskAgent) | Role::BillingAdmin)};
        FakeRoleCommands commands{office};

        std::unique_ptr<RolesPane> pane(QSize size = {1200, 800})
        {
            auto made = std::make_unique<RolesPane>(
                RolesPaneSources{.known = known, .office = office, .permit = permit, .commands = commands}, nullptr);
            made->resize(size);
            made->show();
            return made;
        }
    };
    static QString text(QWidget &pane, const char *label) { return pane.findChild<QLabel *>(QString::fromLatin1(label))->text(); }
    static QTableView *table(QWidget &pane) { return pane.findChild<QTableView *>(u"roles.table"_s); }
    static QModelIndex cell(QWidget &pane, Capability capability, Role role)
    {
        return table(pane)->model()->index(numberOf(capability) - 1, static_cast<int>(role) + 1);
    }
    static QString head(QWidget &pane, Role role, int what = Qt::DisplayRole)
    {
        return table(pane)->model()->headerData(static_cast<int>(role) + 1, Qt::Horizontal, what).toString();
    }
    static QMenu *asked(RolesPane &pane, Capability capability, Role role)
    {
        table(pane)->setCurrentIndex(cell(pane, capability, role));
        pane.findChild<QAction *>(u"roles.change"_s)->trigger();
        return pane.findChild<QMenu *>(u"roles.grants"_s);
    }
    static void choose(RolesPane &pane, Capability capability, Role role, const char *word)
    {
        auto *menu = asked(pane, capability, role);
        auto *action = menu->findChild<QAction *>("grant."_L1 + QString::fromLatin1(word));
        action->trigger();
        menu->close();
        QTRY_VERIFY(!pane.findChild<QMenu *>(u"roles.grants"_s));
    }
};

void TestRolesPane::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QApplication::setStyle(std::make_unique<HouseStyle>(Density::Normal).release());
    QApplication::setFont(Theme::houseFont(QApplication::font()));
}

void TestRolesPane::saysWhoOneIs()
{
    World world;
    const auto pane = world.pane();
    QStringList said;
    for (const auto *label : pane->findChildren<QLabel *>())
        said.append(label->text());
    QVERIFY(said.contains(u"noor.bakker@partner.example"_s));
    QVERIFY(said.contains(u"Helpdesk agent, Billing admin"_s));
    QVERIFY(said.contains(u"the sign-in (directory roles), the directory (groups of agents)"_s));
    QVERIFY(!pane->findChild<QLabel *>(u"roles.missing"_s)->isVisible());
    const auto rule = text(*pane, "roles.rule");
    QVERIFY2(rule.contains("This holds since 01/11/2026."_L1), qPrintable(rule));
    QVERIFY2(rule.contains("ask: Global admin, User management admin."_L1), qPrintable(rule));
    QCOMPARE(cell(*pane, Capability::ServiceRequests, Role::HelpdeskAgent).data().toString(), u"carry out (not Azure)"_s);
    QCOMPARE(cell(*pane, Capability::Customers, Role::DefaultUser).data().toString(), u"–"_s);
}

void TestRolesPane::saysWhatNobodyTold()
{
    World world;
    const auto pane = world.pane();
    world.known.set({});
    QVERIFY(pane->findChild<QLabel *>(u"roles.missing"_s)->isVisible());
    QVERIFY(text(*pane, "roles.missing").contains("Sign in"_L1));
    QVERIFY(head(*pane, Role::Unknown, Qt::AccessibleTextRole).contains("your role"_L1));
}

void TestRolesPane::ownColumnsAreMarked()
{
    World world;
    const auto pane = world.pane();
    for (const auto role : allRoles) {
        const auto isOwn = role == Role::HelpdeskAgent || role == Role::BillingAdmin;
        QCOMPARE(head(*pane, role, Qt::AccessibleTextRole).endsWith("your role"_L1), isOwn);
        QCOMPARE(table(*pane)->model()->headerData(static_cast<int>(role) + 1, Qt::Horizontal, Qt::DecorationRole).isValid(), isOwn);
    }
    // Somebody else signs in.
    world.known.set({.account = u"daan@partner.example"_s, .roles = Role::SalesAgent, .tokenTold = true, .groupsTold = true});
    QVERIFY(head(*pane, Role::SalesAgent, Qt::AccessibleTextRole).endsWith("your role"_L1));
    QVERIFY(!head(*pane, Role::HelpdeskAgent, Qt::AccessibleTextRole).endsWith("your role"_L1));
    // Short above narrow columns, long for who asks.
    pane->resize(700, 600);
    QCOMPARE(head(*pane, Role::HelpdeskAgent), u"HA"_s);
    QCOMPARE(head(*pane, Role::HelpdeskAgent, Qt::ToolTipRole), u"Helpdesk agent"_s);
}

void TestRolesPane::changesACell()
{
    World world;
    const auto pane = world.pane();
    const auto *menu = asked(*pane, Capability::Tickets, Role::BillingAdmin);
    QVERIFY(menu->findChild<QAction *>(u"grant.W(billing)"_s)->isChecked());
    const_cast<QMenu *>(menu)->close();
    QTRY_VERIFY(!pane->findChild<QMenu *>(u"roles.grants"_s));

    choose(*pane, Capability::Tickets, Role::SalesAgent, "W");
    QCOMPARE(world.commands.asked.size(), 1);
    const GrantEdit edit{.capability = Capability::Tickets, .role = Role::SalesAgent, .grant = {.level = Level::Write}};
    QCOMPARE(world.commands.asked.constFirst(), QList<GrantEdit>{edit});
    QCOMPARE(cell(*pane, Capability::Tickets, Role::SalesAgent).data().toString(), u"change *"_s);
    QVERIFY(
        cell(*pane, Capability::Tickets, Role::SalesAgent).data(Qt::AccessibleTextRole).toString().contains("changed by your office"_L1));
    QVERIFY(text(*pane, "roles.rule").contains("last changed by farid@partner.example"_L1));
    QCOMPARE(table(*pane)->currentIndex(), cell(*pane, Capability::Tickets, Role::SalesAgent)); // where the person stood

    auto *undo = pane->findChild<QWidget *>(u"roles.banner"_s)->findChild<QPushButton *>(u"banner.action"_s);
    QVERIFY(undo && undo->isVisible());
    undo->click();
    QCOMPARE(world.commands.asked.size(), 2);
    QCOMPARE(world.commands.asked.constLast().constFirst().grant.level, Level::Read);
}

void TestRolesPane::unknownMayReadAtMost()
{
    World world;
    const auto pane = world.pane();
    const auto *menu = asked(*pane, Capability::Tickets, Role::Unknown);
    QStringList offered;
    for (const auto *action : menu->findChildren<QAction *>()) {
        if (action->objectName().startsWith("grant."_L1))
            offered.append(action->objectName());
    }
    QCOMPARE(offered, QStringList({u"grant.-"_s, u"grant.own"_s, u"grant.R"_s}));
}

void TestRolesPane::refusalIsSaid()
{
    World world;
    world.commands.error = Error{.kind = Error::Kind::Rejected, .reason = Error::Reason::NobodyLeft};
    const auto pane = world.pane();
    choose(*pane, Capability::UsersAndRoles, Role::GlobalAdmin, "R");
    const auto said = pane->findChild<QWidget *>(u"roles.banner"_s)->findChild<QLabel *>(u"banner.sentence"_s)->text();
    QVERIFY2(said.contains("nobody could change the roles any more"_L1), qPrintable(said));
    QCOMPARE(cell(*pane, Capability::UsersAndRoles, Role::GlobalAdmin).data().toString(), u"change"_s);
}

void TestRolesPane::goesBackToTheDefault()
{
    World world;
    const auto pane = world.pane();
    choose(*pane, Capability::Tickets, Role::SalesAgent, "W");
    pane->findChild<QAction *>(u"roles.reset"_s)->trigger();
    QCOMPARE(world.commands.resets, 1);
    QCOMPARE(cell(*pane, Capability::Tickets, Role::SalesAgent).data().toString(), u"read"_s);
    pane->findChild<QWidget *>(u"roles.banner"_s)->findChild<QPushButton *>(u"banner.action"_s)->click();
    QCOMPARE(cell(*pane, Capability::Tickets, Role::SalesAgent).data().toString(), u"change *"_s);
}

void TestRolesPane::badChangesAreSaid()
{
    World world;
    const auto pane = world.pane();
    auto office = world.office.value();
    office.problem = Error{.kind = Error::Kind::Rejected, .reason = Error::Reason::MatrixInvalid, .subject = u"7 SA"_s};
    world.office.set(office);
    QVERIFY2(text(*pane, "roles.rule").contains("7 SA"_L1), qPrintable(text(*pane, "roles.rule")));
}

void TestRolesPane::everythingHasAName()
{
    World world;
    const auto pane = world.pane();
    const auto widgets = pane->findChildren<QWidget *>();
    for (const auto *widget : widgets) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible())
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()), qPrintable(widget->objectName()));
    }
    for (const auto *action : pane->actions())
        QVERIFY(!action->objectName().isEmpty());
}

void TestRolesPane::look_data()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    QTest::newRow("nl-1192x800-light") << Scheme::Light << u"nl"_s << QSize(1192, 800);
    QTest::newRow("nl-816x560-light") << Scheme::Light << u"nl"_s << QSize(816, 560); // beside the rail of a window of 1024 x 640
    QTest::newRow("en-816x560-dark") << Scheme::Dark << u"en"_s << QSize(816, 560);
}

void TestRolesPane::look()
{
    QFETCH(Scheme, scheme);
    QFETCH(QString, language);
    QFETCH(QSize, size);
    QTranslator words;
    QVERIFY(words.load(u":/i18n/app_%1.qm"_s.arg(language)) && QCoreApplication::installTranslator(&words));
    QApplication::setPalette(paletteOf(scheme));
    World world;
    const auto pane = world.pane(size);
    choose(*pane, Capability::Tickets, Role::SalesAgent, "W");
    QCOMPARE(table(*pane)->horizontalScrollBar()->maximum(), 0);
    for (const auto *label : pane->findChildren<QLabel *>()) {
        if (label->isVisible() && label->wordWrap())
            QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
    }
    const auto picture = pane->grab();
    QCOMPARE(picture.size(), size);
    if (const auto folder = qEnvironmentVariable("PARTNERDESK_PICTURES"); !folder.isEmpty())
        picture.save(QDir(folder).filePath(u"roles-%1.png"_s.arg(QLatin1StringView(QTest::currentDataTag()))));
    QCoreApplication::removeTranslator(&words);
}

HOUSE_WINDOW_TEST(TestRolesPane)
#include "tst_rolespane.moc"
