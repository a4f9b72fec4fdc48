#pragma once

#include <QDateTime>

/// The sandbox's own clock: the computer's, moved by what a test asked. Everything that ages (tokens, cursors, audit records) asks it.
class SandboxClock
{
public:
    /// UTC.
    QDateTime now() const { return QDateTime::currentDateTimeUtc().addMSecs(m_offsetMs); }
    /// Seconds may be negative.
    void advance(qint64 seconds) { m_offsetMs += seconds * 1000; }
    qint64 offsetSeconds() const { return m_offsetMs / 1000; }

private:
    qint64 m_offsetMs = 0;
};
