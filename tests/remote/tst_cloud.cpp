#include "models/profiles/cloud.h"
#include "models/remote/profile.h"
#include "tests/support/printers.h"
#include "tests/support/testprogram.h"

#include <QTemporaryDir>

/// The table of Microsoft's clouds (CONTRACT 1.1, 13.2).
class CloudTest : public QObject
{
    Q_OBJECT

private slots:
    void presetsLeadToTheirCloud()
    {
        for (const auto cloud : {Cloud::Global, Cloud::UsGovernment, Cloud::China, Cloud::Germany}) {
            const auto preset = presetOf(cloud);
            QCOMPARE(cloudOf(preset), cloud);
            QVERIFY(preset.authority.scheme() == "https"_L1 && preset.partnerCenter.scheme() == "https"_L1);
        }
        QVERIFY(presetOf(Cloud::Own).graph.isEmpty());
        QVERIFY(!cloudsToChoose().contains(Cloud::Germany)); // closed
    }

    void hosts()
    {
        const auto us = presetOf(Cloud::UsGovernment);
        QCOMPARE(us.authority, QUrl(u"https://login.microsoftonline.us"_s));
        QCOMPARE(us.graph, QUrl(u"https://graph.microsoft.us"_s));
        QCOMPARE(us.partnerCenter, QUrl(u"https://api.partnercenter.microsoft.com"_s));
        QCOMPARE(presetOf(Cloud::China).partnerCenter, QUrl(u"https://partner.partnercenterapi.microsoftonline.cn"_s));
        QCOMPARE(us.azure, QUrl(u"https://management.usgovcloudapi.net"_s));
        QCOMPARE(presetOf(Cloud::Global).azure, QUrl(u"https://management.azure.com"_s));
        QCOMPARE(presetOf(Cloud::China).azure, QUrl(u"https://management.chinacloudapi.cn"_s));
        QVERIFY(presetOf(Cloud::Own).azure.isEmpty());
        QCOMPARE(cloudOf({.graph = QUrl(u"https://dod-graph.microsoft.us"_s)}), Cloud::UsGovernment);
        QCOMPARE(cloudOf({.graph = QUrl(u"http://127.0.0.1:8080"_s)}), Cloud::Own);
        QCOMPARE(cloudOf({.graph = QUrl(u"https://graph.microsoft.com.example"_s)}), Cloud::Own);
    }

    void offersAndPermissions()
    {
        QVERIFY(notOffered(Cloud::Global).isEmpty());
        QVERIFY(notOffered(Cloud::Own).isEmpty());
        QVERIFY(!offers(Cloud::UsGovernment, CloudOffer::DelegatedRelationships));
        QVERIFY(!offers(Cloud::China, CloudOffer::ServiceRequests));
        QVERIFY(graphPermissions(Cloud::Global).contains("DelegatedAdminRelationship.Read.All"_L1));
        QVERIFY(!graphPermissions(Cloud::China).contains("DelegatedAdminRelationship.Read.All"_L1));
    }

    void filledPresetsAreReadAsTheyWereWritten()
    {
        const QTemporaryDir dir;
        for (const auto cloud : {Cloud::Global, Cloud::UsGovernment, Cloud::China}) {
            auto profile = presetOf(cloud);
            QCOMPARE(profileFault(profile)->subject, u"name"_s);
            profile.name = u"Office; \"north\""_s;
            QCOMPARE(profileFault(profile)->subject, u"clientId"_s);
            profile.clientId = u"c-1"_s;
            QVERIFY(!profileFault(profile));
            const auto path = dir.filePath(u"p.ini"_s);
            VERIFY_RESULT(writeProfile(profile, path));
            const auto read = readProfile(path);
            VERIFY_RESULT(read);
            QCOMPARE(*read, profile);
        }
    }
};

HOUSE_TEST(CloudTest)
#include "tst_cloud.moc"
