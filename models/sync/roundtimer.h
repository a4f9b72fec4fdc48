#pragma once

#include "models/core/clock.h"

#include <QDateTime>
#include <QObject>

#include <memory>
#include <optional>

/// Says when the next round is due. Measures by the monotonic clock, so that a calendar set back causes neither a storm nor a long silence.
/// Sync thread.
class RoundTimer : public QObject
{
    Q_OBJECT

public:
    explicit RoundTimer(Clock &clock, QObject *parent = nullptr);

    /// `due` once after `interval`; an earlier plan is dropped.
    void plan(std::chrono::milliseconds interval);
    void stop();
    /// UTC by the calendar as it stands now; invalid when nothing is planned.
    QDateTime next() const;

signals:
    void due();

private:
    Clock &m_clock;
    std::unique_ptr<QObject> m_alarm{};
    std::optional<std::chrono::milliseconds> m_dueAt{};
    mutable QDateTime m_shown{}; ///< kept while it is still right within a second, so that the state does not flutter
};
