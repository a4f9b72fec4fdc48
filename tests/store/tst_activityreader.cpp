#include "models/store/activityreader.h"
#include "tests/store/storefixture.h"
#include "tests/support/testprogram.h"

#include <QLoggingCategory>

/// Our own audit log as the Activity pane reads it: in any order, through any filter, whatever becomes of the mirror.
class TestActivityReader : public QObject
{
    Q_OBJECT

    ManualClock m_clock{};
    const std::atomic<bool> m_goOn = false;

    /// Customers 1 to 3 in the mirror, and in the log: jan names 1, piet tags 1 and 2 a day later, jan saves a view another day later, and
    /// piet names 9, whom the mirror does not know.
    static void fill(const Folder &folder)
    {
        ManualClock clock;
        auto store = folder.open(clock);
        QVERIFY(store);
        VERIFY_OK(runPass(*store, toldUpTo(3)));
        const Actor jan(u"jan@example"_s, u"HA"_s);
        const Actor piet(u"piet@example"_s, u"AA"_s);
        VERIFY_OK(store->setAlias(idOf(1), u"Bäcker"_s, jan));
        clock.advance(std::chrono::hours(24));
        VERIFY_OK(store->changeTags({idOf(1), idOf(2)}, {u"VIP"_s}, {}, piet));
        clock.advance(std::chrono::hours(24));
        VERIFY_OK(store->saveView({.id = u"v1"_s, .pane = u"customers"_s, .name = u"Zorg"_s, .definition = "{}"}, jan));
        VERIFY_OK(store->setAlias(idOf(9), u"onbekend"_s, piet));
    }
    QList<int> numbers(ActivityReader &reader, const ActivityQuery &query) const
    {
        const auto order = reader.order(query, m_goOn);
        if (!order)
            return {-1};
        QList<int> numbers;
        for (const auto id : *order->rows)
            numbers.append(static_cast<int>(id));
        return numbers;
    }

private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(u"app.store=false"_s); }

    void givesTheNewestFirst()
    {
        const Folder folder;
        fill(folder);
        const auto reader = ActivityReader::open(folder.path());
        VERIFY_OK(reader);
        QCOMPARE(numbers(**reader, {}), QList<int>({5, 4, 3, 2, 1}));
        QCOMPARE(numbers(**reader, {.descending = false}), QList<int>({1, 2, 3, 4, 5}));
        const auto first = (*reader)->order({.limit = 2}, m_goOn);
        VERIFY_OK(first);
        QVERIFY(first->partial);
        QCOMPARE(first->exact, 2u);
        QCOMPARE(numbers(**reader, {.limit = 2}), QList<int>({5, 4}));
        VERIFY_OK((*reader)->newest());
        QCOMPARE(*(*reader)->newest(), 5);

        const std::vector<RowId> ids{5, 99, 2};
        const auto rows = (*reader)->rows(ids);
        VERIFY_OK(rows);
        QCOMPARE(rows->size(), 3);
        QCOMPARE(rows->at(0).entry.customerTenantId, idOf(9));
        QCOMPARE(rows->at(0).customerName, QString());
        QCOMPARE(rows->at(1), ActivityRow());
        QCOMPARE(rows->at(2).customerName, told(1).name);
        QCOMPARE(rows->at(2).entry.account, u"piet@example"_s);
        QCOMPARE(rows->at(2).entry.roles, u"AA"_s);
        QCOMPARE(rows->at(2).entry.after, u"[\"VIP\"]"_s);
        QCOMPARE(auditHash(rows->at(2).entry), rows->at(2).entry.hash);
    }

    void filters_data()
    {
        QTest::addColumn<ActivityQuery>("query");
        QTest::addColumn<QList<int>>("found");
        const auto begun = ManualClock().utcNow();
        QTest::newRow("who") << ActivityQuery{.accounts = {u"piet@example"_s}} << QList<int>({5, 3, 2});
        QTest::newRow("one of two") << ActivityQuery{.accounts = {u"piet@example"_s, u"jan@example"_s}} << QList<int>({5, 4, 3, 2, 1});
        QTest::newRow("what") << ActivityQuery{.commands = {u"customer.tags"_s}} << QList<int>({3, 2});
        QTest::newRow("customer") << ActivityQuery{.customerId = idOf(1).toUpper()} << QList<int>({2, 1});
        QTest::newRow("from") << ActivityQuery{.from = begun.addDays(2)} << QList<int>({5, 4});
        QTest::newRow("before") << ActivityQuery{.before = begun.addDays(1)} << QList<int>({1});
        QTest::newRow("a day") << ActivityQuery{.from = begun.addDays(1), .before = begun.addDays(2)} << QList<int>({3, 2});
        QTest::newRow("one's own") << ActivityQuery{.onlyOf = u"jan@example"_s} << QList<int>({4, 1});
        QTest::newRow("one's own, whoever else is asked for")
            << ActivityQuery{.accounts = {u"piet@example"_s}, .onlyOf = u"jan@example"_s} << QList<int>();
        QTest::newRow("who and what and text") << ActivityQuery{.text = u"vip"_s,
                                                                .accounts = {u"piet@example"_s},
                                                                .commands = {u"customer.tags"_s},
                                                                .customerId = idOf(2)}
                                               << QList<int>({3});
        QTest::newRow("text without its accent") << ActivityQuery{.text = u"BACKER"_s} << QList<int>({1});
        QTest::newRow("words anywhere") << ActivityQuery{.text = u"zorg jan@"_s} << QList<int>({4});
        QTest::newRow("a word that is nowhere") << ActivityQuery{.text = u"zorg piet@"_s} << QList<int>();
        QTest::newRow("a customer's name") << ActivityQuery{.text = told(2).name} << QList<int>({3});
        QTest::newRow("a customer's id") << ActivityQuery{.text = idOf(9)} << QList<int>({5});
        QTest::newRow("an action in words") << ActivityQuery{.text = u"etiket"_s,
                                                             .commandWords = {{u"customer.tags"_s, u"Étiketten veranderd"_s}}}
                                            << QList<int>({3, 2});
        QTest::newRow("what SQL would take for a pattern") << ActivityQuery{.text = u"%"_s} << QList<int>();
        QTest::newRow("a quote") << ActivityQuery{.accounts = {u"'; DROP TABLE audit_entry; --"_s}} << QList<int>();
    }
    void filters()
    {
        QFETCH(const ActivityQuery, query);
        QFETCH(const QList<int>, found);
        const Folder folder;
        fill(folder);
        const auto reader = ActivityReader::open(folder.path());
        VERIFY_OK(reader);
        QCOMPARE(numbers(**reader, query), found);
        auto oldest = query;
        oldest.descending = false;
        QCOMPARE(numbers(**reader, oldest), QList<int>(found.rbegin(), found.rend()));
    }

    void sorts_data()
    {
        QTest::addColumn<ActivityQuery>("query");
        QTest::addColumn<QList<int>>("found");
        using Sort = ActivityQuery::Sort;
        QTest::newRow("account") << ActivityQuery{.sort = Sort::Account, .descending = false} << QList<int>({4, 1, 5, 3, 2});
        QTest::newRow("account, from the end") << ActivityQuery{.sort = Sort::Account} << QList<int>({5, 3, 2, 4, 1});
        QTest::newRow("action as logged") << ActivityQuery{.sort = Sort::Command, .descending = false} << QList<int>({5, 1, 3, 2, 4});
        QTest::newRow("action in words") << ActivityQuery{
            .commandWords = {{u"view.save"_s, u"a"_s}, {u"customer.tags"_s, u"b"_s}, {u"customer.alias"_s, u"c"_s}},
            .sort = Sort::Command,
            .descending = false} << QList<int>({4, 3, 2, 5, 1});
        QTest::newRow("customer by name, else id")
            << ActivityQuery{.sort = Sort::Customer, .descending = false} << QList<int>({4, 5, 2, 1, 3});
        QTest::newRow("answer") << ActivityQuery{.sort = Sort::Answer} << QList<int>({5, 4, 3, 2, 1});
    }
    void sorts()
    {
        QFETCH(const ActivityQuery, query);
        QFETCH(const QList<int>, found);
        const Folder folder;
        fill(folder);
        const auto reader = ActivityReader::open(folder.path());
        VERIFY_OK(reader);
        QCOMPARE(numbers(**reader, query), found);
    }

    void countsWhatFiltersOffer()
    {
        const Folder folder;
        fill(folder);
        const auto reader = ActivityReader::open(folder.path());
        VERIFY_OK(reader);
        const auto all = (*reader)->facets({});
        VERIFY_OK(all);
        QCOMPARE(all->accounts, (QList<std::pair<QString, qint64>>{{u"piet@example"_s, 3}, {u"jan@example"_s, 2}}));
        QCOMPARE(all->commands,
                 (QList<std::pair<QString, qint64>>{{u"customer.alias"_s, 2}, {u"customer.tags"_s, 2}, {u"view.save"_s, 1}}));
        const auto own = (*reader)->facets(u"jan@example"_s);
        VERIFY_OK(own);
        QCOMPARE(own->accounts, (QList<std::pair<QString, qint64>>{{u"jan@example"_s, 2}}));
        QCOMPARE(own->commands, (QList<std::pair<QString, qint64>>{{u"customer.alias"_s, 1}, {u"view.save"_s, 1}}));
    }

    void seesWhatComesAndWhatIsReplaced()
    {
        const Folder folder;
        fill(folder);
        const auto reader = ActivityReader::open(folder.path());
        VERIFY_OK(reader);
        QCOMPARE(numbers(**reader, {}).size(), 5);
        auto store = folder.open(m_clock);
        VERIFY_OK(store->setAlias(idOf(2), u"later"_s, Actor(u"jan@example"_s)));
        QCOMPARE(numbers(**reader, {}), QList<int>({6, 5, 4, 3, 2, 1}));
        // The cache is rebuilt: the log stays, names come back with the customers.
        VERIFY_OK(store->rebuildMirror());
        const std::vector<RowId> first{1};
        QCOMPARE((*reader)->rows(first)->constFirst().customerName, QString());
        QCOMPARE((*reader)->rows(first)->constFirst().entry.number, 1);
        QCOMPARE(numbers(**reader, {}).size(), 6);
        VERIFY_OK(runPass(*store, toldUpTo(3)));
        QCOMPARE((*reader)->rows(first)->constFirst().customerName, told(1).name);
    }

    void needsNoMirror_data()
    {
        QTest::addColumn<bool>("isThere");
        QTest::newRow("none") << false;
        QTest::newRow("damaged") << true;
    }
    void needsNoMirror()
    {
        QFETCH(const bool, isThere);
        const Folder folder;
        fill(folder);
        QVERIFY(QFile::remove(folder.mirror()));
        if (isThere) {
            QFile file(folder.mirror());
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray(8192, 'x'));
        }
        const auto reader = ActivityReader::open(folder.path());
        VERIFY_OK(reader);
        QCOMPARE(numbers(**reader, {.text = u"vip"_s}), QList<int>({3, 2}));
        const std::vector<RowId> ids{2};
        const auto rows = (*reader)->rows(ids);
        VERIFY_OK(rows);
        QCOMPARE(rows->constFirst().customerName, QString());
        QCOMPARE(rows->constFirst().entry.customerTenantId, idOf(1));
    }

    void isEmptyWithoutAFile()
    {
        const Folder folder;
        const auto reader = ActivityReader::open(folder.path());
        VERIFY_OK(reader);
        QCOMPARE(numbers(**reader, {}), QList<int>());
        VERIFY_OK((*reader)->facets({}));
        AuditChain chain;
        const auto finding = (*reader)->follow(chain, 10);
        VERIFY_OK(finding);
        QVERIFY(finding->has_value());
        QCOMPARE((*finding)->fault, ChainFinding::Fault::None);
        // It is there as soon as somebody writes.
        fill(folder);
        QCOMPARE(numbers(**reader, {}).size(), 5);
    }

    void saysWhatIsWrongWithTheLog_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("damaged") << QByteArray(8192, 'x') << Error::Kind::StoreCorrupt;
        QTest::newRow("of an older version") << QByteArray() << Error::Kind::StoreFailed;
    }
    void saysWhatIsWrongWithTheLog()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const Error::Kind, kind);
        const Folder folder;
        QVERIFY(QDir().mkpath(folder.path()));
        QFile file(folder.desk());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const auto reader = ActivityReader::open(folder.path());
        QVERIFY(!reader);
        QCOMPARE(reader.error().kind, kind);
        QCOMPARE(reader.error().subject, folder.desk());
    }

    void followsTheChainInSteps_data()
    {
        QTest::addColumn<int>("step");
        for (const auto step : {1, 2, 4, 5, 100})
            QTest::addRow("%d at a time", step) << step;
    }
    void followsTheChainInSteps()
    {
        QFETCH(const int, step);
        const Folder folder;
        fill(folder);
        const auto reader = ActivityReader::open(folder.path());
        VERIFY_OK(reader);
        AuditChain chain;
        std::optional<ChainFinding> finding;
        for (int round = 0; round < 10 && !finding; ++round) {
            const auto followed = (*reader)->follow(chain, step);
            VERIFY_OK(followed);
            finding = *followed;
        }
        QVERIFY(finding);
        QCOMPARE(*finding, (ChainFinding{.fault = ChainFinding::Fault::None, .number = 5, .entries = 5}));
    }

    void findsTheFirstFault()
    {
        const Folder folder;
        fill(folder);
        {
            Peek peek(folder.desk());
            peek.rows(u"DROP TRIGGER audit_entry_unchanged"_s);
            peek.rows(u"UPDATE audit_entry SET answer = 'no' WHERE number = 3"_s);
        }
        const auto reader = ActivityReader::open(folder.path());
        VERIFY_OK(reader);
        AuditChain chain;
        auto finding = (*reader)->follow(chain, 2);
        VERIFY_OK(finding);
        QVERIFY(!finding->has_value());
        finding = (*reader)->follow(chain, 2);
        VERIFY_OK(finding);
        QCOMPARE(**finding, (ChainFinding{.fault = ChainFinding::Fault::Changed, .number = 3, .entries = 3}));
    }

    void stopsWhenCancelled()
    {
        const Folder folder;
        fill(folder);
        {
            Peek peek(folder.desk());
            peek.rows(u"DROP TRIGGER audit_entry_follows"_s);
            peek.rows(u"DROP TRIGGER audit_entry_added"_s);
            peek.rows(u"WITH RECURSIVE n (i) AS (SELECT 6 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) INSERT INTO audit_entry SELECT i, "
                      "'id' || i, at, account, roles, command, subject_kind, subject_id, customer_tenant_id, before, after, answer, "
                      "request_id, previous_hash, hash FROM n, audit_entry WHERE number = 1"_s);
        }
        const auto reader = ActivityReader::open(folder.path());
        VERIFY_OK(reader);
        const std::atomic<bool> cancelled = true;
        const auto order = (*reader)->order({.text = u"x"_s}, cancelled);
        QVERIFY(!order);
        QCOMPARE(order.error().kind, Error::Kind::Cancelled);
        QCOMPARE(numbers(**reader, {.accounts = {u"jan@example"_s}}).size(), 2997);
    }
};

HOUSE_TEST(TestActivityReader)
#include "tst_activityreader.moc"
