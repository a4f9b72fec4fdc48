#include "models/store/rowsql.h"
#include "tests/store/storefixture.h"
#include "tests/support/testprogram.h"

#include <QLoggingCategory>

/// Customers' own records: stored, compared, refused, marked, and which to read next.
class TestRecords : public QObject
{
    Q_OBJECT

private:
    ManualClock m_clock{};

    std::unique_ptr<Store> filled(const Folder &folder, int count = 5)
    {
        auto store = folder.open(m_clock);
        if (!store || !runPass(*store, toldUpTo(count)))
            return nullptr;
        return store;
    }
    static CustomerDetail detailOf(const Folder &folder, int number)
    {
        auto reader = CustomerReader::open(folder.path());
        auto detail = reader ? (*reader)->detail(idOf(number)) : Result<CustomerDetail>(reader.error());
        return detail ? *detail : CustomerDetail{};
    }

private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(u"app.store=false"_s); }

    void columnsAreThoseOfTheSchema()
    {
        const Folder folder;
        auto store = folder.open(m_clock);
        QVERIFY(store);
        Peek peek(folder.mirror());
        auto record = peek.rows(u"SELECT name FROM pragma_table_info('customer_record') ORDER BY cid"_s);
        QCOMPARE(record.takeFirst(), u"rid"_s);
        QCOMPARE(record, columnsAfterKey<CustomerRecord>());
        auto audit = peek.rows(u"SELECT name FROM pragma_table_info('audit_record') ORDER BY cid"_s);
        QCOMPARE(audit.mid(2), columnsAfterKey<AuditRecord>());
    }

    void stored()
    {
        const Folder folder;
        auto store = filled(folder);
        QVERIFY(store);
        RowsCommitted committed{};
        store->onCommitted([&committed](const RowsCommitted &rows) { committed = rows; });
        m_clock.advance(std::chrono::minutes(1));
        const auto body = bodyOf(recordOf(told(2)));
        auto outcome = store->storeRecord(idOf(2), "\xEF\xBB\xBF" + body);
        VERIFY_OK(outcome);
        QCOMPARE(outcome->upserted, 1);
        QCOMPARE(committed.changed, std::vector<RowId>{2});
        QVERIFY(committed.reorder);

        const auto detail = detailOf(folder, 2);
        QCOMPARE(detail.row.customer,
                 (Customer{.id = idOf(2), .name = told(2).name, .domain = told(2).domain, .relationship = u"reseller"_s}));
        QVERIFY(detail.row.recordRead);
        QCOMPARE(detail.row.city, u"Zwolle"_s);
        QCOMPARE(detail.row.country, u"NL"_s);
        QCOMPARE(detail.row.delegatedAccess, std::optional<bool>(true));
        QCOMPARE(detail.row.recordReadAt, m_clock.utcNow());
        QCOMPARE(detail.row.asOf, m_clock.utcNow());
        QCOMPARE(detail.record.customerId, idOf(2));
        QCOMPARE(detail.record.contactLastName, u"van der Berg"_s);
        QCOMPARE(detail.record.customDomains, (QStringList{u"klant2.example"_s, u"mail.klant2.example"_s}));
        QCOMPARE(detail.raw, body);
        QVERIFY(!detailOf(folder, 3).row.recordRead);
        QVERIFY(!detailOf(folder, 3).row.delegatedAccess.has_value());
        QCOMPARE(folder.problems(), QStringList());
    }
    void unchangedRecordIsBookkeepingOnly()
    {
        const Folder folder;
        auto store = filled(folder);
        const auto body = bodyOf(recordOf(told(2)));
        VERIFY_OK(store->storeRecord(idOf(2), body));
        Peek peek(folder.mirror());
        peek.rows(u"CREATE TABLE touched (what TEXT)"_s);
        for (const auto *table : {"customer", "customer_record", "customer_raw", "customer_phone"}) {
            for (const auto *verb : {"INSERT", "UPDATE", "DELETE"})
                peek.rows(u"CREATE TRIGGER t_%1_%2 AFTER %2 ON %1 BEGIN INSERT INTO touched VALUES ('%1'); END"_s.arg(
                    QString::fromLatin1(table), QString::fromLatin1(verb)));
        }
        m_clock.advance(std::chrono::minutes(5));
        auto again = store->storeRecord(idOf(2), body);
        VERIFY_OK(again);
        QCOMPARE(again->unchanged, 1);
        QCOMPARE(again->upserted, 0);
        QVERIFY(!again->rows.reorder);
        QCOMPARE(peek.rows(u"SELECT what FROM touched"_s), QStringList());
        QCOMPARE(detailOf(folder, 2).row.recordReadAt, m_clock.utcNow());
        // And that the triggers see a change when there is one.
        VERIFY_OK(store->storeRecord(idOf(2), bodyOf(recordOf(told(2), u"NL"_s, u"Hattem"_s))));
        QVERIFY(!peek.rows(u"SELECT what FROM touched"_s).isEmpty());
    }
    void listFieldsFollow()
    {
        const Folder folder;
        auto store = filled(folder);
        auto renamed = told(2);
        renamed.name = u"Café Nieuw"_s;
        renamed.relationship = u"syndication"_s;
        auto outcome = store->storeRecord(idOf(2), bodyOf(recordOf(renamed)));
        VERIFY_OK(outcome);
        QVERIFY(outcome->rows.reorder);
        QCOMPARE(detailOf(folder, 2).row.customer.name, u"Café Nieuw"_s);
        QCOMPARE(folder.problems(), QStringList());
        auto world = toldUpTo(5);
        world[1] = renamed;
        auto pass = runPass(*store, world);
        VERIFY_OK(pass);
        QCOMPARE(pass->unchanged, 5);

        // A record that leaves the name out says nothing of it.
        auto silent = recordOf(renamed);
        silent.remove(u"companyProfile"_s);
        VERIFY_OK(store->storeRecord(idOf(2), bodyOf(silent)));
        QCOMPARE(detailOf(folder, 2).row.customer.name, u"Café Nieuw"_s);
        QCOMPARE(detailOf(folder, 2).row.city, QString());
    }
    void inTheMiddleOfAFirstLoad()
    {
        const Folder folder;
        auto store = folder.open(m_clock);
        const Pages pages(toldUpTo(20));
        VERIFY_OK(store->beginList());
        VERIFY_OK(store->storeListPage(pages.bodies.at(0), pages.next(0)));
        auto renamed = told(4);
        renamed.name = u"Hernoemd"_s;
        VERIFY_OK(store->storeRecord(idOf(4), bodyOf(recordOf(renamed))));
        QCOMPARE(detailOf(folder, 4).row.customer.name, u"Hernoemd"_s);
        store->settle();
        auto early = store->storeRecord(idOf(14), bodyOf(recordOf(told(14))));
        QVERIFY(!early && early.error().kind == Error::Kind::NotFound);
        VERIFY_OK(store->storeListPage(pages.bodies.at(1), pages.next(1)));
        VERIFY_OK(store->storeRecord(idOf(14), bodyOf(recordOf(told(14)))));
        VERIFY_OK(store->completeList());
        QCOMPARE(folder.problems(), QStringList());
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("another customer's") << bodyOf(recordOf(told(3))) << Error::Kind::BadReply;
        QTest::newRow("without an id") << QByteArray("{\"companyProfile\":{}}") << Error::Kind::BadReply;
        QTest::newRow("no JSON") << QByteArray("<html/>") << Error::Kind::BadReply;
        QTest::newRow("cut off") << bodyOf(recordOf(told(2))).chopped(1) << Error::Kind::BadReply;
        QTest::newRow("a list") << QByteArray("[]") << Error::Kind::BadReply;
        QTest::newRow("nothing") << QByteArray() << Error::Kind::BadReply;
    }
    void refused()
    {
        QFETCH(QByteArray, body);
        QFETCH(Error::Kind, kind);
        const Folder folder;
        auto store = filled(folder);
        auto outcome = store->storeRecord(idOf(2), body);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, kind);
        QVERIFY(!detailOf(folder, 2).row.recordRead);
        QVERIFY(!detailOf(folder, 3).row.recordRead);
    }
    void wrongTypesAreTolerated()
    {
        const Folder folder;
        auto store = filled(folder);
        auto record = recordOf(told(2));
        record.insert(u"allowDelegatedAccess"_s, u"false"_s);
        record.insert(u"billingProfile"_s, u"none"_s);
        record.insert(u"customDomains"_s, QJsonArray{1, u"a.example"_s, QJsonValue()});
        record.insert(u"commerceId"_s, 77);
        VERIFY_OK(store->storeRecord(idOf(2), bodyOf(record)));
        const auto detail = detailOf(folder, 2);
        QCOMPARE(detail.row.delegatedAccess, std::optional<bool>(false));
        QCOMPARE(detail.record.commerceId, u"77"_s);
        QCOMPARE(detail.record.customDomains.value(0), u"1"_s);
        QCOMPARE(store->storeRecord(idOf(2), bodyOf(record))->unchanged, 1);
    }

    void wrongShapeIsRefused()
    {
        const Folder folder;
        auto store = filled(folder);
        VERIFY_OK(store->storeRecord(idOf(2), bodyOf(recordOf(told(2)))));
        const auto before = detailOf(folder, 2);
        auto noProfile = recordOf(told(2));
        noProfile.insert(u"companyProfile"_s, QJsonArray{1});
        auto textAddress = recordOf(told(2));
        auto company = textAddress.value(u"companyProfile"_s).toObject();
        company.insert(u"address"_s, u"somewhere"_s);
        textAddress.insert(u"companyProfile"_s, company);
        auto numberName = recordOf(told(2));
        company = numberName.value(u"companyProfile"_s).toObject();
        company.insert(u"companyName"_s, 12345);
        numberName.insert(u"companyProfile"_s, company);
        for (const auto &record : {noProfile, textAddress, numberName}) {
            const auto refused = store->storeRecord(idOf(2), bodyOf(record));
            QVERIFY(!refused);
            QCOMPARE(refused.error().kind, Error::Kind::BadReply);
        }
        QCOMPARE(detailOf(folder, 2), before);
    }

    void marksFromTheFuture()
    {
        const Folder folder;
        auto store = filled(folder);
        for (const int number : {1, 2, 50}) {
            VERIFY_OK(store->storeAuditPage(
                pageOf(QJsonArray{auditOf(u"a%1"_s.arg(number), idOf(number), u"update_company_info"_s, m_clock.utcNow())})));
        }
        m_clock.setUtc(m_clock.utcNow().addDays(-30));
        VERIFY_OK(store->storeRecord(idOf(1), bodyOf(recordOf(told(1))), m_clock.utcNow()));
        QCOMPARE(*store->dirtyCustomers(10), QStringList{idOf(2)});
        VERIFY_OK(store->markEnded(idOf(2), CustomerEnd::TenantGone, m_clock.utcNow()));
        QCOMPARE(*store->dirtyCount(), 0);
        m_clock.advance(std::chrono::seconds(1));
        VERIFY_OK(runPass(*store, toldUpTo(3)));
        QCOMPARE(Peek(folder.mirror()).one(u"SELECT count(*) FROM customer_dirty"_s), u"0"_s);
    }
    void markSetWhileAskingOutlivesTheEnd()
    {
        const Folder folder;
        auto store = filled(folder);
        const auto asked = m_clock.utcNow();
        m_clock.advance(std::chrono::seconds(1));
        VERIFY_OK(store->storeAuditPage(pageOf(QJsonArray{auditOf(u"a1"_s, idOf(2), u"add_customer"_s, m_clock.utcNow())})));
        QCOMPARE(store->markEnded(idOf(2), CustomerEnd::RelationshipEnded, asked)->marksCleared, 0);
        QCOMPARE(*store->dirtyCustomers(10), QStringList{idOf(2)});
        QCOMPARE(store->markEnded(idOf(2), CustomerEnd::RelationshipEnded, m_clock.utcNow().addSecs(1))->marksCleared, 1);
        QCOMPARE(*store->dirtyCount(), 0);
    }

    void dirtyMarks()
    {
        const Folder folder;
        auto store = filled(folder);
        const auto mark = [&](int number, const QString &id) {
            return store->storeAuditPage(pageOf(QJsonArray{auditOf(id, idOf(number), u"update_company_info"_s, m_clock.utcNow())}));
        };
        VERIFY_OK(mark(3, u"a1"_s));
        m_clock.advance(std::chrono::seconds(10));
        VERIFY_OK(mark(1, u"a2"_s));
        QCOMPARE(*store->dirtyCustomers(10), (QStringList{idOf(3), idOf(1)}));
        QCOMPARE(*store->dirtyCustomers(1), QStringList{idOf(3)});
        VERIFY_OK(store->storeRecord(idOf(3), bodyOf(recordOf(told(3)))));
        QCOMPARE(*store->dirtyCustomers(10), QStringList{idOf(1)});
        // The record was asked for before the change was known: it may be the old one.
        VERIFY_OK(store->storeRecord(idOf(1), bodyOf(recordOf(told(1))), m_clock.utcNow().addSecs(-1)));
        QCOMPARE(*store->dirtyCustomers(10), QStringList{idOf(1)});
        VERIFY_OK(store->storeRecord(idOf(1), bodyOf(recordOf(told(1))), m_clock.utcNow().addSecs(1)));
        QCOMPARE(*store->dirtyCount(), 0);
    }
    void ended()
    {
        const Folder folder;
        auto store = filled(folder);
        VERIFY_OK(store->storeAuditPage(pageOf(QJsonArray{auditOf(u"a1"_s, idOf(2), u"delete_customer"_s, m_clock.utcNow())})));
        int heard = 0;
        store->onCommitted([&heard](const RowsCommitted &rows) { heard += static_cast<int>(rows.changed.size()); });
        VERIFY_OK(store->markEnded(idOf(2), CustomerEnd::RelationshipEnded));
        QCOMPARE(heard, 1);
        QCOMPARE(*store->dirtyCount(), 0);
        QCOMPARE(detailOf(folder, 2).row.end, CustomerEnd::RelationshipEnded);
        VERIFY_OK(store->markEnded(idOf(2), CustomerEnd::RelationshipEnded));
        QCOMPARE(heard, 1);
        VERIFY_OK(store->markEnded(idOf(2), CustomerEnd::TenantGone));
        QCOMPARE(detailOf(folder, 2).row.end, CustomerEnd::TenantGone);
        VERIFY_OK(store->markEnded(idOf(99), CustomerEnd::TenantGone));
        QCOMPARE(heard, 2);
        // A record that can be read again takes the mark away.
        VERIFY_OK(store->storeRecord(idOf(2), bodyOf(recordOf(told(2)))));
        QCOMPARE(detailOf(folder, 2).row.end, CustomerEnd::None);
        VERIFY_OK(store->markEnded(idOf(3), CustomerEnd::TenantGone));
        VERIFY_OK(store->markEnded(idOf(3), CustomerEnd::None));
        QCOMPARE(detailOf(folder, 3).row.end, CustomerEnd::None);
        QCOMPARE(folder.problems(), QStringList());
    }

    void byAgeWithoutThoseThatFail()
    {
        const Folder folder;
        auto store = filled(folder, 6);
        const auto never = m_clock.utcNow().addDays(-1);
        const QSet<QString> failing{idOf(1), idOf(4)};
        QCOMPARE(*store->customersByAge(2, never, failing), (QStringList{idOf(2), idOf(3)}));
        for (const int number : {2, 3, 5, 6})
            VERIFY_OK(store->storeRecord(idOf(number), bodyOf(recordOf(told(number)))));
        QCOMPARE(*store->customersByAge(10, never, failing), QStringList());
        QCOMPARE(*store->customersByAge(10, never, {idOf(4)}), QStringList{idOf(1)});
        QCOMPARE(*store->customersByAge(1, never), QStringList{idOf(1)});
        VERIFY_OK(store->storeRecord(idOf(1), bodyOf(recordOf(told(1)))));
        QCOMPARE(*store->customersByAge(10, never), QStringList{idOf(4)});
        // Who comes later is found although the search has been at the end.
        VERIFY_OK(runPass(*store, toldUpTo(8)));
        QCOMPARE(*store->customersByAge(10, never), (QStringList{idOf(4), idOf(7), idOf(8)}));
        m_clock.advance(std::chrono::hours(1));
        QCOMPARE(*store->customersByAge(10, m_clock.utcNow(), {idOf(2), idOf(7)}),
                 (QStringList{idOf(4), idOf(8), idOf(1), idOf(3), idOf(5), idOf(6)}));
    }

    void byAge()
    {
        const Folder folder;
        auto store = filled(folder, 6);
        const auto now = [&] { return m_clock.utcNow(); };
        QCOMPARE(*store->customersByAge(3, now()), (QStringList{idOf(1), idOf(2), idOf(3)}));
        for (const int number : {2, 1, 4, 3, 5}) {
            m_clock.advance(std::chrono::hours(1));
            VERIFY_OK(store->storeRecord(idOf(number), bodyOf(recordOf(told(number)))));
        }
        QCOMPARE(*store->customersByAge(10, now().addDays(-1)), QStringList{idOf(6)});
        QCOMPARE(*store->customersByAge(4, now().addSecs(1)), (QStringList{idOf(6), idOf(2), idOf(1), idOf(4)}));
        VERIFY_OK(store->markEnded(idOf(6), CustomerEnd::TenantGone));
        VERIFY_OK(store->markEnded(idOf(2), CustomerEnd::TenantGone));
        QCOMPARE(*store->customersByAge(10, now()), (QStringList{idOf(1), idOf(4), idOf(3)}));
        m_clock.advance(std::chrono::hours(48));
        QCOMPARE(*store->customersByAge(10, now().addDays(-1)), (QStringList{idOf(1), idOf(4), idOf(3), idOf(5), idOf(2), idOf(6)}));
        // The list tells something new of one that ended: it is asked again soon.
        auto world = toldUpTo(6);
        world[5].name = u"Terug van weggeweest"_s;
        VERIFY_OK(runPass(*store, world));
        QCOMPARE(store->customersByAge(10, now().addDays(-30))->value(0), idOf(6));
        VERIFY_OK(store->markEnded(idOf(6), CustomerEnd::None));
        QCOMPARE(*store->customersByAge(1, now()), QStringList{idOf(6)});
        // Row ids are given out again after a deletion.
        for (int number = 1; number <= 6; ++number)
            VERIFY_OK(store->storeRecord(idOf(number), bodyOf(recordOf(told(number)))));
        QCOMPARE(*store->customersByAge(10, now()), QStringList());
        VERIFY_OK(runPass(*store, toldUpTo(2)));
        VERIFY_OK(runPass(*store, {told(1), told(2), told(50)}));
        QCOMPARE(*store->customersByAge(10, now()), QStringList{idOf(50)});
    }

    void organisation()
    {
        const Folder folder;
        auto store = folder.open(m_clock);
        QCOMPARE(*store->partnerName(), QString());
        VERIFY_OK(store->storeOrganization("{\"companyName\":\"Kantoor De Brug\",\"tenantId\":\"ABC\",\"domain\":null}"));
        QCOMPARE(*store->partnerName(), u"Kantoor De Brug"_s);
        QVERIFY(!store->storeOrganization("[]"));
        VERIFY_OK(store->storeOrganization("\xEF\xBB\xBF{\"CompanyName\":\"Kantoor De Poort\"}"));
        QCOMPARE(*store->partnerName(), u"Kantoor De Poort"_s);
    }
};

HOUSE_TEST(TestRecords)
#include "tst_records.moc"
