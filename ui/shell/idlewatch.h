#pragma once

#include <QDateTime>
#include <QObject>

#include <chrono>

class Clock;
class QApplication;

/// Notices when nobody touches this program for a while: no key, no mouse, no finger in any of its windows. The time a computer
/// sleeps counts. GUI thread.
class IdleWatch : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    IdleWatch(QApplication &application, Clock &clock, QObject *parent = nullptr);

    /// From now on; 0: never.
    void setLimit(std::chrono::minutes limit);

signals:
    /// Once per pause. When a touch ends a pause that nobody had noticed yet, that touch does nothing else.
    void idle();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void touch();
    void look();
    void lookAfter(std::chrono::seconds pause);
    std::chrono::seconds left() const;

    Clock &m_clock;
    std::chrono::seconds m_limit{0};
    QDateTime m_touched{};
    std::chrono::milliseconds m_touchedMonotonic{};
    quint64 m_looking = 0; ///< which of the planned looks counts
    bool m_told = false;
};
