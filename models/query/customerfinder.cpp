#include "models/query/customerfinder.h"

#include "models/query/identifier.h"

#include <algorithm>

namespace {

constexpr std::size_t fewExact = 20;
constexpr std::size_t mostForgiven = 200;
constexpr int mostIdentified = 200;
constexpr std::size_t worthPatching = 128; ///< touched rows: fewer are read in no time when the next question comes
constexpr std::size_t mostTouched = 20'000;
constexpr std::size_t rebuildShare = 8; ///< beyond one touched row in eight a new buffer is cheaper than patches

/// The query's filters alone.
CustomerQuery filterOf(CustomerQuery query)
{
    query.text.clear();
    query.sort = CustomerQuery::Sort::Name;
    query.descending = false;
    query.limit = 0;
    return query;
}

std::shared_ptr<const std::vector<RowId>> shared(std::vector<RowId> &&rows)
{
    if (rows.size() + rows.size() / 4 < rows.capacity())
        rows.shrink_to_fit();
    return std::make_shared<const std::vector<RowId>>(std::move(rows));
}

/// The rows of `order` that are in `wanted`; there are `count` of them at most.
std::vector<RowId> picked(const std::vector<RowId> &order, const RowBits &wanted, std::size_t count)
{
    std::vector<RowId> rows;
    rows.reserve(std::min(count, order.size()));
    for (auto row = order.cbegin(); row != order.cend() && rows.size() < count; ++row) {
        if (wanted.contains(*row))
            rows.push_back(*row);
    }
    return rows;
}

/// Puts those of `more` behind `rows` that are not among them.
void append(std::vector<RowId> &rows, std::vector<RowId> &&more)
{
    if (rows.empty()) {
        rows = std::move(more);
        return;
    }
    if (more.empty())
        return;
    const RowBits first(rows);
    std::copy_if(more.cbegin(), more.cend(), std::back_inserter(rows), [&first](RowId row) { return !first.contains(row); });
}

} // namespace

CustomerFinder::CustomerFinder(CustomerReader &reader, ScanPath path) : m_reader(reader), m_buffer(path)
{
}

void CustomerFinder::release()
{
    m_buffer.clear();
    m_relationships.clear();
    m_stage = Stage::Nothing;
    std::vector<RowId>().swap(m_touched);
    m_byName.reset();
    m_column.reset();
    m_passing.reset();
}

std::size_t CustomerFinder::memory() const
{
    const auto bytes = [](const Order &order) { return order ? order->capacity() * sizeof(RowId) : 0; };
    return m_buffer.memory() + m_relationships.memory() + bytes(m_byName) + bytes(m_column) + m_touched.capacity() * sizeof(RowId);
}

Result<void> CustomerFinder::committed(const RowsCommitted &rows)
{
    m_revision = std::max(m_revision, rows.revision);
    if (rows.added.empty() && rows.changed.empty() && rows.removed.empty()) {
        if (rows.reorder)
            release();
        else if (m_columnSort == CustomerQuery::Sort::Freshness)
            m_column.reset();
        m_passing.reset(); // some filters know of time
        return {};
    }
    m_column.reset();
    m_passing.reset();
    if (m_stage == Stage::Nothing || rows.textStays)
        return {};
    for (const auto *ids : {&rows.added, &rows.changed, &rows.removed})
        m_touched.insert(m_touched.end(), ids->cbegin(), ids->cend());
    if (m_touched.size() > std::max(mostTouched, m_buffer.rowCount() / rebuildShare)) {
        release();
        return {};
    }
    // A fast synchronisation must leave half the time to questions.
    const bool rested = !m_sincePatch.isValid() || m_sincePatch.nsecsElapsed() >= m_patchTook;
    if (m_stage == Stage::Ready && m_touched.size() >= worthPatching && rested) {
        // When reading fails now, the next question begins anew and says so itself.
        if (auto patched = patch(); !patched)
            release();
    }
    return {};
}

void CustomerFinder::stage(const CustomerReader::SearchRow &row)
{
    m_buffer.stage({.rid = row.rid, .name = row.nameFold, .domain = row.domain, .city = row.city, .alias = row.alias, .tags = row.tags});
    m_relationships.set(row.rid, row.relationship);
}

void CustomerFinder::stageRemoval(RowId rid)
{
    m_buffer.stageRemoval(rid);
    m_relationships.remove(rid);
}

/// Reads the touched rows again: those that are there are taken in, the others are gone.
Result<void> CustomerFinder::patch()
{
    m_sincePatch.start();
    std::sort(m_touched.begin(), m_touched.end());
    m_touched.erase(std::unique(m_touched.begin(), m_touched.end()), m_touched.end());
    auto next = m_touched.cbegin();
    auto read = m_reader.searchRows(m_touched, [&](const CustomerReader::SearchRow &row) {
        for (; next != m_touched.cend() && *next < row.rid; ++next)
            stageRemoval(*next);
        ++next;
        stage(row);
    });
    if (!read)
        return read;
    for (; next != m_touched.cend(); ++next)
        stageRemoval(*next);
    if (m_buffer.applyStaged())
        m_byName.reset();
    m_touched.clear();
    m_patchTook = m_sincePatch.nsecsElapsed();
    m_sincePatch.start();
    return {};
}

/// Makes the buffer contain every commit told so far. May stop between its steps; the next question goes on from there.
Result<void> CustomerFinder::prepare(const std::atomic<bool> &cancelled)
{
    const auto stopped = [&cancelled]() -> Result<void> {
        if (cancelled.load())
            return Error{.kind = Error::Kind::Cancelled};
        return {};
    };
    if (m_stage == Stage::Nothing) {
        release();
        auto limit = m_reader.rowLimit();
        if (!limit)
            return limit.error();
        m_relationships.reserve(*limit + *limit / 8);
        auto read = m_reader.eachSearchRow([this](const CustomerReader::SearchRow &row) { stage(row); });
        if (!read) {
            release();
            return read;
        }
        m_stage = Stage::Read;
        if (auto still = stopped(); !still)
            return still;
    }
    if (m_stage == Stage::Read) {
        m_buffer.applyStaged();
        m_stage = Stage::Ready;
    }
    if (!m_touched.empty()) {
        if (auto patched = patch(); !patched) {
            release();
            return patched;
        }
    }
    return stopped();
}

const CustomerFinder::Order &CustomerFinder::byName()
{
    if (!m_byName)
        m_byName = shared(m_buffer.byName());
    return m_byName;
}

/// All rows in the order asked.
Result<CustomerFinder::Order> CustomerFinder::sorted(CustomerQuery::Sort sort, bool descending)
{
    if (sort == CustomerQuery::Sort::Name && !descending)
        return byName();
    if (m_column && m_columnSort == sort && m_columnDescending == descending)
        return m_column;
    m_column.reset();
    std::vector<RowId> rows;
    if (sort == CustomerQuery::Sort::Name) {
        rows = m_buffer.byNameDescending();
    } else if (sort == CustomerQuery::Sort::Relationship) {
        rows = m_relationships.sorted(*byName(), descending);
    } else {
        // The reader keeps equal values in the order it is given; turned round before and after, they end as they are by name.
        std::vector<RowId> turned;
        if (descending)
            turned.assign(byName()->crbegin(), byName()->crend());
        auto valued = m_reader.order(sort, descending ? turned : *byName());
        if (!valued)
            return valued.error();
        rows = std::move(*valued);
        if (descending)
            std::reverse(rows.begin(), rows.end());
        if (rows.size() < byName()->size()) {
            const RowBits withValue(rows);
            rows.reserve(byName()->size());
            for (const RowId row : *byName()) {
                if (!withValue.contains(row))
                    rows.push_back(row);
            }
        }
    }
    m_column = shared(std::move(rows));
    m_columnSort = sort;
    m_columnDescending = descending;
    return m_column;
}

/// The rows that pass the query's filters; null when it has none.
Result<const RowBits *> CustomerFinder::passing(const CustomerQuery &query)
{
    const auto filter = filterOf(query);
    if (filter == CustomerQuery{})
        return nullptr;
    if (!m_passing || m_filter != filter) {
        m_passing.reset();
        auto others = filter;
        const auto relationships = std::exchange(others.relationships, {});
        auto rows = others == CustomerQuery{} ? Result<std::vector<RowId>>(*byName()) : m_reader.filtered(others);
        if (!rows)
            return rows.error();
        if (!relationships.isEmpty())
            m_relationships.keep(*rows, relationships);
        m_passing = std::make_unique<RowBits>(*rows);
        m_filter = filter;
    }
    return m_passing.get();
}

/// The customers whose tenant id or telephone number begins with the text.
Result<std::vector<RowId>> CustomerFinder::identified(const QString &text, const RowBits *within)
{
    const auto prefix = identifierPrefix(text);
    if (prefix.isEmpty())
        return std::vector<RowId>{};
    auto rows = m_reader.byIdentifier(prefix, mostIdentified);
    if (!rows)
        return rows.error();
    std::erase_if(*rows, [&](RowId row) { return !m_buffer.contains(row) || (within && !within->contains(row)); });
    return rows;
}

RowOrder CustomerFinder::answer(Order rows, std::size_t exact, int limit) const
{
    RowOrder order{.rows = std::move(rows), .exact = exact, .revision = m_revision};
    const auto most = static_cast<std::size_t>(std::max(limit, 0));
    if (limit > 0 && order.rows->size() > most) {
        const auto begin = order.rows->cbegin();
        order.rows = shared(std::vector<RowId>(begin, begin + limit));
        order.exact = std::min(exact, most);
        order.partial = true;
    }
    return order;
}

Result<RowOrder> CustomerFinder::search(const CustomerQuery &query, const SearchWords &words, const RowBits *within,
                                        const std::atomic<bool> &cancelled)
{
    auto rows = identified(query.text, within);
    if (!rows)
        return rows.error();
    auto found = m_buffer.find(words, within, cancelled);
    if (!found)
        return found.error();
    if (query.sort != CustomerQuery::Sort::Name || query.descending) {
        auto order = sorted(query.sort, query.descending);
        if (!order)
            return order.error();
        *found = picked(**order, RowBits(*found), found->size());
    }
    if (!isRatherIdentifier(query.text))
        std::swap(*rows, *found);
    append(*rows, std::move(*found));
    const std::size_t exact = rows->size();
    if (exact < fewExact) {
        auto forgiven = m_buffer.findForgiving(words, within, mostForgiven, cancelled);
        if (!forgiven)
            return forgiven.error();
        append(*rows, std::move(*forgiven));
    }
    return answer(shared(std::move(*rows)), exact, query.limit);
}

Result<CustomerFacets> CustomerFinder::facets()
{
    if (auto ready = prepare(false); !ready)
        return ready.error();
    auto facets = m_reader.facets();
    if (facets)
        facets->relationships = m_relationships.counts();
    return facets;
}

Result<RowOrder> CustomerFinder::order(const CustomerQuery &query, const std::atomic<bool> &cancelled)
{
    if (cancelled.load())
        return Error{.kind = Error::Kind::Cancelled};
    const SearchWords words(query.text);
    const bool plain = words.isEmpty() && filterOf(query) == CustomerQuery{};
    if (plain && query.limit > 0 && query.sort == CustomerQuery::Sort::Name && !query.descending && m_stage != Stage::Ready) {
        auto first = m_reader.firstByName(query.limit);
        if (!first)
            return first.error();
        const std::size_t count = first->size();
        return RowOrder{.rows = shared(std::move(*first)), .exact = count, .revision = m_revision, .partial = true};
    }
    if (auto ready = prepare(cancelled); !ready)
        return ready.error();
    auto within = passing(query);
    if (!within)
        return within.error();
    if (!words.isEmpty())
        return search(query, words, *within, cancelled);
    auto all = sorted(query.sort, query.descending);
    if (!all)
        return all.error();
    if (*within)
        all = shared(picked(**all, **within, (*all)->size()));
    const std::size_t count = (*all)->size();
    return answer(std::move(*all), count, query.limit);
}
