#include "models/store/customerreader.h"

#include "models/core/fold.h"
#include "models/core/wire.h"
#include "models/store/accessshelf.h"
#include "models/store/database.h"
#include "models/store/mirrorage.h"
#include "models/store/partshelf.h"
#include "models/store/phonekey.h"
#include "models/store/rowsql.h"
#include "models/store/storefile.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t pageRows = 32; ///< as the window reads them

/// A text beside each customer, read along by row id.
class SideColumn
{
public:
    explicit SideColumn(StatementUse use) : m_use(std::move(use)) { }

    Result<QByteArrayView> at(RowId rid)
    {
        while (!m_ended && m_rid < rid) {
            auto row = m_use->next();
            if (!row)
                return row.error();
            m_ended = !*row;
            m_rid = *row ? m_use->number(0) : 0;
        }
        return !m_ended && m_rid == rid ? m_use->text(1) : QByteArrayView();
    }

private:
    StatementUse m_use;
    qint64 m_rid = 0;
    bool m_ended = false;
};

const QByteArray &pageSql()
{
    static const QByteArray sql = [] {
        QByteArray places = "?";
        for (std::size_t i = 1; i < pageRows; ++i)
            places += ",?";
        return QByteArray("SELECT c.rid, c.id, c.name, c.domain, c.relationship, r.rid, r.country, r.city, r.delegated_access, d.read_at,"
                          " h.changed_at, e.reason, m.alias,"
                          " (SELECT group_concat(t.tag, char(10)) FROM desk.customer_tag t WHERE t.customer_id = c.id),"
                          " (SELECT list_complete_at FROM sync_state), a.phase, a.ends_at, a.extends, a.roles,"
                          " (SELECT access_told FROM sync_state), (SELECT access_upto FROM sync_state)"
                          " FROM customer c LEFT JOIN customer_record r ON r.rid = c.rid LEFT JOIN customer_read d ON d.rid = c.rid"
                          " LEFT JOIN customer_change h ON h.rid = c.rid LEFT JOIN customer_end e ON e.rid = c.rid"
                          " LEFT JOIN customer_access a ON a.rid = c.rid"
                          " LEFT JOIN desk.customer_mark m ON m.customer_id = c.id WHERE c.rid IN (")
            + places + ")";
    }();
    return sql;
}

/// What is known of the GDAP list where one customer is concerned: a customer that came after it was read is not in it.
AccessTold toldOf(RowId rid, AccessTold told, qint64 upto)
{
    return told == AccessTold::Told && static_cast<qint64>(rid) > upto ? AccessTold::NotRead : told;
}

CustomerRow rowOf(const Statement &row, const QDateTime &now)
{
    const auto text = [&row](int column) { return QString::fromUtf8(row.text(column)); };
    const auto time = [&row](int column) { return row.isNull(column) ? QDateTime() : fromSqlTime(row.number(column)); };
    CustomerRow customer{.customer = {.id = text(1), .name = text(2), .domain = text(3), .relationship = text(4)}};
    customer.recordRead = !row.isNull(5);
    customer.country = text(6);
    customer.city = text(7);
    if (!row.isNull(8))
        customer.delegatedAccess = row.number(8) != 0;
    customer.recordReadAt = time(9);
    customer.lastChange = time(10);
    if (!row.isNull(11))
        customer.end = row.text(11) == "tenant_gone" ? CustomerEnd::TenantGone : CustomerEnd::RelationshipEnded;
    customer.alias = text(12);
    customer.tags = text(13).split(u'\n', Qt::SkipEmptyParts);
    customer.tags.sort(Qt::CaseInsensitive);
    const auto list = time(14);
    std::optional<GdapStanding> gdap{};
    if (!row.isNull(15))
        gdap = GdapStanding{.phase = static_cast<RelationshipPhase>(row.number(15)),
                            .extends = row.number(17) != 0,
                            .endsAt = time(16),
                            .roles = EntraRoles::fromBits(static_cast<quint64>(row.number(18)))};
    const auto told = toldOf(static_cast<RowId>(row.number(0)), accessToldFrom(row.text(19)), row.number(20));
    customer.access = accessOf(gdap, customer.delegatedAccess, customer.recordRead, told, now);
    customer.asOf = customer.recordReadAt.isValid() && (!list.isValid() || customer.recordReadAt > list) ? customer.recordReadAt : list;
    return customer;
}

/// What a record says of DAP, kept small.
std::optional<bool> granted(std::int8_t dap)
{
    return dap == 0 || dap == 1 ? std::optional(dap == 1) : std::nullopt;
}

} // namespace

CustomerReader::CustomerReader(QString dataDir, const Clock *clock) : m_dataDir(std::move(dataDir)), m_clock(clock)
{
}

CustomerReader::~CustomerReader() = default;

Result<std::unique_ptr<CustomerReader>> CustomerReader::open(const QString &dataDir, const Clock *clock)
{
    auto reader = std::unique_ptr<CustomerReader>(new CustomerReader(dataDir, clock));
    if (auto connected = reader->connect(); !connected)
        return connected.error();
    return reader;
}

Result<void> CustomerReader::connect()
{
    m_database.reset();
    const auto mirror = readableMirror(m_dataDir);
    const auto desk = deskFile(m_dataDir);
    for (const auto &file : {mirror, desk}) {
        if (!QFileInfo::exists(file.path))
            return Error{.kind = Error::Kind::NotFound,
                         .reason = Error::Reason::NoCache,
                         .subject = file.path,
                         .detail = u"there is no cache yet"_s};
    }
    m_file = fileNumber(mirror.path);
    auto database = Database::open({.path = mirror.path, .access = Database::Access::ReadOnly});
    if (!database)
        return database.error();
    if (auto ours = checkVersion(**database, u"main"_s, mirror); !ours)
        return ours;
    if (auto attached = (*database)->run(u"ATTACH DATABASE ? AS desk"_s, {desk.path}); !attached) {
        auto failed = attached.error(); // the connection is the mirror's, what it could not read is the other file
        failed.subject = desk.path;
        return failed;
    }
    if (auto ours = checkVersion(**database, u"desk"_s, desk); !ours)
        return ours;
    m_database = std::move(*database);
    ++m_opened;
    return {};
}

Result<void> CustomerReader::refresh()
{
    if (m_database && m_file == fileNumber(m_database->path()))
        return {};
    return connect();
}

Result<void> CustomerReader::eachSearchRow(const std::function<void(const SearchRow &)> &row)
{
    if (auto fresh = refresh(); !fresh)
        return fresh;
    auto moment = Transaction::begin(*m_database, Transaction::Kind::Read);
    if (!moment)
        return moment.error();
    auto customers = m_database->prepared("SELECT rid, name_fold, domain, relationship FROM customer ORDER BY rid");
    if (!customers)
        return customers.error();
    auto cities = m_database->prepared("SELECT rid, city FROM customer_record ORDER BY rid");
    if (!cities)
        return cities.error();
    auto aliases = m_database->prepared("SELECT c.rid, m.alias FROM desk.customer_mark m CROSS JOIN customer c ON c.id = m.customer_id"
                                        " WHERE m.alias <> '' ORDER BY c.rid");
    if (!aliases)
        return aliases.error();
    auto tags = m_database->prepared("SELECT c.rid, t.tags FROM (SELECT customer_id, group_concat(tag, char(10)) AS tags"
                                     " FROM desk.customer_tag GROUP BY customer_id) t CROSS JOIN customer c ON c.id = t.customer_id"
                                     " ORDER BY c.rid");
    if (!tags)
        return tags.error();
    SideColumn city(std::move(*cities));
    SideColumn alias(std::move(*aliases));
    SideColumn tag(std::move(*tags));
    auto &customer = **customers;
    for (;;) {
        auto more = customer.next();
        if (!more)
            return more.error();
        if (!*more)
            return {};
        const auto rid = static_cast<RowId>(customer.number(0));
        auto cityText = city.at(rid);
        auto aliasText = alias.at(rid);
        auto tagText = tag.at(rid);
        for (const auto *beside : {&cityText, &aliasText, &tagText}) {
            if (!*beside)
                return beside->error();
        }
        row({.rid = rid,
             .nameFold = customer.text(1),
             .domain = customer.text(2),
             .relationship = customer.text(3),
             .city = *cityText,
             .alias = *aliasText,
             .tags = *tagText});
    }
}

Result<void> CustomerReader::searchRows(std::span<const RowId> ids, const std::function<void(const SearchRow &)> &row)
{
    if (auto fresh = refresh(); !fresh)
        return fresh;
    auto moment = Transaction::begin(*m_database, Transaction::Kind::Read);
    if (!moment)
        return moment.error();
    auto statement = m_database->prepared("SELECT c.name_fold, c.domain, c.relationship, r.city, m.alias,"
                                          " (SELECT group_concat(t.tag, char(10)) FROM desk.customer_tag t WHERE t.customer_id = c.id)"
                                          " FROM customer c LEFT JOIN customer_record r ON r.rid = c.rid"
                                          " LEFT JOIN desk.customer_mark m ON m.customer_id = c.id WHERE c.rid = ?");
    if (!statement)
        return statement.error();
    auto &found = **statement;
    for (const auto id : ids) {
        found.bind(1, static_cast<qint64>(id));
        auto more = found.next();
        if (!more)
            return more.error();
        if (*more)
            row({.rid = id,
                 .nameFold = found.text(0),
                 .domain = found.text(1),
                 .relationship = found.text(2),
                 .city = found.text(3),
                 .alias = found.text(4),
                 .tags = found.text(5)});
        found.reset();
    }
    return {};
}

Result<CustomerDetail> CustomerReader::detail(const QString &customerId)
{
    if (auto fresh = refresh(); !fresh)
        return fresh.error();
    const auto id = normalisedId(customerId);
    auto moment = Transaction::begin(*m_database, Transaction::Kind::Read);
    if (!moment)
        return moment.error();
    auto rid = m_database->value(u"SELECT rid FROM customer WHERE id = ?"_s, {id});
    if (!rid)
        return rid.error();
    if (!rid->isValid())
        return Error{.kind = Error::Kind::NotFound,
                     .reason = Error::Reason::NotCached,
                     .subject = id,
                     .detail = u"the cache does not have this customer"_s,
                     .code = u"customer"_s};
    const RowId wanted[] = {static_cast<RowId>(rid->toLongLong())};
    auto rows = rowsOfOnePage(wanted);
    if (!rows)
        return rows.error();
    CustomerDetail detail{.row = rows->first()};
    detail.record.customerId = id;
    static const QString select = u"SELECT %1 FROM customer_record WHERE rid = ?"_s.arg(columnsAfterKey<CustomerRecord>().join(", "_L1));
    auto record = m_database->run(select, {*rid});
    if (!record)
        return record.error();
    auto has = record->next();
    if (!has)
        return has.error();
    if (*has)
        readAfterKey(detail.record, *record, 0);
    auto raw = m_database->value(u"SELECT body FROM customer_raw WHERE rid = ?"_s, {*rid});
    if (!raw)
        return raw.error();
    detail.raw = raw->toByteArray();
    if (auto done = readAccess(detail, wanted[0]); !done)
        return done.error();
    if (auto done = readParts(detail, rid->toLongLong()); !done)
        return done.error();
    return detail;
}

Result<void> CustomerReader::readParts(CustomerDetail &detail, qint64 rid)
{
    std::optional<Error> failure;
    const auto take = [&failure](auto &to, auto result) {
        if (result)
            to = *std::move(result);
        else if (!failure)
            failure = result.error();
    };
    take(detail.services, readServices(*m_database, rid));
    take(detail.servicesState, readPartState(*m_database, rid, CustomerPart::Services));
    take(detail.subscriptions, readSubscriptions(*m_database, rid));
    take(detail.subscriptionsState, readPartState(*m_database, rid, CustomerPart::Subscriptions));
    take(detail.licences, readLicences(*m_database, rid));
    take(detail.licencesState, readPartState(*m_database, rid, CustomerPart::Licences));
    take(detail.users, readUsers(*m_database, rid));
    take(detail.usersState, readPartState(*m_database, rid, CustomerPart::Users));
    return failure ? Result<void>(*failure) : Result<void>();
}

/// The relationships, and what they come to now: what the rows of a list are given is as of when the relationships were stored.
Result<void> CustomerReader::readAccess(CustomerDetail &detail, RowId rid)
{
    auto relationships = readRelationships(*m_database, rid, detail.record.customerId);
    if (!relationships)
        return relationships.error();
    for (auto &each : *relationships)
        detail.relationships.append(std::move(each.told));
    auto state = m_database->run(u"SELECT access_told, access_read_at, access_upto FROM sync_state"_s);
    if (!state)
        return state.error();
    auto has = state->next();
    if (!has)
        return has.error();
    if (*has) {
        detail.accessTold = toldOf(rid, accessToldFrom(state->value(0).toString().toLatin1()), state->value(2).toLongLong());
        detail.accessReadAt = fromSqlTime(state->value(1));
    }
    const auto at = now();
    detail.row.access
        = accessOf(standingOf(detail.relationships, at), detail.row.delegatedAccess, detail.row.recordRead, detail.accessTold, at);
    return {};
}

QDateTime CustomerReader::now() const
{
    return m_clock ? m_clock->utcNow() : QDateTime::currentDateTimeUtc();
}

/// By row id; NotRead also where there is no row.
Result<std::vector<AccessKind>> CustomerReader::accessKinds()
{
    auto limit = rowLimit();
    if (!limit)
        return limit.error();
    auto state = m_database->run(u"SELECT access_told, access_upto FROM sync_state"_s);
    if (!state)
        return state.error();
    auto has = state->next();
    if (!has)
        return has.error();
    const auto told = *has ? accessToldFrom(state->value(0).toString().toLatin1()) : AccessTold::NotRead;
    const auto upto = *has ? state->value(1).toLongLong() : 0;
    const auto at = now();
    // Both scans are of something slim: the records themselves are large.
    std::vector<AccessKind> kinds(*limit, AccessKind::NotRead);
    std::vector<std::int8_t> dap(*limit, -1); // -1: not read, 2: not said
    auto records = m_database->prepared("SELECT rid, delegated_access FROM customer_record INDEXED BY customer_record_access");
    if (!records)
        return records.error();
    for (;;) {
        auto more = (*records)->next();
        if (!more)
            return more.error();
        if (!*more)
            break;
        const auto rid = static_cast<RowId>((*records)->number(0));
        if (rid >= kinds.size())
            continue;
        dap[rid] = (*records)->isNull(1) ? std::int8_t{2} : static_cast<std::int8_t>((*records)->number(1));
        kinds[rid] = accessOf({}, granted(dap[rid]), true, toldOf(rid, told, upto), at).kind;
    }
    auto sums = m_database->prepared("SELECT rid, phase, ends_at, extends FROM customer_access");
    if (!sums)
        return sums.error();
    for (;;) {
        auto more = (*sums)->next();
        if (!more)
            return more.error();
        if (!*more)
            return kinds;
        const auto rid = static_cast<RowId>((*sums)->number(0));
        if (rid >= kinds.size())
            continue;
        const GdapStanding gdap{.phase = static_cast<RelationshipPhase>((*sums)->number(1)),
                                .extends = (*sums)->number(3) != 0,
                                .endsAt = (*sums)->isNull(2) ? QDateTime() : fromSqlTime((*sums)->number(2))};
        kinds[rid] = accessOf(gdap, granted(dap[rid]), dap[rid] >= 0, toldOf(rid, told, upto), at).kind;
    }
}

Result<QList<CustomerRow>> CustomerReader::rows(std::span<const RowId> ids)
{
    if (auto fresh = refresh(); !fresh)
        return fresh.error();
    if (ids.size() <= pageRows)
        return rowsOfOnePage(ids);
    auto moment = Transaction::begin(*m_database, Transaction::Kind::Read);
    if (!moment)
        return moment.error();
    QList<CustomerRow> all;
    all.reserve(static_cast<qsizetype>(ids.size()));
    for (std::size_t from = 0; from < ids.size(); from += pageRows) {
        auto page = rowsOfOnePage(ids.subspan(from, std::min(pageRows, ids.size() - from)));
        if (!page)
            return page.error();
        all += *page;
    }
    return all;
}

Result<QList<CustomerRow>> CustomerReader::rowsOfOnePage(std::span<const RowId> ids)
{
    QList<CustomerRow> rows(static_cast<qsizetype>(ids.size()));
    if (ids.empty())
        return rows;
    auto statement = m_database->prepared(pageSql().constData());
    if (!statement)
        return statement.error();
    auto &found = **statement;
    std::vector<std::pair<RowId, qsizetype>> places{};
    places.reserve(ids.size());
    for (std::size_t i = 0; i < pageRows; ++i) {
        if (i < ids.size()) {
            found.bind(static_cast<int>(i) + 1, static_cast<qint64>(ids[i]));
            places.emplace_back(ids[i], static_cast<qsizetype>(i));
        } else {
            found.bindNull(static_cast<int>(i) + 1);
        }
    }
    std::sort(places.begin(), places.end());
    const auto now = this->now();
    for (;;) {
        auto more = found.next();
        if (!more)
            return more.error();
        if (!*more)
            return rows;
        const auto rid = static_cast<RowId>(found.number(0));
        const auto row = rowOf(found, now);
        for (auto place = std::lower_bound(places.begin(), places.end(), std::pair<RowId, qsizetype>(rid, 0));
             place != places.end() && place->first == rid; ++place)
            rows[place->second] = row;
    }
}

Result<qint64> CustomerReader::count()
{
    if (auto fresh = refresh(); !fresh)
        return fresh.error();
    auto total = m_database->value(u"SELECT customers FROM sync_state"_s);
    if (!total)
        return total.error();
    return total->toLongLong();
}

Result<CustomerFacets> CustomerReader::facets()
{
    if (auto fresh = refresh(); !fresh)
        return fresh.error();
    auto moment = Transaction::begin(*m_database, Transaction::Kind::Read);
    if (!moment)
        return moment.error();
    CustomerFacets facets{};
    const std::pair<const char *, QList<std::pair<QString, qint64>> *> counts[] = {
        {"SELECT country, count(*) FROM customer_record WHERE country <> '' GROUP BY country ORDER BY 1", &facets.countries},
        {"SELECT min(t.tag), count(*) FROM desk.customer_tag t CROSS JOIN customer c ON c.id = t.customer_id GROUP BY t.tag_key ORDER BY "
         "t.tag_key",
         &facets.tags},
    };
    for (const auto &[sql, list] : counts) {
        auto statement = m_database->prepared(sql);
        if (!statement)
            return statement.error();
        for (;;) {
            auto more = (*statement)->next();
            if (!more)
                return more.error();
            if (!*more)
                break;
            list->append({QString::fromUtf8((*statement)->text(0)), (*statement)->number(1)});
        }
    }
    auto total = count();
    if (!total)
        return total.error();
    facets.total = *total;
    auto read = m_database->value(u"SELECT count(*) FROM customer_record"_s);
    if (!read)
        return read.error();
    facets.recordsRead = read->toLongLong();
    return facets;
}

Result<QDateTime> CustomerReader::asOf()
{
    if (auto fresh = refresh(); !fresh)
        return fresh.error();
    auto when = m_database->value(u"SELECT list_complete_at FROM sync_state"_s);
    if (!when)
        return when.error();
    return fromSqlTime(*when);
}

Result<QString> CustomerReader::source()
{
    if (auto fresh = refresh(); !fresh)
        return fresh.error();
    auto known = m_database->value(u"SELECT source FROM sync_state"_s);
    if (!known)
        return known.error();
    return known->toString();
}

Result<void> CustomerReader::refuseOther(const QString &meant)
{
    if (meant.isEmpty())
        return {};
    auto known = source();
    if (!known)
        return known.error();
    if (known->isEmpty() || *known == meant)
        return {};
    return Error{.kind = Error::Kind::NotFound, .reason = Error::Reason::OtherCache, .subject = m_dataDir};
}

Result<void> CustomerReader::refuseOld(int keepDays)
{
    const auto complete = asOf();
    if (!complete)
        return complete.error();
    const auto kept = m_database->value(u"SELECT value FROM desk.setting WHERE key = ?"_s, {QString(mirrorAgeSetting)});
    if (!kept)
        return kept.error();
    const auto now = m_clock ? m_clock->utcNow() : SystemClock().utcNow();
    if (MirrorAge::known(kept->toString(), *complete).startedAt(now).days(now) < keepDays)
        return {};
    return Error{.kind = Error::Kind::NotFound, .reason = Error::Reason::CacheExpired, .subject = m_dataDir};
}

Result<quint64> CustomerReader::dataVersion()
{
    if (auto fresh = refresh(); !fresh)
        return fresh.error();
    auto mirror = m_database->value(u"PRAGMA main.data_version"_s);
    if (!mirror)
        return mirror.error();
    auto desk = m_database->value(u"PRAGMA desk.data_version"_s);
    if (!desk)
        return desk.error();
    return m_opened << 48 | (desk->toULongLong() & 0xffffff) << 24 | (mirror->toULongLong() & 0xffffff);
}
