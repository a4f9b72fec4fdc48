#include "models/engine/storethread.h"
#include "tests/support/testprogram.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

/// The door to the store thread: whoever asks gets an answer, whether there is a store or not.
class TestStoreThread : public QObject
{
    Q_OBJECT

private slots:
    void answersWithoutAStore_data();
    void answersWithoutAStore();
    void answersInTheOrderAsked();

private:
    using Count = std::optional<Result<qint64>>;

    static void ask(StoreDoor &door, QObject *receiver, Count &answer)
    {
        door.post<qint64>(
            receiver, [](Store &store) { return store.customerCount(); }, [&answer](Result<qint64> count) { answer = std::move(count); });
    }

    SystemClock m_clock;
};

void TestStoreThread::answersWithoutAStore_data()
{
    QTest::addColumn<bool>("opened");
    QTest::newRow("not asked to open") << false;
    QTest::newRow("could not be opened") << true;
}

void TestStoreThread::answersWithoutAStore()
{
    QFETCH(const bool, opened);
    StoreThread thread;
    const auto door = thread.door(this);
    std::optional<Result<StoreReport>> report;
    if (opened) {
        thread.open([this] { return Store::open(u"/dev/null/nowhere"_s, m_clock); }, this, {},
                    [&](Result<StoreReport> told) { report = std::move(told); });
        QTRY_VERIFY(report.has_value());
        QVERIFY(!*report);
    }
    QObject asker;
    Count answer;
    ask(*door, &asker, answer);
    QTRY_VERIFY(answer.has_value());
    QVERIFY(!*answer);
    QCOMPARE(answer->error().kind, Error::Kind::StoreFailed);
    QVERIFY2(answer->error().detail.contains(u"not open"_s), qPrintable(answer->error().detail));
}

void TestStoreThread::answersInTheOrderAsked()
{
    const QTemporaryDir dir;
    StoreThread thread;
    const auto door = thread.door(this);
    QObject asker;
    Count early;
    Count late;
    bool isOpen = false;
    ask(*door, &asker, early);
    thread.open([&] { return Store::open(dir.path(), m_clock); }, this, [](const RowsCommitted &) { },
                [&](const Result<StoreReport> &report) { isOpen = report.has_value() && early.has_value(); });
    ask(*door, &asker, late);
    QTRY_VERIFY(late.has_value());
    QVERIFY(isOpen); // each answer came in its turn
    QVERIFY(!*early);
    QVERIFY(*late);
    QCOMPARE(**late, 0);
}

HOUSE_TEST(TestStoreThread)
#include "tst_storethread.moc"
