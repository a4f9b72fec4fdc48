#pragma once

#include "models/core/clock.h"
#include "models/sync/callbudget.h"

#include <QDateTime>
#include <QHash>
#include <QObject>

#include <functional>
#include <memory>

/// The gate every call goes through: a CallBudget driven by the injected clock. Sync thread. A call starts from the event loop, never
/// inside `enter`, so that its owner knows the ticket by then; a context that dies gives its place back by itself.
class CallScheduler final : public QObject, public CallGate
{
    Q_OBJECT

public:
    CallScheduler(Clock &clock, CallBudget::Limits limits, QObject *parent = nullptr);
    ~CallScheduler() override;

    Ticket enter(const Request &request, QObject *context, std::function<void()> go) override;
    void leave(Ticket ticket) override;
    void withdraw(Ticket ticket) override;
    void pauseHost(const QString &host, std::chrono::milliseconds untilMonotonic) override;
    void pauseCustomer(const QString &host, const QString &customerId, std::chrono::milliseconds untilMonotonic) override;

    qint64 waiting() const { return m_budget.waiting(); }
    qint64 inFlight() const { return m_budget.inFlight(); }
    /// UTC, of what waits and of `planned` calls more, at the present pace; invalid: nothing waits or the pace is not known.
    QDateTime expectedEnd(qint64 planned = 0) const;

signals:
    /// How many calls wait now, and when they will have ended (invalid: see `expectedEnd`).
    void queueChanged(qint64 waiting, const QDateTime &expectedEnd);

private:
    struct Pending {
        std::function<void()> go{};
        QMetaObject::Connection ended{};
    };

    void schedulePump();
    void pump();
    void armFor(std::optional<CallBudget::Time> when);
    void tellQueue();

    Clock &m_clock;
    CallBudget m_budget;
    QHash<Ticket, Pending> m_pending{};
    std::unique_ptr<QObject> m_alarm{}; ///< context of the one armed timer
    std::optional<CallBudget::Time> m_armedFor{};
    bool m_pumpScheduled = false;
    qint64 m_toldWaiting = 0;
};
