#include "models/health/outagemail.h"
#include "models/health/outagemessage.h"
#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;

/// Drafts of messages about an outage, as files and as links.
class TestOutageMail : public QObject
{
    Q_OBJECT

private slots:
    void addresses_data();
    void addresses();
    void draft();
    void headersStayTheirOwn();
    void longSubjectIsFolded();
    void link();
    void longLinkIsCut();
    void fileNames_data();
    void fileNames();
    void languages_data();
    void languages();

private:
    static OutageMail mail()
    {
        return {.to = u"jan@bakker.example"_s,
                .toName = u"Jan de Bakker"_s,
                .subject = u"Storing"_s,
                .body = u"Beste Jan,\n\nCafé.\n"_s,
                .writtenAt = QDateTime(QDate(2026, 12, 1), QTime(12, 0), Qt::UTC),
                .id = u"0190"_s};
    }
    static QByteArray bodyOf(const QByteArray &eml) { return QByteArray::fromBase64(eml.mid(eml.indexOf("\r\n\r\n") + 4)); }
};

void TestOutageMail::addresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("plain") << u"jan@bakker.example"_s << true;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("no at") << u"bakker.example"_s << false;
    QTest::newRow("two") << u"a@b,c@d"_s << false;
    QTest::newRow("another header") << u"a@b\r\nBcc: c@d"_s << false;
    QTest::newRow("brackets") << u"<a@b>"_s << false;
    QTest::newRow("blank") << u"a b@c"_s << false;
    QTest::newRow("nothing before") << u"@b"_s << false;
}

void TestOutageMail::addresses()
{
    QFETCH(QString, text);
    QFETCH(bool, good);
    QCOMPARE(isMailAddress(text), good);
}

void TestOutageMail::draft()
{
    const auto eml = emlOf(mail());
    QVERIFY(eml.startsWith("X-Unsent: 1\r\n"));
    QVERIFY(eml.contains("\r\nTo: \"Jan de Bakker\" <jan@bakker.example>\r\n"));
    QVERIFY(eml.contains("\r\nSubject: Storing\r\n"));
    QVERIFY(eml.contains("\r\nDate: Tue, 01 Dec 2026 12:00:00 +0000\r\n"));
    QVERIFY(eml.contains("charset=utf-8"));
    QCOMPARE(bodyOf(eml), u"Beste Jan,\r\n\r\nCafé.\r\n"_s.toUtf8());
    // Without an address it is a draft all the same, to be completed.
    auto nobody = mail();
    nobody.to.clear();
    QVERIFY(!emlOf(nobody).contains("To:"));
}

void TestOutageMail::headersStayTheirOwn()
{
    auto bad = mail();
    bad.subject = u"Storing\r\nBcc: all@bakker.example"_s;
    bad.toName = u"Jan\" <x@y>\r\nCc: z@bakker.example"_s;
    const auto eml = emlOf(bad);
    const auto head = eml.left(eml.indexOf("\r\n\r\n"));
    for (const auto &line : head.split('\n'))
        QVERIFY2(!line.startsWith("Bcc") && !line.startsWith("Cc"), line.constData());
    QVERIFY(head.contains("To: \"Jan\\\" <x@y> Cc: z@bakker.example\" <jan@bakker.example>"));
}

void TestOutageMail::longSubjectIsFolded()
{
    auto accented = mail();
    accented.subject = u"Storing: één dienst werkt niet meer zoals verwacht 🙂 "_s.repeated(6);
    const auto eml = emlOf(accented);
    const auto from = eml.indexOf("Subject: ") + 9;
    const auto lines = eml.mid(from, eml.indexOf("\r\nDate:") - from).split('\n');
    QVERIFY(lines.size() > 3);
    QByteArray decoded;
    for (const auto &line : lines) {
        QVERIFY(line.trimmed().size() <= 75);
        QVERIFY(line.trimmed().startsWith("=?utf-8?B?"));
        const auto part = QByteArray::fromBase64(line.trimmed().mid(10).chopped(2));
        QVERIFY(QString::fromUtf8(part).toUtf8() == part); // no letter is cut in two
        decoded += part;
    }
    QCOMPARE(QString::fromUtf8(decoded), accented.subject.simplified());
}

void TestOutageMail::link()
{
    auto one = mail();
    one.subject = u"A & B"_s;
    const auto url = mailtoOf(one);
    QCOMPARE(url.scheme(), u"mailto"_s);
    QCOMPARE(url.path(), one.to);
    QVERIFY(url.toEncoded().contains("subject=A%20%26%20B&body=Beste%20Jan%2C%0D%0A%0D%0ACaf%C3%A9."));
}

void TestOutageMail::longLinkIsCut()
{
    auto big = mail();
    big.body = u"🙂"_s.repeated(2'000);
    const auto encoded = mailtoOf(big).toEncoded();
    QVERIFY(encoded.size() < 2'000);
    QVERIFY(encoded.endsWith("%F0%9F%99%82%E2%80%A6"));
}

void TestOutageMail::fileNames_data()
{
    QTest::addColumn<QString>("domain");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << u"bakker.example"_s << u"ex1-bakker.example.eml"_s;
    QTest::newRow("a path") << u"../../etc/passwd"_s << u"ex1-----etc-passwd.eml"_s;
    QTest::newRow("letters") << u"Café Zoë"_s << u"ex1-caf--zo-.eml"_s;
}

void TestOutageMail::fileNames()
{
    QFETCH(QString, domain);
    QFETCH(QString, name);
    const auto made = draftFileName(u"EX1"_s, domain);
    QVERIFY(!made.contains(u'/'));
    if (domain != "../../etc/passwd"_L1)
        QCOMPARE(made, name);
}

void TestOutageMail::languages_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("culture");
    QTest::addColumn<QString>("country");
    QTest::addColumn<bool>("dutch");
    QTest::newRow("language") << u"nl"_s << u"en-US"_s << u"US"_s << true;
    QTest::newRow("other language") << u"en"_s << u"nl-NL"_s << u"NL"_s << false;
    QTest::newRow("culture") << QString() << u"nl-BE"_s << u"BE"_s << true;
    QTest::newRow("country") << QString() << QString() << u"NL"_s << true;
    QTest::newRow("nothing") << QString() << QString() << QString() << false;
}

void TestOutageMail::languages()
{
    QFETCH(QString, language);
    QFETCH(QString, culture);
    QFETCH(QString, country);
    QFETCH(bool, dutch);
    QCOMPARE(isWrittenToInDutch(language, culture, country), dutch);
}

HOUSE_TEST(TestOutageMail)
#include "tst_outagemail.moc"
