#include "models/command/commandneeds.h"
#include "tests/support/testprogram.h"
#include "tests/ui/healthfakes.h"
#include "tests/ui/textfit.h"
#include "ui/shell/actionregistry.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/healthwords.h"
#include "ui/widgets/listview.h"

#include <QAction>
#include <QClipboard>
#include <QDateTimeEdit>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>

/// The health of the services of all customers, as a person sees it.
class TestHealthPane : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void init();
    void cleanup();
    void whatARowSays();
    void unknownStatusIsShownAsItCame();
    void words_data();
    void words();
    void coverageIsSaid();
    void reasonsAreListed();
    void emptyBoards_data();
    void emptyBoards();
    void onlyAWholeBoardIsWell();
    void mutedIsHiddenAndShown();
    void filtersAskTheirQuestion();
    void lateAnswersAreNobodys();
    void viewIsRemembered();
    void issuePage();
    void postsArePlainText();
    void creditIsForIncidents();
    void customersAreFiltered();
    void customerIsOpened();
    void markingNeedsEvidence();
    void marks_data();
    void marks();
    void markThatFailsKeepsWhatWasTyped();
    void mutes();
    void undoTakesNobodysWord();
    void serviceIsMuted();
    void issueOfAMutedService();
    void wantedIssueOpens_data();
    void wantedIssueOpens();
    void wantedIssueDoesNotJump();
    void wantedIssueThatIsGone();
    void closedIssueReadsNothing();
    void messagesAreReadSeldom();
    void deniedSaysWhy();
    void deniedActsNowhere();
    void matrix();
    void history();
    void messages();
    void messageIsHandled();
    void copies();
    void exports();
    void manyStayLazy();
    void commitsAreFollowed();
    void failureIsSaidInPlace();
    void diesWhileAsked();
    void coversWhereItIsNarrow();
    void everyWordIsTranslated();
    void actionsAreNamed();

private:
    template <typename T>
    T *find(const QString &name) const
    {
        auto *found = m_pane->findChild<T *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    ListView &view() const { return *find<ListView>(u"health.table"_s); }
    ListView &customers() const { return *find<ListView>(u"affected.table"_s); }
    static QString cellOf(const QAbstractItemView &view, int row, const QString &key, int role = Qt::DisplayRole)
    {
        const auto *table = qobject_cast<const RowTable *>(view.model());
        return table->index(row, table->columnOf(key)).data(role).toString();
    }
    QString cell(int row, const QString &key, int role = Qt::DisplayRole) const { return cellOf(view(), row, key, role); }
    QStringList ids() const
    {
        QStringList all;
        for (int row = 0; row < view().model()->rowCount(); ++row)
            all.append(cell(row, u"id"_s));
        return all;
    }
    QString label(const QString &name) const { return find<QLabel>(name)->text(); }
    void trigger(const QString &action) const { find<QAction>(action)->trigger(); }
    void type(const QString &text) const
    {
        view().parentWidget()->parentWidget()->findChild<QLineEdit *>(u"filterrow.field"_s)->setText(text);
    }
    EmptyState &empty() const { return *find<EmptyState>(u"health.empty"_s); }
    void open(const QString &id) const
    {
        view().goTo(static_cast<int>(ids().indexOf(id)));
        trigger(u"health.open"_s);
        QTRY_VERIFY(m_world->book.askedIssues.contains(id));
        QTRY_VERIFY(customers().model()->rowCount() > 0);
    }
    QStringList namesIn(const QMenu *menu) const
    {
        QStringList names;
        const auto actions = menu->actions();
        for (const auto *action : actions)
            names.append(action->objectName());
        return names;
    }
    HealthPane &pane() const { return *m_pane; }
    Banner &listBanner() const { return *find<Banner>(u"health.banner"_s); }
    Banner &pageBanner() const { return *find<Banner>(u"issue.banner"_s); }

    std::unique_ptr<HealthWorld> m_world{};
    std::unique_ptr<HealthPane> m_pane{};
};

void TestHealthPane::init()
{
    m_world = std::make_unique<HealthWorld>();
    m_pane = m_world->pane();
    QApplication::setActiveWindow(m_pane.get());
    QTRY_COMPARE(view().model()->rowCount(), 3);
}

void TestHealthPane::cleanup()
{
    m_pane.reset();
    m_world.reset();
}

void TestHealthPane::whatARowSays()
{
    QCOMPARE(ids(), (QStringList{u"EX100"_s, u"TM200"_s, u"SP300"_s}));
    QCOMPARE(cell(0, u"state"_s), u"Service interruption"_s);
    QCOMPARE(cell(0, u"state"_s, TableRole::State).toInt(), static_cast<int>(CellState::Interrupted));
    QCOMPARE(cell(1, u"state"_s, TableRole::State).toInt(), static_cast<int>(CellState::Degraded));
    QCOMPARE(cell(0, u"title"_s), u"Mail is delayed"_s);
    QCOMPARE(cell(0, u"services"_s), u"Exchange Online"_s);
    QCOMPARE(cell(0, u"type"_s), u"Incident"_s);
    QCOMPARE(cell(1, u"type"_s), u"Advisory"_s);
    QCOMPARE(cell(0, u"origin"_s), u"Microsoft"_s);
    QCOMPARE(cell(0, u"started"_s), u"02/11/2025"_s);
    QCOMPARE(cell(0, u"updated"_s), u"10:35"_s);
    QCOMPARE(cell(0, u"reported"_s), u"2,600"_s);
    QCOMPARE(cell(0, u"possibly"_s), u"310 or more"_s);
    QCOMPARE(cell(0, u"confirmed"_s), u"12"_s);
    QCOMPARE(cell(0, u"notaffected"_s), u"3"_s);
    QCOMPARE(cell(0, u"told"_s), u"40"_s);
    QCOMPARE(cell(0, u"muted"_s), QString());
    QTRY_COMPARE(label(u"health.count"_s), u"3 issue(s)"_s);
}

void TestHealthPane::unknownStatusIsShownAsItCame()
{
    QCOMPARE(cell(2, u"state"_s), u"serviceQuarantined"_s);
    QCOMPARE(cell(2, u"state"_s, TableRole::State).toInt(), static_cast<int>(CellState::Unknown));
    // What no feed has any more is not how it is today.
    m_world->book.record(u"EX100"_s).line.isGone = true;
    trigger(u"health.all"_s);
    QTRY_COMPARE(view().model()->rowCount(), 4);
    QCOMPARE(cell(0, u"state"_s), u"Service interruption"_s);
    QCOMPARE(cell(0, u"state"_s, TableRole::State).toInt(), static_cast<int>(CellState::Unknown));
}

void TestHealthPane::words_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("state");
    const auto row = [](const char *raw, const QString &word, CellState state) {
        QTest::newRow(raw) << QString::fromLatin1(raw) << word << static_cast<int>(state);
    };
    row("serviceOperational", u"Healthy"_s, CellState::Healthy);
    row("ServiceOperational", u"Healthy"_s, CellState::Healthy);
    row("investigating", u"Investigating"_s, CellState::Advisory);
    row("investigationSuspended", u"Investigation suspended (waits for data)"_s, CellState::Suspended);
    row("extendedRecovery", u"Extended recovery"_s, CellState::Degraded);
    row("falsePositive", u"False positive"_s, CellState::Healthy);
    row("postIncidentReviewPublished", u"Post-incident report published"_s, CellState::Healthy);
    row("mitigatedExternal", u"Mitigated (externally)"_s, CellState::Advisory);
    row("unknownFutureValue", u"unknownFutureValue"_s, CellState::Unknown);
    QTest::newRow("nothing") << QString() << u"Not stated"_s << static_cast<int>(CellState::Unknown);
}

void TestHealthPane::words()
{
    QFETCH(QString, raw);
    QFETCH(QString, word);
    QFETCH(int, state);
    QCOMPARE(HealthWords::status(raw), word);
    QCOMPARE(static_cast<int>(HealthWords::state(raw)), state);
}

void TestHealthPane::coverageIsSaid()
{
    QCOMPARE(label(u"health.coverageline"_s),
             u"Known of 11,900 of 12,431 customers · 31 cannot be read · 500 not read yet · oldest as of 10:15"_s);
    QVERIFY(find<QToolButton>(u"health.coveragewhy"_s)->isVisible());
    m_world->makeWhole();
    m_world->book.commit();
    QTRY_VERIFY(label(u"health.coverageline"_s).startsWith(u"Known of 12,431 of 12,431 customers"_s));
    QVERIFY(!label(u"health.coverageline"_s).contains(u"cannot"_s));
    QVERIFY(!find<QToolButton>(u"health.coveragewhy"_s)->isVisible());
}

void TestHealthPane::reasonsAreListed()
{
    auto *reasons = find<QWidget>(u"health.coveragereasons"_s);
    QVERIFY(!reasons->isVisible());
    find<QToolButton>(u"health.coveragewhy"_s)->click();
    QVERIFY(reasons->isVisible());
    const auto place = static_cast<int>(HealthAccess::ConsentMissing);
    QCOMPARE(label(u"health.whycount.%1"_s.arg(place)), u"30"_s);
    QCOMPARE(label(u"health.why.%1"_s.arg(place)), u"No consent for this program"_s);
    QVERIFY(label(u"health.remedy.%1"_s.arg(place)).contains(u"administrator"_s));
    QCOMPARE(label(u"health.whycount.%1"_s.arg(static_cast<int>(HealthAccess::NotRead))), u"500"_s);
    QVERIFY(!m_pane->findChild<QLabel *>(u"health.why.%1"_s.arg(static_cast<int>(HealthAccess::Told))));
    for (int access = 0; access < healthAccessCount; ++access) {
        const auto each = static_cast<HealthAccess>(access);
        QVERIFY(!HealthWords::access(each).isEmpty());
        QCOMPARE(HealthWords::remedy(each).isEmpty(), each == HealthAccess::Told);
    }
}

void TestHealthPane::emptyBoards_data()
{
    QTest::addColumn<qint64>("told");
    QTest::addColumn<qint64>("consentMissing");
    QTest::addColumn<int>("hoursOld");
    QTest::addColumn<bool>("muted");
    QTest::addColumn<QString>("icon");
    QTest::addColumn<QString>("title");
    QTest::newRow("nobody tells") << qint64(0) << qint64(10) << 1 << false << u"unknown"_s << u"Nothing is known"_s;
    QTest::newRow("nobody was asked") << qint64(0) << qint64(0) << 1 << false << u"unknown"_s << u"Nothing is known"_s;
    QTest::newRow("one does not tell") << qint64(9) << qint64(1) << 1 << false << u"unknown"_s << u"No issue is known"_s;
    QTest::newRow("one was not asked") << qint64(9) << qint64(0) << 1 << false << u"unknown"_s << u"No issue is known"_s;
    QTest::newRow("one is muted") << qint64(10) << qint64(0) << 1 << true << u"view"_s << u"Only muted issues"_s;
    QTest::newRow("read long ago") << qint64(10) << qint64(0) << 30 << false << u"clock"_s << u"No issue was known then"_s;
    QTest::newRow("all tell") << qint64(10) << qint64(0) << 1 << false << u"healthy"_s << u"All well"_s;
}

void TestHealthPane::emptyBoards()
{
    QFETCH(qint64, told);
    QFETCH(qint64, consentMissing);
    QFETCH(int, hoursOld);
    QFETCH(bool, muted);
    QFETCH(QString, icon);
    QFETCH(QString, title);
    auto &book = m_world->book;
    book.records = muted ? book.records.mid(0, 1) : QList<IssueRecord>();
    if (muted)
        book.records[0].line.mutedUntil = m_world->clock.now.addDays(1);
    book.coverage = {.customers = 10, .oldest = m_world->clock.now.addSecs(-3600 * hoursOld)};
    m_world->setAccess(HealthAccess::Told, told);
    m_world->setAccess(HealthAccess::ConsentMissing, consentMissing);
    m_world->setAccess(HealthAccess::NotRead, 10 - told - consentMissing);
    book.commit();
    QTRY_COMPARE(empty().words().title, title);
    QCOMPARE(empty().words().icon, icon);
    QVERIFY(empty().isVisible());
}

void TestHealthPane::onlyAWholeBoardIsWell()
{
    // Where a filter is in force, nothing found is nothing found.
    m_world->makeWhole();
    m_world->book.records.clear();
    type(u"nothing like it"_s);
    QTRY_COMPARE(empty().words().title, u"Nothing found"_s);
    m_world->book.coverage.customers = 0;
    m_world->book.coverage.byAccess = {};
    type({});
    QTRY_COMPARE(empty().words().title, u"Nothing is known"_s);
    // The way out of not knowing is the list of reasons.
    m_world->book.coverage.customers = 5;
    m_world->setAccess(HealthAccess::RoleMissing, 5);
    m_world->book.commit();
    QTRY_COMPARE(empty().words().action, u"Show why"_s);
    empty().findChild<QPushButton *>(u"emptystate.action"_s)->click();
    QVERIFY(find<QWidget>(u"health.coveragereasons"_s)->isVisible());
}

void TestHealthPane::mutedIsHiddenAndShown()
{
    m_world->book.record(u"TM200"_s).line.mutedUntil = m_world->clock.now.addSecs(5 * 3600);
    m_world->book.commit();
    QTRY_COMPARE(ids(), (QStringList{u"EX100"_s, u"SP300"_s}));
    QTRY_COMPARE(label(u"health.muted"_s), u"1 muted issue(s) not shown"_s);
    find<QAction>(u"issueview.muted"_s)->trigger();
    QTRY_COMPARE(view().model()->rowCount(), 3);
    QVERIFY(m_world->book.asked.constLast().withMuted);
    QCOMPARE(cell(1, u"muted"_s), u"15:45"_s);
    QCOMPARE(label(u"health.muted"_s), QString());
}

void TestHealthPane::filtersAskTheirQuestion()
{
    QCOMPARE(m_world->book.asked.constLast(), IssueQuery());
    trigger(u"health.recent"_s);
    QCOMPARE(m_world->book.asked.constLast(), (IssueQuery{.view = IssueQuery::View::Recent, .days = 30}));
    trigger(u"health.all"_s);
    QTRY_COMPARE(view().model()->rowCount(), 4);
    type(u"calls"_s);
    QCOMPARE(m_world->book.asked.constLast(), (IssueQuery{.view = IssueQuery::View::All, .text = u"calls"_s}));
    QTRY_COMPARE(ids(), QStringList{u"TM200"_s});
    QCOMPARE(cell(0, u"title"_s, TableRole::Match).isEmpty(), true);
    type({});
    auto *filters = view().parentWidget()->parentWidget()->findChild<QToolButton *>(u"filterrow.filter"_s)->menu();
    QTRY_COMPARE(view().model()->rowCount(), 4);
    emit filters->aboutToShow();
    filters->findChild<QAction *>(u"service.Exchange Online"_s)->trigger();
    QCOMPARE(m_world->book.asked.constLast().service, u"Exchange Online"_s);
    QTRY_COMPARE(ids(), QStringList{u"EX100"_s});
    QTest::mouseClick(m_pane->findChild<Chip *>(), Qt::LeftButton);
    QTRY_COMPARE(view().model()->rowCount(), 4);
    QCOMPARE(m_world->book.asked.constLast().service, QString());
}

void TestHealthPane::lateAnswersAreNobodys()
{
    m_world->book.byHand = true;
    type(u"mail"_s);
    type(u"calls"_s);
    m_world->book.answerAll(); // the first is late
    QTRY_COMPARE(ids(), QStringList{u"TM200"_s});
}

void TestHealthPane::viewIsRemembered()
{
    trigger(u"health.all"_s);
    trigger(u"health.services"_s);
    m_pane = m_world->pane();
    QCOMPARE(m_world->book.asked.constLast().view, IssueQuery::View::All);
    QCOMPARE(find<QTabBar>(u"health.tabs"_s)->currentIndex(), 1);
    m_world->memory.values.insert(u"health/shown"_s, "77");
    m_world->memory.values.insert(u"health/view"_s, "-3");
    m_pane = m_world->pane();
    QCOMPARE(m_world->book.asked.constLast().view, IssueQuery::View::Active);
    QCOMPARE(find<QTabBar>(u"health.tabs"_s)->currentIndex(), 0);
}

void TestHealthPane::issuePage()
{
    open(u"EX100"_s);
    QVERIFY(find<QWidget>(u"issuepage"_s)->isVisible());
    QCOMPARE(label(u"issue.title"_s), u"Mail is delayed"_s);
    QCOMPARE(label(u"issue.state"_s), u"Service interruption"_s);
    QCOMPARE(label(u"issue.impact"_s), u"Users cannot send mail."_s);
    QCOMPARE(label(u"fact.issue.id"_s), u"EX100"_s);
    QTRY_COMPARE(label(u"fact.issue.detail0"_s), u"True"_s);
    QCOMPARE(label(u"fact.issue.possibly"_s),
             u"310 possibly affected; of 45 more it is not known whether they have the service; 6 out of scope because the subscription is "
             "suspended"_s);
    QCOMPARE(label(u"fact.issue.customers"_s), u"2,600 reported (2,700 ever), 12 confirmed, 3 not affected, 40 informed"_s);
    find<QToolButton>(u"copy.issue.id"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"EX100"_s);
    QTest::keyClick(find<QPlainTextEdit>(u"issue.posts"_s), Qt::Key_Escape);
    QVERIFY(!find<QWidget>(u"issuepage"_s)->isVisible());
    // Another row follows while the page is open.
    open(u"EX100"_s);
    view().step(1);
    QTRY_COMPARE(label(u"issue.title"_s), u"Calls drop"_s);
    QTRY_COMPARE(find<QPlainTextEdit>(u"issue.posts"_s)->toPlainText(), u"No update was read yet."_s);
    QVERIFY(!m_pane->findChild<QLabel *>(u"fact.issue.detail0"_s));
}

void TestHealthPane::postsArePlainText()
{
    open(u"EX100"_s);
    const auto *posts = find<QPlainTextEdit>(u"issue.posts"_s);
    QTRY_VERIFY(posts->toPlainText().contains(u"We look into it."_s));
    const auto text = posts->toPlainText();
    QCOMPARE(text.section(u'\n', 0, 2), u"03/11/2025 10:35 · Quick update\nCause found\na & b"_s);
    for (const auto &foreign : {u"<"_s, u"img"_s, u"file:"_s, u"alert"_s, u"script"_s})
        QVERIFY2(!text.contains(foreign), qPrintable(foreign));
    QVERIFY(text.indexOf(u"Cause found"_s) < text.indexOf(u"We look into it."_s));
    // What looks like markup once it is read stays text.
    m_world->book.record(u"EX100"_s)
        .line.told.posts.append({.at = m_world->clock.now, .type = u"odd"_s, .content = u"&lt;b&gt;bold&lt;/b&gt;"_s});
    m_world->book.commit();
    QTRY_COMPARE(posts->toPlainText().section(u'\n', 0, 1), u"03/11/2025 10:45 · odd\n<b>bold</b>"_s);
}

void TestHealthPane::creditIsForIncidents()
{
    open(u"EX100"_s);
    QTRY_VERIFY(find<QLabel>(u"issue.credit"_s)->isVisible());
    QVERIFY(label(u"issue.credit"_s).contains(u"31/12/2025"_s));
    m_world->clock.now = QDateTime(QDate(2026, 1, 2), QTime(9, 0), Qt::UTC);
    m_world->book.commit();
    QTRY_COMPARE(label(u"issue.credit"_s), u"An SLA credit could be asked for until 31/12/2025."_s);
    m_world->book.record(u"TM200"_s).creditUntil = QDate(2025, 12, 31);
    view().step(1);
    QTRY_COMPARE(label(u"issue.title"_s), u"Calls drop"_s);
    QTRY_VERIFY(m_world->book.askedIssues.contains(u"TM200"_s));
    QVERIFY(!find<QLabel>(u"issue.credit"_s)->isVisible());
}

void TestHealthPane::customersAreFiltered()
{
    open(u"EX100"_s);
    QCOMPARE(m_world->affected.asked.constLast().key, u"EX100"_s);
    QTRY_COMPARE(customers().model()->rowCount(), 5);
    QCOMPARE(cellOf(customers(), 1, u"level"_s), u"Possibly affected"_s);
    QCOMPARE(cellOf(customers(), 1, u"level"_s, TableRole::State).toInt(), static_cast<int>(CellState::Unknown));
    QCOMPARE(cellOf(customers(), 1, u"read"_s), u"No consent for this program"_s);
    QCOMPARE(cellOf(customers(), 2, u"evidence"_s, Qt::AccessibleTextRole), u"Call of 09:10, recorded by els@partner.example"_s);
    find<QAction>(u"level.%1"_s.arg(static_cast<int>(ImpactLevel::Possibly)))->trigger();
    QCOMPARE(m_world->affected.asked.constLast(), (AffectedQuery{.key = u"EX100"_s, .level = ImpactLevel::Possibly}));
    find<QAction>(u"level.%1"_s.arg(static_cast<int>(ImpactLevel::Reported)))->trigger();
    QTRY_COMPARE(customers().model()->rowCount(), 2);
    QCOMPARE(m_world->affected.asked.constLast(), (AffectedQuery{.key = u"EX100"_s, .level = ImpactLevel::Reported}));
    find<QWidget>(u"affected.list"_s)->findChild<QLineEdit *>(u"filterrow.field"_s)->setText(u"drijf 5"_s);
    QTRY_COMPARE(customers().model()->rowCount(), 1);
    // Another issue begins with all of its customers.
    view().step(1);
    QTRY_COMPARE(customers().model()->rowCount(), 5);
    QCOMPARE(m_world->affected.asked.constLast(), (AffectedQuery{.key = u"TM200"_s}));
    QVERIFY(find<QWidget>(u"affected.list"_s)->findChild<QLineEdit *>(u"filterrow.field"_s)->text().isEmpty());
    QVERIFY(find<QAction>(u"level.all"_s)->isChecked());
}

void TestHealthPane::customerIsOpened()
{
    open(u"EX100"_s);
    QSignalSpy wanted(m_pane.get(), &HealthPane::customerWanted);
    customers().goTo(2);
    emit customers().opened(2);
    QCOMPARE(wanted.takeFirst().constFirst().toString(), u"c-3"_s);
    trigger(u"health.customer"_s);
    QCOMPARE(wanted.takeFirst().constFirst().toString(), u"c-3"_s);
    trigger(u"health.check"_s);
    QCOMPARE(m_world->commands.asked, QStringList{u"check c-3"_s});
}

void TestHealthPane::markingNeedsEvidence()
{
    open(u"EX100"_s);
    auto *button = find<QToolButton>(u"health.markbutton"_s);
    QVERIFY(!button->isEnabled()); // nobody is selected
    customers().goTo(0);
    QVERIFY(button->isEnabled());
    trigger(u"health.mark"_s);
    auto *apply = find<QPushButton>(u"evidence.apply"_s);
    QVERIFY(!apply->isEnabled());
    auto *words = find<QPlainTextEdit>(u"evidence.words"_s);
    words->setPlainText(u"   "_s);
    QVERIFY(!apply->isEnabled());
    words->setPlainText(QString(1001, u'x'));
    QVERIFY(!apply->isEnabled());
    words->setPlainText(u"Call of 09:10"_s);
    QVERIFY(apply->isEnabled());
    QVERIFY(m_world->commands.asked.isEmpty());
}

void TestHealthPane::marks_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("asked");
    QTest::newRow("confirmed") << u"health.mark"_s << u"mark EX100 c-1,c-2 3 They called"_s;
    QTest::newRow("not affected") << u"health.marknot"_s << u"mark EX100 c-1,c-2 4 They called"_s;
}

void TestHealthPane::marks()
{
    QFETCH(QString, action);
    QFETCH(QString, asked);
    open(u"EX100"_s);
    customers().goTo(0);
    QTest::keyClick(&customers(), Qt::Key_Down, Qt::ShiftModifier);
    trigger(action);
    find<QPlainTextEdit>(u"evidence.words"_s)->setPlainText(u"They called"_s);
    find<QPushButton>(u"evidence.apply"_s)->click();
    QCOMPARE(m_world->commands.asked, QStringList{asked});
    QTRY_COMPARE(pageBanner().sentence(), u"2 customer(s) marked."_s);
    QTRY_VERIFY(!m_pane->findChild<QDialog *>(u"evidence"_s));
    trigger(u"health.unmark"_s);
    QCOMPARE(m_world->commands.asked.constLast(), u"unmark EX100 c-1,c-2"_s);
    QTRY_COMPARE(pageBanner().sentence(), u"None of them was marked."_s);
    m_world->commands.before = {{.customerId = u"c-2"_s, .evidence = u"They called"_s}};
    trigger(u"health.unmark"_s);
    QTRY_COMPARE(pageBanner().sentence(), u"The mark of 1 customer(s) is taken away."_s);
}

void TestHealthPane::markThatFailsKeepsWhatWasTyped()
{
    open(u"EX100"_s);
    m_world->commands.problem = Error{.kind = Error::Kind::DiskFull};
    customers().goTo(0);
    trigger(u"health.mark"_s);
    find<QPlainTextEdit>(u"evidence.words"_s)->setPlainText(u"They called"_s);
    find<QPushButton>(u"evidence.apply"_s)->click();
    QTRY_VERIFY(!label(u"evidence.problem"_s).isEmpty());
    QCOMPARE(find<QPlainTextEdit>(u"evidence.words"_s)->toPlainText(), u"They called"_s);
    QVERIFY(find<QPushButton>(u"evidence.apply"_s)->isEnabled());
}

void TestHealthPane::mutes()
{
    view().goTo(1);
    trigger(u"health.mute"_s);
    find<QPlainTextEdit>(u"mute.words"_s)->setPlainText(u"Known, workaround given"_s);
    auto *until = find<QDateTimeEdit>(u"mute.until"_s);
    QCOMPARE(until->dateTime().toUTC(), m_world->clock.now.addDays(1));
    until->setDateTime(m_world->clock.now.addDays(3).toLocalTime());
    find<QPushButton>(u"mute.apply"_s)->click();
    QCOMPARE(m_world->commands.asked, QStringList{u"mute TM200  Known, workaround given"_s});
    QCOMPARE(m_world->commands.until, m_world->clock.now.addDays(3));
    QTRY_COMPARE(find<Banner>(u"health.banner"_s)->sentence(), u"TM200 is muted."_s);
    trigger(u"health.unmute"_s); // it is not muted as far as the board knows
    QCOMPARE(m_world->commands.asked.size(), 1);
    m_world->book.record(u"TM200"_s).line.mutedUntil = m_world->clock.now.addDays(3);
    trigger(u"health.withmuted"_s);
    QTRY_VERIFY(!cell(1, u"muted"_s).isEmpty());
    view().goTo(1);
    trigger(u"health.unmute"_s);
    QCOMPARE(m_world->commands.asked.constLast(), u"unmute TM200 "_s);
}

void TestHealthPane::undoTakesNobodysWord()
{
    m_world->commands.before = {{.customerId = u"c-1"_s, .level = ImpactLevel::NotAffected, .evidence = u"A colleague's"_s}};
    open(u"EX100"_s);
    customers().goTo(0);
    trigger(u"health.mark"_s);
    find<QPlainTextEdit>(u"evidence.words"_s)->setPlainText(u"They called"_s);
    find<QPushButton>(u"evidence.apply"_s)->click();
    QTRY_COMPARE(pageBanner().sentence(), u"1 customer(s) marked."_s);
    auto *back = pageBanner().findChild<QPushButton *>(u"banner.action"_s);
    QVERIFY(back->isVisible());
    m_world->commands.problem = Error{.kind = Error::Kind::DiskFull};
    back->click();
    QTRY_COMPARE(back->text(), u"Try again"_s);
    m_world->commands.problem = {};
    back->click();
    QTRY_COMPARE(pageBanner().sentence(), u"The marks are as they were."_s);
    QCOMPARE(m_world->commands.restored,
             (MarkChange{.issueKey = u"EX100"_s, .customerIds = {u"c-1"_s}, .before = m_world->commands.before}));
    // What is muted anew keeps the earlier mute; what was not has a way back.
    trigger(u"health.detail"_s);
    const auto mute = [this] {
        view().goTo(1);
        trigger(u"health.mute"_s);
        find<QPlainTextEdit>(u"mute.words"_s)->setPlainText(u"Known"_s);
        find<QPushButton>(u"mute.apply"_s)->click();
        QTRY_COMPARE(listBanner().sentence(), u"TM200 is muted."_s);
        QTRY_VERIFY(!m_pane->findChild<QDialog *>(u"mute"_s));
    };
    mute();
    auto *undo = listBanner().findChild<QPushButton *>(u"banner.action"_s);
    QVERIFY(undo->isVisible());
    undo->click();
    QCOMPARE(m_world->commands.asked.constLast(), u"unmute TM200 "_s);
    m_world->book.record(u"TM200"_s).line.mutedUntil = m_world->clock.now.addDays(3);
    trigger(u"health.withmuted"_s);
    QTRY_VERIFY(!cell(1, u"muted"_s).isEmpty());
    mute();
    QVERIFY(!undo->isVisible());
}

void TestHealthPane::serviceIsMuted()
{
    view().goTo(1);
    trigger(u"issues.muteservice"_s);
    find<QPlainTextEdit>(u"mute.words"_s)->setPlainText(u"We have none"_s);
    find<QPushButton>(u"mute.apply"_s)->click();
    QCOMPARE(m_world->commands.asked, QStringList{u"mute  Microsoft Teams We have none"_s});
    QTRY_COMPARE(listBanner().sentence(), u"Microsoft Teams is muted."_s);
    QTRY_VERIFY(!m_pane->findChild<QDialog *>(u"mute"_s));
    // From the filter, too, where one service is shown.
    auto *filters = view().parentWidget()->parentWidget()->findChild<QToolButton *>(u"filterrow.filter"_s)->menu();
    emit filters->aboutToShow();
    QVERIFY(!namesIn(filters).contains(u"filter.muteservice"_s));
    filters->findChild<QAction *>(u"service.Exchange Online"_s)->trigger();
    emit filters->aboutToShow();
    QVERIFY(namesIn(filters).contains(u"filter.muteservice"_s));
    filters->findChild<QAction *>(u"filter.muteservice"_s)->trigger();
    find<QPlainTextEdit>(u"mute.words"_s)->setPlainText(u"Nor that"_s);
    find<QPushButton>(u"mute.apply"_s)->click();
    QCOMPARE(m_world->commands.asked.constLast(), u"mute  Exchange Online Nor that"_s);
    m_world->permit.set(permitOf(Role::SalesAgent));
    QVERIFY(!find<QAction>(u"issues.muteservice"_s)->isEnabled());
}

void TestHealthPane::issueOfAMutedService()
{
    m_world->book.record(u"TM200"_s).line.mutedUntil = m_world->clock.now.addDays(3);
    trigger(u"health.withmuted"_s);
    QTRY_VERIFY(!cell(1, u"muted"_s).isEmpty());
    view().goTo(1);
    trigger(u"health.unmute"_s);
    QTRY_COMPARE(listBanner().sentence(), u"TM200 stays hidden: its service, Microsoft Teams, is muted."_s);
    listBanner().findChild<QPushButton *>(u"banner.action"_s)->click();
    QCOMPARE(m_world->commands.asked, (QStringList{u"unmute TM200 "_s, u"unmute  Microsoft Teams"_s}));
    QTRY_COMPARE(listBanner().sentence(), u"Microsoft Teams is shown again."_s);
    m_world->book.record(u"TM200"_s).line.mutedUntil = m_world->clock.now.addDays(3);
    m_world->book.commit();
    QTRY_VERIFY(!cell(1, u"muted"_s).isEmpty());
    view().goTo(1);
    trigger(u"health.unmute"_s);
    QCOMPARE(m_world->commands.asked.constLast(), u"unmute TM200 "_s);
    m_world->book.record(u"TM200"_s).line.mutedUntil = {}; // it alone was muted
    QTRY_COMPARE(listBanner().sentence(), u"TM200 is shown again."_s);
}

void TestHealthPane::wantedIssueOpens_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("filter");
    QTest::newRow("on the board") << u"TM200"_s << QString();
    QTest::newRow("not in the view") << u"IT400"_s << QString();
    QTest::newRow("filtered out") << u"TM200"_s << u"mail"_s;
}

void TestHealthPane::wantedIssueOpens()
{
    QFETCH(QString, key);
    QFETCH(QString, filter);
    if (!filter.isEmpty()) {
        type(filter);
        QTRY_COMPARE(view().model()->rowCount(), 1);
    }
    pane().showIssue(key);
    QTRY_COMPARE(label(u"fact.issue.id"_s), key);
    QVERIFY(find<QWidget>(u"issuepage"_s)->isVisible());
    // Before anything was read, too.
    m_pane = m_world->pane();
    pane().showIssue(key);
    QTRY_COMPARE(label(u"fact.issue.id"_s), key);
}

void TestHealthPane::wantedIssueDoesNotJump()
{
    m_world->book.byHand = true;
    pane().showIssue(u"IT400"_s);
    trigger(u"health.all"_s); // the person asks for something else
    m_world->book.answerAll();
    QTRY_COMPARE(view().model()->rowCount(), 4);
    QVERIFY(!find<QWidget>(u"issuepage"_s)->isVisible());
}

void TestHealthPane::wantedIssueThatIsGone()
{
    pane().showIssue(u"XX9"_s);
    QTRY_VERIFY(!listBanner().sentence().isEmpty());
    QVERIFY(!find<QWidget>(u"issuepage"_s)->isVisible());
    m_world->add(u"XX9"_s, u"Late"_s, u"Power BI"_s, u"advisory"_s, u"investigating"_s);
    m_world->book.commit();
    QTRY_COMPARE(view().model()->rowCount(), 4);
    QVERIFY(!find<QWidget>(u"issuepage"_s)->isVisible()); // nor does it open later
}

void TestHealthPane::closedIssueReadsNothing()
{
    open(u"EX100"_s);
    trigger(u"health.detail"_s);
    QCOMPARE(m_world->affected.asked.constLast().key, QString());
    open(u"EX100"_s);
    QCOMPARE(m_world->affected.asked.constLast().key, u"EX100"_s);
}

void TestHealthPane::messagesAreReadSeldom()
{
    m_world->book.mail = {{.told = {.id = u"MC1"_s, .title = u"Basic sign-in ends"_s}, .customers = 9000}};
    const auto &asked = m_world->book.askedMessages;
    m_world->book.commit();
    QVERIFY(asked.isEmpty()); // another part is shown
    trigger(u"health.messages"_s);
    QCOMPARE(asked.size(), 1);
    auto *rest = find<QTimer>(u"health.messagesrest"_s);
    QCOMPARE(rest->interval(), 5000);
    for (int time = 0; time < 4; ++time)
        m_world->book.commit();
    QCOMPARE(asked.size(), 2);
    rest->start(0); // it is over
    QTRY_COMPARE(asked.size(), 3);
    QVERIFY(rest->isActive());
    rest->stop();
    m_pane->hide();
    m_world->book.commit();
    QCOMPARE(asked.size(), 3);
}

void TestHealthPane::deniedSaysWhy()
{
    m_world->permit.set(permitOf(Role::SalesAgent));
    open(u"EX100"_s);
    customers().goTo(0);
    for (const auto &name : {u"health.markbutton"_s, u"issue.mute"_s}) {
        const auto *button = find<QToolButton>(name);
        QVERIFY2(!button->isEnabled(), qPrintable(name));
        QVERIFY2(button->accessibleDescription().contains(u"Admin agent"_s), qPrintable(button->accessibleDescription()));
        QVERIFY(!button->toolTip().isEmpty());
    }
    // Likewise the actions, where the window has taken them over.
    FakeMemory memory;
    ActionRegistry registry(memory);
    registry.adopt(m_pane->actions(), u"health"_s, u"Service health"_s);
    registry.setPermit(permitOf(Role::SalesAgent));
    for (const auto &id : {u"health.mute"_s, u"health.mark"_s, u"health.message"_s, u"health.exportcsv"_s}) {
        QVERIFY2(!find<QAction>(id)->isEnabled(), qPrintable(id));
        QVERIFY(!find<QAction>(id)->toolTip().isEmpty());
    }
    for (const auto &id : {u"health.open"_s, u"health.check"_s, u"health.copyid"_s})
        QVERIFY2(find<QAction>(id)->isEnabled(), qPrintable(id));
    registry.setPermit(permitOf(everyRight));
    QVERIFY(find<QAction>(u"health.mark"_s)->isEnabled());
    m_world->permit.set(permitOf(everyRight));
    QVERIFY(find<QToolButton>(u"health.markbutton"_s)->isEnabled());
}

void TestHealthPane::deniedActsNowhere()
{
    m_world->permit.set(permitOf(Role::SalesAgent));
    open(u"EX100"_s);
    customers().goTo(0);
    for (const auto &id : {u"health.mute"_s, u"health.unmute"_s, u"health.mark"_s, u"health.marknot"_s, u"health.unmark"_s}) {
        trigger(id);
        QVERIFY2(!m_pane->findChild<QDialog *>(), qPrintable(id));
        QVERIFY(!pageBanner().sentence().isEmpty());
    }
    QVERIFY(m_world->commands.asked.isEmpty());
}

void TestHealthPane::matrix()
{
    m_world->book.counts = {{u"Exchange Online"_s, u"serviceOperational"_s, 9300},
                            {u"Exchange Online"_s, u"serviceInterruption"_s, 2600},
                            {u"Microsoft Teams"_s, u"ServiceOperational"_s, 11'000},
                            {u"SharePoint Online"_s, u"serviceQuarantined"_s, 5},
                            {u"SharePoint Online"_s, u"serviceOperational"_s, 11'895}};
    trigger(u"health.services"_s);
    auto *table = find<QTableView>(u"services.table"_s);
    QTRY_COMPARE(table->model()->rowCount(), 3);
    QStringList heads;
    for (int column = 0; column < table->model()->columnCount(); ++column)
        heads.append(table->model()->headerData(column, Qt::Horizontal).toString());
    QCOMPARE(heads, (QStringList{u"Service"_s, u"Service interruption"_s, u"serviceQuarantined"_s, u"Healthy"_s}));
    const auto text
        = [table](int row, int column, int role = Qt::DisplayRole) { return table->model()->index(row, column).data(role).toString(); };
    QCOMPARE(text(0, 0), u"Exchange Online"_s);
    QCOMPARE(text(0, 1), u"2,600"_s);
    QCOMPARE(text(0, 1, TableRole::State).toInt(), static_cast<int>(CellState::Interrupted));
    QCOMPARE(text(0, 2), u"–"_s);
    QCOMPARE(text(1, 0), u"SharePoint Online"_s);
    QCOMPARE(text(1, 2, TableRole::State).toInt(), static_cast<int>(CellState::Unknown));
    QCOMPARE(text(2, 3), u"11,000"_s);
    QCOMPARE(text(2, 3, Qt::AccessibleTextRole), u"Microsoft Teams, Healthy: 11,000 customer(s)"_s);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 1));
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(find<QTabBar>(u"health.tabs"_s)->currentIndex(), 0);
    QCOMPARE(m_world->book.asked.constLast().service, u"Exchange Online"_s);
    QTRY_COMPARE(ids(), QStringList{u"EX100"_s});
}

void TestHealthPane::history()
{
    for (int day = 0; day < 365; ++day)
        m_world->book.days.append({.day = QDate(2024, 11, 4).addDays(day), .incidents = day % 3, .advisories = day % 7});
    trigger(u"health.history"_s);
    auto *table = find<QTableView>(u"history.table"_s);
    QTRY_COMPARE(table->model()->rowCount(), 30);
    QCOMPARE(table->model()->index(0, 0).data().toString(), u"03/11/2025"_s); // the newest first
    QCOMPARE(table->model()->index(0, 1).data().toString(), QString::number(364 % 3));
    find<QToolButton>(u"history.days365"_s)->click();
    QTRY_COMPARE(table->model()->rowCount(), 365);
    QCOMPARE(m_world->book.askedDays.constLast(), 365);
    m_pane = m_world->pane();
    QTRY_COMPARE(find<QTableView>(u"history.table"_s)->model()->rowCount(), 365);
}

void TestHealthPane::messages()
{
    auto &mail = m_world->book.mail;
    mail = {{.told = {.id = u"MC1"_s, .title = u"Basic sign-in ends"_s, .category = u"planForChange"_s, .isMajorChange = true},
             .customers = 9000},
            {.told = {.id = u"MC2"_s, .title = u"New icons"_s, .category = u"stayInformed"_s}, .customers = 10}};
    mail[0].told.actBy = m_world->clock.now.addDays(3);
    mail[0].told.services = {u"Exchange Online"_s, u"Microsoft Teams"_s};
    mail[0].told.body = u"<h1>What</h1><p>It <i>ends</i>.</p><img src='file:///x'><script>bad()</script>"_s;
    trigger(u"health.messages"_s);
    auto *list = find<ListView>(u"messages.table"_s);
    QTRY_COMPARE(list->model()->rowCount(), 2);
    QCOMPARE(cellOf(*list, 0, u"category"_s), u"Plan for change (major change)"_s);
    QCOMPARE(cellOf(*list, 0, u"services"_s), u"Exchange Online, Microsoft Teams"_s);
    QCOMPARE(cellOf(*list, 0, u"actby"_s), u"06/11/2025"_s);
    QCOMPARE(cellOf(*list, 0, u"actby"_s, TableRole::State).toInt(), static_cast<int>(CellState::Degraded));
    m_world->clock.now = m_world->clock.now.addDays(4);
    QCOMPARE(cellOf(*list, 0, u"actby"_s, Qt::AccessibleTextRole), u"06/11/2025, overdue"_s);
    find<QAction>(u"messageview.1"_s)->trigger();
    QTRY_COMPARE(list->model()->rowCount(), 1);
    list->goTo(0);
    trigger(u"health.openmessage"_s);
    QCOMPARE(find<QPlainTextEdit>(u"message.body"_s)->toPlainText(), u"What\n\nIt ends."_s);
    QCOMPARE(label(u"fact.message.id"_s), u"MC1"_s);
}

void TestHealthPane::messageIsHandled()
{
    m_world->book.mail = {{.told = {.id = u"MC1"_s, .title = u"Basic sign-in ends"_s}, .customers = 9000}};
    trigger(u"health.messages"_s);
    auto *list = find<ListView>(u"messages.table"_s);
    QTRY_COMPARE(list->model()->rowCount(), 1);
    list->goTo(0);
    trigger(u"health.message"_s);
    find<QPlainTextEdit>(u"handled.words"_s)->setPlainText(u"Customers were written to"_s);
    m_world->book.mail[0].handledAt = m_world->clock.now;
    find<QPushButton>(u"handled.apply"_s)->click();
    QCOMPARE(m_world->commands.asked, QStringList{u"message MC1 Customers were written to"_s});
    QTRY_COMPARE(list->model()->rowCount(), 0);
    QTRY_COMPARE(find<EmptyState>(u"messages.empty"_s)->words().title, u"Nothing in this view"_s);
}

void TestHealthPane::copies()
{
    view().setFocus();
    view().goTo(0);
    trigger(u"health.copyid"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"EX100"_s);
    view().selectAll();
    trigger(u"health.copytsv"_s);
    QTRY_COMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 4);
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"Service degradation"_s));
    m_world->permit.set(permitOf(Role::SalesAgent)); // who may not export may not copy many
    QGuiApplication::clipboard()->setText(u"before"_s);
    trigger(u"health.copytsv"_s);
    QTRY_VERIFY(!find<Banner>(u"health.banner"_s)->sentence().isEmpty());
    QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
}

void TestHealthPane::exports()
{
    QTemporaryDir folder;
    trigger(u"health.exportcsv"_s);
    auto *dialog = find<QFileDialog>(u"health.exportfile"_s);
    emit dialog->fileSelected(folder.filePath(u"i.csv"_s));
    dialog->close();
    QTRY_VERIFY(QFile::exists(folder.filePath(u"i.csv"_s)));
    QFile issues(folder.filePath(u"i.csv"_s));
    QVERIFY(issues.open(QIODevice::ReadOnly));
    const auto text = QString::fromUtf8(issues.readAll());
    QVERIFY(text.contains(u"TM200"_s) && text.contains(u"Service degradation"_s) && text.contains(u"2600"_s));
    open(u"EX100"_s);
    trigger(u"affected.exportjson"_s);
    dialog = find<QFileDialog>(u"affected.exportfile"_s);
    emit dialog->fileSelected(folder.filePath(u"c.json"_s));
    dialog->close();
    QTRY_VERIFY(QFile::exists(folder.filePath(u"c.json"_s)));
    QFile affected(folder.filePath(u"c.json"_s));
    QVERIFY(affected.open(QIODevice::ReadOnly));
    const auto json = affected.readAll();
    QVERIFY(json.contains("\"c-5\"") && json.contains("\"notAffected\""));
}

void TestHealthPane::manyStayLazy()
{
    for (int number = 0; number < 300; ++number)
        m_world->add(u"MO%1"_s.arg(number), u"Issue %1"_s.arg(number), u"Microsoft 365 suite"_s, u"advisory"_s, u"investigating"_s);
    m_world->affected.customers = 100'000;
    m_world->book.commit();
    QTRY_COMPARE(view().model()->rowCount(), 303);
    m_world->affected.rowsRead = 0;
    open(u"EX100"_s);
    QTRY_COMPARE(customers().model()->rowCount(), 100'000);
    find<QTabWidget>(u"issue.tabs"_s)->setCurrentIndex(1);
    customers().setFocus();
    QTest::keyClick(&customers(), Qt::Key_End);
    QCOMPARE(customers().currentRow(), 99'999);
    QVERIFY(m_pane->grab().width() > 0);
    QVERIFY2(m_world->affected.rowsRead < 2000, qPrintable(QString::number(m_world->affected.rowsRead)));
    // Marking all of them at once is refused before anything is read.
    customers().selectAll();
    trigger(u"health.mark"_s);
    QVERIFY(pageBanner().sentence().contains(u"5,000"_s));
    QVERIFY2(m_world->affected.rowsRead < 2000, qPrintable(QString::number(m_world->affected.rowsRead)));
}

void TestHealthPane::commitsAreFollowed()
{
    view().goTo(1);
    m_world->add(u"PB500"_s, u"Reports are late"_s, u"Power BI"_s, u"advisory"_s, u"investigating"_s);
    m_world->book.records.move(m_world->book.records.size() - 1, 0);
    m_world->book.commit();
    QTRY_COMPARE(ids().constFirst(), u"PB500"_s);
    QCOMPARE(cell(view().currentRow(), u"id"_s), u"TM200"_s); // who stands on a row stays there
    // Out of sight nothing is asked; what was missed is asked when the pane comes back.
    m_pane->hide();
    const auto asked = m_world->book.asked.size();
    m_world->book.commit();
    QCOMPARE(m_world->book.asked.size(), asked);
    m_pane->show();
    QTRY_COMPARE(m_world->book.asked.size(), asked + 1);
}

void TestHealthPane::failureIsSaidInPlace()
{
    m_world->book.problem = Error{.kind = Error::Kind::StoreBusy};
    m_world->book.commit();
    auto *banner = find<Banner>(u"health.banner"_s);
    QTRY_VERIFY(!banner->sentence().isEmpty());
    QCOMPARE(view().model()->rowCount(), 3); // what is known stays
    m_pane = m_world->pane();
    QTRY_COMPARE(empty().words().icon, u"warning"_s);
}

void TestHealthPane::diesWhileAsked()
{
    m_world->book.byHand = true;
    m_pane = m_world->pane();
    trigger(u"health.services"_s);
    trigger(u"health.history"_s);
    trigger(u"health.messages"_s);
    m_pane.reset();
    m_world->book.answerAll();
    m_world->book.byHand = false;
    m_pane = m_world->pane();
    trigger(u"health.issues"_s);
    QTRY_COMPARE(view().model()->rowCount(), 3);
    view().goTo(0);
    m_world->book.byHand = true;
    trigger(u"health.open"_s);
    m_pane.reset();
    m_world->book.answerAll();
}

void TestHealthPane::coversWhereItIsNarrow()
{
    m_pane->resize(800, 600);
    open(u"EX100"_s);
    QVERIFY(!find<QWidget>(u"health.list"_s)->isVisible());
    QVERIFY(find<QToolButton>(u"issue.back"_s)->isVisible());
    find<QToolButton>(u"issue.back"_s)->click();
    QVERIFY(find<QWidget>(u"health.list"_s)->isVisible());
    open(u"EX100"_s);
    m_pane->resize(1400, 800);
    QVERIFY(find<QWidget>(u"health.list"_s)->isVisible());
    QVERIFY(!find<QToolButton>(u"issue.back"_s)->isVisible());
}

void TestHealthPane::everyWordIsTranslated()
{
    LongWords longer;
    QCoreApplication::installTranslator(&longer);
    m_world->book.records.clear();
    m_world->add(u"1"_s, u"2"_s, u"3"_s, u"incident"_s, u"serviceInterruption"_s);
    m_world->book.records[0].line.told.origin = u"4"_s;
    m_pane = m_world->pane({1440, 900});
    QTRY_COMPARE(view().model()->rowCount(), 1);
    open(u"1"_s);
    find<QToolButton>(u"health.coveragewhy"_s)->click();
    for (int tab = 0; tab < 4; ++tab) {
        find<QTabBar>(u"health.tabs"_s)->setCurrentIndex(tab);
        QCoreApplication::processEvents();
        const auto problems = TextFit(m_pane.get(), true).problems();
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }
    QCoreApplication::removeTranslator(&longer);
}

void TestHealthPane::actionsAreNamed()
{
    const auto actions = m_pane->actions();
    QVERIFY(actions.size() > 25);
    QStringList names;
    for (const auto *action : actions) {
        QVERIFY2(!action->objectName().isEmpty(), qPrintable(action->text()));
        QVERIFY2(CommandNeeds::find(action->objectName()), qPrintable(action->objectName()));
        QVERIFY2(!names.contains(action->objectName()), qPrintable(action->objectName()));
        names.append(action->objectName());
    }
    const auto buttons = m_pane->findChildren<QToolButton *>();
    for (const auto *button : buttons)
        QVERIFY2(!button->isVisibleTo(m_pane.get()) || !button->accessibleName().isEmpty(), qPrintable(button->objectName()));
}

HOUSE_WINDOW_TEST(TestHealthPane)
#include "tst_healthpane.moc"
