#pragma once

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusVariant>
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
        call(u""_s, u"org.freedesktop.Secret.Service"_s, u"Lock"_s,
             {QVariant::fromValue(QList<QDBusObjectPath>{QDBusObjectPath(m_root + u"/collection/login"_s)})});
        return isLocked();
    }
    bool unlock()
    {
        qDBusRegisterMetaType<PlainSecret>();
        const auto session = call(u""_s, u"org.freedesktop.Secret.Service"_s, u"OpenSession"_s,
                                  {u"plain"_s, QVariant::fromValue(QDBusVariant(QString()))});
        if (session.size() != 2)
            return false;
        // The keyring's own door for tests: without it only a person at a dialog could unlock.
        call(u""_s, u"org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"_s, u"UnlockWithMasterPassword"_s,
             {QVariant::fromValue(QDBusObjectPath(m_root + u"/collection/login"_s)),
              QVariant::fromValue(PlainSecret{.session = session[1].value<QDBusObjectPath>(), .value = "password"})});
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
        const auto locked = call(u"/aliases/default"_s, u"org.freedesktop.DBus.Properties"_s, u"Get"_s,
                                 {u"org.freedesktop.Secret.Collection"_s, u"Locked"_s});
        return locked.size() != 1 || locked[0].value<QDBusVariant>().variant().toBool();
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
    /// What came back; empty when nothing did.
    QVariantList call(const QString &path, const QString &interface, const QString &method, const QVariantList &arguments) const
    {
        auto message = QDBusMessage::createMethodCall(m_name, m_root + path, interface, method);
        message.setArguments(arguments);
        const auto reply = QDBusConnection::sessionBus().call(message);
        return reply.type() == QDBusMessage::ReplyMessage ? reply.arguments() : QVariantList();
    }
    bool isThere() const { return QDBusConnection::sessionBus().interface()->isServiceRegistered(m_name); }

    const QString m_name = QStringLiteral("org.freedesktop.secrets");
    const QString m_root = QStringLiteral("/org/freedesktop/secrets");
    QProcess m_daemon;
};
