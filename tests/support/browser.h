#pragma once

#include <QTcpSocket>
#include <QTest>

/// What a browser does, byte by byte: one connection to this machine, one request, and what came back.
class Browser
{
public:
    explicit Browser(quint16 port, const QHostAddress &host = QHostAddress::LocalHost)
    {
        QObject::connect(&m_socket, &QTcpSocket::readyRead, &m_socket, [this] { m_answer += m_socket.readAll(); });
        m_socket.connectToHost(host, port);
    }
    void send(const QByteArray &bytes) { m_socket.write(bytes); }
    /// A whole request for `target`, path and query.
    void get(const QByteArray &target) { send("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n"); }
    bool isConnected()
    {
        return QTest::qWaitFor([this] { return m_socket.state() == QAbstractSocket::ConnectedState; });
    }
    /// Whether the other side ends the connection, or never took it.
    bool isClosed()
    {
        return QTest::qWaitFor([this] { return m_socket.state() == QAbstractSocket::UnconnectedState; });
    }
    bool isOpen() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    bool wasRefused() { return isClosed() && m_socket.error() == QAbstractSocket::ConnectionRefusedError; }
    const QByteArray &answer() const { return m_answer; }
    int status() const { return m_answer.mid(9, 3).toInt(); }

private:
    QByteArray m_answer{};
    QTcpSocket m_socket{}; // after what its signals write to
};
