#include "models/outbox/subscriptionrules.h"
#include "tests/store/storefixture.h"
#include "tests/support/testprogram.h"

#include <QLoggingCategory>

/// The outbox in desk.sqlite: what was decided is never lost, and what became of it stands beside it.
class TestOutbox : public QObject
{
    Q_OBJECT

private:
    ManualClock m_clock{};
    const Actor m_actor{u"agent@noord.example"_s, u"AA"_s};

    static OutboxChange change(int number, ChangeKind kind = ChangeKind::Quantity, const QString &before = u"1"_s,
                               const QString &after = u"5"_s)
    {
        return {.kind = kind,
                .customerId = idOf(number),
                .customerName = u"Bedrijf %1"_s.arg(number),
                .subjectId = u"s-%1"_s.arg(number),
                .subjectName = u"Post %1"_s.arg(number),
                .before = before,
                .after = after};
    }
    OutboxEntry decided(Store &store, const OutboxChange &wanted, const QString &reason = u"T-12"_s)
    {
        const auto entries = store.outbox().decide({wanted}, reason, m_actor);
        return entries ? entries->first() : OutboxEntry{};
    }
    static QStringList audited(const Folder &folder)
    {
        return Peek(folder.desk()).rows(u"SELECT command, subject_id, answer FROM audit_entry ORDER BY number"_s);
    }

private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(u"app.store=false"_s); }

    void writtenDown()
    {
        const Folder folder;
        auto store = folder.open(m_clock);
        QVERIFY(store);
        auto suspension = change(2, ChangeKind::Suspend, u"active"_s, u"suspended"_s);
        suspension.autoRenewBefore = true;
        const auto entries = store->outbox().decide({change(1), suspension}, u"  T-12  "_s, m_actor);
        VERIFY_OK(entries);
        QCOMPARE(entries->size(), 2);
        QCOMPARE(entries->first().batch, entries->last().batch);
        QVERIFY(entries->first().id != entries->last().id);
        store.reset();
        store = folder.open(m_clock); // after the end of the program
        const auto recent = store->outbox().recent(10);
        VERIFY_OK(recent);
        QCOMPARE(*recent, *entries);
        QCOMPARE(recent->first().reason, u"T-12"_s);
        QCOMPARE(recent->first().state, OutboxState::Waiting);
        QCOMPARE(recent->first().decidedAt, m_clock.utcNow());
        QCOMPARE(recent->last().change, suspension);
        QCOMPARE(audited(folder), (QStringList{u"subscription.quantity|s-1|decided"_s, u"subscription.suspend|s-2|decided"_s}));
        QCOMPARE(folder.problems(), QStringList());
    }

    void allOrNone()
    {
        const Folder folder;
        auto store = folder.open(m_clock);
        const auto without = store->outbox().decide({change(1)}, u"   "_s, m_actor);
        QVERIFY(!without);
        QCOMPARE(without.error().reason, Error::Reason::ReasonMissing);
        const auto first = decided(*store, change(1));
        const auto twice = store->outbox().decide({change(2), change(1)}, u"T"_s, m_actor);
        QVERIFY(!twice);
        QCOMPARE(twice.error().reason, Error::Reason::ChangePending);
        QCOMPARE(twice.error().subject, u"Post 1"_s);
        QCOMPARE(store->outbox().recent(10)->size(), 1);
        // Another thing of the same subscription may change meanwhile; suspending and reactivating are one thing.
        QVERIFY(!decided(*store, change(1, ChangeKind::Suspend, u"active"_s, u"suspended"_s)).id.isEmpty());
        QVERIFY(decided(*store, change(1, ChangeKind::Reactivate, u"suspended"_s, u"active"_s)).id.isEmpty());
        VERIFY_OK(store->outbox().withdraw({first.id}, m_actor));
        QVERIFY(!decided(*store, change(1)).id.isEmpty());
    }

    /// What waits is told also out of a file that this version has not opened for writing yet: on the command line, on the day of an
    /// update.
    void readsTheVersionBefore()
    {
        const Folder folder;
        QString id;
        {
            const auto store = folder.open(m_clock);
            id = decided(*store, change(1)).id;
        }
        Peek desk(folder.desk());
        for (const auto &table : {u"outage_recipient"_s, u"outage_message"_s, u"message_mark"_s, u"health_check"_s, u"health_mute"_s,
                                  u"issue_mark"_s, u"issue_customer"_s, u"issue_tenant"_s, u"issue_detail"_s, u"issue_post"_s, u"issue"_s})
            QCOMPARE(desk.rows(u"DROP TABLE "_s + table), QStringList());
        QCOMPARE(desk.rows(u"ALTER TABLE outbox DROP COLUMN item_id"_s) + desk.rows(u"ALTER TABLE outbox DROP COLUMN item_name"_s)
                     + desk.rows(u"PRAGMA user_version = 5"_s),
                 QStringList());
        const auto before = readOutbox(folder.path(), 10);
        VERIFY_OK(before);
        QCOMPARE(before->size(), 1);
        QCOMPARE(before->first().id, id);
        QCOMPARE(before->first().change.itemName, QString());
        const auto store = folder.open(m_clock); // and it is brought up to date without a loss
        QVERIFY(store);
        QCOMPARE(store->outbox().recent(10)->first().id, id);
        QCOMPARE(readOutbox(folder.path(), 10)->first().id, id);
    }

    void licencesOfOnePerson()
    {
        const Folder folder;
        auto store = folder.open(m_clock);
        auto first = change(1, ChangeKind::AssignLicence, u"unassigned"_s, u"assigned"_s);
        first.itemId = u"SKU-1"_s;
        first.itemName = u"Office"_s;
        auto other = first;
        other.itemId = u"sku-2"_s;
        auto back = first;
        back.kind = ChangeKind::RemoveLicence;
        const auto entries = store->outbox().decide({first, other}, u"T"_s, m_actor);
        VERIFY_OK(entries);
        QCOMPARE(store->outbox().find(entries->first().id)->change.itemId, u"sku-1"_s);
        QCOMPARE(store->outbox().find(entries->first().id)->change.itemName, u"Office"_s);
        QVERIFY(decided(*store, back).id.isEmpty()); // the same licence is on its way
        QCOMPARE(audited(folder), (QStringList{u"user.assignLicence|s-1|decided"_s, u"user.assignLicence|s-1|decided"_s}));
        QCOMPARE(Peek(folder.desk())
                     .rows(u"SELECT subject_kind, json_extract(after, '$.licence'), json_extract(after, '$.of')"
                           " FROM audit_entry WHERE command LIKE 'user.%' LIMIT 1"_s),
                 QStringList{u"user|assigned|Office"_s});
        QCOMPARE(folder.problems(), QStringList());
    }

    void outcomes()
    {
        const Folder folder;
        auto store = folder.open(m_clock);
        auto entry = decided(*store, change(1));
        VERIFY_OK(store->outbox().beginSending(entry.id, u"r-1"_s));
        const Error lost{.kind = Error::Kind::TimedOut,
                         .reason = Error::Reason::UnclearOutcome,
                         .subject = u"/v1"_s,
                         .detail = u"no answer"_s,
                         .httpStatus = 503,
                         .code = u"7"_s,
                         .requestId = u"r-1"_s};
        auto unclear
            = store->outbox().settle(entry.id, {.state = OutboxState::Unclear, .retryAt = m_clock.utcNow().addSecs(60), .problem = lost});
        VERIFY_OK(unclear);
        QCOMPARE(unclear->problem, std::optional(lost));
        QCOMPARE(store->outbox().find(entry.id.toUpper())->problem, std::optional(lost));
        QCOMPARE(store->outbox().find(entry.id)->retryAt, m_clock.utcNow().addSecs(60));
        m_clock.advance(std::chrono::seconds(61));
        VERIFY_OK(store->outbox().beginSending(entry.id, u"r-2"_s));
        // The call was repeated after an answer: the newest id is told, and each is kept.
        VERIFY_OK(store->outbox().settle(entry.id, {.state = OutboxState::Done, .requestId = u"r-3"_s}));
        m_clock.advance(std::chrono::seconds(2));
        const auto verified = store->outbox().settle(entry.id, {.state = OutboxState::Verified});
        VERIFY_OK(verified);
        QCOMPARE(verified->attempts, 2);
        QCOMPARE(verified->requestId, u"r-3"_s);
        QCOMPARE(verified->doneAt.secsTo(verified->verifiedAt), 2);
        QVERIFY(!verified->problem);
        QCOMPARE(verified->version, store->outbox().find(entry.id)->version);
        QCOMPARE(verified->version, 6);
        QCOMPARE(Peek(folder.desk()).rows(u"SELECT request_id, answer FROM outbox_attempt ORDER BY request_id"_s),
                 (QStringList{u"r-1|unclear 503/7"_s, u"r-2|"_s, u"r-3|done"_s}));
        QCOMPARE(audited(folder),
                 (QStringList{u"subscription.quantity|s-1|decided"_s, u"subscription.quantity|s-1|done"_s,
                              u"subscription.quantity|s-1|verified"_s}));
        QCOMPARE(folder.problems(), QStringList());
    }

    void whatIsDue()
    {
        const Folder folder;
        auto store = folder.open(m_clock);
        const auto first = decided(*store, change(1));
        const auto second = decided(*store, change(1, ChangeKind::Suspend, u"active"_s, u"suspended"_s));
        const auto other = decided(*store, change(2));
        const auto later = decided(*store, change(3));
        VERIFY_OK(store->outbox().settle(later.id, {.state = OutboxState::Waiting, .retryAt = m_clock.utcNow().addSecs(300)}));
        const auto ids = [&store](const QString &account, const QSet<QString> &busy = {}) {
            QStringList found;
            const auto due = store->outbox().due(account, busy, 10);
            for (const auto &entry : *due)
                found.append(entry.id);
            return found;
        };
        QCOMPARE(ids(m_actor.account), (QStringList{first.id, other.id}));
        QCOMPARE(ids(m_actor.account, {idOf(1)}), QStringList{other.id});
        QCOMPARE(ids(u"somebody@noord.example"_s), QStringList());
        QCOMPARE(*store->outbox().nextDue(m_actor.account), m_clock.utcNow().addSecs(300));
        VERIFY_OK(store->outbox().settle(first.id, {.state = OutboxState::Refused}));
        QCOMPARE(ids(m_actor.account), (QStringList{second.id, other.id})); // what was refused holds nothing up
        m_clock.advance(std::chrono::seconds(300));
        QCOMPARE(ids(m_actor.account), (QStringList{second.id, other.id, later.id}));
        QCOMPARE(unsentBeside(folder.path()), std::optional(4)); // known also when the file cannot be read
        QCOMPARE(store->outbox().count()->waiting, 3);
        QCOMPARE(store->outbox().count()->attention, 1);
    }

    void onlyWhatWasNotSentIsWithdrawn()
    {
        const Folder folder;
        auto store = folder.open(m_clock);
        const auto waiting = decided(*store, change(1));
        const auto sent = decided(*store, change(2));
        VERIFY_OK(store->outbox().beginSending(sent.id, u"r"_s));
        const auto withdrawn = store->outbox().withdraw({waiting.id, sent.id}, m_actor);
        VERIFY_OK(withdrawn);
        QCOMPARE(withdrawn->size(), 1);
        QCOMPARE(store->outbox().find(sent.id)->state, OutboxState::Sending);
        const auto refused = store->outbox().beginSending(waiting.id, u"r-2"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().reason, Error::Reason::StatusNotAllowed);
        // What the sender finds out late does not bring it back.
        QCOMPARE(store->outbox().settle(waiting.id, {.state = OutboxState::Conflict})->state, OutboxState::Withdrawn);
        QVERIFY(!store->outbox().withdraw({u"nothing"_s}, m_actor));
    }

    void editedAndTriedAgain()
    {
        const Folder folder;
        auto store = folder.open(m_clock);
        const auto entry = decided(*store, change(1));
        const auto edited = store->outbox().edit(entry.id, u"8"_s, u"T-13"_s, m_actor);
        VERIFY_OK(edited);
        QCOMPARE(edited->change.after, u"8"_s);
        QCOMPARE(edited->reason, u"T-13"_s);
        QVERIFY(!store->outbox().edit(entry.id, u"9"_s, QString(), m_actor));
        VERIFY_OK(store->outbox().settle(entry.id, {.state = OutboxState::Conflict, .found = u"3"_s}));
        // What nobody has seen is not written over.
        for (const auto &seen : {SeenConflicts{}, SeenConflicts{{entry.id, u"2"_s}}}) {
            QCOMPARE(store->outbox().retry({entry.id}, seen, m_actor).error().reason, Error::Reason::StatusNotAllowed);
            QCOMPARE(store->outbox().find(entry.id)->state, OutboxState::Conflict);
        }
        const auto retried = store->outbox().retry({entry.id}, {{entry.id, u"3"_s}}, m_actor);
        VERIFY_OK(retried);
        QCOMPARE(retried->first().state, OutboxState::Waiting);
        QCOMPARE(retried->first().change.before, u"3"_s);
        VERIFY_OK(store->outbox().settle(entry.id, {.state = OutboxState::Refused}));
        const auto next = decided(*store, change(1));
        const auto blocked = store->outbox().retry({entry.id}, {}, m_actor);
        QVERIFY(!blocked);
        QCOMPARE(blocked.error().reason, Error::Reason::ChangePending);
        VERIFY_OK(store->outbox().beginSending(next.id, u"r"_s));
        QCOMPARE(store->outbox().edit(next.id, u"9"_s, u"T"_s, m_actor).error().reason, Error::Reason::StatusNotAllowed);
    }

    void finishedStayInSight()
    {
        const Folder folder;
        auto store = folder.open(m_clock);
        for (int number = 1; number <= 6; ++number) {
            const auto entry = decided(*store, change(number));
            if (number != 2)
                VERIFY_OK(store->outbox().settle(entry.id, {.state = OutboxState::Verified}));
        }
        QStringList names;
        const auto recent = store->outbox().recent(3);
        for (const auto &entry : *recent)
            names.append(entry.change.subjectName);
        QCOMPARE(names, (QStringList{u"Post 2"_s, u"Post 4"_s, u"Post 5"_s, u"Post 6"_s}));
        QCOMPARE(store->outbox().ofCustomer(idOf(5), 10)->size(), 1);
    }

    void neverDeleted()
    {
        const Folder folder;
        {
            auto store = folder.open(m_clock);
            (void)decided(*store, change(1));
            VERIFY_OK(store->rebuildMirror());
            VERIFY_OK(store->signOut(m_actor));
            QCOMPARE(store->outbox().recent(10)->size(), 1);
        }
        QCOMPARE(Peek(folder.desk()).rows(u"DELETE FROM outbox"_s), QStringList{u"the outbox is never deleted from"_s});
        QVERIFY(!Peek(folder.desk()).rows(u"UPDATE outbox SET state = 'nonsense'"_s).isEmpty());
        QCOMPARE(Peek(folder.desk()).one(u"SELECT state FROM outbox"_s), u"waiting"_s);
    }
};

HOUSE_TEST(TestOutbox)
#include "tst_outbox.moc"
