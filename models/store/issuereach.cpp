#include "models/store/issuereach.h"

#include "models/store/database.h"

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace {

/// From so many new tenants on both lists are read side by side, which takes less than looking for each.
constexpr qint64 manyTenants = 2'000;
/// Of so many issues it is kept who has them; an office that has more reads them again.
constexpr qsizetype mostLinks = 500;

} // namespace

/// `take(row)` for each row; `value`: for the statement's only place.
template <typename Take>
Result<void> IssueReach::each(Database &database, const char *sql, std::optional<qint64> value, Take take)
{
    auto rows = database.prepared(sql);
    if (!rows)
        return rows.error();
    if (value)
        (*rows)->bind(1, *value);
    for (;;) {
        auto row = (*rows)->next();
        if (!row || !*row)
            return row ? Result<void>() : Result<void>(row.error());
        take(**rows);
    }
}

Result<void> IssueReach::refresh(Database &database)
{
    List list;
    qint64 lastTenant = 0;
    auto done = each(
        database,
        "SELECT indexed, customers, coalesce(list_complete_at, 0), coalesce((SELECT max(rid) FROM main.customer), 0), sold_version,"
        " coalesce((SELECT max(num) FROM desk.issue_tenant), 0) FROM main.sync_state",
        {}, [&](const Statement &row) {
            list = {.customers = row.number(1), .completeAt = row.number(2), .lastRow = row.number(3), .isIndexed = row.number(0) != 0};
            m_isSoldKnown = list.isIndexed && row.number(4) == soldServicesVersion;
            lastTenant = row.number(5);
        });
    if (!done)
        return done;
    // While a first list comes, names are put in order anew only when a quarter more have come: there is no index of them yet.
    const auto isAlike = m_list && !list.isIndexed && !m_list->isIndexed && list.completeAt == m_list->completeAt
        && list.lastRow <= m_list->lastRow + m_list->lastRow / 4;
    if (m_list != list && !isAlike) {
        m_list.reset();
        m_links.clear();
        m_mirrorVersion.reset();
        m_rows.clear();
        m_lastTenant = 0;
        if (done = readRanks(database); !done)
            return done;
    }
    if (m_lastTenant != lastTenant || !m_list) {
        if (done = list.isIndexed ? readTenants(database, lastTenant) : scanTenants(database); !done)
            return done;
        m_lastTenant = lastTenant;
    }
    if (!isAlike)
        m_list = list;
    if (!m_isSoldKnown)
        return {};
    const auto version = database.value(u"PRAGMA main.data_version"_s);
    if (!version)
        return version.error();
    if (m_mirrorVersion == version->toLongLong())
        return {};
    if (done = readCustomers(database); !done)
        return done;
    m_mirrorVersion = version->toLongLong();
    return {};
}

Result<void> IssueReach::readRanks(Database &database)
{
    m_ranks.clear();
    quint32 nameless = 0;
    auto done = each(database, "SELECT count(*) FROM main.customer WHERE name_fold = ''", {},
                     [&](const Statement &row) { nameless = static_cast<quint32>(row.number(0)); });
    if (!done)
        return done;
    std::vector<RowId> rows;
    done = each(database, "SELECT rid FROM main.customer ORDER BY name_fold, rid", {},
                [&](const Statement &row) { rows.push_back(static_cast<RowId>(row.number(0))); });
    if (!done)
        return done;
    const auto all = static_cast<quint32>(rows.size());
    for (quint32 place = 0; place < all; ++place) {
        const auto row = rows[place];
        if (row >= m_ranks.size())
            m_ranks.resize(std::size_t{row} + 1 + m_ranks.size() / 2, 0);
        m_ranks[row] = 1 + (place < nameless ? all - nameless + place : place - nameless);
    }
    return {};
}

Result<void> IssueReach::readTenants(Database &database, qint64 last)
{
    m_rows.resize(static_cast<std::size_t>(last) + 1, 0);
    if (last - m_lastTenant > manyTenants)
        return mergeTenants(database);
    auto found = database.prepared("SELECT t.num, c.rid FROM desk.issue_tenant t JOIN main.customer c ON c.id = t.id WHERE t.num > ?");
    if (!found)
        return found.error();
    (*found)->bind(1, m_lastTenant);
    for (;;) {
        auto row = (*found)->next();
        if (!row || !*row)
            return row ? Result<void>() : Result<void>(row.error());
        m_rows[static_cast<std::size_t>((*found)->number(0))] = static_cast<RowId>((*found)->number(1));
    }
}

/// Both lists stand in an index in the order of ids.
Result<void> IssueReach::mergeTenants(Database &database)
{
    auto tenants = database.prepared("SELECT id, num FROM desk.issue_tenant ORDER BY id");
    auto customers = database.prepared("SELECT id, rid FROM main.customer ORDER BY id");
    if (!tenants || !customers)
        return tenants ? customers.error() : tenants.error();
    auto &tenant = **tenants;
    auto &customer = **customers;
    auto hasTenant = tenant.next();
    auto hasCustomer = customer.next();
    while (hasTenant && *hasTenant && hasCustomer && *hasCustomer) {
        const auto one = tenant.text(0);
        const auto other = customer.text(0);
        const auto shorter = static_cast<std::size_t>(std::min(one.size(), other.size()));
        auto order = qint64{std::memcmp(one.data(), other.data(), shorter)};
        if (order == 0)
            order = one.size() - other.size();
        if (order == 0)
            m_rows[static_cast<std::size_t>(tenant.number(1))] = static_cast<RowId>(customer.number(1));
        if (order <= 0)
            hasTenant = tenant.next();
        if (order >= 0)
            hasCustomer = customer.next();
    }
    if (!hasTenant || !hasCustomer)
        return hasTenant ? hasCustomer.error() : hasTenant.error();
    return {};
}

/// Before the first list is whole there is no index to look in.
Result<void> IssueReach::scanTenants(Database &database)
{
    QHash<QByteArray, std::size_t> tenants;
    auto done = each(database, "SELECT id, num FROM desk.issue_tenant ORDER BY num", {}, [&](const Statement &row) {
        const auto number = static_cast<std::size_t>(row.number(1));
        m_rows.resize(number + 1, 0);
        tenants.insert(row.text(0).toByteArray(), number);
    });
    if (!done)
        return done;
    return each(database, "SELECT id, rid FROM main.customer", {}, [&](const Statement &row) {
        const auto id = row.text(0);
        if (const auto tenant = tenants.constFind(QByteArray::fromRawData(id.data(), id.size())); tenant != tenants.constEnd())
            m_rows[*tenant] = static_cast<RowId>(row.number(1));
    });
}

Result<void> IssueReach::readCustomers(Database &database)
{
    m_customers.assign(m_ranks.size(), {});
    const auto take = [this](const Statement &row, auto set) {
        if (const auto place = static_cast<std::size_t>(row.number(0)); place < m_customers.size())
            set(m_customers[place]);
    };
    auto done = each(database, "SELECT rid, active, suspended, unsure FROM main.customer_sold", {}, [&](const Statement &row) {
        take(row, [&row](Customer &customer) {
            customer.sold = {.active = static_cast<ServiceBits>(row.number(1)),
                             .suspended = static_cast<ServiceBits>(row.number(2)),
                             .unsure = static_cast<ServiceBits>(row.number(3))};
        });
    });
    if (done)
        done = each(database, "SELECT rid, read_at FROM main.customer_health WHERE read_at IS NOT NULL", {},
                    [&](const Statement &row) { take(row, [&row](Customer &customer) { customer.readAt = row.number(1); }); });
    if (done)
        done = each(database, "SELECT rid FROM main.customer_end", {},
                    [&](const Statement &row) { take(row, [](Customer &customer) { customer.hasEnded = true; }); });
    return done;
}

Result<const IssueReach::Links *> IssueReach::linksOf(Database &database, const Issue &issue)
{
    if (m_links.size() > mostLinks && !m_links.contains(issue.number))
        m_links.clear();
    auto &links = m_links[issue.number];
    if (links.count == issue.links)
        return &links;
    // None ever goes, so that their number tells whether some have come.
    links = {.count = issue.links, .rows = std::vector<bool>(m_ranks.size(), false)};
    auto done = each(database, "SELECT tenant FROM desk.issue_customer WHERE issue = ?", issue.number, [&](const Statement &row) {
        if (const auto place = rowOf(row.number(0)); place < links.rows.size())
            links.rows[place] = true;
    });
    if (!done) {
        m_links.remove(issue.number);
        return done.error();
    }
    return &links;
}

Result<QSet<RowId>> IssueReach::marksOf(Database &database, qint64 issue)
{
    QSet<RowId> marks;
    auto done = each(database, "SELECT tenant FROM desk.issue_mark WHERE issue = ?", issue,
                     [&](const Statement &row) { marks.insert(rowOf(row.number(0))); });
    return done ? Result<QSet<RowId>>(std::move(marks)) : Result<QSet<RowId>>(done.error());
}

RowId IssueReach::rowOf(qint64 tenant) const
{
    return tenant >= 0 && static_cast<std::size_t>(tenant) < m_rows.size() ? m_rows[static_cast<std::size_t>(tenant)] : 0;
}

IssueReach::Standing IssueReach::standingOf(const SoldServices &sold, qint64 readAt, ServiceBits service, qint64 seenAt)
{
    if (service == 0)
        return Standing::Unknown;
    if (readAt >= seenAt)
        return Standing::None;
    return (sold.active & service) != 0      ? Standing::Possibly
        : (sold.suspended & service) != 0    ? Standing::Suspended
        : (sold.unsure & service) == service ? Standing::Unknown
                                             : Standing::None;
}

/// `take(row, standing)` for those of whom neither their feeds nor somebody here says how they stand.
template <typename Take>
Result<void> IssueReach::standings(Database &database, const Issue &issue, Take take)
{
    const auto service = serviceBitOf(issue.service);
    const auto links = linksOf(database, issue);
    if (!links)
        return links.error();
    const auto marks = marksOf(database, issue.number);
    if (!marks)
        return marks.error();
    for (std::size_t row = 0; row < m_customers.size(); ++row) {
        const auto &customer = m_customers[row];
        if (customer.readAt >= issue.seenAt || m_ranks[row] == 0 || customer.hasEnded || (*links)->rows[row])
            continue;
        const auto standing = standingOf(customer.sold, customer.readAt, service, issue.seenAt);
        if (standing != Standing::None && (marks->isEmpty() || !marks->contains(static_cast<RowId>(row))))
            take(static_cast<RowId>(row), standing);
    }
    return {};
}

Result<IssueReach::Count> IssueReach::count(Database &database, const Issue &issue)
{
    if (!issue.goesOn)
        return Count{.isKnown = true};
    if (!m_isSoldKnown || serviceBitOf(issue.service) == 0)
        return Count{};
    Count count{.isKnown = true};
    auto done = standings(database, issue, [&count](RowId, Standing standing) {
        ++(standing == Standing::Possibly ? count.possibly : standing == Standing::Suspended ? count.suspended : count.unknown);
    });
    return done ? Result<Count>(count) : Result<Count>(done.error());
}

Result<std::vector<RowId>> IssueReach::possibly(Database &database, const Issue &issue)
{
    std::vector<RowId> rows;
    if (!issue.goesOn || !m_isSoldKnown || serviceBitOf(issue.service) == 0)
        return rows;
    auto done = standings(database, issue, [&rows](RowId row, Standing standing) {
        if (standing == Standing::Possibly)
            rows.push_back(row);
    });
    return done ? Result<std::vector<RowId>>(std::move(rows)) : Result<std::vector<RowId>>(done.error());
}
