#include "tests/sandbox/healthsandbox.h"
#include "tests/sandbox/usersandbox.h"
#include "tests/support/testprogram.h"

#include <QSet>

namespace {

constexpr auto users = "/v1.0/users"_L1;
constexpr auto selected = "?$select=id,accountEnabled"_L1;

QString errorCode(const Called &called)
{
    return called.json()["error"_L1]["code"_L1].toString();
}

} // namespace

/// That the sandbox tells and blocks the sign-in of a customer's users as Microsoft Graph does, with the token of the customer's tenant.
class TestGraphUsers : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void listsActiveUsersInPages_data();
    void listsActiveUsersInPages();
    void pagesLoseNobodyWhenOneLeaves();
    void tokensOfPagesAreOfOneTenant();
    void rowsHaveWhatIsAskedFor();
    void fewAreBlocked();
    void readsOne();
    void unknownUsers_data();
    void unknownUsers();
    void blocksAndAllows();
    void repeatedWishChangesNothing();
    void changeIsRecorded();
    void restoredUserStaysBlocked();
    void otherChangesKeepIt();
    void wrongBodies_data();
    void wrongBodies();
    void wrongOptions_data();
    void wrongOptions();
    void scopesAreAsked_data();
    void scopesAreAsked();
    void consentToHealthAlone();
    void rolesAreAsked();
    void tokensWithoutRoles();
    void endedRelationshipOpensNothing();
    void tokensOfOtherTenants();
    void otherMethods();
    void faultsAreWordedAsGraph_data();
    void faultsAreWordedAsGraph();
    void writesThatFailAreNotDone_data();
    void writesThatFailAreNotDone();
    void lostReplyIsDone();
    void faultsOfPages();
    void spoiltLists();
    void callsAreCounted();

private:
    static QJsonObject claims(const QByteArray &token)
    {
        return QJsonDocument::fromJson(QByteArray::fromBase64(token.split('.').value(1), QByteArray::Base64UrlEncoding)).object();
    }
    static QJsonArray truth(HealthSandbox &sandbox, const QString &customer)
    {
        return sandbox.control("GET", u"users?customer="_s + customer).array();
    }
    QJsonArray truth() { return truth(m_sandbox, m_customer); }
    QJsonObject truthOf(const QString &user) { return withId(truth(), user); }
    /// The ids and states of active users as the truth tells them, in its order.
    QJsonArray expected(const QString &customer)
    {
        QJsonArray rows;
        const auto all = truth(m_sandbox, customer);
        for (const auto &user : all) {
            if (isActive(user))
                rows.append(QJsonObject{{u"id"_s, user["id"_L1]}, {u"accountEnabled"_s, user["accountEnabled"_L1]}});
        }
        return rows;
    }
    /// The first active user, which may sign in if `enabled`.
    QString userWho(bool enabled)
    {
        const auto all = truth();
        for (const auto &user : all) {
            if (isActive(user) && user["accountEnabled"_L1].toBool() == enabled)
                return user["id"_L1].toString();
        }
        return {};
    }
    Called one(const QString &user) { return m_sandbox.get(users + u'/' + user + selected); }
    Called patch(const QString &user, const QByteArray &body) { return patch(m_sandbox, user, body); }
    static Called patch(HealthSandbox &sandbox, const QString &user, const QByteArray &body)
    {
        return sandbox.call("PATCH", users + u'/' + user, body, {{"Authorization", "Bearer " + sandbox.token}});
    }
    Called enable(const QString &user, bool enabled)
    {
        return patch(user, enabled ? R"({"accountEnabled":true})" : R"({"accountEnabled":false})");
    }
    Called partnerCenter(const QByteArray &method, const QString &path, const QByteArray &body = {})
    {
        return m_sandbox.call(method, path, body, {{"Authorization", "Bearer " + m_partnerCenter}});
    }
    int records() { return m_sandbox.control("GET", u"truth"_s).json()["auditRecords"_L1].toInt(); }
    void strike(const QString &fault) { QCOMPARE(m_sandbox.control("POST", u"faults"_s, {{u"fault"_s, fault}}).status, 200); }
    void force(const QString &kind)
    {
        QCOMPARE(
            m_sandbox.control("POST", u"health"_s, {{u"access"_s, QJsonObject{{u"customers"_s, m_customer}, {u"kind"_s, kind}}}}).status,
            200);
    }

    HealthSandbox m_sandbox;
    QByteArray m_partnerCenter{};
    QString m_customer{}; ///< one with hundreds of users
    QString m_other{};
};

void TestGraphUsers::initTestCase()
{
    // On the day it is: users deleted long ago are gone.
    QVERIFY(m_sandbox.start({u"--customers"_s, u"200"_s, u"--seed"_s, u"3"_s, u"--open-tenants"_s}));
    m_sandbox.control("POST", u"settings"_s, {{u"accessTokenSeconds"_s, 100'000'000}});
    QVERIFY(m_sandbox.signInAgain());
    m_partnerCenter = m_sandbox.token;
    const auto customers = m_sandbox.control("GET", u"customers?limit=200"_s).array();
    for (const auto &customer : customers) {
        const QString id = customer["id"_L1].toString();
        const qsizetype count = truth(m_sandbox, id).size();
        if (m_customer.isEmpty() && count > 250)
            m_customer = id;
        else if (m_other.isEmpty() && count > 5)
            m_other = id;
    }
    QVERIFY(!m_customer.isEmpty() && !m_other.isEmpty());
}

void TestGraphUsers::init()
{
    m_sandbox.control("DELETE", u"faults"_s);
    m_sandbox.control("POST", u"health"_s, {{u"access"_s, QJsonObject{{u"customers"_s, m_customer}, {u"kind"_s, QString()}}}});
    QVERIFY(m_sandbox.enter(m_customer));
}

void TestGraphUsers::listsActiveUsersInPages_data()
{
    QTest::addColumn<QString>("top");
    QTest::addColumn<int>("size");
    QTest::newRow("as usual") << QString() << 100;
    QTest::newRow("small") << u"&$top=37"_s << 37;
    QTest::newRow("largest") << u"&$top=999"_s << 999;
}

void TestGraphUsers::listsActiveUsersInPages()
{
    QFETCH(QString, top);
    QFETCH(int, size);
    const auto wanted = expected(m_customer);
    QVERIFY(wanted.size() < truth().size()); // deleted ones are not in it
    QJsonArray rows;
    int pages = 0;
    for (QString next = users + selected + top; !next.isEmpty(); ++pages) {
        const Called page = m_sandbox.get(next);
        QCOMPARE(page.status, 200);
        QVERIFY(page.json()["@odata.context"_L1].toString().endsWith("/v1.0/$metadata#users(id,accountEnabled)"_L1));
        const auto value = page.json()["value"_L1].toArray();
        QVERIFY(value.size() <= size);
        for (const auto &row : value)
            rows.append(row);
        next = page.json()["@odata.nextLink"_L1].toString();
        QVERIFY(next.isEmpty() || (next.startsWith(m_sandbox.base + users + u'?') && next.contains("$skiptoken="_L1)));
        QVERIFY(next.isEmpty() || value.size() == size);
    }
    QCOMPARE(rows, wanted);
    QCOMPARE(pages, (wanted.size() + size - 1) / size);
}

void TestGraphUsers::pagesLoseNobodyWhenOneLeaves()
{
    const auto wanted = expected(m_customer);
    const QJsonObject first = m_sandbox.get(users + selected + u"&$top=5"_s).json();
    QCOMPARE(partnerCenter("DELETE", usersOf(m_customer, u'/' + wanted[4]["id"_L1].toString())).status, 204);
    const QJsonObject second = m_sandbox.get(first["@odata.nextLink"_L1].toString()).json();
    QCOMPARE(second["value"_L1][0], wanted[5]);
}

void TestGraphUsers::tokensOfPagesAreOfOneTenant()
{
    const QString next = m_sandbox.get(users + selected + u"&$top=2"_s).json()["@odata.nextLink"_L1].toString();
    QVERIFY(m_sandbox.enter(m_other));
    QCOMPARE(m_sandbox.get(next).status, 400);
    QVERIFY(m_sandbox.enter(m_customer));
    m_sandbox.control("POST", u"settings"_s, {{u"expireContinuations"_s, true}});
    const Called expired = m_sandbox.get(next);
    QCOMPARE(expired.status, 400);
    QCOMPARE(errorCode(expired), u"Directory_ExpiredPageToken"_s);
}

void TestGraphUsers::rowsHaveWhatIsAskedFor()
{
    // The state is told to whoever asks for it.
    const QJsonObject usual = m_sandbox.get(users + u"?$top=1"_s).json()["value"_L1][0].toObject();
    QCOMPARE(usual.keys(), (QStringList{u"displayName"_s, u"id"_s, u"userPrincipalName"_s}));
    const QJsonObject state = m_sandbox.get(users + u"?$top=1&$select=accountEnabled"_s).json()["value"_L1][0].toObject();
    QCOMPARE(state.keys(), QStringList{u"accountEnabled"_s});
}

void TestGraphUsers::fewAreBlocked()
{
    HealthSandbox again;
    QVERIFY(again.start({u"--customers"_s, u"200"_s, u"--seed"_s, u"3"_s}));
    int all = 0;
    int blocked = 0;
    const auto customers = again.control("GET", u"customers?limit=200"_s).array();
    for (const auto &customer : customers) {
        const auto people = truth(again, customer["id"_L1].toString());
        for (const auto &user : people) {
            all += isActive(user) ? 1 : 0;
            blocked += isActive(user) && !user["accountEnabled"_L1].toBool() ? 1 : 0;
        }
    }
    QVERIFY2(blocked * 20 > all && blocked * 11 < all, qPrintable(u"%1 of %2"_s.arg(blocked).arg(all)));
    QCOMPARE(truth(again, m_other), truth(m_sandbox, m_other));
}

void TestGraphUsers::readsOne()
{
    for (const bool enabled : {true, false}) {
        const QString user = userWho(enabled);
        const Called called = one(user);
        QCOMPARE(called.status, 200);
        QVERIFY(called.json()["@odata.context"_L1].toString().endsWith("/v1.0/$metadata#users(id,accountEnabled)/$entity"_L1));
        QCOMPARE(called.json()["id"_L1].toString(), user);
        QCOMPARE(called.json()["accountEnabled"_L1], QJsonValue(enabled));
        QCOMPARE(called.json().size(), 3);
        QVERIFY(!called.header("request-id").isEmpty());
        QCOMPARE(one(user.toUpper()).json(), called.json());
    }
}

void TestGraphUsers::unknownUsers_data()
{
    QTest::addColumn<QString>("who");
    QTest::newRow("nobody") << QString(nobody);
    QTest::newRow("no id") << u"somebody"_s;
    QTest::newRow("deleted") << QString();
    QTest::newRow("another tenant's") << u"other"_s;
}

void TestGraphUsers::unknownUsers()
{
    QFETCH(QString, who);
    const auto all = truth();
    QVERIFY(!std::all_of(all.begin(), all.end(), isActive));
    if (who.isEmpty())
        who = std::find_if_not(all.begin(), all.end(), isActive)->toObject()["id"_L1].toString();
    else if (who == "other"_L1)
        who = expected(m_other)[0]["id"_L1].toString();
    const auto others = truth(m_sandbox, m_other);
    for (const Called &called : {one(who), enable(who, false), enable(who, true)}) {
        QCOMPARE(called.status, 404);
        QCOMPARE(errorCode(called), u"Request_ResourceNotFound"_s);
        QVERIFY(called.json()["error"_L1]["innerError"_L1]["request-id"_L1].isString());
    }
    QCOMPARE(truth(), all);
    QCOMPARE(truth(m_sandbox, m_other), others);
}

void TestGraphUsers::blocksAndAllows()
{
    for (const bool enabled : {true, false}) {
        const QString user = userWho(enabled);
        const int applied = truthOf(user)["applied"_L1].toInt();
        for (const bool now : {!enabled, enabled}) {
            const Called called = enable(user, now);
            QCOMPARE(called.status, 204);
            QVERIFY(called.body.isEmpty());
            QCOMPARE(one(user).json()["accountEnabled"_L1], QJsonValue(now));
            QCOMPARE(truthOf(user)["accountEnabled"_L1], QJsonValue(now));
            QCOMPARE(withId(m_sandbox.get(users + selected + u"&$top=999"_s).json()["value"_L1].toArray(), user)["accountEnabled"_L1],
                     QJsonValue(now));
        }
        QCOMPARE(truthOf(user)["applied"_L1].toInt(), applied + 2);
    }
}

void TestGraphUsers::repeatedWishChangesNothing()
{
    const QString user = userWho(true);
    QCOMPARE(enable(user, false).status, 204);
    const QJsonObject before = truthOf(user);
    const int recorded = records();
    QCOMPARE(enable(user, false).status, 204);
    QCOMPARE(truthOf(user), before);
    QCOMPARE(records(), recorded);
}

void TestGraphUsers::changeIsRecorded()
{
    const QString user = userWho(true);
    const int recorded = records();
    QCOMPARE(enable(user, false).status, 204);
    QCOMPARE(records(), recorded + 1);
    const QJsonObject record = partnerCenter("GET", u"/v1/auditrecords?size=1"_s).json()["items"_L1][0].toObject();
    QCOMPARE(record["operationType"_L1].toString(), u"update_customer_user"_s);
    QCOMPARE(record["customerId"_L1].toString().toLower(), m_customer);
    const auto details = record["customizedData"_L1].toArray();
    QCOMPARE(HealthSandbox::row(details, u"key"_s, u"CustomerUserId"_s)["value"_L1].toString(), user);
}

void TestGraphUsers::restoredUserStaysBlocked()
{
    const QString user = userWho(true);
    QCOMPARE(enable(user, false).status, 204);
    QCOMPARE(partnerCenter("DELETE", usersOf(m_customer, u'/' + user)).status, 204);
    QCOMPARE(one(user).status, 404);
    QCOMPARE(enable(user, true).status, 404);
    QCOMPARE(partnerCenter("PATCH", usersOf(m_customer, u'/' + user), R"({"state":"active"})").status, 200);
    QCOMPARE(one(user).json()["accountEnabled"_L1], QJsonValue(false));
}

void TestGraphUsers::otherChangesKeepIt()
{
    const QString user = userWho(false);
    QCOMPARE(partnerCenter("PATCH", usersOf(m_customer, u'/' + user), R"({"displayName":"Nieuwe Naam"})").status, 200);
    QCOMPARE(truthOf(user)["displayName"_L1].toString(), u"Nieuwe Naam"_s);
    QCOMPARE(one(user).json()["accountEnabled"_L1], QJsonValue(false));
}

void TestGraphUsers::wrongBodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("no JSON") << "accountEnabled=false"_ba;
    QTest::newRow("list") << R"([{"accountEnabled":false}])"_ba;
    QTest::newRow("empty") << "{}"_ba;
    QTest::newRow("text") << R"({"accountEnabled":"false"})"_ba;
    QTest::newRow("number") << R"({"accountEnabled":0})"_ba;
    QTest::newRow("null") << R"({"accountEnabled":null})"_ba;
    QTest::newRow("another member") << R"({"displayName":"Iemand"})"_ba;
    QTest::newRow("one member more") << R"({"accountEnabled":false,"displayName":"Iemand"})"_ba;
    QTest::newRow("another case") << R"({"AccountEnabled":false})"_ba;
}

void TestGraphUsers::wrongBodies()
{
    QFETCH(QByteArray, body);
    const QString user = userWho(true);
    const QJsonObject before = truthOf(user);
    const Called called = patch(user, body);
    QCOMPARE(called.status, 400);
    QCOMPARE(errorCode(called), u"BadRequest"_s);
    QCOMPARE(truthOf(user), before);
}

void TestGraphUsers::wrongOptions_data()
{
    QTest::addColumn<QString>("rest");
    QTest::addColumn<QString>("code");
    QTest::newRow("no rows") << u"?$top=0"_s << u"Request_UnsupportedQuery"_s;
    QTest::newRow("too many rows") << u"?$top=1000"_s << u"Request_UnsupportedQuery"_s;
    QTest::newRow("no number") << u"?$top=many"_s << u"BadRequest"_s;
    QTest::newRow("unknown member") << u"?$select=id,shoeSize"_s << u"BadRequest"_s;
    QTest::newRow("filter") << u"?$filter=accountEnabled eq false"_s << u"BadRequest"_s;
    QTest::newRow("made up token") << u"?$skiptoken=100"_s << u"Directory_ExpiredPageToken"_s;
    QTest::newRow("rows of one") << u"/"_s + nobody + u"?$top=1"_s << u"Request_ResourceNotFound"_s;
}

void TestGraphUsers::wrongOptions()
{
    QFETCH(QString, rest);
    const Called called = m_sandbox.get(users + rest);
    QVERIFY(called.status == 400 || called.status == 404);
    QTEST(errorCode(called), "code");
}

void TestGraphUsers::scopesAreAsked_data()
{
    QTest::addColumn<QString>("scopes");
    QTest::addColumn<int>("reading");
    QTest::addColumn<int>("writing");
    QTest::newRow("health") << u"ServiceHealth.Read.All,ServiceMessage.Read.All"_s << 403 << 403;
    QTest::newRow("reading") << u"User.Read.All"_s << 200 << 403;
    QTest::newRow("blocking") << u"User.EnableDisableAccount.All"_s << 403 << 204;
    QTest::newRow("both") << u"User.Read.All,User.EnableDisableAccount.All"_s << 200 << 204;
    QTest::newRow("all") << u"User.ReadWrite.All"_s << 200 << 204;
    QTest::newRow("oneself") << u"User.Read,User.ReadBasic.All"_s << 403 << 403;
}

void TestGraphUsers::scopesAreAsked()
{
    QFETCH(QString, scopes);
    QFETCH(int, writing);
    force(u"no-consent"_s);
    const QJsonObject grant{{u"enterpriseApplicationId"_s, u"00000003-0000-0000-c000-000000000000"_s}, {u"scope"_s, scopes}};
    const QJsonObject consent{{u"applicationId"_s, m_sandbox.client}, {u"applicationGrants"_s, QJsonArray{grant}}};
    QCOMPARE(partnerCenter("POST", u"/v1/customers/%1/applicationconsents"_s.arg(m_customer), QJsonDocument(consent).toJson()).status, 201);
    QVERIFY(m_sandbox.enter(m_customer));
    const QString user = userWho(true);
    QTEST(m_sandbox.get(users + selected).status, "reading");
    QTEST(one(user).status, "reading");
    const Called written = enable(user, false);
    QCOMPARE(written.status, writing);
    QCOMPARE(errorCode(written), writing == 403 ? u"Authorization_RequestDenied"_s : QString());
    QCOMPARE(truthOf(user)["accountEnabled"_L1], QJsonValue(writing == 403));
}

void TestGraphUsers::consentToHealthAlone()
{
    HealthSandbox closed;
    QVERIFY(closed.startThatMorning({u"--customers"_s, u"400"_s, u"--seed"_s, u"3"_s}));
    QSet<QString> seen;
    const auto customers = closed.control("GET", u"health?limit=400&access=granted"_s).json()["customers"_L1].toArray();
    for (const auto &customer : customers) {
        const QString scopes = closed.truth(customer.toString())["scopes"_L1].toString();
        if (seen.contains(scopes))
            continue;
        seen.insert(scopes);
        QVERIFY(closed.enter(customer.toString()));
        QCOMPARE(closed.announcements(u"issues"_s).status, 200);
        QCOMPARE(closed.get(users + selected).status, scopes.contains("User.Read.All"_L1) ? 200 : 403);
    }
    QCOMPARE(seen,
             (QSet<QString>{u"ServiceHealth.Read.All"_s,
                            u"ServiceHealth.Read.All ServiceMessage.Read.All User.Read.All User.EnableDisableAccount.All"_s}));
}

void TestGraphUsers::rolesAreAsked()
{
    const QStringList writing{u"62e90394-69f5-4237-9190-012177145e10"_s, u"fe930be7-5e62-47db-91af-98c3a49a38b1"_s,
                              u"729827e3-9c14-49f7-bb1b-9608f156bbb8"_s};
    const QStringList reading = writing
        + QStringList{u"88d8e3e3-8f55-4a1e-953a-9b9898b8876b"_s, u"f2ef992c-3afb-46b9-b7cf-a126ee74c451"_s,
                      u"f023fd81-a637-4b56-95fd-791ac0226033"_s};
    HealthSandbox closed;
    QVERIFY(closed.startThatMorning({u"--customers"_s, u"400"_s, u"--seed"_s, u"3"_s}));
    QMap<std::pair<int, int>, int> seen;
    const auto customers = closed.control("GET", u"customers?limit=400"_s).array();
    for (const auto &customer : customers) {
        const QString id = customer["id"_L1].toString();
        if (!closed.truth(id)["scopes"_L1].toString().contains("User."_L1) || !closed.enter(id))
            continue;
        const auto told = claims(closed.token)["wids"_L1].toArray();
        const auto hasOne = [&told](const QStringList &roles) {
            return std::any_of(told.begin(), told.end(), [&roles](const QJsonValue &role) { return roles.contains(role.toString()); });
        };
        const std::pair wanted(hasOne(reading) ? 200 : 403, hasOne(writing) ? 204 : 403);
        const QString user = truth(closed, id)[0]["id"_L1].toString();
        const Called read = closed.get(users + u'/' + user + selected);
        const Called written = patch(closed, user, R"({"accountEnabled":false})");
        QCOMPARE(read.status, wanted.first);
        QCOMPARE(written.status, wanted.second);
        QCOMPARE(errorCode(written), wanted.second == 403 ? u"Authorization_RequestDenied"_s : QString());
        ++seen[wanted];
    }
    QVERIFY(seen[std::pair(200, 204)] > 10);
    QVERIFY(seen[std::pair(200, 403)] > 5);
    QVERIFY(seen[std::pair(403, 403)] > 0);
    QCOMPARE(seen.size(), 3);
}

void TestGraphUsers::tokensWithoutRoles()
{
    // The directory knows the roles itself.
    m_sandbox.control("POST", u"settings"_s, {{u"wids"_s, false}});
    QVERIFY(m_sandbox.enter(m_customer));
    m_sandbox.control("POST", u"settings"_s, {{u"wids"_s, true}});
    QVERIFY(!claims(m_sandbox.token).contains("wids"_L1));
    const QString user = userWho(true);
    QCOMPARE(enable(user, false).status, 204);
    QCOMPARE(one(user).json()["accountEnabled"_L1], QJsonValue(false));
}

void TestGraphUsers::endedRelationshipOpensNothing()
{
    const QString user = userWho(true);
    force(u"expired"_s);
    QCOMPARE(errorCode(one(user)), u"Authorization_RequestDenied"_s);
    QCOMPARE(errorCode(enable(user, false)), u"Authorization_RequestDenied"_s);
    QCOMPARE(truthOf(user)["accountEnabled"_L1], QJsonValue(true));
}

void TestGraphUsers::tokensOfOtherTenants()
{
    const QString user = userWho(true);
    const auto refused = [&](int status) {
        return one(user).status == status && enable(user, false).status == status
            && (status == 404 || m_sandbox.get(users + selected).status == status);
    };
    QVERIFY(m_sandbox.enter(m_other));
    QVERIFY(refused(404));
    QCOMPARE(m_sandbox.get(users + selected).json()["value"_L1].toArray(), expected(m_other));
    QVERIFY(m_sandbox.enter(m_sandbox.tenant));
    QVERIFY(refused(403));
    m_sandbox.token = m_partnerCenter; // of another audience
    QVERIFY(refused(401));
    m_sandbox.token = "made.up.token";
    QVERIFY(refused(401));
    QCOMPARE(truthOf(user)["accountEnabled"_L1], QJsonValue(true));
    m_sandbox.signInAgain();
}

void TestGraphUsers::otherMethods()
{
    const QString user = userWho(true);
    const auto status = [this](const QByteArray &method, const QString &rest) {
        return m_sandbox.call(method, users + rest, R"({"accountEnabled":false})", {{"Authorization", "Bearer " + m_sandbox.token}}).status;
    };
    QCOMPARE(status("POST", {}), 405);
    QCOMPARE(status("PATCH", {}), 405);
    QCOMPARE(status("DELETE", u'/' + user), 405);
    QCOMPARE(status("PUT", u'/' + user), 405);
    QCOMPARE(status("GET", u'/' + user + u"/manager"_s), 404);
    QCOMPARE(one(user).json()["accountEnabled"_L1], QJsonValue(true));
}

void TestGraphUsers::faultsAreWordedAsGraph_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::newRow("throttled") << u"429:once:7"_s << 429 << u"TooManyRequests"_s;
    QTest::newRow("server error") << u"500:once"_s << 500 << u"UnknownError"_s;
    QTest::newRow("unavailable") << u"503:once"_s << 503 << u"ServiceUnavailable"_s;
    QTest::newRow("stale token") << u"staletoken:once"_s << 401 << u"InvalidAuthenticationToken"_s;
    QTest::newRow("denied") << u"code:once:403"_s << 403 << u"Authorization_RequestDenied"_s;
    QTest::newRow("not found") << u"code:once:404"_s << 404 << u"Request_ResourceNotFound"_s;
    QTest::newRow("refused") << u"code:once:400"_s << 400 << u"BadRequest"_s;
}

void TestGraphUsers::faultsAreWordedAsGraph()
{
    QFETCH(QString, fault);
    const QString user = userWho(true);
    const QJsonObject before = truthOf(user);
    for (const auto &route : {u"graphusers:"_s, u"graphuser:"_s, u"graphuserwrite:"_s}) {
        strike(route + fault);
        const Called called = route == "graphusers:"_L1 ? m_sandbox.get(users + selected)
            : route == "graphuser:"_L1                  ? one(user)
                                                        : enable(user, false);
        QTEST(called.status, "status");
        QTEST(errorCode(called), "code");
        QCOMPARE(called.header("Retry-After"), called.status == 429 ? "7" : "");
    }
    QCOMPARE(truthOf(user), before);
    QCOMPARE(one(user).status, 200);
}

void TestGraphUsers::writesThatFailAreNotDone_data()
{
    QTest::addColumn<QString>("fault");
    QTest::newRow("timeout") << u"timeout"_s;
    QTest::newRow("reset") << u"reset"_s;
    QTest::newRow("unavailable") << u"503"_s;
}

void TestGraphUsers::writesThatFailAreNotDone()
{
    QFETCH(QString, fault);
    const QString user = userWho(true);
    strike(u"graphuserwrite:"_s + fault);
    const Called called = m_sandbox.call("PATCH", users + u'/' + user, R"({"accountEnabled":false})",
                                         {{"Authorization", "Bearer " + m_sandbox.token}}, 500);
    QVERIFY(called.status != 204);
    QCOMPARE(truthOf(user)["accountEnabled"_L1], QJsonValue(true));
}

void TestGraphUsers::lostReplyIsDone()
{
    // Qt's own client sends a request again when its connection ends before the answer begins; the second time changes nothing.
    const QString user = userWho(true);
    const int applied = truthOf(user)["applied"_L1].toInt();
    strike(u"graphuserwrite:lost-reply"_s);
    QCOMPARE(enable(user, false).status, 0);
    QCOMPARE(truthOf(user)["applied"_L1].toInt(), applied + 1);
    QCOMPARE(one(user).json()["accountEnabled"_L1], QJsonValue(false));
}

void TestGraphUsers::faultsOfPages()
{
    const QString start = users + selected + u"&$top=4"_s;
    const QJsonObject first = m_sandbox.get(start).json();
    const QString next = first["@odata.nextLink"_L1].toString();
    const QJsonObject second = m_sandbox.get(next).json();
    strike(u"graphusers:duplicates"_s);
    QCOMPARE(m_sandbox.get(start).json()["value"_L1], first["value"_L1]);
    const QJsonObject repeating = m_sandbox.get(next).json();
    QCOMPARE(repeating["value"_L1][0], first["value"_L1][3]);
    QCOMPARE(repeating["value"_L1][1], second["value"_L1][0]);
    m_sandbox.control("DELETE", u"faults"_s);
    strike(u"graphusers:samelink:once"_s);
    QCOMPARE(m_sandbox.get(next).json()["@odata.nextLink"_L1].toString(), next);
    strike(u"graphusers:foreignlink:once:https://evil.example/next"_s);
    QCOMPARE(m_sandbox.get(start).json()["@odata.nextLink"_L1].toString(), u"https://evil.example/next"_s);
    strike(u"graphusers:expiredcontinuation"_s);
    QCOMPARE(m_sandbox.get(start).status, 200);
    QCOMPARE(m_sandbox.get(next).status, 400);
    strike(u"graphusers:othertenant:once"_s);
    const QJsonObject others = m_sandbox.get(users + selected + u"&$top=999"_s).json();
    const QString stranger = others["@odata.context"_L1].toString().section(u'/', 4, 4);
    QVERIFY(stranger != m_customer);
    QCOMPARE(others["value"_L1].toArray(), expected(stranger));
}

void TestGraphUsers::spoiltLists()
{
    strike(u"graphusers:wrongtypes:once"_s);
    const auto wrong = m_sandbox.get(users + selected).json()["value"_L1].toArray();
    QCOMPARE(wrong.size(), 100);
    QVERIFY(std::any_of(wrong.begin(), wrong.end(), [](const QJsonValue &user) { return user["accountEnabled"_L1].isString(); }));
    QVERIFY(std::any_of(wrong.begin(), wrong.end(), [](const QJsonValue &user) { return user["id"_L1].isDouble(); }));
    strike(u"graphusers:malformed:once"_s);
    QVERIFY(m_sandbox.get(users + selected).json().isEmpty());
}

void TestGraphUsers::callsAreCounted()
{
    const QString user = userWho(true);
    m_sandbox.control("DELETE", u"calls"_s);
    m_sandbox.get(users + selected);
    m_sandbox.get(u"/v1.0/USERS"_s);
    one(user);
    one(nobody);
    enable(user, false);
    enable(nobody, false);
    patch(user, "{}");
    m_sandbox.get(users + u'/' + user + u"/manager"_s);
    const auto routes = m_sandbox.control("GET", u"calls"_s).json()["routes"_L1];
    QCOMPARE(routes["graphusers"_L1]["200"_L1].toInt(), 2);
    QCOMPARE(routes["graphuser"_L1]["200"_L1].toInt(), 1);
    QCOMPARE(routes["graphuser"_L1]["404"_L1].toInt(), 1);
    QCOMPARE(routes["graphuserwrite"_L1]["204"_L1].toInt(), 1);
    QCOMPARE(routes["graphuserwrite"_L1]["404"_L1].toInt(), 1);
    QCOMPARE(routes["graphuserwrite"_L1]["400"_L1].toInt(), 1);
    QCOMPARE(routes["graph"_L1]["404"_L1].toInt(), 1);
}

HOUSE_TEST(TestGraphUsers)
#include "tst_graphusers.moc"
