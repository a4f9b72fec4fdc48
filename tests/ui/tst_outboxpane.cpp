#include "tests/support/testprogram.h"
#include "tests/ui/customersfakes.h"
#include "tests/ui/outboxfake.h"
#include "ui/outbox/outboxpane.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/listview.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QToolButton>

/// What was decided and what became of it, as a person sees it.
class TestOutboxPane : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void newestFirst();
    void followsWhatHappens();
    void views();
    void filter();
    void factsSayWhy();
    void waitsForWhoDecided();
    void withdraws();
    void withdrawsOnlyWhatWasNotSent();
    void triesAgain();
    void edits();
    void editKeepsWhatWasTyped();
    void undoes();
    void nothingToUndo();
    void opensTheCustomer();
    void copies();
    void copyingManyNeedsAnExport();
    void saysWhyItIsEmpty();
    void refusalIsSaid();
    void thousandsAtOnce();

private:
    static OutboxChange change(int number, ChangeKind kind = ChangeKind::Quantity, const QString &before = u"20"_s,
                               const QString &after = u"25"_s)
    {
        return {.kind = kind,
                .customerId = u"c-%1"_s.arg(number),
                .customerName = u"Bedrijf %1"_s.arg(number),
                .subjectId = u"s-%1"_s.arg(number),
                .subjectName = u"Post %1"_s.arg(number),
                .before = before,
                .after = after};
    }
    template <typename T>
    T *find(const QString &name) const
    {
        auto *found = m_pane->findChild<T *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    ListView &view() const { return *find<ListView>(u"outbox.table"_s); }
    QStringList column(const QString &key) const
    {
        QStringList all;
        const auto *table = qobject_cast<const RowTable *>(view().model());
        for (auto row = 0; row < table->rowCount(); ++row)
            all.append(table->index(row, table->columnOf(key)).data().toString());
        return all;
    }
    QString fact(const QString &id) const { return find<QLabel>(u"fact."_s + id)->text(); }
    QString banner() const
    {
        const auto *found = m_pane->findChild<Banner *>(u"outbox.banner"_s);
        return found->isVisibleTo(m_pane.get()) ? found->sentence() : QString();
    }
    void trigger(const QString &action) const { find<QAction>(action)->trigger(); }
    void show(int place)
    {
        auto *menu = find<QToolButton>(u"filterrow.view"_s)->menu();
        menu->actions().at(place)->trigger();
    }
    void select(int row) { view().goTo(row); }

    std::unique_ptr<FakeOutbox> m_outbox{};
    std::unique_ptr<MemoryInRam> m_memory{};
    std::unique_ptr<FakeValue<Permit>> m_permit{};
    std::unique_ptr<FakeValue<SyncState>> m_state{};
    std::unique_ptr<OutboxPane> m_pane{};
};

void TestOutboxPane::init()
{
    m_outbox = std::make_unique<FakeOutbox>();
    m_memory = std::make_unique<MemoryInRam>();
    m_permit = std::make_unique<FakeValue<Permit>>(permitOf(everyRight));
    m_outbox->entries = {FakeOutbox::entry(1, change(1)), FakeOutbox::entry(2, change(2), OutboxState::Verified),
                         FakeOutbox::entry(3, change(3, ChangeKind::Suspend, u"active"_s, u"suspended"_s), OutboxState::Sending),
                         FakeOutbox::entry(4, change(4), OutboxState::Refused), FakeOutbox::entry(5, change(5), OutboxState::Conflict)};
    m_outbox->entries[3].problem = Error{.kind = Error::Kind::Conflict, .reason = Error::Reason::ParentNotActive, .httpStatus = 409};
    m_outbox->entries[4].found = u"9"_s;
    m_state = std::make_unique<FakeValue<SyncState>>(SyncState{.signedIn = true, .account = u"agent@noord.example"_s});
    m_pane = std::make_unique<OutboxPane>(
        OutboxPaneSources{.entries = *m_outbox, .commands = *m_outbox, .permit = *m_permit, .syncState = *m_state, .memory = *m_memory},
        nullptr);
    m_pane->resize(1200, 800);
    m_pane->show();
    QApplication::setActiveWindow(m_pane.get());
    QTRY_COMPARE(view().model()->rowCount(), 4);
}

void TestOutboxPane::cleanup()
{
    m_pane.reset();
    m_outbox.reset();
    m_memory.reset();
    m_permit.reset();
    m_state.reset();
}

void TestOutboxPane::newestFirst()
{
    QCOMPARE(column(u"subscription"_s), (QStringList{u"Post 5"_s, u"Post 4"_s, u"Post 3"_s, u"Post 1"_s}));
    QCOMPARE(column(u"state"_s), (QStringList{u"Conflict"_s, u"Refused"_s, u"Being sent"_s, u"Waiting"_s}));
    QCOMPARE(column(u"change"_s).constFirst(), u"Quantity from 20 to 25"_s);
    QCOMPARE(column(u"change"_s).at(2), u"Suspend"_s);
    QCOMPARE(find<QLabel>(u"outbox.count"_s)->text(), u"4 change(s)"_s);
}

void TestOutboxPane::followsWhatHappens()
{
    auto sent = m_outbox->entries.at(2);
    sent.state = OutboxState::Verified;
    m_outbox->put(sent);
    QTRY_COMPARE(view().model()->rowCount(), 3);
    m_outbox->put(FakeOutbox::entry(6, change(6)));
    QTRY_COMPARE(column(u"subscription"_s).constFirst(), u"Post 6"_s);
}

void TestOutboxPane::views()
{
    show(1);
    QTRY_COMPARE(column(u"subscription"_s), (QStringList{u"Post 5"_s, u"Post 4"_s}));
    show(2);
    QTRY_COMPARE(column(u"subscription"_s), QStringList{u"Post 2"_s});
    show(3);
    QTRY_COMPARE(view().model()->rowCount(), 5);
}

void TestOutboxPane::filter()
{
    show(3);
    auto *field = find<QLineEdit>(u"filterrow.field"_s);
    field->setText(u"s-2"_s);
    QTRY_COMPARE(column(u"subscription"_s), QStringList{u"Post 2"_s});
    field->setText(u"T-4"_s);
    QTRY_COMPARE(column(u"subscription"_s), QStringList{u"Post 4"_s});
    field->setText(u"nergens"_s);
    QTRY_COMPARE(view().model()->rowCount(), 0);
    find<QPushButton>(u"emptystate.action"_s)->click();
    QTRY_COMPARE(view().model()->rowCount(), 5);
}

void TestOutboxPane::factsSayWhy()
{
    select(1);
    QVERIFY(fact(u"outbox.explanation"_s).contains(u"base subscription"_s) || fact(u"outbox.explanation"_s).contains(u"add-on"_s));
    QCOMPARE(fact(u"outbox.reason"_s), u"T-4"_s);
    select(0);
    QCOMPARE(fact(u"outbox.explanation"_s), u"It was decided when the service had 20; now it has 9. Nothing was changed."_s);
    QCOMPARE(fact(u"outbox.verified"_s), u"Not verified"_s);
    select(3);
    QCOMPARE(fact(u"outbox.retry"_s), u"As soon as there is a connection"_s);
}

/// Whoever decided is the one in whose name it is sent: while somebody else is signed in it waits, and says so.
void TestOutboxPane::waitsForWhoDecided()
{
    select(3);
    QCOMPARE(fact(u"outbox.retry"_s), u"As soon as there is a connection"_s);
    m_state->set(SyncState{.signedIn = true, .account = u"els@noord.example"_s});
    QCOMPARE(fact(u"outbox.retry"_s), u"Once agent@noord.example is signed in"_s);
    QVERIFY(fact(u"outbox.explanation"_s).contains(u"waits until agent@noord.example"_s));
    select(1); // refused: it waits for nobody's sign-in
    QVERIFY(!fact(u"outbox.explanation"_s).contains(u"waits until"_s));
}

void TestOutboxPane::withdraws()
{
    select(3);
    trigger(u"outbox.withdraw"_s);
    QTRY_COMPARE(banner(), u"1 change(s) withdrawn."_s);
    QCOMPARE(m_outbox->asked, QStringList{u"withdraw e-1"_s});
    QTRY_COMPARE(view().model()->rowCount(), 3);
}

void TestOutboxPane::withdrawsOnlyWhatWasNotSent()
{
    select(2);
    QVERIFY(!find<QToolButton>(u"outbox.withdrawbutton"_s)->isEnabled());
    trigger(u"outbox.withdraw"_s);
    QTRY_VERIFY(banner().startsWith(u"What was sent cannot be withdrawn"_s));
    QCOMPARE(m_outbox->asked, QStringList());
    view().selectAll();
    trigger(u"outbox.withdraw"_s);
    QTRY_COMPARE(m_outbox->asked, QStringList{u"withdraw e-5,e-4,e-1"_s});
}

void TestOutboxPane::triesAgain()
{
    select(0);
    QVERIFY(find<QToolButton>(u"outbox.retrybutton"_s)->isEnabled());
    find<QToolButton>(u"outbox.retrybutton"_s)->click();
    QTRY_COMPARE(banner(), u"1 change(s) will be tried again."_s);
    QCOMPARE(m_outbox->asked, QStringList{u"retry e-5:9"_s}); // in conflict: what the service has stood there
    QTRY_COMPARE(column(u"state"_s).constFirst(), u"Waiting"_s);
    m_outbox->error = Error{.kind = Error::Kind::Rejected, .reason = Error::Reason::ChangePending, .subject = u"Post 4"_s};
    select(1);
    trigger(u"outbox.retry"_s);
    QTRY_VERIFY(banner().contains(u"is being changed already"_s));
}

void TestOutboxPane::edits()
{
    select(3);
    trigger(u"outbox.edit"_s);
    auto *value = find<QLineEdit>(u"edit.value"_s);
    QCOMPARE(value->text(), u"25"_s);
    value->setText(u"0"_s);
    QVERIFY(!find<QPushButton>(u"edit.apply"_s)->isEnabled());
    value->setText(u"30"_s);
    find<QLineEdit>(u"edit.reason"_s)->setText(u"T-99"_s);
    find<QPushButton>(u"edit.apply"_s)->click();
    QTRY_COMPARE(m_outbox->asked, QStringList{u"edit e-1 30 'T-99'"_s});
    QTRY_COMPARE(column(u"change"_s).constLast(), u"Quantity from 20 to 30"_s);
    QVERIFY(!banner().isEmpty());
}

void TestOutboxPane::editKeepsWhatWasTyped()
{
    select(3);
    trigger(u"outbox.edit"_s);
    m_outbox->error = Error{.kind = Error::Kind::DiskFull};
    find<QLineEdit>(u"edit.value"_s)->setText(u"30"_s);
    find<QPushButton>(u"edit.apply"_s)->click();
    QTRY_VERIFY(find<QLabel>(u"edit.problem"_s)->isVisible());
    QCOMPARE(find<QLineEdit>(u"edit.value"_s)->text(), u"30"_s);
}

void TestOutboxPane::undoes()
{
    auto suspension = FakeOutbox::entry(7, change(7, ChangeKind::Suspend, u"active"_s, u"suspended"_s), OutboxState::Verified);
    suspension.change.autoRenewBefore = true;
    m_outbox->put(suspension);
    show(2);
    QTRY_COMPARE(column(u"subscription"_s).constFirst(), u"Post 7"_s);
    select(0);
    trigger(u"outbox.undo"_s);
    // Auto-renew, which the suspension took away, is given back, too.
    QTRY_COMPARE(m_outbox->asked,
                 (QStringList{u"reactivate s-7 suspended>active 'Undo: T-7'"_s, u"autoRenew s-7 false>true 'Undo: T-7'"_s}));
}

/// What takes something away is decided where it is said what will happen; what was so already is nobody's to undo here.
void TestOutboxPane::nothingToUndo()
{
    select(3);
    trigger(u"outbox.undo"_s);
    QTRY_VERIFY(banner().startsWith(u"Only what was done can be undone"_s));
    m_outbox->put(FakeOutbox::entry(8, change(8, ChangeKind::Reactivate, u"suspended"_s, u"active"_s), OutboxState::Verified));
    auto already = FakeOutbox::entry(9, change(9), OutboxState::Verified);
    already.attempts = 0;
    m_outbox->put(already);
    show(2);
    QTRY_COMPARE(column(u"subscription"_s).constFirst(), u"Post 9"_s);
    select(1);
    trigger(u"outbox.undo"_s);
    QTRY_VERIFY(banner().startsWith(u"Undoing this would take something away"_s));
    select(0);
    trigger(u"outbox.undo"_s);
    QTRY_VERIFY(banner().startsWith(u"Only what was done can be undone"_s));
    QCOMPARE(m_outbox->asked, QStringList());
}

void TestOutboxPane::opensTheCustomer()
{
    QSignalSpy wanted(m_pane.get(), &OutboxPane::customerWanted);
    select(1);
    view().setFocus();
    QTest::keyClick(&view(), Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toString(), u"c-4"_s);
}

void TestOutboxPane::copies()
{
    view().selectAll();
    trigger(u"outbox.copytext"_s);
    QTRY_COMPARE(m_pane->findChild<QLabel *>(u"outbox.notice"_s)->text(), u"4 row(s) copied"_s);
    const auto text = QGuiApplication::clipboard()->text();
    QVERIFY(text.contains(u"Post 5"_s) && text.contains(u"Post 1"_s) && text.contains(u"Refused"_s));
}

void TestOutboxPane::copyingManyNeedsAnExport()
{
    QGuiApplication::clipboard()->setText(u"as it was"_s);
    m_permit->set(permitOf(Role::HelpdeskAgent));
    view().selectAll();
    for (const auto &way : {u"outbox.copytext"_s, u"outbox.copytsv"_s, u"outbox.copymarkdown"_s}) {
        m_pane->findChild<Banner *>(u"outbox.banner"_s)->clear();
        trigger(way);
        QVERIFY(!banner().isEmpty());
        QCOMPARE(QGuiApplication::clipboard()->text(), u"as it was"_s);
    }
    select(0);
    trigger(u"outbox.copytsv"_s);
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(u"Post 5"_s)); // one row is reading
    QVERIFY(!QGuiApplication::clipboard()->text().contains(u"Post 4"_s));
}

void TestOutboxPane::saysWhyItIsEmpty()
{
    FakeOutbox none;
    OutboxPane pane({.entries = none, .commands = none, .permit = *m_permit, .syncState = *m_state, .memory = *m_memory}, nullptr);
    pane.show();
    const auto *title = pane.findChild<QLabel *>(u"emptystate.title"_s);
    QTRY_COMPARE(title->text(), u"Nothing waits"_s);
}

void TestOutboxPane::refusalIsSaid()
{
    m_outbox->error = Error{.kind = Error::Kind::Denied, .reason = Error::Reason::NotPermitted};
    select(3);
    trigger(u"outbox.withdraw"_s);
    QTRY_VERIFY(!banner().isEmpty());
    QCOMPARE(column(u"state"_s).constLast(), u"Waiting"_s);
}

/// A bulk of changes goes by while the list follows some times a second, and the selected one stays selected.
void TestOutboxPane::thousandsAtOnce()
{
    select(3);
    for (int number = 10; number < 3010; ++number)
        m_outbox->put(FakeOutbox::entry(number, change(number)));
    QTRY_COMPARE(view().model()->rowCount(), 3004);
    QTRY_COMPARE(fact(u"outbox.subscription"_s), u"Post 1"_s);
}

HOUSE_WINDOW_TEST(TestOutboxPane)
#include "tst_outboxpane.moc"
