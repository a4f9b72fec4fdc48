#include "models/table/windowmodel.h"
#include "tests/support/testprogram.h"
#include "tests/table/fakewindowsource.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Model = WindowModel<Pupil, PupilQuery>;
using Swap = WindowTable::Swap;
using Tail = WindowTable::Tail;

static QString shownText(const RowTable &table)
{
    QStringList lines;
    for (int row = 0; row < table.rowCount(); ++row)
        lines.append(table.text(row, 0) + u' ' + table.text(row, 1));
    return lines.join(u'\n');
}

static QString keyOf(const Pupil &pupil)
{
    return pupil.id;
}

static RowRange one(int row)
{
    return {.first = row, .last = row};
}

class TestWindowModel : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_source = std::make_unique<FakeWindowSource>();
        m_model = std::make_unique<Model>(*m_source, pupilColumns(), keyOf, nullptr);
        m_model->setReorderPause(30ms);
    }
    void cleanup()
    {
        m_model.reset();
        m_source.reset();
    }
    void firstRowsThenAll();
    void lateAnswersAreDropped();
    void cellsTellTheirFacts();
    void changedRowsAreReadAgain();
    void commitThatNamesNoRowConcernsAll();
    void changeTwiceToldIsNotLost();
    void newRowsStandBelowUntilSorted();
    void noTailUnderAFilter();
    void asksAtMostOncePerPause();
    void rowsAreFoundAgain();
    void wholeSelectionStaysWhole();
    void anotherFileEndsASelection();
    void similarRowsAreSaid();
    void failures();
    void diesWhileAsked();
    void cacheIsSmall();
    void randomChanges();
    void millionRowsSwapQuickly();

private:
    void fill(int pupils)
    {
        for (int number = 0; number < pupils; ++number)
            m_source->table[static_cast<RowId>(number + 1)]
                = {.id = u"p%1"_s.arg(number), .name = u"pupil %1"_s.arg(number, 5, 10, QLatin1Char('0')), .mark = number % 10};
    }
    void showAll()
    {
        m_model->setQuery({}, Swap::Result, Tail::Shown);
        m_source->answerAll();
        QTRY_VERIFY(!m_source->asked.isEmpty());
        m_source->answerAll();
        QVERIFY(!m_model->isPartial());
    }

    std::unique_ptr<FakeWindowSource> m_source{};
    std::unique_ptr<Model> m_model{};
};

void TestWindowModel::firstRowsThenAll()
{
    QAbstractItemModelTester tester(m_model.get());
    fill(300);
    QSignalSpy shown(m_model.get(), &WindowTable::orderShown);
    m_model->setQuery({}, Swap::Result, Tail::Shown);
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(m_model->isAsking());
    QVERIFY(!m_model->hasOrder());
    QCOMPARE(m_source->asked.size(), 1);
    QCOMPARE(m_source->asked.constFirst().query.limit, 50);
    m_source->answer();
    QCOMPARE(m_model->rowCount(), 50);
    QVERIFY(m_model->isPartial());
    QVERIFY(!m_model->isAsking());
    QTRY_COMPARE(m_source->asked.size(), 1);
    QCOMPARE(m_source->asked.constFirst().query.limit, 0);
    m_source->answer();
    QCOMPARE(m_model->rowCount(), 300);
    QVERIFY(!m_model->isPartial());
    QCOMPARE(m_model->lastSwap(), Swap::Refresh);
    QCOMPARE(m_model->text(299, 0), u"pupil 00299"_s);
    QCOMPARE(shown.size(), 2);
}

void TestWindowModel::lateAnswersAreDropped()
{
    fill(20);
    showAll();
    m_model->setQuery({.text = u"0001"_s}, Swap::Result, Tail::Hidden);
    m_model->setQuery({.text = u"00012"_s}, Swap::Result, Tail::Hidden);
    QCOMPARE(m_source->asked.size(), 2);
    auto late = m_source->asked.takeFirst();
    m_source->answer();
    QCOMPARE(shownText(*m_model), u"pupil 00012 2"_s);
    late.receive(m_source->answerTo(late.query));
    QCOMPARE(shownText(*m_model), u"pupil 00012 2"_s);
    QCOMPARE(m_model->lastSwap(), Swap::Result);
}

void TestWindowModel::cellsTellTheirFacts()
{
    fill(3);
    showAll();
    m_model->setMatchWords({"pupil"_ba});
    const auto name = m_model->index(2, 0);
    const auto mark = m_model->index(2, 1);
    QCOMPARE(name.data(Qt::DisplayRole).toString(), u"pupil 00002"_s);
    QCOMPARE(name.data(TableRole::Match).value<QByteArrayList>(), QByteArrayList{"pupil"_ba});
    QCOMPARE(name.data(TableRole::Value).toString(), u"pupil 00002"_s);
    QVERIFY(!mark.data(TableRole::Match).isValid());
    QCOMPARE(mark.data(TableRole::Value), QVariant(2));
    QCOMPARE(mark.data(TableRole::State).toInt(), static_cast<int>(CellState::Degraded));
    QCOMPARE(mark.data(TableRole::Quiet).toBool(), false);
    QCOMPARE(m_model->index(0, 1).data(TableRole::Quiet).toBool(), true);
    QCOMPARE(mark.data(Qt::AccessibleTextRole).toString(), u"mark 2"_s);
    QCOMPARE(mark.data(Qt::TextAlignmentRole).value<Qt::Alignment>(), Qt::AlignTrailing | Qt::AlignVCenter);
    QCOMPARE(m_model->headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), u"Mark"_s);
    QCOMPARE(m_model->columnOf(u"mark"_s), 1);
    QCOMPARE(m_model->columnOf(u"none"_s), -1);
    QCOMPARE(m_model->key(2), u"p2"_s);
    QCOMPARE(m_model->key(3), QString());
    QCOMPARE(m_model->key(-1), QString());
}

void TestWindowModel::changedRowsAreReadAgain()
{
    fill(300);
    showAll();
    QCOMPARE(m_model->text(7, 1), u"7"_s);
    QCOMPARE(m_model->text(200, 1), u"0"_s);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_source->table[8].mark = 9;
    m_source->table[9].mark = 1;
    m_source->commit({.changed = {8, 9}});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex(), m_model->index(7, 0));
    QCOMPARE(changed.at(0).at(1).toModelIndex(), m_model->index(8, 1));
    QCOMPARE(m_model->text(7, 1), u"9"_s);
    const auto reads = m_source->reads;
    QCOMPARE(m_model->text(200, 1), u"0"_s);
    QCOMPARE(m_source->reads, reads); // the page of row 200 was left alone
    m_source->commit({.changed = {210, 290}}); // 210 is cached with row 200, 290 is not
    QCOMPARE(changed.size(), 2);
    QVERIFY(m_source->asked.isEmpty()); // nothing says that the order differs
}

void TestWindowModel::commitThatNamesNoRowConcernsAll()
{
    fill(300);
    showAll();
    QCOMPARE(m_model->text(7, 1), u"7"_s);
    QCOMPARE(m_model->text(200, 1), u"0"_s);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    m_source->table[8].mark = 9;
    m_source->table[201].mark = 4;
    m_source->commit({});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex(), m_model->index(0, 0));
    QCOMPARE(changed.at(0).at(1).toModelIndex(), m_model->index(299, m_model->columnCount() - 1));
    QCOMPARE(m_model->text(7, 1), u"9"_s);
    QCOMPARE(m_model->text(200, 1), u"4"_s);
    QVERIFY(reset.isEmpty() && m_source->asked.isEmpty()); // the order is what it was
}

void TestWindowModel::changeTwiceToldIsNotLost()
{
    fill(5);
    showAll();
    QCOMPARE(m_model->text(0, 1), u"0"_s);
    m_source->commit({.removed = {99}, .reorder = true});
    QCOMPARE(m_source->asked.size(), 1);
    m_source->table[1].mark = 5;
    ++m_source->revision;
    m_source->answer(); // an equal order that contains the commit before it is told
    QCOMPARE(m_model->text(0, 1), u"0"_s);
    --m_source->revision;
    m_source->commit({.changed = {1}});
    QCOMPARE(m_model->text(0, 1), u"5"_s);
}

void TestWindowModel::newRowsStandBelowUntilSorted()
{
    QAbstractItemModelTester tester(m_model.get());
    fill(3);
    showAll();
    m_source->commit({.reorder = true}); // starts the pause
    m_source->answer();
    m_source->table[10] = {.id = u"new"_s, .name = u"aaa"_s, .mark = 7};
    m_source->commit({.added = {10}, .reorder = true});
    QVERIFY(m_source->asked.isEmpty());
    QCOMPARE(shownText(*m_model), u"pupil 00000 0\npupil 00001 1\npupil 00002 2\naaa 7"_s);
    QTRY_COMPARE(m_source->asked.size(), 1);
    m_source->answer();
    QCOMPARE(shownText(*m_model), u"aaa 7\npupil 00000 0\npupil 00001 1\npupil 00002 2"_s);
    QCOMPARE(m_model->lastSwap(), Swap::Refresh);
}

void TestWindowModel::noTailUnderAFilter()
{
    fill(3);
    showAll();
    m_model->setQuery({.text = u"00001"_s}, Swap::Result, Tail::Hidden);
    m_source->answerAll();
    m_source->commit({.reorder = true});
    m_source->answerAll();
    m_source->table[10] = {.id = u"new"_s, .name = u"aaa"_s};
    m_source->commit({.added = {10}, .reorder = true});
    QCOMPARE(shownText(*m_model), u"pupil 00001 1"_s);
}

void TestWindowModel::asksAtMostOncePerPause()
{
    fill(3);
    showAll();
    m_model->setReorderPause(60ms);
    QElapsedTimer clock;
    clock.start();
    int questions = 0;
    while (clock.elapsed() < 300) {
        m_source->commit({.reorder = true});
        questions += static_cast<int>(m_source->asked.size());
        m_source->answerAll();
        QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
    }
    const auto most = static_cast<int>(clock.elapsed() / 60) + 1;
    QVERIFY2(questions <= most && questions >= 2, qPrintable(u"%1 of %2"_s.arg(questions).arg(most)));
}

void TestWindowModel::rowsAreFoundAgain()
{
    fill(6);
    showAll();
    const RowRange three[] = {{.first = 1, .last = 2}, {.first = 4, .last = 4}};
    const auto few = m_model->remember(three);
    QCOMPARE(few.size(), std::size_t{3});
    const auto single = one(2);
    const auto current = m_model->remember({&single, 1});
    m_source->table[2].mark = 100; // row 1
    m_source->table[3].mark = -1; // row 2
    m_model->setQuery({.byMark = true}, Swap::Reorder, Tail::Shown);
    m_source->answerAll();
    QCOMPARE(m_model->find(current), std::vector<RowRange>{one(0)});
    QCOMPARE(m_model->find(few), (std::vector<RowRange>{one(0), one(3), one(5)}));
    m_source->table.erase(3);
    m_source->commit({.removed = {3}, .reorder = true});
    m_source->answerAll();
    QVERIFY(m_model->find(current).empty());
    QCOMPARE(m_model->find(few), (std::vector<RowRange>{one(2), one(4)}));
    QVERIFY(m_model->remember({}).isEmpty());
    const RowRange outside = one(99);
    QVERIFY(m_model->remember({&outside, 1}).isEmpty());
}

void TestWindowModel::wholeSelectionStaysWhole()
{
    fill(4);
    showAll();
    const RowRange all{.first = 0, .last = 3};
    const auto set = m_model->remember({&all, 1});
    m_source->table[9] = {.id = u"x"_s, .name = u"zzz"_s};
    m_source->commit({.added = {9}, .reorder = true});
    m_source->answerAll();
    QCOMPARE(m_model->rowCount(), 5);
    QCOMPARE(m_model->find(set), (std::vector<RowRange>{{.first = 0, .last = 4}}));
}

void TestWindowModel::anotherFileEndsASelection()
{
    fill(4);
    showAll();
    QCOMPARE(m_model->key(1), u"p1"_s);
    const RowRange two{.first = 1, .last = 2};
    const auto set = m_model->remember({&two, 1});
    for (auto &[id, pupil] : m_source->table)
        pupil.id += u"-other"_s;
    m_source->table[9] = {.id = u"x"_s, .name = u"zzz"_s};
    m_source->commit({.changed = {1, 2, 3, 4}, .reorder = true});
    m_source->answerAll();
    QVERIFY(m_model->find(set).empty());
}

void TestWindowModel::similarRowsAreSaid()
{
    fill(4);
    showAll();
    m_model->setSimilarPhrase(u"%1 (similar)"_s);
    m_model->setQuery({}, Swap::Result, Tail::Hidden);
    auto asked = m_source->asked.takeFirst();
    auto order = m_source->answerTo({});
    order.exact = 3;
    asked.receive(order);
    QCOMPARE(m_model->exactCount(), 3);
    QVERIFY(!m_model->index(2, 0).data(TableRole::Similar).toBool());
    QVERIFY(m_model->index(3, 0).data(TableRole::Similar).toBool());
    QCOMPARE(m_model->index(2, 0).data(Qt::AccessibleTextRole).toString(), u"pupil 00002"_s);
    QCOMPARE(m_model->index(3, 0).data(Qt::AccessibleTextRole).toString(), u"pupil 00003 (similar)"_s);
    QCOMPARE(m_model->index(3, 0).data(Qt::DisplayRole).toString(), u"pupil 00003"_s);
}

void TestWindowModel::failures()
{
    fill(3);
    showAll();
    QSignalSpy failed(m_model.get(), &RowTable::failed);
    m_model->setQuery({.text = u"x"_s}, Swap::Result, Tail::Hidden);
    auto asked = m_source->asked.takeFirst();
    asked.receive(Error{.kind = Error::Kind::StoreFailed});
    QCOMPARE(failed.size(), 1);
    QCOMPARE(m_model->rowCount(), 3); // what is shown stays
    QVERIFY(!m_model->isAsking());

    m_model->setQuery({.text = u"y"_s}, Swap::Result, Tail::Hidden);
    m_source->asked.takeFirst().receive(Error{.kind = Error::Kind::Cancelled});
    QCOMPARE(failed.size(), 1); // a cancelled question is nobody's news

    m_source->readError = Error{.kind = Error::Kind::DiskFull};
    m_model->setQuery({}, Swap::Result, Tail::Hidden);
    m_source->answerAll();
    m_model->reload();
    m_source->answerAll();
    QCOMPARE(m_model->text(0, 0), QString());
    QTRY_COMPARE(failed.size(), 2);
    m_source->readError.reset();
    m_model->reload();
    m_source->answerAll();
    QCOMPARE(m_model->text(0, 0), u"pupil 00000"_s);
}

void TestWindowModel::diesWhileAsked()
{
    fill(3);
    m_model->setQuery({}, Swap::Result, Tail::Shown);
    m_model.reset();
    m_source->answerAll();
    m_source->commit({.added = {1}, .reorder = true});
    QVERIFY(m_source->asked.isEmpty());
}

void TestWindowModel::cacheIsSmall()
{
    fill(20'000);
    showAll();
    for (int row = 0; row < 20'000; row += 50)
        QVERIFY(!m_model->text(row, 0).isEmpty());
    const auto reads = m_source->reads;
    QVERIFY(reads <= 20'000 / 32 + 2);
    QVERIFY(!m_model->text(19'940, 0).isEmpty());
    QCOMPARE(m_source->reads, reads);
    QVERIFY(!m_model->text(0, 0).isEmpty()); // long gone from the cache
    QCOMPARE(m_source->reads, reads + 1);
}

void TestWindowModel::randomChanges()
{
    QAbstractItemModelTester tester(m_model.get());
    m_model->setReorderPause(0ms);
    QRandomGenerator random(20251121);
    fill(40);
    showAll();
    RowId next = 1000;
    for (int step = 0; step < 400; ++step) {
        RowsCommitted rows{.reorder = random.bounded(2) == 0};
        for (auto change = random.bounded(4); change >= 0; --change) {
            const auto at = std::next(m_source->table.begin(), random.bounded(static_cast<int>(m_source->table.size())));
            if (random.bounded(3) == 0) {
                m_source->table[next]
                    = {.id = u"n%1"_s.arg(next), .name = QString::number(random.bounded(100'000)), .mark = random.bounded(10)};
                rows.added.push_back(next++);
            } else if (random.bounded(2) == 0 && m_source->table.size() > 5) {
                rows.removed.push_back(at->first);
                m_source->table.erase(at);
            } else {
                at->second.mark = random.bounded(10);
                rows.changed.push_back(at->first);
            }
        }
        m_source->commit(rows);
        if (random.bounded(3) == 0)
            m_model->setQuery({.byMark = random.bounded(2) == 0}, Swap::Reorder, Tail::Shown);
        if (random.bounded(2) == 0)
            shownText(*m_model);
        if (random.bounded(2) == 0)
            m_source->answerAll();
        QCoreApplication::processEvents();
    }
    m_source->commit({.reorder = true});
    const auto isShown = [this] {
        m_source->answerAll();
        const auto order = m_source->answerTo(m_model->query());
        QStringList expected;
        for (const auto id : *order.rows)
            expected.append(m_source->table.at(id).name + u' ' + QString::number(m_source->table.at(id).mark));
        return shownText(*m_model) == expected.join(u'\n');
    };
    QTRY_VERIFY(isShown());
}

void TestWindowModel::millionRowsSwapQuickly()
{
    fill(10);
    showAll();
    constexpr RowId million = 1'000'000;
    std::vector<RowId> ids(million);
    for (RowId place = 0; place < million; ++place)
        ids[place] = million - place;
    m_model->setQuery({}, Swap::Reorder, Tail::Shown);
    const auto asked = m_source->asked.takeFirst();
    const RowOrder order{.rows = std::make_shared<const std::vector<RowId>>(std::move(ids)), .exact = million, .revision = 9};
    QElapsedTimer clock;
    clock.start();
    asked.receive(order);
    const auto swapped = clock.nsecsElapsed();
    QCOMPARE(m_model->rowCount(), 1'000'000);
    const RowRange many{.first = 1000, .last = 900'000};
    clock.restart();
    const auto set = m_model->remember({&many, 1});
    QCOMPARE(m_model->find(set), std::vector<RowRange>{many});
    qInfo("swap %.3f ms, remember and find 899,001 rows %.1f ms", static_cast<double>(swapped) / 1e6,
          static_cast<double>(clock.nsecsElapsed()) / 1e6);
    QVERIFY(swapped < 16'000'000);
}

HOUSE_TEST(TestWindowModel)
#include "tst_windowmodel.moc"
