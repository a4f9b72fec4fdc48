#include "models/core/clock.h"
#include "models/store/store.h"
#include "tests/cli/partnerdeskrun.h"
#include "tests/support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

/// `list subscriptions` and `list services` over a cache in which some customers were wholly read.
class TestCliParts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QCOMPARE(run(u"sync --demo --customers 20"_s).status, 0);
        const auto listed = QJsonDocument::fromJson(run(u"list customers --format json"_s).out).array();
        QCOMPARE(listed.size(), 20);
        m_first = listed.at(0)["id"_L1].toString();
        m_second = listed.at(1)["id"_L1].toString();
        m_third = listed.at(2)["id"_L1].toString();
        const SystemClock clock;
        auto store = Store::open(m_home.filePath(u"d"_s), clock);
        QVERIFY(store);
        const auto day = [&clock](int days) { return clock.utcNow().addDays(days).toString(Qt::ISODate); };
        const auto bought = [&](const QString &id, const QString &status, int days, bool renews) {
            return QJsonObject{{u"id"_s, id},
                               {u"offerId"_s, u"a:b:c"_s},
                               {u"offerName"_s, u"Post "_s + id},
                               {u"quantity"_s, 1250},
                               {u"status"_s, status},
                               {u"commitmentEndDate"_s, day(days)},
                               {u"termDuration"_s, u"P1Y"_s},
                               {u"autoRenewEnabled"_s, renews}};
        };
        auto open = bought(u"open"_s, u"active"_s, 300, true);
        open.insert(u"cancellationAllowedUntilDate"_s, day(3));
        auto azure = bought(u"azure"_s, u"2"_s, 10, false);
        azure.insert(u"commitmentEndDate"_s, u"9999-12-31T00:00:00Z"_s);
        const auto body = [](const QJsonArray &items) { return QJsonDocument(QJsonObject{{u"items"_s, items}}).toJson(); };
        QVERIFY(
            (*store)->storePart(m_first, PartAnswer::Subscriptions,
                                body({bought(u"soon"_s, u"Active"_s, 5, true), bought(u"later"_s, u"active"_s, 40, true), open, azure})));
        QVERIFY((*store)->storePart(m_second, PartAnswer::Subscriptions,
                                    body({bought(u"ending"_s, u"1"_s, 20, false), bought(u"odd"_s, u"quarantined"_s, 3, true)})));
        const QJsonObject service{
            {u"id"_s, u"Exchange"_s},
            {u"name"_s, u"Exchange"_s},
            {u"groupName"_s, u"Office"_s},
            {u"links"_s, QJsonObject{{u"adminService"_s, QJsonObject{{u"uri"_s, u"https://portal.office.com/x"_s}}}}}};
        QVERIFY((*store)->storePart(m_first, PartAnswer::ManagedServices, body({service})));
        QVERIFY((*store)->refusePart(m_second, CustomerPart::Services));
    }

    void views_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QStringList>("ids");
        QTest::newRow("all of one") << u"--customer FIRST"_s << QStringList{u"soon"_s, u"later"_s, u"open"_s, u"azure"_s};
        QTest::newRow("renewing") << u"--view renewing-7"_s << QStringList{u"soon"_s};
        QTest::newRow("renewing, further") << u"--view renewing-90"_s << QStringList{u"soon"_s, u"later"_s};
        QTest::newRow("renewing, as usual") << u"--view renewing"_s << QStringList{u"soon"_s};
        QTest::newRow("expiring") << u"--view expiring-30"_s << QStringList{u"ending"_s};
        QTest::newRow("suspended") << u"--view suspended"_s << QStringList{u"azure"_s};
        QTest::newRow("cancellable") << u"--view cancellable-7"_s << QStringList{u"open"_s};
        QTest::newRow("not so soon") << u"--view cancellable-2"_s << QStringList{};
        QTest::newRow("text") << u"--filter odd"_s << QStringList{u"odd"_s};
        QTest::newRow("text within a view") << u"--view renewing-90 --filter later"_s << QStringList{u"later"_s};
        QTest::newRow("view of one") << u"--view renewing-90 --customer SECOND"_s << QStringList{};
    }
    void views()
    {
        QFETCH(QString, arguments);
        QFETCH(QStringList, ids);
        const auto ran = run(u"list subscriptions --format json "_s + arguments);
        QCOMPARE(ran.status, 0);
        QStringList found;
        const auto rows = QJsonDocument::fromJson(ran.out).array();
        for (const auto &row : rows)
            found.append(row["id"_L1].toString());
        QCOMPARE(found, ids);
    }

    void stableForPrograms()
    {
        const auto rows = QJsonDocument::fromJson(run(u"list subscriptions --format json --customer FIRST"_s).out).array();
        const auto azure = rows.last().toObject();
        QCOMPARE(azure["status"_L1].toString(), u"2"_s); // as it came
        QCOMPARE(azure["quantity"_L1].toInt(), 1250);
        QVERIFY(azure["ends"_L1].isNull()); // it does not end
        QCOMPARE(azure["autoRenew"_L1], false);
        QCOMPARE(azure["commerce"_L1].toString(), u"new"_s);
        QVERIFY(azure["nickname"_L1].isNull());
        QCOMPARE(azure["customerId"_L1].toString(), m_first);
    }

    void inWordsForPeople()
    {
        const auto english = run(u"list subscriptions --customer FIRST --lang en"_s);
        QVERIFY2(english.out.contains("Suspended") && english.out.contains("No end date") && english.out.contains("1 year"),
                 english.out.constData());
        QVERIFY(english.err.isEmpty());
        const auto dutch = run(u"list subscriptions --lang nl"_s);
        QVERIFY2(dutch.out.contains("Opgeschort") && dutch.out.contains("Verlengt ") && dutch.out.contains("1250"), dutch.out.constData());
        QVERIFY2(dutch.err.contains("2 van de 20 klanten"), dutch.err.constData());
        QVERIFY(dutch.out.contains("quarantined")); // no word is known for it
    }

    void services()
    {
        const auto rows = QJsonDocument::fromJson(run(u"list services --customer FIRST --format json"_s).out).array();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.first()["area"_L1].toString(), u"microsoft365"_s);
        QCOMPARE(rows.first()["adminUrl"_L1].toString(), u"https://portal.office.com/x"_s);
        QVERIFY(rows.first()["healthUrl"_L1].isNull());
        QVERIFY(run(u"list services --customer SECOND --lang en"_s).err.contains("a role or delegated access is missing"));
        QVERIFY(run(u"list services --customer THIRD --lang en"_s).err.contains("was not read of the customer yet"));
    }

    void wrongUse_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::newRow("no such view") << u"list subscriptions --view tomorrow"_s;
        QTest::newRow("days that are none") << u"list subscriptions --view renewing-0007"_s;
        QTest::newRow("services of nobody") << u"list services"_s;
        QTest::newRow("a view of services") << u"list services --customer FIRST --view suspended"_s;
        QTest::newRow("text among one customer's services") << u"list services --customer FIRST --filter x"_s;
    }
    void wrongUse()
    {
        QFETCH(QString, arguments);
        const auto ran = run(arguments + u" --lang en"_s);
        QCOMPARE(ran.status, 2);
        QCOMPARE(ran.err.count('\n'), 1);
        QVERIFY(ran.out.isEmpty());
    }

private:
    Ran run(QString words)
    {
        words.replace(u"FIRST"_s, m_first).replace(u"SECOND"_s, m_second).replace(u"THIRD"_s, m_third);
        auto arguments = words.split(u' ');
        arguments.append({u"--data-dir"_s, m_home.filePath(u"d"_s)});
        if (!arguments.contains(u"--demo"_s))
            arguments.append(u"--demo"_s);
        return ended(*begun(arguments, m_home.path()));
    }

    QTemporaryDir m_home;
    QString m_first;
    QString m_second;
    QString m_third;
};

HOUSE_TEST(TestCliParts)
#include "tst_parts.moc"
