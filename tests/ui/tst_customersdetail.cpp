#include "tests/support/testprogram.h"
#include "tests/ui/customersfakes.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QToolButton>

/// The opened customer: what stands there, what can be changed there, and what happens when that fails.
class TestCustomersDetail : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void showsAndCopies();
    void notReadYet();
    void refreshing();
    void refreshFails();
    void dismissedProblemStaysAway();
    void factsByKeyboard();
    void factNotThere();
    void unknownCustomer();
    void aliasIsSaved();
    void aliasFails();
    void aliasTypingIsLeftAlone();
    void aliasOfAnotherIsNotLost();
    void aliasOfAClosedPageIsNotLost();
    void fieldsFollowThePermit();
    void typingIsToldWhenThePermitEnds();
    void tagsAreEdited();
    void tagsFail();
    void tagsOfAnotherAreNotLost();
    void delegatedAccess();
    void delegatedAccessNotKnown();
    void rawRecord();
    void followsTheList();
    void lateAnswerOfAnother();
    void serviceTextIsPlain();

private:
    template <typename T>
    T *find(const QString &name) const
    {
        auto *found = m_pane->findChild<T *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    QString text(const QString &label) const { return find<QLabel>(label)->text(); }
    void open(int number)
    {
        m_pane->open(idOf(number));
        QTRY_COMPARE(text(u"fact.id"_s), idOf(number));
        QTRY_VERIFY(m_world->book.byHand || find<QWidget>(u"alias.field"_s)->isVisible());
    }
    static QString idOf(int number) { return u"00000000-0000-4000-8000-%1"_s.arg(number, 12, 16, QLatin1Char('0')); }

    std::unique_ptr<CustomersWorld> m_world{};
    std::unique_ptr<CustomersPane> m_pane{};
};

void TestCustomersDetail::init()
{
    m_world = std::make_unique<CustomersWorld>(30);
    m_pane = m_world->pane();
}

void TestCustomersDetail::cleanup()
{
    m_pane.reset();
    m_world.reset();
}

void TestCustomersDetail::showsAndCopies()
{
    open(0);
    QCOMPARE(text(u"detail.name"_s), u"Van der Berg Logistiek B.V."_s);
    QCOMPARE(text(u"detail.where"_s), u"klant0.example · Netherlands (NL)"_s);
    QCOMPARE(text(u"detail.access"_s), u"Delegated access: DAP"_s);
    QCOMPARE(text(u"fact.contact"_s), u"Anneke van der Berg"_s);
    QCOMPARE(text(u"fact.phone"_s), u"+31 6 5550 1234"_s);
    QCOMPARE(text(u"fact.street"_s), u"Havenkade 12"_s);
    QCOMPARE(text(u"fact.registration"_s), u"Not given"_s);
    QVERIFY(!find<QWidget>(u"copy.registration"_s)->isVisible());
    auto *copy = find<QAbstractButton>(u"copy.phone"_s);
    QCOMPARE(copy->accessibleName(), u"Copy: Phone"_s);
    copy->setFocus();
    QTest::keyClick(copy, Qt::Key_Space);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"+31 6 5550 1234"_s);
    QCOMPARE(text(u"customers.notice"_s), u"Copied: Phone"_s);
    QTest::keyClick(find<QWidget>(u"copy.commerceId"_s), Qt::Key_Space);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"11111111-0000-4000-8000-000000000001"_s);
    QTest::keyClick(find<QWidget>(u"customerdetail"_s), Qt::Key_Escape);
    QVERIFY(!find<QWidget>(u"customerdetail"_s)->isVisible());
}

void TestCustomersDetail::notReadYet()
{
    open(3);
    QCOMPARE(text(u"detail.access"_s), u"Delegated access: Not read yet"_s);
    QCOMPARE(text(u"detail.where"_s), u"klant3.example"_s);
    QCOMPARE(text(u"fact.phone"_s), u"Not read yet"_s);
    QCOMPARE(text(u"fact.country"_s), u"Not read yet"_s);
    QVERIFY(!find<QWidget>(u"raw.fold"_s)->isVisible());
}

void TestCustomersDetail::refreshing()
{
    open(0);
    auto *refresh = find<QAbstractButton>(u"detail.refresh"_s);
    QTest::mouseClick(refresh, Qt::LeftButton);
    QCOMPARE(m_world->book.refreshed, QStringList{idOf(0)});
    auto page = m_world->book.pageOf(idOf(0));
    page.refreshing = true;
    m_world->book.tell(page);
    QCOMPARE(text(u"detail.asof"_s), u"Asking the service…"_s);
    QVERIFY(!refresh->isEnabled());
    QCOMPARE(text(u"fact.phone"_s), u"+31 6 5550 1234"_s); // what is there stays
    page.refreshing = false;
    page.detail.record.contactPhone = u"+31 6 0000 0000"_s;
    m_world->book.tell(page);
    QVERIFY(refresh->isEnabled());
    QCOMPARE(text(u"fact.phone"_s), u"+31 6 0000 0000"_s);
}

void TestCustomersDetail::refreshFails()
{
    open(0);
    auto page = m_world->book.pageOf(idOf(0));
    page.refreshProblem = Error{.kind = Error::Kind::TimedOut, .detail = u"no reply"_s, .httpStatus = 504, .requestId = u"r-42"_s};
    m_world->book.tell(page);
    auto *problem = find<QWidget>(u"detail.problem"_s);
    QVERIFY(problem->isVisible());
    QCOMPARE(problem->findChild<QLabel *>(u"banner.sentence"_s)->text(), u"The service did not answer in time. Try again in a moment."_s);
    QTest::mouseClick(problem->findChild<QAbstractButton *>(u"banner.copy"_s), Qt::LeftButton);
    const auto details = QGuiApplication::clipboard()->text();
    QVERIFY(details.contains(u"request id: r-42"_s));
    QVERIFY(details.contains(u"HTTP status: 504"_s));
    QVERIFY(details.contains(u"kind: TimedOut"_s));
    QTest::mouseClick(problem->findChild<QAbstractButton *>(u"banner.action"_s), Qt::LeftButton);
    QCOMPARE(m_world->book.refreshed, QStringList{idOf(0)});
    page.refreshProblem.reset();
    m_world->book.tell(page);
    QVERIFY(!problem->isVisible());
}

void TestCustomersDetail::dismissedProblemStaysAway()
{
    open(0);
    auto page = m_world->book.pageOf(idOf(0));
    page.refreshProblem = Error{.kind = Error::Kind::TimedOut, .requestId = u"r-1"_s};
    m_world->book.tell(page);
    auto *problem = find<QWidget>(u"detail.problem"_s);
    QVERIFY(problem->isVisible());
    QTest::mouseClick(problem->findChild<QAbstractButton *>(u"banner.close"_s), Qt::LeftButton);
    page.refreshProblem->requestId = u"r-2"_s;
    m_world->book.tell(page); // a commit tells the page again
    QVERIFY(!problem->isVisible());
    page.refreshProblem = Error{.kind = Error::Kind::Offline};
    m_world->book.tell(page);
    QVERIFY(problem->isVisible()); // another problem is news
    QTest::mouseClick(problem->findChild<QAbstractButton *>(u"banner.close"_s), Qt::LeftButton);
    QTest::mouseClick(find<QAbstractButton>(u"detail.refresh"_s), Qt::LeftButton);
    m_world->book.tell(page);
    QVERIFY(problem->isVisible()); // and so is the answer to the person's own asking
}

void TestCustomersDetail::factsByKeyboard()
{
    open(0);
    QApplication::setActiveWindow(m_pane.get());
    find<QWidget>(u"copy.id"_s)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), idOf(0));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"klant0.example"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"copy.country"_s); // on to the section above
}

void TestCustomersDetail::factNotThere()
{
    open(3);
    QGuiApplication::clipboard()->setText(u"before"_s);
    auto *copy = find<QAction>(u"customers.copycommerceid"_s);
    find<QWidget>(u"customerdetail"_s)->setFocus();
    copy->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
    QCOMPARE(text(u"customers.notice"_s), u"There is nothing to copy: the customer’s record does not have it."_s);
}

void TestCustomersDetail::unknownCustomer()
{
    m_world->book.byHand = true;
    m_pane->open(idOf(999));
    m_world->book.tell(Error{.kind = Error::Kind::NotFound});
    QVERIFY(find<QWidget>(u"detail.problem"_s)->isVisible());
}

void TestCustomersDetail::aliasIsSaved()
{
    open(7);
    auto *field = find<QLineEdit>(u"alias.field"_s);
    QCOMPARE(field->text(), u"alias 7"_s);
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, u"  De  buren "_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(m_world->desk.asked, QStringList{u"alias 007 'De buren'"_s});
    auto *banner = find<QWidget>(u"detail.banner"_s);
    QTRY_COMPARE(banner->findChild<QLabel *>(u"banner.sentence"_s)->text(), u"The alias is now “De buren”."_s);
    QTest::mouseClick(banner->findChild<QAbstractButton *>(u"banner.action"_s), Qt::LeftButton);
    QTRY_COMPARE(m_world->desk.asked.constLast(), u"alias 007 'alias 7'"_s);
    QTest::keyClicks(field, u"x"_s);
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(field->text(), u"De buren"_s);
    QVERIFY(find<QWidget>(u"customerdetail"_s)->isVisible()); // Escape took the typing back, not the page
}

void TestCustomersDetail::aliasFails()
{
    open(0);
    auto *field = find<QLineEdit>(u"alias.field"_s);
    m_world->desk.error = Error{.kind = Error::Kind::DiskFull, .subject = u"/data/desk.sqlite"_s};
    field->selectAll();
    QTest::keyClicks(field, u"Buurman"_s);
    QTest::keyClick(field, Qt::Key_Return);
    auto *note = find<QLabel>(u"alias.note"_s);
    QTRY_VERIFY(note->isVisible());
    QCOMPARE(note->text(), u"The disk with /data/desk.sqlite is full. Make room; the work goes on from where it stopped."_s);
    QCOMPARE(field->text(), u"Buurman"_s);
    m_world->desk.error.reset();
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(!note->isVisible());
}

void TestCustomersDetail::fieldsFollowThePermit()
{
    open(0);
    auto *alias = find<QLineEdit>(u"alias.field"_s);
    auto *tags = find<QLineEdit>(u"tags.field"_s);
    QVERIFY(!alias->isReadOnly() && !tags->isReadOnly() && find<QWidget>(u"tag.gold"_s)->isEnabled());

    m_world->permit.set(permitOf(Role::BillingAdmin)); // reads customers, changes none
    const auto reason = u"You don't have permission for this action (Customers: list, search, page – change; appropriate roles: "
                        "Admin agent, Helpdesk agent, Sales agent)."_s;
    for (auto *field : {alias, tags}) {
        QVERIFY(field->isReadOnly());
        QCOMPARE(field->toolTip(), reason);
        QCOMPARE(field->accessibleDescription(), reason);
    }
    QVERIFY(find<QLabel>(u"alias.note"_s)->isVisible());
    QCOMPARE(text(u"alias.note"_s), reason);
    QVERIFY(!find<QWidget>(u"tag.gold"_s)->isEnabled());
    QTest::keyClicks(alias, u"x"_s);
    QTest::keyClick(alias, Qt::Key_Return);
    QTest::keyClicks(tags, u"new"_s);
    QTest::keyClick(tags, Qt::Key_Return);
    QCOMPARE(m_world->desk.asked, QStringList());
    open(1); // it stays so from customer to customer
    QVERIFY(alias->isReadOnly() && find<QLabel>(u"alias.note"_s)->isVisible());
    m_world->permit.set(permitOf(Role::DefaultUser));
    QVERIFY(!find<QToolButton>(u"detail.activity"_s)->isEnabled());
    QVERIFY(find<QToolButton>(u"detail.activity"_s)->toolTip().contains("Audit log"_L1));

    m_world->permit.set(permitOf(Role::HelpdeskAgent));
    QVERIFY(!alias->isReadOnly() && !tags->isReadOnly() && find<QToolButton>(u"detail.activity"_s)->isEnabled());
    QVERIFY(!find<QLabel>(u"alias.note"_s)->isVisible());
    QVERIFY(alias->toolTip().isEmpty() && alias->accessibleDescription().isEmpty());
}

void TestCustomersDetail::typingIsToldWhenThePermitEnds()
{
    open(0);
    auto *alias = find<QLineEdit>(u"alias.field"_s);
    const auto before = alias->text();
    alias->selectAll();
    QTest::keyClicks(alias, u"Buurman"_s);
    m_world->permit.set(permitOf(Role::BillingAdmin));
    QCOMPARE(alias->text(), before);
    QStringList said;
    for (const auto *label : m_pane->findChildren<QLabel *>(u"banner.sentence"_s))
        said.append(label->text());
    QVERIFY2(said.join(u'\n').contains(u"Buurman"_s), qPrintable(said.join(u'\n')));
}

void TestCustomersDetail::aliasTypingIsLeftAlone()
{
    open(7);
    auto *field = find<QLineEdit>(u"alias.field"_s);
    field->setFocus();
    QTest::keyClicks(field, u" b"_s);
    m_world->book.tell(m_world->book.pageOf(idOf(7)));
    QCOMPARE(field->text(), u"alias 7 b"_s);
}

void TestCustomersDetail::aliasOfAnotherIsNotLost()
{
    open(0);
    m_world->desk.error = Error{.kind = Error::Kind::DiskFull, .subject = u"/data"_s};
    auto *field = find<QLineEdit>(u"alias.field"_s);
    QTest::keyClicks(field, u"!"_s);
    open(1);
    const auto typed = u"alias 0!"_s;
    auto *banner = find<QWidget>(u"detail.banner"_s);
    QTRY_VERIFY(banner->isVisible());
    const auto sentence = banner->findChild<QLabel *>(u"banner.sentence"_s)->text();
    QVERIFY2(sentence.startsWith(u"The alias “%1” of Van der Berg Logistiek B.V. was not saved. "_s.arg(typed)), qPrintable(sentence));
    open(2); // what failed stays there
    QVERIFY(banner->isVisible());
    m_world->desk.asked.clear();
    auto *again = banner->findChild<QAbstractButton *>(u"banner.action"_s);
    QTest::mouseClick(again, Qt::LeftButton);
    QTRY_VERIFY(banner->isVisible()); // failed again
    m_world->desk.error.reset();
    QTest::mouseClick(again, Qt::LeftButton);
    QTRY_COMPARE(m_world->desk.asked, QStringList(2, u"alias 000 '%1'"_s.arg(typed)));
    QVERIFY(!banner->isVisible());
}

void TestCustomersDetail::aliasOfAClosedPageIsNotLost()
{
    open(0);
    QApplication::setActiveWindow(m_pane.get());
    m_world->desk.error = Error{.kind = Error::Kind::DiskFull};
    auto *field = find<QLineEdit>(u"alias.field"_s);
    field->setFocus();
    QTest::keyClicks(field, u"!"_s);
    QTest::mouseClick(find<QAbstractButton>(u"detail.close"_s), Qt::LeftButton);
    auto *banner = find<QWidget>(u"customerlist"_s)->findChild<QWidget *>(u"customers.banner"_s);
    QTRY_VERIFY(banner->isVisible());
    m_world->desk.error.reset();
    m_world->desk.asked.clear();
    QTest::mouseClick(banner->findChild<QAbstractButton *>(u"banner.action"_s), Qt::LeftButton);
    QTRY_COMPARE(m_world->desk.asked, QStringList{u"alias 000 'alias 0!'"_s});
}

void TestCustomersDetail::tagsAreEdited()
{
    open(0);
    auto *field = find<QLineEdit>(u"tags.field"_s);
    QTest::keyClicks(field, u"night, GOLD"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(m_world->desk.asked, (QStringList{u"tags 000 +night -"_s})); // the comma added; gold is there already
    QTRY_VERIFY(m_pane->findChild<QAbstractButton *>(u"tag.night"_s));
    auto *banner = find<QWidget>(u"detail.banner"_s);
    QTRY_COMPARE(banner->findChild<QLabel *>(u"banner.sentence"_s)->text(), u"Tag added: night."_s);
    QTest::mouseClick(find<QAbstractButton>(u"tag.backup"_s), Qt::LeftButton);
    QTRY_COMPARE(m_world->desk.asked.constLast(), u"tags 000 + -backup"_s);
    QTRY_COMPARE(banner->findChild<QLabel *>(u"banner.sentence"_s)->text(), u"Tag taken away: backup."_s);
    QTest::mouseClick(banner->findChild<QAbstractButton *>(u"banner.action"_s), Qt::LeftButton);
    QTRY_COMPARE(m_world->desk.asked.constLast(), u"tags 000 +backup -"_s);
}

void TestCustomersDetail::tagsFail()
{
    open(0);
    m_world->desk.error = Error{.kind = Error::Kind::ReadOnly, .subject = u"/data"_s};
    auto *field = find<QLineEdit>(u"tags.field"_s);
    QTest::keyClicks(field, u"night"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(find<QLabel>(u"tags.note"_s)->isVisible());
    QCOMPARE(field->text(), u"night"_s);
    QVERIFY(!m_pane->findChild<QAbstractButton *>(u"tag.night"_s));
}

void TestCustomersDetail::tagsOfAnotherAreNotLost()
{
    open(0);
    m_world->desk.error = Error{.kind = Error::Kind::ReadOnly, .subject = u"/data"_s};
    auto *field = find<QLineEdit>(u"tags.field"_s);
    QTest::keyClicks(field, u"night"_s);
    QTest::keyClick(field, Qt::Key_Return);
    m_pane->open(idOf(1)); // before the answer
    auto *banner = find<QWidget>(u"detail.banner"_s);
    QTRY_VERIFY(banner->isVisible());
    const auto sentence = banner->findChild<QLabel *>(u"banner.sentence"_s)->text();
    QVERIFY2(sentence.startsWith(u"1 tag(s) could not be added to Van der Berg Logistiek B.V.: night. "_s), qPrintable(sentence));
    m_world->desk.error.reset();
    m_world->desk.asked.clear();
    QTest::mouseClick(banner->findChild<QAbstractButton *>(u"banner.action"_s), Qt::LeftButton);
    QTRY_COMPARE(m_world->desk.asked, QStringList{u"tags 000 +night -"_s});
}

void TestCustomersDetail::delegatedAccess()
{
    open(2);
    auto page = m_world->book.pageOf(idOf(2));
    const auto now = QDateTime::currentDateTimeUtc();
    page.detail.row.access = {.kind = AccessKind::Gdap, .endsAt = now.addDays(300), .roles = EntraRole::DirectoryReaders};
    page.detail.relationships = {{.id = u"r1"_s,
                                  .name = u"Beheer <b>vet</b>"_s,
                                  .status = u"active"_s,
                                  .endsAt = now.addDays(300),
                                  .roles = {templateIdOf(EntraRole::DirectoryReaders), u"dd4db9a0-cc4a-4213-9f9f-70242232d97e"_s}},
                                 {.id = u"r2"_s, .status = u"active"_s, .autoExtend = u"P180D"_s, .endsAt = now.addDays(9)},
                                 {.id = u"r3"_s, .name = u"Kort"_s, .status = u"active"_s, .endsAt = now.addDays(9)},
                                 {.id = u"r4"_s, .name = u"Nieuw"_s, .status = u"slumbering"_s}};
    m_world->book.tell(page);
    const auto *copy = find<QAbstractButton>(u"copy.access"_s);
    QCOMPARE(copy->accessibleName(), u"Copy: delegated access"_s);
    const auto all = copy->accessibleDescription();
    const auto lines = all.split(u'\n');
    QVERIFY2(lines.first().startsWith(u"GDAP until "_s), qPrintable(all));
    QVERIFY(lines.contains(u"Beheer <b>vet</b>"_s));
    QVERIFY2(lines.contains(u"Roles: dd4db9a0-cc4a-4213-9f9f-70242232d97e, Directory Readers"_s), qPrintable(all));
    QVERIFY(lines.contains(u"r2"_s)); // without a name its id
    QVERIFY(lines.at(lines.indexOf(u"r2"_s) + 1).endsWith(u", then extended automatically"_s));
    QVERIFY2(lines.at(lines.indexOf(u"Kort"_s) + 2).startsWith(u"Ends in "_s), qPrintable(all));
    QCOMPARE(lines.at(lines.indexOf(u"Nieuw"_s) + 1), u"slumbering"_s);
    QVERIFY2(all.contains(u"It allows: Seeing users, Seeing licences, Seeing a user’s licences, Opening admin portals for the customer."_s),
             qPrintable(all));
    QVERIFY2(
        all.contains(
            u"Deleting users is not possible: the delegated access lacks the role for it. Ask the customer for a relationship with one of: "
            "User Administrator."_s),
        qPrintable(all));
    // What the service says is plain text on the page, too, and each line stands there.
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto *label = find<QLabel>(u"access.line.%1"_s.arg(i));
        QCOMPARE(label->text(), lines.at(i));
        QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY(label->isVisibleTo(m_pane.get()));
    }
    QTest::keyClick(find<QWidget>(u"copy.access"_s), Qt::Key_Space);
    QCOMPARE(QGuiApplication::clipboard()->text(), all);
    QCOMPARE(text(u"customers.notice"_s), u"Copied: Delegated access"_s);
    // Fewer lines leave none of the others behind.
    page.detail.relationships.clear();
    page.detail.row.access = {.kind = AccessKind::None};
    m_world->book.tell(page);
    QCOMPARE(copy->accessibleDescription(), u"None\nNothing can be done in the customer’s tenant. Ask the customer for a relationship."_s);
    QVERIFY(!find<QLabel>(u"access.line.2"_s)->isVisibleTo(m_pane.get()));
}

void TestCustomersDetail::delegatedAccessNotKnown()
{
    open(0);
    auto page = m_world->book.pageOf(idOf(0));
    page.detail.accessTold = AccessTold::Refused;
    m_world->book.tell(page);
    QVERIFY(
        find<QAbstractButton>(u"copy.access"_s)
            ->accessibleDescription()
            .contains(u"The service does not tell you the GDAP relationships with customers. Ask an administrator for that permission."_s));
    page.detail.accessTold = AccessTold::NotOffered;
    m_world->book.tell(page);
    QVERIFY(find<QAbstractButton>(u"copy.access"_s)
                ->accessibleDescription()
                .contains(u"This cloud does not offer granular delegated admin privileges (GDAP)"_s));
}

void TestCustomersDetail::rawRecord()
{
    open(0);
    auto *raw = find<QPlainTextEdit>(u"raw.text"_s);
    QVERIFY(!raw->isVisible());
    auto *fold = find<QAbstractButton>(u"raw.fold"_s);
    fold->click();
    QVERIFY(raw->isVisible());
    QVERIFY(raw->toPlainText().contains(u"\n    \"amount\": 12345678901234567890\n"_s)); // digits as they came
    find<QAbstractButton>(u"raw.copy"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), inventedDetail(m_world->window.table.at(0)).raw);
}

void TestCustomersDetail::followsTheList()
{
    open(0);
    auto *table = find<QAbstractItemView>(u"customers.table"_s);
    table->setFocus();
    m_world->book.opened.clear();
    for (int step = 0; step < 4; ++step)
        QTest::keyClick(table, Qt::Key_Down);
    const auto key = table->model()->index(table->currentIndex().row(), 10).data().toString();
    QTRY_COMPARE(m_world->book.opened, QStringList{key}); // only where it came to rest
    QVERIFY(table->hasFocus());
}

void TestCustomersDetail::lateAnswerOfAnother()
{
    m_world->book.byHand = true;
    m_pane->open(idOf(1));
    const auto late = m_world->book.changed;
    m_pane->open(idOf(2));
    m_world->book.tell(m_world->book.pageOf(idOf(2)));
    QCOMPARE(text(u"detail.name"_s), m_world->window.table.at(2).customer.name);
    late(m_world->book.pageOf(idOf(1)));
    QCOMPARE(text(u"detail.name"_s), m_world->window.table.at(2).customer.name);
}

void TestCustomersDetail::serviceTextIsPlain()
{
    const auto evil = u"<b>bold</b><img src=\"file:///etc/passwd\">"_s;
    auto &row = m_world->window.table[0];
    row.customer.name = evil;
    row.customer.domain = evil;
    row.alias = evil;
    row.tags = {evil};
    row.country = evil;
    auto page = CustomerPage{.detail = inventedDetail(row)};
    page.detail.record.addressLine1 = evil;
    page.detail.record.contactFirstName = evil;
    page.refreshProblem = Error{.kind = Error::Kind::Rejected, .code = evil};
    m_world->book.byHand = true;
    m_pane->open(row.customer.id);
    m_world->book.tell(page);
    QCOMPARE(text(u"detail.name"_s), evil);
    QVERIFY(text(u"fact.street"_s).contains(evil));
    int labels = 0;
    for (const auto *label : m_pane->findChildren<QLabel *>()) {
        if (!label->text().contains(u"<b>"_s))
            continue;
        ++labels;
        QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    QVERIFY2(labels >= 6, qPrintable(QString::number(labels)));
}

HOUSE_WINDOW_TEST(TestCustomersDetail)
#include "tst_customersdetail.moc"
