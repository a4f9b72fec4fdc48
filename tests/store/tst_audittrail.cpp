#include "models/store/database.h"
#include "models/store/desk.h"
#include "models/store/storefile.h"
#include "tests/store/storefixture.h"
#include "tests/support/testprogram.h"

#include <QLoggingCategory>

/// Our own audit log: every change of the desk has its entry, none can be changed or taken away unnoticed.
class TestAuditTrail : public QObject
{
    Q_OBJECT

    using Kind = VerifyProblem::Kind;

private:
    ManualClock m_clock{};

    /// Six entries: two aliases, two customers' tags, a view that comes and goes.
    void fill(const Folder &folder)
    {
        auto store = folder.open(m_clock);
        QVERIFY(store);
        const Actor jan(u"jan@example"_s, u"HA BA"_s);
        VERIFY_OK(store->setAlias(idOf(1), u"bakker"_s, jan));
        m_clock.advance(std::chrono::seconds(5));
        VERIFY_OK(store->setAlias(idOf(1), u"Bakker"_s, Actor(u"piet@example"_s, u"AA"_s)));
        VERIFY_OK(store->changeTags({idOf(1), idOf(2)}, {u"VIP"_s}, {}, jan));
        VERIFY_OK(store->saveView({.id = u"v1"_s, .pane = u"customers"_s, .name = u"Zorg"_s, .definition = "{\"x\":1}"}, jan));
        VERIFY_OK(store->removeView(u"v1"_s, jan));
    }
    static QList<AuditEntry> entriesOf(const Folder &folder)
    {
        const auto database = Database::open({.path = folder.desk()});
        const SystemClock clock;
        const auto entries = database ? AuditTrail(**database, clock).entries(0, 100) : Result<QList<AuditEntry>>(database.error());
        return entries ? *entries : QList<AuditEntry>();
    }
    /// Past every safeguard, which comes back afterwards.
    static void tamper(const Folder &folder, const QString &sql)
    {
        Peek peek(folder.desk());
        const auto triggers = peek.rows(u"SELECT sql FROM sqlite_schema WHERE type = 'trigger'"_s);
        const auto names = peek.rows(u"SELECT name FROM sqlite_schema WHERE type = 'trigger'"_s);
        for (const auto &name : names)
            peek.rows(u"DROP TRIGGER "_s + name);
        QCOMPARE(sqlite3_exec(peek.handle(), ("PRAGMA ignore_check_constraints=ON;" + sql.toUtf8()).constData(), nullptr, nullptr, nullptr),
                 SQLITE_OK);
        for (const auto &trigger : triggers)
            QCOMPARE(peek.rows(trigger), QStringList());
    }
    static QString firstProblem(const Folder &folder)
    {
        const auto report = verifyStore(folder.path());
        if (!report)
            return report.error().detail;
        if (report->problems.isEmpty())
            return u"none"_s;
        const auto &problem = report->problems.first();
        static const QHash<Kind, QString> names{{Kind::AuditGap, u"gap"_s},   {Kind::AuditBroken, u"broken"_s},
                                                {Kind::AuditCut, u"cut"_s},   {Kind::AuditChanged, u"changed"_s},
                                                {Kind::AuditHead, u"head"_s}, {Kind::AuditUnguarded, u"unguarded"_s}};
        return names.value(problem.kind, u"another"_s) + u' ' + problem.subject;
    }

private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(u"app.store=false"_s); }

    void everyChangeHasItsEntry()
    {
        const Folder folder;
        const auto begun = m_clock.utcNow();
        fill(folder);
        const auto entries = entriesOf(folder);
        QStringList lines;
        for (const auto &entry : entries)
            lines.append(QStringList{entry.account, entry.roles, entry.command, entry.subjectKind, entry.before, entry.after, entry.answer}.join(u' '));
        QCOMPARE(lines,
                 (QStringList{u"jan@example HA BA customer.alias customer  {\"alias\":\"bakker\"} done"_s,
                              u"piet@example AA customer.alias customer {\"alias\":\"bakker\"} {\"alias\":\"Bakker\"} done"_s,
                              u"jan@example HA BA customer.tags customer  [\"VIP\"] done"_s, u"jan@example HA BA customer.tags customer  [\"VIP\"] done"_s,
                              u"jan@example HA BA view.save view  {\"pane\":\"customers\",\"name\":\"Zorg\",\"definition\":{\"x\":1}} done"_s,
                              u"jan@example HA BA view.remove view {\"pane\":\"customers\",\"name\":\"Zorg\",\"definition\":{\"x\":1}}  done"_s}));
        QCOMPARE(entries.at(0).at, begun);
        QCOMPARE(entries.at(1).at, begun.addSecs(5));
        QCOMPARE(entries.at(3).customerTenantId, idOf(2));
        QCOMPARE(entries.at(4).subjectId, u"v1"_s);
        QCOMPARE(entries.at(0).previousHash, firstAuditHash());
        for (qsizetype i = 0; i < entries.size(); ++i) {
            QCOMPARE(entries.at(i).number, i + 1);
            QCOMPARE(entries.at(i).hash, auditHash(entries.at(i)));
            if (i > 0)
                QCOMPARE(entries.at(i).previousHash, entries.at(i - 1).hash);
        }
        QCOMPARE(folder.problems(), QStringList());
    }

    void whatChangesNothingHasNone()
    {
        const Folder folder;
        fill(folder);
        auto store = folder.open(m_clock);
        VERIFY_OK(store->setAlias(idOf(1), u"Bakker"_s, u"Jan"_s));
        VERIFY_OK(store->changeTags({idOf(1)}, {u"VIP"_s}, {u"nergens"_s}, u"Jan"_s));
        VERIFY_OK(store->removeView(u"never was"_s, u"Jan"_s));
        QVERIFY(!store->setAlias(idOf(1), QString(201, u'x'), u"Jan"_s));
        QVERIFY(!store->saveView({.pane = u"customers"_s, .name = u" "_s, .definition = "{}"}, u"Jan"_s));
        QCOMPARE(entriesOf(folder).size(), 6);
    }

    void survivesARebuild()
    {
        const Folder folder;
        fill(folder);
        auto store = folder.open(m_clock);
        const auto before = entriesOf(folder);
        VERIFY_OK(store->rebuildMirror());
        QCOMPARE(entriesOf(folder), before);
        VERIFY_OK(store->setAlias(idOf(7), u"na de herbouw"_s, u"Jan"_s));
        QCOMPARE(entriesOf(folder).size(), 7);
        QCOMPARE(folder.problems(), QStringList());
    }

    void changeAndEntryStandTogether()
    {
        const Folder folder;
        fill(folder);
        // The log takes no further entry, so there is no further change either.
        Peek(folder.desk()).rows(u"CREATE TRIGGER full BEFORE INSERT ON audit_entry BEGIN SELECT RAISE(ABORT, 'full'); END"_s);
        auto store = folder.open(m_clock);
        QVERIFY(!store->setAlias(idOf(1), u"anders"_s, u"Jan"_s));
        QVERIFY(!store->changeTags({idOf(5)}, {u"x"_s}, {}, u"Jan"_s));
        QVERIFY(!store->saveView({.pane = u"customers"_s, .name = u"x"_s, .definition = "{}"}, u"Jan"_s));
        Peek peek(folder.desk());
        QCOMPARE(peek.one(u"SELECT alias FROM customer_mark"_s), u"Bakker"_s);
        QCOMPARE(peek.one(u"SELECT count(*) FROM customer_tag"_s), u"2"_s);
        QCOMPARE(peek.one(u"SELECT count(*) FROM saved_view"_s), u"0"_s);
    }

    void refused_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("says");
        QTest::newRow("change") << u"UPDATE audit_entry SET account = 'x' WHERE number = 3"_s << u"audit entries are never changed"_s;
        QTest::newRow("delete") << u"DELETE FROM audit_entry WHERE number = 6"_s << u"audit entries are never deleted"_s;
        QTest::newRow("delete all") << u"DELETE FROM audit_entry"_s << u"audit entries are never deleted"_s;
        QTest::newRow("insert elsewhere")
            << u"INSERT INTO audit_entry SELECT 9, 'x', at, account, roles, command, subject_kind, subject_id, customer_tenant_id, before, after, answer, request_id, previous_hash, hash FROM audit_entry WHERE number = 6"_s
            << u"an audit entry must follow the last one"_s;
        QTest::newRow("head back") << u"UPDATE audit_head SET number = 5"_s << u"the head of the audit log only follows it"_s;
        QTest::newRow("head ahead") << u"UPDATE audit_head SET number = 7"_s << u"the head of the audit log only follows it"_s;
        QTest::newRow("no head") << u"DELETE FROM audit_head"_s << u"the head of the audit log is never deleted"_s;
    }
    void refused()
    {
        QFETCH(QString, sql);
        QFETCH(QString, says);
        const Folder folder;
        fill(folder);
        QCOMPARE(Peek(folder.desk()).rows(sql), QStringList{says});
        QCOMPARE(entriesOf(folder).size(), 6);
        QCOMPARE(folder.problems(), QStringList());
    }

    void tampering_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("problem");
        for (const auto *column : {"id", "account", "roles", "command", "subject_kind", "subject_id", "customer_tenant_id", "before", "after", "answer",
                                   "request_id", "previous_hash", "hash"})
            QTest::newRow(column) << u"UPDATE audit_entry SET %1 = %1 || 'x' WHERE number = 3"_s.arg(QString::fromLatin1(column)) << u"changed 3"_s;
        QTest::newRow("at") << u"UPDATE audit_entry SET at = at + 1 WHERE number = 3"_s << u"changed 3"_s;
        QTest::newRow("number") << u"UPDATE audit_entry SET number = 9 WHERE number = 3"_s << u"gap 4"_s;
        QTest::newRow("the newest") << u"UPDATE audit_entry SET account = 'x' WHERE number = 6"_s << u"changed 6"_s;
        QTest::newRow("text moved from field to field")
            << u"UPDATE audit_entry SET account = 'jan@exampleHA', roles = ' BA' WHERE number = 1"_s << u"changed 1"_s;
        QTest::newRow("deleted in the middle") << u"DELETE FROM audit_entry WHERE number = 3"_s << u"gap 4"_s;
        QTest::newRow("the first deleted") << u"DELETE FROM audit_entry WHERE number = 1"_s << u"gap 2"_s;
        QTest::newRow("the newest deleted") << u"DELETE FROM audit_entry WHERE number = 6"_s << u"cut 5"_s;
        QTest::newRow("all deleted") << u"DELETE FROM audit_entry"_s << u"cut 0"_s;
        QTest::newRow("deleted and renumbered")
            << u"DELETE FROM audit_entry WHERE number = 3; UPDATE audit_entry SET number = number - 1 WHERE number > 3"_s << u"changed 3"_s;
        QTest::newRow("swapped")
            << u"UPDATE audit_entry SET number = 99 WHERE number = 3; UPDATE audit_entry SET number = 3 WHERE number = 4; UPDATE audit_entry SET number = 4 WHERE number = 99"_s
            << u"changed 3"_s;
        QTest::newRow("head taken away") << u"DELETE FROM audit_head"_s << u"head 6"_s;
        QTest::newRow("head set back") << u"UPDATE audit_head SET number = 5"_s << u"head 6"_s;
        QTest::newRow("head of another hash") << u"UPDATE audit_head SET hash = replace(hash, substr(hash, 1, 1), 'z')"_s << u"head 6"_s;
    }
    void tampering()
    {
        QFETCH(QString, sql);
        QFETCH(QString, problem);
        const Folder folder;
        fill(folder);
        tamper(folder, sql);
        QVERIFY2(firstProblem(folder) == problem || firstProblem(folder).startsWith(u"another"_s), qPrintable(firstProblem(folder)));
        const auto report = verifyStore(folder.path());
        VERIFY_OK(report);
        QVERIFY(!report->problems.isEmpty());
    }

    void aRecomputedHashStillDoesNotFit()
    {
        const Folder folder;
        fill(folder);
        auto entry = entriesOf(folder).at(2);
        entry.account = u"somebody else"_s;
        tamper(folder, u"UPDATE audit_entry SET account = '%1', hash = '%2' WHERE number = 3"_s.arg(entry.account, QString::fromLatin1(auditHash(entry))));
        QCOMPARE(firstProblem(folder), u"broken 4"_s);
    }

    void aSafeguardIsMissed()
    {
        const Folder folder;
        fill(folder);
        Peek(folder.desk()).rows(u"DROP TRIGGER audit_entry_kept"_s);
        QCOMPARE(firstProblem(folder), u"unguarded audit_entry_kept"_s);
    }

    void olderDeskIsMigrated()
    {
        const Folder folder;
        QVERIFY(QDir().mkpath(folder.path()));
        {
            // As the first version made it, with something in it.
            QFile step(deskFile(folder.path()).migrations + u"/0001_desk.sql"_s);
            QVERIFY(step.open(QIODevice::ReadOnly));
            sqlite3 *database = nullptr;
            sqlite3_open(folder.desk().toUtf8().constData(), &database);
            const auto sql = step.readAll() + "; INSERT INTO customer_tag VALUES ('a', '" + idOf(1).toUtf8()
                + "', 'VIP', 'vip', 1, 'Jan', 5); PRAGMA user_version=1";
            QCOMPARE(sqlite3_exec(database, sql.constData(), nullptr, nullptr, nullptr), SQLITE_OK);
            sqlite3_close(database);
        }
        auto store = folder.open(m_clock);
        QVERIFY(store);
        VERIFY_OK(store->changeTags({idOf(1)}, {}, {u"VIP"_s}, u"Jan"_s));
        QCOMPARE(entriesOf(folder).size(), 1);
        QCOMPARE(entriesOf(folder).constFirst().before, u"[\"VIP\"]"_s);
        QVERIFY(!store->knownRoles()->readAt.isValid());
        QCOMPARE(folder.problems(), QStringList());
    }
};

HOUSE_TEST(TestAuditTrail)
#include "tst_audittrail.moc"
