#pragma once

#include "models/core/windowsource.h"
#include "models/table/rowsort.h"

#include <QHash>
#include <QList>
#include <QPointer>

#include <algorithm>
#include <unordered_map>

/// What can be asked of rows that their owner has: how to sort them.
struct HeldQuery {
    QString sortKey{}; ///< of a column; empty, or of none: the owner's order
    bool descending = false;
    int limit = 0; ///< without meaning here: they are few
    bool operator==(const HeldQuery &) const = default;
};

/// A short list that its owner has whole and sets anew (what one customer has), as a source of windows: it is then shown, selected, copied
/// and kept in place as the long lists are. GUI thread.
template <typename T>
class HeldRows final : public WindowSource<T, HeldQuery>, public RowPages<T>
{
public:
    using Key = std::function<QString(const T &)>;

    /// `key` gives a row's id; each stands in the list once.
    explicit HeldRows(Key key) : m_key(std::move(key)) { }

    /// By what they can be sorted; until then they stand in the owner's order whatever is asked. A row that `follows` belongs to the one
    /// before it in the owner's order and stays below that one; among its like it is sorted as all are. Null: none does.
    void setSorting(QList<Column<T>> columns, std::function<bool(const T &)> follows)
    {
        m_columns = std::move(columns);
        m_follows = std::move(follows);
    }

    /// The rows in the owner's order. Watchers hear of what differs, and nothing when nothing does.
    void set(const QList<T> &rows)
    {
        RowsCommitted news{.textStays = true};
        auto order = std::make_shared<std::vector<RowId>>();
        std::unordered_map<RowId, T> held;
        for (const auto &row : rows) {
            const auto id = idOf(m_key(row));
            const auto before = m_rows.find(id);
            if (before == m_rows.end())
                news.added.push_back(id);
            else if (!(before->second == row))
                news.changed.push_back(id);
            order->push_back(id);
            held.insert_or_assign(id, row);
        }
        for (const auto &[id, row] : m_rows) {
            if (!held.contains(id))
                news.removed.push_back(id);
        }
        // What they are sorted by can differ, too.
        news.reorder = *order != *m_order || (m_isSorted && !news.changed.empty());
        if (!news.reorder && news.changed.empty())
            return;
        m_rows = std::move(held);
        m_order = std::move(order);
        news.revision = ++m_revision;
        std::erase_if(m_watchers, [](const Watcher &watcher) { return !watcher.receiver; });
        const auto watchers = m_watchers;
        for (const auto &watcher : watchers)
            watcher.committed(news);
    }

    void order(const HeldQuery &query, QObject *receiver, std::function<void(Result<RowOrder>)> receive) override
    {
        m_isSorted = !query.sortKey.isEmpty();
        // Later, as every other source: whoever asks is not told in the midst of asking.
        QMetaObject::invokeMethod(
            receiver,
            [receive = std::move(receive), order = RowOrder{.rows = sorted(query), .exact = m_order->size(), .revision = m_revision}] {
                receive(order);
            },
            Qt::QueuedConnection);
    }
    void watch(QObject *receiver, std::function<void(const RowsCommitted &)> committed) override
    {
        m_watchers.push_back({receiver, std::move(committed)});
    }
    RowPages<T> &pages() override { return *this; }
    Result<QList<T>> rows(std::span<const RowId> ids) override
    {
        QList<T> found;
        for (const auto id : ids) {
            const auto row = m_rows.find(id);
            found.append(row == m_rows.end() ? T() : row->second);
        }
        return found;
    }

private:
    struct Watcher {
        QPointer<QObject> receiver{};
        std::function<void(const RowsCommitted &)> committed{};
    };

    /// A row with those that follow it.
    struct Group {
        QVariant value{}; ///< of the row itself
        RowId id = 0;
        std::vector<std::pair<QVariant, RowId>> followers{};
    };

    std::shared_ptr<const std::vector<RowId>> sorted(const HeldQuery &query) const
    {
        const auto column = std::ranges::find(m_columns, query.sortKey, &Column<T>::key);
        if (query.sortKey.isEmpty() || column == m_columns.end())
            return m_order;
        std::vector<Group> groups;
        for (const auto id : *m_order) {
            const auto &row = m_rows.at(id);
            auto value = sortValueOf(*column, row);
            if (m_follows && m_follows(row) && !groups.empty())
                groups.back().followers.emplace_back(std::move(value), id);
            else
                groups.push_back({.value = std::move(value), .id = id});
        }
        const auto before = [&query](const QVariant &one, const QVariant &other) { return sortsBefore(one, other, query.descending); };
        std::ranges::stable_sort(groups, before, &Group::value);
        auto order = std::make_shared<std::vector<RowId>>();
        for (auto &[value, id, followers] : groups) {
            std::ranges::stable_sort(followers, before, &std::pair<QVariant, RowId>::first);
            order->push_back(id);
            for (const auto &follower : followers)
                order->push_back(follower.second);
        }
        return order;
    }
    RowId idOf(const QString &key)
    {
        auto &id = m_ids[key];
        if (id == 0)
            id = static_cast<RowId>(m_ids.size());
        return id;
    }

    Key m_key;
    QList<Column<T>> m_columns{}; ///< by which they can be sorted
    std::function<bool(const T &)> m_follows{};
    bool m_isSorted = false; ///< whoever asked last wants them sorted
    QHash<QString, RowId> m_ids{}; ///< kept for rows that went: one that comes back is the same row
    std::unordered_map<RowId, T> m_rows{};
    std::shared_ptr<const std::vector<RowId>> m_order = std::make_shared<const std::vector<RowId>>();
    std::vector<Watcher> m_watchers{};
    quint64 m_revision = 0;
};
