#include "models/table/windowtable.h"

#include <algorithm>
#include <limits>

using namespace std::chrono_literals;

/// Enough to notice a file that was made anew, few enough to compare at every swap.
static constexpr std::size_t mostWitnesses = 4;

WindowTable::WindowTable(QObject *parent) : RowTable(parent), m_pause(this)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(1s);
    connect(&m_pause, &QTimer::timeout, this, &WindowTable::askAgainIfDue);
}

int WindowTable::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    const auto rows = std::min<std::size_t>(orderSize() + m_tail.size(), std::numeric_limits<int>::max());
    return static_cast<int>(rows);
}

int WindowTable::exactCount() const
{
    return static_cast<int>(std::min(m_exact, orderSize()) + m_tail.size());
}

RowId WindowTable::idAt(std::size_t position) const
{
    return position < orderSize() ? (*m_order)[position] : m_tail[position - orderSize()];
}

RowSet WindowTable::remember(std::span<const RowRange> ranges) const
{
    RowSet set;
    const auto rows = rowCount();
    RowId highest = 0;
    for (const auto &range : ranges) {
        if (range.first < 0 || range.last >= rows || range.first > range.last)
            return {};
        set.m_size += static_cast<std::size_t>(range.last - range.first + 1);
        for (auto row = range.first; row <= range.last; ++row)
            highest = std::max(highest, idAt(static_cast<std::size_t>(row)));
    }
    set.m_whole = set.m_size > 1 && set.m_size == static_cast<std::size_t>(rows);
    if (set.m_whole)
        return set;
    if (set.m_size > 1)
        set.m_members.resize(std::size_t{highest} + 1);
    for (const auto &range : ranges) {
        for (auto row = range.first; row <= range.last; ++row) {
            const auto id = idAt(static_cast<std::size_t>(row));
            if (set.m_size == 1)
                set.m_only = id;
            else
                set.m_members[id] = true;
            if (set.m_witnesses.size() < mostWitnesses) {
                if (auto known = cachedKey(row); !known.isEmpty())
                    set.m_witnesses.push_back({.id = id, .key = std::move(known)});
            }
        }
    }
    return set;
}

std::vector<RowRange> WindowTable::find(const RowSet &rows) const
{
    const auto count = rowCount();
    if (rows.isEmpty() || count == 0)
        return {};
    if (rows.m_whole)
        return {{.first = 0, .last = count - 1}};

    std::vector<RowRange> found;
    const auto add = [&found](int row) {
        if (!found.empty() && found.back().last == row - 1)
            found.back().last = row;
        else
            found.push_back({.first = row, .last = row});
    };
    const auto look = [&](const std::vector<RowId> &ids, std::size_t offset) {
        for (std::size_t place = 0; place < ids.size(); ++place) {
            if (ids[place] < rows.m_members.size() && rows.m_members[ids[place]])
                add(static_cast<int>(offset + place));
        }
    };
    if (rows.m_size == 1) {
        if (const auto row = rowOf(rows.m_only); row >= 0)
            add(row);
    } else {
        if (m_order)
            look(*m_order, 0);
        look(m_tail, orderSize());
    }

    for (const auto &witness : rows.m_witnesses) {
        const auto row = rowOf(witness.id);
        const auto now = row < 0 ? QString() : key(row);
        if (!now.isEmpty() && now != witness.key)
            return {};
    }
    return found;
}

int WindowTable::rowOf(RowId id) const
{
    if (m_order) {
        if (const auto at = std::ranges::find(*m_order, id); at != m_order->end())
            return static_cast<int>(at - m_order->begin());
    }
    const auto at = std::ranges::find(m_tail, id);
    return at == m_tail.end() ? -1 : static_cast<int>(orderSize() + static_cast<std::size_t>(at - m_tail.begin()));
}

void WindowTable::reload()
{
    if (m_generation == 0)
        return;
    forgetAllRows();
    ask(0);
}

void WindowTable::forgetAllRows()
{
    forgetRows();
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void WindowTable::askAnew(Swap swap, Tail tail)
{
    // An answer that never came leaves the stronger reason standing: text typed and then a click on a header is still another result.
    m_wanted = m_asking ? std::max(m_wanted, swap) : swap;
    m_tailMode = tail;
    m_asking = true;
    emit asked();
    ask(m_order ? 0 : firstRows);
}

void WindowTable::ask(int limit)
{
    ++m_generation;
    m_inFlight = true;
    askSource(m_generation, limit);
}

void WindowTable::answered(quint64 generation, Result<RowOrder> answer)
{
    if (generation != m_generation)
        return;
    m_inFlight = false;
    if (!answer) {
        m_asking = false;
        if (answer.error().kind != Error::Kind::Cancelled)
            emit failed(answer.error());
        askAgainIfDue();
        return;
    }
    m_asking = false;
    show(*answer);
    if (m_partial) {
        QTimer::singleShot(0, this, [this, generation] { // after the first paint
            if (generation == m_generation)
                ask(0);
        });
        return;
    }
    if (m_dueRevision <= m_revision)
        m_dueRevision = 0;
    askAgainIfDue();
}

void WindowTable::show(const RowOrder &order)
{
    Q_ASSERT(order.rows);
    const auto isEqual = m_order && m_tail.empty() && m_exact == order.exact && m_wanted == Swap::Refresh && *m_order == *order.rows;
    m_partial = order.partial;
    if (isEqual) {
        m_revision = order.revision;
        emit orderShown();
        return;
    }
    m_swap = m_wanted;
    m_wanted = Swap::Refresh;
    beginResetModel();
    m_order = order.rows;
    m_exact = order.exact;
    m_revision = order.revision;
    m_rowsRevision = std::max(m_rowsRevision, order.revision);
    std::erase_if(m_tailed, [&](const Tailed &part) { return part.revision <= order.revision || m_tailMode == Tail::Hidden; });
    m_tail.clear();
    for (const auto &part : m_tailed)
        m_tail.insert(m_tail.end(), part.ids.begin(), part.ids.end());
    forgetRows();
    endResetModel();
    emit orderShown();
}

void WindowTable::committed(const RowsCommitted &rows)
{
    if (m_generation == 0)
        return;
    if (m_order && rows.revision > m_rowsRevision) { // an equal order may have been told first and left the cached rows alone
        m_rowsRevision = rows.revision;
        if (rows.added.empty() && rows.changed.empty() && rows.removed.empty())
            forgetAllRows(); // it concerns every row: when they were last heard of, or what an id means
        else
            forgetRows(rows.changed);
    }
    if (m_order && rows.revision <= m_revision)
        return;
    if (m_order && m_tailMode == Tail::Shown && !m_partial && (m_inFlight || m_pause.isActive()))
        addTail(rows);
    if (rows.reorder || !rows.added.empty() || !rows.removed.empty())
        askAgainSoon(rows.revision);
}

void WindowTable::addTail(const RowsCommitted &rows)
{
    if (rows.added.empty())
        return;
    const auto first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(rows.added.size()) - 1);
    m_tail.insert(m_tail.end(), rows.added.begin(), rows.added.end());
    forgetRowsFrom(first); // not before: who is told of the beginning may read, and would cache a page that is too short
    m_tailed.push_back({.revision = rows.revision, .ids = rows.added});
    endInsertRows();
}

void WindowTable::askAgainSoon(quint64 revision)
{
    m_dueRevision = std::max(m_dueRevision, revision);
    askAgainIfDue();
}

void WindowTable::askAgainIfDue()
{
    if (m_dueRevision == 0 || m_inFlight || m_pause.isActive())
        return;
    m_dueRevision = 0;
    m_pause.start();
    ask(0);
}
