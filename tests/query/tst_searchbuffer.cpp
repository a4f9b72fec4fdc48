#include "models/core/fold.h"
#include "models/query/searchbuffer.h"
#include "tests/support/testprogram.h"

#include <QRandomGenerator>

#include <map>

using namespace Qt::StringLiterals;

namespace {

const std::atomic<bool> goesOn{false};

struct SearchedCustomer {
    QByteArray name{}; ///< folded
    QByteArray domain{};
    QByteArray city{};
    QByteArray alias{};
    QByteArray tags{};
    QList<QByteArray> fields{}; ///< as they are searched

    SearchRow row(RowId rid) const { return {.rid = rid, .name = name, .domain = domain, .city = city, .alias = alias, .tags = tags}; }
    void fold()
    {
        fields = {name};
        for (const auto &field : {domain, city, alias, tags})
            fields.append(folded(QString::fromUtf8(field)));
    }
};
using Customers = std::map<RowId, SearchedCustomer>;

std::vector<RowId> sortedByName(const Customers &customers, const std::function<bool(const SearchedCustomer &)> &matches)
{
    std::vector<RowId> rows;
    for (const auto &[rid, customer] : customers) {
        if (matches(customer))
            rows.push_back(rid);
    }
    std::stable_sort(rows.begin(), rows.end(), [&](RowId a, RowId b) { return customers.at(a).name < customers.at(b).name; });
    return rows;
}

struct TypedWord {
    QByteArray text{};
    bool halfTyped = false;
};

QList<TypedWord> typedWords(const QString &text)
{
    QList<TypedWord> words;
    const auto parts = folded(text).split(' ');
    for (const auto &part : parts) {
        if (!part.isEmpty())
            words.append({.text = part});
    }
    if (!words.isEmpty() && !text.back().isSpace())
        words.last().halfTyped = true;
    return words;
}

bool stands(const TypedWord &word, const SearchedCustomer &customer)
{
    const auto &fields = customer.fields;
    return std::any_of(fields.cbegin(), fields.cend(), [&word](const QByteArray &field) {
        return field.contains(word.text) || (word.halfTyped && word.text.endsWith('i') && field.contains(word.text.chopped(1) + 'y'));
    });
}

bool matchesExactly(const QString &text, const SearchedCustomer &customer)
{
    const auto words = typedWords(text);
    return std::all_of(words.cbegin(), words.cend(), [&customer](const TypedWord &word) { return stands(word, customer); });
}

/// The least number of mistakes (missing, added, wrong, exchanged with its neighbour) that make the word a part of the field: the textbook
/// table, letter by letter.
int mistakes(const QString &word, const QString &field)
{
    const auto w = word.toUcs4();
    const auto f = field.toUcs4();
    QList<QList<int>> table(w.size() + 1, QList<int>(f.size() + 1, 0));
    for (qsizetype i = 1; i <= w.size(); ++i) {
        table[i][0] = static_cast<int>(i);
        for (qsizetype j = 1; j <= f.size(); ++j) {
            int best = qMin(table[i - 1][j] + 1, table[i][j - 1] + 1);
            best = qMin(best, table[i - 1][j - 1] + (w[i - 1] == f[j - 1] ? 0 : 1));
            if (i > 1 && j > 1 && w[i - 1] == f[j - 2] && w[i - 2] == f[j - 1])
                best = qMin(best, table[i - 2][j - 2] + 1);
            table[i][j] = best;
        }
    }
    return *std::min_element(table.last().cbegin(), table.last().cend());
}

bool matchesForgiving(const QString &text, const SearchedCustomer &customer)
{
    const auto words = typedWords(text);
    const auto &fields = customer.fields;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString word = QString::fromUtf8(words[i].text);
        if (std::count_if(word.cbegin(), word.cend(), [](QChar c) { return c.isLetter(); }) < 4)
            continue;
        const bool near = std::any_of(fields.cbegin(), fields.cend(),
                                      [&word](const QByteArray &field) { return mistakes(word, QString::fromUtf8(field)) <= 1; });
        bool others = true;
        for (qsizetype k = 0; k < words.size(); ++k)
            others = others && (k == i || stands(words[k], customer));
        if (near && others)
            return true;
    }
    return false;
}

QString randomName(QRandomGenerator &random)
{
    static const QStringList parts{u"van"_s,   u"der"_s,     u"Berg"_s,    u"Jansen"_s,       u"Nijmegen"_s, u"Café"_s,
                                   u"de"_s,    u"Vries"_s,   u"IJssel"_s,  u"Bakkerij"_s,     u"B.V."_s,     u"Zoë"_s,
                                   u"Große"_s, u"Łódź"_s,    u"Østby"_s,   u"Κώστας"_s,       u"Ёлка"_s,     u"yn"_s,
                                   u"an"_s,    u"Janssen"_s, u"Bergsma"_s, u"\u001f\u001e"_s, u"a"_s,        u"한국"_s};
    QStringList chosen;
    for (auto left = 1 + random.bounded(4); left > 0; --left)
        chosen << parts.at(random.bounded(parts.size()));
    return chosen.join(random.bounded(4) == 0 ? u"-"_s : u" "_s);
}

SearchedCustomer randomCustomer(QRandomGenerator &random)
{
    SearchedCustomer customer{.name = folded(randomName(random))};
    if (random.bounded(5) != 0)
        customer.domain = randomName(random).toLower().remove(u' ').toUtf8() + ".example";
    if (random.bounded(3) == 0)
        customer.city = randomName(random).toUtf8();
    if (random.bounded(6) == 0)
        customer.alias = randomName(random).toUtf8();
    if (random.bounded(6) == 0)
        customer.tags = (randomName(random) + u'\n' + randomName(random)).toUtf8();
    customer.fold();
    return customer;
}

/// Something to type: a piece of a name, a misspelt one, two words, or nonsense.
QString randomTyping(QRandomGenerator &random)
{
    QString text = randomName(random);
    const auto piece = [&random](const QString &whole) { return whole.mid(random.bounded(whole.size()), 1 + random.bounded(8)); };
    switch (random.bounded(5)) {
    case 0:
        return piece(text);
    case 1:
        return piece(text) + u' ' + piece(randomName(random));
    case 2:
        return text.remove(random.bounded(text.size()), 1);
    case 3:
        return text.replace(random.bounded(text.size()), 1, u"x"_s);
    default:
        return text.left(1 + random.bounded(12));
    }
}

/// A word of some length with a mistake in it, now and then with a second word before it.
QString randomMisspelling(QRandomGenerator &random)
{
    static const QStringList words{u"Jansen"_s, u"Nijmegen"_s, u"Bakkerij"_s, u"Bergsma"_s,
                                   u"Große"_s,  u"Κώστας"_s,   u"IJssel"_s,   u"Łódź"_s};
    QString word = words.at(random.bounded(words.size()));
    const auto at = random.bounded(word.size() - 1);
    switch (random.bounded(4)) {
    case 0:
        word.remove(at, 1);
        break;
    case 1:
        word.insert(at, u'x');
        break;
    case 2:
        word[at] = u'ω';
        break;
    default: {
        const QChar letter = word[at];
        word[at] = word[at + 1];
        word[at + 1] = letter;
    }
    }
    return random.bounded(3) == 0 ? u"de "_s + word : word;
}

std::vector<RowId> found(SearchBuffer &buffer, const QString &text, const RowBits *within = nullptr)
{
    auto rows = buffer.find(SearchWords(text), within, goesOn);
    return rows ? *rows : std::vector<RowId>{};
}

std::vector<RowId> forgiven(SearchBuffer &buffer, const QString &text, std::size_t limit = 200)
{
    auto rows = buffer.findForgiving(SearchWords(text), nullptr, limit, goesOn);
    return rows ? *rows : std::vector<RowId>{};
}

void stageAll(SearchBuffer &buffer, const Customers &customers)
{
    for (const auto &[rid, customer] : customers)
        buffer.stage(customer.row(rid));
}

} // namespace

Q_DECLARE_METATYPE(ScanPath)

class SearchBufferTest : public QObject
{
    Q_OBJECT

private slots:
    void findsAsABruteForceDoes_data();
    void findsAsABruteForceDoes();
    void forgivesAsABruteForceDoes_data();
    void forgivesAsABruteForceDoes();
    void patchesEqualABuildAnew_data();
    void patchesEqualABuildAnew();
    void typingOnEqualsAskingAnew();
    void ordersByNameBothWays();
    void lastStagedWordCounts();
    void unchangedRowsChangeNothing();
    void shrinksAndGrows();
    void controlsCannotTearRows();
    void textThatGrowsWhenFolded();
    void wordsDoNotSpanFieldsOrRows();
    void halfTypedIjIsForgiven();
    void forgivesEachMistake_data();
    void forgivesEachMistake();
    void forgivesAtMostTheLimit();
    void stopsWhenCancelled();
    void veryLongTexts();
    void clearForgets();

private:
    static void paths();
};

void SearchBufferTest::paths()
{
    QTest::addColumn<ScanPath>("path");
    QTest::newRow("portable") << ScanPath::Portable;
    QTest::newRow("SSE2") << ScanPath::Sse2;
    QTest::newRow("AVX2") << ScanPath::Avx2;
}

void SearchBufferTest::findsAsABruteForceDoes_data()
{
    paths();
}

void SearchBufferTest::findsAsABruteForceDoes()
{
    QFETCH(ScanPath, path);
    QRandomGenerator random(1);
    SearchBuffer buffer(path);
    Customers customers;
    for (RowId rid = 1; rid <= 400; ++rid)
        customers[rid * 3] = randomCustomer(random);
    stageAll(buffer, customers);
    QVERIFY(buffer.applyStaged());
    QCOMPARE(buffer.rowCount(), customers.size());
    RowBits within;
    for (const auto &[rid, customer] : customers) {
        if (rid % 2 == 0)
            within.insert(rid);
    }
    for (int round = 0; round < 60; ++round) {
        const QString text = randomTyping(random);
        if (typedWords(text).isEmpty())
            continue;
        const auto expected = sortedByName(customers, [&text](const SearchedCustomer &customer) { return matchesExactly(text, customer); });
        QVERIFY2(found(buffer, text) == expected, qPrintable(text));
        std::vector<RowId> even;
        std::copy_if(expected.cbegin(), expected.cend(), std::back_inserter(even), [](RowId rid) { return rid % 2 == 0; });
        QVERIFY2(found(buffer, text, &within) == even, qPrintable(text));
    }
}

void SearchBufferTest::forgivesAsABruteForceDoes_data()
{
    paths();
}

void SearchBufferTest::forgivesAsABruteForceDoes()
{
    QFETCH(ScanPath, path);
    QRandomGenerator random(2);
    SearchBuffer buffer(path);
    Customers customers;
    for (RowId rid = 1; rid <= 40; ++rid)
        customers[rid] = randomCustomer(random);
    stageAll(buffer, customers);
    buffer.applyStaged();
    int withHits = 0;
    for (int round = 0; round < 40; ++round) {
        const QString text = round % 4 == 0 ? randomTyping(random) : randomMisspelling(random);
        const auto expected = sortedByName(customers, [&text](const SearchedCustomer &customer) {
            return !matchesExactly(text, customer) && matchesForgiving(text, customer);
        });
        QVERIFY2(forgiven(buffer, text) == expected, qPrintable(text));
        withHits += expected.empty() ? 0 : 1;
    }
    QVERIFY(withHits > 10);
}

void SearchBufferTest::patchesEqualABuildAnew_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("mostTouched");
    QTest::newRow("from nothing") << 0 << 40;
    QTest::newRow("few rows, few changes") << 300 << 5;
    QTest::newRow("many leaves, many changes") << 1500 << 300;
}

void SearchBufferTest::patchesEqualABuildAnew()
{
    QFETCH(int, rows);
    QFETCH(int, mostTouched);
    QRandomGenerator random(3);
    SearchBuffer buffer;
    Customers customers;
    for (RowId rid = 1; rid <= static_cast<RowId>(rows); ++rid)
        customers[rid] = randomCustomer(random);
    stageAll(buffer, customers);
    buffer.applyStaged();
    const auto highest = static_cast<int>(rows * 1.3) + 200;
    for (int round = 0; round < 12; ++round) {
        for (auto left = 1 + random.bounded(mostTouched); left > 0; --left) {
            const auto rid = static_cast<RowId>(1 + random.bounded(highest));
            if (random.bounded(3) == 0) {
                customers.erase(rid);
                buffer.stageRemoval(rid);
            } else {
                customers[rid] = randomCustomer(random);
                buffer.stage(customers[rid].row(rid));
            }
        }
        buffer.applyStaged();
        QCOMPARE(buffer.rowCount(), customers.size());
        QVERIFY(buffer.byName() == sortedByName(customers, [](const SearchedCustomer &) { return true; }));
        const QString text = randomTyping(random);
        if (!typedWords(text).isEmpty())
            QVERIFY(found(buffer, text)
                    == sortedByName(customers, [&text](const SearchedCustomer &customer) { return matchesExactly(text, customer); }));
    }
    for (RowId rid = 1; rid <= static_cast<RowId>(highest); ++rid)
        QCOMPARE(buffer.contains(rid), customers.contains(rid));
}

void SearchBufferTest::typingOnEqualsAskingAnew()
{
    QRandomGenerator random(4);
    Customers customers;
    for (RowId rid = 1; rid <= 600; ++rid)
        customers[rid] = randomCustomer(random);
    SearchBuffer typing;
    stageAll(typing, customers);
    typing.applyStaged();
    for (int round = 0; round < 30; ++round) {
        const QString text = round % 2 == 0 ? randomTyping(random) + u" "_s + randomTyping(random) : randomTyping(random);
        for (qsizetype size = 1; size <= text.size(); ++size) {
            const QString part = text.left(size);
            if (typedWords(part).isEmpty())
                continue;
            const auto expected
                = sortedByName(customers, [&part](const SearchedCustomer &customer) { return matchesExactly(part, customer); });
            QVERIFY2(found(typing, part) == expected, qPrintable(part));
            // A change in between must not leave an old answer to narrow.
            if (random.bounded(3) == 0) {
                const RowId rid = 1 + random.bounded(600);
                customers[rid] = randomCustomer(random);
                typing.stage(customers[rid].row(rid));
                typing.applyStaged();
            }
        }
    }
}

void SearchBufferTest::ordersByNameBothWays()
{
    SearchBuffer buffer;
    Customers customers;
    for (RowId rid = 1; rid <= 3000; ++rid) // long runs of one name over several leaves
        customers[rid] = {.name = "name " + QByteArray::number(rid % 7 == 0 ? 1 : rid % 5), .domain = "d.example"};
    customers[3001] = {.name = ""};
    customers[3002] = {.name = "name"};
    customers[3003] = {.name = "name 10"};
    stageAll(buffer, customers);
    buffer.applyStaged();
    QVERIFY(buffer.byName() == sortedByName(customers, [](const SearchedCustomer &) { return true; }));
    std::vector<RowId> down;
    for (const auto &[rid, customer] : customers)
        down.push_back(rid);
    std::stable_sort(down.begin(), down.end(), [&](RowId a, RowId b) { return customers[a].name > customers[b].name; });
    QVERIFY(buffer.byNameDescending() == down);
}

void SearchBufferTest::lastStagedWordCounts()
{
    SearchBuffer buffer;
    buffer.stage({.rid = 1, .name = "first"});
    buffer.stage({.rid = 2, .name = "gone"});
    buffer.stage({.rid = 1, .name = "second"});
    buffer.stageRemoval(2);
    QVERIFY(buffer.applyStaged());
    QCOMPARE(buffer.rowCount(), 1U);
    QVERIFY(found(buffer, u"first"_s).empty());
    QCOMPARE(found(buffer, u"second"_s), std::vector<RowId>{1});
    buffer.stageRemoval(1);
    buffer.stage({.rid = 1, .name = "third"});
    QVERIFY(buffer.applyStaged());
    QCOMPARE(found(buffer, u"third"_s), std::vector<RowId>{1});
}

void SearchBufferTest::unchangedRowsChangeNothing()
{
    SearchBuffer buffer;
    buffer.stage({.rid = 1, .name = "berg", .domain = "berg.example"});
    QVERIFY(buffer.applyStaged());
    buffer.stage({.rid = 1, .name = "berg", .domain = "Berg.EXAMPLE"});
    buffer.stageRemoval(99);
    QVERIFY(!buffer.applyStaged());
    QVERIFY(!buffer.applyStaged());
    buffer.stage({.rid = 1, .name = "berg", .domain = "berg.example", .city = "Zwolle"});
    QVERIFY(buffer.applyStaged());
    QCOMPARE(found(buffer, u"zwolle"_s), std::vector<RowId>{1});
}

void SearchBufferTest::shrinksAndGrows()
{
    SearchBuffer buffer;
    for (RowId rid = 1; rid <= 5000; ++rid)
        buffer.stage({.rid = rid, .name = "customer " + QByteArray::number(rid)});
    buffer.applyStaged();
    const auto full = buffer.memory();
    for (RowId rid = 1; rid <= 5000; ++rid) {
        if (rid % 100 != 0)
            buffer.stageRemoval(rid);
    }
    buffer.applyStaged();
    QCOMPARE(buffer.rowCount(), 50U);
    QCOMPARE(found(buffer, u"customer"_s).size(), 50U);
    QVERIFY2(buffer.memory() < full / 2, qPrintable(QString::number(buffer.memory())));
    for (RowId rid = 1; rid <= 5000; ++rid)
        buffer.stageRemoval(rid);
    buffer.applyStaged();
    QCOMPARE(buffer.rowCount(), 0U);
    QVERIFY(found(buffer, u"customer"_s).empty());
    buffer.stage({.rid = 5, .name = "again"});
    buffer.applyStaged();
    QCOMPARE(found(buffer, u"again"_s), std::vector<RowId>{5});
}

void SearchBufferTest::controlsCannotTearRows()
{
    SearchBuffer buffer;
    buffer.stage({.rid = 1,
                  .name = QByteArrayView("one\x1etorn\x1f!\0x", 12),
                  .domain = "a\x1e"
                            "b.example",
                  .tags = "x\x1fy"});
    buffer.stage({.rid = 2, .name = "two"});
    buffer.applyStaged();
    QCOMPARE(buffer.rowCount(), 2U);
    QCOMPARE(found(buffer, u"torn"_s), std::vector<RowId>{1});
    QCOMPARE(found(buffer, u"ab.example"_s), std::vector<RowId>{1});
    QCOMPARE(found(buffer, u"two"_s), std::vector<RowId>{2});
    QVERIFY(found(buffer, u"x\u001ey two"_s).empty());
}

/// Invalid bytes become three each, some signs of three bytes thirty-three: what was staged before must not move under them.
void SearchBufferTest::textThatGrowsWhenFolded()
{
    SearchBuffer buffer;
    for (RowId rid = 1; rid <= 300; ++rid) {
        const QByteArray name = "n" + QByteArray::number(rid) + "x";
        if (rid % 2 == 0)
            buffer.stage({.rid = rid, .name = name, .domain = QByteArray(4000, '\xff')});
        else
            buffer.stage({.rid = rid, .name = name, .tags = QString(400, QChar(0xFDFA)).toUtf8()});
    }
    buffer.applyStaged();
    for (const RowId rid : {1U, 2U, 150U, 299U})
        QCOMPARE(found(buffer, u"n%1x"_s.arg(rid)), std::vector<RowId>{rid});
    QCOMPARE(found(buffer, QString(4000, QChar(0xFFFD))).size(), 150U);
    QCOMPARE(found(buffer, QString(QChar(0xFDFA))).size(), 150U);
}

void SearchBufferTest::wordsDoNotSpanFieldsOrRows()
{
    SearchBuffer buffer;
    buffer.stage({.rid = 1, .name = "alpha", .domain = "beta.example", .tags = "gamma"});
    buffer.stage({.rid = 2, .name = "alphb", .domain = "delta.example"});
    buffer.applyStaged();
    QVERIFY(found(buffer, u"alphabeta"_s).empty());
    QVERIFY(found(buffer, u"gammaalphb"_s).empty());
    QCOMPARE(found(buffer, u"gamma alpha"_s), std::vector<RowId>{1});
    QVERIFY(found(buffer, u"gamma delta"_s).empty());
    // A forgiven letter is a letter, never the border between two fields.
    QVERIFY(forgiven(buffer, u"alphaxbeta"_s).empty());
    QVERIFY(forgiven(buffer, u"alphabeta"_s).empty());
}

void SearchBufferTest::halfTypedIjIsForgiven()
{
    SearchBuffer buffer;
    buffer.stage({.rid = 1, .name = folded(u"Nijmegen")});
    buffer.stage({.rid = 2, .name = folded(u"Nico")});
    buffer.stage({.rid = 3, .name = folded(u"Nora")});
    buffer.applyStaged();
    QCOMPARE(found(buffer, u"n"_s), (std::vector<RowId>{2, 3, 1}));
    QCOMPARE(found(buffer, u"ni"_s), (std::vector<RowId>{2, 1}));
    QCOMPARE(found(buffer, u"nij"_s), std::vector<RowId>{1});
    QCOMPARE(found(buffer, u"ny"_s), std::vector<RowId>{1});
    QCOMPARE(found(buffer, u"ni "_s), std::vector<RowId>{2}); // the word has ended
    QCOMPARE(found(buffer, u"ni"_s), (std::vector<RowId>{2, 1}));
    QCOMPARE(found(buffer, u"i"_s), (std::vector<RowId>{2, 1}));
}

void SearchBufferTest::forgivesEachMistake_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("forgiven");
    QTest::newRow("exact is not forgiven") << u"dijkstra"_s << false;
    QTest::newRow("missing") << u"dijktra"_s << true;
    QTest::newRow("missing at the front") << u"xdijkstra"_s << true;
    QTest::newRow("added") << u"dijkkstra"_s << true;
    QTest::newRow("added at the end") << u"dijkstrax"_s << true;
    QTest::newRow("wrong") << u"dijkstxa"_s << true;
    QTest::newRow("wrong at the front") << u"pijkstra"_s << true;
    QTest::newRow("exchanged in the middle") << u"dijsktra"_s << true;
    QTest::newRow("exchanged at the end") << u"dijkstar"_s << true;
    QTest::newRow("two mistakes") << u"dxjkstxa"_s << false;
    QTest::newRow("in a word of three letters") << u"djk"_s << false;
    QTest::newRow("another script") << u"κωσταz"_s << true;
    QTest::newRow("another script, exchanged") << u"κωστσα"_s << true;
    QTest::newRow("second word") << u"bakkerij dijktsra"_s << true;
    QTest::newRow("a mistake in each of two words") << u"bakkerrij dijktsra"_s << false;
    QTest::newRow("a word within the other") << u"dijk dijktsra"_s << true;
}

void SearchBufferTest::forgivesEachMistake()
{
    QFETCH(QString, typed);
    QFETCH(bool, forgiven);
    SearchBuffer buffer;
    buffer.stage({.rid = 1, .name = folded(u"Bakkerij Dijkstra"), .alias = "Κώστας"});
    buffer.stage({.rid = 2, .name = "quite another"});
    buffer.applyStaged();
    QCOMPARE(::forgiven(buffer, typed), forgiven ? std::vector<RowId>{1} : std::vector<RowId>{});
}

void SearchBufferTest::forgivesAtMostTheLimit()
{
    SearchBuffer buffer;
    for (RowId rid = 1; rid <= 3000; ++rid)
        buffer.stage({.rid = rid, .name = "jansen"});
    buffer.applyStaged();
    QCOMPARE(forgiven(buffer, u"jansne"_s, 200).size(), 200U);
    QCOMPARE(forgiven(buffer, u"jansne"_s, 200).back(), 200U);
}

void SearchBufferTest::stopsWhenCancelled()
{
    SearchBuffer buffer;
    for (RowId rid = 1; rid <= 3000; ++rid)
        buffer.stage({.rid = rid, .name = "jansen"});
    buffer.applyStaged();
    QCOMPARE(found(buffer, u"j"_s).size(), 3000U);
    const std::atomic<bool> cancelled{true};
    const auto rows = buffer.find(SearchWords(u"janx"), nullptr, cancelled);
    QVERIFY(!rows);
    QCOMPARE(rows.error().kind, Error::Kind::Cancelled);
    const auto typos = buffer.findForgiving(SearchWords(u"jansne"), nullptr, 200, cancelled);
    QVERIFY(!typos);
    QCOMPARE(typos.error().kind, Error::Kind::Cancelled);
    // What was cut short must not narrow what comes next.
    QCOMPARE(found(buffer, u"jan"_s).size(), 3000U);
}

void SearchBufferTest::veryLongTexts()
{
    SearchBuffer buffer;
    const QByteArray longName = QByteArray("abcdefghij klmnop").repeated(4000); // many leaves' worth in one row
    buffer.stage({.rid = 1, .name = folded(QString::fromLatin1(longName))});
    for (RowId rid = 2; rid <= 500; ++rid)
        buffer.stage({.rid = rid, .name = "b", .tags = longName.left(static_cast<qsizetype>(rid) * 7)});
    buffer.applyStaged();
    QCOMPARE(found(buffer, u"abc"_s).size(), 500U);
    const QString word = QString(200, u'x');
    QVERIFY(found(buffer, word).empty());
    buffer.stage({.rid = 501, .name = word.toUtf8() + "y"});
    buffer.applyStaged();
    QCOMPARE(found(buffer, word + u'y'), std::vector<RowId>{501});
    QVERIFY(found(buffer, word + u'z').empty());
    QCOMPARE(forgiven(buffer, word + u'z'), std::vector<RowId>{501});
    QCOMPARE(found(buffer, u"pabcdefgh"_s).size(), 498U); // two of the repetitions, without a blank between
}

void SearchBufferTest::clearForgets()
{
    SearchBuffer buffer;
    buffer.stage({.rid = 1, .name = "one"});
    buffer.applyStaged();
    buffer.stage({.rid = 2, .name = "two"});
    buffer.clear();
    QVERIFY(!buffer.applyStaged());
    QCOMPARE(buffer.rowCount(), 0U);
    QVERIFY(!buffer.contains(1));
    QVERIFY(found(buffer, u"o"_s).empty());
}

HOUSE_TEST(SearchBufferTest)
#include "tst_searchbuffer.moc"
