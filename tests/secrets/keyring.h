#pragma once

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusInterface>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusReply>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

/// A secret as the Secret Service API sends it, over a session without encryption.
struct PlainSecret {
    QDBusObjectPath session{};
    QByteArray parameters{};
    QByteArray value{};
    QString contentType{u"text/plain"_s};
};
Q_DECLARE_METATYPE(PlainSecret)

inline QDBusArgument &operator<<(QDBusArgument &argument, const PlainSecret &secret)
{
    argument.beginStructure();
    argument << secret.session << secret.parameters << secret.value << secret.contentType;
    argument.endStructure();
    return argument;
}

inline const QDBusArgument &operator>>(const QDBusArgument &argument, PlainSecret &secret)
{
    argument.beginStructure();
    argument >> secret.session >> secret.parameters >> secret.value >> secret.contentType;
    argument.endStructure();
    return argument;
}

/// A GNOME keyring on the test's own session bus, in the home the environment names.
class Keyring
{
public:
    ~Keyring() { vanish(); }

    /// Starts it unlocked, and empty the first time.
    bool start()
    {
        m_daemon.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_daemon.start(u"gnome-keyring-daemon"_s, {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s});
        return m_daemon.waitForStarted() && givePassword(m_daemon) && QTest::qWaitFor([this] { return isThere() && !isLocked(); });
    }
    bool lock()
    {
        QDBusInterface service(m_name, u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s);
        service.call(u"Lock"_s,
                     QVariant::fromValue(QList<QDBusObjectPath>{QDBusObjectPath(u"/org/freedesktop/secrets/collection/login"_s)}));
        return isLocked();
    }
    bool unlock()
    {
        qDBusRegisterMetaType<PlainSecret>();
        QDBusInterface service(m_name, u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s);
        const auto session = service.call(u"OpenSession"_s, u"plain"_s, QVariant::fromValue(QDBusVariant(QString()))).arguments();
        if (session.size() != 2)
            return false;
        // The keyring's own door for tests: without it only a person at a dialog could unlock.
        QDBusInterface door(m_name, u"/org/freedesktop/secrets"_s, u"org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"_s);
        door.call(u"UnlockWithMasterPassword"_s, QVariant::fromValue(QDBusObjectPath(u"/org/freedesktop/secrets/collection/login"_s)),
                  QVariant::fromValue(PlainSecret{.session = session[1].value<QDBusObjectPath>(), .value = "password"}));
        return !isLocked();
    }
    void vanish()
    {
        if (m_daemon.state() == QProcess::NotRunning)
            return;
        m_daemon.kill();
        m_daemon.waitForFinished();
    }
    bool isLocked() const
    {
        QDBusInterface properties(m_name, u"/org/freedesktop/secrets/aliases/default"_s, u"org.freedesktop.DBus.Properties"_s);
        const QDBusReply<QVariant> locked = properties.call(u"Get"_s, u"org.freedesktop.Secret.Collection"_s, u"Locked"_s);
        return !locked.isValid() || locked.value().toBool();
    }
    /// What an independent program finds under that key while the keyring is unlocked; empty: nothing.
    static QByteArray kept(const QString &key)
    {
        QProcess tool;
        tool.start(u"secret-tool"_s, {u"lookup"_s, u"user"_s, key, u"server"_s, u"partnerdesk"_s});
        if (!tool.waitForFinished())
            return "secret-tool hangs";
        return QByteArray::fromBase64(tool.readAllStandardOutput().trimmed());
    }

private:
    static bool givePassword(QProcess &process)
    {
        process.write("password");
        process.closeWriteChannel();
        return process.bytesToWrite() == 0 || process.waitForBytesWritten();
    }
    bool isThere() const { return QDBusConnection::sessionBus().interface()->isServiceRegistered(m_name); }

    const QString m_name = QStringLiteral("org.freedesktop.secrets");
    QProcess m_daemon;
};
