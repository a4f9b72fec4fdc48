// The views of all subscriptions: 100,000 customers with five each, in a real file, from the question to the first 50 rows:
// `bench_subscriptions [N]` (customers). One JSON object per line on standard output; times in milliseconds. The reference is what all
// views did before they had indexes: one look at every subscription.

#include "models/customers/customerpart.h"
#include "models/store/store.h"
#include "models/store/storefile.h"
#include "models/store/subscriptionreader.h"
#include "tests/bench/measure.h"
#include "tests/bench/pages.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace {

using View = SubscriptionQuery::View;

constexpr int perCustomer = 5;
constexpr int runs = 15;
constexpr std::size_t firstRows = 50;
constexpr double mostMilliseconds = 50;

/// Spread over a year; the service's spellings of a status among each other; one in twenty is suspended, one in a thousand has a word that
/// this version does not know, one in ten is bought within the last week and can be cancelled still.
constexpr const char *invented
    = "INSERT INTO subscription SELECT NULL, 1 + i / 5, printf('%08x-5a5a-4000-8000-%012x', i * 2654435761 % 4294967296, i), '',"
      " 'CFQ7TTC0LH16:000' || (i % 7) || ':CFQ7TTC0K' || (i % 31), 'Microsoft 365 Plan ' || (i % 211), iif(i % 9 = 0, 'Team ' || i, ''), "
      "'', "
      "'Licenses',"
      " iif(i % 5 = 4, 'parent', ''), CASE WHEN i % 1000 = 7 THEN 'quarantined' WHEN i % 20 = 3 THEN 'suspended' WHEN i % 41 = 5 THEN "
      "'Deleted'"
      " WHEN i % 3 = 0 THEN 'Active' WHEN i % 3 = 1 THEN '1' ELSE 'active' END, 'license', 'monthly', 'P1Y', 'Microsoft', '', "
      "printf('%032x', i), '',"
      " '', 'edit' || char(10) || 'cancel', '', 1 + i % 300, ?1 - 8640000000, ?1 - 8640000000, ?1 + i * 7919 % 365 * 86400000,"
      " iif(i % 10 = 1, ?1 + i * 7919 % 7 * 86400000, NULL), ?1 + 864000000, i % 4 > 0, 0, 1 FROM"
      " (WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ?2 - 1) SELECT i FROM n)";

[[noreturn]] void fail(const char *what, const QString &detail)
{
    std::fprintf(stderr, "bench_subscriptions: %s: %s\n", what, qPrintable(detail));
    std::exit(1);
}

template <typename T>
T must(const char *what, Result<T> result)
{
    if (!result)
        fail(what, result.error().subject + u' ' + result.error().detail);
    return std::move(*result);
}

void must(const char *what, const Result<void> &result)
{
    if (!result)
        fail(what, result.error().subject + u' ' + result.error().detail);
}

/// A second connection, as the writer is one.
class Writer
{
public:
    explicit Writer(const QString &path)
    {
        if (sqlite3_open(path.toUtf8().constData(), &m_file) != SQLITE_OK)
            fail("open", path);
        sqlite3_busy_timeout(m_file, 10'000);
    }
    ~Writer() { sqlite3_close(m_file); }
    Writer(const Writer &) = delete;
    Writer &operator=(const Writer &) = delete;

    void run(const char *sql, qint64 one = 0, qint64 other = 0)
    {
        sqlite3_stmt *statement = nullptr;
        if (sqlite3_prepare_v2(m_file, sql, -1, &statement, nullptr) != SQLITE_OK)
            fail(sql, QString::fromUtf8(sqlite3_errmsg(m_file)));
        sqlite3_bind_int64(statement, 1, one);
        sqlite3_bind_int64(statement, 2, other);
        const auto code = sqlite3_step(statement);
        if (code != SQLITE_DONE && code != SQLITE_ROW)
            fail(sql, QString::fromUtf8(sqlite3_errmsg(m_file)));
        sqlite3_finalize(statement);
    }

private:
    sqlite3 *m_file = nullptr;
};

double timed(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

class Bench
{
public:
    explicit Bench(int customers) : m_label(bench::shortNumber(customers * perCustomer))
    {
        auto store = must("store", Store::open(m_folder.path(), m_clock));
        must("begin", store->beginList());
        for (int from = 0; from < customers; from += 500) {
            const auto size = std::min(500, customers - from);
            const PageLink next{.uri = from + size < customers ? u"/customers?seek=%1"_s.arg(from) : QString()};
            must("page", store->storeListPage(bench::page(from, size), next));
        }
        must("complete", store->completeList());
        store->settle();
        m_writer = std::make_unique<Writer>(readableMirror(m_folder.path()).path);
        m_writing = timed([&] { m_writer->run(invented, m_clock.utcNow().toMSecsSinceEpoch(), qint64{customers} * perCustomer); });
        m_writer->run("INSERT INTO customer_part SELECT rid, ?2, 1, ?1 FROM customer", m_clock.utcNow().toMSecsSinceEpoch(),
                      static_cast<int>(CustomerPart::Subscriptions));
        m_writer->run("ANALYZE");
        m_reader = must("reader", SubscriptionReader::open(m_folder.path()));
    }

    void run()
    {
        const auto everything = timed([this] { lookAtAll(); });
        for (const auto &[name, view] : {std::pair(u"renewing"_s, View::Renewing), std::pair(u"expiring"_s, View::Expiring),
                                         std::pair(u"cancellation window"_s, View::Cancellable)}) {
            for (const auto days : {7, 30, 90})
                measure(u"%1, %2 days"_s.arg(name).arg(days), {.view = view, .days = days}, everything, mostMilliseconds);
        }
        measure(u"suspended"_s, {.view = View::Suspended}, everything, mostMilliseconds);
        measure(u"all, the first rows of a start"_s, {.view = View::All, .limit = 50}, everything, mostMilliseconds);
        measure(u"all"_s, {.view = View::All}, everything, mostMilliseconds);
        measure(u"all, behind a customer's commit"_s, {.view = View::All}, everything, mostMilliseconds, true);
        m_reader = must("reader", SubscriptionReader::open(m_folder.path()));
        print(u"all, the first time"_s, timed([this] { must("find", m_reader->find({}, m_clock.utcNow())); }), everything, 0);
        measureWords(everything);
        std::vector<double> times;
        for (int pass = 0; pass < runs; ++pass)
            times.push_back(timed([this] { must("read", m_reader->read()); }));
        print(u"of how many customers they were read"_s, bench::median(times), everything, mostMilliseconds);
        bench::print({.name = u"writing them, %1"_s.arg(m_label), .value = m_writing, .unit = u"ms"_s, .target = u"-"_s, .met = true});
    }

private:
    void print(const QString &what, double value, double reference, double limit)
    {
        bench::print({.name = u"subscriptions: %1, %2"_s.arg(what, m_label),
                      .value = value,
                      .reference = reference,
                      .ratio = value / reference,
                      .unit = u"ms"_s,
                      .target = limit > 0 ? u"<= %1 ms"_s.arg(limit) : u"-"_s,
                      .met = limit <= 0 || value <= limit});
    }
    void measure(const QString &what, const SubscriptionQuery &query, double reference, double limit, bool isChanging = false)
    {
        std::vector<double> times;
        std::size_t found = 0;
        for (int pass = 0; pass < runs; ++pass) {
            if (isChanging) {
                m_writer->run("UPDATE subscription SET quantity = quantity + 1 WHERE rid = 4711");
                m_reader->committed({.changed = {4711}});
            }
            times.push_back(timed([&] {
                const auto ids = must("find", m_reader->find(query, m_clock.utcNow()));
                found = ids.size();
                must("rows", m_reader->rows(std::span(ids).first(std::min(firstRows, ids.size()))));
            }));
        }
        print(u"%1 (%2)"_s.arg(what, QString::number(found)), bench::median(times), reference, limit);
    }
    void measureWords(double reference)
    {
        // Once in the life of a window the texts are read; each letter after that finds them in memory.
        print(u"all, the first words ever"_s, timed([this] { must("find", m_reader->find({.text = u"p"_s}, m_clock.utcNow())); }),
              reference, 0);
        measure(u"renewing, 30 days, with words"_s, {.view = View::Renewing, .text = u"plan 17 dekker"_s}, reference, mostMilliseconds);
        for (const auto &text : {u"p"_s, u"plan 17 dekker"_s, u"5a5a 00001"_s, u"nowhere to be found"_s})
            measure(u"all, “%1”"_s.arg(text), {.view = View::All, .text = text}, reference, mostMilliseconds);
        measure(u"all, with words, behind a customer's commit"_s, {.view = View::All, .text = u"plan 17 dekker"_s}, reference,
                mostMilliseconds, true);
    }
    /// Every row of the table, its status and its end.
    void lookAtAll()
    {
        m_writer->run(
            "SELECT count(*) FROM subscription NOT INDEXED WHERE status = 'active' AND auto_renew = 1 AND ends_at >= ?1 AND ends_at > ?2");
    }

    QString m_label;
    QTemporaryDir m_folder{};
    SystemClock m_clock{};
    std::unique_ptr<Writer> m_writer{};
    std::unique_ptr<SubscriptionReader> m_reader{};
    double m_writing = 0;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const auto words = application.arguments().mid(1);
    const auto customers = words.isEmpty() ? 100'000 : words.first().toInt();
    if (customers < 1000 || words.size() > 1) {
        std::fprintf(stderr, "usage: bench_subscriptions [N]   (customers, at least 1000)\n");
        return 2;
    }
    Bench(customers).run();
    return 0;
}
