#pragma once

#include "models/core/clock.h"
#include "models/core/syncstate.h"

#include <QObject>

/// Holds the one SyncState and tells of it at most ten times a second; what it tells last is always the newest. Sync thread.
class SyncBoard : public QObject
{
    Q_OBJECT

public:
    explicit SyncBoard(Clock &clock, QObject *parent = nullptr);

    const SyncState &state() const { return m_state; }
    /// The state to change; `publish` afterwards.
    SyncState &edit() { return m_state; }
    /// Tells the state when it differs from what was told last: now, or as soon as the pace allows.
    void publish();
    /// What stands in the way. The same kind of problem keeps the moment it began.
    void setProblem(const Error &problem);
    void clearProblem();

signals:
    void told(const SyncState &state);

private:
    void tell();

    Clock &m_clock;
    SyncState m_state{};
    SyncState m_told{};
    std::optional<std::chrono::milliseconds> m_toldAt{};
    bool m_waiting = false;
};
