#include "models/remote/browsersignin.h"
#include "models/remote/idtoken.h"
#include "models/secrets/memoryrefreshtokens.h"
#include "tests/remote/signinscript.h"
#include "tests/support/browser.h"
#include "tests/support/fakeservice.h"
#include "tests/support/manualclock.h"
#include "tests/support/printers.h"
#include "tests/support/received.h"
#include "tests/support/testprogram.h"

#include <QCryptographicHash>
#include <QSignalSpy>

#include <sys/resource.h>
#include <unistd.h>

using namespace std::chrono_literals;

namespace {

const auto discovery = u"/partner/v2.0/.well-known/openid-configuration"_s;
const auto deviceCode = u"/partner/oauth2/v2.0/devicecode"_s;
const auto tokenPath = u"/partner/oauth2/v2.0/token"_s;
const auto issuer = u"https://login.example/partner/v2.0"_s;

QByteArray document(const QJsonObject &more = {})
{
    QJsonObject object{{"issuer"_L1, issuer}, {"authorization_response_iss_parameter_supported"_L1, true}};
    for (auto it = more.begin(); it != more.end(); ++it)
        object.insert(it.key(), it.value());
    return json(object);
}

struct BrowserRig {
    explicit BrowserRig(const Profile &of = profile(), SignInWay way = SignInWay::Browser, RefreshTokens *other = nullptr)
        : signIn(std::make_unique<BrowserSignIn>(of, service, clock, other ? *other : stored)),
          shown(signIn.get(), &SignIn::browserShown),
          codes(signIn.get(), &SignIn::deviceCodeShown),
          ended(signIn.get(), &SignIn::askingEnded),
          signedIn(signIn.get(), &SignIn::signedIn)
    {
        signIn->setWay(way);
        signIn->setPages({.language = u"en"_s, .title = u"Partnerdesk"_s, .done = u"Done"_s, .failed = u"Failed"_s});
    }
    void ask() { signIn->token({}, got.receiver.get(), got.slot()); }
    /// The dialogue up to the address for the browser.
    bool showAddress(const QByteArray &answer = document())
    {
        service.expects("GET", discovery).answers(200, answer);
        ask();
        return isShown(1);
    }
    bool isShown(int times) const
    {
        return QTest::qWaitFor([&] { return shown.count() == times; });
    }
    SyncState::BrowserPrompt prompt() const { return shown.last().first().value<SyncState::BrowserPrompt>(); }
    QUrlQuery asked() const { return QUrlQuery(QUrl(prompt().url)); }
    QString asked(const QString &key) const { return asked().queryItemValue(key, QUrl::FullyDecoded); }
    quint16 port() const { return static_cast<quint16>(QUrl(asked(u"redirect_uri"_s)).port()); }
    /// The browser comes back with that, and our state and issuer unless they are named.
    bool comeBack(QList<std::pair<QString, QString>> parameters)
    {
        for (const auto &[key, value] : {std::pair{u"state"_s, asked(u"state"_s)}, std::pair{u"iss"_s, issuer}}) {
            if (std::ranges::find(parameters, key, &std::pair<QString, QString>::first) == parameters.end())
                parameters.append({key, value});
        }
        QByteArray query;
        for (const auto &[key, value] : parameters)
            query += QByteArray(query.isEmpty() ? "/?" : "&") + key.toLatin1() + '=' + QUrl::toPercentEncoding(value);
        Browser browser(port());
        browser.get(query);
        return browser.isClosed() && browser.status() > 0;
    }
    QJsonObject goodClaims() const
    {
        return {{"iss"_L1, issuer},
                {"aud"_L1, u"client-1"_s},
                {"nonce"_L1, asked(u"nonce"_s)},
                {"exp"_L1, clock.utcNow().toSecsSinceEpoch() + 3600},
                {"iat"_L1, clock.utcNow().toSecsSinceEpoch()},
                {"preferred_username"_L1, u"agent@partner.example"_s}};
    }
    static QByteArray tokenAnswer(const QJsonObject &claims, const QJsonArray &amr = withMfa())
    {
        return withIdToken(tokens(jwt(amr), u"refresh-1"_s), claims);
    }
    bool isShut() const { return Browser(port()).wasRefused() && Browser(port(), QHostAddress::LocalHostIPv6).isClosed(); }

    ManualClock clock;
    FakeService service{clock};
    MemoryRefreshTokens stored;
    std::unique_ptr<BrowserSignIn> signIn;
    QSignalSpy shown;
    QSignalSpy codes;
    QSignalSpy ended;
    QSignalSpy signedIn;
    Received<QByteArray> got;
};

/// While it lives this process gets no further file, and so no socket either.
class NoMoreFiles
{
public:
    NoMoreFiles()
    {
        getrlimit(RLIMIT_NOFILE, &m_before);
        const auto next = dup(0); // the lowest number that is free
        close(next);
        auto none = m_before;
        none.rlim_cur = static_cast<rlim_t>(next);
        setrlimit(RLIMIT_NOFILE, &none);
    }
    ~NoMoreFiles() { setrlimit(RLIMIT_NOFILE, &m_before); }
    Q_DISABLE_COPY_MOVE(NoMoreFiles)

private:
    rlimit m_before{};
};

} // namespace

#define VERIFY_OVER(rig, errorKind, errorReason)                                                                                           \
    do {                                                                                                                                   \
        QVERIFY((rig).got.wait(1));                                                                                                        \
        COMPARE_ERROR((rig).got.last(), errorKind, errorReason);                                                                           \
        QVERIFY((rig).isShut());                                                                                                           \
        QCOMPARE((rig).ended.count(), 1);                                                                                                  \
        QCOMPARE((rig).signedIn.count(), 0);                                                                                               \
        QVERIFY(!(rig).signIn->isSignedIn());                                                                                              \
        QCOMPARE((rig).service.mistakes(), QStringList());                                                                                 \
    } while (false)

/// Signing in with the browser: RFC 6749 4.1, 7636, 8252, 9207, 9700, OpenID Connect Core 3.1.3.7, CONTRACT 1.3 and 1.4.
class BrowserSignInTest : public QObject
{
    Q_OBJECT

private slots:
    void signsIn()
    {
        BrowserRig rig;
        QVERIFY(rig.showAddress());
        QVERIFY(rig.prompt().url.startsWith(u"https://login.example/partner/oauth2/v2.0/authorize?"_s));
        QVERIFY(!rig.prompt().isRepeated);
        QCOMPARE(rig.asked(u"client_id"_s), u"client-1"_s);
        QCOMPARE(rig.asked(u"response_type"_s), u"code"_s);
        QCOMPARE(rig.asked(u"response_mode"_s), u"query"_s);
        QCOMPARE(rig.asked(u"code_challenge_method"_s), u"S256"_s);
        QCOMPARE(rig.asked(u"scope"_s), u"https://api.partnercenter.microsoft.com/user_impersonation offline_access openid profile"_s);
        QCOMPARE(rig.asked(u"redirect_uri"_s), u"http://localhost:%1"_s.arg(rig.port()));
        QVERIFY(!rig.asked().hasQueryItem(u"prompt"_s));
        QVERIFY(!rig.asked().hasQueryItem(u"max_age"_s));
        QVERIFY(!rig.prompt().isProof);
        for (const auto &key : {u"state"_s, u"nonce"_s, u"code_challenge"_s})
            QCOMPARE(rig.asked(key).size(), 43);

        rig.service.expects("POST", tokenPath).answers(200, BrowserRig::tokenAnswer(rig.goodClaims()));
        QVERIFY(rig.comeBack({{u"code"_s, u"a+b/c d"_s}}));
        QVERIFY(rig.got.wait(1));
        VERIFY_RESULT(rig.got.last());
        QCOMPARE(*rig.got.last(), jwt(withMfa()));
        const auto &call = rig.service.calls().last();
        QCOMPARE(call.field(u"grant_type"_s), u"authorization_code"_s);
        QCOMPARE(call.field(u"client_id"_s), u"client-1"_s);
        QCOMPARE(call.field(u"code"_s), u"a+b/c d"_s);
        QCOMPARE(call.field(u"redirect_uri"_s), rig.asked(u"redirect_uri"_s));
        const auto verifier = call.field(u"code_verifier"_s).toLatin1();
        QCOMPARE(verifier.size(), 43);
        QCOMPARE(QCryptographicHash::hash(verifier, QCryptographicHash::Sha256)
                     .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals),
                 rig.asked(u"code_challenge"_s).toLatin1());
        QVERIFY(!rig.prompt().url.toLatin1().contains(verifier));
        QCOMPARE(rig.ended.count(), 1);
        QCOMPARE(rig.signedIn.count(), 1);
        QCOMPARE(rig.signedIn.first().first().toString(), u"agent@partner.example"_s);
        QVERIFY(rig.isShut());
        QCOMPARE(rig.service.mistakes(), QStringList());
    }

    void hasNewSecretsEachTime()
    {
        BrowserRig rig;
        QVERIFY(rig.showAddress());
        const auto before = rig.asked();
        rig.signIn->cancel();
        rig.ask();
        QVERIFY(rig.isShown(2));
        for (const auto &key : {u"state"_s, u"nonce"_s, u"code_challenge"_s})
            QVERIFY(before.queryItemValue(key) != rig.asked(key));
    }

    void usesTheHostOfTheProfile_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("start");
        QTest::newRow("IPv4") << u"127.0.0.1"_s << u"http://127.0.0.1:"_s;
        QTest::newRow("IPv6") << u"::1"_s << u"http://[::1]:"_s;
    }
    void usesTheHostOfTheProfile()
    {
        QFETCH(const QString, host);
        QFETCH(const QString, start);
        auto of = profile();
        of.redirectHost = host;
        BrowserRig rig(of);
        QVERIFY(rig.showAddress(document({{"authorization_endpoint"_L1, u"https://login.example/a?p=1%202"_s}})));
        QVERIFY(rig.asked(u"redirect_uri"_s).startsWith(start));
        QVERIFY(rig.prompt().url.startsWith(u"https://login.example/a?p=1%202&client_id="_s));
    }

    void worksWithoutADocument()
    {
        BrowserRig rig;
        rig.service.expects("GET", discovery).answers(404);
        rig.ask();
        QVERIFY(rig.isShown(1));
        rig.service.expects("POST", tokenPath).answers(200, tokens("opaque", u"refresh-1"_s));
        QVERIFY(rig.comeBack({{u"code"_s, u"c"_s}, {u"iss"_s, QString()}}));
        QVERIFY(rig.got.wait(1));
        VERIFY_RESULT(rig.got.last());
    }

    void takesMicrosoftsIssuers()
    {
        BrowserRig rig;
        QVERIFY(rig.showAddress(document({{"issuer"_L1, u"https://login.example/{tenantid}/v2.0"_s}})));
        rig.service.expects("POST", tokenPath).answers(200, BrowserRig::tokenAnswer(rig.goodClaims()));
        QVERIFY(rig.comeBack({{u"code"_s, u"c"_s}}));
        QVERIFY(rig.got.wait(1));
        VERIFY_RESULT(rig.got.last());
    }

    void takesAWrongReturnForANo_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<Error::Reason>("reason");
        using Kind = Error::Kind;
        using Reason = Error::Reason;
        QTest::newRow("wrong state") << u"state"_s << u"other"_s << Kind::Unauthorized << Reason::StateMismatch;
        QTest::newRow("no state") << u"state"_s << QString() << Kind::Unauthorized << Reason::StateMismatch;
        QTest::newRow("wrong issuer") << u"iss"_s << u"https://evil.example"_s << Kind::Unauthorized << Reason::IssuerMismatch;
        QTest::newRow("no issuer") << u"iss"_s << QString() << Kind::Unauthorized << Reason::IssuerMismatch;
        QTest::newRow("no code") << u"x"_s << u"y"_s << Kind::BadReply << Reason::SignInUnfinished;
        QTest::newRow("user declines") << u"error"_s << u"access_denied"_s << Kind::Unauthorized << Reason::DeclinedByUser;
        QTest::newRow("no consent") << u"error"_s << u"consent_required"_s << Kind::Unauthorized << Reason::ConsentMissing;
        QTest::newRow("interaction") << u"error"_s << u"interaction_required"_s << Kind::Unauthorized << Reason::InteractionNeeded;
        QTest::newRow("server error") << u"error"_s << u"server_error"_s << Kind::BadReply << Reason::SignInUnfinished;
        QTest::newRow("unavailable") << u"error"_s << u"temporarily_unavailable"_s << Kind::Throttled << Reason::SignInUnfinished;
        QTest::newRow("unknown error") << u"error"_s << u"strange"_s << Kind::Rejected << Reason::SignInUnfinished;
    }
    void takesAWrongReturnForANo()
    {
        QFETCH(const QString, key);
        QFETCH(const QString, value);
        QFETCH(const Error::Kind, kind);
        QFETCH(const Error::Reason, reason);
        BrowserRig rig;
        QVERIFY(rig.showAddress());
        QList<std::pair<QString, QString>> parameters{{key, value}};
        if (key == "state"_L1 || key == "iss"_L1)
            parameters.append({u"code"_s, u"c"_s});
        QVERIFY(rig.comeBack(parameters));
        VERIFY_OVER(rig, kind, reason);
        QCOMPARE(rig.service.calls().size(), 1);
    }

    void readsTheNumbersOfARefusal_data()
    {
        QTest::addColumn<QString>("description");
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<Error::Reason>("reason");
        using Kind = Error::Kind;
        using Reason = Error::Reason;
        QTest::newRow("blocked by conditional access") << u"AADSTS53003: Blocked"_s << Kind::Denied << Reason::SignInBlocked;
        QTest::newRow("no consent") << u"AADSTS65001: No consent"_s << Kind::Unauthorized << Reason::ConsentMissing;
        QTest::newRow("wrong client id") << u"AADSTS700016: No such application"_s << Kind::Rejected << Reason::UnknownApplication;
        QTest::newRow("wrong tenant") << u"AADSTS90002: No such tenant"_s << Kind::Rejected << Reason::UnknownTenant;
        QTest::newRow("redirect not registered") << u"AADSTS50011: No such redirect"_s << Kind::Rejected << Reason::RedirectNotAllowed;
    }
    void readsTheNumbersOfARefusal()
    {
        QFETCH(const QString, description);
        QFETCH(const Error::Kind, kind);
        QFETCH(const Error::Reason, reason);
        BrowserRig rig;
        QVERIFY(rig.showAddress());
        QVERIFY(rig.comeBack({{u"error"_s, u"access_denied"_s}, {u"error_description"_s, description}}));
        VERIFY_OVER(rig, kind, reason);
    }

    void takesAWrongIdTokenForANo_data()
    {
        QTest::addColumn<QString>("claim");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<Error::Reason>("reason");
        using Kind = Error::Kind;
        using Reason = Error::Reason;
        const auto now = ManualClock().utcNow().toSecsSinceEpoch();
        QTest::newRow("nonce") << u"nonce"_s << QJsonValue(u"other"_s) << Kind::Unauthorized << Reason::NonceMismatch;
        QTest::newRow("no nonce") << u"nonce"_s << QJsonValue() << Kind::Unauthorized << Reason::NonceMismatch;
        QTest::newRow("aud") << u"aud"_s << QJsonValue(u"client-2"_s) << Kind::Unauthorized << Reason::AudienceMismatch;
        QTest::newRow("many aud") << u"aud"_s << QJsonValue(QJsonArray{u"client-1"_s, u"client-2"_s}) << Kind::Unauthorized
                                  << Reason::AudienceMismatch;
        QTest::newRow("iss") << u"iss"_s << QJsonValue(u"https://evil.example"_s) << Kind::Unauthorized << Reason::IssuerMismatch;
        QTest::newRow("over") << u"exp"_s << QJsonValue(now - 301) << Kind::Unauthorized << Reason::ClockWrong;
        QTest::newRow("from the future") << u"iat"_s << QJsonValue(now + 301) << Kind::Unauthorized << Reason::ClockWrong;
        QTest::newRow("not yet") << u"nbf"_s << QJsonValue(now + 301) << Kind::Unauthorized << Reason::ClockWrong;
        QTest::newRow("no end") << u"exp"_s << QJsonValue() << Kind::BadReply << Reason::SignInUnfinished;
    }
    void takesAWrongIdTokenForANo()
    {
        QFETCH(const QString, claim);
        QFETCH(const QJsonValue, value);
        QFETCH(const Error::Kind, kind);
        QFETCH(const Error::Reason, reason);
        BrowserRig rig;
        QVERIFY(rig.showAddress());
        auto claims = rig.goodClaims();
        claims.insert(claim, value);
        rig.service.expects("POST", tokenPath).answers(200, BrowserRig::tokenAnswer(claims));
        QVERIFY(rig.comeBack({{u"code"_s, u"c"_s}}));
        VERIFY_OVER(rig, kind, reason);
    }

    void forgivesClocks()
    {
        BrowserRig rig;
        QVERIFY(rig.showAddress());
        auto claims = rig.goodClaims();
        claims.insert("exp"_L1, rig.clock.utcNow().toSecsSinceEpoch() - 299);
        claims.insert("iat"_L1, rig.clock.utcNow().toSecsSinceEpoch() + 299);
        claims.insert("aud"_L1, QJsonArray{u"client-1"_s});
        rig.service.expects("POST", tokenPath).answers(200, BrowserRig::tokenAnswer(claims));
        QVERIFY(rig.comeBack({{u"code"_s, u"c"_s}}));
        QVERIFY(rig.got.wait(1));
        VERIFY_RESULT(rig.got.last());
    }

    void endsWhenTheTokenEndpointFails_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<Error::Reason>("reason");
        using Kind = Error::Kind;
        using Reason = Error::Reason;
        QTest::newRow("code used twice") << 400 << oauth(u"invalid_grant"_s, u"AADSTS54005: redeemed"_s) << Kind::Unauthorized
                                         << Reason::CodeRejected;
        QTest::newRow("400") << 400 << oauth(u"invalid_request"_s) << Kind::Rejected << Reason::SignInUnfinished;
        QTest::newRow("400 without a word") << 400 << QByteArray("<html>") << Kind::Rejected << Reason::SignInUnfinished;
        QTest::newRow("wrong client id") << 401 << oauth(u"invalid_client"_s) << Kind::Rejected << Reason::UnknownApplication;
        QTest::newRow("500") << 500 << QByteArray() << Kind::BadReply << Reason::SignInUnfinished;
        QTest::newRow("redirect") << 302 << QByteArray() << Kind::BadReply << Reason::Redirected;
        QTest::newRow("not JSON") << 200 << QByteArray("<html>") << Kind::BadReply << Reason::SignInUnfinished;
        QTest::newRow("no token") << 200 << QByteArray("{}") << Kind::BadReply << Reason::SignInUnfinished;
        QTest::newRow("malformed token") << 200 << tokens("a b", u"r"_s) << Kind::BadReply << Reason::SignInUnfinished;
        QTest::newRow("malformed id token") << 200 << QByteArray(R"({"access_token":"a","id_token":"x.y.z"})") << Kind::BadReply
                                            << Reason::SignInUnfinished;
    }
    void endsWhenTheTokenEndpointFails()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        QFETCH(const Error::Kind, kind);
        QFETCH(const Error::Reason, reason);
        BrowserRig rig;
        QVERIFY(rig.showAddress());
        rig.service.expects("POST", tokenPath).answers(status, body);
        QVERIFY(rig.comeBack({{u"code"_s, u"c"_s}}));
        VERIFY_OVER(rig, kind, reason);
        QCOMPARE(rig.service.calls().size(), 2); // a code is good for one request
    }

    void endsWhenTheTokenEndpointIsNotThere_data()
    {
        QTest::addColumn<FakeAnswer::Ending>("ending");
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<Error::Reason>("reason");
        QTest::newRow("hangs") << FakeAnswer::Ending::Never << Error::Kind::TimedOut << Error::Reason::SignInUnfinished;
        QTest::newRow("cut") << FakeAnswer::Ending::Cut << Error::Kind::Offline << Error::Reason::SignInUnfinished;
        QTest::newRow("refused") << FakeAnswer::Ending::Refused << Error::Kind::Offline << Error::Reason::SignInUnfinished;
        QTest::newRow("unsafe") << FakeAnswer::Ending::Unsafe << Error::Kind::Offline << Error::Reason::TlsFailed;
    }
    void endsWhenTheTokenEndpointIsNotThere()
    {
        QFETCH(const FakeAnswer::Ending, ending);
        QFETCH(const Error::Kind, kind);
        QFETCH(const Error::Reason, reason);
        BrowserRig rig;
        QVERIFY(rig.showAddress());
        rig.service.answerWith([ending](const FakeCall &) { return FakeAnswer{.status = 0, .ending = ending}; });
        QVERIFY(rig.comeBack({{u"code"_s, u"c"_s}}));
        QVERIFY(QTest::qWaitFor([&] { return rig.service.calls().size() == 2; }));
        rig.clock.advance(30s);
        VERIFY_OVER(rig, kind, reason);
        QCOMPARE(rig.service.open(), 0);
    }

    void saysWhyItCannotBegin()
    {
        BrowserRig rig;
        rig.service.expects("GET", discovery).refuses();
        rig.ask();
        QVERIFY(rig.got.wait(1));
        COMPARE_ERROR(rig.got.last(), Error::Kind::Offline, Error::Reason::None);
        QCOMPARE(rig.shown.count(), 0);
        QCOMPARE(rig.ended.count(), 1);
    }

    void waitsNoLongerThanItSays()
    {
        BrowserRig rig;
        QVERIFY(rig.showAddress());
        rig.clock.advance(BrowserSignIn::longestWait - 1ms);
        QVERIFY(Browser(rig.port()).isConnected());
        rig.clock.advance(1ms);
        VERIFY_OVER(rig, Error::Kind::Unauthorized, Error::Reason::SignInTimedOut);
    }

    void standsByANo()
    {
        BrowserRig rig;
        QVERIFY(rig.showAddress());
        QVERIFY(rig.comeBack({{u"error"_s, u"access_denied"_s}}));
        VERIFY_OVER(rig, Error::Kind::Unauthorized, Error::Reason::DeclinedByUser);
        rig.ask();
        QVERIFY(rig.got.wait(2));
        COMPARE_ERROR(rig.got.last(), Error::Kind::Unauthorized, Error::Reason::DeclinedByUser);
        rig.clock.advance(1h);
        QCOMPARE(rig.shown.count(), 1);
        rig.signIn->signIn();
        QVERIFY(rig.isShown(2));
    }

    void asksOnceMoreForTheSecondFactor()
    {
        BrowserRig rig;
        QVERIFY(rig.showAddress());
        const auto firstPort = rig.port();
        rig.service.expects("POST", tokenPath).answers(200, BrowserRig::tokenAnswer(rig.goodClaims(), {u"pwd"_s}));
        QVERIFY(rig.comeBack({{u"code"_s, u"c"_s}}));
        QVERIFY(rig.isShown(2));
        QVERIFY(rig.prompt().isRepeated);
        QCOMPARE(rig.asked(u"prompt"_s), u"login"_s);
        QCOMPARE(rig.signedIn.count(), 0);
        QVERIFY(rig.port() == firstPort || Browser(firstPort).wasRefused());

        rig.service.expects("POST", tokenPath).answers(200, BrowserRig::tokenAnswer(rig.goodClaims()));
        QVERIFY(rig.comeBack({{u"code"_s, u"d"_s}}));
        QVERIFY(rig.got.wait(1));
        VERIFY_RESULT(rig.got.last());
        QVERIFY(rig.isShut());
    }

    void asksNoThirdTime()
    {
        BrowserRig rig;
        QVERIFY(rig.showAddress());
        for (int round = 1; round <= 2; ++round) {
            rig.service.expects("POST", tokenPath).answers(200, BrowserRig::tokenAnswer(rig.goodClaims(), {u"pwd"_s}));
            QVERIFY(rig.isShown(round));
            QVERIFY(rig.comeBack({{u"code"_s, u"c"_s}}));
            QVERIFY(QTest::qWaitFor([&] { return rig.service.calls().size() == 1 + round && rig.service.open() == 0; }));
        }
        VERIFY_OVER(rig, Error::Kind::Unauthorized, Error::Reason::MfaRequired);
        QCOMPARE(rig.shown.count(), 2);
        // Whoever signs in again is asked for a proof at once, and once.
        rig.signIn->signIn();
        QVERIFY(rig.isShown(3));
        QCOMPARE(rig.asked(u"prompt"_s), u"login"_s);
        rig.service.expects("POST", tokenPath).answers(200, BrowserRig::tokenAnswer(rig.goodClaims(), {u"pwd"_s}));
        QVERIFY(rig.comeBack({{u"code"_s, u"c"_s}}));
        QVERIFY(QTest::qWaitFor([&] { return rig.ended.count() == 2; }));
        QCOMPARE(rig.shown.count(), 3);
    }

    void hearsTheFirstOfTwoTabs()
    {
        BrowserRig rig;
        QVERIFY(rig.showAddress());
        rig.service.expects("POST", tokenPath).answers(200, BrowserRig::tokenAnswer(rig.goodClaims()));
        QVERIFY(rig.comeBack({{u"code"_s, u"first"_s}}));
        QVERIFY(rig.isShut()); // the second tab finds nobody
        QVERIFY(rig.got.wait(1));
        VERIFY_RESULT(rig.got.last());
        QCOMPARE(rig.service.calls().size(), 2);
        QCOMPARE(rig.service.calls().last().field(u"code"_s), u"first"_s);
    }

    void outlastsGarbage()
    {
        BrowserRig rig;
        QVERIFY(rig.showAddress());
        std::vector<std::unique_ptr<Browser>> garbage;
        for (int i = 0; i < 210; ++i) {
            garbage.push_back(std::make_unique<Browser>(rig.port()));
            garbage.back()->send("\x16\x03\x01 nonsense");
            QVERIFY(garbage.back()->isConnected());
        }
        Browser icon(rig.port());
        icon.get("/favicon.ico");
        QVERIFY(icon.isClosed());
        rig.service.expects("POST", tokenPath).answers(200, BrowserRig::tokenAnswer(rig.goodClaims()));
        QVERIFY(rig.comeBack({{u"code"_s, u"c"_s}}));
        QVERIFY(rig.got.wait(1));
        VERIFY_RESULT(rig.got.last());
        QVERIFY(rig.isShut());
    }

    void outlastsASlowClient()
    {
        BrowserRig rig;
        QVERIFY(rig.showAddress());
        Browser slow(rig.port());
        slow.send("GET /?code=c&sta");
        QVERIFY(slow.isConnected());
        // Asking the other way round proves that the listener has seen the slow one.
        Browser icon(rig.port());
        icon.get("/favicon.ico");
        QVERIFY(icon.isClosed());
        rig.clock.advance(LoopbackListener::longestRequest);
        QVERIFY(slow.isClosed());
        QCOMPARE(slow.answer(), QByteArray());
        rig.service.expects("POST", tokenPath).answers(200, BrowserRig::tokenAnswer(rig.goodClaims()));
        QVERIFY(rig.comeBack({{u"code"_s, u"c"_s}}));
        QVERIFY(rig.got.wait(1));
        VERIFY_RESULT(rig.got.last());
        QVERIFY(rig.isShut());
    }

    void saysThatNoPortIsFree()
    {
        BrowserRig rig;
        rig.service.expects("GET", discovery).answers(200, document());
        rig.ask();
        {
            const NoMoreFiles none;
            QVERIFY(rig.got.wait(1));
        }
        COMPARE_ERROR(rig.got.last(), Error::Kind::Rejected, Error::Reason::NoLoopbackPort);
        QCOMPARE(rig.shown.count(), 0);
        QCOMPARE(rig.ended.count(), 1);
        QCOMPARE(rig.service.mistakes(), QStringList());
    }

    /// A browser tab that nobody asked for is what a loop would look like to a person.
    void asksNobodyAgainByItself_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<FakeAnswer::Ending>("ending");
        QTest::newRow("500") << 500 << FakeAnswer::Ending::Whole;
        QTest::newRow("400") << 400 << FakeAnswer::Ending::Whole;
        QTest::newRow("no token") << 200 << FakeAnswer::Ending::Whole;
        QTest::newRow("cut") << 0 << FakeAnswer::Ending::Cut;
    }
    void asksNobodyAgainByItself()
    {
        QFETCH(const int, status);
        QFETCH(const FakeAnswer::Ending, ending);
        BrowserRig rig;
        QVERIFY(rig.showAddress());
        rig.service.answerWith([&](const FakeCall &) { return FakeAnswer{.status = status, .body = "{}", .ending = ending}; });
        QVERIFY(rig.comeBack({{u"code"_s, u"c"_s}}));
        QVERIFY(rig.got.wait(1));
        QVERIFY(!rig.got.last());
        QCOMPARE(rig.got.last().error().reason, Error::Reason::SignInUnfinished);
        rig.ask();
        QVERIFY(rig.got.wait(2));
        QCOMPARE(rig.got.last().error(), rig.got.all.front().error());
        rig.clock.advance(1h);
        QCOMPARE(rig.shown.count(), 1);
        rig.signIn->signIn();
        QVERIFY(rig.isShown(2));
    }

    void canBeCancelled_data()
    {
        QTest::addColumn<int>("step");
        QTest::newRow("discovering") << 0;
        QTest::newRow("in the browser") << 1;
        QTest::newRow("fetching the token") << 2;
    }
    void canBeCancelled()
    {
        QFETCH(const int, step);
        BrowserRig rig;
        rig.service.expects("GET", discovery).answers(200, document()).late(step == 0 ? 5s : 0s);
        rig.ask();
        if (step > 0)
            QVERIFY(rig.isShown(1));
        rig.service.answerWith([](const FakeCall &) { return FakeAnswer{.ending = FakeAnswer::Ending::Never}; });
        if (step == 2)
            QVERIFY(rig.comeBack({{u"code"_s, u"c"_s}}));
        QVERIFY(QTest::qWaitFor([&] { return rig.service.calls().size() == (step == 2 ? 2 : 1); }));
        rig.signIn->cancel();
        QVERIFY(rig.got.wait(1));
        COMPARE_ERROR(rig.got.last(), Error::Kind::Cancelled, Error::Reason::None);
        QCOMPARE(rig.ended.count(), 1);
        QVERIFY(QTest::qWaitFor([&] { return rig.service.open() == 0; }));
        if (step > 0)
            QVERIFY(rig.isShut());
        rig.clock.advance(1h);
        QCOMPARE(rig.got.count(), 1u);
        QCOMPARE(rig.shown.count(), step > 0 ? 1 : 0);
    }

    void canBeDestroyedAtAnyTime_data() { canBeCancelled_data(); }
    void canBeDestroyedAtAnyTime()
    {
        QFETCH(const int, step);
        BrowserRig rig;
        rig.service.expects("GET", discovery).answers(200, document()).late(step == 0 ? 5s : 0s);
        rig.ask();
        if (step > 0)
            QVERIFY(rig.isShown(1));
        rig.service.answerWith([](const FakeCall &) { return FakeAnswer{.ending = FakeAnswer::Ending::Never}; });
        if (step == 2)
            QVERIFY(rig.comeBack({{u"code"_s, u"c"_s}}));
        rig.signIn.reset();
        QVERIFY(QTest::qWaitFor([&] { return rig.service.open() == 0; }));
        if (step > 0)
            QVERIFY(rig.isShut());
        rig.clock.advance(1h);
        QCOMPARE(rig.got.count(), 0u);
    }

    void endsWhenGoingOffline()
    {
        BrowserRig rig;
        QVERIFY(rig.showAddress());
        rig.service.setOffline(true);
        VERIFY_OVER(rig, Error::Kind::Offline, Error::Reason::None);
    }

    void goesOnWithACode()
    {
        BrowserRig rig;
        QVERIFY(rig.showAddress());
        rig.service.expects("POST", deviceCode)
            .answers(
                200,
                json({{"device_code"_L1, u"d"_s}, {"user_code"_L1, u"ABCD"_s}, {"verification_uri"_L1, u"https://login.example/d"_s}}));
        rig.signIn->useCode();
        QVERIFY(QTest::qWaitFor([&] { return rig.codes.count() == 1; }));
        QVERIFY(rig.isShut());
        QCOMPARE(rig.ended.count(), 0);
        rig.service.expects("POST", tokenPath).answers(200, tokens(jwt(withMfa()), u"refresh-1"_s));
        rig.clock.advance(5s);
        QVERIFY(rig.got.wait(1));
        VERIFY_RESULT(rig.got.last());
        QCOMPARE(rig.ended.count(), 1);
        QCOMPARE(rig.service.mistakes(), QStringList());
        rig.signIn->useCode(); // nobody is asked any more
        QCOMPARE(rig.codes.count(), 1);
    }

    void takesNoRememberedSignInForAProof_data()
    {
        QTest::addColumn<int>("secondsAgo");
        QTest::addColumn<Error::Reason>("reason");
        QTest::newRow("just now") << 0 << Error::Reason::None;
        QTest::newRow("an hour ago") << 3600 << Error::Reason::ProofTooOld;
    }
    void takesNoRememberedSignInForAProof()
    {
        QFETCH(const int, secondsAgo);
        QFETCH(const Error::Reason, reason);
        BrowserRig rig;
        std::optional<Result<void>> outcome;
        rig.service.expects("GET", discovery).answers(200, document());
        rig.signIn->prove(u"agent@partner.example"_s, [&outcome](const Result<void> &proven) { outcome = proven; });
        QVERIFY(rig.isShown(1));
        QVERIFY(rig.prompt().isProof);
        QCOMPARE(rig.asked(u"prompt"_s), u"login"_s);
        QCOMPARE(rig.asked(u"max_age"_s), u"0"_s);
        auto claims = rig.goodClaims();
        claims.insert("auth_time"_L1, rig.clock.utcNow().toSecsSinceEpoch() - secondsAgo);
        rig.service.expects("POST", tokenPath).answers(200, BrowserRig::tokenAnswer(claims));
        QVERIFY(rig.comeBack({{u"code"_s, u"c"_s}}));
        QTRY_VERIFY(outcome.has_value());
        QCOMPARE(outcome->has_value(), reason == Error::Reason::None);
        if (!*outcome)
            QCOMPARE(outcome->error().reason, reason);
        QVERIFY(rig.isShut());
        QCOMPARE(rig.service.mistakes(), QStringList());
    }

    void asksForACodeAtOnce()
    {
        BrowserRig rig(profile(), SignInWay::DeviceCode);
        rig.service.expects("GET", discovery).answers(200, document());
        rig.service.expects("POST", deviceCode).answers(400, oauth(u"unauthorized_client"_s));
        rig.ask();
        QVERIFY(rig.got.wait(1));
        COMPARE_ERROR(rig.got.last(), Error::Kind::Rejected, Error::Reason::UnknownApplication);
        QCOMPARE(rig.shown.count(), 0);
    }

    void asksNobodyWhenTheStoredOneMustDo()
    {
        BrowserRig rig(profile(), SignInWay::Stored);
        rig.ask();
        QVERIFY(rig.got.wait(1));
        COMPARE_ERROR(rig.got.last(), Error::Kind::Unauthorized, Error::Reason::NothingStored);
        QCOMPARE(rig.service.calls().size(), 0);
        QCOMPARE(rig.shown.count() + rig.codes.count(), 0);
    }

    void saysThatTheStoredOneCannotBeRead_data()
    {
        QTest::addColumn<Error::Reason>("met");
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<Error::Reason>("told");
        using Reason = Error::Reason;
        QTest::newRow("locked") << Reason::KeychainLocked << Error::Kind::StoreBusy << Reason::KeychainLocked;
        QTest::newRow("no keychain") << Reason::KeychainMissing << Error::Kind::Unauthorized << Reason::NothingStored;
    }
    void saysThatTheStoredOneCannotBeRead()
    {
        QFETCH(const Error::Reason, met);
        QFETCH(const Error::Kind, kind);
        QFETCH(const Error::Reason, told);
        SlowRefreshTokens stored;
        stored.loadResult = Error{.kind = Error::Kind::StoreBusy, .reason = met};
        BrowserRig rig(profile(), SignInWay::Stored, &stored);
        rig.ask();
        QVERIFY(rig.got.wait(1));
        COMPARE_ERROR(rig.got.last(), kind, told);
        QCOMPARE(rig.shown.count() + rig.codes.count(), 0);
        QCOMPARE(rig.service.calls().size(), 0);
    }

    void signsInWithTheStoredOne()
    {
        SlowRefreshTokens stored;
        stored.loadResult = QByteArray("refresh-0");
        BrowserRig rig(profile(), SignInWay::Stored, &stored);
        rig.service.expects("GET", discovery).answers(200, document());
        rig.service.expects("POST", tokenPath).answers(200, tokens(jwt(withMfa()), {}));
        rig.ask();
        QVERIFY(rig.got.wait(1));
        VERIFY_RESULT(rig.got.last());
        QCOMPARE(rig.service.calls().last().field(u"refresh_token"_s), u"refresh-0"_s);
        // Who unlocks is there: the browser asks them, though nobody was asked at the beginning.
        rig.signIn->prove({}, [](const Result<void> &) {});
        QVERIFY(rig.isShown(1));
        QCOMPARE(rig.asked(u"prompt"_s), u"login"_s);
    }

    void profilesDoNotShareASignIn()
    {
        auto one = profile();
        auto other = one;
        one.name = u"Helpdesk"_s;
        other.name = u"Beheer"_s;
        QVERIFY(SignIn::storageKeyOf(one) != SignIn::storageKeyOf(other));
        other.name = u" helpdesk"_s; // one data folder, one sign-in
        QCOMPARE(SignIn::storageKeyOf(one), SignIn::storageKeyOf(other));
    }

    void comparesIssuers_data()
    {
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("actual");
        QTest::addColumn<bool>("isSame");
        const auto any = u"https://l/{tenantid}/v2.0"_s;
        QTest::newRow("same") << issuer << issuer << true;
        QTest::newRow("a slash more") << issuer << QString(issuer + u'/') << false;
        QTest::newRow("any tenant") << any << u"https://l/abc/v2.0"_s << true;
        QTest::newRow("no tenant") << any << u"https://l//v2.0"_s << false;
        QTest::newRow("two tenants") << any << u"https://l/a/b/v2.0"_s << false;
        QTest::newRow("other host") << any << u"https://m/abc/v2.0"_s << false;
        QTest::newRow("other end") << any << u"https://l/abc/v2.1"_s << false;
        QTest::newRow("nothing") << any << QString() << false;
    }
    void comparesIssuers()
    {
        QFETCH(const QString, expected);
        QFETCH(const QString, actual);
        QFETCH(const bool, isSame);
        QCOMPARE(isIssuer(expected, actual), isSame);
    }
};

HOUSE_TEST(BrowserSignInTest)
#include "tst_browsersignin.moc"
