#pragma once

#include "models/core/result.h"

#include <QDBusConnection>
#include <QObject>

#include <functional>
#include <vector>

class Clock;

/// Locks the screen of this computer through whatever the desktop offers, and believes it only once the desktop says that it is locked.
/// GUI thread.
class DesktopLock : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const Result<void> &)>;

    /// A service that locks, and where it says whether it did.
    struct Way {
        QDBusConnection bus;
        QString service{};
        QString path{};
        QString interface {
        };
        bool isSession = false; ///< a session of logind, which has a property; else a screen saver, which is asked
    };
    /// Screen savers of the desktops (org.freedesktop.ScreenSaver and the like), then the session's own login (systemd-logind).
    static std::vector<Way> usualWays();

    /// `clock` outlives it.
    DesktopLock(std::vector<Way> ways, Clock &clock, QObject *parent = nullptr);

    /// `done` once: Rejected (Reason::DesktopNotLocked) when none of the ways locked within a few seconds each.
    void lock(const Done &done);

private:
    void attempt(std::size_t number, const Done &done);
    void confirm(std::size_t number, int looks, const Done &done);

    std::vector<Way> m_ways;
    Clock &m_clock;
};
