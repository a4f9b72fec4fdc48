#include "models/engine/deskqueue.h"

#include "models/command/commandneeds.h"

DeskQueue::DeskQueue(StoreDoor &door, QObject *parent) : QObject(parent), m_door(door)
{
}

void DeskQueue::opened()
{
    m_open = true;
    readViews(nullptr);
}

void DeskQueue::openedReadOnly(const Result<QList<SavedView>> &views)
{
    m_readOnly = views;
    tell(views, [](const Watcher &) { return true; });
}

void DeskQueue::setAlias(const QString &customerId, const QString &alias, QObject *receiver, DeskCommands::Done done)
{
    run(
        u"setAlias", Touches::Customers, [=, actor = m_actor](Store &store) { return store.setAlias(customerId, alias, actor); }, receiver,
        std::move(done));
}

void DeskQueue::changeTags(const QStringList &customerIds, const QStringList &add, const QStringList &remove, QObject *receiver,
                           DeskCommands::Done done)
{
    run(
        u"changeTags", Touches::Customers, [=, actor = m_actor](Store &store) { return store.changeTags(customerIds, add, remove, actor); },
        receiver, std::move(done));
}

void DeskQueue::saveView(const SavedView &view, QObject *receiver, DeskCommands::Done done)
{
    run(
        u"saveView", Touches::Views, [=, actor = m_actor](Store &store) { return store.saveView(view, actor); }, receiver, std::move(done));
}

void DeskQueue::removeView(const QString &viewId, QObject *receiver, DeskCommands::Done done)
{
    run(
        u"removeView", Touches::Views, [viewId, actor = m_actor](Store &store) { return store.removeView(viewId, actor); }, receiver,
        std::move(done));
}

void DeskQueue::changeGrants(const QList<GrantEdit> &edits, QObject *receiver, RoleCommands::Done done)
{
    run(
        u"changeGrants", Touches::Matrix, [edits, actor = m_actor](Store &store) { return store.changeGrants(edits, actor); }, receiver,
        std::move(done));
}

void DeskQueue::resetMatrix(QObject *receiver, RoleCommands::Done done)
{
    run(
        u"resetMatrix", Touches::Matrix, [actor = m_actor](Store &store) { return store.resetMatrix(actor); }, receiver, std::move(done));
}

void DeskQueue::subscribe(QObject *receiver, Feed<SavedView>::Handlers handlers)
{
    m_watchers.push_back({.receiver = receiver, .handlers = std::move(handlers)});
    if (m_open)
        readViews(receiver);
    else if (m_readOnly)
        tell(*m_readOnly, [receiver](const Watcher &watcher) { return watcher.receiver == receiver; });
}

void DeskQueue::run(QStringView command, Touches touches, std::function<Result<void>(Store &)> job, QObject *receiver,
                    std::function<void(Result<void>)> done)
{
    if (const auto may = CommandNeeds::check(m_permit, command); !may) {
        done(may.error());
        return;
    }
    if (!m_open) {
        done(Error{.kind = Error::Kind::StoreFailed, .detail = QStringLiteral("desk.sqlite is not open")});
        return;
    }
    // The job is carried out even when its asker is gone; only the answer is then for nobody.
    m_door.post<void>(this, std::move(job),
                      [this, guard = QPointer<QObject>(receiver), done = std::move(done), touches](Result<void> answer) {
                          if (touches == Touches::Views && answer)
                              readViews(nullptr);
                          if (touches == Touches::Matrix && answer)
                              emit matrixChanged();
                          if (guard)
                              done(std::move(answer));
                      });
}

void DeskQueue::readViews(QObject *only)
{
    m_door.post<QList<SavedView>>(
        this, [](Store &store) { return store.savedViews(QStringLiteral("customers")); },
        [this, guard = QPointer<QObject>(only), everyone = only == nullptr](const Result<QList<SavedView>> &views) {
            tell(views, [&](const Watcher &watcher) { return everyone || watcher.receiver == guard; });
        });
}

void DeskQueue::tell(const Result<QList<SavedView>> &views, const std::function<bool(const Watcher &)> &isMeant)
{
    std::erase_if(m_watchers, [](const Watcher &watcher) { return !watcher.receiver; });
    const auto snapshot = views ? Result<Snapshot<SavedView>>(Snapshot<SavedView>{.revision = ++m_revision, .rows = *views})
                                : Result<Snapshot<SavedView>>(views.error());
    const auto watchers = m_watchers;
    for (const auto &watcher : watchers) {
        if (watcher.receiver && isMeant(watcher))
            watcher.handlers.reset(snapshot);
    }
}
