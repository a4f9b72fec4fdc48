#pragma once

#include "models/query/searchleaf.h"
#include "models/query/stagedrows.h"

#include <memory>
#include <span>
#include <string>
#include <vector>

/// The search text of all rows in name order, in leaves of some 8 kB: a commit rewrites only the leaves it touches, never the whole, and
/// needs no second copy. Knows for each row id which leaf it is in. Query thread.
class SearchLeaves
{
public:
    explicit SearchLeaves(ScanKernel kernel);
    ~SearchLeaves();
    SearchLeaves(const SearchLeaves &) = delete;
    SearchLeaves &operator=(const SearchLeaves &) = delete;

    std::size_t rowCount() const { return m_rowCount; }
    bool contains(RowId rid) const { return rid < m_leafOf.size() && m_leafOf[rid] != nowhere; }
    std::size_t count() const { return m_leaves.size(); }
    /// In name order.
    const SearchLeaf &at(std::size_t place) const { return *m_leaves[place]; }
    /// Bytes held.
    std::size_t memory() const;
    void clear();

    /// Takes settled rows in: into nothing by one sort, else leaf by leaf. False: neither text nor order has changed.
    bool take(StagedRows &staged);

    /// All rows by (folded name, row id).
    std::vector<RowId> byName() const;
    /// All rows by folded name descending; those of one name by row id, as in the other direction.
    std::vector<RowId> byNameDescending() const;

private:
    struct Edit;
    static constexpr std::uint32_t nowhere = 0xFFFFFFFF;

    void build(StagedRows &staged);
    bool patch(std::span<const StagedRow> staged);
    std::vector<Edit> edits(std::span<const StagedRow> staged);
    void rewrite(SearchLeaf &leaf, std::span<const Edit> edits);
    void mendSizes();
    void splitInto(const SearchLeaf &leaf, std::vector<std::unique_ptr<SearchLeaf>> &leaves);
    void appendLeaf(std::string_view text, std::span<const RowId> rids, std::vector<std::unique_ptr<SearchLeaf>> &leaves);
    void placeAll(std::vector<std::unique_ptr<SearchLeaf>> &&leaves);
    void freeSlot(const SearchLeaf &leaf);
    void claim(RowId rid, std::uint32_t slot);
    std::uint32_t placeFor(const StagedRow &row) const;

    std::vector<std::unique_ptr<SearchLeaf>> m_leaves{}; ///< in name order
    std::vector<SearchLeaf *> m_slots{}; ///< by the number that `m_leafOf` knows a leaf by; null: free
    std::vector<std::uint32_t> m_freeSlots{};
    std::vector<std::uint32_t> m_leafOf{}; ///< slot by row id
    std::size_t m_rowCount = 0;

    // Reused from leaf to leaf.
    mutable LeafRows m_rows;
    std::string m_text{};
    std::vector<RowId> m_rids{};
};
