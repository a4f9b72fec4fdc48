#include "models/sync/syncboard.h"

namespace {
using namespace std::chrono_literals;
constexpr auto pace = 100ms;
} // namespace

SyncBoard::SyncBoard(Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
}

void SyncBoard::publish()
{
    if (m_waiting || m_state == m_told)
        return;
    const auto now = m_clock.monotonic();
    if (!m_toldAt || now - *m_toldAt >= pace) {
        tell();
        return;
    }
    m_waiting = true;
    m_clock.after(*m_toldAt + pace - now, this, [this] {
        m_waiting = false;
        if (m_state != m_told)
            tell();
    });
}

void SyncBoard::tell()
{
    m_told = m_state;
    m_toldAt = m_clock.monotonic();
    emit told(m_told);
}

void SyncBoard::setProblem(const Error &problem)
{
    const auto same = m_state.problem && m_state.problem->kind == problem.kind && m_state.problem->reason == problem.reason;
    if (!same)
        m_state.problemSince = m_clock.utcNow();
    m_state.problem = problem;
}

void SyncBoard::clearProblem()
{
    m_state.problem.reset();
    m_state.problemSince = {};
}
