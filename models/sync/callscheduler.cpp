#include "models/sync/callscheduler.h"

#include <QMetaObject>
#include <QPointer>
#include <QThread>

CallScheduler::CallScheduler(Clock &clock, CallBudget::Limits limits, QObject *parent) : QObject(parent), m_clock(clock), m_budget(limits)
{
}

CallScheduler::~CallScheduler() = default;

CallGate::Ticket CallScheduler::enter(const Request &request, QObject *context, std::function<void()> go)
{
    Q_ASSERT(thread() == QThread::currentThread());
    const auto ticket = m_budget.enter(request, m_clock.monotonic());
    auto ended = connect(context, &QObject::destroyed, this, [this, ticket] { withdraw(ticket); });
    m_pending.insert(ticket, {.go = std::move(go), .ended = ended});
    schedulePump();
    return ticket;
}

void CallScheduler::leave(Ticket ticket)
{
    withdraw(ticket);
}

void CallScheduler::withdraw(Ticket ticket)
{
    Q_ASSERT(thread() == QThread::currentThread());
    const auto pending = m_pending.constFind(ticket);
    if (pending == m_pending.constEnd())
        return;
    disconnect(pending->ended);
    m_pending.erase(pending);
    m_budget.leave(ticket, m_clock.monotonic());
    schedulePump();
}

void CallScheduler::pauseHost(const QString &host, std::chrono::milliseconds untilMonotonic)
{
    m_budget.pauseHost(host, untilMonotonic, m_clock.monotonic());
    schedulePump();
}

void CallScheduler::pauseCustomer(const QString &host, const QString &customerId, std::chrono::milliseconds untilMonotonic)
{
    m_budget.pauseCustomer(host, customerId, untilMonotonic, m_clock.monotonic());
    schedulePump();
}

QDateTime CallScheduler::expectedEnd(qint64 planned) const
{
    const auto now = m_clock.monotonic();
    const auto end = m_budget.expectedEnd(now, planned);
    return end ? m_clock.utcNow().addMSecs((*end - now).count()) : QDateTime{};
}

void CallScheduler::schedulePump()
{
    if (m_pumpScheduled)
        return;
    m_pumpScheduled = true;
    QMetaObject::invokeMethod(
        this, [this] { pump(); }, Qt::QueuedConnection);
}

void CallScheduler::pump()
{
    m_pumpScheduled = false;
    const QPointer<CallScheduler> self(this);
    const auto step = m_budget.next(m_clock.monotonic());
    for (const auto ticket : step.started) {
        // A call that just started may have withdrawn this one, or ended the scheduler.
        const auto pending = m_pending.find(ticket);
        if (pending == m_pending.end())
            continue;
        const auto go = std::move(pending->go);
        pending->go = {};
        go();
        if (!self)
            return;
    }
    armFor(step.askAgain);
    tellQueue();
}

void CallScheduler::armFor(std::optional<CallBudget::Time> when)
{
    if (!when || (m_armedFor && *m_armedFor <= *when))
        return;
    m_alarm = std::make_unique<QObject>();
    m_armedFor = when;
    m_clock.after(*when - m_clock.monotonic(), m_alarm.get(), [this] {
        m_armedFor.reset();
        schedulePump();
    });
}

void CallScheduler::tellQueue()
{
    if (m_toldWaiting == m_budget.waiting())
        return;
    m_toldWaiting = m_budget.waiting();
    emit queueChanged(m_toldWaiting, expectedEnd());
}
