#include "models/store/knownrows.h"

#include "models/store/database.h"

#include <algorithm>

namespace {

/// How many rows behind the expected one a line may be found and still be reached by reading on.
constexpr RowId readingOn = 64;

bool says(const Statement &row, int firstColumn, const ListRow &line)
{
    const auto agrees = [&row](int column, QByteArrayView told) { return told.isEmpty() || row.text(column) == told; };
    return agrees(firstColumn, line.name) && agrees(firstColumn + 1, line.domain) && agrees(firstColumn + 2, line.relationship);
}

/// The rows behind a given one, read along with a page.
class RowsBehind
{
public:
    explicit RowsBehind(Statement &statement) : m_statement(statement) { }

    Result<void> startBehind(RowId rid)
    {
        m_statement.reset();
        m_statement.bind(1, static_cast<qint64>(rid));
        return readOn();
    }
    Result<void> readOn()
    {
        auto row = m_statement.next();
        if (!row)
            return row.error();
        m_rid = *row ? static_cast<RowId>(m_statement.number(0)) : 0;
        return {};
    }
    /// 0: at the end.
    RowId rid() const { return m_rid; }
    bool has(const ListRow &line) const { return m_rid != 0 && m_statement.text(1) == line.id; }
    bool saysSame(const ListRow &line) const { return says(m_statement, 2, line); }

private:
    Statement &m_statement;
    RowId m_rid = 0;
};

} // namespace

KnownRows::KnownRows(std::unique_ptr<Database> reader, bool indexed) : m_reader(std::move(reader)), m_indexed(indexed)
{
}

KnownRows::KnownRows(KnownRows &&) noexcept = default;
KnownRows &KnownRows::operator=(KnownRows &&) noexcept = default;
KnownRows::~KnownRows() = default;

Result<KnownRows> KnownRows::open(const QString &mirrorPath, bool indexed)
{
    auto reader = Database::open({.path = mirrorPath, .access = Database::Access::ReadOnly});
    if (!reader)
        return reader.error();
    return KnownRows(std::move(*reader), indexed);
}

Result<std::vector<KnownRow>> KnownRows::find(std::span<const ListRow> page)
{
    if (auto loaded = loadMap(); !loaded)
        return loaded.error();
    std::vector<KnownRow> known(page.size());
    auto statement = m_reader->prepared("SELECT rid, id, name, domain, relationship FROM customer WHERE rid > ? ORDER BY rid");
    if (!statement)
        return statement.error();
    RowsBehind behind(**statement);
    if (auto started = behind.startBehind(m_lastFound); !started)
        return started.error();
    for (std::size_t line = 0; line < page.size(); ++line) {
        if (m_map && line + 8 < page.size())
            m_map->prefetch(page[line + 8].fingerprint);
        if (behind.has(page[line])) {
            m_lastFound = behind.rid();
            known[line] = {.rid = m_lastFound, .same = behind.saysSame(page[line])};
            if (auto read = behind.readOn(); !read)
                return read.error();
            continue;
        }
        auto found = lookUp(page[line]);
        if (!found)
            return found.error();
        known[line] = *found;
        if (found->rid == 0)
            continue;
        // A gap (rows that the service no longer has) is read over; a line that merely stands elsewhere leaves the place as it is, unless
        // the one before it stood there, too.
        const auto nearby = behind.rid() != 0 && found->rid >= behind.rid() && found->rid - behind.rid() <= readingOn;
        if (nearby || found->rid == m_lastFound + 1) {
            if (auto started = behind.startBehind(found->rid); !started)
                return started.error();
        }
        m_lastFound = found->rid;
    }
    return known;
}

Result<KnownRow> KnownRows::lookUp(const ListRow &line)
{
    if (m_map) {
        const auto rid = m_map->find(line.fingerprint);
        return rid == 0 ? Result<KnownRow>(KnownRow{}) : compare(rid, line);
    }
    auto statement = m_reader->prepared("SELECT rid, name, domain, relationship FROM customer WHERE id = ?");
    if (!statement)
        return statement.error();
    (*statement)->bind(1, line.id);
    auto row = (*statement)->next();
    if (!row)
        return row.error();
    if (!*row)
        return KnownRow{};
    return KnownRow{.rid = static_cast<RowId>((*statement)->number(0)), .same = says(**statement, 1, line)};
}

/// The row that shares the line's fingerprint: nearly always it is the line's own.
Result<KnownRow> KnownRows::compare(RowId rid, const ListRow &line)
{
    auto statement = m_reader->prepared("SELECT id, name, domain, relationship FROM customer WHERE rid = ?");
    if (!statement)
        return statement.error();
    (*statement)->bind(1, static_cast<qint64>(rid));
    auto row = (*statement)->next();
    if (!row)
        return row.error();
    if (*row && (*statement)->text(0) == line.id)
        return KnownRow{.rid = rid, .same = says(**statement, 1, line)};
    auto scan = m_reader->prepared("SELECT rid, name, domain, relationship FROM customer WHERE +id = ?");
    if (!scan)
        return scan.error();
    (*scan)->bind(1, line.id);
    auto found = (*scan)->next();
    if (!found)
        return found.error();
    if (!*found)
        return KnownRow{};
    return KnownRow{.rid = static_cast<RowId>((*scan)->number(0)), .same = says(**scan, 1, line)};
}

Result<RowId> KnownRows::ridOf(QByteArrayView id)
{
    if (auto loaded = loadMap(); !loaded)
        return loaded.error();
    auto found = lookUp({.fingerprint = fingerprintOf(id), .id = id});
    if (!found)
        return found.error();
    return found->rid;
}

void KnownRows::inserted(const ListRow &line, RowId rid)
{
    if (m_map)
        m_map->put(line.fingerprint, rid);
    m_lastFound = rid;
}

Result<void> KnownRows::loadMap()
{
    if (m_indexed || m_map)
        return {};
    auto rows = m_reader->prepared("SELECT rid, id FROM customer");
    if (!rows)
        return rows.error();
    IdentityMap map{};
    for (;;) {
        auto row = (*rows)->next();
        if (!row)
            return row.error();
        if (!*row)
            break;
        map.put(fingerprintOf((*rows)->text(1)), static_cast<RowId>((*rows)->number(0)));
    }
    m_map = std::move(map);
    return {};
}
