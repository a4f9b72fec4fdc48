#include "models/store/rowsql.h"
#include "tests/store/storefixture.h"
#include "tests/support/testprogram.h"

#include <QLoggingCategory>

namespace {

const QString reader = templateIdOf(EntraRole::DirectoryReaders);
const QString licences = templateIdOf(EntraRole::LicenseAdministrator);

} // namespace

/// Delegated access in the mirror: page by page, only what is new, and what the directory no longer has goes.
class TestAccess : public QObject
{
    Q_OBJECT

private:
    ManualClock m_clock{};

    QDateTime later() const { return m_clock.utcNow().addDays(100); }
    std::unique_ptr<Store> filled(const Folder &folder, int count = 5)
    {
        auto store = folder.open(m_clock);
        if (!store || !runPass(*store, toldUpTo(count)))
            return nullptr;
        return store;
    }
    static Result<PageOutcome> pass(Store &store, const QList<QJsonArray> &pages)
    {
        if (auto begun = store.beginAccess(); !begun)
            return begun.error();
        PageOutcome sum{};
        for (const auto &items : pages) {
            auto page = store.storeAccessPage(valuesOf(items));
            if (!page)
                return page;
            sum.upserted += page->upserted;
            sum.unchanged += page->unchanged;
            sum.skipped += page->skipped;
        }
        auto done = store.completeAccess();
        if (!done)
            return done;
        sum.removed = done->removed;
        return sum;
    }
    CustomerDetail detailOf(const Folder &folder, int number)
    {
        auto opened = CustomerReader::open(folder.path(), &m_clock);
        auto detail = opened ? (*opened)->detail(idOf(number)) : Result<CustomerDetail>(opened.error());
        return detail ? *detail : CustomerDetail{};
    }
    CustomerRow rowOf(const Folder &folder, RowId rid)
    {
        auto opened = CustomerReader::open(folder.path(), &m_clock);
        return opened ? (*opened)->rows(std::span(&rid, 1))->at(0) : CustomerRow{};
    }

private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(u"app.store=false"_s); }
    void init() { m_clock.setUtc(QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC)); }
    void columnsAreThoseOfTheSchema();
    void keptAsTold();
    void whatIsNotNewCostsNoWrite();
    void changesAndLeavers();
    void unreadableItemDeletesNothing();
    void othersCustomersArePassedOver();
    void aFailedPageEndsThePass();
    void beforeTheList();
    void newcomersAreNotReadYet();
    void rowIdsGivenBack();
    void timePasses();
    void refused();
    void notOffered();
    void newsOfTheLog();
    void removedCustomerLeavesNothing();
    void olderMirrorIsMigrated();
    void tellsOnlyWhatChanged();
};

void TestAccess::columnsAreThoseOfTheSchema()
{
    const Folder folder;
    auto store = folder.open(m_clock);
    QVERIFY(store);
    auto columns = Peek(folder.mirror()).rows(u"SELECT name FROM pragma_table_info('delegated_relationship') ORDER BY cid"_s);
    auto wanted = columnsAfterKey<DelegatedRelationship>();
    wanted.replaceInStrings(u"customer_id"_s, u"id"_s); // the customer stands as a row before it
    QCOMPARE(columns.mid(2, wanted.size()), wanted);
}

void TestAccess::keptAsTold()
{
    const Folder folder;
    auto store = filled(folder);
    QVERIFY(store);
    QCOMPARE(detailOf(folder, 2).accessTold, AccessTold::NotRead);
    QCOMPARE(detailOf(folder, 2).row.access.kind, AccessKind::NotRead);
    const auto done = pass(*store,
                           {{relationshipOf(u"a"_s, idOf(2).toUpper(), u"active"_s, later(), {reader, licences}, u"P180D"_s),
                             relationshipOf(u"b"_s, idOf(2), u"slumbering"_s, {}, {u"dd4db9a0-cc4a-4213-9f9f-70242232d97e"_s})},
                            {relationshipOf(u"c"_s, idOf(3), u"approvalPending"_s, {}, {reader})}});
    VERIFY_OK(done);
    QCOMPARE(done->upserted, 3);
    const auto detail = detailOf(folder, 2);
    QCOMPARE(detail.accessTold, AccessTold::Told);
    QCOMPARE(detail.accessReadAt, m_clock.utcNow());
    QCOMPARE(detail.relationships.size(), 2);
    const auto &active = detail.relationships.at(1);
    QCOMPARE(active.id, u"a"_s);
    QCOMPARE(active.customerId, idOf(2));
    QCOMPARE(active.name, u"Beheer a"_s);
    QCOMPARE(active.autoExtend, u"P180D"_s);
    QCOMPARE(active.endsAt, later());
    QCOMPARE(active.activatedAt, QDateTime(QDate(2025, 1, 10), QTime(9, 0), Qt::UTC));
    QCOMPARE(active.roles, (QStringList{licences, reader}));
    QCOMPARE(detail.relationships.at(0).status, u"slumbering"_s); // a word nobody knows is kept
    QCOMPARE(detail.row.access.kind, AccessKind::Gdap);
    QVERIFY(detail.row.access.extends);
    QCOMPARE(detail.row.access.roles.bits(), (EntraRole::DirectoryReaders | EntraRole::LicenseAdministrator).bits());
    QCOMPARE(rowOf(folder, 2).access, detail.row.access);
    QCOMPARE(rowOf(folder, 3).access.kind, AccessKind::Pending);
    QCOMPARE(rowOf(folder, 4).access.kind, AccessKind::NotRead); // its record may tell of DAP
    VERIFY_OK(store->storeRecord(idOf(4), bodyOf(recordOf(told(4), u"NL"_s, u"Zwolle"_s, false))));
    QCOMPARE(rowOf(folder, 4).access.kind, AccessKind::None);
    QCOMPARE(folder.problems(), QStringList());
}

void TestAccess::whatIsNotNewCostsNoWrite()
{
    const Folder folder;
    auto store = filled(folder);
    QVERIFY(store);
    const QList<QJsonArray> pages{{relationshipOf(u"a"_s, idOf(2), u"active"_s, later(), {reader, licences})},
                                  {relationshipOf(u"b"_s, idOf(2), u"expired"_s, later().addDays(-300))}};
    VERIFY_OK(pass(*store, pages));
    Peek peek(folder.mirror());
    peek.rows(u"CREATE TABLE touched (what TEXT)"_s);
    for (const auto &table : {u"delegated_relationship"_s, u"delegated_roles"_s, u"customer_access"_s}) {
        for (const auto &event : {u"INSERT"_s, u"UPDATE"_s, u"DELETE"_s})
            peek.rows(u"CREATE TRIGGER watch_%1_%2 AFTER %2 ON %1 BEGIN INSERT INTO touched VALUES ('%1'); END"_s.arg(table, event));
    }
    const auto size = QFileInfo(folder.mirror() + u"-wal"_s).size();
    VERIFY_OK(store->beginAccess());
    for (const auto &page : pages)
        QCOMPARE(store->storeAccessPage(valuesOf(page))->unchanged, 1);
    QCOMPARE(QFileInfo(folder.mirror() + u"-wal"_s).size(), size);
    VERIFY_OK(store->completeAccess());
    QCOMPARE(peek.rows(u"SELECT * FROM touched"_s), QStringList());
    // Roles in another order are the same roles.
    const auto again = pass(*store, {{relationshipOf(u"a"_s, idOf(2), u"active"_s, later(), {licences, reader}), pages.at(1).at(0)}});
    VERIFY_OK(again);
    QCOMPARE(again->unchanged, 2);
    QCOMPARE(peek.rows(u"SELECT * FROM touched"_s), QStringList());
}

void TestAccess::changesAndLeavers()
{
    const Folder folder;
    auto store = filled(folder);
    QVERIFY(store);
    VERIFY_OK(pass(
        *store,
        {{relationshipOf(u"a"_s, idOf(1), u"active"_s, later(), {reader}), relationshipOf(u"b"_s, idOf(2), u"active"_s, later(), {reader}),
          relationshipOf(u"c"_s, idOf(2), u"active"_s, later().addDays(-80), {licences})}}));
    QCOMPARE(rowOf(folder, 2).access.roles.count(), 2);
    const auto done = pass(*store,
                           {{relationshipOf(u"c"_s, idOf(2), u"active"_s, later().addDays(-80), {licences}),
                             relationshipOf(u"a"_s, idOf(1), u"terminated"_s, later(), {reader})}});
    VERIFY_OK(done);
    QCOMPARE(done->upserted, 1);
    QCOMPARE(done->unchanged, 1);
    QCOMPARE(done->removed, 1);
    QCOMPARE(rowOf(folder, 1).access.kind, AccessKind::Expired);
    QCOMPARE(rowOf(folder, 2).access.kind, AccessKind::Expiring);
    QCOMPARE(rowOf(folder, 2).access.roles.bits(), EntraRoles(EntraRole::LicenseAdministrator).bits());
    VERIFY_OK(pass(*store, {{}}));
    QCOMPARE(Peek(folder.mirror()).one(u"SELECT count(*) FROM customer_access"_s), u"0"_s);
    QCOMPARE(detailOf(folder, 1).relationships.size(), 0);
    QCOMPARE(folder.problems(), QStringList());
}

void TestAccess::unreadableItemDeletesNothing()
{
    const Folder folder;
    auto store = filled(folder);
    QVERIFY(store);
    VERIFY_OK(pass(*store, {{relationshipOf(u"a"_s, idOf(1), u"active"_s, later(), {reader})}}));
    const auto readAt = m_clock.utcNow();
    m_clock.advance(std::chrono::hours(30));
    const auto done = pass(
        *store, {{QJsonObject{{u"displayName"_s, u"no id"_s}}, QJsonValue(7), relationshipOf(u"b"_s, idOf(2), u"active"_s, later())}});
    VERIFY_OK(done);
    QCOMPARE(done->skipped, 2);
    QCOMPARE(done->upserted, 1);
    QCOMPARE(done->removed, 0);
    QCOMPARE(rowOf(folder, 1).access.kind, AccessKind::Gdap);
    QCOMPARE(detailOf(folder, 1).accessReadAt, readAt);
    QCOMPARE(store->accessState()->askedAt, m_clock.utcNow());
}

void TestAccess::othersCustomersArePassedOver()
{
    const Folder folder;
    auto store = filled(folder);
    QVERIFY(store);
    const auto done = pass(*store, {{relationshipOf(u"a"_s, u"4b827261-d21f-4aa9-b7db-7fa1f56fb163"_s, u"active"_s, later())}});
    VERIFY_OK(done);
    QCOMPARE(done->upserted + done->skipped, 0);
    QCOMPARE(Peek(folder.mirror()).one(u"SELECT count(*) FROM delegated_relationship"_s), u"0"_s);
}

void TestAccess::aFailedPageEndsThePass()
{
    const Folder folder;
    auto store = filled(folder);
    QVERIFY(store);
    QVERIFY(!store->storeAccessPage(valuesOf({}))); // none was begun
    QVERIFY(!store->completeAccess());
    VERIFY_OK(pass(*store, {{relationshipOf(u"a"_s, idOf(1), u"active"_s, later())}}));
    for (const auto *body : {"", "{}", "[", R"({"value":7})"}) {
        VERIFY_OK(store->beginAccess());
        const auto page = store->storeAccessPage(body);
        QVERIFY2(!page, body);
        QCOMPARE(page.error().kind, Error::Kind::BadReply);
        QVERIFY(!store->completeAccess());
    }
    QCOMPARE(detailOf(folder, 1).relationships.size(), 1);
    // A disk that fails in the middle leaves nothing half, and nothing is deleted for want of what was not stored.
    Peek peek(folder.mirror());
    peek.rows(u"CREATE TRIGGER broken BEFORE INSERT ON customer_access WHEN new.rid = 3 BEGIN SELECT RAISE(ABORT, 'no'); END"_s);
    VERIFY_OK(store->beginAccess());
    QVERIFY(!store->storeAccessPage(
        valuesOf({relationshipOf(u"b"_s, idOf(2), u"active"_s, later()), relationshipOf(u"c"_s, idOf(3), u"active"_s, later())})));
    QCOMPARE(peek.one(u"SELECT group_concat(id) FROM delegated_relationship"_s), u"a"_s);
    QVERIFY(!store->completeAccess());
    peek.rows(u"DROP TRIGGER broken"_s);
    QCOMPARE(folder.problems(), QStringList());
}

void TestAccess::beforeTheList()
{
    const Folder folder;
    auto store = folder.open(m_clock);
    QVERIFY(store);
    VERIFY_OK(store->beginAccess());
    const auto page = store->storeAccessPage(valuesOf({relationshipOf(u"a"_s, idOf(1), u"active"_s, later())}));
    QVERIFY(!page);
    QCOMPARE(page.error().kind, Error::Kind::StoreFailed);
}

void TestAccess::newcomersAreNotReadYet()
{
    const Folder folder;
    auto store = filled(folder, 2);
    QVERIFY(store);
    VERIFY_OK(pass(*store, {{}}));
    VERIFY_OK(runPass(*store, toldUpTo(3)));
    for (const auto number : {2, 3})
        VERIFY_OK(store->storeRecord(idOf(number), bodyOf(recordOf(told(number), u"NL"_s, u"Zwolle"_s, false))));
    QCOMPARE(rowOf(folder, 2).access.kind, AccessKind::None);
    QCOMPARE(rowOf(folder, 3).access.kind, AccessKind::NotRead);
    QCOMPARE(detailOf(folder, 3).accessTold, AccessTold::NotRead);
    auto opened = CustomerReader::open(folder.path(), &m_clock);
    QCOMPARE(*(*opened)->filtered({.access = CustomerQuery::Access::Missing}), std::vector<RowId>{2});
    VERIFY_OK(pass(*store, {{}}));
    QCOMPARE(rowOf(folder, 3).access.kind, AccessKind::None);
}

void TestAccess::rowIdsGivenBack()
{
    const Folder folder;
    auto store = filled(folder, 3);
    QVERIFY(store);
    VERIFY_OK(pass(*store, {{}}));
    VERIFY_OK(runPass(*store, toldUpTo(2)));
    auto newcomers = toldUpTo(2);
    newcomers.append(told(9));
    VERIFY_OK(runPass(*store, newcomers));
    QCOMPARE(rowOf(folder, 3).customer.id, idOf(9)); // in the row of who left
    VERIFY_OK(store->storeRecord(idOf(9), bodyOf(recordOf(told(9), u"NL"_s, u"Zwolle"_s, false))));
    QCOMPARE(rowOf(folder, 3).access.kind, AccessKind::NotRead);
}

void TestAccess::timePasses()
{
    const Folder folder;
    auto store = filled(folder);
    QVERIFY(store);
    VERIFY_OK(pass(*store,
                   {{relationshipOf(u"a"_s, idOf(1), u"active"_s, later(), {reader}),
                     relationshipOf(u"b"_s, idOf(1), u"active"_s, later().addDays(-60), {licences})}}));
    QCOMPARE(rowOf(folder, 1).access.kind, AccessKind::Gdap);
    m_clock.advance(std::chrono::hours(24 * 71));
    QCOMPARE(rowOf(folder, 1).access.kind, AccessKind::Expiring);
    // A page looks at each relationship: one of them is over already.
    QCOMPARE(detailOf(folder, 1).row.access.roles.bits(), EntraRoles(EntraRole::DirectoryReaders).bits());
    m_clock.advance(std::chrono::hours(24 * 30));
    QCOMPARE(rowOf(folder, 1).access.kind, AccessKind::Expired);
    QCOMPARE(detailOf(folder, 1).row.access.kind, AccessKind::Expired);
}

void TestAccess::refused()
{
    const Folder folder;
    auto store = filled(folder);
    QVERIFY(store);
    VERIFY_OK(store->storeRecord(idOf(2), bodyOf(recordOf(told(2), u"NL"_s, u"Zwolle"_s, false))));
    VERIFY_OK(store->refuseAccess(AccessTold::Refused));
    QCOMPARE(rowOf(folder, 2).access.kind, AccessKind::NotTold);
    QCOMPARE(detailOf(folder, 2).accessTold, AccessTold::Refused);
    QVERIFY(!detailOf(folder, 2).accessReadAt.isValid());
    VERIFY_OK(pass(*store, {{relationshipOf(u"a"_s, idOf(1), u"active"_s, later())}}));
    VERIFY_OK(store->refuseAccess(AccessTold::Refused));
    QCOMPARE(rowOf(folder, 1).access.kind, AccessKind::Gdap); // the last that was told
    QCOMPARE(detailOf(folder, 1).accessReadAt, m_clock.utcNow());
}

void TestAccess::notOffered()
{
    const Folder folder;
    auto store = filled(folder);
    QVERIFY(store);
    VERIFY_OK(store->storeRecord(idOf(1), bodyOf(recordOf(told(1)))));
    VERIFY_OK(store->storeRecord(idOf(2), bodyOf(recordOf(told(2), u"NL"_s, u"Zwolle"_s, false))));
    VERIFY_OK(store->refuseAccess(AccessTold::NotOffered));
    QCOMPARE(rowOf(folder, 1).access.kind, AccessKind::Dap);
    QCOMPARE(rowOf(folder, 2).access.kind, AccessKind::None);
    QCOMPARE(rowOf(folder, 3).access.kind, AccessKind::NotRead);
}

void TestAccess::newsOfTheLog()
{
    const Folder folder;
    auto store = filled(folder);
    QVERIFY(store);
    VERIFY_OK(pass(*store, {{}}));
    QVERIFY(!store->accessState()->hasNews);
    const auto page = store->storeAuditPage(
        pageOf(QJsonArray{auditOf(u"a1"_s, idOf(2), u"granular_admin_relationship_terminated"_s, m_clock.utcNow())}));
    VERIFY_OK(page);
    QVERIFY(store->accessState()->hasNews);
    QCOMPARE(page->dirty, QStringList()); // the customer's own record says nothing of it
    VERIFY_OK(pass(*store, {{}}));
    QVERIFY(!store->accessState()->hasNews);
}

void TestAccess::removedCustomerLeavesNothing()
{
    const Folder folder;
    auto store = filled(folder, 3);
    QVERIFY(store);
    VERIFY_OK(
        pass(*store, {{relationshipOf(u"a"_s, idOf(3), u"active"_s, later()), relationshipOf(u"b"_s, idOf(1), u"active"_s, later())}}));
    VERIFY_OK(runPass(*store, toldUpTo(2)));
    Peek peek(folder.mirror());
    QCOMPARE(peek.one(u"SELECT group_concat(id) FROM delegated_relationship"_s), u"b"_s);
    QCOMPARE(peek.one(u"SELECT group_concat(rid) FROM customer_access"_s), u"1"_s);
    QCOMPARE(folder.problems(), QStringList());
}

void TestAccess::olderMirrorIsMigrated()
{
    const Folder folder;
    {
        auto store = filled(folder, 3);
        QVERIFY(store);
        VERIFY_OK(store->storeRecord(idOf(1), bodyOf(recordOf(told(1)))));
    }
    {
        // As version 1 left it.
        Peek peek(folder.mirror());
        for (const auto &sql : {u"DROP TABLE azure_health"_s,
                                u"DROP TABLE customer_sold"_s,
                                u"ALTER TABLE sync_state DROP COLUMN sold_version"_s,
                                u"DROP TABLE message_customer"_s,
                                u"DROP TABLE service_message"_s,
                                u"DROP TABLE service_health"_s,
                                u"DROP TABLE customer_health"_s,
                                u"DROP TABLE service_count"_s,
                                u"DROP TABLE health_access_count"_s,
                                u"DROP TABLE health_word"_s,
                                u"ALTER TABLE sync_state DROP COLUMN health_turn"_s,
                                u"ALTER TABLE sync_state DROP COLUMN health_passed"_s,
                                u"DROP TABLE customer_part"_s,
                                u"DROP TABLE managed_service"_s,
                                u"DROP TABLE subscription"_s,
                                u"DROP TABLE customer_user"_s,
                                u"DROP TABLE licence_sku"_s,
                                u"DROP TABLE customer_access"_s,
                                u"DROP TABLE delegated_relationship"_s,
                                u"DROP TABLE delegated_roles"_s,
                                u"ALTER TABLE sync_state DROP COLUMN list_begun_at"_s,
                                u"ALTER TABLE sync_state DROP COLUMN access_told"_s,
                                u"ALTER TABLE sync_state DROP COLUMN access_read_at"_s,
                                u"ALTER TABLE sync_state DROP COLUMN access_asked_at"_s,
                                u"ALTER TABLE sync_state DROP COLUMN access_upto"_s,
                                u"ALTER TABLE sync_state DROP COLUMN access_news"_s,
                                u"ALTER TABLE sync_state DROP COLUMN customers"_s,
                                u"ALTER TABLE sync_state DROP COLUMN scrub_owed"_s,
                                u"PRAGMA user_version=1"_s})
            QCOMPARE(peek.rows(sql), QStringList());
    }
    auto store = folder.open(m_clock);
    QVERIFY(store);
    QCOMPARE(folder.customers().size(), 3);
    QCOMPARE(*store->customerCount(), 3);
    QCOMPARE(rowOf(folder, 1).access.kind, AccessKind::Dap);
    QCOMPARE(store->accessState()->told, AccessTold::NotRead);
    VERIFY_OK(pass(*store, {{relationshipOf(u"a"_s, idOf(2), u"active"_s, later())}}));
    QCOMPARE(rowOf(folder, 2).access.kind, AccessKind::Gdap);
    QCOMPARE(folder.problems(), QStringList());
}

void TestAccess::tellsOnlyWhatChanged()
{
    const Folder folder;
    auto store = filled(folder);
    QVERIFY(store);
    QList<RowsCommitted> told;
    store->onCommitted([&told](const RowsCommitted &rows) { told.append(rows); });
    VERIFY_OK(pass(*store, {{relationshipOf(u"a"_s, idOf(2), u"active"_s, later())}}));
    QCOMPARE(told.size(), 2); // the row, then all of them: who has none is known now
    QCOMPARE(told.at(0).changed, std::vector<RowId>{2});
    QVERIFY(told.at(0).reorder && told.at(0).textStays);
    QVERIFY(told.at(1).changed.empty());
    told.clear();
    VERIFY_OK(pass(*store, {{relationshipOf(u"a"_s, idOf(2), u"active"_s, later())}}));
    QCOMPARE(told.size(), 0);
    // Another name changes nothing of the order.
    auto renamed = relationshipOf(u"a"_s, idOf(2), u"active"_s, later());
    renamed.insert(u"displayName"_s, u"Anders"_s);
    VERIFY_OK(pass(*store, {{renamed}}));
    QCOMPARE(told.size(), 1);
    QVERIFY(!told.at(0).reorder);
    VERIFY_OK(pass(*store, {{}}));
    QCOMPARE(told.size(), 2);
    QVERIFY(told.at(1).reorder);
}

HOUSE_TEST(TestAccess)
#include "tst_access.moc"
