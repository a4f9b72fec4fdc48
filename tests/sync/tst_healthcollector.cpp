#include "tests/support/testprogram.h"
#include "tests/sync/healthlife.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Whose health is read when: in turn, before all others, of an issue that goes on; in how many pages; and what is left of a reading that
/// somebody stops.
class HealthCollectorTest : public HealthLife
{
    Q_OBJECT

private slots:
    void init() { begin(33); }
    void everybodyInTurnOnce();
    void turnComesAgain();
    void nobodyIsDue();
    void openedGoesFirst();
    void openedWithoutRound();
    void openedWhileItsTurnIsOn();
    void openedTwiceIsReadOnce();
    void issuesAreLookedAtAgain();
    void newsIsTold();
    void newsWaitsForNothing_data();
    void newsWaitsForNothing();
    void newsThatTheMirrorLost();
    void roundIsToldToWhoComesLate();
    void pages();
    void listThatGoesRound_data();
    void listThatGoesRound();
    void expiredPageBeginsAgain();
    void messagesOnceADay();
    void refusedMessagesKeepHealth_data();
    void refusedMessagesKeepHealth();
    void stoppedAnywhere();
    void killedAnywhere();
    void startedTwice();
    void whoLeftIsPassedBy();
    void azureBehindHealth();
    void azureThatDoesNotTell();

private:
    static QString link(const QString &rest) { return u"https://graph.example"_s + HealthFeeds::overviews + rest; }
};

void HealthCollectorTest::everybodyInTurnOnce()
{
    const auto made = readyLife();
    qint64 most = 0;
    made->collector.startRound();
    QVERIFY(made->collector.isActive());
    QVERIFY(made->sync.until([&] {
        most = std::max(most, made->sync.scheduler.inFlight() + made->sync.scheduler.waiting());
        return made->rounds > 0;
    }));
    QCOMPARE(counted(m_feeds.asked), everybody(1));
    QCOMPARE(counted(m_feeds.askedMessages), everybody(1));
    QCOMPARE(made->told.size(), 33);
    for (const auto &told : std::as_const(made->told))
        QVERIFY(!told.error);
    QCOMPARE(made->with(HealthAccess::Told), 33);
    QCOMPARE(m_feeds.asked.size() + m_feeds.askedMessages.size(), 66);
    QVERIFY2(most <= 4, qPrintable(QString::number(most)));
    QVERIFY(made->gaveUps.isEmpty());
    for (const auto &scope : std::as_const(made->sync.tokens.asked))
        QVERIFY(scope.tenantId.isEmpty() || scope.audience == Audience::Graph);
    // The order is no order of the list's.
    QVERIFY(m_feeds.asked != m_world->ids());
}

void HealthCollectorTest::turnComesAgain()
{
    const auto made = readyLife();
    made->collector.startRound();
    QVERIFY(made->untilRounds(1));
    made->pass(14min);
    QCOMPARE(counted(m_feeds.asked), everybody(1));
    made->pass(3min);
    QCOMPARE(counted(m_feeds.asked), everybody(2));
    QCOMPARE(made->rounds, 2); // those in which nobody was due are not told of
}

void HealthCollectorTest::nobodyIsDue()
{
    {
        const auto made = readyLife();
        made->collector.startRound();
        QVERIFY(made->untilRounds(1));
    }
    const auto made = life();
    made->collector.startRound();
    QVERIFY(made->untilRounds(1));
    QVERIFY(made->told.isEmpty());
    const auto jobs = made->sync.door.jobs;
    made->pass(5min);
    QCOMPARE(made->rounds, 1);
    // Half a minute between two looks at the cache; each goes through the whole list.
    QVERIFY2(made->sync.door.jobs - jobs <= 40, qPrintable(QString::number(made->sync.door.jobs - jobs)));
    QVERIFY(made->sync.door.jobs - jobs >= 10);
}

void HealthCollectorTest::openedGoesFirst()
{
    m_feeds.latency = 800ms;
    const auto made = readyLife({.healthInFlight = 20});
    made->collector.startRound();
    QVERIFY(made->sync.until([&] { return made->sync.scheduler.waiting() >= 5; }));
    QString wanted; // one whose turn has not come
    for (const auto &each : m_world->ids()) {
        if (!m_feeds.asked.contains(each) && !made->sync.tokens.asked.contains(TokenScope{Audience::Graph, each}))
            wanted = each;
    }
    const auto asked = m_clock->monotonic();
    const auto before = m_feeds.asked.size();
    made->collector.open(wanted);
    QVERIFY(made->sync.until([&] { return m_feeds.asked.contains(wanted); }));
    QVERIFY2(m_feeds.asked.indexOf(wanted) - before < 3, qPrintable(QString::number(m_feeds.asked.indexOf(wanted) - before)));
    QVERIFY(made->sync.until([&] { return !made->toldOf(wanted).isEmpty(); }));
    QVERIFY2(m_clock->monotonic() - asked <= 3s, qPrintable(QString::number((m_clock->monotonic() - asked).count())));
    QVERIFY(made->untilRounds(1));
    QCOMPARE(counted(m_feeds.asked), everybody(1));
    QCOMPARE(made->toldOf(wanted).size(), 1);
}

void HealthCollectorTest::openedWithoutRound()
{
    m_feeds.feeds[id(3)] = {.issues = {u"EX1"_s}, .messages = {u"MC1"_s, u"MC2"_s}};
    const auto made = readyLife();
    QVERIFY(!made->collector.isActive());
    made->collector.open(id(3));
    QVERIFY(made->collector.isActive());
    QVERIFY(made->untilTold(1));
    QVERIFY(!made->collector.isActive());
    QCOMPARE(made->told.first().customerId, id(3));
    QVERIFY(!made->told.first().error);
    QVERIFY(made->told.first().outcome.isNews);
    QCOMPARE(made->going(id(3)), QStringList{u"EX1"_s});
    QCOMPARE(m_feeds.asked, QStringList{id(3)});
    QCOMPARE(m_feeds.askedMessages, QStringList{id(3)});
    QCOMPARE(m_feeds.preferred, QList<QByteArray>{"odata.maxpagesize=1000"});
    QCOMPARE(sql(made->sync.dataDir, "SELECT count(*) FROM message_customer"), 2);
    QCOMPARE(made->health(id(3)).services.size(), 1);
    // Whoever looks again sees it anew, the messages too.
    made->collector.open(id(3));
    QVERIFY(made->untilTold(2));
    QCOMPARE(m_feeds.asked.size(), 2);
    QCOMPARE(m_feeds.askedMessages.size(), 2);
    QCOMPARE(made->rounds, 0);
}

void HealthCollectorTest::openedWhileItsTurnIsOn()
{
    // It waits far behind others when somebody opens it, on each of its steps.
    m_feeds.latency = 800ms;
    const auto made = readyLife({.healthInFlight = 33});
    made->collector.startRound();
    QVERIFY(made->sync.until([&] { return made->sync.scheduler.waiting() >= 20; }));
    for (const auto &each : m_world->ids())
        made->collector.open(each);
    QVERIFY(made->untilTold(33));
    made->pass(1min);
    QCOMPARE(made->told.size(), 33);
    QCOMPARE(made->with(HealthAccess::Told), 33);
    const auto asked = counted(m_feeds.asked);
    QCOMPARE(asked.size(), 33);
    // Only what was on the wire already is asked for once more.
    QVERIFY2(m_feeds.asked.size() <= 33 + 4, qPrintable(QString::number(m_feeds.asked.size())));
}

void HealthCollectorTest::openedTwiceIsReadOnce()
{
    const auto made = readyLife();
    for (int i = 0; i < 40; ++i) {
        made->collector.open(id(5));
        made->sync.turn();
        if (!made->told.isEmpty())
            break;
        m_clock->advance(1ms);
    }
    QVERIFY(made->untilTold(1));
    made->pass(1min);
    QCOMPARE(made->told.size(), 1);
    QCOMPARE(m_feeds.asked.size(), 1);
    QCOMPARE(m_feeds.askedMessages.size(), 1);
}

void HealthCollectorTest::issuesAreLookedAtAgain()
{
    const QStringList struck{id(3), id(8), id(20)};
    for (const auto &each : struck)
        m_feeds.feeds[each] = {.issues = {u"EX1"_s}};
    m_feeds.feeds[id(9)] = {.issues = {u"EX1"_s, u"SP2"_s}};
    const auto made = readyLife({.healthAgain = 3600s});
    made->collector.startRound();
    QVERIFY(made->untilRounds(1));
    m_feeds.asked.clear();
    made->pass(4min + 30s);
    QCOMPARE(m_feeds.asked, QStringList());
    made->pass(1min + 30s);
    // One for both issues, or one for each; nobody who has none.
    QVERIFY(!m_feeds.asked.isEmpty());
    QVERIFY2(m_feeds.asked.size() <= 2, qPrintable(m_feeds.asked.join(u' ')));
    QVERIFY(m_feeds.asked.contains(id(9)));
    for (const auto &each : std::as_const(m_feeds.asked))
        QVERIFY(struck.contains(each) || each == id(9));
    made->pass(60min);
    // At most every five minutes, not at every look.
    QVERIFY2(m_feeds.asked.size() <= 2 * 13 + 33, qPrintable(QString::number(m_feeds.asked.size())));
    QVERIFY(m_feeds.asked.size() >= 10);
}

void HealthCollectorTest::newsIsTold()
{
    const auto made = readyLife();
    made->collector.startRound();
    QVERIFY(made->untilRounds(1));
    made->told.clear();
    m_feeds.feeds[id(7)] = {.issues = {u"EX1"_s}};
    QVERIFY(made->untilRounds(2));
    const auto told = made->toldOf(id(7));
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.first().outcome.news.size(), 1);
    QCOMPARE(told.first().outcome.news.first().what, IssueNews::What::Came);
    for (const auto &each : std::as_const(made->told))
        QCOMPARE(each.outcome.isNews, each.customerId == id(7));
}

void HealthCollectorTest::newsWaitsForNothing_data()
{
    QTest::addColumn<FakeAnswer>("messages");
    QTest::newRow("messages are throttled") << HealthFeeds::refusal(429, u"TooManyRequests"_s, {{"Retry-After", "7200"}});
    QTest::newRow("messages never come") << FakeAnswer{.ending = FakeAnswer::Ending::Never};
    QTest::newRow("no connection any more") << FakeAnswer{.ending = FakeAnswer::Ending::Refused};
}

void HealthCollectorTest::newsWaitsForNothing()
{
    QFETCH(const FakeAnswer, messages);
    m_feeds.feeds[id(7)] = {.issues = {u"EX1"_s}};
    m_feeds.disturb = [&](const FakeCall &call, const QString &, int) {
        return call.url.path() == HealthFeeds::centre ? std::optional(messages) : std::nullopt;
    };
    const auto made = readyLife();
    made->collector.open(id(7));
    QVERIFY(made->sync.until([&] { return !made->news.isEmpty(); }, 5s));
    QVERIFY(made->told.isEmpty());
    QCOMPARE(made->news.size(), 1);
    QCOMPARE(made->news.first().what, IssueNews::What::Came);
    QCOMPARE(made->news.first().issue.id, u"EX1"_s);
    made->pass(3h);
    QCOMPARE(made->news.size(), 1); // once
}

void HealthCollectorTest::newsThatTheMirrorLost()
{
    m_feeds.feeds[id(7)] = {.issues = {u"EX1"_s}};
    const auto made = readyLife();
    sql(made->sync.dataDir, "ALTER TABLE customer_health RENAME TO lost");
    made->collector.open(id(7));
    QVERIFY(made->untilTold(1));
    QVERIFY(made->told.first().error);
    QCOMPARE(made->news.size(), 1); // the next answer has none
    sql(made->sync.dataDir, "ALTER TABLE lost RENAME TO customer_health");
    made->collector.open(id(7));
    QVERIFY(made->untilTold(2));
    QVERIFY(made->told.last().outcome.news.isEmpty());
    QCOMPARE(made->news.size(), 1);
}

void HealthCollectorTest::roundIsToldToWhoComesLate()
{
    const auto made = readyLife();
    made->collector.startRound();
    QVERIFY(made->untilRounds(1));
    made->collector.startRound(); // nobody's turn comes now
    QVERIFY(made->untilRounds(2, 1min));
    made->pass(2min);
    QCOMPARE(made->rounds, 2);
}

void HealthCollectorTest::pages()
{
    m_feeds.disturb = [this](const FakeCall &call, const QString &tenant, int) -> std::optional<FakeAnswer> {
        if (call.url.path() != HealthFeeds::overviews || tenant != id(2))
            return {};
        const auto query = call.url.query();
        if (query.contains(u"skip=2"))
            return HealthFeeds::page(HealthFeeds::healthLines({u"EX3"_s}));
        if (query.contains(u"skip=1")) // what stood on the first page comes by once more
            return HealthFeeds::page(HealthFeeds::healthLines({u"EX1"_s, u"EX2"_s}), link(u"?skip=2"_s));
        return HealthFeeds::page(HealthFeeds::healthLines({u"EX1"_s}), link(u"?skip=1"_s));
    };
    const auto made = readyLife();
    made->collector.open(id(2));
    QVERIFY(made->untilTold(1));
    QVERIFY(!made->told.first().error);
    QCOMPARE(made->going(id(2)), (QStringList{u"EX1"_s, u"EX2"_s, u"EX3"_s}));
    // Each page with a token of that tenant.
    QCOMPARE(counted(m_feeds.asked), (QMap<QString, int>{{id(2), 3}}));
    QCOMPARE(made->health(id(2)).issues.size(), 3);
    QCOMPARE(made->health(id(2)).services.size(), 1);
}

void HealthCollectorTest::listThatGoesRound_data()
{
    QTest::addColumn<QStringList>("links"); // of the first, second, … page
    QTest::addColumn<int>("most"); // calls
    QTest::newRow("itself") << QStringList{u"?skip=1"_s, u"?skip=1"_s} << 2;
    QTest::newRow("in a circle") << QStringList{u"?skip=1"_s, u"?skip=2"_s, u"?skip=3"_s, u"?skip=1"_s} << 4;
    QTest::newRow("back to the first") << QStringList{u"?skip=1"_s, u"?skip=2"_s, u"?%24expand=issues"_s} << 6;
    QStringList endless;
    for (int i = 1; i < 60; ++i)
        endless.append(u"?skip=%1"_s.arg(i));
    QTest::newRow("without end") << endless << 50;
}

void HealthCollectorTest::listThatGoesRound()
{
    QFETCH(const QStringList, links);
    QFETCH(const int, most);
    m_feeds.disturb = [&](const FakeCall &call, const QString &tenant, int) -> std::optional<FakeAnswer> {
        if (tenant != id(2))
            return {};
        const auto at = call.url.query().section(u"skip="_s, 1).toInt();
        return HealthFeeds::page(HealthFeeds::healthLines({u"EX1"_s}), at < links.size() ? link(links.at(at)) : QString());
    };
    const auto made = readyLife();
    made->collector.startRound();
    QVERIFY(made->untilRounds(1));
    QVERIFY(counted(m_feeds.asked)[id(2)] <= most);
    QCOMPARE(made->access(id(2)), HealthAccess::Failed);
    QVERIFY(made->health(id(2)).issues.isEmpty());
    QCOMPARE(made->toldOf(id(2)).first().error->kind, Error::Kind::BadReply);
    QCOMPARE(made->with(HealthAccess::Told), 32);
    QVERIFY(made->gaveUps.isEmpty());
}

void HealthCollectorTest::expiredPageBeginsAgain()
{
    auto failures = 1;
    m_feeds.disturb = [&](const FakeCall &call, const QString &, int) -> std::optional<FakeAnswer> {
        if (call.url.path() != HealthFeeds::overviews)
            return {};
        if (!call.url.query().contains(u"skip"))
            return HealthFeeds::page(HealthFeeds::healthLines({u"EX1"_s}), link(u"?skip=1"_s));
        if (failures-- > 0)
            return HealthFeeds::refusal(404, u"UnknownError"_s);
        return HealthFeeds::page(HealthFeeds::healthLines({u"EX2"_s}));
    };
    const auto made = readyLife();
    made->collector.open(id(2));
    QVERIFY(made->untilTold(1));
    QVERIFY(!made->told.first().error);
    QCOMPARE(made->going(id(2)), (QStringList{u"EX1"_s, u"EX2"_s}));
    QCOMPARE(m_feeds.asked.size(), 4);
    // Once only; and the feed is there all the same.
    failures = 100;
    made->collector.open(id(2));
    QVERIFY(made->untilTold(2));
    QCOMPARE(m_feeds.asked.size(), 8);
    QCOMPARE(made->access(id(2)), HealthAccess::Failed);
}

void HealthCollectorTest::messagesOnceADay()
{
    begin(5);
    const auto made = readyLife({.healthAgain = 7200s});
    made->collector.startRound();
    QVERIFY(made->untilRounds(1));
    made->pass(20h);
    QVERIFY(m_feeds.asked.size() > 5 * 8);
    QCOMPARE(counted(m_feeds.askedMessages), everybody(1));
    made->pass(5h);
    QCOMPARE(counted(m_feeds.askedMessages), everybody(2));
    // Another life knows what the cache knows.
    const auto next = life({.healthAgain = 60s});
    next->collector.startRound();
    QVERIFY(next->untilRounds(1));
    next->pass(1h);
    QCOMPARE(counted(m_feeds.askedMessages), everybody(2));
}

void HealthCollectorTest::refusedMessagesKeepHealth_data()
{
    QTest::addColumn<FakeAnswer>("answer");
    QTest::addColumn<int>("times");
    QTest::newRow("denied") << HealthFeeds::refusal(403, u"Forbidden"_s) << 1;
    QTest::newRow("out of order") << HealthFeeds::refusal(500, u"UnknownError"_s) << 3; // tried again, as every such answer
    QTest::newRow("no list") << FakeAnswer{.body = "{\"value\":7}"} << 1;
    QTest::newRow("of another tenant") << HealthFeeds::page(
        {}, {}, u"https://graph.example/v1.0/bbbbbbbb-0000-4000-8000-00000000ffff/$metadata#x"_s)
                                       << 1;
}

void HealthCollectorTest::refusedMessagesKeepHealth()
{
    QFETCH(const FakeAnswer, answer);
    QFETCH(const int, times);
    begin(5);
    m_feeds.disturb = [answer](const FakeCall &call, const QString &, int) {
        return call.url.path() == HealthFeeds::centre ? std::optional(answer) : std::nullopt;
    };
    const auto made = readyLife();
    made->collector.startRound();
    QVERIFY(made->untilRounds(1));
    QCOMPARE(made->with(HealthAccess::Told), 5);
    QCOMPARE(counted(m_feeds.askedMessages), everybody(times));
    for (const auto &told : std::as_const(made->told))
        QVERIFY(!told.error);
    QVERIFY(made->gaveUps.isEmpty());
    const auto asked = m_feeds.askedMessages.size();
    made->pass(4h);
    QCOMPARE(m_feeds.askedMessages.size(), asked); // nor at every turn
}

void HealthCollectorTest::stoppedAnywhere()
{
    begin(9);
    m_feeds.feeds[id(4)] = {.issues = {u"EX1"_s}, .messages = {u"MC1"_s}};
    const Error why{.kind = Error::Kind::Cancelled, .detail = u"the test"_s};
    const auto made = readyLife();
    for (int turns = 0; turns < 120; ++turns) {
        made->told.clear();
        made->collector.startRound();
        made->collector.open(id(turns % 9));
        for (int i = 0; i < turns; ++i) {
            if (!made->sync.turn())
                m_clock->advance(std::max(m_clock->untilNext(), 1ms));
        }
        const auto before = made->toldOf(id(turns % 9)).size();
        made->collector.stop(why);
        QCOMPARE(made->gaveUps.size(), turns + 1); // whoever waits for the round hears that it ended
        QCOMPARE(made->gaveUps.last(), why);
        const auto calls = m_feeds.asked.size() + m_feeds.askedMessages.size();
        made->pass(10s);
        // Whoever waits is told once, by `why` or with what is in the cache; nothing is asked any more.
        QVERIFY(!made->collector.isActive());
        const auto told = made->toldOf(id(turns % 9));
        QVERIFY2(told.size() >= 1, qPrintable(QString::number(turns)));
        if (before == 0) {
            QCOMPARE(told.size(), 1);
            QVERIFY(!told.first().error || *told.first().error == why);
        }
        QCOMPARE(m_feeds.asked.size() + m_feeds.askedMessages.size(), calls);
        QCOMPARE(made->sync.scheduler.inFlight() + made->sync.scheduler.waiting(), 0);
    }
    made->told.clear();
    const auto rounds = made->rounds;
    made->collector.startRound();
    QVERIFY(made->untilRounds(rounds + 1));
    made->pass(20min);
    QCOMPARE(made->with(HealthAccess::Told), 9);
    for (const auto &told : std::as_const(made->told))
        QVERIFY(!told.error);
}

void HealthCollectorTest::killedAnywhere()
{
    for (int turns = 0; turns < 60; turns += 3) {
        begin(9);
        m_feeds.feeds[id(4)] = {.issues = {u"EX1"_s}, .messages = {u"MC1"_s}};
        {
            const auto made = readyLife();
            made->collector.startRound();
            made->collector.open(id(1));
            for (int i = 0; i < turns; ++i) {
                if (!made->sync.turn())
                    m_clock->advance(std::max(m_clock->untilNext(), 1ms));
            }
        }
        const auto made = life();
        made->collector.startRound();
        // Who was on the way when it died may have to wait for the next turn.
        QVERIFY(made->untilRounds(2));
        QCOMPARE(made->with(HealthAccess::Told), 9);
        QCOMPARE(made->health(id(4)).issues.size(), 1);
    }
}

void HealthCollectorTest::startedTwice()
{
    const auto made = readyLife();
    for (int i = 0; i < 50; ++i) {
        made->collector.startRound();
        made->sync.turn();
    }
    QVERIFY(made->untilRounds(1));
    QCOMPARE(counted(m_feeds.asked), everybody(1));
}

void HealthCollectorTest::whoLeftIsPassedBy()
{
    const auto gone = id(6);
    const auto made = readyLife();
    m_feeds.disturb = [&, ended = false](const FakeCall &, const QString &tenant, int) mutable -> std::optional<FakeAnswer> {
        if (tenant == gone && !std::exchange(ended, true))
            sql(made->sync.dataDir, "DELETE FROM customer WHERE id = '" + gone.toLatin1() + "'");
        return {};
    };
    made->collector.startRound();
    QVERIFY(made->untilRounds(1));
    QCOMPARE(made->told.size(), 32);
    QVERIFY(made->gaveUps.isEmpty());
    made->collector.open(gone);
    QVERIFY(made->untilTold(33));
    QCOMPARE(made->told.last().error->kind, Error::Kind::NotFound);
}

/// Each Azure subscription with its pages, a token of the customer's tenant for each call.
void HealthCollectorTest::azureBehindHealth()
{
    const auto made = readyLife({.readAzure = true});
    const auto customer = id(3);
    const QByteArray sold = R"({"items":[{"id":"s-1","offerId":"MS-AZR-0145P","entitlementId":"az-1","status":"active"},
        {"id":"s-2","offerId":"MS-AZR-0145P","entitlementId":"az-2","status":"active"}]})";
    QVERIFY(made->sync.store->storePart(customer, PartAnswer::Subscriptions, sold));
    m_feeds.feeds[customer] = {.issues = {u"EX1"_s}};
    QStringList asked;
    m_world->disturb = [&](const FakeCall &call, int) -> std::optional<FakeAnswer> {
        if (call.url.host() != "azure.example"_L1)
            return m_feeds.answer(call);
        asked.append(call.url.path().section(u'/', 2, 2) + call.url.query().section(u'&', 1));
        if (!call.header("Authorization").endsWith(customer.toLatin1()))
            return HealthFeeds::refusal(401, u"InvalidAuthenticationToken"_s);
        const auto isFirst = call.url.path().contains("/az-1/"_L1);
        const auto isFurther = call.url.query().contains("skipToken"_L1);
        const auto event = isFirst ? (isFurther ? u"T2"_s : u"T1"_s) : u"T3"_s;
        QJsonObject body{{u"value"_s,
                          QJsonArray{QJsonObject{
                              {u"name"_s, event},
                              {u"properties"_s, QJsonObject{{u"status"_s, u"Active"_s}, {u"eventType"_s, u"PlannedMaintenance"_s}}}}}}};
        if (isFirst && !isFurther)
            body.insert(u"nextLink"_s, u"https://azure.example"_s + call.url.path() + u"?api-version=2022-10-01&$skipToken=2"_s);
        return FakeAnswer{.body = QJsonDocument(body).toJson()};
    };
    made->collector.open(customer);
    QVERIFY(made->untilTold(1));
    QVERIFY(!made->told.first().error);
    QCOMPARE(asked, (QStringList{u"az-1"_s, u"az-1$skipToken=2"_s, u"az-2"_s}));
    QCOMPARE(made->going(customer), (QStringList{u"EX1"_s, u"T1"_s, u"T2"_s, u"T3"_s}));
    QCOMPARE(made->health(customer).azure.size(), 2);
    // Whoever has none is asked for none.
    made->collector.open(id(4));
    QVERIFY(made->untilTold(2));
    QCOMPARE(asked.size(), 3);
}

void HealthCollectorTest::azureThatDoesNotTell()
{
    const auto made = readyLife({.readAzure = true});
    const auto customer = id(3);
    const QByteArray sold = R"({"items":[{"id":"s-1","offerId":"MS-AZR-0145P","entitlementId":"az-1","status":"active"}]})";
    QVERIFY(made->sync.store->storePart(customer, PartAnswer::Subscriptions, sold));
    m_world->disturb = [&](const FakeCall &call, int) -> std::optional<FakeAnswer> {
        if (call.url.host() != "azure.example"_L1)
            return m_feeds.answer(call);
        return HealthFeeds::refusal(403, u"AuthorizationFailed"_s);
    };
    made->collector.open(customer);
    QVERIFY(made->untilTold(1));
    QVERIFY(!made->told.first().error); // Microsoft 365 told
    QVERIFY(made->gaveUps.isEmpty());
    const auto health = made->health(customer);
    QCOMPARE(health.read.access, HealthAccess::Told);
    QCOMPARE(health.azure.size(), 1);
    QCOMPARE(health.azure.constFirst().read.access, HealthAccess::RoleMissing);
}

HOUSE_TEST(HealthCollectorTest)
#include "tst_healthcollector.moc"
