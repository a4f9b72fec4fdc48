#include "models/store/database.h"
#include "models/store/healthreader.h"
#include "models/store/outagemessages.h"
#include "tests/store/healthfixture.h"
#include "tests/support/testprogram.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

/// Customers' health and our history of issues, read beside whoever writes.
class TestHealthReader : public QObject
{
    Q_OBJECT

    ManualClock m_clock{};
    const Actor m_actor{u"anna@partner.example"_s, u"SD"_s};

    std::unique_ptr<HealthReader> readerOf(const Folder &folder)
    {
        auto reader = HealthReader::open(folder.path(), m_clock);
        return reader ? std::move(*reader) : nullptr;
    }
    static QStringList keysOf(const QList<IssueLine> &lines)
    {
        QStringList keys;
        for (const auto &line : lines)
            keys.append(line.key);
        return keys;
    }
    static QStringList keysOf(const Result<HealthBoard> &board)
    {
        return board ? keysOf(board->issues) : QStringList{board.error().detail};
    }
    static QJsonObject ended(QJsonObject issue, const QString &start, const QString &end)
    {
        issue.insert(u"status"_s, u"serviceRestored"_s);
        issue.insert(u"startDateTime"_s, start);
        issue.insert(u"endDateTime"_s, end);
        issue.insert(u"lastModifiedDateTime"_s, end);
        return issue;
    }
    QStringList affectedOf(HealthReader &reader, const AffectedQuery &query)
    {
        const auto ids = reader.affected(query);
        if (!ids)
            return {ids.error().detail};
        const auto rows = reader.affectedRows(query.key, *ids);
        if (!rows)
            return {rows.error().detail};
        QStringList lines;
        for (const auto &row : *rows)
            lines.append(u"%1 %2"_s.arg(row.customerId.left(8), QString::number(static_cast<int>(row.level))));
        return lines;
    }

private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(u"app.store=false"_s); }

    void noCache()
    {
        const Folder folder;
        const auto reader = HealthReader::open(folder.path(), m_clock);
        QVERIFY(!reader);
        QCOMPARE(reader.error().reason, Error::Reason::NoCache);
    }

    void nothingKnown()
    {
        const HealthFolder folder(m_clock);
        const auto reader = readerOf(folder);
        QVERIFY(reader);
        const auto board = reader->board({});
        VERIFY_OK(board);
        QVERIFY(board->issues.isEmpty());
        QCOMPARE(board->coverage.customers, 3);
        QCOMPARE(board->coverage.byAccess[0], 3);
        QCOMPARE(board->coverage.notKnown(), 3);
        QVERIFY(!board->coverage.oldest.isValid());
        QVERIFY(reader->matrix()->isEmpty());
        QCOMPARE(reader->history(3)->size(), 3);
        QCOMPARE(*reader->customer(idOf(1)), CustomerHealth{});
        QCOMPARE(reader->issue(u"EX1"_s).error().reason, Error::Reason::NotCached);
        QVERIFY(reader->affected({.key = u"EX1"_s})->empty());
        QVERIFY(reader->messages({})->isEmpty());
    }

    void board_data()
    {
        QTest::addColumn<IssueQuery>("query");
        QTest::addColumn<QStringList>("keys");
        QTest::addColumn<int>("muted");
        using View = IssueQuery::View;
        // The worst first, then what changed last.
        QTest::newRow("active") << IssueQuery{} << QStringList{u"EX2"_s, u"EX3"_s, u"EX1"_s} << 1;
        QTest::newRow("recent") << IssueQuery{.view = View::Recent} << QStringList{u"EX2"_s, u"EX3"_s, u"EX6"_s, u"EX1"_s, u"EX4"_s} << 1;
        QTest::newRow("recent and muted") << IssueQuery{.view = View::Recent, .withMuted = true}
                                          << QStringList{u"EX2"_s, u"TM7"_s, u"EX3"_s, u"EX6"_s, u"EX1"_s, u"EX4"_s} << 0;
        QTest::newRow("of a few days") << IssueQuery{.view = View::Recent, .days = 2} << QStringList{u"EX2"_s, u"EX3"_s, u"EX6"_s, u"EX1"_s}
                                       << 1;
        QTest::newRow("all") << IssueQuery{.view = View::All} << QStringList{u"EX2"_s, u"EX3"_s, u"EX6"_s, u"EX1"_s, u"EX4"_s, u"EX5"_s}
                             << 1;
        QTest::newRow("of a customer") << IssueQuery{.view = View::All, .customerId = idOf(2).toUpper()} << QStringList{u"EX2"_s, u"EX6"_s}
                                       << 0;
        QTest::newRow("of a service") << IssueQuery{.service = u"Microsoft Teams"_s, .withMuted = true} << QStringList{u"TM7"_s} << 0;
        QTest::newRow("words") << IssueQuery{.view = View::All, .text = u"\u00c9X4 m\u00e1il"_s} << QStringList{u"EX4"_s} << 0;
        QTest::newRow("title") << IssueQuery{.text = u"  title exchange ex2"_s} << QStringList{u"EX2"_s} << 0;
        QTest::newRow("one word of two") << IssueQuery{.text = u"title nothing"_s} << QStringList{} << 0;
        QTest::newRow("blanks") << IssueQuery{.text = u"  "_s} << QStringList{u"EX2"_s, u"EX3"_s, u"EX1"_s} << 1;
    }
    void board()
    {
        QFETCH(IssueQuery, query);
        QFETCH(int, muted);
        const HealthFolder folder(m_clock);
        auto health = folder.store->health();
        VERIFY_OK(folder.take(idOf(2), {issueOf(u"EX6"_s), issueOf(u"EX2"_s, u"serviceInterruption"_s)}));
        VERIFY_OK(folder.take(idOf(2), {issueOf(u"EX2"_s, u"serviceInterruption"_s)})); // EX6 is gone
        auto teams = issueOf(u"TM7"_s, u"serviceDegradation"_s, 20);
        teams.insert(u"service"_s, u"Microsoft Teams"_s);
        VERIFY_OK(folder.take(idOf(1),
                              {issueOf(u"EX1"_s), issueOf(u"EX3"_s, u"ServiceDegradation"_s, 10), teams,
                               ended(issueOf(u"EX4"_s), u"2026-02-20T00:00:00Z"_s, u"2026-02-21T00:00:00Z"_s),
                               ended(issueOf(u"EX5"_s), u"2025-12-01T00:00:00Z"_s, u"2025-12-02T00:00:00Z"_s)}));
        VERIFY_OK(health.mute({}, u"Microsoft Teams"_s, u"Nobody has it"_s, m_clock.utcNow().addDays(1), m_actor));
        const auto reader = readerOf(folder);
        const auto found = reader->board(query);
        VERIFY_OK(found);
        QTEST(keysOf(found->issues), "keys");
        QCOMPARE(found->muted, muted);
        for (const auto &line : found->issues) {
            QCOMPARE(line.isGone, line.key == "EX6"_L1);
            QVERIFY(line.told.posts.isEmpty());
        }
    }

    void mutesEnd()
    {
        const HealthFolder folder(m_clock);
        VERIFY_OK(folder.take(idOf(1), {issueOf(u"EX1"_s), issueOf(u"EX2"_s)}));
        const auto until = m_clock.utcNow().addSecs(3600);
        VERIFY_OK(folder.store->health().mute(u"EX1"_s, {}, u"Known"_s, until, m_actor));
        const auto reader = readerOf(folder);
        QCOMPARE(keysOf(reader->board({})), QStringList{u"EX2"_s});
        QCOMPARE(reader->issue(u"EX1"_s)->line.mutedUntil, until);
        m_clock.advance(std::chrono::hours(1));
        QCOMPARE(keysOf(reader->board({})).size(), 2);
        QVERIFY(!reader->issue(u"EX1"_s)->line.mutedUntil.isValid());
        m_clock.setUtc(ManualClock().utcNow());
    }

    void oneIssue()
    {
        const HealthFolder folder(m_clock);
        auto issue = withPost(issueOf(u"EX1"_s), u"2026-03-02T07:10:00Z"_s, u"Earlier"_s);
        issue.insert(u"details"_s, QJsonArray{QJsonObject{{u"name"_s, u"n"_s}, {u"value"_s, u"v"_s}}});
        auto advisory = issueOf(u"EX2"_s);
        advisory.insert(u"classification"_s, u"Advisory"_s);
        VERIFY_OK(folder.take(idOf(1), {issue, advisory}));
        VERIFY_OK(folder.take(idOf(2), {issue}));
        auto health = folder.store->health();
        VERIFY_OK(health.mark(u"EX1"_s, {idOf(1)}, ImpactLevel::Confirmed, u"x"_s, m_actor));
        VERIFY_OK(health.mark(u"EX1"_s, {idOf(2), idOf(3)}, ImpactLevel::NotAffected, u"x"_s, m_actor));
        const auto reader = readerOf(folder);
        const auto record = reader->issue(u"EX1"_s);
        VERIFY_OK(record);
        const auto &line = record->line;
        QCOMPARE(line.key, u"EX1"_s);
        QCOMPARE(line.told.title, u"Title of EX1"_s);
        QCOMPARE(line.told.startedAt, QDateTime(QDate(2026, 3, 2), QTime(7, 0), Qt::UTC));
        QVERIFY(!line.told.endedAt.isValid());
        QCOMPARE(line.told.details.size(), 1);
        QCOMPARE(line.told.posts.size(), 2);
        QCOMPARE(line.told.posts.first().content, u"Earlier"_s); // the oldest first, whenever it was told
        QCOMPARE(line.seenAt, m_clock.utcNow());
        QCOMPARE((QList<qint64>{line.reported, line.reportedEver, line.confirmed, line.notAffected}), (QList<qint64>{2, 2, 1, 2}));
        QCOMPARE(record->creditUntil, QDate(2026, 4, 30));
        QVERIFY(!reader->issue(u"EX2"_s)->creditUntil.isValid()); // an advisory earns nothing
    }

    void anIssueByMicrosoftsId()
    {
        const HealthFolder folder(m_clock);
        auto old = ended(issueOf(u"EX1"_s), u"2025-10-01T00:00:00Z"_s, u"2025-10-02T00:00:00Z"_s);
        old.insert(u"title"_s, u"Of last year"_s);
        VERIFY_OK(folder.take(idOf(1), {old}));
        VERIFY_OK(folder.take(idOf(1), {issueOf(u"EX1"_s)}));
        QCOMPARE(Peek(folder.desk()).rows(u"UPDATE issue SET key = 'first' WHERE key = 'EX1'"_s), QStringList());
        const auto reader = readerOf(folder);
        QCOMPARE(reader->issue(u"EX1"_s)->line.key, u"EX1#2"_s);
        QCOMPARE(reader->issue(u"ex1"_s)->line.key, u"EX1#2"_s); // as people type it
        QCOMPARE(reader->issue(u"first"_s)->line.told.title, u"Of last year"_s);
    }

    void theMatrix()
    {
        const HealthFolder folder(m_clock, 5);
        auto health = folder.store->health();
        const auto tell = [&](int customer, const QString &status) {
            return health.storeTenant(idOf(customer),
                                      {healthOf({}, u"Exchange Online"_s, status), healthOf({}, u"Teams"_s, u"serviceOperational"_s)});
        };
        VERIFY_OK(tell(1, u"serviceDegradation"_s));
        VERIFY_OK(tell(2, u"ServiceDegradation"_s));
        VERIFY_OK(tell(3, u"serviceOperational"_s));
        VERIFY_OK(tell(4, u"serviceOperational"_s));
        VERIFY_OK(tell(4, u"sideways"_s));
        VERIFY_OK(folder.store->markEnded(idOf(3), CustomerEnd::TenantGone));
        const auto cells = readerOf(folder)->matrix();
        VERIFY_OK(cells);
        QStringList lines;
        for (const auto &cell : *cells)
            lines.append(u"%1 %2 %3"_s.arg(cell.service, cell.status, QString::number(cell.customers)));
        QCOMPARE(
            lines,
            (QStringList{u"Exchange Online serviceDegradation 2"_s, u"Exchange Online sideways 1"_s, u"Teams serviceOperational 3"_s}));
    }

    void theCoverage()
    {
        const HealthFolder folder(m_clock, 6);
        auto health = folder.store->health();
        const auto first = m_clock.utcNow();
        VERIFY_OK(folder.take(idOf(1), {})); // will have ended
        m_clock.advance(std::chrono::minutes(1));
        VERIFY_OK(folder.take(idOf(2), {}));
        m_clock.advance(std::chrono::minutes(1));
        VERIFY_OK(folder.take(idOf(3), {}));
        VERIFY_OK(health.refuse(idOf(4), HealthAccess::ConsentMissing));
        VERIFY_OK(folder.store->markEnded(idOf(1), CustomerEnd::TenantGone));
        const auto coverage = readerOf(folder)->coverage();
        VERIFY_OK(coverage);
        QCOMPARE(coverage->customers, 5);
        QCOMPARE(coverage->told(), 2);
        QCOMPARE(coverage->byAccess[static_cast<std::size_t>(HealthAccess::ConsentMissing)], 1);
        QCOMPARE(coverage->byAccess[static_cast<std::size_t>(HealthAccess::NotRead)], 2);
        QCOMPARE(coverage->notKnown(), 3);
        QCOMPARE(coverage->oldest, first.addSecs(60));
        m_clock.setUtc(first);
    }

    void theHistory()
    {
        const HealthFolder folder(m_clock);
        auto advisory = ended(issueOf(u"EX2"_s), u"2026-02-27T23:00:00Z"_s, u"2026-02-28T01:00:00Z"_s);
        advisory.insert(u"classification"_s, u"advisory"_s);
        auto unknown = issueOf(u"EX9"_s);
        unknown.insert(u"classification"_s, u"somethingNew"_s);
        auto dropped = issueOf(u"EX4"_s);
        dropped.insert(u"startDateTime"_s, u"2026-02-26T10:00:00Z"_s);
        const auto now = m_clock.utcNow();
        m_clock.setUtc(QDateTime(QDate(2026, 2, 26), QTime(12, 0), Qt::UTC));
        VERIFY_OK(folder.take(idOf(2), {dropped}));
        m_clock.setUtc(QDateTime(QDate(2026, 2, 27), QTime(12, 0), Qt::UTC));
        VERIFY_OK(folder.take(idOf(2), {})); // whatever it was, it is over
        m_clock.setUtc(now);
        VERIFY_OK(folder.take(idOf(1),
                              {issueOf(u"EX1"_s), advisory, ended(issueOf(u"EX3"_s), u"2026-01-01T00:00:00Z"_s, u"2026-02-26T00:30:00Z"_s),
                               ended(issueOf(u"EX5"_s), u"2026-01-01T00:00:00Z"_s, u"2026-02-25T23:59:00Z"_s), unknown}));
        const auto days = readerOf(folder)->history(5);
        VERIFY_OK(days);
        QStringList lines;
        for (const auto &day : *days)
            lines.append(u"%1 %2 %3"_s.arg(day.day.toString(Qt::ISODate), QString::number(day.incidents), QString::number(day.advisories)));
        QCOMPARE(lines,
                 (QStringList{u"2026-02-26 2 0"_s, u"2026-02-27 1 1"_s, u"2026-02-28 0 1"_s, u"2026-03-01 0 0"_s, u"2026-03-02 1 0"_s}));
        QVERIFY(readerOf(folder)->history(0)->isEmpty());
    }

    void oneCustomer()
    {
        const HealthFolder folder(m_clock);
        auto health = folder.store->health();
        auto teams = issueOf(u"TM3"_s);
        teams.insert(u"service"_s, u"Microsoft Teams"_s);
        teams.insert(u"startDateTime"_s, u"2026-03-02T06:00:00Z"_s);
        const auto past = ended(issueOf(u"EX9"_s), u"2026-02-01T00:00:00Z"_s, u"2026-02-02T00:00:00Z"_s);
        const auto exchange = healthOf({past, issueOf(u"EX1"_s), issueOf(u"EX2"_s)});
        VERIFY_OK(health.storeTenant(idOf(1), {healthOf({teams}, u"microsoft Teams"_s), exchange}));
        VERIFY_OK(folder.take(idOf(2), {issueOf(u"EX2"_s)}));
        VERIFY_OK(health.storeTenant(idOf(1), {healthOf({teams}, u"Microsoft Teams"_s), healthOf({past, issueOf(u"EX1"_s)})}));
        const auto readAt = m_clock.utcNow();
        m_clock.advance(std::chrono::hours(1));
        VERIFY_OK(health.refuse(idOf(1), HealthAccess::RoleMissing));
        const auto customer = readerOf(folder)->customer(idOf(1).toUpper());
        VERIFY_OK(customer);
        QCOMPARE(customer->read, (HealthRead{.access = HealthAccess::RoleMissing, .askedAt = m_clock.utcNow(), .readAt = readAt}));
        QCOMPARE(
            customer->services,
            (QList<CustomerHealth::Service>{{.service = u"Exchange Online"_s, .status = u"serviceDegradation"_s, .issues = u"EX1"_s},
                                            {.service = u"Microsoft Teams"_s, .status = u"serviceDegradation"_s, .issues = u"TM3"_s}}));
        QCOMPARE(keysOf(customer->issues), (QStringList{u"EX1"_s, u"TM3"_s, u"EX9"_s})); // EX2 goes on elsewhere alone
        m_clock.setUtc(readAt);
    }

    void affected_data()
    {
        QTest::addColumn<AffectedQuery>("query");
        QTest::addColumn<QStringList>("lines");
        QTest::newRow("all") << AffectedQuery{.key = u"EX1"_s}
                             << QStringList{u"00000005 3"_s, u"00000001 1"_s, u"00000002 1"_s, u"00000004 1"_s, u"00000003 4"_s};
        QTest::newRow("confirmed") << AffectedQuery{.key = u"EX1"_s, .level = ImpactLevel::Confirmed} << QStringList{u"00000005 3"_s};
        QTest::newRow("possibly") << AffectedQuery{.key = u"EX1"_s, .level = ImpactLevel::Possibly} << QStringList{};
        QTest::newRow("by name") << AffectedQuery{.key = u"EX1"_s, .text = u"BEDRIJF 00002"_s} << QStringList{u"00000002 1"_s};
        QTest::newRow("by domain") << AffectedQuery{.key = u"EX1"_s, .text = u"Klant3."_s} << QStringList{u"00000003 4"_s};
        QTest::newRow("the first") << AffectedQuery{.key = u"EX1"_s, .limit = 2} << QStringList{u"00000005 3"_s, u"00000001 1"_s};
        QTest::newRow("of another") << AffectedQuery{.key = u"EX2"_s} << QStringList{u"00000001 1"_s};
        QTest::newRow("of none") << AffectedQuery{.key = u"EX9"_s} << QStringList{};
    }
    void affected()
    {
        QFETCH(AffectedQuery, query);
        const HealthFolder folder(m_clock, 5);
        VERIFY_OK(folder.take(idOf(2), {issueOf(u"EX1"_s)}));
        VERIFY_OK(folder.take(idOf(1), {issueOf(u"EX1"_s), issueOf(u"EX2"_s)}));
        for (const auto customer : {3, 4})
            VERIFY_OK(folder.take(idOf(customer), {issueOf(u"EX1"_s)}));
        auto health = folder.store->health();
        VERIFY_OK(health.mark(u"EX1"_s, {idOf(5)}, ImpactLevel::Confirmed, u"Ticket"_s, m_actor));
        VERIFY_OK(health.mark(u"EX1"_s, {idOf(3)}, ImpactLevel::NotAffected, u"They say"_s, m_actor));
        const auto reader = readerOf(folder);
        QTEST(affectedOf(*reader, query), "lines");
    }

    /// A customer with one subscription, as its list tells it.
    static void sell(const HealthFolder &folder, int customer, const QString &offer, const QString &status = u"active"_s)
    {
        const QJsonObject line{{u"id"_s, u"s-%1"_s.arg(customer)}, {u"offerName"_s, offer}, {u"status"_s, status}};
        VERIFY_OK(folder.store->storePart(idOf(customer), PartAnswer::Subscriptions, pageOf(QJsonArray{line})));
    }
    static QString countsOf(const IssueLine &line)
    {
        return u"%1|%2|%3|%4"_s.arg(QString::number(line.reported), line.possibly ? QString::number(*line.possibly) : u"?"_s,
                                    QString::number(line.suspended), QString::number(line.notTold));
    }

    /// Eight customers, each in another way (DOMAIN 5.5).
    void possiblyAffected()
    {
        const auto start = m_clock.utcNow();
        const HealthFolder folder(m_clock, 9);
        auto health = folder.store->health();
        for (const auto customer : {1, 2, 3, 4})
            sell(folder, customer, u"Microsoft 365 Business Basic"_s);
        sell(folder, 5, u"Exchange Online (Plan 1)"_s, u"suspended"_s);
        sell(folder, 6, u"Power BI Pro"_s);
        sell(folder, 7, u"Exchange Online (Plan 1)"_s, u"expired"_s);
        sell(folder, 8, u"Exchange Online (Plan 1)"_s, u"quarantined"_s); // a word that is not known here
        // Nothing of the ninth is known.
        VERIFY_OK(folder.take(idOf(2), {})); // before anybody knew of the issue
        m_clock.advance(std::chrono::minutes(1));
        VERIFY_OK(folder.take(idOf(1), {issueOf(u"EX1"_s)}));
        auto reader = readerOf(folder);
        const auto line = [&] { return reader->board({})->issues.constFirst(); };
        QCOMPARE(countsOf(line()), u"1|3|1|2"_s);
        QCOMPARE(affectedOf(*reader, {.key = u"EX1"_s}), (QStringList{u"00000001 1"_s, u"00000002 2"_s, u"00000003 2"_s, u"00000004 2"_s}));
        QCOMPARE(affectedOf(*reader, {.key = u"EX1"_s, .level = ImpactLevel::Possibly, .text = u"klant3."_s}),
                 QStringList{u"00000003 2"_s});
        // Whose feed is read since and lacks it is not affected; of whom somebody says how it stands is not counted twice.
        m_clock.advance(std::chrono::minutes(1));
        VERIFY_OK(folder.take(idOf(2), {}));
        VERIFY_OK(health.mark(u"EX1"_s, {idOf(3)}, ImpactLevel::NotAffected, u"They say"_s, m_actor));
        QCOMPARE(countsOf(line()), u"1|1|1|2"_s);
        QCOMPARE(affectedOf(*reader, {.key = u"EX1"_s}), (QStringList{u"00000001 1"_s, u"00000004 2"_s, u"00000003 4"_s}));
        // A refusal says nothing; neither does one that knew an answer before.
        VERIFY_OK(health.refuse(idOf(4), HealthAccess::ConsentMissing));
        QCOMPARE(countsOf(line()), u"1|1|1|2"_s);
        QCOMPARE(countsOf(reader->issue(u"EX1"_s)->line), u"1|1|1|2"_s);
        const auto rows = *reader->affectedRows(u"EX1"_s, *reader->affected({.key = u"EX1"_s, .level = ImpactLevel::Possibly}));
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.constFirst().name, told(4).name);
        QCOMPARE(rows.constFirst().read.access, HealthAccess::ConsentMissing);
        QVERIFY(!rows.constFirst().since.isValid());
        // What changes at the service changes the answer.
        sell(folder, 4, u"Microsoft 365 Business Basic"_s, u"suspended"_s);
        sell(folder, 9, u"Office 365 E3"_s);
        QCOMPARE(countsOf(line()), u"1|1|2|1"_s);
        // Who tells of it later on its own counts as reported alone.
        VERIFY_OK(folder.take(idOf(9), {issueOf(u"EX1"_s)}));
        QCOMPARE(countsOf(line()), u"2|0|2|1"_s);
        // Of what is over nobody is possibly affected any more.
        m_clock.advance(std::chrono::minutes(1));
        sell(folder, 8, u"Office 365 E3"_s);
        QCOMPARE(countsOf(line()), u"2|1|2|0"_s);
        VERIFY_OK(folder.take(idOf(1), {issueOf(u"EX1"_s, u"serviceRestored"_s, 50)}));
        QCOMPARE(countsOf(reader->issue(u"EX1"_s)->line), u"2|0|0|0"_s);
        QCOMPARE(affectedOf(*reader, {.key = u"EX1"_s, .level = ImpactLevel::Possibly}), QStringList{});
        m_clock.setUtc(start);
    }

    /// A mirror that is read anew knows of no reading of feeds; our history still knows who had the issue.
    void possiblyAfterTheCacheWasRebuilt()
    {
        const HealthFolder folder(m_clock, 4);
        for (const auto customer : {1, 2, 3})
            sell(folder, customer, u"Office 365 E3"_s);
        for (const auto customer : {1, 2})
            VERIFY_OK(folder.take(idOf(customer), {issueOf(u"EX1"_s)}));
        QCOMPARE(sqlite3_exec(Peek(folder.mirror()).handle(), "DELETE FROM customer_health", nullptr, nullptr, nullptr), SQLITE_OK);
        const auto reader = readerOf(folder);
        QCOMPARE(countsOf(reader->board({})->issues.constFirst()), u"2|1|0|1"_s);
        VERIFY_OK(runPass(*folder.store, toldUpTo(5))); // another one comes: the list is another one
        QCOMPARE(countsOf(reader->board({})->issues.constFirst()), u"2|1|0|2"_s);
        VERIFY_OK(runPass(*folder.store, toldUpTo(2)));
        QCOMPARE(countsOf(reader->board({})->issues.constFirst()), u"2|0|0|0"_s);
    }

    void aServiceThatNobodyHereKnows()
    {
        const HealthFolder folder(m_clock);
        sell(folder, 2, u"Office 365 E3"_s);
        auto issue = issueOf(u"XX1"_s);
        issue.insert(u"service"_s, u"Something new"_s);
        VERIFY_OK(folder.take(idOf(1), {issue}));
        const auto reader = readerOf(folder);
        QCOMPARE(countsOf(reader->board({})->issues.constFirst()), u"1|?|0|0"_s); // not: nobody
        QCOMPARE(affectedOf(*reader, {.key = u"XX1"_s}), QStringList{u"00000001 1"_s});
    }

    void possiblyOfACustomer()
    {
        const HealthFolder folder(m_clock);
        for (const auto customer : {1, 2, 3})
            sell(folder, customer, u"Office 365 E3"_s);
        auto teams = issueOf(u"TM1"_s);
        teams.insert(u"service"_s, u"Microsoft Teams"_s);
        auto bi = issueOf(u"PB1"_s);
        bi.insert(u"service"_s, u"Power BI"_s);
        VERIFY_OK(folder.take(idOf(1), {issueOf(u"EX1"_s), issueOf(u"EX2"_s), teams, bi}));
        VERIFY_OK(folder.store->health().mark(u"EX2"_s, {idOf(2)}, ImpactLevel::Confirmed, u"Call"_s, m_actor));
        const auto reader = readerOf(folder);
        const auto levels = [](const QList<IssueLine> &lines) {
            QStringList told;
            for (const auto &line : lines)
                told.append(line.key + u' ' + QString::number(static_cast<int>(line.level.value_or(ImpactLevel::NotAffected))));
            told.sort();
            return told;
        };
        QCOMPARE(levels(reader->customer(idOf(2))->issues), (QStringList{u"EX1 2"_s, u"EX2 3"_s, u"TM1 2"_s}));
        QCOMPARE(levels(reader->board({.customerId = idOf(2)})->issues), (QStringList{u"EX1 2"_s, u"EX2 3"_s, u"TM1 2"_s}));
        QCOMPARE(levels(reader->customer(idOf(1))->issues), (QStringList{u"EX1 1"_s, u"EX2 1"_s, u"PB1 1"_s, u"TM1 1"_s}));
        VERIFY_OK(folder.take(idOf(2), {teams}));
        QCOMPARE(levels(reader->customer(idOf(2))->issues), (QStringList{u"EX2 3"_s, u"TM1 1"_s})); // somebody here says so all the same
    }

    void aSuspendedCustomerIsMarkedSo()
    {
        const HealthFolder folder(m_clock);
        sell(folder, 1, u"Office 365 E3"_s, u"Suspended"_s);
        sell(folder, 2, u"Office 365 E3"_s);
        for (const auto customer : {1, 2})
            VERIFY_OK(folder.take(idOf(customer), {issueOf(u"EX1"_s)}));
        const auto reader = readerOf(folder);
        const auto rows = *reader->affectedRows(u"EX1"_s, *reader->affected({.key = u"EX1"_s}));
        QCOMPARE((QList<bool>{rows.at(0).isSuspended, rows.at(1).isSuspended}), (QList<bool>{true, false}));
    }

    /// A file of an older program has no such rows, one of another has them by other facts.
    void soldServicesAreWorkedOutAnew()
    {
        HealthFolder folder(m_clock);
        sell(folder, 1, u"Office 365 E3"_s);
        const QJsonObject exchange{{u"id"_s, u"Exchange"_s}, {u"name"_s, u"Exchange"_s}};
        VERIFY_OK(folder.store->storePart(idOf(2), PartAnswer::ManagedServices, pageOf(QJsonArray{exchange})));
        const auto sold = u"SELECT * FROM customer_sold ORDER BY rid"_s;
        const auto before = Peek(folder.mirror()).rows(sold);
        QCOMPARE(before.size(), 2);
        QVERIFY(before.at(1).startsWith(u"2|1|0|42949672"_s)); // the managed service alone; of others nothing is known
        folder.store.reset();
        QCOMPARE(sqlite3_exec(
                     Peek(folder.mirror()).handle(),
                     "DELETE FROM customer_sold WHERE rid = 1; UPDATE customer_sold SET active = 4; UPDATE sync_state SET sold_version = 0",
                     nullptr, nullptr, nullptr),
                 SQLITE_OK);
        folder.store = folder.open(m_clock);
        QCOMPARE(Peek(folder.mirror()).rows(sold), before);
    }

    static QByteArray eventsOf(const QStringList &ids, const QString &status = u"Active"_s)
    {
        QJsonArray events;
        for (const auto &id : ids)
            events.append(QJsonObject{
                {u"name"_s, id},
                {u"properties"_s,
                 QJsonObject{{u"eventType"_s, u"ServiceIssue"_s},
                             {u"status"_s, status},
                             {u"title"_s, u"Title of "_s + id},
                             {u"lastUpdateTime"_s, status == "Active"_L1 ? u"2026-03-02T07:00:00Z"_s : u"2026-03-02T09:00:00Z"_s}}}});
        return valuesOf(events);
    }

    /// Each feed tells of its own issues: what Azure says goes on does not end because Microsoft 365 does not name it.
    void eventsOfAzure()
    {
        const HealthFolder folder(m_clock);
        auto health = folder.store->health();
        const QJsonArray sold{
            QJsonObject{
                {u"id"_s, u"s-1"_s}, {u"offerId"_s, u"MS-AZR-0145P"_s}, {u"entitlementId"_s, u"AZ-1"_s}, {u"status"_s, u"active"_s}},
            QJsonObject{
                {u"id"_s, u"s-2"_s}, {u"offerName"_s, u"Azure plan"_s}, {u"entitlementId"_s, u"az-2"_s}, {u"status"_s, u"suspended"_s}},
            QJsonObject{
                {u"id"_s, u"s-3"_s}, {u"offerName"_s, u"Azure plan"_s}, {u"entitlementId"_s, u"az-3"_s}, {u"status"_s, u"deleted"_s}},
            QJsonObject{
                {u"id"_s, u"s-4"_s}, {u"offerName"_s, u"Office 365 E3"_s}, {u"entitlementId"_s, u"az-4"_s}, {u"status"_s, u"active"_s}}};
        VERIFY_OK(folder.store->storePart(idOf(1), PartAnswer::Subscriptions, pageOf(sold)));
        QCOMPARE(*health.azureSubscriptions(idOf(1)), (QStringList{u"az-1"_s, u"az-2"_s}));
        QVERIFY(health.azureSubscriptions(idOf(2))->isEmpty());
        VERIFY_OK(folder.take(idOf(1), {issueOf(u"EX1"_s)}));
        const auto first = health.storeAzure(idOf(1),
                                             {{.subscription = u"az-1"_s, .pages = {eventsOf({u"T1"_s}), eventsOf({u"T2"_s})}},
                                              {.subscription = u"az-2"_s, .pages = {eventsOf({u"T2"_s, u"T3"_s})}}});
        VERIFY_OK(first);
        QCOMPARE(newsText(*first), (QStringList{u"T1 came"_s, u"T2 came"_s, u"T3 came"_s}));
        VERIFY_OK(folder.take(idOf(1), {issueOf(u"EX1"_s)}));
        QCOMPARE(folder.going(1), (QStringList{u"EX1"_s, u"T1"_s, u"T2"_s, u"T3"_s}));
        const auto reader = readerOf(folder);
        const auto board = reader->board({.service = u"Azure"_s});
        QCOMPARE(board->issues.size(), 3);
        QVERIFY(!board->issues.constFirst().possibly); // Azure tells it per subscription: nobody is guessed at
        QCOMPARE(board->issues.constFirst().reported, 1);
        // One that does not tell says nothing of what goes on there; once both do, what they lack is gone.
        VERIFY_OK(health.storeAzure(idOf(1),
                                    {{.subscription = u"az-1"_s, .pages = {eventsOf({u"T1"_s})}},
                                     {.subscription = u"az-2"_s, .access = HealthAccess::RoleMissing}}));
        QCOMPARE(folder.going(1), (QStringList{u"EX1"_s, u"T1"_s, u"T2"_s, u"T3"_s}));
        const auto azure = reader->customer(idOf(1))->azure;
        QCOMPARE(azure.size(), 2);
        QCOMPARE(azure.at(0).read.access, HealthAccess::Told);
        QCOMPARE(azure.at(1).read.access, HealthAccess::RoleMissing);
        QVERIFY(azure.at(1).read.readAt.isValid()); // as of the time before
        VERIFY_OK(health.storeAzure(idOf(1),
                                    {{.subscription = u"az-1"_s, .pages = {eventsOf({u"T1"_s}, u"Resolved"_s)}},
                                     {.subscription = u"az-2"_s, .pages = {eventsOf({u"T2"_s})}}}));
        QCOMPARE(folder.going(1), (QStringList{u"EX1"_s, u"T2"_s}));
        // What cannot be read is no answer.
        VERIFY_OK(health.storeAzure(
            idOf(1), {{.subscription = u"az-1"_s, .pages = {"nonsense"}}, {.subscription = u"az-2"_s, .pages = {eventsOf({})}}}));
        QCOMPARE(folder.going(1), (QStringList{u"EX1"_s, u"T2"_s}));
        QCOMPARE(reader->customer(idOf(1))->azure.at(0).read.access, HealthAccess::Failed);
    }

    void theCountIsThatOfTheBoard()
    {
        const HealthFolder folder(m_clock);
        auto advisory = issueOf(u"EX2"_s);
        advisory.insert(u"classification"_s, u"advisory"_s);
        VERIFY_OK(folder.take(idOf(1), {issueOf(u"EX1"_s), advisory, issueOf(u"EX3"_s)}));
        VERIFY_OK(folder.store->health().mute(u"EX3"_s, {}, u"Known"_s, m_clock.utcNow().addDays(1), m_actor));
        QCOMPARE(*readerOf(folder)->count(), (HealthCount{.isKnown = true, .issues = 2, .incidents = 1, .customers = 3, .notKnown = 2}));
    }

    /// As many as make the reader go through the whole list, some of them no longer in it.
    void manyAffected()
    {
        const HealthFolder folder(m_clock, 2'500);
        VERIFY_OK(folder.take(idOf(7), {issueOf(u"EX1"_s)}));
        QCOMPARE(sqlite3_exec(Peek(folder.desk()).handle(),
                              "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2600)"
                              " INSERT OR IGNORE INTO issue_tenant (id) SELECT printf('%08x-5a5a-4000-8000-00000000c0de', 2601 - i) FROM n;"
                              "INSERT OR IGNORE INTO issue_customer (issue, tenant, since) SELECT 1, num, 5 FROM issue_tenant",
                              nullptr, nullptr, nullptr),
                 SQLITE_OK);
        const auto reader = readerOf(folder);
        const auto ids = reader->affected({.key = u"EX1"_s});
        VERIFY_OK(ids);
        QCOMPARE(ids->size(), 2'600U);
        const auto rows = reader->affectedRows(u"EX1"_s, std::span(*ids).subspan(0, 3));
        QCOMPARE(rows->first().name, told(1).name);
        QCOMPARE(rows->last().name, told(3).name);
        const auto unknown = reader->affectedRows(u"EX1"_s, std::span(*ids).subspan(2'500, 1));
        QCOMPARE(unknown->first().name, QString()); // whom the list does not have stands at the end
        QCOMPARE(affectedOf(*reader, {.key = u"EX1"_s, .text = u"klant2500."_s}), QStringList{u"000009c4 1"_s});
    }

    void rowsOfAnIssue()
    {
        const HealthFolder folder(m_clock);
        const auto since = m_clock.utcNow();
        VERIFY_OK(folder.take(idOf(1), {issueOf(u"EX1"_s)}));
        VERIFY_OK(folder.take(idOf(3), {issueOf(u"EX1"_s)}));
        m_clock.advance(std::chrono::hours(1));
        const auto later = m_clock.utcNow();
        VERIFY_OK(folder.take(idOf(1), {}));
        VERIFY_OK(folder.store->health().mark(u"EX1"_s, {idOf(1), idOf(2)}, ImpactLevel::Confirmed, u"Ticket"_s, m_actor));
        VERIFY_OK(runPass(*folder.store, toldUpTo(2))); // the third has left
        const auto reader = readerOf(folder);
        auto ids = *reader->affected({.key = u"EX1"_s});
        QCOMPARE(ids.size(), 3U);
        ids.push_back(4711);
        const auto fresh = readerOf(folder); // as the one of the rows in view
        const auto rows = fresh->affectedRows(u"EX1"_s, ids);
        VERIFY_OK(rows);
        QCOMPARE(rows->size(), 4);
        QCOMPARE(rows->at(0),
                 (AffectedCustomer{.customerId = idOf(1),
                                   .name = told(1).name,
                                   .domain = told(1).domain,
                                   .level = ImpactLevel::Confirmed,
                                   .since = since,
                                   .goneAt = later,
                                   .evidence = u"Ticket"_s,
                                   .markedBy = m_actor.account,
                                   .read = {.access = HealthAccess::Told, .askedAt = later, .readAt = later},
                                   .markedAt = later}));
        QCOMPARE(rows->at(1).since, later); // since somebody said so
        QCOMPARE(rows->at(1).read, HealthRead{});
        QCOMPARE(rows->at(2), (AffectedCustomer{.customerId = idOf(3), .since = since, .goneAt = later}));
        QCOMPARE(rows->at(3), AffectedCustomer{});
        m_clock.setUtc(since);
    }

    void whoWasTold()
    {
        const HealthFolder folder(m_clock);
        const auto first = m_clock.utcNow();
        const QList<QJsonObject> issues{issueOf(u"EX1"_s), issueOf(u"EX2"_s)};
        VERIFY_OK(folder.take(idOf(1), issues));
        VERIFY_OK(folder.take(idOf(2), issues));
        const auto reader = readerOf(folder);
        const auto note = [&](const QStringList &customers, const QDateTime &updateAt) {
            return folder.store->outageMessages().note({.issueKey = u"EX1"_s,
                                                        .updateAt = updateAt,
                                                        .english = {.subject = u"Mail"_s, .body = u"It waits."_s},
                                                        .channel = OutageChannel::List,
                                                        .customerIds = customers},
                                                       m_actor);
        };
        const auto informed = [&] {
            QStringList lines;
            const auto ids = *reader->affected({.key = u"EX1"_s});
            const auto rows = *reader->affectedRows(u"EX1"_s, ids);
            for (const auto &row : rows)
                lines.append(row.informedAt.isValid() ? row.informedAt.toString(Qt::ISODate) : u"-"_s);
            lines.append(QString::number(reader->issue(u"EX1"_s)->line.informed));
            lines.append(QString::number(reader->issue(u"EX2"_s)->line.informed));
            return lines;
        };
        QCOMPARE(informed(), (QStringList{u"-"_s, u"-"_s, u"0"_s, u"0"_s}));
        const auto list = reader->outageList(u"EX1"_s);
        VERIFY_OK(list);
        QCOMPARE(list->recipients.size(), 2);
        QCOMPARE(list->recipients.first().phone, QString());
        auto profile = recordOf(told(1));
        auto billing = profile.value(u"billingProfile"_s).toObject();
        auto address = billing.value(u"defaultAddress"_s).toObject();
        address.insert(u"phoneNumber"_s, u"+31 20 123 4567"_s);
        billing.insert(u"defaultAddress"_s, address);
        profile.insert(u"billingProfile"_s, billing);
        VERIFY_OK(folder.store->storeRecord(idOf(1), bodyOf(profile)));
        QCOMPARE(reader->outageList(u"EX1"_s)->recipients.first().phone, u"+31 20 123 4567"_s);
        const auto update = list->updateAt;
        QCOMPARE(update, QDateTime(QDate(2026, 3, 2), QTime(8, 0), Qt::UTC)); // the change is later than the post
        QCOMPARE(*note({idOf(1)}, update), 1);
        QCOMPARE(*note({idOf(1)}, {}), 0); // the latest is that one
        QCOMPARE(informed(), (QStringList{first.toString(Qt::ISODate), u"-"_s, u"1"_s, u"0"_s}));
        const auto rows = *reader->affectedRows(u"EX1"_s, *reader->affected({.key = u"EX1"_s}));
        QCOMPARE(rows.at(0).informedThrough, OutageChannel::List);
        QCOMPARE(rows.at(1).informedThrough, std::nullopt);
        QCOMPARE(reader->board({})->issues.first().informed + reader->board({})->issues.last().informed, 1);
        QVERIFY(folder.audited().last().startsWith(u"issue.inform|issue|EX1|"_s + idOf(1)));
        // Another update comes while somebody writes about that one.
        VERIFY_OK(folder.take(idOf(1), {withPost(issueOf(u"EX1"_s), u"2026-03-02T08:30:00Z"_s, u"More"_s), issueOf(u"EX2"_s)}));
        QCOMPARE(*note({idOf(1), idOf(2)}, update), 1);
        QCOMPARE(informed(), (QStringList{u"-"_s, u"-"_s, u"0"_s, u"0"_s}));
        QCOMPARE(*note({idOf(1), idOf(2)}, {}), 2);
        QCOMPARE(informed().at(2), u"2"_s);
        QVERIFY(reader->outageList(u"EX1"_s)->recipients.last().informedAt.isValid());
    }

    void claimsAreWhole()
    {
        const HealthFolder folder(m_clock);
        const auto issue = issueOf(u"EX1"_s);
        VERIFY_OK(folder.take(idOf(1), {issue}));
        VERIFY_OK(folder.take(idOf(2), {issue}));
        auto health = folder.store->health();
        VERIFY_OK(health.mark(u"EX1"_s, {idOf(1)}, ImpactLevel::Confirmed, u"Call of 09:10"_s, m_actor));
        VERIFY_OK(health.noteCheck(idOf(1), u"graph"_s, m_actor));
        VERIFY_OK(folder.store->outageMessages().note({.issueKey = u"EX1"_s,
                                                       .english = {.subject = u"Mail"_s, .body = u"It waits."_s},
                                                       .channel = OutageChannel::List,
                                                       .customerIds = {idOf(1)}},
                                                      m_actor));
        const QJsonObject subscription{{u"id"_s, u"S-1"_s}, {u"offerName"_s, u"Basic"_s}, {u"quantity"_s, 25}, {u"status"_s, u"active"_s}};
        VERIFY_OK(folder.store->storePart(idOf(1), PartAnswer::Subscriptions, pageOf(QJsonArray{subscription})));
        VERIFY_OK(folder.take(idOf(1), {})); // Microsoft took it away
        VERIFY_OK(folder.take(idOf(2), {}));
        const auto reader = readerOf(folder);
        const auto claims = reader->creditClaims(u"EX1"_s, {idOf(2).toUpper(), idOf(1), idOf(3)});
        VERIFY_OK(claims);
        QVERIFY(claims->issue.line.isGone);
        QCOMPARE(claims->issue.line.told.posts.size(), 1);
        QCOMPARE(claims->customers.size(), 2); // the third has nothing to do with it
        QCOMPARE(claims->customers.at(0).customer.customerId, idOf(2));
        QVERIFY(claims->customers.at(0).checks.isEmpty() && claims->customers.at(0).notes.isEmpty());
        const auto &claim = claims->customers.at(1);
        QCOMPARE(claim.customer.evidence, u"Call of 09:10"_s);
        QCOMPARE(claim.customer.markedAt, m_clock.utcNow());
        QCOMPARE(claim.checks.size(), 1);
        QVERIFY(claim.checks.first().wasAsked && claim.checks.first().sawIssue);
        QCOMPARE(claim.checks.first().author, m_actor.account);
        QCOMPARE(claim.notes.size(), 1);
        QCOMPARE(claim.notes.first().channel, OutageChannel::List);
        QCOMPARE(claim.subscriptions, (QList<ClaimSubscription>{{u"s-1"_s, u"Basic"_s, u"active"_s, 25}}));
        QCOMPARE(reader->creditClaims(u"none"_s, {}).error().kind, Error::Kind::NotFound);
    }

    /// A look for a customer by its id would read all that have come so far.
    void beforeTheFirstListIsComplete()
    {
        const Folder folder;
        const auto store = folder.open(m_clock);
        const Pages pages(toldUpTo(3), 3);
        VERIFY_OK(store->beginList());
        VERIFY_OK(store->storeListPage(pages.bodies.first(), linkTo(1)));
        auto health = store->health();
        VERIFY_OK(health.storeTenant(idOf(1), {healthOf({issueOf(u"EX1"_s)})}));
        VERIFY_OK(health.storeMessages(idOf(1), {valuesOf({messageOf(u"MC1"_s)})}));
        const auto reader = readerOf(folder);
        QVERIFY(reader);
        const auto ids = *reader->affected({.key = u"EX1"_s});
        QCOMPARE(
            *reader->affectedRows(u"EX1"_s, ids),
            (QList<AffectedCustomer>{{.customerId = idOf(1),
                                      .name = told(1).name,
                                      .domain = told(1).domain,
                                      .since = m_clock.utcNow(),
                                      .read = {.access = HealthAccess::Told, .askedAt = m_clock.utcNow(), .readAt = m_clock.utcNow()}}}));
        QVERIFY(!reader->issue(u"EX1"_s)->line.possibly); // who is sold what is not known before the list is whole
        QCOMPARE(reader->customer(idOf(1))->read, HealthRead{});
        QVERIFY(reader->customer(idOf(1))->services.isEmpty());
        QVERIFY(reader->outageList(u"EX1"_s)->updateAt.isValid());
        QVERIFY(reader->outageList(u"EX1"_s)->recipients.isEmpty());
        QVERIFY(reader->messages({.customerId = idOf(1)})->isEmpty());
        VERIFY_OK(store->storeListPage(pageOf(QList<Told>{}), {}));
        VERIFY_OK(store->completeList());
        QCOMPARE(reader->affectedRows(u"EX1"_s, ids)->first().name, told(1).name);
        QCOMPARE(reader->affectedRows(u"EX1"_s, ids)->first().read.access, HealthAccess::Told);
        QCOMPARE(reader->customer(idOf(1))->services.size(), 1);
        QCOMPARE(reader->outageList(u"EX1"_s)->recipients.size(), 1);
        QCOMPARE(reader->messages({.customerId = idOf(1)})->size(), 1);
    }

    /// What is muted has no service, and neither has the issue.
    void aMuteIsOfOneIssue()
    {
        const HealthFolder folder(m_clock);
        auto nameless = issueOf(u"EX2"_s);
        nameless.insert(u"service"_s, QString());
        VERIFY_OK(folder.take(idOf(1), {issueOf(u"EX1"_s), nameless}));
        VERIFY_OK(folder.store->health().mute(u"EX1"_s, {}, u"Known"_s, m_clock.utcNow().addDays(1), m_actor));
        QCOMPARE(keysOf(readerOf(folder)->board({})), QStringList{u"EX2"_s});
    }

    void messages_data()
    {
        QTest::addColumn<MessageQuery>("query");
        QTest::addColumn<QStringList>("ids");
        using View = MessageQuery::View;
        QTest::newRow("open") << MessageQuery{} << QStringList{u"MC2"_s, u"MC1"_s, u"MC5"_s};
        QTest::newRow("must act") << MessageQuery{.view = View::MustAct} << QStringList{u"MC5"_s, u"MC1"_s};
        QTest::newRow("all") << MessageQuery{.view = View::All} << QStringList{u"MC2"_s, u"MC4"_s, u"MC3"_s, u"MC1"_s, u"MC5"_s};
        QTest::newRow("words") << MessageQuery{.text = u"teams mc2"_s} << QStringList{u"MC2"_s};
        QTest::newRow("of a customer") << MessageQuery{.view = View::All, .customerId = idOf(2)} << QStringList{u"MC5"_s};
    }
    void messages()
    {
        QFETCH(MessageQuery, query);
        const HealthFolder folder(m_clock);
        auto health = folder.store->health();
        auto act = messageOf(u"MC1"_s);
        act.insert(u"actionRequiredByDateTime"_s, u"2026-05-01T00:00:00Z"_s);
        auto sooner = messageOf(u"MC5"_s, {}, -10);
        sooner.insert(u"actionRequiredByDateTime"_s, u"2026-04-01T00:00:00Z"_s);
        auto handled = messageOf(u"MC3"_s, {}, 5);
        handled.insert(u"actionRequiredByDateTime"_s, u"2026-05-01T00:00:00Z"_s);
        auto over = messageOf(u"MC4"_s, {}, 7);
        over.insert(u"endDateTime"_s, u"2026-03-01T00:00:00Z"_s);
        VERIFY_OK(health.storeMessages(idOf(1), {valuesOf({act, messageOf(u"MC2"_s, {}, 10), handled, over})}));
        VERIFY_OK(health.storeMessages(idOf(2), {valuesOf({sooner})}));
        VERIFY_OK(health.storeMessages(idOf(3), {valuesOf({sooner, messageOf(u"MC6"_s)})}));
        VERIFY_OK(health.markMessage(u"MC3"_s, u"Seen to"_s, m_actor));
        VERIFY_OK(runPass(*folder.store, toldUpTo(2))); // whose messages nobody else has
        const auto reader = readerOf(folder);
        const auto lines = reader->messages(query);
        VERIFY_OK(lines);
        QStringList ids;
        for (const auto &line : *lines)
            ids.append(line.told.id);
        QTEST(ids, "ids");
        const auto all = reader->messages({.view = MessageQuery::View::All, .text = u"mc3"_s});
        QCOMPARE(all->size(), 1);
        QCOMPARE(*all,
                 (QList<MessageLine>{{.told = all->first().told,
                                      .customers = 1,
                                      .handledAt = m_clock.utcNow(),
                                      .handledBy = m_actor.account,
                                      .note = u"Seen to"_s}}));
        QCOMPARE(all->first().told.services, QStringList{u"Microsoft Teams"_s});
        QCOMPARE(all->first().told.body, u"<p>Soon</p>"_s);
    }

    void anotherMirror()
    {
        const HealthFolder folder(m_clock);
        VERIFY_OK(folder.take(idOf(1), {issueOf(u"EX1"_s)}));
        const auto reader = readerOf(folder);
        QCOMPARE(reader->coverage()->told(), 1);
        VERIFY_OK(folder.store->rebuildMirror());
        const auto board = reader->board({});
        VERIFY_OK(board);
        QCOMPARE(keysOf(board->issues), QStringList{u"EX1"_s}); // our history stays
        QCOMPARE(board->coverage.customers, 0);
        QVERIFY(reader->customer(idOf(1))->services.isEmpty());
    }
};

HOUSE_TEST(TestHealthReader)
#include "tst_healthreader.moc"
