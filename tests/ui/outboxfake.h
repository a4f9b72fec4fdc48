#pragma once

#include "models/command/outboxcommands.h"
#include "models/core/feed.h"

#include <QPointer>

/// An outbox in memory: notes what was asked of it, answers as a test says, and tells its watchers.
class FakeOutbox final : public OutboxCommands, public Feed<OutboxEntry>
{
public:
    QStringList asked{};
    QList<OutboxEntry> entries{};
    QList<OutboxChange> decided{}; ///< all that was ever decided, in order
    std::optional<Error> error{};

    /// Something became of an entry, or a new one came.
    void put(const OutboxEntry &entry)
    {
        entries.removeIf([&entry](const OutboxEntry &known) { return known.id == entry.id; });
        entries.append(entry);
        tell({entry});
    }
    /// The same where there are thousands: `place` is where it stands.
    void replace(qsizetype place, const OutboxEntry &entry)
    {
        entries[place] = entry;
        tell({entry});
    }
    static OutboxEntry entry(int number, const OutboxChange &change, OutboxState state = OutboxState::Waiting)
    {
        return {.number = number,
                .id = QStringLiteral("e-%1").arg(number),
                .change = change,
                .reason = QStringLiteral("T-%1").arg(number),
                .account = QStringLiteral("agent@noord.example"),
                .decidedAt = QDateTime(QDate(2025, 11, 3), QTime(10, 42), Qt::UTC),
                .state = state,
                .attempts = state == OutboxState::Waiting || state == OutboxState::Withdrawn ? 0 : 1};
    }

    void decide(const QList<OutboxChange> &changes, const QString &reason, QObject *receiver, Done done) override
    {
        QList<OutboxEntry> made;
        for (const auto &change : changes) {
            asked.append(QStringLiteral("%1 %2 %3>%4 '%5'").arg(changeWord(change.kind), change.subjectId, change.before, change.after, reason));
            made.append(entry(static_cast<int>(entries.size() + made.size()) + 1, change));
            made.last().reason = reason;
        }
        decided.append(changes);
        answer(made, receiver, std::move(done));
    }
    void withdraw(const QStringList &ids, QObject *receiver, Done done) override
    {
        asked.append(QStringLiteral("withdraw ") + ids.join(u','));
        answer(with(ids, OutboxState::Withdrawn), receiver, std::move(done));
    }
    void retry(const QStringList &ids, const SeenConflicts &seen, QObject *receiver, Done done) override
    {
        QStringList words;
        for (const auto &id : ids)
            words.append(seen.contains(id) ? id + u':' + seen[id] : id);
        asked.append(QStringLiteral("retry ") + words.join(u','));
        answer(with(ids, OutboxState::Waiting), receiver, std::move(done));
    }
    void edit(const QString &id, const QString &after, const QString &reason, QObject *receiver, Done done) override
    {
        asked.append(QStringLiteral("edit %1 %2 '%3'").arg(id, after, reason));
        auto changed = with({id}, OutboxState::Waiting);
        for (auto &each : changed)
            each.change.after = after;
        answer(changed, receiver, std::move(done));
    }
    void subscribe(QObject *receiver, Feed<OutboxEntry>::Handlers handlers) override
    {
        handlers.reset(Snapshot<OutboxEntry>{.revision = 1, .rows = entries});
        m_watchers.append({receiver, std::move(handlers)});
    }

private:
    QList<OutboxEntry> with(const QStringList &ids, OutboxState state) const
    {
        QList<OutboxEntry> changed;
        for (auto each : entries) {
            if (!ids.contains(each.id))
                continue;
            each.state = state;
            changed.append(each);
        }
        return changed;
    }
    void answer(const QList<OutboxEntry> &changed, QObject *receiver, Done done)
    {
        QMetaObject::invokeMethod(
            receiver,
            [this, changed, done = std::move(done)] {
                if (error) {
                    done(*error);
                    return;
                }
                for (const auto &each : changed)
                    put(each);
                done(changed);
            },
            Qt::QueuedConnection);
    }
    void tell(const QList<OutboxEntry> &changed)
    {
        for (const auto &[receiver, handlers] : std::as_const(m_watchers)) {
            if (receiver)
                handlers.apply({.revision = ++m_revision, .upserted = changed});
        }
    }

    QList<std::pair<QPointer<QObject>, Feed<OutboxEntry>::Handlers>> m_watchers{};
    quint64 m_revision = 1;
};
