#include "tests/store/storefixture.h"
#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;

/// What customers have, in the mirror: services and subscriptions.
class TestParts : public QObject
{
    Q_OBJECT

    ManualClock m_clock{};

    static QJsonObject subscription(const QString &id, int quantity, const QString &status = u"active"_s)
    {
        return {{u"id"_s, id},
                {u"offerName"_s, u"Post"_s},
                {u"quantity"_s, quantity},
                {u"status"_s, status},
                {u"commitmentEndDate"_s, u"2027-03-01T00:00:00Z"_s},
                {u"suspensionReasons"_s, QJsonArray{u"NonPayment"_s, u"of\ntwo lines"_s, u""_s}}};
    }
    static QJsonObject service(const QString &id)
    {
        return {{u"id"_s, id},
                {u"name"_s, id},
                {u"groupName"_s, u"Office"_s},
                {u"links"_s, QJsonObject{{u"adminService"_s, QJsonObject{{u"uri"_s, u"https://portal.office.com/?"_s + id}}}}}};
    }
    std::unique_ptr<Store> filled(const Folder &folder, int count = 3)
    {
        auto store = folder.open(m_clock);
        return store && runPass(*store, toldUpTo(count)) ? std::move(store) : nullptr;
    }
    CustomerDetail detailOf(const Folder &folder, int number)
    {
        const auto reader = CustomerReader::open(folder.path(), &m_clock);
        const auto detail = reader ? (*reader)->detail(idOf(number)) : Result<CustomerDetail>(reader.error());
        return detail ? *detail : CustomerDetail{};
    }

private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(u"app.store=false"_s); }

    void storedAndRead()
    {
        const Folder folder;
        auto store = filled(folder);
        QVERIFY(store);
        QCOMPARE(detailOf(folder, 1).subscriptionsState.told, PartState::Told::NotRead);
        const auto outcome = store->storePart(idOf(1).toUpper(), PartAnswer::Subscriptions,
                                              pageOf(QJsonArray{subscription(u"B-2"_s, 5), subscription(u"a-1"_s, 0, u"quarantined"_s)}));
        VERIFY_OK(outcome);
        QCOMPARE(outcome->upserted, 2);
        QCOMPARE(outcome->rows.changed.size(), 1U);
        QVERIFY(outcome->rows.textStays && !outcome->rows.reorder);
        VERIFY_OK(store->storePart(idOf(1), PartAnswer::ManagedServices, pageOf(QJsonArray{service(u"Exchange"_s)})));
        const auto detail = detailOf(folder, 1);
        QCOMPARE(detail.subscriptions.size(), 2);
        QCOMPARE(detail.subscriptions.first().id, u"b-2"_s); // the service's order, ids comparable
        QCOMPARE(detail.subscriptions.last().status, u"quarantined"_s); // as it came
        QCOMPARE(detail.subscriptions.first().suspensionReasons, (QStringList{u"NonPayment"_s, u"of two lines"_s}));
        QCOMPARE(detail.subscriptions.first().commitmentEnd, QDateTime(QDate(2027, 3, 1), QTime(0, 0), Qt::UTC));
        QCOMPARE(detail.subscriptionsState, (PartState{.told = PartState::Told::Told, .readAt = m_clock.utcNow()}));
        QCOMPARE(detail.services.size(), 1);
        QCOMPARE(detail.services.first().adminUrl, u"https://portal.office.com/?Exchange"_s);
        QVERIFY(detailOf(folder, 2).subscriptions.isEmpty());
        QCOMPARE(folder.problems(), QStringList());
    }

    void unchangedCostsNoWrite()
    {
        const Folder folder;
        auto store = filled(folder);
        QVERIFY(store);
        const auto body = pageOf(QJsonArray{subscription(u"a"_s, 5), subscription(u"b"_s, 6)});
        VERIFY_OK(store->storePart(idOf(1), PartAnswer::Subscriptions, body));
        Peek peek(folder.mirror());
        const auto numbers = peek.rows(u"SELECT num FROM subscription ORDER BY num"_s);
        int told = 0;
        store->onCommitted([&told](const RowsCommitted &) { ++told; });
        m_clock.advance(std::chrono::hours(1));
        const auto again = store->storePart(idOf(1), PartAnswer::Subscriptions, body);
        VERIFY_OK(again);
        QCOMPARE(again->unchanged, 2);
        QCOMPARE(again->upserted + again->removed, 0);
        QVERIFY(again->rows.changed.empty());
        QCOMPARE(told, 0);
        QCOMPARE(peek.rows(u"SELECT num FROM subscription ORDER BY num"_s), numbers);
        QCOMPARE(detailOf(folder, 1).subscriptionsState.readAt, m_clock.utcNow()); // and yet it is known to be fresh
    }

    void changedAndGone()
    {
        const Folder folder;
        auto store = filled(folder);
        QVERIFY(store);
        VERIFY_OK(store->storePart(idOf(1), PartAnswer::Subscriptions,
                                   pageOf(QJsonArray{subscription(u"a"_s, 5), subscription(u"b"_s, 6), subscription(u"c"_s, 7)})));
        const auto outcome
            = store->storePart(idOf(1), PartAnswer::Subscriptions,
                               pageOf(QJsonArray{subscription(u"a"_s, 5), subscription(u"c"_s, 8), subscription(u"d"_s, 1)}));
        VERIFY_OK(outcome);
        QCOMPARE(outcome->unchanged, 1);
        QCOMPARE(outcome->upserted, 2);
        QCOMPARE(outcome->removed, 1);
        QStringList known;
        for (const auto &each : detailOf(folder, 1).subscriptions)
            known.append(each.id + QString::number(each.quantity));
        QCOMPARE(known, (QStringList{u"a5"_s, u"c8"_s, u"d1"_s}));
    }

    void aLineThatCannotBeReadDeletesNothing()
    {
        const Folder folder;
        auto store = filled(folder);
        QVERIFY(store);
        VERIFY_OK(
            store->storePart(idOf(1), PartAnswer::Subscriptions, pageOf(QJsonArray{subscription(u"a"_s, 5), subscription(u"b"_s, 6)})));
        const auto outcome = store->storePart(idOf(1), PartAnswer::Subscriptions,
                                              pageOf(QJsonArray{subscription(u"a"_s, 9), QJsonObject{{u"quantity"_s, 3}}, 17}));
        VERIFY_OK(outcome);
        QCOMPARE(outcome->skipped, 2);
        QCOMPARE(outcome->removed, 0);
        QCOMPARE(detailOf(folder, 1).subscriptions.size(), 2);
        QCOMPARE(detailOf(folder, 1).subscriptions.first().quantity, 9);
        // One id twice: the first is taken, and nobody can say what else is wrong with such a list.
        const auto twice
            = store->storePart(idOf(1), PartAnswer::Subscriptions, pageOf(QJsonArray{subscription(u"a"_s, 1), subscription(u"A"_s, 2)}));
        VERIFY_OK(twice);
        QCOMPARE(twice->skipped, 1);
        QCOMPARE(detailOf(folder, 1).subscriptions.size(), 2);
        QCOMPARE(detailOf(folder, 1).subscriptions.first().quantity, 1);
    }

    void noListChangesNothing_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("HTML") << QByteArray("<html>");
        QTest::newRow("no items") << QByteArray("{\"totalCount\":0}");
        QTest::newRow("cut") << QByteArray("{\"items\":[{\"id\":\"a\"");
    }
    void noListChangesNothing()
    {
        QFETCH(const QByteArray, body);
        const Folder folder;
        auto store = filled(folder);
        QVERIFY(store);
        VERIFY_OK(store->storePart(idOf(1), PartAnswer::Subscriptions, pageOf(QJsonArray{subscription(u"a"_s, 5)})));
        const auto before = detailOf(folder, 1);
        for (const auto answer : {PartAnswer::Subscriptions, PartAnswer::ManagedServices, PartAnswer::ServiceDetails}) {
            const auto outcome = store->storePart(idOf(1), answer, body);
            QVERIFY(!outcome);
            QCOMPARE(outcome.error().kind, Error::Kind::BadReply);
        }
        QCOMPARE(detailOf(folder, 1), before);
    }

    void refusedKeepsWhatWasKnown()
    {
        const Folder folder;
        auto store = filled(folder);
        QVERIFY(store);
        VERIFY_OK(store->storePart(idOf(1), PartAnswer::ManagedServices, pageOf(QJsonArray{service(u"Exchange"_s)})));
        auto refused = store->refusePart(idOf(1), CustomerPart::Services);
        VERIFY_OK(refused);
        QCOMPARE(refused->rows.changed.size(), 1U);
        refused = store->refusePart(idOf(1), CustomerPart::Services);
        VERIFY_OK(refused);
        QVERIFY(refused->rows.changed.empty());
        const auto detail = detailOf(folder, 1);
        QCOMPARE(detail.servicesState.told, PartState::Told::Refused);
        QCOMPARE(detail.services.size(), 1);
        QCOMPARE(detail.subscriptionsState.told, PartState::Told::NotRead);
    }

    void graphTellsTheSameList()
    {
        const Folder folder;
        auto store = filled(folder);
        QVERIFY(store);
        VERIFY_OK(store->storePart(idOf(1), PartAnswer::ManagedServices, pageOf(QJsonArray{service(u"Exchange"_s)})));
        const QJsonObject detail{
            {u"id"_s, u"t1"_s}, {u"serviceName"_s, u"Teams"_s}, {u"serviceManagementUrl"_s, u"https://admin.teams.microsoft.com/?x"_s}};
        const QJsonObject graph{{u"value"_s, QJsonArray{detail}}};
        const auto outcome = store->storePart(idOf(1), PartAnswer::ServiceDetails, QJsonDocument(graph).toJson());
        VERIFY_OK(outcome);
        QCOMPARE(outcome->removed, 1);
        const auto services = detailOf(folder, 1).services;
        QCOMPARE(services.size(), 1);
        QCOMPARE(services.first(),
                 (ManagedService{.id = u"t1"_s, .name = u"Teams"_s, .adminUrl = u"https://admin.teams.microsoft.com/?x"_s}));
    }

    void whoTellsServices()
    {
        const Folder folder;
        auto store = filled(folder, 4);
        QVERIFY(store);
        const auto gdap = [this](const QString &id, const QString &customer, const QString &status, int days) {
            return QJsonObject{{u"id"_s, id},
                               {u"displayName"_s, id},
                               {u"status"_s, status},
                               {u"customer"_s, QJsonObject{{u"tenantId"_s, customer}}},
                               {u"endDateTime"_s, m_clock.utcNow().addDays(days).toString(Qt::ISODate)}};
        };
        const QJsonObject list{{u"value"_s,
                                QJsonArray{gdap(u"a"_s, idOf(1), u"active"_s, 90), gdap(u"b"_s, idOf(2), u"active"_s, 90),
                                           gdap(u"c"_s, idOf(3), u"expired"_s, -9)}}};
        VERIFY_OK(store->beginAccess());
        VERIFY_OK(store->storeAccessPage(QJsonDocument(list).toJson()));
        VERIFY_OK(store->completeAccess());
        VERIFY_OK(store->storeRecord(idOf(2), QJsonDocument(recordOf(told(2))).toJson())); // with DAP as well
        QCOMPARE(*store->tellsServices(idOf(1)), PartAnswer::ServiceDetails);
        QCOMPARE(*store->tellsServices(idOf(2)), PartAnswer::ManagedServices);
        QCOMPARE(*store->tellsServices(idOf(3)), PartAnswer::ManagedServices);
        QCOMPARE(*store->tellsServices(idOf(4)), PartAnswer::ManagedServices);
        m_clock.advance(std::chrono::hours(24 * 91));
        QCOMPARE(*store->tellsServices(idOf(1)), PartAnswer::ManagedServices); // over by now
    }

    void unknownCustomer()
    {
        const Folder folder;
        auto store = filled(folder);
        QVERIFY(store);
        const auto outcome = store->storePart(idOf(77), PartAnswer::Subscriptions, pageOf(QJsonArray{subscription(u"a"_s, 5)}));
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, Error::Kind::NotFound);
        QCOMPARE(Peek(folder.mirror()).one(u"SELECT count(*) FROM subscription"_s), u"0"_s);
    }

    void goesWithTheCustomer()
    {
        const Folder folder;
        auto store = filled(folder);
        QVERIFY(store);
        VERIFY_OK(store->storePart(idOf(3), PartAnswer::Subscriptions, pageOf(QJsonArray{subscription(u"a"_s, 5)})));
        VERIFY_OK(store->storePart(idOf(3), PartAnswer::ManagedServices, pageOf(QJsonArray{service(u"Exchange"_s)})));
        VERIFY_OK(runPass(*store, toldUpTo(2)));
        Peek peek(folder.mirror());
        for (const auto &table : {u"subscription"_s, u"managed_service"_s, u"customer_part"_s})
            QCOMPARE(peek.one(u"SELECT count(*) FROM "_s + table), u"0"_s);
        QCOMPARE(folder.problems(), QStringList());
    }
};

HOUSE_TEST(TestParts)
#include "tst_parts.moc"
