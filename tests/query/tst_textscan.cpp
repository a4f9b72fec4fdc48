#include "models/query/textscan.h"
#include "tests/support/testprogram.h"

#include <QRandomGenerator>

#include <vector>

namespace {

/// Rows with the pads a scan needs.
struct Text {
    QByteArray block{};
    qsizetype size = 0;

    explicit Text(const QList<QByteArray> &rows)
    {
        block = QByteArray(scanFrontPad, rowEnd);
        for (const auto &row : rows)
            block += row + rowEnd;
        size = block.size() - qsizetype(scanFrontPad);
        block += QByteArray(scanBackPad, '\0');
    }
    const char *begin() const { return block.constData() + scanFrontPad; }
    std::size_t blocks() const { return (static_cast<std::size_t>(size) + 63) / 64; }
};

/// The rows in which all probes of the word stand.
std::vector<bool> rowsWith(ScanPath path, const Text &text, const ScanWord &word, qsizetype rowCount)
{
    const auto kernel = scanKernel(path);
    std::vector<std::uint64_t> places(text.blocks());
    std::vector<std::uint64_t> ends(text.blocks());
    auto found = kernel.find(text.begin(), text.blocks(), word.probes().front(), places.data(), ends.data(), text.begin());
    for (const auto &probes : word.probes().subspan(1))
        found = kernel.refine(text.begin(), text.blocks(), probes, places.data());
    std::size_t counted = 0;
    std::vector<std::uint64_t> marked(static_cast<std::size_t>(rowCount) / 64 + 2);
    RowMarks marks(marked.data());
    for (std::size_t block = 0; block < text.blocks(); ++block) {
        counted += places[block] != 0 ? 1 : 0;
        marks.add(places[block], ends[block]);
    }
    marks.finish();
    std::vector<bool> rows(static_cast<std::size_t>(rowCount));
    for (std::size_t row = 0; row < rows.size(); ++row)
        rows[row] = ((marked[row / 64] >> (row % 64)) & 1) != 0;
    return counted == found ? rows : std::vector<bool>{};
}

QByteArray randomLetters(QRandomGenerator &random, int most)
{
    QByteArray letters;
    for (auto left = random.bounded(most); left > 0; --left)
        letters += "abiy"[random.bounded(4)];
    return letters;
}

} // namespace

class TextScanTest : public QObject
{
    Q_OBJECT

private slots:
    void everyPathMarksTheRowsThatHaveTheWord();
    void marksRunAcrossBlocks();
    void longWordsAreProbedAsFarAsTheyReach();
    void bestPathIsOneOfThisMachine();
};

void TextScanTest::everyPathMarksTheRowsThatHaveTheWord()
{
    QRandomGenerator random(11);
    for (int round = 0; round < 400; ++round) {
        QList<QByteArray> rows;
        const int longest = 1 + random.bounded(round % 2 == 0 ? 6 : 150);
        for (auto left = 1 + random.bounded(200); left > 0; --left)
            rows += randomLetters(random, longest);
        const Text text(rows);
        const QByteArray letters = randomLetters(random, 12) + 'i';
        const ScanWord word(letters, random.bounded(2) == 0);
        std::vector<bool> expected;
        for (const auto &row : rows)
            expected.push_back(row.contains(letters) || (word.hasLastOr() && row.contains(letters.chopped(1) + 'y')));
        for (const auto path : {ScanPath::Portable, ScanPath::Sse2, ScanPath::Avx2})
            QVERIFY2(rowsWith(path, text, word, rows.size()) == expected, letters.constData());
    }
}

void TextScanTest::marksRunAcrossBlocks()
{
    // One row over three blocks, its only hit in the first; the next row begins in the last one.
    const QList<QByteArray> rows{"x", QByteArray("z") + QByteArray(170, 'a'), "b", "", "z"};
    const Text text(rows);
    const ScanWord word("z");
    for (const auto path : {ScanPath::Portable, ScanPath::Sse2, ScanPath::Avx2})
        QVERIFY((rowsWith(path, text, word, rows.size()) == std::vector<bool>{false, true, false, false, true}));
}

void TextScanTest::longWordsAreProbedAsFarAsTheyReach()
{
    const ScanWord reached(QByteArray(32, 'a'));
    QVERIFY(reached.isProbesOnly());
    QCOMPARE(reached.probes().size(), 11U);
    const ScanWord beyond(QByteArray(33, 'a'));
    QVERIFY(!beyond.isProbesOnly());
    const QByteArray text(40, 'a');
    QVERIFY(beyond.standsAt(text.constData(), 33));
    QVERIFY(!beyond.standsAt(text.constData(), 32));
}

void TextScanTest::bestPathIsOneOfThisMachine()
{
    QVERIFY(scanKernel(bestScanPath()).find != nullptr);
    QVERIFY(scanKernel(bestScanPath()).refine != nullptr);
}

HOUSE_TEST(TextScanTest)
#include "tst_textscan.moc"
