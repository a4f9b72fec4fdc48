#include "models/audit/auditrecord.h"
#include "models/core/decode.h"
#include "models/customers/customer.h"
#include "models/customers/delegatedaccess.h"
#include "models/remote/accesstoken.h"
#include "models/remote/endpoint.h"
#include "models/remote/pagelinks.h"
#include "models/remote/serviceerror.h"
#include "models/services/managedservice.h"
#include "models/subscriptions/subscription.h"
#include "models/subscriptions/supportcontact.h"
#include "models/users/licenceuse.h"
#include "tests/support/printers.h"
#include "tests/support/testprogram.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

namespace {

constexpr auto mark = "\xEF\xBB\xBF";

/// What a client sends is no answer.
bool isAnswer(const QString &file)
{
    return !file.endsWith("-request.json"_L1);
}

} // namespace

/// The published example bodies through the real decoders. They stand beside the source tree, not in it.
class ContractTest : public QObject
{
    Q_OBJECT

    QDir m_folder{QStringLiteral(TESTS_DIR "/../../shared/api/examples")};
    QStringList m_files;

    QByteArray body(const QString &file) const
    {
        QFile in(m_folder.filePath(file));
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    QJsonArray items(const QString &file) const { return memberAt(*parseObject(body(file)), "items"_L1).toArray(); }
    void answers() const
    {
        QTest::addColumn<QByteArray>("bytes");
        for (const auto &file : m_files) {
            if (isAnswer(file))
                QTest::newRow(qPrintable(file)) << body(file);
        }
    }

private slots:
    void initTestCase()
    {
        m_files = m_folder.entryList({u"*.json"_s}, QDir::Files);
        if (m_files.isEmpty())
            QSKIP("The published example bodies are not beside this source tree.");
        QVERIFY(m_files.size() >= 140);
    }

    void parsesEveryAnswer_data() { answers(); }
    void parsesEveryAnswer()
    {
        QFETCH(const QByteArray, bytes);
        const bool isArray = withoutBom(bytes).startsWith('[');
        const auto plain = parseObject(bytes);
        const auto marked = parseObject(mark + bytes);
        QCOMPARE(plain.has_value(), !isArray);
        QCOMPARE(marked.has_value(), !isArray);
        if (!isArray)
            QCOMPARE(*marked, *plain);
        QVERIFY(looksWhole(bytes));
        // The last bracket missing, it is no last page.
        QVERIFY(isArray || !PageLinkReader().next(bytes.trimmed().chopped(1)));
    }

    void findsEveryNextPage_data() { answers(); }
    void findsEveryNextPage()
    {
        QFETCH(const QByteArray, bytes);
        PageLinkReader reader;
        for (const auto &spelling : {bytes, QByteArray(mark + bytes)}) {
            const auto next = reader.next(spelling);
            VERIFY_RESULT(next);
            const auto whole = QJsonDocument::fromJson(bytes).object();
            auto expected = memberAt(whole, "links.next.uri"_L1).toString();
            for (const auto other : {"@odata.nextLink"_L1, "@nextLink"_L1, "nextLink"_L1}) {
                if (expected.isEmpty())
                    expected = whole.value(other).toString();
            }
            QCOMPARE(next->uri, expected);
            QCOMPARE(next->headers.size(), memberAt(whole, "links.next.headers"_L1).toArray().size());
        }
    }

    void followsEveryNextPage_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("customers") << u"synthetic-customers-page1.json"_s << u"/v1/customers?size=1&seekOperation=Next"_s
                                   << QByteArray("MS-ContinuationToken");
        QTest::newRow("audit") << u"synthetic-audit-records-paged.json"_s
                               << u"/v1/auditrecords?startDate=2020-09-02&endDate=2020-09-02&size=1&seekOperation=Next"_s
                               << QByteArray("MS-ContinuationToken");
        QTest::newRow("two question marks") << u"invoice-lineitems-onetime-page1.json"_s << QString() << QByteArray("MS-ContinuationToken");
    }
    void followsEveryNextPage()
    {
        QFETCH(const QString, file);
        QFETCH(const QString, url);
        QFETCH(const QByteArray, header);
        const auto next = PageLinkReader().next(body(file));
        VERIFY_RESULT(next);
        QCOMPARE(next->headers.size(), 1);
        QCOMPARE(next->headers.first().first, header);
        const auto target = urlOfLink(next->uri, QUrl(u"https://api.example"_s), "v1"_L1);
        VERIFY_RESULT(target);
        const auto path = QString::fromLatin1(target->toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority));
        QCOMPARE(path.count(u'?'), 1);
        if (!url.isEmpty())
            QCOMPARE(path, url);
    }

    void decodesCustomers_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("count");
        QTest::newRow("list") << u"customers-list.json"_s << 2;
        QTest::newRow("filtered") << u"customers-list-filtered.json"_s << 3;
        QTest::newRow("page") << u"synthetic-customers-page1.json"_s << 1;
        QTest::newRow("empty") << u"collection-empty.json"_s << 0;
    }
    void decodesCustomers()
    {
        QFETCH(const QString, file);
        const auto list = items(file);
        QTEST(int(list.size()), "count");
        for (const auto &item : list) {
            const auto customer = decode<Customer>(item.toObject());
            VERIFY_RESULT(customer);
            QVERIFY(!customer->name.isEmpty());
            QVERIFY(!customer->domain.isEmpty());
            QCOMPARE(relationshipOf(customer->relationship), Relationship::Reseller);
        }
    }

    void decodesSubscriptions_data()
    {
        QTest::addColumn<QString>("file");
        for (const auto &file : m_files) {
            if (file.startsWith("subscription"_L1) && isAnswer(file) && memberAt(*parseObject(body(file)), "status"_L1).isString()
                && memberAt(*parseObject(body(file)), "orderId"_L1).isString())
                QTest::newRow(qPrintable(file)) << file;
        }
        for (const auto *list : {"subscriptions-list.json", "subscriptions-list-by-order.json", "subscriptions-list-by-mpn.json",
                                 "subscription-addons-list.json"})
            QTest::newRow(list) << QString::fromLatin1(list);
    }
    void decodesSubscriptions()
    {
        QFETCH(const QString, file);
        auto all = items(file);
        if (all.isEmpty())
            all.append(*parseObject(body(file)));
        for (const auto &item : all) {
            const auto told = decode<Subscription>(item.toObject());
            VERIFY_RESULT(told);
            QVERIFY(statusOf(told->status) != SubscriptionStatus::Other && statusOf(told->status) != SubscriptionStatus::None);
            QVERIFY(told->quantity > 0 && told->autoRenew && told->commitmentEnd.isValid() && told->created.isValid());
        }
    }

    void decodesServices()
    {
        const auto list = items(u"managed-services-list.json"_s);
        QCOMPARE(list.size(), 2);
        for (const auto &item : list) {
            const auto service = decode<ManagedService>(item.toObject());
            VERIFY_RESULT(service);
            QCOMPARE(areaOf(*service), ServiceArea::Microsoft365);
            for (const auto &url : {service->adminUrl, service->healthUrl, service->ticketUrl})
                QVERIFY(url.startsWith("https://portal.office.com/"_L1));
        }
        const auto details = memberAt(*parseObject(body(u"graph-gdap-service-management-details.json"_s)), "value"_L1).toArray();
        QCOMPARE(details.size(), 4);
        for (const auto &item : details) {
            const auto detail = decode<ServiceDetail>(item.toObject());
            VERIFY_RESULT(detail);
            QVERIFY(!detail->name.isEmpty() && detail->adminUrl.startsWith("https://"_L1));
        }
    }

    void decodesWhatIsLookedUp()
    {
        const auto resellers = items(u"relationships-indirect-resellers.json"_s);
        QCOMPARE(resellers.size(), 2);
        for (const auto &item : resellers) {
            const auto reseller = decode<Reseller>(item.toObject());
            VERIFY_RESULT(reseller);
            QVERIFY(!reseller->mpnId.isEmpty() && !reseller->name.isEmpty());
            QCOMPARE(reseller->state, u"Active"_s);
        }
        for (const auto &file : {u"support-contact-get.json"_s, u"support-contact-put.json"_s}) {
            const auto contact = contactTold(*parseObject(body(file)));
            VERIFY_RESULT(contact);
            QCOMPARE(contact->mpnId, u"4391507"_s);
            QCOMPARE(contact->name, u"Trey Research"_s);
        }
        const auto deployed = items(u"license-deployment-customer.json"_s);
        const auto used = items(u"license-usage-customer.json"_s);
        QVERIFY(!deployed.isEmpty() && !used.isEmpty());
        for (const auto &item : deployed) {
            const auto deployment = decode<LicenceDeployment>(item.toObject());
            VERIFY_RESULT(deployment);
            QVERIFY(!deployment->product.isEmpty() && deployment->countedAt.isValid());
        }
        for (const auto &item : used) {
            const auto use = decode<WorkloadUse>(item.toObject());
            VERIFY_RESULT(use);
            QVERIFY(!use->workload.isEmpty() && use->countedAt.isValid());
        }
    }

    void decodesACustomersRecord()
    {
        const auto record = decode<CustomerRecord>(*parseObject(body(u"customer-get.json"_s)));
        VERIFY_RESULT(record);
        QVERIFY(!record->country.isEmpty());
        QVERIFY(!record->city.isEmpty());
        QVERIFY(!record->contactEmail.isEmpty());
        QVERIFY(record->delegatedAccess);
        // PascalCase with nulls: the answer to a write.
        const auto removed = parseObject(body(u"customer-remove-relationship.json"_s));
        VERIFY_RESULT(removed);
        QCOMPARE(relationshipOf(memberAt(*removed, "relationshipToPartner"_L1).toString()), Relationship::None);
        QVERIFY(memberAt(*removed, "id"_L1).isUndefined());
    }

    void decodesDelegatedAccess()
    {
        const auto list = parseItems(body(u"graph-gdap-relationships-list.json"_s));
        VERIFY_RESULT(list);
        QList<DelegatedRelationship> all;
        for (const auto &item : *list) {
            const auto relationship = relationshipFrom(item.toObject());
            VERIFY_RESULT(relationship);
            all.append(*relationship);
        }
        QCOMPARE(all.size(), 3);
        QCOMPARE(all.at(0).id, u"5d027261-d21f-4aa9-b7db-7fa1f56fb163-8777b240-c6f0-4469-9e98-a3205431b836"_s);
        QCOMPARE(all.at(0).customerId, u"52eaad04-13a2-4a2f-9ce8-93a294fadf36"_s);
        QVERIFY(extendsItself(all.at(0)));
        QCOMPARE(phaseOf(all.at(0).status), RelationshipPhase::Active);
        QCOMPARE(all.at(0).endsAt.date(), QDate(2024, 2, 10));
        QCOMPARE(all.at(0).roles, QStringList{u"dd4db9a0-cc4a-4213-9f9f-70242232d97e"_s});
        QCOMPARE(phaseOf(all.at(1).status), RelationshipPhase::Ended);
        QVERIFY(!extendsItself(all.at(1)));
        QCOMPARE(entraRoleOf(all.at(1).roles.at(0)), std::optional(EntraRole::ExchangeAdministrator));
        // One that a reseller of ours asked for, not approved yet.
        QCOMPARE(phaseOf(all.at(2).status), RelationshipPhase::Pending);
        QVERIFY(!all.at(2).endsAt.isValid() && !all.at(2).activatedAt.isValid());
        QCOMPARE(all.at(2).roles.size(), 2);
    }

    void decodesTheActivityLog_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("count");
        QTest::newRow("by day") << u"audit-records-by-day.json"_s << 3;
        QTest::newRow("by customer, 2017") << u"audit-records-by-customer.json"_s << 2;
        QTest::newRow("page") << u"synthetic-audit-records-paged.json"_s << 1;
    }
    void decodesTheActivityLog()
    {
        QFETCH(const QString, file);
        const auto list = items(file);
        QTEST(int(list.size()), "count");
        QSet<QString> ids;
        for (const auto &item : list) {
            const auto record = decode<AuditRecord>(withKey(item.toObject()));
            VERIFY_RESULT(record);
            QVERIFY(record->when.isValid());
            QVERIFY(!record->operationType.isEmpty());
            ids.insert(record->id);
        }
        QCOMPARE(ids.size(), list.size());
    }

    void decodesTheOrganisation()
    {
        const auto object = parseObject(body(u"partner-organization-profile-get.json"_s));
        VERIFY_RESULT(object);
        QCOMPARE(memberAt(*object, "companyName"_L1).toString(), u"TEST_TEST_BugBash1"_s);
    }

    void decodesTokens_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("lifetime");
        QTest::addColumn<bool>("refreshes");
        QTest::newRow("app only") << u"auth-token-app-only.json"_s << 3600 << false;
        QTest::newRow("code") << u"auth-token-authorization-code.json"_s << 3599 << true;
        QTest::newRow("refresh") << u"auth-token-refresh.json"_s << 3600 << false;
    }
    void decodesTokens()
    {
        QFETCH(const QString, file);
        const auto answer = readTokenAnswer(*parseObject(body(file)));
        VERIFY_RESULT(answer);
        QCOMPARE(answer->accessToken, QByteArray("REDACTED"));
        QTEST(int(answer->lifetime.count()), "lifetime");
        QTEST(!answer->refreshToken.isEmpty(), "refreshes");
    }

    void understandsErrors_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<Error::Reason>("reason");
        using Kind = Error::Kind;
        using Reason = Error::Reason;
        const auto row = [](const char *file, int status, const char *code, Kind kind, Reason reason = Reason::None) {
            QTest::newRow(file) << QString::fromLatin1(file) << status << QString::fromLatin1(code) << kind << reason;
        };
        row("error-400-address-invalid.json", 400, "2007", Kind::Rejected);
        row("error-400-both-ids-empty.json", 400, "2001", Kind::Rejected);
        row("error-400-license-quota.json", 400, "60012", Kind::Rejected, Reason::NoLicenceLeft);
        row("error-400-mpa-not-signed.json", 400, "2203", Kind::Rejected);
        row("error-400-mpn-not-migrated.json", 400, "2200", Kind::Rejected);
        row("error-400-tenant-id-not-guid.json", 400, "2000", Kind::Rejected);
        row("error-404-partner-not-found.json", 404, "3000", Kind::NotFound);
        row("error-429-throttled.json", 429, "", Kind::Throttled);
        row("synthetic-error-400-stale-etag.json", 400, "2055", Kind::Conflict, Reason::StaleEtag);
        row("synthetic-error-401-audience.json", 401, "900420", Kind::Unauthorized, Reason::WrongAudience);
        row("synthetic-error-401-mfa.json", 401, "900421", Kind::Unauthorized, Reason::MfaRequired);
        row("synthetic-error-404-subscription.json", 404, "20003", Kind::NotFound, Reason::SubscriptionGone);
    }
    void understandsErrors()
    {
        QFETCH(const QString, file);
        QFETCH(const int, status);
        QFETCH(const QString, code);
        QFETCH(const Error::Kind, kind);
        QFETCH(const Error::Reason, reason);
        for (const auto &bytes : {body(file), QByteArray(mark + body(file))}) {
            const auto error = serviceError({.status = status, .body = bytes}, QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC));
            QVERIFY2(error.kind == kind && error.reason == reason && error.code == code && !error.detail.isEmpty(),
                     qPrintable(described(error)));
            QVERIFY(!error.detail.contains("&#39;"_L1));
            QCOMPARE(error.retryAfter, status == 429 ? std::optional(std::chrono::seconds(57)) : std::nullopt);
        }
    }

    void readsEveryTimestamp_data() { answers(); }
    void readsEveryTimestamp()
    {
        QFETCH(const QByteArray, bytes);
        static const QRegularExpression pattern(u"\"(\\d{4}-\\d\\d-\\d\\d ?T[^\"<\\\\]*)\""_s);
        auto matches = pattern.globalMatch(QString::fromUtf8(bytes));
        while (matches.hasNext()) {
            const auto text = matches.next().captured(1);
            QVERIFY2(parseTimestamp(text).isValid() || text.startsWith("0001"_L1), qPrintable(text));
        }
    }
};

HOUSE_TEST(ContractTest)
#include "tst_contract.moc"
