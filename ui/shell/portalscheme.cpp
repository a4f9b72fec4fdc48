#include "ui/shell/portalscheme.h"

#include <QDBusConnection>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

using namespace Qt::StringLiterals;

static const auto appearance = "org.freedesktop.appearance"_L1;
static const auto colorScheme = "color-scheme"_L1;

PortalScheme::PortalScheme(QObject *parent)
    : QDBusAbstractInterface(u"org.freedesktop.portal.Desktop"_s, u"/org/freedesktop/portal/desktop"_s, "org.freedesktop.portal.Settings",
                             QDBusConnection::sessionBus(), parent)
{
}

void PortalScheme::watch()
{
    if (!connection().isConnected())
        return;
    connect(this, &PortalScheme::SettingChanged, this, [this](const QString &area, const QString &key, const QDBusVariant &value) {
        if (area == appearance && key == colorScheme)
            take(value.variant());
    });
    auto *watcher = new QDBusPendingCallWatcher(asyncCall(u"Read"_s, QString(appearance), QString(colorScheme)), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *call) {
        if (const QDBusPendingReply<QDBusVariant> reply = *call; !reply.isError())
            take(reply.value().variant());
        call->deleteLater();
    });
}

void PortalScheme::take(const QVariant &value)
{
    // `Read` wraps its answer in one variant more than the signal does.
    const auto inner = value.canConvert<QDBusVariant>() ? value.value<QDBusVariant>().variant() : value;
    switch (inner.toUInt()) {
    case 1:
        emit schemeChanged(Scheme::Dark);
        break;
    case 2:
        emit schemeChanged(Scheme::Light);
        break;
    default:
        emit schemeChanged(std::nullopt);
    }
}
