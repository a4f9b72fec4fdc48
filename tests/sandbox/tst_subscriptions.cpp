#include "tests/sandbox/sandboxprocess.h"
#include "tests/support/testprogram.h"

#include <QSet>

/// That the sandbox's customers have bought what a partner's customers buy, told as the service tells it (CONTRACT 4, 5).
class TestSubscriptions : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_sandbox.start({u"--customers"_s, u"500"_s, u"--seed"_s, u"3"_s}));
        const auto answer = m_sandbox.signIn();
        m_sandbox.token = answer["access_token"_L1].toString().toLatin1();
        m_graph = m_sandbox.refresh(answer["refresh_token"_L1].toString(), u"https://graph.microsoft.com/.default offline_access"_s)
                      .json()["access_token"_L1]
                      .toString()
                      .toLatin1();
        const auto customers = m_sandbox.control("GET", u"customers?limit=500"_s).array();
        for (const auto &customer : customers)
            m_ids.append(customer["id"_L1].toString());
        QCOMPARE(m_ids.size(), 500);
    }
    void tellsTheTruthAwkwardly();
    void everyShapeOccurs();
    void oneAndItsAddOns();
    void aCrowdOccurs();
    void changesAreLogged();
    void termsGoOnOrEnd();
    void servicesFollowTheAccess();
    void strangersAreRefused();
    void faultsStrike();

private:
    QJsonArray listOf(const QString &id) { return m_sandbox.get(u"/v1/customers/%1/subscriptions"_s.arg(id)).json()["items"_L1].toArray(); }
    QJsonArray truthOf(const QString &id) { return m_sandbox.control("GET", u"subscriptions?customer="_s + id).array(); }

    SandboxProcess m_sandbox;
    QByteArray m_graph;
    QStringList m_ids;
};

void TestSubscriptions::tellsTheTruthAwkwardly()
{
    int marks = 0;
    int capitals = 0;
    QSet<int> statusTypes;
    for (const auto &id : m_ids.first(60)) {
        const auto answer = m_sandbox.get(u"/v1/customers/%1/subscriptions"_s.arg(id));
        QCOMPARE(answer.status, 200);
        marks += answer.hasBom() ? 1 : 0;
        const auto items = answer.json()["items"_L1].toArray();
        const auto truth = truthOf(id);
        QCOMPARE(items.size(), truth.size());
        QCOMPARE(answer.json()["totalCount"_L1].toInt(), items.size());
        for (qsizetype i = 0; i < items.size(); ++i) {
            const auto told = items.at(i).toObject();
            QCOMPARE(told["id"_L1].toString().toLower(), truth.at(i)["id"_L1].toString());
            QCOMPARE(told["quantity"_L1].toInt(), truth.at(i)["quantity"_L1].toInt());
            QVERIFY(!told["attributes"_L1]["etag"_L1].toString().isEmpty());
            QCOMPARE(told["offerId"_L1].toString().count(u':') == 2, truth.at(i)["modern"_L1].toBool());
            capitals += told["id"_L1].toString() != truth.at(i)["id"_L1].toString() ? 1 : 0;
            statusTypes.insert(told["status"_L1].type());
        }
    }
    QVERIFY(marks > 0 && capitals > 0);
    QVERIFY(statusTypes.contains(QJsonValue::Double) && statusTypes.contains(QJsonValue::String));
}

void TestSubscriptions::everyShapeOccurs()
{
    QSet<QString> statuses;
    QMap<QString, int> seen;
    for (const auto &id : m_ids) {
        const auto list = listOf(id);
        for (const auto &value : list) {
            const auto told = value.toObject();
            statuses.insert(told["status"_L1].toString().toLower());
            seen[u"add-on"_s] += told.contains("parentSubscriptionId"_L1) ? 1 : 0;
            seen[u"no end"_s] += told["commitmentEndDate"_L1].toString().startsWith("9999"_L1) ? 1 : 0;
            seen[u"no name"_s] += told.contains("offerName"_L1) ? 0 : 1;
            seen[u"none"_s] += told["quantity"_L1].toInt() == 0 ? 1 : 0;
            seen[u"trial"_s] += told["isTrial"_L1].toBool() ? 1 : 0;
            seen[u"reason"_s] += told["suspensionReasons"_L1].toArray().isEmpty() ? 0 : 1;
            seen[u"window"_s] += told["cancellationAllowedUntilDate"_L1].toString().isEmpty() ? 0 : 1;
            seen[u"own name"_s] += told.contains("friendlyName"_L1) ? 1 : 0;
        }
    }
    for (const auto *word : {"active", "suspended", "expired", "deleted", "pending", "disabled", "quarantined"})
        QVERIFY2(statuses.contains(QString::fromLatin1(word)), word);
    for (auto shape = seen.cbegin(); shape != seen.cend(); ++shape)
        QVERIFY2(shape.value() > 0, qPrintable(shape.key()));
}

void TestSubscriptions::oneAndItsAddOns()
{
    for (const auto &id : m_ids) {
        const auto list = listOf(id);
        for (const auto &value : list) {
            const auto parent = value["parentSubscriptionId"_L1].toString();
            if (parent.isEmpty())
                continue;
            const auto base = m_sandbox.get(u"/v1/customers/%1/subscriptions/%2"_s.arg(id, parent.toUpper()));
            if (base.status == 404)
                continue; // some name a base that is not there
            QCOMPARE(base.json()["id"_L1].toString().toLower(), parent);
            const auto addOns = m_sandbox.get(u"/v1/customers/%1/subscriptions/%2/addons"_s.arg(id, parent)).json()["items"_L1].toArray();
            QVERIFY(std::ranges::any_of(addOns, [&value](const QJsonValue &each) { return each["id"_L1] == value["id"_L1]; }));
            return;
        }
    }
    QFAIL("no add-on with its base");
}

void TestSubscriptions::aCrowdOccurs()
{
    const auto most = std::ranges::max(m_ids, {}, [this](const QString &id) { return truthOf(id).size(); });
    QVERIFY(truthOf(most).size() >= 400);
}

void TestSubscriptions::changesAreLogged()
{
    const auto id = *std::ranges::find_if(m_ids, [this](const QString &each) { return truthOf(each).size() == 3; });
    const auto before = truthOf(id);
    QCOMPARE(m_sandbox.control("POST", u"step"_s, {{u"subscription"_s, QJsonArray{id}}}).status, 200);
    const auto after = truthOf(id);
    QCOMPARE(after.first()["quantity"_L1].toInt(), before.first()["quantity"_L1].toInt() + 1);
    QCOMPARE(after.last(), before.last());
    const auto log = m_sandbox.get(u"/v1/auditrecords?size=5"_s).json()["items"_L1].toArray();
    QCOMPARE(log.first()["operationType"_L1].toString(), u"update_subscription"_s);
    QCOMPARE(log.first()["customerId"_L1].toString().toLower(), id);
}

void TestSubscriptions::termsGoOnOrEnd()
{
    SandboxProcess sandbox;
    QVERIFY(sandbox.start({u"--customers"_s, u"40"_s, u"--seed"_s, u"3"_s}));
    const auto state = [&sandbox] {
        QMap<QString, QJsonObject> all;
        const auto customers = sandbox.control("GET", u"customers?limit=40"_s).array();
        for (const auto &customer : customers) {
            const auto bought = sandbox.control("GET", u"subscriptions?customer="_s + customer["id"_L1].toString()).array();
            for (const auto &value : bought)
                all.insert(value["id"_L1].toString(), value.toObject());
        }
        return all;
    };
    const auto before = state();
    QCOMPARE(sandbox.control("POST", u"clock"_s, {{u"advance"_s, 400 * 86'400}}).status, 200);
    const auto after = state();
    int renewed = 0;
    int ended = 0;
    for (auto each = before.cbegin(); each != before.cend(); ++each) {
        const auto &was = each.value();
        const auto is = after.value(each.key());
        const auto isOpen = was["end"_L1].toString().startsWith("9999"_L1);
        if (was["status"_L1] != u"active"_s || isOpen) {
            continue;
        }
        if (was["autoRenew"_L1].toBool() && was["end"_L1] != is["end"_L1]) {
            ++renewed;
            QCOMPARE(is["status"_L1].toString(), u"active"_s);
            QVERIFY(is["end"_L1].toString() > was["end"_L1].toString());
        } else if (!was["autoRenew"_L1].toBool() && is["status"_L1] != u"active"_s) {
            ++ended;
        }
    }
    QVERIFY2(renewed > 5 && ended > 2, qPrintable(u"%1 %2"_s.arg(renewed).arg(ended)));
}

void TestSubscriptions::servicesFollowTheAccess()
{
    int listed = 0;
    int missing = 0;
    int byGraph = 0;
    const auto customers = m_sandbox.control("GET", u"customers?limit=120"_s).array();
    for (const auto &customer : customers) {
        const auto id = customer["id"_L1].toString();
        const auto items = m_sandbox.get(u"/v1/customers/%1/managedservices"_s.arg(id)).json()["items"_L1].toArray();
        if (!customer["delegatedAccess"_L1].toBool())
            QVERIFY(items.isEmpty());
        for (const auto &item : items) {
            ++listed;
            missing += item["links"_L1]["adminService"_L1].isUndefined() ? 1 : 0;
            QVERIFY(item["links"_L1]["serviceHealth"_L1]["uri"_L1].toString().contains(id));
        }
        const auto path = u"/v1.0/tenantRelationships/delegatedAdminCustomers/%1/serviceManagementDetails"_s.arg(id);
        const auto graph = m_sandbox.call("GET", path, {}, {{"Authorization", "Bearer " + m_graph}});
        QVERIFY(graph.status == 200 || graph.status == 404);
        const auto details = graph.json()["value"_L1].toArray();
        for (const auto &detail : details) {
            ++byGraph;
            QVERIFY(detail["serviceManagementUrl"_L1].toString().startsWith("https://"_L1));
        }
    }
    QVERIFY2(listed > 20 && missing > 0 && byGraph > 20, qPrintable(u"%1 %2 %3"_s.arg(listed).arg(missing).arg(byGraph)));
}

void TestSubscriptions::strangersAreRefused()
{
    const auto id = m_ids.at(9);
    const auto none = m_sandbox.get(u"/v1/customers/%1/subscriptions/11111111-2222-4333-8444-555555555555"_s.arg(id));
    QCOMPARE(none.status, 404);
    QCOMPARE(none.code(), 20003);
    QCOMPARE(m_sandbox.call("GET", u"/v1/customers/%1/subscriptions"_s.arg(id)).status, 401);
    QCOMPARE(
        m_sandbox.call("POST", u"/v1/customers/%1/subscriptions"_s.arg(id), "{}", {{"Authorization", "Bearer " + m_sandbox.token}}).status,
        405);
    const auto graph = u"/v1.0/tenantRelationships/delegatedAdminCustomers/%1/serviceManagementDetails"_s.arg(id);
    QCOMPARE(m_sandbox.get(graph).status, 401); // Partner Center's token is not Graph's
    for (const auto *part : {"subscriptions", "managedservices"}) {
        const auto stranger = m_sandbox.get(u"/v1/customers/11111111-2222-4333-8444-555555555555/"_s + QString::fromLatin1(part));
        QCOMPARE(stranger.status, 404);
        QCOMPARE(stranger.code(), 60003);
    }
    QCOMPARE(m_sandbox.control("POST", u"step"_s, {{u"remove"_s, QJsonArray{id}}}).status, 200);
    const auto gone = m_sandbox.get(u"/v1/customers/%1/subscriptions"_s.arg(id));
    QCOMPARE(gone.status, 403);
    QCOMPARE(gone.code(), 20002);
}

void TestSubscriptions::faultsStrike()
{
    for (const auto &route : {u"subscriptions"_s, u"managedservices"_s}) {
        QCOMPARE(m_sandbox.control("POST", u"faults"_s, {{u"fault"_s, route + u":500:1"_s}}).status, 200);
        QCOMPARE(m_sandbox.get(u"/v1/customers/%1/%2"_s.arg(m_ids.at(12), route)).status, 500);
        m_sandbox.control("DELETE", u"faults"_s);
        QCOMPARE(m_sandbox.get(u"/v1/customers/%1/%2"_s.arg(m_ids.at(12), route)).status, 200);
    }
}

HOUSE_TEST(TestSubscriptions)
#include "tst_subscriptions.moc"
