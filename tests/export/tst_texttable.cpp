#include "models/export/displaywidth.h"
#include "models/export/texttable.h"
#include "tests/support/testprogram.h"

#include <QBuffer>

using namespace Qt::StringLiterals;

namespace {

QString table(int width, const QList<ExportColumn> &columns, const QList<QList<Cell>> &rows, const OfficeWords &words = {})
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    TextTable out(buffer, words, width);
    bool well = bool(out.begin(columns));
    for (const auto &row : rows)
        well = well && out.row(row);
    return well && out.end() ? QString::fromUtf8(buffer.data()) : u"error"_s;
}

} // namespace

class TextTableTest : public QObject
{
    Q_OBJECT

private slots:
    void widths_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("width");
        QTest::newRow("empty") << QString() << 0;
        QTest::newRow("ascii") << u"Zwolle"_s << 6;
        QTest::newRow("accents, composed") << u"Évora ĳ"_s << 7;
        QTest::newRow("accents, combining") << u"E\u0301vora"_s << 5;
        QTest::newRow("Chinese") << u"王府井"_s << 6;
        QTest::newRow("half-width katakana") << u"ﾃｽﾄ"_s << 3;
        QTest::newRow("full-width latin") << u"ＡＢ"_s << 4;
        QTest::newRow("Hangul, composed") << u"서울"_s << 4;
        QTest::newRow("Hangul, jamo") << u"\u1112\u1161\u11AB"_s << 2;
        QTest::newRow("emoji") << u"🙂"_s << 2;
        QTest::newRow("emoji, joined family") << u"👨‍👩‍👧"_s << 2;
        QTest::newRow("emoji, skin") << u"👍🏽"_s << 2;
        QTest::newRow("flag") << u"🇳🇱"_s << 2;
        QTest::newRow("heart as a picture") << u"❤️"_s << 2;
        QTest::newRow("heart as text") << u"❤"_s << 1;
        QTest::newRow("zero width joiner alone") << u"\u200D"_s << 0;
        QTest::newRow("euro") << u"€ 1.250"_s << 7;
        QTest::newRow("beyond the last table entry") << QString::fromUcs4(U"\U00020000") << 2;
    }
    void widths()
    {
        QFETCH(QString, text);
        QFETCH(int, width);
        QCOMPARE(displayWidth(text), width);
    }

    void elision_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("columns");
        QTest::addColumn<QString>("elided");
        QTest::newRow("fits") << u"Zwolle"_s << 6 << u"Zwolle"_s;
        QTest::newRow("one too many") << u"Zwolle"_s << 5 << u"Zwol…"_s;
        QTest::newRow("one column") << u"Zwolle"_s << 1 << u"…"_s;
        QTest::newRow("none") << u"Zwolle"_s << 0 << QString();
        QTest::newRow("a wide one is not halved") << u"王府井"_s << 4 << u"王…"_s;
        QTest::newRow("wide, odd") << u"王府井"_s << 5 << u"王府…"_s;
        QTest::newRow("combining marks stay") << u"E\u0301vora"_s << 3 << u"E\u0301v…"_s;
        QTest::newRow("a family is not parted") << u"a👨‍👩‍👧b"_s << 3 << u"a…"_s;
    }
    void elision()
    {
        QFETCH(QString, text);
        QFETCH(int, columns);
        QFETCH(QString, elided);
        QCOMPARE(elidedTo(text, columns), elided);
        QVERIFY(displayWidth(elidedTo(text, columns)) <= columns);
    }

    void fitted_data()
    {
        QTest::addColumn<QList<int>>("wanted");
        QTest::addColumn<QList<bool>>("whole");
        QTest::addColumn<int>("width");
        QTest::addColumn<QList<int>>("widths");
        const QList<bool> none{false, false, false};
        QTest::newRow("all fit") << QList{5, 6, 7} << none << 22 << QList{5, 6, 7};
        QTest::newRow("the longest gives") << QList{5, 6, 40} << none << 35 << QList{5, 6, 20};
        QTest::newRow("two give alike, the rest to the first") << QList{5, 40, 40} << none << 34 << QList{5, 13, 12};
        QTest::newRow("an id stays whole") << QList{36, 40, 40} << QList{true, false, false} << 80 << QList{36, 20, 20};
        QTest::newRow("the last goes") << QList{10, 10, 10} << none << 20 << QList{9, 9};
        QTest::newRow("even an id gives when alone") << QList{36} << QList{true} << 20 << QList{20};
        QTest::newRow("nothing") << QList<int>() << QList<bool>() << 20 << QList<int>();
    }
    void fitted()
    {
        QFETCH(QList<int>, wanted);
        QFETCH(QList<bool>, whole);
        QFETCH(int, width);
        QFETCH(QList<int>, widths);
        QCOMPARE(fittedWidths(wanted, whole, 2, width), widths);
    }

    void aligned()
    {
        QCOMPARE(
            table(
                0,
                {{.key = u"name"_s, .title = u"Naam"_s},
                 {.key = u"seats"_s, .title = u"Licenties"_s},
                 {.key = u"city"_s, .title = u"Plaats"_s}},
                {{u"王府井 Bakkerij"_s, qint64(7), u"Zwolle"_s}, {u"Évora"_s, qint64(12500), Cell{}}, {u"x"_s, qint64(0), u"'t Zand  "_s}},
                {.noValue = u"nog niet gelezen"_s}),
            u"Naam             Licenties  Plaats\n"
            "───────────────  ─────────  ────────────────\n"
            "王府井 Bakkerij          7  Zwolle\n"
            "Évora                12500  nog niet gelezen\n"
            "x                        0  't Zand\n"_s);
    }

    void fittedToTheTerminal()
    {
        const auto text = table(40, {{.key = u"name"_s}, {.key = u"domain"_s}, {.key = u"n"_s}},
                                {{u"De Vries Installatietechniek Zwolle B.V."_s, u"devries-installatietechniek.example"_s, qint64(3)}});
        QCOMPARE(text,
                 u"name                domain             n\n"
                 "──────────────────  ─────────────────  ─\n"
                 "De Vries Installa…  devries-installa…  3\n"_s);
        for (const auto &line : text.split(u'\n')) {
            QVERIFY(displayWidth(line) <= 40);
            QVERIFY(!line.endsWith(u' '));
        }
    }

    void columnsThatFindNoPlaceAreMarked()
    {
        const auto text = table(20, {{.key = u"name"_s}, {.key = u"domain"_s}, {.key = u"city"_s}},
                                {{u"Bakkerij Évora"_s, u"evora.example"_s, u"Deventer"_s}});
        QCOMPARE(text,
                 u"name      domain   …\n"
                 "────────  ───────\n"
                 "Bakkeri…  evora.…\n"_s);
    }

    void controlCharactersNeverReachTheTerminal()
    {
        const auto text = table(0, {{.key = u"name"_s}}, {{u"a\u001B[31mred\u001B]0;title\u0007\u009B1m\u202Eb\nc\td"_s}});
        QCOMPARE(text, u"name\n─────────────────────\na[31mred]0;title1mb c d\n"_s.replace(u"─────────────────────"_s, QString(23, u'─')));
    }

    void empty() { QCOMPARE(table(80, {{.key = u"name"_s, .title = u"Naam"_s}}, {}), u"Naam\n────\n"_s); }

    void widthsAreSettledByTheFirstRows()
    {
        QList<QList<Cell>> rows;
        for (int i = 0; i < 2000; ++i)
            rows.append(QList<Cell>{u"kort"_s, u"b"_s});
        rows.append(QList<Cell>{u"veel langer dan daarvoor"_s, u"b"_s});
        const auto free = table(0, {{.key = u"a"_s}, {.key = u"b"_s}}, rows).split(u'\n');
        QCOMPARE(free.size(), 2004);
        QCOMPARE(free.at(2001), u"kort  b"_s);
        QCOMPARE(free.at(2002), u"veel langer dan daarvoor  b"_s);
        const auto fitted = table(40, {{.key = u"a"_s}, {.key = u"b"_s}}, rows).split(u'\n');
        QCOMPARE(fitted.at(2002), u"vee…  b"_s);
    }
};

HOUSE_TEST(TextTableTest)
#include "tst_texttable.moc"
