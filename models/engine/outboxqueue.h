#pragma once

#include "models/command/outboxcommands.h"
#include "models/core/feed.h"
#include "models/engine/valuechannel.h"
#include "models/roles/permit.h"
#include "models/store/store.h"
#include "models/store/storedoor.h"

#include <QHash>
#include <QPointer>

/// The outbox as the window sees it: commands, carried out on the store thread when the permit gives them, and the feed of entries that
/// follows them and what the service says. GUI thread.
class OutboxQueue : public QObject, public OutboxCommands, public Feed<OutboxEntry>
{
    Q_OBJECT

public:
    /// How many of the finished entries are shown.
    static constexpr int finishedShown = 2000;

    OutboxQueue(StoreDoor &door, QObject *parent);

    void setActor(const Actor &actor) { m_actor = actor; }
    /// Something is still being done to the people of this customer.
    bool hasOpenUserChanges(const QString &customerId) const;
    /// Whoever may not see who works at a customer is told of changes without names, from now on.
    void setPermit(const Permit &permit);
    /// The desk file is open (again): commands work and the entries are read.
    void opened();
    /// Beside the writer: the entries as they were read, commands are refused.
    void openedReadOnly(const Result<QList<OutboxEntry>> &entries);
    /// The sender wrote something down.
    void entryChanged(const OutboxEntry &entry);

    ValueFeed<OutboxCount> &count() { return m_count; }

    void decide(const QList<OutboxChange> &changes, const QString &reason, QObject *receiver, Done done) override;
    void withdraw(const QStringList &ids, QObject *receiver, Done done) override;
    void retry(const QStringList &ids, const SeenConflicts &seen, QObject *receiver, Done done) override;
    void edit(const QString &id, const QString &after, const QString &reason, QObject *receiver, Done done) override;
    void subscribe(QObject *receiver, Feed<OutboxEntry>::Handlers handlers) override;

signals:
    /// Something may be due.
    void sendWanted();

private:
    struct Watcher {
        QPointer<QObject> receiver{};
        Feed<OutboxEntry>::Handlers handlers{};
    };

    Result<void> mayChange(const QStringList &ids) const;
    /// Which change an id means is known once the entries were read: an order that comes before waits for them.
    void whenRead(std::function<void()> order);
    void run(const Result<void> &may, std::function<Result<QList<OutboxEntry>>(Outbox)> job, QObject *receiver, Done done);
    void take(const QList<OutboxEntry> &entries);
    void tellReset(const std::function<bool(const Watcher &)> &isMeant);

    StoreDoor &m_door;
    Actor m_actor{};
    QList<OutboxEntry> shown(QList<OutboxEntry> entries) const;

    Permit m_permit{};
    bool m_hidesPeople = true;
    bool m_open = false;
    bool m_isRead = false;
    std::optional<Error> m_problem{}; ///< why there are no entries
    std::vector<std::function<void()>> m_waiting{}; ///< orders that came before the entries were read
    QHash<QString, OutboxEntry> m_entries{}; ///< by id
    ValueChannel<OutboxCount> m_count{};
    quint64 m_revision = 0;
    std::vector<Watcher> m_watchers{};
};
