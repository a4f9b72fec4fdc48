#include "tests/sandbox/usersandbox.h"
#include "tests/support/testprogram.h"

#include <QSet>

/// That licences of the sandbox's customers add up, whoever gives or takes them (CONTRACT 6.2, 7.1).
class TestLicences : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_sandbox.startOpen()); }
    void skusAddUp();
    void groupsAreApart();
    void licencesOfAUser();
    void assignedAndTaken();
    void noneLeft();
    void expiredSeatsWarn();
    void plansAreSwitchedOff();
    void licencesNeedAPlace();
    void licenceRules_data();
    void licenceRules();
    void restoredWithWhatIsLeft();
    void analyticsFollow();

private:
    UserSandbox m_sandbox;
};

void TestLicences::skusAddUp()
{
    QSet<QString> words;
    QMap<QString, int> seen;
    for (const auto &customer : std::as_const(m_sandbox.open)) {
        QMap<QString, QMap<QString, int>> seats;
        const auto bought = m_sandbox.control("GET", u"subscriptions?customer="_s + customer).array();
        for (const auto &each : bought)
            seats[each["product"_L1].toString()][each["status"_L1].toString()] += each["quantity"_L1].toInt();
        QMap<QString, int> held;
        const auto users = m_sandbox.truthOf(customer);
        for (const auto &user : users) {
            const auto licences = user["licences"_L1].toArray();
            for (const auto &part : licences)
                ++held[part.toString()];
        }
        const auto skus = m_sandbox.skusOf(customer);
        for (const auto &sku : skus) {
            const auto product = sku["productSku"_L1]["name"_L1].toString();
            const auto total = sku["totalUnits"_L1].toInt();
            QCOMPARE(sku["consumedUnits"_L1].toInt(), held.take(sku["productSku"_L1]["skuPartNumber"_L1].toString()));
            QCOMPARE(total, sku["activeUnits"_L1].toInt() + sku["warningUnits"_L1].toInt());
            QCOMPARE(sku["availableUnits"_L1].toInt(), total - sku["consumedUnits"_L1].toInt());
            words.insert(sku["capabilityStatus"_L1].toString());
            seen[u"too few"_s] += unitsLeft(sku) < 0 ? 1 : 0;
            seen[u"used up"_s] += unitsLeft(sku) == 0 ? 1 : 0;
            if (!seats.contains(product)) {
                ++seen[u"from elsewhere"_s];
                continue;
            }
            const auto of = seats[product];
            QCOMPARE(sku["activeUnits"_L1].toInt(), of[u"active"_s]);
            QCOMPARE(sku["warningUnits"_L1].toInt(), of[u"expired"_s]);
            QCOMPARE(sku["suspendedUnits"_L1].toInt(), of[u"suspended"_s] + of[u"disabled"_s] + of[u"quarantined"_s]);
        }
        QVERIFY2(held.isEmpty(), "a licence of a SKU that is not there");
    }
    for (const auto *each : {"Enabled", "Warning", "Suspended"})
        QVERIFY2(words.contains(QString::fromLatin1(each)), each);
    for (auto shape = seen.cbegin(); shape != seen.cend(); ++shape)
        QVERIFY2(shape.value() > 0, qPrintable(shape.key()));
}

void TestLicences::groupsAreApart()
{
    int second = 0;
    for (const auto &customer : std::as_const(m_sandbox.open)) {
        const auto path = u"/v1/customers/%1/subscribedskus"_s.arg(customer);
        const auto groups = [&](const QString &query) {
            QStringList found;
            const auto items = m_sandbox.get(path + query).json()["items"_L1].toArray();
            for (const auto &item : items)
                found.append(item["productSku"_L1]["licenseGroupId"_L1].toString());
            return found;
        };
        const auto first = groups({});
        QVERIFY(!first.contains(u"group2"_s));
        QCOMPARE(groups(u"?licenseGroupIds=Group1"_s), first);
        const auto others = groups(u"?licenseGroupIds=group2"_s);
        QVERIFY(!others.contains(u"group1"_s));
        QCOMPARE(groups(bothGroups), first + others);
        second += static_cast<int>(others.size());
    }
    QVERIFY(second > 0);
    QCOMPARE(m_sandbox.get(u"/v1/customers/%1/subscribedskus?licenseGroupIds=Group3"_s.arg(m_sandbox.open.first())).status, 400);
}

void TestLicences::licencesOfAUser()
{
    int held = 0;
    int off = 0;
    int marks = 0;
    for (const auto &customer : std::as_const(m_sandbox.open)) {
        const auto users = m_sandbox.truthOf(customer);
        for (qsizetype i = 0; i < qMin<qsizetype>(users.size(), 8); ++i) {
            if (!isActive(users.at(i)))
                continue;
            const auto answer = m_sandbox.get(usersOf(customer, u'/' + users.at(i)["id"_L1].toString() + u"/licenses"_s + bothGroups));
            QCOMPARE(answer.status, 200);
            marks += answer.hasBom() ? 1 : 0;
            QJsonArray parts;
            const auto items = answer.json()["items"_L1].toArray();
            for (const auto &item : items) {
                ++held;
                parts.append(item["productSku"_L1]["skuPartNumber"_L1]);
                QVERIFY(item["productSku"_L1]["targetType"_L1].isUndefined());
                const auto plans = item["servicePlans"_L1].toArray();
                for (const auto &plan : plans) {
                    QVERIFY(plan["capabilityStatus"_L1] == "Assigned"_L1 || plan["capabilityStatus"_L1] == "Disabled"_L1);
                    off += plan["capabilityStatus"_L1] == "Disabled"_L1 ? 1 : 0;
                }
            }
            QCOMPARE(parts, users.at(i)["licences"_L1].toArray());
            QCOMPARE(answer.json()["totalCount"_L1].toInt(), items.size());
        }
    }
    QVERIFY2(held > 50 && off > 0 && marks > 0, qPrintable(u"%1 %2 %3"_s.arg(held).arg(off).arg(marks)));
}

void TestLicences::assignedAndTaken()
{
    const auto found = m_sandbox.choice(
        [](const QJsonObject &user, const QJsonObject &sku) { return hasPlace(user) && unitsLeft(sku) > 0 && isGroup1(sku); });
    QVERIFY(!found.customer.isEmpty());
    const auto consumed = found.sku["consumedUnits"_L1].toInt();
    const auto id = found.user["id"_L1].toString();
    // Members in Pascal case, the id in capitals: the service reads both.
    const QJsonObject wish{
        {u"LicensesToAssign"_s, QJsonArray{QJsonObject{{u"SkuId"_s, found.skuId().toUpper()}, {u"ExcludedPlans"_s, QJsonValue()}}}},
        {u"LicensesToRemove"_s, QJsonValue()},
        {u"LicenseWarnings"_s, QJsonValue()},
        {u"Attributes"_s, QJsonObject{{u"ObjectType"_s, u"LicenseUpdate"_s}}}};
    const auto answer = m_sandbox.write("POST", found.updates(), wish);
    QCOMPARE(answer.status, 201);
    QCOMPARE(answer.json()["licensesToAssign"_L1][0]["skuId"_L1].toString().toLower(), found.skuId().toLower());
    QVERIFY(answer.json()["licenseWarnings"_L1].isArray());
    QVERIFY(m_sandbox.truthOf(found.customer, id)["licences"_L1].toArray().contains(found.partNumber()));
    QCOMPARE(m_sandbox.skuOf(found.customer, found.partNumber())["consumedUnits"_L1].toInt(), consumed + 1);
    const auto record = m_sandbox.lastRecord();
    QCOMPARE(record["operationType"_L1].toString(), u"update_customer_user_licenses"_s);
    QVERIFY(record["customizedData"_L1].toArray().contains(QJsonObject{{u"key"_s, u"CustomerUserId"_s}, {u"value"_s, id}}));
    const auto logged = m_sandbox.records();
    QCOMPARE(m_sandbox.write("POST", found.updates(), wish).status, 201);
    QCOMPARE(m_sandbox.records(), logged);
    QCOMPARE(m_sandbox.skuOf(found.customer, found.partNumber())["consumedUnits"_L1].toInt(), consumed + 1);
    const auto taken = m_sandbox.write("POST", found.updates(), {{u"licensesToRemove"_s, QJsonArray{found.skuId()}}});
    QCOMPARE(taken.status, 201);
    QCOMPARE(m_sandbox.skuOf(found.customer, found.partNumber())["consumedUnits"_L1].toInt(), consumed);
    QCOMPARE(m_sandbox.truthOf(found.customer, id)["applied"_L1].toInt(), 2);
    QCOMPARE(m_sandbox.write("POST", found.updates(), {{u"licensesToRemove"_s, QJsonArray{found.skuId()}}}).code(), 3000);
}

void TestLicences::noneLeft()
{
    for (const auto tooFew : {false, true}) {
        const auto found = m_sandbox.choice([tooFew](const QJsonObject &user, const QJsonObject &sku) {
            const auto left = sku["availableUnits"_L1].toInt();
            return hasPlace(user) && (tooFew ? left < 0 : left == 0);
        });
        QVERIFY(!found.customer.isEmpty());
        const auto before = m_sandbox.truthOf(found.customer);
        const auto answer = m_sandbox.write("POST", found.updates(), assigning(found.skuId()));
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.code(), 60012);
        QVERIFY(answer.json()["data"_L1][0].toString().contains(found.skuId(), Qt::CaseInsensitive));
        QCOMPARE(m_sandbox.truthOf(found.customer), before);
    }
}

void TestLicences::expiredSeatsWarn()
{
    for (const auto expired : {false, true}) {
        const auto found = m_sandbox.choice([expired](const QJsonObject &user, const QJsonObject &sku) {
            return hasPlace(user) && unitsLeft(sku) > 0 && (sku["capabilityStatus"_L1] == "Warning"_L1) == expired;
        });
        QVERIFY(!found.customer.isEmpty());
        const auto answer = m_sandbox.write("POST", found.updates(), assigning(found.skuId()));
        QCOMPARE(answer.status, 201);
        const auto warnings = answer.json()["licenseWarnings"_L1].toArray();
        QCOMPARE(warnings.size(), expired ? 1 : 0);
        if (expired)
            QVERIFY(!warnings.first()["message"_L1].toString().isEmpty() && warnings.first()["servicePlans"_L1].isArray());
    }
}

void TestLicences::plansAreSwitchedOff()
{
    const auto found = m_sandbox.choice([](const QJsonObject &user, const QJsonObject &sku) {
        return hasPlace(user) && unitsLeft(sku) > 0 && sku["servicePlans"_L1].toArray().size() > 2;
    });
    QVERIFY(!found.customer.isEmpty());
    const auto plan = found.sku["servicePlans"_L1][1]["id"_L1].toString();
    QCOMPARE(m_sandbox.write("POST", found.updates(), assigning(found.skuId(), {nobody})).code(), 3000);
    const auto states = [&] {
        QStringList all;
        const auto items
            = m_sandbox.get(usersOf(found.customer, u'/' + found.user["id"_L1].toString() + u"/licenses"_s)).json()["items"_L1].toArray();
        for (const auto &item : items) {
            const auto plans = item["servicePlans"_L1].toArray();
            for (const auto &each : plans) {
                if (item["productSku"_L1]["skuPartNumber"_L1] == found.partNumber() && each["id"_L1] == plan)
                    all.append(each["capabilityStatus"_L1].toString());
            }
        }
        return all;
    };
    const auto answer = m_sandbox.write("POST", found.updates(), assigning(found.skuId(), {plan}));
    QCOMPARE(answer.status, 201);
    QCOMPARE(answer.json()["licensesToAssign"_L1][0]["excludedPlans"_L1].toArray(), QJsonArray{plan});
    QCOMPARE(states(), QStringList{u"Disabled"_s});
    QCOMPARE(m_sandbox.write("POST", found.updates(), assigning(found.skuId())).status, 201);
    QCOMPARE(states(), QStringList{u"Assigned"_s});
}

void TestLicences::licencesNeedAPlace()
{
    const auto found
        = m_sandbox.choice([](const QJsonObject &user, const QJsonObject &sku) { return !hasPlace(user) && unitsLeft(sku) > 0; });
    QVERIFY(!found.customer.isEmpty());
    const auto refused = m_sandbox.write("POST", found.updates(), assigning(found.skuId()));
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.code(), 3000);
    QVERIFY(refused.json()["description"_L1].toString().contains("usage location"_L1));
    QCOMPARE(
        m_sandbox.write("PATCH", usersOf(found.customer, u'/' + found.user["id"_L1].toString()), {{u"usageLocation"_s, u"BE"_s}}).status,
        200);
    QCOMPARE(m_sandbox.write("POST", found.updates(), assigning(found.skuId())).status, 201);
}

void TestLicences::licenceRules_data()
{
    QTest::addColumn<QString>("body");
    QTest::newRow("nothing") << u"{}"_s;
    QTest::newRow("nothing, at length") << u"{\"licensesToAssign\":[],\"licensesToRemove\":null}"_s;
    QTest::newRow("no JSON") << u"sku"_s;
    QTest::newRow("unknown") << u"{\"licensesToAssign\":[{\"skuId\":\"11111111-2222-4333-8444-555555555555\"}]}"_s;
    QTest::newRow("unknown to take") << u"{\"licensesToRemove\":[\"11111111-2222-4333-8444-555555555555\"]}"_s;
    QTest::newRow("two groups") << u"{\"licensesToAssign\":[{\"skuId\":\"%1\"},{\"skuId\":\"%2\"}]}"_s;
    QTest::newRow("two groups, one to take") << u"{\"licensesToAssign\":[{\"skuId\":\"%1\"}],\"licensesToRemove\":[\"%2\"]}"_s;
}

void TestLicences::licenceRules()
{
    QFETCH(QString, body);
    const auto first = m_sandbox.choice(
        [](const QJsonObject &user, const QJsonObject &sku) { return hasPlace(user) && unitsLeft(sku) > 0 && isGroup1(sku); });
    const auto second = m_sandbox.choice([](const QJsonObject &, const QJsonObject &sku) { return !isGroup1(sku); });
    QVERIFY(!first.customer.isEmpty() && !second.customer.isEmpty());
    const auto before = m_sandbox.truthOf(first.customer);
    body.replace("%1"_L1, first.skuId()).replace("%2"_L1, second.skuId());
    const auto answer = m_sandbox.call("POST", first.updates(), body.toUtf8(), {{"Authorization", "Bearer " + m_sandbox.token}});
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.code(), 3000);
    QCOMPARE(m_sandbox.truthOf(first.customer), before);
}

void TestLicences::restoredWithWhatIsLeft()
{
    const auto found = m_sandbox.choice([](const QJsonObject &user, const QJsonObject &sku) {
        return hasPlace(user) && unitsLeft(sku) > 0 && unitsLeft(sku) < 8 && isGroup1(sku);
    });
    QVERIFY(!found.customer.isEmpty());
    const auto one = found.user["id"_L1].toString();
    const auto holds = [&](const QString &user) {
        return m_sandbox.truthOf(found.customer, user)["licences"_L1].toArray().contains(found.partNumber());
    };
    const auto restore = [&] { return m_sandbox.write("PATCH", found.userPath(), {{u"state"_s, u"active"_s}}).status; };
    QCOMPARE(m_sandbox.write("POST", found.updates(), assigning(found.skuId())).status, 201);
    QCOMPARE(m_sandbox.write("DELETE", found.userPath()).status, 204);
    QCOMPARE(restore(), 200);
    QVERIFY(holds(one));
    // Now others take all that is left while the user is away.
    QCOMPARE(m_sandbox.write("DELETE", found.userPath()).status, 204);
    for (int left = unitsLeft(found.sku); left > 0; --left) {
        const auto other = m_sandbox.newUser(found.customer, u"in.plaats.van"_s + QString::number(left));
        const auto path = usersOf(found.customer, u'/' + other + u"/licenseupdates"_s);
        QCOMPARE(m_sandbox.write("POST", path, assigning(found.skuId())).status, 201);
    }
    QCOMPARE(restore(), 200);
    QVERIFY(!holds(one));
    QCOMPARE(unitsLeft(m_sandbox.skuOf(found.customer, found.partNumber())), 0);
}

void TestLicences::analyticsFollow()
{
    int rows = 0;
    int uses = 0;
    for (const auto &customer : std::as_const(m_sandbox.open)) {
        const auto path = u"/v1/customers/%1/analytics/licenses/"_s.arg(customer);
        const auto deployment = m_sandbox.get(path + u"deployment"_s).json()["items"_L1].toArray();
        QMap<QString, QJsonObject> byProduct;
        const auto skus = m_sandbox.skusOf(customer);
        for (const auto &sku : skus)
            byProduct[sku["productSku"_L1]["name"_L1].toString().toUpper()] = sku.toObject();
        for (const auto &item : deployment) {
            ++rows;
            const auto sku = byProduct.value(item["productName"_L1].toString());
            const auto sold = sku["totalUnits"_L1].toInt() + sku["suspendedUnits"_L1].toInt();
            QCOMPARE(item["licensesDeployed"_L1].toInt(-1), sku["consumedUnits"_L1].toInt());
            QCOMPARE(item["licensesSold"_L1].toInt(-1), sold);
            const auto percent = sold == 0 ? 0.0 : 100.0 * sku["consumedUnits"_L1].toInt() / sold;
            QVERIFY(qAbs(item["deploymentPercent"_L1].toDouble(-1) - percent) < 0.1);
            QVERIFY(QDateTime::fromString(item["processedDateTime"_L1].toString(), Qt::ISODate) < QDateTime::currentDateTimeUtc());
        }
        const auto usage = m_sandbox.get(path + u"usage"_s).json()["items"_L1].toArray();
        for (const auto &item : usage) {
            ++uses;
            const auto qualified = byProduct.value(item["productName"_L1].toString())["consumedUnits"_L1].toInt();
            QCOMPARE(item["licensesQualified"_L1].toInt(-1), qualified);
            QVERIFY(item["licensesActive"_L1].toInt(-1) >= 0 && item["licensesActive"_L1].toInt() <= qualified);
            QVERIFY(!item["workloadName"_L1].toString().isEmpty());
        }
    }
    QVERIFY(rows > 20 && uses > 20);
}

HOUSE_TEST(TestLicences)
#include "tst_licences.moc"
