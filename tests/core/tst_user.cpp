#include "models/core/decode.h"
#include "models/users/password.h"
#include "models/users/user.h"
#include "tests/support/printers.h"
#include "tests/support/testprogram.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>

namespace {

QJsonObject userObject(const char *text)
{
    return QJsonDocument::fromJson(QByteArray(text).replace('\'', '"')).object();
}

QDateTime dayOfTest()
{
    return QDateTime(QDate(2026, 3, 2), QTime(12, 0), Qt::UTC);
}

} // namespace

/// Who works at a customer and which licences there are, read off the wire (CONTRACT 6).
class UserTest : public QObject
{
    Q_OBJECT

private slots:
    void decodes()
    {
        const auto user = decode<CustomerUser>(
            userObject("{'id':'A9','userPrincipalName':'j@x.example','displayName':'Jan','usageLocation':'NL','state':'active',"
                       "'lastDirectorySyncTime':null,'passwordProfile':{'password':'never kept'},'phoneNumber':12}"));
        QVERIFY(user);
        QCOMPARE(user->principalName, u"j@x.example"_s);
        QCOMPARE(user->usageLocation, u"NL"_s);
        QCOMPARE(user->phone, u"12"_s);
        QVERIFY(!user->syncedAt.isValid());
        QVERIFY(!isDeleted(*user));
        const auto sku = decode<LicenceSku>(userObject(
            "{'ProductSku':{'Id':'S','Name':'Office','SkuPartNumber':'O','TargetType':'User','LicenseGroupId':'group1'},'totalUnits':'5',"
            "'consumedUnits':7,'activeUnits':4,'warningUnits':1,'capabilityStatus':'Enabled'}"));
        QVERIFY(sku);
        QCOMPARE(sku->id, u"S"_s);
        QCOMPARE(sku->total, 5);
        QCOMPARE(freeOf(*sku), -2);
        QVERIFY(!decode<LicenceSku>(userObject("{'totalUnits':5}"))); // a licence of nothing
    }

    void deleted()
    {
        CustomerUser user{.id = u"u"_s, .state = u"Inactive"_s, .deletedAt = dayOfTest().addDays(-10)};
        QVERIFY(isDeleted(user));
        QCOMPARE(daysToRestore(user, dayOfTest()), 20);
        QCOMPARE(daysToRestore(user, dayOfTest().addDays(40)), 0);
        QCOMPARE(daysToRestore(user, dayOfTest().addDays(-40)), 30); // a clock set back promises no more
        user.state = u"active"_s;
        QVERIFY(!isDeleted(user));
        QCOMPARE(daysToRestore(user, dayOfTest()), 0);
        user.state = u"frozen"_s; // a word of tomorrow
        QVERIFY(!isDeleted(user));
    }

    void passwords()
    {
        QRandomGenerator random(7);
        QSet<QString> all;
        for (int number = 0; number < 2'000; ++number) {
            const auto password = inventedPassword(random);
            QCOMPARE(password.size(), 14);
            QVERIFY(!password.contains(QRegularExpression(u"[0O1Il]"_s)));
            QVERIFY(password.contains(QRegularExpression(u"[A-Z]"_s)) && password.contains(QRegularExpression(u"[a-z]"_s))
                    && password.contains(QRegularExpression(u"[0-9]"_s)));
            all.insert(password);
        }
        QCOMPARE(all.size(), 2'000);
    }

    void titles()
    {
        QCOMPARE(titleOf(CustomerUser{.id = u"u"_s, .principalName = u"p"_s, .displayName = u" "_s, .firstName = u"Jan"_s}), u"Jan"_s);
        QCOMPARE(titleOf(CustomerUser{.id = u"u"_s, .principalName = u"p"_s}), u"p"_s);
        QCOMPARE(titleOf(CustomerUser{.id = u"u"_s}), u"u"_s);
        QCOMPARE(titleOf(LicenceSku{.id = u"s"_s, .partNumber = u"PN"_s}), u"PN"_s);
    }

    void hints_data()
    {
        QTest::addColumn<int>("total");
        QTest::addColumn<int>("consumed");
        QTest::addColumn<QString>("target");
        QTest::addColumn<LicenceHint>("hint");
        QTest::newRow("some left") << 10 << 8 << u"User"_s << LicenceHint::None;
        QTest::newRow("none left") << 10 << 10 << u"User"_s << LicenceHint::NoneLeft;
        QTest::newRow("too many") << 10 << 11 << u"User"_s << LicenceHint::Overused;
        QTest::newRow("half idle") << 10 << 5 << u"User"_s << LicenceHint::Unused;
        QTest::newRow("few") << 2 << 0 << u"User"_s << LicenceHint::None;
        QTest::newRow("none at all") << 0 << 0 << u"User"_s << LicenceHint::None;
        QTest::newRow("of the tenant") << 10 << 0 << u"Tenant"_s << LicenceHint::None;
        QTest::newRow("not said") << 10 << 0 << QString() << LicenceHint::Unused;
    }
    void hints()
    {
        QFETCH(int, total);
        QFETCH(int, consumed);
        QFETCH(QString, target);
        QTEST(hintOf(LicenceSku{.id = u"s"_s, .targetType = target, .consumed = consumed, .total = total}), "hint");
    }
};

HOUSE_TEST(UserTest)
#include "tst_user.moc"
