#include "tests/support/testprogram.h"
#include "tests/ui/customersfakes.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/momenttext.h"
#include "ui/widgets/subscriptionwords.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSpinBox>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeWidget>

#include <algorithm>

/// What an opened customer has: the tabs of services and subscriptions.
class TestCustomerParts : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void servicesStandByArea();
    void portalsOpenInTheCustomersName();
    void whyAPortalStaysShut_data();
    void whyAPortalStaysShut();
    void foreignHostIsAskedAbout();
    void noBrowser();
    void subscriptionsBelowTheirBase();
    void factsOfTheSelectedOne();
    void changesTheQuantity();
    void suspensionSaysWhatHappens();
    void undoneSuspensionGivesAutoRenewBack();
    void bulkNamesEveryOne();
    void dialogKeepsWhatWasTyped();
    void whatWaitsStandsBeside();
    void whyNothingCanBeChanged_data();
    void whyNothingCanBeChanged();
    void withdrawnAtOnce();
    void usersAndLicences();
    void resetsAPassword();
    void passwordThatCannotBeReset();
    void deletesAndRestoresUsers();
    void blocksAndAllowsSignIns();
    void signInsThatAreNotKnown();
    void assignsLicences();
    void licencesThatAreNotKnown();
    void showsHowLicencesAreUsed();
    void movesTheSupportContact();
    void healthStandsAtEachService();
    void healthOfLongAgo();
    void healthThatOneMayNotRead();
    void issuesOfTheCustomer();
    void healthThatIsNotKnown_data();
    void healthThatIsNotKnown();
    void checksHealthNow();
    void emptyTabSaysWhy_data();
    void emptyTabSaysWhy();
    void refusedIsSaidAboveWhatIsKnown();
    void selectionStaysThroughACommit();
    void anotherCustomerBeginsAtTheTop();
    void opensOnASubscription();
    void subscriptionIsAwaited();
    void subscriptionThatIsGoneIsNotAwaited();
    void whoChoosesIsNotMoved();
    void columnsAreChosenAndRemembered_data();
    void columnsAreChosenAndRemembered();
    void addOnsStayBelowTheirBase();
    void sortedListFollowsChanges();
    void areaIsNamedWhereItDoesNotStandTogether();
    void splittersAreRemembered();
    void rowsAreCopied_data();
    void rowsAreCopied();
    void copyingManyNeedsAnExport();
    void fourHundred();
    void tabThatOneMayNotSee();
    void words();
    void cancellationWindow_data();
    void cancellationWindow();

private:
    template <typename T>
    T *find(const QString &name) const
    {
        auto *found = m_pane->findChild<T *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    ListView &services() const { return *find<ListView>(u"services.table"_s); }
    ListView &subscriptions() const { return *find<ListView>(u"subscriptions.table"_s); }
    QString text(const QString &label) const { return find<QLabel>(label)->text(); }
    /// The text of a cell; `role` as a screen reader is told.
    static QString cell(const ListView &view, int row, const QString &key, int role = Qt::DisplayRole)
    {
        const auto *table = qobject_cast<const RowTable *>(view.model());
        return view.model()->index(row, table->columnOf(key)).data(role).toString();
    }
    static QStringList column(const ListView &view, const QString &key)
    {
        QStringList all;
        for (auto row = 0; row < view.model()->rowCount(); ++row)
            all.append(cell(view, row, key));
        return all;
    }
    void open(int number)
    {
        m_pane->open(idOf(number));
        QTRY_COMPARE(text(u"fact.id"_s), idOf(number));
        QTRY_VERIFY(!find<QScrollArea>(u"overview"_s)->widget()->isHidden()); // the page itself has come
    }
    /// An action of the menu of changes, with the reason why it cannot be used; empty: it can.
    QString obstacle(const QString &action) const
    {
        auto *found = find<QAction>(action);
        auto *menu = qobject_cast<QMenu *>(found->associatedObjects().value(0));
        emit menu->aboutToShow();
        return found->isEnabled() ? QString() : found->toolTip();
    }
    QString subscriptionBanner() const { return find<Banner>(u"subscriptions.banner"_s)->sentence(); }
    void trigger(const QString &action) const { find<QAction>(action)->trigger(); }
    CustomerPage page() const { return m_world->book.pageOf(idOf(0)); }
    /// An entry of the menu of the columns of that list.
    QAction *columnEntry(const QString &list, const QString &entry) const
    {
        auto *menu = find<QToolButton>(list + u".columns"_s)->menu();
        emit menu->aboutToShow();
        return menu->findChild<QAction *>(entry);
    }
    static void clickHeader(const ListView &view, const QString &key)
    {
        auto *header = view.horizontalHeader();
        const auto column = qobject_cast<const RowTable *>(view.model())->columnOf(key);
        const QPoint place(header->sectionViewportPosition(column) + header->sectionSize(column) / 2, header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
    }
    /// The id of the subscription that is selected; empty: not just one.
    QString selectedSubscription() const
    {
        const auto ranges = subscriptions().selectedRanges();
        if (subscriptions().selectedCount() != 1 || subscriptions().currentRow() != ranges.front().first)
            return {};
        return qobject_cast<const RowTable *>(subscriptions().model())->key(ranges.front().first);
    }
    static QString idOf(int number) { return u"00000000-0000-4000-8000-%1"_s.arg(number, 12, 16, QLatin1Char('0')); }

    std::unique_ptr<CustomersWorld> m_world{};
    std::unique_ptr<CustomersPane> m_pane{};
};

void TestCustomerParts::init()
{
    m_world = std::make_unique<CustomersWorld>(30);
    m_pane = m_world->pane();
    QApplication::setActiveWindow(m_pane.get());
    open(0);
}

void TestCustomerParts::cleanup()
{
    m_pane.reset();
    m_world.reset();
}

void TestCustomerParts::servicesStandByArea()
{
    trigger(u"customers.services"_s);
    QTRY_COMPARE(services().model()->rowCount(), 4);
    QVERIFY(services().isVisible());
    QCOMPARE(column(services(), u"service"_s), (QStringList{u"Exchange"_s, u"SharePoint"_s, u"Azure portal"_s, u"Tuinieren"_s}));
    QCOMPARE(column(services(), u"area"_s), (QStringList{u"Microsoft 365"_s, QString(), u"Azure"_s, u"Other"_s}));
    QCOMPARE(cell(services(), 1, u"area"_s, Qt::AccessibleTextRole), u"Microsoft 365"_s); // read aloud in every row
    QCOMPARE(column(services(), u"health"_s).constFirst(), u"Not known"_s);
    QCOMPARE(column(services(), u"access"_s).constFirst(), u"Present"_s);
    QCOMPARE(text(u"services.count"_s), u"4 service(s)"_s);
    QTRY_VERIFY(services().hasFocus());
    QCOMPARE(services().selectedCount(), 1);
}

void TestCustomerParts::portalsOpenInTheCustomersName()
{
    trigger(u"customers.services"_s);
    QTRY_COMPARE(services().model()->rowCount(), 4);
    const std::pair<const char *, const char *> portals[]
        = {{"services.portal", "CSDEST=Exchange"}, {"services.health", "CSDEST=ServiceStatus"}, {"services.request", "CSDEST=Support"}};
    for (const auto &[name, destination] : portals) {
        auto *button = find<QPushButton>(QString::fromLatin1(name));
        QTRY_VERIFY(button->isEnabled());
        button->click();
        const auto url = m_world->browsed.last().toString();
        QVERIFY2(url.endsWith(QLatin1StringView(destination)) && url.contains(idOf(0)), qPrintable(url));
    }
    QCOMPARE(m_world->browsed.size(), 3);
    QTest::keyClick(&services(), Qt::Key_Down);
    QTest::keyClick(&services(), Qt::Key_Return); // Enter goes in
    QVERIFY(m_world->browsed.last().toString().endsWith("CSDEST=SharePoint"_L1));
    QVERIFY(m_world->book.refreshed.isEmpty());
}

void TestCustomerParts::whyAPortalStaysShut_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("why");
    const auto roles = [](Roles value) { return static_cast<int>(value.bits()); };
    QTest::addColumn<int>("roles");
    QTest::addColumn<AccessKind>("access");
    QTest::newRow("no link") << u"services.portal"_s << 3 << u"names no admin portal"_s << roles(everyRight) << AccessKind::Dap;
    QTest::newRow("role") << u"services.portal"_s << 0 << u"appropriate roles"_s << roles(Role::BillingAdmin) << AccessKind::Dap;
    QTest::newRow("role for Azure") << u"services.request"_s << 2 << u"appropriate roles"_s << roles(Role::HelpdeskAgent)
                                    << AccessKind::Dap;
    QTest::newRow("no access") << u"services.portal"_s << 0 << u"relationship"_s << roles(everyRight) << AccessKind::None;
    QTest::newRow("expired") << u"services.health"_s << 0 << u"has ended"_s << roles(everyRight) << AccessKind::Expired;
}

void TestCustomerParts::whyAPortalStaysShut()
{
    QFETCH(QString, button);
    QFETCH(int, row);
    QFETCH(QString, why);
    QFETCH(int, roles);
    QFETCH(AccessKind, access);
    m_world->permit.set(permitOf(Roles::fromBits(static_cast<std::uint8_t>(roles))));
    auto changed = page();
    changed.detail.row.access = {.kind = access, .dap = access == AccessKind::Dap};
    m_world->book.tell(changed);
    trigger(u"customers.services"_s);
    QTRY_COMPARE(services().model()->rowCount(), 4);
    services().goTo(row);
    auto *shut = find<QPushButton>(button);
    QTRY_VERIFY(!shut->isEnabled());
    QVERIFY2(shut->toolTip().contains(why), qPrintable(shut->toolTip()));
    QCOMPARE(shut->accessibleDescription(), shut->toolTip());
    QTest::keyClick(&services(), Qt::Key_Return);
    if (button == "services.portal"_L1)
        QVERIFY(m_world->browsed.isEmpty());
}

void TestCustomerParts::foreignHostIsAskedAbout()
{
    auto changed = page();
    changed.detail.services = {{.id = u"a"_s, .name = u"A"_s, .adminUrl = u"https://portal.office.com.evil.example/x"_s},
                               {.id = u"b"_s, .name = u"B"_s, .adminUrl = u"javascript:alert(1)"_s},
                               {.id = u"c"_s, .name = u"C"_s, .adminUrl = u"http://portal.office.com/"_s}};
    m_world->book.tell(changed);
    trigger(u"customers.services"_s);
    QTRY_COMPARE(services().model()->rowCount(), 3);
    auto *button = find<QPushButton>(u"services.portal"_s);
    services().goTo(0);
    QTRY_VERIFY(button->isEnabled());
    button->click();
    auto *box = m_pane->findChild<QMessageBox *>(u"openAddressDialog"_s);
    QVERIFY(box);
    QVERIFY(box->text().contains("portal.office.com.evil.example"_L1));
    QVERIFY(m_world->browsed.isEmpty());
    box->defaultButton()->click(); // the safe one
    QVERIFY(m_world->browsed.isEmpty());
    for (const auto row : {1, 2}) {
        services().goTo(row);
        QTRY_VERIFY(!button->isEnabled());
        QVERIFY(button->toolTip().contains("not one to open"_L1));
    }
}

void TestCustomerParts::noBrowser()
{
    m_world->hasBrowser = false;
    trigger(u"customers.services"_s);
    QTRY_COMPARE(services().model()->rowCount(), 4);
    QTRY_VERIFY(find<QPushButton>(u"services.portal"_s)->isEnabled());
    find<QPushButton>(u"services.portal"_s)->click();
    const auto *banner = find<QWidget>(u"services.banner"_s);
    QVERIFY(banner->isVisible());
    QCOMPARE(banner->findChild<QLabel *>(u"banner.sentence"_s)->text(), u"No browser could be opened on this computer."_s);
}

void TestCustomerParts::subscriptionsBelowTheirBase()
{
    trigger(u"customers.subscriptions"_s);
    QTRY_COMPARE(subscriptions().model()->rowCount(), 4);
    QCOMPARE(column(subscriptions(), u"product"_s),
             (QStringList{u"CFQ7TTC0QA12:0001:CFQ7TTC0ABCD"_s, u"Microsoft 365 Business Premium"_s, u"    Exchange Online Archiving"_s,
                          u"Microsoft Azure"_s}));
    QCOMPARE(cell(subscriptions(), 2, u"product"_s, Qt::AccessibleTextRole), u"Add-on: Exchange Online Archiving"_s);
    QCOMPARE(column(subscriptions(), u"status"_s), (QStringList{u"quarantined"_s, u"Active"_s, u"Active"_s, u"Suspended"_s}));
    QCOMPARE(cell(subscriptions(), 0, u"status"_s, TableRole::State).toInt(), static_cast<int>(CellState::Unknown));
    QCOMPARE(column(subscriptions(), u"quantity"_s), (QStringList{u"0"_s, u"1,250"_s, u"3"_s, u"1"_s}));
    QCOMPARE(column(subscriptions(), u"end"_s).constLast(), u"No end date"_s);
    QVERIFY(column(subscriptions(), u"end"_s).constFirst().isEmpty());
    QVERIFY(column(subscriptions(), u"end"_s).at(1).startsWith("Renews "_L1));
    QCOMPARE(column(subscriptions(), u"commerce"_s).constLast(), u"Legacy"_s);
    QCOMPARE(text(u"subscriptions.count"_s), u"4 subscription(s)"_s);
}

void TestCustomerParts::factsOfTheSelectedOne()
{
    trigger(u"customers.subscriptions"_s);
    QTRY_COMPARE(subscriptions().model()->rowCount(), 4);
    subscriptions().goTo(3);
    QTRY_COMPARE(text(u"fact.subscription.id"_s), u"s-2"_s);
    QCOMPARE(text(u"fact.subscription.reasons"_s), u"Not paid, something_new"_s);
    QCOMPARE(text(u"fact.subscription.cancel"_s), u"No; it is suspended instead"_s);
    QCOMPARE(text(u"fact.subscription.nickname"_s), u"Not given"_s);
    auto *copy = find<QAbstractButton>(u"copy.subscription.id"_s);
    QCOMPARE(copy->accessibleName(), u"Copy: Subscription ID"_s);
    copy->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"s-2"_s);
}

void TestCustomerParts::changesTheQuantity()
{
    trigger(u"customers.subscriptions"_s);
    QTRY_COMPARE(subscriptions().model()->rowCount(), 4);
    subscriptions().goTo(1);
    QCOMPARE(obstacle(u"subscriptions.quantity"_s), QString());
    trigger(u"subscriptions.quantity"_s);
    auto *number = find<QSpinBox>(u"change.number"_s);
    QCOMPARE(number->value(), 1250);
    auto *apply = find<QPushButton>(u"change.apply"_s);
    QVERIFY(!apply->isEnabled()); // nothing changes, and nobody has said why
    number->setValue(1260);
    QVERIFY(!apply->isEnabled());
    find<QLineEdit>(u"change.reason"_s)->setText(u" T-7 "_s);
    QVERIFY(apply->isEnabled());
    QVERIFY(find<QPlainTextEdit>(u"change.effects"_s)->toPlainText().contains(u"Microsoft bills us for 10 licence(s) more."_s));
    apply->click();
    QTRY_COMPARE(m_world->outbox.asked, QStringList{u"quantity s-1 1250>1260 'T-7'"_s});
    QTRY_COMPARE(cell(subscriptions(), 1, u"quantity"_s), u"1,250 → 1,260"_s);
    QCOMPARE(cell(subscriptions(), 1, u"change"_s), u"Quantity from 1,250 to 1,260: Waiting"_s);
    QCOMPARE(subscriptionBanner(), u"1 change(s) written into the outbox."_s);
    auto entry = m_world->outbox.entries.constLast();
    entry.state = OutboxState::Verified;
    entry.attempts = 1;
    m_world->outbox.put(entry);
    QTRY_COMPARE(subscriptionBanner(), u"1 change(s) carried out and verified."_s);
    find<Banner>(u"subscriptions.banner"_s)->findChild<QPushButton *>(u"banner.action"_s)->click();
    QTRY_COMPARE(m_world->outbox.asked.constLast(), u"quantity s-1 1260>1250 'Undo: T-7'"_s);
    // The next change proposes the same reason: it is asked once.
    trigger(u"subscriptions.nickname"_s);
    QTRY_COMPARE(find<QLineEdit>(u"change.text"_s)->text(), QString());
    QCOMPARE(m_pane->findChildren<QLineEdit *>(u"change.reason"_s).constLast()->text(), u"T-7"_s);
}

void TestCustomerParts::suspensionSaysWhatHappens()
{
    trigger(u"customers.subscriptions"_s);
    QTRY_COMPARE(subscriptions().model()->rowCount(), 4);
    subscriptions().goTo(1);
    trigger(u"subscriptions.suspend"_s);
    const auto effects = find<QPlainTextEdit>(u"change.effects"_s)->toPlainText();
    QVERIFY(effects.contains(u"lose mail, files and applications at once"_s));
    QVERIFY(effects.contains(u"1 add-on(s) go down with it."_s));
    QVERIFY(effects.contains(u"goes on billing us"_s));
    find<QLineEdit>(u"change.reason"_s)->setText(u"T-8"_s);
    auto *apply = find<QPushButton>(u"change.apply"_s);
    QVERIFY(!apply->isEnabled()); // a suspension is confirmed by the customer's name
    find<QLineEdit>(u"change.confirm"_s)->setText(u"another customer"_s);
    QVERIFY(!apply->isEnabled());
    find<QLineEdit>(u"change.confirm"_s)->setText(page().detail.row.customer.name.toLower());
    QVERIFY(apply->isEnabled());
    apply->click();
    QTRY_COMPARE(m_world->outbox.asked, QStringList{u"suspend s-1 active>suspended 'T-8'"_s});
    QTRY_COMPARE(cell(subscriptions(), 1, u"status"_s), u"Active → Suspended"_s);
    auto entry = m_world->outbox.entries.constLast();
    entry.state = OutboxState::Refused;
    entry.problem = Error{.kind = Error::Kind::Rejected, .reason = Error::Reason::StatusLocked};
    m_world->outbox.put(entry);
    QTRY_VERIFY(subscriptionBanner().startsWith(u"Microsoft 365 Business Premium: Refused."_s));
}

void TestCustomerParts::undoneSuspensionGivesAutoRenewBack()
{
    trigger(u"customers.subscriptions"_s);
    QTRY_COMPARE(subscriptions().model()->rowCount(), 4);
    subscriptions().goTo(1);
    trigger(u"subscriptions.suspend"_s);
    find<QLineEdit>(u"change.reason"_s)->setText(u"T-8"_s);
    find<QLineEdit>(u"change.confirm"_s)->setText(page().detail.row.customer.name);
    find<QPushButton>(u"change.apply"_s)->click();
    QTRY_COMPARE(m_world->outbox.entries.size(), 1);
    auto entry = m_world->outbox.entries.constLast();
    QCOMPARE(entry.change.autoRenewBefore, std::optional(true));
    entry.state = OutboxState::Verified;
    entry.attempts = 1;
    m_world->outbox.put(entry);
    QTRY_COMPARE(subscriptionBanner(), u"1 change(s) carried out and verified."_s);
    m_world->outbox.asked.clear();
    find<Banner>(u"subscriptions.banner"_s)->findChild<QPushButton *>(u"banner.action"_s)->click();
    QTRY_COMPARE(m_world->outbox.asked,
                 (QStringList{u"reactivate s-1 suspended>active 'Undo: T-8'"_s, u"autoRenew s-1 false>true 'Undo: T-8'"_s}));
}

void TestCustomerParts::bulkNamesEveryOne()
{
    trigger(u"customers.subscriptions"_s);
    QTRY_COMPARE(subscriptions().model()->rowCount(), 4);
    subscriptions().selectAll();
    trigger(u"subscriptions.suspend"_s);
    const auto names = find<QPlainTextEdit>(u"change.names"_s)->toPlainText();
    QVERIFY(names.contains(u"Microsoft 365 Business Premium: Suspend"_s));
    QVERIFY(names.contains(u"Exchange Online Archiving: Suspend"_s));
    QVERIFY(names.contains(u"Microsoft Azure: stays as it is."_s)); // suspended already
    QVERIFY(find<QLabel>(u"change.question"_s)->text().startsWith(u"Suspend 2 subscription(s) of "_s));
    find<QLineEdit>(u"change.reason"_s)->setText(u"T-9"_s);
    find<QLineEdit>(u"change.confirm"_s)->setText(page().detail.row.customer.name);
    find<QPushButton>(u"change.apply"_s)->click();
    QTRY_COMPARE(m_world->outbox.asked.size(), 2);
    // What was chosen of one customer is never changed of another.
    open(5);
    QTRY_COMPARE(subscriptions().model()->rowCount(), 4);
    QVERIFY(subscriptions().selectedCount() <= 1);
}

void TestCustomerParts::dialogKeepsWhatWasTyped()
{
    m_world->outbox.error = Error{.kind = Error::Kind::Rejected, .reason = Error::Reason::ChangePending, .subject = u"Post"_s};
    trigger(u"customers.subscriptions"_s);
    QTRY_COMPARE(subscriptions().model()->rowCount(), 4);
    subscriptions().goTo(1);
    trigger(u"subscriptions.quantity"_s);
    find<QSpinBox>(u"change.number"_s)->setValue(1300);
    find<QLineEdit>(u"change.reason"_s)->setText(u"T-1"_s);
    find<QPushButton>(u"change.apply"_s)->click();
    auto *problem = find<QLabel>(u"change.problem"_s);
    QTRY_VERIFY(problem->isVisible());
    QCOMPARE(problem->text(), u"The same of Post is being changed already: see the outbox."_s);
    QCOMPARE(find<QSpinBox>(u"change.number"_s)->value(), 1300);
}

void TestCustomerParts::whatWaitsStandsBeside()
{
    trigger(u"customers.subscriptions"_s);
    QTRY_COMPARE(subscriptions().model()->rowCount(), 4);
    auto entry = FakeOutbox::entry(
        1, {.kind = ChangeKind::AutoRenew, .customerId = idOf(0), .subjectId = u"s-1"_s, .before = u"true"_s, .after = u"false"_s});
    m_world->outbox.put(entry);
    QTRY_COMPARE(cell(subscriptions(), 1, u"change"_s), u"Auto-renew off: Waiting"_s);
    entry.state = OutboxState::Refused;
    m_world->outbox.put(entry);
    QTRY_COMPARE(cell(subscriptions(), 1, u"change"_s), u"Auto-renew off: Refused"_s);
    QCOMPARE(cell(subscriptions(), 1, u"change"_s, TableRole::State).toInt(), static_cast<int>(CellState::Interrupted));
    entry.state = OutboxState::Withdrawn;
    m_world->outbox.put(entry);
    QTRY_COMPARE(cell(subscriptions(), 1, u"change"_s), QString());
    entry.id = u"e-2"_s;
    entry.state = OutboxState::Waiting;
    entry.change.customerId = idOf(9);
    entry.change.subjectId = u"elsewhere"_s;
    m_world->outbox.put(entry);
    QTRY_COMPARE(column(subscriptions(), u"change"_s), (QStringList{QString(), QString(), QString(), QString()}));
}

void TestCustomerParts::whyNothingCanBeChanged_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<int>("row");
    QTest::addColumn<Permit>("permit");
    QTest::addColumn<QString>("why");
    QTest::newRow("suspended") << u"subscriptions.quantity"_s << 3 << permitOf(everyRight) << u"while the subscription is suspended"_s;
    QTest::newRow("not suspended") << u"subscriptions.reactivate"_s << 1 << permitOf(everyRight) << u"is active already"_s;
    QTest::newRow("unknown status") << u"subscriptions.suspend"_s << 0 << permitOf(everyRight) << u"cannot become Suspended"_s;
    QTest::newRow("helpdesk") << u"subscriptions.suspend"_s << 1 << permitOf(Role::HelpdeskAgent) << u"Admin agent"_s;
    QTest::newRow("billing") << u"subscriptions.quantity"_s << 1 << permitOf(Role::BillingAdmin) << u"Helpdesk agent"_s;
}

void TestCustomerParts::whyNothingCanBeChanged()
{
    QFETCH(QString, action);
    QFETCH(int, row);
    QFETCH(Permit, permit);
    QFETCH(QString, why);
    m_world->permit.set(permit);
    trigger(u"customers.subscriptions"_s);
    QTRY_COMPARE(subscriptions().model()->rowCount(), 4);
    subscriptions().goTo(row);
    QVERIFY2(obstacle(action).contains(why), qPrintable(obstacle(action)));
    find<QAction>(action)->setEnabled(true);
    trigger(action); // no path goes round it
    QVERIFY(!m_pane->findChild<QDialog *>(u"change"_s));
    QVERIFY(subscriptionBanner().contains(why));
}

void TestCustomerParts::withdrawnAtOnce()
{
    trigger(u"customers.subscriptions"_s);
    QTRY_COMPARE(subscriptions().model()->rowCount(), 4);
    subscriptions().goTo(1);
    trigger(u"subscriptions.autorenew"_s);
    QCOMPARE(find<QComboBox>(u"change.switch"_s)->currentData().toString(), u"false"_s);
    find<QLineEdit>(u"change.reason"_s)->setText(u"T-3"_s);
    find<QPushButton>(u"change.apply"_s)->click();
    QTRY_COMPARE(subscriptionBanner(), u"1 change(s) written into the outbox."_s);
    find<Banner>(u"subscriptions.banner"_s)->findChild<QPushButton *>(u"banner.action"_s)->click();
    QTRY_COMPARE(subscriptionBanner(), u"1 change(s) withdrawn."_s);
    QCOMPARE(m_world->outbox.asked.constLast(), u"withdraw e-1"_s);
}

void TestCustomerParts::usersAndLicences()
{
    trigger(u"customers.users"_s);
    auto &users = *find<ListView>(u"users.table"_s);
    auto &licences = *find<ListView>(u"licences.table"_s);
    QTRY_COMPARE(users.model()->rowCount(), 3);
    QCOMPARE(column(users, u"name"_s), (QStringList{u"Bas Blauw"_s, u"Els Zwart"_s, u"Aad Oud"_s})); // who is deleted stands last
    QTRY_COMPARE(column(users, u"state"_s), (QStringList{u"frozen"_s, u"Active"_s, u"Deleted, 20 day(s) left to restore"_s}));
    QCOMPARE(cell(users, 0, u"state"_s, TableRole::State).toInt(), static_cast<int>(CellState::Unknown));
    QCOMPARE(cell(users, 0, u"location"_s), u"None: no licence possible"_s);
    QCOMPARE(cell(users, 1, u"origin"_s), u"The customer's own directory"_s);
    QTRY_VERIFY(users.hasFocus());
    QTRY_COMPARE(licences.model()->rowCount(), 2);
    QCOMPARE(column(licences, u"licence"_s), (QStringList{u"Business Premium"_s, u"Visio"_s}));
    QCOMPARE(column(licences, u"total"_s), (QStringList{u"1,250"_s, u"10"_s}));
    QCOMPARE(column(licences, u"free"_s), (QStringList{u"-1"_s, u"9"_s}));
    QCOMPARE(column(licences, u"hint"_s), (QStringList{u"1 too few"_s, u"9 unused"_s}));
    QCOMPARE(text(u"users.count"_s), u"3 user(s)"_s);
    QCOMPARE(text(u"licences.count"_s), u"2 kind(s) of licence"_s);
    // People's names are for whoever works in the customer's services.
    m_world->permit.set(permitOf(Role::BillingAdmin));
    QVERIFY(!find<QTabWidget>(u"detail.tabs"_s)->isTabVisible(3));
}

void TestCustomerParts::resetsAPassword()
{
    // One whose account is kept at Microsoft.
    trigger(u"customers.users"_s);
    auto &users = *find<ListView>(u"users.table"_s);
    QTRY_COMPARE(users.model()->rowCount(), 3);
    users.goTo(0);
    auto *button = find<QPushButton>(u"users.password"_s);
    QVERIFY2(button->isEnabled(), qPrintable(button->toolTip()));
    button->click();
    auto *apply = find<QPushButton>(u"password.apply"_s);
    QVERIFY(!apply->isEnabled());
    find<QLineEdit>(u"password.reason"_s)->setText(u"T-5"_s);
    m_world->users.error = Error{.kind = Error::Kind::TimedOut, .reason = Error::Reason::UnclearOutcome};
    apply->click();
    auto *problem = find<QLabel>(u"password.problem"_s);
    QTRY_VERIFY(problem->isVisible());
    QVERIFY(problem->text().contains(u"Reset it once more"_s));
    QVERIFY(find<QLineEdit>(u"password.new"_s)->text().isEmpty());
    m_world->users.error.reset();
    apply->click();
    QTRY_COMPARE(find<QLineEdit>(u"password.new"_s)->text(), u"Abcd-2345-Efgh"_s);
    QCOMPARE(m_world->users.asked.constLast(), u"u-1 bas@vdberg.example 'T-5'"_s);
    QVERIFY(!apply->isVisible()); // one password, shown once
    find<QPushButton>(u"password.copy"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Abcd-2345-Efgh"_s);
    find<QPushButton>(u"password.close"_s)->click();
    QTRY_VERIFY(!m_pane->findChild<QDialog *>(u"password"_s)); // and forgotten
}

void TestCustomerParts::passwordThatCannotBeReset()
{
    trigger(u"customers.users"_s);
    auto &users = *find<ListView>(u"users.table"_s);
    auto *button = find<QPushButton>(u"users.password"_s);
    QTRY_COMPARE(users.model()->rowCount(), 3);
    users.goTo(1);
    QVERIFY(!button->isEnabled());
    QVERIFY(button->toolTip().contains(u"own directory"_s));
    users.goTo(2);
    QVERIFY(button->toolTip().contains(u"deleted"_s));
    users.goTo(0);
    QVERIFY(button->isEnabled());
    m_world->permit.set(permitOf(Role::SalesAgent));
    QVERIFY(!button->isEnabled());
    QVERIFY(button->toolTip().contains(u"Helpdesk agent"_s));
}

void TestCustomerParts::deletesAndRestoresUsers()
{
    trigger(u"customers.users"_s);
    auto &users = *find<ListView>(u"users.table"_s);
    QTRY_COMPARE(users.model()->rowCount(), 3);
    users.goTo(1); // from the customer's own directory
    QVERIFY(!find<QAction>(u"users.delete"_s)->isEnabled());
    QVERIFY(find<QAction>(u"users.delete"_s)->toolTip().contains(u"own directory"_s));
    users.goTo(0);
    QVERIFY(!find<QAction>(u"users.restore"_s)->isEnabled());
    find<QAction>(u"users.delete"_s)->trigger();
    QVERIFY(find<QPlainTextEdit>(u"change.names"_s)->toPlainText().contains(u"Bas Blauw: Delete user"_s));
    QVERIFY(find<QPlainTextEdit>(u"change.effects"_s)->toPlainText().contains(u"can be restored"_s));
    auto *apply = find<QPushButton>(u"change.apply"_s);
    QVERIFY(!apply->isEnabled()); // no reason yet
    find<QLineEdit>(u"change.reason"_s)->setText(u"T-7"_s);
    apply->click();
    QTRY_COMPARE(m_world->outbox.asked.constLast(), u"delete u-1 active>deleted 'T-7'"_s);
    QTRY_COMPARE(cell(users, 0, u"change"_s), u"Delete user: Waiting"_s);
    QTRY_VERIFY(!m_pane->findChild<QDialog *>(u"change"_s));
    users.goTo(2);
    QVERIFY(find<QAction>(u"users.restore"_s)->isEnabled());
    QVERIFY(!find<QAction>(u"users.licences"_s)->isEnabled());
    find<QAction>(u"users.restore"_s)->trigger();
    QCOMPARE(find<QLineEdit>(u"change.reason"_s)->text(), u"T-7"_s); // proposed again
    find<QPushButton>(u"change.apply"_s)->click();
    QTRY_COMPARE(m_world->outbox.asked.constLast(), u"restore u-3 deleted>active 'T-7'"_s);
    QTRY_VERIFY(!m_pane->findChild<QDialog *>(u"change"_s));
    // Two at once are confirmed by name; whoever may not is told so.
    users.selectAll();
    find<QAction>(u"users.delete"_s)->trigger();
    find<QLineEdit>(u"change.reason"_s)->setText(u"T-8"_s);
    auto *again = find<QPushButton>(u"change.apply"_s);
    QVERIFY(!again->isEnabled());
    find<QLineEdit>(u"change.confirm"_s)->setText(find<QLabel>(u"detail.name"_s)->text());
    QVERIFY(again->isEnabled());
    find<QPushButton>(u"change.back"_s)->click();
    m_world->permit.set(permitOf(Role::SalesAgent));
    QVERIFY(!find<QAction>(u"users.restore"_s)->isEnabled());
}

/// Who may not sign in is asked when the tab is looked at, shown as a state of its own, and asked again once a change of it is done.
void TestCustomerParts::blocksAndAllowsSignIns()
{
    m_world->lookups.blocked = {u"u-1"_s};
    trigger(u"customers.users"_s);
    auto &users = *find<ListView>(u"users.table"_s);
    QTRY_COMPARE(users.model()->rowCount(), 3);
    QTRY_COMPARE(cell(users, 0, u"state"_s), u"Sign-in blocked"_s);
    QCOMPARE(cell(users, 0, u"state"_s, TableRole::State).toInt(), static_cast<int>(CellState::Degraded));
    const auto isSignIns = [](const QString &asked) { return asked.startsWith(u"signins "_s); };
    const auto asked = std::ranges::count_if(m_world->lookups.asked, isSignIns);
    users.goTo(1); // from the customer's own directory
    QVERIFY(!find<QAction>(u"users.block"_s)->isEnabled());
    users.goTo(0);
    find<QAction>(u"users.block"_s)->trigger();
    find<QLineEdit>(u"change.reason"_s)->setText(u"T-7"_s);
    QVERIFY(!find<QPushButton>(u"change.apply"_s)->isEnabled()); // it is so already
    QVERIFY(find<QPlainTextEdit>(u"change.names"_s)->toPlainText().contains(u"stays as it is"_s));
    find<QPushButton>(u"change.back"_s)->click();
    QTRY_VERIFY(!m_pane->findChild<QDialog *>(u"change"_s));
    find<QAction>(u"users.allow"_s)->trigger();
    find<QLineEdit>(u"change.reason"_s)->setText(u"T-7"_s);
    find<QPushButton>(u"change.apply"_s)->click();
    QTRY_COMPARE(m_world->outbox.asked.constLast(), u"allowSignIn u-1 blocked>allowed 'T-7'"_s);
    QTRY_COMPARE(cell(users, 0, u"change"_s), u"Allow sign-in: Waiting"_s);
    m_world->lookups.blocked.clear();
    auto done = m_world->outbox.entries.constLast();
    done.state = OutboxState::Verified;
    done.attempts = 1;
    m_world->outbox.put(done);
    QTRY_COMPARE(cell(users, 0, u"state"_s), u"frozen"_s);
    QCOMPARE(std::ranges::count_if(m_world->lookups.asked, isSignIns), asked + 1);
}

void TestCustomerParts::signInsThatAreNotKnown()
{
    m_world->lookups.error = Error{.kind = Error::Kind::Unauthorized, .reason = Error::Reason::ConsentMissing};
    trigger(u"customers.users"_s);
    QTRY_COMPARE(find<ListView>(u"users.table"_s)->model()->rowCount(), 3);
    QTRY_VERIFY(find<QLabel>(u"users.signins"_s)->isVisible());
    QVERIFY(find<QLabel>(u"users.signins"_s)->text().startsWith(u"Whose sign-in is blocked is not known"_s));
    const auto &users = *find<ListView>(u"users.table"_s);
    // Never drawn as if all were well, and read aloud in full.
    QCOMPARE(cell(users, 1, u"state"_s), u"Active"_s);
    QCOMPARE(cell(users, 1, u"state"_s, Qt::AccessibleTextRole), u"Active, sign-in not known"_s);
    QCOMPARE(cell(users, 1, u"state"_s, TableRole::State).toInt(), static_cast<int>(CellState::Unknown));
}

void TestCustomerParts::assignsLicences()
{
    trigger(u"customers.users"_s);
    auto &users = *find<ListView>(u"users.table"_s);
    QTRY_COMPARE(users.model()->rowCount(), 3);
    users.goTo(1);
    m_world->lookups.licences = {u"sku-1"_s};
    find<QAction>(u"users.licences"_s)->trigger();
    auto *list = find<QListWidget>(u"licences.list"_s);
    QCOMPARE(list->item(0)->checkState(), Qt::PartiallyChecked); // asked, and not answered yet
    QTRY_COMPARE(list->item(0)->checkState(), Qt::Checked);
    QCOMPARE(m_world->lookups.asked.constLast(), u"licences u-2"_s);
    QCOMPARE(list->item(1)->checkState(), Qt::Unchecked);
    auto *apply = find<QPushButton>(u"change.apply"_s);
    find<QLineEdit>(u"change.reason"_s)->setText(u"T-9"_s);
    QVERIFY(!apply->isEnabled()); // nothing changes yet
    list->item(0)->setCheckState(Qt::Unchecked);
    list->item(1)->setCheckState(Qt::Checked);
    const auto effects = find<QPlainTextEdit>(u"change.effects"_s)->toPlainText();
    QVERIFY2(effects.contains(u"Assign Visio"_s) && effects.contains(u"8 licence(s) of this kind will then be free"_s),
             qPrintable(effects));
    QVERIFY(effects.contains(u"loses what belongs to the licence"_s));
    apply->click();
    QTRY_COMPARE(m_world->outbox.decided.size(), 2);
    QCOMPARE(m_world->outbox.decided.at(0).itemName, u"Business Premium"_s);
    QCOMPARE(m_world->outbox.decided.at(0).kind, ChangeKind::RemoveLicence);
    QCOMPARE(m_world->outbox.decided.at(1).kind, ChangeKind::AssignLicence);
}

void TestCustomerParts::licencesThatAreNotKnown()
{
    trigger(u"customers.users"_s);
    auto &users = *find<ListView>(u"users.table"_s);
    QTRY_COMPARE(users.model()->rowCount(), 3);
    users.goTo(1);
    m_world->lookups.error = Error{.kind = Error::Kind::Offline};
    find<QAction>(u"users.licences"_s)->trigger();
    auto *list = find<QListWidget>(u"licences.list"_s);
    QTRY_VERIFY(find<QLabel>(u"licences.state"_s)->text().contains(u"not known"_s));
    QCOMPARE(list->item(1)->checkState(), Qt::PartiallyChecked);
    find<QLineEdit>(u"change.reason"_s)->setText(u"T-9"_s);
    list->item(1)->setCheckState(Qt::Checked); // all the same it can be decided: the service is asked before anything is sent
    find<QPushButton>(u"change.apply"_s)->click();
    QTRY_COMPARE(m_world->outbox.decided.size(), 1);
    QCOMPARE(m_world->outbox.decided.at(0).kind, ChangeKind::AssignLicence);
    QCOMPARE(m_world->outbox.decided.at(0).itemName, u"Visio"_s);
}

void TestCustomerParts::showsHowLicencesAreUsed()
{
    trigger(u"customers.users"_s);
    QTRY_COMPARE(find<ListView>(u"users.table"_s)->model()->rowCount(), 3);
    m_world->lookups.use
        = {.deployment = {{.product = u"OFFICE"_s, .sold = 10, .deployed = 4, .countedAt = QDateTime(QDate(2025, 11, 1), {}, Qt::UTC)}},
           .workloads = {{.workload = u"Exchange"_s, .product = u"Office"_s, .qualified = 4, .active = 1}}};
    find<QPushButton>(u"licences.use"_s)->click();
    auto *tree = find<QTreeWidget>(u"licenceuse.tree"_s);
    QTRY_COMPARE(tree->topLevelItemCount(), 1);
    QCOMPARE(tree->topLevelItem(0)->text(3), u"40 %"_s);
    QCOMPARE(tree->topLevelItem(0)->child(0)->text(0), u"Exchange"_s);
    QCOMPARE(tree->topLevelItem(0)->child(0)->text(3), u"25 %"_s);
    QVERIFY(find<QLabel>(u"licenceuse.state"_s)->text().contains(u"Counted by Microsoft on"_s));
}

void TestCustomerParts::movesTheSupportContact()
{
    trigger(u"customers.subscriptions"_s);
    QTRY_COMPARE(subscriptions().model()->rowCount(), 4);
    subscriptions().goTo(1);
    m_world->lookups.known = {{.tenantId = u"t-1"_s, .mpnId = u"1"_s, .name = u"Waterland"_s, .state = u"Active"_s},
                              {.tenantId = u"t-2"_s, .mpnId = u"2"_s, .name = u"Trey"_s, .state = u"Active"_s},
                              {.tenantId = u"t-3"_s, .mpnId = u"3"_s, .name = u"Oude Haven"_s, .state = u"Inactive"_s}};
    m_world->lookups.contact = {.tenantId = u"T-1"_s, .mpnId = u"1"_s, .name = u"WATERLAND"_s};
    trigger(u"subscriptions.contact"_s);
    auto *choice = find<QComboBox>(u"contact.reseller"_s);
    QTRY_VERIFY(choice->isEnabled());
    QCOMPARE(choice->count(), 2); // who is none any more cannot be chosen
    QCOMPARE(choice->currentText(), u"Waterland (Partner ID 1)"_s);
    find<QLineEdit>(u"change.reason"_s)->setText(u"T-4"_s);
    QVERIFY(!find<QPushButton>(u"change.apply"_s)->isEnabled());
    choice->setCurrentIndex(0);
    find<QPushButton>(u"change.apply"_s)->click();
    QTRY_COMPARE(m_world->outbox.decided.size(), 1);
    QCOMPARE(contactIn(m_world->outbox.decided.at(0).after).mpnId, u"2"_s);
    QCOMPARE(contactIn(m_world->outbox.decided.at(0).before).mpnId, u"1"_s);
}

/// A customer's page on which its feed has two issues, one of them over.
static CustomerPage withHealth(CustomerPage page, HealthAccess access)
{
    const auto when = QDateTime::currentDateTimeUtc().addSecs(-60);
    page.detail.health
        = {.read = {.access = access, .askedAt = when, .readAt = when},
           .services = {{.service = u"Exchange Online"_s, .status = u"ServiceInterruption"_s, .issues = u"EX1"_s},
                        {.service = u"SharePoint Online"_s, .status = u"onFire"_s}},
           .issues
           = {{.key = u"EX1"_s,
               .told = {.id = u"EX1"_s,
                        .title = u"Mail waits"_s,
                        .service = u"Exchange Online"_s,
                        .kind = u"incident"_s,
                        .status = u"ServiceInterruption"_s}},
              {.key = u"TM2#2"_s,
               .told = {.id = u"TM2"_s, .title = u"Late"_s, .kind = u"calamity"_s, .status = u"serviceRestored"_s, .isResolved = true}}}};
    return page;
}

void TestCustomerParts::healthStandsAtEachService()
{
    m_world->book.tell(withHealth(m_world->book.pageOf(m_world->window.table.at(0).customer.id), HealthAccess::Told));
    trigger(u"customers.services"_s);
    QTRY_COMPARE(
        column(services(), u"health"_s),
        (QStringList{u"Service interruption"_s, u"onFire"_s, u"Not known"_s, u"Not known"_s})); // what is not known here as it came
    QCOMPARE(cell(services(), 0, u"health"_s, TableRole::State).toInt(), static_cast<int>(CellState::Interrupted));
    QVERIFY(cell(services(), 1, u"health"_s, TableRole::State).toInt() != static_cast<int>(CellState::Healthy));
    // A day later it is no longer how it is now.
    m_world->clock.advance(std::chrono::hours(25));
    services().viewport()->update();
    QVERIFY(column(services(), u"health"_s).first().startsWith(u"Service interruption as of "_s));
    QCOMPARE(cell(services(), 0, u"health"_s, TableRole::State).toInt(), static_cast<int>(CellState::Unknown));
    // What was known before the tenant stopped telling is not how it is now.
    m_world->book.tell(withHealth(m_world->book.pageOf(m_world->window.table.at(0).customer.id), HealthAccess::ConsentMissing));
    QTRY_COMPARE(column(services(), u"health"_s), QStringList(4, u"Not known"_s));
}

void TestCustomerParts::healthOfLongAgo()
{
    auto page = withHealth(m_world->book.pageOf(m_world->window.table.at(0).customer.id), HealthAccess::Told);
    page.detail.health.services[0].status = u"serviceOperational"_s;
    page.detail.health.read.readAt = QDateTime::currentDateTimeUtc().addSecs(-3600);
    m_world->book.tell(page);
    trigger(u"customers.services"_s);
    QTRY_COMPARE(column(services(), u"health"_s).value(0), u"Healthy"_s);
    QCOMPARE(cell(services(), 0, u"health"_s, TableRole::State).toInt(), static_cast<int>(CellState::Healthy));
    page.detail.health.read.readAt = QDateTime::currentDateTimeUtc().addSecs(-25 * 3600);
    m_world->book.tell(page);
    QTRY_COMPARE(column(services(), u"health"_s).value(0), u"Healthy as of "_s + fullMomentText(page.detail.health.read.readAt));
    QCOMPARE(cell(services(), 0, u"health"_s, TableRole::State).toInt(), static_cast<int>(CellState::Unknown));
}

void TestCustomerParts::healthThatOneMayNotRead()
{
    m_world->book.tell(withHealth(m_world->book.pageOf(m_world->window.table.at(0).customer.id), HealthAccess::Told));
    trigger(u"customers.services"_s);
    QTRY_COMPARE(column(services(), u"health"_s).value(0), u"Service interruption"_s);
    m_world->permit.set(permitOf(Role::DefaultUser));
    QTRY_COMPARE(column(services(), u"health"_s), QStringList(4, u"Not known"_s));
    m_world->permit.set(permitOf(everyRight));
    QTRY_COMPARE(column(services(), u"health"_s).value(0), u"Service interruption"_s);
}

void TestCustomerParts::issuesOfTheCustomer()
{
    auto page = withHealth(m_world->book.pageOf(m_world->window.table.at(0).customer.id), HealthAccess::Told);
    page.detail.health.issues[0].level = ImpactLevel::Possibly;
    page.detail.health.issues[1].level = ImpactLevel::Reported;
    m_world->book.tell(page);
    trigger(u"customers.issues"_s);
    auto &issues = *find<ListView>(u"issues.table"_s);
    QTRY_COMPARE(column(issues, u"id"_s), (QStringList{u"EX1"_s, u"TM2"_s}));
    QCOMPARE(column(issues, u"level"_s), (QStringList{u"Possibly affected"_s, u"Reported"_s}));
    QCOMPARE(column(issues, u"kind"_s), (QStringList{u"Incident"_s, u"calamity"_s}));
    QVERIFY(!find<QLabel>(u"issues.standing"_s)->isVisible());
    QSignalSpy wanted(m_pane.get(), &CustomersPane::issueWanted);
    issues.goTo(1);
    find<QPushButton>(u"issues.open"_s)->click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.at(0).at(0).toString(), u"TM2#2"_s);
    // Microsoft 365 tells, one Azure subscription does not: that is said, with what helps.
    page.detail.health.azure = {{.subscription = u"az-1"_s, .read = {.access = HealthAccess::RoleMissing}}};
    m_world->book.tell(page);
    QTRY_VERIFY(find<QLabel>(u"issues.standing"_s)->isVisible());
    const auto standing = find<QLabel>(u"issues.standing"_s)->text();
    QVERIFY2(standing.contains(u"az-1"_s) && standing.contains(u"Reader"_s), qPrintable(standing));
}

void TestCustomerParts::healthThatIsNotKnown_data()
{
    QTest::addColumn<HealthAccess>("access");
    for (const auto access :
         {HealthAccess::NotRead, HealthAccess::NoRelationship, HealthAccess::RelationshipEnded, HealthAccess::ConsentMissing,
          HealthAccess::RoleMissing, HealthAccess::SignInNeeded, HealthAccess::NoFeed, HealthAccess::OtherTenant, HealthAccess::Failed})
        QTest::addRow("%d", static_cast<int>(access)) << access;
}

void TestCustomerParts::healthThatIsNotKnown()
{
    QFETCH(HealthAccess, access);
    auto page = withHealth(m_world->book.pageOf(m_world->window.table.at(0).customer.id), access);
    page.detail.health.issues.clear();
    page.detail.health.services.clear();
    m_world->book.tell(page);
    trigger(u"customers.issues"_s);
    QTRY_VERIFY(find<QLabel>(u"issues.standing"_s)->isVisible());
    QVERIFY(find<QLabel>(u"issues.standing"_s)->text().size() > 20); // why, and what to do about it
    const auto titles = m_pane->findChild<QWidget *>(u"issues.empty"_s)->findChild<QLabel *>(u"emptystate.title"_s);
    QVERIFY(titles->isVisible());
    QVERIFY(titles->text() != u"No issue is known"_s); // nothing is known, which is not the same
}

void TestCustomerParts::checksHealthNow()
{
    trigger(u"customers.issues"_s);
    find<QPushButton>(u"issues.check"_s)->click();
    QCOMPARE(m_world->health.asked, QStringList{u"check "_s + m_world->window.table.at(0).customer.id});
    QVERIFY(!find<QPushButton>(u"issues.check"_s)->isEnabled()); // it is under way
    QTRY_VERIFY(find<QPushButton>(u"issues.check"_s)->isEnabled());
    m_world->health.problem = Error{.kind = Error::Kind::Denied, .reason = Error::Reason::TenantConsentMissing};
    find<QPushButton>(u"issues.check"_s)->click();
    QTRY_VERIFY(find<Banner>(u"issues.banner"_s)->sentence().contains(u"consent"_s));
    // Whoever may not is told why.
    m_world->permit.set(permitOf(Role::DefaultUser));
    QVERIFY(!find<QPushButton>(u"issues.check"_s)->isEnabled());
}

void TestCustomerParts::emptyTabSaysWhy_data()
{
    QTest::addColumn<PartState::Told>("told");
    QTest::addColumn<bool>("refreshing");
    QTest::addColumn<QString>("title");
    QTest::newRow("none") << PartState::Told::Told << false << u"No subscriptions"_s;
    QTest::newRow("being read") << PartState::Told::NotRead << true << u"Reading"_s;
    QTest::newRow("not read") << PartState::Told::NotRead << false << u"Not read yet"_s;
    QTest::newRow("refused") << PartState::Told::Refused << false << u"Not told to you"_s;
}

void TestCustomerParts::emptyTabSaysWhy()
{
    QFETCH(PartState::Told, told);
    QFETCH(bool, refreshing);
    QFETCH(QString, title);
    auto changed = page();
    changed.refreshing = refreshing;
    changed.detail.subscriptions.clear();
    changed.detail.subscriptionsState = {.told = told};
    m_world->book.tell(changed);
    trigger(u"customers.subscriptions"_s);
    const auto *empty = find<QWidget>(u"subscriptions.empty"_s);
    QTRY_VERIFY(empty->isVisible());
    QTRY_COMPARE(empty->findChild<QLabel *>(u"emptystate.title"_s)->text(), title);
    QVERIFY(!empty->findChild<QLabel *>(u"emptystate.sentence"_s)->text().isEmpty());
    QVERIFY(!find<QWidget>(u"subscriptions.banner"_s)->isVisible()); // said once
    QVERIFY(find<QTabBar>(u"qt_tabwidget_tabbar"_s)->hasFocus()); // the keys are not lost
}

void TestCustomerParts::refusedIsSaidAboveWhatIsKnown()
{
    auto changed = page();
    changed.detail.servicesState.told = PartState::Told::Refused;
    m_world->book.tell(changed);
    trigger(u"customers.services"_s);
    QTRY_COMPARE(services().model()->rowCount(), 4);
    auto *banner = find<QWidget>(u"services.banner"_s);
    QVERIFY(banner->isVisible());
    banner->findChild<QAbstractButton *>(u"banner.close"_s)->click();
    QVERIFY(!banner->isVisible());
    changed.detail.row.alias = u"x"_s;
    m_world->book.tell(changed);
    QVERIFY(!banner->isVisible()); // dismissed, it does not come back with every commit
    m_world->book.tell(page());
    m_world->book.tell(changed);
    QVERIFY(banner->isVisible());
}

void TestCustomerParts::selectionStaysThroughACommit()
{
    trigger(u"customers.subscriptions"_s);
    QTRY_COMPARE(subscriptions().model()->rowCount(), 4);
    subscriptions().goTo(2);
    auto changed = page();
    auto fresh = changed.detail.subscriptions.at(1);
    fresh.id = u"s-0"_s;
    fresh.offerName = u"Een eerder product"_s;
    changed.detail.subscriptions.append(fresh);
    changed.detail.subscriptions[0].quantity = 77;
    m_world->book.tell(changed);
    QTRY_COMPARE(subscriptions().model()->rowCount(), 5);
    QCOMPARE(subscriptions().currentRow(), 3);
    QTRY_COMPARE(text(u"fact.subscription.id"_s), u"s-4"_s);
    QTRY_COMPARE(text(u"fact.subscription.quantity"_s), u"77"_s);
}

void TestCustomerParts::anotherCustomerBeginsAtTheTop()
{
    trigger(u"customers.subscriptions"_s);
    QTRY_COMPARE(subscriptions().model()->rowCount(), 4);
    subscriptions().goTo(3);
    open(3); // its record was not read yet
    QTRY_COMPARE(subscriptions().model()->rowCount(), 0);
    QTRY_VERIFY(find<QWidget>(u"subscriptions.empty"_s)->isVisible());
    open(1);
    QTRY_COMPARE(subscriptions().model()->rowCount(), 4);
    QCOMPARE(subscriptions().selectedCount(), 0);
}

void TestCustomerParts::opensOnASubscription()
{
    m_pane->openSubscription(idOf(0), u"s-2"_s);
    QTRY_COMPARE(selectedSubscription(), u"s-2"_s);
    QTRY_COMPARE(QApplication::focusWidget(), &subscriptions());
    QTRY_COMPARE(text(u"fact.subscription.id"_s), u"s-2"_s);
    m_pane->openSubscription(idOf(0), u"s-4"_s); // the page stands there already
    QCOMPARE(selectedSubscription(), u"s-4"_s);
    m_pane->openSubscription(idOf(1), u"s-3"_s);
    QTRY_COMPARE(text(u"fact.id"_s), idOf(1));
    QTRY_COMPARE(selectedSubscription(), u"s-3"_s);
    QTRY_COMPARE(QApplication::focusWidget(), &subscriptions());
    open(2); // what was sought of one customer is not of another
    QTRY_COMPARE(subscriptions().model()->rowCount(), 4);
    QCOMPARE(subscriptions().selectedCount(), 0);
}

void TestCustomerParts::subscriptionIsAwaited()
{
    m_world->book.byHand = true;
    m_pane->openSubscription(idOf(1), u"s-2"_s);
    const auto whole = m_world->book.pageOf(idOf(1));
    auto some = whole;
    some.refreshing = true;
    some.detail.subscriptions.clear();
    some.detail.subscriptionsState = {};
    m_world->book.tell(some);
    QTRY_COMPARE(subscriptions().model()->rowCount(), 0);
    some.detail.subscriptions = {whole.detail.subscriptions.at(1)}; // what was read long ago
    some.detail.subscriptionsState = whole.detail.subscriptionsState;
    m_world->book.tell(some);
    QTRY_COMPARE(subscriptions().model()->rowCount(), 1);
    m_pane->openSubscription(idOf(1), u"s-2"_s); // once more, among rows that lack it still
    QCOMPARE(subscriptions().selectedCount(), 0);
    m_world->book.tell(whole);
    QTRY_COMPARE(selectedSubscription(), u"s-2"_s);
    QCOMPARE(QApplication::focusWidget(), &subscriptions());
}

void TestCustomerParts::subscriptionThatIsGoneIsNotAwaited()
{
    m_pane->openSubscription(idOf(1), u"s-gone"_s);
    QTRY_COMPARE(selectedSubscription(), u"s-3"_s); // the first, as when a tab is opened
    QCOMPARE(QApplication::focusWidget(), &subscriptions());
    auto late = m_world->book.pageOf(idOf(1));
    late.detail.subscriptions[2].id = u"s-gone"_s;
    m_world->book.tell(late);
    const auto last = [this] { return qobject_cast<const RowTable *>(subscriptions().model())->key(3); };
    QTRY_COMPARE(last(), u"s-gone"_s);
    QCOMPARE(selectedSubscription(), u"s-3"_s);
}

void TestCustomerParts::whoChoosesIsNotMoved()
{
    m_world->book.byHand = true;
    m_pane->openSubscription(idOf(1), u"s-2"_s);
    const auto whole = m_world->book.pageOf(idOf(1));
    auto some = whole;
    some.refreshing = true;
    some.detail.subscriptions = whole.detail.subscriptions.first(2);
    m_world->book.tell(some);
    QTRY_COMPARE(subscriptions().model()->rowCount(), 2);
    subscriptions().goTo(1);
    m_world->book.tell(whole);
    QTRY_COMPARE(subscriptions().model()->rowCount(), 4);
    QCOMPARE(selectedSubscription(), u"s-4"_s);
}

void TestCustomerParts::columnsAreChosenAndRemembered_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("sort");
    QTest::addColumn<QStringList>("ascending");
    QTest::addColumn<QStringList>("usual");
    QTest::newRow("services") << u"customers.services"_s << u"services"_s << u"area"_s << u"service"_s
                              << QStringList{u"Azure portal"_s, u"Exchange"_s, u"SharePoint"_s, u"Tuinieren"_s}
                              << QStringList{u"Exchange"_s, u"SharePoint"_s, u"Azure portal"_s, u"Tuinieren"_s};
    QTest::newRow("subscriptions") << u"customers.subscriptions"_s << u"subscriptions"_s << u"status"_s << u"quantity"_s
                                   << QStringList{u"0"_s, u"1"_s, u"1,250"_s, u"3"_s} << QStringList{u"0"_s, u"1,250"_s, u"3"_s, u"1"_s};
    QTest::newRow("users") << u"customers.users"_s << u"users"_s << u"state"_s << u"principal"_s
                           << QStringList{u"bas@vdberg.example"_s, u"els@vdberg.example"_s, u"oud@vdberg.example"_s}
                           << QStringList{u"bas@vdberg.example"_s, u"els@vdberg.example"_s, u"oud@vdberg.example"_s};
    QTest::newRow("licences") << u"customers.users"_s << u"licences"_s << u"assigned"_s << u"free"_s << QStringList{u"-1"_s, u"9"_s}
                              << QStringList{u"-1"_s, u"9"_s};
}

void TestCustomerParts::columnsAreChosenAndRemembered()
{
    QFETCH(QString, action);
    QFETCH(QString, list);
    QFETCH(QString, column);
    QFETCH(QString, sort);
    QFETCH(QStringList, ascending);
    QFETCH(QStringList, usual);
    const auto table = [&]() -> ListView & { return *find<ListView>(list + u".table"_s); };
    const auto cells = [&] { return this->column(table(), sort); };
    const auto place = [&](const QString &key) { return qobject_cast<const RowTable *>(table().model())->columnOf(key); };
    trigger(action);
    QTRY_COMPARE(cells(), usual);
    auto descending = ascending;
    std::ranges::reverse(descending);
    if (list == "subscriptions"_L1)
        descending = {u"1,250"_s, u"3"_s, u"1"_s, u"0"_s}; // the add-on is the second by its base
    clickHeader(table(), sort);
    QTRY_COMPARE(cells(), ascending);
    clickHeader(table(), sort);
    QTRY_COMPARE(cells(), descending);

    columnEntry(list, u"column."_s + column)->trigger();
    QVERIFY(table().isColumnHidden(place(column)));
    auto *header = table().horizontalHeader();
    header->moveSection(header->visualIndex(place(sort)), 0);
    header->resizeSection(place(sort), 123);
    m_pane = m_world->pane({1900, 900});
    open(0);
    trigger(action);
    QTRY_COMPARE(cells(), descending);
    QVERIFY(table().isColumnHidden(place(column)));
    header = table().horizontalHeader();
    QCOMPARE(header->visualIndex(place(sort)), 0);
    QCOMPARE(header->sectionSize(place(sort)), 123);
    QCOMPARE(header->sortIndicatorSection(), place(sort));
    open(1); // of the next customer, too
    QTRY_COMPARE(cells(), descending);

    columnEntry(list, u"sort."_s)->trigger();
    QTRY_COMPARE(cells(), usual);
    columnEntry(list, u"column.reset"_s)->trigger();
    QVERIFY(!table().isColumnHidden(place(column)));
    m_pane = m_world->pane({1900, 900});
    open(0);
    trigger(action);
    QTRY_COMPARE(cells(), usual);
}

void TestCustomerParts::addOnsStayBelowTheirBase()
{
    trigger(u"customers.subscriptions"_s);
    QTRY_COMPARE(subscriptions().model()->rowCount(), 4);
    auto changed = page();
    auto second = changed.detail.subscriptions.at(0);
    second.id = u"s-5"_s;
    second.offerName = u"Zzz"_s;
    second.quantity = 9;
    changed.detail.subscriptions.append(second);
    m_world->book.tell(changed);
    const auto products = [this] { return column(subscriptions(), u"product"_s); };
    const auto odd = u"CFQ7TTC0QA12:0001:CFQ7TTC0ABCD"_s;
    const auto base = u"Microsoft 365 Business Premium"_s;
    QTRY_COMPARE(products(), (QStringList{odd, base, u"    Exchange Online Archiving"_s, u"    Zzz"_s, u"Microsoft Azure"_s}));
    columnEntry(u"subscriptions"_s, u"sort.product"_s)->trigger();
    columnEntry(u"subscriptions"_s, u"sort.product"_s)->trigger(); // once more: the other way
    QTRY_COMPARE(products(), (QStringList{u"Microsoft Azure"_s, base, u"    Zzz"_s, u"    Exchange Online Archiving"_s, odd}));
    columnEntry(u"subscriptions"_s, u"sort.end"_s)->trigger(); // what has no end date stands last
    QTRY_COMPARE(products(), (QStringList{base, u"    Exchange Online Archiving"_s, u"    Zzz"_s, u"Microsoft Azure"_s, odd}));
}

void TestCustomerParts::sortedListFollowsChanges()
{
    trigger(u"customers.subscriptions"_s);
    QTRY_COMPARE(subscriptions().model()->rowCount(), 4);
    columnEntry(u"subscriptions"_s, u"sort.quantity"_s)->trigger();
    QTRY_COMPARE(column(subscriptions(), u"quantity"_s), (QStringList{u"0"_s, u"1"_s, u"1,250"_s, u"3"_s}));
    subscriptions().goTo(1);
    auto changed = page();
    changed.detail.subscriptions[2].quantity = 5'000;
    m_world->book.tell(changed);
    QTRY_COMPARE(column(subscriptions(), u"quantity"_s), (QStringList{u"0"_s, u"1,250"_s, u"3"_s, u"5,000"_s}));
    QCOMPARE(selectedSubscription(), u"s-2"_s);
}

void TestCustomerParts::areaIsNamedWhereItDoesNotStandTogether()
{
    trigger(u"customers.services"_s);
    QTRY_COMPARE(services().model()->rowCount(), 4);
    const auto named = [this] { return 4 - column(services(), u"area"_s).count(QString()); };
    QCOMPARE(named(), 3);
    columnEntry(u"services"_s, u"sort.service"_s)->trigger();
    QTRY_COMPARE(named(), 4);
    columnEntry(u"services"_s, u"sort.area"_s)->trigger();
    QTRY_COMPARE(named(), 3);
    QTRY_COMPARE(column(services(), u"service"_s), (QStringList{u"Exchange"_s, u"SharePoint"_s, u"Azure portal"_s, u"Tuinieren"_s}));
}

void TestCustomerParts::splittersAreRemembered()
{
    const auto moved = [this](const QString &name) {
        auto *splitter = find<QSplitter>(name);
        auto sizes = splitter->sizes();
        sizes[0] -= 60;
        sizes[1] += 60;
        splitter->setSizes(sizes);
        emit splitter->splitterMoved(sizes[0], 1);
        return splitter->sizes();
    };
    const auto sizes = moved(u"detail.overview"_s);
    m_pane = m_world->pane();
    open(0);
    QTRY_COMPARE(find<QSplitter>(u"detail.overview"_s)->sizes(), sizes);
}

void TestCustomerParts::rowsAreCopied_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("text");
    QTest::newRow("services") << u"customers.services"_s << u"services"_s << u"\tExchange\t"_s;
    QTest::newRow("subscriptions") << u"customers.subscriptions"_s << u"subscriptions"_s << u"Microsoft Azure\tSuspended\t1"_s;
    QTest::newRow("users") << u"customers.users"_s << u"users"_s << u"Els Zwart\tels@vdberg.example"_s;
    QTest::newRow("licences") << u"customers.users"_s << u"licences"_s << u"Visio\t10\t1\t9"_s;
}

void TestCustomerParts::rowsAreCopied()
{
    QFETCH(QString, action);
    QFETCH(QString, list);
    QFETCH(QString, text);
    trigger(action);
    auto *view = find<ListView>(list + u".table"_s);
    QTRY_VERIFY(view->model()->rowCount() > 1);
    view->setFocus();
    view->selectAll();
    QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
    const auto said = u"%1 row(s) copied"_s.arg(view->model()->rowCount());
    QTRY_COMPARE(this->text(list + u".notice"_s), said);
    trigger(u"customers.copytsv"_s);
    QTRY_VERIFY2(QGuiApplication::clipboard()->text().contains(text), qPrintable(QGuiApplication::clipboard()->text()));
    trigger(u"customers.copymarkdown"_s);
    QTRY_VERIFY(QGuiApplication::clipboard()->text().startsWith(u'|'));
    // What is copied with the keys among the customers is customers.
    auto *customers = find<ListView>(u"customers.table"_s);
    customers->goTo(0);
    customers->setFocus();
    QTest::keyClick(customers, Qt::Key_C, Qt::ControlModifier);
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(u".example"_s) && !QGuiApplication::clipboard()->text().startsWith(u'|'));
}

void TestCustomerParts::copyingManyNeedsAnExport()
{
    trigger(u"customers.subscriptions"_s);
    QTRY_COMPARE(subscriptions().model()->rowCount(), 4);
    m_world->permit.set(permitOf(Role::HelpdeskAgent));
    QGuiApplication::clipboard()->setText(u"as it was"_s);
    subscriptions().setFocus();
    subscriptions().selectAll();
    QTest::keyClick(&subscriptions(), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(find<Banner>(u"subscriptions.banner"_s)->isVisible());
    QCOMPARE(QGuiApplication::clipboard()->text(), u"as it was"_s);
    subscriptions().goTo(3);
    QTest::keyClick(&subscriptions(), Qt::Key_C, Qt::ControlModifier);
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(u"Microsoft Azure"_s)); // one row is reading
}

void TestCustomerParts::fourHundred()
{
    auto changed = page();
    const auto one = changed.detail.subscriptions.at(1);
    changed.detail.subscriptions.clear();
    for (int number = 0; number < 400; ++number) {
        auto each = one;
        each.id = u"n-%1"_s.arg(number);
        each.offerName = u"Product %1"_s.arg(number, 3, 10, QLatin1Char('0'));
        changed.detail.subscriptions.append(each);
    }
    trigger(u"customers.subscriptions"_s);
    m_world->book.tell(changed);
    QTRY_COMPARE(subscriptions().model()->rowCount(), 400);
    QTest::keyClick(&subscriptions(), Qt::Key_End);
    QCOMPARE(subscriptions().currentRow(), 399);
    QTRY_COMPARE(text(u"fact.subscription.id"_s), u"n-399"_s);
}

void TestCustomerParts::tabThatOneMayNotSee()
{
    auto *tabs = find<QTabWidget>(u"detail.tabs"_s);
    QVERIFY(tabs->isTabVisible(1));
    m_world->permit.set(permitOf(Role::DefaultUser));
    QVERIFY(!tabs->isTabVisible(1));
    trigger(u"customers.services"_s);
    QVERIFY(!services().isVisible());
}

void TestCustomerParts::words()
{
    QCOMPARE(SubscriptionWords::term(u"P1M"_s), u"1 month(s)"_s);
    QCOMPARE(SubscriptionWords::term(u"P3Y"_s), u"3 year(s)"_s);
    for (const auto &odd : {u"P0Y"_s, u"PT1H"_s, QString()})
        QCOMPARE(SubscriptionWords::term(odd), odd);
    QCOMPARE(SubscriptionWords::cycle(u"one_time"_s), u"Once"_s);
    QCOMPARE(SubscriptionWords::cycle(u"fortnightly"_s), u"fortnightly"_s);
    Subscription told{.status = u"active"_s, .commitmentEnd = QDateTime(QDate(2031, 1, 2), QTime(), Qt::UTC), .autoRenew = false};
    QVERIFY(SubscriptionWords::end(told).startsWith("Ends "_L1));
    told.autoRenew = true;
    QVERIFY(SubscriptionWords::end(told).startsWith("Renews "_L1));
    told.status = u"suspended"_s; // suspended, it does not renew
    QVERIFY(SubscriptionWords::end(told).startsWith("Ends "_L1));
    told.commitmentEnd = QDateTime(QDate(2021, 1, 2), QTime(), Qt::UTC);
    QVERIFY(SubscriptionWords::end(told).startsWith("Ended "_L1));
}

void TestCustomerParts::cancellationWindow_data()
{
    QTest::addColumn<int>("hours");
    QTest::addColumn<QString>("end");
    QTest::newRow("days") << 75 << u"(3 day(s) left)"_s;
    QTest::newRow("hours") << 47 << u"(47 hour(s) left)"_s;
    QTest::newRow("last hour") << 1 << u"(1 hour(s) left)"_s;
    QTest::newRow("over") << -1 << QString();
}

void TestCustomerParts::cancellationWindow()
{
    QFETCH(int, hours);
    QFETCH(QString, end);
    const QDateTime now(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
    const Subscription told{.offerId = u"a:b:c"_s, .cancelUntil = now.addSecs(qint64{hours} * 3600)};
    const auto said = SubscriptionWords::cancelWindow(told, now);
    QVERIFY2(hours > 0 ? said.startsWith("Until "_L1) && said.endsWith(end) : said.startsWith("Closed since "_L1), qPrintable(said));
    QCOMPARE(SubscriptionWords::cancelWindow({.offerId = u"a:b:c"_s}, now), u"No longer"_s);
}

HOUSE_WINDOW_TEST(TestCustomerParts)
#include "tst_customerparts.moc"
