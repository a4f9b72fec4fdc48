#include "models/store/customerreader.h"

#include "models/core/fold.h"
#include "models/store/database.h"
#include "models/store/phonekey.h"

#include <QDateTime>

#include <algorithm>
#include <string>

using namespace Qt::StringLiterals;

// The part of CustomerReader that answers with row ids: orders, filters, prefixes.

namespace {

constexpr qint64 largestRid = 1 << 28;

/// One bit per row.
using Rows = std::vector<bool>;

/// (rid, value) of every row that has a value, ascending.
const char *orderSql(CustomerQuery::Sort sort)
{
    switch (sort) {
    case CustomerQuery::Sort::Name:
        return "SELECT rid, name_fold FROM customer ORDER BY name_fold, rid";
    case CustomerQuery::Sort::Domain:
        return "SELECT rid, domain FROM customer WHERE domain > '' ORDER BY domain, rid";
    case CustomerQuery::Sort::Relationship:
        return "SELECT rid, relationship FROM customer WHERE relationship > '' ORDER BY relationship, rid";
    case CustomerQuery::Sort::LastChange:
        return "SELECT rid, changed_at FROM customer_change ORDER BY changed_at, rid";
    case CustomerQuery::Sort::Country:
        return "SELECT rid, country FROM customer_record WHERE country > '' ORDER BY country, rid";
    case CustomerQuery::Sort::City:
        return "SELECT rid, city FROM customer_record WHERE city COLLATE NOCASE > '' ORDER BY city COLLATE NOCASE, rid";
    case CustomerQuery::Sort::DelegatedAccess:
        break; // see eachAccess
    case CustomerQuery::Sort::Freshness:
        return "SELECT rid, read_at FROM customer_read WHERE read_at > coalesce((SELECT list_complete_at FROM sync_state), -1)"
               " ORDER BY read_at, rid";
    case CustomerQuery::Sort::Alias:
        return "SELECT c.rid, m.alias FROM desk.customer_mark m CROSS JOIN customer c ON c.id = m.customer_id WHERE m.alias <> ''";
    case CustomerQuery::Sort::Tags:
        return "SELECT c.rid, t.tags FROM (SELECT customer_id, group_concat(tag_key, char(10)) AS tags FROM"
               " (SELECT customer_id, tag_key FROM desk.customer_tag ORDER BY customer_id, tag_key) GROUP BY customer_id) t"
               " CROSS JOIN customer c ON c.id = t.customer_id";
    }
    return "";
}

bool sameValue(const std::string &last, QByteArrayView value)
{
    return last.size() == static_cast<std::size_t>(value.size())
        && qstrnicmp(last.data(), static_cast<qsizetype>(last.size()), value.data(), value.size()) == 0;
}

bool isAskedFor(CustomerQuery::Access access, AccessKind kind)
{
    using Access = CustomerQuery::Access;
    switch (access) {
    case Access::Any:
    case Access::NotRead:
        return true;
    case Access::Granted:
        return kind >= AccessKind::Dap;
    case Access::Missing:
        return kind == AccessKind::None || kind == AccessKind::Expired || kind == AccessKind::Pending;
    case Access::Gdap:
        return kind >= AccessKind::Expiring;
    case Access::Expiring:
        return kind == AccessKind::Expiring;
    case Access::Dap:
        return kind == AccessKind::Dap;
    case Access::Expired:
        return kind == AccessKind::Expired;
    case Access::Pending:
        return kind == AccessKind::Pending;
    }
    return true;
}

bool isPhoneLike(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return (c >= u'0' && c <= u'9') || QStringView(u"+-()/. ").contains(c); });
}

} // namespace

Result<std::vector<RowId>> CustomerReader::rowIds(const char *sql)
{
    auto statement = m_database->prepared(sql);
    if (!statement)
        return statement.error();
    std::vector<RowId> ids{};
    if (auto taken = (*statement)->takeNumbers(ids); !taken)
        return taken.error();
    return ids;
}

Result<std::vector<RowId>> CustomerReader::nameOrder()
{
    if (auto fresh = refresh(); !fresh)
        return fresh.error();
    return rowIds("SELECT rid FROM customer ORDER BY name_fold, rid");
}

Result<std::vector<RowId>> CustomerReader::firstByName(int limit)
{
    if (auto fresh = refresh(); !fresh)
        return fresh.error();
    auto statement = m_database->prepared("SELECT rid FROM customer ORDER BY name_fold, rid LIMIT ?");
    if (!statement)
        return statement.error();
    (*statement)->bind(1, static_cast<qint64>(limit));
    std::vector<RowId> ids{};
    if (auto taken = (*statement)->takeNumbers(ids); !taken)
        return taken.error();
    return ids;
}

Result<std::size_t> CustomerReader::rowLimit()
{
    if (auto fresh = refresh(); !fresh)
        return fresh.error();
    auto last = m_database->value(u"SELECT max(rid) FROM customer"_s);
    if (!last)
        return last.error();
    if (last->toLongLong() < 0 || last->toLongLong() > largestRid)
        return Error{.kind = Error::Kind::StoreCorrupt, .subject = m_database->path(), .detail = u"a row id out of range"_s};
    return static_cast<std::size_t>(last->toLongLong()) + 1;
}

Result<void> CustomerReader::eachGroup(CustomerQuery::Sort sort, const std::function<void(RowId, bool)> &next)
{
    if (sort == CustomerQuery::Sort::Alias || sort == CustomerQuery::Sort::Tags)
        return eachMarkGroup(orderSql(sort), next);
    if (sort == CustomerQuery::Sort::DelegatedAccess)
        return eachAccess(next);
    if (sort == CustomerQuery::Sort::Freshness) {
        if (auto done = eachFreshness(next); !done)
            return done;
    }
    auto statement = m_database->prepared(orderSql(sort));
    if (!statement)
        return statement.error();
    std::string last{};
    auto first = true;
    for (;;) {
        auto more = (*statement)->next();
        if (!more)
            return more.error();
        if (!*more)
            return {};
        const auto value = (*statement)->text(1);
        const auto newValue = first || !sameValue(last, value);
        if (newValue)
            last.assign(value.data(), static_cast<std::size_t>(value.size()));
        first = false;
        next(static_cast<RowId>((*statement)->number(0)), newValue);
    }
}

/// Our own words are few and sorted as the eye sees them: folded.
Result<void> CustomerReader::eachMarkGroup(const char *sql, const std::function<void(RowId, bool)> &next)
{
    auto statement = m_database->prepared(sql);
    if (!statement)
        return statement.error();
    std::vector<std::pair<QByteArray, RowId>> marks{};
    for (;;) {
        auto more = (*statement)->next();
        if (!more)
            return more.error();
        if (!*more)
            break;
        marks.emplace_back(folded(QString::fromUtf8((*statement)->text(1))), static_cast<RowId>((*statement)->number(0)));
    }
    std::sort(marks.begin(), marks.end());
    for (std::size_t i = 0; i < marks.size(); ++i)
        next(marks[i].second, i == 0 || marks[i].first != marks[i - 1].first);
    return {};
}

/// From no access to the best, by row id within each; those of which nothing is known have no value.
Result<void> CustomerReader::eachAccess(const std::function<void(RowId, bool)> &next)
{
    auto kinds = accessKinds();
    if (!kinds)
        return kinds.error();
    for (const auto kind :
         {AccessKind::None, AccessKind::Expired, AccessKind::Pending, AccessKind::Dap, AccessKind::Expiring, AccessKind::Gdap}) {
        auto first = true;
        for (RowId rid = 0; rid < kinds->size(); ++rid) {
            if ((*kinds)[rid] != kind)
                continue;
            next(rid, first);
            first = false;
        }
    }
    return {};
}

/// The oldest group: every row that was not read after the last complete list.
Result<void> CustomerReader::eachFreshness(const std::function<void(RowId, bool)> &next)
{
    auto complete = m_database->value(u"SELECT list_complete_at FROM sync_state"_s);
    if (!complete)
        return complete.error();
    if (complete->isNull())
        return {};
    auto limit = rowLimit();
    if (!limit)
        return limit.error();
    auto later = rowIds(orderSql(CustomerQuery::Sort::Freshness));
    if (!later)
        return later.error();
    auto all = rowIds("SELECT rid FROM customer");
    if (!all)
        return all.error();
    Rows vouched(*limit, false);
    for (const auto rid : *all)
        vouched[rid] = true;
    for (const auto rid : *later)
        vouched[rid] = false;
    auto first = true;
    for (RowId rid = 0; rid < vouched.size(); ++rid) {
        if (vouched[rid]) {
            next(rid, first);
            first = false;
        }
    }
    return {};
}

Result<std::vector<RowId>> CustomerReader::order(CustomerQuery::Sort sort)
{
    if (auto fresh = refresh(); !fresh)
        return fresh.error();
    auto moment = Transaction::begin(*m_database, Transaction::Kind::Read);
    if (!moment)
        return moment.error();
    std::vector<RowId> ids{};
    if (auto done = eachGroup(sort, [&ids](RowId rid, bool) { ids.push_back(rid); }); !done)
        return done.error();
    return ids;
}

Result<std::vector<RowId>> CustomerReader::order(CustomerQuery::Sort sort, std::span<const RowId> byName)
{
    if (auto fresh = refresh(); !fresh)
        return fresh.error();
    auto moment = Transaction::begin(*m_database, Transaction::Kind::Read);
    if (!moment)
        return moment.error();
    auto limit = rowLimit();
    if (!limit)
        return limit.error();
    if (sort == CustomerQuery::Sort::Domain) {
        auto ids = m_database->collected("SELECT collect(rid) FROM customer INDEXED BY customer_domain WHERE domain > ''");
        if (!ids) // no index before the first list is complete
            ids = rowIds("SELECT rid FROM customer WHERE domain > '' ORDER BY domain, rid");
        if (!ids)
            return ids;
        Rows named(*limit, false);
        for (const auto rid : byName) {
            if (rid < named.size())
                named[rid] = true;
        }
        std::erase_if(*ids, [&named](RowId rid) { return rid >= named.size() || !named[rid]; });
        return ids;
    }
    std::vector<std::uint32_t> groupOf(*limit, 0);
    std::uint32_t groups = 0;
    auto done = eachGroup(sort, [&](RowId rid, bool newValue) {
        groups += newValue ? 1 : 0;
        if (rid < groupOf.size())
            groupOf[rid] = groups;
    });
    if (!done)
        return done.error();
    // Counting sort: the values give the groups, the names the order within each.
    std::vector<std::size_t> place(groups + 2, 0);
    const auto groupOfRow = [&groupOf](RowId rid) { return rid < groupOf.size() ? groupOf[rid] : 0; };
    for (const auto rid : byName)
        ++place[groupOfRow(rid) + 1];
    place[1] = 0;
    for (std::size_t group = 1; group < place.size(); ++group)
        place[group] += place[group - 1];
    std::vector<RowId> ids(place.back());
    for (const auto rid : byName) {
        if (const auto group = groupOfRow(rid); group > 0)
            ids[place[group]++] = rid;
    }
    return ids;
}

Result<std::vector<RowId>> CustomerReader::filtered(const CustomerQuery &query)
{
    if (auto fresh = refresh(); !fresh)
        return fresh.error();
    auto moment = Transaction::begin(*m_database, Transaction::Kind::Read);
    if (!moment)
        return moment.error();
    auto limit = rowLimit();
    if (!limit)
        return limit.error();
    Rows passing(*limit, false);
    const auto mark = [&](Rows &rows, const char *sql, const std::function<void(Statement &)> &bind, bool value = true) -> Result<void> {
        auto statement = m_database->prepared(sql);
        if (!statement)
            return statement.error();
        if (bind)
            bind(**statement);
        for (;;) {
            auto more = (*statement)->next();
            if (!more)
                return more.error();
            if (!*more)
                return {};
            if (const auto rid = static_cast<std::size_t>((*statement)->number(0)); rid < rows.size())
                rows[rid] = value;
        }
    };
    if (auto done = mark(passing, "SELECT rid FROM customer", {}); !done)
        return done.error();
    const auto keepOnly = [&](const Rows &rows) {
        for (std::size_t rid = 0; rid < passing.size(); ++rid)
            passing[rid] = passing[rid] && rows[rid];
    };
    const auto anyOf = [&](const QStringList &values, const char *sql) -> Result<void> {
        Rows rows(*limit, false);
        for (const auto &value : values) {
            const auto text = value.toUtf8();
            if (auto done = mark(rows, sql, [&text](Statement &statement) { statement.bind(1, text); }); !done)
                return done;
        }
        keepOnly(rows);
        return {};
    };
    const auto only = [&](const char *sql, const std::function<void(Statement &)> &bind = {}) -> Result<void> {
        Rows rows(*limit, false);
        if (auto done = mark(rows, sql, bind); !done)
            return done;
        keepOnly(rows);
        return {};
    };

    Result<void> done{};
    if (!query.relationships.isEmpty())
        done = anyOf(query.relationships, "SELECT rid FROM customer WHERE relationship = ?");
    if (done && !query.countries.isEmpty())
        done = anyOf(query.countries, "SELECT rid FROM customer_record WHERE country = ?");
    for (const auto &tag : query.tags) {
        if (done)
            done = anyOf({tag.trimmed().toCaseFolded()},
                         "SELECT c.rid FROM desk.customer_tag t CROSS JOIN customer c ON c.id = t.customer_id WHERE t.tag_key = ?");
    }
    if (done && query.access == CustomerQuery::Access::NotRead)
        done = mark(passing, "SELECT rid FROM customer_record", {}, false);
    else if (done && query.access != CustomerQuery::Access::Any) {
        auto kinds = accessKinds();
        if (!kinds)
            return kinds.error();
        for (std::size_t rid = 0; rid < passing.size(); ++rid)
            passing[rid] = passing[rid] && rid < kinds->size() && isAskedFor(query.access, (*kinds)[rid]);
    }
    if (done && query.changedWithinDays) {
        const auto since = now().addDays(-*query.changedWithinDays);
        done = only("SELECT rid FROM customer_change WHERE changed_at >= ?",
                    [&since](Statement &statement) { statement.bind(1, since.toMSecsSinceEpoch()); });
    }
    if (done && query.endedOnly)
        done = only("SELECT rid FROM customer_end");
    if (!done)
        return done.error();

    std::vector<RowId> ids{};
    for (std::size_t rid = 0; rid < passing.size(); ++rid) {
        if (passing[rid])
            ids.push_back(static_cast<RowId>(rid));
    }
    return ids;
}

Result<std::vector<RowId>> CustomerReader::byIdentifier(const QString &prefix, int limit)
{
    if (auto fresh = refresh(); !fresh)
        return fresh.error();
    std::vector<RowId> ids{};
    const auto find = [&](const char *sql, const QString &key) -> Result<void> {
        const auto from = key.toUtf8();
        // The largest character behind the prefix: no identifier that begins with it comes later.
        const QByteArray to = from + "\xf4\x8f\xbf\xbf";
        auto statement = m_database->prepared(sql);
        if (!statement)
            return statement.error();
        (*statement)->bind(1, from);
        (*statement)->bind(2, to);
        while (static_cast<int>(ids.size()) < limit) {
            auto more = (*statement)->next();
            if (!more)
                return more.error();
            if (!*more)
                break;
            if (const auto rid = static_cast<RowId>((*statement)->number(0)); std::find(ids.begin(), ids.end(), rid) == ids.end())
                ids.push_back(rid);
        }
        return {};
    };
    const auto id = prefix.trimmed().toLower().remove(u'{').remove(u'}');
    if (id.isEmpty())
        return ids;
    if (auto done = find("SELECT rid FROM customer WHERE id >= ? AND id < ? ORDER BY id", id); !done)
        return done.error();
    if (const auto digits = isPhoneLike(prefix) ? phoneKey(prefix) : QString(); !digits.isEmpty()) {
        if (auto done = find("SELECT rid FROM customer_phone WHERE digits >= ? AND digits < ? ORDER BY digits", digits); !done)
            return done.error();
    }
    return ids;
}
