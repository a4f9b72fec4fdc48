#include "models/roles/knownroles.h"
#include "tests/support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

/// That what token and directory say is taken for what it is, and no more.
class TestKnownRoles : public QObject
{
    Q_OBJECT

private slots:
    void claims_data()
    {
        QTest::addColumn<QJsonValue>("wids");
        QTest::addColumn<bool>("told");
        QTest::addColumn<QString>("roles");
        const auto list = [](std::initializer_list<QJsonValue> ids) { return QJsonValue(QJsonArray(ids)); };
        QTest::newRow("none") << QJsonValue(QJsonValue::Undefined) << false << QString();
        QTest::newRow("null") << QJsonValue() << false << QString();
        QTest::newRow("a text") << QJsonValue(u"62e90394-69f5-4237-9190-012177145e10"_s) << false << QString();
        QTest::newRow("an empty list") << list({}) << true << QString();
        QTest::newRow("global admin") << list({u"62e90394-69f5-4237-9190-012177145e10"_s}) << true << u"GA"_s;
        QTest::newRow("user admin") << list({u"FE930BE7-5E62-47DB-91AF-98C3A49A38B1"_s}) << true << u"UMA"_s;
        QTest::newRow("billing admin") << list({u"{b0f54661-2d74-4c50-afa3-1ec803f12efe}"_s}) << true << u"BA"_s;
        QTest::newRow("several, with others and nonsense")
            << list({u"b0f54661-2d74-4c50-afa3-1ec803f12efe"_s, 7, u"b79fbf4d-3ef9-4689-8143-76b194e85509"_s, QJsonValue(),
                     u"62e90394-69f5-4237-9190-012177145e10"_s})
            << true << u"GA BA"_s;
        // The partner's own helpdesk administrator looks after its own users; it is no helpdesk agent.
        QTest::newRow("helpdesk administrator") << list({u"729827e3-9c14-49f7-bb1b-9608f156bbb8"_s}) << true << QString();
    }
    void claims()
    {
        QFETCH(QJsonValue, wids);
        QFETCH(bool, told);
        QFETCH(QString, roles);
        QJsonObject claims;
        if (!wids.isUndefined())
            claims.insert(u"wids"_s, wids);
        const auto found = rolesInClaims(claims);
        QCOMPARE(found.has_value(), told);
        QCOMPARE(shortNames(found.value_or(Roles())), roles);
    }

    void memberships_data()
    {
        QTest::addColumn<QJsonArray>("items");
        QTest::addColumn<QString>("roles");
        QTest::addColumn<bool>("complete");
        const auto object = [](const QString &type, const QJsonValue &name, const QString &roleTemplate = {}) {
            return QJsonObject{{u"@odata.type"_s, u"#microsoft.graph."_s + type},
                               {u"id"_s, u"1"_s},
                               {u"displayName"_s, name},
                               {u"roleTemplateId"_s, roleTemplate}};
        };
        const auto group = [&object](const QJsonValue &name) { return object(u"group"_s, name); };
        QTest::newRow("nothing") << QJsonArray{} << QString() << true;
        QTest::newRow("admin agents") << QJsonArray{group(u"AdminAgents"_s)} << u"AA"_s << true;
        QTest::newRow("helpdesk agents") << QJsonArray{group(u"HelpdeskAgents"_s)} << u"HA"_s << true;
        QTest::newRow("sales agents") << QJsonArray{group(u"salesagents"_s)} << u"SA"_s << true;
        QTest::newRow("all, among others") << QJsonArray{group(u"AdminAgents"_s), group(u"Iedereen"_s), group(u"SalesAgents"_s), group(u"HelpdeskAgents"_s)}
                                           << u"AA HA SA"_s << true;
        QTest::newRow("nearly") << QJsonArray{group(u"AdminAgents2"_s), group(u"Admin Agents"_s)} << QString() << true;
        QTest::newRow("a group we may not see") << QJsonArray{group(QJsonValue()), group(u"SalesAgents"_s)} << u"SA"_s << false;
        QTest::newRow("directory role") << QJsonArray{object(u"directoryRole"_s, u"x"_s, u"62e90394-69f5-4237-9190-012177145e10"_s)}
                                        << u"GA"_s << true;
        QTest::newRow("a role that has the name of a group") << QJsonArray{object(u"directoryRole"_s, u"AdminAgents"_s)} << QString() << true;
        QTest::newRow("a unit that has the name of a group")
            << QJsonArray{object(u"administrativeUnit"_s, u"AdminAgents"_s)} << QString() << true;
        QTest::newRow("no objects") << QJsonArray{QJsonObject{{u"displayName"_s, u"AdminAgents"_s}}, 7, QJsonValue(), u"AdminAgents"_s}
                                    << QString() << true;
    }
    void memberships()
    {
        QFETCH(QJsonArray, items);
        QFETCH(QString, roles);
        QFETCH(bool, complete);
        const auto found = rolesInMemberships(QJsonDocument(QJsonObject{{u"@odata.context"_s, u"x"_s}, {u"value"_s, items}}).toJson());
        QVERIFY(found);
        QCOMPARE(shortNames(found->roles), roles);
        QCOMPARE(found->complete, complete);
    }
    void noList()
    {
        for (const QByteArray &body : {QByteArray(), QByteArray("{}"), QByteArray("["), QByteArray("{\"error\":{\"code\":\"x\"}}")})
            QVERIFY(!rolesInMemberships(body));
    }

    void inForce_data()
    {
        QTest::addColumn<QString>("roles");
        QTest::addColumn<bool>("token");
        QTest::addColumn<bool>("groups");
        QTest::addColumn<QString>("inForce");
        QTest::newRow("nobody told") << QString() << false << false << u"unknown"_s;
        QTest::newRow("only the token, nothing in it") << QString() << true << false << u"unknown"_s;
        QTest::newRow("only the groups, nothing in them") << QString() << false << true << u"unknown"_s;
        QTest::newRow("both, nothing") << QString() << true << true << u"DU"_s;
        QTest::newRow("only the token") << u"BA"_s << true << false << u"BA"_s;
        QTest::newRow("both") << u"HA BA"_s << true << true << u"HA BA"_s;
    }
    void inForce()
    {
        QFETCH(QString, roles);
        QFETCH(bool, token);
        QFETCH(bool, groups);
        QFETCH(QString, inForce);
        const KnownRoles known{.roles = rolesNamed(roles), .tokenTold = token, .groupsTold = groups};
        QCOMPARE(shortNames(known.inForce()), inForce);
    }
};

HOUSE_TEST(TestKnownRoles)
#include "tst_knownroles.moc"
