#include "app/sandbox/healthquota.h"

namespace {
constexpr int minuteSeconds = 60;
constexpr int hourSeconds = 3600;
} // namespace

int HealthQuota::Window::add(qint64 now, int length, int limit)
{
    // A clock that a test turned back begins a new window.
    if (now >= begin + length || now < begin)
        *this = {.begin = now, .calls = 0};
    ++calls;
    return limit > 0 && calls > limit ? static_cast<int>(begin + length - now) : 0;
}

std::optional<int> HealthQuota::count(quint32 tenant, const QDateTime &when)
{
    const qint64 now = when.toSecsSinceEpoch();
    forgetOld(now);
    TenantWindows &windows = m_tenants[tenant];
    const int wait = qMax(m_all.add(now, minuteSeconds, m_settings.healthPerMinuteInAll),
                          qMax(windows.minute.add(now, minuteSeconds, m_settings.healthPerMinute),
                               windows.hour.add(now, hourSeconds, m_settings.healthPerHour)));
    return wait > 0 ? std::optional(wait) : std::nullopt;
}

void HealthQuota::forgetOld(qint64 now)
{
    if (now < m_swept + minuteSeconds && now >= m_swept)
        return;
    m_swept = now;
    m_tenants.removeIf([now](const auto &entry) { return entry->hour.begin + hourSeconds <= now || entry->hour.begin > now; });
}
