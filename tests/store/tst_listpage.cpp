#include "models/store/identitymap.h"
#include "models/store/listpage.h"
#include "tests/store/storefixture.h"
#include "tests/support/testprogram.h"

/// Pages of the customer list, tidy and untidy, to lines.
class TestListPage : public QObject
{
    Q_OBJECT

private:
    static QStringList linesOf(ListPage &page, const QByteArray &body)
    {
        auto rows = page.read(body);
        if (!rows)
            return {u"BadReply: "_s + (rows.error().kind == Error::Kind::BadReply ? QString() : u"another kind"_s)};
        QStringList lines;
        for (const auto &row : *rows) {
            if (row.fingerprint != fingerprintOf(row.id))
                lines.append(u"wrong fingerprint"_s);
            lines.append(u"%1|%2|%3|%4"_s.arg(QString::fromUtf8(row.id), QString::fromUtf8(row.name), QString::fromUtf8(row.domain),
                                              QString::fromUtf8(row.relationship)));
        }
        return lines;
    }

private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(u"app.store.warning=false"_s); }

    void lines_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<qint64>("skipped");
        const QByteArray guid = "eebd1b55-5360-4438-a11d-5c06918c3014";
        const QString id = QString::fromLatin1(guid);
        const QString plain = id + u"|Café Zon|cafe.example|reseller"_s;
        const QByteArray line = "{\"id\":\"" + guid
            + "\",\"companyProfile\":{\"tenantId\":\"x\",\"domain\":\"cafe.example\",\"companyName\":\"Caf\xc3\xa9 Zon\"},"
              "\"relationshipToPartner\":\"reseller\",\"attributes\":{\"objectType\":\"Customer\"}}";
        const auto page = [](const QByteArray &items) { return "{\"totalCount\":1,\"items\":[" + items + "],\"links\":{}}"; };
        const auto with = [&](const QByteArray &from, const QByteArray &to) { return page(QByteArray(line).replace(from, to)); };
        QTest::newRow("plain") << page(line) << QStringList{plain} << qint64(0);
        QTest::newRow("BOM") << "\xEF\xBB\xBF" + page(line) << QStringList{plain} << qint64(0);
        QTest::newRow("blanks around") << "  \r\n" + page(line) + "\n " << QStringList{plain} << qint64(0);
        QTest::newRow("empty list") << page("") << QStringList{} << qint64(0);
        QTest::newRow("items last") << "{\"links\":{\"self\":{\"uri\":\"/x\"}},\"items\":[" + line + "]}" << QStringList{plain}
                                    << qint64(0);
        QTest::newRow("escaped") << with("Caf\xc3\xa9 Zon", "Caf\\u00e9 Zon") << QStringList{plain} << qint64(0);
        QTest::newRow("quotes in a name") << with("Zon", "\\\"Zon\\\"") << QStringList{id + u"|Café \"Zon\"|cafe.example|reseller"_s}
                                          << qint64(0);
        QTest::newRow("upper-case id") << with(guid, guid.toUpper()) << QStringList{plain} << qint64(0);
        QTest::newRow("id in braces") << with(guid, "{" + guid + "}") << QStringList{plain} << qint64(0);
        QTest::newRow("an id that is no GUID") << with(guid, "klant-7") << QStringList{u"klant-7|Café Zon|cafe.example|reseller"_s}
                                               << qint64(0);
        QTest::newRow("PascalCase") << QByteArray(page(line))
                                           .replace("items", "Items")
                                           .replace("\"id\"", "\"Id\"")
                                           .replace("companyProfile", "CompanyProfile")
                                           .replace("companyName", "CompanyName")
                                           .replace("\"domain\"", "\"Domain\"")
                                           .replace("relationship", "Relationship")
                                    << QStringList{plain} << qint64(0);
        QTest::newRow("one key in another case") << with("companyName", "CompanyName") << QStringList{plain} << qint64(0);
        QTest::newRow("unknown relationship") << with("\"reseller\"", "\"guardian_angel\"")
                                              << QStringList{id + u"|Café Zon|cafe.example|guardian_angel"_s} << qint64(0);
        QTest::newRow("relationship as a number")
            << with("\"reseller\"", "1") << QStringList{id + u"|Café Zon|cafe.example|1"_s} << qint64(0);
        QTest::newRow("name as a number") << with("\"Caf\xc3\xa9 Zon\"", "365") << QStringList{id + u"||cafe.example|reseller"_s}
                                          << qint64(1);
        QTest::newRow("name null") << with("\"Caf\xc3\xa9 Zon\"", "null") << QStringList{id + u"||cafe.example|reseller"_s} << qint64(0);
        QTest::newRow("domain left out") << with("\"domain\":\"cafe.example\",", "") << QStringList{id + u"|Café Zon||reseller"_s}
                                         << qint64(0);
        QTest::newRow("profile null") << with("{\"tenantId\":\"x\",\"domain\":\"cafe.example\",\"companyName\":\"Caf\xc3\xa9 Zon\"}",
                                              "null")
                                      << QStringList{id + u"|||reseller"_s} << qint64(0);
        QTest::newRow("profile a text") << with("{\"tenantId\":\"x\",\"domain\":\"cafe.example\",\"companyName\":\"Caf\xc3\xa9 Zon\"}",
                                                "\"none\"")
                                        << QStringList{id + u"|||reseller"_s} << qint64(1);
        QTest::newRow("profile a list") << with("{\"tenantId\":\"x\",\"domain\":\"cafe.example\",\"companyName\":\"Caf\xc3\xa9 Zon\"}",
                                                "[\"not an object\"]")
                                        << QStringList{id + u"|||reseller"_s} << qint64(1);
        QTest::newRow("domain a list") << with("\"cafe.example\"", "[1]") << QStringList{id + u"|Café Zon||reseller"_s} << qint64(1);
        QTest::newRow("id a number") << page(QByteArray(line).replace("\"" + guid + "\"", "12345") + "," + line) << QStringList{plain}
                                     << qint64(1);
        QTest::newRow("id a list") << page(QByteArray(line).replace("\"" + guid + "\"", "[\"" + guid + "\"]") + "," + line)
                                   << QStringList{plain} << qint64(1);
        QTest::newRow("id true") << page(QByteArray(line).replace("\"" + guid + "\"", "true") + "," + line) << QStringList{plain}
                                 << qint64(1);
        QTest::newRow("no id") << page("{\"companyProfile\":{\"companyName\":\"x\"}}," + line) << QStringList{plain} << qint64(1);
        QTest::newRow("empty id") << page(QByteArray(line).replace(guid, "") + "," + line) << QStringList{plain} << qint64(1);
        QTest::newRow("null id") << page(QByteArray(line).replace("\"" + guid + "\"", "null") + "," + line) << QStringList{plain}
                                 << qint64(1);
        QTest::newRow("a line that is a text") << page("\"oops\"," + line) << QStringList{plain} << qint64(1);
        QTest::newRow("a line that is null") << page("null," + line) << QStringList{plain} << qint64(1);
        const QStringList bad{u"BadReply: "_s};
        QTest::newRow("nothing") << QByteArray() << bad << qint64(0);
        QTest::newRow("only a BOM") << QByteArray("\xEF\xBB\xBF") << bad << qint64(0);
        QTest::newRow("no JSON") << QByteArray("<html>busy</html>") << bad << qint64(0);
        QTest::newRow("an array") << "[" + line + "]" << bad << qint64(0);
        QTest::newRow("no items") << QByteArray("{\"totalCount\":0}") << bad << qint64(0);
        QTest::newRow("items null") << QByteArray("{\"items\":null}") << bad << qint64(0);
        QTest::newRow("cut off in a line") << page(line).left(120) << bad << qint64(0);
        QTest::newRow("cut off behind the items") << page(line).chopped(2) << bad << qint64(0);
        QTest::newRow("something behind it") << page(line) + "{}" << bad << qint64(0);
        QTest::newRow("broken UTF-8") << with("\xc3\xa9", "\xc3") << bad << qint64(0);
    }
    void lines()
    {
        QFETCH(QByteArray, body);
        ListPage page;
        QTEST(linesOf(page, body), "lines");
        QTEST(page.skipped(), "skipped");
    }

    void saysWhereTheFirstUnreadableLineStands()
    {
        ListPage page;
        auto other = lineOf(told(2));
        other.insert(u"id"_s, 12345);
        QCOMPARE(linesOf(page, pageOf(QJsonArray{lineOf(told(1)), other, 7})).size(), 1);
        QCOMPARE(page.skipped(), 2);
        QCOMPARE(page.firstSkipped(), u"line 2: the id is no text"_s);
        QCOMPARE(linesOf(page, pageOf(toldUpTo(2))).size(), 2);
        QCOMPARE(page.firstSkipped(), QString());
    }

    /// What one page left behind must not show in the next.
    void pagesFollowOneAnother()
    {
        ListPage page;
        for (int round = 0; round < 3; ++round) {
            QCOMPARE(linesOf(page, pageOf(toldUpTo(3))), textOf(toldUpTo(3)));
            QCOMPARE(linesOf(page, "{\"items\":"), QStringList{u"BadReply: "_s});
            QCOMPARE(linesOf(page, pageOf(toldUpTo(600))), textOf(toldUpTo(600)));
        }
    }

    /// Every cut of a page is refused or, cut in white space only, the same.
    void everyCutIsRefused()
    {
        ListPage page;
        const auto body = pageOf(toldUpTo(3));
        for (qsizetype length = 0; length < body.size(); ++length)
            QCOMPARE(linesOf(page, body.left(length)), QStringList{u"BadReply: "_s});
    }
};

HOUSE_TEST(TestListPage)
#include "tst_listpage.moc"
