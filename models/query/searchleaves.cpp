#include "models/query/searchleaves.h"

#include <algorithm>

namespace {

constexpr auto leafSize = std::size_t{8} * 1024; ///< bytes of text a leaf is made with
constexpr auto mostLeafSize = std::size_t{12} * 1024; ///< beyond this it is split
constexpr auto fewestLeafSize = std::size_t{2} * 1024; ///< below this it joins the one before it
constexpr std::size_t mostLeafRows = 1024; ///< rows can be very short

bool comesBefore(std::string_view name, RowId rid, std::string_view otherName, RowId otherRid)
{
    const int order = name.compare(otherName);
    return order != 0 ? order < 0 : rid < otherRid;
}

template <typename T>
void giveBack(std::vector<T> &memory)
{
    std::vector<T>().swap(memory);
}

} // namespace

/// One change to one leaf: a row that stands in it leaves, or one arrives.
struct SearchLeaves::Edit {
    std::uint32_t place = 0;
    std::uint32_t leaves = 0; ///< which row, when none arrives
    const StagedRow *arrives = nullptr;

    /// Leaf by leaf; first who leaves, in the order they stand, then who arrives, in name order.
    bool operator<(const Edit &other) const
    {
        if (place != other.place)
            return place < other.place;
        if (!arrives || !other.arrives)
            return arrives == other.arrives ? leaves < other.leaves : !arrives;
        return *arrives < *other.arrives;
    }
};

SearchLeaves::SearchLeaves(ScanKernel kernel) : m_rows(kernel)
{
}

SearchLeaves::~SearchLeaves() = default;

std::size_t SearchLeaves::memory() const
{
    std::size_t sum = m_leafOf.capacity() * sizeof(std::uint32_t) + (m_slots.capacity() + m_leaves.capacity()) * sizeof(void *);
    for (const auto &leaf : m_leaves)
        sum += leaf->memory();
    return sum;
}

void SearchLeaves::clear()
{
    giveBack(m_leaves);
    giveBack(m_slots);
    giveBack(m_freeSlots);
    giveBack(m_leafOf);
    m_rowCount = 0;
}

bool SearchLeaves::take(StagedRows &staged)
{
    if (m_rowCount > 0)
        return patch(staged.rows());
    build(staged);
    return m_rowCount > 0;
}

void SearchLeaves::build(StagedRows &staged)
{
    staged.sortByName();
    std::vector<std::unique_ptr<SearchLeaf>> leaves;
    m_text.clear();
    m_rids.clear();
    const auto end = [&] {
        if (!m_rids.empty())
            appendLeaf(m_text, m_rids, leaves);
        m_text.clear();
        m_rids.clear();
    };
    for (const StagedRow &row : staged.rows()) {
        if (m_text.size() + row.size + 1 > leafSize || m_rids.size() == mostLeafRows)
            end();
        m_text.append(row.row()).push_back(rowEnd);
        m_rids.push_back(row.rid);
    }
    end();
    m_rowCount = staged.rows().size();
    placeAll(std::move(leaves));
}

void SearchLeaves::claim(RowId rid, std::uint32_t slot)
{
    if (rid >= m_leafOf.size())
        m_leafOf.resize(rid + rid / 16 + 1, nowhere);
    m_leafOf[rid] = slot;
}

void SearchLeaves::appendLeaf(std::string_view text, std::span<const RowId> rids, std::vector<std::unique_ptr<SearchLeaf>> &leaves)
{
    auto leaf = std::make_unique<SearchLeaf>();
    leaf->assign(text, rids);
    if (m_freeSlots.empty()) {
        leaf->slot = static_cast<std::uint32_t>(m_slots.size());
        m_slots.push_back(leaf.get());
    } else {
        leaf->slot = m_freeSlots.back();
        m_freeSlots.pop_back();
        m_slots[leaf->slot] = leaf.get();
    }
    for (const RowId rid : rids)
        claim(rid, leaf->slot);
    leaves.push_back(std::move(leaf));
}

void SearchLeaves::freeSlot(const SearchLeaf &leaf)
{
    m_slots[leaf.slot] = nullptr;
    m_freeSlots.push_back(leaf.slot);
}

void SearchLeaves::placeAll(std::vector<std::unique_ptr<SearchLeaf>> &&leaves)
{
    m_leaves = std::move(leaves);
    for (std::size_t place = 0; place < m_leaves.size(); ++place)
        m_leaves[place]->place = static_cast<std::uint32_t>(place);
}

std::uint32_t SearchLeaves::placeFor(const StagedRow &row) const
{
    const auto name = row.name();
    const auto after = std::partition_point(m_leaves.cbegin(), m_leaves.cend(), [&](const std::unique_ptr<SearchLeaf> &leaf) {
        return !comesBefore(name, row.rid, leaf->firstName(), leaf->rids().front());
    });
    return after == m_leaves.cbegin() ? 0 : static_cast<std::uint32_t>(after - m_leaves.cbegin() - 1);
}

/// What the staged rows mean for the leaves as they stand, sorted. Rows whose text is what it was mean nothing: most commits touch what is
/// not searched.
std::vector<SearchLeaves::Edit> SearchLeaves::edits(std::span<const StagedRow> staged)
{
    std::vector<std::pair<std::uint32_t, const StagedRow *>> present;
    std::vector<const StagedRow *> arriving;
    for (const StagedRow &row : staged) {
        if (contains(row.rid))
            present.emplace_back(m_slots[m_leafOf[row.rid]]->place, &row);
        else if (row.text)
            arriving.push_back(&row);
    }
    std::sort(present.begin(), present.end());
    std::vector<Edit> edits;
    const SearchLeaf *read = nullptr;
    for (const auto &[place, row] : present) {
        const SearchLeaf &leaf = *m_leaves[place];
        if (&leaf != read)
            m_rows.read(leaf);
        read = &leaf;
        const auto found = std::find(leaf.rids().cbegin(), leaf.rids().cend(), row->rid);
        const auto at = static_cast<std::uint32_t>(found - leaf.rids().cbegin());
        if (row->text && m_rows.row(at) == row->row())
            continue;
        edits.push_back({.place = place, .leaves = at});
        if (row->text)
            arriving.push_back(row);
    }
    for (const Edit &edit : edits)
        m_leafOf[m_leaves[edit.place]->rids()[edit.leaves]] = nowhere;
    m_rowCount -= edits.size();
    m_rowCount += arriving.size();
    for (const StagedRow *row : arriving)
        edits.push_back({.place = placeFor(*row), .arrives = row});
    std::sort(edits.begin(), edits.end());
    return edits;
}

bool SearchLeaves::patch(std::span<const StagedRow> staged)
{
    const auto all = edits(staged);
    if (all.empty())
        return false;
    bool sizesHold = true;
    for (auto edit = all.cbegin(); edit != all.cend();) {
        const auto first = edit;
        while (edit != all.cend() && edit->place == first->place)
            ++edit;
        SearchLeaf &leaf = *m_leaves[first->place];
        rewrite(leaf, {first, edit});
        const std::size_t size = leaf.text().size();
        sizesHold = sizesHold && size >= fewestLeafSize && size <= mostLeafSize && leaf.rids().size() <= mostLeafRows;
    }
    if (!sizesHold)
        mendSizes();
    return true;
}

void SearchLeaves::rewrite(SearchLeaf &leaf, std::span<const Edit> edits)
{
    m_rows.read(leaf);
    m_text.clear();
    m_rids.clear();
    const auto firstArrival = std::find_if(edits.begin(), edits.end(), [](const Edit &edit) { return edit.arrives; });
    auto leaving = edits.begin();
    std::size_t next = 0;
    const auto copyUntil = [&](std::size_t row) {
        m_text.append(leaf.text().substr(m_rows.begin(next), m_rows.begin(row) - m_rows.begin(next)));
        m_rids.insert(m_rids.end(), leaf.rids().cbegin() + static_cast<std::ptrdiff_t>(next),
                      leaf.rids().cbegin() + static_cast<std::ptrdiff_t>(row));
        next = row;
    };
    const auto keepUntil = [&](std::size_t row) {
        for (; leaving != firstArrival && leaving->leaves < row; ++leaving) {
            copyUntil(leaving->leaves);
            ++next;
        }
        copyUntil(std::max(row, next));
    };
    for (auto edit = firstArrival; edit != edits.end(); ++edit) {
        const StagedRow &arrival = *edit->arrives;
        const auto name = arrival.name();
        std::size_t from = next;
        for (std::size_t count = m_rows.count() - next; count > 0;) { // the first row that comes after it
            const std::size_t half = count / 2;
            if (comesBefore(m_rows.name(from + half), leaf.rids()[from + half], name, arrival.rid)) {
                from += half + 1;
                count -= half + 1;
            } else {
                count = half;
            }
        }
        keepUntil(from);
        m_text.append(arrival.row()).push_back(rowEnd);
        m_rids.push_back(arrival.rid);
        claim(arrival.rid, leaf.slot);
    }
    keepUntil(m_rows.count());
    leaf.assign(m_text, m_rids);
}

/// Splits what has become large, joins what has become small, drops what is empty.
void SearchLeaves::mendSizes()
{
    std::vector<std::unique_ptr<SearchLeaf>> leaves;
    leaves.reserve(m_leaves.size() + 8);
    for (auto &leaf : m_leaves) {
        const std::size_t size = leaf->text().size();
        if (size > mostLeafSize || leaf->rids().size() > mostLeafRows) {
            freeSlot(*leaf);
            splitInto(*leaf, leaves);
            continue;
        }
        const bool joins = size < fewestLeafSize && !leaves.empty() && leaves.back()->text().size() + size <= leafSize
            && leaves.back()->rids().size() + leaf->rids().size() <= mostLeafRows;
        if (size > 0 && !joins) {
            leaves.push_back(std::move(leaf));
            continue;
        }
        freeSlot(*leaf);
        if (size > 0) {
            SearchLeaf &before = *leaves.back();
            m_text.assign(before.text()).append(leaf->text());
            m_rids = before.rids();
            m_rids.insert(m_rids.end(), leaf->rids().cbegin(), leaf->rids().cend());
            before.assign(m_text, m_rids);
            for (const RowId rid : leaf->rids())
                claim(rid, before.slot);
        }
    }
    placeAll(std::move(leaves));
}

void SearchLeaves::splitInto(const SearchLeaf &leaf, std::vector<std::unique_ptr<SearchLeaf>> &leaves)
{
    m_rows.read(leaf);
    const std::size_t parts = std::max(leaf.text().size() / leafSize, leaf.rids().size() / mostLeafRows) + 1;
    const std::size_t partSize = leaf.text().size() / parts + 1;
    const std::span<const RowId> rids(leaf.rids());
    std::size_t first = 0;
    for (std::size_t row = 0; row < m_rows.count(); ++row) {
        const std::size_t size = m_rows.begin(row + 1) - m_rows.begin(first);
        if (size < partSize && row + 1 - first < mostLeafRows && row + 1 < m_rows.count())
            continue;
        appendLeaf(leaf.text().substr(m_rows.begin(first), size), rids.subspan(first, row + 1 - first), leaves);
        first = row + 1;
    }
}

std::vector<RowId> SearchLeaves::byName() const
{
    std::vector<RowId> all;
    all.reserve(m_rowCount);
    for (const auto &leaf : m_leaves)
        all.insert(all.end(), leaf->rids().cbegin(), leaf->rids().cend());
    return all;
}

std::vector<RowId> SearchLeaves::byNameDescending() const
{
    std::vector<RowId> all;
    all.reserve(m_rowCount);
    std::string_view name;
    std::size_t groupFrom = 0;
    const auto endGroup = [&] { std::reverse(all.begin() + static_cast<std::ptrdiff_t>(groupFrom), all.end()); };
    for (std::size_t leaf = m_leaves.size(); leaf-- > 0;) {
        m_rows.read(*m_leaves[leaf]);
        for (std::size_t row = m_rows.count(); row-- > 0;) {
            if (const auto here = m_rows.name(row); here != name) {
                endGroup();
                groupFrom = all.size();
                name = here;
            }
            all.push_back(m_leaves[leaf]->rids()[row]);
        }
    }
    endGroup();
    return all;
}
