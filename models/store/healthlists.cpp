#include "models/core/fold.h"
#include "models/core/wire.h"
#include "models/store/healthreader.h"
#include "models/store/rowsql.h"

#include <QHash>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

// The customers of an issue, and the messages.

namespace {

/// A customer of an issue, and what it is ordered by.
struct Placed {
    RowId tenant = 0;
    ImpactLevel level = ImpactLevel::Reported;
    quint64 key = 0; ///< its level, then the beginning of its name: most customers differ in it, and it stands in one place
    QByteArray name{}; ///< folded
};

constexpr qsizetype lettersInKey = 7;

quint64 keyOfPlaced(ImpactLevel level, const QByteArray &name)
{
    // Confirmed, reported, not affected; of each the nameless last.
    quint64 key = level == ImpactLevel::Confirmed ? 0 : level == ImpactLevel::NotAffected ? 4 : 2;
    key += name.isEmpty() ? 1 : 0;
    for (qsizetype letter = 0; letter < lettersInKey; ++letter)
        key = (key << 8) | (letter < name.size() ? static_cast<quint8>(name.at(letter)) : 0);
    return key;
}

bool isBefore(const Placed &one, const Placed &other)
{
    if (one.key != other.key)
        return one.key < other.key;
    const auto order = one.name.compare(other.name);
    return order != 0 ? order < 0 : one.tenant < other.tenant;
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

/// Those whose feeds have it, or had it, and those that are marked. Those that are only possibly affected are not among them yet.
constexpr auto tenantsSql = "SELECT t.num, t.id FROM desk.issue_customer l JOIN desk.issue_tenant t ON t.num = l.tenant WHERE l.issue = ?1"
                            " UNION ALL SELECT t.num, t.id FROM desk.issue_mark m JOIN desk.issue_tenant t ON t.num = m.tenant"
                            " WHERE m.issue = ?1"
                            " AND NOT EXISTS (SELECT 1 FROM desk.issue_customer l WHERE l.issue = ?1 AND l.tenant = m.tenant)";

/// What the list has of a customer is taken if it is asked for.
class Names
{
public:
    Names(std::vector<Placed> &customers, const QByteArray &text)
        : m_customers(customers), m_text(text), m_fits(customers.size(), text.isEmpty())
    {
    }

    void take(std::size_t customer, QByteArrayView fold, QByteArrayView domain)
    {
        auto &named = m_customers[customer];
        named.name = fold.toByteArray();
        named.key = keyOfPlaced(named.level, named.name);
        if (!m_text.isEmpty())
            m_fits[customer] = fold.contains(m_text) || folded(QString::fromUtf8(domain)).contains(m_text);
    }
    /// Only those in which the text occurs stay.
    void dropOthers()
    {
        std::size_t kept = 0;
        for (std::size_t i = 0; i < m_customers.size(); ++i) {
            if (m_fits[i])
                std::swap(m_customers[kept++], m_customers[i]);
        }
        m_customers.resize(kept);
    }

private:
    std::vector<Placed> &m_customers;
    const QByteArray &m_text;
    std::vector<bool> m_fits;
};

/// All ids of an issue's customers, one behind the other.
struct Ids {
    QByteArray text{};
    std::vector<qsizetype> ends{};
    QByteArrayView at(std::size_t place) const
    {
        const auto begin = place == 0 ? 0 : ends[place - 1];
        return QByteArrayView(text).sliced(begin, ends[place] - begin);
    }
};

Result<void> lookForEach(Database &database, const Ids &ids, Names &names)
{
    auto found = database.prepared("SELECT name_fold, domain FROM main.customer WHERE id = ?");
    if (!found)
        return found.error();
    auto &customer = **found;
    for (std::size_t place = 0; place < ids.ends.size(); ++place) {
        customer.bind(1, ids.at(place));
        auto row = customer.next();
        if (!row)
            return row.error();
        if (*row)
            names.take(place, customer.text(0), customer.text(1));
        customer.reset();
    }
    return {};
}

Result<void> readWholeList(Database &database, const Ids &ids, Names &names)
{
    QHash<QByteArrayView, std::size_t> places;
    places.reserve(static_cast<qsizetype>(ids.ends.size()));
    for (std::size_t place = 0; place < ids.ends.size(); ++place)
        places.insert(ids.at(place), place);
    auto found = database.prepared("SELECT id, name_fold, domain FROM main.customer");
    if (!found)
        return found.error();
    auto &customer = **found;
    for (;;) {
        auto row = customer.next();
        if (!row || !*row)
            return row ? Result<void>() : Result<void>(row.error());
        if (const auto place = places.constFind(customer.text(0)); place != places.constEnd())
            names.take(*place, customer.text(1), customer.text(2));
    }
}

Result<std::vector<Placed>> placedOf(Database &database, qint64 issue, const AffectedQuery &query, const Marks &marks, bool isIndexed)
{
    std::vector<Placed> all;
    Ids ids;
    {
        auto found = database.prepared(tenantsSql);
        if (!found)
            return found.error();
        auto &tenant = **found;
        tenant.bind(1, issue);
        for (;;) {
            auto row = tenant.next();
            if (!row)
                return row.error();
            if (!*row)
                break;
            const auto level = marks.isEmpty() ? ImpactLevel::Reported : marks.value(tenant.number(0), ImpactLevel::Reported);
            if (query.level && *query.level != level)
                continue;
            all.push_back({.tenant = static_cast<RowId>(tenant.number(0)), .level = level, .key = keyOfPlaced(level, {})});
            ids.text.append(tenant.text(1));
            ids.ends.push_back(ids.text.size());
        }
    }
    const auto text = folded(query.text);
    Names names(all, text);
    const auto few = isIndexed && all.size() < manyCustomers;
    if (auto done = few ? lookForEach(database, ids, names) : readWholeList(database, ids, names); !done)
        return done.error();
    names.dropOthers();
    return all;
}

/// ?1: the issue, ?2: the tenant, ?3: the issue's latest update. Without names as long as a look for each would read the whole list.
QByteArray rowSql(bool hasNames)
{
    const QByteArray named = hasNames ? "c.name, c.domain, h.access, h.asked_at, h.read_at" : "NULL, NULL, NULL, NULL, NULL";
    const QByteArray names = hasNames ? " LEFT JOIN main.customer c ON c.id = t.id LEFT JOIN main.customer_health h ON h.rid = c.rid" : "";
    return "SELECT t.id, m.level, coalesce(l.since, m.at), l.gone_at, m.evidence, m.author, o.at, " + named
        + ", o.channel, m.at FROM desk.issue_tenant t LEFT JOIN desk.issue_customer l ON l.issue = ?1 AND l.tenant = t.num"
          " LEFT JOIN desk.issue_mark m ON m.issue = ?1 AND m.tenant = t.num"
          " LEFT JOIN desk.outage_recipient n ON n.issue = ?1 AND n.update_at = ?3 AND n.tenant = t.num"
          " LEFT JOIN desk.outage_message o ON o.num = n.message"
        + names + " WHERE t.num = ?2 AND (l.issue IS NOT NULL OR m.issue IS NOT NULL)";
}

AffectedCustomer affectedFrom(const Statement &row)
{
    const auto text = [&row](int column) { return QString::fromUtf8(row.text(column)); };
    const auto time = [&row](int column) { return row.isNull(column) ? QDateTime() : fromSqlTime(row.number(column)); };
    return {.customerId = text(0),
            .name = text(7),
            .domain = text(8),
            .level = row.isNull(1) ? ImpactLevel::Reported : static_cast<ImpactLevel>(row.number(1)),
            .since = time(2),
            .goneAt = time(3),
            .evidence = text(4),
            .markedBy = text(5),
            .informedAt = time(6),
            .read = {.access = static_cast<HealthAccess>(row.number(9)), .askedAt = time(10), .readAt = time(11)},
            .informedThrough = outageChannelOf(text(12)),
            .markedAt = time(13)};
}

} // namespace

Result<std::vector<RowId>> HealthReader::affected(const AffectedQuery &query)
{
    const auto held = moment();
    if (!held)
        return held.error();
    const auto issue = m_database->value(u"SELECT num FROM desk.issue WHERE key = ?"_s, {toSqlText(query.key)});
    if (!issue)
        return issue.error();
    const auto marks = marksOf(*m_database, issue->toLongLong());
    if (!marks)
        return marks.error();
    const auto indexed = isIndexed();
    if (!indexed)
        return indexed.error();
    auto placed = placedOf(*m_database, issue->toLongLong(), query, *marks, *indexed);
    if (!placed)
        return placed.error();
    std::ranges::sort(*placed, isBefore);
    if (query.limit > 0 && placed->size() > static_cast<std::size_t>(query.limit))
        placed->resize(static_cast<std::size_t>(query.limit));
    std::vector<RowId> rows;
    rows.reserve(placed->size());
    for (const auto &customer : *placed)
        rows.push_back(customer.tenant);
    return rows;
}

Result<QList<AffectedCustomer>> HealthReader::affectedRows(const QString &key, std::span<const RowId> ids)
{
    const auto held = moment();
    if (!held)
        return held.error();
    static const QByteArray withNames = rowSql(true);
    static const QByteArray withoutNames = rowSql(false);
    const auto indexed = isIndexed();
    if (!indexed)
        return indexed.error();
    auto issue = m_database->run(u"SELECT num, update_at FROM desk.issue WHERE key = ?"_s, {toSqlText(key)});
    if (!issue)
        return issue.error();
    const auto isThere = issue->next();
    if (!isThere)
        return isThere.error();
    if (!*isThere)
        return QList<AffectedCustomer>(static_cast<qsizetype>(ids.size()));
    const auto number = issue->value(0).toLongLong();
    const auto updateAt = issue->value(1).toLongLong();
    auto found = m_database->prepared(*indexed ? withNames.constData() : withoutNames.constData());
    if (!found)
        return found.error();
    QList<AffectedCustomer> all;
    all.reserve(static_cast<qsizetype>(ids.size()));
    for (const auto id : ids) {
        auto &row = **found;
        row.reset();
        row.bind(1, number);
        row.bind(2, static_cast<qint64>(id));
        row.bind(3, updateAt);
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
