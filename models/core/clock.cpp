#include "models/core/clock.h"

#include <QTimer>

QDateTime SystemClock::utcNow() const
{
    return QDateTime::currentDateTimeUtc();
}

std::chrono::milliseconds SystemClock::monotonic() const
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

void SystemClock::after(std::chrono::milliseconds delay, QObject *context, std::function<void()> call)
{
    // A child of its context, so that a call nobody wants any more leaves no timer behind: thousands of unused deadlines would slow every
    // other.
    auto *timer = new QTimer(context);
    timer->setSingleShot(true);
    timer->setTimerType(delay > std::chrono::seconds(2) ? Qt::CoarseTimer : Qt::PreciseTimer);
    QObject::connect(timer, &QTimer::timeout, context, [timer, call = std::move(call)] {
        timer->deleteLater();
        call();
    });
    timer->start(delay);
}
