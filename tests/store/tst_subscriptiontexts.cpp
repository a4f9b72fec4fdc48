#include "models/core/fold.h"
#include "models/store/subscriptiontexts.h"
#include "tests/support/testprogram.h"

#include <QList>
#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

/// The texts of subscriptions in memory, against looking at each by itself.
class TestSubscriptionTexts : public QObject
{
    Q_OBJECT

    struct Sold {
        std::uint32_t customer = 0;
        QByteArray offerName{};
        QByteArray offerId{};
        QByteArray nickname{};
        QByteArray id{};
    };
    SubscriptionTexts m_texts{};
    QList<QByteArray> m_customers{};
    QList<Sold> m_sold{};
    QRandomGenerator m_random{7};

    QByteArray oneOf(const QByteArrayList &all) { return all.at(m_random.bounded(static_cast<int>(all.size()))); }
    void rename(int customer, const QByteArray &name)
    {
        m_customers[customer] = name;
        m_texts.setCustomer(static_cast<std::uint32_t>(customer), name);
    }
    void sell(int row, const Sold &sold)
    {
        m_sold[row] = sold;
        m_texts.setSubscription(static_cast<RowId>(row), sold.customer,
                                {.offerName = sold.offerName, .offerId = sold.offerId, .nickname = sold.nickname, .id = sold.id});
    }
    Sold some(int row)
    {
        return {.customer = static_cast<std::uint32_t>(m_random.bounded(20)),
                .offerName = oneOf({"Microsoft 365 Plan 1", "Café Premium", "Exchange (Plan 17)", ""}),
                .offerId = oneOf({"CFQ7:0001", "CFQ7:0002", "MS-AZR-0145P"}),
                .nickname = oneOf({"", "", "", "Directie", "Balie 3", "de"}),
                .id = "de" + QByteArray::number(row, 16) + "-af"};
    }
    std::vector<RowId> all() const
    {
        std::vector<RowId> rows;
        for (auto row = m_sold.size(); row > 0; --row) // not the order of memory
            rows.push_back(static_cast<RowId>(row - 1));
        return rows;
    }
    std::vector<RowId> matching(const QByteArrayList &words) const
    {
        auto rows = all();
        std::erase_if(rows, [&](RowId row) {
            const auto &sold = m_sold.at(row);
            QByteArray hay = m_customers.at(sold.customer);
            for (const auto &text : {sold.offerName, sold.offerId, sold.nickname, sold.id})
                hay += ' ' + folded(QString::fromUtf8(text));
            return !std::ranges::all_of(words, [&hay](const QByteArray &word) { return hay.contains(word); });
        });
        return rows;
    }
    std::vector<RowId> kept(const QByteArrayList &words) const
    {
        auto rows = all();
        return m_texts.keepMatching(rows, words, nullptr) ? rows : std::vector<RowId>{99};
    }

private slots:
    void init()
    {
        m_texts = {};
        m_customers.resize(20);
        m_sold.resize(400);
        for (int customer = 0; customer < 20; ++customer)
            rename(customer, oneOf({"dekker bv", "van der berg", "zorg de plan", "o'brien"}) + ' ' + QByteArray::number(customer));
        for (int row = 0; row < 400; ++row)
            sell(row, some(row));
    }

    void findsWhatIsThere_data()
    {
        QTest::addColumn<QByteArrayList>("words");
        QTest::newRow("a letter") << QByteArrayList{"p"};
        QTest::newRow("accents") << QByteArrayList{"cafe"};
        QTest::newRow("in two places") << QByteArrayList{"dekker", "plan"};
        QTest::newRow("what an id has, too") << QByteArrayList{"de"};
        QTest::newRow("of an id") << QByteArrayList{"de1f-"};
        QTest::newRow("end of an id") << QByteArrayList{"-af"};
        QTest::newRow("no further than its end") << QByteArrayList{"-afde"};
        QTest::newRow("nickname and id") << QByteArrayList{"directie", "de1"};
        QTest::newRow("twice the same") << QByteArrayList{"plan", "plan"};
        QTest::newRow("nowhere") << QByteArrayList{"plan", "xyzzy"};
        QTest::newRow("none") << QByteArrayList{};
        QByteArrayList many(70, "plan");
        QTest::newRow("many that are there") << many;
        many.append("xyzzy");
        QTest::newRow("many, the last is not there") << many;
    }
    void findsWhatIsThere()
    {
        QFETCH(QByteArrayList, words);
        QCOMPARE(kept(words), matching(words));
    }

    void followsWhatChanges()
    {
        for (int round = 0; round < 300; ++round) {
            if (m_random.bounded(3) == 0)
                rename(m_random.bounded(20), oneOf({"dekker bv", "plan", "de", ""}));
            else
                sell(m_random.bounded(400), some(m_random.bounded(500)));
            const QByteArrayList words{oneOf({"de", "plan", "17", "directie", "d", "af"}), oneOf({"dekker", "e", "1", "balie"})};
            QCOMPARE(kept(words), matching(words));
        }
    }

    void rowsThatWereNeverSetHaveNoWords()
    {
        std::vector<RowId> rows{5, 4'000};
        QVERIFY(m_texts.keepMatching(rows, {""}, nullptr));
        QCOMPARE(rows, std::vector<RowId>{5});
        SubscriptionTexts none;
        QVERIFY(none.keepMatching(rows, {"a"}, nullptr));
        QVERIFY(rows.empty());
    }

    void stopsWhenNobodyWaits()
    {
        auto rows = all();
        const std::atomic<bool> cancelled{true};
        QVERIFY(!m_texts.keepMatching(rows, {"plan"}, &cancelled));
    }

    /// What is set again as it is costs nothing; what is replaced over and over makes it begin anew.
    void knowsWhenItIsWasteful()
    {
        for (int round = 0; round < 20; ++round) {
            for (int row = 0; row < 400; ++row)
                sell(row, m_sold.at(row));
        }
        QVERIFY(!m_texts.isWasteful());
        for (int round = 0; round < 20; ++round) {
            for (int row = 0; row < 400; ++row)
                sell(row, {.id = QByteArray::number(round) + '-' + QByteArray::number(row)});
        }
        QVERIFY(m_texts.isWasteful());
    }
};

HOUSE_TEST(TestSubscriptionTexts)
#include "tst_subscriptiontexts.moc"
