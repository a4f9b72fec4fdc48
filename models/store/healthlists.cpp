#include "models/core/fold.h"
#include "models/core/wire.h"
#include "models/store/healthreader.h"
#include "models/store/rowsql.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <limits>
#include <vector>

using namespace Qt::StringLiterals;

// The customers of an issue, and the messages.

namespace {

/// A customer of an issue: its level, then its place by name.
struct Placed {
    quint64 key = 0;
    RowId row = 0; ///< as the list hands it out
};

quint64 keyOfPlaced(ImpactLevel level, quint32 rank)
{
    constexpr auto nameless = std::numeric_limits<quint32>::max();
    const quint64 group = level == ImpactLevel::Confirmed ? 0 : level == ImpactLevel::Reported ? 1 : level == ImpactLevel::Possibly ? 2 : 3;
    return (group << 32) | (rank == 0 ? nameless : rank);
}

// Customers of the list are odd, tenants that it lacks are even.
constexpr RowId rowOfCustomer(RowId customer)
{
    return 2 * customer + 1;
}
constexpr RowId rowOfTenant(qint64 tenant)
{
    return static_cast<RowId>(2 * tenant);
}
constexpr bool isOfList(RowId row)
{
    return row % 2 == 1;
}

using Marks = QHash<qint64, ImpactLevel>;

Result<Marks> marksOf(Database &database, qint64 issue)
{
    auto query = database.prepared("SELECT tenant, level FROM desk.issue_mark WHERE issue = ?");
    if (!query)
        return query.error();
    (*query)->bind(1, issue);
    Marks marks;
    for (;;) {
        auto row = (*query)->next();
        if (!row)
            return row.error();
        if (!*row)
            return marks;
        marks.insert((*query)->number(0), static_cast<ImpactLevel>((*query)->number(1)));
    }
}

/// From so many customers on the list is read from end to end, which takes less than looking for each.
constexpr std::size_t manyCustomers = 2'000;

/// Those whose feeds have it, or had it, and those that are marked.
constexpr auto tenantsSql = "SELECT tenant FROM desk.issue_customer WHERE issue = ?1 UNION ALL SELECT m.tenant FROM desk.issue_mark m"
                            " WHERE m.issue = ?1"
                            " AND NOT EXISTS (SELECT 1 FROM desk.issue_customer l WHERE l.issue = ?1 AND l.tenant = m.tenant)";

bool hasText(const Statement &row, const QByteArray &text)
{
    return row.text(1).contains(text) || folded(QString::fromUtf8(row.text(2))).contains(text);
}

/// Only those stay in whose names or domains the text occurs.
Result<void> dropOthers(Database &database, const QByteArray &text, std::vector<Placed> &customers)
{
    std::vector<bool> fits;
    const auto keep = [&fits](qint64 customer) {
        const auto row = rowOfCustomer(static_cast<RowId>(customer));
        if (row >= fits.size())
            fits.resize(std::size_t{row} * 2, false);
        fits[row] = true;
    };
    const auto take = [&](const char *sql, std::optional<qint64> customer) -> Result<void> {
        auto found = database.prepared(sql);
        if (!found)
            return found.error();
        if (customer)
            (*found)->bind(1, *customer);
        for (;;) {
            auto row = (*found)->next();
            if (!row || !*row)
                return row ? Result<void>() : Result<void>(row.error());
            if (hasText(**found, text))
                keep((*found)->number(0));
        }
    };
    if (customers.size() >= manyCustomers) {
        if (auto done = take("SELECT rid, name_fold, domain FROM main.customer", {}); !done)
            return done;
    } else {
        for (const auto &customer : customers) {
            if (!isOfList(customer.row))
                continue;
            if (auto done = take("SELECT rid, name_fold, domain FROM main.customer WHERE rid = ?", customer.row / 2); !done)
                return done;
        }
    }
    std::erase_if(customers, [&fits](const Placed &customer) { return customer.row >= fits.size() || !fits[customer.row]; });
    return {};
}

/// ?1: the issue, ?2: the customer or the tenant, ?3: the issue's latest update, ?4: the bit of its service. What nobody has of the issue
/// is not looked for.
QByteArray rowSql(bool isOfList, bool hasMarks, bool hasMessages)
{
    QByteArray sql = "SELECT ";
    sql += isOfList ? "c.id" : "t.id";
    sql += hasMarks ? ", m.level" : ", NULL";
    sql += ", l.since, l.gone_at";
    sql += hasMarks ? ", m.evidence, m.author, m.at" : ", NULL, NULL, NULL";
    sql += hasMessages ? ", o.at" : ", NULL";
    sql += isOfList ? ", c.name, c.domain, h.access, h.asked_at, h.read_at, (s.suspended & ?4) <> 0" : ", NULL, NULL, NULL, NULL, NULL, 0";
    sql += hasMessages ? ", o.channel" : ", NULL";
    sql += isOfList ? " FROM main.customer c"
                      " LEFT JOIN main.customer_health h ON h.rid = c.rid LEFT JOIN main.customer_sold s ON s.rid = c.rid"
                      " LEFT JOIN desk.issue_tenant t ON t.id = c.id"
                    : " FROM desk.issue_tenant t";
    sql += " LEFT JOIN desk.issue_customer l ON l.issue = ?1 AND l.tenant = t.num";
    if (hasMarks)
        sql += " LEFT JOIN desk.issue_mark m ON m.issue = ?1 AND m.tenant = t.num";
    if (hasMessages)
        sql += " LEFT JOIN desk.outage_recipient n ON n.issue = ?1 AND n.update_at = ?3 AND n.tenant = t.num"
               " LEFT JOIN desk.outage_message o ON o.num = n.message";
    sql += isOfList ? " WHERE c.rid = ?2" : " WHERE t.num = ?2";
    return sql + " AND ?3 = ?3 AND ?4 = ?4";
}

/// Every kind of them, each known by its address.
const char *rowStatement(bool isOfList, bool hasMarks, bool hasMessages)
{
    static const std::array<QByteArray, 8> all = [] {
        std::array<QByteArray, 8> made;
        for (std::size_t kind = 0; kind < made.size(); ++kind)
            made[kind] = rowSql((kind & 1) != 0, (kind & 2) != 0, (kind & 4) != 0);
        return made;
    }();
    return all[(isOfList ? 1U : 0U) + (hasMarks ? 2U : 0U) + (hasMessages ? 4U : 0U)].constData();
}

AffectedCustomer affectedFrom(const Statement &row)
{
    const auto text = [&row](int column) { return QString::fromUtf8(row.text(column)); };
    const auto time = [&row](int column) { return row.isNull(column) ? QDateTime() : fromSqlTime(row.number(column)); };
    return {.customerId = text(0),
            .name = text(8),
            .domain = text(9),
            .level = !row.isNull(1) ? static_cast<ImpactLevel>(row.number(1))
                : row.isNull(2)     ? ImpactLevel::Possibly
                                    : ImpactLevel::Reported,
            .isSuspended = row.number(13) != 0,
            .since = row.isNull(2) ? time(6) : time(2),
            .goneAt = time(3),
            .evidence = text(4),
            .markedBy = text(5),
            .informedAt = time(7),
            .read = {.access = static_cast<HealthAccess>(row.number(10)), .askedAt = time(11), .readAt = time(12)},
            .informedThrough = outageChannelOf(text(14)),
            .markedAt = time(6)};
}

} // namespace

Result<IssueReach::Issue> HealthReader::reachOf(const QString &key)
{
    auto query = m_database->run(
        u"SELECT num, service, seen_at, reported_ever, is_active = 1 AND reported > 0 FROM desk.issue WHERE key = ?"_s, {toSqlText(key)});
    if (!query)
        return query.error();
    auto row = query->next();
    if (!row)
        return row.error();
    return *row ? IssueReach::Issue{.number = query->value(0).toLongLong(),
                                    .service = query->value(1).toString(),
                                    .seenAt = query->value(2).toLongLong(),
                                    .links = query->value(3).toLongLong(),
                                    .goesOn = query->value(4).toBool()}
                : IssueReach::Issue{};
}

Result<std::vector<RowId>> HealthReader::affected(const AffectedQuery &query)
{
    const auto held = moment();
    if (!held)
        return held.error();
    const auto issue = reachOf(query.key);
    if (!issue)
        return issue.error();
    if (auto done = m_reach.refresh(*m_database); !done)
        return done.error();
    const auto marks = marksOf(*m_database, issue->number);
    if (!marks)
        return marks.error();
    std::vector<Placed> placed;
    placed.reserve(static_cast<std::size_t>(issue->links + marks->size()));
    {
        auto found = m_database->prepared(tenantsSql);
        if (!found)
            return found.error();
        auto &tenant = **found;
        tenant.bind(1, issue->number);
        for (;;) {
            auto row = tenant.next();
            if (!row)
                return row.error();
            if (!*row)
                break;
            const auto number = tenant.number(0);
            const auto level = marks->isEmpty() ? ImpactLevel::Reported : marks->value(number, ImpactLevel::Reported);
            if (query.level && *query.level != level)
                continue;
            const auto customer = m_reach.rowOf(number);
            placed.push_back(
                {.key = keyOfPlaced(level, m_reach.rankOf(customer)), .row = customer > 0 ? rowOfCustomer(customer) : rowOfTenant(number)});
        }
    }
    if (!query.level || *query.level == ImpactLevel::Possibly) {
        const auto possibly = m_reach.possibly(*m_database, *issue);
        if (!possibly)
            return possibly.error();
        for (const auto customer : *possibly)
            placed.push_back({.key = keyOfPlaced(ImpactLevel::Possibly, m_reach.rankOf(customer)), .row = rowOfCustomer(customer)});
    }
    if (const auto text = folded(query.text); !text.isEmpty()) {
        if (auto done = dropOthers(*m_database, text, placed); !done)
            return done.error();
    }
    std::ranges::sort(
        placed, [](const Placed &one, const Placed &other) { return one.key != other.key ? one.key < other.key : one.row < other.row; });
    if (query.limit > 0 && placed.size() > static_cast<std::size_t>(query.limit))
        placed.resize(static_cast<std::size_t>(query.limit));
    std::vector<RowId> rows;
    rows.reserve(placed.size());
    for (const auto &customer : placed)
        rows.push_back(customer.row);
    return rows;
}

Result<std::optional<RowId>> HealthReader::affectedRowOf(const QString &key, const QString &customerId)
{
    using Found = std::optional<RowId>;
    const auto possibly = possiblyOf(customerId);
    if (!possibly)
        return possibly.error();
    auto has = m_database->run(u"SELECT t.num FROM desk.issue i LEFT JOIN desk.issue_tenant t ON t.id = ? WHERE i.key = ? AND"
                               " (EXISTS (SELECT 1 FROM desk.issue_customer c WHERE c.issue = i.num AND c.tenant = t.num)"
                               " OR EXISTS (SELECT 1 FROM desk.issue_mark m WHERE m.issue = i.num AND m.tenant = t.num)"
                               " OR i.num IN (SELECT value FROM json_each(?)))"_s,
                               {customerId, toSqlText(key), QString::fromLatin1(*possibly)});
    if (!has)
        return has.error();
    const auto row = has->next();
    if (!row || !*row)
        return row ? Result<Found>(Found()) : Result<Found>(row.error());
    const auto tenant = has->value(0);
    const auto indexed = isIndexed();
    if (!indexed)
        return indexed.error();
    const auto customer = *indexed ? m_database->value(u"SELECT rid FROM main.customer WHERE id = ?"_s, {customerId}) : Result<QVariant>(QVariant());
    if (!customer)
        return customer.error();
    return customer->isValid() ? Found(rowOfCustomer(static_cast<RowId>(customer->toLongLong()))) : Found(rowOfTenant(tenant.toLongLong()));
}

Result<QList<AffectedCustomer>> HealthReader::affectedRows(const QString &key, std::span<const RowId> ids)
{
    const auto held = moment();
    if (!held)
        return held.error();
    auto found = m_database->prepared("SELECT num, update_at, service, EXISTS (SELECT 1 FROM desk.issue_mark m WHERE m.issue = i.num),"
                                      " EXISTS (SELECT 1 FROM desk.outage_recipient n WHERE n.issue = i.num AND n.update_at = i.update_at)"
                                      " FROM desk.issue i WHERE key = ?");
    if (!found)
        return found.error();
    const auto keyText = key.toUtf8();
    (*found)->bind(1, QByteArrayView(keyText));
    const auto isThere = (*found)->next();
    if (!isThere)
        return isThere.error();
    if (!*isThere)
        return QList<AffectedCustomer>(static_cast<qsizetype>(ids.size()));
    const auto number = (*found)->number(0);
    const auto updateAt = (*found)->number(1);
    const auto service = qint64{serviceBitOf(QString::fromUtf8((*found)->text(2)))};
    const auto hasMarks = (*found)->number(3) != 0;
    const auto hasMessages = (*found)->number(4) != 0;
    auto ofList = m_database->prepared(rowStatement(true, hasMarks, hasMessages));
    auto ofTenants = m_database->prepared(rowStatement(false, hasMarks, hasMessages));
    if (!ofList || !ofTenants)
        return ofList ? ofTenants.error() : ofList.error();
    QList<AffectedCustomer> all;
    all.reserve(static_cast<qsizetype>(ids.size()));
    for (const auto id : ids) {
        auto &row = isOfList(id) ? **ofList : **ofTenants;
        row.reset();
        row.bind(1, number);
        row.bind(2, qint64{id / 2});
        row.bind(3, updateAt);
        row.bind(4, service);
        auto has = row.next();
        if (!has)
            return has.error();
        all.append(*has ? affectedFrom(row) : AffectedCustomer{});
    }
    return all;
}

Result<QList<MessageLine>> HealthReader::messages(const MessageQuery &query)
{
    static const QString select = u"SELECT m.id, m.customers, k.at, k.author, k.note, m.%1 FROM service_message m"
                                  " LEFT JOIN desk.message_mark k ON k.message_id = m.id WHERE m.customers > 0"_s.arg(
                                      columnsAfterKey<ServiceMessage>().join(u", m."_s));
    const auto held = moment();
    if (!held)
        return held.error();
    auto sql = select;
    QVariantList values;
    if (query.view != MessageQuery::View::All) {
        sql += u" AND k.message_id IS NULL AND (m.ends_at IS NULL OR m.ends_at > ?)"_s;
        values.append(toSqlTime(m_clock.utcNow()));
    }
    if (query.view == MessageQuery::View::MustAct)
        sql += u" AND m.act_by IS NOT NULL"_s;
    if (!query.customerId.isEmpty()) {
        const auto indexed = isIndexed();
        if (!indexed || !*indexed)
            return indexed ? Result<QList<MessageLine>>(QList<MessageLine>()) : Result<QList<MessageLine>>(indexed.error());
        sql += u" AND m.num IN (SELECT l.message FROM customer c JOIN message_customer l ON l.rid = c.rid WHERE c.id = ?)"_s;
        values.append(normalisedId(query.customerId));
    }
    sql += query.view == MessageQuery::View::MustAct ? u" ORDER BY m.act_by, m.num"_s : u" ORDER BY m.modified_at DESC, m.num DESC"_s;
    auto found = m_database->run(sql, values);
    if (!found)
        return found.error();
    const auto words = folded(query.text).split(' ');
    QList<MessageLine> lines;
    for (;;) {
        auto row = found->next();
        if (!row)
            return row.error();
        if (!*row)
            return lines;
        MessageLine line{.told = {.id = found->value(0).toString()},
                         .customers = found->value(1).toLongLong(),
                         .handledAt = fromSqlTime(found->value(2)),
                         .handledBy = found->value(3).toString(),
                         .note = found->value(4).toString()};
        readAfterKey(line.told, *found, 5);
        if (hasWords(words, {line.told.id, line.told.title, line.told.services.join(u' ')}))
            lines.append(std::move(line));
    }
}
