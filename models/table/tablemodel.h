#pragma once

#include "models/core/feed.h"
#include "models/table/rowtable.h"

#include <QHash>

/// A small table (up to 20,000 rows) held whole, as a feed tells it. Sort it through a proxy. GUI thread.
template <typename T>
class TableModel final : public RowTable
{
public:
    using Key = std::function<QString(const T &)>;

    /// `feed` outlives the model; `key` gives a row's id.
    TableModel(Feed<T> &feed, QList<Column<T>> columns, Key key, QObject *parent)
        : RowTable(parent), m_columns(std::move(columns)), m_key(std::move(key))
    {
        setLooks(m_columns.looks());
        feed.subscribe(this,
                       {.reset = [this](Result<Snapshot<T>> snapshot) { reset(std::move(snapshot)); },
                        .apply = [this](const ChangeSet<T> &changes) { apply(changes); }});
    }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid() || !ColumnTable<T>::answers(role))
            return {};
        return m_columns.cell(m_rows.at(index.row()), index.column(), role, matchWords());
    }
    QString key(int row) const override { return row >= 0 && row < m_rows.size() ? m_key(m_rows.at(row)) : QString(); }
    /// -1 when there is none.
    int rowOf(const QString &key) const { return m_places.value(key, -1); }
    /// nullptr outside the table; valid until the next change.
    const T *row(int row) const { return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr; }
    quint64 revision() const { return m_revision; }

private:
    static constexpr qint64 resetsFrom = 2'000'000; ///< rows × inserts from which single inserts cost more than a reset

    void reset(Result<Snapshot<T>> snapshot)
    {
        if (!snapshot) {
            emit failed(snapshot.error());
            return;
        }
        beginResetModel();
        m_revision = snapshot->revision;
        m_rows = std::move(snapshot->rows);
        countPlaces(0);
        endResetModel();
    }
    void apply(const ChangeSet<T> &changes)
    {
        if (changes.revision <= m_revision)
            return;
        m_revision = changes.revision;
        const auto touched = changes.upserted.size() + changes.removed.size();
        if (static_cast<qint64>(m_rows.size()) * touched > resetsFrom) {
            beginResetModel();
            replace(changes);
            endResetModel();
            return;
        }
        for (const auto &key : changes.removed)
            remove(key);
        for (const auto &row : changes.upserted)
            upsert(row);
    }
    void remove(const QString &key)
    {
        const auto place = rowOf(key);
        if (place < 0)
            return;
        beginRemoveRows({}, place, place);
        m_rows.removeAt(place);
        m_places.remove(key);
        countPlaces(place);
        endRemoveRows();
    }
    void upsert(const T &row)
    {
        const auto place = rowOf(m_key(row));
        if (place < 0) {
            const auto last = static_cast<int>(m_rows.size());
            beginInsertRows({}, last, last);
            m_rows.append(row);
            m_places.insert(m_key(row), last);
            endInsertRows();
        } else if (!(m_rows.at(place) == row)) {
            m_rows[place] = row;
            emit dataChanged(index(place, 0), index(place, columnCount() - 1));
        }
    }
    void replace(const ChangeSet<T> &changes)
    {
        const QSet<QString> gone(changes.removed.begin(), changes.removed.end());
        m_rows.removeIf([&](const T &row) { return gone.contains(m_key(row)); });
        countPlaces(0);
        for (const auto &row : changes.upserted) {
            if (const auto place = rowOf(m_key(row)); place >= 0) {
                m_rows[place] = row;
            } else {
                m_places.insert(m_key(row), static_cast<int>(m_rows.size()));
                m_rows.append(row);
            }
        }
    }
    void countPlaces(int from)
    {
        if (from == 0)
            m_places.clear();
        for (auto place = from; place < static_cast<int>(m_rows.size()); ++place)
            m_places.insert(m_key(m_rows.at(place)), place);
    }

    ColumnTable<T> m_columns;
    Key m_key{};
    QList<T> m_rows{};
    QHash<QString, int> m_places{};
    quint64 m_revision = 0;
};
