#include "models/query/identifier.h"
#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;

class IdentifierTest : public QObject
{
    Q_OBJECT

private slots:
    void prefixes_data();
    void prefixes();
    void wordsAndIdentifiers_data();
    void wordsAndIdentifiers();
};

void IdentifierTest::prefixes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");

    QTest::newRow("empty") << u""_s << u""_s;
    QTest::newRow("a name") << u"Jansen"_s << u""_s;
    QTest::newRow("three digits") << u"3fa"_s << u""_s;
    QTest::newRow("four digits") << u"3fa8"_s << u"3fa8"_s;
    QTest::newRow("capitals") << u"3FA85F64"_s << u"3FA85F64"_s;
    QTest::newRow("dashes are made") << u"3fa85f6457174562b3fc2c963f66afa6"_s << u"3fa85f64-5717-4562-b3fc-2c963f66afa6"_s;
    QTest::newRow("dashes are kept") << u"3fa85f64-57"_s << u"3fa85f64-57"_s;
    QTest::newRow("braces and blanks around") << u" {3fa85f64-5717-4562-b3fc-2c963f66afa6} "_s << u"3fa85f64-5717-4562-b3fc-2c963f66afa6"_s;
    QTest::newRow("too long for a GUID") << u"3fa85f6457174562b3fc2c963f66afa600"_s << u""_s;
    QTest::newRow("one letter too many") << u"3fa85f64x"_s << u""_s;
    QTest::newRow("a phone number") << u"038-421 70 00"_s << u"038-421 70 00"_s;
    QTest::newRow("international") << u"+31 (0)38 4217000"_s << u"+31 (0)38 4217000"_s;
    QTest::newRow("a phone number without signs") << u"0384217000"_s << u"03842170-00"_s; // as an id; the reader takes the digits
    QTest::newRow("too short for a phone number") << u"+31"_s << u""_s;
    QTest::newRow("signs alone") << u"----"_s << u""_s;
    QTest::newRow("a date is like one") << u"12/2024"_s << u"12/2024"_s;
}

void IdentifierTest::prefixes()
{
    QFETCH(QString, typed);
    QFETCH(QString, expected);
    QCOMPARE(identifierPrefix(typed), expected);
}

void IdentifierTest::wordsAndIdentifiers_data()
{
    QTest::addColumn<bool>("identifier");
    for (const auto *word : {"cafe", "bead", "DECADE", "facade", "fa-ce-de", "{beef}", ""})
        QTest::newRow(word) << false;
    for (const auto *identifier : {"3fa8", "caf3", "c0de", "deadbeef", "DEADBEEF-CAFE", "{abcdefab-", "038-421 70 00", "+31 38"})
        QTest::newRow(identifier) << true;
}

void IdentifierTest::wordsAndIdentifiers()
{
    QFETCH(bool, identifier);
    QCOMPARE(isRatherIdentifier(QString::fromLatin1(QTest::currentDataTag())), identifier);
}

HOUSE_TEST(IdentifierTest)
#include "tst_identifier.moc"
