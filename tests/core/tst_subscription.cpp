#include "models/core/decode.h"
#include "models/services/managedservice.h"
#include "models/subscriptions/subscription.h"
#include "tests/support/printers.h"
#include "tests/support/testprogram.h"

#include <QJsonDocument>

namespace {

QJsonObject parsed(QByteArray text)
{
    return QJsonDocument::fromJson(text.replace('\'', '"')).object();
}

Subscription called(const QString &id, const QString &name, const QString &parent = {})
{
    return {.id = id, .offerName = name, .parentId = parent};
}

} // namespace

/// What a subscription and a service are, read off the wire (CONTRACT 4, 5.1).
class SubscriptionTest : public QObject
{
    Q_OBJECT

private slots:
    void status_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<SubscriptionStatus>("status");
        const std::pair<const char *, SubscriptionStatus> rows[]
            = {{"active", SubscriptionStatus::Active},     {"Suspended", SubscriptionStatus::Suspended},
               {"3", SubscriptionStatus::Deleted},         {"0", SubscriptionStatus::None},
               {"6", SubscriptionStatus::Disabled},        {"7", SubscriptionStatus::Other},
               {"quarantined", SubscriptionStatus::Other}, {"", SubscriptionStatus::None},
               {" EXPIRED ", SubscriptionStatus::Expired}, {"pending", SubscriptionStatus::Pending},
               {"-1", SubscriptionStatus::Other}};
        for (const auto &[raw, status] : rows)
            QTest::newRow(*raw ? raw : "empty") << QString::fromLatin1(raw) << status;
    }
    void status()
    {
        QFETCH(const QString, raw);
        QTEST(statusOf(raw), "status");
    }

    void decodes()
    {
        const auto told = decode<Subscription>(
            parsed("{'Id':'A1','offerId':'CFQ7:0001:CFQ9','OfferName':'Post','quantity':'25','status':1,'autoRenewEnabled':false,"
                   "'commitmentEndDate':'9999-12-14T00:00:00Z','cancellationAllowedUntilDate':null,'suspensionReasons':['NonPayment'],"
                   "'productType':{'id':'OnlineServicesNCE','displayName':'OnlineServicesNCE'},'isTrial':true,'unheardOf':{'a':1}}"));
        VERIFY_RESULT(told);
        QCOMPARE(told->quantity, 25);
        QCOMPARE(statusOf(told->status), SubscriptionStatus::Active);
        QCOMPARE(told->autoRenew, std::optional(false));
        QVERIFY(isOpenEnded(told->commitmentEnd));
        QVERIFY(!told->cancelUntil.isValid());
        QCOMPARE(told->suspensionReasons, QStringList{u"NonPayment"_s});
        QCOMPARE(commerceOf(*told), Commerce::New);
        QVERIFY(told->isTrial);
        QVERIFY(!told->isMicrosoft);
        QVERIFY(!decode<Subscription>(parsed("{'offerName':'Post'}")));
    }

    void commerce()
    {
        QCOMPARE(commerceOf({.offerId = u"MS-AZR-0145P"_s}), Commerce::Legacy);
        QCOMPARE(commerceOf({.offerId = u"a:b:c"_s}), Commerce::New);
        QCOMPARE(commerceOf({.offerId = u"a:b"_s}), Commerce::Legacy);
        QCOMPARE(commerceOf({.offerId = u"a"_s, .productType = u"AzurePlan"_s}), Commerce::New);
    }

    void title()
    {
        QCOMPARE(titleOf(Subscription{.id = u"i"_s, .offerId = u"o"_s, .offerName = u"Post"_s, .friendlyName = u"Balie"_s}), u"Balie"_s);
        QCOMPARE(titleOf(Subscription{.id = u"i"_s, .offerId = u"o"_s, .offerName = u"Post"_s, .friendlyName = u"  "_s}), u"Post"_s);
        QCOMPARE(titleOf(Subscription{.id = u"i"_s, .offerId = u"o"_s}), u"o"_s);
        QCOMPARE(titleOf(Subscription{.id = u"i"_s}), u"i"_s);
    }

    void addOnsFollowTheirBase()
    {
        const QList<Subscription> all{called(u"x2"_s, u"Archief"_s, u"b"_s),    called(u"b"_s, u"Zaken"_s),
                                      called(u"x1"_s, u"Vergaderen"_s, u"b"_s), called(u"a"_s, u"Kantoor"_s),
                                      called(u"lost"_s, u"Los"_s, u"gone"_s),   called(u"self"_s, u"Eigen"_s, u"self"_s),
                                      called(u"deep"_s, u"Diep"_s, u"x1"_s)};
        QStringList order;
        for (const auto &place : inOrderOfBases(all))
            order.append((place.isAddOn ? u"+"_s : QString()) + all.at(place.index).id);
        QCOMPARE(order, (QStringList{u"deep"_s, u"self"_s, u"a"_s, u"lost"_s, u"b"_s, u"+x2"_s, u"+x1"_s}));
    }
    void baseAndAddOnOfEachOther()
    {
        const QList<Subscription> all{called(u"a"_s, u"A"_s, u"b"_s), called(u"b"_s, u"B"_s, u"a"_s)};
        QCOMPARE(inOrderOfBases(all).size(), 2); // neither hides the other
    }

    void areas_data()
    {
        QTest::addColumn<QString>("group");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("name");
        QTest::addColumn<ServiceArea>("area");
        const auto row = [](const char *group, const char *id, const char *name, ServiceArea area) {
            QTest::addRow("%s %s %s", group, id, name)
                << QString::fromLatin1(group) << QString::fromLatin1(id) << QString::fromLatin1(name) << area;
        };
        row("Office", "Exchange", "Exchange", ServiceArea::Microsoft365);
        row("", "x", "Dynamics 365 Business Central", ServiceArea::Dynamics);
        row("", "x", "Microsoft 365 Defender", ServiceArea::Security);
        row("", "x", "Azure Active Directory", ServiceArea::Azure);
        row("", "x", "Power Platform", ServiceArea::Dynamics);
        row("", "x", "SharePoint", ServiceArea::Microsoft365);
        row("Hobby", "x", "Tuinieren", ServiceArea::Other);
    }
    void areas()
    {
        QFETCH(const QString, group);
        QFETCH(const QString, id);
        QFETCH(const QString, name);
        QTEST(areaOf({.id = id, .name = name, .group = group}), "area");
    }

    void serviceLinks()
    {
        const auto told = decode<ManagedService>(
            parsed("{'id':'Exchange','name':'Exchange','groupName':'Office','links':{'AdminService':{'uri':'https://portal.office.com/a'},"
                   "'serviceTicket':null}}"));
        VERIFY_RESULT(told);
        QCOMPARE(told->adminUrl, u"https://portal.office.com/a"_s);
        QVERIFY(told->ticketUrl.isEmpty() && told->healthUrl.isEmpty());
    }
};

HOUSE_TEST(SubscriptionTest)
#include "tst_subscription.moc"
