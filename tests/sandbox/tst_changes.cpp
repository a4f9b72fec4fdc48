#include "tests/sandbox/sandboxprocess.h"
#include "tests/support/testprogram.h"

#include <QDate>
#include <QSet>

/// Steps, the activity log, the clock, the counts.
class TestChanges : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_sandbox.reset(); }
    void seedCustomersHaveNoRecords();
    void everyStepIsRecorded();
    void namedChanges_data();
    void namedChanges();
    void changedRecordDiffers();
    void silentChangesLeaveNoRecord();
    void wrongStepChangesNothing();
    void auditIsPagedNewestFirst();
    void auditPagesStandStillWhileRecordsCome();
    void auditRules_data();
    void auditRules();
    void auditFilters();
    void auditRecordById();
    void auditDaysFollowTheClock();
    void liveWorldMoves();
    void callsAreCounted();

private:
    QString id(int offset) const
    {
        return m_sandbox->control("GET", u"customers?limit=1&offset=%1"_s.arg(offset)).array()[0]["id"_L1].toString();
    }
    QJsonObject truth() const { return m_sandbox->control("GET", u"truth"_s).json(); }
    QJsonArray audit(const QString &query = {}) const { return SandboxProcess::items(m_sandbox->pages(u"/v1/auditrecords"_s + query)); }
    static QString today() { return QDateTime::currentDateTimeUtc().date().toString(Qt::ISODate); }

    std::unique_ptr<SandboxProcess> m_sandbox;
};

void TestChanges::init()
{
    m_sandbox = std::make_unique<SandboxProcess>();
    QVERIFY(m_sandbox->start({u"--customers"_s, u"100"_s, u"--live"_s}));
    m_sandbox->signIn();
}

void TestChanges::seedCustomersHaveNoRecords()
{
    const Called answer = m_sandbox->get(u"/v1/auditrecords?startDate="_s + today());
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json()["totalCount"_L1].toInt(-1), 0);
}

void TestChanges::everyStepIsRecorded()
{
    const QJsonArray changes = m_sandbox->control("POST", u"step"_s, {{u"changes"_s, 60}}).json()["changes"_L1].toArray();
    QCOMPARE(changes.size(), 60);
    QMultiMap<QString, QString> expected;
    for (const auto &change : changes)
        expected.insert(change["id"_L1].toString(), change["operation"_L1].toString());
    QMultiMap<QString, QString> recorded;
    QSet<QString> recordIds;
    const auto records = audit();
    for (const auto &record : records) {
        recorded.insert(record["customerId"_L1].toString().toLower(), record["operationType"_L1].toString());
        recordIds.insert(record["id"_L1].toString());
    }
    QCOMPARE(recordIds.size(), recorded.size());
    for (const QString &customer : expected.uniqueKeys()) {
        QStringList wanted = expected.values(customer);
        QStringList found = recorded.values(customer);
        wanted.sort();
        found.sort();
        QVERIFY(found.size() >= wanted.size());
        for (const QString &operation : wanted)
            QVERIFY(found.contains(operation));
    }
    const QStringList kinds = recorded.values();
    QVERIFY(kinds.contains("add_customer"_L1) && kinds.contains("remove_partner_customer_relationship"_L1)
            && kinds.contains("update_company_info"_L1) && kinds.contains("update_customer_billing_profile"_L1));
}

void TestChanges::namedChanges_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("operation");
    QTest::addColumn<int>("customers");
    QTest::newRow("add") << u"add"_s << u"add_customer"_s << 101;
    QTest::newRow("change") << u"change"_s << u"update_company_info"_s << 100;
    QTest::newRow("remove") << u"remove"_s << u"remove_partner_customer_relationship"_s << 99;
}

void TestChanges::namedChanges()
{
    QFETCH(QString, what);
    QFETCH(QString, operation);
    QFETCH(int, customers);
    const QString target = id(5);
    const QString hash = truth()["listHash"_L1].toString();
    const QJsonObject wish{{what, what == "add"_L1 ? QJsonValue(1) : QJsonValue(QJsonArray{target})}};
    const QJsonObject change = m_sandbox->control("POST", u"step"_s, wish).json()["changes"_L1][0].toObject();
    QCOMPARE(change["operation"_L1].toString(), operation);
    QCOMPARE(truth()["customers"_L1].toInt(), customers);
    QVERIFY(truth()["listHash"_L1].toString() != hash);
    QCOMPARE(audit()[0]["operationType"_L1].toString(), operation);
    QCOMPARE(audit()[0]["customerId"_L1].toString().toLower(), change["id"_L1].toString());
    if (what == "add"_L1)
        QCOMPARE(m_sandbox->get(u"/v1/customers/"_s + change["id"_L1].toString()).status, 200);
}

void TestChanges::changedRecordDiffers()
{
    const QString target = id(8);
    const QJsonObject before = m_sandbox->get(u"/v1/customers/"_s + target).json();
    const QString hash = truth()["listHash"_L1].toString();
    m_sandbox->control("POST", u"step"_s, {{u"change"_s, QJsonArray{target}}, {u"what"_s, u"record"_s}});
    const QJsonObject after = m_sandbox->get(u"/v1/customers/"_s + target).json();
    QVERIFY(before["companyProfile"_L1]["address"_L1] != after["companyProfile"_L1]["address"_L1]);
    QCOMPARE(before["companyProfile"_L1]["companyName"_L1], after["companyProfile"_L1]["companyName"_L1]);
    QCOMPARE(truth()["listHash"_L1].toString(), hash);
}

void TestChanges::silentChangesLeaveNoRecord()
{
    const QString target = id(3);
    const QJsonObject done
        = m_sandbox
              ->control("POST", u"step"_s,
                        {{u"change"_s, QJsonArray{target}}, {u"remove"_s, QJsonArray{id(4)}}, {u"add"_s, 1}, {u"silent"_s, true}})
              .json();
    QCOMPARE(done["changes"_L1].toArray().size(), 3);
    QCOMPARE(done["auditRecords"_L1].toInt(), 0);
    QCOMPARE(audit().size(), 0);
    QCOMPARE(truth()["removed"_L1].toInt(), 1);
    QCOMPARE(truth()["added"_L1].toInt(), 1);
}

void TestChanges::wrongStepChangesNothing()
{
    const QJsonObject before = truth();
    QCOMPARE(m_sandbox->control("POST", u"step"_s, {{u"change"_s, QJsonArray{id(1)}}, {u"remove"_s, QJsonArray{u"nobody"_s}}}).status, 400);
    QCOMPARE(truth(), before);
}

void TestChanges::auditIsPagedNewestFirst()
{
    m_sandbox->control("POST", u"step"_s, {{u"changes"_s, 57}});
    const QList<Called> pages = m_sandbox->pages(u"/v1/auditrecords?size=10"_s);
    QCOMPARE(pages.size(), 6);
    QStringList times;
    QSet<QString> ids;
    const auto recordsRead = SandboxProcess::items(pages);
    for (const auto &record : recordsRead) {
        times.append(record["operationDate"_L1].toString());
        ids.insert(record["id"_L1].toString());
        QVERIFY(times.constLast().endsWith(u'Z') && times.constLast().section(u'.', 1).size() == 8);
    }
    QCOMPARE(ids.size(), 57);
    QStringList sorted = times;
    std::sort(sorted.begin(), sorted.end(), std::greater<>());
    QCOMPARE(times, sorted);
    const QString next = pages.constFirst().json()["links"_L1]["next"_L1]["uri"_L1].toString();
    QVERIFY(next.contains("startDate="_L1) && next.contains("seekOperation=Next"_L1));
}

void TestChanges::auditPagesStandStillWhileRecordsCome()
{
    m_sandbox->control("POST", u"step"_s, {{u"changes"_s, 20}});
    const Called first = m_sandbox->get(u"/v1/auditrecords?size=10"_s);
    m_sandbox->control("POST", u"step"_s, {{u"changes"_s, 5}});
    const Called second
        = m_sandbox->get(u"/v1/auditrecords?size=10&seekOperation=Next"_s, first.json()["continuationToken"_L1].toString().toLatin1());
    QSet<QString> ids;
    const auto records = SandboxProcess::items({first, second});
    for (const auto &record : records)
        ids.insert(record["id"_L1].toString());
    QCOMPARE(ids.size(), 20);
}

void TestChanges::auditRules_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<int>("status");
    QTest::newRow("today") << 0 << 0 << 200;
    QTest::newRow("thirty days") << -30 << 0 << 200;
    QTest::newRow("too wide") << -31 << 0 << 400;
    QTest::newRow("ninety days ago") << -90 << -60 << 200;
    QTest::newRow("too old") << -91 << -70 << 400;
    QTest::newRow("the wrong way round") << 0 << -1 << 400;
}

void TestChanges::auditRules()
{
    QFETCH(int, from);
    QFETCH(int, to);
    QFETCH(int, status);
    const QDate now = QDateTime::currentDateTimeUtc().date();
    const QString query = u"?startDate=%1&endDate=%2"_s.arg(now.addDays(from).toString(Qt::ISODate), now.addDays(to).toString(Qt::ISODate));
    QCOMPARE(m_sandbox->get(u"/v1/auditrecords"_s + query).status, status);
    QCOMPARE(m_sandbox->get(u"/v1/auditrecords?startDate=yesterday"_s).status, 400);
}

void TestChanges::auditFilters()
{
    const QString target = id(20);
    m_sandbox->control("POST", u"step"_s, {{u"change"_s, QJsonArray{target, id(21)}}, {u"remove"_s, QJsonArray{id(22)}}});
    const auto filtered = [this](const QString &field, const QString &value, const QString &operation) {
        const QJsonObject json{{u"Field"_s, field}, {u"Value"_s, value}, {u"Operator"_s, operation}};
        return m_sandbox->get(
            u"/v1/auditrecords?filter="_s
            + QString::fromLatin1(QUrl::toPercentEncoding(QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)))));
    };
    QCOMPARE(filtered(u"CustomerId"_s, target.toUpper(), u"equals"_s).json()["totalCount"_L1].toInt(), 1);
    QCOMPARE(filtered(u"ResourceType"_s, u"partner_customer_relationship"_s, u"equals"_s).json()["totalCount"_L1].toInt(), 1);
    const QString name = filtered(u"CustomerId"_s, target, u"equals"_s).json()["items"_L1][0]["customerName"_L1].toString();
    QVERIFY(filtered(u"CompanyName"_s, name.sliced(1).toUpper(), u"substring"_s).json()["totalCount"_L1].toInt() >= 1);
    QCOMPARE(filtered(u"CustomerId"_s, target, u"substring"_s).status, 400);
}

void TestChanges::auditRecordById()
{
    m_sandbox->control("POST", u"step"_s, {{u"add"_s, 1}});
    const QJsonValue record = audit()[0];
    QCOMPARE(m_sandbox->get(u"/v1/auditrecords/"_s + record["id"_L1].toString()).json(), record.toObject());
    QCOMPARE(m_sandbox->get(u"/v1/auditrecords/x_9999_y_0"_s).body, "null");
}

void TestChanges::auditDaysFollowTheClock()
{
    m_sandbox->control("POST", u"step"_s, {{u"add"_s, 1}, {u"silent"_s, false}});
    // More than a day and a half later: live steps of that time came too, but on their own days.
    m_sandbox->control("POST", u"clock"_s, {{u"advance"_s, 40 * 86400}});
    m_sandbox->signIn();
    const QDate then = QDateTime::currentDateTimeUtc().date();
    QCOMPARE(m_sandbox->get(u"/v1/auditrecords?startDate=%1&endDate=%1"_s.arg(then.toString(Qt::ISODate))).json()["totalCount"_L1].toInt(),
             1);
    m_sandbox->control("POST", u"clock"_s, {{u"advance"_s, 60 * 86400}});
    m_sandbox->signIn();
    QCOMPARE(m_sandbox->get(u"/v1/auditrecords?startDate=%1&endDate=%1"_s.arg(then.toString(Qt::ISODate))).status, 400);
}

void TestChanges::liveWorldMoves()
{
    const int before = truth()["auditRecords"_L1].toInt();
    m_sandbox->control("POST", u"clock"_s, {{u"advance"_s, 60}});
    QTRY_VERIFY_WITH_TIMEOUT(truth()["auditRecords"_L1].toInt() >= before + 10, 10000);
}

void TestChanges::callsAreCounted()
{
    m_sandbox->control("DELETE", u"calls"_s);
    m_sandbox->get(u"/v1/customers?size=1"_s);
    m_sandbox->get(u"/v1/customers?size=1"_s);
    m_sandbox->get(u"/v1/customers/nobody"_s);
    m_sandbox->call("GET", u"/v1/customers"_s);
    const QJsonObject calls = m_sandbox->control("GET", u"calls"_s).json();
    QCOMPARE(calls["total"_L1].toInt(), 4);
    QCOMPARE(calls["routes"_L1]["customers"_L1].toObject(), (QJsonObject{{u"total"_s, 3}, {u"200"_s, 2}, {u"401"_s, 1}}));
    QCOMPARE(calls["routes"_L1]["customer"_L1]["400"_L1].toInt(), 1);
    QCOMPARE(calls["maxInFlight"_L1].toInt(), 1);
    m_sandbox->control("DELETE", u"calls"_s);
    QCOMPARE(m_sandbox->control("GET", u"calls"_s).json()["total"_L1].toInt(), 0);
}

HOUSE_TEST(TestChanges)
#include "tst_changes.moc"
