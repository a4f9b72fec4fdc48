#include "tests/sandbox/sandboxprocess.h"
#include "tests/support/testprogram.h"

/// That the sandbox has somebody of every role, and says of each the same in the token and in the directory.
class TestRoles : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_sandbox.start({u"--customers"_s, u"1"_s, u"--user"_s, u"sales"_s})); }
    void theOptionsUserSignsIn();
    void users_data();
    void users();
    void withoutTheClaim();
    void unknownUserIsRefused();
    void graphWantsItsOwnToken();
    void graphCanFail();

private:
    static QJsonObject payload(const QByteArray &token)
    {
        const auto part = QString::fromLatin1(token).section(u'.', 1, 1).toLatin1();
        return QJsonDocument::fromJson(QByteArray::fromBase64(part, QByteArray::Base64UrlEncoding)).object();
    }
    /// Names of what the user belongs to, by type.
    QStringList memberOf(QStringView type)
    {
        QStringList names;
        const auto items = m_sandbox.get(u"/v1.0/me/memberOf"_s).json()["value"_L1].toArray();
        for (const auto &item : items) {
            if (item["@odata.type"_L1].toString() == type)
                names.append(item["displayName"_L1].toString());
        }
        return names;
    }
    /// Signs in and keeps a token for Graph; the claims of the one for Partner Center.
    QJsonObject signInToGraph()
    {
        const auto answer = m_sandbox.signIn();
        auto claims = payload(m_sandbox.token);
        m_sandbox.token = m_sandbox.refresh(answer["refresh_token"_L1].toString(), u"https://graph.microsoft.com/.default offline_access"_s)
                              .json()["access_token"_L1]
                              .toString()
                              .toLatin1();
        return claims;
    }

    SandboxProcess m_sandbox;
};

void TestRoles::theOptionsUserSignsIn()
{
    QCOMPARE(signInToGraph()["upn"_L1].toString(), u"daan.visser@meridiaan.example"_s);
    QCOMPARE(memberOf(u"#microsoft.graph.group"), (QStringList{u"Alle medewerkers"_s, u"SalesAgents"_s}));
}

void TestRoles::users_data()
{
    QTest::addColumn<QString>("wid");
    QTest::addColumn<QStringList>("groups");
    QTest::addColumn<QStringList>("roles");
    const QString everybody = u"b79fbf4d-3ef9-4689-8143-76b194e85509"_s;
    QTest::newRow("global-admin") << u"62e90394-69f5-4237-9190-012177145e10"_s << QStringList{} << QStringList{u"Global Administrator"_s};
    QTest::newRow("user-admin") << u"fe930be7-5e62-47db-91af-98c3a49a38b1"_s << QStringList{} << QStringList{u"User Administrator"_s};
    QTest::newRow("billing") << u"b0f54661-2d74-4c50-afa3-1ec803f12efe"_s << QStringList{} << QStringList{u"Billing Administrator"_s};
    QTest::newRow("admin") << everybody << QStringList{u"AdminAgents"_s} << QStringList{};
    QTest::newRow("helpdesk") << everybody << QStringList{u"HelpdeskAgents"_s} << QStringList{};
    QTest::newRow("sales") << everybody << QStringList{u"SalesAgents"_s} << QStringList{};
    QTest::newRow("default") << everybody << QStringList{} << QStringList{};
    QTest::newRow("helpdesk-billing") << u"b0f54661-2d74-4c50-afa3-1ec803f12efe"_s << QStringList{u"HelpdeskAgents"_s}
                                      << QStringList{u"Helpdesk Administrator"_s, u"Billing Administrator"_s};
}

void TestRoles::users()
{
    QFETCH(QString, wid);
    QFETCH(QStringList, groups);
    QFETCH(QStringList, roles);
    const auto now = m_sandbox.control("POST", u"settings"_s, {{u"user"_s, QString::fromLatin1(QTest::currentDataTag())}}).json();
    const auto claims = signInToGraph();
    QVERIFY(claims["wids"_L1].toArray().contains(wid));
    QCOMPARE(claims["upn"_L1], now["account"_L1]);
    QCOMPARE(memberOf(u"#microsoft.graph.group"), QStringList{u"Alle medewerkers"_s} + groups);
    QCOMPARE(memberOf(u"#microsoft.graph.directoryRole"), roles);
}

void TestRoles::withoutTheClaim()
{
    m_sandbox.control("POST", u"settings"_s, {{u"wids"_s, false}, {u"groups"_s, QJsonArray{u"AdminAgents"_s}}});
    QVERIFY(!signInToGraph().contains("wids"_L1));
    QVERIFY(memberOf(u"#microsoft.graph.group").contains(u"AdminAgents"_s));
    m_sandbox.control("POST", u"settings"_s, {{u"wids"_s, true}});
}

void TestRoles::unknownUserIsRefused()
{
    QCOMPARE(m_sandbox.control("POST", u"settings"_s, {{u"user"_s, u"nobody"_s}}).status, 400);
}

void TestRoles::graphWantsItsOwnToken()
{
    m_sandbox.signIn();
    const auto refused = m_sandbox.get(u"/v1.0/me/memberOf"_s);
    QCOMPARE(refused.status, 401);
    QCOMPARE(refused.json()["error"_L1]["code"_L1].toString(), u"InvalidAuthenticationToken"_s);
    signInToGraph();
    QCOMPARE(m_sandbox.get(u"/v1.0/me/memberOf"_s).status, 200);
    QCOMPARE(m_sandbox.get(u"/v1.0/me/messages"_s).status, 404);
    QCOMPARE(m_sandbox.get(u"/v1/customers"_s).status, 401);
}

void TestRoles::graphCanFail()
{
    signInToGraph();
    m_sandbox.control("POST", u"faults"_s, {{u"fault"_s, u"memberof:500:once"_s}});
    QCOMPARE(m_sandbox.get(u"/v1.0/me/memberOf"_s).status, 500);
    QCOMPARE(m_sandbox.get(u"/v1.0/me/memberOf"_s).status, 200);
}

HOUSE_TEST(TestRoles)
#include "tst_roles.moc"
