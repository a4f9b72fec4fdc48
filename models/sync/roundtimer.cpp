#include "models/sync/roundtimer.h"

RoundTimer::RoundTimer(Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
}

void RoundTimer::plan(std::chrono::milliseconds interval)
{
    m_alarm = std::make_unique<QObject>();
    m_dueAt = m_clock.monotonic() + interval;
    m_clock.after(interval, m_alarm.get(), [this] {
        m_dueAt.reset();
        emit due();
    });
}

void RoundTimer::stop()
{
    m_alarm.reset();
    m_dueAt.reset();
}

QDateTime RoundTimer::next() const
{
    if (!m_dueAt) {
        m_shown = {};
        return {};
    }
    const auto next = m_clock.utcNow().addMSecs((*m_dueAt - m_clock.monotonic()).count());
    if (!m_shown.isValid() || qAbs(m_shown.msecsTo(next)) > 1000)
        m_shown = next;
    return m_shown;
}
