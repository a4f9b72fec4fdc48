#include "tests/store/storefixture.h"
#include "tests/support/testprogram.h"

#include <QLoggingCategory>

/// The activity log: what is new, who has to be read again, and the newest change per customer.
class TestAudit : public QObject
{
    Q_OBJECT

private:
    ManualClock m_clock{};
    QDateTime m_noon{QDate(2026, 3, 1), QTime(12, 0), Qt::UTC};

    std::unique_ptr<Store> filled(const Folder &folder)
    {
        auto store = folder.open(m_clock);
        if (!store || !runPass(*store, toldUpTo(5)))
            return nullptr;
        return store;
    }
    static QString change(const Folder &folder, int number)
    {
        return Peek(folder.mirror())
            .one(u"SELECT changed_at FROM customer_change h JOIN customer c ON c.rid = h.rid WHERE c.id = '%1'"_s.arg(idOf(number)));
    }

private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(u"app.store=false"_s); }

    /// A pass of the list takes a while. Whoever came after it began may not be in it, however much later it was complete.
    void whoCameDuringThePassIsLookedFor()
    {
        const Folder folder;
        auto store = filled(folder);
        QVERIFY(store);
        m_clock.advance(std::chrono::hours(30));
        const Pages pages(toldUpTo(3), 2);
        VERIFY_OK(store->beginList());
        VERIFY_OK(store->storeListPage(pages.bodies.at(0), pages.next(0)));
        m_clock.advance(std::chrono::minutes(5));
        const auto came = m_clock.utcNow(); // with a name that stands before those read already
        m_clock.advance(std::chrono::minutes(5));
        VERIFY_OK(store->storeListPage(pages.bodies.at(1), pages.next(1)));
        VERIFY_OK(store->completeList());
        auto outcome = store->storeAuditPage(pageOf(QJsonArray{auditOf(u"a1"_s, idOf(9), u"add_customer"_s, came)}));
        VERIFY_OK(outcome);
        QVERIFY(outcome->readList);
        // Of one who came long before and is not in the list, nothing is kept and nothing is asked.
        outcome = store->storeAuditPage(pageOf(QJsonArray{auditOf(u"a2"_s, idOf(8), u"add_customer"_s, came.addDays(-1))}));
        VERIFY_OK(outcome);
        QVERIFY(!outcome->readList);
        QCOMPARE(Peek(folder.mirror()).rows(u"SELECT count(*) FROM audit_record WHERE customer_id = '%1'"_s.arg(idOf(8))),
                 QStringList{u"0"_s});
    }

    void effects_data()
    {
        QTest::addColumn<QString>("operation");
        QTest::addColumn<QString>("status");
        QTest::addColumn<bool>("readList");
        QTest::addColumn<bool>("dirty");
        QTest::addColumn<bool>("gone");
        QTest::newRow("a customer came") << u"add_customer"_s << u"succeeded"_s << true << true << false;
        QTest::newRow("billing profile") << u"update_customer_billing_profile"_s << u"succeeded"_s << false << true << false;
        QTest::newRow("in progress counts") << u"update_customer_billing_profile"_s << u"progress"_s << false << true << false;
        QTest::newRow("failed does not") << u"update_customer_billing_profile"_s << u"failed"_s << false << false << false;
        QTest::newRow("relationship removed") << u"remove_partner_customer_relationship"_s << u"succeeded"_s << false << false << true;
        QTest::newRow("an invoice") << u"ready_invoice"_s << u"succeeded"_s << false << false << false;
        QTest::newRow("an order") << u"create_order"_s << u"succeeded"_s << false << true << false;
        QTest::newRow("an unknown word") << u"polish_the_windows"_s << u"succeeded"_s << false << false << false;
    }
    void effects()
    {
        QFETCH(QString, operation);
        QFETCH(QString, status);
        QFETCH(bool, readList);
        QFETCH(bool, dirty);
        QFETCH(bool, gone);
        const Folder folder;
        auto store = filled(folder);
        QVERIFY(store);
        auto outcome = store->storeAuditPage(pageOf(QJsonArray{auditOf(u"a1"_s, idOf(3).toUpper(), operation, m_noon, status)}));
        VERIFY_OK(outcome);
        QCOMPARE(outcome->readList, readList);
        QCOMPARE(outcome->dirty, dirty ? QStringList{idOf(3)} : QStringList());
        QCOMPARE(outcome->gone, gone ? QStringList{idOf(3)} : QStringList());
        QCOMPARE(outcome->page.upserted, 1);
        QCOMPARE(*store->dirtyCustomers(10), dirty || gone ? QStringList{idOf(3)} : QStringList());
        QCOMPARE(*store->dirtyCount(), dirty || gone ? 1 : 0);
        QCOMPARE(change(folder, 3), QString::number(m_noon.toMSecsSinceEpoch()));
        QCOMPARE(folder.problems(), QStringList());
    }

    void knownRecordsCostNothing()
    {
        const Folder folder;
        auto store = filled(folder);
        const auto page = pageOf(
            QJsonArray{auditOf(u"a1"_s, idOf(1), u"update_company_info"_s, m_noon), auditOf(u"a2"_s, idOf(2), u"ready_invoice"_s, m_noon)});
        int heard = 0;
        store->onCommitted([&heard](const RowsCommitted &rows) { heard += static_cast<int>(rows.changed.size()); });
        VERIFY_OK(store->storeAuditPage(page));
        QCOMPARE(heard, 2);
        VERIFY_OK(store->storeRecord(idOf(1), bodyOf(recordOf(told(1)))));
        const auto before = QFileInfo(folder.mirror() + u"-wal"_s).size();
        auto again = store->storeAuditPage(page);
        VERIFY_OK(again);
        QCOMPARE(again->page.unchanged, 2);
        QCOMPARE(again->page.upserted, 0);
        QVERIFY(again->dirty.isEmpty() && again->gone.isEmpty() && !again->readList);
        QCOMPARE(QFileInfo(folder.mirror() + u"-wal"_s).size(), before);
        QCOMPARE(*store->dirtyCount(), 0);
    }
    void progressThenEnd()
    {
        const Folder folder;
        auto store = filled(folder);
        const auto page = [&](const QString &status) {
            return pageOf(QJsonArray{auditOf(u"a1"_s, idOf(1), u"update_company_info"_s, m_noon, status)});
        };
        VERIFY_OK(store->storeAuditPage(page(u"progress"_s)));
        VERIFY_OK(store->storeRecord(idOf(1), bodyOf(recordOf(told(1)))));
        QCOMPARE(*store->dirtyCount(), 0);
        auto ended = store->storeAuditPage(page(u"succeeded"_s));
        VERIFY_OK(ended);
        QCOMPARE(ended->page.upserted, 1);
        QCOMPARE(ended->dirty, QStringList{idOf(1)});
        // Newest first or last: the end is not taken back by the record of its beginning.
        auto late = store->storeAuditPage(page(u"progress"_s));
        VERIFY_OK(late);
        QCOMPARE(late->page.unchanged, 1);
        QCOMPARE(Peek(folder.mirror()).rows(u"SELECT id, status FROM audit_record"_s), QStringList{u"a1|succeeded"_s});
    }
    void oddPages()
    {
        const Folder folder;
        auto store = filled(folder);
        auto noId = auditOf(QString(), idOf(1), u"ready_invoice"_s, m_noon);
        noId.remove(u"id"_s);
        auto noDate = auditOf(u"a5"_s, idOf(2), u"update_company_info"_s, m_noon);
        noDate.insert(u"operationDate"_s, u"0001-01-01T00:00:00"_s);
        auto noCustomer = auditOf(u"a6"_s, QString(), u"ready_invoice"_s, m_noon);
        noCustomer.insert(u"customerId"_s, QJsonValue());
        auto outcome = store->storeAuditPage("\xEF\xBB\xBF" + pageOf(QJsonArray{noId, noId, u"text"_s, noDate, noCustomer}));
        VERIFY_OK(outcome);
        QCOMPARE(outcome->page.upserted, 3);
        QCOMPARE(outcome->page.unchanged, 1);
        QCOMPARE(outcome->page.skipped, 1);
        QCOMPARE(outcome->dirty, QStringList{idOf(2)});
        QCOMPARE(change(folder, 2), QString());
        for (const QByteArray &bad : {QByteArray("{}"), QByteArray("[]"), QByteArray("{\"items\":[{")}) {
            auto refused = store->storeAuditPage(bad);
            QVERIFY(!refused && refused.error().kind == Error::Kind::BadReply);
        }
        QCOMPARE(folder.problems(), QStringList());
    }

    void newestChangeCounts()
    {
        const Folder folder;
        auto store = filled(folder);
        VERIFY_OK(store->storeAuditPage(pageOf(QJsonArray{auditOf(u"a2"_s, idOf(1), u"ready_invoice"_s, m_noon.addDays(-1)),
                                                          auditOf(u"a1"_s, idOf(1), u"ready_invoice"_s, m_noon),
                                                          auditOf(u"a3"_s, idOf(1), u"ready_invoice"_s, m_noon.addDays(-2))})));
        QCOMPARE(change(folder, 1), QString::number(m_noon.toMSecsSinceEpoch()));
        auto older = store->storeAuditPage(pageOf(QJsonArray{auditOf(u"a0"_s, idOf(1), u"ready_invoice"_s, m_noon.addDays(-9))}));
        VERIFY_OK(older);
        QVERIFY(older->page.rows.changed.empty());
        QCOMPARE(folder.problems(), QStringList());
    }
    /// The log may come before the list, in the middle of a first load, or tell of a customer that comes later.
    void changesBeforeTheList_data()
    {
        QTest::addColumn<int>("pagesFirst");
        QTest::newRow("before the list") << 0;
        QTest::newRow("between its pages") << 1;
        QTest::newRow("before its completion") << 3;
    }
    void changesBeforeTheList()
    {
        QFETCH(int, pagesFirst);
        const Folder folder;
        auto store = folder.open(m_clock);
        const Pages pages(toldUpTo(30));
        VERIFY_OK(store->beginList());
        for (int i = 0; i < 3; ++i) {
            if (i == pagesFirst)
                VERIFY_OK(store->storeAuditPage(pageOf(QJsonArray{auditOf(u"a1"_s, idOf(15), u"update_company_info"_s, m_noon)})));
            VERIFY_OK(store->storeListPage(pages.bodies.at(i), pages.next(i)));
        }
        if (pagesFirst == 3)
            VERIFY_OK(store->storeAuditPage(pageOf(QJsonArray{auditOf(u"a1"_s, idOf(15), u"update_company_info"_s, m_noon)})));
        QCOMPARE(*store->dirtyCustomers(5), QStringList());
        VERIFY_OK(store->completeList());
        QCOMPARE(change(folder, 15), QString::number(m_noon.toMSecsSinceEpoch()));
        QCOMPARE(*store->dirtyCustomers(5), QStringList{idOf(15)});
        QCOMPARE(folder.problems(), QStringList());

        // Somebody who came after the list was read.
        const auto later = m_clock.utcNow().addSecs(60);
        VERIFY_OK(store->storeAuditPage(pageOf(QJsonArray{auditOf(u"a2"_s, idOf(77), u"add_customer"_s, later)})));
        QCOMPARE(*store->dirtyCount(), 1);
        auto world = toldUpTo(30);
        world.append(told(77));
        VERIFY_OK(runPass(*store, world));
        QCOMPARE(change(folder, 77), QString::number(later.toMSecsSinceEpoch()));
        QCOMPARE(*store->dirtyCount(), 2);
        QCOMPARE(folder.problems(), QStringList());
    }
    void marksOfStrangersGo()
    {
        const Folder folder;
        auto store = filled(folder);
        VERIFY_OK(store->storeAuditPage(pageOf(QJsonArray{auditOf(u"a1"_s, idOf(99), u"update_company_info"_s, m_noon)})));
        m_clock.advance(std::chrono::seconds(1));
        VERIFY_OK(runPass(*store, toldUpTo(5)));
        QCOMPARE(Peek(folder.mirror()).one(u"SELECT count(*) FROM customer_dirty"_s), u"0"_s);
    }

    void watermark()
    {
        const Folder folder;
        {
            auto store = folder.open(m_clock);
            QVERIFY(!store->auditWatermark()->isValid() && !store->auditCompleteAt()->isValid());
            VERIFY_OK(store->completeAudit(m_noon));
        }
        auto store = folder.open(m_clock);
        QCOMPARE(*store->auditWatermark(), m_noon);
        QCOMPARE(*store->auditCompleteAt(), m_clock.utcNow());
    }
};

HOUSE_TEST(TestAudit)
#include "tst_audit.moc"
