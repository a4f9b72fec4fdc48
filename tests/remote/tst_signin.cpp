#include "models/remote/devicecodesignin.h"
#include "models/remote/restclient.h"
#include "models/secrets/memoryrefreshtokens.h"
#include "tests/remote/signinscript.h"
#include "tests/support/fakeservice.h"
#include "tests/support/manualclock.h"
#include "tests/support/opengate.h"
#include "tests/support/printers.h"
#include "tests/support/received.h"
#include "tests/support/testprogram.h"

#include <QSignalSpy>

using namespace std::chrono_literals;

namespace {

const auto discovery = u"/partner/v2.0/.well-known/openid-configuration"_s;
const auto deviceCode = u"/partner/oauth2/v2.0/devicecode"_s;
const auto tokenPath = u"/partner/oauth2/v2.0/token"_s;
const auto deviceGrant = u"urn:ietf:params:oauth:grant-type:device_code"_s;

QByteArray code(const QJsonObject &more = {{"interval"_L1, 5}, {"expires_in"_L1, 900}})
{
    auto object = more;
    object.insert("device_code"_L1, u"device-1"_s);
    object.insert("user_code"_L1, u"ABCD-EFGH"_s);
    if (!object.contains("verification_url"_L1))
        object.insert("verification_uri"_L1, u"https://login.example/device"_s);
    return json(object);
}

struct SignInRig {
    explicit SignInRig(RefreshTokens *other = nullptr, const Profile &of = profile())
        : signIn(std::make_unique<DeviceCodeSignIn>(of, service, clock, other ? *other : stored)),
          shown(signIn.get(), &SignIn::deviceCodeShown),
          ended(signIn.get(), &SignIn::askingEnded),
          signedIn(signIn.get(), &SignIn::signedIn),
          signedOut(signIn.get(), &SignIn::signedOut)
    {
    }
    void ask(const TokenScope &scope = {}) { signIn->token(scope, got.receiver.get(), got.slot()); }
    /// The dialogue up to the code on the screen.
    bool showCode(const QByteArray &answer = code())
    {
        service.expects("GET", discovery).answers(404);
        service.expects("POST", deviceCode).answers(200, answer);
        ask();
        return QTest::qWaitFor([&] { return shown.count() == 1; });
    }
    /// One more poll after that pause, and its answer taken in.
    bool pollAfter(std::chrono::milliseconds pause)
    {
        const auto calls = service.calls().size();
        if (!QTest::qWaitFor([&] { return clock.untilNext() == pause; }))
            return false;
        clock.advance(pause - 1ms);
        if (service.calls().size() != calls)
            return false;
        clock.advance(1ms);
        return QTest::qWaitFor([&] { return service.calls().size() == calls + 1 && service.open() == 0; });
    }
    bool signInWith(const QByteArray &answer)
    {
        if (!showCode())
            return false;
        service.expects("POST", tokenPath).answers(200, answer);
        return pollAfter(5s) && got.wait(1);
    }

    ManualClock clock;
    FakeService service{clock};
    MemoryRefreshTokens stored;
    std::unique_ptr<DeviceCodeSignIn> signIn;
    QSignalSpy shown;
    QSignalSpy ended;
    QSignalSpy signedIn;
    QSignalSpy signedOut;
    Received<QByteArray> got;
};

} // namespace

/// Signing in with a device code and keeping tokens fresh: RFC 8628, RFC 6749 6, CONTRACT 1.3 to 1.5, PROBE A3.
class SignInTest : public QObject
{
    Q_OBJECT

private slots:
    void signsInWithADeviceCode()
    {
        SignInRig rig;
        QVERIFY(rig.showCode());
        const auto shown = rig.shown.first().first().value<SyncState::DeviceCode>();
        QCOMPARE(shown.userCode, u"ABCD-EFGH"_s);
        QCOMPARE(shown.verificationUri, u"https://login.example/device"_s);
        QCOMPARE(shown.expires, rig.clock.utcNow().addSecs(900));
        QCOMPARE(rig.service.calls().last().header("Content-Type"), QByteArray("application/x-www-form-urlencoded"));
        QCOMPARE(rig.service.calls().last().field(u"client_id"_s), u"client-1"_s);
        QCOMPARE(rig.service.calls().last().field(u"scope"_s),
                 u"https://api.partnercenter.microsoft.com/user_impersonation offline_access openid profile"_s);

        rig.service.expects("POST", tokenPath).answers(400, oauth(u"authorization_pending"_s));
        rig.service.expects("POST", tokenPath).answers(400, oauth(u"authorization_pending"_s));
        rig.service.expects("POST", tokenPath).answers(200, tokens(jwt(withMfa()), u"refresh-1"_s));
        QVERIFY(rig.pollAfter(5s));
        QCOMPARE(rig.service.calls().last().field(u"grant_type"_s), deviceGrant);
        QCOMPARE(rig.service.calls().last().field(u"device_code"_s), u"device-1"_s);
        QCOMPARE(rig.service.calls().last().field(u"client_id"_s), u"client-1"_s);
        QVERIFY(rig.pollAfter(5s));
        QVERIFY(rig.pollAfter(5s));
        QVERIFY(rig.got.wait(1));
        VERIFY_RESULT(rig.got.last());
        QCOMPARE(*rig.got.last(), jwt(withMfa()));
        QCOMPARE(rig.ended.count(), 1);
        QCOMPARE(rig.signedIn.count(), 1);
        QCOMPARE(rig.signedIn.first().first().toString(), u"agent@partner.example"_s);
        QCOMPARE(rig.signIn->account(), u"agent@partner.example"_s);
        QVERIFY(rig.signIn->isSignedIn());
        QCOMPARE(rig.service.mistakes(), QStringList());

        // The next one costs nothing.
        rig.ask();
        QVERIFY(rig.got.wait(2));
        QCOMPARE(rig.service.calls().size(), 5);
    }

    void slowsDown()
    {
        SignInRig rig;
        QVERIFY(rig.showCode());
        rig.service.expects("POST", tokenPath).answers(400, oauth(u"slow_down"_s));
        rig.service.expects("POST", tokenPath).answers(400, oauth(u"slow_down"_s));
        rig.service.expects("POST", tokenPath).answers(400, oauth(u"authorization_pending"_s));
        rig.service.expects("POST", tokenPath).answers(200, tokens(jwt(withMfa()), u"r"_s));
        QVERIFY(rig.pollAfter(5s));
        QVERIFY(rig.pollAfter(10s));
        QVERIFY(rig.pollAfter(15s));
        QVERIFY(rig.pollAfter(15s));
        QVERIFY(rig.got.wait(1));
        VERIFY_RESULT(rig.got.last());
    }

    void waitsLongerForALostNetwork()
    {
        SignInRig rig;
        QVERIFY(rig.showCode());
        rig.service.expects("POST", tokenPath).cuts();
        rig.service.expects("POST", tokenPath).refuses();
        rig.service.expects("POST", tokenPath).answers(503, {}, {{"Retry-After", "100"}});
        rig.service.expects("POST", tokenPath).answers(400, oauth(u"authorization_pending"_s));
        rig.service.expects("POST", tokenPath).answers(200, tokens(jwt(withMfa()), u"r"_s));
        QVERIFY(rig.pollAfter(5s));
        QVERIFY(rig.pollAfter(10s));
        QVERIFY(rig.pollAfter(20s));
        QVERIFY(rig.pollAfter(100s));
        QVERIFY(rig.pollAfter(5s));
        QVERIFY(rig.got.wait(1));
        VERIFY_RESULT(rig.got.last());
        QCOMPARE(rig.service.mistakes(), QStringList());
    }

    void readsLooseCodeAnswers_data()
    {
        QTest::addColumn<QJsonObject>("answer");
        QTest::addColumn<int>("interval");
        QTest::addColumn<int>("life");
        QTest::newRow("numbers as texts") << QJsonObject{{"interval"_L1, u"7"_s}, {"expires_in"_L1, u"60"_s}} << 7 << 60;
        QTest::newRow("no numbers") << QJsonObject{} << 5 << 900;
        QTest::newRow("nonsense") << QJsonObject{{"interval"_L1, -1}, {"expires_in"_L1, QJsonArray()}} << 5 << 900;
        QTest::newRow("older name of the address") << QJsonObject{{"verification_url"_L1, u"https://login.example/device"_s}} << 5 << 900;
    }
    void readsLooseCodeAnswers()
    {
        QFETCH(const QJsonObject, answer);
        QFETCH(const int, interval);
        QFETCH(const int, life);
        SignInRig rig;
        QVERIFY(rig.showCode(code(answer)));
        const auto shown = rig.shown.first().first().value<SyncState::DeviceCode>();
        QCOMPARE(shown.expires, rig.clock.utcNow().addSecs(life));
        QCOMPARE(shown.verificationUri, u"https://login.example/device"_s);
        QCOMPARE(rig.clock.untilNext(), std::chrono::seconds(interval));
    }

    void takesANoForANo_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<Error::Reason>("reason");
        using Kind = Error::Kind;
        using Reason = Error::Reason;
        QTest::newRow("declined") << 400 << oauth(u"authorization_declined"_s) << Kind::Unauthorized << Reason::DeclinedByUser;
        QTest::newRow("declined, as in the RFC") << 400 << oauth(u"access_denied"_s) << Kind::Unauthorized << Reason::DeclinedByUser;
        QTest::newRow("expired") << 400 << oauth(u"expired_token"_s) << Kind::Unauthorized << Reason::CodeExpired;
        QTest::newRow("spent") << 400 << oauth(u"invalid_grant"_s) << Kind::Unauthorized << Reason::CodeExpired;
        QTest::newRow("no consent") << 400 << oauth(u"invalid_grant"_s, u"AADSTS65001: not consented"_s) << Kind::Unauthorized
                                    << Reason::ConsentMissing;
        QTest::newRow("wrong application") << 401 << oauth(u"invalid_client"_s) << Kind::Rejected << Reason::UnknownApplication;
        QTest::newRow("no second factor") << 200 << tokens(jwt({u"pwd"_s}), u"r"_s) << Kind::Unauthorized << Reason::MfaRequired;
        QTest::newRow("no amr at all") << 200 << tokens(jwt({}), u"r"_s) << Kind::Unauthorized << Reason::MfaRequired;
    }
    void takesANoForANo()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        QFETCH(const Error::Kind, kind);
        QFETCH(const Error::Reason, reason);
        SignInRig rig;
        QVERIFY(rig.showCode());
        rig.service.expects("POST", tokenPath).answers(status, body);
        QVERIFY(rig.pollAfter(5s));
        QVERIFY(rig.got.wait(1));
        COMPARE_ERROR(rig.got.last(), kind, reason);
        QVERIFY(!rig.signIn->isSignedIn());
        QCOMPARE(rig.signedIn.count(), 0);
        QCOMPARE(rig.ended.count(), 1);
        // It stands: whoever asks gets the same no and nobody is bothered again.
        rig.ask();
        QVERIFY(rig.got.wait(2));
        COMPARE_ERROR(rig.got.last(), kind, reason);
        rig.clock.advance(3600s);
        QCOMPARE(rig.service.calls().size(), 3);
        // Until somebody wants to sign in.
        rig.service.expects("POST", deviceCode).answers(200, code());
        rig.signIn->signIn();
        QVERIFY(QTest::qWaitFor([&] { return rig.shown.count() == 2; }));
        QCOMPARE(rig.service.mistakes(), QStringList());
    }

    void noticesThatTheCodeRanOut()
    {
        SignInRig rig;
        QVERIFY(rig.showCode(code({{"interval"_L1, 40}, {"expires_in"_L1, 60}})));
        rig.service.expects("POST", tokenPath).answers(400, oauth(u"authorization_pending"_s));
        QVERIFY(rig.pollAfter(40s));
        QVERIFY(QTest::qWaitFor([&] { return rig.clock.untilNext() == 20s; }));
        rig.clock.advance(20s);
        QVERIFY(rig.got.wait(1));
        COMPARE_ERROR(rig.got.last(), Error::Kind::Unauthorized, Error::Reason::CodeExpired);
        QCOMPARE(rig.service.calls().size(), 3);
    }

    void believesAnOpaqueToken()
    {
        SignInRig rig;
        QVERIFY(rig.signInWith(tokens("opaque", u"r"_s)));
        VERIFY_RESULT(rig.got.last());
        QCOMPARE(rig.signedIn.first().first().toString(), QString());
    }

    void tellsOfASignInOnce_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("second");
        QTest::newRow("opaque") << QByteArray("opaque-1") << QByteArray("opaque-2");
        QTest::newRow("with a name") << jwt(withMfa()) << jwt(withMfa(), u"agent@partner.example"_s, 2);
        QTest::newRow("opaque from now on") << jwt(withMfa()) << QByteArray("opaque-2");
    }
    void tellsOfASignInOnce()
    {
        QFETCH(const QByteArray, first);
        QFETCH(const QByteArray, second);
        SignInRig rig;
        QVERIFY(rig.signInWith(tokens(first, u"refresh-1"_s)));
        QCOMPARE(rig.signedIn.count(), 1);
        rig.clock.advance(3600s);
        rig.service.expects("POST", tokenPath).answers(200, tokens(second, u"refresh-2"_s));
        rig.ask();
        QVERIFY(rig.got.wait(2));
        QCOMPARE(*rig.got.last(), second);
        QCOMPARE(rig.signedIn.count(), 1);
        // A person who signs in again is told again.
        rig.signIn->signOut();
        rig.service.expects("POST", deviceCode).answers(200, code());
        rig.signIn->signIn();
        QVERIFY(QTest::qWaitFor([&] { return rig.shown.count() == 2; }));
        rig.service.expects("POST", tokenPath).answers(200, tokens(first, u"refresh-3"_s));
        QVERIFY(rig.pollAfter(5s));
        QVERIFY(QTest::qWaitFor([&] { return rig.signedIn.count() == 2; }));
        QCOMPARE(rig.service.mistakes(), QStringList());
    }

    void findsTheAuthoritysAddresses_data()
    {
        QTest::addColumn<QString>("tenant");
        QTest::addColumn<QString>("document");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("deviceUrl");
        QTest::newRow("document") << u"partner"_s << discovery
                                  << json({{"token_endpoint"_L1, u"https://login.example/t"_s},
                                           {"device_authorization_endpoint"_L1, u"https://other.example/d"_s}})
                                  << u"https://other.example/d"_s;
        QTest::newRow("document without a device endpoint")
            << u"partner"_s << discovery << json({{"token_endpoint"_L1, u"https://login.example/t"_s}})
            << u"https://login.example/partner/oauth2/v2.0/devicecode"_s;
        QTest::newRow("no document") << u"partner"_s << discovery << QByteArray("<html>")
                                     << u"https://login.example/partner/oauth2/v2.0/devicecode"_s;
        QTest::newRow("no tenant") << QString() << u"/.well-known/openid-configuration"_s << QByteArray("{}")
                                   << u"https://login.example/oauth2/v2.0/devicecode"_s;
    }
    void findsTheAuthoritysAddresses()
    {
        QFETCH(const QString, tenant);
        QFETCH(const QString, document);
        QFETCH(const QByteArray, answer);
        QFETCH(const QString, deviceUrl);
        auto of = profile();
        of.tenantId = tenant;
        SignInRig rig(nullptr, of);
        rig.service.expects("GET", document).answers(200, answer);
        rig.service.expects("POST", u"*"_s).answers(200, code());
        rig.ask();
        QVERIFY(QTest::qWaitFor([&] { return rig.shown.count() == 1; }));
        QCOMPARE(rig.service.calls().last().url.toString(), deviceUrl);
        QCOMPARE(rig.service.mistakes(), QStringList());
    }

    void refusesUnsafeAddresses()
    {
        SignInRig rig;
        rig.service.expects("GET", discovery).answers(200, json({{"token_endpoint"_L1, u"http://127.0.0.1/t"_s}}));
        rig.ask();
        QVERIFY(rig.got.wait(1));
        COMPARE_ERROR(rig.got.last(), Error::Kind::BadReply, Error::Reason::ForeignLink);
        QCOMPARE(rig.service.calls().size(), 1);
    }

    void saysWhyItCannotBegin_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("nobody there") << 0 << Error::Kind::Offline;
        QTest::newRow("service failure") << 500 << Error::Kind::BadReply;
        QTest::newRow("throttled") << 429 << Error::Kind::Throttled;
    }
    void saysWhyItCannotBegin()
    {
        QFETCH(const int, status);
        QFETCH(const Error::Kind, kind);
        SignInRig rig;
        auto &expected = rig.service.expects("GET", discovery);
        status == 0 ? expected.refuses() : expected.answers(status);
        rig.ask();
        QVERIFY(rig.got.wait(1));
        QVERIFY(!rig.got.last());
        QCOMPARE(rig.got.last().error().kind, kind);
        // The network's fault is not the person's no: the next one tries again.
        rig.service.expects("GET", discovery).answers(404);
        rig.service.expects("POST", deviceCode).answers(200, code());
        rig.ask();
        QVERIFY(QTest::qWaitFor([&] { return rig.shown.count() == 1; }));
    }

    void refusesACodeAnswerWithoutCodes()
    {
        SignInRig rig;
        rig.service.expects("GET", discovery).answers(404);
        rig.service.expects("POST", deviceCode).answers(200, "{\"device_code\":\"x\"}");
        rig.ask();
        QVERIFY(rig.got.wait(1));
        COMPARE_ERROR(rig.got.last(), Error::Kind::BadReply, Error::Reason::None);
        QCOMPARE(rig.shown.count(), 0);
    }

    void refreshesAMinuteEarlyAndRotates_data()
    {
        QTest::addColumn<QJsonValue>("lifetime");
        QTest::addColumn<int>("good");
        QTest::newRow("number") << QJsonValue(3600) << 3540;
        QTest::newRow("text, as in v1") << QJsonValue(u"3599"_s) << 3539;
        QTest::newRow("short life") << QJsonValue(60) << 30;
        QTest::newRow("not said") << QJsonValue(QJsonValue::Null) << 3540;
    }
    void refreshesAMinuteEarlyAndRotates()
    {
        QFETCH(const QJsonValue, lifetime);
        QFETCH(const int, good);
        SignInRig rig;
        QVERIFY(rig.signInWith(tokens(jwt(withMfa()), u"refresh-1"_s, lifetime)));
        QVERIFY(QTest::qWaitFor([&] { return rig.clock.pending() == 0; }));
        rig.clock.advance(std::chrono::seconds(good) - 1ms);
        rig.ask();
        QVERIFY(rig.got.wait(2));
        QCOMPARE(rig.service.calls().size(), 3);
        rig.clock.advance(1ms);
        const auto second = jwt(withMfa(), u"agent@partner.example"_s, 2);
        const auto third = jwt(withMfa(), u"agent@partner.example"_s, 3);
        rig.service.expects("POST", tokenPath).answers(200, tokens(second, u"refresh-2"_s));
        rig.ask();
        QVERIFY(rig.got.wait(3));
        VERIFY_RESULT(rig.got.last());
        QCOMPARE(*rig.got.last(), second);
        const auto &call = rig.service.calls().last();
        QCOMPARE(call.field(u"grant_type"_s), u"refresh_token"_s);
        QCOMPARE(call.field(u"refresh_token"_s), u"refresh-1"_s);
        QCOMPARE(call.field(u"client_id"_s), u"client-1"_s);
        QVERIFY(call.field(u"scope"_s).contains("offline_access"_L1));
        // No new refresh token this time: the old one stays.
        rig.clock.advance(3600s);
        rig.service.expects("POST", tokenPath).answers(200, tokens(third, {}));
        rig.ask();
        QVERIFY(rig.got.wait(4));
        QCOMPARE(rig.service.calls().last().field(u"refresh_token"_s), u"refresh-2"_s);
        rig.clock.advance(3600s);
        rig.service.expects("POST", tokenPath).answers(200, tokens(third, {}));
        rig.ask();
        QVERIFY(rig.got.wait(5));
        QCOMPARE(rig.service.calls().last().field(u"refresh_token"_s), u"refresh-2"_s);
        QCOMPARE(rig.signedIn.count(), 1);
        QCOMPARE(rig.service.mistakes(), QStringList());
    }

    void noticesExpiryByTheCalendar()
    {
        SignInRig rig;
        QVERIFY(rig.signInWith(tokens(jwt(withMfa()), u"refresh-1"_s)));
        // The machine slept: the calendar went on, the monotonic clock did not.
        rig.clock.setUtc(rig.clock.utcNow().addSecs(7200));
        rig.service.expects("POST", tokenPath).answers(200, tokens(jwt(withMfa()), u"refresh-2"_s));
        rig.ask();
        QVERIFY(rig.got.wait(2));
        // Set back by a year: still good for its own time only.
        rig.clock.setUtc(rig.clock.utcNow().addYears(-1));
        rig.ask();
        QVERIFY(rig.got.wait(3));
        rig.clock.advance(3600s);
        rig.service.expects("POST", tokenPath).answers(200, tokens(jwt(withMfa()), u"refresh-3"_s));
        rig.ask();
        QVERIFY(rig.got.wait(4));
        QCOMPARE(rig.service.mistakes(), QStringList());
    }

    void refreshesOnceForAll()
    {
        SignInRig rig;
        QVERIFY(rig.signInWith(tokens(jwt(withMfa()), u"refresh-1"_s)));
        const auto refused = jwt(withMfa());
        rig.service.expects("POST", tokenPath).answers(200, tokens(jwt(withMfa(), u"a"_s, 2), u"refresh-2"_s));
        for (int i = 0; i < 20; ++i) {
            rig.signIn->reject({}, refused);
            rig.ask();
        }
        QVERIFY(rig.got.wait(21));
        // A late complaint about the old one changes nothing.
        rig.signIn->reject({}, refused);
        rig.ask();
        QVERIFY(rig.got.wait(22));
        for (std::size_t i = 1; i < rig.got.count(); ++i)
            QCOMPARE(*rig.got.all[i], jwt(withMfa(), u"a"_s, 2));
        QCOMPARE(rig.service.calls().size(), 4);
    }

    void asksThePersonWhenARefreshDoesNotHelp_data()
    {
        QTest::addColumn<bool>("opaque");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<FakeAnswer::Headers>("headers");
        for (const bool opaque : {false, true}) {
            const auto *kind = opaque ? "opaque" : "with mfa";
            QTest::addRow("in words, %s", kind) << opaque << QByteArray(R"({"code":"900421"})") << FakeAnswer::Headers{};
            QTest::addRow("challenge, %s", kind)
                << opaque << QByteArray() << FakeAnswer::Headers{{"WWW-Authenticate", "Bearer error=\"invalid_token\""}};
        }
    }
    /// CONTRACT 1.4: never loop; one refresh, then interactive sign-in.
    void asksThePersonWhenARefreshDoesNotHelp()
    {
        QFETCH(const bool, opaque);
        QFETCH(const QByteArray, body);
        QFETCH(const FakeAnswer::Headers, headers);
        const auto access = [opaque](int number) {
            return opaque ? "opaque-" + QByteArray::number(number) : jwt(withMfa(), u"agent@partner.example"_s, number);
        };
        SignInRig rig;
        OpenGate gate;
        RestClient client(profile(), rig.service, *rig.signIn, gate, rig.clock);
        Received<Reply> replies;
        QVERIFY(rig.signInWith(tokens(access(1), u"refresh-1"_s)));

        const auto service = u"/v1/profiles/organization"_s;
        rig.service.expects("GET", service).with("Authorization", "Bearer " + access(1)).answers(401, body, headers);
        rig.service.expects("POST", tokenPath).answers(200, tokens(access(2), u"refresh-2"_s));
        rig.service.expects("GET", service).with("Authorization", "Bearer " + access(2)).answers(401, body, headers);
        client.send(organizationProfile(), replies.receiver.get(), replies.slot());
        QVERIFY(replies.wait(1));
        COMPARE_ERROR(replies.last(), Error::Kind::Unauthorized, Error::Reason::MfaRequired);
        QCOMPARE(rig.signedOut.count(), 1);
        QVERIFY(!rig.signIn->isSignedIn());

        // Nothing goes round: the refusal stands until the person comes.
        const auto calls = rig.service.calls().size();
        client.send(organizationProfile(), replies.receiver.get(), replies.slot());
        QVERIFY(replies.wait(2));
        COMPARE_ERROR(replies.last(), Error::Kind::Unauthorized, Error::Reason::MfaRequired);
        rig.clock.advance(3600s);
        QCOMPARE(rig.service.calls().size(), calls);

        rig.service.expects("POST", deviceCode).answers(200, code());
        rig.signIn->signIn();
        QVERIFY(QTest::qWaitFor([&] { return rig.shown.count() == 2; }));
        rig.service.expects("POST", tokenPath).answers(200, tokens(access(3), u"refresh-3"_s));
        QVERIFY(rig.pollAfter(5s));
        rig.service.expects("GET", service).with("Authorization", "Bearer " + access(3)).answers(200, "{}");
        client.send(organizationProfile(), replies.receiver.get(), replies.slot());
        QVERIFY(replies.wait(3));
        VERIFY_RESULT(replies.last());
        QVERIFY(rig.signIn->isSignedIn());
        QCOMPARE(rig.service.mistakes(), QStringList());
    }

    void believesARefusalOfThePresentTokenAlone()
    {
        SignInRig rig;
        QVERIFY(rig.signInWith(tokens("first", u"refresh-1"_s)));
        const Error why{.kind = Error::Kind::Unauthorized, .reason = Error::Reason::MfaRequired};
        rig.signIn->refuse({}, "older", why);
        rig.signIn->refuse({Audience::Graph, {}}, "first", why);
        QCOMPARE(rig.signedOut.count(), 0);
        rig.ask();
        QVERIFY(rig.got.wait(2));
        QCOMPARE(*rig.got.last(), QByteArray("first"));
        // Four calls complain at once; one sign-out comes of it.
        for (int i = 0; i < 4; ++i)
            rig.signIn->refuse({}, "first", why);
        QCOMPARE(rig.signedOut.count(), 1);
    }

    void keepsOurOwnTokensWhenACustomersTenantRefusesOne()
    {
        SignInRig rig;
        QVERIFY(rig.signInWith(tokens(jwt(withMfa()), u"refresh-1"_s)));
        rig.service.expects("GET", u"/customer-7/v2.0/.well-known/openid-configuration"_s).answers(404);
        rig.service.expects("POST", u"/customer-7/oauth2/v2.0/token"_s).answers(200, tokens("graph-7", u"refresh-2"_s));
        rig.ask({Audience::Graph, u"customer-7"_s});
        QVERIFY(rig.got.wait(2));
        rig.signIn->refuse({Audience::Graph, u"customer-7"_s}, "graph-7", {.kind = Error::Kind::Unauthorized});
        QCOMPARE(rig.signedOut.count(), 0);
        rig.ask();
        QVERIFY(rig.got.wait(3));
        VERIFY_RESULT(rig.got.last());
        // The refused one is not handed out again.
        rig.service.expects("POST", u"/customer-7/oauth2/v2.0/token"_s).answers(200, tokens("graph-8", u"refresh-3"_s));
        rig.ask({Audience::Graph, u"customer-7"_s});
        QVERIFY(rig.got.wait(4));
        QCOMPARE(*rig.got.last(), QByteArray("graph-8"));
    }

    void staysSignedOut_data()
    {
        QTest::addColumn<bool>("signsInAgain");
        QTest::newRow("for good") << false;
        QTest::newRow("until a person signs in again") << true;
    }
    /// What was on its way when somebody signed out brings nothing back.
    void staysSignedOut()
    {
        QFETCH(const bool, signsInAgain);
        SignInRig rig;
        QVERIFY(rig.signInWith(tokens(jwt(withMfa()), u"refresh-1"_s)));
        rig.clock.advance(3600s);
        rig.service.expects("POST", tokenPath).answers(200, tokens(jwt(withMfa(), u"a"_s, 2), u"refresh-2"_s)).late(1s);
        rig.ask();
        QVERIFY(QTest::qWaitFor([&] { return rig.service.open() == 1; }));
        rig.signIn->signOut();
        QVERIFY(rig.got.wait(2));
        COMPARE_ERROR(rig.got.last(), Error::Kind::Cancelled, Error::Reason::None);
        if (signsInAgain) {
            rig.service.expects("POST", deviceCode).answers(200, code());
            rig.signIn->signIn();
        }
        rig.clock.advance(1s);
        QVERIFY(QTest::qWaitFor([&] { return rig.service.open() == 0; }));
        if (signsInAgain) {
            QVERIFY(QTest::qWaitFor([&] { return rig.shown.count() == 2; }));
            rig.service.expects("POST", tokenPath).answers(200, tokens(jwt(withMfa(), u"b"_s, 3), u"refresh-3"_s));
            QVERIFY(rig.pollAfter(5s));
        }
        rig.ask();
        QVERIFY(rig.got.wait(3));
        QCOMPARE(rig.got.last().has_value(), signsInAgain);
        QCOMPARE(rig.signIn->isSignedIn(), signsInAgain);
        QCOMPARE(rig.signIn->account(), signsInAgain ? u"b"_s : QString());
        QCOMPARE(rig.signedIn.count(), signsInAgain ? 2 : 1);
        QByteArray kept;
        rig.stored.load(SignIn::storageKeyOf(profile()), rig.got.receiver.get(),
                        [&kept](const Result<QByteArray> &token) { kept = *token + "."; });
        QTRY_COMPARE(kept, QByteArray(signsInAgain ? "refresh-3." : "."));
        QCOMPARE(rig.service.mistakes(), QStringList());
    }

    void provesWhoIsThere_data()
    {
        QTest::addColumn<QString>("account");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<Error::Reason>("reason"); // None: it is the one
        const auto agent = u"agent@partner.example"_s;
        const auto same = tokens(jwt(withMfa(), agent, 2), u"refresh-2"_s);
        QTest::newRow("the same") << agent << 200 << same << Error::Reason::None;
        QTest::newRow("the same in capitals") << u"Agent@Partner.Example"_s << 200 << same << Error::Reason::None;
        QTest::newRow("nobody in particular") << QString() << 200 << same << Error::Reason::None;
        QTest::newRow("somebody else") << agent << 200 << tokens(jwt(withMfa(), u"other@partner.example"_s, 2), u"refresh-2"_s)
                                       << Error::Reason::OtherAccount;
        QTest::newRow("one who does not say") << agent << 200 << tokens("opaque", u"refresh-2"_s) << Error::Reason::OtherAccount;
        QTest::newRow("no second factor") << agent << 200 << tokens(jwt({u"pwd"_s}, agent, 2), u"refresh-2"_s)
                                          << Error::Reason::MfaRequired;
        const auto asked = ManualClock().utcNow().addSecs(5).toSecsSinceEpoch(); // the sign-in before takes a poll
        const auto signedInAt = [&](qint64 seconds) {
            return withIdToken(same, {{"preferred_username"_L1, agent}, {"auth_time"_L1, seconds}});
        };
        QTest::newRow("just now") << agent << 200 << signedInAt(asked + 60) << Error::Reason::None;
        QTest::newRow("just now by a clock that is slow") << agent << 200 << signedInAt(asked - 299) << Error::Reason::None;
        QTest::newRow("remembered") << agent << 200 << signedInAt(asked - 302) << Error::Reason::ProofTooOld;
        QTest::newRow("declined") << agent << 400 << oauth(u"authorization_declined"_s) << Error::Reason::DeclinedByUser;
    }
    /// Whoever fails to show who is there changes nothing for the one who is signed in.
    void provesWhoIsThere()
    {
        QFETCH(QString, account);
        QFETCH(int, status);
        QFETCH(QByteArray, answer);
        QFETCH(Error::Reason, reason);
        SignInRig rig;
        QVERIFY(rig.signInWith(tokens(jwt(withMfa()), u"refresh-1"_s)));
        std::optional<Result<void>> outcome;
        rig.service.expects("POST", deviceCode).answers(200, code());
        rig.signIn->prove(account, [&outcome](const Result<void> &proven) { outcome = proven; });
        QVERIFY(QTest::qWaitFor([&] { return rig.shown.count() == 2; }));
        QVERIFY(!outcome);
        rig.ask(); // work goes on meanwhile
        QVERIFY(rig.got.wait(2));
        QCOMPARE(*rig.got.last(), jwt(withMfa()));
        rig.service.expects("POST", tokenPath).answers(status, answer);
        QVERIFY(rig.pollAfter(5s));
        QTRY_VERIFY(outcome.has_value());
        const bool isTheOne = reason == Error::Reason::None;
        QCOMPARE(outcome->has_value(), isTheOne);
        if (!isTheOne)
            QCOMPARE(outcome->error().reason, reason);
        QCOMPARE(rig.ended.count(), 2);
        QCOMPARE(rig.signedOut.count(), 0);
        QCOMPARE(rig.signIn->account(), u"agent@partner.example"_s);
        QByteArray kept;
        rig.stored.load(SignIn::storageKeyOf(profile()), rig.got.receiver.get(),
                        [&kept](const Result<QByteArray> &token) { kept = *token; });
        QTRY_COMPARE(kept, QByteArray(isTheOne ? "refresh-2" : "refresh-1"));
        rig.ask();
        QVERIFY(rig.got.wait(3));
        QCOMPARE(*rig.got.last(), jwt(withMfa(), u"agent@partner.example"_s, isTheOne ? 2 : 1));
        QCOMPARE(rig.service.mistakes(), QStringList());
    }
    void cancelledProofChangesNothing()
    {
        SignInRig rig;
        QVERIFY(rig.signInWith(tokens(jwt(withMfa()), u"refresh-1"_s)));
        QList<Error::Kind> ends;
        const auto note = [&ends](const Result<void> &proven) { ends.append(proven ? Error::Kind::Conflict : proven.error().kind); };
        rig.service.expects("POST", deviceCode).answers(200, code());
        rig.signIn->prove({}, note);
        QVERIFY(QTest::qWaitFor([&] { return rig.shown.count() == 2; }));
        rig.signIn->cancel();
        QCOMPARE(ends, QList{Error::Kind::Cancelled});
        rig.ask();
        QVERIFY(rig.got.wait(2));
        QCOMPARE(*rig.got.last(), jwt(withMfa()));
        // One takes the place of another that waits.
        rig.service.expects("POST", deviceCode).answers(200, code());
        rig.signIn->prove({}, note);
        rig.signIn->prove({}, note);
        QCOMPARE(ends.size(), 2);
        QVERIFY(QTest::qWaitFor([&] { return rig.shown.count() == 3; }));
        rig.service.expects("POST", tokenPath).answers(200, tokens(jwt(withMfa()), u"refresh-2"_s));
        QVERIFY(rig.pollAfter(5s));
        QTRY_COMPARE(ends.size(), 3);
        QCOMPARE(ends.last(), Error::Kind::Conflict);
        QCOMPARE(rig.service.mistakes(), QStringList());
    }
    void signOutTellsWhetherItIsForgotten()
    {
        SignInRig rig;
        QVERIFY(rig.signInWith(tokens(jwt(withMfa()), u"refresh-1"_s)));
        std::optional<Result<void>> outcome;
        rig.signIn->signOut([&outcome](const Result<void> &removed) { outcome = removed; });
        QVERIFY(!outcome);
        QTRY_VERIFY(outcome && *outcome);
        rig.ask();
        QVERIFY(rig.got.wait(2));
        COMPARE_ERROR(rig.got.last(), Error::Kind::Unauthorized, Error::Reason::SignedOut);
    }

    void staysSignedOutWhileTheStoreTakesItsTime_data()
    {
        QTest::addColumn<bool>("whileLoading");
        QTest::newRow("loading") << true;
        QTest::newRow("keeping") << false;
    }
    void staysSignedOutWhileTheStoreTakesItsTime()
    {
        QFETCH(const bool, whileLoading);
        SlowRefreshTokens stored;
        stored.loadResult = whileLoading ? QByteArray("refresh-0") : QByteArray();
        SignInRig rig(&stored);
        if (whileLoading) {
            rig.signIn->signIn();
        } else {
            QVERIFY(rig.showCode());
            rig.service.expects("POST", tokenPath).answers(200, tokens(jwt(withMfa()), u"refresh-1"_s));
            QVERIFY(rig.pollAfter(5s));
            QVERIFY(QTest::qWaitFor([&] { return stored.waiting.size() == 1; }));
        }
        rig.signIn->signOut();
        QCOMPARE(stored.removals, 1);
        if (!whileLoading)
            stored.waiting[0]({});
        const auto answers = rig.got.count();
        rig.ask();
        QVERIFY(rig.got.wait(answers + (whileLoading ? 1 : 2)));
        QVERIFY(!rig.got.last());
        QVERIFY(!rig.signIn->isSignedIn());
        QCOMPARE(rig.signedIn.count(), 0);
        QCOMPARE(rig.service.mistakes(), QStringList());
        // Whoever wants to sign in is asked.
        if (whileLoading)
            rig.service.expects("GET", discovery).answers(404);
        rig.service.expects("POST", deviceCode).answers(200, code());
        rig.signIn->signIn();
        QVERIFY(QTest::qWaitFor([&] { return rig.shown.count() == (whileLoading ? 1 : 2); }));
    }

    void signsOutWhenARefreshIsRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Error::Reason>("reason");
        QTest::newRow("revoked") << oauth(u"invalid_grant"_s, u"AADSTS700082: expired"_s) << Error::Reason::RefreshRejected;
        QTest::newRow("conditional access") << oauth(u"invalid_grant"_s, u"AADSTS50076: use multi-factor"_s)
                                            << Error::Reason::InteractionNeeded;
        QTest::newRow("interaction required") << oauth(u"interaction_required"_s) << Error::Reason::InteractionNeeded;
    }
    void signsOutWhenARefreshIsRefused()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const Error::Reason, reason);
        SignInRig rig;
        QVERIFY(rig.signInWith(tokens(jwt(withMfa()), u"refresh-1"_s)));
        rig.clock.advance(3600s);
        rig.service.expects("POST", tokenPath).answers(400, body);
        rig.ask();
        rig.ask();
        QVERIFY(rig.got.wait(3));
        COMPARE_ERROR(rig.got.last(), Error::Kind::Unauthorized, reason);
        QCOMPARE(rig.signedOut.count(), 1);
        QVERIFY(!rig.signIn->isSignedIn());
        rig.ask();
        QVERIFY(rig.got.wait(4));
        COMPARE_ERROR(rig.got.last(), Error::Kind::Unauthorized, reason);
        QCOMPARE(rig.service.calls().size(), 4);
        QCOMPARE(rig.shown.count(), 1);
    }

    void keepsItsTokensThroughALostRefresh()
    {
        SignInRig rig;
        QVERIFY(rig.signInWith(tokens(jwt(withMfa()), u"refresh-1"_s)));
        rig.clock.advance(3600s);
        rig.service.expects("POST", tokenPath).cuts();
        rig.ask();
        QVERIFY(rig.got.wait(2));
        COMPARE_ERROR(rig.got.last(), Error::Kind::Offline, Error::Reason::None);
        rig.service.expects("POST", tokenPath).answers(200, tokens(jwt(withMfa()), u"refresh-2"_s));
        rig.ask();
        QVERIFY(rig.got.wait(3));
        VERIFY_RESULT(rig.got.last());
        QCOMPARE(rig.service.calls().last().field(u"refresh_token"_s), u"refresh-1"_s);
        QCOMPARE(rig.signedOut.count(), 0);
    }

    void refusesARefreshedTokenWithoutMfa()
    {
        SignInRig rig;
        QVERIFY(rig.signInWith(tokens(jwt(withMfa()), u"refresh-1"_s)));
        rig.clock.advance(3600s);
        rig.service.expects("POST", tokenPath).answers(200, tokens(jwt({u"pwd"_s}), u"refresh-2"_s));
        rig.ask();
        QVERIFY(rig.got.wait(2));
        COMPARE_ERROR(rig.got.last(), Error::Kind::Unauthorized, Error::Reason::MfaRequired);
        QCOMPARE(rig.signedOut.count(), 1);
    }

    void keepsTokensPerTenantAndResource()
    {
        SignInRig rig;
        QVERIFY(rig.signInWith(tokens(jwt(withMfa()), u"refresh-1"_s)));
        rig.service.expects("POST", tokenPath).answers(200, tokens("graph-own", u"refresh-2"_s));
        rig.service.expects("GET", u"/customer-7/v2.0/.well-known/openid-configuration"_s).answers(404);
        rig.service.expects("POST", u"/customer-7/oauth2/v2.0/token"_s).answers(200, tokens("graph-7", u"refresh-3"_s));
        rig.ask({Audience::Graph, {}});
        rig.ask({Audience::Graph, u"customer-7"_s});
        QVERIFY(rig.got.wait(3));
        QCOMPARE(*rig.got.all[1], QByteArray("graph-own"));
        QCOMPARE(*rig.got.all[2], QByteArray("graph-7"));
        QCOMPARE(rig.service.calls().last().field(u"scope"_s), u"https://graph.example/.default offline_access"_s);
        QCOMPARE(rig.service.calls().last().field(u"refresh_token"_s), u"refresh-2"_s);
        rig.service.expects("POST", u"/customer-7/oauth2/v2.0/token"_s).answers(200, tokens("azure-7", u"refresh-4"_s));
        rig.ask({Audience::Azure, u"customer-7"_s});
        QVERIFY(rig.got.wait(4));
        QCOMPARE(*rig.got.all[3], QByteArray("azure-7")); // another resource, another token
        QCOMPARE(rig.service.calls().last().field(u"scope"_s), u"https://azure.example/.default offline_access"_s);
        for (const auto &scope : {TokenScope{}, TokenScope{Audience::Graph, {}}, TokenScope{Audience::Graph, u"customer-7"_s}})
            rig.ask(scope);
        QVERIFY(rig.got.wait(7));
        QCOMPARE(rig.service.mistakes(), QStringList());
        QCOMPARE(rig.service.calls().size(), 7);
    }

    void usesNoTokenOfAnotherTenant_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<bool>("isUsed");
        const auto tenant = u"aaaaaaaa-0000-4000-8000-000000000007"_s;
        QTest::newRow("of that tenant") << claiming({{"tid"_L1, tenant}}) << true;
        QTest::newRow("spelt otherwise") << claiming({{"tid"_L1, tenant.toUpper()}}) << true;
        QTest::newRow("of another tenant") << claiming({{"tid"_L1, u"bbbbbbbb-0000-4000-8000-000000000007"_s}}) << false;
        QTest::newRow("says nothing") << claiming({{"upn"_L1, u"agent@partner.example"_s}}) << true;
        QTest::newRow("says nothing that can be read") << claiming({{"tid"_L1, 7}}) << true;
        QTest::newRow("opaque") << QByteArray("graph-7") << true;
    }
    void usesNoTokenOfAnotherTenant()
    {
        QFETCH(const QByteArray, token);
        QFETCH(const bool, isUsed);
        const TokenScope scope{Audience::Graph, u"aaaaaaaa-0000-4000-8000-000000000007"_s};
        SignInRig rig;
        QVERIFY(rig.signInWith(tokens(jwt(withMfa()), u"refresh-1"_s)));
        rig.service.answerWith([&](const FakeCall &call) {
            const bool isToken = call.method == "POST";
            return FakeAnswer{.status = isToken ? 200 : 404, .body = isToken ? tokens(token, u"refresh-2"_s) : QByteArray()};
        });
        const auto before = rig.service.calls().size();
        rig.ask(scope);
        QVERIFY(rig.got.wait(2));
        const auto asked = rig.service.calls().size();
        QVERIFY(asked > before);
        // What came with it is kept all the same: the refresh token before it may be worthless by now.
        Received<QByteArray> kept;
        rig.stored.load(SignIn::storageKeyOf(profile()), kept.receiver.get(), kept.slot());
        QVERIFY(kept.wait(1));
        QCOMPARE(*kept.last(), QByteArray("refresh-2"));
        QVERIFY(rig.signIn->isSignedIn());
        QCOMPARE(rig.signedOut.count(), 0);
        rig.ask(scope);
        QVERIFY(rig.got.wait(3));
        if (isUsed) {
            QCOMPARE(*rig.got.last(), token);
            QCOMPARE(rig.service.calls().size(), asked);
            return;
        }
        for (const auto &answer : {rig.got.all[1], rig.got.all[2]}) {
            COMPARE_ERROR(answer, Error::Kind::BadReply, Error::Reason::OtherTenant);
            QCOMPARE(answer.error().subject, scope.tenantId);
        }
        QCOMPARE(rig.service.calls().size(), asked + 1); // it is not even remembered
        QCOMPARE(rig.service.calls().last().field(u"refresh_token"_s), u"refresh-2"_s);
        rig.ask();
        QVERIFY(rig.got.wait(4));
        VERIFY_RESULT(rig.got.last());
    }

    void tellsWhoseNoItIs()
    {
        SignInRig rig;
        QVERIFY(rig.signInWith(tokens(jwt(withMfa()), u"refresh-1"_s)));
        rig.service.expects("GET", u"/customer-7/v2.0/.well-known/openid-configuration"_s).answers(404);
        rig.service.expects("POST", u"/customer-7/oauth2/v2.0/token"_s).answers(400, oauth(u"invalid_grant"_s));
        rig.ask({Audience::Graph, u"customer-7"_s});
        QVERIFY(rig.got.wait(2));
        COMPARE_ERROR(rig.got.last(), Error::Kind::Unauthorized, Error::Reason::RefreshRejected);
        QCOMPARE(rig.got.last().error().subject, u"customer-7"_s);
    }

    void staysSignedInWhenAnotherResourceSaysNo_data()
    {
        QTest::addColumn<QString>("tenant");
        QTest::newRow("a customer's tenant") << u"customer-7"_s;
        QTest::newRow("Graph of our own tenant") << QString();
    }
    void staysSignedInWhenAnotherResourceSaysNo()
    {
        QFETCH(const QString, tenant);
        const TokenScope scope{Audience::Graph, tenant};
        const auto path = tenant.isEmpty() ? tokenPath : u"/customer-7/oauth2/v2.0/token"_s;
        SignInRig rig;
        QVERIFY(rig.signInWith(tokens(jwt(withMfa()), u"refresh-1"_s)));
        if (!tenant.isEmpty())
            rig.service.expects("GET", u"/customer-7/v2.0/.well-known/openid-configuration"_s).answers(404);
        rig.service.expects("POST", path).answers(400, oauth(u"invalid_grant"_s, u"AADSTS65001: no consent"_s));
        rig.service.expects("POST", path).answers(400, oauth(u"invalid_grant"_s));
        rig.service.expects("POST", path).answers(400, oauth(u"interaction_required"_s));
        rig.service.expects("POST", path).answers(200, tokens("graph", {}));
        rig.ask(scope);
        QVERIFY(rig.got.wait(2));
        COMPARE_ERROR(rig.got.last(), Error::Kind::Unauthorized, Error::Reason::ConsentMissing);
        for (size_t answers = 3; answers < 5; ++answers) {
            rig.ask(scope);
            QVERIFY(rig.got.wait(answers));
            QVERIFY(!rig.got.last());
        }
        rig.ask();
        QVERIFY(rig.got.wait(5));
        VERIFY_RESULT(rig.got.last());
        // What was handed out and is refused there says nothing about the account either.
        rig.ask(scope);
        QVERIFY(rig.got.wait(6));
        VERIFY_RESULT(rig.got.last());
        rig.signIn->refuse(scope, "graph", {.kind = Error::Kind::Unauthorized});
        QCOMPARE(rig.signedOut.count(), 0);
        QVERIFY(rig.signIn->isSignedIn());
    }

    void hearsThatAnotherProcessSignedOut()
    {
        SignInRig rig;
        QVERIFY(rig.signInWith(tokens(jwt(withMfa()), u"refresh-1"_s)));
        Received<void> removed;
        rig.stored.remove(SignIn::storageKeyOf(profile()), removed.receiver.get(), removed.slot());
        rig.clock.advance(3600s);
        const auto calls = rig.service.calls().size();
        rig.ask();
        QVERIFY(rig.got.wait(2));
        COMPARE_ERROR(rig.got.last(), Error::Kind::Unauthorized, Error::Reason::SignedOut);
        QCOMPARE(rig.signedOut.count(), 1);
        QVERIFY(!rig.signIn->isSignedIn());
        QCOMPARE(rig.service.calls().size(), calls);
        // A person who wants to is asked.
        rig.service.expects("POST", deviceCode).answers(200, code());
        rig.signIn->signIn();
        QVERIFY(QTest::qWaitFor([&] { return rig.shown.count() == 2; }));
    }

    void storesBeforeItUses()
    {
        SlowRefreshTokens stored;
        SignInRig rig(&stored);
        QVERIFY(rig.showCode());
        rig.service.expects("POST", tokenPath).answers(200, tokens(jwt(withMfa()), u"refresh-1"_s));
        QVERIFY(rig.pollAfter(5s));
        QVERIFY(QTest::qWaitFor([&] { return stored.waiting.size() == 1; }));
        QCOMPARE(stored.stored, QList<QByteArray>({"refresh-1"}));
        // Nor does whoever comes meanwhile get it.
        rig.ask();
        bool isHeard = false;
        QMetaObject::invokeMethod(
            rig.got.receiver.get(), [&isHeard] { isHeard = true; }, Qt::QueuedConnection);
        QVERIFY(QTest::qWaitFor([&] { return isHeard; }));
        QCOMPARE(rig.signedIn.count(), 0);
        QCOMPARE(rig.got.count(), 0u);
        // A keychain that fails costs a sign-in after the next start, nothing now.
        stored.waiting[0](Error{.kind = Error::Kind::StoreFailed, .detail = u"no keychain"_s});
        QVERIFY(rig.got.wait(2));
        VERIFY_RESULT(rig.got.last());
    }

    void startsFromAStoredToken()
    {
        SlowRefreshTokens stored;
        stored.loadResult = QByteArray("refresh-0");
        SignInRig rig(&stored);
        rig.service.expects("GET", discovery).answers(404);
        rig.service.expects("POST", tokenPath).answers(200, tokens(jwt(withMfa()), {}));
        rig.signIn->signIn();
        QVERIFY(QTest::qWaitFor([&] { return rig.signedIn.count() == 1; }));
        QCOMPARE(rig.service.calls().last().field(u"refresh_token"_s), u"refresh-0"_s);
        QCOMPARE(rig.shown.count(), 0);
        rig.signIn->signOut();
        QCOMPARE(stored.removals, 1);
        QCOMPARE(rig.signedOut.count(), 1);
        rig.ask();
        QVERIFY(rig.got.wait(1));
        COMPARE_ERROR(rig.got.last(), Error::Kind::Unauthorized, Error::Reason::SignedOut);
    }

    void asksThePersonWhenTheStoreIsLocked()
    {
        SlowRefreshTokens stored;
        stored.loadResult = Error{.kind = Error::Kind::StoreBusy, .detail = u"locked"_s};
        SignInRig rig(&stored);
        QVERIFY(rig.showCode());
    }

    void canBeCancelled()
    {
        SignInRig rig;
        QVERIFY(rig.showCode());
        rig.signIn->cancel();
        QVERIFY(rig.got.wait(1));
        COMPARE_ERROR(rig.got.last(), Error::Kind::Cancelled, Error::Reason::None);
        QCOMPARE(rig.ended.count(), 1);
        rig.clock.advance(3600s);
        QCOMPARE(rig.service.calls().size(), 2);
        // Cancelled is no no: who asks again is asked again.
        rig.service.expects("POST", deviceCode).answers(200, code());
        rig.ask();
        QVERIFY(QTest::qWaitFor([&] { return rig.shown.count() == 2; }));
    }

    void finishesARefreshThatNobodyWaitsForAnyMore()
    {
        SignInRig rig;
        QVERIFY(rig.signInWith(tokens(jwt(withMfa()), u"refresh-1"_s)));
        rig.clock.advance(3600s);
        rig.service.expects("POST", tokenPath).answers(200, tokens(jwt(withMfa(), u"a"_s, 2), u"refresh-2"_s)).late(1s);
        rig.ask();
        QVERIFY(QTest::qWaitFor([&] { return rig.service.open() == 1; }));
        rig.got.receiver = std::make_unique<QObject>();
        rig.signIn->cancel();
        rig.clock.advance(1s);
        QVERIFY(QTest::qWaitFor([&] { return rig.service.open() == 0; }));
        rig.ask();
        QVERIFY(rig.got.wait(2));
        QCOMPARE(*rig.got.last(), jwt(withMfa(), u"a"_s, 2));
        QCOMPARE(rig.service.calls().size(), 4);
    }

    void canBeDestroyedAtAnyTime_data()
    {
        QTest::addColumn<int>("calls");
        QTest::newRow("discovering") << 1;
        QTest::newRow("asking for a code") << 2;
        QTest::newRow("polling") << 3;
    }
    void canBeDestroyedAtAnyTime()
    {
        QFETCH(const int, calls);
        SignInRig rig;
        for (int call = 1; call < calls; ++call)
            call == 1 ? rig.service.expects("GET", discovery).answers(404) : rig.service.expects("POST", deviceCode).answers(200, code());
        rig.service.answerWith([](const FakeCall &) { return FakeAnswer{.ending = FakeAnswer::Ending::Never}; });
        rig.ask();
        QVERIFY(QTest::qWaitFor([&] {
            if (rig.clock.untilNext() == 5s)
                rig.clock.advance(5s);
            return rig.service.calls().size() == calls;
        }));
        rig.signIn.reset();
        QVERIFY(QTest::qWaitFor([&] { return rig.service.open() == 0; }));
        rig.clock.advance(3600s);
        QCOMPARE(rig.got.count(), 0u);
    }

    void saysNothingToTheDead()
    {
        SignInRig rig;
        QVERIFY(rig.showCode());
        rig.got.receiver.reset();
        rig.service.expects("POST", tokenPath).answers(200, tokens(jwt(withMfa()), u"r"_s));
        QVERIFY(rig.pollAfter(5s));
        QVERIFY(QTest::qWaitFor([&] { return rig.signedIn.count() == 1; }));
        QCOMPARE(rig.got.count(), 0u);
    }

    void endsTheAskingWhenOffline()
    {
        SignInRig rig;
        QVERIFY(rig.showCode());
        rig.service.setOffline(true);
        rig.clock.advance(5s);
        QVERIFY(rig.got.wait(1));
        COMPARE_ERROR(rig.got.last(), Error::Kind::Offline, Error::Reason::None);
        QCOMPARE(rig.ended.count(), 1);
        rig.clock.advance(3600s);
        QCOMPARE(rig.service.requestsSent(), 2);
    }

    void sendsFormsExactly()
    {
        auto of = profile();
        of.scope = u"a b+c&d=é"_s;
        of.clientId = u"id with %"_s;
        SignInRig rig(nullptr, of);
        QVERIFY(rig.showCode());
        QCOMPARE(rig.service.calls().last().body, QByteArray("client_id=id%20with%20%25&scope=a%20b%2Bc%26d%3D%C3%A9"));
    }
};

HOUSE_TEST(SignInTest)
#include "tst_signin.moc"
