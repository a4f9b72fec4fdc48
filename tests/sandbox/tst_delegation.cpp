#include "tests/sandbox/sandboxprocess.h"
#include "tests/support/testprogram.h"

#include <QSet>

/// That the sandbox's customers let the partner in in every way there is, and that it tells so as Graph does.
class TestDelegation : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_sandbox.start({u"--customers"_s, u"600"_s, u"--seed"_s, u"7"_s}));
        signInToGraph(m_sandbox);
    }
    void everyKindOccurs();
    void fieldsAreThoseOfTheContract();
    void everyPageOnce();
    void customersWithSome();
    void pagesAreBounded();
    void sameForTheSameSeed();
    void wantsAGraphTokenOfThePartner();
    void mayBeRefused();
    void changesAreLogged();
    void expiryFollowsTheClock();

private:
    static void signInToGraph(SandboxProcess &sandbox)
    {
        const auto answer = sandbox.signIn();
        sandbox.token = sandbox.refresh(answer["refresh_token"_L1].toString(), u"https://graph.microsoft.com/.default offline_access"_s)
                            .json()["access_token"_L1]
                            .toString()
                            .toLatin1();
    }
    static QJsonArray all(SandboxProcess &sandbox, const QString &list, int size, int *pages = nullptr)
    {
        QJsonArray items;
        auto next = sandbox.base + u"/v1.0/tenantRelationships/"_s + list + u"?$top="_s + QString::number(size);
        for (auto read = 0; !next.isEmpty() && read < 1000; ++read) {
            const auto page = sandbox.get(next).json();
            const auto value = page["value"_L1].toArray();
            for (const auto &item : value)
                items.append(item);
            next = page["@odata.nextLink"_L1].toString();
            if (pages)
                *pages = read + 1;
        }
        return items;
    }

    SandboxProcess m_sandbox;
};

void TestDelegation::everyKindOccurs()
{
    QMap<QString, QSet<QString>> statuses;
    int soon = 0;
    int extended = 0;
    const auto now = QDateTime::currentDateTimeUtc();
    const auto items = all(m_sandbox, u"delegatedAdminRelationships"_s, 300);
    for (const auto &item : items) {
        const auto status = item["status"_L1].toString();
        statuses[item["customer"_L1]["tenantId"_L1].toString().toLower()].insert(status);
        const auto end = QDateTime::fromString(item["endDateTime"_L1].toString(), Qt::ISODate);
        const auto goesOn = item["autoExtendDuration"_L1].toString() == "P180D"_L1;
        extended += goesOn ? 1 : 0;
        if (status == "active"_L1) {
            QVERIFY(end > now);
            soon += end <= now.addDays(30) && !goesOn ? 1 : 0;
        }
        QCOMPARE(end.isValid(), status != "approvalPending"_L1);
        if (status == "expired"_L1)
            QVERIFY(end <= now);
    }
    QSet<QString> words;
    int several = 0;
    for (const auto &of : statuses) {
        words.unite(of);
        several += of.size() > 1 ? 1 : 0;
    }
    QCOMPARE(words, (QSet<QString>{u"active"_s, u"expired"_s, u"approvalPending"_s, u"terminated"_s}));
    QVERIFY(soon > 0 && extended > 0 && several > 0);
    // Some customers have none, with DAP and without.
    QSet<QString> without;
    const auto customers = m_sandbox.control("GET", u"customers?limit=600"_s).array();
    for (const auto &customer : customers) {
        if (!statuses.contains(customer["id"_L1].toString()))
            without.insert(customer["delegatedAccess"_L1].isNull()       ? u"not said"_s
                               : customer["delegatedAccess"_L1].toBool() ? u"dap"_s
                                                                         : u"none"_s);
    }
    QCOMPARE(without.size(), 3);
}

void TestDelegation::fieldsAreThoseOfTheContract()
{
    const auto items = all(m_sandbox, u"delegatedAdminRelationships"_s, 300);
    bool unknownRole = false;
    for (const auto &item : items) {
        for (const auto key :
             {"id"_L1, "displayName"_L1, "duration"_L1, "customer"_L1, "accessDetails"_L1, "status"_L1, "autoExtendDuration"_L1,
              "createdDateTime"_L1, "lastModifiedDateTime"_L1, "activatedDateTime"_L1, "endDateTime"_L1, "@odata.type"_L1})
            QVERIFY2(item.toObject().contains(key), key.data());
        const auto roles = item["accessDetails"_L1]["unifiedRoles"_L1].toArray();
        QVERIFY(!roles.isEmpty());
        for (const auto &role : roles)
            unknownRole = unknownRole || role["roleDefinitionId"_L1].toString() == "dd4db9a0-cc4a-4213-9f9f-70242232d97e"_L1;
    }
    QVERIFY(unknownRole);
}

void TestDelegation::everyPageOnce()
{
    int pages = 0;
    const auto large = all(m_sandbox, u"delegatedAdminRelationships"_s, 300);
    const auto small = all(m_sandbox, u"delegatedAdminRelationships"_s, 7, &pages);
    QCOMPARE(small, large);
    QVERIFY(pages >= large.size() / 7);
    QSet<QString> ids;
    for (const auto &item : large)
        ids.insert(item["id"_L1].toString());
    QCOMPARE(ids.size(), large.size());
}

void TestDelegation::customersWithSome()
{
    QSet<QString> having;
    const auto relationships = all(m_sandbox, u"delegatedAdminRelationships"_s, 300);
    for (const auto &item : relationships)
        having.insert(item["customer"_L1]["tenantId"_L1].toString());
    QSet<QString> listed;
    const auto customers = all(m_sandbox, u"delegatedAdminCustomers"_s, 50);
    for (const auto &item : customers)
        listed.insert(item["tenantId"_L1].toString());
    QCOMPARE(listed, having);
}

void TestDelegation::pagesAreBounded()
{
    const auto list = u"/v1.0/tenantRelationships/delegatedAdminRelationships"_s;
    QCOMPARE(m_sandbox.get(list).json()["value"_L1].toArray().size(), 100);
    for (const auto &query : {u"?$top=0"_s, u"?$top=301"_s, u"?$top=x"_s, u"?$skiptoken=made-up"_s, u"?$filter=status%20eq%20'active'"_s})
        QCOMPARE(m_sandbox.get(list + query).status, 400);
    const auto next = m_sandbox.get(list).json()["@odata.nextLink"_L1].toString();
    QVERIFY(next.startsWith(m_sandbox.base));
    m_sandbox.control("POST", u"settings"_s, {{u"expireContinuations"_s, true}});
    QCOMPARE(m_sandbox.get(next).status, 400);
}

void TestDelegation::sameForTheSameSeed()
{
    SandboxProcess again;
    QVERIFY(again.start({u"--customers"_s, u"600"_s, u"--seed"_s, u"7"_s}));
    signInToGraph(again);
    QCOMPARE(all(again, u"delegatedAdminRelationships"_s, 300), all(m_sandbox, u"delegatedAdminRelationships"_s, 300));
    SandboxProcess other;
    QVERIFY(other.start({u"--customers"_s, u"600"_s, u"--seed"_s, u"8"_s}));
    signInToGraph(other);
    QVERIFY(all(other, u"delegatedAdminRelationships"_s, 300) != all(m_sandbox, u"delegatedAdminRelationships"_s, 300));
}

void TestDelegation::wantsAGraphTokenOfThePartner()
{
    const auto list = u"/v1.0/tenantRelationships/delegatedAdminRelationships"_s;
    const auto kept = m_sandbox.token;
    m_sandbox.token = "made.up.token";
    QCOMPARE(m_sandbox.get(list).status, 401);
    const auto answer = m_sandbox.signIn(); // for Partner Center
    QCOMPARE(m_sandbox.get(list).status, 401);
    const auto customer = m_sandbox.customerWith(u"granted"_s);
    m_sandbox.token
        = m_sandbox.refresh(answer["refresh_token"_L1].toString(), u"https://graph.microsoft.com/.default offline_access"_s, customer)
              .json()["access_token"_L1]
              .toString()
              .toLatin1();
    QVERIFY(!m_sandbox.token.isEmpty());
    QCOMPARE(m_sandbox.get(list).status, 403);
    m_sandbox.token = kept;
}

void TestDelegation::mayBeRefused()
{
    m_sandbox.control("POST", u"settings"_s, {{u"delegatedAdmin"_s, false}});
    const auto refused = m_sandbox.get(u"/v1.0/tenantRelationships/delegatedAdminRelationships"_s);
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.json()["error"_L1]["code"_L1].toString(), u"Forbidden"_s);
    m_sandbox.control("POST", u"settings"_s, {{u"delegatedAdmin"_s, true}});
    m_sandbox.control("POST", u"faults"_s, {{u"fault"_s, u"delegatedadmin:500:once"_s}});
    QCOMPARE(m_sandbox.get(u"/v1.0/tenantRelationships/delegatedAdminRelationships"_s).status, 500);
    QCOMPARE(m_sandbox.get(u"/v1.0/tenantRelationships/delegatedAdminRelationships"_s).status, 200);
}

void TestDelegation::changesAreLogged()
{
    const auto before = all(m_sandbox, u"delegatedAdminRelationships"_s, 300);
    const auto customer = before.first()["customer"_L1]["tenantId"_L1].toString();
    const auto done = m_sandbox.control("POST", u"step"_s, {{u"access"_s, QJsonArray{customer}}}).json();
    QCOMPARE(done["changes"_L1][0]["operation"_L1].toString(), u"granular_admin_relationship_activated"_s);
    QVERIFY(all(m_sandbox, u"delegatedAdminRelationships"_s, 300) != before);
}

void TestDelegation::expiryFollowsTheClock()
{
    const auto active = [this] {
        int count = 0;
        const auto items = all(m_sandbox, u"delegatedAdminRelationships"_s, 300);
        for (const auto &item : items)
            count += item["status"_L1].toString() == "active"_L1 && item["autoExtendDuration"_L1].toString() == "PT0S"_L1 ? 1 : 0;
        return count;
    };
    const auto before = active();
    m_sandbox.control("POST", u"clock"_s, {{u"advance"_s, 31 * 86'400}});
    signInToGraph(m_sandbox);
    QVERIFY(active() < before);
}

HOUSE_TEST(TestDelegation)
#include "tst_delegation.moc"
