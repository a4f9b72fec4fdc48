#include "tests/sandbox/usersandbox.h"
#include "tests/support/testprogram.h"

#include <QSet>

/// That the sandbox's customers have users which are told, guarded and changed as the service does (CONTRACT 6.1, 13.3).
class TestUsers : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_sandbox.startOpen()); }
    void cleanup() { m_sandbox.control("DELETE", u"faults"_s); }
    void tellsTheTruthAwkwardly();
    void everyShapeOccurs();
    void sameForTheSameSeed();
    void manyUsersComeInPages();
    void pagesStandStillWhileUsersGo();
    void tokensAreOfOneCustomer();
    void sortsOverPages_data();
    void sortsOverPages();
    void listRules_data();
    void listRules();
    void deletedOnesAreApart();
    void deletedOnesEndAfterThirtyDays();
    void created();
    void createRules_data();
    void createRules();
    void changed();
    void changeRules_data();
    void changeRules();
    void passwordIsToldOnce();
    void principalNamesAreUnique();
    void deletedAndRestored();
    void rolesOfAUser();
    void accessIsAsked_data();
    void accessIsAsked();
    void rolesOpenSomeDoors();
    void accessEndsWithTheRelationship();
    void strangersAreRefused();
    void methodsAreFew_data();
    void methodsAreFew();
    void stepsChangeOne();
    void faultsStrike_data();
    void faultsStrike();

private:
    UserSandbox m_sandbox;
};

void TestUsers::tellsTheTruthAwkwardly()
{
    QMap<QString, int> seen;
    QSet<int> stateTypes;
    for (const auto &id : std::as_const(m_sandbox.open)) {
        const auto pages = m_sandbox.pages(usersOf(id));
        for (const auto &page : pages) {
            QCOMPARE(page.status, 200);
            QCOMPARE(page.json()["totalCount"_L1].toInt(), page.json()["items"_L1].toArray().size());
            seen[page.hasBom() ? u"mark"_s : u"no mark"_s]++;
        }
        const auto items = SandboxProcess::items(pages);
        auto truth = m_sandbox.truthOf(id);
        const auto active = std::ranges::count_if(truth, isActive);
        QCOMPARE(items.size(), active);
        for (const auto &item : items) {
            const auto told = item.toObject();
            const auto user = withId(truth, told["id"_L1].toString());
            QCOMPARE(told["userPrincipalName"_L1], user["upn"_L1]);
            QCOMPARE(told["displayName"_L1], user["displayName"_L1]);
            QCOMPARE(told["firstName"_L1].toString(), user["firstName"_L1].toString());
            QCOMPARE(told["lastName"_L1].toString(), user["lastName"_L1].toString());
            QCOMPARE(told["usageLocation"_L1].toString(), user["usageLocation"_L1].toString());
            QCOMPARE(told["phoneNumber"_L1].toString(), user["phone"_L1].toString());
            QCOMPARE(word(told["state"_L1], {u"active"_s, u"inactive"_s}), u"active"_s);
            QCOMPARE(word(told["userDomainType"_L1], {u"none"_s, u"managed"_s, u"federated"_s}), user["domainType"_L1].toString());
            QCOMPARE(told["attributes"_L1]["objectType"_L1].toString(), u"CustomerUser"_s);
            QVERIFY(told["links"_L1]["self"_L1]["uri"_L1].toString().endsWith(told["id"_L1].toString()));
            QVERIFY(!told.contains("passwordProfile"_L1));
            seen[told["id"_L1] == user["id"_L1] ? u"small id"_s : u"capital id"_s]++;
            if (user["usageLocation"_L1].toString().isEmpty())
                seen[told.contains("usageLocation"_L1) ? u"null"_s : u"left out"_s]++;
            stateTypes.insert(told["state"_L1].type());
        }
    }
    for (const auto &what : {u"mark"_s, u"no mark"_s, u"small id"_s, u"capital id"_s, u"null"_s, u"left out"_s})
        QVERIFY2(seen[what] > 0, qPrintable(what));
    QVERIFY(stateTypes.contains(QJsonValue::Double) && stateTypes.contains(QJsonValue::String));
}

void TestUsers::everyShapeOccurs()
{
    QMap<QString, int> seen;
    QSet<QString> ids;
    int all = 0;
    for (const auto &customer : std::as_const(m_sandbox.ids)) {
        const auto truth = m_sandbox.truthOf(customer);
        QVERIFY(!truth.isEmpty());
        seen[u"hundreds"_s] += truth.size() > 200 ? 1 : 0;
        QSet<QString> names;
        for (const auto &user : truth) {
            ++all;
            ids.insert(user["id"_L1].toString());
            names.insert(user["upn"_L1].toString());
            QVERIFY(user["upn"_L1].toString().endsWith(m_sandbox.domains[customer]));
            seen[u"no place"_s] += user["usageLocation"_L1].toString().isEmpty() ? 1 : 0;
            seen[u"telephone"_s] += user["phone"_L1].toString().isEmpty() ? 0 : 1;
            seen[u"no person"_s] += user["lastName"_L1].toString().isEmpty() ? 1 : 0;
            seen[u"deleted"_s] += isActive(user) ? 0 : 1;
            seen[u"licence"_s] += user["licences"_L1].toArray().isEmpty() ? 0 : 1;
            seen[u"several"_s] += user["licences"_L1].toArray().size() > 1 ? 1 : 0;
            seen[user["domainType"_L1].toString()]++;
            QCOMPARE(isActive(user), user["deleted"_L1].toString().isEmpty());
        }
        QCOMPARE(names.size(), truth.size());
    }
    QCOMPARE(ids.size(), all);
    for (const auto &what : {u"managed"_s, u"federated"_s, u"none"_s})
        QVERIFY2(seen[what] > 0, qPrintable(what));
    for (auto shape = seen.cbegin(); shape != seen.cend(); ++shape)
        QVERIFY2(shape.value() > 0, qPrintable(shape.key()));
    int synchronised = 0;
    for (const auto &customer : std::as_const(m_sandbox.open)) {
        const auto items = SandboxProcess::items(m_sandbox.pages(usersOf(customer)));
        for (const auto &item : items) {
            const auto when = item["lastDirectorySyncTime"_L1].toString();
            synchronised += when.isEmpty() ? 0 : 1;
            QCOMPARE(when.isEmpty(), word(item["userDomainType"_L1], {u"none"_s, u"managed"_s, u"federated"_s}) == u"none"_s);
            QCOMPARE(when.isEmpty(), item["immutableId"_L1].toString().isEmpty());
        }
    }
    QVERIFY(synchronised > 0);
}

void TestUsers::sameForTheSameSeed()
{
    const auto usersOfSeed = [](const QString &seed) {
        SandboxProcess sandbox;
        QByteArray all;
        if (!sandbox.start({u"--customers"_s, u"12"_s, u"--seed"_s, seed}))
            return all;
        const auto customers = sandbox.control("GET", u"customers"_s).array();
        for (const auto &customer : customers)
            all += sandbox.control("GET", u"users?customer="_s + customer["id"_L1].toString()).body;
        return all;
    };
    const auto once = usersOfSeed(u"5"_s);
    QVERIFY(once.size() > 1000);
    QCOMPARE(usersOfSeed(u"5"_s), once);
    QVERIFY(usersOfSeed(u"6"_s) != once);
}

void TestUsers::manyUsersComeInPages()
{
    const auto crowd = m_sandbox.ids.at(53);
    QVERIFY(m_sandbox.openUp(crowd));
    const auto truth = m_sandbox.truthOf(crowd);
    QVERIFY(truth.size() > 1200);
    for (const auto &query : {u""_s, u"?size=500"_s, u"?size=0"_s, u"?size=9000"_s}) {
        const auto pages = m_sandbox.pages(usersOf(crowd) + query);
        QCOMPARE(pages.size(), 3);
        QCOMPARE(pages.at(0).json()["totalCount"_L1].toInt(), 500);
        QCOMPARE(pages.at(1).json()["totalCount"_L1].toInt(), 500);
        QSet<QString> ids;
        const auto items = SandboxProcess::items(pages);
        for (const auto &item : items)
            ids.insert(item["id"_L1].toString().toLower());
        QCOMPARE(ids.size(), items.size());
        QCOMPARE(items.size(), std::ranges::count_if(truth, isActive));
    }
}

void TestUsers::pagesStandStillWhileUsersGo()
{
    const auto crowd = m_sandbox.ids.at(53);
    QVERIFY(m_sandbox.openUp(crowd));
    const auto before = SandboxProcess::items(m_sandbox.pages(usersOf(crowd)));
    const auto first = m_sandbox.get(usersOf(crowd, u"?size=100"_s)).json();
    const auto header = first["links"_L1]["next"_L1]["headers"_L1][0];
    QCOMPARE(header["key"_L1].toString(), u"MS-ContinuationToken"_s);
    // One that was given out already, and the very last of the page.
    for (const auto place : {3, 99})
        QCOMPARE(m_sandbox.write("DELETE", usersOf(crowd, u'/' + before.at(place)["id"_L1].toString())).status, 204);
    const auto second = m_sandbox.get(usersOf(crowd, u"?size=100&seekOperation=Next"_s), header["value"_L1].toString().toLatin1()).json();
    const auto items = second["items"_L1].toArray();
    QCOMPARE(items.size(), 100);
    for (qsizetype i = 0; i < items.size(); ++i)
        QCOMPARE(items.at(i)["id"_L1], before.at(100 + i)["id"_L1]);
}

void TestUsers::tokensAreOfOneCustomer()
{
    const auto crowd = m_sandbox.ids.at(53);
    QVERIFY(m_sandbox.openUp(crowd));
    const auto token = m_sandbox.get(usersOf(crowd, u"?size=10"_s)).json()["continuationToken"_L1].toString().toLatin1();
    QCOMPARE(m_sandbox.get(usersOf(crowd, u"?size=10"_s), token).status, 200);
    QCOMPARE(m_sandbox.get(usersOf(m_sandbox.open.first(), u"?size=10"_s), token).status, 400);
    m_sandbox.control("POST", u"settings"_s, {{u"expireContinuations"_s, true}});
    QCOMPARE(m_sandbox.get(usersOf(crowd, u"?size=10"_s), token).status, 400);
}

void TestUsers::sortsOverPages_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("member");
    QTest::addColumn<bool>("descends");
    QTest::newRow("name") << u"sortField=DisplayName&sortDirection=Ascending"_s << u"displayName"_s << false;
    QTest::newRow("name, last first") << u"sortField=DisplayName&sortDirection=Descending"_s << u"displayName"_s << true;
    QTest::newRow("account") << u"sortField=userPrincipalName"_s << u"userPrincipalName"_s << false;
    QTest::newRow("many alike") << u"sortField=UsageLocation"_s << u"usageLocation"_s << false;
}

void TestUsers::sortsOverPages()
{
    QFETCH(QString, query);
    QFETCH(QString, member);
    QFETCH(bool, descends);
    const auto customer = *std::ranges::find_if(m_sandbox.open, [this](const QString &id) { return m_sandbox.truthOf(id).size() > 20; });
    const auto pages = m_sandbox.pages(usersOf(customer, u"?size=6&"_s + query));
    QVERIFY(pages.size() > 2);
    const auto items = SandboxProcess::items(pages);
    QCOMPARE(items.size(), SandboxProcess::items(m_sandbox.pages(usersOf(customer))).size());
    QSet<QString> ids;
    QStringList texts;
    for (const auto &item : items) {
        ids.insert(item["id"_L1].toString());
        texts.append(item[member].toString().toCaseFolded());
    }
    QCOMPARE(ids.size(), items.size());
    auto sorted = texts;
    sorted.sort();
    if (descends)
        std::ranges::reverse(sorted);
    QCOMPARE(texts, sorted);
}

void TestUsers::listRules_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("status");
    const auto filter = [](const QString &field, const QString &value, const QString &operation) {
        return u"filter="_s
            + QString::fromLatin1(
                   QUrl::toPercentEncoding(u"{\"Field\":\"%1\",\"Value\":\"%2\",\"Operator\":\"%3\"}"_s.arg(field, value, operation)));
    };
    QTest::newRow("deleted") << filter(u"UserState"_s, u"Inactive"_s, u"equals"_s) << 200;
    QTest::newRow("deleted, as the documentation has it too") << filter(u"UserStatus"_s, u"Inactive"_s, u"equals"_s) << 200;
    QTest::newRow("active") << filter(u"UserState"_s, u"active"_s, u"equals"_s) << 200;
    QTest::newRow("other state") << filter(u"UserState"_s, u"blocked"_s, u"equals"_s) << 400;
    QTest::newRow("other operator") << filter(u"UserState"_s, u"Inactive"_s, u"starts_with"_s) << 400;
    QTest::newRow("other field") << filter(u"DisplayName"_s, u"a"_s, u"equals"_s) << 400;
    QTest::newRow("no filter") << u"filter=x"_s << 400;
    QTest::newRow("other order") << u"sortField=Password"_s << 400;
    QTest::newRow("other direction") << u"sortField=DisplayName&sortDirection=Sideways"_s << 400;
}

void TestUsers::listRules()
{
    QFETCH(QString, query);
    QFETCH(int, status);
    const auto answer = m_sandbox.get(usersOf(m_sandbox.open.first(), u'?' + query));
    QCOMPARE(answer.status, status);
    if (status == 400)
        QCOMPARE(answer.code(), 3000);
}

void TestUsers::deletedOnesAreApart()
{
    int found = 0;
    for (const auto &customer : std::as_const(m_sandbox.open)) {
        const auto truth = m_sandbox.truthOf(customer);
        const auto items = SandboxProcess::items(m_sandbox.pages(usersOf(customer, deletedOnly + u"&size=2"_s)));
        QCOMPARE(items.size(), truth.size() - std::ranges::count_if(truth, isActive));
        for (const auto &item : items) {
            ++found;
            QCOMPARE(word(item["state"_L1], {u"active"_s, u"inactive"_s}), u"inactive"_s);
            const auto when = QDateTime::fromString(item["softDeletionTime"_L1].toString(), Qt::ISODate);
            QVERIFY(when <= QDateTime::currentDateTimeUtc() && when > QDateTime::currentDateTimeUtc().addDays(-30));
            QVERIFY(withId(truth, item["id"_L1].toString())["licences"_L1].toArray().isEmpty());
            QCOMPARE(m_sandbox.get(usersOf(customer, u'/' + item["id"_L1].toString())).code(), 60002);
        }
    }
    QVERIFY(found > 5);
}

void TestUsers::deletedOnesEndAfterThirtyDays()
{
    UserSandbox sandbox;
    QVERIFY(sandbox.start({u"--customers"_s, u"40"_s, u"--seed"_s, u"3"_s}));
    sandbox.signIn();
    const auto customer = m_sandbox.open.first();
    QVERIFY(sandbox.openUp(customer));
    const auto id = sandbox.control("GET", u"users?customer="_s + customer).array().first()["id"_L1].toString();
    const auto path = usersOf(customer, u'/' + id);
    const auto remove = [&] { return sandbox.call("DELETE", path, {}, {{"Authorization", "Bearer " + sandbox.token}}).status; };
    const auto restore = [&] {
        return sandbox.call("PATCH", path, R"({"state":"active"})", {{"Authorization", "Bearer " + sandbox.token}}).status;
    };
    QCOMPARE(remove(), 204);
    sandbox.control("POST", u"clock"_s, {{u"advance"_s, 29 * 86'400}});
    sandbox.signIn();
    QVERIFY(sandbox.openUp(customer));
    QCOMPARE(restore(), 200);
    QCOMPARE(remove(), 204);
    sandbox.control("POST", u"clock"_s, {{u"advance"_s, 30 * 86'400 + 60}});
    sandbox.signIn();
    QVERIFY(sandbox.openUp(customer));
    QCOMPARE(restore(), 404);
    const auto truth = sandbox.control("GET", u"users?customer="_s + customer).array();
    QVERIFY(withId(truth, id).isEmpty());
    QVERIFY(std::ranges::all_of(truth, isActive)); // those deleted before the start are gone as well
}

void TestUsers::created()
{
    const auto customer = m_sandbox.open.at(1);
    const auto before = m_sandbox.truthOf(customer).size();
    const auto name = u"nieuw.iemand@"_s + m_sandbox.domains[customer];
    const QJsonObject wish{{u"UserPrincipalName"_s, name},
                           {u"FirstName"_s, u"Nieuw"_s},
                           {u"LastName"_s, u"Iemand"_s},
                           {u"DisplayName"_s, u"Nieuw Iemand"_s},
                           {u"UsageLocation"_s, u"nl"_s},
                           {u"PasswordProfile"_s, QJsonObject{{u"Password"_s, u"Zonnig#Weer7"_s}, {u"ForceChangePassword"_s, true}}},
                           {u"Attributes"_s, QJsonObject{{u"ObjectType"_s, u"CustomerUser"_s}}}};
    const auto answer = m_sandbox.write("POST", usersOf(customer), wish);
    QCOMPARE(answer.status, 201);
    const auto told = answer.json();
    QCOMPARE(told["passwordProfile"_L1]["password"_L1].toString(), u"Zonnig#Weer7"_s);
    QCOMPARE(told["passwordProfile"_L1]["forceChangePassword"_L1].toBool(), true);
    QVERIFY(!told.contains("links"_L1) && told["softDeletionTime"_L1].isNull() && told.contains("softDeletionTime"_L1));
    const auto id = told["id"_L1].toString();
    // Found again by its id and by its name, in any case, and never with the password.
    for (const auto &who : {id, id.toUpper(), name, name.toUpper()}) {
        const auto read = m_sandbox.get(usersOf(customer, u'/' + who));
        QCOMPARE(read.status, 200);
        QCOMPARE(read.json()["id"_L1].toString().toLower(), id.toLower());
        QCOMPARE(read.json()["usageLocation"_L1].toString(), u"NL"_s);
        QVERIFY(!read.body.contains("Zonnig"));
    }
    QVERIFY(!m_sandbox.control("GET", u"users?customer="_s + customer).body.contains("Zonnig"));
    QCOMPARE(m_sandbox.truthOf(customer).size(), before + 1);
    const auto record = m_sandbox.lastRecord();
    QCOMPARE(record["operationType"_L1].toString(), u"create_customer_user"_s);
    QCOMPARE(record["resourceType"_L1].toString().toLower().remove(u'_'), u"customeruser"_s);
    QCOMPARE(record["customerId"_L1].toString().toLower(), customer);
    const auto custom = record["customizedData"_L1].toArray();
    QVERIFY(custom.contains(QJsonObject{{u"key"_s, u"CustomerUserId"_s}, {u"value"_s, id.toLower()}}));
    // The same once more is told apart by its name alone.
    const auto again = m_sandbox.write("POST", usersOf(customer), wish);
    QCOMPARE(again.status, 409);
    QCOMPARE(m_sandbox.truthOf(customer).size(), before + 1);
    QCOMPARE(m_sandbox.truthOf(customer, id)["applied"_L1].toInt(), 1);
    QCOMPARE(m_sandbox.truthOf(customer, id)["passwordResets"_L1].toInt(), 0);
}

void TestUsers::createRules_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("no account") << u"userPrincipalName"_s << QJsonValue();
    QTest::newRow("no name before the domain") << u"userPrincipalName"_s << QJsonValue(u"@DOMAIN"_s);
    QTest::newRow("foreign domain") << u"userPrincipalName"_s << QJsonValue(u"regel@elders.example"_s);
    QTest::newRow("no display name") << u"displayName"_s << QJsonValue();
    QTest::newRow("blank display name") << u"displayName"_s << QJsonValue(u" "_s);
    QTest::newRow("place that is no code") << u"usageLocation"_s << QJsonValue(u"Nederland"_s);
    QTest::newRow("first name that is no text") << u"firstName"_s << QJsonValue(4);
    QTest::newRow("no password") << u"passwordProfile"_s << QJsonValue();
    QTest::newRow("empty password") << u"passwordProfile"_s << QJsonValue(QJsonObject{{u"password"_s, u""_s}});
}

void TestUsers::createRules()
{
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);
    const auto customer = m_sandbox.open.at(2);
    QJsonObject wish{{u"userPrincipalName"_s, u"regel@"_s + m_sandbox.domains[customer]},
                     {u"displayName"_s, u"Regel"_s},
                     {u"usageLocation"_s, u"NL"_s},
                     {u"passwordProfile"_s, QJsonObject{{u"password"_s, u"Goed!genoeg1"_s}}}};
    wish[member] = value.isString() ? QJsonValue(value.toString().replace("DOMAIN"_L1, m_sandbox.domains[customer])) : value;
    const auto before = m_sandbox.control("GET", u"users?customer="_s + customer).body;
    const auto logged = m_sandbox.records();
    const auto answer = m_sandbox.write("POST", usersOf(customer), wish);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.code(), 3000);
    QCOMPARE(m_sandbox.control("GET", u"users?customer="_s + customer).body, before);
    QCOMPARE(m_sandbox.records(), logged);
}

void TestUsers::changed()
{
    const auto customer = m_sandbox.open.at(3);
    const auto id = m_sandbox.newUser(customer, u"te.wijzigen"_s);
    const auto path = usersOf(customer, u'/' + id);
    const auto answer = m_sandbox.write(
        "PATCH", path, {{u"FirstName"_s, u"Anders"_s}, {u"phoneNumber"_s, u"+31 38 555 0199"_s}, {u"UsageLocation"_s, QJsonValue()}});
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json()["firstName"_L1].toString(), u"Anders"_s);
    QVERIFY(!answer.json().contains("passwordProfile"_L1));
    auto truth = m_sandbox.truthOf(customer, id);
    QCOMPARE(truth["firstName"_L1].toString(), u"Anders"_s);
    QCOMPARE(truth["phone"_L1].toString(), u"+31 38 555 0199"_s);
    QCOMPARE(truth["usageLocation"_L1].toString(), QString());
    QCOMPARE(truth["displayName"_L1].toString(), u"Nieuw Iemand"_s); // what is not named stays
    QCOMPARE(truth["applied"_L1].toInt(), 2);
    QCOMPARE(m_sandbox.lastRecord()["operationType"_L1].toString(), u"update_customer_user"_s);
    // The same again is no change.
    const auto logged = m_sandbox.records();
    QCOMPARE(m_sandbox.write("PATCH", path, {{u"firstName"_s, u"Anders"_s}, {u"state"_s, u"active"_s}}).status, 200);
    QCOMPARE(m_sandbox.records(), logged);
    QCOMPARE(m_sandbox.truthOf(customer, id)["applied"_L1].toInt(), 2);
    // Another account is another operation.
    QCOMPARE(m_sandbox.write("PATCH", path, {{u"userPrincipalName"_s, u"gewijzigd@"_s + m_sandbox.domains[customer]}}).status, 200);
    QCOMPARE(m_sandbox.lastRecord()["operationType"_L1].toString(), u"update_customer_user_principal_name"_s);
    QCOMPARE(m_sandbox.get(usersOf(customer, u"/te.wijzigen@"_s + m_sandbox.domains[customer])).status, 404);
    QCOMPARE(m_sandbox.get(usersOf(customer, u"/gewijzigd@"_s + m_sandbox.domains[customer])).status, 200);
}

void TestUsers::changeRules_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no object") << "[]"_ba;
    QTest::newRow("no JSON") << "state=active"_ba;
    QTest::newRow("inactive by hand") << R"({"state":"inactive"})"_ba;
    QTest::newRow("no display name") << R"({"displayName":null})"_ba;
    QTest::newRow("foreign domain") << R"({"userPrincipalName":"a@elders.example"})"_ba;
    QTest::newRow("place that is no code") << R"({"usageLocation":"N1"})"_ba;
    QTest::newRow("no password") << R"({"passwordProfile":{"forceChangePassword":true}})"_ba;
    QTest::newRow("good and bad") << R"({"firstName":"Half","lastName":7})"_ba;
}

void TestUsers::changeRules()
{
    QFETCH(QByteArray, body);
    const auto customer = m_sandbox.open.at(3);
    const auto before = m_sandbox.truthOf(customer);
    const auto answer = m_sandbox.call("PATCH", usersOf(customer, u'/' + before.first()["id"_L1].toString()), body,
                                       {{"Authorization", "Bearer " + m_sandbox.token}});
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.code(), 3000);
    QCOMPARE(m_sandbox.truthOf(customer), before);
}

void TestUsers::passwordIsToldOnce()
{
    const auto customer = m_sandbox.open.at(4);
    const auto id = m_sandbox.newUser(customer, u"wachtwoord"_s);
    const auto path = usersOf(customer, u'/' + id);
    const QJsonObject wish{{u"passwordProfile"_s, QJsonObject{{u"password"_s, u"Regen$Boog88"_s}, {u"forceChangePassword"_s, false}}}};
    for (const auto times : {1, 2}) {
        const auto answer = m_sandbox.write("PATCH", path, wish);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json()["passwordProfile"_L1]["password"_L1].toString(), u"Regen$Boog88"_s);
        QCOMPARE(answer.json()["passwordProfile"_L1]["forceChangePassword"_L1].toBool(true), false);
        QCOMPARE(m_sandbox.truthOf(customer, id)["passwordResets"_L1].toInt(), times);
        QCOMPARE(m_sandbox.truthOf(customer, id)["applied"_L1].toInt(), times + 1);
    }
    QCOMPARE(m_sandbox.lastRecord()["operationType"_L1].toString(), u"reset_customer_user_password"_s);
    for (const auto &read : {path, usersOf(customer), u"/v1/auditrecords"_s})
        QVERIFY(!m_sandbox.get(read).body.contains("Regen"));
    QVERIFY(!m_sandbox.control("GET", u"users?customer="_s + customer).body.contains("Regen"));
}

void TestUsers::principalNamesAreUnique()
{
    const auto customer = m_sandbox.open.at(5);
    const auto one = m_sandbox.newUser(customer, u"dubbel.een"_s);
    const auto two = m_sandbox.newUser(customer, u"dubbel.twee"_s);
    const auto taken = u"Dubbel.Een@"_s + m_sandbox.domains[customer];
    QCOMPARE(m_sandbox.write("PATCH", usersOf(customer, u'/' + two), {{u"userPrincipalName"_s, taken}}).status, 409);
    // A deleted user's name is free, but then the deleted one cannot come back.
    QCOMPARE(m_sandbox.write("DELETE", usersOf(customer, u'/' + one)).status, 204);
    QCOMPARE(m_sandbox.write("PATCH", usersOf(customer, u'/' + two), {{u"userPrincipalName"_s, taken}}).status, 200);
    QCOMPARE(m_sandbox.write("PATCH", usersOf(customer, u'/' + one), {{u"state"_s, u"active"_s}}).status, 409);
    QCOMPARE(m_sandbox.get(usersOf(customer, u'/' + taken)).json()["id"_L1].toString().toLower(), two);
}

void TestUsers::deletedAndRestored()
{
    const auto found
        = m_sandbox.choice([](const QJsonObject &user, const QJsonObject &) { return user["licences"_L1].toArray().size() == 1; });
    QVERIFY(!found.customer.isEmpty());
    const auto id = found.user["id"_L1].toString();
    const auto part = found.user["licences"_L1][0].toString();
    const auto path = usersOf(found.customer, u'/' + id);
    const auto consumed = m_sandbox.skuOf(found.customer, part)["consumedUnits"_L1].toInt();
    const auto answer = m_sandbox.write("DELETE", path);
    QCOMPARE(answer.status, 204);
    QVERIFY(answer.body.isEmpty());
    QCOMPARE(m_sandbox.lastRecord()["operationType"_L1].toString(), u"delete_customer_user"_s);
    QCOMPARE(m_sandbox.truthOf(found.customer, id)["state"_L1].toString(), u"inactive"_s);
    QCOMPARE(m_sandbox.skuOf(found.customer, part)["consumedUnits"_L1].toInt(), consumed - 1);
    // Whatever is asked of it now, it is not there; but it stands among the deleted.
    QCOMPARE(m_sandbox.write("DELETE", path).code(), 60002);
    QCOMPARE(m_sandbox.get(path).code(), 60002);
    QCOMPARE(m_sandbox.get(path + u"/licenses"_s).code(), 60002);
    QCOMPARE(m_sandbox.write("PATCH", path, {{u"firstName"_s, u"Weg"_s}}).code(), 60002);
    QVERIFY(!withId(SandboxProcess::items(m_sandbox.pages(usersOf(found.customer, deletedOnly))), id).isEmpty());
    const auto restored = m_sandbox.write("PATCH", path, {{u"State"_s, u"active"_s}});
    QCOMPARE(restored.status, 200);
    QCOMPARE(word(restored.json()["state"_L1], {u"active"_s, u"inactive"_s}), u"active"_s);
    QCOMPARE(m_sandbox.lastRecord()["operationType"_L1].toString(), u"restore_customer_user"_s);
    QCOMPARE(m_sandbox.truthOf(found.customer, id)["applied"_L1].toInt(), 2);
    QVERIFY(withId(SandboxProcess::items(m_sandbox.pages(usersOf(found.customer, deletedOnly))), id).isEmpty());
}

void TestUsers::rolesOfAUser()
{
    int some = 0;
    int none = 0;
    for (const auto &customer : m_sandbox.open.first(12)) {
        const auto users = m_sandbox.truthOf(customer);
        for (qsizetype i = 0; i < qMin<qsizetype>(users.size(), 6); ++i) {
            const auto answer = m_sandbox.get(usersOf(customer, u'/' + users.at(i)["id"_L1].toString() + u"/directoryroles"_s));
            QCOMPARE(answer.status, isActive(users.at(i)) ? 200 : 404);
            const auto items = answer.json()["items"_L1].toArray();
            (items.isEmpty() ? none : some)++;
            if (i == 0)
                QCOMPARE(items.size(), isActive(users.at(i)) ? 1 : 0);
        }
    }
    QVERIFY(some > 0 && none > 0);
}

void TestUsers::accessIsAsked_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("rest");
    QTest::newRow("users") << "GET"_ba << u"/users"_s;
    QTest::newRow("user") << "GET"_ba << u"/users/USER"_s;
    QTest::newRow("roles") << "GET"_ba << u"/users/USER/directoryroles"_s;
    QTest::newRow("licences") << "GET"_ba << u"/users/USER/licenses"_s;
    QTest::newRow("new user") << "POST"_ba << u"/users"_s;
    QTest::newRow("change") << "PATCH"_ba << u"/users/USER"_s;
    QTest::newRow("delete") << "DELETE"_ba << u"/users/USER"_s;
    QTest::newRow("licence update") << "POST"_ba << u"/users/USER/licenseupdates"_s;
    QTest::newRow("SKUs") << "GET"_ba << u"/subscribedskus"_s;
}

void TestUsers::accessIsAsked()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, rest);
    const auto customer = *std::ranges::find_if(
        m_sandbox.ids, [this](const QString &id) { return m_sandbox.get(u"/v1/customers/%1/subscribedskus"_s.arg(id)).status == 403; });
    const auto before = m_sandbox.truthOf(customer);
    const auto user = before.first()["id"_L1].toString();
    const auto answer = m_sandbox.call(method, u"/v1/customers/"_s + customer + rest.replace("USER"_L1, user), R"({"firstName":"Nee"})",
                                       {{"Authorization", "Bearer " + m_sandbox.token}});
    QCOMPARE(answer.status, 403);
    QCOMPARE(answer.code(), 2032);
    QCOMPARE(m_sandbox.truthOf(customer), before);
    // What is the partner's own is open.
    for (const auto &own : {u"subscriptions"_s, u"analytics/licenses/deployment"_s})
        QCOMPARE(m_sandbox.get(u"/v1/customers/%1/%2"_s.arg(customer, own)).status, 200);
}

// CONTRACT 13.3: one role reads users and no licences, another gives licences and reads no users.
void TestUsers::rolesOpenSomeDoors()
{
    // Nothing, a reader, a global reader, one who manages licences, one who may do all.
    const QSet<QString> wanted{u"------"_s, u"+++---"_s, u"++----"_s, u"-++++-"_s, u"++++++"_s};
    QSet<QString> seen;
    for (const auto &customer : std::as_const(m_sandbox.ids)) {
        if (seen.contains(wanted))
            break;
        const auto users = m_sandbox.truthOf(customer);
        const auto user = users.first()["id"_L1].toString();
        const auto open
            = [&](const QByteArray &method, const QString &path) { return m_sandbox.write(method, path).status != 403 ? u'+' : u'-'; };
        QString doors;
        doors += open("GET", usersOf(customer));
        doors += open("GET", u"/v1/customers/%1/subscribedskus"_s.arg(customer));
        doors += open("GET", usersOf(customer, u'/' + user + u"/licenses"_s));
        doors += open("POST", usersOf(customer, u'/' + user + u"/licenseupdates"_s));
        doors += open("POST", usersOf(customer));
        doors += open("DELETE", usersOf(customer, u'/' + nobody));
        seen.insert(doors);
    }
    for (const auto &doors : wanted)
        QVERIFY2(seen.contains(doors), qPrintable(doors + u" is not among "_s + QStringList(seen.cbegin(), seen.cend()).join(u' ')));
}

void TestUsers::accessEndsWithTheRelationship()
{
    SandboxProcess sandbox;
    QVERIFY(sandbox.start({u"--customers"_s, u"60"_s, u"--seed"_s, u"3"_s}));
    sandbox.signIn();
    const auto open = [&](const QString &id) { return sandbox.get(usersOf(id)).status == 200; };
    const auto before = std::ranges::count_if(m_sandbox.ids.first(60), open);
    sandbox.control("POST", u"clock"_s, {{u"advance"_s, 800 * 86'400}});
    sandbox.signIn();
    const auto after = std::ranges::count_if(m_sandbox.ids.first(60), open);
    QVERIFY2(after > 0 && after < before, qPrintable(u"%1 %2"_s.arg(before).arg(after))); // some are extended
}

void TestUsers::strangersAreRefused()
{
    const auto customer = m_sandbox.open.at(7);
    for (const auto &rest : {u""_s, u"/licenses"_s, u"/directoryroles"_s}) {
        const auto answer = m_sandbox.get(usersOf(customer, u'/' + nobody + rest));
        QCOMPARE(answer.status, 404);
        QCOMPARE(answer.code(), 60002);
    }
    QCOMPARE(m_sandbox.write("PATCH", usersOf(customer, u'/' + nobody), {{u"firstName"_s, u"Wie"_s}}).code(), 60002);
    QCOMPARE(m_sandbox.write("POST", usersOf(customer, u'/' + nobody + u"/licenseupdates"_s), assigning(nobody)).code(), 60002);
    QCOMPARE(m_sandbox.call("GET", usersOf(customer)).status, 401);
    QCOMPARE(m_sandbox.call("DELETE", usersOf(customer, u'/' + m_sandbox.truthOf(customer).first()["id"_L1].toString())).status, 401);
    QVERIFY(isActive(m_sandbox.truthOf(customer).first()));
    const QStringList parts{u"users"_s, u"users/"_s + nobody, u"subscribedskus"_s, u"analytics/licenses/usage"_s};
    for (const auto &part : parts) {
        const auto stranger = m_sandbox.get(u"/v1/customers/%1/%2"_s.arg(nobody, part));
        QCOMPARE(stranger.status, 404);
        QCOMPARE(stranger.code(), 60003);
    }
    QCOMPARE(m_sandbox.control("GET", u"users?customer="_s + nobody).status, 400);
    QCOMPARE(m_sandbox.control("POST", u"step"_s, {{u"remove"_s, QJsonArray{customer}}}).status, 200);
    for (const auto &part : parts) {
        const auto gone = m_sandbox.get(u"/v1/customers/%1/%2"_s.arg(customer, part));
        QCOMPARE(gone.status, 403);
        QCOMPARE(gone.code(), 20002);
    }
    QCOMPARE(m_sandbox.control("POST", u"step"_s, {{u"restore"_s, QJsonArray{customer}}}).status, 200);
}

void TestUsers::methodsAreFew_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("rest");
    QTest::newRow("put") << "PUT"_ba << u"/users/USER"_s;
    QTest::newRow("post to a user") << "POST"_ba << u"/users/USER"_s;
    QTest::newRow("delete all") << "DELETE"_ba << u"/users"_s;
    QTest::newRow("patch all") << "PATCH"_ba << u"/users"_s;
    QTest::newRow("post licences") << "POST"_ba << u"/users/USER/licenses"_s;
    QTest::newRow("get updates") << "GET"_ba << u"/users/USER/licenseupdates"_s;
    QTest::newRow("post SKUs") << "POST"_ba << u"/subscribedskus"_s;
    QTest::newRow("delete analytics") << "DELETE"_ba << u"/analytics/licenses/usage"_s;
}

void TestUsers::methodsAreFew()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, rest);
    const auto customer = m_sandbox.open.at(8);
    const auto before = m_sandbox.truthOf(customer);
    const auto path = u"/v1/customers/"_s + customer + rest.replace("USER"_L1, before.first()["id"_L1].toString());
    QCOMPARE(m_sandbox.write(method, path, {{u"firstName"_s, u"Nee"_s}}).status, 405);
    QCOMPARE(m_sandbox.truthOf(customer), before);
}

void TestUsers::stepsChangeOne()
{
    const auto customer = *std::ranges::find_if(m_sandbox.ids, [this](const QString &id) { return m_sandbox.truthOf(id).size() == 5; });
    const auto other = *std::ranges::find_if(
        m_sandbox.ids, [this, customer](const QString &id) { return id != customer && m_sandbox.truthOf(id).size() == 4; });
    QSet<QString> changed;
    for (int turn = 0; turn < 4; ++turn) {
        const auto before = m_sandbox.truthOf(customer);
        const auto answer = m_sandbox.control("POST", u"step"_s, {{u"user"_s, QJsonArray{customer, other}}});
        QCOMPARE(answer.json()["changes"_L1].toArray().size(), 2);
        const auto after = m_sandbox.truthOf(customer);
        QCOMPARE(after.size(), before.size());
        int different = 0;
        for (qsizetype i = 0; i < after.size(); ++i) {
            if (after.at(i) == before.at(i))
                continue;
            ++different;
            changed.insert(after.at(i)["id"_L1].toString());
            QVERIFY(after.at(i)["displayName"_L1] != before.at(i)["displayName"_L1] || after.at(i)["phone"_L1] != before.at(i)["phone"_L1]);
            QCOMPARE(after.at(i)["applied"_L1].toInt(), before.at(i)["applied"_L1].toInt() + 1);
        }
        QCOMPARE(different, 1);
        QCOMPARE(m_sandbox.lastRecord()["operationType"_L1].toString(), u"update_customer_user"_s);
        QCOMPARE(m_sandbox.lastRecord()["customerId"_L1].toString().toLower(), other);
    }
    QVERIFY(changed.size() > 1);
    const auto logged = m_sandbox.records();
    QCOMPARE(m_sandbox.control("POST", u"step"_s, {{u"user"_s, QJsonArray{customer}}, {u"silent"_s, true}}).status, 200);
    QCOMPARE(m_sandbox.records(), logged);
    QCOMPARE(m_sandbox.control("POST", u"step"_s, {{u"user"_s, QJsonArray{customer, nobody}}}).status, 400);
}

void TestUsers::faultsStrike_data()
{
    QTest::addColumn<QString>("route");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("rest");
    QTest::newRow("users") << u"users"_s << "GET"_ba << u"/users?size=3"_s;
    QTest::newRow("user") << u"user"_s << "GET"_ba << u"/users/USER"_s;
    QTest::newRow("userwrite") << u"userwrite"_s << "DELETE"_ba << u"/Users/USER"_s;
    QTest::newRow("userroles") << u"userroles"_s << "GET"_ba << u"/users/USER/directoryRoles"_s;
    QTest::newRow("userlicenses") << u"userlicenses"_s << "GET"_ba << u"/users/USER/licenses"_s;
    QTest::newRow("licenseupdates") << u"licenseupdates"_s << "POST"_ba << u"/users/USER/licenseUpdates"_s;
    QTest::newRow("subscribedskus") << u"subscribedskus"_s << "GET"_ba << u"/subscribedSkus"_s;
    QTest::newRow("licensedeployment") << u"licensedeployment"_s << "GET"_ba << u"/analytics/licenses/deployment"_s;
    QTest::newRow("licenseusage") << u"licenseusage"_s << "GET"_ba << u"/analytics/licenses/usage"_s;
}

void TestUsers::faultsStrike()
{
    QFETCH(QString, route);
    QFETCH(QByteArray, method);
    QFETCH(QString, rest);
    const auto customer = m_sandbox.open.at(9);
    const auto user = m_sandbox.newUser(customer, u"storing."_s + route);
    const auto path = u"/v1/customers/"_s + customer + rest.replace("USER"_L1, user);
    const auto before = m_sandbox.truthOf(customer);
    m_sandbox.control("DELETE", u"calls"_s);
    QCOMPARE(m_sandbox.control("POST", u"faults"_s, {{u"fault"_s, route + u":500:once"_s}}).status, 200);
    QCOMPARE(m_sandbox.write(method, path).status, 500);
    QCOMPARE(m_sandbox.truthOf(customer), before); // what failed did nothing
    const auto status = m_sandbox.write(method, path).status;
    QVERIFY(status != 500 && status != 403);
    QCOMPARE(m_sandbox.control("GET", u"calls"_s).json()["routes"_L1][route]["total"_L1].toInt(), 2);
}

HOUSE_TEST(TestUsers)
#include "tst_users.moc"
