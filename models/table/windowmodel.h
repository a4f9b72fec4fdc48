#pragma once

#include "models/table/windowtable.h"

#include <QHash>

#include <unordered_set>

/// A window on a table of any length: the order comes as a vector of row ids and is swapped whole, the rows in view are read page by page
/// into a small cache. `Query` has a member `limit`. GUI thread.
template <typename T, typename Query>
class WindowModel final : public WindowTable
{
public:
    using Key = std::function<QString(const T &)>;

    /// `source` outlives the model; `key` gives the service's id of a row.
    WindowModel(WindowSource<T, Query> &source, QList<Column<T>> columns, Key key, QObject *parent)
        : WindowTable(parent), m_source(source), m_columns(std::move(columns)), m_key(std::move(key))
    {
        setLooks(m_columns.looks());
        m_source.watch(this, [this](const RowsCommitted &rows) { committed(rows); });
    }

    /// Asks for another order. The first time only the first rows are asked, then all.
    void setQuery(const Query &query, Swap swap, Tail tail)
    {
        m_query = query;
        askAnew(swap, tail);
    }
    const Query &query() const { return m_query; }

    /// Reads the row's page if need be. nullptr outside the table; valid until the next call.
    const T *row(int row) const
    {
        if (row < 0 || row >= rowCount())
            return nullptr;
        const auto &page = pageAt(row / pageRows);
        return &page.rows.at(row % pageRows);
    }
    QString key(int row) const override
    {
        const auto *found = this->row(row);
        return found ? m_key(*found) : QString();
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid())
            return {};
        if (role == TableRole::Similar)
            return isSimilar(index.row());
        if (!ColumnTable<T>::answers(role))
            return {};
        auto value = m_columns.cell(*row(index.row()), index.column(), role, matchWords());
        if (role == Qt::AccessibleTextRole && !similarPhrase().isEmpty() && isSimilar(index.row()))
            return similarPhrase().arg(value.toString());
        return value;
    }

protected:
    void askSource(quint64 generation, int limit) override
    {
        auto query = m_query;
        query.limit = limit;
        m_source.order(query, this, [this, generation](Result<RowOrder> answer) { answered(generation, std::move(answer)); });
    }
    void forgetRows() override { m_pages.clear(); }
    void forgetRows(const std::vector<RowId> &ids) override
    {
        if (ids.empty() || m_pages.isEmpty())
            return;
        const std::unordered_set<RowId> changed(ids.begin(), ids.end());
        QList<RowRange> touched;
        for (auto page = m_pages.begin(); page != m_pages.end();) {
            RowRange range;
            const auto first = page.key() * pageRows;
            for (int place = 0; place < page->rows.size(); ++place) {
                if (!changed.contains(idAt(static_cast<std::size_t>(first) + static_cast<std::size_t>(place))))
                    continue;
                if (range.last < 0)
                    range.first = first + place;
                range.last = first + place;
            }
            if (range.last < 0) {
                ++page;
                continue;
            }
            touched.append(range);
            page = m_pages.erase(page);
        }
        for (const auto &range : touched)
            emit dataChanged(index(range.first, 0), index(range.last, columnCount() - 1));
    }
    void forgetRowsFrom(int position) override
    {
        m_pages.removeIf([position](const auto &page) { return (page.key() + 1) * pageRows > position; });
    }
    QString cachedKey(int row) const override
    {
        const auto page = m_pages.constFind(row / pageRows);
        return page == m_pages.constEnd() ? QString() : m_key(page->rows.at(row % pageRows));
    }

private:
    static constexpr int pageRows = 32; ///< about a window full: a jump reads what it shows and little more
    static constexpr int mostPages = 192;

    struct Page {
        QList<T> rows{};
        quint64 used = 0;
    };

    bool isSimilar(int row) const { return row >= exactCount(); }
    const Page &pageAt(int number) const
    {
        auto page = m_pages.find(number);
        if (page == m_pages.end()) {
            if (m_pages.size() >= mostPages)
                dropOldestPage();
            page = m_pages.insert(number, readPage(number));
        }
        page->used = ++m_uses;
        return *page;
    }
    Page readPage(int number) const
    {
        const auto first = number * pageRows;
        const auto size = std::min(pageRows, rowCount() - first);
        std::vector<RowId> ids;
        ids.reserve(static_cast<std::size_t>(size));
        for (int place = 0; place < size; ++place)
            ids.push_back(idAt(static_cast<std::size_t>(first) + static_cast<std::size_t>(place)));
        auto read = m_source.pages().rows(ids);
        if (read && read->size() == size)
            return {.rows = std::move(*read)};
        if (!read) { // told later: a view that paints must not be called back
            QMetaObject::invokeMethod(
                const_cast<WindowModel *>(this),
                [self = const_cast<WindowModel *>(this), error = read.error()] { emit self->failed(error); }, Qt::QueuedConnection);
        }
        return {.rows = QList<T>(size)};
    }
    void dropOldestPage() const
    {
        auto oldest = m_pages.begin();
        for (auto page = m_pages.begin(); page != m_pages.end(); ++page) {
            if (page->used < oldest->used)
                oldest = page;
        }
        m_pages.erase(oldest);
    }

    WindowSource<T, Query> &m_source;
    ColumnTable<T> m_columns;
    Key m_key{};
    Query m_query{};
    mutable QHash<int, Page> m_pages{};
    mutable quint64 m_uses = 0;
};
