#include "models/store/listpass.h"

#include "models/core/fold.h"
#include "models/store/database.h"
#include "models/store/storeerror.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace Qt::StringLiterals;

namespace {

/// Row ids count from 1 without gaps to speak of; what is larger was never written by this program.
constexpr qint64 largestRid = 1 << 28;

/// Rows that one statement inserts: fewer calls, a sixth fewer instructions for a row.
constexpr std::size_t rowsAtOnce = 50;

/// Up to so many rows an index is sorted within `indexCache` without a temporary file, in one block of memory; beyond, row by row, because
/// customers' names do not belong into a temporary folder.
constexpr RowId sortedInOneBlock = 1'500'000;
constexpr auto indexCache = "PRAGMA temp_store=FILE; PRAGMA cache_size=-131072";
constexpr auto writerCache = "PRAGMA temp_store=MEMORY; PRAGMA cache_size=-65536";

/// While indexes are written the log may grow to 32 MB: taking it into the file waits for the disk, and nobody should wait for that to hear
/// that the list is complete. The first commit after `settle` does it.
constexpr auto longLog = "PRAGMA wal_autocheckpoint=8192";
constexpr auto usualLog = "PRAGMA wal_autocheckpoint=1000";

/// Made at the end of a first load, in this order, each in a transaction of its own so that the log stays small. The relationship has none:
/// it is sorted and filtered by in memory (models/query/rowwords.h).
constexpr const char *customerIndexes[] = {
    "CREATE UNIQUE INDEX IF NOT EXISTS customer_id ON customer (id)",
    "CREATE INDEX IF NOT EXISTS customer_name ON customer (name_fold)",
    "CREATE INDEX IF NOT EXISTS customer_domain ON customer (domain)",
};

QString headersText(const PageLink &link)
{
    QJsonArray headers;
    for (const auto &[name, value] : link.headers)
        headers.append(QJsonArray{QString::fromLatin1(name), QString::fromLatin1(value)});
    return QString::fromUtf8(QJsonDocument(headers).toJson(QJsonDocument::Compact));
}

PageLink linkOf(const QString &uri, const QString &headers)
{
    PageLink link{.uri = uri};
    const auto list = QJsonDocument::fromJson(headers.toUtf8()).array();
    for (const auto &header : list)
        link.headers.append({header.toArray().at(0).toString().toLatin1(), header.toArray().at(1).toString().toLatin1()});
    return link;
}

/// [[first,last],...] of rows in any order. Pages mostly hold rows that stand one behind the other, so this is short.
QString rangesText(std::vector<RowId> rows)
{
    std::sort(rows.begin(), rows.end());
    QString text = u"["_s;
    for (std::size_t from = 0; from < rows.size();) {
        auto to = from;
        while (to + 1 < rows.size() && rows[to + 1] <= rows[to] + 1)
            ++to;
        if (from > 0)
            text += u',';
        text += u'[' + QString::number(rows[from]) + u',' + QString::number(rows[to]) + u']';
        from = to + 1;
    }
    return text + u']';
}

} // namespace

ListPass::ListPass(Database &mirror, const Clock &clock) : m_mirror(mirror), m_clock(clock)
{
}

Result<ListCursor> ListPass::cursor()
{
    auto state = m_mirror.run(u"SELECT list_started_at, list_first, list_routine FROM sync_state"_s);
    if (!state)
        return state.error();
    if (auto row = state->next(); !row)
        return row.error();
    ListCursor cursor{.running = !state->value(0).isNull(),
                      .startedAt = fromSqlTime(state->value(0)),
                      .firstLoad = state->value(1).toBool(),
                      .routine = state->value(2).toBool()};
    auto page = m_mirror.run(
        u"SELECT next_uri, next_headers, page, (SELECT sum(rows) FROM list_page) FROM list_page ORDER BY page DESC LIMIT 1"_s);
    if (!page)
        return page.error();
    auto row = page->next();
    if (!row)
        return row.error();
    if (*row) {
        cursor.next = linkOf(page->value(0).toString(), page->value(1).toString());
        cursor.pages = page->value(2).toLongLong();
        cursor.rows = page->value(3).toLongLong();
    }
    return cursor;
}

Result<void> ListPass::begin(ListReason reason)
{
    auto transaction = Transaction::begin(m_mirror);
    if (!transaction)
        return transaction.error();
    if (auto done = writeBegin(reason); !done)
        return done;
    return transaction->commit();
}

Result<void> ListPass::beginNeeded()
{
    const auto running = m_mirror.value(u"SELECT list_started_at IS NOT NULL AND NOT list_routine FROM sync_state"_s);
    if (!running)
        return running.error();
    return running->toBool() ? Result<void>() : writeBegin(ListReason::Needed);
}

Result<void> ListPass::writeBegin(ListReason reason)
{
    // What is known of the rows stays true; only the pages start again.
    m_progress.reset();
    if (auto done = m_mirror.run(u"DELETE FROM list_page"_s); !done)
        return done.error();
    if (auto done
        = m_mirror.run(u"UPDATE sync_state SET list_started_at = ?, list_first = NOT EXISTS (SELECT 1 FROM customer), list_routine = ?"_s,
                       {toSqlTime(m_clock.utcNow()), reason == ListReason::Routine ? 1 : 0});
        !done)
        return done.error();
    return {};
}

Result<PageOutcome> ListPass::storePage(QByteArrayView body, const PageLink &next, PageReading reading)
{
    if (auto loaded = load(); !loaded)
        return loaded.error();
    if (m_progress->ended)
        return Error{.kind = Error::Kind::StoreFailed, .subject = m_mirror.path(), .detail = u"the list pass has all its pages"_s};
    auto rows = m_page->read(body);
    if (!rows)
        return rows.error();
    if (m_page->skipped() > 0 && reading == PageReading::Strict)
        return Error{.kind = Error::Kind::BadReply,
                     .detail = u"page %1, %2"_s.arg(QString::number(m_progress->pages + 1), m_page->firstSkipped())};
    auto known = m_known->find(*rows);
    if (!known)
        return known.error();
    const auto plan = reconcile(*rows, *known);

    PageOutcome outcome{};
    outcome.skipped = m_page->skipped();
    outcome.firstSkipped = m_page->firstSkipped();
    auto transaction = Transaction::begin(m_mirror);
    if (!transaction)
        return transaction.error();
    if (auto done = applyPlan(plan, *rows, outcome); !done)
        return done.error();
    auto seen = plan.unchanged;
    seen.insert(seen.end(), outcome.rows.added.begin(), outcome.rows.added.end());
    seen.insert(seen.end(), outcome.rows.changed.begin(), outcome.rows.changed.end());
    if (auto done = storeCursor(next, outcome, std::move(seen)); !done)
        return done.error();
    if (auto done = transaction->commit(); !done)
        return done.error();

    // Only now: a failed commit must leave memory as it was, too.
    for (std::size_t i = 0; i < plan.insert.size(); ++i)
        m_known->inserted((*rows)[plan.insert[i]], outcome.rows.added[i]);
    m_lastRid += static_cast<RowId>(plan.insert.size());
    m_progress->pages += 1;
    m_progress->rows += outcome.upserted + outcome.unchanged;
    m_progress->ended = next.isEmpty();
    return outcome;
}

Result<void> ListPass::applyPlan(const Plan &plan, std::span<const ListRow> rows, PageOutcome &outcome)
{
    if (auto done = insertRows(plan, rows, outcome); !done)
        return done;
    if (auto done = updateRows(plan, rows, outcome); !done)
        return done;
    if (*m_indexed) {
        for (std::size_t i = 0; i < plan.insert.size(); ++i) {
            if (auto done = adoptChange(rows[plan.insert[i]], outcome.rows.added[i]); !done)
                return done;
        }
    }
    outcome.upserted = static_cast<qint64>(plan.insert.size()) + static_cast<qint64>(plan.update.size());
    outcome.unchanged = static_cast<qint64>(plan.unchanged.size());
    outcome.rows.reorder = outcome.upserted > 0;
    return {};
}

Result<void> ListPass::insertRows(const Plan &plan, std::span<const ListRow> rows, PageOutcome &outcome)
{
    auto rid = m_lastRid;
    outcome.rows.added.reserve(plan.insert.size());
    const std::span lines(plan.insert);
    for (std::size_t from = 0; from < lines.size();) {
        const auto count = lines.size() - from >= rowsAtOnce ? rowsAtOnce : 1;
        if (auto done = insertRows(lines.subspan(from, count), rows, rid + 1); !done)
            return done;
        for (std::size_t i = 0; i < count; ++i)
            outcome.rows.added.push_back(++rid);
        from += count;
    }
    return plan.insert.empty() ? Result<void>() : countOn(static_cast<qint64>(plan.insert.size()));
}

/// So many customers more than before.
Result<void> ListPass::countOn(qint64 more)
{
    auto done = m_mirror.run(u"UPDATE sync_state SET customers = customers + ?"_s, {more});
    return done ? Result<void>() : Result<void>(done.error());
}

Result<void> ListPass::insertRows(std::span<const std::uint32_t> lines, std::span<const ListRow> rows, RowId firstRid)
{
    // A failure ends the transaction anyway; OR FAIL spares the copy of pages that taking back one statement would need.
    const auto insertSql = [](std::size_t count) {
        QByteArrayList places(static_cast<qsizetype>(count), "(?,?,?,?,?,?)");
        return "INSERT OR FAIL INTO customer (rid, id, name, domain, relationship, name_fold) VALUES " + places.join(',');
    };
    static const QByteArray one = insertSql(1);
    static const QByteArray many = insertSql(rowsAtOnce);
    auto statement = m_mirror.prepared(lines.size() == 1 ? one.constData() : many.constData());
    if (!statement)
        return statement.error();
    m_fold.resize(0);
    std::array<qsizetype, rowsAtOnce + 1> ends{};
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto &name = rows[lines[i]].name;
        appendFolded(m_fold, name.data(), name.size());
        ends[i + 1] = m_fold.size();
    }
    auto &insert = **statement;
    auto place = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto &row = rows[lines[i]];
        insert.bind(++place, static_cast<qint64>(firstRid) + static_cast<qint64>(i));
        insert.bind(++place, row.id);
        insert.bind(++place, row.name);
        insert.bind(++place, row.domain);
        insert.bind(++place, row.relationship);
        insert.bind(++place, QByteArrayView(m_fold).sliced(ends[i], ends[i + 1] - ends[i]));
    }
    return insert.run();
}

Result<void> ListPass::updateRows(const Plan &plan, std::span<const ListRow> rows, PageOutcome &outcome)
{
    if (plan.update.empty())
        return {};
    // What a line leaves out it says nothing of.
    auto statement = m_mirror.prepared("UPDATE customer SET name = iif(?1 = '', name, ?1), domain = iif(?2 = '', domain, ?2),"
                                       " relationship = iif(?3 = '', relationship, ?3), name_fold = iif(?1 = '', name_fold, ?4)"
                                       " WHERE rid = ?5");
    if (!statement)
        return statement.error();
    // Of a customer that was marked as ended the service tells something new: it has to be asked again soon.
    auto ended = m_mirror.prepared("UPDATE customer_end SET ended_at = 0 WHERE rid = ?");
    if (!ended)
        return ended.error();
    for (const auto &[line, rid] : plan.update) {
        const auto &row = rows[line];
        auto &update = **statement;
        update.bind(1, row.name);
        update.bind(2, row.domain);
        update.bind(3, row.relationship);
        update.bind(4, foldOf(row));
        update.bind(5, static_cast<qint64>(rid));
        if (auto done = update.run(); !done)
            return done;
        (*ended)->bind(1, static_cast<qint64>(rid));
        if (auto done = (*ended)->run(); !done)
            return done;
        outcome.rows.changed.push_back(rid);
    }
    return {};
}

QByteArrayView ListPass::foldOf(const ListRow &row)
{
    m_fold.resize(0);
    appendFolded(m_fold, row.name.data(), row.name.size());
    return m_fold;
}

Result<void> ListPass::adoptChange(const ListRow &row, RowId rid)
{
    auto statement = m_mirror.prepared("INSERT INTO customer_change (rid, changed_at) SELECT ?1, max(occurred_at) FROM audit_record"
                                       " WHERE customer_id = ?2 HAVING max(occurred_at) IS NOT NULL");
    if (!statement)
        return statement.error();
    (*statement)->bind(1, static_cast<qint64>(rid));
    (*statement)->bind(2, row.id);
    return (*statement)->run();
}

Result<void> ListPass::storeCursor(const PageLink &next, const PageOutcome &outcome, std::vector<RowId> seen)
{
    const auto page = m_progress->pages + 1;
    const QString ranges = m_progress->first ? u"[]"_s : rangesText(std::move(seen));
    if (auto done
        = m_mirror.run(u"INSERT INTO list_page (page, rows, next_uri, next_headers, seen, unreadable) VALUES (?, ?, ?, ?, ?, ?)"_s,
                       {page, outcome.upserted + outcome.unchanged, next.isEmpty() ? u""_s : next.uri, headersText(next), ranges,
                        outcome.firstSkipped.isEmpty() ? u""_s : outcome.firstSkipped});
        !done)
        return done.error();
    return {};
}

Result<PageOutcome> ListPass::complete()
{
    if (auto loaded = load(); !loaded)
        return loaded.error();
    if (!m_progress->ended)
        return Error{.kind = Error::Kind::StoreFailed, .subject = m_mirror.path(), .detail = u"the list pass has not seen its last page"_s};
    auto outcome = unreadablePages();
    if (!outcome)
        return outcome;
    const auto whole = outcome->skipped == 0;
    auto unseen = whole ? unseenRows() : std::vector<RowId>();
    if (!unseen)
        return unseen.error();
    const auto derive = !*m_indexed;
    if (!*m_indexed) {
        if (auto made = makeIndexes(); !made)
            return made.error();
    }

    auto transaction = Transaction::begin(m_mirror);
    if (!transaction)
        return transaction.error();
    if (auto done = removeRows(*unseen); !done)
        return done.error();
    // New customers may get the row ids that were given back. `Store::settle` removes the traces, or a later start.
    if (!unseen->empty()) {
        if (auto done = m_mirror.run(u"UPDATE sync_state SET scrub_owed = 1,"
                                     " access_upto = min(access_upto, coalesce((SELECT max(rid) FROM customer), 0))"_s);
            !done)
            return done.error();
    }
    if (derive) {
        if (auto done = deriveChanges(); !done)
            return done.error();
    }
    if (auto done = whole ? forgetWhoLeft() : Result<void>(); !done)
        return done.error();
    if (auto done = writeEnd(whole); !done)
        return done.error();
    if (auto done = transaction->commit(); !done)
        return done.error();
    m_indexed = true;
    release();
    outcome->removed = static_cast<qint64>(unseen->size());
    outcome->rows.removed = std::move(*unseen);
    outcome->rows.reorder = outcome->removed > 0 || derive;
    return outcome;
}

/// As `skipped` the number of pages, as `firstSkipped` the first place.
Result<PageOutcome> ListPass::unreadablePages()
{
    auto pages = m_mirror.run(u"SELECT page, unreadable FROM list_page WHERE unreadable <> '' ORDER BY page"_s);
    if (!pages)
        return pages.error();
    PageOutcome outcome{};
    for (;;) {
        auto row = pages->next();
        if (!row)
            return row.error();
        if (!*row)
            return outcome;
        if (outcome.skipped++ == 0)
            outcome.firstSkipped = u"page %1, %2"_s.arg(pages->value(0).toString(), pages->value(1).toString());
    }
}

Result<void> ListPass::removeRows(const std::vector<RowId> &rows)
{
    auto remove = m_mirror.prepared("DELETE FROM customer WHERE rid = ?");
    if (!remove)
        return remove.error();
    auto forget = m_mirror.prepared("UPDATE audit_record SET customer_id = '', customer_name = ''"
                                    " WHERE customer_id = (SELECT id FROM customer WHERE rid = ?)");
    if (!forget)
        return forget.error();
    for (const auto rid : rows) {
        (*forget)->bind(1, static_cast<qint64>(rid));
        if (auto done = (*forget)->run(); !done)
            return done;
        (*remove)->bind(1, static_cast<qint64>(rid));
        if (auto done = (*remove)->run(); !done)
            return done;
    }
    return rows.empty() ? Result<void>() : countOn(-static_cast<qint64>(rows.size()));
}

Result<void> ListPass::writeEnd(bool whole)
{
    const auto now = toSqlTime(m_clock.utcNow());
    if (whole) {
        // A mark from the future was set before the calendar was set back.
        if (auto done = m_mirror.run(u"DELETE FROM customer_dirty WHERE (since < (SELECT list_started_at FROM sync_state) OR since > ?)"
                                     " AND NOT EXISTS (SELECT 1 FROM customer c WHERE c.id = customer_dirty.id)"_s,
                                     {now});
            !done)
            return done.error();
        // Such a mark is all there is of one who came and went.
        if (m_mirror.changes() > 0) {
            if (auto done = m_mirror.run(u"UPDATE sync_state SET scrub_owed = 1"_s); !done)
                return done.error();
        }
        if (auto done = m_mirror.run(u"UPDATE sync_state SET list_complete_at = ?, list_begun_at = list_started_at"_s, {now}); !done)
            return done.error();
    }
    for (const auto &sql :
         {u"DELETE FROM list_page"_s, u"UPDATE sync_state SET list_started_at = NULL, list_first = 0, list_routine = 0, indexed = 1"_s}) {
        if (auto done = m_mirror.run(sql); !done)
            return done.error();
    }
    return {};
}

Result<std::vector<RowId>> ListPass::unseenRows()
{
    std::vector<RowId> unseen{};
    if (m_progress->first)
        return unseen;
    std::vector<bool> seen(static_cast<std::size_t>(m_lastRid) + 1, false);
    auto ranges = m_mirror.prepared("SELECT r.value ->> 0, r.value ->> 1 FROM list_page p, json_each(p.seen) r");
    if (!ranges)
        return ranges.error();
    for (;;) {
        auto row = (*ranges)->next();
        if (!row)
            return row.error();
        if (!*row)
            break;
        const auto last = std::min<qint64>((*ranges)->number(1), m_lastRid);
        for (auto rid = std::max<qint64>((*ranges)->number(0), 0); rid <= last; ++rid)
            seen[static_cast<std::size_t>(rid)] = true;
    }
    auto all = m_mirror.value(u"SELECT count(*) FROM customer"_s);
    if (!all)
        return all.error();
    if (std::count(seen.begin(), seen.end(), true) == all->toLongLong())
        return unseen;
    auto rows = m_mirror.prepared("SELECT rid FROM customer");
    if (!rows)
        return rows.error();
    for (;;) {
        auto row = (*rows)->next();
        if (!row)
            return row.error();
        if (!*row)
            return unseen;
        if (const auto rid = static_cast<RowId>((*rows)->number(0)); !seen[rid])
            unseen.push_back(rid);
    }
}

Result<void> ListPass::makeIndexes()
{
    const auto inOneBlock = m_lastRid <= sortedInOneBlock;
    if (auto done = m_mirror.script(longLog); !done)
        return done;
    if (inOneBlock) {
        if (auto done = m_mirror.script(indexCache); !done)
            return done;
    }
    Result<void> made{};
    for (const auto *sql : customerIndexes) {
        if (made)
            made = m_mirror.script(sql);
    }
    if (inOneBlock) {
        if (auto done = m_mirror.script(writerCache); made && !done)
            return done;
    }
    return made;
}

Result<void> ListPass::deriveChanges()
{
    auto done = m_mirror.run(u"INSERT INTO customer_change (rid, changed_at)"
                             " SELECT c.rid, max(a.occurred_at) FROM audit_record a CROSS JOIN customer c ON c.id = a.customer_id"
                             " WHERE a.occurred_at IS NOT NULL GROUP BY c.rid"
                             " ON CONFLICT (rid) DO UPDATE SET changed_at = excluded.changed_at WHERE excluded.changed_at > changed_at"_s);
    return done ? Result<void>() : Result<void>(done.error());
}

/// The log tells of customers who left before the first list was read, and of those who came and went between two lists.
Result<void> ListPass::forgetWhoLeft()
{
    auto done = m_mirror.run(u"UPDATE audit_record SET customer_id = '', customer_name = '' WHERE customer_id <> ''"
                             " AND occurred_at < (SELECT list_started_at FROM sync_state)"
                             " AND NOT EXISTS (SELECT 1 FROM customer c WHERE c.id = audit_record.customer_id)"_s);
    if (!done)
        return done.error();
    if (m_mirror.changes() == 0)
        return {};
    auto owed = m_mirror.run(u"UPDATE sync_state SET scrub_owed = 1"_s);
    return owed ? Result<void>() : Result<void>(owed.error());
}

Result<RowId> ListPass::ridOf(const QString &customerId)
{
    if (m_known)
        return m_known->ridOf(customerId.toUtf8());
    auto rid = m_mirror.value(u"SELECT rid FROM customer WHERE id = ?"_s, {customerId});
    if (!rid)
        return rid.error();
    return static_cast<RowId>(rid->toLongLong());
}

Result<bool> ListPass::isIndexed()
{
    if (!m_indexed) {
        auto indexed = m_mirror.value(u"SELECT indexed FROM sync_state"_s);
        if (!indexed)
            return indexed.error();
        m_indexed = indexed->toBool();
    }
    return *m_indexed;
}

Result<void> ListPass::load()
{
    if (auto indexed = isIndexed(); !indexed)
        return indexed.error();
    if (!m_progress) {
        if (auto done = loadProgress(); !done)
            return done;
    }
    if (!m_known) {
        if (auto done = loadLastRid(); !done)
            return done;
        auto known = KnownRows::open(m_mirror.path(), *m_indexed);
        if (!known)
            return known.error();
        m_known = std::move(*known);
    }
    if (!m_page)
        m_page = std::make_unique<ListPage>();
    return {};
}

Result<void> ListPass::loadProgress()
{
    auto present = cursor();
    if (!present)
        return present.error();
    if (!present->running)
        return Error{.kind = Error::Kind::StoreFailed, .subject = m_mirror.path(), .detail = u"no list pass was begun"_s};
    m_progress = Progress{.first = present->firstLoad,
                          .pages = present->pages,
                          .rows = present->rows,
                          .ended = present->pages > 0 && present->next.isEmpty()};
    return {};
}

Result<void> ListPass::loadLastRid()
{
    auto last = m_mirror.value(u"SELECT max(rid) FROM customer"_s);
    if (!last)
        return last.error();
    if (last->toLongLong() < 0 || last->toLongLong() > largestRid)
        return Error{.kind = Error::Kind::StoreCorrupt, .subject = m_mirror.path(), .detail = u"a row id out of range"_s};
    m_lastRid = static_cast<RowId>(last->toLongLong());
    return {};
}

void ListPass::settle()
{
    release();
    // If not now, then with the next pass: a long log is no fault.
    (void)m_mirror.script(usualLog);
}

void ListPass::release()
{
    m_progress.reset();
    m_known.reset();
    m_page.reset();
    m_fold = {};
    m_mirror.releaseMemory();
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}
