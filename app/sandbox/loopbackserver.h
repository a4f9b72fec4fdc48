#pragma once

#include <QTcpServer>

/// Accepts on loopback only and sends at once: with Nagle's algorithm on, every answer below 64 kB would wait about 40 ms.
class LoopbackServer : public QTcpServer
{
    Q_OBJECT

public:
    explicit LoopbackServer(QObject *parent = nullptr) : QTcpServer(parent) { }

Q_SIGNALS:
    /// A client connected.
    void accepted();

protected:
    void incomingConnection(qintptr descriptor) override;
};
