#pragma once

#include "app/sandbox/settings.h"

#include <QDateTime>
#include <QHash>

#include <optional>

/// Counts calls of the one application against the limits of CONTRACT 14.2: so many a minute and an hour in each tenant and, if the
/// settings say so, a minute over all tenants. A refused call counts too (CONTRACT 2.9). A window begins with the first call in it.
class HealthQuota
{
public:
    explicit HealthQuota(const Settings &settings) : m_settings(settings) { }

    /// Counts a call and gives the seconds after which to come again; empty: it is within the limits.
    std::optional<int> count(quint32 tenant, const QDateTime &now);

private:
    struct Window {
        qint64 begin = 0; ///< seconds since 1970
        int calls = 0;

        /// Seconds until there is room again; 0: there was. A limit of 0 is none.
        int add(qint64 now, int length, int limit);
    };
    struct TenantWindows {
        Window minute{};
        Window hour{};
    };
    void forgetOld(qint64 now);

    const Settings &m_settings;
    Window m_all{};
    QHash<quint32, TenantWindows> m_tenants{}; ///< of the last hour alone
    qint64 m_swept = 0;
};
