#include "tests/store/storefixture.h"
#include "tests/support/testprogram.h"

#include <QLoggingCategory>

/// That `verify` finds what was planted, and nothing where nothing is.
class TestVerify : public QObject
{
    Q_OBJECT

    using File = VerifyProblem::File;
    using Kind = VerifyProblem::Kind;

private:
    ManualClock m_clock{};

    void fill(const Folder &folder)
    {
        auto store = folder.open(m_clock);
        QVERIFY(store);
        VERIFY_OK(runPass(*store, toldUpTo(30)));
        VERIFY_OK(store->storeAuditPage(pageOf(QJsonArray{auditOf(u"a1"_s, idOf(3), u"ready_invoice"_s, m_clock.utcNow())})));
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
        QCOMPARE(Folder::textOf(report->problems), QStringList());
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
        QCOMPARE(Folder::textOf(report->problems), QStringList());
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
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("subject");
        QTest::newRow("search text") << u"UPDATE customer SET name_fold = 'wrong' WHERE rid = 7"_s << Kind::Unsearchable << idOf(7);
        QTest::newRow("name without its search text")
            << u"UPDATE customer SET name = 'Anders' WHERE rid = 7"_s << Kind::Unsearchable << idOf(7);
        QTest::newRow("spelling of an id") << u"UPDATE customer SET id = upper(id) WHERE rid = 7"_s << Kind::Spelling << idOf(7).toUpper();
        QTest::newRow("twice")
            << u"DROP INDEX customer_id; INSERT INTO customer SELECT 99, id, name, domain, relationship, name_fold FROM customer WHERE rid = 7"_s
            << Kind::Duplicate << idOf(7);
        QTest::newRow("index") << u"DROP INDEX customer_domain"_s << Kind::IndexMissing << u"customer_domain"_s;
        QTest::newRow("not recorded") << u"UPDATE sync_state SET indexed = 0"_s << Kind::IndexesNotRecorded
                                      << m_clock.utcNow().toString(u"yyyy-MM-dd HH:mm:ss"_s);
        QTest::newRow("orphan") << u"PRAGMA foreign_keys=OFF; DELETE FROM customer WHERE rid = 4; UPDATE sync_state SET customers = customers - 1"_s << Kind::Orphan << u"customer_record 4"_s;
        QTest::newRow("change") << u"UPDATE customer_change SET changed_at = changed_at - 1"_s << Kind::ChangeDiffers << idOf(3);
        QTest::newRow("no change") << u"DELETE FROM customer_change"_s << Kind::ChangeDiffers << idOf(3);
        QTest::newRow("reading") << u"DELETE FROM customer_read"_s << Kind::RecordWithoutTime << idOf(4);
        QTest::newRow("raw") << u"DELETE FROM customer_record"_s << Kind::RawWithoutRecord << idOf(4);
        QTest::newRow("page without a pass") << u"INSERT INTO list_page (page, rows, next_uri, next_headers, seen) VALUES (1, 5, '', '[]', '[]')"_s << Kind::PageWithoutPass << u"1"_s;
        const auto running = u"UPDATE sync_state SET list_started_at = 1; "_s;
        QTest::newRow("missing page") << running + u"INSERT INTO list_page (page, rows, next_uri, next_headers, seen) VALUES (2, 5, 'x', '[]', '[]')"_s << Kind::PagesMissing << u"2"_s;
        QTest::newRow("behind the last") << running + u"INSERT INTO list_page (page, rows, next_uri, next_headers, seen) VALUES (1, 5, '', '[]', '[]'), (2, 5, 'x', '[]', '[]')"_s
                                         << Kind::PagesBehindLast << u"1"_s;
        QTest::newRow("rows that are not") << running + u"INSERT INTO list_page (page, rows, next_uri, next_headers, seen) VALUES (1, 5, 'x', '[]', '[[3,31]]')"_s
                                           << Kind::PageOfUnknownRows << u"1"_s;
        QTest::newRow("first load")
            << u"UPDATE sync_state SET list_started_at = 1, list_first = 1; INSERT INTO list_page (page, rows, next_uri, next_headers, seen) VALUES (1, 5, 'x', '[]', '[]')"_s
            << Kind::RowsBehindCount << u"5"_s;
        QTest::newRow("count") << u"UPDATE sync_state SET customers = 7"_s << Kind::CountDiffers << u"7"_s;
        QTest::newRow("state") << u"DELETE FROM sync_state"_s << Kind::StateRows << u"0"_s;
    }
    void planted()
    {
        QFETCH(QString, sql);
        QFETCH(Kind, kind);
        QFETCH(QString, subject);
        const Folder folder;
        fill(folder);
        {
            Peek peek(folder.mirror());
            QCOMPARE(sqlite3_exec(peek.handle(), sql.toUtf8().constData(), nullptr, nullptr, nullptr), SQLITE_OK);
        }
        auto report = verifyStore(folder.path());
        VERIFY_OK(report);
        QVERIFY2(report->problems.contains(VerifyProblem{.file = File::Mirror, .kind = kind, .subject = subject}),
                 qPrintable(Folder::textOf(report->problems).join(u'\n')));
    }
    void plantedInTheDesk_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("subject");
        QTest::newRow("tag") << u"UPDATE customer_tag SET tag = 'a,b'"_s << Kind::BadTag << u"a,b"_s;
        QTest::newRow("view") << u"PRAGMA ignore_check_constraints=ON; UPDATE saved_view SET definition = '{'"_s << Kind::BadView
                              << u"Zorg"_s;
    }
    void plantedInTheDesk()
    {
        QFETCH(QString, sql);
        QFETCH(Kind, kind);
        QFETCH(QString, subject);
        const Folder folder;
        fill(folder);
        {
            Peek peek(folder.desk());
            QCOMPARE(sqlite3_exec(peek.handle(), sql.toUtf8().constData(), nullptr, nullptr, nullptr), SQLITE_OK);
        }
        auto report = verifyStore(folder.path());
        VERIFY_OK(report);
        QVERIFY2(report->problems.contains(VerifyProblem{.file = File::Desk, .kind = kind, .subject = subject}),
                 qPrintable(Folder::textOf(report->problems).join(u'\n')));
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
        auto report = verifyStore(folder.path());
        VERIFY_OK(report);
        QCOMPARE(report->problems.size(), 11);
        QCOMPARE(report->problems.last().kind, Kind::More);
        QCOMPARE(report->problems.last().subject, u"20"_s);
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

HOUSE_TEST(TestVerify)
#include "tst_verify.moc"
