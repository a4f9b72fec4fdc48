#include "models/command/commandneeds.h"
#include "tests/support/testprogram.h"
#include "tests/ui/customersfakes.h"
#include "ui/customers/operationwords.h"
#include "ui/customers/timelinewords.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/roletext.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTabWidget>
#include <QToolButton>

/// What happened with an opened customer, below its facts.
class TestTimelineView : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void newestFirstInWords();
    void unknownWordsAsTheyCame();
    void filterByKind();
    void filterByText();
    void filterFindsWordsOfTheWindow();
    void emptySaysWhy_data();
    void emptySaysWhy();
    void problemCanBeTriedAgain();
    void staysInPlaceWhenEventsCome();
    void followsTheOutbox();
    void isAskedWhenItCanBeSeen();
    void lateAnswersOfAnotherAreDropped();
    void olderOnDemand();
    void textIsSoughtInMore();
    void enterShowsDetails();
    void enterOnANoteShowsTheActivity();
    void copiesALine();
    void saysItsLimits();
    void notesOnlyForThoseWhoMayReadThem();
    void everyOperationHasWords();

private:
    template <typename T>
    T *find(const QString &name) const
    {
        auto *found = m_pane->findChild<T *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    ListView &table() const { return *find<ListView>(u"timeline.table"_s); }
    QString cell(int row, const QString &key, int role = Qt::DisplayRole) const
    {
        const auto *rows = qobject_cast<const RowTable *>(table().model());
        return rows->index(row, rows->columnOf(key)).data(role).toString();
    }
    QStringList column(const QString &key) const
    {
        QStringList all;
        for (auto row = 0; row < table().model()->rowCount(); ++row)
            all.append(cell(row, key));
        return all;
    }
    QString text(const QString &label) const { return find<QLabel>(label)->text(); }
    EmptyState::Words empty() const
    {
        const auto *state = find<EmptyState>(u"timeline.empty"_s);
        return state->isVisible() ? state->words() : EmptyState::Words{};
    }
    void open(int number)
    {
        m_pane->open(idOf(number));
        QTRY_COMPARE(text(u"fact.id"_s), idOf(number));
        QTRY_VERIFY(!m_world->book.timelineAsked.isEmpty() && m_world->book.timelineAsked.last().customerId == idOf(number));
    }
    /// What happened is told anew, as after a commit.
    void happen(const Result<Timeline> &timeline)
    {
        m_world->book.happened = timeline;
        m_world->book.tell(m_world->book.pageOf(idOf(0)));
    }
    int asked() const { return static_cast<int>(m_world->book.timelineAsked.size()); }
    static QString idOf(int number) { return u"00000000-0000-4000-8000-%1"_s.arg(number, 12, 16, QLatin1Char('0')); }
    static QDateTime day(int number) { return {QDate(2025, 11, number), QTime(9, 0), Qt::UTC}; }

    static TimelineEvent record(int number, const QString &operation, const QString &status = u"succeeded"_s,
                                const QString &user = u"els@noord.example"_s)
    {
        return {.when = day(number),
                .told = AuditRecord{.id = u"a-%1"_s.arg(number),
                                    .user = user,
                                    .resourceType = u"order"_s,
                                    .operationType = operation,
                                    .status = status,
                                    .when = day(number)}};
    }
    static TimelineEvent changed(int number, OutboxState state)
    {
        auto entry = FakeOutbox::entry(number,
                                       {.kind = ChangeKind::Quantity,
                                        .customerId = idOf(0),
                                        .subjectId = u"s-1"_s,
                                        .subjectName = u"Exchange Online"_s,
                                        .before = u"5"_s,
                                        .after = u"7"_s},
                                       state);
        entry.requestId = u"request-1"_s;
        return {.when = day(number), .told = entry};
    }
    static TimelineEvent noted(int number)
    {
        return {.when = day(number),
                .told = AuditEntry{.number = number,
                                   .id = u"n-%1"_s.arg(number),
                                   .at = day(number),
                                   .account = u"jan@noord.example"_s,
                                   .command = u"customer.alias"_s,
                                   .after = u"{\"alias\":\"Bakker\"}"_s,
                                   .answer = u"done"_s}};
    }
    static Timeline usual()
    {
        return {.events = {changed(9, OutboxState::Verified), record(8, u"create_order"_s), noted(7),
                           record(6, u"frobnicate_widget"_s, u"odd"_s, {})},
                .logReadAt = day(9)};
    }

    std::unique_ptr<CustomersWorld> m_world{};
    std::unique_ptr<CustomersPane> m_pane{};
};

void TestTimelineView::init()
{
    m_world = std::make_unique<CustomersWorld>(30);
    m_world->book.happened = usual();
    m_pane = m_world->pane({1900, 1100});
    QApplication::setActiveWindow(m_pane.get());
    open(0);
    QTRY_COMPARE(table().model()->rowCount(), 4);
}

void TestTimelineView::cleanup()
{
    m_pane.reset();
    m_world.reset();
}

void TestTimelineView::newestFirstInWords()
{
    QVERIFY(table().isVisible());
    QCOMPARE(column(u"kind"_s), (QStringList{u"Our change"_s, u"At Microsoft"_s, u"Our note"_s, u"At Microsoft"_s}));
    QCOMPARE(cell(0, u"what"_s), u"Quantity from 5 to 7: Exchange Online · T-9"_s);
    QCOMPARE(cell(0, u"state"_s), u"Verified"_s);
    QCOMPARE(cell(0, u"who"_s), u"agent@noord.example"_s);
    QCOMPARE(cell(1, u"what"_s), u"Order placed"_s);
    QCOMPARE(cell(1, u"state"_s), u"Succeeded"_s);
    QCOMPARE(cell(2, u"what"_s), u"Alias changed: nothing → Bakker"_s);
    // The icon beside the words says the kind where there is no room for it; read aloud it is said.
    QCOMPARE(cell(1, u"what"_s, TableRole::Icon), u"online"_s);
    QCOMPARE(cell(2, u"what"_s, Qt::AccessibleTextRole), u"Our note: Alias changed: nothing → Bakker"_s);
    QVERIFY(!cell(0, u"when"_s, Qt::AccessibleTextRole).isEmpty());
    QCOMPARE(text(u"timeline.count"_s), u"4 event(s)"_s);
}

void TestTimelineView::unknownWordsAsTheyCame()
{
    QCOMPARE(cell(3, u"what"_s), u"frobnicate_widget"_s);
    QCOMPARE(cell(3, u"state"_s), u"odd"_s);
    QCOMPARE(cell(3, u"who"_s), u"Not stated"_s);
}

void TestTimelineView::filterByKind()
{
    find<QAction>(u"timeline.kind.service"_s)->trigger();
    QTRY_COMPARE(column(u"what"_s), (QStringList{u"Order placed"_s, u"frobnicate_widget"_s}));
    QTRY_COMPARE(m_world->book.timelineAsked.last().kind, std::optional(TimelineKind::Service));
    QCOMPARE(find<QToolButton>(u"timeline.kind"_s)->text(), u"At Microsoft"_s);
    find<QAction>(u"timeline.kind.change"_s)->trigger();
    QTRY_COMPARE(column(u"kind"_s), QStringList{u"Our change"_s});
    find<QAction>(u"timeline.kind.note"_s)->trigger();
    QTRY_COMPARE(column(u"kind"_s), QStringList{u"Our note"_s});
    open(1); // the kind is kept from customer to customer
    QTRY_COMPARE(m_world->book.timelineAsked.last().kind, std::optional(TimelineKind::Note));
    find<QAction>(u"timeline.kind.all"_s)->trigger();
    QTRY_COMPARE(table().model()->rowCount(), 4);
}

void TestTimelineView::filterByText()
{
    auto *field = find<QLineEdit>(u"timeline.field"_s);
    field->setFocus();
    const auto before = asked();
    QTest::keyClicks(field, u"exch t-9"_s);
    QTRY_COMPARE(column(u"state"_s), QStringList{u"Verified"_s});
    QCOMPARE(text(u"timeline.count"_s), u"1 of 4 event(s)"_s);
    QCOMPARE(asked(), before); // all there are is here
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(table().hasFocus());
    QCOMPARE(table().selectedCount(), 1);
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(field->text(), QString());
    QTRY_COMPARE(table().model()->rowCount(), 4);
    QVERIFY(find<QWidget>(u"customerdetail"_s)->isVisible());
    QTest::keyClicks(field, u"x"_s);
    open(1); // what was sought of one is not sought of another
    QCOMPARE(field->text(), QString());
}

void TestTimelineView::filterFindsWordsOfTheWindow()
{
    auto *field = find<QLineEdit>(u"timeline.field"_s);
    const QList<std::pair<QString, int>> found{{u"order placed"_s, 1}, {u"create_order"_s, 1}, {u"our change"_s, 1},
                                               {u"at microsoft"_s, 2}, {u"request-1"_s, 1},    {u"BAKKER"_s, 1},
                                               {u"els@"_s, 1},         {u"succeeded"_s, 1},    {u"frobnicate odd"_s, 1}};
    for (const auto &[words, count] : found) {
        field->setText(words);
        QTRY_COMPARE(table().model()->rowCount(), count);
    }
}

void TestTimelineView::emptySaysWhy_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("isRead");
    QTest::addColumn<QString>("title");
    QTest::newRow("never read") << u"all"_s << QString() << false << u"Not read yet"_s;
    QTest::newRow("nothing told") << u"all"_s << QString() << true << u"Nothing known"_s;
    QTest::newRow("nothing of Microsoft") << u"service"_s << QString() << true << u"Nothing known"_s;
    QTest::newRow("no changes") << u"change"_s << QString() << false << u"No changes of ours"_s;
    QTest::newRow("no notes") << u"note"_s << QString() << true << u"No notes of ours"_s;
    QTest::newRow("no such text") << u"all"_s << u"zzz"_s << true << u"Nothing found"_s;
}

void TestTimelineView::emptySaysWhy()
{
    QFETCH(QString, kind);
    QFETCH(QString, words);
    QFETCH(bool, isRead);
    QFETCH(QString, title);
    QVERIFY(empty().title.isEmpty());
    find<QAction>("timeline.kind."_L1 + kind)->trigger();
    happen(Timeline{.events = words.isEmpty() ? QList<TimelineEvent>{} : usual().events, .logReadAt = isRead ? day(9) : QDateTime()});
    find<QLineEdit>(u"timeline.field"_s)->setText(words);
    QTRY_COMPARE(empty().title, title);
    QVERIFY(empty().sentence.endsWith(u'.'));
    QCOMPARE(empty().action.isEmpty(), words.isEmpty());
    if (!words.isEmpty()) {
        QTest::mouseClick(find<EmptyState>(u"timeline.empty"_s)->findChild<QPushButton *>(u"emptystate.action"_s), Qt::LeftButton);
        QTRY_COMPARE(table().model()->rowCount(), 4);
        QTRY_VERIFY(empty().title.isEmpty());
    }
}

void TestTimelineView::problemCanBeTriedAgain()
{
    happen(Error{.kind = Error::Kind::StoreBusy});
    QTRY_COMPARE(empty().action, u"Try again"_s);
    m_world->book.happened = usual();
    QTest::mouseClick(find<EmptyState>(u"timeline.empty"_s)->findChild<QPushButton *>(u"emptystate.action"_s), Qt::LeftButton);
    QTRY_VERIFY(empty().title.isEmpty());
    QTRY_COMPARE(table().model()->rowCount(), 4);
}

void TestTimelineView::staysInPlaceWhenEventsCome()
{
    table().goTo(2);
    auto more = usual();
    more.events.prepend(record(11, u"update_order"_s));
    more.events.prepend(record(12, u"ready_invoice"_s));
    happen(more);
    QTRY_COMPARE(table().model()->rowCount(), 6);
    QCOMPARE(table().currentRow(), 4);
    QCOMPARE(table().selectedCount(), 1);
    QCOMPARE(cell(0, u"what"_s), u"Invoice made available"_s);
}

void TestTimelineView::followsTheOutbox()
{
    const auto before = asked();
    auto later = usual();
    later.events[0] = changed(9, OutboxState::Refused);
    m_world->book.happened = later;
    auto other = std::get<OutboxEntry>(later.events.at(0).told);
    other.change.customerId = idOf(5);
    m_world->outbox.put(other);
    QCoreApplication::processEvents();
    QCOMPARE(asked(), before); // of another customer
    m_world->outbox.put(std::get<OutboxEntry>(later.events.at(0).told));
    QTRY_COMPARE(cell(0, u"state"_s), u"Refused"_s);
}

void TestTimelineView::isAskedWhenItCanBeSeen()
{
    find<QTabWidget>(u"detail.tabs"_s)->setCurrentIndex(1);
    const auto before = asked();
    happen(Timeline{.events = {noted(3)}, .logReadAt = day(9)});
    QCoreApplication::processEvents();
    QCOMPARE(asked(), before);
    find<QTabWidget>(u"detail.tabs"_s)->setCurrentIndex(0);
    QTRY_COMPARE(asked(), before + 1);
    QTRY_COMPARE(table().model()->rowCount(), 1);
}

void TestTimelineView::lateAnswersOfAnotherAreDropped()
{
    m_world->book.holdTimeline = true;
    open(1);
    open(2);
    QCOMPARE(m_world->book.timelineHeld.size(), 2);
    m_world->book.timelineHeld.at(1)(Timeline{.events = {noted(3)}, .logReadAt = day(9)});
    QTRY_COMPARE(table().model()->rowCount(), 1);
    m_world->book.timelineHeld.at(0)(usual());
    QCoreApplication::processEvents();
    QCOMPARE(text(u"timeline.count"_s), u"1 event(s)"_s);
}

void TestTimelineView::olderOnDemand()
{
    Timeline many{.logReadAt = day(9)};
    for (int number = 0; number < 700; ++number) {
        auto event = record(5, u"create_order"_s);
        std::get<AuditRecord>(event.told).id = u"m-%1"_s.arg(number);
        many.events.append(event);
    }
    happen(many);
    QTRY_COMPARE(text(u"timeline.count"_s), u"The newest 500 event(s)"_s);
    auto *older = find<QPushButton>(u"timeline.older"_s);
    QVERIFY(older->isVisible());
    QTest::mouseClick(older, Qt::LeftButton);
    QTRY_COMPARE(text(u"timeline.count"_s), u"700 event(s)"_s);
    QVERIFY(!older->isVisible());
    QTRY_COMPARE(table().model()->rowCount(), 700);
}

void TestTimelineView::textIsSoughtInMore()
{
    Timeline many{.logReadAt = day(9)};
    for (int number = 0; number < 600; ++number) {
        auto event = record(5, number == 599 ? u"add_customer"_s : u"create_order"_s);
        std::get<AuditRecord>(event.told).id = u"m-%1"_s.arg(number);
        many.events.append(event);
    }
    happen(many);
    QTRY_COMPARE(table().model()->rowCount(), 500);
    find<QLineEdit>(u"timeline.field"_s)->setText(u"customer added"_s);
    QTRY_COMPARE(column(u"what"_s), QStringList{u"Customer added"_s});
}

void TestTimelineView::enterShowsDetails()
{
    table().setFocus();
    table().goTo(0);
    QTest::keyClick(&table(), Qt::Key_Return);
    auto *details = find<QScrollArea>(u"timeline.details"_s);
    QTRY_VERIFY(details->isVisible());
    QCOMPARE(text(u"fact.timeline.reason"_s), u"T-9"_s);
    QCOMPARE(text(u"fact.timeline.requestId"_s), u"request-1"_s);
    // It follows what becomes of the change.
    auto later = usual();
    later.events[0] = changed(9, OutboxState::Conflict);
    happen(later);
    QTRY_COMPARE(details->widget()->findChild<QLabel *>(u"fact.timeline.state"_s)->text(), u"Conflict"_s);
    QTRY_VERIFY(details->isAncestorOf(QApplication::focusWidget()) || find<QToolButton>(u"timeline.back"_s)->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(table().isVisible() && table().hasFocus());
    QVERIFY(find<QWidget>(u"customerdetail"_s)->isVisible());
    table().goTo(1);
    QTest::keyClick(&table(), Qt::Key_Return);
    QTRY_COMPARE(details->widget()->findChild<QLabel *>(u"fact.timeline.operation"_s)->text(), u"create_order"_s);
    open(1); // another customer begins with its list
    QTRY_VERIFY(table().isVisible());
}

void TestTimelineView::enterOnANoteShowsTheActivity()
{
    QSignalSpy wanted(m_pane.get(), &CustomersPane::activityWanted);
    table().setFocus();
    table().goTo(2);
    QTest::keyClick(&table(), Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.at(0).at(0).toString(), idOf(0));
    QVERIFY(!find<QScrollArea>(u"timeline.details"_s)->isVisible());
}

void TestTimelineView::copiesALine()
{
    table().setFocus();
    table().goTo(0);
    QTest::keyClick(&table(), Qt::Key_C, Qt::ControlModifier);
    const auto copied = QGuiApplication::clipboard()->text();
    QCOMPARE(copied, TimelineWords::line(usual().events.at(0)));
    QVERIFY2(copied.endsWith(u" | Our change | Quantity from 5 to 7: Exchange Online · T-9 | agent@noord.example | Verified"_s),
             qPrintable(copied));
    // Without a user there is none in it.
    QVERIFY(!TimelineWords::line(usual().events.at(3)).contains("|  |"_L1));
}

void TestTimelineView::saysItsLimits()
{
    const auto limits = text(u"timeline.limits"_s);
    QVERIFY2(limits.contains("90 days"_L1) && limits.contains("customer did itself"_L1) && limits.contains("as of"_L1), qPrintable(limits));
    happen(Timeline{.events = {noted(3)}});
    QTRY_COMPARE(text(u"timeline.limits"_s), u"Microsoft’s activity log was not read yet"_s);
}

void TestTimelineView::notesOnlyForThoseWhoMayReadThem()
{
    auto *notes = find<QAction>(u"timeline.kind.note"_s);
    QVERIFY(notes->isEnabled());
    notes->trigger();
    QTRY_COMPARE(m_world->book.timelineAsked.last().kind, std::optional(TimelineKind::Note));
    // An office whose matrix gives helpdesk agents nothing of our own audit log.
    const auto matrix = RoleMatrix::load(RoleMatrix::bundledPath())
                            ->with({GrantEdit{.capability = Capability::AuditLog, .role = Role::HelpdeskAgent}}, QDate(2026, 1, 1));
    QVERIFY(matrix);
    m_world->permit.set(Permit(*matrix, Role::HelpdeskAgent));
    QVERIFY(!notes->isEnabled());
    const auto denied = CommandNeeds::denied(m_world->permit.value(), u"readActivity");
    QVERIFY(denied && notes->toolTip() == RoleText::denied(*denied));
    QTRY_VERIFY(!m_world->book.timelineAsked.last().kind.has_value()); // all that there is for them
    QVERIFY(find<QAction>(u"timeline.kind.all"_s)->isChecked());
    m_world->permit.set(permitOf(Role::HelpdeskAgent));
    QVERIFY(notes->isEnabled() && notes->toolTip() != RoleText::denied(*denied));
}

void TestTimelineView::everyOperationHasWords()
{
    QStringList all;
    for (const auto *raw : {"add_customer",
                            "extend_relationship",
                            "remove_partner_customer_relationship",
                            "update_customer_qualification",
                            "update_customer_spending_budget",
                            "create_order",
                            "update_subscription",
                            "convert_trial_subscription",
                            "manage_overage",
                            "create_new_commerce_migration",
                            "update_transfer",
                            "reset_customer_user_password",
                            "update_sfb_customer_user_licenses",
                            "add_user_member",
                            "ready_invoice",
                            "create_agreement",
                            "dap_admin_relationship_terminated_by_microsoft",
                            "granular_admin_relationship_cleaned_up",
                            "granular_admin_access_assignment_activated",
                            "create_mpn_association",
                            "azure_fraud_event_detected",
                            "register_application",
                            "update_related_referral",
                            "software_attestation",
                            "policy_updated",
                            "devices_upload_to_existing_batch_attempted"}) {
        const auto operation = QString::fromLatin1(raw);
        const auto words = OperationWords::operation(operation);
        QVERIFY2(words != operation && words.at(0).isUpper() && !all.contains(words), qPrintable(words));
        QCOMPARE(OperationWords::operation(QString(operation).remove(u'_').toUpper()), words); // the service has several spellings
        all.append(words);
    }
    QCOMPARE(OperationWords::operation({}), QString());
    QCOMPARE(OperationWords::status(u"Decline"_s), u"Declined"_s);
    QCOMPARE(OperationWords::shape(u"Failed"_s), CellState::Interrupted);
    QCOMPARE(OperationWords::shape(u"odd"_s), CellState::Unknown);
    QCOMPARE(OperationWords::shape({}), CellState::None);
}

HOUSE_WINDOW_TEST(TestTimelineView)
#include "tst_timeline.moc"
