#include "app/cli/outboxfollow.h"

#include <algorithm>

OutboxFollow::OutboxFollow(Engine &engine, OutboxOrder order, Told told, QObject *parent)
    : QObject(parent), m_engine(engine), m_order(std::move(order)), m_told(std::move(told))
{
}

void OutboxFollow::start()
{
    const auto done = [this](const Result<QList<OutboxEntry>> &entries) { written(entries); };
    auto &commands = m_engine.outboxCommands();
    switch (m_order.what) {
    case OutboxOrder::What::Decide:
        commands.decide(m_order.changes, m_order.reason, this, done);
        return;
    case OutboxOrder::What::Retry:
        commands.retry(m_order.ids, m_order.seen, this, done);
        return;
    case OutboxOrder::What::Withdraw:
        commands.withdraw(m_order.ids, this, done);
        return;
    }
}

void OutboxFollow::written(const Result<QList<OutboxEntry>> &entries)
{
    const auto isOver = !entries || entries->isEmpty() || m_order.what == OutboxOrder::What::Withdraw;
    if (entries)
        m_entries = *entries;
    m_told(entries, isOver);
    if (isOver)
        return;
    m_engine.outbox().subscribe(this,
                                {.reset = [](const Result<Snapshot<OutboxEntry>> &) {},
                                 .apply = [this](const ChangeSet<OutboxEntry> &changes) { changed(changes.upserted); }});
    m_engine.sendOutbox(this, [this](const std::optional<Error> &problem) { rested(problem); });
}

void OutboxFollow::changed(const QList<OutboxEntry> &entries)
{
    bool isNews = false;
    for (const auto &entry : entries) {
        const auto known = std::ranges::find(m_entries, entry.id, &OutboxEntry::id);
        if (known == m_entries.end())
            continue;
        *known = entry;
        isNews = true;
    }
    if (isNews)
        m_told(m_entries, false);
}

void OutboxFollow::rested(const std::optional<Error> &problem)
{
    for (auto &entry : m_entries) {
        if (problem && !entry.problem && !isFinished(entry.state))
            entry.problem = problem;
    }
    m_told(m_entries, true);
}
