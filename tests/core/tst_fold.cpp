#include "models/core/fold.h"
#include "tests/support/testprogram.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace {

QByteArray foldedBytes(const QByteArray &utf8)
{
    QByteArray out;
    appendFolded(out, utf8.constData(), utf8.size());
    return out;
}

/// The matches as the marked text, parted by bars.
QString marked(const QString &text, const QByteArray &needle)
{
    QStringList parts;
    const auto matches = foldedMatches(text, needle);
    for (const auto &[start, length] : matches)
        parts << text.mid(start, length);
    return parts.join(u'|');
}

QString randomText(QRandomGenerator &random)
{
    static const QString letters = u"aAbBiIjJyY  \t\u00a0éÉëïĳĲÿŸßẞæÆøØłŁđĐœŒñçĄężŠİı\u0301\u0308\u00ad\u200b’`´-–κΚπБжが한中①ﬁＡ"_s;
    QString text;
    for (auto left = random.bounded(60); left > 0; --left)
        text += random.bounded(30) == 0 ? u"🙂"_s : letters.mid(random.bounded(letters.size()), 1);
    return text;
}

} // namespace

class FoldTest : public QObject
{
    Q_OBJECT

private slots:
    void folds_data();
    void folds();
    void bytesAndTextAgree();
    void foldingTwiceChangesNothing();
    void everyCodePointSettles();
    void controlsNeverSurvive();
    void appendsBehindWhatStands();
    void takesInvalidUtf8AsReplacement_data();
    void takesInvalidUtf8AsReplacement();
    void longPlainTextEqualsItsLetters();
    void marks_data();
    void marks();
    void marksStayInsideTheText();
};

void FoldTest::folds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");

    QTest::newRow("empty") << u""_s << u""_s;
    QTest::newRow("plain") << u"Bakkerij Jansen B.V."_s << u"bakkery jansen b.v."_s;
    QTest::newRow("ij") << u"Nijmegen"_s << u"nymegen"_s;
    QTest::newRow("ij ligature") << u"Nĳmegen"_s << u"nymegen"_s;
    QTest::newRow("y") << u"Nymegen"_s << u"nymegen"_s;
    QTest::newRow("y with dots") << u"Nÿmegen"_s << u"nymegen"_s;
    QTest::newRow("capital IJ") << u"IJmuiden"_s << u"ymuiden"_s;
    QTest::newRow("capital ligature") << u"Ĳmuiden"_s << u"ymuiden"_s;
    QTest::newRow("ij with an accent on each") << u"bi\u0301j\u0301na"_s << u"byna"_s;
    QTest::newRow("ij with a soft hyphen inside") << u"i\u00adj"_s << u"y"_s;
    QTest::newRow("i and j in two words") << u"i j"_s << u"i j"_s;
    QTest::newRow("three letters") << u"iij"_s << u"iy"_s;
    QTest::newRow("accents") << u"ÀÉÎÕÜçñ"_s << u"aeioucn"_s;
    QTest::newRow("accents of their own") << u"Cafe\u0301"_s << u"cafe"_s;
    QTest::newRow("coöperatie") << u"Coöperatie Reünie Zoë"_s << u"cooperatie reunie zoe"_s;
    QTest::newRow("German") << u"Große Straße GROẞ"_s << u"grosse strasse gross"_s;
    QTest::newRow("Danish") << u"Ærø Søndergaard Åse"_s << u"aero sondergaard ase"_s;
    QTest::newRow("Polish") << u"Łódź Żółć"_s << u"lodz zolc"_s;
    QTest::newRow("Croatian") << u"Đorđe Čović"_s << u"dorde covic"_s;
    QTest::newRow("French") << u"Œuvre cœur"_s << u"oeuvre coeur"_s;
    QTest::newRow("Turkish") << u"İstanbul Işık"_s << u"istanbul isik"_s;
    QTest::newRow("Vietnamese") << u"Nguyễn Phở"_s << u"nguyen pho"_s;
    QTest::newRow("Icelandic") << u"Þór Guðmundur"_s << u"thor gudmundur"_s;
    QTest::newRow("Greek final sigma") << u"ΟΔΟΣ οδός"_s << u"οδοσ οδοσ"_s;
    QTest::newRow("Cyrillic") << u"Ёлка"_s << u"елка"_s;
    QTest::newRow("full width") << u"ＡＢ１"_s << u"ab1"_s;
    QTest::newRow("ligature fi") << u"ﬁnance"_s << u"finance"_s;
    QTest::newRow("Kelvin") << u"\u212a"_s << u"k"_s;
    QTest::newRow("quotes") << u"’s-Hertogenbosch ‘t Hof `t"_s << u"'s-hertogenbosch 't hof 't"_s;
    QTest::newRow("dashes") << u"A–B—C‑D"_s << u"a-b-c-d"_s;
    QTest::newRow("runs of blanks") << u"a \t\n b\u00a0\u2003c"_s << u"a b c"_s;
    QTest::newRow("blanks at the ends") << u"  a  "_s << u"a"_s;
    QTest::newRow("only blanks") << u" \t "_s << u""_s;
    QTest::newRow("controls") << u"a\u001eb\u001fc\u0001d\u007fe\u0085f"_s << u"abcde f"_s;
    QTest::newRow("direction marks") << u"\u202eab\u200f\ufeffc"_s << u"abc"_s;
    QTest::newRow("outside the first plane") << u"🙂 𝐀"_s << u"🙂 a"_s;
    QTest::newRow("half a pair") << QString(QChar(0xd800)) + u'a' << u"\ufffda"_s;
}

void FoldTest::folds()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(QString::fromUtf8(folded(text)), expected);
}

void FoldTest::bytesAndTextAgree()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 5000; ++round) {
        const QString text = randomText(random);
        QCOMPARE(foldedBytes(text.toUtf8()), folded(text));
    }
}

void FoldTest::foldingTwiceChangesNothing()
{
    QRandomGenerator random(8);
    for (int round = 0; round < 5000; ++round) {
        const QByteArray once = folded(randomText(random));
        QCOMPARE(foldedBytes(once), once);
        QVERIFY2(!once.contains("ij"), once.constData());
        QVERIFY2(!once.contains("  ") && !once.startsWith(' ') && !once.endsWith(' '), once.constData());
    }
}

void FoldTest::everyCodePointSettles()
{
    for (char32_t c = 1; c <= 0xE0200; ++c) {
        if (c == 0x30000)
            c = 0xE0000; // nothing is assigned in between
        if (QChar::isSurrogate(c))
            continue;
        const QByteArray once = folded(QString::fromUcs4(&c, 1));
        const QByteArray twice = foldedBytes(once);
        if (once != twice)
            QFAIL(qPrintable(u"U+%1 gives %2, then %3"_s.arg(QString::number(c, 16), QString::fromUtf8(once), QString::fromUtf8(twice))));
    }
}

void FoldTest::controlsNeverSurvive()
{
    for (char16_t c = 0; c < 0xA0; ++c) {
        const QByteArray out = folded(u"a"_s + QChar(c) + u"b"_s);
        for (const char byte : out)
            QVERIFY2(static_cast<unsigned char>(byte) >= 0x20, qPrintable(QString::number(c, 16)));
    }
}

void FoldTest::appendsBehindWhatStands()
{
    QByteArray out = "i";
    appendFolded(out, "J ", 2);
    QCOMPARE(out, "ij"); // what stood there is none of its business
    appendFolded(out, " K", 2);
    QCOMPARE(out, "ijk");
    appendFolded(out, "", 0);
    QCOMPARE(out, "ijk");
}

void FoldTest::takesInvalidUtf8AsReplacement_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("expected");

    const QByteArray bad = "\xef\xbf\xbd";
    QTest::newRow("lone continuation") << QByteArray("a\x80z") << "a" + bad + "z";
    QTest::newRow("cut short") << QByteArray("a\xc3") << "a" + bad;
    QTest::newRow("cut short, three bytes") << QByteArray("a\xe2\x82") << "a" + bad + bad;
    QTest::newRow("lead before a letter") << QByteArray("\xc3z") << bad + "z";
    QTest::newRow("overlong slash") << QByteArray("\xc0\xaf") << bad + bad;
    QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80") << bad + bad + bad;
    QTest::newRow("beyond Unicode") << QByteArray("\xf4\x90\x80\x80") << bad + bad + bad + bad;
    QTest::newRow("never a lead") << QByteArray("\xff\xfe") << bad + bad;
    QTest::newRow("among plain letters") << QByteArray("Bakkerij van der \xff Berg en Zonen")
                                         << "bakkery van der " + bad + " berg en zonen";
}

void FoldTest::takesInvalidUtf8AsReplacement()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, expected);
    QCOMPARE(foldedBytes(bytes), expected);
}

/// Sixteen letters at a time must give what one at a time gives, wherever the borders of the blocks fall.
void FoldTest::longPlainTextEqualsItsLetters()
{
    const QByteArray text = "The IJsselmeer  dike; Bijlmer\tArena, Dijk & Zn. (IJ) ij `quoted` REUSEL-DE MIERDEN B.V. x";
    for (qsizetype from = 0; from < 40; ++from) {
        for (qsizetype size = 0; from + size <= text.size(); ++size) {
            const QByteArray part = text.mid(from, size);
            QByteArray expected = part.toLower().simplified();
            expected.replace("ij", "y").replace('`', '\'');
            QCOMPARE(foldedBytes(part), expected);
        }
    }
}

void FoldTest::marks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");

    QTest::newRow("nothing typed") << u"Jansen"_s << u""_s << u""_s;
    QTest::newRow("not there") << u"Jansen"_s << u"x"_s << u""_s;
    QTest::newRow("longer than the text") << u"Jan"_s << u"jansen"_s << u""_s;
    QTest::newRow("case") << u"Bakkerij JANSEN"_s << u"jans"_s << u"JANS"_s;
    QTest::newRow("accent") << u"Café Zoë"_s << u"cafe"_s << u"Café"_s;
    QTest::newRow("accent of its own is marked too") << u"Cafe\u0301 b"_s << u"cafe"_s << u"Cafe\u0301"_s;
    QTest::newRow("y finds ij") << u"Nijmegen"_s << u"nym"_s << u"Nijm"_s;
    QTest::newRow("ij finds y") << u"Nymegen"_s << u"nijm"_s << u"Nym"_s;
    QTest::newRow("ij finds the ligature") << u"Nĳmegen"_s << u"nij"_s << u"Nĳ"_s;
    QTest::newRow("half an ij") << u"Nijmegen"_s << u"ni"_s << u"Nij"_s;
    QTest::newRow("i that is an i") << u"Nico"_s << u"ni"_s << u"Ni"_s;
    QTest::newRow("ss finds ß") << u"Große"_s << u"oss"_s << u"oß"_s;
    QTest::newRow("s finds ß once") << u"Große"_s << u"s"_s << u"ß"_s;
    QTest::newRow("ae") << u"Ærø"_s << u"e"_s << u"Æ"_s;
    QTest::newRow("several") << u"Anna Hannah"_s << u"an"_s << u"An|an"_s;
    QTest::newRow("no overlap") << u"aaaa"_s << u"aa"_s << u"aa|aa"_s;
    QTest::newRow("blanks") << u"van \t der Berg"_s << u"n d"_s << u"n \t d"_s;
    QTest::newRow("leading blanks") << u"  Berg"_s << u"berg"_s << u"Berg"_s;
    QTest::newRow("behind a pair") << u"🙂Berg"_s << u"berg"_s << u"Berg"_s;
    QTest::newRow("a pair") << u"a🙂b"_s << u"🙂"_s << u"🙂"_s;
}

void FoldTest::marks()
{
    QFETCH(QString, text);
    QFETCH(QString, typed);
    QFETCH(QString, expected);
    QCOMPARE(marked(text, folded(typed)), expected);
}

void FoldTest::marksStayInsideTheText()
{
    QRandomGenerator random(9);
    for (int round = 0; round < 5000; ++round) {
        const QString text = randomText(random);
        const QByteArray all = folded(text);
        const qsizetype from = all.isEmpty() ? 0 : random.bounded(all.size());
        const QByteArray needle = all.mid(from, 1 + random.bounded(6));
        const auto matches = foldedMatches(text, needle);
        qsizetype end = 0;
        for (const auto &[start, length] : matches) {
            QVERIFY(start >= end && length > 0 && start + length <= text.size());
            end = start + length;
        }
        QCOMPARE(matches.isEmpty(), needle.isEmpty());
    }
}

HOUSE_TEST(FoldTest)
#include "tst_fold.moc"
