#pragma once

#include <QDateTime>
#include <QObject>

#include <chrono>
#include <functional>

/// Time as a dependency, so that tests can own it. May be asked on any thread; `after` runs its call on the thread it was asked on.
class Clock
{
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock() = default;

    /// The calendar, UTC. May jump; never use it to measure a duration.
    virtual QDateTime utcNow() const = 0;
    /// Milliseconds that only ever grow.
    virtual std::chrono::milliseconds monotonic() const = 0;
    /// Calls `call` once after `delay` unless `context` died first. `context` lives on the calling thread.
    virtual void after(std::chrono::milliseconds delay, QObject *context, std::function<void()> call) = 0;
};

/// The machine's own clock.
class SystemClock final : public Clock
{
public:
    QDateTime utcNow() const override;
    std::chrono::milliseconds monotonic() const override;
    void after(std::chrono::milliseconds delay, QObject *context, std::function<void()> call) override;
};
