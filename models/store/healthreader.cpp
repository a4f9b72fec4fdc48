#include "models/store/healthreader.h"

#include "models/core/fold.h"
#include "models/core/wire.h"
#include "models/health/healthstatus.h"
#include "models/store/outagemessages.h"
#include "models/store/rowsql.h"
#include "models/store/storefile.h"

#include <QFileInfo>
#include <QHash>
#include <QMap>

#include <algorithm>

namespace {

constexpr int mostIssuesOfCustomer = 1'000;
/// ?: the customer. Marks are made by hand, so that all are few.
constexpr auto markedAtCustomer
    = "i.num IN (SELECT m.issue FROM desk.issue_mark m JOIN desk.issue_tenant t ON t.num = m.tenant WHERE t.id = ?)"_L1;
constexpr qint64 dayMilliseconds = 86'400'000;

bool isWorse(const IssueLine &one, int severity, const IssueLine &other, int otherSeverity)
{
    if (severity != otherSeverity)
        return severity > otherSeverity;
    return one.told.modifiedAt.isValid() && (!other.told.modifiedAt.isValid() || one.told.modifiedAt > other.told.modifiedAt);
}

int severityOfLine(const IssueLine &line)
{
    return isActive(line.told) ? severityOf(healthStatusOf(line.told.status)) : 0;
}

void sortByState(QList<IssueLine> &lines)
{
    std::ranges::stable_sort(lines, [](const IssueLine &one, const IssueLine &other) {
        return isWorse(one, severityOfLine(one), other, severityOfLine(other));
    });
}

HealthIssue issueFrom(const Query &query, int idColumn, int first)
{
    HealthIssue issue{.id = query.value(idColumn).toString()};
    readAfterKey(issue, query, first);
    return issue;
}

} // namespace

HealthReader::HealthReader(QString dataDir, const Clock &clock) : m_dataDir(std::move(dataDir)), m_clock(clock)
{
}

HealthReader::~HealthReader() = default;

Result<std::unique_ptr<HealthReader>> HealthReader::open(const QString &dataDir, const Clock &clock)
{
    auto reader = std::unique_ptr<HealthReader>(new HealthReader(dataDir, clock));
    if (auto opened = reader->refresh(); !opened)
        return opened.error();
    return reader;
}

Result<void> HealthReader::refresh()
{
    const auto before = std::pair(m_mirror, m_desk);
    auto opened = openBoth(m_dataDir, m_database, m_mirror, m_desk);
    if (!opened || before != std::pair(m_mirror, m_desk))
        m_reach = {};
    return opened;
}

Result<Transaction> HealthReader::moment()
{
    if (auto fresh = refresh(); !fresh)
        return fresh.error();
    return Transaction::begin(*m_database, Transaction::Kind::Read);
}

bool HealthReader::hasWords(const QByteArrayList &words, const QStringList &texts)
{
    const auto where = folded(texts.join(u' '));
    return std::ranges::all_of(words, [&](const QByteArray &word) { return where.contains(word); });
}

Result<bool> HealthReader::isIndexed()
{
    const auto indexed = m_database->value(u"SELECT indexed FROM sync_state"_s);
    return indexed ? Result<bool>(indexed->toBool()) : Result<bool>(indexed.error());
}

Result<QList<IssueLine>> HealthReader::lines(const QString &where, const QVariantList &values, std::vector<qint64> *numbers)
{
    static const QString select
        = u"SELECT i.id, i.key, i.seen_at, i.reported, i.reported_ever,"
          " (SELECT count(*) FROM desk.issue_mark m WHERE m.issue = i.num AND m.level = 3),"
          " (SELECT count(*) FROM desk.issue_mark m WHERE m.issue = i.num AND m.level = 4),"
          " (SELECT max(u.until) FROM desk.health_mute u WHERE (u.issue = i.num OR (u.issue IS NULL AND u.service = i.service))"
          " AND u.until > ?),"
          " (SELECT count(*) FROM desk.outage_recipient o WHERE o.issue = i.num AND o.update_at = i.update_at),"
          " i.is_active, i.num, i.%1 FROM desk.issue i "_s.arg(columnsAfterKey<HealthIssue>().join(u", i."_s));
    auto query = m_database->run(select + where, QVariantList{toSqlTime(m_clock.utcNow())} + values);
    if (!query)
        return query.error();
    QList<IssueLine> found;
    for (;;) {
        auto row = query->next();
        if (!row)
            return row.error();
        if (!*row)
            return found;
        if (numbers)
            numbers->push_back(query->value(10).toLongLong());
        found.append({.key = query->value(1).toString(),
                      .told = issueFrom(*query, 0, 11),
                      .seenAt = fromSqlTime(query->value(2)),
                      .reported = query->value(3).toLongLong(),
                      .reportedEver = query->value(4).toLongLong(),
                      .confirmed = query->value(5).toLongLong(),
                      .notAffected = query->value(6).toLongLong(),
                      .informed = query->value(8).toLongLong(),
                      .mutedUntil = fromSqlTime(query->value(7)),
                      .isGone = query->value(9).toBool() && query->value(3).toLongLong() == 0});
    }
}

Result<void> HealthReader::addReach(QList<IssueLine> &lines, const std::vector<qint64> &numbers)
{
    if (auto done = m_reach.refresh(*m_database); !done)
        return done;
    for (qsizetype place = 0; place < lines.size(); ++place) {
        auto &line = lines[place];
        const auto count = m_reach.count(*m_database,
                                         {.number = numbers[static_cast<std::size_t>(place)],
                                          .service = line.told.service,
                                          .seenAt = line.seenAt.toMSecsSinceEpoch(),
                                          .links = line.reportedEver,
                                          .goesOn = isActive(line.told) && line.reported > 0});
        if (!count)
            return count.error();
        line.possibly = count->isKnown ? std::optional(count->possibly) : std::nullopt;
        line.suspended = count->suspended;
        line.notTold = count->unknown;
    }
    return {};
}

Result<std::optional<SoldServices>> HealthReader::soldTo(const QString &customerId)
{
    using Found = std::optional<SoldServices>;
    const auto indexed = isIndexed();
    if (!indexed || !*indexed)
        return indexed ? Result<Found>(Found()) : Result<Found>(indexed.error());
    auto query = m_database->run(u"SELECT s.active, s.suspended, s.unsure FROM customer c JOIN customer_sold s ON s.rid = c.rid"
                                 " WHERE c.id = ? AND NOT EXISTS (SELECT 1 FROM customer_end e WHERE e.rid = c.rid)"
                                 " AND (SELECT sold_version FROM sync_state) = ?"_s,
                                 {customerId, soldServicesVersion});
    if (!query)
        return query.error();
    auto row = query->next();
    if (!row)
        return row.error();
    return *row
        ? Found(SoldServices{.active = query->value(0).toUInt(), .suspended = query->value(1).toUInt(), .unsure = query->value(2).toUInt()})
        : Found();
}

Result<QByteArray> HealthReader::possiblyOf(const QString &customerId)
{
    const auto sold = soldTo(customerId);
    const auto read = sold && *sold ? readOf(customerId) : Result<HealthRead>(HealthRead{});
    if (!sold || !read)
        return sold ? read.error() : sold.error();
    QByteArrayList numbers;
    if (*sold) {
        const auto readAt = read->readAt.isValid() ? read->readAt.toMSecsSinceEpoch() : 0;
        auto query = m_database->run(u"SELECT i.num, i.service, i.seen_at FROM desk.issue i"
                                     " LEFT JOIN desk.issue_tenant t ON t.id = ? WHERE i.is_active = 1 AND i.reported > 0"
                                     " AND NOT EXISTS (SELECT 1 FROM desk.issue_customer c WHERE c.issue = i.num AND c.tenant = t.num)"
                                     " AND NOT EXISTS (SELECT 1 FROM desk.issue_mark m WHERE m.issue = i.num AND m.tenant = t.num)"_s,
                                     {customerId});
        if (!query)
            return query.error();
        for (;;) {
            auto row = query->next();
            if (!row)
                return row.error();
            if (!*row)
                break;
            const auto service = serviceBitOf(query->value(1).toString());
            if (IssueReach::standingOf(**sold, readAt, service, query->value(2).toLongLong()) == IssueReach::Standing::Possibly)
                numbers.append(QByteArray::number(query->value(0).toLongLong()));
        }
    }
    return '[' + numbers.join(',') + ']';
}

Result<void> HealthReader::addLevels(QList<IssueLine> &lines, const std::vector<qint64> &numbers, const QString &customerId)
{
    for (qsizetype place = 0; place < lines.size(); ++place) {
        auto level
            = m_database->value(u"SELECT coalesce((SELECT m.level FROM desk.issue_mark m WHERE m.issue = i.num AND m.tenant = t.num),"
                                " (SELECT 1 FROM desk.issue_customer c WHERE c.issue = i.num AND c.tenant = t.num))"
                                " FROM desk.issue i JOIN desk.issue_tenant t WHERE i.num = ? AND t.id = ?"_s,
                                {numbers[static_cast<std::size_t>(place)], customerId});
        if (!level)
            return level.error();
        lines[place].level = level->isNull() ? ImpactLevel::Possibly : static_cast<ImpactLevel>(level->toInt());
    }
    return {};
}

Result<HealthCount> HealthReader::count()
{
    const auto held = moment();
    if (!held)
        return held.error();
    HealthCount count{.isKnown = true};
    {
        auto query = m_database->run(u"SELECT i.kind FROM desk.issue i WHERE i.is_active = 1 AND i.reported > 0 AND NOT EXISTS"
                                     " (SELECT 1 FROM desk.health_mute u"
                                     "   WHERE (u.issue = i.num OR (u.issue IS NULL AND u.service = i.service)) AND u.until > ?)"_s,
                                     {toSqlTime(m_clock.utcNow())});
        if (!query)
            return query.error();
        for (;;) {
            auto row = query->next();
            if (!row)
                return row.error();
            if (!*row)
                break;
            ++count.issues;
            count.incidents += isIncident(issueKindOf(query->value(0).toString())) ? 1 : 0;
        }
    }
    const auto coverage = readCoverage();
    if (!coverage)
        return coverage.error();
    count.customers = coverage->customers;
    count.notKnown = coverage->notKnown();
    return count;
}

Result<HealthBoard> HealthReader::board(const IssueQuery &query)
{
    const auto held = moment();
    if (!held)
        return held.error();
    const auto customerId = normalisedId(query.customerId);
    QStringList conditions;
    QVariantList values;
    const auto since = toSqlTime(m_clock.utcNow().addDays(-query.days));
    if (query.view == IssueQuery::View::Active) {
        conditions.append(u"i.is_active = 1 AND i.reported > 0"_s);
    } else if (query.view == IssueQuery::View::Recent) {
        conditions.append(u"((i.is_active = 1 AND i.reported > 0) OR i.ended_at >= ? OR i.modified_at >= ?)"_s);
        values += {since, since};
    }
    if (!query.service.isEmpty()) {
        conditions.append(u"i.service = ?"_s);
        values += query.service;
    }
    if (!query.customerId.isEmpty()) {
        const auto possibly = possiblyOf(customerId);
        if (!possibly)
            return possibly.error();
        conditions.append(u"(i.num IN (SELECT c.issue FROM desk.issue_tenant t JOIN desk.issue_customer c ON c.tenant = t.num"
                          " WHERE t.id = ?) OR i.num IN (SELECT value FROM json_each(?)) OR "_s
                          + markedAtCustomer + u')');
        values += {customerId, QString::fromLatin1(*possibly), customerId};
    }
    const auto where = conditions.isEmpty() ? QString() : u"WHERE "_s + conditions.join(u" AND "_s);
    std::vector<qint64> numbers;
    auto found = lines(where + u" ORDER BY i.num"_s, values, &numbers);
    if (!found)
        return found.error();
    if (auto done = addReach(*found, numbers); !done)
        return done.error();
    if (auto done = customerId.isEmpty() ? Result<void>() : addLevels(*found, numbers, customerId); !done)
        return done.error();
    HealthBoard board;
    const auto words = folded(query.text).split(' ');
    for (const auto &line : *found) {
        if (!hasWords(words, {line.told.id, line.told.title, line.told.service, line.told.feature}))
            continue;
        if (line.mutedUntil.isValid() && !query.withMuted)
            ++board.muted;
        else
            board.issues.append(line);
    }
    sortByState(board.issues);
    auto coverage = readCoverage();
    if (!coverage)
        return coverage.error();
    board.coverage = *coverage;
    return board;
}

Result<IssueRecord> HealthReader::issue(const QString &key)
{
    const auto held = moment();
    if (!held)
        return held.error();
    auto number = m_database->value(u"SELECT num FROM desk.issue WHERE key = ? OR id = ? ORDER BY key = ? DESC, num DESC"_s,
                                    {toSqlText(key), toSqlText(key), toSqlText(key)});
    if (number && !number->isValid()) // as people type it
        number = m_database->value(u"SELECT num FROM desk.issue WHERE id = ? COLLATE NOCASE ORDER BY num DESC"_s, {toSqlText(key)});
    if (!number)
        return number.error();
    if (!number->isValid())
        return Error{.kind = Error::Kind::NotFound,
                     .reason = Error::Reason::NotCached,
                     .subject = key,
                     .detail = u"no such issue"_s,
                     .code = u"issue"_s};
    auto found = lines(u"WHERE i.num = ?"_s, {*number});
    if (!found)
        return found.error();
    if (auto done = addReach(*found, {number->toLongLong()}); !done)
        return done.error();
    IssueRecord record{.line = found->value(0)};
    if (auto done = addTexts(number->toLongLong(), record.line.told); !done)
        return done.error();
    if (issueKindOf(record.line.told.kind) == IssueKind::Incident)
        record.creditUntil = creditDeadline(record.line.told);
    return record;
}

Result<void> HealthReader::addTexts(qint64 number, HealthIssue &issue)
{
    {
        auto query = m_database->run(u"SELECT name, value FROM desk.issue_detail WHERE issue = ? ORDER BY num"_s, {number});
        if (!query)
            return query.error();
        for (;;) {
            auto row = query->next();
            if (!row)
                return row.error();
            if (!*row)
                break;
            issue.details.append({.name = query->value(0).toString(), .value = query->value(1).toString()});
        }
    }
    auto query = m_database->run(u"SELECT at, type, content FROM desk.issue_post WHERE issue = ? ORDER BY at IS NULL, at, num"_s, {number});
    if (!query)
        return query.error();
    for (;;) {
        auto row = query->next();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        issue.posts.append({.at = fromSqlTime(query->value(0)), .type = query->value(1).toString(), .content = query->value(2).toString()});
    }
}

Result<QList<ServiceCount>> HealthReader::matrix()
{
    const auto held = moment();
    if (!held)
        return held.error();
    // Those that have ended are counted with the others, and few.
    auto query = m_database->run(u"SELECT w.word, s.word, n.customers - coalesce(e.customers, 0) FROM service_count n"
                                 " JOIN health_word w ON w.num = n.service JOIN health_word s ON s.num = n.status"
                                 " LEFT JOIN (SELECT h.service, h.status, count(*) AS customers FROM customer_end e"
                                 "   JOIN service_health h ON h.rid = e.rid GROUP BY h.service, h.status) e"
                                 " ON e.service = n.service AND e.status = n.status"
                                 " WHERE n.customers > 0 ORDER BY w.word, s.num"_s);
    if (!query)
        return query.error();
    QList<ServiceCount> cells;
    for (;;) {
        auto row = query->next();
        if (!row)
            return row.error();
        if (!*row)
            return cells;
        ServiceCount cell{
            .service = query->value(0).toString(), .status = query->value(1).toString(), .customers = query->value(2).toLongLong()};
        if (cell.customers <= 0)
            continue;
        // Tenants spell a state both ways.
        const auto same = std::ranges::find_if(cells, [&](const ServiceCount &other) {
            return other.service == cell.service && normalisedWord(other.status) == normalisedWord(cell.status);
        });
        if (same == cells.end())
            cells.append(std::move(cell));
        else
            same->customers += cell.customers;
    }
}

Result<QList<HealthDay>> HealthReader::history(int days)
{
    const auto held = moment();
    if (!held)
        return held.error();
    const auto now = m_clock.utcNow();
    const auto today = now.toUTC().date();
    const auto count = std::max(days, 0);
    const auto first = QDateTime(today.addDays(1 - count), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
    QList<HealthDay> all;
    for (int day = 0; day < count; ++day)
        all.append({.day = today.addDays(1 - count + day)});
    // What no feed has any more has ended when the last one dropped it, at the latest.
    auto query = m_database->run(u"SELECT kind, coalesce(started_at, seen_at), CASE WHEN is_active = 0"
                                 "   THEN coalesce(ended_at, modified_at, started_at, seen_at) WHEN reported > 0 THEN ?"
                                 "   ELSE (SELECT max(c.gone_at) FROM desk.issue_customer c WHERE c.issue = i.num) END AS ended"
                                 " FROM desk.issue i WHERE ended >= ?"_s,
                                 {toSqlTime(now), first});
    if (!query)
        return query.error();
    for (;;) {
        auto row = query->next();
        if (!row)
            return row.error();
        if (!*row)
            return all;
        const auto kind = issueKindOf(query->value(0).toString());
        if (!isIncident(kind) && kind != IssueKind::Advisory)
            continue;
        const auto from = std::max<qint64>(0, (std::max(query->value(1).toLongLong(), first) - first) / dayMilliseconds);
        const auto to = std::min<qint64>(count - 1, (query->value(2).toLongLong() - first) / dayMilliseconds);
        for (auto day = from; day <= to; ++day)
            ++(isIncident(kind) ? all[day].incidents : all[day].advisories);
    }
}

Result<HealthRead> HealthReader::readOf(const QString &customerId)
{
    const auto indexed = isIndexed();
    if (!indexed || !*indexed)
        return indexed ? Result<HealthRead>(HealthRead{}) : Result<HealthRead>(indexed.error());
    auto query = m_database->run(u"SELECT h.access, h.asked_at, h.read_at FROM customer c JOIN customer_health h ON h.rid = c.rid"
                                 " WHERE c.id = ?"_s,
                                 {customerId});
    if (!query)
        return query.error();
    auto row = query->next();
    if (!row)
        return row.error();
    if (!*row)
        return HealthRead{};
    return HealthRead{.access = static_cast<HealthAccess>(query->value(0).toInt()),
                      .askedAt = fromSqlTime(query->value(1)),
                      .readAt = fromSqlTime(query->value(2))};
}

Result<QList<CustomerHealth::Service>> HealthReader::servicesOf(const QString &customerId)
{
    using Services = QList<CustomerHealth::Service>;
    const auto indexed = isIndexed();
    if (!indexed || !*indexed)
        return indexed ? Result<Services>(Services()) : Result<Services>(indexed.error());
    auto query = m_database->run(u"SELECT w.word, s.word FROM customer c JOIN service_health h ON h.rid = c.rid"
                                 " JOIN health_word w ON w.num = h.service JOIN health_word s ON s.num = h.status WHERE c.id = ?"_s,
                                 {customerId});
    if (!query)
        return query.error();
    Services services;
    for (;;) {
        auto row = query->next();
        if (!row)
            return row.error();
        if (!*row)
            break;
        services.append({.service = query->value(0).toString(), .status = query->value(1).toString()});
    }
    std::ranges::sort(services, [](const CustomerHealth::Service &one, const CustomerHealth::Service &other) {
        return QString::compare(one.service, other.service, Qt::CaseInsensitive) < 0;
    });
    return services;
}

Result<QList<AzureRead>> HealthReader::azureOf(const QString &customerId)
{
    const auto indexed = isIndexed();
    if (!indexed || !*indexed)
        return indexed ? Result<QList<AzureRead>>(QList<AzureRead>()) : Result<QList<AzureRead>>(indexed.error());
    auto query = m_database->run(u"SELECT a.subscription, a.access, a.asked_at, a.read_at FROM customer c"
                                 " JOIN azure_health a ON a.rid = c.rid WHERE c.id = ? ORDER BY a.subscription"_s,
                                 {customerId});
    if (!query)
        return query.error();
    QList<AzureRead> reads;
    for (;;) {
        auto row = query->next();
        if (!row)
            return row.error();
        if (!*row)
            return reads;
        reads.append({.subscription = query->value(0).toString(),
                      .read = {.access = static_cast<HealthAccess>(query->value(1).toInt()),
                               .askedAt = fromSqlTime(query->value(2)),
                               .readAt = fromSqlTime(query->value(3))}});
    }
}

Result<CustomerHealth> HealthReader::customer(const QString &customerId)
{
    const auto held = moment();
    if (!held)
        return held.error();
    const auto id = normalisedId(customerId);
    CustomerHealth health;
    auto read = readOf(id);
    if (!read)
        return read.error();
    health.read = *read;
    auto services = servicesOf(id);
    if (!services)
        return services.error();
    health.services = std::move(*services);
    // What goes on elsewhere alone is not this customer's any more.
    std::vector<qint64> numbers;
    auto found = lines(u"JOIN desk.issue_customer c ON c.issue = i.num JOIN desk.issue_tenant t ON t.num = c.tenant"
                       " WHERE t.id = ? AND (i.is_active = 0 OR c.gone_at IS NULL)"
                       " ORDER BY i.is_active DESC, coalesce(i.started_at, i.seen_at) DESC, i.num DESC LIMIT ?"_s,
                       {id, mostIssuesOfCustomer}, &numbers);
    if (!found)
        return found.error();
    auto azure = azureOf(id);
    if (!azure)
        return azure.error();
    health.azure = std::move(*azure);
    const auto possibly = possiblyOf(id);
    if (!possibly)
        return possibly.error();
    const auto further = lines(u"WHERE (i.num IN (SELECT value FROM json_each(?)) OR "_s + markedAtCustomer
                                   + u") AND i.num NOT IN (SELECT c.issue FROM desk.issue_tenant t JOIN desk.issue_customer c ON c.tenant = t.num"
                                     " WHERE t.id = ?) ORDER BY coalesce(i.started_at, i.seen_at) DESC, i.num DESC LIMIT ?"_s,
                               {QString::fromLatin1(*possibly), id, id, mostIssuesOfCustomer}, &numbers);
    if (!further)
        return further.error();
    found->append(*further);
    if (auto done = addLevels(*found, numbers, id); !done)
        return done.error();
    health.issues = std::move(*found);
    for (auto &service : health.services) {
        QStringList keys;
        for (const auto &line : std::as_const(health.issues)) {
            if (line.level != ImpactLevel::Possibly && line.level != ImpactLevel::NotAffected && line.told.service == service.service && isActive(line.told))
                keys.append(line.key);
        }
        service.issues = keys.join(u", "_s);
    }
    return health;
}

Result<OutageList> HealthReader::outageList(const QString &key)
{
    const auto held = moment();
    if (!held)
        return held.error();
    return readOutageList(*m_database, key);
}

Result<HealthCoverage> HealthReader::coverage()
{
    const auto held = moment();
    if (!held)
        return held.error();
    return readCoverage();
}

Result<HealthCoverage> HealthReader::readCoverage()
{
    HealthCoverage coverage;
    const auto customers = m_database->value(u"SELECT customers - (SELECT count(*) FROM customer_end) FROM sync_state"_s);
    if (!customers)
        return customers.error();
    coverage.customers = customers->toLongLong();
    // Those that have ended are counted with the others, and few.
    auto query
        = m_database->run(u"SELECT access, customers FROM health_access_count UNION ALL"
                          " SELECT h.access, -count(*) FROM customer_end e JOIN customer_health h ON h.rid = e.rid GROUP BY h.access"_s);
    if (!query)
        return query.error();
    qint64 asked = 0;
    for (;;) {
        auto row = query->next();
        if (!row)
            return row.error();
        if (!*row)
            break;
        // A newer program may know more answers.
        const auto access = std::min(query->value(0).toInt(), static_cast<int>(HealthAccess::Failed));
        coverage.byAccess[static_cast<std::size_t>(access)] += query->value(1).toLongLong();
        asked += query->value(1).toLongLong();
    }
    coverage.byAccess[static_cast<std::size_t>(HealthAccess::NotRead)] = std::max<qint64>(0, coverage.customers - asked);
    const auto oldest
        = m_database->value(u"SELECT h.read_at FROM customer_health h WHERE h.read_at IS NOT NULL"
                            " AND NOT EXISTS (SELECT 1 FROM customer_end e WHERE e.rid = h.rid) ORDER BY h.read_at LIMIT 1"_s);
    if (!oldest)
        return oldest.error();
    coverage.oldest = fromSqlTime(*oldest);
    return coverage;
}
