#include "models/remote/pagelinks.h"
#include "tests/support/printers.h"
#include "tests/support/testprogram.h"

#include <QRandomGenerator>

/// Where the next page is, CONTRACT 2.5 and 2.6.
class PageLinksTest : public QObject
{
    Q_OBJECT

    /// A JSON text written with single quotes.
    static QByteArray json(QByteArray text) { return text.replace('\'', '"'); }

private slots:
    void findsTheNextPage_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<PageLink>("next");
        const PageLink plain{u"/customers?size=2&seekOperation=Next"_s, {}};
        const PageLink token{plain.uri, {{"MS-ContinuationToken", "abc=="}}};
        const auto row = [](const char *name, const QByteArray &body, const PageLink &next) { QTest::newRow(name) << json(body) << next; };
        row("with headers",
            "{'totalCount':1,'items':[{'links':{'next':{'uri':'/no'}}}],'links':{'self':{'uri':'/x'},'next':{'uri':'/"
            "customers?size=2&seekOperation=Next',"
            "'method':'GET','headers':[{'key':'MS-ContinuationToken','value':'abc=='}]}},'attributes':{}}",
            token);
        row("links before the items", "{'links':{'next':{'uri':'/customers?size=2&seekOperation=Next'}},'items':[{'a':[1,{'b':2}]}]}",
            plain);
        row("another case",
            "{'Links':{'Next':{'Uri':'/customers?size=2&seekOperation=Next','Headers':[{'Key':'MS-ContinuationToken','Value':'abc=='}]}}}",
            token);
        row("escaped", "{'links':{'next':{'uri':'\\/customers?size=2\\u0026seekOperation=Next'}}}", plain);
        row("null headers", "{'links':{'next':{'uri':'/customers?size=2&seekOperation=Next','headers':null}}}", plain);
        row("mark in front", "\xEF\xBB\xBF {'links':{'next':{'uri':'/customers?size=2&seekOperation=Next'}}}", plain);
        row("graph", "{'@odata.context':'c','value':[],'@odata.nextLink':'https://graph.example/x?$skip=2'}",
            {u"https://graph.example/x?$skip=2"_s, {}});
        row("analytics", "{'Value':[],'@nextLink':'analytics?skip=2','TotalCount':4}", {u"analytics?skip=2"_s, {}});
        row("Azure Resource Manager", "{'value':[],'nextLink':'https://azure.example/x?$skipToken=2'}",
            {u"https://azure.example/x?$skipToken=2"_s, {}});
        row("analytics, the end", "{'Value':[],'@nextLink':null,'TotalCount':4}", {});
        row("links, and a null beside them", "{'links':{'next':{'uri':'/customers?size=2&seekOperation=Next'}},'@nextLink':null}", plain);
        row("no links", "{'items':[{'links':{'next':{'uri':'/no'}}}]}", {});
        row("no next", "{'items':[],'links':{'self':{'uri':'/x'}}}", {});
        row("null next", "{'items':[],'links':{'next':null}}", {});
        row("null links", "{'items':[],'links':null}", {});
        row("an array", "[{'links':{'next':{'uri':'/no'}}}]", {});
        row("nothing", "", {});
        row("blanks", " \r\n", {});
        row("empty object", "{}", {});
    }
    void findsTheNextPage()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const PageLink, next);
        PageLinkReader reader;
        auto roomy = body;
        roomy.reserve(body.size() + 64);
        for (const auto &bytes : {body, roomy, body}) {
            const auto found = reader.next(bytes);
            VERIFY_RESULT(found);
            QCOMPARE(*found, next);
        }
    }

    void refusesWhatCannotBeFollowed_data()
    {
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const char *name, const QByteArray &body) { QTest::newRow(name) << json(body); };
        row("html", "<html></html>");
        row("text", "maintenance");
        row("cut in the items", "{'items':[{'a':1},");
        row("cut in a text", "{'items':[{'a':'");
        row("wrong bracket", "{'items':[]]");
        row("links are a text", "{'links':'next'}");
        row("links are an array", "{'links':[]}");
        row("next is a text", "{'links':{'next':'/customers'}}");
        row("next without an address", "{'links':{'next':{}}}");
        row("next with an empty address", "{'links':{'next':{'uri':''}}}");
        row("next with a null address", "{'links':{'next':{'uri':null}}}");
        row("address is a number", "{'links':{'next':{'uri':5}}}");
        row("headers are an object", "{'links':{'next':{'uri':'/x','headers':{}}}}");
        row("header is a text", "{'links':{'next':{'uri':'/x','headers':['a: b']}}}");
        row("header without a name", "{'links':{'next':{'uri':'/x','headers':[{'value':'b'}]}}}");
        row("header value is a number", "{'links':{'next':{'uri':'/x','headers':[{'key':'a','value':1}]}}}");
        row("line break in a header", "{'links':{'next':{'uri':'/x','headers':[{'key':'a','value':'b\\r\\nHost: evil.example'}]}}}");
        row("colon in a header's name", "{'links':{'next':{'uri':'/x','headers':[{'key':'a: b','value':'c'}]}}}");
        row("graph link is an object", "{'@odata.nextLink':{}}");
        row("no comma", "{'items':[] 'links':{}}");
        row("two marks", "\xEF\xBB\xBF\xEF\xBB\xBF{}");
    }
    void refusesWhatCannotBeFollowed()
    {
        QFETCH(const QByteArray, body);
        PageLinkReader reader;
        const auto found = reader.next(body);
        COMPARE_ERROR(found, Error::Kind::BadReply, Error::Reason::None);
        QVERIFY(!found.error().detail.isEmpty());
    }

    void looksWhole_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("whole");
        QTest::newRow("object") << QByteArray("{} \n") << true;
        QTest::newRow("array") << QByteArray("\xEF\xBB\xBF[1]") << true;
        QTest::newRow("nothing") << QByteArray() << true;
        QTest::newRow("no JSON is somebody else's business") << QByteArray("<html") << true;
        QTest::newRow("bracket alone") << QByteArray("{") << false;
        QTest::newRow("cut") << QByteArray("{\"a\":1") << false;
        QTest::newRow("other bracket") << QByteArray("{\"a\":[1]") << false;
    }
    void looksWhole()
    {
        QFETCH(const QByteArray, body);
        QTEST(::looksWhole(body), "whole");
    }

    /// A page cut anywhere is never taken for a last page.
    void noticesEveryCut()
    {
        const auto body = json("{'totalCount':1,'items':[{'id':'1','companyProfile':{'companyName':'A } B'},'links':{}}],"
                               "'links':{'next':{'uri':'/customers?x','headers':[{'key':'MS-ContinuationToken','value':'t'}]}}}");
        PageLinkReader reader;
        for (qsizetype size = 1; size < body.size(); ++size) {
            const auto found = reader.next(body.first(size));
            QVERIFY2(!found || !found->isEmpty(), qPrintable(QString::number(size)));
        }
    }

    void survivesAnyBytes()
    {
        QRandomGenerator random(7);
        const auto seed = json("{'items':[{'a':'b'}],'links':{'next':{'uri':'/x','headers':[{'key':'k','value':'v'}]}}}");
        PageLinkReader reader;
        for (int i = 0; i < 20'000; ++i) {
            auto body = seed;
            for (int change = random.bounded(1, 5); change > 0; --change) {
                const auto at = random.bounded(int(body.size()));
                switch (random.bounded(3)) {
                case 0:
                    body[at] = static_cast<char>(random.bounded(256));
                    break;
                case 1:
                    body.remove(at, random.bounded(1, 6));
                    break;
                default:
                    body.insert(at, "{}[]\":,\\\xff"[random.bounded(9)]);
                }
                if (body.isEmpty())
                    body = "{";
            }
            const auto found = reader.next(body);
            if (!found)
                QCOMPARE(found.error().kind, Error::Kind::BadReply);
        }
    }

    void isCheap()
    {
        QByteArray page = "{\"totalCount\":500,\"items\":[";
        for (int i = 0; i < 500; ++i)
            page += "{\"id\":\"" + QByteArray::number(i) + "\",\"companyProfile\":{\"companyName\":\"" + QByteArray(900, 'x') + "\"}},";
        page.chop(1);
        page += "],\"links\":{\"next\":{\"uri\":\"/x\"}}}";
        page.reserve(page.size() + 64);
        PageLinkReader reader;
        QBENCHMARK
        {
            QVERIFY(reader.next(page));
        }
    }
};

HOUSE_TEST(PageLinksTest)
#include "tst_pagelinks.moc"
