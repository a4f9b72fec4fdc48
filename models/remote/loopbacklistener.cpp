#include "models/remote/loopbacklistener.h"

#include <QHostAddress>
#include <QTcpSocket>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int mostAttempts = 20;

/// Takes equally long wherever they differ.
bool isSame(const QByteArray &one, const QByteArray &other)
{
    if (one.size() != other.size())
        return false;
    unsigned difference = 0;
    for (qsizetype i = 0; i < one.size(); ++i)
        difference |= static_cast<unsigned char>(one[i]) ^ static_cast<unsigned char>(other[i]);
    return difference == 0;
}

/// A form's blank is a plus sign, which QUrlQuery leaves alone.
QUrlQuery parametersOf(QByteArray query)
{
    return QUrlQuery(QString::fromUtf8(query.replace('+', "%20")));
}

} // namespace

LoopbackListener::LoopbackListener(Clock &clock, BrowserPages pages, QObject *parent)
    : QObject(parent), m_clock(clock), m_pages(std::move(pages)), m_servers{new QTcpServer(this), new QTcpServer(this)}
{
    for (auto *server : m_servers) {
        server->setMaxPendingConnections(static_cast<int>(mostOpen));
        connect(server, &QTcpServer::newConnection, this, [this, server] { accept(*server); });
    }
}

Result<quint16> LoopbackListener::listen()
{
    quint16 port = 0;
    for (int attempt = 0; attempt < mostAttempts; ++attempt) {
        if (listenOnBoth(port))
            return port;
    }
    return Error{.kind = Error::Kind::Rejected, .reason = Error::Reason::NoLoopbackPort, .detail = m_servers.front()->errorString()};
}

bool LoopbackListener::listenOnBoth(quint16 &port)
{
    const auto &[four, six] = m_servers;
    if (!four->listen(QHostAddress::LocalHost, 0))
        return false;
    port = four->serverPort();
    if (six->listen(QHostAddress::LocalHostIPv6, port))
        return true;
    // A machine without IPv6 has nobody who could come that way; a taken port has.
    if (six->serverError() != QAbstractSocket::AddressInUseError)
        return true;
    four->close();
    return false;
}

void LoopbackListener::await(const QByteArray &state, Receive receive)
{
    m_state = state;
    m_receive = std::move(receive);
}

void LoopbackListener::accept(QTcpServer &server)
{
    while (auto *socket = server.nextPendingConnection()) {
        if (m_callers.size() == mostOpen)
            forget(m_callers.front().socket);
        socket->setReadBufferSize(mostBytes + 1);
        m_callers.push_back({.socket = socket});
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] { forget(socket); });
        m_clock.after(longestRequest, socket, [this, socket] { forget(socket); });
    }
}

void LoopbackListener::read(QTcpSocket *socket)
{
    const auto caller = std::ranges::find(m_callers, socket, &Caller::socket);
    if (caller == m_callers.end())
        return;
    auto &request = caller->request;
    request += socket->read(mostBytes + 1 - request.size());
    const auto end = request.indexOf("\r\n\r\n");
    if (end < 0 && request.size() > mostBytes)
        return respond(socket, "431 Request Header Fields Too Large", m_pages.failed);
    if (end >= 0)
        answerTo(socket, request.first(request.indexOf("\r\n")));
}

void LoopbackListener::answerTo(QTcpSocket *socket, const QByteArray &requestLine)
{
    const auto words = requestLine.split(' ');
    if (words.size() != 3 || !words[2].startsWith("HTTP/1."))
        return respond(socket, "400 Bad Request", m_pages.failed);
    if (words[0] != "GET")
        return respond(socket, "405 Method Not Allowed", m_pages.failed);
    if (!words[1].startsWith("/?") || words[1].size() == 2 || !m_receive)
        return respond(socket, "404 Not Found", m_pages.failed);
    const auto parameters = parametersOf(words[1].sliced(2));
    const auto isOurs = isSame(parameters.queryItemValue(u"state"_s, QUrl::FullyDecoded).toUtf8(), m_state);
    const auto isDone = isOurs && !parameters.hasQueryItem(u"error"_s);
    respond(socket, isOurs ? "200 OK" : "400 Bad Request", isDone ? m_pages.done : m_pages.failed);
    close();
    const auto answer = isOurs ? Result<QUrlQuery>(parameters)
                               : Error{.kind = Error::Kind::Unauthorized,
                                       .reason = Error::Reason::StateMismatch,
                                       .detail = u"the browser came back with another state"_s};
    // From the event loop: whoever hears of it may destroy this.
    QMetaObject::invokeMethod(
        this, [receive = std::exchange(m_receive, {}), answer] { receive(answer); }, Qt::QueuedConnection);
}

void LoopbackListener::respond(QTcpSocket *socket, QByteArrayView status, const QString &text)
{
    const auto body = page(text);
    QByteArray answer("HTTP/1.1 ");
    answer.append(status);
    answer.append("\r\nContent-Type: text/html; charset=utf-8"
                  "\r\nContent-Security-Policy: default-src 'none'"
                  "\r\nX-Content-Type-Options: nosniff"
                  "\r\nReferrer-Policy: no-referrer"
                  "\r\nCache-Control: no-store"
                  "\r\nConnection: close"
                  "\r\nContent-Length: ");
    answer.append(QByteArray::number(body.size()) + "\r\n\r\n" + body);
    std::erase_if(m_callers, [socket](const Caller &caller) { return caller.socket == socket; });
    socket->disconnect(this);
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    socket->write(answer);
    socket->flush();
    socket->disconnectFromHost();
}

void LoopbackListener::forget(QTcpSocket *socket)
{
    const auto isOpen = std::erase_if(m_callers, [socket](const Caller &caller) { return caller.socket == socket; }) > 0;
    if (!isOpen)
        return;
    socket->disconnect(this);
    socket->abort();
    socket->deleteLater();
}

void LoopbackListener::close()
{
    for (auto *server : m_servers)
        server->close();
    while (!m_callers.empty())
        forget(m_callers.front().socket);
}

QByteArray LoopbackListener::page(const QString &text) const
{
    return u"<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\"><title>%2</title></head><body><h1>%2</h1><p>%3</p></body></html>\n"_s
        .arg(m_pages.language.toHtmlEscaped(), m_pages.title.toHtmlEscaped(), text.toHtmlEscaped())
        .toUtf8();
}
