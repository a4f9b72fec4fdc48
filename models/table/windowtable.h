#pragma once

#include "models/core/windowsource.h"
#include "models/table/rowtable.h"

#include <QTimer>

#include <chrono>
#include <span>

/// Rows of a table, first and last included.
struct RowRange {
    int first = 0;
    int last = -1;
    bool operator==(const RowRange &) const = default;
};

/// Rows that were pointed at, to be found again after the order has changed. Opaque: only the table that made it can read it.
class RowSet
{
public:
    bool isEmpty() const { return m_size == 0; }
    std::size_t size() const { return m_size; }

private:
    friend class WindowTable;
    struct Witness {
        RowId id = 0;
        QString key{};
    };

    bool m_whole = false; ///< every row there was
    std::size_t m_size = 0;
    RowId m_only = 0; ///< when m_size is 1
    std::vector<bool> m_members{}; ///< by row id, when m_size > 1
    std::vector<Witness> m_witnesses{}; ///< some rows with their keys: row ids mean other rows once the file was made anew
};

/// The part of a window on a large table that does not depend on what a row is: the order, the unsorted tail, and when to ask again.
/// GUI thread.
class WindowTable : public RowTable
{
    Q_OBJECT

public:
    /// Why the order on screen was replaced, for views that keep selection and scroll position.
    enum class Swap {
        Refresh, ///< the same query over newer rows: keep everything
        Reorder, ///< the same rows in another order: keep the selection
        Result, ///< other rows: start at the top with nothing selected
    };
    /// Whether rows that were just added stand below the list until it is sorted again. Not where a filter could exclude them.
    enum class Tail { Hidden, Shown };

    explicit WindowTable(QObject *parent);

    int rowCount(const QModelIndex &parent = {}) const override;
    /// Rows before this one match as they were asked; the others with one typing mistake forgiven.
    int exactCount() const;
    /// Only the first rows are there; the whole list follows.
    bool isPartial() const { return m_partial; }
    /// No answer to the present query yet; what is shown answers an older one (or nothing was ever shown).
    bool isAsking() const { return m_asking; }
    /// Whether any order was ever shown.
    bool hasOrder() const { return m_order != nullptr; }
    /// What the swap under way, or the last one, was for; valid from modelAboutToBeReset on.
    Swap lastSwap() const { return m_swap; }

    /// Rows to be found again by `find`, sorted or not, may not overlap. Costs no reading beyond rows that are cached.
    RowSet remember(std::span<const RowRange> ranges) const;
    /// Where they stand now, in order and joined where they touch. Empty when the cache was made anew and ids mean other rows.
    std::vector<RowRange> find(const RowSet &rows) const;

    /// The shortest time between two questions for the same query; 1 s unless told otherwise.
    void setReorderPause(std::chrono::milliseconds pause) { m_pause.setInterval(pause); }
    /// Forgets cached rows and asks again, after a failure.
    void reload();

signals:
    /// Another order (or an equal one, as answer to a new query) is in place.
    void orderShown();
    /// `isAsking` became true.
    void asked();

protected:
    static constexpr int firstRows = 50; ///< asked first of all, so that the first paint need not wait

    virtual void askSource(quint64 generation, int limit) = 0;
    virtual void forgetRows() = 0;
    /// Forgets cached rows of these ids; tells the view of those.
    virtual void forgetRows(const std::vector<RowId> &ids) = 0;
    virtual void forgetRowsFrom(int position) = 0;
    /// The key of a row if that is known without reading; empty otherwise.
    virtual QString cachedKey(int row) const = 0;

    void askAnew(Swap swap, Tail tail);
    void answered(quint64 generation, Result<RowOrder> answer);
    void committed(const RowsCommitted &rows);
    RowId idAt(std::size_t position) const;

private:
    struct Tailed {
        quint64 revision = 0;
        std::vector<RowId> ids{};
    };

    void ask(int limit);
    void askAgainSoon(quint64 revision);
    void askAgainIfDue();
    void show(const RowOrder &order);
    void forgetAllRows();
    void addTail(const RowsCommitted &rows);
    int rowOf(RowId id) const;
    std::size_t orderSize() const { return m_order ? m_order->size() : 0; }

    std::shared_ptr<const std::vector<RowId>> m_order{};
    std::size_t m_exact = 0;
    quint64 m_revision = 0; ///< what the order contains
    quint64 m_rowsRevision = 0; ///< what the cached rows contain
    std::vector<RowId> m_tail{};
    std::vector<Tailed> m_tailed{}; ///< which commit each part of the tail came with
    Tail m_tailMode = Tail::Hidden;
    Swap m_swap = Swap::Result;
    Swap m_wanted = Swap::Result; ///< what the answer under way is for
    quint64 m_generation = 0;
    quint64 m_dueRevision = 0; ///< a commit up to here still waits to be sorted in; 0: none
    bool m_partial = false;
    bool m_asking = false;
    bool m_inFlight = false;
    QTimer m_pause;
};
