// The tabs of a customer's page out of a full cache: 100,000 customers with five subscriptions, four services, six people and three kinds
// of licence each, from asking for the customer to the painted tab: `bench_customerpage [N]` (customers). One JSON object per line on
// standard output; times in milliseconds. The reference is painting the same page once more, which reads nothing.

#include "models/engine/openedcustomers.h"
#include "tests/bench/inventedmirror.h"
#include "tests/bench/measure.h"
#include "tests/ui/customersfakes.h"
#include "ui/customers/customerdetailpage.h"
#include "ui/customers/decisions.h"
#include "ui/customers/knowntags.h"
#include "ui/customers/userstab.h"
#include "ui/widgets/banner.h"

#include <QApplication>
#include <QTemporaryDir>

#include <random>

using namespace Qt::StringLiterals;

namespace {

using Tab = CustomerDetailPage::Tab;

constexpr int openings = 200; // of each tab
constexpr double mostTypical = 16;
constexpr double mostEver = 50;

constexpr const char *numbers = "(WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ?1 - 1) SELECT i FROM n)";

void fillRest(bench::Writer &writer, const Clock &clock, qint64 customers)
{
    const auto insert = [&writer](const QByteArray &table, const QByteArray &values, qint64 rows) {
        writer.run(("INSERT INTO " + table + " SELECT NULL, " + values + " FROM " + numbers).constData(), rows);
    };
    insert("managed_service",
           "1 + i / 4, 'service-' || (i % 4), 'Service ' || (i % 4), '', 'https://portal.example/' || i, 'https://portal.example/h', ''",
           customers * 4);
    insert("customer_user",
           "1 + i / 6, printf('u-%012x', i), 'user' || i || '@noord.example', 'Persoon ' || i % 977, '', '', 'NL', '', 'none',"
           " iif(i % 6 = 5, 'inactive', 'active'), NULL, NULL",
           customers * 6);
    insert("licence_sku", "1 + i / 3, printf('sku-%04x', i % 3), 'Plan ' || i % 3, '', 'User', 'group1', 'Enabled', 20, i % 20, 0, 20, 0",
           customers * 3);
    for (const auto part : {CustomerPart::Services, CustomerPart::Licences, CustomerPart::Users})
        writer.run("INSERT INTO customer_part SELECT rid, ?2, 1, ?1 FROM customer", clock.utcNow().toMSecsSinceEpoch(),
                   static_cast<int>(part));
    writer.run("ANALYZE");
}

/// Hands on, and notes when the page was told.
class NotedBook final : public CustomerBook
{
public:
    explicit NotedBook(CustomerBook &book) : m_book(book) { }

    bool told = false;

    void open(const QString &customerId, QObject *receiver, std::function<void(Result<CustomerPage>)> changed) override
    {
        told = false;
        m_book.open(customerId, receiver, [this, changed = std::move(changed)](Result<CustomerPage> page) {
            if (!page)
                bench::fail("page", page.error().detail);
            changed(std::move(page));
            told = true;
        });
    }
    void refresh(const QString &customerId) override { m_book.refresh(customerId); }
    void facets(QObject *receiver, std::function<void(Result<CustomerFacets>)> receive) override
    {
        m_book.facets(receiver, std::move(receive));
    }
    void timeline(const TimelineQuery &query, QObject *receiver, std::function<void(Result<Timeline>)> receive) override
    {
        m_book.timeline(query, receiver, std::move(receive));
    }

private:
    CustomerBook &m_book;
};

class Bench
{
public:
    explicit Bench(int customers)
        : m_customers(customers), m_label(bench::shortNumber(customers)), m_opened(m_query, nullptr), m_book(m_opened)
    {
        bench::fillCustomers(m_folder.path(), m_clock, customers);
        {
            bench::Writer writer(readableMirror(m_folder.path()).path);
            bench::fillSubscriptions(writer, m_clock, customers);
            fillRest(writer, m_clock, customers);
        }
        bool isOpen = false;
        m_query.open({.dataDir = m_folder.path()}, [&isOpen](const Result<void> &opened) {
            bench::must("open", opened);
            isOpen = true;
        });
        until([&isOpen] { return isOpen; });
        m_opened.admit(permitOf(everyRight), u"agent@noord.example"_s);
        m_reader = bench::must("reader", CustomerReader::open(m_folder.path(), &m_clock));
    }

    void run()
    {
        QWidget window;
        Banner elsewhere(&window);
        elsewhere.hide();
        KnownTags tags(m_book, &window);
        CustomerDetailPage page(m_book, m_desk, tags, elsewhere, {}, {.commands = m_outbox, .entries = m_outbox, .clock = m_clock},
                                {.users = m_users, .lookups = m_lookups, .health = m_health}, m_clock, &window);
        page.setPermit(permitOf(everyRight));
        window.resize(900, 900);
        page.resize(900, 900);
        window.show();
        std::mt19937 random(20'251'103);
        for (const auto &[name, tab] :
             {std::pair(u"overview"_s, Tab::Overview), std::pair(u"services"_s, Tab::Services),
              std::pair(u"subscriptions"_s, Tab::Subscriptions), std::pair(u"users"_s, Tab::Users), std::pair(u"issues"_s, Tab::Issues)}) {
            page.showTab(tab);
            std::vector<double> times;
            std::vector<double> again;
            for (int opening = 0; opening < openings; ++opening) {
                const auto row = rowOf(static_cast<RowId>(1 + random() % static_cast<unsigned>(m_customers)));
                times.push_back(bench::timed([&] {
                    page.open(row);
                    until([this] { return m_book.told; });
                    settle();
                    (void)page.grab();
                }));
                again.push_back(bench::timed([&page] { (void)page.grab(); }));
            }
            print(u"%1, typical"_s.arg(name), bench::median(times), bench::median(again), mostTypical);
            print(u"%1, worst of %2"_s.arg(name).arg(openings), bench::percentile(times, 1), bench::median(again), mostEver);
        }
        m_query.stop();
    }

private:
    CustomerRow rowOf(RowId id)
    {
        const std::vector<RowId> ids{id};
        return bench::must("row", m_reader->rows(ids)).constFirst();
    }
    static void until(const std::function<bool()> &done)
    {
        while (!done())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    /// What is queued now, and what comes of it: rows are told and shown in turns of the event loop.
    static void settle()
    {
        for (int turn = 0; turn < 4; ++turn)
            QCoreApplication::sendPostedEvents();
    }
    void print(const QString &what, double value, double reference, double limit) const
    {
        bench::print({.name = u"customer page: %1, %2"_s.arg(what, m_label),
                      .value = value,
                      .reference = reference,
                      .ratio = value / reference,
                      .unit = u"ms"_s,
                      .target = u"<= %1 ms"_s.arg(limit),
                      .met = value <= limit});
    }

    int m_customers;
    QString m_label;
    QTemporaryDir m_folder{};
    SystemClock m_clock{};
    QObject m_home{};
    QueryThread m_query{&m_home};
    OpenedCustomers m_opened;
    NotedBook m_book;
    std::unique_ptr<CustomerReader> m_reader{};
    FakeDesk m_desk{};
    FakeOutbox m_outbox{};
    FakeUsers m_users{};
    FakeLookups m_lookups{};
    FakeHealthCommands m_health{};
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const auto words = application.arguments().mid(1);
    const auto customers = words.isEmpty() ? 100'000 : words.first().toInt();
    if (customers < 1000 || words.size() > 1) {
        std::fprintf(stderr, "usage: bench_customerpage [N]   (customers, at least 1000)\n");
        return 2;
    }
    Bench(customers).run();
    return 0;
}
