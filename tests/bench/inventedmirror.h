#pragma once

#include "models/customers/customerpart.h"
#include "models/store/store.h"
#include "models/store/storefile.h"
#include "tests/bench/pages.h"

#include <QElapsedTimer>
#include <QString>

#include <cstdio>
#include <functional>

#include <sqlite3.h>

/// A mirror with customers and what each of them has, for benchmarks: written past the store where that takes too long.
namespace bench {

constexpr int subscriptionsPerCustomer = 5;

/// Spread over a year; the service's spellings of a status among each other; one in twenty is suspended, one in a thousand has a word that
/// this version does not know, one in ten is bought within the last week and can be cancelled still.
constexpr const char *inventedSubscriptions
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

[[noreturn]] inline void fail(const char *what, const QString &detail)
{
    std::fprintf(stderr, "%s: %s\n", what, qPrintable(detail));
    std::exit(1);
}

template <typename T>
T must(const char *what, Result<T> result)
{
    if (!result)
        fail(what, result.error().subject + u' ' + result.error().detail);
    return std::move(*result);
}

inline void must(const char *what, const Result<void> &result)
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

    void run(const char *sql, qint64 one = 0, qint64 other = 0, qint64 third = 0)
    {
        sqlite3_stmt *statement = nullptr;
        if (sqlite3_prepare_v2(m_file, sql, -1, &statement, nullptr) != SQLITE_OK)
            fail(sql, QString::fromUtf8(sqlite3_errmsg(m_file)));
        sqlite3_bind_int64(statement, 1, one);
        sqlite3_bind_int64(statement, 2, other);
        sqlite3_bind_int64(statement, 3, third);
        const auto code = sqlite3_step(statement);
        if (code != SQLITE_DONE && code != SQLITE_ROW)
            fail(sql, QString::fromUtf8(sqlite3_errmsg(m_file)));
        sqlite3_finalize(statement);
    }

private:
    sqlite3 *m_file = nullptr;
};

inline double timed(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// A complete list of so many customers.
inline void fillCustomers(const QString &folder, const Clock &clock, int customers)
{
    auto store = must("store", Store::open(folder, clock));
    must("begin", store->beginList());
    for (int from = 0; from < customers; from += 500) {
        const auto size = std::min(500, customers - from);
        const PageLink next{.uri = from + size < customers ? QStringLiteral("/customers?seek=%1").arg(from) : QString()};
        must("page", store->storeListPage(page(from, size), next));
    }
    must("complete", store->completeList());
    store->settle();
}

/// Five subscriptions for each of them, read now.
inline void fillSubscriptions(Writer &writer, const Clock &clock, int customers)
{
    const auto now = clock.utcNow().toMSecsSinceEpoch();
    writer.run(inventedSubscriptions, now, qint64{customers} * subscriptionsPerCustomer);
    writer.run("INSERT INTO customer_part SELECT rid, ?2, 1, ?1 FROM customer", now, static_cast<int>(CustomerPart::Subscriptions));
}

} // namespace bench
