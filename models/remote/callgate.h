#pragma once

#include <QDateTime>
#include <QObject>
#include <QString>

#include <chrono>
#include <cstdint>
#include <functional>

/// How urgent a call is; smaller goes first (DESIGN 4).
enum class CallPriority : std::uint8_t { Looking, Outbox, Dirty, List, Stale, Sweep };

/// Asks leave for every single attempt, because rejected ones count against the service's limit too (CONTRACT 2.9). Implemented by the call
/// budget in models/sync; an open gate serves where nothing is limited. Lives on the thread of its RestClient.
class CallGate
{
public:
    /// What wants to go out.
    struct Request {
        QString host{};
        QString customerId{}; ///< at most one call per customer in flight; empty: no customer
        CallPriority priority = CallPriority::List;
        bool isInTenant = false; ///< in that customer's own tenant, which has limits of its own (CONTRACT 14.2)
    };
    using Ticket = quint64;

    CallGate() = default;
    CallGate(const CallGate &) = delete;
    CallGate &operator=(const CallGate &) = delete;
    virtual ~CallGate() = default;

    /// Calls `go` once the attempt may start (possibly at once), unless `context` died or `withdraw` came first.
    virtual Ticket enter(const Request &request, QObject *context, std::function<void()> go) = 0;
    /// The attempt is over, however it ended.
    virtual void leave(Ticket ticket) = 0;
    /// The attempt is no longer wanted; also after `go`, where it equals `leave`.
    virtual void withdraw(Ticket ticket) = 0;
    /// 429: nothing may go to that host before then (monotonic time of the injected clock).
    virtual void pauseHost(const QString &host, std::chrono::milliseconds untilMonotonic) = 0;
    /// 429 of a customer's tenant: nothing about that customer may go to that host before then; nobody else waits.
    virtual void pauseCustomer(const QString &host, const QString &customerId, std::chrono::milliseconds untilMonotonic) = 0;
};
