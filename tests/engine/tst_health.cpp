#include "models/command/commandneeds.h"
#include "models/engine/engine.h"
#include "models/store/outagemessages.h"
#include "models/store/store.h"
#include "tests/support/manualclock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// The health of customers through the engine's door, over a real store.
class TestHealth : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(u"app.*=false"_s); }
    void init();
    void boardAndCount();
    void issueAndItsCustomers();
    void customersPageHasIt();
    void marksAreKept();
    void mutedIsNotCounted();
    void customersAreToldOnce();
    void checkWithoutAService();
    void whoMayNotReadIsToldNothing();
    void closesWhileAsked();

private:
    static QString customerId(int number) { return u"%1-5a5a-4000-8000-00000000c0de"_s.arg(number, 8, 16, QChar(u'0')); }
    static QByteArray list(const QJsonArray &items)
    {
        return QJsonDocument(QJsonObject{{u"totalCount"_s, items.size()}, {u"items"_s, items}}).toJson(QJsonDocument::Compact);
    }
    static QByteArray feed(const QString &issue, const QString &status)
    {
        const QJsonObject told{{u"id"_s, issue},
                               {u"title"_s, u"Mail waits"_s},
                               {u"service"_s, u"Exchange Online"_s},
                               {u"classification"_s, u"incident"_s},
                               {u"status"_s, status},
                               {u"startDateTime"_s, u"2026-03-02T07:00:00Z"_s},
                               {u"lastModifiedDateTime"_s, u"2026-03-02T08:00:00Z"_s}};
        return QJsonDocument(
                   QJsonObject{{u"value"_s,
                                QJsonArray{QJsonObject{
                                    {u"service"_s, u"Exchange Online"_s}, {u"status"_s, status}, {u"issues"_s, QJsonArray{told}}}}}})
            .toJson();
    }
    bool fill();
    std::unique_ptr<Engine> engine()
    {
        auto made = std::make_unique<Engine>(Engine::Options{.dataDir = m_dir->path()}, m_clock, nullptr);
        QSignalSpy opened(made.get(), &Engine::opened);
        made->open(Store::DeskConsent::Refuse);
        if (opened.isEmpty() && !opened.wait())
            return nullptr;
        return made;
    }
    template <typename T, typename Ask>
    static Result<T> answer(Ask ask)
    {
        QObject asker;
        std::optional<Result<T>> told;
        ask(&asker, [&](Result<T> came) { told = std::move(came); });
        if (!QTest::qWaitFor([&] { return told.has_value(); }, 20'000))
            return Error{.detail = u"no answer"_s};
        return *told;
    }
    static Result<HealthBoard> board(Engine &engine, const IssueQuery &query = {})
    {
        return answer<HealthBoard>([&](QObject *asker, auto receive) { engine.health().board(query, asker, receive); });
    }
    template <typename Order>
    static Result<void> done(Order order)
    {
        QObject asker;
        std::optional<Result<void>> told;
        order(&asker, [&](const Result<void> &came) { told = came; });
        if (!QTest::qWaitFor([&] { return told.has_value(); }, 20'000))
            return Error{.detail = u"no answer"_s};
        return *told;
    }

    ManualClock m_clock{};
    std::unique_ptr<QTemporaryDir> m_dir{};
};

void TestHealth::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(fill());
}

/// Two of three customers are read, and one tells of an issue; somebody with a role was here last.
bool TestHealth::fill()
{
    auto store = Store::open(m_dir->path(), m_clock, Store::DeskConsent::Refuse);
    if (!store || !(*store)->beginList())
        return false;
    QJsonArray customers;
    for (const auto number : {1, 2, 3})
        customers.append(QJsonObject{{u"id"_s, customerId(number)},
                                     {u"companyProfile"_s, QJsonObject{{u"companyName"_s, u"Bedrijf %1"_s.arg(number)}}},
                                     {u"relationshipToPartner"_s, u"reseller"_s}});
    return (*store)->storeListPage(list(customers), {}) && (*store)->completeList()
        && (*store)->health().storeTenant(customerId(1), {feed(u"EX1"_s, u"serviceInterruption"_s)})
        && (*store)->health().refuse(customerId(2), HealthAccess::ConsentMissing)
        && (*store)->storeKnownRoles({.account = u"anna@partner.example"_s,
                                      .roles = Role::AdminAgent,
                                      .tokenTold = true,
                                      .groupsTold = true,
                                      .readAt = m_clock.utcNow()});
}

void TestHealth::boardAndCount()
{
    const auto made = engine();
    QVERIFY(made);
    const auto told = board(*made);
    QVERIFY2(told, qPrintable(told ? QString() : told.error().detail));
    QCOMPARE(told->issues.size(), 1);
    QCOMPARE(told->issues.constFirst().reported, 1);
    QCOMPARE(told->coverage.customers, 3);
    QCOMPARE(told->coverage.told(), 1);
    HealthCount count;
    QObject watcher;
    made->healthCount().subscribe(&watcher, [&](const HealthCount &now) { count = now; });
    QTRY_COMPARE(count, (HealthCount{.issues = 1, .incidents = 1, .customers = 3, .notKnown = 2}));
}

void TestHealth::issueAndItsCustomers()
{
    const auto made = engine();
    QVERIFY(made);
    const auto record = answer<IssueRecord>([&](QObject *asker, auto receive) { made->health().issue(u"EX1"_s, asker, receive); });
    QVERIFY(record);
    QCOMPARE(record->creditUntil, QDate(2026, 4, 30));
    const auto order
        = answer<RowOrder>([&](QObject *asker, auto receive) { made->affectedCustomers().order({.key = u"EX1"_s}, asker, receive); });
    QVERIFY(order);
    const auto rows = made->affectedCustomers().pages().rows(*order->rows);
    QVERIFY(rows);
    QCOMPARE(rows->size(), 1);
    QCOMPARE(rows->constFirst().customerId, customerId(1));
    QCOMPARE(rows->constFirst().name, u"Bedrijf 1"_s);
    QVERIFY(!answer<IssueRecord>([&](QObject *asker, auto receive) { made->health().issue(u"EX9"_s, asker, receive); }));
}

void TestHealth::customersPageHasIt()
{
    const auto made = engine();
    QVERIFY(made);
    QObject viewer;
    CustomerHealth health;
    made->customerBook().open(customerId(1), &viewer, [&](const Result<CustomerPage> &page) {
        if (page)
            health = page->detail.health;
    });
    QTRY_COMPARE(health.issues.size(), 1);
    QCOMPARE(health.read.access, HealthAccess::Told);
    QCOMPARE(health.services.constFirst().status, u"serviceInterruption"_s);
    made->customerBook().open(customerId(2), &viewer, [&](const Result<CustomerPage> &page) {
        if (page)
            health = page->detail.health;
    });
    QTRY_COMPARE(health.read.access, HealthAccess::ConsentMissing);
}

void TestHealth::marksAreKept()
{
    const auto made = engine();
    QVERIFY(made);
    QTRY_VERIFY(!CommandNeeds::denied(made->lastPermit(), u"markAffected"));
    auto &commands = made->healthCommands();
    QVERIFY(!done([&](QObject *asker, auto receive) {
        commands.markAffected(u"EX1"_s, {customerId(2)}, ImpactLevel::Confirmed, u" "_s, asker, receive);
    }));
    int told = 0;
    QObject watcher;
    made->health().watch(&watcher, [&] { ++told; });
    QVERIFY(done([&](QObject *asker, auto receive) {
        commands.markAffected(u"EX1"_s, {customerId(2)}, ImpactLevel::Confirmed, u"called at nine"_s, asker, receive);
    }));
    QVERIFY(told > 0);
    QCOMPARE(board(*made)->issues.constFirst().confirmed, 1);
    QVERIFY(done([&](QObject *asker, auto receive) { commands.unmarkAffected(u"EX1"_s, {customerId(2)}, asker, receive); }));
    QCOMPARE(board(*made)->issues.constFirst().confirmed, 0);
}

void TestHealth::mutedIsNotCounted()
{
    const auto made = engine();
    QVERIFY(made);
    QTRY_VERIFY(!CommandNeeds::denied(made->lastPermit(), u"muteHealth"));
    QVERIFY(done([&](QObject *asker, auto receive) {
        made->healthCommands().muteHealth(u"EX1"_s, {}, u"known"_s, m_clock.utcNow().addDays(1), asker, receive);
    }));
    QVERIFY(board(*made)->issues.isEmpty());
    HealthCount count{.issues = -1};
    QObject watcher;
    made->healthCount().subscribe(&watcher, [&](const HealthCount &now) { count = now; });
    QTRY_COMPARE(count.issues, 0);
    QVERIFY(done([&](QObject *asker, auto receive) { made->healthCommands().unmuteHealth(u"EX1"_s, {}, asker, receive); }));
    QTRY_COMPARE(count.issues, 1);
}

void TestHealth::customersAreToldOnce()
{
    const auto made = engine();
    QVERIFY(made);
    QTRY_VERIFY(!CommandNeeds::denied(made->lastPermit(), u"noteOutageMessage"));
    const auto outage
        = [&] { return answer<OutageList>([&](QObject *asker, auto receive) { made->health().outageList(u"EX1"_s, asker, receive); }); };
    const auto before = outage();
    QVERIFY(before);
    QCOMPARE(before->recipients.size(), 1); // the one whose feed tells, and nobody else
    QVERIFY(!before->recipients.constFirst().informedAt.isValid());
    const OutageMessage message{
        .issueKey = u"EX1"_s, .english = {.subject = u"Mail"_s, .body = u"It waits."_s}, .customerIds = {customerId(1)}};
    for (int time = 0; time < 2; ++time) {
        QVERIFY(done([&](QObject *asker, auto receive) { made->healthCommands().noteOutageMessage(message, asker, receive); }));
        QCOMPARE(outage()->recipients.constFirst().informedAt, m_clock.utcNow());
        QCOMPARE(board(*made)->issues.constFirst().informed, 1);
    }
    // It stands on the timeline, once.
    const auto timeline = answer<Timeline>([&](QObject *asker, auto receive) {
        made->customerBook().timeline({.customerId = customerId(1), .limit = 100, .notes = true}, asker, receive);
    });
    QVERIFY(timeline);
    const auto told = std::ranges::count_if(timeline->events, [](const TimelineEvent &event) {
        const auto *entry = std::get_if<AuditEntry>(&event.told);
        return entry && entry->command == "health.inform"_L1;
    });
    QCOMPARE(told, 1);
    QVERIFY(!done([&](QObject *asker, auto receive) {
        made->healthCommands().noteOutageMessage({.issueKey = u"EX9"_s, .english = message.english, .customerIds = {customerId(1)}}, asker,
                                                 receive);
    }));
}

void TestHealth::checkWithoutAService()
{
    const auto made = engine();
    QVERIFY(made);
    QTRY_VERIFY(!CommandNeeds::denied(made->lastPermit(), u"checkHealthNow"));
    const auto checked = done([&](QObject *asker, auto receive) { made->healthCommands().checkHealthNow(customerId(1), asker, receive); });
    QVERIFY(!checked);
    QCOMPARE(checked.error().kind, Error::Kind::Offline); // and it is noted that somebody looked
    const auto timeline = answer<Timeline>([&](QObject *asker, auto receive) {
        made->customerBook().timeline({.customerId = customerId(1), .limit = 100, .notes = true}, asker, receive);
    });
    QVERIFY(timeline);
    QVERIFY(std::ranges::any_of(timeline->events, [](const TimelineEvent &event) {
        const auto *entry = std::get_if<AuditEntry>(&event.told);
        return entry && entry->command == "health.check"_L1;
    }));
}

void TestHealth::whoMayNotReadIsToldNothing()
{
    {
        auto store = Store::open(m_dir->path(), m_clock, Store::DeskConsent::Refuse);
        QVERIFY(store);
        QVERIFY((*store)->storeKnownRoles(
            {.account = u"dirk@partner.example"_s, .roles = {}, .tokenTold = true, .groupsTold = true, .readAt = m_clock.utcNow()}));
    }
    const auto made = engine();
    QVERIFY(made);
    QTRY_VERIFY(CommandNeeds::denied(made->lastPermit(), u"readHealth"));
    const auto told = board(*made);
    QVERIFY(!told);
    QCOMPARE(told.error().reason, Error::Reason::NotPermitted);
    QVERIFY(!answer<RowOrder>([&](QObject *asker, auto receive) { made->affectedCustomers().order({.key = u"EX1"_s}, asker, receive); }));
    QVERIFY(!done([&](QObject *asker, auto receive) {
        made->healthCommands().markAffected(u"EX1"_s, {customerId(1)}, ImpactLevel::Confirmed, u"x"_s, asker, receive);
    }));
}

void TestHealth::closesWhileAsked()
{
    auto made = engine();
    QVERIFY(made);
    QObject asker;
    bool heard = false;
    made->health().board({}, &asker, [&](const Result<HealthBoard> &) { heard = true; });
    made->affectedCustomers().order({.key = u"EX1"_s}, &asker, [&](const Result<RowOrder> &) { heard = true; });
    made.reset();
    QCoreApplication::processEvents();
    QVERIFY(!heard);
}

QTEST_GUILESS_MAIN(TestHealth)
#include "tst_health.moc"
