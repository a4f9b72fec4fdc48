#pragma once

#include "models/core/clock.h"
#include "models/core/result.h"

#include <QObject>
#include <QTcpServer>
#include <QUrlQuery>

#include <array>
#include <deque>
#include <functional>

/// What the browser shows when it comes back: plain text in the chosen language, made into a page here.
struct BrowserPages {
    QString language{}; ///< as HTML names it, "nl"
    QString title{};
    QString done{};
    QString failed{};
    bool operator==(const BrowserPages &) const = default;
};

/// Waits on this machine's own addresses for the browser to come back from a sign-in (RFC 8252 7.3): one port, the same for 127.0.0.1 and
/// ::1, that takes one answer and closes. Whatever else calls is answered and forgotten: garbage, slow or endless requests, other paths.
/// Lives on the sync thread; destroying it closes the port.
class LoopbackListener : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds longestRequest{5'000};
    static constexpr qsizetype mostBytes = qsizetype{16} * 1024; ///< of one request
    static constexpr std::size_t mostOpen = 64; ///< connections; the oldest makes room

    /// The parameters of the one answer; Unauthorized/StateMismatch when its `state` is not the one expected.
    using Receive = std::function<void(Result<QUrlQuery>)>;

    /// `clock` must outlive it.
    LoopbackListener(Clock &clock, BrowserPages pages, QObject *parent = nullptr);

    /// Once per object. Rejected/NoLoopbackPort when this machine has no port to give.
    Result<quint16> listen();
    /// 0 as soon as it no longer listens.
    quint16 port() const { return m_servers.front()->serverPort(); }
    /// Calls `receive` once, later, from the first request for "/" that has parameters.
    void await(const QByteArray &state, Receive receive);
    /// Nobody is heard any more; the port is free at once.
    void close();
    /// Connections that are not through yet.
    std::size_t open() const { return m_callers.size(); }

private:
    struct Caller {
        QTcpSocket *socket = nullptr;
        QByteArray request{};
    };

    bool listenOnBoth(quint16 &port);
    void accept(QTcpServer &server);
    void read(QTcpSocket *socket);
    void answerTo(QTcpSocket *socket, const QByteArray &requestLine);
    void respond(QTcpSocket *socket, QByteArrayView status, const QString &text);
    void forget(QTcpSocket *socket);
    QByteArray page(const QString &text) const;

    Clock &m_clock;
    BrowserPages m_pages;
    std::array<QTcpServer *, 2> m_servers;
    std::deque<Caller> m_callers; ///< oldest first
    QByteArray m_state{};
    Receive m_receive{};
};
