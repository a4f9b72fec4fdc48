#include "ui/shell/idlewatch.h"

#include "models/core/clock.h"

#include <QApplication>
#include <QEvent>

#include <algorithm>
#include <utility>

static bool isTouch(QEvent::Type type)
{
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
        return true;
    default:
        return false;
    }
}

IdleWatch::IdleWatch(QApplication &application, Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    touch();
    application.installEventFilter(this);
}

void IdleWatch::setLimit(std::chrono::minutes limit)
{
    m_limit = limit;
    touch();
    m_told = false;
    lookAfter(m_limit);
}

/// The monotonic clock stands still while the computer sleeps, the calendar may be set back: the longer pause counts.
std::chrono::seconds IdleWatch::left() const
{
    const auto awake = std::chrono::duration_cast<std::chrono::seconds>(m_clock.monotonic() - m_touchedMonotonic);
    return m_limit - std::max(awake, std::chrono::seconds(m_touched.secsTo(m_clock.utcNow())));
}

void IdleWatch::touch()
{
    m_touched = m_clock.utcNow();
    m_touchedMonotonic = m_clock.monotonic();
}

void IdleWatch::lookAfter(std::chrono::seconds pause)
{
    ++m_looking;
    if (m_limit.count() == 0)
        return;
    m_clock.after(pause, this, [this, looking = m_looking] {
        if (looking == m_looking)
            look();
    });
}

void IdleWatch::look()
{
    if (left().count() > 0) {
        lookAfter(left());
        return;
    }
    m_told = true;
    emit idle();
}

bool IdleWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (!isTouch(event->type()))
        return QObject::eventFilter(watched, event);
    const auto isLate = m_limit.count() > 0 && !m_told && left().count() <= 0;
    if (isLate)
        look();
    touch();
    if (std::exchange(m_told, false)) // the look of before has told, and planned no other
        lookAfter(m_limit);
    return isLate || QObject::eventFilter(watched, event);
}
