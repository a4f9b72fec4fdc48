#include "tests/support/testprogram.h"
#include "ui/widgets/linkrule.h"

using namespace Qt::StringLiterals;

/// Which addresses from outside are opened without asking.
class TestLinkRule : public QObject
{
    Q_OBJECT

private slots:
    void hosts_data();
    void hosts();
};

void TestLinkRule::hosts_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<LinkRule>("expected");
    for (const auto *host :
         {"microsoft.com", "microsoftonline.com", "office.com", "azure.com", "dynamics.com", "microsoftonline.us", "azure.us",
          "office365.us", "partner.microsoftonline.cn", "portal.azure.cn", "login.chinacloudapi.cn", "microsoftgraph.chinacloudapi.cn"}) {
        const auto name = QString::fromLatin1(host);
        QTest::newRow(host) << u"https://%1/x"_s.arg(name) << LinkRule::Open;
        QTest::addRow("below %s", host) << u"https://a.b.%1/x"_s.arg(name) << LinkRule::Open;
        QTest::addRow("ends like %s", host) << u"https://evil%1/x"_s.arg(name) << LinkRule::AskFirst;
        QTest::addRow("begins like %s", host) << u"https://%1.evil.example/x"_s.arg(name) << LinkRule::AskFirst;
        QTest::addRow("http %s", host) << u"http://%1/x"_s.arg(name) << LinkRule::Refuse;
    }
    QTest::newRow("capitals") << u"https://LOGIN.Microsoft.COM/device"_s << LinkRule::Open;
    QTest::newRow("another port") << u"https://admin.microsoft.com:8443/"_s << LinkRule::Open;
    QTest::newRow("a rented machine") << u"https://shop.westeurope.cloudapp.azure.com/"_s << LinkRule::AskFirst;
    QTest::newRow("the top alone") << u"https://com/"_s << LinkRule::AskFirst;
    QTest::newRow("a letter of another alphabet") << u"https://m\u0456crosoft.com/"_s << LinkRule::AskFirst;
    QTest::newRow("a dot that is none") << u"https://microsoft.com\u3002evil.example/"_s << LinkRule::AskFirst;
    QTest::newRow("user name") << u"https://microsoft.com@evil.example/"_s << LinkRule::Refuse;
    QTest::newRow("user name at a known host") << u"https://someone@microsoft.com/"_s << LinkRule::Refuse;
    QTest::newRow("the profile's") << u"https://login.partner.example/"_s << LinkRule::Open;
    QTest::newRow("below the profile's") << u"https://x.login.partner.example/"_s << LinkRule::AskFirst;
    QTest::newRow("http at the profile's") << u"http://login.partner.example/"_s << LinkRule::Refuse;
    QTest::newRow("the profile on this computer") << u"http://127.0.0.1:4711/device"_s << LinkRule::Open;
    QTest::newRow("something else on this computer") << u"http://localhost:8080/"_s << LinkRule::AskFirst;
    QTest::newRow("looks like this computer") << u"http://localhost.evil.example/"_s << LinkRule::Refuse;
    QTest::newRow("unknown") << u"https://login.example/"_s << LinkRule::AskFirst;
    QTest::newRow("file") << u"file:///etc/passwd"_s << LinkRule::Refuse;
    QTest::newRow("file on a host") << u"file://microsoft.com/x"_s << LinkRule::Refuse;
    QTest::newRow("script") << u"javascript:alert(1)"_s << LinkRule::Refuse;
    QTest::newRow("mail") << u"mailto:a@microsoft.com"_s << LinkRule::Refuse;
    QTest::newRow("no host") << u"https:///x"_s << LinkRule::Refuse;
    QTest::newRow("nothing") << QString() << LinkRule::Refuse;
}

void TestLinkRule::hosts()
{
    QFETCH(QString, address);
    QFETCH(LinkRule, expected);
    const QStringList profile{u"127.0.0.1"_s, u"login.partner.example"_s};
    const QUrl url(address, QUrl::StrictMode);
    QCOMPARE(linkRule(url, profile), expected);
    QCOMPARE(isKnownHost(url, profile), expected == LinkRule::Open);
}

HOUSE_TEST(TestLinkRule)
#include "tst_linkrule.moc"
