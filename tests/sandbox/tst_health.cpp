#include "tests/sandbox/healthsandbox.h"
#include "tests/support/testprogram.h"

#include <QMap>
#include <QSet>

/// That the sandbox tells tenants of their services as Graph does, and that issues live and end.
class TestHealth : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void overviewsAreOfTheTenantsServices();
    void statusIsThatOfTheWorstIssue();
    void oneOverview();
    void issuesAreThoseOfTheContract();
    void messagesAreThoseOfTheContract();
    void bothSpellingsOccur();
    void postsComeInSeveralStyles();
    void everyPageOnce_data();
    void everyPageOnce();
    void pageSizeIsBounded();
    void filters_data();
    void filters();
    void wrongOptions_data();
    void wrongOptions();
    void oneIssue();
    void incidentReport();
    void oneIssueInManyTenants();
    void issueHitsAShare();
    void sameForTheSameSeed();
    void everyStatusAndOrigin();
    void lifeOfAnIssue();
    void endedIssuesLeaveAfterThirtyDays();
    void blackMonday();
    void messagesAreUpdatedAndEnd();

private:
    static QDateTime time(const QJsonValue &text) { return QDateTime::fromString(text.toString(), Qt::ISODate); }

    HealthSandbox m_sandbox;
    QString m_customer{};
};

void TestHealth::initTestCase()
{
    QVERIFY(m_sandbox.startThatMorning({u"--customers"_s, u"200"_s, u"--open-tenants"_s}));
    m_customer = m_sandbox.customerWithService(u"Microsoft Teams"_s, 12);
    QVERIFY(m_sandbox.enter(m_customer));
}

void TestHealth::overviewsAreOfTheTenantsServices()
{
    const Called called = m_sandbox.announcements(u"healthOverviews"_s);
    QCOMPARE(called.status, 200);
    QVERIFY(called.json()["@odata.context"_L1].toString().endsWith("/v1.0/$metadata#admin/serviceAnnouncement/healthOverviews"_L1));
    const auto overviews = called.json()["value"_L1].toArray();
    QVERIFY(overviews.size() >= 6);
    for (const auto &overview : overviews)
        QCOMPARE(overview.toObject().keys(), (QStringList{u"id"_s, u"service"_s, u"status"_s}));
    QCOMPARE(m_sandbox.values(overviews, u"service"_s), m_sandbox.values(m_sandbox.truth(m_customer)["services"_L1], u"service"_s));
    // Who has bought nothing but Dynamics 365 hears nothing of Exchange.
    QSet<QString> seen;
    bool isPart = false;
    const auto customers = m_sandbox.control("GET", u"customers?limit=60"_s).array();
    for (const auto &customer : customers) {
        const QStringList services = m_sandbox.values(m_sandbox.truth(customer["id"_L1].toString())["services"_L1], u"service"_s);
        seen.unite({services.begin(), services.end()});
        isPart = isPart || (services.contains(u"Dynamics 365 Apps"_s) && !services.contains(u"Exchange Online"_s));
    }
    QVERIFY(seen.size() >= 14);
    QVERIFY(isPart);
}

void TestHealth::statusIsThatOfTheWorstIssue()
{
    const QStringList order{u"reported"_s,         u"confirmed"_s,          u"investigationSuspended"_s,
                            u"verifyingService"_s, u"investigating"_s,      u"restoringService"_s,
                            u"extendedRecovery"_s, u"serviceDegradation"_s, u"serviceInterruption"_s};
    // On such a day a service has several at once.
    m_sandbox.control("POST", u"health"_s, {{u"mode"_s, u"black-monday"_s}});
    bool isUnwell = false;
    const auto customers = m_sandbox.control("GET", u"customers?limit=25"_s).array();
    for (const auto &customer : customers) {
        QVERIFY(m_sandbox.enter(customer["id"_L1].toString()));
        const auto overviews = m_sandbox.announcements(u"healthOverviews?$expand=issues"_s).json()["value"_L1].toArray();
        for (const auto &overview : overviews) {
            qsizetype worst = -1;
            const auto issues = overview["issues"_L1].toArray();
            for (const auto &issue : issues) {
                QCOMPARE(issue["service"_L1], overview["service"_L1]);
                QVERIFY(!issue["posts"_L1].toArray().isEmpty());
                if (!issue["isResolved"_L1].toBool())
                    worst = qMax(
                        worst, order.indexOf(QRegularExpression(issue["status"_L1].toString(), QRegularExpression::CaseInsensitiveOption)));
            }
            isUnwell = isUnwell || worst >= 0;
            if (worst >= 0)
                QCOMPARE(overview["status"_L1].toString().toLower(), order[worst].toLower());
            else
                QVERIFY(!order.contains(overview["status"_L1].toString(), Qt::CaseInsensitive));
        }
    }
    QVERIFY(isUnwell);
    QVERIFY(m_sandbox.enter(m_customer));
    m_sandbox.control("POST", u"health"_s, {{u"mode"_s, u"usual"_s}});
}

void TestHealth::oneOverview()
{
    const QJsonObject one = m_sandbox.announcements(u"healthOverviews/exchange"_s).json();
    QCOMPARE(one["service"_L1].toString(), u"Exchange Online"_s);
    QVERIFY(one["@odata.context"_L1].toString().endsWith("/$entity"_L1));
    QVERIFY(!one.contains("issues"_L1));
    QVERIFY(m_sandbox.announcements(u"healthOverviews/Exchange?$expand=issues"_s).json()["issues"_L1].isArray());
    QCOMPARE(m_sandbox.announcements(u"healthOverviews/Fax"_s).status, 404);
}

void TestHealth::issuesAreThoseOfTheContract()
{
    const auto issues = m_sandbox.rows(u"issues"_s);
    QVERIFY(issues.size() >= 12);
    const QRegularExpression id(u"^[A-Z]{2}\\d{6}$"_s);
    for (const auto &issue : issues) {
        QCOMPARE(issue.toObject().keys(),
                 (QStringList{u"classification"_s, u"details"_s, u"endDateTime"_s, u"feature"_s, u"featureGroup"_s, u"id"_s,
                              u"impactDescription"_s, u"isResolved"_s, u"lastModifiedDateTime"_s, u"origin"_s, u"posts"_s, u"service"_s,
                              u"startDateTime"_s, u"status"_s, u"title"_s}));
        QVERIFY(id.match(issue["id"_L1].toString()).hasMatch());
        QVERIFY(QStringList({u"incident"_s, u"advisory"_s}).contains(issue["classification"_L1].toString().toLower()));
        QVERIFY(time(issue["startDateTime"_L1]).isValid());
        QCOMPARE(issue["endDateTime"_L1].isNull(), !issue["isResolved"_L1].toBool());
        QVERIFY(time(issue["lastModifiedDateTime"_L1]) >= time(issue["startDateTime"_L1]));
        QDateTime before = time(issue["startDateTime"_L1]);
        const auto posts = issue["posts"_L1].toArray();
        for (const auto &post : posts) {
            QVERIFY(time(post["createdDateTime"_L1]) > before);
            before = time(post["createdDateTime"_L1]);
            QCOMPARE(post["description"_L1]["contentType"_L1].toString().toLower(), u"html"_s);
            QVERIFY(!post["description"_L1]["content"_L1].toString().isEmpty());
        }
        QVERIFY(qAbs(before.secsTo(time(issue["lastModifiedDateTime"_L1]))) <= 1);
    }
    QCOMPARE(m_sandbox.values(issues, u"id"_s), m_sandbox.values(m_sandbox.rows(u"issues?$orderby=startDateTime desc"_s), u"id"_s));
    const QStringList told = m_sandbox.values(m_sandbox.truth(m_customer)["issues"_L1], u"id"_s);
    const QStringList ids = m_sandbox.values(issues, u"id"_s);
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()), QSet<QString>(told.begin(), told.end()));
    QCOMPARE(ids.size(), told.size());
}

void TestHealth::messagesAreThoseOfTheContract()
{
    const auto messages = m_sandbox.rows(u"messages"_s);
    QVERIFY(messages.size() > 30);
    QSet<QString> categories;
    QSet<QString> severities;
    QSet<QString> ids;
    bool mustAct = false;
    bool isMajor = false;
    for (const auto &message : messages) {
        QCOMPARE(message.toObject().keys(),
                 (QStringList{u"actionRequiredByDateTime"_s, u"body"_s, u"category"_s, u"details"_s, u"endDateTime"_s, u"expiryDateTime"_s,
                              u"hasAttachments"_s, u"id"_s, u"isMajorChange"_s, u"lastModifiedDateTime"_s, u"services"_s, u"severity"_s,
                              u"startDateTime"_s, u"tags"_s, u"title"_s, u"viewPoint"_s}));
        ids.insert(message["id"_L1].toString());
        categories.insert(message["category"_L1].toString().toLower());
        severities.insert(message["severity"_L1].toString().toLower());
        mustAct = mustAct || time(message["actionRequiredByDateTime"_L1]).isValid();
        isMajor = isMajor || message["isMajorChange"_L1].toBool();
        QVERIFY(message["id"_L1].toString().startsWith("MC"_L1));
        QVERIFY(!message["services"_L1].toArray().isEmpty() && !message["tags"_L1].toArray().isEmpty());
        QVERIFY(message["body"_L1]["content"_L1].toString().contains("<p>"_L1));
    }
    QCOMPARE(ids.size(), messages.size());
    QCOMPARE(categories, (QSet<QString>{u"preventorfixissue"_s, u"planforchange"_s, u"stayinformed"_s}));
    QCOMPARE(severities, (QSet<QString>{u"normal"_s, u"high"_s, u"critical"_s}));
    QVERIFY(mustAct && isMajor);
}

void TestHealth::bothSpellingsOccur()
{
    QSet<QString> spellings;
    const auto customers = m_sandbox.control("GET", u"customers?limit=12"_s).array();
    for (const auto &customer : customers) {
        QVERIFY(m_sandbox.enter(customer["id"_L1].toString()));
        const auto issues = m_sandbox.rows(u"issues"_s);
        for (const auto &issue : issues)
            spellings.insert(issue["origin"_L1].toString());
    }
    QVERIFY(spellings.contains(u"microsoft"_s) && spellings.contains(u"Microsoft"_s));
    QVERIFY(m_sandbox.enter(m_customer));
}

void TestHealth::postsComeInSeveralStyles()
{
    QSet<QString> types;
    bool isHtml = false;
    bool isLabelled = false;
    const auto issues = m_sandbox.rows(u"issues"_s);
    for (const auto &issue : issues) {
        const auto posts = issue["posts"_L1].toArray();
        for (const auto &post : posts) {
            types.insert(post["postType"_L1].toString().toLower());
            isHtml = isHtml || post["description"_L1]["content"_L1].toString().contains("<ul>"_L1);
            isLabelled = isLabelled || post["description"_L1]["content"_L1].toString().contains("\n\nCurrent status: "_L1);
        }
    }
    QCOMPARE(types, (QSet<QString>{u"regular"_s, u"quick"_s, u"strategic"_s}));
    QVERIFY(isHtml && isLabelled);
}

void TestHealth::everyPageOnce_data()
{
    QTest::addColumn<QString>("list");
    QTest::newRow("issues") << u"issues"_s;
    QTest::newRow("messages") << u"messages"_s;
    QTest::newRow("filtered") << u"issues?$filter=isResolved eq true&$orderby=lastModifiedDateTime desc"_s;
    QTest::newRow("overviews") << u"healthOverviews?$expand=issues"_s;
}

void TestHealth::everyPageOnce()
{
    QFETCH(QString, list);
    int pages = 0;
    const auto whole = m_sandbox.rows(list, 1000);
    QCOMPARE(m_sandbox.rows(list, 3, &pages), whole);
    QCOMPARE(pages, (whole.size() + 2) / 3);
    const Called page = m_sandbox.announcements(list, {m_sandbox.preferred(3)});
    QCOMPARE(page.header("Preference-Applied"), "odata.maxpagesize=3");
    QVERIFY(page.json()["@odata.nextLink"_L1].toString().contains("$skip=3"_L1));
    QVERIFY(page.json()["@odata.nextLink"_L1].toString().startsWith(m_sandbox.base));
}

void TestHealth::pageSizeIsBounded()
{
    // More issues than a page holds unless another size is preferred.
    QJsonArray many;
    for (int number = 0; number < 120; ++number)
        many.append(QJsonObject{{u"id"_s, u"EX7%1"_s.arg(number, 5, 10, QChar(u'0'))},
                                {u"service"_s, u"Exchange"_s},
                                {u"customers"_s, QJsonArray{m_customer}}});
    QCOMPARE(m_sandbox.control("POST", u"health"_s, {{u"issues"_s, many}}).status, 200);
    const auto first = m_sandbox.announcements(u"issues"_s).json();
    QCOMPARE(first["value"_L1].toArray().size(), 100);
    QVERIFY(first["@odata.nextLink"_L1].toString().endsWith("issues?$skip=100"_L1));
    QVERIFY(!m_sandbox.announcements(u"issues"_s, {m_sandbox.preferred(5000)}).json().contains("@odata.nextLink"_L1));
    const auto top = m_sandbox.announcements(u"issues?$top=4"_s).json();
    QCOMPARE(top["value"_L1].toArray().size(), 4);
    QVERIFY(!top.contains("@odata.nextLink"_L1));
    m_sandbox.control("POST", u"health"_s, {{u"clear"_s, true}});
}

void TestHealth::filters_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<std::function<bool(QJsonObject)>>("fits");
    using Fits = std::function<bool(QJsonObject)>;
    const auto after = [](const QJsonObject &issue, const QDateTime &when) { return time(issue["lastModifiedDateTime"_L1]) >= when; };
    QTest::newRow("open") << u"isResolved eq false"_s << Fits([](const QJsonObject &issue) { return !issue["isResolved"_L1].toBool(); });
    QTest::newRow("no end") << u"endDateTime eq null"_s << Fits([](const QJsonObject &issue) { return issue["endDateTime"_L1].isNull(); });
    QTest::newRow("since") << u"lastModifiedDateTime ge 2027-02-20T00:00:00Z"_s << Fits([after](const QJsonObject &issue) {
        return after(issue, QDateTime(QDate(2027, 2, 20), QTime(0, 0), Qt::UTC));
    });
    QTest::newRow("service") << u"service eq 'Exchange Online'"_s
                             << Fits([](const QJsonObject &issue) { return issue["service"_L1].toString() == "Exchange Online"_L1; });
    QTest::newRow("both") << u"classification ne 'advisory' and lastModifiedDateTime ge 2027-02-10T00:00:00Z"_s
                          << Fits([after](const QJsonObject &issue) {
                                 return issue["classification"_L1].toString().toLower() == "incident"_L1
                                     && after(issue, QDateTime(QDate(2027, 2, 10), QTime(0, 0), Qt::UTC));
                             });
}

void TestHealth::filters()
{
    QFETCH(QString, filter);
    QFETCH(std::function<bool(QJsonObject)>, fits);
    const auto all = m_sandbox.rows(u"issues"_s);
    QJsonArray wanted;
    for (const auto &issue : all) {
        if (fits(issue.toObject()))
            wanted.append(issue);
    }
    QVERIFY(!wanted.isEmpty() && wanted.size() < all.size());
    QCOMPARE(m_sandbox.rows(u"issues?$filter="_s + filter), wanted);
}

void TestHealth::wrongOptions_data()
{
    QTest::addColumn<QString>("rest");
    for (const auto &rest :
         {u"issues?$filter=colour eq 'red'"_s, u"issues?$filter=isResolved"_s, u"issues?$filter=service gt 'A'"_s,
          u"issues?$expand=posts"_s, u"issues?$skip=-1"_s, u"issues?$top=many"_s, u"messages?$filter=isResolved eq false"_s,
          u"healthOverviews?$expand=posts"_s, u"issues?$orderby=startDateTime sideways"_s, u"issues?colour=red"_s})
        QTest::newRow(qPrintable(rest)) << rest;
}

void TestHealth::wrongOptions()
{
    QFETCH(QString, rest);
    const Called refused = m_sandbox.announcements(rest, {{"client-request-id", "a-call-of-ours"}});
    QCOMPARE(refused.status, 400);
    const auto error = refused.json()["error"_L1];
    QCOMPARE(error["code"_L1].toString(), u"BadRequest"_s);
    QVERIFY(!error["message"_L1].toString().isEmpty());
    QCOMPARE(error["innerError"_L1]["client-request-id"_L1].toString(), u"a-call-of-ours"_s);
    QCOMPARE(refused.header("client-request-id"), "a-call-of-ours");
    QCOMPARE(error["innerError"_L1]["request-id"_L1].toString().toLatin1(), refused.header("request-id"));
}

void TestHealth::oneIssue()
{
    const auto listed = m_sandbox.rows(u"issues"_s)[0].toObject();
    QJsonObject one = m_sandbox.announcements(u"issues/"_s + listed["id"_L1].toString()).json();
    QVERIFY(one.take("@odata.context"_L1).toString().endsWith("issues/$entity"_L1));
    QCOMPARE(one, listed);
    // Not an issue of this tenant, though one of another.
    const QStringList own = m_sandbox.values(m_sandbox.truth(m_customer)["issues"_L1], u"id"_s);
    const QStringList all = m_sandbox.values(m_sandbox.cases(), u"id"_s);
    const auto foreign = std::find_if(all.begin(), all.end(), [&own](const QString &id) { return !own.contains(id); });
    QVERIFY(foreign != all.end());
    const Called refused = m_sandbox.announcements(u"issues/"_s + *foreign);
    QCOMPARE(refused.status, 404);
    QCOMPARE(refused.json()["error"_L1]["code"_L1].toString(), u"ResourceNotFound"_s);
}

void TestHealth::incidentReport()
{
    const auto issues = m_sandbox.rows(u"issues"_s);
    int reports = 0;
    for (const auto &issue : issues) {
        const Called report = m_sandbox.announcements(u"issues/%1/incidentReport"_s.arg(issue["id"_L1].toString()));
        const bool isPublished = issue["status"_L1].toString().compare("postIncidentReviewPublished"_L1, Qt::CaseInsensitive) == 0;
        QCOMPARE(report.status, isPublished ? 200 : 404);
        QCOMPARE(report.header("Content-Type") == "application/octet-stream", isPublished);
        reports += isPublished ? 1 : 0;
    }
    QVERIFY(reports > 0 && reports < issues.size());
}

void TestHealth::oneIssueInManyTenants()
{
    // What two tenants read under one id is the same but for its spelling.
    QMap<QString, QJsonObject> seen;
    int again = 0;
    const auto customers = m_sandbox.control("GET", u"customers?limit=40"_s).array();
    for (qsizetype place = 0; place < customers.size(); place += 3) {
        QVERIFY(m_sandbox.enter(customers[place]["id"_L1].toString()));
        const auto issues = m_sandbox.rows(u"issues"_s);
        for (const auto &issue : issues) {
            const QString id = issue["id"_L1].toString();
            if (seen.contains(id))
                QCOMPARE(issue.toObject(), seen[id]);
            again += seen.contains(id) ? 1 : 0;
            seen[id] = issue.toObject();
        }
    }
    QVERIFY(again > 20);
    QVERIFY(m_sandbox.enter(m_customer));
}

void TestHealth::issueHitsAShare()
{
    int wide = 0;
    int narrow = 0;
    const auto cases = m_sandbox.cases(true);
    for (const auto &each : cases) {
        const int hit = each["customers"_L1].toInt();
        wide += hit > 60 ? 1 : 0;
        narrow += hit > 0 && hit <= 10 ? 1 : 0;
        QVERIFY(hit < 200);
        QCOMPARE(each["readable"_L1].toInt(), hit); // every tenant is open here
    }
    QVERIFY(cases.size() > 60);
    QVERIFY(wide > 3 && narrow > 3);
}

void TestHealth::sameForTheSameSeed()
{
    HealthSandbox other;
    QVERIFY(other.startThatMorning({u"--customers"_s, u"200"_s, u"--open-tenants"_s}));
    m_sandbox.turnClockTo(healthMorning);
    other.turnClockTo(healthMorning);
    QVERIFY(other.enter(m_customer));
    QCOMPARE(other.rows(u"issues"_s), m_sandbox.rows(u"issues"_s));
    QCOMPARE(other.rows(u"messages"_s), m_sandbox.rows(u"messages"_s));
    HealthSandbox third;
    QVERIFY(third.startThatMorning({u"--customers"_s, u"200"_s, u"--open-tenants"_s, u"--seed"_s, u"2"_s}));
    QVERIFY(third.cases() != m_sandbox.cases());
}

void TestHealth::everyStatusAndOrigin()
{
    QSet<QString> statuses;
    QSet<QString> origins;
    for (int step = 0; step < 60; ++step) {
        const auto cases = m_sandbox.cases();
        for (const auto &each : cases) {
            statuses.insert(each["status"_L1].toString());
            origins.insert(each["origin"_L1].toString());
        }
        m_sandbox.advance(19LL * 3600);
    }
    m_sandbox.turnClockTo(healthMorning);
    for (const auto &status :
         {u"investigating"_s, u"serviceDegradation"_s, u"serviceInterruption"_s, u"restoringService"_s, u"extendedRecovery"_s,
          u"verifyingService"_s, u"serviceRestored"_s, u"falsePositive"_s, u"postIncidentReviewPublished"_s, u"investigationSuspended"_s,
          u"confirmed"_s, u"mitigatedExternal"_s, u"resolvedExternal"_s, u"mitigated"_s, u"resolved"_s})
        QVERIFY2(statuses.contains(status), qPrintable(status));
    QCOMPARE(origins, (QSet<QString>{u"microsoft"_s, u"thirdParty"_s, u"customer"_s}));
}

void TestHealth::lifeOfAnIssue()
{
    HealthSandbox monday;
    QVERIFY(monday.startThatMorning({u"--customers"_s, u"50"_s, u"--open-tenants"_s, u"--seed"_s, u"5"_s}));
    monday.control("POST", u"health"_s, {{u"mode"_s, u"black-monday"_s}});
    const QStringList path{u"investigating"_s,    u"serviceInterruption"_s, u"serviceDegradation"_s, u"restoringService"_s,
                           u"extendedRecovery"_s, u"verifyingService"_s,    u"serviceRestored"_s,    u"postIncidentReviewPublished"_s};
    QMap<QString, QStringList> lives;
    QMap<QString, int> posts;
    for (int step = 0; step < 64; ++step) {
        const auto cases = monday.cases();
        for (const auto &each : cases) {
            const QString id = each["id"_L1].toString();
            if (!id.sliced(2).startsWith(u'9'))
                continue;
            const QString status = each["status"_L1].toString();
            if (lives[id].isEmpty() || lives[id].constLast() != status)
                lives[id].append(status);
            QVERIFY(each["posts"_L1].toInt() >= posts[id]);
            posts[id] = each["posts"_L1].toInt();
            QCOMPARE(each["isResolved"_L1].toBool(), path.indexOf(status) >= 6);
            QCOMPARE(time(each["endDateTime"_L1]).isValid(), path.indexOf(status) >= 6);
        }
        monday.advance(step < 44 ? 3600 : 12 * 3600);
    }
    QCOMPARE(lives.size(), 40);
    int reviewed = 0;
    for (const QStringList &life : lives) {
        QVERIFY2(life.contains(u"serviceRestored"_s) && life.size() >= 3, qPrintable(life.join(u' ')));
        QVERIFY(std::is_sorted(life.begin(), life.end(),
                               [&path](const QString &one, const QString &other) { return path.indexOf(one) < path.indexOf(other); }));
        reviewed += life.constLast() == "postIncidentReviewPublished"_L1 ? 1 : 0;
    }
    QVERIFY(reviewed > 5 && reviewed < 40);
}

void TestHealth::endedIssuesLeaveAfterThirtyDays()
{
    const auto ended = [this] {
        QMap<QString, QDateTime> ends;
        const auto cases = m_sandbox.cases();
        for (const auto &each : cases) {
            if (each["isResolved"_L1].toBool())
                ends[each["id"_L1].toString()] = time(each["endDateTime"_L1]);
        }
        return ends;
    };
    const auto before = ended();
    for (const QDateTime &end : before)
        QVERIFY(end.secsTo(healthMorning) <= 30LL * 86'400);
    m_sandbox.advance(15LL * 86'400);
    const QStringList after = m_sandbox.values(m_sandbox.cases(), u"id"_s);
    m_sandbox.turnClockTo(healthMorning);
    int left = 0;
    for (auto each = before.begin(); each != before.end(); ++each) {
        const qint64 age = each.value().secsTo(healthMorning.addDays(15));
        if (qAbs(age - 30LL * 86'400) > 600)
            QCOMPARE(after.contains(each.key()), age < 30LL * 86'400);
        left += after.contains(each.key()) ? 0 : 1;
    }
    QVERIFY(left > 5 && left < before.size());
}

void TestHealth::blackMonday()
{
    HealthSandbox monday;
    QVERIFY(monday.start({u"--customers"_s, u"200"_s, u"--open-tenants"_s, u"--health"_s, u"black-monday"_s}));
    QCOMPARE(monday.control("GET", u"health"_s).json()["mode"_L1].toString(), u"black-monday"_s);
    int open = 0;
    int told = 0;
    const auto cases = monday.cases(true);
    for (const auto &each : cases) {
        const bool isOfMonday = each["id"_L1].toString().sliced(2).startsWith(u'9');
        open += isOfMonday && !each["isResolved"_L1].toBool() ? 1 : 0;
        told += isOfMonday ? each["customers"_L1].toInt() : 0;
    }
    QCOMPARE(open, 40);
    QVERIFY(told > 40 * 50);
    HealthSandbox quiet;
    QVERIFY(quiet.start({u"--customers"_s, u"5"_s, u"--health"_s, u"quiet"_s}));
    QVERIFY(quiet.cases().isEmpty());
}

void TestHealth::messagesAreUpdatedAndEnd()
{
    const auto before = m_sandbox.rows(u"messages"_s);
    m_sandbox.advance(20LL * 86'400);
    const auto after = m_sandbox.rows(u"messages"_s);
    m_sandbox.turnClockTo(healthMorning);
    int gone = 0;
    int updated = 0;
    for (const auto &message : before) {
        const QJsonObject now = m_sandbox.row(after, u"id"_s, message["id"_L1].toString());
        const bool hasEnded = time(message["endDateTime"_L1]) < healthMorning.addDays(20);
        QCOMPARE(now.isEmpty(), hasEnded);
        gone += hasEnded ? 1 : 0;
        if (!now.isEmpty() && now["lastModifiedDateTime"_L1] != message["lastModifiedDateTime"_L1]) {
            ++updated;
            QVERIFY(now["title"_L1].toString().startsWith("(Updated) "_L1));
            QVERIFY(now["tags"_L1].toArray().contains(u"Updated message"_s));
        }
    }
    const QStringList known = m_sandbox.values(before, u"id"_s);
    const QStringList ids = m_sandbox.values(after, u"id"_s);
    QVERIFY(std::any_of(ids.begin(), ids.end(), [&known](const QString &id) { return !known.contains(id); }));
    QVERIFY(gone > 0 && updated > 0);
}

HOUSE_TEST(TestHealth)
#include "tst_health.moc"
