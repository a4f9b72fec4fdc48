#include "app/sandbox/answerwriter.h"

#include <QDateTime>
#include <QLocale>
#include <QTimer>

#include <sys/socket.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

QByteArray reason(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 202:
        return "Accepted";
    case 204:
        return "No Content";
    case 302:
        return "Found";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 409:
        return "Conflict";
    case 412:
        return "Precondition Failed";
    case 429:
        return "Too Many Requests";
    case 500:
        return "Internal Server Error";
    case 502:
        return "Bad Gateway";
    case 503:
        return "Service Unavailable";
    default:
        return "Status";
    }
}

QByteArray head(const Answer &answer, const QDateTime &date, bool withLength, bool closes)
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + reason(answer.status) + "\r\n";
    text += "Date: " + QLocale::c().toString(date, u"ddd, dd MMM yyyy HH:mm:ss"_s).toLatin1() + " GMT\r\n";
    if (!answer.body.isEmpty() || !withLength)
        text += "Content-Type: " + answer.contentType + "\r\n";
    for (const auto &[name, value] : answer.headers)
        text += name + ": " + value + "\r\n";
    // An answer that never has a body has no length either (RFC 9110, 8.6).
    if (withLength && answer.status != 204)
        text += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
    if (closes)
        text += "Connection: close\r\n";
    return text + "\r\n";
}

// A reset needs a socket that does not linger; only then does closing send RST instead of FIN.
void reset(QTcpSocket *socket)
{
    const linger now{.l_onoff = 1, .l_linger = 0};
    setsockopt(static_cast<int>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    socket->abort();
}

void writeSlowly(QTcpSocket *socket, const Answer &answer, const Delivery &delivery)
{
    socket->write(head(answer, delivery.date, true, delivery.closes));
    auto *timer = new QTimer(socket);
    auto sent = std::make_shared<qsizetype>(0);
    QObject::connect(timer, &QTimer::timeout, socket, [socket, timer, sent, closes = delivery.closes, body = answer.body] {
        if (*sent < body.size()) {
            socket->write(body.constData() + (*sent)++, 1);
            return;
        }
        timer->deleteLater();
        if (closes)
            socket->disconnectFromHost();
    });
    timer->start(delivery.byteMs);
}

// The body begins like the right one and never ends; it grows only as fast as the other side reads.
void writeEndlessly(QTcpSocket *socket, const Answer &answer, const Delivery &delivery)
{
    constexpr auto ahead = qint64{256} * 1024;
    socket->write(head(answer, delivery.date, false, true) + answer.body.first(answer.body.size() / 2));
    const auto more = [socket, chunk = QByteArray(qsizetype{64} * 1024, ' ')] {
        while (socket->state() == QAbstractSocket::ConnectedState && socket->bytesToWrite() < ahead)
            socket->write(chunk);
    };
    QObject::connect(socket, &QTcpSocket::bytesWritten, socket, more);
    more();
}

void put(QTcpSocket *socket, const Answer &answer, const Delivery &delivery)
{
    switch (delivery.manner) {
    case Delivery::Manner::Never:
        return;
    case Delivery::Manner::Reset:
        reset(socket);
        return;
    case Delivery::Manner::Cut:
        socket->write(head(answer, delivery.date, true, false) + answer.body.first(answer.body.size() / 2));
        socket->disconnectFromHost();
        return;
    case Delivery::Manner::Slowly:
        writeSlowly(socket, answer, delivery);
        return;
    case Delivery::Manner::Endless:
        writeEndlessly(socket, answer, delivery);
        return;
    case Delivery::Manner::Whole:
        socket->write(head(answer, delivery.date, true, delivery.closes));
        if (!answer.body.isEmpty())
            socket->write(answer.body);
        if (delivery.closes)
            socket->disconnectFromHost();
        return;
    }
}

} // namespace

void deliver(QTcpSocket *socket, const Answer &answer, const Delivery &delivery, const std::function<void()> &done)
{
    if (delivery.manner == Delivery::Manner::Whole && delivery.delayMs <= 0) {
        put(socket, answer, delivery);
        done();
        return;
    }
    // What takes its time is over when the connection is: by then the socket is about to die, and with it the context of both.
    auto finished = std::make_shared<bool>(false);
    const auto finish = [finished, done] {
        if (!std::exchange(*finished, true))
            done();
    };
    QObject::connect(socket, &QTcpSocket::disconnected, socket, finish);
    const auto start = [socket, answer, delivery, finish] {
        put(socket, answer, delivery);
        if (delivery.manner == Delivery::Manner::Whole)
            finish();
    };
    if (delivery.delayMs > 0)
        QTimer::singleShot(delivery.delayMs, socket, start);
    else
        start();
}
