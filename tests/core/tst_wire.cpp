#include "models/core/wire.h"
#include "tests/support/testprogram.h"

#include "tests/support/printers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

/// The habits of the wire, CONTRACT 2.4.
class WireTest : public QObject
{
    Q_OBJECT

private slots:
    void dropsOneByteOrderMark_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("rest");
        QTest::newRow("nothing") << QByteArray() << QByteArray();
        QTest::newRow("none") << QByteArray("{}") << QByteArray("{}");
        QTest::newRow("one") << QByteArray("\xEF\xBB\xBF{}") << QByteArray("{}");
        QTest::newRow("one, then blanks") << QByteArray("\xEF\xBB\xBF \r\n\t{}") << QByteArray("{}");
        QTest::newRow("blanks alone") << QByteArray("  \n") << QByteArray();
        QTest::newRow("two") << QByteArray("\xEF\xBB\xBF\xEF\xBB\xBF{}") << QByteArray("\xEF\xBB\xBF{}");
        QTest::newRow("half a mark") << QByteArray("\xEF\xBB") << QByteArray("\xEF\xBB");
        QTest::newRow("mark alone") << QByteArray("\xEF\xBB\xBF") << QByteArray();
    }
    void dropsOneByteOrderMark()
    {
        QFETCH(const QByteArray, body);
        QTEST(withoutBom(body).toByteArray(), "rest");
    }

    void parsesObjects()
    {
        const auto object = parseObject("\xEF\xBB\xBF {\"a\":1}");
        VERIFY_RESULT(object);
        QCOMPARE(object->value("a"_L1).toInt(), 1);
    }

    void refusesWhatIsNoObject_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("detail");
        QTest::newRow("nothing") << QByteArray() << u"empty body"_s;
        QTest::newRow("mark alone") << QByteArray("\xEF\xBB\xBF") << u"empty body"_s;
        QTest::newRow("array") << QByteArray("[{}]") << u"array"_s;
        QTest::newRow("html") << QByteArray("<html></html>") << u"at byte"_s;
        QTest::newRow("cut short") << QByteArray("{\"a\":[1,2") << u"at byte"_s;
        QTest::newRow("rubbish behind") << QByteArray("{} {}") << u"at byte"_s;
        QTest::newRow("two marks") << QByteArray("\xEF\xBB\xBF\xEF\xBB\xBF{}") << u"two byte order marks"_s;
        QTest::newRow("deeply nested") << QByteArray(200'000, '[') << u"no JSON"_s;
        QTest::newRow("not UTF-8") << QByteArray("{\"a\":\"\xff\xfe\"}") << u"no JSON"_s;
    }
    void refusesWhatIsNoObject()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const QString, detail);
        const auto object = parseObject(body);
        COMPARE_ERROR(object, Error::Kind::BadReply, Error::Reason::None);
        QVERIFY2(object.error().detail.contains(detail), qPrintable(object.error().detail));
    }

    void findsTheItemsOfACollection_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("count"); // -1: no collection
        const auto row = [](const char *name, QByteArray body, int count) { QTest::newRow(name) << body.replace('\'', '"') << count; };
        row("items", "{'totalCount':2,'items':[{},{}],'attributes':{'objectType':'Collection'}}", 2);
        row("mark in front", "\xEF\xBB\xBF{'items':[{}]}", 1);
        row("PascalCase", "{'Items':[{}]}", 1);
        row("analytics", "{'Value':[{},{},{}],'@nextLink':null,'TotalCount':3}", 3);
        row("graph", "{'@odata.context':'c','value':[{}]}", 1);
        row("transitions", "{'totalCount':1,'transition':[{}]}", 1);
        row("an array alone", "[{},{}]", 2);
        row("empty", "{'totalCount':0,'items':[]}", 0);
        row("an empty array alone", "[]", 0);
        row("none", "{'totalCount':0}", -1);
        row("null", "{'items':null}", -1);
        row("items of another type", "{'items':{}}", -1);
        row("cut short", "{'items':[{}", -1);
        row("nothing", "", -1);
    }
    void findsTheItemsOfACollection()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const int, count);
        const auto items = parseItems(body);
        if (count < 0)
            COMPARE_ERROR(items, Error::Kind::BadReply, Error::Reason::None);
        else
            VERIFY_RESULT(items);
        QCOMPARE(items ? int(items->size()) : -1, count);
    }

    void namesThePlaceOfAMistakeInTheWholeBody()
    {
        const auto plain = parseObject("{\"a\":x}");
        const auto marked = parseObject("\xEF\xBB\xBF  {\"a\":x}");
        QVERIFY(!plain && !marked);
        const auto place = [](const Error &error) { return error.detail.section(u' ', -1).toInt(); };
        QCOMPARE(place(marked.error()), place(plain.error()) + 5);
    }

    void findsMembers_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("text");
        QTest::newRow("exact") << QByteArray(R"({"companyProfile":{"domain":"a.example"}})") << u"a.example"_s;
        QTest::newRow("pascal") << QByteArray(R"({"CompanyProfile":{"Domain":"a.example"}})") << u"a.example"_s;
        QTest::newRow("mixed") << QByteArray(R"({"companyProfile":{"DOMAIN":"a.example"}})") << u"a.example"_s;
        QTest::newRow("exact wins") << QByteArray(R"({"companyProfile":{"DOMAIN":"no","Domain":"no","domain":"a.example"}})")
                                    << u"a.example"_s;
        QTest::newRow("exact null is absent") << QByteArray(R"({"companyProfile":{"Domain":"no","domain":null}})") << QString();
        QTest::newRow("null on the way") << QByteArray(R"({"companyProfile":null})") << QString();
        QTest::newRow("text on the way") << QByteArray(R"({"companyProfile":"x"})") << QString();
        QTest::newRow("array on the way") << QByteArray(R"({"companyProfile":[{"domain":"no"}]})") << QString();
        QTest::newRow("absent") << QByteArray(R"({})") << QString();
    }
    void findsMembers()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const QString, text);
        const auto value = memberAt(QJsonDocument::fromJson(body).object(), "companyProfile.domain"_L1);
        QCOMPARE(value.isUndefined(), text.isNull());
        QCOMPARE(value.toString(), text);
    }

    void readsTimestamps_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("utc");
        const auto row = [](const char *name, const QString &text, const QString &utc) { QTest::newRow(name) << text << utc; };
        row("zulu", u"2016-12-22T20:31:17Z"_s, u"2016-12-22T20:31:17.000Z"_s);
        row("no zone is UTC", u"2016-12-22T20:31:17"_s, u"2016-12-22T20:31:17.000Z"_s);
        row("1 digit", u"2016-12-22T20:31:17.2Z"_s, u"2016-12-22T20:31:17.200Z"_s);
        row("2 digits", u"2016-12-22T20:31:17.24Z"_s, u"2016-12-22T20:31:17.240Z"_s);
        row("3 digits", u"2016-12-22T20:31:17.245Z"_s, u"2016-12-22T20:31:17.245Z"_s);
        row("7 digits", u"2020-09-02T17:34:12.8069005Z"_s, u"2020-09-02T17:34:12.806Z"_s);
        row("7 nines are not rounded up", u"2020-12-31T23:59:59.9999999Z"_s, u"2020-12-31T23:59:59.999Z"_s);
        row("offset zero", u"2020-09-02T17:34:12+00:00"_s, u"2020-09-02T17:34:12.000Z"_s);
        row("west", u"2020-09-02T17:34:12-08:00"_s, u"2020-09-03T01:34:12.000Z"_s);
        row("east, over midnight back", u"2020-01-01T00:30:00.5+01:00"_s, u"2019-12-31T23:30:00.500Z"_s);
        row("half hours", u"2020-01-01T12:00:00+05:30"_s, u"2020-01-01T06:30:00.000Z"_s);
        row("offset without colon", u"2020-01-01T12:00:00+0530"_s, u"2020-01-01T06:30:00.000Z"_s);
        row("blanks inside", u"2018-11-01T06: 41: 12Z"_s, u"2018-11-01T06:41:12.000Z"_s);
        row("blanks all over", u" 2018 - 11 - 01 T 06 : 41 : 12 . 5 Z "_s, u"2018-11-01T06:41:12.500Z"_s);
        row("blank for T", u"2018-11-01 06:41:12"_s, u"2018-11-01T06:41:12.000Z"_s);
        row("lower case", u"2018-11-01t06:41:12z"_s, u"2018-11-01T06:41:12.000Z"_s);
        row("no seconds", u"2018-11-01T06:41Z"_s, u"2018-11-01T06:41:00.000Z"_s);
        row("a day", u"2018-11-01"_s, u"2018-11-01T00:00:00.000Z"_s);
        row("leap day", u"2024-02-29T00:00:00Z"_s, u"2024-02-29T00:00:00.000Z"_s);
        row("never ends", u"9999-12-31T23:59:59.9999999Z"_s, u"9999-12-31T23:59:59.999Z"_s);
        row("never ends, in the west", u"9999-12-31T23:59:59-08:00"_s, u"9999-12-31T23:59:59.999Z"_s);
        for (const auto &nothing : {u""_s,
                                    u" "_s,
                                    u"0001-01-01T00:00:00"_s,
                                    u"0001-01-01T00:00:00Z"_s,
                                    u"0001-01-01T00:00:00-08:00"_s,
                                    u"0000-00-00T00:00:00"_s,
                                    u"2021-02-29T00:00:00Z"_s,
                                    u"2021-13-01T00:00:00Z"_s,
                                    u"2021-01-01T25:00:00Z"_s,
                                    u"2021-01-01T00:61:00Z"_s,
                                    u"2021-01-01T"_s + u"x"_s,
                                    u"2021-01-01T00:00:00X"_s,
                                    u"2021-01-01T00:00:00."_s,
                                    u"2021-01-01T00:00:00+"_s,
                                    u"2021-01-01T00:00:00+99:00"_s,
                                    u"2021-01"_s,
                                    u"20210101"_s,
                                    u"yesterday"_s,
                                    u"1/2/2021"_s,
                                    u"2021-01-01T00:00:00Z and more"_s,
                                    u"٢٠٢١-٠١-٠١"_s})
            QTest::addRow("none: '%s'", qPrintable(nothing)) << nothing << QString();
    }
    void readsTimestamps()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, utc);
        const auto when = parseTimestamp(text);
        QCOMPARE(when.isValid(), !utc.isEmpty());
        if (when.isValid()) {
            QCOMPARE(when.timeSpec(), Qt::UTC);
            QCOMPARE(when.toString(Qt::ISODateWithMs), utc);
        }
    }

    /// Whatever the spelling of a moment, it is the same moment.
    void readsEverySpellingOfAMoment()
    {
        QRandomGenerator random(20260302);
        for (int i = 0; i < 2'000; ++i) {
            const auto moment
                = QDateTime::fromMSecsSinceEpoch(random.bounded(qint64(4'102'444'800)) * 1000 + random.bounded(1000), Qt::UTC);
            const auto offset = (random.bounded(29) - 14) * 3600 + (random.bounded(2) ? 1800 : 0);
            const auto there = moment.toOffsetFromUtc(offset).toString(Qt::ISODateWithMs);
            QCOMPARE(parseTimestamp(there), moment);
            QCOMPARE(parseTimestamp(moment.toString(u"yyyy-MM-ddTHH:mm:ss.zzz"_s)), moment);
            QCOMPARE(
                parseTimestamp(QString(moment.toString(u"yyyy-MM-ddTHH: mm: ss.zzz"_s) + QString::number(random.bounded(10'000)) + u'Z')),
                moment);
        }
    }

    void knowsOpenEnds()
    {
        QVERIFY(isOpenEnded(parseTimestamp(u"9999-01-01T00:00:00")));
        QVERIFY(isOpenEnded(parseTimestamp(u"9999-12-31T23:59:59.9999999-08:00")));
        QVERIFY(!isOpenEnded(parseTimestamp(u"9998-12-31T23:59:59Z")));
        QVERIFY(!isOpenEnded(QDateTime()));
    }

    void normalisesIds_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("normal");
        const auto guid = u"0c39d6d5-c70d-4c55-bc02-f620844f3fd1"_s;
        QTest::newRow("lower") << guid << guid;
        QTest::newRow("upper") << guid.toUpper() << guid;
        QTest::newRow("braces") << QString(u'{' + guid.toUpper() + u'}') << guid;
        QTest::newRow("tenant prefix") << QString(u"org:"_s + guid) << guid;
        QTest::newRow("prefix in capitals, blanks") << QString(u"  ORG: "_s + guid.toUpper() + u' ') << guid;
        QTest::newRow("number") << u" 4391507 "_s << u"4391507"_s;
        QTest::newRow("no GUID behind the prefix") << u"org:Contoso"_s << u"org:contoso"_s;
        QTest::newRow("nearly a GUID") << u"0c39d6d5-c70d-4c55-bc02-f620844f3fdG"_s << u"0c39d6d5-c70d-4c55-bc02-f620844f3fdg"_s;
        QTest::newRow("braces around something else") << u"{X}"_s << u"{x}"_s;
        QTest::newRow("nothing") << QString() << QString();
    }
    void normalisesIds()
    {
        QFETCH(const QString, id);
        QTEST(normalisedId(id), "normal");
        QCOMPARE(normalisedId(normalisedId(id)), normalisedId(id));
    }

    void normalisesWords_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("normal");
        QTest::newRow("snake") << u"attention_needed"_s << u"attentionneeded"_s;
        QTest::newRow("pascal") << u"AttentionNeeded"_s << u"attentionneeded"_s;
        QTest::newRow("blanks") << u" Attention Needed "_s << u"attentionneeded"_s;
        QTest::newRow("trailing blank") << u"Completed "_s << u"completed"_s;
        QTest::newRow("one word") << u"OneTime"_s << u"onetime"_s;
        QTest::newRow("number") << u"1"_s << u"1"_s;
        QTest::newRow("nothing") << QString() << QString();
    }
    void normalisesWords()
    {
        QFETCH(const QString, word);
        const auto normal = normalisedWord(word);
        QTEST(normal.isEmpty() ? QString() : normal, "normal");
    }
};

HOUSE_TEST(WireTest)
#include "tst_wire.moc"
