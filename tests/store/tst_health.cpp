#include "models/store/audittrail.h"
#include "models/store/database.h"
#include "models/store/healthreader.h"
#include "models/store/issuerules.h"
#include "tests/store/healthfixture.h"
#include "tests/support/testprogram.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

/// Customers' health, kept in both files.
class TestHealth : public QObject
{
    Q_OBJECT

    ManualClock m_clock{};
    const Actor m_actor{u"anna@partner.example"_s, u"SD"_s};

    static StoredIssue storedIssue(const QString &title, const QDateTime &start, const QDateTime &end, bool isActive = false)
    {
        return {
            .number = 1, .key = u"A"_s, .told = {.id = u"A"_s, .title = title, .startedAt = start, .endedAt = end}, .isActive = isActive};
    }
    static QDateTime day(int number) { return QDateTime(QDate(2026, 1, 1), QTime(8, 0), Qt::UTC).addDays(number); }
    static IssuePost post(int at, const QString &content, const QString &type = u"regular"_s)
    {
        return {.at = at < 0 ? QDateTime() : day(at), .type = type, .content = content};
    }

private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(u"app.store=false"_s); }

    // -- rules

    void whichRow_data()
    {
        QTest::addColumn<QList<StoredIssue>>("rows");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QDateTime>("start");
        QTest::addColumn<int>("row"); // -1: a new one
        const auto over = storedIssue(u"One"_s, day(0), day(2));
        QTest::newRow("unknown") << QList<StoredIssue>{} << u"One"_s << day(0) << -1;
        QTest::newRow("the same") << QList<StoredIssue>{over} << u"One"_s << day(0) << 0;
        QTest::newRow("the same with another title") << QList<StoredIssue>{over} << u"Two"_s << day(0) << 0;
        QTest::newRow("a start that was corrected") << QList<StoredIssue>{over} << u"Two"_s << day(20) << 0;
        QTest::newRow("a month is not enough") << QList<StoredIssue>{over} << u"Two"_s << day(32) << 0;
        QTest::newRow("more than a month") << QList<StoredIssue>{over} << u"Two"_s << day(33) << -1;
        QTest::newRow("under the same title") << QList<StoredIssue>{over} << u" oNE"_s << day(300) << 0;
        QTest::newRow("still going on") << QList<StoredIssue>{storedIssue(u"One"_s, day(0), {}, true)} << u"Two"_s << day(300) << 0;
        QTest::newRow("no end known") << QList<StoredIssue>{storedIssue(u"One"_s, day(0), {})} << u"Two"_s << day(300) << 0;
        QTest::newRow("no start told") << QList<StoredIssue>{over} << u"Two"_s << QDateTime() << 0;
        const QList<StoredIssue> both{over, storedIssue(u"Two"_s, day(100), {}, true)};
        QTest::newRow("the older again") << both << u"One"_s << day(0) << 0;
        QTest::newRow("the newer again") << both << u"Two"_s << day(100) << 1;
        QTest::newRow("the older with another start") << both << u"One"_s << day(1) << 0;
        QTest::newRow("between them") << both << u"Two"_s << day(101) << 1;
    }
    void whichRow()
    {
        QFETCH(QList<StoredIssue>, rows);
        QFETCH(QString, title);
        QFETCH(QDateTime, start);
        QFETCH(int, row);
        const std::vector<StoredIssue> known(rows.cbegin(), rows.cend());
        const auto found = rowFor(known, HealthIssue{.id = u"A"_s, .title = title, .startedAt = start});
        QCOMPARE(found ? static_cast<int>(*found) : -1, row);
    }

    void newerWord_data()
    {
        QTest::addColumn<QDateTime>("known");
        QTest::addColumn<QDateTime>("told");
        QTest::addColumn<bool>("newer");
        QTest::newRow("newer") << day(0) << day(1) << true;
        QTest::newRow("older") << day(1) << day(0) << false;
        QTest::newRow("equal") << day(1) << day(1) << false;
        QTest::newRow("no time known") << QDateTime() << day(1) << true;
        QTest::newRow("no time told") << day(1) << QDateTime() << false;
        QTest::newRow("known from the future") << day(100) << day(9) << true;
        QTest::newRow("known a little ahead") << day(11) << day(10) << false;
        QTest::newRow("both from the future") << day(100) << day(99) << false;
    }
    void newerWord()
    {
        QFETCH(QDateTime, known);
        QFETCH(QDateTime, told);
        QTEST(isNewerWord({.id = u"A"_s, .modifiedAt = known}, {.id = u"A"_s, .modifiedAt = told}, day(10)), "newer");
    }
    void withoutTimesTheWordCounts()
    {
        QVERIFY(!isNewerWord({.status = u"serviceRestored"_s}, {.status = u"ServiceRestored"_s}, day(0)));
        QVERIFY(isNewerWord({.status = u"serviceRestored"_s}, {.status = u"investigating"_s}, day(0)));
    }

    void posts_data()
    {
        QTest::addColumn<QList<IssuePost>>("known");
        QTest::addColumn<QList<IssuePost>>("told");
        QTest::addColumn<bool>("newer");
        QTest::addColumn<QStringList>("added");
        QTest::addColumn<QStringList>("changed");
        using Posts = QList<IssuePost>;
        const auto row = [](const char *name, const Posts &known, const Posts &told, bool newer, const QStringList &added,
                            const QStringList &changed) { QTest::newRow(name) << known << told << newer << added << changed; };
        row("the first", {}, {post(1, u"a"_s)}, true, {u"a"_s}, {});
        row("the same", {post(1, u"a"_s)}, {post(1, u"a"_s)}, true, {}, {});
        row("spelt otherwise", {post(1, u"a"_s)}, {post(1, u"a"_s, u"Regular"_s)}, true, {}, {});
        row("one more", {post(1, u"a"_s)}, {post(1, u"a"_s), post(2, u"b"_s)}, false, {u"b"_s}, {});
        row("other words", {post(1, u"a"_s)}, {post(1, u"b"_s)}, true, {}, {u"0 b"_s});
        row("other words of an old answer", {post(1, u"a"_s)}, {post(1, u"b"_s)}, false, {}, {});
        row("another type", {post(1, u"a"_s)}, {post(1, u"a"_s, u"quick"_s)}, true, {u"a"_s}, {});
        row("none told", {post(1, u"a"_s)}, {}, true, {}, {});
        row("two at one moment", {post(1, u"a"_s), post(1, u"b"_s)}, {post(1, u"b"_s)}, true, {}, {});
        row("two at one moment, one new", {post(1, u"a"_s), post(1, u"b"_s)}, {post(1, u"b"_s), post(1, u"c"_s)}, true, {}, {u"0 c"_s});
        row("told twice", {}, {post(1, u"a"_s), post(1, u"a"_s)}, true, {u"a"_s}, {});
        row("without a time", {post(-1, u"a"_s)}, {post(-1, u"a"_s), post(-1, u"b"_s)}, true, {u"b"_s}, {});
        row("without words", {}, {post(1, QString())}, true, {QString()}, {});
    }
    void posts()
    {
        QFETCH(QList<IssuePost>, known);
        QFETCH(QList<IssuePost>, told);
        QFETCH(bool, newer);
        const auto changes = postChanges(known, told, newer);
        QStringList added;
        for (const auto &each : changes.added)
            added.append(each.content);
        QStringList changed;
        for (const auto &[place, content] : changes.changed)
            changed.append(QString::number(place) + u' ' + content);
        QTEST(added, "added");
        QTEST(changed, "changed");
        QCOMPARE(changes.isEmpty(), added.isEmpty() && changed.isEmpty());
    }

    // -- one tenant's answer

    void keeps()
    {
        const HealthFolder folder(m_clock);
        QList<quint64> told;
        folder.store->onCommitted([&](const RowsCommitted &rows) {
            QVERIFY(rows.textStays && !rows.reorder);
            QCOMPARE(rows.changed.size(), 1U);
            told.append(rows.revision);
        });
        const auto outcome = folder.take(idOf(1).toUpper(), {issueOf(u"EX1"_s), issueOf(u"EX2"_s, u"serviceRestored"_s)});
        VERIFY_OK(outcome);
        QVERIFY(outcome->isNews);
        QCOMPARE(folder.going(1), QStringList{u"EX1"_s});
        QCOMPARE(newsText(*outcome), QStringList{u"EX1 came"_s}); // what is over already is no news
        QVERIFY(outcome->news.first().issue.posts.isEmpty() && outcome->news.first().issue.details.isEmpty());
        QCOMPARE(outcome->news.first().issue.title, u"Title of EX1"_s);
        QCOMPARE(told.size(), 1);
        Peek desk(folder.desk());
        QCOMPARE(desk.rows(u"SELECT key, id, is_active, severity, reported, reported_ever, seen_at FROM issue ORDER BY key"_s),
                 (QStringList{u"EX1|EX1|1|7|1|1|%1"_s.arg(m_clock.utcNow().toMSecsSinceEpoch()),
                              u"EX2|EX2|0|0|1|1|%1"_s.arg(m_clock.utcNow().toMSecsSinceEpoch())}));
        QCOMPARE(desk.rows(u"SELECT i.key, p.content FROM issue_post p JOIN issue i ON i.num = p.issue ORDER BY 1"_s),
                 (QStringList{u"EX1|First"_s, u"EX2|First"_s}));
        QCOMPARE(desk.one(u"SELECT id FROM issue_tenant"_s), idOf(1));
        QCOMPARE(folder.services(1), (QStringList{u"Exchange Online|serviceDegradation"_s}));
        QCOMPARE(Peek(folder.mirror()).one(u"SELECT access, asked_at = read_at, messages_at FROM customer_health"_s), u"1|1|"_s);
        QCOMPARE(folder.problems(), QStringList());
    }

    void unchangedWritesOneLine()
    {
        const HealthFolder folder(m_clock);
        const QList<QJsonObject> issues{issueOf(u"EX1"_s), issueOf(u"EX2"_s)};
        VERIFY_OK(folder.take(idOf(1), issues));
        int told = 0;
        folder.store->onCommitted([&told](const RowsCommitted &) { ++told; });
        Peek desk(folder.desk());
        Peek mirror(folder.mirror());
        const auto before = desk.one(u"PRAGMA data_version"_s);
        const auto services = mirror.rows(u"SELECT * FROM service_health"_s);
        m_clock.advance(std::chrono::hours(1));
        const auto outcome = folder.take(idOf(1), issues);
        VERIFY_OK(outcome);
        QVERIFY(!outcome->isNews);
        QCOMPARE(folder.going(1), (QStringList{u"EX1"_s, u"EX2"_s}));
        QVERIFY(outcome->news.isEmpty());
        QCOMPARE(told, 0);
        QCOMPARE(desk.one(u"PRAGMA data_version"_s), before);
        QCOMPARE(mirror.rows(u"SELECT * FROM service_health"_s), services);
        QCOMPARE(mirror.one(u"SELECT read_at FROM customer_health"_s), QString::number(m_clock.utcNow().toMSecsSinceEpoch()));
        // A second tenant is news of its own, and no news of the issue.
        const auto other = folder.take(idOf(2), issues);
        VERIFY_OK(other);
        QVERIFY(other->isNews && other->news.isEmpty());
        QCOMPARE(desk.rows(u"SELECT reported FROM issue"_s), (QStringList{u"2"_s, u"2"_s}));
    }

    void spellingIsNoNews()
    {
        const HealthFolder folder(m_clock);
        VERIFY_OK(folder.take(idOf(1), {issueOf(u"EX1"_s)}));
        Peek desk(folder.desk());
        const auto before = desk.one(u"PRAGMA data_version"_s);
        auto spelt = pascal(issueOf(u"EX1"_s));
        spelt.insert(u"Status"_s, u"ServiceDegradation"_s);
        const auto outcome = folder.store->health().storeTenant(
            idOf(1),
            {valuesOf({pascal(QJsonObject{
                {u"service"_s, u"Exchange Online"_s}, {u"status"_s, u"ServiceDegradation"_s}, {u"issues"_s, QJsonArray{spelt}}})})});
        VERIFY_OK(outcome);
        QVERIFY(!outcome->isNews && outcome->news.isEmpty());
        QCOMPARE(desk.one(u"PRAGMA data_version"_s), before);
        QCOMPARE(folder.services(1), (QStringList{u"Exchange Online|serviceDegradation"_s}));
    }

    void aRepeatedPageAddsNothing()
    {
        const HealthFolder folder(m_clock);
        const auto page = healthOf({issueOf(u"EX1"_s)});
        VERIFY_OK(folder.store->health().storeTenant(idOf(1), {page, page}));
        Peek desk(folder.desk());
        QCOMPARE(desk.one(u"SELECT count(*), sum(reported) FROM issue"_s), u"1|1"_s);
        QCOMPARE(desk.one(u"SELECT count(*) FROM issue_post"_s), u"1"_s);
        QCOMPARE(Peek(folder.mirror()).one(u"SELECT customers FROM service_count"_s), u"1"_s);
    }

    void news_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<int>("minutes"); // newer than before
        QTest::addColumn<QString>("morePosts");
        QTest::addColumn<QStringList>("news");
        QTest::newRow("worse") << u"serviceInterruption"_s << 5 << u"New"_s << QStringList{u"EX1 worsened"_s};
        QTest::newRow("better") << u"restoringService"_s << 5 << QString() << QStringList{u"EX1 changed"_s};
        QTest::newRow("over") << u"serviceRestored"_s << 5 << u"New"_s << QStringList{u"EX1 ended"_s};
        QTest::newRow("a post") << u"serviceDegradation"_s << 5 << u"New"_s << QStringList{u"EX1 changed"_s};
        QTest::newRow("a post at the same time") << u"serviceDegradation"_s << 0 << u"New"_s << QStringList{u"EX1 changed"_s};
        QTest::newRow("only the time") << u"serviceDegradation"_s << 5 << QString() << QStringList{};
        QTest::newRow("the time and the spelling") << u"ServiceDegradation"_s << 5 << QString() << QStringList{};
        QTest::newRow("a word nobody knows") << u"sidewaysMotion"_s << 5 << QString() << QStringList{u"EX1 changed"_s};
        QTest::newRow("a feed that lags") << u"serviceRestored"_s << -5 << QString() << QStringList{};
    }
    void news()
    {
        QFETCH(QString, status);
        QFETCH(int, minutes);
        QFETCH(QString, morePosts);
        const HealthFolder folder(m_clock);
        VERIFY_OK(folder.take(idOf(1), {issueOf(u"EX1"_s)}));
        auto issue = issueOf(u"EX1"_s, status, minutes);
        if (!morePosts.isEmpty())
            issue = withPost(issue, u"2026-03-02T08:30:00Z"_s, morePosts);
        const auto outcome = folder.take(idOf(2), {issue});
        VERIFY_OK(outcome);
        QTEST(newsText(*outcome), "news");
        const auto stands = minutes > 0 ? status : u"serviceDegradation"_s;
        QCOMPARE(Peek(folder.desk()).one(u"SELECT status FROM issue"_s), stands);
    }

    void whatLagsDoesNotTurnBack()
    {
        const HealthFolder folder(m_clock);
        VERIFY_OK(folder.take(idOf(1), {issueOf(u"EX1"_s, u"serviceRestored"_s, 60)}));
        const auto lagging = folder.take(idOf(2), {issueOf(u"EX1"_s, u"serviceInterruption"_s, 0)});
        VERIFY_OK(lagging);
        QCOMPARE(folder.going(2), QStringList()); // what is known better counts
        QVERIFY(lagging->news.isEmpty());
        QCOMPARE(Peek(folder.desk()).one(u"SELECT status, is_active, severity, reported FROM issue"_s), u"serviceRestored|0|0|2"_s);
    }

    void futureTimesAreMended()
    {
        const HealthFolder folder(m_clock);
        VERIFY_OK(folder.take(idOf(1), {issueOf(u"EX1"_s, u"serviceInterruption"_s, 60 * 24 * 400)}));
        const auto sane = folder.take(idOf(2), {issueOf(u"EX1"_s, u"serviceRestored"_s)});
        VERIFY_OK(sane);
        QCOMPARE(newsText(*sane), QStringList{u"EX1 ended"_s});
        QCOMPARE(Peek(folder.desk()).one(u"SELECT status FROM issue"_s), u"serviceRestored"_s);
    }

    void anIdUsedTwice()
    {
        const HealthFolder folder(m_clock);
        auto first = issueOf(u"EX1"_s, u"serviceRestored"_s);
        first.insert(u"startDateTime"_s, u"2025-10-01T00:00:00Z"_s);
        first.insert(u"endDateTime"_s, u"2025-10-02T00:00:00Z"_s);
        first.insert(u"lastModifiedDateTime"_s, u"2025-10-02T00:00:00Z"_s);
        first.insert(u"title"_s, u"Of last year"_s);
        VERIFY_OK(folder.take(idOf(1), {first}));
        const auto outcome = folder.take(idOf(2), {issueOf(u"EX1"_s)});
        VERIFY_OK(outcome);
        QCOMPARE(newsText(*outcome), QStringList{u"EX1#2 came"_s});
        QCOMPARE(folder.going(2), QStringList{u"EX1#2"_s});
        // A feed that has the older one still means that one.
        const auto again = folder.take(idOf(1), {first});
        VERIFY_OK(again);
        QVERIFY(!again->isNews);
        Peek desk(folder.desk());
        QCOMPARE(desk.rows(u"SELECT key, title, reported FROM issue ORDER BY num"_s),
                 (QStringList{u"EX1|Of last year|1"_s, u"EX1#2|Title of EX1|1"_s}));
        // And one that goes on to the new one no longer has it.
        VERIFY_OK(folder.take(idOf(1), {issueOf(u"EX1"_s)}));
        QCOMPARE(desk.rows(u"SELECT key, reported, reported_ever FROM issue ORDER BY num"_s), (QStringList{u"EX1|0|1"_s, u"EX1#2|2|2"_s}));
    }

    void goneAndBack()
    {
        const HealthFolder folder(m_clock);
        VERIFY_OK(folder.take(idOf(1), {issueOf(u"EX1"_s), issueOf(u"EX2"_s)}));
        const auto since = QString::number(m_clock.utcNow().toMSecsSinceEpoch());
        m_clock.advance(std::chrono::hours(1));
        const auto gone = folder.take(idOf(1), {issueOf(u"EX2"_s)});
        VERIFY_OK(gone);
        QVERIFY(gone->isNews && gone->news.isEmpty());
        QCOMPARE(folder.going(1), QStringList{u"EX2"_s});
        Peek desk(folder.desk());
        const auto links
            = u"SELECT i.key, c.since, coalesce(c.gone_at, '') FROM issue_customer c JOIN issue i ON i.num = c.issue ORDER BY 1"_s;
        QCOMPARE(desk.rows(links),
                 (QStringList{u"EX1|%1|%2"_s.arg(since, QString::number(m_clock.utcNow().toMSecsSinceEpoch())), u"EX2|%1|"_s.arg(since)}));
        QCOMPARE(desk.rows(u"SELECT key, is_active, reported, reported_ever FROM issue ORDER BY key"_s),
                 (QStringList{u"EX1|1|0|1"_s, u"EX2|1|1|1"_s})); // it stays as it was told
        const auto back = folder.take(idOf(1), {issueOf(u"EX1"_s), issueOf(u"EX2"_s)});
        VERIFY_OK(back);
        QVERIFY(back->isNews && back->news.isEmpty());
        QCOMPARE(desk.rows(links), (QStringList{u"EX1|%1|"_s.arg(since), u"EX2|%1|"_s.arg(since)}));
        QCOMPARE(desk.rows(u"SELECT reported, reported_ever FROM issue"_s), (QStringList{u"1|1"_s, u"1|1"_s}));
    }

    void aLineThatCannotBeReadTakesNothingAway()
    {
        const HealthFolder folder(m_clock);
        VERIFY_OK(folder.take(idOf(1), {issueOf(u"EX1"_s), issueOf(u"EX2"_s)}));
        const auto outcome = folder.take(idOf(1), {issueOf(u"EX2"_s), QJsonObject{{u"title"_s, u"no id"_s}}});
        VERIFY_OK(outcome);
        QCOMPARE(outcome->skipped, 1);
        QCOMPARE(folder.going(1), (QStringList{u"EX1"_s, u"EX2"_s}));
        // A service that does not say which issues it has is read as far as it goes.
        const QJsonObject teams{{u"service"_s, u"Microsoft Teams"_s}, {u"status"_s, u"serviceOperational"_s}};
        const auto silent = folder.store->health().storeTenant(idOf(1), {valuesOf({teams})});
        VERIFY_OK(silent);
        QCOMPARE(silent->skipped, 1);
        QCOMPARE(folder.going(1), (QStringList{u"EX1"_s, u"EX2"_s}));
        QCOMPARE(folder.services(1), (QStringList{u"Exchange Online|serviceDegradation"_s, u"Microsoft Teams|serviceOperational"_s}));
        VERIFY_OK(folder.store->health().storeTenant(idOf(1), {healthOf({}, u"Microsoft Teams"_s, u"serviceOperational"_s)}));
        QCOMPARE(folder.services(1), QStringList{u"Microsoft Teams|serviceOperational"_s});
        QCOMPARE(Peek(folder.desk()).one(u"SELECT sum(reported) FROM issue"_s), u"0"_s);
    }

    void postsAreKeptForGood()
    {
        const HealthFolder folder(m_clock);
        VERIFY_OK(folder.take(idOf(1), {issueOf(u"EX1"_s)}));
        auto later = issueOf(u"EX1"_s, u"serviceDegradation"_s, 5);
        later.insert(u"posts"_s, QJsonArray{QJsonObject{{u"postType"_s, u"quick"_s}}});
        later.insert(u"details"_s, QJsonArray{QJsonObject{{u"name"_s, u"n"_s}, {u"value"_s, u"v"_s}}});
        VERIFY_OK(folder.take(idOf(1), {withPost(later, u"2026-03-02T08:30:00Z"_s, QString(1'000'000, u'x'))}));
        Peek desk(folder.desk());
        QCOMPARE(desk.rows(u"SELECT type, length(content) FROM issue_post ORDER BY num"_s),
                 (QStringList{u"regular|5"_s, u"regular|1000000"_s, u"quick|0"_s}));
        QCOMPARE(desk.rows(u"SELECT name, value FROM issue_detail"_s), QStringList{u"n|v"_s});
    }

    void textThatHasNoBytes()
    {
        const HealthFolder folder(m_clock);
        auto issue = issueOf(u"EX1"_s);
        issue.insert(u"title"_s, QString(u"a"_s + QChar(0xd83d) + u"b"_s));
        const auto before = folder.take(idOf(1), {issue});
        VERIFY_OK(before);
        const auto again = folder.take(idOf(1), {issue});
        VERIFY_OK(again);
        QVERIFY(!again->isNews);
        QVERIFY(Peek(folder.desk()).one(u"SELECT title FROM issue"_s).startsWith(u'a'));
    }

    void whatIsRefusedWritesNothing_data()
    {
        QTest::addColumn<int>("customer");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Error::Kind>("kind");
        const auto health = healthOf({issueOf(u"EX9"_s)});
        QTest::newRow("nobody of ours") << 77 << health << Error::Kind::NotFound;
        QTest::newRow("no services") << 1 << valuesOf({}) << Error::Kind::NotFound;
        QTest::newRow("nothing that can be read") << 1 << valuesOf({7}) << Error::Kind::BadReply;
        QTest::newRow("no list") << 1 << QByteArray("{}") << Error::Kind::BadReply;
        auto other = health;
        other.replace("{\"value\"",
                      "{\"@odata.context\":\"https://graph.microsoft.com/v1.0/" + idOf(2).toUtf8() + "/$metadata#x\",\"value\"");
        QTest::newRow("another tenant's") << 1 << other << Error::Kind::BadReply;
    }
    void whatIsRefusedWritesNothing()
    {
        QFETCH(int, customer);
        QFETCH(QByteArray, body);
        const HealthFolder folder(m_clock);
        VERIFY_OK(folder.take(idOf(1), {issueOf(u"EX1"_s)}));
        Peek desk(folder.desk());
        Peek mirror(folder.mirror());
        const QStringList before{desk.one(u"PRAGMA data_version"_s), mirror.one(u"PRAGMA data_version"_s)};
        const auto outcome = folder.store->health().storeTenant(idOf(customer), {body});
        QVERIFY(!outcome);
        QTEST(outcome.error().kind, "kind");
        QCOMPARE(outcome.error().reason == Error::Reason::NotCached, customer == 77); // a tenant without a feed is still ours
        if (outcome.error().detail != "a tenant without services"_L1 && !body.contains('7'))
            QVERIFY(!folder.store->health().storeMessages(idOf(customer), {body}));
        QCOMPARE((QStringList{desk.one(u"PRAGMA data_version"_s), mirror.one(u"PRAGMA data_version"_s)}), before);
    }

    void endedBetweenTheFiles()
    {
        const HealthFolder folder(m_clock);
        Peek mirror(folder.mirror());
        QCOMPARE(mirror.rows(u"CREATE TRIGGER broken BEFORE INSERT ON customer_health BEGIN SELECT RAISE(ABORT, 'broken'); END"_s),
                 QStringList());
        const QList<QJsonObject> issues{issueOf(u"EX1"_s)};
        QVERIFY(!folder.take(idOf(1), issues));
        QCOMPARE(Peek(folder.desk()).one(u"SELECT reported FROM issue"_s), u"1"_s);
        QCOMPARE(folder.services(1), QStringList());
        QCOMPARE(mirror.rows(u"DROP TRIGGER broken"_s), QStringList());
        const auto outcome = folder.take(idOf(1), issues);
        VERIFY_OK(outcome);
        QVERIFY(outcome->isNews);
        QCOMPARE(folder.services(1).size(), 1);
        QCOMPARE(Peek(folder.desk()).one(u"SELECT reported, reported_ever FROM issue"_s), u"1|1"_s);
    }

    void theDeskFirst()
    {
        const HealthFolder folder(m_clock);
        Peek desk(folder.desk());
        QCOMPARE(desk.rows(u"CREATE TRIGGER broken BEFORE INSERT ON issue_customer BEGIN SELECT RAISE(ABORT, 'broken'); END"_s),
                 QStringList());
        QVERIFY(!folder.take(idOf(1), {issueOf(u"EX1"_s)}));
        QCOMPARE(desk.one(u"SELECT count(*) FROM issue"_s), u"0"_s);
        QCOMPARE(Peek(folder.mirror()).one(u"SELECT count(*) FROM customer_health"_s), u"0"_s);
    }

    void refusals()
    {
        const HealthFolder folder(m_clock);
        VERIFY_OK(folder.take(idOf(1), {issueOf(u"EX1"_s)}));
        const auto readAt = m_clock.utcNow();
        m_clock.advance(std::chrono::hours(2));
        const auto refused = folder.store->health().refuse(idOf(1), HealthAccess::ConsentMissing);
        VERIFY_OK(refused);
        QVERIFY(refused->isNews);
        QCOMPARE(folder.going(1), QStringList{u"EX1"_s});
        const auto again = folder.store->health().refuse(idOf(1), HealthAccess::ConsentMissing);
        VERIFY_OK(again);
        QVERIFY(!again->isNews);
        VERIFY_OK(folder.store->health().refuse(idOf(2), HealthAccess::NoFeed));
        QVERIFY(!folder.store->health().refuse(idOf(77), HealthAccess::NoFeed));
        Peek mirror(folder.mirror());
        QCOMPARE(mirror.rows(u"SELECT access, asked_at, coalesce(read_at, '') FROM customer_health ORDER BY rid"_s),
                 (QStringList{u"4|%1|%2"_s.arg(m_clock.utcNow().toMSecsSinceEpoch()).arg(readAt.toMSecsSinceEpoch()),
                              u"7|%1|"_s.arg(m_clock.utcNow().toMSecsSinceEpoch())}));
        QCOMPARE(folder.services(1).size(), 1); // what is known stays
        QCOMPARE(mirror.rows(u"SELECT access, customers FROM health_access_count WHERE customers > 0 ORDER BY 1"_s),
                 (QStringList{u"4|1"_s, u"7|1"_s}));
    }

    void whoLeavesIsCountedNoMore()
    {
        const HealthFolder folder(m_clock);
        for (int customer = 1; customer <= 3; ++customer)
            VERIFY_OK(folder.take(idOf(customer), {issueOf(u"EX1"_s)}));
        VERIFY_OK(folder.store->health().storeMessages(idOf(3), {valuesOf({messageOf(u"MC1"_s)})}));
        VERIFY_OK(folder.store->markEnded(idOf(2), CustomerEnd::TenantGone));
        VERIFY_OK(runPass(*folder.store, toldUpTo(2)));
        Peek mirror(folder.mirror());
        QCOMPARE(mirror.one(u"SELECT sum(customers) FROM service_count"_s), u"2"_s);
        QCOMPARE(mirror.one(u"SELECT sum(customers) FROM health_access_count"_s), u"2"_s);
        QCOMPARE(mirror.one(u"SELECT count(*) FROM service_message"_s), u"0"_s); // no text of theirs stays
        // Neither who left nor who has ended keeps an issue going.
        QCOMPARE(Peek(folder.desk()).one(u"SELECT reported, reported_ever FROM issue"_s), u"1|3"_s);
        QCOMPARE(folder.problems(), QStringList());
    }

    void wordsThatNobodyHasAreLetGo()
    {
        const HealthFolder folder(m_clock);
        auto health = folder.store->health();
        VERIFY_OK(health.storeTenant(idOf(1), {healthOf({}, u"Exchange Online"_s, u"serviceOperational"_s)}));
        VERIFY_OK(health.storeTenant(idOf(3), {healthOf({}, u"Their own"_s, u"sideways"_s)}));
        VERIFY_OK(runPass(*folder.store, toldUpTo(2)));
        Peek mirror(folder.mirror());
        QCOMPARE(mirror.rows(u"SELECT word FROM health_word ORDER BY word"_s),
                 (QStringList{u"Exchange Online"_s, u"serviceOperational"_s}));
        VERIFY_OK(health.storeTenant(idOf(2), {healthOf({}, u"Their own"_s, u"sideways"_s)}));
        QCOMPARE(folder.services(2), QStringList{u"Their own|sideways"_s});
        QCOMPARE(folder.services(1), QStringList{u"Exchange Online|serviceOperational"_s});
        QCOMPARE(folder.problems(), QStringList());
    }

    void whatIsMutedMakesNoNews_data()
    {
        QTest::addColumn<QString>("issue");
        QTest::addColumn<QString>("service");
        QTest::addColumn<int>("minutes"); // later
        QTest::addColumn<QStringList>("news");
        QTest::newRow("nothing muted") << QString() << QString() << 0 << QStringList{u"EX1 worsened"_s, u"EX2 came"_s};
        QTest::newRow("the issue") << u"EX1"_s << QString() << 0 << QStringList{u"EX2 came"_s};
        QTest::newRow("its service") << QString() << u"Exchange Online"_s << 0 << QStringList{};
        QTest::newRow("another service") << QString() << u"Microsoft Teams"_s << 0 << QStringList{u"EX1 worsened"_s, u"EX2 came"_s};
        QTest::newRow("no longer") << QString() << u"Exchange Online"_s << 60 << QStringList{u"EX1 worsened"_s, u"EX2 came"_s};
    }
    void whatIsMutedMakesNoNews()
    {
        QFETCH(QString, issue);
        QFETCH(QString, service);
        QFETCH(int, minutes);
        ManualClock clock;
        const HealthFolder folder(clock);
        VERIFY_OK(folder.take(idOf(1), {issueOf(u"EX1"_s)}));
        if (!issue.isEmpty() || !service.isEmpty())
            VERIFY_OK(folder.store->health().mute(issue, service, u"Known"_s, clock.utcNow().addSecs(3600), m_actor));
        clock.advance(std::chrono::minutes(minutes));
        const auto outcome = folder.take(idOf(2), {issueOf(u"EX1"_s, u"serviceInterruption"_s, 5), issueOf(u"EX2"_s)});
        VERIFY_OK(outcome);
        QTEST(newsText(*outcome), "news");
        QCOMPARE(folder.going(2), (QStringList{u"EX1"_s, u"EX2"_s})); // it is there all the same
    }

    /// Of its last change and its posts the later one, in minutes after eight.
    void theLatestUpdate_data()
    {
        QTest::addColumn<int>("modified");
        QTest::addColumn<QString>("post");
        QTest::addColumn<QString>("update");
        const auto none = QString();
        QTest::newRow("the change") << 10 << u"2026-03-02T08:05:00Z"_s << u"2026-03-02T08:10:00Z"_s;
        QTest::newRow("the post") << 10 << u"2026-03-02T08:15:00Z"_s << u"2026-03-02T08:15:00Z"_s;
        QTest::newRow("no more posts") << 10 << none << u"2026-03-02T08:10:00Z"_s;
        QTest::newRow("a change of next year") << 60 * 24 * 400 << u"2026-03-02T08:05:00Z"_s << u"2026-03-02T08:05:00Z"_s;
        QTest::newRow("a post of next year") << 10 << u"2027-03-02T08:05:00Z"_s << u"2026-03-02T08:10:00Z"_s;
    }
    void theLatestUpdate()
    {
        QFETCH(int, modified);
        QFETCH(QString, post);
        QFETCH(QString, update);
        const auto at = QString::number(QDateTime::fromString(update, Qt::ISODate).toMSecsSinceEpoch());
        auto issue = issueOf(u"EX1"_s, u"serviceDegradation"_s, modified);
        if (!post.isEmpty())
            issue = withPost(issue, post, u"More"_s);
        const HealthFolder folder(m_clock);
        VERIFY_OK(folder.take(idOf(1), {issue, issueOf(u"EX2"_s)}));
        VERIFY_OK(folder.take(idOf(1), {issue, issueOf(u"EX2"_s)}));
        Peek desk(folder.desk());
        QCOMPARE(desk.one(u"SELECT update_at FROM issue WHERE key = 'EX1'"_s), at);
        // Told of an issue that was known it is the same.
        auto known = issue;
        known.insert(u"id"_s, u"EX2"_s);
        VERIFY_OK(folder.take(idOf(2), {known}));
        QCOMPARE(desk.one(u"SELECT update_at FROM issue WHERE key = 'EX2'"_s), at);
    }
    void withoutTimesItIsWhenItWasSeen()
    {
        const HealthFolder folder(m_clock);
        auto issue = issueOf(u"EX1"_s);
        issue.insert(u"lastModifiedDateTime"_s, QJsonValue());
        issue.insert(u"posts"_s, QJsonArray());
        VERIFY_OK(folder.take(idOf(1), {issue}));
        QCOMPARE(Peek(folder.desk()).one(u"SELECT update_at = seen_at FROM issue"_s), u"1"_s);
    }

    void theHistoryOutlivesTheMirror()
    {
        const HealthFolder folder(m_clock);
        VERIFY_OK(folder.take(idOf(1), {issueOf(u"EX1"_s)}));
        VERIFY_OK(folder.store->rebuildMirror());
        QCOMPARE(Peek(folder.desk()).one(u"SELECT key, reported FROM issue"_s), u"EX1|1"_s);
        QVERIFY(!folder.take(idOf(1), {issueOf(u"EX1"_s)})); // nobody is in the list
        VERIFY_OK(runPass(*folder.store, toldUpTo(3)));
        QCOMPARE(Peek(folder.desk()).one(u"SELECT key, reported FROM issue"_s), u"EX1|1"_s);
        const auto outcome = folder.take(idOf(1), {issueOf(u"EX1"_s)});
        VERIFY_OK(outcome);
        QVERIFY(outcome->isNews && outcome->news.isEmpty());
    }

    // -- messages

    void messages()
    {
        const HealthFolder folder(m_clock);
        VERIFY_OK(folder.take(idOf(1), {}));
        QVERIFY(!folder.store->health().messagesReadAt(idOf(1))->isValid());
        const auto outcome = folder.store->health().storeMessages(idOf(1), {valuesOf({messageOf(u"MC1"_s), messageOf(u"MC2"_s)})});
        VERIFY_OK(outcome);
        QVERIFY(outcome->isNews);
        QCOMPARE(*folder.store->health().messagesReadAt(idOf(1)), m_clock.utcNow());
        m_clock.advance(std::chrono::hours(1));
        const auto again = folder.store->health().storeMessages(idOf(1), {valuesOf({messageOf(u"MC1"_s), messageOf(u"MC2"_s)})});
        VERIFY_OK(again);
        QVERIFY(!again->isNews);
        VERIFY_OK(folder.store->health().storeMessages(idOf(2), {valuesOf({messageOf(u"MC1"_s, u"Older"_s, -5)})}));
        QVERIFY(!folder.store->health().messagesReadAt(idOf(2))->isValid()); // its health was not asked for yet
        Peek mirror(folder.mirror());
        const auto all = u"SELECT id, title, customers FROM service_message ORDER BY id"_s;
        QCOMPARE(mirror.rows(all), (QStringList{u"MC1|Title of MC1|2"_s, u"MC2|Title of MC2|1"_s}));
        const auto changed = folder.store->health().storeMessages(idOf(1), {valuesOf({messageOf(u"MC1"_s, u"Newer"_s, 5), 3})});
        VERIFY_OK(changed);
        QVERIFY(changed->isNews);
        QCOMPARE(changed->skipped, 1);
        QCOMPARE(mirror.rows(all), (QStringList{u"MC1|Newer|2"_s, u"MC2|Title of MC2|1"_s}));
        VERIFY_OK(folder.store->health().storeMessages(idOf(1), {valuesOf({})}));
        QCOMPARE(mirror.rows(all), (QStringList{u"MC1|Newer|1"_s})); // what nobody has is not kept
    }

    // -- the turn

    void everybodyHasATurn_data()
    {
        QTest::addColumn<int>("customers");
        for (const auto count : {1, 2, 3, 10, 97, 250})
            QTest::newRow(qPrintable(QString::number(count))) << count;
    }
    void everybodyHasATurn()
    {
        QFETCH(int, customers);
        const HealthFolder folder(m_clock, customers);
        const auto now = m_clock.utcNow();
        QSet<QString> met;
        auto calls = 0;
        for (auto isRound = false; !isRound; ++calls) {
            QVERIFY(calls < customers + 10);
            const auto turn = folder.store->health().nextInTurn(7, now, now);
            VERIFY_OK(turn);
            QVERIFY(turn->customers.size() <= 7);
            for (const auto &id : turn->customers) {
                QVERIFY(!met.contains(id));
                met.insert(id);
            }
            isRound = turn->isRound;
        }
        QCOMPARE(met.size(), customers);
    }

    void theTurnGoesOnInANewProgram()
    {
        HealthFolder folder(m_clock, 40);
        const auto now = m_clock.utcNow();
        QStringList met;
        for (int i = 0; i < 4; ++i) {
            const auto turn = folder.store->health().nextInTurn(5, now, now);
            VERIFY_OK(turn);
            met += turn->customers;
            folder.store.reset();
            folder.store = folder.open(m_clock);
        }
        QCOMPARE(QSet<QString>(met.cbegin(), met.cend()).size(), 20);
        auto inOrder = met;
        inOrder.sort();
        QVERIFY(met != inOrder);
    }

    void whoIsLeftOut()
    {
        const HealthFolder folder(m_clock, 6);
        VERIFY_OK(folder.take(idOf(1), {}));
        VERIFY_OK(folder.store->health().refuse(idOf(2), HealthAccess::ConsentMissing));
        VERIFY_OK(folder.store->health().refuse(idOf(3), HealthAccess::Failed));
        VERIFY_OK(folder.store->markEnded(idOf(4), CustomerEnd::TenantGone));
        const auto turnAt = [&](const QDateTime &notAfter, const QDateTime &waitAfter) {
            QStringList all;
            for (auto isRound = false; !isRound;) {
                const auto turn = folder.store->health().nextInTurn(3, notAfter, waitAfter);
                if (!turn)
                    return QStringList{turn.error().detail};
                all += turn->customers;
                isRound = turn->isRound;
            }
            all.sort();
            return all;
        };
        const auto asked = m_clock.utcNow();
        m_clock.advance(std::chrono::hours(1));
        QCOMPARE(turnAt(asked.addSecs(-1), asked.addSecs(-1)), (QStringList{idOf(5), idOf(6)}));
        QCOMPARE(turnAt(asked, asked.addSecs(-1)), (QStringList{idOf(1), idOf(3), idOf(5), idOf(6)}));
        QCOMPARE(turnAt(asked, asked), (QStringList{idOf(1), idOf(2), idOf(3), idOf(5), idOf(6)}));
        m_clock.setUtc(asked.addDays(-1)); // asked in what is the future now
        QCOMPARE(turnAt(asked.addDays(-2), asked.addDays(-2)), (QStringList{idOf(1), idOf(2), idOf(3), idOf(5), idOf(6)}));
    }

    void nobodyToAsk()
    {
        const Folder folder;
        const auto store = folder.open(m_clock);
        const auto turn = store->health().nextInTurn(5, m_clock.utcNow(), m_clock.utcNow());
        VERIFY_OK(turn);
        QVERIFY(turn->customers.isEmpty() && turn->isRound);
        VERIFY_OK(store->health().representatives(m_clock.utcNow(), 5));
    }

    void whoStandsForAnIssue()
    {
        const HealthFolder folder(m_clock, 8);
        VERIFY_OK(folder.take(idOf(1), {issueOf(u"EX1"_s), issueOf(u"EX2"_s)}));
        m_clock.advance(std::chrono::minutes(1));
        VERIFY_OK(folder.take(idOf(2), {issueOf(u"EX1"_s), issueOf(u"EX3"_s), issueOf(u"EX5"_s, u"serviceRestored"_s)}));
        m_clock.advance(std::chrono::minutes(1));
        VERIFY_OK(folder.take(idOf(3), {issueOf(u"EX3"_s), issueOf(u"EX4"_s)}));
        VERIFY_OK(folder.store->health().refuse(idOf(3), HealthAccess::RoleMissing)); // EX4 has nobody else
        const auto now = m_clock.utcNow();
        const auto all = folder.store->health().representatives(now, 10);
        VERIFY_OK(all);
        QCOMPARE(*all, (QStringList{idOf(1), idOf(2)})); // EX1 and EX2 by the first, EX3 by the second
        QCOMPARE(*folder.store->health().representatives(now, 1), QStringList{idOf(1)});
        // EX1 and EX3 were looked at a moment ago.
        QCOMPARE(*folder.store->health().representatives(now.addSecs(-90), 10), QStringList{idOf(1)});
        QCOMPARE(*folder.store->health().representatives(now.addSecs(-600), 10), QStringList());
        VERIFY_OK(folder.store->markEnded(idOf(1), CustomerEnd::TenantGone));
        QCOMPARE(*folder.store->health().representatives(now, 10), QStringList{idOf(2)});
    }

    /// A look for somebody who can be read comes to an end.
    void nobodyStandsForAnIssueThatNobodyShows()
    {
        const HealthFolder folder(m_clock, 2);
        VERIFY_OK(folder.take(idOf(1), {issueOf(u"EX1"_s)}));
        const auto now = m_clock.utcNow();
        QCOMPARE(*folder.store->health().representatives(now, 10), QStringList{idOf(1)});
        const auto stranger = [&folder](int count) {
            return sqlite3_exec(Peek(folder.desk()).handle(),
                                qPrintable(u"DELETE FROM issue_customer; DELETE FROM issue_tenant;"
                                           "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1)"
                                           " INSERT INTO issue_tenant (num, id) SELECT i, 'stranger' || i FROM n;"
                                           "INSERT INTO issue_tenant (num, id) VALUES (9999, '%2');"
                                           "INSERT INTO issue_customer (issue, tenant, since) SELECT 1, num, 5 FROM issue_tenant"_s.arg(
                                               QString::number(count), idOf(1))),
                                nullptr, nullptr, nullptr);
        };
        QCOMPARE(stranger(399), SQLITE_OK);
        QCOMPARE(*folder.store->health().representatives(now, 10), QStringList{idOf(1)});
        QCOMPARE(stranger(400), SQLITE_OK);
        QCOMPARE(*folder.store->health().representatives(now, 10), QStringList());
    }

    // -- what people say

    void marks()
    {
        const HealthFolder folder(m_clock);
        VERIFY_OK(folder.take(idOf(1), {issueOf(u"EX1"_s)}));
        auto health = folder.store->health();
        VERIFY_OK(health.mark(u"EX1"_s, {idOf(1).toUpper(), idOf(2)}, ImpactLevel::Confirmed, u" Ticket 5 "_s, m_actor));
        VERIFY_OK(health.mark(u"EX1"_s, {idOf(1)}, ImpactLevel::Confirmed, u"Ticket 5"_s, m_actor)); // is so already
        VERIFY_OK(health.mark(u"EX1"_s, {idOf(2)}, ImpactLevel::NotAffected, u"They say"_s, m_actor));
        Peek desk(folder.desk());
        QCOMPARE(
            desk.rows(
                u"SELECT t.id, m.level, m.evidence, m.author, m.version FROM issue_mark m JOIN issue_tenant t ON t.num = m.tenant ORDER BY 1"_s),
            (QStringList{idOf(1) + u"|3|Ticket 5|anna@partner.example|1"_s, idOf(2) + u"|4|They say|anna@partner.example|2"_s}));
        QCOMPARE(
            folder.audited(),
            (QStringList{
                u"issue.mark|issue|EX1|%1||{\"evidence\":\"Ticket 5\",\"level\":\"confirmed\"}"_s.arg(idOf(1)),
                u"issue.mark|issue|EX1|%1||{\"evidence\":\"Ticket 5\",\"level\":\"confirmed\"}"_s.arg(idOf(2)),
                u"issue.mark|issue|EX1|%1|{\"evidence\":\"Ticket 5\",\"level\":\"confirmed\"}|{\"evidence\":\"They say\",\"level\":\"notAffected\"}"_s
                    .arg(idOf(2))}));
        QCOMPARE(desk.one(u"SELECT reported, reported_ever FROM issue"_s), u"1|1"_s); // a mark is no feed
        VERIFY_OK(health.unmark(u"EX1"_s, {idOf(2), idOf(3)}, m_actor));
        QCOMPARE(desk.one(u"SELECT count(*) FROM issue_mark"_s), u"1"_s);
        QCOMPARE(folder.audited().size(), 4);
        QCOMPARE(folder.audited().last(),
                 u"issue.unmark|issue|EX1|%1|{\"evidence\":\"They say\",\"level\":\"notAffected\"}|"_s.arg(idOf(2)));
        QCOMPARE(folder.problems(), QStringList());
    }

    void marksAreRestored()
    {
        const HealthFolder folder(m_clock, 4);
        VERIFY_OK(folder.take(idOf(1), {issueOf(u"EX1"_s)}));
        auto health = folder.store->health();
        VERIFY_OK(health.mark(u"EX1"_s, {idOf(1)}, ImpactLevel::NotAffected, u"They say"_s, m_actor));
        VERIFY_OK(health.mark(u"EX1"_s, {idOf(2), idOf(4)}, ImpactLevel::Confirmed, u"Ticket 2"_s, m_actor));
        const auto standing = [desk = folder.desk()] {
            return Peek(desk).rows(
                u"SELECT t.id, m.level, m.evidence FROM issue_mark m JOIN issue_tenant t ON t.num = m.tenant ORDER BY 1"_s);
        };
        const auto before = standing();
        QCOMPARE(before.size(), 3);
        const QStringList all{idOf(1).toUpper(), idOf(2), idOf(3)};
        const auto change = health.mark(u"EX1"_s, all, ImpactLevel::Confirmed, u"Phone"_s, m_actor);
        VERIFY_OK(change);
        QCOMPARE(*change,
                 (MarkChange{.issueKey = u"EX1"_s,
                             .customerIds = {idOf(1), idOf(2), idOf(3)},
                             .before = {{.customerId = idOf(1), .level = ImpactLevel::NotAffected, .evidence = u"They say"_s},
                                        {.customerId = idOf(2), .level = ImpactLevel::Confirmed, .evidence = u"Ticket 2"_s}}}));
        // Marked so already: nothing is changed, so there is nothing to put back.
        const auto again = health.mark(u"EX1"_s, all, ImpactLevel::Confirmed, u"Phone"_s, m_actor);
        VERIFY_OK(again);
        QCOMPARE(*again, MarkChange{.issueKey = u"EX1"_s});
        int told = 0;
        folder.store->onCommitted([&told](const RowsCommitted &rows) { told += static_cast<int>(rows.changed.size()); });
        VERIFY_OK(health.restoreMarks(*change, m_actor));
        QCOMPARE(told, 3);
        QCOMPARE(standing(), before); // the fourth, whom nobody touched, too
        QStringList commands;
        for (const auto &entry : folder.audited().mid(6))
            commands.append(entry.section(u'|', 0, 3));
        QCOMPARE(commands,
                 (QStringList{u"issue.mark|issue|EX1|"_s + idOf(1), u"issue.mark|issue|EX1|"_s + idOf(2),
                              u"issue.unmark|issue|EX1|"_s + idOf(3)}));
        const auto taken = health.unmark(u"EX1"_s, {idOf(3), idOf(4)}, m_actor);
        VERIFY_OK(taken);
        QCOMPARE(taken->customerIds, QStringList{idOf(4)});
        VERIFY_OK(health.restoreMarks(*taken, m_actor));
        QCOMPARE(standing(), before);
        // All or nothing.
        MarkChange broken{.issueKey = u"EX1"_s,
                          .customerIds = {idOf(2), idOf(3)},
                          .before = {{.customerId = idOf(3), .evidence = u"x"_s}, {.customerId = idOf(1)}}};
        QVERIFY(!health.restoreMarks(broken, m_actor));
        QCOMPARE(health.restoreMarks({.issueKey = u"EX9"_s, .customerIds = {idOf(1)}}, m_actor).error().reason, Error::Reason::NotCached);
        QCOMPARE(standing(), before);
        QCOMPARE(folder.audited().size(), 11);
        QCOMPARE(folder.problems(), QStringList());
    }

    void marksThatAreRefused()
    {
        const HealthFolder folder(m_clock);
        VERIFY_OK(folder.take(idOf(1), {issueOf(u"EX1"_s)}));
        auto health = folder.store->health();
        QCOMPARE(health.mark(u"EX1"_s, {idOf(1)}, ImpactLevel::Confirmed, u"  "_s, m_actor).error().reason, Error::Reason::ReasonMissing);
        QCOMPARE(health.mark(u"EX1"_s, {idOf(1)}, ImpactLevel::Reported, u"x"_s, m_actor).error().kind, Error::Kind::Rejected);
        QCOMPARE(health.mark(u"EX9"_s, {idOf(1)}, ImpactLevel::Confirmed, u"x"_s, m_actor).error().reason, Error::Reason::NotCached);
        QCOMPARE(health.unmark(u"EX9"_s, {idOf(1)}, m_actor).error().kind, Error::Kind::NotFound);
        QCOMPARE(health.mute(u"EX1"_s, {}, u" "_s, m_clock.utcNow().addDays(1), m_actor).error().reason, Error::Reason::ReasonMissing);
        QCOMPARE(health.mute(u"EX1"_s, {}, u"x"_s, m_clock.utcNow(), m_actor).error().kind, Error::Kind::Rejected);
        QCOMPARE(health.mute(u"EX1"_s, u"Exchange Online"_s, u"x"_s, m_clock.utcNow().addDays(1), m_actor).error().kind,
                 Error::Kind::Rejected);
        QCOMPARE(health.mute({}, {}, u"x"_s, m_clock.utcNow().addDays(1), m_actor).error().kind, Error::Kind::Rejected);
        QCOMPARE(health.mute(u"EX9"_s, {}, u"x"_s, m_clock.utcNow().addDays(1), m_actor).error().kind, Error::Kind::NotFound);
        QCOMPARE(health.noteCheck(idOf(77), u"graph"_s, m_actor).error().kind, Error::Kind::NotFound);
        QCOMPARE(health.noteCheck(idOf(1), u"window"_s, m_actor).error().reason, Error::Reason::ValueInvalid);
        QCOMPARE(health.markMessage(u" "_s, {}, m_actor).error().kind, Error::Kind::Rejected);
        Peek desk(folder.desk());
        for (const auto &table : {u"issue_mark"_s, u"health_mute"_s, u"health_check"_s, u"message_mark"_s, u"audit_entry"_s})
            QCOMPARE(desk.one(u"SELECT count(*) FROM "_s + table), u"0"_s);
    }

    void mutes()
    {
        const HealthFolder folder(m_clock);
        VERIFY_OK(folder.take(idOf(1), {issueOf(u"EX1"_s)}));
        auto health = folder.store->health();
        const auto until = m_clock.utcNow().addDays(1);
        VERIFY_OK(health.mute(u"EX1"_s, {}, u"Known"_s, until, m_actor));
        VERIFY_OK(health.mute(u"EX1"_s, {}, u"Still known"_s, until.addDays(1), m_actor));
        VERIFY_OK(health.mute({}, u"Exchange Online"_s, u"Nobody uses it"_s, until, m_actor));
        Peek desk(folder.desk());
        QCOMPARE(desk.rows(u"SELECT issue IS NULL, service, reason, version FROM health_mute ORDER BY 1"_s),
                 (QStringList{u"0||Still known|2"_s, u"1|Exchange Online|Nobody uses it|1"_s}));
        VERIFY_OK(health.unmute(u"EX1"_s, {}, m_actor));
        VERIFY_OK(health.unmute(u"EX1"_s, {}, m_actor)); // nothing to take back
        VERIFY_OK(health.unmute({}, u"Exchange Online"_s, m_actor));
        QCOMPARE(desk.one(u"SELECT count(*) FROM health_mute"_s), u"0"_s);
        QStringList commands;
        for (const auto &entry : folder.audited())
            commands.append(entry.section(u'|', 0, 2));
        QCOMPARE(commands,
                 (QStringList{u"health.mute|issue|EX1"_s, u"health.mute|issue|EX1"_s, u"health.mute|service|Exchange Online"_s,
                              u"health.unmute|issue|EX1"_s, u"health.unmute|service|Exchange Online"_s}));
    }

    void checks()
    {
        const HealthFolder folder(m_clock);
        VERIFY_OK(folder.take(idOf(1), {issueOf(u"EX1"_s), issueOf(u"EX2"_s), issueOf(u"EX3"_s, u"serviceRestored"_s)}));
        const auto readAt = m_clock.utcNow();
        m_clock.advance(std::chrono::hours(1));
        auto health = folder.store->health();
        VERIFY_OK(health.noteCheck(idOf(1).toUpper(), u"cache"_s, m_actor)); // nobody could be asked: as old as it is
        VERIFY_OK(health.noteCheck(idOf(2), u"graph"_s, m_actor));
        Peek desk(folder.desk());
        QCOMPARE(
            desk.rows(
                u"SELECT author, at, tenant_id, source, access, coalesce(read_at, ''), replace(issues, char(10), '+') FROM health_check ORDER BY tenant_id"_s),
            (QStringList{u"anna@partner.example|%1|%2|cache|1|%3|EX1+EX2"_s.arg(QString::number(m_clock.utcNow().toMSecsSinceEpoch()),
                                                                                idOf(1), QString::number(readAt.toMSecsSinceEpoch())),
                         u"anna@partner.example|%1|%2|graph|0||"_s.arg(QString::number(m_clock.utcNow().toMSecsSinceEpoch()), idOf(2))}));
        QCOMPARE(folder.audited().size(), 2);
        QVERIFY(folder.audited().first().startsWith(u"health.check|customer|%1|%1||"_s.arg(idOf(1))));
        QVERIFY(folder.audited().first().contains(u"\"readAt\":\"%1\",\"source\":\"cache\""_s.arg(readAt.toString(Qt::ISODate))));
    }

    void messagesSeenTo()
    {
        const HealthFolder folder(m_clock);
        auto health = folder.store->health();
        VERIFY_OK(health.markMessage(u"MC1"_s, QString(), m_actor));
        VERIFY_OK(health.markMessage(u"MC1"_s, u""_s, m_actor));
        VERIFY_OK(health.markMessage(u"MC1"_s, u"Done"_s, m_actor));
        QCOMPARE(Peek(folder.desk()).rows(u"SELECT message_id, author, note, version FROM message_mark"_s),
                 QStringList{u"MC1|anna@partner.example|Done|2"_s});
        QCOMPARE(folder.audited(),
                 (QStringList{u"message.mark|message|MC1|||{\"note\":\"\"}"_s,
                              u"message.mark|message|MC1||{\"note\":\"\"}|{\"note\":\"Done\"}"_s}));
    }
};

HOUSE_TEST(TestHealth)
#include "tst_health.moc"
