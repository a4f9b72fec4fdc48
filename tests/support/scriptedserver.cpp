#include "tests/support/scriptedserver.h"

#include "tests/support/tlsidentity.h"

#include <QSslServer>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Size of the first whole request in `bytes`; 0 while it is not whole.
qsizetype wholeRequest(const QByteArray &bytes)
{
    const auto head = bytes.indexOf("\r\n\r\n");
    if (head < 0)
        return 0;
    qsizetype body = 0;
    const auto lines = bytes.first(head).split('\n');
    for (const auto &line : lines) {
        if (line.toLower().startsWith("content-length:"))
            body = line.mid(15).trimmed().toLongLong();
    }
    const auto size = head + 4 + body;
    return bytes.size() >= size ? size : 0;
}

} // namespace

ScriptedServer::ScriptedServer(Play play, QObject *parent) : ScriptedServer(std::move(play), std::make_unique<QTcpServer>(), parent)
{
}

ScriptedServer::ScriptedServer(Play play, const TlsIdentity &identity, QObject *parent)
    : ScriptedServer(std::move(play), tlsServer(identity), parent)
{
}

ScriptedServer::ScriptedServer(Play play, std::unique_ptr<QTcpServer> server, QObject *parent)
    : QObject(parent), m_play(std::move(play)), m_server(std::move(server))
{
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &ScriptedServer::accept);
    m_server->listen(QHostAddress::LocalHost);
}

ScriptedServer::~ScriptedServer()
{
    for (const auto &socket : std::as_const(m_sockets)) {
        if (socket)
            socket->disconnect(this);
    }
}

QUrl ScriptedServer::url(const QString &path) const
{
    QUrl url;
    url.setScheme(qobject_cast<const QSslServer *>(m_server.get()) ? u"https"_s : u"http"_s);
    url.setHost(u"127.0.0.1"_s);
    url.setPort(m_server->serverPort());
    url.setPath(path);
    return url;
}

int ScriptedServer::open() const
{
    return static_cast<int>(std::count_if(m_sockets.begin(), m_sockets.end(),
                                          [](const auto &socket) { return socket && socket->state() == QAbstractSocket::ConnectedState; }));
}

QByteArray ScriptedServer::answer(int status, const QByteArray &body, const QByteArray &headers)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Status\r\nContent-Type: application/json\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body;
}

void ScriptedServer::accept()
{
    while (auto *socket = m_server->nextPendingConnection()) {
        ++m_connections;
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        m_sockets.append(socket);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_pending.remove(socket);
            socket->deleteLater();
        });
    }
}

void ScriptedServer::read(QTcpSocket *socket)
{
    auto &pending = m_pending[socket];
    pending += socket->readAll();
    const auto size = wholeRequest(pending);
    if (size == 0)
        return;
    const auto request = pending.first(size);
    pending.remove(0, size);
    m_requests.append(request);
    m_play(*socket, request, static_cast<int>(m_requests.size()));
}
