#pragma once

#include "models/core/windowsource.h"

#include <QPointer>

#include <algorithm>
#include <map>

/// A customer-like row of the tests.
struct Pupil {
    QString id{};
    QString name{};
    int mark = 0;
    bool operator==(const Pupil &) const = default;
};

struct PupilQuery {
    QString text{};
    bool byMark = false;
    int limit = 0;
    bool operator==(const PupilQuery &) const = default;
};

/// A window source over a map, whose answers come when the test says so.
class FakeWindowSource final : public WindowSource<Pupil, PupilQuery>, public RowPages<Pupil>
{
public:
    struct Asked {
        PupilQuery query{};
        QPointer<QObject> receiver{};
        std::function<void(Result<RowOrder>)> receive{};
    };

    std::map<RowId, Pupil> table{};
    quint64 revision = 0;
    QList<Asked> asked{};
    int reads = 0;
    std::optional<Error> readError{};

    void order(const PupilQuery &query, QObject *receiver, std::function<void(Result<RowOrder>)> receive) override
    {
        asked.append({query, receiver, std::move(receive)});
    }
    void watch(QObject *receiver, std::function<void(const RowsCommitted &)> committed) override
    {
        m_watchers.append({receiver, std::move(committed)});
    }
    RowPages<Pupil> &pages() override { return *this; }
    Result<QList<Pupil>> rows(std::span<const RowId> ids) override
    {
        ++reads;
        if (readError)
            return *readError;
        QList<Pupil> found;
        for (const auto id : ids) {
            const auto row = table.find(id);
            found.append(row == table.end() ? Pupil() : row->second);
        }
        return found;
    }

    RowOrder answerTo(const PupilQuery &query) const
    {
        std::vector<RowId> ids;
        for (const auto &[id, pupil] : table) {
            if (query.text.isEmpty() || pupil.name.contains(query.text))
                ids.push_back(id);
        }
        std::ranges::stable_sort(ids, [&](RowId one, RowId other) {
            const auto &a = table.at(one);
            const auto &b = table.at(other);
            return query.byMark ? a.mark < b.mark : a.name < b.name;
        });
        RowOrder order{.exact = ids.size(), .revision = revision};
        if (query.limit > 0 && ids.size() > static_cast<std::size_t>(query.limit)) {
            ids.resize(static_cast<std::size_t>(query.limit));
            order.exact = ids.size();
        }
        order.partial = query.limit > 0;
        order.rows = std::make_shared<const std::vector<RowId>>(std::move(ids));
        return order;
    }
    /// Answers the oldest question that is open.
    void answer()
    {
        const auto next = asked.takeFirst();
        if (next.receiver)
            next.receive(answerTo(next.query));
    }
    void answerAll()
    {
        while (!asked.isEmpty())
            answer();
    }
    void commit(RowsCommitted rows)
    {
        rows.revision = ++revision;
        const auto watchers = m_watchers;
        for (const auto &watcher : watchers) {
            if (watcher.first)
                watcher.second(rows);
        }
    }

private:
    QList<std::pair<QPointer<QObject>, std::function<void(const RowsCommitted &)>>> m_watchers{};
};

inline QList<Column<Pupil>> pupilColumns()
{
    return {{.key = QStringLiteral("name"),
             .title = QStringLiteral("Name"),
             .text = [](const Pupil &pupil) { return pupil.name; },
             .searched = true},
            {.key = QStringLiteral("mark"),
             .title = QStringLiteral("Mark"),
             .value = [](const Pupil &pupil) { return pupil.mark; },
             .text = [](const Pupil &pupil) { return QString::number(pupil.mark); },
             .spoken = [](const Pupil &pupil) { return QStringLiteral("mark %1").arg(pupil.mark); },
             .state = [](const Pupil &pupil) { return pupil.mark < 6 ? CellState::Degraded : CellState::None; },
             .quiet = [](const Pupil &pupil) { return pupil.mark == 0; },
             .alignment = Qt::AlignTrailing | Qt::AlignVCenter,
             .defaultVisible = false}};
}
