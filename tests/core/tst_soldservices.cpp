#include "models/health/soldservices.h"

#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;

/// What customers are sold, and under which names the health of it is told.
class TestSoldServices : public QObject
{
    Q_OBJECT

    static QStringList namesOf(ServiceBits services)
    {
        QStringList names;
        for (const auto &name : {u"Exchange Online"_s, u"Microsoft Teams"_s, u"SharePoint Online"_s, u"OneDrive for Business"_s,
                                 u"Microsoft Intune"_s, u"Microsoft 365 apps"_s, u"Power BI"_s, u"Microsoft Defender XDR"_s,
                                 u"Dynamics 365 Business Central"_s, u"Skype for Business"_s}) {
            if ((services & serviceBitOf(name)) != 0)
                names.append(name.section(u' ', -1));
        }
        return names;
    }

private slots:
    void offers_data()
    {
        QTest::addColumn<QString>("offer");
        QTest::addColumn<QString>("services");
        QTest::newRow("an add-on of a suite is not the suite") << u"Microsoft 365 E5 Insider Risk Management"_s << QString();
        QTest::newRow("voice") << u"Microsoft 365 Business Voice"_s << u"Teams"_s;
        QTest::newRow("somebody else's copies") << u"SharePoint Backup"_s << QString();
        QTest::newRow("basic") << u"Microsoft 365 Business Basic"_s << u"Online Teams Online Business"_s;
        QTest::newRow("standard") << u"Microsoft 365 Business Standard"_s << u"Online Teams Online Business apps"_s;
        QTest::newRow("premium") << u"MICROSOFT 365  Business Premium (jaarlijks)"_s << u"Online Teams Online Business Intune apps XDR"_s;
        QTest::newRow("the older premium has no Intune") << u"Office 365 Business Premium"_s << u"Online Teams Online Business apps"_s;
        QTest::newRow("without Teams") << u"Microsoft 365 E3 EEA (no Teams)"_s << u"Online Online Business Intune apps"_s;
        QTest::newRow("E5") << u"Office 365 E5"_s << u"Online Teams Online Business apps BI XDR"_s;
        QTest::newRow("security alone") << u"Microsoft 365 E5 Security"_s << u"XDR"_s;
        QTest::newRow("one service") << u"Exchange Online (Abonnement 1)"_s << u"Online"_s;
        QTest::newRow("apps") << u"Microsoft 365 Apps for business"_s << u"Business apps"_s;
        QTest::newRow("Business Central") << u"Dynamics 365 Business Central Essentials"_s << u"Central"_s;
        QTest::newRow("Azure is told per subscription") << u"Azure plan"_s << QString();
        QTest::newRow("another's product") << u"Rapportage voor Teams"_s << QString();
        QTest::newRow("not known") << u"Visio Plan 2"_s << QString();
        QTest::newRow("nothing") << QString() << QString();
    }
    void offers()
    {
        QFETCH(QString, offer);
        QTEST(namesOf(servicesOfOffer(offer).certain).join(u' '), "services");
    }

    /// What is not certain is not claimed, and not said to be lacking.
    void whatIsNotCertain()
    {
        QCOMPARE(servicesOfOffer(u"Bedrijfspakket").perhaps, everyService);
        QCOMPARE(servicesOfOffer({}).perhaps, everyService);
        QCOMPARE(servicesOfOffer(u"Azure plan").perhaps, ServiceBits{0});
        const auto suite = servicesOfOffer(u"Office 365 E3");
        QVERIFY((suite.perhaps & serviceBitOf(u"Power Automate")) != 0);
        QVERIFY((suite.certain & serviceBitOf(u"Power Automate")) == 0);
        QVERIFY((suite.perhaps & serviceBitOf(u"Dynamics 365 apps")) == 0);
    }

    void managedServices()
    {
        QCOMPARE(namesOf(servicesOfManaged(u"Exchange", u"anything")), QStringList{u"Online"_s});
        QCOMPARE(namesOf(servicesOfManaged(u"guid", u"Exchange Online")), QStringList{u"Online"_s}); // as Graph names it
        QCOMPARE(namesOf(servicesOfManaged(u"MicrosoftCommunicationsOnline", {})), QStringList{u"Business"_s});
        QCOMPARE(servicesOfManaged(u"AzureManagementPortal", u"Azure portal"), ServiceBits{0});
    }

    void namesOfServices()
    {
        QVERIFY(serviceBitOf(u"Exchange Online") != 0);
        QCOMPARE(serviceBitOf(u" exchange online "), serviceBitOf(u"Exchange Online"));
        QCOMPARE(serviceBitOf(u"Microsoft 365 Defender"), serviceBitOf(u"Microsoft Defender XDR"));
        QVERIFY(serviceBitOf(u"Exchange Online Protection") != serviceBitOf(u"Exchange Online"));
        QCOMPARE(serviceBitOf(u"Windows Autopatch"), ServiceBits{0});
        QCOMPARE(serviceBitOf(u"Azure"), ServiceBits{0});
        QCOMPARE(serviceBitOf({}), ServiceBits{0});
    }
};

HOUSE_TEST(TestSoldServices)
#include "tst_soldservices.moc"
