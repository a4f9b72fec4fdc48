#include "tests/cli/partnerdeskrun.h"
#include "tests/support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

/// The health of all customers on the command line, read from the real sandbox.
class TestCliHealth : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const auto synced = run(u"sync --demo --customers 60 --health"_s);
        QVERIFY2(synced.status == 0, synced.err.constData());
    }

    void servicesOfAll()
    {
        const auto services = listed(u"list health"_s);
        QVERIFY(services.size() > 5);
        qint64 exchange = 0;
        for (const auto &line : services) {
            QVERIFY(line["customers"_L1].toInt() > 0);
            if (line["service"_L1] == u"Exchange Online"_s)
                exchange += line["customers"_L1].toInt();
        }
        QVERIFY(exchange > 0 && exchange <= 60);
        // The table is for people, and says of how many nothing is known, and why.
        const auto table = run(u"list health --lang nl"_s);
        QCOMPARE(table.status, 0);
        QVERIFY(table.out.contains("In orde"));
        QVERIFY2(table.err.contains("van de 60 klanten"), table.err.constData());
        QVERIFY2(table.err.contains("Geen gedelegeerde toegang"), table.err.constData());
    }

    void issuesAndTheirCustomers()
    {
        const auto issues = listed(u"list issues --view all"_s);
        QVERIFY(!issues.isEmpty());
        const auto issue = issues.at(0);
        QVERIFY(issue["id"_L1].isString() && issue["status"_L1].isString() && issue["active"_L1].isBool());
        const auto key = issue["key"_L1].toString();
        const auto affected = listed(u"list affected --issue "_s + key);
        QCOMPARE(affected.size(), issue["reportedEver"_L1].toInt() + issue["possibly"_L1].toInt());
        QVERIFY(affected.at(0)["suspended"_L1].isBool());
        QCOMPARE(affected.at(0)["level"_L1].toString(), u"reported"_s);
        // Of one of them alone it is there, too.
        const auto customer = affected.at(0)["id"_L1].toString();
        const auto own = listed(u"list issues --view all --customer "_s + customer);
        QVERIFY(std::any_of(own.begin(), own.end(), [&](const QJsonValue &line) { return line["key"_L1] == key; }));
        QVERIFY(own.size() <= issues.size());
        QVERIFY(!listed(u"list health --customer "_s + customer).isEmpty());
        QVERIFY(listed(u"list issues --filter nosuchword"_s).isEmpty());
    }

    void showsAnIssue()
    {
        const auto key = listed(u"list issues --view all"_s).at(0)["key"_L1].toString();
        const auto shown = run(u"show issue "_s + key + u" --format json"_s);
        QCOMPARE(shown.status, 0);
        const auto issue = QJsonDocument::fromJson(shown.out).object();
        QCOMPARE(issue["key"_L1].toString(), key);
        QVERIFY(!issue["posts"_L1].toArray().isEmpty());
        for (const auto &post : issue["posts"_L1].toArray())
            QVERIFY(!post["text"_L1].toString().contains(u'<'));
        const auto text = run(u"show issue "_s + key);
        QCOMPARE(text.status, 0);
        QVERIFY(text.out.contains("All updates"));
        const auto none = run(u"show issue XX0"_s);
        QCOMPARE(none.status, 1);
        QVERIFY2(none.err.contains("XX0"), none.err.constData());
    }

    void messages()
    {
        const auto all = listed(u"list messages --view all"_s);
        QVERIFY(!all.isEmpty());
        const auto mustAct = listed(u"list messages --view must-act"_s);
        QVERIFY(mustAct.size() < all.size());
        for (const auto &line : mustAct)
            QVERIFY(line["actBy"_L1].isString());
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::newRow("no such view") << u"list issues --view gone"_s;
        QTest::newRow("no issue") << u"list affected"_s;
        QTest::newRow("issue elsewhere") << u"list issues --issue EX1"_s;
        QTest::newRow("filter on services") << u"list health --filter x"_s;
        QTest::newRow("no such messages") << u"list messages --view active"_s;
    }
    void wrongUsage()
    {
        QFETCH(QString, arguments);
        const auto ran = run(arguments);
        QCOMPARE(ran.status, 2);
        QVERIFY(ran.err.trimmed().count('\n') == 0 && !ran.err.trimmed().isEmpty());
    }

    void verifies()
    {
        const auto ran = run(u"verify"_s);
        QVERIFY2(ran.status == 0, QByteArray(ran.out + ran.err).constData());
    }

private:
    Ran run(const QString &words) const
    {
        auto arguments = words.split(u' ');
        if (!arguments.contains(u"--lang"_s))
            arguments += {u"--lang"_s, u"en"_s};
        const auto process = begun(arguments + QStringList{u"--data-dir"_s, m_home.filePath(u"d"_s)}, m_home.path());
        return ended(*process);
    }
    QJsonArray listed(const QString &words) const
    {
        const auto ran = run(words + u" --format json"_s);
        if (ran.status != 0)
            qWarning("%s: %s", qPrintable(words), ran.err.constData());
        return QJsonDocument::fromJson(ran.out).array();
    }

    QTemporaryDir m_home{};
};

HOUSE_TEST(TestCliHealth)
#include "tst_health.moc"
