#include "models/remote/listfilter.h"
#include "tests/support/testprogram.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

using Operator = ListFilter::Operator;

/// What a list is narrowed to: CONTRACT 2.7.
class ListFilterTest : public QObject
{
    Q_OBJECT

private slots:
    void isWritten_data()
    {
        QTest::addColumn<ListFilter>("filter");
        QTest::addColumn<QString>("json");
        const auto row
            = [](const char *name, const ListFilter &filter, QString json) { QTest::newRow(name) << filter << json.replace(u'\'', u'"'); };
        const std::array operators{
            std::pair{Operator::Equals, "equals"},
            std::pair{Operator::NotEquals, "not_equals"},
            std::pair{Operator::GreaterThan, "greater_than"},
            std::pair{Operator::GreaterThanOrEquals, "greater_than_or_equals"},
            std::pair{Operator::LessThan, "less_than"},
            std::pair{Operator::LessThanOrEquals, "less_than_or_equals"},
            std::pair{Operator::Substring, "substring"},
            std::pair{Operator::StartsWith, "starts_with"},
            std::pair{Operator::NotStartsWith, "not_starts_with"},
        };
        for (const auto &[comparison, word] : operators)
            row(word, {"Status"_L1, comparison, u"open"_s},
                u"{'Field':'Status','Value':'open','Operator':'%1'}"_s.arg(QLatin1StringView(word)));
        const ListFilter name("CompanyName"_L1, Operator::StartsWith, u"cont"_s);
        const ListFilter domain("Domain"_L1, Operator::StartsWith, u"con"_s);
        const auto left = u"{'Field':'CompanyName','Value':'cont','Operator':'starts_with'}"_s;
        const auto right = u"{'Field':'Domain','Value':'con','Operator':'starts_with'}"_s;
        row("both", ListFilter::both(name, domain), u"{'LeftFilter':"_s + left + u",'RightFilter':"_s + right + u",'Operator':'and'}"_s);
        row("either", ListFilter::either(name, domain), u"{'LeftFilter':"_s + left + u",'RightFilter':"_s + right + u",'Operator':'or'}"_s);
        row("nested", ListFilter::both(ListFilter::either(name, domain), name),
            u"{'LeftFilter':{'LeftFilter':"_s + left + u",'RightFilter':"_s + right + u",'Operator':'or'},'RightFilter':"_s + left
                + u",'Operator':'and'}"_s);
        row("none", {}, {});
        row("none and one", ListFilter::both({}, name), left);
        row("one or none", ListFilter::either(name, {}), left);
        row("a number is text", {"InvoiceDate"_L1, Operator::Equals, u"5"_s}, u"{'Field':'InvoiceDate','Value':'5','Operator':'equals'}"_s);
        row("a place marker is text", {"Name"_L1, Operator::Equals, u"%1%3"_s}, u"{'Field':'Name','Value':'%1%3','Operator':'equals'}"_s);
    }
    void isWritten()
    {
        QFETCH(const ListFilter, filter);
        QFETCH(const QString, json);
        QCOMPARE(filter.json(), json);
        QCOMPARE(filter.isEmpty(), json.isEmpty());
    }

    void keepsAnyValueAText_data()
    {
        QTest::addColumn<QString>("value");
        for (const auto &value :
             {u"O'Neill & Zn. \"de Ijssel\""_s, u"a\\b\n\t\u0001"_s, u"\",\"Operator\":\"or"_s, u"é 🙂 %41"_s, u""_s})
            QTest::newRow(qPrintable(value)) << value;
    }
    void keepsAnyValueAText()
    {
        QFETCH(const QString, value);
        const auto json = ListFilter("CompanyName"_L1, Operator::Substring, value).json();
        const auto object = QJsonDocument::fromJson(json.toUtf8()).object();
        QCOMPARE(object, (QJsonObject{{"Field"_L1, u"CompanyName"_s}, {"Value"_L1, value}, {"Operator"_L1, u"substring"_s}}));
    }
};

HOUSE_TEST(ListFilterTest)
#include "tst_listfilter.moc"
