#include "tests/sandbox/healthsandbox.h"
#include "tests/support/testprogram.h"

#include <QSet>

/// Who gets a token of a customer's tenant, what it opens, and how consent is given and taken.
class TestHealthAccess : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { m_sandbox.signInAgain(); }
    void cleanup();
    void everyKindOccurs();
    void kindFollowsFromTheRelationship();
    void answersOfTheAuthority_data();
    void answersOfTheAuthority();
    void answersOfGraph_data();
    void answersOfGraph();
    void refreshTokenIsNotUsedUp();
    void refreshTokenNeedsMultiFactor();
    void tokenIsOfItsTenant();
    void tokensOfOthersAreRefused();
    void messagesNeedTheirOwnPermission();
    void partnersOwnTenant();
    void consentIsGivenOnce();
    void consentIsTakenBack();
    void wrongConsents_data();
    void wrongConsents();
    void consentNeedsARelationship();
    void expiryEndsAccess();
    void openTenants();
    void dataOfAnotherTenant();
    void tokenOfAnotherTenant();
    void kindsAreSetByTests();

private:
    static QJsonObject claims(const QByteArray &token)
    {
        return QJsonDocument::fromJson(QByteArray::fromBase64(token.split('.').value(1), QByteArray::Base64UrlEncoding)).object();
    }
    QJsonArray withAccess(const QString &kind)
    {
        return m_sandbox.control("GET", u"health?limit=1000&access="_s + kind).json()["customers"_L1].toArray();
    }
    Called consent(const QByteArray &method, const QString &customer, const QString &rest, const QJsonObject &body = {})
    {
        return m_sandbox.call(method, u"/v1/customers/%1/applicationconsents"_s.arg(customer) + rest,
                              body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(),
                              {{"Authorization", "Bearer " + m_partnerCenter}});
    }
    QJsonObject wholeConsent() const
    {
        return {{u"applicationId"_s, m_sandbox.client},
                {u"displayName"_s, u"Partnerdesk"_s},
                {u"applicationGrants"_s,
                 QJsonArray{QJsonObject{{u"enterpriseApplicationId"_s, u"00000003-0000-0000-c000-000000000000"_s},
                                        {u"scope"_s, u"ServiceHealth.Read.All,ServiceMessage.Read.All"_s}}}}};
    }
    void force(const QString &kind)
    {
        QCOMPARE(
            m_sandbox.control("POST", u"health"_s, {{u"access"_s, QJsonObject{{u"customers"_s, m_customer}, {u"kind"_s, kind}}}}).status,
            200);
    }

    HealthSandbox m_sandbox;
    QString m_customer{}; ///< one that is open
    QByteArray m_partnerCenter{};
};

void TestHealthAccess::initTestCase()
{
    QVERIFY(m_sandbox.start({u"--customers"_s, u"400"_s, u"--seed"_s, u"3"_s}));
    QVERIFY(m_sandbox.signInAgain());
    m_partnerCenter = m_sandbox.token;
    m_customer = m_sandbox.customerWith(u"granted"_s);
    QVERIFY(!m_customer.isEmpty());
}

void TestHealthAccess::cleanup()
{
    force({});
    m_sandbox.control("DELETE", u"faults"_s);
}

void TestHealthAccess::everyKindOccurs()
{
    qsizetype all = 0;
    for (const auto &kind :
         {u"expired"_s, u"granted"_s, u"no-consent"_s, u"no-relationship"_s, u"no-role"_s, u"not-found"_s, u"sign-in-needed"_s}) {
        const auto customers = withAccess(kind);
        QVERIFY2(!customers.isEmpty(), qPrintable(kind));
        QCOMPARE(m_sandbox.truth(customers[0].toString())["access"_L1].toString(), kind);
        all += customers.size();
    }
    QCOMPARE(all, 400);
    QVERIFY(withAccess(u"other-tenant"_s).isEmpty()); // only where a test says so
    QVERIFY(withAccess(u"granted"_s).size() > 60);
}

void TestHealthAccess::kindFollowsFromTheRelationship()
{
    QVERIFY(m_sandbox.enter(m_sandbox.tenant));
    QMap<QString, QSet<QString>> statuses;
    QString next = u"/v1.0/tenantRelationships/delegatedAdminRelationships?$top=300"_s;
    while (!next.isEmpty()) {
        const QJsonObject page = m_sandbox.get(next).json();
        const auto value = page["value"_L1].toArray();
        for (const auto &each : value)
            statuses[each["customer"_L1]["tenantId"_L1].toString().toLower()].insert(each["status"_L1].toString());
        next = page["@odata.nextLink"_L1].toString();
    }
    const auto never = withAccess(u"no-relationship"_s);
    const auto ended = withAccess(u"expired"_s);
    const auto customers = m_sandbox.control("GET", u"customers?limit=400"_s).array();
    for (const auto &customer : customers) {
        const QString id = customer["id"_L1].toString();
        const bool isActive = statuses[id].contains(u"active"_s);
        const bool hasEnded = statuses[id].contains(u"expired"_s) || statuses[id].contains(u"terminated"_s);
        QCOMPARE(never.contains(id), !isActive && !hasEnded);
        QCOMPARE(ended.contains(id), !isActive && hasEnded);
    }
}

void TestHealthAccess::answersOfTheAuthority_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("description");
    QTest::newRow("no relationship") << u"no-relationship"_s << u"invalid_grant"_s << u"AADSTS50020:"_s;
    QTest::newRow("expired") << u"expired"_s << u"invalid_grant"_s << u"AADSTS500213:"_s;
    QTest::newRow("no consent") << u"no-consent"_s << u"invalid_grant"_s << u"AADSTS65001:"_s;
    QTest::newRow("sign-in needed") << u"sign-in-needed"_s << u"interaction_required"_s << u"AADSTS50076:"_s;
}

void TestHealthAccess::answersOfTheAuthority()
{
    QFETCH(QString, kind);
    const QString customer = m_sandbox.customerWith(kind);
    QVERIFY(!customer.isEmpty());
    const Called refused = m_sandbox.askForTenant(customer);
    QCOMPARE(refused.status, 400);
    QTEST(refused.json()["error"_L1].toString(), "error");
    QFETCH(QString, description);
    QVERIFY(refused.json()["error_description"_L1].toString().startsWith(description));
    QVERIFY(!refused.json().contains("access_token"_L1));
    // The refresh token is none the worse for it.
    QCOMPARE(m_sandbox.askForTenant(m_customer).status, 200);
}

void TestHealthAccess::answersOfGraph_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::newRow("granted") << u"granted"_s << 200 << QString();
    QTest::newRow("no role") << u"no-role"_s << 403 << u"Forbidden"_s;
    QTest::newRow("not found") << u"not-found"_s << 404 << u"ResourceNotFound"_s;
}

void TestHealthAccess::answersOfGraph()
{
    QFETCH(QString, kind);
    const QString customer = m_sandbox.customerWith(kind);
    QVERIFY(!customer.isEmpty());
    QVERIFY(m_sandbox.enter(customer));
    for (const auto &list : {u"healthOverviews"_s, u"issues"_s}) {
        const Called called = m_sandbox.announcements(list);
        QTEST(called.status, "status");
        QTEST(called.json()["error"_L1]["code"_L1].toString(), "code");
    }
}

void TestHealthAccess::refreshTokenIsNotUsedUp()
{
    const Called first = m_sandbox.askForTenant(m_customer);
    QVERIFY(!first.json().contains("refresh_token"_L1));
    QCOMPARE(m_sandbox.askForTenant(m_customer).status, 200);
    const Called asked = m_sandbox.refresh(m_sandbox.refreshToken, u"https://graph.microsoft.com/.default offline_access"_s, m_customer);
    const QString newer = asked.json()["refresh_token"_L1].toString();
    QVERIFY(!newer.isEmpty() && newer != m_sandbox.refreshToken);
    // In the partner's tenant it is used up as ever, and what came in between is of the same grant.
    QCOMPARE(m_sandbox.askForTenant(m_sandbox.tenant).status, 200);
    QCOMPARE(m_sandbox.refresh(newer, m_sandbox.scope).status, 200);
    QCOMPARE(m_sandbox.askForTenant(m_sandbox.tenant).status, 400);
}

void TestHealthAccess::refreshTokenNeedsMultiFactor()
{
    m_sandbox.control("POST", u"settings"_s, {{u"mfa"_s, false}});
    QVERIFY(m_sandbox.signInAgain());
    m_sandbox.control("POST", u"settings"_s, {{u"mfa"_s, true}});
    QCOMPARE(m_sandbox.askForTenant(m_customer).json()["error"_L1].toString(), u"interaction_required"_s);
    QVERIFY(m_sandbox.signInAgain());
    QCOMPARE(m_sandbox.askForTenant(m_customer).status, 200);
}

void TestHealthAccess::tokenIsOfItsTenant()
{
    QVERIFY(m_sandbox.enter(m_customer));
    const QJsonObject facts = claims(m_sandbox.token);
    QCOMPARE(facts["tid"_L1].toString(), m_customer);
    QCOMPARE(facts["aud"_L1].toString(), u"https://graph.microsoft.com"_s);
    QCOMPARE(facts["scp"_L1].toString(), m_sandbox.truth(m_customer)["scopes"_L1].toString());
    QVERIFY(facts["scp"_L1].toString().contains("ServiceHealth.Read.All"_L1));
    QVERIFY(!facts["wids"_L1].toArray().isEmpty());
}

void TestHealthAccess::tokensOfOthersAreRefused()
{
    m_sandbox.token = "made.up.token";
    QCOMPARE(m_sandbox.announcements(u"issues"_s).status, 401);
    m_sandbox.token = m_partnerCenter; // of another audience
    QCOMPARE(m_sandbox.announcements(u"issues"_s).status, 401);
    QVERIFY(m_sandbox.enter(m_customer));
    QCOMPARE(m_sandbox.get(u"/v1/customers"_s).status, 401);
    QCOMPARE(m_sandbox.get(u"/v1.0/tenantRelationships/delegatedAdminRelationships"_s).status, 403);
    m_sandbox.control("POST", u"settings"_s, {{u"expireAccessTokens"_s, true}});
    QCOMPARE(m_sandbox.announcements(u"issues"_s).status, 401);
    m_partnerCenter = m_sandbox.signIn()["access_token"_L1].toString().toLatin1();
}

void TestHealthAccess::messagesNeedTheirOwnPermission()
{
    QString poor;
    QString rich;
    const auto customers = withAccess(u"granted"_s);
    for (const auto &customer : customers) {
        const QJsonObject facts = m_sandbox.truth(customer.toString());
        (facts["scopes"_L1].toString() == "ServiceHealth.Read.All"_L1 ? poor : rich) = customer.toString();
        if (!poor.isEmpty() && !rich.isEmpty())
            break;
    }
    QVERIFY(m_sandbox.enter(poor));
    QCOMPARE(m_sandbox.announcements(u"issues"_s).status, 200);
    QCOMPARE(m_sandbox.announcements(u"messages"_s).status, 403);
    QVERIFY(m_sandbox.enter(rich));
    QCOMPARE(m_sandbox.announcements(u"messages"_s).status, 200);
}

void TestHealthAccess::partnersOwnTenant()
{
    QVERIFY(m_sandbox.enter(m_sandbox.tenant));
    QCOMPARE(m_sandbox.announcements(u"healthOverviews"_s).status, 403);
    const auto before = m_sandbox.control("GET", u"settings"_s).json()["graphScopes"_L1].toArray();
    QJsonArray more = before;
    more.append(u"ServiceHealth.Read.All"_s);
    m_sandbox.control("POST", u"settings"_s, {{u"graphScopes"_s, more}});
    QVERIFY(m_sandbox.signInAgain());
    QVERIFY(m_sandbox.enter(m_sandbox.tenant));
    QVERIFY(m_sandbox.rows(u"healthOverviews"_s).size() >= 14);
    QVERIFY(!m_sandbox.rows(u"issues"_s).isEmpty());
    m_sandbox.control("POST", u"settings"_s, {{u"graphScopes"_s, before}});
}

void TestHealthAccess::consentIsGivenOnce()
{
    const QString customer = m_sandbox.customerWith(u"no-consent"_s);
    QCOMPARE(m_sandbox.askForTenant(customer).status, 400);
    const Called given = consent("POST", customer, {}, wholeConsent());
    QCOMPARE(given.status, 201);
    QCOMPARE(given.json()["applicationId"_L1].toString(), m_sandbox.client);
    QCOMPARE(given.json()["applicationGrants"_L1], wholeConsent()["applicationGrants"_L1]);
    const Called again = consent("POST", customer, {}, wholeConsent());
    QCOMPARE(again.status, 409);
    QVERIFY(again.json()["description"_L1].toString().contains("Permission entry already exists"_L1));
    QVERIFY(m_sandbox.enter(customer));
    QCOMPARE(claims(m_sandbox.token)["scp"_L1].toString(), u"ServiceHealth.Read.All ServiceMessage.Read.All"_s);
    QVERIFY(m_sandbox.truth(customer)["access"_L1].toString() != "no-consent"_L1);
    QCOMPARE(consent("DELETE", customer, u'/' + m_sandbox.client).status, 204);
}

void TestHealthAccess::consentIsTakenBack()
{
    QCOMPARE(consent("DELETE", m_customer, u'/' + m_sandbox.client.toUpper()).status, 204);
    QVERIFY(m_sandbox.askForTenant(m_customer).json()["error_description"_L1].toString().startsWith("AADSTS65001"_L1));
    QCOMPARE(consent("DELETE", m_customer, u'/' + m_sandbox.client).status, 404);
    // What was asked for is what is allowed.
    QJsonObject health = wholeConsent();
    health[u"applicationGrants"_s] = QJsonArray{
        QJsonObject{{u"enterpriseApplicationId"_s, u"00000003-0000-0000-C000-000000000000"_s}, {u"scope"_s, u"ServiceHealth.Read.All"_s}}};
    QCOMPARE(consent("POST", m_customer, {}, health).status, 201);
    QVERIFY(m_sandbox.enter(m_customer));
    QCOMPARE(m_sandbox.announcements(u"messages"_s).status, 403);
    // Another application's consent is its own.
    QJsonObject other = wholeConsent();
    other[u"applicationId"_s] = u"11111111-2222-4333-8444-555555555555"_s;
    QCOMPARE(consent("POST", m_customer, {}, other).status, 201);
}

void TestHealthAccess::wrongConsents_data()
{
    QTest::addColumn<QJsonObject>("body");
    QJsonObject body = wholeConsent();
    body[u"applicationId"_s] = u"an application"_s;
    QTest::newRow("application") << body;
    body = wholeConsent();
    body.remove(u"applicationGrants"_s);
    QTest::newRow("no grants") << body;
    body[u"applicationGrants"_s] = QJsonArray{
        QJsonObject{{u"enterpriseApplicationId"_s, u"11111111-2222-4333-8444-555555555555"_s}, {u"scope"_s, u"ServiceHealth.Read.All"_s}}};
    QTest::newRow("enterprise application") << body;
    body[u"applicationGrants"_s] = QJsonArray{QJsonObject{{u"enterpriseApplicationId"_s, u"00000003-0000-0000-c000-000000000000"_s}}};
    QTest::newRow("no scope") << body;
}

void TestHealthAccess::wrongConsents()
{
    QFETCH(QJsonObject, body);
    force(u"no-consent"_s);
    QCOMPARE(consent("POST", m_customer, {}, body).status, 400);
    QCOMPARE(m_sandbox.askForTenant(m_customer).status, 400);
}

void TestHealthAccess::consentNeedsARelationship()
{
    const Called refused = consent("POST", m_sandbox.customerWith(u"no-relationship"_s), {}, wholeConsent());
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.code(), 2032);
    QCOMPARE(consent("GET", m_customer, {}).status, 405);
    QCOMPARE(consent("POST", u"11111111-2222-4333-8444-555555555555"_s, {}, wholeConsent()).status, 404);
    QCOMPARE(
        m_sandbox.call("POST", u"/v1/customers/%1/applicationconsents"_s.arg(m_customer), QJsonDocument(wholeConsent()).toJson()).status,
        401);
}

void TestHealthAccess::expiryEndsAccess()
{
    // A relationship ends while a token for its tenant is still good.
    HealthSandbox other;
    QVERIFY(other.start({u"--customers"_s, u"300"_s}));
    other.control("POST", u"settings"_s, {{u"accessTokenSeconds"_s, 100'000'000}});
    QVERIFY(other.signInAgain());
    QMap<QString, QByteArray> tokens;
    const auto customers = other.control("GET", u"health?limit=40&access=granted"_s).json()["customers"_L1].toArray();
    for (const auto &customer : customers) {
        if (other.enter(customer.toString()))
            tokens[customer.toString()] = other.token;
    }
    other.advance(40LL * 86'400);
    int ended = 0;
    for (auto each = tokens.begin(); each != tokens.end(); ++each) {
        other.token = each.value();
        // What is left of two relationships may have no role for this.
        const QString kind = other.truth(each.key())["access"_L1].toString();
        QCOMPARE(other.announcements(u"healthOverviews"_s).status, kind == "granted"_L1 ? 200 : 403);
        ended += kind == "expired"_L1 ? 1 : 0;
    }
    QVERIFY(ended > 0 && ended < tokens.size());
}

void TestHealthAccess::openTenants()
{
    HealthSandbox open;
    QVERIFY(open.start({u"--customers"_s, u"60"_s, u"--open-tenants"_s}));
    QVERIFY(open.signInAgain());
    const auto customers = open.control("GET", u"health?access=granted"_s).json()["customers"_L1].toArray();
    QCOMPARE(customers.size(), 60);
    QVERIFY(open.enter(open.tenant));
    const auto relationships = open.get(u"/v1.0/tenantRelationships/delegatedAdminRelationships?$top=300"_s).json()["value"_L1].toArray();
    QCOMPARE(relationships.size(), customers.size());
    for (const auto &relationship : relationships)
        QCOMPARE(relationship["status"_L1].toString(), u"active"_s);
}

void TestHealthAccess::dataOfAnotherTenant()
{
    QVERIFY(m_sandbox.enter(m_customer));
    const Called own = m_sandbox.announcements(u"healthOverviews"_s);
    m_sandbox.control("POST", u"faults"_s, {{u"fault"_s, u"healthoverviews:othertenant:once"_s}});
    const Called other = m_sandbox.announcements(u"healthOverviews"_s);
    QCOMPARE(other.status, 200);
    const QRegularExpression context(u"/v1\\.0/([0-9a-f-]{36})/\\$metadata"_s);
    const QString stranger = context.match(other.json()["@odata.context"_L1].toString()).captured(1);
    QVERIFY(!stranger.isEmpty() && stranger != m_customer);
    QCOMPARE(m_sandbox.values(other.json()["value"_L1], u"service"_s),
             m_sandbox.values(m_sandbox.truth(stranger)["services"_L1], u"service"_s));
    QCOMPARE(m_sandbox.announcements(u"healthOverviews"_s).body, own.body);
}

void TestHealthAccess::tokenOfAnotherTenant()
{
    m_sandbox.control("POST", u"faults"_s, {{u"fault"_s, u"token:othertenant:once"_s}});
    QVERIFY(m_sandbox.enter(m_customer));
    QVERIFY(claims(m_sandbox.token)["tid"_L1].toString() != m_customer);
    QVERIFY(m_sandbox.enter(m_customer));
    QCOMPARE(claims(m_sandbox.token)["tid"_L1].toString(), m_customer);
    // The partner's own is not mixed up with anybody's.
    m_sandbox.control("POST", u"faults"_s, {{u"fault"_s, u"token:othertenant"_s}});
    QVERIFY(m_sandbox.enter(m_sandbox.tenant));
    QCOMPARE(claims(m_sandbox.token)["tid"_L1].toString(), m_sandbox.tenant);
}

void TestHealthAccess::kindsAreSetByTests()
{
    for (const auto &[kind, status] : {std::pair(u"no-relationship"_s, 400),
                                       {u"expired"_s, 400},
                                       {u"sign-in-needed"_s, 400},
                                       {u"no-consent"_s, 400},
                                       {u"no-role"_s, 403},
                                       {u"not-found"_s, 404},
                                       {u"other-tenant"_s, 200},
                                       {u"granted"_s, 200}}) {
        force(kind);
        QCOMPARE(m_sandbox.truth(m_customer)["access"_L1].toString(), kind);
        const Called token = m_sandbox.askForTenant(m_customer);
        QCOMPARE(token.status, status == 400 ? 400 : 200);
        m_sandbox.token = token.json()["access_token"_L1].toString().toLatin1();
        if (status != 400)
            QCOMPARE(m_sandbox.announcements(u"issues"_s).status, status);
    }
    const QJsonObject wrong{{u"customers"_s, m_customer}, {u"kind"_s, u"sulking"_s}};
    QCOMPARE(m_sandbox.control("POST", u"health"_s, {{u"access"_s, wrong}}).status, 400);
    QCOMPARE(m_sandbox.truth(m_customer)["access"_L1].toString(), u"granted"_s);
}

HOUSE_TEST(TestHealthAccess)
#include "tst_healthaccess.moc"
