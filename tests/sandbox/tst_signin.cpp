#include "tests/sandbox/sandboxprocess.h"
#include "tests/support/testprogram.h"

#include <QCryptographicHash>

/// The token authority, and that every call is looked at.
class TestSignIn : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_sandbox.start({u"--customers"_s, u"20"_s})); }
    void init()
    {
        m_sandbox.control("POST", u"settings"_s,
                          {{u"approval"_s, u"approve"_s},
                           {u"mfa"_s, true},
                           {u"publicClient"_s, true},
                           {u"redirect"_s, true},
                           {u"consent"_s, true},
                           {u"graphScopes"_s, QJsonArray{u"User.Read"_s, u"GroupMember.Read.All"_s}}});
        m_sandbox.signIn();
    }
    void discovery_data();
    void discovery();
    void browserFlow();
    void browserRefusals_data();
    void browserRefusals();
    void askedNothingAnswersAtOnce();
    void registrationLacks_data();
    void registrationLacks();
    void graphTokenCarriesWhatIsAllowed();
    void codeIsForOneUse();
    void wrongVerifier();
    void deviceFlow();
    void deviceSteering_data();
    void deviceSteering();
    void refreshRotates();
    void refreshReuseEndsTheGrant();
    void claims();
    void tokenOfACustomersTenant();
    void unknownTenantAndClient();
    void everyCallIsChecked_data();
    void everyCallIsChecked();
    void mfaReport();

private:
    QUrlQuery authorizeQuery(const QByteArray &verifier) const;
    QString code(const QByteArray &verifier);
    Called exchange(const QString &code, const QByteArray &verifier);
    static QJsonObject payload(const QString &token);

    SandboxProcess m_sandbox;
    const QString m_redirect = u"http://localhost:8400/"_s;
    const QByteArray m_verifier = QByteArray(64, 'v');
};

QJsonObject TestSignIn::payload(const QString &token)
{
    return QJsonDocument::fromJson(QByteArray::fromBase64(token.section(u'.', 1, 1).toLatin1(), QByteArray::Base64UrlEncoding)).object();
}

QUrlQuery TestSignIn::authorizeQuery(const QByteArray &verifier) const
{
    const QByteArray challenge = QCryptographicHash::hash(verifier, QCryptographicHash::Sha256)
                                     .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    QUrlQuery query;
    for (const auto &[name, value] :
         std::initializer_list<std::pair<QString, QString>>{{u"client_id"_s, m_sandbox.client},
                                                            {u"response_type"_s, u"code"_s},
                                                            {u"redirect_uri"_s, m_redirect},
                                                            {u"scope"_s, m_sandbox.scope},
                                                            {u"state"_s, u"a b&c"_s},
                                                            {u"nonce"_s, u"n-1"_s},
                                                            {u"code_challenge"_s, QString::fromLatin1(challenge)},
                                                            {u"code_challenge_method"_s, u"S256"_s}})
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    return query;
}

QString TestSignIn::code(const QByteArray &verifier)
{
    const Called redirected
        = m_sandbox.call("GET", m_sandbox.authority(u"authorize"_s) + u'?' + authorizeQuery(verifier).toString(QUrl::FullyEncoded));
    return QUrlQuery(QUrl::fromEncoded(redirected.header("Location"))).queryItemValue(u"code"_s, QUrl::FullyDecoded);
}

Called TestSignIn::exchange(const QString &code, const QByteArray &verifier)
{
    return m_sandbox.form(m_sandbox.authority(u"token"_s),
                          {{u"client_id"_s, m_sandbox.client},
                           {u"grant_type"_s, u"authorization_code"_s},
                           {u"code"_s, code},
                           {u"redirect_uri"_s, m_redirect},
                           {u"code_verifier"_s, QString::fromLatin1(verifier)},
                           {u"scope"_s, m_sandbox.scope}});
}

void TestSignIn::discovery_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("tenant") << u'/' + m_sandbox.tenant + u"/v2.0/.well-known/openid-configuration"_s;
    QTest::newRow("root") << u"/v2.0/.well-known/openid-configuration"_s;
    QTest::newRow("bare root") << u"/.well-known/openid-configuration"_s;
}

void TestSignIn::discovery()
{
    QFETCH(QString, path);
    const QJsonObject document = m_sandbox.call("GET", path).json();
    const QString root = m_sandbox.base + u'/' + m_sandbox.tenant;
    QCOMPARE(document["issuer"_L1].toString(), root + u"/v2.0"_s);
    QCOMPARE(document["token_endpoint"_L1].toString(), root + u"/oauth2/v2.0/token"_s);
    QCOMPARE(document["device_authorization_endpoint"_L1].toString(), root + u"/oauth2/v2.0/devicecode"_s);
    QCOMPARE(document["authorization_endpoint"_L1].toString(), root + u"/oauth2/v2.0/authorize"_s);
}

void TestSignIn::browserFlow()
{
    const Called redirected
        = m_sandbox.call("GET", m_sandbox.authority(u"authorize"_s) + u'?' + authorizeQuery(m_verifier).toString(QUrl::FullyEncoded));
    QCOMPARE(redirected.status, 302);
    const QUrl target = QUrl::fromEncoded(redirected.header("Location"));
    QCOMPARE(target.adjusted(QUrl::RemoveQuery).toString(), m_redirect);
    const QUrlQuery back(target);
    QCOMPARE(back.queryItemValue(u"state"_s, QUrl::FullyDecoded), u"a b&c"_s);
    QCOMPARE(back.queryItemValue(u"iss"_s, QUrl::FullyDecoded), m_sandbox.base + u'/' + m_sandbox.tenant + u"/v2.0"_s);
    const Called tokens = exchange(back.queryItemValue(u"code"_s, QUrl::FullyDecoded), m_verifier);
    QCOMPARE(tokens.status, 200);
    QCOMPARE(tokens.header("Cache-Control"), "no-store");
    QCOMPARE(payload(tokens.json()["id_token"_L1].toString())["nonce"_L1].toString(), u"n-1"_s);
    m_sandbox.token = tokens.json()["access_token"_L1].toString().toLatin1();
    QCOMPARE(m_sandbox.get(u"/v1/profiles/organization"_s).status, 200);
}

void TestSignIn::browserRefusals_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("error");
    QTest::newRow("no challenge") << u"code_challenge"_s << QString() << u"invalid_request"_s;
    QTest::newRow("plain challenge") << u"code_challenge_method"_s << u"plain"_s << u"invalid_request"_s;
    QTest::newRow("implicit") << u"response_type"_s << u"token"_s << u"unsupported_response_type"_s;
    QTest::newRow("unknown client") << u"client_id"_s << u"somebody"_s << QString();
    QTest::newRow("foreign redirect") << u"redirect_uri"_s << u"https://evil.example/"_s << QString();
}

void TestSignIn::browserRefusals()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(QString, error);
    QUrlQuery query = authorizeQuery(m_verifier);
    query.removeQueryItem(name);
    if (!value.isEmpty())
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    const Called refused = m_sandbox.call("GET", m_sandbox.authority(u"authorize"_s) + u'?' + query.toString(QUrl::FullyEncoded));
    if (error.isEmpty()) {
        QCOMPARE(refused.status, 400);
        QVERIFY(refused.header("Location").isEmpty());
        return;
    }
    const QUrlQuery back(QUrl::fromEncoded(refused.header("Location")));
    QCOMPARE(back.queryItemValue(u"error"_s), error);
    QVERIFY(!back.hasQueryItem(u"code"_s));
}

void TestSignIn::askedNothingAnswersAtOnce()
{
    QUrlQuery query = authorizeQuery(m_verifier);
    query.addQueryItem(u"prompt"_s, u"none"_s);
    const Called answer = m_sandbox.call("GET", m_sandbox.authority(u"authorize"_s) + u'?' + query.toString(QUrl::FullyEncoded));
    QCOMPARE(answer.status, 302);
    const QUrlQuery back(QUrl::fromEncoded(answer.header("Location")));
    QCOMPARE(back.queryItemValue(u"error"_s), u"login_required"_s);
    QVERIFY(!back.hasQueryItem(u"code"_s));
}

void TestSignIn::registrationLacks_data()
{
    QTest::addColumn<QString>("setting");
    QTest::addColumn<QString>("says");
    QTest::newRow("the redirect address") << u"redirect"_s << u"AADSTS50011"_s;
    QTest::newRow("that it has no secret") << u"publicClient"_s << u"AADSTS7000218"_s;
    QTest::newRow("consent") << u"consent"_s << u"AADSTS65001"_s;
}

void TestSignIn::registrationLacks()
{
    QFETCH(QString, setting);
    QFETCH(QString, says);
    const QString refresh = m_sandbox.signIn()["refresh_token"_L1].toString();
    m_sandbox.control("POST", u"settings"_s, {{setting, false}});
    const Called answer = setting == "redirect"_L1
        ? m_sandbox.call("GET", m_sandbox.authority(u"authorize"_s) + u'?' + authorizeQuery(m_verifier).toString(QUrl::FullyEncoded))
        : m_sandbox.refresh(refresh, m_sandbox.scope);
    QVERIFY(answer.status >= 400);
    QVERIFY2(answer.body.contains(says.toLatin1()), answer.body.constData());
}

void TestSignIn::graphTokenCarriesWhatIsAllowed()
{
    const Called token = m_sandbox.refresh(m_sandbox.signIn()["refresh_token"_L1].toString(), u"https://graph.microsoft.com/.default"_s);
    const QString access = token.json()["access_token"_L1].toString();
    QCOMPARE(payload(access)["scp"_L1].toString(), u"User.Read GroupMember.Read.All"_s);
    m_sandbox.token = access.toLatin1();
    const Called me = m_sandbox.get(u"/v1.0/me"_s);
    QCOMPARE(me.status, 200);
    QCOMPARE(me.json()["displayName"_L1].toString(), u"Sanne de Wit"_s);
}

void TestSignIn::codeIsForOneUse()
{
    const QString once = code(m_verifier);
    const Called first = exchange(once, m_verifier);
    QCOMPARE(first.status, 200);
    const Called second = exchange(once, m_verifier);
    QCOMPARE(second.status, 400);
    QCOMPARE(second.json()["error"_L1].toString(), u"invalid_grant"_s);
    QVERIFY(second.json()["error_description"_L1].toString().startsWith("AADSTS"_L1));
    QCOMPARE(m_sandbox.refresh(first.json()["refresh_token"_L1].toString(), m_sandbox.scope).status, 400);
}

void TestSignIn::wrongVerifier()
{
    const Called refused = exchange(code(m_verifier), QByteArray(64, 'w'));
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.json()["error"_L1].toString(), u"invalid_grant"_s);
}

void TestSignIn::deviceFlow()
{
    const Called started
        = m_sandbox.form(m_sandbox.authority(u"devicecode"_s), {{u"client_id"_s, m_sandbox.client}, {u"scope"_s, m_sandbox.scope}});
    QCOMPARE(started.json()["interval"_L1].toInt(), 1);
    QCOMPARE(started.json()["expires_in"_L1].toInt(), 900);
    QCOMPARE(m_sandbox.call("GET", started.json()["verification_uri"_L1].toString()).status, 200);
    QVERIFY(started.json()["message"_L1].toString().contains(started.json()["user_code"_L1].toString()));
    const QString code = started.json()["device_code"_L1].toString();
    const Called pending = m_sandbox.poll(code);
    QCOMPARE(pending.status, 400);
    QCOMPARE(pending.json()["error"_L1].toString(), u"authorization_pending"_s);
    const Called granted = m_sandbox.poll(code);
    QCOMPARE(granted.status, 200);
    for (const QLatin1StringView member : {"access_token"_L1, "refresh_token"_L1, "id_token"_L1, "token_type"_L1, "expires_in"_L1})
        QVERIFY2(granted.json().contains(member), member.data());
    QCOMPARE(m_sandbox.poll(code).status, 400);
}

void TestSignIn::deviceSteering_data()
{
    QTest::addColumn<QString>("approval");
    QTest::addColumn<QStringList>("polls");
    QTest::newRow("pending") << u"pending"_s
                             << QStringList{u"authorization_pending"_s, u"authorization_pending"_s, u"authorization_pending"_s};
    QTest::newRow("slow") << u"slow"_s << QStringList{u"authorization_pending"_s, u"slow_down"_s, QString()};
    QTest::newRow("decline") << u"decline"_s << QStringList{u"authorization_declined"_s};
    QTest::newRow("expire") << u"expire"_s << QStringList{u"expired_token"_s};
    QTest::newRow("at once") << u"at-once"_s << QStringList{QString()};
}

void TestSignIn::deviceSteering()
{
    QFETCH(QString, approval);
    QFETCH(QStringList, polls);
    QCOMPARE(m_sandbox.control("POST", u"settings"_s, {{u"approval"_s, approval}}).status, 200);
    const QString code = m_sandbox.newDeviceCode();
    for (const QString &expected : polls)
        QCOMPARE(m_sandbox.poll(code).json()["error"_L1].toString(), expected);
}

void TestSignIn::refreshRotates()
{
    const QString first = m_sandbox.signIn()["refresh_token"_L1].toString();
    const Called renewed = m_sandbox.refresh(first, m_sandbox.scope);
    QCOMPARE(renewed.status, 200);
    const QString second = renewed.json()["refresh_token"_L1].toString();
    QVERIFY(!second.isEmpty() && second != first);
    m_sandbox.token = renewed.json()["access_token"_L1].toString().toLatin1();
    QCOMPARE(m_sandbox.get(u"/v1/customers?size=1"_s).status, 200);
    QCOMPARE(m_sandbox.refresh(second, m_sandbox.scope).status, 200);
}

void TestSignIn::refreshReuseEndsTheGrant()
{
    const QString first = m_sandbox.signIn()["refresh_token"_L1].toString();
    const QString second = m_sandbox.refresh(first, m_sandbox.scope).json()["refresh_token"_L1].toString();
    QCOMPARE(m_sandbox.refresh(first, m_sandbox.scope).json()["error"_L1].toString(), u"invalid_grant"_s);
    QCOMPARE(m_sandbox.refresh(second, m_sandbox.scope).json()["error"_L1].toString(), u"invalid_grant"_s);
}

void TestSignIn::claims()
{
    m_sandbox.control("POST", u"settings"_s, {{u"roles"_s, QJsonArray{u"role-1"_s}}, {u"accessTokenSeconds"_s, 1200}});
    const QJsonObject facts = payload(m_sandbox.signIn()["access_token"_L1].toString());
    m_sandbox.control("POST", u"settings"_s, {{u"accessTokenSeconds"_s, 3600}});
    QCOMPARE(facts["aud"_L1].toString(), u"https://api.partnercenter.microsoft.com"_s);
    QCOMPARE(facts["tid"_L1].toString(), m_sandbox.tenant);
    QVERIFY(facts["amr"_L1].toArray().contains(u"mfa"_s));
    QCOMPARE(facts["wids"_L1].toArray(), QJsonArray{u"role-1"_s});
    QCOMPARE(facts["exp"_L1].toInteger() - facts["iat"_L1].toInteger(), 1200);
    QVERIFY(!facts["oid"_L1].toString().isEmpty() && !facts["upn"_L1].toString().isEmpty());
}

void TestSignIn::tokenOfACustomersTenant()
{
    const QString customer = m_sandbox.customerWith(u"granted"_s);
    const Called other
        = m_sandbox.refresh(m_sandbox.signIn()["refresh_token"_L1].toString(), u"https://graph.microsoft.com/.default"_s, customer);
    QCOMPARE(other.status, 200);
    const QJsonObject facts = payload(other.json()["access_token"_L1].toString());
    QCOMPARE(facts["tid"_L1].toString(), customer);
    QCOMPARE(facts["aud"_L1].toString(), u"https://graph.microsoft.com"_s);
}

void TestSignIn::unknownTenantAndClient()
{
    const QString refresh = m_sandbox.signIn()["refresh_token"_L1].toString();
    QVERIFY(m_sandbox.refresh(refresh, m_sandbox.scope, u"11111111-2222-4333-8444-555555555555"_s)
                .json()["error_description"_L1]
                .toString()
                .startsWith("AADSTS90002"_L1));
    const Called stranger
        = m_sandbox.form(m_sandbox.authority(u"devicecode"_s), {{u"client_id"_s, u"nobody"_s}, {u"scope"_s, m_sandbox.scope}});
    QCOMPARE(stranger.json()["error"_L1].toString(), u"unauthorized_client"_s);
}

void TestSignIn::everyCallIsChecked_data()
{
    QTest::addColumn<QString>("flaw");
    QTest::addColumn<int>("code");
    QTest::newRow("none") << QString() << 0;
    QTest::newRow("missing") << u"missing"_s << 800001;
    QTest::newRow("unknown") << u"unknown"_s << 400;
    QTest::newRow("forged") << u"forged"_s << 400;
    QTest::newRow("expired") << u"expired"_s << 400;
    QTest::newRow("withdrawn") << u"withdrawn"_s << 400;
    QTest::newRow("audience") << u"audience"_s << 900420;
    QTest::newRow("no mfa") << u"mfa"_s << 900421;
    QTest::newRow("other tenant") << u"tenant"_s << 800001;
}

void TestSignIn::everyCallIsChecked()
{
    QFETCH(QString, flaw);
    QFETCH(int, code);
    const QString customer = m_sandbox.control("GET", u"customers?limit=1"_s).array()[0]["id"_L1].toString();
    if (flaw == "mfa"_L1)
        m_sandbox.control("POST", u"settings"_s, {{u"mfa"_s, false}});
    const QString refresh = m_sandbox.signIn()["refresh_token"_L1].toString();
    if (flaw == "missing"_L1)
        m_sandbox.token.clear();
    if (flaw == "unknown"_L1)
        m_sandbox.token = "abc.def.ghi";
    if (flaw == "forged"_L1)
        m_sandbox.token[m_sandbox.token.size() / 2] = m_sandbox.token[m_sandbox.token.size() / 2] == 'A' ? 'B' : 'A';
    if (flaw == "expired"_L1)
        m_sandbox.control("POST", u"clock"_s, {{u"advance"_s, 3601}});
    if (flaw == "withdrawn"_L1)
        m_sandbox.control("POST", u"settings"_s, {{u"expireAccessTokens"_s, true}});
    if (flaw == "audience"_L1)
        m_sandbox.token
            = m_sandbox.refresh(refresh, u"https://graph.windows.net/.default"_s).json()["access_token"_L1].toString().toLatin1();
    if (flaw == "tenant"_L1)
        m_sandbox.token = m_sandbox.refresh(refresh, m_sandbox.scope, customer).json()["access_token"_L1].toString().toLatin1();
    for (const QString &path :
         {u"/v1/customers"_s, u"/v1/customers/"_s + customer, u"/v1/auditrecords"_s, u"/v1/profiles/organization"_s}) {
        const Called answer = m_sandbox.get(path);
        QCOMPARE(answer.status, code == 0 ? 200 : 401);
        if (code > 0)
            QCOMPARE(answer.code(), code);
    }
}

void TestSignIn::mfaReport()
{
    QCOMPARE(m_sandbox.get(u"/v1/customers?size=1"_s, {}, {{"ValidateMfa", "true"}}).header("isMfaCompliant"), "true");
    QVERIFY(m_sandbox.get(u"/v1/customers?size=1"_s).header("isMfaCompliant").isEmpty());
}

HOUSE_TEST(TestSignIn)
#include "tst_signin.moc"
