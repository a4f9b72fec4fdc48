#include "models/store/timelinereader.h"
#include "tests/store/storefixture.h"
#include "tests/support/testprogram.h"

#include <QElapsedTimer>
#include <QLoggingCategory>

using namespace std::chrono_literals;

/// A customer's timeline: three logs in two files, as one list.
class TestTimeline : public QObject
{
    Q_OBJECT

    ManualClock m_clock{};
    const Actor m_jan{u"jan@noord.example"_s, u"AA"_s};
    const Actor m_piet{u"piet@noord.example"_s, u"AA"_s};

    static OutboxChange change(int number, const QString &after = u"5"_s)
    {
        return {.kind = ChangeKind::Quantity,
                .customerId = idOf(number),
                .customerName = u"Bedrijf"_s,
                .subjectId = u"s-%1"_s.arg(number),
                .subjectName = u"Post"_s,
                .before = u"1"_s,
                .after = after};
    }
    OutboxEntry decided(Store &store, const OutboxChange &wanted)
    {
        const auto entries = store.outbox().decide({wanted}, u"T-1"_s, m_jan);
        return entries ? entries->first() : OutboxEntry{};
    }
    static void told(Store &store, const QJsonArray &records) { VERIFY_OK(store.storeAuditPage(pageOf(records))); }
    /// "kind what who": a line for each event.
    static QStringList lines(const Result<Timeline> &timeline)
    {
        if (!timeline)
            return {timeline.error().detail};
        QStringList lines;
        for (const auto &event : timeline->events) {
            const auto *record = std::get_if<AuditRecord>(&event.told);
            const auto *entry = std::get_if<OutboxEntry>(&event.told);
            const auto what = record ? record->operationType : entry ? outboxWord(entry->state) : std::get<AuditEntry>(event.told).command;
            lines.append(u"%1 %2 %3"_s.arg(timelineWord(event.kind()), what, whoOf(event).section(u'@', 0, 0)).trimmed());
        }
        return lines;
    }
    static Result<Timeline> read(const Folder &folder, const TimelineQuery &query)
    {
        const auto reader = TimelineReader::open(folder.path());
        return reader ? (*reader)->events(query) : Result<Timeline>(reader.error());
    }
    QDateTime now() const { return m_clock.utcNow(); }

private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(u"app.store=false"_s); }

    void threeLogsInOneOrder()
    {
        const Folder folder;
        auto store = folder.open(m_clock);
        VERIFY_OK(runPass(*store, toldUpTo(3)));
        auto signedRecord = auditOf(u"a1"_s, idOf(1), u"create_order"_s, now());
        signedRecord.insert(u"userPrincipalName"_s, u"els@noord.example"_s);
        told(*store, {signedRecord, auditOf(u"other"_s, idOf(2), u"create_order"_s, now())});
        m_clock.advance(10s);
        VERIFY_OK(store->setAlias(idOf(1), u"Bakker"_s, m_piet));
        VERIFY_OK(store->setAlias(idOf(2), u"Slager"_s, m_piet));
        m_clock.advance(10s);
        const auto entry = decided(*store, change(1));
        QVERIFY(!decided(*store, change(2)).id.isEmpty());
        m_clock.advance(10s);
        told(*store, {auditOf(u"a2"_s, idOf(1), u"frobnicate_widget"_s, now(), u"odd"_s)});
        VERIFY_OK(store->completeAudit(now()));
        const QStringList before{u"service frobnicate_widget"_s, u"change waiting jan"_s, u"note customer.alias piet"_s,
                                 u"service create_order els"_s};
        QCOMPARE(lines(read(folder, {.customerId = idOf(1)})), before);
        QCOMPARE(lines(read(folder, {.customerId = idOf(1).toUpper()})), before);
        QCOMPARE(read(folder, {.customerId = idOf(1)})->logReadAt, now());
        // A change stands where it came to its state, and once.
        m_clock.advance(10s);
        VERIFY_OK(store->outbox().beginSending(entry.id, u"r-1"_s));
        QCOMPARE(lines(read(folder, {.customerId = idOf(1)})).constFirst(), u"change sending jan"_s);
        VERIFY_OK(store->outbox().settle(entry.id, {.state = OutboxState::Verified}));
        const auto after = read(folder, {.customerId = idOf(1)});
        QCOMPARE(lines(after), (QStringList{u"change verified jan"_s, before.at(0), before.at(2), before.at(3)}));
        QCOMPARE(after->events.first().when, now());
        QCOMPARE(lines(read(folder, {.customerId = idOf(3)})), QStringList());
        QCOMPARE(lines(read(folder, {.customerId = u"nobody"_s})), QStringList());
    }

    void everyStateHasItsMoment_data()
    {
        QTest::addColumn<OutboxState>("state");
        for (const auto state : allOutboxStates)
            QTest::newRow(qPrintable(outboxWord(state))) << state;
    }
    void everyStateHasItsMoment()
    {
        QFETCH(OutboxState, state);
        const Folder folder;
        auto store = folder.open(m_clock);
        const auto entry = decided(*store, change(1));
        auto reached = now();
        const auto isSent = state != OutboxState::Waiting && state != OutboxState::Withdrawn;
        m_clock.advance(10s);
        if (isSent) {
            VERIFY_OK(store->outbox().beginSending(entry.id, u"r-1"_s));
            reached = now();
        }
        if (state == OutboxState::Withdrawn) {
            VERIFY_OK(store->outbox().withdraw({entry.id}, m_piet));
            reached = now();
        } else if (isSent && state != OutboxState::Sending) {
            // Of what is still under way the attempt is all that is dated.
            const auto isDated = state != OutboxState::Unclear && state != OutboxState::Accepted;
            m_clock.advance(10s);
            VERIFY_OK(store->outbox().settle(entry.id, {.state = state}));
            reached = isDated ? now() : reached;
        }
        m_clock.advance(10s);
        const auto timeline = read(folder, {.customerId = idOf(1)});
        QCOMPARE(lines(timeline), QStringList{u"change %1 jan"_s.arg(outboxWord(state))});
        QCOMPARE(timeline->events.first().when, reached);
    }

    void momentsOfTheSameThingStayApart()
    {
        const Folder folder;
        auto store = folder.open(m_clock);
        QList<QDateTime> withdrawn;
        for (int round = 0; round < 3; ++round) {
            const auto entry = decided(*store, change(1));
            m_clock.advance(10s);
            VERIFY_OK(store->outbox().withdraw({entry.id}, m_jan));
            withdrawn.prepend(now());
            m_clock.advance(10s);
        }
        // Refused, tried again, refused again: the last time counts, and while it waits again it is the moment of trying.
        const auto entry = decided(*store, change(1));
        for (const auto *request : {"r-1", "r-2"}) {
            VERIFY_OK(store->outbox().beginSending(entry.id, QString::fromLatin1(request)));
            m_clock.advance(10s);
            VERIFY_OK(store->outbox().settle(entry.id, {.state = OutboxState::Refused}));
            QCOMPARE(read(folder, {.customerId = idOf(1)})->events.first().when, now());
            m_clock.advance(10s);
            VERIFY_OK(store->outbox().retry({entry.id}, {}, m_jan));
            QCOMPARE(read(folder, {.customerId = idOf(1)})->events.first().when, now());
        }
        const auto timeline = read(folder, {.customerId = idOf(1)});
        QCOMPARE(timeline->events.size(), 4);
        for (int round = 0; round < 3; ++round)
            QCOMPARE(timeline->events.at(round + 1).when, withdrawn.at(round));
    }

    void kindsAndLimits()
    {
        const Folder folder;
        auto store = folder.open(m_clock);
        VERIFY_OK(runPass(*store, toldUpTo(1)));
        QJsonArray records;
        for (int number = 0; number < 30; ++number)
            records.append(auditOf(u"a%1"_s.arg(number), idOf(1), u"op_%1"_s.arg(number), now().addSecs(-number)));
        told(*store, records);
        m_clock.advance(10s);
        QVERIFY(!decided(*store, change(1)).id.isEmpty());
        m_clock.advance(10s);
        for (const auto &name : {u"a"_s, u"b"_s, u"c"_s})
            VERIFY_OK(store->setAlias(idOf(1), name, m_piet));
        const auto some = read(folder, {.customerId = idOf(1), .limit = 6});
        QVERIFY(some->hasOlder);
        QCOMPARE(lines(some).mid(2),
                 (QStringList{u"note customer.alias piet"_s, u"change waiting jan"_s, u"service op_0"_s, u"service op_1"_s}));
        QVERIFY(!read(folder, {.customerId = idOf(1), .limit = 34})->hasOlder);
        QVERIFY(read(folder, {.customerId = idOf(1), .limit = 33})->hasOlder);
        QCOMPARE(read(folder, {.customerId = idOf(1), .kind = TimelineKind::Service})->events.size(), 30);
        QCOMPARE(lines(read(folder, {.customerId = idOf(1), .kind = TimelineKind::Service, .limit = 1})), QStringList{u"service op_0"_s});
        QCOMPARE(lines(read(folder, {.customerId = idOf(1), .kind = TimelineKind::Change})), QStringList{u"change waiting jan"_s});
        // Our own log tells of changes, too; those are no notes.
        QCOMPARE(read(folder, {.customerId = idOf(1), .kind = TimelineKind::Note})->events.size(), 3);
    }

    void ownNotesAlone()
    {
        const Folder folder;
        auto store = folder.open(m_clock);
        VERIFY_OK(runPass(*store, toldUpTo(1)));
        told(*store, {auditOf(u"a1"_s, idOf(1), u"create_order"_s, now())});
        m_clock.advance(1s);
        VERIFY_OK(store->setAlias(idOf(1), u"a"_s, m_jan));
        m_clock.advance(1s);
        VERIFY_OK(store->changeTags({idOf(1)}, {u"vip"_s}, {}, m_piet));
        m_clock.advance(1s);
        QVERIFY(!decided(*store, change(1)).id.isEmpty());
        const QStringList others{u"change waiting jan"_s, u"service create_order"_s};
        QCOMPARE(lines(read(folder, {.customerId = idOf(1), .onlyOf = m_piet.account})),
                 (QStringList{others.at(0), u"note customer.tags piet"_s, others.at(1)}));
        QCOMPARE(lines(read(folder, {.customerId = idOf(1), .notes = false})), others);
        QCOMPARE(lines(read(folder, {.customerId = idOf(1), .kind = TimelineKind::Note, .notes = false})), QStringList());
    }

    void undatedRecordsComeLast()
    {
        const Folder folder;
        auto store = folder.open(m_clock);
        VERIFY_OK(runPass(*store, toldUpTo(1)));
        auto undated = auditOf(u"a0"_s, idOf(1), u"undated"_s, now());
        undated.remove(u"operationDate"_s);
        told(*store, {undated, auditOf(u"a1"_s, idOf(1), u"dated"_s, now().addDays(-80))});
        const auto timeline = read(folder, {.customerId = idOf(1)});
        QCOMPARE(lines(timeline), (QStringList{u"service dated"_s, u"service undated"_s}));
        QVERIFY(!timeline->events.last().when.isValid());
        QVERIFY(!timeline->logReadAt.isValid());
    }

    void quickInALongLog()
    {
        const Folder folder;
        {
            auto store = folder.open(m_clock);
            VERIFY_OK(runPass(*store, toldUpTo(1)));
        }
        const auto count = qEnvironmentVariableIsSet("PARTNERDESK_RECORDS") ? qEnvironmentVariableIntValue("PARTNERDESK_RECORDS") : 20'000;
        QCOMPARE(Peek(folder.mirror())
                     .rows(u"WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < %1)"
                           " INSERT INTO audit_record (id, customer_id, customer_name, user_name, resource_type, operation_type, status,"
                           " occurred_at) SELECT 'x' || i, CASE i %% 7 WHEN 0 THEN '%2' ELSE 'other-' || i END, '', 'u', 'order',"
                           " 'create_order', 'succeeded', i FROM n"_s.replace(u"%%"_s, u"%"_s)
                               .arg(count)
                               .arg(idOf(1))),
                 QStringList());
        const auto plan = Peek(folder.mirror())
                              .rows(u"EXPLAIN QUERY PLAN SELECT id, operation_type FROM audit_record WHERE customer_id = 'x'"
                                    " ORDER BY occurred_at DESC, rid DESC LIMIT 501"_s)
                              .join(u'\n');
        QVERIFY2(plan.contains("audit_record_customer"_L1) && !plan.contains("TEMP B-TREE"_L1), qPrintable(plan));
        const auto reader = TimelineReader::open(folder.path());
        VERIFY_OK(reader);
        QElapsedTimer timer;
        timer.start();
        const auto timeline = (*reader)->events({.customerId = idOf(1)});
        qInfo("%d records: %lld ms", count, timer.elapsed());
        VERIFY_OK(timeline);
        QCOMPARE(timeline->events.size(), 500);
        QVERIFY(timeline->hasOlder);
        QCOMPARE(timeline->events.first().when.toMSecsSinceEpoch(), qint64{count / 7 * 7});
    }

    void followsReplacedFiles()
    {
        const Folder folder;
        QVERIFY(!TimelineReader::open(folder.path()));
        QCOMPARE(TimelineReader::open(folder.path()).error().reason, Error::Reason::NoCache);
        auto store = folder.open(m_clock);
        VERIFY_OK(runPass(*store, toldUpTo(1)));
        told(*store, {auditOf(u"a1"_s, idOf(1), u"create_order"_s, now())});
        m_clock.advance(1s);
        VERIFY_OK(store->setAlias(idOf(1), u"a"_s, m_jan));
        const auto reader = TimelineReader::open(folder.path());
        VERIFY_OK(reader);
        QCOMPARE((*reader)->events({.customerId = idOf(1)})->events.size(), 2);
        VERIFY_OK(store->rebuildMirror());
        QCOMPARE(lines((*reader)->events({.customerId = idOf(1)})), QStringList{u"note customer.alias jan"_s});
    }
};

HOUSE_TEST(TestTimeline)
#include "tst_timeline.moc"
