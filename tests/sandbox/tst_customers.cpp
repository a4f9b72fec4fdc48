#include "tests/sandbox/sandboxprocess.h"
#include "tests/support/testprogram.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSet>
#include <QtEndian>
#include <QUuid>

/// The customer list and the single customer, as CONTRACT 2 and 3 have them.
class TestCustomers : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyCustomerOnce_data();
    void everyCustomerOnce();
    void listFieldsExactly();
    void linksAndMarksVary();
    void namesAreVaried();
    void sameSeedSameAnswers();
    void filter_data();
    void filter();
    void refusedFilter_data();
    void refusedFilter();
    void filterSurvivesPaging();
    void changesWhilePaging();
    void continuationExpires();
    void listHash();
    void record();
    void recordRefusals_data();
    void recordRefusals();
    void enumSpellings();
    void headersAndGzip();
    void organization();
    void aMillionCostLittleMemory();

private:
    static QString filterText(const QString &field, const QString &value, const QString &operation);

    SandboxProcess m_sandbox;
};

void TestCustomers::initTestCase()
{
    QVERIFY(m_sandbox.start({u"--customers"_s, u"1234"_s, u"--seed"_s, u"7"_s}));
    m_sandbox.signIn();
}

QString TestCustomers::filterText(const QString &field, const QString &value, const QString &operation)
{
    const QJsonObject json{{u"Field"_s, field}, {u"Value"_s, value}, {u"Operator"_s, operation}};
    return QString::fromLatin1(QUrl::toPercentEncoding(QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact))));
}

void TestCustomers::everyCustomerOnce_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("pages");
    QTest::addColumn<int>("firstPage");
    QTest::newRow("no size") << QString() << 3 << 500;
    QTest::newRow("zero is the most") << u"?size=0"_s << 3 << 500;
    QTest::newRow("too many") << u"?size=501"_s << 3 << 500;
    QTest::newRow("exact divisor") << u"?size=617"_s << 3 << 500;
    QTest::newRow("small") << u"?size=100"_s << 13 << 100;
    QTest::newRow("two whole pages") << u"?size=411"_s << 4 << 411;
}

void TestCustomers::everyCustomerOnce()
{
    QFETCH(QString, query);
    QFETCH(int, pages);
    QFETCH(int, firstPage);
    const QList<Called> all = m_sandbox.pages(u"/v1/customers"_s + query);
    QCOMPARE(all.size(), pages);
    QSet<QString> ids;
    QSet<QString> domains;
    for (const Called &page : all) {
        QCOMPARE(page.json()["totalCount"_L1].toInt(), page.json()["items"_L1].toArray().size());
        const auto itemsRead = page.json()["items"_L1].toArray();
        for (const auto &item : itemsRead) {
            ids.insert(item["id"_L1].toString());
            domains.insert(item["companyProfile"_L1]["domain"_L1].toString());
        }
    }
    QCOMPARE(all.constFirst().json()["totalCount"_L1].toInt(), firstPage);
    QCOMPARE(SandboxProcess::items(all).size(), 1234);
    QCOMPARE(ids.size(), 1234);
    QCOMPARE(domains.size(), 1234);
    QVERIFY(!all.constLast().json()["links"_L1].toObject().contains("next"_L1));
}

void TestCustomers::listFieldsExactly()
{
    const Called page = m_sandbox.get(u"/v1/customers"_s);
    const auto itemsRead = page.json()["items"_L1].toArray();
    for (const auto &item : itemsRead) {
        QCOMPARE(item.toObject().keys(),
                 (QStringList{u"attributes"_s, u"companyProfile"_s, u"id"_s, u"links"_s, u"relationshipToPartner"_s}));
        QCOMPARE(item["companyProfile"_L1].toObject().keys(),
                 (QStringList{u"attributes"_s, u"companyName"_s, u"domain"_s, u"links"_s, u"tenantId"_s}));
        QCOMPARE(item["companyProfile"_L1]["tenantId"_L1], item["id"_L1]);
        QVERIFY(!QUuid::fromString(item["id"_L1].toString()).isNull());
        QVERIFY(item["companyProfile"_L1]["domain"_L1].toString().endsWith(".example"_L1));
    }
    const qsizetype each = page.body.size() / 500;
    QVERIFY2(each > 900 && each < 1060, qPrintable(QString::number(each)));
}

void TestCustomers::linksAndMarksVary()
{
    int withVersion = 0;
    int withMark = 0;
    const QList<Called> all = m_sandbox.pages(u"/v1/customers?size=50"_s);
    for (const Called &page : all) {
        withVersion += page.json()["links"_L1]["next"_L1]["uri"_L1].toString().startsWith("/v1/"_L1) ? 1 : 0;
        withMark += page.hasBom() ? 1 : 0;
        QCOMPARE(page.json()["continuationToken"_L1].toString(),
                 page.json()["links"_L1]["next"_L1]["headers"_L1][0]["value"_L1].toString());
    }
    QVERIFY(withVersion > 5 && withVersion < all.size() - 5);
    QVERIFY(withMark > 0 && withMark < all.size());
}

void TestCustomers::namesAreVaried()
{
    QSet<QString> names;
    int special = 0;
    int dutch = 0;
    const QJsonArray rows = m_sandbox.control("GET", u"customers?limit=1234"_s).array();
    for (const auto &row : rows) {
        const QString name = row["name"_L1].toString();
        names.insert(name);
        const bool accents = std::any_of(name.begin(), name.end(), [](QChar letter) { return letter.unicode() > 127; });
        special += accents || name.contains("ij"_L1, Qt::CaseInsensitive) ? 1 : 0;
        dutch += row["country"_L1].toString() == "NL"_L1 ? 1 : 0;
    }
    QVERIFY(names.size() > 1200);
    QVERIFY2(special > 300 && special < 550, qPrintable(QString::number(special)));
    QVERIFY(dutch > 800 && dutch < 1100);
}

void TestCustomers::sameSeedSameAnswers()
{
    SandboxProcess twin;
    SandboxProcess other;
    QVERIFY(twin.start({u"--customers"_s, u"1234"_s, u"--seed"_s, u"7"_s}));
    QVERIFY(other.start({u"--customers"_s, u"1234"_s, u"--seed"_s, u"8"_s}));
    twin.signIn();
    const QByteArray here = m_sandbox.control("GET", u"customers?limit=1234"_s).body;
    QCOMPARE(twin.control("GET", u"customers?limit=1234"_s).body, here);
    QVERIFY(other.control("GET", u"customers?limit=1234"_s).body != here);
    QCOMPARE(SandboxProcess::items(twin.pages(u"/v1/customers"_s)), SandboxProcess::items(m_sandbox.pages(u"/v1/customers"_s)));
    const QJsonObject wish{{u"changes"_s, 40}};
    const QJsonArray steps = twin.control("POST", u"step"_s, wish).json()["changes"_L1].toArray();
    SandboxProcess third;
    QVERIFY(third.start({u"--customers"_s, u"1234"_s, u"--seed"_s, u"7"_s}));
    QCOMPARE(third.control("POST", u"step"_s, wish).json()["changes"_L1].toArray(), steps);
    QCOMPARE(third.control("GET", u"truth"_s).json(), twin.control("GET", u"truth"_s).json());
}

void TestCustomers::filter_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("start");
    QTest::newRow("name") << u"CompanyName"_s << u"companyName"_s << u"van der"_s;
    QTest::newRow("name, one letter") << u"CompanyName"_s << u"companyName"_s << u"S"_s;
    QTest::newRow("name with accent") << u"CompanyName"_s << u"companyName"_s << u"CAFÉ"_s;
    QTest::newRow("domain") << u"Domain"_s << u"domain"_s << u"garage-"_s;
    QTest::newRow("nobody") << u"CompanyName"_s << u"companyName"_s << u"Zzyzx"_s;
}

void TestCustomers::filter()
{
    QFETCH(QString, field);
    QFETCH(QString, key);
    QFETCH(QString, start);
    QSet<QString> expected;
    const auto listed = SandboxProcess::items(m_sandbox.pages(u"/v1/customers"_s));
    for (const auto &row : listed) {
        if (row["companyProfile"_L1][key].toString().startsWith(start, Qt::CaseInsensitive))
            expected.insert(row["id"_L1].toString());
    }
    QSet<QString> found;
    const QList<Called> pages = m_sandbox.pages(u"/v1/customers?filter="_s + filterText(field, start, u"starts_with"_s));
    QCOMPARE(pages.constFirst().status, 200);
    const auto rows = SandboxProcess::items(pages);
    for (const auto &row : rows)
        found.insert(row["id"_L1].toString());
    QCOMPARE(found, expected);
    QCOMPARE(expected.isEmpty(), start == "Zzyzx"_L1);
}

void TestCustomers::refusedFilter_data()
{
    QTest::addColumn<QString>("filter");
    QTest::newRow("operator") << filterText(u"CompanyName"_s, u"van"_s, u"substring"_s);
    QTest::newRow("field") << filterText(u"City"_s, u"Zwolle"_s, u"starts_with"_s);
    QTest::newRow("no JSON") << u"CompanyName"_s;
    QTest::newRow("compound") << QString::fromLatin1(
        QUrl::toPercentEncoding(u"{\"LeftFilter\":{},\"RightFilter\":{},\"Operator\":\"and\"}"_s));
}

void TestCustomers::refusedFilter()
{
    QFETCH(QString, filter);
    QCOMPARE(m_sandbox.get(u"/v1/customers?filter="_s + filter).status, 400);
}

void TestCustomers::filterSurvivesPaging()
{
    const QList<Called> pages
        = m_sandbox.pages(u"/v1/customers?size=5&filter="_s + filterText(u"CompanyName"_s, u"van"_s, u"starts_with"_s));
    QVERIFY(pages.size() > 3);
    const auto listed = SandboxProcess::items(pages);
    for (const auto &row : listed)
        QVERIFY(row["companyProfile"_L1]["companyName"_L1].toString().startsWith("van"_L1, Qt::CaseInsensitive));
}

void TestCustomers::changesWhilePaging()
{
    SandboxProcess moving;
    QVERIFY(moving.start({u"--customers"_s, u"300"_s}));
    moving.signIn();
    const QJsonArray before = moving.control("GET", u"customers?limit=300"_s).array();
    const Called first = moving.get(u"/v1/customers?size=100"_s);
    // One of the page already read, the very row the cursor stands on, and one far behind leave; two come.
    const QJsonArray leaving{before[10]["id"_L1], before[100]["id"_L1], before[250]["id"_L1]};
    QCOMPARE(moving.control("POST", u"step"_s, {{u"remove"_s, leaving}, {u"add"_s, 2}}).status, 200);
    QStringList rest;
    QByteArray next = first.json()["continuationToken"_L1].toString().toLatin1();
    while (!next.isEmpty()) {
        const Called page = moving.get(u"/v1/customers?size=100&seekOperation=Next"_s, next);
        const auto rows = page.json()["items"_L1].toArray();
        for (const auto &row : rows)
            rest.append(row["id"_L1].toString());
        next = page.json()["continuationToken"_L1].toString().toLatin1();
    }
    QStringList expected;
    for (qsizetype i = 100; i < before.size(); ++i) {
        if (i != 100 && i != 250)
            expected.append(before[i]["id"_L1].toString());
    }
    QCOMPARE(rest.first(expected.size()), expected);
    QCOMPARE(rest.size(), expected.size() + 2);
}

void TestCustomers::continuationExpires()
{
    const QByteArray next = m_sandbox.get(u"/v1/customers?size=10"_s).json()["continuationToken"_L1].toString().toLatin1();
    const QString path = u"/v1/customers?size=10&seekOperation=Next"_s;
    QCOMPARE(m_sandbox.get(path, next).status, 200);
    m_sandbox.control("POST", u"clock"_s, {{u"advance"_s, 601}});
    QCOMPARE(m_sandbox.get(path, next).status, 400);
    m_sandbox.control("POST", u"clock"_s, {{u"advance"_s, -601}});
    QCOMPARE(m_sandbox.get(path, next).status, 200);
    m_sandbox.control("POST", u"settings"_s, {{u"expireContinuations"_s, true}});
    QCOMPARE(m_sandbox.get(path, next).status, 400);
    QCOMPARE(m_sandbox.get(path, "made-up").status, 400);
}

void TestCustomers::listHash()
{
    quint64 hash = 0;
    const auto rows = m_sandbox.control("GET", u"customers?limit=1234"_s).array();
    for (const auto &row : rows) {
        const QByteArray line = (row["id"_L1].toString() + u'\t' + row["domain"_L1].toString() + u'\t' + row["name"_L1].toString() + u'\t'
                                 + row["relationship"_L1].toString())
                                    .toUtf8();
        hash ^= qFromBigEndian<quint64>(QCryptographicHash::hash(line, QCryptographicHash::Sha256).constData());
    }
    QCOMPARE(m_sandbox.control("GET", u"truth"_s).json()["listHash"_L1].toString(), QString::number(hash, 16).rightJustified(16, u'0'));
}

void TestCustomers::record()
{
    int partners = 0;
    int marks = 0;
    const auto truths = m_sandbox.control("GET", u"customers?limit=60"_s).array();
    for (const auto &truth : truths) {
        // Ids are compared without case (CONTRACT 2.4).
        const Called answer = m_sandbox.get(u"/v1/customers/"_s + truth["id"_L1].toString().toUpper());
        QCOMPARE(answer.status, 200);
        const QJsonObject json = answer.json();
        QCOMPARE(json["id"_L1], truth["id"_L1]);
        QCOMPARE(json["commerceId"_L1].toString().toLower(), truth["commerceId"_L1].toString());
        QCOMPARE(json["companyProfile"_L1]["companyName"_L1], truth["name"_L1]);
        QCOMPARE(json["companyProfile"_L1]["address"_L1]["country"_L1], truth["country"_L1]);
        QCOMPARE(json["companyProfile"_L1]["address"_L1]["city"_L1], truth["city"_L1]);
        QCOMPARE(json["companyProfile"_L1]["email"_L1], truth["email"_L1]);
        QCOMPARE(json["billingProfile"_L1]["defaultAddress"_L1]["phoneNumber"_L1], truth["phone"_L1]);
        QCOMPARE(json["billingProfile"_L1]["culture"_L1], truth["culture"_L1]);
        QCOMPARE(json["allowDelegatedAccess"_L1].isBool(), truth["delegatedAccess"_L1].isBool());
        QCOMPARE(json["allowDelegatedAccess"_L1].toBool(), truth["delegatedAccess"_L1].toBool());
        QCOMPARE(json["customDomains"_L1][0], truth["domain"_L1]);
        partners += json.contains("associatedPartnerId"_L1) ? 1 : 0;
        marks += answer.hasBom() ? 1 : 0;
    }
    QVERIFY(partners > 0 && partners < 60);
    QVERIFY(marks > 0 && marks < 60);
}

void TestCustomers::recordRefusals_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("code");
    const QString leaver = m_sandbox.control("GET", u"customers?offset=1230&limit=1"_s).array()[0]["id"_L1].toString();
    QTest::newRow("left") << leaver << 403 << 20002;
    QTest::newRow("never there") << u"11111111-2222-4333-8444-555555555555"_s << 404 << 60003;
    QTest::newRow("no GUID") << u"contoso"_s << 400 << 2000;
}

void TestCustomers::recordRefusals()
{
    QFETCH(QString, id);
    QFETCH(int, status);
    QFETCH(int, code);
    if (code == 20002)
        m_sandbox.control("POST", u"step"_s, {{u"remove"_s, id}});
    const Called answer = m_sandbox.get(u"/v1/customers/"_s + id);
    if (code == 20002)
        m_sandbox.control("POST", u"step"_s, {{u"restore"_s, id}});
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.code(), code);
    QVERIFY(!answer.header("MS-RequestId").isEmpty());
}

void TestCustomers::enumSpellings()
{
    int numbers = 0;
    int pascal = 0;
    QSet<QString> texts;
    const auto rows = SandboxProcess::items(m_sandbox.pages(u"/v1/customers"_s));
    for (const auto &row : rows) {
        const QJsonValue relationship = row["relationshipToPartner"_L1];
        numbers += relationship.isDouble() ? 1 : 0;
        pascal += relationship.toString() == "Reseller"_L1 ? 1 : 0;
        texts.insert(relationship.toString());
    }
    QVERIFY(numbers > 5 && numbers < 50);
    QVERIFY(pascal > 10 && pascal < 60);
    QVERIFY(texts.contains(u"advisor"_s));
}

void TestCustomers::headersAndGzip()
{
    const Called plain = m_sandbox.get(
        u"/v1/customers"_s, {},
        {{"Accept-Encoding", "identity"}, {"MS-RequestId", "11111111-2222-3333-4444-555555555555"}, {"MS-CorrelationId", "c-1"}});
    QCOMPARE(plain.header("MS-RequestId"), "11111111-2222-3333-4444-555555555555");
    QCOMPARE(plain.header("MS-CorrelationId"), "c-1");
    QCOMPARE(plain.header("Content-Type"), "application/json; charset=utf-8");
    QVERIFY(plain.header("Content-Encoding").isEmpty());
    // Asked for by hand, so that the client leaves the body as it came.
    const Called small = m_sandbox.get(u"/v1/customers"_s, {}, {{"Accept-Encoding", "gzip"}});
    QCOMPARE(small.header("Content-Encoding"), "gzip");
    QVERIFY(small.body.size() < plain.body.size() / 5);
    // Without the header Qt asks for gzip itself and unfolds it. Only the links of the two calls differ, by their tokens.
    QCOMPARE(m_sandbox.get(u"/v1/customers"_s).json()["items"_L1], plain.json()["items"_L1]);
    QCOMPARE(m_sandbox.get(u"/v1/nothing"_s).status, 404);
    QCOMPARE(m_sandbox.call("DELETE", u"/v1/customers"_s, {}, {{"Authorization", "Bearer " + m_sandbox.token}}).status, 405);
}

void TestCustomers::organization()
{
    const QJsonObject profile = m_sandbox.get(u"/v1/profiles/organization"_s).json();
    QCOMPARE(profile["tenantId"_L1].toString(), m_sandbox.tenant);
    QVERIFY(!profile["companyName"_L1].toString().isEmpty());
    QCOMPARE(profile["defaultAddress"_L1]["country"_L1].toString(), u"NL"_s);
}

void TestCustomers::aMillionCostLittleMemory()
{
    SandboxProcess big;
    QVERIFY(big.start({u"--customers"_s, u"1000000"_s}));
    big.signIn();
    const QString last = big.control("GET", u"customers?offset=999999&limit=5"_s).array()[0]["id"_L1].toString();
    QCOMPARE(big.get(u"/v1/customers/"_s + last).status, 200);
    QByteArray next;
    for (int i = 0; i < 10; ++i) {
        const Called page = big.get(u"/v1/customers?size=500&seekOperation=Next"_s, next);
        QCOMPARE(page.json()["totalCount"_L1].toInt(), 500);
        next = page.json()["continuationToken"_L1].toString().toLatin1();
    }
    QCOMPARE(big.control("POST", u"step"_s, {{u"changes"_s, 1000}}).status, 200);
    QFile status(u"/proc/%1/status"_s.arg(big.process.processId()));
    QVERIFY(status.open(QIODevice::ReadOnly));
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmRSS:") + 6;
    const qint64 kibibytes = text.sliced(at, text.indexOf("kB", at) - at).trimmed().toLongLong();
#if defined(__SANITIZE_ADDRESS__) || (defined(__has_feature) && __has_feature(address_sanitizer))
    const qint64 limit = 600;
#else
    const qint64 limit = 120;
#endif
    QVERIFY2(kibibytes > 0 && kibibytes < limit * 1024, qPrintable(QString::number(kibibytes)));
}

HOUSE_TEST(TestCustomers)
#include "tst_customers.moc"
