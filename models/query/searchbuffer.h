#pragma once

#include "models/core/result.h"
#include "models/query/leafscan.h"
#include "models/query/rowbits.h"
#include "models/query/searchleaves.h"
#include "models/query/searchwords.h"
#include "models/query/stagedrows.h"

#include <atomic>
#include <vector>

/// The folded text of every row in name order, read from end to end at each keystroke (DESIGN 5). About 70 bytes for a row of 25 letters of
/// name and 25 of domain. Query thread.
class SearchBuffer
{
public:
    explicit SearchBuffer(ScanPath path = bestScanPath());

    std::size_t rowCount() const { return m_leaves.rowCount(); }
    bool contains(RowId rid) const { return m_leaves.contains(rid); }
    /// Bytes held, what is staged included.
    std::size_t memory() const;
    /// Forgets everything, what is staged included, and gives the memory back.
    void clear();

    /// Rows are staged one by one and take effect together; the last word on a row counts. Into an empty buffer that is one sort; into a
    /// filled one each leaf touched is rewritten once.
    void stage(const SearchRow &row) { m_staged.add(row); }
    void stageRemoval(RowId rid) { m_staged.remove(rid); }
    /// False: nothing changed, neither text nor order.
    bool applyStaged();

    /// All rows by (folded name, row id).
    std::vector<RowId> byName() const { return m_leaves.byName(); }
    /// All rows by folded name descending; those of one name by row id, as in the other direction.
    std::vector<RowId> byNameDescending() const { return m_leaves.byNameDescending(); }

    /// The rows in which every word stands, in name order; only those of `within` unless that is null. Cancelled when the flag was set
    /// meanwhile. Remembers where the last words stood, so that typing on reads less.
    Result<std::vector<RowId>> find(const SearchWords &words, const RowBits *within, const std::atomic<bool> &cancelled);
    /// The rows that match only when one typing mistake in one word is forgiven, in name order, at most `limit`.
    Result<std::vector<RowId>> findForgiving(const SearchWords &words, const RowBits *within, std::size_t limit,
                                             const std::atomic<bool> &cancelled);

private:
    struct ForgivenWord;

    std::vector<std::uint32_t> leavesToRead(bool narrowed) const;
    bool matches(const SearchLeaf &leaf, const SearchWords &words, const std::optional<ScanProbes> &grown);
    std::vector<RowId> marked(std::span<const std::uint32_t> foundIn, std::size_t count, const RowBits *within) const;
    bool forgive(const SearchLeaf &leaf, const SearchWords &words, std::span<const ForgivenWord> forgiven);

    SearchLeaves m_leaves;
    LeafScan m_scan;
    StagedRows m_staged{};

    SearchWords m_lastWords{};
    std::uint32_t m_question = 0; ///< the number of the last that came to its end; the leaves remember it. 0: none
    std::vector<std::uint32_t> m_foundIn{}; ///< places of leaves; reused
    std::vector<std::uint64_t> m_marks{}; ///< of leaves in which words stand, one after another; reused
};
