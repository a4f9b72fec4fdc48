#include "tests/sandbox/healthsandbox.h"
#include "tests/support/testprogram.h"

#include <QSet>

/// Azure Resource Manager's events of service health, as the sandbox has them.
class TestAzure : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void eventsInPages();
    void refusals();
    void onlyOfTheTenantsOwn();
    void tokensOfOthersAreRefused();
    void faults();

private:
    static QString address(const QString &subscription, const QString &query = u"?api-version=2022-10-01"_s)
    {
        return u"/azure/subscriptions/%1/providers/Microsoft.ResourceHealth/events"_s.arg(subscription) + query;
    }
    bool enter(const QString &customer)
    {
        const auto scope = u"http://127.0.0.1:1/azure/.default"_s;
        m_sandbox.token = m_sandbox.refresh(m_sandbox.refreshToken, scope, customer).json()["access_token"_L1].toString().toLatin1();
        return !m_sandbox.token.isEmpty();
    }

    HealthSandbox m_sandbox{};
    QList<std::pair<QString, QString>> m_known{}; ///< a customer and an Azure subscription of it
};

void TestAzure::initTestCase()
{
    QVERIFY(m_sandbox.startThatMorning({u"--customers"_s, u"80"_s, u"--seed"_s, u"3"_s}));
    const auto partners = m_sandbox.token;
    const auto granted = m_sandbox.control("GET", u"health?limit=1000&access=granted"_s).json()["customers"_L1].toArray();
    for (const auto &customer : granted) {
        m_sandbox.token = partners;
        const auto sold = m_sandbox.get(u"/v1/customers/%1/subscriptions"_s.arg(customer.toString())).json()["items"_L1].toArray();
        for (const auto &line : sold) {
            if (const auto azure = line["entitlementId"_L1].toString(); !azure.isEmpty())
                m_known.append({customer.toString(), azure});
        }
    }
    QVERIFY(m_known.size() > 8);
}

void TestAzure::eventsInPages()
{
    QSet<QString> types;
    int furthest = 0;
    for (const auto &[customer, subscription] : std::as_const(m_known)) {
        QVERIFY(enter(customer));
        QSet<QString> ids;
        auto next = address(subscription);
        for (int page = 1; !next.isEmpty(); ++page) {
            const auto called = m_sandbox.get(next);
            if (called.status == 403)
                break;
            QCOMPARE(called.status, 200);
            const auto events = called.json()["value"_L1].toArray();
            for (const auto &event : events) {
                QVERIFY(!ids.contains(event["name"_L1].toString()));
                ids.insert(event["name"_L1].toString());
                const auto properties = event["properties"_L1];
                types.insert(properties["eventType"_L1].toString());
                QVERIFY(!properties["impact"_L1][0]["impactedService"_L1].toString().isEmpty());
                QCOMPARE(properties["impact"_L1][0]["impactedRegions"_L1][0]["impactedSubscriptions"_L1][0].toString(), subscription);
            }
            furthest = std::max(furthest, page);
            next = QUrl(called.json()["nextLink"_L1].toString()).toString(QUrl::RemoveScheme | QUrl::RemoveAuthority);
        }
    }
    QVERIFY(furthest > 1);
    QVERIFY(types.contains(u"ServiceIssue"_s) && types.contains(u"PlannedMaintenance"_s) && types.contains(u"HealthAdvisory"_s));
}

void TestAzure::refusals()
{
    int refused = 0;
    for (const auto &[customer, subscription] : std::as_const(m_known)) {
        QVERIFY(enter(customer));
        const auto called = m_sandbox.get(address(subscription));
        if (called.status == 200)
            continue;
        ++refused;
        QCOMPARE(called.status, 403);
        QCOMPARE(called.json()["error"_L1]["code"_L1].toString(), u"AuthorizationFailed"_s);
    }
    QVERIFY(refused > 0 && refused < m_known.size());
    QCOMPARE(m_sandbox.get(address(m_known.constFirst().second, {})).json()["error"_L1]["code"_L1].toString(),
             u"MissingApiVersionParameter"_s);
}

void TestAzure::onlyOfTheTenantsOwn()
{
    const auto other = std::ranges::find_if(m_known, [this](const auto &each) { return each.first != m_known.constFirst().first; });
    QVERIFY(other != m_known.end());
    QVERIFY(enter(m_known.constFirst().first));
    QCOMPARE(m_sandbox.get(address(other->second)).status, 404);
    // Who does not let us in gives no token for Azure either.
    const auto shut = m_sandbox.customerWith(u"no-consent"_s);
    const auto answer = m_sandbox.refresh(m_sandbox.refreshToken, u"http://127.0.0.1:1/azure/.default"_s, shut);
    QCOMPARE(answer.status, 400);
    QVERIFY(answer.json()["error_description"_L1].toString().startsWith("AADSTS65001"_L1));
}

void TestAzure::tokensOfOthersAreRefused()
{
    QVERIFY(m_sandbox.enter(m_known.constFirst().first)); // for Graph
    QCOMPARE(m_sandbox.get(address(m_known.constFirst().second)).status, 401);
}

void TestAzure::faults()
{
    QVERIFY(enter(m_known.constFirst().first));
    m_sandbox.control("POST", u"faults"_s, {{u"fault"_s, u"azureevents:429:once"_s}});
    const auto called = m_sandbox.get(address(m_known.constFirst().second));
    QCOMPARE(called.status, 429);
    QVERIFY(called.json()["error"_L1].isObject());
}

HOUSE_TEST(TestAzure)
#include "tst_azure.moc"
