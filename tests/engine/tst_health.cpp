#include "models/command/commandneeds.h"
#include "models/engine/engine.h"
#include "models/store/outagemessages.h"
#include "models/store/store.h"
#include "tests/support/manualclock.h"
#include "tests/support/sandboxprocess.h"
#include "tests/support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace {

/// Over a connection of its own.
void execute(const QString &path, const char *sql)
{
    sqlite3 *database = nullptr;
    QCOMPARE(sqlite3_open(path.toUtf8().constData(), &database), SQLITE_OK);
    const auto code = sqlite3_exec(database, sql, nullptr, nullptr, nullptr);
    sqlite3_close(database);
    QCOMPARE(code, SQLITE_OK);
}

} // namespace

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
    void customersPageHidesIt();
    void countThatFailsIsNotKnown();
    void rowsStayTheirIssues();
    void rangesOfIssues();
    void onlyNewsIsTold();
    void otherCommitsAreNotTold();
    void readingOfAllEnds_data();
    void readingOfAllEnds();
    void newsIsForWhoMayRead_data();
    void newsIsForWhoMayRead();
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
    /// At the sandbox, for everybody.
    static QJsonObject outage()
    {
        return {{u"id"_s, u"EX7"_s},
                {u"service"_s, u"Exchange Online"_s},
                {u"title"_s, u"Mail waits"_s},
                {u"classification"_s, u"incident"_s},
                {u"status"_s, u"serviceInterruption"_s},
                {u"share"_s, 1},
                {u"startIn"_s, -600}};
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
    /// One over a real service that has read the list of customers, in a folder of its own.
    std::unique_ptr<Engine> synced(const SandboxProcess &sandbox)
    {
        SyncOptions options;
        options.interval = std::chrono::seconds(0);
        options.sweep = false;
        auto made = std::make_unique<Engine>(Engine::Options{.dataDir = m_dir->path(), .sync = options}, m_systemClock, nullptr);
        QSignalSpy opened(made.get(), &Engine::opened);
        made->open(Store::DeskConsent::Refuse);
        const auto profile = readProfile(sandbox.profileFile());
        if ((opened.isEmpty() && !opened.wait()) || !profile)
            return nullptr;
        made->connectToService(*profile);
        std::optional<SyncSummary> summary;
        made->synchronise(true, made.get(), [&](const SyncSummary &ended) { summary = ended; });
        if (!QTest::qWaitFor([&] { return summary.has_value(); }, 60'000) || !summary->complete)
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
    static Result<MarkChange> confirm(HealthCommands &commands, const QString &issue, int customer, const QString &evidence)
    {
        return answer<MarkChange>([&](QObject *asker, auto receive) {
            commands.markAffected(issue, {customerId(customer)}, ImpactLevel::Confirmed, evidence, asker, receive);
        });
    }

    ManualClock m_clock{};
    SystemClock m_systemClock{};
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
    QTRY_COMPARE(count, (HealthCount{.isKnown = true, .issues = 1, .incidents = 1, .customers = 3, .notKnown = 2}));
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
    QVERIFY(!confirm(commands, u"EX1"_s, 2, u" "_s));
    int told = 0;
    QObject watcher;
    made->health().watch(&watcher, [&] { ++told; });
    const auto marked = confirm(commands, u"EX1"_s, 2, u"called at nine"_s);
    QVERIFY(marked);
    QVERIFY(told > 0);
    QCOMPARE(board(*made)->issues.constFirst().confirmed, 1);
    const auto taken
        = answer<MarkChange>([&](QObject *asker, auto receive) { commands.unmarkAffected(u"EX1"_s, {customerId(2)}, asker, receive); });
    QVERIFY(taken);
    QCOMPARE(board(*made)->issues.constFirst().confirmed, 0);
    // Each can be undone.
    const auto undo = [&](const MarkChange &change) {
        return done([&](QObject *asker, auto receive) { commands.restoreMarks(change, asker, receive); });
    };
    QVERIFY(undo(*taken));
    QCOMPARE(board(*made)->issues.constFirst().confirmed, 1);
    QVERIFY(undo(*marked));
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
    QVERIFY2(before, before ? "" : qPrintable(before.error().detail));
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
        return entry && entry->command == "issue.inform"_L1;
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
    QCOMPARE(checked.error().kind, Error::Kind::Offline); // and it is noted that somebody looked at what was known
    const auto timeline = answer<Timeline>([&](QObject *asker, auto receive) {
        made->customerBook().timeline({.customerId = customerId(1), .limit = 100, .notes = true}, asker, receive);
    });
    QVERIFY(timeline);
    QVERIFY(std::ranges::any_of(timeline->events, [](const TimelineEvent &event) {
        const auto *entry = std::get_if<AuditEntry>(&event.told);
        return entry && entry->command == "health.check"_L1 && entry->after.contains(u"\"cache\"");
    }));
}

void TestHealth::whoMayNotReadIsToldNothing()
{
    {
        auto store = Store::open(m_dir->path(), m_clock, Store::DeskConsent::Refuse);
        QVERIFY(store);
        m_clock.advance(std::chrono::minutes(1)); // whose roles were read last is who is here
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
    HealthCount count{.issues = -1};
    QObject watcher;
    made->healthCount().subscribe(&watcher, [&](const HealthCount &now) { count = now; });
    QTRY_COMPARE(count, HealthCount());
    QVERIFY(!confirm(made->healthCommands(), u"EX1"_s, 1, u"x"_s));
    const MarkChange change{.issueKey = u"EX1"_s, .customerIds = {customerId(1)}};
    QVERIFY(!done([&](QObject *asker, auto receive) { made->healthCommands().restoreMarks(change, asker, receive); }));
}

void TestHealth::customersPageHidesIt()
{
    {
        auto store = Store::open(m_dir->path(), m_clock, Store::DeskConsent::Refuse);
        QVERIFY(store);
        QVERIFY((*store)->changeGrants({{.capability = Capability::ServiceHealth, .role = Role::AdminAgent}},
                                       Actor(u"farid@partner.example"_s, u"GA"_s)));
    }
    const auto made = engine();
    QVERIFY(made);
    QTRY_VERIFY(CommandNeeds::denied(made->lastPermit(), u"readHealth") && !CommandNeeds::denied(made->lastPermit(), u"readCustomers"));
    QObject viewer;
    std::optional<CustomerDetail> detail;
    made->customerBook().open(customerId(1), &viewer, [&](const Result<CustomerPage> &page) {
        if (page)
            detail = page->detail;
    });
    QTRY_VERIFY(detail && detail->row.customer.id == customerId(1));
    QCOMPARE(detail->health, CustomerHealth());
}

void TestHealth::countThatFailsIsNotKnown()
{
    const auto made = engine();
    QVERIFY(made);
    HealthCount count;
    QObject watcher;
    made->healthCount().subscribe(&watcher, [&](const HealthCount &now) { count = now; });
    QTRY_VERIFY(count.isKnown);
    execute(m_dir->filePath(u"mirror.sqlite"_s), "ALTER TABLE customer_health RENAME TO lost");
    QVERIFY(confirm(made->healthCommands(), u"EX1"_s, 2, u"called"_s));
    QTRY_COMPARE(count, HealthCount());
}

/// What is read of one issue's rows stays of it, whichever is opened meanwhile.
void TestHealth::rowsStayTheirIssues()
{
    {
        auto store = Store::open(m_dir->path(), m_clock, Store::DeskConsent::Refuse);
        QVERIFY(store);
        QVERIFY((*store)->health().storeTenant(customerId(3), {feed(u"EX2"_s, u"serviceDegradation"_s)}));
        QVERIFY((*store)->health().mark(u"EX2"_s, {customerId(1)}, ImpactLevel::Confirmed, u"called"_s,
                                        Actor(u"anna@partner.example"_s, u"AA"_s)));
    }
    const auto made = engine();
    QVERIFY(made);
    const auto order = [&](const QString &key) {
        return answer<RowOrder>([&](QObject *asker, auto receive) { made->affectedCustomers().order({.key = key}, asker, receive); });
    };
    const auto levels = [&](const Result<RowOrder> &of) {
        QMap<QString, ImpactLevel> told;
        for (const auto id : *of->rows) { // one at a time, as an export that is long does
            const auto rows = made->affectedCustomers().pages().rows(std::span(&id, 1));
            if (rows)
                told.insert(rows->constFirst().customerId, rows->constFirst().level);
        }
        return told;
    };
    const auto first = order(u"EX1"_s);
    const auto second = order(u"EX2"_s);
    QVERIFY(first && second);
    const QMap<QString, ImpactLevel> ofFirst{{customerId(1), ImpactLevel::Reported}};
    const QMap<QString, ImpactLevel> ofSecond{{customerId(1), ImpactLevel::Confirmed}, {customerId(3), ImpactLevel::Reported}};
    QCOMPARE(levels(first), ofFirst);
    QCOMPARE(levels(second), ofSecond);
    QCOMPARE(*order(u"EX1"_s)->rows, *first->rows); // a row keeps its id
    // Rows of both at once.
    auto ids = *first->rows;
    ids.insert(ids.end(), second->rows->begin(), second->rows->end());
    const auto rows = made->affectedCustomers().pages().rows(ids);
    QVERIFY(rows);
    QCOMPARE(rows->size(), 3);
    QCOMPARE(rows->constFirst().level, ImpactLevel::Reported);
    QCOMPARE(rows->at(1).level, ImpactLevel::Confirmed);
}

void TestHealth::rangesOfIssues()
{
    IssueRanges ranges;
    const auto first = ranges.firstOf(u"EX1"_s, 10);
    const auto second = ranges.firstOf(u"EX2"_s, 99'999);
    QVERIFY(first != second);
    QCOMPARE(ranges.firstOf(u"EX1"_s, 200), first);
    const auto grown = ranges.firstOf(u"EX1"_s, 100'000);
    QVERIFY(grown != first);
    QCOMPARE(ranges.rangeOf(first + 10)->key, u"EX1"_s); // what was handed out holds on
    QCOMPARE(ranges.rangeOf(second)->key, u"EX2"_s);
    QCOMPARE(ranges.rangeOf(second + 99'999)->key, u"EX2"_s);
    QCOMPARE(ranges.rangeOf(grown + 100'000)->key, u"EX1"_s);
    QVERIFY(!ranges.rangeOf(std::numeric_limits<RowId>::max()));
    // All row ids come to an end: the oldest go.
    for (int issue = 0; issue < 9; ++issue) {
        const auto key = u"MO%1"_s.arg(issue);
        const auto large = ranges.firstOf(key, 1'000'000'000);
        QCOMPARE(ranges.rangeOf(large)->key, key);
        QCOMPARE(ranges.rangeOf(large + 1'000'000'000)->key, key);
    }
    QVERIFY(ranges.rangeOf(first)->key != u"EX1"_s);
}

/// Whoever watches asks for everything again: that is for what differs, and for nothing else.
void TestHealth::onlyNewsIsTold()
{
    QueryThread query(this, &m_clock);
    StoreThread store;
    const auto door = store.door(this);
    HealthDesk desk(query, *door, m_clock, nullptr);
    QObject watcher;
    int told = 0;
    desk.watch(&watcher, [&] { ++told; });
    const auto hears = [&] { return QTest::qWaitFor([&] { return told > 0; }, 2'000); };
    desk.tenantRead(customerId(1), HealthOutcome{}, std::nullopt);
    desk.tenantRead(customerId(1), HealthOutcome{}, Error{.kind = Error::Kind::Denied});
    QVERIFY(!hears());
    for (int number = 0; number < 100; ++number)
        desk.tenantRead(customerId(number), HealthOutcome{.isNews = true}, std::nullopt);
    QCOMPARE(told, 0);
    QVERIFY(hears());
    QCOMPARE(told, 1);
    query.stop();
    store.stop();
}

/// Other things are committed all the time.
void TestHealth::otherCommitsAreNotTold()
{
    const auto made = engine();
    QVERIFY(made);
    HealthCount count;
    QObject watcher;
    made->healthCount().subscribe(&watcher, [&](const HealthCount &now) { count = now; });
    QTRY_VERIFY(count.isKnown);
    int told = 0;
    QVERIFY(!QTest::qWaitFor([] { return false; }, 1'200)); // what the opening brought
    made->health().watch(&watcher, [&] { ++told; });
    made->affectedCustomers().watch(&watcher, [&](const RowsCommitted &) { ++told; });
    QVERIFY(done([&](QObject *asker, auto receive) { made->deskCommands().setAlias(customerId(1), u"Bakker"_s, asker, receive); }));
    QVERIFY(!QTest::qWaitFor([&] { return told > 0; }, 2'000));
}

void TestHealth::readingOfAllEnds_data()
{
    using End = std::function<void(Engine &)>;
    QTest::addColumn<End>("end");
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("cancelled") << End([](Engine &engine) { engine.cancel(); }) << Error::Kind::Cancelled;
    QTest::newRow("offline") << End([](Engine &engine) { engine.setOffline(true); }) << Error::Kind::Offline;
    QTest::newRow("signed out") << End([](Engine &engine) { engine.signOut(&engine, [](const SignedOut &) {}); })
                                << Error::Kind::Unauthorized;
}

/// Whoever waits for everybody's health hears that it ended, however it does.
void TestHealth::readingOfAllEnds()
{
    QFETCH(const std::function<void(Engine &)>, end);
    QFETCH(const Error::Kind, kind);
    SandboxProcess sandbox;
    QVERIFY(sandbox.start({u"--customers"_s, u"60"_s}));
    sandbox.steer("POST", u"/_sandbox/health"_s, {{u"issue"_s, outage()}});
    const auto made = synced(sandbox);
    QVERIFY(made);
    sandbox.steer("POST", u"/_sandbox/settings"_s, {{u"latency"_s, 200}});
    std::optional<std::optional<Error>> ended;
    QSignalSpy news(made.get(), &Engine::issueNews);
    made->readAllHealth(this, [&](const std::optional<Error> &problem) { ended = problem; });
    QTRY_VERIFY_WITH_TIMEOUT(!news.isEmpty(), 20'000); // it is under way
    QVERIFY(!ended);
    end(*made);
    QTRY_VERIFY(ended);
    QVERIFY(*ended);
    QCOMPARE((*ended)->kind, kind);
}

void TestHealth::newsIsForWhoMayRead_data()
{
    QTest::addColumn<bool>("may");
    QTest::newRow("may") << true;
    QTest::newRow("may not") << false;
}

void TestHealth::newsIsForWhoMayRead()
{
    QFETCH(const bool, may);
    SandboxProcess sandbox;
    QVERIFY(sandbox.start({u"--customers"_s, u"60"_s}));
    sandbox.steer("POST", u"/_sandbox/health"_s, {{u"issue"_s, outage()}});
    if (!may) {
        auto store = Store::open(m_dir->path(), m_clock, Store::DeskConsent::Refuse);
        QVERIFY(store);
        QList<GrantEdit> edits;
        for (const auto role : {Role::GlobalAdmin, Role::UserManagementAdmin, Role::AdminAgent, Role::HelpdeskAgent, Role::SalesAgent,
                                Role::BillingAdmin, Role::DefaultUser, Role::Unknown})
            edits.append({.capability = Capability::ServiceHealth, .role = role});
        QVERIFY((*store)->changeGrants(edits, Actor(u"farid@partner.example"_s, u"GA"_s)));
    }
    const auto made = synced(sandbox);
    QVERIFY(made);
    QCOMPARE(!CommandNeeds::denied(made->lastPermit(), u"readHealth"), may);
    QSignalSpy news(made.get(), &Engine::issueNews);
    std::optional<std::optional<Error>> ended;
    made->readAllHealth(this, [&](const std::optional<Error> &problem) { ended = problem; });
    QTRY_VERIFY_WITH_TIMEOUT(ended, 60'000);
    QVERIFY2(!*ended, *ended ? qPrintable((*ended)->detail) : "");
    QCOMPARE(!news.isEmpty(), may);
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

HOUSE_TEST(TestHealth)
#include "tst_health.moc"
