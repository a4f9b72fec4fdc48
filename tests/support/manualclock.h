#pragma once

#include "models/core/clock.h"

#include <QPointer>

#include <map>
#include <utility>

/// Time that stands still until a test moves it. Calls asked for by `after` run inside `advance`, in the order of their times. One thread.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(QDateTime utc = QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC)) : m_utc(std::move(utc)) { }

    QDateTime utcNow() const override { return m_utc; }
    std::chrono::milliseconds monotonic() const override { return m_now; }
    void after(std::chrono::milliseconds delay, QObject *context, std::function<void()> call) override
    {
        m_due.emplace(m_now + delay, Due{.context = context, .call = std::move(call)});
    }

    /// Moves both clocks and runs what falls due on the way, also what such a call asks for in its turn.
    void advance(std::chrono::milliseconds by)
    {
        const auto target = m_now + by;
        while (!m_due.empty() && m_due.begin()->first <= target) {
            auto first = m_due.extract(m_due.begin());
            moveTo(std::max(first.key(), m_now));
            if (first.mapped().context)
                first.mapped().call();
        }
        moveTo(target);
    }
    /// The calendar jumps, as it does when somebody sets the clock; the monotonic time stays.
    void setUtc(const QDateTime &utc) { m_utc = utc; }
    /// How long until the next call that still has its context; negative: nothing is due.
    std::chrono::milliseconds untilNext() const
    {
        for (const auto &[time, due] : m_due) {
            if (due.context)
                return time - m_now;
        }
        return std::chrono::milliseconds(-1);
    }
    /// Calls that still wait and have their context.
    int pending() const
    {
        int count = 0;
        for (const auto &[time, due] : m_due)
            count += due.context ? 1 : 0;
        return count;
    }

private:
    struct Due {
        QPointer<QObject> context{};
        std::function<void()> call{};
    };
    void moveTo(std::chrono::milliseconds time)
    {
        m_utc = m_utc.addMSecs((time - m_now).count());
        m_now = time;
    }

    QDateTime m_utc;
    std::chrono::milliseconds m_now{1'000'000};
    std::multimap<std::chrono::milliseconds, Due> m_due;
};
