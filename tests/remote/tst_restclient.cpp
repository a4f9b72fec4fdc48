#include "tests/remote/restrig.h"
#include "tests/support/shutgate.h"
#include "tests/support/testprogram.h"

#include <QUuid>

namespace {

const auto organization = u"/v1/profiles/organization"_s;
const auto page2
    = R"({"items":[],"links":{"next":{"uri":"/customers?size=2&seekOperation=Next","headers":[{"key":"MS-ContinuationToken","value":"t2"}]}}})"_ba;

/// Where a call can be when something happens to it.
enum class Stage { AtTheGate, WaitingForAToken, OnTheWire, BetweenTries };

} // namespace

/// One logical call: CONTRACT 2.1, 2.2, 2.6, 2.8 and 2.9 as dialogues.
class RestClientTest : public QObject
{
    Q_OBJECT

    static void stages()
    {
        QTest::addColumn<Stage>("stage");
        QTest::newRow("at the gate") << Stage::AtTheGate;
        QTest::newRow("waiting for a token") << Stage::WaitingForAToken;
        QTest::newRow("on the wire") << Stage::OnTheWire;
        QTest::newRow("between tries") << Stage::BetweenTries;
    }
    /// A call that stands at that stage; `calls` it has made so far.
    static bool bring(RestRig &rig, ShutGate &gate, Stage stage, int &calls)
    {
        calls = stage == Stage::OnTheWire || stage == Stage::BetweenTries ? 1 : 0;
        rig.tokens.isSilent = stage == Stage::WaitingForAToken;
        if (stage == Stage::OnTheWire)
            rig.service.expects("GET", organization).never();
        if (stage == Stage::BetweenTries)
            rig.service.expects("GET", organization).answers(500);
        rig.send();
        if (stage == Stage::AtTheGate)
            return gate.waiting.size() == 1;
        gate.open();
        if (stage == Stage::WaitingForAToken)
            return rig.tokens.asked.size() == 1;
        if (stage == Stage::OnTheWire)
            return QTest::qWaitFor([&] { return rig.service.open() == 1; });
        return QTest::qWaitFor([&] { return rig.service.calls().size() == 1 && rig.clock.untilNext() == 500ms; });
    }

private slots:
    void sendsItsHeaders()
    {
        RestRig rig;
        rig.client->setLocale(u"nl-NL"_s);
        rig.service.answerWith([](const FakeCall &) { return FakeAnswer{.body = "{}", .headers = {{"MS-RequestId", "theirs"}}}; });
        rig.send();
        rig.send(RestRig::patch());
        QVERIFY(rig.got.wait(2));
        const auto &first = rig.service.calls().at(0);
        const auto &second = rig.service.calls().at(1);
        QCOMPARE(first.header("Authorization"), QByteArray("Bearer token-1"));
        QCOMPARE(first.header("Accept"), QByteArray("application/json"));
        QCOMPARE(first.header("MS-Contract-Version"), QByteArray("v1"));
        QCOMPARE(first.header("X-Locale"), QByteArray("nl-NL"));
        QVERIFY(!first.request.hasRawHeader("Content-Type"));
        QVERIFY(!first.request.hasRawHeader("Accept-Encoding"));
        QCOMPARE(second.header("Content-Type"), QByteArray("application/json"));
        QCOMPARE(second.method, QByteArray("PATCH"));
        QCOMPARE(second.body, RestRig::patch().body);
        for (const auto *header : {"MS-RequestId", "MS-CorrelationId"}) {
            QVERIFY(!QUuid::fromString(QString::fromLatin1(first.header(header))).isNull());
            QVERIFY(first.header(header) != second.header(header));
        }
        VERIFY_RESULT(rig.got.all[0]);
        QCOMPARE(rig.got.all[0]->requestId, u"theirs"_s);
        QCOMPARE(rig.got.all[0]->correlationId.toLatin1(), first.header("MS-CorrelationId"));
        QCOMPARE(rig.gate.entered.at(1).host, u"api.example"_s);
        QCOMPARE(rig.gate.entered.at(1).customerId, u"1"_s);
        QVERIFY(rig.gate.inside.empty());
        QCOMPARE(rig.client->attempts(), 2);
    }

    void asksGraphForItself()
    {
        RestRig rig;
        rig.service.expects("GET", u"/v1.0/me"_s).answers(200, "{\"@odata.nextLink\":\"https://graph.example/v1.0/me?$skip=1\"}");
        rig.send({.path = u"me"_s, .tenantId = u"t1"_s, .audience = Audience::Graph});
        QVERIFY(rig.got.wait(1));
        VERIFY_RESULT(rig.got.last());
        QCOMPARE(rig.got.last()->next.uri, u"https://graph.example/v1.0/me?$skip=1"_s);
        QCOMPARE(rig.tokens.asked.first(), (TokenScope{Audience::Graph, u"t1"_s}));
        QVERIFY(rig.service.calls().first().request.hasRawHeader("client-request-id"));
        QVERIFY(!rig.service.calls().first().request.hasRawHeader("MS-RequestId"));
        QCOMPARE(rig.service.mistakes(), QStringList());
    }

    void followsPages()
    {
        RestRig rig;
        rig.service.expects("GET", u"/v1/customers?size=2"_s).answers(200, page2);
        rig.service.expects("GET", u"/v1/customers?size=2&seekOperation=Next"_s)
            .with("MS-ContinuationToken", "t2")
            .answers(200, R"({"items":[]})");
        rig.send(customersPage(2));
        QVERIFY(rig.got.wait(1));
        VERIFY_RESULT(rig.got.last());
        rig.send(nextPage(rig.got.last()->next));
        QVERIFY(rig.got.wait(2));
        VERIFY_RESULT(rig.got.last());
        QVERIFY(rig.got.last()->next.isEmpty());
        QCOMPARE(rig.service.mistakes(), QStringList());
    }

    void letsNoLinkSetOurHeaders()
    {
        RestRig rig;
        rig.service.answerWith([](const FakeCall &) { return FakeAnswer{.body = "{}"}; });
        rig.send(nextPage({.uri = u"/customers"_s,
                           .headers = {{"authorization", "Bearer theirs"}, {"HOST", "evil.example"}, {"X-Ok", "1"}, {"cookie", "a=b"}}}));
        QVERIFY(rig.got.wait(1));
        const auto &call = rig.service.calls().first();
        QCOMPARE(call.header("Authorization"), QByteArray("Bearer token-1"));
        QVERIFY(!call.request.hasRawHeader("Host"));
        QVERIFY(!call.request.hasRawHeader("Cookie"));
        QCOMPARE(call.header("X-Ok"), QByteArray("1"));
    }

    void followsPagesOfAnyStyle_data()
    {
        QTest::addColumn<Endpoint>("first");
        QTest::addColumn<QString>("target");
        QTest::addColumn<QByteArray>("page");
        QTest::addColumn<QString>("nextTarget");
        QTest::newRow("seek, filtered") << customersPage(2, customersWhere(CustomersField::Domain, u"a"_s))
                                        << u"/v1/customers?size=2&filter=*"_s << page2 << u"/v1/customers?size=2&seekOperation=Next"_s;
        QTest::newRow("index") << Endpoint{.path = u"invoices"_s, .paging = {.style = Paging::Style::Index, .size = 2}}
                               << u"/v1/invoices?size=2&offset=0"_s
                               << QByteArray(R"({"items":[],"links":{"next":{"uri":"/invoices?size=2&offset=2"}}})")
                               << u"/v1/invoices?size=2&offset=2"_s;
        QTest::newRow("analytics") << Endpoint{.path = u"analytics/subscriptions"_s,
                                               .branch = Branch::Analytics,
                                               .paging = {.style = Paging::Style::Analytics, .size = 2}}
                                   << u"/partner/v1/analytics/subscriptions?top=2&skip=0"_s
                                   << QByteArray(R"({"Value":[],"@nextLink":"/partner/v1/analytics/subscriptions?top=2&skip=2"})")
                                   << u"/partner/v1/analytics/subscriptions?top=2&skip=2"_s;
    }
    void followsPagesOfAnyStyle()
    {
        QFETCH(const Endpoint, first);
        QFETCH(const QString, target);
        QFETCH(const QByteArray, page);
        QFETCH(const QString, nextTarget);
        RestRig rig;
        rig.service.expects("GET", target).answers(200, page);
        rig.service.expects("GET", nextTarget).answers(200, R"({"items":[],"Value":[],"@nextLink":null})");
        rig.send(first);
        QVERIFY(rig.got.wait(1));
        VERIFY_RESULT(rig.got.last());
        rig.send(nextPage(rig.got.last()->next));
        QVERIFY(rig.got.wait(2));
        VERIFY_RESULT(rig.got.last());
        QVERIFY(rig.got.last()->next.isEmpty());
        QCOMPARE(rig.service.mistakes(), QStringList());
    }

    void refusesALinkThatCannotBeFollowed_data()
    {
        QTest::addColumn<QByteArray>("uri");
        QTest::addColumn<Error::Reason>("reason");
        QTest::newRow("another host") << QByteArray("https://evil.example/v1/customers") << Error::Reason::ForeignLink;
        QTest::newRow("this page again") << QByteArray("/customers?size=2") << Error::Reason::None;
        QTest::newRow("this page again, whole") << QByteArray("https://api.example/v1/customers?size=2") << Error::Reason::None;
    }
    void refusesALinkThatCannotBeFollowed()
    {
        QFETCH(const QByteArray, uri);
        QFETCH(const Error::Reason, reason);
        RestRig rig;
        rig.service.expects("GET", u"/v1/customers?size=2"_s).answers(200, "{\"items\":[],\"links\":{\"next\":{\"uri\":\"" + uri + "\"}}}");
        rig.send(customersPage(2));
        QVERIFY(rig.got.wait(1));
        COMPARE_ERROR(rig.got.last(), Error::Kind::BadReply, reason);
        QCOMPARE(rig.client->attempts(), 1);
    }

    void sendsNoTokenElsewhere()
    {
        RestRig rig;
        rig.send(nextPage({.uri = u"https://evil.example/v1/customers"_s}));
        QCOMPARE(rig.got.count(), 0u);
        QVERIFY(rig.got.wait(1));
        COMPARE_ERROR(rig.got.last(), Error::Kind::BadReply, Error::Reason::ForeignLink);
        QVERIFY(rig.service.calls().isEmpty());
        QVERIFY(rig.tokens.asked.isEmpty());
    }

    void refusesPlainHttpElsewhere()
    {
        ManualClock clock;
        FakeService service(clock);
        FixedTokens tokens;
        OpenGate gate;
        auto profile = RestRig::profile();
        profile.partnerCenter = QUrl(u"http://api.example"_s);
        RestClient client(profile, service, tokens, gate, clock);
        Received<Reply> got;
        client.send(organizationProfile(), got.receiver.get(), got.slot());
        QVERIFY(got.wait(1));
        COMPARE_ERROR(got.last(), Error::Kind::Offline, Error::Reason::TlsFailed);
        QVERIFY(service.calls().isEmpty());
    }

    void repeatsReads_data()
    {
        QTest::addColumn<int>("ending");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("sameId");
        QTest::newRow("lost") << int(FakeAnswer::Ending::Cut) << 0 << QByteArray() << true;
        QTest::newRow("refused") << int(FakeAnswer::Ending::Refused) << 0 << QByteArray() << true;
        QTest::newRow("cut") << int(FakeAnswer::Ending::Cut) << 200 << QByteArray("{\"a\":1}") << true;
        QTest::newRow("cut, seemingly whole") << int(FakeAnswer::Ending::Whole) << 200 << QByteArray("{\"a\":[") << true;
        QTest::newRow("500") << int(FakeAnswer::Ending::Whole) << 500 << QByteArray(R"({"code":800003,"description":"failed"})") << false;
        QTest::newRow("502, html") << int(FakeAnswer::Ending::Whole) << 502 << QByteArray("<html>Bad gateway</html>") << false;
        QTest::newRow("503") << int(FakeAnswer::Ending::Whole) << 503 << QByteArray() << false;
        QTest::newRow("504") << int(FakeAnswer::Ending::Whole) << 504 << QByteArray() << false;
        QTest::newRow("408") << int(FakeAnswer::Ending::Whole) << 408 << QByteArray() << false;
    }
    void repeatsReads()
    {
        QFETCH(const int, ending);
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        QFETCH(const bool, sameId);
        RestRig rig;
        rig.service.answerWith([&](const FakeCall &) {
            if (rig.service.calls().size() == 3)
                return FakeAnswer{.body = "{}"};
            return FakeAnswer{.status = status, .body = body, .ending = FakeAnswer::Ending(ending)};
        });
        rig.send();
        QVERIFY(rig.quietAfter(1));
        // Half a second to one after the first, one to two after the second.
        QVERIFY(QTest::qWaitFor([&] { return rig.clock.untilNext() == 500ms; }));
        rig.random = 0.5;
        rig.clock.advance(499ms);
        QCOMPARE(rig.gate.entered.size(), 1);
        rig.clock.advance(1ms);
        QVERIFY(rig.quietAfter(2));
        QVERIFY(QTest::qWaitFor([&] { return rig.clock.untilNext() == 1500ms; }));
        rig.clock.advance(1500ms);
        QVERIFY(rig.got.wait(1));
        VERIFY_RESULT(rig.got.last());
        const auto &calls = rig.service.calls();
        QCOMPARE(calls.size(), 3);
        QCOMPARE(calls[0].header("MS-RequestId") == calls[1].header("MS-RequestId"), sameId);
        QCOMPARE(calls[0].header("MS-CorrelationId"), calls[2].header("MS-CorrelationId"));
        QCOMPARE(rig.gate.entered.size(), 3);
        QVERIFY(rig.gate.inside.empty());
        QCOMPARE(rig.client->attempts(), 3);
    }

    void givesUpAReadAfterThreeTries()
    {
        RestRig rig;
        rig.service.answerWith([](const FakeCall &) {
            return FakeAnswer{.status = 503, .body = "<html>busy</html>", .headers = {{"MS-RequestId", "r"}}};
        });
        rig.send();
        QVERIFY(QTest::qWaitFor([&] {
            if (rig.clock.untilNext() < 30s)
                rig.clock.advance(rig.clock.untilNext());
            return rig.got.count() == 1;
        }));
        COMPARE_ERROR(rig.got.last(), Error::Kind::BadReply, Error::Reason::None);
        QCOMPARE(rig.got.last().error().httpStatus, 503);
        QCOMPARE(rig.got.last().error().requestId, u"r"_s);
        QCOMPARE(rig.service.calls().size(), 3);
    }

    void waitsAsLongAs503Says()
    {
        RestRig rig;
        rig.service.expects("GET", organization).answers(503, {}, {{"Retry-After", "20"}});
        rig.service.expects("GET", organization).answers(200, "{}");
        rig.send();
        QVERIFY(QTest::qWaitFor([&] { return rig.clock.untilNext() == 20s; }));
        QCOMPARE(rig.gate.pauses.first().until, rig.clock.monotonic() + 20s);
        rig.clock.advance(20s);
        QVERIFY(rig.got.wait(1));
        VERIFY_RESULT(rig.got.last());
    }

    void repeatsNothingElse_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("400") << 400 << QByteArray(R"({"code":2000,"description":"no"})") << Error::Kind::Rejected;
        QTest::newRow("403") << 403 << QByteArray() << Error::Kind::Denied;
        QTest::newRow("404") << 404 << QByteArray() << Error::Kind::NotFound;
        QTest::newRow("409") << 409 << QByteArray(R"({"code":800060})") << Error::Kind::Conflict;
        QTest::newRow("302") << 302 << QByteArray() << Error::Kind::BadReply;
        QTest::newRow("html") << 200 << QByteArray("<html>Please sign in to this network</html>") << Error::Kind::BadReply;
        QTest::newRow("broken json") << 200 << QByteArray("{\"a\" 1}") << Error::Kind::BadReply;
        QTest::newRow("links of another type") << 200 << QByteArray("{\"links\":\"next\"}") << Error::Kind::BadReply;
    }
    void repeatsNothingElse()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        QFETCH(const Error::Kind, kind);
        RestRig rig;
        rig.service.expects("GET", organization).answers(status, body, {{"Location", "/elsewhere"}});
        rig.send();
        QVERIFY(rig.got.wait(1));
        QVERIFY(!rig.got.last());
        QCOMPARE(rig.got.last().error().kind, kind);
        QVERIFY(!rig.got.last().error().requestId.isEmpty());
        QCOMPARE(rig.got.last().error().httpStatus, status);
        QCOMPARE(rig.client->attempts(), 1);
        QCOMPARE(rig.clock.pending(), 0);
    }

    void doesNotRepeatAnUnsafeConnection()
    {
        RestRig rig;
        rig.service.expects("GET", organization).isUnsafe();
        rig.send();
        QVERIFY(rig.got.wait(1));
        COMPARE_ERROR(rig.got.last(), Error::Kind::Offline, Error::Reason::TlsFailed);
        QCOMPARE(rig.client->attempts(), 1);
    }

    void neverRepeatsAnUnclearWrite_data()
    {
        QTest::addColumn<int>("ending");
        QTest::addColumn<int>("status");
        QTest::addColumn<Error::Reason>("reason");
        QTest::newRow("lost") << int(FakeAnswer::Ending::Cut) << 0 << Error::Reason::UnclearOutcome;
        QTest::newRow("cut") << int(FakeAnswer::Ending::Cut) << 200 << Error::Reason::UnclearOutcome;
        QTest::newRow("500") << int(FakeAnswer::Ending::Whole) << 500 << Error::Reason::UnclearOutcome;
        QTest::newRow("504") << int(FakeAnswer::Ending::Whole) << 504 << Error::Reason::UnclearOutcome;
        QTest::newRow("never sent") << int(FakeAnswer::Ending::Refused) << 0 << Error::Reason::None;
        QTest::newRow("refused in words") << int(FakeAnswer::Ending::Whole) << 400 << Error::Reason::None;
    }
    void neverRepeatsAnUnclearWrite()
    {
        QFETCH(const int, ending);
        QFETCH(const int, status);
        QFETCH(const Error::Reason, reason);
        RestRig rig;
        rig.service.answerWith(
            [&](const FakeCall &) { return FakeAnswer{.status = status, .body = "{\"a\":1}", .ending = FakeAnswer::Ending(ending)}; });
        rig.send(RestRig::patch());
        QVERIFY(rig.got.wait(1));
        QVERIFY(!rig.got.last());
        QCOMPARE(rig.got.last().error().reason, reason);
        QCOMPARE(rig.client->attempts(), 1);
    }

    void noticesACutThatQtDoesNotSay_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("isWhole");
        QTest::addColumn<bool>("writeIsWhole");
        const QByteArray length("Content-Length");
        const QByteArray encoding("Content-Encoding");
        QTest::newRow("shorter than announced") << length << QByteArray("9") << QByteArray("{\"a\":1}") << false << false;
        QTest::newRow("nothing of what was announced") << length << QByteArray("9") << QByteArray() << false << false;
        QTest::newRow("as announced") << length << QByteArray("7") << QByteArray("{\"a\":1}") << true << true;
        QTest::newRow("nothing, as announced") << length << QByteArray("0") << QByteArray() << true << true;
        QTest::newRow("nothing of what was packed") << encoding << QByteArray("gzip") << QByteArray() << false << true;
        QTest::newRow("unpacked") << encoding << QByteArray("gzip") << QByteArray("{\"a\":1}") << true << true;
    }
    void noticesACutThatQtDoesNotSay()
    {
        QFETCH(const QByteArray, header);
        QFETCH(const QByteArray, value);
        QFETCH(const QByteArray, body);
        QFETCH(const bool, isWhole);
        QFETCH(const bool, writeIsWhole);
        RestRig rig;
        rig.service.answerWith([&](const FakeCall &call) {
            const auto isFirst = rig.service.calls().size() == 1 || call.method == "PATCH";
            return isFirst ? FakeAnswer{.body = body, .headers = {{header, value}}} : FakeAnswer{.body = "{}"};
        });
        rig.send();
        QVERIFY(rig.quietAfter(1));
        if (!isWhole) {
            QVERIFY(QTest::qWaitFor([&] { return rig.clock.untilNext() == 500ms; }));
            QCOMPARE(rig.got.count(), 0u);
            rig.clock.advance(500ms);
        }
        QVERIFY(rig.got.wait(1));
        VERIFY_RESULT(rig.got.last());
        QCOMPARE(rig.got.last()->body, isWhole ? body : QByteArray("{}"));
        rig.send(RestRig::patch());
        QVERIFY(rig.got.wait(2));
        if (writeIsWhole)
            VERIFY_RESULT(rig.got.last());
        else
            COMPARE_ERROR(rig.got.last(), Error::Kind::BadReply, Error::Reason::UnclearOutcome);
        QCOMPARE(rig.client->attempts(), isWhole ? 2 : 3);
    }

    void saysThatAnUnreadableYesIsUnclear_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("html") << QByteArray("<html>signed in</html>");
        QTest::newRow("cut") << QByteArray("{\"status\":");
    }
    void saysThatAnUnreadableYesIsUnclear()
    {
        QFETCH(const QByteArray, body);
        RestRig rig;
        rig.service.expects("PATCH", u"/v1/customers/1/subscriptions/2"_s).answers(200, body);
        rig.send(RestRig::patch());
        QVERIFY(rig.got.wait(1));
        COMPARE_ERROR(rig.got.last(), Error::Kind::BadReply, Error::Reason::UnclearOutcome);
        QCOMPARE(rig.client->attempts(), 1);
    }

    void endsAtTheDeadline_data()
    {
        QTest::addColumn<bool>("isWrite");
        QTest::newRow("read: three times, one request id") << false;
        QTest::newRow("write: once, unclear") << true;
    }
    void endsAtTheDeadline()
    {
        QFETCH(const bool, isWrite);
        RestRig rig;
        rig.service.answerWith([](const FakeCall &) { return FakeAnswer{.ending = FakeAnswer::Ending::Never}; });
        rig.send(isWrite ? RestRig::patch() : organizationProfile());
        for (int attempt = 1; attempt <= (isWrite ? 1 : 3); ++attempt) {
            QVERIFY(QTest::qWaitFor([&] { return rig.service.open() == 1 && rig.service.calls().size() == attempt; }));
            rig.clock.advance(29'999ms);
            QCOMPARE(rig.service.open(), 1);
            rig.clock.advance(1ms);
            QVERIFY(QTest::qWaitFor([&] { return rig.service.open() == 0; }));
            if (attempt < 3 && !isWrite)
                rig.clock.advance(rig.clock.untilNext());
        }
        QVERIFY(rig.got.wait(1));
        COMPARE_ERROR(rig.got.last(), Error::Kind::TimedOut, isWrite ? Error::Reason::UnclearOutcome : Error::Reason::None);
        for (const auto &call : rig.service.calls())
            QCOMPARE(call.header("MS-RequestId"), rig.service.calls().first().header("MS-RequestId"));
        QCOMPARE(rig.got.last().error().requestId.toLatin1(), rig.service.calls().first().header("MS-RequestId"));
    }

    void takesALateAnswer()
    {
        RestRig rig;
        rig.service.expects("GET", organization).answers(200, "{}").late(29s);
        rig.send();
        QVERIFY(QTest::qWaitFor([&] { return rig.service.open() == 1; }));
        rig.clock.advance(29s);
        QVERIFY(rig.got.wait(1));
        VERIFY_RESULT(rig.got.last());
        rig.clock.advance(60s);
        QCOMPARE(rig.got.count(), 1u);
        QCOMPARE(rig.client->attempts(), 1);
    }

    void obeysThrottling_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("retryAfter");
        QTest::addColumn<int>("seconds");
        const QByteArray gateway = R"({"statusCode":429,"message":"Rate limit is exceeded. Try again in 57 seconds."})";
        QTest::newRow("header") << QByteArray("{}") << QByteArray("57") << 57;
        QTest::newRow("gateway's words alone") << gateway << QByteArray() << 57;
        QTest::newRow("header before words") << gateway << QByteArray("12") << 12;
        QTest::newRow("date") << QByteArray() << QByteArray("Mon, 02 Mar 2026 09:00:20 GMT") << 20;
        QTest::newRow("nothing said") << QByteArray() << QByteArray() << 60;
    }
    void obeysThrottling()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const QByteArray, retryAfter);
        QFETCH(const int, seconds);
        RestRig rig;
        const FakeAnswer::Headers headers = retryAfter.isEmpty() ? FakeAnswer::Headers{} : FakeAnswer::Headers{{"Retry-After", retryAfter}};
        rig.service.expects("GET", organization).answers(429, body, headers);
        rig.service.expects("GET", organization).answers(429, {}, {{"Retry-After", "5"}});
        rig.service.expects("GET", organization).answers(429, {}, {{"Retry-After", "7"}});
        rig.send();
        QVERIFY(QTest::qWaitFor([&] { return rig.clock.untilNext() == std::chrono::seconds(seconds); }));
        QCOMPARE(rig.gate.pauses.size(), 1);
        QCOMPARE(rig.gate.pauses.first().host, u"api.example"_s);
        QCOMPARE(rig.gate.pauses.first().until, rig.clock.monotonic() + std::chrono::seconds(seconds));
        rig.clock.advance(std::chrono::seconds(seconds) - 1ms);
        QCOMPARE(rig.gate.entered.size(), 1);
        rig.random = 1;
        rig.clock.advance(1ms);
        // Once more; then the back-off's own step comes on top of what the service says.
        QVERIFY(QTest::qWaitFor([&] { return rig.clock.untilNext() == 6s; }));
        rig.clock.advance(6s);
        QVERIFY(rig.got.wait(1));
        COMPARE_ERROR(rig.got.last(), Error::Kind::Throttled, Error::Reason::None);
        QCOMPARE(rig.got.last().error().retryAfter, std::optional(7s));
        QCOMPARE(rig.gate.pauses.size(), 3);
        QCOMPARE(rig.service.mistakes(), QStringList());
    }

    void throttledTenantStopsNobodyElse_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("429") << 429;
        QTest::newRow("503 that says how long") << 503;
    }
    void throttledTenantStopsNobodyElse()
    {
        QFETCH(const int, status);
        RestRig rig;
        const auto health = u"/v1.0/admin/serviceAnnouncement/healthOverviews?%24expand=issues"_s;
        rig.service.expects("GET", health).answers(status, {}, {{"Retry-After", "57"}});
        rig.service.expects("GET", health).answers(200, R"({"value":[]})");
        rig.send(tenantHealth(u"t-1"_s, CallPriority::Sweep));
        QVERIFY(QTest::qWaitFor([&] { return rig.clock.untilNext() == 57s; }));
        QCOMPARE(rig.gate.pauses.size(), 1);
        QCOMPARE(rig.gate.pauses.first().customerId, u"t-1"_s);
        QCOMPARE(rig.gate.pauses.first().host, u"graph.example"_s);
        QCOMPARE(rig.gate.pauses.first().until, rig.clock.monotonic() + 57s);
        QVERIFY(rig.gate.entered.first().isInTenant);
        rig.clock.advance(57s);
        QVERIFY(rig.got.wait(1));
        VERIFY_RESULT(rig.got.last());
        // About a customer, but not in its tenant: that is the partner's own limit.
        rig.service.expects("GET", u"/v1/customers/t-1"_s).answers(429, {}, {{"Retry-After", "5"}});
        rig.send(customerRecord(u"t-1"_s));
        QVERIFY(QTest::qWaitFor([&] { return rig.gate.pauses.size() == 2; }));
        QCOMPARE(rig.gate.pauses.last().customerId, QString());
        QVERIFY(!rig.gate.entered.last().isInTenant);
    }

    void unknownApplicationOfATenantIsMissingConsent()
    {
        const Error unknown{.kind = Error::Kind::Rejected,
                            .reason = Error::Reason::UnknownApplication,
                            .httpStatus = 400,
                            .code = u"unauthorized_client"_s};
        RestRig rig;
        rig.tokens.error = unknown;
        rig.send(tenantHealth(u"t-1"_s, CallPriority::Sweep));
        QVERIFY(rig.got.wait(1));
        COMPARE_ERROR(rig.got.last(), Error::Kind::Denied, Error::Reason::TenantConsentMissing);
        rig.send(signedInUser());
        QVERIFY(rig.got.wait(2));
        COMPARE_ERROR(rig.got.last(), Error::Kind::Rejected, Error::Reason::UnknownApplication);
    }

    void repeatsAThrottledWriteOnce()
    {
        RestRig rig;
        rig.service.expects("PATCH", u"/v1/customers/1/subscriptions/2"_s).answers(429, {}, {{"Retry-After", "3"}});
        rig.service.expects("PATCH", u"/v1/customers/1/subscriptions/2"_s).answers(429, {}, {{"Retry-After", "3"}});
        rig.send(RestRig::patch());
        QVERIFY(QTest::qWaitFor([&] { return rig.clock.untilNext() == 3s; }));
        rig.clock.advance(3s);
        QVERIFY(rig.got.wait(1));
        COMPARE_ERROR(rig.got.last(), Error::Kind::Throttled, Error::Reason::None);
        QVERIFY(rig.service.calls().at(0).header("MS-RequestId") != rig.service.calls().at(1).header("MS-RequestId"));
    }

    void renewsTheTokenOnce_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<FakeAnswer::Headers>("headers");
        QTest::addColumn<Error::Reason>("reason");
        QTest::newRow("denied") << QByteArray(R"({"code":400,"description":"denied"})") << FakeAnswer::Headers{} << Error::Reason::None;
        QTest::newRow("no partner token") << QByteArray(R"({"code":800001})") << FakeAnswer::Headers{} << Error::Reason::None;
        QTest::newRow("mfa in words") << QByteArray(R"({"code":"900421"})") << FakeAnswer::Headers{} << Error::Reason::MfaRequired;
        QTest::newRow("mfa challenge") << QByteArray() << FakeAnswer::Headers{{"WWW-Authenticate", "Bearer error=invalid_token"}}
                                       << Error::Reason::MfaRequired;
    }
    void renewsTheTokenOnce()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const FakeAnswer::Headers, headers);
        QFETCH(const Error::Reason, reason);
        RestRig rig;
        rig.service.expects("GET", organization).with("Authorization", "Bearer token-1").answers(401, body, headers);
        rig.service.expects("GET", organization).with("Authorization", "Bearer token-2").answers(401, body, headers);
        rig.send();
        QVERIFY(rig.got.wait(1));
        COMPARE_ERROR(rig.got.last(), Error::Kind::Unauthorized, reason);
        QCOMPARE(rig.tokens.rejected, QList<QByteArray>({"token-1"}));
        // A refresh did not help, so a person has to.
        QCOMPARE(rig.tokens.refused, QList<QByteArray>({"token-2"}));
        QVERIFY(rig.service.calls().at(0).header("MS-RequestId") != rig.service.calls().at(1).header("MS-RequestId"));
        QCOMPARE(rig.service.mistakes(), QStringList());
        QCOMPARE(rig.gate.entered.size(), 2);
    }

    void asksAgainForATokenThatWasLost_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<bool>("isWrite");
        using Kind = Error::Kind;
        for (const bool isWrite : {false, true}) {
            const auto row = [isWrite](const char *name, const Error &error) {
                QTest::addRow("%s%s", name, isWrite ? ", write" : "") << error << isWrite;
            };
            row("nobody there", {.kind = Kind::Offline, .subject = u"login.example"_s});
            row("late", {.kind = Kind::TimedOut});
            row("500", {.kind = Kind::BadReply, .httpStatus = 500});
            row("503", {.kind = Kind::BadReply, .httpStatus = 503});
            row("504", {.kind = Kind::TimedOut, .httpStatus = 504});
            row("cut", {.kind = Kind::BadReply, .httpStatus = 200});
        }
    }
    void asksAgainForATokenThatWasLost()
    {
        QFETCH(const Error, error);
        QFETCH(const bool, isWrite);
        RestRig rig;
        rig.service.answerWith([](const FakeCall &) { return FakeAnswer{.body = "{}"}; });
        const auto endpoint = isWrite ? RestRig::patch() : organizationProfile();
        rig.tokens.error = error;
        rig.send(endpoint);
        QVERIFY(QTest::qWaitFor([&] { return rig.clock.untilNext() == 500ms; }));
        rig.clock.advance(500ms);
        QVERIFY(QTest::qWaitFor([&] { return rig.clock.untilNext() == 1000ms; }));
        rig.tokens.error.reset();
        rig.clock.advance(1000ms);
        QVERIFY(rig.got.wait(1));
        VERIFY_RESULT(rig.got.last());
        QCOMPARE(rig.tokens.asked.size(), 3);
        QCOMPARE(rig.service.calls().size(), 1);
        QVERIFY(rig.gate.pauses.empty());
        // Three times, no more.
        rig.tokens.error = error;
        rig.send(endpoint);
        QVERIFY(QTest::qWaitFor([&] {
            if (const auto next = rig.clock.untilNext(); next >= 0ms && next <= 2s)
                rig.clock.advance(next);
            return rig.got.count() == 2;
        }));
        COMPARE_ERROR(rig.got.last(), error.kind, Error::Reason::None);
        QCOMPARE(rig.tokens.asked.size(), 6);
        QCOMPARE(rig.service.calls().size(), 1);
        QVERIFY(rig.gate.inside.empty());
    }

    void waitsAsLongAsTheAuthoritySays()
    {
        RestRig rig;
        rig.service.answerWith([](const FakeCall &) { return FakeAnswer{.body = "{}"}; });
        rig.tokens.error = Error{.kind = Error::Kind::Throttled, .httpStatus = 429, .retryAfter = 20s};
        rig.send();
        QVERIFY(QTest::qWaitFor([&] { return rig.clock.untilNext() == 20s; }));
        // The service itself said nothing, so its other calls go on.
        QVERIFY(rig.gate.pauses.empty());
        rig.tokens.error.reset();
        rig.clock.advance(20s);
        QVERIFY(rig.got.wait(1));
        VERIFY_RESULT(rig.got.last());
    }

    void takesTheAuthoritysNoForANo_data()
    {
        QTest::addColumn<Error>("error");
        using Kind = Error::Kind;
        QTest::newRow("rejected") << Error{.kind = Kind::Rejected, .httpStatus = 400};
        QTest::newRow("signed out") << Error{.kind = Kind::Unauthorized};
        QTest::newRow("cancelled") << Error{.kind = Kind::Cancelled};
        QTest::newRow("nonsense") << Error{.kind = Kind::BadReply};
        QTest::newRow("unsafe address") << Error{.kind = Kind::BadReply, .reason = Error::Reason::ForeignLink, .httpStatus = 200};
        QTest::newRow("no trust") << Error{.kind = Kind::Offline, .reason = Error::Reason::TlsFailed};
    }
    void takesTheAuthoritysNoForANo()
    {
        QFETCH(const Error, error);
        RestRig rig;
        rig.tokens.error = error;
        // Also between two pages: what the authority refuses is no expired cursor.
        rig.send(nextPage({.uri = u"/customers?seekOperation=Next"_s}));
        QVERIFY(rig.got.wait(1));
        COMPARE_ERROR(rig.got.last(), error.kind, error.reason);
        QCOMPARE(rig.tokens.asked.size(), 1);
        QCOMPARE(rig.clock.pending(), 0);
    }

    void goesOnWithTheRenewedToken()
    {
        RestRig rig;
        rig.service.expects("PATCH", u"/v1/customers/1/subscriptions/2"_s).answers(401);
        rig.service.expects("PATCH", u"/v1/customers/1/subscriptions/2"_s).with("Authorization", "Bearer token-2").answers(200, "{}");
        rig.send(RestRig::patch());
        QVERIFY(rig.got.wait(1));
        VERIFY_RESULT(rig.got.last());
        QCOMPARE(rig.service.mistakes(), QStringList());
    }

    void doesNotRenewForAWrongAudience()
    {
        RestRig rig;
        rig.service.expects("GET", organization).answers(401, R"({"code":"900420","description":"The audience is invalid"})");
        rig.send();
        QVERIFY(rig.got.wait(1));
        COMPARE_ERROR(rig.got.last(), Error::Kind::Unauthorized, Error::Reason::WrongAudience);
        QVERIFY(rig.tokens.rejected.isEmpty());
    }

    void passesOnWhyThereIsNoToken()
    {
        RestRig rig;
        rig.tokens.error = Error{.kind = Error::Kind::Unauthorized, .reason = Error::Reason::DeclinedByUser};
        rig.send();
        QVERIFY(rig.got.wait(1));
        COMPARE_ERROR(rig.got.last(), Error::Kind::Unauthorized, Error::Reason::DeclinedByUser);
        QVERIFY(rig.gate.inside.empty());
        QVERIFY(rig.service.calls().isEmpty());
    }

    void tellsAnExpiredCursor()
    {
        RestRig rig;
        rig.service.expects("GET", u"/v1/customers?seekOperation=Next"_s).answers(400, R"({"code":2000,"description":"token"})");
        rig.send(nextPage({.uri = u"/customers?seekOperation=Next"_s}));
        QVERIFY(rig.got.wait(1));
        COMPARE_ERROR(rig.got.last(), Error::Kind::Rejected, Error::Reason::CursorExpired);
    }

    void canBeCancelledAnywhere_data() { stages(); }
    void canBeCancelledAnywhere()
    {
        QFETCH(const Stage, stage);
        ShutGate gate;
        RestRig rig(&gate);
        int calls = 0;
        QVERIFY(bring(rig, gate, stage, calls));
        rig.client->cancelAll();
        rig.client->cancelAll();
        QCOMPARE(rig.got.count(), 0u); // never inside the call that asks
        QVERIFY(rig.got.wait(1));
        COMPARE_ERROR(rig.got.last(), Error::Kind::Cancelled, Error::Reason::None);
        QVERIFY(gate.waiting.empty());
        QCOMPARE(gate.inside, 0);
        QVERIFY(QTest::qWaitFor([&] { return rig.service.open() == 0; }));
        rig.clock.advance(300s);
        gate.open();
        QCOMPARE(rig.service.calls().size(), calls);
        QCOMPARE(rig.got.count(), 1u);
    }

    void cancelsOneAlone()
    {
        ShutGate gate;
        RestRig rig(&gate);
        rig.service.answerWith([](const FakeCall &) { return FakeAnswer{.body = "{}"}; });
        const auto first = rig.send();
        rig.send();
        rig.client->cancel(first);
        rig.client->cancel(first);
        rig.client->cancel(4711);
        gate.open();
        QVERIFY(rig.got.wait(2));
        QCOMPARE(int(rig.got.all[0].has_value()) + int(rig.got.all[1].has_value()), 1);
        QCOMPARE(rig.service.calls().size(), 1);
    }

    void saysThatACancelledWriteIsUnclear()
    {
        RestRig rig;
        rig.service.answerWith([](const FakeCall &) { return FakeAnswer{.ending = FakeAnswer::Ending::Never}; });
        rig.send(RestRig::patch());
        QVERIFY(QTest::qWaitFor([&] { return rig.service.open() == 1; }));
        rig.client->cancelAll();
        QVERIFY(rig.got.wait(1));
        COMPARE_ERROR(rig.got.last(), Error::Kind::Cancelled, Error::Reason::UnclearOutcome);
    }

    void saysNothingToTheDead_data() { stages(); }
    void saysNothingToTheDead()
    {
        QFETCH(const Stage, stage);
        ShutGate gate;
        RestRig rig(&gate);
        int calls = 0;
        QVERIFY(bring(rig, gate, stage, calls));
        rig.got.receiver.reset();
        QVERIFY(QTest::qWaitFor([&] { return rig.service.open() == 0 && gate.waiting.empty() && gate.inside == 0; }));
        rig.clock.advance(300s);
        rig.tokens.isSilent = false;
        rig.service.answerWith([](const FakeCall &) { return FakeAnswer{.body = "{}"}; });
        // Another call runs to its end, so everything of the first had its chance.
        Received<Reply> other;
        rig.client->send(organizationProfile(), other.receiver.get(), other.slot());
        gate.open();
        QVERIFY(other.wait(1));
        QCOMPARE(rig.got.count(), 0u);
        QCOMPARE(rig.service.calls().size(), calls + 1);
    }

    void canBeDestroyedAnywhere_data() { stages(); }
    void canBeDestroyedAnywhere()
    {
        QFETCH(const Stage, stage);
        ShutGate gate;
        RestRig rig(&gate);
        int calls = 0;
        QVERIFY(bring(rig, gate, stage, calls));
        rig.client.reset();
        QCOMPARE(rig.service.open(), 0);
        QVERIFY(gate.waiting.empty());
        QCOMPARE(gate.inside, 0);
        rig.clock.advance(300s);
        QVERIFY(QTest::qWaitFor([&] { return rig.clock.pending() == 0; }));
        QCOMPARE(rig.got.count(), 0u);
        QCOMPARE(rig.service.calls().size(), calls);
    }

    void stopsAnywhereWhenOffline_data() { stages(); }
    void stopsAnywhereWhenOffline()
    {
        QFETCH(const Stage, stage);
        ShutGate gate;
        RestRig rig(&gate);
        int calls = 0;
        QVERIFY(bring(rig, gate, stage, calls));
        rig.service.setOffline(true);
        QVERIFY(rig.got.wait(1));
        COMPARE_ERROR(rig.got.last(), Error::Kind::Offline, Error::Reason::None);
        rig.send();
        QVERIFY(rig.got.wait(2));
        COMPARE_ERROR(rig.got.last(), Error::Kind::Offline, Error::Reason::None);
        rig.clock.advance(300s);
        QCOMPARE(rig.service.requestsSent(), calls);
        QCOMPARE(gate.inside, 0);
        QVERIFY(gate.waiting.empty());
    }

    void canBeDestroyedByItsReceiver()
    {
        RestRig rig;
        rig.service.answerWith([](const FakeCall &) { return FakeAnswer{.body = "{}"}; });
        int answers = 0;
        for (int i = 0; i < 3; ++i) {
            rig.client->send(organizationProfile(), rig.got.receiver.get(), [&](const Result<Reply> &) {
                ++answers;
                rig.client.reset();
            });
        }
        QVERIFY(QTest::qWaitFor([&] { return answers > 0; }));
        QVERIFY(QTest::qWaitFor([&] { return rig.service.open() == 0; }));
        QCOMPARE(answers, 1);
        QVERIFY(rig.gate.inside.empty());
    }

    void servesManyAtOnce()
    {
        RestRig rig;
        rig.service.answerWith(
            [](const FakeCall &call) { return FakeAnswer{.body = "{\"id\":\"" + call.url.fileName().toLatin1() + "\"}"}; });
        constexpr unsigned many = 200;
        for (unsigned i = 0; i < many; ++i)
            rig.send(customerRecord(QString::number(i), CallPriority::Sweep));
        QVERIFY(rig.got.wait(many));
        QSet<QByteArray> bodies;
        for (const auto &result : rig.got.all) {
            VERIFY_RESULT(result);
            bodies.insert(result->body);
        }
        QCOMPARE(bodies.size(), qsizetype(many));
        QCOMPARE(rig.gate.entered.first().priority, CallPriority::Sweep);
    }
};

HOUSE_TEST(RestClientTest)
#include "tst_restclient.moc"
