#include "models/sync/callbudget.h"

#include <algorithm>
#include <cmath>

namespace {
using namespace std::chrono_literals;

// A call costs this much of the bucket and each millisecond brings `callsPerMinute`: whole numbers, so that no rounding ever adds a call.
constexpr qint64 tokenUnit = 60'000;
constexpr double newestWeight = 0.2;
} // namespace

CallBudget::Host &CallBudget::hostOf(const QString &name, Time now)
{
    const auto found = m_hosts.find(name);
    if (found != m_hosts.end())
        return *found;
    Host host;
    host.tokens = m_limits.burst * tokenUnit;
    host.filledAt = now;
    return *m_hosts.insert(name, host);
}

CallBudget::Ticket CallBudget::enter(const CallGate::Request &request, Time now)
{
    const auto ticket = ++m_lastTicket;
    auto &host = hostOf(request.host, now);
    host.queues.at(static_cast<std::size_t>(request.priority)).push_back({ticket, request.customerId, request.isInTenant});
    ++host.waiting;
    ++m_waiting;
    m_calls.insert(ticket, {.host = request.host, .customerId = request.customerId, .priority = request.priority});
    return ticket;
}

bool CallBudget::leave(Ticket ticket, Time now)
{
    if (!m_calls.contains(ticket))
        return false;
    const auto call = m_calls.take(ticket);
    auto &host = hostOf(call.host, now);
    if (call.started) {
        --host.inFlight;
        --m_inFlight;
        if (!call.customerId.isEmpty())
            host.customers.remove(call.customerId);
        const std::chrono::duration<double, std::milli> took = std::max(now - call.startedAt, Time{1});
        host.latency = host.latency.count() > 0 ? host.latency * (1 - newestWeight) + took * newestWeight : took;
        return true;
    }
    auto &queue = host.queues.at(static_cast<std::size_t>(call.priority));
    queue.erase(std::find_if(queue.begin(), queue.end(), [ticket](const Waiting &waiting) { return waiting.ticket == ticket; }));
    --host.waiting;
    --m_waiting;
    return true;
}

void CallBudget::pauseHost(const QString &name, Time until, Time now)
{
    auto &host = hostOf(name, now);
    host.pausedUntil = std::max({host.pausedUntil, until, now});
    host.throttled = true;
    // What was saved up is gone: the service has just said that it was too much. One call may try when the pause is over.
    host.tokens = tokenUnit;
    host.filledAt = host.pausedUntil;
}

void CallBudget::pauseCustomer(const QString &name, const QString &customerId, Time until, Time now)
{
    auto &pausedUntil = hostOf(name, now).pauses[customerId];
    pausedUntil = std::max(pausedUntil, until);
}

qint64 CallBudget::remembered() const
{
    qint64 count = 0;
    for (const auto &host : m_hosts)
        count += host.pauses.size() + host.tenantCalls.size();
    return count;
}

/// What no longer keeps anybody waiting.
void CallBudget::forget(Host &host, Time now) const
{
    host.pauses.removeIf([now](std::pair<const QString &, Time &> pause) { return pause.second <= now; });
    while (!host.lastHour.empty() && host.lastHour.front().first + 1h <= now) {
        const auto calls = host.tenantCalls.find(host.lastHour.front().second);
        calls->removeFirst();
        if (calls->isEmpty())
            host.tenantCalls.erase(calls);
        host.lastHour.pop_front();
    }
}

/// When that call may start as far as its own customer is concerned, those in flight aside; not after `now`: at once.
CallBudget::Time CallBudget::freeAt(const Host &host, const Waiting &waiting, Time now) const
{
    auto free = host.pauses.value(waiting.customerId, now);
    if (!waiting.isInTenant)
        return free;
    const auto calls = host.tenantCalls.constFind(waiting.customerId);
    if (calls == host.tenantCalls.constEnd())
        return free;
    for (const auto &[most, window] : {std::pair{m_limits.tenantPerMinute, Time{1min}}, std::pair{m_limits.tenantPerHour, Time{1h}}}) {
        if (most > 0 && calls->size() >= most)
            free = std::max(free, calls->at(calls->size() - most) + window);
    }
    return free;
}

/// When the first of those that wait for a customer's pause or limits need not any more.
std::optional<CallBudget::Time> CallBudget::firstFreed(const Host &host, Time now) const
{
    std::optional<Time> first;
    if (host.pauses.isEmpty() && host.tenantCalls.isEmpty())
        return first;
    for (const auto &queue : host.queues) {
        for (const auto &waiting : queue) {
            if (const auto free = freeAt(host, waiting, now); free > now)
                first = first ? std::min(*first, free) : free;
        }
    }
    return first;
}

void CallBudget::refill(Host &host, Time now) const
{
    if (now <= host.filledAt)
        return;
    const auto full = m_limits.burst * tokenUnit;
    const auto quiet = std::min<qint64>((now - host.filledAt).count(), tokenUnit * 60);
    host.tokens = std::min(full, host.tokens + quiet * m_limits.callsPerMinute);
    host.filledAt = now;
}

int CallBudget::parallelOf(const Host &host, Time now) const
{
    if (!host.throttled)
        return m_limits.inFlight;
    if (now < host.pausedUntil)
        return 1;
    const auto quietMinutes = std::chrono::duration_cast<std::chrono::minutes>(now - host.pausedUntil).count();
    return static_cast<int>(std::min<qint64>(m_limits.inFlight, 1 + quietMinutes));
}

int CallBudget::parallel(const QString &host, Time now) const
{
    const auto found = m_hosts.constFind(host);
    return found == m_hosts.constEnd() ? m_limits.inFlight : parallelOf(*found, now);
}

std::optional<CallBudget::Ticket> CallBudget::startOne(Host &host, Time now)
{
    if (host.waiting == 0 || now < host.pausedUntil || (m_limits.callsPerMinute > 0 && host.tokens < tokenUnit))
        return {};
    const auto parallel = parallelOf(host, now);
    if (host.inFlight >= parallel)
        return {};
    for (std::size_t priority = 0; priority < priorities; ++priority) {
        if (priority >= static_cast<std::size_t>(CallPriority::Stale) && parallel > 1 && host.inFlight >= parallel - 1)
            return {};
        auto &queue = host.queues.at(priority);
        const auto free = std::find_if(queue.begin(), queue.end(), [&](const Waiting &waiting) {
            return waiting.customerId.isEmpty() || (!host.customers.contains(waiting.customerId) && freeAt(host, waiting, now) <= now);
        });
        if (free == queue.end())
            continue;
        const auto chosen = *free;
        queue.erase(free);
        if (!chosen.customerId.isEmpty())
            host.customers.insert(chosen.customerId);
        if (chosen.isInTenant && !chosen.customerId.isEmpty()) {
            host.tenantCalls[chosen.customerId].append(now);
            host.lastHour.emplace_back(now, chosen.customerId);
        }
        if (m_limits.callsPerMinute > 0)
            host.tokens -= tokenUnit;
        --host.waiting;
        ++host.inFlight;
        auto &call = m_calls[chosen.ticket];
        call.started = true;
        call.startedAt = now;
        return chosen.ticket;
    }
    return {};
}

std::optional<CallBudget::Time> CallBudget::wakeOf(const Host &host, Time now) const
{
    if (host.waiting == 0)
        return {};
    if (now < host.pausedUntil)
        return host.pausedUntil;
    auto wake = firstFreed(host, now);
    if (m_limits.callsPerMinute > 0 && host.tokens < tokenUnit) {
        const auto missing = tokenUnit - host.tokens;
        const auto paid = now + Time{(missing + m_limits.callsPerMinute - 1) / m_limits.callsPerMinute};
        wake = wake ? std::min(*wake, paid) : paid;
    }
    if (host.throttled && parallelOf(host, now) < m_limits.inFlight) {
        const auto quiet = now - host.pausedUntil;
        const Time grows = host.pausedUntil + (std::chrono::duration_cast<std::chrono::minutes>(quiet) + 1min);
        wake = wake ? std::min(*wake, grows) : grows;
    }
    return wake;
}

CallBudget::Step CallBudget::next(Time now)
{
    Step step;
    for (auto &host : m_hosts) {
        refill(host, now);
        forget(host, now);
        while (const auto ticket = startOne(host, now)) {
            step.started.push_back(*ticket);
            --m_waiting;
            ++m_inFlight;
        }
        if (const auto wake = wakeOf(host, now); wake && (!step.askAgain || *wake < *step.askAgain))
            step.askAgain = wake;
    }
    return step;
}

std::optional<CallBudget::Time> CallBudget::endOf(const Host &host, Time now, qint64 planned) const
{
    const auto calls = host.waiting + planned;
    auto start = std::max(now, host.pausedUntil);
    if (m_limits.callsPerMinute == 0 && host.latency.count() <= 0)
        return {};
    const auto oneAnswer = Time{static_cast<qint64>(std::ceil(host.latency.count()))};
    const auto rounds = static_cast<double>(calls + host.inFlight) / parallelOf(host, now);
    auto needed = Time{static_cast<qint64>(std::ceil(rounds * host.latency.count()))};
    if (m_limits.callsPerMinute > 0) {
        const auto missing = std::max<qint64>(0, calls * tokenUnit - host.tokens);
        needed = std::max(needed, Time{missing / m_limits.callsPerMinute} + oneAnswer);
    }
    auto end = start + needed;
    for (const auto &queue : host.queues) {
        for (const auto &waiting : queue)
            end = std::max(end, freeAt(host, waiting, now));
    }
    return end;
}

std::optional<CallBudget::Time> CallBudget::expectedEnd(Time now, qint64 planned) const
{
    if (m_waiting + m_inFlight + planned == 0 || m_hosts.isEmpty())
        return {};
    auto busiest = m_hosts.constBegin();
    for (auto host = m_hosts.constBegin(); host != m_hosts.constEnd(); ++host) {
        if (host->waiting + host->inFlight > busiest->waiting + busiest->inFlight)
            busiest = host;
    }
    std::optional<Time> end;
    for (auto host = m_hosts.constBegin(); host != m_hosts.constEnd(); ++host) {
        const auto extra = host == busiest ? planned : 0;
        if (host->waiting + host->inFlight + extra == 0)
            continue;
        const auto ends = endOf(*host, now, extra);
        if (!ends)
            return {};
        end = end ? std::max(*end, *ends) : *ends;
    }
    return end;
}
