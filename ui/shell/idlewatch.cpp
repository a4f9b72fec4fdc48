#include "ui/shell/idlewatch.h"

#include "models/core/clock.h"

#include <QApplication>
#include <QEvent>

#include <algorithm>

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

IdleWatch::IdleWatch(QApplication &application, const Clock &clock, QObject *parent)
    : QObject(parent), m_clock(clock), m_touched(clock.utcNow()), m_timer(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::look);
    application.installEventFilter(this);
}

void IdleWatch::setLimit(std::chrono::minutes limit)
{
    m_limit = limit;
    m_touched = m_clock.utcNow();
    m_told = false;
    m_timer.stop();
    look();
}

qint64 IdleWatch::secondsLeft() const
{
    // A calendar set back must not keep the window open for longer than the limit.
    return std::min<qint64>(m_limit.count(), m_limit.count() - m_touched.secsTo(m_clock.utcNow()));
}

void IdleWatch::look()
{
    if (m_limit.count() == 0 || m_told)
        return;
    const auto left = secondsLeft();
    if (left > 0) {
        m_timer.start(std::chrono::seconds(left));
        return;
    }
    m_told = true;
    emit idle();
}

bool IdleWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (!isTouch(event->type()))
        return QObject::eventFilter(watched, event);
    const auto isLate = m_limit.count() > 0 && !m_told && secondsLeft() <= 0;
    if (isLate)
        look();
    m_touched = m_clock.utcNow();
    m_told = false;
    if (m_limit.count() > 0 && !m_timer.isActive())
        m_timer.start(m_limit);
    return isLate || QObject::eventFilter(watched, event);
}
