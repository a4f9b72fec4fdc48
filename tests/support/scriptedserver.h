#pragma once

#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>
#include <memory>

struct TlsIdentity;

/// A real server on loopback that does to each request whatever the test says, byte by byte. One thread, the test's own.
class ScriptedServer final : public QObject
{
    Q_OBJECT

public:
    /// The whole request (head and body) and its socket; `number` counts requests from 1.
    using Play = std::function<void(QTcpSocket &socket, const QByteArray &request, int number)>;

    explicit ScriptedServer(Play play, QObject *parent = nullptr);
    /// Speaks TLS, as whom it is told.
    ScriptedServer(Play play, const TlsIdentity &identity, QObject *parent = nullptr);
    ~ScriptedServer() override;

    QUrl url(const QString &path = {}) const;
    /// Those over which something can be said: with TLS, where both sides agreed.
    int connections() const { return m_connections; }
    const QList<QByteArray> &requests() const { return m_requests; }
    /// Sockets that are still open.
    int open() const;

    /// A whole answer with its length; the connection stays.
    static QByteArray answer(int status, const QByteArray &body, const QByteArray &headers = {});

private:
    ScriptedServer(Play play, std::unique_ptr<QTcpServer> server, QObject *parent);

    void accept();
    void read(QTcpSocket *socket);

    Play m_play;
    std::unique_ptr<QTcpServer> m_server;
    QList<QPointer<QTcpSocket>> m_sockets;
    QHash<QTcpSocket *, QByteArray> m_pending;
    int m_connections = 0;
    QList<QByteArray> m_requests;
};
