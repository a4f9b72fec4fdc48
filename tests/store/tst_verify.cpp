#include "tests/store/storefixture.h"

#include <QLoggingCategory>

/// That `verify` finds what was planted, and nothing where nothing is.
class TestVerify : public QObject
{
    Q_OBJECT

private:
    ManualClock m_clock{};

    void fill(const Folder &folder)
    {
        auto store = folder.open(m_clock);
        QVERIFY(store);
        VERIFY_OK(runPass(*store, toldUpTo(30)));
        VERIFY_OK(store->storeAuditPage(pageOf(QJsonArray{auditOf(u"a1"_s, idOf(3), u"create_order"_s, m_clock.utcNow())})));
        VERIFY_OK(store->storeRecord(idOf(4), bodyOf(recordOf(told(4)))));
        VERIFY_OK(store->changeTags({idOf(5)}, {u"VIP"_s}, {}, u"Jan"_s));
        VERIFY_OK(store->saveView({.pane = u"customers"_s, .name = u"Zorg"_s, .definition = "{}"}, u"Jan"_s));
    }

private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(u"app.store=false"_s); }

    void sound()
    {
        const Folder folder;
        fill(folder);
        auto report = verifyStore(folder.path());
        VERIFY_OK(report);
        QCOMPARE(report->problems, QStringList());
        QCOMPARE(report->customers, 30);
        QCOMPARE(report->records, 1);
        QCOMPARE(report->auditRecords, 1);
        QCOMPARE(report->listCompleteAt, m_clock.utcNow());
        QVERIFY(!report->passRunning);
    }
    void besideAWriterInAPass()
    {
        const Folder folder;
        fill(folder);
        auto store = folder.open(m_clock);
        VERIFY_OK(store->beginList());
        VERIFY_OK(store->storeListPage(pageOf(toldUpTo(7)), linkTo(1)));
        Peek writer(folder.mirror());
        writer.rows(u"BEGIN IMMEDIATE"_s);
        auto report = verifyStore(folder.path());
        VERIFY_OK(report);
        QCOMPARE(report->problems, QStringList());
        QVERIFY(report->passRunning);
    }
    void readsOnly()
    {
        const Folder folder;
        fill(folder);
        QFile file(folder.mirror());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto before = file.readAll();
        QCOMPARE(folder.problems(), QStringList());
        file.seek(0);
        QCOMPARE(file.readAll(), before);
    }

    void planted_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("said");
        QTest::newRow("search text") << u"UPDATE customer SET name_fold = 'wrong' WHERE rid = 7"_s
                                     << u"mirror: customer %1 cannot be found by its name"_s.arg(idOf(7));
        QTest::newRow("name without its search text")
            << u"UPDATE customer SET name = 'Anders' WHERE rid = 7"_s << u"mirror: customer %1 cannot be found by its name"_s.arg(idOf(7));
        QTest::newRow("spelling of an id") << u"UPDATE customer SET id = upper(id) WHERE rid = 7"_s
                                           << u"mirror: the id %1 is not in its one spelling"_s.arg(idOf(7).toUpper());
        QTest::newRow("twice")
            << u"DROP INDEX customer_id; INSERT INTO customer SELECT 99, id, name, domain, relationship, name_fold FROM customer WHERE rid = 7"_s
            << u"mirror: customer %1 stands in it more than once"_s.arg(idOf(7));
        QTest::newRow("index") << u"DROP INDEX customer_domain"_s << u"mirror: the index customer_domain is missing"_s;
        QTest::newRow("not recorded") << u"UPDATE sync_state SET indexed = 0"_s << u"yet its indexes were not recorded"_s;
        QTest::newRow("orphan") << u"PRAGMA foreign_keys=OFF; DELETE FROM customer WHERE rid = 4"_s
                                << u"mirror: the row customer_record 4 belongs to nothing"_s;
        QTest::newRow("change") << u"UPDATE customer_change SET changed_at = changed_at - 1"_s
                                << u"the last change of customer %1 is not"_s.arg(idOf(3));
        QTest::newRow("no change") << u"DELETE FROM customer_change"_s << u"the last change of customer %1 is not"_s.arg(idOf(3));
        QTest::newRow("reading") << u"DELETE FROM customer_read"_s
                                 << u"mirror: the record of customer %1 has no time of reading"_s.arg(idOf(4));
        QTest::newRow("raw") << u"DELETE FROM customer_record"_s << u"has a raw record, but none that was read from it"_s;
        QTest::newRow("page without a pass")
            << u"INSERT INTO list_page (page, rows, next_uri, next_headers, seen) VALUES (1, 5, '', '[]', '[]')"_s
            << u"mirror: no list pass is under way, yet page 1"_s;
        const auto running = u"UPDATE sync_state SET list_started_at = 1; "_s;
        QTest::newRow("missing page") << running
                + u"INSERT INTO list_page (page, rows, next_uri, next_headers, seen) VALUES (2, 5, 'x', '[]', '[]')"_s
                                      << u"pages of the list pass are missing before page 2"_s;
        QTest::newRow("behind the last") << running
                + u"INSERT INTO list_page (page, rows, next_uri, next_headers, seen) VALUES (1, 5, '', '[]', '[]'), (2, 5, 'x', '[]', '[]')"_s
                                         << u"the list pass has pages behind its last one, 1"_s;
        QTest::newRow("rows that are not") << running
                + u"INSERT INTO list_page (page, rows, next_uri, next_headers, seen) VALUES (1, 5, 'x', '[]', '[[3,31]]')"_s
                                           << u"page 1 of the list pass names rows that do not exist"_s;
        QTest::newRow("first load")
            << u"UPDATE sync_state SET list_started_at = 1, list_first = 1; INSERT INTO list_page (page, rows, next_uri, next_headers, seen) VALUES (1, 5, 'x', '[]', '[]')"_s
            << u"the first list pass has told of 5 customers, fewer than there are"_s;
        QTest::newRow("state") << u"DELETE FROM sync_state"_s << u"mirror: the state of the synchronisation has 0 rows instead of one"_s;
    }
    void planted()
    {
        QFETCH(QString, sql);
        QFETCH(QString, said);
        const Folder folder;
        fill(folder);
        {
            Peek peek(folder.mirror());
            QCOMPARE(sqlite3_exec(peek.handle(), sql.toUtf8().constData(), nullptr, nullptr, nullptr), SQLITE_OK);
        }
        const auto problems = folder.problems();
        QVERIFY2(!problems.filter(said).isEmpty(), qPrintable(problems.join(u'\n')));
    }
    void plantedInTheDesk_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("said");
        QTest::newRow("tag") << u"UPDATE customer_tag SET tag = 'a,b'"_s << u"desk: the tag a,b has a comma or a line break"_s;
        QTest::newRow("view") << u"PRAGMA ignore_check_constraints=ON; UPDATE saved_view SET definition = '{'"_s << u"desk: "_s;
    }
    void plantedInTheDesk()
    {
        QFETCH(QString, sql);
        QFETCH(QString, said);
        const Folder folder;
        fill(folder);
        {
            Peek peek(folder.desk());
            QCOMPARE(sqlite3_exec(peek.handle(), sql.toUtf8().constData(), nullptr, nullptr, nullptr), SQLITE_OK);
        }
        const auto problems = folder.problems();
        QVERIFY2(!problems.filter(said).isEmpty(), qPrintable(problems.join(u'\n')));
    }
    void manyOfAKindAreSummedUp()
    {
        const Folder folder;
        fill(folder);
        Peek(folder.mirror()).rows(u"UPDATE customer_change SET changed_at = 1"_s);
        Peek peek(folder.mirror());
        QCOMPARE(sqlite3_exec(peek.handle(), "INSERT INTO audit_record SELECT NULL, 'x' || rid, id, '', '', '', '', '', 5 FROM customer",
                              nullptr, nullptr, nullptr),
                 SQLITE_OK);
        const auto problems = folder.problems();
        QCOMPARE(problems.size(), 11);
        QVERIFY2(problems.last().contains(u"and 20 more"_s), qPrintable(problems.last()));
    }
    void damageInside()
    {
        const Folder folder;
        fill(folder);
        const auto page = Peek(folder.mirror()).one(u"SELECT rootpage FROM sqlite_schema WHERE name = 'customer_name'"_s).toLongLong();
        QFile file(folder.mirror());
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek((page - 1) * 4096);
        file.write(QByteArray(8, '\x7f'));
        file.close();
        auto report = verifyStore(folder.path());
        VERIFY_OK(report);
        QVERIFY(!report->problems.isEmpty());
    }
    void absent()
    {
        const Folder folder;
        auto none = verifyStore(folder.path());
        QVERIFY(!none);
        QCOMPARE(none.error().kind, Error::Kind::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestVerify)
#include "tst_verify.moc"
