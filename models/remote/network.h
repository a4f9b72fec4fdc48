#pragma once

#include "models/core/error.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <optional>

/// The only maker of requests. Every request, whoever asks for it, gets the rules here (DESIGN 4, "Qt's own habits are tamed in one
/// place"): redirects are answers and never followed; https, or http to this very machine; no cookies, no cache, no stored passwords;
/// HTTP/2 over TLS alone; a write's body goes through a device that can be read once, because Qt otherwise sends POST and PATCH again by
/// itself when a kept-alive connection dies. Lives on the thread of its RestClient.
class Network : public QNetworkAccessManager
{
    Q_OBJECT

public:
    /// One answer of the largest kind and some of the usual size beside it: four endless ones at a time must not fill the memory.
    static constexpr qint64 mostHeldBytes = qint64(80) * 1024 * 1024;

    explicit Network(QObject *parent = nullptr);

    /// "Work offline": ends every request at once and lets none begin until switched back.
    void setOffline(bool offline);
    bool isOffline() const { return m_isOffline; }
    /// Requests handed to the network since the start; none while offline.
    qint64 requestsSent() const { return m_requestsSent; }
    /// Counts bytes of answers that are on their way; false, and nothing counted, when together they would be more than `mostHeldBytes`.
    bool hold(qint64 bytes);
    void release(qint64 bytes);
    /// Why a request to that URL would not be made; empty when it would.
    std::optional<Error> refusal(const QUrl &url) const;
    /// Makes the request. A refused one ends with QNetworkReply::OperationCanceledError without having touched the network. The caller owns
    /// the reply.
    QNetworkReply *request(const QByteArray &method, const QNetworkRequest &request, const QByteArray &body);

signals:
    void offlineChanged(bool offline);

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request, QIODevice *body) final;
    /// What goes to the wire after the rules were applied; a test double answers by itself here. `body` can be read once.
    virtual QNetworkReply *transmit(Operation operation, const QNetworkRequest &request, QIODevice *body);

private:
    bool m_isOffline = false;
    qint64 m_requestsSent = 0;
    qint64 m_heldBytes = 0;
};
