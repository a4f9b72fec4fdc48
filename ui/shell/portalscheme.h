#pragma once

#include "ui/widgets/tokens.h"

#include <QDBusAbstractInterface>
#include <QDBusVariant>

#include <optional>

/// The desktop's own wish for light or dark, told by the settings portal (XDG Desktop Portal, org.freedesktop.portal.Settings, namespace
/// org.freedesktop.appearance, key color-scheme: 0 none, 1 dark, 2 light). Silent where there is no portal. GUI thread; never blocks on it.
class PortalScheme : public QDBusAbstractInterface
{
    Q_OBJECT
public:
    explicit PortalScheme(QObject *parent = nullptr);

    /// Asks once; the answer and every later change come as `schemeChanged`.
    void watch();

signals:
    /// Nothing: the desktop has no preference.
    void schemeChanged(std::optional<Scheme> scheme);
    /// The portal's own signal, which carries its name on the bus.
    void SettingChanged(const QString &area, const QString &key, const QDBusVariant &value); // NOLINT(readability-identifier-naming)

private:
    void take(const QVariant &value);
};
