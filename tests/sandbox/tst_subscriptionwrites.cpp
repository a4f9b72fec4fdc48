#include "tests/sandbox/sandboxprocess.h"
#include "tests/support/testprogram.h"

#include <QSet>
#include <QTcpSocket>
#include <QUuid>

#include <utility>

/// That the sandbox takes changes of subscriptions as the service does (CONTRACT 2.8, 2.10, 5.3), and tells a test what it was asked.
class TestSubscriptionWrites : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_sandbox.reset(); }
    void oneMember_data();
    void oneMember();
    void wholeObject_data();
    void wholeObject();
    void otherMembersAreIgnored();
    void unchangedIsNoChange();
    void etags_data();
    void etags();
    void etagFollowsItsSubscription();
    void refusals_data();
    void refusals();
    void awkwardAnswers();
    void cancelledInsideTheWindow();
    void windowCloses();
    void addOnsGoDownWithTheirBase();
    void modernPauseEndsTheRenewal();
    void strangersAreRefused();
    void brokenBodies_data();
    void brokenBodies();
    void slowWriteShowsLater();
    void slowWriteIsJudgedInItsTime();
    void suspendedDataIsKeptNinetyDays();
    void termEndsOrGoesOn();
    void stepsAddToWhatWasWritten();
    void leavesAndComesBack();
    void repeats_data();
    void repeats();
    void faultsBefore_data();
    void faultsBefore();
    void faultsAfter_data();
    void faultsAfter();
    void codes_data();
    void codes();
    void faultRoutes_data();
    void faultRoutes();
    void badCodeIsRefused_data();
    void badCodeIsRefused();
    void settingsAreTold();
    void supportContact();

private:
    /// A subscription as its customer's list tells it, its status as a word.
    struct Found {
        QString customer{};
        QJsonObject told{};

        QString id() const { return told["id"_L1].toString().toLower(); }
        QString path() const { return u"/v1/customers/%1/subscriptions/%2"_s.arg(customer, id()); }
        QByteArray etag() const { return told["attributes"_L1]["etag"_L1].toString().toLatin1(); }
        int quantity() const { return told["quantity"_L1].toInt(); }
    };
    using Headers = QList<QNetworkReply::RawHeaderPair>;

    static QString statusOf(const QJsonValue &value);
    static bool is(const QJsonObject &told, const QString &words);
    static QJsonValue member(const QJsonObject &object, const QString &name);
    /// The first that is all of these words and is not among `others`; fails the test when there is none.
    Found find(const QString &words, const QList<Found> &others = {});
    Called patch(const Found &found, const QJsonObject &body, Headers headers = {}, int waitMs = 30000);
    QJsonObject now(const Found &found) { return m_sandbox->get(found.path()).json(); }
    QByteArray etagNow(const Found &found) { return now(found)["attributes"_L1]["etag"_L1].toString().toLatin1(); }
    QJsonObject truth(const Found &found);
    QJsonArray writes() { return m_sandbox->control("GET", u"writes"_s).array(); }
    QJsonArray audit() { return SandboxProcess::items(m_sandbox->pages(u"/v1/auditrecords"_s)); }
    void advance(qint64 seconds) { QCOMPARE(m_sandbox->control("POST", u"clock"_s, {{u"advance"_s, seconds}}).status, 200); }
    void set(const QJsonObject &settings) { QCOMPARE(m_sandbox->control("POST", u"settings"_s, settings).status, 200); }
    void fault(const QString &spec) { QCOMPARE(m_sandbox->control("POST", u"faults"_s, {{u"fault"_s, spec}}).status, 200); }

    std::unique_ptr<SandboxProcess> m_sandbox;
    QList<Found> m_all;
    QDate m_day{};
};

void TestSubscriptionWrites::init()
{
    m_sandbox = std::make_unique<SandboxProcess>();
    QVERIFY(m_sandbox->start({u"--customers"_s, u"40"_s, u"--seed"_s, u"3"_s}));
    m_sandbox->signIn();
    // The same seed on the same day sells the same.
    const auto today = QDateTime::currentDateTimeUtc().date();
    if (std::exchange(m_day, today) == today)
        return;
    m_all.clear();
    const auto customers = m_sandbox->control("GET", u"customers?limit=40"_s).array();
    for (const auto &customer : customers) {
        const auto id = customer["id"_L1].toString();
        const auto items = m_sandbox->get(u"/v1/customers/%1/subscriptions"_s.arg(id)).json()["items"_L1].toArray();
        for (const auto &item : items) {
            auto told = item.toObject();
            told[u"status"_s] = statusOf(told["status"_L1]);
            m_all.append({id, told});
        }
    }
    QVERIFY(m_all.size() > 400);
}

QString TestSubscriptionWrites::statusOf(const QJsonValue &value)
{
    const QStringList words{u"none"_s, u"active"_s, u"suspended"_s, u"deleted"_s, u"expired"_s, u"pending"_s, u"disabled"_s};
    return value.isDouble() ? words.value(value.toInt()) : value.toString().toLower();
}

// Words: a status, modern, legacy, window (it can be cancelled), fixed (it cannot), trial, seats (neither trial nor usage), usage, many
// (more than one licence), renews, ends, base, addon, long (its term goes on for more than 100 days), open (without an end).
bool TestSubscriptionWrites::is(const QJsonObject &told, const QString &words)
{
    const bool isModern = told["offerId"_L1].toString().count(u':') == 2;
    const bool canCancel = !told["cancellationAllowedUntilDate"_L1].toString().isEmpty();
    const bool isUsage = told["billingType"_L1].toString() == "usage"_L1;
    const bool isTrial = told["isTrial"_L1].toBool();
    const bool isAddOn = told.contains("parentSubscriptionId"_L1);
    const auto end = QDateTime::fromString(told["commitmentEndDate"_L1].toString(), Qt::ISODate);
    const QMap<QString, bool> known{
        {u"modern"_s, isModern},
        {u"legacy"_s, !isModern},
        {u"window"_s, canCancel},
        {u"fixed"_s, !canCancel},
        {u"trial"_s, isTrial},
        {u"usage"_s, isUsage},
        {u"seats"_s, !isTrial && !isUsage},
        {u"many"_s, told["quantity"_L1].toInt() > 1 && told["quantity"_L1].toInt() < 250},
        {u"renews"_s, told["autoRenewEnabled"_L1].toBool()},
        {u"ends"_s, !told["autoRenewEnabled"_L1].toBool()},
        {u"addon"_s, isAddOn},
        {u"base"_s, !isAddOn},
        {u"long"_s, QDateTime::currentDateTimeUtc().daysTo(end) > 100 && end.date().year() < 9000},
        {u"business"_s, told["offerName"_L1].toString().startsWith("Microsoft 365 Business"_L1)},
    };
    return std::ranges::all_of(words.split(u' '), [&](const QString &word) {
        return known.contains(word) ? known.value(word) : told["status"_L1].toString() == word;
    });
}

QJsonValue TestSubscriptionWrites::member(const QJsonObject &object, const QString &name)
{
    for (auto each = object.begin(); each != object.end(); ++each) {
        if (each.key().compare(name, Qt::CaseInsensitive) == 0)
            return each.value();
    }
    return {QJsonValue::Undefined};
}

TestSubscriptionWrites::Found TestSubscriptionWrites::find(const QString &words, const QList<Found> &others)
{
    const auto found = std::ranges::find_if(m_all, [&](const Found &each) {
        return is(each.told, words) && std::ranges::none_of(others, [&each](const Found &other) { return other.id() == each.id(); });
    });
    if (found == m_all.end()) {
        QTest::qFail(qPrintable(u"no subscription is "_s + words), __FILE__, __LINE__);
        return {};
    }
    return *found;
}

Called TestSubscriptionWrites::patch(const Found &found, const QJsonObject &body, Headers headers, int waitMs)
{
    headers.append({"Authorization", "Bearer " + m_sandbox->token});
    return m_sandbox->call("PATCH", found.path(), QJsonDocument(body).toJson(), headers, waitMs);
}

QJsonObject TestSubscriptionWrites::truth(const Found &found)
{
    const auto all = m_sandbox->control("GET", u"subscriptions?customer="_s + found.customer).array();
    const auto one = std::ranges::find_if(all, [&found](const QJsonValue &each) { return each["id"_L1].toString() == found.id(); });
    return one == all.end() ? QJsonObject() : (*one).toObject();
}

void TestSubscriptionWrites::oneMember_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("suspend, modern") << u"active modern seats"_s << u"status"_s << QJsonValue(u"suspended"_s);
    QTest::newRow("suspend, legacy") << u"active legacy seats"_s << u"status"_s << QJsonValue(u"suspended"_s);
    QTest::newRow("suspend, Azure") << u"active usage"_s << u"status"_s << QJsonValue(u"suspended"_s);
    QTest::newRow("reactivate") << u"suspended base seats"_s << u"status"_s << QJsonValue(u"active"_s);
    QTest::newRow("status as a number") << u"active seats"_s << u"status"_s << QJsonValue(2);
    QTest::newRow("status in Pascal case") << u"active seats"_s << u"status"_s << QJsonValue(u"Suspended"_s);
    QTest::newRow("more, modern") << u"active modern seats many"_s << u"quantity"_s << QJsonValue(260);
    QTest::newRow("fewer, legacy") << u"active legacy seats many"_s << u"quantity"_s << QJsonValue(1);
    QTest::newRow("name") << u"active"_s << u"friendlyName"_s << QJsonValue(u"Kantoor \"Zuid\": \\ën, {x}"_s);
    QTest::newRow("name of a suspended one") << u"suspended"_s << u"friendlyName"_s << QJsonValue(u"Stil"_s);
    QTest::newRow("no renewal") << u"active renews seats"_s << u"autoRenewEnabled"_s << QJsonValue(false);
    QTest::newRow("renewal") << u"active ends seats"_s << u"autoRenewEnabled"_s << QJsonValue(true);
    QTest::newRow("reseller") << u"active"_s << u"partnerId"_s << QJsonValue(u"4391507"_s);
}

void TestSubscriptionWrites::oneMember()
{
    QFETCH(QString, words);
    QFETCH(QString, name);
    QFETCH(QJsonValue, value);
    const Found found = find(words);
    const auto id = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    const QJsonValue expected = name == "status"_L1 ? QJsonValue(statusOf(value)) : value;
    const auto told
        = [&name](const QJsonObject &json) { return name == "status"_L1 ? QJsonValue(statusOf(member(json, name))) : member(json, name); };
    QVERIFY(told(found.told) != expected);

    const Called answer = patch(found, {{name, value}}, {{"If-Match", '"' + found.etag() + '"'}, {"MS-RequestId", id}});
    QCOMPARE(answer.status, 200);
    QCOMPARE(told(answer.json()), expected);
    QCOMPARE(answer.header("MS-RequestId"), id);
    const QByteArray etag = member(member(answer.json(), u"attributes"_s).toObject(), u"etag"_s).toString().toLatin1();
    QVERIFY(etag != found.etag() && !etag.isEmpty());
    QCOMPARE(answer.header("ETag"), '"' + etag + '"');

    const Called read = m_sandbox->get(found.path());
    QCOMPARE(told(read.json()), expected);
    QCOMPARE(read.header("ETag"), '"' + etag + '"');
    QCOMPARE(truth(found)["applied"_L1].toInt(), 1);

    const auto log = writes();
    QCOMPARE(log.size(), 1);
    QCOMPARE(log[0]["customer"_L1].toString(), found.customer);
    QCOMPARE(log[0]["subscription"_L1].toString(), found.id());
    QCOMPARE(log[0]["requestId"_L1].toString().toLatin1(), id);
    QCOMPARE(log[0]["members"_L1].toObject(), (QJsonObject{{name, expected}}));
    QCOMPARE(log[0]["etagBefore"_L1].toString().toLatin1(), found.etag());
    QCOMPARE(log[0]["etagAfter"_L1].toString().toLatin1(), etag);
    QCOMPARE(log[0]["result"_L1].toString(), u"applied"_s);
    QCOMPARE(log[0]["status"_L1].toInt(), 200);
    QVERIFY(QDateTime::fromString(log[0]["at"_L1].toString(), Qt::ISODateWithMs).isValid());

    const auto records = audit();
    QCOMPARE(records.size(), 1);
    QCOMPARE(records[0]["operationType"_L1].toString(), u"update_subscription"_s);
    QCOMPARE(records[0]["customerId"_L1].toString().toLower(), found.customer);
    QCOMPARE(records[0]["customizedData"_L1][0]["key"_L1].toString(), u"SubscriptionId"_s);
    QCOMPARE(records[0]["customizedData"_L1][0]["value"_L1].toString().toLower(), found.id());
}

void TestSubscriptionWrites::wholeObject_data()
{
    QTest::addColumn<bool>("pascal");
    QTest::newRow("camel case") << false;
    QTest::newRow("Pascal case") << true;
}

void TestSubscriptionWrites::wholeObject()
{
    QFETCH(bool, pascal);
    // As every client does: what was read goes back, with one member changed.
    for (const Found &found : {find(u"active seats many"_s), find(u"active usage"_s), find(u"suspended"_s)}) {
        QJsonObject body = now(found);
        body[u"friendlyName"_s] = u"Nieuwe naam"_s;
        if (pascal) {
            QJsonObject renamed;
            for (auto each = body.begin(); each != body.end(); ++each)
                renamed[each.key().left(1).toUpper() + each.key().mid(1)] = each.value();
            renamed[u"Attributes"_s] = QJsonObject{{u"Etag"_s, body["attributes"_L1]["etag"_L1]}};
            body = renamed;
        }
        QCOMPARE(patch(found, body).status, 200);
        QCOMPARE(now(found)["friendlyName"_L1].toString(), u"Nieuwe naam"_s);
        QCOMPARE(writes().last()["members"_L1].toObject().keys(), QStringList{u"friendlyName"_s});
        // The etag in the body is the old one by now.
        QCOMPARE(patch(found, body).code(), 2055);
    }
}

void TestSubscriptionWrites::otherMembersAreIgnored()
{
    const Found found = find(u"active seats"_s);
    const auto before = now(found);
    const Called answer = patch(found,
                                {{u"billingCycle"_s, u"triennial"_s},
                                 {u"offerName"_s, u"Something else"_s},
                                 {u"commitmentEndDate"_s, u"2099-01-01T00:00:00Z"_s},
                                 {u"isTrial"_s, true},
                                 {u"unheardOf"_s, QJsonArray{1, 2}},
                                 {u"quantity"_s, QJsonValue()},
                                 {u"status"_s, QJsonValue()}});
    QCOMPARE(answer.status, 200);
    QCOMPARE(now(found), before);
    QCOMPARE(writes()[0]["result"_L1].toString(), u"unchanged"_s);
}

void TestSubscriptionWrites::unchangedIsNoChange()
{
    for (const auto *status : {"active", "suspended", "deleted", "expired", "pending", "quarantined"}) {
        const Found found = find(QString::fromLatin1(status));
        const Called answer = patch(found, now(found), {{"If-Match", found.etag()}});
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.header("ETag"), '"' + found.etag() + '"');
        QCOMPARE(etagNow(found), found.etag());
        QCOMPARE(truth(found)["applied"_L1].toInt(-1), 0);
        QCOMPARE(writes().last()["result"_L1].toString(), u"unchanged"_s);
        QCOMPARE(writes().last()["etagAfter"_L1].toString().toLatin1(), found.etag());
    }
    QVERIFY(audit().isEmpty());
}

void TestSubscriptionWrites::etags_data()
{
    QTest::addColumn<QString>("inHeader");
    QTest::addColumn<QString>("inBody");
    QTest::addColumn<int>("mode");
    QTest::addColumn<int>("status");
    QTest::newRow("none") << QString() << QString() << 400 << 200;
    QTest::newRow("header") << u"%1"_s << QString() << 400 << 200;
    QTest::newRow("header with quotes") << u"\"%1\""_s << QString() << 400 << 200;
    QTest::newRow("weak") << u"W/\"%1\""_s << QString() << 400 << 200;
    QTest::newRow("any") << u"*"_s << QString() << 400 << 200;
    QTest::newRow("body") << QString() << u"%1"_s << 400 << 200;
    QTest::newRow("both") << u"\"%1\""_s << u"%1"_s << 400 << 200;
    QTest::newRow("stale header") << u"\"c3RhbGU=\""_s << QString() << 400 << 400;
    QTest::newRow("stale body") << QString() << u"c3RhbGU="_s << 400 << 400;
    QTest::newRow("only the header is fresh") << u"\"%1\""_s << u"c3RhbGU="_s << 400 << 400;
    QTest::newRow("only the body is fresh") << u"\"c3RhbGU=\""_s << u"%1"_s << 400 << 400;
    QTest::newRow("stale, as 412") << u"\"c3RhbGU=\""_s << QString() << 412 << 412;
    QTest::newRow("fresh, as 412") << u"\"%1\""_s << QString() << 412 << 200;
}

void TestSubscriptionWrites::etags()
{
    QFETCH(QString, inHeader);
    QFETCH(QString, inBody);
    QFETCH(int, mode);
    QFETCH(int, status);
    const Found found = find(u"active seats"_s);
    const auto filled = [&found](const QString &text) { return text.contains("%1"_L1) ? text.arg(QLatin1StringView(found.etag())) : text; };
    set({{u"etagStatus"_s, mode}});
    QJsonObject body{{u"friendlyName"_s, u"Anders"_s}};
    if (!inBody.isEmpty())
        body[u"attributes"_s] = QJsonObject{{u"etag"_s, filled(inBody)}, {u"objectType"_s, u"Subscription"_s}};
    const Headers headers = inHeader.isEmpty() ? Headers() : Headers{{"If-Match", filled(inHeader).toLatin1()}};
    const Called answer = patch(found, body, headers);
    QCOMPARE(answer.status, status);
    QCOMPARE(etagNow(found) == found.etag(), status != 200);
    QCOMPARE(now(found)["friendlyName"_L1].toString() == "Anders"_L1, status == 200);
    if (status == 400)
        QCOMPARE(answer.code(), 2055);
    if (status == 412)
        QVERIFY(!answer.json().contains("code"_L1));
    QCOMPARE(writes()[0]["result"_L1].toString(), status == 200 ? u"applied"_s : u"refused"_s);
    QCOMPARE(writes()[0]["status"_L1].toInt(), status);
}

void TestSubscriptionWrites::etagFollowsItsSubscription()
{
    const Found found = find(u"active seats"_s);
    const Found other = find(u"active seats"_s, {found});
    QSet<QByteArray> seen{found.etag()};
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(patch(found, {{u"friendlyName"_s, u"Naam %1"_s.arg(i)}}, {{"If-Match", etagNow(found)}}).status, 200);
        QVERIFY(!seen.contains(etagNow(found)));
        seen.insert(etagNow(found));
    }
    // Back to an old value is another change, not the old state.
    QCOMPARE(patch(found, {{u"friendlyName"_s, found.told["friendlyName"_L1].toString()}}).status, 200);
    QVERIFY(!seen.contains(etagNow(found)));
    QCOMPARE(truth(found)["applied"_L1].toInt(), 4);
    QCOMPARE(etagNow(other), other.etag());
    QCOMPARE(truth(other)["applied"_L1].toInt(-1), 0);
}

void TestSubscriptionWrites::refusals_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, const QString &words, const QJsonObject &body, int code) {
        QTest::newRow(name) << words << body << 400 << code;
    };
    const auto status = [](const QString &word) { return QJsonObject{{u"status"_s, word}}; };
    const auto quantity = [](const QJsonValue &value) { return QJsonObject{{u"quantity"_s, value}}; };
    row("quantity while suspended", u"suspended seats"_s, quantity(77), 2001);
    row("quantity with reactivation", u"suspended base seats"_s, {{u"quantity"_s, 77}, {u"status"_s, u"active"_s}}, 2001);
    row("deleted, name", u"deleted"_s, {{u"friendlyName"_s, u"x"_s}}, 2011);
    row("deleted, status", u"deleted"_s, status(u"active"_s), 2011);
    row("expired to active", u"expired"_s, status(u"active"_s), 800040);
    row("expired to deleted", u"expired"_s, status(u"deleted"_s), 800040);
    row("disabled to active", u"disabled"_s, status(u"active"_s), 800040);
    row("pending to suspended", u"pending"_s, status(u"suspended"_s), 800040);
    row("pending to active", u"pending"_s, status(u"active"_s), 800040);
    row("active to expired", u"active"_s, status(u"expired"_s), 800040);
    row("suspended to pending", u"suspended"_s, status(u"pending"_s), 800040);
    row("unheard of status", u"active"_s, status(u"asleep"_s), 3000);
    row("status as a wrong number", u"active"_s, {{u"status"_s, 17}}, 3000);
    row("cancelled, legacy", u"active legacy seats"_s, status(u"deleted"_s), 800096);
    row("cancelled, suspended legacy", u"suspended legacy"_s, status(u"deleted"_s), 800096);
    row("cancelled too late", u"active modern fixed seats"_s, status(u"deleted"_s), 900117);
    row("none", u"active seats many"_s, quantity(0), 2002);
    row("negative", u"active seats many"_s, quantity(-3), 2002);
    row("too many", u"active seats"_s, quantity(10'001), 2002);
    row("too many of a small product", u"active seats business"_s, quantity(301), 2002);
    row("half a licence", u"active seats"_s, quantity(1.5), 3000);
    row("quantity in words", u"active seats"_s, quantity(u"many"_s), 3000);
    row("fewer, too late", u"active modern fixed seats many"_s, quantity(1), 800090);
    row("trial", u"active trial"_s, quantity(88), 800095);
    row("usage", u"active usage"_s, quantity(2), 800095);
    row("pending, quantity", u"pending seats"_s, quantity(99), 800081);
    row("expired, name", u"expired"_s, {{u"friendlyName"_s, u"x"_s}}, 800012);
    row("renewal of a suspended one", u"suspended ends seats"_s, {{u"autoRenewEnabled"_s, true}}, 800093);
    row("renewal without terms", u"active usage ends"_s, {{u"autoRenewEnabled"_s, true}}, 800093);
    row("renewal in words", u"active seats"_s, {{u"autoRenewEnabled"_s, u"yes"_s}}, 3000);
    row("name as a number", u"active"_s, {{u"friendlyName"_s, 5}}, 3000);
    row("reseller in words", u"active"_s, {{u"partnerId"_s, u"the one in Zwolle"_s}}, 3000);
    row("one good, one bad", u"active modern fixed seats many"_s, {{u"friendlyName"_s, u"x"_s}, {u"quantity"_s, 1}}, 800090);
}

void TestSubscriptionWrites::refusals()
{
    QFETCH(QString, words);
    QFETCH(QJsonObject, body);
    QFETCH(int, status);
    QFETCH(int, code);
    const Found found = find(words);
    const auto before = now(found);
    const Called answer = patch(found, body);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.code(), code);
    QVERIFY(!answer.json()["description"_L1].toString().isEmpty());
    QCOMPARE(now(found), before);
    QCOMPARE(truth(found)["applied"_L1].toInt(-1), 0);
    QVERIFY(audit().isEmpty());
    const auto log = writes();
    QCOMPARE(log.size(), 1);
    QCOMPARE(log[0]["result"_L1].toString(), u"refused"_s);
    QCOMPARE(log[0]["code"_L1].toInt(), code);
    QCOMPARE(log[0]["etagBefore"_L1], log[0]["etagAfter"_L1]);
}

void TestSubscriptionWrites::awkwardAnswers()
{
    int marks = 0;
    int pascal = 0;
    QList<Found> used;
    for (int i = 0; i < 30; ++i) {
        used.append(find(u"active"_s, used));
        const Called answer = patch(used.last(), {{u"friendlyName"_s, u"Anders: \"id\":\\"_s}});
        QCOMPARE(answer.status, 200);
        QCOMPARE(member(answer.json(), u"id"_s).toString().toLower(), used.last().id());
        QCOMPARE(member(answer.json(), u"friendlyName"_s).toString(), u"Anders: \"id\":\\"_s);
        marks += answer.hasBom() ? 1 : 0;
        pascal += answer.json().contains("Id"_L1) && answer.json()["Links"_L1]["Self"_L1].toObject().contains("Uri"_L1) ? 1 : 0;
        QCOMPARE(answer.json().contains("Id"_L1), is(used.last().told, u"legacy"_s));
    }
    QVERIFY2(marks > 0 && marks < 30 && pascal > 0 && pascal < 30, qPrintable(u"%1 %2"_s.arg(marks).arg(pascal)));
}

void TestSubscriptionWrites::cancelledInsideTheWindow()
{
    const Found found = find(u"active modern window seats many"_s);
    QCOMPARE(patch(found, {{u"quantity"_s, 1}}).status, 200);
    QCOMPARE(now(found)["quantity"_L1].toInt(), 1);
    QVERIFY(now(found)["actions"_L1].toArray().contains(u"cancel"_s));
    QCOMPARE(patch(found, {{u"status"_s, u"deleted"_s}}).status, 200);
    const auto after = now(found);
    QCOMPARE(statusOf(after["status"_L1]), u"deleted"_s);
    QVERIFY(!after["autoRenewEnabled"_L1].toBool());
    QVERIFY(after["actions"_L1].toArray().isEmpty());
    QCOMPARE(patch(found, {{u"status"_s, u"active"_s}}).code(), 2011);
    QCOMPARE(truth(found)["applied"_L1].toInt(), 2);
}

void TestSubscriptionWrites::windowCloses()
{
    const Found found = find(u"active modern window seats many long"_s);
    advance(qint64{8} * 86'400);
    QVERIFY(now(found)["cancellationAllowedUntilDate"_L1].toString().isEmpty());
    QVERIFY(!now(found)["actions"_L1].toArray().contains(u"cancel"_s));
    m_sandbox->signIn();
    QCOMPARE(patch(found, {{u"quantity"_s, 1}}).code(), 800090);
    QCOMPARE(patch(found, {{u"status"_s, u"deleted"_s}}).code(), 900117);
}

void TestSubscriptionWrites::addOnsGoDownWithTheirBase()
{
    const auto addOn = std::ranges::find_if(m_all, [this](const Found &each) {
        const auto parent = each.told["parentSubscriptionId"_L1].toString();
        return is(each.told, u"active addon"_s)
            && std::ranges::any_of(m_all, [&](const Found &base) { return base.id() == parent && is(base.told, u"active"_s); });
    });
    QVERIFY(addOn != m_all.end());
    const auto base
        = *std::ranges::find_if(m_all, [&](const Found &each) { return each.id() == addOn->told["parentSubscriptionId"_L1].toString(); });
    QCOMPARE(patch(base, {{u"status"_s, u"suspended"_s}}).status, 200);
    QCOMPARE(statusOf(now(*addOn)["status"_L1]), u"suspended"_s);
    QVERIFY(etagNow(*addOn) != addOn->etag());
    QCOMPARE(truth(*addOn)["applied"_L1].toInt(-1), 0);
    QCOMPARE(audit().size(), 1);

    const Called refused = patch(*addOn, {{u"status"_s, u"active"_s}});
    QCOMPARE(refused.status, 409);
    QCOMPARE(refused.code(), 27009);
    QCOMPARE(patch(base, {{u"status"_s, u"active"_s}}).status, 200);
    QCOMPARE(statusOf(now(*addOn)["status"_L1]), u"suspended"_s);
    QCOMPARE(patch(*addOn, {{u"status"_s, u"active"_s}}).status, 200);
    QCOMPARE(statusOf(now(*addOn)["status"_L1]), u"active"_s);
}

void TestSubscriptionWrites::modernPauseEndsTheRenewal()
{
    const Found modern = find(u"active modern renews seats base"_s);
    const Found legacy = find(u"active legacy renews seats base"_s);
    for (const Found &found : {modern, legacy}) {
        QCOMPARE(patch(found, {{u"status"_s, u"suspended"_s}}).status, 200);
        QCOMPARE(now(found)["autoRenewEnabled"_L1].toBool(), found.id() == legacy.id());
        QCOMPARE(patch(found, {{u"status"_s, u"active"_s}}).status, 200);
        QCOMPARE(now(found)["autoRenewEnabled"_L1].toBool(), found.id() == legacy.id());
    }
    const Found fraud = find(u"suspended base"_s);
    QVERIFY(!fraud.told["suspensionReasons"_L1].toArray().isEmpty());
    QCOMPARE(patch(fraud, {{u"status"_s, u"active"_s}}).status, 200);
    QVERIFY(!now(fraud).contains("suspensionReasons"_L1));
}

void TestSubscriptionWrites::strangersAreRefused()
{
    const Found found = find(u"active"_s);
    const QJsonObject body{{u"friendlyName"_s, u"x"_s}};
    Found stranger = found;
    stranger.told[u"id"_s] = u"11111111-2222-4333-8444-555555555555"_s;
    QCOMPARE(patch(stranger, body).status, 404);
    QCOMPARE(patch(stranger, body).code(), 20003);
    stranger.customer = u"11111111-2222-4333-8444-555555555555"_s;
    QCOMPARE(patch(stranger, body).status, 404);
    QCOMPARE(patch(stranger, body).code(), 60003);
    stranger.customer = u"nobody"_s;
    QCOMPARE(patch(stranger, body).status, 400);
    QCOMPARE(m_sandbox->control("POST", u"step"_s, {{u"remove"_s, QJsonArray{found.customer}}, {u"silent"_s, true}}).status, 200);
    QCOMPARE(patch(found, body).status, 403);
    QCOMPARE(patch(found, body).code(), 20002);
    const auto log = writes();
    QCOMPARE(log.size(), 7);
    for (const auto &each : log)
        QCOMPARE(each["result"_L1].toString(), u"refused"_s);
    QCOMPARE(log.last()["code"_L1].toInt(), 20002);

    QCOMPARE(m_sandbox->call("PATCH", found.path(), "{}").status, 401);
    const Headers headers{{"Authorization", "Bearer " + m_sandbox->token}};
    QCOMPARE(m_sandbox->call("PATCH", found.path().section(u'/', 0, -2), "{}", headers).status, 405);
    QCOMPARE(m_sandbox->call("POST", found.path(), "{}", headers).status, 405);
    QCOMPARE(m_sandbox->call("DELETE", found.path(), {}, headers).status, 405);
    QCOMPARE(writes().size(), 7);
}

void TestSubscriptionWrites::brokenBodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::newRow("nothing") << QByteArray() << 400;
    QTest::newRow("cut") << QByteArray(R"({"friendlyName":"x")") << 400;
    QTest::newRow("an array") << QByteArray(R"([{"friendlyName":"x"}])") << 400;
    QTest::newRow("a text") << QByteArray(R"("friendlyName")") << 400;
    QTest::newRow("two objects") << QByteArray(R"({"friendlyName":"x"}{})") << 400;
    QTest::newRow("not UTF-8") << QByteArray("{\"friendlyName\":\"\xc3\x28\"}") << 400;
    QTest::newRow("with a byte order mark") << QByteArray("\xef\xbb\xbf{\"friendlyName\":\"x\"}") << 200;
}

void TestSubscriptionWrites::brokenBodies()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    const Found found = find(u"active"_s);
    const Called answer = m_sandbox->call("PATCH", found.path(), body, {{"Authorization", "Bearer " + m_sandbox->token}});
    QCOMPARE(answer.status, status);
    QCOMPARE(truth(found)["applied"_L1].toInt(-1), status == 200 ? 1 : 0);
    if (status == 400)
        QCOMPARE(answer.code(), 3000);
}

void TestSubscriptionWrites::slowWriteShowsLater()
{
    const Found found = find(u"active seats base"_s);
    const Found other = find(u"active seats base"_s, {found});
    set({{u"slowWrites"_s, 3000}});
    const Called answer = patch(found, {{u"status"_s, u"suspended"_s}}, {{"If-Match", found.etag()}});
    QCOMPARE(answer.status, 202);
    QVERIFY(answer.body.isEmpty());
    QCOMPARE(answer.header("Location"), u"/customers/%1/subscriptions/%2"_s.arg(found.customer, found.id()).toLatin1());
    QCOMPARE(statusOf(now(found)["status"_L1]), u"active"_s);
    QCOMPARE(etagNow(found), found.etag());
    QVERIFY(truth(found)["pending"_L1].toBool());
    QCOMPARE(truth(found)["applied"_L1].toInt(-1), 0);
    QCOMPARE(writes()[0]["result"_L1].toString(), u"accepted"_s);
    QVERIFY(audit().isEmpty());

    const Called second = patch(found, {{u"friendlyName"_s, u"x"_s}});
    QCOMPARE(second.status, 409);
    QCOMPARE(second.code(), 800060);
    QCOMPARE(patch(other, {{u"friendlyName"_s, u"x"_s}}).status, 202);

    advance(2000);
    QCOMPARE(statusOf(now(found)["status"_L1]), u"active"_s);
    advance(1100);
    QCOMPARE(statusOf(now(found)["status"_L1]), u"suspended"_s);
    QVERIFY(!truth(found)["pending"_L1].toBool());
    QCOMPARE(truth(found)["applied"_L1].toInt(), 1);
    QCOMPARE(writes()[0]["result"_L1].toString(), u"applied"_s);
    QCOMPARE(writes()[0]["etagAfter"_L1].toString().toLatin1(), etagNow(found));
    QVERIFY(etagNow(found) != found.etag());
    QCOMPARE(now(other)["friendlyName"_L1].toString(), u"x"_s);
    QCOMPARE(audit().size(), 2);
    QCOMPARE(patch(found, {{u"friendlyName"_s, u"y"_s}}).status, 202);
    // What has come into effect stays when the clock goes back.
    advance(-3100);
    QCOMPARE(statusOf(now(found)["status"_L1]), u"suspended"_s);
}

void TestSubscriptionWrites::slowWriteIsJudgedInItsTime()
{
    // A jump over both: the write came first and the end of the term after it.
    const Found found = find(u"active renews seats long legacy"_s);
    set({{u"slowWrites"_s, 60}});
    QCOMPARE(patch(found, {{u"autoRenewEnabled"_s, false}}).status, 202);
    const auto end = QDateTime::fromString(found.told["commitmentEndDate"_L1].toString(), Qt::ISODate);
    advance(QDateTime::currentDateTimeUtc().secsTo(end) + 86'400);
    QCOMPARE(truth(found)["status"_L1].toString(), u"expired"_s);
    QCOMPARE(QDateTime::fromString(truth(found)["end"_L1].toString(), Qt::ISODate), end);
}

void TestSubscriptionWrites::suspendedDataIsKeptNinetyDays()
{
    const Found found = find(u"active legacy seats base long"_s);
    const Found woken = find(u"active legacy seats base long"_s, {found});
    const Found modern = find(u"active modern seats base long"_s);
    for (const Found &each : {found, woken, modern})
        QCOMPARE(patch(each, {{u"status"_s, u"suspended"_s}}).status, 200);
    advance(qint64{89} * 86'400);
    m_sandbox->signIn();
    for (const Found &each : {found, woken, modern})
        QCOMPARE(truth(each)["status"_L1].toString(), u"suspended"_s);
    QCOMPARE(patch(woken, {{u"status"_s, u"active"_s}}).status, 200);
    const auto etag = etagNow(found);
    advance(86'500);
    m_sandbox->signIn();
    QCOMPARE(truth(found)["status"_L1].toString(), u"deleted"_s);
    QVERIFY(!etagNow(found).isEmpty() && etagNow(found) != etag);
    QCOMPARE(truth(woken)["status"_L1].toString(), u"active"_s);
    QCOMPARE(truth(modern)["status"_L1].toString(), u"suspended"_s);
    QCOMPARE(patch(found, {{u"status"_s, u"active"_s}}).code(), 2011);
}

void TestSubscriptionWrites::termEndsOrGoesOn()
{
    const Found goesOn = find(u"active ends seats base long"_s);
    const Found ends = find(u"active renews seats base long"_s);
    QCOMPARE(patch(goesOn, {{u"autoRenewEnabled"_s, true}}).status, 200);
    QCOMPARE(patch(ends, {{u"autoRenewEnabled"_s, false}}).status, 200);
    const auto written = audit().size();
    const auto endOf = [this](const Found &found) { return QDateTime::fromString(truth(found)["end"_L1].toString(), Qt::ISODate); };
    const auto etagEnds = etagNow(ends);
    const auto etagGoesOn = etagNow(goesOn);
    qint64 passed = 0;
    const auto advanceTo = [&](const QDateTime &when) {
        const qint64 seconds = QDateTime::currentDateTimeUtc().secsTo(when) - passed;
        passed += seconds;
        advance(seconds);
        m_sandbox->signIn();
    };
    const auto first = endOf(ends);
    advanceTo(first.addDays(1));
    QCOMPARE(truth(ends)["status"_L1].toString(), u"expired"_s);
    QVERIFY(etagNow(ends) != etagEnds);
    QCOMPARE(patch(ends, {{u"status"_s, u"active"_s}}).code(), 800040);
    const auto etagExpired = etagNow(ends);
    advanceTo(first.addDays(31));
    QCOMPARE(truth(ends)["status"_L1].toString(), u"deleted"_s);
    QVERIFY(etagNow(ends) != etagExpired);

    const auto second = QDateTime::fromString(goesOn.told["commitmentEndDate"_L1].toString(), Qt::ISODate);
    advanceTo(second.addDays(1));
    QCOMPARE(truth(goesOn)["status"_L1].toString(), u"active"_s);
    QVERIFY(endOf(goesOn) > second);
    QVERIFY(etagNow(goesOn) != etagGoesOn);
    // Neither is a thing that the partner did.
    QVERIFY(audit().size() <= written);
}

void TestSubscriptionWrites::stepsAddToWhatWasWritten()
{
    const Found found = find(u"active seats many"_s);
    const auto count = std::ranges::count_if(m_all, [&found](const Found &each) { return each.customer == found.customer; });
    const auto everyOne = [&] {
        for (qsizetype i = 0; i < count; ++i)
            m_sandbox->control("POST", u"step"_s, {{u"subscription"_s, QJsonArray{found.customer}}});
    };
    everyOne();
    QCOMPARE(truth(found)["quantity"_L1].toInt(), found.quantity() + 1);
    QCOMPARE(patch(found, {{u"quantity"_s, 260}}).status, 200);
    QCOMPARE(truth(found)["quantity"_L1].toInt(), 260);
    const auto etag = etagNow(found);
    everyOne();
    QCOMPARE(truth(found)["quantity"_L1].toInt(), 261);
    QVERIFY(etagNow(found) != etag);
    QCOMPARE(patch(found, {{u"friendlyName"_s, u"x"_s}}, {{"If-Match", etag}}).code(), 2055);
    // Each step's record names the one that it changed.
    QSet<QString> named;
    const auto records = audit();
    for (const auto &record : records)
        named.insert(record["customizedData"_L1][0]["value"_L1].toString().toLower());
    QCOMPARE(named.size(), count);
}

void TestSubscriptionWrites::leavesAndComesBack()
{
    const Found found = find(u"active seats"_s);
    QCOMPARE(patch(found, {{u"friendlyName"_s, u"Blijft"_s}}).status, 200);
    m_sandbox->control("POST", u"step"_s, {{u"remove"_s, QJsonArray{found.customer}}});
    QCOMPARE(m_sandbox->get(found.path()).status, 403);
    m_sandbox->control("POST", u"step"_s, {{u"restore"_s, QJsonArray{found.customer}}});
    QCOMPARE(now(found)["friendlyName"_L1].toString(), u"Blijft"_s);
}

void TestSubscriptionWrites::repeats_data()
{
    QTest::addColumn<bool>("deduplicate");
    QTest::addColumn<bool>("sameId");
    QTest::addColumn<bool>("sameBody");
    QTest::addColumn<bool>("again");
    QTest::newRow("not by default") << false << true << true << true;
    QTest::newRow("deduplicated") << true << true << true << false;
    QTest::newRow("another id") << true << false << true << true;
    QTest::newRow("another body") << true << true << false << true;
}

void TestSubscriptionWrites::repeats()
{
    QFETCH(bool, deduplicate);
    QFETCH(bool, sameId);
    QFETCH(bool, sameBody);
    QFETCH(bool, again);
    const Found found = find(u"active seats"_s);
    set({{u"deduplicate"_s, deduplicate}});
    const QByteArray id = "0b9a7d3e-1111-4222-8333-444455556666";
    const QJsonObject body{{u"friendlyName"_s, u"Een"_s}};
    const Called first = patch(found, body, {{"MS-RequestId", id}});
    QCOMPARE(patch(found, {{u"friendlyName"_s, u"Twee"_s}}, {{"MS-RequestId", "0b9a7d3e-1111-4222-8333-777788889999"}}).status, 200);
    const Called second = patch(found, sameBody ? body : QJsonObject{{u"friendlyName"_s, u"Drie"_s}},
                                {{"MS-RequestId", sameId ? id : "0b9a7d3e-1111-4222-8333-000000000000"}});
    QCOMPARE(second.status, 200);
    QCOMPARE(truth(found)["applied"_L1].toInt(), again ? 3 : 2);
    QCOMPARE(now(found)["friendlyName"_L1].toString(), again ? (sameBody ? u"Een"_s : u"Drie"_s) : u"Twee"_s);
    QCOMPARE(writes()[2]["result"_L1].toString(), again ? u"applied"_s : u"repeated"_s);
    QCOMPARE(second.body == first.body && second.header("ETag") == first.header("ETag"), !again);
    QCOMPARE(audit().size(), again ? 3 : 2);
}

void TestSubscriptionWrites::faultsBefore_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("status");
    QTest::newRow("429") << u"429"_s << 429;
    QTest::newRow("500") << u"500"_s << 500;
    QTest::newRow("503") << u"503"_s << 503;
    QTest::newRow("html") << u"html"_s << 502;
    QTest::newRow("empty body") << u"emptybody"_s << 200;
    QTest::newRow("redirect") << u"redirect"_s << 302;
    QTest::newRow("stale token") << u"staletoken"_s << 401;
    QTest::newRow("mfa") << u"mfa"_s << 401;
    QTest::newRow("code") << u"code:1:409/27009"_s << 409;
    QTest::newRow("reset") << u"reset"_s << 0;
    QTest::newRow("time-out") << u"timeout"_s << 0;
}

void TestSubscriptionWrites::faultsBefore()
{
    QFETCH(QString, kind);
    QFETCH(int, status);
    const Found found = find(u"active seats"_s);
    fault(u"subscriptionwrite:"_s + kind);
    const Called answer = patch(found, {{u"friendlyName"_s, u"x"_s}}, {}, 700);
    QCOMPARE(answer.status, status);
    QCOMPARE(etagNow(found), found.etag());
    QCOMPARE(truth(found)["applied"_L1].toInt(-1), 0);
    QVERIFY(writes().isEmpty());
    QVERIFY(audit().isEmpty());
    m_sandbox->control("DELETE", u"faults"_s);
    QCOMPARE(patch(found, {{u"friendlyName"_s, u"x"_s}}, {{"If-Match", found.etag()}}).status, 200);
}

void TestSubscriptionWrites::faultsAfter_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("begins");
    QTest::addColumn<bool>("parses");
    QTest::newRow("lost reply") << u"lost-reply"_s << QByteArray() << false;
    QTest::newRow("truncate") << u"truncate"_s << QByteArray("HTTP/1.1 200") << false;
    QTest::newRow("malformed") << u"malformed"_s << QByteArray("HTTP/1.1 200") << false;
    QTest::newRow("wrong types") << u"wrongtypes"_s << QByteArray("HTTP/1.1 200") << true;
    QTest::newRow("late") << u"latency:1:50"_s << QByteArray("HTTP/1.1 200") << true;
}

// By hand: Qt's own client sends a request a second time when its connection ends before the answer begins.
void TestSubscriptionWrites::faultsAfter()
{
    QFETCH(QString, kind);
    QFETCH(QByteArray, begins);
    QFETCH(bool, parses);
    const Found found = find(u"active seats modern"_s);
    fault(u"subscriptionwrite:"_s + kind);
    const QByteArray body = R"({"friendlyName":"Gedaan"})";
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(QUrl(m_sandbox->base).port()));
    QVERIFY(socket.waitForConnected(5000));
    socket.write("PATCH " + found.path().toLatin1() + " HTTP/1.1\r\nHost: " + QUrl(m_sandbox->base).authority().toLatin1()
                 + "\r\nAuthorization: Bearer " + m_sandbox->token + "\r\nConnection: close\r\nMS-RequestId: lost-one\r\nIf-Match: \""
                 + found.etag() + "\"\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n"
                 + body);
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    const QByteArray all = socket.readAll();
    QVERIFY(begins.isEmpty() ? all.isEmpty() : all.startsWith(begins));
    const QByteArray text = all.sliced(qMin(all.size(), all.indexOf("\r\n\r\n") + 4));
    QCOMPARE(QJsonDocument::fromJson(text.startsWith("\xef\xbb\xbf") ? text.sliced(3) : text).isObject(), parses);

    QCOMPARE(now(found)["friendlyName"_L1].toString(), u"Gedaan"_s);
    QCOMPARE(truth(found)["applied"_L1].toInt(), 1);
    QCOMPARE(writes().size(), 1);
    QCOMPARE(writes()[0]["requestId"_L1].toString(), u"lost-one"_s);
    QCOMPARE(audit().size(), 1);
}

void TestSubscriptionWrites::codes_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("code");
    const QList<std::pair<int, int>> all{{401, 900420}, {401, 900421}, {401, 10001},  {401, 400},    {401, 800001}, {403, 20002},
                                         {403, 2032},   {403, 900150}, {403, 800073}, {403, 900124}, {404, 60003},  {404, 20003},
                                         {404, 800037}, {404, 1000},   {400, 3000},   {400, 2055},   {400, 2001},   {400, 2011},
                                         {400, 800040}, {400, 800072}, {400, 800081}, {400, 800082}, {400, 800091}, {400, 800096},
                                         {409, 27009},  {409, 800060}, {409, 800064}, {400, 60012},  {500, 800003}, {500, 800094},
                                         {500, 900192}, {412, 0},      {417, 800036}};
    for (const auto &[status, code] : all)
        QTest::addRow("%d/%d", status, code) << status << code;
}

void TestSubscriptionWrites::codes()
{
    QFETCH(int, status);
    QFETCH(int, code);
    const Found found = find(u"active seats"_s);
    fault(u"subscriptionwrite:code:once:%1"_s.arg(code == 0 ? QString::number(status) : u"%1/%2"_s.arg(status).arg(code)));
    const Called answer = patch(found, {{u"friendlyName"_s, u"x"_s}});
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.code(), code);
    QVERIFY(!answer.json()[code == 0 ? "message"_L1 : "description"_L1].toString().isEmpty());
    QCOMPARE(truth(found)["applied"_L1].toInt(-1), 0);
    QCOMPARE(patch(found, {{u"friendlyName"_s, u"x"_s}}).status, 200);
}

void TestSubscriptionWrites::faultRoutes_data()
{
    QTest::addColumn<QString>("route");
    QTest::addColumn<QList<int>>("statuses"); // of the list, of one, of its add-ons, of its contact, of a write
    QTest::newRow("subscriptions") << u"subscriptions"_s << QList<int>{500, 200, 500, 200, 200};
    QTest::newRow("subscription") << u"subscription"_s << QList<int>{200, 500, 200, 200, 500};
    QTest::newRow("subscriptionwrite") << u"subscriptionwrite"_s << QList<int>{200, 200, 200, 200, 500};
    QTest::newRow("supportcontact") << u"supportcontact"_s << QList<int>{200, 200, 200, 500, 200};
    QTest::newRow("all") << u"*"_s << QList<int>{500, 500, 500, 500, 500};
}

void TestSubscriptionWrites::faultRoutes()
{
    QFETCH(QString, route);
    QFETCH(QList<int>, statuses);
    const Found found = find(u"active seats"_s);
    fault(route + u":500"_s);
    m_sandbox->control("DELETE", u"calls"_s);
    const QList<int> seen{m_sandbox->get(found.path().section(u'/', 0, -2)).status, m_sandbox->get(found.path()).status,
                          m_sandbox->get(found.path() + u"/addons"_s).status, m_sandbox->get(found.path() + u"/supportcontact"_s).status,
                          patch(found, {{u"friendlyName"_s, u"x"_s}}).status};
    QCOMPARE(seen, statuses);
    const auto counts = m_sandbox->control("GET", u"calls"_s).json()["routes"_L1].toObject();
    QCOMPARE(counts["subscriptions"_L1]["total"_L1].toInt(), 2);
    QCOMPARE(counts["subscription"_L1]["total"_L1].toInt(), 1);
    QCOMPARE(counts["subscriptionwrite"_L1]["total"_L1].toInt(), 1);
    QCOMPARE(counts["supportcontact"_L1]["total"_L1].toInt(), 1);
}

void TestSubscriptionWrites::badCodeIsRefused_data()
{
    QTest::addColumn<QString>("spec");
    QTest::newRow("no argument") << u"subscriptionwrite:code"_s;
    QTest::newRow("no rate") << u"subscriptionwrite:code:409/27009"_s;
    QTest::newRow("words") << u"subscriptionwrite:code:1:conflict"_s;
    QTest::newRow("half") << u"subscriptionwrite:code:1:409/"_s;
    QTest::newRow("no status") << u"subscriptionwrite:code:1:27009"_s;
    QTest::newRow("a good status") << u"subscriptionwrite:code:1:200/1"_s;
    QTest::newRow("negative") << u"subscriptionwrite:code:1:400/-1"_s;
}

void TestSubscriptionWrites::badCodeIsRefused()
{
    QFETCH(QString, spec);
    const Called answer = m_sandbox->control("POST", u"faults"_s, {{u"fault"_s, spec}});
    QCOMPARE(answer.status, 400);
    QVERIFY(answer.json()["error"_L1].toString().contains(spec));
    QVERIFY(m_sandbox->control("GET", u"faults"_s).json()["faults"_L1].toArray().isEmpty());
}

void TestSubscriptionWrites::settingsAreTold()
{
    const auto usual = m_sandbox->control("GET", u"settings"_s).json();
    QCOMPARE(usual["slowWrites"_L1].toInt(-1), 0);
    QCOMPARE(usual["etagStatus"_L1].toInt(), 400);
    QCOMPARE(usual["deduplicate"_L1], QJsonValue(false));
    set({{u"slowWrites"_s, 9}, {u"etagStatus"_s, 412}, {u"deduplicate"_s, true}});
    QCOMPARE(m_sandbox->control("POST", u"settings"_s, {{u"etagStatus"_s, 409}, {u"slowWrites"_s, 1}}).status, 400);
    const auto changed = m_sandbox->control("GET", u"settings"_s).json();
    QCOMPARE(changed["slowWrites"_L1].toInt(), 9);
    QCOMPARE(changed["etagStatus"_L1].toInt(), 412);
    QCOMPARE(changed["deduplicate"_L1], QJsonValue(true));
}

void TestSubscriptionWrites::supportContact()
{
    const Found found = find(u"active"_s);
    const QString path = found.path() + u"/supportcontact"_s;
    const Headers headers{{"Authorization", "Bearer " + m_sandbox->token}};
    const Called none = m_sandbox->get(path);
    QCOMPARE(none.status, 200);
    QVERIFY(!none.json().contains("supportTenantId"_L1));
    const QByteArray contact = R"({"SupportTenantId":"3B33E682-00C3-41EE-9DD2-A548ADF56438","SupportMpnId":"4391507","Name":"Trey"})";
    const Called put = m_sandbox->call("PUT", path, contact, headers);
    QCOMPARE(put.status, 200);
    const Called read = m_sandbox->get(path);
    QCOMPARE(read.json(), put.json());
    QCOMPARE(read.json()["supportTenantId"_L1].toString(), u"3B33E682-00C3-41EE-9DD2-A548ADF56438"_s);
    QCOMPARE(read.json()["supportMpnId"_L1].toString(), u"4391507"_s);
    QCOMPARE(read.json()["name"_L1].toString(), u"Trey"_s);
    QCOMPARE(read.json()["attributes"_L1]["objectType"_L1].toString(), u"SupportContact"_s);

    for (const QByteArray &bad : {QByteArray("{"), QByteArray(R"({"supportTenantId":"Trey","supportMpnId":"4391507"})"),
                                  QByteArray(R"({"supportTenantId":"3B33E682-00C3-41EE-9DD2-A548ADF56438","supportMpnId":"Trey"})"),
                                  QByteArray(R"({"supportTenantId":"3B33E682-00C3-41EE-9DD2-A548ADF56438","supportMpnId":"4420118"})"),
                                  QByteArray(R"({"supportTenantId":"d27a9405-3f6b-4e81-85d0-c3b1f4a62e05","supportMpnId":"4420560"})")}) {
        QCOMPARE(m_sandbox->call("PUT", path, bad, headers).status, 400);
        QCOMPARE(m_sandbox->get(path).json(), put.json());
    }
    QCOMPARE(m_sandbox->call("PATCH", path, contact, headers).status, 405);
    const auto resellers = m_sandbox->get(u"/v1/relationships?relationship_type=IsIndirectCloudSolutionProviderOf"_s).json();
    const auto isTrey = [](const QJsonValue &each) { return each["mpnId"_L1] == u"4391507"_s && each["state"_L1] == u"Active"_s; };
    const QJsonArray known = resellers["items"_L1].toArray();
    QCOMPARE(std::count_if(known.begin(), known.end(), isTrey), 1);
    QCOMPARE(resellers["totalCount"_L1].toInt(), known.size());
    QCOMPARE(m_sandbox->get(u"/v1/relationships?relationship_type=other"_s).status, 400);
    QCOMPARE(etagNow(found), found.etag());
    fault(u"supportcontact:reset"_s);
    m_sandbox->call("PUT", path, QByteArray(contact).replace("Trey", "Other"), headers);
    m_sandbox->control("DELETE", u"faults"_s);
    QCOMPARE(m_sandbox->get(path).json(), put.json());
}

HOUSE_TEST(TestSubscriptionWrites)
#include "tst_subscriptionwrites.moc"
