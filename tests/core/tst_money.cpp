#include "models/core/money.h"
#include "tests/support/testprogram.h"

#include <limits>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(std::optional<qint64>)

namespace {

const std::optional<qint64> none{};

std::optional<qint64> units(qint64 number)
{
    return number;
}

} // namespace

/// Amounts from the wire and on paper: CONTRACT 2.4, DOMAIN 6.6.
class MoneyTest : public QObject
{
    Q_OBJECT

private slots:
    void parses_data()
    {
        QTest::addColumn<QString>("currency");
        QTest::addColumn<std::optional<qint64>>("minorUnits");
        const auto row = [](const char *text, const QString &currency, std::optional<qint64> minorUnits) {
            QTest::addRow("%s %s", text, qPrintable(currency)) << currency << minorUnits;
        };
        row("0", u"EUR"_s, units(0));
        row("-0", u"EUR"_s, units(0));
        row("0.0", u"EUR"_s, units(0));
        row("12", u"EUR"_s, units(1200));
        row("12.3", u"EUR"_s, units(1230));
        row("12.34", u"EUR"_s, units(1234));
        row("1234567.80", u"EUR"_s, units(123456780));
        row("-1.72", u"EUR"_s, units(-172));
        row("0.07", u"EUR"_s, units(7));
        row("0.1", u"EUR"_s, units(10));
        // No double holds these.
        row("90071992547409.93", u"EUR"_s, units(9007199254740993));
        row("92233720368547758.07", u"EUR"_s, units(std::numeric_limits<qint64>::max()));
        row("-92233720368547758.07", u"EUR"_s, units(-std::numeric_limits<qint64>::max()));
        // Half to even, and only a true half.
        row("0.125", u"EUR"_s, units(12));
        row("0.135", u"EUR"_s, units(14));
        row("-0.125", u"EUR"_s, units(-12));
        row("-0.135", u"EUR"_s, units(-14));
        row("0.1250000000000000000000000001", u"EUR"_s, units(13));
        row("0.1249999999999999999999999999", u"EUR"_s, units(12));
        row("0.005", u"EUR"_s, units(0));
        row("0.0050000001", u"EUR"_s, units(1));
        row("0.015", u"EUR"_s, units(2));
        row("0.995", u"EUR"_s, units(100));
        row("0.0049", u"EUR"_s, units(0));
        row("0.00005", u"EUR"_s, units(0));
        row("0.217790327034891", u"EUR"_s, units(22));
        row("30.7197334080551", u"EUR"_s, units(3072));
        row("9.999", u"EUR"_s, units(1000));
        // Exponents.
        row("1e2", u"EUR"_s, units(10000));
        row("1.5E+1", u"EUR"_s, units(1500));
        row("-2.5e-1", u"EUR"_s, units(-25));
        row("125e-3", u"EUR"_s, units(12));
        row("1e-9", u"EUR"_s, units(0));
        row("0e99999", u"EUR"_s, units(0));
        row("0.000000000000000000000000012e27", u"EUR"_s, units(1200));
        // As many decimals as the currency has.
        row("1234", u"JPY"_s, units(1234));
        row("0.5", u"JPY"_s, units(0));
        row("1.5", u"JPY"_s, units(2));
        row("1.2345", u"KWD"_s, units(1234));
        row("1.2355", u"kwd"_s, units(1236));
        row("1.23", u"XYZ"_s, units(123));
        row("1.23", QString(), units(123));
        // Too large, or no number.
        row("92233720368547758.08", u"EUR"_s, none);
        row("184467440737095516.16", u"EUR"_s, none);
        row("1e18", u"EUR"_s, none);
        row("1e999999", u"EUR"_s, none);
        for (const auto *text : {"",          "-",   ".5",  "5.",       "01",   "1,5",   "1.2.3", "+1", "1e",      "1e+",
                                 "1e9999999", "0x1", "NaN", "Infinity", "null", "\"1\"", " 1",    "1 ", "1.5 EUR", "--1"})
            row(text, u"EUR"_s, none);
    }
    void parses()
    {
        QFETCH(const QString, currency);
        QFETCH(const std::optional<qint64>, minorUnits);
        const QByteArray tag(QTest::currentDataTag());
        const auto text = tag.first(tag.size() - currency.size() - 1);
        const auto money = parseMoney(text, currency);
        QCOMPARE(money.has_value(), minorUnits.has_value());
        if (!money)
            return;
        QCOMPARE(money->minorUnits, *minorUnits);
        QCOMPARE(money->currency, currency.toUpper());
    }

    void isWritten_data()
    {
        QTest::addColumn<qint64>("minorUnits");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QString>("dutch");
        QTest::addColumn<QString>("english");
        const auto row = [](qint64 minorUnits, const QString &currency, const QString &dutch, const QString &english) {
            QTest::addRow("%lld %s", minorUnits, qPrintable(currency)) << minorUnits << currency << dutch << english;
        };
        row(123450, u"EUR"_s, u"€\u00A01.234,50"_s, u"€1,234.50"_s);
        row(-123450, u"EUR"_s, u"€\u00A0-1.234,50"_s, u"-€1,234.50"_s);
        row(0, u"EUR"_s, u"€\u00A00,00"_s, u"€0.00"_s);
        row(5, u"EUR"_s, u"€\u00A00,05"_s, u"€0.05"_s);
        row(-5, u"EUR"_s, u"€\u00A0-0,05"_s, u"-€0.05"_s);
        row(123456789000, u"EUR"_s, u"€\u00A01.234.567.890,00"_s, u"€1,234,567,890.00"_s);
        row(123450, u"USD"_s, u"USD\u00A01.234,50"_s, u"USD\u00A01,234.50"_s);
        row(-123450, u"USD"_s, u"USD\u00A0-1.234,50"_s, u"-USD\u00A01,234.50"_s);
        row(1234, u"JPY"_s, u"JPY\u00A01.234"_s, u"JPY\u00A01,234"_s);
        row(1234, u"KWD"_s, u"KWD\u00A01,234"_s, u"KWD\u00A01.234"_s);
        row(-123450, QString(), u"-1.234,50"_s, u"-1,234.50"_s);
        row(std::numeric_limits<qint64>::min(), u"EUR"_s, u"€\u00A0-92.233.720.368.547.758,08"_s, u"-€92,233,720,368,547,758.08"_s);
    }
    void isWritten()
    {
        QFETCH(const qint64, minorUnits);
        QFETCH(const QString, currency);
        const Money money{.minorUnits = minorUnits, .currency = currency};
        for (const auto country : {QLocale::Netherlands, QLocale::Belgium})
            QTEST(moneyText(money, QLocale(QLocale::Dutch, country)), "dutch");
        for (const auto country : {QLocale::UnitedKingdom, QLocale::UnitedStates})
            QTEST(moneyText(money, QLocale(QLocale::English, country)), "english");
    }

    void isGroupedWhateverTheLocaleWasToldElsewhere()
    {
        QLocale locale(QLocale::Dutch, QLocale::Netherlands);
        locale.setNumberOptions(QLocale::OmitGroupSeparator);
        QCOMPARE(moneyText({.minorUnits = 123450, .currency = u"EUR"_s}, locale), u"€\u00A01.234,50"_s);
    }
};

HOUSE_TEST(MoneyTest)
#include "tst_money.moc"
