#include "models/engine/outboxqueue.h"

#include "models/command/commandneeds.h"
#include "models/outbox/changerules.h"
#include "models/store/outbox.h"

#include <algorithm>

namespace {

void add(OutboxCount &count, OutboxState state, int entries)
{
    if (needsPerson(state))
        count.attention += entries;
    else if (!isFinished(state))
        count.waiting += entries;
}

} // namespace

OutboxQueue::OutboxQueue(StoreDoor &door, QObject *parent) : QObject(parent), m_door(door)
{
}

void OutboxQueue::opened()
{
    m_open = true;
    m_door.post<QList<OutboxEntry>>(
        this, [](Store &store) { return store.outbox().recent(finishedShown); },
        [this](const Result<QList<OutboxEntry>> &entries) { openedReadOnly(entries); });
}

void OutboxQueue::openedReadOnly(const Result<QList<OutboxEntry>> &entries)
{
    m_isRead = true;
    m_entries.clear();
    m_problem = entries ? std::nullopt : std::optional(entries.error());
    if (entries) {
        for (const auto &entry : *entries)
            m_entries.insert(entry.id, entry);
    }
    tellReset([](const Watcher &) { return true; });
    OutboxCount count;
    for (const auto &entry : std::as_const(m_entries))
        add(count, entry.state, 1);
    m_count.publish(count);
    for (const auto &order : std::exchange(m_waiting, {}))
        order();
}

void OutboxQueue::setPermit(const Permit &permit)
{
    m_permit = permit;
    const bool hidesPeople = CommandNeeds::denied(permit, u"readPeople").has_value();
    if (std::exchange(m_hidesPeople, hidesPeople) != hidesPeople && m_isRead)
        tellReset([](const Watcher &) { return true; });
}

QList<OutboxEntry> OutboxQueue::shown(QList<OutboxEntry> entries) const
{
    if (m_hidesPeople)
        std::ranges::transform(entries, entries.begin(), withoutPerson);
    return entries;
}

void OutboxQueue::whenRead(std::function<void()> order)
{
    if (m_isRead)
        order();
    else
        m_waiting.push_back(std::move(order));
}

void OutboxQueue::entryChanged(const OutboxEntry &entry)
{
    take({entry});
}

void OutboxQueue::take(const QList<OutboxEntry> &entries)
{
    if (entries.isEmpty() || !m_isRead)
        return;
    ChangeSet<OutboxEntry> changes{.revision = m_revision + 1};
    auto count = m_count.value();
    for (const auto &entry : entries) {
        const auto known = m_entries.constFind(entry.id);
        const bool isKnown = known != m_entries.constEnd();
        if (isKnown && known->version >= entry.version)
            continue; // the two threads that tell of entries do not wait for each other
        if (isKnown)
            add(count, known->state, -1);
        add(count, entry.state, 1);
        m_entries.insert(entry.id, entry);
        changes.upserted.append(entry);
    }
    if (changes.upserted.isEmpty())
        return;
    m_revision = changes.revision;
    changes.upserted = shown(changes.upserted);
    std::erase_if(m_watchers, [](const Watcher &watcher) { return !watcher.receiver; });
    const auto watchers = m_watchers;
    for (const auto &watcher : watchers) {
        if (watcher.receiver)
            watcher.handlers.apply(changes);
    }
    m_count.publish(count);
}

void OutboxQueue::tellReset(const std::function<bool(const Watcher &)> &isMeant)
{
    Result<Snapshot<OutboxEntry>> snapshot = Snapshot<OutboxEntry>{.revision = m_revision};
    if (m_problem) {
        snapshot = *m_problem;
    } else {
        snapshot->rows = shown(m_entries.values());
        std::ranges::sort(snapshot->rows, {}, &OutboxEntry::number);
    }
    std::erase_if(m_watchers, [](const Watcher &watcher) { return !watcher.receiver; });
    const auto watchers = m_watchers;
    for (const auto &watcher : watchers) {
        if (watcher.receiver && isMeant(watcher))
            watcher.handlers.reset(snapshot);
    }
}

void OutboxQueue::subscribe(QObject *receiver, Feed<OutboxEntry>::Handlers handlers)
{
    m_watchers.push_back({.receiver = receiver, .handlers = std::move(handlers)});
    if (m_isRead)
        tellReset([receiver](const Watcher &watcher) { return watcher.receiver == receiver; });
}

bool OutboxQueue::hasOpenUserChanges(const QString &customerId) const
{
    return std::ranges::any_of(m_entries, [&customerId](const OutboxEntry &entry) {
        return entry.change.customerId == customerId && subjectOf(entry.change.kind) == ChangeSubject::User && !isFinished(entry.state)
            && !needsPerson(entry.state);
    });
}

Result<void> OutboxQueue::mayChange(const QStringList &ids) const
{
    for (const auto &id : ids) {
        const auto entry = m_entries.constFind(id);
        if (entry == m_entries.constEnd())
            return Error{.kind = Error::Kind::NotFound,
                         .reason = Error::Reason::NotCached,
                         .subject = id,
                         .detail = QStringLiteral("the outbox has no such entry"),
                         .code = QStringLiteral("outbox")};
        if (auto may = CommandNeeds::check(m_permit, commandOf(entry->change.kind)); !may)
            return may;
    }
    return {};
}

void OutboxQueue::decide(const QList<OutboxChange> &changes, const QString &reason, QObject *receiver, Done done)
{
    Result<void> may;
    for (const auto &change : changes) {
        if (may)
            may = CommandNeeds::check(m_permit, commandOf(change.kind));
    }
    run(
        may, [changes, reason, actor = m_actor](Outbox outbox) { return outbox.decide(changes, reason, actor); }, receiver,
        std::move(done));
}

void OutboxQueue::withdraw(const QStringList &ids, QObject *receiver, Done done)
{
    whenRead([this, ids, guard = QPointer<QObject>(receiver), done = std::move(done)] {
        run(
            mayChange(ids), [ids, actor = m_actor](Outbox outbox) { return outbox.withdraw(ids, actor); }, guard, done);
    });
}

void OutboxQueue::retry(const QStringList &ids, const SeenConflicts &seen, QObject *receiver, Done done)
{
    whenRead([this, ids, seen, guard = QPointer<QObject>(receiver), done = std::move(done)] {
        run(
            mayChange(ids), [ids, seen, actor = m_actor](Outbox outbox) { return outbox.retry(ids, seen, actor); }, guard, done);
    });
}

void OutboxQueue::edit(const QString &id, const QString &after, const QString &reason, QObject *receiver, Done done)
{
    whenRead([this, id, after, reason, guard = QPointer<QObject>(receiver), done = std::move(done)] {
        run(
            mayChange({id}),
            [id, after, reason, actor = m_actor](Outbox outbox) -> Result<QList<OutboxEntry>> {
                auto edited = outbox.edit(id, after, reason, actor);
                if (!edited)
                    return edited.error();
                return QList<OutboxEntry>{*edited};
            },
            guard, done);
    });
}

void OutboxQueue::run(const Result<void> &may, std::function<Result<QList<OutboxEntry>>(Outbox)> job, QObject *receiver, Done done)
{
    if (!may) {
        if (receiver)
            done(may.error());
        return;
    }
    if (!m_open) {
        done(Error{.kind = Error::Kind::StoreFailed, .detail = QStringLiteral("desk.sqlite is not open")});
        return;
    }
    // The job is carried out even when its asker is gone; only the answer is then for nobody.
    m_door.post<QList<OutboxEntry>>(
        this, [job = std::move(job)](Store &store) { return job(store.outbox()); },
        [this, guard = QPointer<QObject>(receiver), done = std::move(done)](Result<QList<OutboxEntry>> entries) {
            if (entries && !entries->isEmpty()) {
                take(*entries);
                emit sendWanted();
            }
            if (guard)
                done(std::move(entries));
        });
}
