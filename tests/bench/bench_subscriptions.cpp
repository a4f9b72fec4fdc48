// The views of all subscriptions: 100,000 customers with five each, in a real file, from the question to the first 50 rows:
// `bench_subscriptions [N]` (customers). One JSON object per line on standard output; times in milliseconds. The reference is what all
// views did before they had indexes: one look at every subscription.

#include "models/store/subscriptionreader.h"
#include "tests/bench/inventedmirror.h"
#include "tests/bench/measure.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

using View = SubscriptionQuery::View;

constexpr int runs = 15;
constexpr std::size_t firstRows = 50;
constexpr double mostMilliseconds = 50;

class Bench
{
public:
    explicit Bench(int customers) : m_label(bench::shortNumber(customers * bench::subscriptionsPerCustomer))
    {
        bench::fillCustomers(m_folder.path(), m_clock, customers);
        m_writer = std::make_unique<bench::Writer>(readableMirror(m_folder.path()).path);
        m_writing = bench::timed([&] { bench::fillSubscriptions(*m_writer, m_clock, customers); });
        m_writer->run("ANALYZE");
        m_reader = bench::must("reader", SubscriptionReader::open(m_folder.path()));
    }

    void run()
    {
        const auto everything = bench::timed([this] { lookAtAll(); });
        for (const auto &[name, view] : {std::pair(u"renewing"_s, View::Renewing), std::pair(u"expiring"_s, View::Expiring),
                                         std::pair(u"cancellation window"_s, View::Cancellable)}) {
            for (const auto days : {7, 30, 90})
                measure(u"%1, %2 days"_s.arg(name).arg(days), {.view = view, .days = days}, everything, mostMilliseconds);
        }
        measure(u"suspended"_s, {.view = View::Suspended}, everything, mostMilliseconds);
        measure(u"all, the first rows of a start"_s, {.view = View::All, .limit = 50}, everything, mostMilliseconds);
        measure(u"all"_s, {.view = View::All}, everything, mostMilliseconds);
        measure(u"all, behind a customer's commit"_s, {.view = View::All}, everything, mostMilliseconds, true);
        m_reader = bench::must("reader", SubscriptionReader::open(m_folder.path()));
        print(u"all, the first time"_s, bench::timed([this] { bench::must("find", m_reader->find({}, m_clock.utcNow())); }), everything, 0);
        measureWords(everything);
        std::vector<double> times;
        for (int pass = 0; pass < runs; ++pass)
            times.push_back(bench::timed([this] { bench::must("read", m_reader->read()); }));
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
            times.push_back(bench::timed([&] {
                const auto ids = bench::must("find", m_reader->find(query, m_clock.utcNow()));
                found = ids.size();
                bench::must("rows", m_reader->rows(std::span(ids).first(std::min(firstRows, ids.size()))));
            }));
        }
        print(u"%1 (%2)"_s.arg(what, QString::number(found)), bench::median(times), reference, limit);
    }
    void measureWords(double reference)
    {
        // Once in the life of a window the texts are read; each letter after that finds them in memory.
        print(u"all, the first words ever"_s, bench::timed([this] { bench::must("find", m_reader->find({.text = u"p"_s}, m_clock.utcNow())); }),
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
    std::unique_ptr<bench::Writer> m_writer{};
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
