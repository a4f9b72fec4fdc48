// Search and order over 10,000, 100,000 and 1,000,000 customers in real files: `bench_query [--cpu] [N...]`. One JSON object per line on
// standard output; times in milliseconds, memory in megabytes. With `--cpu` the thread's processor time instead of the clock on the wall,
// for a machine that others share. References are measured in the same run: reading as many bytes as the search text has from memory once
// (keystrokes), reading the same rows from the file without doing anything with them (build, sort).

#include "models/query/customerfinder.h"
#include "models/store/customerreader.h"
#include "models/store/store.h"
#include "tests/bench/measure.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <cstdio>
#include <numeric>
#include <random>
#include <time.h>

using namespace Qt::StringLiterals;

namespace {

const std::atomic<bool> wanted{false};
constexpr int pageRows = 500;

/// Customers of an imaginary Dutch partner, the same for a number at every run.
struct Invented {
    QByteArray id{};
    QByteArray name{};
    QByteArray domain{};
    QByteArray relationship{};
};

template <std::size_t count>
const char *pick(std::mt19937_64 &random, const char *const (&from)[count])
{
    return from[random() % count];
}

Invented customer(int number, int generation = 0)
{
    static const char *const kinds[] = {"Bakkerij ",
                                        "Garage ",
                                        "Installatiebedrijf ",
                                        "Administratiekantoor ",
                                        "Tandartspraktijk ",
                                        "Café ",
                                        "Stichting ",
                                        "Bouwbedrijf ",
                                        "Fysiotherapie ",
                                        "Notariskantoor ",
                                        "Slagerij ",
                                        "Hoveniersbedrijf ",
                                        "Coöperatie ",
                                        "Drukkerij ",
                                        "Makelaardij ",
                                        "Advocatenkantoor ",
                                        "",
                                        "",
                                        "",
                                        "",
                                        "",
                                        ""};
    static const char *const particles[] = {"", "", "", "", "", "van ", "van der ", "van den ", "de ", "'t "};
    static const char *const surnames[]
        = {"Jansen",  "Dijkstra", "Bergsma",     "Berg",     "Vries",     "Bakker",   "Visser",  "Smit",    "Meijer",    "Mulder",
           "Bos",     "Vos",      "Peters",      "Hendriks", "Leeuwen",   "Dekker",   "Brouwer", "Wit",     "Dijk",      "Beek",
           "Veen",    "Koning",   "Groot",       "Jacobs",   "Vermeulen", "Heuvel",   "Prins",   "Blom",    "Huisman",   "Postma",
           "Kuipers", "Kuijpers", "Gerritsen",   "Kramer",   "Driessen",  "Schouten", "Özdemir", "Yılmaz",  "Müller",    "Béguin",
           "Zoë",     "Łukasz",   "Søndergaard", "Große",    "Ibáñez",    "Dvořák",   "Reünie",  "Ruijter", "Schrijver", "Wijnen"};
    static const char *const places[]
        = {"Zwolle",  "Nijmegen",  "IJmuiden", "Amsterdam", "Rotterdam", "'s-Hertogenbosch", "Leeuwarden", "Groningen",
           "Utrecht", "Eindhoven", "Tilburg",  "Breda",     "Curaçao",   "Enschede",         "Apeldoorn"};
    static const char *const forms[] = {" B.V.", " BV", "", "", " & Zn.", " Holding B.V.", " V.O.F."};
    static const char *const relationships[] = {"reseller", "reseller", "reseller", "reseller", "advisor", "none"};
    std::mt19937_64 random(static_cast<std::uint64_t>(number) * 1'000'003U + static_cast<std::uint64_t>(generation) * 97U + 42U);
    Invented made;
    made.name = QByteArray(pick(random, kinds)) + pick(random, particles) + pick(random, surnames);
    if (random() % 4 == 0)
        made.name += QByteArray("-") + pick(random, surnames);
    if (random() % 4 == 0)
        made.name += QByteArray(" ") + pick(random, places);
    made.name += pick(random, forms);
    QByteArray letters;
    for (const char c : std::as_const(made.name)) {
        if (letters.size() < 8 && ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')))
            letters += c;
    }
    made.domain = letters.toLower() + QByteArray::number(number % 100'000) + (random() % 2 == 0 ? ".onmicrosoft.example" : ".example");
    made.relationship = pick(random, relationships);
    const auto hash = static_cast<quint64>(number) * 0x9E3779B97F4A7C15U;
    made.id = QByteArray::number(hash >> 32, 16).rightJustified(8, '0') + "-0000-4000-8000-"
        + QByteArray::number(number, 16).rightJustified(12, '0');
    return made;
}

QByteArray listPage(int from, int end, int generation = 0)
{
    QByteArray page = "{\"items\":[";
    for (int number = from; number < end; ++number) {
        const auto made = customer(number, generation);
        page += (number == from ? "" : ",") + ("{\"id\":\"" + made.id) + "\",\"companyProfile\":{\"domain\":\"" + made.domain
            + "\",\"companyName\":\"" + made.name + "\"},\"relationshipToPartner\":\"" + made.relationship + "\"}";
    }
    return page + "]}";
}

/// A line of the table; `limit` in milliseconds, 0: none is set.
void print(const QString &name, double value, double reference, const QString &unit, double limit = 0)
{
    bench::print({name, value, reference > 0 ? std::optional(reference) : std::nullopt, reference > 0 ? std::optional(value / reference) : std::nullopt,
                  unit, limit > 0 ? u"<= %1 ms"_s.arg(limit) : u"-"_s, limit <= 0 || value <= limit});
}

[[noreturn]] void fail(const char *what, const Error &error)
{
    std::fprintf(stderr, "bench_query: %s: %s %s\n", what, qPrintable(error.subject), qPrintable(error.detail));
    std::exit(1);
}

template <typename T>
T must(const char *what, Result<T> result)
{
    if (!result)
        fail(what, result.error());
    return std::move(*result);
}

void must(const char *what, const Result<void> &result)
{
    if (!result)
        fail(what, result.error());
}

clockid_t measuredClock = CLOCK_MONOTONIC;

/// Milliseconds that `work` takes.
template <typename Work>
double timed(Work work)
{
    const auto now = [] {
        timespec time{};
        clock_gettime(measuredClock, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    };
    const double start = now();
    work();
    return now() - start;
}

/// Reading that many bytes once, which no scan can beat.
double floorOf(std::size_t bytes)
{
    const std::vector<std::uint64_t> text(bytes / sizeof(std::uint64_t), 1);
    std::vector<double> times;
    volatile std::uint64_t sink = 0;
    for (int pass = 0; pass < 15; ++pass)
        times.push_back(timed([&] { sink = sink + std::accumulate(text.cbegin(), text.cend(), std::uint64_t(0)); }));
    return bench::median(times);
}

/// Fifteen typed words: 142 keystrokes with diacritics, case, two words, an infix and no hit at all.
QStringList keystrokes()
{
    static const QStringList words{u"van der berg"_s, u"Nijmegen"_s,    u"café"_s,           u"bakkerij jan"_s, u"ZWOLLE"_s,
                                   u"søndergaard"_s,  u"dijkstra bv"_s, u"hertogenbosch"_s,  u"xyzzy"_s,        u"koöperatie"_s,
                                   u"microsoft"_s,    u"lukasz"_s,      u"müller holding"_s, u"kantoor"_s,      u"schrijver b"_s};
    QStringList typed;
    for (const auto &word : words) {
        for (qsizetype size = 1; size <= word.size(); ++size)
            typed << word.left(size);
    }
    return typed;
}

class Bench
{
public:
    explicit Bench(int rows) : m_rows(rows), m_label(bench::shortNumber(rows))
    {
        m_store = must("store", Store::open(m_folder.path(), m_clock));
        must("begin", m_store->beginList());
        for (int from = 0; from < m_rows; from += pageRows) {
            const int end = std::min(from + pageRows, m_rows);
            PageLink next;
            if (end < m_rows)
                next.uri = u"/customers?seek=%1"_s.arg(end);
            must("page", m_store->storeListPage(listPage(from, end), next));
        }
        must("complete", m_store->completeList());
        m_store->settle();
        m_reader = must("reader", CustomerReader::open(m_folder.path()));
    }

    void run()
    {
        build();
        const double floor = floorOf(m_textBytes);
        print(u"read the search text once, %1"_s.arg(m_label), floor, static_cast<double>(m_textBytes) / 1e6,
              u"ms (reference: MB)"_s);
        typing(u"keystroke"_s, floor, false);
        forgiving(floor);
        sorting();
        filtering();
        writing(floor);
    }

private:
    RowOrder ask(const CustomerQuery &query) { return must("order", m_finder->order(query, wanted)); }

    void build()
    {
        // Twice: the first time warms the file's pages for both.
        double read = 0;
        for (int pass = 0; pass < 2; ++pass) {
            m_textBytes = 0;
            read = timed([this] {
                must("read", m_reader->eachSearchRow([this](const CustomerReader::SearchRow &row) {
                    m_textBytes += static_cast<std::size_t>(row.nameFold.size() + row.domain.size() + row.city.size() + row.alias.size()
                                                            + row.tags.size())
                        + 2;
                }));
            });
        }
        const double before = bench::residentMegabytes();
        m_finder = std::make_unique<CustomerFinder>(*m_reader);
        const double first = timed([this] { ask({.text = u"a"_s}); });
        print(u"first question, buffer built, %1"_s.arg(m_label), first, read, u"ms"_s);
        ask({});
        print(u"resident memory of the query side, %1"_s.arg(m_label), bench::residentMegabytes() - before,
              static_cast<double>(m_textBytes) / 1e6, u"MB"_s);
        print(u"memory the query side counts itself, %1"_s.arg(m_label), static_cast<double>(m_finder->memory()) / 1e6,
              static_cast<double>(m_textBytes) / 1e6, u"MB"_s);
    }

    void typing(const QString &what, double floor, bool whileWriting)
    {
        std::vector<double> times;
        const auto typed = keystrokes();
        for (int pass = 0; pass < 5; ++pass) {
            for (qsizetype i = 0; i < typed.size(); ++i) {
                // Ten keystrokes a second against four pages a second: the default call budget.
                if (whileWriting && i % 5 < 2)
                    write();
                times.push_back(timed([&] { ask({.text = typed[i]}); }));
            }
        }
        print(u"%1, median, %2"_s.arg(what, m_label), bench::median(times), floor, u"ms"_s);
        print(u"%1, p99, %2"_s.arg(what, m_label), bench::percentile(times, 0.99), floor, u"ms"_s, keystrokeLimit());
        print(u"%1, worst, %2"_s.arg(what, m_label), bench::percentile(times, 1), floor, u"ms"_s);
    }

    void forgiving(double floor)
    {
        std::vector<double> times;
        for (int pass = 0; pass < 5; ++pass) {
            for (const auto &typed :
                 {u"zqxj"_s, u"anxn"_s, u"enbq"_s, u"dijkstraxx"_s, u"onmicrosotfx"_s, u"leeuwaden jxnsen"_s, u"oqer"_s})
                times.push_back(timed([&] { ask({.text = typed}); }));
        }
        print(u"keystroke with a mistake, worst, %1"_s.arg(m_label), bench::percentile(times, 1), floor, u"ms"_s);
    }

    void sorting()
    {
        const double plain = timed([this] { must("names", m_reader->nameOrder()); });
        for (const auto &[name, sort] :
             {std::pair(u"domain"_s, CustomerQuery::Sort::Domain), std::pair(u"relationship"_s, CustomerQuery::Sort::Relationship),
              std::pair(u"freshness"_s, CustomerQuery::Sort::Freshness), std::pair(u"name, descending"_s, CustomerQuery::Sort::Name)}) {
            std::vector<double> times;
            for (int pass = 0; pass < 5; ++pass) {
                ask({.sort = CustomerQuery::Sort::Alias}); // another order in between: nothing is ready
                times.push_back(timed([&] { ask({.sort = sort, .descending = sort == CustomerQuery::Sort::Name}); }));
            }
            print(u"sort by %1, %2"_s.arg(name, m_label), bench::median(times), plain, u"ms"_s);
        }
        std::vector<double> times;
        const auto typed = keystrokes();
        ask({.sort = CustomerQuery::Sort::Domain});
        for (const auto &text : typed)
            times.push_back(timed([&] { ask({.text = text, .sort = CustomerQuery::Sort::Domain}); }));
        print(u"keystroke sorted by domain, p99, %1"_s.arg(m_label), bench::percentile(times, 0.99), plain, u"ms"_s);
    }

    void filtering()
    {
        const double plain = timed([this] { must("names", m_reader->nameOrder()); });
        std::vector<double> set;
        std::vector<double> clear;
        std::vector<double> both;
        const auto typed = keystrokes();
        for (int pass = 0; pass < 5; ++pass) {
            const QStringList relationship{pass % 2 == 0 ? u"advisor"_s : u"none"_s};
            set.push_back(timed([&] { ask({.relationships = relationship}); }));
            for (const auto &text : typed)
                both.push_back(timed([&] { ask({.text = text, .relationships = relationship}); }));
            clear.push_back(timed([&] { ask({}); }));
        }
        print(u"set a filter, %1"_s.arg(m_label), bench::median(set), plain, u"ms"_s);
        print(u"clear a filter, %1"_s.arg(m_label), bench::median(clear), plain, u"ms"_s);
        print(u"keystroke with a filter, p99, %1"_s.arg(m_label), bench::percentile(both, 0.99), plain, u"ms"_s);
    }

    /// A page of 500 changed customers is committed and taken in, as a synchronisation does it.
    void write()
    {
        if (m_writeFrom == 0)
            must("begin", m_store->beginList());
        const int from = m_writeFrom;
        m_writeFrom = from + 2 * pageRows > m_rows ? 0 : from + pageRows;
        auto page = must("page", m_store->storeListPage(listPage(from, from + pageRows, ++m_generation), {.uri = u"/customers?more"_s}));
        m_takingIn.push_back(timed([&] { must("committed", m_finder->committed(page.rows)); }));
    }

    void writing(double floor)
    {
        m_takingIn.clear();
        typing(u"keystroke while a synchronisation writes"_s, floor, true);
        print(u"taking in a commit of 500 rows, median, %1"_s.arg(m_label), bench::median(m_takingIn), floor, u"ms"_s);
        print(u"taking in a commit of 500 rows, worst, %1"_s.arg(m_label), bench::percentile(m_takingIn, 1), floor, u"ms"_s);
        print(u"memory after that, %1"_s.arg(m_label), static_cast<double>(m_finder->memory()) / 1e6,
              static_cast<double>(m_textBytes) / 1e6, u"MB"_s);
    }

    double keystrokeLimit() const { return m_rows == 100'000 ? 4 : m_rows == 1'000'000 ? 16 : 0; }

    int m_rows;
    QString m_label;
    QTemporaryDir m_folder{};
    SystemClock m_clock{};
    std::unique_ptr<Store> m_store{};
    std::unique_ptr<CustomerReader> m_reader{};
    std::unique_ptr<CustomerFinder> m_finder{};
    std::size_t m_textBytes = 0;
    int m_writeFrom = 0;
    int m_generation = 0;
    std::vector<double> m_takingIn{};
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    auto words = application.arguments().mid(1);
    if (words.removeAll(u"--cpu"_s) > 0)
        measuredClock = CLOCK_THREAD_CPUTIME_ID;
    std::vector<int> sizes;
    for (const auto &word : std::as_const(words))
        sizes.push_back(word.toInt());
    for (const auto rows : sizes.empty() ? bench::sizes() : sizes) {
        if (rows < 2 * pageRows) {
            std::fprintf(stderr, "usage: bench_query [--cpu] [N...]   (customers, at least %d)\n", 2 * pageRows);
            return 2;
        }
        Bench(rows).run();
    }
    return 0;
}
