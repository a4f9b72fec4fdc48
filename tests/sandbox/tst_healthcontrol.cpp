#include "tests/sandbox/healthsandbox.h"
#include "tests/support/testprogram.h"

/// That tests can make services fail in any shape, that limits are counted, and that faults strike these routes too.
class TestHealthControl : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void issueComesAndChanges();
    void issueEndsAndLeaves();
    void issueIsRemoved();
    void inventedIssueIsTakenOver();
    void audience();
    void unknownWords();
    void unknownService();
    void awkwardPosts_data();
    void awkwardPosts();
    void clockInTheFuture();
    void idIsUsedAgain();
    void wrongWishes_data();
    void wrongWishes();
    void wrongWishChangesNothing();
    void modes();
    void limitPerMinute();
    void limitPerHour();
    void limitInAll();
    void faults_data();
    void faults();
    void pagingFaults();
    void spoiltLists();
    void callsAreCounted();

private:
    QJsonObject own(const QString &id) { return m_sandbox.announcements(u"issues/"_s + id).json(); }
    static QJsonArray posts(const QJsonObject &issue) { return issue["posts"_L1].toArray(); }
    void set(const QJsonObject &settings) { QCOMPARE(m_sandbox.control("POST", u"settings"_s, settings).status, 200); }

    HealthSandbox m_sandbox;
    QStringList m_customers{}; ///< with Exchange Online
    QJsonObject m_issue{};
};

void TestHealthControl::initTestCase()
{
    QVERIFY(m_sandbox.startThatMorning({u"--customers"_s, u"60"_s, u"--open-tenants"_s, u"--health"_s, u"quiet"_s}));
    const auto customers = m_sandbox.control("GET", u"customers?limit=60"_s).array();
    for (const auto &customer : customers) {
        const QString id = customer["id"_L1].toString();
        if (m_sandbox.values(m_sandbox.truth(id)["services"_L1], u"id"_s).contains(u"Exchange"_s) && m_customers.size() < 3)
            m_customers.append(id);
    }
    m_issue = {{u"id"_s, u"EX555001"_s},
               {u"service"_s, u"Exchange Online"_s},
               {u"title"_s, u"Mail is late"_s},
               {u"text"_s, u"<p>We look into it.</p>"_s},
               {u"customers"_s, m_customers[0]}};
}

void TestHealthControl::init()
{
    QVERIFY(m_sandbox.enter(m_customers[0]));
}

void TestHealthControl::cleanup()
{
    m_sandbox.control("POST", u"health"_s, {{u"clear"_s, true}, {u"mode"_s, u"quiet"_s}});
    m_sandbox.control("DELETE", u"faults"_s);
    set({{u"healthPerMinute"_s, 0}, {u"healthPerHour"_s, 0}, {u"healthPerMinuteInAll"_s, 0}});
}

void TestHealthControl::issueComesAndChanges()
{
    QVERIFY(m_sandbox.rows(u"issues"_s).isEmpty());
    const Called made = m_sandbox.write(m_issue);
    QCOMPARE(made.status, 200);
    QCOMPARE(made.json()["issues"_L1][0]["id"_L1].toString(), u"EX555001"_s);
    QJsonObject read = own(u"EX555001"_s);
    QCOMPARE(read["title"_L1].toString(), u"Mail is late"_s);
    QCOMPARE(read["status"_L1].toString().toLower(), u"investigating"_s);
    QCOMPARE(posts(read).size(), 1);
    QCOMPARE(posts(read)[0]["description"_L1]["content"_L1].toString(), u"<p>We look into it.</p>"_s);
    m_sandbox.advance(600);
    m_sandbox.write({{u"id"_s, u"EX555001"_s}, {u"status"_s, u"serviceDegradation"_s}, {u"classification"_s, u"advisory"_s}});
    const QJsonObject later = own(u"EX555001"_s);
    QCOMPARE(later["title"_L1].toString(), u"Mail is late"_s);
    QCOMPARE(later["status"_L1].toString().toLower(), u"servicedegradation"_s);
    QCOMPARE(later["classification"_L1].toString().toLower(), u"advisory"_s);
    QCOMPARE(later["startDateTime"_L1], read["startDateTime"_L1]);
    QVERIFY(later["lastModifiedDateTime"_L1].toString() > read["lastModifiedDateTime"_L1].toString());
    QCOMPARE(posts(later).size(), 2);
    // The overview follows.
    const auto overviews = m_sandbox.rows(u"healthOverviews"_s);
    QCOMPARE(m_sandbox.row(overviews, u"id"_s, u"Exchange"_s)["status"_L1].toString().toLower(), u"servicedegradation"_s);
}

void TestHealthControl::issueEndsAndLeaves()
{
    m_sandbox.write(m_issue);
    m_sandbox.advance(3600);
    m_sandbox.write({{u"id"_s, u"EX555001"_s}, {u"end"_s, true}});
    const QJsonObject ended = own(u"EX555001"_s);
    QCOMPARE(ended["status"_L1].toString().toLower(), u"servicerestored"_s);
    QVERIFY(ended["isResolved"_L1].toBool() && !ended["endDateTime"_L1].isNull());
    QCOMPARE(m_sandbox.row(m_sandbox.rows(u"healthOverviews"_s), u"id"_s, u"Exchange"_s)["status"_L1].toString().toLower(),
             u"servicerestored"_s);
    m_sandbox.advance(29LL * 86'400);
    QCOMPARE(m_sandbox.rows(u"issues"_s).size(), 1);
    QCOMPARE(m_sandbox.row(m_sandbox.rows(u"healthOverviews"_s), u"id"_s, u"Exchange"_s)["status"_L1].toString().toLower(),
             u"serviceoperational"_s);
    m_sandbox.advance(2LL * 86'400);
    QVERIFY(m_sandbox.rows(u"issues"_s).isEmpty());
    QCOMPARE(m_sandbox.announcements(u"issues/EX555001"_s).status, 404);
}

void TestHealthControl::issueIsRemoved()
{
    m_sandbox.write(m_issue);
    m_sandbox.control("POST", u"health"_s, {{u"remove"_s, QJsonArray{u"EX555001"_s}}});
    QCOMPARE(m_sandbox.announcements(u"issues/EX555001"_s).status, 404);
    // An invented one too, until all is cleared.
    m_sandbox.control("POST", u"health"_s, {{u"mode"_s, u"black-monday"_s}});
    const QString id = m_sandbox.rows(u"issues"_s)[0]["id"_L1].toString();
    m_sandbox.control("POST", u"health"_s, {{u"remove"_s, id}});
    QCOMPARE(m_sandbox.announcements(u"issues/"_s + id).status, 404);
    m_sandbox.control("POST", u"health"_s, {{u"clear"_s, true}});
    QCOMPARE(m_sandbox.announcements(u"issues/"_s + id).status, 200);
}

void TestHealthControl::inventedIssueIsTakenOver()
{
    m_sandbox.control("POST", u"health"_s, {{u"mode"_s, u"black-monday"_s}});
    const QJsonObject before = m_sandbox.rows(u"issues"_s)[0].toObject();
    const QString id = before["id"_L1].toString();
    const int hit = m_sandbox.row(m_sandbox.cases(true), u"id"_s, id)["customers"_L1].toInt();
    m_sandbox.write({{u"id"_s, id}, {u"status"_s, u"falsePositive"_s}});
    const QJsonObject after = own(id);
    QCOMPARE(after["title"_L1], before["title"_L1]);
    QCOMPARE(after["status"_L1].toString().toLower(), u"falsepositive"_s);
    QVERIFY(after["isResolved"_L1].toBool());
    QCOMPARE(posts(after).size(), posts(before).size() + 1);
    QCOMPARE(m_sandbox.row(m_sandbox.cases(true), u"id"_s, id)["customers"_L1].toInt(), hit);
    QCOMPARE(m_sandbox.values(m_sandbox.rows(u"issues"_s), u"id"_s).count(id), 1);
}

void TestHealthControl::audience()
{
    QJsonObject issue = m_issue;
    m_sandbox.write(issue);
    QCOMPARE(m_sandbox.cases(true)[0]["customers"_L1].toInt(), 1);
    issue.remove(u"customers"_s);
    issue[u"share"_s] = 1;
    m_sandbox.write(issue);
    const int all = m_sandbox.cases(true)[0]["customers"_L1].toInt();
    QVERIFY(all > 10 && all < 60);
    issue[u"share"_s] = 0.5;
    m_sandbox.write(issue);
    const int half = m_sandbox.cases(true)[0]["customers"_L1].toInt();
    QVERIFY(half > 2 && half < all);
    issue[u"country"_s] = u"NL"_s;
    issue[u"share"_s] = 1;
    m_sandbox.write(issue);
    const int dutch = m_sandbox.cases(true)[0]["customers"_L1].toInt();
    QVERIFY(dutch > 0 && dutch < all);
    issue[u"share"_s] = 0;
    m_sandbox.write(issue);
    QCOMPARE(m_sandbox.cases(true)[0]["customers"_L1].toInt(), 0);
}

void TestHealthControl::unknownWords()
{
    QJsonObject issue = m_issue;
    issue[u"status"_s] = u"serviceFlickering"_s;
    issue[u"classification"_s] = u"rumour"_s;
    issue[u"origin"_s] = u"weather"_s;
    issue[u"featureGroup"_s] = u"Group of tomorrow"_s;
    issue[u"postType"_s] = u"verbose"_s;
    m_sandbox.write(issue);
    const QJsonObject read = own(u"EX555001"_s);
    QCOMPARE(read["status"_L1].toString().toLower(), u"serviceflickering"_s);
    QCOMPARE(read["classification"_L1].toString().toLower(), u"rumour"_s);
    QCOMPARE(read["origin"_L1].toString().toLower(), u"weather"_s);
    QCOMPARE(read["featureGroup"_L1].toString(), u"Group of tomorrow"_s);
    QCOMPARE(posts(read)[0]["postType"_L1].toString().toLower(), u"verbose"_s);
    QVERIFY(!read["isResolved"_L1].toBool());
    // Never healthy for want of knowledge.
    QCOMPARE(m_sandbox.row(m_sandbox.rows(u"healthOverviews"_s), u"id"_s, u"Exchange"_s)["status"_L1].toString().toLower(),
             u"serviceflickering"_s);
}

void TestHealthControl::unknownService()
{
    m_sandbox.write({{u"id"_s, u"QQ1"_s}, {u"service"_s, u"Microsoft Weather Station"_s}});
    QCOMPARE(own(u"QQ1"_s)["service"_L1].toString(), u"Microsoft Weather Station"_s);
    const auto overview = m_sandbox.row(m_sandbox.rows(u"healthOverviews?$expand=issues"_s), u"service"_s, u"Microsoft Weather Station"_s);
    QCOMPARE(overview["id"_L1].toString(), u"MicrosoftWeatherStation"_s);
    QCOMPARE(overview["issues"_L1][0]["id"_L1].toString(), u"QQ1"_s);
    QCOMPARE(m_sandbox.cases(true)[0]["customers"_L1].toInt(), 60);
}

void TestHealthControl::awkwardPosts_data()
{
    QTest::addColumn<QString>("post");
    QTest::addColumn<qsizetype>("least");
    QTest::addColumn<qsizetype>("most");
    QTest::addColumn<QString>("has");
    QTest::newRow("empty") << u"empty"_s << qsizetype{0} << qsizetype{0} << QString();
    QTest::newRow("missing") << u"missing"_s << qsizetype{0} << qsizetype{0} << QString();
    QTest::newRow("huge") << u"huge"_s << qsizetype{1'048'576} << qsizetype{1'100'000} << u"<p>"_s;
    QTest::newRow("script") << u"script"_s << qsizetype{100} << qsizetype{2000} << u"<script>"_s;
}

void TestHealthControl::awkwardPosts()
{
    QFETCH(QString, post);
    QFETCH(QString, has);
    QFETCH(qsizetype, least);
    QFETCH(qsizetype, most);
    QJsonObject issue = m_issue;
    issue.remove(u"text"_s);
    issue[u"post"_s] = post;
    m_sandbox.write(issue);
    const auto description = posts(own(u"EX555001"_s))[0]["description"_L1];
    QCOMPARE(description.isNull(), post == "missing"_L1);
    const QString content = description["content"_L1].toString();
    QVERIFY(content.size() >= least && content.size() <= most);
    QVERIFY(content.contains(has));
    m_sandbox.write({{u"id"_s, u"EX555001"_s}, {u"posts"_s, false}});
    QVERIFY(own(u"EX555001"_s)["posts"_L1].isArray() && posts(own(u"EX555001"_s)).isEmpty());
}

void TestHealthControl::clockInTheFuture()
{
    QJsonObject issue = m_issue;
    issue[u"startIn"_s] = 86'400;
    issue[u"modifiedIn"_s] = 2 * 86'400;
    m_sandbox.write(issue);
    const auto now = QDateTime::fromString(m_sandbox.control("GET", u"clock"_s).json()["now"_L1].toString(), Qt::ISODate);
    const QJsonObject read = own(u"EX555001"_s);
    QVERIFY(QDateTime::fromString(read["startDateTime"_L1].toString(), Qt::ISODate) > now.addSecs(86'000));
    QVERIFY(QDateTime::fromString(read["lastModifiedDateTime"_L1].toString(), Qt::ISODate) > now.addSecs(172'000));
    QVERIFY(QDateTime::fromString(posts(read)[0]["createdDateTime"_L1].toString(), Qt::ISODate) > now);
}

void TestHealthControl::idIsUsedAgain()
{
    QJsonObject issue = m_issue;
    issue[u"startIn"_s] = -90'000;
    issue[u"end"_s] = -3600;
    m_sandbox.write(issue);
    m_sandbox.write({{u"id"_s, u"EX555001"_s}, {u"again"_s, true}, {u"service"_s, u"Microsoft Teams"_s}, {u"customers"_s, m_customers[0]}});
    const QJsonObject read = own(u"EX555001"_s);
    QCOMPARE(read["service"_L1].toString(), u"Microsoft Teams"_s);
    QVERIFY(read["title"_L1].toString() != "Mail is late"_L1);
    QVERIFY(read["endDateTime"_L1].isNull() && !read["isResolved"_L1].toBool());
    QCOMPARE(posts(read).size(), 1);
}

void TestHealthControl::wrongWishes_data()
{
    QTest::addColumn<QJsonObject>("wish");
    QTest::addColumn<QString>("says");
    const auto issue = [](const QJsonObject &members) { return QJsonObject{{u"issue"_s, members}}; };
    QTest::newRow("mode") << QJsonObject{{u"mode"_s, u"grey-tuesday"_s}} << u"black-monday"_s;
    QTest::newRow("no id") << issue({{u"service"_s, u"Exchange"_s}}) << u"id"_s;
    QTest::newRow("no service") << issue({{u"id"_s, u"EX1"_s}}) << u"service"_s;
    QTest::newRow("share") << issue({{u"id"_s, u"EX1"_s}, {u"service"_s, u"Exchange"_s}, {u"share"_s, 2}}) << u"share"_s;
    QTest::newRow("customer") << issue({{u"id"_s, u"EX1"_s}, {u"service"_s, u"Exchange"_s}, {u"customers"_s, u"nobody"_s}}) << u"nobody"_s;
    QTest::newRow("access") << QJsonObject{{u"access"_s, QJsonObject{{u"customers"_s, u"nobody"_s}, {u"kind"_s, u"expired"_s}}}}
                            << u"nobody"_s;
}

void TestHealthControl::wrongWishes()
{
    QFETCH(QJsonObject, wish);
    QFETCH(QString, says);
    const Called refused = m_sandbox.control("POST", u"health"_s, wish);
    QCOMPARE(refused.status, 400);
    QVERIFY(refused.json()["error"_L1].toString().contains(says));
}

void TestHealthControl::wrongWishChangesNothing()
{
    const QJsonArray both{m_issue, QJsonObject{{u"id"_s, u"EX2"_s}}};
    QCOMPARE(m_sandbox.control("POST", u"health"_s, {{u"issues"_s, both}, {u"mode"_s, u"black-monday"_s}}).status, 400);
    QVERIFY(m_sandbox.cases().isEmpty());
    QCOMPARE(m_sandbox.control("GET", u"health?customer=nobody"_s).status, 400);
    QCOMPARE(m_sandbox.control("GET", u"health?access=sulking"_s).status, 400);
}

void TestHealthControl::modes()
{
    for (const auto &mode : {u"usual"_s, u"black-monday"_s, u"quiet"_s}) {
        QCOMPARE(m_sandbox.control("POST", u"health"_s, {{u"mode"_s, mode}}).json()["mode"_L1].toString(), mode);
        QCOMPARE(m_sandbox.cases().isEmpty(), mode == "quiet"_L1);
        QCOMPARE(m_sandbox.rows(u"messages"_s).isEmpty(), mode == "quiet"_L1);
    }
}

void TestHealthControl::limitPerMinute()
{
    set({{u"healthPerMinute"_s, 3}});
    m_sandbox.advance(61);
    for (int call = 0; call < 3; ++call)
        QCOMPARE(m_sandbox.announcements(u"issues"_s).status, 200);
    const Called refused = m_sandbox.announcements(u"healthOverviews"_s);
    QCOMPARE(refused.status, 429);
    const int wait = refused.header("Retry-After").toInt();
    QVERIFY(wait > 0 && wait <= 60);
    QCOMPARE(refused.json()["error"_L1]["code"_L1].toString(), u"TooManyRequests"_s);
    // Another tenant has its own count.
    QVERIFY(m_sandbox.enter(m_customers[1]));
    QCOMPARE(m_sandbox.announcements(u"issues"_s).status, 200);
    QVERIFY(m_sandbox.enter(m_customers[0]));
    QCOMPARE(m_sandbox.announcements(u"issues"_s).status, 429);
    m_sandbox.advance(wait);
    QCOMPARE(m_sandbox.announcements(u"issues"_s).status, 200);
}

void TestHealthControl::limitPerHour()
{
    set({{u"healthPerHour"_s, 4}, {u"healthPerMinute"_s, 240}});
    m_sandbox.advance(3601);
    for (int call = 0; call < 4; ++call) {
        QCOMPARE(m_sandbox.announcements(u"issues"_s).status, 200);
        m_sandbox.advance(120);
    }
    const Called refused = m_sandbox.announcements(u"issues"_s);
    QCOMPARE(refused.status, 429);
    const int wait = refused.header("Retry-After").toInt();
    QVERIFY(wait > 3000 && wait <= 3600 - 480);
    m_sandbox.advance(wait);
    QCOMPARE(m_sandbox.announcements(u"issues"_s).status, 200);
    // As the service has it, unless somebody says otherwise.
    HealthSandbox usual;
    QVERIFY(usual.start({u"--customers"_s, u"5"_s}));
    const QJsonObject settings = usual.control("GET", u"settings"_s).json();
    QCOMPARE(settings["healthPerMinute"_L1].toInt(), 240);
    QCOMPARE(settings["healthPerHour"_L1].toInt(), 800);
    QCOMPARE(settings["healthPerMinuteInAll"_L1].toInt(), 0);
}

void TestHealthControl::limitInAll()
{
    set({{u"healthPerMinuteInAll"_s, 2}});
    m_sandbox.advance(61);
    QCOMPARE(m_sandbox.announcements(u"issues"_s).status, 200);
    QVERIFY(m_sandbox.enter(m_customers[1]));
    QCOMPARE(m_sandbox.announcements(u"issues"_s).status, 200);
    QVERIFY(m_sandbox.enter(m_customers[2]));
    QCOMPARE(m_sandbox.announcements(u"issues"_s).status, 429);
}

void TestHealthControl::faults_data()
{
    QTest::addColumn<QString>("route");
    QTest::addColumn<QString>("rest");
    QTest::newRow("overviews") << u"healthoverviews"_s << u"healthOverviews"_s;
    QTest::newRow("issues") << u"healthissues"_s << u"issues"_s;
    QTest::newRow("issue") << u"healthissue"_s << u"issues/EX555001"_s;
    QTest::newRow("messages") << u"healthmessages"_s << u"messages"_s;
}

void TestHealthControl::faults()
{
    QFETCH(QString, route);
    QFETCH(QString, rest);
    m_sandbox.write(m_issue);
    QCOMPARE(m_sandbox.announcements(rest).status, 200);
    QCOMPARE(m_sandbox.control("POST", u"faults"_s, {{u"fault"_s, route + u":429:once:7"_s}}).status, 200);
    const Called throttled = m_sandbox.announcements(rest);
    QCOMPARE(throttled.status, 429);
    QCOMPARE(throttled.header("Retry-After"), "7");
    QCOMPARE(throttled.json()["error"_L1]["code"_L1].toString(), u"TooManyRequests"_s);
    QCOMPARE(m_sandbox.announcements(rest).status, 200);
    m_sandbox.control("POST", u"faults"_s, {{u"fault"_s, route + u":staletoken:once"_s}});
    const Called stale = m_sandbox.announcements(rest);
    QCOMPARE(stale.status, 401);
    QVERIFY(!stale.header("WWW-Authenticate").isEmpty());
    m_sandbox.control("POST", u"faults"_s, {{u"fault"_s, route + u":malformed:once"_s}});
    QVERIFY(m_sandbox.announcements(rest).json().isEmpty());
    QCOMPARE(m_sandbox.announcements(rest).status, 200);
}

void TestHealthControl::pagingFaults()
{
    m_sandbox.control("POST", u"health"_s, {{u"mode"_s, u"usual"_s}});
    const auto page = [this](const QString &rest) { return m_sandbox.announcements(rest, {m_sandbox.preferred(4)}).json(); };
    const QJsonObject first = page(u"messages"_s);
    const QJsonObject second = page(u"messages?$skip=4"_s);
    m_sandbox.control("POST", u"faults"_s, {{u"fault"_s, u"healthmessages:duplicates"_s}});
    QCOMPARE(page(u"messages"_s), first);
    const QJsonObject repeating = page(u"messages?$skip=4"_s);
    QCOMPARE(repeating["value"_L1][0], first["value"_L1][3]);
    QCOMPARE(repeating["value"_L1][1], second["value"_L1][0]);
    m_sandbox.control("DELETE", u"faults"_s);
    m_sandbox.control("POST", u"faults"_s, {{u"fault"_s, u"healthmessages:samelink"_s}});
    QVERIFY(page(u"messages?$skip=4"_s)["@odata.nextLink"_L1].toString().endsWith("messages?$skip=4"_L1));
    m_sandbox.control("DELETE", u"faults"_s);
    m_sandbox.control("POST", u"faults"_s, {{u"fault"_s, u"healthmessages:foreignlink:1:https://evil.example/next"_s}});
    QCOMPARE(page(u"messages"_s)["@odata.nextLink"_L1].toString(), u"https://evil.example/next"_s);
    m_sandbox.control("DELETE", u"faults"_s);
    m_sandbox.control("POST", u"faults"_s, {{u"fault"_s, u"healthmessages:expiredcontinuation"_s}});
    QVERIFY(page(u"messages"_s)["value"_L1].isArray());
    QCOMPARE(page(u"messages?$skip=4"_s)["error"_L1]["code"_L1].toString(), u"BadRequest"_s);
}

void TestHealthControl::spoiltLists()
{
    m_sandbox.control("POST", u"health"_s, {{u"mode"_s, u"black-monday"_s}});
    const auto plain = m_sandbox.rows(u"issues"_s);
    m_sandbox.control("POST", u"faults"_s, {{u"fault"_s, u"healthissues:wrongtypes:once"_s}});
    const auto wrong = m_sandbox.rows(u"issues"_s);
    QCOMPARE(wrong.size(), plain.size());
    QVERIFY(std::any_of(wrong.begin(), wrong.end(), [](const QJsonValue &issue) { return !issue["posts"_L1].isArray(); }));
    QVERIFY(std::any_of(wrong.begin(), wrong.end(), [](const QJsonValue &issue) { return issue["id"_L1].isDouble(); }));
    m_sandbox.control("POST", u"faults"_s, {{u"fault"_s, u"healthissues:unknownenum:once"_s}});
    QVERIFY(m_sandbox.values(m_sandbox.rows(u"issues"_s), u"classification"_s).contains(u"made_up_value"_s));
    QCOMPARE(m_sandbox.rows(u"issues"_s), plain);
}

void TestHealthControl::callsAreCounted()
{
    m_sandbox.write(m_issue);
    m_sandbox.control("DELETE", u"calls"_s);
    m_sandbox.announcements(u"healthOverviews"_s);
    m_sandbox.announcements(u"HEALTHOVERVIEWS/Exchange"_s);
    m_sandbox.announcements(u"issues"_s);
    m_sandbox.announcements(u"issues/EX555001"_s);
    m_sandbox.announcements(u"issues/none"_s);
    m_sandbox.announcements(u"messages"_s);
    m_sandbox.announcements(u"nothing"_s);
    const auto routes = m_sandbox.control("GET", u"calls"_s).json()["routes"_L1];
    QCOMPARE(routes["healthoverviews"_L1]["200"_L1].toInt(), 2);
    QCOMPARE(routes["healthissues"_L1]["total"_L1].toInt(), 1);
    QCOMPARE(routes["healthissue"_L1]["200"_L1].toInt(), 1);
    QCOMPARE(routes["healthissue"_L1]["404"_L1].toInt(), 1);
    QCOMPARE(routes["healthmessages"_L1]["total"_L1].toInt(), 1);
    QCOMPARE(routes["graph"_L1]["404"_L1].toInt(), 1);
}

HOUSE_TEST(TestHealthControl)
#include "tst_healthcontrol.moc"
