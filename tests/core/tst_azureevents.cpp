#include "models/health/azureevents.h"
#include "models/health/healthstatus.h"
#include "tests/support/testprogram.h"

#include <QFile>

using namespace Qt::StringLiterals;

/// What Azure says of its own services (CONTRACT 15.1).
class TestAzureEvents : public QObject
{
    Q_OBJECT

private slots:
    void anEvent()
    {
        const auto told = decodeAzureEvents(
            {R"({"value":[{"id":"x","name":"BC_1-FXZ","properties":{"eventType":"ServiceIssue","status":"Active","title":"VMs in West US",
              "summary":"<p>An <b>outage</b> &amp; more</p>","impactStartTime":"2026-03-01T08:00:00Z","lastUpdateTime":"2026-03-01T09:00:00Z",
              "impact":[{"impactedService":"Virtual Machines","impactedRegions":[{"impactedRegion":"West US"},{"impactedRegion":"East US"}]},
                        {"impactedService":"Storage","impactedRegions":[{"impactedRegion":"West US"}]}]}}]})"});
        QVERIFY(told);
        QCOMPARE(told->issues.size(), 1);
        const auto &event = told->issues.constFirst();
        QCOMPARE(event.id, u"BC_1-FXZ"_s);
        QCOMPARE(event.service, u"Azure"_s);
        QCOMPARE(event.feature, u"Virtual Machines, Storage"_s);
        QCOMPARE(event.featureGroup, u"West US, East US"_s);
        QCOMPARE(event.impact, u"An outage & more"_s);
        QCOMPARE(issueKindOf(event.kind), IssueKind::ServiceIssue);
        QCOMPARE(healthStatusOf(event.status), HealthStatus::Active);
        QVERIFY(isActive(event));
        QCOMPARE(event.startedAt, QDateTime(QDate(2026, 3, 1), QTime(8, 0), Qt::UTC));
        QCOMPARE(event.details.size(), 2);
        QCOMPARE(event.details.at(0).value, u"West US, East US"_s);
        QCOMPARE(event.posts.size(), 1);
    }

    void types_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<IssueKind>("kind");
        QTest::newRow("issue") << u"ServiceIssue"_s << IssueKind::ServiceIssue;
        QTest::newRow("maintenance") << u"PlannedMaintenance"_s << IssueKind::PlannedMaintenance;
        QTest::newRow("health") << u"HealthAdvisory"_s << IssueKind::HealthAdvisory; // not Microsoft 365's advisory
        QTest::newRow("security") << u"SecurityAdvisory"_s << IssueKind::SecurityAdvisory;
        QTest::newRow("not known here") << u"EmergingIssue"_s << IssueKind::Other;
    }
    void types()
    {
        QFETCH(QString, type);
        const auto told = decodeAzureEvents({R"({"value":[{"name":"A","properties":{"eventType":")" + type.toUtf8()
                                             + R"(","status":"Resolved"}},{"name":"A","properties":{"status":"Active"}}]})"});
        QVERIFY(told);
        QCOMPARE(told->issues.size(), 1); // told twice
        QCOMPARE(told->issues.constFirst().kind, type); // as it came
        QTEST(issueKindOf(told->issues.constFirst().kind), "kind");
        QVERIFY(!isActive(told->issues.constFirst()));
    }

    void badInput()
    {
        QCOMPARE(decodeAzureEvents({"[]"}).error().kind, Error::Kind::BadReply);
        QCOMPARE(decodeAzureEvents({R"({"value":{}})"}).error().kind, Error::Kind::BadReply);
        QCOMPARE(decodeAzureEvents({R"({"value":[7,{"name":""}]})"}).error().kind, Error::Kind::BadReply);
        const auto some
            = decodeAzureEvents({R"({"value":[null,{"name":"A","properties":{"impact":[3,{"impactedRegions":"x"}],"summary":7}}]})"});
        QVERIFY(some);
        QCOMPARE(some->skipped, 1);
        QCOMPARE(some->issues.size(), 1);
        QVERIFY(decodeAzureEvents({R"({"value":[]})"})->issues.isEmpty());
    }
};

HOUSE_TEST(TestAzureEvents)
#include "tst_azureevents.moc"
