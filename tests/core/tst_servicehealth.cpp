#include "models/customers/servicehealth.h"
#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;

/// Which line of a tenant's feed speaks of one of the customer's services.
class TestServiceHealth : public QObject
{
    Q_OBJECT

private slots:
    void found_data();
    void found();
};

void TestServiceHealth::found_data()
{
    QTest::addColumn<QString>("service");
    QTest::addColumn<QString>("told"); // empty: nothing
    QTest::newRow("the same name") << u"Exchange Online"_s << u"Exchange Online"_s;
    QTest::newRow("shorter") << u"Exchange"_s << u"Exchange Online"_s;
    QTest::newRow("longer") << u"Microsoft Intune"_s << u"Microsoft Intune"_s;
    QTest::newRow("without the maker") << u"Intune"_s << u"Microsoft Intune"_s;
    QTest::newRow("only filling words") << u"Microsoft Online Services"_s << QString();
    QTest::newRow("one word of two") << u"Power"_s << QString();
    QTest::newRow("unknown") << u"Azure portal"_s << QString();
}

void TestServiceHealth::found()
{
    QFETCH(QString, service);
    QFETCH(QString, told);
    const CustomerHealth health{.services = {{.service = u"Exchange Online"_s, .status = u"a"_s},
                                             {.service = u"Microsoft Intune"_s, .status = u"b"_s},
                                             {.service = u"Power BI"_s, .status = u"c"_s}}};
    const auto *line = healthOf({.id = u"x"_s, .name = service}, health);
    QCOMPARE(line ? line->service : QString(), told);
}

HOUSE_TEST(TestServiceHealth)
#include "tst_servicehealth.moc"
