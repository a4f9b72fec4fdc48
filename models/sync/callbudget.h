#pragma once

#include "models/remote/callgate.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <array>
#include <chrono>
#include <deque>
#include <optional>
#include <vector>

/// The call limits of the service as a pure priority queue (CONTRACT 2.9, 14.2, DESIGN 4): per host a token bucket, a few calls in flight,
/// one per customer; in a customer's tenant so many a minute and an hour. Knows no timer and no thread: every function is told the time,
/// monotonic milliseconds, and `next` says when to ask again.
class CallBudget
{
public:
    using Ticket = CallGate::Ticket;
    using Time = std::chrono::milliseconds;

    struct Limits {
        int callsPerMinute = 240; ///< per host; 0: no limit
        int burst = 20; ///< calls that may go at once after a quiet time
        int inFlight = 4; ///< per host
        int tenantPerMinute = 240; ///< calls in one customer's tenant within any minute, per host; 0: no limit
        int tenantPerHour = 800; ///< likewise within any hour
    };

    /// What may start now, and when to ask again if nothing else happens (empty: only a new call or an ended one can change anything).
    struct Step {
        std::vector<Ticket> started{};
        std::optional<Time> askAgain{};
    };

    explicit CallBudget(Limits limits) : m_limits(limits) { }

    /// Queues a call behind those of its priority. Never starts it: ask `next`.
    Ticket enter(const CallGate::Request &request, Time now);
    /// Ends a call, waiting or in flight. False when the ticket is not known (any more).
    bool leave(Ticket ticket, Time now);
    /// 429: nothing goes to that host before `until`; afterwards one call at a time, one more for each quiet minute.
    void pauseHost(const QString &host, Time until, Time now);
    /// 429 of a customer's tenant: nothing about that customer goes to that host before `until`; for all others everything stays as it is.
    void pauseCustomer(const QString &host, const QString &customerId, Time until, Time now);
    /// Starts what the limits allow, most urgent first. Background calls (Stale, Sweep) leave one place in flight to the others.
    Step next(Time now);

    qint64 waiting() const { return m_waiting; }
    qint64 inFlight() const { return m_inFlight; }
    /// How many calls may be in flight to that host now.
    int parallel(const QString &host, Time now) const;
    /// Customers that something is remembered of because of a pause or of calls within the last hour.
    qint64 remembered() const;
    /// When all that waits, and `planned` calls more to the busiest host, will have ended at the present pace. Empty: nothing is left to
    /// do, or the pace is not known.
    std::optional<Time> expectedEnd(Time now, qint64 planned = 0) const;

private:
    static constexpr std::size_t priorities = 6;
    struct Waiting {
        Ticket ticket = 0;
        QString customerId{};
        bool isInTenant = false;
    };
    struct Host {
        std::array<std::deque<Waiting>, priorities> queues{};
        QSet<QString> customers{}; ///< with a call in flight
        QHash<QString, Time> pauses{}; ///< by customer: until when
        QHash<QString, QList<Time>> tenantCalls{}; ///< by customer: when those of the last hour in its tenant started
        std::deque<std::pair<Time, QString>> lastHour{}; ///< the same by time, to forget them by
        int inFlight = 0;
        qint64 waiting = 0;
        qint64 tokens = 0; ///< of `tokenUnit` to a call
        Time filledAt{0};
        Time pausedUntil{0};
        bool throttled = false; ///< since `pausedUntil` parallelism grows back
        std::chrono::duration<double, std::milli> latency{0}; ///< smoothed, of ended calls; 0: none ended yet
    };
    struct Call {
        QString host{};
        QString customerId{};
        CallPriority priority = CallPriority::List;
        bool started = false;
        Time startedAt{0};
    };

    Host &hostOf(const QString &name, Time now);
    void refill(Host &host, Time now) const;
    void forget(Host &host, Time now) const;
    int parallelOf(const Host &host, Time now) const;
    Time freeAt(const Host &host, const Waiting &waiting, Time now) const;
    std::optional<Time> firstFreed(const Host &host, Time now) const;
    std::optional<Ticket> startOne(Host &host, Time now);
    std::optional<Time> wakeOf(const Host &host, Time now) const;
    std::optional<Time> endOf(const Host &host, Time now, qint64 planned) const;

    Limits m_limits;
    QMap<QString, Host> m_hosts{};
    QHash<Ticket, Call> m_calls{};
    Ticket m_lastTicket = 0;
    qint64 m_waiting = 0;
    qint64 m_inFlight = 0;
};
