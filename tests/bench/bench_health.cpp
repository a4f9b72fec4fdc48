// The health of all customers out of a full cache: 100,000 tenants, 500,000 subscriptions, 1,000,000 tenant-issue rows, five years of
// history, 40 issues going on, one of them at every customer, the others at one in 97; of a fifth of the tenants the health cannot be read:
// `bench_health [N]` (customers). From the question to the painted board, the issue with all its customers,
// a filter, what a row takes on disk, and how soon an issue of one tenant in twenty is met. One JSON object per line on standard output.
// The reference of a board is painting the same board once more.

#include "models/store/healthreader.h"
#include "models/store/healthshelf.h"
#include "tests/bench/inventedmirror.h"
#include "tests/bench/measure.h"
#include "tests/ui/customersfakes.h"
#include "tests/ui/healthfakes.h"
#include "ui/health/healthpane.h"

#include <QApplication>
#include <QFileInfo>
#include <QLineEdit>
#include <QTemporaryDir>

#include <random>

using namespace Qt::StringLiterals;

namespace {

constexpr int repeats = 40;
constexpr qint64 issues = 20'000; ///< of five years
constexpr qint64 goingOn = 40;
constexpr int trials = 200;
constexpr double callsPerSecond = 4; // 240 a minute: the host's limit

/// Answers out of the files, on this thread: reading and painting stand behind each other as they do for whoever waits.
class ReadBook final : public HealthBook
{
public:
    explicit ReadBook(HealthReader &reader) : m_reader(reader) { }

    int told = 0;

    void board(const IssueQuery &query, QObject *receiver, Receive<HealthBoard> receive) override
    {
        answer(receiver, [this, query, receive = std::move(receive)] { receive(m_reader.board(query)); });
    }
    void issue(const QString &key, QObject *receiver, Receive<IssueRecord> receive) override
    {
        answer(receiver, [this, key, receive = std::move(receive)] { receive(m_reader.issue(key)); });
    }
    void matrix(QObject *receiver, Receive<QList<ServiceCount>> receive) override
    {
        answer(receiver, [this, receive = std::move(receive)] { receive(m_reader.matrix()); });
    }
    void history(int days, QObject *receiver, Receive<QList<HealthDay>> receive) override
    {
        answer(receiver, [this, days, receive = std::move(receive)] { receive(m_reader.history(days)); });
    }
    void customer(const QString &id, QObject *receiver, Receive<CustomerHealth> receive) override
    {
        answer(receiver, [this, id, receive = std::move(receive)] { receive(m_reader.customer(id)); });
    }
    void messages(const MessageQuery &query, QObject *receiver, Receive<QList<MessageLine>> receive) override
    {
        answer(receiver, [this, query, receive = std::move(receive)] { receive(m_reader.messages(query)); });
    }
    void outageList(const QString &key, QObject *receiver, Receive<OutageList> receive) override
    {
        answer(receiver, [this, key, receive = std::move(receive)] { receive(m_reader.outageList(key)); });
    }
    void creditClaims(const QString &key, const QStringList &customerIds, QObject *receiver, Receive<CreditClaims> receive) override
    {
        answer(receiver, [this, key, customerIds, receive = std::move(receive)] { receive(m_reader.creditClaims(key, customerIds)); });
    }
    void watch(QObject *, std::function<void()>) override { }

private:
    void answer(QObject *receiver, std::function<void()> call)
    {
        QMetaObject::invokeMethod(
            receiver,
            [this, call = std::move(call)] {
                call();
                ++told;
            },
            Qt::QueuedConnection);
    }

    HealthReader &m_reader;
};

class Bench
{
public:
    explicit Bench(int customers) : m_customers(customers), m_label(bench::shortNumber(customers))
    {
        bench::fillCustomers(m_folder.path(), m_clock, customers);
        fill();
        m_reader = bench::must("reader", HealthReader::open(m_folder.path(), m_clock));
    }

    void run()
    {
        board();
        customersOfOne();
        size();
        discovery();
    }

private:
    void fill()
    {
        const auto now = m_clock.utcNow().toMSecsSinceEpoch();
        const auto desk = m_folder.filePath(u"desk.sqlite"_s);
        bench::Writer writer(desk);
        writer.run("BEGIN");
        // The newest are going on; the others ended, evenly over five years.
        writer.run(
            "INSERT INTO issue (num, key, id, title, service, feature, feature_group, kind, origin, status, impact, is_resolved, "
            "started_at,"
            " ended_at, modified_at, seen_at, is_active, severity, update_at) SELECT i + 1, printf('EX%06d', i), printf('EX%06d', i), "
            "'Some users may be unable to use feature ' || i,"
            " CASE i % 5 WHEN 0 THEN 'Exchange Online' WHEN 1 THEN 'Microsoft Teams' WHEN 2 THEN 'SharePoint Online' WHEN 3 THEN"
            " 'Microsoft Intune' ELSE 'Power BI' END, 'Feature', 'Group',"
            " iif(i % 3 = 0, 'incident', 'advisory'), 'microsoft',"
            " iif(i >= ?2 - 40, 'serviceDegradation', 'serviceRestored'), 'Users wait.', i < ?2 - 40,"
            " ?1 - (?2 - i) * 7884000, iif(i >= ?2 - 40, NULL, ?1 - (?2 - i) * 7884000 + 3600000), ?1 - (?2 - i) * 7884000 + 1800000,"
            " ?1 - (?2 - i) * 7884000, i >= ?2 - 40, iif(i >= ?2 - 40, 7, 0), ?1 - (?2 - i) * 7884000 + 1800000"
            " FROM (WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ?2 - 1) SELECT i FROM n)",
            now, issues);
        writer.run("COMMIT");
        writer.run("PRAGMA wal_checkpoint(TRUNCATE)");
        m_withoutLinks = QFileInfo(desk).size();
        const auto mirror = readableMirror(m_folder.path()).path;
        writer.run(u"ATTACH '%1' AS m"_s.arg(mirror).toUtf8().constData());
        writer.run("BEGIN");
        writer.run("INSERT INTO issue_tenant SELECT rid, id FROM m.customer");
        // The newest issue is everybody's, and each customer has had nine more.
        writer.run("INSERT INTO issue_customer SELECT ?1, rid, ?2, NULL FROM m.customer", issues, now);
        writer.run("INSERT INTO issue_customer SELECT ?1 - 1 - c.rid % 97, rid, ?2, NULL FROM m.customer c WHERE c.rid % 97 < ?3", issues,
                   now, goingOn - 1);
        writer.run("INSERT OR IGNORE INTO issue_customer SELECT 1 + (c.rid * 7919 + n.i * 2213) % (?1 - 41), c.rid, ?2, ?2"
                   " FROM m.customer c, (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9) SELECT i FROM n) n",
                   issues, now);
        writer.run("COMMIT");
        // Half of them were read an hour ago, some ten days ago, a fifth never.
        writer.run("INSERT INTO m.customer_health SELECT rid, iif(rid % 10 < 8, 1, 3), ?1 - 3600000,"
                   " CASE WHEN rid % 10 < 5 THEN ?1 - 3600000 WHEN rid % 10 < 8 THEN ?1 - 864000000 END, NULL FROM m.customer",
                   now);
        bench::Writer sold(mirror);
        bench::fillSubscriptions(sold, m_clock, m_customers);
        sold.run("UPDATE subscription SET offer_name = CASE num % 7 WHEN 0 THEN 'Microsoft 365 Business Standard' WHEN 1 THEN"
                 " 'Exchange Online (Plan 1)' WHEN 2 THEN 'Power BI Pro' WHEN 3 THEN 'Microsoft 365 E5' ELSE offer_name END");
        sold.run("UPDATE sync_state SET sold_version = 0");
        print(u"what everybody is sold, worked out once"_s,
              bench::timed([this] { bench::must("store", Store::open(m_folder.path(), m_clock)); }), {}, u"ms"_s, 5'000);
    }
    void board();
    void customersOfOne();
    void customersOf(const QString &what, qint64 issue, std::optional<qsizetype> expected);
    void size();
    void discovery();
    void print(const QString &what, double value, std::optional<double> reference, const QString &unit, double limit) const
    {
        bench::print({.name = u"health: %1, %2"_s.arg(what, m_label),
                      .value = value,
                      .reference = reference,
                      .ratio = reference ? std::optional(value / *reference) : std::nullopt,
                      .unit = unit,
                      .target = u"<= %1 %2"_s.arg(limit).arg(unit),
                      .met = value <= limit});
    }

    int m_customers;
    QString m_label;
    QTemporaryDir m_folder{};
    SystemClock m_clock{};
    qint64 m_withoutLinks = 0;
    std::unique_ptr<HealthReader> m_reader{};
};

void Bench::board()
{
    ReadBook book(*m_reader);
    FakeHealthCommands commands;
    FakeAffected affected;
    FakeValue<Permit> permit{permitOf(everyRight)};
    MemoryInRam memory;
    HealthPane pane({.book = book, .commands = commands, .affected = affected, .permit = permit, .memory = memory, .clock = m_clock},
                    nullptr);
    pane.resize(1400, 900);
    pane.show();
    const auto settle = [&](int answers) {
        const auto until = book.told + answers;
        while (book.told < until)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        for (int turn = 0; turn < 4; ++turn)
            QCoreApplication::sendPostedEvents();
        (void)pane.grab();
    };
    settle(1);
    const auto shown = bench::must("board", m_reader->board({}));
    if (shown.issues.size() != goingOn)
        bench::fail("board", QString::number(shown.issues.size()));
    qint64 possibly = 0;
    for (const auto &line : shown.issues)
        possibly += line.possibly.value_or(0);
    std::fprintf(stderr, "possibly affected, over all issues: %lld\n", static_cast<long long>(possibly));
    auto *field = pane.findChild<QLineEdit *>(u"filterrow.field"_s);
    std::vector<double> reads;
    std::vector<double> firsts;
    std::vector<double> paints;
    std::vector<double> filters;
    for (int turn = 0; turn < repeats; ++turn) {
        reads.push_back(bench::timed([&] {
            bench::must("board", m_reader->board({}));
            (void)pane.grab();
        }));
        firsts.push_back(bench::timed([&] {
            auto fresh = bench::must("reader", HealthReader::open(m_folder.path(), m_clock));
            bench::must("board", fresh->board({}));
            (void)pane.grab();
        }));
        paints.push_back(bench::timed([&pane] { (void)pane.grab(); }));
        filters.push_back(bench::timed([&] {
            field->setText(turn % 2 == 0 ? u"feature 1999"_s : QString());
            settle(1);
        }));
    }
    print(u"board to first paint"_s, bench::median(reads), bench::median(paints), u"ms"_s, 50);
    print(u"board of a reader that was opened just now"_s, bench::median(firsts), bench::median(paints), u"ms"_s, 150);
    print(u"filter, painted"_s, bench::median(filters), bench::median(paints), u"ms"_s, 50);
    std::vector<double> all;
    for (int turn = 0; turn < 5; ++turn)
        all.push_back(bench::timed([&] { bench::must("all", m_reader->board({.view = IssueQuery::View::All})); }));
    print(u"five years of issues read"_s, bench::median(all), {}, u"ms"_s, 500);
}

void Bench::customersOfOne()
{
    customersOf(u"customers of an issue"_s, issues - 1, m_customers);
    customersOf(u"customers of an issue that are possibly affected"_s, issues - 5, {});
}

void Bench::customersOf(const QString &what, qint64 issue, std::optional<qsizetype> expected)
{
    const auto key = u"EX%1"_s.arg(issue, 6, 10, QChar(u'0'));
    std::vector<double> orders;
    std::vector<double> rows;
    for (int turn = 0; turn < 9; ++turn) {
        std::vector<RowId> ids;
        orders.push_back(bench::timed([&] { ids = bench::must("affected", m_reader->affected({.key = key})); }));
        if (expected && static_cast<qsizetype>(ids.size()) != *expected)
            bench::fail("affected", QString::number(ids.size()));
        rows.push_back(bench::timed([&] { bench::must("rows", m_reader->affectedRows(key, std::span(ids).first(128))); }));
    }
    print(what + u", first rows"_s, bench::median(orders) + bench::median(rows), {}, u"ms"_s, 100);
    print(what + u", 128 rows"_s, bench::median(rows), {}, u"ms"_s, 0.5);
    std::vector<double> pages;
    for (int turn = 0; turn < 9; ++turn)
        pages.push_back(bench::timed([&] { bench::must("issue", m_reader->issue(key)); }));
    print(what + u", the issue itself"_s, bench::median(pages), {}, u"ms"_s, 50);
}

void Bench::size()
{
    const auto desk = m_folder.filePath(u"desk.sqlite"_s);
    bench::Writer writer(desk);
    writer.run("PRAGMA wal_checkpoint(TRUNCATE)");
    const auto bytes = QFileInfo(desk).size() - m_withoutLinks;
    print(u"a tenant-issue row on disk"_s, static_cast<double>(bytes) / (10.0 * m_customers), {}, u"bytes"_s, 200);
}

/// By the turn alone, which looks like chance: how many tenants are read until one is met that has an issue of one in twenty.
void Bench::discovery()
{
    auto store = bench::must("store", Store::open(m_folder.path(), m_clock));
    std::mt19937 random(20'261'201);
    std::vector<double> met;
    for (int trial = 0; trial < trials; ++trial) {
        std::bernoulli_distribution isHit(0.05);
        int read = 0;
        bool isMet = false;
        while (!isMet) {
            const auto turn = bench::must("turn", store->health().nextInTurn(20, m_clock.utcNow().addSecs(-900), m_clock.utcNow()));
            for (const auto &id : turn.customers) {
                Q_UNUSED(id)
                ++read;
                isMet = isMet || isHit(random);
                if (isMet)
                    break;
            }
        }
        met.push_back(read / callsPerSecond);
    }
    // Bound: of n tenants read at random none has it with 0.95^n; 59 are enough in 95 of 100 cases, which takes 14.75 s at 240 calls a
    // minute.
    print(u"new issue of one tenant in twenty met, p95, simulated at 240 calls a minute"_s, bench::percentile(met, 0.95), 14.75, u"s"_s,
          20);
    print(u"everybody once at 240 calls a minute"_s, m_customers / callsPerSecond / 60, {}, u"min"_s, m_customers / callsPerSecond / 60);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const auto words = application.arguments().mid(1);
    const auto customers = words.isEmpty() ? 100'000 : words.first().toInt();
    if (customers < 1000 || words.size() > 1) {
        std::fprintf(stderr, "usage: bench_health [N]   (customers, at least 1000)\n");
        return 2;
    }
    Bench(customers).run();
    return 0;
}
