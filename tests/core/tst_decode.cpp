#include "models/core/decode.h"
#include "tests/support/testprogram.h"

#include "tests/support/printers.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace {

struct Sample {
    QString id{};
    QString text{};
    int number = 7;
    qint64 large = 8;
    bool truth = true;
    QDateTime when{};
    QStringList list{u"kept"_s};
    std::optional<bool> maybe{};
    std::optional<int> count{};
    bool operator==(const Sample &) const = default;
};

} // namespace

template <>
struct Schema<Sample> {
    static constexpr auto table = "sample"_L1;
    static constexpr auto fields = std::tuple{Field{"id"_L1, "id"_L1, &Sample::id},
                                              Field{"text"_L1, "deep.text"_L1, &Sample::text},
                                              Field{"number"_L1, "number"_L1, &Sample::number},
                                              Field{"large"_L1, "large"_L1, &Sample::large},
                                              Field{"truth"_L1, "truth"_L1, &Sample::truth},
                                              Field{"when"_L1, "when"_L1, &Sample::when},
                                              Field{"list"_L1, "list"_L1, &Sample::list},
                                              Field{"maybe"_L1, "maybe"_L1, &Sample::maybe},
                                              Field{"count"_L1, "count"_L1, &Sample::count}};
};

/// JSON values of any type into typed members (decode.h).
class DecodeTest : public QObject
{
    Q_OBJECT

    static QJsonValue value(const QByteArray &json) { return parseObject("{\"v\":" + json + '}')->value("v"_L1); }

private slots:
    void readsText_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("text");
        QTest::newRow("text") << QByteArray("\"Zwolle\"") << u"Zwolle"_s;
        QTest::newRow("whole number") << QByteArray("4391507") << u"4391507"_s;
        QTest::newRow("beyond double") << QByteArray("9007199254740993") << u"9007199254740993"_s;
        QTest::newRow("fraction") << QByteArray("0.1") << u"0.1"_s;
        QTest::newRow("true") << QByteArray("true") << u"true"_s;
        QTest::newRow("object") << QByteArray("{\"a\":1}") << u"{\"a\":1}"_s;
        QTest::newRow("array") << QByteArray("[1, \"b\"]") << u"[1,\"b\"]"_s;
        QTest::newRow("null") << QByteArray("null") << QString();
    }
    void readsText()
    {
        QFETCH(const QByteArray, json);
        QTEST(detail::textOf(value(json)), "text");
    }

    void readsIntegers_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<qint64>("number");
        QTest::newRow("number") << QByteArray("42") << qint64(42);
        QTest::newRow("text") << QByteArray("\"3599\"") << qint64(3599);
        QTest::newRow("text with blanks") << QByteArray("\" -5 \"") << qint64(-5);
        QTest::newRow("text with a fraction") << QByteArray("\"2.0\"") << qint64(2);
        QTest::newRow("largest") << QByteArray("9223372036854775807") << std::numeric_limits<qint64>::max();
        QTest::newRow("fraction") << QByteArray("2.9") << qint64(2);
        QTest::newRow("out of range") << QByteArray("1e300") << qint64(0);
        QTest::newRow("text out of range") << QByteArray("\"-1e300\"") << qint64(0);
        QTest::newRow("words") << QByteArray("\"many\"") << qint64(0);
        QTest::newRow("not a number") << QByteArray("\"nan\"") << qint64(0);
        QTest::newRow("object") << QByteArray("{}") << qint64(0);
        QTest::newRow("true") << QByteArray("true") << qint64(0);
    }
    void readsIntegers()
    {
        QFETCH(const QByteArray, json);
        QTEST(detail::integerOf(value(json)), "number");
    }

    void readsTruth_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("truth"); // -1: not said
        QTest::newRow("true") << QByteArray("true") << 1;
        QTest::newRow("false") << QByteArray("false") << 0;
        QTest::newRow("True") << QByteArray("\"True\"") << 1;
        QTest::newRow("FALSE") << QByteArray("\" FALSE \"") << 0;
        QTest::newRow("1") << QByteArray("1") << 1;
        QTest::newRow("0") << QByteArray("0") << 0;
        QTest::newRow("\"1\"") << QByteArray("\"1\"") << 1;
        QTest::newRow("word") << QByteArray("\"perhaps\"") << -1;
        QTest::newRow("object") << QByteArray("{}") << -1;
        QTest::newRow("null") << QByteArray("null") << -1;
    }
    void readsTruth()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const int, truth);
        const auto said = detail::truthIfSaid(value(json));
        QCOMPARE(said ? int(*said) : -1, truth);
        QCOMPARE(detail::truthOf(value(json)), truth == 1);
    }

    void decodesByPath()
    {
        const auto sample = decode<Sample>(*parseObject(R"({"ID":"a","deep":{"TEXT":"t"},"number":"12","large":5e3,"truth":"false",
            "when":"2020-09-02T17:34:12.8069005Z","list":["x",2],"maybe":false,"count":3})"));
        VERIFY_RESULT(sample);
        QCOMPARE(sample->id, u"a"_s);
        QCOMPARE(sample->text, u"t"_s);
        QCOMPARE(sample->number, 12);
        QCOMPARE(sample->large, 5000);
        QCOMPARE(sample->truth, false);
        QCOMPARE(sample->when, QDateTime(QDate(2020, 9, 2), QTime(17, 34, 12, 806), Qt::UTC));
        QCOMPARE(sample->list, QStringList({u"x"_s, u"2"_s}));
        QCOMPARE(sample->maybe, std::optional<bool>(false));
        QCOMPARE(sample->count, std::optional<int>(3));
    }

    void leavesDefaultsForNullsAndAbsence_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("absent") << QByteArray(R"({"id":"a"})");
        QTest::newRow("null") << QByteArray(
            R"({"id":"a","deep":null,"number":null,"large":null,"truth":null,"when":null,"list":null,"maybe":null,"count":null})");
    }
    void leavesDefaultsForNullsAndAbsence()
    {
        QFETCH(const QByteArray, json);
        const auto sample = decode<Sample>(*parseObject(json));
        VERIFY_RESULT(sample);
        QCOMPARE(*sample, Sample{.id = u"a"_s});
    }

    void needsItsKey_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("empty object") << QByteArray("{}");
        QTest::newRow("null") << QByteArray(R"({"id":null})");
        QTest::newRow("empty text") << QByteArray(R"({"id":""})");
    }
    void needsItsKey()
    {
        QFETCH(const QByteArray, json);
        const auto sample = decode<Sample>(*parseObject(json));
        COMPARE_ERROR(sample, Error::Kind::BadReply, Error::Reason::None);
        QCOMPARE(sample.error().subject, u"sample"_s);
    }

    void saysNothingForAForeignType()
    {
        const auto sample = decode<Sample>(*parseObject(R"({"id":5,"when":12,"maybe":{},"list":"x"})"));
        VERIFY_RESULT(sample);
        QCOMPARE(sample->id, u"5"_s);
        QVERIFY(!sample->when.isValid());
        QVERIFY(!sample->maybe);
        QCOMPARE(sample->list, QStringList());
    }
};

HOUSE_TEST(DecodeTest)
#include "tst_decode.moc"
