#include "models/remote/backoff.h"
#include "tests/support/testprogram.h"

using namespace std::chrono_literals;

/// Pauses between tries, CONTRACT 2.9.
class BackoffTest : public QObject
{
    Q_OBJECT

private slots:
    void growsWithJitter_data()
    {
        QTest::addColumn<int>("failures");
        QTest::addColumn<double>("random");
        QTest::addColumn<int>("retryAfter"); // seconds, -1: none
        QTest::addColumn<qint64>("milliseconds");
        const auto row = [](int failures, double random, int retryAfter, qint64 milliseconds) {
            QTest::addRow("%d %.1f %d", failures, random, retryAfter) << failures << random << retryAfter << milliseconds;
        };
        row(1, 0.0, -1, 500);
        row(1, 1.0, -1, 1000);
        row(2, 0.0, -1, 1000);
        row(2, 0.5, -1, 1500);
        row(3, 1.0, -1, 4000);
        row(40, 1.0, -1, 60'000);
        row(0, 0.0, -1, 500);
        row(-5, 0.0, -1, 500);
        row(1, 0.0, 57, 57'000);
        row(1, 1.0, 57, 57'500);
        row(1, 0.0, 0, 0);
        row(1, 7.0, -1, 1000);
        row(1, -7.0, -1, 500);
    }
    void growsWithJitter()
    {
        QFETCH(const int, failures);
        QFETCH(const double, random);
        QFETCH(const int, retryAfter);
        const auto after = retryAfter < 0 ? std::nullopt : std::optional(std::chrono::seconds(retryAfter));
        QTEST(qint64(Backoff::delay(failures, random, after).count()), "milliseconds");
    }

    void isNeverBelowWhatTheServiceSays()
    {
        for (int failures = 1; failures < 20; ++failures) {
            for (const auto after : {0s, 1s, 57s, 3600s}) {
                for (const double random : {0.0, 0.3, 0.999})
                    QVERIFY(Backoff::delay(failures, random, after) >= after);
            }
        }
    }
};

HOUSE_TEST(BackoffTest)
#include "tst_backoff.moc"
