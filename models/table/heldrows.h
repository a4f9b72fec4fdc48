#pragma once

#include "models/core/windowsource.h"

#include <QHash>
#include <QList>
#include <QPointer>

#include <algorithm>
#include <unordered_map>

/// The one question to rows that stand in their owner's order.
struct HeldQuery {
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

    /// The rows in the order to show. Watchers hear of what differs, and nothing when nothing does.
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
        news.reorder = *order != *m_order;
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

    void order(const HeldQuery &, QObject *receiver, std::function<void(Result<RowOrder>)> receive) override
    {
        // Later, as every other source: whoever asks is not told in the midst of asking.
        QMetaObject::invokeMethod(
            receiver,
            [receive = std::move(receive), order = RowOrder{.rows = m_order, .exact = m_order->size(), .revision = m_revision}] {
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

    RowId idOf(const QString &key)
    {
        auto &id = m_ids[key];
        if (id == 0)
            id = static_cast<RowId>(m_ids.size());
        return id;
    }

    Key m_key;
    QHash<QString, RowId> m_ids{}; ///< kept for rows that went: one that comes back is the same row
    std::unordered_map<RowId, T> m_rows{};
    std::shared_ptr<const std::vector<RowId>> m_order = std::make_shared<const std::vector<RowId>>();
    std::vector<Watcher> m_watchers{};
    quint64 m_revision = 0;
};
