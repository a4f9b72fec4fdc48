#include "models/health/healthaccess.h"
#include "models/health/healthstatus.h"
#include "models/health/plaintext.h"
#include "models/health/servicemessage.h"
#include "models/health/tenanthealth.h"
#include "tests/support/printers.h"
#include "tests/support/testprogram.h"

#include <QElapsedTimer>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

const QString tenant = u"11111111-2222-4333-8444-555555555555"_s;

QByteArray pageText(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

QDateTime utc(int year, int month, int day, int hour = 0, int minute = 0)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute), Qt::UTC);
}

} // namespace

/// What tenants tell of their health, read off the wire (CONTRACT 14.2), and foreign HTML as text.
class HealthTest : public QObject
{
    Q_OBJECT

private slots:
    void plainText_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("text");

        QTest::newRow("nothing") << u""_s << u""_s;
        QTest::newRow("text") << u"Users may see errors."_s << u"Users may see errors."_s;
        QTest::newRow("text with lines") << u"Title: x\nCurrent status: y"_s << u"Title: x\nCurrent status: y"_s;
        QTest::newRow("less than in text") << u"Fewer than 5 < 6 users & none"_s << u"Fewer than 5 < 6 users & none"_s;
        QTest::newRow("paragraphs") << u"<p>One</p><p>Two</p>"_s << u"One\n\nTwo"_s;
        QTest::newRow("upper case") << u"<P>One</P><P>Two</P>"_s << u"One\n\nTwo"_s;
        QTest::newRow("breaks") << u"One<br>Two<br/>Three<br />Four"_s << u"One\nTwo\nThree\nFour"_s;
        QTest::newRow("empty lines are one") << u"One<br><br><br><br>Two"_s << u"One\n\nTwo"_s;
        QTest::newRow("blanks are one") << u"<b>One</b>   \t two"_s << u"One two"_s;
        QTest::newRow("items") << u"<ul><li>One</li><li>Two</li></ul>"_s << u"\u2022 One\n\u2022 Two"_s;
        QTest::newRow("cells") << u"<table><tr><td>A</td><td>B</td></tr><tr><td>C</td></tr></table>"_s << u"A B\nC"_s;
        QTest::newRow("inline") << u"A<b>B</b><a href='https://x.example/?a=1&amp;b'>C</a>"_s << u"ABC"_s;
        QTest::newRow("image") << u"A<img src=\"https://track.example/1.png\">B"_s << u"AB"_s;
        QTest::newRow("script") << u"A<script>alert('x')</script>B"_s << u"AB"_s;
        QTest::newRow("script with tags in it") << u"A<script>if (a<b) '</b><p>no</p>'</SCRIPT >B"_s << u"AB"_s;
        QTest::newRow("style") << u"<style>p { color: red }</style><p>A</p>"_s << u"A"_s;
        QTest::newRow("nested") << u"A<svg><style>x</style><script>y</script></svg>B"_s << u"AB"_s;
        QTest::newRow("script without an end") << u"A<script>alert(1)"_s << u"A"_s;
        QTest::newRow("tag without an end") << u"<p>A</p><b onclick='x"_s << u"A"_s;
        QTest::newRow("comment") << u"A<!-- <p>no</p> -->B"_s << u"AB"_s;
        QTest::newRow("comment without an end") << u"A<!-- no"_s << u"A"_s;
        QTest::newRow("entities") << u"<b></b>&amp;&lt;b&gt;&quot;&apos;&nbsp;&rsquo;&euro;"_s << u"&<b>\"' \u2019\u20ac"_s;
        QTest::newRow("numbers") << u"&#65;&#x42;&#X43;&#128512;"_s << u"ABC\U0001F600"_s;
        QTest::newRow("no entity") << u"<b>a</b> &unknown; &; &#; &#x; AT&T"_s << u"a &unknown; &; &#; &#x; AT&T"_s;
        QTest::newRow("what is not seen") << u"<b>a&#0;&#8203;&#8238;b</b>\u202Ec&#xD800;&#1114112;"_s << u"a&#0;bc"_s;
        QTest::newRow("twice marked up") << u"<b></b>&amp;lt;script&amp;gt;"_s << u"&lt;script&gt;"_s;
        QTest::newRow("beyond the first plane") << u"<b>\U0001F600</b>"_s << u"\U0001F600"_s;
    }
    void plainText()
    {
        QFETCH(QString, html);
        QTEST(plainTextOf(html), "text");
    }

    void plainTextHasAnEnd()
    {
        QCOMPARE(plainTextOf(u"<b>abcdef</b>", 3).size(), 3);
        QVERIFY(plainTextOf(QString(300'000, u'a')).size() <= 200'000);
    }

    void plainTextIsLinear_data()
    {
        QTest::addColumn<QString>("unit");
        for (const auto &unit : {u"<"_s, u"<!--"_s, u"<p"_s, u"&"_s, u"<script>"_s, u"<script></"_s, u"<a>&#"_s, u"<li>"_s})
            QTest::newRow(qPrintable(unit)) << unit;
    }
    void plainTextIsLinear()
    {
        QFETCH(QString, unit);
        QElapsedTimer timer;
        timer.start();
        (void)plainTextOf(unit.repeated(1'000'000 / unit.size()));
        // A quadratic reader takes minutes.
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
    }

    void statuses_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<HealthStatus>("status");
        QTest::addColumn<bool>("well");
        using enum HealthStatus;
        QTest::newRow("well") << u"serviceOperational"_s << Operational << true;
        QTest::newRow("other case") << u"ServiceDegradation"_s << Degradation << false;
        QTest::newRow("with lines") << u"service_interruption"_s << Interruption << false;
        QTest::newRow("restored") << u"serviceRestored"_s << Restored << true;
        QTest::newRow("review") << u"postIncidentReviewPublished"_s << ReviewPublished << true;
        QTest::newRow("false alarm") << u"falsePositive"_s << FalsePositive << true;
        QTest::newRow("suspended") << u"investigationSuspended"_s << Suspended << false;
        QTest::newRow("mitigated") << u"mitigatedExternal"_s << MitigatedExternally << false;
        QTest::newRow("unknown") << u"unknownFutureValue"_s << Other << false;
        QTest::newRow("nothing") << QString() << Other << false;
    }
    void statuses()
    {
        QFETCH(QString, raw);
        QFETCH(bool, well);
        const auto status = healthStatusOf(raw);
        QTEST(status, "status");
        QCOMPARE(isWell(status), well);
        QCOMPARE(severityOf(status) == 0, well);
    }

    void theWorstIsTheHighest()
    {
        using enum HealthStatus;
        const QList<HealthStatus> order{Interruption,  Degradation, ExtendedRecovery, Restoring,
                                        Investigating, Verifying,   Suspended,        Operational};
        for (qsizetype i = 1; i < order.size(); ++i)
            QVERIFY(severityOf(order.at(i - 1)) > severityOf(order.at(i)));
        QCOMPARE(severityOf(Other), severityOf(Investigating));
        for (const auto status : allHealthStatuses)
            QVERIFY(severityOf(status) >= 0);
    }

    void kindsAndOrigins()
    {
        QCOMPARE(issueKindOf(u"Incident"), IssueKind::Incident);
        QCOMPARE(issueKindOf(u"advisory"), IssueKind::Advisory);
        QCOMPARE(issueKindOf(u"unknownFutureValue"), IssueKind::Other);
        QCOMPARE(issueOriginOf(u"ThirdParty"), IssueOrigin::ThirdParty);
        QCOMPARE(issueOriginOf(u"customer"), IssueOrigin::Customer);
        QCOMPARE(issueOriginOf(u""), IssueOrigin::Other);
        QCOMPARE(messageCategoryOf(u"PlanForChange"), MessageCategory::PlanForChange);
        QCOMPARE(messageCategoryOf(u"x"), MessageCategory::Other);
    }

    void accesses_data()
    {
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<Error::Reason>("reason");
        QTest::addColumn<HealthAccess>("access");
        QTest::addColumn<bool>("needs");
        using Kind = Error::Kind;
        using Reason = Error::Reason;
        QTest::newRow("consent") << Kind::Denied << Reason::TenantConsentMissing << HealthAccess::ConsentMissing << true;
        QTest::newRow("sign-in") << Kind::Denied << Reason::TenantSignInNeeded << HealthAccess::SignInNeeded << true;
        QTest::newRow("blocked") << Kind::Denied << Reason::SignInBlocked << HealthAccess::SignInNeeded << true;
        QTest::newRow("unknown there") << Kind::Denied << Reason::TenantAccessMissing << HealthAccess::NoRelationship << true;
        QTest::newRow("over") << Kind::Denied << Reason::TenantAccessEnded << HealthAccess::RelationshipEnded << true;
        QTest::newRow("403") << Kind::Denied << Reason::None << HealthAccess::RoleMissing << true;
        QTest::newRow("404") << Kind::NotFound << Reason::None << HealthAccess::NoFeed << true;
        QTest::newRow("no tenant") << Kind::Rejected << Reason::UnknownTenant << HealthAccess::NoFeed << true;
        QTest::newRow("another's") << Kind::BadReply << Reason::OtherTenant << HealthAccess::OtherTenant << false;
        QTest::newRow("no reply") << Kind::TimedOut << Reason::None << HealthAccess::Failed << false;
        QTest::newRow("bad reply") << Kind::BadReply << Reason::None << HealthAccess::Failed << false;
    }
    void accesses()
    {
        QFETCH(Error::Kind, kind);
        QFETCH(Error::Reason, reason);
        QFETCH(bool, needs);
        const auto access = healthAccessOf(Error{.kind = kind, .reason = reason});
        QTEST(access, "access");
        QCOMPARE(needsSomebody(access), needs);
    }

    void active_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<bool>("resolved");
        QTest::addColumn<bool>("active");
        QTest::newRow("going on") << u"serviceDegradation"_s << false << true;
        QTest::newRow("resolved") << u"serviceDegradation"_s << true << false;
        QTest::newRow("restored") << u"serviceRestored"_s << false << false;
        QTest::newRow("a word nobody knows") << u"sideways"_s << false << true;
        QTest::newRow("no word") << QString() << false << true;
    }
    void active()
    {
        QFETCH(QString, status);
        QFETCH(bool, resolved);
        QTEST(isActive(HealthIssue{.status = status, .isResolved = resolved}), "active");
    }

    void deadlines_data()
    {
        QTest::addColumn<QDateTime>("start");
        QTest::addColumn<QDate>("until");
        QTest::newRow("in a month") << utc(2026, 1, 15) << QDate(2026, 2, 28);
        QTest::newRow("leap year") << utc(2028, 1, 1) << QDate(2028, 2, 29);
        QTest::newRow("over the year") << utc(2026, 12, 31, 23, 59) << QDate(2027, 1, 31);
        QTest::newRow("november") << utc(2026, 11, 1) << QDate(2026, 12, 31);
        QTest::newRow("months are those of UTC")
            << QDateTime(QDate(2026, 2, 1), QTime(0, 30), Qt::OffsetFromUTC, 3600) << QDate(2026, 2, 28);
        QTest::newRow("not known") << QDateTime() << QDate();
    }
    void deadlines()
    {
        QFETCH(QDateTime, start);
        QTEST(creditDeadline(HealthIssue{.startedAt = start}), "until");
    }

    void decodes()
    {
        const auto health = decodeTenantHealth(
            {"\xef\xbb\xbf"
             + pageText("{'@odata.context':'https://graph.microsoft.com/v1.0/$metadata#x','value':["
                        "{'id':'Exchange Online','Service':' Exchange Online ','Status':'ServiceDegradation','Issues':[{'Id':' EX1 ',"
                        "'Title':'Mail','Classification':'Incident','IsResolved':false,'StartDateTime':'2026-03-01T07:00:00.1234567Z',"
                        "'EndDateTime':null,'Details':[{'Name':'n','Value':'v'},{},5],'Posts':["
                        "{'CreatedDateTime':'2026-03-01T09:00:00Z','PostType':'Regular','Description':{'Content':'<p>b</p>'}},"
                        "{'CreatedDateTime':'2026-03-01T08:00:00Z','PostType':'quick','Description':null},"
                        "{'PostType':'regular','Description':{'Content':'no time'}}]}]}]}")},
            tenant);
        QVERIFY(health);
        QCOMPARE(health->skipped, 0);
        QCOMPARE(health->services, (QList<ServiceHealth>{{.service = u"Exchange Online"_s, .status = u"ServiceDegradation"_s}}));
        QCOMPARE(health->issues.size(), 1);
        const auto &issue = health->issues.first();
        QCOMPARE(issue.id, u"EX1"_s);
        QCOMPARE(issue.kind, u"Incident"_s);
        QVERIFY(issue.startedAt.isValid() && !issue.endedAt.isValid());
        QCOMPARE(issue.details, (QList<IssueDetail>{{.name = u"n"_s, .value = u"v"_s}}));
        QCOMPARE(issue.posts.size(), 3);
        QCOMPARE(issue.posts.at(0).at, utc(2026, 3, 1, 8)); // oldest first
        QCOMPARE(issue.posts.at(0).content, QString());
        QCOMPARE(issue.posts.at(1).content, u"<p>b</p>"_s);
        QCOMPARE(issue.posts.at(2).content, u"no time"_s);
    }

    void oddLines()
    {
        const auto health = decodeTenantHealth({pageText("{'value':[{'service':'A','issues':null},{'service':'B','status':7,'issues':{}},"
                                                         "{'status':'x'},null,3,{'service':'C','issues':[{'title':'no id'},"
                                                         "{'id':'C1','posts':'none','isResolved':'true','title':5},7]}]}")},
                                               tenant);
        QVERIFY(health);
        QCOMPARE(health->services.size(), 3);
        QCOMPARE(health->services.at(1).status, u"7"_s);
        QCOMPARE(health->skipped, 7); // null and an object are no list of issues
        QCOMPARE(health->issues.size(), 1);
        QVERIFY(health->issues.first().isResolved);
        QCOMPARE(health->issues.first().title, u"5"_s);
        QVERIFY(health->issues.first().posts.isEmpty());
    }

    void eachOnce()
    {
        const auto page = pageText("{'value':[{'service':'A','status':'x','issues':[{'id':'I1','title':'first'},{'id':'I2'}]},"
                                   "{'service':'B','status':'x','issues':[{'id':'I1','title':'again'}]}]}");
        const auto health = decodeTenantHealth({page, page}, tenant);
        QVERIFY(health);
        QCOMPARE(health->services.size(), 2);
        QCOMPARE(health->issues.size(), 2);
        QCOMPARE(health->issues.first().title, u"first"_s);
        QCOMPARE(health->skipped, 0);
    }

    void aServiceThatDoesNotTellItsIssues()
    {
        const auto health = decodeTenantHealth({pageText("{'value':[{'service':'A','status':'x'},{'service':'B','issues':[]}]}")}, tenant);
        QVERIFY(health);
        QCOMPARE(health->services.size(), 2);
        QCOMPARE(health->skipped, 1);
    }

    void tooManyIssues()
    {
        QJsonArray issues;
        for (int i = 0; i < 20'003; ++i)
            issues.append(QJsonObject{{u"id"_s, QString::number(i % 20'002)}});
        const QJsonObject service{{u"service"_s, u"A"_s}, {u"issues"_s, issues}};
        const auto page = QJsonDocument(QJsonObject{{u"value"_s, QJsonArray{service}}}).toJson();
        const auto health = decodeTenantHealth({page}, tenant);
        QVERIFY(health);
        QCOMPARE(health->issues.size(), 20'000);
        QCOMPARE(health->skipped, 2);
    }

    void noServices()
    {
        const auto none = decodeTenantHealth({"{\"value\":[]}", "{\"value\":[]}"}, tenant);
        QVERIFY(!none);
        QCOMPARE(none.error().kind, Error::Kind::NotFound);
        QCOMPARE(healthAccessOf(none.error()), HealthAccess::NoFeed);
        const auto unreadable = decodeTenantHealth({"{\"value\":[7]}"}, tenant);
        QVERIFY(!unreadable);
        QCOMPARE(healthAccessOf(unreadable.error()), HealthAccess::Failed);
    }

    void noAnswer_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("HTML") << QByteArray("<html>");
        QTest::newRow("no list") << QByteArray("{\"error\":{}}");
        QTest::newRow("cut") << QByteArray("{\"value\":[{\"service\":\"A\"");
    }
    void noAnswer()
    {
        QFETCH(QByteArray, body);
        for (const auto &pages : {QList<QByteArray>{body}, QList<QByteArray>{"{\"value\":[]}", body}}) {
            const auto health = decodeTenantHealth(pages, tenant);
            QVERIFY(!health);
            QCOMPARE(health.error().kind, Error::Kind::BadReply);
            QVERIFY(!decodeTenantMessages(pages, tenant));
        }
    }

    void anotherTenant_data()
    {
        QTest::addColumn<QString>("context");
        QTest::addColumn<bool>("other");
        const auto other = u"99999999-2222-4333-8444-555555555555"_s;
        QTest::newRow("nothing said") << QString() << false;
        QTest::newRow("no tenant in it") << u"https://graph.microsoft.com/v1.0/$metadata#admin/serviceAnnouncement/healthOverviews"_s
                                         << false;
        QTest::newRow("the same") << u"https://graph.microsoft.com/v1.0/"_s + tenant.toUpper() + u"/$metadata#x"_s << false;
        QTest::newRow("another") << u"https://graph.microsoft.com/v1.0/"_s + other + u"/$metadata#x"_s << true;
        QTest::newRow("behind the mark it is a name") << u"https://graph.microsoft.com/v1.0/$metadata#x/"_s + other << false;
    }
    void anotherTenant()
    {
        QFETCH(QString, context);
        QFETCH(bool, other);
        const auto body
            = QJsonDocument(QJsonObject{{u"@odata.context"_s, context}, {u"value"_s, QJsonArray{QJsonObject{{u"service"_s, u"A"_s}}}}})
                  .toJson();
        const auto health = decodeTenantHealth({"{\"value\":[]}", body}, tenant);
        QCOMPARE(bool(health), !other);
        const auto messages = decodeTenantMessages({body}, tenant);
        QCOMPARE(bool(messages), !other);
        if (other) {
            QCOMPARE(health.error().reason, Error::Reason::OtherTenant);
            QCOMPARE(messages.error().reason, Error::Reason::OtherTenant);
            QCOMPARE(health.error().subject, tenant);
        }
    }

    void messages()
    {
        const auto told = decodeTenantMessages(
            {pageText("{'value':[{'id':'MC1','title':'T','category':'planForChange','isMajorChange':true,'services':['A',null],"
                      "'actionRequiredByDateTime':'2026-05-01T00:00:00Z','body':{'contentType':'html','content':'<p>x</p>'}},"
                      "{'id':' '},{'title':'none'},{'id':'MC1','title':'again'}]}")},
            tenant);
        QVERIFY(told);
        QCOMPARE(told->skipped, 2);
        QCOMPARE(told->messages.size(), 1);
        QCOMPARE(told->messages.first().title, u"T"_s);
        QCOMPARE(told->messages.first().actBy, utc(2026, 5, 1));
        QCOMPARE(told->messages.first().body, u"<p>x</p>"_s);
        QVERIFY(told->messages.first().isMajorChange);
    }
};

HOUSE_TEST(HealthTest)
#include "tst_health.moc"
