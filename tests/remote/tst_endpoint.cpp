#include "models/remote/endpoint.h"
#include "models/remote/profile.h"
#include "tests/support/printers.h"
#include "tests/support/testprogram.h"

namespace {

Profile profileAt(const QString &root)
{
    return {.partnerCenter = QUrl(root), .graph = QUrl(u"https://graph.example"_s), .azure = QUrl(u"https://azure.example/arm"_s)};
}

QString encoded(const Result<QUrl> &url)
{
    return url ? QString::fromLatin1(url->toEncoded()) : described(url);
}

} // namespace

/// Where calls go: CONTRACT 2.1, 2.6, 3, 11.
class EndpointTest : public QObject
{
    Q_OBJECT

private slots:
    void nationalCloudsHaveNoDelegatedAccess_data()
    {
        QTest::addColumn<bool>("offered");
        for (const auto *graph : {"https://graph.microsoft.com", "http://127.0.0.1:8400", "https://graph.example"})
            QTest::newRow(graph) << true;
        for (const auto *graph : {"https://graph.microsoft.us", "https://dod-graph.microsoft.us", "https://graph.microsoft.de",
                                  "https://microsoftgraph.chinacloudapi.cn", "https://GRAPH.MICROSOFT.US"})
            QTest::newRow(graph) << false;
    }
    void nationalCloudsHaveNoDelegatedAccess()
    {
        QTEST(offersDelegatedRelationships({.graph = QUrl(QString::fromLatin1(QTest::currentDataTag()))}), "offered");
    }

    void knowsItsCalls_data()
    {
        QTest::addColumn<Endpoint>("endpoint");
        QTest::addColumn<QString>("url");
        QTest::newRow("customers") << customersPage(500) << u"https://api.example/v1/customers?size=500"_s;
        QTest::newRow("customers, maximum") << customersPage(0) << u"https://api.example/v1/customers?size=0"_s;
        QTest::newRow("customer") << customerRecord(u"a-b"_s) << u"https://api.example/v1/customers/a-b"_s;
        QTest::newRow("customer, id with everything")
            << customerRecord(u"../x?y#z/ä"_s) << u"https://api.example/v1/customers/..%2Fx%3Fy%23z%2F%C3%A4"_s;
        QTest::newRow("audit") << auditRecords(QDate(2026, 2, 1), QDate(2026, 3, 2), 500)
                               << u"https://api.example/v1/auditrecords?startDate=2026-02-01&endDate=2026-03-02&size=500"_s;
        QTest::newRow("organization") << organizationProfile() << u"https://api.example/v1/profiles/organization"_s;
        QTest::newRow("graph") << Endpoint{.path = u"me/memberOf"_s, .audience = Audience::Graph}
                               << u"https://graph.example/v1.0/me/memberOf"_s;
        QTest::newRow("delegated access") << delegatedRelationships(300)
                                          << u"https://graph.example/v1.0/tenantRelationships/delegatedAdminRelationships?%24top=300"_s;
        QTest::newRow("a tenant's health") << tenantHealth(u"t-1"_s, CallPriority::Sweep)
                                           << u"https://graph.example/v1.0/admin/serviceAnnouncement/healthOverviews?%24expand=issues"_s;
        QTest::newRow("a tenant's messages") << tenantMessages(u"t-1"_s, CallPriority::Sweep)
                                             << u"https://graph.example/v1.0/admin/serviceAnnouncement/messages"_s;
        QTest::newRow("events of an Azure subscription")
            << azureEvents(u"t-1"_s, u"a/1"_s, CallPriority::Sweep)
            << u"https://azure.example/arm/subscriptions/a%2F1/providers/Microsoft.ResourceHealth/events?api-version=2022-10-01"_s;
        QTest::newRow("filter") << Endpoint{.path = u"customers"_s, .query = {{u"filter"_s, u"{\"Value\":\"a&b+c d\"}"_s}}}
                                << u"https://api.example/v1/customers?filter=%7B%22Value%22%3A%22a%26b%2Bc%20d%22%7D"_s;
        QTest::newRow("customers by name") << customersPage(0, customersWhere(CustomersField::CompanyName, u"van der B"_s))
                                           << u"https://api.example/v1/customers?size=0&filter=%7B%22Field%22%3A%22CompanyName%22%2C%22"
                                              "Value%22%3A%22van%20der%20B%22%2C%22Operator%22%3A%22starts_with%22%7D"_s;
        QTest::newRow("customers by domain") << customersPage(5, customersWhere(CustomersField::Domain, u"a"_s))
                                             << u"https://api.example/v1/customers?size=5&filter=%7B%22Field%22%3A%22Domain%22%2C%22"
                                                "Value%22%3A%22a%22%2C%22Operator%22%3A%22starts_with%22%7D"_s;
        const auto audit = u"https://api.example/v1/auditrecords?startDate=2026-03-01&endDate=2026-03-02&size=9&filter=%7B%22Field%22%3A"
                           "%22%1%22%2C%22Value%22%3A%22x%22%2C%22Operator%22%3A%22%2%22%7D"_s;
        const auto auditRow = [&audit](AuditField field, const QString &name, const QString &comparison) {
            auto url = audit;
            QTest::addRow("audit by %s", qPrintable(name))
                << auditRecords(QDate(2026, 3, 1), QDate(2026, 3, 2), 9, auditRecordsWhere(field, u"x"_s))
                << url.replace(u"%1"_s, name).replace(u"%2%22%7D"_s, QString(comparison + u"%22%7D"_s));
        };
        auditRow(AuditField::CompanyName, u"CompanyName"_s, u"substring"_s);
        auditRow(AuditField::CustomerId, u"CustomerId"_s, u"equals"_s);
        auditRow(AuditField::ResourceType, u"ResourceType"_s, u"equals"_s);
        QTest::newRow("seek") << Endpoint{.path = u"x"_s, .paging = {.style = Paging::Style::Seek, .size = 500}}
                              << u"https://api.example/v1/x?size=500"_s;
        QTest::newRow("index") << Endpoint{.path = u"invoices"_s, .paging = {.style = Paging::Style::Index, .size = 200, .from = 400}}
                               << u"https://api.example/v1/invoices?size=200&offset=400"_s;
        QTest::newRow("index, first") << Endpoint{.path = u"servicerequests"_s, .paging = {.style = Paging::Style::Index, .size = 2}}
                                      << u"https://api.example/v1/servicerequests?size=2&offset=0"_s;
        QTest::newRow("analytics") << Endpoint{.path = u"analytics/subscriptions"_s,
                                               .branch = Branch::Analytics,
                                               .query = {{u"filter"_s, u"status eq 'ACTIVE'"_s}},
                                               .paging = {.style = Paging::Style::Analytics, .size = 10'000, .from = 20'000}}
                                   << u"https://api.example/partner/v1/analytics/subscriptions?filter=status%20eq%20%27ACTIVE%27&top=10000"
                                      "&skip=20000"_s;
        QTest::newRow("no paging") << Endpoint{.path = u"x"_s, .paging = {.size = 5, .from = 5}} << u"https://api.example/v1/x"_s;
        QTest::newRow("webhooks") << Endpoint{.path = u"registration"_s, .branch = Branch::Webhooks}
                                  << u"https://api.example/webhooks/v1/registration"_s;
        auto further = nextPage({.uri = u"analytics/subscriptions?top=5&skip=5"_s});
        further.branch = Branch::Analytics;
        QTest::newRow("next page of analytics") << further << u"https://api.example/partner/v1/analytics/subscriptions?top=5&skip=5"_s;
        // The service's link says all; what the first page was asked with is not sent again (CONTRACT 2.6).
        auto filtered = customersPage(5, customersWhere(CustomersField::Domain, u"a"_s));
        filtered.link = {.uri = u"/customers?size=5&seekOperation=Next"_s};
        QTest::newRow("next page of a filtered list") << filtered << u"https://api.example/v1/customers?size=5&seekOperation=Next"_s;
        filtered.link = {.uri = u"/customers?size=5&filter=%7B%7D&seekOperation=Next"_s};
        QTest::newRow("next page that names the filter")
            << filtered << u"https://api.example/v1/customers?size=5&filter=%7B%7D&seekOperation=Next"_s;
        QTest::newRow("next page") << nextPage({.uri = u"/customers?size=1&seekOperation=Next"_s})
                                   << u"https://api.example/v1/customers?size=1&seekOperation=Next"_s;
    }
    void knowsItsCalls()
    {
        QFETCH(const Endpoint, endpoint);
        QFETCH(const QString, url);
        QCOMPARE(encoded(urlOf(endpoint, profileAt(u"https://api.example"_s))), url);
    }

    void readsHealthInTheTenant()
    {
        for (const auto &endpoint : {tenantHealth(u"t-1"_s, CallPriority::Stale), tenantMessages(u"t-1"_s, CallPriority::Stale)}) {
            QVERIFY(isInCustomersTenant(endpoint));
            QCOMPARE(endpoint.tenantId, u"t-1"_s);
            QCOMPARE(endpoint.customerId, u"t-1"_s);
            QCOMPARE(endpoint.audience, Audience::Graph);
            QCOMPARE(endpoint.priority, CallPriority::Stale);
        }
        const QList<std::pair<QByteArray, QByteArray>> asMany{{"Prefer", "odata.maxpagesize=1000"}};
        QCOMPARE(tenantMessages(u"t-1"_s, CallPriority::Stale).headers, asMany);
    }

    void carriesWhatTheBudgetNeeds()
    {
        QCOMPARE(customerRecord(u"c"_s, CallPriority::Looking).priority, CallPriority::Looking);
        QCOMPARE(customerRecord(u"c"_s).customerId, u"c"_s);
        QVERIFY(customersPage(1).customerId.isEmpty());
        QCOMPARE(nextPage({.uri = u"x"_s}, CallPriority::Dirty, u"c"_s).customerId, u"c"_s);
        QVERIFY(customersPage(1).idempotent);
        // A page may be large; a record that is has nothing to do with one.
        for (const auto &page : {customersPage(500), auditRecords(QDate(2026, 3, 1), QDate(2026, 3, 2), 500), nextPage({.uri = u"x"_s})})
            QCOMPARE(page.bodyBytes, qint64(64) * 1024 * 1024);
        for (const auto &record : {customerRecord(u"c"_s), organizationProfile()})
            QCOMPARE(record.bodyBytes, qint64(1024) * 1024);
    }

    void followsLinks_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<QString>("url");
        const auto row = [](const char *name, const QString &link, const QString &path) {
            QTest::newRow(name) << link << QString(u"https://api.example/"_s + path);
        };
        row("slash", u"/customers/a"_s, u"v1/customers/a"_s);
        row("versioned", u"/v1/customers/a"_s, u"v1/customers/a"_s);
        row("versioned, capital", u"/V1/customers/a"_s, u"V1/customers/a"_s);
        row("bare", u"customers/a"_s, u"v1/customers/a"_s);
        row("bare and versioned", u"v1/customers/a"_s, u"v1/customers/a"_s);
        row("many slashes", u"///customers/a"_s, u"v1/customers/a"_s);
        row("another host without a scheme stays here", u"//evil.example/v1/x"_s, u"v1/evil.example/v1/x"_s);
        row("backslashes too", u"\\\\evil.example\\x"_s, u"v1/evil.example%5Cx"_s);
        row("another branch", u"/partner/v1/analytics/subscriptions?top=2&skip=2"_s, u"partner/v1/analytics/subscriptions?top=2&skip=2"_s);
        row("a third branch", u"Webhooks/V1/registration"_s, u"Webhooks/V1/registration"_s);
        row("only looks like a branch", u"/partner/x"_s, u"v1/partner/x"_s);
        row("only looks versioned", u"/v10/customers"_s, u"v1/v10/customers"_s);
        row("blanks around", u"  /customers "_s, u"v1/customers"_s);
        row("second question mark", u"/invoices/1/lineitems?provider=onetime?size=2?x"_s,
            u"v1/invoices/1/lineitems?provider=onetime&size=2&x"_s);
        row("already encoded", u"/customers?filter=%7B%22Field%22%3A%22a%26b%20c%2Fd%22%7D"_s,
            u"v1/customers?filter=%7B%22Field%22%3A%22a%26b%20c%2Fd%22%7D"_s);
        row("encoded percent", u"/customers?x=100%25"_s, u"v1/customers?x=100%25"_s);
        row("plus stays", u"/customers?x=a+b%2Bc"_s, u"v1/customers?x=a+b%2Bc"_s);
        row("not encoded", u"/customers?filter={\"Field\":\"é\"}"_s, u"v1/customers?filter=%7B%22Field%22:%22%C3%A9%22%7D"_s);
        row("number sign is data", u"/customers?x=a#b"_s, u"v1/customers?x=a%23b"_s);
        row("colon later on", u"customers?x=a:b"_s, u"v1/customers?x=a:b"_s);
        row("whole", u"https://api.example/v1/customers?a=1?b=2"_s, u"v1/customers?a=1&b=2"_s);
        row("whole, other case and port", u"HTTPS://API.example:443/v1/x"_s, u"v1/x"_s);
    }
    void followsLinks()
    {
        QFETCH(const QString, link);
        QFETCH(const QString, url);
        auto got = encoded(urlOfLink(link, QUrl(u"https://api.example"_s), "v1"_L1));
        QCOMPARE(got.replace(u"api.example:443"_s, u"api.example"_s), url);
    }

    void refusesLinks_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<Error::Reason>("reason");
        for (const auto &foreign : {u"https://evil.example/v1/x"_s, u"http://api.example/v1/x"_s, u"https://api.example:8443/v1/x"_s,
                                    u"https://api.example.evil.example/"_s, u"https://user@api.example/v1/x"_s,
                                    u"https://api.example@evil.example/x"_s, u"file:///etc/passwd"_s, u"javascript:alert(1)"_s,
                                    u"data:text/plain,x"_s, u"https:"_s, u"https:///x"_s, u"ftp://api.example/x"_s})
            QTest::newRow(qPrintable(foreign)) << foreign << Error::Reason::ForeignLink;
        QTest::newRow("empty") << QString() << Error::Reason::None;
        QTest::newRow("blanks") << u"  "_s << Error::Reason::None;
        QTest::newRow("line break") << u"/customers\r\nX-Evil: 1"_s << Error::Reason::None;
        QTest::newRow("nul") << QString(u"/customers"_s + QChar(u'\0')) << Error::Reason::None;
    }
    void refusesLinks()
    {
        QFETCH(const QString, link);
        QFETCH(const Error::Reason, reason);
        const auto url = urlOfLink(link, QUrl(u"https://api.example"_s), "v1"_L1);
        COMPARE_ERROR(url, Error::Kind::BadReply, reason);
    }

    void worksBelowAPathAndOnAPort()
    {
        const auto profile = profileAt(u"http://127.0.0.1:8080/pc"_s);
        QCOMPARE(encoded(urlOf(customersPage(1), profile)), u"http://127.0.0.1:8080/pc/v1/customers?size=1"_s);
        QCOMPARE(encoded(urlOf(nextPage({.uri = u"/v1/customers?seekOperation=Next"_s}), profile)),
                 u"http://127.0.0.1:8080/pc/v1/customers?seekOperation=Next"_s);
        QVERIFY(!urlOf(nextPage({.uri = u"http://127.0.0.1:8081/v1/x"_s}), profile));
    }
};

HOUSE_TEST(EndpointTest)
#include "tst_endpoint.moc"
